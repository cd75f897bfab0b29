//! The rows of the duties: leaving, taking over, laying down, giving back, going home, letting through, clearing, working together.

use super::needs::{Doer, Thing};
use super::rows::{Row, row};
use crate::lexicon::Class;
use crate::rules;
use truce_vocabulary::Act;

/// Ways in which troops and what carries them go.
const GO: &str = "drive roll rumble slip move march file trundle crawl sail slink drift edge shift head walk creep hurry truck ride \
                  grind lumber clear ship inch pull get fly step fall draw trek ease retire";
const TROOPS: &str = "troop soldier fighter battalion brigade unit force contingent regiment division armour armor tank howitzer gun artillery \
                      battery launcher militia reservist peacekeeper mercenary garrison detachment paratrooper commando reinforcement launchers";
const HELD: &str = "position post checkpoint outpost barracks crossing roadblock guardpost watchtower duty security patrol patrolling";
const WORKS: &str = "trench bunker berm rampart embankment fortification emplacement dugout earthwork earthworks foxhole parapet tunnel \
                     shaft ditch pillbox revetment";
const BARRIERS: &str = "post checkpoint checkpost roadblock outpost barricade barrier camp tent sandbag encampment wire fence block container \
                        concrete wall berm mound obstacle boom gate";
const GUNS: &str = "weapon arm gun rifle weaponry ammunition explosive mortar rocket launcher missile kalashnikov munition arsenal stockpile tank howitzer cannon hardware";
const CAPTIVES: &str = "prisoner captive detainee hostage pow abductee serviceman servicewoman soldier fisherman crew sailor pilot civilian fighter people";
const GROUND: &str = "district village town city territory region hill hilltop base area harbour harbor port airport island dam enclave province exclave land";

/// The rows, the most particular first; a table is read more easily unbroken.
#[rustfmt::skip]
pub(super) const DUTY_ROWS: &[Row] = {
    use Act::*;
    use Doer::{Anyone, Folk, Force, Kind as By, Named, Relief as Load, Somebody};
    use Thing::{Any, Barred, Both, Cleared, Dead, Freed, Gate, Homeward, Joint, Kind, Leaves, Of, Own, Place, Relief, Retreats, Said, Swept, Via, WayHome, Words};
    &[
        // Leaving.
        row(GO, "out away off", By(Class::FORCE.or(Class::GUN).or(Class::VESSEL)), Leaves, ComplyWithdraw, rules::ACT_COMPLY),
        row(GO, "back", By(Class::FORCE.or(Class::GUN).or(Class::VESSEL)), Retreats, ComplyWithdraw, rules::ACT_COMPLY),
        row("redeploy reposition regroup", "from out away back behind outside beyond", Somebody, Any, ComplyWithdraw, rules::ACT_COMPLY),
        row("redeploy", "to", Somebody, Words(TROOPS), ComplyWithdraw, rules::ACT_COMPLY),
        row("thin", "out", Somebody, Words(TROOPS), ComplyWithdraw, rules::ACT_COMPLY),
        row("pull move draw take order call bring haul tow drag get shift send withdraw lead march", "back out away home off behind north south east west",
            Somebody, Words(TROOPS), ComplyWithdraw, rules::ACT_COMPLY),
        row("recall repatriate", "", Force, Words(TROOPS), ComplyWithdraw, rules::ACT_COMPLY),
        row("remove withdraw pull", "from", Force, Words(TROOPS), ComplyWithdraw, rules::ACT_COMPLY),
        row("reduce trim halve", "", Force, Words("force troop presence garrison contingent"), ComplyWithdraw, rules::ACT_COMPLY),
        row("scale draw wind", "down back",
            Force, Words("presence garrison force troop contingent deployment deployments numbers posture"), ComplyWithdraw, rules::ACT_COMPLY),
        row("abandon desert evacuate vacate quit leave relinquish cede empty", "",
            By(Class::FORCE.or(Class::SIDES)), Words("trench dugout bunker post position outpost base camp barracks checkpoint hill hilltop ridge bank foothold bridgehead strip height heights emplacement entrenchment"),
            ComplyWithdraw, rules::ACT_COMPLY),
        // Taking over.
        row("take", "over", Force, Words(HELD), ComplyDeploy, rules::ACT_COMPLY),
        row("take", "up", Somebody, Words("position station post place duty quarters residence stations"), ComplyDeploy, rules::ACT_COMPLY),
        row("station post place position base install field", "", Somebody, Kind(Class::MONITOR), ComplyDeploy, rules::ACT_COMPLY),
        row("arrive land", "", Named("monitor observer peacekeeper inspector verifier"), Any, ComplyDeploy, rules::ACT_COMPLY),
        row("send dispatch deploy despatch field", "", Somebody, Words("monitor observer peacekeeper verifier"), ComplyDeploy, rules::ACT_COMPLY),
        row("set establish open man staff occupy", "", Named("monitor observer peacekeeper unifil unified joint"),
            Words("post checkpoint position base outpost office"), ComplyDeploy, rules::ACT_COMPLY),
        // Laying down and taking away.
        row("fill seal bury level raze flatten bulldoze plough collapse backfill plug dismantle remove", "", Force, Words(WORKS), ComplyDismantle, rules::ACT_COMPLY),
        row("empty", "", Named("engineer army sapper soldier troop military force"), Words("depot cache tunnel arsenal warehouse bunker dump"), ComplyDismantle, rules::ACT_COMPLY),
        row("blow", "up", Named("engineer sapper deminer disposal"), Words("cache depot arsenal weapon stockpile dump launcher"), ComplyDismantle, rules::ACT_COMPLY),
        row("take", "apart", Force, Words(GUNS), ComplyDismantle, rules::ACT_COMPLY),
        row("take", "apart", Force, Words(WORKS), ComplyDismantle, rules::ACT_COMPLY),
        row("close block", "", Force, Words("tunnel shaft"), ComplyDismantle, rules::ACT_COMPLY),
        row("take tear roll pull knock", "down up away apart", Force, Words(BARRIERS), ComplyDismantle, rules::ACT_COMPLY),
        row("remove dismantle clear lift scrap", "", Force, Words(BARRIERS), ComplyDismantle, rules::ACT_COMPLY),
        row("disband demobilise demobilize dissolve", "",
            Somebody, Kind(Class::FORCE), ComplyDismantle, rules::ACT_COMPLY),
        row("disband demobilise demobilize disarm", "", By(Class::FORCE), Any, ComplyDismantle, rules::ACT_COMPLY),
        row("destroy crush burn melt scrap detonate", "", Somebody, Own, ComplyDismantle, rules::ACT_COMPLY),
        row("collect remove decommission", "", Force, Words(GUNS), ComplyDismantle, rules::ACT_COMPLY),
        row("bring put place", "under", Somebody, Words(GUNS), ComplyDismantle, rules::ACT_COMPLY),
        row("lay put", "down aside", Anyone, Words(GUNS), ComplyDismantle, rules::ACT_COMPLY),
        row("strip disarm", "of", Somebody, Via(GUNS), ComplyDismantle, rules::ACT_COMPLY),
        row("hand give turn surrender yield deliver deposit relinquish part", "over up in", Somebody, Words(GUNS), ComplyHandover, rules::ACT_COMPLY),
        row("surrender yield cede relinquish", "", Somebody, Words(GUNS), ComplyHandover, rules::ACT_COMPLY),
        // Giving back.
        row("hand turn give pass return deliver transfer repatriate surrender bring receive send collect", "", Somebody, Dead, ComplyHandover, rules::ACT_COMPLY),
        row("arrive come", "from", Named("body remains coffin corpse"), Any, ComplyHandover, rules::ACT_COMPLY),
        row("withhold", "", Somebody, Dead, ComplyHandover, rules::ACT_COMPLY),
        row("repatriate return transfer deliver hand turn give send fly bring swap exchange trade", "over back home up to for",
            Somebody, Words(CAPTIVES), ComplyRelease, rules::ACT_COMPLY),
        row("receive", "", Somebody, Of("list name", "hostage captive prisoner detainee abductee"), ComplyHandover, rules::ACT_COMPLY),
        row("publish release give announce submit", "", Force, Of("list name", "hostage captive prisoner detainee abductee woman soldier"), ComplyHandover, rules::ACT_COMPLY),
        row("receive", "", Somebody, Words("hostage captive prisoner detainee"), ComplyRelease, rules::ACT_COMPLY),
        row("repatriate", "", Somebody, Freed, ComplyRelease, rules::ACT_COMPLY),
        row("release free liberate", "", Somebody, Freed, ComplyRelease, rules::ACT_COMPLY),
        row("set let turn", "free loose go", Somebody, Freed, ComplyRelease, rules::ACT_COMPLY),
        row("come return go arrive get fly", "home back",
            Named("prisoner captive hostage detainee pow abductee"), Any, ComplyRelease, rules::ACT_COMPLY),
        row("return", "", Somebody, Words("prisoner captive detainee hostage pow ranger guard policeman constable trooper pilot serviceman crew"),
            ComplyRelease, rules::ACT_COMPLY),
        row("return repatriate send", "", Somebody, Both("soldier serviceman officer fighter man troop", "captured detained captive jailed held"), ComplyRelease, rules::ACT_COMPLY),
        row("leave exit", "", Named("prisoner captive hostage detainee pow abductee"), Place, ComplyRelease, rules::ACT_COMPLY),
        row("leave exit", "", Named("prisoner captive hostage detainee pow abductee"), Said("prison jail custody captivity penitentiary"), ComplyRelease, rules::ACT_COMPLY),
        row("cross", "into back over to", Named("prisoner captive hostage detainee pow abductee"), Any, ComplyRelease, rules::ACT_COMPLY),
        row("walk go", "free", Somebody, Any, ComplyRelease, rules::ACT_COMPLY),
        row("swap exchange trade", "", Somebody, Words(CAPTIVES), ComplyRelease, rules::ACT_COMPLY),
        row("hand give turn pass cede yield surrender transfer", "over back to up", By(Class::FORCE.or(Class::SIDES)), Words(GROUND), ComplyHandover, rules::ACT_COMPLY),
        row("give pass hand transfer supply provide submit", "to over",
            Force, Words("map chart coordinate list plan key minefield"), ComplyHandover, rules::ACT_COMPLY),
        row("give pass hand", "", Force, Words("map chart coordinate"), ComplyHandover, rules::ACT_COMPLY),
        row("return", "", Force, Kind(Class::GOODS.or(Class::VESSEL)), ComplyHandover, rules::ACT_COMPLY),
        // Going home.
        row("pour rush trickle walk drive ride trek hurry troop move swarm march crowd start begin get make arrive stream flock head set go come travel flow return surge trudge drift file filter be",
            "home back homes homeward", Folk, Homeward, ComplyReturn, rules::ACT_COMPLY),
        row("return", "", Folk, Homeward, ComplyReturn, rules::ACT_COMPLY),
        row("carry bring bus take ferry drive escort fly", "home back", Somebody, Kind(Class::CIVILIAN), ComplyReturn, rules::ACT_COMPLY),
        row("open reopen", "", Force, WayHome, ComplyReturn, rules::ACT_COMPLY),
        row("resettle rehouse", "", Somebody, Kind(Class::CIVILIAN), ComplyReturn, rules::ACT_COMPLY),
        // Letting through.
        row("let allow wave admit clear permit", "in through into enter cross pass across out",
            Somebody, Relief, ComplyAid, rules::ACT_COMPLY),
        row("deliver distribute unload dispatch bring truck airlift drop send", "", Somebody, Relief, ComplyAid, rules::ACT_COMPLY),
        row("enter arrive reach cross pass get go come make roll move flow drive trickle dock resume pour be", "in into through across to at inside over again",
            Load, Any, ComplyAid, rules::ACT_COMPLY),
        row("enter arrive reach cross dock resume flow", "", Load, Any, ComplyAid, rules::ACT_COMPLY),
        row("lift ease relax loosen end", "", Somebody, Said("blockade siege embargo"), ComplyAid, rules::ACT_COMPLY),
        row("reopen unblock unseal unlock", "", Somebody, Gate, ComplyAid, rules::ACT_COMPLY),
        row("turn send wave hold keep stop block bar stick strand delay impound intercept seize detain refuse deny halt prevent halve slash", "",
            Somebody, Relief, HumAidBlock, rules::ACT_ACCESS),
        row("stop block bar prevent keep turn send ban forbid prohibit hinder", "back from away out",
            Force, Barred, CivDenialReturn, rules::ACT_CIVIL),
        // Clearing.
        row("clear sweep search comb check scour", "", Named("sapper deminer engineer minesweeper demining eod bomb clearance disposal mine"), Swept, ComplyDemine, rules::ACT_COMPLY),
        row("clear sweep rid free search comb", "", Anyone, Cleared, ComplyDemine, rules::ACT_COMPLY),
        row("make render", "safe harmless", Anyone, Words("mine shell bomb ordnance device munition landmine explosive projectile"), ComplyDemine, rules::ACT_COMPLY),
        row("dispose rid", "of", Anyone, Via("shell bomb projectile device warhead landmine mine ordnance submunition"), ComplyDemine, rules::ACT_COMPLY),
        row("defuse deactivate dig extract", "up out", Anyone, Kind(Class::MINE), ComplyDemine, rules::ACT_COMPLY),
        row("destroy detonate explode", "", Named("sapper deminer demining engineer disposal eod clearance"), Kind(Class::MINE.or(Class::MUNITION)), ComplyDemine, rules::ACT_COMPLY),
        row("destroy", "", Somebody, Words("mine landmine uxo booby-trap minefield"), ComplyDemine, rules::ACT_COMPLY),
        row("defuse deactivate neutralise neutralize", "", Anyone, Words("device shell bomb munition trap rocket missile mine landmine ordnance"), ComplyDemine, rules::ACT_COMPLY),
        // Working together.
        row("patrol inspect search work investigate survey tour walk visit", "together jointly side", Somebody, Any, ComplyCoordinate, rules::ACT_COMPLY),
        row("accompany escort", "", Force, Said("unifil un peacekeeper observer monitor inspector"), ComplyCoordinate, rules::ACT_COMPLY),
        row("liaise", "", Somebody, Any, ComplyCoordinate, rules::ACT_COMPLY),
        row("exchange share", "", Force, Words("information intelligence coordinate map list"), ComplyCoordinate, rules::ACT_COMPLY),
        row("form create set open establish launch activate keep maintain", "", Somebody, Joint, ComplyCoordinate, rules::ACT_COMPLY),
        row("verify inspect investigate probe", "", Somebody, Via("jointly"), ComplyCoordinate, rules::ACT_COMPLY),
    ]
};
