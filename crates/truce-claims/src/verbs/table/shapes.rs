//! Phrases that a row may ask for beside a kind of thing: people put somewhere, arms brought over a border, troops on the move.

use super::needs::{Thing, has};
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs::{Clause, gate, heavy, is_force, is_placelike};
use truce_language::{Dep, EntityLabel, Tag};

/// Whether `thing`, or what stands around it, has the shape that is asked for.
pub(super) fn shaped(c: &Clause<'_>, thing: usize, need: Thing) -> bool {
    match need {
        Thing::Both(one, other) => {
            let said = |list: &str| {
                (c.tree.phrase(thing).start..thing + 1)
                    .any(|w| has(list, c.tree.lemma(w)) || has(list, c.tree.low(w)))
            };
            said(one) && said(other)
        }
        Thing::Of(one, other) => {
            let of = c.tree.object_of(thing, &["of", "for"]);
            has(one, c.tree.lemma(thing))
                && of.is_some_and(|of| c.tree.core(of).any(|w| has(other, c.tree.lemma(w))))
        }
        Thing::PeopleTo(list) => {
            let people =
                Class::CIVILIAN.or(Class::FORCE).or(Class::CAPTIVE).or(Class::MEDIC).or(Class::OFFICIAL);
            const WHITHER: &[&str] = &["into", "onto", "in", "from", "to", "on", "off", "aboard", "at"];
            let listed = |noun: usize| c.tree.core(noun).any(|w| has(list, c.tree.lemma(w)));
            let to = [c.v, thing].into_iter().any(|w| {
                c.tree.objects_of(w, WHITHER).any(|(_, noun)| listed(noun))
                    // "prevented from reaching their groves"
                    || c.tree.kids_by(w, &[Dep::Prep]).filter_map(|prep| c.tree.kid(prep, &[Dep::Pcomp])).any(
                        |clause| {
                            matches!(
                                c.tree.lemma(clause),
                                "reach" | "enter" | "access" | "visit" | "tend" | "harvest" | "farm" | "work" | "cultivate" | "pick"
                            ) && c.tree.any_under(clause, |k| has(list, c.tree.lemma(k)))
                        },
                    )
            });
            to && lexicon::is(c.tree.lemma(thing), people)
        }
        Thing::OnTheMove => {
            let moving = c
                .tree
                .kids_by(c.v, &[Dep::Xcomp, Dep::Ccomp, Dep::Advcl])
                .chain(c.tree.kids_by(thing, &[Dep::Acl]));
            (fights(c.tree, thing)
                || lexicon::is(c.tree.lemma(thing), Class::GUN.or(Class::ROCKET))
                || c.tree.object_of(thing, &["of"]).is_some_and(|of| {
                    fights(c.tree, of) || lexicon::is(c.tree.lemma(of), Class::GUN.or(Class::ROCKET))
                }))
                && moving.into_iter().any(|clause| {
                    matches!(
                        c.tree.lemma(clause),
                        "head"
                            | "move"
                            | "roll"
                            | "travel"
                            | "drive"
                            | "stream"
                            | "mass"
                            | "gather"
                            | "arrive"
                    )
                })
        }
        Thing::Stowed => {
            let there = c.tree.object_of(c.v, &["in", "inside", "under", "beneath", "below"]);
            let watched = c.tree.any_under(c.v, |w| {
                matches!(
                    c.tree.lemma(w),
                    "supervision"
                        | "container"
                        | "cantonment"
                        | "custody"
                        | "un"
                        | "monitor"
                        | "observer"
                        | "barracks"
                )
            });
            armament(c.tree, thing)
                && !watched
                && there.is_some_and(|at| {
                    lexicon::is(c.tree.lemma(at), Class::HOME)
                        || matches!(
                            c.tree.lemma(at),
                            "tunnel"
                                | "cave"
                                | "cellar"
                                | "basement"
                                | "hospital"
                                | "mosque"
                                | "barn"
                                | "garage"
                                | "valley"
                        )
                })
        }
        Thing::SmuggledArms => {
            armament(c.tree, thing)
                && (c
                    .tree
                    .object_of(c.v, &["across", "over"])
                    .or_else(|| c.tree.object_of(thing, &["across", "over"]))
                    .is_some_and(|over| {
                        matches!(c.tree.lemma(over), "border" | "frontier" | "lake" | "sea" | "line")
                    })
                    || c.tree
                        .object_of(c.v, &["for"])
                        .or_else(|| c.tree.object_of(thing, &["for"]))
                        .is_some_and(|whom| is_force(c.tree, whom)))
        }
        Thing::Rubble => c.tree.any_under(c.v, |w| {
            matches!(c.tree.lemma(w), "rubble" | "ruin" | "ash" | "cinder" | "dust" | "fireball")
                && w > c.v
                && (c.v..w).rev().take(3).any(|to| matches!(c.tree.low(to), "to" | "into"))
        }),
        Thing::Water => {
            matches!(c.tree.words[thing].entity, Some(EntityLabel::Loc | EntityLabel::Gpe))
                || c.tree.tag(thing) == Tag::Nnp
                    && c.tree.words.get(c.v + 1).is_some_and(|next| next.low == "off")
                || c.tree.core(thing).any(|w| {
                    matches!(c.tree.lemma(w), "river" | "water" | "flow" | "stream" | "canal" | "tributary")
                })
        }
        Thing::Making => {
            let arms =
                |w: usize| lexicon::is(c.tree.lemma(w), Class::ARMS.or(Class::ROCKET).or(Class::DRONE));
            matches!(
                c.tree.lemma(thing),
                "production" | "manufacture" | "manufacturing" | "assembly" | "fabrication"
            ) && (c.tree.core(thing).any(arms)
                || c.tree
                    .object_of(thing, &["of"])
                    .is_some_and(|of| c.tree.conjuncts(of).into_iter().any(arms)))
        }
        Thing::Drill => {
            let drill = |w: usize| {
                matches!(c.tree.lemma(w), "drill" | "exercise" | "manoeuvre" | "maneuver" | "wargame")
                    || c.tree.lemma(w) == "game" && c.tree.core(w).any(|k| c.tree.low(k) == "war")
            };
            [Some(thing), c.tree.object_of(thing, &["of"])].into_iter().flatten().any(|w| {
                drill(w)
                    && !c.tree.core(w).any(|k| {
                        matches!(
                            c.tree.low(k),
                            "rescue" | "evacuation" | "relief" | "earthquake" | "fire" | "disaster" | "civil"
                        ) && !c.tree.core(w).any(|k| c.tree.low(k) == "live")
                    })
            })
        }
        _ => false,
    }
}

/// The kinds of a class besides fighters.
pub(super) fn other(class: Class) -> Class {
    Class(class.0 & !Class::FIGHTER.0)
}

/// "Two militants were killed. They had crossed over": the subject of the sentence before, where it is many.
pub(super) fn meant(tree: &Tree<'_>, pronoun: usize) -> Option<usize> {
    if tree.low(pronoun) != "they" {
        return None;
    }
    let sentence = tree.words[pronoun].sentence;
    let from = tree.sentences[sentence.saturating_sub(1)].start;
    (from..pronoun).rev().find(|&w| {
        matches!(tree.dep(w), Dep::Nsubj | Dep::Nsubjpass)
            && tree.words[w].paragraph == tree.words[pronoun].paragraph
            && matches!(tree.tag(w), Tag::Nns | Tag::Nnps)
    })
}

/// Soldiers or fighters, by the noun, by their arms, or by whose they are.
pub(super) fn fights(tree: &Tree<'_>, noun: usize) -> bool {
    lexicon::is(tree.lemma(noun), Class::FIGHTER) || gate::armed(tree, noun)
}

/// Ground, a place, a building, works, or a name that is no people's.
pub(super) fn ground(tree: &Tree<'_>, noun: usize) -> bool {
    is_placelike(tree, noun)
        || lexicon::is(tree.lemma(noun), Class::HOME.or(Class::SITE).or(Class::MEDIC).or(Class::CROP))
        || matches!(
            tree.lemma(noun),
            "stream" | "shore" | "beach" | "desert" | "orchard" | "roof" | "rooftop"
        )
        || tree.tag(noun) == Tag::Nnp
            && !matches!(tree.words[noun].entity, Some(EntityLabel::Norp | EntityLabel::Person))
}

/// Arms, ammunition, armoured vehicles; also "fighters and ammunition".
pub(super) fn armament(tree: &Tree<'_>, noun: usize) -> bool {
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
                | "fraction"
                | "bulk"
                | "majority"
                | "handful"
                | "third"
                | "quarter"
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
                | "network"
                | "complex"
                | "system"
                | "pair"
                | "couple"
        ) || tree.tag(found[at]) == Tag::Cd;
        if measured {
            found.extend(tree.object_of(found[at], &["of"]));
        }
    }
    found
}
