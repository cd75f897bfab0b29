//! Map and chart of what a query found, drawn by `truce-publish` from the same answer as the list: every match, however many.

use crate::naming::Naming;
use jiff::{Span, civil::Date};
use truce_mission::{DrawnState, IncidentRow, Page};
use truce_publish::{
    drawing::{BarRow, DayBars, Degrees, Map, Mark, State},
    drawn_zones, terrain,
};
use truce_terms::PartyId;
use truce_vocabulary::UncertainPoint;

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
        state: State::from(row.state),
    });
    let left_out = usize::try_from(found.counts.unlocated).unwrap_or(usize::MAX);
    marked(naming, marks.collect(), left_out, prefix)
}

/// The map of these incidents, or `None` where nothing has a point.
pub(crate) fn map(naming: Naming<'_>, rows: &[IncidentRow], prefix: &str) -> Option<Figure> {
    let mark = |row: &IncidentRow| {
        let point = row.incident.places.iter().find_map(|spot| spot.point)?;
        Some(Mark { number: row.number.to_string(), point, state: State::from(row.incident.drawn_state()) })
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
        basemap: Some(terrain(&shown, naming.w.which().of_places())),
        zones: drawn_zones(&naming),
        without_point: left_out,
        marks,
        ..Map::default()
    };
    let drawing = map.draw(naming.w, prefix)?;
    Some(Figure { svg: drawing.inline(), title: drawing.title, left_out })
}

/// The agreement's zones alone.
pub(crate) fn zone_map(naming: Naming<'_>, prefix: &str) -> Option<String> {
    let zones = drawn_zones(&naming);
    let corners: Vec<Degrees> = zones.iter().flat_map(|zone| zone.rings.iter().flatten().copied()).collect();
    let map = Map { basemap: Some(terrain(&corners, naming.w.which().of_places())), zones, ..Map::default() };
    Some(map.draw(naming.w, prefix)?.inline())
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
                        .for_each(|(state, n)| cells[State::from(*state) as usize] += count(*n));
                }
                None => left_out += counts.iter().sum::<u64>(),
            }
        }
        let without = DrawnState::ALL.iter().zip(bars.without_day);
        without.for_each(|(state, n)| row.undated[State::from(*state) as usize] += count(n));
    }
    let used = |row: &BarRow| row.days.iter().chain([&row.undated]).flatten().any(|count| *count > 0);
    let several = parties.len();
    let rows = rows.into_iter().enumerate().filter(|(n, row)| *n != several || used(row)).map(|(_, row)| row);
    let drawing = DayBars { first, rows: rows.collect() }.draw(naming.w, prefix)?;
    let left_out = usize::try_from(left_out).unwrap_or(usize::MAX);
    Some(Figure { svg: drawing.inline(), title: drawing.title, left_out })
}
