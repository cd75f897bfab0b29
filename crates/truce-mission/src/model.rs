//! What a language model suggests about reports: kept as entries of their own, held against the report whenever they are looked at.
//!
//! Asking is not done here: it takes minutes and a network, and nothing of a mission is locked meanwhile. An answer is recorded whole or not
//! at all, and the same answer is used for ever after. None is in any incident, count or assessment: the view does not know them.

use crate::{
    Mission,
    entries::{self, ANSWERED, Answered, MECHANISM, Recorded},
    error::MissionError,
    settings::ModelSettings,
};
use truce_model::{Asked, Checked, Checker, Comparison, RulesClaim, compare};
use truce_register::Class;
use truce_vocabulary::ReportId;

/// An answer about a report, as the register knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// The report it is about.
    pub report: ReportId,
    /// The model that was asked for.
    pub model: String,
    /// Hash of the prompt.
    pub prompt: String,
    /// When it was recorded, and where.
    pub recorded: Recorded,
}

/// What a model suggests about a report, held against its text and beside the claims of the rules.
#[derive(Clone, Debug)]
pub struct Suggestions {
    /// When the answer was recorded, and where.
    pub recorded: Recorded,
    /// What was asked and answered.
    pub asked: Asked,
    /// What of it stands in the report, and what was not taken.
    pub checked: Checked,
    /// The suggestions beside the claims of [`Mission::claims`].
    pub comparison: Comparison,
}

impl Mission {
    /// The reports that a model was not asked about under a prompt, in the order they were received.
    pub fn unasked(&self, model: &str, prompt: &str) -> Vec<ReportId> {
        self.reports().iter().map(|row| row.id).filter(|id| !self.is_asked(*id, model, prompt)).collect()
    }

    fn is_asked(&self, report: ReportId, model: &str, prompt: &str) -> bool {
        self.answers_about(report).any(|row| row.model == model && row.prompt == prompt)
    }

    fn answers_about(&self, report: ReportId) -> impl Iterator<Item = &AnswerRow> {
        self.state.answers.iter().filter(move |row| row.report == report)
    }

    /// Entries that hold a model's words about a report, and so words of the report: they are erased with it.
    pub(crate) fn answers_to_erase(&self, report: ReportId) -> Vec<u64> {
        self.answers_about(report).map(|row| row.recorded.entry).collect()
    }

    /// Records what a model was asked about a report and what it answered, sealed as the report is. Nothing is recorded where the same
    /// model was asked under the same prompt before.
    ///
    /// # Errors
    /// There is no such report, or the register refuses.
    pub fn record_answer(&mut self, report: ReportId, asked: Asked) -> Result<bool, MissionError> {
        let sha256 = self.report(report)?.sha256.clone();
        if self.is_asked(report, &asked.requested, &asked.prompt) {
            return Ok(false);
        }
        let checked = self.hold(report, &Checker::new(self.agreement().map(AsRef::as_ref)), &asked)?;
        let refused = checked.refused.into_iter().map(|refused| refused.why).collect();
        let kept = checked.suggestions.len() as u64;
        let answered = Answered { report, sha256, asked, kept, refused };
        self.append(&[entries::entry(ANSWERED, Class::Sealed(MECHANISM), &answered)])?;
        Ok(true)
    }

    /// What a model suggests about a report: of several answers the newest. `None` where none was asked. For the people of the mechanism:
    /// nothing is coarsened.
    ///
    /// # Errors
    /// There is no such report, or its text or the answer cannot be opened.
    pub fn suggestions(&self, report: ReportId) -> Result<Option<Suggestions>, MissionError> {
        self.report(report)?;
        let Some(recorded) = self.answers_about(report).map(|row| row.recorded).last() else {
            return Ok(None);
        };
        let answered: Answered = entries::payload(&self.register.entry(recorded.entry)?)?;
        let asked = answered.asked;
        let checker = Checker::new(self.agreement().map(AsRef::as_ref));
        let checked = self.hold(report, &checker, &asked)?;
        let claims = match self.claims(report) {
            Err(MissionError::NotRead { .. }) => Vec::new(),
            claims => claims?,
        };
        let rules: Vec<RulesClaim> =
            claims.into_iter().filter_map(|row| RulesClaim::from_fields(row.fields)).collect();
        let comparison = compare(checker.book(), &rules, &checked.suggestions);
        Ok(Some(Suggestions { recorded, asked, checked, comparison }))
    }

    fn hold(&self, report: ReportId, checker: &Checker, asked: &Asked) -> Result<Checked, MissionError> {
        let text = self.report_text(report)?;
        Ok(checker.check(&self.report(report)?.report_text(&text), asked))
    }

    /// The model that `mission.toml` names, if it names one.
    pub fn model(&self) -> Option<&ModelSettings> {
        self.settings().model.as_ref()
    }
}
