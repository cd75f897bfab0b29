//! Months and years, whole or in thirds.

use super::calendar::{self, Unit, moved};
use super::{Context, Lean, Reading, rules};
use jiff::civil::Date;
use truce_vocabulary::Granularity;

impl Context<'_> {
    /// "last November", "early January", "mid-January" without a preposition.
    pub(super) fn led_month(&self, place: usize) -> Option<Reading> {
        let led = self.is(place, &["last", "this", "next", "early", "late", "mid", "earlier", "later"]);
        let dated = self.words.get(place).is_some_and(super::words::Word::is_capitalised)
            && calendar::month(self.key(place)).is_some()
            && self.year_after(place + 1).is_some();
        (led || dated).then(|| self.month_or_year(place, Lean::Past)).flatten()
    }

    pub(super) fn year_after(&self, place: usize) -> Option<(usize, i16)> {
        let at = if self.is(place, &[",", ".", "of"]) { place + 1 } else { place };
        let word = self.words.get(at).filter(|word| word.is_number() && word.key.len() == 4)?;
        let year = word.key.parse::<i16>().ok().filter(|year| (1900..2100).contains(year))?;
        Some((at + 1, year))
    }

    /// "November 2024", "early January", "the end of 2023", "2023".
    pub(super) fn month_or_year(&self, place: usize, lean: Lean) -> Option<Reading> {
        let mut at = place;
        let (mut third, mut which) = (None, "");
        loop {
            match self.key(at) {
                "early" | "beginning" | "start" => third = Some(0),
                "mid" | "middle" => third = Some(1),
                "late" | "end" => third = Some(2),
                "the" => {}
                "-" if at > place => {}
                "of" if third.is_some() => {}
                "last" | "next" | "this" => which = self.key(at),
                _ => break,
            }
            at += 1;
            if at > place + 4 {
                return None;
            }
        }
        let month = self
            .words
            .get(at)
            .filter(|word| word.is_capitalised())
            .and_then(|word| calendar::month(&word.key));
        if let Some((month, short)) = month {
            let dotted = usize::from(short && self.key(at + 1) == "." && self.glued(at + 1));
            let after = at + 1 + dotted;
            let year = self.year_after(after).filter(|_| self.key(after) != ".");
            // A short name stands beside a year; "Mar" or "Dec" alone may be anything. "May Chidiac" is a name.
            let name = self
                .words
                .get(after)
                .is_some_and(|next| next.is_capitalised() && next.is_letters() && next.text.len() > 1);
            if short && month != 5 && year.is_none() || name && year.is_none() {
                return None;
            }
            // "for August 4": a day, and not its month.
            if year.is_none() && third.is_none() && self.month_day(at, lean).is_some() {
                return None;
            }
            let end = year.map_or(after, |(end, _)| end);
            let first = |year: i16| Date::new(year, month, 1).ok();
            let (date, anchor) = match (year, self.anchors.published) {
                (Some((_, year)), _) => (first(year), "absolute"),
                (None, None) => (None, "publication"),
                (None, Some(published)) => {
                    let this = first(published.year());
                    let past = this
                        .filter(|this| *this <= published && (which != "last" || month != published.month()));
                    let past = past.or_else(|| first(published.year() - 1));
                    let ahead = which == "next" || lean == Lean::Future;
                    let next = this.filter(|this| *this > published).or_else(|| first(published.year() + 1));
                    let far = |date: Option<Date>| {
                        date.map_or(i64::MAX, |date| i64::from((date - published).get_days().abs()))
                    };
                    let nearest = lean == Lean::Nearest && far(next) < far(past);
                    (if ahead || nearest { next } else { past }, "publication")
                }
            };
            let span = date.and_then(whole_month).and_then(|(first, last)| thirds(first, last, third));
            let granularity = if third.is_some() { Granularity::Days } else { Granularity::Month };
            return Some(Reading { anchor, day: None, ..self.about(end, span, granularity, rules::MONTH) });
        }
        // A year needs a word before it that speaks of time, and no noun behind it that it could count.
        let led = third.is_some()
            || self.is(
                at.wrapping_sub(1),
                &[
                    "in",
                    "since",
                    "until",
                    "by",
                    "during",
                    "before",
                    "after",
                    "from",
                    "to",
                    "throughout",
                    "and",
                ],
            );
        let (end, year) = self
            .year_after(at)
            .filter(|_| led && self.words.get(at).is_some_and(super::words::Word::is_number))?;
        let counts = self.words.get(end).is_some_and(|next| {
            next.is_letters()
                && !next.is_capitalised()
                && next.key.len() > 3
                && next.key.ends_with('s')
                && next.key != "towards"
                || matches!(next.key.as_str(), "people" | "men" | "troops" | "km" | "metres")
        });
        if counts || self.glued(end) && self.is(end, &["-", "/"]) {
            return None;
        }
        let span = whole_year(year).and_then(|(first, last)| thirds(first, last, third));
        Some(Reading {
            anchor: "absolute",
            day: None,
            ..self.about(end, span, Granularity::Year, rules::YEAR)
        })
    }
}

pub(super) fn whole_month(date: Date) -> Option<(Date, Date)> {
    Some((date.first_of_month(), date.last_of_month()))
}

pub(super) fn whole_year(year: i16) -> Option<(Date, Date)> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// The first, second or last third of a stretch of days: "early", "mid", "late".
pub(super) fn thirds(first: Date, last: Date, third: Option<i64>) -> Option<(Date, Date)> {
    let Some(third) = third else { return Some((first, last)) };
    let length = i64::from((last - first).get_days()) + 1;
    let from = moved(first, length * third / 3, Unit::Day)?;
    let to = moved(first, length * (third + 1) / 3 - 1, Unit::Day)?;
    Some((from, if third == 2 { last } else { to }))
}
