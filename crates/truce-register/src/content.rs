//! Opening an entry: what stands beside a leaf is given out only if it is what the leaf binds.

use sha2::{Digest, Sha256};
use truce_log::leaf_hash;
use zeroize::Zeroizing;

use crate::entry::{Content, Entry, Index};
use crate::error::RegisterError;
use crate::kind::{Class, ClassName};
use crate::leaf::{self, Binding, Digest32, Leaf};
use crate::seal::{self, KeyRing, NONCE, Place};
use crate::store::{Row, Store, StoredPayload};

/// Why an entry did not open.
pub(crate) enum OpenFailure {
    /// The store holds something that the log does not bear out.
    Mismatch { expected: &'static str, found: String },
    /// The store could not be read.
    Error(RegisterError),
}

impl From<RegisterError> for OpenFailure {
    fn from(error: RegisterError) -> Self {
        Self::Error(error)
    }
}

fn mismatch(expected: &'static str, found: impl Into<String>) -> OpenFailure {
    OpenFailure::Mismatch { expected, found: found.into() }
}

/// The entry in this row, as far as the keys of the ring open it.
pub(crate) fn open(
    store: &Store,
    ring: &mut KeyRing,
    origin: &str,
    index: Index,
    row: Row,
) -> Result<Entry, OpenFailure> {
    let Some(leaf) = Leaf::decode(&row.leaf) else {
        // A newer program's entry. Its hash is in the tree like every other's.
        let (class, quarter_hour) = (Class::Public, leaf::time_of_unknown(&row.leaf));
        return Ok(Entry { index, class, quarter_hour, content: Content::Unknown { leaf: row.leaf } });
    };
    let quarter_hour = leaf.quarter_hour();
    let binding = leaf.binding().ok_or_else(|| mismatch("a leaf that binds its content", "none"))?;
    let stored = row.payload.ok_or_else(|| mismatch("content beside the leaf", "nothing"))?;
    let class = match (&binding, &stored.sealed) {
        (Binding::Public { .. }, None) => Class::Public,
        (Binding::Sealed { .. }, Some(sealed)) => {
            Class::sealed(sealed.class.as_str()).map_err(|bad| mismatch("a class", bad.to_string()))?
        }
        _ => return Err(mismatch("content as public or sealed as its leaf", "the other")),
    };
    let content = match (row.erased_by, &stored.body) {
        (Some(by), None) => erased(store, index, by, &binding)?,
        (None, Some(body)) => {
            let place = Belongs { origin, index, leaf: &row.leaf };
            match open_envelope(store, ring, &place, &binding, &stored, body)? {
                Some(envelope) => opened(&binding, &envelope)?,
                None => Content::Locked,
            }
        }
        (Some(_), Some(_)) => return Err(mismatch("no content, since it was erased", "content")),
        (None, None) => return Err(mismatch("content beside the leaf", "nothing, and no erasure of it")),
    };
    Ok(Entry { index, class, quarter_hour, content })
}

fn erased(store: &Store, index: Index, by: Index, binding: &Binding) -> Result<Content, OpenFailure> {
    let leaf = Leaf::decode(&store.leaf(by)?);
    let erasure = leaf.as_ref().and_then(Leaf::erases).filter(|(erased, _)| *erased == index);
    let (_, reason) = erasure.ok_or_else(|| {
        mismatch("an entry that records the erasure", format!("entry {by}, which does not"))
    })?;
    let kind = match binding {
        Binding::Public { kind, .. } => Some(kind.clone()),
        Binding::Sealed { .. } => None,
    };
    Ok(Content::Erased { by, reason: reason.clone(), kind })
}

fn opened(binding: &Binding, envelope: &[u8]) -> Result<Content, OpenFailure> {
    let (kind, time, payload) = leaf::open_envelope(envelope)
        .ok_or_else(|| mismatch("an envelope of kind, time and payload", "none"))?;
    match binding {
        Binding::Public { kind: shown, .. } if *shown != kind => {
            Err(mismatch("content of the kind its leaf shows", format!("kind {kind}")))
        }
        _ => Ok(Content::Open { kind, time, payload: payload.to_vec() }),
    }
}

/// The log, entry and leaf that a content belongs to.
struct Belongs<'a> {
    origin: &'a str,
    index: Index,
    leaf: &'a [u8],
}

/// The envelope, checked against the leaf; nothing if it is sealed and the keys are not here.
fn open_envelope(
    store: &Store,
    ring: &mut KeyRing,
    belongs: &Belongs<'_>,
    binding: &Binding,
    stored: &StoredPayload,
    body: &[u8],
) -> Result<Option<Zeroizing<Vec<u8>>>, OpenFailure> {
    let (commitment, sealed) = match (binding, &stored.sealed) {
        (Binding::Sealed { commitment }, Some(sealed)) => (commitment, sealed),
        (Binding::Public { hash, .. }, _) => {
            let found = Digest32(Sha256::digest(body).into());
            if found != *hash {
                return Err(mismatch(
                    "content with the hash in its leaf",
                    format!("content with hash {found}"),
                ));
            }
            return Ok(Some(Zeroizing::new(body.to_vec())));
        }
        (Binding::Sealed { .. }, None) => return Err(mismatch("sealed content", "content in clear")),
    };
    if ring.missing().is_some() {
        return Ok(None);
    }
    let class = ClassName::new(sealed.class.as_str()).map_err(|bad| mismatch("a class", bad.to_string()))?;
    let nonce = sealed.nonce.as_deref().and_then(|nonce| <[u8; NONCE]>::try_from(nonce).ok());
    let nonce = nonce.ok_or_else(|| mismatch("a nonce of 24 bytes", "none of that length"))?;
    let key = match ring.opened(&class, sealed.epoch) {
        Some(key) => key,
        None => {
            let wrapped = store.class_key(&class, sealed.epoch)?;
            let named = format!("key of class {class}, epoch {}", sealed.epoch);
            let wrapped =
                wrapped.ok_or_else(|| mismatch("the class key it is sealed under", format!("no {named}")))?;
            ring.unwrap(&class, sealed.epoch, &wrapped).map_err(|why| {
                mismatch("a class key that unwraps", format!("the {named}, which does not: {why}"))
            })?
        }
    };
    let leaf = leaf_hash(belongs.leaf);
    let place = Place {
        origin: belongs.origin,
        index: belongs.index,
        leaf: &leaf,
        class: &class,
        epoch: sealed.epoch,
    };
    let (salt, envelope) = seal::open(&key, &nonce, place, body)
        .ok_or_else(|| mismatch("ciphertext sealed for this entry", "ciphertext that does not open"))?;
    let found = leaf::commitment(&salt, &envelope);
    if found != *commitment {
        return Err(mismatch(
            "content with the commitment in its leaf",
            format!("content with commitment {found}"),
        ));
    }
    Ok(Some(envelope))
}

/// Whose content the entry with this leaf erased.
pub(crate) fn erases(leaf: &[u8]) -> Option<Index> {
    let leaf = Leaf::decode(leaf)?;
    let (index, _) = leaf.erases()?;
    Some(index)
}
