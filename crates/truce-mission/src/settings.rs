//! `mission.toml`: what a mission is called, what kind it is, and which agreement it was created under.
//!
//! The register records the same; this file is for people and for finding the folder's kind without opening anything.

use crate::error::MissionError;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{fmt, path::Path, path::PathBuf, str::FromStr};
use truce_vocabulary::{Id, kinds};

/// Name of the file.
pub(crate) const FILE: &str = "mission.toml";
/// The newest format this program knows.
const FORMAT: u32 = 1;

/// The id of a mission.
pub type MissionId = Id<kinds::Mission>;

/// What a mission is; every page, file and picture says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissionKind {
    /// The workspace of a body with a mandate.
    Live,
    /// An exercise: nothing in it happened.
    Exercise,
    /// Somebody's own reading of reports; not a finding of any monitoring body.
    Unofficial,
}

impl MissionKind {
    /// Every kind.
    pub const ALL: &[MissionKind] = &[MissionKind::Live, MissionKind::Exercise, MissionKind::Unofficial];

    /// The word for it, as in `mission.toml`.
    pub fn code(self) -> &'static str {
        match self {
            MissionKind::Live => "live",
            MissionKind::Exercise => "exercise",
            MissionKind::Unofficial => "unofficial",
        }
    }
}

impl fmt::Display for MissionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// A word that is no kind of mission.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a kind of mission; expected live, exercise or unofficial")]
pub struct UnknownKind(String);

impl FromStr for MissionKind {
    type Err = UnknownKind;
    fn from_str(word: &str) -> Result<Self, UnknownKind> {
        let kind = MissionKind::ALL.iter().copied().find(|kind| kind.code() == word);
        kind.ok_or_else(|| UnknownKind(word.chars().take(40).collect()))
    }
}

/// With which digits Arabic is written. The other languages have one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// 0 to 9, as in every other language of the pages: figures can be compared at a glance.
    #[default]
    Latin,
    /// ٠ to ٩.
    ArabicIndic,
}

/// The content of `mission.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Format of the folder.
    pub format: u32,
    /// The mission's id.
    pub id: MissionId,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: MissionKind,
    /// When it was created.
    pub created: Timestamp,
    /// The agreement: a bundled name or the path of a folder, as given when it was adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// With which digits its Arabic pages are written; a person may change it in the file.
    #[serde(default, skip_serializing_if = "is_default")]
    pub digits: Digits,
    /// The language model that may be asked for suggestions; nobody is asked where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<ModelSettings>,
}

/// Which reports may be sent to a model on another machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AllowRemote {
    /// None.
    #[default]
    No,
    /// Those that stand on the web for everybody to read. What was told to the mission stays here.
    Published,
    /// Every one.
    All,
}

/// The `[model]` table of `mission.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelSettings {
    /// Base URL of the server, such as `http://127.0.0.1:8080/v1`; never with a key in it.
    pub url: String,
    /// Name of the model.
    pub name: String,
    /// Environment variable that holds the server's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_env: Option<String>,
    /// File that holds the server's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_file: Option<PathBuf>,
    /// Seconds that one call may take.
    #[serde(default = "ModelSettings::timeout_s")]
    pub timeout_s: u64,
    /// How often a call is made again.
    #[serde(default = "ModelSettings::retries")]
    pub retries: u32,
    /// Calls that one run may make.
    #[serde(default = "ModelSettings::budget_calls")]
    pub budget_calls: u64,
    /// Tokens, read and written, that one run may use.
    #[serde(default = "ModelSettings::budget_tokens")]
    pub budget_tokens: u64,
    /// Whether reports may be sent to another machine, and which.
    #[serde(default)]
    pub allow_remote: AllowRemote,
}

impl ModelSettings {
    fn timeout_s() -> u64 {
        120
    }

    fn retries() -> u32 {
        2
    }

    fn budget_calls() -> u64 {
        200
    }

    fn budget_tokens() -> u64 {
        1_000_000
    }

    /// What is wrong with it, if something is.
    fn fault(&self) -> Option<String> {
        let endpoint =
            truce_model::Endpoint::parse(&self.url).err().map(|error| format!("[model] url: {error}"));
        let range = |key: &str, found: u64, from: u64, to: u64| {
            let said = || format!("[model] {key} is {found}; accepted are {from} to {to}");
            (!(from..=to).contains(&found)).then(said)
        };
        endpoint
            .or_else(|| range("timeout_s", self.timeout_s, 1, 3_600))
            .or_else(|| range("retries", self.retries.into(), 0, 10))
            .or_else(|| self.name.trim().is_empty().then(|| "[model] name is empty".to_owned()))
            .or_else(|| {
                let both = self.key_env.is_some() && self.key_file.is_some();
                both.then(|| "[model] names both key_env and key_file; one of them is accepted".to_owned())
            })
    }
}

fn is_default(digits: &Digits) -> bool {
    *digits == Digits::default()
}

impl Settings {
    pub(crate) fn new(
        id: MissionId,
        title: String,
        kind: MissionKind,
        created: Timestamp,
        agreement: Option<String>,
    ) -> Self {
        Settings {
            format: FORMAT,
            id,
            title,
            kind,
            created,
            agreement,
            digits: Digits::default(),
            model: None,
        }
    }

    /// Reads the file of a mission folder.
    pub(crate) fn read(dir: &Path) -> Result<Settings, MissionError> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let path = dir.join(FILE);
        let text = std::fs::read_to_string(&path).map_err(|source| match source.kind() {
            std::io::ErrorKind::NotFound => MissionError::NotAMission { path: dir.to_owned(), missing: FILE },
            _ => MissionError::Io { doing: "reading", path: path.clone(), source },
        })?;
        let wrong = |error: toml::de::Error| MissionError::Settings {
            path: path.clone(),
            why: error.to_string().trim_end().to_owned(),
        };
        // The format first: a newer file may have keys this program would call unknown.
        let Format { format } = toml::from_str(&text).map_err(wrong)?;
        if format > FORMAT {
            return Err(MissionError::NewerFormat { path, found: format, known: FORMAT });
        }
        let settings: Settings = toml::from_str(&text).map_err(wrong)?;
        match settings.model.as_ref().and_then(ModelSettings::fault) {
            Some(why) => Err(MissionError::Settings { path, why }),
            None => Ok(settings),
        }
    }

    pub(crate) fn write(&self, dir: &Path) -> Result<(), MissionError> {
        let path = dir.join(FILE);
        let text = toml::to_string(self)
            .map_err(|error| MissionError::Settings { path: path.clone(), why: error.to_string() })?;
        write_whole(&path, text.as_bytes())
    }
}

/// Writes a file so that a crash leaves the old one or the new one, never half of it.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), MissionError> {
    let error = |doing, path: &PathBuf| {
        let path = path.clone();
        move |source| MissionError::Io { doing, path, source }
    };
    let beside = path.with_extension("new");
    let write = || -> std::io::Result<()> {
        use std::io::Write;
        let mut file = std::fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(error("writing", &beside))?;
    std::fs::rename(&beside, path).map_err(error("renaming to", &path.to_owned()))
}
