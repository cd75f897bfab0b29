//! The files that others read: tiles, entry bundles and the checkpoint, all derived from the store.

use std::fs;
use std::path::Path;

use truce_log::TREE_HEIGHT;
use truce_log::tile::{self, Resource, WIDTH};

use crate::error::RegisterError;
use crate::files::{DurableFiles, read_if_there, refused};
use crate::store::Store;

pub(crate) const CHECKPOINT: &str = "checkpoint";

/// The bytes of a tile or bundle, from the leaves.
pub(crate) fn content(store: &Store, resource: Resource) -> Result<Vec<u8>, RegisterError> {
    let (from, to) = (resource.index * WIDTH, resource.index * WIDTH + u64::from(resource.width));
    let Some(level) = resource.level else {
        let mut bundle = Vec::new();
        for (index, leaf) in (from..).zip(store.leaves(from, to)?) {
            tile::push_entry(&mut bundle, &leaf).map_err(|bad| {
                store.fault(&format!("leaf {index}"), "a leaf of at most 4096 bytes", bad.to_string())
            })?;
        }
        return Ok(bundle);
    };
    Ok(tile::encode_hashes(&store.hashes(level, from, to)?))
}

/// Writes the tiles that a tree of `new` entries has and one of `old` had not, then the checkpoint.
///
/// The checkpoint is replaced last: whoever reads it finds every tile it speaks of.
pub(crate) fn publish(
    dir: &Path,
    store: &Store,
    old: u64,
    new: u64,
    checkpoint: &str,
) -> Result<(), RegisterError> {
    let mut files = DurableFiles::new();
    let mut outdated = Vec::new();
    for resource in changed(old, new) {
        files.write(&dir.join(resource.to_string()), &content(store, resource)?, false)?;
        if !resource.is_partial() {
            outdated.push(dir.join(format!("{resource}.p")));
        }
    }
    files.finish()?;
    // Stopped here, the checkpoint is the old one and all its tiles are there. open() writes the new ones again.
    let mut files = DurableFiles::new();
    files.write(&dir.join(CHECKPOINT), checkpoint.as_bytes(), false)?;
    files.finish()?;
    // Stopped here, partial tiles remain beside full ones, which the format allows. open() removes them.
    for folder in outdated {
        remove_folder(&folder)?;
    }
    Ok(())
}

/// Removes the partial tiles that a full one has made needless.
fn remove_folder(folder: &Path) -> Result<(), RegisterError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(refused("removing outdated partial tiles", folder)(error))
        }
        _ => Ok(()),
    }
}

/// The resources of a tree of `new` entries that one of `old` has not, or has narrower.
fn changed(old: u64, new: u64) -> impl Iterator<Item = Resource> {
    let levels = std::iter::once(None).chain((0..TREE_HEIGHT as u8).map(Some));
    levels.flat_map(move |level| {
        let height = TREE_HEIGHT * u32::from(level.unwrap_or(0));
        let (before, after) = (old >> height, new >> height);
        (before / WIDTH..after.div_ceil(WIDTH))
            .map(move |index| Resource { level, index, width: (after - index * WIDTH).min(WIDTH) as u16 })
            .filter(move |resource| resource.width_at(old) != u64::from(resource.width))
    })
}

/// Writes again what is missing, cut short or not what the leaves say, as far as can be told without reading
/// every tile: all sizes, and the content of the right edge. Reading all is what `verify` does.
pub(crate) fn repair(dir: &Path, store: &Store, size: u64, checkpoint: &str) -> Result<(), RegisterError> {
    let mut files = DurableFiles::new();
    for resource in Resource::all_at(size) {
        let path = dir.join(resource.to_string());
        let expected = resource.level.map(|_| u64::from(resource.width) * 32);
        let found = fs::metadata(&path).ok().map(|metadata| metadata.len());
        let at_edge = resource.is_partial();
        let sound = match (found, expected) {
            (None, _) => false,
            (Some(_), _) if at_edge => read_if_there(&path)?.as_deref() == Some(&content(store, resource)?),
            (Some(found), Some(expected)) => found == expected,
            (Some(found), None) => found > 0,
        };
        if !sound {
            files.write(&path, &content(store, resource)?, false)?;
        }
        if !at_edge {
            remove_folder(&dir.join(format!("{resource}.p")))?;
        }
    }
    files.finish()?;
    if read_if_there(&dir.join(CHECKPOINT))?.as_deref() != Some(checkpoint.as_bytes()) {
        let mut files = DurableFiles::new();
        files.write(&dir.join(CHECKPOINT), checkpoint.as_bytes(), false)?;
        files.finish()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_changes_from_one_size_to_another_is_what_only_the_larger_has(old in 0u64..200_000, more in 0u64..70_000) {
            let new = old + more;
            let before: Vec<Resource> = Resource::all_at(old).collect();
            let expected: Vec<Resource> = Resource::all_at(new).filter(|r| before.binary_search(r).is_err()).collect();
            prop_assert!(before.is_sorted());
            prop_assert_eq!(changed(old, new).collect::<Vec<_>>(), expected);
        }
    }
}
