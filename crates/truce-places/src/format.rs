//! The packed gazetteer: fixed records, a blob of names and two `fst` maps, read in place.
//!
//! Layout, little endian: magic, then for each section its start and length (u32), then the sections. Every read is
//! checked, so that a damaged file gives errors or nothing, never a panic.

use crate::{Bounds, CountryCode, Language, PlaceId, PlaceKind, PlaceSource};

/// First bytes of a packed gazetteer; the digit is the version of the layout.
pub(crate) const MAGIC: &[u8; 8] = b"TRGAZET1";
/// Bytes of a place's record.
pub(crate) const RECORD: usize = 28;
/// Bytes of an area's box.
pub(crate) const BOX: usize = 20;
/// "No parent" in a record.
pub(crate) const NONE: u32 = u32::MAX;
/// Degrees are stored in steps of a hundred-thousandth, about a metre.
pub(crate) const STEPS: f64 = 100_000.0;

/// The sections, in file order.
#[derive(Clone, Copy)]
pub(crate) enum Section {
    Places,
    Boxes,
    Names,
    Exact,
    Keys,
    Lists,
}

/// How many sections there are.
pub(crate) const SECTIONS: usize = 6;

/// Why bytes are no packed gazetteer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GazetteerError {
    /// The beginning is wrong.
    #[error("not a packed gazetteer: it should begin with TRGAZET1; `examples/compact.rs` writes one")]
    Magic,
    /// A section does not lie inside the file.
    #[error("packed gazetteer is cut off or damaged: section {0} does not lie inside the file")]
    Section(usize),
    /// An index of names is damaged.
    #[error("packed gazetteer is damaged: {0}")]
    Index(String),
}

/// The parts of a packed gazetteer that places are read from.
#[derive(Clone, Copy)]
pub(crate) struct Tables {
    pub(crate) places: &'static [u8],
    pub(crate) boxes: &'static [u8],
    pub(crate) names: &'static [u8],
    pub(crate) lists: &'static [u8],
}

/// A place's record.
#[derive(Clone, Copy)]
pub(crate) struct Record {
    pub(crate) id: PlaceId,
    pub(crate) lon: f64,
    pub(crate) lat: f64,
    pub(crate) population: u32,
    pub(crate) names_at: u32,
    pub(crate) parent: Option<u32>,
    pub(crate) kind: PlaceKind,
    pub(crate) country: Option<CountryCode>,
    pub(crate) renown: u8,
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn degrees(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from(u32_at(bytes, at)?.cast_signed()) / STEPS)
}

/// The bytes of one section.
pub(crate) fn section(file: &'static [u8], section: Section) -> Result<&'static [u8], GazetteerError> {
    if !file.starts_with(MAGIC) {
        return Err(GazetteerError::Magic);
    }
    let number = section as usize;
    let read = || {
        let at = MAGIC.len() + 8 * number;
        let start = u32_at(file, at)? as usize;
        let length = u32_at(file, at + 4)? as usize;
        file.get(start..start.checked_add(length)?)
    };
    read().ok_or(GazetteerError::Section(number))
}

impl Tables {
    /// Number of places.
    pub(crate) fn len(&self) -> usize {
        self.places.len() / RECORD
    }

    /// The record of a place.
    pub(crate) fn record(&self, index: u32) -> Option<Record> {
        let at = (index as usize).checked_mul(RECORD)?;
        let record = self.places.get(at..at.checked_add(RECORD)?)?;
        let source = PlaceSource::ALL.get(usize::from(record[25] >> 6)).copied()?;
        let kind = PlaceKind::ALL.get(usize::from(record[25] & 0x3f)).copied()?;
        let parent = u32_at(record, 20).filter(|parent| *parent != NONE && *parent < self.len() as u32);
        Some(Record {
            id: PlaceId { source, number: u32_at(record, 0)?.into() },
            lon: degrees(record, 4)?,
            lat: degrees(record, 8)?,
            population: u32_at(record, 12)?,
            names_at: u32_at(record, 16)?,
            parent,
            kind,
            country: CountryCode::from_bytes([record[26], record[27]]),
            renown: record[24],
        })
    }

    /// The box of an area, if it has one. Boxes are sorted by place.
    pub(crate) fn bounds(&self, index: u32) -> Option<Bounds> {
        let count = self.boxes.len() / BOX;
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            let at = middle * BOX;
            let owner = u32_at(self.boxes, at)?;
            match owner.cmp(&index) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => {
                    return Some(Bounds {
                        west: degrees(self.boxes, at + 4)?,
                        south: degrees(self.boxes, at + 8)?,
                        east: degrees(self.boxes, at + 12)?,
                        north: degrees(self.boxes, at + 16)?,
                    });
                }
            }
        }
        None
    }

    /// The names of a place: the main one first, without language, then the labelled ones.
    pub(crate) fn names(&self, names_at: u32) -> NameList {
        let rest = self.names.get(names_at as usize..).unwrap_or(&[]);
        match rest.split_first() {
            Some((count, rest)) => NameList { left: *count, rest },
            None => NameList { left: 0, rest },
        }
    }

    /// The places of one entry of an index, each with whether the name is one of its main ones.
    pub(crate) fn list(&self, value: u64) -> impl Iterator<Item = (u32, bool)> + use<> {
        let (single, many): (Option<u32>, &'static [u8]) = if value & LIST == 0 {
            (u32::try_from(value).ok(), &[])
        } else {
            let start = usize::try_from((value & !LIST) >> 16).unwrap_or(usize::MAX);
            let length = usize::try_from(value & 0xffff).unwrap_or(0) * 4;
            (None, self.lists.get(start..start.saturating_add(length)).unwrap_or(&[]))
        };
        let many = many.chunks_exact(4).filter_map(|four| u32_at(four, 0));
        single.into_iter().chain(many).map(|packed| (packed >> 1, packed & 1 == 1))
    }
}

/// Set in an index value that points into the lists.
pub(crate) const LIST: u64 = 1 << 62;

/// Names of one place, read in place.
#[derive(Clone)]
pub(crate) struct NameList {
    left: u8,
    rest: &'static [u8],
}

impl Iterator for NameList {
    type Item = (Option<Language>, &'static str);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let (language, rest) = self.rest.split_first()?;
        let (length, rest) = rest.split_first()?;
        let (name, rest) = rest.split_at_checked(usize::from(*length))?;
        self.rest = rest;
        let language = Language::ALL.get(usize::from(*language).wrapping_sub(1)).copied();
        Some((language, std::str::from_utf8(name).ok()?))
    }
}
