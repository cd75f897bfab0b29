//! Days: by date, by weekday, by their distance from today or from the day named last.

use super::calendar::{self, Minutes, Unit, month, moved, number, unit, weekday};
use super::clock::{NIGHT, part};
use super::{Context, Lean, rules};
use jiff::civil::{Date, Weekday};
use truce_vocabulary::RuleId;

#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    pub(super) first: Option<Date>,
    pub(super) last: Option<Date>,
    pub(super) anchor: &'static str,
    pub(super) rule: RuleId,
    /// Names a calendar date, and so wins over a weekday beside it.
    pub(super) dated: bool,
    /// "last night": the part of day comes with it.
    pub(super) part: Option<Minutes>,
}

impl Day {
    pub(super) fn new(date: Option<Date>, anchor: &'static str, rule: RuleId) -> Self {
        Day { first: date, last: date, anchor, rule, dated: false, part: None }
    }

    /// A day that no calendar has.
    pub(super) fn impossible() -> Self {
        Day { dated: true, ..Day::new(None, "none", rules::IMPOSSIBLE) }
    }
}

impl Context<'_> {
    /// A day by any name.
    pub(super) fn day(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        self.date(place, lean)
            .or_else(|| self.weekday(place, lean))
            .or_else(|| self.feast(place, lean))
            .or_else(|| self.near_day(place))
            .or_else(|| self.after_last(place))
    }

    /// A date of the calendar.
    pub(super) fn date(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        self.iso_date(place).or_else(|| self.numeric_date(place)).or_else(|| {
            let skip = usize::from(
                calendar::is_short_weekday(self.key(place)) && self.words[place].is_capitalised(),
            );
            let skip = skip + usize::from(skip > 0 && self.is(place + 1, &[".", ","]));
            let at = place + skip + usize::from(skip > 1 && self.key(place + skip) == ",");
            self.month_day(at, lean).or_else(|| self.day_month(at, lean))
        })
    }

    pub(super) fn iso_date(&self, place: usize) -> Option<(usize, Day)> {
        let parts = [place, place + 2, place + 4].map(|at| self.words.get(at).map(|word| word.key.as_str()));
        let [Some(year), Some(month), Some(day)] = parts else { return None };
        let dashes = self.key(place + 1) == "-"
            && self.key(place + 3) == "-"
            && (place + 1..place + 5).all(|at| self.glued(at));
        if !dashes || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
        Some((
            place + 5,
            date.map_or_else(Day::impossible, |date| Day {
                dated: true,
                ..Day::new(Some(date), "absolute", rules::DATE)
            }),
        ))
    }

    pub(super) fn day_number(&self, place: usize) -> Option<(usize, i8)> {
        let word = self.words.get(place).filter(|word| word.key.len() <= 2 && word.is_number())?;
        let day = word.key.parse::<i8>().ok().filter(|day| (1..=31).contains(day))?;
        let ordinal = self.is(place + 1, &["st", "nd", "rd", "th"]) && self.glued(place + 1);
        Some((if ordinal { place + 2 } else { place + 1 }, day))
    }

    pub(super) fn month_at(&self, place: usize) -> Option<(usize, i8)> {
        let word = self.words.get(place).filter(|word| word.is_capitalised())?;
        let (month, short) = month(&word.key)?;
        let dotted = (short || word.key == "sept") && self.key(place + 1) == "." && self.glued(place + 1);
        Some((if dotted { place + 2 } else { place + 1 }, month))
    }

    pub(super) fn year_at(&self, place: usize) -> Option<(usize, i16)> {
        let at = if self.key(place) == "," { place + 1 } else { place };
        let word = self.words.get(at).filter(|word| word.key.len() == 4 && word.is_number())?;
        let year = word.key.parse::<i16>().ok().filter(|year| (1900..2100).contains(year))?;
        Some((at + 1, year))
    }

    /// "November 27, 2024", "July 29 and 30".
    pub(super) fn month_day(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        let (after, month) = self.month_at(place)?;
        let (mut end, first) = self.day_number(after)?;
        // "March 2 km", "May 5 people": a number that counts is no day; "Nov. 27:" and the like are.
        if self.is(end, &["km", "kilometres", "kilometers", "people", "percent", "%", "million", "thousand"])
        {
            return None;
        }
        let mut last = first;
        if self.is(end, &["-", "–", "to", "and", "through"])
            && let Some((stop, day)) = self.day_number(end + 1)
            && day > first
            && self.month_at(stop).is_none()
            && !self.words.get(stop).is_some_and(|next| {
                next.is_letters() && next.key.ends_with('s') && !next.is_capitalised() && next.key.len() > 3
            })
        {
            (end, last) = (stop, day);
        }
        let year = self.year_at(end);
        let read = self.dated(
            year.map_or(end, |(end, _)| end),
            year.map(|(_, year)| year),
            month,
            (first, last),
            lean,
        )?;
        // "In February 30 soldiers fell": a number that counts is no day.
        let counts = self.words.get(end).is_some_and(|next| next.is_letters() && !next.is_capitalised());
        (read.1.rule != rules::IMPOSSIBLE || year.is_some() || !counts).then_some(read)
    }

    /// "27 November 2024", "the 27th of November", "27-28 November", "3 and 5 December".
    pub(super) fn day_month(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        let (mut end, first) = self.day_number(place)?;
        let mut last = first;
        // "on 1, 2 and 3 December"
        while self.key(end) == ","
            && let Some((stop, day)) = self.day_number(end + 1)
            && day > last
            && self.is(stop, &[",", "and"])
            && end < place + 12
        {
            (end, last) = (stop, day);
        }
        let listed = end;
        // "the night of 1/2 December"
        let next_day = self.key(end) == "/"
            && self.glued(end)
            && self.day_number(end + 1).is_some_and(|(_, day)| day == first + 1);
        if (next_day || self.is(end, &["-", "–", "to", "and"]))
            && let Some((stop, day)) = self.day_number(end + 1)
            && day > last
        {
            (end, last) = (stop, day);
        }
        if listed > place + 2 && end == listed {
            return None;
        }
        let of = if self.key(end) == "of" { end + 1 } else { end };
        let (after, month) = self.month_at(of)?;
        // "2 May have" is not English, "two March battalions" is not a date.
        let year = self.year_at(after);
        self.dated(year.map_or(after, |(end, _)| end), year.map(|(_, year)| year), month, (first, last), lean)
    }

    pub(super) fn dated(
        &self,
        end: usize,
        year: Option<i16>,
        month: i8,
        (first, last): (i8, i8),
        lean: Lean,
    ) -> Option<(usize, Day)> {
        let on = |year: i16, day: i8| Date::new(year, month, day).ok();
        if let Some(year) = year {
            let day = on(year, first).zip(on(year, last)).map_or_else(Day::impossible, |(first, last)| Day {
                dated: true,
                last: Some(last),
                ..Day::new(Some(first), "absolute", rules::DATE)
            });
            return Some((end, day));
        }
        // 2024 has every day that any year has.
        if on(2024, last).is_none() {
            return Some((end, Day::impossible()));
        }
        let Some(published) = self.anchors.published else {
            return Some((end, Day { dated: true, ..Day::new(None, "publication", rules::DATE_NO_YEAR) }));
        };
        let candidates = || (-1..=1).filter_map(|years| on(published.year() + years, last));
        let past = candidates().filter(|date| *date <= published).max();
        let next = candidates().filter(|date| *date > published).min();
        let away =
            |date: Option<Date>| date.map_or(i64::MAX, |date| i64::from((date - published).get_days().abs()));
        let chosen = match lean {
            // "The deadline of 30 September has passed": what looks ahead may lie just behind.
            Lean::Future if away(past) <= 60 && away(next) > 200 => past,
            Lean::Future => {
                if past == Some(published) {
                    past
                } else {
                    next
                }
            }
            Lean::Nearest => {
                if away(next) < away(past) {
                    next
                } else {
                    past
                }
            }
            Lean::Told => past,
            Lean::Past => {
                if away(past) > 300 && away(next) <= 65 {
                    next
                } else {
                    past
                }
            }
        }?;
        let first = on(chosen.year(), first)?;
        Some((
            end,
            Day {
                dated: true,
                last: Some(chosen),
                ..Day::new(Some(first), "publication", rules::DATE_NO_YEAR)
            },
        ))
    }

    /// "Monday", "last Wednesday", "this coming Friday", "Wednesday of last week".
    pub(super) fn weekday(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        let named = |at: usize| {
            let word = self.words.get(at).filter(|word| word.is_capitalised())?;
            weekday(&word.key).map(|day| (at + 1, day)).or_else(|| self.short_weekday(at))
        };
        let (at, modifier) = match self.key(place) {
            modifier @ ("last" | "next" | "this" | "past" | "coming" | "previous" | "following") => {
                let coming = usize::from(self.is(place + 1, &["coming", "past"]));
                (place + 1 + coming, if coming == 1 { self.key(place + 1) } else { modifier })
            }
            _ => (place, ""),
        };
        let (mut end, day) = named(at)?;
        if self.is(at.wrapping_sub(1), &["black", "good", "bloody", "palm", "easter", "holy"])
            && at > 0
            && self.words[at - 1].is_capitalised()
        {
            return None;
        }
        // "The Sunday Times".
        if self.is(at + 1, &["times", "telegraph", "mirror"]) && self.words[at + 1].is_capitalised() {
            return None;
        }
        let published = self.anchors.published;
        let back = |days: i32| published.and_then(|date| moved(date, -i64::from(days), Unit::Day));
        let since = |published: Date| since_weekday(published.weekday(), day);
        let past = published.and_then(|date| back(since(date)));
        let strictly_past = published.and_then(|date| back(if since(date) == 0 { 7 } else { since(date) }));
        let next = published.and_then(|date| back(since(date) - 7));
        let week = if self.key(end) == "of" { end + 1 } else { end };
        if self.is(week, &["last", "this", "next"]) && self.key(week + 1) == "week" {
            let weeks = match self.key(week) {
                "last" => -1,
                "next" => 1,
                _ => 0,
            };
            let monday = published.and_then(|date| back(since_weekday(date.weekday(), Weekday::Monday)));
            let offset = weeks * 7 + i64::from(since_weekday(day, Weekday::Monday));
            let date = monday.and_then(|monday| moved(monday, offset, Unit::Day));
            end = week + 2;
            return Some((end, Day::new(date, "publication", rules::WEEKDAY_OF_WEEK)));
        }
        let (date, rule) = match modifier {
            "last" | "past" | "previous" => (strictly_past, rules::WEEKDAY_LAST),
            "next" | "coming" => (next, rules::WEEKDAY_NEXT),
            "following" => {
                let date = self.last.and_then(|last| {
                    moved(last, 7 - i64::from(since_weekday(last.weekday(), day)), Unit::Day)
                });
                return Some((end, Day::new(date, "expression", rules::FROM_LAST)));
            }
            _ if lean == Lean::Future => (if past == published { past } else { next }, rules::WEEKDAY),
            _ => (past, rules::WEEKDAY),
        };
        Some((end, Day::new(date, "publication", rule)))
    }

    /// "Tues.", "on Sat. night": short names with their full stop; those that are words or names too need a preposition.
    fn short_weekday(&self, place: usize) -> Option<(usize, Weekday)> {
        let (day, plain) = calendar::short_weekday(self.key(place))?;
        let dotted = self.key(place + 1) == "." && self.glued(place + 1);
        let led = self.is(
            place.wrapping_sub(1),
            &[
                "on", "since", "until", "by", "late", "early", "last", "next", "from", "to", "through",
                "before",
            ],
        );
        let part = part(self.key(place + 1 + usize::from(dotted))).is_some();
        (dotted && (plain || led) || led && part || led && plain)
            .then_some((if dotted { place + 2 } else { place + 1 }, day))
    }

    /// "today", "yesterday", "this morning", "last night", "tonight".
    pub(super) fn near_day(&self, place: usize) -> Option<(usize, Day)> {
        let published = self.anchors.published;
        let by = |days: i64| published.and_then(|date| moved(date, days, Unit::Day));
        let day = |date: Option<Date>| Day::new(date, "publication", rules::NEAR_DAY);
        let next = self.key(place + 1);
        Some(match self.key(place) {
            "today" => (place + 1, day(published)),
            "the" | "day" if self.beyond_yesterday(place).is_some() => {
                let (end, days) = self.beyond_yesterday(place)?;
                (end, day(by(days)))
            }
            "the" | "night" if self.before_last(place).is_some() => {
                (self.before_last(place)?, Day { part: Some(Minutes::part(18, 30)), ..day(by(-2)) })
            }
            "yesterday" => (place + 1, day(by(-1))),
            "tomorrow" => (place + 1, day(by(1))),
            "tonight" => (place + 1, Day { part: Some(NIGHT), ..day(published) }),
            "last" if next == "night" => {
                (place + 2, Day { part: Some(Minutes::part(18, 30)), ..day(by(-1)) })
            }
            "last" if next == "evening" => (place + 2, Day { part: part(next), ..day(by(-1)) }),
            "this" if matches!(next, "morning" | "afternoon" | "evening") => {
                (place + 2, Day { part: part(next), ..day(published) })
            }
            "overnight" => {
                // "overnight Monday", "overnight on 3 December": the night that begins then; alone the night before publication.
                let at = self.skip_glue(place + 1);
                let named = self.date(at, Lean::Past).or_else(|| self.weekday(at, Lean::Past));
                let night = Some(Minutes::part(20, 31));
                match named {
                    Some((end, named)) => (end, Day { part: night, rule: rules::OVERNIGHT, ..named }),
                    None => (place + 1, Day { part: night, rule: rules::OVERNIGHT, ..day(by(-1)) }),
                }
            }
            _ => return None,
        })
    }

    /// "the day before yesterday", "the day after tomorrow": one past it, and how many days from today.
    fn beyond_yesterday(&self, place: usize) -> Option<(usize, i64)> {
        let at = if self.key(place) == "the" { place + 1 } else { place };
        match (self.key(at), self.key(at + 1), self.key(at + 2)) {
            ("day", "before", "yesterday") => Some((at + 3, -2)),
            ("day", "after", "tomorrow") => Some((at + 3, 2)),
            _ => None,
        }
    }

    /// One past "the night before last".
    fn before_last(&self, place: usize) -> Option<usize> {
        let at = if self.key(place) == "the" { place + 1 } else { place };
        let told = self.key(at) == "night" && self.key(at + 1) == "before" && self.key(at + 2) == "last";
        (told && unit(self.key(at + 3)).is_none()).then_some(at + 3)
    }

    /// "that day", "the same day", "the day before", "a day earlier", "two days later", "hours earlier".
    pub(super) fn after_last(&self, place: usize) -> Option<(usize, Day)> {
        let by = |end: usize, count: i64, unit: Unit| {
            let date = self.last.or(self.said).and_then(|last| moved(last, count, unit));
            Some((end, Day::new(date, "expression", rules::FROM_LAST)))
        };
        let at = if self.key(place) == "the" { place + 1 } else { place };
        match (self.key(at), self.key(at + 1)) {
            ("same" | "that", "day" | "date") => return by(at + 2, 0, Unit::Day),
            ("day", "before" | "earlier") if at > place => {
                return self.not_of_the_truce(at + 2).then(|| by(at + 2, -1, Unit::Day)).flatten();
            }
            ("previous" | "preceding", "day" | "night") => return by(at + 2, -1, Unit::Day),
            ("night" | "evening" | "morning", "before" | "after") if at > place => {
                let sign = if self.key(at + 1) == "before" { -1 } else { 1 };
                let (end, day) = by(at + 2, sign, Unit::Day)?;
                let night = Some(Minutes::part(18, 30)).filter(|_| self.key(at) == "night");
                return self
                    .not_of_the_truce(at + 2)
                    .then(|| (end, Day { part: night.or(part(self.key(at))), ..day }));
            }
            ("day", "after" | "later") if at > place => {
                return self.not_of_the_truce(at + 2).then(|| by(at + 2, 1, Unit::Day)).flatten();
            }
            ("next" | "following", "day" | "morning" | "night" | "evening") if at > place => {
                let (end, day) = by(at + 2, 1, Unit::Day)?;
                return Some((end, Day { part: part(self.key(at + 1)), ..day }));
            }
            _ => {}
        }
        // "hours earlier", "only hours later": some time of the day named last.
        let start =
            if self.is(place, &["just", "only", "about", "some", "barely"]) { place + 1 } else { place };
        if self.key(start) == "half" && self.is(start + 1, &["an", "hour"]) {
            let hour = (start + 1..start + 3).find(|at| self.key(*at) == "hour")?;
            let told = self.is(hour + 1, &["earlier", "later", "afterwards"]);
            return told.then(|| by(hour + 2, 0, Unit::Day)).flatten();
        }
        if self.is(start, &["hours", "minutes", "moments"])
            && self.is(start + 1, &["earlier", "later", "afterwards", "afterward"])
        {
            return by(start + 2, 0, Unit::Day);
        }
        let count = number(self.key(start))?;
        let unit = unit(self.key(start + 1)).filter(|unit| *unit <= Unit::Week)?;
        let sign = match self.key(start + 2) {
            "earlier" | "before" => -1,
            "later" | "afterwards" => 1,
            _ => return None,
        };
        // "two days before the vote" is reckoned from the vote, which we do not know.
        if self.key(start + 2) == "before"
            && self.words.get(start + 3).is_some_and(super::words::Word::is_letters)
        {
            return None;
        }
        by(start + 3, if unit <= Unit::Hour { 0 } else { sign * count }, unit)
    }

    pub(super) fn not_of_the_truce(&self, place: usize) -> bool {
        !self.words.get(place).is_some_and(|next| {
            next.is_letters()
                && !next.is_capitalised()
                && matches!(
                    next.key.as_str(),
                    "the"
                        | "a"
                        | "an"
                        | "it"
                        | "he"
                        | "she"
                        | "they"
                        | "we"
                        | "this"
                        | "his"
                        | "her"
                        | "their"
                        | "its"
                        | "that"
                )
        })
    }
}

/// Days from the last `target` up to `from`; none if they are the same.
pub(super) fn since_weekday(from: Weekday, target: Weekday) -> i32 {
    i32::from((from.to_monday_zero_offset() - target.to_monday_zero_offset()).rem_euclid(7))
}
