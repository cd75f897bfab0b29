//! Whose act it is by who tells it: what X is blamed for, what X denies, what a party complains of.

use super::is_hostile;
use crate::actors::{Cast, Who};
use crate::factuality::{self, Mood};
use crate::lexicon::{self, Class, Speech};
use crate::tree::Tree;
use crate::verbs::Found;
use crate::{rules, verbs};
use std::collections::BTreeSet;
use truce_language::Dep;
use truce_terms::ActorKind;
use truce_vocabulary::{Act, ActGroup, RuleId};

/// Whose act it is by the saying: what X is blamed for is X's, what X denies is X's own, a breach that a party complains of is the other's.
pub(super) fn by_saying(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    found: &Found,
    frame: Option<&crate::speech::Frame>,
) -> Vec<Who> {
    let Some(frame) = frame else { return Vec::new() };
    let undone = found.doer.is_none()
        && found.verb.is_some_and(|verb| tree.is_passive(verb) || tree.dep(verb) == Dep::Advcl);
    let nominal = !tree.is_verb(found.at) || tree.kid(found.at, &[Dep::Det]).is_some() || undone;
    let speaker = frame.speaker.first().filter(|who| !cast.is_monitor(who));
    let own = speaker.and_then(|who| cast.top(who));
    let party = own.is_some_and(|own| {
        cast.parties().is_some_and(|pair| pair.iter().any(|&side| cast.book.top(side) == own))
    });
    let mood = factuality::mood(tree, found.at, found.verb).0;
    let imply = |mut actors: Vec<Who>, rule: RuleId| {
        for who in &mut actors {
            who.rule = rule;
            who.implied = true;
        }
        actors
    };
    let opponents = || {
        let other = own.and_then(|own| cast.opponent(own, found.at));
        other
            .map(|other| imply(cast.these(&[other], found.at, rules::ACTOR_OPPONENT), rules::ACTOR_OPPONENT))
            .unwrap_or_default()
    };
    // "A and B traded accusations of breaking the truce": each says it of the other.
    let tops: BTreeSet<usize> = frame.speaker.iter().filter_map(|who| cast.top(who)).collect();
    let of_each_other = tops.len() > 1 && matches!(tree.lemma(frame.at), "trade" | "exchange" | "swap");
    if of_each_other && frame.speech == Speech::Accuse && mood == Mood::Done {
        return imply(frame.speaker.clone(), rules::ACTOR_BOTH);
    }
    match frame.speech {
        Speech::Accuse
            if nominal
                && (matches!(tree.lemma(frame.at), "blame" | "accuse" | "charge")
                    || crate::speech::blamed(tree, frame.at).is_some()) =>
        {
            let accused =
                crate::speech::blamed(tree, frame.at).or_else(|| crate::syntax::addressee(tree, frame.at));
            let named = |accused: usize| {
                let people = cast.all(accused, frame.speaker.first());
                if people.is_empty() { cast.owners(accused, frame.speaker.first()) } else { people }
            };
            accused.map(|accused| imply(named(accused), rules::ACTOR_SUBJECT)).unwrap_or_default()
        }
        Speech::Deny if is_hostile(found.act) && found.act != Act::FireClash => {
            imply(side_of(cast, frame.speaker.first()), rules::ACTOR_SPEAKER)
        }
        // "No shots were fired, the army said": a side that denies an act nobody is named for denies its own.
        Speech::Say
            if (party || own.is_some_and(|own| cast.book.known(own).kind == ActorKind::ArmedGroup))
                && mood == Mood::Denied
                && is_hostile(found.act)
                && came_from(tree, found).is_none()
                && found.act != Act::FireClash =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // "Aid will enter again, an official of the side said": what a side announces without naming a doer it will do itself.
        Speech::Say
            if party
                && mood == Mood::Due
                && !is_hostile(found.act)
                && found.act != Act::ComplyCeasefire
                && !frees_captives(tree, found) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        Speech::Say
            if party
                && found.act == Act::HumAidBlock
                && (mood == Mood::Due || found.verb.is_some_and(|verb| tree.is_passive(verb))) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        Speech::Say | Speech::Call | Speech::Accuse
            if party && mood == Mood::Done && complains(tree, found) =>
        {
            opponents()
        }
        // "Our forces foiled an infiltration attempt": what a side says it foiled was the other's.
        Speech::Say
            if party
                && found.verb.is_some_and(|verb| {
                    matches!(tree.lemma(verb), "foil" | "thwart" | "repel" | "repulse")
                }) =>
        {
            opponents()
        }
        // "Two battalions have left", in a force's own account: its own.
        Speech::Say
            if party
                && mood == Mood::Done
                && found.act.group() == ActGroup::Comply
                && found.act != Act::ComplyCeasefire
                && found.doer.is_some_and(|doer| {
                    lexicon::is(tree.lemma(doer), Class::FORCE)
                        && !tree.tag(doer).is_proper()
                        && !matches!(
                            tree.lemma(doer),
                            "militant" | "fighter" | "group" | "gunman" | "militia" | "mercenary"
                        )
                }) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // In an account of the other side's breaches, what hit the speaker's own people is the other side's.
        Speech::Say
            if party
                && mood == Mood::Done
                && attacks(found.act)
                && found.act != Act::FireIedMine
                && !strangers(tree, found.doer)
                && !from_shared_ground(cast, found)
                && (hits_own(cast, found, own) || from_other(cast, found, own)) =>
        {
            opponents()
        }
        // "48 drones were shot down": what a side says came down, it brought down.
        Speech::Say
            if party
                && mood == Mood::Done
                && found.doer.is_none()
                && found.act == Act::FireUnspecified
                && found.verb.is_some_and(|verb| tree.is_passive(verb))
                && found.patient.is_some_and(|patient| craft(tree, patient)) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // In a force's own account of what was done to suspects, weapons and mines, nobody named: its own act.
        Speech::Say
            if party
                && mood == Mood::Done
                && frame.rule == rules::CLAIMANT_VOICE
                && found.verb.is_some_and(|verb| tree.is_passive(verb))
                && (matches!(found.act, Act::FireIllumWarning | Act::CivDetention | Act::MatCache)
                    || found.act.group() == ActGroup::Comply && found.act != Act::ComplyCeasefire) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // "A farmer was killed by sniper fire", "shells fell on the town": a side that tells of harm to people and homes without saying by
        // whom tells of the other side's act.
        Speech::Say | Speech::Accuse
            if party
                && mood == Mood::Done
                && suffers(tree, cast, found, own)
                && !from_shared_ground(cast, found) =>
        {
            opponents()
        }
        // "Officials complained of two drones over the town": nobody complains of its own.
        Speech::Accuse
            if party
                && mood == Mood::Done
                && is_hostile(found.act)
                && found.act != Act::FireClash
                && crate::syntax::addressee(tree, frame.at)
                    .is_none_or(|whom| whom == found.at && tree.object_of(frame.at, &["by"]).is_none()) =>
        {
            opponents()
        }
        // "Two gunmen who crossed the line", in a side's words: fighters it does not name are the other side's …
        Speech::Say
            if party
                && mood == Mood::Done
                && is_hostile(found.act)
                && found.doer.is_some_and(|doer| foe(tree, doer)) =>
        {
            opponents()
        }
        // … and what was done to them, told without a doer, is its own.
        Speech::Say
            if (party || own.is_some_and(|own| cast.is_conflict(own)))
                && mood == Mood::Done
                && attacks(found.act)
                && found.doer.is_none()
                && found
                    .patient
                    .is_some_and(|patient| foe(tree, patient) || of_other(cast, patient, own)) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // "had been told beforehand about the work, the mission said": who says so told it.
        _ if found.act == Act::ComplyCoordinate => {
            imply(side_of(cast, frame.speaker.first()), rules::ACTOR_SPEAKER)
        }
        _ => Vec::new(),
    }
}

/// A breach named without its doer: of the truce, not of rights, and not as an entry in a count; or an act said to have broken the truce.
fn complains(tree: &Tree<'_>, found: &Found) -> bool {
    let breaks = found.verb.is_some_and(|verb| {
        matches!(tree.lemma(verb), "break" | "violate" | "breach")
            && crate::syntax::object(tree, verb)
                .is_some_and(|object| lexicon::is(tree.lemma(object), Class::TRUCE))
    });
    let counted = found.verb.is_some_and(|verb| {
        matches!(tree.lemma(verb), "register" | "record" | "endorse" | "verify" | "list")
    });
    let of = tree.object_of(found.at, &["of"]);
    let of_truce = of.is_none_or(|of| lexicon::is(tree.lemma(of), Class::TRUCE));
    breaks || (found.act == Act::ViolationUnspecified && tree.tag(found.at).is_noun() && !counted && of_truce)
}

/// Words by which a side speaks of fighters of the other side without naming it, where no name stands with them.
fn foe(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.lemma(noun),
        "gunman"
            | "militant"
            | "terrorist"
            | "infiltrator"
            | "saboteur"
            | "mercenary"
            | "invader"
            | "aggressor"
            | "occupier"
            | "assailant"
    ) && !tree.kid(noun, &[Dep::Det]).is_some_and(|det| matches!(tree.low(det), "a" | "an"))
        && !tree.core(noun).any(|w| {
            tree.tag(w).is_proper() || matches!(tree.low(w), "foreign" | "unknown" | "unidentified" | "armed")
        })
        && tree.object_of(noun, &["of", "from"]).is_none()
}

/// "An armed man", "unknown gunmen", "a mine": who is told of so is not known, whoever tells it and whomever it hit.
fn strangers(tree: &Tree<'_>, doer: Option<usize>) -> bool {
    let Some(doer) = doer else { return false };
    let unknown = tree.core(doer).any(|w| matches!(tree.low(w), "unknown" | "unidentified"));
    let one = tree.kid(doer, &[Dep::Det]).is_some_and(|det| matches!(tree.low(det), "a" | "an"))
        && (lexicon::is(tree.lemma(doer), Class::FORCE)
            || matches!(tree.lemma(doer), "man" | "gunman" | "attacker" | "assailant" | "sniper" | "device"));
    unknown || one || lexicon::is(tree.lemma(doer), Class::MINE)
}

/// Fighters of the side that the speaker is not.
fn of_other(cast: &Cast<'_>, patient: usize, own: Option<usize>) -> bool {
    let armed = lexicon::is(cast.tree.lemma(patient), Class::FORCE)
        || matches!(cast.tree.lemma(patient), "fighter" | "member" | "operative" | "commander" | "leader");
    let other = |top: usize| {
        Some(top) != own
            && matches!(
                cast.book.known(top).kind,
                ActorKind::State | ActorKind::ArmedGroup | ActorKind::Force
            )
    };
    armed && cast.all(patient, None).iter().any(|who| cast.top(who).is_some_and(other))
}

fn craft(tree: &Tree<'_>, noun: usize) -> bool {
    lexicon::is(tree.lemma(noun), Class::DRONE.or(Class::AIRCRAFT).or(Class::ROCKET))
}

/// Whether an act nobody is named for hit people, homes or ground that are not the other side's.
fn suffers(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, own: Option<usize>) -> bool {
    let weapon = Class::MUNITION.or(Class::DRONE).or(Class::AIRCRAFT).or(Class::GUN);
    let nameless = found.doer.is_none_or(|doer| {
        doer == found.at || verbs::is_event_noun(tree, Some(doer)) || lexicon::is(tree.lemma(doer), weapon)
    });
    let fired = attacks(found.act)
        && !matches!(found.act, Act::FireIedMine | Act::AirOverflightDrone | Act::AirOverflightManned);
    let Some(patient) = found.patient.filter(|_| nameless && fired) else { return false };
    let class = verbs::victim_of(tree, patient);
    let civil =
        Class::CIVILIAN.or(Class::HOME).or(Class::MEDIC).or(Class::SERVICE).or(Class::CROP).or(Class::PLACE);
    let soldier = matches!(
        tree.lemma(patient),
        "serviceman"
            | "servicewoman"
            | "soldier"
            | "officer"
            | "conscript"
            | "reservist"
            | "policeman"
            | "guard"
    );
    let arms = class.meets(Class::ARMS.or(Class::ROCKET)) || craft(tree, patient) || foe(tree, patient);
    let hit = cast.all(patient, None).into_iter().chain(cast.owners(patient, None));
    let others = hit.into_iter().any(|who| cast.top(&who).is_some() && cast.top(&who) != own);
    (class.meets(civil) || soldier) && !arms && !others
}

/// "A strike killed two, in what the army described as an operation": who gives such a name to an act did it.
pub(super) fn own_name_for(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found) -> Vec<Who> {
    let sentence = tree.sentences[tree.words[found.at].sentence].clone();
    let Some(what) = (found.at..sentence.end).find(|&w| tree.low(w) == "what" && tree.low(w - 1) == "in")
    else {
        return Vec::new();
    };
    let verb = (what..sentence.end).find(|&w| {
        tree.is_verb(w) && matches!(tree.lemma(w), "describe" | "call" | "term" | "say" | "label" | "present")
    });
    let Some(verb) = verb.filter(|_| is_hostile(found.act)) else { return Vec::new() };
    let own = (verb..sentence.end).any(|w| {
        tree.tag(w).is_noun()
            && matches!(
                tree.lemma(w),
                "operation"
                    | "response"
                    | "retaliation"
                    | "action"
                    | "mistake"
                    | "error"
                    | "self-defence"
                    | "self-defense"
                    | "mission"
            )
    }) && !(verb..sentence.end).any(|w| {
        matches!(
            tree.lemma(w),
            "violation" | "breach" | "crime" | "aggression" | "provocation" | "massacre" | "terrorist"
        ) && tree.words[w].head == verb + 1
    });
    let Some(speaker) = crate::syntax::subject(tree, verb).filter(|_| own) else { return Vec::new() };
    let mut actors = side_of(cast, cast.all(speaker, None).first());
    actors.retain(|who| cast.top(who).is_some());
    for who in &mut actors {
        who.rule = rules::ACTOR_SPEAKER;
        who.implied = true;
    }
    actors
}

/// Whether an act is an attack: fire, a strike, harm to people and what serves them.
pub(super) fn attacks(act: Act) -> bool {
    matches!(act.group(), ActGroup::Air | ActGroup::Fire | ActGroup::Civ | ActGroup::Prot | ActGroup::Hum)
        && act != Act::FireClash
}

/// "Rounds fired from Cambodia landed in Thai territory", says the Thai army: it comes from the ground of the side that the speaker is not.
fn from_other(cast: &Cast<'_>, found: &Found, own: Option<usize>) -> bool {
    // What comes from a state's ground where groups fight too need not come from the state.
    let Some(from) = came_from(cast.tree, found).filter(|_| !cast.names_armed_group()) else { return false };
    let Some(own) = own else { return false };
    let other = cast.opponent(own, found.at);
    cast.all(from, None)
        .iter()
        .any(|who| cast.top(who).is_some() && cast.top(who) == other.map(|other| cast.book.top(other)))
}

/// Where rockets, shells or shots are said to have come from.
fn came_from(tree: &Tree<'_>, found: &Found) -> Option<usize> {
    let munition = found
        .patient
        .into_iter()
        .chain(found.doer)
        .chain(found.also.iter().copied())
        .find(|&w| lexicon::is(tree.lemma(w), Class::MUNITION));
    munition
        .and_then(|munition| verbs::origin_of(tree, munition).1)
        .or_else(|| tree.object_of(found.at, &["from"]))
        // "launched at its troops from Lebanon": the parser hangs the ground on the troops.
        .or_else(|| found.patient.and_then(|patient| tree.object_of(patient, &["from"])))
        .or(found.doer.filter(|&doer| tree.low(tree.words[doer].head) == "from"))
}

/// From the ground of a state, or "across the border", where armed groups fight too.
fn from_shared_ground(cast: &Cast<'_>, found: &Found) -> bool {
    cast.names_armed_group()
        && came_from(cast.tree, found).is_some_and(|from| {
            cast.is_state_name(from)
                || matches!(
                    cast.tree.lemma(from),
                    "territory" | "soil" | "land" | "country" | "side" | "border"
                )
        })
}

fn hits_own(cast: &Cast<'_>, found: &Found, own: Option<usize>) -> bool {
    let Some(patient) = found.patient else { return false };
    // "our positions", "Ukrainian positions", "a refinery in the Saratov region" names its side by the adjective alone.
    let speaker = own.and_then(|own| cast.these(&[own], patient, rules::ACTOR_SPEAKER).into_iter().next());
    let hit = cast.all(patient, speaker.as_ref()).into_iter().chain(cast.owners(patient, speaker.as_ref()));
    hit.into_iter().any(|who| own.is_some() && cast.top(&who) == own)
}

pub(super) fn side_of(cast: &Cast<'_>, who: Option<&Who>) -> Vec<Who> {
    let Some(who) = who else { return Vec::new() };
    match who.side.or(who.known) {
        Some(side) => cast
            .these(
                &[if cast.speaks_as_force(who) { cast.book.soldiers_of(side) } else { side }],
                0,
                rules::ACTOR_SPEAKER,
            )
            .into_iter()
            .map(|side| Who { range: who.range, ..side })
            .collect(),
        None => vec![who.clone()],
    }
}

/// "The next three hostages are to be freed, officials said": who holds them frees them, whoever announces it.
fn frees_captives(tree: &Tree<'_>, found: &Found) -> bool {
    found.doer.is_none()
        && matches!(found.act, Act::ComplyRelease | Act::ComplyHandover)
        && found.patient.is_some_and(|patient| {
            tree.conjuncts(patient).iter().any(|&noun| {
                lexicon::is(tree.lemma(noun), Class::CAPTIVE) || super::duty::is_number(tree, noun)
            })
        })
}
