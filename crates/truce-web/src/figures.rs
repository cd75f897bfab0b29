//! Map and chart of what a query found, drawn by `truce-publish` from the same answer as the list: every match, however many.

use crate::naming::{Naming, basis_code, drawn, state};
use jiff::{Span, civil::Date};
use truce_mission::{DrawnState, IncidentRow, Page};
use truce_places::{Gazetteer, PlaceKind, ShapeKind};
use truce_publish::drawing::{BarRow, Basemap, DayBars, Degrees, Label, Map, MapZone, Mark, State};
use truce_terms::PartyId;
use truce_vocabulary::UncertainPoint;

/// Names offered to a map at most; it sets those that have room.
const LABELS_MAX: usize = 90;
/// How far around the shown points names are looked for, degrees.
const AROUND: f64 = 0.6;
/// Days of a chart at most; it shows the last ones, in weeks where days would be too thin to see.
const DAYS_MAX: i32 = 3_660;

/// A drawing, and what it leaves out.
pub(crate) struct Figure {
    pub(crate) svg: String,
    /// What it is called; a chart of weeks is not one of days.
    pub(crate) title: String,
    pub(crate) left_out: usize,
}

/// The map of every match, or `None` where nothing has a point.
pub(crate) fn map_of(naming: Naming<'_>, found: &Page, prefix: &str) -> Option<Figure> {
    let marks = found.points.iter().map(|row| Mark {
        number: row.number.to_string(),
        point: UncertainPoint { lon: row.lon, lat: row.lat, radius_m: row.radius_m },
        state: drawn(row.state),
    });
    let left_out = usize::try_from(found.counts.unlocated).unwrap_or(usize::MAX);
    marked(naming, marks.collect(), left_out, prefix)
}

/// The map of these incidents, or `None` where nothing has a point.
pub(crate) fn map(naming: Naming<'_>, rows: &[IncidentRow], prefix: &str) -> Option<Figure> {
    let mark = |row: &IncidentRow| {
        let point = row.incident.places.iter().find_map(|spot| spot.point)?;
        Some(Mark { number: row.number.to_string(), point, state: state(&row.incident) })
    };
    let marks: Vec<Mark> = rows.iter().filter_map(mark).collect();
    let left_out = rows.len() - marks.len();
    marked(naming, marks, left_out, prefix)
}

fn marked(naming: Naming<'_>, marks: Vec<Mark>, left_out: usize, prefix: &str) -> Option<Figure> {
    if marks.is_empty() {
        return None;
    }
    let shown: Vec<Degrees> = marks.iter().map(|mark| (mark.point.lon, mark.point.lat)).collect();
    let map = Map {
        basemap: Some(ground(&shown)),
        zones: zones(naming),
        without_point: left_out,
        marks,
        ..Map::default()
    };
    let drawing = map.draw(naming.w, prefix)?;
    Some(Figure { svg: drawing.inline(), title: drawing.title, left_out })
}

/// The agreement's zones alone.
pub(crate) fn zone_map(naming: Naming<'_>, prefix: &str) -> Option<String> {
    let zones = zones(naming);
    let corners: Vec<Degrees> = zones.iter().flat_map(|zone| zone.rings.iter().flatten().copied()).collect();
    let map = Map { basemap: Some(ground(&corners)), zones, ..Map::default() };
    Some(map.draw(naming.w, prefix)?.inline())
}

/// Zones that have a shape; one that is the whole of a country says nothing that the outlines do not.
pub(crate) fn zones(naming: Naming<'_>) -> Vec<MapZone> {
    let Some(agreement) = naming.agreement() else { return Vec::new() };
    let drawn = agreement.zones.iter().filter(|zone| zone.drawn && !zone.whole);
    drawn
        .filter_map(|zone| {
            let shape = agreement.shapes.zones().iter().find(|shape| shape.id.as_str() == zone.id.0)?;
            let rings = shape.geometry.rings().map(|ring| ring.iter().map(|at| (at.lon, at.lat)).collect());
            Some(MapZone { name: naming.zone(&zone.id), basis: basis_code(zone), rings: rings.collect() })
        })
        .collect()
}

/// The bundled outlines, and the main places near what is shown.
fn ground(shown: &[Degrees]) -> Basemap {
    let bundled = truce_places::basemap();
    let of = |kind: ShapeKind| -> Vec<Vec<Degrees>> {
        let lines = bundled.shapes.iter().filter(|shape| shape.kind == kind).flat_map(|shape| &shape.lines);
        lines.map(|line| line.iter().map(|at| (at.lon, at.lat)).collect()).collect()
    };
    let labels = labels(shown);
    Basemap {
        land: of(ShapeKind::Country),
        water: Vec::new(),
        districts: of(ShapeKind::District),
        disputed: of(ShapeKind::Disputed),
        rivers: of(ShapeKind::River),
        boundaries: of(ShapeKind::Line),
        names_attribution: if labels.is_empty() {
            String::new()
        } else {
            "Names: GeoNames, CC BY 4.0.".to_owned()
        },
        labels,
        attribution: bundled.attribution.join(". ") + ".",
    }
}

fn labels(shown: &[Degrees]) -> Vec<Label> {
    let Some(first) = shown.first() else { return Vec::new() };
    let fold =
        |pick: fn(&Degrees) -> f64, best: fn(f64, f64) -> f64| shown.iter().map(pick).fold(pick(first), best);
    let (west, east) = (fold(|at| at.0, f64::min) - AROUND, fold(|at| at.0, f64::max) + AROUND);
    let (south, north) = (fold(|at| at.1, f64::min) - AROUND, fold(|at| at.1, f64::max) + AROUND);
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
    let label = |(_, _, at, place): (u32, _, truce_vocabulary::UncertainPoint, truce_places::Place)| Label {
        name: place.name_in(truce_places::Language::English).unwrap_or(place.name()).to_owned(),
        at: (at.lon, at.lat),
        area: false,
    };
    places.into_iter().map(label).collect()
}

/// Incidents a day by state, a row for each party's side, in the agreement's order; steps of compliance are not in it.
pub(crate) fn chart(naming: Naming<'_>, found: &Page, prefix: &str) -> Option<Figure> {
    let days = || found.bars.iter().flat_map(|bars| bars.days.iter().map(|(day, _counts)| *day));
    let last = days().max()?;
    let earliest = last.checked_sub(Span::new().days(DAYS_MAX - 1)).unwrap_or(last);
    let first = days().min()?.max(earliest);
    let index = |date: Date| usize::try_from(first.until(last.min(date)).ok()?.get_days()).ok();
    let length = index(last)? + 1;
    let empty = |name: String| BarRow {
        name,
        days: vec![[0; State::ALL.len()]; length],
        undated: [0; State::ALL.len()],
    };
    let parties: Vec<PartyId> = naming
        .agreement()
        .map(|agreement| agreement.parties.iter().map(|party| party.id.clone()).collect())
        .unwrap_or_default();
    let mut rows: Vec<BarRow> = parties
        .iter()
        .map(|party| empty(naming.w.tn("chart-side", [("party", naming.party(party).into())])))
        .collect();
    rows.push(empty(naming.w.t("chart-several")));
    rows.push(empty(naming.w.t("side-undetermined")));
    let count = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let mut left_out = 0;
    for bars in &found.bars {
        let place = match found.sides.get(bars.side as usize).map_or(&[][..], Vec::as_slice) {
            [] => parties.len() + 1,
            [one] => parties.iter().position(|party| party == one).unwrap_or(parties.len() + 1),
            _ => parties.len(),
        };
        let row = &mut rows[place];
        for (day, counts) in &bars.days {
            match index(*day).filter(|_index| *day >= first).and_then(|index| row.days.get_mut(index)) {
                Some(cells) => {
                    DrawnState::ALL
                        .iter()
                        .zip(counts)
                        .for_each(|(state, n)| cells[drawn(*state) as usize] += count(*n));
                }
                None => left_out += counts.iter().sum::<u64>(),
            }
        }
        let without = DrawnState::ALL.iter().zip(bars.without_day);
        without.for_each(|(state, n)| row.undated[drawn(*state) as usize] += count(n));
    }
    let used = |row: &BarRow| row.days.iter().chain([&row.undated]).flatten().any(|count| *count > 0);
    let several = parties.len();
    let rows = rows.into_iter().enumerate().filter(|(n, row)| *n != several || used(row)).map(|(_, row)| row);
    let drawing = DayBars { first, rows: rows.collect() }.draw(naming.w, prefix)?;
    let left_out = usize::try_from(left_out).unwrap_or(usize::MAX);
    Some(Figure { svg: drawing.inline(), title: drawing.title, left_out })
}
