//! Nights and evenings that lie between two days.

use super::calendar::{Minutes, Unit, moved, weekday, within};
use super::clock::part;
use super::{Context, Lean, Reading, Role, rules};
use jiff::civil::Date;
use truce_vocabulary::{Granularity, Interval};

/// From six in the evening to seven in the morning.
const THROUGH: Minutes = Minutes::part(18, 31);

impl Context<'_> {
    /// "on the night of 1-2 December", "during the night from Sunday to Monday", "overnight from Saturday to Sunday", "Sunday night into Monday".
    pub(super) fn night(&self, place: usize, lean: Lean) -> Option<Reading> {
        self.named_night(place, lean).or_else(|| self.night_into(place, lean))
    }

    fn named_night(&self, place: usize, lean: Lean) -> Option<Reading> {
        let at =
            place + usize::from(self.is(place, &["on", "in", "during", "over", "through", "throughout"]));
        let at = at + usize::from(self.key(at) == "the");
        if !self.is(at, &["night", "nights", "overnight"]) {
            return None;
        }
        let from = at + 1 + usize::from(self.is(at + 1, &["of", "from", "between", "on"]));
        let from = from + usize::from(self.key(from) == "the");
        // "overnight into Sunday"
        if self.is(at + 1, &["into", "to"]) && self.is(at, &["overnight"]) {
            let (end, day) = self.day(at + 2 + usize::from(self.key(at + 2) == "the"), lean)?;
            return self.read_night(
                end,
                day.first.and_then(|day| day.yesterday().ok()),
                day.first,
                day.anchor,
            );
        }
        let (end, first, last, anchor) = self.two_days(from, lean)?;
        // "overnight on Saturday and Sunday" and "the nights of 1 and 2 December" are two nights; "the night between 1 and 2 December" is one.
        let apart = (from..end).any(|at| self.key(at) == "and") && self.key(at + 1) != "between";
        (!apart).then(|| self.read_night(end, first, last, anchor))?
    }

    /// "Sunday night into Monday", "Saturday night to Sunday morning".
    fn night_into(&self, place: usize, lean: Lean) -> Option<Reading> {
        let at = place + usize::from(self.is(place, &["on", "late", "from"]));
        let at = at + usize::from(at > place && self.is(at, &["on", "late"]));
        let (after, first) = self.day(at, lean)?;
        if !self.is(after, &["night", "evening"]) || !self.is(after + 1, &["into", "to", "through"]) {
            return None;
        }
        let to = after + 2 + usize::from(self.key(after + 2) == "the");
        let early = to + usize::from(self.key(to) == "early");
        let (end, second) = self.following(early, first.last, lean)?;
        let end = if self.is(end, &["morning"]) { end + 1 } else { end };
        (first.last?.tomorrow().ok() == second).then_some(())?;
        self.read_night(end, first.last, second, first.anchor)
    }

    fn read_night(
        &self,
        end: usize,
        first: Option<Date>,
        last: Option<Date>,
        anchor: &'static str,
    ) -> Option<Reading> {
        let interval = first.zip(last).and_then(|(first, last)| {
            let whole = within(first, THROUGH, self.anchors.zone)?;
            let before = last.yesterday().ok()?;
            let until = within(before, THROUGH, self.anchors.zone)?.end?;
            let granularity = if before == first { Granularity::PartOfDay } else { Granularity::Days };
            (whole.start? < until).then_some(Interval { end: Some(until), granularity, ..whole })
        });
        Some(Reading { end, interval, anchor, rule: rules::NIGHT, role: Role::At, day: first })
    }

    /// "1-2 December", "Saturday to Sunday", "30 November to 1 December": two days that a night may lie between.
    fn two_days(
        &self,
        place: usize,
        lean: Lean,
    ) -> Option<(usize, Option<Date>, Option<Date>, &'static str)> {
        let (end, first) = self.day(place, lean)?;
        if first.first != first.last {
            return Some((end, first.first, first.last, first.anchor));
        }
        if !self.is(end, &["to", "and", "into", "until", "-", "–", "/"]) {
            return None;
        }
        let next = end + 1 + usize::from(self.key(end + 1) == "the");
        let (stop, second) = self.following(next, first.first, lean)?;
        match (first.first, second) {
            // "from Saturday to Sunday" on a Sunday: the days were read apart, and the first belongs before the second.
            (Some(first_day), Some(second)) if first_day < second => {
                Some((stop, Some(first_day), Some(second), first.anchor))
            }
            (Some(_), Some(_)) => None,
            _ => Some((stop, None, None, "none")),
        }
    }

    /// The day at `place`; a weekday is the first one after `day`.
    pub(super) fn following(
        &self,
        place: usize,
        day: Option<Date>,
        lean: Lean,
    ) -> Option<(usize, Option<Date>)> {
        let (end, found) = self.day(place, lean)?;
        let named = weekday(self.key(place)).zip(day).and_then(|(named, day)| {
            let ahead = (named.to_monday_zero_offset() - day.weekday().to_monday_zero_offset()).rem_euclid(7);
            moved(day, if ahead == 0 { 7 } else { i64::from(ahead) }, Unit::Day)
        });
        Some((end, named.or(found.last)))
    }

    /// "between the evenings of 5 and 6 December": from that of the first day to that of the last.
    pub(super) fn parts_of_days(&self, place: usize, lean: Lean) -> Option<Reading> {
        if !self.is(place, &["between", "from"]) {
            return None;
        }
        let at = place + 1 + usize::from(self.key(place + 1) == "the");
        let part = part(self.key(at).strip_suffix('s')?)?;
        if self.key(at + 1) != "of" {
            return None;
        }
        let (end, first, last, anchor) = self.two_days(at + 2, lean)?;
        let interval = first.zip(last).and_then(|(first, last)| {
            let start = within(first, part, self.anchors.zone)?.start?;
            let end = within(last, part, self.anchors.zone)?.end?;
            (start < end).then(|| Interval::new(start, end, Granularity::Days))
        });
        Some(Reading { end, interval, anchor, rule: rules::RANGE, role: Role::At, day: last })
    }
}
