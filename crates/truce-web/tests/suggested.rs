//! What a language model suggests: on the report's page, under a heading of its own, in every language, and nowhere else.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::{TestSite, site_with};
use sha2::{Digest, Sha256};
use truce_model::{Answer, Asked, Form};
use truce_vocabulary::TextRange;

const TEXT: &str = "Strikes reported

Israeli drones struck a car near Khiam on Monday, the Lebanese army said. Shops in the town stayed shut.";

/// Two suggestions, of which the rules have one, and a lie in markup.
const ANSWER: &str = r#"{"claims":[
    {"quote":"Israeli drones struck a car near Khiam on Monday","act":"air.strike_drone","actor":["Israeli drones"],"target":[],"places":["Khiam"],"time":"on Monday","claimant":"the Lebanese army","modality":"denied"},
    {"quote":"Shops in the town stayed shut","act":"civ.property","actor":["Shops"],"target":[],"places":[],"time":null,"claimant":null,"modality":"asserted"},
    {"quote":"<b>Zaphod</b> fled","act":"air.strike","actor":[],"target":[],"places":[],"time":null,"claimant":null,"modality":"asserted"}]}"#;

fn site() -> TestSite {
    let site =
        site_with(&[("A paper", TEXT), ("Another paper", "Nothing\n\nAn army fired no shots on Tuesday.")]);
    let mut mission = site.open();
    let act = truce_vocabulary::ACTS.iter().find(|entry| entry.code.starts_with("civ.")).unwrap().code;
    let content = ANSWER.replace("civ.property", act);
    let report = mission.reports()[0].id;
    let asked = Asked {
        requested: "mock".to_owned(),
        endpoint: "http://127.0.0.1:8080/v1".to_owned(),
        prompt: "0123456789abcdef0123".to_owned(),
        answers: vec![Answer {
            window: TextRange::new(0, TEXT.len()),
            model: "mock-as-served".to_owned(),
            form: Form::JsonSchema,
            sha256: Sha256::digest(content.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect(),
            content,
            cut: false,
            tokens: None,
        }],
        calls: 1,
        elapsed_ms: 7,
    };
    assert!(mission.record_answer(report, asked).unwrap());
    drop(mission);
    site
}

#[test]
fn suggestions_stand_on_the_reports_page_in_every_language() {
    let site = site();
    let path = format!("/reports/{}", site.open().reports()[0].id);
    for (language, heading) in [
        ("en", "Suggested by a model, not used in any count"),
        ("ar", "اقترحه نموذج، ولا يدخل في أي عدّ"),
        ("he", "הוצע בידי מודל, אינו נכלל בשום מניין"),
        ("fr", "Suggéré par un modèle, dans aucun décompte"),
    ] {
        let page = site.get(&format!("{path}?lang={language}")).body;
        let (rules, model) =
            page.split_once("id=\"suggested\"").unwrap_or_else(|| panic!("{language}: no heading"));
        assert!(model.contains(heading), "{language}");
        assert!(!rules.contains("mock-as-served"), "{language}: the rules' claims come first, and apart");
        for shown in [
            "mock-as-served",
            "http://127.0.0.1:8080/v1",
            "json_schema",
            "Shops in the town stayed shut",
            "href=\"#c1\"",
        ] {
            assert!(model.contains(shown), "{language}: {shown}");
        }
        assert!(
            model.contains("Zaphod") && !model.contains("<b>Zaphod"),
            "{language}: what was not taken is told, without its markup"
        );
    }
}

#[test]
fn a_report_nobody_asked_about_has_no_such_part_and_no_other_page_has() {
    let site = site();
    let mission = site.open();
    let (asked, other) = (mission.reports()[0].id, mission.reports()[1].id);
    drop(mission);
    assert!(!site.get(&format!("/reports/{other}")).body.contains("suggested"));
    for path in [
        "/",
        "/incidents",
        "/incidents.csv",
        "/incidents.geojson",
        "/statements",
        "/reports",
        "/report",
        "/api/v1/incidents",
        "/api/v1/reports",
    ] {
        let body = site.get(path).body;
        assert!(!body.contains("mock-as-served") && !body.contains("Shops in the town"), "{path}");
    }
    let through_api = site.get(&format!("/api/v1/reports/{asked}")).body;
    assert!(through_api.contains("A paper") && !through_api.contains("mock-as-served"), "{through_api}");
    assert!(site.get("/register").body.contains("A language model answered about a report"));
}
