//! `truce verify`: reads every file of a mission's register and recomputes everything from nothing.

use super::{counted, say_json};
use crate::arguments::Verify;
use crate::terminal::{Style, Terminal, clean, say};
use std::fmt::Write as _;
use std::process::ExitCode;
use truce_register::{Grade, Problem, VerifyReport};

/// Exit code of a register that does not hold what it promises.
const FAULT: u8 = 3;
/// Exit code of a register that stands, with something beside it to tidy.
const UNTIDY: u8 = 4;

pub(crate) fn run(arguments: &Verify) -> miette::Result<ExitCode> {
    if !arguments.dir.is_dir() {
        let what =
            if arguments.dir.exists() { "is a file, and a register is a folder" } else { "does not exist" };
        return Err(miette::miette!(
            help = "name the folder of a mission",
            "{} {what}; nothing was checked",
            arguments.dir.display()
        ));
    }
    let report = match &arguments.key {
        Some(key) => truce_register::verify_against(&arguments.dir, key),
        None => truce_register::verify(&arguments.dir),
    };
    if arguments.json {
        say_json(&report)?;
    } else {
        say(&told(&report))?;
    }
    let code = match (report.sound(), report.problems.is_empty()) {
        (true, true) => return Ok(ExitCode::SUCCESS),
        (true, false) => UNTIDY,
        (false, _) => FAULT,
    };
    Ok(ExitCode::from(code))
}

fn told(report: &VerifyReport) -> String {
    let terminal = Terminal::new();
    let mut told = String::new();
    let verdict = if report.sound() { "The register verifies." } else { "The register does NOT verify." };
    let _ = writeln!(told, "{}\n", terminal.set(Style::Bold, verdict));
    let mut row = |name: &str, value: &str| {
        let _ = writeln!(told, "  {name:<10} {}", clean(value));
    };
    row("folder", &report.dir);
    row("log", report.origin.as_deref().unwrap_or("not known"));
    if let Some(head) = &report.head {
        row("head", &format!("{}, root {}", counted(head.size as usize, "entry", "entries"), head.root));
    }
    let checked = &report.checked;
    row(
        "checked",
        &format!(
            "{}, {}",
            counted(checked.leaves as usize, "leaf", "leaves"),
            counted(checked.tiles as usize, "tile", "tiles")
        ),
    );
    row("contents", &contents(report));
    row("key", report.key.as_deref().unwrap_or("not known"));
    if !report.key_was_given {
        let advice = "The key was read from the folder itself. To be sure that this is the log you know, keep its key and pass it with --key.";
        let _ = write!(told, "\n{}", terminal.wrap(advice, 0));
    }
    let view = "Not checked: view.sqlite, which is made from the register for reading. Delete it and it is made again.";
    let _ = write!(told, "{}", terminal.wrap(view, 0));
    for problem in &report.problems {
        let _ = write!(told, "\n{}", one_problem(&terminal, problem));
    }
    told
}

fn contents(report: &VerifyReport) -> String {
    let checked = &report.checked;
    let rest = [
        (checked.contents_locked, "locked"),
        (checked.erased, "erased"),
        (checked.unknown, "of a kind unknown here"),
    ];
    let mut contents = format!("{} opened and found to be what the log binds", checked.contents_opened);
    for (number, what) in rest.into_iter().filter(|(number, _)| *number > 0) {
        let _ = write!(contents, ", {number} {what}");
    }
    contents
}

fn one_problem(terminal: &Terminal, problem: &Problem) -> String {
    let grade = match problem.grade {
        Grade::Fault => "fault",
        Grade::Untidy => "to tidy",
    };
    let place = problem.place.as_ref().map_or(String::new(), |place| format!(", {place}"));
    let head = format!("{grade}: {}{place}", problem.file);
    format!(
        "{}\n{}{}",
        terminal.set(Style::Bold, &clean(&head)),
        terminal.wrap(&clean(&format!("expected {}", problem.expected)), 2),
        terminal.wrap(&clean(&format!("found {}", problem.found)), 2),
    )
}
