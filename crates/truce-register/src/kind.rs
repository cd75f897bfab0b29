//! The coded words an entry carries: its kind, its class of readers, the reason for an erasure.
//!
//! All three are tokens of `a-z`, `0-9`, `.` and `-`, so that no free text can reach a leaf through them.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const MAX_TOKEN: usize = 48;

/// A word that cannot be a token; the message says what would be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{what} {found:?} is not a token: expected 1 to {MAX_TOKEN} of a-z, 0-9, '.' and '-', beginning with a letter"
)]
pub struct BadToken {
    /// Which word: a kind, a class or a reason code.
    pub what: &'static str,
    /// What was given.
    pub found: String,
}

const fn is_token(word: &str) -> bool {
    let bytes = word.as_bytes();
    if bytes.is_empty() || bytes.len() > MAX_TOKEN || !bytes[0].is_ascii_lowercase() {
        return false;
    }
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if !(byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'-') {
            return false;
        }
        at += 1;
    }
    true
}

macro_rules! token {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// Checks a word at run time.
            pub fn new(word: impl Into<String>) -> Result<Self, BadToken> {
                let word = word.into();
                if is_token(&word) { Ok(Self(Cow::Owned(word))) } else { Err(BadToken { what: $what, found: word }) }
            }

            /// Checks a word at compile time, for constants.
            ///
            /// # Panics
            /// If the word is not a token; in a `const` that is a compile error.
            pub const fn from_static(word: &'static str) -> Self {
                assert!(is_token(word), "not a token of a-z, 0-9, '.' and '-'");
                Self(Cow::Borrowed(word))
            }

            /// The word itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadToken;
            fn from_str(word: &str) -> Result<Self, BadToken> {
                Self::new(word)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadToken;
            fn try_from(word: String) -> Result<Self, BadToken> {
                Self::new(word)
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> String {
                word.0.into_owned()
            }
        }
    };
}

token! {
    /// What sort of act an entry records, such as `report.received`.
    ///
    /// The set only grows: the register keeps, verifies and shows kinds it has never heard of, so an older
    /// program reads a newer mission's folder.
    Kind, "kind"
}

token! {
    /// The readers a sealed entry is for, such as `mechanism` or `party-a`. Each has its own keys.
    ClassName, "class"
}

token! {
    /// Why an entry was erased, such as `data-subject-request`. A code, because it stays in the log.
    ReasonCode, "reason code"
}

impl Kind {
    /// The register's own kind: the content of another entry was erased.
    pub const ERASED: Kind = Kind::from_static("erased");
    /// The one kind that the leaf of every non-public entry shows. The true kind is sealed with the payload.
    pub const SEALED: Kind = Kind::from_static("sealed");
}

/// Who may read an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Everybody: the leaf shows the kind and the SHA-256 of the envelope.
    Public,
    /// The holders of this class's keys: the leaf shows a salted commitment and nothing else.
    Sealed(ClassName),
}

impl Class {
    /// A sealed class by name.
    pub fn sealed(name: impl Into<String>) -> Result<Self, BadToken> {
        ClassName::new(name).map(Class::Sealed)
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Class::Public => f.write_str("public"),
            Class::Sealed(name) => write!(f, "sealed for {name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_no_room_for_free_text() {
        for good in ["report.received", "a", "run", "party-a", "x9.y-z"] {
            assert_eq!(Kind::new(good).unwrap().as_str(), good);
        }
        let long = "a".repeat(49);
        for bad in
            ["", "Report", "two words", "9a", ".a", "a_b", "naïve", "a\n", "+96171234567", long.as_str()]
        {
            let error = ReasonCode::new(bad).unwrap_err();
            assert!(error.to_string().contains("reason code"), "{error}");
        }
    }

    #[test]
    fn a_kind_is_checked_when_it_is_read_back() {
        assert!(serde_json::from_str::<Kind>("\"erased\"").is_ok());
        assert!(serde_json::from_str::<Kind>("\"Erased by hand\"").is_err());
    }
}
