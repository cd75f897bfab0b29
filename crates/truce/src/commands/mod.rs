//! One file a command. A command reads like a paragraph of steps; what it calls does the work.

pub(crate) mod add;
pub(crate) mod agreements;
pub(crate) mod correct;
pub(crate) mod demo;
pub(crate) mod eval;
pub(crate) mod gold;
pub(crate) mod incidents;
pub(crate) mod init;
pub(crate) mod read;
pub(crate) mod report;
pub(crate) mod reports;
pub(crate) mod serve;
pub(crate) mod show;
pub(crate) mod statements;
pub(crate) mod suggest;
pub(crate) mod verify;

use crate::terminal::say;
use serde::Serialize;

/// Writes `value` as an indented JSON document.
fn say_json(value: &impl Serialize) -> miette::Result<()> {
    let json =
        serde_json::to_string_pretty(value).map_err(|error| miette::miette!("cannot write JSON: {error}"))?;
    say(&(json + "\n"))
}

/// Writes each value as one line of JSON.
fn say_jsonl<T: Serialize>(values: impl IntoIterator<Item = T>) -> miette::Result<()> {
    for value in values {
        let line =
            serde_json::to_string(&value).map_err(|error| miette::miette!("cannot write JSON: {error}"))?;
        say(&(line + "\n"))?;
    }
    Ok(())
}

/// "1 report", "2 reports".
pub(crate) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
