//! Where: zones, their shapes and their countries.

use super::{In, Known, Loader, flat};
use crate::files::*;
use crate::near::suggest;
use crate::*;
use std::collections::BTreeMap;
use truce_places::{CountryCode, ZoneIndex};

impl Loader<'_> {
    pub(super) fn countries(&mut self, file: usize, codes: &[Word]) -> Vec<CountryCode> {
        let mut countries = Vec::new();
        for code in codes {
            match code.get_ref().parse::<CountryCode>() {
                Ok(country) if country.as_str() == code.get_ref() => countries.push(country),
                _ => {
                    let message = format!("`{}` is no country code", code.get_ref());
                    self.report(
                        file,
                        Some(code.span()),
                        message,
                        "two capitals of ISO 3166-1, for example LB",
                    );
                }
            }
        }
        countries
    }

    /// The zones and their shapes.
    pub(super) fn zones(&mut self, entries: Vec<In<ZoneEntry>>, known: &Known) -> (Vec<Zone>, ZoneIndex) {
        let drawn = self.shapes();
        let mut shapes = Vec::new();
        let mut zones = Vec::new();
        for (file, entry) in entries {
            let id = ZoneId(entry.id.get_ref().clone());
            let uncertainty = *entry.uncertainty_m.get_ref();
            if !(0.0..=100_000.0).contains(&uncertainty) {
                let message = format!("a boundary cannot be uncertain by {uncertainty} m");
                self.report(file, Some(entry.uncertainty_m.span()), message, "metres from 0 to 100000");
            }
            if let Some(shape) = &entry.shape {
                let (name, feature) = shape.get_ref().split_once('#').unwrap_or((shape.get_ref(), &id.0));
                let found = drawn.get(name).map(|features| features.get(feature));
                match found {
                    Some(Some(drawn)) => shapes.push(truce_places::Zone {
                        id: truce_places::ZoneId::new(&id.0),
                        name: entry.name.clone(),
                        geometry: drawn.geometry.clone(),
                        boundary_uncertainty_m: uncertainty,
                    }),
                    Some(None) => {
                        let message = format!("{name} has no feature `{feature}`");
                        let near = suggest(feature, drawn[name].keys().map(String::as_str));
                        self.report(file, Some(shape.span()), message, near);
                    }
                    None => {
                        let message = format!("the folder has no shapes in `{name}`");
                        let near = suggest(name, drawn.keys().map(String::as_str));
                        self.report(file, Some(shape.span()), message, near);
                    }
                }
            }
            if entry.whole && entry.countries.is_empty() {
                let message = format!("`{id}` is the whole of no country");
                self.report(file, Some(entry.id.span()), message, "`whole = true` goes with `countries`");
            }
            zones.push(Zone {
                name: entry.name,
                basis: entry.basis,
                validity: self.validity(file, entry.from.as_ref(), entry.until.as_ref(), known),
                aliases: flat(entry.aliases),
                boundary_uncertainty_m: uncertainty,
                source: entry.drawing,
                inside: self.all_known(file, "zone", &entry.inside, &known.zones, ZoneId),
                open: self.all_known(file, "zone", &entry.open, &known.zones, ZoneId),
                countries: self.countries(file, &entry.countries),
                whole: entry.whole,
                drawn: entry.shape.is_some(),
                note: entry.note,
                id,
            });
        }
        (zones, ZoneIndex::new(shapes))
    }

    /// Every feature of every GeoJSON file.
    pub(super) fn shapes(&mut self) -> BTreeMap<String, BTreeMap<String, truce_places::Zone>> {
        let mut drawn = BTreeMap::new();
        for index in 0..self.files.len() {
            let (name, text) = &self.files[index];
            if !name.ends_with(".geojson") {
                continue;
            }
            match truce_places::zones_from_geojson(text, 0.0) {
                Ok(shapes) => {
                    let features =
                        shapes.into_iter().map(|shape| (shape.id.as_str().to_owned(), shape)).collect();
                    drawn.insert((*name).to_owned(), features);
                }
                Err(error) => {
                    let message = error.to_string();
                    self.report(
                        index,
                        None,
                        message,
                        "a shape is a Polygon or MultiPolygon feature with an id",
                    );
                }
            }
        }
        drawn
    }
}
