//! `--triage`: text in which no claim can stand is passed over, and the program says how much.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{REPORT, truce};
use std::fs;

const SPORT: &str = "Late goal sends City through\n\nCity beat the Rovers on Saturday. The striker shot twice and hit the bar, the coach said.\n";

#[test]
fn reports_of_other_things_are_passed_over_and_counted() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("a.txt"), REPORT).unwrap();
    fs::write(home.path().join("b.txt"), SPORT).unwrap();
    let whole = truce(home.path(), &["read", "--agreement", "lebanon-2024", "--format", "jsonl", "a.txt"]);
    let both = truce(
        home.path(),
        &["read", "--triage", "--agreement", "lebanon-2024", "--format", "jsonl", "a.txt", "b.txt"],
    );
    assert!(!whole.out.is_empty() && both.out == whole.out, "{}\n{}", whole.out, both.out);
    let all = REPORT.len() + SPORT.len();
    let said = format!("triage: {} of {all} bytes can hold no claim and were not read", SPORT.len());
    assert!(both.err.contains(&said), "{}", both.err);

    assert_eq!(truce(home.path(), &["init", "--agreement", "lebanon-2024", "mission"]).code, 0);
    let added = truce(home.path(), &["add", "--triage", "-C", "mission", "a.txt", "b.txt"]);
    assert_eq!(added.code, 0, "{}", added.err);
    assert!(
        added.err.contains("triage: 1 of 2 reports can hold no claim and were left out"),
        "{}",
        added.err
    );
    assert!(added.out.contains("a.txt") && !added.out.contains("b.txt"), "{}", added.out);
}
