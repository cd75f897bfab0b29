//! Problems (RFC 9457): every refusal of the API in one form, with a type that stays and leads to its description.

use crate::reply::{Refusal, Reply};
use axum::http::{StatusCode, header};
use serde::Serialize;
use truce_mission::{GROUPS, KEYS, QueryError, State, group_code};
use truce_vocabulary::{ACTS, Modality};
use utoipa::ToSchema;

/// A sort of problem.
pub(crate) struct Kind {
    /// The last part of its type, and its place on the reference page.
    pub(crate) slug: &'static str,
    pub(crate) status: StatusCode,
    pub(crate) title: &'static str,
    pub(crate) what: &'static str,
}

const BAD_QUERY: Kind = Kind {
    slug: "bad-query",
    status: StatusCode::BAD_REQUEST,
    title: "The question cannot be asked",
    what: "A key nobody knows, or a value its key does not take. `parameter` names the key, `accepted` lists what would be accepted where that is a list. Asking again unchanged gives the same answer.",
};
const FORBIDDEN: Kind = Kind {
    slug: "forbidden",
    status: StatusCode::FORBIDDEN,
    title: "Not from there",
    what: "The `Host` is not an address of this machine. Use the address the program printed, such as `http://127.0.0.1:7420`.",
};
const NOT_FOUND: Kind = Kind {
    slug: "not-found",
    status: StatusCode::NOT_FOUND,
    title: "There is no such thing",
    what: "Nothing of that name is in this mission, or nothing that this audience may see. The two are not told apart.",
};
const METHOD: Kind = Kind {
    slug: "method",
    status: StatusCode::METHOD_NOT_ALLOWED,
    title: "Only looked at",
    what: "The API answers GET and HEAD; `Allow` says so. Nothing can be changed through it.",
};
const BUSY: Kind = Kind {
    slug: "busy",
    status: StatusCode::SERVICE_UNAVAILABLE,
    title: "Not now",
    what: "Reports are not read yet, another program is writing, or too many listen to the events. `Retry-After` says in how many seconds to ask again.",
};
const FAULT: Kind = Kind {
    slug: "fault",
    status: StatusCode::INTERNAL_SERVER_ERROR,
    title: "The mission does not answer as it should",
    what: "The mission's folder cannot be read as one. `detail` names the file; `truce verify` tells more.",
};

/// Every sort of problem.
pub(crate) const KINDS: [&Kind; 6] = [&BAD_QUERY, &FORBIDDEN, &NOT_FOUND, &METHOD, &BUSY, &FAULT];

/// Seconds after which to ask again what could not be answered now.
const RETRY_SECONDS: u32 = 5;

/// A problem (RFC 9457), sent as `application/problem+json`.
#[derive(Serialize, ToSchema)]
pub(crate) struct Problem {
    /// What sort of problem it is: a reference that stays, relative to this site, and leads to its description.
    #[serde(rename = "type")]
    #[schema(example = "/api#problem-bad-query")]
    kind: String,
    /// The sort of problem in a few words (English); the same for every problem of a type.
    title: String,
    /// The HTTP status code.
    status: u16,
    /// What is wrong here, with the value and what would be accepted, in the language of the answer.
    detail: String,
    /// The path that was asked.
    instance: String,
    /// The parameter of the query that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<String>,
    /// Every value that would be accepted, where that is a list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    accepted: Vec<String>,
}

fn kind(refusal: &Refusal) -> &'static Kind {
    match refusal {
        Refusal::Bad(_) | Refusal::Asked { .. } => &BAD_QUERY,
        Refusal::NotFound(_) => &NOT_FOUND,
        Refusal::Forbidden(_) => &FORBIDDEN,
        Refusal::Method(_) => &METHOD,
        Refusal::Busy(_) => &BUSY,
        Refusal::Fault(_) => &FAULT,
    }
}

/// A refusal as a problem.
pub(crate) fn problem(refusal: &Refusal, path: &str) -> Reply {
    let kind = kind(refusal);
    let (parameter, accepted) = match refusal {
        Refusal::Asked { parameter, accepted, .. } => (Some(parameter.clone()), accepted.clone()),
        _ => (None, Vec::new()),
    };
    let problem = Problem {
        kind: format!("/api#problem-{}", kind.slug),
        title: kind.title.to_owned(),
        status: kind.status.as_u16(),
        detail: refusal.to_string(),
        instance: path.to_owned(),
        parameter,
        accepted,
    };
    // Strings and numbers always have a JSON form.
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let reply = Reply { status: kind.status, ..Reply::new("application/problem+json", body) };
    match refusal {
        Refusal::Method(_) => reply.with(header::ALLOW, "GET, HEAD".to_owned()),
        Refusal::Busy(_) => reply.with(header::RETRY_AFTER, RETRY_SECONDS.to_string()),
        _ => reply,
    }
}

/// A query that cannot be asked, with the values that could.
pub(super) fn asked(error: &QueryError) -> Refusal {
    let owned = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect::<Vec<String>>();
    let (parameter, accepted) = match error {
        QueryError::Key { key } => (key.clone(), owned(KEYS.to_vec())),
        QueryError::Value { key, .. } => ((*key).to_owned(), owned(codes_of(key))),
        QueryError::Twice { key } | QueryError::Unknown { key, .. } => ((*key).to_owned(), Vec::new()),
        QueryError::NotInAgreement { key, known, .. } => ((*key).to_owned(), known.clone()),
        QueryError::Backwards { .. } => ("from".to_owned(), Vec::new()),
        QueryError::TooLong { .. } | QueryError::Encoding { .. } => return Refusal::Bad(error.to_string()),
    };
    Refusal::Asked { detail: error.to_string(), parameter, accepted }
}

/// The codes that a key of the query takes, where it takes codes.
fn codes_of(key: &str) -> Vec<&'static str> {
    match key {
        "act" => ACTS.iter().map(|entry| entry.code).collect(),
        "group" => GROUPS.iter().map(|group| group_code(*group)).collect(),
        "modality" => Modality::ALL.iter().map(|modality| modality.code()).collect(),
        "state" => State::ALL.iter().map(|state| state.code()).collect(),
        _ => Vec::new(),
    }
}
