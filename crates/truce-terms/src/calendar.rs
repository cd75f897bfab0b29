//! The calendar of an agreement: dates stated in its text, and dates reckoned from other dates by a stated
//! rule.
//!
//! A deadline is never typed in: it is an anchor, a duration, a way of counting, a zone and an hour at which
//! the last day ends, and the sum is done here. "60 days from 27 November, 04:00" and "180 days from 3
//! August" end where their texts say, because the first leaves the first day out and the second counts it.

use crate::EventId;
use jiff::{
    Span, Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

/// A date the terms turn on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// Its name in the files.
    pub id: EventId,
    /// What happens then, in our words.
    pub words: String,
    /// The instant; `None` where it waits for something that has no date here.
    pub at: Option<Timestamp>,
    /// How the instant is known.
    pub reckoning: Reckoning,
    /// Where it was seen, as keys of `sources`.
    pub sources: Vec<String>,
}

/// How the instant of an event is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum Reckoning {
    /// The text states it.
    Stated {
        /// As written in the file.
        given: String,
        /// The zone it is read in.
        zone: String,
        /// At which hour the day ends, where only a day is stated.
        ends: Ends,
    },
    /// It is so much after another event.
    After {
        /// The other event.
        anchor: EventId,
        /// How many.
        count: i64,
        /// Of what.
        unit: Unit,
        /// Whether the day of the anchor is the first day.
        counting: Counting,
        /// At which hour the last day ends.
        ends: Ends,
        /// The zone whose days are counted.
        zone: String,
    },
    /// It waits for something whose date is not known here.
    Open {
        /// What it waits for, in our words.
        until: String,
    },
}

/// A unit of duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours that pass, whatever the clocks on the wall do.
    Hours,
    /// Days of the calendar.
    Days,
    /// Weeks of the calendar.
    Weeks,
    /// Months of the calendar; 31 January and a month is the last of February.
    Months,
    /// Years of the calendar.
    Years,
}

/// Whether the day of the anchor counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// The day after the anchor is day one.
    #[default]
    Exclusive,
    /// The day of the anchor is day one.
    Inclusive,
}

/// The hour at which the last day ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ends {
    /// At the hour of the anchor; for a day stated alone, at its first instant.
    #[default]
    SameHour,
    /// When the day is over.
    EndOfDay,
}

/// Why an instant cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CalendarError {
    #[error("`{0}` is no date or time")]
    Unreadable(String),
    #[error("`{0}` is no time zone")]
    Zone(String),
    #[error("{0} does not happen, or happens twice, on the clocks of {1}")]
    Ambiguous(DateTime, String),
    #[error("the sum lies outside the calendar")]
    Range,
    #[error("hours have no first day to count: `counting` and `ends` are for days and longer")]
    HoursAreNotDays,
    #[error("a duration has at least one unit, not {0}")]
    Empty(i64),
}

/// What would be accepted as a date or time.
pub(crate) const ACCEPTED: &str = "write \"2024-11-27T04:00\" for an hour in the agreement's zone, \
     \"2024-11-27T04:00[Asia/Beirut]\" to name the zone, \"2024-11-27T02:00Z\" for an instant, or \
     \"2024-11-27\" for a day";

/// The zone with this name.
pub(crate) fn zone(name: &str) -> Result<TimeZone, CalendarError> {
    TimeZone::get(name).map_err(|_unknown| CalendarError::Zone(name.to_owned()))
}

/// The zone's name.
pub(crate) fn zone_name(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or("UTC").to_owned()
}

fn exact(local: DateTime, zone: &TimeZone) -> Result<Timestamp, CalendarError> {
    let ambiguous = || CalendarError::Ambiguous(local, zone_name(zone));
    zone.to_ambiguous_zoned(local).unambiguous().map(|zoned| zoned.timestamp()).map_err(|_twice| ambiguous())
}

/// The first instant of a day; where midnight is skipped, the first hour there is.
fn first_instant(day: Date, zone: &TimeZone) -> Result<Timestamp, CalendarError> {
    day.to_zoned(zone.clone()).map(|zoned| zoned.timestamp()).map_err(|_range| CalendarError::Range)
}

fn day_over(day: Date, zone: &TimeZone) -> Result<Timestamp, CalendarError> {
    first_instant(day.tomorrow().map_err(|_range| CalendarError::Range)?, zone)
}

/// The instant that `given` states, read in `zone` unless it names its own.
pub(crate) fn stated(given: &str, zone: &TimeZone, ends: Ends) -> Result<Timestamp, CalendarError> {
    let unreadable = || CalendarError::Unreadable(given.chars().take(60).collect());
    if let Some((local, name)) = given.strip_suffix(']').and_then(|rest| rest.split_once('[')) {
        let named = self::zone(name)?;
        return exact(local.parse().map_err(|_wrong| unreadable())?, &named);
    }
    if given.ends_with(['Z', 'z']) {
        return given.parse().map_err(|_wrong| unreadable());
    }
    if given.contains(['T', ' ']) {
        return exact(given.parse().map_err(|_wrong| unreadable())?, zone);
    }
    let day: Date = given.parse().map_err(|_wrong| unreadable())?;
    match ends {
        Ends::SameHour => first_instant(day, zone),
        Ends::EndOfDay => day_over(day, zone),
    }
}

/// The instant `count` units after `anchor`.
pub(crate) fn after(
    anchor: Timestamp,
    (count, unit): (i64, Unit),
    counting: Counting,
    ends: Ends,
    zone: &TimeZone,
) -> Result<Timestamp, CalendarError> {
    if count < 1 {
        return Err(CalendarError::Empty(count));
    }
    if unit == Unit::Hours {
        if counting != Counting::Exclusive || ends != Ends::SameHour {
            return Err(CalendarError::HoursAreNotDays);
        }
        let hours = Span::new().try_hours(count).map_err(|_range| CalendarError::Range)?;
        return anchor.checked_add(hours).map_err(|_range| CalendarError::Range);
    }
    let span = match unit {
        Unit::Days | Unit::Hours => Span::new().try_days(count),
        Unit::Weeks => Span::new().try_weeks(count),
        Unit::Months => Span::new().try_months(count),
        Unit::Years => Span::new().try_years(count),
    };
    let local = zone.to_datetime(anchor);
    let mut last =
        span.and_then(|span| local.date().checked_add(span)).map_err(|_range| CalendarError::Range)?;
    if counting == Counting::Inclusive {
        last = last.yesterday().map_err(|_range| CalendarError::Range)?;
    }
    match ends {
        Ends::SameHour => exact(last.to_datetime(local.time()), zone),
        Ends::EndOfDay => day_over(last, zone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        stated(text, &TimeZone::UTC, Ends::SameHour).unwrap()
    }

    #[test]
    fn a_deadline_falls_where_its_own_way_of_counting_puts_it() {
        use {Counting::*, Ends::*, Unit::*};
        let cases = [
            // Lebanon: 60 days that leave the first one out, to the hour.
            ("2024-11-27T04:00[Asia/Beirut]", 60, Days, Exclusive, SameHour, "2025-01-26T04:00[Asia/Beirut]"),
            // Colombia and the ELN: 180 days of which the first is 3 August; the last one is 29 January.
            (
                "2023-08-03T00:00[America/Bogota]",
                180,
                Days,
                Inclusive,
                EndOfDay,
                "2024-01-30T00:00[America/Bogota]",
            ),
            (
                "2024-11-27T04:00[Asia/Beirut]",
                72,
                Hours,
                Exclusive,
                SameHour,
                "2024-11-30T04:00[Asia/Beirut]",
            ),
            ("2025-01-31T12:00[UTC]", 1, Months, Exclusive, SameHour, "2025-02-28T12:00Z"),
            (
                "2024-12-27T12:00[Asia/Bangkok]",
                2,
                Weeks,
                Exclusive,
                EndOfDay,
                "2025-01-11T00:00[Asia/Bangkok]",
            ),
            (
                "2020-11-10T00:00[Europe/Moscow]",
                5,
                Years,
                Exclusive,
                SameHour,
                "2025-11-10T00:00[Europe/Moscow]",
            ),
        ];
        for (anchor, count, unit, counting, ends, due) in cases {
            let name = anchor.split_once('[').unwrap().1.trim_end_matches(']');
            let zone = zone(name).unwrap();
            let reckoned = after(at(anchor), (count, unit), counting, ends, &zone).unwrap();
            assert_eq!(reckoned, at(due), "{anchor} + {count} {unit:?}");
        }
    }

    #[test]
    fn days_follow_the_wall_clock_and_hours_do_not() {
        // Clocks in Beirut went forward on 31 March 2024.
        let beirut = zone("Asia/Beirut").unwrap();
        let anchor = at("2024-03-30T12:00[Asia/Beirut]");
        let day = after(anchor, (1, Unit::Days), Counting::Exclusive, Ends::SameHour, &beirut).unwrap();
        let hours = after(anchor, (24, Unit::Hours), Counting::Exclusive, Ends::SameHour, &beirut).unwrap();
        assert_eq!(hours.as_second() - day.as_second(), 3600);
    }

    #[test]
    fn what_cannot_be_reckoned_says_why() {
        let beirut = zone("Asia/Beirut").unwrap();
        let start = at("2024-11-27T02:00Z");
        let cases = [
            (stated("next Tuesday", &beirut, Ends::SameHour), "`next Tuesday` is no date or time"),
            (stated("2024-02-30", &beirut, Ends::SameHour), "`2024-02-30` is no date or time"),
            (
                stated("2024-11-27T04:00[Asia/Beyrut]", &beirut, Ends::SameHour),
                "`Asia/Beyrut` is no time zone",
            ),
            (
                stated("2024-03-31T00:30", &beirut, Ends::SameHour),
                "happens twice, on the clocks of Asia/Beirut",
            ),
            (
                after(start, (0, Unit::Days), Counting::Exclusive, Ends::SameHour, &beirut),
                "at least one unit, not 0",
            ),
            (
                after(start, (9, Unit::Hours), Counting::Inclusive, Ends::SameHour, &beirut),
                "hours have no first day",
            ),
            (
                after(start, (99_999, Unit::Years), Counting::Exclusive, Ends::SameHour, &beirut),
                "outside the calendar",
            ),
        ];
        for (result, expected) in cases {
            let error = result.unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
