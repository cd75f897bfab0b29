//! An entry as its writer gives it and as its reader gets it back.

use jiff::Timestamp;

use crate::kind::{Class, Kind, ReasonCode};

/// The place of an entry in the register, counted from 0. The order of entries is this, not their clock.
pub type Index = u64;

/// The largest payload of one entry, in bytes (16 MiB).
pub const MAX_PAYLOAD: usize = 16 << 20;

/// An entry to append.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// What sort of act it records. [`Kind::ERASED`] and [`Kind::SEALED`] are the register's own.
    pub kind: Kind,
    /// Who may read it.
    pub class: Class,
    /// The record itself, any bytes (the mission writes JSON). Kept and given back byte for byte.
    pub payload: Vec<u8>,
}

impl NewEntry {
    /// An entry of a kind, for a class of readers, with its payload.
    pub fn new(kind: Kind, class: Class, payload: Vec<u8>) -> Self {
        Self { kind, class, payload }
    }
}

/// An entry read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place.
    pub index: Index,
    /// Who may read it. [`Class::Public`] for [`Content::Unknown`], of which only the leaf is given, which
    /// everybody may read.
    pub class: Class,
    /// When it was recorded as the leaf tells everybody: the beginning of that quarter of an hour. The epoch if
    /// the leaf does not tell.
    pub quarter_hour: Timestamp,
    /// What this reader can see of it.
    pub content: Content,
}

/// What a reader can see of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Opened, and found to be what the leaf commits to.
    Open {
        /// What sort of act it records.
        kind: Kind,
        /// When it was recorded, exactly.
        time: Timestamp,
        /// The record, byte for byte as it was given.
        payload: Vec<u8>,
    },
    /// Sealed for a class whose keys are not in this folder.
    Locked,
    /// Its content was erased; that it was recorded stays.
    Erased {
        /// The entry that records the erasure.
        by: Index,
        /// Why.
        reason: ReasonCode,
        /// The kind, where the leaf shows it (public entries only).
        kind: Option<Kind>,
    },
    /// Written in a leaf format this program does not know; its hash is verified, its content is not read.
    Unknown {
        /// The leaf, exactly as it is in the log.
        leaf: Vec<u8>,
    },
}

impl Entry {
    /// The kind, if this reader can see it.
    pub fn kind(&self) -> Option<&Kind> {
        match &self.content {
            Content::Open { kind, .. } => Some(kind),
            Content::Erased { kind, .. } => kind.as_ref(),
            Content::Locked | Content::Unknown { .. } => None,
        }
    }

    /// The payload, if it is open to this reader.
    pub fn payload(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Open { payload, .. } => Some(payload),
            _ => None,
        }
    }

    /// The best time this reader knows: exact if the entry is open, otherwise its quarter of an hour.
    pub fn time(&self) -> Timestamp {
        match &self.content {
            Content::Open { time, .. } => *time,
            _ => self.quarter_hour,
        }
    }
}
