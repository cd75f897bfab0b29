//! `truce eval`: claims against what people marked in the same texts. No mission needed, nothing kept.

mod told;

use super::report::write_whole;
use super::say_json;
use crate::arguments::Eval;
use crate::progress::Progress;
use crate::terminal::{Terminal, clean, remark, say};
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use truce_claims::{Reader, ReportText};
use truce_eval::{Document, GoldDocument, Notes, Options, Predicted, evaluate, page};
use truce_terms::Agreement;

pub(crate) fn run(arguments: &Eval) -> miette::Result<ExitCode> {
    refuse_to_write_over(arguments)?;
    let gold = marks(arguments)?;
    let texts = gold.iter().map(|gold| text(&arguments.texts, gold)).collect::<Result<Vec<_>, _>>()?;
    let (predicted, reader) = match &arguments.predictions {
        Some(folder) => (given(folder, &gold)?, format!("claims in {}", folder.display())),
        None => (read(&gold, &texts), Reader::VERSION.to_owned()),
    };
    let documents: Vec<Document<'_>> = gold
        .iter()
        .zip(&texts)
        .zip(&predicted)
        .map(|((gold, text), predicted)| Document { gold, text, predicted })
        .collect();
    let options = Options { names: arguments.names, folds: arguments.folds.map_or(0, usize::from) };
    let evaluation = evaluate(&documents, options);
    if arguments.folds.is_some() && evaluation.folds.is_none() {
        remark("No folds: claims from files do not say which rule and word found them.");
    }
    if arguments.json {
        say_json(&evaluation)?;
    } else {
        say(&told::evaluation(&Terminal::new(), &evaluation, &reader, arguments.list))?;
    }
    if let Some(file) = &arguments.html {
        let notes = Notes { source: arguments.gold.display().to_string(), reader, names: arguments.names };
        let html = page(&documents, &evaluation, &notes)
            .map_err(|error| miette::miette!("the page cannot be made: {error}"))?;
        write_whole(file, &html)?;
        remark(&format!("Wrote {}.", file.display()));
    }
    Ok(ExitCode::SUCCESS)
}

fn refuse_to_write_over(arguments: &Eval) -> miette::Result<()> {
    match &arguments.html {
        Some(file) if file.exists() && !arguments.force => Err(miette::miette!(
            help = "name another file with --html, or write over it with --force",
            "{} is there already; nothing was written",
            file.display()
        )),
        _ => Ok(()),
    }
}

/// The marked documents that were asked for, by name. Files of a second reader (`a01.second.json`) are no documents of their own.
fn marks(arguments: &Eval) -> miette::Result<Vec<GoldDocument>> {
    let folder = &arguments.gold;
    let cannot =
        |error: std::io::Error| miette::miette!("cannot read the folder {}: {error}", folder.display());
    let mut paths: BTreeMap<String, PathBuf> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        let id = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".json"));
        if let Some(id) = id.filter(|id| !id.contains(".second")) {
            paths.insert(id.to_owned(), path.clone());
        }
    }
    if paths.is_empty() {
        return Err(miette::miette!(
            help = "marks are files such as a01.json, in the form of corpus/GUIDE.md",
            "there are no marks in {}",
            folder.display()
        ));
    }
    let only: Vec<&str> = arguments.only.iter().map(|id| id.trim()).filter(|id| !id.is_empty()).collect();
    if let Some(unknown) = only.iter().find(|id| !paths.contains_key(**id)) {
        let known: Vec<&str> = paths.keys().map(String::as_str).collect();
        return Err(miette::miette!(
            help = format!("there are {}", known.join(", ")),
            "`{}` is not among the marks in {}",
            clean(unknown),
            folder.display()
        ));
    }
    let asked = |id: &String| only.is_empty() || only.contains(&id.as_str());
    let one = |(id, path): (String, PathBuf)| {
        let json = std::fs::read_to_string(&path)
            .map_err(|error| miette::miette!("cannot read {}: {error}", path.display()))?;
        let name = path.display().to_string();
        let mut gold = GoldDocument::parse(&name, &json).map_err(miette::Report::from_err)?;
        // The file's name is the document's, here as for its text and its claims.
        gold.id = id;
        Ok(gold)
    };
    paths.into_iter().filter(|(id, _)| asked(id)).map(one).collect()
}

fn text(folder: &Path, gold: &GoldDocument) -> miette::Result<String> {
    let path = folder.join(format!("{}.txt", gold.id));
    std::fs::read_to_string(&path).map_err(|error| {
        miette::miette!(
            help = format!("the text of {}.json is a UTF-8 file of that name", gold.id),
            "cannot read {}: {error}",
            path.display()
        )
    })
}

/// Claims of another program. A document it found nothing in has no file.
fn given(folder: &Path, gold: &[GoldDocument]) -> miette::Result<Vec<Vec<Predicted>>> {
    if !folder.is_dir() {
        return Err(miette::miette!(
            help = "it holds one <id>.jsonl for each document with claims",
            "{} is not a folder",
            folder.display()
        ));
    }
    let claims = |gold: &GoldDocument| {
        let path = folder.join(format!("{}.jsonl", gold.id));
        if !path.exists() {
            return Ok(Vec::new());
        }
        let lines = std::fs::read_to_string(&path)
            .map_err(|error| miette::miette!("cannot read {}: {error}", path.display()))?;
        Predicted::parse_lines(&path.display().to_string(), &lines).map_err(miette::Report::from_err)
    };
    gold.iter().map(claims).collect()
}

/// What our reader makes of the texts, each under the agreement its marks name.
fn read(gold: &[GoldDocument], texts: &[String]) -> Vec<Vec<Predicted>> {
    let mut readers: BTreeMap<&str, (Reader, TimeZone)> = BTreeMap::new();
    let mut without: BTreeSet<&str> = BTreeSet::new();
    let progress = Progress::new("Reading");
    let mut all = Vec::new();
    for (done, (gold, text)) in gold.iter().zip(texts).enumerate() {
        progress.at(done, texts.len());
        let (reader, zone) = readers.entry(&gold.ceasefire).or_insert_with(|| {
            let agreement = Agreement::bundled(&gold.ceasefire);
            if agreement.is_none() && !gold.ceasefire.is_empty() {
                without.insert(&gold.ceasefire);
            }
            let zone = agreement.as_ref().map_or(TimeZone::UTC, |agreement| agreement.zone.clone());
            (Reader::new(agreement.as_ref()), zone)
        });
        let report = ReportText {
            text,
            published: gold.published,
            outlet: Some(gold.outlet.as_str()),
            language: Some(gold.language.as_str()),
        };
        let claims = reader.read(&report).claims;
        all.push(claims.iter().map(|claim| Predicted::from_claim(text, claim, zone)).collect());
    }
    drop(progress);
    if !without.is_empty() {
        let names: Vec<String> = without.into_iter().map(clean).collect();
        remark(&format!("Read without an agreement, because none is bundled: {}.", names.join(", ")));
    }
    all
}
