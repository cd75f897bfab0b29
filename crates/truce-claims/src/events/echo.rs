//! Acts spoken of again and tolls: what words about an act that was told add to it.

use super::{Event, is_hostile};
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs::{self, Found};
use crate::{rules, syntax};
use truce_language::Dep;
use truce_vocabulary::{Act, ActGroup};

/// "A shell hit a shop. Two people were killed": the harm is of the act told before and no act of its own.
pub(super) fn toll_of_before(tree: &Tree<'_>, found: &Found, before: &[Event]) -> bool {
    let here = tree.words[found.at].sentence;
    is_bare_toll(tree, found)
        && before.iter().rev().take_while(|event| tree.words[event.found.at].sentence + 2 >= here).any(
            |event| {
                is_hostile(event.found.act)
                    && event.found.act != Act::FireClash
                    && tree.words[event.found.at].paragraph == tree.words[found.at].paragraph
            },
        )
}

/// Harm without a doer and without a place of its own.
fn is_bare_toll(tree: &Tree<'_>, found: &Found) -> bool {
    found.rule == rules::ACT_HARM
        && found.doer.is_none()
        && !tree
            .objects_of(found.at, &["in", "at", "near", "along"])
            .any(|(_, place)| !verbs::is_event_noun(tree, Some(place)))
}

/// "Three soldiers were killed", of nobody and nowhere: a loss that is counted, and no act that is told.
pub(super) fn is_bare_loss(tree: &Tree<'_>, event: &Event) -> bool {
    event.actors.is_empty()
        && is_bare_toll(tree, &event.found)
        && event.found.patient.is_some_and(|patient| lexicon::is(tree.lemma(patient), Class::FORCE))
}

/// "Seven people were killed when the hospital was bombed", "two were killed and eight wounded in an air strike": the act of the same
/// sentence tells what the harm is of.
pub(super) fn drop_tolls(tree: &Tree<'_>, events: &mut Vec<Event>) {
    let of_an_act = |toll: &Event| {
        toll.actors.is_empty()
            && is_bare_toll(tree, &toll.found)
            && events.iter().any(|event| {
                is_hostile(event.found.act)
                    && !matches!(
                        event.found.act.group(),
                        ActGroup::Mat | ActGroup::Posture | ActGroup::Violation
                    )
                    && event.found.rule != rules::ACT_HARM
                    && event.found.act != Act::FireClash
                    && tree.words[event.found.at].sentence == tree.words[toll.found.at].sentence
                    && event.chain == toll.chain
            })
    };
    let tolls: Vec<bool> = events.iter().map(of_an_act).collect();
    let mut tolls = tolls.into_iter();
    events.retain(|_| !tolls.next().unwrap_or_default());
}

/// "A strike hit a car. Another destroyed a school": one more of the acts told before, by a verb that says what it did.
pub(super) fn another_of_before(tree: &Tree<'_>, v: usize, before: &[Event]) -> Option<Found> {
    let doer = syntax::subject(tree, v).filter(|&doer| !tree.is_passive(v) && is_another(tree, doer))?;
    let does = matches!(
        tree.lemma(v),
        "hit"
            | "strike"
            | "kill"
            | "wound"
            | "injure"
            | "destroy"
            | "damage"
            | "target"
            | "level"
            | "flatten"
    );
    let last = before.iter().rev().find(|event| is_hostile(event.found.act)).filter(|_| does)?;
    // The verb beside a strike may have been read as an act of its own; the noun says what it was. "One of the soldiers" is another of
    // something else.
    let thing = |w: usize| tree.tag(w).is_noun() && verbs::is_event_noun(tree, Some(w));
    let here = tree.words[last.found.at].sentence;
    let mut beside = before.iter().rev().take(4).filter(|event| tree.words[event.found.at].sentence == here);
    let last = beside.find(|event| thing(event.found.at)).unwrap_or(last);
    let at = last.found.at;
    let near = here < tree.words[doer].sentence
        && here + 2 >= tree.words[doer].sentence
        && tree.words[at].paragraph + 1 >= tree.words[doer].paragraph;
    let counted = thing(at) || last.found.doer.is_some_and(thing) || last.found.rule == rules::ACT_CAUSE;
    let attack =
        matches!(last.found.act.group(), ActGroup::Air | ActGroup::Fire) && last.found.act != Act::FireClash;
    (near && attack && counted).then(|| Found {
        at: v,
        act: last.found.act,
        doer: Some(doer),
        patient: syntax::object(tree, v),
        verb: Some(v),
        also: Vec::new(),
        rule: rules::ACT_CAUSE,
    })
}

/// "Another", "a third", "others": one more of something named before.
pub(super) fn is_another(tree: &Tree<'_>, doer: usize) -> bool {
    let one_more = matches!(
        tree.low(doer),
        "another" | "others" | "one" | "second" | "third" | "fourth" | "fifth" | "sixth" | "two" | "three"
    );
    one_more && tree.kids(doer).iter().all(|&kid| matches!(tree.dep(kid), Dep::Det))
}

/// The act that a definite noun speaks of again: the last one told of its kind.
fn told<'e>(tree: &Tree<'_>, found: &Found, before: &'e [Event]) -> Option<&'e Event> {
    let paragraph = tree.words[found.at].paragraph;
    let kin = |event: &&Event| match found.act.group() {
        ActGroup::Air => event.found.act.group() == ActGroup::Air,
        _ => matches!(
            event.found.act.group(),
            ActGroup::Air | ActGroup::Fire | ActGroup::Ground | ActGroup::Prot | ActGroup::Civ
        ),
    };
    matches!(found.act.group(), ActGroup::Air | ActGroup::Fire | ActGroup::Ground)
        .then(|| {
            before
                .iter()
                .rev()
                .take_while(|event| tree.words[event.found.at].paragraph + 4 > paragraph)
                .find(kin)
        })
        .flatten()
}

/// "blamed the army for the raid": what kind of act it was, the words that told it first say.
pub(super) fn act_told_before(tree: &Tree<'_>, found: &Found, before: &[Event]) -> Option<Act> {
    let vague = matches!(tree.lemma(found.at), "attack" | "raid" | "assault" | "bombardment" | "bombing");
    let alone = tree.tag(found.at).is_noun()
        && is_definite(tree, found.at)
        && tree.kids(found.at).iter().all(|&kid| matches!(tree.dep(kid), Dep::Det | Dep::Punct));
    let earlier = (vague && alone).then(|| told(tree, found, before)).flatten()?;
    matches!(earlier.found.act.group(), ActGroup::Air | ActGroup::Fire).then_some(earlier.found.act)
}

fn is_definite(tree: &Tree<'_>, noun: usize) -> bool {
    let det = tree.kid(noun, &[Dep::Det]).map_or("", |det| tree.low(det));
    matches!(det, "the" | "this" | "that" | "these" | "those" | "both")
}
