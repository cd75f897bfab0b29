//! Which kinds of doer and of thing a row asks for, and whether a clause has them.

use super::rows::BURNT;
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs::{Clause, heavy, is_event_noun, is_force, is_placelike, victim_of};
use truce_language::{Dep, EntityLabel, Tag};

/// Who has to do it.
#[derive(Clone, Copy)]
pub(super) enum Doer {
    /// Somebody or nobody named, but no thing and no event.
    Somebody,
    /// A force, a state, a name, a pronoun.
    Force,
    /// A thing of this kind.
    Kind(Class),
    /// A ship, a plane, a convoy, lorries.
    Carrier,
    /// A load of arms.
    Cargo,
    /// A force that is named for it: "has been held since July" alone tells a state of things.
    Captor,
}

/// What it has to be done to.
#[derive(Clone, Copy)]
pub(super) enum Thing {
    /// Anything, or nothing.
    Any,
    /// Something of this kind.
    Kind(Class),
    /// One of these words.
    Words(&'static str),
    /// A phrase with a word of this kind anywhere before its head: "a UNIFIL convoy".
    Phrase(Class),
    /// A phrase with one of these words.
    Said(&'static str),
    /// Not acted upon itself, but placed so: "over the hotline".
    By(&'static str),
    /// A patrol, convoy or team of those who watch.
    Patrol,
    /// "turned two back": a bare number, where aid was spoken of.
    CountedAid,
    /// A place.
    Place,
    /// A heavy weapon.
    Heavy,
    /// What belongs to those who watch.
    Watchers,
    /// The way of a patrol.
    Way,
    /// A patrol made to turn back or go another way.
    TurnedBack,
    /// Ground, "of mines".
    Mined,
    /// Arms, ammunition, armoured vehicles.
    Armament,
    /// With arms or fighters on board.
    Aboard,
    /// "set fire to homes".
    Torched,
    /// Stones, at those who watch.
    Stones,
    /// What is entered: ground, a place, a named settlement.
    Into,
}

pub(super) fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|one| one == word)
}

/// "off" in "drove off", "captive" in "took captive", "into" in "burst into".
pub(super) fn stands_with(c: &Clause<'_>, words: &str) -> bool {
    let near = |root: usize| {
        c.tree.kids(root).iter().any(|&kid| {
            has(words, c.tree.low(kid))
                && matches!(
                    c.tree.dep(kid),
                    Dep::Prt | Dep::Advmod | Dep::Prep | Dep::Acomp | Dep::Oprd | Dep::Ccomp | Dep::Xcomp
                )
                // "set on fire"
                || has(words, "fire") && c.tree.low(kid) == "fire" && c.tree.low(root) == "on"
        })
    };
    let alight = |object: usize| {
        c.tree.kids_by(object, &[Dep::Amod, Dep::Acomp]).any(|kid| {
            kid > object
                && has(words, c.tree.low(kid))
                && matches!(c.tree.low(kid), "ablaze" | "alight" | "afire")
        })
    };
    near(c.v)
        || c.object.is_some_and(alight)
        || c.tree.kid(c.v, &[Dep::Prep]).is_some_and(near)
        || (c.v + 1 < c.tree.len() && has(words, c.tree.low(c.v + 1)) && c.tree.dep(c.v + 1) != Dep::Prep)
}

pub(super) fn done_by(c: &Clause<'_>, need: Doer) -> bool {
    let Some(doer) = c.doer else {
        // A passive need not say by whom.
        return matches!(need, Doer::Somebody | Doer::Force) && c.tree.is_passive(c.v);
    };
    match need {
        Doer::Somebody => somebody(c.tree, doer),
        Doer::Force => is_force(c.tree, doer) && !is_event_noun(c.tree, Some(doer)),
        Doer::Carrier => {
            lexicon::is(c.tree.lemma(doer), Class::AIRCRAFT.or(Class::VESSEL))
                || matches!(
                    c.tree.lemma(doer),
                    "convoy" | "truck" | "lorry" | "flight" | "shipment" | "vehicle"
                )
        }
        Doer::Captor => {
            is_force(c.tree, doer)
                && c.tree.kid(c.v, &[Dep::Oprd, Dep::Ccomp, Dep::Xcomp, Dep::Acomp]).is_none()
                && !is_event_noun(c.tree, Some(doer))
        }
        Doer::Cargo => {
            matches!(
                c.tree.lemma(doer),
                "shipment" | "consignment" | "cargo" | "delivery" | "load" | "weapon" | "ammunition" | "arm"
            ) && (lexicon::is(c.tree.lemma(doer), Class::ARMS)
                || c.tree.object_of(doer, &["of"]).is_some_and(|of| armament(c.tree, of)))
        }
        // A drone that flies is no munition in flight.
        Doer::Kind(class) if class == Class::MUNITION && lexicon::is(c.tree.lemma(doer), Class::DRONE) => {
            false
        }
        Doer::Kind(class) => c.tree.conjuncts(doer).iter().any(|&one| lexicon::is(c.tree.lemma(one), class)),
    }
}

/// Whether a noun can name somebody who acts on purpose: a force, people, a body, a name; no fire, flood or disease.
pub(in crate::verbs) fn somebody(tree: &Tree<'_>, noun: usize) -> bool {
    let people = Class::FORCE
        .or(Class::CIVILIAN)
        .or(Class::OFFICIAL)
        .or(Class::SIDES)
        .or(Class::MONITOR)
        .or(Class::MEDIC)
        .or(Class::CAPTIVE)
        .or(Class::MEDIA);
    !is_event_noun(tree, Some(noun))
        && tree.conjuncts(noun).iter().any(|&one| {
            is_force(tree, one)
                || lexicon::is(tree.lemma(one), people)
                || matches!(tree.tag(one), Tag::Prp | Tag::Wp | Tag::Wdt | Tag::Cd | Tag::Dt)
        })
}

pub(super) fn done_to(c: &Clause<'_>, need: Thing) -> bool {
    if matches!(need, Thing::Any) {
        return true;
    }
    if let Thing::By(list) = need {
        return c
            .tree
            .objects_of(c.v, &[])
            .any(|(_, noun)| c.tree.core(noun).any(|w| has(list, c.tree.lemma(w))));
    }
    if matches!(need, Thing::Into) {
        return c.tree.objects_of(c.v, &["into", "inside", "across"]).any(|(_, noun)| {
            c.tree.tag(noun) == Tag::Nnp && c.tree.words[noun].entity != Some(EntityLabel::Norp)
                || lexicon::is(c.tree.lemma(noun), Class::PLACE.or(Class::HOME))
                || matches!(
                    c.tree.words[noun].entity,
                    Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Fac)
                )
        });
    }
    if matches!(need, Thing::Aboard) {
        return c.tree.object_of(c.v, &["with"]).is_some_and(|load| armament(c.tree, load))
            || c.tree.kids_by(c.v, &[Dep::Advcl]).any(|clause| {
                c.tree.lemma(clause) == "carry"
                    && c.tree.kid(clause, &[Dep::Dobj]).is_some_and(|load| armament(c.tree, load))
            });
    }
    let Some(object) = c.object else { return false };
    things(c.tree, object).into_iter().any(|thing| match need {
        Thing::Any | Thing::By(_) => true,
        Thing::Into | Thing::Aboard => false,
        Thing::Armament => armament(c.tree, thing),
        Thing::CountedAid => {
            let here = c.tree.words[c.v].sentence;
            let near = c.tree.sentences[here.saturating_sub(2)].start..c.v;
            c.tree.tag(thing) == truce_language::Tag::Cd
                && c.tree.object_of(thing, &["of"]).is_none()
                && near.rev().any(|w| c.tree.tag(w).is_noun() && lexicon::is(c.tree.lemma(w), Class::AID))
        }
        Thing::Watchers => {
            // "a fence at the UN position"
            let near = c
                .tree
                .object_of(thing, &["at", "of", "around", "near", "outside", "belonging"])
                .is_some_and(|at| {
                    c.tree.core(at).any(|w| {
                        lexicon::is(c.tree.lemma(w), Class::MONITOR) && w != at || watches(c.tree, w)
                    })
                });
            (victim_of(c.tree, thing).meets(Class::MONITOR)
                || near && lexicon::is(c.tree.lemma(thing), Class::SITE.or(Class::GOODS).or(Class::HOME)))
                && !lexicon::is(c.tree.lemma(thing), Class::TRUCE)
        }
        Thing::Way => {
            matches!(c.tree.lemma(thing), "path" | "way" | "road" | "route" | "passage")
                && c.tree.phrase(thing).any(|w| watches(c.tree, w))
        }
        Thing::TurnedBack => {
            c.tree.core(thing).any(|w| watches(c.tree, w))
                && c.tree.kid(c.v, &[Dep::Xcomp, Dep::Ccomp, Dep::Advcl]).is_some_and(|clause| {
                    matches!(
                        c.tree.lemma(clause),
                        "turn"
                            | "change"
                            | "return"
                            | "leave"
                            | "abandon"
                            | "stop"
                            | "withdraw"
                            | "take"
                            | "go"
                    )
                })
        }
        Thing::Mined => {
            let of = |w: usize| c.tree.object_of(w, &["of"]);
            [of(c.v), of(thing)]
                .into_iter()
                .flatten()
                .any(|of| c.tree.conjuncts(of).iter().any(|&w| lexicon::is(c.tree.lemma(w), Class::MINE)))
        }
        Thing::Torched => {
            matches!(c.tree.lemma(thing), "fire" | "light")
                && c.tree
                    .object_of(c.v, &["to"])
                    .is_some_and(|to| lexicon::is(c.tree.lemma(to), BURNT.or(Class::GOODS)))
        }
        Thing::Stones => {
            matches!(c.tree.lemma(thing), "stone" | "rock" | "object") && {
                let here = c.tree.words[c.v].sentence;
                let sentence = c.tree.sentences[here].clone();
                let aimed = c.target.is_some_and(|at| {
                    matches!(c.tree.tag(at), Tag::Prp)
                        || lexicon::is(c.tree.lemma(at), Class::MONITOR)
                        || c.tree.lemma(at) == "patrol"
                });
                aimed
                    && sentence
                        .clone()
                        .any(|w| lexicon::is(c.tree.lemma(w), Class::MONITOR) || c.tree.lemma(w) == "patrol")
            }
        }
        Thing::Heavy => heavy(c.tree, thing) && c.tree.kid(c.v, &[Dep::Prep, Dep::Advmod]).is_some(),
        Thing::Patrol => {
            // Whose patrol it is may stand in the sentence before.
            let here = c.tree.words[c.v].sentence;
            let near = c.tree.sentences[here.saturating_sub(3)].start..c.tree.sentences[here].end;
            matches!(c.tree.lemma(thing), "patrol" | "convoy" | "team" | "uav")
                && near.clone().any(|w| lexicon::is(c.tree.lemma(w), Class::MONITOR))
        }
        Thing::Phrase(class) => c.tree.core(thing).any(|w| lexicon::is(c.tree.lemma(w), class)),
        Thing::Said(list) => c.tree.core(thing).any(|w| has(list, c.tree.lemma(w))),
        // "freed seven": a bare number after a verb of persons counts persons.
        Thing::Kind(class) => {
            lexicon::is(c.tree.lemma(thing), class)
                || class.meets(Class::CAPTIVE)
                    && c.tree.tag(thing) == Tag::Cd
                    && c.tree.object_of(thing, &["of"]).is_none()
        }
        Thing::Words(list) => has(list, c.tree.lemma(thing)),
        Thing::Place => is_placelike(c.tree, thing),
    })
}

/// A patrol or those who watch.
fn watches(tree: &Tree<'_>, w: usize) -> bool {
    lexicon::is(tree.lemma(w), Class::MONITOR) || matches!(tree.lemma(w), "patrol" | "unifil" | "un")
}

/// Arms, ammunition, armoured vehicles; also "fighters and ammunition".
fn armament(tree: &Tree<'_>, noun: usize) -> bool {
    tree.conjuncts(noun).into_iter().any(|thing| {
        lexicon::is(tree.lemma(thing), Class::ARMS.or(Class::ROCKET)) && tree.lemma(thing) != "cache"
            || heavy(tree, thing)
            || tree.core(thing).any(|w| matches!(tree.low(w), "armoured" | "armored" | "military"))
                && tree.lemma(thing) != "personnel"
    })
}

/// What a phrase counts: "head" and "cattle" of "200 head of cattle", and all that is joined to it.
pub(crate) fn things(tree: &Tree<'_>, noun: usize) -> Vec<usize> {
    let mut found = tree.conjuncts(noun);
    for at in 0..found.len() {
        let measured = matches!(
            tree.lemma(found[at]),
            "head"
                | "number"
                | "dozen"
                | "hundred"
                | "thousand"
                | "score"
                | "quantity"
                | "load"
                | "lot"
                | "herd"
                | "group"
                | "consignment"
                | "shipment"
                | "cache"
                | "ton"
                | "tonne"
                | "kilogram"
                | "row"
                | "piece"
                | "some"
                | "part"
                | "all"
                | "most"
                | "several"
                | "half"
                | "rest"
                | "cent"
                | "percent"
                | "%"
                | "batch"
                | "stock"
                | "store"
                | "stash"
                | "one"
                | "pair"
                | "couple"
        ) || tree.tag(found[at]) == Tag::Cd;
        if measured {
            found.extend(tree.object_of(found[at], &["of"]));
        }
    }
    found
}
