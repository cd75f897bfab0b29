//! What stops in the middle is found whole: after a crash at any point, an append is there or it is not.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use common::{Mission, entry, files, fill, now};
use truce_register::{Class, NewEntry, Register, RegisterError, verify};

fn assert_in_order(dir: &Path, size: u64) {
    let report = verify(dir);
    let lines: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{lines:#?}");
    assert_eq!(report.head.unwrap().size, size);
}

/// The derived files: everything outside the store.
fn published(mission: &Mission) -> BTreeMap<PathBuf, Vec<u8>> {
    let tiles = mission.path("tile");
    let mut files = if tiles.is_dir() { files(&tiles) } else { BTreeMap::new() };
    files.insert(mission.path("checkpoint"), fs::read(mission.path("checkpoint")).unwrap());
    files
}

#[test]
fn a_crash_between_commit_and_publishing_is_made_good_on_open() {
    for (before, after) in
        [(0, 1), (1, 2), (254, 255), (255, 256), (255, 257), (256, 257), (250, 1100), (511, 512)]
    {
        let (mission, mut register) = Mission::with_entries(before);
        let old = published(&mission);
        fill(&mut register, after - before);
        drop(register);
        let new = published(&mission);
        // Publishing writes tile after tile and the checkpoint last. Stop it before the first, between any two,
        // and with a file half written.
        let mut written: Vec<&PathBuf> =
            new.keys().filter(|path| old.get(*path) != Some(&new[*path])).collect();
        written.sort_by_key(|path| path.ends_with("checkpoint"));
        for stopped_after in 0..written.len() {
            fs::remove_dir_all(mission.path("tile")).unwrap();
            fs::remove_file(mission.path("checkpoint")).unwrap();
            let so_far = written[..stopped_after].iter().map(|path| (*path, &new[*path]));
            for (path, bytes) in old.iter().chain(so_far) {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
            let half = written[stopped_after];
            fs::create_dir_all(half.parent().unwrap()).unwrap();
            fs::write(format!("{}.tmp", half.display()), &new[half][..new[half].len() / 2]).unwrap();

            let report = verify(mission.dir());
            assert!(report.sound(), "the log stands even so: {:?}", report.problems);
            let register = mission.open().unwrap();
            assert_eq!(register.len(), after);
            drop(register);
            assert_in_order(&mission.dir(), after);
        }
    }
}

#[test]
fn derived_files_lost_or_damaged_at_the_edge_are_written_again_on_open() {
    let (mission, register) = Mission::with_entries(700);
    drop(register);
    let whole = published(&mission);
    let damage: [&dyn Fn(); 7] = [
        &|| fs::remove_file(mission.path("log.vkey")).unwrap(),
        &|| fs::remove_dir_all(mission.path("tile")).unwrap(),
        &|| fs::remove_file(mission.path("checkpoint")).unwrap(),
        &|| fs::remove_file(mission.path("tile/0/001")).unwrap(),
        &|| fs::write(mission.path("tile/0/000"), b"cut").unwrap(),
        &|| fs::write(mission.path("tile/entries/000"), b"").unwrap(),
        &|| fs::write(mission.path("tile/entries/002.p/188"), vec![0; 40_000]).unwrap(),
    ];
    for (case, damage) in damage.iter().enumerate() {
        damage();
        assert!(!verify(mission.dir()).sound(), "case {case}");
        drop(mission.open().unwrap());
        assert_in_order(&mission.dir(), 700);
        assert_eq!(published(&mission), whole, "case {case}");
    }
    // The checkpoint is not written over if it is there and wrong: it may be evidence.
    fs::write(mission.path("checkpoint"), "").unwrap();
    let error = mission.open().unwrap_err().to_string();
    assert!(
        error.contains("a checkpoint signed by this log") && error.contains("remove the file"),
        "{error}"
    );
}

#[test]
fn entries_that_are_recorded_are_not_reported_as_failed_when_publishing_fails() {
    let (mission, mut register) = Mission::with_entries(3);
    // A file in the way of a folder: this stops root too.
    fs::rename(mission.path("tile/0"), mission.path("aside")).unwrap();
    fs::write(mission.path("tile/0"), "in the way").unwrap();
    assert_eq!(register.append(&[entry(3)], now()).unwrap(), [3]);
    let why = register.unpublished().unwrap().to_string();
    assert!(why.contains("tile/0 is a file; expected a folder"), "{why}");
    assert_eq!(register.entry(3).unwrap().payload(), Some(entry(3).payload.as_slice()));
    assert!(register.publish().is_err());

    fs::remove_file(mission.path("tile/0")).unwrap();
    fs::rename(mission.path("aside"), mission.path("tile/0")).unwrap();
    assert_eq!(register.append(&[entry(4)], now()).unwrap(), [4]);
    assert!(register.unpublished().is_none());
    drop(register);
    assert_in_order(&mission.dir(), 5);
}

/// A small disk, or nothing where mounting is not allowed.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    fn new(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(folder.path());
        let mounted = mount.stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        if !mounted {
            let _ = writeln!(std::io::stdout(), "skipped: a small tmpfs cannot be mounted here");
        }
        mounted.then_some(Self { folder })
    }

    fn remount_read_only(&self) {
        let mut mount = Command::new("mount");
        assert!(mount.args(["-o", "remount,ro"]).arg(self.folder.path()).status().unwrap().success());
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.folder.path()).status();
    }
}

#[test]
fn on_a_full_disk_nothing_recorded_is_lost_and_work_goes_on_when_there_is_room() {
    let Some(disk) = SmallDisk::new("2m") else { return };
    let (dir, filler) = (disk.folder.path().join("mission"), disk.folder.path().join("filler"));
    fs::write(&filler, vec![1; 1 << 20]).unwrap();
    let mut register = Register::create(&dir, common::ORIGIN, now()).unwrap();
    let record = |number: u64| {
        let payload = format!("{number} {}", "x".repeat(4000)).into_bytes();
        NewEntry::new(common::REPORT, Class::sealed("mechanism").unwrap(), payload)
    };
    let mut recorded = 0;
    let mut refusals = 0;
    while refusals < 3 {
        match register.append(&[record(recorded)], now()) {
            Ok(indices) => {
                assert_eq!(indices, [recorded]);
                recorded += 1;
            }
            Err(error) => {
                assert!(matches!(error, RegisterError::DiskFull { .. }), "{error:?}");
                assert_eq!(register.len(), recorded);
                refusals += 1;
            }
        }
        assert!(recorded < 5000, "the disk should be full by now");
    }
    assert!(recorded > 10, "{recorded}");
    assert!(register.fault().is_none(), "{:?}", register.fault());

    fs::remove_file(&filler).unwrap();
    assert_eq!(register.append(&[record(recorded)], now()).unwrap(), [recorded]);
    assert!(register.unpublished().is_none(), "{:?}", register.unpublished());
    for (index, entry) in register.entries(0).enumerate() {
        assert_eq!(entry.unwrap().payload(), Some(record(index as u64).payload.as_slice()));
    }
    drop(register);
    assert_in_order(&dir, recorded + 1);
}

#[test]
fn on_a_medium_that_cannot_be_written_a_register_is_read_and_verified() {
    let Some(disk) = SmallDisk::new("4m") else { return };
    let dir = disk.folder.path().join("mission of ünusual #name? 100%");
    let mut register = Register::create(&dir, common::ORIGIN, now()).unwrap();
    fill(&mut register, 300);
    drop(register);
    disk.remount_read_only();
    let error = Register::open(&dir).unwrap_err();
    assert!(matches!(error, RegisterError::NoPermission { .. }), "{error:?}");
    let register = Register::open_read_only(&dir).unwrap();
    assert_eq!(register.entries(0).filter(Result::is_ok).count(), 300);
    assert_in_order(&dir, 300);
}

const CHILD: &str = "TRUCE_REGISTER_TEST_WRITES_TO";

/// Not a test: what `acknowledged_entries_survive_kill_9` runs in another process, and kills.
#[test]
#[ignore = "run by acknowledged_entries_survive_kill_9"]
fn a_writer_in_its_own_process() {
    let Some(dir) = std::env::var_os(CHILD) else { return };
    let mut register = Register::open(dir).unwrap();
    loop {
        let first = register.len();
        let batch: Vec<NewEntry> = (first..first + 1 + first % 40).map(entry).collect();
        register.append(&batch, now()).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nacknowledged {}", register.len()).unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn acknowledged_entries_survive_kill_9() {
    let (mission, register) = Mission::new();
    drop(register);
    let rounds = std::env::var("TRUCE_KILLS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(12);
    let mut pause = 1u64;
    for round in 0..rounds {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_writer_in_its_own_process", "--ignored", "--nocapture"])
            .env(CHILD, mission.dir())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let counting = std::thread::spawn(move || {
            let lines = out.lines().map_while(Result::ok);
            let counts = lines.filter_map(|line| line.strip_prefix("acknowledged ")?.parse::<u64>().ok());
            counts.max().unwrap_or(0)
        });
        // Any time from at once to some batches later, by a fixed sequence.
        pause = pause.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_millis(20 + (pause >> 33) % 150));
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = counting.join().unwrap();

        let register = mission.open().unwrap();
        let size = register.len();
        assert!(size >= acknowledged, "round {round}: {acknowledged} acknowledged, {size} there");
        for (index, found) in (0..).zip(register.entries(0)) {
            assert_eq!(found.unwrap().payload(), Some(entry(index).payload.as_slice()));
        }
        drop(register);
        assert_in_order(&mission.dir(), size);
    }
}
