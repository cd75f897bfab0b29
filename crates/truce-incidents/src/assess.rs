//! Each version of an incident before the terms: what it would mean if it happened as claimed.
//!
//! Claims that differ on act or actor give versions of their own; a fact one version lacks is not borrowed from another, except
//! the time and the place that all of them share.

use crate::incident::{Account, Assessment, Spot, Who};
use std::collections::BTreeMap;
use truce_places::CountryCode;
use truce_terms::{ActorId, Agreement, Facts, Opinion, Verdict, ZoneId};
use truce_vocabulary::{Act, Interval, Justification, Message, UncertainPoint};

/// What each provision in force would mean for each distinct version.
pub(crate) fn assessments(
    agreement: &Agreement,
    claims: &[Account],
    places: &[Spot],
    when: Option<Interval>,
    justifications: &[Justification],
) -> Vec<Assessment> {
    let mut versions: BTreeMap<(Act, Vec<ActorId>), Vec<&Account>> = BTreeMap::new();
    for claim in claims {
        versions.entry((claim.act, ids(&claim.actors))).or_default().push(claim);
    }
    let mut assessments = Vec::new();
    for ((act, actors), version) in &versions {
        let mut targets: Vec<ActorId> = version.iter().flat_map(|claim| ids(&claim.targets)).collect();
        targets.sort();
        targets.dedup();
        let said: Vec<&Spot> = version.iter().flat_map(|claim| &claim.places).collect();
        let all = if said.is_empty() { places.iter().collect() } else { said };
        let opinions_on = |places: &[&Spot]| {
            let ground = Ground::of(places);
            agreement.opinions(&Facts {
                actors,
                targets: &targets,
                points: &ground.points,
                zones: &ground.zones,
                countries: &ground.countries,
                when,
                justifications,
                ..Facts::new(*act)
            })
        };
        let opinions = match scenes(version) {
            Some(scenes) => at_each(scenes.iter().map(|scene| (*scene, opinions_on(&[scene])))),
            None => opinions_on(&all),
        };
        assessments.extend(opinions.into_iter().map(|opinion| Assessment {
            provision: opinion.provision,
            party: opinion.party,
            act: *act,
            actors: version[0].actors.clone(),
            verdict: opinion.verdict,
            if_as_claimed: true,
            trace: told(opinion.trace),
            claims: version.iter().map(|claim| claim.at).collect(),
        }));
    }
    assessments
}

/// The places of acts that one claim puts at several: "struck X and Y" is an act at each. Where claims of a version name different
/// places they may be naming alternatives, and nobody knows which.
fn scenes<'a>(version: &[&'a Account]) -> Option<Vec<&'a Spot>> {
    let mut lists = version.iter().map(|claim| &claim.places).filter(|places| !places.is_empty());
    let first = lists.next()?;
    (first.len() > 1 && lists.all(|places| places == first)).then(|| first.iter().collect())
}

/// What a provision says of acts at several places: what it says of the one it minds most, with the place it is about.
fn at_each<'a>(opinions: impl Iterator<Item = (&'a Spot, Vec<Opinion>)>) -> Vec<Opinion> {
    let minds = |verdict: Verdict| match verdict {
        Verdict::NotCovered => 0,
        Verdict::Permitted => 1,
        Verdict::CannotTell => 2,
        Verdict::DependsOnJustification => 3,
        Verdict::Prohibited => 4,
    };
    let mut kept: Vec<Opinion> = Vec::new();
    for (place, opinions) in opinions {
        for mut opinion in opinions {
            if opinion.verdict != Verdict::NotCovered {
                opinion.trace.insert(0, Message::new("assessed-at").with("place", place.surface.as_str()));
            }
            let same =
                |other: &&mut Opinion| other.provision == opinion.provision && other.party == opinion.party;
            match kept.iter_mut().find(same) {
                Some(other) if minds(other.verdict) < minds(opinion.verdict) => *other = opinion,
                Some(_) => {}
                None => kept.push(opinion),
            }
        }
    }
    kept
}

/// The steps worth keeping: where a provision does not speak of the act, that is all there is to say.
fn told(mut trace: Vec<Message>) -> Vec<Message> {
    const NO_SUCH_ACT: &str = "act-not-covered";
    if trace.iter().any(|step| step.id == NO_SUCH_ACT) {
        trace.retain(|step| step.id == NO_SUCH_ACT);
    }
    trace
}

fn ids(who: &[Who]) -> Vec<ActorId> {
    let mut ids: Vec<ActorId> = who.iter().filter_map(|who| who.actor.clone()).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// What the places of a version say, each thing once.
struct Ground {
    points: Vec<UncertainPoint>,
    zones: Vec<ZoneId>,
    countries: Vec<CountryCode>,
}

impl Ground {
    fn of(places: &[&Spot]) -> Self {
        let mut points: Vec<UncertainPoint> = Vec::new();
        for point in places.iter().filter_map(|place| place.point) {
            if !points.contains(&point) {
                points.push(point);
            }
        }
        points.sort_by(|a, b| (a.lon.total_cmp(&b.lon)).then(a.lat.total_cmp(&b.lat)));
        let mut zones: Vec<ZoneId> = places.iter().filter_map(|place| place.zone.clone()).collect();
        zones.sort();
        zones.dedup();
        let mut countries: Vec<CountryCode> = places.iter().filter_map(|place| place.country).collect();
        countries.sort();
        countries.dedup();
        Ground { points, zones, countries }
    }
}
