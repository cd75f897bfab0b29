//! Rows of fire and of the air: how weapons are let off, what munitions do to things, how craft pass over and strike.

use super::needs::{Doer, Thing};
use super::rows::{PEOPLE, Row, WEAPONS, row};
use crate::lexicon::Class;
use crate::rules;
use truce_vocabulary::Act;

const BATTERED: Class =
    Class::PLACE.or(Class::HOME).or(Class::FORCE).or(Class::SITE).or(Class::SERVICE).or(Class::CROP);
const BATTERING: Class =
    Class::GUN.or(Class::ROCKET).or(Class::SMALL).or(Class::FIGHTER).or(Class::AIRCRAFT).or(Class::VESSEL);
const LAID: &str = "mine landmine trap ied explosive bomb boobytrap booby-trap tripwire";

#[rustfmt::skip]
pub(super) const ARMS: &[Row] = {
    use Act::*;
    use Doer::{Force, Kind as By, Somebody};
    use Thing::{Aimed, Any, Drill, Foreign, Ground, Kind, Rubble, Via, Words};
    &[
        // Firing.
        row("take", "", Force, Words("potshot pot-shot pop-shot shot"), FireSmallArms, rules::ACT_SHOOT),
        row("blaze bang pop plug", "away off", By(Class::FORCE.or(Class::GUN).or(Class::SMALL)), Any, FireUnspecified, rules::ACT_SHOOT),
        row("empty unload discharge squeeze loose crack pump", "into off at",
            Force, Words("magazine clip round burst shot volley gun rifle weapon bullet"), FireSmallArms, rules::ACT_SHOOT),
        row("pin", "down", By(Class::FORCE.or(Class::GUN).or(Class::SMALL).or(Class::MUNITION)), Any, FireSmallArms, rules::ACT_SHOOT),
        row("answer reply respond retaliate", "", By(Class::GUN.or(Class::ROCKET)), Any, FireUnspecified, rules::ACT_SHOOT),
        row("zero home", "in", By(BATTERING), Aimed, FireUnspecified, rules::ACT_SHOOT),
        row("batter hammer pummel plaster blast blitz saturate smother lash pulverise pulverize pepper blanket", "",
            By(BATTERING), Kind(BATTERED), FireUnspecified, rules::ACT_STRIKE),
        row("rain pour unleash heap", "down on onto upon", Somebody, Kind(Class::MUNITION), FireUnspecified, rules::ACT_MUNITION),
        row("put", "through", Force, Kind(Class::MUNITION), FireUnspecified, rules::ACT_MUNITION),
        row("fall descend swoop", "on upon down", By(Class::FIGHTER), Ground, FireUnspecified, rules::ACT_STRIKE),
        row("waylay ambush bushwhack", "", Somebody, Kind(PEOPLE.or(Class::GOODS).or(Class::AID)), FireUnspecified, rules::ACT_STRIKE),
        row("seed sow strew lace litter carpet plant ring rig", "", Somebody, Via(LAID), FireIedMine, rules::ACT_MUNITION),
        row("thicken relay extend", "", Force, Words("minefield"), FireIedMine, rules::ACT_MUNITION),
        row("hold stage conduct begin start launch open run carry mount wrap", "", Force, Drill, FireExercise, rules::ACT_SHOOT),
        row("destroy knock take disable eliminate", "out", By(Class::FORCE.or(Class::SIDES)), Foreign, FireUnspecified, rules::ACT_STRIKE),
        row("destroy", "", By(Class::FORCE.or(Class::SIDES)), Foreign, FireUnspecified, rules::ACT_STRIKE),
        // What munitions do to things.
        row("take blow rip tear knock shear slice cut", "off out away down apart through", By(Class::MUNITION), Any, FireUnspecified, rules::ACT_MUNITION),
        row("punch gouge blast carve leave dig tear bore rip", "",
            By(Class::MUNITION), Words("hole crater gash pit gap chunk"), FireUnspecified, rules::ACT_MUNITION),
        row("gut ravage wreck shatter incinerate obliterate shred crush disable ignite crater bury collapse pockmark scar crack splinter smash graze",
            "", By(Class::MUNITION), Any, FireUnspecified, rules::ACT_MUNITION),
        row("whiz arc soar sail whip zip ping zing crack snap hiss scream shriek howl whoosh smack thud slam rip", "", By(Class::MUNITION), Any, FireUnspecified, rules::ACT_MUNITION),
        row("reduce turn", "", By(Class::MUNITION), Rubble, FireUnspecified, rules::ACT_MUNITION),
        // Craft that pass over.
        row("roar scream thunder streak zoom whoosh skim shriek howl rumble prowl linger orbit sweep criss-cross crisscross patrol zip wheel race tour",
            "", By(Class::AIRCRAFT), Any, AirOverflightManned, rules::ACT_OVERFLIGHT),
        row("roar drone whine zoom whirr whir skim prowl linger orbit sweep criss-cross crisscross patrol zip wheel tour shadow",
            "", By(Class::DRONE), Any, AirOverflightDrone, rules::ACT_OVERFLIGHT),
        row("stray wander drift intrude trespass venture probe dip", "into over across", By(Class::DRONE), Any, AirOverflightDrone, rules::ACT_OVERFLIGHT),
        row("stray wander drift intrude trespass venture probe dip", "into over across", By(Class::AIRCRAFT), Any, AirOverflightManned, rules::ACT_OVERFLIGHT),
        row("make perform conduct fly", "", By(Class::AIRCRAFT), Words("pass run flyby flypast sortie loop circle"), AirOverflightManned, rules::ACT_OVERFLIGHT),
        row("make perform conduct fly", "", By(Class::DRONE), Words("pass run flyby flypast sortie loop circle"), AirOverflightDrone, rules::ACT_OVERFLIGHT),
        // Craft that strike.
        row("take pick", "out off", By(Class::DRONE), Any, AirStrikeDrone, rules::ACT_STRIKE),
        row("take pick", "out off", By(Class::AIRCRAFT), Any, AirStrike, rules::ACT_STRIKE),
        row("hunt stalk hound", "", By(Class::DRONE), Kind(PEOPLE.or(WEAPONS)), AirStrikeDrone, rules::ACT_STRIKE),
        row("swoop pounce dive home", "on onto at down", By(Class::DRONE), Aimed, AirStrikeDrone, rules::ACT_STRIKE),
        row("incinerate flatten obliterate wreck gut pulverise pulverize shatter level raze", "", By(Class::DRONE), Any, AirStrikeDrone, rules::ACT_STRIKE),
        row("incinerate flatten obliterate wreck gut pulverise pulverize shatter level raze rocket", "", By(Class::AIRCRAFT), Any, AirStrike, rules::ACT_STRIKE),
    ]
};
