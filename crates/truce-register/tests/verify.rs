//! What verification finds: a byte changed anywhere, a file lost, a history rewritten; and that it ends.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use std::fs;
use std::path::Path;

use common::{Mission, ORIGIN, entry, files, fill, now};
use rusqlite::Connection;
use truce_log::SignerKey;
use truce_log::note::KeyType;
use truce_register::{
    Entry, ProblemKind, ReasonCode, Register, RegisterError, VerifyReport, verify, verify_against,
};

const REQUEST: ReasonCode = ReasonCode::from_static("data-subject-request");

/// The problems as lines, for a failing test's reader.
fn lines(report: &VerifyReport) -> String {
    report.problems.iter().map(|problem| format!("{:?} {problem}\n", problem.kind)).collect()
}

fn expect(report: &VerifyReport, kind: ProblemKind, part: &str) {
    let found =
        report.problems.iter().any(|problem| problem.kind == kind && problem.to_string().contains(part));
    assert!(found, "no {kind:?} with {part:?} in:\n{}", lines(report));
}

fn sql(dir: &Path, statement: &str) {
    let store = Connection::open(dir.join("store.sqlite")).unwrap();
    store.execute_batch(statement).unwrap();
}

#[test]
fn a_folder_in_order_is_found_in_order_at_every_size() {
    for count in [0, 1, 255, 256, 257, 1000] {
        let (mission, mut register) = Mission::with_entries(count);
        if count > 2 {
            register.erase(1, &REQUEST, now()).unwrap();
            register.erase(0, &REQUEST, now()).unwrap();
        }
        let size = register.len();
        for open in [true, false] {
            if !open {
                drop(register);
                register = mission.open().unwrap();
            }
            let report = verify_against(mission.dir(), register.verifier_key());
            assert!(report.problems.is_empty(), "{count}:\n{}", lines(&report));
            assert_eq!(report.head.as_ref().map(|head| head.size), Some(size));
            assert_eq!((report.origin.as_deref(), report.key_was_given), (Some(ORIGIN), true));
            let checked = &report.checked;
            assert_eq!(checked.leaves, size);
            assert_eq!(checked.contents_opened + checked.erased, size);
            assert_eq!(checked.erased, if count > 2 { 2 } else { 0 });
        }
    }
}

#[test]
fn seventy_thousand_entries_are_verified_and_found_again() {
    let (mission, register) = Mission::with_entries(70_000);
    drop(register);
    let report = verify(mission.dir());
    assert!(report.problems.is_empty(), "{}", lines(&report));
    assert_eq!((report.checked.leaves, report.checked.tiles), (70_000, 551));
    let register = mission.open().unwrap();
    assert_eq!(register.entry(69_999).unwrap().payload(), Some(entry(69_999).payload.as_slice()));
    register.prove_inclusion(65_535).unwrap();
    register.prove_consistency(65_536).unwrap();
}

#[test]
fn a_byte_changed_in_any_published_file_is_found_in_that_file() {
    let (mission, register) = Mission::with_entries(300);
    drop(register);
    let published = files(&mission.dir());
    let published = published.iter().filter(|(path, _)| !path.to_string_lossy().contains("store.sqlite"));
    let mut changed = 0;
    for (path, bytes) in published.filter(|(_, bytes)| !bytes.is_empty()) {
        let name = path.strip_prefix(mission.dir()).unwrap().to_string_lossy().into_owned();
        if name == "keys/mission.key" {
            continue; // its comment may say anything; the rest has its own test
        }
        for at in [0, bytes.len() / 3, bytes.len() / 2, bytes.len() - 2] {
            let mut other = bytes.clone();
            other[at] ^= 1;
            fs::write(path, &other).unwrap();
            let report = verify(mission.dir());
            let named = report.problems.iter().any(|problem| problem.file == name);
            assert!(named && !report.sound(), "byte {at} of {name}:\n{}", lines(&report));
            changed += 1;
        }
        fs::write(path, bytes).unwrap();
    }
    assert!(changed >= 4 * 8, "{changed}");
    assert!(verify(mission.dir()).problems.is_empty());
}

/// What a mission reads from its register, or that it refuses.
fn reading(dir: &Path) -> Result<Vec<(Vec<u8>, Entry)>, RegisterError> {
    let register = Register::open_read_only(dir)?;
    register
        .entries(0)
        .map(|entry| entry.and_then(|entry| Ok((register.leaf(entry.index)?, entry))))
        .collect()
}

#[test]
fn a_byte_changed_anywhere_in_the_store_is_found_or_changes_nothing() {
    let (mission, mut register) = Mission::with_entries(120);
    register.erase(4, &REQUEST, now()).unwrap();
    drop(register);
    let path = mission.path("store.sqlite");
    let bytes = fs::read(&path).unwrap();
    let before = reading(&mission.dir()).unwrap();
    let (mut found, mut harmless) = (0, 0);
    // A step that is prime to the page size, so that every place in a page is met.
    for at in (0..bytes.len()).step_by(193) {
        let mut other = bytes.clone();
        other[at] ^= 0x41;
        fs::write(&path, &other).unwrap();
        let report = verify(mission.dir());
        if report.sound() {
            assert_eq!(reading(&mission.dir()).unwrap(), before, "byte {at} of the store");
            harmless += 1;
        } else {
            found += 1;
        }
        for left in ["store.sqlite-wal", "store.sqlite-shm"] {
            let _ = fs::remove_file(mission.path(left));
        }
    }
    assert!(found > 100 && found > harmless, "found {found}, harmless {harmless}");
}

#[test]
fn a_store_cut_short_or_overwritten_is_answered() {
    let (mission, register) = Mission::with_entries(300);
    drop(register);
    let path = mission.path("store.sqlite");
    let bytes = fs::read(&path).unwrap();
    let zeroed = [&bytes[..4096], &vec![0; bytes.len() - 4096]].concat();
    let ones = [&bytes[..4096], &vec![0xff; bytes.len() - 4096]].concat();
    let cases: [&[u8]; 8] =
        [b"", b"x", &bytes[..99], &bytes[..4096], &bytes[..bytes.len() / 2], &zeroed, &ones, &[0xff; 8192]];
    for case in cases {
        fs::write(&path, case).unwrap();
        let report = verify(mission.dir());
        assert!(!report.sound(), "{} bytes", case.len());
        expect(&report, ProblemKind::Unreadable, "");
        // The published log is verified all the same.
        assert_eq!(report.head.as_ref().map(|head| head.size), Some(300), "{}", lines(&report));
        assert_eq!(report.checked.leaves, 300);
        assert!(Register::open(mission.dir()).is_err());
        for left in ["store.sqlite-wal", "store.sqlite-shm"] {
            let _ = fs::remove_file(mission.path(left));
        }
    }
}

#[test]
fn every_wrong_tile_is_listed_and_not_the_first_only() {
    let (mission, register) = Mission::with_entries(3000);
    drop(register);
    let mut wrong = 0;
    for (path, mut bytes) in files(&mission.path("tile")) {
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(path, bytes).unwrap();
        wrong += 1;
    }
    let report = verify(mission.dir());
    let named: std::collections::BTreeSet<&str> =
        report.problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!((wrong, named.len()), (25, 25), "{}", lines(&report));
}

#[test]
fn a_leaf_changed_in_the_store_is_told_from_one_changed_in_a_tile() {
    let (mission, register) = Mission::with_entries(300);
    drop(register);
    sql(
        &mission.dir(),
        "UPDATE leaf SET bytes = CAST(replace(CAST(bytes AS TEXT), 'ts', 'tz') AS BLOB) WHERE idx = 258",
    );
    let report = verify(mission.dir());
    expect(&report, ProblemKind::Differs, "store.sqlite, the first 300 leaves: expected root");
    expect(&report, ProblemKind::Differs, "tile/entries/001.p/44, entry 258");
    expect(&report, ProblemKind::Differs, "tile/0/001.p/44, hash 2:");
    // The right edge is checked on every opening.
    let error = mission.open().unwrap_err().to_string();
    assert!(error.contains("register fault") && error.contains("root"), "{error}");
}

#[test]
fn missing_stray_and_misplaced_files_are_named() {
    let (mission, register) = Mission::with_entries(600);
    drop(register);
    fs::remove_file(mission.path("tile/0/001")).unwrap();
    fs::remove_file(mission.path("tile/entries/002.p/88")).unwrap();
    fs::create_dir(mission.path("tile/entries/002.p/88")).unwrap();
    fs::copy(mission.path("tile/0/000"), mission.path("tile/0/007")).unwrap();
    fs::write(mission.path("tile/0/notes.txt"), "x").unwrap();
    fs::write(mission.path("tile/0/000.tmp"), "x").unwrap();
    fs::write(mission.path("keys/old.key"), "x").unwrap();
    fs::create_dir(mission.path("tile/0/000.p")).unwrap();
    fs::write(mission.path("tile/0/000.p/1"), "x").unwrap();
    std::os::unix::fs::symlink("/etc", mission.path("tile/3")).unwrap();
    std::os::unix::fs::symlink(mission.path("checkpoint"), mission.path("tile/0/x009")).unwrap();
    let report = verify(mission.dir());
    expect(&report, ProblemKind::Missing, "tile/0/001: expected a file");
    expect(&report, ProblemKind::Missing, "tile/entries/002.p/88: expected a file");
    expect(&report, ProblemKind::WrongSort, "tile/entries/002.p/88");
    expect(&report, ProblemKind::Ahead, "tile/0/007: expected tiles of 600 entries");
    expect(&report, ProblemKind::Stray, "tile/0/notes.txt");
    expect(&report, ProblemKind::Unfinished, "tile/0/000.tmp");
    expect(&report, ProblemKind::Outdated, "tile/0/000.p/1");
    expect(&report, ProblemKind::Differs, "tile/0/000.p/1: expected a whole tile");
    expect(&report, ProblemKind::WrongSort, "tile/3");
    expect(&report, ProblemKind::WrongSort, "tile/0/x009");
    expect(&report, ProblemKind::Stray, "keys/old.key");
    assert!(!report.problems.iter().any(|problem| problem.file.contains("passwd")), "links are not followed");

    fs::remove_file(mission.path("checkpoint")).unwrap();
    fs::remove_file(mission.path("log.vkey")).unwrap();
    let report = verify(mission.dir());
    expect(&report, ProblemKind::Missing, "checkpoint: expected a file");
    expect(&report, ProblemKind::Missing, "log.vkey: expected a file");
    assert_eq!(report.checked.leaves, 600);
}

#[test]
fn what_is_no_mission_folder_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "x").unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    fs::create_dir_all(folder.path().join("odd/store.sqlite")).unwrap();
    fs::create_dir_all(folder.path().join("odd/checkpoint")).unwrap();
    fs::write(folder.path().join("odd/tile"), "x").unwrap();
    for (name, kind) in [
        ("none", ProblemKind::Missing),
        ("file", ProblemKind::WrongSort),
        ("empty", ProblemKind::Missing),
        ("odd", ProblemKind::WrongSort),
    ] {
        let report = verify(folder.path().join(name));
        expect(&report, kind, "store");
        assert!(!report.sound() && report.head.is_none());
    }
}

#[test]
fn a_content_that_is_not_what_its_leaf_binds_is_found() {
    let (mission, register) = Mission::with_entries(12);
    drop(register);
    let swap = "CREATE TEMP TABLE was AS SELECT * FROM payload;
        UPDATE payload SET body = (SELECT body FROM was WHERE idx = 1), nonce = (SELECT nonce FROM was WHERE idx = 1)
        WHERE idx = 4;";
    for (change, entry, found) in [
        ("UPDATE payload SET body = x'00' WHERE idx = 3", 3, "content with hash"),
        ("UPDATE payload SET body = zeroblob(90) WHERE idx = 4", 4, "does not open"),
        ("UPDATE payload SET class = 'party-a' WHERE idx = 4", 4, "does not open"),
        ("UPDATE payload SET class = 'nobody' WHERE idx = 4", 4, "no key of class nobody"),
        ("UPDATE payload SET class = 'No Body' WHERE idx = 4", 4, "not a token"),
        ("UPDATE payload SET class = NULL WHERE idx = 4", 4, "the other"),
        ("UPDATE payload SET epoch = 2 WHERE idx = 4", 4, "no key of class mechanism, epoch 2"),
        ("UPDATE payload SET nonce = x'00' WHERE idx = 4", 4, "none of that length"),
        ("UPDATE payload SET body = NULL WHERE idx = 4", 4, "nothing, and no erasure"),
        ("DELETE FROM payload WHERE idx = 4", 4, "nothing"),
        ("INSERT INTO erasure VALUES (4, 2)", 4, "erased by entry 2"),
        (swap, 4, "does not open"),
    ] {
        let path = mission.path("store.sqlite");
        let bytes = fs::read(&path).unwrap();
        sql(&mission.dir(), change);
        let report = verify(mission.dir());
        expect(&report, ProblemKind::Content, &format!("entry {entry}: "));
        expect(&report, ProblemKind::Content, found);
        // Neither is it given out, and the others are.
        let register = mission.open().unwrap();
        assert!(register.entry(entry).is_err(), "{change}");
        assert!(register.entry(5).is_ok());
        drop(register);
        fs::write(path, bytes).unwrap();
    }
    for (change, found) in [
        ("UPDATE class_key SET wrapped = x'00'", "class_key, class \"mechanism\", epoch 1"),
        ("INSERT INTO class_key VALUES ('Not A Token', 1, x'00')", "not a token"),
    ] {
        let path = mission.path("store.sqlite");
        let bytes = fs::read(&path).unwrap();
        sql(&mission.dir(), change);
        expect(&verify(mission.dir()), ProblemKind::Content, found);
        fs::write(path, bytes).unwrap();
    }
    sql(&mission.dir(), "INSERT INTO payload VALUES (12, NULL, NULL, NULL, x'00')");
    expect(&verify(mission.dir()), ProblemKind::Stray, "one for entry 12");
}

#[test]
fn an_erased_content_brought_back_from_a_backup_is_found() {
    let (mission, mut register) = Mission::with_entries(6);
    sql(&mission.dir(), "PRAGMA wal_checkpoint(TRUNCATE)");
    let backup = mission.folder.path().join("backup.sqlite");
    fs::copy(mission.path("store.sqlite"), &backup).unwrap();
    register.erase(4, &REQUEST, now()).unwrap();
    drop(register);
    let restore = format!(
        "ATTACH '{}' AS backup;
         UPDATE payload SET body = (SELECT body FROM backup.payload b WHERE b.idx = 4),
                            nonce = (SELECT nonce FROM backup.payload b WHERE b.idx = 4) WHERE idx = 4;",
        backup.display()
    );
    sql(&mission.dir(), &restore);
    expect(
        &verify(mission.dir()),
        ProblemKind::NotErased,
        "entry 4: expected no content, since entry 6 erased it",
    );
    let error = mission.open().unwrap().entry(4).unwrap_err().to_string();
    assert!(error.contains("entry 4: expected no content"), "it is not given out: {error}");
    sql(&mission.dir(), "DELETE FROM erasure");
    expect(&verify(mission.dir()), ProblemKind::NotErased, "entry 4");
}

#[test]
fn a_folder_made_anew_under_another_key_is_found_by_who_kept_the_key() {
    let (mission, register) = Mission::with_entries(6);
    drop(register);
    let kept = SignerKey::from_seed(ORIGIN, KeyType::Ed25519, &[9; 32]).unwrap().verifier();
    assert!(verify(mission.dir()).sound(), "by its own key it is in order");
    let report = verify_against(mission.dir(), &kept);
    expect(&report, ProblemKind::Differs, "log.vkey: expected the log's key");
    expect(&report, ProblemKind::Differs, "store.sqlite: expected the log's key");
    expect(&report, ProblemKind::NotSigned, "checkpoint");
    assert_eq!(report.head, None);
}

#[test]
fn two_histories_under_one_key_are_found_and_not_written_to() {
    let (one, mut register_one) = Mission::new();
    fill(&mut register_one, 300);
    drop(register_one);
    // The same key and the same beginning, and then another history: what a copied folder leads to.
    let (other, mut register_other) = Mission::new();
    let entries: Vec<_> = (5000..5300).map(entry).collect();
    register_other.append(&entries, now()).unwrap();
    drop(register_other);
    fs::copy(other.path("checkpoint"), one.path("checkpoint")).unwrap();
    expect(&verify(one.dir()), ProblemKind::Forked, "checkpoint: expected the store's 300 entries");
    let error = one.open().unwrap_err().to_string();
    assert!(error.contains("two histories were signed under one key"), "{error}");
    assert!(Register::open_read_only(one.dir()).is_ok(), "reading goes on");

    let mut register =
        Register::open_with(other.dir(), Box::new(truce_register::SeededChance::new(5))).unwrap();
    fill(&mut register, 10);
    drop(register);
    fs::copy(other.path("checkpoint"), one.path("checkpoint")).unwrap();
    expect(&verify(one.dir()), ProblemKind::Ahead, "310 entries");
    let error = one.open().unwrap_err().to_string();
    assert!(error.contains("the store is older than what was given out"), "{error}");
}

#[test]
fn a_folder_given_away_without_keys_or_store_is_verified_as_far_as_it_goes() {
    let (mission, register) = Mission::with_entries(300);
    drop(register);
    fs::remove_dir_all(mission.path("keys")).unwrap();
    let report = verify(mission.dir());
    assert!(report.problems.is_empty(), "{}", lines(&report));
    assert_eq!((report.checked.contents_opened, report.checked.contents_locked), (100, 200));
    fs::remove_file(mission.path("store.sqlite")).unwrap();
    let report = verify(mission.dir());
    assert_eq!(report.problems.len(), 1, "{}", lines(&report));
    expect(&report, ProblemKind::Missing, "store.sqlite");
    assert_eq!((report.checked.leaves, report.head.unwrap().size), (300, 300));
}

#[test]
fn a_report_is_data() {
    let (mission, register) = Mission::with_entries(3);
    drop(register);
    fs::remove_file(mission.path("tile/0/000.p/3")).unwrap();
    let json = serde_json::to_value(verify(mission.dir())).unwrap();
    assert_eq!(json["problems"][0]["kind"], "missing");
    assert_eq!(json["problems"][0]["grade"], "fault");
    assert_eq!(json["problems"][0]["file"], "tile/0/000.p/3");
    assert_eq!(json["checked"]["leaves"], 3);
}

#[test]
fn a_key_file_that_others_may_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let (mission, register) = Mission::with_entries(3);
    drop(register);
    fs::set_permissions(mission.path("keys/log.key"), fs::Permissions::from_mode(0o640)).unwrap();
    let report = verify(mission.dir());
    assert!(report.sound());
    expect(&report, ProblemKind::Exposed, "keys/log.key: expected mode 0600, found mode 0640");
    fs::write(mission.path("keys/mission.key"), "AGE-SECRET-KEY-1JUNK").unwrap();
    expect(&verify(mission.dir()), ProblemKind::Unreadable, "keys/mission.key");
}

#[test]
fn a_folder_in_use_is_verified_without_false_alarms() {
    let (mission, mut register) = Mission::new();
    let dir = mission.dir();
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|threads| {
        threads.spawn(|| {
            // Through several full tiles, by steps that leave partial ones of every width.
            while register.len() < 1500 {
                fill(&mut register, 7);
            }
            done.store(true, std::sync::atomic::Ordering::Relaxed);
        });
        let mut last = 0;
        while !done.load(std::sync::atomic::Ordering::Relaxed) {
            let report = verify(&dir);
            assert!(report.sound(), "{}", lines(&report));
            let size = report.head.unwrap().size;
            assert!(size >= last && size.is_multiple_of(7));
            assert_eq!(report.checked.contents_opened, size);
            last = size;
        }
    });
    drop(register);
    let report = verify(&dir);
    assert!(report.problems.is_empty(), "{}", lines(&report));
}

#[test]
fn a_register_can_be_handed_to_another_thread() {
    fn can_be_sent<T: Send>(_: &T) {}
    let (_mission, register) = Mission::new();
    can_be_sent(&register);
}

#[test]
fn a_head_that_claims_what_cannot_be_is_answered_in_bounded_time() {
    let (mission, register) = Mission::with_entries(300);
    drop(register);
    let key =
        SignerKey::from_secret_str(fs::read_to_string(mission.path("keys/log.key")).unwrap().trim_end());
    for size in [301, 1 << 40, (1 << 63) + 5, u64::MAX] {
        let root = truce_log::leaf_hash(b"any");
        let head = truce_log::Checkpoint { origin: ORIGIN.into(), size, root };
        let head = head.sign(key.as_ref().unwrap()).unwrap().note.to_string();
        let store = Connection::open(mission.path("store.sqlite")).unwrap();
        store.execute("UPDATE head SET checkpoint = ?", [&head]).unwrap();
        drop(store);
        fs::write(mission.path("checkpoint"), &head).unwrap();
        let report = verify(mission.dir());
        expect(&report, ProblemKind::Missing, &format!("to {}: expected a leaf for each", size - 1));
        assert!(report.problems.len() < 20, "{}", lines(&report));
        assert!(mission.open().is_err());
        assert!(Register::open_read_only(mission.dir()).is_err());
    }
}

#[test]
fn leaves_lost_from_the_store_are_taken_from_the_bundles() {
    let (mission, register) = Mission::with_entries(900);
    drop(register);
    sql(&mission.dir(), "DELETE FROM leaf WHERE idx BETWEEN 256 AND 511");
    let report = verify(mission.dir());
    assert_eq!(report.checked.leaves, 900, "{}", lines(&report));
    expect(&report, ProblemKind::Unreadable, "leaves 256 to 512: expected 256 rows, found 0 rows");
    fs::remove_file(mission.path("tile/entries/001")).unwrap();
    let report = verify(mission.dir());
    expect(&report, ProblemKind::Missing, "entries 256 to 511: expected a leaf for each");
    expect(&report, ProblemKind::Unreadable, "tile/0/001: expected a tile that can be checked");
    assert_eq!(report.checked.leaves, 900 - 256);
}
