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

/// The weekday of a short name, and whether the name is nothing else.
pub(super) fn short_weekday(key: &str) -> Option<(Weekday, bool)> {
    Some(match key {
        "mon" => (Weekday::Monday, false),
        "tue" | "tues" => (Weekday::Tuesday, true),
        "wed" => (Weekday::Wednesday, false),
        "weds" => (Weekday::Wednesday, true),
        "thu" | "thur" | "thurs" => (Weekday::Thursday, true),
        "fri" => (Weekday::Friday, true),
        "sat" => (Weekday::Saturday, false),
        "sun" => (Weekday::Sunday, false),
        _ => return None,
    })
}

/// Whether this is a short weekday, which counts only beside a date.
pub(super) fn is_short_weekday(key: &str) -> bool {
    short_weekday(key).is_some()
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

/// A unit and how many of it the word means: a fortnight is two weeks.
pub(super) fn measure(key: &str) -> Option<(i64, Unit)> {
    match key {
        "fortnight" | "fortnights" => Some((2, Unit::Week)),
        "decade" | "decades" => Some((10, Unit::Year)),
        _ => unit(key).map(|unit| (1, unit)),
    }
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
        "gmt" | "utc" | "z" | "zulu" => fixed(0),
        "wat" | "cet" => fixed(1),
        "eet" | "cest" | "cat" | "sast" => fixed(2),
        "eest" | "msk" | "ast" | "eat" | "idt" | "trt" => fixed(3),
        "azt" => fixed(4),
        "pkt" => fixed(5),
        "ict" => fixed(7),
        "est" | "cot" => fixed(-5),
        "edt" => fixed(-4),
        "et" => TimeZone::get("America/New_York").ok().map(Some),
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
        "zulu" => "UTC",
        "iraqi" | "baghdad" => "Asia/Baghdad",
        "iranian" | "tehran" => "Asia/Tehran",
        "qatari" | "doha" => "Asia/Qatar",
        "saudi" | "riyadh" => "Asia/Riyadh",
        "yemeni" | "sanaa" | "aden" => "Asia/Aden",
        "egyptian" | "cairo" => "Africa/Cairo",
        "libyan" | "tripoli" => "Africa/Tripoli",
        "ethiopian" => "Africa/Addis_Ababa",
        "georgian" | "tbilisi" => "Asia/Tbilisi",
        "korean" | "seoul" => "Asia/Seoul",
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
        "washington" | "eastern" | "york" => "America/New_York",
        "london" | "british" => "Europe/London",
        "paris" | "french" => "Europe/Paris",
        "turkish" | "istanbul" | "ankara" => "Europe/Istanbul",
        _ => return None,
    };
    TimeZone::get(name).ok().map(|zone| (Some(zone), 2))
}

/// Whether people in `zone` call its time by this abbreviation, in winter or in summer.
pub(super) fn has_abbreviation(zone: &TimeZone, written: &str) -> bool {
    if written.len() > 5 || !written.chars().all(|c| c.is_ascii_uppercase()) {
        return false;
    }
    [(2024, 1), (2024, 7)].into_iter().any(|(year, month)| {
        let at = jiff::civil::date(year, month, 1).to_zoned(TimeZone::UTC).ok();
        at.is_some_and(|at| zone.to_offset_info(at.timestamp()).abbreviation() == written)
    })
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
