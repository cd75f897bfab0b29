//! A receipt: the proof, in one text file, that an entry is in a log. It is checked without the log and offline.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::checkpoint::{BadCheckpoint, SignedCheckpoint};
use crate::decimal;
use crate::hash::{Hash, leaf_hash};
use crate::note::{MAX_NOTE, VerifierKey};
use crate::proof::{BadProof, verify_inclusion};

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// A path in a tree of up to 2^63 entries.
const MAX_PROOF: usize = 63;

/// What a `.tlog-proof` file says, not yet verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Data of the application, which nothing vouches for.
    pub extra: Option<Vec<u8>>,
    /// The entry's place.
    pub index: u64,
    /// The path from the entry to the root.
    pub proof: Vec<Hash>,
    /// The signed checkpoint, word for word.
    pub checkpoint: String,
}

/// Why a receipt was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadReceipt {
    /// Too long to be read, or not UTF-8.
    #[error("the receipt is longer than {MAX_NOTE} bytes or not UTF-8")]
    NotText,
    /// A line is missing or cannot be read.
    #[error("line {line} of the receipt: expected {expected}, found {found:?}")]
    Line {
        /// Which line, from 1.
        line: usize,
        /// What belongs there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// The checkpoint in it.
    #[error(transparent)]
    Checkpoint(#[from] BadCheckpoint),
    /// The proof in it.
    #[error(transparent)]
    Proof(#[from] BadProof),
}

impl Receipt {
    /// Reads a receipt.
    pub fn parse(bytes: &[u8]) -> Result<Self, BadReceipt> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= MAX_NOTE);
        let text = text.ok_or(BadReceipt::NotText)?;
        let bad = |line: usize, expected, found: &str| BadReceipt::Line {
            line,
            expected,
            found: found.chars().take(200).collect(),
        };
        // Without the blank line there is no checkpoint; what stands above it is short.
        let (head, checkpoint) = text.split_once("\n\n").unwrap_or((text, ""));
        let mut lines = head.split('\n').zip(1..).peekable();

        let (first, _) = lines.next().unwrap_or_default();
        if first != FIRST_LINE {
            return Err(bad(1, FIRST_LINE, first));
        }
        let mut extra = None;
        if let Some((line, at)) = lines.next_if(|(line, _)| line.starts_with("extra ")) {
            let decoded = STANDARD.decode(&line["extra ".len()..]).ok();
            extra = Some(decoded.ok_or_else(|| bad(at, "extra data in base64", line))?);
        }
        let (line, at) = lines.next().unwrap_or(("", 2));
        let index = line.strip_prefix("index ").and_then(decimal::parse);
        let index = index.ok_or_else(|| bad(at, "\"index\" and the entry's number", line))?;
        let mut proof = Vec::new();
        for (line, at) in lines {
            if proof.len() == MAX_PROOF {
                return Err(bad(at, "a blank line after at most 63 hashes", line));
            }
            proof.push(line.parse().map_err(|_bad_hash| bad(at, "a hash in base64", line))?);
        }
        if checkpoint.is_empty() {
            return Err(bad(head.split('\n').count() + 2, "a checkpoint after a blank line", ""));
        }
        Ok(Self { extra, index, proof, checkpoint: checkpoint.to_owned() })
    }

    /// Checks that this entry is in the log of this name and key, at the place the receipt says, and gives
    /// the checkpoint that covers it.
    pub fn verify(
        &self,
        entry: &[u8],
        origin: &str,
        log: &VerifierKey,
    ) -> Result<SignedCheckpoint, BadReceipt> {
        let signed = SignedCheckpoint::open(self.checkpoint.as_bytes(), origin, log)?;
        let head = &signed.checkpoint;
        verify_inclusion(self.index, head.size, &leaf_hash(entry), &self.proof, &head.root)?;
        Ok(signed)
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}
