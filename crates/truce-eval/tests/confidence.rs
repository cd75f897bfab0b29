//! Confidence can be believed: on texts that nobody has looked at when rules were written, a sure reading is right far more often than an unsure one.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::fs;
use std::path::Path;
use truce_claims::{NEEDS_A_LOOK, Reader, ReportText};
use truce_eval::{Document, GoldDocument, Options, Pair, Predicted, evaluate};
use truce_terms::Agreement;

/// Folder of the set, and which of its documents are held out. Only sums are told here.
type Set = (&'static str, fn(usize) -> bool);

const SETS: &[Set] = &[
    ("corpus/blind", |number| number > 4),
    ("corpus/kept", |_| true),
    ("corpus/retold", |number| number > 29 && number % 2 == 0),
];

#[test]
fn a_sure_reading_is_right_more_often_than_an_unsure_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (mut gold, mut texts, mut predicted) = (Vec::new(), Vec::new(), Vec::new());
    for (folder, held_out) in SETS {
        for entry in fs::read_dir(root.join(folder).join("gold")).unwrap() {
            let path = entry.unwrap().path();
            let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
            if !id.get(1..).and_then(|number| number.parse().ok()).is_some_and(held_out) {
                continue;
            }
            let marks = GoldDocument::parse(&id, &fs::read_to_string(&path).unwrap()).unwrap();
            let text = fs::read_to_string(root.join(folder).join(format!("texts/{id}.txt"))).unwrap();
            let agreement = Agreement::bundled(&marks.ceasefire);
            let zone = agreement.as_ref().map_or(jiff::tz::TimeZone::UTC, |agreement| agreement.zone.clone());
            let reading = Reader::new(agreement.as_ref()).read(&ReportText {
                text: &text,
                published: marks.published,
                outlet: Some(&marks.outlet),
                language: Some(&marks.language),
            });
            for claim in &reading.claims {
                assert!((1..=99).contains(&claim.confidence), "nothing is certain: {}", claim.confidence);
                let marked = claim.doubts.iter().any(|doubt| doubt.id == "claim-needs-a-look");
                assert_eq!(
                    marked,
                    claim.confidence < NEEDS_A_LOOK,
                    "an unsure claim is marked for a person, no other"
                );
            }
            let claims = reading.claims.iter().map(|claim| Predicted::from_claim(&text, claim, &zone));
            predicted.push(claims.collect::<Vec<_>>());
            texts.push(text);
            gold.push(marks);
        }
    }
    let documents: Vec<Document<'_>> = gold
        .iter()
        .zip(&texts)
        .zip(&predicted)
        .map(|((gold, text), predicted)| Document { gold, text, predicted })
        .collect();
    let found = evaluate(&documents, Options { names: true, folds: 0 });
    let share = |from: u8, to: u8| {
        let (mut n, mut right) = (0, 0);
        for (document, matched) in documents.iter().zip(&found.matched) {
            for (place, claim) in document.predicted.iter().enumerate() {
                let spared = matched.peripheral.iter().any(|pair| pair.predicted == place);
                if !spared && claim.confidence.is_some_and(|sure| (from..=to).contains(&sure)) {
                    n += 1;
                    right += usize::from(matched.of_predicted(place).is_some_and(Pair::full));
                }
            }
        }
        (right, n)
    };
    let (unsure, sure) = (share(0, NEEDS_A_LOOK - 1), share(50, 99));
    assert!(unsure.1 >= 20 && sure.1 >= 20, "enough of both: {unsure:?}, {sure:?}");
    // Twice as often, in whole numbers: right / n against right / n.
    assert!(
        sure.0 * unsure.1 >= 2 * unsure.0 * sure.1,
        "right of all: unsure {unsure:?}, sure {sure:?}; fit anew"
    );
    let error = found.calibration.error;
    assert!(error <= 0.15, "confidence and share lie {error} apart: fit anew");
}
