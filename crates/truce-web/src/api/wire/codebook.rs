//! The codebook: every code that an answer may hold, with its words in the language of the answer.

use super::Wire;
use serde::Serialize;
use std::collections::BTreeMap;
use truce_incidents::{Aspect, Attribution, DrawnState, IncidentKind, Occurrence, StatementKind};
use truce_mission::group_code;
use truce_terms::{Answerability, Basis, StateWord, Verdict};
use truce_vocabulary::{ACTS, ActEntry, ClaimantKind, Granularity, Justification, Modality, Truth};
use utoipa::ToSchema;

/// A code with its words.
#[derive(Serialize, ToSchema)]
pub(crate) struct Code {
    /// The code on the wire. Codes stay; new ones may come.
    code: String,
    /// Words for it, in the language of the answer; absent where the code is its own word.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
}

/// An act that a claim can be about.
#[derive(Serialize, ToSchema)]
pub(crate) struct ActCode {
    /// The code on the wire.
    #[schema(example = "air.strike_drone")]
    code: String,
    /// Its family, a code of `groups`.
    group: String,
    /// Neutral words for it, in the language of the answer.
    words: String,
    /// What one is, when they are counted (English).
    unit: String,
    /// When to use the code (English).
    rule: String,
    /// Sentences that carry it (English).
    examples: Vec<String>,
    /// Whether it goes on in time: counted once with its duration, never once a day.
    continuing: bool,
    /// How other codebooks say the same, by their name (ACLED, PLOVER, CAMEO, UCDP); those without an equivalent are absent.
    crosswalk: BTreeMap<String, String>,
}

/// Every code an answer may hold.
#[derive(Serialize, ToSchema)]
pub(crate) struct Codebook {
    /// Language of the words, a BCP 47 tag.
    #[schema(example = "en")]
    language: String,
    /// Acts, in the codebook's order.
    acts: Vec<ActCode>,
    /// Families of acts.
    groups: Vec<Code>,
    /// How a claimant puts it.
    modalities: Vec<Code>,
    /// Kinds of speaker.
    claimant_kinds: Vec<Code>,
    /// Reasons given for an act.
    justifications: Vec<Code>,
    /// Sorts of statement.
    statement_kinds: Vec<Code>,
    /// Sorts of incident.
    incident_kinds: Vec<Code>,
    /// The one word for how an incident stands.
    states: Vec<Code>,
    /// Whether one origin or several say so.
    occurrences: Vec<Code>,
    /// What the claims say about who.
    attributions: Vec<Code>,
    /// What claims of one incident can differ on.
    aspects: Vec<Code>,
    /// What facts as stated would mean under a provision.
    verdicts: Vec<Code>,
    /// How a party answers for an act under a provision.
    answerabilities: Vec<Code>,
    /// Where an obligation stands by its dates.
    obligation_states: Vec<Code>,
    /// What a zone rests on.
    bases: Vec<Code>,
    /// Answers of three-valued questions.
    answers: Vec<Code>,
    /// How finely a time is known.
    granularities: Vec<Code>,
}

pub(crate) fn truth(answer: Truth) -> &'static str {
    match answer {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::CannotTell => "cannot_tell",
    }
}

pub(crate) fn granularity(granularity: Granularity) -> &'static str {
    match granularity {
        Granularity::Minute => "minute",
        Granularity::Hour => "hour",
        Granularity::PartOfDay => "part_of_day",
        Granularity::Day => "day",
        Granularity::Days => "days",
        Granularity::Month => "month",
        Granularity::Year => "year",
        Granularity::Open => "open",
    }
}

impl Wire<'_> {
    pub(crate) fn codebook(&self) -> Codebook {
        let w = self.desk.w;
        let worded = |prefix: &str, codes: &[&str]| -> Vec<Code> {
            let code =
                |code: &&str| Code { code: (*code).to_owned(), words: Some(w.t(&format!("{prefix}{code}"))) };
            codes.iter().map(code).collect()
        };
        let bare = |codes: &[&str]| -> Vec<Code> {
            codes.iter().map(|code| Code { code: (*code).to_owned(), words: None }).collect()
        };
        let code = |code: &str, words: String| Code { code: code.to_owned(), words: Some(words) };
        let mut groups: Vec<Code> = Vec::new();
        for entry in ACTS {
            let group = group_of(entry);
            if groups.last().is_none_or(|last| last.code != group) {
                groups.push(code(group, w.act_group(entry.group)));
            }
        }
        let statements =
            [StatementKind::Said, StatementKind::Talked, StatementKind::Prospect, StatementKind::Denial];
        Codebook {
            language: w.language().to_owned(),
            acts: ACTS.iter().map(|entry| self.act(entry)).collect(),
            groups,
            modalities: Modality::ALL.iter().map(|one| code(one.code(), w.modality(*one))).collect(),
            claimant_kinds: ClaimantKind::ALL
                .iter()
                .map(|one| code(one.code(), w.claimant_kind(*one)))
                .collect(),
            justifications: Justification::ALL
                .iter()
                .map(|one| code(one.code(), w.justification(*one)))
                .collect(),
            statement_kinds: worded("statements-", &statements.map(StatementKind::code)),
            incident_kinds: bare(&IncidentKind::ALL.map(IncidentKind::code)),
            states: worded("occurrence-", &DrawnState::ALL.map(DrawnState::code)),
            occurrences: worded("occurrence-", &Occurrence::ALL.map(Occurrence::code)),
            attributions: worded("attribution-", &Attribution::ALL.map(Attribution::code)),
            aspects: bare(&Aspect::ALL.map(Aspect::code)),
            verdicts: Verdict::ALL.map(|one| code(one.code(), w.verdict_if_as_claimed(one))).into(),
            answerabilities: worded("answerability-", &Answerability::ALL.map(Answerability::code)),
            obligation_states: worded("obligation-", &StateWord::ALL.map(StateWord::code)),
            bases: worded("basis-", &Basis::ALL.map(Basis::code)),
            answers: worded("truth-", &[Truth::Yes, Truth::No, Truth::CannotTell].map(truth)),
            granularities: bare(
                &[
                    Granularity::Minute,
                    Granularity::Hour,
                    Granularity::PartOfDay,
                    Granularity::Day,
                    Granularity::Days,
                    Granularity::Month,
                    Granularity::Year,
                    Granularity::Open,
                ]
                .map(granularity),
            ),
        }
    }

    fn act(&self, entry: &ActEntry) -> ActCode {
        let crosswalk = [
            ("ACLED", entry.crosswalk.acled),
            ("PLOVER", entry.crosswalk.plover),
            ("CAMEO", entry.crosswalk.cameo),
            ("UCDP", entry.crosswalk.ucdp),
        ];
        let owned = |(book, code): (&str, &str)| (book.to_owned(), code.to_owned());
        ActCode {
            code: entry.code.to_owned(),
            group: group_of(entry).to_owned(),
            words: self.desk.w.act(entry.act),
            unit: entry.unit.to_owned(),
            rule: entry.rule.to_owned(),
            examples: entry.examples.iter().map(|example| (*example).to_owned()).collect(),
            continuing: entry.continuing,
            crosswalk: crosswalk.into_iter().filter(|(_, code)| !code.is_empty()).map(owned).collect(),
        }
    }
}

/// The part of an act's code before the dot; speech acts, which no query asks for, have theirs too.
fn group_of(entry: &ActEntry) -> &'static str {
    entry.code.split('.').next().unwrap_or_else(|| group_code(entry.group))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same word as the type's own serialised form, which the mission's files hold.
    fn check<T: Serialize + Copy>(code: fn(T) -> &'static str, all: &[T]) {
        for one in all {
            assert_eq!(serde_json::json!(one), code(*one));
        }
    }

    #[test]
    fn codes_are_the_words_that_the_mission_keeps() {
        check(truth, &[Truth::Yes, Truth::No, Truth::CannotTell]);
        check(
            granularity,
            &[Granularity::Minute, Granularity::PartOfDay, Granularity::Days, Granularity::Open],
        );
        check(Verdict::code, &Verdict::ALL);
        check(Answerability::code, &Answerability::ALL);
        check(StateWord::code, &StateWord::ALL);
        check(Basis::code, &Basis::ALL);
        check(Aspect::code, &Aspect::ALL);
    }
}
