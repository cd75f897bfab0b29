//! The dependency parser: spaCy's arc-eager transition system, which can take a word back.
//!
//! Words wait in a buffer, move over a stack, and get their heads on the way. A word that left the
//! stack without a head goes back to the buffer once; a break mark between two words starts a
//! sentence and no arc may cross it.

use crate::format::Sections;
use crate::kernel::Kernel;
use crate::parse::{children_by_head, subtree_edges};
use crate::scorer::{HIDDEN, Precomputed, Scorer};
use crate::{Dep, ModelError};

const NONE: u32 = u32::MAX;

/// What a move does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Shift,
    Reduce,
    Left,
    Right,
    Break,
}

/// A move and the label of the arc it makes.
#[derive(Debug, Clone, Copy)]
struct Move {
    kind: Kind,
    label: Label,
}

/// A label, with the label of the real head where the arc was lifted to keep the tree projective.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Label {
    dep: Dep,
    real_head: Option<Dep>,
}

const ROOT: Label = Label { dep: Dep::Root, real_head: None };

/// The parser.
#[derive(Debug, Clone)]
pub(crate) struct ArcParser {
    scorer: Scorer<8>,
    moves: Vec<Move>,
}

/// Head, label and sentence starts of each word, and buffers kept between calls.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arcs {
    pub(crate) heads: Vec<u32>,
    pub(crate) deps: Vec<Dep>,
    pub(crate) sentence_starts: Vec<bool>,
    pub(crate) precomputed: Precomputed,
    state: State,
    scores: Vec<f32>,
}

impl ArcParser {
    /// Reads the parser's weights and moves.
    pub(crate) fn read(sections: &Sections<'_>) -> Result<Self, ModelError> {
        let name = "parser.moves";
        let moves =
            sections.text(name)?.lines().map(|line| parse_move(name, line)).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { scorer: Scorer::read(sections, "parser", moves.len())?, moves })
    }

    /// Computes products in this way from now on.
    pub(crate) fn set_kernel(&mut self, kernel: Kernel) {
        self.scorer.set_kernel(kernel);
    }

    /// Parses `count` words with these vectors.
    pub(crate) fn parse(
        &self,
        vectors: &[f32],
        count: usize,
        arcs: &mut Arcs,
        mut on_scores: impl FnMut(&[f32]),
    ) {
        let Arcs { precomputed, state, scores, .. } = arcs;
        self.scorer.precompute(vectors, count, precomputed);
        state.reset(count);
        let mut hidden = [0.0; HIDDEN];
        // Every word is shifted, taken back, marked and attached at most a few times.
        let mut steps = 16 * count + 16;
        while !state.is_final() && steps > 0 {
            steps -= 1;
            let valid = state.valid();
            // With an empty stack only a shift or a break can be made; most often only the shift.
            let best = if valid == [true, false, false, false, false] {
                self.moves.iter().position(|m| m.kind == Kind::Shift)
            } else {
                self.scorer.hidden(precomputed, state.places(), &mut hidden);
                self.scorer.scores(&hidden, scores);
                on_scores(scores);
                self.best(valid, scores)
            };
            match best {
                Some(best) => state.make(self.moves[best].kind, best as u16),
                None => break,
            }
        }
        self.finish(arcs);
    }

    /// The first of the highest-scored moves that are valid.
    fn best(&self, valid: [bool; 5], scores: &[f32]) -> Option<usize> {
        let mut best: Option<usize> = None;
        for (i, a_move) in self.moves.iter().enumerate() {
            if valid[a_move.kind as usize] && best.is_none_or(|b| scores[i] > scores[b]) {
                best = Some(i);
            }
        }
        best
    }

    /// Reads heads and labels off the state, attaches lifted arcs to their real heads, and finds
    /// where sentences start.
    fn finish(&self, arcs: &mut Arcs) {
        let Arcs { heads, deps, sentence_starts, state, .. } = arcs;
        let count = state.heads.len() as u32;
        heads.clear();
        heads.extend((0..count).map(|i| match state.heads[i as usize] {
            NONE => i,
            head => head,
        }));
        let label =
            |i: usize| if heads[i] as usize == i { ROOT } else { self.moves[state.labels[i] as usize].label };
        let labels: Vec<Label> = (0..count as usize).map(label).collect();
        deps.clear();
        deps.extend(labels.iter().map(|label| label.dep));
        let (starts, children) = children_by_head(heads);
        if labels.iter().any(|label| label.real_head.is_some()) {
            let mut decorated: Vec<bool> = labels.iter().map(|label| label.real_head.is_some()).collect();
            for i in 0..count {
                if let Some(real_head) = labels[i as usize].real_head {
                    // A label that still waits for its own head is no match for another's.
                    let matches = |c: u32| !decorated[c as usize] && deps[c as usize] == real_head;
                    heads[i as usize] = find_head(i, heads, &starts, &children, matches);
                    decorated[i as usize] = false;
                }
            }
        }
        let (starts, children) = children_by_head(heads);
        let edges = subtree_edges(heads, &starts, &children);
        sentence_starts.clear();
        sentence_starts.resize(count as usize, false);
        for (i, &head) in heads.iter().enumerate() {
            if head as usize == i {
                sentence_starts[edges[i].0 as usize] = true;
            }
        }
    }
}

/// The first word below the head of `i`, from the top and from the left, that `matches`; else the head.
fn find_head(i: u32, heads: &[u32], starts: &[u32], children: &[u32], matches: impl Fn(u32) -> bool) -> u32 {
    let head = heads[i as usize];
    let mut queue = vec![head];
    let mut at = 0;
    while at < queue.len() {
        let parent = queue[at];
        at += 1;
        for &child in &children[starts[parent as usize] as usize..starts[parent as usize + 1] as usize] {
            if child == i || heads[child as usize] != parent {
                continue;
            }
            if matches(child) {
                return child;
            }
            queue.push(child);
        }
    }
    head
}

fn parse_move(section: &str, line: &str) -> Result<Move, ModelError> {
    let bad = || {
        let problem = format!("has the move {line:?}; S, D, L-label, R-label, B-ROOT are accepted");
        ModelError::content(section, problem)
    };
    let (kind, label) = line.split_once('-').unwrap_or((line, ""));
    let kind = match kind {
        "S" => Kind::Shift,
        "D" => Kind::Reduce,
        "L" => Kind::Left,
        "R" => Kind::Right,
        "B" => Kind::Break,
        _ => return Err(bad()),
    };
    let dep = |text: &str| Dep::from_label(text).ok_or_else(bad);
    let label = match (kind, label.split_once("||")) {
        (Kind::Shift | Kind::Reduce | Kind::Break, _) => ROOT,
        (_, None) => Label { dep: dep(label)?, real_head: None },
        (_, Some((label, head))) => Label { dep: dep(label)?, real_head: Some(dep(head)?) },
    };
    Ok(Move { kind, label })
}

/// Where the words are.
#[derive(Debug, Clone, Default)]
struct State {
    stack: Vec<u32>,
    /// Words taken back, the next one last; they come before the rest of the buffer.
    again: Vec<u32>,
    /// First word of the rest of the buffer.
    next: u32,
    heads: Vec<u32>,
    /// The move that gave a word its head.
    labels: Vec<u16>,
    /// Newest dependent on each side, and for each word the older and newer one of its head and side.
    newest: Vec<[u32; 2]>,
    older: Vec<u32>,
    newer: Vec<u32>,
    taken_back: Vec<bool>,
    starts_sentence: Vec<bool>,
}

impl State {
    fn reset(&mut self, count: usize) {
        fn fill<T: Clone>(vec: &mut Vec<T>, count: usize, value: T) {
            vec.clear();
            vec.resize(count, value);
        }
        self.stack.clear();
        self.again.clear();
        self.next = 0;
        fill(&mut self.heads, count, NONE);
        fill(&mut self.labels, count, 0);
        fill(&mut self.newest, count, [NONE; 2]);
        fill(&mut self.older, count, NONE);
        fill(&mut self.newer, count, NONE);
        fill(&mut self.taken_back, count, false);
        fill(&mut self.starts_sentence, count, false);
    }

    fn on_stack(&self, depth: usize) -> u32 {
        self.stack.len().checked_sub(depth + 1).map_or(NONE, |at| self.stack[at])
    }

    fn in_buffer(&self, ahead: usize) -> u32 {
        if let Some(at) = self.again.len().checked_sub(ahead + 1) {
            return self.again[at];
        }
        let word = self.next as usize + (ahead - self.again.len());
        if word < self.heads.len() { word as u32 } else { NONE }
    }

    fn buffered(&self) -> usize {
        self.heads.len() - self.next as usize + self.again.len()
    }

    fn is_final(&self) -> bool {
        self.stack.is_empty() && self.buffered() == 0
    }

    fn newest(&self, head: u32, side: usize) -> u32 {
        if head == NONE { NONE } else { self.newest[head as usize][side] }
    }

    /// The tokens the scorer looks at.
    fn places(&self) -> [u32; 8] {
        let (b0, s0) = (self.in_buffer(0), self.on_stack(0));
        let [left_b0, left_s0, right_s0] = [self.newest(b0, 0), self.newest(s0, 0), self.newest(s0, 1)];
        [b0, self.in_buffer(1), s0, self.on_stack(1), self.on_stack(2), left_b0, left_s0, right_s0]
    }

    fn starts_sentence(&self, word: u32) -> bool {
        word != NONE && self.starts_sentence[word as usize]
    }

    /// Whether a move of each kind may be made, in the order of [`Kind`].
    fn valid(&self) -> [bool; 5] {
        let (b0, b1) = (self.in_buffer(0), self.in_buffer(1));
        let stacked = !self.stack.is_empty();
        let shift =
            !stacked || (self.buffered() >= 2 && !self.starts_sentence(b0) && !self.taken_back[b0 as usize]);
        let arc = stacked && b0 != NONE && !self.starts_sentence(b0);
        let can_break = b1 != NONE && b1 == b0 + 1 && !self.starts_sentence(b1);
        [shift, stacked, arc, arc, can_break]
    }

    fn make(&mut self, kind: Kind, a_move: u16) {
        let (s0, b0) = (self.on_stack(0), self.in_buffer(0));
        match kind {
            Kind::Shift => self.shift(),
            Kind::Reduce => {
                self.stack.pop();
                if self.heads[s0 as usize] == NONE && !self.stack.is_empty() {
                    self.taken_back[s0 as usize] = true;
                    self.again.push(s0);
                }
            }
            Kind::Left => {
                self.attach(b0, s0, a_move);
                self.taken_back[b0 as usize] = false;
                self.stack.pop();
            }
            Kind::Right => {
                self.attach(s0, b0, a_move);
                self.shift();
            }
            Kind::Break => {
                let b1 = self.in_buffer(1);
                self.starts_sentence[b1 as usize] = true;
            }
        }
    }

    fn shift(&mut self) {
        let word = self.again.pop().unwrap_or_else(|| {
            self.next += 1;
            self.next - 1
        });
        self.stack.push(word);
    }

    fn attach(&mut self, head: u32, word: u32, a_move: u16) {
        let (h, w) = (head as usize, word as usize);
        if self.heads[w] != NONE {
            self.detach(word);
        }
        let newest = &mut self.newest[h][usize::from(head < word)];
        self.older[w] = *newest;
        self.newer[w] = NONE;
        if *newest != NONE {
            self.newer[*newest as usize] = word;
        }
        *newest = word;
        self.heads[w] = head;
        self.labels[w] = a_move;
    }

    fn detach(&mut self, word: u32) {
        let (head, older, newer) =
            (self.heads[word as usize], self.older[word as usize], self.newer[word as usize]);
        match newer {
            NONE => self.newest[head as usize][usize::from(head < word)] = older,
            newer => self.older[newer as usize] = older,
        }
        if older != NONE {
            self.newer[older as usize] = newer;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_are_read_with_their_labels() {
        let lifted = parse_move("m", "R-acl||nsubj").unwrap();
        assert_eq!(lifted.kind, Kind::Right);
        assert_eq!(lifted.label, Label { dep: Dep::Acl, real_head: Some(Dep::Nsubj) });
        let error = parse_move("m", "R-frobj").unwrap_err().to_string();
        assert!(error.contains("R-frobj") && error.contains("L-label"), "{error}");
    }

    #[test]
    fn a_word_without_a_head_goes_back_once() {
        let mut state = State::default();
        state.reset(3);
        state.make(Kind::Shift, 0);
        state.make(Kind::Shift, 0);
        state.make(Kind::Reduce, 0);
        assert_eq!((state.stack.as_slice(), state.again.as_slice()), (&[0][..], &[1][..]));
        assert!(!state.valid()[Kind::Shift as usize], "a word taken back is not shifted again");
        state.make(Kind::Right, 0);
        assert_eq!(state.heads, [NONE, 0, NONE]);
    }

    #[test]
    fn a_new_arc_replaces_the_old_one() {
        let mut state = State::default();
        state.reset(4);
        state.make(Kind::Shift, 0);
        state.make(Kind::Right, 1);
        state.make(Kind::Right, 2);
        assert_eq!(state.newest(1, 1), 2);
        state.make(Kind::Left, 3);
        assert_eq!(state.heads, [NONE, 0, 3, NONE]);
        assert_eq!((state.newest(1, 1), state.newest(3, 0)), (NONE, 2));
        assert_eq!(state.labels[2], 3);
    }

    #[test]
    fn no_arc_crosses_a_break() {
        let mut state = State::default();
        state.reset(3);
        state.make(Kind::Break, 0);
        state.make(Kind::Shift, 0);
        assert_eq!(state.valid(), [false, true, false, false, true]);
    }
}
