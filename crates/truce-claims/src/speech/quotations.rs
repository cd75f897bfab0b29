//! Whose words stand between quotation marks.
//!
//! The speaker stands in the same sentence, in the one before or after, or is the one who was quoted last.

use super::{Frame, Speeches};
use crate::quotes;
use crate::tree::Tree;
use std::ops::Range;
use truce_language::Tag;

impl Speeches {
    /// Gives every quotation its speaker, and its words to that frame.
    pub(super) fn attribute_quotations(&mut self, tree: &Tree<'_>) {
        let mut last: Option<(usize, usize)> = None; // frame, paragraph
        for number in 0..self.quotations.len() {
            let quotation = self.quotations[number];
            let first = tree.words.partition_point(|word| word.range.start < quotation.range.start);
            let Some(paragraph) = tree.words.get(first).map(|word| word.paragraph) else { continue };
            let words = quotes::words_in(&quotation, first..tree.paragraphs[paragraph].end, |w| {
                tree.words[w].range.start
            });
            // Three words or fewer inside a sentence are words held at a distance, not a statement.
            let spoken = words.iter().filter(|&&w| !tree.tag(w).is_punct()).count();
            let verb = words
                .iter()
                .any(|&w| matches!(tree.tag(w), Tag::Vbz | Tag::Vbp | Tag::Vbd | Tag::Md | Tag::Vb));
            if words.is_empty() || (spoken <= 4 && !verb) {
                continue;
            }
            let outside = |frame: &Frame| {
                quotes::holding(&self.quotations, tree.words[frame.at].range.start) != Some(number)
            };
            let sentences: Vec<usize> =
                [words[0], words[words.len() - 1]].iter().map(|&w| tree.words[w].sentence).collect();
            let in_sentence =
                |frame: &Frame| (sentences[0]..=sentences[1]).contains(&tree.words[frame.at].sentence);
            let distance = |frame: &Frame| {
                if frame.at < words[0] {
                    words[0] - frame.at
                } else {
                    frame.at.saturating_sub(words[words.len() - 1])
                }
            };
            let window = self.frames_in(tree, sentences[0].saturating_sub(1), sentences[1] + 1);
            let candidates = window
                .map(|at| (at, &self.frames[at]))
                .filter(|(_, frame)| outside(frame) && frame.speaker_at.is_some());
            let same = candidates
                .clone()
                .filter(|(_, frame)| in_sentence(frame))
                .min_by_key(|(_, frame)| distance(frame))
                .map(|(at, _)| at);
            // "Barrot countered." stands before its quotation as a sentence of its own.
            let before = || {
                let previous = sentences[0].checked_sub(1)?;
                candidates
                    .clone()
                    .filter(|(_, frame)| {
                        tree.words[frame.at].sentence == previous
                            && tree.words[frame.at].paragraph + 1 >= paragraph
                            && introduces(tree, frame, &tree.sentences[previous])
                    })
                    .map(|(at, _)| at)
                    .max()
            };
            let continued = || {
                last.filter(|(_, where_)| {
                    *where_ == paragraph
                        || (quotation.closed && *where_ + 1 == paragraph && !self.ends_closed(number))
                })
                .map(|(frame, _)| frame)
            };
            let after = || {
                let next = sentences[1] + 1;
                candidates
                    .clone()
                    .find(|(_, frame)| {
                        tree.words[frame.at].sentence == next
                            && tree.words[frame.at].paragraph == paragraph
                            && frame.content.is_empty()
                    })
                    .map(|(at, _)| at)
            };
            // "The staff rejects the claim. “Our troops did not fire.”": a quotation that stands alone is the last speaker's.
            let alone = || {
                let sentence = &tree.sentences[sentences[0]];
                let opens = words[0] == sentence.start || words[0] == sentence.start + 1;
                let previous = sentences[0].checked_sub(1).filter(|_| opens)?;
                let same_paragraph = tree.words[tree.sentences[previous].start].paragraph == paragraph;
                let mut tops = candidates.clone().filter(|(_, frame)| {
                    tree.words[frame.at].sentence == previous && self.source[frame.at].is_none()
                });
                let only = tops.next().filter(|_| same_paragraph)?;
                tops.next().is_none().then_some(only.0)
            };
            let Some(frame) = same.or_else(before).or_else(after).or_else(continued).or_else(alone) else {
                continue;
            };
            last = Some((frame, paragraph));
            self.frames[frame].quoted = true;
            let at = self.frames[frame].at;
            for word in words {
                let inner = self.source[word].is_some_and(|source| {
                    source != frame && quotation.range.contains(tree.words[self.frames[source].at].range)
                });
                if !inner && word != at {
                    self.source[word] = Some(frame);
                }
            }
        }
    }

    /// Whether the quotation before this one was closed.
    fn ends_closed(&self, number: usize) -> bool {
        number.checked_sub(1).is_none_or(|before| self.quotations[before].closed)
    }
}

/// Whether a sentence is nothing but somebody starting to speak: "Barrot countered."
fn introduces(tree: &Tree<'_>, frame: &Frame, sentence: &Range<usize>) -> bool {
    let words = sentence.clone().filter(|&w| !tree.tag(w).is_punct()).count();
    frame.content.is_empty() || words <= 6 || tree.low(sentence.end - 1) == ":"
}
