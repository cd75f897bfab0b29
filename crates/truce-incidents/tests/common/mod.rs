//! Readings written by hand, for tests of what is made of them.

#![expect(clippy::unwrap_used, reason = "what a test builds by hand is right or the test is wrong")]

use jiff::{civil::Date, tz::TimeZone};
use truce_claims::{ActorRef, Casualties, Claim, Claimant, Count, Figure, PlaceRef, Reading, TimeRef};
use truce_incidents::{Incident, Sourced, gather};
use truce_places::Resolution;
use truce_terms::ActorId;
use truce_vocabulary::{
    Act, ClaimantKind, Dated, DatedBy, Field, Interval, Justification, Modality, Provenance, ReportId,
    RuleId, TextRange, UncertainPoint,
};

const RULE: RuleId = RuleId("test.by-hand");

/// A report with its reading, being written.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) id: ReportId,
    pub(crate) provenance: Provenance,
    pub(crate) text: String,
    pub(crate) reading: Reading,
}

/// The report of an outlet, published on a day.
pub(crate) fn report(number: u8, outlet: &str, published: &str) -> Written {
    Written {
        id: ReportId::from_chance([number; 10]),
        provenance: Provenance {
            outlet: Some(outlet.to_owned()),
            published: Some(Dated { date: published.parse().unwrap(), by: DatedBy::Filer }),
            ..Provenance::default()
        },
        text: String::new(),
        reading: Reading { regions: Vec::new(), claims: Vec::new(), heard: Vec::new(), doubts: Vec::new() },
    }
}

impl Written {
    /// Adds a sentence that is a claim.
    pub(crate) fn says(mut self, sentence: &str, act: Act, with: impl FnOnce(Said) -> Said) -> Self {
        let start = self.text.len();
        self.text.push_str(sentence);
        let quote = TextRange::new(start, self.text.len());
        self.text.push_str("\n\n");
        let claim = Claim {
            quote,
            act: Field::said(act, quote, RULE),
            actors: Vec::new(),
            targets: Vec::new(),
            places: Vec::new(),
            time: None,
            claimants: Vec::new(),
            modality: Field::said(Modality::Asserted, quote, RULE),
            general: false,
            count: None,
            casualties: None,
            characterisation: None,
            justifications: Vec::new(),
            confidence: 90,
            doubts: Vec::new(),
        };
        self.reading.claims.push(with(Said(claim)).0);
        self
    }

    pub(crate) fn sourced(&self) -> Sourced<'_> {
        Sourced { report: self.id, provenance: &self.provenance, text: &self.text, reading: &self.reading }
    }
}

/// A claim, being written.
pub(crate) struct Said(pub(crate) Claim);

fn actor(name: &str) -> ActorRef {
    let id = ActorId(name.to_lowercase());
    ActorRef { name: name.to_owned(), actor: Some(id), speaks_for: None }
}

impl Said {
    fn field<T>(&self, value: T) -> Field<T> {
        Field::said(value, self.0.quote, RULE)
    }

    pub(crate) fn by(mut self, name: &str) -> Self {
        let field = self.field(actor(name));
        self.0.actors.push(field);
        self
    }

    pub(crate) fn against(mut self, name: &str) -> Self {
        let field = self.field(actor(name));
        self.0.targets.push(field);
        self
    }

    /// Done to somebody or something that is no known actor.
    pub(crate) fn upon(mut self, words: &str) -> Self {
        let field = self.field(ActorRef { actor: None, ..actor(words) });
        self.0.targets.push(field);
        self
    }

    /// A point with a radius in metres.
    pub(crate) fn at(mut self, surface: &str, lon: f64, lat: f64, radius_m: f64) -> Self {
        let point = Some(UncertainPoint { lon, lat, radius_m });
        let place =
            PlaceRef { surface: surface.to_owned(), resolution: Resolution::Unknown, point, zone: None };
        let field = self.field(place);
        self.0.places.push(field);
        self
    }

    /// An area without a point.
    pub(crate) fn over(mut self, surface: &str) -> Self {
        let place = PlaceRef {
            surface: surface.to_owned(),
            resolution: Resolution::Unknown,
            point: None,
            zone: None,
        };
        let field = self.field(place);
        self.0.places.push(field);
        self
    }

    pub(crate) fn on(mut self, day: &str) -> Self {
        let day: Date = day.parse().unwrap();
        let zone = TimeZone::get("Asia/Beirut").unwrap();
        let interval = Some(Interval::days(day, day, &zone));
        self.0.time = Some(self.field(TimeRef { surface: day.to_string(), interval, anchor: "absolute" }));
        self
    }

    /// Offices and organisations are known to the tables; persons and sources are not.
    pub(crate) fn told_by(mut self, name: &str, kind: ClaimantKind) -> Self {
        let known = matches!(kind, ClaimantKind::Office | ClaimantKind::Organisation);
        let who = ActorRef { actor: known.then(|| ActorId(name.to_lowercase())), ..actor(name) };
        let field = self.field(Claimant { who, kind });
        self.0.claimants.push(field);
        self
    }

    pub(crate) fn put(mut self, modality: Modality) -> Self {
        self.0.modality = self.field(modality);
        self
    }

    pub(crate) fn of_all(mut self) -> Self {
        self.0.general = true;
        self
    }

    pub(crate) fn killed(mut self, killed: u64) -> Self {
        let figure = Some(Figure { value: killed, at_least: false, about: false });
        self.0.casualties = Some(self.field(Casualties { killed: figure, injured: None }));
        self
    }

    pub(crate) fn counting(mut self, number: u64, unit: &str) -> Self {
        let figure = Figure { value: number, at_least: false, about: false };
        self.0.count = Some(self.field(Count { unit: unit.to_owned(), figure }));
        self
    }

    pub(crate) fn because(mut self, reason: Justification) -> Self {
        let field = self.field(reason);
        self.0.justifications.push(field);
        self
    }
}

/// The incidents of these reports, without an agreement.
pub(crate) fn gathered(reports: &[Written]) -> Vec<Incident> {
    let sourced: Vec<Sourced<'_>> = reports.iter().map(Written::sourced).collect();
    gather(&sourced, None)
}
