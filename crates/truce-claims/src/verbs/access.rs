//! Aid, services and the ways of those who watch, bring aid and heal: opened, kept shut, refused.

use super::{Clause, Found, is_building, is_placelike};
use crate::lexicon::{self, Class};
use crate::rules;
use crate::syntax;
use truce_language::Dep;
use truce_vocabulary::Act;

/// Aid, services and the monitors' access.
pub(super) fn access(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, doer, object, lemma, .. } = *c;
    let doer = doer.or_else(|| far_agent(tree, v));
    match lemma {
        // --- aid, services, access -----------------------------------------------------------------------------------------------
        "stop" | "cease" | "end" | "halt"
            if tree.kid(v, &[Dep::Xcomp]).is_some_and(|kid| {
                matches!(
                    tree.lemma(kid),
                    "fight"
                        | "shoot"
                        | "fire"
                        | "fighting"
                        | "shooting"
                        | "firing"
                        | "strike"
                        | "attack"
                        | "shell"
                        | "bomb"
                        | "bombard"
                        | "target"
                        | "hit"
                )
            }) || object.is_some_and(|o| {
                let of_fighting = || {
                    matches!(tree.lemma(o), "day" | "week" | "month" | "year" | "round")
                        && tree.object_of(o, &["of"]).is_some_and(|of| fought(tree, of))
                };
                fought(tree, o) || matches!(tree.lemma(o), "fire" | "firing" | "shooting") || of_fighting()
            }) =>
        {
            // "The truce, which was meant to end the war": what it was for, not what it did.
            let meant = tree.dep(v) == Dep::Xcomp
                && matches!(
                    tree.lemma(tree.words[v].head),
                    "mean" | "seek" | "aim" | "intend" | "suppose" | "try" | "hope" | "expect" | "design"
                )
                && doer.is_some_and(|d| lexicon::is(tree.lemma(d), Class::TRUCE));
            if meant {
                return None;
            }
            c.found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE)
        }
        // "will not lift the barriers", "has not reopened the crossing": what stays shut is kept shut.
        "lift" | "ease" | "open" | "reopen" | "unblock"
            if object.is_some_and(|o| {
                tree.core(o).any(|w| {
                    matches!(
                        tree.lemma(w),
                        "blockade"
                            | "siege"
                            | "barrier"
                            | "closure"
                            | "crossing"
                            | "embargo"
                            | "gate"
                            | "roadblock"
                    )
                })
            }) && (tree.kid(v, &[Dep::Neg]).is_some()
                || tree.dep(v) == Dep::Xcomp
                    && matches!(tree.lemma(tree.words[v].head), "refuse" | "decline")
                // "its refusal to open the crossing"
                || tree.dep(v) == Dep::Acl && tree.lemma(tree.words[v].head) == "refusal") =>
        {
            let refusal = tree.words[v].head;
            let whose = tree
                .kid(refusal, &[Dep::Poss])
                .or_else(|| tree.object_of(refusal, &["by", "of"]))
                .filter(|_| tree.lemma(refusal) == "refusal");
            let mut kept = c.found(Act::HumAidBlock, doer.or(whose), object, rules::ACT_ACCESS)?;
            kept.also.extend(whose);
            kept.verb = None;
            Some(kept)
        }
        "refuse" | "decline"
            if tree.kid(v, &[Dep::Xcomp]).is_some_and(|clause| {
                matches!(tree.lemma(clause), "let" | "allow" | "admit" | "grant" | "permit")
                    && tree.under(clause).any(|w| tree.tag(w).is_noun() && kept_off(tree, w).is_some())
            }) =>
        {
            let clause = tree.kid(v, &[Dep::Xcomp])?;
            let (who, act) = tree
                .under(clause)
                .filter(|&w| tree.tag(w).is_noun())
                .find_map(|w| kept_off(tree, w).map(|act| (w, act)))?;
            let mut refused = c.found(act, doer, Some(who), rules::ACT_ACCESS)?;
            refused.also.extend(tree.kid(clause, &[Dep::Ccomp]));
            refused.also.extend(tree.under(clause).rev().find(|&w| !tree.tag(w).is_punct()));
            Some(refused)
        }
        // "The monitors were not allowed through", "did not let the patrol pass".
        "allow" | "let" | "permit" | "admit" | "grant" if tree.kid(v, &[Dep::Neg]).is_some() => {
            let clause = tree.kid(v, &[Dep::Ccomp, Dep::Xcomp]);
            let who = object.or_else(|| clause.and_then(|clause| tree.kid(clause, &[Dep::Nsubj])))?;
            let watch = tree.core(who).any(|w| {
                lexicon::is(tree.lemma(w), Class::MONITOR)
                    || matches!(tree.lemma(w), "patrol" | "team" | "inspector")
            });
            let people = super::is_civilian(tree, who)
                && tree.any_under(v, |w| {
                    w > v && (matches!(tree.low(w), "back" | "home") || matches!(tree.lemma(w), "return"))
                });
            if people && !watch {
                let mut barred = c.found(Act::CivDenialReturn, doer, Some(who), rules::ACT_CIVIL)?;
                barred.verb = None;
                return Some(barred);
            }
            if watch {
                let mut barred = c.found(Act::ProtObstructAccess, doer, Some(who), rules::ACT_ACCESS)?;
                // The negation is the act: nothing is denied.
                barred.verb = None;
                return Some(barred);
            }
            None
        }
        // "told the patrol it could not pass", "ordered the observers to turn back"
        "tell" | "inform" | "order" | "warn" | "ask" | "instruct"
            if object.or_else(|| syntax::addressee(tree, v)).is_some_and(|who| {
                lexicon::is(tree.lemma(who), Class::MONITOR) || tree.lemma(who) == "patrol"
            }) && tree.kids_by(v, &[Dep::Ccomp, Dep::Xcomp]).any(|clause| barred(tree, clause)) =>
        {
            let who = object.or_else(|| syntax::addressee(tree, v));
            let mut told = c.found(Act::ProtObstructAccess, doer, who, rules::ACT_ACCESS)?;
            told.also.extend(tree.kid(v, &[Dep::Ccomp, Dep::Xcomp]));
            Some(told)
        }
        // "turned down three requests for patrols"
        "turn" | "refuse" | "reject" | "deny" | "decline"
            if (lemma != "turn" || c.particle == "down")
                && object.is_some_and(|o| asks_way(tree, o).is_some()) =>
        {
            let act = object.and_then(|o| asks_way(tree, o))?;
            c.found(act, doer, object, rules::ACT_ACCESS)
        }
        // "Repair crews could not reach the lines": the way is barred, whoever bars it.
        "reach" | "enter" | "access" | "get" | "visit" | "approach"
            if cannot(tree, v)
                && doer.is_some_and(|d| kept_off(tree, d).is_some())
                && somewhere(tree, v, object) =>
        {
            let act = doer.and_then(|d| kept_off(tree, d))?;
            let mut barred = c.found(act, None, doer, rules::ACT_ACCESS)?;
            barred.verb = None;
            barred.also.extend(object.or_else(|| tree.object_of(v, &["to", "into", "near"])));
            Some(barred)
        }
        // "The observers were unable to carry out their mission"
        "carry" | "complete" | "conduct" | "perform" | "fulfil" | "fulfill"
            if cannot(tree, v)
                && doer.is_some_and(|d| kept_off(tree, d) == Some(Act::ProtObstructAccess))
                && object.is_some_and(|o| {
                    matches!(
                        tree.lemma(o),
                        "mission" | "patrol" | "visit" | "monitoring" | "inspection" | "task" | "mandate"
                    )
                }) =>
        {
            let mut barred = c.found(Act::ProtObstructAccess, None, doer, rules::ACT_ACCESS)?;
            barred.verb = None;
            barred.also.extend(object);
            Some(barred)
        }
        // "prevented the patrol from reaching the village", "were barred from entering": whose way it was decides.
        "prevent" | "bar" | "stop" | "block" | "keep" | "ban" | "prohibit" | "hinder"
            if object.is_some() && kept_from(tree, v) =>
        {
            let object = object?;
            let here = tree.words[v].sentence;
            let back = if matches!(tree.tag(object), truce_language::Tag::Prp) { 2 } else { 0 };
            let near = tree.sentences[here.saturating_sub(back)].start..tree.sentences[here].end;
            let watch = |w: usize| lexicon::is(tree.lemma(w), Class::MONITOR) || tree.lemma(w) == "patrol";
            let own: Vec<usize> = tree.core(object).collect();
            let patrol = own.iter().any(|&w| watch(w)) || (back > 0 && near.clone().any(watch));
            let aid = |w: usize| {
                lexicon::is(tree.lemma(w), Class::AID) || matches!(tree.low(w), "programme" | "wfp" | "unrwa")
            };
            if patrol {
                return c.found(Act::ProtObstructAccess, doer, Some(object), rules::ACT_ACCESS);
            }
            if own.iter().any(|&w| lexicon::is(tree.lemma(w), Class::MEDIC)) {
                return c.found(Act::ProtMedicalMedia, doer, Some(object), rules::ACT_ACCESS);
            }
            if own.iter().any(|&w| aid(w)) {
                return c.found(Act::HumAidBlock, doer, Some(object), rules::ACT_ACCESS);
            }
            None
        }
        "block" | "halt" | "stop" | "suspend" | "restrict" | "close" | "cut" | "withhold" | "impede"
        | "hinder" | "delay" | "hamper" | "deny" | "obstruct" | "prevent" | "limit" | "shut" | "bar"
        | "refuse" => {
            // "denied reports of firing at an aid queue": a saying cuts nothing off.
            let object = object.filter(|&object| {
                !(matches!(tree.lemma(v), "deny" | "refuse")
                    && (crate::untrue::is_charge(tree.lemma(object))
                        || tree.tag(object) == truce_language::Tag::Vbg))
            })?;
            let words: Vec<usize> = tree.phrase(object).collect();
            let has = |class: Class| words.iter().any(|&w| lexicon::is(tree.lemma(w), class));
            let monitors = has(Class::MONITOR)
                || doer.is_some_and(|d| tree.lemma(d) == "roadblock")
                || tree.any_under(v, |w| {
                    lexicon::is(tree.lemma(w), Class::MONITOR) || matches!(tree.low(w), "un")
                });
            // "hit a substation, cutting the supply to 4,000 homes": the current that fails is what the hit did.
            let current = tree.lemma(object) == "supply"
                && tree.sentences[tree.words[v].sentence].clone().any(|w| {
                    matches!(
                        tree.lemma(w),
                        "power" | "electricity" | "gas" | "water" | "substation" | "grid" | "transformer"
                    )
                });
            if matches!(lemma, "cut" | "halt" | "stop") && current {
                let effect = tree.dep(v) == Dep::Advcl;
                return if effect {
                    None
                } else {
                    c.found(Act::HumInfrastructure, doer, Some(object), rules::ACT_ACCESS)
                };
            }
            // "its freedom of movement had been restricted": only those who watch have one to speak of.
            let freedom = words.iter().any(|&w| tree.lemma(w) == "freedom")
                && words.iter().any(|&w| tree.lemma(w) == "movement")
                && tree.sentences[tree.words[v].sentence]
                    .clone()
                    .any(|w| lexicon::is(tree.lemma(w), Class::MONITOR));
            let monitors = monitors || freedom;
            let movement = words
                .iter()
                .any(|&w| matches!(tree.lemma(w), "movement" | "freedom" | "access" | "patrol" | "passage"));
            if monitors && movement {
                return c.found(Act::ProtObstructAccess, doer, Some(object), rules::ACT_ACCESS);
            }
            if words.iter().any(|&w| {
                matches!(
                    tree.lemma(w),
                    "aid" | "humanitarian" | "relief" | "crossing" | "supply" | "fuel" | "corridor"
                ) || matches!(tree.low(w), "goods" | "cargo" | "commodities" | "imports")
            }) || (has(Class::AID) && !matches!(lemma, "stop"))
            {
                return c.found(Act::HumAidBlock, doer, Some(object), rules::ACT_ACCESS);
            }
            let here = tree.sentences[tree.words[v].sentence].clone();
            let relief = here.clone().any(|w| {
                matches!(
                    tree.lemma(w),
                    "aid" | "relief" | "humanitarian" | "unrwa" | "wfp" | "flour" | "food" | "ngo"
                )
            });
            if relief
                && matches!(lemma, "refuse" | "deny" | "withhold" | "delay")
                && matches!(
                    tree.lemma(object),
                    "permit" | "visa" | "clearance" | "permission" | "licence" | "license"
                )
            {
                return c.found(Act::HumAidBlock, doer, None, rules::ACT_ACCESS);
            }
            let team = tree.any_under(v, |w| {
                matches!(tree.lemma(w), "team" | "inspector" | "investigator" | "patrol" | "observer")
            }) || monitors;
            let entry =
                matches!(tree.lemma(object), "access" | "entry" | "passage" | "permission" | "clearance");
            if team && entry {
                return c.found(Act::ProtObstructAccess, doer, Some(object), rules::ACT_ACCESS);
            }
            if monitors && has(Class::ACCESS.or(Class::MONITOR)) {
                return c.found(Act::ProtObstructAccess, doer, Some(object), rules::ACT_ACCESS);
            }
            if matches!(lemma, "halt" | "stop" | "suspend")
                && words.iter().any(|&w| {
                    matches!(tree.lemma(w), "fire" | "firing" | "fighting" | "shooting" | "hostility")
                })
            {
                return c.found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE);
            }
            None
        }
        _ => None,
    }
}

/// What a truce puts an end to.
fn fought(tree: &crate::tree::Tree<'_>, noun: usize) -> bool {
    matches!(tree.lemma(noun), "fighting" | "war" | "hostility" | "conflict")
}

/// "Were denied entry to the area by soldiers": the parser hangs who did it on the last place.
fn far_agent(tree: &crate::tree::Tree<'_>, v: usize) -> Option<usize> {
    tree.is_passive(v).then_some(())?;
    tree.under(v)
        .filter(|&by| by > v && tree.low(by) == "by" && tree.is_under(by, v))
        .filter_map(|by| tree.kid(by, &[Dep::Pobj]))
        .find(|&who| lexicon::is(tree.lemma(who), Class::FORCE.or(Class::SIDES)))
}

/// "Requests for patrols", "applications to visit the site": what a refusal of them bars.
fn asks_way(tree: &crate::tree::Tree<'_>, noun: usize) -> Option<Act> {
    let asks = matches!(tree.lemma(noun), "request" | "application" | "permit" | "bid" | "notification");
    let of = |test: &dyn Fn(usize) -> bool| tree.any_under(noun, test);
    let watch = |w: usize| {
        lexicon::is(tree.lemma(w), Class::MONITOR)
            || matches!(tree.lemma(w), "patrol" | "inspection" | "monitoring" | "verification")
    };
    let aid = |w: usize| {
        lexicon::is(tree.lemma(w), Class::AID) || matches!(tree.lemma(w), "convoy" | "incubator" | "shipment")
    };
    if !asks || noun + 1 >= tree.len() {
        None
    } else if of(&watch) {
        Some(Act::ProtObstructAccess)
    } else {
        of(&aid).then_some(Act::HumAidBlock)
    }
}

/// "could not reach", "was unable to get to"; who cannot be reached by telephone is barred from nothing.
pub(crate) fn cannot(tree: &crate::tree::Tree<'_>, v: usize) -> bool {
    let able = tree.kid(v, &[Dep::Neg]).is_some()
        && tree.kids_by(v, &[Dep::Aux]).any(|aux| matches!(tree.lemma(aux), "can" | "could" | "ca"));
    let above = tree.words[v].head;
    let unable = tree.dep(v) == Dep::Xcomp && matches!(tree.low(above), "unable" | "powerless");
    able || unable
}

/// Those whose way counts: who watches, who brings aid, who treats the wounded, who mends lines.
fn kept_off(tree: &crate::tree::Tree<'_>, who: usize) -> Option<Act> {
    let said = |words: &[&str]| tree.core(who).any(|w| words.contains(&tree.lemma(w)));
    let is = |class: Class| tree.core(who).any(|w| lexicon::is(tree.lemma(w), class));
    if is(Class::MEDIC) || said(&["rescue", "medical", "ambulance", "firefighter"]) {
        Some(Act::ProtMedicalMedia)
    } else if is(Class::MONITOR)
        || said(&[
            "patrol",
            "repair",
            "inspector",
            "maintenance",
            "monitoring",
            "investigator",
            "digging",
            "dig",
            "search",
        ])
    {
        Some(Act::ProtObstructAccess)
    } else {
        (said(&["aid", "relief", "humanitarian", "convoy"])).then_some(Act::HumAidBlock)
    }
}

/// A place or a thing that one may want to get to.
fn somewhere(tree: &crate::tree::Tree<'_>, v: usize, object: Option<usize>) -> bool {
    object.or_else(|| tree.object_of(v, &["to", "into", "near"])).is_some_and(|o| {
        !tree.tag(o).is_punct()
            && (is_placelike(tree, o)
                || is_building(tree, o)
                || lexicon::is(tree.lemma(o), Class::SERVICE.or(Class::HOME).or(Class::SITE))
                || matches!(tree.lemma(o), "line" | "victim" | "wounded" | "cable" | "pylon" | "scene"))
    })
}

/// "could not pass", "to turn back", "to leave": a way that is not let.
fn barred(tree: &crate::tree::Tree<'_>, clause: usize) -> bool {
    let goes = matches!(
        tree.lemma(clause),
        "pass"
            | "proceed"
            | "enter"
            | "cross"
            | "continue"
            | "go"
            | "fly"
            | "come"
            | "approach"
            | "film"
            | "patrol"
    );
    let not = tree.kid(clause, &[Dep::Neg]).is_some();
    let back = matches!(tree.lemma(clause), "leave" | "return" | "stop" | "withdraw")
        || tree.lemma(clause) == "turn"
            && tree.kids(clause).iter().any(|&kid| matches!(tree.low(kid), "back" | "around"));
    goes && not || back && !not
}

/// "from reaching", "from entering": the way that is barred.
fn kept_from(tree: &crate::tree::Tree<'_>, v: usize) -> bool {
    tree.kids_by(v, &[Dep::Prep]).filter(|&prep| tree.low(prep) == "from").any(|prep| {
        tree.kid(prep, &[Dep::Pcomp]).is_some_and(|clause| {
            matches!(
                tree.lemma(clause),
                "reach"
                    | "enter"
                    | "visit"
                    | "access"
                    | "inspect"
                    | "patrol"
                    | "pass"
                    | "cross"
                    | "proceed"
                    | "go"
                    | "monitor"
                    | "verify"
                    | "leave"
                    | "move"
                    | "carry"
                    | "complete"
                    | "conduct"
                    | "return"
                    | "document"
                    | "film"
                    | "travel"
                    | "operate"
                    | "work"
                    | "deliver"
                    | "distribute"
                    | "treat"
                    | "evacuate"
                    | "collect"
                    | "recover"
                    | "get"
            )
        })
    })
}
