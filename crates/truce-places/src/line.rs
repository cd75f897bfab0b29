//! Lines on the ground: how far away they are, and which side of them a point lies on.
//!
//! A line has a direction, from its first point to its last; left and right are as somebody walking along it sees them.
//! Beyond the ends of a line there are no sides: the answer is `CannotTell`.

use crate::{
    Coord, ZoneId,
    geometry::{self, nearest_on_segment, plane},
};
use serde::{Deserialize, Serialize};
use truce_vocabulary::{Distance, Truth, UncertainPoint};

/// A named line: a river's centre line, a line of withdrawal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its id.
    pub id: ZoneId,
    /// Its name.
    pub name: String,
    /// Its parts, each of two points or more.
    pub parts: Vec<Vec<Coord>>,
    /// How far the true line may lie from the drawn one, metres.
    pub uncertainty_m: Distance,
}

/// The point of a line nearest to somewhere.
struct Nearest {
    distance_m: f64,
    part: usize,
    segment: usize,
    along: f64,
}

impl Line {
    /// A line of these parts.
    pub fn new(id: ZoneId, name: String, parts: Vec<Vec<Coord>>, uncertainty_m: Distance) -> Self {
        Line { id, name, parts, uncertainty_m }
    }

    /// Metres from a point to the line as drawn; infinite for a line without segments.
    pub fn distance_m(&self, point: Coord) -> Distance {
        self.nearest(point).map_or(f64::INFINITY, |nearest| nearest.distance_m)
    }

    /// Whether the point lies to the left of the line. `CannotTell` within reach of the line and beyond its ends.
    pub fn is_left_of(&self, point: &UncertainPoint) -> Truth {
        let at = Coord { lon: point.lon, lat: point.lat };
        let Some(nearest) = self.nearest(at) else { return Truth::CannotTell };
        if !self.clears(point, nearest.distance_m) {
            return Truth::CannotTell;
        }
        let part = &self.parts[nearest.part];
        let segment = [part[nearest.segment], part[nearest.segment + 1]];
        let before = nearest.segment.checked_sub(1).map(|first| [part[first], segment[0]]);
        let after = part.get(nearest.segment + 2).map(|last| [segment[1], *last]);
        let corner = match nearest.along {
            along if along <= 0.0 => before.map(|before| (before, segment)),
            along if along >= 1.0 => after.map(|after| (segment, after)),
            _ => {
                return (turn(segment, at) > 0.0).into();
            }
        };
        // Nearest is a corner: the point lies in the outer wedge, against the turn. At an end there is no corner.
        corner.map_or(Truth::CannotTell, |(first, second)| (turn(first, second[1]) < 0.0).into())
    }

    /// Whether the point lies south of the line: whether every place where its meridian meets the line lies north of it.
    ///
    /// `CannotTell` within reach of the line, where the meridian of any part of the circle misses the line, and where it
    /// meets it both to the south and to the north.
    pub fn is_south_of(&self, point: &UncertainPoint) -> Truth {
        let at = Coord { lon: point.lon, lat: point.lat };
        if !self.clears(point, self.distance_m(at)) {
            return Truth::CannotTell;
        }
        let degree_m = geometry::DEGREE_M * libm::cos(point.lat.to_radians()).max(0.01);
        let aside = point.radius_m.max(0.0) / degree_m;
        let meridians =
            [at.lon - aside, at.lon, at.lon + aside].map(|lon| self.side_on_meridian(lon, at.lat));
        match meridians {
            [first, second, third] if first == second && second == third => first,
            _ => Truth::CannotTell,
        }
    }

    /// Whether the point lies north of the line; see [`Line::is_south_of`].
    pub fn is_north_of(&self, point: &UncertainPoint) -> Truth {
        !self.is_south_of(point)
    }

    fn side_on_meridian(&self, lon: f64, lat: f64) -> Truth {
        let (mut line_north, mut line_south) = (false, false);
        for [a, b] in self.segments() {
            let (west, east) = if a.lon <= b.lon { (a, b) } else { (b, a) };
            // Half-open, as for polygons: a corner on the meridian counts once.
            if west.lon <= lon && lon < east.lon {
                let meets = west.lat + (east.lat - west.lat) * (lon - west.lon) / (east.lon - west.lon);
                line_north |= meets > lat;
                line_south |= meets <= lat;
            }
        }
        match (line_north, line_south) {
            (true, false) => Truth::Yes,
            (false, true) => Truth::No,
            _ => Truth::CannotTell,
        }
    }

    /// Whether the circle keeps clear of the line and of where it may run in truth.
    fn clears(&self, point: &UncertainPoint, distance_m: f64) -> bool {
        // Not a number is not clear of anything.
        !point.radius_m.is_nan() && distance_m > point.radius_m.max(0.0) + self.uncertainty_m.max(0.0)
    }

    fn segments(&self) -> impl Iterator<Item = [Coord; 2]> + '_ {
        self.parts.iter().flat_map(|part| part.windows(2).map(|pair| [pair[0], pair[1]]))
    }

    fn nearest(&self, point: Coord) -> Option<Nearest> {
        let numbered = self.parts.iter().enumerate().flat_map(|(part, coords)| {
            coords.windows(2).enumerate().map(move |(segment, pair)| {
                let ((east, north), along) = nearest_on_segment(point, [pair[0], pair[1]]);
                Nearest { distance_m: (east * east + north * north).sqrt(), part, segment, along }
            })
        });
        // Not a number compares as larger than any distance.
        numbered
            .min_by(|a, b| a.distance_m.total_cmp(&b.distance_m))
            .filter(|nearest| nearest.distance_m.is_finite())
    }
}

/// Positive if `point` lies to the left of the segment, on the local plane.
fn turn([from, to]: [Coord; 2], point: Coord) -> f64 {
    let (ax, ay) = plane(from, to);
    let (bx, by) = plane(from, point);
    ax * by - ay * bx
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[[f64; 2]]) -> Line {
        let part = points.iter().map(|point| Coord::from(*point)).collect();
        Line::new(ZoneId::new("L"), "Line".to_owned(), vec![part], 100.0)
    }

    fn point(lon: f64, lat: f64, radius_m: f64) -> UncertainPoint {
        UncertainPoint { lon, lat, radius_m }
    }

    #[test]
    fn left_and_right_hold_round_corners() {
        // East, then sharply back to the north-west: the inside of the bend is left of both legs.
        let bend = line(&[[35.0, 33.0], [36.0, 33.0], [35.2, 33.4]]);
        let cases = [
            (35.5, 33.05, Truth::Yes),
            (35.5, 32.9, Truth::No),
            (36.1, 33.01, Truth::No),
            (36.05, 32.98, Truth::No),
            (35.9, 33.3, Truth::No),
            (34.8, 33.0, Truth::CannotTell),
        ];
        for (lon, lat, expected) in cases {
            assert_eq!(bend.is_left_of(&point(lon, lat, 500.0)), expected, "{lon} {lat}");
        }
        assert_eq!(bend.is_left_of(&point(35.5, 33.05, 6_000.0)), Truth::CannotTell);
    }

    #[test]
    fn south_of_a_line_is_told_by_the_meridian() {
        let river = line(&[[35.2, 33.34], [35.5, 33.30], [35.6, 33.35], [35.62, 33.6]]);
        assert_eq!(river.is_south_of(&point(35.4, 33.2, 1_000.0)), Truth::Yes);
        assert_eq!(river.is_south_of(&point(35.4, 33.5, 1_000.0)), Truth::No);
        assert_eq!(river.is_north_of(&point(35.4, 33.5, 1_000.0)), Truth::Yes);
        assert_eq!(river.is_south_of(&point(35.4, 33.32, 1_000.0)), Truth::CannotTell);
        assert_eq!(river.is_south_of(&point(35.9, 33.2, 1_000.0)), Truth::CannotTell, "beyond the end");
        assert_eq!(
            river.is_south_of(&point(35.195, 33.2, 2_000.0)),
            Truth::CannotTell,
            "partly beyond the end"
        );
    }

    #[test]
    fn a_line_without_points_or_a_point_without_numbers_tells_nothing() {
        let nothing =
            Line::new(ZoneId::new("N"), String::new(), vec![vec![Coord { lon: 0.0, lat: 0.0 }]], 0.0);
        assert_eq!(nothing.is_left_of(&point(0.0, 0.0, 0.0)), Truth::CannotTell);
        assert_eq!(nothing.is_south_of(&point(0.0, 0.0, 0.0)), Truth::CannotTell);
        assert!(nothing.distance_m(Coord { lon: 1.0, lat: 1.0 }).is_infinite());
        let river = line(&[[35.2, 33.34], [35.5, 33.30]]);
        assert_eq!(river.is_left_of(&point(f64::NAN, 33.0, 0.0)), Truth::CannotTell);
        assert_eq!(river.is_south_of(&point(35.3, 33.0, f64::NAN)), Truth::CannotTell);
    }
}
