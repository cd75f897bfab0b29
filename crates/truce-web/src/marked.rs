//! A report's words with every claim marked in them, also where claims overlap or lie in each other.
//!
//! The text is cut wherever a claim begins or ends; each piece knows which claims it belongs to. Joined again, the pieces are the text.

use truce_vocabulary::TextRange;

/// A stretch of the text that belongs to the same claims from end to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    /// In how many claims it lies.
    pub(crate) depth: usize,
    /// Claims that begin here, by their place in the list.
    pub(crate) begins: Vec<usize>,
}

impl Piece {
    /// The class that draws it: one line below for each claim, three at most.
    pub(crate) fn class(&self) -> &'static str {
        match self.depth {
            0 => "",
            1 => "u1",
            2 => "u2",
            _ => "u3",
        }
    }
}

/// A paragraph of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Paragraph {
    pub(crate) pieces: Vec<Piece>,
}

/// Cuts a text by the ranges of its claims. A range that is none of this text's marks nothing, but its claim still begins somewhere.
pub(crate) fn marked(text: &str, ranges: &[TextRange]) -> Vec<Paragraph> {
    let boundary = |at: usize| {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let ranges: Vec<(usize, usize)> =
        ranges.iter().map(|range| (boundary(range.start), boundary(range.end))).collect();
    let mut cuts: Vec<usize> = ranges.iter().flat_map(|(start, end)| [*start, *end]).collect();
    cuts.extend([0, text.len()]);
    cuts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
    cuts.sort_unstable();
    cuts.dedup();
    let mut starts: Vec<(usize, usize)> =
        ranges.iter().enumerate().map(|(claim, (start, _))| (*start, claim)).collect();
    starts.sort_unstable();
    let mut starts = starts.into_iter().peekable();
    let mut opened: Vec<usize> = ranges.iter().map(|(start, _)| *start).collect();
    let mut closed: Vec<usize> = ranges.iter().map(|(_, end)| *end).collect();
    opened.sort_unstable();
    closed.sort_unstable();

    let mut paragraphs = Vec::new();
    let mut paragraph = Paragraph::default();
    for pair in cuts.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let mut begins = Vec::new();
        while let Some((_, claim)) = starts.next_if(|(start, _)| *start <= from) {
            begins.push(claim);
        }
        let depth =
            opened.partition_point(|start| *start <= from) - closed.partition_point(|end| *end <= from);
        let words = &text[from..to];
        paragraph.pieces.push(Piece { text: words.trim_end_matches('\n').to_owned(), depth, begins });
        if words.ends_with('\n') {
            paragraphs.push(std::mem::take(&mut paragraph));
        }
    }
    // A claim that is said to begin at the very end.
    let left: Vec<usize> = starts.map(|(_, claim)| claim).collect();
    if !left.is_empty() {
        paragraph.pieces.push(Piece { text: String::new(), depth: 0, begins: left });
    }
    paragraphs.push(paragraph);
    let shown = |paragraph: &Paragraph| {
        paragraph.pieces.iter().any(|piece| !piece.text.trim().is_empty() || !piece.begins.is_empty())
    };
    paragraphs.retain(shown);
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str, ranges: &[(usize, usize)]) -> Vec<(String, usize, Vec<usize>)> {
        let ranges: Vec<TextRange> = ranges.iter().map(|(start, end)| TextRange::new(*start, *end)).collect();
        let paragraphs = marked(text, &ranges);
        paragraphs.into_iter().flat_map(|p| p.pieces).map(|p| (p.text, p.depth, p.begins)).collect()
    }

    #[test]
    fn overlapping_and_nested_claims_are_each_marked_where_they_stand() {
        let found = pieces("abcdef", &[(0, 4), (2, 6), (2, 3)]);
        let expected = [("ab", 1, vec![0]), ("c", 3, vec![1, 2]), ("d", 2, vec![]), ("ef", 1, vec![])];
        let expected: Vec<_> = expected.into_iter().map(|(t, d, b)| (t.to_owned(), d, b)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_pieces_are_the_text_whatever_the_ranges_are() {
        let text = "Ünïcode — «قصف»\n\nline two";
        for start in 0..text.len() + 3 {
            for end in start..text.len() + 3 {
                let joined: String =
                    pieces(text, &[(start, end)]).into_iter().map(|(text, _, _)| text).collect();
                assert_eq!(joined, text.replace('\n', ""), "{start}..{end}");
                assert_eq!(
                    pieces(text, &[(start, end)]).iter().flat_map(|p| &p.2).count(),
                    1,
                    "{start}..{end}"
                );
            }
        }
    }
}
