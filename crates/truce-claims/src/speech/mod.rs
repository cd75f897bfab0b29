//! Who says what: verbs of speech, what they govern, and the speaker of every word of the report.
//!
//! A frame is one saying: the verb, its speaker, its addressee, and the words said. Frames nest; the chain of a word runs from the speaker
//! nearest to the fact outwards. The outlet's own voice is no frame.

mod accounts;
mod frames;
mod idioms;
mod kinds;
mod light;
mod offices;
mod quotations;
mod speakers;
mod versions;

use crate::actors::{Cast, Who};
use crate::lexicon::Speech;
use crate::quotes::{self, Quotation};
use crate::tree::Tree;
pub(crate) use frames::are_words;
pub(crate) use idioms::{blamed, by_negation, idiom as worded};
pub(crate) use kinds::{declared_over, is_over};
pub(crate) use light::against;
pub(crate) use offices::{both, titled};
pub(crate) use speakers::{is_holder, unnamed};
use std::ops::Range;
use truce_language::{Dep, Tag};
use truce_vocabulary::RuleId;

/// One saying.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// The verb, or "according".
    pub(crate) at: usize,
    /// What the verb does.
    pub(crate) speech: Speech,
    /// Word that names the speaker.
    pub(crate) speaker_at: Option<usize>,
    /// The speaker.
    pub(crate) speaker: Vec<Who>,
    /// The frame this one is reported in.
    pub(crate) parent: Option<usize>,
    /// How the speaker was found.
    pub(crate) rule: RuleId,
    /// Whether the words of the frame stand between quotation marks.
    pub(crate) quoted: bool,
    /// Roots of what is said.
    pub(crate) content: Vec<usize>,
    /// The verb of the saying around it, where grammar hangs it beside and not inside: "the paper wrote, quoting officials, that …".
    pub(crate) within: Option<usize>,
    /// Whether it announces several happenings that the sentences after it tell.
    pub(crate) account: bool,
}

impl Frame {
    /// Somebody says something, by no verb of speech.
    fn says(at: usize, speaker: usize, rule: RuleId) -> Frame {
        Frame {
            at,
            speech: Speech::Say,
            speaker_at: Some(speaker),
            speaker: Vec::new(),
            parent: None,
            rule,
            quoted: false,
            content: Vec::new(),
            within: None,
            account: false,
        }
    }
}

/// Every saying of a report.
pub(crate) struct Speeches {
    /// The frames, outer before inner within a sentence.
    pub(crate) frames: Vec<Frame>,
    /// For each word the innermost frame it is said in.
    pub(crate) source: Vec<Option<usize>>,
    /// The quotations.
    pub(crate) quotations: Vec<Quotation>,
    /// For each word the frame whose verb it is.
    verbs: Vec<Option<usize>>,
    /// The frame of the body whose own words the whole report is.
    pub(crate) voice: Option<usize>,
    /// Whether that body tells it as an outlet does, and stands in no chain of claimants.
    pub(crate) outlet: bool,
}

impl Speeches {
    /// Reads the sayings of `tree`.
    pub(crate) fn new(tree: &Tree<'_>, cast: &Cast<'_>) -> Self {
        let mut quotations = Vec::new();
        for paragraph in &tree.paragraphs {
            let range = tree.range(paragraph.clone());
            quotations.extend(quotes::quotations(range.of(tree.text).unwrap_or_default(), range.start));
        }
        let mut speeches = Speeches {
            frames: Vec::new(),
            source: vec![None; tree.len()],
            quotations,
            verbs: vec![None; tree.len()],
            voice: None,
            outlet: false,
        };
        for sentence in (0..tree.sentences.len()).filter(|&sentence| tree.readable(sentence)) {
            speeches.read_sentence(tree, cast, sentence);
        }
        speeches.continue_lines(tree);
        speeches.attribute_quotations(tree);
        speeches.give_voice(tree, cast);
        speeches.nest(tree);
        speeches.name_speakers(tree, cast);
        speeches.continue_accounts(tree);
        speeches.continue_reports(tree);
        speeches
    }

    /// The frames whose verbs stand in sentences `from..=to`; frames are kept in the order of sentences.
    fn frames_in(&self, tree: &Tree<'_>, from: usize, to: usize) -> Range<usize> {
        let first = self.frames.partition_point(|frame| tree.words[frame.at].sentence < from);
        let last = self.frames.partition_point(|frame| tree.words[frame.at].sentence <= to);
        first..last.max(first)
    }

    /// Tells each frame the frame its verb is reported in.
    fn nest(&mut self, tree: &Tree<'_>) {
        for number in (0..self.frames.len()).filter(|&number| self.voice != Some(number)) {
            let at = self.frames[number].at;
            let around = self.frames[number].within.and_then(|verb| self.verbs[verb]);
            let mut parent = around.or(self.source[at]).filter(|&parent| parent != number);
            // Two frames that each claim the other's verb: the later one lies inside.
            if let Some(p) = parent
                && self.source[self.frames[p].at] == Some(number)
                && p > number
            {
                parent = None;
            }
            // "Israel says the group has rockets, a charge the group denies": who answers a charge does not answer inside it.
            if let Some(said) = parent.filter(|&said| self.answers_beside(tree, number, said)) {
                parent = self.frames[said].parent.or(self.source[self.frames[said].at]);
                parent = parent.filter(|&parent| parent != number && parent != said);
            }
            self.frames[number].parent = parent;
        }
        for number in 0..self.frames.len() {
            let (mut at, mut steps) = (self.frames[number].parent, 0);
            while let Some(parent) = at {
                steps += 1;
                if parent == number || steps > 12 {
                    self.frames[number].parent = None;
                    break;
                }
                at = self.frames[parent].parent;
            }
        }
    }

    /// "…, which the group denies": a relative clause in which somebody denies, rejects or admits what is said just before.
    fn answers_beside(&self, tree: &Tree<'_>, number: usize, said: usize) -> bool {
        let (frame, around) = (&self.frames[number], &self.frames[said]);
        let answers = matches!(frame.speech, Speech::Deny | Speech::Reject | Speech::Admit);
        let clause = tree.dep(frame.at) == Dep::Relcl && frame.at > around.at;
        // "They said they had made a promise, which they denied": one's own answer stays one's own.
        let another = frame.speaker_at.is_some_and(|at| tree.tag(at) != Tag::Prp);
        answers && clause && another && !around.quoted && self.voice != Some(said)
    }

    /// The frames around a word, innermost first.
    pub(crate) fn chain(&self, mut source: Option<usize>) -> Vec<usize> {
        let mut chain = Vec::new();
        while let Some(frame) = source {
            if chain.contains(&frame) || chain.len() > 8 {
                break;
            }
            chain.push(frame);
            source = self.frames[frame].parent;
        }
        chain
    }

    /// The speaker of the words around `word`.
    pub(crate) fn speaker_of(&self, word: usize) -> Option<&Who> {
        self.chain(self.source[word]).into_iter().find_map(|frame| self.frames[frame].speaker.first())
    }

    /// Whether a word stands between quotation marks.
    pub(crate) fn in_quotation(&self, tree: &Tree<'_>, word: usize) -> bool {
        quotes::holding(&self.quotations, tree.words[word].range.start).is_some()
    }

    /// The frame whose verb is `word`.
    pub(crate) fn frame_of(&self, word: usize) -> Option<usize> {
        self.verbs[word]
    }
}
