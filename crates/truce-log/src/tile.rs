//! How a tree lies in files: tiles of 256 hashes, bundles of 256 entries, each at a path that says which.
//!
//! Everything here follows from the entries, so a tile can always be made again and never needs to be believed.

use std::fmt;
use std::str::FromStr;

use crate::decimal;
use crate::hash::{Hash, node_hash};
use crate::range::{CompactRange, root_of};

/// Hashes in a full tile, and entries in a full bundle.
pub const WIDTH: u64 = 256;
/// Levels of the tree that one tile spans.
pub const TREE_HEIGHT: u32 = 8;
/// The longest entry that a bundle can hold, in bytes.
pub const MAX_ENTRY: usize = u16::MAX as usize;

const MAX_LEVEL: u8 = 63;

/// One file of the log beside its checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Resource {
    /// The level of a hash tile, or `None` for a bundle of entries.
    pub level: Option<u8>,
    /// Its place in the level.
    pub index: u64,
    /// How many hashes or entries it holds: 256 in a full one, 1 to 255 in a partial one.
    pub width: u16,
}

/// A path that names no tile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{path:?} names no tile: expected tile/<level or \"entries\">/<index, as in x001/x234/067>[.p/<width 1-255>]"
)]
pub struct BadPath {
    /// What was given.
    pub path: String,
}

impl Resource {
    /// A full hash tile.
    pub fn hashes(level: u8, index: u64) -> Self {
        Self { level: Some(level), index, width: WIDTH as u16 }
    }

    /// A full bundle of entries.
    pub fn entries(index: u64) -> Self {
        Self { level: None, index, width: WIDTH as u16 }
    }

    /// The same tile when it holds this many only.
    pub fn with_width(self, width: u16) -> Self {
        Self { width, ..self }
    }

    /// Whether it holds fewer than 256.
    pub fn is_partial(&self) -> bool {
        u64::from(self.width) < WIDTH
    }

    /// How many hashes or entries this tile has in a tree of `size` entries: 0 if it does not exist there.
    pub fn width_at(&self, size: u64) -> u64 {
        let hashes = size.checked_shr(TREE_HEIGHT * u32::from(self.level.unwrap_or(0)));
        hashes.unwrap_or(0).saturating_sub(self.index.saturating_mul(WIDTH)).min(WIDTH)
    }

    /// Every tile and bundle that a tree of `size` entries consists of.
    pub fn all_at(size: u64) -> impl Iterator<Item = Resource> {
        let bundles = in_level(None, size);
        let tiles = (0..TREE_HEIGHT as u8)
            .flat_map(move |level| in_level(Some(level), size >> (TREE_HEIGHT * u32::from(level))));
        bundles.chain(tiles)
    }
}

fn in_level(level: Option<u8>, count: u64) -> impl Iterator<Item = Resource> {
    (0..count.div_ceil(WIDTH)).map(move |index| Resource {
        level,
        index,
        width: (count - index * WIDTH).min(WIDTH) as u16,
    })
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            Some(level) => write!(f, "tile/{level}/")?,
            None => f.write_str("tile/entries/")?,
        }
        let mut above = Vec::new();
        let mut rest = self.index / 1000;
        while rest > 0 {
            above.push(rest % 1000);
            rest /= 1000;
        }
        for part in above.iter().rev() {
            write!(f, "x{part:03}/")?;
        }
        write!(f, "{:03}", self.index % 1000)?;
        if self.is_partial() { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

impl FromStr for Resource {
    type Err = BadPath;

    fn from_str(path: &str) -> Result<Self, BadPath> {
        let parsed = parse_path(path);
        parsed.ok_or_else(|| BadPath { path: path.chars().take(200).collect() })
    }
}

fn parse_path(path: &str) -> Option<Resource> {
    let (level, rest) = path.strip_prefix("tile/")?.split_once('/')?;
    let level = match level {
        "entries" => None,
        number => Some(u8::try_from(decimal::parse(number)?).ok().filter(|level| *level <= MAX_LEVEL)?),
    };
    let (index_path, width) = match rest.split_once(".p/") {
        Some((index, width)) => {
            (index, decimal::parse(width).filter(|width| (1..WIDTH).contains(width))? as u16)
        }
        None => (rest, WIDTH as u16),
    };
    let mut index = 0u64;
    let parts: Vec<&str> = index_path.split('/').collect();
    for (place, part) in parts.iter().enumerate() {
        let digits = if place + 1 < parts.len() { part.strip_prefix('x')? } else { part };
        if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    let resource = Resource { level, index, width };
    // One tile, one path: `x000/001` is not another name of `001`.
    (resource.to_string() == path).then_some(resource)
}

/// Bytes that are not the tile or bundle they should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTile {
    /// A hash tile is not a whole number of hashes.
    #[error("a hash tile of {found} bytes; expected {expected}")]
    WrongSize {
        /// The size for its width.
        expected: usize,
        /// Its size.
        found: usize,
    },
    /// A bundle ends inside an entry.
    #[error("the bundle ends inside entry {entry}, which begins at byte {at}")]
    CutShort {
        /// The entry, counted in the bundle.
        entry: usize,
        /// The byte at which its length stands.
        at: usize,
    },
    /// A bundle holds another number of entries.
    #[error("a bundle of {found} entries; expected {expected}")]
    WrongCount {
        /// The number for its width.
        expected: usize,
        /// Its number.
        found: usize,
    },
    /// An entry is longer than a bundle can say.
    #[error("an entry of {found} bytes; a bundle holds entries of at most {MAX_ENTRY}")]
    EntryTooLong {
        /// Its length.
        found: usize,
    },
}

/// The bytes of a hash tile.
pub fn encode_hashes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| *hash.as_bytes()).collect()
}

/// The hashes of a tile of this width.
pub fn decode_hashes(bytes: &[u8], width: u16) -> Result<Vec<Hash>, BadTile> {
    let expected = usize::from(width) * 32;
    if bytes.len() != expected {
        return Err(BadTile::WrongSize { expected, found: bytes.len() });
    }
    Ok(bytes.chunks_exact(32).filter_map(Hash::from_slice).collect())
}

/// Adds an entry to the bytes of a bundle.
pub fn push_entry(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), BadTile> {
    let Ok(length) = u16::try_from(entry.len()) else {
        return Err(BadTile::EntryTooLong { found: entry.len() });
    };
    bundle.extend_from_slice(&length.to_be_bytes());
    bundle.extend_from_slice(entry);
    Ok(())
}

/// The entries of a bundle of this width.
pub fn decode_entries(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, BadTile> {
    let mut entries = Vec::with_capacity(usize::from(width));
    let mut at = 0;
    while at < bytes.len() {
        let cut_short = BadTile::CutShort { entry: entries.len(), at };
        let Some((length, rest)) = bytes[at..].split_first_chunk::<2>() else { return Err(cut_short) };
        let length = usize::from(u16::from_be_bytes(*length));
        let Some(entry) = rest.get(..length) else { return Err(cut_short) };
        entries.push(entry);
        at += 2 + length;
    }
    if entries.len() != usize::from(width) {
        return Err(BadTile::WrongCount { expected: usize::from(width), found: entries.len() });
    }
    Ok(entries)
}

/// Where the hash of a full subtree is found: over the hashes `from..to` of one tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The tile's level.
    pub level: u8,
    /// The tile's place in its level.
    pub index: u64,
    /// The first hash.
    pub from: usize,
    /// One past the last.
    pub to: usize,
}

/// Where to find the full subtree of this height (0 for a leaf) at this place among those of its height.
pub fn locate(height: u32, place: u64) -> Span {
    let (level, inside) = (height / TREE_HEIGHT, height % TREE_HEIGHT);
    let first = place << inside;
    let from = (first % WIDTH) as usize;
    Span { level: level as u8, index: first / WIDTH, from, to: from + (1 << inside) }
}

impl Span {
    /// The subtree's hash, given the tile, if the tile reaches that far.
    pub fn hash_in(&self, tile: &[Hash]) -> Option<Hash> {
        tile.get(self.from..self.to).map(root_of)
    }
}

/// A tile that became full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullTile {
    /// Its level.
    pub level: u8,
    /// Its place in the level.
    pub index: u64,
    /// Its 256 hashes.
    pub hashes: Vec<Hash>,
    /// The hash over all of them, which is the next hash of the tile above.
    pub root: Hash,
}

/// The last, partial tile of every level: what a writer must know to go on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TileEdge {
    size: u64,
    levels: Vec<Vec<Hash>>,
}

impl TileEdge {
    /// A tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// The edge of a tree of `size` entries, given the hashes of its partial tiles, level by level; nothing if
    /// they are not as many as the size says.
    pub fn from_levels(size: u64, levels: Vec<Vec<Hash>>) -> Option<Self> {
        let mut rest = size;
        for level in &levels {
            if level.len() as u64 != rest % WIDTH {
                return None;
            }
            rest /= WIDTH;
        }
        (rest == 0).then_some(Self { size, levels })
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The hashes of the partial tile of each level; empty where a tree of this size has none.
    pub fn levels(&self) -> &[Vec<Hash>] {
        &self.levels
    }

    /// Adds an entry by its leaf hash, and gives the tiles that it completed, from the lowest level up.
    pub fn append(&mut self, leaf: Hash) -> Vec<FullTile> {
        let mut full = Vec::new();
        let mut hash = leaf;
        self.size += 1;
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let tile = &mut self.levels[level];
            tile.push(hash);
            if (tile.len() as u64) < WIDTH {
                break;
            }
            let hashes = std::mem::take(tile);
            hash = root_of(&hashes);
            let covered = self.size >> (TREE_HEIGHT * (level as u32 + 1));
            full.push(FullTile { level: level as u8, index: covered - 1, hashes, root: hash });
        }
        full
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        let mut right: Option<Hash> = None;
        for level in self.levels.iter().filter(|level| !level.is_empty()) {
            let range: CompactRange = level.iter().copied().collect();
            for left in range.roots().iter().rev() {
                right = Some(right.map_or(*left, |right| node_hash(left, &right)));
            }
        }
        right.unwrap_or_else(crate::hash::empty_root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;
    use proptest::prelude::*;

    #[test]
    fn a_path_is_as_the_specification_writes_it() {
        for (resource, path) in [
            (Resource::entries(0), "tile/entries/000"),
            (Resource::entries(1_234_067), "tile/entries/x001/x234/067"),
            (Resource::hashes(0, 273).with_width(112), "tile/0/273.p/112"),
            (Resource::hashes(2, 0).with_width(1), "tile/2/000.p/1"),
            (Resource::hashes(63, 999), "tile/63/999"),
            (Resource::hashes(1, 1000), "tile/1/x001/000"),
        ] {
            assert_eq!(resource.to_string(), path);
            assert_eq!(path.parse(), Ok(resource));
        }
    }

    #[test]
    fn a_path_that_is_another_spelling_or_leaves_the_folder_is_refused() {
        for bad in [
            "",
            "tile",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/0000",
            "tile/00/000",
            "tile/64/000",
            "tile/-1/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/08",
            "tile/0/000.p",
            "tile/0/000.p/",
            "tile/0/x000/001",
            "tile/0/001/002",
            "tile/0/../000",
            "/tile/0/000",
            "tile/0/000/",
            "tile/entries/x001/x234/067.tmp",
            "tile/0/x018/x446/x744/x073/x709/x551/x616",
            "tile/Entries/000",
            "tile/0/٠٠٠",
        ] {
            assert!(bad.parse::<Resource>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_tree_of_70000_has_the_tiles_that_the_specification_counts() {
        let all: Vec<Resource> = Resource::all_at(70_000).collect();
        let count =
            |level, partial| all.iter().filter(|r| r.level == level && r.is_partial() == partial).count();
        assert_eq!((count(Some(0), false), count(Some(0), true)), (273, 1));
        assert_eq!((count(Some(1), false), count(Some(1), true)), (1, 1));
        assert_eq!((count(Some(2), false), count(Some(2), true)), (0, 1));
        assert_eq!((count(None, false), count(None, true)), (273, 1));
        assert_eq!(all.len(), 551);
        assert_eq!(Resource::all_at(0).count(), 0);
        assert_eq!(
            Resource::all_at(256).map(|r| r.to_string()).collect::<Vec<_>>(),
            ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]
        );
        for resource in all {
            assert_eq!(resource.width_at(70_000), u64::from(resource.width), "{resource}");
            assert_eq!(resource.width_at(0), 0);
        }
    }

    #[test]
    fn an_edge_has_the_root_of_its_tree_and_hands_out_each_tile_once() {
        let mut edge = TileEdge::new();
        let mut range = CompactRange::new();
        let mut full: Vec<FullTile> = Vec::new();
        for entry in 0..66_000u64 {
            let leaf = leaf_hash(&entry.to_be_bytes());
            range.append(leaf);
            full.extend(edge.append(leaf));
            if entry % 97 == 0 || entry > 65_500 {
                assert_eq!(edge.root(), range.root(), "size {}", edge.size());
            }
        }
        let expected: Vec<Resource> =
            Resource::all_at(66_000).filter(|r| r.level.is_some() && !r.is_partial()).collect();
        let mut found: Vec<Resource> = full.iter().map(|t| Resource::hashes(t.level, t.index)).collect();
        found.sort();
        assert_eq!(found, expected);
        assert_eq!(TileEdge::from_levels(edge.size(), edge.levels().to_vec()), Some(edge.clone()));
        assert_eq!(TileEdge::from_levels(edge.size() + 1, edge.levels().to_vec()), None);
        assert_eq!(TileEdge::from_levels(0, vec![]).map(|edge| edge.root()), Some(crate::hash::empty_root()));
    }

    #[test]
    fn a_damaged_bundle_is_named_by_its_entry() {
        let mut bundle = Vec::new();
        push_entry(&mut bundle, b"one").unwrap();
        push_entry(&mut bundle, b"").unwrap();
        push_entry(&mut bundle, b"three").unwrap();
        assert_eq!(decode_entries(&bundle, 3), Ok(vec![&b"one"[..], b"", b"three"]));
        assert_eq!(decode_entries(&bundle, 2), Err(BadTile::WrongCount { expected: 2, found: 3 }));
        assert_eq!(decode_entries(&bundle[..9], 3), Err(BadTile::CutShort { entry: 2, at: 7 }));
        assert_eq!(decode_entries(&bundle[..8], 3), Err(BadTile::CutShort { entry: 2, at: 7 }));
        assert_eq!(push_entry(&mut bundle, &vec![0; 65_536]), Err(BadTile::EntryTooLong { found: 65_536 }));
        assert_eq!(decode_hashes(&[0; 65], 2), Err(BadTile::WrongSize { expected: 64, found: 65 }));
    }

    proptest! {
        #[test]
        fn a_path_reads_back_as_it_was_printed(level in prop::option::of(0u8..=63), index: u64, width in 1u16..=256) {
            let resource = Resource { level, index, width };
            prop_assert_eq!(resource.to_string().parse(), Ok(resource));
        }

        #[test]
        fn a_bundle_reads_back_as_it_was_written(
            entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..80), 0..256)
        ) {
            let mut bundle = Vec::new();
            for entry in &entries {
                push_entry(&mut bundle, entry).unwrap();
            }
            let read = decode_entries(&bundle, entries.len() as u16).unwrap();
            prop_assert_eq!(read, entries.iter().map(Vec::as_slice).collect::<Vec<_>>());
        }

        #[test]
        fn any_bytes_are_a_bundle_or_a_named_error(bytes in prop::collection::vec(any::<u8>(), 0..600), width: u16) {
            let _ = decode_entries(&bytes, width);
            let _ = decode_hashes(&bytes, width);
        }

        #[test]
        fn a_subtree_is_found_in_one_tile(height in 0u32..20, place in 0u64..1000) {
            let span = locate(height, place);
            prop_assert!(span.to <= WIDTH as usize);
            let leaves_before = (span.index * WIDTH + span.from as u64) << (TREE_HEIGHT * u32::from(span.level));
            prop_assert_eq!(leaves_before, place << height);
        }
    }
}
