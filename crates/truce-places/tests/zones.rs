//! The zone index against known places, against the full outline and against the `geo` crate.

use geo::{Contains, LineString, Point};
use truce_places::{
    Coord, MultiPolygon, Polygon, Zone, ZoneId, ZoneIndex, lines_from_geojson, zones_from_geojson,
};
use truce_vocabulary::{Truth, UncertainPoint};

/// South of the Litani, simplified to 60 m. © OpenStreetMap contributors (ODbL 1.0), Who's On First.
const OUTLINE: &str = include_str!("data/south_of_litani_simplified60m.geojson");
const GOLD: &str = include_str!("data/south_of_litani_gold.tsv");

fn south_of_litani() -> ZoneIndex {
    // Sixty metres for the simplification.
    ZoneIndex::new(zones_from_geojson(OUTLINE, 60.0).expect("the outline is well formed"))
}

fn gold() -> impl Iterator<Item = (&'static str, f64, f64, bool)> {
    GOLD.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
        let f: Vec<&str> = line.split('\t').collect();
        (f[1], f[4].parse().expect("longitude"), f[3].parse().expect("latitude"), f[5] == "in")
    })
}

#[test]
fn every_known_place_lies_on_the_side_people_say() {
    let index = south_of_litani();
    let id = ZoneId::new("LB-SLA");
    let mut right = 0;
    for (name, lon, lat, expected) in gold() {
        // The place's own coordinates, to a hundred-thousandth of a degree.
        let found = index.locate(&id, &UncertainPoint { lon, lat, radius_m: 0.0 });
        assert_eq!(found, Some(Truth::from(expected)), "{name}");
        // As a village of some size it may be too near to the river to tell, and never on the wrong side.
        let found = index.locate(&id, &UncertainPoint { lon, lat, radius_m: 1_500.0 });
        assert_ne!(found, Some(Truth::from(!expected)), "{name}");
        right += 1;
    }
    assert_eq!(right, 31);
}

#[test]
fn a_village_on_the_bank_cannot_be_told() {
    let index = south_of_litani();
    let yohmor = gold().find(|(name, ..)| *name == "Yohmor").expect("in the table");
    let point = UncertainPoint { lon: yohmor.1, lat: yohmor.2, radius_m: 2_000.0 };
    assert_eq!(index.locate(&ZoneId::new("LB-SLA"), &point), Some(Truth::CannotTell));
}

#[test]
fn random_points_fall_as_geo_says() {
    let mut chance = Chance(2024);
    let mut zones = Vec::new();
    let mut oracle = Vec::new();
    for number in 0..40 {
        let (lon, lat) = (35.0 + 1.5 * chance.next(), 33.0 + 1.5 * chance.next());
        let corners = 3 + (chance.next() * 300.0) as usize;
        let outer = star(&mut chance, lon, lat, 0.4, corners);
        let hole = star(&mut chance, lon, lat, 0.1, 12);
        let line = |ring: &[Coord]| ring.iter().map(|at| (at.lon, at.lat)).collect::<LineString>();
        oracle.push(geo::Polygon::new(line(&outer), vec![line(&hole)]));
        let geometry = MultiPolygon(vec![Polygon { outer, holes: vec![hole] }]);
        let id = ZoneId::new(format!("Z{number}"));
        zones.push(Zone { id, name: String::new(), geometry, boundary_uncertainty_m: 0.0 });
    }
    let index = ZoneIndex::new(zones);
    let mut inside = 0;
    for _ in 0..20_000 {
        let (lon, lat) = (34.5 + 2.5 * chance.next(), 32.5 + 2.5 * chance.next());
        let found: Vec<usize> = index.holding(lon, lat).collect();
        let expected: Vec<usize> =
            (0..oracle.len()).filter(|zone| oracle[*zone].contains(&Point::new(lon, lat))).collect();
        inside += expected.len();
        assert_eq!(found, expected, "{lon} {lat}");
    }
    assert!(inside > 5_000, "the points should meet zones: {inside}");
}

#[test]
fn the_simplified_outline_keeps_within_its_uncertainty_of_the_full_one() {
    let Some(text) = shared("data/geo/south_of_litani.geojson") else { return };
    let full = ZoneIndex::new(zones_from_geojson(&text, 0.0).expect("well formed"));
    let simple = south_of_litani();
    let id = ZoneId::new("LB-SLA");
    let mut chance = Chance(7);
    for _ in 0..20_000 {
        let (lon, lat) = (35.05 + 0.85 * chance.next(), 33.0 + 0.5 * chance.next());
        let point = UncertainPoint { lon, lat, radius_m: 0.0 };
        let (exact, told) = (full.locate(&id, &point), simple.locate(&id, &point));
        assert!(
            told == exact || told == Some(Truth::CannotTell),
            "{lon} {lat}: {told:?}, full outline {exact:?}"
        );
    }
}

#[test]
fn the_river_as_a_line_agrees_with_the_zone_near_it() {
    let Some(text) = shared("data/geo/litani_osm.geojson") else { return };
    // The source gives no ids; the main stream is the first feature, from the mouth upwards.
    let mut document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let mut main = document["features"][0].take();
    main["properties"]["id"] = "litani".into();
    let lines = lines_from_geojson(&main.to_string(), 100.0).expect("a line");
    let litani = &lines[0];
    let mut told = 0;
    for (name, lon, lat, expected) in gold().filter(|(_, _, lat, _)| *lat < 33.42) {
        let point = UncertainPoint { lon, lat, radius_m: 300.0 };
        // Upstream, the southern bank is on the right.
        let right = !litani.is_left_of(&point);
        assert_ne!(right, Truth::from(!expected), "{name}");
        assert_ne!(litani.is_south_of(&point), if expected { Truth::No } else { Truth::Yes }, "{name}");
        told += usize::from(right != Truth::CannotTell);
    }
    assert!(told >= 20, "{told} of the places near the river");
}

#[expect(clippy::print_stdout, reason = "a test says that it skipped")]
fn shared(path: &str) -> Option<String> {
    let root = std::env::var("TRUCE_SHARED");
    let root = root.unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned());
    let path = std::path::Path::new(&root).join(path);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: no {}", path.display());
    }
    text
}

fn star(chance: &mut Chance, lon: f64, lat: f64, radius: f64, corners: usize) -> Vec<Coord> {
    let mut ring: Vec<Coord> = (0..corners)
        .map(|corner| {
            let turn = std::f64::consts::TAU * corner as f64 / corners as f64;
            let length = radius * (0.5 + 0.5 * chance.next());
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
