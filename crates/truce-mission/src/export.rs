//! Open data: the rows of a query as CSV or GeoJSON, every match and not only a page.

use crate::{
    Mission, ask,
    coarsen::unname_all,
    error::MissionError,
    query::Query,
    rows::{Audience, IncidentRow},
};
use serde_json::{Value, json};
use std::{fmt::Write, str::FromStr};
use truce_terms::{PartyId, Verdict};

/// A format of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values, one line an incident.
    Csv,
    /// A GeoJSON feature collection; incidents without a point have a null geometry.
    GeoJson,
    /// One JSON object a line, everything a row holds.
    JsonLines,
}

/// A word that is no format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a format of export; expected csv, geojson or jsonl")]
pub struct UnknownFormat(String);

impl FromStr for Format {
    type Err = UnknownFormat;
    fn from_str(word: &str) -> Result<Self, UnknownFormat> {
        match word {
            "csv" => Ok(Format::Csv),
            "geojson" => Ok(Format::GeoJson),
            "jsonl" => Ok(Format::JsonLines),
            other => Err(UnknownFormat(other.chars().take(40).collect())),
        }
    }
}

/// The columns of the CSV, in their order.
pub const COLUMNS: &[&str] = &[
    "number",
    "key",
    "kind",
    "act",
    "acts",
    "from",
    "to",
    "actors",
    "targets",
    "from_party",
    "to_party",
    "place",
    "lon",
    "lat",
    "radius_m",
    "zones",
    "occurrence",
    "origins",
    "reports",
    "attribution",
    "denials",
    "modalities",
    "killed",
    "injured",
    "if_as_claimed",
    "coarsened",
    "words",
];

impl Mission {
    /// Every match of a query in a format of open data, headed by what kind of mission it comes from.
    ///
    /// # Errors
    /// As [`Mission::query`].
    pub fn export(&self, query: &Query, audience: Audience, format: Format) -> Result<String, MissionError> {
        let mut text = String::new();
        let settings = self.settings();
        let agreement = self.agreement().map(AsRef::as_ref);
        match format {
            Format::Csv => {
                text.push_str(&COLUMNS.join(","));
                text.push_str("\r\n");
                self.each_row(query, audience, &mut |mut row| {
                    unname_all(&mut row.incident, agreement);
                    let cells: Vec<String> = cells(&row).iter().map(|cell| quoted(cell)).collect();
                    text.push_str(&cells.join(","));
                    text.push_str("\r\n");
                })?;
            }
            Format::GeoJson => {
                let mut features: Vec<Value> = Vec::new();
                self.each_row(query, audience, &mut |mut row| {
                    unname_all(&mut row.incident, agreement);
                    features.push(feature(&row));
                })?;
                let collection = json!({
                    "type": "FeatureCollection",
                    "mission": settings.title,
                    "mission_kind": settings.kind,
                    "audience": audience,
                    "query": query.to_url(),
                    "register_size": self.register().len(),
                    "note": "What reports claim. Not a finding of any monitoring body.",
                    "attribution": attribution(),
                    "features": features,
                });
                text = format!("{collection}\n");
            }
            Format::JsonLines => self.each_row(query, audience, &mut |mut row| {
                unname_all(&mut row.incident, agreement);
                let _infallible = writeln!(text, "{}", json!(row));
            })?,
        }
        Ok(text)
    }

    /// Every match of a query, whatever its limit. Of a large mission they take gigabytes; [`Mission::each_row`] gives them one at a time.
    ///
    /// # Errors
    /// As [`Mission::query`].
    pub fn every_row(&self, query: &Query, audience: Audience) -> Result<Vec<IncidentRow>, MissionError> {
        let mut rows = Vec::new();
        self.each_row(query, audience, &mut |row| rows.push(row))?;
        Ok(rows)
    }

    /// Every match of a query in its order, whatever its limit, one at a time.
    ///
    /// # Errors
    /// As [`Mission::query`].
    pub fn each_row(
        &self,
        query: &Query,
        audience: Audience,
        take: &mut dyn FnMut(IncidentRow),
    ) -> Result<(), MissionError> {
        self.check(query)?;
        let now = self.now();
        let view = self.view()?;
        view.at_once(|loaded| ask::every(view, loaded, query, audience, now, take))
    }
}

fn cells(row: &IncidentRow) -> Vec<String> {
    let incident = &row.incident;
    let list = |words: &mut dyn Iterator<Item = String>| words.collect::<Vec<_>>().join("; ");
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let parties = |parties: &[PartyId]| list(&mut parties.iter().map(|party| party.0.clone()));
    let point = incident.places.iter().find_map(|place| place.point);
    let figures = |pick: fn(&truce_incidents::Account) -> Option<truce_incidents::Figure>| {
        let mut figures: Vec<_> = incident.claims.iter().filter_map(pick).collect();
        figures.sort();
        figures.dedup();
        let said = |figure: truce_incidents::Figure| {
            let bound = if figure.at_least { "at least " } else { "" };
            let about = if figure.about { "about " } else { "" };
            format!("{bound}{about}{}", figure.value)
        };
        list(&mut figures.into_iter().map(said))
    };
    let mut modalities: Vec<_> =
        incident.claims.iter().chain(&incident.denials).map(|claim| claim.modality).collect();
    modalities.sort();
    modalities.dedup();
    let verdicts = incident.assessments.iter().filter(|one| one.verdict != Verdict::NotCovered).map(|one| {
        let verdict = json!(one.verdict);
        format!("{} {}", one.provision, verdict.as_str().unwrap_or_default())
    });
    let mut verdicts: Vec<String> = verdicts.collect();
    verdicts.dedup();
    let zones =
        row.zones.iter().filter(|(_zone, answer)| !answer.is_no()).map(|(zone, answer)| {
            if answer.is_yes() { zone.0.clone() } else { format!("{zone} (cannot tell)") }
        });
    vec![
        row.number.to_string(),
        incident.key.0.clone(),
        incident.kind.code().to_owned(),
        incident.act.code().to_owned(),
        list(&mut incident.acts().map(|act| act.code().to_owned())),
        row.days.0.map(|day| day.to_string()).unwrap_or_default(),
        row.days.1.map(|day| day.to_string()).unwrap_or_default(),
        list(&mut incident.actors.iter().map(|who| who.name.clone())),
        list(&mut incident.targets.iter().map(|who| who.name.clone())),
        parties(&row.direction.0),
        parties(&row.direction.1),
        incident.place().map(|place| place.surface.clone()).unwrap_or_default(),
        number(point.map(|point| point.lon)),
        number(point.map(|point| point.lat)),
        number(point.map(|point| point.radius_m)),
        list(&mut zones.into_iter()),
        incident.occurrence.code().to_owned(),
        incident.origins.len().to_string(),
        incident.reports().len().to_string(),
        incident.attribution.code().to_owned(),
        incident.denials.len().to_string(),
        list(&mut modalities.iter().map(|modality| modality.code().to_owned())),
        figures(|claim| claim.killed),
        figures(|claim| claim.injured),
        list(&mut verdicts.into_iter()),
        row.coarsened.as_ref().map(|note| note.id.clone()).unwrap_or_default(),
        incident.claims.first().map(|claim| claim.quote.clone()).unwrap_or_default(),
    ]
}

/// A cell as a spreadsheet reads it: quoted where needed, and never taken for a formula.
fn quoted(cell: &str) -> String {
    // A minus sign before digits is a number; before anything else it begins a formula like the others.
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// Whose work points, zones and names rest on; their licences ask for it.
fn attribution() -> String {
    format!("{}. Names and points: GeoNames, CC BY 4.0.", truce_places::basemap().attribution.join(". "))
}

fn feature(row: &IncidentRow) -> Value {
    let point = row.incident.places.iter().find_map(|place| place.point);
    let geometry = point.map(|point| json!({ "type": "Point", "coordinates": [point.lon, point.lat] }));
    let mut properties = serde_json::Map::new();
    for (column, cell) in COLUMNS.iter().zip(cells(row)) {
        if !matches!(*column, "lon" | "lat") {
            properties.insert((*column).to_owned(), Value::String(cell));
        }
    }
    properties.insert("number".to_owned(), json!(row.number));
    properties.insert("radius_m".to_owned(), json!(point.map(|point| point.radius_m)));
    json!({ "type": "Feature", "id": row.number, "geometry": geometry, "properties": properties })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_always_one_cell() {
        for (cell, expected) in [
            ("plain", "plain"),
            ("=1+1", "'=1+1"),
            ("-35.5", "-35.5"),
            ("-cmd", "'-cmd"),
            ("@x, \"y\"", "\"'@x, \"\"y\"\"\""),
            ("two\nlines", "\"two\nlines\""),
        ] {
            assert_eq!(quoted(cell), expected);
        }
    }
}
