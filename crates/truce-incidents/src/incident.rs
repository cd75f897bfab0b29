//! What an incident holds: the claims that may be about one happening, side by side, and what each version would mean.
//!
//! Nothing in it is averaged and nothing in it is decided. A person grades, merges, splits and finds; these types only keep.

use crate::origin::Origin;
use jiff::{civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};
use truce_places::{CountryCode, PlaceId};
use truce_terms::{ActorId, Answerability, PartyId, ProvisionId, Verdict, ZoneId};
use truce_vocabulary::{
    Act, ActGroup, ClaimantKind, Interval, Justification, Message, Modality, ReportId, TextRange,
    UncertainPoint,
};

/// A claim's place among the claims of its report, counted from 0 in the order of the text.
pub type ClaimIndex = u32;

/// Which claim of which report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClaimRef {
    /// The report.
    pub report: ReportId,
    /// The claim in it.
    pub claim: ClaimIndex,
}

/// An incident's name that survives new reports: sixteen hexadecimal digits of the hash of its first claim.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IncidentKey(pub String);

impl fmt::Display for IncidentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for IncidentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What sort of thing the claims are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentKind {
    /// Something said to have been done.
    Happening,
    /// Something done in compliance: a withdrawal, a handover, a truce begun. The positive ledger.
    Compliance,
    /// "Violations" without an act: what somebody alleges, not something to look for on the ground.
    Allegation,
}

impl IncidentKind {
    /// Every sort.
    pub const ALL: [IncidentKind; 3] =
        [IncidentKind::Happening, IncidentKind::Compliance, IncidentKind::Allegation];

    /// The sort an act belongs to; `None` for what is said and talked, which is a [`crate::Statement`].
    pub fn of(act: Act) -> Option<IncidentKind> {
        match act.group() {
            ActGroup::Say | ActGroup::Talk => None,
            ActGroup::Comply => Some(IncidentKind::Compliance),
            ActGroup::Violation => Some(IncidentKind::Allegation),
            _ => Some(IncidentKind::Happening),
        }
    }

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            IncidentKind::Happening => "happening",
            IncidentKind::Compliance => "compliance",
            IncidentKind::Allegation => "allegation",
        }
    }
}

/// Somebody a claim names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Who {
    /// The name the reader gave: "Israel", "LAF", "person:Gideon Sa'ar", "unknown".
    pub name: String,
    /// Who that is in the agreement or the world table; for a person or an office, whom it speaks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// The party on whose side that actor stands under the agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<PartyId>,
}

/// A place as a claim gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spot {
    /// As written ("south of the Litani River").
    pub surface: String,
    /// The gazetteer's place, where the name is known by a clear margin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// The gazetteer's name for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it is, if that can be told with a radius. A country or a region has no point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<UncertainPoint>,
    /// The agreement's zone that the words name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
    /// The country it surely lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
}

/// Who says so, one link of the chain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Speaker {
    /// Who.
    pub who: Who,
    /// What kind of speaker.
    pub kind: ClaimantKind,
}

/// A number as a report gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Figure {
    /// The number.
    pub value: u64,
    /// Said to be a lower bound.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub at_least: bool,
    /// Said to be approximate.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub about: bool,
}

/// A claim as an incident keeps it: its words, who says them, and where they stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// Which claim of which report.
    pub at: ClaimRef,
    /// Where the words stand in the report, in bytes.
    pub range: TextRange,
    /// The words, verbatim.
    pub quote: String,
    /// What is said to have been done.
    pub act: Act,
    /// Who is said to have done it; empty where nobody says.
    pub actors: Vec<Who>,
    /// Who or what it was done to.
    pub targets: Vec<Who>,
    /// Where.
    pub places: Vec<Spot>,
    /// When, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_words: Option<String>,
    /// When, where it can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Interval>,
    /// Who says so, from the one nearest to the fact outwards; empty where the outlet says it in its own voice.
    pub speakers: Vec<Speaker>,
    /// The outlet, the last link of the chain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// How they put it.
    pub modality: Modality,
    /// Said of all acts of the kind, not of one happening.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub general: bool,
    /// Called a breach of the agreement by whoever says it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub called_breach: bool,
    /// How many, and of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<(String, Figure)>,
    /// People said to be killed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub killed: Option<Figure>,
    /// People said to be injured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub injured: Option<Figure>,
    /// Reasons given for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub justifications: Vec<Justification>,
    /// How sure the reader is that it read the report rightly, in hundredths; nothing about the fact.
    pub confidence: u8,
    /// What a person should look at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Message>,
}

/// Why two claims were put into one incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// One claim.
    pub one: ClaimRef,
    /// The other.
    pub other: ClaimRef,
    /// What speaks for their being about one happening.
    pub because: Vec<Message>,
}

/// Did it happen? The machine only counts; the grades observed, established, discounted belong to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occurrence {
    /// Everything goes back to one origin, however many articles carry it.
    ClaimedByOne,
    /// Several origins that do not go back to each other say so.
    Corroborated,
}

impl Occurrence {
    /// Every occurrence.
    pub const ALL: [Occurrence; 2] = [Occurrence::ClaimedByOne, Occurrence::Corroborated];

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Occurrence::ClaimedByOne => "claimed_by_one",
            Occurrence::Corroborated => "corroborated",
        }
    }
}

/// Who did it, and do all say so? What the claims say, never what is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribution {
    /// No claim says who.
    Unattributed,
    /// The one said to have done it says so itself.
    ClaimedByItself,
    /// Others say who.
    Alleged,
    /// Somebody denies this happening, or the claims differ on who did it. Who denies makes no difference: the one named, its side, or
    /// anybody else. A denial of all acts of a kind is beside it and disputes nothing.
    Disputed,
}

impl Attribution {
    /// Every attribution.
    pub const ALL: [Attribution; 4] = [
        Attribution::Unattributed,
        Attribution::ClaimedByItself,
        Attribution::Alleged,
        Attribution::Disputed,
    ];

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Attribution::Unattributed => "unattributed",
            Attribution::ClaimedByItself => "claimed_by_itself",
            Attribution::Alleged => "alleged",
            Attribution::Disputed => "disputed",
        }
    }
}

/// The one word for how an incident stands that drawings, tiles and counts by state use: a dispute comes before any count of origins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DrawnState {
    /// Goes back to one origin, and nobody disputes it.
    ClaimedByOne,
    /// Goes back to several, and nobody disputes it.
    Corroborated,
    /// Denied by somebody, or claims differ on who did it: [`Attribution::Disputed`].
    Disputed,
}

impl DrawnState {
    /// Every state, in the order in which counts and legends show it.
    pub const ALL: [DrawnState; 3] =
        [DrawnState::ClaimedByOne, DrawnState::Corroborated, DrawnState::Disputed];

    /// How an incident of this occurrence and attribution is drawn.
    pub fn of(occurrence: Occurrence, attribution: Attribution) -> DrawnState {
        match (attribution, occurrence) {
            (Attribution::Disputed, _) => DrawnState::Disputed,
            (_, Occurrence::Corroborated) => DrawnState::Corroborated,
            (_, Occurrence::ClaimedByOne) => DrawnState::ClaimedByOne,
        }
    }

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            DrawnState::ClaimedByOne => "claimed_by_one",
            DrawnState::Corroborated => "corroborated",
            DrawnState::Disputed => "disputed",
        }
    }
}

/// A reason somebody gave, with whose words it is. Kept beside the act, never weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasoned {
    /// The reason.
    pub justification: Justification,
    /// Who gives it; `None` for the outlet's own voice.
    pub by: Option<Who>,
    /// The claim it stands in.
    pub claim: ClaimRef,
}

/// What claims of one incident can differ on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// The act, and with it the weapon.
    Act,
    /// Who did it.
    Actor,
    /// People killed.
    Killed,
    /// People injured.
    Injured,
    /// How many of what.
    Count,
}

impl Aspect {
    /// Everything they can differ on.
    pub const ALL: [Aspect; 5] = [Aspect::Act, Aspect::Actor, Aspect::Killed, Aspect::Injured, Aspect::Count];

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Aspect::Act => "act",
            Aspect::Actor => "actor",
            Aspect::Killed => "killed",
            Aspect::Injured => "injured",
            Aspect::Count => "count",
        }
    }
}

/// One version of an aspect, and the claims that give it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The version: an act code, a name, or a number with its unit.
    pub value: String,
    /// The claims that say so.
    pub claims: Vec<ClaimRef>,
}

/// Versions that stand side by side because the claims differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// What they differ on.
    pub aspect: Aspect,
    /// Each version, in a fixed order.
    pub versions: Vec<Version>,
}

/// What one version of the incident would mean under one provision, if it happened as claimed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The provision.
    pub provision: ProvisionId,
    /// The party bound, and how it would answer.
    pub party: Option<(PartyId, Answerability)>,
    /// The act of this version.
    pub act: Act,
    /// Who, in this version.
    pub actors: Vec<Who>,
    /// The answer on the facts as stated.
    pub verdict: Verdict,
    /// Always true: a program never says more.
    pub if_as_claimed: bool,
    /// How it was reached, step by step.
    pub trace: Vec<Message>,
    /// The claims that give this version.
    pub claims: Vec<ClaimRef>,
}

/// Our name for what several claims may be about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// Its key.
    pub key: IncidentKey,
    /// What sort of thing it is.
    pub kind: IncidentKind,
    /// The act most claims give, the more specific where they tie.
    pub act: Act,
    /// Everybody said to have done it, by name.
    pub actors: Vec<Who>,
    /// Everybody it is said to have been done to, by name.
    pub targets: Vec<Who>,
    /// Every place the claims give, the finest first.
    pub places: Vec<Spot>,
    /// What all datings share; `None` where no claim is dated.
    pub time: Option<Interval>,
    /// The claims that say it happened, in a fixed order.
    pub claims: Vec<Account>,
    /// Denials of this happening.
    pub denials: Vec<Account>,
    /// Denials of all acts of the kind by one of its actors: shown beside, never counted as being about it.
    pub general_denials: Vec<Account>,
    /// Why the claims stand together: for each claim that joined, the strongest tie it had.
    pub links: Vec<Link>,
    /// Where the claims come from; independent of each other as far as can be told.
    pub origins: Vec<Origin>,
    /// Whether one origin or several say so.
    pub occurrence: Occurrence,
    /// What the claims say about who.
    pub attribution: Attribution,
    /// Who says so of whom, where others allege it.
    pub alleged_by: Vec<Who>,
    /// Reasons given.
    pub justifications: Vec<Reasoned>,
    /// What the claims differ on.
    pub differences: Vec<Difference>,
    /// What it would mean under the provisions in force.
    pub assessments: Vec<Assessment>,
}

impl Incident {
    /// Every act that a claim gives.
    pub fn acts(&self) -> impl Iterator<Item = Act> + '_ {
        let mut acts: Vec<Act> = self.claims.iter().map(|claim| claim.act).collect();
        acts.sort();
        acts.dedup();
        acts.into_iter()
    }

    /// How it is drawn and counted by state.
    pub fn drawn_state(&self) -> DrawnState {
        DrawnState::of(self.occurrence, self.attribution)
    }

    /// The finest place that has a point, or the finest place at all.
    pub fn place(&self) -> Option<&Spot> {
        self.places.first()
    }

    /// First and last local day it touches, where bounded.
    pub fn days(&self, zone: &TimeZone) -> (Option<Date>, Option<Date>) {
        self.time.map_or((None, None), |time| time.local_days(zone))
    }

    /// The reports whose claims are in it, denials included, each once, in the order of the claims.
    pub fn reports(&self) -> Vec<ReportId> {
        let all = self.claims.iter().chain(&self.denials).chain(&self.general_denials);
        let mut known = BTreeSet::new();
        all.map(|account| account.at.report).filter(|report| known.insert(*report)).collect()
    }

    /// The direction: the parties said to have acted, and those it was done to.
    pub fn direction(&self) -> (Vec<&PartyId>, Vec<&PartyId>) {
        (Self::parties_of(&self.actors), Self::parties_of(&self.targets))
    }

    fn parties_of(who: &[Who]) -> Vec<&PartyId> {
        let mut parties: Vec<&PartyId> = who.iter().filter_map(|who| who.party.as_ref()).collect();
        parties.sort();
        parties.dedup();
        parties
    }
}
