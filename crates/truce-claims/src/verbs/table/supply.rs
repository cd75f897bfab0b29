//! Rows of aid and services cut, of signals jammed and words that incite.

use super::needs::{Doer, Thing};
use super::rows::{Row, row};
use crate::lexicon::Class;
use crate::rules;
use truce_vocabulary::Act;

const GATES: &str = "crossing terminal corridor gate";

#[rustfmt::skip]
pub(super) const SUPPLY: &[Row] = {
    use Act::*;
    use Doer::{Captor, Force, Said as DoerSaid, Somebody};
    use Thing::{Any, Both, Kind, Of, Phrase, Place, Said, Via, Water, Words};
    &[
        row("keep leave hold", "shuttered sealed blocked padlocked barred", Somebody, Said(GATES), HumAidBlock, rules::ACT_ACCESS),
        row("shutter padlock", "", Somebody, Said(GATES), HumAidBlock, rules::ACT_ACCESS),
        row("choke throttle strangle", "off", Force, Phrase(Class::AID), HumAidBlock, rules::ACT_ACCESS),
        row("besiege blockade encircle", "", Force, Place, HumAidBlock, rules::ACT_ACCESS),
        row("impound divert detain blockade", "", Captor, Said("tanker ship vessel flotilla dhow"), HumAidBlock, rules::ACT_ACCESS),
        row("block bar stop prevent refuse deny hinder delay obstruct", "", Force,
            Of("entry delivery passage import entrance", "machinery equipment material caravan tent generator bulldozer shelter cement"), HumAidBlock, rules::ACT_ACCESS),
        row("block hinder obstruct prevent impede delay hamper halt stop disrupt bar", "", Force,
            Of("search recovery retrieval", "body remains hostage captive missing dead corpse"), ProtObstructAccess, rules::ACT_ACCESS),
        // Services.
        row("choke dam divert stem throttle", "", Force, Water, HumInfrastructure, rules::ACT_ACCESS),
        row("cut choke sever slice down blow", "",
            Somebody, Both("line cable feeder main pipe pylon", "power water gas feeder fibre electricity internet telephone supply transmission"),
            HumInfrastructure, rules::ACT_ACCESS),
        row("plunge throw", "into", Somebody, Via("darkness blackout dark"), HumInfrastructure, rules::ACT_ACCESS),
        row("cripple disable paralyse paralyze", "", Force, Kind(Class::SERVICE), HumInfrastructure, rules::ACT_ACCESS),
        // Signals and words.
        row("cripple paralyse paralyze disable deface breach disrupt attack target steal take knock bring infiltrate penetrate", "",
            DoerSaid("hacker hack hacking cyber"), Any, InfoCyberJamming, rules::ACT_ACCESS),
        row("push peddle air fabricate doctor plant", "", Somebody,
            Both("clip video image picture footage story report audio", "fake false doctored fabricated staged"), InfoIncitement, rules::ACT_CIVIL),
        row("stir whip fan sow preach broadcast", "", Somebody, Words("hatred hate"), InfoIncitement, rules::ACT_CIVIL),
        row("incite", "", Somebody, Words("violence hatred unrest murder crowd listener follower people mob youth"), InfoIncitement, rules::ACT_CIVIL),
    ]
};
