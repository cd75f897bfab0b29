//! Cases counted by hand: a few marks, a few claims, and what each level must come to.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use serde_json::json;
use truce_eval::{Document, GoldDocument, Notes, Options, Predicted, evaluate, page};

const TEXT: &str = "Quiet broken\n\nIsraeli jets struck a depot near Khiam on Monday, the Lebanese army said. Hezbollah denied firing rockets at Metula. \
Two drones circled over Tyre. The mission saw troops enter Yaroun.";

const STRIKE: &str = "Israeli jets struck a depot near Khiam on Monday";
const DENIAL: &str = "Hezbollah denied firing rockets at Metula";
const DRONES: &str = "Two drones circled over Tyre";
const ENTRY: &str = "troops enter Yaroun";

fn gold() -> GoldDocument {
    let claims = json!([
        { "quote": STRIKE, "act": "air.strike_manned", "alt_acts": ["air.strike"], "actor": ["Israel"], "places": ["Khiam"],
          "time": { "text": "on Monday", "from": "2024-12-02", "to": "2024-12-02" }, "claimant": "Lebanese army", "modality": "alleged" },
        { "quote": DENIAL, "act": "fire.rocket_missile", "actor": ["Hezbollah"], "places": ["Metula"], "claimant": "Hezbollah", "modality": "denied" },
        { "quote": DRONES, "act": "air.overflight_drone", "actor": ["unknown"], "places": ["Tyre"], "claimant": "narrator", "modality": "asserted" },
        { "quote": ENTRY, "act": "ground.incursion", "actor": ["unknown"], "claimant": "narrator", "modality": "asserted", "note": "peripheral: again below" },
    ]);
    let whole = json!({ "id": "t1", "language": "en", "published": "2024-12-03", "outlet": "Test", "ceasefire": "lebanon-2024", "claims": claims });
    GoldDocument::parse("t1.json", &whole.to_string()).unwrap()
}

fn claims(list: &serde_json::Value) -> Vec<Predicted> {
    serde_json::from_value(list.clone()).unwrap()
}

/// Event, core and full, claims that count, then right claimants, modalities, places of, times of, denials as fact of.
type Expected = ([usize; 4], [usize; 8]);

fn check(what: &str, predicted: &serde_json::Value, expected: Expected) {
    let (gold, predicted) = (gold(), claims(predicted));
    let document = Document { gold: &gold, text: TEXT, predicted: &predicted };
    let score = evaluate(&[document], Options::default()).score;
    assert_eq!(
        [score.event.right, score.core.right, score.full.right, score.core.predicted],
        expected.0,
        "{what}"
    );
    let (place, time, denied) = (score.place, score.time, score.denials_read_as_fact);
    assert_eq!(
        [score.claimant, score.modality, place.0, place.1, time.0, time.1, denied.0, denied.1],
        expected.1,
        "{what}"
    );
    assert_eq!(score.core.gold, 3, "{what}: a peripheral mark is not asked for");
}

#[test]
fn levels_come_out_as_counted_by_hand() {
    let strike = json!({ "quote": STRIKE, "act": "air.strike_manned", "actor": ["IDF"], "places": ["near Khiam"],
        "time": { "text": "on Monday", "from": "2024-12-02" }, "claimant": "the Lebanese Army", "modality": "alleged" });
    let with = |key: &str, value: serde_json::Value| {
        let mut changed = strike.clone();
        changed[key] = value;
        json!([changed])
    };
    check("nothing read", &json!([]), ([0, 0, 0, 0], [0; 8]));
    check("all of one right", &json!([strike]), ([1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 0, 0]));
    check(
        "the alternative code",
        &with("act", json!("air.strike")),
        ([1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 0, 0]),
    );
    check(
        "the coarser code covers the finer",
        &with("act", json!("air.strike_drone")),
        ([1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 0, 0]),
    );
    check("another act of the group", &with("act", json!("air.overflight_manned")), ([1, 0, 0, 1], [0; 8]));
    check("another group", &with("act", json!("fire.shelling")), ([0, 0, 0, 1], [0; 8]));
    check("no code at all", &with("act", json!("bombing")), ([0, 0, 0, 1], [0; 8]));
    check("another actor", &with("actor", json!(["Hezbollah"])), ([1, 0, 0, 1], [0; 8]));
    check(
        "one actor of three",
        &with("actor", json!(["Israel", "France", "Egypt"])),
        ([1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 0, 0]),
    );
    check(
        "one actor of four",
        &with("actor", json!(["Israel", "France", "Egypt", "Qatar"])),
        ([1, 0, 0, 1], [0; 8]),
    );
    check(
        "the outlet's voice is nobody else's",
        &with("claimant", json!("narrator")),
        ([1, 1, 0, 1], [0, 1, 1, 1, 1, 1, 0, 0]),
    );
    check("another modality", &with("modality", json!("asserted")), ([1, 1, 0, 1], [1, 0, 1, 1, 1, 1, 0, 0]));
    check("another place", &with("places", json!(["Tyre"])), ([1, 1, 1, 1], [1, 1, 0, 1, 1, 1, 0, 0]));
    check(
        "another day",
        &with("time", json!({ "from": "2024-12-01" })),
        ([1, 1, 1, 1], [1, 1, 1, 1, 0, 1, 0, 0]),
    );
    check(
        "a longer time that holds the day",
        &with("time", json!({ "from": "2024-11-27", "to": "2024-12-03" })),
        ([1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 0, 0]),
    );
    check(
        "words that are not in the text",
        &with("quote", json!("Israeli jets hit a depot")),
        ([0, 0, 0, 1], [0; 8]),
    );
    check(
        "a part of the words",
        &with("quote", json!("struck a depot")),
        ([1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 0, 0]),
    );
    check("words next to them", &with("quote", json!("the Lebanese army said")), ([0, 0, 0, 1], [0; 8]));
    check(
        "words that touch them by less than half",
        &with("quote", json!("Monday, the Lebanese army said")),
        ([0, 0, 0, 1], [0; 8]),
    );
    check("one mark pairs once", &json!([strike, strike]), ([1, 1, 1, 2], [1, 1, 1, 1, 1, 1, 0, 0]));
    check(
        "a peripheral mark is neither gain nor loss",
        &json!([{ "quote": ENTRY, "act": "ground.incursion" }]),
        ([0, 0, 0, 0], [0; 8]),
    );
    let denied = |modality: &str| json!([{ "quote": DENIAL, "act": "fire.rocket_missile", "actor": ["Hezbollah"], "claimant": "Hezbollah", "modality": modality }]);
    check("a denial as fact", &denied("alleged"), ([1, 1, 0, 1], [1, 0, 0, 1, 0, 0, 1, 1]));
    check("a denial as such", &denied("denied"), ([1, 1, 1, 1], [1, 1, 0, 1, 0, 0, 0, 1]));
    check(
        "nobody named is nobody named",
        &json!([{ "quote": DRONES, "act": "air.overflight_drone", "actor": [], "modality": "asserted" }]),
        ([1, 1, 1, 1], [1, 1, 0, 1, 0, 0, 0, 0]),
    );
    // The better of two claims takes the mark, whichever stands first.
    let worse = with("actor", json!(["Hezbollah"]))[0].clone();
    check("the better of two", &json!([worse, strike]), ([1, 1, 1, 2], [1, 1, 1, 1, 1, 1, 0, 0]));
}

#[test]
fn what_goes_with_the_score_is_counted_from_the_same_pairs() {
    let gold = gold();
    let mut predicted = claims(&json!([
        { "quote": STRIKE, "act": "air.strike_manned", "actor": ["Israel"], "claimant": "Lebanese army", "modality": "asserted", "confidence": 90 },
        { "quote": DENIAL, "act": "say.deny", "actor": ["Hezbollah"], "modality": "asserted", "confidence": 50 },
        { "quote": DRONES, "act": "air.overflight_drone", "modality": "asserted", "confidence": 70 },
        { "quote": ENTRY, "act": "ground.incursion", "confidence": 10 },
        { "quote": TEXT.split('\n').next().unwrap(), "act": "violation.unspecified", "confidence": 100 },
    ]));
    let document = Document { gold: &gold, text: TEXT, predicted: &predicted };
    let found = evaluate(&[document], Options { names: false, folds: 5 });
    // 90: act and actor right, modality not; 50: nothing marked; 70: all right; 100: nothing marked. The peripheral one is left out.
    let bins: Vec<(u8, usize)> = found.calibration.bins.iter().map(|bin| (bin.from, bin.n)).collect();
    assert_eq!(bins, [(50, 1), (70, 1), (90, 2)]);
    // (.5 + .3 + 2 * .95) / 4, and against act and actor (.5 + .3 + 2 * .45) / 4.
    assert!((found.calibration.error - 0.675).abs() < 1e-9, "{}", found.calibration.error);
    assert!((found.calibration.error_core - 0.425).abs() < 1e-9, "{}", found.calibration.error_core);
    // (.81 + .25 + .09 + 1) / 4
    assert!((found.calibration.brier - 0.5375).abs() < 1e-9, "{}", found.calibration.brier);
    assert_eq!(found.confusion.diagonal(), (1, 2));
    let acts: Vec<(&str, &str)> =
        found.confusion.acts.iter().map(|one| (one.marked.as_str(), one.read.as_str())).collect();
    assert_eq!(acts, [("fire.rocket_missile", "say.deny")]);
    let groups: Vec<(&str, usize, usize, usize, usize)> = found
        .groups
        .iter()
        .map(|row| (row.group.as_str(), row.marked, row.found, row.predicted, row.right))
        .collect();
    assert_eq!(
        groups,
        [("air", 2, 2, 2, 2), ("fire", 1, 0, 0, 0), ("violation", 0, 0, 1, 0), ("say", 0, 0, 1, 0)]
    );
    let sides: Vec<(&str, usize, f64)> = found
        .slices
        .sides
        .iter()
        .map(|side| (side.name.as_str(), side.recall.n, side.recall.value))
        .collect();
    // Hezbollah fights on no party's side in the agreement's sense but is bound through one; the drones are nobody's.
    assert_eq!(sides.iter().map(|side| side.1).sum::<usize>(), 3, "{sides:?}");
    assert_eq!(sides[0], ("Israel", 1, 1.0));
    assert_eq!((found.misses.len(), found.spurious.len()), (1, 2));
    assert!(found.folds.is_none(), "claims that do not say what found them cannot be folded");

    // Two claims by one entry in one document rest on that document alone.
    for claim in &mut predicted {
        claim.entry = Some(truce_eval::Entry { rule: "act.strike", word: "struck".to_owned() });
    }
    let second = GoldDocument { id: "t2".to_owned(), ..gold.clone() };
    let other = vec![predicted[0].clone()];
    let documents = [
        Document { gold: &gold, text: TEXT, predicted: &predicted },
        Document { gold: &second, text: TEXT, predicted: &other },
    ];
    let evaluation = evaluate(&documents, Options { names: false, folds: 5 });
    // Of six claims by the one rule four stand for marks; nobody is told to be found by a rule.
    let rows: Vec<(&str, usize, usize, usize)> = evaluation
        .ledger
        .acts
        .iter()
        .map(|row| (row.rule.as_str(), row.right, row.wrong, row.unmarked))
        .collect();
    assert_eq!((rows, evaluation.ledger.doers.len()), (vec![("act.strike", 4, 0, 2)], 0));
    let folds = evaluation.folds.unwrap();
    assert_eq!((folds.plain_core.right, folds.core.right, folds.dropped), (3, 2, 4));
}

#[test]
fn the_page_is_well_formed_says_every_figure_and_loads_nothing() {
    let gold = gold();
    let predicted = claims(&json!([
        { "quote": STRIKE, "act": "air.strike_manned", "actor": ["<b>France</b> & \"co\""], "modality": "asserted", "confidence": 90 },
        { "quote": "The mission saw troops enter Yaroun", "act": "say.assess", "confidence": 50 },
    ]));
    let document = Document { gold: &gold, text: TEXT, predicted: &predicted };
    let evaluation = evaluate(&[document], Options::default());
    let notes = Notes { source: "x <&> y".to_owned(), reader: "r".to_owned(), names: false };
    let html = page(&[document], &evaluation, &notes).unwrap();
    let body = html.strip_prefix("<!DOCTYPE html>\n").unwrap();
    let tree = roxmltree::Document::parse(body).unwrap();
    let ids: Vec<&str> = tree.descendants().filter_map(|node| node.attribute("id")).collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id stands twice");
    for link in tree.descendants().filter_map(|node| node.attribute("href")) {
        assert!(ids.contains(&link.trim_start_matches('#')), "{link} leads nowhere");
    }
    for table in tree.descendants().filter(|node| node.has_tag_name("table")) {
        assert!(table.children().any(|child| child.has_tag_name("caption")), "a table without a caption");
    }
    for word in ["<script", "src=", "http:", "https:", "url("] {
        assert!(!html.contains(word), "{word}");
    }
    let text: String = tree.descendants().filter_map(|node| node.text()).collect();
    for word in [
        "not read",
        "not marked",
        "F1, act and actor",
        "as marked, columns as read",
        "<b>France</b> & \"co\"",
        STRIKE,
    ] {
        assert!(text.contains(word), "the page does not say `{word}`");
    }
}
