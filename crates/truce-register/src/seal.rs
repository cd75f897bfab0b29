//! Sealing: a payload's envelope is encrypted under its class's key, and that key is wrapped for the mission.
//!
//! The ciphertext is bound to its place: moved to another entry, class, epoch or log, it does not open.

use std::collections::BTreeMap;

use age::secrecy::ExposeSecret;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use truce_log::Hash;
use zeroize::Zeroizing;

use crate::chance::Chance;
use crate::entry::Index;
use crate::kind::ClassName;
use crate::leaf::SALT;

pub(crate) const NONCE: usize = 24;
const WRAPPED: &[u8] = b"truce/class-key/v1\0";

/// The key of one class in one epoch.
pub(crate) type ClassKey = Zeroizing<[u8; 32]>;

/// Where a sealed payload belongs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub origin: &'a str,
    pub index: Index,
    pub leaf: &'a Hash,
    pub class: &'a ClassName,
    pub epoch: u32,
}

impl Place<'_> {
    /// Every part has a fixed length or its length before it, so no two places have the same bytes.
    fn associated(&self) -> Vec<u8> {
        let mut bytes = b"truce/seal/v1\0".to_vec();
        for text in [self.origin, self.class.as_str()] {
            bytes.extend((text.len() as u64).to_be_bytes());
            bytes.extend(text.as_bytes());
        }
        bytes.extend(self.index.to_be_bytes());
        bytes.extend(self.epoch.to_be_bytes());
        bytes.extend(self.leaf.as_bytes());
        bytes
    }
}

/// Encrypts salt and envelope. Fails only for a length that no payload reaches.
pub(crate) fn seal(
    key: &ClassKey,
    nonce: &[u8; NONCE],
    place: Place<'_>,
    salt: &[u8; SALT],
    envelope: &[u8],
) -> Option<Vec<u8>> {
    let plain = Zeroizing::new([salt.as_slice(), envelope].concat());
    let message = Payload { msg: &plain, aad: &place.associated() };
    XChaCha20Poly1305::new(&Key::from(**key)).encrypt(&XNonce::from(*nonce), message).ok()
}

/// Decrypts them, or nothing if the key, the place or a byte is another.
pub(crate) fn open(
    key: &ClassKey,
    nonce: &[u8; NONCE],
    place: Place<'_>,
    sealed: &[u8],
) -> Option<([u8; SALT], Zeroizing<Vec<u8>>)> {
    let message = Payload { msg: sealed, aad: &place.associated() };
    let plain = XChaCha20Poly1305::new(&Key::from(**key)).decrypt(&XNonce::from(*nonce), message).ok()?;
    let plain = Zeroizing::new(plain);
    let (salt, envelope) = plain.split_first_chunk::<SALT>()?;
    Some((*salt, Zeroizing::new(envelope.to_vec())))
}

/// The mission's identity, in the text form that the `age` program reads too.
pub(crate) fn new_identity() -> Zeroizing<String> {
    let identity = age::x25519::Identity::generate();
    let public = identity.to_public();
    Zeroizing::new(format!("# public key: {public}\n{}\n", identity.to_string().expose_secret()))
}

/// The class keys, unwrapped as they are needed.
pub(crate) struct KeyRing {
    identity: Result<age::x25519::Identity, String>,
    opened: BTreeMap<(ClassName, u32), ClassKey>,
}

impl KeyRing {
    /// From the text of the mission's key file, or the reason why there is none.
    pub(crate) fn new(file: Result<Zeroizing<String>, String>) -> Self {
        let identity = file.and_then(|text| {
            let line = text.lines().find(|line| !line.is_empty() && !line.starts_with('#'));
            let parsed = line.map(|line| line.trim_end().parse::<age::x25519::Identity>());
            parsed.and_then(Result::ok).ok_or_else(|| "expected a line AGE-SECRET-KEY-1...".to_owned())
        });
        Self { identity, opened: BTreeMap::new() }
    }

    /// Why class keys cannot be unwrapped, if they cannot.
    pub(crate) fn missing(&self) -> Option<&str> {
        self.identity.as_ref().err().map(String::as_str)
    }

    pub(crate) fn opened(&self, class: &ClassName, epoch: u32) -> Option<ClassKey> {
        self.opened.get(&(class.clone(), epoch)).cloned()
    }

    /// Makes a new class key and wraps it. It is not kept until [`KeyRing::unwrap`] is called with it.
    pub(crate) fn make(
        &self,
        class: &ClassName,
        epoch: u32,
        chance: &mut dyn Chance,
    ) -> Result<Vec<u8>, String> {
        let identity = self.identity.as_ref().map_err(Clone::clone)?;
        let mut key = Zeroizing::new([0; 32]);
        chance.fill(key.as_mut_slice())?;
        let plain = Zeroizing::new([label(class, epoch).as_slice(), key.as_slice()].concat());
        age::encrypt(&identity.to_public(), &plain).map_err(|error| error.to_string())
    }

    /// Unwraps a class key and keeps it.
    pub(crate) fn unwrap(
        &mut self,
        class: &ClassName,
        epoch: u32,
        wrapped: &[u8],
    ) -> Result<ClassKey, String> {
        let identity = self.identity.as_ref().map_err(Clone::clone)?;
        let plain = Zeroizing::new(age::decrypt(identity, wrapped).map_err(|error| error.to_string())?);
        let key = plain.strip_prefix(label(class, epoch).as_slice());
        let key = key.and_then(|key| <[u8; 32]>::try_from(key).ok()).map(Zeroizing::new);
        let key = key.ok_or_else(|| "it is the key of another class or epoch".to_owned())?;
        self.opened.insert((class.clone(), epoch), key.clone());
        Ok(key)
    }
}

/// Stands before a wrapped key, so that one class's key cannot be passed off as another's.
fn label(class: &ClassName, epoch: u32) -> Vec<u8> {
    [WRAPPED, class.as_str().as_bytes(), b"\0", &epoch.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::SeededChance;

    #[test]
    fn a_sealed_payload_opens_at_its_own_place_only() {
        let (key, nonce, salt): (ClassKey, _, _) = (Zeroizing::new([1; 32]), [2; NONCE], [3; SALT]);
        let (leaf, other_leaf) = (truce_log::leaf_hash(b"leaf"), truce_log::leaf_hash(b"other"));
        let (class, other_class) = (ClassName::from_static("chairs"), ClassName::from_static("party-a"));
        let place = Place { origin: "log", index: 5, leaf: &leaf, class: &class, epoch: 1 };
        let sealed = seal(&key, &nonce, place, &salt, b"envelope").unwrap();
        let (opened_salt, opened) = open(&key, &nonce, place, &sealed).unwrap();
        assert_eq!((opened_salt, opened.as_slice()), (salt, b"envelope".as_slice()));
        for elsewhere in [
            Place { origin: "gol", ..place },
            Place { index: 6, ..place },
            Place { leaf: &other_leaf, ..place },
            Place { class: &other_class, ..place },
            Place { epoch: 2, ..place },
        ] {
            assert!(open(&key, &nonce, elsewhere, &sealed).is_none(), "{elsewhere:?}");
        }
        assert!(open(&Zeroizing::new([9; 32]), &nonce, place, &sealed).is_none());
        assert!(open(&key, &[9; NONCE], place, &sealed).is_none());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 0x10;
            assert!(open(&key, &nonce, place, &changed).is_none(), "byte {at}");
        }
    }

    #[test]
    fn a_class_key_is_unwrapped_by_the_mission_alone_and_for_its_class_alone() {
        let (chairs, party) = (ClassName::from_static("chairs"), ClassName::from_static("party-a"));
        let text = new_identity();
        let mut ring = KeyRing::new(Ok(text.clone()));
        let wrapped = ring.make(&chairs, 1, &mut SeededChance::new(1)).unwrap();
        let key = ring.unwrap(&chairs, 1, &wrapped).unwrap();
        assert_eq!(ring.opened(&chairs, 1), Some(key));
        assert!(ring.unwrap(&party, 1, &wrapped).unwrap_err().contains("another class"));
        assert!(ring.unwrap(&chairs, 2, &wrapped).unwrap_err().contains("another class"));
        assert!(KeyRing::new(Ok(new_identity())).unwrap(&chairs, 1, &wrapped).is_err());
        let mut locked = KeyRing::new(Err("no such file".into()));
        assert_eq!(locked.unwrap(&chairs, 1, &wrapped).unwrap_err(), "no such file");
        assert_eq!(
            KeyRing::new(Ok(Zeroizing::new("junk".into()))).missing(),
            Some("expected a line AGE-SECRET-KEY-1...")
        );
    }
}
