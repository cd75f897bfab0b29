//! Rows of what is done to people, their homes and goods, and to those who watch, heal and report.

use super::needs::{Doer, Thing};
use super::rows::{BURNT, PEOPLE, Row, row};
use crate::lexicon::Class;
use crate::rules;
use truce_vocabulary::Act;

const VEHICLES: &str =
    "jeep car van truck vehicle pickup boat bus lorry boot trunk minibus lorrie apc boat helicopter";
const BOUND: &str = "handcuff cuff blindfold chain custody barracks jail prison captivity detention shackle";
const LAND: &str = "home house village land field farm plot orchard grove pasture crop olive";
const LOOT: &str = "cattle livestock goat sheep cow herd car truck vehicle phone money cash rifle weapon radio equipment camera goods motorbike motorcycle \
                    bus belongings laptop jewellery valuables furniture";

#[rustfmt::skip]
pub(super) const HARM: &[Row] = {
    use Act::*;
    use Doer::{Force, Kind as By, Somebody};
    use Thing::{Kind, PeopleTo, Phrase, Rubble, Via, Watchers, Words};
    &[
        // Those who heal, report and watch.
        row("rough beat", "up", Somebody, Phrase(Class::MEDIC), ProtMedicalMedia, rules::ACT_HARM),
        row("club whip manhandle assault slap punch shove pistol-whip", "", Force, Phrase(Class::MEDIC), ProtMedicalMedia, rules::ACT_HARM),
        row("surround besiege encircle storm ransack", "", Force, Phrase(Class::MEDIC), ProtMedicalMedia, rules::ACT_HARM),
        row("pelt mob", "", Somebody, Phrase(Class::MONITOR), ProtMonitorAttack, rules::ACT_HARM),
        row("ram", "", Somebody, Watchers, ProtMonitorAttack, rules::ACT_HARM),
        // Persons.
        row("massacre slaughter butcher", "", Somebody, Kind(PEOPLE), CivAttack, rules::ACT_HARM),
        row("hack whip flog club lynch manhandle mutilate strangle behead torture pistol-whip maul", "", Somebody, Kind(PEOPLE), CivAttack, rules::ACT_HARM),
        row("rough beat", "up", Somebody, Kind(PEOPLE), CivAttack, rules::ACT_HARM),
        row("drag haul", "from out", Somebody, Kind(Class::CIVILIAN.or(Class::MEDIC)), CivDetention, rules::ACT_CIVIL),
        row("bundle hustle force shove throw push load herd", "", Somebody, PeopleTo(VEHICLES), CivDetention, rules::ACT_CIVIL),
        row("march lead take haul drag hold walk keep place put throw", "", Somebody, PeopleTo(BOUND), CivDetention, rules::ACT_CIVIL),
        row("march haul herd", "out off away aboard", Somebody, Kind(PEOPLE.or(Class::OFFICIAL)), CivDetention, rules::ACT_CIVIL),
        row("lock", "up", Force, Kind(PEOPLE.or(Class::OFFICIAL)), CivDetention, rules::ACT_CIVIL),
        row("hold place put keep", "under", Somebody, Via("arrest"), CivDetention, rules::ACT_CIVIL),
        row("handcuff blindfold shackle", "", Somebody, Kind(PEOPLE), CivDetention, rules::ACT_CIVIL),
        // Troops.
        row("wipe", "out", Somebody, Words("column convoy unit detachment battalion brigade company platoon squad patrol position"), FireUnspecified, rules::ACT_HARM),
        // Homes.
        row("put consign", "to", Somebody, Via("torch flame"), CivDemolition, rules::ACT_CIVIL),
        row("reduce turn", "", Somebody, Rubble, CivDemolition, rules::ACT_CIVIL),
        row("tear pull knock bring rip smash", "down in", Force, Words("wall roof gate window"), CivDemolition, rules::ACT_CIVIL),
        row("bring", "down", By(Class::FORCE), Kind(BURNT), CivDemolition, rules::ACT_CIVIL),
        row("vandalise vandalize deface desecrate topple wreck trash profane defile", "", Somebody, Kind(BURNT), CivDemolition, rules::ACT_CIVIL),
        row("chop hack saw axe", "down", Somebody, Kind(Class::CROP), CivDemolition, rules::ACT_CIVIL),
        row("push", "over", Somebody, Kind(BURNT), CivDemolition, rules::ACT_CIVIL),
        row("erase obliterate annihilate", "", By(Class::FORCE), Kind(BURNT.or(Class::PLACE)), CivDemolition, rules::ACT_CIVIL),
        // Goods.
        row("cart carry haul lug load", "off away onto", Somebody, Kind(Class::GOODS.or(Class::CROP).or(Class::AID)), CivLooting, rules::ACT_CIVIL),
        row("load pile", "on onto into", Force, Kind(Class::GOODS), CivLooting, rules::ACT_CIVIL),
        row("help", "", Somebody, Words("itself themselves himself herself"), CivLooting, rules::ACT_CIVIL),
        row("seize hijack commandeer confiscate", "", Somebody, Kind(Class::VESSEL), CivLooting, rules::ACT_CIVIL),
        row("requisition swipe pilfer purloin filch", "", Somebody, Kind(Class::GOODS.or(Class::AID).or(Class::HOME)), CivLooting, rules::ACT_CIVIL),
        row("run drive ride go walk", "off away", Force, Via(LOOT), CivLooting, rules::ACT_CIVIL),
        row("strip empty clean", "", Somebody, Kind(Class::SITE), CivLooting, rules::ACT_CIVIL),
        // The way home.
        row("keep bar block stop prevent shut", "from out off away", Force, PeopleTo(LAND), CivDenialReturn, rules::ACT_CIVIL),
        row("confine", "to in inside", Somebody, Kind(Class::CIVILIAN), CivDenialReturn, rules::ACT_CIVIL),
        row("turn send push drive force", "back away", Force, Kind(Class::CIVILIAN), CivDenialReturn, rules::ACT_CIVIL),
    ]
};
