//! The inner loop of a matrix product, once for each kind of processor, all with equal results.
//!
//! Sums are whole numbers that cannot leave 32 bits (see [`crate::matrix`]), so the order of adding
//! does not matter and every kernel gives the same bits; a test holds them to it. The vector
//! kernels are safe code: what is loaded and stored goes through arrays. Only calling them is not,
//! because the compiler cannot see that the processor was asked first.

/// Outputs that are computed together.
pub(crate) const PANEL: usize = 32;
/// The most input rows that are taken together.
const ROWS: usize = 6;

/// Defines a function of a [`Kernel`] and more, compiled anew for each instruction set from one body. The
/// body must do the same arithmetic in the same order whatever its width: no sums over lanes.
macro_rules! vectorised {
    ($(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) $body:block) => {
        $(#[$meta])*
        #[cfg_attr(target_arch = "x86_64", expect(unsafe_code, reason = "calls what only some processors have"))]
        $vis fn $name(kernel: $crate::kernel::Kernel, $($arg: $type),*) {
            #[inline(always)]
            fn body($($arg: $type),*) $body
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx2")]
                fn avx2($($arg: $type),*) { body($($arg),*) }
                #[target_feature(enable = "avx512f,avx512vl,avx512bw,avx512dq")]
                fn avx512($($arg: $type),*) { body($($arg),*) }
                match kernel {
                    // SAFETY: the kernel was asked of the processor, see `Kernel::block`.
                    $crate::kernel::Kernel::Avx2 => return unsafe { avx2($($arg),*) },
                    $crate::kernel::Kernel::Avx512 => return unsafe { avx512($($arg),*) },
                    _ => {}
                }
            }
            let _ = kernel;
            body($($arg),*);
        }
    };
}
pub(crate) use vectorised;

/// Two 16-bit integers in one word, the first in the low half.
pub(crate) fn pair(first: i16, second: i16) -> i32 {
    i32::from(first) & 0xffff | i32::from(second) << 16
}

/// A way to compute matrix products. All ways give the same bits; they differ in speed only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kernel {
    /// Plain Rust, on any processor.
    Portable,
    /// 128-bit vectors, on any x86-64.
    Sse2,
    /// 256-bit vectors, on x86-64 since about 2013.
    Avx2,
    /// 512-bit vectors with multiply-and-add, on x86-64 since about 2019.
    Avx512,
}

impl Kernel {
    /// The kernels that this processor can run, the fastest last.
    pub fn available() -> Vec<Self> {
        let mut kernels = vec![Self::Portable];
        kernels.extend(Self::of_this_processor());
        kernels
    }

    #[cfg(target_arch = "x86_64")]
    fn of_this_processor() -> Vec<Self> {
        let mut kernels = vec![Self::Sse2];
        if std::arch::is_x86_feature_detected!("avx2") {
            kernels.push(Self::Avx2);
            let avx512 = [
                std::arch::is_x86_feature_detected!("avx512f"),
                std::arch::is_x86_feature_detected!("avx512vl"),
                std::arch::is_x86_feature_detected!("avx512bw"),
                std::arch::is_x86_feature_detected!("avx512dq"),
                std::arch::is_x86_feature_detected!("avx512vnni"),
            ];
            if !avx512.contains(&false) {
                kernels.push(Self::Avx512);
            }
        }
        kernels
    }

    #[cfg(not(target_arch = "x86_64"))]
    fn of_this_processor() -> Vec<Self> {
        Vec::new()
    }

    /// The fastest kernel that this processor can run.
    pub fn best() -> Self {
        Self::available().pop().unwrap_or(Self::Portable)
    }

    /// Multiplies input rows with weights: `out` gets a row of `weights.width()` numbers for each scale
    /// in `row_scales`. `x` has the rows one after another, each of `weights.pairs` pairs.
    pub(crate) fn products(self, x: &[i32], row_scales: &[f32], weights: &Panels, out: &mut [f32]) {
        let (pairs, width) = (weights.pairs, weights.width());
        // A panel of weights stays in the nearest cache while all rows pass by it.
        for (p, panel) in weights.panels.chunks_exact(pairs).enumerate() {
            let ends = Ends { scales: &weights.scales[p], bias: &weights.bias[p], width, at: p * PANEL };
            let rows = x.chunks(ROWS * pairs).zip(row_scales.chunks(ROWS)).zip(out.chunks_mut(ROWS * width));
            for ((x, row_scales), out) in rows {
                self.block(x, panel, row_scales, ends, out);
            }
        }
    }

    #[cfg_attr(target_arch = "x86_64", expect(unsafe_code, reason = "calls what only some processors have"))]
    fn block(self, x: &[i32], panel: &[[i32; PANEL]], row_scales: &[f32], ends: Ends<'_>, out: &mut [f32]) {
        #[cfg(target_arch = "x86_64")]
        match self {
            Self::Portable => portable(x, panel, row_scales, ends, out),
            // SAFETY: these are all safe functions; they only need a processor with the instructions, and
            // `available`, through which every kernel in use has gone, asks for them.
            Self::Sse2 => unsafe { x86::sse2(x, panel, row_scales, ends, out) },
            Self::Avx2 => unsafe { x86::avx2(x, panel, row_scales, ends, out) },
            Self::Avx512 => unsafe { x86::avx512(x, panel, row_scales, ends, out) },
        }
        #[cfg(not(target_arch = "x86_64"))]
        portable(x, panel, row_scales, ends, out);
    }
}

/// Weights laid out for the kernels.
#[derive(Debug, Clone)]
pub(crate) struct Panels {
    /// Pairs of inputs.
    pub(crate) pairs: usize,
    /// For each panel of outputs, for each pair of inputs, for each output of the panel: two weights.
    pub(crate) panels: Vec<[i32; PANEL]>,
    /// What a sum is multiplied with, for each output of each panel.
    pub(crate) scales: Vec<[f32; PANEL]>,
    /// What is added then.
    pub(crate) bias: Vec<[f32; PANEL]>,
}

impl Panels {
    /// Numbers in an output row, the last panel's unused ones included.
    pub(crate) fn width(&self) -> usize {
        self.scales.len() * PANEL
    }
}

/// What becomes of the sums of a panel: scaled, shifted, and put into rows of `width` from `at`.
#[derive(Debug, Clone, Copy)]
struct Ends<'w> {
    scales: &'w [f32; PANEL],
    bias: &'w [f32; PANEL],
    width: usize,
    at: usize,
}

impl Ends<'_> {
    #[inline(always)]
    fn write(&self, row: usize, row_scale: f32, sums: &[i32; PANEL], out: &mut [f32]) {
        if let Some(out) = out[row * self.width + self.at..].first_chunk_mut::<PANEL>() {
            for o in 0..PANEL {
                out[o] = sums[o] as f32 * (row_scale * self.scales[o]) + self.bias[o];
            }
        }
    }
}

fn portable(x: &[i32], panel: &[[i32; PANEL]], row_scales: &[f32], ends: Ends<'_>, out: &mut [f32]) {
    for (row, (x, scale)) in x.chunks_exact(panel.len()).zip(row_scales).enumerate() {
        let mut sums = [0i32; PANEL];
        for (x, weights) in x.iter().zip(panel) {
            let (low, high) = (i32::from(*x as i16), x >> 16);
            for (sum, weight) in sums.iter_mut().zip(weights) {
                // Weights that a model may hold cannot overflow; wrapping is what the vectors do, too.
                let products =
                    low.wrapping_mul(i32::from(*weight as i16)).wrapping_add(high.wrapping_mul(weight >> 16));
                *sum = sum.wrapping_add(products);
            }
        }
        ends.write(row, *scale, &sums, out);
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use std::arch::x86_64::*;

    use super::{Ends, PANEL};

    /// Defines a kernel that keeps the sums of up to `$rows` input rows in registers.
    macro_rules! kernel {
        (
            $name:ident, $features:literal, $rows:literal, $lanes:literal, $zero:expr,
            $set1:ident, $load:ident, $add:ident, $store:ident
        ) => {
            #[target_feature(enable = $features)]
            pub(super) fn $name(
                x: &[i32],
                panel: &[[i32; PANEL]],
                row_scales: &[f32],
                ends: Ends<'_>,
                out: &mut [f32],
            ) {
                #[inline]
                #[target_feature(enable = $features)]
                fn rows<const M: usize>(x: &[i32], panel: &[[i32; PANEL]]) -> [[i32; PANEL]; M] {
                    let pairs = panel.len();
                    let mut starts: [&[i32]; M] = [&[]; M];
                    for m in 0..M {
                        starts[m] = &x[m * pairs..][..pairs];
                    }
                    let mut acc = [[$zero; PANEL / $lanes]; M];
                    for k in 0..pairs {
                        let weights = panel[k].as_chunks::<$lanes>().0;
                        for m in 0..M {
                            let x = $set1(starts[m][k]);
                            for v in 0..PANEL / $lanes {
                                acc[m][v] = $add(acc[m][v], x, $load(&weights[v]));
                            }
                        }
                    }
                    let mut sums = [[0; PANEL]; M];
                    for m in 0..M {
                        for v in 0..PANEL / $lanes {
                            sums[m].as_chunks_mut::<$lanes>().0[v] = $store(acc[m][v]);
                        }
                    }
                    sums
                }
                let mut first = 0;
                while first < row_scales.len() {
                    let x = &x[first * panel.len()..];
                    let count = (row_scales.len() - first).min($rows);
                    let mut end = |sums: &[[i32; PANEL]]| {
                        for (m, sums) in sums.iter().enumerate() {
                            ends.write(first + m, row_scales[first + m], sums, out);
                        }
                    };
                    match count {
                        6 => end(&rows::<6>(x, panel)),
                        5 => end(&rows::<5>(x, panel)),
                        4 => end(&rows::<4>(x, panel)),
                        3 => end(&rows::<3>(x, panel)),
                        2 => end(&rows::<2>(x, panel)),
                        _ => end(&rows::<1>(x, panel)),
                    }
                    first += count;
                }
            }
        };
    }

    kernel!(sse2, "sse2", 1, 4, _mm_setzero_si128(), _mm_set1_epi32, load_sse2, add_sse2, store_sse2);
    kernel!(avx2, "avx2", 3, 8, _mm256_setzero_si256(), _mm256_set1_epi32, load_avx2, add_avx2, store_avx2);
    kernel!(
        avx512,
        "avx512f,avx512vnni",
        6,
        16,
        _mm512_setzero_si512(),
        _mm512_set1_epi32,
        load_avx512,
        add_avx512,
        store_avx512
    );

    #[inline]
    #[target_feature(enable = "sse2")]
    fn load_sse2(w: &[i32; 4]) -> __m128i {
        _mm_set_epi32(w[3], w[2], w[1], w[0])
    }

    #[inline]
    #[target_feature(enable = "sse2")]
    fn add_sse2(sum: __m128i, x: __m128i, w: __m128i) -> __m128i {
        _mm_add_epi32(sum, _mm_madd_epi16(x, w))
    }

    #[inline]
    #[target_feature(enable = "sse2")]
    fn store_sse2(v: __m128i) -> [i32; 4] {
        let high = _mm_unpackhi_epi64(v, v);
        let (low, high) = (_mm_cvtsi128_si64(v), _mm_cvtsi128_si64(high));
        [low as i32, (low >> 32) as i32, high as i32, (high >> 32) as i32]
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn load_avx2(w: &[i32; 8]) -> __m256i {
        _mm256_set_epi32(w[7], w[6], w[5], w[4], w[3], w[2], w[1], w[0])
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn add_avx2(sum: __m256i, x: __m256i, w: __m256i) -> __m256i {
        _mm256_add_epi32(sum, _mm256_madd_epi16(x, w))
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn store_avx2(v: __m256i) -> [i32; 8] {
        [
            _mm256_extract_epi32::<0>(v),
            _mm256_extract_epi32::<1>(v),
            _mm256_extract_epi32::<2>(v),
            _mm256_extract_epi32::<3>(v),
            _mm256_extract_epi32::<4>(v),
            _mm256_extract_epi32::<5>(v),
            _mm256_extract_epi32::<6>(v),
            _mm256_extract_epi32::<7>(v),
        ]
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    fn load_avx512(w: &[i32; 16]) -> __m512i {
        _mm512_set_epi32(
            w[15], w[14], w[13], w[12], w[11], w[10], w[9], w[8], w[7], w[6], w[5], w[4], w[3], w[2], w[1],
            w[0],
        )
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vnni")]
    fn add_avx512(sum: __m512i, x: __m512i, w: __m512i) -> __m512i {
        _mm512_dpwssd_epi32(sum, x, w)
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    fn store_avx512(v: __m512i) -> [i32; 16] {
        let halves = [store_avx2(_mm512_castsi512_si256(v)), store_avx2(_mm512_extracti64x4_epi64::<1>(v))];
        std::array::from_fn(|i| halves[i / 8][i % 8])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_keeps_both_numbers() {
        for (a, b) in [(0, 0), (-1, 1), (1, -1), (i16::MIN, i16::MAX), (-5, -7)] {
            let word = pair(a, b);
            assert_eq!((word as i16, (word >> 16) as i16), (a, b));
        }
    }

    #[test]
    fn every_kernel_gives_the_same_bits() {
        // The numbers are small enough for 32 bits but use every bit of 16.
        let number = |seed: usize| {
            let mixed = (seed as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
            (mixed as i32 % 2500) as i16
        };
        for (count, pairs, panels) in [(1, 1, 1), (5, 48, 2), (6, 144, 9), (13, 288, 3), (3, 32, 4)] {
            let x: Vec<i32> = (0..count * pairs).map(|i| pair(number(i * 2), number(i * 2 + 1))).collect();
            let scales: Vec<f32> = (0..count).map(|i| 0.001 + i as f32 * 0.3).collect();
            let weights = Panels {
                pairs,
                panels: (0..pairs * panels)
                    .map(|i| std::array::from_fn(|o| pair(number(i * 64 + o), number(i * 64 + o + 32))))
                    .collect(),
                scales: (0..panels).map(|p| std::array::from_fn(|o| 0.01 + (p * 32 + o) as f32)).collect(),
                bias: (0..panels).map(|p| std::array::from_fn(|o| (p + o) as f32 * 1e7)).collect(),
            };
            let products = |kernel: Kernel| {
                let mut out = vec![f32::NAN; count * weights.width()];
                kernel.products(&x, &scales, &weights, &mut out);
                out.iter().map(|y| y.to_bits()).collect::<Vec<u32>>()
            };
            let expected = products(Kernel::Portable);
            assert!(!expected.contains(&f32::NAN.to_bits()));
            for kernel in Kernel::available() {
                assert!(products(kernel) == expected, "{kernel:?} differs for {count} rows of {pairs} pairs");
            }
        }
    }
}
