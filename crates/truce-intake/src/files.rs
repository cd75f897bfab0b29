//! Files, folders and streams to reports.

use crate::{IntakeError, keys};
use std::{
    ffi::OsStr,
    io::Read,
    path::{Path, PathBuf},
};
use truce_mission::{TEXT_BYTES_MAX, decode, split_front_matter};
use truce_vocabulary::Provenance;

/// What the name of a report's file may end in.
pub const EXTENSIONS: [&str; 4] = ["txt", "text", "md", "markdown"];
/// Folders inside folders at most; deeper is a loop or a mistake.
const DEPTH_MAX: usize = 32;

/// How much is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one report at most.
    pub text_bytes_max: usize,
    /// Files of one folder at most.
    pub files_max: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { text_bytes_max: TEXT_BYTES_MAX, files_max: 100_000 }
    }
}

/// A report on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Its bytes, as they came.
    pub bytes: Vec<u8>,
    /// Its text, as the reader will see it: decoded, without front matter.
    pub text: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl Incoming {
    /// A short name for it: its file's, without what the name ends in.
    pub fn doc(&self) -> String {
        let name = self.provenance.name.as_deref().unwrap_or("report");
        let stem = Path::new(name).file_stem().and_then(OsStr::to_str);
        stem.unwrap_or(name).to_owned()
    }
}

/// What came of a file or a folder.
#[derive(Debug, Default)]
pub struct Taken {
    /// Reports, in the order of their paths.
    pub reports: Vec<Incoming>,
    /// Files that should be reports and are none.
    pub refused: Vec<IntakeError>,
    /// Files of a folder that are of no kind read here; no error, but not read either.
    pub skipped: Vec<PathBuf>,
}

/// Takes in a file, or a folder with everything below it. `given` is what the filer says of all of them; it stands before what a
/// file beside a report says, and that before what the report's own front matter says.
///
/// # Errors
/// There is no such file or folder, or the folder holds nothing to read. What is wrong with single files of a folder is in
/// [`Taken::refused`], and the others are taken in.
pub fn take(path: &Path, given: &Provenance, limits: Limits) -> Result<Taken, IntakeError> {
    let found = std::fs::metadata(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => IntakeError::Missing { path: path.to_owned() },
        _ => IntakeError::Io { doing: "opening", path: path.to_owned(), source },
    })?;
    if !found.is_dir() {
        return Ok(Taken { reports: vec![take_file(path, given, limits)?], ..Taken::default() });
    }
    let mut files = Vec::new();
    walk(path, 0, limits, &mut files)?;
    files.sort();
    let mut taken = Taken::default();
    for file in files {
        if is_text(&file) {
            match take_file(&file, given, limits) {
                Ok(report) => taken.reports.push(report),
                Err(refused) => taken.refused.push(refused),
            }
        } else if !is_sidecar(&file) {
            taken.skipped.push(file);
        }
    }
    if taken.reports.is_empty() && taken.refused.is_empty() {
        return Err(IntakeError::NothingIn { path: path.to_owned() });
    }
    Ok(taken)
}

/// Takes in what a stream holds, for example standard input.
///
/// # Errors
/// The stream breaks, or its bytes are no text.
pub fn take_stream(
    name: &str,
    stream: &mut dyn Read,
    given: &Provenance,
    limits: Limits,
) -> Result<Incoming, IntakeError> {
    let bytes = read(stream, limits).map_err(|source| IntakeError::Io {
        doing: "reading",
        path: PathBuf::from(name),
        source,
    })?;
    take_bytes(name, bytes, given, limits)
}

/// Takes in bytes under a name.
///
/// # Errors
/// The bytes are no text, or their front matter says something that is no provenance.
pub fn take_bytes(
    name: &str,
    bytes: Vec<u8>,
    given: &Provenance,
    limits: Limits,
) -> Result<Incoming, IntakeError> {
    let not_text = |why| IntakeError::NotText { name: name.to_owned(), why };
    let (text, _encoding) = decode(&bytes, limits.text_bytes_max).map_err(not_text)?;
    let (front, body) = split_front_matter(&text);
    let own = keys::of_front_matter(name, &front)?;
    if body.trim().is_empty() {
        return Err(not_text(truce_mission::DecodeError::Blank { bytes: bytes.len() }));
    }
    let provenance = keys::or(given, own);
    Ok(Incoming { text: body.to_owned(), bytes, provenance })
}

fn take_file(path: &Path, given: &Provenance, limits: Limits) -> Result<Incoming, IntakeError> {
    let io = |doing, path: &Path| {
        let path = path.to_owned();
        move |source| IntakeError::Io { doing, path, source }
    };
    // A pipe such as /dev/fd/63 has no ending to its name, and may well hold a text.
    let extension = path.extension().and_then(OsStr::to_str).map(str::to_lowercase);
    if extension.is_some() && !is_text(path) {
        return Err(IntakeError::Extension { path: path.to_owned(), extension });
    }
    let mut file = std::fs::File::open(path).map_err(io("opening", path))?;
    let bytes = read(&mut file, limits).map_err(io("reading", path))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let beside = match sidecar(path)? {
        None => Provenance::default(),
        Some(beside) => {
            let text = std::fs::read_to_string(&beside).map_err(io("reading", &beside))?;
            keys::of_sidecar(&beside, &text)?
        }
    };
    let given = keys::or(&keys::or(given, beside), Provenance { name, ..Provenance::default() });
    take_bytes(&path.display().to_string(), bytes, &given, limits)
}

/// Everything, or one byte more than is accepted: enough to refuse it without filling the memory.
fn read(stream: &mut dyn Read, limits: Limits) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(limits.text_bytes_max).unwrap_or(u64::MAX).saturating_add(1);
    stream.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn is_text(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).map(str::to_lowercase);
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

fn is_sidecar(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml" || extension == "json")
}

/// The file beside a report that says where it comes from: `a.txt.toml`, `a.toml`, or the same in JSON.
fn sidecar(path: &Path) -> Result<Option<PathBuf>, IntakeError> {
    let added = |extension: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(".");
        name.push(extension);
        PathBuf::from(name)
    };
    let beside = [added("toml"), added("json"), path.with_extension("toml"), path.with_extension("json")];
    let mut there = beside.into_iter().filter(|beside| beside.is_file());
    match (there.next(), there.next()) {
        (Some(one), Some(other)) => Err(IntakeError::TwoSidecars { path: path.to_owned(), one, other }),
        (one, _) => Ok(one),
    }
}

/// Regular files below a folder. Links to folders are not followed, and what begins with a dot is not looked at.
fn walk(folder: &Path, depth: usize, limits: Limits, files: &mut Vec<PathBuf>) -> Result<(), IntakeError> {
    let much = |what, max| IntakeError::TooMuch { path: folder.to_owned(), what, max };
    if depth > DEPTH_MAX {
        return Err(much("folders lie in folders deeper than that", DEPTH_MAX));
    }
    let io = |source| IntakeError::Io { doing: "reading folder", path: folder.to_owned(), source };
    for entry in std::fs::read_dir(folder).map_err(io)? {
        let entry = entry.map_err(io)?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let path = entry.path();
        if entry.file_type().map_err(io)?.is_dir() {
            walk(&path, depth + 1, limits, files)?;
        } else if path.is_file() {
            files.push(path);
        }
        if files.len() > limits.files_max {
            return Err(much("it holds more files than that", limits.files_max));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use truce_vocabulary::DatedBy;

    fn taken(folder: &Path) -> Taken {
        take(folder, &Provenance::default(), Limits::default()).unwrap()
    }

    #[test]
    fn a_folder_gives_its_texts_in_order_with_what_stands_beside_them() {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path();
        fs::create_dir(dir.join("deep")).unwrap();
        fs::write(dir.join("b.txt"), "Headline B\n\nText.").unwrap();
        fs::write(dir.join("b.json"), r#"{"published": "2024-12-02", "outlet": "VOA", "language": "en"}"#)
            .unwrap();
        fs::write(dir.join("deep/a.md"), "---\npublished: 2024-12-03\noutlet: LBCI\n---\nHeadline A")
            .unwrap();
        fs::write(dir.join("page.html"), "<p>").unwrap();
        fs::write(dir.join(".hidden.txt"), "x").unwrap();
        let taken = taken(dir);
        let docs: Vec<String> = taken.reports.iter().map(Incoming::doc).collect();
        assert_eq!(docs, ["b", "a"]);
        assert!(taken.refused.is_empty());
        assert_eq!(taken.skipped, [dir.join("page.html")]);
        let [b, a] = taken.reports.as_slice() else { panic!("two reports") };
        assert_eq!(
            (b.provenance.outlet.as_deref(), b.provenance.published.unwrap().by),
            (Some("VOA"), DatedBy::Filer)
        );
        assert_eq!(
            (a.provenance.outlet.as_deref(), a.provenance.published.unwrap().by),
            (Some("LBCI"), DatedBy::Text)
        );
        assert_eq!(a.text, "Headline A");
        assert!(a.bytes.starts_with(b"---"));
    }

    #[test]
    fn a_file_that_is_no_report_is_named_with_what_would_be_accepted() {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path();
        for (name, bytes, says) in [
            ("page.html", &b"<p>x</p>"[..], ".txt, .text, .md, .markdown"),
            ("empty.txt", b"", "empty"),
            ("binary.txt", b"\x7fELF\0\0", "byte 4"),
            ("latin.txt", b"caf\xe9", "byte 3 (0xe9)"),
            ("long.txt", &[b'x'; 65], "at most 64"),
            ("front.txt", b"---\noutlett: VOA\n---\nText", "line 2: `outlett`"),
            ("date.txt", b"---\npublished: yesterday\n---\nText", "YYYY-MM-DD"),
            ("only.txt", b"---\noutlet: VOA\n---\n\n", "no visible character"),
        ] {
            let path = dir.join(name);
            fs::write(&path, bytes).unwrap();
            let limits = Limits { text_bytes_max: 64, ..Limits::default() };
            let error = take(&path, &Provenance::default(), limits).unwrap_err().to_string();
            assert!(error.contains(says) && error.contains(name), "{name}: {error}");
        }
        let missing = take(&dir.join("none.txt"), &Provenance::default(), Limits::default()).unwrap_err();
        assert!(missing.to_string().contains("none.txt"));
        let folder = tempfile::tempdir().unwrap();
        let empty = take(folder.path(), &Provenance::default(), Limits::default()).unwrap_err();
        assert!(empty.to_string().contains("holds no report"));
    }

    #[test]
    fn two_files_beside_a_report_are_one_too_many() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        for name in ["a.txt", "a.json", "a.txt.toml"] {
            fs::write(folder.path().join(name), "{}").unwrap();
        }
        let error = take(&path, &Provenance::default(), Limits::default()).unwrap_err().to_string();
        assert!(error.contains("a.json") && error.contains("a.txt.toml"), "{error}");
    }

    #[test]
    fn a_stream_is_a_report_under_the_name_it_is_given() {
        let given = Provenance { outlet: Some("AP".into()), ..Provenance::default() };
        let incoming = take_stream("standard input", &mut &b"Text."[..], &given, Limits::default()).unwrap();
        assert_eq!((incoming.text.as_str(), incoming.provenance), ("Text.", given));
        let error = take_stream("standard input", &mut &b"\0"[..], &Provenance::default(), Limits::default());
        assert!(error.unwrap_err().to_string().starts_with("standard input: byte 0"));
    }
}
