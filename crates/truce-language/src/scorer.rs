//! The network that scores the moves of a transition system from a handful of tokens.
//!
//! What each token adds in each of the places it may stand in is computed once for the text; scoring
//! a state is then one sum of such rows, the larger of two for each unit, and a small matrix.

use crate::ModelError;
use crate::format::Sections;
use crate::kernel::{Kernel, vectorised};
use crate::matrix::{Matrix, Rounded};
use crate::tok2vec::{WIDTH, read_matrix};

/// Units of the hidden layer.
pub(crate) const HIDDEN: usize = 64;
/// Numbers a token adds in one place: two alternatives of each hidden unit.
const ROW: usize = 2 * HIDDEN;

/// Moves whose scores are summed together.
const STEP: usize = 16;

/// The weights of a scorer with `P` places.
#[derive(Debug, Clone)]
pub(crate) struct Scorer<const P: usize> {
    project: Matrix,
    lower: Matrix,
    lower_bias: [f32; ROW],
    /// What an empty place adds.
    empty: Vec<[f32; ROW]>,
    /// For each hidden unit, its weight for each move, and zeros up to a whole number of [`STEP`]s.
    upper: Vec<[f32; STEP]>,
    upper_bias: Vec<[f32; STEP]>,
    moves: usize,
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
        if moves == 0 {
            return Err(ModelError::content(
                &format!("{name}.moves"),
                "is empty; a line for each move is expected",
            ));
        }
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
        let mut lower_bias = [0.0; ROW];
        lower_bias.copy_from_slice(&exactly("hidden_bias", ROW)?);
        let in_steps = |values: Vec<f32>| {
            let step = |row: &[f32]| std::array::from_fn(|i| row.get(i).copied().unwrap_or(0.0));
            values.chunks(moves).flat_map(|row| row.chunks(STEP).map(step)).collect::<Vec<[f32; STEP]>>()
        };
        let upper = in_steps(exactly("upper", HIDDEN * moves)?);
        let upper_bias = in_steps(exactly("upper_bias", moves)?);
        Ok(Self { project, lower, lower_bias, empty, upper, upper_bias, moves })
    }

    /// Computes products in this way from now on.
    pub(crate) fn set_kernel(&mut self, kernel: Kernel) {
        self.project.set_kernel(kernel);
        self.lower.set_kernel(kernel);
    }

    /// Computes what `count` tokens with these vectors add in each place.
    pub(crate) fn precompute(&self, vectors: &[f32], count: usize, to: &mut Precomputed) {
        let Precomputed { rounded, projected, rows } = to;
        self.project.apply(vectors, count, WIDTH, rounded, projected);
        self.lower.apply(projected, count, HIDDEN, rounded, rows);
    }

    /// The hidden layer of a state with these tokens in its places; `u32::MAX` is none.
    pub(crate) fn hidden(&self, tokens: &Precomputed, places: [u32; P], out: &mut [f32; HIDDEN]) {
        let rows = tokens.rows.as_chunks::<ROW>().0;
        let mut parts = [&self.empty[0]; P];
        for (place, (part, token)) in parts.iter_mut().zip(places).enumerate() {
            *part = match token {
                u32::MAX => &self.empty[place],
                token => &rows[token as usize * P + place],
            };
        }
        larger_of_sums(self.project.kernel(), &parts, &self.lower_bias, out);
    }

    /// The scores of all moves.
    pub(crate) fn scores(&self, hidden: &[f32; HIDDEN], out: &mut Vec<f32>) {
        out.resize(self.upper_bias.len() * STEP, 0.0);
        weighted_sums(self.project.kernel(), hidden, &self.upper, &self.upper_bias, out.as_chunks_mut().0);
        out.truncate(self.moves);
    }

    /// The score of one move: the same bits as in [`Scorer::scores`].
    pub(crate) fn score(&self, hidden: &[f32; HIDDEN], a_move: usize) -> f32 {
        let steps = self.upper_bias.len();
        let mut out = 0.0;
        for (i, x) in hidden.iter().enumerate() {
            out += x * self.upper[i * steps + a_move / STEP][a_move % STEP];
        }
        out + self.upper_bias[a_move / STEP][a_move % STEP]
    }
}

vectorised! {
    /// The larger of the two alternatives of each unit, each a sum of parts and a bias.
    fn larger_of_sums(parts: &[&[f32; ROW]], bias: &[f32; ROW], out: &mut [f32; HIDDEN]) {
        let mut sums = [0f32; ROW];
        for part in parts {
            for i in 0..ROW {
                sums[i] += part[i];
            }
        }
        for i in 0..HIDDEN {
            let (a, b) = (sums[i] + bias[i], sums[HIDDEN + i] + bias[HIDDEN + i]);
            out[i] = if b > a { b } else { a };
        }
    }
}

vectorised! {
    /// For each move, the sum over units of unit times weight, in the order of the units, and a bias.
    fn weighted_sums(
        hidden: &[f32; HIDDEN],
        weights: &[[f32; STEP]],
        bias: &[[f32; STEP]],
        out: &mut [[f32; STEP]],
    ) {
        let steps = bias.len();
        for (step, out) in out.iter_mut().enumerate() {
            let mut sums = [0f32; STEP];
            for (x, weights) in hidden.iter().zip(weights[step..].iter().step_by(steps)) {
                for i in 0..STEP {
                    sums[i] += x * weights[i];
                }
            }
            for i in 0..STEP {
                out[i] = sums[i] + bias[step][i];
            }
        }
    }
}
