//! Words, sentences and quotations of a paragraph in a language that is read without a parser.
//!
//! Ranges are those of the text as written; only the keys are folded, so no folding can move a quote.

use super::{Stem, Tongue};
use std::ops::Range;
use truce_vocabulary::TextRange;
use unicode_normalization::char::is_combining_mark;

/// A sentence has at most so many words here; what runs on is cut, so that no rule over a sentence costs more than a fixed amount.
pub(super) const SENTENCE_WORDS_MAX: usize = 160;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Mark,
}

/// A word, a number or a mark.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    /// As written.
    pub(super) text: &'t str,
    /// Its bytes.
    pub(super) range: TextRange,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether it touches the token before it.
    pub(super) glued: bool,
    /// What it may be made of, the whole word first.
    pub(super) stems: Vec<Stem>,
}

impl Token<'_> {
    /// The folded word, nothing taken off.
    pub(super) fn key(&self) -> &str {
        self.stems.first().map_or("", |stem| stem.key.as_str())
    }

    pub(super) fn is_mark(&self, marks: &[&str]) -> bool {
        self.kind == Kind::Mark && marks.contains(&self.text)
    }
}

/// Marks that hold no text and turn no direction of reading into words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '׳')
}

fn is_gershayim(c: char) -> bool {
    matches!(c, '"' | '״' | '”' | '“' | '„')
}

fn is_hebrew(c: char) -> bool {
    matches!(c, 'א'..='ת')
}

/// The tokens of the paragraph at `range`.
pub(super) fn tokens(tongue: Tongue, text: &str, range: TextRange) -> Vec<Token<'_>> {
    let Some(part) = range.of(text) else { return Vec::new() };
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    let at = |place: usize| chars.get(place).map_or('\0', |(_, c)| *c);
    let byte = |place: usize| chars.get(place).map_or(part.len(), |(byte, _)| *byte);
    let in_word = |c: char| c.is_alphabetic() || is_combining_mark(c) || c == 'ـ';
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut here = 0;
    while here < chars.len() {
        let c = at(here);
        if c.is_whitespace() || is_invisible(c) {
            here += 1;
            continue;
        }
        let mut end = here + 1;
        let kind = if c.is_numeric() {
            while at(end).is_numeric()
                || (matches!(at(end), '.' | ',' | ':' | '٫' | '٬') && at(end + 1).is_numeric())
            {
                end += 1;
            }
            Kind::Number
        } else if in_word(c) {
            loop {
                let next = at(end);
                if in_word(next) {
                    end += 1;
                } else if is_apostrophe(next) && tongue == Tongue::French {
                    // "l’armée" is two words, "aujourd’hui" is one.
                    end += 1;
                    let word: String = chars[here..end - 1].iter().map(|(_, c)| *c).collect();
                    if super::french::elides(&word) || !in_word(at(end)) {
                        break;
                    }
                } else if is_apostrophe(next) && (in_word(at(end + 1)) || tongue == Tongue::Hebrew) {
                    end += 1;
                } else if tongue == Tongue::Hebrew && is_gershayim(next) && is_hebrew(at(end - 1)) {
                    // Gershayim before the last letter or letters of an acronym, not a quotation inside a word.
                    let tail = (1..=5).take_while(|ahead| is_hebrew(at(end + ahead))).count();
                    let closes = is_gershayim(at(end + tail + 1));
                    if tail == 0 || tail > 3 || closes {
                        break;
                    }
                    end += 1 + tail;
                } else {
                    break;
                }
            }
            Kind::Word
        } else {
            Kind::Mark
        };
        let bytes = TextRange::new(range.start + byte(here), range.start + byte(end));
        let word = &part[byte(here)..byte(end)];
        let glued = found.last().is_some_and(|last| last.range.end == bytes.start);
        let stems = match kind {
            Kind::Word => tongue.stems(word),
            _ => vec![Stem::whole(crate::time::words::fold(word))],
        };
        found.push(Token { text: word, range: bytes, kind, glued, stems });
        here = end;
    }
    found
}

/// The sentences of a paragraph, as ranges of its tokens.
pub(super) fn sentences(tongue: Tongue, tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut here = 0;
    while here < tokens.len() {
        let ends = tokens[here].is_mark(&[".", "!", "?", "؟", "…", "۔"]) && !is_inside(tongue, tokens, here);
        let mut end = here + 1;
        if ends {
            while tokens
                .get(end)
                .is_some_and(|next| next.glued && next.is_mark(&["\"", "”", "»", ".", "!", "?", ")"]))
            {
                end += 1;
            }
        }
        if ends || end - start >= SENTENCE_WORDS_MAX {
            found.push(start..end);
            start = end;
        }
        here = end;
    }
    if start < tokens.len() {
        found.push(start..tokens.len());
    }
    found
}

/// A point that ends no sentence: after an initial or an abbreviation, or before a small letter.
fn is_inside(tongue: Tongue, tokens: &[Token<'_>], point: usize) -> bool {
    let Some(before) = point.checked_sub(1).map(|before| &tokens[before]) else { return false };
    let after = tokens.get(point + 1);
    if after.is_some_and(|after| after.glued && after.kind != Kind::Mark) {
        return true;
    }
    tongue == Tongue::French
        && tokens[point].text == "."
        && tokens[point].glued
        && (super::french::abbreviates(before.text)
            || after.is_some_and(|after| after.text.starts_with(char::is_lowercase)))
}

/// The quotations of a paragraph, marks left out; one that is not closed runs to the end. Fewer than three words are no speech.
pub(super) fn quotations(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (place, token) in tokens.iter().enumerate() {
        if token.kind != Kind::Mark {
            continue;
        }
        let opens = token.is_mark(&["«", "“", "„"]) || (token.is_mark(&["\"", "״"]) && open.is_none());
        let closes = token.is_mark(&["»", "”"]) || (token.is_mark(&["\"", "״", "“"]) && open.is_some());
        match open {
            Some(start) if closes => {
                found.push(start..place);
                open = None;
            }
            None if opens => open = Some(place + 1),
            _ => {}
        }
    }
    if let Some(start) = open {
        found.push(start..tokens.len());
    }
    found.retain(|quote| tokens[quote.clone()].iter().filter(|token| token.kind == Kind::Word).count() >= 3);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(tongue: Tongue, text: &str) -> Vec<&str> {
        tokens(tongue, text, TextRange::new(0, text.len())).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_are_cut_as_each_language_writes_them() {
        assert_eq!(
            split(Tongue::French, "L’armée d'Israël n’a, aujourd’hui, rien"),
            ["L’", "armée", "d'", "Israël", "n’", "a", ",", "aujourd’hui", ",", "rien"]
        );
        assert_eq!(
            split(Tongue::Hebrew, "דובר צה\"ל אמר: \"ירינו\" ב\"דרך\" הג'יהאד"),
            ["דובר", "צה\"ל", "אמר", ":", "\"", "ירינו", "\"", "ב", "\"", "דרך", "\"", "הג'יהאד"]
        );
        assert_eq!(split(Tongue::Arabic, "قَصَفَ، 12:30؛ «لا»"), ["قَصَفَ", "،", "12:30", "؛", "«", "لا", "»"]);
    }

    #[test]
    fn sentences_end_where_they_end() {
        let count = |tongue, text: &str| {
            let tokens = tokens(tongue, text, TextRange::new(0, text.len()));
            sentences(tongue, &tokens).len()
        };
        assert_eq!(count(Tongue::French, "M. Barrot a parlé à 9.30. Il est parti."), 2);
        assert_eq!(count(Tongue::Arabic, "قصف الجيش البلدة. هل رد الحزب؟ لا."), 3);
        assert_eq!(count(Tongue::Hebrew, "\"צה\"ל ירה.\" הוא אמר."), 2);
        assert_eq!(count(Tongue::French, &"mot ".repeat(1_000)), 1_000usize.div_ceil(SENTENCE_WORDS_MAX));
    }
}
