//! Verification: reads every file of a mission folder and recomputes everything from nothing.
//!
//! The promise: it ends in bounded time, lists everything that is wrong and not the first thing only, changes
//! nothing (SQLite may leave an empty `-wal` and `-shm` beside the store), and answers whatever it is given.

mod log;
mod report;
mod tiles;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use truce_log::{Checkpoint, Hash, Resource, SignedCheckpoint, SignerKey, VerifierKey};
use zeroize::Zeroizing;

use log::{Erasures, Walk};
pub use report::{Checked, Grade, Problem, ProblemKind, VerifiedHead, VerifyReport};
use tiles::TileCheck;

use crate::content::{self, OpenFailure};
use crate::entry::{Content, Index};
use crate::error::RegisterError;
use crate::files::{UNFINISHED, read_if_there};
use crate::kind::ClassName;
use crate::publish::CHECKPOINT;
use crate::register::{LOCK, LOG_KEY, MISSION_KEY, STORE, VKEY, expect_mission};
use crate::seal::KeyRing;
use crate::store::Store;

/// Verifies a mission folder with the key that the folder itself names.
///
/// That finds damage, tampering and lost files. It cannot find that the whole folder was made anew under
/// another key: for that, ask with [`verify_against`] and the key one has kept.
///
/// The folder may be in use. Then the state of one moment is verified; tiles that are just being published are
/// left to the next time.
pub fn verify(dir: impl AsRef<Path>) -> VerifyReport {
    Verification::new(dir.as_ref(), None).run()
}

/// Verifies a mission folder with the key of the log as it is known from elsewhere.
pub fn verify_against(dir: impl AsRef<Path>, key: &VerifierKey) -> VerifyReport {
    Verification::new(dir.as_ref(), Some(key.clone())).run()
}

struct Verification<'a> {
    dir: &'a Path,
    key: Option<VerifierKey>,
    report: VerifyReport,
}

impl<'a> Verification<'a> {
    fn new(dir: &'a Path, key: Option<VerifierKey>) -> Self {
        let report = VerifyReport {
            dir: dir.display().to_string(),
            origin: None,
            key: None,
            key_was_given: key.is_some(),
            head: None,
            checked: Checked::default(),
            problems: Vec::new(),
        };
        Self { dir, key, report }
    }

    fn run(mut self) -> VerifyReport {
        if let Err(error) = expect_mission(self.dir) {
            let kind = match error {
                RegisterError::NoFolder { .. } | RegisterError::NotAMission { .. } => ProblemKind::Missing,
                RegisterError::WrongSort { .. } => ProblemKind::WrongSort,
                _ => ProblemKind::Unreadable,
            };
            self.problem(kind, STORE, None, "the store of a mission folder", error.to_string());
            if !self.dir.is_dir() {
                return self.report;
            }
        }
        // The checkpoint is read before the store: while another process appends, it may lag behind, never lead.
        let published = self.read(CHECKPOINT);
        let store = self.open_store();
        self.find_key(store.as_ref());
        let published = published.and_then(|bytes| self.checkpoint(CHECKPOINT, &bytes));
        let stored = self.stored_head(store.as_ref());
        self.compare_heads(stored.as_ref(), published.as_ref());

        let head = stored.or_else(|| published.clone());
        if let Some(head) = &head {
            self.report.origin = Some(head.origin.clone());
            self.report.head = Some(VerifiedHead { size: head.size, root: head.root.to_string() });
            let erasures = self.check_log(store.as_ref(), head, published.as_ref());
            if let Some(store) = &store {
                self.check_contents(store, head, &erasures);
            }
        }
        self.check_keys();
        self.check_unfinished();
        self.report
    }

    /// Whether a writer holds the folder.
    fn is_written(&self) -> bool {
        let lock = fs::File::open(self.dir.join(LOCK));
        lock.is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(fs::TryLockError::WouldBlock)))
    }

    fn problem(
        &mut self,
        kind: ProblemKind,
        file: &str,
        place: Option<String>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) {
        self.report.problems.push(Problem::new(kind, file, place, expected, found));
    }

    /// A file's bytes; says so if it is missing or cannot be read.
    fn read(&mut self, name: &str) -> Option<Vec<u8>> {
        match read_if_there(&self.dir.join(name)) {
            Ok(Some(bytes)) => return Some(bytes),
            Ok(None) => self.problem(ProblemKind::Missing, name, None, "a file", "nothing"),
            Err(RegisterError::WrongSort { found, expected, .. }) => {
                self.problem(ProblemKind::WrongSort, name, None, expected, found);
            }
            Err(error) => {
                self.problem(
                    ProblemKind::Unreadable,
                    name,
                    None,
                    "a file that can be read",
                    error.to_string(),
                );
            }
        }
        None
    }

    fn open_store(&mut self) -> Option<Store> {
        let path = self.dir.join(STORE);
        if !path.is_file() {
            return None; // said already
        }
        let store = match Store::open(&path, false) {
            Ok(store) => store,
            Err(error) => {
                self.unreadable(error);
                return None;
            }
        };
        match store.damage() {
            Ok(damage) => {
                for found in damage {
                    self.problem(ProblemKind::Differs, STORE, None, "a sound SQLite file", found);
                }
            }
            Err(error) => self.unreadable(error),
        }
        Some(store)
    }

    /// Says that the store could not be read at some place.
    fn unreadable(&mut self, error: RegisterError) {
        let problem = match error {
            RegisterError::Fault(fault) => {
                let place = fault.place.split_once(&format!("{STORE}, ")).map(|(_, place)| place.to_owned());
                Problem::new(ProblemKind::Unreadable, STORE, place, fault.expected, fault.found)
            }
            error => {
                let expected = "a store that can be read";
                Problem::new(ProblemKind::Unreadable, STORE, None, expected, error.to_string())
            }
        };
        // One damaged page answers many questions in the same words.
        if self.report.problems.last() != Some(&problem) {
            self.report.problems.push(problem);
        }
    }

    /// The key to check with: the one given, else the one the folder names.
    fn find_key(&mut self, store: Option<&Store>) {
        let mut named: Vec<(&str, String)> = Vec::new();
        if let Some(bytes) = self.read(VKEY) {
            named.push((VKEY, String::from_utf8_lossy(&bytes).trim_end().to_owned()));
        }
        match store.map(|store| store.meta("vkey")) {
            Some(Ok(vkey)) => named.push((STORE, vkey)),
            Some(Err(error)) => self.unreadable(error),
            None => {}
        }
        for (file, text) in named {
            match (text.parse::<VerifierKey>(), &self.key) {
                (Err(bad), _) => {
                    self.problem(ProblemKind::Differs, file, None, "the log's key", bad.to_string());
                }
                (Ok(key), None) => self.key = Some(key),
                (Ok(key), Some(known)) if key == *known => {}
                (Ok(key), Some(known)) => {
                    let expected = format!("the log's key {known}");
                    self.problem(ProblemKind::Differs, file, None, expected, key.to_string());
                }
            }
        }
        self.report.key = self.key.as_ref().map(ToString::to_string);
    }

    /// A checkpoint, if the log signed it.
    fn checkpoint(&mut self, file: &str, bytes: &[u8]) -> Option<Checkpoint> {
        let key = self.key.clone()?;
        match SignedCheckpoint::open(bytes, key.name(), &key) {
            Ok(signed) => Some(signed.checkpoint),
            Err(bad) => {
                self.problem(
                    ProblemKind::NotSigned,
                    file,
                    None,
                    "a checkpoint signed by the log",
                    bad.to_string(),
                );
                None
            }
        }
    }

    fn stored_head(&mut self, store: Option<&Store>) -> Option<Checkpoint> {
        match store?.checkpoint() {
            Ok(text) => {
                let head = self.checkpoint(STORE, text.as_bytes())?;
                match store?.meta("origin") {
                    Ok(origin) if origin == head.origin => {}
                    Ok(origin) => {
                        let place = Some("table meta, origin".to_owned());
                        self.problem(ProblemKind::Differs, STORE, place, head.origin.clone(), origin);
                    }
                    Err(error) => self.unreadable(error),
                }
                Some(head)
            }
            Err(error) => {
                self.unreadable(error);
                None
            }
        }
    }

    fn compare_heads(&mut self, stored: Option<&Checkpoint>, published: Option<&Checkpoint>) {
        let (Some(stored), Some(published)) = (stored, published) else { return };
        let said = |checkpoint: &Checkpoint| format!("{} entries, root {}", checkpoint.size, checkpoint.root);
        let (ours, theirs) = (format!("the store's {}", said(stored)), said(published));
        if published.size > stored.size {
            let expected = format!("at most {ours}");
            self.problem(ProblemKind::Ahead, CHECKPOINT, None, expected, theirs);
        } else if published.size < stored.size {
            self.problem(ProblemKind::Outdated, CHECKPOINT, None, ours, theirs);
        } else if published.root != stored.root {
            self.problem(ProblemKind::Forked, CHECKPOINT, None, ours, theirs);
        }
    }

    /// Hashes every leaf, and compares every tile, the head and the published checkpoint with what comes out.
    fn check_log(
        &mut self,
        store: Option<&Store>,
        head: &Checkpoint,
        published: Option<&Checkpoint>,
    ) -> Erasures {
        let found = tiles::find(self.dir, &mut self.report.problems);
        let published_size = published.map_or(head.size, |published| published.size);
        let (checked, problems) = (&mut self.report.checked, &mut self.report.problems);
        let (dir, missing) = (self.dir, Vec::new());
        let mut check = TileCheck { dir, found, published: published_size, checked, problems, missing };
        let walk = Walk::over(store, head.size, &mut check);
        let (beyond, missing) = (check.found, check.missing);

        walk.unreadable.into_iter().for_each(|error| self.unreadable(error));
        for gap in &walk.gaps {
            let place = Some(format!("entries {} to {}", gap.start, gap.end - 1));
            let (expected, found) = ("a leaf for each, here or in a bundle", "none in either");
            self.problem(ProblemKind::Missing, STORE, place, expected, found);
        }
        let whole = walk.gaps.is_empty();
        let root = walk.edge.root();
        if whole && root != head.root {
            let place = Some(format!("the first {} leaves", head.size));
            let expected = format!("root {}, as signed", head.root);
            self.problem(ProblemKind::Differs, STORE, place, expected, format!("root {root}"));
        } else if let (Some(root), Some(published)) = (walk.published_root, published)
            && published.size < head.size
            && root != published.root
        {
            let expected = format!("root {root} at {} entries, as the store's leaves give", published.size);
            self.problem(ProblemKind::Forked, CHECKPOINT, None, expected, format!("root {}", published.root));
        }
        if let Some(store) = store {
            self.check_subtrees(store, head, whole.then_some(&walk.subtrees));
        }
        self.check_tiles_found(head, published_size, missing, beyond);
        walk.erasures
    }

    /// Says which tiles are missing, and which of those that are left over should not be there.
    fn check_tiles_found(
        &mut self,
        head: &Checkpoint,
        published_size: u64,
        missing: Vec<Resource>,
        beyond: BTreeSet<Resource>,
    ) {
        // While another process appends, tiles beyond our head come and partial ones go.
        let appending = self.is_written() || {
            let newest = fs::read(self.dir.join(CHECKPOINT)).ok().zip(self.key.as_ref());
            let newest = newest.and_then(|(bytes, key)| SignedCheckpoint::open(&bytes, key.name(), key).ok());
            newest.is_some_and(|newest| newest.checkpoint.size > published_size)
        };
        for resource in missing.into_iter().filter(|resource| !(appending && resource.is_partial())) {
            self.problem(ProblemKind::Missing, &resource.to_string(), None, "a file", "nothing");
        }
        for resource in beyond {
            if resource.width_at(head.size) >= u64::from(resource.width) {
                let expected = "a tile that can be checked";
                let found = "one that cannot, since leaves are missing";
                self.problem(ProblemKind::Unreadable, &resource.to_string(), None, expected, found);
            } else if !appending {
                let expected = format!("tiles of {} entries", head.size);
                self.problem(ProblemKind::Ahead, &resource.to_string(), None, expected, "a tile of more");
            }
        }
    }

    /// Compares the hashes of full tiles that the store keeps, and the number of its leaves.
    fn check_subtrees(
        &mut self,
        store: &Store,
        head: &Checkpoint,
        expected: Option<&BTreeMap<(u8, u64), Hash>>,
    ) {
        match store.size() {
            Ok(size) if size > head.size => {
                let expected = format!("{} leaves, as the signed head says", head.size);
                self.problem(
                    ProblemKind::Differs,
                    STORE,
                    Some("table leaf".into()),
                    expected,
                    size.to_string(),
                );
            }
            Ok(_) => {}
            Err(error) => self.unreadable(error),
        }
        let stored = match store.subtrees() {
            Ok(stored) => stored,
            Err(error) => return self.unreadable(error),
        };
        // With leaves missing there is nothing to compare with, and the gap is said already.
        let Some(expected) = expected else { return };
        let places: BTreeSet<&(u8, u64)> = expected.keys().chain(stored.keys()).collect();
        for place in places {
            let said = |hash: Option<&Hash>| hash.map_or("nothing".to_owned(), ToString::to_string);
            let (wanted, found) = (expected.get(place), stored.get(place));
            if wanted != found {
                let named = Some(format!("table subtree, level {}, index {}", place.0, place.1));
                self.problem(ProblemKind::Differs, STORE, named, said(wanted), said(found));
            }
        }
    }

    /// Opens every content that can be opened, and checks that what was erased is gone.
    fn check_contents(&mut self, store: &Store, head: &Checkpoint, erasures: &Erasures) {
        let file = read_if_there(&self.dir.join(MISSION_KEY));
        let file = match file {
            Ok(Some(bytes)) => {
                String::from_utf8(bytes).map(Zeroizing::new).map_err(|_not_utf8| "not UTF-8".into())
            }
            Ok(None) => Err("there is none".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        let mut ring = KeyRing::new(file);
        match ring.missing() {
            None => self.check_class_keys(store, &mut ring),
            // Who was given the folder without its keys checks what can be checked without.
            Some(_) if !self.dir.join(MISSION_KEY).exists() => {}
            Some(why) => {
                let why = why.to_owned();
                self.problem(ProblemKind::Unreadable, MISSION_KEY, None, "the mission's age identity", why);
            }
        }
        let indices = match store.indices(head.size) {
            Ok(indices) => indices,
            Err(error) => return self.unreadable(error),
        };
        for index in indices {
            let row = match store.row(index) {
                Ok(row) => row,
                Err(error) => {
                    self.unreadable(error);
                    continue;
                }
            };
            let place = || Some(format!("entry {index}"));
            let (recorded, stored) = (erasures.get(&index), row.erased_by);
            let has_body = row.payload.as_ref().is_some_and(|payload| payload.body.is_some());
            match (recorded, stored) {
                (Some(by), _) if has_body => {
                    let expected = format!("no content, since entry {by} erased it");
                    self.problem(ProblemKind::NotErased, STORE, place(), expected, "content");
                    continue;
                }
                (recorded, stored) if recorded != stored.as_ref() => {
                    let said = |by: Option<&Index>| {
                        by.map_or("no erasure".into(), |by| format!("erased by entry {by}"))
                    };
                    let (expected, found) = (said(recorded), said(stored.as_ref()));
                    self.problem(ProblemKind::Content, STORE, place(), expected, found);
                    continue;
                }
                _ => {}
            }
            match content::open(store, &mut ring, &head.origin, index, row) {
                Ok(entry) => match entry.content {
                    Content::Open { .. } => self.report.checked.contents_opened += 1,
                    Content::Locked => self.report.checked.contents_locked += 1,
                    Content::Erased { .. } => self.report.checked.erased += 1,
                    Content::Unknown { .. } => self.report.checked.unknown += 1,
                },
                Err(OpenFailure::Mismatch { expected, found }) => {
                    self.problem(ProblemKind::Content, STORE, place(), expected, found);
                }
                Err(OpenFailure::Error(error)) => self.unreadable(error),
            }
        }
        match store.rows_beyond(head.size) {
            Ok(beyond) => {
                for (table, index) in beyond {
                    let expected = format!("rows for {} entries", head.size);
                    let place = Some(format!("table {table}"));
                    self.problem(
                        ProblemKind::Stray,
                        STORE,
                        place,
                        expected,
                        format!("one for entry {index}"),
                    );
                }
            }
            Err(error) => self.unreadable(error),
        }
    }

    fn check_class_keys(&mut self, store: &Store, ring: &mut KeyRing) {
        let keys = match store.class_keys() {
            Ok(keys) => keys,
            Err(error) => return self.unreadable(error),
        };
        for (class, epoch, wrapped) in keys {
            let opened = ClassName::new(class.as_str())
                .map_err(|bad| bad.to_string())
                .and_then(|class| ring.unwrap(&class, epoch, &wrapped));
            match opened {
                Ok(_) => self.report.checked.class_keys += 1,
                Err(why) => {
                    let place = Some(format!("table class_key, class {class:?}, epoch {epoch}"));
                    self.problem(ProblemKind::Content, STORE, place, "a class key that unwraps", why);
                }
            }
        }
    }

    /// The key files, where this folder has them.
    fn check_keys(&mut self) {
        let children = match fs::read_dir(self.dir.join("keys")) {
            Ok(children) => children,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return,
            Err(error) => {
                let expected = "a folder that can be read";
                return self.problem(ProblemKind::Unreadable, "keys", None, expected, error.to_string());
            }
        };
        for child in children.flatten() {
            let name = format!("keys/{}", child.file_name().to_string_lossy());
            if name.ends_with(UNFINISHED) {
                self.problem(ProblemKind::Unfinished, &name, None, "no unfinished file", "one");
            } else if name != LOG_KEY && name != MISSION_KEY {
                self.problem(
                    ProblemKind::Stray,
                    &name,
                    None,
                    "the log's key and the mission's only",
                    "another file",
                );
            }
            self.check_exposed(&name);
        }
        if self.dir.join(LOG_KEY).exists()
            && let Some(bytes) = self.read(LOG_KEY)
        {
            let text = Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned());
            let expected =
                self.key.as_ref().map_or("the log's private key".into(), |key| format!("the key of {key}"));
            match SignerKey::from_secret_str(text.trim_end()) {
                Ok(key) if self.key.as_ref() == Some(&key.verifier()) => {}
                Ok(key) => {
                    let found = format!("the key of {}", key.verifier());
                    self.problem(ProblemKind::Differs, LOG_KEY, None, expected, found);
                }
                Err(bad) => self.problem(ProblemKind::Differs, LOG_KEY, None, expected, bad.to_string()),
            }
        }
    }

    #[cfg(unix)]
    fn check_exposed(&mut self, name: &str) {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(self.dir.join(name)).map_or(0, |metadata| metadata.permissions().mode());
        if mode & 0o077 != 0 {
            let found = format!("mode {:04o}", mode & 0o7777);
            self.problem(ProblemKind::Exposed, name, None, "mode 0600", found);
        }
    }

    #[cfg(not(unix))]
    fn check_exposed(&mut self, _name: &str) {}

    fn check_unfinished(&mut self) {
        for name in [CHECKPOINT, VKEY] {
            let name = format!("{name}{UNFINISHED}");
            if self.dir.join(&name).exists() {
                self.problem(ProblemKind::Unfinished, &name, None, "no unfinished file", "one");
            }
        }
    }
}
