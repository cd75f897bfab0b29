//! Verbs of keeping and breaking: breaches, withdrawals, releases, returns, coordination, the truce itself.

use super::{
    Clause, Found, aid_word, coordinates, homeward, is_civilian, is_destination, is_event_noun, is_force,
    is_military_answer, is_placelike, moves_back, truce_word,
};
use crate::lexicon::{self, Class};
use crate::rules;
use truce_language::Dep;
use truce_vocabulary::Act;

/// Breaches, duties and the truce.
pub(super) fn duties(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, doer, object, lemma, particle, weapon, .. } = *c;
    match lemma {
        // --- breaches and keeping ------------------------------------------------------------------------------------------------
        // "It was the quietest night in months."
        "be" if tree.kid(v, &[Dep::Attr]).is_some_and(|what| {
            matches!(tree.lemma(what), "night" | "day" | "week" | "weekend" | "morning")
                && tree.kids_by(what, &[Dep::Amod]).any(|kid| {
                    matches!(tree.lemma(kid), "quiet" | "quietest" | "calm" | "calmest" | "peaceful")
                })
        }) =>
        {
            c.found(Act::ComplyCeasefire, None, None, rules::ACT_TRUCE)
        }
        // "is in breach of the agreement"
        "be" | "stand" | "act"
            if tree.object_of(v, &["in"]).is_some_and(|o| {
                matches!(tree.lemma(o), "breach" | "violation" | "contravention" | "defiance")
                    && tree.object_of(o, &["of"]).is_some_and(|of| lexicon::is(tree.lemma(of), Class::TRUCE))
            }) && doer.is_some_and(|d| is_force(tree, d)) =>
        {
            c.found(Act::ViolationUnspecified, doer, None, rules::ACT_BREACH)
        }
        "violate" | "break" | "breach" | "infringe" | "contravene" | "flout" | "transgress" => {
            super::breach(tree, v, doer, object)
        }
        "withdraw" | "retreat" | "evacuate" | "vacate" | "depart" | "disengage" | "exit" => {
            let by = tree.words[v].head;
            let modifies =
                tree.dep(v) == Dep::Pcomp && crate::syntax::retreating(tree, tree.words[by].head).is_some();
            if modifies
                || c.object_is(Class::CIVILIAN)
                || (lemma == "withdraw" && object.is_some_and(|o| !is_force(tree, o)) && !tree.is_passive(v))
                || (matches!(lemma, "evacuate" | "depart" | "exit")
                    && !doer.is_some_and(|d| is_force(tree, d)))
            {
                return None;
            }
            let mover = if tree.is_passive(v) || lemma == "withdraw" && object.is_some() {
                doer.or(object)
            } else {
                doer
            };
            c.found(Act::ComplyWithdraw, mover, None, rules::ACT_COMPLY)
        }
        "pull"
            if matches!(particle, "out" | "back")
                || tree
                    .kid(v, &[Dep::Prep])
                    .is_some_and(|kid| tree.low(kid) == "out" && doer.is_some_and(|d| is_force(tree, d)))
                || tree.kid(v, &[Dep::Advmod]).is_some_and(|kid| matches!(tree.low(kid), "out" | "back")) =>
        {
            c.found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY)
        }
        "leave" | "go"
            if doer.is_some_and(|d| is_force(tree, d))
                && !tree.kids_by(v, &[Dep::Oprd, Dep::Ccomp]).any(|_| true)
                && (lemma == "leave"
                    && object.is_none_or(|o| is_placelike(tree, o) || is_destination(tree, o))
                    || moves_back(tree, v)) =>
        {
            c.found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY)
        }
        "dismantle" | "disarm" | "decommission" | "demilitarise" | "demilitarize" => c.found(
            Act::ComplyDismantle,
            if lemma == "disarm" { doer.or(object) } else { doer },
            object,
            rules::ACT_COMPLY,
        ),
        "destroy" | "remove" | "surrender"
            if c.object_is(Class::ARMS)
                && !is_event_noun(tree, doer)
                && weapon == Class::default()
                && lemma != "destroy" =>
        {
            c.found(Act::ComplyDismantle, doer, object, rules::ACT_COMPLY)
        }
        "hand" | "turn" if particle == "over" => {
            c.found(Act::ComplyHandover, doer, object, rules::ACT_COMPLY)
        }
        "release" | "free" | "liberate" if c.object_is(Class::CAPTIVE.or(Class::CIVILIAN)) => {
            c.found(Act::ComplyRelease, doer, object, rules::ACT_COMPLY)
        }
        "return" | "head" | "go" | "come" | "set" | "try" | "flock" | "travel" | "reach" | "stream"
            if doer.is_some_and(|d| is_civilian(tree, d)) && homeward(tree, v) =>
        {
            c.found(Act::ComplyReturn, doer, None, rules::ACT_COMPLY)
        }
        "enter" | "arrive" | "deliver" | "resume" | "reach" | "flow" | "reopen" | "go" | "pass"
        | "distribute" | "cross" | "roll"
            if (c.is(doer, Class::AID)
                || doer.is_some_and(|d| matches!(tree.lemma(d), "convoy" | "aid-convoy" | "shipment")))
                && aid_word(tree, doer)
                || (c.object_is(Class::AID)
                    && aid_word(tree, object)
                    && matches!(lemma, "deliver" | "resume" | "distribute")) =>
        {
            c.found(Act::ComplyAid, doer, object, rules::ACT_COMPLY)
        }
        "reopen" | "open" if [doer, object].into_iter().flatten().any(|w| tree.lemma(w) == "crossing") => c
            .found(
                Act::ComplyAid,
                doer.filter(|&d| tree.lemma(d) != "crossing"),
                doer.or(object),
                rules::ACT_COMPLY,
            ),
        "demine" => c.found(Act::ComplyDemine, doer, object, rules::ACT_COMPLY),
        "clear" | "defuse" | "remove" if c.object_is(Class::MINE) => {
            c.found(Act::ComplyDemine, doer, object, rules::ACT_COMPLY)
        }
        "coordinate" | "deconflict" | "facilitate" => {
            c.found(Act::ComplyCoordinate, doer, None, rules::ACT_COMPLY)
        }
        "notify" | "inform" | "tell" | "pass" if coordinates(tree, v, doer, object) => c.found(
            Act::ComplyCoordinate,
            if tree.is_passive(v) { None } else { doer },
            if tree.is_passive(v) { object } else { object.filter(|o| is_force(tree, *o)) },
            rules::ACT_COMPLY,
        ),
        "begin" | "start" | "take" | "come" | "go" | "enter" | "hold" | "last" | "collapse" | "expire"
        | "run" | "resume"
            if c.is(doer, Class::TRUCE) && truce_word(tree, doer) =>
        {
            let began = match lemma {
                "take" => object.is_some_and(|o| matches!(tree.lemma(o), "effect" | "hold")),
                "come" | "go" | "enter" => {
                    tree.objects_of(v, &["into"]).any(|(_, o)| matches!(tree.lemma(o), "effect" | "force"))
                }
                "begin" | "start" | "resume" => true,
                "hold" => true,
                _ => false,
            };
            if !began {
                return None;
            }
            c.found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE)
        }
        "observe" | "respect" | "honour" | "honor" | "uphold" | "keep" | "abide" | "adhere" | "announce"
        | "reach" | "agree" | "declare" | "sign" | "extend" | "conclude" | "implement" | "broker" => {
            let what = object.or_else(|| tree.object_of(v, &["to", "by", "on"]))?;
            if !lexicon::is(tree.lemma(what), Class::TRUCE) || !truce_word(tree, Some(what)) {
                return None;
            }
            c.found(
                Act::ComplyCeasefire,
                if tree.is_passive(v) { Some(what) } else { doer },
                Some(what),
                rules::ACT_TRUCE,
            )
        }
        "clash" | "fight" | "battle" | "skirmish" => {
            if lemma != "clash" && object.is_some_and(|o| !is_force(tree, o)) {
                return None;
            }
            c.found(Act::FireClash, doer, tree.object_of(v, &["with", "against"]), rules::ACT_SHOOT)
        }
        "respond" | "retaliate" | "reply" | "answer"
            if doer.is_some_and(|d| is_force(tree, d))
                && !tree.kids_by(v, &[Dep::Ccomp]).any(|_| true)
                && (is_military_answer(tree, v) || lemma == "retaliate") =>
        {
            c.found(Act::FireUnspecified, doer, object.filter(|_| lemma == "answer"), rules::ACT_SHOOT)
        }
        "take"
            if object.is_some_and(|o| {
                matches!(tree.lemma(o), "measure" | "action" | "countermeasure" | "step")
            }) && (tree.any_under(v, |w| {
                matches!(
                    tree.low(w),
                    "defensive" | "military" | "retaliatory" | "return" | "response" | "against"
                )
            })) =>
        {
            c.found(Act::FireUnspecified, doer, tree.object_of(v, &["against"]), rules::ACT_SHOOT)
        }
        "use" | "apply" if object.is_some_and(|o| matches!(tree.lemma(o), "countermeasure" | "force")) => {
            c.found(Act::FireUnspecified, doer, None, rules::ACT_SHOOT)
        }
        "jam" | "spoof" | "hack" => c.found(Act::InfoCyberJamming, doer, object, rules::ACT_ACCESS),
        _ => None,
    }
}
