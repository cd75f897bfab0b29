//! Points a second of processor time for the zone index and for the `geo` crate, on the same zones and points:
//! `cargo run --release -p truce-places --example bench_zones`. Also how long the bundled gazetteer takes to open and to answer.
#![expect(clippy::print_stdout, reason = "a tool on the command line")]

use geo::{BoundingRect, Contains, LineString, Point};
use std::{hint::black_box, time::Instant};
use truce_places::{Context, Coord, CountryCode, Gazetteer, MultiPolygon, Polygon, Zone, ZoneId, ZoneIndex};
use truce_vocabulary::UncertainPoint;

fn main() {
    let start = Instant::now();
    let gazetteer = Gazetteer::bundled();
    println!("gazetteer: {} places open in {:.3} ms", gazetteer.len(), start.elapsed().as_secs_f64() * 1e3);
    names(gazetteer);

    // A country of 10,000 corners, a southern zone of 8,000, 18 smaller ones.
    let mut chance = Chance(77);
    let mut rings =
        vec![blob(&mut chance, 35.85, 33.87, 0.62, 10_000), blob(&mut chance, 35.45, 33.25, 0.28, 8_000)];
    for _ in 0..18 {
        let (lon, lat) = (35.2 + 1.3 * chance.next(), 33.2 + 1.3 * chance.next());
        let (radius, corners) = (0.04 + 0.2 * chance.next(), 300 + (5_700.0 * chance.next()) as usize);
        rings.push(blob(&mut chance, lon, lat, radius, corners));
    }
    let points: Vec<Coord> = (0..4_000_000)
        .map(|_| Coord { lon: 35.0 + 1.7 * chance.next(), lat: 33.0 + 1.75 * chance.next() })
        .collect();

    let start = Instant::now();
    let zone = |(number, ring): (usize, &Vec<Coord>)| Zone {
        id: ZoneId::new(format!("Z{number}")),
        name: String::new(),
        geometry: MultiPolygon(vec![Polygon { outer: ring.clone(), holes: Vec::new() }]),
        boundary_uncertainty_m: 60.0,
    };
    let index = ZoneIndex::new(rings.iter().enumerate().map(zone).collect());
    println!("zones: {} built in {:.1} ms", rings.len(), start.elapsed().as_secs_f64() * 1e3);

    rate("index, bare points", &points, |at| index.holding(at.lon, at.lat).count());
    let few = &points[..200_000];
    rate("index, three answers, radius 1.5 km", few, |at| {
        let point = UncertainPoint { lon: at.lon, lat: at.lat, radius_m: 1_500.0 };
        index.locate_all(&point).iter().filter(|(_, truth)| truth.is_yes()).count()
    });
    let polygons: Vec<geo::Polygon> = rings
        .iter()
        .map(|ring| {
            geo::Polygon::new(ring.iter().map(|at| (at.lon, at.lat)).collect::<LineString>(), Vec::new())
        })
        .collect();
    let boxes: Vec<geo::Rect> = polygons.iter().filter_map(geo::Polygon::bounding_rect).collect();
    rate("geo, boxes then Polygon::contains", few, |at| {
        let point = Point::new(at.lon, at.lat);
        polygons
            .iter()
            .zip(&boxes)
            .filter(|(polygon, frame)| frame.contains(&point) && polygon.contains(&point))
            .count()
    });
}

/// Seconds this thread has had a processor, so that a busy machine does not count; wall time where the system does not say.
fn processor_s(since: Instant) -> f64 {
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let ns = counted.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    ns.map_or_else(|| since.elapsed().as_secs_f64(), |ns| ns / 1e9)
}

fn names(gazetteer: &Gazetteer) {
    let countries = [CountryCode::LB, CountryCode::IL];
    let context = Context::of(&countries);
    let names =
        ["Khiam", "Tyre", "Odaisseh", "Nabatieh governorate", "كفركلا", "Lebanon", "the ceasefire", "Metula"];
    let start = Instant::now();
    let before = processor_s(start);
    let rounds = 2_000;
    for _ in 0..rounds {
        for name in names {
            black_box(gazetteer.resolve(name, &context));
        }
    }
    let each = (processor_s(start) - before) / f64::from(rounds) / names.len() as f64;
    println!("gazetteer: {:.1} µs a name", each * 1e6);
    let text = "The army said it struck Khiam and Kfar Kila, south of the Litani River, after a drone reached Kiryat Shmona. "
        .repeat(20_000);
    let start = Instant::now();
    let before = processor_s(start);
    let found = gazetteer.find_in(&text, &context).len();
    println!(
        "gazetteer: {found} names in {:.1} MB/s of text",
        text.len() as f64 / (processor_s(start) - before) / 1e6
    );
}

fn rate(what: &str, points: &[Coord], count: impl Fn(Coord) -> usize) {
    let start = Instant::now();
    let before = processor_s(start);
    let hits: usize = points.iter().map(|at| count(*at)).sum();
    let rate = points.len() as f64 / (processor_s(start) - before) / 1e6;
    println!("{what}: {rate:.2} million points/s ({hits} hits of {} points)", points.len());
}

/// A ring whose radius wanders with a few waves.
fn blob(chance: &mut Chance, lon: f64, lat: f64, radius: f64, corners: usize) -> Vec<Coord> {
    let waves: Vec<(f64, f64, f64)> = (1..40)
        .map(|wave| {
            (f64::from(wave), std::f64::consts::TAU * chance.next(), 0.3 * chance.next() / f64::from(wave))
        })
        .collect();
    let mut ring: Vec<Coord> = (0..corners)
        .map(|corner| {
            let turn = std::f64::consts::TAU * corner as f64 / corners as f64;
            let swing: f64 =
                waves.iter().map(|(wave, phase, size)| size * libm::sin(wave * turn + phase)).sum();
            let length = radius * (1.0 + swing).max(0.15) * (1.0 + 0.002 * chance.next());
            Coord { lon: lon + length * libm::cos(turn), lat: lat + length * libm::sin(turn) }
        })
        .collect();
    ring.push(ring[0]);
    ring
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
