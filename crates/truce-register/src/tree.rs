//! The tree over the stored leaves, as far as a question needs it.

use std::collections::BTreeMap;

use truce_log::{BadProof, Hash, proof, tile};

use crate::error::{RegisterError, RegisterFault};
use crate::store::Store;

/// Nodes of the tree of `size` entries, tile by tile from the store, each tile read once.
pub(crate) struct Tree<'a> {
    store: &'a Store,
    size: u64,
    tiles: BTreeMap<(u8, u64), Vec<Hash>>,
}

impl<'a> Tree<'a> {
    pub(crate) fn new(store: &'a Store, size: u64) -> Self {
        Self { store, size, tiles: BTreeMap::new() }
    }

    /// The root of the tree when it had this many entries.
    pub(crate) fn root_at(&mut self, size: u64) -> Result<Hash, RegisterError> {
        proof::root(size, &mut |height, place| self.node(height, place))
    }

    pub(crate) fn inclusion(&mut self, index: u64) -> Result<Vec<Hash>, RegisterError> {
        let size = self.size;
        proof::inclusion(index, size, &mut |height, place| self.node(height, place))
    }

    pub(crate) fn consistency(&mut self, old: u64) -> Result<Vec<Hash>, RegisterError> {
        let size = self.size;
        proof::consistency(old, size, &mut |height, place| self.node(height, place))
    }

    fn node(&mut self, height: u32, place: u64) -> Result<Hash, RegisterError> {
        let span = tile::locate(height, place);
        let at = (span.level, span.index);
        if !self.tiles.contains_key(&at) {
            self.tiles.insert(at, self.store.tile(span.level, span.index, self.size)?);
        }
        let hash = self.tiles.get(&at).and_then(|hashes| span.hash_in(hashes));
        hash.ok_or_else(|| {
            let place = format!("tile {} of level {}", span.index, span.level);
            self.store.fault(&place, &format!("{} hashes", span.to), "fewer".into()).into()
        })
    }
}

/// A proof about our own tree that cannot be made, or does not verify.
impl From<BadProof> for RegisterError {
    fn from(bad: BadProof) -> Self {
        RegisterFault {
            place: "a proof from the store's leaves".into(),
            expected: "one that verifies under the signed head".into(),
            found: bad.to_string(),
            advice: "verify the folder",
        }
        .into()
    }
}
