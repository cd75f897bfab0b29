//! Proofs: that an entry is in a tree, and that a smaller tree is the beginning of a larger one.
//!
//! Verifying needs the proof and the roots alone. Making one needs the tree, given as a function from a full
//! subtree (its height, and its place among those of that height) to its hash; [`crate::tile`] has one over tiles.

use crate::hash::{Hash, node_hash};
use crate::range::split;

/// Why a proof was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadProof {
    /// The entry would lie outside the tree.
    #[error("entry {index} is outside a tree of {size} entries")]
    OutsideTree {
        /// The entry.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// A larger tree was given as the beginning of a smaller one.
    #[error("a tree of {old} entries cannot be the beginning of one of {new}")]
    NotSmaller {
        /// The size given as the older.
        old: u64,
        /// The size given as the newer.
        new: u64,
    },
    /// Every tree continues the empty one, so a proof about it proves nothing.
    #[error("the older tree is empty: every tree continues it, there is nothing to prove")]
    EmptyBeginning,
    /// The proof is too short or too long.
    #[error("the proof has {found} hashes; expected {expected}")]
    WrongLength {
        /// The length it has for these sizes.
        expected: usize,
        /// The length it has.
        found: usize,
    },
    /// The proof leads to another root.
    #[error("the proof leads to the {which} root {computed}; expected {expected}")]
    WrongRoot {
        /// `"older"`, `"newer"` or `"tree's"`.
        which: &'static str,
        /// The root that was given.
        expected: Hash,
        /// The root that the proof leads to.
        computed: Hash,
    },
}

/// Checks that the entry with this leaf hash is the entry `index` of the tree with this size and root.
pub fn verify_inclusion(
    index: u64,
    size: u64,
    leaf: &Hash,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), BadProof> {
    let computed = root_from_inclusion(index, size, leaf, proof)?;
    if computed != *root {
        return Err(BadProof::WrongRoot { which: "tree's", expected: *root, computed });
    }
    Ok(())
}

/// The root to which an inclusion proof leads.
pub fn root_from_inclusion(index: u64, size: u64, leaf: &Hash, proof: &[Hash]) -> Result<Hash, BadProof> {
    if index >= size {
        return Err(BadProof::OutsideTree { index, size });
    }
    let (inner, border) = decompose(index, size);
    expect_length(inner + border, proof)?;
    let (below, along) = proof.split_at(inner);
    let at_fork = fold_inner(*leaf, below, index);
    Ok(fold_border(at_fork, along))
}

/// Checks that the tree of `old` entries with root `old_root` is the beginning of the one of `new` entries.
///
/// An `old` of 0 is refused: see [`BadProof::EmptyBeginning`].
pub fn verify_consistency(
    old: u64,
    new: u64,
    old_root: &Hash,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), BadProof> {
    if old > new {
        return Err(BadProof::NotSmaller { old, new });
    }
    if old == 0 {
        return Err(BadProof::EmptyBeginning);
    }
    if old == new {
        expect_length(0, proof)?;
        return same_root("newer", new_root, *old_root);
    }

    // The last full subtree of the older tree is where both climbs begin. If it is the whole of the older
    // tree, its hash is the older root and is not repeated in the proof.
    let shift = old.trailing_zeros();
    let begins_with_old_root = old == 1 << shift;
    let (inner, border) = decompose(old - 1, new);
    let inner = inner - shift as usize;
    expect_length(inner + border + usize::from(!begins_with_old_root), proof)?;
    let (seed, rest) = match proof.split_first() {
        Some((first, rest)) if !begins_with_old_root => (*first, rest),
        _ => (*old_root, proof),
    };
    let (below, along) = rest.split_at(inner);

    let mask = (old - 1) >> shift;
    let old_computed = fold_border(fold_left_only(seed, below, mask), along);
    same_root("older", old_root, old_computed)?;
    let new_computed = fold_border(fold_inner(seed, below, mask), along);
    same_root("newer", new_root, new_computed)
}

/// The hashes that prove entry `index` in the tree of `size` entries, from the leaf's sibling upwards.
pub fn inclusion<E: From<BadProof>>(
    index: u64,
    size: u64,
    node: &mut impl FnMut(u32, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    if index >= size {
        return Err(BadProof::OutsideTree { index, size }.into());
    }
    let mut proof = Vec::new();
    let (mut from, mut to) = (0, size);
    while to - from > 1 {
        let middle = from + split(to - from);
        if index < middle {
            proof.push(range_hash(middle, to, node)?);
            to = middle;
        } else {
            proof.push(range_hash(from, middle, node)?);
            from = middle;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// The hashes that prove the tree of `old` entries the beginning of the tree of `new`.
pub fn consistency<E: From<BadProof>>(
    old: u64,
    new: u64,
    node: &mut impl FnMut(u32, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    if old > new {
        return Err(BadProof::NotSmaller { old, new }.into());
    }
    if old == 0 {
        return Err(BadProof::EmptyBeginning.into());
    }
    let mut proof = Vec::new();
    let (mut from, mut to) = (0, new);
    // Descend to the older tree's last full subtree; `to == old` ends it.
    while to != old {
        let middle = from + split(to - from);
        if old <= middle {
            proof.push(range_hash(middle, to, node)?);
            to = middle;
        } else {
            proof.push(range_hash(from, middle, node)?);
            from = middle;
        }
    }
    if from != 0 {
        proof.push(range_hash(from, to, node)?);
    }
    proof.reverse();
    Ok(proof)
}

/// The root of the tree of `size` entries.
pub fn root<E>(size: u64, node: &mut impl FnMut(u32, u64) -> Result<Hash, E>) -> Result<Hash, E> {
    if size == 0 { Ok(crate::hash::empty_root()) } else { range_hash(0, size, node) }
}

/// The hash over the entries `from..to`, where a tree split by RFC 6962 has such a node.
fn range_hash<E>(from: u64, to: u64, node: &mut impl FnMut(u32, u64) -> Result<Hash, E>) -> Result<Hash, E> {
    let width = to - from;
    if width.is_power_of_two() {
        let height = width.trailing_zeros();
        return node(height, from >> height);
    }
    let middle = from + split(width);
    let left = range_hash(from, middle, node)?;
    let right = range_hash(middle, to, node)?;
    Ok(node_hash(&left, &right))
}

/// How many hashes of the path lie below the point where it meets the tree's right border, and how many along it.
fn decompose(index: u64, size: u64) -> (usize, usize) {
    let inner = (u64::BITS - (index ^ (size - 1)).leading_zeros()) as usize;
    let border = if inner < 64 { (index >> inner).count_ones() as usize } else { 0 };
    (inner, border)
}

fn fold_inner(seed: Hash, path: &[Hash], index: u64) -> Hash {
    path.iter().enumerate().fold(seed, |hash, (height, sibling)| {
        if (index >> height) & 1 == 0 { node_hash(&hash, sibling) } else { node_hash(sibling, &hash) }
    })
}

fn fold_left_only(seed: Hash, path: &[Hash], index: u64) -> Hash {
    path.iter().enumerate().fold(seed, |hash, (height, sibling)| {
        if (index >> height) & 1 == 0 { hash } else { node_hash(sibling, &hash) }
    })
}

fn fold_border(seed: Hash, path: &[Hash]) -> Hash {
    path.iter().fold(seed, |hash, left| node_hash(left, &hash))
}

fn expect_length(expected: usize, proof: &[Hash]) -> Result<(), BadProof> {
    if proof.len() == expected { Ok(()) } else { Err(BadProof::WrongLength { expected, found: proof.len() }) }
}

fn same_root(which: &'static str, expected: &Hash, computed: Hash) -> Result<(), BadProof> {
    if computed == *expected {
        Ok(())
    } else {
        Err(BadProof::WrongRoot { which, expected: *expected, computed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;
    use crate::range::root_of;
    use proptest::prelude::*;

    fn leaves(count: u64) -> Vec<Hash> {
        (0..count).map(|entry| leaf_hash(&entry.to_be_bytes())).collect()
    }

    fn node_over(leaves: &[Hash]) -> impl FnMut(u32, u64) -> Result<Hash, BadProof> + '_ {
        |height, place| {
            let from = (place << height) as usize;
            Ok(root_of(&leaves[from..from + (1 << height)]))
        }
    }

    fn flipped(hash: &Hash, bit: usize) -> Hash {
        let mut bytes = *hash.as_bytes();
        bytes[bit / 8 % 32] ^= 1 << (bit % 8);
        Hash::from_bytes(bytes)
    }

    #[test]
    fn every_entry_of_every_small_tree_is_proved_and_at_no_other_place() {
        let all = leaves(70);
        for size in 1..=all.len() as u64 {
            let root = root_of(&all[..size as usize]);
            for index in 0..size {
                let made = inclusion(index, size, &mut node_over(&all)).unwrap();
                assert_eq!(verify_inclusion(index, size, &all[index as usize], &made, &root), Ok(()));
                for elsewhere in (0..size).filter(|place| *place != index) {
                    assert!(verify_inclusion(elsewhere, size, &all[index as usize], &made, &root).is_err());
                }
            }
        }
    }

    #[test]
    fn every_small_tree_is_proved_the_beginning_of_every_larger() {
        let all = leaves(70);
        for new in 1..=all.len() as u64 {
            let new_root = root_of(&all[..new as usize]);
            for old in 1..=new {
                let old_root = root_of(&all[..old as usize]);
                let made = consistency(old, new, &mut node_over(&all)).unwrap();
                assert_eq!(verify_consistency(old, new, &old_root, &new_root, &made), Ok(()), "{old} {new}");
            }
        }
    }

    #[test]
    fn what_cannot_be_proved_is_named() {
        let mut node = |_, _| Ok::<_, BadProof>(leaf_hash(b""));
        assert_eq!(inclusion(5, 5, &mut node), Err(BadProof::OutsideTree { index: 5, size: 5 }));
        assert_eq!(consistency(6, 5, &mut node), Err(BadProof::NotSmaller { old: 6, new: 5 }));
        assert_eq!(consistency(0, 5, &mut node), Err(BadProof::EmptyBeginning));
        let hash = leaf_hash(b"");
        assert_eq!(
            verify_inclusion(u64::MAX - 1, u64::MAX, &hash, &[], &hash),
            Err(BadProof::WrongLength { expected: 63, found: 0 })
        );
        assert!(verify_consistency(u64::MAX - 1, u64::MAX, &hash, &hash, &[hash; 65]).is_err());
        assert!(verify_consistency(1 << 63, u64::MAX, &hash, &hash, &[]).is_err());
    }

    proptest! {
        #[test]
        fn a_proof_with_any_bit_turned_is_refused(size in 2u64..600, pick in any::<u64>(), bit in 0usize..256) {
            let all = leaves(size);
            let root = root_of(&all);
            let index = pick % size;
            let mut made = inclusion(index, size, &mut node_over(&all)).unwrap();
            let at = (pick >> 32) as usize % made.len();
            made[at] = flipped(&made[at], bit);
            prop_assert!(verify_inclusion(index, size, &all[index as usize], &made, &root).is_err());

            let old = 1 + pick % (size - 1);
            let old_root = root_of(&all[..old as usize]);
            let mut made = consistency(old, size, &mut node_over(&all)).unwrap();
            prop_assert_eq!(verify_consistency(old, size, &old_root, &root, &made), Ok(()));
            prop_assert!(verify_consistency(old, size, &flipped(&old_root, bit), &root, &made).is_err());
            prop_assert!(verify_consistency(old, size, &old_root, &flipped(&root, bit), &made).is_err());
            let at = (pick >> 32) as usize % made.len();
            made[at] = flipped(&made[at], bit);
            prop_assert!(verify_consistency(old, size, &old_root, &root, &made).is_err());
        }

        #[test]
        fn hostile_sizes_are_answered_not_run_into(index in any::<u64>(), size in any::<u64>(), len in 0usize..70) {
            let hash = leaf_hash(b"x");
            let proof = vec![hash; len];
            let _ = verify_inclusion(index, size, &hash, &proof, &hash);
            let _ = verify_consistency(index, size, &hash, &hash, &proof);
        }
    }
}
