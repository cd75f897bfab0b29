//! Acts told by nouns: "the shelling of the village", "an Israeli strike", "the return of drones over Beirut", "violations by the army".
//!
//! A noun tells an act only where somebody is said to have done it, or where it is said to have happened; a mere mention ("the attack
//! helicopter", "talks about withdrawal") tells none.

use crate::lexicon::{self, Class};
use crate::rules;
use crate::syntax;
use crate::tree::Tree;
use crate::verbs::{self, Found};
use truce_language::{Dep, Tag};
use truce_vocabulary::Act;

/// Verbs that only say that the act their object or subject names was done.
const LIGHT: &[&str] = &[
    "carry",
    "launch",
    "conduct",
    "mount",
    "stage",
    "perform",
    "commit",
    "make",
    "undertake",
    "continue",
    "resume",
    "execute",
    "wage",
    "begin",
    "start",
    "do",
    "perpetrate",
    "unleash",
    "engage",
    "order",
    "suspend",
    "initiate",
    "intensify",
    "direct",
    "inflict",
    "pour",
    "unleash",
];

/// Verbs that say that the act their subject names took place.
const HAPPEN: &[&str] = &[
    "occur",
    "happen",
    "take",
    "come",
    "erupt",
    "break",
    "continue",
    "go",
    "last",
    "resume",
    "follow",
    "be",
    "begin",
    "start",
    "intensify",
    "report",
    "record",
    "register",
    "log",
    "note",
    "hear",
    "observe",
    "see",
    "document",
    "endorse",
    "count",
    "verify",
    "confirm",
    "listen",
    "detect",
    "monitor",
    "sound",
    "experience",
    "encounter",
    "suffer",
    "face",
    "ring",
    "echo",
    "persist",
    "escalate",
    "flare",
    "commit",
    "carry",
    "list",
    "foil",
    "thwart",
    "repel",
    "repulse",
    "fight",
    "prevent",
];

/// Verbs by which an act noun or a munition does something.
const CAUSE: &[&str] = &[
    "kill", "wound", "injure", "hurt", "leave", "destroy", "damage", "shake", "rock", "rip", "cost", "claim",
    "hit", "strike", "target", "land", "cause", "flatten", "level", "break", "violate", "breach", "maim",
    "set", "slam", "fall", "tear", "pound", "wreck", "displace",
];

fn is_event(tree: &Tree<'_>, n: usize) -> bool {
    verbs::is_event_noun(tree, Some(n))
}

/// The plain code of an act noun.
fn plain(tree: &Tree<'_>, n: usize) -> Option<Act> {
    let core: Vec<&str> = tree.core(n).map(|w| tree.lemma(w)).collect();
    let has = |words: &[&str]| core.iter().any(|word| words.contains(word));
    let act = match tree.lemma(n) {
        "airstrike" | "air-strike" => Act::AirStrike,
        "strike" if has(&["hunger", "general", "labour", "labor", "armed"]) => return None,
        "strike" if !has(&["mock", "simulated", "dummy", "feigned"]) => Act::AirStrike,
        "bombing" if !has(&["mock", "simulated", "dummy", "feigned"]) => Act::AirStrike,
        "raid" | "strike" | "attack" | "bombing" if has(&["mock", "simulated", "dummy", "feigned"]) => {
            Act::AirOverflightManned
        }
        "boom" if has(&["sonic"]) => Act::AirOverflightManned,
        "raid" if has(&["air", "aerial", "drone"]) => Act::AirStrike,
        "raid" => Act::GroundRaid,
        // A trade war, a price war: fought with something that is no weapon.
        "war" | "battle" | "clash"
            if tree.kids_by(n, &[Dep::Compound]).any(|kid| {
                matches!(tree.tag(kid), Tag::Nn | Tag::Nns)
                    && lexicon::of(tree.lemma(kid)) == Class::default()
                    && !matches!(
                        tree.lemma(kid),
                        "proxy" | "guerrilla" | "ground" | "land" | "street" | "gang" | "tribe"
                    )
            }) =>
        {
            return None;
        }
        "duel" if has(&["artillery", "gun", "mortar", "tank", "rocket"]) => Act::FireClash,
        "shootout" | "shoot-out" | "gunbattle" => Act::FireClash,
        "torching" | "burning" | "demolition" | "destruction" | "arson"
            if tree
                .object_of(n, &["of"])
                .is_some_and(|of| lexicon::is(tree.lemma(of), Class::HOME.or(Class::CROP))) =>
        {
            Act::CivDemolition
        }
        "killing" | "murder" | "massacre" | "slaying"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                lexicon::is(tree.lemma(of), Class::CIVILIAN) && !lexicon::is(tree.lemma(of), Class::FORCE)
            }) =>
        {
            Act::CivAttack
        }
        "conscription" | "enlistment" | "recruitment" | "press-ganging" => Act::MatRecruitment,
        "digging" | "construction" | "building" | "fortification" | "erection" | "rebuilding"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                lexicon::is(tree.lemma(of), Class::SITE)
                    || tree.core(of).any(|w| matches!(tree.low(w), "military" | "defensive"))
            }) =>
        {
            Act::MatFacility
        }
        "release" | "freeing" | "liberation"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                verbs::things_of(tree, of)
                    .iter()
                    .any(|&thing| lexicon::is(tree.lemma(thing), Class::CAPTIVE.or(Class::CIVILIAN)))
            }) || has(&["prisoner", "hostage", "detainee"]) =>
        {
            Act::ComplyRelease
        }
        "handover" | "return" | "transfer"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                matches!(tree.lemma(of), "body" | "remains" | "remain" | "prisoner" | "captive")
            }) =>
        {
            Act::ComplyHandover
        }
        "violence" | "assault" | "abuse" if has(&["sexual", "gender-based"]) => Act::CivSgbv,
        "hostage-taking" | "capture"
            if tree.object_of(n, &["of"]).is_some_and(|of| lexicon::is(tree.lemma(of), Class::CIVILIAN)) =>
        {
            Act::CivDetention
        }
        "extortion" | "robbery" | "plunder" => Act::CivLooting,
        "cyberattack" | "cyber-attack" => Act::InfoCyberJamming,
        "attack" | "assault" | "ambush" | "onslaught" | "bombardment" | "offensive" | "aggression"
        | "hostile" => Act::FireUnspecified,
        "fire" | "firing" | "gunfire" | "shooting" | "shot" | "crossfire" | "gunshot" | "sniping"
            if !has(&["open"]) =>
        {
            match tree.lemma(n) {
                "gunfire" | "shooting" | "gunshot" | "sniping" => Act::FireSmallArms,
                _ => Act::FireUnspecified,
            }
        }
        "shelling" => Act::FireShelling,
        "explosion" | "blast" | "detonation" => Act::FireUnspecified,
        "clash" | "fighting" | "skirmish" | "scuffle" | "confrontation" | "firefight" | "gunfight"
        | "battle" | "war" => Act::FireClash,
        "exchange"
            if tree
                .object_of(n, &["of"])
                .is_some_and(|of| matches!(tree.lemma(of), "fire" | "gunfire" | "shot" | "shelling")) =>
        {
            Act::FireClash
        }
        // "12 air violations": the word before says what was done; that it is called a violation stays beside it.
        "violation" | "breach" | "infringement" if has(&["air", "aerial", "airspace"]) => {
            Act::AirOverflightManned
        }
        "violation" | "breach" | "infringement"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                tree.core(of).any(|w| matches!(tree.lemma(w), "airspace" | "sky" | "skies"))
            }) =>
        {
            Act::AirOverflightManned
        }
        "violation" | "breach" | "infringement" if has(&["drone", "uav"]) => Act::AirOverflightDrone,
        "violation" | "breach" | "infringement" if has(&["naval", "maritime", "sea"]) => Act::SeaIncursion,
        "violation" | "breach" | "infringement" if has(&["ground", "land"]) => Act::GroundIncursion,
        "violation" | "breach" | "infringement" | "transgression" | "provocation" | "infraction"
        | "contravention" => Act::ViolationUnspecified,
        "incursion" | "infiltration" | "intrusion" | "invasion" | "crossing"
            if tree.lemma(n) != "crossing" =>
        {
            if has(&["airspace", "air", "aerial"]) {
                Act::AirOverflightManned
            } else {
                Act::GroundIncursion
            }
        }
        "attempt" | "bid" if has(&["infiltration", "incursion", "infiltrate"]) => Act::GroundIncursion,
        "attempt" | "bid" if has(&["smuggling"]) => Act::MatRearmament,
        "advance" => Act::GroundTerritoryGain,
        "overflight" | "flight" | "overfly" | "sortie" => {
            if has(&["drone", "uav"]) {
                Act::AirOverflightDrone
            } else {
                Act::AirOverflightManned
            }
        }
        "occupation" => Act::GroundOccupation,
        "presence" | "patrolling" => Act::PostureArmedPresence,
        "buildup" | "build-up" | "reinforcement" => Act::PostureReinforcement,
        "demolition" | "razing" | "bulldozing" => Act::CivDemolition,
        "custody" | "captivity" if in_custody(tree, n) => Act::CivDetention,
        "abduction" | "kidnapping" | "detention" | "arrest" => Act::CivDetention,
        "rape" => Act::CivSgbv,
        "looting" | "pillage" => Act::CivLooting,
        "smuggling" | "rearmament" => Act::MatRearmament,
        "withdrawal" | "pullout" | "pullback" | "disengagement" => Act::ComplyWithdraw,
        "deployment" => Act::ComplyDeploy,
        "disarmament" | "dismantling" => Act::ComplyDismantle,
        "demining" => Act::ComplyDemine,
        "closure"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                tree.core(of).any(|w| matches!(tree.lemma(w), "crossing" | "border" | "gate"))
            }) =>
        {
            Act::HumAidBlock
        }
        "blockade" | "siege" => Act::HumAidBlock,
        "drill" | "exercise" if has(&["live", "fire", "military", "live-fire"]) => Act::FireExercise,
        "jamming" => Act::InfoCyberJamming,
        "interference" if has(&["signal", "gps", "gnss", "radio"]) => Act::InfoCyberJamming,
        "incident"
            if tree.kids_by(n, &[Dep::Relcl]).any(|kid| {
                tree.any_under(kid, |w| matches!(tree.lemma(w), "harm" | "kill" | "wound" | "affect"))
                    && tree.any_under(kid, |w| lexicon::is(tree.lemma(w), Class::CIVILIAN))
            }) =>
        {
            Act::CivAttack
        }
        _ => return None,
    };
    Some(act)
}

/// The act that noun `n` tells, if it tells one.
pub(crate) fn read(tree: &Tree<'_>, n: usize) -> Option<Found> {
    if !tree.tag(n).is_noun() || matches!(tree.dep(n), Dep::Compound | Dep::Npadvmod) {
        // "gunfire" and the like keep their tag; gerunds read as nouns are checked by the verbs.
        if !(tree.tag(n) == Tag::Vbg && matches!(tree.dep(n), Dep::Pobj | Dep::Dobj | Dep::Nsubj))
            || tree.kid(n, &[Dep::Dobj]).is_some()
        {
            return None;
        }
    }
    if let Some(found) = munition(tree, n) {
        return Some(found);
    }
    if let Some(found) = carriers(tree, n).or_else(|| seen_too(tree, n)) {
        return Some(found);
    }
    let mut act = plain(tree, n)?;
    let head = tree.words[n].head;
    let governor = governor(tree, n);
    let light = governor.filter(|&v| {
        LIGHT.contains(&tree.lemma(v)) && syntax::object(tree, v) == Some(top_conjunct(tree, n))
    });
    let caused = governor.filter(|&v| {
        CAUSE.contains(&tree.lemma(v))
            && syntax::subject(tree, v) == Some(top_conjunct(tree, n))
            && !tree.is_passive(v)
    });
    let happened = governor.filter(|&v| {
        HAPPEN.contains(&tree.lemma(v))
            && (syntax::subject(tree, v) == Some(top_conjunct(tree, n))
                || syntax::object(tree, v) == Some(top_conjunct(tree, n)))
    });
    // "violations of the truce by the army": the parser hangs the doer on the truce.
    let by = tree
        .object_of(n, &["by"])
        .or_else(|| tree.object_of(tree.object_of(n, &["of", "on", "at", "against"])?, &["by"]))
        .or_else(|| acl_agent(tree, n));
    let from = tree.object_of(n, &["from"]).filter(|&from| {
        !lexicon::is(tree.lemma(from), Class::PLACE) || lexicon::is(tree.lemma(from), Class::SIDES)
    });
    let by = by.or_else(|| umbrella(tree, n)).or_else(|| first_of_list(tree, n));
    let own = own_actor(tree, n);
    let of = tree.object_of(n, &["of"]);
    let ofdoer = of.filter(|&of| !is_event(tree, of)).filter(|_| {
        matches!(
            act,
            Act::ComplyWithdraw
                | Act::ComplyDeploy
                | Act::PostureArmedPresence
                | Act::PostureReinforcement
                | Act::GroundIncursion
                | Act::AirOverflightManned
        )
    });
    // "came under fire from the hill", "took fire from a post": who undergoes it stands before, who does it after.
    let under = undergone(tree, n);
    let from = from.or_else(|| {
        let (v, _) = under?;
        tree.object_of(n, &["from"])
            .or_else(|| tree.object_of(v, &["from", "by"]))
            .or_else(|| tree.object_of(tree.words[n].head, &["from", "by"]))
    });
    let lightdoer = light.and_then(|v| syntax::doer(tree, v));
    let doer = lightdoer.or(by).or(own).or(ofdoer).or(from);
    let mut patient = tree
        .object_of(n, &["on", "against", "at", "toward", "towards"])
        .or_else(|| of.filter(|_| ofdoer.is_none() && !is_agreement(tree, of)));
    if let Some(v) = caused
        && !matches!(tree.lemma(v), "break" | "violate" | "breach")
    {
        patient = syntax::object(tree, v).or(patient);
    }
    if let Some((_, victim)) = under {
        patient = victim.or(patient);
    }
    // "a soldier was wounded in a separate attack": the harm tells whom the attack was on.
    let harmed = harm_above(tree, n);
    if let Some(v) = harmed {
        patient = patient.or_else(|| syntax::object(tree, v));
    }
    // "came under fire", "was subjected to shelling": whoever stands before it suffers it.
    let under = suffered(tree, n);
    if let Some((_, sufferer)) = under {
        patient = patient.or(sufferer);
    }
    // "began shelling, with further violations elsewhere": the clause's doer goes on.
    let with = with_clause(tree, n);
    let doer = doer.or_else(|| with.and_then(|v| syntax::doer(tree, v)));
    // Weapon before the noun ("mortar fire", "drone attack") or beside it ("an attack by 19 drones").
    let mut weapon = verbs::weapon_of(tree, n);
    for carrier in [by, lightdoer, tree.object_of(n, &["with"])].into_iter().flatten() {
        weapon = Class(weapon.0 | verbs::weapon_of(tree, carrier).0);
    }
    if matches!(tree.lemma(n), "shot" | "burst" | "volley" | "round")
        && let Some(of) = of
    {
        weapon = weapon.or(verbs::weapon_of(tree, of));
    }
    if act == Act::GroundRaid && weapon.meets(Class::AIRCRAFT.or(Class::DRONE)) {
        act = Act::AirStrike;
    }
    let attack =
        matches!(act, Act::AirStrike | Act::FireUnspecified | Act::FireSmallArms | Act::FireShelling);
    if attack {
        let victim = patient.map_or(Class::default(), |patient| verbs::victim_of(tree, patient));
        let by_weapon = verbs::act_by(weapon, tree, tree.core(n));
        act = verbs::refine(act, by_weapon, victim);
    }
    let breach = act == Act::ViolationUnspecified;
    if breach && !breach_of_truce(tree, n) {
        return None;
    }
    let clash_pair = matches!(act, Act::FireClash).then(|| tree.object_of(n, &["between"])).flatten();
    let placed = tree.objects_of(n, &["in", "at", "near", "over", "along", "across", "on"]).next().is_some();
    let indefinite = tree.kid(n, &[Dep::Det]).is_none_or(|det| {
        matches!(tree.low(det), "a" | "an" | "another" | "several" | "some" | "no" | "any" | "further")
    });
    let told = doer.is_some()
        || matches!(tree.lemma(n), "custody" | "captivity")
        || harmed.is_some()
        || under.is_some()
        || counted(tree, n, act)
        || said_of(tree, n)
        || clash_pair.is_some()
        || light.is_some()
        || caused.is_some()
        || happened.is_some()
        || (indefinite && placed && !breach)
        || matches!(act, Act::HumAidBlock | Act::CivDetention | Act::CivSgbv if placed || patient.is_some())
        || (reported(tree, n) && (indefinite || placed))
        || (act == Act::CivAttack && tree.lemma(n) == "incident");
    if !told {
        return None;
    }
    // Duties as nouns are acts only when done by somebody: "its withdrawal deadline" is no withdrawal.
    if matches!(
        act,
        Act::ComplyWithdraw
            | Act::ComplyDeploy
            | Act::ComplyDismantle
            | Act::ComplyDemine
            | Act::GroundTerritoryGain
            | Act::GroundOccupation
            | Act::PostureArmedPresence
    ) && doer.is_none()
    {
        return None;
    }
    if act == Act::FireClash && tree.lemma(n) == "war" && caused.is_none() && happened.is_none() {
        return None;
    }
    let mut also = Vec::new();
    also.extend(
        caused
            .or(light)
            .or(happened.filter(|_| doer.is_none() || matches!(tree.dep(n), Dep::Nsubj | Dep::Nsubjpass))),
    );
    let verb = caused.or(light).or(happened).or(under.map(|(v, _)| v));
    also.extend(under.map(|(v, _)| v));
    let rule = if light.is_some() {
        rules::ACT_NOUN_LIGHT
    } else if caused.is_some() {
        rules::ACT_CAUSE
    } else {
        rules::ACT_NOUN
    };
    let _ = head;
    Some(Found {
        at: n,
        act,
        doer: clash_pair.or(doer),
        patient: patient.filter(|_| clash_pair.is_none()),
        verb,
        also,
        rule,
    })
}

/// "23 violations by the army, including two strikes": what an umbrella's doer did, its parts' doer did.
fn umbrella(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let top = top_conjunct(tree, n);
    let prep = tree.words[top].head;
    if tree.dep(top) != Dep::Pobj || !matches!(tree.low(prep), "including" | "among" | "like" | "with") {
        return None;
    }
    let above = tree.words[prep].head;
    let whole = if tree.is_verb(above) { syntax::object(tree, above)? } else { above };
    let gathers = lexicon::is(tree.lemma(whole), Class::BREACH)
        || is_event(tree, whole)
        || matches!(tree.lemma(whole), "incident" | "operation" | "activity");
    (gathers && whole != n && tree.low(prep) != "with").then(|| tree.object_of(whole, &["by"])).flatten()
}

/// "the shelling of A by the army and the burning of B": a list of acts whose doer stands with the first.
fn first_of_list(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let first = tree.words[n].head;
    let own = own_actor(tree, n).is_some() || tree.object_of(n, &["by", "from"]).is_some();
    (tree.dep(n) == Dep::Conj
        && !own
        && tree.tag(first).is_noun()
        && first != n
        && plain(tree, first).is_some())
    .then(|| tree.object_of(first, &["by"]))
    .flatten()
}

/// "remain in Israeli custody", "are held in captivity": a state of somebody; "taken into custody" of thieves is none.
fn in_custody(tree: &Tree<'_>, n: usize) -> bool {
    let prep = tree.words[n].head;
    tree.dep(n) == Dep::Pobj
        && tree.low(prep) == "in"
        && matches!(tree.lemma(tree.words[prep].head), "remain" | "be" | "hold" | "keep" | "stay")
        && own_actor(tree, n).is_some()
}

/// The verb by which somebody undergoes the act of noun `n`, and who that is: "come under fire", "take fire", "draw fire".
fn undergone(tree: &Tree<'_>, n: usize) -> Option<(usize, Option<usize>)> {
    let head = tree.words[n].head;
    let v = match tree.dep(n) {
        Dep::Pobj if tree.low(head) == "under" => tree.words[head].head,
        Dep::Dobj => head,
        _ => return None,
    };
    let fits = if tree.dep(n) == Dep::Pobj {
        matches!(tree.lemma(v), "come" | "be" | "get" | "remain" | "stay" | "keep" | "fall")
    } else {
        matches!(tree.lemma(v), "take" | "draw" | "receive" | "attract" | "suffer" | "sustain" | "endure")
    };
    (fits && v != n).then(|| (v, syntax::subject(tree, v)))
}

/// "including 12 explosions", "among them one explosion": a number of bangs is a record of them.
fn counted(tree: &Tree<'_>, n: usize, act: Act) -> bool {
    matches!(act, Act::FireUnspecified | Act::FireSmallArms)
        && matches!(tree.lemma(n), "explosion" | "blast" | "burst" | "shot" | "detonation")
        && (tree.kid(n, &[Dep::Nummod]).is_some() || tree.tag(n) == Tag::Nns)
        && (tree.dep(n) == Dep::Pobj && matches!(tree.low(tree.words[n].head), "including" | "among" | "of")
            || matches!(tree.dep(n), Dep::Appos | Dep::Conj))
}

/// A munition as subject of what it did: "a shell hit a shop", "four rockets were fired" is the verb's business.
fn munition(tree: &Tree<'_>, n: usize) -> Option<Found> {
    if !matches!(
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
    ) {
        let firing =
            matches!(tree.lemma(n), "firing" | "launch" | "launching" | "impact" | "lobbing" | "dropping")
                && tree.object_of(n, &["of"]).is_some_and(|of| lexicon::is(tree.lemma(of), Class::MUNITION));
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
                doer: tree.object_of(n, &["by"]).or_else(|| {
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
        let (by, from) = verbs::origin_of(tree, n);
        let weapon = verbs::weapon_of(tree, n);
        let patient = syntax::object(tree, v);
        let victim = patient.map_or(Class::default(), |patient| verbs::victim_of(tree, patient));
        let act = verbs::refine(Act::FireUnspecified, verbs::act_by(weapon, tree, tree.core(n)), victim);
        let nobody = patient.is_some_and(|patient| matches!(tree.low(patient), "nobody" | "none"));
        return (!nobody).then(|| Found {
            at: n,
            act,
            doer: by.or(from).or(Some(n)),
            patient,
            verb: Some(v),
            also: vec![v],
            rule: rules::ACT_CAUSE,
        });
    }
    let v = governor(tree, n)?;
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
        return None;
    }
    let patient = syntax::object(tree, v);
    let (by, from) = verbs::origin_of(tree, n);
    let weapon = verbs::weapon_of(tree, n);
    let victim = patient.map_or(Class::default(), |patient| verbs::victim_of(tree, patient));
    let act = verbs::refine(Act::FireUnspecified, verbs::act_by(weapon, tree, tree.core(n)), victim);
    Some(Found {
        at: n,
        act,
        doer: by.or(from).or(Some(n)),
        patient,
        verb: Some(v),
        also: vec![v],
        rule: rules::ACT_CAUSE,
    })
}

/// "the return of Israeli drones over Beirut", "the presence of fighters south of the river", "drones over the capital".
fn carriers(tree: &Tree<'_>, n: usize) -> Option<Found> {
    let of = || tree.object_of(n, &["of"]);
    match tree.lemma(n) {
        "return" | "appearance" | "sighting" | "use" | "buzz" | "hum" | "drone" | "sound" | "noise"
        | "roar" | "buzzing" | "flight" | "flying" | "hovering" | "circling" | "entry" => {
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
        _ => None,
    }
}

/// "five launchers near one town and four howitzers near another": the weapons joined to those that were seen were seen too.
fn seen_too(tree: &Tree<'_>, n: usize) -> Option<Found> {
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

/// The verb that governs a noun as subject or object, also through "of" phrases ("a series of strikes").
fn governor(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let mut at = top_conjunct(tree, n);
    for _ in 0..4 {
        let head = tree.words[at].head;
        if head == at {
            return None;
        }
        match tree.dep(at) {
            Dep::Nsubj | Dep::Nsubjpass | Dep::Dobj | Dep::Attr | Dep::Oprd => {
                return tree
                    .is_verb(head)
                    .then_some(head)
                    .or_else(|| (tree.lemma(head) == "be").then_some(head));
            }
            Dep::Pobj if tree.low(head) == "of" && gathers(tree, tree.words[head].head) => {
                at = tree.words[head].head;
            }
            _ => return None,
        }
    }
    None
}

/// Nouns that count or gather acts: "a series of strikes" is about the strikes.
const COLLECTIVES: &[&str] = &[
    "series",
    "wave",
    "number",
    "dozen",
    "hundred",
    "round",
    "spate",
    "string",
    "campaign",
    "row",
    "case",
    "trajectory",
    "instance",
    "incident",
    "burst",
    "volley",
    "episode",
    "sound",
    "barrage",
    "impact",
];

fn top_conjunct(tree: &Tree<'_>, n: usize) -> usize {
    let mut at = n;
    for _ in 0..6 {
        if tree.dep(at) != Dep::Conj || tree.is_verb(tree.words[at].head) {
            break;
        }
        at = tree.words[at].head;
    }
    // "a series of strikes": the verb sees the series.
    let head = tree.words[at].head;
    if tree.dep(at) == Dep::Pobj && tree.low(head) == "of" && gathers(tree, tree.words[head].head) {
        return tree.words[head].head;
    }
    at
}

/// "a series of", "dozens of", "one of", "two of": what it gathers or counts is what is spoken of.
fn gathers(tree: &Tree<'_>, noun: usize) -> bool {
    COLLECTIVES.contains(&tree.lemma(noun)) || matches!(tree.tag(noun), Tag::Cd)
}

/// An adjective, name or possessive before the noun that can name a doer.
fn own_actor(tree: &Tree<'_>, n: usize) -> Option<usize> {
    tree.kids(n)
        .iter()
        .copied()
        .find(|&kid| {
            kid < n
                && (tree.dep(kid) == Dep::Poss
                    || (matches!(tree.dep(kid), Dep::Amod | Dep::Compound | Dep::Nmod)
                        && (tree.words[kid].entity == Some(truce_language::EntityLabel::Norp)
                            || tree.tag(kid).is_proper()
                            || tree.low(kid).ends_with("ese")
                            || (tree.tag(kid) == Tag::Jj
                                && tree.said(kid..kid + 1).starts_with(char::is_uppercase))
                            || matches!(tree.lemma(kid), "army" | "militia" | "rebel" | "militant"))))
        })
        .map(|_| n)
}

/// "an attack carried out by X", "shots fired by X".
fn acl_agent(tree: &Tree<'_>, n: usize) -> Option<usize> {
    tree.kids_by(n, &[Dep::Acl])
        .find_map(|clause| tree.kids_by(clause, &[Dep::Agent]).find_map(|by| tree.kid(by, &[Dep::Pobj])))
        .or_else(|| {
            tree.kids_by(n, &[Dep::Relcl])
                .filter(|&v| matches!(tree.lemma(v), "carry" | "fire" | "commit" | "launch" | "conduct"))
                .find_map(|v| syntax::doer(tree, v))
                .filter(|&d| d != n)
        })
}

fn is_agreement(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        lexicon::is(tree.lemma(noun), Class::TRUCE)
            || matches!(tree.lemma(noun), "sovereignty" | "airspace" | "right" | "law")
    })
}

/// A breach counts where it is of a truce, of terms, or of nothing named; rights are violated too, and those stay what they are.
fn breach_of_truce(tree: &Tree<'_>, n: usize) -> bool {
    let hypothetical =
        tree.kid(n, &[Dep::Det]).is_some_and(|det| matches!(tree.low(det), "every" | "each" | "whatever"));
    !hypothetical && !tree.core(n).any(|w| matches!(tree.low(w), "hypothetical" | "potential" | "possible"))
}

/// The verb of harm that an act noun is the occasion of: "killed in an attack".
fn harm_above(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let prep = tree.words[n].head;
    if tree.dep(n) != Dep::Pobj || !matches!(tree.low(prep), "in" | "by" | "during" | "from") {
        return None;
    }
    let verb = tree.words[prep].head;
    matches!(
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
            | "martyr"
            | "maim"
    )
    .then_some(verb)
}

/// The verb and the sufferer of "came under fire", "was put under fire", "was subjected to shelling"; a minister under fire is a figure of speech.
fn suffered(tree: &Tree<'_>, n: usize) -> Option<(usize, Option<usize>)> {
    let prep = tree.words[n].head;
    let verb = tree.words[prep].head;
    let under = tree.low(prep) == "under"
        && matches!(tree.lemma(verb), "come" | "be" | "take" | "put" | "bring" | "keep" | "remain");
    let subjected = tree.low(prep) == "to" && tree.lemma(verb) == "subject";
    if tree.dep(n) != Dep::Pobj || !(under || subjected) {
        return None;
    }
    let active_object = matches!(tree.lemma(verb), "take" | "put" | "bring" | "keep" | "subject");
    let sufferer = if active_object { syntax::object(tree, verb) } else { syntax::subject(tree, verb) };
    let figure = sufferer.is_some_and(|s| {
        lexicon::is(tree.lemma(s), Class::OFFICIAL) && !lexicon::is(tree.lemma(s), Class::FORCE)
            || tree.words[s].entity == Some(truce_language::EntityLabel::Person)
    });
    (!figure).then_some((verb, sufferer))
}

/// The verb of "…, with further violations".
fn with_clause(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let prep = tree.words[n].head;
    let verb = tree.words[prep].head;
    (tree.dep(n) == Dep::Pobj && tree.low(prep) == "with" && tree.is_verb(verb) && prep > verb)
        .then_some(verb)
}

/// What an accusation, a denial or an account is about: "blamed them for a breach", "denied any violation", "spoke of a violation".
fn said_of(tree: &Tree<'_>, n: usize) -> bool {
    let top = top_conjunct(tree, n);
    let head = tree.words[top].head;
    let speech = |v: usize| lexicon::speech_of(tree.lemma(v)).filter(|_| tree.is_verb(v));
    match tree.dep(top) {
        Dep::Dobj => {
            matches!(
                speech(head),
                Some(lexicon::Speech::Deny | lexicon::Speech::Accuse | lexicon::Speech::Call)
            ) || matches!(tree.lemma(head), "report" | "cite" | "know" | "speak")
        }
        Dep::Pobj => {
            let verb = tree.words[head].head;
            let part = matches!(
                tree.lemma(verb),
                "part" | "know" | "involvement" | "role" | "hand" | "responsibility"
            ) || tree.tag(verb) == Tag::Vbg && tree.lemma(verb) == "know";
            (matches!(tree.low(head), "for" | "of" | "over")
                && matches!(speech(verb), Some(lexicon::Speech::Accuse | lexicon::Speech::Deny)))
                || (tree.low(head) == "of" && tree.lemma(verb) == "speak")
                || (matches!(tree.low(head), "in" | "of") && part)
        }
        _ => false,
    }
}

/// Inside "reports of …".
fn reported(tree: &Tree<'_>, n: usize) -> bool {
    let head = tree.words[n].head;
    tree.dep(n) == Dep::Pobj
        && tree.low(head) == "of"
        && matches!(
            tree.lemma(tree.words[head].head),
            "report" | "account" | "allegation" | "claim" | "case" | "sound" | "act"
        )
        || (tree.dep(n) == Dep::Dobj && tree.lemma(head) == "report")
}
