//! The agreement as data: who is bound, by which provision, where, from when to when, and what a fact as
//! stated would mean under it.
//!
//! Everything particular to one ceasefire is read from its folder; nothing in this crate knows one. No
//! verdict here is a finding.

mod agreement;
mod bundled;
mod calendar;
mod error;
mod files;
mod load;
mod lookup;
mod near;
mod obligations;
mod opinion;
mod pick;
mod verdict;
mod wording;

pub use agreement::{
    Actor, ActorId, ActorKind, Agreement, Answerability, Basis, Body, BodyId, Duty, EventId, Extension,
    Follows, Grade, Holder, Instrument, InstrumentId, Obligation, ObligationId, Office, Party, PartyId,
    Provision, ProvisionId, Relation, Source, Standing, Target, Validity, Zone, ZoneId,
};
pub use calendar::{Counting, Ends, Event, Reckoning, Unit};
pub use error::{AgreementError, Fault};
pub use lookup::Incumbent;
pub use near::did_you_mean;
pub use obligations::{CalendarEntry, ObligationState, StateWord};
pub use opinion::TRACE;
pub use pick::Pick;
pub use verdict::{Facts, Opinion, Verdict};
pub use wording::{Told, Wording};
