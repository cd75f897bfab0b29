//! What can go wrong, named; and the faults after which a register stops writing.

use std::io;
use std::path::PathBuf;

use crate::entry::{Index, MAX_PAYLOAD};
use crate::kind::{ClassName, Kind};

/// Why the register could not do what it was asked. Nothing was recorded unless the message says so.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RegisterError {
    /// The folder does not exist.
    #[error("there is no folder {}", path.display())]
    NoFolder {
        /// The folder asked for.
        path: PathBuf,
    },
    /// A file stands where the folder should be, or a folder where a file should be.
    #[error("{} is {found}; expected {expected}", path.display())]
    WrongSort {
        /// Where.
        path: PathBuf,
        /// What stands there.
        found: &'static str,
        /// What should.
        expected: &'static str,
    },
    /// The folder is not a mission's.
    #[error("{} is not a mission folder: it has no {missing}; `truce init` makes one", path.display())]
    NotAMission {
        /// The folder.
        path: PathBuf,
        /// The file that every mission folder has.
        missing: &'static str,
    },
    /// `create` found something already there.
    #[error("{} already holds {found}; a register is created only where there is none", path.display())]
    AlreadyThere {
        /// The folder.
        path: PathBuf,
        /// The file of a register that was found.
        found: String,
    },
    /// Another process writes to this folder.
    #[error("{} is locked by another process that writes to it; open it for reading only, or end that process", path.display())]
    Locked {
        /// The folder.
        path: PathBuf,
    },
    /// The disk is full. What was recorded before is untouched; what was being written is undone.
    #[error("no space left on the disk while {doing} {}; nothing recorded is lost, make room and try again", path.display())]
    DiskFull {
        /// The folder.
        path: PathBuf,
        /// What was being done.
        doing: &'static str,
    },
    /// The process may not do this there.
    #[error("no permission for {doing} {}", path.display())]
    NoPermission {
        /// Where.
        path: PathBuf,
        /// What was being done.
        doing: &'static str,
    },
    /// A write was asked of a register opened for reading only.
    #[error("this register was opened for reading only")]
    ReadOnly,
    /// The folder was written by a newer program.
    #[error("{} has register format {found}; this program knows {known}", path.display())]
    NewerFormat {
        /// The store.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The format this program writes.
        known: i64,
    },
    /// The origin cannot name a log.
    #[error(
        "origin {found:?} cannot name a log: expected a schemeless URL such as \"mission.example/register\", without spaces or '+'"
    )]
    BadOrigin {
        /// What was given.
        found: String,
    },
    /// An entry of one of the register's own kinds was appended by hand.
    #[error("kind {kind} is the register's own; entries of it are written by the register only")]
    ReservedKind {
        /// The kind.
        kind: Kind,
    },
    /// A payload over the limit.
    #[error(
        "the payload of entry {position} of this batch has {found} bytes; at most {MAX_PAYLOAD} are accepted"
    )]
    PayloadTooLarge {
        /// Its place in the batch, from 0.
        position: usize,
        /// Its size.
        found: usize,
    },
    /// No such entry.
    #[error("there is no entry {index}: the register holds {size}")]
    NoSuchEntry {
        /// The entry asked for.
        index: Index,
        /// How many there are.
        size: u64,
    },
    /// No such earlier head.
    #[error("there is no head of {old} entries to prove consistency with: the register holds {size}")]
    NoSuchHead {
        /// The size asked for.
        old: u64,
        /// How many entries there are.
        size: u64,
    },
    /// The entry was erased before.
    #[error("entry {index} was already erased, as entry {by} records")]
    AlreadyErased {
        /// The entry.
        index: Index,
        /// The entry that records its erasure.
        by: Index,
    },
    /// The record of an erasure cannot itself be erased.
    #[error("entry {index} records an erasure; that record cannot be erased")]
    ErasureStays {
        /// The entry.
        index: Index,
    },
    /// An erasure is recorded, and waits for a reader before the deleted bytes are written over.
    #[error("what was erased still stands in the write-ahead log of {}: a reader is using it; publish again when it is done", path.display())]
    ErasurePending {
        /// The store.
        path: PathBuf,
    },
    /// The keys of a class are needed and not here.
    #[error("the keys of class {class} are not in this folder: {why}")]
    NoClassKey {
        /// The class.
        class: ClassName,
        /// What is missing or would not open.
        why: String,
    },
    /// A key file is missing or cannot be read as a key.
    #[error("key file {}: {why}", path.display())]
    BadKey {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The source of chance failed.
    #[error("no random bytes: {why}")]
    NoChance {
        /// What it said.
        why: String,
    },
    /// The operating system refused.
    #[error("{doing} {}: {source}", path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
    /// SQLite refused.
    #[error("{doing} in {}: {source}", path.display())]
    Store {
        /// What was being done.
        doing: &'static str,
        /// The store.
        path: PathBuf,
        /// What it said.
        source: rusqlite::Error,
    },
    /// The register failed its own check and stopped writing.
    #[error(transparent)]
    Fault(#[from] RegisterFault),
}

/// The register failed its own check. It writes nothing more until a person has looked.
///
/// A separate type, because corruption is never just an error: no retry and no default answers it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("register fault in {place}: expected {expected}, found {found}; {advice}")]
pub struct RegisterFault {
    /// The file, and the place in it.
    pub place: String,
    /// What should be there.
    pub expected: String,
    /// What is.
    pub found: String,
    /// What a person can do.
    pub advice: &'static str,
}
