//! Outlines for a report's map: countries, coast, rivers, lines and districts of the Levant, simplified for a screen.
//!
//! For drawing only; no question of inside or outside is answered from it. Other regions have no outlines here, and a map of
//! them shows points alone.

use crate::{Bounds, Coord, geometry};
use serde::Deserialize;
use std::sync::OnceLock;

/// What a shape of the map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShapeKind {
    /// A country's outline.
    Country,
    /// An area that more than one side claims.
    Disputed,
    /// A district.
    District,
    /// A coast.
    Coast,
    /// A river.
    River,
    /// A line of withdrawal or separation.
    Line,
}

/// A line or an outline to draw.
#[derive(Clone, Debug, Deserialize)]
pub struct Shape {
    /// Its id ("LB", "litani").
    pub id: String,
    /// What it is.
    pub kind: ShapeKind,
    /// Its name in English, for a label.
    pub name: String,
    /// Whether its lines are rings around an area.
    pub closed: bool,
    /// Its lines or rings, outer ones and holes alike.
    pub lines: Vec<Vec<Coord>>,
}

impl Shape {
    /// The box around it.
    pub fn bounds(&self) -> Option<Bounds> {
        geometry::bounds_of(self.lines.iter().flatten().copied())
    }
}

/// Shapes in the order to draw them, and whom to credit.
#[derive(Clone, Debug, Deserialize)]
pub struct Basemap {
    /// Credits that every map made of it must show.
    pub attribution: Vec<String>,
    /// The shapes, areas first.
    pub shapes: Vec<Shape>,
}

static LEVANT: &str = include_str!("../../../data/basemap-levant.json");

/// The basemap in the binary.
pub fn basemap() -> &'static Basemap {
    static BASEMAP: OnceLock<Basemap> = OnceLock::new();
    BASEMAP.get_or_init(|| {
        serde_json::from_str(LEVANT).unwrap_or_else(|error| panic!("data/basemap-levant.json: {error}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_basemap_has_what_the_report_draws_and_says_whom_to_credit() {
        let map = basemap();
        for id in ["LB", "IL", "SY", "PS", "coast-lb", "litani", "blue-line"] {
            assert!(map.shapes.iter().any(|shape| shape.id == id), "{id}");
        }
        assert!(map.shapes.iter().filter(|shape| shape.kind == ShapeKind::District).count() >= 6);
        assert!(map.attribution.iter().any(|credit| credit.contains("OpenStreetMap")), "ODbL asks for it");
        assert!(LEVANT.len() < 200_000, "{} bytes", LEVANT.len());
    }

    #[test]
    fn rings_are_closed_and_lines_are_lines() {
        for shape in &basemap().shapes {
            for line in &shape.lines {
                assert!(line.len() >= if shape.closed { 4 } else { 2 }, "{}", shape.id);
                assert_eq!(shape.closed, shape.closed && line.first() == line.last(), "{}", shape.id);
            }
            let bounds = shape.bounds().expect("not empty");
            assert!(bounds.west > 34.0 && bounds.east < 43.0 && bounds.south > 29.0 && bounds.north < 38.0);
        }
    }
}
