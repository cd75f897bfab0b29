//! `truce add`: files reports with where they come from, then reads and groups them.

use super::{counted, say_json};
use crate::arguments::Add;
use crate::input;
use crate::mission::{explained, open};
use crate::progress::Progress;
use crate::terminal::{clean, say};
use serde_json::{Value, json};
use std::process::ExitCode;
use truce_claims::Triage;
use truce_mission::{Mission, NewReport, Preview, Progress as Step, Received};
use truce_vocabulary::ReportId;

pub(crate) fn run(arguments: &Add) -> miette::Result<ExitCode> {
    let mut mission = open(&arguments.mission.dir)?;
    let mut taken = input::take_all(&arguments.files, &arguments.provenance);
    if arguments.triage {
        taken.leave_out(&Triage::new(mission.agreement().map(AsRef::as_ref)));
    }
    let names: Vec<String> = taken
        .reports
        .iter()
        .map(|incoming| clean(incoming.provenance.name.as_deref().unwrap_or("report")))
        .collect();
    let reports: Vec<NewReport> = taken
        .reports
        .iter()
        .map(|incoming| NewReport { bytes: incoming.bytes.clone(), provenance: incoming.provenance.clone() })
        .collect();
    if arguments.dry_run {
        preview(&mission, &names, &reports, arguments.json)?;
        return Ok(taken.complain());
    }
    let received = mission.receive_all(reports).map_err(explained)?;
    let outcome = {
        let progress = Progress::new("reading");
        mission.read_all(&mut |step| show(&progress, step)).map_err(explained)?
    };
    if arguments.json {
        let filed: Vec<Value> =
            names.iter().zip(&received).map(|(name, received)| as_json(&mission, name, *received)).collect();
        say_json(&json!({ "filed": filed, "run": outcome.run }))?;
    } else {
        for (name, received) in names.iter().zip(&received) {
            say(&format!("{:<10} {}  {name}\n", word(*received), received.report()))?;
            if let Some(twin) = twin(&mission, *received) {
                say(&format!("{:<10} the same words as {twin}, which has another source or date\n", ""))?;
            }
        }
        let overview = mission.overview().map_err(explained)?;
        say(&format!(
            "\n{} in this mission: {}, {}, {}.\n",
            counted(overview.reports, "report", "reports"),
            counted(overview.claims as usize, "claim", "claims"),
            counted(overview.incidents as usize, "incident", "incidents"),
            counted(overview.statements as usize, "statement", "statements"),
        ))?;
    }
    Ok(taken.complain())
}

fn preview(mission: &Mission, names: &[String], reports: &[NewReport], json: bool) -> miette::Result<()> {
    let mut lines = Vec::new();
    for (name, report) in names.iter().zip(reports) {
        let preview = mission.preview(report).map_err(miette::Report::from_err)?;
        let (word, other) = match preview {
            Preview::New => ("new", None),
            Preview::NewVersion { of } => ("version", Some(of)),
            Preview::AlreadyThere { report } => ("there", Some(report)),
        };
        lines.push((name, word, other));
    }
    if json {
        let lines: Vec<Value> = lines
            .iter()
            .map(|(name, word, other)| json!({ "name": name, "would_be": word, "report": other }))
            .collect();
        return say_json(&lines);
    }
    for (name, word, other) in lines {
        say(&format!("{word:<10} {}  {name}\n", other.map_or(" ".repeat(20), |id| id.to_string())))?;
    }
    say("\nNothing was filed.\n")
}

/// A report that was there before with the same words: both count as claims, so whoever files them should know.
fn twin(mission: &Mission, received: Received) -> Option<ReportId> {
    let Received::New { report } = received else { return None };
    let rows = mission.reports();
    let new = rows.iter().find(|row| row.id == report)?;
    rows.iter().find(|row| row.number < new.number && row.sha256 == new.sha256).map(|row| row.id)
}

fn word(received: Received) -> &'static str {
    match received {
        Received::New { .. } => "filed",
        Received::NewVersion { .. } => "version",
        Received::AlreadyThere { .. } => "there",
    }
}

fn as_json(mission: &Mission, name: &str, received: Received) -> Value {
    let twin = twin(mission, received);
    json!({ "name": name, "report": received.report(), "outcome": word(received), "same_words_as": twin })
}

fn show(progress: &Progress, step: Step) {
    if let Step::Reading { done, total } = step {
        progress.at(done, total);
    }
}
