//! The ledger of rules: how often what each rule read was right, so that a rule that earns nothing is seen.

use crate::{Document, Matched};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What became of the claims that one rule had a part in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RuleRow {
    /// Its id in the rule book.
    pub rule: String,
    /// Claims whose field was right.
    pub right: usize,
    /// Claims that stand for a mark, with another value in the field.
    pub wrong: usize,
    /// Claims that stand for no mark.
    pub unmarked: usize,
}

impl RuleRow {
    /// Claims it had a part in.
    pub fn claims(&self) -> usize {
        self.right + self.wrong + self.unmarked
    }
}

/// How often each rule was right; empty where the program that read does not tell its rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// Rules that find acts, by the act.
    pub acts: Vec<RuleRow>,
    /// Rules that find doers, by the actor.
    pub doers: Vec<RuleRow>,
}

pub(crate) fn keep(documents: &[Document], matched: &[Matched]) -> Ledger {
    let mut acts: BTreeMap<&str, RuleRow> = BTreeMap::new();
    let mut doers: BTreeMap<&str, RuleRow> = BTreeMap::new();
    for (document, matched) in documents.iter().zip(matched) {
        for (place, claim) in document.predicted.iter().enumerate() {
            let pair = matched.of_predicted(place);
            if let Some(entry) = &claim.entry {
                note(acts.entry(entry.rule).or_default(), pair.map(|pair| pair.act));
            }
            if let Some(rule) = claim.doer_rule {
                note(doers.entry(rule).or_default(), pair.map(|pair| pair.actor));
            }
        }
    }
    Ledger { acts: rows(acts), doers: rows(doers) }
}

fn note(row: &mut RuleRow, right: Option<bool>) {
    match right {
        Some(true) => row.right += 1,
        Some(false) => row.wrong += 1,
        None => row.unmarked += 1,
    }
}

/// Those that cost most first; then by id.
fn rows(table: BTreeMap<&str, RuleRow>) -> Vec<RuleRow> {
    let mut rows: Vec<RuleRow> =
        table.into_iter().map(|(rule, row)| RuleRow { rule: rule.to_owned(), ..row }).collect();
    rows.sort_by_key(|row| Reverse(row.wrong + row.unmarked));
    rows
}
