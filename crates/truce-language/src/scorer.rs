//! The network that scores the moves of a transition system from a handful of tokens.
//!
//! What each token adds in each of the places it may stand in is computed once for the text; scoring
//! a state is then one sum of such rows, the larger of two for each unit, and a small matrix.

use crate::ModelError;
use crate::format::Sections;
use crate::kernel::Kernel;
use crate::matrix::{Matrix, Rounded};
use crate::tok2vec::{WIDTH, read_matrix};

/// Units of the hidden layer.
pub(crate) const HIDDEN: usize = 64;
/// Numbers a token adds in one place: two alternatives of each hidden unit.
const ROW: usize = 2 * HIDDEN;

/// The weights of a scorer with `P` places.
#[derive(Debug, Clone)]
pub(crate) struct Scorer<const P: usize> {
    project: Matrix,
    lower: Matrix,
    lower_bias: Vec<f32>,
    /// What an empty place adds.
    empty: Vec<[f32; ROW]>,
    /// For each hidden unit, its weight for each move.
    upper: Vec<f32>,
    upper_bias: Vec<f32>,
}

/// What the tokens of a text add in each place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Precomputed {
    rounded: Rounded,
    projected: Vec<f32>,
    rows: Vec<f32>,
}

impl Precomputed {
    /// The numbers, for the fingerprint.
    pub(crate) fn values(&self) -> &[f32] {
        &self.rows
    }
}

impl<const P: usize> Scorer<P> {
    /// Reads the scorer whose parts start with `name` and which scores this many moves.
    pub(crate) fn read(sections: &Sections<'_>, name: &str, moves: usize) -> Result<Self, ModelError> {
        let project = read_matrix(sections, &format!("{name}.project"), WIDTH, HIDDEN)?;
        let lower = read_matrix(sections, &format!("{name}.lower"), HIDDEN, P * ROW)?;
        let exactly = |part: &str, expected: usize| {
            let part = format!("{name}.{part}");
            let values = sections.floats(&part)?;
            if values.len() == expected {
                return Ok(values);
            }
            Err(ModelError::content(&part, format!("has {} numbers, expected {expected}", values.len())))
        };
        let empty = exactly("empty", P * ROW)?.as_chunks::<ROW>().0.to_vec();
        Ok(Self {
            project,
            lower,
            lower_bias: exactly("hidden_bias", ROW)?,
            empty,
            upper: exactly("upper", HIDDEN * moves)?,
            upper_bias: exactly("upper_bias", moves)?,
        })
    }

    /// Computes products in this way from now on.
    pub(crate) fn set_kernel(&mut self, kernel: Kernel) {
        self.project.set_kernel(kernel);
        self.lower.set_kernel(kernel);
    }

    /// Moves that are scored.
    pub(crate) fn moves(&self) -> usize {
        self.upper_bias.len()
    }

    /// Computes what `count` tokens with these vectors add in each place.
    pub(crate) fn precompute(&self, vectors: &[f32], count: usize, to: &mut Precomputed) {
        let Precomputed { rounded, projected, rows } = to;
        self.project.apply(vectors, count, WIDTH, rounded, projected);
        self.lower.apply(projected, count, HIDDEN, rounded, rows);
    }

    /// The hidden layer of a state with these tokens in its places; `u32::MAX` is none.
    pub(crate) fn hidden(&self, tokens: &Precomputed, places: [u32; P]) -> [f32; HIDDEN] {
        let mut sums = [0f32; ROW];
        let rows = tokens.rows.as_chunks::<ROW>().0;
        for (place, &token) in places.iter().enumerate() {
            let row = match token {
                u32::MAX => &self.empty[place],
                token => &rows[token as usize * P + place],
            };
            for (sum, x) in sums.iter_mut().zip(row) {
                *sum += x;
            }
        }
        let mut hidden = [0f32; HIDDEN];
        for (i, out) in hidden.iter_mut().enumerate() {
            let a = sums[i] + self.lower_bias[i];
            let b = sums[HIDDEN + i] + self.lower_bias[HIDDEN + i];
            *out = if b > a { b } else { a };
        }
        hidden
    }

    /// The scores of all moves.
    pub(crate) fn scores(&self, hidden: &[f32; HIDDEN], out: &mut [f32]) {
        out.fill(0.0);
        for (x, weights) in hidden.iter().zip(self.upper.chunks_exact(self.moves())) {
            for (out, weight) in out.iter_mut().zip(weights) {
                *out += x * weight;
            }
        }
        for (out, bias) in out.iter_mut().zip(&self.upper_bias) {
            *out += bias;
        }
    }

    /// The score of one move: the same bits as in [`Scorer::scores`].
    pub(crate) fn score(&self, hidden: &[f32; HIDDEN], a_move: usize) -> f32 {
        let mut out = 0.0;
        for (x, weights) in hidden.iter().zip(self.upper.chunks_exact(self.moves())) {
            out += x * weights[a_move];
        }
        out + self.upper_bias[a_move]
    }
}
