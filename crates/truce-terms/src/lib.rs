//! The agreement as data: who is bound, by which provision, where, from when to when, and what a fact as stated would mean under it.
//!
//! Everything particular to one ceasefire is read from its folder; nothing in this crate knows one. No verdict here is a finding.

mod agreement;
mod verdict;

pub use agreement::{
    Actor, ActorId, ActorKind, Agreement, Answerability, Basis, Body, BodyId, Duty, Holder, Instrument,
    InstrumentId, Obligation, ObligationId, Office, Party, PartyId, Provision, ProvisionId, Validity, Zone,
    ZoneId,
};
pub use verdict::{Facts, Opinion, Verdict};
