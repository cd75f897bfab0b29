//! From words to vectors: hashed embeddings, mixed, then four layers that look one word to each side.
//!
//! Each vector of [`WIDTH`] numbers thus depends on four words to the left and four to the right.

use crate::ModelError;
use crate::format::Sections;
use crate::hash::feature_rows;
use crate::kernel::{Kernel, vectorised};
use crate::matrix::{Matrix, Rounded};
use crate::seen::{Key, Seen};

/// Numbers in a vector.
pub(crate) const WIDTH: usize = 96;
/// Alternatives of which each unit takes the largest.
const PIECES: usize = 3;
/// Layers that look to the sides, and so the words to each side that reach a vector.
const DEPTH: usize = 4;

/// One table of hashed embeddings.
#[derive(Debug, Clone)]
struct Table {
    seed: u32,
    scale: f32,
    rows: Vec<[i16; WIDTH]>,
}

impl Table {
    /// The sum of the four rows of a feature. Sums of four 16-bit numbers are exact.
    fn embed(&self, feature: u64, out: &mut [f32]) {
        let count = self.rows.len() as u32;
        let [a, b, c, d] = feature_rows(feature, self.seed).map(|row| &self.rows[(row % count) as usize]);
        for (i, out) in out.iter_mut().enumerate() {
            let sum = i32::from(a[i]) + i32::from(b[i]) + i32::from(c[i]) + i32::from(d[i]);
            *out = sum as f32 * self.scale;
        }
    }
}

/// A layer: linear map, largest of three, layer norm.
#[derive(Debug, Clone)]
struct Maxout {
    /// Outputs are ordered piece by piece.
    linear: Matrix,
    gain: [f32; WIDTH],
    shift: [f32; WIDTH],
}

impl Maxout {
    fn read(sections: &Sections<'_>, name: &str, inputs: usize) -> Result<Self, ModelError> {
        let linear = read_matrix(sections, name, inputs, WIDTH * PIECES)?;
        let width = |part: &str| {
            let name = format!("{name}.{part}");
            let values = sections.floats(&name)?;
            match values.as_slice().try_into() {
                Ok(array) => Ok(array),
                Err(_) => {
                    let problem = format!("has {} numbers, expected {WIDTH}", values.len());
                    Err(ModelError::content(&name, problem))
                }
            }
        };
        Ok(Self { linear, gain: width("gain")?, shift: width("shift")? })
    }
}

vectorised! {
    /// Finishes a layer: rows of `out` become, or with `add` grow by, what rows of its linear map come to.
    fn finish(layer: &Maxout, linear: &[f32], out: &mut [[f32; WIDTH]], add: bool) {
        for (pieces, out) in linear.as_chunks::<{ WIDTH * PIECES }>().0.iter().zip(out) {
            let mut largest = [0f32; WIDTH];
            for i in 0..WIDTH {
                let (a, b, c) = (pieces[i], pieces[WIDTH + i], pieces[2 * WIDTH + i]);
                let ab = if b > a { b } else { a };
                largest[i] = if c > ab { c } else { ab };
            }
            let mean = sum(&largest, |x| x) / WIDTH as f32;
            let variance = sum(&largest, |x| (x - mean) * (x - mean)) / WIDTH as f32 + 1e-8;
            let inverse = 1.0 / variance.sqrt();
            for i in 0..WIDTH {
                let y = (largest[i] - mean) * inverse * layer.gain[i] + layer.shift[i];
                out[i] = if add { out[i] + y } else { y };
            }
        }
    }
}

/// A sum in a fixed order: sixteen running sums, then those pairwise.
#[inline(always)]
fn sum(values: &[f32; WIDTH], of: impl Fn(f32) -> f32) -> f32 {
    let mut lanes = [0f32; 16];
    for chunk in values.as_chunks::<16>().0 {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane += of(*value);
        }
    }
    let mut half = 8;
    while half > 0 {
        for i in 0..half {
            lanes[i] += lanes[i + half];
        }
        half /= 2;
    }
    lanes[0]
}

/// Reads the three parts of a matrix: `.weights`, `.scales`, `.bias`.
pub(crate) fn read_matrix(
    sections: &Sections<'_>,
    name: &str,
    inputs: usize,
    outputs: usize,
) -> Result<Matrix, ModelError> {
    let scales = sections.floats(&format!("{name}.scales"))?;
    if scales.len() != outputs {
        return Err(ModelError::content(name, format!("has {} outputs, expected {outputs}", scales.len())));
    }
    let bias = sections.floats(&format!("{name}.bias"))?;
    Matrix::new(name, inputs, &sections.integers(&format!("{name}.weights"))?, &scales, &bias)
}

/// The whole stack.
#[derive(Debug, Clone)]
pub(crate) struct Tok2Vec {
    tables: Vec<Table>,
    mix: Maxout,
    layers: Vec<Maxout>,
}

/// Buffers kept between calls.
#[derive(Debug, Clone, Default)]
pub(crate) struct Buffers {
    rounded: Rounded,
    numbers: Vec<usize>,
    new: Vec<Key>,
    embedded: Vec<f32>,
    linear: Vec<f32>,
    hidden: Vec<f32>,
}

impl Tok2Vec {
    /// Reads the stack whose parts start with `name`.
    pub(crate) fn read(sections: &Sections<'_>, name: &str) -> Result<Self, ModelError> {
        let seeds_name = format!("{name}.seeds");
        let scales = sections.floats(&format!("{name}.embed_scales"))?;
        let seeds = sections.integers(&seeds_name)?;
        if scales.len() != seeds.len() || seeds.is_empty() {
            let problem =
                format!("has {} seeds for {} scales; as many are expected", seeds.len(), scales.len());
            return Err(ModelError::content(&seeds_name, problem));
        }
        let mut tables = Vec::new();
        for (i, (&scale, &seed)) in scales.iter().zip(&seeds).enumerate() {
            let part = format!("{name}.embed.{i}");
            let values = sections.integers(&part)?;
            let (rows, rest) = values.as_chunks::<WIDTH>();
            if rows.is_empty() || !rest.is_empty() {
                let problem = format!("has {} numbers; rows of {WIDTH} are expected", values.len());
                return Err(ModelError::content(&part, problem));
            }
            tables.push(Table { seed: seed as u32, scale, rows: rows.to_vec() });
        }
        let mix = Maxout::read(sections, &format!("{name}.mix"), tables.len() * WIDTH)?;
        let layers = (0..DEPTH)
            .map(|i| Maxout::read(sections, &format!("{name}.layer.{i}"), 3 * WIDTH))
            .collect::<Result<_, _>>()?;
        Ok(Self { tables, mix, layers })
    }

    /// Computes products in this way from now on.
    pub(crate) fn set_kernel(&mut self, kernel: Kernel) {
        self.mix.linear.set_kernel(kernel);
        for layer in &mut self.layers {
            layer.linear.set_kernel(kernel);
        }
    }

    /// Features each word must have.
    pub(crate) fn features(&self) -> usize {
        self.tables.len()
    }

    /// The vectors of words with these features, of which the first [`Tok2Vec::features`] are used. `seen`
    /// is for this stack alone. The result is in `buffers` until the next call.
    pub(crate) fn run<'b>(
        &self,
        words: impl ExactSizeIterator<Item = Key>,
        seen: &mut Seen<WIDTH>,
        buffers: &'b mut Buffers,
    ) -> &'b [f32] {
        let count = words.len();
        self.mix(words, seen, buffers);
        let Buffers { rounded, linear, hidden, numbers, .. } = buffers;
        // Beyond each end stand rows that start as zero. A row that is further from the words than
        // there are layers left can no longer reach them, so each layer leaves out one more.
        let rows = count + 2 * (DEPTH + 1);
        hidden.resize(rows * WIDTH, 0.0);
        let (before, rest) = hidden.split_at_mut((DEPTH + 1) * WIDTH);
        let (middle, after) = rest.split_at_mut(count * WIDTH);
        before.fill(0.0);
        after.fill(0.0);
        for (row, number) in middle.as_chunks_mut::<WIDTH>().0.iter_mut().zip(numbers) {
            *row = *seen.row(*number);
        }
        for (i, layer) in self.layers.iter().enumerate() {
            let first = 2 + i;
            let count = rows - 2 * first;
            layer.linear.apply(&hidden[(first - 1) * WIDTH..], count, WIDTH, rounded, linear);
            finish(layer.linear.kernel(), layer, linear, &mut hidden.as_chunks_mut().0[first..], true);
        }
        &hidden[(DEPTH + 1) * WIDTH..][..count * WIDTH]
    }

    /// Fills `seen` with the first layer of the words that are new, and `numbers` with where all are.
    fn mix(&self, words: impl Iterator<Item = Key>, seen: &mut Seen<WIDTH>, buffers: &mut Buffers) {
        let Buffers { rounded, embedded, linear, numbers, new, .. } = buffers;
        seen.start();
        let known = seen.len();
        numbers.clear();
        new.clear();
        for mut key in words {
            key[self.tables.len()..].fill(0);
            let (number, is_new) = seen.number(&key);
            numbers.push(number);
            if is_new {
                new.push(key);
            }
        }
        let inputs = self.mix.linear.inputs();
        embedded.resize(new.len() * inputs, 0.0);
        for (key, row) in new.iter().zip(embedded.chunks_exact_mut(inputs)) {
            for ((table, feature), out) in self.tables.iter().zip(key).zip(row.chunks_exact_mut(WIDTH)) {
                table.embed(*feature, out);
            }
        }
        self.mix.linear.apply(embedded, new.len(), inputs, rounded, linear);
        finish(self.mix.linear.kernel(), &self.mix, linear, seen.rows_from(known), false);
    }
}
