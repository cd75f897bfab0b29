//! Verbs whose act hangs on what they are done to: a table of verb, particle, doer, thing and act.
//!
//! "Burn" alone is no act: soldiers who burn huts demolish, soldiers who burn rubbish do not. Each row says which kinds of doer and of thing
//! the verb needs. The rows hold for every side; the first row that fits gives the act.

use super::{Clause, Found, is_event_noun, is_force, is_placelike};
use crate::lexicon::{self, Class};
use crate::rules;
use crate::tree::Tree;
use truce_language::{Dep, EntityLabel, Tag};
use truce_vocabulary::{Act, RuleId};

/// Who has to do it.
#[derive(Clone, Copy)]
enum Doer {
    /// Somebody or nobody named, but no thing and no event.
    Somebody,
    /// A force, a state, a name, a pronoun.
    Force,
    /// A thing of this kind.
    Kind(Class),
    /// A ship, a plane, a convoy, lorries.
    Carrier,
    /// A load of arms.
    Cargo,
    /// A force that is named for it: "has been held since July" alone tells a state of things.
    Captor,
}

/// What it has to be done to.
#[derive(Clone, Copy)]
enum Thing {
    /// Anything, or nothing.
    Any,
    /// Something of this kind.
    Kind(Class),
    /// One of these words.
    Words(&'static str),
    /// A phrase with a word of this kind anywhere before its head: "a UNIFIL convoy".
    Phrase(Class),
    /// A phrase with one of these words.
    Said(&'static str),
    /// Not acted upon itself, but placed so: "over the hotline".
    By(&'static str),
    /// A patrol, convoy or team of those who watch.
    Patrol,
    /// A place.
    Place,
    /// A heavy weapon.
    Heavy,
    /// What belongs to those who watch.
    Watchers,
    /// The way of a patrol.
    Way,
    /// A patrol made to turn back or go another way.
    TurnedBack,
    /// Ground, "of mines".
    Mined,
    /// Arms, ammunition, armoured vehicles.
    Armament,
    /// With arms or fighters on board.
    Aboard,
    /// "set fire to homes".
    Torched,
    /// Stones, at those who watch.
    Stones,
    /// What is entered: ground, a place, a named settlement.
    Into,
}

struct Row {
    verbs: &'static str,
    /// Particles or adverbs of which one has to stand with the verb; none needed if empty.
    with: &'static str,
    doer: Doer,
    thing: Thing,
    act: Act,
    rule: RuleId,
}

const fn row(
    verbs: &'static str,
    with: &'static str,
    doer: Doer,
    thing: Thing,
    act: Act,
    rule: RuleId,
) -> Row {
    Row { verbs, with, doer, thing, act, rule }
}

const BURNT: Class = Class::HOME.or(Class::CROP);
const PEOPLE: Class = Class::CIVILIAN.or(Class::FORCE).or(Class::CAPTIVE).or(Class::MEDIC).or(Class::MEDIA);
const WEAPONS: Class = Class::ARMS.or(Class::GUN).or(Class::ROCKET);
const POSTS: &str =
    "post checkpoint checkpost roadblock outpost barricade barrier camp position tent sandbag encampment";
const FIGHTERS: &str = "recruit fighter boy girl child youth volunteer conscript reservist militiaman villager student man teenager minor cadet";
const OFFERED: &str = "weapon arm rifle gun ammunition explosive mortar rocket launcher missile munition grenade map post base \
                       position body remains remain coffin corpse list key barracks outpost crossing cache";

/// The rows, the most particular first.
const ROWS: &[Row] = {
    use Act::*;
    use Doer::{Captor, Cargo, Carrier, Force, Kind as By, Somebody};
    use Thing::{
        Aboard, Any, Armament, By as Via, Heavy, Into, Kind, Mined, Patrol, Phrase, Place, Said, Stones,
        Torched, TurnedBack, Watchers, Way, Words,
    };
    &[
        row(
            "drop release",
            "",
            By(Class::AIRCRAFT),
            Said("barrel incendiary cluster phosphorus"),
            AirStrikeManned,
            rules::ACT_STRIKE,
        ),
        row(
            "clear destroy defuse remove collect",
            "",
            Somebody,
            Said("unexploded uxo ordnance"),
            ComplyDemine,
            rules::ACT_COMPLY,
        ),
        row(
            "come rain slam crash plough thud",
            "down into onto",
            By(Class::MUNITION),
            Any,
            FireUnspecified,
            rules::ACT_MUNITION,
        ),
        row("free release liberate", "", Somebody, Kind(PEOPLE), ComplyRelease, rules::ACT_COMPLY),
        row(
            "block bar close cut cordon shut",
            "",
            Force,
            Words("road highway bridge route street"),
            GroundOccupation,
            rules::ACT_GROUND,
        ),
        row("hold keep", "captive hostage prisoner", Somebody, Any, CivDetention, rules::ACT_CIVIL),
        row("withhold deny restrict", "", Force, Phrase(Class::AID), HumAidBlock, rules::ACT_ACCESS),
        row(
            "beat stab assault rob threaten",
            "",
            Force,
            Phrase(Class::MONITOR),
            ProtMonitorAttack,
            rules::ACT_HARM,
        ),
        row("beat stab", "", Force, Kind(Class::CIVILIAN), CivAttack, rules::ACT_HARM),
        // A patrol's way, and aid let in.
        row(
            "stop block halt detain bar intercept turn obstruct delay hold harass prevent refuse deny",
            "",
            Somebody,
            Patrol,
            ProtObstructAccess,
            rules::ACT_ACCESS,
        ),
        row(
            "let allow wave",
            "in through into enter cross",
            Somebody,
            Phrase(Class::AID),
            ComplyAid,
            rules::ACT_COMPLY,
        ),
        row(
            "take pull drag",
            "off from",
            Somebody,
            Kind(Class::CIVILIAN.or(Class::MEDIC)),
            CivDetention,
            rules::ACT_CIVIL,
        ),
        row("move pull tow", "away behind", Force, Kind(WEAPONS), ComplyWithdraw, rules::ACT_COMPLY),
        row(
            "move head stream roll converge",
            "towards toward",
            By(Class::FORCE),
            Any,
            PostureReinforcement,
            rules::ACT_POSTURE,
        ),
        row(
            "send dispatch rush despatch",
            "",
            Force,
            Said("reinforcement"),
            PostureReinforcement,
            rules::ACT_POSTURE,
        ),
        // Access and aid.
        row(
            "turn send wave",
            "back away",
            Somebody,
            Phrase(Class::MONITOR),
            ProtObstructAccess,
            rules::ACT_ACCESS,
        ),
        row("hold", "up", Somebody, Phrase(Class::MONITOR), ProtObstructAccess, rules::ACT_ACCESS),
        row(
            "delay harass surround stone intimidate confine",
            "",
            Somebody,
            Phrase(Class::MONITOR),
            ProtObstructAccess,
            rules::ACT_ACCESS,
        ),
        row(
            "turn send wave hold",
            "back away up",
            Somebody,
            Phrase(Class::AID),
            HumAidBlock,
            rules::ACT_ACCESS,
        ),
        row("close shut seal", "", Force, Said("crossing terminal corridor"), HumAidBlock, rules::ACT_ACCESS),
        row(
            "issue give renew",
            "",
            Force,
            Said("evacuation displacement eviction"),
            CivDenialReturn,
            rules::ACT_CIVIL,
        ),
        row("impose extend declare enforce", "", Force, Said("curfew"), CivDenialReturn, rules::ACT_CIVIL),
        row(
            "spread broadcast disseminate circulate",
            "",
            Somebody,
            Said("false propaganda disinformation misinformation hate fabrication incitement"),
            InfoIncitement,
            rules::ACT_CIVIL,
        ),
        row(
            "speak talk communicate confer use",
            "",
            Somebody,
            Via("hotline channel line"),
            ComplyCoordinate,
            rules::ACT_COMPLY,
        ),
        row("use activate open", "", Somebody, Said("hotline"), ComplyCoordinate, rules::ACT_COMPLY),
        row("conduct hold carry make", "", Somebody, Said("joint"), ComplyCoordinate, rules::ACT_COMPLY),
        row("pass", "calmly quietly peacefully", By(Class::PLACE), Any, ComplyCeasefire, rules::ACT_TRUCE),
        row(
            "monitor oversee supervise facilitate",
            "",
            Somebody,
            Said("ceasefire truce cease-fire"),
            ComplyCeasefire,
            rules::ACT_TRUCE,
        ),
        row("lose", "", Somebody, Said("signal gps link contact"), InfoCyberJamming, rules::ACT_ACCESS),
        row("hack", "", Somebody, Any, InfoCyberJamming, rules::ACT_ACCESS),
        // The sea and the air.
        row(
            "enter cross penetrate approach",
            "",
            By(Class::VESSEL),
            Said("water sea"),
            SeaIncursion,
            rules::ACT_GROUND,
        ),
        row(
            "chase pursue board ram harass intercept stop detain",
            "",
            By(Class::VESSEL),
            Any,
            SeaIncursion,
            rules::ACT_GROUND,
        ),
        row(
            "chase pursue board ram harass",
            "",
            Force,
            Words("fisherman boat trawler vessel"),
            SeaIncursion,
            rules::ACT_GROUND,
        ),
        row("break", "", By(Class::AIRCRAFT), Said("sound"), AirOverflightManned, rules::ACT_OVERFLIGHT),
        row(
            "return circle come reappear",
            "",
            By(Class::DRONE),
            Any,
            AirOverflightDrone,
            rules::ACT_OVERFLIGHT,
        ),
        row(
            "fly streak whistle pass whizz",
            "",
            By(Class::MUNITION),
            Any,
            FireUnspecified,
            rules::ACT_MUNITION,
        ),
        // Homes, crops, goods.
        row(
            "burn torch ignite incinerate scorch",
            "",
            Somebody,
            Kind(BURNT),
            CivDemolition,
            rules::ACT_CIVIL,
        ),
        row("fell uproot trample", "", Somebody, Kind(Class::CROP), CivDemolition, rules::ACT_CIVIL),
        row("tear pull knock", "down", Somebody, Kind(BURNT), CivDemolition, rules::ACT_CIVIL),
        row("set", "ablaze alight afire fire", Somebody, Kind(BURNT), CivDemolition, rules::ACT_CIVIL),
        row(
            "burn torch smash vandalise vandalize",
            "",
            Force,
            Kind(Class::VESSEL.or(Class::GOODS)),
            CivAttack,
            rules::ACT_CIVIL,
        ),
        row("drive herd lead", "off away", Somebody, Kind(Class::GOODS), CivLooting, rules::ACT_CIVIL),
        row("make", "off away", Somebody, Any, CivLooting, rules::ACT_CIVIL),
        row(
            "steal rob rustle extort hijack commandeer",
            "",
            Somebody,
            Kind(Class::GOODS.or(Class::AID).or(Class::CIVILIAN).or(Class::HOME)),
            CivLooting,
            rules::ACT_CIVIL,
        ),
        row(
            "strip empty",
            "",
            Somebody,
            Kind(Class::HOME.or(Class::AID).or(Class::GOODS).or(Class::MEDIC)),
            CivLooting,
            rules::ACT_CIVIL,
        ),
        row(
            "seize take confiscate grab carry impound appropriate",
            "",
            Force,
            Kind(Class::GOODS),
            CivLooting,
            rules::ACT_CIVIL,
        ),
        row(
            "levy collect demand impose exact",
            "",
            Force,
            Words("tax toll levy ransom tribute fee protection money bribe"),
            CivLooting,
            rules::ACT_CIVIL,
        ),
        // Persons.
        row("assault abuse violate molest", "sexually", Somebody, Any, CivSgbv, rules::ACT_CIVIL),
        row("press-gang dragoon", "", Somebody, Any, MatRecruitment, rules::ACT_MATERIEL),
        row(
            "enlist enrol enroll draft conscript recruit",
            "",
            Force,
            Words(FIGHTERS),
            MatRecruitment,
            rules::ACT_MATERIEL,
        ),
        row("train drill", "", Force, Words(FIGHTERS), MatRecruitment, rules::ACT_MATERIEL),
        row(
            "call",
            "up",
            Force,
            Words("reservist conscript recruit reserve youth man"),
            MatRecruitment,
            rules::ACT_MATERIEL,
        ),
        row(
            "take round lead carry drag haul march",
            "away off up captive prisoner hostage",
            Somebody,
            Kind(PEOPLE),
            CivDetention,
            rules::ACT_CIVIL,
        ),
        row(
            "snatch apprehend intern nab waylay disappear",
            "",
            Somebody,
            Kind(PEOPLE),
            CivDetention,
            rules::ACT_CIVIL,
        ),
        row(
            "take seize capture grab",
            "",
            Force,
            Kind(Class::CIVILIAN.or(Class::CAPTIVE)),
            CivDetention,
            rules::ACT_CIVIL,
        ),
        row(
            "keep leave",
            "shut closed",
            Somebody,
            Said("crossing terminal corridor gate"),
            HumAidBlock,
            rules::ACT_ACCESS,
        ),
        row(
            "hold keep station maintain position park",
            "",
            Force,
            Heavy,
            PostureWeaponInZone,
            rules::ACT_POSTURE,
        ),
        row(
            "go walk ride drive climb march come",
            "into inside",
            By(Class::FORCE.or(Class::SIDES)),
            Into,
            GroundIncursion,
            rules::ACT_GROUND,
        ),
        row(
            "go advance push move cross",
            "into inside across",
            Force,
            Into,
            GroundIncursion,
            rules::ACT_GROUND,
        ),
        row("set", "", Force, Torched, CivDemolition, rules::ACT_CIVIL),
        row("aim point shine direct train", "", Somebody, Said("laser"), ProtMonitorAttack, rules::ACT_HARM),
        row("throw hurl pelt", "", Somebody, Stones, ProtMonitorAttack, rules::ACT_HARM),
        row("blow", "up under beneath", By(Class::MINE), Any, FireIedMine, rules::ACT_MUNITION),
        row(
            "blow detonate explode destroy",
            "up",
            Force,
            Words("shell bomb mine ordnance munition explosive uxo rocket projectile"),
            ComplyDemine,
            rules::ACT_COMPLY,
        ),
        row(
            "intercept",
            "",
            Somebody,
            Words("projectile rocket missile shell mortar salvo"),
            FireRocketMissile,
            rules::ACT_MUNITION,
        ),
        row(
            "restore replenish rebuild replace restock",
            "",
            Force,
            Words("arsenal stockpile stock weapon rocket missile ammunition"),
            MatRearmament,
            rules::ACT_MATERIEL,
        ),
        row(
            "return go move pull",
            "to",
            By(Class::FORCE.or(Class::GUN)),
            Via("base barracks barrack location garrison quarters camp depot peacetime"),
            ComplyWithdraw,
            rules::ACT_COMPLY,
        ),
        row(
            "pick scoop whisk cart bundle haul",
            "up away off",
            Force,
            Kind(PEOPLE),
            CivDetention,
            rules::ACT_CIVIL,
        ),
        row("blow burn", "up down", Force, Kind(BURNT), CivDemolition, rules::ACT_CIVIL),
        row(
            "inch edge creep thrust nudge",
            "forward ahead",
            By(Class::FORCE),
            Any,
            GroundIncursion,
            rules::ACT_GROUND,
        ),
        row("camp bivouac encamp billet", "", By(Class::FORCE), Any, GroundOccupation, rules::ACT_GROUND),
        row(
            "camp bivouac encamp billet quarter",
            "",
            Somebody,
            Kind(Class::FORCE),
            GroundOccupation,
            rules::ACT_GROUND,
        ),
        row(
            "step fall draw drop roll drive",
            "back",
            By(Class::FORCE.or(Class::GUN)),
            Any,
            ComplyWithdraw,
            rules::ACT_COMPLY,
        ),
        row("fan spread", "out", By(Class::FORCE.or(Class::MONITOR)), Any, ComplyDeploy, rules::ACT_COMPLY),
        row(
            "fill seal bury",
            "",
            Somebody,
            Words("trench tunnel ditch shaft"),
            ComplyDismantle,
            rules::ACT_COMPLY,
        ),
        row("lay put", "down", Force, Words("weapon arm gun rifle"), ComplyDismantle, rules::ACT_COMPLY),
        row("get come make", "through in", By(Class::AID), Any, ComplyAid, rules::ACT_COMPLY),
        row("set establish", "up", Somebody, Said("hotline"), ComplyCoordinate, rules::ACT_COMPLY),
        row(
            "slam crash plough smash plunge dive",
            "into",
            By(Class::DRONE),
            Any,
            AirStrikeDrone,
            rules::ACT_STRIKE,
        ),
        row("fortify entrench", "", Force, Place, MatFacility, rules::ACT_MATERIEL),
        row("force press", "into", Force, Words(FIGHTERS), MatRecruitment, rules::ACT_MATERIEL),
        row("hold cease", "", Force, Words("fire"), ComplyCeasefire, rules::ACT_TRUCE),
        row(
            "take seize capture",
            "",
            Force,
            Words(
                "hill hilltop ridge village town city height heights bridge post position outpost crossing airport airbase airfield checkpoint mountain island trench",
            ),
            GroundTerritoryGain,
            rules::ACT_GROUND,
        ),
        row(
            "drive chase push expel evict force",
            "off out from",
            Force,
            Kind(Class::CIVILIAN),
            CivDenialReturn,
            rules::ACT_CIVIL,
        ),
        row(
            "lose",
            "",
            By(Class::SERVICE.or(Class::PLACE).or(Class::HOME)),
            Words("power electricity water light"),
            HumInfrastructure,
            rules::ACT_ACCESS,
        ),
        row("take pull dig lift", "out up", Somebody, Kind(Class::MINE), ComplyDemine, rules::ACT_COMPLY),
        row(
            "give grant guarantee secure",
            "",
            Somebody,
            Said("passage guarantee"),
            ComplyCoordinate,
            rules::ACT_COMPLY,
        ),
        row(
            "start begin provoke",
            "",
            Force,
            Words("it this fighting shooting fire clash exchange battle violence"),
            FireUnspecified,
            rules::ACT_SHOOT,
        ),
        row("have keep", "", Force, Heavy, PostureWeaponInZone, rules::ACT_POSTURE),
        row(
            "destroy damage demolish cut flatten ram smash breach",
            "",
            Force,
            Watchers,
            ProtMonitorAttack,
            rules::ACT_HARM,
        ),
        row("block bar cut obstruct close", "", Somebody, Way, ProtObstructAccess, rules::ACT_ACCESS),
        row("force compel oblige", "", Somebody, TurnedBack, ProtObstructAccess, rules::ACT_ACCESS),
        row("clear", "of", Somebody, Mined, ComplyDemine, rules::ACT_COMPLY),
        // Arms that are carried somewhere: by ship, by plane, in lorries.
        row(
            "carry bring unload offload deliver land ferry fly haul transport ship truck",
            "",
            Carrier,
            Armament,
            MatRearmament,
            rules::ACT_MATERIEL,
        ),
        row("unload offload", "", Somebody, Armament, MatRearmament, rules::ACT_MATERIEL),
        row(
            "fly ship airlift funnel pour bring send",
            "in into to",
            Force,
            Armament,
            MatRearmament,
            rules::ACT_MATERIEL,
        ),
        row("reach arrive land dock enter", "", Cargo, Any, MatRearmament, rules::ACT_MATERIEL),
        row(
            "land arrive dock call fly",
            "",
            By(Class::AIRCRAFT.or(Class::VESSEL)),
            Aboard,
            MatRearmament,
            rules::ACT_MATERIEL,
        ),
        row("go spring", "up", By(Class::SITE), Any, MatFacility, rules::ACT_MATERIEL),
        row(
            "arrive",
            "in at near on",
            By(Class::FORCE.or(Class::GUN)),
            Any,
            PostureReinforcement,
            rules::ACT_POSTURE,
        ),
        row("be", "back", By(Class::FORCE.or(Class::GUN)), Any, PostureArmedPresence, rules::ACT_POSTURE),
        row("shut close", "down off", Force, Kind(Class::SERVICE), HumInfrastructure, rules::ACT_ACCESS),
        row(
            "shut close blockade",
            "",
            Force,
            Said("oil gas port refinery pipeline field pumping"),
            HumInfrastructure,
            rules::ACT_ACCESS,
        ),
        row(
            "murder assassinate execute behead",
            "",
            Somebody,
            Kind(PEOPLE.or(Class::OFFICIAL)),
            CivAttack,
            rules::ACT_HARM,
        ),
        row(
            "hold",
            "",
            Captor,
            Kind(Class::CIVILIAN.or(Class::CAPTIVE).or(Class::FORCE)),
            CivDetention,
            rules::ACT_CIVIL,
        ),
        row(
            "hand give deliver",
            "to",
            Somebody,
            Kind(Class::CAPTIVE.or(Class::CIVILIAN)),
            ComplyHandover,
            rules::ACT_COMPLY,
        ),
        row(
            "stop block seize attack threaten harass beat detain turn raid hold",
            "",
            Somebody,
            Kind(Class::MEDIC),
            ProtMedicalMedia,
            rules::ACT_HARM,
        ),
        row("mine booby-trap", "", Force, Place, FireIedMine, rules::ACT_MUNITION),
        row(
            "use occupy turn convert transform",
            "as into",
            Force,
            Via("base camp barracks barrack position headquarters outpost garrison billet"),
            GroundOccupation,
            rules::ACT_GROUND,
        ),
        row(
            "man staff",
            "",
            Force,
            Words("one two three four five several many most some all"),
            GroundOccupation,
            rules::ACT_GROUND,
        ),
        row("set let", "free go", Somebody, Kind(PEOPLE), ComplyRelease, rules::ACT_COMPLY),
        row(
            "swap exchange",
            "",
            Somebody,
            Words("prisoner captive detainee hostage pow"),
            ComplyRelease,
            rules::ACT_COMPLY,
        ),
        row(
            "hand turn",
            "over",
            Force,
            Words("prisoner captive detainee hostage pow"),
            ComplyRelease,
            rules::ACT_COMPLY,
        ),
        // Handing over and clearing away.
        row("hand turn give", "over in up back", Somebody, Words(OFFERED), ComplyHandover, rules::ACT_COMPLY),
        row("surrender pass return relinquish", "", Force, Words(OFFERED), ComplyHandover, rules::ACT_COMPLY),
        row(
            "take cart haul carry truck remove",
            "away",
            Force,
            Kind(WEAPONS),
            ComplyDismantle,
            rules::ACT_COMPLY,
        ),
        row("confiscate impound seize", "", Force, Kind(WEAPONS), ComplyDismantle, rules::ACT_COMPLY),
        row("remove dismantle clear", "", Somebody, Words(POSTS), ComplyDismantle, rules::ACT_COMPLY),
        row(
            "lift defuse disarm neutralise neutralize clear unearth deactivate remove",
            "",
            Somebody,
            Kind(Class::MINE),
            ComplyDemine,
            rules::ACT_COMPLY,
        ),
        row(
            "take pull move bring get",
            "out off",
            Force,
            Kind(Class::FORCE.or(WEAPONS).or(Class::SITE)),
            ComplyWithdraw,
            rules::ACT_COMPLY,
        ),
        // The ground.
        row(
            "set put throw",
            "up",
            Force,
            Words("roadblock checkpoint checkpost barricade barrier cordon"),
            GroundOccupation,
            rules::ACT_GROUND,
        ),
        row(
            "erect man establish",
            "",
            Force,
            Words("roadblock checkpoint checkpost barricade"),
            GroundOccupation,
            rules::ACT_GROUND,
        ),
        row(
            "set put",
            "up",
            Somebody,
            Words("post outpost position camp tower embankment bunker tent"),
            MatFacility,
            rules::ACT_MATERIEL,
        ),
        row(
            "lay string pour pile heap raise sandbag",
            "",
            Force,
            Words("wire concrete earth sandbag fence rampart berm embankment barbed barrier"),
            MatFacility,
            rules::ACT_MATERIEL,
        ),
        row(
            "swoop burst break barge march roll drive slip cross thrust ride wade sneak sail step crawl steal charge",
            "into",
            By(Class::FORCE.or(Class::SIDES)),
            Any,
            GroundIncursion,
            rules::ACT_GROUND,
        ),
        row(
            "roll slip thrust barge burst pour stream surge sweep probe",
            "into over across through inside",
            Force,
            Any,
            GroundIncursion,
            rules::ACT_GROUND,
        ),
        row("comb sweep scour search cordon", "", Force, Place, GroundRaid, rules::ACT_GROUND),
        row(
            "retake recapture reconquer wrest overrun conquer",
            "",
            Force,
            Any,
            GroundTerritoryGain,
            rules::ACT_GROUND,
        ),
        row(
            "bring rush pour ferry truck move haul tow shift",
            "up in forward to into towards toward back",
            Force,
            Kind(WEAPONS),
            PostureWeaponInZone,
            rules::ACT_POSTURE,
        ),
        row(
            "bring rush pour ferry truck airlift dispatch move",
            "up in forward to into towards toward",
            Force,
            Words("troop reinforcement soldier fighter battalion brigade unit armour armor tank"),
            PostureReinforcement,
            rules::ACT_POSTURE,
        ),
        row(
            "stand park sit",
            "",
            By(Class::GUN.or(Class::ROCKET)),
            Any,
            PostureWeaponInZone,
            rules::ACT_POSTURE,
        ),
        // Arms.
        row(
            "build make fashion modify turn manufacture produce develop",
            "",
            Force,
            Kind(Class::DRONE.or(Class::ROCKET).or(Class::MINE)),
            MatProduction,
            rules::ACT_MATERIEL,
        ),
        row(
            "receive buy purchase procure obtain land ferry airlift deliver run fly",
            "",
            Force,
            Words("weapon arm ammunition rocket missile launcher explosive munition rifle"),
            MatRearmament,
            rules::ACT_MATERIEL,
        ),
        row("unearth recover", "", Somebody, Kind(Class::ARMS), MatCache, rules::ACT_MATERIEL),
        row(
            "dig build bore",
            "",
            Force,
            Words("tunnel trench shaft foxhole dugout passage"),
            MatFacility,
            rules::ACT_MATERIEL,
        ),
        // Fire.
        row(
            "rake pepper spray riddle hose sweep",
            "",
            Force,
            Kind(
                Class::FORCE
                    .or(Class::HOME)
                    .or(Class::PLACE)
                    .or(Class::CIVILIAN)
                    .or(Class::SITE)
                    .or(Class::GOODS),
            ),
            FireSmallArms,
            rules::ACT_SHOOT,
        ),
        row("pick mow cut", "off down", Force, Kind(PEOPLE), FireSmallArms, rules::ACT_SHOOT),
        row(
            "open",
            "up",
            By(Class::FORCE.or(Class::GUN).or(Class::SMALL)),
            Any,
            FireUnspecified,
            rules::ACT_SHOOT,
        ),
        row("reopen", "", Force, Words("fire"), FireUnspecified, rules::ACT_SHOOT),
        row(
            "loose let fire",
            "off loose fly",
            Force,
            Kind(Class::MUNITION),
            FireUnspecified,
            rules::ACT_SHOOT,
        ),
        row("blow", "up", By(Class::DRONE), Any, AirStrikeDrone, rules::ACT_STRIKE),
        row(
            "blow",
            "up",
            Force,
            Words("bridge dam pipeline pylon railway rail track road line culvert substation mast"),
            HumInfrastructure,
            rules::ACT_ACCESS,
        ),
        // Services.
        row(
            "cut knock turn shut switch put",
            "off out",
            Somebody,
            Kind(Class::SERVICE),
            HumInfrastructure,
            rules::ACT_ACCESS,
        ),
        row("sever sabotage", "", Somebody, Kind(Class::SERVICE), HumInfrastructure, rules::ACT_ACCESS),
    ]
};

/// The act of the first row that the clause fits.
pub(super) fn read(c: &Clause<'_>) -> Option<Found> {
    let row = ROWS.iter().find(|row| fits(c, row))?;
    let (mut doer, mut patient) = (c.doer, c.object);
    if matches!(row.act, Act::ComplyWithdraw | Act::ComplyDeploy | Act::GroundIncursion) {
        patient = None;
    }
    // "The shells came down in a field": those that were told of before.
    let again = c.doer.is_some_and(|d| {
        c.tree
            .kids(d)
            .iter()
            .any(|&kid| matches!(c.tree.low(kid), "the" | "these" | "those" | "both" | "all"))
    });
    if again && row.rule == rules::ACT_MUNITION && row.act == Act::FireUnspecified {
        return None;
    }
    // A team camps in the hills, workers dig for a pipe: those words name soldiers only where others do.
    let plain_people = c.doer.is_some_and(|d| {
        matches!(c.tree.lemma(d), "team" | "group" | "member" | "engineer" | "guard")
            || lexicon::is(c.tree.lemma(d), Class::CIVILIAN) && !lexicon::is(c.tree.lemma(d), Class::FORCE)
    });
    if plain_people && (c.lemma == "camp" || row.act == Act::MatFacility) {
        return None;
    }
    // "Take up positions" is a deployment.
    if row.act == Act::GroundTerritoryGain && !c.particle.is_empty() {
        return None;
    }
    // "Moved towards a deal" goes nowhere.
    if row.act == Act::PostureReinforcement
        && let Some(whither) = c.tree.object_of(c.v, &["towards", "toward"])
        && !is_placelike(c.tree, whither)
        && !is_force(c.tree, whither)
    {
        return None;
    }
    // The sign of jamming says nothing of who jams; nor does who watches a truce keep it.
    if row.act == Act::InfoCyberJamming && c.lemma == "lose" {
        jams(c).then_some(())?;
        doer = None;
        patient = None;
    }
    if row.act == Act::ComplyCeasefire {
        doer = None;
    }
    // Who intercepts did not fire; the fire is whose the munition was.
    if c.lemma == "intercept" && row.rule == rules::ACT_MUNITION {
        doer = c.object;
        patient = None;
    }
    if matches!(row.act, Act::AirOverflightDrone | Act::FireUnspecified)
        && doer.is_some_and(|d| c.tree.dep(d) == Dep::Relcl)
    {
        doer = None;
    }
    if matches!(row.act, Act::PostureWeaponInZone) && doer.is_none() {
        doer = c.object;
    }
    let mut act = row.act;
    if matches!(act, Act::FireUnspecified | Act::FireSmallArms) {
        patient = patient.filter(|&o| !lexicon::is(c.tree.lemma(o), Class::MUNITION)).or(c.target);
        act = super::refine(act, c.by_weapon(c.weapon), c.victim(patient));
    }
    // A road cut before a patrol of those who watch is a way barred to them.
    let watched = || {
        let sentence = c.tree.sentences[c.tree.words[c.v].sentence].clone();
        sentence.clone().any(|w| lexicon::is(c.tree.lemma(w), Class::MONITOR))
    };
    if act == Act::GroundOccupation
        && matches!(c.lemma, "block" | "bar" | "close" | "cut" | "shut")
        && watched()
    {
        act = Act::ProtObstructAccess;
    }
    let mut found = c.found(act, doer, patient, row.rule)?;
    found.also.extend(c.object);
    Some(found)
}

/// A signal is lost to jamming where the sentence says so.
fn jams(c: &Clause<'_>) -> bool {
    let sentence = c.tree.sentences[c.tree.words[c.v].sentence].clone();
    sentence
        .clone()
        .any(|w| matches!(c.tree.lemma(w), "jam" | "jamming" | "interference" | "spoof" | "spoofing"))
}

fn fits(c: &Clause<'_>, row: &Row) -> bool {
    has(row.verbs, c.lemma)
        && (row.with.is_empty() || stands_with(c, row.with))
        && done_by(c, row.doer)
        && done_to(c, row.thing)
}

fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|one| one == word)
}

/// "off" in "drove off", "captive" in "took captive", "into" in "burst into".
fn stands_with(c: &Clause<'_>, words: &str) -> bool {
    let near = |root: usize| {
        c.tree.kids(root).iter().any(|&kid| {
            has(words, c.tree.low(kid))
                && matches!(
                    c.tree.dep(kid),
                    Dep::Prt | Dep::Advmod | Dep::Prep | Dep::Acomp | Dep::Oprd | Dep::Ccomp | Dep::Xcomp
                )
        })
    };
    near(c.v)
        || c.tree.kid(c.v, &[Dep::Prep]).is_some_and(near)
        || (c.v + 1 < c.tree.len() && has(words, c.tree.low(c.v + 1)) && c.tree.dep(c.v + 1) != Dep::Prep)
}

fn done_by(c: &Clause<'_>, need: Doer) -> bool {
    let Some(doer) = c.doer else {
        // A passive need not say by whom.
        return matches!(need, Doer::Somebody | Doer::Force) && c.tree.is_passive(c.v);
    };
    match need {
        Doer::Somebody => somebody(c.tree, doer),
        Doer::Force => is_force(c.tree, doer) && !is_event_noun(c.tree, Some(doer)),
        Doer::Carrier => {
            lexicon::is(c.tree.lemma(doer), Class::AIRCRAFT.or(Class::VESSEL))
                || matches!(
                    c.tree.lemma(doer),
                    "convoy" | "truck" | "lorry" | "flight" | "shipment" | "vehicle"
                )
        }
        Doer::Captor => {
            is_force(c.tree, doer)
                && c.tree.kid(c.v, &[Dep::Oprd, Dep::Ccomp, Dep::Xcomp, Dep::Acomp]).is_none()
                && !is_event_noun(c.tree, Some(doer))
        }
        Doer::Cargo => {
            matches!(
                c.tree.lemma(doer),
                "shipment" | "consignment" | "cargo" | "delivery" | "load" | "weapon" | "ammunition" | "arm"
            ) && (lexicon::is(c.tree.lemma(doer), Class::ARMS)
                || c.tree.object_of(doer, &["of"]).is_some_and(|of| armament(c.tree, of)))
        }
        // A drone that flies is no munition in flight.
        Doer::Kind(class) if class == Class::MUNITION && lexicon::is(c.tree.lemma(doer), Class::DRONE) => {
            false
        }
        Doer::Kind(class) => c.tree.conjuncts(doer).iter().any(|&one| lexicon::is(c.tree.lemma(one), class)),
    }
}

/// Whether a noun can name somebody who acts on purpose: a force, people, a body, a name; no fire, flood or disease.
pub(super) fn somebody(tree: &Tree<'_>, noun: usize) -> bool {
    let people = Class::FORCE
        .or(Class::CIVILIAN)
        .or(Class::OFFICIAL)
        .or(Class::SIDES)
        .or(Class::MONITOR)
        .or(Class::MEDIC)
        .or(Class::CAPTIVE)
        .or(Class::MEDIA);
    !is_event_noun(tree, Some(noun))
        && tree.conjuncts(noun).iter().any(|&one| {
            is_force(tree, one)
                || lexicon::is(tree.lemma(one), people)
                || matches!(tree.tag(one), Tag::Prp | Tag::Wp | Tag::Wdt | Tag::Cd | Tag::Dt)
        })
}

fn done_to(c: &Clause<'_>, need: Thing) -> bool {
    if matches!(need, Thing::Any) {
        return true;
    }
    if let Thing::By(list) = need {
        return c
            .tree
            .objects_of(c.v, &[])
            .any(|(_, noun)| c.tree.core(noun).any(|w| has(list, c.tree.lemma(w))));
    }
    if matches!(need, Thing::Into) {
        return c.tree.objects_of(c.v, &["into", "inside", "across"]).any(|(_, noun)| {
            lexicon::is(c.tree.lemma(noun), Class::PLACE.or(Class::HOME))
                || matches!(
                    c.tree.words[noun].entity,
                    Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Fac)
                )
        });
    }
    if matches!(need, Thing::Aboard) {
        return c.tree.object_of(c.v, &["with"]).is_some_and(|load| armament(c.tree, load))
            || c.tree.kids_by(c.v, &[Dep::Advcl]).any(|clause| {
                c.tree.lemma(clause) == "carry"
                    && c.tree.kid(clause, &[Dep::Dobj]).is_some_and(|load| armament(c.tree, load))
            });
    }
    let Some(object) = c.object else { return false };
    things(c.tree, object).into_iter().any(|thing| match need {
        Thing::Any | Thing::By(_) => true,
        Thing::Into | Thing::Aboard => false,
        Thing::Armament => armament(c.tree, thing),
        Thing::Watchers => {
            super::victim_of(c.tree, thing).meets(Class::MONITOR)
                && !lexicon::is(c.tree.lemma(thing), Class::TRUCE)
        }
        Thing::Way => {
            matches!(c.tree.lemma(thing), "path" | "way" | "road" | "route" | "passage")
                && c.tree.phrase(thing).any(|w| watches(c.tree, w))
        }
        Thing::TurnedBack => {
            c.tree.core(thing).any(|w| watches(c.tree, w))
                && c.tree.kid(c.v, &[Dep::Xcomp, Dep::Ccomp, Dep::Advcl]).is_some_and(|clause| {
                    matches!(
                        c.tree.lemma(clause),
                        "turn"
                            | "change"
                            | "return"
                            | "leave"
                            | "abandon"
                            | "stop"
                            | "withdraw"
                            | "take"
                            | "go"
                    )
                })
        }
        Thing::Mined => {
            let of = |w: usize| c.tree.object_of(w, &["of"]);
            [of(c.v), of(thing)]
                .into_iter()
                .flatten()
                .any(|of| c.tree.conjuncts(of).iter().any(|&w| lexicon::is(c.tree.lemma(w), Class::MINE)))
        }
        Thing::Torched => {
            matches!(c.tree.lemma(thing), "fire" | "light")
                && c.tree
                    .object_of(c.v, &["to"])
                    .is_some_and(|to| lexicon::is(c.tree.lemma(to), BURNT.or(Class::GOODS)))
        }
        Thing::Stones => {
            matches!(c.tree.lemma(thing), "stone" | "rock" | "object") && {
                let here = c.tree.words[c.v].sentence;
                let sentence = c.tree.sentences[here].clone();
                let aimed = c.target.is_some_and(|at| {
                    matches!(c.tree.tag(at), Tag::Prp)
                        || lexicon::is(c.tree.lemma(at), Class::MONITOR)
                        || c.tree.lemma(at) == "patrol"
                });
                aimed
                    && sentence
                        .clone()
                        .any(|w| lexicon::is(c.tree.lemma(w), Class::MONITOR) || c.tree.lemma(w) == "patrol")
            }
        }
        Thing::Heavy => super::heavy(c.tree, thing) && c.tree.kid(c.v, &[Dep::Prep, Dep::Advmod]).is_some(),
        Thing::Patrol => {
            // Whose patrol it is may stand in the sentence before.
            let here = c.tree.words[c.v].sentence;
            let near = c.tree.sentences[here.saturating_sub(3)].start..c.tree.sentences[here].end;
            matches!(c.tree.lemma(thing), "patrol" | "convoy" | "team" | "uav")
                && near.clone().any(|w| lexicon::is(c.tree.lemma(w), Class::MONITOR))
        }
        Thing::Phrase(class) => c.tree.core(thing).any(|w| lexicon::is(c.tree.lemma(w), class)),
        Thing::Said(list) => c.tree.core(thing).any(|w| has(list, c.tree.lemma(w))),
        // "freed seven": a bare number after a verb of persons counts persons.
        Thing::Kind(class) => {
            lexicon::is(c.tree.lemma(thing), class)
                || class.meets(Class::CAPTIVE)
                    && c.tree.tag(thing) == Tag::Cd
                    && c.tree.object_of(thing, &["of"]).is_none()
        }
        Thing::Words(list) => has(list, c.tree.lemma(thing)),
        Thing::Place => is_placelike(c.tree, thing),
    })
}

/// A patrol or those who watch.
fn watches(tree: &Tree<'_>, w: usize) -> bool {
    lexicon::is(tree.lemma(w), Class::MONITOR) || matches!(tree.lemma(w), "patrol" | "unifil" | "un")
}

/// Arms, ammunition, armoured vehicles; also "fighters and ammunition".
fn armament(tree: &Tree<'_>, noun: usize) -> bool {
    tree.conjuncts(noun).into_iter().any(|thing| {
        lexicon::is(tree.lemma(thing), Class::ARMS.or(Class::ROCKET)) && tree.lemma(thing) != "cache"
            || super::heavy(tree, thing)
            || tree.core(thing).any(|w| matches!(tree.low(w), "armoured" | "armored" | "military"))
                && tree.lemma(thing) != "personnel"
    })
}

/// What a phrase counts: "head" and "cattle" of "200 head of cattle", and all that is joined to it.
pub(crate) fn things(tree: &Tree<'_>, noun: usize) -> Vec<usize> {
    let mut found = tree.conjuncts(noun);
    for at in 0..found.len() {
        let measured = matches!(
            tree.lemma(found[at]),
            "head"
                | "number"
                | "dozen"
                | "hundred"
                | "thousand"
                | "score"
                | "quantity"
                | "load"
                | "lot"
                | "herd"
                | "group"
                | "consignment"
                | "shipment"
                | "cache"
                | "ton"
                | "tonne"
                | "kilogram"
                | "row"
                | "piece"
                | "some"
                | "part"
                | "all"
                | "most"
                | "several"
                | "half"
                | "rest"
                | "batch"
                | "stock"
                | "store"
                | "stash"
                | "one"
                | "pair"
                | "couple"
        ) || tree.tag(found[at]) == Tag::Cd;
        if measured {
            found.extend(tree.object_of(found[at], &["of"]));
        }
    }
    found
}
