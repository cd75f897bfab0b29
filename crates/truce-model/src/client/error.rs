//! What can go wrong in asking, named with what would help.

use std::time::Duration;

/// Why a report could not be asked about. Nothing of it is kept then.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// No connection.
    #[error("no connection to the model server {endpoint}: {why}")]
    Unreachable {
        /// The server.
        endpoint: String,
        /// What the system said.
        why: String,
    },
    /// One call took too long, and so did every repeat.
    #[error(
        "the model server {endpoint} did not answer within {} s; `timeout_s` sets how long it may take",
        seconds(limit)
    )]
    TooSlow {
        /// The server.
        endpoint: String,
        /// The limit of the call.
        limit: Duration,
    },
    /// All calls together took too long.
    #[error("the report could not be asked about within {} s, repeats and waits included", seconds(limit))]
    ReportTooSlow {
        /// The limit of a report.
        limit: Duration,
    },
    /// The connection broke.
    #[error("the model server {endpoint} broke off: {why}")]
    BrokeOff {
        /// The server.
        endpoint: String,
        /// What the system said.
        why: String,
    },
    /// The server asks for a key, or refuses ours.
    #[error(
        "the model server {endpoint} refuses access ({status}); a key is named with `key_env` or `key_file`{}",
        said(message)
    )]
    NoAccess {
        /// The server.
        endpoint: String,
        /// 401 or 403.
        status: u16,
        /// Its words, cut.
        message: String,
    },
    /// The server refuses or fails.
    #[error("the model server {endpoint} answers {status}{}", said(message))]
    Refused {
        /// The server.
        endpoint: String,
        /// The status.
        status: u16,
        /// Its words, cut.
        message: String,
    },
    /// The server sends us elsewhere, where we do not go.
    #[error(
        "the model server {endpoint} answers {status} and sends us on; reports are sent nowhere but to the address that was set"
    )]
    Redirected {
        /// The server.
        endpoint: String,
        /// The status.
        status: u16,
    },
    /// The answer is larger than the limit.
    #[error("the model server {endpoint} answers with more than {limit} bytes; it was not read to its end")]
    TooLarge {
        /// The server.
        endpoint: String,
        /// The limit.
        limit: u64,
    },
    /// The answer is not of the chat-completions form.
    #[error(
        "{endpoint} does not answer as a chat-completions server does: {why}; the address ends before /chat/completions, most often in /v1"
    )]
    NotChat {
        /// The server.
        endpoint: String,
        /// What is missing.
        why: &'static str,
    },
    /// The budget of the run does not reach.
    #[error(
        "the budget of this run does not reach: {left} {what} left, at least {needed} needed; nothing of the report was kept"
    )]
    Budget {
        /// Calls or tokens.
        what: &'static str,
        /// What is left.
        left: u64,
        /// What is needed.
        needed: u64,
    },
    /// The report has no paragraph.
    #[error("the report has no paragraph to ask about")]
    NothingToRead,
}

impl AskError {
    /// Whether the next report would fail in the same way: nobody is there, we may not ask, or the budget is used up.
    pub fn ends_the_run(&self) -> bool {
        matches!(
            self,
            AskError::Unreachable { .. }
                | AskError::NoAccess { .. }
                | AskError::Redirected { .. }
                | AskError::NotChat { .. }
                | AskError::Budget { .. }
        )
    }
}

fn seconds(limit: &Duration) -> String {
    format!("{:.1}", limit.as_secs_f64())
}

fn said(message: &str) -> String {
    if message.is_empty() { String::new() } else { format!(": {message}") }
}
