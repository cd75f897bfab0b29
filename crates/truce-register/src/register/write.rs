//! The writing side: appending, erasing, and publishing what was appended.

use jiff::Timestamp;
use rusqlite::params;
use truce_log::{TileEdge, leaf_hash};
use zeroize::Zeroizing;

use super::{Head, Register, Writer, sign};
use crate::content;
use crate::entry::{Index, MAX_PAYLOAD, NewEntry};
use crate::error::{RegisterError, RegisterFault};
use crate::kind::{Class, ClassName, Kind, ReasonCode};
use crate::leaf::{self, Leaf, MAX_LEAF, SALT};
use crate::publish;
use crate::seal::{self, ClassKey, NONCE, Place};
use crate::store;

/// An entry with its leaf and whatever is kept beside it, ready to be written.
struct Prepared {
    leaf: Vec<u8>,
    class: Option<(ClassName, u32, [u8; NONCE])>,
    body: Vec<u8>,
}

impl Register {
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
    ///
    /// The deleted bytes are written over, in the write-ahead log too. If a reader is in the way of that,
    /// [`Register::unpublished`] says so until a later append, publish or open has done it.
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
        Ok(self.commit(&prepared, Some(index))?[0])
    }

    /// Begins a new epoch for a class: entries from now on are sealed under a new key. Gives its number.
    pub fn rotate_class_key(&mut self, class: &ClassName) -> Result<u32, RegisterError> {
        self.expect_writer()?;
        let epoch = self.store.newest_class_key(class)?.map_or(1, |(epoch, _)| epoch + 1);
        self.make_class_key(class, epoch)?;
        Ok(epoch)
    }

    /// Writes tiles and checkpoint if they lag behind the store, and finishes an erasure that a reader held up.
    pub fn publish(&mut self) -> Result<(), RegisterError> {
        self.expect_writer()?;
        let published = self.write_derived();
        let Some(writer) = &mut self.writer else { return Err(RegisterError::ReadOnly) };
        match &published {
            Ok(()) => writer.unpublished = None,
            Err(RegisterError::Fault(fault)) => writer.fault = Some(fault.clone()),
            Err(_) => {}
        }
        published
    }

    fn write_derived(&mut self) -> Result<(), RegisterError> {
        let Some(writer) = &mut self.writer else { return Err(RegisterError::ReadOnly) };
        let (old, new) = (writer.published, self.head.size);
        if old != new {
            publish::publish(&self.dir, &self.store, old, new, &self.head.checkpoint)?;
            writer.published = new;
        }
        // The pages of an erased content are zeroes in the store now. They stand in the write-ahead log too,
        // until it is emptied.
        if writer.log_holds_erased {
            if !self.store.empty_log()? {
                return Err(RegisterError::ErasurePending { path: self.store.path().to_owned() });
            }
            writer.log_holds_erased = false;
        }
        Ok(())
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
                writer.log_holds_erased |= erase.is_some();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::SeededChance;
    use crate::entry::Content;

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

    #[test]
    fn an_entry_of_a_newer_program_is_kept_shown_and_verified() {
        let (folder, mut register) = new();
        let newer = br#"{"class":"public","hash2":"x","kind":"report.received","ts":1732680000,"v":2}"#;
        let foreign = |leaf: &[u8]| Prepared { leaf: leaf.to_vec(), class: None, body: b"anything".to_vec() };
        register.commit(&[foreign(newer), foreign(b"not even JSON")], None).unwrap();
        register.append(&entries(1), now()).unwrap();
        drop(register);
        let register = Register::open(folder.path()).unwrap();
        let shown: Vec<_> = register.entries(0).map(Result::unwrap).collect();
        assert_eq!(shown[0].content, Content::Unknown { leaf: newer.to_vec() });
        assert_eq!((shown[0].time(), shown[0].kind()), (now(), None));
        assert_eq!(shown[1].time(), Timestamp::UNIX_EPOCH);
        register.prove_inclusion(0).unwrap();
        let report = crate::verify(folder.path());
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        assert_eq!((report.checked.unknown, report.checked.contents_opened), (2, 1));
    }
}
