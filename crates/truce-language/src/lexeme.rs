//! What the model looks at in a word: ids of its norm, first letter, last three letters and shape.
//!
//! The model never sees the word itself, which is why an unknown name still gets a useful reading.

use crate::hash::{IdMap, string_id};
use crate::tokenizer::{IS_ALPHA, IS_DIGIT, flags, is_space};

/// Words of this many characters or more all have one shape, as in spaCy.
const LONG: usize = 100;

/// The features of a word: norm, prefix, suffix, shape.
pub(crate) type Features = [u64; 4];

/// Ids of strings, with the tables of norms.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    /// Strings that have a short number in spaCy instead of their hash.
    symbols: IdMap<u64>,
    /// From the id of a word to the id of its norm: *favourite* → *favorite*.
    norms: IdMap<u64>,
}

impl Lexicon {
    /// A lexicon of these symbols, and of norms whose words are given by id.
    pub(crate) fn new(symbols: &[(&str, u64)], norms: &[(u64, &str)]) -> Self {
        let symbols: Vec<(u64, u64)> = symbols.iter().map(|(s, id)| (string_id(s.as_bytes()), *id)).collect();
        let mut lexicon = Self { symbols: IdMap::new(&symbols), norms: IdMap::default() };
        let norms: Vec<(u64, u64)> = norms.iter().map(|&(word, norm)| (word, lexicon.id(norm))).collect();
        lexicon.norms = IdMap::new(&norms);
        lexicon
    }

    /// spaCy's number for a string.
    pub(crate) fn id(&self, text: &str) -> u64 {
        if text.is_empty() {
            return 0;
        }
        let hash = string_id(text.as_bytes());
        self.symbols.get(hash).unwrap_or(hash)
    }

    /// The features of a word that is not empty. `buffer` is overwritten.
    pub(crate) fn features(&self, word: &str, buffer: &mut String) -> Features {
        let norm = match self.norms.get(self.id(word)) {
            Some(norm) => norm,
            None => {
                lowercase(word, buffer);
                self.id(buffer)
            }
        };
        let prefix = word.chars().next().map_or(0, char::len_utf8);
        let suffix = word.char_indices().rev().take(3).last().map_or(0, |(at, _)| at);
        let (prefix, suffix) = (self.id(&word[..prefix]), self.id(&word[suffix..]));
        shape(word, buffer);
        [norm, prefix, suffix, self.id(buffer)]
    }
}

/// Whether the word is white space only.
pub(crate) fn is_space_word(word: &str) -> bool {
    word.chars().all(is_space)
}

/// Writes the word in lower case, as Python's `str.lower` does.
pub(crate) fn lowercase(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
    } else {
        out.push_str(&word.to_lowercase());
    }
}

/// Writes the shape of the word: `Xxxx`, `dddd`, runs cut after four.
fn shape(word: &str, out: &mut String) {
    out.clear();
    if word.len() >= LONG && word.chars().nth(LONG - 1).is_some() {
        out.push_str("LONG");
        return;
    }
    let (mut last, mut run) = (None, 0);
    for c in word.chars() {
        let flags = flags(c);
        let kind = match c {
            _ if flags & IS_ALPHA != 0 => {
                if c.is_uppercase() {
                    'X'
                } else {
                    'x'
                }
            }
            _ if flags & IS_DIGIT != 0 => 'd',
            other => other,
        };
        run = if last == Some(kind) { run + 1 } else { 0 };
        last = Some(kind);
        if run < 4 {
            out.push(kind);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_cut_long_runs() {
        let mut out = String::new();
        for (word, expected) in [
            ("Hezbollah", "Xxxxx"),
            ("UNIFIL", "XXXX"),
            ("2024", "dddd"),
            ("12345", "dddd"),
            ("C-130", "X-ddd"),
            ("Sa’ar", "Xx’xx"),
        ] {
            shape(word, &mut out);
            assert_eq!(out, expected, "{word}");
        }
        shape(&"é".repeat(100), &mut out);
        assert_eq!(out, "LONG");
        shape(&"é".repeat(99), &mut out);
        assert_eq!(out, "xxxx");
    }

    #[test]
    fn norms_join_spellings() {
        let favourite = string_id("favourite".as_bytes());
        let lexicon = Lexicon::new(&[("dep", 414)], &[(favourite, "favorite")]);
        let mut buffer = String::new();
        let [british, ..] = lexicon.features("favourite", &mut buffer);
        let [american, ..] = lexicon.features("Favorite", &mut buffer);
        assert_eq!(british, american);
        assert_eq!(lexicon.features("DEP", &mut buffer)[0], 414);
    }
}
