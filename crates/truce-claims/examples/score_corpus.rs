//! Reads a corpus of texts with gold annotations and writes what the reader finds, for the corpus's own scorer.
//!
//! usage: score_corpus TEXTS GOLD OUT [AGREEMENTS]. Of the gold only publication date and the name of the ceasefire are used.

use std::{error::Error, fs, path::Path};
use truce_claims::{ClaimLine, Reader, ReportText};
use truce_terms::Agreement;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [texts, gold, out, rest @ ..] = arguments.as_slice() else {
        return Err("usage: score_corpus TEXTS GOLD OUT [AGREEMENTS]".into());
    };
    fs::create_dir_all(out)?;
    let agreements = rest.first().map_or("agreements", String::as_str);
    let mut names: Vec<_> =
        fs::read_dir(texts)?.collect::<Result<Vec<_>, _>>()?.iter().map(fs::DirEntry::path).collect();
    names.sort();
    let mut bytes = 0;
    let start = std::time::Instant::now();
    for path in names.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let id = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a text without a name")?;
        let text = fs::read_to_string(path)?;
        let note: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(Path::new(gold).join(format!("{id}.json")))?)?;
        let agreement = note["ceasefire"].as_str().and_then(|name| load(Path::new(agreements), name));
        let reader = Reader::new(agreement.as_ref());
        let published = note["published"].as_str().and_then(|date| date.parse().ok());
        let report = ReportText {
            text: &text,
            published,
            outlet: note["outlet"].as_str(),
            language: note["language"].as_str(),
        };
        let reading = reader.read(&report);
        bytes += text.len();
        let zone = agreement.as_ref().map_or(jiff::tz::TimeZone::UTC, |agreement| agreement.zone.clone());
        let lines: Vec<String> = reading
            .claims
            .iter()
            .map(|claim| serde_json::to_string(&ClaimLine::new(id, &text, claim, &zone)))
            .collect::<Result<_, _>>()?;
        fs::write(Path::new(out).join(format!("{id}.jsonl")), lines.join("\n"))?;
        // The rules behind each claim, in the claims' order: a ledger of which rules earn their place.
        let rules: Vec<String> = reading
            .claims
            .iter()
            .map(|claim| {
                let actors: Vec<&str> = claim.actors.iter().map(|actor| actor.rule.0).collect();
                format!("{} {} {}", claim.act.rule.0, claim.modality.rule.0, actors.join(" "))
            })
            .collect();
        fs::write(Path::new(out).join(format!("{id}.rules")), rules.join("\n"))?;
        let heard: Vec<String> =
            reading.heard.iter().map(|heard| format!("{}={}", heard.name, heard.words.len())).collect();
        if !heard.is_empty() {
            fs::write(Path::new(out).join(format!("{id}.heard")), heard.join("\n"))?;
        }
    }
    #[expect(clippy::print_stderr, reason = "a tool for developers")]
    {
        eprintln!("{bytes} bytes in {:?}", start.elapsed());
    }
    Ok(())
}

fn load(agreements: &Path, name: &str) -> Option<Agreement> {
    let folder = agreements.join(name);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).ok()?.flatten() {
        if let (Ok(text), Some(name)) =
            (fs::read_to_string(entry.path()), entry.file_name().to_str().map(str::to_owned))
        {
            files.push((name, text));
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Agreement::from_folder_files(&files).ok()
}
