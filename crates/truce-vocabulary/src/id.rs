//! Identifiers: random, typed by what they name, printed with a prefix people can tell apart.

use serde::{Deserialize, Serialize};
use std::{fmt, marker::PhantomData, str::FromStr};

/// What an id names; the prefix stands before the printed id.
pub trait Kind {
    /// Short prefix ("rpt").
    const PREFIX: &'static str;
}

/// The kinds of thing that have ids.
pub mod kinds {
    use super::Kind;

    macro_rules! kinds {
        ($($(#[$doc:meta])* $name:ident = $prefix:literal),+ $(,)?) => {
            $($(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $name {}
            impl Kind for $name { const PREFIX: &'static str = $prefix; })+
        };
    }

    kinds! {
        /// A report as it arrived.
        Report = "rpt",
        /// A mission folder.
        Mission = "msn",
    }
}

/// The id of a report.
pub type ReportId = Id<kinds::Report>;

/// A random 80-bit identifier of a `K`, printed as its prefix and sixteen letters of Crockford's base 32.
pub struct Id<K> {
    bits: u128,
    kind: PhantomData<fn() -> K>,
}

/// Why a text is no id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{given}` is not an id of this kind: expected `{prefix}-` and {LETTERS} letters or digits of base 32"
)]
pub struct IdError {
    given: String,
    prefix: &'static str,
}

const LETTERS: usize = 16;
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl<K: Kind> Id<K> {
    /// The id made of ten bytes of chance; whoever calls this says where chance comes from.
    pub fn from_chance(chance: [u8; 10]) -> Self {
        let bits = chance.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
        Id { bits, kind: PhantomData }
    }
}

impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters: String = (0..LETTERS)
            .rev()
            .map(|place| char::from(ALPHABET[(self.bits >> (5 * place) & 31) as usize]))
            .collect();
        f.pad(&format!("{}-{letters}", K::PREFIX))
    }
}

impl<K: Kind> FromStr for Id<K> {
    type Err = IdError;
    fn from_str(given: &str) -> Result<Self, IdError> {
        let wrong = || IdError { given: given.chars().take(60).collect(), prefix: K::PREFIX };
        let letters =
            given.strip_prefix(K::PREFIX).and_then(|rest| rest.strip_prefix('-')).ok_or_else(wrong)?;
        if letters.len() != LETTERS {
            return Err(wrong());
        }
        let mut bits = 0u128;
        for letter in letters.bytes() {
            let value = ALPHABET.iter().position(|known| *known == letter).ok_or_else(wrong)?;
            bits = bits << 5 | value as u128;
        }
        Ok(Id { bits, kind: PhantomData })
    }
}

impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.bits.cmp(&other.bits)
    }
}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}

impl<K: Kind> Serialize for Id<K> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_prints() {
        let id = ReportId::from_chance([1, 2, 3, 4, 5, 6, 7, 8, 9, 255]);
        assert_eq!(id.to_string().parse::<ReportId>().unwrap(), id);
        assert_eq!(id.to_string().len(), "rpt-".len() + LETTERS);
    }

    #[test]
    fn a_wrong_id_is_named_with_what_would_be_accepted() {
        for given in ["", "rpt-", "msn-0123456789abcdef", "rpt-0123456789abcdeu", "rpt-0123456789ABCDEF"] {
            let error = given.parse::<ReportId>().unwrap_err().to_string();
            assert!(error.contains(given) && error.contains("`rpt-`"), "{error}");
        }
    }
}
