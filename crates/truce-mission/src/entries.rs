//! What a mission writes into its register: acts, each with its payload.
//!
//! Entry types only grow. A program that meets one it does not know keeps it, verifies it and shows that it is there.

use crate::{MissionId, decode::Encoding, error::MissionError, settings::MissionKind};
use jiff::Timestamp;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use truce_model::Asked;
use truce_register::{Class, ClassName, Entry, Kind, NewEntry};
use truce_vocabulary::{Message, Provenance, ReportId};

/// The mission was created. Public.
pub(crate) const CREATED: Kind = Kind::from_static("mission.created");
/// An agreement was adopted. Public.
pub(crate) const ADOPTED: Kind = Kind::from_static("agreement.adopted");
/// A report was received. Sealed for the mechanism.
pub(crate) const RECEIVED: Kind = Kind::from_static("report.received");
/// The machine read every report. Public.
pub(crate) const RUN: Kind = Kind::from_static("run");
/// A language model was asked about a report, and answered. Sealed for the mechanism, as the report is.
pub(crate) const ANSWERED: Kind = Kind::from_static("model.answered");
/// A person said what a report claims, or took that back. Sealed for the mechanism, as the report is.
pub(crate) const MARKED: Kind = Kind::from_static("report.marked");
/// Readers of what is sealed in a mission.
pub(crate) const MECHANISM: ClassName = ClassName::from_static("mechanism");

/// Payload of `mission.created`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Created {
    pub(crate) mission: MissionId,
    pub(crate) title: String,
    pub(crate) kind: MissionKind,
}

/// Payload of `agreement.adopted`: its files, so that a replay needs nothing outside the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Adopted {
    /// A bundled name, or the name of a folder.
    pub(crate) source: String,
    pub(crate) name: String,
    pub(crate) hash: String,
    pub(crate) files: Vec<AgreementFile>,
}

/// A file of an agreement's folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AgreementFile {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Payload of `report.received`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Received {
    pub(crate) report: ReportId,
    /// In the order of arrival, from 1. Kept here so that it stays when an earlier report is erased.
    pub(crate) number: u32,
    /// Of the bytes, lower-case hex.
    pub(crate) sha256: String,
    pub(crate) encoding: Encoding,
    pub(crate) provenance: Provenance,
    /// The report this one is a new version of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) version_of: Option<ReportId>,
    pub(crate) content: Bytes,
}

/// Payload of `model.answered`. It holds words of the report: whoever erases the report erases it, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answered {
    pub(crate) report: ReportId,
    /// Of the report's bytes, lower-case hex: what was asked about.
    pub(crate) sha256: String,
    pub(crate) asked: Asked,
    /// How many suggestions stood in the report, as it was held against it then.
    pub(crate) kept: u64,
    /// What was not taken then.
    pub(crate) refused: Vec<Message>,
}

/// Payload of `report.marked`. It holds words of the report: whoever erases the report erases it, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Marked {
    pub(crate) report: ReportId,
    /// Of the report's bytes, lower-case hex: what was marked.
    pub(crate) sha256: String,
    /// Who marked it, as they sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) because: Option<String>,
    /// Everything the report claims, in the form of the annotation guide; `None` takes earlier marks back.
    pub(crate) claims: Option<Vec<serde_json::Value>>,
}

/// Bytes verbatim: as text where they are UTF-8, which people can read in an export, otherwise as hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bytes {
    Utf8(String),
    Hex(String),
}

impl Bytes {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Bytes::Utf8(text.to_owned()),
            Err(_not_utf8) => Bytes::Hex(hex(bytes)),
        }
    }

    /// The bytes, or `None` where the digits are not digits.
    pub(crate) fn to_vec(&self) -> Option<Vec<u8>> {
        match self {
            Bytes::Utf8(text) => Some(text.as_bytes().to_vec()),
            Bytes::Hex(digits) => {
                let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
                let digit = |byte: u8| char::from(byte).to_digit(16);
                let byte = |pair: &[u8; 2]| u8::try_from(16 * digit(pair[0])? + digit(pair[1])?).ok();
                pairs.iter().map(byte).collect()
            }
        }
    }
}

/// Payload of `run`: which versions made which output from what. No words of any report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunRecord {
    /// Version of the reader.
    pub reader: String,
    /// Version of the grouping.
    pub grouping: String,
    /// Hash of the agreement, if one was adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// Version of the gazetteer: the hash of its packed table.
    pub gazetteer: String,
    /// Hash of the reports that were read, in the order they were received.
    pub input: String,
    /// Hash of everything that was made of them.
    pub output: String,
    /// Reports read.
    pub reports: u64,
    /// Claims read.
    pub claims: u64,
    /// Incidents made of them.
    pub incidents: u64,
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// An entry of a kind with its payload.
pub(crate) fn entry(kind: Kind, class: Class, payload: &impl Serialize) -> NewEntry {
    // Payloads are our own types: strings, numbers and lists of them always have a JSON form.
    let bytes = serde_json::to_vec(payload)
        .unwrap_or_else(|error| unreachable!("a payload has a JSON form: {error}"));
    NewEntry::new(kind, class, bytes)
}

/// The payload of an open entry.
pub(crate) fn payload<T: DeserializeOwned>(entry: &Entry) -> Result<T, MissionError> {
    let bad = |why: String| MissionError::BadEntry {
        entry: entry.index,
        kind: entry.kind().map_or_else(|| "of an unknown kind".to_owned(), ToString::to_string),
        why,
    };
    let bytes = entry.payload().ok_or_else(|| bad("it is not open to this reader".into()))?;
    serde_json::from_slice(bytes).map_err(|error| bad(error.to_string()))
}

/// When an entry was recorded, and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// Its place in the register.
    pub entry: u64,
    /// When.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_they_were() {
        for bytes in [&b"plain"[..], b"caf\xe9\0\xff", "صور".as_bytes(), b""] {
            let kept: Bytes =
                serde_json::from_str(&serde_json::to_string(&Bytes::new(bytes)).unwrap()).unwrap();
            assert_eq!(kept.to_vec().unwrap(), bytes);
        }
        assert_eq!(Bytes::Hex("0g".into()).to_vec(), None);
        assert_eq!(Bytes::Hex("abc".into()).to_vec(), None);
    }
}
