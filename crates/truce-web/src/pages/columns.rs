//! What the scripts of `/incidents` draw: the points of a query as columns, its days, and the ground under them. The same query string
//! as the list, and the same one query.

use super::Desk;
use crate::{
    language::Tongue,
    reply::{JSON, Refusal, Reply},
};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use truce_mission::{DrawnState, Query};
use truce_places::{CountryCode, Gazetteer, Language, Place, PlaceKind, ShapeKind};
use truce_publish::drawing::Degrees;
use truce_vocabulary::Act;

/// Parts of a degree in which places are sent: a metre, finer than any of them is known.
const SCALE: f64 = 100_000.0;
/// Names of places sent at most.
const NAMES_MAX: usize = 500;
/// How far around zones and incidents names are looked for, degrees.
const AROUND: f64 = 0.6;

/// The points of a query, one array for each property.
#[derive(Default, Serialize)]
struct Columns {
    scale: f64,
    number: Vec<u32>,
    lon: Vec<i64>,
    lat: Vec<i64>,
    radius: Vec<i64>,
    act: Vec<usize>,
    state: Vec<usize>,
    from: Vec<Option<i32>>,
    to: Vec<Option<i32>>,
    acts: Vec<String>,
    states: Vec<String>,
    /// Matches without a point.
    without: u64,
}

/// `/incidents/columns`: every match that has a point.
pub(crate) fn points(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let w = desk.w;
    let query = Query { cursor: None, limit: Some(1), ..Query::from_url(desk.query)? };
    let found = desk.mission.query(&query, desk.audience)?;
    let state = |state: &DrawnState| w.t(&format!("occurrence-{}", state.code()));
    let mut columns = Columns {
        scale: SCALE,
        states: DrawnState::ALL.iter().map(state).collect(),
        without: found.counts.unlocated,
        ..Columns::default()
    };
    let mut acts: BTreeMap<Act, usize> = BTreeMap::new();
    for point in &found.points {
        let next = acts.len();
        let act = *acts.entry(point.act).or_insert_with(|| {
            columns.acts.push(w.headed(&w.act(point.act)));
            next
        });
        columns.number.push(point.number);
        columns.lon.push(libm::round(point.lon * SCALE) as i64);
        columns.lat.push(libm::round(point.lat * SCALE) as i64);
        columns.radius.push(libm::round(point.radius_m) as i64);
        columns.act.push(act);
        columns.state.push(point.state as usize);
        columns.from.push(point.from.and_then(day_number));
        columns.to.push(point.to.and_then(day_number));
    }
    json(&columns)
}

/// Incidents a day, whatever days were asked for: what the days are chosen from.
#[derive(Serialize)]
struct Days {
    first: Option<Date>,
    count: Vec<u64>,
    /// Dated to no single day.
    elsewhere: u64,
}

/// `/incidents/days`: the days of the query without its days.
pub(crate) fn days(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let asked = Query::from_url(desk.query)?;
    let query = Query { from: None, to: None, cursor: None, limit: Some(1), ..asked };
    let found = desk.mission.query(&query, desk.audience)?;
    json(&Days {
        first: found.days.first().map(|row| row.day),
        count: found.days.iter().map(|row| row.incidents).collect(),
        elsewhere: found.counts.undated + found.counts.wider_than_a_day,
    })
}

/// What lies under the points.
#[derive(Serialize)]
struct Ground {
    land: Vec<Vec<Degrees>>,
    districts: Vec<Vec<Degrees>>,
    disputed: Vec<Vec<Degrees>>,
    rivers: Vec<Vec<Degrees>>,
    lines: Vec<Vec<Degrees>>,
    zones: Vec<Zone>,
    /// The most important first.
    names: Vec<Name>,
    /// Where the mission's zones and incidents are: west, south, east, north.
    reach: Option<[f64; 4]>,
    /// Whose outlines and names these are, as their licences ask.
    credit: String,
    /// What the map says.
    words: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct Zone {
    name: String,
    basis: &'static str,
    /// The name and what it rests on.
    legend: String,
    rings: Vec<Vec<Degrees>>,
}

#[derive(Serialize)]
struct Name {
    at: Degrees,
    /// In the page's language, or as its source writes it.
    name: String,
    /// As people there write it, where that is another script.
    #[serde(skip_serializing_if = "Option::is_none")]
    local: Option<&'static str>,
    people: u32,
}

/// `/incidents/ground`: outlines, zones of the agreement and names, for every query of this mission.
pub(crate) fn ground(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let w = desk.w;
    let all = desk.mission.query(&Query { limit: Some(1), ..Query::default() }, desk.audience)?;
    let zones = truce_publish::drawn_zones(&desk.naming());
    let corners = zones.iter().flat_map(|zone| zone.rings.iter().flatten().copied());
    let reach = bounds(corners.chain(all.points.iter().map(|point| (point.lon, point.lat))));
    let bundled = truce_places::basemap();
    let of = |kind: ShapeKind| -> Vec<Vec<Degrees>> {
        let lines = bundled.shapes.iter().filter(|shape| shape.kind == kind).flat_map(|shape| &shape.lines);
        lines.map(|line| line.iter().map(|at| (at.lon, at.lat)).collect()).collect()
    };
    // Of a mission elsewhere the bundled outlines show nothing.
    let covered = reach.is_some_and(|[west, south, east, north]| {
        bundled.shapes.iter().flat_map(|shape| shape.lines.iter().flatten()).any(|at| {
            (west - AROUND..=east + AROUND).contains(&at.lon)
                && (south - AROUND..=north + AROUND).contains(&at.lat)
        })
    });
    let shown = |kind: ShapeKind| if covered { of(kind) } else { Vec::new() };
    let names = reach.map_or_else(Vec::new, |reach| names(reach, w.language()));
    let mut credit = if covered { bundled.attribution.join(". ") + "." } else { w.t("map-no-basemap") };
    if !names.is_empty() {
        credit += " Names: GeoNames, CC BY 4.0.";
    }
    json(&Ground {
        land: shown(ShapeKind::Country),
        districts: shown(ShapeKind::District),
        disputed: shown(ShapeKind::Disputed),
        rivers: shown(ShapeKind::River),
        lines: shown(ShapeKind::Line),
        zones: zones
            .into_iter()
            .map(|zone| Zone {
                legend: w.tn(
                    "map-legend-zone",
                    [
                        ("zone", zone.name.as_str().into()),
                        ("basis", w.t(&format!("basis-short-{}", zone.basis)).into()),
                    ],
                ),
                name: zone.name,
                basis: zone.basis,
                rings: zone.rings,
            })
            .collect(),
        names,
        reach,
        credit,
        words: words(w),
    })
}

/// What the map says, by the names its script has for it; `#` stands for a number.
fn words(w: &Tongue) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("label", w.t("map-live-label")),
        ("incident", w.t("incident-number")),
        ("open", w.t("map-open")),
        ("row", w.t("map-to-row")),
        ("close", w.t("map-shut")),
        ("zoom-in", w.t("map-zoom-in")),
        ("zoom-out", w.t("map-zoom-out")),
        ("fit", w.t("map-fit")),
        ("show", w.t("map-show")),
        ("here", w.t("map-here")),
        ("more", w.t("map-more")),
        ("within", w.t("map-within")),
        ("undated", w.t("when-not-known")),
        ("uncertainty", w.t("map-legend-uncertainty")),
        ("boundary", w.t("map-legend-boundary")),
        ("scroll", w.t("map-scroll")),
        ("scroll-mac", w.t("map-scroll-mac")),
        ("fingers", w.t("map-fingers")),
        ("km", w.t("unit-km")),
        ("m", w.t("unit-m")),
    ])
}

fn bounds(points: impl Iterator<Item = Degrees>) -> Option<[f64; 4]> {
    points.fold(None, |bounds, (lon, lat)| {
        let [west, south, east, north] = bounds.unwrap_or([lon, lat, lon, lat]);
        Some([west.min(lon), south.min(lat), east.max(lon), north.max(lat)])
    })
}

/// Towns in and around the reach, the largest first.
fn names([west, south, east, north]: [f64; 4], language: &str) -> Vec<Name> {
    let mut places: Vec<(u32, Degrees, Place)> = Gazetteer::bundled()
        .places()
        .filter(|place| {
            matches!(place.kind(), PlaceKind::City | PlaceKind::Village) && place.population() > 0
        })
        .filter_map(|place| {
            let at = place.location().point()?;
            let near = (west - AROUND..=east + AROUND).contains(&at.lon)
                && (south - AROUND..=north + AROUND).contains(&at.lat);
            near.then_some((place.population(), (at.lon, at.lat), place))
        })
        .collect();
    places.sort_by(|one, other| other.0.cmp(&one.0).then(one.2.id().cmp(&other.2.id())));
    places.truncate(NAMES_MAX);
    let name = |(people, at, place): (u32, Degrees, Place)| {
        let named = match language {
            "ar" => place.name_in(Language::Arabic),
            "he" => place.name_in(Language::Hebrew),
            "fr" => place.name_in(Language::French).or_else(|| place.name_in(Language::English)),
            _ => place.name_in(Language::English),
        };
        let name = named.unwrap_or(place.name()).to_owned();
        let local = place.country().and_then(written_in).and_then(|written| place.name_in(written));
        Name { at, local: local.filter(|local| *local != name), name, people }
    };
    places.into_iter().map(name).collect()
}

/// The script in which places of a country are written there, where the gazetteer has names in it.
fn written_in(country: CountryCode) -> Option<Language> {
    const ARABIC: &[&str] = &[
        "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SY",
        "TN", "YE",
    ];
    match country.as_str() {
        "IL" => Some(Language::Hebrew),
        code if ARABIC.contains(&code) => Some(Language::Arabic),
        _ => None,
    }
}

/// Days since 1970-01-01.
fn day_number(day: Date) -> Option<i32> {
    Some(Date::constant(1970, 1, 1).until(day).ok()?.get_days())
}

fn json(answer: &impl Serialize) -> Result<Reply, Refusal> {
    let bytes = serde_json::to_vec(answer).map_err(|error| Refusal::Fault(error.to_string()))?;
    Ok(Reply::new(JSON, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(day_number(Date::constant(1970, 1, 2)), Some(1));
        assert_eq!(day_number(Date::constant(2024, 11, 27)), Some(20_054));
    }

    #[test]
    fn names_stand_in_the_script_of_the_place_and_of_the_page() {
        let south = names([35.1, 33.0, 35.7, 33.5], "en");
        let of = |names: &[Name], name: &str| {
            names.iter().find(|one| one.name == name).map(|one| one.local.map(str::to_owned))
        };
        assert_eq!(of(&south, "Tyre").flatten().as_deref(), Some("صور"));
        assert!(south.iter().filter(|one| one.local.is_some()).count() > south.len() / 2);
        let in_arabic = names([35.1, 33.0, 35.7, 33.5], "ar");
        assert_eq!(of(&in_arabic, "صور"), Some(None));
        assert!(in_arabic.windows(2).all(|pair| pair[0].people >= pair[1].people));
    }
}
