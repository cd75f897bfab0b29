//! The words every part of truce shares: acts, modality, truth, time, place, locators, ids, clock.
//!
//! Nothing here reads a file, asks the time or draws a random number; everything here can be written to JSON and read back.

mod act;
mod clock;
mod field;
mod id;
mod interval;
mod locator;
mod message;
mod modality;
mod point;
mod provenance;
mod truth;

pub use act::{ACTS, Act, ActEntry, ActGroup, Crosswalk, UnknownAct};
pub use clock::{Clock, FixedClock};
pub use field::{Evidence, Field, RuleId};
pub use id::{Id, IdError, Kind, ReportId, kinds};
pub use interval::{Granularity, Interval};
pub use locator::{Locator, TextRange};
pub use message::{Argument, Message};
pub use modality::{ClaimantKind, Justification, Modality};
pub use point::{Distance, UncertainPoint};
pub use provenance::{Dated, DatedBy, Provenance};
pub use truth::Truth;
