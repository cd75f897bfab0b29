//! `view.sqlite`: what reading made of the reports, as rows to be asked. A projection: delete it, and reading writes it again.
//!
//! One row for each incident *and audience*: what the public may not see is not in the rows its queries run on.

use crate::{
    error::MissionError,
    rows::{Audience, IncidentRow},
};
use jiff::civil::Date;
use rusqlite::{Connection, OpenFlags, Transaction, params};
use std::path::{Path, PathBuf};
use truce_incidents::{Attribution, Incident, Occurrence};
use truce_vocabulary::{ReportId, Truth};

/// Name of the file.
pub(crate) const FILE: &str = "view.sqlite";
/// Raised when the tables or their rows change; a view of another version is written anew.
const SCHEMA_VERSION: i64 = 2;
/// Sorts undated incidents behind every day of the calendar.
pub(crate) const UNDATED: i64 = -10_000_000;

const SCHEMA: &str = "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE report (id TEXT PRIMARY KEY, number INTEGER NOT NULL, heard TEXT NOT NULL, doubts TEXT NOT NULL,
        claims INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE claim (report TEXT NOT NULL, idx INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (report, idx)) WITHOUT ROWID;
    CREATE TABLE statement (idx INTEGER PRIMARY KEY, report TEXT NOT NULL, json TEXT NOT NULL);
    CREATE TABLE incident (audience INTEGER NOT NULL, number INTEGER NOT NULL, act TEXT NOT NULL, grp TEXT NOT NULL,
        kind TEXT NOT NULL, occurrence TEXT NOT NULL, attribution TEXT NOT NULL, sort_day INTEGER NOT NULL,
        from_day INTEGER, to_day INTEGER, lon REAL, lat REAL, radius REAL, directions TEXT NOT NULL,
        visible_from INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (audience, number)) WITHOUT ROWID;
    CREATE INDEX incident_day ON incident (audience, sort_day DESC, number);
    CREATE TABLE incident_act (audience INTEGER, number INTEGER, act TEXT, PRIMARY KEY (audience, act, number)) WITHOUT ROWID;
    CREATE TABLE incident_who (audience INTEGER, number INTEGER, word TEXT, PRIMARY KEY (audience, word, number)) WITHOUT ROWID;
    CREATE TABLE incident_party (audience INTEGER, number INTEGER, role TEXT, party TEXT,
        PRIMARY KEY (audience, role, party, number)) WITHOUT ROWID;
    CREATE TABLE incident_zone (audience INTEGER, number INTEGER, zone TEXT, answer INTEGER,
        PRIMARY KEY (audience, number, zone)) WITHOUT ROWID;
    CREATE TABLE incident_place (audience INTEGER, number INTEGER, name TEXT, PRIMARY KEY (audience, number, name)) WITHOUT ROWID;
    CREATE TABLE incident_modality (audience INTEGER, number INTEGER, modality TEXT,
        PRIMARY KEY (audience, modality, number)) WITHOUT ROWID;
    CREATE TABLE incident_report (audience INTEGER, number INTEGER, report TEXT,
        PRIMARY KEY (audience, report, number)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE incident_words USING fts5(audience UNINDEXED, number UNINDEXED, body,
        tokenize = \"unicode61 remove_diacritics 2\");
    CREATE VIRTUAL TABLE report_words USING fts5(report UNINDEXED, body, tokenize = \"unicode61 remove_diacritics 2\");
";

/// The content of an incident's row for an audience, by audience and number.
pub(crate) const ROW: &str = "SELECT CASE WHEN i.json = '' THEN m.json ELSE i.json END FROM incident i
    LEFT JOIN incident m ON m.audience = 0 AND m.number = i.number WHERE i.audience = ?1 AND i.number = ?2";

/// The open view.
pub(crate) struct View {
    path: PathBuf,
    connection: Connection,
}

/// A report's part of the view.
pub(crate) struct ReportPart {
    pub(crate) id: ReportId,
    pub(crate) number: u32,
    pub(crate) text: String,
    pub(crate) heard: String,
    pub(crate) doubts: String,
    pub(crate) claims: Vec<String>,
}

/// Everything to be written.
pub(crate) struct Content {
    pub(crate) meta: Vec<(&'static str, String)>,
    pub(crate) reports: Vec<ReportPart>,
    pub(crate) statements: Vec<(ReportId, String)>,
    pub(crate) incidents: Vec<(Audience, IncidentRow, i64)>,
}

pub(crate) fn audience_code(audience: Audience) -> i64 {
    match audience {
        Audience::Mechanism => 0,
        Audience::Public => 1,
    }
}

pub(crate) fn truth_code(truth: Truth) -> i64 {
    match truth {
        Truth::No => 0,
        Truth::CannotTell => 1,
        Truth::Yes => 2,
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
    /// Opens the view of a folder if there is one of this program's version; anything else there counts as none.
    pub(crate) fn open(dir: &Path, writable: bool) -> Option<View> {
        let path = dir.join(FILE);
        if !path.is_file() {
            return None;
        }
        let connection = if writable { Self::connect(&path).ok()? } else { Self::connect_to_read(&path)? };
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).ok()?;
        (version == SCHEMA_VERSION).then_some(View { path, connection })
    }

    /// Writes the whole view in one transaction. A file there that is no database, or another version's, is replaced.
    pub(crate) fn write(dir: &Path, content: &Content) -> Result<View, MissionError> {
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
        Ok(View { path, connection })
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

fn fill(connection: &mut Connection, content: &Content) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    drop_everything(&transaction)?;
    transaction.execute_batch(SCHEMA)?;
    transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    {
        let mut meta = transaction.prepare("INSERT INTO meta VALUES (?1, ?2)")?;
        for (key, value) in &content.meta {
            meta.execute(params![key, value])?;
        }
        let mut report = transaction.prepare("INSERT INTO report VALUES (?1, ?2, ?3, ?4, ?5)")?;
        let mut claim = transaction.prepare("INSERT INTO claim VALUES (?1, ?2, ?3)")?;
        let mut words = transaction.prepare("INSERT INTO report_words VALUES (?1, ?2)")?;
        for part in &content.reports {
            let id = part.id.to_string();
            report.execute(params![id, part.number, part.heard, part.doubts, part.claims.len() as i64])?;
            words.execute(params![id, part.text])?;
            for (index, json) in part.claims.iter().enumerate() {
                claim.execute(params![id, index as i64, json])?;
            }
        }
        let mut statement = transaction.prepare("INSERT INTO statement VALUES (?1, ?2, ?3)")?;
        for (index, (report, json)) in content.statements.iter().enumerate() {
            statement.execute(params![index as i64, report.to_string(), json])?;
        }
        for (audience, row, visible_from) in &content.incidents {
            insert(&transaction, *audience, row, *visible_from)?;
        }
    }
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

fn insert(
    transaction: &Transaction<'_>,
    audience: Audience,
    row: &IncidentRow,
    visible_from: i64,
) -> rusqlite::Result<()> {
    let incident = &row.incident;
    let (who, number) = (audience_code(audience), row.number);
    let (from_day, to_day) = (row.days.0.map(day_number), row.days.1.map(day_number));
    let point = incident.places.iter().find_map(|place| place.point);
    let json = |error: serde_json::Error| rusqlite::Error::ToSqlConversionFailure(Box::new(error));
    transaction
        .prepare_cached(
            "INSERT INTO incident VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)",
        )?
        .execute(params![
            who,
            number,
            incident.act.code(),
            crate::query::group_code(incident.act.group()),
            incident.kind.code(),
            Occurrence::code(incident.occurrence),
            Attribution::code(incident.attribution),
            from_day.or(to_day).unwrap_or(UNDATED),
            from_day,
            to_day,
            point.map(|point| point.lon),
            point.map(|point| point.lat),
            point.map(|point| point.radius_m),
            serde_json::to_string(&directions(row)).map_err(json)?,
            visible_from,
            // What the public sees as it is stands in the mechanism's row already.
            if audience == Audience::Public && row.coarsened.is_none() {
                String::new()
            } else {
                serde_json::to_string(row).map_err(json)?
            },
        ])?;
    let put = |sql: &str, value: &str| -> rusqlite::Result<()> {
        transaction.prepare_cached(sql)?.execute(params![who, number, value]).map(|_rows| ())
    };
    for act in incident.acts() {
        put("INSERT OR IGNORE INTO incident_act VALUES (?1, ?2, ?3)", act.code())?;
    }
    for word in names(incident) {
        put("INSERT OR IGNORE INTO incident_who VALUES (?1, ?2, ?3)", &word)?;
    }
    for place in
        incident.places.iter().flat_map(|place| [Some(&place.surface), place.name.as_ref()]).flatten()
    {
        put("INSERT OR IGNORE INTO incident_place VALUES (?1, ?2, ?3)", &fold(place))?;
    }
    for account in incident.claims.iter().chain(&incident.denials) {
        put("INSERT OR IGNORE INTO incident_modality VALUES (?1, ?2, ?3)", account.modality.code())?;
    }
    for report in incident.reports() {
        put("INSERT OR IGNORE INTO incident_report VALUES (?1, ?2, ?3)", &report.to_string())?;
    }
    put("INSERT INTO incident_words VALUES (?1, ?2, ?3)", &words(incident))?;
    let mut party =
        transaction.prepare_cached("INSERT OR IGNORE INTO incident_party VALUES (?1, ?2, ?3, ?4)")?;
    for (role, sides) in [("from", &incident.actors), ("to", &incident.targets)] {
        // A party, or the actor itself: "hezbollah" is no party of every agreement whose other side it fights for.
        let actors = sides.iter().filter_map(|side| side.actor.as_ref()).map(|actor| &actor.0);
        let parties = sides.iter().filter_map(|side| side.party.as_ref()).map(|party| &party.0);
        for name in actors.chain(parties) {
            party.execute(params![who, number, role, name])?;
        }
    }
    let mut zone =
        transaction.prepare_cached("INSERT OR IGNORE INTO incident_zone VALUES (?1, ?2, ?3, ?4)")?;
    for (name, answer) in &row.zones {
        zone.execute(params![who, number, name.0, truth_code(*answer)])?;
    }
    Ok(())
}

/// Every pair of a party said to have acted and a party it was done to; one with gaps where a side is not said.
fn directions(row: &IncidentRow) -> Vec<(Option<&str>, Option<&str>)> {
    fn named(parties: &[truce_terms::PartyId]) -> Vec<Option<&str>> {
        if parties.is_empty() {
            vec![None]
        } else {
            parties.iter().map(|party| Some(party.0.as_str())).collect()
        }
    }
    let to = named(&row.direction.1);
    named(&row.direction.0).into_iter().flat_map(|from| to.iter().map(move |to| (from, *to))).collect()
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
