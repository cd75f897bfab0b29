//! The files of an agreement's folder as they are written; see docs/reference/agreement-format.md.
//!
//! Nothing is resolved or checked here beyond the form: unknown keys are refused, so that a slip of the pen
//! never silently drops a term.

use crate::calendar::{Counting, Ends, Unit};
use crate::{ActorKind, Answerability, Basis, Relation, Source, Standing, Target};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;
use truce_vocabulary::Justification;

/// A word with its place in the file.
pub(crate) type Word = Spanned<String>;
/// Names by language.
pub(crate) type Names = BTreeMap<String, Vec<Word>>;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TermsFile {
    pub(crate) agreement: Option<Spanned<HeadEntry>>,
    pub(crate) source: Vec<Source>,
    pub(crate) event: Vec<EventEntry>,
    pub(crate) actor: Vec<ActorEntry>,
    pub(crate) party: Vec<PartyEntry>,
    pub(crate) office: Vec<OfficeEntry>,
    pub(crate) body: Vec<BodyEntry>,
    pub(crate) instrument: Vec<InstrumentEntry>,
    pub(crate) zone: Vec<ZoneEntry>,
    pub(crate) provision: Vec<ProvisionEntry>,
    pub(crate) obligation: Vec<ObligationEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeadEntry {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) zone: Word,
    pub(crate) start: Word,
    pub(crate) end: Option<Word>,
    #[serde(default)]
    pub(crate) countries: Vec<Word>,
    #[serde(default)]
    pub(crate) checked_by: Vec<String>,
    #[serde(default)]
    pub(crate) gaps: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EventEntry {
    pub(crate) id: Word,
    pub(crate) words: String,
    pub(crate) at: Option<Word>,
    pub(crate) after: Option<Word>,
    pub(crate) count: Option<Spanned<i64>>,
    pub(crate) unit: Option<Unit>,
    pub(crate) counting: Option<Counting>,
    pub(crate) ends: Option<Ends>,
    pub(crate) zone: Option<Word>,
    pub(crate) waits_for: Option<String>,
    #[serde(default)]
    pub(crate) source: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActorEntry {
    pub(crate) id: Word,
    pub(crate) name: String,
    pub(crate) kind: ActorKind,
    #[serde(default)]
    pub(crate) aliases: Names,
    #[serde(default)]
    pub(crate) adjectives: Names,
    pub(crate) part_of: Option<Word>,
    pub(crate) side: Option<Word>,
    #[serde(default)]
    pub(crate) heard: bool,
    #[serde(default)]
    pub(crate) note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartyEntry {
    pub(crate) id: Word,
    pub(crate) name: String,
    pub(crate) actor: Word,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfficeEntry {
    pub(crate) of: Word,
    pub(crate) role: Word,
    #[serde(default)]
    pub(crate) titles: Vec<String>,
    #[serde(default)]
    pub(crate) holders: Vec<HolderEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HolderEntry {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    pub(crate) from: Option<Word>,
    pub(crate) by: Option<Word>,
    pub(crate) until: Option<Word>,
    #[serde(default)]
    pub(crate) source: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BodyEntry {
    pub(crate) id: Word,
    pub(crate) actor: Word,
    #[serde(default)]
    pub(crate) members: Vec<Word>,
    #[serde(default)]
    pub(crate) chairs: Vec<Word>,
    pub(crate) from: Option<Word>,
    pub(crate) until: Option<Word>,
    #[serde(default)]
    pub(crate) note: String,
    #[serde(default)]
    pub(crate) source: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FollowsEntry {
    pub(crate) instrument: Word,
    pub(crate) relation: Relation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InstrumentEntry {
    pub(crate) id: Word,
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) standing: Standing,
    pub(crate) from: Option<Word>,
    pub(crate) until: Option<Word>,
    #[serde(default)]
    pub(crate) follows: Vec<FollowsEntry>,
    #[serde(default)]
    pub(crate) reserves: Vec<Justification>,
    pub(crate) reserved_by: Option<String>,
    #[serde(default)]
    pub(crate) source: Vec<Word>,
    #[serde(default)]
    pub(crate) note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ZoneEntry {
    pub(crate) id: Word,
    pub(crate) name: String,
    pub(crate) basis: Basis,
    #[serde(default)]
    pub(crate) aliases: Names,
    pub(crate) from: Option<Word>,
    pub(crate) until: Option<Word>,
    pub(crate) uncertainty_m: Spanned<f64>,
    pub(crate) drawing: String,
    pub(crate) shape: Option<Word>,
    #[serde(default)]
    pub(crate) inside: Vec<Word>,
    #[serde(default)]
    pub(crate) open: Vec<Word>,
    #[serde(default)]
    pub(crate) countries: Vec<Word>,
    #[serde(default)]
    pub(crate) whole: bool,
    #[serde(default)]
    pub(crate) note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DutyEntry {
    pub(crate) party: Word,
    pub(crate) actors: Vec<Word>,
    pub(crate) how: Answerability,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProvisionEntry {
    pub(crate) id: Word,
    pub(crate) label: String,
    pub(crate) instrument: Word,
    pub(crate) summary: String,
    pub(crate) from: Option<Word>,
    pub(crate) until: Option<Word>,
    pub(crate) duties: Vec<DutyEntry>,
    #[serde(default)]
    pub(crate) prohibits: Vec<Word>,
    #[serde(default)]
    pub(crate) permits: Vec<Word>,
    #[serde(default)]
    pub(crate) unclear: Vec<Word>,
    #[serde(default)]
    pub(crate) zones: Vec<Word>,
    #[serde(default)]
    pub(crate) except: Vec<Word>,
    #[serde(default)]
    pub(crate) against: Vec<Word>,
    #[serde(default)]
    pub(crate) landing: Vec<Word>,
    #[serde(default)]
    pub(crate) reserves: Vec<Justification>,
    #[serde(default)]
    pub(crate) source: Vec<Word>,
    #[serde(default)]
    pub(crate) note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExtensionEntry {
    pub(crate) instrument: Word,
    pub(crate) known_from: Word,
    pub(crate) due: Word,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ObligationEntry {
    pub(crate) id: Word,
    pub(crate) label: String,
    pub(crate) instrument: Word,
    pub(crate) by: Word,
    pub(crate) how: Answerability,
    pub(crate) summary: String,
    pub(crate) from: Option<Word>,
    pub(crate) due: Option<Word>,
    #[serde(default)]
    pub(crate) extended: Vec<ExtensionEntry>,
    pub(crate) undated: Option<String>,
    pub(crate) condition: Option<String>,
    pub(crate) target: Option<Target>,
    #[serde(default)]
    pub(crate) met_by: Vec<Word>,
    #[serde(default)]
    pub(crate) source: Vec<Word>,
    #[serde(default)]
    pub(crate) note: String,
}
