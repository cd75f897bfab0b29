//! Whose a duty is that is told without its doer: who frees captives, whose withdrawal it is, who cleared the mines.
//!
//! Duties of a truce have few possible doers: captives are freed by who holds them, and whoever came or stayed is who leaves.

use super::Event;
use crate::actors::{Cast, Who};
use crate::lexicon::{self, Class};
use crate::rules;
use crate::tree::Tree;
use crate::verbs::Found;
use std::collections::BTreeSet;
use truce_language::{Dep, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::{Act, ActGroup};

/// How many sentences before an act its doer may have been told of.
const SENTENCES: usize = 4;

/// The doer of a duty that names none.
pub(super) fn of_duty(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    let mut actors = match found.act {
        Act::ComplyRelease | Act::ComplyHandover => holder(tree, cast, found, before),
        Act::ComplyWithdraw => leaver(tree, found, before),
        _ => Vec::new(),
    };
    for who in &mut actors {
        who.implied = true;
        who.rule = rules::ACTOR_HOLDER;
    }
    if actors.is_empty() {
        actors = debtor(tree, cast, found);
    }
    actors
}

/// "The army is spreading out", "troops are to be gone by Sunday": who owes it, where one party does.
fn debtor(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found) -> Vec<Who> {
    let nobody = found.doer.is_none_or(|doer| {
        doer == found.at
            || matches!(
                tree.lemma(doer),
                "army"
                    | "troop"
                    | "force"
                    | "soldier"
                    | "unit"
                    | "military"
                    | "engineer"
                    | "sapper"
                    | "patrol"
                    | "team"
            ) && tree.object_of(doer, &["of", "from"]).is_none()
    });
    let mut owing = cast.book.owing(found.act);
    match (owing.next(), owing.next()) {
        (Some(only), None) if nobody => {
            let army = if matches!(found.act, Act::ComplyRelease | Act::ComplyHandover) {
                only
            } else {
                cast.book.soldiers_of(only)
            };
            cast.these(&[army], found.at, rules::ACTOR_OWED)
        }
        _ => Vec::new(),
    }
}

/// Who held the captives that were freed, exchanged or handed over.
fn holder(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    // A doer that is somebody else's is no holder's; a captive cannot be the doer.
    if found.doer.is_some_and(|doer| !lexicon::is(tree.lemma(doer), Class::CAPTIVE)) {
        return Vec::new();
    }
    let verb = found.verb.unwrap_or(found.at);
    if matches!(tree.lemma(verb), "exchange" | "swap" | "trade")
        || matches!(tree.lemma(found.at), "exchange" | "swap")
    {
        return cast.parties().map(|pair| cast.these(&pair, found.at, rules::ACTOR_BOTH)).unwrap_or_default();
    }
    let Some(patient) = found.patient.or(found.doer) else { return Vec::new() };
    // "Most of the captives", "20 of the prisoners": of whom they are some.
    let some = matches!(tree.low(patient), "most" | "some" | "many" | "all" | "half" | "several" | "none")
        || tree.tag(patient) == Tag::Cd;
    let patient = tree.object_of(patient, &["of"]).filter(|_| some).unwrap_or(patient);
    let freed: Vec<usize> = tree.conjuncts(patient);
    // "Two soldiers held by the group were released."
    let held = freed
        .iter()
        .flat_map(|&noun| tree.kids_by(noun, &[Dep::Acl, Dep::Relcl]))
        .find_map(|clause| takes(tree.lemma(clause)).then(|| tree.object_of(clause, &["by"])).flatten());
    if let Some(by) = held {
        let named = cast.all(by, None);
        if !named.is_empty() {
            return named;
        }
    }
    let captives = freed.iter().any(|&noun| {
        lexicon::is(tree.lemma(noun), Class::CAPTIVE.or(Class::CIVILIAN).or(Class::FORCE))
            || matches!(tree.tag(noun), Tag::Prp | Tag::Cd | Tag::Nnp)
    });
    if !captives {
        return Vec::new();
    }
    // "They were freed on Tuesday": by who took them, told just before.
    let here = tree.words[found.at].sentence;
    let taken = before.iter().rev().find(|event| {
        event.found.act == Act::CivDetention
            && !event.actors.is_empty()
            && tree.words[event.found.at].sentence + SENTENCES > here
            && tree.words[event.found.at].paragraph + 1 >= tree.words[found.at].paragraph
    });
    if let Some(event) = taken {
        return event.actors.clone();
    }
    let parties = cast.book.parties();
    if parties.len() != 2 {
        return Vec::new();
    }
    // Nobody holds its own people.
    let whose = |noun: usize| {
        let owners = cast.owners(noun, None);
        // "the two soldiers", where one side alone has soldiers
        let own = lexicon::is(tree.lemma(noun), Class::FORCE) && owners.is_empty();
        if own { cast.all(noun, None) } else { owners }
    };
    let sides: BTreeSet<usize> =
        freed.iter().flat_map(|&noun| whose(noun)).filter_map(|who| cast.top(&who)).collect();
    if let Some(&own) = sides.first().filter(|_| sides.len() == 1) {
        return match cast.opponent_of(own) {
            Some(other) => cast.these(&[other], found.at, rules::ACTOR_OPPONENT),
            None => Vec::new(),
        };
    }
    // States hold prisoners, armed groups hold hostages; where there is one party of the kind, it is that one.
    let passed_on = matches!(tree.lemma(verb), "hand" | "turn")
        && freed.iter().all(|&noun| {
            tree.tag(noun).is_proper() && cast.owners(noun, None).is_empty()
                || lexicon::is(tree.lemma(noun), Class::CIVILIAN)
        });
    let kind = if passed_on
        || freed.iter().any(|&noun| matches!(tree.lemma(noun), "hostage" | "captive" | "abductee"))
    {
        ActorKind::ArmedGroup
    } else if freed.iter().any(|&noun| matches!(tree.lemma(noun), "prisoner" | "detainee" | "inmate")) {
        ActorKind::State
    } else if freed.iter().any(|&noun| is_number(tree, noun)) {
        // "The next three are to be freed": of those spoken of last.
        let first = tree.sentences[here.saturating_sub(SENTENCES)].start;
        match (first..patient).rev().map(|w| tree.lemma(w)).find(|lemma| {
            matches!(*lemma, "hostage" | "captive" | "abductee" | "prisoner" | "detainee" | "inmate")
        }) {
            Some("hostage" | "captive" | "abductee") => ActorKind::ArmedGroup,
            Some(_) => ActorKind::State,
            None => return Vec::new(),
        }
    } else {
        return Vec::new();
    };
    let mut of_kind = parties.iter().copied().filter(|&party| cast.book.known(party).kind == kind);
    match (of_kind.next(), of_kind.next()) {
        (Some(only), None) => cast.these(&[only], found.at, rules::ACTOR_HOLDER),
        _ => Vec::new(),
    }
}

/// "The next three", "ten more".
pub(super) fn is_number(tree: &Tree<'_>, noun: usize) -> bool {
    tree.tag(noun) == Tag::Cd || matches!(tree.low(noun), "more" | "others" | "rest")
}

/// Verbs of taking and keeping people.
fn takes(lemma: &str) -> bool {
    matches!(
        lemma,
        "hold"
            | "detain"
            | "capture"
            | "kidnap"
            | "abduct"
            | "seize"
            | "take"
            | "retain"
            | "imprison"
            | "arrest"
            | "keep"
    )
}

/// Whoever was told to hold ground, or to leave, where only one side was.
fn leaver(tree: &Tree<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    let generic = found.doer.is_none_or(|doer| {
        doer == found.at
            || matches!(tree.lemma(doer), "troop" | "force" | "soldier" | "unit" | "tank" | "they" | "weapon")
    });
    if !generic {
        return Vec::new();
    }
    let paragraph = tree.words[found.at].paragraph;
    let there: Vec<&Event> = before
        .iter()
        .rev()
        .take_while(|event| tree.words[event.found.at].paragraph + 6 > paragraph)
        .filter(|event| {
            let ground =
                event.found.act.group() == ActGroup::Ground || event.found.act == Act::ComplyWithdraw;
            ground && !event.actors.is_empty()
        })
        .collect();
    let names: BTreeSet<&str> =
        there.iter().flat_map(|event| event.actors.iter().map(|who| who.name.as_str())).collect();
    match there.first() {
        Some(event) if names.len() == 1 => event.actors.clone(),
        _ => Vec::new(),
    }
}

/// "Israel broke the deal; it freed all the captives": a pronoun that would have one side free what the other holds, or do what the other
/// owes, means the other.
pub(super) fn by_who_can(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    found: &Found,
    speaker: Option<&Who>,
    actors: &mut Vec<Who>,
) {
    let pronoun = found.doer.is_some_and(|doer| matches!(tree.low(doer), "it" | "they" | "he"));
    let guessed = |who: &Who| who.rule == rules::ACTOR_ANTECEDENT && cast.top(who).is_some();
    if !pronoun || actors.len() != 1 || !actors.iter().all(guessed) {
        return;
    }
    let held = found.patient.and_then(|patient| {
        let freed = tree.conjuncts(patient);
        let groups = freed.iter().any(|&noun| matches!(tree.lemma(noun), "hostage" | "captive" | "abductee"));
        matches!(found.act, Act::ComplyRelease | Act::ComplyHandover)
            .then_some(groups)
            .filter(|groups| *groups)
    });
    let can: Vec<usize> = match held {
        Some(_) => {
            let group = |party: &usize| cast.book.known(*party).kind == ActorKind::ArmedGroup;
            cast.book.parties().iter().copied().filter(group).collect()
        }
        None if found.act == Act::ComplyDismantle => cast.book.owing(found.act).collect(),
        None => Vec::new(),
    };
    let [only] = can[..] else { return };
    let top = cast.book.top(only);
    let already = actors.iter().any(|who| cast.top(who) == Some(top));
    // What somebody says of itself it says of itself.
    let own = speaker.is_some_and(|who| actors.iter().any(|actor| cast.top(actor) == cast.top(who)));
    if !already && !own {
        let army = if held.is_some() { only } else { cast.book.soldiers_of(only) };
        *actors = cast.these(&[army], found.at, rules::ACTOR_HOLDER);
    }
}
