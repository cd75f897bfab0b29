//! Quotations: which words of a paragraph stand between quotation marks.
//!
//! A quotation may hold several sentences, and one that is never closed ends with its paragraph. Single marks count only where they
//! cannot be an apostrophe. Words set in marks to keep a distance (`what it called a "warning"`) are told apart from speech by length.

use crate::tree::Tree;
use std::ops::Range;
use truce_vocabulary::TextRange;

/// A quotation within a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// From the opening mark up to and with the closing one.
    pub(crate) range: TextRange,
    /// Whether it was closed.
    pub(crate) closed: bool,
}

/// What closes a quotation that this mark opens.
fn closing(open: char) -> Option<&'static [char]> {
    match open {
        '“' | '„' => Some(&['”', '“']),
        '"' => Some(&['"']),
        '«' => Some(&['»']),
        '‘' => Some(&['’']),
        '\'' => Some(&['\'']),
        _ => None,
    }
}

/// The quotations in `paragraph`, which starts at byte `base` of the report; in order, without overlaps.
pub(crate) fn quotations(paragraph: &str, base: usize) -> Vec<Quotation> {
    let chars: Vec<(usize, char)> = paragraph.char_indices().collect();
    let mut found = Vec::new();
    // Marks that nothing closes from here on: looked for once, or a row of apostrophes would cost the square of its length.
    let mut unclosed: Vec<char> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (byte, mark) = chars[at];
        if unclosed.contains(&mark) {
            at += 1;
            continue;
        }
        let Some(close) = closing(mark).filter(|_| opens(&chars, at)) else {
            at += 1;
            continue;
        };
        let end = (at + 1..chars.len()).find(|&i| close.contains(&chars[i].1) && closes(&chars, i, mark));
        match end {
            Some(end) => {
                let stop = chars[end].0 + chars[end].1.len_utf8();
                found.push(Quotation { range: TextRange::new(base + byte, base + stop), closed: true });
                at = end + 1;
            }
            // An apostrophe opens nothing; a real mark runs to the end of the paragraph.
            None if matches!(mark, '\'' | '‘') => {
                unclosed.push(mark);
                at += 1;
            }
            None => {
                let range = TextRange::new(base + byte, base + paragraph.len());
                found.push(Quotation { range, closed: false });
                break;
            }
        }
    }
    found
}

/// The quotations of all paragraphs of a report, in order.
pub(crate) fn in_paragraphs(tree: &Tree<'_>) -> Vec<Quotation> {
    let ranges = tree.paragraphs.iter().map(|words| tree.range(words.clone()));
    ranges.flat_map(|range| quotations(range.of(tree.text).unwrap_or_default(), range.start)).collect()
}

fn opens(chars: &[(usize, char)], at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| chars[i].1);
    let after = chars.get(at + 1).map(|next| next.1);
    if after.is_none_or(char::is_whitespace) {
        return false;
    }
    match chars[at].1 {
        '"' | '\'' | '‘' => {
            before.is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '—' | '–' | ',' | ':'))
        }
        _ => true,
    }
}

fn closes(chars: &[(usize, char)], at: usize, open: char) -> bool {
    let before = chars[at - 1].1;
    let after = chars.get(at + 1).map(|next| next.1);
    match open {
        // ’ and ' are apostrophes before a letter ("it’s") and often after an s ("troops’ posts").
        '‘' | '\'' => after.is_none_or(|a| !a.is_alphanumeric()) && !before.is_whitespace(),
        '"' => !before.is_whitespace(),
        _ => true,
    }
}

/// The index of the quotation that holds byte `at`.
pub(crate) fn holding(quotations: &[Quotation], at: usize) -> Option<usize> {
    let after = quotations.partition_point(|quotation| quotation.range.start <= at);
    after.checked_sub(1).filter(|&i| at < quotations[i].range.end)
}

/// The words of `range` that lie in the quotation, given the start byte of each word.
pub(crate) fn words_in(
    quotation: &Quotation,
    range: Range<usize>,
    start: impl Fn(usize) -> usize,
) -> Vec<usize> {
    // Words stand in the order of the text.
    let first_from = |byte: usize| {
        let (mut low, mut high) = (range.start, range.end);
        while low < high {
            let middle = low.midpoint(high);
            if start(middle) < byte { low = middle + 1 } else { high = middle }
        }
        low
    };
    (first_from(quotation.range.start)..first_from(quotation.range.end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        quotations(text, 0).iter().map(|quotation| quotation.range.of(text).unwrap()).collect()
    }

    #[test]
    fn marks_of_every_press_open_and_close() {
        assert_eq!(quoted("He said “we kept it. They did not,” and left."), ["“we kept it. They did not,”"]);
        assert_eq!(quoted("\"Stop,\" she said. \"Now.\""), ["\"Stop,\"", "\"Now.\""]);
        assert_eq!(quoted("Il a dit «oui» hier"), ["«oui»"]);
        assert_eq!(quoted("what it called a ‘clear breach’, he"), ["‘clear breach’"]);
    }

    #[test]
    fn apostrophes_open_nothing() {
        for text in ["the troops’ posts and the army’s", "it's the soldiers' base", "rock 'n roll"] {
            assert_eq!(quoted(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn a_quotation_never_closed_ends_with_its_paragraph() {
        let text = "during a call, “We kept it. They broke it,";
        let found = quotations(text, 0);
        assert_eq!((found[0].range.end, found[0].closed), (text.len(), false));
    }

    #[test]
    fn a_byte_finds_its_quotation() {
        let found = quotations("a “b” c “d”", 0);
        assert_eq!(holding(&found, 0), None);
        assert_eq!(holding(&found, 5), Some(0));
        assert_eq!(holding(&found, found[1].range.start), Some(1));
    }
}
