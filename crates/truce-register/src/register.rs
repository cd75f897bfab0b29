//! The register itself: opening, appending, reading, proving, erasing.

use std::cell::RefCell;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::params;
use truce_log::note::KeyType;
use truce_log::{
    Checkpoint, Hash, Receipt, SignedCheckpoint, SignerKey, TileEdge, VerifierKey, leaf_hash, proof,
};
use zeroize::Zeroizing;

use crate::chance::{Chance, OsChance};
use crate::content::{self, OpenFailure};
use crate::entry::{Entry, Index, MAX_PAYLOAD, NewEntry};
use crate::error::{RegisterError, RegisterFault};
use crate::files::{DurableFiles, read_if_there, refused, sort_of};
use crate::kind::{Class, ClassName, Kind, ReasonCode};
use crate::leaf::{self, Leaf, MAX_LEAF, SALT};
use crate::publish::{self, CHECKPOINT};
use crate::seal::{self, ClassKey, KeyRing, NONCE, Place};
use crate::store::{self, Row, Store};

pub(crate) const STORE: &str = "store.sqlite";
pub(crate) const VKEY: &str = "log.vkey";
pub(crate) const LOG_KEY: &str = "keys/log.key";
pub(crate) const MISSION_KEY: &str = "keys/mission.key";
const LOCK: &str = "lock";

/// The signed head of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How many entries it covers.
    pub size: u64,
    /// The root over their leaves.
    pub root: Hash,
    /// The checkpoint, word for word as it is signed.
    pub checkpoint: String,
}

/// The append-only register of one mission folder.
pub struct Register {
    dir: PathBuf,
    origin: String,
    key: VerifierKey,
    store: Store,
    head: Head,
    ring: RefCell<KeyRing>,
    /// Nothing in a register opened for reading only.
    writer: Option<Writer>,
}

/// What only the one who writes has.
struct Writer {
    key: SignerKey,
    edge: TileEdge,
    chance: Box<dyn Chance>,
    /// How many entries the published checkpoint covers.
    published: u64,
    /// Why publishing lags behind, if it does.
    unpublished: Option<RegisterError>,
    /// Why nothing more is written, if so.
    fault: Option<RegisterFault>,
    /// Held as long as the register is open.
    _lock: File,
}

/// An entry with its leaf and whatever is kept beside it, ready to be written.
struct Prepared {
    leaf: Vec<u8>,
    class: Option<(ClassName, u32, [u8; NONCE])>,
    body: Vec<u8>,
}

impl Register {
    /// Makes a new register in a folder, which is created if it does not exist.
    ///
    /// The origin names the log for ever: a schemeless URL such as `mission.example/register`.
    pub fn create(dir: impl AsRef<Path>, origin: &str, now: Timestamp) -> Result<Self, RegisterError> {
        Self::create_with(dir, origin, now, Box::new(OsChance))
    }

    /// As [`Register::create`], with chance from elsewhere: [`crate::SeededChance`] in tests. The mission's
    /// `age` identity always comes from the operating system.
    pub fn create_with(
        dir: impl AsRef<Path>,
        origin: &str,
        now: Timestamp,
        mut chance: Box<dyn Chance>,
    ) -> Result<Self, RegisterError> {
        let dir = dir.as_ref();
        match fs::metadata(dir) {
            Ok(metadata) if !metadata.is_dir() => {
                let (path, found) = (dir.to_owned(), sort_of(&metadata));
                return Err(RegisterError::WrongSort { path, found, expected: "a folder" });
            }
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                fs::create_dir_all(dir).map_err(refused("creating the folder", dir))?;
            }
            Err(error) => return Err(refused("reading", dir)(error)),
        }
        for ours in [STORE, CHECKPOINT, "tile", VKEY, LOG_KEY, MISSION_KEY] {
            if fs::symlink_metadata(dir.join(ours)).is_ok() {
                return Err(RegisterError::AlreadyThere { path: dir.to_owned(), found: ours.to_owned() });
            }
        }
        let lock = lock(dir)?;

        let mut seed = Zeroizing::new([0; 32]);
        chance.fill(seed.as_mut_slice()).map_err(|why| RegisterError::NoChance { why })?;
        let bad_origin = || RegisterError::BadOrigin { found: origin.to_owned() };
        let key = SignerKey::from_seed(origin, KeyType::Ed25519, &seed).map_err(|_bad_name| bad_origin())?;
        let verifier = key.verifier();
        let edge = TileEdge::new();
        let head = sign(&key, origin, &edge).ok_or_else(bad_origin)?;

        // The keys are durable before anything is signed or sealed with them. The store comes last but one:
        // a folder without a store is not a mission, so a creation cut short is told as one.
        let mut files = DurableFiles::new();
        let log_key = key.to_secret_string();
        files.write(&dir.join(LOG_KEY), format!("{}\n", *log_key).as_bytes(), true)?;
        let identity = seal::new_identity();
        files.write(&dir.join(MISSION_KEY), identity.as_bytes(), true)?;
        files.write(&dir.join(VKEY), format!("{verifier}\n").as_bytes(), false)?;
        files.finish()?;
        let path = dir.join(STORE);
        let meta =
            [("origin", origin), ("vkey", &verifier.to_string()), ("created", &now.as_second().to_string())];
        let store = Store::create(&path, &meta, &head.checkpoint)?;
        publish::publish(dir, &store, 0, 0, &head.checkpoint)?;

        let writer = Writer { key, edge, chance, published: 0, unpublished: None, fault: None, _lock: lock };
        let ring = RefCell::new(KeyRing::new(Ok(identity)));
        let (dir, origin) = (dir.to_owned(), origin.to_owned());
        Ok(Self { dir, origin, key: verifier, store, head, ring, writer: Some(writer) })
    }

    /// Opens a register for writing. Only one process can; what a crash left undone is done now.
    pub fn open(dir: impl AsRef<Path>) -> Result<Self, RegisterError> {
        Self::open_with(dir, Box::new(OsChance))
    }

    /// As [`Register::open`], with chance from elsewhere.
    pub fn open_with(dir: impl AsRef<Path>, chance: Box<dyn Chance>) -> Result<Self, RegisterError> {
        let dir = dir.as_ref();
        expect_mission(dir)?;
        let lock = lock(dir)?;
        let (mut register, edge) = Self::read(dir, true)?;

        let path = dir.join(LOG_KEY);
        let bad_key = |why: String| RegisterError::BadKey { path: path.clone(), why };
        let text = secret(&path)?.ok_or_else(|| bad_key("it is missing; nothing can be signed".into()))?;
        let key = SignerKey::from_secret_str(text.trim_end()).map_err(|bad| bad_key(bad.to_string()))?;
        if key.verifier() != register.key {
            let why = format!("it is the key {}; this log's is {}", key.verifier(), register.key);
            return Err(bad_key(why));
        }

        let (size, published) = (register.head.size, register.published()?);
        publish::repair(dir, &register.store, size, &register.head.checkpoint)?;
        debug_assert!(published.is_none_or(|published| published <= size));
        // What an erasure deleted just before a crash may still stand in the write-ahead log.
        register.store.empty_log()?;
        register.writer =
            Some(Writer { key, edge, chance, published: size, unpublished: None, fault: None, _lock: lock });
        Ok(register)
    }

    /// Opens a register for reading only, also while another process writes to it.
    pub fn open_read_only(dir: impl AsRef<Path>) -> Result<Self, RegisterError> {
        let dir = dir.as_ref();
        expect_mission(dir)?;
        Ok(Self::read(dir, false)?.0)
    }

    /// Opens the store and checks that its head is signed and is the head of its leaves.
    fn read(dir: &Path, write: bool) -> Result<(Self, TileEdge), RegisterError> {
        let store = Store::open(&dir.join(STORE), write)?;
        let origin = store.meta("origin")?;
        let vkey = store.meta("vkey")?;
        let key: VerifierKey = vkey
            .parse()
            .map_err(|bad| store.fault("table meta, vkey", "a verifier key", format!("{bad}")))?;
        let (head, edge) = read_head(&store, &origin, &key)?;
        let file = secret(&dir.join(MISSION_KEY));
        let path = dir.join(MISSION_KEY);
        let file = match file {
            Ok(Some(text)) => Ok(text),
            Ok(None) => Err(format!("there is no {}", path.display())),
            Err(error) => Err(error.to_string()),
        };
        let ring = RefCell::new(KeyRing::new(file));
        Ok((Self { dir: dir.to_owned(), origin, key, store, head, ring, writer: None }, edge))
    }

    /// The size of the published checkpoint, after checking that it is an earlier head of this very log.
    ///
    /// A published checkpoint that is ahead of the store, or of another history, means that the store was
    /// restored from an old backup. Writing then would sign two histories under one key.
    fn published(&self) -> Result<Option<u64>, RegisterError> {
        let path = self.dir.join(CHECKPOINT);
        let Some(bytes) = read_if_there(&path)? else { return Ok(None) };
        let fault = |expected: String, found: String, advice| RegisterFault {
            place: path.display().to_string(),
            expected,
            found,
            advice,
        };
        let published = SignedCheckpoint::open(&bytes, &self.origin, &self.key).map_err(|bad| {
            fault(
                "a checkpoint signed by this log".into(),
                bad.to_string(),
                "find out who changed it; once that is settled remove the file, and it is written again",
            )
        })?;
        let published = published.checkpoint;
        if published.size > self.head.size {
            return Err(fault(
                format!("at most the {} entries of the store", self.head.size),
                format!("{} entries", published.size),
                "the store is older than what was given out: restore the newest backup, and do not write to this one",
            )
            .into());
        }
        let size = self.head.size;
        let root = proof::root(published.size, &mut |height, place| {
            publish::node(&self.store, size, height, place)
        })?;
        if root != published.root {
            return Err(fault(
                format!("root {root} at {} entries, as in the store", published.size),
                format!("root {}", published.root),
                "two histories were signed under one key: keep both as evidence, and do not write to this one",
            )
            .into());
        }
        Ok(Some(published.size))
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The log's name.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The key that verifies the log's checkpoints. Who wants to check the log must have it from elsewhere.
    pub fn verifier_key(&self) -> &VerifierKey {
        &self.key
    }

    /// How many entries there are.
    pub fn len(&self) -> u64 {
        self.head.size
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.head.size == 0
    }

    /// The signed head that covers every entry.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Why tiles and checkpoint lag behind the store, if they do: entries are recorded, but others cannot see
    /// them yet. The next [`Register::append`], [`Register::publish`] or [`Register::open`] tries again.
    pub fn unpublished(&self) -> Option<&RegisterError> {
        self.writer.as_ref()?.unpublished.as_ref()
    }

    /// Why this register stopped writing, if it did.
    pub fn fault(&self) -> Option<&RegisterFault> {
        self.writer.as_ref()?.fault.as_ref()
    }

    /// Appends entries, in this order, all or none of them, and gives their indices.
    ///
    /// When it returns, they are durable. An error means that none was recorded, and that the same batch may
    /// be tried again, unless it is a [`RegisterFault`].
    pub fn append(&mut self, entries: &[NewEntry], now: Timestamp) -> Result<Vec<Index>, RegisterError> {
        self.expect_writer()?;
        for (position, entry) in entries.iter().enumerate() {
            if entry.kind == Kind::ERASED || entry.kind == Kind::SEALED {
                return Err(RegisterError::ReservedKind { kind: entry.kind.clone() });
            }
            if entry.payload.len() > MAX_PAYLOAD {
                return Err(RegisterError::PayloadTooLarge { position, found: entry.payload.len() });
            }
        }
        let mut prepared = Vec::with_capacity(entries.len());
        for (index, entry) in (self.head.size..).zip(entries) {
            prepared.push(self.prepare(index, entry, now)?);
        }
        self.commit(&prepared, None)
    }

    /// Erases the content of an entry: its ciphertext and salt are deleted, and an `erased` entry says so.
    /// Gives the index of that entry.
    ///
    /// That the entry was recorded, and in which quarter of an hour, stays. For a sealed entry the commitment
    /// that stays tells nothing, since its salt is gone. For a public entry the unsalted hash stays, by which
    /// somebody who guesses the content, or kept a copy, can still confirm it. Backups are not reached.
    pub fn erase(
        &mut self,
        index: Index,
        reason: &ReasonCode,
        now: Timestamp,
    ) -> Result<Index, RegisterError> {
        self.expect_writer()?;
        let row = self.row(index)?;
        if let Some(by) = row.erased_by {
            return Err(RegisterError::AlreadyErased { index, by });
        }
        if content::erases(&row.leaf).is_some() {
            return Err(RegisterError::ErasureStays { index });
        }
        let payload = format!(r#"{{"erases":{index},"reason":"{reason}"}}"#);
        let envelope = leaf::envelope(&Kind::ERASED, now, payload.as_bytes());
        let leaf = Leaf::erasure(index, reason.clone(), &envelope, now).encode();
        let prepared = [Prepared { leaf, class: None, body: envelope.to_vec() }];
        let by = self.commit(&prepared, Some(index))?[0];
        // The deleted pages are zeroes in the store but stand in the write-ahead log until it is emptied. A
        // reader may be in the way; then the next erasure or open() does it.
        self.store.empty_log()?;
        Ok(by)
    }

    /// Begins a new epoch for a class: entries from now on are sealed under a new key. Gives its number.
    pub fn rotate_class_key(&mut self, class: &ClassName) -> Result<u32, RegisterError> {
        self.expect_writer()?;
        let epoch = self.store.newest_class_key(class)?.map_or(1, |(epoch, _)| epoch + 1);
        self.make_class_key(class, epoch)?;
        Ok(epoch)
    }

    /// Writes tiles and checkpoint if they lag behind the store.
    pub fn publish(&mut self) -> Result<(), RegisterError> {
        self.expect_writer()?;
        let Some(writer) = &mut self.writer else { return Err(RegisterError::ReadOnly) };
        let (old, new) = (writer.published, self.head.size);
        if old == new && writer.unpublished.is_none() {
            return Ok(());
        }
        match publish::publish(&self.dir, &self.store, old, new, &self.head.checkpoint) {
            Ok(()) => {
                writer.published = new;
                writer.unpublished = None;
                Ok(())
            }
            Err(error) => {
                if let RegisterError::Fault(fault) = &error {
                    writer.fault = Some(fault.clone());
                }
                Err(error)
            }
        }
    }

    /// Takes in what another process has appended since this register was opened for reading, after checking
    /// that it continues what was read. Gives the new number of entries.
    pub fn refresh(&mut self) -> Result<u64, RegisterError> {
        if self.writer.is_some() {
            return Ok(self.head.size);
        }
        let (head, _) = read_head(&self.store, &self.origin, &self.key)?;
        let old = self.head.clone();
        let root = if head.size < old.size {
            Err(format!("{} entries", head.size))
        } else {
            let root = |height, place| publish::node(&self.store, head.size, height, place);
            let root = proof::root(old.size, &mut { root })?;
            if root == old.root { Ok(()) } else { Err(format!("root {root}")) }
        };
        if let Err(found) = root {
            let expected = format!("a continuation of {} entries with root {}", old.size, old.root);
            return Err(self.store.fault("head", &expected, found).into());
        }
        self.head = head;
        Ok(self.head.size)
    }

    /// The entries from an index on, in order, as far as the head reaches.
    pub fn entries(&self, from: Index) -> Entries<'_> {
        Entries { register: self, next: from }
    }

    /// One entry.
    pub fn entry(&self, index: Index) -> Result<Entry, RegisterError> {
        let row = self.row(index)?;
        let opened = content::open(&self.store, &mut self.ring.borrow_mut(), &self.origin, index, row);
        opened.map_err(|failure| match failure {
            OpenFailure::Mismatch { expected, found } => {
                self.store.fault(&format!("entry {index}"), expected, found).into()
            }
            OpenFailure::Error(error) => error,
        })
    }

    /// The hashes that prove an entry under the head, from the leaf's sibling upwards.
    pub fn prove_inclusion(&self, index: Index) -> Result<Vec<Hash>, RegisterError> {
        let (size, root) = (self.head.size, self.head.root);
        let leaf = leaf_hash(&self.row(index)?.leaf);
        let made = proof::inclusion(index, size, &mut |height, place| self.node(height, place));
        let made = made.map_err(|failure| failure.named(&self.store))?;
        // Checked before it is given out: a proof that fails elsewhere would accuse us of what we did not do.
        proof::verify_inclusion(index, size, &leaf, &made, &root)
            .map_err(|bad| ProofFailure::Bad(bad).named(&self.store))?;
        Ok(made)
    }

    /// The hashes that prove the head of `old` entries to be a beginning of this one.
    pub fn prove_consistency(&self, old: u64) -> Result<Vec<Hash>, RegisterError> {
        let size = self.head.size;
        if old == 0 || old > size {
            return Err(RegisterError::NoSuchHead { old, size });
        }
        let made = proof::consistency(old, size, &mut |height, place| self.node(height, place));
        let made = made.map_err(|failure| failure.named(&self.store))?;
        let old_root =
            proof::root(old, &mut |height, place| publish::node(&self.store, size, height, place))?;
        proof::verify_consistency(old, size, &old_root, &self.head.root, &made)
            .map_err(|bad| ProofFailure::Bad(bad).named(&self.store))?;
        Ok(made)
    }

    /// A `.tlog-proof` file for an entry: with its [leaf](Register::leaf) and the log's key it is checked offline.
    pub fn receipt(&self, index: Index) -> Result<String, RegisterError> {
        let (proof, checkpoint) = (self.prove_inclusion(index)?, self.head.checkpoint.clone());
        Ok(Receipt { extra: None, index, proof, checkpoint }.to_string())
    }

    /// The leaf of an entry, byte for byte as it is in the log.
    pub fn leaf(&self, index: Index) -> Result<Vec<u8>, RegisterError> {
        Ok(self.row(index)?.leaf)
    }

    fn node(&self, height: u32, place: u64) -> Result<Hash, ProofFailure> {
        publish::node(&self.store, self.head.size, height, place)
            .map_err(|error| ProofFailure::Error(Box::new(error)))
    }

    fn row(&self, index: Index) -> Result<Row, RegisterError> {
        if index >= self.head.size {
            return Err(RegisterError::NoSuchEntry { index, size: self.head.size });
        }
        self.store.row(index)
    }

    fn expect_writer(&self) -> Result<(), RegisterError> {
        match &self.writer {
            None => Err(RegisterError::ReadOnly),
            Some(Writer { fault: Some(fault), .. }) => Err(fault.clone().into()),
            Some(_) => Ok(()),
        }
    }

    /// Makes an entry's leaf and seals its content, for the index it will have.
    fn prepare(&mut self, index: Index, entry: &NewEntry, now: Timestamp) -> Result<Prepared, RegisterError> {
        let envelope = leaf::envelope(&entry.kind, now, &entry.payload);
        let prepared = match &entry.class {
            Class::Public => {
                let leaf = Leaf::public(entry.kind.clone(), &envelope, now).encode();
                Prepared { leaf, class: None, body: envelope.to_vec() }
            }
            Class::Sealed(class) => {
                let (epoch, key) = self.newest_class_key(class)?;
                let writer = self.writer.as_mut().ok_or(RegisterError::ReadOnly)?;
                let no_chance = |why| RegisterError::NoChance { why };
                let (mut salt, mut nonce) = (Zeroizing::new([0; SALT]), [0; NONCE]);
                writer.chance.fill(salt.as_mut_slice()).map_err(no_chance)?;
                writer.chance.fill(&mut nonce).map_err(no_chance)?;
                let leaf = Leaf::sealed(&salt, &envelope, now).encode();
                let hash = leaf_hash(&leaf);
                let place = Place { origin: &self.origin, index, leaf: &hash, class, epoch };
                let body = seal::seal(&key, &nonce, place, &salt, &envelope);
                let body =
                    body.ok_or(RegisterError::PayloadTooLarge { position: 0, found: envelope.len() })?;
                Prepared { leaf, class: Some((class.clone(), epoch, nonce)), body }
            }
        };
        debug_assert!(prepared.leaf.len() <= MAX_LEAF && Leaf::decode(&prepared.leaf).is_some());
        Ok(prepared)
    }

    /// The class's key of the newest epoch, made on first use.
    ///
    /// A new key is durable before anything is sealed under it. Stopped in between, it waits for its first use.
    fn newest_class_key(&mut self, class: &ClassName) -> Result<(u32, ClassKey), RegisterError> {
        let Some((epoch, wrapped)) = self.store.newest_class_key(class)? else {
            return Ok((1, self.make_class_key(class, 1)?));
        };
        let ring = self.ring.get_mut();
        let key = ring.opened(class, epoch).map_or_else(|| ring.unwrap(class, epoch, &wrapped), Ok);
        Ok((epoch, key.map_err(|why| RegisterError::NoClassKey { class: class.clone(), why })?))
    }

    fn make_class_key(&mut self, class: &ClassName, epoch: u32) -> Result<ClassKey, RegisterError> {
        let writer = self.writer.as_mut().ok_or(RegisterError::ReadOnly)?;
        let no_key = |why| RegisterError::NoClassKey { class: class.clone(), why };
        let wrapped = self.ring.get_mut().make(class, epoch, writer.chance.as_mut()).map_err(no_key)?;
        self.store.add_class_key(class, epoch, &wrapped)?;
        self.ring.get_mut().unwrap(class, epoch, &wrapped).map_err(no_key)
    }

    /// Writes entries, and the deletion of one's content, in one transaction; then publishes.
    fn commit(&mut self, entries: &[Prepared], erase: Option<Index>) -> Result<Vec<Index>, RegisterError> {
        let old = self.head.size;
        if !entries.is_empty() {
            let (head, edge) = self.write(entries, erase)?;
            // The entries are durable here. Stopped now, open() finds the store ahead of the published
            // checkpoint, checks that it continues it, and writes the missing tiles and the checkpoint.
            self.head = head;
            if let Some(writer) = &mut self.writer {
                writer.edge = edge;
            }
        }
        // Entries that are recorded must not be reported as failed, or they would be appended twice.
        let published = self.publish();
        if let Some(writer) = &mut self.writer {
            writer.unpublished = published.err();
        }
        Ok((old..self.head.size).collect())
    }

    fn write(
        &mut self,
        entries: &[Prepared],
        erase: Option<Index>,
    ) -> Result<(Head, TileEdge), RegisterError> {
        let writer = self.writer.as_mut().ok_or(RegisterError::ReadOnly)?;
        let path = self.store.path().to_owned();
        let mut edge = writer.edge.clone();
        let first = edge.size();
        let transaction = self.store.begin()?;

        let doing = "writing entries";
        let written = (|| -> rusqlite::Result<Result<Head, RegisterFault>> {
            // Nobody else writes, by the lock. If the head is not ours, something else did: never sign over it.
            let stored: String =
                transaction.query_row("SELECT checkpoint FROM head WHERE one = 1", [], |row| row.get(0))?;
            if stored != self.head.checkpoint {
                return Ok(Err(RegisterFault {
                    place: format!("{}, head", path.display()),
                    expected: format!("the head of {} entries that this process wrote", self.head.size),
                    found: "another head".into(),
                    advice: "another program wrote to the store: end it, then verify the folder",
                }));
            }
            let mut add_leaf = transaction.prepare_cached("INSERT INTO leaf VALUES (?, ?)")?;
            let mut add_payload = transaction.prepare_cached("INSERT INTO payload VALUES (?, ?, ?, ?, ?)")?;
            let mut add_subtree = transaction.prepare_cached("INSERT INTO subtree VALUES (?, ?, ?)")?;
            for (index, entry) in (first..).zip(entries) {
                add_leaf.execute(params![index, entry.leaf])?;
                let (class, epoch, nonce) = match &entry.class {
                    Some((class, epoch, nonce)) => {
                        (Some(class.as_str()), Some(epoch), Some(nonce.as_slice()))
                    }
                    None => (None, None, None),
                };
                add_payload.execute(params![index, class, epoch, nonce, entry.body])?;
                for full in edge.append(leaf_hash(&entry.leaf)) {
                    add_subtree.execute(params![full.level + 1, full.index, full.root.as_bytes()])?;
                }
            }
            if let Some(erased) = erase {
                transaction
                    .execute("UPDATE payload SET nonce = NULL, body = NULL WHERE idx = ?", [erased])?;
                transaction.execute("INSERT INTO erasure VALUES (?, ?)", [erased, first])?;
            }
            let head = sign(&writer.key, &self.origin, &edge);
            let Some(head) = head else { return Err(rusqlite::Error::InvalidQuery) };
            transaction.execute("UPDATE head SET checkpoint = ? WHERE one = 1", [&head.checkpoint])?;
            Ok(Ok(head))
        })();
        // On any failure up to here the transaction is dropped, which rolls it back: nothing was recorded.
        let head = match written.map_err(store::refused(doing, &path))? {
            Ok(head) => head,
            Err(fault) => {
                drop(transaction);
                writer.fault = Some(fault.clone());
                return Err(fault.into());
            }
        };
        match transaction.commit() {
            Ok(()) => Ok((head, edge)),
            Err(error) => {
                let error = store::refused("committing entries", &path)(error);
                // Out of space, SQLite has rolled back. After any other refusal, such as a failed fsync, nobody
                // can say what is on the disk; only opening anew can find out.
                if !matches!(error, RegisterError::DiskFull { .. }) {
                    writer.fault = Some(RegisterFault {
                        place: path.display().to_string(),
                        expected: "a commit that succeeds or is rolled back".into(),
                        found: error.to_string(),
                        advice: "open the register anew: it finds out whether the entries were recorded",
                    });
                }
                Err(error)
            }
        }
    }
}

impl std::fmt::Debug for Register {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Register")
            .field("dir", &self.dir)
            .field("origin", &self.origin)
            .field("size", &self.head.size)
            .field("writes", &self.writer.is_some())
            .finish()
    }
}

/// The entries of a register in order; see [`Register::entries`].
#[derive(Debug)]
pub struct Entries<'a> {
    register: &'a Register,
    next: Index,
}

impl Iterator for Entries<'_> {
    type Item = Result<Entry, RegisterError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next >= self.register.head.size {
            return None;
        }
        let entry = self.register.entry(self.next);
        self.next += 1;
        Some(entry)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.register.head.size.saturating_sub(self.next) as usize;
        (left, Some(left))
    }
}

/// Why a proof could not be made.
enum ProofFailure {
    Bad(proof::BadProof),
    Error(Box<RegisterError>),
}

impl From<proof::BadProof> for ProofFailure {
    fn from(bad: proof::BadProof) -> Self {
        Self::Bad(bad)
    }
}

impl ProofFailure {
    fn named(self, store: &Store) -> RegisterError {
        match self {
            Self::Bad(bad) => store.fault("proof", "a proof that verifies", bad.to_string()).into(),
            Self::Error(error) => *error,
        }
    }
}

/// Signs the head of a tree.
fn sign(key: &SignerKey, origin: &str, edge: &TileEdge) -> Option<Head> {
    let checkpoint = Checkpoint { origin: origin.to_owned(), size: edge.size(), root: edge.root() };
    let signed = checkpoint.sign(key).ok()?;
    Some(Head { size: checkpoint.size, root: checkpoint.root, checkpoint: signed.note.to_string() })
}

/// Reads the head, and checks that it is signed and is the head of the leaves, by their right edge.
fn read_head(store: &Store, origin: &str, key: &VerifierKey) -> Result<(Head, TileEdge), RegisterError> {
    // Another process may commit between two reads: begin again if the head moved.
    loop {
        let checkpoint = store.checkpoint()?;
        let signed = SignedCheckpoint::open(checkpoint.as_bytes(), origin, key)
            .map_err(|bad| store.fault("head", "a checkpoint signed by this log", bad.to_string()))?
            .checkpoint;
        let (size, edge) = (store.size()?, store.edge(signed.size));
        if store.checkpoint()? != checkpoint {
            continue;
        }
        if size != signed.size {
            let expected = format!("{} leaves, as the signed head says", signed.size);
            return Err(store.fault("leaves", &expected, format!("{size} leaves")).into());
        }
        let edge = edge?;
        if edge.root() != signed.root {
            let expected = format!("root {}, as the signed head says", signed.root);
            return Err(store.fault("leaves", &expected, format!("root {}", edge.root())).into());
        }
        return Ok((Head { size, root: signed.root, checkpoint }, edge));
    }
}

/// Checks that this looks like a mission folder at all, before anything is made in it.
pub(crate) fn expect_mission(dir: &Path) -> Result<(), RegisterError> {
    let metadata = match fs::metadata(dir) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(RegisterError::NoFolder { path: dir.to_owned() });
        }
        Err(error) => return Err(refused("reading", dir)(error)),
    };
    if !metadata.is_dir() {
        let (path, found) = (dir.to_owned(), sort_of(&metadata));
        return Err(RegisterError::WrongSort { path, found, expected: "a mission folder" });
    }
    let path = dir.join(STORE);
    match fs::metadata(&path) {
        Ok(metadata) if metadata.is_file() => Ok(()),
        Ok(metadata) => Err(RegisterError::WrongSort { path, found: sort_of(&metadata), expected: "a file" }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Err(RegisterError::NotAMission { path: dir.to_owned(), missing: STORE })
        }
        Err(error) => Err(refused("reading", &path)(error)),
    }
}

/// Takes the lock that only one writer can have. It is the operating system's, so it ends with the process.
fn lock(dir: &Path) -> Result<File, RegisterError> {
    let path = dir.join(LOCK);
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
    let file = file.map_err(refused("locking", &path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(RegisterError::Locked { path: dir.to_owned() }),
        Err(TryLockError::Error(error)) => Err(refused("locking", &path)(error)),
    }
}

/// A key file's text, or nothing if there is none.
fn secret(path: &Path) -> Result<Option<Zeroizing<String>>, RegisterError> {
    let Some(bytes) = read_if_there(path)?.map(Zeroizing::new) else { return Ok(None) };
    let text = std::str::from_utf8(&bytes).map(|text| Zeroizing::new(text.to_owned()));
    let why = "it is not UTF-8 text".to_owned();
    text.map(Some).map_err(|_not_utf8| RegisterError::BadKey { path: path.to_owned(), why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::SeededChance;

    fn now() -> Timestamp {
        "2024-11-27T04:00:00Z".parse().unwrap()
    }

    fn new() -> (tempfile::TempDir, Register) {
        let folder = tempfile::tempdir().unwrap();
        let chance = Box::new(SeededChance::new(1));
        let register = Register::create_with(folder.path(), "mission.example", now(), chance).unwrap();
        (folder, register)
    }

    fn entries(count: usize) -> Vec<NewEntry> {
        let class = Class::sealed("mechanism").unwrap();
        vec![NewEntry::new(Kind::from_static("report.received"), class, vec![7; 3000]); count]
    }

    /// Lets the store grow to so many pages and no more.
    fn limit(register: &Register, pages: i64) {
        let set = |conn: &rusqlite::Connection| conn.pragma_update(None, "max_page_count", pages);
        register.store.in_one("limiting", set).unwrap();
    }

    #[test]
    fn a_full_store_refuses_the_batch_whole_and_goes_on_when_there_is_room() {
        let (folder, mut register) = new();
        register.append(&entries(20), now()).unwrap();
        let before = register.head().clone();
        limit(&register, 40);
        let error = register.append(&entries(50), now()).unwrap_err();
        assert!(matches!(error, RegisterError::DiskFull { .. }), "{error}");
        assert!(error.to_string().contains("no space left on the disk"), "{error}");
        assert_eq!(register.head(), &before);
        assert_eq!(register.entries(0).filter(Result::is_ok).count(), 20);
        assert!(register.fault().is_none());

        limit(&register, 100_000);
        assert_eq!(register.append(&entries(50), now()).unwrap(), (20..70).collect::<Vec<_>>());
        drop(register);
        assert!(crate::verify(folder.path()).problems.is_empty());
    }

    #[test]
    fn a_head_that_somebody_else_wrote_stops_the_writer_for_good() {
        let (_folder, mut register) = new();
        register.append(&entries(3), now()).unwrap();
        let meddle = |conn: &rusqlite::Connection| conn.execute("UPDATE head SET checkpoint = 'theirs'", []);
        register.store.in_one("meddling", meddle).unwrap();
        for _ in 0..2 {
            let error = register.append(&entries(1), now()).unwrap_err();
            assert!(matches!(error, RegisterError::Fault(_)), "{error}");
            assert!(error.to_string().contains("another head"), "{error}");
        }
        assert_eq!(register.store.size().unwrap(), 3);
        assert!(register.fault().is_some());
    }
}
