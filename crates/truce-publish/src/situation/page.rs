//! The page as it is printed: every value already in words, in the order of the sections.
//!
//! The template only lays out. What is counted, chosen or compared is done in [`super::build`], for every party by the same lines.

use crate::Words;
use askama::Template;

/// The whole report. Strings that end in `_html` or are called `drawing` are markup of our own; everything else is escaped.
#[derive(Template)]
#[template(path = "situation.html")]
pub(crate) struct Page<'a> {
    pub(crate) w: &'a Words,
    pub(crate) style: String,
    /// "live", "exercise" or "unofficial".
    pub(crate) standing_class: &'static str,
    pub(crate) standing: String,
    pub(crate) title: String,
    pub(crate) kicker: String,
    pub(crate) subtitle: Option<String>,
    pub(crate) facts: Vec<Fact>,
    // 1
    pub(crate) lead: String,
    pub(crate) sentences: Vec<String>,
    pub(crate) changes: Vec<String>,
    pub(crate) tiles: Vec<Tile>,
    pub(crate) heard: Vec<HeardRow>,
    // 2
    pub(crate) states: Vec<StateHead>,
    pub(crate) counts_notes: Vec<String>,
    pub(crate) counts: Vec<CountBlock>,
    pub(crate) count_total: Vec<String>,
    pub(crate) chart: Option<String>,
    pub(crate) chart_rows: Vec<ChartRow>,
    pub(crate) map: Option<String>,
    pub(crate) map_points: Vec<PointRow>,
    pub(crate) map_without: String,
    // 3
    pub(crate) harm: Vec<HarmRow>,
    // 4
    pub(crate) cards: Vec<Card>,
    pub(crate) cards_note: String,
    // 5, 6, 8
    pub(crate) presence: Vec<Brief>,
    pub(crate) access: Vec<Brief>,
    pub(crate) civilians: Vec<Brief>,
    // 7
    pub(crate) duties: Vec<DutyBlock>,
    pub(crate) deadlines: Option<String>,
    // 9
    pub(crate) statements: Vec<StatementRow>,
    // 10
    pub(crate) corrections: Vec<String>,
    // 11
    pub(crate) gaps: Vec<String>,
    // annex
    pub(crate) incidents: Vec<Brief>,
    pub(crate) claims: Vec<ClaimRow>,
    pub(crate) reports: Vec<ReportRow>,
    pub(crate) register: Vec<Fact>,
    pub(crate) versions: Vec<Fact>,
    pub(crate) licences: Vec<String>,
}

pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) value: String,
}

pub(crate) struct Tile {
    pub(crate) symbol_html: String,
    pub(crate) count: String,
    pub(crate) words: String,
}

pub(crate) struct HeardRow {
    pub(crate) name: String,
    pub(crate) heard: bool,
    pub(crate) words: String,
    pub(crate) reports: Vec<u32>,
}

pub(crate) struct StateHead {
    pub(crate) symbol_html: String,
    pub(crate) words: String,
}

pub(crate) struct CountBlock {
    pub(crate) name: String,
    pub(crate) rows: Vec<CountRow>,
}

pub(crate) struct CountRow {
    pub(crate) group: String,
    pub(crate) zone: String,
    pub(crate) counts: Vec<String>,
}

pub(crate) struct ChartRow {
    pub(crate) direction: String,
    pub(crate) cells: Vec<(String, String)>,
}

pub(crate) struct PointRow {
    pub(crate) number: u32,
    pub(crate) symbol_html: String,
    pub(crate) state: String,
    pub(crate) act: String,
    pub(crate) place: String,
    pub(crate) point: String,
}

pub(crate) struct Said {
    /// `None` where they are withheld from this audience.
    pub(crate) words: Option<String>,
    pub(crate) by: String,
    /// How it is put, and the reasons given with it.
    pub(crate) manner: Vec<String>,
    pub(crate) report: u32,
    pub(crate) language: Option<String>,
}

pub(crate) struct HarmRow {
    pub(crate) number: u32,
    pub(crate) killed: String,
    pub(crate) injured: String,
    pub(crate) said: Said,
}

pub(crate) struct Card {
    pub(crate) number: u32,
    pub(crate) symbol_html: String,
    pub(crate) state: String,
    pub(crate) title: String,
    pub(crate) facts: Vec<Fact>,
    pub(crate) coarsened: Option<String>,
    pub(crate) claims: Vec<Said>,
    pub(crate) more_claims: Option<String>,
    pub(crate) answers: Vec<Said>,
    pub(crate) general: Vec<Said>,
    pub(crate) origins: String,
    pub(crate) origin_notes: Vec<String>,
    pub(crate) differences: Vec<Fact>,
    pub(crate) assessments: Vec<AssessmentRow>,
    /// Provisions under which nothing can be told, where they are many.
    pub(crate) undecided: Vec<AssessmentRow>,
    pub(crate) undecided_words: String,
    pub(crate) assessments_empty: String,
    pub(crate) notified: String,
    pub(crate) answered: String,
}

pub(crate) struct AssessmentRow {
    pub(crate) provision: String,
    pub(crate) bound: String,
    pub(crate) verdict: String,
    pub(crate) trace_html: Vec<String>,
}

pub(crate) struct Brief {
    pub(crate) number: u32,
    pub(crate) symbol_html: String,
    pub(crate) state: String,
    pub(crate) act: String,
    pub(crate) by: String,
    pub(crate) toward: String,
    pub(crate) place: String,
    pub(crate) zone: String,
    pub(crate) coarsened: Option<String>,
    pub(crate) when: String,
    pub(crate) who_says: String,
    pub(crate) reports: Vec<u32>,
}

pub(crate) struct DutyBlock {
    pub(crate) party: String,
    pub(crate) rows: Vec<DutyRow>,
}

pub(crate) struct DutyRow {
    pub(crate) label: String,
    pub(crate) summary: String,
    pub(crate) due: String,
    pub(crate) state: String,
    pub(crate) countdown: String,
    pub(crate) evidence: String,
}

pub(crate) struct StatementRow {
    pub(crate) kind: String,
    pub(crate) by: String,
    pub(crate) to: String,
    pub(crate) when: String,
    pub(crate) said: Said,
}

pub(crate) struct ClaimRow {
    pub(crate) incident: u32,
    pub(crate) act: String,
    pub(crate) said: Said,
    pub(crate) confidence: String,
}

pub(crate) struct ReportRow {
    pub(crate) number: u32,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) outlet: String,
    pub(crate) author: String,
    pub(crate) published: String,
    pub(crate) obtained: String,
    pub(crate) language: String,
    /// Shown as text; linked only where it is an ordinary web address.
    pub(crate) url: Option<String>,
    pub(crate) link: bool,
    pub(crate) licence: String,
    pub(crate) claims: String,
    pub(crate) digest: Option<String>,
}
