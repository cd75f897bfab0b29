//! Three-valued truth: yes, no, cannot tell.
//!
//! "Cannot tell" is an answer, not an error: the uncertainty circle crosses the line, or a fact is missing.

use serde::{Deserialize, Serialize};

/// An answer that may be unknown. Operators follow Kleene's strong logic: they answer as soon as what is known decides.
///
/// ```
/// use truce_vocabulary::Truth::{CannotTell, No, Yes};
/// assert_eq!(No & CannotTell, No);
/// assert_eq!(Yes & CannotTell, CannotTell);
/// assert_eq!(Yes | CannotTell, Yes);
/// assert_eq!(!CannotTell, CannotTell);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It does not hold.
    No,
    /// What is known does not decide.
    CannotTell,
    /// It holds.
    Yes,
}

impl Truth {
    /// Whether this is `Yes`; "cannot tell" is not.
    pub fn is_yes(self) -> bool {
        self == Truth::Yes
    }

    /// Whether this is `No`; "cannot tell" is not.
    pub fn is_no(self) -> bool {
        self == Truth::No
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Self {
        if known { Truth::Yes } else { Truth::No }
    }
}

impl std::ops::BitAnd for Truth {
    type Output = Truth;
    fn bitand(self, other: Truth) -> Truth {
        self.min(other)
    }
}

impl std::ops::BitOr for Truth {
    type Output = Truth;
    fn bitor(self, other: Truth) -> Truth {
        self.max(other)
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;
    fn not(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::CannotTell => Truth::CannotTell,
        }
    }
}
