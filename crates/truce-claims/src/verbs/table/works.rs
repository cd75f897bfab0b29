//! Rows of works and arms: what is dug, raised, made, landed, hidden and found, and who is pressed into the ranks.

use super::needs::{Doer, Thing};
use super::rows::{FIGHTERS, Row, row};
use crate::lexicon::Class;
use crate::rules;
use truce_vocabulary::Act;

const STORED: Class = Class::ARMS.or(Class::ROCKET).or(Class::GUN).or(Class::MINE);

#[rustfmt::skip]
pub(super) const WORKS: &[Row] = {
    use Act::*;
    use Doer::{Cargo, Force, Kind as By, Somebody, Words as DoerWords};
    use Thing::{Any, Both, Kind, Making, Said, Via, Words};
    &[
        row("unroll uncoil unspool stretch coil roll lay string", "", Force, Said("wire barbed razor concertina"), MatFacility, rules::ACT_MATERIEL),
        row("pitch", "", Force, Words("tent camp"), MatFacility, rules::ACT_MATERIEL),
        row("put set throw", "up", Force, Words("mast antenna hut cabin container prefab radar wall berm"), MatFacility, rules::ACT_MATERIEL),
        row("throw", "up", Force, Said("earth wall berm rampart"), MatFacility, rules::ACT_MATERIEL),
        row("pour lay cast", "", By(Class::FORCE), Words("concrete tarmac asphalt foundation"), MatFacility, rules::ACT_MATERIEL),
        row("carve bulldoze grade pave", "", By(Class::FORCE), Words("road track path trail route"), MatFacility, rules::ACT_MATERIEL),
        row("fortify harden", "", Force, Kind(Class::HOME.or(Class::SITE).or(Class::PLACE)), MatFacility, rules::ACT_MATERIEL),
        row("cut ring scar line crisscross criss-cross encircle snake", "",
            DoerWords("trench berm rampart earthwork embankment dugout bunker"), Any, MatFacility, rules::ACT_MATERIEL),
        // Made.
        row("turn churn crank pump", "out", Doer::Any,
            Said("rocket missile drone bomb mortar ied explosive mine grenade launcher warhead ammunition weapon shell uav"), MatProduction, rules::ACT_MATERIEL),
        row("assemble make produce manufacture fabricate machine weld", "", Somebody,
            Words("rocket missile drone bomb mortar ied explosive grenade launcher warhead ammunition weapon shell uav munition"), MatProduction, rules::ACT_MATERIEL),
        row("restock replenish refill", "", Force, Words("arsenal stockpile stock bunker magazine depot store dump"), MatRearmament, rules::ACT_MATERIEL),
        row("flow pour stream trickle leak seep pass", "into through across in over", Cargo, Any, MatRearmament, rules::ACT_MATERIEL),
        row("find discover uncover unearth raid", "", Somebody, Both("factory workshop laboratory lab", "bomb rocket drone weapon explosive arms missile mortar"), MatProduction, rules::ACT_MATERIEL),
        row("head run oversee lead direct manage supervise resume restart rebuild restore expand continue begin start", "",
            Somebody, Making, MatProduction, rules::ACT_MATERIEL),
        row("rebuild restore reconstitute regenerate revive re-establish reestablish strengthen", "", Force,
            Words("capability arsenal stockpile"), MatRearmament, rules::ACT_MATERIEL),
        row("rebuild restore reconstitute regenerate strengthen", "", Force,
            Both("capacity power strength", "military rocket missile fighting combat operational drone offensive"), MatRearmament, rules::ACT_MATERIEL),
        row("repair restore refurbish reopen rebuild", "", Somebody,
            Words("tunnel bunker trench dugout launchpad fortification emplacement"), MatFacility, rules::ACT_MATERIEL),
        // Hidden and found.
        row("use", "", Force, Words("depot cache storeroom magazine"), MatCache, rules::ACT_MATERIEL),
        row("use", "", Force, Words("tunnel bunker hideout"), MatFacility, rules::ACT_MATERIEL),
        row("bury", "", Somebody, Kind(STORED), MatCache, rules::ACT_MATERIEL),
        row("turn come", "up", Cargo, Any, MatCache, rules::ACT_MATERIEL),
        row("come", "to", Cargo, Via("light"), MatCache, rules::ACT_MATERIEL),
        row("come stumble happen hit", "on across upon", Somebody,
            Via("launcher weapon rocket mortar ammunition missile cache depot arm explosive tunnel bunker store dump"), MatCache, rules::ACT_MATERIEL),
        row("stockpile hoard stash store stow squirrel", "", Force, Kind(STORED.or(Class::MUNITION)), MatCache, rules::ACT_MATERIEL),
        // The ranks.
        row("sign", "up", Force, Words(FIGHTERS), MatRecruitment, rules::ACT_MATERIEL),
        row("lure entice trick coerce cajole", "", Force, Words(FIGHTERS), MatRecruitment, rules::ACT_MATERIEL),
        row("fill swell replenish", "", Force, Words("rank"), MatRecruitment, rules::ACT_MATERIEL),
        row("announce order declare decree proclaim begin start launch", "", Somebody,
            Words("mobilisation mobilization conscription call-up"), MatRecruitment, rules::ACT_MATERIEL),
    ]
};
