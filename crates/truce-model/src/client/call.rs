//! One call: sent, answered within its time and size, and told apart by whether it is worth another.

use super::{AskError, Key, Limits, wire};
use crate::Endpoint;
use std::net::ToSocketAddrs;
use std::time::Duration;

/// Of the words of a refusal so many bytes are read.
const REFUSAL_BYTES_MAX: u64 = 16 * 1024;
/// The largest head of an answer that is read.
const HEADERS_BYTES_MAX: usize = 32 * 1024;

/// A call to be made.
pub(super) struct Call<'a> {
    pub(super) agent: &'a ureq::Agent,
    pub(super) endpoint: &'a Endpoint,
    pub(super) key: Option<&'a Key>,
    pub(super) timeout: Duration,
    pub(super) bytes_max: u64,
}

/// A call that brought nothing.
pub(super) enum Failed {
    /// Another may succeed, after the wait the server asks for.
    Passing { error: AskError, wait: Option<Duration> },
    /// The server refuses what was asked, perhaps for its form.
    Form(AskError),
    /// Another would fail as well.
    Final(AskError),
}

/// An agent that goes nowhere but where it is sent: no redirects, no proxy of the environment, no connection kept.
pub(super) fn agent(limits: &Limits) -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .proxy(None)
        .max_idle_connections(0)
        .max_response_header_size(HEADERS_BYTES_MAX)
        .timeout_connect(Some(limits.connect))
        .user_agent(concat!("truce/", env!("CARGO_PKG_VERSION")))
        .build()
        .new_agent()
}

/// Whether every address behind a loopback endpoint's host is one: `localhost` is a name like others.
pub(super) fn stays_here(endpoint: &Endpoint) -> bool {
    // A name that is not found cannot lead elsewhere; the call says that it is not found.
    endpoint.host_and_port().to_socket_addrs().is_ok_and(|mut found| found.all(|one| one.ip().is_loopback()))
}

impl Call<'_> {
    pub(super) fn send(&self, body: &[u8]) -> Result<wire::Said, Failed> {
        let mut request = self
            .agent
            .post(format!("{}/chat/completions", self.endpoint))
            .config()
            .timeout_global(Some(self.timeout))
            .build()
            .header("content-type", "application/json")
            .header("accept", "application/json");
        if let Some(key) = self.key {
            request = request.header("authorization", key.header());
        }
        let mut answer = request.send(body).map_err(|error| self.broken(&error))?;
        let status = answer.status().as_u16();
        if status == 200 {
            let read = answer.body_mut().with_config().limit(self.bytes_max).read_to_vec();
            let body = read.map_err(|error| self.broken(&error))?;
            return wire::said(&body).map_err(|why| {
                let error = AskError::NotChat { endpoint: self.endpoint.to_string(), why };
                // What is no JSON at all may have been cut off on the way.
                match serde_json::from_slice::<serde::de::IgnoredAny>(&body) {
                    Ok(_json) => Failed::Final(error),
                    Err(_cut) => Failed::Passing { error, wait: None },
                }
            });
        }
        let wait = answer.headers().get("retry-after").and_then(|value| value.to_str().ok());
        let dated = answer.headers().get("date").and_then(|value| value.to_str().ok());
        let wait = wait.and_then(|wait| retry_after(wait, dated));
        let said = answer.body_mut().with_config().limit(REFUSAL_BYTES_MAX).read_to_vec().unwrap_or_default();
        let message = wire::complaint(&said);
        let message = self.key.map_or_else(|| message.clone(), |key| key.hidden_in(&message));
        let endpoint = self.endpoint.to_string();
        let refused = |message| AskError::Refused { endpoint: self.endpoint.to_string(), status, message };
        Err(match status {
            300..=399 => Failed::Final(AskError::Redirected { endpoint, status }),
            401 | 403 => Failed::Final(AskError::NoAccess { endpoint, status, message }),
            400 | 415 | 422 => Failed::Form(refused(message)),
            408 | 425 | 429 | 500..=599 => Failed::Passing { error: refused(message), wait },
            _ => Failed::Final(refused(message)),
        })
    }

    fn broken(&self, error: &ureq::Error) -> Failed {
        let endpoint = self.endpoint.to_string();
        let refused = std::io::ErrorKind::ConnectionRefused;
        match error {
            ureq::Error::Timeout(_) => {
                Failed::Passing { error: AskError::TooSlow { endpoint, limit: self.timeout }, wait: None }
            }
            ureq::Error::BodyExceedsLimit(_) => {
                Failed::Final(AskError::TooLarge { endpoint, limit: self.bytes_max })
            }
            ureq::Error::HostNotFound
            | ureq::Error::ConnectionFailed
            | ureq::Error::Tls(_)
            | ureq::Error::Rustls(_) => {
                Failed::Final(AskError::Unreachable { endpoint, why: error.to_string() })
            }
            ureq::Error::Io(io) if io.kind() == refused => {
                Failed::Final(AskError::Unreachable { endpoint, why: "nobody listens there".to_owned() })
            }
            other => {
                Failed::Passing { error: AskError::BrokeOff { endpoint, why: other.to_string() }, wait: None }
            }
        }
    }
}

/// The wait a server asks for: seconds, or a date, reckoned from the date of its own answer.
fn retry_after(wait: &str, dated: Option<&str>) -> Option<Duration> {
    if let Ok(seconds) = wait.trim().parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let instant = |text: &str| jiff::fmt::rfc2822::parse(text.trim()).ok().map(|at| at.timestamp());
    let left = instant(wait)?.duration_since(instant(dated?)?);
    Some(Duration::try_from(left).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_a_server_asks_for_is_read_in_both_forms() {
        let now = Some("Tue, 03 Dec 2024 10:00:00 GMT");
        for (wait, dated, seconds) in [
            ("7", None, Some(7)),
            (" 0 ", None, Some(0)),
            ("Tue, 03 Dec 2024 10:00:30 GMT", now, Some(30)),
            ("Tue, 03 Dec 2024 09:00:00 GMT", now, Some(0)),
            ("Tue, 03 Dec 2024 10:00:30 GMT", None, None),
            ("soon", now, None),
            ("-1", now, None),
        ] {
            assert_eq!(retry_after(wait, dated), seconds.map(Duration::from_secs), "{wait}");
        }
    }
}
