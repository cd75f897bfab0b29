//! Why a model could not be loaded.

/// What is wrong with the bytes of a model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ModelError {
    /// The bytes do not start as a model does.
    #[error("not a truce-language model: the first 8 bytes are {found:?}, expected \"TRUCELM1\"")]
    NotAModel {
        /// The bytes found, as text where they are.
        found: String,
    },
    /// The bytes are not those that were written.
    #[error("the model is damaged: its content hashes to {found:016x}, its header says {expected:016x}")]
    Damaged {
        /// What the header says.
        expected: u64,
        /// What the content hashes to.
        found: u64,
    },
    /// A part ends before its stated length.
    #[error("the model ends inside {section}: {wanted} more bytes were expected, {left} are left")]
    Truncated {
        /// The part.
        section: String,
        /// Bytes that were expected.
        wanted: usize,
        /// Bytes that are left.
        left: usize,
    },
    /// A part is not there.
    #[error("the model has no part {section:?}")]
    Missing {
        /// The part.
        section: String,
    },
    /// A part has content that cannot be used.
    #[error("the model's part {section:?} {problem}")]
    Content {
        /// The part.
        section: String,
        /// What is wrong with it, and what would be accepted.
        problem: String,
    },
}

impl ModelError {
    pub(crate) fn content(section: &str, problem: impl Into<String>) -> Self {
        Self::Content { section: section.to_owned(), problem: problem.into() }
    }
}
