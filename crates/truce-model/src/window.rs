//! A long report cut into pieces that a model can take at once: whole paragraphs, in the order of the text.
//!
//! Only what the rules read too: headlines, captions, credits and what a region says again are not asked about.

use truce_claims::{RegionKind, regions};
use truce_vocabulary::TextRange;

/// The paragraphs of a report's body.
pub(crate) fn paragraphs(text: &str) -> Vec<TextRange> {
    let mut found = Vec::new();
    for region in regions(text) {
        if !matches!(region.kind, RegionKind::Body | RegionKind::Standfirst) {
            continue;
        }
        let Some(block) = region.range.of(text) else { continue };
        let mut start = region.range.start;
        for line in block.split_inclusive('\n') {
            let trimmed = line.trim();
            if !trimmed.is_empty() {
                let from = start + line.find(trimmed).unwrap_or(0);
                found.push(TextRange::new(from, from + trimmed.len()));
            }
            start += line.len();
        }
    }
    found
}

/// Cuts a report into windows of at most `bytes_max` bytes: paragraphs that follow one another are put together, one that is longer
/// by itself is cut at the end of a sentence, else of a word.
///
/// ```
/// let text = "Talks\n\nFirst one.\n\nSecond one here.";
/// let windows = truce_model::windows(text, 1_000);
/// assert_eq!(windows.len(), 1);
/// assert_eq!(windows[0].of(text), Some("First one.\n\nSecond one here."));
/// assert_eq!(truce_model::windows(text, 20).len(), 2);
/// ```
pub fn windows(text: &str, bytes_max: usize) -> Vec<TextRange> {
    let bytes_max = bytes_max.max(16);
    let mut windows: Vec<TextRange> = Vec::new();
    for piece in paragraphs(text).into_iter().flat_map(|paragraph| pieces(text, paragraph, bytes_max)) {
        // What stands between two paragraphs and is none, a caption, belongs to no window.
        let follows = |last: &TextRange| {
            piece.end - last.start <= bytes_max && text[last.end..piece.start].trim().is_empty()
        };
        match windows.last_mut() {
            Some(last) if follows(last) => last.end = piece.end,
            _ => windows.push(piece),
        }
    }
    windows
}

fn pieces(text: &str, paragraph: TextRange, bytes_max: usize) -> Vec<TextRange> {
    let mut pieces = Vec::new();
    let mut from = paragraph.start;
    while paragraph.end - from > bytes_max {
        let most = text.floor_char_boundary(from + bytes_max);
        let room = &text[from..most];
        let sentence = room.rfind(['.', '!', '?', '؟', '۔', '…', '\u{201d}', '"']).map(|at| {
            let mark = room[at..].chars().next().map_or(1, char::len_utf8);
            at + mark
        });
        let word = room.rfind(char::is_whitespace);
        // A cut in the first half would make many small windows; a word that fills the room is cut where it must be.
        let cut = sentence.filter(|cut| *cut * 2 > room.len()).or(word.filter(|cut| *cut > 0));
        let end = from + cut.unwrap_or(room.len()).max(room.chars().next().map_or(1, char::len_utf8));
        pieces.push(TextRange::new(from, end));
        from = end + (text[end..paragraph.end].len() - text[end..paragraph.end].trim_start().len());
    }
    if from < paragraph.end {
        pieces.push(TextRange::new(from, paragraph.end));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_paragraph_that_is_too_long_is_cut_at_a_sentence() {
        let sentence = "The army said that its soldiers fired no shots on Monday near the town. ";
        let text = sentence.repeat(20);
        let windows = windows(&text, 300);
        assert!(windows.len() >= 5);
        for window in &windows {
            let words = window.of(&text).unwrap();
            assert!(words.len() <= 300 && words.ends_with("town."), "{words}");
        }
    }

    proptest! {
        #[test]
        fn windows_are_ranges_in_order_that_hold_every_paragraph(text in "(?s)[a-z .\näش”]{0,400}", most in 1_usize..200) {
            let found = windows(&text, most);
            for pair in found.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
            let letters = |ranges: &[TextRange]| -> String {
                ranges.iter().flat_map(|range| range.of(&text).unwrap().chars()).filter(|one| !one.is_whitespace()).collect()
            };
            prop_assert_eq!(letters(&found), letters(&paragraphs(&text)));
            prop_assert!(found.iter().all(|window| window.len() <= most.max(16)));
        }
    }
}
