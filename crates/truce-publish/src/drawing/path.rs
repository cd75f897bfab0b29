//! Lines and rings as path data: thinned to what can be seen and cut to the sheet.

use super::{map::Degrees, projection::Projection, svg::number};

/// A line in page units, without the points that cannot be seen.
pub(super) fn on_sheet(line: &[Degrees], sheet: &Projection) -> Vec<(f64, f64)> {
    let mut points: Vec<(f64, f64)> = Vec::with_capacity(line.len());
    for point in line {
        let (x, y) = sheet.place(*point);
        // What lies within half a unit of the point before cannot be seen.
        let seen = points.last().is_none_or(|(px, py)| (px - x).abs() + (py - y).abs() > 0.7);
        if seen && x.is_finite() && y.is_finite() {
            points.push((x, y));
        }
    }
    points
}

/// A closed ring as path data, cut to the sheet and a little more.
pub(super) fn closed(ring: &[(f64, f64)], sheet: &Projection) -> String {
    let (low, right, bottom) = (-6.0, sheet.width + 6.0, sheet.height + 6.0);
    type Inside = fn((f64, f64), f64) -> bool;
    let cuts: [(usize, f64, Inside); 4] = [
        (0, low, |p, at| p.0 >= at),
        (0, right, |p, at| p.0 <= at),
        (1, low, |p, at| p.1 >= at),
        (1, bottom, |p, at| p.1 <= at),
    ];
    let mut points = ring.to_vec();
    for (axis, at, inside) in cuts {
        let mut kept = Vec::with_capacity(points.len());
        for (index, here) in points.iter().enumerate() {
            let before = points[(index + points.len() - 1) % points.len()];
            if inside(before, at) != inside(*here, at) {
                let share = if axis == 0 {
                    (at - before.0) / (here.0 - before.0)
                } else {
                    (at - before.1) / (here.1 - before.1)
                };
                kept.push((before.0 + (here.0 - before.0) * share, before.1 + (here.1 - before.1) * share));
            }
            if inside(*here, at) {
                kept.push(*here);
            }
        }
        points = kept;
    }
    if points.len() < 3 { String::new() } else { path(&points) + "Z" }
}

/// A line as path data: only the stretches that touch the sheet.
pub(super) fn open(line: &[(f64, f64)], sheet: &Projection) -> String {
    let near = |a: (f64, f64), b: (f64, f64)| {
        a.0.max(b.0) > -6.0
            && a.0.min(b.0) < sheet.width + 6.0
            && a.1.max(b.1) > -6.0
            && a.1.min(b.1) < sheet.height + 6.0
    };
    let mut out = String::new();
    let mut run: Vec<(f64, f64)> = Vec::new();
    for pair in line.windows(2) {
        if near(pair[0], pair[1]) {
            if run.is_empty() {
                run.push(pair[0]);
            }
            run.push(pair[1]);
        } else if !run.is_empty() {
            out += &path(&run);
            run.clear();
        }
    }
    if !run.is_empty() {
        out += &path(&run);
    }
    out
}

fn path(points: &[(f64, f64)]) -> String {
    let mut out = String::with_capacity(points.len() * 11);
    for (index, (x, y)) in points.iter().enumerate() {
        out.push(if index == 0 { 'M' } else { 'L' });
        out += &number(*x);
        out.push(' ');
        out += &number(*y);
    }
    out
}
