//! What the public does not see finely, where forces, positions, facilities and caches are; and what it does not see at all: who told
//! the mission something that nobody published.
//!
//! Not a target list. Coarsening happens here, when the view is written, before any list, map, count, export or feed; a public query
//! runs on the coarsened rows, so that no filter can be used to find out what the rows do not say.

use crate::{rows::StatementRow, state::ReportRow};
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use std::collections::{BTreeMap, BTreeSet};
use truce_incidents::{Account, Incident, Origin, Spot, Who, assess};
use truce_places::{Gazetteer, Place, PlaceKind};
use truce_terms::Agreement;
use truce_vocabulary::{Act, ActGroup, Granularity, Interval, Message, ReportId, TextRange, UncertainPoint};

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

/// Letters of a quotation at most: a span to be cited, never a text to be read instead of its publisher's.
const QUOTED_MAX: usize = 320;

/// Which words may be quoted to the public, and whose.
pub(crate) struct Discretion<'a> {
    agreement: Option<&'a Agreement>,
    /// A sentence about a store must not come back as the quotation of another claim read from the same sentence.
    delicate: BTreeMap<ReportId, Vec<TextRange>>,
    /// Reports that stand somewhere for everybody to read.
    published: BTreeSet<ReportId>,
}

impl<'a> Discretion<'a> {
    /// What follows from everything that was read, and from which reports have a public address.
    pub(crate) fn of<'b>(
        accounts: impl Iterator<Item = &'b Account>,
        reports: &[ReportRow],
        agreement: Option<&'a Agreement>,
    ) -> Self {
        let mut delicate: BTreeMap<ReportId, Vec<TextRange>> = BTreeMap::new();
        for account in accounts.filter(|account| is_coarsened(account.act)) {
            delicate.entry(account.at.report).or_default().push(account.range);
        }
        let published = reports.iter().filter(|row| row.is_published()).map(|row| row.id).collect();
        Discretion { agreement, delicate, published }
    }

    /// Takes out of an account what is not for the public.
    pub(crate) fn apply(&self, account: &mut Account) {
        let ranges = self.delicate.get(&account.at.report).map_or(&[][..], Vec::as_slice);
        let published = self.published.contains(&account.at.report);
        if !published || ranges.iter().any(|range| range.overlaps(account.range)) {
            account.quote.clear();
        } else if account.quote.chars().count() > QUOTED_MAX {
            let cut: String = account.quote.chars().take(QUOTED_MAX).collect();
            let whole_words = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(words, _)| words);
            account.quote = format!("{whole_words}…");
        }
        account.doubts.clear();
        if !published {
            account.outlet = None;
            account.time_words = None;
            self.known_alone(&mut account.actors);
            self.known_alone(&mut account.targets);
            account.speakers.retain(|speaker| speaker.who.actor.is_some());
        }
        let speakers = account.speakers.iter_mut().map(|speaker| &mut speaker.who);
        for who in account.actors.iter_mut().chain(&mut account.targets).chain(speakers) {
            unname(who, self.agreement);
        }
    }

    /// The same for a statement: who spoke and to whom is told by its report, too.
    pub(crate) fn apply_to_statement(&self, row: &mut StatementRow) {
        self.apply(&mut row.account);
        if !self.published.contains(&row.account.at.report) {
            self.known_alone(&mut row.speakers);
            self.known_alone(&mut row.to);
        }
        row.speakers.iter_mut().chain(&mut row.to).for_each(|who| unname(who, self.agreement));
    }

    /// Who stands in the agreement acts and speaks in public; anybody else may be known from one report alone.
    fn known_alone(&self, who: &mut Vec<Who>) {
        who.retain(|who| who.actor.is_some());
    }

    fn apply_to_origin(&self, origin: &mut Origin) {
        if origin.reports.iter().all(|id| self.published.contains(id)) {
            return;
        }
        // As above; and reasons name outlets.
        origin.who = origin.who.take().filter(|who| who.actor.is_some());
        origin.because.clear();
    }
}

/// An incident as the public may see it, where that is not as the mechanism does; `recorded` is when its newest report was recorded.
pub(crate) fn for_public(
    incident: &Incident,
    zone: &TimeZone,
    recorded: Timestamp,
    discretion: &Discretion<'_>,
) -> Option<Coarse> {
    let coarse = coarsened(incident, zone, recorded, discretion.agreement);
    let delayed = coarse.is_some();
    let mut coarse =
        coarse.unwrap_or_else(|| Coarse { incident: incident.clone(), note: None, visible_from: None });
    let told = &mut coarse.incident;
    for account in told.claims.iter_mut().chain(&mut told.denials).chain(&mut told.general_denials) {
        discretion.apply(account);
    }
    told.origins.iter_mut().for_each(|origin| discretion.apply_to_origin(origin));
    // Why claims were put together is told in their words.
    told.links.clear();
    unname_all(told, discretion.agreement);
    // What the incident sums up is what its claims still say.
    let accounts: Vec<&Account> =
        told.claims.iter().chain(&told.denials).chain(&told.general_denials).collect();
    let speaks =
        |who: &Who| accounts.iter().any(|one| one.speakers.iter().any(|speaker| speaker.who == *who));
    let (mut alleged, mut reasons) = (told.alleged_by.clone(), told.justifications.clone());
    let (mut actors, mut targets) = (told.actors.clone(), told.targets.clone());
    alleged.retain(|who| who.actor.is_some() || speaks(who));
    for reason in &mut reasons {
        reason.by = reason.by.take().filter(|who| who.actor.is_some() || speaks(who));
    }
    actors.retain(|who| who.actor.is_some() || accounts.iter().any(|one| one.actors.contains(who)));
    targets.retain(|who| who.actor.is_some() || accounts.iter().any(|one| one.targets.contains(who)));
    told.alleged_by = alleged;
    told.justifications = reasons;
    told.actors = actors;
    told.targets = targets;
    (delayed || coarse.incident != *incident).then_some(coarse)
}

/// Leaves a person's name out unless the agreement lists an office of theirs.
pub(crate) fn unname(who: &mut Who, agreement: Option<&Agreement>) {
    if is_private(&who.name, agreement) {
        who.name = "person:".to_owned();
    }
}

fn is_private(name: &str, agreement: Option<&Agreement>) -> bool {
    name.strip_prefix("person:")
        .is_some_and(|person| agreement.is_none_or(|agreement| agreement.who_is(person, None).is_empty()))
}

/// The same wherever an incident names anybody.
pub(crate) fn unname_all(incident: &mut Incident, agreement: Option<&Agreement>) {
    let mut each = |who: &mut Who| unname(who, agreement);
    for account in
        incident.claims.iter_mut().chain(&mut incident.denials).chain(&mut incident.general_denials)
    {
        account.actors.iter_mut().chain(&mut account.targets).for_each(&mut each);
        account.speakers.iter_mut().for_each(|speaker| each(&mut speaker.who));
    }
    incident
        .actors
        .iter_mut()
        .chain(&mut incident.targets)
        .chain(&mut incident.alleged_by)
        .for_each(&mut each);
    incident.origins.iter_mut().filter_map(|origin| origin.who.as_mut()).for_each(&mut each);
    incident.justifications.iter_mut().filter_map(|reason| reason.by.as_mut()).for_each(&mut each);
    incident.assessments.iter_mut().flat_map(|one| &mut one.actors).for_each(&mut each);
    for version in incident.differences.iter_mut().flat_map(|difference| &mut difference.versions) {
        if is_private(&version.value, agreement) {
            version.value = "person:".to_owned();
        }
    }
}

fn coarsened(
    incident: &Incident,
    zone: &TimeZone,
    recorded: Timestamp,
    agreement: Option<&Agreement>,
) -> Option<Coarse> {
    // One claim of presence among others gives the place of all away.
    let everything = incident.claims.iter().chain(&incident.denials);
    if !everything.map(|account| account.act).any(is_coarsened) && !is_coarsened(incident.act) {
        return None;
    }
    let mut coarse = incident.clone();
    coarse.places = districts(&incident.places);
    coarse.time = incident.time.and_then(|time| week(time, zone));
    for account in coarse.claims.iter_mut().chain(&mut coarse.denials).chain(&mut coarse.general_denials) {
        withhold(account, zone);
    }
    // What it was done to ("300 rockets"), and figures side by side, are as fine as the words.
    coarse.targets.retain(|who| who.actor.is_some());
    coarse.differences.clear();
    // The key was made from where the words stand.
    coarse.key.0.clear();
    // Held against the terms as coarse as it is told; traces name areas, distances and zones.
    coarse.assessments = agreement.map(|agreement| assess(&coarse, agreement)).unwrap_or_default();
    for assessment in &mut coarse.assessments {
        assessment.trace.clear();
    }
    let end = coarse.time.and_then(|time| time.end).unwrap_or(recorded);
    let note = Message::new("coarsened-district-week").with("days", DELAY_DAYS);
    Some(Coarse { incident: coarse, note: Some(note), visible_from: after_the_wait(end.max(recorded)) })
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
    account.targets.retain(|who| who.actor.is_some());
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
