//! The act a noun names by itself, whoever did it.

use super::in_custody;
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs;
use truce_language::{Dep, Tag};
use truce_vocabulary::Act;

/// Nouns for much fire at once or for its sound; what follows "of" is the weapon.
pub(super) fn of_weapon(lemma: &str) -> bool {
    matches!(
        lemma,
        "shot"
            | "burst"
            | "volley"
            | "round"
            | "hail"
            | "rain"
            | "shower"
            | "storm"
            | "torrent"
            | "fusillade"
            | "barrage"
            | "salvo"
            | "spray"
            | "boom"
            | "thud"
            | "crump"
            | "roar"
            | "rumble"
            | "thunder"
            | "crackle"
            | "rattle"
            | "chatter"
            | "crack"
            | "cannonade"
    )
}

const WEAPON: Class = Class::MUNITION.or(Class::GUN).or(Class::SMALL).or(Class::ROCKET);

fn weapon(tree: &Tree<'_>, noun: usize) -> bool {
    lexicon::is(tree.lemma(noun), WEAPON) && !matches!(tree.lemma(noun), "fire" | "charge" | "drone")
}

pub(super) fn is_event(tree: &Tree<'_>, n: usize) -> bool {
    verbs::is_event_noun(tree, Some(n))
}

/// The plain code of an act noun.
pub(super) fn plain(tree: &Tree<'_>, n: usize) -> Option<Act> {
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
        "shootout" | "shoot-out" | "gunbattle" => Act::FireClash,
        "duel" if has(&["artillery", "gun", "mortar", "tank", "rocket"]) => Act::FireClash,
        // "a hail of bullets", "the boom of artillery", "a barrage of rockets", "a mortar barrage".
        lemma
            if of_weapon(lemma)
                && !matches!(lemma, "shot" | "round")
                && (tree.object_of(n, &["of"]).is_some_and(|of| weapon(tree, of))
                    || matches!(
                        lemma,
                        "barrage" | "fusillade" | "salvo" | "volley" | "cannonade" | "duel"
                    ) && core.iter().rev().skip(1).any(|word| lexicon::is(word, WEAPON))) =>
        {
            Act::FireUnspecified
        }
        "up" if has(&["build"])
            && has(&["military", "troop", "force", "arms", "weapon", "army", "armour"]) =>
        {
            Act::PostureReinforcement
        }
        "up" | "call-up" | "mobilisation" | "mobilization"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                matches!(
                    tree.lemma(of),
                    "reservist" | "reserve" | "conscript" | "troop" | "soldier" | "fighter"
                )
            }) && (tree.lemma(n) != "up" || has(&["build", "call"])) =>
        {
            Act::PostureReinforcement
        }
        "potshot" | "pot-shot" | "strafing" => Act::FireSmallArms,
        "crater" if has(&["fresh", "impact", "shell", "mortar", "new", "recent"]) => Act::FireShelling,
        "foray" | "encroachment" => Act::GroundIncursion,
        "grab" if has(&["land"]) => Act::GroundTerritoryGain,
        "capture" | "seizure" | "takeover" | "fall" | "storming" | "overrunning"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                verbs::is_placelike(tree, of) && !lexicon::is(tree.lemma(of), Class::TRUCE)
            }) =>
        {
            Act::GroundTerritoryGain
        }
        "influx" | "massing" | "concentration" | "arrival" | "build-up" | "buildup"
            if tree
                .object_of(n, &["of"])
                .is_some_and(|of| lexicon::is(tree.lemma(of), Class::FIGHTER.or(Class::GUN))) =>
        {
            Act::PostureReinforcement
        }
        "search" | "sweep" | "swoop"
            if has(&["house-to-house", "door-to-door", "house", "night", "dawn", "pre-dawn"]) =>
        {
            Act::GroundRaid
        }
        "cutting" | "severing" | "sabotage" | "cutoff" | "cut-off"
            if tree
                .object_of(n, &["of"])
                .is_some_and(|of| tree.core(of).any(|w| lexicon::is(tree.lemma(w), Class::SERVICE))) =>
        {
            Act::HumInfrastructure
        }
        "beating" | "flogging" | "lynching" | "execution" | "beheading" | "shooting"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                lexicon::is(tree.lemma(of), Class::CIVILIAN) && !lexicon::is(tree.lemma(of), Class::FORCE)
            }) =>
        {
            Act::CivAttack
        }
        "torching" | "burning" | "demolition" | "destruction" | "arson" | "levelling" | "leveling"
        | "flattening" | "dynamiting" | "wrecking" | "desecration" | "razing" | "bulldozing"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                lexicon::is(tree.lemma(of), Class::HOME.or(Class::CROP).or(Class::SITE))
                    || tree.core(of).any(|w| lexicon::is(tree.lemma(w), Class::CROP))
            }) =>
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
        "violence" | "assault" | "abuse" if has(&["sexual", "gender-based"]) => Act::CivSgbv,
        "hostage-taking" | "capture"
            if tree.object_of(n, &["of"]).is_some_and(|of| lexicon::is(tree.lemma(of), Class::CIVILIAN)) =>
        {
            Act::CivDetention
        }
        "extortion" | "robbery" | "plunder" => Act::CivLooting,
        "cyberattack" | "cyber-attack" => Act::InfoCyberJamming,
        "offensive" | "operation" | "assault" | "push" if has(&["ground", "land"]) => Act::GroundIncursion,
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
        "hit" if has(&["direct"]) => Act::FireUnspecified,
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
        // "air and ground violations": of more than one kind.
        "violation" | "breach" | "infringement"
            if has(&["air", "aerial", "airspace"])
                && has(&["ground", "land", "sea", "naval", "maritime"]) =>
        {
            Act::ViolationUnspecified
        }
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
        // Airliners fly too.
        "flight"
            if tree.sentences[tree.words[n].sentence].clone().any(|w| {
                matches!(
                    tree.lemma(w),
                    "airline"
                        | "airliner"
                        | "airways"
                        | "passenger"
                        | "ticket"
                        | "tourist"
                        | "traveller"
                        | "holidaymaker"
                        | "airport"
                )
            }) || has(&[
                "commercial",
                "civilian",
                "civil",
                "passenger",
                "charter",
                "relief",
                "aid",
                "humanitarian",
                "direct",
                "medical",
                "evacuation",
            ]) =>
        {
            return None;
        }
        "overflight" | "flight" | "overfly" | "sortie" => {
            if has(&["drone", "uav"]) {
                Act::AirOverflightDrone
            } else {
                Act::AirOverflightManned
            }
        }
        "occupation" if occupier(tree, n) => return None,
        "occupation" => Act::GroundOccupation,
        "presence" | "patrolling" => Act::PostureArmedPresence,
        "buildup" | "build-up" | "reinforcement" => Act::PostureReinforcement,
        "demolition" | "razing" | "bulldozing" => Act::CivDemolition,
        "custody" | "captivity" if in_custody(tree, n) => Act::CivDetention,
        "custody" | "captivity" | "hand" | "jail" | "prison" if super::in_hands(tree, n).is_some() => {
            Act::CivDetention
        }
        "abduction" | "kidnapping" | "detention" | "arrest" => Act::CivDetention,
        "rape" => Act::CivSgbv,
        "looting" | "pillage" | "pillaging" | "ransacking" | "plundering" => Act::CivLooting,
        "theft" | "stealing" | "seizure" | "hijacking" | "confiscation"
            if tree.object_of(n, &["of"]).is_some_and(|of| {
                lexicon::is(tree.lemma(of), Class::GOODS.or(Class::AID).or(Class::VESSEL))
            }) =>
        {
            Act::CivLooting
        }
        "smuggling" | "rearmament" => Act::MatRearmament,
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

/// "Violations by the Israeli occupation", "the occupation killed two": who occupies, by the name its foes give it.
fn occupier(tree: &Tree<'_>, n: usize) -> bool {
    let head = tree.words[n].head;
    let bare = tree.kid(n, &[Dep::Prep]).is_none();
    bare && match tree.dep(n) {
        Dep::Pobj => matches!(tree.low(head), "by" | "from"),
        Dep::Nsubj => {
            tree.is_verb(head)
                && !matches!(
                    tree.lemma(head),
                    "be" | "continue"
                        | "last"
                        | "end"
                        | "begin"
                        | "go"
                        | "remain"
                        | "start"
                        | "cease"
                        | "persist"
                )
        }
        _ => false,
    }
}

pub(super) fn is_agreement(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        lexicon::is(tree.lemma(noun), Class::TRUCE)
            || matches!(tree.lemma(noun), "sovereignty" | "airspace" | "right" | "law")
    })
}

/// A breach counts where it is of a truce, of terms, or of nothing named; rights are violated too, and those stay what they are.
pub(super) fn breach_of_truce(tree: &Tree<'_>, n: usize) -> bool {
    let hypothetical =
        tree.kid(n, &[Dep::Det]).is_some_and(|det| matches!(tree.low(det), "every" | "each" | "whatever"));
    !hypothetical && !tree.core(n).any(|w| matches!(tree.low(w), "hypothetical" | "potential" | "possible"))
}
