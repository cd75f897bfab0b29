//! Hostile and unusual notes, checkpoints and receipts: each is answered, by name, and none is run into.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use proptest::prelude::*;
use truce_log::note::{KeyType, MAX_NOTE, MAX_SIGNATURES};
use truce_log::{
    BadCheckpoint, BadReceipt, Checkpoint, Hash, Note, NoteError, Receipt, SignedCheckpoint, SignerKey,
    VerifierKey, leaf_hash, proof, root_of,
};

const ORIGIN: &str = "mission.example/register";

fn log_key() -> SignerKey {
    SignerKey::from_seed(ORIGIN, KeyType::Ed25519, &[7; 32]).unwrap()
}

fn checkpoint() -> Checkpoint {
    Checkpoint { origin: ORIGIN.into(), size: 3, root: leaf_hash(b"any") }
}

fn signed(text: &str) -> String {
    let mut note = Note::new(text).unwrap();
    note.sign(&log_key());
    note.to_string()
}

fn open(bytes: &[u8]) -> Result<SignedCheckpoint, BadCheckpoint> {
    SignedCheckpoint::open(bytes, ORIGIN, &log_key().verifier())
}

#[test]
fn a_checkpoint_opens_as_it_was_signed() {
    let signed = checkpoint().sign(&log_key()).unwrap();
    assert_eq!(open(signed.note.to_string().as_bytes()), Ok(signed));
}

#[test]
fn what_is_not_a_note_is_named() {
    let good = signed("text\n");
    let many = format!("text\n\n{}", "\u{2014} a AAAAAAA=\n".repeat(MAX_SIGNATURES + 1));
    let long = "x".repeat(MAX_NOTE + 1);
    let cases: Vec<(&[u8], &str)> = vec![
        (b"", "no signatures"),
        (b"\n", "no signatures"),
        (b"text\n", "no signatures"),
        (b"text\n\n", "no signatures"),
        (b"text\r\n\r\n", "U+000D at byte 4"),
        (b"te\x00xt\n\n", "U+0000 at byte 2"),
        (b"te\xffxt\n\n", "UTF-8 from byte 2"),
        (b"text\n\nsigned by me\n", "signature line 1"),
        ("text\n\n\u{2014} a AAAAAAA=".as_bytes(), "signature line 1"),
        ("text\n\n\u{2014} a AAAAAAA=\njunk\n".as_bytes(), "signature line 2"),
        ("text\n\n\u{2014} a AAAA\n".as_bytes(), "signature line 1"),
        ("text\n\n\u{2014} a+b AAAAAAA=\n".as_bytes(), "signature line 1"),
        ("text\n\n\u{2014}  AAAAAAA=\n".as_bytes(), "signature line 1"),
        ("text\n\n\u{2014} a\u{a0}b AAAAAAA=\n".as_bytes(), "signature line 1"),
        ("text\n\n\u{2014} a AAAAAAA\n".as_bytes(), "signature line 1"),
        ("text\n\n\u{2014} a AAAAAAA= \n".as_bytes(), "signature line 1"),
        (many.as_bytes(), "more than 100"),
        (long.as_bytes(), "at most 524288"),
    ];
    for (bytes, expected) in cases {
        let error = Note::parse(bytes).unwrap_err().to_string();
        assert!(error.contains(expected), "{:?}: {error}", String::from_utf8_lossy(bytes).get(..40));
    }
    assert!(Note::parse(good.as_bytes()).is_ok());
    assert_eq!(Note::new("no newline"), Err(NoteError::NoFinalNewline));
}

#[test]
fn what_is_not_a_checkpoint_is_named_by_its_line() {
    let root = leaf_hash(b"any");
    for (text, expected) in [
        (format!("\n3\n{root}\n"), "line 1"),
        (format!("{ORIGIN}\n"), "line 2"),
        (format!("{ORIGIN}\n03\n{root}\n"), "line 2"),
        (format!("{ORIGIN}\n-3\n{root}\n"), "line 2"),
        (format!("{ORIGIN}\n99999999999999999999\n{root}\n"), "line 2"),
        (format!("{ORIGIN}\n3\n"), "line 3"),
        (format!("{ORIGIN}\n3\nAAAA\n"), "line 3"),
        (format!("{ORIGIN}\n3\n{root}\n\nextension\n"), "line 4"),
        (format!("{ORIGIN}\n0\n{root}\n"), "empty log"),
        (format!("other.example\n3\n{root}\n"), "other.example"),
    ] {
        let error = open(signed(&text).as_bytes()).unwrap_err().to_string();
        assert!(error.contains(expected), "{text:?}: {error}");
    }
    // The specification discourages extension lines and lets them be.
    assert!(open(signed(&format!("{ORIGIN}\n3\n{root}\nextension\n")).as_bytes()).is_ok());
}

#[test]
fn a_checkpoint_signed_by_a_stranger_is_not_the_logs() {
    let stranger = SignerKey::from_seed(ORIGIN, KeyType::Ed25519, &[8; 32]).unwrap();
    let note = checkpoint().sign(&stranger).unwrap().note.to_string();
    let error = open(note.as_bytes()).unwrap_err();
    assert!(matches!(error, BadCheckpoint::NotSignedByLog { .. }), "{error}");

    // The stranger's key bytes under the log's id: the id is no proof.
    let forged = Note::parse(note.as_bytes()).unwrap();
    let line =
        truce_log::note::NoteSignature { id: log_key().verifier().id(), ..forged.signatures()[0].clone() };
    let error = open(format!("{}\n{line}", forged.text()).as_bytes()).unwrap_err();
    assert!(matches!(error, BadCheckpoint::Note(NoteError::FalseSignature { .. })), "{error}");
}

#[test]
fn a_witness_states_when_and_its_time_cannot_be_changed() {
    let witness = SignerKey::from_seed("witness.example/w1", KeyType::CosignatureV1, &[9; 32]).unwrap();
    let mut note = checkpoint().sign(&log_key()).unwrap().note;
    note.cosign(&witness, 1_732_680_000);
    let reread: VerifierKey = witness.verifier().to_string().parse().unwrap();
    assert_eq!(reread.sort(), KeyType::CosignatureV1);
    let reread = Note::parse(note.to_string().as_bytes()).unwrap();
    let keys = [log_key().verifier(), witness.verifier()];
    let verified = reread.verify(&keys).unwrap();
    assert_eq!(verified.iter().map(|v| v.time).collect::<Vec<_>>(), [None, Some(1_732_680_000)]);

    let mut line = reread.signatures()[1].clone();
    line.bytes[7] ^= 1;
    let shifted = format!("{}\n{line}", reread.text());
    assert!(Note::parse(shifted.as_bytes()).unwrap().verify(&keys).is_err());
    // The same secret under the log's type makes other signatures: one cannot be passed off as the other.
    let as_log = SignerKey::from_seed("witness.example/w1", KeyType::Ed25519, &[9; 32]).unwrap();
    assert_ne!(as_log.verifier().id(), witness.verifier().id());
}

#[test]
fn a_key_that_is_none_is_named() {
    let good = log_key().verifier().to_string();
    let secret = log_key().to_secret_string();
    for (text, expected) in [
        (String::new(), "name+id+base64"),
        ("name".into(), "name+id+base64"),
        (good.replace("mission.example/register+", "+"), "key name"),
        (good.replacen("mission", "another", 1), "name and key give"),
        (good.to_uppercase(), "name+id+base64"),
        (good[..good.len() - 4].into(), "name+id+base64"),
        ("w+00000000+BgAA".into(), "signature type 0x06"),
        (format!("w+00000000+AQ{}", "A".repeat(42)), "sound Ed25519"),
    ] {
        let error = text.parse::<VerifierKey>().unwrap_err().to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
    let damaged = secret.replacen("mission", "another", 1);
    for text in ["", "PRIVATE+KEY+", &damaged, &secret[..secret.len() - 8]] {
        let error = SignerKey::from_secret_str(text).unwrap_err().to_string();
        assert!(!error.contains(&secret[secret.len() - 20..]), "a private key is not repeated: {error}");
    }
    assert!(!format!("{:?}", log_key()).contains(&secret[secret.len() - 20..]));
}

fn receipt() -> (Receipt, Vec<Vec<u8>>) {
    let entries: Vec<Vec<u8>> = (0..11u8).map(|entry| vec![entry; 5]).collect();
    let leaves: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
    let mut node = |height: u32, place: u64| {
        let from = (place << height) as usize;
        Ok::<_, proof::BadProof>(root_of(&leaves[from..from + (1 << height)]))
    };
    let path = proof::inclusion(6, 11, &mut node).unwrap();
    let head = Checkpoint { origin: ORIGIN.into(), size: 11, root: root_of(&leaves) };
    let checkpoint = head.sign(&log_key()).unwrap().note.to_string();
    (Receipt { extra: Some(b"shown with it".to_vec()), index: 6, proof: path, checkpoint }, entries)
}

#[test]
fn a_receipt_proves_its_entry_and_no_other() {
    let (receipt, entries) = receipt();
    let read = Receipt::parse(receipt.to_string().as_bytes()).unwrap();
    assert_eq!(read, receipt);
    let key = log_key().verifier();
    assert_eq!(read.verify(&entries[6], ORIGIN, &key).unwrap().checkpoint.size, 11);
    assert!(matches!(read.verify(&entries[5], ORIGIN, &key), Err(BadReceipt::Proof(_))));
    assert!(matches!(read.verify(&entries[6], "other.example", &key), Err(BadReceipt::Checkpoint(_))));
    let elsewhere = Receipt { index: 5, ..read };
    assert!(matches!(elsewhere.verify(&entries[6], ORIGIN, &key), Err(BadReceipt::Proof(_))));
}

#[test]
fn what_is_not_a_receipt_is_named_by_its_line() {
    let text = receipt().0.to_string();
    for (bad, expected) in [
        (String::new(), "line 1"),
        (text.replace("@v1", "@v2"), "line 1"),
        (text.replace("extra ", "extra !"), "line 2"),
        (text.replace("index 6", "index 06"), "line 3"),
        (text.replace("index 6\n", ""), "line 3"),
        (text.replace("index 6\n", "index 6\nshort\n"), "line 4"),
        (
            text.replace("index 6\n", &format!("index 6\n{}", format!("{}\n", leaf_hash(b"")).repeat(64))),
            "line 67",
        ),
        (text.split_once("\n\n").unwrap().0.to_owned(), "a checkpoint after a blank line"),
    ] {
        let error = Receipt::parse(bad.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Note::parse(&bytes);
        let _ = Receipt::parse(&bytes);
        let _ = open(&bytes);
        let _ = String::from_utf8_lossy(&bytes).parse::<VerifierKey>();
    }

    #[test]
    fn note_like_text_is_answered(text in "[a-z\n \u{2014}=+A-Z]{0,120}") {
        if let Ok(note) = Note::parse(text.as_bytes()) {
            prop_assert_eq!(note.to_string(), text);
        }
    }

    #[test]
    fn a_text_reads_back_as_it_was_signed(lines in prop::collection::vec("[^\\x00-\\x1f]{0,30}", 1..8)) {
        let text = format!("{}\n", lines.join("\n"));
        let mut note = Note::new(text.as_str()).unwrap();
        note.sign(&log_key());
        let read = Note::parse(note.to_string().as_bytes()).unwrap();
        prop_assert_eq!(read.text(), text);
        prop_assert!(read.verify(&[log_key().verifier()]).is_ok());
    }

    #[test]
    fn a_checkpoint_with_any_byte_changed_is_refused(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut bytes = checkpoint().sign(&log_key()).unwrap().note.to_string().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(open(&bytes).is_err());
    }
}
