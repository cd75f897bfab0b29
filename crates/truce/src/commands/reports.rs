//! `truce reports`: what has been filed, each by the id that `truce show` and `truce correct` take.

use super::{counted, say_json, say_jsonl};
use crate::arguments::{Format, Reports};
use crate::mission::{explained, look};
use crate::terminal::{Style, Terminal, clean, say};
use serde::Serialize;
use std::fmt::Write as _;
use std::process::ExitCode;
use truce_mission::{Mission, ReportRow};
use truce_publish::Words;

/// A filed report and what was found in it.
#[derive(Serialize)]
struct Filed<'m> {
    #[serde(flatten)]
    row: &'m ReportRow,
    /// How many claims; null before it is read.
    claims: Option<u64>,
    /// Whether a person's marks stand for the reader's.
    corrected: bool,
}

pub(crate) fn run(arguments: &Reports) -> miette::Result<ExitCode> {
    let mission = look(&arguments.mission)?;
    let filed = filed(&mission)?;
    match arguments.format {
        Format::Table => say(&told(&Terminal::new(), &filed))?,
        Format::Json => say_json(&filed)?,
        Format::Jsonl => say_jsonl(&filed)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn filed(mission: &Mission) -> miette::Result<Vec<Filed<'_>>> {
    mission
        .reports()
        .iter()
        .map(|row| {
            let claims = mission.claims_read(row.id).map_err(explained)?;
            Ok(Filed { row, claims, corrected: mission.marks_row(row.id).is_some() })
        })
        .collect()
}

fn told(terminal: &Terminal, filed: &[Filed<'_>]) -> String {
    let words = Words::english();
    let mut told = String::new();
    for Filed { row, claims, corrected } in filed {
        let provenance = &row.provenance;
        let what = provenance.name.as_deref().or(provenance.url.as_deref()).unwrap_or("report");
        let mut about: Vec<String> = provenance.outlet.iter().map(|outlet| clean(outlet)).collect();
        about.push(provenance.published.map_or("date not given".to_owned(), |dated| words.date(dated.date)));
        about
            .push(claims.map_or("not read".to_owned(), |claims| counted(claims as usize, "claim", "claims")));
        if *corrected {
            about.push("marked by a person".to_owned());
        }
        about.extend(row.version_of.map(|older| format!("a version of {older}")));
        let _ = writeln!(told, "{}  {}", row.id, terminal.set(Style::Bold, &clean(what)));
        let _ = writeln!(told, "    {}", terminal.set(Style::Dim, &about.join(" · ")));
    }
    let _ = writeln!(told, "{}.", counted(filed.len(), "report", "reports"));
    told
}
