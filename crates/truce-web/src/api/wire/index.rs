//! The index, the overview and the events.

use super::{Reason, Recorded, Wire, incident::Counts};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use truce_mission::{Audience, Overview as Row};
use utoipa::ToSchema;

/// One answer that can be asked for.
#[derive(Serialize, ToSchema)]
pub(crate) struct Door {
    /// Its address, with the parts in braces left open.
    pub(crate) path: String,
    /// What it is, in one sentence (English).
    pub(crate) what: String,
}

/// What can be asked of this mission.
#[derive(Serialize, ToSchema)]
pub(crate) struct Index {
    /// The mission's title.
    pub(crate) title: String,
    /// `live`, `exercise` or `unofficial`. The latter two are no product of any monitoring body: say so wherever you show the data.
    pub(crate) kind: String,
    /// For whom the answers are made: `mechanism` or `public` (coarser and later).
    pub(crate) audience: String,
    /// The addresses.
    pub(crate) paths: Vec<Door>,
}

/// The agreement a mission has adopted.
#[derive(Serialize, ToSchema)]
pub(crate) struct Adopted {
    /// Its id.
    id: String,
    /// Hash of its files, lower-case hexadecimal digits.
    hash: String,
    /// When it was adopted, and where that is recorded.
    adopted: Recorded,
}

/// Whether somebody was heard, across all reports read.
#[derive(Serialize, ToSchema)]
pub(crate) struct Heard {
    /// The actor's id.
    actor: String,
    /// Display name.
    name: String,
    /// In how many reports it is quoted or its words are reported.
    heard_in: usize,
    /// In how many reports it is not.
    not_heard_in: usize,
}

/// A doubt about a reading.
#[derive(Serialize, ToSchema)]
pub(crate) struct Doubt {
    /// The report.
    report: String,
    /// The doubt.
    doubt: Reason,
}

/// The mission at a glance.
#[derive(Serialize, ToSchema)]
pub(crate) struct Overview {
    /// Its title.
    title: String,
    /// `live`, `exercise` or `unofficial`. The latter two are no product of any monitoring body: say so wherever you show the data.
    kind: String,
    /// For whom this answer is made: `mechanism` or `public` (coarser and later).
    audience: String,
    /// When the mission was created.
    created: Timestamp,
    /// Now, by the mission's clock.
    now: Timestamp,
    /// Local time of the mission, an IANA zone; days in answers are days there.
    #[schema(example = "Asia/Beirut")]
    time_zone: String,
    /// The agreement; absent where none is adopted.
    #[serde(skip_serializing_if = "Option::is_none")]
    agreement: Option<Adopted>,
    /// Reports received.
    reports: usize,
    /// Of these, not read yet.
    unread: usize,
    /// Entries whose content was erased; they are in no other number.
    erased: u64,
    /// Entries that this program does not know or cannot open.
    unknown_entries: u64,
    /// Claims read.
    claims: u64,
    /// Statements that this audience sees.
    statements: usize,
    /// Counts of incidents that this audience sees. Counts of what is claimed, not of what happened.
    counts: Counts,
    /// Every party and side, in the agreement's order, heard or not.
    heard: Vec<Heard>,
    /// What a person should know about the readings; for the mechanism only.
    doubts: Vec<Doubt>,
    /// First local day of dated incidents; for the mechanism only.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    /// Last local day of dated incidents; for the mechanism only.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
    /// The last pass of the machine; absent where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_run: Option<Recorded>,
}

/// The data of an `entries` event: how far the mission has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Entries {
    /// Entries in the register.
    pub(crate) size: u64,
    /// Reports received; not told to the public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reports: Option<usize>,
    /// Of these, not read yet; not told to the public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) unread: Option<usize>,
}

impl Wire<'_> {
    pub(crate) fn overview(&self, row: Row, counts: &truce_mission::Counts, statements: usize) -> Overview {
        // Days of what is coarsened and doubts about readings say more than the public's rows do.
        let inside = self.desk.audience == Audience::Mechanism;
        let days = if inside { row.days } else { (None, None) };
        let doubts = if inside { row.doubts } else { Vec::new() };
        Overview {
            title: row.title,
            kind: row.kind.code().to_owned(),
            audience: self.desk.audience.code().to_owned(),
            created: row.created,
            now: row.now,
            time_zone: self.desk.w.zone.iana_name().unwrap_or("UTC").to_owned(),
            agreement: row.agreement.map(|agreement| Adopted {
                id: agreement.name,
                hash: agreement.hash,
                adopted: agreement.recorded.into(),
            }),
            reports: row.reports,
            unread: row.unread,
            erased: row.erased,
            unknown_entries: row.unknown_entries,
            claims: row.claims,
            statements,
            counts: counts.into(),
            heard: row
                .heard
                .into_iter()
                .map(|heard| Heard {
                    actor: heard.actor,
                    name: heard.name,
                    heard_in: heard.heard_in.len(),
                    not_heard_in: heard.not_heard_in.len(),
                })
                .collect(),
            doubts: doubts
                .iter()
                .map(|(report, doubt)| Doubt { report: report.to_string(), doubt: self.reason(doubt) })
                .collect(),
            from: days.0,
            to: days.1,
            last_run: row.last_run.filter(|_| inside).map(Recorded::from),
        }
    }
}
