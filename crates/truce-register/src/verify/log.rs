//! The walk over every leaf: what the tree, its tiles and its erasures must be, from nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use truce_log::tile::{TileEdge, WIDTH};
use truce_log::{Hash, leaf_hash};

use super::tiles::TileCheck;
use crate::content;
use crate::entry::Index;
use crate::error::RegisterError;
use crate::store::Store;

/// What the leaves of the log say about erasures: whose content, and by which entry.
pub(super) type Erasures = BTreeMap<Index, Index>;

/// What came out of a walk.
pub(super) struct Walk {
    pub edge: TileEdge,
    pub erasures: Erasures,
    /// Hashes of full tiles, by level and index, as the store should have them.
    pub subtrees: BTreeMap<(u8, u64), Hash>,
    /// The root when the tree had as many entries as the published checkpoint says.
    pub published_root: Option<Hash>,
    /// Entries that neither the store nor a bundle has. If there are none, the tree is whole.
    pub gaps: Vec<Range<Index>>,
    /// What the store would not give.
    pub unreadable: Vec<RegisterError>,
}

impl Walk {
    /// Takes the leaves of the log from the store, or where it cannot be read from the published bundles, and
    /// compares every tile with them. The time it takes is bounded by what is there, not by what a head says.
    pub(super) fn over(store: Option<&Store>, size: u64, check: &mut TileCheck<'_>) -> Self {
        let mut walk = Self {
            edge: TileEdge::new(),
            erasures: Erasures::new(),
            subtrees: BTreeMap::new(),
            published_root: None,
            gaps: Vec::new(),
            unreadable: Vec::new(),
        };
        walk.note_root(check.published);
        let mut bundles: BTreeSet<u64> = check.bundles().collect();
        match store.map(Store::bundles) {
            Some(Ok(stored)) => bundles.extend(stored),
            Some(Err(error)) => walk.unreadable.push(error),
            None => {}
        }
        let mut reached = 0;
        for bundle in bundles.range(..size.div_ceil(WIDTH)) {
            let (from, to) = (bundle * WIDTH, size.min((bundle + 1).saturating_mul(WIDTH)));
            walk.gap(reached..from);
            reached = to;
            let stored = store.and_then(|store| match store.leaves(from, to) {
                Ok(leaves) => Some(leaves),
                Err(error) => {
                    walk.unreadable.push(error);
                    None
                }
            });
            match stored.or_else(|| check.leaves_in_file(*bundle, to - from)) {
                Some(leaves) => walk.bundle(*bundle, &leaves, check),
                None => walk.gap(from..to),
            }
        }
        walk.gap(reached..size);
        if walk.gaps.is_empty() {
            for (level, hashes) in walk.edge.levels().iter().enumerate().skip(1) {
                let index = (size >> (8 * level)) / WIDTH;
                if !hashes.is_empty() {
                    check.hashes(level as u8, index, hashes);
                }
            }
        }
        walk
    }

    fn bundle(&mut self, bundle: u64, leaves: &[Vec<u8>], check: &mut TileCheck<'_>) {
        let hashes: Vec<Hash> = leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
        for (index, leaf) in (bundle * WIDTH..).zip(leaves) {
            self.erasures.extend(content::erases(leaf).map(|erased| (erased, index)));
        }
        if self.gaps.is_empty() {
            for hash in &hashes {
                for full in self.edge.append(*hash) {
                    if full.level > 0 {
                        check.hashes(full.level, full.index, &full.hashes);
                    }
                    self.subtrees.insert((full.level + 1, full.index), full.root);
                }
                self.note_root(check.published);
            }
        }
        check.checked.leaves += leaves.len() as u64;
        check.entries(bundle, leaves);
        check.hashes(0, bundle, &hashes);
    }

    fn note_root(&mut self, published: u64) {
        if self.edge.size() == published {
            self.published_root = Some(self.edge.root());
        }
    }

    fn gap(&mut self, entries: Range<Index>) {
        match self.gaps.last_mut() {
            _ if entries.is_empty() => {}
            Some(last) if last.end == entries.start => last.end = entries.end,
            _ => self.gaps.push(entries),
        }
    }
}
