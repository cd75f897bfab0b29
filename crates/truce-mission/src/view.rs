//! `view.sqlite`: what reading made of the reports, as rows to be asked. A projection: delete it, and reading writes it again.
//!
//! One row for each incident *and audience*: what the public may not see is not in the rows its queries run on, nor in what is loaded
//! of them (see `columns`).

use crate::{
    columns::{ListOf, Loaded, Sides},
    error::MissionError,
    rows::{Audience, IncidentRow},
};
use jiff::civil::Date;
use rusqlite::{Connection, OpenFlags, Transaction, params};
use serde::Serialize;
use std::{
    collections::{BTreeMap, btree_map::Entry},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use truce_incidents::{Assessment, ClaimRef, Incident};
use truce_vocabulary::ReportId;

/// Name of the file.
pub(crate) const FILE: &str = "view.sqlite";
/// Raised when the tables, their rows or the order of an enum kept by its number change; a view of another version is written anew.
const SCHEMA_VERSION: i64 = 6;
/// Sorts undated incidents behind every day of the calendar.
pub(crate) const UNDATED: i64 = -10_000_000;

// What is asked of all incidents stands apart from what is shown of one, so that loading the first never passes over the second.
const SCHEMA: &str = "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE report (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doubts TEXT NOT NULL, claims INTEGER NOT NULL);
    CREATE TABLE claim (report INTEGER NOT NULL, idx INTEGER NOT NULL, json TEXT NOT NULL);
    CREATE INDEX claim_of_report ON claim (report, idx);
    CREATE TABLE statement (idx INTEGER PRIMARY KEY, visible_from INTEGER NOT NULL, json TEXT NOT NULL,
        public TEXT);
    CREATE INDEX statement_visible ON statement (visible_from);
    CREATE TABLE incident (audience INTEGER NOT NULL, number INTEGER NOT NULL, sort_day INTEGER NOT NULL,
        kind INTEGER NOT NULL, occurrence INTEGER NOT NULL, attribution INTEGER NOT NULL, from_day INTEGER, to_day INTEGER,
        lon REAL, lat REAL, radius REAL, visible_from INTEGER NOT NULL, act INTEGER NOT NULL, acts INTEGER NOT NULL,
        words INTEGER NOT NULL, sides INTEGER NOT NULL, zones INTEGER NOT NULL, places INTEGER NOT NULL,
        modalities INTEGER NOT NULL, PRIMARY KEY (audience, number)) WITHOUT ROWID;
    CREATE TABLE list (sort INTEGER NOT NULL, id INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (sort, id)) WITHOUT ROWID;
    CREATE TABLE incident_row (id INTEGER PRIMARY KEY, json TEXT NOT NULL, assessed TEXT NOT NULL);
    CREATE TABLE incident_report (report INTEGER, audience INTEGER, number INTEGER,
        PRIMARY KEY (report, audience, number)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words_0 USING fts5(body, content = '', tokenize = \"unicode61 remove_diacritics 2\");
    CREATE VIRTUAL TABLE words_1 USING fts5(body, content = '', tokenize = \"unicode61 remove_diacritics 2\");
    CREATE VIRTUAL TABLE report_words USING fts5(body, content = '', tokenize = \"unicode61 remove_diacritics 2\");
";

/// An incident's row for an audience, by audience and number: the row without its assessments, and those as ids of their shapes with
/// the claims they are about. What the public sees as it is stands in the mechanism's row alone.
pub(crate) const ROW: &str =
    "SELECT json, assessed FROM incident_row WHERE id IN (2 * ?2 + ?1, 2 * ?2) ORDER BY id DESC LIMIT 1";

/// The open view.
pub(crate) struct View {
    path: PathBuf,
    connection: Connection,
    /// What was loaded of the state last seen, by this connection or by another that shares it.
    loaded: Arc<Mutex<Arc<Loaded>>>,
}

/// A report's part of the view.
pub(crate) struct ReportPart<'a> {
    pub(crate) id: ReportId,
    pub(crate) number: u32,
    pub(crate) text: &'a str,
    pub(crate) doubts: String,
    pub(crate) claims: Vec<String>,
}

/// How much of a row is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Everything.
    Whole,
    /// Everything but the assessments.
    Brief,
}

pub(crate) fn audience_code(audience: Audience) -> i64 {
    match audience {
        Audience::Mechanism => 0,
        Audience::Public => 1,
    }
}

/// Days from 1970 to a date.
pub(crate) fn day_number(day: Date) -> i64 {
    let since = day.since(Date::constant(1970, 1, 1)).map(|span| span.get_days());
    since.map_or(UNDATED, i64::from)
}

/// The date that many days after 1970.
pub(crate) fn day_of(number: i64) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(number).ok()?).ok()
}

/// Lower-case words, for names and for what people type.
pub(crate) fn fold(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

impl View {
    fn new(path: PathBuf, connection: Connection) -> View {
        View { path, connection, loaded: Arc::new(Mutex::new(Arc::new(Loaded::new(String::new())))) }
    }

    /// Another connection to the same view, which shares what this one loaded.
    pub(crate) fn again(&self, dir: &Path) -> Option<View> {
        let view = View::open(dir, false)?;
        Some(View { loaded: Arc::clone(&self.loaded), ..view })
    }

    /// Answers from one state of the view, whatever others write meanwhile, with what was loaded of that state.
    pub(crate) fn at_once<T>(
        &self,
        answer: impl FnOnce(&Arc<Loaded>) -> Result<T, MissionError>,
    ) -> Result<T, MissionError> {
        let transaction = self.connection.unchecked_transaction().map_err(self.error("reading"))?;
        // The first read settles which state the transaction sees.
        let key = self.meta("run").unwrap_or_default();
        let loaded = {
            let mut known = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
            if known.key != key {
                *known = Arc::new(Loaded::new(key));
            }
            Arc::clone(&known)
        };
        let answer = answer(&loaded);
        transaction.finish().map_err(self.error("reading"))?;
        answer
    }

    /// Opens the view of a folder if there is one of this program's version; anything else there counts as none.
    pub(crate) fn open(dir: &Path, writable: bool) -> Option<View> {
        let path = dir.join(FILE);
        if !path.is_file() {
            return None;
        }
        let connection = if writable { Self::connect(&path).ok()? } else { Self::connect_to_read(&path)? };
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).ok()?;
        (version == SCHEMA_VERSION).then(|| View::new(path, connection))
    }

    /// Writes the whole view in one transaction. A file there that is no database, or another version's, is replaced; `content` may be
    /// asked for twice then.
    pub(crate) fn write(
        dir: &Path,
        content: &mut dyn FnMut(&mut Filling<'_>) -> rusqlite::Result<()>,
    ) -> Result<View, MissionError> {
        let path = dir.join(FILE);
        let written = Self::connect(&path).and_then(|mut connection| {
            fill(&mut connection, content)?;
            Ok(connection)
        });
        let connection = match written {
            Ok(connection) => connection,
            // Not a database, or a broken one: nothing in it is worth keeping, everything in it can be made again.
            Err(rusqlite::Error::SqliteFailure(failure, _message))
                if matches!(
                    failure.code,
                    rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt
                ) =>
            {
                Self::remove(dir)?;
                let again = Self::connect(&path).and_then(|mut connection| {
                    fill(&mut connection, content)?;
                    Ok(connection)
                });
                again.map_err(|source| MissionError::View { doing: "writing", path: path.clone(), source })?
            }
            Err(source) => return Err(MissionError::View { doing: "writing", path, source }),
        };
        Ok(View::new(path, connection))
    }

    /// A connection that writes nothing. In a folder nobody may write to, the view's log cannot be shared with a writer; then there is
    /// no writer either.
    fn connect_to_read(path: &Path) -> Option<Connection> {
        let works = |connection: &Connection| {
            connection.query_row("SELECT COUNT(*) FROM meta", [], |_row| Ok(())).is_ok()
        };
        let flags =
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
        let shared = Connection::open_with_flags(path, flags).ok().filter(works);
        let alone = || {
            let escaped = path.to_str()?.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
            Connection::open_with_flags(format!("file:{escaped}?immutable=1"), flags).ok().filter(works)
        };
        shared.or_else(alone)
    }

    /// Removes the view's files.
    pub(crate) fn remove(dir: &Path) -> Result<(), MissionError> {
        for suffix in ["", "-wal", "-shm"] {
            let stale = dir.join(format!("{FILE}{suffix}"));
            match std::fs::remove_file(&stale) {
                Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                    return Err(MissionError::Io { doing: "removing", path: stale, source });
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn connect(path: &Path) -> rusqlite::Result<Connection> {
        keep_private(path);
        let connection = Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "normal")?;
        Ok(connection)
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Names the view in an error of SQLite.
    pub(crate) fn error(&self, doing: &'static str) -> impl Fn(rusqlite::Error) -> MissionError + '_ {
        move |source| MissionError::View { doing, path: self.path.clone(), source }
    }

    /// Names the view in an error of a row's content.
    pub(crate) fn row_error(&self) -> impl Fn(serde_json::Error) -> MissionError + '_ {
        move |error| MissionError::ViewRow { path: self.path.clone(), why: error.to_string() }
    }

    pub(crate) fn meta(&self, key: &str) -> Option<String> {
        self.connection.query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| row.get(0)).ok()
    }

    /// The rows of these numbers, in their order.
    pub(crate) fn rows(
        &self,
        audience: Audience,
        numbers: impl Iterator<Item = u32>,
        depth: Depth,
    ) -> Result<Vec<IncidentRow>, MissionError> {
        let mut rows = Vec::new();
        self.each_row(audience, numbers, depth, &mut |row| rows.push(row))?;
        Ok(rows)
    }

    /// The same one at a time: all rows of a large mission together take more memory than a machine has.
    pub(crate) fn each_row(
        &self,
        audience: Audience,
        numbers: impl Iterator<Item = u32>,
        depth: Depth,
        take: &mut dyn FnMut(IncidentRow),
    ) -> Result<(), MissionError> {
        let error = self.error("reading");
        let mut statement = self.connection.prepare_cached(ROW).map_err(&error)?;
        let mut shapes: BTreeMap<u32, Assessment> = BTreeMap::new();
        for number in numbers {
            let own = [audience_code(audience), i64::from(number)];
            let (json, assessed): (String, String) =
                statement.query_row(own, |row| Ok((row.get(0)?, row.get(1)?))).map_err(&error)?;
            let mut row: IncidentRow = serde_json::from_str(&json).map_err(self.row_error())?;
            if depth == Depth::Whole {
                let assessed: Vec<(u32, Vec<ClaimRef>)> =
                    serde_json::from_str(&assessed).map_err(self.row_error())?;
                for (shape, claims) in assessed {
                    let known = match shapes.entry(shape) {
                        Entry::Occupied(known) => known.into_mut(),
                        Entry::Vacant(place) => place.insert(self.shape(shape)?),
                    };
                    row.incident.assessments.push(Assessment { claims, ..known.clone() });
                }
            }
            take(row);
        }
        Ok(())
    }

    /// An assessment without its claims.
    fn shape(&self, id: u32) -> Result<Assessment, MissionError> {
        let read = || {
            let mut statement =
                self.connection.prepare_cached("SELECT json FROM list WHERE sort = ?1 AND id = ?2")?;
            statement.query_row([ListOf::Assessments as i64, i64::from(id)], |row| row.get::<_, String>(0))
        };
        serde_json::from_str(&read().map_err(self.error("reading"))?).map_err(self.row_error())
    }

    /// The number of the newest report in it.
    pub(crate) fn newest_report(&self) -> Result<Option<u32>, MissionError> {
        let newest = self.connection.query_row("SELECT MAX(number) FROM report", [], |row| row.get(0));
        newest.map_err(self.error("reading"))
    }

    /// Strings of one column.
    pub(crate) fn strings(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<String>, MissionError> {
        let read = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            let rows = statement.query_map(params, |row| row.get(0))?;
            rows.collect::<rusqlite::Result<Vec<String>>>()
        };
        read().map_err(self.error("reading"))
    }
}

fn fill(
    connection: &mut Connection,
    content: &mut dyn FnMut(&mut Filling<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    drop_everything(&transaction)?;
    transaction.execute_batch(SCHEMA)?;
    transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    let mut filling = Filling {
        transaction: &transaction,
        lists: Lists::default(),
        reports: BTreeMap::new(),
        statements: 0,
    };
    content(&mut filling)?;
    filling.finish()?;
    transaction.commit()
}

fn drop_everything(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    let names: Vec<String> = {
        // Virtual tables first: they take their own shadow tables with them.
        let mut tables = transaction.prepare(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
             ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC",
        )?;
        tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?
    };
    for name in names {
        transaction.execute_batch(&format!("DROP TABLE IF EXISTS \"{}\"", name.replace('"', "\"\"")))?;
    }
    Ok(())
}

/// Lists by sort, each once with its id.
#[derive(Default)]
struct Lists([BTreeMap<String, u32>; ListOf::ALL.len()]);

impl Lists {
    fn id(&mut self, of: ListOf, value: &impl Serialize) -> rusqlite::Result<u32> {
        let known = &mut self.0[of as usize];
        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
        Ok(*known.entry(json(value)?).or_insert(next))
    }
}

fn json(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// A view being written, row by row: nothing is held here but what many rows have in common.
pub(crate) struct Filling<'a> {
    transaction: &'a Transaction<'a>,
    lists: Lists,
    reports: BTreeMap<ReportId, u32>,
    statements: i64,
}

impl Filling<'_> {
    pub(crate) fn meta(&mut self, key: &str, value: &str) -> rusqlite::Result<()> {
        self.put("INSERT INTO meta VALUES (?1, ?2)", params![key, value])
    }

    pub(crate) fn report(&mut self, part: &ReportPart<'_>) -> rusqlite::Result<()> {
        self.reports.insert(part.id, part.number);
        let claims = part.claims.len() as i64;
        self.put(
            "INSERT INTO report VALUES (?1, ?2, ?3, ?4)",
            params![part.number, part.id.to_string(), part.doubts, claims],
        )?;
        self.put("INSERT INTO report_words (rowid, body) VALUES (?1, ?2)", params![part.number, part.text])?;
        for (index, json) in part.claims.iter().enumerate() {
            self.put("INSERT INTO claim VALUES (?1, ?2, ?3)", params![part.number, index as i64, json])?;
        }
        Ok(())
    }

    /// A statement, and what the public sees of it where that is something else.
    pub(crate) fn statement(
        &mut self,
        visible_from: i64,
        json: &str,
        public: Option<&str>,
    ) -> rusqlite::Result<()> {
        let values = params![self.statements, visible_from, json, public];
        self.put("INSERT INTO statement VALUES (?1, ?2, ?3, ?4)", values)?;
        self.statements += 1;
        Ok(())
    }

    /// What an audience can ask of an incident.
    pub(crate) fn incident(
        &mut self,
        audience: Audience,
        row: &IncidentRow,
        visible_from: i64,
    ) -> rusqlite::Result<()> {
        let incident = &row.incident;
        let (who, number) = (audience_code(audience), row.number);
        let (from_day, to_day) = (row.days.0.map(day_number), row.days.1.map(day_number));
        let point = incident.places.iter().find_map(|place| place.point);
        let sorted = |mut words: Vec<String>| {
            words.sort();
            words.dedup();
            words
        };
        let places = incident.places.iter().flat_map(|place| [Some(&place.surface), place.name.as_ref()]);
        let accounts = || incident.claims.iter().chain(&incident.denials);
        let mut modalities: Vec<_> = accounts().map(|account| account.modality).collect();
        modalities.sort();
        modalities.dedup();
        let lists = &mut self.lists;
        let own = [
            lists.id(ListOf::Act, &incident.act)?,
            lists.id(ListOf::Acts, &incident.acts().collect::<Vec<_>>())?,
            lists.id(ListOf::Words, &sorted(names(incident).collect()))?,
            lists.id(ListOf::Sides, &Sides::of(incident))?,
            lists.id(ListOf::Zones, &row.zones)?,
            lists.id(ListOf::Places, &sorted(places.flatten().map(|place| fold(place)).collect()))?,
            lists.id(ListOf::Modalities, &modalities)?,
        ];
        self.put(
            "INSERT INTO incident VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19)",
            params![
                who,
                number,
                from_day.or(to_day).unwrap_or(UNDATED),
                incident.kind as i64,
                incident.occurrence as i64,
                incident.attribution as i64,
                from_day,
                to_day,
                point.map(|point| point.lon),
                point.map(|point| point.lat),
                point.map(|point| point.radius_m),
                visible_from,
                own[0],
                own[1],
                own[2],
                own[3],
                own[4],
                own[5],
                own[6],
            ],
        )?;
        for id in incident.reports() {
            self.put(
                "INSERT OR IGNORE INTO incident_report VALUES (?1, ?2, ?3)",
                params![self.reports.get(&id), who, number],
            )?;
        }
        let sql = match audience {
            Audience::Mechanism => "INSERT INTO words_0 (rowid, body) VALUES (?1, ?2)",
            Audience::Public => "INSERT INTO words_1 (rowid, body) VALUES (?1, ?2)",
        };
        self.put(sql, params![number, words(incident)])
    }

    /// What an audience is shown of it; the public, where nothing is said here, the same as the mechanism. Assessments are most of it and
    /// much alike: each shape is kept once, an incident names it with its own claims.
    pub(crate) fn shown(&mut self, audience: Audience, mut row: IncidentRow) -> rusqlite::Result<()> {
        let id = 2 * i64::from(row.number) + audience_code(audience);
        let mut assessed: Vec<(u32, Vec<ClaimRef>)> = Vec::new();
        for mut assessment in std::mem::take(&mut row.incident.assessments) {
            let claims = std::mem::take(&mut assessment.claims);
            assessed.push((self.lists.id(ListOf::Assessments, &assessment)?, claims));
        }
        let (row, assessed) = (json(&row)?, json(&assessed)?);
        self.put("INSERT INTO incident_row VALUES (?1, ?2, ?3)", params![id, row, assessed])
    }

    fn finish(mut self) -> rusqlite::Result<()> {
        let lists = std::mem::take(&mut self.lists);
        for (sort, values) in ListOf::ALL.iter().zip(&lists.0) {
            for (json, id) in values {
                self.put("INSERT INTO list VALUES (?1, ?2, ?3)", params![*sort as i64, id, json])?;
            }
        }
        Ok(())
    }

    fn put(&self, sql: &str, values: impl rusqlite::Params) -> rusqlite::Result<()> {
        self.transaction.prepare_cached(sql)?.execute(values).map(|_rows| ())
    }
}

/// Names, actor ids and parties by which an incident is found.
fn names(incident: &Incident) -> impl Iterator<Item = String> + '_ {
    incident.actors.iter().chain(&incident.targets).flat_map(|who| {
        let actor = who.actor.as_ref().map(|actor| actor.0.to_lowercase());
        let party = who.party.as_ref().map(|party| party.0.to_lowercase());
        let name = fold(who.name.trim_start_matches("person:"));
        [Some(name), actor, party].into_iter().flatten()
    })
}

/// What a search for words looks in: the claims' words as this audience sees them, names and places.
fn words(incident: &Incident) -> String {
    let mut words: Vec<&str> = vec![incident.act.words()];
    for account in incident.claims.iter().chain(&incident.denials).chain(&incident.general_denials) {
        words.push(&account.quote);
        words.extend(account.outlet.as_deref());
        words.extend(account.speakers.iter().map(|speaker| speaker.who.name.as_str()));
    }
    words.extend(incident.actors.iter().chain(&incident.targets).map(|who| who.name.as_str()));
    for place in &incident.places {
        words.push(&place.surface);
        words.extend(place.name.as_deref());
    }
    words.join("\n")
}

/// The view holds in clear what the store holds sealed, so it is its owner's alone; SQLite gives its side files the same mode.
fn keep_private(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let mut options = std::fs::OpenOptions::new();
        // If this fails, opening the database says why.
        let _made = options.write(true).create_new(true).mode(0o600).open(path);
    }
}
