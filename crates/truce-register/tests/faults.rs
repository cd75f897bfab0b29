//! Every system call of an append is made to fail, or is the last one: what was acknowledged is there after.
//!
//! `strace` does it, as it does for Tessera's log. Without it, or where tracing is not allowed, this says that it
//! skipped. A few points are tried for each call; all of them with `TRUCE_FAULTS=all`.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]
#![cfg(target_os = "linux")]

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

use common::{Mission, entry, files, fill, now};
use truce_register::{NewEntry, Register, verify};

const CHILD: &str = "TRUCE_REGISTER_TEST_APPENDS_TO";
const CALLS: [&str; 8] =
    ["openat", "mkdir", "rename", "write", "pwrite64", "fsync", "fdatasync", "ftruncate"];
const FAULTS: [&str; 4] = ["error=EIO", "error=ENOSPC", "error=EINTR", "signal=KILL"];

/// Not a test: what is run in another process, under `strace`.
#[test]
#[ignore = "run by no_fault_loses_what_was_acknowledged"]
fn a_writer_in_its_own_process() {
    let Some(dir) = std::env::var_os(CHILD) else { return };
    let say = |text: String| drop(writeln!(std::io::stdout(), "\n{text}"));
    let mut register = match Register::open(dir) {
        Ok(register) => register,
        Err(error) => return say(format!("refused to open: {error}")),
    };
    // One at a time, across a full tile, and once more after a refusal.
    for count in [1, 300, 2, 1] {
        let first = register.len();
        let batch: Vec<NewEntry> = (first..first + count).map(entry).collect();
        match register.append(&batch, now()) {
            Ok(_) => say(format!("acknowledged {}", register.len())),
            Err(error) => say(format!("refused: {error}")),
        }
    }
}

/// Runs the writer on a folder under `strace` with these arguments.
fn traced(dir: &Path, arguments: &[&str]) -> Option<Output> {
    Command::new("strace")
        .args(["-f", "-qq"])
        .args(arguments)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "a_writer_in_its_own_process", "--ignored", "--nocapture", "--test-threads=1"])
        .env(CHILD, dir)
        .output()
        .ok()
}

#[test]
fn no_fault_loses_what_was_acknowledged() {
    let (template, register) = Mission::with_entries(250);
    drop(register);
    let scratch = tempfile::tempdir().unwrap();
    let fresh = |name: &str| {
        let dir = scratch.path().join(name);
        for (path, bytes) in files(&template.dir()) {
            let to = dir.join(path.strip_prefix(template.dir()).unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, bytes).unwrap();
        }
        dir
    };
    let all = std::env::var("TRUCE_FAULTS").is_ok_and(|faults| faults == "all");
    let mut injected = 0;
    for call in CALLS {
        // How often the writer makes this call when nothing goes wrong.
        let (dir, log) = (fresh("counting"), scratch.path().join("calls"));
        let calm = traced(&dir, &["-o", log.to_str().unwrap(), "-e", &format!("trace={call}")]);
        let calls = fs::read_to_string(&log).map_or(0, |text| text.matches(&format!("{call}(")).count());
        let calm = calm.filter(|output| String::from_utf8_lossy(&output.stdout).contains("acknowledged 554"));
        if calm.is_none() {
            let _ = writeln!(std::io::stdout(), "skipped: strace cannot be used here");
            return;
        }
        fs::remove_dir_all(&dir).unwrap();
        // How SQLite was built decides which of two like calls it makes.
        assert!(calls > 0 || call == "ftruncate" || call == "fdatasync", "{call} is never made");
        let points: Vec<usize> = match all {
            true => (1..=calls).collect(),
            // Most of a short program's calls are its loader's; the append comes late.
            false => [calls / 2, calls * 4 / 5].into_iter().filter(|point| *point > 0).collect(),
        };
        for (point, fault) in points.iter().flat_map(|point| FAULTS.map(|fault| (*point, fault))) {
            let name = format!("{call} {fault} {point}");
            let dir = fresh(&name);
            let inject = format!("inject={call}:{fault}:when={point}");
            let output =
                traced(&dir, &["-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject]).unwrap();
            let (said, complained) =
                (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            assert!(!complained.contains("truce-register/src"), "{name} made it panic: {complained}");
            let acknowledged =
                said.lines().filter_map(|line| line.strip_prefix("acknowledged ")?.parse().ok());
            let acknowledged: u64 = acknowledged.max().unwrap_or(250);

            let register = Register::open(&dir).unwrap_or_else(|error| panic!("{name}: {error}\n{said}"));
            let size = register.len();
            assert!(size >= acknowledged, "{name}: {acknowledged} acknowledged, {size} there");
            for (index, found) in (0..).zip(register.entries(0)) {
                let payload =
                    found.unwrap_or_else(|error| panic!("{name}: {error}")).payload().map(<[u8]>::to_vec);
                assert_eq!(payload, Some(entry(index).payload), "{name}, entry {index}");
            }
            drop(register);
            let report = verify(&dir);
            assert!(report.sound(), "{name}: {:#?}", report.problems);
            fs::remove_dir_all(&dir).unwrap();
            injected += 1;
        }
    }
    let _ = writeln!(std::io::stdout(), "{injected} faults injected");
    assert!(injected >= CALLS.len());
}

#[test]
fn the_writer_of_the_fault_test_writes_what_it_says() {
    let (mission, mut register) = Mission::with_entries(250);
    for count in [1, 300, 2, 1] {
        fill(&mut register, count);
    }
    assert_eq!(register.len(), 554);
    drop(register);
    assert!(verify(mission.dir()).problems.is_empty());
}
