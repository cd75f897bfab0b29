//! What people mark in reports: entries of their own that win over the reader, whatever its version, and that go out as marked texts.
//!
//! Marks say everything a report claims, so a report that was marked is one a person has read. They hold words of the report: they are
//! sealed as it is, and erased with it.

use crate::{
    Mission,
    entries::{self, MARKED, MECHANISM, Marked, Recorded},
    error::MissionError,
};
use serde_json::json;
use truce_claims::{
    ActorBook, Claim, Reader, Reading,
    marks::{GoldClaim, GoldDocument, GoldError, hold, read_as_marks},
};
use truce_register::Class;
use truce_vocabulary::{Message, ReportId};

/// Marks of a report, as the register knows them: the newest, unless they were taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarksRow {
    /// When they were recorded, and where.
    pub recorded: Recorded,
    /// Whether they stand, or were taken back by this entry.
    pub stand: bool,
}

/// Who marks a report, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marker {
    /// Who, as they sign.
    pub by: Option<String>,
    /// Why, for whoever reads the register.
    pub because: Option<String>,
}

/// What marks change of what the reader found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Claims that stay as they were read.
    pub kept: usize,
    /// Marks that the reader has no such claim for.
    pub added: Vec<GoldClaim>,
    /// What was read and is not marked.
    pub dropped: Vec<GoldClaim>,
    /// The same words, read otherwise: as read, and as marked.
    pub changed: Vec<(GoldClaim, GoldClaim)>,
}

impl Changes {
    /// What `marks` change of `read`. Alternative codes and remarks, which no reader makes, change nothing.
    pub fn between(read: &[GoldClaim], marks: &[GoldClaim]) -> Changes {
        let bare = |mark: &GoldClaim| GoldClaim { alt_acts: Vec::new(), note: String::new(), ..mark.clone() };
        let mut left: Vec<GoldClaim> = read.iter().map(bare).collect();
        let mut changes = Changes::default();
        let mut other = Vec::new();
        for mark in marks {
            match left.iter().position(|read| *read == bare(mark)) {
                Some(same) => {
                    left.remove(same);
                    changes.kept += 1;
                }
                None => other.push(mark),
            }
        }
        for mark in other {
            let words = |read: &GoldClaim| read.quote == mark.quote;
            let kindred = |read: &GoldClaim| words(read) && read.act.group() == mark.act.group();
            match left.iter().position(kindred).or_else(|| left.iter().position(words)) {
                Some(place) => changes.changed.push((left.remove(place), mark.clone())),
                None => changes.added.push(mark.clone()),
            }
        }
        changes.dropped = left;
        changes
    }

    /// Whether the marks say what was read.
    pub fn is_none(&self) -> bool {
        self.added.is_empty() && self.dropped.is_empty() && self.changed.is_empty()
    }
}

impl Mission {
    /// What the reader finds in a report, in the form of marks and without anybody's: what a person begins with.
    ///
    /// # Errors
    /// There is no such report, or its text cannot be opened.
    pub fn read_for_marking(&self, report: ReportId) -> Result<Vec<GoldClaim>, MissionError> {
        let text = self.report_text(report)?;
        let reader = Reader::new(self.agreement().map(AsRef::as_ref));
        let reading = reader.read(&self.report(report)?.report_text(&text));
        Ok(read_as_marks(&text, &reading.claims, &self.zone()))
    }

    /// Records what a person says a report claims, and that it claims nothing else. Nothing is recorded where the same stands already.
    ///
    /// # Errors
    /// There is no such report, a mark quotes what does not stand in it, or the register refuses.
    pub fn mark(
        &mut self,
        report: ReportId,
        marks: &[GoldClaim],
        marker: &Marker,
    ) -> Result<bool, MissionError> {
        let text = self.report_text(report)?;
        for (place, mark) in marks.iter().enumerate() {
            mark.expect_in(&format!("mark {}", place + 1), &text)?;
        }
        if self.marks(report)?.is_some_and(|standing| standing == marks) {
            return Ok(false);
        }
        self.record_marks(report, Some(marks), marker)?;
        Ok(true)
    }

    /// Takes the marks of a report back: it says again what the reader finds. False where none stand.
    ///
    /// # Errors
    /// There is no such report, or the register refuses.
    pub fn unmark(&mut self, report: ReportId, marker: &Marker) -> Result<bool, MissionError> {
        if self.marks(report)?.is_none() {
            return Ok(false);
        }
        self.record_marks(report, None, marker)?;
        Ok(true)
    }

    fn record_marks(
        &mut self,
        report: ReportId,
        marks: Option<&[GoldClaim]>,
        marker: &Marker,
    ) -> Result<(), MissionError> {
        let marked = Marked {
            report,
            sha256: self.report(report)?.sha256.clone(),
            by: marker.by.clone(),
            because: marker.because.clone(),
            claims: marks.map(|marks| marks.iter().map(|mark| json!(mark)).collect()),
        };
        self.append(&[entries::entry(MARKED, Class::Sealed(MECHANISM), &marked)])
    }

    /// Every marking of a report, taken back or not.
    fn markings(&self, report: ReportId) -> &[MarksRow] {
        self.state.marks.get(&report).map_or(&[], Vec::as_slice)
    }

    /// Reports that were marked, or whose marks were taken back, after an entry.
    pub(crate) fn marked_since(&self, entry: u64) -> impl Iterator<Item = ReportId> {
        let since = move |rows: &[MarksRow]| rows.last().is_some_and(|row| row.recorded.entry > entry);
        self.state.marks.iter().filter(move |(_report, rows)| since(rows)).map(|(report, _rows)| *report)
    }

    /// The marks of a report that stand.
    pub fn marks_row(&self, report: ReportId) -> Option<&MarksRow> {
        self.markings(report).last().filter(|row| row.stand)
    }

    /// Entries that hold words of the report: they are erased with it.
    pub(crate) fn marks_to_erase(&self, report: ReportId) -> Vec<u64> {
        self.markings(report).iter().map(|row| row.recorded.entry).collect()
    }

    /// Reports whose marks stand, in the order they were received.
    pub fn marked(&self) -> Vec<ReportId> {
        let standing = |report: &ReportId| self.marks_row(*report).is_some();
        self.reports().iter().map(|row| row.id).filter(standing).collect()
    }

    /// What a person said a report claims; `None` where nobody did, or it was taken back.
    ///
    /// # Errors
    /// There is no such report, or the entry cannot be opened.
    pub fn marks(&self, report: ReportId) -> Result<Option<Vec<GoldClaim>>, MissionError> {
        self.report(report)?;
        let Some(row) = self.marks_row(report) else { return Ok(None) };
        let marked: Marked = entries::payload(&self.register.entry(row.recorded.entry)?)?;
        let entry = format!("entry {}", row.recorded.entry);
        let claims = marked.claims.unwrap_or_default();
        let parse = |claim: &serde_json::Value| GoldClaim::parse(&entry, &claim.to_string());
        Ok(Some(claims.iter().map(parse).collect::<Result<_, GoldError>>()?))
    }

    /// A marked report and its text, as `truce eval` and `corpus/score.py` take them. `None` where no marks stand.
    ///
    /// # Errors
    /// There is no such report, or it cannot be opened.
    pub fn marked_text(&self, report: ReportId) -> Result<Option<(GoldDocument, String)>, MissionError> {
        let Some(claims) = self.marks(report)? else { return Ok(None) };
        let provenance = self.report(report)?.provenance.clone();
        let document = GoldDocument {
            id: report.to_string(),
            language: provenance.language.unwrap_or_default(),
            published: provenance.published.map(|dated| dated.date),
            outlet: provenance.outlet.unwrap_or_default(),
            url: provenance.url.unwrap_or_default(),
            licence: String::new(),
            provenance: "marked in a mission".to_owned(),
            ceasefire: self.agreement_row().map_or_else(String::new, |row| row.name),
            claims,
        };
        Ok(Some((document, self.report_text(report)?)))
    }

    /// Puts what people marked in the place of what was read.
    pub(crate) fn marked_over(
        &self,
        report: ReportId,
        text: &str,
        reading: Reading,
    ) -> Result<Reading, MissionError> {
        let Some(marks) = self.marks(report)? else { return Ok(reading) };
        let agreement = self.agreement().map(AsRef::as_ref);
        let book = ActorBook::new(agreement);
        let claims: Vec<Claim> = hold(&marks, text, reading.claims, &book, agreement);
        Ok(Reading { claims, doubts: vec![Message::new("report-marked")], ..reading })
    }
}
