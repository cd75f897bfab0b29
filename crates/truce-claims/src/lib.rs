//! Text to sourced claims: who did what to whom, where, when, and who says so.
//!
//! A claim is what a report says happened, never that it happened. Every field carries the words it was read from and the rule that read
//! it; what is not said stays empty. Who the actor is never enters modality or confidence.

mod actors;
mod claim;
mod clean;
mod confidence;
mod events;
mod factuality;
mod justify;
mod leads;
mod lexicon;
mod lines;
pub mod marks;
mod nouns;
mod numbers;
mod places;
mod pool;
mod quotes;
mod reader;
mod roster;
mod rules;
mod says;
mod scene;
mod speech;
mod syntax;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_coverage;
// It reads the corpus, and so stands outside the pure sources.
#[cfg(test)]
#[path = "../tests/inside/evenness.rs"]
mod tests_evenness;
#[cfg(test)]
mod tests_speech;
mod time;
mod tongues;
mod tree;
mod triage;
mod typography;
mod untrue;
mod veil;
mod verbs;
mod voice;
mod wire;
mod world;

pub use claim::{
    ActorRef, Casualties, Characterisation, Claim, ClaimKey, Claimant, Count, Figure, Heard, PlaceRef,
    Reading, Region, RegionKind, TimeRef,
};
pub use clean::regions;
pub use confidence::{NEEDS_A_LOOK, Sign, signs as confidence_signs};
pub use numbers::{FoundFigure, casualties_in, count_before, find_figures};
pub use reader::{Reader, ReportText};
pub use rules::{RULES, Rule, SILENT};
pub use time::{Anchors, Role, TIME_RULES, TimeExpression, find as find_times};
pub use tongues::{MEASURED_RECALL, MeasuredRecall, recall_limit};
pub use triage::{Skipped, Triage};
pub use wire::{ClaimLine, code_point_offsets};
pub use world::{ActorBook, ActorMention, Held, How, Person, PersonId, world_names};
