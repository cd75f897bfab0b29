//! Signed notes: a text, and below it who signed it.
//!
//! A signature is Ed25519 over the text (type 0x01), or a witness's timestamped cosignature (type 0x04).
//! Verification is strict: a weak key, a non-canonical or malleable signature is refused.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The longest note that is read, in bytes: room for a hundred post-quantum cosignatures.
pub const MAX_NOTE: usize = 512 << 10;
/// The most signature lines that are read.
pub const MAX_SIGNATURES: usize = 100;

/// What begins a signature line: an em dash and a space.
const DASH: &str = "\u{2014} ";
const PRIVATE: &str = "PRIVATE+KEY+";

/// What a key's signatures are made over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyType {
    /// Ed25519 over the text (0x01): what a log signs its checkpoints with.
    Ed25519,
    /// Ed25519 over a time and the text (0x04): what a witness cosigns with.
    CosignatureV1,
}

impl KeyType {
    const fn byte(self) -> u8 {
        match self {
            KeyType::Ed25519 => 0x01,
            KeyType::CosignatureV1 => 0x04,
        }
    }

    fn from_byte(byte: u8) -> Option<Self> {
        [KeyType::Ed25519, KeyType::CosignatureV1].into_iter().find(|sort| sort.byte() == byte)
    }
}

/// Why a key was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    /// Not of the form of a key.
    #[error("a key is written {expected}; found {found:?}")]
    Form {
        /// The form.
        expected: &'static str,
        /// What was given; a private key is not repeated.
        found: String,
    },
    /// The name cannot name a key.
    #[error("key name {name:?}: expected at least one character, no spaces, no '+', no control characters")]
    Name {
        /// The name.
        name: String,
    },
    /// The id is not the one that follows from name and key.
    #[error("key {name} has id {found}; name and key give {expected}")]
    Id {
        /// The key's name.
        name: String,
        /// The id that follows.
        expected: String,
        /// The id that is written.
        found: String,
    },
    /// A signature type that is not verified here.
    #[error(
        "key {name} is of signature type 0x{found:02x}; this program knows 0x01 (Ed25519) and 0x04 (cosignature/v1)"
    )]
    Type {
        /// The key's name.
        name: String,
        /// Its type.
        found: u8,
    },
    /// Not a point that an honest key can be.
    #[error("key {name} is not a sound Ed25519 public key")]
    Point {
        /// The key's name.
        name: String,
    },
}

fn check_name(name: &str) -> Result<(), BadKey> {
    let bad = |c: char| c.is_whitespace() || c.is_control() || c == '+';
    if name.is_empty() || name.contains(bad) { Err(BadKey::Name { name: name.to_owned() }) } else { Ok(()) }
}

/// The id of a key: it says which signature line to check with it, and proves nothing.
fn key_id(name: &str, sort: KeyType, key: &[u8; 32]) -> u32 {
    let digest =
        Sha256::new().chain_update(name).chain_update([b'\n', sort.byte()]).chain_update(key).finalize();
    u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]])
}

/// A public key with its name: `name+id+base64(type, key)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: u32,
    sort: KeyType,
    key: VerifyingKey,
}

impl VerifierKey {
    /// A key from its parts.
    pub fn new(name: &str, sort: KeyType, key: &[u8; 32]) -> Result<Self, BadKey> {
        check_name(name)?;
        let point = VerifyingKey::from_bytes(key).ok().filter(|point| !point.is_weak());
        let point = point.ok_or_else(|| BadKey::Point { name: name.to_owned() })?;
        Ok(Self { name: name.to_owned(), id: key_id(name, sort, key), sort, key: point })
    }

    /// Whose key it is.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its id.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// What its signatures are made over.
    pub fn sort(&self) -> KeyType {
        self.sort
    }

    /// Checks one signature of this key over a text; gives the time if it is a cosignature.
    fn check(&self, text: &str, signature: &[u8]) -> Option<Option<u64>> {
        match self.sort {
            KeyType::Ed25519 => {
                let signature = Signature::from_slice(signature).ok()?;
                self.key.verify_strict(text.as_bytes(), &signature).ok().map(|()| None)
            }
            KeyType::CosignatureV1 => {
                let (time, signature) = signature.split_first_chunk::<8>()?;
                let time = u64::from_be_bytes(*time);
                let signature = Signature::from_slice(signature).ok()?;
                if time > i64::MAX as u64 {
                    return None;
                }
                self.key.verify_strict(cosigned(time, text).as_bytes(), &signature).ok().map(|()| Some(time))
            }
        }
    }
}

fn cosigned(time: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.sort.byte()][..], self.key.as_bytes()].concat();
        write!(f, "{}+{:08x}+{}", self.name, self.id, STANDARD.encode(bytes))
    }
}

impl FromStr for VerifierKey {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        let form = || BadKey::Form {
            expected: "name+id+base64(type and key), the id as 8 hexadecimal digits",
            found: text.chars().take(200).collect(),
        };
        let (name, sort, key, id) = parse_key(text).ok_or_else(form)?;
        let Some(sort) = KeyType::from_byte(sort) else {
            return Err(BadKey::Type { name: name.to_owned(), found: sort });
        };
        let key: [u8; 32] = key.as_slice().try_into().map_err(|_not_32| form())?;
        let parsed = Self::new(name, sort, &key)?;
        expect_id(name, parsed.id, id)?;
        Ok(parsed)
    }
}

fn expect_id(name: &str, expected: u32, found: &str) -> Result<(), BadKey> {
    let expected = format!("{expected:08x}");
    if expected == found {
        return Ok(());
    }
    Err(BadKey::Id { name: name.to_owned(), expected, found: found.to_owned() })
}

/// Name, type, key bytes and written id of `name+id+base64`. The base64 may hold a '+' itself.
fn parse_key(text: &str) -> Option<(&str, u8, Zeroizing<Vec<u8>>, &str)> {
    let mut parts = text.splitn(3, '+');
    let (name, id, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let bytes = Zeroizing::new(STANDARD.decode(rest).ok()?);
    let (sort, key) = bytes.split_first()?;
    let is_id = id.len() == 8 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_id.then(|| (name, *sort, Zeroizing::new(key.to_vec()), id))
}

/// A private key with its name: `PRIVATE+KEY+name+id+base64(type, seed)`. It is wiped when it is dropped.
#[derive(Clone)]
pub struct SignerKey {
    name: String,
    sort: KeyType,
    key: SigningKey,
}

impl SignerKey {
    /// A key from its 32 secret bytes.
    pub fn from_seed(name: &str, sort: KeyType, seed: &[u8; 32]) -> Result<Self, BadKey> {
        check_name(name)?;
        Ok(Self { name: name.to_owned(), sort, key: SigningKey::from_bytes(seed) })
    }

    /// The public key.
    pub fn verifier(&self) -> VerifierKey {
        let key = self.key.verifying_key();
        let id = key_id(&self.name, self.sort, key.as_bytes());
        VerifierKey { name: self.name.clone(), id, sort: self.sort, key }
    }

    /// The key as it is kept in a file. Whoever reads it can sign.
    pub fn to_secret_string(&self) -> Zeroizing<String> {
        let bytes = Zeroizing::new([&[self.sort.byte()][..], self.key.as_bytes()].concat());
        let (name, id) = (&self.name, self.verifier().id);
        Zeroizing::new(format!("{PRIVATE}{name}+{id:08x}+{}", STANDARD.encode(&*bytes)))
    }

    /// The key from a file's text.
    pub fn from_secret_str(text: &str) -> Result<Self, BadKey> {
        let form = || BadKey::Form {
            expected: "PRIVATE+KEY+name+id+base64(type and seed)",
            found: "(a private key, not repeated here)".to_owned(),
        };
        let rest = text.strip_prefix(PRIVATE).ok_or_else(form)?;
        let (name, sort, seed, id) = parse_key(rest).ok_or_else(form)?;
        let Some(sort) = KeyType::from_byte(sort) else {
            return Err(BadKey::Type { name: name.to_owned(), found: sort });
        };
        let seed: Zeroizing<[u8; 32]> = Zeroizing::new(seed.as_slice().try_into().map_err(|_not_32| form())?);
        let key = Self::from_seed(name, sort, &seed)?;
        expect_id(name, key.verifier().id, id)?;
        Ok(key)
    }

    /// Signs a text; the time is part of a cosignature only.
    fn sign(&self, text: &str, time: u64) -> NoteSignature {
        let bytes = match self.sort {
            KeyType::Ed25519 => self.key.sign(text.as_bytes()).to_bytes().to_vec(),
            KeyType::CosignatureV1 => {
                let signature = self.key.sign(cosigned(time, text).as_bytes()).to_bytes();
                [&time.to_be_bytes()[..], &signature].concat()
            }
        };
        NoteSignature { name: self.name.clone(), id: self.verifier().id, bytes }
    }
}

impl fmt::Debug for SignerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignerKey({}, secret)", self.verifier())
    }
}

/// One signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub id: u32,
    /// The signature, in the form of the key's type.
    pub bytes: Vec<u8>,
}

impl fmt::Display for NoteSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.id.to_be_bytes()[..], &self.bytes].concat();
        writeln!(f, "{DASH}{} {}", self.name, STANDARD.encode(bytes))
    }
}

/// Why a note was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Too long to be read.
    #[error("the note has {found} bytes; at most {MAX_NOTE} are read")]
    TooLong {
        /// Its length.
        found: usize,
    },
    /// Not UTF-8.
    #[error("the note is not UTF-8 from byte {at}")]
    NotUtf8 {
        /// The first byte that is not.
        at: usize,
    },
    /// A control character other than newline.
    #[error("the note has control character U+{code:04X} at byte {at}; only newlines are allowed")]
    ControlCharacter {
        /// Which.
        code: u32,
        /// Where.
        at: usize,
    },
    /// A text to be signed that does not end in a newline.
    #[error("the text of a note must end in a newline")]
    NoFinalNewline,
    /// No blank line between text and signatures, or nothing below it.
    #[error(
        "the note has no signatures: expected its text, a blank line, and lines \"\u{2014} name base64\""
    )]
    NoSignatures,
    /// A signature line that cannot be read.
    #[error("signature line {line} cannot be read: expected \"\u{2014} name base64\" and a newline")]
    BadLine {
        /// The line, counted from 1 below the blank line.
        line: usize,
    },
    /// More signature lines than are read.
    #[error("the note has more than {MAX_SIGNATURES} signature lines")]
    TooManySignatures,
    /// A signature by a known key that is false.
    #[error("the signature of {name} (key {id:08x}) is false")]
    FalseSignature {
        /// The key's name.
        name: String,
        /// The key's id.
        id: u32,
    },
    /// No signature by any known key.
    #[error("none of the note's {found} signatures is by a known key; known: {known}")]
    NoKnownKey {
        /// How many signatures it has.
        found: usize,
        /// The names of the known keys.
        known: String,
    },
}

/// A text and its signatures, not yet verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// A signature that was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified<'a> {
    /// The key that made it.
    pub key: &'a VerifierKey,
    /// When, as the cosigner states it, in seconds since 1970.
    pub time: Option<u64>,
}

impl Note {
    /// A text without signatures yet. It must end in a newline and have no control characters.
    pub fn new(text: impl Into<String>) -> Result<Self, NoteError> {
        let text = text.into();
        check_characters(&text)?;
        if text.ends_with('\n') {
            Ok(Self { text, signatures: Vec::new() })
        } else {
            Err(NoteError::NoFinalNewline)
        }
    }

    /// Reads a signed note.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteError> {
        if bytes.len() > MAX_NOTE {
            return Err(NoteError::TooLong { found: bytes.len() });
        }
        let note =
            std::str::from_utf8(bytes).map_err(|error| NoteError::NotUtf8 { at: error.valid_up_to() })?;
        check_characters(note)?;
        // The text may have empty lines itself: the last one separates.
        let blank = note.rfind("\n\n").ok_or(NoteError::NoSignatures)?;
        let (text, lines) = (&note[..=blank], &note[blank + 2..]);
        if lines.is_empty() {
            return Err(NoteError::NoSignatures);
        }
        let mut signatures = Vec::new();
        for (at, line) in lines.split_inclusive('\n').enumerate() {
            if at == MAX_SIGNATURES {
                return Err(NoteError::TooManySignatures);
            }
            signatures.push(parse_line(line).ok_or(NoteError::BadLine { line: at + 1 })?);
        }
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// The text, which means nothing until the note is verified.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signature lines, in order.
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// Signs as a log does, with a key of type [`KeyType::Ed25519`].
    pub fn sign(&mut self, key: &SignerKey) {
        self.signatures.push(key.sign(&self.text, 0));
    }

    /// Cosigns as a witness does, stating the time in seconds since 1970.
    pub fn cosign(&mut self, key: &SignerKey, time: u64) {
        self.signatures.push(key.sign(&self.text, time));
    }

    /// Checks every signature by a known key, and gives those keys. Signatures by other keys are passed over;
    /// one false signature by a known key, or none by any, refuses the note.
    pub fn verify<'a>(&self, keys: &'a [VerifierKey]) -> Result<Vec<Verified<'a>>, NoteError> {
        let mut verified: Vec<Verified<'a>> = Vec::new();
        for signature in &self.signatures {
            for key in keys.iter().filter(|key| key.name == signature.name && key.id == signature.id) {
                let Some(time) = key.check(&self.text, &signature.bytes) else {
                    return Err(NoteError::FalseSignature { name: key.name.clone(), id: key.id });
                };
                // A line repeated counts once.
                if !verified.iter().any(|known| known.key == key) {
                    verified.push(Verified { key, time });
                }
            }
        }
        if verified.is_empty() {
            let known: Vec<&str> = keys.iter().map(VerifierKey::name).collect();
            return Err(NoteError::NoKnownKey { found: self.signatures.len(), known: known.join(", ") });
        }
        Ok(verified)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| signature.fmt(f))
    }
}

fn check_characters(text: &str) -> Result<(), NoteError> {
    let control = text.bytes().enumerate().find(|(_, byte)| *byte < 0x20 && *byte != b'\n');
    control.map_or(Ok(()), |(at, byte)| Err(NoteError::ControlCharacter { code: u32::from(byte), at }))
}

fn parse_line(line: &str) -> Option<NoteSignature> {
    let (name, rest) = line.strip_suffix('\n')?.strip_prefix(DASH)?.split_once(' ')?;
    check_name(name).ok()?;
    let bytes = STANDARD.decode(rest).ok()?;
    let (id, signature) = bytes.split_first_chunk::<4>()?;
    if signature.is_empty() {
        return None;
    }
    Some(NoteSignature { name: name.to_owned(), id: u32::from_be_bytes(*id), bytes: signature.to_vec() })
}
