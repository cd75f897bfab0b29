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
    /// A date with its year: "27 November 2024", "Nov. 27, 2024", "2024-11-27". "28/11/2024" and "28.11.2024" settle themselves.
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
    /// "today", "yesterday", "the day before yesterday", "tomorrow", "this morning", "last night", "the night before last".
    NEAR_DAY = "time.near-day";
    /// "overnight": the night before the day of publication, or after the day named with it.
    OVERNIGHT = "time.overnight";
    /// "that evening", "the same day", "the night before", "a day earlier", "hours later", "the following week": reckoned from the time named last.
    FROM_LAST = "time.from-last";
    /// A time of day without a day: on the day named last.
    CLOCK = "time.clock";
    /// "two days ago", "a few weeks ago", "a fortnight ago".
    AGO = "time.ago";
    /// "the past 24 hours", "in the last three days", "over the past 24-hour period": up to the day of publication.
    PAST_SPAN = "time.past-span";
    /// "in recent days": the day of publication and the four before it; "in recent weeks": four weeks.
    RECENT = "time.recent";
    /// "recently": before the end of the day of publication, open at the start.
    RECENTLY = "time.recently";
    /// "last week", "this month", "next year": calendar weeks (Monday first), months and years; the present one ends with the day of publication.
    CALENDAR_SPAN = "time.calendar-span";
    /// "over the weekend": Saturday and Sunday, the last up to the day of publication.
    WEEKEND = "time.weekend";
    /// A month: "in November 2024", "in early January", "last November"; without a year the nearest past one.
    MONTH = "time.month";
    /// A year: "in 2023".
    YEAR = "time.year";
    /// "a week into the ceasefire", "two days after the truce began", "hours before the ceasefire took effect", "on day three of the truce": reckoned from the start of the cessation.
    INTO_CEASEFIRE = "time.into-ceasefire";
    /// "since the truce began": from the start of the cessation to the day of publication.
    SINCE_CEASEFIRE = "time.since-ceasefire";
    /// "before the ceasefire": up to the start of the cessation.
    BEFORE_CEASEFIRE = "time.before-ceasefire";
    /// "within 60 days", "for 60 days", "the 60-day period": from the start of the cessation where the sentence speaks of it; else only a length.
    LENGTH = "time.length";
    /// "daily", "every night", "every Friday", "on Fridays", "around the clock", "for the third day running": no interval.
    FREQUENCY = "time.frequency";
    /// "since Thursday", "until Friday", "by Monday", "before Monday", "starting Monday", "since dawn", "since the start of the month", "by the end of the week": one end of an interval.
    BOUND = "time.bound";
    /// "from 27 to 29 November", "from 17:00 to 19:00 on Monday", "between Friday and Sunday", "Friday to Sunday", "27 November to 2 December", "between the evenings of 1 and 2 December".
    RANGE = "time.range";
    /// "in the coming days": after the day of publication, open at the end.
    COMING = "time.coming";
    /// A day that the calendar does not have, "30 February 2025" or "31 November": no interval.
    IMPOSSIBLE = "time.impossible-date";
    /// Figures that may be day or month first, "03/04/2024": no interval, unless another date of the text tells which comes first.
    NUMERIC = "time.numeric-date";
    /// A military date-time group: "021405Z DEC 24".
    GROUP = "time.date-time-group";
    /// One night of two days: "on the night of 1-2 December", "during the night from Saturday to Sunday", "overnight from Saturday to Sunday".
    NIGHT = "time.night";
    /// An end of a running unit: "at the start of the month", "at the end of last week".
    EDGE = "time.edge";
    /// A part of a month or year: "in the first week of November", "in the second half of 2023", "in the third quarter of 2024", "in Q3 2024".
    PART_OF = "time.part-of";
    /// A calendar week by a day of it: "in the week of 25 November".
    WEEK_OF = "time.week-of";
    /// "within the next 48 hours", "over the next three days": from the day of publication on.
    NEXT_SPAN = "time.next-span";
    /// Three months: "in the autumn of 2023", "last summer".
    SEASON = "time.season";
    /// A feast whose date is fixed: "on Christmas Eve", "on New Year's Day".
    FEAST = "time.feast";
    /// "before the deadline", "after the deadline": which day that is, the words do not tell.
    DEADLINE = "time.deadline";
    /// "until further notice", "for the time being": no end.
    OPEN_END = "time.open-end";
    /// "during the reporting period": the report has a head that tells it, the words do not.
    REPORTING_PERIOD = "time.reporting-period";
}
