//! The figures are those of `corpus/score.py`: both are run over the marked sets, with the reader's own claims and with claims spoilt by a
//! generator, and every figure of every document is compared.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]
#![allow(clippy::print_stderr, reason = "a test that is passed over says so")]

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use truce_claims::{Reader, ReportText};
use truce_eval::{Document, GoldDocument, Options, Predicted, evaluate};
use truce_terms::Agreement;

/// Gold and texts of the sets, from the root of the project.
const SETS: &[(&str, &str)] = &[
    ("corpus/gold", "corpus/texts"),
    ("corpus/styles/gold", "corpus/styles/texts"),
    ("corpus/blind/gold", "corpus/blind/texts"),
    ("corpus/languages/ar/gold", "corpus/languages/ar/texts"),
    ("corpus/languages/he/gold", "corpus/languages/he/texts"),
    ("corpus/languages/fr/gold", "corpus/languages/fr/texts"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

struct Set {
    gold: Vec<GoldDocument>,
    texts: Vec<String>,
    predicted: Vec<Vec<Predicted>>,
}

fn read(gold: &str, texts: &str) -> Set {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join(gold)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "json"));
    paths.sort();
    let mut set = Set { gold: Vec::new(), texts: Vec::new(), predicted: Vec::new() };
    for path in paths {
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.contains(".second") {
            continue;
        }
        let document = GoldDocument::parse(name, &fs::read_to_string(&path).unwrap()).unwrap();
        let text = fs::read_to_string(root().join(texts).join(format!("{}.txt", document.id))).unwrap();
        let agreement = Agreement::bundled(&document.ceasefire);
        let zone = agreement.as_ref().map_or(jiff::tz::TimeZone::UTC, |agreement| agreement.zone.clone());
        let reading = Reader::new(agreement.as_ref()).read(&ReportText {
            text: &text,
            published: document.published,
            outlet: Some(&document.outlet),
            language: Some(&document.language),
        });
        set.predicted
            .push(reading.claims.iter().map(|claim| Predicted::from_claim(&text, claim, &zone)).collect());
        set.texts.push(text);
        set.gold.push(document);
    }
    set
}

/// Claims that pair in every way, well and badly: marks and claims of the reader with parts exchanged, cut, doubled and dropped.
fn spoilt(set: &Set, mut seed: u64) -> Vec<Vec<Predicted>> {
    let mut next = move |limit: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % limit
    };
    let pool: Vec<Predicted> = set.predicted.iter().flatten().cloned().collect();
    let mut all = Vec::new();
    for (document, claims) in set.gold.iter().zip(&set.predicted) {
        let marks = document.claims.iter().map(|claim| Predicted {
            quote: claim.quote.clone(),
            act: claim.act.code().to_owned(),
            actor: claim.actor.clone(),
            places: claim.places.clone(),
            time: claim.time.clone(),
            claimant: Some(claim.claimant.clone()),
            modality: Some(claim.modality.code().to_owned()),
            confidence: None,
            entry: None,
            doer_rule: None,
        });
        let mut made: Vec<Predicted> = claims.iter().cloned().chain(marks).collect();
        for claim in &mut made {
            let other = &pool[next(pool.len())];
            match next(12) {
                0 => claim.act.clone_from(&other.act),
                1 => claim.act = "air.strike".to_owned(),
                2 => claim.act = "nonsense".to_owned(),
                3 => claim.actor.clone_from(&other.actor),
                4 => claim.actor.clear(),
                5 => claim.claimant = None,
                6 => claim.modality.clone_from(&other.modality),
                7 => claim.time = None,
                8 => claim.quote.clone_from(&document.claims[next(document.claims.len())].quote),
                9 => {
                    let words: Vec<&str> = claim.quote.split(' ').collect();
                    claim.quote = words[next(words.len())..].join(" ");
                }
                10 => claim.quote = claim.quote.to_uppercase(),
                _ => {}
            }
        }
        made.retain(|_| next(4) > 0);
        if next(7) == 0 {
            made.clear();
        }
        all.push(made);
    }
    all
}

/// What the script says, as JSON; none where there is no such script to run.
fn script(set: &(&str, &str), predicted: &Path, more: &[&str]) -> Option<Value> {
    let mut command = Command::new("python3");
    command.arg(root().join("corpus/score.py")).args([root().join(set.0), root().join(set.1)]);
    let ran = command.arg(predicted).arg("--json").args(more).output().ok()?;
    assert!(ran.status.success(), "score.py: {}", String::from_utf8_lossy(&ran.stderr));
    Some(serde_json::from_slice(&ran.stdout).unwrap())
}

fn compare(what: &str, paths: &(&str, &str), set: &Set, predicted: &[Vec<Predicted>], names: bool) -> bool {
    let folder = tempfile::tempdir().unwrap();
    for (document, claims) in set.gold.iter().zip(predicted) {
        let lines: Vec<String> = claims.iter().map(|claim| serde_json::to_string(claim).unwrap()).collect();
        // A document without claims has no file.
        if !lines.is_empty() {
            fs::write(folder.path().join(format!("{}.jsonl", document.id)), lines.join("\n")).unwrap();
        }
    }
    let more: &[&str] = if names { &["--names"] } else { &[] };
    let Some(there) = script(paths, folder.path(), more) else { return false };
    let documents: Vec<Document<'_>> = set
        .gold
        .iter()
        .zip(&set.texts)
        .zip(predicted)
        .map(|((gold, text), predicted)| Document { gold, text, predicted })
        .collect();
    let here = json!(evaluate(&documents, Options { names, folds: 0 }).score);
    for (key, value) in there.as_object().unwrap() {
        assert_eq!(&here[key], value, "{what}, {}, names {names}: {key}", paths.0);
    }
    assert_eq!(here.as_object().unwrap().len(), there.as_object().unwrap().len());
    true
}

#[test]
fn every_figure_is_that_of_the_script() {
    for paths in SETS {
        let set = read(paths.0, paths.1);
        for names in [false, true] {
            if !compare("the reader's claims", paths, &set, &set.predicted, names) {
                eprintln!("skipped: there is no python3 to run corpus/score.py with");
                return;
            }
            // With names the script reads the table of the world again for each document.
            for seed in 1..if names { 2 } else { 3 } {
                compare(&format!("spoilt {seed}"), paths, &set, &spoilt(&set, seed), names);
            }
        }
    }
}
