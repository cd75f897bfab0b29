//! What people mark in a report: kept, used instead of what was read, taken back, erased with its report.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::{LineReader, clock, create, report};
use truce_claims::marks::GoldClaim;
use truce_mission::{
    Audience, Changes, Marker, Mission, MissionError, Query, ReasonCode, SeededChance, ViewState,
};
use truce_vocabulary::ReportId;

const READER: LineReader = LineReader("lines 1");
const TEXT: &str = "An account of a strike

air.strike | idf | hezbollah | Haris | 2024-12-02 | alleged | lebanon | The IDF struck Haris on Monday.
";

fn filled(dir: &std::path::Path) -> (Mission, ReportId) {
    let mut mission = create(dir);
    let id = mission.receive(report("Daily Post", TEXT)).unwrap().report();
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    (mission, id)
}

fn shelling() -> GoldClaim {
    let line = r#"{"quote":"The IDF struck Haris on Monday","act":"fire.shelling","actor":["Israel"],"places":["Haris"],
        "time":{"text":"on Monday","from":"2024-12-02"},"modality":"asserted","note":"ours"}"#;
    GoldClaim::parse("test", line).unwrap()
}

fn acts(mission: &Mission, id: ReportId) -> Vec<String> {
    mission.claims(id).unwrap().iter().map(|row| row.account.act.to_string()).collect()
}

#[test]
fn what_a_person_marks_wins_over_the_reader_until_it_is_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let (mut mission, id) = filled(&dir.path().join("m"));
    assert_eq!(acts(&mission, id), ["air.strike"]);
    let marker = Marker { by: Some("R. Haddad".into()), because: Some("shells, not aircraft".into()) };
    assert!(mission.mark(id, &[shelling()], &marker).unwrap());
    assert!(!mission.mark(id, &[shelling()], &marker).unwrap(), "the same again is no entry");
    assert_eq!(mission.view_state(), ViewState::Behind { unread: 1 });
    assert!(mission.read_all_with(&READER, &mut |_step| {}).unwrap().read);
    assert_eq!(mission.view_state(), ViewState::Current);
    assert_eq!(acts(&mission, id), ["fire.shelling"]);
    let shelled = Query::parse("act=fire.shelling").unwrap();
    assert_eq!(mission.query(&shelled, Audience::Mechanism).unwrap().counts.incidents, 1);
    // Another reader changes nothing about it.
    mission.read_all_with(&LineReader("lines 2"), &mut |_step| {}).unwrap();
    assert_eq!(acts(&mission, id), ["fire.shelling"]);
    drop(mission);

    let mut mission = Mission::open(dir.path().join("m"), clock(), SeededChance::new(9)).unwrap();
    assert_eq!(mission.marks(id).unwrap().unwrap(), [shelling()]);
    let (document, text) = mission.marked_text(id).unwrap().unwrap();
    assert_eq!((document.claims.len(), text.as_str()), (1, TEXT));
    assert!(mission.unmark(id, &Marker::default()).unwrap());
    assert!(!mission.unmark(id, &Marker::default()).unwrap());
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    assert_eq!(acts(&mission, id), ["air.strike"]);
    assert_eq!((mission.marks(id).unwrap(), mission.marked()), (None, vec![]));
}

#[test]
fn a_mark_of_other_words_is_refused_and_nothing_recorded() {
    let dir = tempfile::tempdir().unwrap();
    let (mut mission, id) = filled(&dir.path().join("m"));
    let before = mission.register().len();
    let other = GoldClaim { quote: "The IDF shelled Haris".into(), ..shelling() };
    let refused = mission.mark(id, &[shelling(), other], &Marker::default()).unwrap_err();
    assert!(matches!(refused, MissionError::Mark(_)), "{refused}");
    assert!(refused.to_string().starts_with("mark 2: `quote` is \"The IDF shelled Haris\""), "{refused}");
    assert_eq!(mission.register().len(), before);
}

#[test]
fn marks_are_erased_with_their_report() {
    let dir = tempfile::tempdir().unwrap();
    let (mut mission, id) = filled(&dir.path().join("m"));
    mission.mark(id, &[shelling()], &Marker::default()).unwrap();
    mission.unmark(id, &Marker::default()).unwrap();
    mission.erase(id, &ReasonCode::from_static("source-at-risk")).unwrap();
    let left = |entry: truce_register::Entry| entry.payload().map(<[u8]>::to_vec).unwrap_or_default();
    for entry in mission.register().entries(0) {
        let words = String::from_utf8(left(entry.unwrap())).unwrap();
        assert!(!words.contains("struck Haris"), "{words}");
    }
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    assert!(matches!(mission.marks(id), Err(MissionError::NoReport { .. })));
}

#[test]
fn changes_are_told_claim_by_claim() {
    let read = GoldClaim { note: String::new(), ..shelling() };
    let other = GoldClaim { quote: "Haris".into(), ..shelling() };
    let by_another = GoldClaim { actor: vec!["LAF".into()], ..shelling() };
    let changes = Changes::between(&[read.clone(), other.clone()], &[read.clone(), by_another.clone()]);
    assert_eq!(
        (changes.kept, changes.changed.len(), changes.added, changes.dropped.len()),
        (1, 0, vec![by_another.clone()], 1)
    );
    let changes = Changes::between(std::slice::from_ref(&read), std::slice::from_ref(&by_another));
    assert_eq!(changes.changed, [(read.clone(), by_another)]);
    assert!(Changes::between(&[read], &[shelling()]).is_none(), "a remark changes nothing");
}
