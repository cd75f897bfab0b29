//! What a language model answered: kept, used again, shown beside the rules' claims, counted nowhere, erased with its report.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::{LineReader, clock, create, report};
use std::fs;
use std::path::Path;
use truce_mission::{Audience, Mission, MissionError, Query, ReasonCode, SeededChance};
use truce_model::{Answer, Asked, Form};
use truce_vocabulary::TextRange;

const READER: LineReader = LineReader("lines 1");
const TEXT: &str = "An account of a strike

air.strike | idf | hezbollah | Haris | 2024-12-02 | alleged | lebanon | The IDF struck Haris on Monday.
";

/// An answer about `TEXT` with one good suggestion and one lie.
fn asked(model: &str) -> Asked {
    let content = r#"{"claims":[
        {"quote":"The IDF struck Haris on Monday","act":"air.strike","actor":["The IDF"],"target":[],"places":["Haris"],"time":"on Monday","claimant":null,"modality":"asserted"},
        {"quote":"Zaphod fled","act":"air.strike","actor":[],"target":[],"places":[],"time":null,"claimant":null,"modality":"asserted"}]}"#;
    Asked {
        requested: model.to_owned(),
        endpoint: "http://127.0.0.1:8080/v1".to_owned(),
        prompt: "p1".to_owned(),
        answers: vec![Answer {
            window: TextRange::new(0, TEXT.len()),
            model: format!("{model}-as-served"),
            form: Form::JsonSchema,
            sha256: sha256(content),
            content: content.to_owned(),
            cut: false,
            tokens: None,
        }],
        calls: 1,
        elapsed_ms: 7,
    }
}

fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn filled(dir: &Path) -> Mission {
    let mut mission = create(dir);
    mission
        .receive_all(vec![report("Daily Post", TEXT), report("Other", "Nothing happened today at all.")])
        .unwrap();
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    mission
}

fn reopen(dir: &Path) -> Mission {
    Mission::open(dir, clock(), SeededChance::new(9)).unwrap()
}

#[test]
fn an_answer_is_kept_used_again_and_nothing_asked_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut mission = filled(folder.path());
    let (first, second) = (mission.reports()[0].id, mission.reports()[1].id);
    assert_eq!(mission.unasked("m", "p1"), [first, second]);
    assert!(mission.suggestions(first).unwrap().is_none());
    let size = mission.head().size;
    assert!(mission.record_answer(first, asked("m")).unwrap());
    assert!(!mission.record_answer(first, asked("m")).unwrap(), "the same model under the same prompt");
    assert_eq!(mission.head().size, size + 1);
    assert_eq!(mission.unasked("m", "p1"), [second]);
    assert_eq!(mission.unasked("m", "p2"), [first, second], "another prompt asks something else");
    assert_eq!(mission.unasked("other", "p1"), [first, second]);
    drop(mission);
    // The view goes; the answer stays.
    fs::remove_file(folder.path().join("view.sqlite")).unwrap();
    let mut mission = reopen(folder.path());
    assert_eq!(
        mission.suggestions(first).unwrap().unwrap().checked.suggestions.len(),
        1,
        "before it is read"
    );
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    let kept = mission.suggestions(first).unwrap().unwrap();
    assert_eq!(kept.asked, asked("m"));
    assert_eq!((kept.checked.suggestions.len(), kept.checked.refused.len()), (1, 1));
    assert_eq!(kept.comparison.suggestions[0].claim, Some(0), "it stands beside the rules' claim");
    assert!(mission.record_answer(first, asked("newer")).unwrap());
    assert_eq!(mission.suggestions(first).unwrap().unwrap().asked.requested, "newer");
    assert!(truce_register::verify(folder.path()).problems.is_empty());
}

#[test]
fn what_a_model_says_is_in_no_count_and_changes_no_reading() {
    let folder = tempfile::tempdir().unwrap();
    let mut mission = filled(folder.path());
    let report = mission.reports()[0].id;
    let all = |mission: &Mission| {
        let page = mission.query(&Query::default(), Audience::Mechanism).unwrap();
        let claims = mission.claims(report).unwrap();
        (page, claims.len(), mission.last_run(), mission.overview().unwrap().claims)
    };
    let before = all(&mission);
    mission.record_answer(report, asked("m")).unwrap();
    assert_eq!(all(&mission), before);
    // Nor is there anything to read anew.
    let outcome = mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    assert!(!outcome.read && !outcome.recorded);
    assert_eq!(all(&mission), before);
}

#[test]
fn an_answer_is_sealed_and_goes_with_its_report() {
    let folder = tempfile::tempdir().unwrap();
    let mut mission = filled(folder.path());
    let report = mission.reports()[0].id;
    mission.record_answer(report, asked("m")).unwrap();
    let files = |word: &[u8]| -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder.path()).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() && fs::read(&path).unwrap().windows(word.len()).any(|window| window == word) {
                found.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
        found
    };
    // "Zaphod" is in nothing but the answer.
    assert_eq!(files(b"Zaphod"), Vec::<String>::new());
    assert_eq!(files(b"model.answered"), Vec::<String>::new(), "the leaf tells no kind");
    mission.erase(report, &ReasonCode::from_static("data-subject-request")).unwrap();
    assert!(matches!(mission.suggestions(report), Err(MissionError::NoReport { .. })));
    let gone = mission
        .register()
        .entries(0)
        .filter(|entry| matches!(entry.as_ref().unwrap().content, truce_register::Content::Erased { .. }));
    assert_eq!(gone.count(), 2, "the report and what was said of it");
    drop(mission);
    assert!(truce_register::verify(folder.path()).problems.is_empty());
    assert_eq!(reopen(folder.path()).reports().len(), 1);
}

#[test]
fn a_model_in_the_settings_is_read_back_and_a_wrong_one_named() {
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path()));
    let file = folder.path().join("mission.toml");
    let plain = fs::read_to_string(&file).unwrap();
    let with = |table: &str| {
        fs::write(&file, format!("{plain}\n[model]\n{table}")).unwrap();
        Mission::open_read_only(folder.path(), clock())
    };
    let mission = with("url = \"http://127.0.0.1:8080/v1\"\nname = \"m\"\n").unwrap();
    let model = mission.model().unwrap();
    assert_eq!((model.timeout_s, model.retries, model.budget_calls), (120, 2, 200));
    for (table, why) in [
        ("name = \"m\"\n", "url"),
        ("url = \"127.0.0.1\"\nname = \"m\"\n", "begin with http"),
        ("url = \"http://me:pw@127.0.0.1/v1\"\nname = \"m\"\n", "environment variable"),
        ("url = \"http://127.0.0.1/v1\"\nname = \" \"\n", "name is empty"),
        ("url = \"http://127.0.0.1/v1\"\nname = \"m\"\ntimeout_s = 0\n", "1 to 3600"),
        ("url = \"http://127.0.0.1/v1\"\nname = \"m\"\nretries = 99\n", "0 to 10"),
        ("url = \"http://127.0.0.1/v1\"\nname = \"m\"\nkey = \"sk-1\"\n", "unknown field"),
        ("url = \"http://127.0.0.1/v1\"\nname = \"m\"\nkey_env = \"A\"\nkey_file = \"b\"\n", "both"),
        ("url = \"http://127.0.0.1/v1\"\nname = \"m\"\nallow_remote = \"yes\"\n", "published"),
    ] {
        let error = with(table).unwrap_err().to_string();
        assert!(error.contains(why) && error.contains("mission.toml"), "{table}: {error}");
    }
}
