//! Agreements that come with the program: the folders under `agreements/`, word for word.

use crate::{Agreement, AgreementError};
use std::sync::OnceLock;

macro_rules! folders {
    ($($name:literal: $($file:literal),+;)+) => {
        /// Folder, and its files as name and text.
        pub(crate) const FOLDERS: &[(&str, &[(&str, &str)])] = &[$(($name, &[$((
            $file,
            include_str!(concat!("../../../agreements/", $name, "/", $file)),
        )),+])),+];
    };
}

folders! {
    "lebanon-2024": "actors.toml", "agreement.toml", "beirut.geojson", "bodies.toml", "countries.geojson",
        "disputed.geojson", "instruments.toml", "obligations.toml", "offices.toml", "provisions.toml",
        "sources.toml", "south-of-litani.geojson", "words.ar.toml", "words.fr.toml", "words.he.toml",
        "zones.toml";
    "gaza-2025": "gaza.geojson", "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
    "minsk": "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
    "thailand-cambodia-2025": "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
    "kashmir-2025": "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
    "south-sudan": "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
    "colombia-eln": "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
    "karabakh": "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
    "ukraine-energy-2025": "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
    "yemen": "terms.toml", "words.ar.toml", "words.fr.toml", "words.he.toml";
}

/// Each is read when it is first asked for.
static LOADED: [OnceLock<Result<Agreement, AgreementError>>; FOLDERS.len()] =
    [const { OnceLock::new() }; FOLDERS.len()];

impl Agreement {
    /// The agreement that comes with the program under this name; a copy is cheap next to reading it.
    pub fn bundled(name: &str) -> Option<Agreement> {
        let position = FOLDERS.iter().position(|(folder, _)| *folder == name)?;
        let read = || Agreement::from_folder_files(FOLDERS[position].1);
        LOADED[position].get_or_init(read).as_ref().ok().cloned()
    }

    /// The files of an agreement that comes with the program, as name and text: what its hash is over.
    pub fn bundled_files(name: &str) -> Option<&'static [(&'static str, &'static str)]> {
        FOLDERS.iter().find(|(folder, _)| *folder == name).map(|(_, files)| *files)
    }

    /// Names of the agreements that come with the program.
    pub fn bundled_names() -> impl Iterator<Item = &'static str> {
        FOLDERS.iter().map(|(name, _)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    #[test]
    fn every_bundled_agreement_loads_under_its_own_name() {
        for (name, files) in FOLDERS {
            match Agreement::from_folder_files(files) {
                Ok(agreement) => assert_eq!(agreement.id, *name),
                Err(error) => panic!("{name}: {:?}", miette::Report::new(error)),
            }
        }
    }

    #[test]
    fn every_folder_and_file_of_agreements_is_bundled() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../agreements");
        let names = |dir: &Path| {
            let entries =
                fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
            let mut names: Vec<String> = entries.filter(|name| !name.ends_with(".md")).collect();
            names.sort();
            names
        };
        let mut bundled: Vec<&str> = Agreement::bundled_names().collect();
        bundled.sort_unstable();
        assert_eq!(names(&root), bundled);
        for (name, files) in FOLDERS {
            let mut listed: Vec<&str> = files.iter().map(|(file, _)| *file).collect();
            listed.sort_unstable();
            assert_eq!(names(&root.join(name)), listed, "{name}");
        }
    }
}
