//! Whom a description means: "the army", "the group", "the factions", by who of that kind was named before.

use super::lexicon::{Classes, Cue};
use super::people::{As, Someone};
use super::scan::Scan;
use super::speech::Speaker;
use super::{Desk, Tongue};
use truce_terms::{ActorId, ActorKind};
use truce_vocabulary::ClaimantKind;

/// Who of each kind was named last: "the army", "the group", "the mission" are those.
#[derive(Debug, Default)]
pub(super) struct Known {
    army: Option<Someone>,
    force: Option<Someone>,
    group: Option<Someone>,
    mission: Option<Someone>,
    coalition: Option<Someone>,
    /// The state a report without an agreement is mostly about.
    home: Option<ActorId>,
    /// Everybody named so far by a noun with words that say which ("factions locales"), by that noun.
    heads: Vec<(String, Someone)>,
}

impl Known {
    /// Nobody yet, in a report about this state.
    pub(super) fn at_home(home: Option<ActorId>) -> Known {
        Known { home, ..Known::default() }
    }

    pub(super) fn settle(
        &mut self,
        desk: &Desk<'_>,
        scan: &Scan<'_>,
        voice: Option<&Speaker>,
        people: &mut [Someone],
    ) {
        for one in people {
            let head = head_of(scan, one);
            if let Some(before) = self.named_with(scan, one, head.as_deref()) {
                one.name.clone_from(&before.name);
                one.actor.clone_from(&before.actor);
                one.kind = before.kind;
                one.how = if one.actor.is_some() && one.how == As::Described { As::Name } else { one.how };
                one.known = false;
                continue;
            }
            if let Some(head) = head
                && one.kind != ClaimantKind::Person
                && !one.known
                && (one.whole.len() > 1 || !is_definite(scan, one.whole.start))
            {
                self.heads.push((head, one.clone()));
            }
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
                "government forces" => (&None, &[ActorKind::State]),
                _ if self.army.is_some() => (&self.army, &[ActorKind::Force]),
                _ => (&self.force, &[ActorKind::Force]),
            };
            let own = voice
                .and_then(|voice| voice.actor.clone())
                .filter(|own| desk.book.kind_of(own).is_some_and(|kind| kinds.contains(&kind)));
            let governs = one.name == "government forces";
            let own = own.filter(|_| !governs);
            let told = own
                .or_else(|| slot.as_ref().and_then(|slot| slot.actor.clone()))
                .or_else(|| match kinds {
                    [] => coalition(desk),
                    _ if governs => government(desk),
                    _ => only(desk, kinds),
                })
                .or_else(|| called(desk, scan, one, kinds))
                .or_else(|| self.of_the_state(desk, &one.name, kinds));
            if let Some(actor) = told {
                one.name = desk.name_of(&actor);
                one.actor = Some(actor);
                one.kind = if matches!(kinds, [ActorKind::Force | ActorKind::State]) {
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

impl Known {
    /// "الفصائل", "les factions" with nothing more: those of that noun who were told apart before.
    fn named_with(&self, scan: &Scan<'_>, one: &Someone, head: Option<&str>) -> Option<&Someone> {
        let plain = one.how == As::Described
            && one.actor.is_none()
            && !one.known
            && one.whole.len() == 1
            && is_definite(scan, one.whole.start);
        let head = head.filter(|_| plain)?;
        self.heads.iter().rev().find(|(noun, _)| noun == head).map(|(_, before)| before)
    }

    /// The army or the government's forces of the state a report is about.
    fn of_the_state(&self, desk: &Desk<'_>, name: &str, kinds: &[ActorKind]) -> Option<ActorId> {
        let own = matches!(kinds, [ActorKind::Force | ActorKind::State]);
        let state = self.home.as_ref().filter(|_| own)?;
        if name == "government forces" {
            return Some(state.clone());
        }
        let army = format!("{} army", desk.book.adjective_of(state)?);
        desk.book.named(&army).or(Some(state)).cloned()
    }
}

/// The stem of the noun somebody is named by, without particles and article.
fn head_of(scan: &Scan<'_>, one: &Someone) -> Option<String> {
    let noun = scan.tokens.get(one.whole.start)?;
    let bare = noun.stems.iter().rev().find(|stem| !scan.lexicon.beginning(&stem.key).is_empty());
    let plural = scan.tongue == Tongue::French;
    let key = bare?.key.clone();
    Some(if plural { key.trim_end_matches('s').to_owned() } else { key })
}

/// Whether a noun says that those already spoken of are meant.
fn is_definite(scan: &Scan<'_>, noun: usize) -> bool {
    let key = scan.tokens[noun].key();
    match scan.tongue {
        Tongue::Arabic => {
            key.trim_start_matches(['و', 'ف', 'ب', 'ك']).starts_with("ال") || key.contains("لل")
        }
        Tongue::Hebrew => key.trim_start_matches('ו').starts_with('ה'),
        Tongue::French => {
            noun > 0
                && (matches!(
                    scan.tokens[noun - 1].key(),
                    "les" | "le" | "la" | "l'" | "l’" | "ces" | "cette" | "ce"
                ) || scan.any_cue(noun - 1..noun, &[Cue::Of]) && scan.tokens[noun - 1].key() == "du")
        }
    }
}

/// "الحزب", "le mouvement": the one of its kind that the agreement calls by that noun ("حزب الله").
fn called(desk: &Desk<'_>, scan: &Scan<'_>, one: &Someone, kinds: &[ActorKind]) -> Option<ActorId> {
    let agreement = desk.agreement?;
    let told = agreement.told_in(scan.tongue.code());
    let word = &scan.tokens.get(one.at.start)?.stems;
    let mut fits = agreement.actors.iter().filter(|actor| {
        let name = told.actor(&actor.id);
        let first = scan.tongue.key(name.split_whitespace().next().unwrap_or_default());
        kinds.contains(&actor.kind)
            && actor.part_of.is_none()
            && word.iter().any(|stem| stem.key.chars().count() > 2 && stem.key == first)
    });
    let first = fits.next()?;
    fits.next().is_none().then(|| first.id.clone())
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

/// The only government that the agreement lists as a party.
fn government(desk: &Desk<'_>) -> Option<ActorId> {
    let agreement = desk.agreement?;
    let mut found = agreement
        .parties
        .iter()
        .filter(|party| desk.name_of(&party.actor).to_lowercase().contains("government"));
    let first = found.next()?;
    found.next().is_none().then(|| first.actor.clone())
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
