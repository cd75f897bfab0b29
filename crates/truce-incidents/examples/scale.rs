//! Measures how the cost of grouping grows with the number of claims.
//!
//! usage: cargo run --release -p truce-incidents --example scale -- [CLAIMS ...]
//!
//! Reports are made up by a fixed rule: four claims each, spread over a year, a hundred villages and six acts, every tenth report a copy
//! of the one before. What is printed is the time of one `gather`, and claims a second.

#![expect(clippy::print_stdout, reason = "a measuring program speaks to whoever runs it")]

use jiff::{ToSpan, civil::date, tz::TimeZone};
use std::time::Instant;
use truce_claims::{ActorRef, Claim, PlaceRef, Reading, TimeRef};
use truce_incidents::{Sourced, gather};
use truce_places::Resolution;
use truce_terms::ActorId;
use truce_vocabulary::{
    Act, Field, Interval, Modality, Provenance, ReportId, RuleId, TextRange, UncertainPoint,
};

const RULE: RuleId = RuleId("scale");
const ACTS: [Act; 6] = [
    Act::AirStrike,
    Act::AirStrikeDrone,
    Act::FireShelling,
    Act::AirOverflightDrone,
    Act::GroundIncursion,
    Act::ComplyWithdraw,
];

fn main() {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![1_000, 10_000, 100_000] } else { asked };
    for claims in sizes {
        let reports: Vec<(ReportId, Provenance, String, Reading)> =
            (0..claims.div_ceil(4)).map(report).collect();
        let sourced: Vec<Sourced<'_>> = reports
            .iter()
            .map(|(id, provenance, text, reading)| Sourced { report: *id, provenance, text, reading })
            .collect();
        let begun = Instant::now();
        let incidents = gather(&sourced, None);
        let took = begun.elapsed().as_secs_f64();
        let rate = claims as f64 / took;
        println!("{claims:>8} claims  {:>8} incidents  {took:>8.3} s  {rate:>9.0} claims/s", incidents.len());
    }
}

/// The numbers behind a report: the same for a copy as for its original.
fn report(number: usize) -> (ReportId, Provenance, String, Reading) {
    let mut id = [0u8; 10];
    id[..8].copy_from_slice(&(number as u64).to_be_bytes());
    let original = if number % 10 == 9 { number - 1 } else { number };
    let provenance = Provenance { outlet: Some(format!("Outlet {}", number % 37)), ..Provenance::default() };
    let mut reading =
        Reading { regions: Vec::new(), claims: Vec::new(), heard: Vec::new(), doubts: Vec::new() };
    let mut text = String::new();
    for part in 0..4 {
        // A multiplicative walk: spread out, and the same on every machine.
        let draw = |salt: usize, many: usize| {
            (((original * 4 + part + 1) * (2_654_435_761 + salt * 40_503)) >> 7) % many
        };
        let (village, day, act) = (draw(1, 100), draw(2, 365), ACTS[draw(3, 6)]);
        let start = text.len();
        text.push_str(&format!(
            "{} was reported from village number {village} on day {day} by people there",
            act.words()
        ));
        let quote = TextRange::new(start, text.len());
        text.push('\n');
        reading.claims.push(claim(quote, act, village, day, draw(4, 3)));
    }
    (ReportId::from_chance(id), provenance, text, reading)
}

fn claim(quote: TextRange, act: Act, village: usize, day: usize, who: usize) -> Claim {
    let actor = |name: &str| ActorRef {
        name: name.to_owned(),
        actor: Some(ActorId(name.to_owned())),
        speaks_for: None,
    };
    let names: &[&str] = [&[][..], &["a"], &["b"]][who];
    let point = UncertainPoint {
        lon: 35.0 + (village % 10) as f64 * 0.08,
        lat: 33.0 + (village / 10) as f64 * 0.08,
        radius_m: 2_000.0,
    };
    let surface = format!("Village {village}");
    let place = PlaceRef { surface, resolution: Resolution::Unknown, point: Some(point), zone: None };
    let date = date(2025, 1, 1).saturating_add((day as i64).days());
    let interval = Some(Interval::days(date, date, &TimeZone::UTC));
    Claim {
        quote,
        act: Field::said(act, quote, RULE),
        actors: names.iter().map(|name| Field::said(actor(name), quote, RULE)).collect(),
        targets: Vec::new(),
        places: vec![Field::said(place, quote, RULE)],
        time: Some(Field::said(
            TimeRef { surface: date.to_string(), interval, anchor: "absolute" },
            quote,
            RULE,
        )),
        claimants: Vec::new(),
        modality: Field::said(Modality::Alleged, quote, RULE),
        general: false,
        count: None,
        casualties: None,
        characterisation: None,
        justifications: Vec::new(),
        confidence: 90,
        doubts: Vec::new(),
    }
}
