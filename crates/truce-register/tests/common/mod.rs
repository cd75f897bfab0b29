//! What several test files begin with.

#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use truce_register::{Class, Kind, NewEntry, Register, RegisterError, SeededChance};

pub(crate) const ORIGIN: &str = "mission.example/register";
pub(crate) const REPORT: Kind = Kind::from_static("report.received");
pub(crate) const NOTICE: Kind = Kind::from_static("notice.published");

pub(crate) fn now() -> Timestamp {
    "2024-11-27T04:07:31.25Z".parse().unwrap()
}

pub(crate) struct Mission {
    pub(crate) folder: tempfile::TempDir,
}

impl Mission {
    pub(crate) fn new() -> (Self, Register) {
        let mission = Self { folder: tempfile::tempdir().unwrap() };
        let register =
            Register::create_with(mission.dir(), ORIGIN, now(), Box::new(SeededChance::new(1))).unwrap();
        (mission, register)
    }

    pub(crate) fn with_entries(count: u64) -> (Self, Register) {
        let (mission, mut register) = Self::new();
        fill(&mut register, count);
        (mission, register)
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.path().join("mission")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir().join(name)
    }

    pub(crate) fn open(&self) -> Result<Register, RegisterError> {
        Register::open_with(self.dir(), Box::new(SeededChance::new(2)))
    }
}

/// Every third entry is public, the others are for two classes by turns.
pub(crate) fn entry(number: u64) -> NewEntry {
    let payload = format!(r#"{{"number":{number}}}"#).into_bytes();
    match number % 3 {
        0 => NewEntry::new(NOTICE, Class::Public, payload),
        1 => NewEntry::new(REPORT, Class::sealed("mechanism").unwrap(), payload),
        _ => NewEntry::new(REPORT, Class::sealed("party-a").unwrap(), payload),
    }
}

pub(crate) fn fill(register: &mut Register, count: u64) {
    let first = register.len();
    let entries: Vec<NewEntry> = (first..first + count).map(entry).collect();
    for batch in entries.chunks(5000) {
        register.append(batch, now()).unwrap();
    }
}

/// Every file below a folder, with its bytes.
pub(crate) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for child in std::fs::read_dir(next).unwrap() {
            let path = child.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.clone(), std::fs::read(path).unwrap());
            }
        }
    }
    found
}
