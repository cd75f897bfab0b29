//! A mission in a temporary folder, with a reader whose readings a test writes into the texts themselves.

#![expect(clippy::unwrap_used, reason = "what a test builds by hand is right or the test is wrong")]

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::path::Path;
use truce_claims::{ActorRef, Claim, Claimant, Heard, PlaceRef, Reading, TimeRef};
use truce_mission::{
    AgreementSource, Mission, MissionKind, NewMission, NewReport, ReadsReports, ReportRow, SeededChance,
};
use truce_places::{Context, CountryCode, Gazetteer};
use truce_terms::ActorId;
use truce_vocabulary::{
    ClaimantKind, Dated, DatedBy, Field, FixedClock, Interval, Modality, Provenance, RuleId, TextRange,
};

/// Noon of a day after everything in the tests.
pub(crate) fn clock() -> FixedClock {
    at("2025-01-10T12:00:00Z")
}

pub(crate) fn at(instant: &str) -> FixedClock {
    FixedClock(instant.parse::<Timestamp>().unwrap())
}

pub(crate) fn new_mission() -> NewMission {
    NewMission {
        title: "South Lebanon, a test".into(),
        kind: MissionKind::Exercise,
        agreement: Some(AgreementSource::named("lebanon-2024").unwrap()),
        origin: None,
    }
}

pub(crate) fn create(dir: &Path) -> Mission {
    Mission::create(dir, new_mission(), clock(), SeededChance::new(7)).unwrap()
}

pub(crate) fn report(outlet: &str, text: &str) -> NewReport {
    let published = Some(Dated { date: "2024-12-03".parse().unwrap(), by: DatedBy::Filer });
    let provenance = Provenance {
        outlet: Some(outlet.into()),
        url: Some(format!("https://{}.example/1", outlet.to_lowercase().replace(' ', "-"))),
        published,
        language: Some("en".into()),
        ..Provenance::default()
    };
    NewReport { bytes: text.as_bytes().to_vec(), provenance }
}

/// Reads lines of the form `air.strike | idf | hezbollah | Haris | 2024-12-02 | alleged | lebanon | words`: act, actor, target, place,
/// day, modality, claimant, words; a dash leaves a field empty. Other lines are no claims.
pub(crate) struct LineReader(pub(crate) &'static str);

const RULE: RuleId = RuleId("test.line");

impl ReadsReports for LineReader {
    fn version(&self) -> &str {
        self.0
    }

    fn read(&self, text: &str, _row: &ReportRow) -> Reading {
        let mut start = 0;
        let mut claims = Vec::new();
        for line in text.split_inclusive('\n') {
            let quote = TextRange::new(start, start + line.trim_end().len());
            start += line.len();
            let cells: Vec<&str> = line.trim_end().split(" | ").collect();
            if let [act, actor, target, place, day, modality, claimant, _words] = cells[..] {
                claims.push(claim(quote, act, actor, target, place, day, modality, claimant));
            }
        }
        let heard = ["israel", "lebanon"].map(|party| Heard {
            actor: ActorId(party.into()),
            name: party.into(),
            words: claims
                .iter()
                .filter(|claim: &&Claim| claim.claimants.iter().any(|link| link.value.who.name == party))
                .map(|claim| claim.quote)
                .collect(),
        });
        Reading { regions: Vec::new(), claims, heard: heard.into(), doubts: Vec::new() }
    }
}

#[expect(clippy::too_many_arguments, reason = "one for each cell of a line")]
fn claim(
    quote: TextRange,
    act: &str,
    actor: &str,
    target: &str,
    place: &str,
    day: &str,
    modality: &str,
    claimant: &str,
) -> Claim {
    let named =
        |name: &str| ActorRef { name: name.into(), actor: Some(ActorId(name.into())), speaks_for: None };
    let many = |name: &str| match name {
        "-" => Vec::new(),
        name => vec![Field::said(named(name), quote, RULE)],
    };
    let countries = [CountryCode::LB, CountryCode::IL];
    let places = (place != "-").then(|| {
        let resolution = Gazetteer::bundled().resolve(place, &Context::of(&countries));
        let point = resolution.point();
        Field::said(PlaceRef { surface: place.into(), resolution, point, zone: None }, quote, RULE)
    });
    let time = day.parse::<Date>().ok().map(|date| {
        let interval = Some(Interval::days(date, date, &TimeZone::get("Asia/Beirut").unwrap()));
        Field::said(TimeRef { surface: day.into(), interval, anchor: "absolute" }, quote, RULE)
    });
    let claimants = match claimant {
        "-" => Vec::new(),
        name => vec![Field::said(Claimant { who: named(name), kind: ClaimantKind::Office }, quote, RULE)],
    };
    Claim {
        quote,
        act: Field::said(act.parse().unwrap(), quote, RULE),
        actors: many(actor),
        targets: many(target),
        places: places.into_iter().collect(),
        time,
        claimants,
        modality: Field::said(Modality::from_code(modality).unwrap(), quote, RULE),
        general: false,
        count: None,
        casualties: None,
        characterisation: None,
        justifications: Vec::new(),
        confidence: 80,
        doubts: Vec::new(),
    }
}
