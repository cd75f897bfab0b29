//! The page docs/reference/command-line.md is what the program prints; `TRUCE_BLESS=1` writes it anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use std::fmt::Write as _;
use std::path::Path;

#[test]
fn the_command_line_page_is_what_the_program_prints() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let whole = common::truce(here, &["--help"]).out;
    let commands: Vec<&str> = whole
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        // What is set in deeper goes on with the line above.
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .collect();
    assert!(commands.len() >= 9, "{commands:?}");

    let mut page = String::from("# The command line\n\nPrinted by the program itself; do not edit.\n");
    let _ = write!(page, "\n## truce\n\n```text\n{whole}```\n");
    for command in commands {
        let help = common::truce(here, &[command, "--help"]).out;
        let _ = write!(page, "\n## truce {command}\n\n```text\n{help}```\n");
    }
    let file = here.join("../../docs/reference/command-line.md");
    if std::env::var_os("TRUCE_BLESS").is_some() {
        std::fs::write(&file, &page).unwrap();
    }
    let printed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(printed == page, "docs/reference/command-line.md is out of date: run with TRUCE_BLESS=1");
}
