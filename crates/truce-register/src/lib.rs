//! The append-only register of one mission: what was recorded, in which order, so that every party can check it.
//!
//! The promise: an entry whose [`Register::append`] returned is durable, is covered by a checkpoint signed
//! with the log key, and can never be changed or dropped without [`verify()`] or any C2SP tlog-tiles
//! verifier noticing. What an entry *said* can be erased; *that* something was recorded, and when, cannot.
//!
//! # The folder
//!
//! ```text
//! DIR/store.sqlite     leaves, sealed payloads and head, written in one transaction: the truth
//! DIR/checkpoint       the signed head, and
//! DIR/tile/            the tiles and entry bundles: derived from the store, rewritten on open if missing
//! DIR/log.vkey         the log's public key, for people who verify
//! DIR/keys/log.key     the log's private key           (mode 0600)
//! DIR/keys/mission.key the mission's age identity, which unwraps the class keys   (mode 0600)
//! DIR/lock             held by the one process that may write
//! ```
//!
//! # What a leaf shows
//!
//! A leaf is canonical JSON (RFC 8785) of coded words and integers, for ever and to everybody. `ts` is the
//! beginning of the quarter of an hour in seconds since 1970; `hash` is SHA-256 of the entry's envelope, which is
//! `truce/entry/v1`, the kind, the exact time and the payload, one below the other; `commitment` is
//! SHA-256(`truce/commit/v1\0`, u64 32, salt, u64 length, envelope). What is not public has leaves of one size
//! that tell neither kind nor class.
//!
//! ```json
//! {"class":"public","hash":"<hex>","kind":"notice.published","ts":1732680000,"v":1}
//! {"class":"sealed","commitment":"<hex>","kind":"sealed","ts":1732680000,"v":1}
//! {"class":"public","erases":1,"hash":"<hex>","kind":"erased","reason":"data-subject-request","ts":1732680000,"v":1}
//! ```
//!
//! # Using it
//!
//! ```
//! use jiff::Timestamp;
//! use truce_register::{Class, Kind, NewEntry, Register};
//! # let folder = std::env::temp_dir().join(format!("truce-register-doc-{}", std::process::id()));
//! # let _ = std::fs::remove_dir_all(&folder);
//! const REPORT_RECEIVED: Kind = Kind::from_static("report.received");
//! let now: Timestamp = "2024-11-27T04:00:00Z".parse()?;
//!
//! let mut register = Register::create(&folder, "mission.example/register", now)?;
//! let indices = register.append(
//!     &[NewEntry::new(REPORT_RECEIVED, Class::sealed("mechanism")?, br#"{"outlet":"..."}"#.to_vec())],
//!     now,
//! )?;
//! for entry in register.entries(0) {
//!     let entry = entry?;
//!     println!("{} {} {:?}", entry.index, entry.time(), entry.kind());
//! }
//! # assert_eq!(indices, [0]);
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Time is an argument everywhere and chance comes through [`Chance`], so that tests are replayable.

mod chance;
mod content;
mod entry;
mod error;
mod files;
mod kind;
mod leaf;
mod publish;
mod register;
mod seal;
mod store;
mod tree;
mod verify;

pub use chance::{Chance, OsChance, SeededChance};
pub use entry::{Content, Entry, Index, MAX_PAYLOAD, NewEntry};
pub use error::{RegisterError, RegisterFault};
pub use kind::{BadToken, Class, ClassName, Kind, ReasonCode};
pub use register::{Entries, Head, Register};
pub use verify::{Checked, Grade, Problem, ProblemKind, VerifiedHead, VerifyReport, verify, verify_against};
