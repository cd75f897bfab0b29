//! How far a figure might move if other texts had been marked: resampling with a generator and a seed of our own.
//!
//! Shares are resampled claim by claim, F1 document by document. Neither says anything about texts of another kind than those marked.

use crate::score::share;
use serde::Serialize;

/// How often a figure is drawn anew.
const DRAWS: usize = 2000;

/// The same interval on every machine and every day.
const SEED: u64 = 0x7472_7563_6565_7661;

/// From where to where 95 % of the drawn figures lie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// 2.5 % are below.
    pub low: f64,
    /// 2.5 % are above.
    pub high: f64,
}

/// SplitMix64: small, and good enough for drawing claims out of a hat.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        let scaled = (u128::from(z) * limit as u128) >> 64;
        usize::try_from(scaled).unwrap_or_default()
    }
}

/// The interval of `figure` over `count` things drawn with replacement; none where there are fewer than two.
///
/// `figure` is given how often each thing was drawn.
pub(crate) fn interval(count: usize, figure: impl Fn(&[usize]) -> f64) -> Option<Interval> {
    if count < 2 {
        return None;
    }
    let mut chance = Chance(SEED);
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let mut times = vec![0; count];
            (0..count).for_each(|_| times[chance.below(count)] += 1);
            figure(&times)
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    Some(Interval { low: drawn[DRAWS / 40], high: drawn[DRAWS - 1 - DRAWS / 40] })
}

/// The interval of a share of `right` among `of`, drawn claim by claim. Where all or none are right there is none: drawing the same again and
/// again would feign certainty.
///
/// ```
/// let interval = truce_eval::share_interval(30, 60).unwrap();
/// assert!(interval.low > 0.35 && interval.low < 0.40 && interval.high > 0.60 && interval.high < 0.65);
/// assert!(truce_eval::share_interval(12, 12).is_none() && truce_eval::share_interval(0, 12).is_none());
/// ```
pub fn share_interval(right: usize, of: usize) -> Option<Interval> {
    if right == 0 || right == of {
        return None;
    }
    interval(of, |times| share(times.iter().take(right).sum(), of))
}

/// The interval of a mean, drawn claim by claim.
pub(crate) fn mean_interval(values: &[u64]) -> Option<Interval> {
    interval(values.len(), |times| {
        let sum: u64 = values.iter().zip(times).map(|(value, times)| value * *times as u64).sum();
        share(usize::try_from(sum).unwrap_or(usize::MAX), values.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_is_the_same_every_time_and_narrows_with_more_claims() {
        assert_eq!(share_interval(7, 10), share_interval(7, 10));
        let wide = |right, of| share_interval(right, of).map(|i| i.high - i.low).unwrap();
        assert!(wide(7, 10) > wide(70, 100) && wide(70, 100) > wide(700, 1000));
    }

    #[test]
    fn a_share_of_large_samples_has_the_interval_of_the_textbook() {
        // 0.7 with n = 1000: 1.96 * sqrt(0.7 * 0.3 / 1000) = 0.0284.
        let found = share_interval(700, 1000).unwrap();
        assert!((found.low - 0.6716).abs() < 0.006 && (found.high - 0.7284).abs() < 0.006, "{found:?}");
    }

    #[test]
    fn a_mean_lies_in_its_interval() {
        let found = mean_interval(&[10, 20, 30, 40, 50]).unwrap();
        assert!(found.low < 30.0 && found.high > 30.0 && found.low >= 10.0 && found.high <= 50.0);
    }
}
