//! What a mission answers with: rows for pages, reports, exports and programs.

use crate::{entries::Recorded, query::Cursor, settings::MissionKind, state::AgreementRow};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use truce_incidents::{Account, DrawnState, Incident, StatementKind, Who};
use truce_terms::{ObligationId, PartyId, StateWord, ZoneId};
use truce_vocabulary::{Act, ActGroup, Message, ReportId, Truth};

/// For whom an answer is made. What is coarsened is coarsened here, before any list, map, export or feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The people of the mechanism: everything the mission holds.
    Mechanism,
    /// Everybody: presence, positions, facilities and caches by district and week, seven days later.
    Public,
}

impl Audience {
    /// The word for it.
    pub fn code(self) -> &'static str {
        match self {
            Audience::Mechanism => "mechanism",
            Audience::Public => "public",
        }
    }
}

/// An incident as an audience sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IncidentRow {
    /// Its number in this mission: the number of its first claim, counted over all claims of acts in the order they arrived.
    pub number: u32,
    /// The incident.
    pub incident: Incident,
    /// First and last local day, where bounded.
    pub days: (Option<Date>, Option<Date>),
    /// Where it lies with respect to each zone of the agreement; empty where it has no point and names no zone.
    pub zones: Vec<(ZoneId, Truth)>,
    /// Parties said to have acted, and those it was done to.
    pub direction: (Vec<PartyId>, Vec<PartyId>),
    /// How it was coarsened for this audience, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coarsened: Option<Message>,
}

/// What a query answers: rows, and the counts, points and days of *all* matches, not of this page only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The rows of this page, newest first, undated last.
    pub rows: Vec<IncidentRow>,
    /// Where the next page begins, if there is one.
    #[serde(with = "cursor_text", default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// Counts over all matches.
    pub counts: Counts,
    /// One point for each match that has one.
    pub points: Vec<PointRow>,
    /// How many matches on each day, for those dated to a day; every day between the first and the last is there.
    pub days: Vec<DayRow>,
    /// The sets of parties said to have acted that occur among the matches; points and bars name one by its place here. One that is
    /// empty stands for matches of which no claim names a party.
    pub sides: Vec<Vec<PartyId>>,
    /// The same days by side and state, for what is said to have been done: steps of compliance are in none of these bars.
    pub bars: Vec<SideBars>,
    /// Reports received since the view was made: not in this answer.
    pub unread: usize,
}

/// Counts over all matches of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Incidents.
    pub incidents: u64,
    /// By family of acts, in the codebook's order.
    pub by_group: Vec<(ActGroup, u64)>,
    /// By act, in the codebook's order.
    pub by_act: Vec<(Act, u64)>,
    /// By party said to have acted and party it was done to; `None` where no claim names one.
    pub by_direction: Vec<(Option<PartyId>, Option<PartyId>, u64)>,
    /// Going back to one origin.
    pub claimed_by_one: u64,
    /// Going back to several.
    pub corroborated: u64,
    /// By what the claims say about who: unattributed, claimed by itself, alleged, disputed.
    pub by_attribution: Vec<(String, u64)>,
    /// Without a point on the map.
    pub unlocated: u64,
    /// Without any date.
    pub undated: u64,
    /// Dated, but not to one day: in no bar of the chart.
    pub wider_than_a_day: u64,
    /// Undated ones that match everything but the query's days.
    pub undated_left_out: u64,
}

/// A point for the map.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PointRow {
    /// The incident's number.
    pub number: u32,
    /// Longitude.
    pub lon: f64,
    /// Latitude.
    pub lat: f64,
    /// Within how many metres it really was.
    pub radius_m: f64,
    /// The act.
    pub act: Act,
    /// How it is drawn.
    pub state: DrawnState,
    /// First local day, where bounded.
    pub from: Option<Date>,
    /// Last local day, where bounded.
    pub to: Option<Date>,
    /// The parties said to have acted: a place in [`Page::sides`].
    pub side: u32,
}

/// The bars of one side: incidents a day by state, in the order of [`DrawnState::ALL`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideBars {
    /// A place in [`Page::sides`].
    pub side: u32,
    /// Days that have some, in order.
    pub days: Vec<(Date, [u64; 3])>,
    /// Undated ones, and ones dated to more than a day.
    pub without_day: [u64; 3],
}

/// What is counted of one side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideCounts {
    /// Incidents.
    pub incidents: u64,
    /// Going back to one origin.
    pub claimed_by_one: u64,
    /// Going back to several.
    pub corroborated: u64,
    /// Denied by somebody, or told in rival versions of who did it.
    pub disputed: u64,
    /// Incidents in each of the stretches of days that were asked for.
    pub periods: Vec<u64>,
}

impl SideCounts {
    pub(crate) fn add(&mut self, other: &SideCounts) {
        self.incidents += other.incidents;
        self.claimed_by_one += other.claimed_by_one;
        self.corroborated += other.corroborated;
        self.disputed += other.disputed;
        self.periods.iter_mut().zip(&other.periods).for_each(|(sum, count)| *sum += count);
    }
}

/// A bar of the chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRow {
    /// The local day.
    pub day: Date,
    /// Incidents on it.
    pub incidents: u64,
    /// By family of acts, those that occur.
    pub by_group: Vec<(ActGroup, u64)>,
}

/// A claim of a report, with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimRow {
    /// Its number in this mission if it is about an act; statements have none.
    pub number: Option<u32>,
    /// The incident it is in, by number.
    pub incident: Option<u32>,
    /// The claim.
    pub account: Account,
    /// Every field with its words and its rule, as the reader gave it.
    pub fields: serde_json::Value,
}

/// A statement about the truce or its mechanism, or an act only announced, demanded or denied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatementRow {
    /// What sort.
    pub kind: StatementKind,
    /// Who spoke; empty means the outlet itself.
    pub speakers: Vec<Who>,
    /// To whom, or about whom.
    pub to: Vec<Who>,
    /// The claim it was read from, with its words.
    pub account: Account,
    /// Day of publication of its report, if known.
    pub published: Option<Date>,
}

/// Whether somebody was heard, across all reports read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardRow {
    /// The actor's id.
    pub actor: String,
    /// Display name.
    pub name: String,
    /// Reports that quote it or report its words.
    pub heard_in: Vec<ReportId>,
    /// Reports that do not.
    pub not_heard_in: Vec<ReportId>,
}

/// The mission at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: MissionKind,
    /// When it was created.
    pub created: Timestamp,
    /// Now, by the mission's clock.
    pub now: Timestamp,
    /// The agreement adopted.
    pub agreement: Option<AgreementRow>,
    /// Reports received.
    pub reports: usize,
    /// Entries whose content was erased; they are in no other number.
    pub erased: u64,
    /// Entries that this program does not know or cannot open; kept and verified all the same.
    pub unknown_entries: u64,
    /// Of the reports, not read yet.
    pub unread: usize,
    /// Claims read.
    pub claims: u64,
    /// Incidents.
    pub incidents: u64,
    /// Statements.
    pub statements: u64,
    /// Every party and side, in the agreement's order, heard or not.
    pub heard: Vec<HeardRow>,
    /// What a person should know about the readings, with the report, where every one was asked for; nothing of it for the public.
    pub doubts: Vec<(ReportId, Message)>,
    /// The same, each once with how many times it is there, the most frequent first.
    pub doubt_kinds: Vec<(Message, u64)>,
    /// First and last local day of dated incidents.
    pub days: (Option<Date>, Option<Date>),
    /// The last run.
    pub last_run: Option<Recorded>,
}

/// An obligation and what claims say about its being met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ObligationRow {
    /// The obligation.
    pub obligation: ObligationId,
    /// How people cite it.
    pub label: String,
    /// Display name of who owes it.
    pub by: String,
    /// The party that owes it; `None` where nobody is bound alone, or a body that is no party owes it.
    pub party: Option<PartyId>,
    /// What is owed.
    pub summary: String,
    /// Where it stands by dates alone.
    pub state: StateWord,
    /// The first instant at which it is late.
    pub due: Option<Timestamp>,
    /// Days left, 0 on the last day, negative once it is over.
    pub days_left: Option<i32>,
    /// Incidents whose claims speak of it being met, by number. Claims, not proof.
    pub evidence: Vec<u32>,
}

/// The head of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadRow {
    /// The log's name.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// Root hash, lower-case hex.
    pub root: String,
    /// The signed checkpoint, as it stands in the file.
    pub checkpoint: String,
    /// The log's public key, as a verifier reads it.
    pub verifier_key: String,
}

mod cursor_text {
    use crate::query::Cursor;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::ref_option, reason = "the signature serde asks for")]
    pub(super) fn serialize<S: Serializer>(
        cursor: &Option<Cursor>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match cursor {
            Some(cursor) => serializer.collect_str(cursor),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Cursor>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(serde::de::Error::custom)).transpose()
    }
}
