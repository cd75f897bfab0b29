//! Words found by hash: what is asked of every word of every report is to cost a few nanoseconds.

/// A table from words to what is known of them. It is only looked up, so the order of its places reaches nothing.
#[derive(Clone, Debug)]
pub(crate) struct Words<V> {
    /// A power of two of places, at least twice as many as words.
    places: Vec<Option<(Box<str>, V)>>,
    count: usize,
}

impl<V> Default for Words<V> {
    fn default() -> Self {
        Words { places: Vec::new(), count: 0 }
    }
}

impl<V> Words<V> {
    /// What is known of a word.
    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        let place = self.place(word)?;
        self.places[place].as_ref().map(|(_, value)| value)
    }

    /// What is known of a word, made if nothing is.
    pub(crate) fn entry(&mut self, word: &str, new: impl FnOnce() -> V) -> &mut V {
        if self.places.len() <= 2 * self.count {
            self.grow();
        }
        let place = self.place(word).unwrap_or(0);
        let entry = &mut self.places[place];
        if entry.is_none() {
            self.count += 1;
        }
        &mut entry.get_or_insert_with(|| (word.into(), new())).1
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.count
    }

    /// Where a word is, or would be.
    fn place(&self, word: &str) -> Option<usize> {
        let mask = self.places.len().checked_sub(1)?;
        let mut place = hash(word.as_bytes()) as usize & mask;
        while let Some((known, _)) = &self.places[place]
            && **known != *word
        {
            place = (place + 1) & mask;
        }
        Some(place)
    }

    fn grow(&mut self) {
        let places = std::iter::repeat_with(|| None).take((self.places.len() * 2).max(64)).collect();
        for (word, value) in std::mem::replace(&mut self.places, places).into_iter().flatten() {
            if let Some(place) = self.place(&word) {
                self.places[place] = Some((word, value));
            }
        }
    }
}

/// Eight bytes at a time, the rest and the length last.
fn hash(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mixed = chunks.iter().chain([&last]).fold(bytes.len() as u64, |hash, chunk| {
        (hash.rotate_left(29) ^ u64::from_le_bytes(*chunk)).wrapping_mul(ODD)
    });
    mixed ^ mixed >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_put_in_is_found_with_its_value_and_no_other() {
        let mut words = Words::default();
        let name = |i: usize| format!("{}{i}", ["", "fire", "ceasefire-line ", "вода"][i % 4]);
        assert_eq!(words.get("fire"), None);
        for i in 0..3_000 {
            assert_eq!(*words.entry(&name(i), || i), i);
            assert_eq!(*words.entry(&name(i), || i + 1), i, "the first stays");
        }
        assert_eq!(words.len(), 3_000);
        assert!((0..3_000).all(|i| words.get(&name(i)) == Some(&i)));
        assert!([String::new(), "fire".into(), name(3_001)].iter().all(|word| words.get(word).is_none()));
    }
}
