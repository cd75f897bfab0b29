//! Zones and lines from GeoJSON text, with errors that name the feature and what would be accepted.

use crate::{
    Coord, MultiPolygon, Polygon,
    line::Line,
    zone::{Zone, ZoneId},
};
use serde_json::{Map, Value};

/// A file has no more points than this.
const POINTS_MAX: usize = 2_000_000;

/// Why a GeoJSON text gives no zones or lines.
#[derive(Debug, thiserror::Error)]
pub enum GeoJsonError {
    /// Not JSON.
    #[error("not JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// JSON, but no collection of features.
    #[error("`type` is `{0}`: expected a GeoJSON FeatureCollection or Feature")]
    Document(String),
    /// A feature without an id.
    #[error("feature {0} has no id: give it a text in `properties.id` (or `id`), as \"LB-SLA\"")]
    Id(usize),
    /// Two features with one id.
    #[error("two features have the id `{0}`: each zone or line needs its own")]
    Twice(String),
    /// A geometry of another type than asked for.
    #[error("feature `{id}` has a {found}: expected {expected}")]
    Geometry {
        /// The feature.
        id: String,
        /// Its type of geometry.
        found: String,
        /// What is accepted.
        expected: &'static str,
    },
    /// A ring or line that is none.
    #[error("feature `{id}`, {part}: {problem}")]
    Shape {
        /// The feature.
        id: String,
        /// Which ring or line.
        part: String,
        /// What is wrong and what would be accepted.
        problem: String,
    },
    /// A property of the wrong type or out of range.
    #[error("feature `{id}`: `{property}` is {found}: expected {expected}")]
    Property {
        /// The feature.
        id: String,
        /// The property.
        property: &'static str,
        /// Its value.
        found: String,
        /// What is accepted.
        expected: &'static str,
    },
    /// More points than a program should hold.
    #[error("more than {POINTS_MAX} points: simplify the outlines")]
    Large,
}

/// The zones of a GeoJSON text: every Polygon or MultiPolygon feature, with the property `boundary_uncertainty_m` where it
/// is stated, else `boundary_uncertainty_m` as given here.
pub fn zones_from_geojson(text: &str, boundary_uncertainty_m: f64) -> Result<Vec<Zone>, GeoJsonError> {
    let mut points = 0;
    each_feature(text, |feature| {
        let geometry = polygons(feature, &mut points)?;
        Ok(Zone {
            id: ZoneId::new(&feature.id),
            name: feature.name(),
            geometry,
            boundary_uncertainty_m: feature.uncertainty(boundary_uncertainty_m)?,
        })
    })
}

/// The lines of a GeoJSON text: every LineString or MultiLineString feature.
pub fn lines_from_geojson(text: &str, uncertainty_m: f64) -> Result<Vec<Line>, GeoJsonError> {
    let mut points = 0;
    each_feature(text, |feature| {
        let uncertainty = feature.uncertainty(uncertainty_m)?;
        Ok(Line::new(ZoneId::new(&feature.id), feature.name(), parts(feature, &mut points)?, uncertainty))
    })
}

struct Feature<'a> {
    id: String,
    properties: Option<&'a Map<String, Value>>,
    geometry: &'a Value,
}

impl Feature<'_> {
    fn name(&self) -> String {
        let named = self.properties.and_then(|properties| properties.get("name")).and_then(Value::as_str);
        named.unwrap_or(&self.id).to_owned()
    }

    fn uncertainty(&self, default: f64) -> Result<f64, GeoJsonError> {
        const NAME: &str = "boundary_uncertainty_m";
        let Some(stated) = self.properties.and_then(|properties| properties.get(NAME)) else {
            return Ok(default);
        };
        stated.as_f64().filter(|metres| (0.0..=100_000.0).contains(metres)).ok_or_else(|| {
            GeoJsonError::Property {
                id: self.id.clone(),
                property: NAME,
                found: excerpt(stated),
                expected: "metres from 0 to 100000",
            }
        })
    }

    fn kind(&self) -> &str {
        self.geometry.get("type").and_then(Value::as_str).unwrap_or("missing geometry")
    }

    fn shape(&self, part: impl Into<String>, problem: impl Into<String>) -> GeoJsonError {
        GeoJsonError::Shape { id: self.id.clone(), part: part.into(), problem: problem.into() }
    }

    fn geometry_error(&self, expected: &'static str) -> GeoJsonError {
        GeoJsonError::Geometry { id: self.id.clone(), found: self.kind().to_owned(), expected }
    }
}

fn excerpt(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() > 40 { text.chars().take(40).chain(['…']).collect() } else { text }
}

fn each_feature<T>(
    text: &str,
    mut read: impl FnMut(&Feature) -> Result<T, GeoJsonError>,
) -> Result<Vec<T>, GeoJsonError> {
    let document: Value = serde_json::from_str(text)?;
    let kind = document.get("type").and_then(Value::as_str).unwrap_or("missing");
    let features: Vec<&Value> = match (kind, document.get("features").and_then(Value::as_array)) {
        ("FeatureCollection", Some(features)) => features.iter().collect(),
        ("Feature", _) => vec![&document],
        (other, _) => return Err(GeoJsonError::Document(other.chars().take(40).collect())),
    };
    let mut ids = std::collections::BTreeSet::new();
    let mut found = Vec::new();
    for (number, value) in features.into_iter().enumerate() {
        let properties = value.get("properties").and_then(Value::as_object);
        let id = properties.and_then(|properties| properties.get("id")).or_else(|| value.get("id"));
        let id =
            id.and_then(Value::as_str).filter(|id| !id.is_empty()).ok_or(GeoJsonError::Id(number + 1))?;
        if !ids.insert(id.to_owned()) {
            return Err(GeoJsonError::Twice(id.to_owned()));
        }
        let geometry = value.get("geometry").unwrap_or(&Value::Null);
        found.push(read(&Feature { id: id.to_owned(), properties, geometry })?);
    }
    Ok(found)
}

fn polygons(feature: &Feature, points: &mut usize) -> Result<MultiPolygon, GeoJsonError> {
    let wrong = || feature.geometry_error("a Polygon or a MultiPolygon");
    let coordinates = feature.geometry.get("coordinates").and_then(Value::as_array).ok_or_else(wrong)?;
    let list: Vec<&Vec<Value>> = match feature.kind() {
        "Polygon" => vec![coordinates],
        "MultiPolygon" => {
            let all: Option<Vec<_>> = coordinates.iter().map(Value::as_array).collect();
            all.ok_or_else(|| {
                feature.shape("coordinates", "expected a list of polygons, each a list of rings")
            })?
        }
        _ => return Err(wrong()),
    };
    let mut polygons = Vec::new();
    for (number, rings) in list.into_iter().enumerate() {
        let mut read = Vec::new();
        for (ring_number, ring) in rings.iter().enumerate() {
            let part = format!("polygon {}, ring {}", number + 1, ring_number + 1);
            let ring = positions(feature, &part, ring, points)?;
            if ring.len() < 4 || ring.first() != ring.last() {
                let problem = "a ring needs four positions or more, and its last equal to its first";
                return Err(feature.shape(part, problem));
            }
            read.push(ring);
        }
        let mut rings = read.into_iter();
        let outer = rings.next().ok_or_else(|| {
            feature.shape(format!("polygon {}", number + 1), "it has no ring: expected an outer ring")
        })?;
        polygons.push(Polygon { outer, holes: rings.collect() });
    }
    Ok(MultiPolygon(polygons))
}

fn parts(feature: &Feature, points: &mut usize) -> Result<Vec<Vec<Coord>>, GeoJsonError> {
    let wrong = || feature.geometry_error("a LineString or a MultiLineString");
    let coordinates = feature.geometry.get("coordinates").ok_or_else(wrong)?;
    let list: Vec<&Value> = match (feature.kind(), coordinates.as_array()) {
        ("LineString", _) => vec![coordinates],
        ("MultiLineString", Some(parts)) => parts.iter().collect(),
        _ => return Err(wrong()),
    };
    let mut read = Vec::new();
    for (number, part) in list.into_iter().enumerate() {
        let name = format!("line {}", number + 1);
        let part = positions(feature, &name, part, points)?;
        if part.len() < 2 {
            return Err(feature.shape(name, "a line needs two positions or more"));
        }
        read.push(part);
    }
    Ok(read)
}

fn positions(
    feature: &Feature,
    part: &str,
    value: &Value,
    points: &mut usize,
) -> Result<Vec<Coord>, GeoJsonError> {
    let list =
        value.as_array().ok_or_else(|| feature.shape(part, "expected a list of [longitude, latitude]"))?;
    *points += list.len();
    if *points > POINTS_MAX {
        return Err(GeoJsonError::Large);
    }
    let position = |value: &Value| {
        let pair = value.as_array()?;
        let (lon, lat) = (pair.first()?.as_f64()?, pair.get(1)?.as_f64()?);
        let on_earth = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        on_earth.then_some(Coord { lon, lat })
    };
    let wrong = |value: &Value| {
        let problem = format!("{} is no position: expected [longitude, latitude] in degrees", excerpt(value));
        feature.shape(part, problem)
    };
    list.iter().map(|value| position(value).ok_or_else(|| wrong(value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(id: &str, geometry: &str) -> String {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"id":"{id}"}},"geometry":{geometry}}}]}}"#
        )
    }

    #[test]
    fn an_error_names_the_feature_and_what_would_be_accepted() {
        let open = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#;
        let swapped = r#"{"type":"Polygon","coordinates":[[[33.3,135.5],[1,0],[1,1],[33.3,135.5]]]}"#;
        let cases = [
            (feature("A", r#"{"type":"Point","coordinates":[0,0]}"#), "`A` has a Point: expected a Polygon"),
            (feature("B", open), "`B`, polygon 1, ring 1: a ring needs"),
            (feature("C", swapped), "[33.3,135.5] is no position"),
            (feature("D", "null"), "`D` has a missing geometry"),
            (feature("", open), "feature 1 has no id"),
            ("[]".to_owned(), "expected a GeoJSON FeatureCollection"),
            ("{".to_owned(), "not JSON"),
        ];
        for (text, expected) in cases {
            let error = zones_from_geojson(&text, 0.0).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}\nshould contain: {expected}");
        }
    }

    #[test]
    fn a_stated_uncertainty_wins_over_the_default() {
        let text = r#"{"type":"Feature","properties":{"id":"Z","name":"Zed","boundary_uncertainty_m":250},
            "geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}}"#;
        let zones = zones_from_geojson(text, 60.0).unwrap();
        assert_eq!((zones[0].name.as_str(), zones[0].boundary_uncertainty_m), ("Zed", 250.0));
        let far = text.replace("250", "-1");
        let error = zones_from_geojson(&far, 60.0).unwrap_err().to_string();
        assert!(error.contains("`boundary_uncertainty_m` is -1: expected metres"), "{error}");
    }
}
