//! Reads one text a line and writes what each field was read from, for benches beside other programs.
//!
//! In: a JSON object a line with `id` and `text`. Out: one a line with `id` and `claims`: act, modality, and the words of actors and targets.

use serde_json::{Value, json};
use std::error::Error;
use std::io::{self, BufRead, Write};
use truce_claims::{ActorRef, Reader, ReportText};
use truce_vocabulary::Field;

fn main() -> Result<(), Box<dyn Error>> {
    let reader = Reader::new(None);
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let text = line["text"].as_str().ok_or("a line without `text`")?;
        let reading = reader.read(&ReportText { text, published: None, outlet: None, language: Some("en") });
        let claims: Vec<Value> = reading
            .claims
            .iter()
            .map(|claim| {
                json!({
                    "act": claim.act.value,
                    "modality": claim.modality.value,
                    "quote": claim.quote.of(text),
                    "actor": said(text, &claim.actors),
                    "target": said(text, &claim.targets),
                })
            })
            .collect();
        writeln!(out, "{}", json!({ "id": line["id"], "claims": claims }))?;
    }
    Ok(())
}

/// Each field's name and the words it was read from.
fn said(text: &str, fields: &[Field<ActorRef>]) -> Vec<Value> {
    let told = |field: &Field<ActorRef>| {
        let words: Vec<&str> = field.evidence.ranges().filter_map(|range| range.of(text)).collect();
        json!({ "name": field.value.name, "words": words })
    };
    fields.iter().map(told).collect()
}
