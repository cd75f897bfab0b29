//! What can go wrong with a mission, named with what would be accepted.

use crate::{decode::DecodeError, query::QueryError};
use std::path::PathBuf;
use truce_claims::marks::GoldError;
use truce_register::RegisterError;
use truce_terms::AgreementError;
use truce_vocabulary::ReportId;

/// Why a mission could not do what it was asked. Nothing was recorded unless the message says so.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MissionError {
    /// The folder does not exist.
    #[error("there is no folder {}; `truce init` makes a mission", path.display())]
    NoFolder {
        /// The folder asked for.
        path: PathBuf,
    },
    /// A file stands where the folder should be.
    #[error("{} is a file; a mission is a folder", path.display())]
    NotAFolder {
        /// What was asked for.
        path: PathBuf,
    },
    /// The folder is not a mission's.
    #[error("{} is not a mission folder: it has no {missing}", path.display())]
    NotAMission {
        /// The folder.
        path: PathBuf,
        /// The file that every mission folder has.
        missing: &'static str,
    },
    /// A new mission was asked for where something already is.
    #[error("{} already holds {found}; a mission is created only in a new or empty folder", path.display())]
    AlreadyThere {
        /// The folder.
        path: PathBuf,
        /// The first thing found in it.
        found: String,
    },
    /// `mission.toml` cannot be read as one.
    #[error("{}: {why}", path.display())]
    Settings {
        /// The file.
        path: PathBuf,
        /// What is wrong, with the line, and what would be accepted.
        why: String,
    },
    /// The folder was written by a newer program.
    #[error("{} has mission format {found}; this program knows up to {known}: use a newer truce", path.display())]
    NewerFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// `mission.toml` says something else than the register, which cannot be changed.
    #[error("{}: {key} is {found:?}, but the register recorded {recorded:?}; put the recorded value back", path.display())]
    SettingsDiffer {
        /// The file.
        path: PathBuf,
        /// Which value.
        key: &'static str,
        /// What the file says.
        found: String,
        /// What the register says.
        recorded: String,
    },
    /// There is no agreement of that name.
    #[error("there is no agreement `{name}`; bundled ones are: {}; a folder with terms.toml can be named by its path", known.join(", "))]
    NoAgreement {
        /// The name asked for.
        name: String,
        /// The names there are.
        known: Vec<String>,
    },
    /// The files of an agreement are wrong.
    #[error(transparent)]
    Agreement(#[from] AgreementError),
    /// The agreement in the register does not have the hash it was adopted with.
    #[error(
        "entry {entry} adopted agreement `{name}` with hash {recorded}, but its files hash to {found}; the program that wrote it read agreements otherwise, or the entry is not what was signed: run verify"
    )]
    AgreementHash {
        /// The entry.
        entry: u64,
        /// The agreement.
        name: String,
        /// The hash recorded.
        recorded: String,
        /// The hash of the files recorded with it.
        found: String,
    },
    /// Something that needs an agreement was asked of a mission without one.
    #[error("this mission has adopted no agreement; {what} needs one")]
    NoneAdopted {
        /// What was asked.
        what: &'static str,
    },
    /// The bytes of a report are no text.
    #[error(transparent)]
    NotText(#[from] DecodeError),
    /// A mark is not in its form, or quotes what does not stand in the report.
    #[error(transparent)]
    Mark(#[from] GoldError),
    /// The report is not in this mission.
    #[error(
        "there is no report {id} in this mission; `add` prints the ids of what it files, and `show N` those of an incident's reports"
    )]
    NoReport {
        /// The id asked for.
        id: ReportId,
    },
    /// The report is sealed for readers whose keys are not here.
    #[error("entry {entry} is sealed and its keys are not in this folder")]
    Locked {
        /// The entry.
        entry: u64,
    },
    /// An entry of a known kind does not read as one.
    #[error("entry {entry} ({kind}) cannot be read: {why}")]
    BadEntry {
        /// The entry.
        entry: u64,
        /// Its kind.
        kind: String,
        /// What is wrong.
        why: String,
    },
    /// The reports have not been read.
    #[error("{unread} reports are not read yet; any command that may write to the folder reads them")]
    NotRead {
        /// How many.
        unread: usize,
    },
    /// The query cannot be asked.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// The register refused.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The view refused. It can be deleted: reading writes it anew.
    #[error("{doing} in {}: {source}; reports that were filed are safe in the register, and this file is made from them: make room or delete it, and run any command again", path.display())]
    View {
        /// What was being done.
        doing: &'static str,
        /// The view.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// A row of the view does not read as what it should be.
    #[error("{} holds a row that cannot be read ({why}); reports that were filed are safe in the register, and this file is made from them: make room or delete it, and run any command again", path.display())]
    ViewRow {
        /// The view.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// The operating system refused.
    #[error("{doing} {}: {source}", path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// What it said.
        source: std::io::Error,
    },
    /// No chance for an id.
    #[error("no random bytes: {0}")]
    NoChance(String),
}
