//! What must hold of the article the whole program was asked for with. Skipped where the shared folder is absent.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test that may say that it skipped")]

use std::{fs, path::PathBuf};
use truce_claims::{Claim, Reader, Reading, RegionKind, ReportText};
use truce_terms::Agreement;
use truce_vocabulary::Modality;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn article() -> Option<String> {
    let shared = std::env::var_os("TRUCE_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let text = fs::read_to_string(shared.join("seed/article.txt")).ok();
    if text.is_none() {
        println!("skipped: no seed/article.txt under {}", shared.display());
    }
    text
}

fn agreement() -> Agreement {
    Agreement::bundled("lebanon-2024").unwrap()
}

fn read(text: &str) -> Reading {
    let agreement = agreement();
    let published = Some(jiff::civil::date(2024, 12, 2));
    let report = ReportText { text, published, outlet: Some("The Jerusalem Post"), language: Some("en") };
    Reader::new(Some(&agreement)).read(&report)
}

fn acts<'r>(reading: &'r Reading, code: &str) -> Vec<&'r Claim> {
    reading.claims.iter().filter(|claim| claim.act.value.code() == code).collect()
}

#[test]
fn captions_credits_and_newsletter_lines_are_no_claims() {
    let Some(text) = article() else { return };
    let reading = read(&text);
    for region in reading.regions.iter().filter(|region| {
        matches!(region.kind, RegionKind::Caption | RegionKind::Boilerplate | RegionKind::Headline)
    }) {
        assert!(
            reading.claims.iter().all(|claim| !region.range.overlaps(claim.quote)),
            "{:?}",
            region.range.of(&text)
        );
    }
}

#[test]
fn the_denial_stays_a_general_denial_by_its_speaker() {
    let Some(text) = article() else { return };
    let reading = read(&text);
    let denial = reading.claims.iter().find(|claim| claim.modality.value == Modality::Denied).unwrap();
    assert!(denial.general);
    assert_eq!(denial.claimants[0].value.who.name, "person:Gideon Sa'ar");
    assert_eq!(denial.actors[0].value.name, "Israel");
    assert_eq!(acts(&reading, "say.deny").len(), 1);
}

#[test]
fn the_drones_are_the_chairs_claim_and_no_party_but_one_was_heard() {
    let Some(text) = article() else { return };
    let reading = read(&text);
    let drones = acts(&reading, "air.overflight_drone");
    assert_eq!(drones.len(), 1);
    assert_eq!(drones[0].modality.value, Modality::Asserted);
    let claimant = &drones[0].claimants[0].value.who.name;
    assert!(claimant.contains("United States") && claimant.contains("France"), "{claimant}");
    assert_eq!(drones[0].places[0].value.surface, "Beirut");
    assert!(drones[0].characterisation.as_ref().unwrap().value.breach);
    let heard = |name: &str| reading.heard.iter().find(|heard| heard.name == name).unwrap().words.len();
    assert!(heard("Israel") > 0);
    assert_eq!((heard("Lebanon"), heard("Hezbollah")), (0, 0));
}

#[test]
fn at_least_sixteen_of_the_acts_a_careful_reader_finds_are_read() {
    let Some(text) = article() else { return };
    let reading = read(&text);
    let expected = [
        ("say.assess", "United States"),
        ("say.demand", "United States"),
        ("say.accuse", "Israel"),
        ("violation.unspecified", "Hezbollah"),
        ("posture.armed_presence", "Hezbollah"),
        ("mat.facility", "Hezbollah"),
        ("air.strike", "Israel"),
        ("say.accuse", "United States"),
        ("air.overflight_drone", "IDF"),
        ("say.accuse", "person:Gideon Sa'ar"),
        ("say.demand", "person:Gideon Sa'ar"),
        ("comply.withdraw", "Hezbollah"),
        ("talk.consult", "person:Gideon Sa'ar"),
        ("say.deny", "person:Gideon Sa'ar"),
        ("violation.unspecified", "Israel"),
        ("say.justify", "person:Gideon Sa'ar"),
        ("say.demand", "person:Jean-Noël Barrot"),
        ("say.assess", "Israel"),
        ("talk.visit", "person:Jasper Jeffers"),
        ("comply.deploy", "LAF"),
        ("say.order", "person:Israel Katz"),
    ];
    let read_there = |act: &str, actor: &str| {
        acts(&reading, act).iter().any(|claim| claim.actors.iter().any(|who| who.value.name == actor))
    };
    let found: Vec<_> = expected.iter().filter(|(act, actor)| read_there(act, actor)).collect();
    assert!(found.len() >= 16, "{} of {}: {found:?}", found.len(), expected.len());
}
