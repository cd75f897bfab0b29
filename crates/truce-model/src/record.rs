//! What is kept of asking a model about a report: enough to check the answer again and to say where it came from.

use crate::{Form, hash::sha256};
use serde::{Deserialize, Serialize};
use truce_vocabulary::TextRange;

/// Everything that was asked about one report, and every answer, letter for letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The name of the model as it was asked for.
    pub requested: String,
    /// The address of the server, without credentials.
    pub endpoint: String,
    /// SHA-256 of prompt and schema.
    pub prompt: String,
    /// Answers in the order of the text, one for each window of the report.
    pub answers: Vec<Answer>,
    /// Requests made for it, those that failed as well.
    pub calls: u32,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u64,
}

/// What a model answered about a window of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The bytes of the report's text that were shown to the model.
    pub window: TextRange,
    /// The name of the model as the server reports it.
    pub model: String,
    /// How the form was asked for.
    pub form: Form,
    /// The answer, as it came.
    pub content: String,
    /// SHA-256 of the answer.
    pub sha256: String,
    /// Whether the server says that it stopped at its limit.
    pub cut: bool,
    /// Tokens, as the server counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tokens: Option<Tokens>,
}

/// Tokens of a request and its answer, as the server counts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    /// Read.
    pub prompt: u64,
    /// Written.
    pub completion: u64,
}

impl Asked {
    /// Names of the models that answered, as the server reports them; in all but odd cases one.
    pub fn models(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for answer in &self.answers {
            if !names.contains(&answer.model.as_str()) {
                names.push(&answer.model);
            }
        }
        names
    }

    /// Tokens of all answers; `None` where the server did not count them.
    pub fn tokens(&self) -> Option<Tokens> {
        self.answers.iter().map(|answer| answer.tokens).try_fold(Tokens::default(), |sum, tokens| {
            let tokens = tokens?;
            Some(Tokens {
                prompt: sum.prompt.saturating_add(tokens.prompt),
                completion: sum.completion.saturating_add(tokens.completion),
            })
        })
    }
}

impl Answer {
    /// Whether the content is what its hash says.
    pub fn is_whole(&self) -> bool {
        sha256(self.content.as_bytes()) == self.sha256
    }
}
