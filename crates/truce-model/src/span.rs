//! Finding words in a report: verbatim, at word boundaries, but for how blanks, quotation marks and dashes are drawn.
//!
//! What is found is a range of the report; what a person is shown are always the report's own words, never the model's.

use truce_vocabulary::TextRange;

/// Part of a text, folded for finding: every byte of the folded string knows where it comes from.
#[derive(Debug)]
pub(crate) struct Folded<'t> {
    text: &'t str,
    folded: String,
    /// Start in the text of the character that each byte was made from.
    from: Vec<usize>,
    /// End in the text of the same character.
    to: Vec<usize>,
}

/// Runs of blanks are one blank, all kinds of quotation marks and dashes one kind, marks without width nothing. Letters stay as they are.
fn fold(letter: char) -> Option<char> {
    Some(match letter {
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{02BC}' | '\u{2032}' | '\u{05F3}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{00AB}' | '\u{00BB}' | '\u{2033}' | '\u{05F4}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        unseen if is_unseen(unseen) => return None,
        blank if blank.is_whitespace() => ' ',
        other => other,
    })
}

/// Marks without width: soft hyphens, joiners, and those that turn the direction of writing.
pub(crate) fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    )
}

fn folded_words(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for letter in words.chars().filter_map(fold) {
        if letter != ' ' || !folded.ends_with(' ') {
            folded.push(letter);
        }
    }
    folded.trim().to_owned()
}

impl<'t> Folded<'t> {
    pub(crate) fn new(text: &'t str, range: TextRange) -> Self {
        let part = range.of(text).unwrap_or_default();
        let mut made =
            Folded { text, folded: String::with_capacity(part.len()), from: Vec::new(), to: Vec::new() };
        for (at, letter) in part.char_indices() {
            let Some(folded) = fold(letter) else { continue };
            let (start, end) = (range.start + at, range.start + at + letter.len_utf8());
            if folded == ' ' && made.folded.ends_with(' ') {
                if let Some(last) = made.to.last_mut() {
                    *last = end;
                }
                continue;
            }
            made.folded.push(folded);
            for _byte in 0..folded.len_utf8() {
                made.from.push(start);
                made.to.push(end);
            }
        }
        made
    }

    /// Every place where `words` stand, in order, without overlaps.
    pub(crate) fn find(&self, words: &str) -> Vec<TextRange> {
        let wanted = folded_words(words);
        if !wanted.chars().any(char::is_alphanumeric) {
            return Vec::new();
        }
        let range = |(at, found): (usize, &str)| TextRange::new(self.from[at], self.to[at + found.len() - 1]);
        let whole = |range: &TextRange| at_word_boundaries(self.text, *range);
        self.folded.match_indices(wanted.as_str()).map(range).filter(whole).collect()
    }
}

/// Whether a range begins and ends where words do: "us" is not in "Russia".
///
/// Articles and particles of Arabic and Hebrew are written with the word after them, so a range may begin after up to three letters.
fn at_word_boundaries(text: &str, range: TextRange) -> bool {
    let Some(found) = range.of(text) else { return false };
    let (first, last) = (found.chars().next(), found.chars().next_back());
    let joined = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let after = text[range.end..].chars().next();
    if joined(last) && joined(after) {
        return false;
    }
    let before: Vec<char> =
        text[..range.start].chars().rev().take_while(|letter| letter.is_alphanumeric()).take(4).collect();
    let semitic = |letter: &char| matches!(letter, '\u{0590}'..='\u{05FF}' | '\u{0620}'..='\u{06FF}');
    !joined(first) || before.is_empty() || (before.len() <= 3 && before.iter().all(semitic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, words: &str, found: &[&str]) {
        let folded = Folded::new(text, TextRange::new(0, text.len()));
        let ranges = folded.find(words);
        let got: Vec<&str> = ranges.iter().filter_map(|range| range.of(text)).collect();
        assert_eq!(got, found, "{words:?} in {text:?}");
    }

    #[test]
    fn words_are_found_as_they_stand_and_nowhere_else() {
        check("Sa’ar said  “no\nshots”", "Sa'ar said \"no shots\"", &["Sa’ar said  “no\nshots”"]);
        check("Russia told us", "us", &["us"]);
        check("Russia told us", "Us", &[]);
        check("the IDF and the IDF's men", "IDF", &["IDF", "IDF"]);
        check("the IDF", "the I", &[]);
        check("a shell fell", "a drone fell", &[]);
        check("a shell fell", "", &[]);
        check("a - b", "-", &[]);
        check("a\u{200f}b", "ab", &["a\u{200f}b"]);
        check("جنوب لبنان", "لبنان", &["لبنان"]);
        check("قال بلبنان", "لبنان", &["لبنان"]);
        check("תקף בלבנון", "לבנון", &["לבנון"]);
        check("overlebanon", "lebanon", &[]);
    }

    proptest! {
        #[test]
        fn whatever_is_found_folds_to_what_was_asked(text in "(?s)[abc ’'\u{ad}\nש]{0,60}", words in "[abc '’ש]{1,4}") {
            let folded = Folded::new(&text, TextRange::new(0, text.len()));
            for range in folded.find(&words) {
                prop_assert_eq!(folded_words(range.of(&text).unwrap()), folded_words(&words));
            }
        }
    }
}
