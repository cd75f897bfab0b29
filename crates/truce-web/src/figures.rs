//! Map, chart and timeline of what a page shows, drawn by `truce-publish` from the same rows as the list.

use crate::naming::{Naming, basis_code, state};
use jiff::{Span, civil::Date};
use truce_incidents::IncidentKind;
use truce_mission::IncidentRow;
use truce_places::{Gazetteer, PlaceKind, ShapeKind};
use truce_publish::drawing::{BarRow, Basemap, DayBars, Degrees, Label, Map, MapZone, Mark, State};
use truce_terms::{Agreement, PartyId};

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

/// The map of these incidents, or `None` where nothing has a point.
pub(crate) fn map(naming: Naming<'_>, rows: &[IncidentRow], prefix: &str) -> Option<Figure> {
    let mark = |row: &IncidentRow| {
        let point = row.incident.places.iter().find_map(|spot| spot.point)?;
        Some(Mark { number: row.number.to_string(), point, state: state(&row.incident) })
    };
    let marks: Vec<Mark> = rows.iter().filter_map(mark).collect();
    if marks.is_empty() {
        return None;
    }
    let shown: Vec<Degrees> = marks.iter().map(|mark| (mark.point.lon, mark.point.lat)).collect();
    let left_out = rows.len() - marks.len();
    let map = Map {
        basemap: Some(ground(&shown)),
        zones: zones(naming.agreement()),
        without_point: left_out,
        marks,
        ..Map::default()
    };
    let drawing = map.draw(naming.w, prefix)?;
    Some(Figure { svg: drawing.inline(), title: drawing.title, left_out })
}

/// The agreement's zones alone.
pub(crate) fn zone_map(naming: Naming<'_>, prefix: &str) -> Option<String> {
    let zones = zones(naming.agreement());
    let corners: Vec<Degrees> = zones.iter().flat_map(|zone| zone.rings.iter().flatten().copied()).collect();
    let map = Map { basemap: Some(ground(&corners)), zones, ..Map::default() };
    Some(map.draw(naming.w, prefix)?.inline())
}

/// Zones that have a shape; one that is the whole of a country says nothing that the outlines do not.
fn zones(agreement: Option<&Agreement>) -> Vec<MapZone> {
    let Some(agreement) = agreement else { return Vec::new() };
    let drawn = agreement.zones.iter().filter(|zone| zone.drawn && !zone.whole);
    drawn
        .filter_map(|zone| {
            let shape = agreement.shapes.zones().iter().find(|shape| shape.id.as_str() == zone.id.0)?;
            let rings = shape.geometry.rings().map(|ring| ring.iter().map(|at| (at.lon, at.lat)).collect());
            Some(MapZone { name: zone.name.clone(), basis: basis_code(zone), rings: rings.collect() })
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
pub(crate) fn chart(naming: Naming<'_>, rows: &[IncidentRow], prefix: &str) -> Option<Figure> {
    let done: Vec<&IncidentRow> =
        rows.iter().filter(|row| row.incident.kind != IncidentKind::Compliance).collect();
    let day = |row: &IncidentRow| match row.days {
        (Some(first), Some(last)) if first == last => Some(first),
        _ => None,
    };
    let last = done.iter().filter_map(|row| day(row)).max()?;
    let earliest = last.checked_sub(Span::new().days(DAYS_MAX - 1)).unwrap_or(last);
    let first = done.iter().filter_map(|row| day(row)).min()?.max(earliest);
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
    let mut bars: Vec<BarRow> = parties
        .iter()
        .map(|party| empty(naming.w.tn("chart-side", [("party", naming.party(party).into())])))
        .collect();
    bars.push(empty(naming.w.t("chart-several")));
    bars.push(empty(naming.w.t("side-undetermined")));
    let mut left_out = 0;
    for row in &done {
        let place = match row.direction.0.as_slice() {
            [] => parties.len() + 1,
            [one] => parties.iter().position(|party| party == one).unwrap_or(parties.len() + 1),
            _ => parties.len(),
        };
        let state = state(&row.incident) as usize;
        match day(row) {
            Some(date) if date >= first => {
                if let Some(cell) = index(date).and_then(|day| bars[place].days.get_mut(day)) {
                    cell[state] += 1;
                }
            }
            Some(_earlier) => left_out += 1,
            None => bars[place].undated[state] += 1,
        }
    }
    let used = |row: &BarRow| row.days.iter().chain([&row.undated]).flatten().any(|count| *count > 0);
    let several = parties.len();
    let bars = bars.into_iter().enumerate().filter(|(n, row)| *n != several || used(row)).map(|(_, row)| row);
    let drawing = DayBars { first, rows: bars.collect() }.draw(naming.w, prefix)?;
    Some(Figure { svg: drawing.inline(), title: drawing.title, left_out })
}
