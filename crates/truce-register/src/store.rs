//! The store: one SQLite file that holds leaves, payloads and head, and changes them in one transaction.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{
    Connection, ErrorCode, OpenFlags, OptionalExtension, Transaction, TransactionBehavior, params,
};
use truce_log::tile::{TileEdge, WIDTH};
use truce_log::{Hash, TREE_HEIGHT, leaf_hash};

use crate::entry::Index;
use crate::error::{RegisterError, RegisterFault};
use crate::kind::ClassName;

/// "truc": what `file` and SQLite show for a register.
const APPLICATION: i64 = 0x7472_7563;
pub(crate) const FORMAT: i64 = 1;
/// How long one waits for another process to finish a transaction.
const BUSY: std::time::Duration = std::time::Duration::from_secs(5);

const SCHEMA: &str = "
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- The log. Rows are added, never changed.
CREATE TABLE leaf (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
-- Hashes of full tiles: `level` 1 is over 256 leaves, 2 over 65,536. They follow from the leaves.
CREATE TABLE subtree (level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL,
                      PRIMARY KEY (level, idx)) WITHOUT ROWID;
-- What the leaves bind. `class` is NULL for a public entry, `body` once the entry is erased.
CREATE TABLE payload (idx INTEGER PRIMARY KEY, class TEXT, epoch INTEGER, nonce BLOB, body BLOB);
CREATE TABLE erasure (idx INTEGER PRIMARY KEY, by_idx INTEGER NOT NULL);
CREATE TABLE class_key (class TEXT NOT NULL, epoch INTEGER NOT NULL, wrapped BLOB NOT NULL,
                        PRIMARY KEY (class, epoch)) WITHOUT ROWID;
CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), checkpoint TEXT NOT NULL);
";

pub(crate) struct Store {
    conn: Connection,
    path: PathBuf,
}

/// One entry as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub leaf: Vec<u8>,
    pub payload: Option<StoredPayload>,
    pub erased_by: Option<Index>,
}

/// What stands beside a leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StoredPayload {
    /// Of a sealed one: under which key.
    pub sealed: Option<Sealed>,
    /// Nothing once it is erased.
    pub body: Option<Vec<u8>>,
}

/// The key that a payload is sealed under. The nonce is gone once it is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sealed {
    pub class: String,
    pub epoch: u32,
    pub nonce: Option<Vec<u8>>,
}

/// Says what SQLite refused, in the register's words.
pub(crate) fn refused(doing: &'static str, path: &Path) -> impl FnOnce(rusqlite::Error) -> RegisterError {
    move |source| {
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => RegisterError::DiskFull { path, doing },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                RegisterError::NoPermission { path, doing }
            }
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => RegisterFault {
                place: path.display().to_string(),
                expected: "a sound SQLite file".into(),
                found: source.to_string(),
                advice: "restore the folder from a backup that is not older than any checkpoint given out",
            }
            .into(),
            _ => RegisterError::Store { doing, path, source },
        }
    }
}

/// The path as SQLite reads it in a URI.
fn uri(path: &Path) -> String {
    let mut uri = "file:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => uri.push(*byte as char),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// Whether SQLite refused because it could not make the files by which it shares the store with a writer.
fn cannot_share(error: &RegisterError) -> bool {
    match error {
        RegisterError::NoPermission { .. } => true,
        RegisterError::Store { source, .. } => source.sqlite_error_code() == Some(ErrorCode::CannotOpen),
        _ => false,
    }
}

/// Whether commits stand in the write-ahead log that are not in the store yet.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|metadata| metadata.len() > 0)
}

impl Store {
    pub(crate) fn create(
        path: &Path,
        meta: &[(&str, &str)],
        checkpoint: &str,
    ) -> Result<Self, RegisterError> {
        let doing = "creating the store";
        let conn = Connection::open(path).map_err(refused(doing, path))?;
        let store = Self { conn, path: path.to_owned() };
        store.prepare(true)?;
        store.in_one(doing, |conn| {
            conn.execute_batch("BEGIN IMMEDIATE")?;
            conn.execute_batch(SCHEMA)?;
            conn.pragma_update(None, "application_id", APPLICATION)?;
            conn.pragma_update(None, "user_version", FORMAT)?;
            for (name, value) in meta {
                conn.execute("INSERT INTO meta VALUES (?, ?)", [name, value])?;
            }
            conn.execute("INSERT INTO head VALUES (1, ?)", [checkpoint])?;
            conn.execute_batch("COMMIT")
        })?;
        Ok(store)
    }

    pub(crate) fn open(path: &Path, write: bool) -> Result<Self, RegisterError> {
        let doing = "opening the store";
        let access = if write { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
        let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
        let open = |name: &str| -> Result<(Self, i64, i64), RegisterError> {
            let conn = Connection::open_with_flags(name, flags).map_err(refused(doing, path))?;
            let store = Self { conn, path: path.to_owned() };
            store.prepare(write)?;
            let (application, format) = store.in_one(doing, |conn| {
                // Reads more than the header, so that a store which cannot be read is refused here.
                conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
                let pragma = |name| conn.pragma_query_value(None, name, |row| row.get(0));
                Ok((pragma("application_id")?, pragma("user_version")?))
            })?;
            Ok((store, application, format))
        };
        let name = uri(path);
        let (store, application, format) = match open(&name) {
            // On a medium that cannot be written, SQLite cannot share the file with writers. There are none.
            Err(error) if !write && cannot_share(&error) && !has_log(path) => open(&(name + "?immutable=1"))?,
            opened => opened?,
        };
        if application != APPLICATION {
            let found = format!("{application:#x}");
            return Err(store.fault("header", "the application id of a register", found).into());
        }
        if format != FORMAT {
            let (path, found) = (store.path, format);
            return Err(RegisterError::NewerFormat { path, found, known: FORMAT });
        }
        Ok(store)
    }

    fn prepare(&self, write: bool) -> Result<(), RegisterError> {
        self.in_one("opening the store", |conn| {
            conn.busy_timeout(BUSY)?;
            conn.pragma_update(None, "trusted_schema", false)?;
            conn.pragma_update(None, "cell_size_check", true)?;
            if write {
                // A commit is durable when it returns; what is deleted is written over with zeroes.
                conn.pragma_update(None, "journal_mode", "WAL")?;
                conn.pragma_update(None, "synchronous", "FULL")?;
                conn.pragma_update(None, "secure_delete", true)?;
            }
            Ok(())
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Runs statements, and says what was being done if they are refused.
    pub(crate) fn in_one<T>(
        &self,
        doing: &'static str,
        run: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, RegisterError> {
        run(&self.conn).map_err(refused(doing, &self.path))
    }

    pub(crate) fn begin(&mut self) -> Result<Transaction<'_>, RegisterError> {
        let path = self.path.clone();
        self.conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(refused("beginning to write", &path))
    }

    pub(crate) fn fault(&self, place: &str, expected: &str, found: String) -> RegisterFault {
        RegisterFault {
            place: format!("{}, {place}", self.path.display()),
            expected: expected.to_owned(),
            found,
            advice: "restore the folder from a backup that is not older than any checkpoint given out",
        }
    }

    pub(crate) fn meta(&self, name: &'static str) -> Result<String, RegisterError> {
        let found = self.in_one("reading what the register is", |conn| {
            conn.query_row("SELECT value FROM meta WHERE name = ?", [name], |row| row.get(0)).optional()
        })?;
        found.ok_or_else(|| self.fault("table meta", name, "nothing".into()).into())
    }

    /// The signed head, as text.
    pub(crate) fn checkpoint(&self) -> Result<String, RegisterError> {
        let found = self.in_one("reading the head", |conn| {
            conn.query_row("SELECT checkpoint FROM head WHERE one = 1", [], |row| row.get(0)).optional()
        })?;
        found.ok_or_else(|| self.fault("table head", "a signed checkpoint", "nothing".into()).into())
    }

    /// How many leaves there are, going by the last.
    pub(crate) fn size(&self) -> Result<u64, RegisterError> {
        self.in_one("counting the leaves", |conn| {
            conn.query_row("SELECT coalesce(max(idx) + 1, 0) FROM leaf", [], |row| row.get(0))
        })
    }

    pub(crate) fn leaf(&self, index: Index) -> Result<Vec<u8>, RegisterError> {
        let found = self.in_one("reading a leaf", |conn| {
            conn.prepare_cached("SELECT bytes FROM leaf WHERE idx = ?")?
                .query_row([index], |row| row.get(0))
                .optional()
        })?;
        found.ok_or_else(|| self.fault(&format!("leaf {index}"), "a leaf", "nothing".into()).into())
    }

    pub(crate) fn row(&self, index: Index) -> Result<Row, RegisterError> {
        let found = self.in_one("reading an entry", |conn| {
            conn.prepare_cached(
                "SELECT l.bytes, p.idx, p.class, p.epoch, p.nonce, p.body, e.by_idx FROM leaf l
                 LEFT JOIN payload p ON p.idx = l.idx LEFT JOIN erasure e ON e.idx = l.idx WHERE l.idx = ?",
            )?
            .query_row([index], |row| {
                let class: Option<String> = row.get(2)?;
                let payload = match row.get::<_, Option<Index>>(1)? {
                    None => None,
                    Some(_) => Some(StoredPayload {
                        sealed: match class {
                            Some(class) => Some(Sealed { class, epoch: row.get(3)?, nonce: row.get(4)? }),
                            None => None,
                        },
                        body: row.get(5)?,
                    }),
                };
                Ok(Row { leaf: row.get(0)?, payload, erased_by: row.get(6)? })
            })
            .optional()
        })?;
        found.ok_or_else(|| self.fault(&format!("entry {index}"), "an entry", "nothing".into()).into())
    }

    /// The leaves of a range, as they are stored.
    pub(crate) fn leaves(&self, from: Index, to: Index) -> Result<Vec<Vec<u8>>, RegisterError> {
        let leaves: Vec<Vec<u8>> = self.in_one("reading leaves", |conn| {
            let mut rows =
                conn.prepare_cached("SELECT bytes FROM leaf WHERE idx >= ? AND idx < ? ORDER BY idx")?;
            rows.query_map([from, to], |row| row.get(0))?.collect()
        })?;
        self.expect_all(&format!("leaves {from} to {to}"), to - from, leaves)
    }

    fn expect_all<T>(&self, place: &str, count: u64, found: Vec<T>) -> Result<Vec<T>, RegisterError> {
        if found.len() as u64 == count {
            return Ok(found);
        }
        Err(self.fault(place, &format!("{count} rows"), format!("{} rows", found.len())).into())
    }

    /// The hashes `from..to` of a level of tiles: leaf hashes for level 0.
    pub(crate) fn hashes(&self, level: u8, from: u64, to: u64) -> Result<Vec<Hash>, RegisterError> {
        if level == 0 {
            return Ok(self.leaves(from, to)?.iter().map(|leaf| leaf_hash(leaf)).collect());
        }
        let hashes: Vec<Hash> = self.in_one("reading tile hashes", |conn| {
            let mut rows = conn.prepare_cached(
                "SELECT hash FROM subtree WHERE level = ? AND idx >= ? AND idx < ? ORDER BY idx",
            )?;
            rows.query_map(params![level, from, to], |row| row.get::<_, [u8; 32]>(0).map(Hash::from_bytes))?
                .collect()
        })?;
        self.expect_all(&format!("tile hashes {from} to {to} of level {level}"), to - from, hashes)
    }

    /// The hashes of a tile in a tree of `size` entries.
    pub(crate) fn tile(&self, level: u8, index: u64, size: u64) -> Result<Vec<Hash>, RegisterError> {
        let from = index * WIDTH;
        let count = size >> (TREE_HEIGHT * u32::from(level));
        self.hashes(level, from, count.min(from + WIDTH).max(from))
    }

    /// The right edge of a tree of `size` entries.
    pub(crate) fn edge(&self, size: u64) -> Result<TileEdge, RegisterError> {
        let mut levels = Vec::new();
        let mut count = size;
        while count > 0 {
            let from = count / WIDTH * WIDTH;
            levels.push(self.hashes(levels.len() as u8, from, count)?);
            count /= WIDTH;
        }
        TileEdge::from_levels(size, levels)
            .ok_or_else(|| self.fault("right edge", "hashes for its size", "another number".into()).into())
    }

    /// The newest epoch of a class and its wrapped key.
    pub(crate) fn newest_class_key(
        &self,
        class: &ClassName,
    ) -> Result<Option<(u32, Vec<u8>)>, RegisterError> {
        self.in_one("reading a class key", |conn| {
            conn.prepare_cached(
                "SELECT epoch, wrapped FROM class_key WHERE class = ? ORDER BY epoch DESC LIMIT 1",
            )?
            .query_row([class.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()
        })
    }

    pub(crate) fn class_key(&self, class: &ClassName, epoch: u32) -> Result<Option<Vec<u8>>, RegisterError> {
        self.in_one("reading a class key", |conn| {
            conn.prepare_cached("SELECT wrapped FROM class_key WHERE class = ? AND epoch = ?")?
                .query_row(params![class.as_str(), epoch], |row| row.get(0))
                .optional()
        })
    }

    pub(crate) fn add_class_key(
        &self,
        class: &ClassName,
        epoch: u32,
        wrapped: &[u8],
    ) -> Result<(), RegisterError> {
        self.in_one("keeping a new class key", |conn| {
            conn.execute("INSERT INTO class_key VALUES (?, ?, ?)", params![class.as_str(), epoch, wrapped])?;
            Ok(())
        })
    }

    /// Moves what was committed from the write-ahead log into the store and empties the log, so that no old
    /// page stays there. False if a reader is in the way.
    pub(crate) fn empty_log(&self) -> Result<bool, RegisterError> {
        self.in_one("emptying the write-ahead log", |conn| {
            // A reader may take as long as it likes; the writer does not wait for it.
            conn.busy_timeout(std::time::Duration::from_millis(200))?;
            let busy = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
            conn.busy_timeout(BUSY)?;
            busy.map(|busy| busy == 0)
        })
    }

    // What follows is for verification, which reads everything and believes nothing.

    /// What SQLite's own check finds, and begins one reading of an unchanging state.
    pub(crate) fn damage(&self) -> Result<Vec<String>, RegisterError> {
        self.in_one("checking the file", |conn| {
            conn.execute_batch("BEGIN")?;
            let mut check = conn.prepare("PRAGMA integrity_check(100)")?;
            let lines: Vec<String> =
                check.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            Ok(lines.into_iter().filter(|line| line != "ok").collect())
        })
    }

    /// In which bundles there are leaves at all.
    pub(crate) fn bundles(&self) -> Result<Vec<u64>, RegisterError> {
        self.in_one("looking for leaves", |conn| {
            let mut rows = conn.prepare("SELECT DISTINCT idx / 256 FROM leaf WHERE idx >= 0")?;
            rows.query_map([], |row| row.get(0))?.collect()
        })
    }

    /// Which leaves there are in a log of this size.
    pub(crate) fn indices(&self, size: u64) -> Result<Vec<Index>, RegisterError> {
        self.in_one("looking for leaves", |conn| {
            let mut rows = conn.prepare("SELECT idx FROM leaf WHERE idx >= 0 AND idx < ? ORDER BY idx")?;
            // Beyond what SQLite counts to there are no rows either.
            rows.query_map([size.min(i64::MAX as u64)], |row| row.get(0))?.collect()
        })
    }

    /// Every hash of a full tile that is kept.
    pub(crate) fn subtrees(&self) -> Result<BTreeMap<(u8, u64), Hash>, RegisterError> {
        self.in_one("reading tile hashes", |conn| {
            let mut rows = conn.prepare("SELECT level, idx, hash FROM subtree")?;
            rows.query_map([], |row| {
                let hash: Vec<u8> = row.get(2)?;
                // One of another length is kept as something no hash equals: a hash over it.
                Ok(((row.get(0)?, row.get(1)?), Hash::from_slice(&hash).unwrap_or_else(|| leaf_hash(&hash))))
            })?
            .collect()
        })
    }

    /// Every wrapped class key.
    pub(crate) fn class_keys(&self) -> Result<Vec<(String, u32, Vec<u8>)>, RegisterError> {
        self.in_one("reading the class keys", |conn| {
            let mut rows = conn.prepare("SELECT class, epoch, wrapped FROM class_key")?;
            rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
        })
    }

    /// Rows beside the log for entries that it does not have.
    pub(crate) fn rows_beyond(&self, size: u64) -> Result<Vec<(String, i64)>, RegisterError> {
        self.in_one("looking for rows beyond the log", |conn| {
            let mut rows = conn.prepare(
                "SELECT 'payload', idx FROM payload WHERE idx < 0 OR idx >= ?1
                 UNION ALL SELECT 'erasure', idx FROM erasure WHERE idx < 0 OR idx >= ?1
                 UNION ALL SELECT 'leaf', idx FROM leaf WHERE idx < 0",
            )?;
            rows.query_map([size.min(i64::MAX as u64)], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        })
    }
}
