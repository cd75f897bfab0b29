//! What lies under a map: the bundled outlines, the main places near what the map shows, and the zones of the agreement.

use crate::{
    Naming,
    drawing::{Basemap, Degrees, Label, MapZone},
};
use truce_places::{Gazetteer, Language, PlaceKind, PlaceSource, ShapeKind, basemap};

/// Names offered to a map at most; it sets those that have room.
const LABELS_MAX: usize = 400;
/// How far around the shown points names are looked for, degrees.
const AROUND: f64 = 0.4;

/// Outlines, and names in a language, for a map that shows these points; no names where there are no points.
pub fn terrain(points: &[Degrees], language: Language) -> Basemap {
    let bundled = basemap();
    let of = |kinds: &[ShapeKind]| -> Vec<Vec<Degrees>> {
        let shapes = bundled.shapes.iter().filter(|shape| kinds.contains(&shape.kind));
        shapes
            .flat_map(|shape| &shape.lines)
            .map(|line| line.iter().map(|at| (at.lon, at.lat)).collect())
            .collect()
    };
    let (labels, sources) = labels(points, language);
    let geonames = sources.contains(&PlaceSource::GeoNames);
    Basemap {
        land: of(&[ShapeKind::Country]),
        water: Vec::new(),
        districts: of(&[ShapeKind::District]),
        disputed: of(&[ShapeKind::Disputed]),
        rivers: of(&[ShapeKind::River]),
        boundaries: of(&[ShapeKind::Line]),
        labels,
        attribution: bundled.attribution.join(". ") + ".",
        names_attribution: if geonames { "Names: GeoNames, CC BY 4.0." } else { "" }.to_owned(),
    }
}

/// The most populous places near the points, with the sources that gave them.
fn labels(points: &[Degrees], language: Language) -> (Vec<Label>, Vec<PlaceSource>) {
    if points.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let fold = |pick: fn(&Degrees) -> f64, best: fn(f64, f64) -> f64, from: f64| {
        points.iter().map(pick).fold(from, best)
    };
    let west = fold(|at| at.0, f64::min, f64::INFINITY) - AROUND;
    let east = fold(|at| at.0, f64::max, f64::NEG_INFINITY) + AROUND;
    let south = fold(|at| at.1, f64::min, f64::INFINITY) - AROUND;
    let north = fold(|at| at.1, f64::max, f64::NEG_INFINITY) + AROUND;
    let mut places: Vec<_> = Gazetteer::bundled()
        .places()
        .filter(|place| {
            matches!(place.kind(), PlaceKind::City | PlaceKind::Village) && place.population() > 0
        })
        .filter_map(|place| Some((place.population(), place.id(), place.location().point()?, place)))
        .filter(|(_, _, at, _)| at.lon >= west && at.lon <= east && at.lat >= south && at.lat <= north)
        .collect();
    places.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    places.truncate(LABELS_MAX);
    let mut sources: Vec<PlaceSource> = places.iter().map(|(_, id, _, _)| id.source).collect();
    sources.sort();
    sources.dedup();
    let label = |(_, _, at, place): (u32, _, truce_vocabulary::UncertainPoint, truce_places::Place)| Label {
        name: place.name_in(language).unwrap_or(place.name()).to_owned(),
        at: (at.lon, at.lat),
        area: false,
    };
    (places.into_iter().map(label).collect(), sources)
}

/// The agreement's zones that have a shape; one that is the whole of a country says nothing that the outlines do not.
pub fn drawn_zones(naming: &Naming<'_>) -> Vec<MapZone> {
    let (Some(agreement), Some(told)) = (naming.agreement(), naming.told()) else { return Vec::new() };
    let drawn = agreement.zones.iter().filter(|zone| zone.drawn && !zone.whole);
    drawn
        .filter_map(|zone| {
            let shape = agreement.shapes.zones().iter().find(|shape| shape.id.as_str() == zone.id.0)?;
            let rings = shape.geometry.rings().map(|ring| ring.iter().map(|at| (at.lon, at.lat)).collect());
            Some(MapZone { name: told.zone(&zone.id), basis: zone.basis.code(), rings: rings.collect() })
        })
        .collect()
}
