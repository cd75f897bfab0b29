//! The register itself: making and opening it, with every check that stands before the first write.

mod read;
mod write;

use std::cell::RefCell;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use truce_log::note::KeyType;
use truce_log::{Checkpoint, Hash, SignedCheckpoint, SignerKey, TileEdge, VerifierKey};
use zeroize::Zeroizing;

use crate::chance::{Chance, OsChance};
use crate::error::{RegisterError, RegisterFault};
use crate::files::{DurableFiles, read_if_there, refused, sort_of};
use crate::publish::{self, CHECKPOINT};
use crate::seal::{self, KeyRing};
use crate::store::Store;
use crate::tree::Tree;

pub use read::Entries;

pub(crate) const STORE: &str = "store.sqlite";
pub(crate) const VKEY: &str = "log.vkey";
pub(crate) const LOG_KEY: &str = "keys/log.key";
pub(crate) const MISSION_KEY: &str = "keys/mission.key";
pub(crate) const LOCK: &str = "lock";

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
    /// Whether a content that was erased may still stand in the write-ahead log.
    log_holds_erased: bool,
    /// Why nothing more is written, if so.
    fault: Option<RegisterFault>,
    /// Held as long as the register is open.
    _lock: File,
}

impl Writer {
    /// One whose tiles and checkpoint are up to date.
    fn new(key: SignerKey, edge: TileEdge, chance: Box<dyn Chance>, lock: File) -> Self {
        let published = edge.size();
        let (unpublished, fault) = (None, None);
        Self { key, edge, chance, published, unpublished, log_holds_erased: false, fault, _lock: lock }
    }
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
                keep_private(dir)?;
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

        let writer = Writer::new(key, edge, chance, lock);
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

        register.expect_published_behind()?;
        publish::repair(dir, &register.store, register.head.size, &register.head.checkpoint)?;
        // The public key is derived like the tiles, and lost as easily.
        if read_if_there(&dir.join(VKEY))?.is_none() {
            let mut files = DurableFiles::new();
            files.write(&dir.join(VKEY), format!("{}\n", register.key).as_bytes(), false)?;
            files.finish()?;
        }
        let mut writer = Writer::new(key, edge, chance, lock);
        // What an erasure deleted just before a crash may still stand in the write-ahead log.
        writer.log_holds_erased = !register.store.empty_log()?;
        register.writer = Some(writer);
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

    /// Checks that the published checkpoint, if there is one, is this or an earlier head of this very log.
    ///
    /// A published checkpoint that is ahead of the store, or of another history, means that the store was
    /// restored from an old backup. Writing then would sign two histories under one key.
    fn expect_published_behind(&self) -> Result<(), RegisterError> {
        let path = self.dir.join(CHECKPOINT);
        let Some(bytes) = read_if_there(&path)? else { return Ok(()) };
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
        let root = Tree::new(&self.store, self.head.size).root_at(published.size)?;
        if root != published.root {
            return Err(fault(
                format!("root {root} at {} entries, as in the store", published.size),
                format!("root {}", published.root),
                "two histories were signed under one key: keep both as evidence, and do not write to this one",
            )
            .into());
        }
        Ok(())
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
    /// them yet; or why what was erased is not written over yet. The next [`Register::append`],
    /// [`Register::publish`] or [`Register::open`] tries again.
    pub fn unpublished(&self) -> Option<&RegisterError> {
        self.writer.as_ref()?.unpublished.as_ref()
    }

    /// Why this register stopped writing, if it did.
    pub fn fault(&self) -> Option<&RegisterFault> {
        self.writer.as_ref()?.fault.as_ref()
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
    // A verification looks at the lock for a moment, and is waited for. A writer is not.
    for _ in 0..3 {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(std::time::Duration::from_millis(20)),
            Err(TryLockError::Error(error)) => return Err(refused("locking", &path)(error)),
        }
    }
    Err(RegisterError::Locked { path: dir.to_owned() })
}

/// A key file's text, or nothing if there is none.
fn secret(path: &Path) -> Result<Option<Zeroizing<String>>, RegisterError> {
    let Some(bytes) = read_if_there(path)?.map(Zeroizing::new) else { return Ok(None) };
    let text = std::str::from_utf8(&bytes).map(|text| Zeroizing::new(text.to_owned()));
    let why = "it is not UTF-8 text".to_owned();
    text.map(Some).map_err(|_not_utf8| RegisterError::BadKey { path: path.to_owned(), why })
}
/// A new mission's folder is its owner's alone: beside the sealed store lies what is made from it for reading.
fn keep_private(dir: &Path) -> Result<(), RegisterError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))
            .map_err(refused("closing to others the folder", dir))?;
    }
    Ok(())
}
