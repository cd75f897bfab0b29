//! Marks that fall together: set apart on short leaders, or gathered under a badge where they are many.

use super::{
    map::{Mark, Spot, count},
    projection::Projection,
    svg::{number, text, width_of},
};
use crate::Words;

/// Half the size of a symbol.
pub(super) const RADIUS: f64 = 6.5;
/// Marks nearer to each other than this stand apart on leaders.
const APART: f64 = 17.0;
/// More marks than this at one place become a badge with their number.
const FANNED_MAX: usize = 10;

/// A mark's place on the sheet, and the way that leads out of its fan.
struct Seat {
    x: f64,
    y: f64,
    toward: (f64, f64),
}

impl Seat {
    /// Class and place of its number: outside the fan, so that it covers no neighbour.
    fn label(&self) -> (&'static str, f64, f64) {
        let (dx, dy) = self.toward;
        let y = self.y + dy * 10.0 + 3.5;
        if dx > 0.35 {
            ("tx nr", self.x + dx * 10.0, y)
        } else if dx < -0.35 {
            ("tx nr end", self.x + dx * 10.0, y)
        } else {
            ("tx nr mid", self.x + dx * 4.0, y + dy * 5.0)
        }
    }
}

/// Marks that fall together.
pub(super) struct Cluster<'a> {
    middle: (f64, f64),
    marks: Vec<&'a Mark>,
}

/// Marks with their place in the list, which tells their order.
type Numbered<'a> = Vec<(usize, &'a Mark)>;

pub(super) fn clusters<'a>(spots: &[Spot<'a>], sheet: &Projection) -> Vec<Cluster<'a>> {
    let mut found: Vec<((f64, f64), Numbered<'a>)> = Vec::new();
    for spot in spots {
        let at = spot.marks[0].1.point;
        let (x, y) = sheet.place((at.lon, at.lat));
        let near = |(middle, _marks): &&mut ((f64, f64), Vec<_>)| {
            let (dx, dy) = (middle.0 - x, middle.1 - y);
            dx * dx + dy * dy < APART * APART
        };
        match found.iter_mut().find(near) {
            Some((_middle, marks)) => marks.extend(&spot.marks),
            None => found.push(((x, y), spot.marks.clone())),
        }
    }
    let in_order = |(middle, mut marks): (_, Numbered<'a>)| {
        marks.sort_unstable_by_key(|(index, _mark)| *index);
        Cluster { middle, marks: marks.into_iter().map(|(_index, mark)| mark).collect() }
    };
    let mut clusters: Vec<Cluster<'a>> = found.into_iter().map(in_order).collect();
    // Fans that would run into each other become one, until none do.
    while let Some((one, other)) = touching(&clusters) {
        let swallowed = clusters.remove(other);
        clusters[one].marks.extend(swallowed.marks);
    }
    clusters
}

fn touching(clusters: &[Cluster<'_>]) -> Option<(usize, usize)> {
    let pairs = (0..clusters.len()).flat_map(|one| (one + 1..clusters.len()).map(move |other| (one, other)));
    pairs.into_iter().find(|(one, other)| {
        let (one, other) = (&clusters[*one], &clusters[*other]);
        let (dx, dy) = (one.middle.0 - other.middle.0, one.middle.1 - other.middle.1);
        let reach = one.reach() + other.reach();
        one.marks.len() + other.marks.len() > 2 && dx * dx + dy * dy < reach * reach
    })
}

impl Cluster<'_> {
    fn fan_radius(&self) -> f64 {
        (self.marks.len() as f64 * 22.0 / std::f64::consts::TAU).max(17.0)
    }

    fn reach(&self) -> f64 {
        match self.marks.len() {
            1 => RADIUS,
            n if n <= FANNED_MAX => self.fan_radius() + RADIUS,
            _ => 15.0,
        }
    }

    /// Where each mark is drawn.
    fn seats(&self) -> Vec<Seat> {
        let (x, y) = self.middle;
        if self.marks.len() == 1 {
            return vec![Seat { x, y, toward: (1.0, 0.0) }];
        }
        let r = self.fan_radius();
        let step = std::f64::consts::TAU / self.marks.len() as f64;
        let seat = |n: usize| {
            let angle = -std::f64::consts::FRAC_PI_2 + step * (n as f64 + 0.5);
            let toward = (libm::cos(angle), libm::sin(angle));
            Seat { x: x + toward.0 * r, y: y + toward.1 * r, toward }
        };
        (0..self.marks.len()).map(seat).collect()
    }

    /// The room its marks, numbers or badge take on the sheet.
    pub(super) fn boxes(&self) -> Vec<[f64; 4]> {
        if self.marks.len() > FANNED_MAX {
            let (x, y) = self.middle;
            return vec![[x - 38.0, y - 13.0, x + 38.0, y + 13.0]];
        }
        let numbered = self.seats().into_iter().zip(&self.marks).flat_map(|(seat, mark)| {
            let (class, x, y) = seat.label();
            let wide = width_of(&mark.number, 10.0);
            let left = match class {
                "tx nr" => x,
                "tx nr end" => x - wide,
                _ => x - wide / 2.0,
            };
            let r = RADIUS + 2.0;
            [
                [seat.x - r, seat.y - r, seat.x + r, seat.y + r],
                [left - 2.0, y - 10.0, left + wide + 2.0, y + 2.0],
            ]
        });
        numbered.collect()
    }

    pub(super) fn draw(&self, words: &Words) -> String {
        let (x, y) = self.middle;
        if self.marks.len() > FANNED_MAX {
            let total = words.with("map-badge", [("count", count(self.marks.len()))]);
            let wide = width_of(&total, 11.0) + 14.0;
            let badge = format!(
                "<rect class=\"badge\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"20\" rx=\"4\"/>",
                number(x - wide / 2.0),
                number(y - 10.0),
                number(wide)
            );
            return badge + &text("tx bd mid", x, y + 4.0, &total);
        }
        let mut out = String::new();
        let seats = self.seats();
        if seats.len() > 1 {
            let leader =
                |seat: &Seat| format!("M{} {}L{} {}", number(x), number(y), number(seat.x), number(seat.y));
            out +=
                &format!("<path class=\"leader\" d=\"{}\"/>", seats.iter().map(leader).collect::<String>());
            out += &format!("<circle class=\"hub\" cx=\"{}\" cy=\"{}\" r=\"2\"/>", number(x), number(y));
        }
        for (seat, mark) in seats.into_iter().zip(&self.marks) {
            out += &mark.state.symbol(seat.x, seat.y, RADIUS);
            let (class, x, y) = seat.label();
            out += &text(class, x, y, &mark.number);
        }
        out
    }
}
