//! The register: its head and its entries.

use super::Wire;
use jiff::Timestamp;
use serde::Serialize;
use truce_mission::{Audience, HeadRow};
use truce_register::{Class, Content};
use utoipa::ToSchema;

/// The head of the register.
#[derive(Serialize, ToSchema)]
pub(crate) struct RegisterHead {
    /// The log's name.
    origin: String,
    /// How many entries it has.
    size: u64,
    /// Root hash, lower-case hexadecimal digits.
    root: String,
    /// The signed checkpoint (C2SP tlog-checkpoint). Keep it: a later log must be a continuation of it.
    checkpoint: String,
    /// The log's public key, as a C2SP verifier reads it. To check the log you must have it from elsewhere.
    verifier_key: String,
}

impl From<HeadRow> for RegisterHead {
    fn from(head: HeadRow) -> Self {
        RegisterHead {
            origin: head.origin,
            size: head.size,
            root: head.root,
            checkpoint: head.checkpoint,
            verifier_key: head.verifier_key,
        }
    }
}

/// An entry of the register: that something was recorded, never what.
#[derive(Serialize, ToSchema)]
pub(crate) struct RegisterEntry {
    /// Its place, counted from 0.
    index: u64,
    /// When it was recorded.
    at: Timestamp,
    /// Whether `at` is exact; otherwise it is the beginning of the quarter of an hour, which is all that a leaf tells everybody.
    exact: bool,
    /// What sort of act it records ("report.received", "run" ...); absent where this audience cannot see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    /// Who may read its content: `public` or `sealed for` a class of readers.
    class: String,
    /// `recorded`, `erased` (its content is gone, that it was recorded stays), `sealed` (not for this reader) or `unknown` (a format this
    /// program does not know; its hash is verified all the same).
    content: String,
    /// Why it was erased; absent where this audience cannot see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// The entry that records the erasure; absent where this audience cannot see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    erased_by: Option<u64>,
}

/// A page of the register's entries, oldest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct RegisterEntries {
    /// The entries.
    pub(crate) entries: Vec<RegisterEntry>,
    /// Where the next page begins: give it as `cursor`. Absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
    /// How many entries the register has.
    pub(crate) size: u64,
}

impl Wire<'_> {
    pub(crate) fn entry(&self, entry: &truce_register::Entry) -> RegisterEntry {
        // The keys lie in the mission's folder; whoever looks at it from outside is told what the leaf tells everybody.
        let open = self.desk.audience == Audience::Mechanism || entry.class == Class::Public;
        let exact = open && matches!(entry.content, Content::Open { .. });
        let (content, erased) = match &entry.content {
            Content::Open { .. } if open => ("recorded", None),
            Content::Open { .. } | Content::Locked => ("sealed", None),
            Content::Erased { by, reason, .. } => ("erased", open.then(|| (*by, reason.to_string()))),
            Content::Unknown { .. } => ("unknown", None),
        };
        let (erased_by, reason) = erased.unzip();
        RegisterEntry {
            index: entry.index,
            at: if exact { entry.time() } else { entry.quarter_hour },
            exact,
            kind: entry.kind().filter(|_kind| open).map(ToString::to_string),
            class: entry.class.to_string(),
            content: content.to_owned(),
            reason,
            erased_by,
        }
    }
}
