//! The rules by which times are read, each with the line that documents it.

use truce_vocabulary::RuleId;

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal;)+) => {
        $($(#[doc = $doc])+ pub(crate) const $name: RuleId = RuleId($id);)+

        /// Every rule for times with its documentation, for the rule book.
        pub const TIME_RULES: &[(RuleId, &str)] = &[$(($name, concat!($($doc),+))),+];
    };
}

rules! {
    /// A date with its year: "27 November 2024", "Nov. 27, 2024", "2024-11-27".
    DATE = "time.date";
    /// A date without its year: the nearest past one; in a deadline the nearest; the next where that is near and the past one is most of a year away.
    DATE_NO_YEAR = "time.date-no-year";
    /// A weekday: the last one up to and including the day of publication; the next one where the clause looks ahead.
    WEEKDAY = "time.weekday";
    /// "last Wednesday": the last one before the day of publication.
    WEEKDAY_LAST = "time.weekday-last";
    /// "next Monday", "this coming Friday": the first one after the day of publication.
    WEEKDAY_NEXT = "time.weekday-next";
    /// "Wednesday of last week": the weekday of the calendar week before.
    WEEKDAY_OF_WEEK = "time.weekday-of-week";
    /// "today", "yesterday", "tomorrow", "this morning", "last night".
    NEAR_DAY = "time.near-day";
    /// "overnight": the night before the day of publication, or after the day named with it.
    OVERNIGHT = "time.overnight";
    /// "that evening", "the same day", "a day earlier", "hours later": reckoned from the time named last.
    FROM_LAST = "time.from-last";
    /// A time of day without a day: on the day named last.
    CLOCK = "time.clock";
    /// "two days ago", "a few weeks ago".
    AGO = "time.ago";
    /// "the past 24 hours", "in the last three days": up to the day of publication.
    PAST_SPAN = "time.past-span";
    /// "in recent days": the day of publication and the four before it; "in recent weeks": four weeks.
    RECENT = "time.recent";
    /// "recently": before the end of the day of publication, open at the start.
    RECENTLY = "time.recently";
    /// "last week", "this month", "next year": calendar weeks (Monday first), months and years; "this" ends with the day of publication.
    CALENDAR_SPAN = "time.calendar-span";
    /// "over the weekend": Saturday and Sunday, the last up to the day of publication.
    WEEKEND = "time.weekend";
    /// A month: "in November 2024", "in early January", "last November"; without a year the nearest past one.
    MONTH = "time.month";
    /// A year: "in 2023".
    YEAR = "time.year";
    /// "a week into the ceasefire", "two days after the truce began": reckoned from the start of the cessation.
    INTO_CEASEFIRE = "time.into-ceasefire";
    /// "since the truce began": from the start of the cessation to the day of publication.
    SINCE_CEASEFIRE = "time.since-ceasefire";
    /// "before the ceasefire": up to the start of the cessation.
    BEFORE_CEASEFIRE = "time.before-ceasefire";
    /// "within 60 days", "for 60 days", "the 60-day period": from the start of the cessation where the sentence speaks of it; else only a length.
    LENGTH = "time.length";
    /// "daily", "every night".
    FREQUENCY = "time.frequency";
    /// "since", "until", "by", "before", "after" with a time.
    BOUND = "time.bound";
    /// "from ... to ...", "between ... and ...", "July 29 and 30".
    RANGE = "time.range";
    /// "in the coming days": after the day of publication, open at the end.
    COMING = "time.coming";
}
