//! Points: a day, a part of it, a time of day, in any of the orders people write them.

use super::calendar::{self, Minutes, Unit, days, month, moved, number, unit, weekday, within};
use super::{Context, Lean, Reading, Role, rules};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use truce_vocabulary::{Granularity, Interval, RuleId};

/// A day or a few, as named.
#[derive(Clone, Copy, Debug)]
struct Day {
    first: Option<Date>,
    last: Option<Date>,
    anchor: &'static str,
    rule: RuleId,
    /// Names a calendar date, and so wins over a weekday beside it.
    dated: bool,
    /// "last night": the part of day comes with it.
    part: Option<Minutes>,
}

impl Day {
    fn new(date: Option<Date>, anchor: &'static str, rule: RuleId) -> Self {
        Day { first: date, last: date, anchor, rule, dated: false, part: None }
    }
}

/// A time of day as named.
#[derive(Clone, Debug)]
struct Clock {
    minutes: Minutes,
    zone: Option<TimeZone>,
    midnight: bool,
}

const NIGHT: Minutes = Minutes::part(18, 24);

/// Parts of a day by their names.
fn part(key: &str) -> Option<Minutes> {
    Some(match key {
        "morning" => Minutes::part(5, 12),
        "afternoon" => Minutes::part(12, 18),
        "evening" => Minutes::part(17, 24),
        "night" | "nighttime" => NIGHT,
        "dawn" | "daybreak" | "sunrise" => Minutes::part(4, 8),
        "dusk" | "sunset" | "nightfall" => Minutes::part(16, 21),
        _ => return None,
    })
}

impl Context<'_> {
    /// The point that begins at `place`, preposition and all.
    pub(super) fn point(&self, place: usize, lean: Lean) -> Option<Reading> {
        let mut here = place;
        let (mut day, mut clock, mut part_of_day, mut vague): (
            Option<Day>,
            Option<Clock>,
            Option<Minutes>,
            Option<Minutes>,
        ) = (None, None, None, None);
        let mut end = place;
        loop {
            let at = self.past_glue(here, end > place, day.is_some(), clock.is_some());
            let glue = at - here;
            let after_comma = (here..at).any(|place| self.key(place) == ",");
            if clock.is_none()
                && let Some((stop, found)) = self.clock(at)
            {
                // "7 p.m. (1600 GMT)": the same hour told twice.
                let again = (self.key(stop) == "(").then(|| self.clock(stop + 1)).flatten();
                let again = again.filter(|(end, _)| self.key(*end) == ")").map(|(end, _)| end + 1);
                (clock, here) = (Some(found), again.unwrap_or(stop));
            } else if part_of_day.is_none()
                && let Some((stop, found)) = self.part_alone(at, glue > 0 || end > place, day.is_some())
                && !(after_comma && day.is_none())
            {
                (part_of_day, here) = (Some(found), stop);
            } else if let Some((stop, found)) = self.day(at, lean).filter(|(_, found)| {
                day.is_none() && (!after_comma || found.dated || end > place && clock.is_some())
                    || day.is_some_and(|day| !day.dated) && found.dated
            }) {
                // A weekday beside a date says nothing more.
                let kept = day.and_then(|day| day.part);
                (day, here) = (Some(Day { part: found.part.or(kept), ..found }), stop);
            } else if vague.is_none()
                && let Some((stop, found)) = self.vague(at)
                && !after_comma
            {
                (vague, here) = (Some(found), stop);
                // "late" alone is nothing.
                if self.day(self.skip_glue(here), lean).is_none()
                    && self.part_alone(here, true, true).is_none()
                    && day.is_none()
                {
                    break;
                }
            } else {
                break;
            }
            end = here;
            if self.key(end) == ")" && day.is_some() && (place..end).any(|at| self.key(at) == "(") {
                end += 1;
                here = end;
            }
        }
        if end == place || day.is_none() && clock.is_none() && part_of_day.is_none() {
            return None;
        }
        Some(self.resolve(end, day, clock.as_ref(), part_of_day, vague))
    }

    /// One past the prepositions and commas from `place` on; they only count if a component follows. An expression begins with one preposition
    /// and an article at most; later "of" and "into" may join, and a comma or bracket beside a day.
    fn past_glue(&self, place: usize, joined: bool, has_day: bool, has_clock: bool) -> usize {
        const FIRST: &[&str] = &["on", "at", "in", "during"];
        const LATER: &[&str] = &["on", "at", "in", "during", "of", "into", ",", "("];
        let mut at = place;
        // "in Tuesday's blast": the preposition belongs to the blast.
        if self.key(at) == "in" && weekday(self.key(at + 1)).is_some() {
            return at;
        }
        if self.is(at, if joined { LATER } else { FIRST }) {
            let beside = match self.key(at) {
                "," => has_day || has_clock,
                "(" => has_day,
                _ => true,
            };
            if !beside {
                return at;
            }
            at += 1;
            // "on Monday, at noon", "Monday, in the evening".
            at += usize::from(joined && self.key(at - 1) == "," && self.is(at, FIRST));
        }
        let named = self.words.get(at + 1).is_some_and(super::words::Word::is_number)
            || part(self.key(at + 1)).is_some();
        let article = self.key(at) == "the"
            && (at > place || joined || named)
            && !self.is(at + 1, &["half", "same", "day", "previous", "preceding", "next", "following"]);
        if article { at + 1 } else { at }
    }

    fn skip_glue(&self, place: usize) -> usize {
        let at = if self.is(place, &["on", "in", "of"]) { place + 1 } else { place };
        if at > place && self.key(at) == "the" { at + 1 } else { at }
    }

    fn resolve(
        &self,
        end: usize,
        day: Option<Day>,
        clock: Option<&Clock>,
        part_of_day: Option<Minutes>,
        vague: Option<Minutes>,
    ) -> Reading {
        let bare = day.is_none();
        let day = day.unwrap_or_else(|| Day::new(self.last, "expression", rules::CLOCK));
        let rule = if bare && clock.is_none() { rules::FROM_LAST } else { day.rule };
        let part_of_day = match (part_of_day.or(day.part), vague) {
            // "late Monday night", "early on Monday morning".
            (Some(part), Some(vague)) if vague.from < part.to && part.from < vague.to => Some(Minutes {
                from: part.from.max(vague.from),
                to: part.to.min(vague.to),
                granularity: Granularity::PartOfDay,
            }),
            (part, vague) => part.or(vague),
        };
        let read = |interval: Option<Interval>, date: Option<Date>| Reading {
            end,
            interval,
            anchor: day.anchor,
            rule,
            role: Role::At,
            day: date,
        };
        let (Some(first), Some(last)) = (day.first, day.last) else { return read(None, None) };
        let zone = clock.and_then(|clock| clock.zone.as_ref()).unwrap_or(self.anchors.zone);
        let interval = match (clock, part_of_day) {
            (Some(clock), part_of_day) => {
                let mut minutes = clock.minutes;
                // "at 9.30 in the evening", "at 4 on Monday afternoon": the part says which half of the day.
                if part_of_day.is_some_and(|part| part.from >= 720)
                    && minutes.to <= 720
                    && minutes.from >= 60
                    && !clock.midnight
                {
                    minutes = Minutes { from: minutes.from + 720, to: minutes.to + 720, ..minutes };
                }
                // "midnight on July 28" may be either end of that day.
                if clock.midnight && !bare && minutes.to == 1 {
                    let beyond = Minutes { from: 0, to: 1_441, granularity: Granularity::Day };
                    within(first, beyond, zone)
                } else {
                    within(first, minutes, zone)
                }
            }
            (None, Some(part)) if first == last => within(first, part, self.anchors.zone),
            _ => Some(days(
                self.anchors,
                first,
                last,
                if first == last { Granularity::Day } else { Granularity::Days },
            )),
        };
        read(interval, Some(last))
    }

    /// "early", "late", "earlier", "later" before a day or a part of it.
    fn vague(&self, place: usize) -> Option<(usize, Minutes)> {
        match self.key(place) {
            "early" | "small" if self.key(place + 1) == "hours" && self.is(place + 2, &["of", "on"]) => {
                Some((place + 2, Minutes::part(0, 6)))
            }
            "early" => Some((place + 1, Minutes::part(0, 9))),
            "late" => Some((place + 1, NIGHT)),
            "earlier" | "later" => {
                Some((place + 1, Minutes { from: 0, to: 1_440, granularity: Granularity::Day }))
            }
            _ => None,
        }
    }

    /// A part of the day; alone only with a word that says which day.
    fn part_alone(&self, place: usize, led: bool, has_day: bool) -> Option<(usize, Minutes)> {
        let key = self.key(place);
        if key == "before" && self.is(place + 1, &["dawn", "daybreak", "sunrise"]) {
            return Some((place + 2, Minutes::part(0, 6)));
        }
        if key == "after" && self.is(place + 1, &["dark", "nightfall", "sunset", "dusk"]) {
            return Some((place + 2, NIGHT));
        }
        if matches!(key, "that" | "same") || key == "the" && self.key(place + 1) == "same" {
            let at = if key == "the" { place + 2 } else { place + 1 };
            return (!has_day).then(|| part(self.key(at)).map(|minutes| (at + 1, minutes))).flatten();
        }
        let minutes = part(key)?;
        if self.key(place + 1) == "hours" && self.is(place.wrapping_sub(1), &["during", "in", "the"]) {
            return Some((place + 2, minutes));
        }
        let led_by = self.before(place, 1);
        // "at night" names a habit as often as a time, and "morning prayers" none.
        let alone = matches!(led_by, "the") && self.is(place.wrapping_sub(2), &["in", "during"])
            || matches!(key, "dawn" | "dusk" | "daybreak") && led_by == "at";
        let of_day = led && self.is(place + 1, &["of", "on"]);
        let ends = !self.is(place + 1, &["'s"]) || has_day;
        (ends && (has_day || alone && led || of_day && self.day(place + 2, Lean::Past).is_some()))
            .then_some((place + 1, minutes))
    }

    /// A time of day.
    fn clock(&self, place: usize) -> Option<(usize, Clock)> {
        let mut here = place;
        let mut about = false;
        // Minutes before (negative) or after what follows.
        let mut shift: Option<(i32, i32)> = None;
        loop {
            match self.key(here) {
                "about" | "around" | "approximately" | "roughly" | "circa" | "nearly" | "almost"
                | "exactly"
                    if here < place + 2 =>
                {
                    about |= self.key(here) != "exactly";
                    here += 1;
                }
                "shortly" | "just" | "soon" | "moments" | "minutes"
                    if self.is(here + 1, &["before", "after"]) =>
                {
                    shift = Some(if self.key(here + 1) == "before" { (-60, 0) } else { (0, 60) });
                    here += 2;
                }
                "half" if self.is(here + 1, &["hour", "an"]) => {
                    let to = (here..here + 4).find(|at| self.is(*at, &["before", "after"]))?;
                    shift = Some(if self.key(to) == "before" { (-30, 0) } else { (0, 30) });
                    here = to + 1;
                }
                "the" if self.key(here + 1) == "half" => here += 1,
                "after" if self.is(here + 1, &["midnight", "noon"]) => {
                    shift = Some((0, 180));
                    here += 1;
                }
                "before" if self.is(here + 1, &["midnight", "noon"]) => {
                    shift = Some((-180, 0));
                    here += 1;
                }
                _ => break,
            }
        }
        let (stop, minute, fine, midnight) = self.time_of_day(here)?;
        let (mut end, mut zone) = (stop, None);
        let skip = usize::from(self.key(stop) == "(");
        let keys: Vec<&str> = (stop + skip..stop + skip + 2).map(|at| self.key(at)).collect();
        if let Some((named, count)) = calendar::zone(&keys) {
            zone = named;
            end = stop + skip + count;
            if skip == 1 && self.key(end) == ")" {
                end += 1;
            }
        }
        let minutes = match shift {
            Some((from, to)) => {
                Minutes { from: minute + from, to: minute + to, granularity: Granularity::Hour }
            }
            None if about => Minutes { from: minute - 30, to: minute + 30, granularity: Granularity::Hour },
            None if fine => Minutes { from: minute, to: minute + 1, granularity: Granularity::Minute },
            None => Minutes { from: minute, to: minute + 60, granularity: Granularity::Hour },
        };
        // "shortly before midnight" lies on the day before the midnight that begins a day, so at the end of the day named.
        let minutes = if midnight && minutes.from < 0 {
            Minutes { from: minutes.from + 1_440, to: minutes.to + 1_440, ..minutes }
        } else {
            minutes
        };
        Some((end, Clock { minutes, zone, midnight }))
    }

    /// One past the last word, the minute of the day, whether it is told to the minute, whether it is midnight.
    fn time_of_day(&self, place: usize) -> Option<(usize, i32, bool, bool)> {
        match self.key(place) {
            "midnight" => return Some((place + 1, 0, true, true)),
            "noon" | "midday" => return Some((place + 1, 720, false, false)),
            _ => {}
        }
        let word = self.words.get(place).filter(|word| word.is_number())?;
        if word.glued && !matches!(self.before(place, 1), "(" | "“" | "\"" | "—" | "–" | "-") {
            return None;
        }
        let (hour, minute, fine) = match word.key.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => {
                (hour.parse::<i32>().ok()?, minute.parse::<i32>().ok()?, true)
            }
            Some(_) => return None,
            None => (word.key.parse::<i32>().ok()?, 0, false),
        };
        let colon = word.key.contains(':');
        if minute > 59 {
            return None;
        }
        if let Some((end, afternoon)) = self.half_of_day(place + 1) {
            if !(1..=12).contains(&hour) {
                return None;
            }
            let hour = hour % 12 + if afternoon { 12 } else { 0 };
            return Some((end, hour * 60 + minute, fine, false));
        }
        if self.is(place + 1, &["oclock"]) && (1..=12).contains(&hour) {
            return Some((place + 2, hour * 60, false, false));
        }
        if colon && fine && hour < 24 {
            let end = if self.is(place + 1, &["hrs", "hours", "h"]) { place + 2 } else { place + 1 };
            return Some((end, hour * 60 + minute, true, false));
        }
        // "1700 GMT", "17.00 local time", "0530 hours".
        let zoned = calendar::zone(&[self.key(place + 1), self.key(place + 2)]).is_some()
            || self.is(place + 1, &["hrs", "hours"]) && word.key.len() == 4;
        if zoned && fine && hour < 24 {
            return Some((place + 1, hour * 60 + minute, true, false));
        }
        if zoned && word.key.len() == 4 && hour / 100 < 24 && hour % 100 < 60 {
            let end = if self.is(place + 1, &["hrs", "hours"]) { place + 2 } else { place + 1 };
            return Some((end, hour / 100 * 60 + hour % 100, true, false));
        }
        None
    }

    /// "a.m.", "pm": one past it, and whether it is the second half.
    fn half_of_day(&self, place: usize) -> Option<(usize, bool)> {
        match (self.key(place), self.key(place + 1), self.key(place + 2), self.key(place + 3)) {
            ("am", ..) => Some((place + 1, false)),
            ("pm", ..) => Some((place + 1, true)),
            (half @ ("a" | "p"), ".", "m", dot) if self.glued(place + 1) && self.glued(place + 2) => {
                // The full stop may end the sentence as well; it belongs to the abbreviation either way.
                let end = if dot == "." && self.glued(place + 3) { place + 4 } else { place + 3 };
                Some((end, half == "p"))
            }
            _ => None,
        }
    }

    /// A day by any name.
    fn day(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        self.date(place, lean)
            .or_else(|| self.weekday(place, lean))
            .or_else(|| self.near_day(place))
            .or_else(|| self.after_last(place))
    }

    /// A date of the calendar.
    fn date(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        self.iso_date(place).or_else(|| {
            let skip = usize::from(
                calendar::is_short_weekday(self.key(place)) && self.words[place].is_capitalised(),
            );
            let skip = skip + usize::from(skip > 0 && self.is(place + 1, &[".", ","]));
            let at = place + skip + usize::from(skip > 1 && self.key(place + skip) == ",");
            self.month_day(at, lean).or_else(|| self.day_month(at, lean))
        })
    }

    fn iso_date(&self, place: usize) -> Option<(usize, Day)> {
        let parts = [place, place + 2, place + 4].map(|at| self.words.get(at).map(|word| word.key.as_str()));
        let [Some(year), Some(month), Some(day)] = parts else { return None };
        let dashes = self.key(place + 1) == "-"
            && self.key(place + 3) == "-"
            && (place + 1..place + 5).all(|at| self.glued(at));
        if !dashes || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
        Some((place + 5, Day { dated: true, ..Day::new(Some(date), "absolute", rules::DATE) }))
    }

    fn day_number(&self, place: usize) -> Option<(usize, i8)> {
        let word = self.words.get(place).filter(|word| word.key.len() <= 2 && word.is_number())?;
        let day = word.key.parse::<i8>().ok().filter(|day| (1..=31).contains(day))?;
        let ordinal = self.is(place + 1, &["st", "nd", "rd", "th"]) && self.glued(place + 1);
        Some((if ordinal { place + 2 } else { place + 1 }, day))
    }

    fn month_at(&self, place: usize) -> Option<(usize, i8)> {
        let word = self.words.get(place).filter(|word| word.is_capitalised())?;
        let (month, short) = month(&word.key)?;
        let dotted = (short || word.key == "sept") && self.key(place + 1) == "." && self.glued(place + 1);
        Some((if dotted { place + 2 } else { place + 1 }, month))
    }

    fn year_at(&self, place: usize) -> Option<(usize, i16)> {
        let at = if self.key(place) == "," { place + 1 } else { place };
        let word = self.words.get(at).filter(|word| word.key.len() == 4 && word.is_number())?;
        let year = word.key.parse::<i16>().ok().filter(|year| (1900..2100).contains(year))?;
        Some((at + 1, year))
    }

    /// "November 27, 2024", "July 29 and 30".
    fn month_day(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
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
        self.dated(year.map_or(end, |(end, _)| end), year.map(|(_, year)| year), month, (first, last), lean)
    }

    /// "27 November 2024", "the 27th of November", "27-28 November", "3 and 5 December".
    fn day_month(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        let (mut end, first) = self.day_number(place)?;
        let mut last = first;
        if self.is(end, &["-", "–", "to", "and"])
            && let Some((stop, day)) = self.day_number(end + 1)
            && day > first
        {
            (end, last) = (stop, day);
        }
        let of = if self.key(end) == "of" { end + 1 } else { end };
        let (after, month) = self.month_at(of)?;
        // "2 May have" is not English, "two March battalions" is not a date.
        let year = self.year_at(after);
        self.dated(year.map_or(after, |(end, _)| end), year.map(|(_, year)| year), month, (first, last), lean)
    }

    fn dated(
        &self,
        end: usize,
        year: Option<i16>,
        month: i8,
        (first, last): (i8, i8),
        lean: Lean,
    ) -> Option<(usize, Day)> {
        let on = |year: i16, day: i8| Date::new(year, month, day).ok();
        if let Some(year) = year {
            let day = Day {
                dated: true,
                last: Some(on(year, last)?),
                ..Day::new(Some(on(year, first)?), "absolute", rules::DATE)
            };
            return Some((end, day));
        }
        // A day that no year has is no date.
        on(2024, last)?;
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
    fn weekday(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        let named = |at: usize| {
            let word = self.words.get(at).filter(|word| word.is_capitalised())?;
            weekday(&word.key)
        };
        let (at, modifier) = match self.key(place) {
            modifier @ ("last" | "next" | "this" | "past" | "coming" | "previous" | "following") => {
                let coming = usize::from(self.is(place + 1, &["coming", "past"]));
                (place + 1 + coming, if coming == 1 { self.key(place + 1) } else { modifier })
            }
            _ => (place, ""),
        };
        let day = named(at)?;
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
        let mut end = at + 1;
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

    /// "today", "yesterday", "this morning", "last night", "tonight".
    fn near_day(&self, place: usize) -> Option<(usize, Day)> {
        let published = self.anchors.published;
        let by = |days: i64| published.and_then(|date| moved(date, days, Unit::Day));
        let day = |date: Option<Date>| Day::new(date, "publication", rules::NEAR_DAY);
        let next = self.key(place + 1);
        Some(match self.key(place) {
            "today" => (place + 1, day(published)),
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

    /// "that day", "the same day", "the day before", "a day earlier", "two days later", "hours earlier".
    fn after_last(&self, place: usize) -> Option<(usize, Day)> {
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

    fn not_of_the_truce(&self, place: usize) -> bool {
        !self.words.get(place).is_some_and(|next| {
            next.is_letters()
                && !next.is_capitalised()
                && matches!(
                    next.key.as_str(),
                    "the" | "a" | "an" | "it" | "his" | "her" | "their" | "its" | "that"
                )
        })
    }
}

/// Days from the last `target` up to `from`; none if they are the same.
fn since_weekday(from: Weekday, target: Weekday) -> i32 {
    i32::from((from.to_monday_zero_offset() - target.to_monday_zero_offset()).rem_euclid(7))
}
