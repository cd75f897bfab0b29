//! The mission in a browser: server-made pages and a JSON API, on the loopback address of one machine.
//!
//! Every page works printed, read aloud and with scripts off, asks nothing of any other machine, and says whose work it is. Pages hold
//! no rule of their own: they ask the mission's one query layer and put its answers into words by a catalogue.
//!
//! How a mission is held: it is opened read-only, and each request has one to itself from a small shelf of open ones (a database
//! connection answers one question at a time); work runs on threads of its own, away from those that serve. Writing opens the
//! mission anew, one at a time, as any other program would.

mod api;
mod ask;
mod assets;
mod escape;
mod figures;
mod guard;
mod language;
mod marked;
mod naming;
mod pages;
mod reply;
mod router;
mod serve;
mod shelf;
mod site;

pub use router::router;
pub use serve::{ADDRESS, ServeError, serve};
pub use site::Site;

/// The OpenAPI 3.1 document of the API, as it is served to the people of the mechanism.
pub fn openapi() -> String {
    api::document::text(truce_mission::Audience::Mechanism)
}

/// The reference of the API as a page of Markdown, made from the same document.
pub fn api_reference() -> String {
    api::reference::Reference::of(truce_mission::Audience::Mechanism).markdown()
}
