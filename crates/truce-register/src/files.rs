//! Files written so that a crash leaves either the old one or the new one, never a part of one.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::RegisterError;

/// What the end of a name says that a crash left behind unfinished.
pub(crate) const UNFINISHED: &str = ".tmp";

/// Says what the operating system refused, in the register's words.
pub(crate) fn refused(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> RegisterError {
    move |source| {
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => RegisterError::DiskFull { path, doing },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                RegisterError::NoPermission { path, doing }
            }
            _ => RegisterError::Io { doing, path, source },
        }
    }
}

/// What stands at a path, in words.
pub(crate) fn sort_of(metadata: &fs::Metadata) -> &'static str {
    match metadata.file_type() {
        sort if sort.is_dir() => "a folder",
        sort if sort.is_file() => "a file",
        _ => "neither a file nor a folder",
    }
}

/// Writes several files, each whole, and makes them last before it returns.
///
/// The data of a file is durable before its name is; the names of all are durable at the end.
pub(crate) struct DurableFiles {
    folders: BTreeSet<PathBuf>,
}

impl DurableFiles {
    pub(crate) fn new() -> Self {
        Self { folders: BTreeSet::new() }
    }

    /// Writes or replaces one file. With `secret`, only its owner may read it.
    pub(crate) fn write(&mut self, path: &Path, bytes: &[u8], secret: bool) -> Result<(), RegisterError> {
        let folder = path.parent().unwrap_or(Path::new("."));
        self.make_folder(folder)?;
        let mut unfinished = path.as_os_str().to_owned();
        unfinished.push(UNFINISHED);
        let unfinished = PathBuf::from(unfinished);
        let mut file = create(&unfinished, secret).map_err(refused("creating", &unfinished))?;
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        if let Err(error) = written {
            drop(file);
            // What cannot be finished takes no space from what comes after; the error is what matters.
            let _ = fs::remove_file(&unfinished);
            return Err(refused("writing", path)(error));
        }
        drop(file);
        // Stopped here, the unfinished file is written over by the next attempt.
        fs::rename(&unfinished, path).map_err(refused("renaming into place", path))?;
        self.folders.insert(folder.to_owned());
        Ok(())
    }

    /// Makes a folder and those above it.
    fn make_folder(&mut self, folder: &Path) -> Result<(), RegisterError> {
        let mut missing: Vec<&Path> = Vec::new();
        for above in folder.ancestors() {
            if above.as_os_str().is_empty() || above.is_dir() {
                break;
            }
            missing.push(above);
        }
        for new in missing.into_iter().rev() {
            match fs::create_dir(new) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists && !new.is_dir() => {
                    let found =
                        fs::metadata(new).map_or("something unreadable", |metadata| sort_of(&metadata));
                    return Err(RegisterError::WrongSort {
                        path: new.to_owned(),
                        found,
                        expected: "a folder",
                    });
                }
                Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                    return Err(refused("creating the folder", new)(error));
                }
                _ => {}
            }
            // The name of a new folder stands in the one above.
            self.folders.extend(new.parent().map(Path::to_owned));
        }
        Ok(())
    }

    /// Makes the names last.
    pub(crate) fn finish(self) -> Result<(), RegisterError> {
        for folder in &self.folders {
            sync_folder(folder)?;
        }
        Ok(())
    }
}

#[cfg(unix)]
fn create(path: &Path, secret: bool) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let mode = if secret { 0o600 } else { 0o644 };
    OpenOptions::new().write(true).create(true).truncate(true).mode(mode).open(path)
}

#[cfg(not(unix))]
fn create(path: &Path, _secret: bool) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).open(path)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), RegisterError> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    File::open(folder).and_then(|file| file.sync_all()).map_err(refused("making last the names in", folder))
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> Result<(), RegisterError> {
    Ok(())
}

/// The file's bytes, or nothing if there is none.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, RegisterError> {
    // Looked at first: reading a pipe that somebody put there would wait for ever.
    match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => {
            let (path, found) = (path.to_owned(), sort_of(&metadata));
            return Err(RegisterError::WrongSort { path, found, expected: "a file" });
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        _ => {}
    }
    fs::read(path).map(Some).map_err(refused("reading", path))
}
