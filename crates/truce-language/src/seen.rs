//! Words seen before, so that what depends on a word alone is computed once.
//!
//! In running text four words in five have been seen on the pages before. A row found here is the
//! very row that would be computed again, so results do not depend on what was read earlier.

/// Features of a word; those that a network does not use are zero.
pub(crate) type Key = [u64; 6];

/// Words that are kept at most, besides those of the text being read. When there are more, all are
/// forgotten: rare enough not to be worth a better rule.
const MOST: usize = 16_384;

/// Rows of `N` numbers by word.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen<const N: usize> {
    keys: Vec<Key>,
    rows: Vec<[f32; N]>,
    /// Where a key is in `keys`, plus one; 0 where there is none. At least twice as many as keys.
    slots: Vec<u32>,
}

impl<const N: usize> Seen<N> {
    /// Starts a text: forgets words where there are too many.
    pub(crate) fn start(&mut self) {
        if self.keys.len() > MOST {
            self.keys.clear();
            self.rows.clear();
            self.slots.fill(0);
        }
    }

    /// The number of a word, and whether it is new; the row of a new word is then to be set.
    pub(crate) fn number(&mut self, key: &Key) -> (usize, bool) {
        if self.slots.len() <= 2 * self.keys.len() {
            self.grow();
        }
        let slot = self.slot(key);
        match self.slots[slot] {
            0 => {
                self.keys.push(*key);
                self.slots[slot] = self.keys.len() as u32;
                (self.keys.len() - 1, true)
            }
            number => (number as usize - 1, false),
        }
    }

    /// Rows from this number on, as many as there are words; new ones are zero.
    pub(crate) fn rows_from(&mut self, number: usize) -> &mut [[f32; N]] {
        self.rows.resize(self.keys.len(), [0.0; N]);
        &mut self.rows[number..]
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The row of a word.
    pub(crate) fn row(&self, number: usize) -> &[f32; N] {
        &self.rows[number]
    }

    fn slot(&self, key: &Key) -> usize {
        let mask = self.slots.len() - 1;
        let mixed = key.iter().fold(0u64, |h, k| (h.rotate_left(23) ^ k).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut slot = (mixed >> 32) as usize & mask;
        while self.slots[slot] != 0 && self.keys[self.slots[slot] as usize - 1] != *key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(256);
        self.slots.clear();
        self.slots.resize(size, 0);
        for number in 0..self.keys.len() {
            let slot = self.slot(&self.keys[number]);
            self.slots[slot] = number as u32 + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_its_number_while_others_come() {
        let mut seen = Seen::<2>::default();
        let key = |i: u64| [i % 7, i, 0, 0, i % 2, 0];
        for i in 0..5_000 {
            assert_eq!(seen.number(&key(i)), (i as usize, true));
        }
        seen.rows_from(0)[4_321] = [1.0, 2.0];
        for i in 0..5_000 {
            assert_eq!(seen.number(&key(i)), (i as usize, false));
        }
        assert_eq!(seen.row(4_321).map(f32::to_bits), [1.0f32, 2.0].map(f32::to_bits));
    }

    #[test]
    fn too_many_words_are_forgotten_at_the_start_of_a_text() {
        let mut seen = Seen::<1>::default();
        for i in 0..=MOST as u64 {
            seen.number(&[i, 0, 0, 0, 0, 0]);
        }
        seen.start();
        assert_eq!(seen.number(&[5, 0, 0, 0, 0, 0]), (0, true));
        seen.start();
        assert_eq!(seen.number(&[5, 0, 0, 0, 0, 0]), (0, false));
    }
}
