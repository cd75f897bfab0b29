//! The reading side: entries, and proofs about them.

use truce_log::{Hash, Receipt, leaf_hash, verify_consistency, verify_inclusion};

use super::{Register, read_head};
use crate::content::{self, OpenFailure};
use crate::entry::{Entry, Index};
use crate::error::RegisterError;
use crate::store::Row;
use crate::tree::Tree;

impl Register {
    /// Takes in what another process has appended since this register was opened for reading, after checking
    /// that it continues what was read. Gives the new number of entries.
    pub fn refresh(&mut self) -> Result<u64, RegisterError> {
        if self.writer.is_some() {
            return Ok(self.head.size);
        }
        let (head, _) = read_head(&self.store, &self.origin, &self.key)?;
        let old = &self.head;
        let found = match head.size < old.size {
            true => format!("{} entries", head.size),
            false => format!("root {}", Tree::new(&self.store, head.size).root_at(old.size)?),
        };
        if found != format!("root {}", old.root) {
            let expected = format!("a continuation of {} entries with root {}", old.size, old.root);
            return Err(self.store.fault("head", &expected, found).into());
        }
        self.head = head;
        Ok(self.head.size)
    }

    /// The entries from an index on, in order, as far as the head reaches.
    pub fn entries(&self, from: Index) -> Entries<'_> {
        Entries { register: self, next: from }
    }

    /// One entry.
    pub fn entry(&self, index: Index) -> Result<Entry, RegisterError> {
        let row = self.row(index)?;
        let opened = content::open(&self.store, &mut self.ring.borrow_mut(), &self.origin, index, row);
        opened.map_err(|failure| match failure {
            OpenFailure::Mismatch { expected, found } => {
                self.store.fault(&format!("entry {index}"), expected, found).into()
            }
            OpenFailure::Error(error) => error,
        })
    }

    /// The hashes that prove an entry under the head, from the leaf's sibling upwards.
    pub fn prove_inclusion(&self, index: Index) -> Result<Vec<Hash>, RegisterError> {
        let (size, root) = (self.head.size, self.head.root);
        let leaf = leaf_hash(&self.row(index)?.leaf);
        let proof = Tree::new(&self.store, size).inclusion(index)?;
        // Checked before it is given out: a proof that fails elsewhere would accuse us of what we did not do.
        verify_inclusion(index, size, &leaf, &proof, &root)?;
        Ok(proof)
    }

    /// The hashes that prove the head of `old` entries to be a beginning of this one.
    pub fn prove_consistency(&self, old: u64) -> Result<Vec<Hash>, RegisterError> {
        let (size, root) = (self.head.size, self.head.root);
        if old == 0 || old > size {
            return Err(RegisterError::NoSuchHead { old, size });
        }
        let mut tree = Tree::new(&self.store, size);
        let (proof, old_root) = (tree.consistency(old)?, tree.root_at(old)?);
        verify_consistency(old, size, &old_root, &root, &proof)?;
        Ok(proof)
    }

    /// A `.tlog-proof` file for an entry: with its [leaf](Register::leaf) and the log's key it is checked offline.
    pub fn receipt(&self, index: Index) -> Result<String, RegisterError> {
        let (proof, checkpoint) = (self.prove_inclusion(index)?, self.head.checkpoint.clone());
        Ok(Receipt { extra: None, index, proof, checkpoint }.to_string())
    }

    /// The leaf of an entry, byte for byte as it is in the log.
    pub fn leaf(&self, index: Index) -> Result<Vec<u8>, RegisterError> {
        Ok(self.row(index)?.leaf)
    }

    pub(super) fn row(&self, index: Index) -> Result<Row, RegisterError> {
        if index >= self.head.size {
            return Err(RegisterError::NoSuchEntry { index, size: self.head.size });
        }
        self.store.row(index)
    }
}

/// The entries of a register in order; see [`Register::entries`].
#[derive(Debug)]
pub struct Entries<'a> {
    register: &'a Register,
    next: Index,
}

impl Iterator for Entries<'_> {
    type Item = Result<Entry, RegisterError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next >= self.register.head.size {
            return None;
        }
        let entry = self.register.entry(self.next);
        self.next += 1;
        Some(entry)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.register.head.size.saturating_sub(self.next) as usize;
        (left, Some(left))
    }
}
