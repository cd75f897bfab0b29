//! Holds the house against its plan: the table in docs/architecture.md against `cargo metadata` and the sources of the pure crates.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

struct Room {
    pure: bool,
    may_use: BTreeSet<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The rows of the table, top to bottom.
fn plan() -> Vec<(String, Room)> {
    let page = std::fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let rows = page.lines().filter(|line| line.starts_with("| truce"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let may_use =
            cells[2].split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        (cells[0].to_owned(), Room { pure: cells[1] == "yes", may_use })
    })
    .collect()
}

#[test]
fn crates_use_what_the_table_allows() {
    let plan: BTreeMap<String, Room> = plan().into_iter().collect();
    let metadata = cargo_metadata::MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .unwrap();
    let mut seen = BTreeSet::new();
    for package in &metadata.packages {
        let name = package.name.to_string();
        let room = plan
            .get(&name)
            .unwrap_or_else(|| panic!("{name} is missing from the table in docs/architecture.md"));
        for dependency in &package.dependencies {
            let ours = dependency.name.starts_with("truce-");
            if ours && dependency.kind == cargo_metadata::DependencyKind::Normal {
                assert!(room.may_use.contains(&dependency.name), "{name} may not use {}", dependency.name);
            }
        }
        seen.insert(name);
    }
    let planned: BTreeSet<String> = plan.into_keys().collect();
    assert_eq!(planned, seen, "the table names exactly the crates of the workspace");
}

#[test]
fn every_row_uses_only_rows_above_it() {
    let mut above = BTreeSet::new();
    for (name, room) in plan() {
        for used in &room.may_use {
            assert!(above.contains(used), "{name} may use {used}, which does not stand above it");
        }
        above.insert(name);
    }
    assert!(above.len() >= 12, "the table was found");
}

/// Pure crates give the same bytes on every machine because they cannot ask the machine anything.
#[test]
fn pure_crates_ask_the_machine_nothing() {
    const FORBIDDEN: &[&str] = &[
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "SystemTime",
        "Instant::now",
        "getrandom",
    ];
    for (name, _) in plan().into_iter().filter(|(_, room)| room.pure) {
        for file in rust_files(&root().join("crates").join(&name).join("src")) {
            let source = std::fs::read_to_string(&file).unwrap();
            let code = source.split("#[cfg(test)]").next().unwrap();
            for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                for word in FORBIDDEN {
                    assert!(!line.contains(word), "{}: a pure crate uses {word}: {line}", file.display());
                }
            }
        }
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
