//! Words of a text with the bytes they stand at: what the rules for times, figures and names look at.
//!
//! Every byte that is neither white space nor part of a word is a word of its own, so no punctuation is lost.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word, a number or a punctuation mark.
#[derive(Clone, Debug)]
pub(crate) struct Word<'t> {
    /// As written.
    pub(crate) text: &'t str,
    /// First byte.
    pub(crate) start: usize,
    /// One past its last byte.
    pub(crate) end: usize,
    /// Lower case, without accents, vowel points and apostrophes.
    pub(crate) key: String,
    /// Whether it touches the word before it.
    pub(crate) glued: bool,
}

impl Word<'_> {
    /// Whether it begins with a digit.
    pub(crate) fn is_number(&self) -> bool {
        self.key.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is letters.
    pub(crate) fn is_letters(&self) -> bool {
        self.text.starts_with(char::is_alphabetic)
    }
}

/// Whether `c` is one of the apostrophes people type.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʾ' | 'ʿ' | '`' | '´' | '׳')
}

/// Lower case, without accents, vowel points, apostrophes and Arabic letter variants.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(|c| !is_apostrophe(*c)).map(|c| c.to_ascii_lowercase()).collect();
    }
    let plain = text.nfd().filter(|c| !is_combining_mark(*c) && !is_apostrophe(*c) && *c != 'ـ');
    plain
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ى' => 'ي',
            'ة' => 'ه',
            '״' => '"',
            '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
            other => other,
        })
        .collect()
}

/// The words of `text`, whose first byte stands at `offset` of the whole.
///
/// A possessive "'s" is a word of its own; "1,200", "17:00" and "9.30" are one; "27th" and "9.30pm" are two, the second glued.
pub(crate) fn words(text: &str, offset: usize) -> Vec<Word<'_>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |place: usize| chars.get(place).map_or('\0', |(_, c)| *c);
    let byte = |place: usize| chars.get(place).map_or(text.len(), |(byte, _)| *byte);
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut here = 0;
    while here < chars.len() {
        let c = at(here);
        if c.is_whitespace()
            || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        {
            here += 1;
            continue;
        }
        let mut end = here + 1;
        if c.is_numeric() {
            loop {
                let next = at(end);
                let digits = (1..=4).take_while(|ahead| at(end + ahead).is_numeric()).count();
                match next {
                    _ if next.is_numeric() => end += 1,
                    ',' if digits == 3 => end += 4,
                    '.' | ':' if (1..=3).contains(&digits) => end += 1 + digits,
                    _ => break,
                }
            }
        } else if c.is_alphabetic() || is_combining_mark(c) {
            loop {
                let next = at(end);
                if next.is_alphabetic() || is_combining_mark(next) || next == 'ـ' {
                    end += 1;
                } else if is_apostrophe(next)
                    && at(end + 1).is_alphabetic()
                    && !is_possessive(at(end + 1), at(end + 2))
                {
                    end += 2;
                } else {
                    break;
                }
            }
        } else if is_apostrophe(c)
            && here > 0
            && at(here - 1).is_alphabetic()
            && is_possessive(at(here + 1), at(here + 2))
        {
            end = here + 2;
        }
        let (start, stop) = (byte(here), byte(end));
        let glued = found.last().is_some_and(|last| last.end == start + offset);
        let word = &text[start..stop];
        found.push(Word { text: word, start: start + offset, end: stop + offset, key: fold(word), glued });
        here = end;
    }
    found
}

fn is_possessive(first: char, second: char) -> bool {
    matches!(first, 's' | 'S') && !second.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        words(text, 0).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn possessives_and_units_stand_apart_and_names_stay_whole() {
        assert_eq!(
            split("Israel’s Sa’ar, 1,200 at 9.30pm"),
            ["Israel", "’s", "Sa’ar", ",", "1,200", "at", "9.30", "pm"]
        );
        assert_eq!(
            split("AK-47, the 27th; 17:00."),
            ["AK", "-", "47", ",", "the", "27", "th", ";", "17:00", "."]
        );
    }

    #[test]
    fn keys_are_folded_alike_for_every_apostrophe_and_accent() {
        for name in ["Sa’ar", "Sa'ar", "SAAR", "Saʿar"] {
            assert_eq!(fold(name), "saar", "{name}");
        }
        assert_eq!(fold("Jean-Noël"), "jean-noel");
        assert_eq!(fold("إسرائيل"), fold("اسرائيل"));
    }

    #[test]
    fn any_string_is_split_without_loss() {
        for text in ["", "\u{0}", "é\u{301}\u{200f}x", "''''", "1.2.3.4:5", "👩‍👩‍👧 2\u{a0}km", "’s", "٣ قتلى"]
        {
            let kept: String = words(text, 0).iter().map(|word| word.text).collect();
            let visible: String = text
                .chars()
                .filter(|c| !c.is_whitespace() && !matches!(*c, '\u{200d}' | '\u{200f}'))
                .collect();
            assert_eq!(kept, visible, "{text:?}");
        }
    }
}
