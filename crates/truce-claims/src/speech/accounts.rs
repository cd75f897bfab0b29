//! Accounts that go on over several sentences: a body's own statement, and what follows "listed five violations".

use super::{Frame, Speeches};
use crate::actors::Cast;
use crate::lexicon::{self, Class, Speech};
use crate::tree::Tree;
use crate::{rules, voice};
use truce_language::{Dep, Tag};
use truce_vocabulary::ClaimantKind;

impl Speeches {
    /// In a body's own statement every word that nobody else says is that body's.
    pub(super) fn give_voice(&mut self, tree: &Tree<'_>, cast: &Cast<'_>) {
        let (Some(speaker), Some(at)) = (voice::voice(tree, cast), tree.len().checked_sub(1)) else { return };
        let headline = tree.text.get(..tree.words[0].range.start).unwrap_or_default();
        self.outlet = voice::is_outlet(headline, &speaker);
        let number = self.frames.len();
        self.frames.push(Frame {
            at,
            speech: Speech::Say,
            speaker_at: None,
            speaker: vec![speaker],
            parent: None,
            rule: rules::CLAIMANT_VOICE,
            quoted: false,
            content: Vec::new(),
            within: None,
            account: true,
        });
        for source in &mut self.source {
            source.get_or_insert(number);
        }
        self.voice = Some(number);
    }

    /// "Spokesperson: No. There was no shooting": a line that names its speaker goes on to the end of its paragraph.
    pub(super) fn continue_lines(&mut self, tree: &Tree<'_>) {
        let mut current: Option<(usize, usize)> = None;
        for (number, sentence) in tree.sentences.iter().enumerate() {
            let paragraph = tree.words[sentence.start].paragraph;
            let named = self.frames_in(tree, number, number).find(|&at| {
                let frame = &self.frames[at];
                frame.rule == rules::CLAIMANT_LINE && tree.low(frame.at) == ":"
            });
            if let Some(named) = named {
                current = Some((named, paragraph));
                continue;
            }
            let Some((line, _)) = current.filter(|(_, where_)| *where_ == paragraph) else {
                current = None;
                continue;
            };
            for word in sentence.clone() {
                self.source[word].get_or_insert(line);
            }
        }
    }

    /// "The convoy, he said, left at nine. It had been shot at twice": a report goes on in the tense of reported speech.
    pub(super) fn continue_reports(&mut self, tree: &Tree<'_>) {
        let mut current: Option<usize> = None;
        for (number, sentence) in tree.sentences.iter().enumerate() {
            let first = tree.words[sentence.start].paragraph;
            let beside = number
                .checked_sub(1)
                .is_some_and(|before| tree.words[tree.sentences[before].start].paragraph == first);
            if !beside {
                current = None;
            }
            let mut spoken = self.frames_in(tree, number, number).filter(|&at| {
                let frame = &self.frames[at];
                frame.parent.is_none() && !frame.speaker.is_empty() && self.voice != Some(at)
            });
            if let Some(frame) = spoken.next_back() {
                current = Some(frame).filter(|&frame| reports(tree, &self.frames[frame]));
                continue;
            }
            let goes_on = sentence.clone().all(|w| self.source[w].is_none() || self.source[w] == self.voice)
                && backshifted(tree, sentence);
            let Some(report) = current.filter(|_| goes_on) else {
                current = None;
                continue;
            };
            for word in sentence.clone() {
                self.source[word] = Some(report);
            }
        }
    }

    /// An account that goes on: after "its reports showed breaches on two days" the sentences that tell them, until somebody else speaks.
    pub(super) fn continue_accounts(&mut self, tree: &Tree<'_>) {
        let mut current: Option<usize> = None;
        for (number, sentence) in tree.sentences.iter().enumerate() {
            let window = self.frames_in(tree, number, number);
            let spoken = window.clone().map(|at| (at, &self.frames[at])).filter(|(_, frame)| {
                (!matches!(frame.speech, Speech::Call | Speech::Assess) || announces_account(tree, frame))
                    && !frame.speaker.is_empty()
            });
            let mut outer: Option<usize> = None;
            for (number, frame) in spoken {
                let opens = frame.parent.is_none()
                    && announces_account(tree, frame)
                    && frame.speaker.iter().all(|who| who.kind != ClaimantKind::Anonymous);
                let same = current.is_some_and(|current| {
                    self.frames[current].speaker.first().map(|who| &who.name)
                        == frame.speaker.first().map(|who| &who.name)
                });
                if opens || (same && frame.parent.is_none()) {
                    outer = Some(number);
                } else if frame.parent.is_none() && outer.is_none() {
                    outer = None;
                    current = None;
                }
            }
            if let Some(outer) = outer {
                self.frames[outer].account = true;
                current = Some(outer);
                continue;
            }
            // What is due, and the truce itself, is background that the outlet tells.
            let background = sentence.clone().any(|w| {
                tree.tag(w) == Tag::Md
                    || (tree.dep(w) == Dep::Nsubj && lexicon::is(tree.lemma(w), Class::TRUCE))
                    || (tree.low(w) == "under" && w == sentence.start)
                    // Somebody else comes on: an envoy arrives, a minister meets.
                    || (tree.dep(w) == Dep::Nsubj
                        && tree.dep(tree.words[w].head) == Dep::Root
                        && (tree.words[w].entity == Some(truce_language::EntityLabel::Person)
                            || (lexicon::is(tree.lemma(w), Class::OFFICIAL)
                                && !lexicon::is(tree.lemma(w), Class::FORCE))))
            });
            if background {
                current = None;
            }
            let Some(account) = current else { continue };
            for word in sentence.clone() {
                if self.source[word].is_none() {
                    self.source[word] = Some(account);
                }
            }
            for frame in window {
                if self.frames[frame].parent.is_none() && frame != account {
                    self.frames[frame].parent = Some(account);
                }
            }
        }
    }
}

/// "he said", in the past: somebody's report that may go on.
fn reports(tree: &Tree<'_>, frame: &Frame) -> bool {
    frame.speech == Speech::Say
        && tree.tag(frame.at) == Tag::Vbd
        && matches!(tree.dep(frame.at), Dep::Root | Dep::Parataxis | Dep::Ccomp)
        && frame.speaker.iter().all(|who| who.kind != ClaimantKind::Media)
}

/// "had been shot at", "had left": the main verb stands a step further back than the outlet's own tense.
fn backshifted(tree: &Tree<'_>, sentence: &std::ops::Range<usize>) -> bool {
    let root = sentence.clone().find(|&w| tree.dep(w) == Dep::Root);
    root.is_some_and(|root| {
        let had = |v: usize| {
            tree.kids_by(v, &[Dep::Aux]).any(|aux| matches!(tree.low(aux), "had" | "'d"))
                && tree.tag(v) == Tag::Vbn
        };
        let adverb = tree
            .kids_by(root, &[Dep::Advmod])
            .any(|kid| matches!(tree.low(kid), "already" | "earlier" | "previously" | "long"));
        had(root) && !adverb
    })
}

/// Whether a saying announces that several happenings will be told: "listed five violations", "described events differently".
fn announces_account(tree: &Tree<'_>, frame: &Frame) -> bool {
    let main = matches!(tree.dep(frame.at), Dep::Root | Dep::Parataxis | Dep::Advcl)
        || tree.dep(frame.at) == Dep::Conj;
    if !matches!(frame.speech, Speech::Say | Speech::Observe | Speech::Call) || frame.quoted || !main {
        return false;
    }
    let tells = matches!(
        tree.lemma(frame.at),
        "list" | "describe" | "detail" | "outline" | "recount" | "document" | "relate" | "narrate"
    );
    let words = frame.content.iter().flat_map(|&root| tree.under(root)).chain(tree.under(frame.at));
    let several = |w: usize| {
        let plural = matches!(tree.tag(w), Tag::Nns);
        plural
            && (lexicon::is(tree.lemma(w), Class::BREACH)
                || matches!(tree.lemma(w), "incident" | "event" | "case" | "attack" | "occasion" | "time"))
    };
    let object = words.into_iter().any(several);
    object && (tells || matches!(frame.speech, Speech::Say))
}
