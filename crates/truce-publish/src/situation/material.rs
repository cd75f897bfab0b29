//! What a situation report is made from: reports, incidents and statements as the mission holds them, and how to head the page.

use crate::drawing::Basemap;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::collections::BTreeMap;
use truce_incidents::{Incident, Statement};
use truce_terms::{Agreement, ObligationId};
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
    /// What a person should know about its reading.
    pub doubts: Vec<Message>,
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
    /// How it was coarsened for the audience, if it was.
    pub coarsened: Option<&'a Message>,
}

/// Somebody who should be heard, and the reports that did or did not.
#[derive(Clone, Debug)]
pub struct HeardSide {
    /// Display name.
    pub name: String,
    /// Reports that quote it or report its words.
    pub heard_in: Vec<ReportId>,
    /// Reports that do not.
    pub not_heard_in: Vec<ReportId>,
}

/// The head of the register the page was made from.
#[derive(Clone, Debug)]
pub struct RegisterHead {
    /// Name of the log.
    pub origin: String,
    /// Number of entries.
    pub size: u64,
    /// Root hash, as the register prints it.
    pub root: String,
    /// The log's public key, as a verifier reads it.
    pub verifier_key: Option<String>,
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
    /// Every party and side, in the agreement's order, heard or not.
    pub heard: Vec<HeardSide>,
    /// Every incident that the query gives.
    pub incidents: Vec<Numbered<'a>>,
    /// What was said and talked.
    pub statements: &'a [Statement],
    /// Incidents whose claims speak of a duty being met, by number.
    pub evidence: BTreeMap<ObligationId, Vec<u32>>,
    /// Outlines for the map; the bundled ones where there are none here.
    pub basemap: Option<Basemap>,
    /// The register's head.
    pub register: Option<RegisterHead>,
    /// What made the machine's part, by name and version.
    pub versions: Vec<(String, String)>,
    /// Reports that are new versions of others: the new one, then the one before.
    pub new_versions: Vec<(ReportId, ReportId)>,
    /// Entries whose content was erased.
    pub erased: u64,
    /// Reports that arrived and were not read yet.
    pub unread: usize,
    /// When the page is made.
    pub now: Timestamp,
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
    /// As of when duties are counted; `None` for the end of the period, or now if that comes first.
    pub cutoff: Option<Timestamp>,
    /// Local time; `None` for the agreement's, or UTC without one.
    pub zone: Option<TimeZone>,
}

impl Default for Options {
    /// Number 1, version 1, the usual period and cut-off, in the agreement's local time.
    fn default() -> Self {
        Options { number: 1, version: 1, window: None, cutoff: None, zone: None }
    }
}
