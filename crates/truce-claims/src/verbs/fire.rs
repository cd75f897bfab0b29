//! Verbs of fire and of the air: firing, striking, dropping and landing, harm, flights.

use super::{
    Clause, Found, act_by, aimed, figurative, is_event_noun, is_force, object_of_one, object_or_of,
    origin_of, overflight, refine, weapon_of,
};
use crate::lexicon::{self, Class};
use crate::rules;
use crate::syntax;
use crate::tree::Tree;
use truce_language::Dep;
use truce_vocabulary::Act;

/// Kinds of weapon that fire.
const ARMED: Class = Class::SMALL.or(Class::GUN).or(Class::ROCKET).or(Class::MUNITION).or(Class::ARMS);

/// Firing, striking, munitions and harm.
pub(super) fn firing(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, doer, object, lemma, particle, weapon, target, .. } = *c;
    match lemma {
        // --- firing -------------------------------------------------------------------------------------------------------------
        "open" | "return" | "exchange" | "resume" | "cease" | "trade" | "swap"
            if object.is_some_and(|o| {
                matches!(tree.lemma(o), "fire" | "gunfire" | "shot" | "blow")
                    || matches!(lemma, "exchange" | "trade" | "swap")
                        && matches!(
                            tree.lemma(o),
                            "shelling"
                                | "volley"
                                | "salvo"
                                | "round"
                                | "rocket"
                                | "shell"
                                | "mortar"
                                | "artillery"
                                | "bullet"
                                | "burst"
                                | "strike"
                                | "grenade"
                        )
            }) =>
        {
            if lemma == "cease" {
                return c.found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE);
            }
            let clash = matches!(lemma, "exchange" | "trade" | "swap");
            let act = if clash {
                Act::FireClash
            } else {
                refine(Act::FireUnspecified, c.by_weapon(weapon), c.victim(target))
            };
            // In an exchange of fire what follows "on" or "near" is where, and what follows "with" is who.
            let other = if clash { tree.object_of(v, &["with", "against"]) } else { target };
            c.found(act, doer, other, rules::ACT_SHOOT)
        }
        // "Posts opened up with small arms": of a shop or a road nothing is fired.
        "open" if particle == "up" && weapon.meets(ARMED) => c.found(
            refine(Act::FireUnspecified, c.by_weapon(weapon), c.victim(target)),
            doer,
            target,
            rules::ACT_SHOOT,
        ),
        "shoot" | "gun" | "snipe" => {
            // "shot back that …": words.
            if tree.kid(v, &[Dep::Ccomp]).is_some() && weapon == Class::default() {
                return None;
            }
            let down = particle == "down" || tree.kids(v).iter().any(|&kid| tree.low(kid) == "down");
            let people = Class::CIVILIAN.or(Class::FORCE).or(Class::OFFICIAL).or(Class::MEDIC);
            let person = object.is_some_and(|o| {
                lexicon::is(tree.lemma(o), people) || matches!(tree.low(o), "he" | "she" | "him" | "her")
            });
            if down && person && !c.object_is(Class::DRONE.or(Class::AIRCRAFT)) {
                // "He was shot down in the debate": without a gun or a doer it is words that shot.
                let pronoun = object.is_some_and(|o| tree.tag(o) == truce_language::Tag::Prp);
                if pronoun && doer.is_none() && lemma != "gun" {
                    return None;
                }
                let act = refine(Act::FireSmallArms, c.by_weapon(weapon), c.victim(object));
                return c.found(act, doer, object, rules::ACT_SHOOT);
            }
            // "Three rockets were fired and shot down": what is stopped in flight is told by who fired it.
            if down
                && c.object_is(Class::ROCKET.or(Class::MUNITION))
                && !c.object_is(Class::DRONE.or(Class::AIRCRAFT))
            {
                return None;
            }
            if down || c.object_is(Class::DRONE.or(Class::AIRCRAFT)) {
                return c.found(Act::FireUnspecified, doer, object, rules::ACT_SHOOT);
            }
            let patient = object.filter(|_| !c.object_is(Class::MUNITION)).or(target);
            let act = if c.victim(patient).meets(Class::MONITOR.or(Class::MEDIC)) {
                refine(Act::FireSmallArms, c.by_weapon(weapon), c.victim(patient))
            } else if c.victim(patient).meets(Class::DRONE.or(Class::AIRCRAFT)) {
                Act::FireUnspecified
            } else {
                refine(Act::FireSmallArms, c.by_weapon(weapon), c.victim(patient))
            };
            c.found(act, doer, patient, rules::ACT_SHOOT)
        }
        "fire" => {
            if object.is_some()
                && !c.object_is(
                    Class::MUNITION
                        .or(Class::ARMS)
                        .or(Class::FLARE)
                        .or(Class::SMALL)
                        .or(Class::GUN)
                        .or(Class::ROCKET),
                )
                && target.is_none()
                && !tree.is_passive(v)
                && !(c.object.is_some_and(|o| matches!(tree.low(o), "them" | "it"))
                    && doer.is_some_and(|d| is_force(tree, d)))
            {
                return None;
            }
            // "An ambulance was fired on": the subject of the passive is what was fired at.
            let target = target.or_else(|| {
                object.filter(|&o| {
                    tree.is_passive(v)
                        && !lexicon::is(tree.lemma(o), Class::MUNITION.or(Class::ARMS).or(Class::FLARE))
                })
            });
            // Mines that are fired come from mortars.
            let mortar = object.is_some_and(|o| matches!(tree.lemma(o), "mine" | "bomb"));
            let by = if mortar { Some(Act::FireShelling) } else { c.by_weapon(weapon) };
            let act = refine(Act::FireUnspecified, by, c.victim(target));
            // Warning shots at somebody stay warning fire unless they were aimed at the protected.
            c.found(act, doer, target, rules::ACT_SHOOT)
        }
        "shell" | "mortar" | "bombard" | "pound" | "strafe" | "bomb" | "bombing" | "rocket"
            if !matches!(particle, "out") =>
        {
            let plain = match lemma {
                "shell" | "mortar" => Act::FireShelling,
                "bomb" => Act::AirStrike,
                "strafe" => Act::AirStrike,
                "rocket" => Act::FireRocketMissile,
                _ => Act::FireUnspecified,
            };
            // A market that is shelled is one where people buy.
            let market = object.is_some_and(|o| tree.lemma(o) == "market");
            if figurative(tree, object) && !market {
                return None;
            }
            c.found(refine(plain, c.by_weapon(weapon), c.victim(object)), doer, object, rules::ACT_STRIKE)
        }
        "lay" | "plant" | "place" | "sow" | "bury" | "step" | "trigger" | "hit" | "strike" | "detonate"
        | "run" | "drive" | "tread" | "walk"
            if c.object_is(Class::MINE)
                || tree
                    .object_of(v, &["on", "over"])
                    .is_some_and(|mine| matches!(tree.lemma(mine), "mine" | "landmine" | "ied")) =>
        {
            // Who lays a mine acts; who steps on one suffers.
            let laid = matches!(lemma, "lay" | "plant" | "place" | "sow" | "bury");
            if !laid
                && !object.or(target).is_some_and(|o| matches!(tree.lemma(o), "mine" | "landmine" | "ied"))
            {
                return None;
            }
            c.found(
                Act::FireIedMine,
                doer.filter(|_| laid),
                if laid { None } else { doer },
                rules::ACT_MUNITION,
            )
        }
        "strike" | "hit" | "attack" | "target" | "ambush" | "assault" | "engage" => {
            // "a strike targeting a car": the strike tells it; "rounds hitting the ground": nothing is hit.
            let ground = object.is_some_and(|o| tree.low(o) == "ground");
            if crate::nouns::says_aim(tree, v) || ground {
                return None;
            }
            if (figurative(tree, object) && weapon == Class::default())
                || (object.is_none() && target.is_none() && doer.is_none())
                || (lemma == "engage"
                    && !c.object_is(Class::FORCE.or(Class::DRONE).or(Class::AIRCRAFT).or(Class::VESSEL))
                    && !object.is_some_and(|o| matches!(tree.lemma(o), "target" | "position" | "post")))
            {
                return None;
            }
            if lemma == "strike" && particle == "up" {
                return None;
            }
            // "Air defences engaged drones over the town": the drone is what is fired at, not what strikes.
            if c.object_is(Class::DRONE.or(Class::AIRCRAFT)) {
                return c.found(Act::FireUnspecified, doer, object, rules::ACT_STRIKE);
            }
            // "A truck hit a wall": traffic.
            if matches!(lemma, "hit" | "strike")
                && doer.is_some_and(|d| {
                    matches!(
                        tree.lemma(d),
                        "truck"
                            | "lorry"
                            | "car"
                            | "bus"
                            | "van"
                            | "train"
                            | "vehicle"
                            | "motorcycle"
                            | "tanker"
                            | "taxi"
                            | "tram"
                    ) && !tree.core(d).any(|w| {
                        matches!(
                            tree.low(w),
                            "armoured" | "armored" | "army" | "military" | "bomb" | "explosives"
                        )
                    })
                })
            {
                return None;
            }
            let patient = object.or(target);
            if patient.is_some_and(|p| matches!(tree.low(p), "nobody" | "none" | "no-one")) {
                return None;
            }
            let by = c.by_weapon(weapon);
            let people = patient.is_some_and(|p| {
                lexicon::is(tree.lemma(p), Class::CIVILIAN) && !lexicon::is(tree.lemma(p), Class::FORCE)
            });
            let plain = match lemma {
                "strike" => Act::AirStrike,
                "attack" | "assault" | "ambush" if people => Act::CivAttack,
                _ => Act::FireUnspecified,
            };
            c.found(refine(plain, by, c.victim(patient)), doer, patient, rules::ACT_STRIKE)
        }
        // --- munitions and how they travel --------------------------------------------------------------------------------------
        "launch" | "send" | "lob" | "hurl" | "throw" | "toss" | "drop" | "release" | "rain" | "deliver"
        | "use" | "employ" | "discharge" | "let" | "fling" | "put" | "aim" | "direct" | "train"
            if c.object_is(
                Class::MUNITION
                    .or(Class::DRONE)
                    .or(Class::SMALL)
                    .or(Class::FLARE)
                    .or(Class::GUN)
                    .or(Class::ARMS),
            ) && !pointed(tree, v)
                || (lemma == "let" && object_or_of(tree, v, Class::MUNITION).is_some()) =>
        {
            let munition = object_or_of(tree, v, Class::MUNITION).or(object);
            // "sent a drone over the town" flies it there; "sent a drone at the post" strikes.
            if matches!(lemma, "send" | "launch" | "deploy")
                && munition.is_some_and(|m| lexicon::is(tree.lemma(m), Class::DRONE))
                && tree.object_of(v, &["over", "above", "across"]).is_some()
            {
                return c.found(Act::AirOverflightDrone, doer, target, rules::ACT_OVERFLIGHT);
            }
            // "approached the patrol and dropped a grenade": what was approached is what it was dropped at.
            let approached = || {
                let head = tree.words[v].head;
                let nears =
                    matches!(tree.lemma(head), "approach" | "near" | "circle" | "fly" | "overfly" | "hover");
                (tree.dep(v) == Dep::Conj && nears)
                    .then(|| tree.kid(head, &[Dep::Dobj]).or_else(|| aimed(tree, head)))
                    .flatten()
            };
            let target = target.or_else(approached);
            let lands = matches!(lemma, "put" | "deliver" | "send") && target.is_some();
            if matches!(lemma, "put" | "deliver") && !lands || (lemma == "let" && munition.is_none()) {
                return None;
            }
            let act = refine(Act::FireUnspecified, c.by_weapon(weapon), c.victim(target));
            let mut act = c.found(act, doer, target, rules::ACT_MUNITION)?;
            act.also.extend(munition);
            Some(act)
        }
        "land" | "fall" | "impact" | "explode" | "detonate" | "go" | "rain" | "crash" | "burst" | "come"
            if c.is(doer, Class::MUNITION.or(Class::DRONE).or(Class::MINE))
                && (lemma != "go" || particle == "off")
                && (lemma != "come"
                    || tree.object_of(v, &["from"]).is_some() && !c.is(doer, Class::DRONE))
                && !c.is(doer, Class(0)) =>
        {
            let munition = doer?;
            if lemma == "fall" && matches!(tree.lemma(munition), "fire") {
                return None;
            }
            let (by, from) = origin_of(tree, munition);
            let from = from.or_else(|| tree.object_of(v, &["from"]).filter(|_| lemma == "come"));
            let classes = weapon_of(tree, munition).or(by.map_or(Class::default(), |by| weapon_of(tree, by)));
            if classes.meets(Class::DRONE)
                && matches!(lemma, "fall" | "crash" | "land")
                && lexicon::is(tree.lemma(munition), Class::DRONE)
            {
                return c.found(Act::AirOverflightDrone, doer, None, rules::ACT_OVERFLIGHT);
            }
            let act =
                refine(Act::FireUnspecified, act_by(classes, tree, tree.core(munition)), c.victim(target));
            let mut act = c.found(act, by.or(from).or(Some(munition)), target, rules::ACT_MUNITION)?;
            act.also.push(munition);
            Some(act)
        }
        // --- harm ----------------------------------------------------------------------------------------------------------------
        "kill" | "wound" | "injure" | "hurt" | "maim" | "murder" | "execute" | "martyr" | "leave"
        | "destroy" | "damage" | "shake" | "rock" | "rip" | "cost" | "claim" | "set" | "break" | "cause"
        | "slam"
            if is_event_noun(tree, doer) =>
        {
            // The noun tells the act; see `nouns`.
            None
        }
        "kill" | "wound" | "injure" | "maim" | "murder" | "execute" | "hurt" | "eliminate"
        | "assassinate" | "liquidate" => {
            let patient = object?;
            // "It wrote, killing a woman": writing kills nobody; the harm is of the act that is told.
            let head = tree.words[v].head;
            if tree.dep(v) == Dep::Advcl && lexicon::speech_of(tree.lemma(head)) == Some(lexicon::Speech::Say)
            {
                return None;
            }
            // "fire on a house in Rmeish that killed two": the town killed nobody.
            let town = doer.is_some_and(|d| {
                tree.dep(v) == Dep::Relcl && tree.words[v].head == d && super::is_placelike(tree, d)
            });
            if town {
                return None;
            }
            let harmed = c.victim(Some(patient));
            let no_one = matches!(tree.low(patient), "nobody" | "none" | "one")
                && tree.core(patient).any(|w| matches!(tree.low(w), "no" | "nobody" | "none"));
            if no_one || tree.low(patient) == "nobody" {
                return None;
            }
            let by = c.by_weapon(weapon);
            // "killed and three others wounded when a drone fired": the clause hangs on the last of the verbs.
            let mut first = v;
            while tree.dep(first) == Dep::Conj && tree.is_verb(tree.words[first].head) {
                first = tree.words[first].head;
            }
            let joined = tree.conjuncts(first);
            let since = |kid: usize| {
                tree.kids_by(kid, &[Dep::Mark, Dep::Advmod])
                    .any(|mark| matches!(tree.low(mark), "since" | "before" | "until" | "after"))
            };
            let mut clauses = joined.iter().flat_map(|&one| tree.kids_by(one, &[Dep::Advcl]));
            let clause = clauses.any(|kid| {
                !since(kid) && {
                    tree.any_under(kid, |w| {
                        matches!(
                            tree.lemma(w),
                            "fire"
                                | "open"
                                | "shoot"
                                | "strike"
                                | "drop"
                                | "go"
                                | "explode"
                                | "clash"
                                | "hit"
                                | "shell"
                                | "attack"
                        )
                    })
                }
            });
            const BY_WHAT: &[&str] = &["in", "by", "during", "after", "following", "from"];
            let inside_event = joined
                .iter()
                .flat_map(|&one| tree.objects_of(one, BY_WHAT))
                .any(|(_, noun)| is_event_noun(tree, Some(noun)));
            if clause || inside_event {
                return None;
            }
            let civilians = harmed.meets(Class::CIVILIAN);
            let plain = if civilians && (doer.is_some() || tree.lemma(patient) == "civilian") {
                Act::CivAttack
            } else {
                Act::FireUnspecified
            };
            let placed = tree.objects_of(v, &["in", "at", "near"]).next().is_some();
            let counted = (civilians
                || lexicon::is(tree.lemma(patient), Class::FORCE)
                    && !lexicon::is(tree.lemma(patient), Class::MONITOR))
                && tree.is_passive(v)
                && (tree.kid(patient, &[Dep::Nummod]).is_some()
                    || tree.tag(patient) == truce_language::Tag::Cd);
            let foe = matches!(
                tree.lemma(patient),
                "gunman" | "militant" | "infiltrator" | "assailant" | "attacker"
            );
            let told = doer.is_some() || placed || counted || foe && tree.is_passive(v);
            if !told {
                return None;
            }
            c.found(refine(plain, by, harmed), doer, Some(patient), rules::ACT_HARM)
        }
        _ => None,
    }
}

/// "A launcher aimed at the north", "rifles trained on the town": they point there, and nothing is fired.
fn pointed(tree: &Tree<'_>, v: usize) -> bool {
    let arms = |w: usize| {
        matches!(
            tree.lemma(w),
            "launcher"
                | "gun"
                | "rifle"
                | "weapon"
                | "barrel"
                | "tank"
                | "rocket"
                | "missile"
                | "battery"
                | "cannon"
                | "camera"
        )
    };
    matches!(tree.lemma(v), "aim" | "train" | "point")
        && syntax::object(tree, v).is_some_and(|what| tree.conjuncts(what).into_iter().any(arms))
}

/// Aircraft and drones that fly, are seen or are brought down.
pub(super) fn air(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, doer, object, lemma, particle, target, .. } = *c;
    match lemma {
        // --- the air -------------------------------------------------------------------------------------------------------------
        "fly" | "overfly" | "hover" | "circle" | "buzz" | "loiter" | "roam" | "swoop" | "cross"
        | "penetrate" | "enter" | "approach" | "near" | "belong" | "violate" | "soar" | "flew" | "appear"
        | "operate"
            if c.is(doer, Class::DRONE.or(Class::AIRCRAFT)) =>
        {
            let carrier = doer?;
            let drops = tree.kids_by(v, &[Dep::Conj]).any(|kid| {
                matches!(
                    tree.lemma(kid),
                    "drop" | "release" | "fire" | "strike" | "attack" | "launch" | "target"
                )
            });
            if matches!(lemma, "near" | "belong") || (lemma == "approach" && drops) {
                return None;
            }
            if lemma == "fly"
                && (particle == "off"
                    || tree
                        .kid(v, &[Dep::Prt, Dep::Advmod])
                        .is_some_and(|k| matches!(tree.low(k), "off" | "away" | "back")))
            {
                return None;
            }
            c.found(overflight(tree, carrier), Some(carrier), object.or(target), rules::ACT_OVERFLIGHT)
        }
        "intercept" | "see" | "spot" | "observe" | "detect" | "sight" | "hear" | "down" | "track"
        | "neutralise" | "neutralize" | "record" | "report" | "notice" | "register" | "count"
        | "identify" | "pick" | "follow"
            if c.object_is(Class::DRONE.or(Class::AIRCRAFT)) =>
        {
            let carrier = object?;
            if matches!(lemma, "down") {
                return c.found(Act::FireUnspecified, doer, object, rules::ACT_SHOOT);
            }
            // "reported two drones circling above them": what they were seen doing tells it.
            let doing = tree.kids_by(carrier, &[Dep::Acl]).any(|kid| {
                kid > carrier
                    && matches!(
                        tree.lemma(kid),
                        "fly" | "circle" | "hover" | "buzz" | "cross" | "enter" | "pass" | "loiter" | "orbit" | "drop"
                    )
            });
            if doing {
                return None;
            }
            // The owner of what was seen acts; who saw it does not.
            c.found(overflight(tree, carrier), Some(carrier), target, rules::ACT_OVERFLIGHT)
        }
        "bring" | "take"
            if particle == "down"
                && (c.object_is(Class::DRONE.or(Class::AIRCRAFT))
                    || object_of_one(tree, v, Class::DRONE)) =>
        {
            c.found(Act::FireUnspecified, doer, object, rules::ACT_SHOOT)
        }
        // "The camera recorded 14 projectiles in flight": fire that was seen; who saw it did not fire.
        "record" | "see" | "observe" | "hear" | "count" | "detect" | "spot" | "register" | "sight"
            if object.is_some_and(|o| seen_in_flight(tree, o)) =>
        {
            let munition = object?;
            let (by, from) = origin_of(tree, munition);
            let act =
                act_by(weapon_of(tree, munition), tree, tree.core(munition)).unwrap_or(Act::FireUnspecified);
            let mut act = c.found(act, by.or(from).or(Some(munition)), None, rules::ACT_MUNITION)?;
            act.also.push(munition);
            Some(act)
        }
        // "Drones sighted over the town": a headline leaves "were" out.
        "see" | "sight" | "spot" | "detect" | "observe" | "report" | "hear"
            if c.is(doer, Class::DRONE.or(Class::AIRCRAFT)) && object.is_none() =>
        {
            c.found(overflight(tree, doer?), doer, None, rules::ACT_OVERFLIGHT)
        }
        // "Air defence downed four of them": what a force brings down flew.
        "down"
            if doer.is_some_and(|d| is_force(tree, d))
                && object.is_some_and(|o| {
                    tree.tag(o) == truce_language::Tag::Cd || matches!(tree.low(o), "it" | "them" | "one")
                }) =>
        {
            c.found(Act::FireUnspecified, doer, object, rules::ACT_SHOOT)
        }
        // Weapons, works and fighters that somebody sees are there; whose they are their own words say.
        "see" | "spot" | "observe" | "note" | "detect" | "find" | "record" | "sight" | "notice" | "show"
        | "reveal"
            // "a cache of mortars" is a store, and no arm in place
            if object.is_some_and(|o| {
                heavy(tree, o) && !matches!(tree.lemma(o), "cache" | "stash" | "depot" | "store" | "hoard")
            }) && (!matches!(lemma, "show" | "reveal") || pictures(tree, doer)) =>
        {
            c.found(Act::PostureWeaponInZone, object, object, rules::ACT_POSTURE)
        }
        "see" | "spot" | "observe" | "note" | "detect" | "sight" | "notice" | "show" | "reveal"
            if (!matches!(lemma, "show" | "reveal") || pictures(tree, doer))
                && object.is_some_and(|o| {
                    (matches!(tree.lemma(o), "position" | "camp" | "post" | "base")
                        && tree.core(o).any(|w| {
                            matches!(
                                tree.low(w),
                                "firing" | "military" | "army" | "tent" | "fighting" | "new"
                            )
                        })
                        && !matches!(lemma, "note" | "notice"))
                        || matches!(
                            tree.lemma(o),
                            "trench"
                                | "fortification"
                                | "bunker"
                                | "tunnel"
                                | "embankment"
                                | "dugout"
                                | "earthwork"
                                | "emplacement"
                                | "berm"
                        )
                }) =>
        {
            c.found(Act::MatFacility, object, object, rules::ACT_MATERIEL)
        }
        // A prisoner on the screen is nowhere to be seen.
        "see" | "spot" | "observe" | "sight" | "notice"
            if tree.object_of(v, &["on", "in"]).is_some_and(|where_| {
                matches!(
                    tree.lemma(where_),
                    "television"
                        | "tv"
                        | "video"
                        | "footage"
                        | "clip"
                        | "photo"
                        | "photograph"
                        | "picture"
                        | "screen"
                        | "image"
                )
            }) =>
        {
            None
        }
        // "There are snipers on the roofs."
        "be" if tree.kid(v, &[Dep::Expl]).is_some()
            && tree.kid(v, &[Dep::Attr]).is_some_and(|who| {
                lexicon::is(tree.lemma(who), Class::FIGHTER)
                    && [who, v].iter().any(|&w| {
                        tree.object_of(w, &["on", "in", "at", "along", "near", "around", "inside", "outside"])
                            .is_some_and(|where_| {
                                super::is_placelike(tree, where_)
                                    || matches!(tree.lemma(where_), "roof" | "rooftop")
                            })
                    })
            }) =>
        {
            let who = tree.kid(v, &[Dep::Attr])?;
            c.found(Act::PostureArmedPresence, Some(who), None, rules::ACT_POSTURE)
        }
        "see" | "spot" | "observe" | "sight" | "notice"
            if c.object_is(Class::FORCE.or(Class::CIVILIAN)) && tree.is_passive(v)
                || object.is_some_and(|o| armed_people(tree, o))
                || (matches!(lemma, "spot" | "observe")
                    && object.is_some_and(|o| tree.lemma(o) == "people")) =>
        {
            c.found(Act::PostureArmedPresence, object, None, rules::ACT_POSTURE)
        }
        "be" if doer.is_some_and(|d| armed_people(tree, d))
            && tree.kids_by(v, &[Dep::Acomp]).any(|kid| tree.low(kid) == "present") =>
        {
            c.found(Act::PostureArmedPresence, doer, None, rules::ACT_POSTURE)
        }
        // "There were drones over the town."
        "be" if tree.kid(v, &[Dep::Expl]).is_some()
            && tree.kid(v, &[Dep::Attr]).is_some_and(|what| {
                lexicon::is(tree.lemma(what), Class::DRONE.or(Class::AIRCRAFT))
                    && [what, v].iter().any(|&w| tree.object_of(w, &["over", "above"]).is_some())
            }) =>
        {
            let carrier = tree.kid(v, &[Dep::Attr])?;
            c.found(overflight(tree, carrier), Some(carrier), None, rules::ACT_OVERFLIGHT)
        }
        "be" if c.is(doer, Class::DRONE.or(Class::AIRCRAFT))
            && tree
                .object_of(v, &["in"])
                .is_some_and(|where_| matches!(tree.lemma(where_), "sky" | "air" | "airspace" | "skies")) =>
        {
            c.found(overflight(tree, doer?), doer, None, rules::ACT_OVERFLIGHT)
        }
        "rattle" if c.is(doer, Class::AIRCRAFT.or(Class::DRONE)) => {
            c.found(overflight(tree, doer?), doer, None, rules::ACT_OVERFLIGHT)
        }
        "be" if c.is(doer, Class::DRONE.or(Class::AIRCRAFT))
            && tree
                .kids_by(v, &[Dep::Prep, Dep::Advmod, Dep::Acomp])
                .any(|kid| matches!(tree.low(kid), "over" | "above" | "overhead"))
            || c.is(doer, Class::DRONE.or(Class::AIRCRAFT))
                && tree.any_under(v, |w| w > v && matches!(tree.low(w), "sky" | "skies" | "airspace")) =>
        {
            c.found(overflight(tree, doer?), doer, None, rules::ACT_OVERFLIGHT)
        }
        _ => None,
    }
}

/// Munitions on their way: projectiles, tracers, salvos, or rockets "in flight".
fn seen_in_flight(tree: &Tree<'_>, noun: usize) -> bool {
    let moving = matches!(tree.lemma(noun), "projectile" | "tracer" | "salvo" | "volley");
    let munition = matches!(tree.lemma(noun), "rocket" | "missile" | "round" | "shell" | "flare" | "bullet");
    let flight = tree.any_under(noun, |w| {
        matches!(
            tree.low(w),
            "flight" | "flying" | "fired" | "launched" | "landing" | "outgoing" | "incoming"
        )
    }) || tree.kids(noun).iter().any(|&kid| matches!(tree.low(kid), "outgoing" | "incoming"));
    moving || munition && flight
}

/// Pictures and those who take them from above show what stands there.
fn pictures(tree: &Tree<'_>, doer: Option<usize>) -> bool {
    doer.is_some_and(|doer| {
        tree.core(doer).any(|w| {
            matches!(
                tree.lemma(w),
                "image"
                    | "picture"
                    | "photo"
                    | "photograph"
                    | "video"
                    | "footage"
                    | "imagery"
                    | "satellite"
                    | "clip"
                    | "camera"
            )
        })
    })
}

/// A tank, gun or launcher, also "two of their tanks" and "a missile system".
pub(crate) fn heavy(tree: &Tree<'_>, noun: usize) -> bool {
    super::table::things(tree, noun).into_iter().any(|thing| match tree.lemma(thing) {
        "weapon" | "tank" | "howitzer" | "artillery" | "launcher" | "mortar" | "gun" | "cannon" | "ifv"
        | "apc" | "mlrs" => true,
        "system" | "battery" | "complex" | "piece" => tree.core(thing).any(|w| {
            lexicon::is(tree.lemma(w), Class::GUN.or(Class::ROCKET).or(Class::MUNITION))
                || matches!(tree.low(w), "anti-aircraft" | "defence" | "defense")
        }),
        "vehicle" | "carrier" => {
            tree.core(thing).any(|w| matches!(tree.low(w), "armoured" | "armored" | "fighting" | "combat"))
        }
        _ => false,
    })
}

/// Soldiers or fighters, not a patrol of the watchers and no office.
fn armed_people(tree: &Tree<'_>, noun: usize) -> bool {
    super::table::things(tree, noun).into_iter().any(|thing| {
        matches!(
            tree.lemma(thing),
            "soldier"
                | "fighter"
                | "militant"
                | "troop"
                | "gunman"
                | "militiaman"
                | "sniper"
                | "operative"
                | "combatant"
                | "rebel"
                | "guerrilla"
                | "member"
                | "serviceman"
        ) && !tree.core(thing).any(|w| {
            lexicon::is(tree.lemma(w), Class::MONITOR)
                || matches!(tree.lemma(w), "staff" | "family" | "council")
        }) || super::gate::armed(tree, thing)
    })
}
