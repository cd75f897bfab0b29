//! The entity recogniser: spaCy's BILUO system, one move for each word.
//!
//! A word begins an entity, is inside, is last, is one by itself (unit), or is outside. An entity never
//! crosses a sentence start and never begins at white space.

use std::ops::Range;

use crate::format::Sections;
use crate::kernel::Kernel;
use crate::scorer::{HIDDEN, Precomputed, Scorer};
use crate::{EntityLabel, ModelError};

/// What a move does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    Begin(EntityLabel),
    In(EntityLabel),
    Last(EntityLabel),
    Unit(EntityLabel),
    Out,
    /// `U-`, which spaCy keeps for words that may not be in an entity; never made here.
    Never,
}

/// The recogniser.
#[derive(Debug, Clone)]
pub(crate) struct EntityParser {
    scorer: Scorer<3>,
    moves: Vec<Move>,
    /// For each label that can be begun, the moves that go on with it and that end it.
    going_on: [Option<(usize, usize)>; EntityLabel::ALL.len()],
}

/// Buffers kept between calls.
#[derive(Debug, Clone, Default)]
pub(crate) struct Buffers {
    /// The entities of the last text, in order.
    pub(crate) found: Vec<(Range<usize>, EntityLabel)>,
    pub(crate) precomputed: Precomputed,
    scores: Vec<f32>,
}

impl EntityParser {
    /// Reads the recogniser's weights and moves.
    pub(crate) fn read(sections: &Sections<'_>) -> Result<Self, ModelError> {
        let name = "ner.moves";
        let moves =
            sections.text(name)?.lines().map(|line| parse_move(name, line)).collect::<Result<Vec<_>, _>>()?;
        if !moves.contains(&Move::Out) {
            return Err(ModelError::content(name, "has no move O, without which a word could have none"));
        }
        let mut going_on = [None; EntityLabel::ALL.len()];
        for a_move in &moves {
            if let Move::Begin(label) = *a_move {
                let at = |wanted| moves.iter().position(|m| *m == wanted);
                let (Some(inside), Some(last)) = (at(Move::In(label)), at(Move::Last(label))) else {
                    let problem = format!("has B-{label}; I-{label} and L-{label} are expected with it");
                    return Err(ModelError::content(name, problem));
                };
                going_on[label as usize] = Some((inside, last));
            }
        }
        Ok(Self { scorer: Scorer::read(sections, "ner", moves.len())?, moves, going_on })
    }

    /// Computes products in this way from now on.
    pub(crate) fn set_kernel(&mut self, kernel: Kernel) {
        self.scorer.set_kernel(kernel);
    }

    /// Finds the entities among `count` words with these vectors. `is_space` and `starts_sentence`
    /// are asked about words.
    pub(crate) fn parse(
        &self,
        vectors: &[f32],
        count: usize,
        is_space: impl Fn(usize) -> bool,
        starts_sentence: impl Fn(usize) -> bool,
        buffers: &mut Buffers,
        mut on_scores: impl FnMut(&[f32]),
    ) {
        let Buffers { found, precomputed, scores } = buffers;
        found.clear();
        self.scorer.precompute(vectors, count, precomputed);
        let mut hidden = [0.0; HIDDEN];
        let mut open: Option<(usize, EntityLabel)> = None;
        for i in 0..count {
            let word = i as u32;
            let may_go_on = i + 1 < count && !starts_sentence(i + 1);
            if let Some((start, label)) = open {
                // Where it may not go on it ends, whatever the scores.
                let goes_on = may_go_on && {
                    self.scorer.hidden(precomputed, [word, start as u32, word - 1], &mut hidden);
                    self.goes_on(&hidden, label, &mut on_scores)
                };
                if !goes_on {
                    found.push((start..i + 1, label));
                    open = None;
                }
                continue;
            }
            self.scorer.hidden(precomputed, [word, u32::MAX, u32::MAX], &mut hidden);
            self.scorer.scores(&hidden, scores);
            on_scores(scores);
            let space = is_space(i);
            match self.best_outside(scores, may_go_on && !space, !space) {
                Move::Begin(label) => open = Some((i, label)),
                Move::Unit(label) => found.push((i..i + 1, label)),
                _ => {}
            }
        }
    }

    /// Whether an open entity goes on after this word rather than ends with it; of equal scores the
    /// first move counts.
    fn goes_on(
        &self,
        hidden: &[f32; HIDDEN],
        label: EntityLabel,
        on_scores: &mut impl FnMut(&[f32]),
    ) -> bool {
        let Some((inside, last)) = self.going_on[label as usize] else { return false };
        let scores = [inside, last].map(|a_move| self.scorer.score(hidden, a_move));
        on_scores(&scores);
        if inside < last { scores[0] >= scores[1] } else { scores[0] > scores[1] }
    }

    /// The first of the highest-scored moves outside an entity.
    fn best_outside(&self, scores: &[f32], begin: bool, unit: bool) -> Move {
        let mut best: Option<usize> = None;
        for (i, a_move) in self.moves.iter().enumerate() {
            let valid = match a_move {
                Move::Begin(_) => begin,
                Move::Unit(_) => unit,
                Move::Out => true,
                Move::In(_) | Move::Last(_) | Move::Never => false,
            };
            if valid && best.is_none_or(|b| scores[i] > scores[b]) {
                best = Some(i);
            }
        }
        best.map_or(Move::Out, |best| self.moves[best])
    }
}

fn parse_move(section: &str, line: &str) -> Result<Move, ModelError> {
    let bad = || {
        let problem =
            format!("has the move {line:?}; B-, I-, L-, U- with an entity label, and O are accepted");
        ModelError::content(section, problem)
    };
    match line.split_once('-') {
        None if line == "O" => Ok(Move::Out),
        Some(("U", "")) => Ok(Move::Never),
        Some((kind, label)) => {
            let label = EntityLabel::from_label(label).ok_or_else(bad)?;
            match kind {
                "B" => Ok(Move::Begin(label)),
                "I" => Ok(Move::In(label)),
                "L" => Ok(Move::Last(label)),
                "U" => Ok(Move::Unit(label)),
                _ => Err(bad()),
            }
        }
        None => Err(bad()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_are_read_with_their_labels() {
        assert_eq!(parse_move("m", "B-WORK_OF_ART").unwrap(), Move::Begin(EntityLabel::WorkOfArt));
        assert_eq!(parse_move("m", "O").unwrap(), Move::Out);
        assert_eq!(parse_move("m", "U-").unwrap(), Move::Never);
        let error = parse_move("m", "B-DRAGON").unwrap_err().to_string();
        assert!(error.contains("B-DRAGON"), "{error}");
    }
}
