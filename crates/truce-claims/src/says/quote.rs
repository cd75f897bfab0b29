//! The words of a saying: the whole of it, one clause, one sentence.

use super::FrameReader;
use crate::tree::Tree;
use std::ops::Range;
use truce_language::Dep;

pub(super) const QUOTE_WORDS_MAX: usize = 34;

impl FrameReader<'_> {
    /// From the speaker to the end of what is said.
    pub(super) fn whole_quote(&self) -> Range<usize> {
        let tree = self.tree;
        let sentence = tree.sentences[tree.words[self.frame.at].sentence].clone();
        let mut from = self.frame.at;
        let mut to = self.frame.at + 1;
        let mut take = |words: Range<usize>| {
            let words = words.start.max(sentence.start)..words.end.min(sentence.end);
            if words.start < words.end {
                from = from.min(words.start);
                to = to.max(words.end);
            }
        };
        // A speaker shared with an earlier verb stands in that verb's quote.
        if let Some(speaker) = self
            .frame
            .speaker_at
            .filter(|&speaker| tree.words[speaker].head == self.frame.at || speaker > self.frame.at)
        {
            take(tree.phrase(speaker));
        }
        for &root in &self.frame.content {
            take(tree.under(root));
        }
        for &kid in tree.kids(self.frame.at) {
            if matches!(tree.dep(kid), Dep::Dobj | Dep::Prep | Dep::Neg | Dep::Prt) && kid > self.frame.at {
                take(tree.under(kid));
            }
        }
        if self.frame.at - from > QUOTE_WORDS_MAX {
            from = self.frame.at.saturating_sub(4).max(sentence.start);
        }
        trim(tree, from..to.min(from + QUOTE_WORDS_MAX))
    }

    /// The clause of verb `v`, without what is joined to it.
    pub(super) fn clause_quote(&self, v: usize) -> Range<usize> {
        let tree = self.tree;
        let mut words = tree.under(v);
        // The verb of speech and its speaker may hang under the clause: "A drone, he said, flew …".
        if tree.is_under(self.frame.at, v) && self.frame.at != v {
            let aside = tree.under(self.frame.at);
            if aside.start > v {
                words.end = words.end.min(aside.start);
            } else if aside.end <= v {
                words.start = words.start.max(aside.end);
            }
        }
        for kid in tree.kids_by(v, &[Dep::Conj]) {
            if kid > v && tree.is_verb(kid) && tree.kid(kid, &[Dep::Nsubj, Dep::Nsubjpass]).is_some() {
                words.end = words.end.min(tree.under(kid).start);
            }
        }
        trim(tree, words.start..words.end.min(words.start + QUOTE_WORDS_MAX))
    }

    pub(super) fn sentence_quote(&self, at: usize) -> Range<usize> {
        let tree = self.tree;
        let sentence = tree.sentences[tree.words[at].sentence].clone();
        let start = (sentence.start..=at)
            .find(|&w| self.speeches.source[w] == Some(self.number))
            .unwrap_or(sentence.start);
        let end = (at..sentence.end)
            .rev()
            .find(|&w| self.speeches.source[w] == Some(self.number))
            .map_or(sentence.end, |w| w + 1);
        trim(tree, start..end.min(start + QUOTE_WORDS_MAX))
    }
}

/// Punctuation off both ends, but a closing quotation mark stays with its words.
pub(super) fn trim(tree: &Tree<'_>, mut words: Range<usize>) -> Range<usize> {
    while words.end > words.start + 1 && tree.tag(words.end - 1).is_punct() {
        words.end -= 1;
    }
    while words.start + 1 < words.end && tree.tag(words.start).is_punct() {
        words.start += 1;
    }
    words
}
