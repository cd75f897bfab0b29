//! What a verification found: data, for a program or a page to show in its reader's words.

use std::fmt;

use serde::Serialize;

/// What `verify` found in a mission folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerifyReport {
    /// The folder.
    pub dir: String,
    /// The log's name, if it could be found out.
    pub origin: Option<String>,
    /// The key that the signatures were checked with.
    pub key: Option<String>,
    /// Whether that key was given by whoever asked. If not, it was read from the folder itself, and the report
    /// says that the folder is in order, not that it is the log one has known.
    pub key_was_given: bool,
    /// The signed head that everything was checked against.
    pub head: Option<VerifiedHead>,
    /// How much was looked at.
    pub checked: Checked,
    /// Everything that is wrong, in the order in which it was found.
    pub problems: Vec<Problem>,
}

/// A signed head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerifiedHead {
    /// How many entries it covers.
    pub size: u64,
    /// The root over them, in base64.
    pub root: String,
}

/// How much was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// Leaves hashed.
    pub leaves: u64,
    /// Tiles and entry bundles compared.
    pub tiles: u64,
    /// Contents opened and found to be what their leaves bind.
    pub contents_opened: u64,
    /// Contents sealed for a class whose keys are not here.
    pub contents_locked: u64,
    /// Entries whose content was erased, as the log records.
    pub erased: u64,
    /// Entries in a format this program does not know. Their hashes are checked, their content is not.
    pub unknown: u64,
    /// Class keys unwrapped.
    pub class_keys: u64,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// What sort of thing.
    pub kind: ProblemKind,
    /// How bad.
    pub grade: Grade,
    /// The file, below the folder.
    pub file: String,
    /// The place in the file, where there is one to name.
    pub place: Option<String>,
    /// What should be there.
    pub expected: String,
    /// What is.
    pub found: String,
}

/// What sort of thing is wrong. The set grows; show one you do not know by its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ProblemKind {
    /// Not there.
    Missing,
    /// There, and the operating system or SQLite would not read it.
    Unreadable,
    /// Not the sort of thing it should be, such as a folder in place of a file.
    WrongSort,
    /// Read, and other than what the log says.
    Differs,
    /// Not signed by the log's key.
    NotSigned,
    /// Speaks of more entries than the store has: the store may be an old backup.
    Ahead,
    /// Two histories under one key.
    Forked,
    /// A content that does not open, or is not what its leaf binds.
    Content,
    /// A content that the log says was erased, and that is there again.
    NotErased,
    /// Older than the store; opening the register for writing brings it up to date.
    Outdated,
    /// Left by a crash in the middle of a write.
    Unfinished,
    /// Belongs to no register.
    Stray,
    /// A key file that others may read.
    Exposed,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// The log stands; something is to be tidied.
    Untidy,
    /// Something that the register promises does not hold.
    Fault,
}

impl ProblemKind {
    fn grade(self) -> Grade {
        match self {
            Self::Outdated | Self::Unfinished | Self::Stray | Self::Exposed => Grade::Untidy,
            _ => Grade::Fault,
        }
    }
}

impl VerifyReport {
    /// Whether everything that the register promises holds. Untidiness does not count against it.
    pub fn sound(&self) -> bool {
        self.problems.iter().all(|problem| problem.grade == Grade::Untidy)
    }
}

impl Problem {
    pub(crate) fn new(
        kind: ProblemKind,
        file: impl Into<String>,
        place: Option<String>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        let (file, expected, found) = (file.into(), expected.into(), found.into());
        Self { kind, grade: kind.grade(), file, place, expected, found }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(place) = &self.place {
            write!(f, ", {place}")?;
        }
        write!(f, ": expected {}, found {}", self.expected, self.found)
    }
}
