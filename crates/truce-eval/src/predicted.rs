//! Predicted claims: what a reader found, ours or another program's.

use crate::Span;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use truce_claims::{Claim, ClaimLine};

/// A claim as a program read it. Only what is compared with the marks is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Predicted {
    /// The words; counted as not in the text where they are no verbatim part of it.
    #[serde(default)]
    pub quote: String,
    /// Code of the act; a code outside the codebook is never right.
    pub act: String,
    /// Who did it.
    #[serde(default, deserialize_with = "or_nothing")]
    pub actor: Vec<String>,
    /// Where.
    #[serde(default, deserialize_with = "or_nothing")]
    pub places: Vec<String>,
    /// When.
    #[serde(default)]
    pub time: Option<Span>,
    /// Who says so.
    #[serde(default)]
    pub claimant: Option<String>,
    /// How they put it.
    #[serde(default)]
    pub modality: Option<String>,
    /// How sure the program is, in hundredths.
    #[serde(default)]
    pub confidence: Option<u8>,
    /// The entry of rule book and word lists that found the act; only our own reader tells.
    #[serde(skip)]
    pub entry: Option<Entry>,
    /// The rule that found who did it; only our own reader tells, and only where it found somebody.
    #[serde(skip)]
    pub doer_rule: Option<&'static str>,
}

/// What found an act: a rule, and the word it found it by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The rule.
    pub rule: &'static str,
    /// The word, in lower case.
    pub word: String,
}

/// A file of predicted claims cannot be read.
#[derive(Debug, thiserror::Error)]
#[error(
    "{file}, line {line} is no claim: {why}; accepted is one JSON object a line with at least `quote` and `act`"
)]
pub struct PredictedError {
    file: String,
    line: usize,
    why: serde_json::Error,
}

fn or_nothing<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

impl Predicted {
    /// Reads one claim a line.
    ///
    /// # Errors
    /// A line is no JSON object with an act.
    pub fn parse_lines(file: &str, lines: &str) -> Result<Vec<Self>, PredictedError> {
        let line = |(place, line): (usize, &str)| {
            serde_json::from_str(line).map_err(|why| PredictedError {
                file: file.to_owned(),
                line: place + 1,
                why,
            })
        };
        lines.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty()).map(line).collect()
    }

    /// A claim of our own reader, by way of the line it is written as, so that a file of lines gives the same figures.
    pub fn from_claim(text: &str, claim: &Claim, zone: &TimeZone) -> Self {
        let line = Value::Object(ClaimLine::new("", text, claim, zone).0);
        let mut predicted: Predicted = serde_json::from_value(line)
            .unwrap_or_else(|error| unreachable!("a line of claims has the keys of a claim: {error}"));
        let words: Vec<&str> = claim.act.evidence.ranges().filter_map(|range| range.of(text)).collect();
        predicted.entry = Some(Entry { rule: claim.act.rule.0, word: words.join(" ").to_lowercase() });
        predicted.doer_rule = claim.actors.first().map(|actor| actor.rule.0);
        predicted
    }

    /// The part of the act's code before the dot.
    pub fn group(&self) -> &str {
        self.act.split('.').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_line_is_named_and_an_empty_one_passed_over() {
        let lines = "{\"quote\":\"q\",\"act\":\"air.strike\",\"actor\":null}\n\n{\"quote\":\"q\"}";
        let refused = Predicted::parse_lines("x.jsonl", lines).unwrap_err().to_string();
        assert!(refused.starts_with("x.jsonl, line 3 is no claim") && refused.contains("act"), "{refused}");
        let read = Predicted::parse_lines("x.jsonl", lines.rsplit_once('\n').unwrap().0).unwrap();
        assert_eq!((read.len(), read[0].group()), (1, "air"));
    }
}
