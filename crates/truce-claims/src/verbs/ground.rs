//! Verbs of the ground: entering and staying, taking and leaving, showing and massing.

use super::{
    Clause, Found, can_hold, is_building, is_destination, is_event_noun, is_force, is_meeting, is_placelike,
    moves_back,
};
use crate::lexicon::{self, Class};
use crate::rules;
use truce_language::Dep;
use truce_vocabulary::Act;

/// Forces that enter, advance, raid, hold, patrol, deploy.
pub(super) fn ground(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, doer, object, lemma, particle, .. } = *c;
    match lemma {
        // --- the ground ----------------------------------------------------------------------------------------------------------
        "move" | "bring" | "position" | "reposition" | "place" | "station" | "transport"
            if object.is_some_and(|o| {
                matches!(
                    tree.lemma(o),
                    "rocket"
                        | "missile"
                        | "launcher"
                        | "weapon"
                        | "tank"
                        | "artillery"
                        | "howitzer"
                        | "mortar"
                        | "ammunition"
                )
            }) && !tree.any_under(v, |w| tree.low(w) == "out") =>
        {
            c.found(Act::PostureWeaponInZone, doer, object, rules::ACT_POSTURE)
        }
        "enter" | "cross" | "infiltrate" | "penetrate" | "advance" | "push" | "incurse" | "intrude"
        | "encroach" | "storm" | "move" | "invade" | "breach"
            if doer.is_some_and(|d| is_force(tree, d)) =>
        {
            if lemma == "storm" || lemma == "invade" {
                return c.found(
                    if lemma == "storm" { Act::GroundRaid } else { Act::GroundIncursion },
                    doer,
                    object,
                    rules::ACT_GROUND,
                );
            }
            // "crossed back over the border"
            if lemma == "cross" && tree.kids(v).iter().any(|&kid| tree.low(kid) == "back") {
                return c.found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY);
            }
            if lemma == "move" && moves_back(tree, v) {
                return c.found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY);
            }
            let whither = object
                .filter(|&o| {
                    is_placelike(tree, o)
                        || is_destination(tree, o)
                        || lemma == "enter"
                            && (is_building(tree, o) || matches!(tree.lemma(o), "market" | "port"))
                })
                .or_else(|| {
                    tree.object_of(
                        v,
                        &["into", "in", "toward", "towards", "across", "through", "beyond", "to"],
                    )
                });
            // "advanced on the outskirts"
            let whither =
                whither.or_else(|| tree.object_of(v, &["on", "upon"]).filter(|_| lemma == "advance"));
            // "crossed the fence"
            let whither = whither.or_else(|| {
                object.filter(|&o| {
                    matches!(lemma, "cross" | "breach" | "enter")
                        && matches!(tree.lemma(o), "fence" | "wall" | "barrier" | "frontier")
                })
            });
            let placed = whither.is_some_and(|w| {
                is_placelike(tree, w)
                    || is_destination(tree, w)
                    || lemma == "enter" && is_building(tree, w)
                    || matches!(
                        tree.lemma(w),
                        "fence" | "wall" | "barrier" | "market" | "harbour" | "harbor" | "port"
                    )
            });
            // "has moved in behind them"
            let behind = lemma == "move"
                && tree
                    .kids(v)
                    .iter()
                    .any(|&kid| tree.low(kid) == "in" && tree.kid(kid, &[Dep::Pobj]).is_none())
                && tree.any_under(v, |w| matches!(tree.low(w), "behind" | "after" | "place"));
            if behind {
                return c.found(Act::ComplyDeploy, doer, None, rules::ACT_COMPLY);
            }
            if (lemma == "breach" || lemma == "move" || lemma == "push") && !placed
                || c.object_is(Class::TRUCE)
            {
                return super::breach(tree, v, doer, object);
            }
            if !placed {
                return None;
            }
            // Who enters and then searches, burns or seizes came for that.
            let purpose = tree.kids_by(v, &[Dep::Conj, Dep::Advcl, Dep::Xcomp]).any(|kid| {
                matches!(
                    tree.lemma(kid),
                    "search"
                        | "raid"
                        | "ransack"
                        | "loot"
                        | "burn"
                        | "torch"
                        | "arrest"
                        | "detain"
                        | "seize"
                        | "abduct"
                        | "kidnap"
                        | "comb"
                        | "demolish"
                        | "capture"
                        | "blow"
                )
            });
            let relieves = super::table::relieves(tree, v);
            if relieves {
                return c.found(Act::ComplyDeploy, doer, None, rules::ACT_COMPLY);
            }
            if purpose && matches!(lemma, "enter" | "cross" | "infiltrate" | "penetrate") {
                return c.found(Act::GroundRaid, doer, None, rules::ACT_GROUND);
            }
            c.found(Act::GroundIncursion, doer, None, rules::ACT_GROUND)
        }
        "raid" | "search" | "ransack"
            if !(lemma == "ransack"
                && object.is_some_and(|o| {
                    matches!(tree.lemma(o), "warehouse" | "store" | "shop" | "depot" | "market" | "pharmacy")
                }))
                && object.is_some_and(|o| {
                    is_placelike(tree, o)
                        || is_building(tree, o)
                        || lexicon::is(tree.lemma(o), Class::HOME.or(Class::SITE))
                        || matches!(
                            tree.lemma(o),
                            "office" | "prison" | "jail" | "bank" | "headquarters" | "store" | "premises"
                        )
                }) =>
        {
            c.found(Act::GroundRaid, doer, object, rules::ACT_GROUND)
        }
        "capture" | "seize" | "conquer" | "overrun" | "recapture"
            if object.is_some_and(|o| {
                let named = tree.tag(o) == truce_language::Tag::Nnp
                    && !matches!(
                        tree.words[o].entity,
                        Some(truce_language::EntityLabel::Person | truce_language::EntityLabel::Norp)
                    )
                    && doer.is_some_and(|d| lexicon::is(tree.lemma(d), Class::FORCE));
                named || is_placelike(tree, o) || lexicon::is(tree.lemma(o), Class::SITE)
            }) && doer.is_none_or(|d| is_force(tree, d) || is_event_noun(tree, Some(d)))
                && !c.object_is(Class::CIVILIAN.or(Class::CAPTIVE)) =>
        {
            c.found(Act::GroundTerritoryGain, doer, object, rules::ACT_GROUND)
        }
        "take" | "gain" if object.is_some_and(|o| tree.lemma(o) == "control") => {
            c.found(Act::GroundTerritoryGain, doer, object, rules::ACT_GROUND)
        }
        "take" if particle == "over" && object.is_some_and(|o| is_placelike(tree, o)) => {
            c.found(Act::GroundTerritoryGain, doer, object, rules::ACT_GROUND)
        }
        "take" if particle == "up" && c.object_is(Class::PLACE) => {
            c.found(Act::ComplyDeploy, doer, None, rules::ACT_COMPLY)
        }
        // "The town fell to the rebels."
        "fall"
            if doer.is_some_and(|d| is_placelike(tree, d))
                && tree.object_of(v, &["to"]).is_some_and(|to| is_force(tree, to)) =>
        {
            c.found(Act::GroundTerritoryGain, tree.object_of(v, &["to"]), doer, rules::ACT_GROUND)
        }
        "occupy"
            if doer.is_none_or(|d| {
                can_hold(tree, d)
                    && (!lexicon::is(tree.lemma(d), Class::CIVILIAN)
                        || lexicon::is(tree.lemma(d), Class::FORCE))
            }) && !object
                .is_some_and(|o| tree.low(o).ends_with("self") || tree.low(o).ends_with("selves")) =>
        {
            c.found(Act::GroundOccupation, doer, object, rules::ACT_GROUND)
        }
        "hold" | "keep" | "maintain" | "retain" | "control" | "relinquish" | "abandon" | "give" | "leave"
        | "quit" | "vacate"
            if object.is_some_and(|o| {
                (is_placelike(tree, o) || is_building(tree, o))
                    && !lexicon::is(tree.lemma(o), Class::TRUCE.or(Class::SERVICE))
                    && !is_meeting(tree, o)
                    // "kept its side of the bargain"
                    && !(matches!(tree.lemma(o), "side" | "end" | "part") && tree.kid(o, &[Dep::Poss]).is_some())
            }) && doer.is_some_and(|d| can_hold(tree, d))
                && !locates(tree, v) =>
        {
            if matches!(lemma, "hold" | "keep" | "maintain" | "retain" | "control") {
                return c.found(Act::GroundOccupation, doer, None, rules::ACT_GROUND);
            }
            if lemma == "give" && particle != "up" {
                return None;
            }
            // Not given up means still held; what has not left has missed its duty to.
            if tree.kid(v, &[Dep::Neg]).is_some() && matches!(lemma, "give" | "relinquish" | "abandon") {
                let mut held = c.found(Act::GroundOccupation, doer, None, rules::ACT_GROUND)?;
                held.verb = None;
                held.also.extend(object);
                return Some(held);
            }
            c.found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY)
        }
        // "keeps troops at five points", "maintains a military presence in two villages"
        "keep" | "maintain" | "retain"
            if doer.is_some_and(|d| is_force(tree, d) && !lexicon::is(tree.lemma(d), Class::MONITOR))
                && troops_at(tree, v, object) =>
        {
            c.found(Act::GroundOccupation, doer, None, rules::ACT_GROUND).map(|mut found| {
                found.also.extend(object);
                found
            })
        }
        // "still has fighters south of the river", "denied having men in the area"
        "have" | "station" | "post"
            if doer.is_some_and(|d| is_force(tree, d) && !lexicon::is(tree.lemma(d), Class::MONITOR))
                && !tree.kids_by(v, &[Dep::Ccomp, Dep::Xcomp, Dep::Acl]).any(|_| true)
                && troops_at(tree, v, object) =>
        {
            c.found(Act::PostureArmedPresence, doer, None, rules::ACT_POSTURE).map(|mut found| {
                found.also.extend(object);
                found
            })
        }
        "be" | "remain" | "stay" | "fall" | "go" | "grow"
            if tree
                .kids_by(v, &[Dep::Acomp, Dep::Attr, Dep::Oprd])
                .any(|kid| matches!(tree.low(kid), "quiet" | "calm" | "silent"))
                && doer.is_some_and(|d| {
                    lexicon::is(tree.lemma(d), Class::PLACE)
                        || matches!(tree.lemma(d), "front" | "gun" | "most")
                }) =>
        {
            c.found(Act::ComplyCeasefire, None, None, rules::ACT_TRUCE)
        }
        "be" if doer.is_some_and(|d| is_force(tree, d))
            && tree.kid(v, &[Dep::Advmod, Dep::Prep]).is_some() =>
        {
            if tree.kids_by(v, &[Dep::Acomp]).any(|kid| tree.low(kid) == "present") {
                return c.found(Act::PostureArmedPresence, doer, None, rules::ACT_POSTURE);
            }
            let still = tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "still"));
            let hired = doer.is_some_and(|d| {
                matches!(tree.lemma(d), "mercenary" | "fighter" | "militant" | "gunman" | "militiaman")
            });
            if still && hired {
                return c.found(Act::PostureArmedPresence, doer, None, rules::ACT_POSTURE);
            }
            let out = tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "out" | "gone"));
            let there = tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "there" | "inside"));
            let abroad = tree.object_of(v, &["on", "in", "inside"]).is_some_and(|o| {
                matches!(tree.lemma(o), "soil" | "territory" | "land" | "ground")
                    && tree.kid(o, &[Dep::Amod, Dep::Poss, Dep::Compound]).is_some()
            });
            // "Their troops are in Juba."
            let named = tree.object_of(v, &["in", "inside"]).is_some_and(|o| {
                matches!(
                    tree.words[o].entity,
                    Some(truce_language::EntityLabel::Gpe | truce_language::EntityLabel::Loc)
                )
            }) && doer.is_some_and(|d| lexicon::is(tree.lemma(d), Class::FIGHTER));
            if (abroad || named) && doer.is_some_and(|d| lexicon::is(tree.lemma(d), Class::FORCE)) {
                return c.found(Act::PostureArmedPresence, doer, None, rules::ACT_POSTURE);
            }
            // "out on the streets"
            let in_force = tree.kids(v).iter().any(|&kid| {
                tree.low(kid) == "out"
                    && tree.object_of(kid, &["in"]).is_some_and(|o| tree.lemma(o) == "force")
            });
            let about = in_force
                || tree.kids(v).iter().any(|&kid| {
                    tree.low(kid) == "out"
                        && tree.kid(kid, &[Dep::Prep]).is_some_and(|p| matches!(tree.low(p), "on" | "in"))
                })
                || tree.object_of(v, &["on"]).is_some_and(|o| {
                    matches!(tree.lemma(o), "street" | "road" | "corner" | "hill" | "ridge")
                });
            if about {
                return c.found(Act::PostureArmedPresence, doer, None, rules::ACT_POSTURE);
            }
            if out {
                return c.found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY);
            }
            if (still || there)
                && doer.is_some_and(|d| lexicon::is(tree.lemma(d), Class::GUN.or(Class::ROCKET)))
            {
                return c.found(Act::PostureWeaponInZone, doer, None, rules::ACT_POSTURE);
            }
            // "are still in rebel hands": captives.
            let captive = tree.object_of(v, &["in", "under"]).is_some_and(|state| {
                matches!(
                    tree.lemma(state),
                    "hand"
                        | "custody"
                        | "captivity"
                        | "detention"
                        | "prison"
                        | "jail"
                        | "hospital"
                        | "arrest"
                )
            });
            // Those who watch hold no ground by being there.
            let watches = doer.is_some_and(|d| lexicon::is(tree.lemma(d), Class::MONITOR));
            ((still || there) && !captive && !watches)
                .then(|| c.found(Act::GroundOccupation, doer, None, rules::ACT_GROUND))
                .flatten()
        }
        "remain" | "stay" | "linger" | "station" | "entrench" | "dig"
            if doer.or(object).is_some_and(|d| is_force(tree, d)) =>
        {
            if lemma == "dig" && c.object_is(Class::SITE) {
                return c.found(Act::MatFacility, doer, object, rules::ACT_MATERIEL);
            }
            if lemma == "dig" && particle != "in" {
                return None;
            }
            if lemma == "station" && whose(tree, v) || at_home(tree, v) {
                return None;
            }
            // "remain in custody", "stay in touch", "remain on alert": a state, not a stay on the ground.
            if tree.object_of(v, &["in", "on", "at", "under"]).is_some_and(|where_| {
                matches!(
                    tree.lemma(where_),
                    "custody"
                        | "captivity"
                        | "detention"
                        | "jail"
                        | "prison"
                        | "hospital"
                        | "contact"
                        | "touch"
                        | "talk"
                        | "dialogue"
                        | "charge"
                        | "power"
                        | "office"
                        | "doubt"
                        | "alert"
                        | "standby"
                        | "guard"
                        | "odds"
                        | "communication"
                        | "session"
                        | "care"
                        | "favour"
                        | "favor"
                        | "hand"
                )
            }) {
                return None;
            }
            // Who watches a truce is stationed where it was sent.
            if lemma == "station"
                && doer.or(object).is_some_and(|d| lexicon::is(tree.lemma(d), Class::MONITOR))
            {
                return c.found(Act::ComplyDeploy, doer.or(object), None, rules::ACT_COMPLY);
            }
            let calm = tree.kid(v, &[Dep::Acomp, Dep::Oprd]).is_some_and(|kid| {
                tree.tag(kid).is_adjective()
                    || matches!(
                        tree.low(kid),
                        "concerned" | "alarmed" | "worried" | "committed" | "convinced" | "engaged"
                    )
            });
            if calm {
                return None;
            }
            // "5,000 soldiers will be stationed along the border": sent there, not yet staying.
            let sent = lemma == "station"
                && tree.kids_by(v, &[Dep::Aux]).any(|aux| matches!(tree.low(aux), "will" | "would" | "to"));
            if sent {
                return c.found(Act::ComplyDeploy, doer.or(object), None, rules::ACT_COMPLY);
            }
            c.found(Act::GroundOccupation, doer.or(object), None, rules::ACT_GROUND)
        }
        "patrol" | "operate" | "position" | "gather" | "roam" | "mass" | "amass" | "reinforce"
        | "mobilise" | "mobilize" | "concentrate"
            if doer
                .or(object)
                .is_some_and(|d| is_force(tree, d) && !lexicon::is(tree.lemma(d), Class::MONITOR)) =>
        {
            let act = if matches!(
                lemma,
                "mass" | "amass" | "reinforce" | "mobilise" | "mobilize" | "concentrate"
            ) {
                Act::PostureReinforcement
            } else {
                Act::PostureArmedPresence
            };
            c.found(act, doer.or(object), None, rules::ACT_POSTURE)
        }
        "deploy" | "redeploy" | "station" | "send" => {
            let object_arms = object
                .is_some_and(|o| lexicon::is(tree.lemma(o), Class::GUN.or(Class::ROCKET).or(Class::ARMS)));
            let mover = if tree.is_passive(v) { object } else { doer };
            if object_arms {
                return c.found(Act::PostureWeaponInZone, doer, object, rules::ACT_POSTURE);
            }
            if lemma == "send" && !object.is_some_and(|o| lexicon::is(tree.lemma(o), Class::FORCE)) {
                return None;
            }
            if !mover.is_some_and(|m| is_force(tree, m)) {
                return None;
            }
            // "accused it of deploying troops along the border": nobody is charged with what a truce asks.
            let charged = tree.dep(v) == Dep::Pcomp && tree.low(tree.words[v].head) == "of" || {
                let first = tree.words[v].head;
                tree.dep(v) == Dep::Conj
                    && tree.dep(first) == Dep::Pcomp
                    && tree.low(tree.words[first].head) == "of"
            };
            let reinforces =
                (lemma == "send" || charged && lemma == "deploy") && !super::table::relieves(tree, v);
            c.found(
                if reinforces { Act::PostureReinforcement } else { Act::ComplyDeploy },
                mover,
                None,
                rules::ACT_COMPLY,
            )
        }
        _ => None,
    }
}

/// "The units stationed near the ford opened fire", "where the contingent is stationed": tells whose or which, not that they stay.
fn whose(tree: &crate::tree::Tree<'_>, v: usize) -> bool {
    match tree.dep(v) {
        Dep::Acl => true,
        Dep::Relcl => tree.any_under(v, |w| {
            matches!(tree.low(w), "where") || tree.low(w) == "which" && tree.dep(w) == Dep::Pobj
        }),
        _ => false,
    }
}

/// "Stayed on their lines", "remain in their barracks": at home, as the truce asks.
fn at_home(tree: &crate::tree::Tree<'_>, v: usize) -> bool {
    tree.objects_of(v, &["on", "in", "at", "behind", "inside", "within"]).any(|(_, place)| {
        let own = tree
            .kids_by(place, &[Dep::Poss])
            .any(|kid| matches!(tree.low(kid), "its" | "their" | "our" | "his"));
        own && matches!(
            tree.lemma(place),
            "line"
                | "barracks"
                | "base"
                | "garrison"
                | "camp"
                | "quarter"
                | "side"
                | "territory"
                | "border"
                | "soil"
        ) || matches!(tree.lemma(place), "barracks" | "barrack" | "cantonment" | "quarter")
    })
}

/// Troops that somebody keeps on a piece of ground.
fn troops_at(tree: &crate::tree::Tree<'_>, v: usize, object: Option<usize>) -> bool {
    const WHERE: &[&str] =
        &["at", "on", "in", "inside", "along", "around", "near", "south", "north", "across"];
    !tree.is_passive(v)
        && object.is_some_and(|troops| {
            let kinds = super::table::things(tree, troops).into_iter().any(|one| {
                matches!(
                    tree.lemma(one),
                    "troop"
                        | "soldier"
                        | "garrison"
                        | "force"
                        | "fighter"
                        | "unit"
                        | "battalion"
                        | "brigade"
                        | "contingent"
                ) || tree.lemma(one) == "presence"
                    && tree.core(one).all(|w| {
                        w == one
                            || matches!(tree.dep(w), Dep::Det | Dep::Poss)
                            || matches!(
                                tree.low(w),
                                "military"
                                    | "army"
                                    | "armed"
                                    | "troop"
                                    | "security"
                                    | "continued"
                                    | "permanent"
                            )
                    })
            });
            let somewhere = [v, troops].into_iter().any(|root| {
                tree.objects_of(root, WHERE).any(|(_, place)| {
                    (is_placelike(tree, place)
                        || is_building(tree, place)
                        || lexicon::is(tree.lemma(place), Class::SITE))
                        && !at_home(tree, v)
                })
            });
            kinds && somewhere
        })
}

/// "In areas held by the formations": tells where something else was, not who holds what.
fn locates(tree: &crate::tree::Tree<'_>, v: usize) -> bool {
    let area = tree.words[v].head;
    tree.dep(v) == Dep::Acl
        && tree.is_passive(v)
        && matches!(tree.lemma(area), "area" | "territory" | "part" | "region" | "zone" | "ground" | "side")
        && tree.dep(area) == Dep::Pobj
}
