//! What the public does not see finely: where forces, positions, facilities and caches are.
//!
//! Not a target list. Coarsening happens here, when the view is written, before any list, map, count, export or feed; a public query
//! runs on the coarsened rows, so that no filter can be used to find out what the rows do not say.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use truce_incidents::{Account, Incident, Spot};
use truce_places::{Gazetteer, Place, PlaceKind};
use truce_vocabulary::{Act, ActGroup, Granularity, Interval, Message, UncertainPoint};

/// How long the public waits for a coarsened incident, counted from the end of its week.
const DELAY_DAYS: i64 = 7;
/// A district's point never has a smaller radius than this, metres.
const DISTRICT_RADIUS_M: f64 = 15_000.0;

/// Whether an act says where somebody or something military is.
pub(crate) fn is_coarsened(act: Act) -> bool {
    matches!(act.group(), ActGroup::Posture | ActGroup::Mat) || act == Act::GroundOccupation
}

/// An incident as the public may see it, what was done to it, and from when.
pub(crate) struct Coarse {
    pub(crate) incident: Incident,
    pub(crate) note: Option<Message>,
    pub(crate) visible_from: Option<Timestamp>,
}

/// Coarsens an incident for the public; `recorded` is when its newest report was recorded.
pub(crate) fn for_public(incident: &Incident, zone: &TimeZone, recorded: Timestamp) -> Coarse {
    // One claim of presence among others gives the place of all away.
    let everything = incident.claims.iter().chain(&incident.denials);
    if !everything.map(|account| account.act).any(is_coarsened) && !is_coarsened(incident.act) {
        return Coarse { incident: incident.clone(), note: None, visible_from: None };
    }
    let mut coarse = incident.clone();
    coarse.places = districts(&incident.places);
    coarse.time = incident.time.and_then(|time| week(time, zone));
    for account in coarse.claims.iter_mut().chain(&mut coarse.denials).chain(&mut coarse.general_denials) {
        withhold(account, zone);
    }
    // Reasons and traces name areas, distances and zones.
    coarse.links.clear();
    for assessment in &mut coarse.assessments {
        assessment.trace.clear();
    }
    let end = coarse.time.and_then(|time| time.end).unwrap_or(recorded);
    let note = Message::new("coarsened-district-week").with("days", DELAY_DAYS);
    Coarse { incident: coarse, note: Some(note), visible_from: after_the_wait(end.max(recorded)) }
}

/// From when the public sees what the mechanism saw at an instant.
pub(crate) fn after_the_wait(seen: Timestamp) -> Option<Timestamp> {
    seen.checked_add(SignedDuration::from_hours(24 * DELAY_DAYS)).ok()
}

/// Takes the words, the place and the hour out of an account; who says so stays.
pub(crate) fn withhold(account: &mut Account, zone: &TimeZone) {
    account.quote.clear();
    account.range.start = 0;
    account.range.end = 0;
    account.places = districts(&account.places);
    account.time_words = None;
    account.time = account.time.and_then(|time| week(time, zone));
    account.doubts.clear();
    account.count = None;
}

/// The districts that places lie in, each once; a place whose district no table tells leaves only its country.
fn districts(places: &[Spot]) -> Vec<Spot> {
    let mut found: Vec<Spot> = Vec::new();
    for place in places {
        let district =
            place.place.and_then(|id| Gazetteer::bundled().place(id)).and_then(|place| district(&place));
        let spot = match district {
            Some(district) => Spot {
                surface: district.name().to_owned(),
                place: Some(district.id()),
                name: Some(district.name().to_owned()),
                point: district
                    .location()
                    .point()
                    .map(|point| UncertainPoint { radius_m: point.radius_m.max(DISTRICT_RADIUS_M), ..point }),
                zone: None,
                country: district.country(),
            },
            None => {
                let Some(country) = place.country else { continue };
                Spot {
                    surface: country.to_string(),
                    place: None,
                    name: None,
                    point: None,
                    zone: None,
                    country: Some(country),
                }
            }
        };
        if !found.contains(&spot) {
            found.push(spot);
        }
    }
    found
}

/// The district a place lies in, or the next larger area that is known; never the place itself.
fn district(place: &Place) -> Option<Place> {
    let coarse =
        |kind| matches!(kind, PlaceKind::Admin2 | PlaceKind::Admin1 | PlaceKind::Region | PlaceKind::Country);
    if coarse(place.kind()) {
        return Some(*place);
    }
    place.admin_path().find(|area| coarse(area.kind()))
}

/// The whole weeks, Monday to Sunday, that a time touches.
fn week(time: Interval, zone: &TimeZone) -> Option<Interval> {
    let monday = |day: Date| {
        let since = i64::from(day.weekday().to_monday_zero_offset());
        day.checked_sub(jiff::Span::new().days(since)).ok()
    };
    let (first, last) = time.local_days(zone);
    let (start, end) = (first.and_then(monday), last.and_then(monday));
    let sunday = |day: Date| day.checked_add(jiff::Span::new().days(6)).ok();
    match (start, end.and_then(sunday)) {
        (Some(first), Some(last)) => Some(Interval::days(first, last, zone)),
        (None, None) => None,
        (first, last) => {
            let bound = |day: Option<Date>| day.map(|day| Interval::days(day, day, zone));
            Some(Interval {
                start: bound(first).and_then(|day| day.start),
                end: bound(last).and_then(|day| day.end),
                granularity: Granularity::Open,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_becomes_its_week() {
        let beirut = TimeZone::get("Asia/Beirut").unwrap();
        let monday = Interval::days(date(2024, 12, 2), date(2024, 12, 2), &beirut);
        let sunday = Interval::days(date(2024, 12, 8), date(2024, 12, 8), &beirut);
        let whole = week(monday, &beirut).unwrap();
        assert_eq!(Some(whole), week(sunday, &beirut));
        assert_eq!(whole.local_days(&beirut), (Some(date(2024, 12, 2)), Some(date(2024, 12, 8))));
        let since = week(Interval { end: None, ..sunday }, &beirut).unwrap();
        assert_eq!(since.local_days(&beirut), (Some(date(2024, 12, 2)), None));
    }

    #[test]
    fn only_acts_that_say_where_somebody_is_are_coarsened() {
        for (act, expected) in [
            (Act::PostureArmedPresence, true),
            (Act::MatFacility, true),
            (Act::MatCache, true),
            (Act::GroundOccupation, true),
            (Act::AirStrike, false),
            (Act::ComplyWithdraw, false),
        ] {
            assert_eq!(is_coarsened(act), expected, "{act}");
        }
    }
}
