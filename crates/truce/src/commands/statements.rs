//! `truce statements`: who said what to whom about the truce and its mechanism.

use super::{counted, incidents::names, say_json, say_jsonl};
use crate::arguments::{Format, Statements};
use crate::mission::{explained, look};
use crate::terminal::{Style, Terminal, clean, say};
use std::fmt::Write as _;
use std::process::ExitCode;
use truce_incidents::StatementKind;
use truce_mission::StatementRow;
use truce_publish::Words;

pub(crate) fn run(arguments: &Statements) -> miette::Result<ExitCode> {
    let mission = look(&arguments.mission)?;
    let statements = mission.statements().map_err(explained)?;
    match arguments.format {
        Format::Table => say(&told(&Terminal::new(), &statements))?,
        Format::Json => say_json(&statements)?,
        Format::Jsonl => say_jsonl(&statements)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn told(terminal: &Terminal, statements: &[StatementRow]) -> String {
    let words = Words::english();
    let mut told = String::new();
    for statement in statements {
        let speakers = match statement.speakers.as_slice() {
            [] => statement.account.outlet.clone().unwrap_or_else(|| "the outlet".to_owned()),
            speakers => names(speakers),
        };
        let to =
            if statement.to.is_empty() { String::new() } else { format!(" → {}", names(&statement.to)) };
        let date = statement.published.map_or("date not given".to_owned(), |date| words.date(date));
        let head = format!("{speakers}{to}");
        // "withdrawal" alone would read as done, and a denied act as claimed.
        let act = words.act(statement.account.act);
        let what = match statement.kind {
            StatementKind::Said | StatementKind::Talked => act,
            StatementKind::Denial | StatementKind::Prospect => {
                format!("{act}: {}", words.modality(statement.account.modality))
            }
        };
        let _ = writeln!(
            told,
            "{}  {}  {}",
            terminal.set(Style::Bold, &clean(&what)),
            clean(&head),
            terminal.set(Style::Dim, &date)
        );
        let _ = writeln!(told, "{}", terminal.wrap(&format!("“{}”", clean(&statement.account.quote)), 4));
    }
    let _ = writeln!(told, "{}.", counted(statements.len(), "statement", "statements"));
    told
}
