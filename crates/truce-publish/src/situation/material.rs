//! What a situation report is made from: reports, incidents and statements as the mission holds them, and how to head the page.

use crate::drawing::Basemap;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use truce_claims::Heard;
use truce_incidents::{Incident, Statement};
use truce_terms::Agreement;
use truce_vocabulary::{Message, Provenance, ReportId};

/// Under what authority the page is printed; every page says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A mission with a charter: a body, a chair and a rule.
    Live {
        /// The body.
        body: String,
    },
    /// An exercise.
    Exercise,
    /// Anybody's own reading.
    Unofficial,
}

/// A report as it was filed, and what was read from it.
#[derive(Clone, Debug)]
pub struct Filed<'a> {
    /// Its id.
    pub id: ReportId,
    /// Where it comes from.
    pub provenance: &'a Provenance,
    /// Who was heard in it.
    pub heard: &'a [Heard],
    /// What a person should know about its reading.
    pub doubts: &'a [Message],
    /// How many claims were read from it.
    pub claims: usize,
    /// Hash of its bytes, with the name of the hash ("sha256:…").
    pub digest: Option<String>,
}

/// An incident with its number in the mission.
#[derive(Clone, Copy, Debug)]
pub struct Numbered<'a> {
    /// Its number.
    pub number: u32,
    /// What it holds.
    pub incident: &'a Incident,
}

/// The head of the register the page was made from.
#[derive(Clone, Debug)]
pub struct RegisterHead {
    /// Name of the log.
    pub origin: String,
    /// Number of entries.
    pub size: u64,
    /// Root hash, as printed in the checkpoint.
    pub root: String,
}

/// Everything the report is made from.
#[derive(Clone, Debug)]
pub struct Material<'a> {
    /// The mission's title.
    pub title: String,
    /// Under what authority.
    pub standing: Standing,
    /// The agreement, where the mission has one.
    pub agreement: Option<&'a Agreement>,
    /// Every report, in the order it arrived.
    pub reports: Vec<Filed<'a>>,
    /// Every incident that the query gives.
    pub incidents: Vec<Numbered<'a>>,
    /// What was said and talked.
    pub statements: &'a [Statement],
    /// Outlines for the map.
    pub basemap: Option<Basemap>,
    /// The register's head.
    pub register: Option<RegisterHead>,
    /// What made the machine's part, by name and version.
    pub versions: Vec<(String, String)>,
}

/// How the report is headed and what it spans.
#[derive(Clone, Debug)]
pub struct Options {
    /// Number of the report.
    pub number: u32,
    /// Version of this number.
    pub version: u32,
    /// First and last local day; `None` for the week that ends with the last publication, or more if reports were published before.
    pub window: Option<(Date, Date)>,
    /// What came after this instant is not in it.
    pub cutoff: Timestamp,
    /// Local time; `None` for the agreement's, or UTC without one.
    pub zone: Option<TimeZone>,
}

impl Options {
    /// Number 1, version 1, the usual window, in the agreement's local time.
    pub fn at(cutoff: Timestamp) -> Self {
        Options { number: 1, version: 1, window: None, cutoff, zone: None }
    }
}
