//! The published tiles: which files there are, and whether each is what the leaves make of it.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use truce_log::tile::{self, Resource, WIDTH};
use truce_log::{Hash, leaf_hash};

use super::report::{Checked, Problem, ProblemKind};
use crate::files::{UNFINISHED, sort_of};

/// The longest file that a tile or bundle can be, and a byte more to notice a longer one.
const READ_AT_MOST: u64 = WIDTH * (2 + tile::MAX_ENTRY as u64) + 1;
/// `tile/entries/x…/x…/….p/1` for the largest index is not deeper.
const DEEPEST: usize = 12;

/// Finds the tiles that are there, and what does not belong.
pub(super) fn find(dir: &Path, problems: &mut Vec<Problem>) -> BTreeSet<Resource> {
    let mut found = BTreeSet::new();
    let mut folders = vec![("tile".to_owned(), 1)];
    while let Some((folder, depth)) = folders.pop() {
        let children = match fs::read_dir(dir.join(&folder)) {
            Ok(children) => children,
            // No tiles yet; or partial ones that a writer has just made needless.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => {
                let expected = "a folder that can be read";
                problems.push(Problem::new(
                    ProblemKind::Unreadable,
                    folder,
                    None,
                    expected,
                    error.to_string(),
                ));
                continue;
            }
        };
        for child in children {
            let child = match child {
                Ok(child) => child,
                Err(error) => {
                    let expected = "names that can be read";
                    problems.push(Problem::new(
                        ProblemKind::Unreadable,
                        folder.clone(),
                        None,
                        expected,
                        error.to_string(),
                    ));
                    break;
                }
            };
            let name = format!("{folder}/{}", child.file_name().to_string_lossy());
            let sort = child.file_type();
            let resource: Option<Resource> = name.parse().ok();
            match sort {
                Ok(sort) if sort.is_dir() && resource.is_none() && depth < DEEPEST => {
                    folders.push((name, depth + 1));
                }
                Ok(sort) if sort.is_file() => match resource {
                    Some(resource) => {
                        found.insert(resource);
                    }
                    None if name.ends_with(UNFINISHED) => {
                        let expected = "no unfinished file";
                        problems.push(Problem::new(ProblemKind::Unfinished, name, None, expected, "one"));
                    }
                    None => {
                        problems.push(Problem::new(
                            ProblemKind::Stray,
                            name,
                            None,
                            "tiles only",
                            "a file that is none",
                        ));
                    }
                },
                // A folder, a link or a device in place of a tile: found here, and missing where it is looked for.
                _ => {
                    let found =
                        child.metadata().map_or("something unreadable", |metadata| sort_of(&metadata));
                    let expected = "tiles and their folders only";
                    problems.push(Problem::new(ProblemKind::WrongSort, name, None, expected, found));
                }
            }
        }
    }
    found
}

/// Compares the files found with what the leaves make.
pub(super) struct TileCheck<'a> {
    pub dir: &'a Path,
    pub found: BTreeSet<Resource>,
    /// The size of the published checkpoint: its tiles must be there.
    pub published: u64,
    pub checked: &'a mut Checked,
    pub problems: &'a mut Vec<Problem>,
    /// Tiles that were not there; whether that is wrong is known at the end.
    pub missing: Vec<Resource>,
}

impl TileCheck<'_> {
    /// Where there are bundles of entries.
    pub(super) fn bundles(&self) -> impl Iterator<Item = u64> {
        let entries = self.found.iter().filter(|resource| resource.level.is_none());
        entries.map(|resource| resource.index)
    }

    /// Takes in the hashes of the tile at this place, as many as the tree has of it.
    pub(super) fn hashes(&mut self, level: u8, index: u64, hashes: &[Hash]) {
        for resource in self.files_of(Resource::hashes(level, index), hashes.len()) {
            let Some(bytes) = self.read(resource) else { continue };
            match tile::decode_hashes(&bytes, resource.width) {
                Err(bad) => self.wrong(resource, None, "a whole tile".into(), bad.to_string()),
                Ok(found) => {
                    let wrong: Vec<usize> =
                        (0..found.len()).filter(|at| hashes.get(*at) != Some(&found[*at])).collect();
                    if let Some(first) = wrong.first() {
                        let place = format!("hash {first}{}", others(wrong.len()));
                        let expected = hashes.get(*first).map_or("nothing".to_owned(), Hash::to_string);
                        self.wrong(resource, Some(place), expected, found[*first].to_string());
                    }
                }
            }
        }
    }

    /// Takes in the leaves of the bundle at this place.
    pub(super) fn entries(&mut self, index: u64, leaves: &[Vec<u8>]) {
        for resource in self.files_of(Resource::entries(index), leaves.len()) {
            let Some(bytes) = self.read(resource) else { continue };
            match tile::decode_entries(&bytes, resource.width) {
                Err(bad) => self.wrong(resource, None, "a whole bundle".into(), bad.to_string()),
                Ok(found) => {
                    let wrong: Vec<usize> = (0..found.len())
                        .filter(|at| leaves.get(*at).map(Vec::as_slice) != Some(found[*at]))
                        .collect();
                    if let Some(first) = wrong.first() {
                        let place = format!("entry {}{}", index * WIDTH + *first as u64, others(wrong.len()));
                        let hash = |leaf: &[u8]| format!("a leaf with hash {}", leaf_hash(leaf));
                        let expected = leaves.get(*first).map_or("nothing".to_owned(), |leaf| hash(leaf));
                        self.wrong(resource, Some(place), expected, hash(found[*first]));
                    }
                }
            }
        }
    }

    /// The leaves in the bundle file at this place, for when the store cannot be read.
    pub(super) fn leaves_in_file(&mut self, index: u64, count: u64) -> Option<Vec<Vec<u8>>> {
        let width = u16::try_from(count).ok()?;
        let resource = Resource::entries(index).with_width(width);
        let bytes = self.found.contains(&resource).then(|| self.read(resource))??;
        let leaves = tile::decode_entries(&bytes, width).ok()?;
        Some(leaves.into_iter().map(<[u8]>::to_vec).collect())
    }

    /// Every file there is of a tile, widest last, that the tree reaches. Notes what is missing or ahead.
    fn files_of(&mut self, full: Resource, in_tree: usize) -> Vec<Resource> {
        let published = full.width_at(self.published);
        let (from, to) = (full.with_width(0), full.with_width(WIDTH as u16));
        let mut files: Vec<Resource> = self.found.range(from..=to).copied().collect();
        for file in &files {
            self.found.remove(file);
        }
        if published > 0 && !files.iter().any(|file| u64::from(file.width) == published) {
            self.missing.push(full.with_width(published as u16));
        }
        let outdated = |file: &Resource| file.is_partial() && published == WIDTH;
        for file in files.iter().filter(|file| outdated(file)) {
            let (expected, found) = ("no partial tile beside a full one", "one");
            self.problems.push(Problem::new(ProblemKind::Outdated, file.to_string(), None, expected, found));
        }
        let ahead = files.extract_if(.., |file| usize::from(file.width) > in_tree);
        self.found.extend(ahead);
        files
    }

    fn read(&mut self, resource: Resource) -> Option<Vec<u8>> {
        self.checked.tiles += 1;
        let mut bytes = Vec::new();
        let read = File::open(self.dir.join(resource.to_string()))
            .and_then(|file| file.take(READ_AT_MOST).read_to_end(&mut bytes));
        match read {
            Ok(_) => Some(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                self.missing.push(resource);
                None
            }
            Err(error) => {
                let expected = "a file that can be read";
                let (kind, found) = (ProblemKind::Unreadable, error.to_string());
                self.problems.push(Problem::new(kind, resource.to_string(), None, expected, found));
                None
            }
        }
    }

    fn wrong(&mut self, resource: Resource, place: Option<String>, expected: String, found: String) {
        self.problems.push(Problem::new(ProblemKind::Differs, resource.to_string(), place, expected, found));
    }
}

fn others(count: usize) -> String {
    if count > 1 { format!(" and {} more", count - 1) } else { String::new() }
}
