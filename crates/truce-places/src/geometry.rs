//! Light geometry on the ground: rings, polygons, and lengths in metres on a local plane.
//!
//! Lengths use the equirectangular plane round the points at hand. Against the ellipsoid the error stays below 0.6 % for
//! points up to 200 km apart and below 60° of latitude: 6 m in a kilometre, nearly all of it the sphere's.

use crate::Bounds;
use serde::{Deserialize, Serialize};

/// Mean radius of the Earth (IUGG), metres.
const EARTH_RADIUS_M: f64 = 6_371_008.8;
/// Metres in a degree of latitude.
pub(crate) const DEGREE_M: f64 = EARTH_RADIUS_M * std::f64::consts::PI / 180.0;

/// Longitude and latitude in WGS 84 degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f64; 2]", into = "[f64; 2]")]
pub struct Coord {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

impl From<[f64; 2]> for Coord {
    fn from([lon, lat]: [f64; 2]) -> Self {
        Coord { lon, lat }
    }
}

impl From<Coord> for [f64; 2] {
    fn from(coord: Coord) -> Self {
        [coord.lon, coord.lat]
    }
}

/// An outer ring and its holes; each ring is closed, its first point repeated last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Polygon {
    /// The outer ring.
    pub outer: Vec<Coord>,
    /// Rings of what is cut out.
    pub holes: Vec<Vec<Coord>>,
}

/// Polygons that make one area. Empty for no area.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MultiPolygon(pub Vec<Polygon>);

impl MultiPolygon {
    /// Every ring, outer ones and holes alike.
    pub fn rings(&self) -> impl Iterator<Item = &[Coord]> {
        self.0.iter().flat_map(|polygon| {
            std::iter::once(polygon.outer.as_slice()).chain(polygon.holes.iter().map(Vec::as_slice))
        })
    }

    /// Every edge.
    pub(crate) fn edges(&self) -> impl Iterator<Item = [Coord; 2]> + '_ {
        self.rings().flat_map(|ring| ring.windows(2).map(|pair| [pair[0], pair[1]]))
    }

    /// The box around it, unless it is empty.
    pub fn bounds(&self) -> Option<Bounds> {
        bounds_of(self.rings().flatten().copied())
    }

    /// Whether a point lies inside, by the even-odd rule over all rings.
    ///
    /// Ties: an edge counts its lower end and not its upper one, and a point on an edge lies to the right of it. So a
    /// point on the western or southern edge of a box is inside and one on the eastern or northern edge is outside, and of two areas that
    /// share an edge exactly one holds a point of it.
    pub fn contains(&self, point: Coord) -> bool {
        self.edges().filter(|edge| crosses(*edge, point)).count() % 2 == 1
    }

    /// Metres from a point to the nearest point of the boundary, from inside or outside; infinite if it is empty.
    pub fn boundary_distance_m(&self, point: Coord) -> f64 {
        self.edges().map(|edge| segment_distance_m(point, edge)).fold(f64::INFINITY, f64::min)
    }
}

/// The box around some points, unless there are none.
pub(crate) fn bounds_of(points: impl IntoIterator<Item = Coord>) -> Option<Bounds> {
    points.into_iter().fold(None, |found, Coord { lon, lat }| {
        let found = found.unwrap_or(Bounds { west: lon, south: lat, east: lon, north: lat });
        Some(Bounds {
            west: found.west.min(lon),
            south: found.south.min(lat),
            east: found.east.max(lon),
            north: found.north.max(lat),
        })
    })
}

/// Whether the ray eastwards from the point crosses an edge. One formula for every test, so that none disagree.
#[inline]
pub(crate) fn crosses([a, b]: [Coord; 2], point: Coord) -> bool {
    // Always from the lower end up: an edge shared by two areas gives both the same bits.
    let (low, high) = if a.lat <= b.lat { (a, b) } else { (b, a) };
    low.lat <= point.lat
        && point.lat < high.lat
        && point.lon < (high.lon - low.lon) * (point.lat - low.lat) / (high.lat - low.lat) + low.lon
}

/// Metres between two points, on the local plane.
pub fn distance_m(a: Coord, b: Coord) -> f64 {
    let (east, north) = plane(a, b);
    (east * east + north * north).sqrt()
}

/// `b` in metres east and north of `a`.
pub(crate) fn plane(a: Coord, b: Coord) -> (f64, f64) {
    // The short way round the globe.
    let turn = match b.lon - a.lon {
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let scale = libm::cos(f64::midpoint(a.lat, b.lat).to_radians());
    (turn * DEGREE_M * scale, (b.lat - a.lat) * DEGREE_M)
}

/// Metres from a point to a segment.
pub(crate) fn segment_distance_m(point: Coord, [from, to]: [Coord; 2]) -> f64 {
    let (nearest, _) = nearest_on_segment(point, [from, to]);
    (nearest.0 * nearest.0 + nearest.1 * nearest.1).sqrt()
}

/// The point of a segment nearest to `point`, in metres east and north of it, and how far along the segment it lies (0-1).
pub(crate) fn nearest_on_segment(point: Coord, [from, to]: [Coord; 2]) -> ((f64, f64), f64) {
    let (ax, ay) = plane(point, from);
    let (bx, by) = plane(point, to);
    let (dx, dy) = (bx - ax, by - ay);
    let square = dx * dx + dy * dy;
    let along = if square > 0.0 { (-(ax * dx + ay * dy) / square).clamp(0.0, 1.0) } else { 0.0 };
    ((ax + along * dx, ay + along * dy), along)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64, side: f64) -> MultiPolygon {
        let (east, north) = (west + side, south + side);
        let ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
        MultiPolygon(vec![Polygon { outer: ring.map(Coord::from).to_vec(), holes: Vec::new() }])
    }

    #[test]
    fn a_shared_edge_belongs_to_exactly_one_of_its_areas() {
        let (left, right) = (square(0.0, 0.0, 1.0), square(1.0, 0.0, 1.0));
        let above = square(0.0, 1.0, 1.0);
        for step in 0..10 {
            let along = f64::from(step) / 10.0;
            let side = Coord { lon: 1.0, lat: along };
            assert!(left.contains(side) != right.contains(side), "{side:?}");
            let top = Coord { lon: along, lat: 1.0 };
            assert!(left.contains(top) != above.contains(top), "{top:?}");
        }
        assert!(left.contains(Coord { lon: 0.0, lat: 0.5 }), "the western edge is inside");
        assert!(left.contains(Coord { lon: 0.5, lat: 0.0 }), "the southern edge is inside");
        assert!(!left.contains(Coord { lon: 1.0, lat: 0.5 }) && !left.contains(Coord { lon: 0.5, lat: 1.0 }));
    }

    #[test]
    fn a_hole_is_outside() {
        let mut area = square(0.0, 0.0, 3.0);
        area.0[0].holes.push(square(1.0, 1.0, 1.0).0[0].outer.clone());
        assert!(area.contains(Coord { lon: 0.5, lat: 0.5 }));
        assert!(!area.contains(Coord { lon: 1.5, lat: 1.5 }));
        assert!((area.boundary_distance_m(Coord { lon: 1.5, lat: 1.5 }) - 0.5 * DEGREE_M).abs() < 100.0);
    }

    #[test]
    fn lengths_agree_with_known_ones() {
        // Geodesic lengths on WGS 84 of a degree along the equator, along a meridian at 33°, and of Beirut to Tyre.
        let cases = [
            ([0.0, 0.0], [1.0, 0.0], 111_319.5),
            ([35.0, 33.0], [35.0, 34.0], 110_910.0),
            ([35.501_57, 33.893_32], [35.193_89, 33.273_33], 74_430.0),
        ];
        for (from, to, expected) in cases {
            let found = distance_m(from.into(), to.into());
            assert!(
                (found / expected - 1.0).abs() < 0.006,
                "{from:?} {to:?}: {found} m, expected {expected} m"
            );
        }
        assert!((distance_m([179.5, 0.0].into(), [-179.5, 0.0].into()) - DEGREE_M).abs() < 1.0);
    }
}
