//! `truce correct`: a person says what a report claims, in an editor or from a file; the register keeps it, and it wins over the reader.

use super::{counted, say_json};
use crate::arguments::Correct;
use crate::mission::{explained, open};
use crate::terminal::{Style, Terminal, clean, say};
use miette::{IntoDiagnostic, WrapErr};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{IsTerminal, Read, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode};
use truce_claims::marks::GoldClaim;
use truce_mission::{Changes, Marker, Mission};
use truce_vocabulary::ReportId;

/// What stands at the head of the file that a person edits.
const HEAD: &str = "\
# What the report below claims, one claim a line. Change a line, take one away, or write one more: what you leave
# here is all that the report claims. Lines that begin with # are not read.
# quote, places and the text of a time are words of the report, letter for letter. Acts: `truce serve`, page Codebook,
# or docs/reference/codebook.md. Modality: asserted, alleged, denied, threatened, planned, demanded, conditional, possible.
# Who is not named is \"unknown\"; what the outlet says in its own voice has the claimant \"narrator\".
";

pub(crate) fn run(arguments: &Correct) -> miette::Result<ExitCode> {
    let mut mission = open(&arguments.mission.dir)?;
    let id = arguments.report;
    let marker = Marker { by: arguments.by.clone(), because: arguments.because.clone() };
    if arguments.undo {
        return undo(&mut mission, arguments, &marker);
    }
    let read = mission.read_for_marking(id).map_err(explained)?;
    let offered = mission.marks(id).map_err(explained)?.unwrap_or_else(|| read.clone());
    let marks = match arguments {
        Correct { print: true, .. } => {
            say(&page(&mission, id, &offered)?)?;
            return Ok(ExitCode::SUCCESS);
        }
        Correct { as_read: true, .. } => read.clone(),
        Correct { from: Some(from), .. } => {
            let name = from.display().to_string();
            checked(&mission, id, &name, &taken(from)?)?
        }
        _ => match edited(&mission, id, &offered)? {
            Some(marks) => marks,
            None => {
                say(
                    "Nothing was changed, and nothing recorded; `--as-read` says that the report was read rightly.\n",
                )?;
                return Ok(ExitCode::SUCCESS);
            }
        },
    };
    let changes = Changes::between(&read, &marks);
    let recorded = !arguments.dry_run && mission.mark(id, &marks, &marker).map_err(explained)?;
    if recorded {
        mission.read_all(&mut |_progress| {}).map_err(explained)?;
    }
    if arguments.json {
        say_json(&json!({ "report": id, "recorded": recorded, "changes": as_json(&changes) }))?;
    } else {
        say(&told(&Terminal::new(), &changes))?;
        say(match (recorded, arguments.dry_run) {
            (true, _) => "Recorded. `--undo` takes it back.\n",
            (false, true) => "Nothing was recorded.\n",
            (false, false) => "The register says so already; nothing was recorded.\n",
        })?;
    }
    Ok(ExitCode::SUCCESS)
}

fn undo(mission: &mut Mission, arguments: &Correct, marker: &Marker) -> miette::Result<ExitCode> {
    let id = arguments.report;
    let stands = mission.marks(id).map_err(explained)?.is_some();
    let recorded = stands && !arguments.dry_run && mission.unmark(id, marker).map_err(explained)?;
    if recorded {
        mission.read_all(&mut |_progress| {}).map_err(explained)?;
    }
    if arguments.json {
        say_json(&json!({ "report": id, "recorded": recorded }))?;
    } else {
        say(match (recorded, stands) {
            (true, _) => "The correction is taken back; the report says what the reader finds.\n",
            (false, true) => "A correction would be taken back. Nothing was recorded.\n",
            (false, false) => "No correction of this report stands; nothing was recorded.\n",
        })?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The file that a person edits: the claims, what a model suggests besides, and the report.
fn page(mission: &Mission, id: ReportId, marks: &[GoldClaim]) -> miette::Result<String> {
    let mut page = HEAD.to_owned();
    for mark in marks {
        let _ = writeln!(page, "{}", line(mark)?);
    }
    let text = mission.report_text(id).map_err(explained)?;
    let suggestions = mission.suggestions(id).map_err(explained)?;
    let suggested = suggestions.iter().flat_map(|found| &found.checked.suggestions);
    let more: Vec<GoldClaim> = suggested
        .map(|suggestion| suggestion.as_mark(&text, &mission.zone()))
        .filter(|more| !marks.iter().any(|mark| mark.quote == more.quote && mark.act == more.act))
        .collect();
    if !more.is_empty() {
        page.push_str(
            "#\n# A language model suggests these; take the mark away in front of what you make your own.\n",
        );
        for mark in &more {
            let _ = writeln!(page, "#{}", line(mark)?);
        }
    }
    let _ = writeln!(page, "#\n# {id}");
    for words in text.lines() {
        let _ = writeln!(page, "# | {}", clean(words));
    }
    Ok(page)
}

fn line(mark: &GoldClaim) -> miette::Result<String> {
    serde_json::to_string(mark).into_diagnostic()
}

/// The marks of a file, each held against the report.
fn checked(mission: &Mission, id: ReportId, file: &str, page: &str) -> miette::Result<Vec<GoldClaim>> {
    // A pipe that failed leaves an empty file; that a report claims nothing is said by keeping the heading alone.
    if page.trim().is_empty() {
        return Err(miette::miette!(
            help = "to say that the report claims nothing, keep the lines that begin with # and take out the others",
            "{file} is empty, and nothing was recorded"
        ));
    }
    let text = mission.report_text(id).map_err(explained)?;
    let mut marks = Vec::new();
    for (number, line) in page.lines().enumerate() {
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        let place = format!("{file}, line {}", number + 1);
        let mark = GoldClaim::parse(&place, line).into_diagnostic()?;
        mark.expect_in(&place, &text).into_diagnostic()?;
        marks.push(mark);
    }
    Ok(marks)
}

fn taken(from: &Path) -> miette::Result<String> {
    let mut page = String::new();
    match from.as_os_str() == "-" {
        true => std::io::stdin().read_to_string(&mut page).map(|_bytes| ()),
        false => std::fs::read_to_string(from).map(|words| page = words),
    }
    .into_diagnostic()
    .wrap_err_with(|| format!("cannot read {}", from.display()))?;
    Ok(page)
}

/// The marks as a person left them in their editor; `None` where nothing was changed.
fn edited(mission: &Mission, id: ReportId, offered: &[GoldClaim]) -> miette::Result<Option<Vec<GoldClaim>>> {
    let editor = ["VISUAL", "EDITOR"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|editor| !editor.trim().is_empty()))
        .filter(|_editor| std::io::stdin().is_terminal());
    let Some(editor) = editor else {
        return Err(miette::miette!(
            help = format!(
                "set EDITOR, or: truce correct {id} --print > claims.jsonl; edit it; truce correct {id} --from claims.jsonl"
            ),
            "there is no editor to open: neither VISUAL nor EDITOR names one, or this is no terminal"
        ));
    };
    let before = page(mission, id, offered)?;
    // Readable by its owner alone: it holds the report's words.
    let mut file = tempfile::Builder::new()
        .prefix("truce-correct-")
        .suffix(".jsonl")
        .tempfile()
        .into_diagnostic()
        .wrap_err("cannot make a file to edit")?;
    file.write_all(before.as_bytes()).into_diagnostic().wrap_err("cannot write the file to edit")?;
    let mut words = editor.split_whitespace();
    let status = Command::new(words.next().unwrap_or_default())
        .args(words)
        .arg(file.path())
        .status()
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot open the editor `{}`", clean(&editor)))?;
    if !status.success() {
        return Err(miette::miette!(
            "the editor `{}` ended with {status}; nothing was recorded",
            clean(&editor)
        ));
    }
    let after = taken(file.path())?;
    if after == before {
        return Ok(None);
    }
    match checked(mission, id, "your file", &after) {
        Ok(marks) => Ok(Some(marks)),
        Err(error) => {
            let (_file, path) = file.keep().into_diagnostic().wrap_err("cannot keep your file")?;
            let path = path.display();
            Err(error.wrap_err(format!(
                "nothing was recorded; what you wrote is in {path}: mend it, then `truce correct {id} --from {path}`"
            )))
        }
    }
}

/// What the marks change of what was read, for people.
fn told(terminal: &Terminal, changes: &Changes) -> String {
    let mut told = String::new();
    for (read, mark) in &changes.changed {
        let _ = writeln!(told, "{} {}", terminal.set(Style::Bold, "~"), clean(&mark.quote));
        let (Value::Object(read), Value::Object(mark)) = (json!(read), json!(mark)) else { continue };
        for (key, value) in mark.iter().filter(|(key, value)| read.get(*key) != Some(*value)) {
            let was = read.get(key).map_or_else(String::new, Value::to_string);
            let _ = writeln!(told, "    {key}: {} → {}", clean(&was), clean(&value.to_string()));
        }
    }
    for (sign, claims) in [("+", &changes.added), ("-", &changes.dropped)] {
        for claim in claims {
            let who = clean(&claim.actor.join(", "));
            let _ = writeln!(
                told,
                "{} {}\n    {} by {who}, {}",
                terminal.set(Style::Bold, sign),
                clean(&claim.quote),
                claim.act,
                claim.modality.code()
            );
        }
    }
    let _ = writeln!(
        told,
        "{} changed, {} more, {} fewer, {} as read.",
        changes.changed.len(),
        changes.added.len(),
        changes.dropped.len(),
        counted(changes.kept, "claim", "claims"),
    );
    told
}

fn as_json(changes: &Changes) -> Value {
    let changed: Vec<Value> =
        changes.changed.iter().map(|(read, mark)| json!({ "read": read, "marked": mark })).collect();
    json!({ "kept": changes.kept, "changed": changed, "added": changes.added, "dropped": changes.dropped })
}
