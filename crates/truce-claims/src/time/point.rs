//! Points: a day, a part of it, a time of day, in any of the orders people write them.

use super::calendar::{Minutes, days, weekday, within};
use super::clock::{Clock, part};
use super::day::Day;
use super::{Context, Lean, Reading, Role, rules};
use jiff::civil::Date;
use truce_vocabulary::{Granularity, Interval};

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
    pub(super) fn past_glue(&self, place: usize, joined: bool, has_day: bool, has_clock: bool) -> usize {
        const FIRST: &[&str] = &["on", "at", "in", "during", "throughout"];
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
            && !(self.is(at + 2, &["before", "after"]) && part(self.key(at + 1)).is_some())
            && !self.is(at + 1, &["half", "same", "day", "previous", "preceding", "next", "following"]);
        if article { at + 1 } else { at }
    }

    pub(super) fn skip_glue(&self, place: usize) -> usize {
        let at = if self.is(place, &["on", "in", "of"]) { place + 1 } else { place };
        if at > place && self.key(at) == "the" { at + 1 } else { at }
    }

    pub(super) fn resolve(
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
            // "late on Monday night" goes on after midnight.
            (Some(part), Some(vague)) if vague.to > 1_440 && part.to == 1_440 => Some(vague),
            // "early in the morning" begins before the morning does.
            (Some(part), Some(vague)) if vague.from == 0 && part.from < vague.to && part.to == 720 => {
                Some(vague)
            }
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
}
