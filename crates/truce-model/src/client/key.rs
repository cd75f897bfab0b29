//! The key of a server: from an environment variable or a file, never from the command line, never written anywhere.

use std::path::{Path, PathBuf};

/// A key. It is shown to nobody: not in messages, not in debug output.
#[derive(Clone)]
pub struct Key(String);

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The variable is not there.
    #[error(
        "there is no key in the environment variable {name}: set it, or leave the setting out where the server asks for none"
    )]
    NoVariable {
        /// Its name.
        name: String,
    },
    /// The file cannot be read.
    #[error("the key file {}: {source}", path.display())]
    NoFile {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// What is there is no key.
    #[error(
        "what stands in {place} is no key: expected one line of up to 4096 letters, digits and signs, without blanks"
    )]
    NoKey {
        /// The variable or file; never what stands there.
        place: String,
    },
}

impl Key {
    /// The key in an environment variable.
    ///
    /// # Errors
    /// It is not set, or holds no key.
    pub fn from_env(name: &str) -> Result<Key, KeyError> {
        let no_variable = |_unset_or_no_text| KeyError::NoVariable { name: name.to_owned() };
        Key::checked(&std::env::var(name).map_err(no_variable)?, name)
    }

    /// The key in a file.
    ///
    /// # Errors
    /// It cannot be read, or holds no key.
    pub fn from_file(path: &Path) -> Result<Key, KeyError> {
        let no_file = |source| KeyError::NoFile { path: path.to_owned(), source };
        Key::checked(&std::fs::read_to_string(path).map_err(no_file)?, &path.display().to_string())
    }

    fn checked(found: &str, place: &str) -> Result<Key, KeyError> {
        let key = found.trim();
        let sound = (1..=4096).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
        if sound { Ok(Key(key.to_owned())) } else { Err(KeyError::NoKey { place: place.to_owned() }) }
    }

    pub(super) fn header(&self) -> String {
        format!("Bearer {}", self.0)
    }

    /// A server's words without the key, should it repeat it.
    pub(super) fn hidden_in(&self, words: &str) -> String {
        words.replace(&self.0, "[key]")
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_from_a_file_and_is_told_to_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        std::fs::write(&path, "sk-4711\n").unwrap();
        let key = Key::from_file(&path).unwrap();
        assert_eq!((format!("{key:?}").as_str(), key.header().as_str()), ("Key", "Bearer sk-4711"));
        assert_eq!(key.hidden_in("wrong key sk-4711!"), "wrong key [key]!");
        for bad in ["", "\n", "two words", "sk-é", "a\r\nX-Evil: 1"] {
            std::fs::write(&path, bad).unwrap();
            let error = Key::from_file(&path).unwrap_err().to_string();
            assert!(error.contains("is no key") && !error.contains("Evil"), "{error}");
        }
        assert!(Key::from_file(&folder.path().join("none")).unwrap_err().to_string().contains("none"));
        let error = Key::from_env("TRUCE_MODEL_KEY_THAT_NOBODY_SETS").unwrap_err().to_string();
        assert!(error.contains("TRUCE_MODEL_KEY_THAT_NOBODY_SETS"), "{error}");
    }
}
