//! `truce agreements`: the agreements that come with the program.

use super::{counted, say_json};
use crate::arguments::Agreements;
use crate::terminal::{Style, Terminal, clean, say};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::process::ExitCode;
use truce_terms::Agreement;

pub(crate) fn run(arguments: &Agreements) -> miette::Result<ExitCode> {
    let agreements: Vec<Agreement> = Agreement::bundled_names().filter_map(Agreement::bundled).collect();
    if arguments.json {
        say_json(&agreements.iter().map(summary).collect::<Vec<_>>())?;
    } else {
        let terminal = Terminal::new();
        for agreement in &agreements {
            say(&told(&terminal, agreement))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn summary(agreement: &Agreement) -> Value {
    json!({
        "name": agreement.id,
        "title": agreement.title,
        "start": agreement.start.to_zoned(agreement.zone.clone()).to_string(),
        "parties": agreement.parties.iter().map(|party| &party.name).collect::<Vec<_>>(),
        "provisions": agreement.provisions.len(),
        "obligations": agreement.obligations.len(),
        "zones": agreement.zones.len(),
        "checked_by": agreement.checked_by,
        "hash": agreement.hash,
    })
}

fn told(terminal: &Terminal, agreement: &Agreement) -> String {
    let parties: Vec<&str> = agreement.parties.iter().map(|party| party.name.as_str()).collect();
    let start = agreement.start.to_zoned(agreement.zone.clone());
    let checked = match agreement.checked_by.as_slice() {
        [] => "checked by nobody yet".to_owned(),
        people => format!("checked by {}", people.join(", ")),
    };
    let mut told = format!("{}  {}\n", terminal.set(Style::Bold, &agreement.id), clean(&agreement.title));
    let _ =
        writeln!(told, "    {} · in force from {}", parties.join(", "), start.strftime("%d %B %Y %H:%M %Z"));
    let _ = writeln!(
        told,
        "    {}, {}, {} · {checked}\n",
        counted(agreement.provisions.len(), "provision", "provisions"),
        counted(agreement.obligations.len(), "obligation", "obligations"),
        counted(agreement.zones.len(), "zone", "zones"),
    );
    told
}
