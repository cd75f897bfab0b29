//! Near-duplicate texts: how much of the shorter one's wording stands in the other.

use crate::mention::fold;
use std::collections::BTreeSet;

/// Words in a shingle: long enough that chance does not repeat it, short enough to survive an edit.
const SHINGLE_WORDS: usize = 5;
/// Words of a text that are looked at.
const WORDS_MAX: usize = 4_000;
/// Share of the shorter text's shingles, in hundredths, from which two texts count as one text with edits.
pub(crate) const SAME_TEXT_PERCENT: u32 = 50;

/// The hashed five-word runs of a text.
#[derive(Debug)]
pub(crate) struct Shingles(BTreeSet<u64>);

impl Shingles {
    pub(crate) fn of(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').take(WORDS_MAX).collect();
        Shingles(words.windows(SHINGLE_WORDS).map(hash).collect())
    }

    /// The share of the smaller set that stands in the other, in hundredths.
    pub(crate) fn shared_percent(&self, other: &Shingles) -> u32 {
        let (small, large) = if self.0.len() <= other.0.len() { (self, other) } else { (other, self) };
        if small.0.is_empty() {
            return 0;
        }
        let shared = small.0.iter().filter(|shingle| large.0.contains(*shingle)).count();
        u32::try_from(100 * shared / small.0.len()).unwrap_or(100)
    }
}

/// FNV-1a over the words: the same on every machine, and good enough to compare texts nobody crafted against it.
fn hash(words: &[&str]) -> u64 {
    let bytes = words.iter().flat_map(|word| word.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIRE: &str = "The army said on Monday that two projectiles were fired at the post. No one was hurt. \
        The ministry said that a drone strike killed one person in the village, and that it was looking into it.";

    #[test]
    fn an_edited_copy_is_near_and_another_text_is_not() {
        let copy = WIRE.replace("on Monday", "on December 2").replace("The ministry", "Lebanon's ministry");
        let other = "People went home on the first day. Roads were full, and shops in the town opened again after months.";
        assert!(Shingles::of(WIRE).shared_percent(&Shingles::of(&copy)) >= SAME_TEXT_PERCENT);
        assert!(Shingles::of(WIRE).shared_percent(&Shingles::of(other)) < 10);
    }

    #[test]
    fn a_text_too_short_for_a_shingle_is_like_no_other() {
        assert_eq!(Shingles::of("two words").shared_percent(&Shingles::of("two words")), 0);
    }
}
