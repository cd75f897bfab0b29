//! Writes a packed gazetteer; what `examples/compact.rs` uses, and tests that want a small one.

use crate::{
    Bounds, CountryCode, Language, PlaceId, PlaceKind, PlaceSource,
    format::{LIST, MAGIC, NONE, SECTIONS, STEPS},
    name,
};
use std::collections::{BTreeMap, BTreeSet};

/// A place to pack.
#[derive(Clone, Debug)]
pub struct PlaceRow {
    /// Its id.
    pub id: PlaceId,
    /// Main name.
    pub name: String,
    /// Labelled names.
    pub names: Vec<(Language, String)>,
    /// Further names to find it by.
    pub alternates: Vec<String>,
    /// What it is.
    pub kind: PlaceKind,
    /// Its country.
    pub country: Option<CountryCode>,
    /// Longitude of its point, or of the middle of an area.
    pub lon: f64,
    /// Latitude.
    pub lat: f64,
    /// People, 0 for unknown.
    pub population: u32,
    /// The area it belongs to.
    pub parent: Option<PlaceId>,
    /// The box of an area.
    pub bounds: Option<Bounds>,
    /// Whether spellings of its names are found by their key.
    pub keyed: bool,
    /// In how many ways sources name it: a trace of how widely it is known.
    pub renown: u8,
}

/// Why rows cannot be packed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Two rows with one id.
    #[error("two rows have the id {0}: each place needs its own")]
    Twice(PlaceId),
    /// A number that the format has no room for.
    #[error("{0} does not fit the packed format: ids and sizes must stay below 2^32")]
    TooLarge(String),
    /// An index could not be built.
    #[error("cannot build the index of names: {0}")]
    Index(String),
}

/// Packs rows; the same rows give the same bytes in whatever order they come.
pub fn pack(mut rows: Vec<PlaceRow>) -> Result<Vec<u8>, PackError> {
    rows.sort_by_key(|row| row.id);
    if let Some(pair) = rows.windows(2).find(|pair| pair[0].id == pair[1].id) {
        return Err(PackError::Twice(pair[0].id));
    }
    let index_of: BTreeMap<PlaceId, u32> = (0u32..).zip(&rows).map(|(index, row)| (row.id, index)).collect();

    let (mut places, mut boxes, mut names) = (Vec::new(), Vec::new(), Vec::new());
    let mut exact: BTreeMap<String, BTreeMap<u32, bool>> = BTreeMap::new();
    let mut keys: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for (index, row) in (0u32..).zip(&rows) {
        let number = u32::try_from(row.id.number).map_err(|_wide| PackError::TooLarge(row.id.to_string()))?;
        places.extend(number.to_le_bytes());
        places.extend(steps(row.lon).to_le_bytes());
        places.extend(steps(row.lat).to_le_bytes());
        places.extend(row.population.to_le_bytes());
        places.extend(length(names.len())?.to_le_bytes());
        let parent = row.parent.and_then(|parent| index_of.get(&parent).copied()).unwrap_or(NONE);
        places.extend(parent.to_le_bytes());
        let source = PlaceSource::ALL.iter().position(|source| *source == row.id.source).unwrap_or(0);
        let kind = PlaceKind::ALL.iter().position(|kind| *kind == row.kind).unwrap_or(0);
        places.extend([row.renown, (source as u8) << 6 | kind as u8]);
        places.extend(row.country.map_or([0, 0], CountryCode::bytes));
        if let Some(bounds) = row.bounds {
            boxes.extend(index.to_le_bytes());
            for edge in [bounds.west, bounds.south, bounds.east, bounds.north] {
                boxes.extend(steps(edge).to_le_bytes());
            }
        }
        write_names(&mut names, row);

        let main = std::iter::once(&row.name).chain(row.names.iter().map(|(_, name)| name));
        let alternates = row.alternates.iter().map(|name| (name, false));
        for (name, main) in main.map(|name| (name, true)).chain(alternates) {
            let folded = name::normalise(name);
            if folded.is_empty() || folded.len() > name::NAME_BYTES_MAX {
                continue;
            }
            let key = name::key_of_normalised(&folded);
            if row.keyed && key.len() >= 2 {
                keys.entry(key).or_default().insert(index);
            }
            *exact.entry(folded).or_default().entry(index).or_default() |= main;
        }
    }

    let mut lists = Vec::new();
    let exact = exact.into_iter().map(|(name, found)| {
        (name, found.into_iter().map(|(index, main)| index << 1 | u32::from(main)).collect::<Vec<u32>>())
    });
    let exact = write_index(exact, &mut lists)?;
    let keys =
        keys.into_iter().map(|(key, found)| (key, found.into_iter().map(|index| index << 1).collect()));
    let keys = write_index(keys, &mut lists)?;

    let sections: [Vec<u8>; SECTIONS] = [places, boxes, names, exact, keys, lists];
    let mut file = MAGIC.to_vec();
    let mut start = MAGIC.len() + 8 * SECTIONS;
    for section in &sections {
        file.extend(length(start)?.to_le_bytes());
        file.extend(length(section.len())?.to_le_bytes());
        start += section.len();
    }
    sections.iter().for_each(|section| file.extend(section));
    Ok(file)
}

fn steps(degrees: f64) -> i32 {
    (degrees * STEPS).round() as i32
}

fn length(bytes: usize) -> Result<u32, PackError> {
    u32::try_from(bytes).map_err(|_wide| PackError::TooLarge(format!("{bytes} bytes")))
}

/// Writes the names a place shows. One that does not fit a byte of length is left out: no place needs it.
fn write_names(names: &mut Vec<u8>, row: &PlaceRow) {
    let labelled = row.names.iter().map(|(language, name)| (*language as u8 + 1, name));
    let shown: Vec<(u8, &String)> = std::iter::once((0, &row.name))
        .chain(labelled)
        .filter(|(_, name)| name.len() <= 255)
        .take(255)
        .collect();
    names.push(shown.len() as u8);
    for (language, name) in shown {
        names.extend([language, name.len() as u8]);
        names.extend(name.as_bytes());
    }
}

fn write_index(
    entries: impl Iterator<Item = (String, Vec<u32>)>,
    lists: &mut Vec<u8>,
) -> Result<Vec<u8>, PackError> {
    let mut index = fst::MapBuilder::memory();
    for (name, mut found) in entries {
        // More than this many places of one name help nobody; the count has sixteen bits.
        found.truncate(0xffff);
        let value = match found.as_slice() {
            [one] => u64::from(*one),
            many => {
                let value = LIST | (lists.len() as u64) << 16 | many.len() as u64;
                lists.extend(many.iter().flat_map(|packed| packed.to_le_bytes()));
                value
            }
        };
        index.insert(name, value).map_err(|error| PackError::Index(error.to_string()))?;
    }
    index.into_inner().map_err(|error| PackError::Index(error.to_string()))
}
