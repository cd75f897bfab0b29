//! A language model asked what a report claims, off by default, and believed only where the report bears it out word for word.
//!
//! What is asked, what was answered and what was not taken are kept. A [`Suggestion`] is no claim: it stands beside the claims of the rules
//! and enters no incident, count or assessment.

mod answer;
mod check;
#[cfg(feature = "client")]
mod client;
mod compare;
mod endpoint;
mod hash;
mod names;
mod prompt;
mod record;
mod span;
mod suggestion;
#[cfg(test)]
mod tests;
mod window;

pub use check::Checker;
#[cfg(feature = "client")]
pub use client::{AskError, Budget, Client, Key, KeyError, Limits};
pub use compare::{Beside, Comparison, Differs, RulesClaim, compare};
pub use endpoint::{Endpoint, EndpointError};
pub use prompt::{Form, Prompt};
pub use record::{Answer, Asked, Tokens};
pub use suggestion::{CHOSEN, COPIED, Checked, PlaceName, Refused, Suggestion};
pub use window::windows;
