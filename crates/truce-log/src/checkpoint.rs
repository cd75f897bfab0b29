//! A checkpoint: a log's name, how many entries it has, and the root over them, signed by the log.

use std::fmt;

use crate::decimal;
use crate::hash::Hash;
use crate::note::{Note, NoteError, SignerKey, VerifierKey};

/// What a log says of itself at one size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

/// Why a checkpoint was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCheckpoint {
    /// The note around it.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// A line is missing or cannot be read.
    #[error("line {line} of the checkpoint: expected {expected}, found {found:?}")]
    Line {
        /// Which line, from 1.
        line: usize,
        /// What belongs there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// It is another log's.
    #[error("the checkpoint is of log {found:?}; expected {expected:?}")]
    OtherLog {
        /// The log asked for.
        expected: String,
        /// The log it is of.
        found: String,
    },
    /// The log itself did not sign.
    #[error("the checkpoint of {origin} has no signature by the log's own key {key}")]
    NotSignedByLog {
        /// The log.
        origin: String,
        /// Its key.
        key: String,
    },
    /// A size that a tree without that root cannot have.
    #[error("an empty log has root {expected}; the checkpoint says {found}")]
    EmptyRoot {
        /// The root of no entries.
        expected: Hash,
        /// The root it says.
        found: Hash,
    },
}

/// A checkpoint that the log's own key signed, with the note it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    /// What the log says.
    pub checkpoint: Checkpoint,
    /// The note, with every signature it has.
    pub note: Note,
}

impl Checkpoint {
    /// Reads the text of a checkpoint. Extension lines are accepted and passed over.
    pub fn parse(text: &str) -> Result<Self, BadCheckpoint> {
        let bad = |line: usize, expected, found: Option<&str>| BadCheckpoint::Line {
            line,
            expected,
            found: found.unwrap_or_default().chars().take(200).collect(),
        };
        let Some(text) = text.strip_suffix('\n') else { return Err(NoteError::NoFinalNewline.into()) };
        let mut lines = text.split('\n');

        let origin = lines.next().filter(|line| !line.is_empty());
        let origin = origin.ok_or_else(|| bad(1, "the log's name", None))?;
        let size_line = lines.next();
        let size = size_line.and_then(decimal::parse);
        let size = size.ok_or_else(|| bad(2, "a number of entries without leading zeroes", size_line))?;
        let root_line = lines.next();
        let root = root_line.and_then(|line| line.parse::<Hash>().ok());
        let root = root.ok_or_else(|| bad(3, "a root hash in base64", root_line))?;
        if let Some(at) = lines.position(str::is_empty) {
            return Err(bad(4 + at, "an extension line that is not empty", None));
        }
        if size == 0 && root != crate::hash::empty_root() {
            return Err(BadCheckpoint::EmptyRoot { expected: crate::hash::empty_root(), found: root });
        }
        Ok(Self { origin: origin.to_owned(), size, root })
    }

    /// The checkpoint as a note signed by the log.
    pub fn sign(&self, key: &SignerKey) -> Result<SignedCheckpoint, NoteError> {
        let mut note = Note::new(self.to_string())?;
        note.sign(key);
        Ok(SignedCheckpoint { checkpoint: self.clone(), note })
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, self.root)
    }
}

impl SignedCheckpoint {
    /// Reads a signed checkpoint of this log, and verifies the signature of its key. Cosignatures are kept
    /// in the note, for [`Note::verify`] with the witnesses' keys.
    pub fn open(bytes: &[u8], origin: &str, log: &VerifierKey) -> Result<Self, BadCheckpoint> {
        let note = Note::parse(bytes)?;
        match note.verify(std::slice::from_ref(log)) {
            Err(NoteError::NoKnownKey { .. }) => {
                return Err(BadCheckpoint::NotSignedByLog {
                    origin: origin.to_owned(),
                    key: log.to_string(),
                });
            }
            verified => verified?,
        };
        let checkpoint = Checkpoint::parse(note.text())?;
        if checkpoint.origin != origin {
            let (expected, found) = (origin.to_owned(), checkpoint.origin);
            return Err(BadCheckpoint::OtherLog { expected, found });
        }
        Ok(Self { checkpoint, note })
    }
}
