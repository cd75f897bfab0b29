//! How long, how much and how often a server may be asked.

use super::AskError;
use crate::Tokens;
use std::time::Duration;

/// Limits of one client. Each is an argument, so that tests need not wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until a connection stands.
    pub connect: Duration,
    /// One call from the first byte sent to the last received, however they drip.
    pub call: Duration,
    /// Everything about one report: calls, repeats, waits.
    pub report: Duration,
    /// How often a call is made again after a server was busy, failed or was cut off.
    pub retries: u32,
    /// The wait before the first repeat where the server names none; it doubles each time.
    pub backoff: Duration,
    /// The longest wait before a repeat, also where the server asks for a longer one.
    pub wait_max: Duration,
    /// The largest answer, in bytes; a longer one is not read to its end.
    pub answer_bytes_max: u64,
    /// The most tokens that an answer is to have; the server is told.
    pub answer_tokens_max: u64,
    /// How much of a report is shown at once, in bytes.
    pub window_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            connect: Duration::from_secs(5),
            call: Duration::from_secs(120),
            report: Duration::from_secs(600),
            retries: 2,
            backoff: Duration::from_secs(1),
            wait_max: Duration::from_secs(60),
            answer_bytes_max: 512 * 1024,
            answer_tokens_max: 2_048,
            window_bytes: 3_000,
        }
    }
}

/// What a run may cost. It only gets less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    calls: u64,
    tokens: u64,
}

impl Budget {
    /// So many calls and so many tokens, read and written.
    pub fn new(calls: u64, tokens: u64) -> Self {
        Budget { calls, tokens }
    }

    /// Calls that may still be made.
    pub fn calls_left(&self) -> u64 {
        self.calls
    }

    /// Tokens that may still be used.
    pub fn tokens_left(&self) -> u64 {
        self.tokens
    }

    pub(super) fn expect_calls(&self, needed: usize) -> Result<(), AskError> {
        match self.calls >= needed as u64 {
            true => Ok(()),
            false => Err(AskError::Budget { what: "calls", left: self.calls, needed: needed as u64 }),
        }
    }

    /// Takes one call, and says how many tokens its answer may have.
    pub(super) fn take_call(&mut self, wanted: u64) -> Result<u64, AskError> {
        self.expect_calls(1)?;
        if self.tokens == 0 {
            return Err(AskError::Budget { what: "tokens", left: 0, needed: 1 });
        }
        self.calls -= 1;
        Ok(wanted.min(self.tokens))
    }

    /// Takes off what a call used; where the server does not count, a token for every four bytes.
    pub(super) fn spend(&mut self, counted: Option<Tokens>, bytes: usize) {
        let used = counted
            .map_or((bytes as u64).div_ceil(4), |tokens| tokens.prompt.saturating_add(tokens.completion));
        self.tokens = self.tokens.saturating_sub(used);
    }
}
