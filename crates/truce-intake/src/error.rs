//! Why something could not be taken in.

use crate::{EXTENSIONS, KEYS};
use std::path::PathBuf;
use truce_mission::DecodeError;

/// Why a file was refused, with the place in it and what would be accepted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IntakeError {
    /// There is no such file.
    #[error("there is no file or folder {}", path.display())]
    Missing {
        /// What was asked for.
        path: PathBuf,
    },
    /// The file is of a kind nobody here reads.
    #[error("{}: {} is not read; accepted are plain text and Markdown ({})", path.display(),
        extension.as_ref().map_or_else(|| "a file of this name".to_owned(), |extension| format!("a file named .{extension}")),
        EXTENSIONS.map(|extension| format!(".{extension}")).join(", "))]
    Extension {
        /// The file.
        path: PathBuf,
        /// What its name ends in.
        extension: Option<String>,
    },
    /// The bytes are no text.
    #[error("{name}: {why}")]
    NotText {
        /// The file, or "standard input".
        name: String,
        /// Why not, with the byte.
        why: DecodeError,
    },
    /// A key of provenance nobody knows.
    #[error("{place}: `{key}` is no key of provenance; accepted are {}", KEYS.join(", "))]
    Key {
        /// File and line.
        place: String,
        /// The key.
        key: String,
    },
    /// A value its key does not take.
    #[error("{place}: {key} is {found:?}; expected {expected}")]
    Value {
        /// File and line.
        place: String,
        /// The key.
        key: String,
        /// The value.
        found: String,
        /// What would be accepted.
        expected: &'static str,
    },
    /// A file beside the report that does not read as TOML or JSON.
    #[error("{}: {why}", path.display())]
    Sidecar {
        /// The file.
        path: PathBuf,
        /// What is wrong, with the line.
        why: String,
    },
    /// Two files beside the report.
    #[error("{}: both {} and {} stand beside it; keep one", path.display(), one.display(), other.display())]
    TwoSidecars {
        /// The report.
        path: PathBuf,
        /// One file.
        one: PathBuf,
        /// The other.
        other: PathBuf,
    },
    /// A folder too deep or too full.
    #[error("{}: {what}; at most {max} are taken in at once", path.display())]
    TooMuch {
        /// The folder.
        path: PathBuf,
        /// What there is too much of.
        what: &'static str,
        /// How much is accepted.
        max: usize,
    },
    /// A folder without a report.
    #[error("{} holds no report; accepted are plain text and Markdown ({})", path.display(),
        EXTENSIONS.map(|extension| format!(".{extension}")).join(", "))]
    NothingIn {
        /// The folder.
        path: PathBuf,
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
}
