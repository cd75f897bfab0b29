//! Which kinds of doer and of thing a row asks for, and whether a clause has them.

use super::folk::{before, folk, freed, leaves, person, relief, watches};
use super::rows::BURNT;
use super::shapes::{armament, fights, ground, meant, other, shaped, things};
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs::{Clause, heavy, homeward, is_event_noun, is_force, is_placelike, victim_of, way_back};
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
    /// Whoever it is.
    Anyone,
    /// People who may go home: civilians, "many", "those who fled", cars and buses of them.
    Folk,
    /// Aid, or what carries it.
    Relief,
    /// A phrase with one of these words.
    Named(&'static str),
    /// A force that is named for it: "has been held since July" alone tells a state of things.
    Captor,
    /// Whoever or whatever.
    Any,
    /// One of these words.
    Words(&'static str),
    /// A phrase with one of these words.
    Said(&'static str),
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
    Via(&'static str),
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
    /// A place that is left: "out of the town", "away from the line"; who rides out of a base leaves nothing.
    Leaves,
    /// Back, and not back into something.
    Retreats,
    /// One's own arms, or arms before witnesses.
    Own,
    /// The dead.
    Dead,
    /// People, by what they are or by name; not the dead.
    Person,
    /// People who can be let go: captives, persons by name, "seven", "them".
    Freed,
    /// The way home.
    Homeward,
    /// People kept from their homes.
    Barred,
    /// Aid, or what carries it.
    Relief,
    /// Arms and vehicles of war that the words say are another's: "an enemy tank", "two Armenian launchers".
    Foreign,
    /// A road, where the sentence has people go back by it.
    WayHome,
    /// A crossing, a road, a port.
    Gate,
    /// A body of both sides, or a line between them.
    Joint,
    /// Ground that deminers search.
    Swept,
    /// Of mines, or for them.
    Cleared,
    /// What is entered: ground, a place, a named settlement.
    Into,
    /// Something that is aimed at: people, a place, a building, a name.
    Aimed,
    /// Not acted upon itself, but gone into, over or up to: ground, a place, a building, a name.
    Ground,
    /// A phrase with a word of the first list and one of the second.
    Both(&'static str, &'static str),
    /// One of the first words, "of" or "for" one of the second: "a list of captives", "the search for bodies".
    Of(&'static str, &'static str),
    /// People, to or from a place or thing of these words.
    PeopleTo(&'static str),
    /// Troops or weapons that are seen to move.
    OnTheMove,
    /// Arms, put away in a building or a tunnel and under nobody's eyes.
    Stowed,
    /// Arms that are brought over a border or for somebody.
    SmuggledArms,
    /// Nothing but rubble, ruins or ash is left.
    Rubble,
    /// A river or its water.
    Water,
    /// Drills of an armed force; no fire drill.
    Drill,
    /// The making of arms: "the production of rockets", "its drone factory".
    Making,
}

pub(super) fn has(list: &str, word: &str) -> bool {
    // A name that opens a sentence keeps its plural: "Guerrillas".
    let one = word.strip_suffix('s').unwrap_or(word);
    list.split_ascii_whitespace().any(|known| known == word || known == one)
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
        c.tree.kids_by(object, &[Dep::Amod, Dep::Acomp, Dep::Acl]).any(|kid| {
            kid > object
                && has(words, c.tree.low(kid))
                && matches!(
                    c.tree.low(kid),
                    "ablaze" | "alight" | "afire" | "shut" | "closed" | "shuttered" | "sealed" | "blocked"
                )
        })
    };
    // "holding crew members hostage": the parser may make a name of the two.
    let held = || {
        has(words, "hostage")
            && (c.v..c.tree.under(c.v).end).any(|w| w > c.v && has("hostage captive prisoner", c.tree.low(w)))
    };
    // "kept the crossing in the north shut": the parser may hang the word on the place.
    let kept_so = |object: usize| {
        (object..c.tree.under(c.v).end).skip(1).take(8).any(|w| {
            has(words, c.tree.low(w)) && matches!(c.tree.low(w), "shut" | "closed" | "shuttered" | "sealed")
        })
    };
    near(c.v)
        || held()
        || matches!(c.lemma, "keep" | "leave" | "hold") && c.object.is_some_and(kept_so)
        || c.object.is_some_and(alight)
        || c.tree.kid(c.v, &[Dep::Prep]).is_some_and(near)
        || (c.v + 1 < c.tree.len() && has(words, c.tree.low(c.v + 1)) && c.tree.dep(c.v + 1) != Dep::Prep)
}

pub(super) fn done_by(c: &Clause<'_>, need: Doer) -> bool {
    let Some(doer) = c.doer else {
        // A passive need not say by whom.
        return matches!(need, Doer::Any)
            || matches!(need, Doer::Somebody | Doer::Force | Doer::Anyone) && c.tree.is_passive(c.v);
    };
    match need {
        Doer::Any => true,
        Doer::Words(list) => has(list, c.tree.lemma(doer)),
        Doer::Said(list) => c.tree.phrase(doer).any(|w| has(list, c.tree.lemma(w))),
        Doer::Somebody => somebody(c.tree, doer),
        Doer::Force => is_force(c.tree, doer) && !is_event_noun(c.tree, Some(doer)),
        Doer::Carrier => {
            lexicon::is(c.tree.lemma(doer), Class::AIRCRAFT.or(Class::VESSEL))
                || matches!(
                    c.tree.lemma(doer),
                    "convoy" | "truck" | "lorry" | "flight" | "shipment" | "vehicle"
                )
        }
        Doer::Anyone => true,
        Doer::Folk => folk(c.tree, doer),
        Doer::Relief => things(c.tree, doer).into_iter().any(|one| relief(c.tree, one)),
        Doer::Named(list) => {
            c.tree.core(doer).any(|w| has(list, c.tree.lemma(w)) || has(list, c.tree.low(w)))
        }
        Doer::Captor => {
            is_force(c.tree, doer)
                && c.tree.kid(c.v, &[Dep::Oprd, Dep::Ccomp, Dep::Xcomp, Dep::Acomp]).is_none()
                && !is_event_noun(c.tree, Some(doer))
        }
        Doer::Cargo => {
            matches!(
                c.tree.lemma(doer),
                "shipment"
                    | "consignment"
                    | "cargo"
                    | "delivery"
                    | "load"
                    | "weapon"
                    | "ammunition"
                    | "arm"
                    | "crate"
                    | "box"
                    | "sack"
                    | "stash"
                    | "haul"
                    | "hoard"
                    | "cache"
            ) && (lexicon::is(c.tree.lemma(doer), Class::ARMS)
                || c.tree.object_of(doer, &["of"]).is_some_and(|of| armament(c.tree, of)))
        }
        // "Surveyors in uniform", "men of the brigade": armed people by another name.
        Doer::Kind(class) if class.meets(Class::FIGHTER) => {
            things(c.tree, meant(c.tree, doer).unwrap_or(doer))
                .iter()
                .any(|&one| fights(c.tree, one) || lexicon::is(c.tree.lemma(one), other(class)))
        }
        // A drone that flies is no munition in flight.
        Doer::Kind(class) if class == Class::MUNITION && lexicon::is(c.tree.lemma(doer), Class::DRONE) => {
            false
        }
        Doer::Kind(class) => things(c.tree, doer).iter().any(|&one| lexicon::is(c.tree.lemma(one), class)),
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
                || matches!(
                    tree.lemma(one),
                    "intelligence" | "customs" | "directorate" | "official" | "authority"
                )
        })
}

pub(super) fn done_to(c: &Clause<'_>, need: Thing) -> bool {
    if matches!(need, Thing::Any) {
        return true;
    }
    if let Thing::Via(list) = need {
        // "seeded the path with mines": the parser may hang the phrase on the object.
        let behind = c.object.filter(|&object| object > c.v);
        let of = behind.and_then(|object| c.tree.object_of(object, &["of"]));
        return [Some(c.v), behind, of].into_iter().flatten().any(|w| {
            c.tree
                .objects_of(w, if w == c.v { &[] } else { &["with"] })
                .any(|(_, noun)| c.tree.core(noun).any(|w| has(list, c.tree.lemma(w))))
        });
    }
    if matches!(need, Thing::Ground) {
        return c
            .tree
            .objects_of(
                c.v,
                &[
                    "into", "across", "over", "through", "inside", "past", "on", "onto", "upon", "in", "at",
                    "near", "around", "along", "atop", "outside", "to",
                ],
            )
            .any(|(_, noun)| ground(c.tree, noun));
    }
    if matches!(need, Thing::Aimed) {
        let people = Class::CIVILIAN.or(Class::FORCE).or(Class::MEDIC).or(Class::MONITOR);
        return c.target.is_some_and(|at| {
            ground(c.tree, at)
                || lexicon::is(c.tree.lemma(at), people.or(Class::SERVICE).or(Class::GOODS))
                || c.tree.phrase(at).any(|w| lexicon::is(c.tree.lemma(w), Class::SERVICE))
        });
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
    match need {
        Thing::WayHome => {
            let road = |o: usize| {
                matches!(
                    c.tree.lemma(o),
                    "road" | "highway" | "route" | "street" | "corridor" | "axis" | "checkpoint"
                )
            };
            let here = c.tree.sentences[c.tree.words[c.v].sentence].clone();
            let back = |w: usize| {
                matches!(c.tree.lemma(w), "return" | "returnee" | "home")
                    || c.tree.is_verb(w) && way_back(c.tree, w)
            };
            return c.object.is_some_and(road) && here.clone().any(back);
        }
        Thing::Leaves => return leaves(c),
        Thing::Retreats => {
            return !c.tree.kids_by(c.v, &[Dep::Prep]).any(|prep| matches!(c.tree.low(prep), "into" | "in"));
        }
        Thing::Homeward => {
            return (homeward(c.tree, c.v) || way_back(c.tree, c.v))
                && c.object.is_none_or(|o| folk(c.tree, o));
        }
        Thing::Barred => return homeward(c.tree, c.v) && c.object.is_some_and(|o| folk(c.tree, o)),
        Thing::Cleared => {
            let of = |w: usize| c.tree.object_of(w, &["of", "for"]);
            return [of(c.v), c.object.and_then(of)]
                .into_iter()
                .flatten()
                .any(|of| c.tree.conjuncts(of).iter().any(|&w| lexicon::is(c.tree.lemma(w), Class::MINE)));
        }
        _ => {}
    }
    let Some(object) = c.object else { return false };
    things(c.tree, object).into_iter().any(|thing| match need {
        Thing::Any | Thing::Via(_) => true,
        Thing::Foreign => {
            let arms = lexicon::is(c.tree.lemma(thing), Class::GUN.or(Class::ROCKET).or(Class::AIRCRAFT))
                || matches!(
                    c.tree.lemma(thing),
                    "system" | "vehicle" | "radar" | "position" | "truck" | "carrier" | "battery"
                );
            let others = c.tree.core(thing).any(|w| {
                w != thing
                    && (c.tree.words[w].entity == Some(EntityLabel::Norp)
                        || matches!(c.tree.low(w), "enemy" | "hostile" | "rebel" | "insurgent"))
            });
            arms && others
        }
        Thing::Into
        | Thing::Aboard
        | Thing::Ground
        | Thing::Aimed
        | Thing::Leaves
        | Thing::WayHome
        | Thing::Retreats
        | Thing::Homeward
        | Thing::Barred
        | Thing::Cleared => false,
        Thing::Own => {
            let arms = lexicon::is(c.tree.lemma(thing), Class::ARMS.or(Class::MINE))
                || c.tree.core(thing).any(|w| matches!(c.tree.low(w), "explosive" | "ammunition"));
            let own = c
                .tree
                .kids_by(thing, &[Dep::Poss])
                .any(|kid| matches!(c.tree.low(kid), "its" | "their" | "our"));
            let seen = c.tree.any_under(c.v, |w| {
                matches!(c.tree.lemma(w), "supervision" | "presence" | "witness" | "verification")
                    || matches!(c.tree.lemma(w), "front" | "eye") && c.tree.object_of(w, &["of"]).is_some()
            });
            arms && (own || seen)
        }
        // "will give it to the agency", where a body was spoken of.
        Thing::Dead if matches!(c.tree.low(thing), "it" | "them" | "they") => {
            before(c.tree, c.v).any(|w| matches!(c.tree.lemma(w), "body" | "remains" | "coffin" | "corpse"))
                && c.tree.object_of(c.v, &["to"]).is_some()
        }
        Thing::Dead => {
            matches!(c.tree.lemma(thing), "body" | "remains" | "remain" | "coffin" | "corpse")
                && !c
                    .tree
                    .core(thing)
                    .any(|w| matches!(c.tree.low(w), "monitoring" | "oversight" | "regional"))
        }
        Thing::Joint => {
            let shared = c.tree.core(thing).any(|w| {
                matches!(
                    c.tree.low(w),
                    "joint"
                        | "mixed"
                        | "tripartite"
                        | "trilateral"
                        | "liaison"
                        | "hotline"
                        | "coordination"
                        | "military-to-military"
                )
            });
            shared
                && matches!(
                    c.tree.lemma(thing),
                    "committee"
                        | "commission"
                        | "team"
                        | "centre"
                        | "center"
                        | "mechanism"
                        | "cell"
                        | "hotline"
                        | "group"
                        | "office"
                        | "channel"
                        | "room"
                        | "line"
                )
        }
        Thing::Person => person(c.tree, thing),
        Thing::Freed => freed(c.tree, thing),
        Thing::Relief => relief(c.tree, thing),
        Thing::Gate => {
            // A road is opened again by a force, or for aid.
            let meant = || {
                c.doer.is_some_and(|d| d != thing && is_force(c.tree, d))
                    || before(c.tree, c.v).chain(c.tree.under(c.v)).any(|w| {
                        lexicon::is(c.tree.lemma(w), Class::AID.or(Class::TRUCE))
                            || c.tree.lemma(w) == "crossing"
                    })
            };
            c.tree.core(thing).any(|w| matches!(c.tree.lemma(w), "crossing" | "corridor"))
                || matches!(
                    c.tree.lemma(thing),
                    "gate"
                        | "terminal"
                        | "border"
                        | "road"
                        | "highway"
                        | "port"
                        | "airport"
                        | "route"
                        | "checkpoint"
                        | "bridge"
                        | "passage"
                ) && meant()
        }
        Thing::Swept => {
            is_placelike(c.tree, thing)
                || lexicon::is(c.tree.lemma(thing), Class::HOME.or(Class::MINE).or(Class::CROP))
                || matches!(
                    c.tree.lemma(thing),
                    "kilometre"
                        | "km"
                        | "kilometer"
                        | "hectare"
                        | "metre"
                        | "path"
                        | "route"
                        | "lane"
                        | "acre"
                        | "track"
                )
        }
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
                || near
                    && (lexicon::is(c.tree.lemma(thing), Class::SITE.or(Class::GOODS).or(Class::HOME))
                        || c.tree.lemma(thing) == "gate"))
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
        Thing::Both(..)
        | Thing::Of(..)
        | Thing::PeopleTo(_)
        | Thing::OnTheMove
        | Thing::SmuggledArms
        | Thing::Stowed
        | Thing::Rubble
        | Thing::Water
        | Thing::Making
        | Thing::Drill => shaped(c, thing, need),
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
