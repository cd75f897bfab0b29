//! Zones: areas whose inside matters to a provision, and the index that says which of them hold a point.
//!
//! The answer is `CannotTell` whenever the point's circle, widened by the uncertainty of the boundary, reaches the boundary.

use crate::{Bounds, Coord, MultiPolygon, geometry};
use serde::{Deserialize, Serialize};
use std::fmt;
use truce_vocabulary::{Distance, Truth, UncertainPoint};

/// The id of a zone or a named line, as its agreement writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ZoneId(String);

impl ZoneId {
    /// The id of this text.
    pub fn new(text: impl Into<String>) -> Self {
        ZoneId(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ZoneId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// An area on the ground.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Zone {
    /// Its id.
    pub id: ZoneId,
    /// Its name.
    pub name: String,
    /// Its area.
    pub geometry: MultiPolygon,
    /// How far the true boundary may lie from the drawn one, metres.
    pub boundary_uncertainty_m: Distance,
}

impl Zone {
    /// Whether the point lies in the zone. Ties of a point without radius on a boundary without uncertainty go by
    /// [`MultiPolygon::contains`].
    pub fn locate(&self, point: &UncertainPoint) -> Truth {
        let Some(at) = usable(point) else { return Truth::CannotTell };
        let reach = reach(point, self.boundary_uncertainty_m);
        match reach > 0.0 && self.geometry.boundary_distance_m(at) <= reach {
            true => Truth::CannotTell,
            false => self.geometry.contains(at).into(),
        }
    }
}

/// The point's centre, unless a number in it is none: then nothing can be told.
fn usable(point: &UncertainPoint) -> Option<Coord> {
    let numbers = point.lon.is_finite() && point.lat.is_finite() && !point.radius_m.is_nan();
    numbers.then_some(Coord { lon: point.lon, lat: point.lat })
}

fn reach(point: &UncertainPoint, boundary_uncertainty_m: f64) -> f64 {
    point.radius_m.max(0.0) + boundary_uncertainty_m.max(0.0)
}

/// Degrees that cover every rounding of a coordinate, a tenth of a millimetre.
const ROUNDING: f64 = 1e-9;

/// Degrees of longitude and latitude that hold every point within `reach` metres of `at`, and a little more.
fn degrees_of(at: Coord, reach: f64) -> [f64; 2] {
    let north = reach / geometry::DEGREE_M * 1.000_001 + ROUNDING;
    // Degrees of longitude are shortest at the far end of the circle.
    let farthest = (at.lat.abs() + north).min(89.9);
    [north / libm::cos(farthest.to_radians()), north]
}

/// Cells along each side of the raster. 256 x 256 masks of 16 bytes stay inside the second-level cache.
const CELLS: usize = 256;
/// Zones in one mask.
const ZONES_MAX: usize = 64;

/// Many zones, asked together: a raster of bitmasks answers for most points, and a ray cast over the edges of one
/// latitude slab for those in a cell that a boundary passes through.
#[derive(Clone, Debug)]
pub struct ZoneIndex {
    zones: Vec<Zone>,
    /// Groups of up to 64 zones.
    sheets: Vec<Sheet>,
}

#[derive(Clone, Debug)]
struct Sheet {
    frame: Bounds,
    per_lon: f64,
    per_lat: f64,
    /// For each cell, zones that cover all of it and zones whose boundary passes through it.
    cells: Vec<(u64, u64)>,
    slabs: Vec<Slabs>,
}

/// Edges of one zone by latitude slab.
#[derive(Clone, Debug)]
struct Slabs {
    south: f64,
    per_lat: f64,
    starts: Vec<u32>,
    edges: Vec<[Coord; 2]>,
}

impl ZoneIndex {
    /// An index of these zones; their order is kept in answers.
    pub fn new(zones: Vec<Zone>) -> Self {
        let sheets = zones.chunks(ZONES_MAX).map(Sheet::new).collect();
        ZoneIndex { zones, sheets }
    }

    /// The zones.
    pub fn zones(&self) -> &[Zone] {
        &self.zones
    }

    /// The zone with this id.
    pub fn zone(&self, id: &ZoneId) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.id == *id)
    }

    /// Whether the point lies in the zone; `None` if there is no such zone here.
    pub fn locate(&self, zone: &ZoneId, point: &UncertainPoint) -> Option<Truth> {
        let position = self.zones.iter().position(|other| other.id == *zone)?;
        let (sheet, number) = (&self.sheets[position / ZONES_MAX], position % ZONES_MAX);
        let Some(at) = usable(point) else { return Some(Truth::CannotTell) };
        Some(sheet.answer(&self.zones[position], number, point, at, sheet.holding(at)))
    }

    /// For every zone, in order, whether the point lies in it.
    pub fn locate_all(&self, point: &UncertainPoint) -> Vec<(&ZoneId, Truth)> {
        let Some(at) = usable(point) else {
            return self.zones.iter().map(|zone| (&zone.id, Truth::CannotTell)).collect();
        };
        let sheets = self.zones.chunks(ZONES_MAX).zip(&self.sheets);
        let answers = sheets.flat_map(|(zones, sheet)| {
            let inside = sheet.holding(at);
            let numbered = zones.iter().enumerate();
            numbered.map(move |(number, zone)| (&zone.id, sheet.answer(zone, number, point, at, inside)))
        });
        answers.collect()
    }

    /// Positions in [`ZoneIndex::zones`] of the zones that hold the bare point, uncertainty aside.
    pub fn holding(&self, lon: f64, lat: f64) -> impl Iterator<Item = usize> + '_ {
        let at = Coord { lon, lat };
        self.sheets.iter().enumerate().flat_map(move |(group, sheet)| {
            let mut mask = sheet.holding(at);
            std::iter::from_fn(move || {
                let zone = mask.trailing_zeros() as usize;
                (mask != 0).then(|| {
                    mask &= mask - 1;
                    group * ZONES_MAX + zone
                })
            })
        })
    }
}

impl Sheet {
    fn new(zones: &[Zone]) -> Self {
        let corners = zones
            .iter()
            .filter_map(|zone| zone.geometry.bounds())
            .flat_map(|bounds| [[bounds.west, bounds.south], [bounds.east, bounds.north]].map(Coord::from));
        let nowhere = Bounds { west: 0.0, south: 0.0, east: 0.0, north: 0.0 };
        let frame = geometry::bounds_of(corners).unwrap_or(nowhere);
        let per = |extent: f64| if extent > 0.0 { CELLS as f64 / extent } else { 0.0 };
        let slabs: Vec<Slabs> = zones.iter().map(|zone| Slabs::new(&zone.geometry)).collect();
        let mut sheet = Sheet {
            frame,
            per_lon: per(frame.east - frame.west),
            per_lat: per(frame.north - frame.south),
            cells: vec![(0, 0); CELLS * CELLS],
            slabs,
        };
        for (number, zone) in zones.iter().enumerate() {
            let bit = 1u64 << number;
            for edge in zone.geometry.edges() {
                sheet.mark_edge(edge, bit);
            }
            for row in 0..CELLS {
                for column in 0..CELLS {
                    let cell = row * CELLS + column;
                    // No boundary passes through the cell: its middle answers for all of it.
                    if sheet.cells[cell].1 & bit == 0
                        && sheet.slabs[number].contains(sheet.middle(row, column))
                    {
                        sheet.cells[cell].0 |= bit;
                    }
                }
            }
        }
        sheet
    }

    fn column(&self, lon: f64) -> usize {
        (((lon - self.frame.west) * self.per_lon) as usize).min(CELLS - 1)
    }

    fn row(&self, lat: f64) -> usize {
        (((lat - self.frame.south) * self.per_lat) as usize).min(CELLS - 1)
    }

    fn middle(&self, row: usize, column: usize) -> Coord {
        let at = |cell: usize, per: f64| if per > 0.0 { (cell as f64 + 0.5) / per } else { 0.0 };
        Coord {
            lon: self.frame.west + at(column, self.per_lon),
            lat: self.frame.south + at(row, self.per_lat),
        }
    }

    /// Marks the cells an edge passes through, row by row; a little to each side, so that rounding cannot leave one out.
    fn mark_edge(&mut self, [a, b]: [Coord; 2], bit: u64) {
        let (low, high) = if a.lat <= b.lat { (a, b) } else { (b, a) };
        let rise = high.lat - low.lat;
        let lon_at = |lat: f64| low.lon + (high.lon - low.lon) * ((lat - low.lat) / rise).clamp(0.0, 1.0);
        for row in self.row(low.lat - ROUNDING)..=self.row(high.lat + ROUNDING) {
            let ends = if rise > ROUNDING && self.per_lat > 0.0 {
                let south = self.frame.south + row as f64 / self.per_lat;
                [lon_at(south - ROUNDING), lon_at(south + 1.0 / self.per_lat + ROUNDING)]
            } else {
                [low.lon, high.lon]
            };
            let (west, east) = (ends[0].min(ends[1]) - ROUNDING, ends[0].max(ends[1]) + ROUNDING);
            let cells = row * CELLS + self.column(west)..=row * CELLS + self.column(east);
            self.cells[cells].iter_mut().for_each(|cell| cell.1 |= bit);
        }
    }

    /// Zones whose boundary may come within `reach` metres: those that pass through a cell of the box round the circle.
    fn near(&self, at: Coord, reach: f64) -> u64 {
        let [east, north] = degrees_of(at, reach);
        let frame = &self.frame;
        let apart = at.lon + east < frame.west
            || at.lon - east > frame.east
            || at.lat + north < frame.south
            || at.lat - north > frame.north;
        if apart {
            return 0;
        }
        let columns = self.column(at.lon - east)..=self.column(at.lon + east);
        let rows = self.row(at.lat - north)..=self.row(at.lat + north);
        rows.flat_map(|row| &self.cells[row * CELLS + columns.start()..=row * CELLS + columns.end()])
            .fold(0, |near, cell| near | cell.1)
    }

    fn answer(&self, zone: &Zone, number: usize, point: &UncertainPoint, at: Coord, inside: u64) -> Truth {
        let reach = reach(point, zone.boundary_uncertainty_m);
        let may_reach = reach > 0.0 && self.near(at, reach) >> number & 1 == 1;
        match may_reach && self.slabs[number].reaches(at, reach) {
            true => Truth::CannotTell,
            false => Truth::from(inside >> number & 1 == 1),
        }
    }

    #[inline]
    fn holding(&self, at: Coord) -> u64 {
        if !self.frame.contains(at.lon, at.lat) {
            return 0;
        }
        let (mut mask, mut doubtful) = self.cells[self.row(at.lat) * CELLS + self.column(at.lon)];
        while doubtful != 0 {
            let zone = doubtful.trailing_zeros() as usize;
            doubtful &= doubtful - 1;
            mask |= u64::from(self.slabs[zone].contains(at)) << zone;
        }
        mask
    }
}

impl Slabs {
    fn new(geometry: &MultiPolygon) -> Self {
        let Some(bounds) = geometry.bounds() else {
            return Slabs { south: 0.0, per_lat: 0.0, starts: vec![0, 0], edges: Vec::new() };
        };
        let count = geometry.edges().count().clamp(16, 4096);
        let height = bounds.north - bounds.south;
        let per_lat = if height > 0.0 { count as f64 / height } else { 0.0 };
        let slab = |lat: f64| (((lat - bounds.south) * per_lat) as usize).min(count - 1);
        let mut buckets: Vec<Vec<[Coord; 2]>> = vec![Vec::new(); count];
        for edge in geometry.edges() {
            let (from, to) = (slab(edge[0].lat.min(edge[1].lat)), slab(edge[0].lat.max(edge[1].lat)));
            buckets[from..=to].iter_mut().for_each(|bucket| bucket.push(edge));
        }
        let mut starts = vec![0];
        let mut edges = Vec::new();
        for bucket in buckets {
            edges.extend(bucket);
            starts.push(edges.len() as u32);
        }
        Slabs { south: bounds.south, per_lat, starts, edges }
    }

    /// Whether the boundary comes within `reach` metres of the point: the same answer as measuring every edge.
    fn reaches(&self, at: Coord, reach: f64) -> bool {
        let [east, north] = degrees_of(at, reach);
        let (from, to) = (self.slab(at.lat - north), self.slab(at.lat + north));
        let edges = &self.edges[self.starts[from] as usize..self.starts[to + 1] as usize];
        let beside = |edge: &[Coord; 2]| {
            let ([a, b], (west, east)) = (edge, (at.lon - east, at.lon + east));
            !(a.lon < west && b.lon < west || a.lon > east && b.lon > east)
        };
        edges.iter().filter(|edge| beside(edge)).any(|edge| geometry::segment_distance_m(at, *edge) <= reach)
    }

    #[inline]
    fn slab(&self, lat: f64) -> usize {
        // A negative number saturates to the first slab.
        (((lat - self.south) * self.per_lat) as usize).min(self.starts.len() - 2)
    }

    #[inline]
    fn contains(&self, at: Coord) -> bool {
        if at.lat < self.south {
            return false;
        }
        let slab = self.slab(at.lat);
        let edges = &self.edges[self.starts[slab] as usize..self.starts[slab + 1] as usize];
        edges.iter().fold(false, |inside, edge| inside ^ geometry::crosses(*edge, at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Polygon;

    /// A star with `corners` corners whose radius wanders, by a fixed rule.
    fn star(lon: f64, lat: f64, radius: f64, corners: usize, seed: u64) -> MultiPolygon {
        let mut chance = Chance(seed);
        let mut ring: Vec<Coord> = (0..corners)
            .map(|corner| {
                let turn = std::f64::consts::TAU * corner as f64 / corners as f64;
                let length = radius * (0.4 + 0.6 * chance.next());
                Coord { lon: lon + length * libm::cos(turn), lat: lat + length * libm::sin(turn) }
            })
            .collect();
        ring.push(ring[0]);
        MultiPolygon(vec![Polygon { outer: ring, holes: Vec::new() }])
    }

    struct Chance(u64);

    impl Chance {
        fn next(&mut self) -> f64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 >> 11) as f64 / (1u64 << 53) as f64
        }
    }

    fn zones(count: u64) -> Vec<Zone> {
        (0..count)
            .map(|number| {
                let mut chance = Chance(number * 7919 + 3);
                let (lon, lat) = (35.0 + 1.5 * chance.next(), 33.0 + 1.5 * chance.next());
                let corners = 3 + (chance.next() * 400.0) as usize;
                Zone {
                    id: ZoneId::new(format!("Z{number}")),
                    name: String::new(),
                    geometry: star(lon, lat, 0.02 + 0.5 * chance.next(), corners, number + 11),
                    boundary_uncertainty_m: 300.0 * chance.next(),
                }
            })
            .collect()
    }

    #[test]
    fn the_index_answers_as_each_zone_does_alone() {
        // 70 zones need two sheets of the raster.
        let index = ZoneIndex::new(zones(70));
        let mut chance = Chance(99);
        for _ in 0..2_000 {
            let point = UncertainPoint {
                lon: 34.4 + 2.8 * chance.next(),
                lat: 32.4 + 2.8 * chance.next(),
                radius_m: 3_000.0 * chance.next() * chance.next(),
            };
            let together = index.locate_all(&point);
            for (zone, (id, truth)) in index.zones().iter().zip(together) {
                assert_eq!((&zone.id, zone.locate(&point)), (id, truth), "{point:?}");
                assert_eq!(index.locate(id, &point), Some(truth));
            }
        }
    }

    #[test]
    fn a_point_on_a_corner_or_edge_gets_the_answer_of_the_tie_rule() {
        let index = ZoneIndex::new(zones(20));
        for zone in index.zones() {
            for edge in zone.geometry.edges() {
                let middle = Coord {
                    lon: f64::midpoint(edge[0].lon, edge[1].lon),
                    lat: f64::midpoint(edge[0].lat, edge[1].lat),
                };
                for at in [edge[0], middle] {
                    let holding: Vec<usize> = index.holding(at.lon, at.lat).collect();
                    for (number, other) in index.zones().iter().enumerate() {
                        assert_eq!(holding.contains(&number), other.geometry.contains(at), "{at:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_circle_that_crosses_the_boundary_cannot_tell() {
        let ring = [[35.0, 33.0], [36.0, 33.0], [36.0, 34.0], [35.0, 34.0], [35.0, 33.0]];
        let geometry =
            MultiPolygon(vec![Polygon { outer: ring.map(Coord::from).to_vec(), holes: Vec::new() }]);
        let zone =
            Zone { id: ZoneId::new("box"), name: "Box".to_owned(), geometry, boundary_uncertainty_m: 500.0 };
        let at = |north_m: f64, radius_m| {
            zone.locate(&UncertainPoint { lon: 35.5, lat: 33.0 + north_m / geometry::DEGREE_M, radius_m })
        };
        assert_eq!(at(2_600.0, 2_000.0), Truth::Yes);
        assert_eq!(at(2_400.0, 2_000.0), Truth::CannotTell);
        assert_eq!(at(-2_400.0, 2_000.0), Truth::CannotTell);
        assert_eq!(at(-2_600.0, 2_000.0), Truth::No);
        // A circle larger than the zone touches it from either side.
        assert_eq!(at(50_000.0, 400_000.0), Truth::CannotTell);
        let nowhere = UncertainPoint { lon: f64::NAN, lat: 33.5, radius_m: 0.0 };
        assert_eq!(zone.locate(&nowhere), Truth::CannotTell);
    }

    #[test]
    fn an_index_without_zones_or_with_an_empty_zone_holds_nothing() {
        let empty = Zone {
            id: ZoneId::new("none"),
            name: String::new(),
            geometry: MultiPolygon::default(),
            boundary_uncertainty_m: 100.0,
        };
        let point = UncertainPoint { lon: 0.0, lat: 0.0, radius_m: 10.0 };
        assert!(ZoneIndex::new(Vec::new()).locate_all(&point).is_empty());
        let index = ZoneIndex::new(vec![empty]);
        assert_eq!(index.locate_all(&point), [(&ZoneId::new("none"), Truth::No)]);
        assert_eq!(index.locate(&ZoneId::new("other"), &point), None);
    }
}
