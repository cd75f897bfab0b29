//! What the sections of the situation report share: its material, the names in it, and which zone an incident counts under.

use super::material::Material;
use crate::{Naming, Words};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use truce_incidents::{Figure, Incident, Spot};
use truce_terms::{Agreement, Told, Zone};
use truce_vocabulary::{ReportId, Truth, UncertainPoint};

/// What the sections of one page share.
pub(crate) struct Scene<'a> {
    pub(crate) words: &'a Words,
    naming: Naming<'a>,
    pub(crate) material: &'a Material<'a>,
    pub(crate) zone: TimeZone,
    /// Number of each report on the page.
    pub(crate) numbers: BTreeMap<ReportId, u32>,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(material: &'a Material<'a>, words: &'a Words, zone: TimeZone) -> Self {
        let numbers = material.reports.iter().zip(1..).map(|(report, number)| (report.id, number)).collect();
        let naming = Naming::new(material.agreement, words);
        Scene { words, naming, material, zone, numbers }
    }

    pub(crate) fn report(&self, id: ReportId) -> u32 {
        self.numbers.get(&id).copied().unwrap_or(0)
    }

    pub(crate) fn reports(&self, ids: &[ReportId]) -> Vec<u32> {
        let mut numbers: Vec<u32> = ids.iter().map(|id| self.report(*id)).collect();
        numbers.sort_unstable();
        numbers
    }

    /// The finest place with a point.
    pub(crate) fn point(incident: &Incident) -> Option<(&Spot, UncertainPoint)> {
        incident.places.iter().find_map(|spot| Some((spot, spot.point?)))
    }

    /// Which zone an incident counts under: named by the words, or told from the point; whole countries only where no other says yes.
    pub(crate) fn zone_of(&self, incident: &Incident) -> String {
        let (Some(agreement), Some(told)) = (self.agreement(), self.told()) else {
            return self.words.text("counted-no-agreement");
        };
        let by_words = |zone: &&Zone| incident.places.iter().any(|spot| spot.zone.as_ref() == Some(&zone.id));
        let named = innermost(agreement, told, &agreement.zones.iter().filter(by_words).collect::<Vec<_>>());
        if !named.is_empty() {
            return named.join(" · ");
        }
        let Some((_spot, point)) = Self::point(incident) else {
            return self.words.text(if incident.places.is_empty() {
                "counted-no-place"
            } else {
                "counted-no-point"
            });
        };
        let answers = agreement.shapes.locate_all(&point);
        let pick = |whole: bool, answer: Truth| -> Vec<String> {
            let zones = agreement.zones.iter().filter(|zone| zone.whole == whole);
            let said = |id: &str| answers.iter().any(|(zone, truth)| zone.as_str() == id && *truth == answer);
            innermost(agreement, told, &zones.filter(|zone| said(&zone.id.0)).collect::<Vec<_>>())
        };
        let inside = pick(false, Truth::Yes);
        let unsure = pick(false, Truth::CannotTell);
        match (inside.is_empty(), unsure.is_empty()) {
            (false, _) => inside.join(" · "),
            (true, false) => self.words.with("counted-cannot-tell", [("zones", unsure.join(" · ").into())]),
            (true, true) => match pick(true, Truth::Yes).as_slice() {
                [] => self.words.text("counted-outside-all"),
                whole => whole.join(" · "),
            },
        }
    }

    /// A figure as the report gives it, or a dash.
    pub(crate) fn figure_or_dash(&self, figure: Option<Figure>) -> String {
        figure.map_or_else(|| "\u{2013}".to_owned(), |figure| self.figure(figure))
    }
}

impl<'a> std::ops::Deref for Scene<'a> {
    type Target = Naming<'a>;
    fn deref(&self) -> &Naming<'a> {
        &self.naming
    }
}

/// The names of the zones that hold no other of them; of two that are one area on two grounds, the first.
fn innermost(agreement: &Agreement, told: Told<'_>, zones: &[&Zone]) -> Vec<String> {
    let holds_another = |place: usize, zone: &Zone| {
        zones.iter().enumerate().any(|(other, inner)| {
            let mutual = agreement.zone_inside(&zone.id, &inner.id);
            other != place && agreement.zone_inside(&inner.id, &zone.id) && (!mutual || other < place)
        })
    };
    let kept = zones.iter().enumerate().filter(|(place, zone)| !holds_another(*place, zone));
    kept.map(|(_, zone)| told.zone(&zone.id)).collect()
}
