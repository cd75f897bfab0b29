//! Seasons, and feasts whose date is fixed.

use super::calendar::{Unit, moved};
use super::day::Day;
use super::words::Word;
use super::{Context, Lean, Reading, rules};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use truce_vocabulary::Granularity;

/// Zones of the southern half with four seasons, where spring begins in September.
const SOUTHERN: &[&str] = &[
    "Africa/Johannesburg",
    "America/Argentina/Buenos_Aires",
    "America/Asuncion",
    "America/Montevideo",
    "America/Santiago",
    "America/Sao_Paulo",
    "Australia/Sydney",
    "Pacific/Auckland",
];

/// What shows that a season is a time; the first four stand before a bound.
const LEADS: &[&str] =
    &["since", "until", "by", "before", "in", "during", "over", "throughout", "within", "for"];

/// The month a season begins in, three months long.
fn begins(key: &str, zone: &TimeZone) -> Option<i8> {
    let north = match key {
        "spring" | "springtime" => 3,
        "summer" | "summertime" => 6,
        "autumn" | "fall" => 9,
        "winter" | "wintertime" => 12,
        _ => return None,
    };
    let south = zone.iana_name().is_some_and(|name| SOUTHERN.contains(&name));
    Some(if south { (north + 5) % 12 + 1 } else { north })
}

impl Context<'_> {
    /// "autumn of 2023", "last summer", "winter of 2023-24"; `place` is behind preposition and article.
    pub(super) fn season(&self, place: usize, led: bool, lean: Lean) -> Option<Reading> {
        let which = if self.is(place, &["last", "this", "next"]) { self.key(place) } else { "" };
        let at = place + usize::from(!which.is_empty());
        let at = at + usize::from(self.is(at, &["early", "late", "mid"]));
        let begins = begins(self.key(at), self.anchors.zone)?;
        let year = self.year_after(at + 1).filter(|_| self.key(at + 1) != ".");
        // "the summer offensive", "the fall of the town", "he may fall".
        let plain = which.is_empty() && year.is_none();
        let led = led
            && self.key(place) != "the"
            && (self.key(place.wrapping_sub(1)) != "the" || self.is(place.wrapping_sub(2), LEADS))
            || self.is(place.wrapping_sub(1), &LEADS[..4]);
        const NOUNS: &[&str] = &[
            "offensive",
            "campaign",
            "camp",
            "camps",
            "break",
            "holiday",
            "holidays",
            "season",
            "session",
            "school",
            "clothes",
            "olympics",
            "games",
            "harvest",
            "rains",
            "talks",
            "of",
        ];
        let noun = self.is(at + 1, NOUNS) || self.key(at + 1) == "-";
        if plain && (!led || self.key(at) == "fall" || noun) {
            return None;
        }
        // "Arab Spring", "Operation Summer Rains".
        let capital = |at: usize| self.words.get(at).is_some_and(Word::is_capitalised);
        if year.is_none() && capital(at) && (capital(at + 1) || at.checked_sub(1).is_some_and(capital)) {
            return None;
        }
        let first = |year: i16| Date::new(year, begins, 1).ok();
        let three = |first: Date| Some((first, moved(first, 3, Unit::Month)?.yesterday().ok()?));
        let end = year.map_or(at + 1, |(end, _)| end);
        if let Some((end, year)) = year {
            // "the winter of 2023-24" says which; "the winter of 2023" may be either.
            let second = (self.is(end, &["-", "–", "/"]) && self.glued(end))
                .then(|| self.words.get(end + 1))
                .flatten()
                .filter(|next| {
                    let next = next.key.as_str();
                    next.parse::<i16>().is_ok_and(|next| next == year + 1 || next == (year + 1) % 100)
                });
            let crosses = begins == 12;
            let span = first(year).and_then(three).filter(|_| !crosses || second.is_some());
            let end = if second.is_some() { end + 2 } else { end };
            return Some(Reading {
                anchor: "absolute",
                ..self.about(end, span, Granularity::Month, rules::SEASON)
            })
            .map(|read| if read.interval.is_none() { Reading { anchor: "none", ..read } } else { read });
        }
        let span = self.anchors.published.and_then(|published| {
            let spans: Vec<(Date, Date)> =
                (-2..=1).filter_map(|years| first(published.year() + years).and_then(three)).collect();
            let over = spans.iter().rev().find(|(_, last)| *last < published).copied();
            let ahead = spans.iter().find(|(first, _)| *first > published).copied();
            let running = spans.iter().find(|(first, last)| (*first..=*last).contains(&published)).copied();
            match which {
                "last" => over,
                "next" => ahead,
                // "this summer", told in December, is the one gone by; told in May, the one to come.
                "this" => running.or(if lean == Lean::Future { ahead } else { over }),
                _ if lean == Lean::Future => running.or(ahead),
                _ => running.or(over),
            }
        });
        Some(self.about(end, span, Granularity::Month, rules::SEASON))
    }

    /// "Christmas Eve", "New Year's Day 2025": feasts that fall on the same date everywhere they are kept by that name.
    pub(super) fn feast(&self, place: usize, lean: Lean) -> Option<(usize, Day)> {
        let capital = |at: usize| self.words.get(at).is_some_and(Word::is_capitalised);
        if !capital(place) {
            return None;
        }
        let after_new = place + 2 + usize::from(self.key(place + 2) == "s" && self.glued(place + 2));
        let new_year = self.key(place) == "new" && self.is(place + 1, &["year", "years"]);
        let (end, month, day) = match (self.key(place), self.key(place + 1)) {
            ("orthodox", "christmas") => {
                let named = self.is(place + 2, &["day", "eve"]);
                (place + 2 + usize::from(named), 1, if self.key(place + 2) == "eve" { 6 } else { 7 })
            }
            ("christmas", "eve") => (place + 2, 12, 24),
            ("christmas", "day") => (place + 2, 12, 25),
            ("boxing", "day") => (place + 2, 12, 26),
            ("may", "day") => (place + 2, 5, 1),
            ("armistice", "day") => (place + 2, 11, 11),
            _ if new_year && self.key(after_new) == "eve" => (after_new + 1, 12, 31),
            _ if new_year && self.key(after_new) == "day" => (after_new + 1, 1, 1),
            _ => return None,
        };
        if !capital(end - 1) || self.is(place.wrapping_sub(1), &["orthodox"]) {
            return None;
        }
        let year = self.year_after(end).filter(|_| self.key(end) != ".");
        let (end, found) = self.dated(
            year.map_or(end, |(end, _)| end),
            year.map(|(_, year)| year),
            month,
            (day, day),
            lean,
        )?;
        Some((end, Day { rule: rules::FEAST, ..found }))
    }
}
