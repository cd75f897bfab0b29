//! Acts told by verbs: fire, strike, fly, enter, stay, build, demolish, close, withdraw, release ...
//!
//! The verb gives the family, the weapon refines it, then the victim: weapon first, victim second, except that attacks on monitors, medics
//! and media keep their own codes. The same table reads every side.

use crate::lexicon::{self, Class};
use crate::rules;
use crate::syntax;
use crate::tree::Tree;
use truce_language::{Dep, Tag};
use truce_vocabulary::{Act, RuleId};

/// An act found in the text, its parts as words.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The trigger.
    pub(crate) at: usize,
    /// The act.
    pub(crate) act: Act,
    /// Word that names the doer.
    pub(crate) doer: Option<usize>,
    /// Word that names what it was done to.
    pub(crate) patient: Option<usize>,
    /// The clause's verb, for negation, tense and time.
    pub(crate) verb: Option<usize>,
    /// Words that must lie in the quote besides these.
    pub(crate) also: Vec<usize>,
    /// How it was read.
    pub(crate) rule: RuleId,
}

/// The kinds of weapon and carrier named with a verb: its doer, object, "with …", "using …".
pub(crate) fn means(tree: &Tree<'_>, v: usize, doer: Option<usize>, object: Option<usize>) -> Class {
    let mut classes = Class::default();
    let mut add = |noun: usize| {
        for part in tree.conjuncts(noun) {
            classes = classes.or(weapon_of(tree, part));
        }
    };
    if let Some(doer) = doer {
        add(doer);
    }
    if let Some(object) = object
        && lexicon::is(
            tree.lemma(object),
            Class::MUNITION
                .or(Class::ARMS)
                .or(Class::DRONE)
                .or(Class::SMALL)
                .or(Class::GUN)
                .or(Class::ROCKET),
        )
    {
        add(object);
    }
    for (_, noun) in tree.objects_of(v, &["with", "by", "using", "via", "from"]) {
        add(noun);
    }
    // "struck the depot, by first accounts with rockets": the phrase may hang lower down.
    for with in tree.under(v).filter(|&w| tree.low(w) == "with" && tree.dep(w) == Dep::Prep) {
        tree.kids_by(with, &[Dep::Pobj])
            .filter(|&noun| lexicon::is(tree.lemma(noun), Class::MUNITION))
            .for_each(&mut add);
    }
    for using in tree.kids_by(v, &[Dep::Advcl, Dep::Acl, Dep::Prep]) {
        if matches!(tree.lemma(using), "use" | "using") {
            tree.kids_by(using, &[Dep::Dobj, Dep::Pobj]).for_each(&mut add);
        }
    }
    classes
}

/// The kinds of weapon a noun and the words before it name.
pub(crate) fn weapon_of(tree: &Tree<'_>, noun: usize) -> Class {
    let weapons = Class::AIRCRAFT
        .or(Class::DRONE)
        .or(Class::GUN)
        .or(Class::ROCKET)
        .or(Class::SMALL)
        .or(Class::MINE)
        .or(Class::FLARE)
        .or(Class::VESSEL);
    let mut classes = Class::default();
    let core = tree.core(noun);
    for word in core.clone() {
        let class = match tree.low(word) {
            "stun" | "warning" | "flash" | "smoke" | "illumination" | "illuminating" | "tear" | "signal" => {
                Class::FLARE
            }
            "small" if core.contains(&(word + 1)) && tree.low(word + 1).starts_with("arm") => Class::SMALL,
            "small-arms" | "machine" | "sniper" | "rifle" | "automatic" => Class::SMALL,
            "propelled" | "rocket-propelled" => Class::SMALL,
            // Air defence is no air attack.
            "air" | "aerial"
                if matches!(
                    tree.lemma(noun),
                    "strike"
                        | "raid"
                        | "attack"
                        | "bombardment"
                        | "assault"
                        | "force"
                        | "power"
                        | "bombing"
                        | "campaign"
                ) =>
            {
                Class::AIRCRAFT
            }
            "rocket" if core.clone().any(|w| tree.low(w) == "propelled") => Class::default(),
            "launcher" | "launchers" if word > 0 && tree.low(word - 1).starts_with("grenade") => Class::SMALL,
            "heavy" | "light" | "arms" | "weapons" => Class::default(),
            _ => lexicon::of(tree.lemma(word)),
        };
        classes = classes.or(Class(class.0 & weapons.0));
    }
    // A launcher that is hit is a target; "arms" and "side" name no weapon.
    if matches!(tree.lemma(noun), "launcher" | "arm" | "operator" | "position" | "site" | "depot")
        && !classes.meets(Class::SMALL)
    {
        classes = Class(classes.0 & Class::DRONE.0);
    }
    classes
}

/// The code that the weapon gives.
pub(crate) fn act_by(means: Class, tree: &Tree<'_>, words: impl IntoIterator<Item = usize>) -> Option<Act> {
    let manned = words
        .into_iter()
        .any(|w| matches!(tree.lemma(w), "jet" | "warplane" | "helicopter" | "bomber" | "gunship" | "plane"));
    let table = [
        (Class::FLARE, Act::FireIllumWarning),
        (Class::DRONE, Act::AirStrikeDrone),
        (Class::ROCKET, Act::FireRocketMissile),
        (Class::SMALL, Act::FireSmallArms),
        (Class::GUN, Act::FireShelling),
        (Class::AIRCRAFT, if manned { Act::AirStrikeManned } else { Act::AirStrike }),
        (Class::MINE, Act::FireIedMine),
    ];
    table.into_iter().find(|(class, _)| means.meets(*class)).map(|(_, act)| act)
}

/// What kinds of people or things a victim's phrase names.
pub(crate) fn victim_of(tree: &Tree<'_>, noun: usize) -> Class {
    let core = tree.phrase(noun);
    let mut classes = Class::default();
    for word in core {
        if word <= noun || tree.words[word].head != word {
            let class = lexicon::of(tree.lemma(word));
            let protected = Class::MONITOR.or(Class::MEDIC);
            // "a hospital area", "UN position": the words before count for those who are protected.
            classes = classes.or(if word == noun {
                class
            } else if word < noun {
                Class(class.0 & protected.0)
            } else {
                Class::default()
            });
            if word < noun && matches!(tree.low(word), "un" | "u.n.") {
                classes = classes.or(Class::MONITOR);
            }
            if word < noun
                && matches!(tree.low(word), "energy" | "power" | "gas" | "water" | "electricity" | "oil")
                && class.meets(Class::SERVICE)
            {
                classes = classes.or(Class::SERVICE);
            }
        }
    }
    if matches!(tree.low(noun), "un" | "unifil" | "osce" | "smm") {
        classes = classes.or(Class::MONITOR);
    }
    classes
}

/// An attack's code from its plain code, its weapon and its victim.
pub(crate) fn refine(plain: Act, by_weapon: Option<Act>, victim: Class) -> Act {
    if victim.meets(Class::MONITOR) {
        return Act::ProtMonitorAttack;
    }
    if victim.meets(Class::MEDIC) {
        return Act::ProtMedicalMedia;
    }
    match by_weapon {
        Some(act) => act,
        None if victim.meets(Class::SERVICE) => Act::HumInfrastructure,
        None => plain,
    }
}

/// Whether the words after a verb aim at something: "at the post", "toward the village".
fn aimed(tree: &Tree<'_>, v: usize) -> Option<usize> {
    const AT: &[&str] = &[
        "at",
        "on",
        "upon",
        "toward",
        "towards",
        "against",
        "into",
        "near",
        "over",
        "around",
        "beside",
        "alongside",
    ];
    let direct = tree
        .objects_of(v, AT)
        .map(|(_, noun)| noun)
        .find(|&noun| !is_time(tree, noun) && !is_medium(tree, noun));
    direct.or_else(|| {
        // "close to", "in the direction of", "within 20 metres of"; the parser may hang them on the object.
        let object = tree.kid(v, &[Dep::Dobj]);
        let around = [Some(v), object]
            .into_iter()
            .flatten()
            .flat_map(|root| tree.kids_by(root, &[Dep::Prep, Dep::Advmod, Dep::Amod]));
        around.into_iter().find_map(|kid| {
            if matches!(tree.low(kid), "close" | "next" | "near" | "at" | "toward" | "towards") {
                return tree
                    .object_of(kid, &["to"])
                    .or_else(|| tree.kid(kid, &[Dep::Pobj]))
                    .filter(|&noun| !is_time(tree, noun));
            }
            let noun = tree.kid(kid, &[Dep::Pobj])?;
            let measure = matches!(
                tree.lemma(noun),
                "direction" | "metre" | "meter" | "vicinity" | "front" | "edge" | "yard" | "kilometre"
            );
            measure.then(|| tree.object_of(noun, &["of"])).flatten()
        })
    })
}

fn is_time(tree: &Tree<'_>, noun: usize) -> bool {
    use truce_language::EntityLabel::{Date, Time};
    matches!(tree.words[noun].entity, Some(Date | Time))
        || matches!(tree.lemma(noun), "midnight" | "dawn" | "noon" | "night" | "time" | "point")
}

/// "on X", "on Facebook": where it was said.
fn is_medium(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.low(noun),
        "x" | "facebook" | "telegram" | "twitter" | "television" | "radio" | "orders" | "occasions"
    )
}

/// Nouns for a thing that can be burnt, hit or blown up, or nothing: figures of speech are no acts.
fn figurative(tree: &Tree<'_>, object: Option<usize>) -> bool {
    object.is_some_and(|object| {
        lexicon::is(tree.lemma(object), Class::TRUCE)
            || matches!(
                tree.lemma(object),
                "deal"
                    | "balance"
                    | "tone"
                    | "note"
                    | "chord"
                    | "pose"
                    | "blow"
                    | "issue"
                    | "question"
                    | "problem"
                    | "time"
                    | "minister"
                    | "official"
                    | "coach"
                    | "imagination"
                    | "record"
                    | "market"
                    | "economy"
                    | "headline"
                    | "warning"
                    | "criticism"
                    | "accusation"
                    | "interest"
                    | "price"
                    | "concern"
                    | "idea"
            )
    })
}

/// The act that verb `v` tells, if it tells one.
pub(crate) fn read(tree: &Tree<'_>, v: usize) -> Option<Found> {
    let doer = syntax::doer(tree, v);
    let object = syntax::object(tree, v);
    let particle = tree.kid(v, &[Dep::Prt]).map_or("", |kid| tree.low(kid));
    let lemma = tree.lemma(v);
    let is =
        |word: Option<usize>, class: Class| word.is_some_and(|word| lexicon::is(tree.lemma(word), class));
    let object_is = |class: Class| is(object, class);
    let found = |act: Act, doer: Option<usize>, patient: Option<usize>, rule: RuleId| {
        Some(Found { at: v, act, doer, patient, verb: Some(v), also: Vec::new(), rule })
    };
    let weapon = means(tree, v, doer, object);
    let around = || tree.under(v).chain(doer.map(|d| tree.core(d)).into_iter().flatten());
    let by_weapon = |weapon: Class| act_by(weapon, tree, around());
    let target = aimed(tree, v);
    let victim =
        |patient: Option<usize>| patient.map_or(Class::default(), |patient| victim_of(tree, patient));
    match lemma {
        // --- firing -------------------------------------------------------------------------------------------------------------
        "open" | "return" | "exchange" | "resume" | "cease" | "trade"
            if object.is_some_and(|o| matches!(tree.lemma(o), "fire" | "gunfire" | "shot" | "blow")) =>
        {
            if lemma == "cease" {
                return found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE);
            }
            let clash = matches!(lemma, "exchange" | "trade");
            let act = if clash {
                Act::FireClash
            } else {
                refine(Act::FireUnspecified, by_weapon(weapon), victim(target))
            };
            found(act, doer, target, rules::ACT_SHOOT)
        }
        "shoot" | "gun" | "snipe" => {
            if particle == "down" || object_is(Class::DRONE.or(Class::AIRCRAFT)) {
                return found(Act::FireUnspecified, doer, object, rules::ACT_SHOOT);
            }
            let patient = object.filter(|_| !object_is(Class::MUNITION)).or(target);
            let act = if victim(patient).meets(Class::DRONE.or(Class::AIRCRAFT)) {
                Act::FireUnspecified
            } else {
                refine(Act::FireSmallArms, by_weapon(weapon), victim(patient))
            };
            found(act, doer, patient, rules::ACT_SHOOT)
        }
        "fire" => {
            if object.is_some()
                && !object_is(
                    Class::MUNITION
                        .or(Class::ARMS)
                        .or(Class::FLARE)
                        .or(Class::SMALL)
                        .or(Class::GUN)
                        .or(Class::ROCKET),
                )
                && target.is_none()
                && !tree.is_passive(v)
            {
                return None;
            }
            let act = refine(Act::FireUnspecified, by_weapon(weapon), victim(target));
            // Warning shots at somebody stay warning fire unless they were aimed at the protected.
            found(act, doer, target, rules::ACT_SHOOT)
        }
        "shell" | "mortar" | "bombard" | "pound" | "strafe" | "bomb" | "bombing" | "rocket" => {
            let plain = match lemma {
                "shell" | "mortar" => Act::FireShelling,
                "bomb" => Act::AirStrike,
                "strafe" => Act::AirStrike,
                "rocket" => Act::FireRocketMissile,
                _ => Act::FireUnspecified,
            };
            if figurative(tree, object) {
                return None;
            }
            found(refine(plain, by_weapon(weapon), victim(object)), doer, object, rules::ACT_STRIKE)
        }
        "lay" | "plant" | "place" | "sow" | "bury" | "step" | "trigger" | "hit" | "strike" | "detonate"
            if object_is(Class::MINE)
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
            found(
                Act::FireIedMine,
                doer.filter(|_| laid),
                if laid { None } else { doer },
                rules::ACT_MUNITION,
            )
        }
        "strike" | "hit" | "attack" | "target" | "ambush" | "assault" | "engage" => {
            if figurative(tree, object)
                || (object.is_none() && target.is_none() && doer.is_none())
                || (lemma == "engage" && !object_is(Class::FORCE.or(Class::DRONE)))
            {
                return None;
            }
            if lemma == "strike" && particle == "up" {
                return None;
            }
            let plain = if lemma == "strike" { Act::AirStrike } else { Act::FireUnspecified };
            let patient = object.or(target);
            let by = by_weapon(weapon);
            found(refine(plain, by, victim(patient)), doer, patient, rules::ACT_STRIKE)
        }
        // --- munitions and how they travel --------------------------------------------------------------------------------------
        "launch" | "send" | "lob" | "hurl" | "throw" | "toss" | "drop" | "release" | "rain" | "deliver"
        | "use" | "employ" | "discharge" | "let" | "fling" | "put" | "aim" | "direct" | "train"
            if object_is(
                Class::MUNITION
                    .or(Class::DRONE)
                    .or(Class::SMALL)
                    .or(Class::FLARE)
                    .or(Class::GUN)
                    .or(Class::ARMS),
            ) || (lemma == "let" && object_or_of(tree, v, Class::MUNITION).is_some()) =>
        {
            let munition = object_or_of(tree, v, Class::MUNITION).or(object);
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
            if matches!(lemma, "put" | "deliver") || (lemma == "let" && munition.is_none()) {
                return None;
            }
            let act = refine(Act::FireUnspecified, by_weapon(weapon), victim(target));
            let mut act = found(act, doer, target, rules::ACT_MUNITION)?;
            act.also.extend(munition);
            Some(act)
        }
        "land" | "fall" | "impact" | "explode" | "detonate" | "go" | "rain" | "crash" | "burst"
            if is(doer, Class::MUNITION.or(Class::DRONE))
                && (lemma != "go" || particle == "off")
                && !is(doer, Class(0)) =>
        {
            let munition = doer?;
            if lemma == "fall" && matches!(tree.lemma(munition), "fire") {
                return None;
            }
            let (by, from) = origin_of(tree, munition);
            let classes = weapon_of(tree, munition).or(by.map_or(Class::default(), |by| weapon_of(tree, by)));
            if classes.meets(Class::DRONE)
                && matches!(lemma, "fall" | "crash" | "land")
                && lexicon::is(tree.lemma(munition), Class::DRONE)
            {
                return found(Act::AirOverflightDrone, doer, None, rules::ACT_OVERFLIGHT);
            }
            let act =
                refine(Act::FireUnspecified, act_by(classes, tree, tree.core(munition)), victim(target));
            let mut act = found(act, by.or(from).or(Some(munition)), target, rules::ACT_MUNITION)?;
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
            let harmed = victim(Some(patient));
            let no_one = matches!(tree.low(patient), "nobody" | "none" | "one")
                && tree.core(patient).any(|w| matches!(tree.low(w), "no" | "nobody" | "none"));
            if no_one || tree.low(patient) == "nobody" {
                return None;
            }
            let by = by_weapon(weapon);
            let clause = tree.kids_by(v, &[Dep::Advcl]).any(|kid| {
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
            });
            let inside_event = tree
                .objects_of(v, &["in", "by", "during", "after", "following", "from"])
                .any(|(_, noun)| is_event_noun(tree, Some(noun)));
            if clause || inside_event {
                return None;
            }
            let civilians = harmed.meets(Class::CIVILIAN);
            let plain = if civilians && doer.is_some() { Act::CivAttack } else { Act::FireUnspecified };
            let placed = tree.objects_of(v, &["in", "at", "near"]).next().is_some();
            if doer.is_none() && !placed {
                return None;
            }
            found(refine(plain, by, harmed), doer, Some(patient), rules::ACT_HARM)
        }
        // --- the air -------------------------------------------------------------------------------------------------------------
        "fly" | "overfly" | "hover" | "circle" | "buzz" | "loiter" | "roam" | "swoop" | "cross"
        | "penetrate" | "enter" | "approach" | "near" | "belong" | "violate" | "soar" | "flew" | "appear"
        | "operate"
            if is(doer, Class::DRONE.or(Class::AIRCRAFT)) =>
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
            found(overflight(tree, carrier), Some(carrier), object.or(target), rules::ACT_OVERFLIGHT)
        }
        "intercept" | "see" | "spot" | "observe" | "detect" | "sight" | "hear" | "down" | "track"
        | "neutralise" | "neutralize" | "record" | "report" | "notice"
            if object_is(Class::DRONE.or(Class::AIRCRAFT)) =>
        {
            let carrier = object?;
            if matches!(lemma, "down") {
                return found(Act::FireUnspecified, doer, object, rules::ACT_SHOOT);
            }
            // The owner of what was seen acts; who saw it does not.
            found(overflight(tree, carrier), Some(carrier), target, rules::ACT_OVERFLIGHT)
        }
        "bring" | "take"
            if particle == "down"
                && (object_is(Class::DRONE.or(Class::AIRCRAFT)) || object_of_one(tree, v, Class::DRONE)) =>
        {
            found(Act::FireUnspecified, doer, object, rules::ACT_SHOOT)
        }
        "see" | "spot" | "observe"
            if object_is(Class::FORCE.or(Class::CIVILIAN)) && tree.is_passive(v)
                || (matches!(lemma, "spot" | "observe")
                    && object.is_some_and(|o| tree.lemma(o) == "people")) =>
        {
            found(Act::PostureArmedPresence, object, None, rules::ACT_POSTURE)
        }
        // --- the ground ----------------------------------------------------------------------------------------------------------
        "enter" | "cross" | "infiltrate" | "penetrate" | "advance" | "push" | "incurse" | "intrude"
        | "encroach" | "storm" | "move" | "invade" | "breach"
            if doer.is_some_and(|d| is_force(tree, d)) =>
        {
            if lemma == "storm" || lemma == "invade" {
                return found(
                    if lemma == "storm" { Act::GroundRaid } else { Act::GroundIncursion },
                    doer,
                    object,
                    rules::ACT_GROUND,
                );
            }
            if lemma == "move" && moves_back(tree, v) {
                return found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY);
            }
            let whither = object.or_else(|| {
                tree.object_of(v, &["into", "in", "toward", "towards", "across", "through", "beyond", "to"])
            });
            let placed = whither.is_some_and(|w| is_placelike(tree, w));
            if (lemma == "breach" || lemma == "move" || lemma == "push") && !placed || object_is(Class::TRUCE)
            {
                return breach(tree, v, doer, object);
            }
            if !placed {
                return None;
            }
            found(Act::GroundIncursion, doer, None, rules::ACT_GROUND)
        }
        "raid" | "search" | "ransack"
            if object.is_some_and(|o| is_placelike(tree, o) || lexicon::is(tree.lemma(o), Class::HOME)) =>
        {
            found(Act::GroundRaid, doer, object, rules::ACT_GROUND)
        }
        "capture" | "seize" | "conquer" | "overrun" | "recapture"
            if object.is_some_and(|o| is_placelike(tree, o) || lexicon::is(tree.lemma(o), Class::SITE))
                && !object_is(Class::CIVILIAN.or(Class::CAPTIVE)) =>
        {
            found(Act::GroundTerritoryGain, doer, object, rules::ACT_GROUND)
        }
        "take" | "gain" if object.is_some_and(|o| tree.lemma(o) == "control") => {
            found(Act::GroundTerritoryGain, doer, object, rules::ACT_GROUND)
        }
        "take" if particle == "over" && object.is_some_and(|o| is_placelike(tree, o)) => {
            found(Act::GroundTerritoryGain, doer, object, rules::ACT_GROUND)
        }
        "take" if particle == "up" && object_is(Class::PLACE) => {
            found(Act::ComplyDeploy, doer, None, rules::ACT_COMPLY)
        }
        "occupy" => found(Act::GroundOccupation, doer, object, rules::ACT_GROUND),
        "hold" | "keep" | "maintain" | "retain" | "control" | "relinquish" | "abandon" | "give" | "leave"
        | "quit" | "vacate"
            if object.is_some_and(|o| {
                is_placelike(tree, o)
                    && !lexicon::is(tree.lemma(o), Class::TRUCE.or(Class::SERVICE))
                    && !is_meeting(tree, o)
            }) && doer.is_some_and(|d| can_hold(tree, d)) =>
        {
            if matches!(lemma, "hold" | "keep" | "maintain" | "retain" | "control") {
                return found(Act::GroundOccupation, doer, None, rules::ACT_GROUND);
            }
            if lemma == "give" && particle != "up" {
                return None;
            }
            // Not given up means still held.
            if tree.kid(v, &[Dep::Neg]).is_some() {
                let mut held = found(Act::GroundOccupation, doer, None, rules::ACT_GROUND)?;
                held.verb = None;
                held.also.extend(object);
                return Some(held);
            }
            found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY)
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
            found(Act::ComplyCeasefire, None, None, rules::ACT_TRUCE)
        }
        "be" if doer.is_some_and(|d| is_force(tree, d))
            && tree.kid(v, &[Dep::Advmod, Dep::Prep]).is_some() =>
        {
            let still = tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "still"));
            let out = tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "out" | "gone"));
            let there = tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "there" | "inside"));
            if out {
                return found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY);
            }
            (still || there).then(|| found(Act::GroundOccupation, doer, None, rules::ACT_GROUND)).flatten()
        }
        "remain" | "stay" | "linger" | "station" | "entrench" | "dig"
            if doer.or(object).is_some_and(|d| is_force(tree, d)) =>
        {
            if lemma == "dig" && object_is(Class::SITE) {
                return found(Act::MatFacility, doer, object, rules::ACT_MATERIEL);
            }
            if lemma == "dig" && particle != "in" {
                return None;
            }
            let calm = tree.kid(v, &[Dep::Acomp, Dep::Oprd]).is_some_and(|kid| tree.tag(kid).is_adjective());
            if calm {
                return None;
            }
            found(Act::GroundOccupation, doer.or(object), None, rules::ACT_GROUND)
        }
        "patrol" | "operate" | "position" | "gather" | "roam" | "mass" | "amass" | "reinforce"
        | "mobilise" | "mobilize" | "concentrate"
            if doer.or(object).is_some_and(|d| is_force(tree, d)) =>
        {
            let act = if matches!(
                lemma,
                "mass" | "amass" | "reinforce" | "mobilise" | "mobilize" | "concentrate"
            ) {
                Act::PostureReinforcement
            } else {
                Act::PostureArmedPresence
            };
            found(act, doer.or(object), None, rules::ACT_POSTURE)
        }
        "deploy" | "redeploy" | "station" | "send" => {
            let object_arms = object
                .is_some_and(|o| lexicon::is(tree.lemma(o), Class::GUN.or(Class::ROCKET).or(Class::ARMS)));
            let mover = if tree.is_passive(v) { object } else { doer };
            if object_arms {
                return found(Act::PostureWeaponInZone, doer, object, rules::ACT_POSTURE);
            }
            if lemma == "send" && !object.is_some_and(|o| lexicon::is(tree.lemma(o), Class::FORCE)) {
                return None;
            }
            if !mover.is_some_and(|m| is_force(tree, m)) {
                return None;
            }
            found(
                if lemma == "send" { Act::PostureReinforcement } else { Act::ComplyDeploy },
                mover,
                None,
                rules::ACT_COMPLY,
            )
        }
        // --- materiel ------------------------------------------------------------------------------------------------------------
        "build" | "rebuild" | "construct" | "reconstruct" | "fortify" | "dig" | "establish" | "erect"
        | "restore" | "excavate" | "install" | "set" | "refurbish"
            if object_is(Class::SITE) && !(lemma == "set" && particle != "up") =>
        {
            found(Act::MatFacility, doer, object, rules::ACT_MATERIEL)
        }
        "smuggle" | "transfer" | "supply" | "ship" | "import" | "transport" | "funnel" | "traffic"
        | "acquire"
            if object_is(Class::ARMS) =>
        {
            found(Act::MatRearmament, doer, object, rules::ACT_MATERIEL)
        }
        "rearm" | "resupply" | "re-arm" => found(Act::MatRearmament, doer, object, rules::ACT_MATERIEL),
        "produce" | "manufacture" | "assemble" if object_is(Class::ARMS) => {
            found(Act::MatProduction, doer, object, rules::ACT_MATERIEL)
        }
        "store" | "stockpile" | "stash" | "hide" | "conceal" | "cache" if object_is(Class::ARMS) => {
            found(Act::MatCache, doer, object, rules::ACT_MATERIEL)
        }
        "find" | "discover" | "uncover" | "locate"
            if object_is(Class::ARMS) || object.is_some_and(|o| tree.lemma(o) == "tunnel") =>
        {
            found(Act::MatCache, None, object, rules::ACT_MATERIEL)
        }
        "recruit" | "conscript" => found(Act::MatRecruitment, doer, object, rules::ACT_MATERIEL),
        // --- people and homes ----------------------------------------------------------------------------------------------------
        "demolish" | "raze" | "bulldoze" | "flatten" | "level" | "torch" | "dynamite" | "uproot" => {
            found(Act::CivDemolition, doer, object, rules::ACT_CIVIL)
        }
        "burn" | "destroy" | "blow" | "wreck"
            if object_is(Class::HOME)
                && (doer.is_some() || tree.is_passive(v))
                && !is_event_noun(tree, doer) =>
        {
            found(
                refine(
                    Act::CivDemolition,
                    by_weapon(weapon).filter(|act| *act != Act::FireIedMine),
                    Class::default(),
                ),
                doer,
                object,
                rules::ACT_CIVIL,
            )
        }
        "destroy" | "damage" | "cut" | "disable" | "disconnect" | "knock"
            if object_is(Class::SERVICE)
                || object
                    .is_some_and(|o| tree.core(o).any(|w| lexicon::is(tree.lemma(w), Class::SERVICE))) =>
        {
            let monitors = object.is_some_and(|o| {
                tree.any_under(o, |w| lexicon::is(tree.lemma(w), Class::MONITOR) || tree.lemma(w) == "camera")
            });
            found(
                if monitors { Act::ProtObstructAccess } else { Act::HumInfrastructure },
                doer,
                object,
                rules::ACT_ACCESS,
            )
        }
        "detain" | "arrest" | "abduct" | "kidnap" | "imprison" | "jail" => {
            found(Act::CivDetention, doer, object, rules::ACT_CIVIL)
        }
        "seize" | "capture" | "hold" | "take"
            if object_is(Class::CIVILIAN)
                || (object.is_some() && tree.object_of(v, &["hostage", "prisoner"]).is_some()) =>
        {
            found(Act::CivDetention, doer, object, rules::ACT_CIVIL)
        }
        "rape" | "gang-rape" => found(Act::CivSgbv, doer, object, rules::ACT_CIVIL),
        "loot" | "plunder" | "pillage" | "ransack" => found(Act::CivLooting, doer, object, rules::ACT_CIVIL),
        "prevent" | "bar" | "forbid" | "prohibit" | "ban" | "stop" | "warn" | "tell" | "order" | "block"
        | "deny"
            if denies_return(tree, v, object) =>
        {
            found(Act::CivDenialReturn, doer, object.or_else(|| syntax::addressee(tree, v)), rules::ACT_CIVIL)
        }
        // --- aid, services, access -----------------------------------------------------------------------------------------------
        "stop" | "cease" | "end" | "halt"
            if tree.kid(v, &[Dep::Xcomp]).is_some_and(|kid| {
                matches!(tree.lemma(kid), "fight" | "shoot" | "fire" | "fighting" | "shooting" | "firing")
            }) || object.is_some_and(|o| {
                matches!(tree.lemma(o), "fighting" | "war" | "hostility" | "fire" | "firing" | "shooting")
            }) =>
        {
            found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE)
        }
        "block" | "halt" | "stop" | "suspend" | "restrict" | "close" | "cut" | "withhold" | "impede"
        | "hinder" | "delay" | "hamper" | "deny" | "obstruct" | "prevent" | "limit" | "shut" | "bar"
        | "refuse" => {
            let object = object?;
            let words: Vec<usize> = tree.phrase(object).collect();
            let has = |class: Class| words.iter().any(|&w| lexicon::is(tree.lemma(w), class));
            let monitors = has(Class::MONITOR)
                || doer.is_some_and(|d| tree.lemma(d) == "roadblock")
                || tree.any_under(v, |w| {
                    lexicon::is(tree.lemma(w), Class::MONITOR) || matches!(tree.low(w), "un")
                });
            if words.iter().any(|&w| {
                matches!(tree.lemma(w), "aid" | "humanitarian" | "relief" | "crossing" | "supply" | "fuel")
            }) || (has(Class::AID) && !matches!(lemma, "stop"))
            {
                return found(Act::HumAidBlock, doer, Some(object), rules::ACT_ACCESS);
            }
            let team = tree.any_under(v, |w| matches!(tree.lemma(w), "team" | "inspector" | "investigator"));
            let entry = matches!(tree.lemma(object), "access" | "entry" | "passage");
            if team && entry {
                return found(Act::ProtObstructAccess, doer, Some(object), rules::ACT_ACCESS);
            }
            if monitors && has(Class::ACCESS.or(Class::MONITOR)) {
                return found(Act::ProtObstructAccess, doer, Some(object), rules::ACT_ACCESS);
            }
            if matches!(lemma, "halt" | "stop" | "suspend")
                && words.iter().any(|&w| {
                    matches!(tree.lemma(w), "fire" | "firing" | "fighting" | "shooting" | "hostility")
                })
            {
                return found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE);
            }
            None
        }
        // --- breaches and keeping ------------------------------------------------------------------------------------------------
        "violate" | "break" | "breach" | "infringe" | "contravene" | "flout" | "transgress" => {
            breach(tree, v, doer, object)
        }
        "withdraw" | "retreat" | "evacuate" | "vacate" | "depart" | "disengage" | "exit" => {
            if object_is(Class::CIVILIAN)
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
            found(Act::ComplyWithdraw, mover, None, rules::ACT_COMPLY)
        }
        "pull"
            if matches!(particle, "out" | "back")
                || tree.kid(v, &[Dep::Advmod]).is_some_and(|kid| matches!(tree.low(kid), "out" | "back")) =>
        {
            found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY)
        }
        "leave" | "go"
            if doer.is_some_and(|d| is_force(tree, d))
                && !tree.kids_by(v, &[Dep::Oprd, Dep::Ccomp]).any(|_| true)
                && (lemma == "leave" && object.is_none_or(|o| is_placelike(tree, o))
                    || moves_back(tree, v)) =>
        {
            found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY)
        }
        "dismantle" | "disarm" | "decommission" | "demilitarise" | "demilitarize" => {
            found(Act::ComplyDismantle, doer, object, rules::ACT_COMPLY)
        }
        "destroy" | "remove" | "surrender"
            if object_is(Class::ARMS)
                && !is_event_noun(tree, doer)
                && weapon == Class::default()
                && lemma != "destroy" =>
        {
            found(Act::ComplyDismantle, doer, object, rules::ACT_COMPLY)
        }
        "hand" | "turn" if particle == "over" => found(Act::ComplyHandover, doer, object, rules::ACT_COMPLY),
        "release" | "free" | "liberate" if object_is(Class::CAPTIVE.or(Class::CIVILIAN)) => {
            found(Act::ComplyRelease, doer, object, rules::ACT_COMPLY)
        }
        "return" | "head" | "go" | "come" | "set" | "try" | "flock" | "travel" | "reach" | "stream"
            if doer.is_some_and(|d| is_civilian(tree, d)) && homeward(tree, v) =>
        {
            found(Act::ComplyReturn, doer, None, rules::ACT_COMPLY)
        }
        "enter" | "arrive" | "deliver" | "resume" | "reach" | "flow" | "reopen" | "go" | "pass"
        | "distribute"
            if is(doer, Class::AID) && aid_word(tree, doer)
                || (object_is(Class::AID)
                    && aid_word(tree, object)
                    && matches!(lemma, "deliver" | "resume" | "distribute")) =>
        {
            found(Act::ComplyAid, doer, object, rules::ACT_COMPLY)
        }
        "demine" => found(Act::ComplyDemine, doer, object, rules::ACT_COMPLY),
        "clear" | "defuse" | "remove" if object_is(Class::MINE) => {
            found(Act::ComplyDemine, doer, object, rules::ACT_COMPLY)
        }
        "coordinate" | "deconflict" | "facilitate" => {
            found(Act::ComplyCoordinate, doer, None, rules::ACT_COMPLY)
        }
        "notify" | "inform" | "tell" | "pass" if coordinates(tree, v, doer, object) => found(
            Act::ComplyCoordinate,
            if tree.is_passive(v) { None } else { doer },
            if tree.is_passive(v) { object } else { object.filter(|o| is_force(tree, *o)) },
            rules::ACT_COMPLY,
        ),
        "begin" | "start" | "take" | "come" | "go" | "enter" | "hold" | "last" | "collapse" | "expire"
        | "run" | "resume"
            if is(doer, Class::TRUCE) && truce_word(tree, doer) =>
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
            found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE)
        }
        "observe" | "respect" | "honour" | "honor" | "uphold" | "keep" | "abide" | "adhere" | "announce"
        | "reach" | "agree" | "declare" | "sign" | "extend" | "conclude" | "implement" | "broker" => {
            let what = object.or_else(|| tree.object_of(v, &["to", "by", "on"]))?;
            if !lexicon::is(tree.lemma(what), Class::TRUCE) || !truce_word(tree, Some(what)) {
                return None;
            }
            found(
                Act::ComplyCeasefire,
                if tree.is_passive(v) { Some(what) } else { doer },
                Some(what),
                rules::ACT_TRUCE,
            )
        }
        "clash" | "fight" | "battle" | "skirmish" => {
            if lemma == "fight" && object.is_some_and(|o| !is_force(tree, o)) {
                return None;
            }
            found(Act::FireClash, doer, tree.object_of(v, &["with", "against"]), rules::ACT_SHOOT)
        }
        "respond" | "retaliate" | "reply" | "answer"
            if doer.is_some_and(|d| is_force(tree, d))
                && !tree.kids_by(v, &[Dep::Ccomp]).any(|_| true)
                && (is_military_answer(tree, v) || lemma == "retaliate") =>
        {
            found(Act::FireUnspecified, doer, object.filter(|_| lemma == "answer"), rules::ACT_SHOOT)
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
            found(Act::FireUnspecified, doer, tree.object_of(v, &["against"]), rules::ACT_SHOOT)
        }
        "use" | "apply" if object.is_some_and(|o| matches!(tree.lemma(o), "countermeasure" | "force")) => {
            found(Act::FireUnspecified, doer, None, rules::ACT_SHOOT)
        }
        "jam" | "spoof" | "hack" => found(Act::InfoCyberJamming, doer, object, rules::ACT_ACCESS),
        _ => None,
    }
}

fn breach(tree: &Tree<'_>, v: usize, doer: Option<usize>, object: Option<usize>) -> Option<Found> {
    let object = object?;
    let of = tree.object_of(object, &["of", "on"]);
    let truce = lexicon::is(tree.lemma(object), Class::TRUCE)
        || of.is_some_and(|of| lexicon::is(tree.lemma(of), Class::TRUCE))
        || matches!(
            tree.lemma(object),
            "sovereignty" | "airspace" | "law" | "line" | "commitment" | "obligation"
        );
    if !truce || is_event_noun(tree, doer) {
        return None;
    }
    let sky = doer.filter(|&d| lexicon::is(tree.lemma(d), Class::DRONE.or(Class::AIRCRAFT)));
    let act = sky.map_or(Act::ViolationUnspecified, |carrier| overflight(tree, carrier));
    Some(Found {
        at: v,
        act,
        doer,
        patient: None,
        verb: Some(v),
        also: vec![object],
        rule: rules::ACT_BREACH,
    })
}

/// Overflight by drone or by aircraft.
pub(crate) fn overflight(tree: &Tree<'_>, carrier: usize) -> Act {
    let drone = tree.core(carrier).any(|w| lexicon::is(tree.lemma(w), Class::DRONE));
    if drone { Act::AirOverflightDrone } else { Act::AirOverflightManned }
}

/// Whether a noun can be an army, an armed group or a part of one, or a name that may stand for one.
pub(crate) fn is_force(tree: &Tree<'_>, noun: usize) -> bool {
    let lemma = tree.lemma(noun);
    tree.conjuncts(noun).iter().any(|&part| {
        lexicon::is(tree.lemma(part), Class::FORCE.or(Class::MONITOR).or(Class::SIDES).or(Class::VESSEL))
            || tree.tag(part).is_proper()
            || matches!(tree.tag(part), Tag::Prp)
    }) || matches!(lemma, "country" | "both" | "bulldozer" | "tank" | "personnel")
}

fn can_hold(tree: &Tree<'_>, noun: usize) -> bool {
    is_force(tree, noun) && !lexicon::is(tree.lemma(noun), Class::TRUCE)
}

/// Whether a noun names a place: a place word, a name that is no person, a compass word.
pub(crate) fn is_placelike(tree: &Tree<'_>, noun: usize) -> bool {
    use truce_language::EntityLabel::{Fac, Gpe, Loc};
    lexicon::is(tree.lemma(noun), Class::PLACE)
        || lexicon::COMPASS.contains(&tree.low(noun))
        || matches!(tree.words[noun].entity, Some(Gpe | Loc | Fac))
        || tree.object_of(noun, &["of"]).is_some_and(|of| {
            matches!(tree.words[of].entity, Some(Gpe | Loc | Fac))
                || lexicon::is(tree.lemma(of), Class::PLACE)
        })
}

fn is_meeting(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(tree.lemma(noun), "meeting" | "talk" | "ceremony" | "position" if tree.lemma(noun) != "position")
        || tree.lemma(noun) == "direction"
        || tree.lemma(noun) == "place"
}

/// "move north", "go back", "move beyond the river": leaving.
fn moves_back(tree: &Tree<'_>, v: usize) -> bool {
    tree.kids(v).iter().any(|&kid| {
        matches!(
            tree.low(kid),
            "back"
                | "north"
                | "south"
                | "east"
                | "west"
                | "northward"
                | "southward"
                | "northwards"
                | "away"
                | "out"
                | "behind"
                | "beyond"
        )
    })
}

/// Whether a noun names an act, so that the verb tells only what the act did.
pub(crate) fn is_event_noun(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        tree.low(noun) == "fighting"
            || matches!(
                tree.lemma(noun),
                "strike"
                    | "airstrike"
                    | "raid"
                    | "attack"
                    | "shelling"
                    | "bombardment"
                    | "fire"
                    | "gunfire"
                    | "shooting"
                    | "explosion"
                    | "blast"
                    | "bombing"
                    | "barrage"
                    | "ambush"
                    | "assault"
                    | "clash"
                    | "fighting"
                    | "bomb"
                    | "shell"
                    | "rocket"
                    | "missile"
                    | "round"
                    | "projectile"
                    | "grenade"
                    | "mortar"
                    | "shot"
                    | "bullet"
                    | "mine"
                    | "salvo"
                    | "volley"
                    | "firing"
                    | "air-strike"
                    | "shrapnel"
                    | "device"
                    | "incursion"
                    | "offensive"
                    | "hit"
            )
    })
}

/// Who fired a munition: "fired by X", "from Y", or the words before it.
pub(crate) fn origin_of(tree: &Tree<'_>, munition: usize) -> (Option<usize>, Option<usize>) {
    let clause = tree.kids_by(munition, &[Dep::Acl, Dep::Relcl]).find(|&kid| {
        matches!(
            tree.lemma(kid),
            "fire" | "drop" | "launch" | "throw" | "release" | "shoot" | "send" | "use" | "carry" | "fly"
        )
    });
    let by = clause.and_then(|clause| syntax::doer(tree, clause)).filter(|&by| by != munition);
    let from = clause
        .and_then(|clause| tree.object_of(clause, &["from"]))
        .or_else(|| tree.object_of(munition, &["from"]));
    (by, from)
}

/// A munition that is the object, also through "of": "let go of a stun grenade".
fn object_or_of(tree: &Tree<'_>, v: usize, class: Class) -> Option<usize> {
    tree.kid(v, &[Dep::Dobj]).filter(|&o| lexicon::is(tree.lemma(o), class)).or_else(|| {
        let go = tree.kid(v, &[Dep::Ccomp, Dep::Xcomp])?;
        tree.object_of(go, &["of"]).filter(|&o| lexicon::is(tree.lemma(o), class))
    })
}

/// "one of its drones".
fn object_of_one(tree: &Tree<'_>, v: usize, class: Class) -> bool {
    tree.kid(v, &[Dep::Dobj])
        .and_then(|one| tree.object_of(one, &["of"]))
        .is_some_and(|of| lexicon::is(tree.lemma(of), class))
}

fn is_civilian(tree: &Tree<'_>, noun: usize) -> bool {
    tree.conjuncts(noun).iter().any(|&part| {
        lexicon::is(tree.lemma(part), Class::CIVILIAN)
            || matches!(tree.lemma(part), "convoy" | "hundred" | "thousand")
                && tree.any_under(part, |w| w != part && lexicon::is(tree.lemma(w), Class::CIVILIAN))
    })
}

fn homeward(tree: &Tree<'_>, v: usize) -> bool {
    tree.lemma(v) == "return"
        || tree.any_under(v, |w| {
            w > v
                && (matches!(tree.low(w), "home" | "homes" | "back" | "homeward")
                    || (matches!(tree.lemma(w), "village" | "town" | "house") && tree.dep(w) == Dep::Pobj))
                || (tree.lemma(v) == "try" && matches!(tree.lemma(w), "village"))
        })
}

fn denies_return(tree: &Tree<'_>, v: usize, object: Option<usize>) -> bool {
    let people = object.or_else(|| syntax::addressee(tree, v)).is_some_and(|o| is_civilian(tree, o));
    let back = tree.any_under(v, |w| {
        w > v
            && (matches!(tree.lemma(w), "return" | "returning")
                || (tree.lemma(w) == "come" && tree.any_under(w, |k| tree.low(k) == "back"))
                || (tree.lemma(w) == "approach"))
    });
    let negative = matches!(
        tree.lemma(v),
        "prevent" | "bar" | "forbid" | "prohibit" | "ban" | "stop" | "block" | "deny"
    ) || tree.any_under(v, |w| w > v && matches!(tree.low(w), "not" | "against" | "never"));
    people && back && negative
}

fn aid_word(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        tree.core(noun).any(|w| {
            matches!(tree.lemma(w), "aid" | "relief" | "humanitarian" | "assistance" | "food" | "medicine")
        })
    })
}

/// Of the many agreements, those that stop fighting.
pub(crate) fn truce_word(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        tree.core(noun).any(|w| {
            matches!(tree.lemma(w), "ceasefire" | "cease-fire" | "truce" | "armistice" | "cessation" | "lull")
        }) || matches!(
            tree.lemma(noun),
            "agreement" | "deal" | "accord" | "understanding" | "moratorium" | "terms" | "term"
        )
    })
}

fn coordinates(tree: &Tree<'_>, v: usize, doer: Option<usize>, object: Option<usize>) -> bool {
    let told = if tree.is_passive(v) { object } else { object.or(syntax::addressee(tree, v)) };
    let military = told.is_some_and(|t| {
        is_force(tree, t) && lexicon::is(tree.lemma(t), Class::FORCE.or(Class::MONITOR).or(Class::SIDES))
    });
    let matter = tree.objects_of(v, &["of", "about", "to"]).next().is_some();
    let advance = tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "beforehand" | "advance"));
    let clause = tree.kid(v, &[Dep::Ccomp, Dep::Xcomp]).is_some();
    let details = tree.lemma(v) == "pass"
        && object.is_some_and(|o| {
            matches!(tree.lemma(o), "detail" | "information" | "report" | "evidence" | "coordinate")
        });
    details || (military && (matter || advance) && !clause && doer != told && tree.lemma(v) != "pass")
}

fn is_military_answer(tree: &Tree<'_>, v: usize) -> bool {
    tree.any_under(v, |w| {
        w > v
            && (matches!(
                tree.lemma(w),
                "attack"
                    | "fire"
                    | "force"
                    | "shelling"
                    | "self-defence"
                    | "self-defense"
                    | "self"
                    | "provocation"
                    | "strike"
                    | "defensive"
                    | "violation"
                    | "require"
                    | "measure"
            ))
    })
}
