//! `truce eval`: the figures of the script, a page to look at, and clear words for what is wrong with marks, texts and claims.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{Run, truce};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const TEXT: &str = "Shells land near the river\n\nIsraeli artillery shelled the village of Khiam on Monday, \
the Lebanese army said. Israel denied that its forces had fired at Khiam.\n";

/// A folder with the marks, the text and a claim of another program.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["gold", "texts", "claims"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    let gold = json!({ "id": "t1", "language": "en", "published": "2024-12-03", "outlet": "Test", "ceasefire": "lebanon-2024", "claims": [
        { "quote": "Israeli artillery shelled the village of Khiam on Monday", "act": "fire.shelling", "actor": ["Israel"], "places": ["Khiam"],
          "time": { "text": "on Monday", "from": "2024-12-02", "to": "2024-12-02" }, "claimant": "Lebanese army", "modality": "alleged" },
        { "quote": "Israel denied that its forces had fired at Khiam", "act": "say.deny", "actor": ["Israel"], "claimant": "narrator", "modality": "asserted" },
    ]});
    fs::write(folder.path().join("gold/t1.json"), gold.to_string()).unwrap();
    fs::write(folder.path().join("gold/t1.second.json"), "a second reader's file is no document").unwrap();
    fs::write(folder.path().join("texts/t1.txt"), TEXT).unwrap();
    let claim = json!({ "quote": "shelled the village of Khiam", "act": "fire.shelling", "actor": ["IDF"], "modality": "asserted" });
    fs::write(folder.path().join("claims/t1.jsonl"), claim.to_string()).unwrap();
    folder
}

fn eval(folder: &Path, more: &[&str]) -> Run {
    truce(folder, &[&["eval", "gold", "texts"], more].concat())
}

fn refused(run: &Run, words: &[&str]) {
    assert_eq!(run.code, 1, "out: {}\nerr: {}", run.out, run.err);
    let message: String = run.err.split_whitespace().collect::<Vec<_>>().join(" ").replace("│ ", "");
    for word in words {
        assert!(message.contains(word), "the message does not say `{word}`: {}", run.err);
    }
}

#[test]
fn the_texts_are_read_and_compared_with_the_marks() {
    let folder = folder();
    let run = eval(folder.path(), &["--json", "--folds", "5"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let found: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&found["documents"], &found["core"]["gold"]), (&json!(1), &json!(2)));
    assert_eq!(found["core"]["tp"], json!(2), "{}", run.out);
    assert_eq!(found["rows"][0][0], json!("t1"));
    assert_eq!(found["languages"][0]["recall"]["value"], json!(1.0));
    assert_eq!(found["sides"][0]["name"], json!("Israel"));
    assert!(found["calibration"]["bins"].as_array().is_some_and(|bins| !bins.is_empty()));
    // One document is one fold: every claim rests on it alone.
    assert_eq!(found["folds"]["core"]["pred"], json!(0));
    let told = eval(folder.path(), &["--list"]);
    assert_eq!(told.code, 0, "{}", told.err);
    for word in ["core: act and actor agree", "Modality: rows as marked", "lebanon-2024: Israel", "t1"] {
        assert!(told.out.contains(word), "`{word}` is not told: {}", told.out);
    }
}

#[test]
fn claims_of_another_program_are_measured_alike() {
    let folder = folder();
    let run = eval(folder.path(), &["--predictions", "claims", "--json", "--folds", "2"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("No folds"), "{}", run.err);
    let found: Value = serde_json::from_str(&run.out).unwrap();
    let core = &found["core"];
    assert_eq!(
        (&core["tp"], &core["pred"], &core["p"], &core["r"]),
        (&json!(1), &json!(1), &json!(1.0), &json!(0.5))
    );
    assert_eq!(found["full"]["tp"], json!(0), "alleged is not asserted");
    assert_eq!(found["misses"][0]["act"], json!("say.deny"));
    assert_eq!(found["calibration"]["n"], json!(0), "the claim says no confidence");
}

#[test]
fn a_page_is_written_and_never_over_another_unasked() {
    let folder = folder();
    let run = eval(folder.path(), &["--html", "page.html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = fs::read_to_string(folder.path().join("page.html")).unwrap();
    assert!(page.contains("Shells land near the river") && page.contains("</html>"));
    refused(&eval(folder.path(), &["--html", "page.html"]), &["page.html is there already", "--force"]);
    assert_eq!(eval(folder.path(), &["--html", "page.html", "--force"]).code, 0);
}

#[test]
fn what_is_wrong_is_named() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    refused(&eval(folder.path(), &["--only", "t1,t9"]), &["`t9` is not among the marks", "there are t1"]);
    refused(&eval(folder.path(), &["--predictions", "nowhere"]), &["nowhere is not a folder", "<id>.jsonl"]);
    refused(&truce(folder.path(), &["eval", "texts", "texts"]), &["there are no marks in texts", "a01.json"]);
    refused(&truce(folder.path(), &["eval", "nowhere", "texts"]), &["cannot read the folder nowhere"]);
    refused(&truce(folder.path(), &["eval", "gold", "gold"]), &["t1.txt", "t1.json"]);
    fs::write(at("claims/t1.jsonl"), "{\"quote\":\"x\"}").unwrap();
    refused(&eval(folder.path(), &["--predictions", "claims"]), &["t1.jsonl, line 1 is no claim", "act"]);
    let marks = fs::read_to_string(at("gold/t1.json")).unwrap();
    fs::write(at("gold/t1.json"), marks.replace("say.deny", "say.denial")).unwrap();
    refused(&eval(folder.path(), &[]), &["t1.json, claim 2", "`act` is \"say.denial\"", "say.deny"]);
    assert_eq!(truce(folder.path(), &["eval", "gold"]).code, 2, "wrong use of the command line");
}
