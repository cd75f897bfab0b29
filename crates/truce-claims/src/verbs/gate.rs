//! What cannot be an act of arms: sport, disease, quarrels in words, fires that merely burn.
//!
//! A soft word ("attack", "strike", "fight", "capture") tells an act only where who does it, what it is done to and with what allow it.
//! Nobody is named here; the test is on kinds of things.

use super::{Found, table};
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use truce_language::{Dep, Tag};
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
    if !matches!(group, ActGroup::Fire | ActGroup::Air | ActGroup::Ground | ActGroup::Civ | ActGroup::Hum) {
        return true;
    }
    let sentence = tree.sentences[tree.words[found.at].sentence].clone();
    let hard = sentence.clone().any(|w| hard(tree, w));
    if !hard && sentence.clone().any(|w| lexicon::is(tree.lemma(w), Class::GAME)) {
        return false;
    }
    if odd_doer(tree, found)
        || labour(tree, found.at)
        || blaze(tree, found)
        || policing(tree, found)
        || own_goods(tree, found)
        || retort(tree, found)
    {
        return false;
    }
    if matches!(found.act, Act::FireUnspecified | Act::AirStrike | Act::FireClash | Act::GroundTerritoryGain)
    {
        return !odd_instrument(tree, found) && !odd_target(tree, found);
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

/// "The capital hit back within the hour: it was they who fired": words, not fire.
fn retort(tree: &Tree<'_>, found: &Found) -> bool {
    let Some(v) =
        found.verb.filter(|&v| matches!(tree.lemma(v), "hit" | "fire" | "shoot" | "strike" | "bite"))
    else {
        return false;
    };
    let back = tree.kids(v).iter().any(|&kid| kid > v && tree.low(kid) == "back");
    let end = tree.sentences[tree.words[v].sentence].end;
    let words = tree.kid(v, &[Dep::Ccomp]).is_some_and(|clause| clause > v)
        || (v..end).any(|w| matches!(tree.low(w), ":" | "\"" | "“"))
        || tree
            .object_of(v, &["at", "on", "against"])
            .is_some_and(|what| crate::untrue::is_charge(tree.lemma(what)));
    let armed = found.doer.is_some_and(|doer| lexicon::is(tree.lemma(doer), Class::FORCE.or(HARD)));
    back && words && !armed && tree.kid(v, &[Dep::Dobj]).is_none()
}

/// "A disease attacked herds", "the cook attacked": a common noun that is no force, no people, no weapon.
fn odd_doer(tree: &Tree<'_>, found: &Found) -> bool {
    let Some(doer) = found.doer.filter(|&doer| doer != found.at) else { return false };
    let common = matches!(tree.tag(doer), Tag::Nn | Tag::Nns);
    let weapon = Class::MUNITION
        .or(Class::AIRCRAFT)
        .or(Class::DRONE)
        .or(Class::GUN)
        .or(Class::ROCKET)
        .or(Class::MINE)
        .or(Class::ARMS)
        .or(Class::SMALL)
        .or(Class::FORCE);
    common
        && lexicon::of(tree.lemma(doer)) == Class::default()
        && !tree.core(doer).any(|w| lexicon::is(tree.lemma(w), weapon))
        && !armed(tree, doer)
        && !super::is_event_noun(tree, Some(doer))
        && !crate::actors::loaded::is_loaded(tree.lemma(doer))
        && !table::somebody(tree, doer)
}

/// "a strike by nurses", "the teachers' strike", "on strike": work is laid down.
fn labour(tree: &Tree<'_>, n: usize) -> bool {
    if tree.lemma(n) != "strike" || !tree.tag(n).is_noun() {
        return false;
    }
    let on = tree.words[n].head;
    let resting =
        tree.dep(n) == Dep::Pobj && tree.low(on) == "on" && tree.tag(n) == Tag::Nn && tree.kids(n).is_empty();
    let works = |w: usize| {
        matches!(tree.tag(w), Tag::Nn | Tag::Nns)
            && lexicon::is(tree.lemma(w), Class::CIVILIAN.or(Class::MEDIC).or(Class::OFFICIAL))
            && !lexicon::is(tree.lemma(w), Class::FORCE.or(HARD).or(Class::SIDES).or(Class::HOME))
            || matches!(
                tree.lemma(w),
                "teacher"
                    | "docker"
                    | "pilot"
                    | "miner"
                    | "staff"
                    | "union"
                    | "clerk"
                    | "lawyer"
                    | "employee"
            )
    };
    resting
        || tree.object_of(n, &["of", "by"]).is_some_and(works)
        || tree.kids_by(n, &[Dep::Compound, Dep::Poss, Dep::Nmod]).any(works)
}

/// "The fire is under control", "a fire destroyed a shop": a fire with an article and nobody behind it burns.
fn blaze(tree: &Tree<'_>, found: &Found) -> bool {
    tree.lemma(found.at) == "fire"
        && tree.tag(found.at) == Tag::Nn
        && found.doer.is_none()
        && tree.kids(found.at).iter().any(|&kid| matches!(tree.low(kid), "the" | "a"))
        && tree.core(found.at).len() <= 2
        && !found
            .verb
            .is_some_and(|verb| matches!(tree.lemma(verb), "come" | "cease" | "return" | "exchange"))
}

/// "Farmers burned their fields": people who are no force, with what is their own.
fn own_goods(tree: &Tree<'_>, found: &Found) -> bool {
    let (Some(doer), Some(patient)) = (found.doer, found.patient) else { return false };
    found.act.group() == ActGroup::Civ
        && lexicon::is(tree.lemma(doer), Class::CIVILIAN)
        && !lexicon::is(tree.lemma(doer), Class::FORCE)
        && !armed(tree, doer)
        && tree
            .kids_by(patient, &[Dep::Poss])
            .any(|kid| matches!(tree.low(kid), "their" | "his" | "her" | "its"))
}

/// "Police arrested two men for stealing": police that nobody names keep the law.
fn policing(tree: &Tree<'_>, found: &Found) -> bool {
    found.act == Act::CivDetention
        && found.doer.is_some_and(|doer| {
            tree.lemma(doer) == "police"
                && tree.object_of(found.verb.unwrap_or(found.at), &["for", "on"]).is_some_and(|charge| {
                    !lexicon::is(tree.lemma(charge), Class::PLACE) && !super::is_time(tree, charge)
                })
                || tree.lemma(doer) == "police"
                    && found.verb.is_some_and(|v| {
                        tree.kids_by(v, &[Dep::Prep])
                            .any(|p| tree.low(p) == "for" && tree.kid(p, &[Dep::Pcomp]).is_some())
                    })
        })
}

/// "armed men", "men in uniform", "masked assailants", "men of the Front", "the general's men".
pub(crate) fn armed(tree: &Tree<'_>, noun: usize) -> bool {
    let people = matches!(
        tree.lemma(noun),
        "man" | "supporter" | "loyalist" | "individual" | "people" | "youth" | "thug" | "lad" | "volunteer"
    );
    let of_somebody = || {
        tree.object_of(noun, &["of"])
            .or_else(|| tree.kid(noun, &[Dep::Poss, Dep::Compound]))
            .is_some_and(|owner| tree.core(owner).any(|w| tree.tag(w).is_proper()))
    };
    if people && matches!(tree.tag(noun), Tag::Nns | Tag::Nn) && of_somebody() {
        return true;
    }
    // "its men", "their men"
    if people
        && tree.tag(noun) == Tag::Nns
        && tree
            .kids_by(noun, &[Dep::Poss])
            .any(|kid| matches!(tree.low(kid), "its" | "their" | "our" | "his"))
    {
        return true;
    }
    tree.kids(noun)
        .iter()
        .any(|&kid| matches!(tree.low(kid), "armed" | "uniformed" | "masked" | "camouflaged" | "hooded"))
        || tree.object_of(noun, &["in", "with"]).is_some_and(|held| {
            matches!(
                tree.lemma(held),
                "uniform"
                    | "fatigue"
                    | "camouflage"
                    | "rifle"
                    | "gun"
                    | "weapon"
                    | "arm"
                    | "armband"
                    | "insignia"
                    | "balaclava"
                    | "mask"
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
