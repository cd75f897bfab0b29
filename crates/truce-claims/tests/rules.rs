//! The rule book: every rule reads its own example, and `docs/reference/rules.md` says what the code does.
//!
//! `TRUCE_BLESS=1` writes the page.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use truce_claims::{Anchors, Claim, RULES, Reader, ReportText, Rule, SILENT, TIME_RULES, find_times};
use truce_terms::Agreement;

/// Every rule that read a field of this claim.
fn rules_of(claim: &Claim) -> BTreeSet<&'static str> {
    let people = claim.actors.iter().chain(&claim.targets).map(|field| field.rule);
    let speakers = claim.claimants.iter().map(|field| field.rule);
    let places = claim.places.iter().map(|field| field.rule);
    let reasons = claim.justifications.iter().map(|field| field.rule);
    let single = [
        Some(claim.act.rule),
        Some(claim.modality.rule),
        claim.time.as_ref().map(|field| field.rule),
        claim.count.as_ref().map(|field| field.rule),
        claim.casualties.as_ref().map(|field| field.rule),
        claim.characterisation.as_ref().map(|field| field.rule),
    ];
    people
        .chain(speakers)
        .chain(places)
        .chain(reasons)
        .chain(single.into_iter().flatten())
        .map(|rule| rule.0)
        .collect()
}

/// The rules that read `text` as the body of a report, with an agreement and without, in whichever of our languages it is.
fn rules_read(text: &str) -> BTreeSet<&'static str> {
    // An example of two paragraphs brings its own headline.
    let body = if text.contains("\n\n") {
        text.to_owned()
    } else {
        format!("A headline that says nothing\n\n{text}")
    };
    let agreement = Agreement::bundled("lebanon-2024");
    let language = match () {
        () if text.contains(|c| ('א'..='ת').contains(&c)) => "he",
        () if text.contains(|c| ('ء'..='ي').contains(&c)) => "ar",
        () if text.contains(['é', 'è', 'à', '«']) => "fr",
        () => "en",
    };
    let mut found = BTreeSet::new();
    for reader in [Reader::new(None), Reader::new(agreement.as_ref())] {
        let published = Some(jiff::civil::date(2024, 12, 3));
        let report = ReportText { text: &body, published, outlet: None, language: Some(language) };
        reader.read(&report).claims.iter().for_each(|claim| found.extend(rules_of(claim)));
    }
    found
}

#[test]
fn every_rule_reads_its_own_example() {
    let mut wrong = String::new();
    for Rule { id, example, .. } in RULES {
        let found = rules_read(example);
        let holds = if SILENT.contains(id) { found.is_empty() } else { found.contains(id.0) };
        if !holds {
            writeln!(wrong, "{}: {example:?} is read by {found:?}", id.0).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_is_there_for_something() {
    // A rule of the book that nothing names any more would tell readers of a page about nothing.
    let mut code = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => code += &fs::read_to_string(path).unwrap(),
            }
        }
    }
    let book = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules.rs")).unwrap();
    let names = book.lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?.split(' ').next()?;
        let is_name = name.len() > 3 && name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        is_name.then_some(name)
    });
    let idle: Vec<&str> = names.filter(|name| !code.contains(&format!("rules::{name}"))).collect();
    assert!(idle.is_empty(), "no code names {idle:?}");
}

/// The phrases in quotation marks of a rule's sentence.
fn quoted(meaning: &str) -> Vec<&str> {
    meaning.split('"').skip(1).step_by(2).collect()
}

#[test]
fn every_rule_for_times_reads_the_phrases_it_names() {
    let zone = jiff::tz::TimeZone::get("Asia/Beirut").unwrap();
    let anchors = Anchors {
        published: Some(jiff::civil::date(2024, 12, 3)),
        ceasefire_start: Some("2024-11-27T02:00:00Z".parse().unwrap()),
        zone: &zone,
    };
    let mut wrong = String::new();
    for (id, meaning) in TIME_RULES {
        for phrase in quoted(meaning) {
            let text = format!("On Sunday troops fired at the post {phrase}.");
            let found: Vec<&str> = find_times(&text, &anchors).iter().map(|time| time.rule.0).collect();
            if !found.contains(&id.0) {
                writeln!(wrong, "{}: {phrase:?} is read by {found:?}", id.0).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_page_of_rules_is_the_code() {
    let page = page();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/rules.md");
    if std::env::var_os("TRUCE_BLESS").is_some() {
        fs::write(&file, &page).unwrap();
        return;
    }
    let known = fs::read_to_string(&file).unwrap_or_default();
    assert!(known == page, "docs/reference/rules.md is not what the code says: run with TRUCE_BLESS=1");
}

/// What a rule is about, by the first word of its name.
const KINDS: &[(&str, &str)] = &[
    ("act", "What was done"),
    ("say", "What was said"),
    ("talk", "Talks"),
    ("actor", "Who did it"),
    ("target", "To whom"),
    ("claimant", "Who says so"),
    ("denial", "Denials"),
    ("modality", "How it is put"),
    ("place", "Where"),
    ("time", "When"),
    ("count", "How many"),
    ("casualties", "Harm"),
    ("characterisation", "What the act is called"),
    ("justification", "Reasons given"),
    ("tongue", "Arabic, Hebrew and French"),
];

fn page() -> String {
    let mut page = String::from(
        "# Rules of the reader\n\n<!-- Generated from `truce-claims`: `TRUCE_BLESS=1 cargo nextest run -p truce-claims --test rules`. -->\n\n\
         Every field of a claim names the rule that read it (`truce read --why` and the page of a report show it). Each example below is a test: read alone, it is\n\
         read by its rule. Who acts is no part of any rule.\n",
    );
    let row = |page: &mut String, id: &str, meaning: &str, example: &str| {
        let cell = |text: &str| text.replace('|', "\\|");
        writeln!(page, "| <a id=\"{id}\"></a>`{id}` | {} | {} |", cell(meaning), cell(example)).unwrap();
    };
    for (kind, title) in KINDS {
        write!(page, "\n## {title}\n\n| rule | what it does | example |\n|---|---|---|\n").unwrap();
        let of_kind = |id: &str| id.split('.').next() == Some(kind);
        for rule in RULES.iter().filter(|rule| of_kind(rule.id.0)) {
            let silent = if SILENT.contains(&rule.id) { " (no claim)" } else { "" };
            row(
                &mut page,
                rule.id.0,
                rule.meaning,
                &format!("{}{silent}", rule.example.replace("\n\n", " ¶ ")),
            );
        }
        for (id, meaning) in TIME_RULES.iter().filter(|(id, _)| of_kind(id.0)) {
            row(&mut page, id.0, meaning.trim(), quoted(meaning).first().unwrap_or(&""));
        }
    }
    let told = RULES.len() + TIME_RULES.len();
    assert_eq!(page.matches("<a id=").count(), told, "a rule of a kind that the page does not know");
    page
}
