//! The recall that stands beside counts by side is what the reader reaches on the held-out halves of the marked sets.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;
use truce_claims::{MEASURED_RECALL, Reader, ReportText};
use truce_eval::{Document, GoldDocument, Options, Predicted, evaluate};
use truce_terms::Agreement;

/// Points by which a recorded figure may lag behind a reader that has changed since.
const LAG_MAX: i64 = 3;

/// Recall in act and actors on the documents with even numbers of a range, in hundredths.
fn recall(folder: &Path, numbers: RangeInclusive<usize>) -> i64 {
    let mut read = Vec::new();
    let mut paths: Vec<_> =
        fs::read_dir(folder.join("gold")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let number: usize = id.trim_start_matches(char::is_alphabetic).parse().unwrap();
        if number % 2 == 1 || !numbers.contains(&number) {
            continue;
        }
        let gold = GoldDocument::parse(&id, &fs::read_to_string(&path).unwrap()).unwrap();
        let text = fs::read_to_string(folder.join(format!("texts/{id}.txt"))).unwrap();
        let agreement = Agreement::bundled(&gold.ceasefire);
        let zone = agreement.as_ref().map_or(jiff::tz::TimeZone::UTC, |agreement| agreement.zone.clone());
        let reading = Reader::new(agreement.as_ref()).read(&ReportText {
            text: &text,
            published: gold.published,
            outlet: Some(&gold.outlet),
            language: Some(&gold.language),
        });
        let predicted: Vec<Predicted> =
            reading.claims.iter().map(|claim| Predicted::from_claim(&text, claim, &zone)).collect();
        read.push((gold, text, predicted));
    }
    let documents: Vec<Document<'_>> =
        read.iter().map(|(gold, text, predicted)| Document { gold, text, predicted }).collect();
    let core = evaluate(&documents, Options { names: true, folds: 0 }).score.core;
    i64::try_from((core.right * 200 + core.gold) / (2 * core.gold)).unwrap()
}

#[test]
fn recorded_recall_is_what_is_reached() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    for row in MEASURED_RECALL {
        let (folder, numbers) = match row.language {
            // Written freely, as the reports in the other languages are: like is held against like.
            "en" => (corpus.join("retold"), 30..=56),
            language => (corpus.join("languages").join(language), 2..=usize::MAX),
        };
        let (now, recorded) = (recall(&folder, numbers), i64::from(row.recall));
        assert!(
            (now - recorded).abs() <= LAG_MAX,
            "{}: {recorded} is recorded, {now} is reached",
            row.language
        );
    }
}
