//! The whole chain as a person runs it: reports in, claims, incidents, the situation report and a register that verifies out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{REPORT, truce, truce_reading};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The first article's facts, in our words.
const WEEK_ONE: &str = include_str!("../demo/d01-week-one.txt");

fn claims_of(text: &str, published: &str) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let run = truce_reading(
        folder.path(),
        &["read", "-", "--published", published, "--agreement", "lebanon-2024", "--format", "jsonl"],
        text.as_bytes(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn find<'a>(claims: &'a [Value], act: &str, actor: &str) -> Vec<&'a Value> {
    let named = |claim: &Value| claim["actor"].as_array().unwrap().iter().any(|name| name == actor);
    claims.iter().filter(|claim| claim["act"] == act && named(claim)).collect()
}

#[test]
fn every_quote_stands_in_the_report_where_its_offsets_say() {
    let claims = claims_of(WEEK_ONE, "2024-12-03");
    assert!(claims.len() >= 16, "{} claims", claims.len());
    let letters: Vec<char> = WEEK_ONE.chars().collect();
    for claim in &claims {
        let (start, end) =
            (claim["start"].as_u64().unwrap() as usize, claim["end"].as_u64().unwrap() as usize);
        let quote: String = letters[start..end].iter().collect();
        assert_eq!(claim["quote"], quote.as_str());
    }
}

#[test]
fn a_denial_stays_a_denial_and_a_general_one_is_marked_general() {
    let claims = claims_of(WEEK_ONE, "2024-12-03");
    let denied: Vec<&Value> = claims.iter().filter(|claim| claim["modality"] == "denied").collect();
    let by_minister =
        denied.iter().any(|claim| claim["claimant"] == "person:Gideon Sa'ar" && claim["general"] == true);
    assert!(by_minister, "{denied:?}");
}

#[test]
fn an_allegation_is_not_told_as_fact() {
    let claims = claims_of(WEEK_ONE, "2024-12-03");
    let patrols = find(&claims, "posture.armed_presence", "Hezbollah");
    assert!(!patrols.is_empty());
    for claim in patrols {
        assert_eq!(claim["modality"], "alleged", "{claim}");
    }
}

#[test]
fn without_a_publication_date_relative_times_stay_unresolved() {
    let folder = tempfile::tempdir().unwrap();
    let run = truce_reading(
        folder.path(),
        &["read", "-", "--agreement", "lebanon-2024", "--format", "jsonl"],
        REPORT.as_bytes(),
    );
    let timed: Vec<Value> =
        run.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).collect();
    let relative: Vec<&Value> = timed.iter().filter(|claim| claim["time"]["text"].is_string()).collect();
    assert!(!relative.is_empty(), "{}", run.out);
    for claim in relative {
        assert!(claim["time"]["from"].is_null() && claim["time"]["to"].is_null(), "{claim}");
    }
}

#[test]
fn the_agreement_that_fits_is_picked_and_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let run = truce_reading(folder.path(), &["read", "-", "--published", "2024-12-03"], WEEK_ONE.as_bytes());
    assert!(run.err.contains("lebanon-2024"), "{}", run.err);
    let none =
        truce_reading(folder.path(), &["read", "-"], b"A cat sat\n\nThe cat sat on the mat on Monday.\n");
    assert_eq!(none.code, 0);
    assert!(none.err.contains("no bundled agreement fits"), "{}", none.err);
}

#[test]
fn the_demonstration_runs_end_to_end() {
    let folder = tempfile::tempdir().unwrap();
    let demo = truce(folder.path(), &["demo", "--no-serve", "--dir", "mission"]);
    assert_eq!(demo.code, 0, "{}", demo.err);
    assert!(demo.out.contains("11 reports read"), "{}", demo.out);

    let page = fs::read_to_string(folder.path().join("mission/situation-report.html")).unwrap();
    assert!(page.contains("Unofficial reading of 11 reports. Not a finding of any monitoring body."));
    needs_no_network(&page);

    assert_eq!(truce(folder.path(), &["verify", "mission"]).code, 0);
    let csv = truce(folder.path(), &["incidents", "-C", "mission", "--format", "csv"]).out;
    assert!(csv.lines().count() > 20, "{csv}");
    let map = truce(folder.path(), &["incidents", "-C", "mission", "--format", "geojson"]).out;
    assert_eq!(serde_json::from_str::<Value>(&map).unwrap()["type"], "FeatureCollection");
    let statements = truce(folder.path(), &["statements", "-C", "mission"]).out;
    assert!(statements.contains("Gideon Sa'ar"), "{statements}");
}

/// Nothing in the page is fetched: what it shows is in it. Links that a person may follow are another matter.
fn needs_no_network(page: &str) {
    for fetched in ["<script", "<link", "@import", "url(http", "src=\"http", "href=\"//", "src=\"//"] {
        assert!(!page.contains(fetched), "the page fetches something: {fetched}");
    }
}

#[test]
fn the_same_report_is_not_filed_twice_and_a_dry_run_files_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("report.txt"), REPORT).unwrap();
    assert_eq!(truce(folder.path(), &["init", "mission"]).code, 0);
    let add = ["add", "-C", "mission", "report.txt", "--published", "2024-12-03", "--outlet", "Test"];
    let dry = truce(folder.path(), &[&add[..], &["--dry-run"]].concat());
    assert!(dry.out.contains("new") && dry.out.contains("Nothing was filed"), "{}", dry.out);
    assert!(truce(folder.path(), &add).out.contains("filed"));
    let again = truce(folder.path(), &add);
    assert_eq!(again.code, 0);
    assert!(again.out.contains("there") && again.out.contains("1 report in this mission"), "{}", again.out);
}

#[test]
fn deleting_the_view_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("report.txt"), REPORT).unwrap();
    assert_eq!(truce(folder.path(), &["init", "mission"]).code, 0);
    truce(folder.path(), &["add", "-C", "mission", "report.txt", "--published", "2024-12-03"]);
    let list = || truce(folder.path(), &["incidents", "-C", "mission", "--format", "jsonl"]).out;
    let before = list();
    assert!(before.contains("Khiam"), "{before}");
    for file in ["view.sqlite", "view.sqlite-wal", "view.sqlite-shm"] {
        let _ = fs::remove_file(folder.path().join("mission").join(file));
    }
    assert_eq!(list(), before);
}

/// The user's own document, where a checkout has it beside the project.
#[test]
fn the_seed_article_is_read_as_the_annotators_read_it() {
    let shared = std::env::var_os("TRUCE_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        std::path::PathBuf::from,
    );
    let Ok(article) = fs::read_to_string(shared.join("seed/article.txt")) else {
        eprintln!("skipped: the seed article is not beside this checkout; set TRUCE_SHARED to its folder");
        return;
    };
    let claims = claims_of(&article, "2024-12-02");
    let drones = find(&claims, "air.overflight_drone", "IDF");
    assert!(drones.iter().any(|claim| claim["places"].to_string().contains("Beirut")), "{drones:?}");
    for claim in &claims {
        let quote = claim["quote"].as_str().unwrap();
        for never in ["Stay updated", "Subscribe", "photo credit", "credit:", "official portrait"] {
            assert!(!quote.contains(never), "boilerplate read as an event: {claim}");
        }
    }
    let denied = claims.iter().filter(|claim| claim["modality"] == "denied" && claim["general"] == true);
    assert!(denied.into_iter().any(|claim| claim["claimant"] == "person:Gideon Sa'ar"));
}
