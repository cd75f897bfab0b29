//! Dates in figures only, and military date-time groups.

use super::calendar::{Minutes, month, within};
use super::day::Day;
use super::words::Word;
use super::{Context, Lean, Reading, Role, rules};
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use truce_vocabulary::Granularity;

/// Whether the text writes the day before the month in figures; `None` where no date of it tells, or where they disagree.
pub(super) fn day_first(words: &[Word<'_>]) -> Option<bool> {
    let mut settled = None;
    for place in 0..words.len() {
        let Some((_, (first, second, _))) = parts(words, place) else { continue };
        let here = match (first > 12, second > 12) {
            (true, false) => true,
            (false, true) => false,
            _ => continue,
        };
        if settled.is_some_and(|known| known != here) {
            return None;
        }
        settled = Some(here);
    }
    settled
}

/// "28/11/2024", "28.11.2024", "28-11-2024": one past it, and its three figures.
fn parts(words: &[Word<'_>], place: usize) -> Option<(usize, (i8, i8, i16))> {
    let word = |at: usize| words.get(at).filter(|word| at == place || word.glued);
    let figure = |text: &str| text.parse::<i8>().ok().filter(|_| text.len() <= 2);
    // "30/11/2024-01/12/2024" are two dates, "28-11-2024-55" is none.
    let dashes = words.get(place + 1)?.key == "-";
    let opening = |word: &Word<'_>| {
        matches!(word.key.as_str(), "(" | "[" | "\"" | "“")
            || !dashes && matches!(word.key.as_str(), "-" | "–")
    };
    // A figure glued to what stands before it is a part of something longer.
    let whole =
        !words.get(place)?.glued || place.checked_sub(1).is_some_and(|before| opening(&words[before]));
    if !whole || !words[place].is_number() {
        return None;
    }
    let (end, first, second, year) = match words[place].key.split_once('.') {
        Some((first, second)) => {
            word(place + 1).filter(|dot| dot.key == ".")?;
            (place + 3, figure(first)?, figure(second)?, word(place + 2)?)
        }
        None => {
            let bar = word(place + 1).filter(|bar| matches!(bar.key.as_str(), "/" | "-"))?;
            word(place + 3).filter(|other| other.key == bar.key)?;
            (place + 5, figure(&words[place].key)?, figure(&word(place + 2)?.key)?, word(place + 4)?)
        }
    };
    let year =
        year.key.parse::<i16>().ok().filter(|found| year.key.len() == 4 && (1900..2100).contains(found))?;
    let longer = words.get(end).is_some_and(|next| {
        next.glued && (next.is_letters() || next.key == "/" || dashes && next.key == "-")
    });
    (!longer && (1..=31).contains(&first) && (1..=31).contains(&second))
        .then_some((end, (first, second, year)))
}

impl Context<'_> {
    /// A date in figures. Which figure is the day is told by the figures themselves, else by another date of the text, never by a habit.
    pub(super) fn numeric_date(&self, place: usize) -> Option<(usize, Day)> {
        let (end, (first, second, year)) = parts(self.words, place)?;
        if self.is(place.wrapping_sub(1), &["version", "release", "build"]) {
            return None;
        }
        let on = |day: i8, month: i8| Date::new(year, month, day).ok();
        let (date, rule) = match (first > 12, second > 12) {
            (true, true) => (None, rules::IMPOSSIBLE),
            (true, false) => (on(first, second), rules::DATE),
            (false, true) => (on(second, first), rules::DATE),
            _ if first == second => (on(first, second), rules::DATE),
            _ => match self.day_first {
                Some(true) => (on(first, second), rules::NUMERIC),
                Some(false) => (on(second, first), rules::NUMERIC),
                None => (None, rules::NUMERIC),
            },
        };
        let unclear = date.is_none() && rule == rules::NUMERIC;
        let rule = if date.is_some() || unclear { rule } else { rules::IMPOSSIBLE };
        let anchor = if date.is_some() { "absolute" } else { "none" };
        Some((end, Day { dated: true, ..Day::new(date, anchor, rule) }))
    }

    /// "021405Z DEC 24", "at 021405ZDEC24": day, hour and minute, zone, month and year.
    pub(super) fn group(&self, place: usize) -> Option<Reading> {
        let start = place + usize::from(self.is(place, &["at", "from"]));
        let group = self.words.get(start).filter(|word| word.key.len() == 6 && word.is_number())?;
        let two = |from: usize| group.key.get(from..from + 2)?.parse::<i32>().ok();
        let (day, hour, minute) = (two(0)?, two(2)?, two(4)?);
        if hour > 23 || minute > 59 || !(1..=31).contains(&day) {
            return None;
        }
        // The letter, month and year may stand apart or together.
        let mut letters = String::new();
        let mut end = start + 1;
        while letters.len() < 3 && self.words.get(end).is_some_and(Word::is_letters) && end < start + 3 {
            letters += self.key(end);
            end += 1;
        }
        let (zone, name) = match month(&letters) {
            Some(_) => (None, letters.as_str()),
            None => (letters.chars().next(), letters.get(1..)?),
        };
        let (mut month_key, mut after) = (name.to_owned(), end);
        if month_key.is_empty() {
            month_key.push_str(self.key(after));
            after += 1;
        }
        let (month, _) = month(&month_key)?;
        let zone = zone.map_or(Some(self.anchors.zone.clone()), |letter| self.letter_zone(letter))?;
        let year = self.words.get(after).and_then(|word| match word.key.len() {
            2 => word.key.parse::<i16>().ok().map(|year| 2000 + year),
            4 => word.key.parse::<i16>().ok().filter(|year| (1900..2100).contains(year)),
            _ => None,
        });
        let day = i8::try_from(day).ok()?;
        let (end, found) =
            self.dated(if year.is_some() { after + 1 } else { after }, year, month, (day, day), Lean::Past)?;
        let minutes = Minutes {
            from: hour * 60 + minute,
            to: hour * 60 + minute + 1,
            granularity: Granularity::Minute,
        };
        let rule = if found.rule == rules::IMPOSSIBLE { rules::IMPOSSIBLE } else { rules::GROUP };
        Some(Reading {
            end,
            interval: found.first.and_then(|date| within(date, minutes, &zone)),
            anchor: found.anchor,
            rule,
            role: Role::At,
            day: found.first,
        })
    }

    /// The zone that a letter of a date-time group names: Z is UTC, A to M lie east, N to Y west, and J is where the writer is.
    fn letter_zone(&self, letter: char) -> Option<TimeZone> {
        let hours = match letter {
            'z' => 0,
            'a'..='i' => letter as i8 - b'a' as i8 + 1,
            'k'..='m' => letter as i8 - b'a' as i8,
            'n'..='y' => -(letter as i8 - b'n' as i8 + 1),
            'j' => return Some(self.anchors.zone.clone()),
            _ => return None,
        };
        Some(TimeZone::fixed(Offset::from_hours(hours).ok()?))
    }
}
