//! The Rust side of `bench/claims/run.py`: loads a file of documents, a JSON object with `text` a line, says when the first claim was read, and then
//! for each line on standard input goes through the documents in the way asked for and prints what it found.
//!
//! `words`: tokens, tags, trees and names of every paragraph, the parser's share. `read`: every claim. `triage`: every claim, with the text that
//! can hold none skipped. A number behind it asks for so many documents, from the first again after the last. Printed each time: documents, tokens
//! or claims, bytes skipped, seconds.

#![expect(clippy::print_stdout, reason = "the other side reads it")]

use std::io::BufRead;
use std::time::Instant;

use truce_claims::{Reader, RegionKind, ReportText, Triage, regions};
use truce_language::Model;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: reading_speed DOCUMENTS")?;
    let mut texts: Vec<String> = Vec::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let document: serde_json::Value = serde_json::from_str(line)?;
        texts.push(document["text"].as_str().ok_or("a line without `text`")?.to_owned());
    }
    let start = Instant::now();
    let first = Reader::new(None).read(&report("Two drones flew over the town on Monday, the army said."));
    println!("{} {} {}", Model::english().version(), first.claims.len(), start.elapsed().as_secs_f64());
    let triage = Triage::new(None);
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (way, count) = line.split_once(' ').unwrap_or((&line, ""));
        let count = if count.is_empty() { texts.len() } else { count.parse()? };
        // A new reader and parser each time, or all words would be known from the second time on.
        let (reader, mut parser) = (Reader::new(None), Model::english().reader());
        let (mut found, mut skipped) = (0, 0);
        let start = Instant::now();
        for text in texts.iter().cycle().take(count) {
            match way {
                "words" => found += words(&mut parser, text),
                "read" => found += reader.read(&report(text)).claims.len(),
                "triage" => {
                    let (reading, left) = reader.read_triaged(&report(text), &triage);
                    found += reading.claims.len();
                    skipped += left.skipped;
                }
                other => {
                    return Err(format!("{other:?} is asked for; words, read and triage are known").into());
                }
            }
        }
        println!("{count} {found} {skipped} {}", start.elapsed().as_secs_f64());
    }
    Ok(())
}

fn report(text: &str) -> ReportText<'_> {
    ReportText { text, published: None, outlet: None, language: None }
}

/// Tokens of the paragraphs that would be read.
fn words(parser: &mut truce_language::Reader<'_>, text: &str) -> usize {
    let body = regions(text)
        .into_iter()
        .filter(|region| matches!(region.kind, RegionKind::Body | RegionKind::Standfirst))
        .filter_map(|region| region.range.of(text));
    body.flat_map(str::lines).map(|line| parser.parse(line.trim()).tokens.len()).sum()
}
