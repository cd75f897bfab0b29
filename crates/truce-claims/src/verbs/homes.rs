//! Verbs of military works and arms, and of what is done to homes and persons.

use super::{Clause, Found, denies_return, is_event_noun, is_force, refine};
use crate::lexicon::{self, Class};
use crate::rules;
use crate::syntax;
use truce_language::Dep;
use truce_vocabulary::Act;

/// Military sites and weapons.
pub(super) fn materiel(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, doer, object, lemma, particle, .. } = *c;
    match lemma {
        // --- materiel ------------------------------------------------------------------------------------------------------------
        "build" | "rebuild" | "construct" | "reconstruct" | "fortify" | "dig" | "establish" | "erect"
        | "restore" | "excavate" | "install" | "set" | "refurbish"
            if c.object_is(Class::SITE)
                && !(lemma == "set" && particle != "up")
                && works_of_war(tree, doer, object)
                && !doer.is_some_and(|d| {
                    lexicon::is(tree.lemma(d), Class::CIVILIAN) && !lexicon::is(tree.lemma(d), Class::FORCE)
                }) =>
        {
            c.found(Act::MatFacility, doer, object, rules::ACT_MATERIEL)
        }
        "smuggle" | "transfer" | "supply" | "ship" | "import" | "transport" | "funnel" | "traffic"
        | "acquire"
            if c.object_is(Class::ARMS) =>
        {
            c.found(Act::MatRearmament, doer, object, rules::ACT_MATERIEL)
        }
        "rearm" | "resupply" | "re-arm" => c.found(Act::MatRearmament, doer, object, rules::ACT_MATERIEL),
        "produce" | "manufacture" | "assemble" if c.object_is(Class::ARMS) => {
            c.found(Act::MatProduction, doer, object, rules::ACT_MATERIEL)
        }
        "store" | "stockpile" | "stash" | "hide" | "conceal" | "cache" if c.object_is(Class::ARMS) => {
            c.found(Act::MatCache, doer, object, rules::ACT_MATERIEL)
        }
        "find" | "discover" | "uncover" | "locate" | "unearth"
            if object.is_some_and(|o| {
                super::table::things(tree, o).into_iter().any(|thing| {
                    let store =
                        matches!(tree.lemma(thing), "depot" | "store" | "dump" | "warehouse" | "hoard")
                            && tree.core(thing).any(|w| lexicon::is(tree.lemma(w), Class::ARMS));
                    store || lexicon::is(tree.lemma(thing), Class::ARMS) || tree.lemma(thing) == "tunnel"
                })
            }) =>
        {
            c.found(Act::MatCache, None, object, rules::ACT_MATERIEL)
        }
        "recruit" | "conscript" => c.found(Act::MatRecruitment, doer, object, rules::ACT_MATERIEL),
        _ => None,
    }
}

/// Homes and persons.
pub(super) fn people(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, doer, object, lemma, weapon, .. } = *c;
    match lemma {
        // --- people and homes ----------------------------------------------------------------------------------------------------
        // "flattened in a raid", "gutted by shelling": the noun tells it.
        "demolish" | "raze" | "flatten" | "level" | "burn" | "destroy" | "wreck" | "gut"
            if tree.is_passive(v)
                && tree
                    .objects_of(v, &["in", "by", "during"])
                    .any(|(_, noun)| is_event_noun(tree, Some(noun)) || long_fight(tree, noun)) =>
        {
            None
        }
        // What flies and flattens strikes.
        "demolish" | "raze" | "flatten" | "level"
            if matches!(
                c.by_weapon(weapon),
                Some(Act::AirStrike | Act::AirStrikeDrone | Act::AirStrikeManned | Act::FireRocketMissile)
            ) && !c.is(doer, Class::MUNITION) =>
        {
            let act = c.by_weapon(weapon).unwrap_or(Act::AirStrike);
            c.found(act, doer, object, rules::ACT_STRIKE)
        }
        "demolish" | "raze" | "bulldoze" | "flatten" | "level" | "torch" | "dynamite" | "uproot"
            if !object.is_some_and(|o| {
                lexicon::is(tree.lemma(o), Class::WORD)
                    || matches!(
                        tree.lemma(o),
                        "score" | "curve" | "hierarchy" | "record" | "case" | "blow" | "yield"
                    )
            }) =>
        {
            c.found(Act::CivDemolition, doer, object, rules::ACT_CIVIL)
        }
        "burn" | "destroy" | "blow" | "wreck" | "detonate"
            if c.object_is(Class::HOME)
                && (doer.is_some() || tree.is_passive(v))
                && !is_event_noun(tree, doer) =>
        {
            c.found(
                refine(
                    Act::CivDemolition,
                    c.by_weapon(weapon).filter(|act| *act != Act::FireIedMine),
                    Class::default(),
                ),
                doer,
                object,
                rules::ACT_CIVIL,
            )
        }
        "destroy" | "damage" | "cut" | "disable" | "disconnect" | "knock"
            if c.object_is(Class::SERVICE)
                || object
                    .is_some_and(|o| tree.core(o).any(|w| lexicon::is(tree.lemma(w), Class::SERVICE))) =>
        {
            let monitors = object.is_some_and(|o| {
                tree.any_under(o, |w| lexicon::is(tree.lemma(w), Class::MONITOR) || tree.lemma(w) == "camera")
            });
            c.found(
                if monitors { Act::ProtObstructAccess } else { Act::HumInfrastructure },
                doer,
                object,
                rules::ACT_ACCESS,
            )
        }
        // "let the two go": released.
        "let"
            if tree.kid(v, &[Dep::Ccomp]).is_some_and(|clause| {
                tree.lemma(clause) == "go"
                    && !tree.kids(clause).iter().any(|&kid| matches!(tree.low(kid), "back" | "home" | "to"))
                    && tree.kid(clause, &[Dep::Nsubj]).is_some_and(|who| {
                        lexicon::is(tree.lemma(who), Class::CAPTIVE.or(Class::CIVILIAN).or(Class::FORCE))
                            || tree.tag(who) == truce_language::Tag::Cd
                    })
            }) =>
        {
            let who = tree.kid(v, &[Dep::Ccomp]).and_then(|clause| tree.kid(clause, &[Dep::Nsubj]));
            c.found(Act::ComplyRelease, doer, who, rules::ACT_COMPLY)
        }
        // "two soldiers were let go by the army"
        "let"
            if tree.is_passive(v)
                && tree.kid(v, &[Dep::Xcomp, Dep::Ccomp]).is_some_and(|go| tree.lemma(go) == "go")
                && object.is_some_and(|o| {
                    lexicon::is(tree.lemma(o), Class::CAPTIVE.or(Class::CIVILIAN).or(Class::FORCE))
                        || matches!(tree.tag(o), truce_language::Tag::Prp | truce_language::Tag::Cd)
                }) =>
        {
            let go = tree.kid(v, &[Dep::Xcomp, Dep::Ccomp])?;
            c.found(
                Act::ComplyRelease,
                doer.or_else(|| tree.object_of(go, &["by"])),
                object,
                rules::ACT_COMPLY,
            )
        }
        // "let go of two of the shepherds"
        "let"
            if tree.kid(v, &[Dep::Ccomp, Dep::Xcomp]).is_some_and(|go| {
                tree.lemma(go) == "go"
                    && tree.object_of(go, &["of"]).is_some_and(|of| {
                        super::table::things(tree, of)
                            .into_iter()
                            .any(|who| lexicon::is(tree.lemma(who), Class::CAPTIVE.or(Class::CIVILIAN)))
                    })
            }) =>
        {
            let who = tree.kid(v, &[Dep::Ccomp, Dep::Xcomp]).and_then(|go| tree.object_of(go, &["of"]));
            c.found(Act::ComplyRelease, doer, who, rules::ACT_COMPLY)
        }
        // A ship kept in port over a debt is kept by a court.
        "detain" | "arrest" if doer.is_none() && c.object_is(Class::VESSEL) => None,
        "detain" | "arrest" | "abduct" | "kidnap" | "imprison" | "jail" => {
            c.found(Act::CivDetention, doer, object, rules::ACT_CIVIL)
        }
        "seize" | "capture" | "hold" | "take" if super::table::tended(tree, v) => None,
        // "holds the remains of two hostages": the dead are no captives.
        "hold" | "keep" | "retain"
            if object.is_some_and(|o| matches!(tree.lemma(o), "body" | "remains" | "remain" | "corpse")) =>
        {
            None
        }
        "seize" | "capture" | "hold" | "take"
            if c.object_is(Class::CIVILIAN)
                || (object.is_some() && tree.object_of(v, &["hostage", "prisoner"]).is_some()) =>
        {
            c.found(Act::CivDetention, doer, object, rules::ACT_CIVIL)
        }
        "rape" | "gang-rape" => c.found(Act::CivSgbv, doer, object, rules::ACT_CIVIL),
        "loot" | "plunder" | "pillage" | "ransack" => {
            c.found(Act::CivLooting, doer, object, rules::ACT_CIVIL)
        }
        // "were forced to leave their homes", "ordered the villagers to evacuate"
        "force" | "compel" | "oblige" | "order"
            if made_to_leave(tree, v, object.or_else(|| syntax::addressee(tree, v)))
                && !doer.is_some_and(|d| is_event_noun(tree, Some(d))) =>
        {
            let mut left = c.found(
                Act::CivDenialReturn,
                doer,
                object.or_else(|| syntax::addressee(tree, v)),
                rules::ACT_CIVIL,
            )?;
            left.also.extend(tree.kid(v, &[Dep::Xcomp, Dep::Ccomp]));
            Some(left)
        }
        "prevent" | "bar" | "forbid" | "prohibit" | "ban" | "stop" | "warn" | "tell" | "order" | "block"
        | "deny"
            if denies_return(tree, v, object) =>
        {
            let mut barred = c.found(
                Act::CivDenialReturn,
                doer,
                object.or_else(|| syntax::addressee(tree, v)),
                rules::ACT_CIVIL,
            )?;
            barred
                .also
                .extend(tree.kid(v, &[Dep::Xcomp, Dep::Ccomp]).map(|clause| tree.under(clause).end - 1));
            Some(barred)
        }
        _ => None,
    }
}

/// "wrecked in the war": long ago and by whoever fought it; no act of a day.
pub(super) fn long_fight(tree: &crate::tree::Tree<'_>, noun: usize) -> bool {
    matches!(tree.lemma(noun), "war" | "conflict" | "fighting" | "hostility" | "offensive" | "genocide")
}

/// Whether civilians are made to leave where they live.
fn made_to_leave(tree: &crate::tree::Tree<'_>, v: usize, who: Option<usize>) -> bool {
    let people = who.is_some_and(|who| super::table::folk(tree, who));
    people
        && tree.kid(v, &[Dep::Xcomp, Dep::Ccomp]).is_some_and(|leave| {
            matches!(tree.lemma(leave), "leave" | "evacuate" | "flee" | "abandon" | "vacate")
                && tree.kid(leave, &[Dep::Neg]).is_none()
                && tree.kid(leave, &[Dep::Dobj]).is_none_or(|what| {
                    lexicon::is(tree.lemma(what), Class::PLACE.or(Class::HOME)) || tree.tag(what).is_proper()
                })
        })
}

/// A trench is of war, whoever digs it; a camp, a wall or a factory is where a force or somebody with a name builds it.
fn works_of_war(tree: &crate::tree::Tree<'_>, doer: Option<usize>, object: Option<usize>) -> bool {
    let soft = object.is_some_and(|o| {
        matches!(
            tree.lemma(o),
            "warehouse"
                | "storage"
                | "facility"
                | "infrastructure"
                | "workshop"
                | "factory"
                | "wall"
                | "fence"
                | "camp"
                | "ditch"
                | "runway"
                | "tower"
                | "barrier"
                | "site"
                | "base"
                | "compound"
                | "ramp"
                | "embankment"
                | "checkpoint"
                | "position"
                | "headquarters"
                | "tunnel"
                | "wire"
                | "helipad"
        ) && !tree.core(o).any(|w| {
            matches!(
                tree.low(w),
                "military"
                    | "army"
                    | "firing"
                    | "fighting"
                    | "defensive"
                    | "defence"
                    | "defense"
                    | "attack"
                    | "new"
                    | "weapons"
                    | "arms"
                    | "missile"
                    | "rocket"
                    | "ammunition"
                    | "barbed"
                    | "razor"
                    | "cross-border"
                    | "underground"
            )
        })
    });
    !soft
        || doer.is_none()
        || doer.is_some_and(|d| {
            is_force(tree, d)
                || matches!(tree.tag(d), truce_language::Tag::Wp | truce_language::Tag::Wdt)
                || lexicon::is(tree.lemma(d), Class::FIGHTER)
        })
}
