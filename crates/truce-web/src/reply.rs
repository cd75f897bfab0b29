//! What a page or an API call answers with, and what it answers when it cannot.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Response, StatusCode, header},
};
use truce_mission::MissionError;
use truce_register::RegisterError;

pub(crate) const HTML: &str = "text/html; charset=utf-8";
pub(crate) const JSON: &str = "application/json";

/// An answer, whole.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(HeaderName, String)>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn new(content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![(header::CONTENT_TYPE, content_type.to_owned())];
        Reply { status: StatusCode::OK, headers, body: body.into() }
    }

    /// A file to be kept under this name.
    pub(crate) fn file(content_type: &str, name: &str, body: impl Into<Vec<u8>>) -> Self {
        Reply::new(content_type, body)
            .with(header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))
    }

    /// On to another page, by GET.
    pub(crate) fn see_other(path: String) -> Self {
        let reply = Reply { status: StatusCode::SEE_OTHER, headers: Vec::new(), body: Vec::new() };
        reply.with(header::LOCATION, path)
    }

    pub(crate) fn with(mut self, name: HeaderName, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    pub(crate) fn into_response(self) -> Response<Body> {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

/// Why there is no answer. The message names the thing, the value and what would be accepted.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// Asked wrongly.
    #[error("{0}")]
    Bad(String),
    /// Asked wrongly, with the parameter that is wrong and every value that it would take, where that is a list.
    #[error("{detail}")]
    Asked { detail: String, parameter: String, accepted: Vec<String> },
    /// There is nothing of that name.
    #[error("{0}")]
    NotFound(String),
    /// It is only looked at.
    #[error("{0}")]
    Method(String),
    /// Not from there.
    #[error("{0}")]
    Forbidden(String),
    /// Not now.
    #[error("{0}")]
    Busy(String),
    /// The mission's folder does not answer as it should.
    #[error("{0}")]
    Fault(String),
}

impl Refusal {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Refusal::Bad(_) | Refusal::Asked { .. } => StatusCode::BAD_REQUEST,
            Refusal::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Refusal::NotFound(_) => StatusCode::NOT_FOUND,
            Refusal::Forbidden(_) => StatusCode::FORBIDDEN,
            Refusal::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Refusal::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The id of its title in the catalogue.
    pub(crate) fn title(&self) -> &'static str {
        match self {
            Refusal::Bad(_) | Refusal::Asked { .. } | Refusal::Method(_) => "error-bad",
            Refusal::NotFound(_) => "error-not-found",
            Refusal::Forbidden(_) => "error-forbidden",
            Refusal::Busy(_) => "error-busy",
            Refusal::Fault(_) => "error-fault",
        }
    }

    /// An RFC 9457 problem.
    pub(crate) fn problem(&self, path: &str) -> Reply {
        crate::api::problem::problem(self, path)
    }
}

impl From<MissionError> for Refusal {
    fn from(error: MissionError) -> Self {
        match error {
            MissionError::Query(_) | MissionError::NotText(_) => Refusal::Bad(error.to_string()),
            MissionError::NoReport { .. } => Refusal::NotFound(error.to_string()),
            MissionError::NotRead { .. } | MissionError::Register(RegisterError::Locked { .. }) => {
                Refusal::Busy(error.to_string())
            }
            other => Refusal::Fault(other.to_string()),
        }
    }
}

impl From<truce_mission::QueryError> for Refusal {
    fn from(error: truce_mission::QueryError) -> Self {
        Refusal::Bad(error.to_string())
    }
}

impl From<RegisterError> for Refusal {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::NoSuchEntry { .. } => Refusal::NotFound(error.to_string()),
            other => Refusal::Fault(other.to_string()),
        }
    }
}

impl From<askama::Error> for Refusal {
    fn from(error: askama::Error) -> Self {
        Refusal::Fault(error.to_string())
    }
}
