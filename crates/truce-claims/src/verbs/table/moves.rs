//! Rows of the ground and of the sea: over lines and into places, taken and searched, shown and massed.

use super::needs::{Doer, Thing};
use super::rows::{Row, WEAPONS, row};
use crate::lexicon::Class;
use crate::rules;
use truce_vocabulary::Act;

const LINES: &str = "border frontier line boundary fence wall territory soil zone buffer demarcation";
const WATERS: &str = "water line boundary limit mile zone";
const TROOPS: Class = Class::FIGHTER.or(Class::GUN);

/// The sea goes before the ground: a boat that crosses a line makes no incursion on land.
#[rustfmt::skip]
pub(super) const SEA: &[Row] = {
    use Act::*;
    use Doer::Kind as By;
    use Thing::{Said, Via};
    &[
        row("sail steam come stray cross push intrude venture drift nose edge move advance enter approach", "into across within past over inside",
            By(Class::VESSEL), Via(WATERS), SeaIncursion, rules::ACT_GROUND),
        row("cross violate enter penetrate", "", By(Class::VESSEL), Said("line boundary water limit"), SeaIncursion, rules::ACT_GROUND),
    ]
};

#[rustfmt::skip]
pub(super) const MOVES: &[Row] = {
    use Act::*;
    use Doer::{Force, Kind as By, Said as DoerSaid, Somebody, Words as DoerWords};
    use Thing::{Any, Both, Ground, Heavy, Kind, OnTheMove, Said, Via, Words};
    &[
        // Over a line.
        row("creep sneak steal crawl slip slink wade ford swim paddle row drift stray wander push press thrust probe edge nudge rumble roll trundle \
             drive walk go march move advance surge pour stream swarm cross charge ride venture infiltrate intrude trespass penetrate patrol",
            "into across over past beyond through inside", Force, Via(LINES), GroundIncursion, rules::ACT_GROUND),
        row("cross", "", DoerWords("suspect individual operative infiltrator"),
            Both("line", "yellow blue ceasefire withdrawal demarcation contact control"), GroundIncursion, rules::ACT_GROUND),
        row("cross slip sneak steal infiltrate creep", "over across from", By(Class::FIGHTER), Any, GroundIncursion, rules::ACT_GROUND),
        row("creep steal sneak crawl", "up forward", By(Class::FIGHTER), Any, GroundIncursion, rules::ACT_GROUND),
        row("advance push press drive fight inch edge", "within", By(Class::FORCE), Any, GroundIncursion, rules::ACT_GROUND),
        row("wade ford paddle row swim", "across over through", By(Class::FIGHTER), Any, GroundIncursion, rules::ACT_GROUND),
        row("encroach", "on upon onto", Force, Ground, GroundIncursion, rules::ACT_GROUND),
        row("infiltrate", "", By(Class::FIGHTER), Any, GroundIncursion, rules::ACT_GROUND),
        // Ground taken.
        row("be", "in under", By(Class::PLACE), Via("hand control"), GroundTerritoryGain, rules::ACT_GROUND),
        row("gain make", "", By(Class::FIGHTER), Words("ground headway inroad"), GroundTerritoryGain, rules::ACT_GROUND),
        row("fall pass come", "into under to", By(Class::PLACE), Via("hand control"), GroundTerritoryGain, rules::ACT_GROUND),
        row("move shift push", "", Force, Words("fence line marker block post boundary stake"), GroundTerritoryGain, rules::ACT_GROUND),
        // Searched.
        row("go move", "door-to-door house-to-house door", Force, Any, GroundRaid, rules::ACT_GROUND),
        row("go move pass work", "from", By(Class::FORCE), Via("house door home"), GroundRaid, rules::ACT_GROUND),
        row("kick break smash batter force bash", "in down open", Force, Words("door gate shutter"), GroundRaid, rules::ACT_GROUND),
        row("swoop descend pounce", "on upon", By(Class::FORCE), Ground, GroundRaid, rules::ACT_GROUND),
        row("comb sweep scour search", "", By(Class::FORCE), Kind(Class::HOME.or(Class::CROP).or(Class::SITE)), GroundRaid, rules::ACT_GROUND),
        // Shown.
        row("parade strut swagger prowl roam stroll saunter", "", By(Class::FIGHTER), Any, PostureArmedPresence, rules::ACT_POSTURE),
        row("stand keep mount", "", By(Class::FIGHTER), Words("guard watch sentry"), PostureArmedPresence, rules::ACT_POSTURE),
        row("sit squat perch crouch lurk lounge loiter stand", "", By(Class::FIGHTER), Ground, PostureArmedPresence, rules::ACT_POSTURE),
        row("guard overlook dominate command ring", "", By(Class::GUN.or(Class::ROCKET).or(Class::SMALL)), Thing::Place, PostureWeaponInZone, rules::ACT_POSTURE),
        row("guard watch", "", By(Class::FIGHTER), Kind(Class::PLACE.or(Class::HOME)), PostureArmedPresence, rules::ACT_POSTURE),
        row("post", "", Somebody, Kind(Class::FIGHTER.or(Class::SMALL)), PostureArmedPresence, rules::ACT_POSTURE),
        row("have keep run", "", Force, Words("roadblock checkpoint checkpost camp outpost"), PostureArmedPresence, rules::ACT_POSTURE),
        row("emerge surface appear crawl climb", "from out", By(Class::FIGHTER), Via("tunnel shaft"), PostureArmedPresence, rules::ACT_POSTURE),
        row("set mount emplace install", "up", Somebody, Heavy, PostureWeaponInZone, rules::ACT_POSTURE),
        row("keep", "", Force, Kind(Class::ROCKET), PostureWeaponInZone, rules::ACT_POSTURE),
        row("deploy station", "", Somebody, Words("gunman rebel militant guerrilla militiaman sniper mercenary insurgent"), PostureArmedPresence, rules::ACT_POSTURE),
        row("deploy station send", "", Somebody, Both("troop soldier battalion brigade force unit tank guard", "extra additional more fresh further"), PostureReinforcement, rules::ACT_POSTURE),
        row("take", "up", DoerWords("tank gunman rebel militant guerrilla militiaman sniper mercenary insurgent"), Said("position"), PostureArmedPresence, rules::ACT_POSTURE),
        row("appear spring", "", DoerWords("checkpoint roadblock checkpost"), Any, PostureArmedPresence, rules::ACT_POSTURE),
        row("return", "to", By(Class::FIGHTER), Ground, PostureArmedPresence, rules::ACT_POSTURE),
        row("place post site", "", Somebody, Heavy, PostureWeaponInZone, rules::ACT_POSTURE),
        row("wheel drag roll trundle manhandle lug", "into in up", Force, Kind(WEAPONS), PostureWeaponInZone, rules::ACT_POSTURE),
        // Massed.
        row("line draw", "up", Somebody, Kind(TROOPS), PostureReinforcement, rules::ACT_POSTURE),
        row("build", "up", Force, Said("force troop presence army armour armor"), PostureReinforcement, rules::ACT_POSTURE),
        row("bolster boost beef strengthen stiffen thicken double triple swell augment", "",
            Force, Said("garrison troop contingent soldier battalion brigade reinforcement"), PostureReinforcement, rules::ACT_POSTURE),
        row("bolster boost beef strengthen double triple increase augment build", "",
            Force, Both("presence deployment footprint", "military army troop security armed border force"), PostureReinforcement, rules::ACT_POSTURE),
        row("assemble muster marshal", "", By(TROOPS), Any, PostureReinforcement, rules::ACT_POSTURE),
        row("see spot observe film photograph picture sight track record", "", Doer::Any, OnTheMove, PostureReinforcement, rules::ACT_POSTURE),
        row("pour flood stream surge flow converge arrive", "", DoerSaid("reinforcement"), Any, PostureReinforcement, rules::ACT_POSTURE),
        row("set head start", "out off for", DoerSaid("column battalion brigade reinforcement detachment"), Any, PostureReinforcement, rules::ACT_POSTURE),
        row("flood swamp saturate", "", By(Class::FIGHTER), Kind(Class::PLACE), PostureReinforcement, rules::ACT_POSTURE),
        row("reach join", "", DoerWords("reinforcement"), Any, PostureReinforcement, rules::ACT_POSTURE),
    ]
};
