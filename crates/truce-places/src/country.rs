//! Country codes: the two letters of ISO 3166-1.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An ISO 3166-1 alpha-2 code, in capitals.
///
/// ```
/// use truce_places::CountryCode;
/// let lebanon: CountryCode = "lb".parse()?;
/// assert_eq!(lebanon.as_str(), "LB");
/// # Ok::<(), truce_places::CountryCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct CountryCode([u8; 2]);

/// A text that is no country code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a country code: expected the two letters of ISO 3166-1, for example LB")]
pub struct CountryCodeError(String);

impl CountryCode {
    /// Lebanon.
    pub const LB: CountryCode = CountryCode(*b"LB");
    /// Israel.
    pub const IL: CountryCode = CountryCode(*b"IL");
    /// Syria.
    pub const SY: CountryCode = CountryCode(*b"SY");
    /// Palestine.
    pub const PS: CountryCode = CountryCode(*b"PS");

    /// The two letters.
    pub fn as_str(&self) -> &str {
        // Only ASCII letters get in.
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    /// The two letters as bytes.
    pub(crate) fn bytes(self) -> [u8; 2] {
        self.0
    }

    /// The code of two bytes, if they are letters.
    pub(crate) fn from_bytes(bytes: [u8; 2]) -> Option<Self> {
        let letters = bytes.iter().all(u8::is_ascii_alphabetic);
        letters.then(|| CountryCode(bytes.map(|byte| byte.to_ascii_uppercase())))
    }
}

impl FromStr for CountryCode {
    type Err = CountryCodeError;
    fn from_str(text: &str) -> Result<Self, CountryCodeError> {
        let wrong = || CountryCodeError(text.chars().take(20).collect());
        let bytes: [u8; 2] = text.as_bytes().try_into().map_err(|_unequal_length| wrong())?;
        CountryCode::from_bytes(bytes).ok_or_else(wrong)
    }
}

impl TryFrom<String> for CountryCode {
    type Error = CountryCodeError;
    fn try_from(text: String) -> Result<Self, CountryCodeError> {
        text.parse()
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> String {
        code.as_str().to_owned()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_letters_are_a_country_code() {
        assert_eq!("lb".parse::<CountryCode>().unwrap(), CountryCode::LB);
        for wrong in ["", "L", "LBN", "L1", "é", "??"] {
            let error = wrong.parse::<CountryCode>().unwrap_err().to_string();
            assert!(error.contains("ISO 3166-1"), "{error}");
        }
    }
}
