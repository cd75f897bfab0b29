//! Matrix products in whole numbers, so that every machine gets the same bits.
//!
//! Weights are 16-bit integers with a scale for each output. An input row is rounded to integers
//! with one scale for the row, small enough that no sum can leave 32 bits in any order of adding;
//! only then does floating point come back, with one multiplication and one addition for each
//! output. Nothing is fused and nothing is summed in an order that a compiler may choose.

use crate::ModelError;
use crate::kernel::{Kernel, PANEL, Panels, pair, vectorised};

/// Weights, scales and biases of a linear map.
#[derive(Debug, Clone)]
pub(crate) struct Matrix {
    inputs: usize,
    weights: Panels,
    /// Largest magnitude an input may be rounded to.
    limit: f32,
    kernel: Kernel,
}

/// Rounded input rows and where they are kept between calls.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rounded {
    /// Pairs of inputs.
    values: Vec<i32>,
    scales: Vec<f32>,
}

impl Matrix {
    /// A map from `inputs` numbers, with the weights of one output after another.
    pub(crate) fn new(
        name: &str,
        inputs: usize,
        rows: &[i16],
        scales: &[f32],
        bias: &[f32],
    ) -> Result<Self, ModelError> {
        let outputs = scales.len();
        if inputs == 0
            || outputs == 0
            || !inputs.is_multiple_of(2)
            || rows.len() != inputs * outputs
            || bias.len() != outputs
        {
            let problem = format!(
                "has {} weights and {} biases; {outputs} outputs of {inputs} inputs (an even number) are expected",
                rows.len(),
                bias.len()
            );
            return Err(ModelError::content(name, problem));
        }
        let magnitude = |row: &[i16]| row.iter().map(|w| i64::from(w.unsigned_abs())).sum::<i64>();
        let heaviest = rows.chunks_exact(inputs).map(magnitude).max().unwrap_or(0).max(1);
        let limit = (i64::from(i32::MAX) / heaviest).min(i64::from(i16::MAX));
        if limit < 255 {
            let problem =
                format!("has an output whose weights sum to {heaviest}; at most 8421504 is accepted");
            return Err(ModelError::content(name, problem));
        }
        let (pairs, count) = (inputs / 2, outputs.div_ceil(PANEL));
        let mut panels = vec![[0; PANEL]; count * pairs];
        for (output, row) in rows.chunks_exact(inputs).enumerate() {
            let panel = &mut panels[output / PANEL * pairs..];
            for (entry, [first, second]) in panel.iter_mut().zip(row.as_chunks::<2>().0) {
                entry[output % PANEL] = pair(*first, *second);
            }
        }
        let in_panels = |values: &[f32]| {
            let mut panels = vec![[0.0; PANEL]; count];
            panels.as_flattened_mut()[..outputs].copy_from_slice(values);
            panels
        };
        let weights = Panels { pairs, panels, scales: in_panels(scales), bias: in_panels(bias) };
        Ok(Self { inputs, weights, limit: limit as f32, kernel: Kernel::best() })
    }

    /// Computes products in this way from now on. The results are the same.
    pub(crate) fn set_kernel(&mut self, kernel: Kernel) {
        self.kernel = kernel;
    }

    /// How products are computed.
    pub(crate) fn kernel(&self) -> Kernel {
        self.kernel
    }

    pub(crate) fn inputs(&self) -> usize {
        self.inputs
    }

    /// Numbers in an output row: the outputs, and zeros up to a whole panel.
    pub(crate) fn width(&self) -> usize {
        self.weights.width()
    }

    /// Maps `count` input rows, of which row `i` starts at `i * stride` (rows may overlap), to output
    /// rows in `out`.
    pub(crate) fn apply(
        &self,
        x: &[f32],
        count: usize,
        stride: usize,
        rounded: &mut Rounded,
        out: &mut Vec<f32>,
    ) {
        rounded.values.resize(count * self.weights.pairs, 0);
        rounded.scales.resize(count, 0.0);
        round(self.kernel, x, stride, self.limit, rounded);
        out.resize(count * self.width(), 0.0);
        self.kernel.products(&rounded.values, &rounded.scales, &self.weights, out);
    }
}

vectorised! {
    /// Rounds input rows to integers of at most `limit`, each row with its own scale.
    fn round(x: &[f32], stride: usize, limit: f32, rounded: &mut Rounded) {
        // A small number added to this has its whole part, rounded half to even, in the low bits.
        const ROUND: f32 = 12_582_912.0;
        let count = rounded.scales.len();
        let pairs = rounded.values.len() / count.max(1);
        for (i, scale) in rounded.scales.iter_mut().enumerate() {
            let row = &x[i * stride..][..2 * pairs];
            let largest = largest_magnitude(row);
            let inverse = if largest > 0.0 { limit / largest } else { 0.0 };
            *scale = largest / limit;
            let round = |x: f32| ((x * inverse + ROUND).to_bits() as i32).wrapping_sub(ROUND.to_bits() as i32);
            let values = &mut rounded.values[i * pairs..][..pairs];
            for (value, [first, second]) in values.iter_mut().zip(row.as_chunks::<2>().0) {
                *value = round(*first) & 0xffff | round(*second) << 16;
            }
        }
    }
}

/// The largest magnitude in the row. A maximum is the same in every order.
#[inline(always)]
fn largest_magnitude(row: &[f32]) -> f32 {
    const LANES: usize = 16;
    let (chunks, rest) = row.as_chunks::<LANES>();
    let mut lanes = [0f32; LANES];
    for chunk in chunks {
        for (lane, x) in lanes.iter_mut().zip(chunk) {
            let x = x.abs();
            *lane = if x > *lane { x } else { *lane };
        }
    }
    lanes.iter().chain(rest).fold(0.0, |most, x| if x.abs() > most { x.abs() } else { most })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_those_of_the_real_numbers_within_rounding() {
        let (inputs, outputs) = (34, 21);
        let rows: Vec<i16> = (0..inputs * outputs).map(|i| (i * 7919 % 4001) as i16 - 2000).collect();
        let scales: Vec<f32> = (0..outputs).map(|o| 0.001 + o as f32 * 0.0001).collect();
        let bias: Vec<f32> = (0..outputs).map(|o| o as f32 * 0.5 - 3.0).collect();
        let matrix = Matrix::new("test", inputs, &rows, &scales, &bias).unwrap();
        let x: Vec<f32> = (0..3 * inputs).map(|i| (i * 31 % 17) as f32 * 0.3 - 2.0).collect();
        let mut out = Vec::new();
        matrix.apply(&x, 3, inputs, &mut Rounded::default(), &mut out);
        for row in 0..3 {
            for o in 0..outputs {
                let exact: f64 = (0..inputs)
                    .map(|i| {
                        f64::from(x[row * inputs + i])
                            * f64::from(rows[o * inputs + i])
                            * f64::from(scales[o])
                    })
                    .sum::<f64>()
                    + f64::from(bias[o]);
                let error = (f64::from(out[row * matrix.width() + o]) - exact).abs();
                assert!(error < 0.01, "row {row}, output {o}: off by {error}");
            }
        }
    }

    #[test]
    fn weights_that_could_overflow_are_refused() {
        let error = Matrix::new("test", 512, &[i16::MAX; 512], &[1.0], &[0.0]).unwrap_err();
        assert!(error.to_string().contains("sum to 16776704"), "{error}");
    }

    #[test]
    fn the_largest_input_meets_the_heaviest_weights_without_overflow() {
        let matrix = Matrix::new("test", 256, &[4095; 256], &[1.0], &[0.0]).unwrap();
        let mut out = Vec::new();
        matrix.apply(&[-1.0; 256], 1, 256, &mut Rounded::default(), &mut out);
        assert!((out[0] + 256.0 * 4095.0).abs() < 1.0, "{}", out[0]);
    }
}
