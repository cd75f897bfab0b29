//! The acts a claim can be about: one table, from which the codebook page, the crosswalks and the codes on
//! the wire come.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A family of acts; the part of a code before the dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are the words")]
pub enum ActGroup {
    Air,
    Fire,
    Ground,
    Posture,
    Mat,
    Civ,
    Prot,
    Hum,
    Sea,
    Info,
    Violation,
    Comply,
    Say,
    Talk,
}

/// How other codebooks say the same; empty where they have no equivalent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crosswalk {
    /// ACLED event and sub-event.
    pub acled: &'static str,
    /// PLOVER event and mode.
    pub plover: &'static str,
    /// CAMEO code.
    pub cameo: &'static str,
    /// UCDP GED type of violence (1 state-based, 2 non-state, 3 one-sided); only where somebody died.
    pub ucdp: &'static str,
}

/// One line of the codebook.
#[derive(Clone, Copy, Debug)]
pub struct ActEntry {
    /// The act.
    pub act: Act,
    /// Code on the wire ("air.strike_drone").
    pub code: &'static str,
    /// Family.
    pub group: ActGroup,
    /// Neutral words ("drone strike").
    pub words: &'static str,
    /// What one is, when they are counted.
    pub unit: &'static str,
    /// When to use the code.
    pub rule: &'static str,
    /// Sentences that carry it.
    pub examples: &'static [&'static str],
    /// How other codebooks say it.
    pub crosswalk: Crosswalk,
    /// Whether it goes on: counted once with its duration, never once a day.
    pub continuing: bool,
}

/// A text that is no act code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an act code; the codebook lists them, for example `air.strike` or `comply.withdraw`")]
pub struct UnknownAct(pub String);

macro_rules! acts {
    ($($variant:ident $group:ident $code:literal $words:literal $($continuing:ident)?: $unit:literal, $rule:literal,
        [$($example:literal),+], [$acled:literal, $plover:literal, $cameo:literal, $ucdp:literal];)+) => {
        /// What was done, or said to be done; see the codebook.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each is documented by its line in the codebook")]
        pub enum Act { $($variant),+ }

        /// The codebook, in its printed order.
        pub const ACTS: &[ActEntry] = &[$(ActEntry {
            act: Act::$variant,
            code: $code,
            group: ActGroup::$group,
            words: $words,
            unit: $unit,
            rule: $rule,
            examples: &[$($example),+],
            crosswalk: Crosswalk { acled: $acled, plover: $plover, cameo: $cameo, ucdp: $ucdp },
            continuing: continues!($($continuing)?),
        }),+];
    };
}

macro_rules! continues {
    () => {
        false
    };
    (continuing) => {
        true
    };
}

// One act: variant, family, code, words, `continuing` if it goes on; then its unit, when to use it, examples,
// and how ACLED, PLOVER, CAMEO and UCDP say it.
acts! {
    AirStrikeManned Air "air.strike_manned" "manned air strike":
        "strike: one aircraft on one target",
        "An aircraft or helicopter with a crew attacks something on the ground or at sea, and the report says that it had a crew: warplane, jet, helicopter.",
        ["Warplanes hit a bridge.", "A helicopter fired at a car."],
        ["Explosions/Remote violence: Air/drone strike", "ASSAULT/aerial", "195", "1 or 3"];
    AirStrikeDrone Air "air.strike_drone" "drone strike":
        "strike",
        "An unmanned aircraft attacks, by missile, by dropped charge or by flying into its target.",
        ["A drone hit a motorcycle.", "A drone dropped a grenade on a roof."],
        ["Explosions/Remote violence: Air/drone strike", "ASSAULT/drone", "195", "1 or 3"];
    AirStrike Air "air.strike" "air strike":
        "strike",
        "An attack from the air where the report does not say whether the aircraft had a crew. Also \"strike\" or \"raid\" alone where aircraft are plainly meant.",
        ["Air strikes on three villages.", "A strike killed two people in the town."],
        ["Explosions/Remote violence: Air/drone strike", "ASSAULT/aerial", "195", "1 or 3"];
    AirOverflightManned Air "air.overflight_manned" "aircraft overflight":
        "flight, from entry to exit",
        "An aircraft with a crew flies over ground it may not, without firing. Sonic booms and mock raids belong here.",
        ["Jets flew low over the capital.", "Warplanes broke the sound barrier over the valley."],
        ["Strategic developments: Other", "MOBILIZE/weapons", "150", ""];
    AirOverflightDrone Air "air.overflight_drone" "drone overflight":
        "flight, or hour in the air",
        "An unmanned aircraft flies where it may not, without firing; \"drones over\" a place. Nothing is said here on whether surveillance is allowed.",
        ["Drones circled above the suburbs.", "A reconnaissance drone crossed the line."],
        ["Strategic developments: Other", "MOBILIZE/weapons", "150", ""];

    FireRocketMissile Fire "fire.rocket_missile" "rocket or missile fire":
        "launch or salvo",
        "A rocket, ground-launched missile or anti-tank missile is fired.",
        ["Two rockets were fired at the border town.", "An anti-tank missile struck a house."],
        ["Explosions/Remote violence: Shelling/artillery/missile attack", "ASSAULT/heavy-weapons", "194", "1 or 3"];
    FireShelling Fire "fire.shelling" "shelling":
        "impact, or trajectory on radar",
        "Artillery, mortar or tank fire.",
        ["Mortar shells fell near the post.", "Artillery shelled the outskirts."],
        ["Explosions/Remote violence: Shelling/artillery/missile attack", "ASSAULT/heavy-weapons", "194", "1 or 3"];
    FireSmallArms Fire "fire.small_arms" "small-arms fire":
        "burst or shot",
        "Fire from rifles, machine guns or by snipers, in one direction.",
        ["Soldiers shot at farmers.", "Machine-gun fire towards the village."],
        ["Battles: Armed clash; or Violence against civilians: Attack", "ASSAULT/firearms", "193", "1 or 3"];
    FireClash Fire "fire.clash" "armed clash":
        "engagement",
        "Both sides fire at each other and the report does not make one the target. Both are actors; there is no target.",
        ["The two forces exchanged fire at the crossing.", "Clashes went on for an hour."],
        ["Battles: Armed clash", "ASSAULT/firearms", "190 or 193", "1 or 2"];
    FireIedMine Fire "fire.ied_mine" "mine or improvised device":
        "device or blast",
        "An emplaced device goes off, or a new one is laid. Clearing one is comply.demine.",
        ["A roadside bomb hit a patrol.", "New mines were laid in the gap."],
        ["Explosions/Remote violence: Remote explosive/landmine/IED", "ASSAULT/explosives", "1833", "1 or 3"];
    FireIllumWarning Fire "fire.illum_warning" "illumination or warning fire":
        "shot",
        "Flares, smoke, stun grenades, lasers or shots that are said to warn and not to hit.",
        ["Flares over the ridge at night.", "Warning shots at people who came near."],
        ["Strategic developments: Other", "THREATEN/violence", "138", ""];
    FireExercise Fire "fire.exercise" "live-fire exercise":
        "exercise",
        "Firing that the source assesses as training, where training is banned or notified.",
        ["Monitors heard bursts they assessed as a live-fire exercise."],
        ["Strategic developments: Other", "MOBILIZE/troops", "150", ""];
    FireUnspecified Fire "fire.unspecified" "fire, weapon not said":
        "record of the source",
        "Fire or an attack whose weapon the report does not say: \"opened fire\", \"attacked\", \"hit\", \"projectiles\", \"explosions\".",
        ["Two projectiles were launched across the line.", "The position came under fire."],
        ["Battles: Armed clash; or by weapon", "ASSAULT", "190", "1 or 3"];

    GroundIncursion Ground "ground.incursion" "ground incursion":
        "entry",
        "Armed people or vehicles cross a line or enter a zone they may not enter, and the report says no more.",
        ["Tanks crossed the line and withdrew.", "A force advanced a kilometre into the village lands."],
        ["Strategic developments: Other", "COERCE/seize", "192", ""];
    GroundRaid Ground "ground.raid" "raid":
        "raid",
        "An entry with a purpose carried out there: search, sabotage, capture.",
        ["Soldiers entered the town by night and searched houses."],
        ["Strategic developments: Other", "COERCE/seize", "171", ""];
    GroundOccupation Ground "ground.occupation" "staying in or holding a position" continuing:
        "position; counted once, with its duration",
        "Staying after a date set for leaving, holding a position, setting up a new post or roadblock on ground of the other side.",
        ["The army stayed on five hills after the date.", "A new roadblock cut the road."],
        ["Strategic developments: Headquarters or base established", "COERCE/seize", "192 or 191", ""];
    GroundTerritoryGain Ground "ground.territory_gain" "advance":
        "advance",
        "Positions change hands by force.",
        ["The forces took the hill."],
        ["Battles: Non-state actor overtakes territory; or Government regains territory", "ASSAULT and COERCE/seize", "190 or 192", "1 or 2"];

    PostureArmedPresence Posture "posture.armed_presence" "armed presence":
        "sighting",
        "Armed people of an actor are seen, or said to be, in a zone where they may not be, or patrol it.",
        ["Operatives patrolled the border area.", "Gunmen were present south of the river."],
        ["Strategic developments: Other", "MOBILIZE/militia or MOBILIZE/troops", "150 or 154", ""];
    PostureReinforcement Posture "posture.reinforcement" "reinforcement":
        "movement",
        "Troops or heavy weapons are brought up, beyond a ceiling or towards the other side.",
        ["Convoys moved towards the front."],
        ["Strategic developments: Change to group/activity", "MOBILIZE/troops or MOBILIZE/weapons", "154", ""];
    PostureWeaponInZone Posture "posture.weapon_in_zone" "weapon inside a zone":
        "piece",
        "A weapon of a listed type stands inside a line it should be behind.",
        ["Four howitzers beyond the withdrawal line."],
        ["Strategic developments: Other", "MOBILIZE/weapons", "154", ""];

    MatFacility Mat "mat.facility" "building of a military site" continuing:
        "site; counted once, with its duration",
        "A military site is built, rebuilt or kept: position, trench, tunnel, store, launching site.",
        ["Rocket stores were rebuilt.", "New trenches were dug."],
        ["Strategic developments: Headquarters or base established", "MOBILIZE/weapons", "150", ""];
    MatRearmament Mat "mat.rearmament" "rearmament":
        "consignment",
        "Arms are transferred, smuggled, bought or supplied.",
        ["Weapons were smuggled across the river."],
        ["Strategic developments: Other", "MOBILIZE/weapons", "154", ""];
    MatProduction Mat "mat.production" "arms production" continuing:
        "facility",
        "Arms are produced without leave.",
        ["A workshop made drones."],
        ["Strategic developments: Other", "MOBILIZE/weapons", "154", ""];
    MatCache Mat "mat.cache" "weapons cache" continuing:
        "cache",
        "A store of arms is found or kept. Handing it over is comply.handover, clearing it comply.dismantle.",
        ["Peacekeepers found a cache in a valley."],
        ["Strategic developments: Disrupted weapons use", "MOBILIZE/weapons", "", ""];
    MatRecruitment Mat "mat.recruitment" "recruitment":
        "case",
        "People are recruited or trained to fight; children are always noted.",
        ["The group enlisted boys at the camp."],
        ["Strategic developments: Other", "MOBILIZE/militia", "154", ""];

    CivAttack Civ "civ.attack" "attack on civilians":
        "attack",
        "Civilians or civilian things are attacked and no means is named. If a weapon is named, its own code is used and the civilians are the target.",
        ["Farmers were attacked in their fields."],
        ["Violence against civilians: Attack", "ASSAULT/targeted", "182 or 193", "3"];
    CivDemolition Civ "civ.demolition" "demolition":
        "structure",
        "Houses, land or crops are destroyed on purpose, by charges, bulldozers or fire.",
        ["Bulldozers levelled a row of houses."],
        ["Strategic developments: Looting/property destruction", "ASSAULT/destroy", "1712", ""];
    CivDetention Civ "civ.detention" "detention":
        "person",
        "Somebody is seized, abducted, arrested across a line or held.",
        ["A shepherd was taken across the line.", "Travellers were kidnapped on the road."],
        ["Violence against civilians: Abduction/forced disappearance; or Strategic developments: Arrests", "ASSAULT/abduct or COERCE/arrest", "181 or 173", ""];
    CivSgbv Civ "civ.sgbv" "sexual violence":
        "case",
        "Sexual violence. Never with names, places finer than a district, or details.",
        ["Monitors recorded several cases of rape."],
        ["Violence against civilians: Sexual violence", "ASSAULT/sexual", "1821", ""];
    CivLooting Civ "civ.looting" "looting":
        "event",
        "Property is taken: looting, extortion, levies on the road.",
        ["Shops were emptied.", "Drivers were made to pay."],
        ["Strategic developments: Looting/property destruction", "COERCE/seize", "1711", ""];
    CivDenialReturn Civ "civ.denial_return" "denial of return" continuing:
        "order",
        "Civilians are kept from going home or told to leave: barred villages, curfew, evacuation order.",
        ["Residents of ten villages were told not to return."],
        ["Strategic developments: Other", "COERCE/restrict or COERCE/curfew", "191 or 1723", ""];

    ProtMonitorAttack Prot "prot.monitor_attack" "attack on monitors or peacekeepers":
        "attack",
        "Monitors, peacekeepers or the mechanism's staff are attacked, fired at or threatened. The weapon's code may stand beside it.",
        ["A grenade fell near peacekeepers.", "Monitors were beaten."],
        ["Violence against civilians: Attack; or Battles: Armed clash", "ASSAULT", "190 or 182", "1 or 3"];
    ProtMedicalMedia Prot "prot.medical_media" "attack on medics, media or aid":
        "attack",
        "Medical staff, journalists or aid workers, their vehicles or buildings are attacked.",
        ["An ambulance was hit."],
        ["Violence against civilians: Attack", "ASSAULT/targeted", "182", "3"];
    ProtObstructAccess Prot "prot.obstruct_access" "obstruction of access":
        "restriction",
        "Monitors are stopped, delayed, allowed only on conditions, or their drones jammed.",
        ["A patrol was turned back at a barrier."],
        ["Strategic developments: Other", "COERCE/restrict or REJECT/assist", "191", ""];

    HumAidBlock Hum "hum.aid_block" "blocking of aid" continuing:
        "convoy, or shortfall",
        "Aid is stopped, held up or let in below what was agreed.",
        ["Deliveries were suspended until further notice."],
        ["Strategic developments: Other", "COERCE/withhold", "191", ""];
    HumInfrastructure Hum "hum.infrastructure" "harm to water, power or other services":
        "event",
        "Water, power, gas, roads or other services are cut or hit.",
        ["A gas metering station was struck.", "Water to the city was cut."],
        ["by weapon", "COERCE/withhold or ASSAULT/destroy", "171", ""];

    SeaIncursion Sea "sea.incursion" "incursion at sea":
        "entry",
        "A vessel crosses a line at sea, or fishermen are stopped or fired at by one.",
        ["A gunboat entered the waters off the cape."],
        ["Strategic developments: Other", "COERCE/restrict or ASSAULT", "191", "3"];

    InfoIncitement Info "info.incitement" "incitement":
        "statement",
        "Hostile propaganda, false information or calls to violence, as an act somebody complains of.",
        ["Broadcasts called on people to take up arms."],
        ["Strategic developments: Other", "THREATEN/violence or COERCE/misinformation", "138 or 139", ""];
    InfoCyberJamming Info "info.cyber_jamming" "cyber attack or jamming":
        "event",
        "Computers are attacked, or navigation or radio is jammed.",
        ["Satellite navigation was jammed along the coast."],
        ["Strategic developments: Other", "COERCE/cyber", "176", ""];

    ViolationUnspecified Violation "violation.unspecified" "alleged breach, act not said":
        "as the source counts",
        "Breaches are spoken of and no act is named. A monitor's \"no violations recorded\" is this, denied, with the count 0.",
        ["The ministry counted fifty violations.", "The other side broke the truce again."],
        ["", "ASSAULT", "196", ""];

    ComplyWithdraw Comply "comply.withdraw" "withdrawal":
        "position or unit",
        "Forces leave, or are to leave, ground as agreed. A missed duty is this, denied.",
        ["Troops left the village.", "The army is to withdraw within sixty days."],
        ["Strategic developments: Non-violent transfer of territory", "RETREAT/withdraw", "0874", ""];
    ComplyDeploy Comply "comply.deploy" "deployment as agreed":
        "unit or position",
        "Forces deploy as agreed.",
        ["The army deployed in three towns."],
        ["Strategic developments: Other", "", "", ""];
    ComplyDismantle Comply "comply.dismantle" "dismantling":
        "site",
        "Sites, arms or positions are cleared, destroyed or confiscated as agreed.",
        ["Soldiers dismantled a launching site."],
        ["Strategic developments: Disrupted weapons use", "RETREAT/disarm", "0873", ""];
    ComplyHandover Comply "comply.handover" "handover":
        "consignment or site",
        "Arms, positions, maps or remains are handed over.",
        ["The group gave up heavy weapons at a camp."],
        ["Strategic developments: Non-violent transfer of territory", "RETREAT/disarm", "0873", ""];
    ComplyRelease Comply "comply.release" "release":
        "person",
        "Prisoners, hostages or detained people are released.",
        ["Eighteen soldiers were released at the checkpoint."],
        ["Strategic developments: Other", "RETREAT/release", "0841", ""];
    ComplyReturn Comply "comply.return" "return of civilians":
        "person or place",
        "Civilians go home.",
        ["Families came back to the border villages."],
        ["Strategic developments: Other", "", "", ""];
    ComplyAid Comply "comply.aid" "aid delivered":
        "lorry or convoy",
        "Aid goes in as agreed.",
        ["A hundred lorries crossed."],
        ["", "AID", "073", ""];
    ComplyDemine Comply "comply.demine" "demining":
        "area or device",
        "Mines or unexploded ordnance are cleared.",
        ["Engineers cleared the road of mines."],
        ["Strategic developments: Disrupted weapons use", "RETREAT/disarm", "0873", ""];
    ComplyCoordinate Comply "comply.coordinate" "coordination":
        "contact",
        "The sides, or a side and the mechanism, use the agreed channel: notify, deconflict, report.",
        ["The two commands spoke on the direct line."],
        ["", "CONSULT", "04", ""];
    ComplyCeasefire Comply "comply.ceasefire" "ceasefire begun or kept":
        "declaration or period",
        "A truce is announced, begins, is kept or extended.",
        ["The ceasefire came into force at dawn.", "The front was calm."],
        ["Strategic developments: Agreement", "RETREAT/ceasefire", "0871", ""];

    SayAccuse Say "say.accuse" "accusation":
        "statement",
        "Somebody says that another did a wrong. The act inside is a claim of its own, with the speaker as claimant.",
        ["The ministry accused the army of shelling."],
        ["", "ACCUSE/allege", "114", ""];
    SayDeny Say "say.deny" "denial":
        "statement",
        "Somebody says that something did not happen or was not its doing.",
        ["The group denied any part in it."],
        ["", "REJECT", "016", ""];
    SayAdmit Say "say.admit" "admission or claim of responsibility":
        "statement",
        "Somebody says that it did something that is held against it.",
        ["The group said it had fired in answer."],
        ["", "", "015", ""];
    SayJustify Say "say.justify" "justification":
        "statement",
        "Somebody gives a reason for its own act. The reason is recorded with the act and never weighed.",
        ["The army said it acted in self-defence."],
        ["", "", "", ""];
    SayWarn Say "say.warn" "warning":
        "statement",
        "Somebody warns of consequences, or third parties warn the sides.",
        ["Officials warned both sides against endangering the truce."],
        ["", "THREATEN", "13", ""];
    SayThreaten Say "say.threaten" "threat":
        "statement",
        "Somebody announces force or another harm against somebody.",
        ["The minister threatened to strike again."],
        ["", "THREATEN/violence", "138", ""];
    SayDemand Say "say.demand" "demand":
        "statement",
        "Somebody demands or calls for an act of another.",
        ["The council called on both to withdraw."],
        ["", "REQUEST/yield", "1056", ""];
    SayOrder Say "say.order" "order":
        "statement",
        "Somebody with command orders its own side. What is ordered has not yet happened.",
        ["The minister told the army not to hesitate."],
        ["", "", "", ""];
    SayAssess Say "say.assess" "assessment":
        "statement",
        "Somebody says how the truce, the mechanism or a duty stands.",
        ["A diplomat called the truce fragile.", "Officials hope that it will hold."],
        ["", "", "01", ""];
    SayAgree Say "say.agree" "agreement":
        "statement",
        "Somebody agrees to something or says that it stands by it.",
        ["Both governments accepted the extension."],
        ["Strategic developments: Agreement", "AGREE", "03", ""];
    SayReject Say "say.reject" "rejection":
        "statement",
        "Somebody turns down a proposal, a demand or a term.",
        ["The group rejected the plan."],
        ["", "REJECT", "12", ""];

    TalkConsult Talk "talk.consult" "talks":
        "meeting or call",
        "People meet, call or negotiate.",
        ["The ministers spoke by telephone.", "The committee met for the third time."],
        ["", "CONSULT", "04", ""];
    TalkVisit Talk "talk.visit" "visit":
        "visit",
        "Somebody travels to see or be seen.",
        ["The general travelled to the capital."],
        ["", "CONSULT/visit", "042", ""];
    TalkMediate Talk "talk.mediate" "mediation":
        "contact",
        "A third party goes between the sides.",
        ["The chair brokered an understanding."],
        ["", "CONSULT", "045", ""];
}

impl Act {
    /// Its line in the codebook.
    pub fn entry(self) -> &'static ActEntry {
        &ACTS[self as usize]
    }

    /// Its code on the wire.
    pub fn code(self) -> &'static str {
        self.entry().code
    }

    /// Its family.
    pub fn group(self) -> ActGroup {
        self.entry().group
    }

    /// Its neutral words.
    pub fn words(self) -> &'static str {
        self.entry().words
    }

    /// Whether it goes on: counted once with its duration, never once a day.
    pub fn is_continuing(self) -> bool {
        self.entry().continuing
    }
}

impl FromStr for Act {
    type Err = UnknownAct;
    fn from_str(code: &str) -> Result<Self, UnknownAct> {
        let entry = ACTS.iter().find(|entry| entry.code == code);
        entry.map(|entry| entry.act).ok_or_else(|| UnknownAct(code.chars().take(60).collect()))
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for Act {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_codebook_says_what_one_is_and_when_to_use_it() {
        for entry in ACTS {
            assert!(
                !entry.unit.is_empty() && entry.rule.ends_with('.') && !entry.examples.is_empty(),
                "{}",
                entry.code
            );
            assert!(entry.examples.iter().all(|example| example.ends_with('.')), "{}", entry.code);
            // Words and talks are no acts of violence: nobody dies of them in UCDP's table.
            let speech = matches!(entry.group, ActGroup::Say | ActGroup::Talk | ActGroup::Comply);
            assert!(!speech || entry.crosswalk.ucdp.is_empty() && !entry.continuing, "{}", entry.code);
        }
    }

    #[test]
    fn every_act_stands_at_its_own_line_of_the_codebook() {
        for (line, entry) in ACTS.iter().enumerate() {
            assert_eq!(entry.act as usize, line);
            assert_eq!(entry.code.parse::<Act>().unwrap(), entry.act);
            let group = serde_json::to_value(entry.group).unwrap();
            assert_eq!(group.as_str().unwrap(), entry.code.split('.').next().unwrap());
        }
    }
}
