//! Names of days, months, zones and numbers, and the arithmetic of local days.

use super::Anchors;
use crate::numbers::small_number;
use jiff::civil::{Date, Weekday};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Span, Timestamp};
use truce_vocabulary::{Granularity, Interval};

/// What a time of day leaves of its day: minutes from local midnight; may reach into the days beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Minutes {
    pub(super) from: i32,
    pub(super) to: i32,
    pub(super) granularity: Granularity,
}

impl Minutes {
    pub(super) const fn part(from_hour: i32, to_hour: i32) -> Self {
        Minutes { from: from_hour * 60, to: to_hour * 60, granularity: Granularity::PartOfDay }
    }
}

pub(super) fn weekday(key: &str) -> Option<Weekday> {
    Some(match key {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// Whether this is a short weekday, which counts only beside a date.
pub(super) fn is_short_weekday(key: &str) -> bool {
    matches!(key, "mon" | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun")
}

/// The month, and whether the name is a short one, which counts only beside a day or a year.
pub(super) fn month(key: &str) -> Option<(i8, bool)> {
    const LONG: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    const SHORT: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let place = |names: &[&str; 12]| names.iter().position(|name| *name == key).map(|place| place as i8 + 1);
    place(&LONG).map(|month| (month, false)).or_else(|| {
        let key = if key == "sept" { "sep" } else { key };
        SHORT.iter().position(|name| *name == key).map(|place| (place as i8 + 1, true))
    })
}

/// Small numbers in words or digits; "a" and "an" are one.
pub(super) fn number(key: &str) -> Option<i64> {
    match key {
        "a" | "an" => Some(1),
        "twenty" => Some(20),
        "thirty" => Some(30),
        "forty" => Some(40),
        "fifty" => Some(50),
        "sixty" => Some(60),
        "ninety" => Some(90),
        _ => small_number(key)
            .and_then(|value| i64::try_from(value).ok())
            .or_else(|| key.parse().ok().filter(|value| (0..=10_000).contains(value))),
    }
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

pub(super) fn unit(key: &str) -> Option<Unit> {
    Some(match key {
        "minute" | "minutes" => Unit::Minute,
        "hour" | "hours" => Unit::Hour,
        "day" | "days" | "night" | "nights" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        _ => return None,
    })
}

/// `date` moved by a number of units; hours count as the days they make, rounded up.
pub(super) fn moved(date: Date, count: i64, unit: Unit) -> Option<Date> {
    let count = count.clamp(-10_000, 10_000);
    let span = match unit {
        Unit::Minute => Span::new(),
        Unit::Hour => Span::new().days(count.signum() * (count.abs() + 23) / 24),
        Unit::Day => Span::new().days(count),
        Unit::Week => Span::new().weeks(count),
        Unit::Month => Span::new().months(count),
        Unit::Year => Span::new().years(count.clamp(-900, 900)),
    };
    date.checked_add(span).ok()
}

/// The zone that words after a time of day name, and how many words they are.
pub(super) fn zone(keys: &[&str]) -> Option<(Option<TimeZone>, usize)> {
    let fixed = |hours: i8| Some(Some(TimeZone::fixed(Offset::constant(hours))));
    let abbreviation = match keys.first().copied()? {
        "gmt" | "utc" => fixed(0),
        "eet" => fixed(2),
        "eest" | "msk" | "ast" => fixed(3),
        "cet" => fixed(1),
        "cest" | "cat" => fixed(2),
        "eat" => fixed(3),
        "est" => fixed(-5),
        "edt" => fixed(-4),
        _ => None,
    };
    if let Some(zone) = abbreviation {
        return Some((zone, 1));
    }
    if keys.get(1).copied() != Some("time") {
        return None;
    }
    let name = match keys[0] {
        "local" => return Some((None, 2)),
        "indian" | "india" | "delhi" => "Asia/Kolkata",
        "pakistani" | "pakistan" | "islamabad" => "Asia/Karachi",
        "israel" | "israeli" | "jerusalem" => "Asia/Jerusalem",
        "lebanese" | "lebanon" | "beirut" => "Asia/Beirut",
        "gaza" => "Asia/Gaza",
        "syrian" | "damascus" => "Asia/Damascus",
        "moscow" | "russian" => "Europe/Moscow",
        "kyiv" | "kiev" | "ukrainian" => "Europe/Kyiv",
        "thai" | "thailand" | "bangkok" => "Asia/Bangkok",
        "cambodian" | "cambodia" => "Asia/Phnom_Penh",
        "yerevan" | "armenian" => "Asia/Yerevan",
        "baku" | "azerbaijani" => "Asia/Baku",
        "khartoum" | "sudanese" => "Africa/Khartoum",
        "juba" => "Africa/Juba",
        "colombian" | "bogota" => "America/Bogota",
        "washington" | "eastern" => "America/New_York",
        "london" | "british" => "Europe/London",
        "paris" | "french" => "Europe/Paris",
        "turkish" | "istanbul" => "Europe/Istanbul",
        _ => return None,
    };
    TimeZone::get(name).ok().map(|zone| (Some(zone), 2))
}

/// The days `first..=last` in the anchors' zone.
pub(super) fn days(anchors: &Anchors<'_>, first: Date, last: Date, granularity: Granularity) -> Interval {
    Interval { granularity, ..Interval::days(first, last.max(first), anchors.zone) }
}

/// A stretch of one day; `None` at the edge of the calendar.
pub(super) fn within(date: Date, minutes: Minutes, zone: &TimeZone) -> Option<Interval> {
    let at = |minute: i32| -> Option<Timestamp> {
        let (day, minute) = (minute.div_euclid(1_440), minute.rem_euclid(1_440));
        let date = moved(date, day.into(), Unit::Day)?;
        let clock = jiff::civil::time((minute / 60) as i8, (minute % 60) as i8, 0, 0);
        Some(date.to_datetime(clock).to_zoned(zone.clone()).ok()?.timestamp())
    };
    let (start, end) = (at(minutes.from)?, at(minutes.to)?);
    // A clock set forward may leave nothing of the stretch.
    let end = if end > start { end } else { start.checked_add(SignedDuration::from_mins(1)).ok()? };
    Some(Interval::new(start, end, minutes.granularity))
}

/// The first instant after a local day.
pub(super) fn end_of(anchors: &Anchors<'_>, date: Date) -> Option<Timestamp> {
    Interval::days(date, date, anchors.zone).end
}

/// The local day of the start of the cessation.
pub(super) fn start_day(anchors: &Anchors<'_>) -> Option<Date> {
    anchors.ceasefire_start.map(|start| anchors.zone.to_datetime(start).date())
}
