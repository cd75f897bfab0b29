//! spaCy's English tokenizer: split at white space, then peel prefixes and suffixes, then split at
//! infixes, with a table of exceptions that win over all three.
//!
//! Equal to spaCy token for token (see `tests/golden.rs`), without regular expressions. Time is
//! linear in the length of the text.

mod affixes;
mod classes;
mod url;

use affixes::Infixes;
pub(crate) use classes::{
    ALPHA, BEFORE_STOP, ICON, IS_ALPHA, IS_DECIMAL, IS_DIGIT, IS_WORD, LOWER, PREFIX, QUOTE, SUFFIX, UPPER,
};

use crate::hash::{IdMap, string_id};

/// The class flags of a character.
pub(crate) fn flags(c: char) -> u16 {
    let code = c as u32;
    if let Some(flags) = classes::ASCII.get(code as usize) {
        return *flags;
    }
    let after = classes::RANGES.partition_point(|range| range.0 <= code);
    let (_, last, flags) = classes::RANGES[after - 1];
    if code <= last { flags } else { 0 }
}

/// Whether the character has one of these flags.
pub(crate) fn has(c: char, flag: u16) -> bool {
    flags(c) & flag != 0
}

/// Python's `str.isspace` for one character: Unicode white space and the four separators of ASCII.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

/// A token as the tokenizer leaves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Id of the norm that an exception sets, or 0.
    pub(crate) norm: u64,
    pub(crate) space_after: bool,
}

/// One word of an exception: its length in bytes and the id of its norm, or 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) length: usize,
    pub(crate) norm: u64,
}

/// The exceptions, ready to be looked up.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tokenizer {
    /// From the id of an exception to its pieces: first index and number.
    exceptions: IdMap<(u32, u32)>,
    pieces: Vec<Piece>,
    /// No exception is longer than this in bytes, so longer spans need no look-up.
    longest: usize,
    /// Exceptions that affixes would cut (mostly emoticons), as sequences of ids, by their first.
    phrases: Vec<Vec<u64>>,
    phrase_starts: IdMap<(u32, u32)>,
}

impl Tokenizer {
    /// A tokenizer with these exceptions: the text and the words it is cut into.
    pub(crate) fn new(exceptions: &[(&str, Vec<Piece>)]) -> Self {
        let mut tokenizer = Self::default();
        let mut ids = Vec::with_capacity(exceptions.len());
        for (text, pieces) in exceptions {
            ids.push((string_id(text.as_bytes()), (tokenizer.pieces.len() as u32, pieces.len() as u32)));
            tokenizer.pieces.extend(pieces);
        }
        tokenizer.exceptions = IdMap::new(&[]);
        let mut phrases: Vec<Vec<u64>> = Vec::new();
        for (text, _) in exceptions {
            let cut = affixes::prefix(text) > 0
                || affixes::suffix(text) > 0
                || Infixes::new(text).next().is_some()
                || text.contains(' ');
            if cut {
                // `exceptions` is still empty, so these are the tokens by affixes alone.
                let mut spans = Vec::new();
                tokenizer.split(text, &mut spans);
                phrases.push(spans.iter().map(|s| string_id(&text.as_bytes()[s.start..s.end])).collect());
            }
        }
        phrases.sort_unstable();
        phrases.dedup();
        phrases.retain(|p| !p.is_empty());
        let mut starts = Vec::new();
        let mut at = 0;
        for group in phrases.chunk_by(|a, b| a[0] == b[0]) {
            starts.push((group[0][0], (at, group.len() as u32)));
            at += group.len() as u32;
        }
        tokenizer.phrase_starts = IdMap::new(&starts);
        tokenizer.phrases = phrases;
        tokenizer.longest = exceptions.iter().map(|(text, _)| text.len()).max().unwrap_or(0);
        tokenizer.exceptions = IdMap::new(&ids);
        tokenizer
    }

    /// Cuts `text` into tokens, appended to `out`.
    pub(crate) fn tokenize(&self, text: &str, out: &mut Vec<Span>) {
        let first = out.len();
        self.split(text, out);
        self.apply_phrases(text, first, out);
    }

    fn split(&self, text: &str, out: &mut Vec<Span>) {
        let Some(mut in_space) = text.chars().next().map(is_space) else { return };
        let mut suffixes = Vec::new();
        let mut start = 0;
        for (i, c) in text.char_indices() {
            if is_space(c) == in_space {
                continue;
            }
            if start < i {
                self.split_chunk(text, start, i, &mut suffixes, out);
            }
            if c == ' ' {
                if let Some(last) = out.last_mut() {
                    last.space_after = true;
                }
                start = i + 1;
            } else {
                start = i;
            }
            in_space = !in_space;
        }
        if start < text.len() {
            self.split_chunk(text, start, text.len(), &mut suffixes, out);
            if let Some(last) = out.last_mut() {
                last.space_after = text.ends_with(' ') && !in_space;
            }
        }
    }

    fn exception(&self, span: &str) -> Option<&[Piece]> {
        if span.len() > self.longest {
            return None;
        }
        let (first, count) = self.exceptions.get(string_id(span.as_bytes()))?;
        Some(&self.pieces[first as usize..(first + count) as usize])
    }

    fn push_exception(&self, span: &str, start: usize, out: &mut Vec<Span>) -> bool {
        let Some(pieces) = self.exception(span) else { return false };
        let mut at = start;
        for piece in pieces {
            out.push(Span { start: at, end: at + piece.length, norm: piece.norm, space_after: false });
            at += piece.length;
        }
        true
    }

    /// Cuts one run of characters without a break between space and non-space.
    fn split_chunk(
        &self,
        text: &str,
        mut start: usize,
        mut end: usize,
        suffixes: &mut Vec<(usize, usize)>,
        out: &mut Vec<Span>,
    ) {
        let plain = |start, end| Span { start, end, norm: 0, space_after: false };
        if self.push_exception(&text[start..end], start, out) {
            return;
        }
        suffixes.clear();
        while start < end && self.exception(&text[start..end]).is_none() {
            let span = &text[start..end];
            let before = affixes::prefix(span);
            if before > 0 && self.exception(&span[before..]).is_some() {
                out.push(plain(start, start + before));
                start += before;
                break;
            }
            let after = affixes::suffix(&span[before..]);
            if after > 0 && self.exception(&span[..span.len() - after]).is_some() {
                suffixes.push((end - after, end));
                end -= after;
                break;
            }
            if before == 0 && after == 0 {
                break;
            }
            if before > 0 {
                out.push(plain(start, start + before));
                start += before;
            }
            if after > 0 {
                suffixes.push((end - after, end));
                end -= after;
            }
        }
        let span = &text[start..end];
        if !span.is_empty() && !self.push_exception(span, start, out) {
            if url::is_url(span) {
                out.push(plain(start, end));
            } else {
                let mut at = 0;
                for infix in Infixes::new(span) {
                    if infix.start == 0 {
                        continue;
                    }
                    if infix.start != at {
                        out.push(plain(start + at, start + infix.start));
                    }
                    out.push(plain(start + infix.start, start + infix.end));
                    at = infix.end;
                }
                if at < span.len() {
                    out.push(plain(start + at, end));
                }
            }
        }
        out.extend(suffixes.iter().rev().map(|&(a, b)| plain(a, b)));
    }

    /// spaCy's second pass: joins what affixes cut out of an exception that had no space around it.
    fn apply_phrases(&self, text: &str, first: usize, out: &mut Vec<Span>) {
        let id = |span: &Span| string_id(&text.as_bytes()[span.start..span.end]);
        let mut matches: Vec<(usize, usize)> = Vec::new();
        for i in first..out.len() {
            let Some((from, count)) = self.phrase_starts.get(id(&out[i])) else { continue };
            for phrase in &self.phrases[from as usize..(from + count) as usize] {
                let end = i + phrase.len();
                if end <= out.len() && out[i + 1..end].iter().zip(&phrase[1..]).all(|(s, p)| id(s) == *p) {
                    matches.push((i, end));
                }
            }
        }
        if matches.is_empty() {
            return;
        }
        // The longest first, and of equals the first; what a rejected match covers stays taken.
        matches.sort_unstable_by_key(|&(start, end)| (std::cmp::Reverse(end - start), start));
        let mut taken = vec![false; out.len()];
        matches.retain(|&(start, end)| {
            let free = !taken[start] && !taken[end - 1];
            taken[start..end].fill(true);
            free
        });
        matches.sort_unstable();
        let mut tail = out.split_off(matches[0].0).into_iter();
        let mut at = matches[0].0;
        for (start, end) in matches {
            out.extend(tail.by_ref().take(start - at));
            let old: Vec<Span> = tail.by_ref().take(end - start).collect();
            at = end;
            let (from, to) = (old[0].start, old[old.len() - 1].end);
            if self.push_exception(&text[from..to], from, out) {
                if let Some(last) = out.last_mut() {
                    last.space_after = old[old.len() - 1].space_after;
                }
            } else {
                out.extend(old);
            }
        }
        out.extend(tail);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let one = |n: usize| vec![Piece { length: n, norm: 0 }];
        let tokenizer = Tokenizer::new(&[
            (":)", one(2)),
            ("U.S.", one(4)),
            ("don't", vec![Piece { length: 2, norm: 0 }, Piece { length: 3, norm: 7 }]),
        ]);
        let mut spans = Vec::new();
        tokenizer.tokenize(text, &mut spans);
        spans.iter().map(|s| &text[s.start..s.end]).collect()
    }

    #[test]
    fn affixes_are_peeled_from_both_sides() {
        assert_eq!(words("(“So,” he said.)"), ["(", "“", "So", ",", "”", "he", "said", ".", ")"]);
    }

    #[test]
    fn exceptions_win_over_affixes() {
        assert_eq!(words("the U.S., don't"), ["the", "U.S.", ",", "do", "n't"]);
        assert_eq!(words("fine:)"), ["fine", ":)"]);
    }

    #[test]
    fn white_space_other_than_one_space_is_a_token() {
        assert_eq!(words("a b"), ["a", "b"]);
        assert_eq!(words("a  b"), ["a", " ", "b"]);
        assert_eq!(words("a\n\nb "), ["a", "\n\n", "b"]);
        assert_eq!(words(" "), [" "]);
        assert_eq!(words(""), Vec::<&str>::new());
    }
}
