//! Provenance as people write it: keys and values in front matter, or in a file beside the report.
//!
//! A key nobody knows is refused, so that a slip of the pen never silently drops a date.

use crate::IntakeError;
use jiff::civil::Date;
use serde_json::Value;
use std::path::Path;
use truce_mission::FrontLine;
use truce_vocabulary::{Dated, DatedBy, Provenance};

/// Keys of provenance.
pub const KEYS: &[&str] = &[
    "published",
    "outlet",
    "author",
    "url",
    "updated",
    "retrieved",
    "obtained",
    "language",
    "licence",
    "name",
];

/// Keys that people and annotated corpora write there and that are not about where a report comes from.
const PASSED_OVER: &[&str] = &["id", "ceasefire", "claims", "note", "title", "tags"];

/// Provenance from the lines of front matter: the report's own text says it.
pub(crate) fn of_front_matter(name: &str, lines: &[FrontLine<'_>]) -> Result<Provenance, IntakeError> {
    let mut provenance = Provenance::default();
    for line in lines.iter().filter(|line| !PASSED_OVER.contains(&line.key)) {
        set(&mut provenance, &format!("{name}, line {}", line.line), line.key, line.value, DatedBy::Text)?;
    }
    Ok(provenance)
}

/// Provenance from a file beside the report, TOML or JSON by its name: whoever filed the report says it.
pub(crate) fn of_sidecar(path: &Path, text: &str) -> Result<Provenance, IntakeError> {
    let wrong = |why: String| IntakeError::Sidecar { path: path.to_owned(), why: why.trim_end().to_owned() };
    let toml = path.extension().is_some_and(|extension| extension == "toml");
    let value: Value = if toml {
        let table: toml::Table = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        serde_json::to_value(table).map_err(|error| wrong(error.to_string()))?
    } else {
        serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?
    };
    let Value::Object(pairs) = value else {
        return Err(wrong("expected an object of keys and values".to_owned()));
    };
    let mut provenance = Provenance::default();
    let place = path.display().to_string();
    for (key, value) in pairs.iter().filter(|(key, _value)| !PASSED_OVER.contains(&key.as_str())) {
        match value {
            Value::Null => {}
            Value::String(value) => set(&mut provenance, &place, key, value, DatedBy::Filer)?,
            // TOML writes a date without quotes; through JSON it is an object with one string.
            Value::Object(date) if toml && date.len() == 1 => {
                let value = date.values().next().and_then(Value::as_str).unwrap_or_default();
                set(&mut provenance, &place, key, value, DatedBy::Filer)?;
            }
            other => {
                let found = other.to_string().chars().take(60).collect();
                return Err(IntakeError::Value { place, key: key.clone(), found, expected: "a text" });
            }
        }
    }
    Ok(provenance)
}

fn set(
    provenance: &mut Provenance,
    place: &str,
    key: &str,
    value: &str,
    by: DatedBy,
) -> Result<(), IntakeError> {
    let value = value.trim();
    let wrong = |expected| IntakeError::Value {
        place: place.to_owned(),
        key: key.to_owned(),
        found: value.chars().take(60).collect(),
        expected,
    };
    if value.is_empty() {
        return Ok(());
    }
    if value.chars().any(char::is_control) {
        return Err(wrong("one line of text"));
    }
    let date =
        || date(value).ok_or_else(|| wrong("a date of the calendar as YYYY-MM-DD, for example 2024-12-02"));
    let text = Some(value.to_owned());
    match key {
        "published" | "date" => provenance.published = Some(Dated { date: date()?, by }),
        "updated" => provenance.updated = Some(date()?),
        "retrieved" => provenance.retrieved = Some(date()?),
        "outlet" => provenance.outlet = text,
        "author" => provenance.author = text,
        "url" => provenance.url = text,
        "obtained" | "provenance" => provenance.obtained = text,
        "language" => {
            let subtags = || value.split('-');
            let tag = subtags().all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }) && subtags().next().is_some_and(|first| (2..=3).contains(&first.len()));
            provenance.language =
                Some(tag.then(|| value.to_owned()).ok_or_else(|| wrong("a BCP 47 tag such as en or ar"))?);
        }
        "licence" | "license" => provenance.licence = text,
        "name" => provenance.name = text,
        _ => return Err(IntakeError::Key { place: place.to_owned(), key: key.chars().take(40).collect() }),
    }
    Ok(())
}

/// A date as `YYYY-MM-DD` and in no other form.
fn date(value: &str) -> Option<Date> {
    let digits = |at: usize, byte: u8| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    let shape = value.len() == 10 && value.bytes().enumerate().all(|(at, byte)| digits(at, byte));
    shape.then(|| value.parse().ok())?
}

/// What `first` says, and where it says nothing, what `second` says.
pub(crate) fn or(first: &Provenance, second: Provenance) -> Provenance {
    let text = |first: &Option<String>, second: Option<String>| first.clone().or(second);
    Provenance {
        name: text(&first.name, second.name),
        outlet: text(&first.outlet, second.outlet),
        author: text(&first.author, second.author),
        url: text(&first.url, second.url),
        published: first.published.or(second.published),
        updated: first.updated.or(second.updated),
        retrieved: first.retrieved.or(second.retrieved),
        obtained: text(&first.obtained, second.obtained),
        language: text(&first.language, second.language),
        licence: text(&first.licence, second.licence),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sidecar(name: &str, text: &str) -> Result<Provenance, IntakeError> {
        of_sidecar(Path::new(name), text)
    }

    #[test]
    fn both_forms_of_a_sidecar_say_the_same() {
        let json = sidecar(
            "a.json",
            r#"{"id": "a01", "published": "2024-12-02", "outlet": "VOA", "provenance": "retold", "claims": []}"#,
        );
        let toml = sidecar("a.toml", "published = 2024-12-02\noutlet = \"VOA\"\nprovenance = \"retold\"\n");
        let (json, toml) = (json.unwrap(), toml.unwrap());
        assert_eq!(json, toml);
        assert_eq!(json.published.unwrap().by, DatedBy::Filer);
        assert_eq!(json.obtained.as_deref(), Some("retold"));
    }

    #[test]
    fn a_wrong_sidecar_is_refused_with_its_place_and_what_would_be_accepted() {
        for (name, text, says) in [
            ("a.json", r#"{"publishd": "2024-12-02"}"#, "published, outlet"),
            ("a.json", r#"{"published": "2 Dec 2024"}"#, "YYYY-MM-DD"),
            ("a.json", r#"{"published": "2024-02-30"}"#, "YYYY-MM-DD"),
            ("a.json", r#"{"published": 20241202}"#, "a text"),
            ("a.json", r#"["VOA"]"#, "keys and values"),
            ("a.json", "{", "line 1"),
            ("a.toml", "outlet = ", "line 1"),
            ("a.json", r#"{"language": "English language"}"#, "BCP 47"),
            ("a.json", r#"{"outlet": "two\nlines"}"#, "one line"),
        ] {
            let error = sidecar(name, text).unwrap_err().to_string();
            assert!(error.contains(says) && error.contains(name), "{text}: {error}");
        }
    }

    #[test]
    fn what_the_filer_says_stands_before_what_the_file_says() {
        let flags = Provenance { outlet: Some("AP".into()), ..Provenance::default() };
        let file =
            Provenance { outlet: Some("VOA".into()), author: Some("A".into()), ..Provenance::default() };
        let both = or(&flags, file);
        assert_eq!((both.outlet.as_deref(), both.author.as_deref()), (Some("AP"), Some("A")));
    }
}
