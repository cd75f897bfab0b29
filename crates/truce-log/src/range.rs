//! The smallest state that can grow a tree: the roots of the full subtrees that its entries fall into.

use crate::hash::{Hash, empty_root, node_hash};

/// The roots of the full subtrees of a tree, largest first: at most 64 hashes for any size.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CompactRange {
    size: u64,
    /// One for each set bit of `size`, from the highest.
    roots: Vec<Hash>,
}

impl CompactRange {
    /// A tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The roots of its full subtrees, largest first.
    pub fn roots(&self) -> &[Hash] {
        &self.roots
    }

    /// A range from its parts, if there is one root for each set bit of the size.
    pub fn from_parts(size: u64, roots: Vec<Hash>) -> Option<Self> {
        (roots.len() == size.count_ones() as usize).then_some(Self { size, roots })
    }

    /// Adds an entry by its leaf hash.
    pub fn append(&mut self, leaf: Hash) {
        let mut hash = leaf;
        // Each low set bit is a full subtree to the left, of the size grown so far.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.roots.pop() {
                hash = node_hash(&left, &hash);
            }
        }
        self.roots.push(hash);
        self.size += 1;
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        let mut from_the_right = self.roots.iter().rev();
        let Some(last) = from_the_right.next() else { return empty_root() };
        from_the_right.fold(*last, |right, left| node_hash(left, &right))
    }
}

impl Extend<Hash> for CompactRange {
    fn extend<T: IntoIterator<Item = Hash>>(&mut self, leaves: T) {
        for leaf in leaves {
            self.append(leaf);
        }
    }
}

impl FromIterator<Hash> for CompactRange {
    fn from_iter<T: IntoIterator<Item = Hash>>(leaves: T) -> Self {
        let mut range = Self::new();
        range.extend(leaves);
        range
    }
}

/// The root over these leaf hashes.
pub fn root_of(leaves: &[Hash]) -> Hash {
    leaves.iter().copied().collect::<CompactRange>().root()
}

/// Where RFC 6962 splits a tree of two entries or more: the largest power of two below its size.
pub(crate) fn split(size: u64) -> u64 {
    debug_assert!(size >= 2);
    1 << (u64::BITS - 1 - (size - 1).leading_zeros())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;
    use proptest::prelude::*;

    /// MTH as RFC 6962, section 2.1 writes it.
    pub(crate) fn mth(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => empty_root(),
            [only] => *only,
            _ => {
                let (left, right) = leaves.split_at(split(leaves.len() as u64) as usize);
                node_hash(&mth(left), &mth(right))
            }
        }
    }

    fn leaves(count: usize) -> Vec<Hash> {
        (0..count).map(|entry| leaf_hash(&entry.to_be_bytes())).collect()
    }

    #[test]
    fn a_range_grown_entry_by_entry_has_the_root_of_the_recursive_definition() {
        let all = leaves(600);
        let mut range = CompactRange::new();
        for size in 0..=all.len() {
            assert_eq!(range.root(), mth(&all[..size]), "size {size}");
            assert_eq!(range.roots().len(), size.count_ones() as usize);
            if let Some(leaf) = all.get(size) {
                range.append(*leaf);
            }
        }
    }

    #[test]
    fn the_split_is_the_largest_power_of_two_below_the_size() {
        for (size, at) in [(2, 1), (3, 2), (4, 2), (5, 4), (256, 128), (257, 256), (u64::MAX, 1 << 63)] {
            assert_eq!(split(size), at, "size {size}");
        }
    }

    proptest! {
        #[test]
        fn a_range_continues_from_its_parts(before in 0usize..300, after in 0usize..300) {
            let all = leaves(before + after);
            let start: CompactRange = all[..before].iter().copied().collect();
            let mut range = CompactRange::from_parts(start.size(), start.roots().to_vec()).unwrap();
            range.extend(all[before..].iter().copied());
            prop_assert_eq!(range.root(), mth(&all));
            let one_more = [range.roots(), &[empty_root()]].concat();
            prop_assert!(CompactRange::from_parts(range.size(), one_more).is_none());
        }
    }
}
