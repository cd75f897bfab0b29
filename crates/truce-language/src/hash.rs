//! The two hashes by which spaCy turns strings into rows of numbers.
//!
//! Both are fixed functions of bytes: equal on every machine, and equal to spaCy's.

/// spaCy's id of a string: `MurmurHash64A` of its UTF-8 bytes with seed 1.
pub(crate) fn string_id(text: &[u8]) -> u64 {
    murmur64a(text, 1)
}

/// `MurmurHash64A` by Austin Appleby.
pub(crate) fn murmur64a(key: &[u8], seed: u64) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    const R: u32 = 47;
    let mut h = seed ^ (key.len() as u64).wrapping_mul(M);
    let (blocks, tail) = key.as_chunks::<8>();
    for block in blocks {
        let mut k = u64::from_le_bytes(*block);
        k = k.wrapping_mul(M);
        k ^= k >> R;
        k = k.wrapping_mul(M);
        h ^= k;
        h = h.wrapping_mul(M);
    }
    if !tail.is_empty() {
        for (i, byte) in tail.iter().enumerate() {
            h ^= u64::from(*byte) << (8 * i);
        }
        h = h.wrapping_mul(M);
    }
    h ^= h >> R;
    h = h.wrapping_mul(M);
    h ^ (h >> R)
}

/// The four table rows of a feature: `MurmurHash3_x64_128` of its eight bytes, cut into four.
pub(crate) fn feature_rows(feature: u64, seed: u32) -> [u32; 4] {
    let mut h1 = feature.wrapping_mul(0x87c3_7b91_1142_53d5);
    h1 = h1.rotate_left(31).wrapping_mul(0x4cf5_ad43_2745_937f);
    h1 ^= u64::from(seed) ^ 8;
    let mut h2 = u64::from(seed) ^ 8;
    h1 = h1.wrapping_add(h2);
    h2 = h2.wrapping_add(h1);
    h1 = mix(h1);
    h2 = mix(h2);
    h1 = h1.wrapping_add(h2);
    h2 = h2.wrapping_add(h1);
    [h1 as u32, (h1 >> 32) as u32, h2 as u32, (h2 >> 32) as u32]
}

fn mix(mut h: u64) -> u64 {
    h ^= h >> 33;
    h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    h ^ (h >> 33)
}

/// A map from string ids to small numbers, laid out for one probe in the common case.
///
/// Ids are already well mixed, so the low bits serve as the slot.
#[derive(Debug, Clone, Default)]
pub(crate) struct IdMap<V> {
    slots: Vec<(u64, V)>,
    mask: usize,
}

impl<V: Copy + Default> IdMap<V> {
    /// A map of these pairs; a later pair with the same id replaces an earlier one.
    pub(crate) fn new(pairs: &[(u64, V)]) -> Self {
        let size = (pairs.len() * 2 + 1).next_power_of_two();
        let mut map = Self { slots: vec![(0, V::default()); size], mask: size - 1 };
        for &(id, value) in pairs {
            let slot = map.slot(id);
            map.slots[slot] = (id, value);
        }
        map
    }

    /// What the id maps to. Id 0 is spaCy's id of the empty string and is never a key.
    pub(crate) fn get(&self, id: u64) -> Option<V> {
        let (found, value) = self.slots[self.slot(id)];
        (found == id && id != 0).then_some(value)
    }

    fn slot(&self, id: u64) -> usize {
        let mut slot = id as usize & self.mask;
        while self.slots[slot].0 != 0 && self.slots[slot].0 != id {
            slot = (slot + 1) & self.mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_those_of_spacy() {
        // python3 -c 'from spacy.strings import hash_string; print(hash_string("coffee"))'
        assert_eq!(string_id(b"coffee"), 3_197_928_453_018_144_401);
        assert_eq!(string_id(b"accessorises"), 33_465_359_426_175_879);
    }

    #[test]
    fn a_map_answers_for_its_keys_only() {
        let map = IdMap::new(&[(3, 1u32), (11, 2), (19, 3), (3, 4)]);
        assert_eq!(map.get(3), Some(4));
        assert_eq!(map.get(11), Some(2));
        assert_eq!(map.get(27), None);
        assert_eq!(map.get(0), None);
    }
}
