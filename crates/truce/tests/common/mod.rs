//! Runs the built program as a person would, in folders of its own.

#![allow(dead_code, reason = "not every test file looks at everything")]

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// What a run of the program left behind.
pub(crate) struct Run {
    /// Exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

/// Runs `truce` with `arguments` in `folder`.
pub(crate) fn truce(folder: &Path, arguments: &[&str]) -> Run {
    run(command(folder, arguments).output().unwrap())
}

/// Runs `truce` with `arguments` in `folder`, with `input` on its standard input.
pub(crate) fn truce_reading(folder: &Path, arguments: &[&str], input: &[u8]) -> Run {
    use std::io::Write;
    let mut child = command(folder, arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    run(child.wait_with_output().unwrap())
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_truce"));
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command.env("NO_COLOR", "1").env("COLUMNS", "100").env_remove("CLICOLOR_FORCE");
    command
}

fn run(output: Output) -> Run {
    Run {
        code: output.status.code().expect("the program ends by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A report in our own words that every test may file.
pub(crate) const REPORT: &str = "Shells land near the river\n\nIsraeli artillery shelled the village of Khiam on Monday, \
the Lebanese army said. Israel denied that its forces had fired at Khiam.\n";
