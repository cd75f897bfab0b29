//! Claims into accounts: the same content, owned, with every actor held against the agreement once.

use crate::{
    Sourced,
    incident::{Account, ClaimRef, Figure, Speaker, Spot, Who},
};
use std::collections::BTreeMap;
use truce_claims::{ActorRef, Claim, PlaceRef};
use truce_places::{CountryCode, Place, PlaceKind};
use truce_terms::{ActorId, Agreement, PartyId};

/// How often an actor is looked for above another before the agreement's own table is taken to run in a circle.
const PARENTS_MAX: usize = 16;

/// Every claim of a report as an account, in the order of the text, with actors held against the agreement.
pub fn accounts(sourced: &Sourced<'_>, agreement: Option<&Agreement>) -> Vec<Account> {
    Naming::new(agreement).accounts(sourced).collect()
}

/// Who is whose under an agreement.
pub(crate) struct Naming<'a> {
    parents: BTreeMap<&'a ActorId, &'a ActorId>,
    sides: BTreeMap<&'a ActorId, &'a PartyId>,
    countries: Vec<CountryCode>,
}

impl<'a> Naming<'a> {
    pub(crate) fn new(agreement: Option<&'a Agreement>) -> Self {
        let actors = agreement.map_or(&[][..], |agreement| agreement.actors.as_slice());
        let countries = agreement.map_or(&[][..], |agreement| agreement.countries.as_slice());
        Naming {
            countries: countries.iter().filter_map(|code| code.parse().ok()).collect(),
            parents: actors.iter().filter_map(|actor| Some((&actor.id, actor.part_of.as_ref()?))).collect(),
            sides: actors.iter().filter_map(|actor| Some((&actor.id, actor.side.as_ref()?))).collect(),
        }
    }

    /// The actor and those it is part of, nearest first.
    pub(crate) fn lineage<'b>(&'b self, actor: &'b ActorId) -> impl Iterator<Item = &'b ActorId> {
        std::iter::successors(Some(actor), |actor| self.parents.get(*actor).copied()).take(PARENTS_MAX)
    }

    /// The outermost actor whose acts these are: the state of an army, the group of its unit.
    pub(crate) fn root(&self, actor: &ActorId) -> ActorId {
        self.lineage(actor).last().unwrap_or(actor).clone()
    }

    /// Countries whose places are meant where a name stands for several.
    pub(crate) fn countries(&self) -> &[CountryCode] {
        &self.countries
    }

    /// The party on whose side an actor stands.
    fn party(&self, actor: &ActorId) -> Option<PartyId> {
        self.lineage(actor).find_map(|actor| self.sides.get(actor).copied()).cloned()
    }

    pub(crate) fn who(&self, named: &ActorRef) -> Who {
        let actor = named.actor.clone().or_else(|| named.speaks_for.clone());
        let party = actor.as_ref().and_then(|actor| self.party(actor));
        Who { name: named.name.clone(), actor, party }
    }

    /// Every claim of a report as an account, in the order of the text.
    pub(crate) fn accounts<'b>(&'b self, sourced: &'b Sourced<'_>) -> impl Iterator<Item = Account> + 'b {
        sourced.reading.claims.iter().zip(0..).map(move |(claim, index)| self.account(sourced, claim, index))
    }

    fn account(&self, sourced: &Sourced<'_>, claim: &Claim, index: u32) -> Account {
        let known = |named: &&truce_vocabulary::Field<ActorRef>| named.value.name != "unknown";
        let figure = |figure: truce_claims::Figure| Figure {
            value: figure.value,
            at_least: figure.at_least,
            about: figure.about,
        };
        let harm = claim.casualties.as_ref().map(|harm| harm.value).unwrap_or_default();
        Account {
            at: ClaimRef { report: sourced.report, claim: index },
            range: claim.quote,
            quote: claim.quote.of(sourced.text).unwrap_or_default().to_owned(),
            act: claim.act.value,
            actors: claim.actors.iter().filter(known).map(|actor| self.who(&actor.value)).collect(),
            targets: claim.targets.iter().filter(known).map(|target| self.who(&target.value)).collect(),
            places: claim.places.iter().map(|place| spot(&place.value)).collect(),
            time_words: claim.time.as_ref().map(|time| time.value.surface.clone()),
            time: claim.time.as_ref().and_then(|time| time.value.interval),
            speakers: (claim.claimants.iter())
                .filter(|link| link.value.who.name != "narrator")
                .map(|link| Speaker { who: self.who(&link.value.who), kind: link.value.kind })
                .collect(),
            outlet: sourced.provenance.outlet.clone(),
            modality: claim.modality.value,
            general: claim.general,
            called_breach: claim.characterisation.as_ref().is_some_and(|said| said.value.breach),
            count: claim.count.as_ref().map(|count| (count.value.unit.clone(), figure(count.value.figure))),
            killed: harm.killed.map(figure),
            injured: harm.injured.map(figure),
            justifications: claim.justifications.iter().map(|reason| reason.value).collect(),
            confidence: claim.confidence,
            doubts: claim.doubts.clone(),
        }
    }
}

fn spot(place: &PlaceRef) -> Spot {
    let known = place.resolution.known().map(|candidate| &candidate.place);
    // "3 km south of X" has a point of its own, and may lie across a border from X.
    let moved = place.point.is_some() && place.point != place.resolution.point();
    Spot {
        surface: place.surface.clone(),
        place: known.filter(|_place| !moved).map(Place::id),
        name: known.filter(|_place| !moved).map(|place| place.name().to_owned()),
        point: place.point,
        zone: place.zone.clone(),
        // A river may lie in several countries; a region has one in the table only where nobody disputes it.
        country: known
            .filter(|place| !moved && !matches!(place.kind(), PlaceKind::River | PlaceKind::Valley))
            .and_then(Place::country),
    }
}
