//! The same answers for programs: JSON under `/api/v1`, with types of its own, described by a generated OpenAPI document.
//!
//! Every answer is made by the mission's one query layer for the desk's audience; which answers the public has stands in one table.
//! Other sites are not let in (no CORS headers): a mission holds what must not be readable from any page open in the same browser.

pub(crate) mod document;
mod endpoints;
pub(crate) mod events;
mod paging;
pub(crate) mod problem;
pub(crate) mod reference;
mod wire;

use crate::{
    pages::{Desk, register},
    reply::{JSON, Refusal, Reply},
};
use axum::http::HeaderName;
use serde::Serialize;

/// Makes an answer at a desk.
pub(crate) type Make = fn(&Desk<'_>) -> Result<Reply, Refusal>;

/// An address of the API.
pub(crate) struct Endpoint {
    pub(crate) path: &'static str,
    /// Whether the public has it too, coarser and later; otherwise it is for the people of the mechanism alone.
    pub(crate) public: bool,
    pub(crate) make: Make,
}

/// Where events are sent; the one address that is not answered at once and whole.
pub(crate) const EVENTS: &str = "/api/v1/events";

/// Every address, but that of the events.
pub(crate) const ENDPOINTS: &[Endpoint] = &[
    Endpoint { path: "/api/v1", public: true, make: endpoints::index },
    Endpoint { path: "/api/v1/openapi.json", public: true, make: endpoints::openapi },
    Endpoint { path: "/api/v1/overview", public: true, make: endpoints::overview },
    Endpoint { path: "/api/v1/incidents", public: true, make: endpoints::incidents },
    Endpoint { path: "/api/v1/incidents/{number}", public: true, make: endpoints::incident },
    // Whole press texts are nobody's to publish: the public has quoted words with the address they come from.
    Endpoint { path: "/api/v1/reports", public: false, make: endpoints::reports },
    Endpoint { path: "/api/v1/reports/{id}", public: false, make: endpoints::report },
    Endpoint { path: "/api/v1/statements", public: true, make: endpoints::statements },
    Endpoint { path: "/api/v1/obligations", public: true, make: endpoints::obligations },
    Endpoint { path: "/api/v1/agreement", public: true, make: endpoints::agreement },
    Endpoint { path: "/api/v1/codebook", public: true, make: endpoints::codebook },
    Endpoint { path: "/api/v1/register", public: true, make: endpoints::register },
    Endpoint { path: "/api/v1/register/entries", public: true, make: endpoints::entries },
    Endpoint { path: "/api/v1/register/{index}/proof", public: true, make: register::proof },
    Endpoint { path: "/api/v1/register/{index}/leaf", public: true, make: register::leaf },
];

/// Says on every answer what kind of mission it comes from, as every page does.
const KIND: HeaderName = HeaderName::from_static("truce-mission-kind");

/// A value as an answer.
fn answer(desk: &Desk<'_>, value: &impl Serialize) -> Result<Reply, Refusal> {
    let mut body = serde_json::to_vec(value).map_err(|error| Refusal::Fault(error.to_string()))?;
    body.push(b'\n');
    Ok(Reply::new(JSON, body).with(KIND, desk.mission.settings().kind.code().to_owned()))
}
