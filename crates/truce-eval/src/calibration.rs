//! Calibration: how far confidence can be believed. Of the claims given 70, do 70 in a hundred turn out as marked?

use crate::score::{rounded, share};
use crate::{Document, Interval, Matched, share_interval};
use serde::Serialize;

/// Claims of like confidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bin {
    /// Least confidence.
    pub from: u8,
    /// Greatest.
    pub to: u8,
    /// Claims.
    pub n: usize,
    /// Their mean confidence, as a share.
    pub mean: f64,
    /// Share right in act and actor.
    pub core: f64,
    /// Share right in act, actor, claimant and modality.
    pub full: f64,
    /// Where the last might lie.
    pub interval: Option<Interval>,
}

/// Confidence against what was marked. Claims that stand for peripheral marks are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Calibration {
    /// From low to high; empty bins are left out.
    pub bins: Vec<Bin>,
    /// Claims with a confidence.
    pub n: usize,
    /// Mean confidence, as a share.
    pub mean: f64,
    /// Share right in act, actor, claimant and modality.
    pub full: f64,
    /// Expected calibration error: how far share and confidence lie apart, over all claims.
    pub error: f64,
    /// The same against the share right in act and actor alone.
    pub error_core: f64,
    /// Mean square of confidence less right or wrong, in act, actor, claimant and modality.
    pub brier: f64,
}

/// A predicted claim with a confidence, and whether it is right.
struct Judged {
    confidence: u8,
    core: bool,
    full: bool,
}

/// Bins of ten; the last holds 100 too.
pub(crate) fn calibrate(documents: &[Document], matched: &[Matched]) -> Calibration {
    let mut all = Vec::new();
    for (document, matched) in documents.iter().zip(matched) {
        for (place, claim) in document.predicted.iter().enumerate() {
            let spared = matched.peripheral.iter().any(|pair| pair.predicted == place);
            if let (Some(confidence), false) = (claim.confidence, spared) {
                let pair = matched.of_predicted(place);
                let core = pair.is_some_and(crate::Pair::core);
                let full = pair.is_some_and(crate::Pair::full);
                all.push(Judged { confidence: confidence.min(100), core, full });
            }
        }
    }
    let n = all.len();
    let of = |from: u8, to: u8| -> Vec<&Judged> {
        all.iter().filter(|one| (from..=to).contains(&one.confidence)).collect()
    };
    let mut found = Calibration { n, ..Calibration::default() };
    let (mut apart, mut apart_core) = (0.0, 0.0);
    for tens in 0..10u8 {
        let (from, to) = (10 * tens, if tens == 9 { 100 } else { 10 * tens + 9 });
        let inside = of(from, to);
        if inside.is_empty() {
            continue;
        }
        let sum: usize = inside.iter().map(|one| usize::from(one.confidence)).sum();
        let right = inside.iter().filter(|one| one.full).count();
        let mean = share(sum, 100 * inside.len());
        let (core, full) =
            (share(inside.iter().filter(|one| one.core).count(), inside.len()), share(right, inside.len()));
        apart += share(inside.len(), n) * (mean - full).abs();
        apart_core += share(inside.len(), n) * (mean - core).abs();
        found.bins.push(Bin {
            from,
            to,
            n: inside.len(),
            mean: rounded(mean),
            core: rounded(core),
            full: rounded(full),
            interval: share_interval(right, inside.len()),
        });
    }
    let sum: usize = all.iter().map(|one| usize::from(one.confidence)).sum();
    // In ten-thousandths, as whole numbers: the order of the claims cannot matter.
    let squares: usize = all
        .iter()
        .map(|one| usize::from(if one.full { 100 - one.confidence } else { one.confidence }).pow(2))
        .sum();
    found.mean = rounded(share(sum, 100 * n));
    found.full = rounded(share(all.iter().filter(|one| one.full).count(), n));
    found.error = rounded(apart);
    found.error_core = rounded(apart_core);
    found.brier = rounded(share(squares, 10_000 * n));
    found
}
