//! Writes `data/basemap-levant.json` from the outlines named in `data/README.md`:
//! `cargo run -p truce-places --example basemap -- ../shared/data/geo data`.
#![expect(clippy::print_stdout, reason = "a tool on the command line")]

use serde_json::{Value, json};
use std::{error::Error, fs, path::Path};
use truce_places::{Coord, distance_m};

type Failure = Box<dyn Error>;

/// Outlines are simplified to these, metres: a map of the whole Levant, and one of southern Lebanon.
const COARSE_M: f64 = 700.0;
const FINE_M: f64 = 90.0;

fn main() -> Result<(), Failure> {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    let [geo, data] = folders.as_slice() else {
        return Err("name two folders: the outlines, and our data".into());
    };
    let (geo, data) = (Path::new(geo), Path::new(data));
    let mut shapes = Vec::new();
    for (country, tolerance_m) in [("SY", COARSE_M), ("IL", 250.0), ("PS", 250.0), ("LB", FINE_M)] {
        for feature in features(&geo.join(format!("adm_{}.geojson", country.to_lowercase())))? {
            if feature["properties"]["level"] == 0 {
                let name = feature["properties"]["name"].as_str().unwrap_or(country);
                shapes.push(shape(country, "country", name, true, &feature["geometry"], tolerance_m)?);
            }
        }
    }
    for feature in features(&geo.join("ne_10m_levant_disputed_and_boundaries.geojson"))? {
        let properties = &feature["properties"];
        if properties["ne_layer"] == "ne_10m_admin_0_disputed_areas" {
            let name = properties["name"].as_str().unwrap_or("");
            if ["Golan Heights", "UNDOF Zone", "Shebaa Farms"].contains(&name) {
                let id = name.to_lowercase().replace(' ', "-");
                shapes.push(shape(&id, "disputed", name, true, &feature["geometry"], 200.0)?);
            }
        }
    }
    for feature in features(&geo.join("adm_lb.geojson"))? {
        let properties = &feature["properties"];
        if properties["level"] == 2 {
            let (id, name) = (properties["wof_id"].to_string(), properties["name"].as_str().unwrap_or(""));
            shapes.push(shape(&format!("wof:{id}"), "district", name, true, &feature["geometry"], FINE_M)?);
        }
    }
    let lines = [
        ("lb_coast.geojson", "coast-lb", "coast", "Coast of Lebanon"),
        ("litani_osm.geojson", "litani", "river", "Litani"),
        ("blue_line_proxy.geojson", "blue-line", "line", "Blue Line (proxy)"),
    ];
    for (file, id, kind, name) in lines {
        // The first feature is the line; of the Litani the others are scraps of side channels.
        let features = features(&geo.join(file))?;
        let first = features.first().ok_or("no features")?;
        shapes.push(shape(id, kind, name, false, &first["geometry"], FINE_M)?);
    }
    let points: usize = shapes.iter().map(|shape| shape["lines"].as_array().map_or(0, Vec::len)).sum();
    let map = json!({
        "attribution": [
            "Outlines: Who's On First (whosonfirst.org/docs/licenses)",
            "Litani: © OpenStreetMap contributors, ODbL 1.0",
            "Disputed areas: Natural Earth",
        ],
        "shapes": shapes,
    });
    let text = serde_json::to_string(&map)? + "\n";
    fs::write(data.join("basemap-levant.json"), &text)?;
    println!("{} shapes, {points} lines, {} bytes", map["shapes"].as_array().map_or(0, Vec::len), text.len());
    Ok(())
}

fn features(path: &Path) -> Result<Vec<Value>, Failure> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut document: Value = serde_json::from_str(&text)?;
    match document["features"].take() {
        Value::Array(features) => Ok(features),
        _ => Err(format!("{}: no features", path.display()).into()),
    }
}

fn shape(
    id: &str,
    kind: &str,
    name: &str,
    closed: bool,
    geometry: &Value,
    tolerance_m: f64,
) -> Result<Value, Failure> {
    let mut lines = Vec::new();
    collect(&geometry["coordinates"], &mut lines)?;
    let smallest = if closed { 4 } else { 2 };
    let simplified =
        lines.iter().map(|line| simplify(line, tolerance_m)).filter(|line| line.len() >= smallest);
    // Four decimals are eleven metres.
    let round = |degrees: f64| (degrees * 10_000.0).round() / 10_000.0;
    let lines: Vec<Vec<[f64; 2]>> =
        simplified.map(|line| line.iter().map(|at| [round(at.lon), round(at.lat)]).collect()).collect();
    Ok(json!({ "id": id, "kind": kind, "name": name, "closed": closed, "lines": lines }))
}

/// Every list of positions inside nested coordinates.
fn collect(value: &Value, lines: &mut Vec<Vec<Coord>>) -> Result<(), Failure> {
    let list = value.as_array().ok_or("coordinates are no list")?;
    if list.first().is_some_and(|first| first[0].is_number()) {
        lines.push(serde_json::from_value(value.clone())?);
        return Ok(());
    }
    list.iter().try_for_each(|part| collect(part, lines))
}

/// Douglas and Peucker: points farther than the tolerance from the chord are kept. A ring is opened at the point farthest
/// from its first.
fn simplify(line: &[Coord], tolerance_m: f64) -> Vec<Coord> {
    let mut keep = vec![false; line.len()];
    let last = line.len() - 1;
    keep[0] = true;
    keep[last] = true;
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let far = (from + 1..to).map(|at| (at, off_chord_m(line[at], line[from], line[to])));
        if let Some((at, distance)) = far.max_by(|a, b| a.1.total_cmp(&b.1))
            && distance > tolerance_m
        {
            keep[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    line.iter().zip(keep).filter(|(_, keep)| *keep).map(|(at, _)| *at).collect()
}

/// Metres from a point to a chord, by Heron's formula; to its end where chord and point are one.
fn off_chord_m(at: Coord, from: Coord, to: Coord) -> f64 {
    let (a, b, chord) = (distance_m(at, from), distance_m(at, to), distance_m(from, to));
    if chord < 1.0 || a * a > b * b + chord * chord || b * b > a * a + chord * chord {
        return a.min(b);
    }
    let half = 0.5 * (a + b + chord);
    2.0 * (half * (half - a) * (half - b) * (half - chord)).max(0.0).sqrt() / chord
}
