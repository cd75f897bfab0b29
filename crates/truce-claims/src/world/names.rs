//! Names as paths of folded words, and how a text has to write them.

use super::How;
use crate::lexicon::Words;
use crate::time::words::{Word, is_apostrophe, words};
use std::collections::BTreeMap;
use truce_terms::ActorKind;

/// How the words of a text must be written to match a word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Case {
    /// Any way.
    Any,
    /// With a capital first letter.
    Capital,
    /// Exactly so, but for accents and apostrophes: acronyms and names such as "LeT".
    Exact(String),
}

/// A name and what it stands for.
#[derive(Clone, Debug)]
struct Pattern {
    target: Target,
    case: Vec<Case>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Actor(usize, How),
    Person(usize),
    Surname(usize),
    Body(ActorKind),
}

/// Names as paths of folded words.
#[derive(Clone, Debug, Default)]
pub(super) struct Trie {
    pub(super) vocabulary: Words<u32>,
    edges: BTreeMap<(u32, u32), u32>,
    patterns: Vec<Vec<Pattern>>,
}

impl Trie {
    pub(super) fn add(&mut self, name: &str, target: Target) {
        let mut node = 0;
        let mut case = Vec::new();
        if self.patterns.is_empty() {
            self.patterns.push(Vec::new());
        }
        for word in words(name, 0) {
            case.push(Case::of(word.text));
            let fresh = self.vocabulary.len() as u32;
            let id = *self.vocabulary.entry(&word.key, || fresh);
            let next = self.patterns.len() as u32;
            node = *self.edges.entry((node, id)).or_insert(next);
            if node == next {
                self.patterns.push(Vec::new());
            }
        }
        let pattern = Pattern { target, case };
        let here = &mut self.patterns[node as usize];
        // The first to name somebody so wins: the agreement, then the table in its order.
        let taken = here
            .iter()
            .any(|other| other.case == pattern.case && !other.target.is_person() && !target.is_person());
        if node != 0 && !taken {
            here.push(pattern);
        }
    }

    pub(super) fn longest(
        &self,
        words: &[Word<'_>],
        place: usize,
        id: &dyn Fn(usize) -> Option<u32>,
        allowed: &dyn Fn(Target) -> bool,
    ) -> Option<(Target, usize)> {
        self.longest_from(words.get(place)?, words, place, id, allowed)
    }

    pub(super) fn longest_from(
        &self,
        first: &Word<'_>,
        words: &[Word<'_>],
        place: usize,
        id: &dyn Fn(usize) -> Option<u32>,
        allowed: &dyn Fn(Target) -> bool,
    ) -> Option<(Target, usize)> {
        let mut best = None;
        let mut node = 0;
        for end in place..words.len() {
            let Some(next) = id(end).and_then(|word| self.edges.get(&(node, word))) else { break };
            node = *next;
            let written = |at: usize| if at == 0 { first.text } else { words[place + at].text };
            let fits = |pattern: &&Pattern| {
                pattern.case.iter().enumerate().all(|(at, case)| case.fits(written(at)))
                    && allowed(pattern.target)
            };
            if let Some(pattern) = self.patterns[node as usize].iter().find(fits) {
                best = Some((pattern.target, end + 1));
            }
        }
        best
    }
}

impl Target {
    fn is_person(self) -> bool {
        matches!(self, Target::Person(_) | Target::Surname(_))
    }
}

impl Case {
    pub(super) fn of(word: &str) -> Case {
        let mut letters = word.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        if letters.any(char::is_uppercase) {
            Case::Exact(plain(word))
        } else if first {
            Case::Capital
        } else {
            Case::Any
        }
    }

    fn fits(&self, word: &str) -> bool {
        match self {
            Case::Any => true,
            Case::Capital => word.starts_with(char::is_uppercase),
            Case::Exact(exact) => plain(word) == *exact,
        }
    }
}

/// A word without apostrophes, its case kept.
fn plain(word: &str) -> String {
    word.chars().filter(|c| !is_apostrophe(*c)).collect()
}
