//! Acts spoken of again and tolls: what words about an act that was told add to it.

use super::{Event, is_hostile};
use crate::rules;
use crate::tree::Tree;
use crate::verbs::Found;
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
        && tree.objects_of(found.at, &["in", "at", "near"]).next().is_none()
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
