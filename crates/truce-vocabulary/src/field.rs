//! A value read from a report, with its words and the rule that read it.
//!
//! No field without a locator: what is not said stays empty, or is implied by a rule that says so.

use crate::{Locator, TextRange};
use serde::{Deserialize, Serialize};

/// The name of a reading rule, as documented in the rule book ("actor.passive-agent").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RuleId(pub &'static str);

/// What a value rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Words (cells, pages ...) that say it.
    Said(Vec<Locator>),
    /// Nothing says it in so many words; the rule implies it.
    Implied,
}

impl Evidence {
    /// Evidence in one range of the text.
    pub fn words(range: TextRange) -> Self {
        Evidence::Said(vec![Locator::Text(range)])
    }

    /// The ranges of text among the locators.
    pub fn ranges(&self) -> impl Iterator<Item = TextRange> + '_ {
        let said = match self {
            Evidence::Said(locators) => locators.as_slice(),
            Evidence::Implied => &[],
        };
        said.iter().filter_map(|locator| match locator {
            Locator::Text(range) => Some(*range),
            _ => None,
        })
    }
}

/// A value, what it rests on, and the rule that read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// What it rests on.
    pub evidence: Evidence,
    /// The rule that read or implied it.
    pub rule: RuleId,
}

impl<T> Field<T> {
    /// A value the words at `range` say.
    pub fn said(value: T, range: TextRange, rule: RuleId) -> Self {
        Field { value, evidence: Evidence::words(range), rule }
    }

    /// A value that `rule` implies without words of its own.
    pub fn implied(value: T, rule: RuleId) -> Self {
        Field { value, evidence: Evidence::Implied, rule }
    }

    /// The same evidence and rule with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Field<U> {
        Field { value: f(self.value), evidence: self.evidence, rule: self.rule }
    }

    /// Whether no words say it.
    pub fn is_implied(&self) -> bool {
        self.evidence == Evidence::Implied
    }
}
