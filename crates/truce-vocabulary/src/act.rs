//! The acts a claim can be about: one table, from which the codebook page, the crosswalks and the codes on the wire come.

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
}

/// A text that is no act code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an act code; the codebook lists them, for example `air.strike` or `comply.withdraw`")]
pub struct UnknownAct(pub String);

macro_rules! acts {
    ($($variant:ident $group:ident $code:literal $words:literal;)+) => {
        /// What was done, or said to be done; see the codebook.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each is documented by its line in the codebook")]
        pub enum Act { $($variant),+ }

        /// The codebook, in its printed order.
        pub const ACTS: &[ActEntry] = &[$(ActEntry { act: Act::$variant, code: $code, group: ActGroup::$group, words: $words }),+];
    };
}

acts! {
    AirStrikeManned Air "air.strike_manned" "manned air strike";
    AirStrikeDrone Air "air.strike_drone" "drone strike";
    AirStrike Air "air.strike" "air strike";
    AirOverflightManned Air "air.overflight_manned" "aircraft overflight";
    AirOverflightDrone Air "air.overflight_drone" "drone overflight";
    FireRocketMissile Fire "fire.rocket_missile" "rocket or missile fire";
    FireShelling Fire "fire.shelling" "shelling";
    FireSmallArms Fire "fire.small_arms" "small-arms fire";
    FireClash Fire "fire.clash" "armed clash";
    FireIedMine Fire "fire.ied_mine" "mine or improvised device";
    FireIllumWarning Fire "fire.illum_warning" "illumination or warning fire";
    FireExercise Fire "fire.exercise" "live-fire exercise";
    FireUnspecified Fire "fire.unspecified" "fire, weapon not said";
    GroundIncursion Ground "ground.incursion" "ground incursion";
    GroundRaid Ground "ground.raid" "raid";
    GroundOccupation Ground "ground.occupation" "staying in or holding a position";
    GroundTerritoryGain Ground "ground.territory_gain" "advance";
    PostureArmedPresence Posture "posture.armed_presence" "armed presence";
    PostureReinforcement Posture "posture.reinforcement" "reinforcement";
    PostureWeaponInZone Posture "posture.weapon_in_zone" "weapon inside a zone";
    MatFacility Mat "mat.facility" "building of a military site";
    MatRearmament Mat "mat.rearmament" "rearmament";
    MatProduction Mat "mat.production" "arms production";
    MatCache Mat "mat.cache" "weapons cache";
    MatRecruitment Mat "mat.recruitment" "recruitment";
    CivAttack Civ "civ.attack" "attack on civilians";
    CivDemolition Civ "civ.demolition" "demolition";
    CivDetention Civ "civ.detention" "detention";
    CivSgbv Civ "civ.sgbv" "sexual violence";
    CivLooting Civ "civ.looting" "looting";
    CivDenialReturn Civ "civ.denial_return" "denial of return";
    ProtMonitorAttack Prot "prot.monitor_attack" "attack on monitors or peacekeepers";
    ProtMedicalMedia Prot "prot.medical_media" "attack on medics, media or aid";
    ProtObstructAccess Prot "prot.obstruct_access" "obstruction of access";
    HumAidBlock Hum "hum.aid_block" "blocking of aid";
    HumInfrastructure Hum "hum.infrastructure" "harm to water, power or other services";
    SeaIncursion Sea "sea.incursion" "incursion at sea";
    InfoIncitement Info "info.incitement" "incitement";
    InfoCyberJamming Info "info.cyber_jamming" "cyber attack or jamming";
    ViolationUnspecified Violation "violation.unspecified" "alleged breach, act not said";
    ComplyWithdraw Comply "comply.withdraw" "withdrawal";
    ComplyDeploy Comply "comply.deploy" "deployment as agreed";
    ComplyDismantle Comply "comply.dismantle" "dismantling";
    ComplyHandover Comply "comply.handover" "handover";
    ComplyRelease Comply "comply.release" "release";
    ComplyReturn Comply "comply.return" "return of civilians";
    ComplyAid Comply "comply.aid" "aid delivered";
    ComplyDemine Comply "comply.demine" "demining";
    ComplyCoordinate Comply "comply.coordinate" "coordination";
    ComplyCeasefire Comply "comply.ceasefire" "ceasefire begun or kept";
    SayAccuse Say "say.accuse" "accusation";
    SayDeny Say "say.deny" "denial";
    SayAdmit Say "say.admit" "admission or claim of responsibility";
    SayJustify Say "say.justify" "justification";
    SayWarn Say "say.warn" "warning";
    SayThreaten Say "say.threaten" "threat";
    SayDemand Say "say.demand" "demand";
    SayOrder Say "say.order" "order";
    SayAssess Say "say.assess" "assessment";
    SayAgree Say "say.agree" "agreement";
    SayReject Say "say.reject" "rejection";
    TalkConsult Talk "talk.consult" "talks";
    TalkVisit Talk "talk.visit" "visit";
    TalkMediate Talk "talk.mediate" "mediation";
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
    fn every_act_stands_at_its_own_line_of_the_codebook() {
        for (line, entry) in ACTS.iter().enumerate() {
            assert_eq!(entry.act as usize, line);
            assert_eq!(entry.code.parse::<Act>().unwrap(), entry.act);
            let group = serde_json::to_value(entry.group).unwrap();
            assert_eq!(group.as_str().unwrap(), entry.code.split('.').next().unwrap());
        }
    }
}
