//! The agreement a mission adopts: where its files come from, and reading them back from the register.

use crate::{
    entries::{Adopted, AgreementFile},
    error::MissionError,
};
use std::path::{Path, PathBuf};
use truce_terms::Agreement;

/// Which agreement a mission is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreementSource {
    /// One that comes with the program, by name.
    Bundled(String),
    /// The folder that holds its files.
    Folder(PathBuf),
}

impl AgreementSource {
    /// What somebody typed: a bundled name, or the path of a folder that exists.
    ///
    /// # Errors
    /// Neither a bundled name nor a folder; the message lists the names.
    pub fn named(text: &str) -> Result<Self, MissionError> {
        if Agreement::bundled_names().any(|name| name == text) {
            return Ok(AgreementSource::Bundled(text.to_owned()));
        }
        let path = Path::new(text);
        if path.is_dir() {
            return Ok(AgreementSource::Folder(path.to_owned()));
        }
        Err(unknown(text))
    }

    /// The agreement itself, for a reading outside any mission.
    ///
    /// # Errors
    /// The folder cannot be read, or its files are no agreement.
    pub fn load(&self) -> Result<Agreement, MissionError> {
        self.adopt().map(|(_, agreement)| agreement)
    }

    /// How it is written in `mission.toml`.
    pub(crate) fn written(&self) -> String {
        match self {
            AgreementSource::Bundled(name) => name.clone(),
            AgreementSource::Folder(path) => path.display().to_string(),
        }
    }

    /// Its files, checked by reading the agreement they spell out.
    pub(crate) fn adopt(&self) -> Result<(Adopted, Agreement), MissionError> {
        let files = match self {
            AgreementSource::Bundled(name) => bundled_files(name).unwrap_or_default(),
            AgreementSource::Folder(path) => folder_files(path)?,
        };
        let agreement = match self {
            AgreementSource::Bundled(name) if files.is_empty() => {
                Agreement::bundled(name).ok_or_else(|| unknown(name))?
            }
            _ => read(&files)?,
        };
        // The entry is public: it names the folder, not the way to it on somebody's machine.
        let source = match self {
            AgreementSource::Bundled(name) => name.clone(),
            AgreementSource::Folder(path) => {
                path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
            }
        };
        let adopted = Adopted { source, name: agreement.id.clone(), hash: agreement.hash.clone(), files };
        Ok((adopted, agreement))
    }
}

fn unknown(name: &str) -> MissionError {
    let known = Agreement::bundled_names().map(str::to_owned).collect();
    MissionError::NoAgreement { name: name.chars().take(80).collect(), known }
}

fn read(files: &[AgreementFile]) -> Result<Agreement, MissionError> {
    let files: Vec<(&str, &str)> =
        files.iter().map(|file| (file.name.as_str(), file.text.as_str())).collect();
    Ok(Agreement::from_folder_files(&files)?)
}

/// The agreement as it was adopted, from the register's own copy of its files.
///
/// An entry without files names an agreement that comes with the program; its hash says whether this program has the same.
pub(crate) fn replay(adopted: &Adopted, entry: u64) -> Result<Agreement, MissionError> {
    let agreement = if adopted.files.is_empty() {
        Agreement::bundled(&adopted.name).ok_or_else(|| unknown(&adopted.name))?
    } else {
        read(&adopted.files)?
    };
    if agreement.hash != adopted.hash {
        return Err(MissionError::AgreementHash {
            entry,
            name: adopted.name.clone(),
            recorded: adopted.hash.clone(),
            found: agreement.hash,
        });
    }
    Ok(agreement)
}

/// The hash the files have today that were adopted from a bundled name or a folder; `None` where they are gone.
pub(crate) fn hash_today(source: &str) -> Option<String> {
    if let Some(agreement) = Agreement::bundled(source) {
        return Some(agreement.hash);
    }
    let files = folder_files(Path::new(source)).ok()?;
    // Files that no longer read as an agreement have changed too: any hash but the adopted one says so.
    Some(read(&files).map_or_else(|_faults| "unreadable".to_owned(), |agreement| agreement.hash))
}

fn folder_files(path: &Path) -> Result<Vec<AgreementFile>, MissionError> {
    let io = |doing, path: &Path| {
        let path = path.to_owned();
        move |source| MissionError::Io { doing, path, source }
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path).map_err(io("reading folder", path))? {
        let path = entry.map_err(io("reading folder", path))?.path();
        let known = path.extension().is_some_and(|extension| extension == "toml" || extension == "geojson");
        let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_name| known) else {
            continue;
        };
        let text = std::fs::read_to_string(&path).map_err(io("reading", &path))?;
        files.push(AgreementFile { name: name.to_owned(), text });
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// The files of an agreement that comes with the program.
fn bundled_files(name: &str) -> Option<Vec<AgreementFile>> {
    let files = Agreement::bundled_files(name)?;
    let file =
        |(name, text): &(&str, &str)| AgreementFile { name: (*name).to_owned(), text: (*text).to_owned() };
    Some(files.iter().map(file).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_agreement_is_adopted_with_its_own_files() {
        for name in Agreement::bundled_names() {
            let source = AgreementSource::named(name).unwrap();
            let (adopted, agreement) = source.adopt().unwrap();
            assert!(
                !adopted.files.is_empty(),
                "{name}: its files go into the register, so that a later program can replay it"
            );
            assert_eq!(adopted.hash, Agreement::bundled(name).unwrap().hash, "{name}");
            assert_eq!(replay(&adopted, 0).unwrap().hash, agreement.hash);
            assert_eq!(hash_today(&adopted.source), Some(agreement.hash));
        }
    }

    #[test]
    fn an_unknown_agreement_is_refused_with_the_names_there_are() {
        let error = AgreementSource::named("lebanon-1996").unwrap_err().to_string();
        assert!(error.contains("lebanon-1996") && error.contains("lebanon-2024"), "{error}");
    }
}
