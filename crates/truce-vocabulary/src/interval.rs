//! When something happened: a stretch of time, how finely it is known, and no more.
//!
//! "On Monday" is a whole local day, "recently" is open at the start; no missing part is ever filled in.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// How finely a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Granularity {
    /// To the minute.
    Minute,
    /// To the hour or so.
    Hour,
    /// Part of a day: morning, overnight.
    PartOfDay,
    /// A day.
    Day,
    /// Several days: a week, a weekend, "in recent days".
    Days,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Only that it lies before or after something.
    Open,
}

/// A stretch of time `[start, end)`, open where a side is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Interval {
    /// First instant, if bounded.
    pub start: Option<Timestamp>,
    /// First instant after it, if bounded.
    pub end: Option<Timestamp>,
    /// How finely it is known.
    pub granularity: Granularity,
}

impl Interval {
    /// The stretch from `start` up to, not including, `end`.
    pub fn new(start: Timestamp, end: Timestamp, granularity: Granularity) -> Self {
        assert!(start < end, "an interval runs forward: {start} to {end}");
        Interval { start: Some(start), end: Some(end), granularity }
    }

    /// The local days `first` to `last`, both whole.
    ///
    /// Days at the very edge of the calendar, which have no next day, stay open at the end.
    pub fn days(first: Date, last: Date, zone: &TimeZone) -> Self {
        let granularity = if first == last { Granularity::Day } else { Granularity::Days };
        let midnight = |date: Date| date.to_zoned(zone.clone()).ok().map(|midnight| midnight.timestamp());
        Interval { start: midnight(first), end: last.tomorrow().ok().and_then(midnight), granularity }
    }

    /// The first and last local day it touches, where bounded.
    pub fn local_days(&self, zone: &TimeZone) -> (Option<Date>, Option<Date>) {
        let day = |instant: Timestamp| zone.to_datetime(instant).date();
        let last = self.end.and_then(|end| end.checked_sub(jiff::SignedDuration::from_nanos(1)).ok());
        (self.start.map(day), last.map(day))
    }

    /// Whether the two may share an instant.
    pub fn may_overlap(&self, other: &Interval) -> bool {
        let before = |end: Option<Timestamp>, start: Option<Timestamp>| matches!((end, start), (Some(e), Some(s)) if e <= s);
        !before(self.end, other.start) && !before(other.end, self.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_local_day_keeps_its_date_in_its_own_zone() {
        let beirut = TimeZone::get("Asia/Beirut").unwrap();
        let day = Interval::days(date(2024, 12, 2), date(2024, 12, 2), &beirut);
        assert_eq!(day.start.unwrap().to_string(), "2024-12-01T22:00:00Z");
        assert_eq!(day.local_days(&beirut), (Some(date(2024, 12, 2)), Some(date(2024, 12, 2))));
        assert_eq!(day.granularity, Granularity::Day);
    }

    #[test]
    fn neighbouring_days_do_not_overlap_and_open_ones_do() {
        let day = |d| Interval::days(date(2024, 12, d), date(2024, 12, d), &TimeZone::UTC);
        assert!(!day(2).may_overlap(&day(3)));
        let since = Interval { end: None, granularity: Granularity::Open, ..day(1) };
        assert!(since.may_overlap(&day(3)));
    }
}
