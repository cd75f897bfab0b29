//! Whose act it is, and whom it was done to, by the words of the act itself and of the ground it happened on.

use super::told::side_of;
use super::{Event, is_hostile};
use crate::actors::{Cast, Who};
use crate::lexicon::{self, Class};
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::verbs::Found;
use crate::{rules, verbs};
use std::collections::BTreeSet;
use truce_language::{Dep, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::{Act, ActGroup, ClaimantKind};

/// "Your drones came over the town": in the transcript of a body's briefing the body is spoken to.
pub(super) fn addressed(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, found: &Found) -> Vec<Who> {
    let Some(voice) = speeches.voice.and_then(|voice| speeches.frames[voice].speaker.first()) else {
        return Vec::new();
    };
    let doer = found.doer.unwrap_or(found.at);
    let you = matches!(tree.low(doer), "you" | "yours")
        || tree.kids_by(doer, &[Dep::Poss]).any(|kid| tree.low(kid) == "your");
    if you { side_of(cast, Some(voice)) } else { Vec::new() }
}

/// A tank, soldiers or a jet that nobody is named for, right after an act of one side alone: that side's.
pub(super) fn of_scene(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    let Some(doer) = found.doer.filter(|_| is_hostile(found.act)) else { return Vec::new() };
    let machine = lexicon::is(tree.lemma(doer), Class::AIRCRAFT.or(Class::GUN).or(Class::VESSEL))
        && !lexicon::is(tree.lemma(doer), Class::MUNITION);
    let army = matches!(
        tree.lemma(doer),
        "soldier"
            | "troop"
            | "tank"
            | "bulldozer"
            | "gunner"
            | "sniper"
            | "officer"
            | "army"
            | "artillery"
            | "gunboat"
    );
    if !(machine || army) {
        return Vec::new();
    }
    let here = tree.words[found.at].sentence;
    let paragraph = tree.words[found.at].paragraph;
    let near: Vec<&Event> = before
        .iter()
        .rev()
        .take_while(|event| {
            let at = event.found.at;
            tree.words[at].sentence + 3 > here && tree.words[at].paragraph + 1 >= paragraph
        })
        .filter(|event| is_hostile(event.found.act) && !event.actors.is_empty())
        .collect();
    let tops: BTreeSet<Option<usize>> =
        near.iter().flat_map(|event| event.actors.iter().map(|who| cast.top(who))).collect();
    match (near.first(), tops.len()) {
        (Some(event), 1) if !tops.contains(&None) => event
            .actors
            .iter()
            .map(|who| Who { rule: rules::ACTOR_EVENT, implied: true, ..who.clone() })
            .collect(),
        _ => Vec::new(),
    }
}

/// "near Pokrovske (government-controlled)": a weapon or work seen on one side's ground is that side's, where one party is a state and one is not.
pub(super) fn of_ground(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found) -> Vec<Who> {
    if !matches!(found.act.group(), ActGroup::Posture) && found.act != Act::MatFacility {
        return Vec::new();
    }
    let sentence = tree.sentences[tree.words[found.at].sentence].clone();
    let from = found.patient.or(found.doer).unwrap_or(found.at);
    // "in areas held by the formations"
    let held = (from..sentence.end).filter(|&w| {
        tree.tag(w) == Tag::Vbn
            && matches!(tree.lemma(w), "hold" | "control" | "occupy")
            && lexicon::is(tree.lemma(tree.words[w].head), Class::PLACE)
    });
    let holder = held
        .filter_map(|w| tree.object_of(w, &["by"]))
        .map(|by| cast.all(by, None))
        .find(|who| !who.is_empty());
    if let Some(mut holder) = holder {
        for who in &mut holder {
            who.rule = rules::ACTOR_GROUND;
            who.implied = true;
        }
        return holder;
    }
    let after = tree.range(from..sentence.end).of(tree.text).unwrap_or_default();
    let Some(at) = after.find("government-controlled") else { return Vec::new() };
    let other = after.get(..at).is_some_and(|before| before.ends_with("non-") || before.ends_with("non "));
    let mut held = cast
        .book
        .parties()
        .iter()
        .copied()
        .filter(|&party| (cast.book.known(party).kind == ActorKind::State) != other);
    match (held.next(), held.next()) {
        (Some(party), None) => cast.these(&[party], found.at, rules::ACTOR_GROUND),
        _ => Vec::new(),
    }
}

/// People going home, by one neutral word; the words of the text stand in the evidence.
pub(super) fn residents(cast: &Cast<'_>, doer: usize) -> Who {
    Who {
        name: "residents".to_owned(),
        surface: crate::actors::article_off(cast.tree.said(cast.tree.core(doer))).to_owned(),
        known: None,
        side: None,
        kind: ClaimantKind::Anonymous,
        spokesperson: false,
        range: cast.tree.range(cast.tree.core(doer)),
        rule: rules::ACTOR_SUBJECT,
        implied: false,
    }
}

pub(super) fn dedup(people: &mut Vec<Who>) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    people.retain(|who| seen.insert(who.name.clone()));
}

pub(super) fn actors_of(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, speaker: Option<&Who>) -> Vec<Who> {
    let Some(doer) = found.doer else { return Vec::new() };
    let doer = counted(tree, doer);
    if doer == found.at {
        return cast.owners(doer, speaker);
    }
    let truce = found.act == Act::ComplyCeasefire && lexicon::is(tree.lemma(doer), Class::TRUCE);
    if truce {
        let between = tree.object_of(doer, &["between", "with"]);
        let mut both = between.map(|pair| cast.all(pair, speaker)).unwrap_or_default();
        if both.len() == 1 {
            // "the ceasefire with B": the other party is the one that is not B.
            both.clear();
        }
        return both;
    }
    let thing = lexicon::is(tree.lemma(doer), Class::MUNITION.or(Class::DRONE).or(Class::AIRCRAFT))
        || verbs::is_event_noun(tree, Some(doer));
    if thing {
        let owners = cast.owners(doer, speaker);
        if !owners.is_empty() {
            return owners;
        }
        let (by, from) = verbs::origin_of(tree, doer);
        // "rockets from Lebanon": where they came from, not who fired them.
        let from = from.filter(|&from| {
            !cast.is_state_name(from)
                && !matches!(tree.lemma(from), "territory" | "soil" | "land" | "country")
        });
        return by.or(from).map(|origin| cast.all(origin, speaker)).unwrap_or_default();
    }
    let mut actors = cast.all(doer, speaker);
    let arms = !matches!(found.act.group(), ActGroup::Say | ActGroup::Talk | ActGroup::Info);
    if arms && actors.iter().any(|who| who.rule == rules::ACTOR_ANTECEDENT && !cast.bears_arms(who)) {
        // "They fired at the stalls": neither the town nor the agency just named, but the last who can.
        actors = cast.armed_before(doer, speaker);
    }
    let heavy = found.act.group() == ActGroup::Air
        || matches!(found.act, Act::FireShelling | Act::FireRocketMissile | Act::HumInfrastructure);
    if arms && actors.is_empty() {
        actors.extend(cast.people_in_arms(doer, heavy));
    }
    if actors.is_empty() {
        actors = cast.owners(doer, speaker);
    }
    let origin = tree.dep(doer) == Dep::Pobj && tree.low(tree.words[doer].head) == "from";
    if origin {
        for who in &mut actors {
            who.rule = rules::ACTOR_ORIGIN;
        }
        // What comes from a state's ground need not come from the state: the words say where it was fired, not by whom.
        if cast.is_state_name(doer) && is_hostile(found.act) {
            actors.clear();
        }
    }
    let agent = tree.dep(doer) == Dep::Pobj && tree.low(tree.words[doer].head) == "by";
    if agent {
        for who in actors.iter_mut().filter(|who| who.rule == rules::ACTOR_SUBJECT) {
            who.rule = rules::ACTOR_AGENT;
        }
    }
    actors
}

/// "one of its drones", "two of the formations' tanks": the things that are counted.
fn counted(tree: &Tree<'_>, noun: usize) -> usize {
    let number = tree.tag(noun) == Tag::Cd || matches!(tree.low(noun), "some" | "several" | "many");
    tree.object_of(noun, &["of"]).filter(|&of| number && tree.tag(of).is_noun()).unwrap_or(noun)
}

/// "A tank fired at its post, the mission said": nobody fires at itself, so it is the post of who says so.
pub(super) fn own_of_speaker(
    cast: &Cast<'_>,
    patient: usize,
    actors: &[Who],
    targets: &[Who],
    speaker: &Who,
) -> bool {
    let thing = counted(cast.tree, patient);
    let pronoun =
        cast.tree.kids_by(thing, &[Dep::Poss]).any(|kid| matches!(cast.tree.low(kid), "its" | "their"));
    let itself =
        |who: &Who| actors.iter().any(|actor| cast.top(actor).is_some() && cast.top(actor) == cast.top(who));
    let speaks = cast.top(speaker).is_some() && !itself(speaker);
    pronoun && speaks && targets.iter().all(|who| cast.top(who).is_none() || itself(who))
}

pub(super) fn targets_of(cast: &Cast<'_>, patient: usize, speaker: Option<&Who>) -> Vec<Who> {
    let patient = counted(cast.tree, patient);
    let mut targets = cast.all(patient, speaker);
    if targets.is_empty() {
        targets = cast.owners(patient, speaker);
    }
    if targets.is_empty() && cast.tree.tag(patient).is_noun() {
        let name = crate::actors::article_off(cast.tree.said(cast.tree.core(patient))).to_owned();
        targets.push(Who::worded(name, cast.tree.range(cast.tree.core(patient)), rules::TARGET_OBJECT));
    }
    for who in &mut targets {
        who.rule = rules::TARGET_OBJECT;
    }
    targets
}

/// "Found a tunnel of the group", "a store of rockets that belonged to it": a hidden store is theirs whose the words say it is.
pub(super) fn of_store(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, speaker: Option<&Who>) -> Vec<Who> {
    let Some(store) = found.patient.filter(|_| found.act == Act::MatCache && found.doer.is_none()) else {
        return Vec::new();
    };
    let mut owners = cast.owners(store, speaker);
    if owners.is_empty()
        && let Some(of) = tree.object_of(store, &["of"])
    {
        owners = cast.all(of, speaker);
    }
    owners.retain(|who| cast.top(who).is_some());
    owners
}

/// "Troops of the army under General X and the front fought each other": the second of the two that the parser joins to the first one's leader.
pub(super) fn joined_to_leader(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    found: &Found,
    first: Option<usize>,
) -> Option<Who> {
    let doer = found.doer.filter(|_| found.act == Act::FireClash && first.is_some())?;
    let second = |w: usize| {
        let leader = tree.words[w].head;
        let joined = tree.dep(w) == Dep::Conj && tree.dep(leader) == Dep::Pobj;
        let person = tree.words[leader].entity == Some(truce_language::EntityLabel::Person);
        (joined && person).then(|| cast.at(w, None).into_iter().next()).flatten()
    };
    tree.under(doer)
        .filter_map(second)
        .find(|who| cast.top(who).is_some() && cast.top(who) != first && who.kind != ClaimantKind::Person)
}

/// What an armed group's own wing or front does, the group does.
pub(super) fn wing_to_group(cast: &Cast<'_>, who: &mut Who) {
    let group = |actor: usize| cast.book.known(actor).kind == ActorKind::ArmedGroup;
    if let (Some(wing), Some(whole)) = (who.known, cast.top(who))
        && wing != whole
        && group(wing)
        && group(whole)
    {
        who.name = cast.book.known(whole).name.clone();
        who.known = Some(whole);
        who.side = Some(whole);
    }
}
