//! What a register promises its mission: order, durability, sealing, erasure, and that it finds its own faults.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::{Mission, NOTICE, ORIGIN, REPORT, entry, files, fill, now};
use truce_log::tile::{self, Resource};
use truce_log::{
    CompactRange, Receipt, SignedCheckpoint, VerifierKey, leaf_hash, root_of, verify_consistency,
};
use truce_register::{
    Class, ClassName, Content, Kind, NewEntry, ReasonCode, Register, RegisterError, SeededChance,
};

const REQUEST: ReasonCode = ReasonCode::from_static("data-subject-request");

#[test]
fn what_was_appended_is_read_back_in_order_byte_for_byte() {
    let (mission, mut register) = Mission::new();
    let entries: Vec<NewEntry> = (0..10).map(entry).collect();
    assert_eq!(register.append(&entries[..4], now()).unwrap(), [0, 1, 2, 3]);
    assert_eq!(register.append(&entries[4..], now()).unwrap(), [4, 5, 6, 7, 8, 9]);
    assert_eq!(register.append(&[], now()).unwrap(), [0; 0]);
    drop(register);
    for register in [mission.open().unwrap(), Register::open_read_only(mission.dir()).unwrap()] {
        assert_eq!((register.len(), register.origin()), (10, ORIGIN));
        let read: Vec<_> = register.entries(0).map(Result::unwrap).collect();
        for (index, (read, given)) in read.iter().zip(&entries).enumerate() {
            assert_eq!(read.index, index as u64);
            assert_eq!(read.class, given.class);
            assert_eq!(read.kind(), Some(&given.kind));
            assert_eq!(read.payload(), Some(given.payload.as_slice()));
            assert_eq!(read.time(), now());
            assert_eq!(read.quarter_hour.to_string(), "2024-11-27T04:00:00Z");
        }
        assert_eq!(register.entries(7).count(), 3);
        assert_eq!(register.entries(99).count(), 0);
    }
}

#[test]
fn the_log_is_what_an_independent_reader_of_the_format_expects() {
    for count in [0, 1, 255, 256, 257, 600] {
        let (mission, register) = Mission::with_entries(count);
        // From here on the published files alone.
        let text = fs::read_to_string(mission.path("log.vkey")).unwrap();
        let key: VerifierKey = text.trim_end().parse().unwrap();
        let signed =
            SignedCheckpoint::open(&fs::read(mission.path("checkpoint")).unwrap(), ORIGIN, &key).unwrap();
        assert_eq!(signed.checkpoint.size, count);
        let mut range = CompactRange::new();
        for resource in Resource::all_at(count) {
            let bytes = fs::read(mission.path(&resource.to_string())).unwrap();
            match resource.level {
                None => {
                    for entry in tile::decode_entries(&bytes, resource.width).unwrap() {
                        assert_eq!(register.leaf(range.size()).unwrap(), entry);
                        range.append(leaf_hash(entry));
                    }
                }
                Some(0) => {
                    let hashes = tile::decode_hashes(&bytes, resource.width).unwrap();
                    let leaf = register.leaf(resource.index * 256).unwrap();
                    assert_eq!(hashes[0], leaf_hash(&leaf));
                }
                Some(_) => {
                    let hashes = tile::decode_hashes(&bytes, resource.width).unwrap();
                    let below = fs::read(mission.path("tile/0/000")).unwrap();
                    assert_eq!(hashes[0], root_of(&tile::decode_hashes(&below, 256).unwrap()));
                }
            }
        }
        assert_eq!(range.root(), signed.checkpoint.root, "{count} entries");
        assert_eq!(register.head().root, signed.checkpoint.root);
    }
}

#[test]
fn no_leaf_tells_what_is_sealed() {
    let (_mission, mut register) = Mission::new();
    let sealed =
        |class: &str, payload: &[u8]| NewEntry::new(REPORT, Class::sealed(class).unwrap(), payload.to_vec());
    register
        .append(&[sealed("party-a", b"short"), sealed("chairs", &[b'x'; 5000]), sealed("chairs", b"")], now())
        .unwrap();
    let leaves: Vec<String> =
        (0..3).map(|index| String::from_utf8(register.leaf(index).unwrap()).unwrap()).collect();
    for leaf in &leaves {
        assert_eq!(leaf.len(), leaves[0].len());
        for secret in ["party", "chairs", "report", "short", "04:07", "31"] {
            let without_commitment = leaf.split('"').filter(|part| part.len() != 64).collect::<String>();
            assert!(!without_commitment.contains(secret), "{leaf}");
        }
    }
    // Twice the same content, two commitments.
    register.append(&[sealed("chairs", b""), sealed("chairs", b"")], now()).unwrap();
    assert_ne!(register.leaf(3).unwrap(), register.leaf(4).unwrap());
}

#[test]
fn a_sealed_payload_is_in_no_file_in_clear() {
    let (mission, mut register) = Mission::new();
    let canary = b"canary-7f3a-nobody-else-writes-this";
    register
        .append(&[NewEntry::new(REPORT, Class::sealed("case").unwrap(), canary.to_vec())], now())
        .unwrap();
    drop(register);
    for (path, bytes) in files(&mission.dir()) {
        assert!(!bytes.windows(canary.len()).any(|window| window == canary), "{}", path.display());
    }
}

#[test]
fn every_proof_verifies_and_a_receipt_does_without_the_register() {
    let (mission, register) = Mission::with_entries(600);
    let head = register.head().clone();
    for index in [0, 1, 255, 256, 511, 512, 598, 599] {
        let receipt = Receipt::parse(register.receipt(index).unwrap().as_bytes()).unwrap();
        let leaf = register.leaf(index).unwrap();
        let signed = receipt.verify(&leaf, ORIGIN, register.verifier_key()).unwrap();
        assert_eq!(signed.checkpoint.root, head.root);
    }
    let range: CompactRange = (0..300).map(|index| leaf_hash(&register.leaf(index).unwrap())).collect();
    let proof = register.prove_consistency(300).unwrap();
    assert_eq!(verify_consistency(300, 600, &range.root(), &head.root, &proof), Ok(()));
    assert_eq!(register.prove_consistency(600).unwrap(), []);
    for (asked, error) in [
        (register.prove_consistency(0), "no head of 0"),
        (register.prove_consistency(601), "no head of 601"),
        (register.prove_inclusion(600), "no entry 600"),
    ] {
        let message = asked.unwrap_err().to_string();
        assert!(message.contains(error), "{message}");
    }
    drop(mission);
}

#[test]
fn an_erased_entry_is_gone_and_the_log_stands() {
    let (mission, mut register) = Mission::new();
    let canary = b"canary-2b6e-a-name-that-must-go".repeat(400);
    let seal = |payload: &[u8]| NewEntry::new(REPORT, Class::sealed("source").unwrap(), payload.to_vec());
    register.append(&[entry(0), seal(&canary), entry(2)], now()).unwrap();
    let (leaf, root) = (register.leaf(1).unwrap(), register.head().root);
    let public = register.leaf(0).unwrap();
    let ciphertext = sealed_body(&mission, 1);
    let before = places_of(&mission.dir(), &ciphertext);
    assert!(before > ciphertext.len() / 16 * 9 / 10, "before the erasure it is there: {before}");

    assert_eq!(register.erase(1, &REQUEST, now()).unwrap(), 3);
    let erased = register.entry(1).unwrap();
    assert_eq!(erased.content, Content::Erased { by: 3, reason: REQUEST, kind: None });
    assert_eq!(erased.class, Class::sealed("source").unwrap());
    let record = register.entry(3).unwrap();
    assert_eq!(record.kind(), Some(&Kind::ERASED));
    assert_eq!(record.payload().unwrap(), br#"{"erases":1,"reason":"data-subject-request"}"#);

    // The leaf and the old head stand as they were.
    assert_eq!(register.leaf(1).unwrap(), leaf);
    let proof = register.prove_consistency(3).unwrap();
    assert_eq!(verify_consistency(3, 4, &root, &register.head().root, &proof), Ok(()));

    for (again, expected) in [(1, "already erased"), (3, "records an erasure"), (4, "no entry 4")] {
        let message = register.erase(again, &REQUEST, now()).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    }
    // A public entry's content goes too; its leaf says what sort it was.
    assert_eq!(register.erase(0, &REQUEST, now()).unwrap(), 4);
    assert_eq!(register.entry(0).unwrap().kind(), Some(&NOTICE));
    assert_eq!(register.entry(0).unwrap().payload(), None);
    assert_eq!(register.leaf(0).unwrap(), public);

    // No page of the store or its write-ahead log still has the ciphertext.
    assert_eq!(places_of(&mission.dir(), &ciphertext), 0);
    drop(register);
    let register = mission.open().unwrap();
    assert_eq!(register.entries(0).filter(|entry| entry.as_ref().unwrap().payload().is_some()).count(), 3);
}

/// At how many places in the folder's files a piece of these bytes stands. Pieces of 16, since SQLite cuts long
/// values into pages.
fn places_of(dir: &Path, bytes: &[u8]) -> usize {
    let pieces: BTreeSet<&[u8]> = bytes.chunks_exact(16).collect();
    files(dir).values().map(|file| file.windows(16).filter(|window| pieces.contains(window)).count()).sum()
}

fn sealed_body(mission: &Mission, index: u64) -> Vec<u8> {
    let store = rusqlite::Connection::open(mission.path("store.sqlite")).unwrap();
    store.query_row("SELECT body FROM payload WHERE idx = ?", [index as i64], |row| row.get(0)).unwrap()
}

#[test]
fn without_the_missions_key_the_log_is_read_and_the_sealed_stays_sealed() {
    let (mission, register) = Mission::with_entries(6);
    drop(register);
    fs::remove_file(mission.path("keys/mission.key")).unwrap();
    let mut register = mission.open().unwrap();
    let open: Vec<bool> = register.entries(0).map(|entry| entry.unwrap().payload().is_some()).collect();
    assert_eq!(open, [true, false, false, true, false, false]);
    assert_eq!(register.entry(1).unwrap().content, Content::Locked);
    let error = register.append(&[entry(1)], now()).unwrap_err();
    assert!(matches!(error, RegisterError::NoClassKey { .. }), "{error}");
    assert!(error.to_string().contains("mission.key"), "{error}");
    assert_eq!(register.append(&[entry(0)], now()).unwrap(), [6]);
}

#[test]
fn a_new_epoch_seals_what_comes_and_opens_what_was() {
    let (mission, mut register) = Mission::with_entries(6);
    let class = ClassName::from_static("mechanism");
    assert_eq!(register.rotate_class_key(&class).unwrap(), 2);
    fill(&mut register, 6);
    assert_eq!(register.rotate_class_key(&ClassName::from_static("new")).unwrap(), 1);
    drop(register);
    let register = mission.open().unwrap();
    assert!(register.entries(0).all(|entry| entry.unwrap().payload().is_some()));
}

#[test]
fn the_same_chance_makes_the_same_log() {
    let make = |seed| {
        let folder = tempfile::tempdir().unwrap();
        let chance = Box::new(SeededChance::new(seed));
        let mut register = Register::create_with(folder.path(), ORIGIN, now(), chance).unwrap();
        fill(&mut register, 30);
        register.head().checkpoint.clone()
    };
    assert_eq!(make(7), make(7));
    assert_ne!(make(7), make(8));
}

#[test]
fn a_second_writer_is_told_of_the_first_and_a_reader_is_let_in() {
    let (mission, mut register) = Mission::with_entries(3);
    let error = mission.open().unwrap_err();
    assert!(matches!(error, RegisterError::Locked { .. }));
    assert!(error.to_string().contains("locked by another process"), "{error}");
    let error = Register::create(mission.dir(), ORIGIN, now()).unwrap_err();
    assert!(error.to_string().contains("already holds store.sqlite"), "{error}");

    let mut reader = Register::open_read_only(mission.dir()).unwrap();
    fill(&mut register, 400);
    assert_eq!(reader.len(), 3);
    assert_eq!(reader.refresh().unwrap(), 403);
    assert!(reader.entries(0).all(|entry| entry.is_ok()));
    assert!(matches!(reader.append(&[entry(0)], now()), Err(RegisterError::ReadOnly)));
    assert!(matches!(reader.erase(0, &REQUEST, now()), Err(RegisterError::ReadOnly)));
    drop(register);
    assert_eq!(mission.open().unwrap().len(), 403);
}

#[test]
fn what_is_not_a_mission_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("file"), b"").unwrap();
    fs::create_dir(path("empty")).unwrap();
    fs::create_dir_all(path("odd/store.sqlite")).unwrap();
    fs::create_dir(path("text")).unwrap();
    fs::write(path("text/store.sqlite"), "not a database, and longer than its header is ".repeat(90))
        .unwrap();
    fs::create_dir(path("other")).unwrap();
    rusqlite::Connection::open(path("other/store.sqlite"))
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    for (name, expected) in [
        ("none", "there is no folder"),
        ("file", "is a file; expected a mission folder"),
        ("file/below", "file/below"),
        ("empty", "is not a mission folder: it has no store.sqlite"),
        ("odd", "store.sqlite is a folder; expected a file"),
        ("text", "expected a sound SQLite file"),
        ("other", "expected the application id of a register"),
    ] {
        for opened in [Register::open(path(name)), Register::open_read_only(path(name))] {
            let message = opened.unwrap_err().to_string();
            assert!(message.contains(expected), "{name}: {message}");
        }
    }
    let newer = Register::create(path("newer"), ORIGIN, now()).unwrap();
    drop(newer);
    let store = rusqlite::Connection::open(path("newer/store.sqlite")).unwrap();
    store.pragma_update(None, "user_version", 2).unwrap();
    drop(store);
    let message = Register::open(path("newer")).unwrap_err().to_string();
    assert!(message.contains("has register format 2; this program knows 1"), "{message}");
    assert!(fs::read_dir(path("empty")).unwrap().next().is_none(), "looking leaves nothing behind");
    let error = Register::create(path("file"), ORIGIN, now()).unwrap_err().to_string();
    assert!(error.contains("is a file; expected a folder"), "{error}");
    for origin in ["", "two words", "a+b", "line\nbreak"] {
        let error = Register::create(path("new"), origin, now()).unwrap_err();
        assert!(matches!(error, RegisterError::BadOrigin { .. }), "{origin:?}: {error}");
    }
    assert!(Register::create(path("new"), ORIGIN, now()).is_ok(), "a refused creation can be tried again");
}

#[test]
fn what_cannot_be_appended_is_refused_whole() {
    let (_mission, mut register) = Mission::with_entries(3);
    let before = register.head().clone();
    let own = NewEntry::new(Kind::ERASED, Class::Public, vec![]);
    let large = NewEntry::new(REPORT, Class::Public, vec![0; truce_register::MAX_PAYLOAD + 1]);
    for (bad, expected) in [(own, "the register's own"), (large, "entry 1 of this batch")] {
        let message = register.append(&[entry(0), bad], now()).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
        assert_eq!(register.head(), &before);
    }
}

#[test]
fn keys_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (mission, _register) = Mission::new();
    for key in ["keys/log.key", "keys/mission.key"] {
        let mode = fs::metadata(mission.path(key)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{key}");
    }
}

#[test]
fn a_missing_or_foreign_log_key_is_named() {
    let (mission, register) = Mission::with_entries(3);
    drop(register);
    let path = mission.path("keys/log.key");
    let ours = fs::read(&path).unwrap();
    let (other, _) = Mission::new();
    let error = |bytes: Option<&[u8]>| {
        match bytes {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        mission.open().unwrap_err().to_string()
    };
    assert!(error(None).contains("log.key: it is missing"));
    assert!(error(Some(b"PRIVATE+KEY+junk")).contains("PRIVATE+KEY+name+id"));
    let foreign = fs::read_to_string(other.path("keys/log.key")).unwrap();
    let seed2 = truce_log::SignerKey::from_seed(ORIGIN, truce_log::note::KeyType::Ed25519, &[9; 32]).unwrap();
    assert_eq!(foreign.trim_end().as_bytes(), ours.trim_ascii_end(), "one seed, one key");
    let message = error(Some(seed2.to_secret_string().as_bytes()));
    assert!(message.contains("this log's is"), "{message}");
    fs::write(&path, ours).unwrap();
    assert!(mission.open().is_ok());
}

#[test]
fn a_reader_does_not_follow_a_store_that_was_exchanged_under_it() {
    let (mission, register) = Mission::with_entries(20);
    drop(register);
    let mut reader = Register::open_read_only(mission.dir()).unwrap();
    // Another history under the same key, put in place row by row.
    let (other, mut register) = Mission::new();
    register.append(&(500..530).map(entry).collect::<Vec<_>>(), now()).unwrap();
    drop(register);
    let exchange = format!(
        "ATTACH '{}' AS other; BEGIN; DELETE FROM leaf; INSERT INTO leaf SELECT * FROM other.leaf;
         UPDATE head SET checkpoint = (SELECT checkpoint FROM other.head); COMMIT;",
        other.path("store.sqlite").display()
    );
    rusqlite::Connection::open(mission.path("store.sqlite")).unwrap().execute_batch(&exchange).unwrap();
    let error = reader.refresh().unwrap_err();
    assert!(matches!(error, RegisterError::Fault(_)), "{error}");
    assert!(error.to_string().contains("a continuation of 20 entries"), "{error}");
    assert_eq!(reader.len(), 20);
}

#[test]
fn an_erasure_held_up_by_a_reader_is_said_and_finished_when_it_is_gone() {
    let (mission, mut register) = Mission::with_entries(6);
    let ciphertext = sealed_body(&mission, 4);
    let reader = rusqlite::Connection::open(mission.path("store.sqlite")).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM leaf;").unwrap();
    assert_eq!(register.erase(4, &REQUEST, now()).unwrap(), 6);
    assert!(matches!(register.unpublished(), Some(RegisterError::ErasurePending { .. })));
    assert!(matches!(register.entry(4).unwrap().content, Content::Erased { by: 6, .. }));
    assert!(places_of(&mission.dir(), &ciphertext) > 0);
    drop(reader);
    register.publish().unwrap();
    assert!(register.unpublished().is_none());
    assert_eq!(places_of(&mission.dir(), &ciphertext), 0);
}
