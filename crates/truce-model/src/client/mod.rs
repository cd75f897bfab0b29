//! Asking: a report cut into windows, each asked about once, within limits of time, bytes, calls and tokens.
//!
//! Either every window of a report was answered, and the whole is given back, or none is: there is no half-asked report.

mod call;
mod error;
mod key;
mod limits;
mod wire;

pub use error::AskError;
pub use key::{Key, KeyError};
pub use limits::{Budget, Limits};

use crate::{Answer, Asked, Endpoint, EndpointError, Form, Prompt, hash::sha256, windows};
use call::{Call, Failed};
use std::time::{Duration, Instant};
use truce_vocabulary::TextRange;

/// A server, a model on it, and how patiently it is asked.
#[derive(Debug)]
pub struct Client {
    endpoint: Endpoint,
    model: String,
    key: Option<Key>,
    limits: Limits,
    prompt: Prompt,
    agent: ureq::Agent,
    /// The strongest form that this server has not refused.
    form: Form,
}

impl Client {
    /// A client of `model` at `endpoint`. Nothing is sent yet.
    ///
    /// # Errors
    /// The endpoint is called `localhost` and this machine takes that for another machine.
    pub fn new(
        endpoint: Endpoint,
        model: &str,
        key: Option<Key>,
        limits: Limits,
    ) -> Result<Client, EndpointError> {
        if endpoint.is_loopback() && !call::stays_here(&endpoint) {
            return Err(EndpointError::Remote { endpoint, setting: "an address in figures, 127.0.0.1" });
        }
        let agent = call::agent(&limits);
        Ok(Client {
            endpoint,
            model: model.to_owned(),
            key,
            limits,
            prompt: Prompt::new(),
            agent,
            form: Form::JsonSchema,
        })
    }

    /// What it is asked with.
    pub fn prompt(&self) -> &Prompt {
        &self.prompt
    }

    /// How many calls a text takes where nothing goes wrong.
    pub fn calls_for(&self, text: &str) -> usize {
        windows(text, self.limits.window_bytes).len()
    }

    /// Asks what a report claims. What comes back is not checked yet.
    ///
    /// # Errors
    /// A window could not be asked about within the limits, or the budget does not reach. What was answered about other windows is
    /// given up then; it counts against the budget.
    pub fn ask(&mut self, text: &str, budget: &mut Budget) -> Result<Asked, AskError> {
        let started = Instant::now();
        let windows = windows(text, self.limits.window_bytes);
        if windows.is_empty() {
            return Err(AskError::NothingToRead);
        }
        budget.expect_calls(windows.len())?;
        let before = budget.calls_left();
        let mut answers = Vec::with_capacity(windows.len());
        for window in windows {
            answers.push(self.window(text, window, started, budget)?);
        }
        Ok(Asked {
            requested: self.model.clone(),
            endpoint: self.endpoint.to_string(),
            prompt: self.prompt.hash().to_owned(),
            answers,
            calls: u32::try_from(before - budget.calls_left()).unwrap_or(u32::MAX),
            elapsed_ms: u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        })
    }

    /// Asks about one window: again where the server is busy or was cut off, in a weaker form where it refuses ours.
    fn window(
        &mut self,
        text: &str,
        window: TextRange,
        started: Instant,
        budget: &mut Budget,
    ) -> Result<Answer, AskError> {
        let words = window.of(text).unwrap_or_default();
        let mut form = self.form;
        let mut tried = 0;
        loop {
            let left = self.limits.report.saturating_sub(started.elapsed());
            if left.is_zero() {
                return Err(AskError::ReportTooSlow { limit: self.limits.report });
            }
            let tokens_max = budget.take_call(self.limits.answer_tokens_max)?;
            let body = wire::request(&self.model, &self.prompt, form, words, tokens_max);
            let call = Call {
                agent: &self.agent,
                endpoint: &self.endpoint,
                key: self.key.as_ref(),
                timeout: self.limits.call.min(left),
                bytes_max: self.limits.answer_bytes_max,
            };
            match call.send(&body) {
                Ok(said) => {
                    budget.spend(said.tokens, body.len() + said.content.len());
                    self.form = form;
                    return Ok(Answer {
                        window,
                        model: said.model.unwrap_or_else(|| self.model.clone()),
                        form,
                        sha256: sha256(said.content.as_bytes()),
                        content: said.content,
                        cut: said.cut,
                        tokens: said.tokens,
                    });
                }
                Err(Failed::Form(error)) => match form.weaker() {
                    Some(weaker) => form = weaker,
                    None => return Err(error),
                },
                Err(Failed::Passing { error, wait }) => {
                    let wait = wait.unwrap_or_else(|| self.backoff(tried)).min(self.limits.wait_max);
                    tried += 1;
                    // To wait longer than there is time left would only make the failure late.
                    if tried > self.limits.retries || started.elapsed() + wait >= self.limits.report {
                        return Err(error);
                    }
                    std::thread::sleep(wait);
                }
                Err(Failed::Final(error)) => return Err(error),
            }
        }
    }

    fn backoff(&self, tried: u32) -> Duration {
        self.limits.backoff.saturating_mul(2_u32.saturating_pow(tried))
    }
}
