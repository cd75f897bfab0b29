//! A language model asked from the command line: beside the rules, kept in the mission, in no count, and never off this machine unasked.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;
#[path = "../../truce-model/tests/server/mod.rs"]
mod server;

use common::{Run, truce};
use serde_json::{Value, json};
use server::{Reply, Server};
use std::fs;
use std::path::Path;

const TEXT: &str = "Strikes reported

Israeli drones struck a car near Khiam on Monday, the Lebanese army said.
";

/// One claim as the rules read it, one that differs, one lie.
fn answer() -> String {
    let claim = |quote: &str, act: &str| {
        json!({
            "quote": quote, "act": act, "actor": ["Israeli drones"], "target": ["a car"], "places": ["Khiam"],
            "time": "on Monday", "claimant": "the Lebanese army", "modality": "alleged",
        })
    };
    let quote = "Israeli drones struck a car near Khiam on Monday";
    json!({ "claims": [claim(quote, "air.strike_drone"), claim("Zaphod struck a car", "air.strike")] })
        .to_string()
}

fn line(run: &Run) -> String {
    format!("{} {}", run.out, run.err).split_whitespace().collect::<Vec<_>>().join(" ").replace("│ ", "")
}

fn says(run: &Run, code: i32, words: &[&str]) {
    let line = line(run);
    assert_eq!(run.code, code, "{line}");
    for word in words {
        assert!(line.contains(word), "it does not say `{word}`: {line}");
    }
}

fn mission(folder: &Path, table: &str) {
    fs::write(folder.join("report.txt"), TEXT).unwrap();
    fs::write(folder.join("told.txt"), "Another\n\nThe army fired no shots on Tuesday, a resident said.\n")
        .unwrap();
    assert_eq!(truce(folder, &["init", "mission", "--agreement", "lebanon-2024"]).code, 0);
    let published = ["--published", "2024-12-03", "--outlet", "Test"];
    let add = |file: &str, more: &[&str]| {
        let add = truce(folder, &[&["add", "-C", "mission", file], published.as_slice(), more].concat());
        assert_eq!(add.code, 0, "{}", add.err);
    };
    add("report.txt", &["--url", "https://news.example/1"]);
    add("told.txt", &[]);
    let file = folder.join("mission/mission.toml");
    let toml = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{toml}\n[model]\n{table}\n")).unwrap();
}

fn reports(folder: &Path) -> Vec<String> {
    let dry = truce(folder, &["suggest", "mission", "--dry-run"]);
    assert_eq!(dry.code, 0, "{}", dry.err);
    dry.out
        .lines()
        .filter_map(|line| line.split([' ', ':']).next())
        .filter(|word| word.starts_with("rpt-"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_model_is_shown_beside_the_rules_and_in_none_of_their_claims() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("report.txt"), TEXT).unwrap();
    let server = Server::new(vec![Reply::chat(&answer()), Reply::chat(&answer())]);
    let url = server.url();
    let plain = ["read", "report.txt", "--agreement", "lebanon-2024", "--published", "2024-12-03"];
    let asking = |more: &[&str]| {
        truce(folder.path(), &[plain.as_slice(), &["--model", "mock", "--model-url", &url], more].concat())
    };
    let told = asking(&["--why"]);
    says(
        &told,
        0,
        &[
            "Suggested by a model, not used in any count",
            "model mock-1 (server)",
            "form json_schema",
            "700 + 10 tokens",
            "m1 drone strike",
            "as claim 1 of the rules",
            "Not taken: answer 1, claim 2: The report does not hold the words quoted, “Zaphod struck a car”",
        ],
    );
    let alone: Value =
        serde_json::from_str(&truce(folder.path(), &[plain.as_slice(), &["--format", "json"]].concat()).out)
            .unwrap();
    let mut both: Value = serde_json::from_str(&asking(&["--format", "json"]).out).unwrap();
    let suggested = both[0].as_object_mut().unwrap().remove("suggested").unwrap();
    assert_eq!(alone, both, "the rules' claims are the same with a model as without");
    assert_eq!(suggested["suggestions"][0]["beside_claim"], 1);
    assert_eq!(suggested["reader"], "model mock-1 (server)");
    assert_eq!(suggested["prompt"].as_str().unwrap().len(), 64);
    assert_eq!(suggested["refused"][0]["why"]["id"], "model-claim-quote");
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn a_model_that_is_not_heard_loses_nothing_of_the_rules() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("report.txt"), TEXT).unwrap();
    let server = Server::new(vec![Reply::status(401, "who are you?")]);
    let run = truce(folder.path(), &["read", "report.txt", "--model", "m", "--model-url", &server.url()]);
    says(&run, 1, &["the model was not heard", "401", "key_env", "drone strike"]);
}

#[test]
fn a_model_elsewhere_or_without_its_key_is_refused_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("report.txt"), TEXT).unwrap();
    let read =
        |more: &[&str]| truce(folder.path(), &[&["read", "report.txt", "--model", "m"], more].concat());
    let far = "https://models.example/v1";
    says(&read(&["--model-url", far]), 1, &["not on this machine", "--model-allow-remote"]);
    says(&read(&["--model-url", "http://models.example/v1", "--model-allow-remote"]), 1, &["in clear"]);
    says(&read(&["--model-url", "http://me:pw@127.0.0.1/v1"]), 1, &["environment variable"]);
    says(
        &read(&["--model-url", "http://127.0.0.1:9/v1", "--model-key-env", "TRUCE_NO_SUCH_KEY"]),
        1,
        &["TRUCE_NO_SUCH_KEY"],
    );
    says(&read(&["--model-url", "http://127.0.0.1:9/v1", "--format", "jsonl"]), 1, &["--format json"]);
    assert_eq!(read(&[]).code, 2, "a model has an address");
    let long = truce(folder.path(), &["read", "report.txt", "--model-key", "sk-1"]);
    assert_eq!(long.code, 2, "a key is never an argument");
}

#[test]
fn a_mission_keeps_each_answer_and_asks_nothing_twice() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let server = Server::new(vec![Reply::chat(&answer()), Reply::chat(r#"{"claims":[]}"#)]);
    mission(folder, &format!("url = \"{}\"\nname = \"mock\"", server.url()));
    let before = truce(folder, &["incidents", "-C", "mission", "--format", "json"]).out;
    let dry = truce(folder, &["suggest", "mission", "--dry-run"]);
    says(&dry, 0, &["2 reports to ask mock", "2 calls", "Nothing was sent"]);
    assert_eq!(server.requests().len(), 0);
    let ids = reports(folder);
    says(&truce(folder, &["suggest", "mission", "--report", &ids[0]]), 0, &["1 report asked about, 0 left"]);
    says(
        &truce(folder, &["suggest", "mission", "--report", &ids[0]]),
        0,
        &["asked about it already", "no report to ask"],
    );
    says(&truce(folder, &["suggest", "mission"]), 0, &["1 report asked about, 0 left", "199 calls"]);
    says(&truce(folder, &["suggest", "mission"]), 0, &["no report to ask about"]);
    assert_eq!(server.requests().len(), 2);
    says(
        &truce(folder, &["show", "-C", "mission", &ids[0]]),
        0,
        &[
            "Suggested by a model, not used in any count",
            "as claim 1 of the rules",
            "Not taken",
            "1 claim in this report",
        ],
    );
    let shown: Value =
        serde_json::from_str(&truce(folder, &["show", "-C", "mission", &ids[1], "--json"]).out).unwrap();
    assert_eq!(shown["suggested"]["suggestions"], json!([]));
    assert_eq!(truce(folder, &["incidents", "-C", "mission", "--format", "json"]).out, before);
    assert_eq!(truce(folder, &["verify", "mission"]).code, 0);
}

#[test]
fn what_cannot_be_asked_is_said_and_what_was_asked_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let server = Server::new(vec![Reply::chat(&answer()), Reply::status(404, "gone")]);
    mission(folder, &format!("url = \"{}\"\nname = \"mock\"\nretries = 0", server.url()));
    says(
        &truce(folder, &["suggest", "mission"]),
        1,
        &["was not asked about", "404", "1 report asked about, 1 left"],
    );
    assert_eq!(reports(folder).len(), 1);
    let file = folder.join("mission/mission.toml");
    let toml = fs::read_to_string(&file).unwrap();
    fs::write(&file, toml.replace("retries = 0", "budget_calls = 0")).unwrap();
    says(&truce(folder, &["suggest", "mission"]), 1, &["budget of this run does not reach"]);
    fs::write(&file, toml.split("[model]").next().unwrap()).unwrap();
    says(&truce(folder, &["suggest", "mission"]), 1, &["names no model", "[model]"]);
}

#[test]
fn what_was_told_to_the_mission_stays_here_unless_the_mission_says_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    mission(folder, "url = \"https://models.example/v1\"\nname = \"m\"");
    let file = folder.join("mission/mission.toml");
    let toml = fs::read_to_string(&file).unwrap();
    says(&truce(folder, &["suggest", "mission", "--dry-run"]), 1, &["not on this machine", "allow_remote"]);
    let allow = |which: &str| {
        fs::write(&file, format!("{toml}allow_remote = \"{which}\"\n")).unwrap();
        truce(folder, &["suggest", "mission", "--dry-run"])
    };
    says(&allow("published"), 0, &["1 report without an address on the web stay here", "1 report to ask"]);
    says(&allow("all"), 0, &["2 reports to ask"]);
    says(&allow("no"), 1, &["not on this machine"]);
}
