//! Packs the gazetteer: `cargo run -p truce-places --example compact -- ../shared/data/gazetteer`.
#![allow(clippy::print_stdout, reason = "a tool on the command line")]

use std::{collections::BTreeMap, error::Error, fs, path::Path};
use truce_places::{PlaceId, PlaceKind, PlaceRow, pack};

fn main() -> Result<(), Box<dyn Error>> {
    let from = std::env::args().nth(1).ok_or("name the folder of the source tables")?;
    let mut rows = BTreeMap::new();
    for line in fs::read_to_string(Path::new(&from).join("LB.tsv"))?.lines() {
        let f: Vec<&str> = line.split('\t').collect();
        if f[6] != "P" {
            continue;
        }
        let id = PlaceId::geonames(f[0].parse()?);
        rows.insert(
            id,
            PlaceRow {
                id,
                name: f[1].into(),
                names: vec![],
                alternates: f[3].split(',').map(str::to_owned).collect(),
                kind: PlaceKind::Village,
                country: f[8].parse().ok(),
                lon: f[5].parse()?,
                lat: f[4].parse()?,
                population: f[14].parse()?,
                parent: None,
                bounds: None,
                keyed: true,
            },
        );
    }
    let bytes = pack(rows.into_values().collect())?;
    fs::write("data/gazetteer.bin", &bytes)?;
    println!("{} bytes", bytes.len());
    Ok(())
}
