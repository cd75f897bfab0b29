//! Munitions and the craft that carry them, as subjects of what they did: "a shell hit a shop", "drones over the capital".

use super::governed::{governor, own_actor, top_conjunct};
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs::{self, Found};
use crate::{rules, syntax};
use truce_language::Dep;
use truce_vocabulary::Act;

/// Verbs by which an act noun or a munition does something.
pub(super) const CAUSE: &[&str] = &[
    "kill",
    "wound",
    "injure",
    "hurt",
    "leave",
    "destroy",
    "damage",
    "shake",
    "rock",
    "rip",
    "cost",
    "claim",
    "hit",
    "strike",
    "target",
    "land",
    "cause",
    "flatten",
    "level",
    "break",
    "violate",
    "breach",
    "maim",
    "set",
    "slam",
    "fall",
    "tear",
    "pound",
    "wreck",
    "displace",
    "gouge",
    "crater",
    "smash",
    "crash",
    "plough",
    "plow",
    "shatter",
    "puncture",
    "pierce",
    "penetrate",
    "punch",
    "gut",
    "burn",
    "ignite",
    "demolish",
    "collapse",
    "topple",
    "crush",
    "bury",
    "shred",
    "splinter",
    "spray",
    "shower",
    "pepper",
    "riddle",
    "rake",
    "pockmark",
    "scar",
    "sever",
    "slice",
    "disable",
    "sink",
    "scorch",
    "engulf",
    "blast",
    "obliterate",
    "pulverise",
    "pulverize",
    "batter",
    "hammer",
    "incinerate",
    "raze",
    "perforate",
    "ravage",
    "force",
    "halt",
    "interrupt",
    "disrupt",
    "silence",
    "drive",
    "send",
    "prevent",
    "wake",
    "scatter",
    "plunge",
    "cut",
    "spark",
    "lash",
    "sweep",
    "trap",
    "graze",
    "disfigure",
    "orphan",
    "blind",
    "behead",
    "decapitate",
    "knock",
];

/// A munition as subject of what it did: "a shell hit a shop", "four rockets were fired" is the verb's business.
pub(super) fn munition(tree: &Tree<'_>, n: usize) -> Option<Found> {
    let named = matches!(
        tree.lemma(n),
        "shell"
            | "rocket"
            | "missile"
            | "mortar"
            | "round"
            | "projectile"
            | "grenade"
            | "bomb"
            | "bullet"
            | "mine"
            | "shrapnel"
            | "device"
            | "drone"
            | "landmine"
            | "ied"
            | "torpedo"
            | "ordnance"
            | "fragment"
            | "splinter"
            | "warhead"
            | "katyusha"
            | "slug"
    ) || matches!(tree.lemma(n), "boat" | "skiff" | "vessel" | "car" | "truck" | "vehicle")
        && tree.core(n).any(|w| {
            matches!(tree.low(w), "booby" | "trapped" | "booby-trapped" | "explosives" | "explosive" | "bomb")
        })
        || tree.lemma(n) == "trap" && tree.core(n).any(|w| tree.low(w) == "booby");
    if !named {
        let firing = matches!(
            tree.lemma(n),
            "firing"
                | "launch"
                | "launching"
                | "impact"
                | "lobbing"
                | "dropping"
                | "use"
                | "throwing"
                | "discharge"
        ) && tree.object_of(n, &["of"]).is_some_and(|of| {
            lexicon::is(tree.lemma(of), Class::MUNITION)
                || tree.lemma(n) == "use"
                    && verbs::weapon_of(tree, of).meets(Class::FLARE.or(Class::GUN).or(Class::ROCKET))
        }) && (tree.lemma(n) != "use"
            || own_actor(tree, n).is_some()
            || tree.object_of(n, &["by"]).is_some());
        if firing {
            let of = tree.object_of(n, &["of"])?;
            let target = tree
                .object_of(of, &["at", "toward", "towards", "on", "against"])
                .or_else(|| tree.object_of(n, &["at", "toward", "towards", "on", "against"]));
            let act = verbs::act_by(verbs::weapon_of(tree, of), tree, tree.core(of))
                .unwrap_or(Act::FireUnspecified);
            return Some(Found {
                at: n,
                act,
                doer: tree.object_of(n, &["by"]).or_else(|| own_actor(tree, n)).or_else(|| {
                    let (by, from) = verbs::origin_of(tree, of);
                    by.or(from)
                }),
                patient: target,
                verb: None,
                also: vec![of],
                rule: rules::ACT_NOUN,
            });
        }
        return None;
    }
    // "hurt by a shell", "killed by a mine": the harm tells what went off, and where.
    if let Some(v) = harm_above(tree, n).filter(|_| tree.low(tree.words[n].head) == "by") {
        let nobody =
            syntax::object(tree, v).is_some_and(|patient| matches!(tree.low(patient), "nobody" | "none"));
        return (!nobody).then(|| caused(tree, n, v));
    }
    let relative = || relative_cause(tree, n).filter(|_| tree.lemma(n) != "drone");
    let Some(v) = governor(tree, n) else { return relative().map(|v| caused(tree, n, v)) };
    let hits = CAUSE.contains(&tree.lemma(v))
        && !matches!(tree.lemma(v), "fall" | "land")
        && syntax::subject(tree, v) == Some(n)
        && !tree.is_passive(v);
    if !hits
        || (tree.lemma(n) == "drone"
            && !matches!(
                tree.lemma(v),
                "hit" | "strike" | "kill" | "wound" | "injure" | "target" | "destroy" | "damage"
            ))
    {
        return relative().map(|v| caused(tree, n, v));
    }
    Some(caused(tree, n, v))
}

/// "The mine that cost him a foot", "the strike that killed five": what the noun did stands in its relative clause.
pub(super) fn relative_cause(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let next = tree
        .words
        .get(n + 1)
        .filter(|next| matches!(next.low.as_str(), "that" | "which"))
        .map(|next| next.head);
    tree.kids_by(n, &[Dep::Relcl]).chain(next).find(|&v| {
        (CAUSE.contains(&tree.lemma(v)) || takes_lives(tree, v))
            && !matches!(tree.lemma(v), "fall" | "land" | "set" | "break" | "violate" | "breach")
            && !tree.is_passive(v)
            && syntax::subject(tree, v) == Some(n)
    })
}

/// "The raids took two lives", "claimed the lives of four": the verb is light, its object tells the harm.
pub(super) fn takes_lives(tree: &Tree<'_>, v: usize) -> bool {
    matches!(tree.lemma(v), "take" | "claim" | "cost")
        && syntax::object(tree, v).is_some_and(|lives| tree.lemma(lives) == "life")
}

/// Whom the harm of verb `v` was done to: what "left two dead" and "took the lives of four" tell of.
pub(super) fn harmed_by(tree: &Tree<'_>, v: usize) -> Option<usize> {
    if takes_lives(tree, v) {
        let lives = syntax::object(tree, v)?;
        return tree.object_of(lives, &["of"]);
    }
    syntax::object(tree, v)
}

/// What munition `n` did by verb `v`, to the verb's object.
fn caused(tree: &Tree<'_>, n: usize, v: usize) -> Found {
    let patient = harmed_by(tree, v);
    let (by, from) = verbs::origin_of(tree, n);
    // "A missile from a drone", "fragments of a rocket": what let it off says what weapon it was.
    let source = [from, tree.object_of(n, &["of", "from"])].into_iter().flatten();
    let weapon = source
        .map(|source| verbs::weapon_of(tree, source))
        .find(|class| class.meets(Class::DRONE.or(Class::AIRCRAFT).or(Class::ROCKET).or(Class::GUN)))
        .unwrap_or_else(|| verbs::weapon_of(tree, n));
    let victim = patient.map_or(Class::default(), |patient| verbs::victim_of(tree, patient));
    Found {
        at: n,
        act: verbs::refine(Act::FireUnspecified, verbs::act_by(weapon, tree, tree.core(n)), victim),
        doer: by.or(from).or(Some(n)),
        patient,
        verb: Some(v),
        also: vec![v],
        rule: rules::ACT_CAUSE,
    }
}

/// "the return of Israeli drones over Beirut", "the presence of fighters south of the river", "drones over the capital".
pub(super) fn carriers(tree: &Tree<'_>, n: usize) -> Option<Found> {
    let of = || tree.object_of(n, &["of"]);
    match tree.lemma(n) {
        "return" | "appearance" | "sighting" | "use" | "buzz" | "hum" | "sound" | "noise" | "roar"
        | "buzzing" | "flight" | "flying" | "hovering" | "circling" | "entry" => {
            let carrier = of().filter(|&of| lexicon::is(tree.lemma(of), Class::DRONE.or(Class::AIRCRAFT)))?;
            let over = [Some(n), Some(carrier), governor(tree, n)]
                .into_iter()
                .flatten()
                .any(|w| tree.object_of(w, &["over", "above", "in", "into", "across"]).is_some());
            (over && tree.lemma(n) != "use").then(|| Found {
                at: n,
                act: verbs::overflight(tree, carrier),
                doer: Some(carrier),
                patient: None,
                verb: None,
                also: vec![carrier],
                rule: rules::ACT_OVERFLIGHT,
            })
        }
        "drone" if of().is_some_and(|of| lexicon::is(tree.lemma(of), Class::DRONE.or(Class::AIRCRAFT))) => {
            None
        }
        // "complained of two drones over the town", "Drones over the town again": said to be there, in so few words.
        lemma if lexicon::is(lemma, Class::DRONE.or(Class::AIRCRAFT)) => {
            let head = tree.words[n].head;
            let above = tree.words[head].head;
            let over = [n, above].iter().any(|&w| tree.object_of(w, &["over", "above"]).is_some());
            let told = tree.dep(n) == Dep::Root
                || tree.dep(n) == Dep::Pobj
                    && matches!(tree.low(head), "of" | "about")
                    && matches!(
                        tree.lemma(above),
                        "complain" | "speak" | "report" | "tell" | "warn" | "talk" | "sighting"
                    );
            (over && told).then(|| Found {
                at: n,
                act: verbs::overflight(tree, n),
                doer: Some(n),
                patient: None,
                verb: None,
                also: Vec::new(),
                rule: rules::ACT_OVERFLIGHT,
            })
        }
        _ => None,
    }
}

/// "five launchers near one town and four howitzers near another": the weapons joined to those that were seen were seen too.
pub(super) fn seen_too(tree: &Tree<'_>, n: usize) -> Option<Found> {
    let first = top_conjunct(tree, n);
    let v = governor(tree, n).filter(|_| first != n)?;
    let seen = lexicon::speech_of(tree.lemma(v)) == Some(lexicon::Speech::Observe)
        && syntax::object(tree, v) == Some(first)
        && verbs::heavy(tree, first)
        && verbs::heavy(tree, n);
    seen.then(|| Found {
        at: n,
        act: Act::PostureWeaponInZone,
        doer: Some(n),
        patient: Some(n),
        verb: Some(v),
        also: Vec::new(),
        rule: rules::ACT_POSTURE,
    })
}

/// The verb of harm that an act noun is the occasion of: "killed in an attack".
pub(super) fn harm_above(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let prep = tree.words[n].head;
    if tree.dep(n) != Dep::Pobj || !matches!(tree.low(prep), "in" | "by" | "during" | "from") {
        return None;
    }
    let verb = tree.words[prep].head;
    // "two dead from sniper fire", "three casualties in the shelling"
    let toll = matches!(tree.low(verb), "dead" | "wounded" | "injured")
        || matches!(tree.lemma(verb), "casualty" | "death" | "fatality" | "victim");
    (toll && matches!(tree.low(prep), "in" | "from" | "by") && prep > verb
        || matches!(
            tree.lemma(verb),
            "kill"
                | "wound"
                | "injure"
                | "hurt"
                | "die"
                | "damage"
                | "destroy"
                | "catch"
                | "trap"
                | "punctuate"
                | "shatter"
                | "break"
                | "interrupt"
                | "disturb"
                | "disrupt"
                | "mar"
                | "shake"
                | "rock"
                | "wake"
                | "awaken"
                | "rouse"
                | "jolt"
                | "force"
                | "drive"
                | "flatten"
                | "level"
                | "raze"
                | "gut"
                | "wreck"
                | "burn"
                | "demolish"
                | "martyr"
                | "maim"
                | "eliminate"
                | "assassinate"
        )
        // "chased off their land by gunfire"
        || tree.dep(prep) == Dep::Agent
            && matches!(
                tree.lemma(verb),
                "chase" | "scare" | "frighten" | "scatter" | "disperse" | "pin" | "cut" | "displace" | "uproot" | "hamper" | "halt"
                    | "prevent" | "terrify" | "empty" | "light" | "keep" | "send" | "block" | "delay" | "turn" | "stop"
            )
        || tree.lemma(verb) == "lose"
            && syntax::object(tree, verb).is_some_and(|lost| tree.lemma(lost) == "life"))
    .then_some(verb)
}
