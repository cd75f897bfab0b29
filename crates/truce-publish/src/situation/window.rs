//! The days a report spans, and whether something falls in them.

use super::material::{Material, Options};
use jiff::{SignedDuration, Span, Timestamp, civil::Date, tz::TimeZone};
use truce_incidents::Incident;
use truce_vocabulary::Interval;

/// A window is not longer than this; a mission of many years prints its last ones.
const DAYS_MAX: i64 = 3_650;

/// First and last local day, both in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) first: Date,
    pub(crate) last: Date,
}

impl Window {
    pub(crate) fn of(material: &Material<'_>, options: &Options, zone: &TimeZone) -> Window {
        let (first, last) = options.window.unwrap_or_else(|| usual(material, options, zone));
        let (first, last) = (first.min(last), first.max(last));
        let earliest = last.checked_sub(Span::new().days(DAYS_MAX)).unwrap_or(first);
        Window { first: first.max(earliest), last }
    }

    /// The last instant of the period, or now if that comes first.
    pub(crate) fn end(&self, now: Timestamp, zone: &TimeZone) -> Timestamp {
        let midnight = self.last.tomorrow().ok().and_then(|next| next.to_zoned(zone.clone()).ok());
        let last = midnight
            .and_then(|midnight| midnight.timestamp().checked_sub(SignedDuration::from_nanos(1)).ok());
        last.map_or(now, |last| last.min(now))
    }

    pub(crate) fn days(&self) -> usize {
        self.index(self.last).map_or(1, |last| last + 1)
    }

    pub(crate) fn day(&self, index: usize) -> Date {
        i64::try_from(index)
            .ok()
            .and_then(|days| self.first.checked_add(Span::new().days(days)).ok())
            .unwrap_or(self.last)
    }

    pub(crate) fn index(&self, day: Date) -> Option<usize> {
        let within = day >= self.first && day <= self.last;
        within
            .then(|| self.first.until(day).ok())
            .flatten()
            .and_then(|span| usize::try_from(span.get_days()).ok())
    }

    /// The window of the same length right before.
    pub(crate) fn before(&self) -> Option<Window> {
        let days = i64::try_from(self.days()).ok()?;
        let last = self.first.yesterday().ok()?;
        Some(Window { first: self.first.checked_sub(Span::new().days(days)).ok()?, last })
    }

    /// Whether something then may fall in the window; what has no time may.
    pub(crate) fn may_hold(&self, time: Option<&Interval>, zone: &TimeZone) -> bool {
        let Some(time) = time else { return true };
        let (first, last) = time.local_days(zone);
        first.is_none_or(|first| first <= self.last) && last.is_none_or(|last| last >= self.first)
    }

    /// Whether something surely falls in the window.
    pub(crate) fn surely_holds(&self, incident: &Incident, zone: &TimeZone) -> bool {
        match incident.days(zone) {
            (Some(first), Some(last)) => first >= self.first && last <= self.last,
            _ => false,
        }
    }
}

/// The week that ends with the last publication, or from the first one if that is earlier; without publications, the day of the cut-off.
fn usual(material: &Material<'_>, options: &Options, zone: &TimeZone) -> (Date, Date) {
    let cutoff = zone.to_datetime(options.cutoff.unwrap_or(material.now)).date();
    let published =
        || material.reports.iter().filter_map(|report| report.provenance.published).map(|dated| dated.date);
    let last = published().filter(|date| *date <= cutoff).max().unwrap_or(cutoff);
    let week = last.checked_sub(Span::new().days(6)).unwrap_or(last);
    (published().filter(|date| *date <= cutoff).min().map_or(week, |first| first.min(week)), last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_window_before_is_as_long_and_ends_the_day_before() {
        let window = Window { first: date(2024, 11, 27), last: date(2024, 12, 3) };
        assert_eq!(window.days(), 7);
        assert_eq!(window.before().unwrap(), Window { first: date(2024, 11, 20), last: date(2024, 11, 26) });
        assert_eq!(window.index(date(2024, 12, 3)), Some(6));
        assert_eq!(window.index(date(2024, 12, 4)), None);
        assert_eq!(window.day(6), window.last);
    }

    #[test]
    fn what_has_no_time_may_fall_in_any_window() {
        let window = Window { first: date(2024, 11, 27), last: date(2024, 12, 3) };
        let zone = TimeZone::UTC;
        assert!(window.may_hold(None, &zone));
        let before = Interval::days(date(2024, 11, 20), date(2024, 11, 26), &zone);
        assert!(!window.may_hold(Some(&before), &zone));
        assert!(window.may_hold(Some(&Interval { end: None, ..before }), &zone));
    }
}
