//! The file a model is kept in: named parts, each text, 16-bit integers or 32-bit floats.
//!
//! `TRUCELM1`, the `MurmurHash64A` (seed 1) of all that follows, then for each part one byte of name
//! length, the name, four bytes of content length, the content. All numbers are little-endian.
//! `examples/pack.rs` writes it.

use std::collections::BTreeMap;

use crate::ModelError;
use crate::hash::string_id;

/// How a model file starts.
pub(crate) const MAGIC: &[u8; 8] = b"TRUCELM1";

/// The parts of a model file, by name.
pub(crate) struct Sections<'b> {
    parts: BTreeMap<&'b str, &'b [u8]>,
    /// The hash in the header, which the content has.
    pub(crate) hash: u64,
}

impl<'b> Sections<'b> {
    /// Cuts the bytes of a file into its parts.
    pub(crate) fn read(bytes: &'b [u8]) -> Result<Self, ModelError> {
        let Some(rest) = bytes.strip_prefix(MAGIC) else {
            let start = &bytes[..bytes.len().min(MAGIC.len())];
            return Err(ModelError::NotAModel { found: String::from_utf8_lossy(start).into_owned() });
        };
        let mut cursor = Cursor { rest, section: "the header" };
        let expected = u64::from_le_bytes(cursor.array()?);
        let found = string_id(cursor.rest);
        if found != expected {
            return Err(ModelError::Damaged { expected, found });
        }
        let mut parts = BTreeMap::new();
        while !cursor.rest.is_empty() {
            cursor.section = "a part's header";
            let [length] = cursor.array()?;
            let name = std::str::from_utf8(cursor.take(length.into())?).map_err(|error| {
                ModelError::content("a part's header", format!("has a name that is {error}"))
            })?;
            let length = u32::from_le_bytes(cursor.array()?);
            cursor.section = name;
            parts.insert(name, cursor.take(length as usize)?);
        }
        Ok(Self { parts, hash: found })
    }

    /// The parts as `change` makes them, as a file again; those it makes none of are left out.
    #[cfg(test)]
    pub(crate) fn rewritten(&self, change: impl Fn(&str, &[u8]) -> Option<Vec<u8>>) -> Vec<u8> {
        let mut content = Vec::new();
        for (name, part) in &self.parts {
            if let Some(part) = change(name, part) {
                content.push(name.len() as u8);
                content.extend(name.as_bytes());
                content.extend((part.len() as u32).to_le_bytes());
                content.extend(part);
            }
        }
        [MAGIC.as_slice(), &string_id(&content).to_le_bytes(), &content].concat()
    }

    /// The names of the parts.
    #[cfg(test)]
    pub(crate) fn names(&self) -> impl Iterator<Item = &'b str> + '_ {
        self.parts.keys().copied()
    }

    /// The bytes of a part.
    pub(crate) fn bytes(&self, name: &str) -> Result<&'b [u8], ModelError> {
        self.parts.get(name).copied().ok_or_else(|| ModelError::Missing { section: name.to_owned() })
    }

    /// A part that is text.
    pub(crate) fn text(&self, name: &str) -> Result<&'b str, ModelError> {
        std::str::from_utf8(self.bytes(name)?)
            .map_err(|error| ModelError::content(name, format!("is to be UTF-8 but is {error}")))
    }

    /// A part of 32-bit floats, all finite.
    pub(crate) fn floats(&self, name: &str) -> Result<Vec<f32>, ModelError> {
        let values: Vec<f32> =
            self.numbers::<4>(name)?.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
        match values.iter().find(|value| !value.is_finite()) {
            Some(value) => Err(ModelError::content(name, format!("holds {value}; numbers are to be finite"))),
            None => Ok(values),
        }
    }

    /// A part of 16-bit integers.
    pub(crate) fn integers(&self, name: &str) -> Result<Vec<i16>, ModelError> {
        Ok(self.numbers::<2>(name)?.iter().map(|bytes| i16::from_le_bytes(*bytes)).collect())
    }

    fn numbers<const N: usize>(&self, name: &str) -> Result<&'b [[u8; N]], ModelError> {
        let bytes = self.bytes(name)?;
        let (chunks, rest) = bytes.as_chunks::<N>();
        if rest.is_empty() {
            return Ok(chunks);
        }
        Err(ModelError::content(name, format!("has {} bytes, which is no multiple of {N}", bytes.len())))
    }
}

/// The bytes that are left of a part.
pub(crate) struct Cursor<'b> {
    pub(crate) rest: &'b [u8],
    pub(crate) section: &'b str,
}

impl<'b> Cursor<'b> {
    /// The next bytes.
    pub(crate) fn take(&mut self, count: usize) -> Result<&'b [u8], ModelError> {
        let Some((taken, rest)) = self.rest.split_at_checked(count) else {
            let (section, left) = (self.section.to_owned(), self.rest.len());
            return Err(ModelError::Truncated { section, wanted: count, left });
        };
        self.rest = rest;
        Ok(taken)
    }

    /// The next bytes as an array.
    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }
}
