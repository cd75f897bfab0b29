//! Statements: what was said and talked about the truce, and acts that were only announced, demanded or denied.
//!
//! Much of diplomacy is that. A statement never becomes an incident.

use crate::{
    Sourced,
    convert::Naming,
    in_order,
    incident::{Account, Who},
};
use serde::{Deserialize, Serialize};
use truce_terms::Agreement;
use truce_vocabulary::{ActGroup, Modality};

/// What sort of statement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// Something said: an accusation, a warning, a demand, an assessment.
    Said,
    /// Something talked over: consultations, a visit, mediation.
    Talked,
    /// An act announced, threatened, demanded or made conditional: not done.
    Prospect,
    /// An act said not to have happened.
    Denial,
}

impl StatementKind {
    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            StatementKind::Said => "said",
            StatementKind::Talked => "talked",
            StatementKind::Prospect => "prospect",
            StatementKind::Denial => "denial",
        }
    }
}

/// Who said what to whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// What sort it is.
    pub kind: StatementKind,
    /// Who spoke: for a speech act its actor, otherwise whoever the claim goes back to. Empty: the outlet itself.
    pub speakers: Vec<Who>,
    /// To whom, or about whom.
    pub to: Vec<Who>,
    /// The claim it was read from.
    pub account: Account,
}

/// Everything said, talked over, announced or denied, in the order of reports and texts.
pub fn statements(reports: &[Sourced<'_>], agreement: Option<&Agreement>) -> Vec<Statement> {
    let naming = Naming::new(agreement);
    let reports = in_order(reports);
    let accounts = reports.iter().flat_map(|sourced| naming.accounts(sourced));
    let statements = accounts.filter_map(|account| {
        let kind = kind(&account)?;
        let speech = matches!(kind, StatementKind::Said | StatementKind::Talked);
        let speakers = if speech {
            account.actors.clone()
        } else {
            account.speakers.first().map(|speaker| speaker.who.clone()).into_iter().collect()
        };
        let to = if speech { account.targets.clone() } else { account.actors.clone() };
        Some(Statement { kind, speakers, to, account })
    });
    statements.collect()
}

fn kind(account: &Account) -> Option<StatementKind> {
    match (account.act.group(), account.modality) {
        (ActGroup::Say, _) => Some(StatementKind::Said),
        (ActGroup::Talk, _) => Some(StatementKind::Talked),
        (_, Modality::Denied) => Some(StatementKind::Denial),
        (_, Modality::Threatened | Modality::Planned | Modality::Demanded | Modality::Conditional) => {
            Some(StatementKind::Prospect)
        }
        (_, Modality::Asserted | Modality::Alleged | Modality::Possible) => None,
    }
}
