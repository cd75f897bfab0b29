//! The hashes of RFC 6962: a leaf and a node can never be taken for each other, since each has its own prefix.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A SHA-256 hash of a leaf, of a node, or of a whole tree.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

/// Text or bytes that are not a hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is not a hash: expected 32 bytes in standard base64 (44 characters)")]
pub struct BadHash {
    /// What was given.
    pub found: String,
}

impl Hash {
    /// A hash from its bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A hash from a slice, if it has 32 bytes.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = BadHash;

    fn from_str(text: &str) -> Result<Self, BadHash> {
        let bytes = STANDARD.decode(text).ok().and_then(|bytes| Self::from_slice(&bytes));
        bytes.ok_or_else(|| BadHash { found: text.chars().take(80).collect() })
    }
}

/// The hash of an entry.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update([0]).chain_update(entry).finalize().into())
}

/// The hash of two subtrees side by side.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Hash(Sha256::new().chain_update([1]).chain_update(left.0).chain_update(right.0).finalize().into())
}

/// The root of a tree without entries.
pub fn empty_root() -> Hash {
    Hash(Sha256::digest([]).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_reads_back_as_it_was_printed_and_in_no_other_spelling() {
        let hash = leaf_hash(b"L123456");
        assert_eq!(hash.to_string().parse(), Ok(hash));
        let text = hash.to_string();
        let loose_bits = format!("{}d=", &text[..42]);
        for bad in ["", "AAAA", &text[..43], &format!("{text}="), &format!(" {text}"), &loose_bits] {
            let error = bad.parse::<Hash>().unwrap_err();
            assert!(error.to_string().contains("32 bytes"), "{error}");
        }
    }

    #[test]
    fn a_leaf_that_spells_two_hashes_is_not_their_node() {
        let (left, right) = (leaf_hash(b"left"), leaf_hash(b"right"));
        let spelled = [left.as_bytes().as_slice(), right.as_bytes()].concat();
        assert_ne!(leaf_hash(&spelled), node_hash(&left, &right));
    }
}
