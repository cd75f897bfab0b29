//! What cannot be an act of arms: sport, disease, quarrels in words, fires that merely burn.
//!
//! A soft word ("attack", "strike", "fight", "capture") tells an act only where who does it, what it is done to and with what allow it.
//! Nobody is named here; the test is on kinds of things.

use super::{Found, table};
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use truce_language::Tag;
use truce_vocabulary::{Act, ActGroup};

/// Kinds of things that belong to fighting and to nothing else.
const HARD: Class = Class::AIRCRAFT
    .or(Class::DRONE)
    .or(Class::GUN)
    .or(Class::ROCKET)
    .or(Class::MINE)
    .or(Class::MONITOR)
    .or(Class::CAPTIVE);

/// Whether what was found can be an act of arms at all.
pub(crate) fn allows(tree: &Tree<'_>, found: &Found) -> bool {
    let group = found.act.group();
    if !matches!(group, ActGroup::Fire | ActGroup::Air | ActGroup::Ground | ActGroup::Civ) {
        return true;
    }
    let sentence = tree.sentences[tree.words[found.at].sentence].clone();
    let hard = sentence.clone().any(|w| hard(tree, w));
    if !hard && sentence.clone().any(|w| lexicon::is(tree.lemma(w), Class::GAME)) {
        return false;
    }
    if matches!(found.act, Act::FireUnspecified | Act::AirStrike | Act::FireClash | Act::GroundTerritoryGain)
    {
        return !odd_doer(tree, found) && !odd_instrument(tree, found) && !odd_target(tree, found);
    }
    true
}

/// Words for weapons, carriers and the harm they do.
fn hard(tree: &Tree<'_>, w: usize) -> bool {
    let lemma = tree.lemma(w);
    tree.tag(w).is_noun()
        && lexicon::is(lemma, HARD)
        && !matches!(lemma, "shot" | "mission" | "observer" | "monitor" | "plane" | "person" | "body")
        || tree.tag(w).is_noun()
            && matches!(
                lemma,
                "soldier" | "troop" | "army" | "gunman" | "militant" | "civilian" | "ceasefire" | "truce"
            )
        || matches!(lemma, "kill" | "wound" | "injure" | "maim")
}

/// "A disease attacked herds", "the cook attacked": a common noun that is no force, no people, no weapon.
fn odd_doer(tree: &Tree<'_>, found: &Found) -> bool {
    let Some(doer) = found.doer.filter(|&doer| doer != found.at) else { return false };
    let common = matches!(tree.tag(doer), Tag::Nn | Tag::Nns);
    common
        && lexicon::of(tree.lemma(doer)) == Class::default()
        && !armed(tree, doer)
        && !super::is_event_noun(tree, Some(doer))
        && !table::somebody(tree, doer)
}

/// "armed men", "men in uniform", "masked assailants".
pub(crate) fn armed(tree: &Tree<'_>, noun: usize) -> bool {
    tree.kids(noun)
        .iter()
        .any(|&kid| matches!(tree.low(kid), "armed" | "uniformed" | "masked" | "camouflaged" | "hooded"))
        || tree.object_of(noun, &["in", "with"]).is_some_and(|held| {
            matches!(
                tree.lemma(held),
                "uniform" | "fatigue" | "camouflage" | "rifle" | "gun" | "weapon" | "arm"
            )
        })
}

/// "bombarded them with questions": what it was done with is no weapon.
fn odd_instrument(tree: &Tree<'_>, found: &Found) -> bool {
    let with = |w: usize| tree.object_of(w, &["with"]);
    let Some(held) = found.verb.and_then(with).or_else(|| found.patient.and_then(with)) else { return false };
    let weapon = Class::MUNITION
        .or(Class::ARMS)
        .or(HARD)
        .or(Class::SMALL)
        .or(Class::FLARE)
        .or(Class::FORCE)
        .or(Class::VESSEL);
    let verb = found.verb.map_or("", |verb| tree.lemma(verb));
    matches!(verb, "bombard" | "pound" | "attack" | "hit" | "pelt" | "strike" | "target")
        && matches!(tree.tag(held), Tag::Nn | Tag::Nns)
        && !tree.core(held).any(|w| lexicon::is(tree.lemma(w), weapon))
        && !super::is_event_noun(tree, Some(held))
}

/// "hit back at the charge", "under fire from critics": words are aimed at, not people or places.
fn odd_target(tree: &Tree<'_>, found: &Found) -> bool {
    let said =
        |w: usize| matches!(tree.tag(w), Tag::Nn | Tag::Nns) && lexicon::is(tree.lemma(w), Class::WORD);
    found.patient.is_some_and(said) || found.doer.is_some_and(said)
}
