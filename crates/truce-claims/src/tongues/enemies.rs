//! Whom "the enemy" and "the occupation" mean: to whoever speaks, the party on the other side.

use super::Desk;
use super::lexicon::Means;
use super::people::{As, Someone};
use super::scan::Scan;
use super::speech::Telling;
use truce_terms::{ActorId, ActorKind};
use truce_vocabulary::ClaimantKind;

/// "The enemy", "the occupation": to whoever speaks, the party on the other side.
pub(super) fn opponents(
    desk: &Desk<'_>,
    scan: &Scan<'_>,
    tellings: &[Telling],
    parties: &[(ActorId, String)],
    enemy: Option<&ActorId>,
    people: &mut [Someone],
) {
    for one in people.iter_mut().filter(|one| one.actor.is_none() && one.name == "enemy") {
        let nearest = tellings
            .iter()
            .filter(|telling| telling.covers(one.at.start))
            .min_by_key(|telling| telling.reach(one.at.start));
        let own =
            nearest.and_then(|telling| telling.speaker.first()).and_then(|speaker| speaker.actor.as_ref());
        let Some(side) = own.and_then(|own| desk.book.side_of(own)) else {
            // The report itself says once whom it calls so.
            let occupier = scan.said(one.at.clone());
            let occupier = ["حتلال", "ccup", "כיבוש"].iter().any(|word| occupier.contains(word));
            if let Some(actor) = enemy.or_else(|| occupier.then(|| only_state(desk, parties)).flatten()) {
                one.actor = Some(actor.clone());
                one.name = desk.name_of(actor);
                one.kind = ClaimantKind::Office;
                one.how = if one.how == As::Described { As::Name } else { one.how };
            } else {
                one.name = "unknown".to_owned();
            }
            continue;
        };
        let mut others =
            parties.iter().filter(|(party, _)| desk.book.side_of(party).is_some_and(|other| other != side));
        if let (Some((actor, name)), None) = (others.next(), others.next()) {
            one.actor = Some(actor.clone());
            one.name.clone_from(name);
            one.kind = ClaimantKind::Office;
            one.how = if one.how == As::Described { As::Name } else { one.how };
        }
    }
}

/// The only state among the parties: who is said to occupy, where groups face a state.
fn only_state<'p>(desk: &Desk<'_>, parties: &'p [(ActorId, String)]) -> Option<&'p ActorId> {
    let mut states = parties.iter().filter(|(party, _)| desk.book.kind_of(party) == Some(ActorKind::State));
    let (state, _) = states.next()?;
    states.next().is_none().then_some(state)
}

/// The one party of two that a report names nobody of: in its own words, the enemy.
pub(super) fn unnamed(
    desk: &Desk<'_>,
    parties: &[(ActorId, String)],
    scans: &[(Scan<'_>, Vec<Someone>)],
) -> Option<ActorId> {
    let named: Vec<_> = scans
        .iter()
        .flat_map(|(_, people)| people)
        .filter(|one| one.kind != ClaimantKind::Media)
        .filter_map(|one| desk.book.side_of(one.actor.as_ref()?))
        .collect();
    let mut silent = parties
        .iter()
        .filter(|(party, _)| desk.book.side_of(party).is_none_or(|side| !named.contains(&side)));
    let (party, _) = silent.next().filter(|_| !named.is_empty())?;
    silent.next().is_none().then(|| party.clone())
}

/// Whom a report calls the enemy or the occupier by name ("قوات العدو الإسرائيلي"), if it is one.
pub(super) fn enemy(scans: &[(Scan<'_>, Vec<Someone>)]) -> Option<ActorId> {
    let mut found: Vec<&ActorId> = Vec::new();
    for (scan, people) in scans {
        for one in people {
            let called = scan.hits_in(one.whole.clone()).iter().any(|hit| {
                matches!(hit.means, Means::Described(entry) if scan.lexicon.described[entry].name == "enemy")
            });
            found.extend(one.actor.as_ref().filter(|_| called));
        }
    }
    found.dedup();
    match found.as_slice() {
        [only] => Some((*only).clone()),
        _ => None,
    }
}
