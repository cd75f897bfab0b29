//! A mission keeps what it has read until the reader's version changes, so a change in readings must change the version.
//!
//! `TRUCE_BLESS=1` writes down the readings of a new version.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::fs;
use std::path::Path;
use truce_claims::{ClaimLine, Reader, ReportText};
use truce_language::Model;
use truce_terms::Agreement;

/// FNV-1a: enough to see that something changed.
fn fingerprint(of: &str) -> u64 {
    of.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[test]
fn other_readings_have_another_version() {
    assert!(
        Reader::VERSION.ends_with(Model::english().version()),
        "{} is read with",
        Model::english().version()
    );
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let agreement = Agreement::bundled("lebanon-2024").unwrap();
    let reader = Reader::new(Some(&agreement));
    let mut names: Vec<_> =
        fs::read_dir(here.join("../../corpus/texts")).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let mut lines = String::new();
    for name in names {
        let text = fs::read_to_string(&name).unwrap();
        let report = ReportText { text: &text, published: None, outlet: None, language: Some("en") };
        for claim in reader.read(&report).claims {
            lines += &serde_json::to_string(&ClaimLine::new("x", &text, &claim, &agreement.zone)).unwrap();
        }
    }
    let now = format!("{}\n{:016x}\n", Reader::VERSION, fingerprint(&lines));
    let file = here.join("tests/version.txt");
    let known = fs::read_to_string(&file).unwrap_or_default();
    if std::env::var_os("TRUCE_BLESS").is_some() {
        fs::write(&file, &now).unwrap();
        return;
    }
    assert!(
        known == now,
        "readings changed: raise Reader::VERSION, then run with TRUCE_BLESS=1\nwas {known}is {now}"
    );
}
