//! Whom a description means: "the army", "the enemy", "we"; and whose statement a report is.

use super::lexicon::{Classes, Cue, Means};
use super::people::{self, As, Names, Someone};
use super::scan::Scan;
use super::speech::{Speaker, Telling};
use super::{Desk, Tongue};
use truce_terms::{ActorId, ActorKind};
use truce_vocabulary::{ClaimantKind, TextRange};

/// Who of each kind was named last: "the army", "the group", "the mission" are those.
#[derive(Debug, Default)]
pub(super) struct Known {
    army: Option<Someone>,
    force: Option<Someone>,
    group: Option<Someone>,
    mission: Option<Someone>,
    coalition: Option<Someone>,
}

impl Known {
    pub(super) fn settle(
        &mut self,
        desk: &Desk<'_>,
        scan: &Scan<'_>,
        voice: Option<&Speaker>,
        people: &mut [Someone],
    ) {
        for one in people {
            if one.name.contains("oalition") && one.actor.is_some() {
                self.coalition = Some(one.clone());
            }
            let kind = one.actor.as_ref().and_then(|actor| desk.book.kind_of(actor));
            if let Some(kind) = kind.filter(|_| one.how != As::Owner && one.kind != ClaimantKind::Person) {
                match kind {
                    ActorKind::Force => {
                        if is_army(&one.name) {
                            self.army = Some(one.clone());
                        }
                        self.force = Some(one.clone());
                    }
                    // "The Thai army": its state's, until an army is named by a name of its own.
                    ActorKind::State if one.how == As::Body && one.head.meets(Classes::Force) => {
                        self.force = Some(one.clone());
                    }
                    ActorKind::ArmedGroup => self.group = Some(one.clone()),
                    ActorKind::Monitor => self.mission = Some(one.clone()),
                    _ => {}
                }
                continue;
            }
            if one.actor.is_some() || !one.known {
                continue;
            }
            let (slot, kinds): (_, &[ActorKind]) = match one.name.as_str() {
                "armed group" | "the rebels" => (&self.group, &[ActorKind::ArmedGroup]),
                "the coalition" => (&self.coalition, &[]),
                "mission" => (&self.mission, &[ActorKind::Monitor]),
                _ if self.army.is_some() => (&self.army, &[ActorKind::Force]),
                _ => (&self.force, &[ActorKind::Force]),
            };
            let own = voice
                .and_then(|voice| voice.actor.clone())
                .filter(|own| desk.book.kind_of(own).is_some_and(|kind| kinds.contains(&kind)));
            let told = own
                .or_else(|| slot.as_ref().and_then(|slot| slot.actor.clone()))
                .or_else(|| if kinds.is_empty() { coalition(desk) } else { only(desk, kinds) });
            if let Some(actor) = told {
                one.name = desk.name_of(&actor);
                one.actor = Some(actor);
                one.kind = if kinds == [ActorKind::Force] {
                    ClaimantKind::Office
                } else {
                    ClaimantKind::Organisation
                };
                one.how = As::Name;
            } else {
                scan.said(one.at.clone()).clone_into(&mut one.name);
            }
        }
    }
}

/// Whether a force is a state's army, by its name in English.
fn is_army(name: &str) -> bool {
    let name = name.to_lowercase();
    ["army", "military", "armed forces", "defence force", "defense force"]
        .iter()
        .any(|word| name.contains(word))
        || matches!(name.as_str(), "idf" | "laf" | "fardc" | "sspdf" | "endf" | "updf")
}

/// The only one of a kind that the agreement lists and that is no part of another of the kind.
fn only(desk: &Desk<'_>, kinds: &[ActorKind]) -> Option<ActorId> {
    let agreement = desk.agreement?;
    // A party, or one that stands beside a party, before others the agreement only names.
    let sided = |actor: &&truce_terms::Actor| {
        kinds == [ActorKind::ArmedGroup]
            && actor.kind == ActorKind::ArmedGroup
            && actor.part_of.is_none()
            && agreement.parties.iter().any(|party| party.actor == actor.id)
    };
    if let [only] = agreement.actors.iter().filter(sided).collect::<Vec<_>>().as_slice() {
        return Some(only.id.clone());
    }
    let mut of_kind = agreement.actors.iter().filter(|actor| {
        let part = actor
            .part_of
            .as_ref()
            .and_then(|whole| desk.book.kind_of(whole))
            .is_some_and(|kind| kinds.contains(&kind));
        kinds.contains(&actor.kind) && !part
    });
    let first = of_kind.next()?;
    of_kind.next().is_none().then(|| first.id.clone())
}

/// The coalition that the agreement lists.
fn coalition(desk: &Desk<'_>) -> Option<ActorId> {
    let agreement = desk.agreement?;
    agreement
        .actors
        .iter()
        .find(|actor| desk.name_of(&actor.id).contains("oalition"))
        .map(|actor| actor.id.clone())
}

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

/// The body whose own statement the report is: its headline says so, or it says "we" outside quotations.
pub(super) fn voice(
    desk: &Desk<'_>,
    tongue: Tongue,
    paragraphs: &[(Tongue, TextRange)],
    names: &Names,
) -> Option<Speaker> {
    let headline = Scan::new(tongue, desk.text, desk.headline?);
    let announces = headline.any_cue(0..headline.tokens.len(), &[Cue::Announces]);
    let we = paragraphs.iter().filter(|(tongue, range)| {
        let scan = Scan::new(*tongue, desk.text, *range);
        scan.hits.iter().any(|hit| {
            hit.means == Means::Cue(Cue::We)
                && !scan.quotations.iter().any(|quote| quote.contains(&hit.at.start))
        })
    });
    let we = we.count();
    // "The army: …" over a text that once says "our forces".
    let headed =
        (0..headline.tokens.len().min(6)).any(|token| headline.tokens[token].is_mark(&[":"])) && we > 0;
    if !announces && !headed && we < 2 {
        return None;
    }
    let announces = announces || headed;
    let named = |scan: &Scan<'_>, end: usize, headed: bool| {
        let people = people::people(scan, desk.book, names);
        let one = people.into_iter().find(|one| {
            one.at.start < end
                && one.actor.is_some()
                && (headed || one.may_act())
                && one.kind != ClaimantKind::Media
                && matches!(one.how, As::Name | As::Body)
        })?;
        let known = one.actor.clone()?;
        Some(Speaker {
            name: desk.name_of(&known),
            actor: one.actor,
            kind: one.kind,
            range: TextRange::new(0, 0),
            itself: true,
        })
    };
    let first = || {
        let (tongue, range) = *paragraphs.first()?;
        let scan = Scan::new(tongue, desk.text, range);
        named(&scan, 5, false)
    };
    if announces { named(&headline, headline.tokens.len(), true).or_else(first) } else { first() }
}
