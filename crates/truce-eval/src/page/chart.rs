//! Drawings of the page, as SVG that takes its colours from the page.

use crate::Calibration;
use crate::slices::Share;
use std::fmt::Write as _;

const LEFT: f64 = 56.0;
const TOP: f64 = 14.0;
const SIDE: f64 = 340.0;

/// Confidence against the share that was right.
pub(super) fn reliability(calibration: &Calibration) -> String {
    let x = |share: f64| LEFT + SIDE * share;
    let y = |share: f64| TOP + SIDE * (1.0 - share);
    let mut svg = format!(
        "<svg viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" aria-label=\"Share of claims that are right, by confidence; the table below says the same\">",
        w = 520,
        h = 410
    );
    for tenth in (0..=10).step_by(2) {
        let share = f64::from(tenth) / 10.0;
        let _ = write!(
            svg,
            "<path class=\"grid\" d=\"M{:.0} {:.0}H{:.0}M{:.0} {:.0}V{:.0}\"/><text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"end\">{}</text><text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">{}</text>",
            x(0.0),
            y(share),
            x(1.0),
            x(share),
            y(0.0),
            y(1.0),
            x(0.0) - 8.0,
            y(share) + 4.0,
            tenth * 10,
            x(share),
            y(0.0) + 18.0,
            tenth * 10
        );
    }
    let _ = write!(
        svg,
        "<path class=\"ideal\" d=\"M{:.0} {:.0}L{:.0} {:.0}\"/><path class=\"axis\" d=\"M{:.0} {:.0}V{:.0}H{:.0}\"/>",
        x(0.0),
        y(0.0),
        x(1.0),
        y(1.0),
        x(0.0),
        y(1.0),
        y(0.0),
        x(1.0)
    );
    for bin in &calibration.bins {
        if let Some(interval) = bin.interval {
            let _ = write!(
                svg,
                "<path class=\"bar\" d=\"M{:.1} {:.1}V{:.1}\"/>",
                x(bin.mean),
                y(interval.low),
                y(interval.high)
            );
        }
        let _ = write!(
            svg,
            "<circle class=\"core\" cx=\"{cx:.1}\" cy=\"{:.1}\" r=\"5\"/><circle class=\"dot\" cx=\"{cx:.1}\" cy=\"{:.1}\" r=\"5\"/><text class=\"lbl\" x=\"{:.1}\" y=\"{:.1}\">{}</text>",
            y(bin.core),
            y(bin.full),
            x(bin.mean) + 9.0,
            y(bin.full) + 16.0,
            bin.n,
            cx = x(bin.mean)
        );
    }
    let _ = write!(
        svg,
        "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">confidence</text><text x=\"14\" y=\"{:.0}\" text-anchor=\"middle\" transform=\"rotate(-90 14 {:.0})\">right, of 100</text></svg>",
        x(0.5),
        y(0.0) + 38.0,
        y(0.5),
        y(0.5)
    );
    svg
}

/// A share with its interval on a line from 0 to 1.
pub(super) fn bar(share: &Share) -> String {
    let told = share
        .interval
        .map(|found| format!("{:.0} to {:.0} in a hundred", 100.0 * found.low, 100.0 * found.high));
    let x = |value: f64| 4.0 + 132.0 * value;
    let mut svg = format!(
        "<svg viewBox=\"0 0 140 16\" width=\"140\" height=\"16\" role=\"img\" aria-label=\"{}\"><path class=\"grid\" d=\"M4 8H136M4 4V12M70 5V11M136 4V12\"/>",
        told.as_deref().unwrap_or("too few for an interval")
    );
    if let Some(found) = share.interval {
        let _ = write!(svg, "<path class=\"bar\" d=\"M{:.1} 8H{:.1}\"/>", x(found.low), x(found.high));
    }
    if share.n > 0 {
        let _ = write!(svg, "<circle class=\"dot\" cx=\"{:.1}\" cy=\"8\" r=\"4\"/>", x(share.value));
    }
    svg + "</svg>"
}
