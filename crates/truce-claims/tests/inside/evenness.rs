//! Evenness: with the sides' names exchanged the mirrored claims come out, with the same act, modality and confidence.
//!
//! The exchange is made in the text and in what the reader knows (agreement and table of actors), so that a difference can only come from rules,
//! from words, or from the parser.
//!
//! Where the parser reads the exchanged words otherwise the difference is the parser's: it is counted and listed, and must stay under 2 %.
//! `cargo test -p truce-claims --lib evenness -- --nocapture` prints the figures.

use crate::tree::Tree;
use crate::{ActorBook, ActorRef, Claim, Reader, ReportText};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use truce_language::Model;
use truce_terms::Agreement;
use truce_vocabulary::TextRange;

#[derive(Deserialize)]
struct Sides {
    exchange: Vec<Exchange>,
}

#[derive(Deserialize)]
struct Exchange {
    ceasefire: String,
    of: String,
    forms: Vec<(String, String)>,
}

impl Exchange {
    /// A reader to whom agreement and table of actors tell of one side what ours tell of the other: who holds which office, whose force is whose.
    fn mirrored_reader(&self) -> Reader {
        let files: Vec<(String, String)> = Agreement::bundled_files(&self.ceasefire)
            .unwrap()
            .iter()
            .map(|(name, text)| (self.swapped(name), self.swapped(text)))
            .collect();
        let files: Vec<(&str, &str)> =
            files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let agreement = Agreement::from_folder_files(&files).unwrap();
        let book =
            ActorBook::of_table(&self.swapped(include_str!("../../data/world.toml")), &agreement).unwrap();
        Reader::new(Some(&agreement)).knowing(book)
    }

    /// The text with every form in the place of its counterpart; a form counts only as a whole word.
    fn swapped(&self, text: &str) -> String {
        // Ids of an agreement are names in small letters.
        let small = self.forms.iter().map(|(a, b)| (a.to_lowercase(), b.to_lowercase()));
        let mut pairs: Vec<(String, String)> = self
            .forms
            .iter()
            .cloned()
            .chain(small)
            .flat_map(|(a, b)| [(a.clone(), b.clone()), (b, a)])
            .collect();
        pairs.sort_by_key(|pair| std::cmp::Reverse(pair.0.len()));
        let mut out = String::with_capacity(text.len());
        let mut before = ' ';
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let starts = !before.is_alphanumeric() && before != '/';
            let hit = pairs.iter().find(|(form, _)| {
                starts
                    && rest
                        .strip_prefix(form.as_str())
                        .is_some_and(|after| !after.starts_with(|next: char| next.is_alphanumeric()))
            });
            let taken = match hit {
                Some((form, other)) => {
                    // "An Israeli drone", "a Lebanese drone".
                    let vowel =
                        |word: &str| word.starts_with(['A', 'E', 'I', 'O', 'U']) && !word.starts_with("UK");
                    if vowel(form) && !vowel(other) && (out.ends_with(" an ") || out.ends_with("An ")) {
                        out.truncate(out.len() - 2);
                        out.push(' ');
                    } else if !vowel(form) && vowel(other) && (out.ends_with(" a ") || out.ends_with("A ")) {
                        out.truncate(out.len() - 1);
                        out += "n ";
                    }
                    out += other;
                    form.len()
                }
                None => {
                    out.push(first);
                    first.len_utf8()
                }
            };
            before = rest[..taken].chars().next_back().unwrap_or(' ');
            rest = &rest[taken..];
        }
        out
    }
}

/// What must stay the same, whoever acts.
fn constants(claim: &Claim) -> (String, String, u8, usize) {
    (
        claim.act.value.code().to_owned(),
        claim.modality.value.code().to_owned(),
        claim.confidence,
        claim.places.len(),
    )
}

/// Somebody as the mirror must show them: the same entry of the agreement, whose name was exchanged there too; others by their exchanged name.
fn shown(who: &ActorRef, name: impl Fn(&str) -> String) -> String {
    who.actor.as_ref().map_or_else(|| name(&who.name), |id| name(&id.0))
}

fn names(claim: &Claim, name: impl Fn(&str) -> String) -> (BTreeSet<String>, Vec<String>) {
    let actors = claim.actors.iter().map(|field| shown(&field.value, &name)).collect();
    let speakers = claim.claimants.iter().map(|link| shown(&link.value.who, &name)).collect();
    (actors, speakers)
}

/// Number of the line a byte stands in.
fn line_of(text: &str, byte: usize) -> usize {
    text[..byte].matches('\n').count()
}

/// Tags, relations, heads and entities of a line as this reader's parser sees it.
fn shape(reader: &Reader, line: &str) -> Vec<String> {
    let tree = Tree::new(
        line,
        &[TextRange::new(0, line.len())],
        &mut Model::english().reader(),
        reader.book().veil(),
    );
    tree.words
        .iter()
        .map(|word| format!("{:?} {:?} {} {:?}", word.tag, word.dep, word.head, word.entity))
        .collect()
}

#[derive(Default)]
struct Tally {
    claims: usize,
    by_parser: Vec<String>,
    by_rules: Vec<String>,
}

fn compare(
    exchange: &Exchange,
    id: &str,
    text: &str,
    published: Option<jiff::civil::Date>,
    tally: &mut Tally,
) {
    let here = Reader::new(Agreement::bundled(&exchange.ceasefire).as_ref());
    let there = exchange.mirrored_reader();
    let mirror = exchange.swapped(text);
    if mirror == text {
        return;
    }
    let read = |reader: &Reader, text: &str| {
        let report = ReportText { text, published, outlet: None, language: Some("en") };
        let mut lines: BTreeMap<usize, Vec<Claim>> = BTreeMap::new();
        for claim in reader.read(&report).claims {
            lines.entry(line_of(text, claim.quote.start)).or_default().push(claim);
        }
        lines
    };
    let (left, right) = (read(&here, text), read(&there, &mirror));
    let lines: Vec<(&str, &str)> = text.split('\n').zip(mirror.split('\n')).collect();
    // A pronoun, a quotation or a carried place looks back a paragraph or two: what the parser changed there it changed here.
    let changed: Vec<bool> = lines.iter().map(|(a, b)| shape(&here, a) != shape(&there, b)).collect();
    for (number, (line, other)) in lines.iter().enumerate() {
        let (a, b) = (
            left.get(&number).map_or(&[][..], Vec::as_slice),
            right.get(&number).map_or(&[][..], Vec::as_slice),
        );
        tally.claims += a.len();
        let mut unmatched: Vec<&Claim> = b.iter().collect();
        let mut lost = Vec::new();
        for claim in a {
            let mine = (constants(claim), names(claim, |name| exchange.swapped(name)));
            let same = |found: &&Claim| mine == (constants(found), names(found, str::to_owned));
            match unmatched.iter().position(same) {
                Some(place) => {
                    unmatched.remove(place);
                }
                None => lost.push(claim),
            }
        }
        if lost.is_empty() && unmatched.is_empty() {
            continue;
        }
        let told = |claims: &[&Claim]| -> String {
            claims
                .iter()
                .map(|c| format!("\n      {:?} {:?}", constants(c), names(c, str::to_owned)))
                .collect()
        };
        let report = format!(
            "{id} ({}), line {}:\n    {line}{}\n    {other}{}",
            exchange.of,
            number + 1,
            told(&lost),
            told(&unmatched)
        );
        let parser = changed[number.saturating_sub(2)..=number].contains(&true);
        let count = lost.len().max(unmatched.len());
        let list = if parser { &mut tally.by_parser } else { &mut tally.by_rules };
        list.extend(std::iter::repeat_n(report, count));
    }
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus").join(path)
}

#[test]
fn exchanging_the_sides_gives_the_mirrored_claims() {
    let sides: Sides = toml::from_str(&fs::read_to_string(folder("sides.toml")).unwrap()).unwrap();
    let mut tally = Tally::default();
    let mut take = |id: &str, ceasefire: &str, text: &str, published: Option<&str>| {
        for exchange in sides.exchange.iter().filter(|exchange| exchange.ceasefire == ceasefire) {
            compare(exchange, id, text, published.and_then(|date| date.parse().ok()), &mut tally);
        }
    };
    for set in ["", "styles", "blind"] {
        let mut files: Vec<_> =
            fs::read_dir(folder(set).join("gold")).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files {
            let note: serde_json::Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            let id = file.file_stem().unwrap().to_str().unwrap();
            let text = fs::read_to_string(folder(set).join("texts").join(format!("{id}.txt"))).unwrap();
            take(id, note["ceasefire"].as_str().unwrap_or_default(), &text, note["published"].as_str());
        }
    }
    for line in fs::read_to_string(folder("adversarial/sentences.jsonl")).unwrap().lines() {
        let item: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = item["text"].as_str().unwrap();
        take(
            item["id"].as_str().unwrap(),
            item["ceasefire"].as_str().unwrap_or_default(),
            text,
            item["published"].as_str(),
        );
    }
    println!(
        "{} claims, {} differ by the parser, {} by rules or words",
        tally.claims,
        tally.by_parser.len(),
        tally.by_rules.len()
    );
    for report in &tally.by_rules {
        println!("rules  {report}");
    }
    for report in &tally.by_parser {
        println!("parser {report}");
    }
    assert!(tally.claims > 700, "only {} claims were compared", tally.claims);
    assert!(tally.by_rules.is_empty(), "rules or words know a side: {}", tally.by_rules.join("\n"));
    assert!(
        tally.by_parser.len() * 50 < tally.claims,
        "the parser sees sides: {}",
        tally.by_parser.join("\n")
    );
}
