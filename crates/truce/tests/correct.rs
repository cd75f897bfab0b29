//! Correcting a report, from a file and back, and taking the corrections out as marked texts.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::{REPORT, truce, truce_reading};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A mission in `folder` with one report; its id.
fn mission(folder: &Path) -> String {
    fs::write(folder.join("report.txt"), REPORT).unwrap();
    assert_eq!(truce(folder, &["init", "m", "--agreement", "lebanon-2024"]).code, 0);
    let added = truce(folder, &["add", "-C", "m", "report.txt", "--published", "2024-12-03", "--json"]);
    let added: Value = serde_json::from_str(&added.out).unwrap();
    added["filed"][0]["report"].as_str().unwrap().to_owned()
}

#[test]
fn what_is_printed_can_be_edited_taken_back_in_measured_and_undone() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path();
    let id = mission(folder);
    let printed = truce(folder, &["correct", "-C", "m", &id, "--print"]).out;
    assert!(printed.contains("# | Israeli artillery shelled"), "{printed}");
    let edited = printed.replace("\"fire.shelling\"", "\"air.strike_drone\"");
    let dry =
        truce_reading(folder, &["correct", "-C", "m", &id, "--from", "-", "--dry-run"], edited.as_bytes());
    assert!(dry.out.contains("act: \"fire.shelling\" → \"air.strike_drone\""), "{}", dry.out);
    assert!(dry.out.ends_with("Nothing was recorded.\n"), "{}", dry.out);
    let args = ["correct", "-C", "m", &id, "--from", "-", "--json"];
    let done: Value = serde_json::from_str(&truce_reading(folder, &args, edited.as_bytes()).out).unwrap();
    assert_eq!(
        (done["recorded"].as_bool(), done["changes"]["changed"].as_array().unwrap().len()),
        (Some(true), 1)
    );
    let again = truce_reading(folder, &args[..6], edited.as_bytes());
    assert!(again.out.contains("says so already"), "{}", again.out);
    let shown = truce(folder, &["show", "-C", "m", &id]).out;
    assert!(shown.contains("air.strike_drone") && shown.contains("by a person"), "{shown}");
    assert!(truce(folder, &["incidents", "-C", "m", "--act", "air.strike_drone"]).out.contains("Khiam"));

    let listed = truce(folder, &["reports", "-C", "m"]).out;
    assert!(listed.starts_with(&id) && listed.contains("marked by a person"), "{listed}");

    let gold = truce(folder, &["gold", "-C", "m", "out"]);
    assert_eq!(gold.code, 0, "{}", gold.err);
    let measured = truce(folder, &["eval", "out/gold", "out/texts"]);
    assert!(measured.out.contains("0.667") && measured.out.contains("air"), "{}", measured.out);
    let refused = truce(folder, &["gold", "-C", "m", "out"]);
    assert!(refused.code == 1 && refused.err.contains("holds something already"), "{}", refused.err);

    assert!(truce(folder, &["correct", "-C", "m", &id, "--undo"]).out.contains("taken back"));
    assert!(truce(folder, &["show", "-C", "m", &id]).out.contains("fire.shelling"));
    assert_eq!(truce(folder, &["verify", "m"]).code, 0);
}

#[test]
fn the_same_words_from_another_source_are_pointed_out() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path();
    let id = mission(folder);
    let again =
        truce(folder, &["add", "-C", "m", "report.txt", "--published", "2024-12-03", "--outlet", "A paper"])
            .out;
    assert!(again.contains(&format!("the same words as {id}")), "{again}");
    let there = truce(folder, &["add", "-C", "m", "report.txt", "--published", "2024-12-03"]).out;
    assert!(!there.contains("the same words"), "{there}");
    assert!(truce(folder, &["reports", "-C", "m"]).out.ends_with("2 reports.\n"));
}

#[test]
fn a_wrong_line_is_named_and_records_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path();
    let id = mission(folder);
    let check = |page: &str, words: &[&str]| {
        let run = truce_reading(folder, &["correct", "-C", "m", &id, "--from", "-"], page.as_bytes());
        assert_eq!(run.code, 1, "{}", run.out);
        let told = run.err.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(told.contains(word), "`{word}` is not in: {told}");
        }
    };
    check("# a remark\nnonsense\n", &["-, line 2 is not JSON"]);
    let line = r#"{"quote":"shelled the town of Khiam","act":"fire.shelling","modality":"asserted"}"#;
    check(line, &["-, line 1: `quote`", "it has them up to \"shelled the \""]);
    let refused = truce(folder, &["correct", "-C", "m", &id]);
    assert!(refused.code == 1 && refused.err.contains("--print"), "{}", refused.err);
    assert!(truce(folder, &["gold", "-C", "m", "out"]).err.contains("nobody has corrected"));
    assert!(!folder.join("out").exists());
}
