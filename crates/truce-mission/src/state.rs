//! The state of a mission: a replay of its entries, and nothing else.

use crate::{
    entries::{
        self, ADOPTED, ANSWERED, Adopted, Answered, CREATED, Created, MARKED, Marked, RECEIVED, RUN,
        Received, Recorded, RunRecord,
    },
    error::MissionError,
    marks::MarksRow,
    model::AnswerRow,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use truce_claims::ReportText;
use truce_register::{Content, Entry, Register};
use truce_vocabulary::{Provenance, ReportId};

/// A report as the register knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRow {
    /// Its id.
    pub id: ReportId,
    /// Its number in the order of arrival, from 1; it stays when another report is erased.
    pub number: u32,
    /// When it was recorded, and where.
    pub recorded: Recorded,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The report it is a new version of.
    pub version_of: Option<ReportId>,
    /// Reports that are new versions of it.
    pub versions: Vec<ReportId>,
}

impl ReportRow {
    /// The report as a reader takes it; `text` is its text.
    pub fn report_text<'a>(&'a self, text: &'a str) -> ReportText<'a> {
        ReportText {
            text,
            published: self.provenance.published.map(|dated| dated.date),
            outlet: self.provenance.outlet.as_deref(),
            language: self.provenance.language.as_deref(),
        }
    }

    /// Whether it stands on the web for everybody to read; anything else was told to the mission.
    pub fn is_published(&self) -> bool {
        let web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
        self.provenance.url.as_deref().is_some_and(web)
    }
}

/// The agreement a mission has adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementRow {
    /// Its name.
    pub name: String,
    /// Hash of its files.
    pub hash: String,
    /// Where it was adopted from: a bundled name, or the name of a folder.
    pub source: String,
    /// When it was adopted.
    pub recorded: Recorded,
}

/// What the entries add up to.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) created: Option<(Created, Recorded)>,
    pub(crate) adopted: Option<(Adopted, Recorded)>,
    pub(crate) reports: Vec<ReportRow>,
    pub(crate) by_id: BTreeMap<ReportId, usize>,
    pub(crate) runs: Vec<(RunRecord, Recorded)>,
    /// Answers of language models, without their words.
    pub(crate) answers: Vec<AnswerRow>,
    /// What people marked in reports, without their words, in the order it was recorded.
    pub(crate) marks: BTreeMap<ReportId, Vec<MarksRow>>,
    /// Entries of kinds this program does not know, or that it cannot open.
    pub(crate) unread_entries: u64,
    /// Entries whose content was erased. What was erased is in none of the lists above.
    pub(crate) erased: u64,
    /// How many entries are in it.
    pub(crate) len: u64,
}

impl State {
    /// The state after every entry of a register.
    pub(crate) fn replay(register: &Register) -> Result<State, MissionError> {
        let mut state = State::default();
        state.catch_up(register)?;
        Ok(state)
    }

    /// The state after every entry of a register, of which `before` is the state after some: only what came since is read, unless
    /// something was erased. An erasure takes back what earlier entries said, so then everything is read again.
    pub(crate) fn after(before: &Arc<State>, register: &Register) -> Result<Arc<State>, MissionError> {
        if register.len() == before.len {
            return Ok(Arc::clone(before));
        }
        let mut erased = register.len() < before.len;
        for entry in register.entries(before.len) {
            erased |= entry?.kind() == Some(&truce_register::Kind::ERASED);
        }
        if erased {
            return State::replay(register).map(Arc::new);
        }
        let mut state = State::clone(before);
        state.catch_up(register)?;
        Ok(Arc::new(state))
    }

    /// Takes up the entries that came since.
    pub(crate) fn catch_up(&mut self, register: &Register) -> Result<(), MissionError> {
        for entry in register.entries(self.len) {
            self.take(&entry?)?;
        }
        Ok(())
    }

    fn take(&mut self, entry: &Entry) -> Result<(), MissionError> {
        self.len = entry.index + 1;
        if matches!(entry.content, Content::Erased { .. }) {
            self.erased += 1;
            return Ok(());
        }
        let Some(kind) = entry.kind() else {
            self.unread_entries += 1;
            return Ok(());
        };
        let recorded = Recorded { entry: entry.index, at: entry.time() };
        if *kind == CREATED {
            self.created.get_or_insert((entries::payload(entry)?, recorded));
        } else if *kind == ADOPTED {
            self.adopted = Some((entries::payload(entry)?, recorded));
        } else if *kind == RECEIVED {
            self.receive(entries::payload(entry)?, recorded);
        } else if *kind == RUN {
            self.runs.push((entries::payload(entry)?, recorded));
        } else if *kind == ANSWERED {
            let Answered { report, asked, .. } = entries::payload(entry)?;
            self.answers.push(AnswerRow { report, model: asked.requested, prompt: asked.prompt, recorded });
        } else if *kind == MARKED {
            let Marked { report, claims, .. } = entries::payload(entry)?;
            self.marks.entry(report).or_default().push(MarksRow { recorded, stand: claims.is_some() });
        } else if *kind != truce_register::Kind::ERASED {
            self.unread_entries += 1;
        }
        Ok(())
    }

    fn receive(&mut self, received: Received, recorded: Recorded) {
        if let Some(earlier) = received.version_of.and_then(|id| self.by_id.get(&id).copied()) {
            self.reports[earlier].versions.push(received.report);
        }
        self.by_id.insert(received.report, self.reports.len());
        self.reports.push(ReportRow {
            id: received.report,
            number: received.number,
            recorded,
            sha256: received.sha256,
            provenance: received.provenance,
            version_of: received.version_of,
            versions: Vec::new(),
        });
    }

    /// The number of the next report.
    pub(crate) fn next_number(&self) -> u32 {
        self.reports.iter().map(|row| row.number).max().unwrap_or(0).saturating_add(1)
    }

    pub(crate) fn report(&self, id: ReportId) -> Option<&ReportRow> {
        self.by_id.get(&id).map(|place| &self.reports[*place])
    }

    pub(crate) fn agreement(&self) -> Option<AgreementRow> {
        self.adopted.as_ref().map(|(adopted, recorded)| AgreementRow {
            name: adopted.name.clone(),
            hash: adopted.hash.clone(),
            source: adopted.source.clone(),
            recorded: *recorded,
        })
    }
}
