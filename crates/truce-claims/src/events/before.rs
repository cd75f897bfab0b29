//! Whose act it is by what was told before: the owner of a drone, the actor of the strikes spoken of again.

use super::{Event, is_hostile};
use crate::actors::{Cast, Who};
use crate::factuality::Mood;
use crate::lexicon::{self, Class, Speech};
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::verbs::Found;
use crate::{rules, verbs};
use std::collections::BTreeSet;
use truce_language::{Dep, EntityLabel, Tag};
use truce_vocabulary::{Act, ActGroup};

/// Drones and aircraft without an owner are those of the only owner of such craft the report has named so far.
pub(super) struct CraftOwners {
    /// Word, whether a drone, owner; in the order of the text. "The drone belonged to the army" counts from the start.
    named: Vec<(usize, bool, Who, Option<usize>)>,
}

impl CraftOwners {
    pub(super) fn new(tree: &Tree<'_>, cast: &Cast<'_>) -> Self {
        let craft = Class::DRONE.or(Class::AIRCRAFT);
        let mut named: Vec<(usize, bool, Who, Option<usize>)> = Vec::new();
        for w in 0..tree.len() {
            if lexicon::is(tree.lemma(w), craft) {
                let drone = lexicon::is(tree.lemma(w), Class::DRONE);
                named.extend(
                    cast.owners(w, None).into_iter().map(|who| (w, drone, who.clone(), cast.top(&who))),
                );
            }
            if tree.lemma(w) == "belong"
                && let Some(subject) =
                    crate::syntax::subject(tree, w).filter(|&subject| lexicon::is(tree.lemma(subject), craft))
                && let Some(owner) = tree.object_of(w, &["to"])
            {
                let drone = lexicon::is(tree.lemma(subject), Class::DRONE);
                named.extend(
                    cast.all(owner, None).into_iter().map(|who| (0, drone, who.clone(), cast.top(&who))),
                );
            }
        }
        named.sort_by_key(|(word, ..)| *word);
        // Of each owner the first naming is enough.
        let mut seen = BTreeSet::new();
        named.retain(|(_, drone, _, top)| seen.insert((*drone, *top)));
        CraftOwners { named }
    }

    pub(super) fn of(&self, tree: &Tree<'_>, found: &Found) -> Vec<Who> {
        let craft = [found.doer, found.patient, Some(found.at)]
            .into_iter()
            .flatten()
            .find(|&w| lexicon::is(tree.lemma(w), Class::DRONE.or(Class::AIRCRAFT)));
        let Some(craft) = craft else { return Vec::new() };
        let drone = lexicon::is(tree.lemma(craft), Class::DRONE);
        let mut alike = self.named.iter().filter(|(word, kind, ..)| *word < craft && *kind == drone);
        match (alike.next(), alike.next()) {
            (Some((_, _, owner, _)), None) => {
                vec![Who { rule: rules::ACTOR_EVENT, implied: true, ..owner.clone() }]
            }
            _ => Vec::new(),
        }
    }
}

/// An act spoken of again ("the strikes", "the drone") takes the actor it was first given.
pub(super) fn again(tree: &Tree<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    // "One of the strikes", "the second of the drones".
    let whole = |noun: usize| {
        let part = matches!(tree.tag(noun), Tag::Cd | Tag::Jj | Tag::Dt);
        tree.object_of(noun, &["of"]).filter(|_| part).unwrap_or(noun)
    };
    let named_again = [
        Some(found.at).filter(|&at| tree.tag(at).is_noun()),
        found.doer.map(whole),
        found.patient.filter(|_| found.doer.is_none()),
    ]
    .into_iter()
    .flatten()
    .find(|&noun| {
        let det = tree.kid(noun, &[Dep::Det]).map_or("", |det| tree.low(det));
        // "the attack that hurt a peacekeeper" says itself which attack it means.
        let own = tree.object_of(noun, &["of", "by", "from"]).is_some()
            || tree
                .kid(noun, &[Dep::Relcl])
                .is_some_and(|clause| clause > noun && verbs::is_event_noun(tree, Some(noun)))
            || tree
                .kids_by(noun, &[Dep::Amod])
                .any(|kid| matches!(tree.low(kid), "last" | "first" | "latest"));
        !own && matches!(det, "the" | "this" | "that" | "these" | "those" | "both")
            && (lexicon::is(tree.lemma(noun), Class::MUNITION.or(Class::DRONE).or(Class::AIRCRAFT))
                || verbs::is_event_noun(tree, Some(noun)))
    });
    let Some(noun) = named_again else { return Vec::new() };
    let paragraph = tree.words[noun].paragraph;
    let earlier =
        before.iter().rev().take_while(|event| tree.words[event.found.at].paragraph + 8 > paragraph);
    let same = earlier
        .filter(|event| {
            event.found.act.group() == found.act.group()
                || event.found.act.group() == ActGroup::Prot
                || (event.found.act.group() == ActGroup::Air && found.act.group() == ActGroup::Prot)
        })
        .find(|event| !event.actors.is_empty() && event.found.act != Act::FireClash);
    let mut actors = same.map(|event| event.actors.clone()).unwrap_or_default();
    for who in &mut actors {
        who.rule = rules::ACTOR_EVENT;
        who.implied = true;
    }
    actors
}

/// "The army charged the rebels with three ambushes. … The other two were shots at soldiers": one of the acts that were counted before is whose
/// they were.
pub(super) fn of_list(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    speeches: &Speeches,
    found: &Found,
    before: &[Event],
) -> Vec<Who> {
    const PARAGRAPHS: usize = 6;
    let attack = |act: Act| {
        matches!(act.group(), ActGroup::Fire | ActGroup::Air | ActGroup::Violation) && act != Act::FireClash
    };
    let nameless = found.doer.is_none_or(|doer| {
        doer == found.at
            || verbs::is_event_noun(tree, Some(doer))
            || lexicon::is(tree.lemma(doer), Class::MUNITION.or(Class::MINE))
    });
    if !attack(found.act) || !nameless || !one_of_list(tree, found.at) {
        return Vec::new();
    }
    let paragraph = tree.words[found.at].paragraph;
    let many = |w: usize| tree.tag(w) == Tag::Nns && tree.kid(w, &[Dep::Nummod]).is_some();
    let counted = |event: &&Event| {
        let act = event.found.at;
        attack(event.found.act)
            && (many(act) || event.found.doer.is_some_and(many) || event.found.patient.is_some_and(many))
    };
    let list = before
        .iter()
        .rev()
        .take_while(|event| tree.words[event.found.at].paragraph + PARAGRAPHS > paragraph)
        .find(counted);
    // "accused the rebels of three attacks"
    let charge = || {
        let attacks = |w: usize| {
            many(w) && (verbs::is_event_noun(tree, Some(w)) || lexicon::is(tree.lemma(w), Class::BREACH))
        };
        let charge = speeches.frames.iter().rev().find(|frame| {
            frame.speech == Speech::Accuse
                && frame.at < found.at
                && tree.words[frame.at].sentence < tree.words[found.at].sentence
                && tree.words[frame.at].paragraph + PARAGRAPHS > paragraph
                && tree.any_under(frame.at, attacks)
        })?;
        crate::syntax::addressee(tree, charge.at).map(|accused| cast.all(accused, charge.speaker.first()))
    };
    let whose = list.map(|event| event.actors.clone()).or_else(charge).unwrap_or_default();
    whose.into_iter().map(|who| Who { rule: rules::ACTOR_EVENT, implied: true, ..who }).collect()
}

/// "The other two were shots", "as the first breach, the police reported an ambush": told as one of several.
fn one_of_list(tree: &Tree<'_>, act: usize) -> bool {
    let sentence = tree.sentences[tree.words[act].sentence].clone();
    let ordinal = |w: usize| {
        matches!(tree.low(w), "first" | "second" | "third" | "fourth" | "fifth" | "last" | "latest" | "other")
    };
    let the = |w: usize| tree.kids_by(w, &[Dep::Det]).any(|det| tree.low(det) == "the");
    // "The other two", "the first", "the third attack"
    let item = |w: usize| {
        let breach = verbs::is_event_noun(tree, Some(w)) || lexicon::is(tree.lemma(w), Class::BREACH);
        let alone = ordinal(w) || tree.tag(w) == Tag::Cd || breach;
        the(w) && alone && (ordinal(w) || tree.kids(w).iter().any(|&kid| kid < w && ordinal(kid)))
    };
    let subject = |w: usize| {
        matches!(tree.dep(w), Dep::Nsubj | Dep::Nsubjpass) && tree.is_under(act, tree.words[w].head)
    };
    let as_item =
        |w: usize| tree.dep(w) == Dep::Pobj && matches!(tree.low(tree.words[w].head), "as" | "in") && w < act;
    sentence.clone().any(|w| item(w) && (w == act || subject(w) || as_item(w)))
}

/// "Soldiers entered the village. Three men were taken away": what is done to people and homes right after one force came is its act.
pub(super) fn of_operation(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    found: &Found,
    chain: &[usize],
    before: &[Event],
) -> Vec<Who> {
    let done_there = matches!(
        found.act,
        Act::CivDetention
            | Act::CivDemolition
            | Act::CivLooting
            | Act::GroundRaid
            | Act::MatCache
            | Act::ComplyDismantle
            | Act::ComplyDemine
    );
    let passive = found.verb.is_some_and(|verb| tree.is_passive(verb));
    if !done_there || !passive || found.doer.is_some() {
        return Vec::new();
    }
    let here = tree.words[found.at].sentence;
    let paragraph = tree.words[found.at].paragraph;
    let last = before
        .iter()
        .rev()
        .find(|event| !event.actors.is_empty() || tree.words[event.found.at].sentence < here);
    let came = last.filter(|event| {
        let at = event.found.at;
        let ground =
            matches!(
                event.found.act.group(),
                ActGroup::Ground | ActGroup::Civ | ActGroup::Fire | ActGroup::Sea | ActGroup::Posture
            ) || matches!(event.found.act, Act::ComplyDismantle | Act::ComplyDemine | Act::ComplyDeploy);
        ground
            && event.found.act != Act::FireClash
            && tree.words[at].paragraph == paragraph
            && tree.words[at].sentence + 1 >= here
            && event.mood.0 == Mood::Done
            && (event.chain == chain || chain.is_empty())
    });
    let tops: BTreeSet<Option<usize>> =
        came.iter().flat_map(|event| event.actors.iter().map(|who| cast.top(who))).collect();
    match came {
        Some(event) if tops.len() == 1 => event
            .actors
            .iter()
            .map(|who| Who { rule: rules::ACTOR_EVENT, implied: true, ..who.clone() })
            .collect(),
        _ => Vec::new(),
    }
}

/// A passive without agent beside an active clause of the same saying is the same doer's act: "troops fired … and two men were detained".
pub(super) fn share_actors(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, events: &mut [Event]) {
    for at in 0..events.len() {
        let Some(frame) = events[at].chain.first().copied() else { continue };
        let passive =
            events[at].found.verb.is_some_and(|verb| verb == events[at].found.at && tree.is_passive(verb));
        if !events[at].actors.is_empty()
            || !passive
            || events[at].mood.0 != Mood::Done
            || !is_hostile(events[at].found.act)
        {
            continue;
        }
        let speaker = speeches.frames[frame].speaker.first().and_then(|who| cast.top(who));
        let sentence = tree.words[events[at].found.at].sentence;
        let near =
            events[..at].iter().rev().take_while(|other| tree.words[other.found.at].sentence == sentence);
        let shared = near.into_iter().find(|other| {
            other.chain.first() == Some(&frame)
                && is_hostile(other.found.act)
                && other.actors.iter().any(|who| cast.top(who) == speaker && speaker.is_some())
        });
        if let Some(mut actors) = shared.map(|other| other.actors.clone()) {
            for who in &mut actors {
                who.rule = rules::ACTOR_EVENT;
                who.implied = true;
            }
            events[at].actors = actors;
        }
    }
}

/// "A jet of the air force bombed a depot. A second raid hit the bridge": strikes told in one breath are by one hand.
pub(super) fn goes_on(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    found: &Found,
    chain: &[usize],
    before: &[Event],
) -> Vec<Who> {
    // Fire is two-sided: who fires after a shot need not be who fired it. Strikes from the air seldom are.
    let air = |act: Act| act.group() == ActGroup::Air;
    let nameless = found.doer.is_none_or(|doer| {
        doer == found.at
            || super::is_another(tree, doer)
            || verbs::is_event_noun(tree, Some(doer))
            || lexicon::is(
                tree.lemma(doer),
                Class::MUNITION.or(Class::DRONE).or(Class::AIRCRAFT).or(Class::GUN),
            )
    });
    if !air(found.act) || !nameless {
        return Vec::new();
    }
    let here = tree.words[found.at].sentence;
    let Some(last) = before.iter().rev().find(|event| is_hostile(event.found.act)) else { return Vec::new() };
    let at = last.found.at;
    let fits = air(last.found.act)
        && tree.words[at].paragraph == tree.words[found.at].paragraph
        && tree.words[at].sentence + 1 >= here
        && last.mood.0 == Mood::Done
        && last.chain.first() == chain.first();
    let tops: BTreeSet<Option<usize>> = last.actors.iter().map(|who| cast.top(who)).collect();
    if !fits || tops.len() != 1 {
        return Vec::new();
    }
    last.actors.iter().map(|who| Who { rule: rules::ACTOR_EVENT, implied: true, ..who.clone() }).collect()
}

/// "Released 15 men who were captured in the war": who lets captives go is who had taken them.
pub(super) fn holder_of_freed(tree: &Tree<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    let taken = found.act == Act::CivDetention
        && found.doer.is_none()
        && tree.dep(found.at) == Dep::Relcl
        && tree.is_passive(found.at);
    let freed = before.iter().rev().find(|event| {
        matches!(event.found.act, Act::ComplyRelease | Act::ComplyHandover)
            && tree.is_verb(event.found.at)
            && tree.is_under(found.at, event.found.at)
    });
    let holder = freed.filter(|_| taken).map(|event| event.actors.clone()).unwrap_or_default();
    holder.into_iter().map(|who| Who { rule: rules::ACTOR_HOLDER, implied: true, ..who }).collect()
}

/// "Five men held by the army were handed over. The men had been seized in the war": the same people, by who held them.
pub(super) fn holder_told(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    const SENTENCES: usize = 3;
    let taken = found.act == Act::CivDetention
        && found.doer.is_none()
        && found.verb.is_some_and(|verb| tree.is_passive(verb));
    let Some(people) = found.patient.filter(|_| taken) else { return Vec::new() };
    let again = matches!(tree.low(people), "they" | "he" | "she" | "all" | "both")
        || tree
            .kids_by(people, &[Dep::Det])
            .any(|det| matches!(tree.low(det), "the" | "those" | "these" | "both"))
            && cast.all(people, None).is_empty();
    let here = tree.words[found.at].sentence;
    let last = before.iter().rev().find(|event| {
        matches!(event.found.act, Act::CivDetention | Act::ComplyRelease | Act::ComplyHandover)
            && event.found.patient.is_some_and(|held| {
                let class = Class::CAPTIVE.or(Class::CIVILIAN).or(Class::FORCE);
                lexicon::is(tree.lemma(held), class) || tree.words[held].entity == Some(EntityLabel::Norp)
            })
    });
    let near = last.filter(|event| {
        let at = event.found.at;
        again
            && tree.words[at].sentence + SENTENCES >= here
            && tree.words[at].paragraph + 2 >= tree.words[found.at].paragraph
    });
    let holder = near.map(|event| event.actors.clone()).unwrap_or_default();
    let tops: BTreeSet<Option<usize>> = holder.iter().map(|who| cast.top(who)).collect();
    if tops.len() != 1 || tops.contains(&None) {
        return Vec::new();
    }
    holder.into_iter().map(|who| Who { rule: rules::ACTOR_HOLDER, implied: true, ..who }).collect()
}
