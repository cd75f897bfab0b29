//! The leaf: the few coded fields that go into the log for ever, and that everybody may see.
//!
//! A leaf is RFC 8785 canonical JSON of integers and coded words. It has no free text, no name, no coordinate
//! and no exact time, and the leaf of a non-public entry tells neither its kind, its class nor its size. It
//! cannot be erased, so nothing may stand in it that might have to be.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::entry::Index;
use crate::kind::{Kind, ReasonCode};

/// The longest leaf the register writes, in bytes.
pub(crate) const MAX_LEAF: usize = 4096;
const VERSION: u8 = 1;
const QUARTER_HOUR_S: i64 = 15 * 60;
pub(crate) const SALT: usize = 32;

/// 32 bytes, as hexadecimal digits in the leaf so that `sha256sum` shows the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digest32(pub [u8; 32]);

impl std::fmt::Display for Digest32 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Serialize for Digest32 {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest32 {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bad = || serde::de::Error::custom("expected 64 hexadecimal digits");
        if text.len() != 64 || !text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(bad());
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_not_hex| bad())?;
        }
        Ok(Self(bytes))
    }
}

/// A leaf's fields, in the order of their names, which is the order of canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Leaf {
    class: LeafClass,
    /// Of a sealed entry: binds its salted envelope.
    #[serde(skip_serializing_if = "Option::is_none")]
    commitment: Option<Digest32>,
    /// Of an `erased` entry: whose content was erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    erases: Option<Index>,
    /// Of a public entry: SHA-256 of its envelope.
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<Digest32>,
    kind: Kind,
    /// Of an `erased` entry: why.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ReasonCode>,
    /// Seconds since 1970 at the beginning of the quarter of an hour.
    ts: i64,
    v: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum LeafClass {
    Public,
    Sealed,
}

/// How a leaf binds the content beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Binding {
    Public { kind: Kind, hash: Digest32 },
    Sealed { commitment: Digest32 },
}

impl Leaf {
    pub(crate) fn public(kind: Kind, envelope: &[u8], now: Timestamp) -> Self {
        let hash = Some(Digest32(Sha256::digest(envelope).into()));
        let (commitment, erases, reason) = (None, None, None);
        Self { class: LeafClass::Public, commitment, erases, hash, kind, reason, ts: coarse(now), v: VERSION }
    }

    pub(crate) fn erasure(index: Index, reason: ReasonCode, envelope: &[u8], now: Timestamp) -> Self {
        Self { erases: Some(index), reason: Some(reason), ..Self::public(Kind::ERASED, envelope, now) }
    }

    pub(crate) fn sealed(salt: &[u8; SALT], envelope: &[u8], now: Timestamp) -> Self {
        Self {
            class: LeafClass::Sealed,
            commitment: Some(commitment(salt, envelope)),
            erases: None,
            hash: None,
            kind: Kind::SEALED,
            reason: None,
            ts: coarse(now),
            v: VERSION,
        }
    }

    /// The bytes that are hashed into the tree and kept as they are for ever.
    pub(crate) fn encode(&self) -> Vec<u8> {
        // Only integers and tokens: nothing in it can fail to be written, or need an escape.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The leaf in these bytes, if they are one of the format this program knows, in its one spelling.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let leaf: Self = serde_json::from_slice(bytes).ok()?;
        let sound = leaf.v == VERSION && leaf.binding().is_some() && leaf.ts % QUARTER_HOUR_S == 0;
        let erases = leaf.erases.is_some() && leaf.reason.is_some();
        let plain = leaf.erases.is_none() && leaf.reason.is_none();
        let consistent = if leaf.kind == Kind::ERASED { erases } else { plain };
        (sound && consistent && leaf.encode() == bytes).then_some(leaf)
    }

    pub(crate) fn binding(&self) -> Option<Binding> {
        match (self.class, self.hash, self.commitment) {
            (LeafClass::Public, Some(hash), None) if self.kind != Kind::SEALED => {
                Some(Binding::Public { kind: self.kind.clone(), hash })
            }
            (LeafClass::Sealed, None, Some(commitment)) if self.kind == Kind::SEALED => {
                Some(Binding::Sealed { commitment })
            }
            _ => None,
        }
    }

    /// Whose content this entry erased, and why.
    pub(crate) fn erases(&self) -> Option<(Index, &ReasonCode)> {
        self.erases.zip(self.reason.as_ref())
    }

    pub(crate) fn quarter_hour(&self) -> Timestamp {
        Timestamp::from_second(self.ts).unwrap_or_default()
    }
}

/// The time in a leaf of a format that is not known, if it has one where ours have it.
pub(crate) fn time_of_unknown(bytes: &[u8]) -> Timestamp {
    let leaf: Option<serde_json::Value> = serde_json::from_slice(bytes).ok();
    let second = leaf.and_then(|leaf| leaf.get("ts")?.as_i64());
    second.and_then(|second| Timestamp::from_second(second).ok()).unwrap_or_default()
}

fn coarse(now: Timestamp) -> i64 {
    now.as_second().div_euclid(QUARTER_HOUR_S) * QUARTER_HOUR_S
}

/// Binds an envelope without telling anything of it, even to somebody who can guess it: the salt is secret.
pub(crate) fn commitment(salt: &[u8; SALT], envelope: &[u8]) -> Digest32 {
    let digest = Sha256::new()
        .chain_update(b"truce/commit/v1\0")
        .chain_update((SALT as u64).to_be_bytes())
        .chain_update(salt)
        .chain_update((envelope.len() as u64).to_be_bytes())
        .chain_update(envelope)
        .finalize();
    Digest32(digest.into())
}

/// What a leaf binds: the kind, the exact time and the payload, each where it cannot be taken for another.
const ENVELOPE: &str = "truce/entry/v1";

pub(crate) fn envelope(kind: &Kind, time: Timestamp, payload: &[u8]) -> Zeroizing<Vec<u8>> {
    let head = format!("{ENVELOPE}\n{kind}\n{time}\n");
    Zeroizing::new([head.as_bytes(), payload].concat())
}

pub(crate) fn open_envelope(bytes: &[u8]) -> Option<(Kind, Timestamp, &[u8])> {
    let mut parts = bytes.splitn(4, |byte| *byte == b'\n');
    if parts.next()? != ENVELOPE.as_bytes() {
        return None;
    }
    let kind = Kind::new(std::str::from_utf8(parts.next()?).ok()?).ok()?;
    let time = std::str::from_utf8(parts.next()?).ok()?.parse().ok()?;
    Some((kind, time, parts.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_leaf_shows_what_it_may_and_no_more() {
        let now = at("2024-11-27T04:07:31.25Z");
        let kind = Kind::from_static("report.received");
        let envelope = envelope(&kind, now, b"{}");
        let public = Leaf::public(kind, &envelope, now).encode();
        let hash =
            Digest32(Sha256::digest(b"truce/entry/v1\nreport.received\n2024-11-27T04:07:31.25Z\n{}").into());
        let expected =
            format!(r#"{{"class":"public","hash":"{hash}","kind":"report.received","ts":1732680000,"v":1}}"#);
        assert_eq!(String::from_utf8(public).unwrap(), expected);

        let sealed = String::from_utf8(Leaf::sealed(&[3; 32], &envelope, now).encode()).unwrap();
        let commitment = commitment(&[3; 32], &envelope);
        let expected = format!(
            r#"{{"class":"sealed","commitment":"{commitment}","kind":"sealed","ts":1732680000,"v":1}}"#
        );
        assert_eq!(sealed, expected);
    }

    #[test]
    fn a_leaf_in_another_spelling_is_not_read_as_ours() {
        let now = at("2024-11-27T04:00:00Z");
        let bytes = Leaf::sealed(&[0; 32], b"x", now).encode();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(Leaf::decode(&bytes).is_some());
        for other in [
            text.replace("\"v\":1", "\"v\":2"),
            text.replace("\"v\":1", "\"v\": 1"),
            text.replace("\"v\":1", "\"v\":1,\"w\":1"),
            text.replace("1732680000", "1732680001"),
            text.replace("1732680000", "1732680000.0"),
            text.replace("\"kind\":\"sealed\"", "\"kind\":\"report.received\""),
            text.replace("\"class\":\"sealed\"", "\"class\":\"public\""),
            text.replace("\"commitment\"", "\"hash\""),
            format!("{text}\n"),
            String::new(),
        ] {
            assert!(Leaf::decode(other.as_bytes()).is_none(), "{other}");
        }
        let erasure = Leaf::erasure(7, ReasonCode::from_static("request"), b"x", now);
        assert_eq!(Leaf::decode(&erasure.encode()), Some(erasure.clone()));
        let half = String::from_utf8(erasure.encode()).unwrap().replace("\"erases\":7,", "");
        assert!(Leaf::decode(half.as_bytes()).is_none());
    }

    #[test]
    fn the_length_of_a_commitments_parts_cannot_be_shifted() {
        let mut longer = vec![7];
        longer.extend(b"payload");
        assert_ne!(commitment(&[7; 32], b"payload"), commitment(&[7; 32], &longer));
        assert_ne!(commitment(&[7; 32], b""), commitment(&[8; 32], b""));
    }

    proptest! {
        #[test]
        fn an_envelope_opens_as_it_was_closed(
            kind in "[a-z][a-z0-9.-]{0,47}", second in -62_135_596_800i64..253_402_300_799, nanosecond in 0i32..1_000_000_000,
            payload in prop::collection::vec(any::<u8>(), 0..200)
        ) {
            let kind = Kind::new(kind).unwrap();
            let time = Timestamp::new(second, if second < 0 { -nanosecond } else { nanosecond }).unwrap();
            let closed = envelope(&kind, time, &payload);
            prop_assert_eq!(open_envelope(&closed), Some((kind, time, payload.as_slice())));
        }

        #[test]
        fn sealed_leaves_of_one_hour_have_one_size_whatever_they_seal(
            salt: [u8; 32], payload in prop::collection::vec(any::<u8>(), 0..2000), second in 0i64..900
        ) {
            let now = Timestamp::from_second(1_732_680_000 + second).unwrap();
            let sealed = Leaf::sealed(&salt, &payload, now).encode();
            prop_assert_eq!(sealed.len(), Leaf::sealed(&[0; 32], b"", now).encode().len());
            prop_assert_eq!(Leaf::decode(&sealed).unwrap().quarter_hour().as_second(), 1_732_680_000);
        }

        #[test]
        fn any_bytes_are_a_leaf_or_none(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Leaf::decode(&bytes);
            let _ = open_envelope(&bytes);
        }
    }
}
