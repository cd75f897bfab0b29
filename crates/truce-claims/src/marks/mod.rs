//! What people mark in a report: the same claims as a reader's, in the form of `corpus/GUIDE.md`, and how the two go together.
//!
//! Marks are complete: whoever marks a report says what it claims, and that it claims nothing else. They win over the reader, whatever
//! its version.

mod gold;
mod held;

pub use gold::{Casualties, GoldClaim, GoldDocument, GoldError, Span};
pub use held::{MARKED, hold, read_as_marks};
