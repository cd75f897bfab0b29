//! Gold: the claims that people marked in a report, as `corpus/GUIDE.md` writes them.
//!
//! A file is read whole or refused; the refusal names the file, the claim, the key, what stands there and what would be accepted.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use truce_vocabulary::{ACTS, Act, ClaimantKind, Modality};

/// A marked report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoldDocument {
    /// Its name; the text stands in `<id>.txt`.
    pub id: String,
    /// Language, as a BCP 47 tag.
    pub language: String,
    /// Day of publication, if known.
    pub published: Option<Date>,
    /// Outlet or sender.
    pub outlet: String,
    /// Where it was found.
    pub url: String,
    /// What may be done with the text.
    pub licence: String,
    /// Where the wording comes from.
    pub provenance: String,
    /// The agreement it is about, by the name of its folder; empty where there is none.
    pub ceasefire: String,
    /// The marked claims.
    pub claims: Vec<GoldClaim>,
}

/// A claim as a person marked it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoldClaim {
    /// The words that carry it, verbatim.
    pub quote: String,
    /// What was done.
    pub act: Act,
    /// Codes that are right as well.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alt_acts: Vec<Act>,
    /// Who did it; "unknown" where nobody says.
    pub actor: Vec<String>,
    /// To whom or what.
    pub target: Vec<String>,
    /// Where, as written.
    pub places: Vec<String>,
    /// When.
    pub time: Option<Span>,
    /// Who says so; "narrator" for the outlet.
    pub claimant: String,
    /// What kind of speaker that is.
    pub claimant_kind: ClaimantKind,
    /// How they put it.
    pub modality: Modality,
    /// How many, by unit.
    pub count: Option<BTreeMap<String, u64>>,
    /// Harm.
    pub casualties: Option<Casualties>,
    /// A remark; one that begins with "peripheral:" says that nobody is blamed for missing the claim.
    pub note: String,
}

impl GoldClaim {
    /// Reads one claim, written as one object. `file` is what a refusal names.
    ///
    /// # Errors
    /// It is no JSON, or a value is missing, unknown or of the wrong kind.
    pub fn parse(file: &str, json: &str) -> Result<Self, GoldError> {
        let claim =
            serde_json::from_str(json).map_err(|why| GoldError::NotJson { file: file.to_owned(), why })?;
        Place { file, claim: None }.claim(&claim)
    }

    /// The claim as a line of a reader's says it; what only a reader tells (`confidence`, `chain` ...) is left out.
    pub(super) fn of_line(mut line: Map<String, Value>) -> Result<Self, GoldError> {
        line.retain(|key, _| CLAIM_KEYS.contains(&key.as_str()));
        Place { file: "a reader's line", claim: None }.claim(&Value::Object(line))
    }

    /// Whether the claim is fine to find and no loss to miss.
    pub fn is_peripheral(&self) -> bool {
        self.note.starts_with("peripheral:")
    }

    /// Every act code that is right.
    pub fn acts(&self) -> impl Iterator<Item = Act> + '_ {
        std::iter::once(self.act).chain(self.alt_acts.iter().copied())
    }
}

/// A time as written, with its first and last day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The words.
    #[serde(default)]
    pub text: String,
    /// First day, as YYYY-MM-DD; a time of day may follow.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day.
    #[serde(default)]
    pub to: Option<String>,
}

impl Span {
    /// First and last day as written, if the first is known.
    pub fn days(&self) -> Option<(&str, &str)> {
        let from = self.from.as_deref().filter(|from| !from.is_empty())?;
        let to = self.to.as_deref().filter(|to| !to.is_empty()).unwrap_or(from);
        let day = |text| str::get(text, ..10).unwrap_or(text);
        Some((day(from), day(to)))
    }
}

/// Harm as marked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Casualties {
    /// People said to be killed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub killed: Option<u64>,
    /// People said to be injured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub injured: Option<u64>,
}

/// Why a gold file was refused.
#[derive(Debug, thiserror::Error)]
pub enum GoldError {
    /// It is no JSON.
    #[error("{file} is not JSON: {why}")]
    NotJson {
        /// The file.
        file: String,
        /// What the parser says.
        why: serde_json::Error,
    },
    /// A value is missing or wrong.
    #[error("{file}{}: `{key}` is {found}; accepted: {accepted}", of_claim(*.claim))]
    Wrong {
        /// The file.
        file: String,
        /// Which claim, counted from 1; none where it is the document's own key.
        claim: Option<usize>,
        /// The key.
        key: String,
        /// What stands there.
        found: String,
        /// What would be accepted.
        accepted: String,
    },
}

fn of_claim(claim: Option<usize>) -> String {
    claim.map_or(String::new(), |number| format!(", claim {number}"))
}

const DOCUMENT_KEYS: &[&str] =
    &["id", "language", "published", "outlet", "url", "licence", "provenance", "ceasefire", "claims"];
const CLAIM_KEYS: &[&str] = &[
    "quote",
    "act",
    "alt_acts",
    "actor",
    "target",
    "places",
    "time",
    "claimant",
    "claimant_kind",
    "modality",
    "count",
    "casualties",
    "note",
];

impl GoldDocument {
    /// Reads the gold file called `file` from its JSON.
    ///
    /// ```
    /// let wrong = r#"{"id":"x","claims":[{"quote":"q","act":"air.strik","modality":"asserted"}]}"#;
    /// let refused = truce_claims::marks::GoldDocument::parse("x.json", wrong).unwrap_err().to_string();
    /// assert!(refused.starts_with("x.json, claim 1: `act` is \"air.strik\"; accepted: "));
    /// ```
    ///
    /// # Errors
    /// It is no JSON, or a value is missing, unknown or of the wrong kind.
    pub fn parse(file: &str, json: &str) -> Result<Self, GoldError> {
        let whole: Value =
            serde_json::from_str(json).map_err(|why| GoldError::NotJson { file: file.to_owned(), why })?;
        let at = Place { file, claim: None };
        let keys = at.object("the file", &whole)?;
        at.only(keys, DOCUMENT_KEYS)?;
        let published = at.optional_text(keys, "published")?;
        let day = match published.as_deref() {
            None | Some("") => None,
            Some(given) => Some(
                given
                    .parse::<Date>()
                    .map_err(|_wrong: jiff::Error| at.wrong("published", keys.get("published"), A_DATE))?,
            ),
        };
        let list = match keys.get("claims") {
            Some(Value::Array(list)) => list,
            other => return Err(at.wrong("claims", other, "a list of claims")),
        };
        let claims =
            list.iter().enumerate().map(|(place, claim)| Place { file, claim: Some(place + 1) }.claim(claim));
        Ok(GoldDocument {
            id: at.text(keys, "id")?,
            language: at.optional_text(keys, "language")?.unwrap_or_default(),
            published: day,
            outlet: at.optional_text(keys, "outlet")?.unwrap_or_default(),
            url: at.optional_text(keys, "url")?.unwrap_or_default(),
            licence: at.optional_text(keys, "licence")?.unwrap_or_default(),
            provenance: at.optional_text(keys, "provenance")?.unwrap_or_default(),
            ceasefire: at.optional_text(keys, "ceasefire")?.unwrap_or_default(),
            claims: claims.collect::<Result<_, _>>()?,
        })
    }
}

const A_DATE: &str = "a day as YYYY-MM-DD, or null";
const A_TEXT: &str = "a text";
const NAMES: &str = "a list of texts";

/// Where in the file we are, for what a refusal must say.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    claim: Option<usize>,
}

impl Place<'_> {
    fn wrong(self, key: &str, found: Option<&Value>, accepted: &str) -> GoldError {
        GoldError::Wrong {
            file: self.file.to_owned(),
            claim: self.claim,
            key: key.to_owned(),
            found: found.map_or_else(|| "missing".to_owned(), Value::to_string),
            accepted: accepted.to_owned(),
        }
    }

    fn object<'v>(self, key: &str, value: &'v Value) -> Result<&'v Map<String, Value>, GoldError> {
        value.as_object().ok_or_else(|| self.wrong(key, Some(value), "an object of keys and values"))
    }

    /// A key nobody reads is a misspelt one.
    fn only(self, keys: &Map<String, Value>, known: &[&str]) -> Result<(), GoldError> {
        match keys.iter().find(|(key, _)| !known.contains(&key.as_str())) {
            None => Ok(()),
            Some((key, value)) => {
                Err(self.wrong(key, Some(value), &format!("no such key, but {}", known.join(", "))))
            }
        }
    }

    fn text(self, keys: &Map<String, Value>, key: &str) -> Result<String, GoldError> {
        match keys.get(key) {
            Some(Value::String(text)) if !text.is_empty() => Ok(text.clone()),
            other => Err(self.wrong(key, other, A_TEXT)),
        }
    }

    fn optional_text(self, keys: &Map<String, Value>, key: &str) -> Result<Option<String>, GoldError> {
        match keys.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            other => Err(self.wrong(key, other, "a text or null")),
        }
    }

    fn texts(self, keys: &Map<String, Value>, key: &str) -> Result<Vec<String>, GoldError> {
        let list = match keys.get(key) {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            other => return Err(self.wrong(key, other, NAMES)),
        };
        let text = |one: &Value| one.as_str().map(str::to_owned);
        list.iter().map(text).collect::<Option<_>>().ok_or_else(|| self.wrong(key, keys.get(key), NAMES))
    }

    fn act(self, key: &str, value: Option<&Value>) -> Result<Act, GoldError> {
        let code = value.and_then(Value::as_str);
        code.and_then(|code| code.parse().ok()).ok_or_else(|| {
            let codes: Vec<&str> = ACTS.iter().map(|entry| entry.code).collect();
            self.wrong(key, value, &codes.join(", "))
        })
    }

    fn claim(self, value: &Value) -> Result<GoldClaim, GoldError> {
        let keys = self.object("the claim", value)?;
        self.only(keys, CLAIM_KEYS)?;
        let alternatives = match keys.get("alt_acts") {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(list)) => {
                list.iter().map(|one| self.act("alt_acts", Some(one))).collect::<Result<_, _>>()?
            }
            other => return Err(self.wrong("alt_acts", other, "a list of act codes")),
        };
        let word = |key: &str| keys.get(key).and_then(Value::as_str);
        let modality = word("modality").and_then(Modality::from_code).ok_or_else(|| {
            let codes: Vec<&str> = Modality::ALL.iter().map(|one| one.code()).collect();
            self.wrong("modality", keys.get("modality"), &codes.join(", "))
        })?;
        let claimant = self.optional_text(keys, "claimant")?.filter(|name| !name.is_empty());
        let kind = match keys.get("claimant_kind") {
            None | Some(Value::Null) => None,
            other => Some(word("claimant_kind").and_then(ClaimantKind::from_code).ok_or_else(|| {
                let codes: Vec<&str> = ClaimantKind::ALL.iter().map(|one| one.code()).collect();
                self.wrong("claimant_kind", other, &codes.join(", "))
            })?),
        };
        Ok(GoldClaim {
            quote: self.text(keys, "quote")?,
            act: self.act("act", keys.get("act"))?,
            alt_acts: alternatives,
            actor: self.texts(keys, "actor")?,
            target: self.texts(keys, "target")?,
            places: self.texts(keys, "places")?,
            time: self.time(keys)?,
            claimant_kind: kind.unwrap_or(match claimant {
                None => ClaimantKind::Narrator,
                Some(_) => ClaimantKind::Organisation,
            }),
            claimant: claimant.unwrap_or_else(|| "narrator".to_owned()),
            modality,
            count: self.numbers(keys, "count")?,
            casualties: self.casualties(keys)?,
            note: self.optional_text(keys, "note")?.unwrap_or_default(),
        })
    }

    fn time(self, keys: &Map<String, Value>) -> Result<Option<Span>, GoldError> {
        let time = match keys.get("time") {
            None | Some(Value::Null) => return Ok(None),
            Some(value) => self.object("time", value)?,
        };
        self.only(time, &["text", "from", "to"])?;
        let day = |key: &str| -> Result<Option<String>, GoldError> {
            let given = self.optional_text(time, key)?.filter(|given| !given.is_empty());
            let is_day = |given: &String| given.get(..10).is_some_and(|day| day.parse::<Date>().is_ok());
            match given {
                Some(given) if !is_day(&given) => {
                    Err(self.wrong(&format!("time.{key}"), time.get(key), A_DATE))
                }
                given => Ok(given),
            }
        };
        let text = self.optional_text(time, "text")?.unwrap_or_default();
        Ok(Some(Span { text, from: day("from")?, to: day("to")? }))
    }

    fn numbers(
        self,
        keys: &Map<String, Value>,
        key: &str,
    ) -> Result<Option<BTreeMap<String, u64>>, GoldError> {
        let numbers = match keys.get(key) {
            None | Some(Value::Null) => return Ok(None),
            Some(value) => self.object(key, value)?,
        };
        let number = |(unit, value): (&String, &Value)| {
            let wrong = || self.wrong(&format!("{key}.{unit}"), Some(value), "a whole number");
            Ok((unit.clone(), value.as_u64().ok_or_else(wrong)?))
        };
        numbers.iter().map(number).collect::<Result<_, _>>().map(Some)
    }

    fn casualties(self, keys: &Map<String, Value>) -> Result<Option<Casualties>, GoldError> {
        let Some(mut numbers) = self.numbers(keys, "casualties")? else { return Ok(None) };
        let harm = Casualties { killed: numbers.remove("killed"), injured: numbers.remove("injured") };
        match numbers.first_key_value() {
            None => Ok(Some(harm)),
            Some(_other) => {
                Err(self.wrong("casualties", keys.get("casualties"), "the keys killed and injured"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(claim: &str) -> String {
        format!(
            r#"{{"id":"x","published":"2024-12-02","claims":[{{"quote":"q","act":"air.strike","modality":"asserted"}},{claim}]}}"#
        )
    }

    #[test]
    fn a_refusal_names_file_claim_key_value_and_what_is_accepted() {
        let check = |json: &str, words: &[&str]| {
            let refused = GoldDocument::parse("x.json", json).unwrap_err().to_string();
            for word in words {
                assert!(refused.contains(word), "`{word}` is not in: {refused}");
            }
        };
        check("[", &["x.json", "not JSON", "line 1"]);
        check("[]", &["x.json: `the file` is []", "an object"]);
        check(r#"{"id":"x"}"#, &["x.json: `claims` is missing", "a list of claims"]);
        check(r#"{"id":"x","claims":[],"claim":1}"#, &["`claim` is 1", "no such key", "ceasefire"]);
        check(
            r#"{"id":"x","published":"2 December","claims":[]}"#,
            &["`published` is \"2 December\"", "YYYY-MM-DD"],
        );
        check(&document(r#"{"act":"air.strike"}"#), &["x.json, claim 2: ", "missing"]);
        check(
            &document(r#"{"quote":"q","act":"air.strik","modality":"asserted"}"#),
            &["claim 2: `act` is \"air.strik\"", "air.strike, "],
        );
        check(
            &document(r#"{"quote":"q","act":"air.strike","modality":"said"}"#),
            &["claim 2: `modality` is \"said\"", "asserted, alleged, denied"],
        );
        check(
            &document(r#"{"quote":"q","act":"air.strike","modality":"asserted","alt_acts":["x"]}"#),
            &["`alt_acts` is \"x\""],
        );
        check(
            &document(r#"{"quote":"q","act":"air.strike","modality":"asserted","actor":"Israel"}"#),
            &["`actor` is \"Israel\"", "a list of texts"],
        );
        check(
            &document(r#"{"quote":"q","act":"air.strike","modality":"asserted","time":{"from":"Monday"}}"#),
            &["`time.from` is \"Monday\"", "YYYY-MM-DD"],
        );
        check(
            &document(r#"{"quote":"q","act":"air.strike","modality":"asserted","claimant_kind":"army"}"#),
            &["`claimant_kind` is \"army\"", "narrator, person"],
        );
        check(
            &document(r#"{"quote":"q","act":"air.strike","modality":"asserted","count":{"strikes":"two"}}"#),
            &["`count.strikes` is \"two\"", "a whole number"],
        );
        check(
            &document(r#"{"quote":"q","act":"air.strike","modality":"asserted","casualties":{"dead":2}}"#),
            &["`casualties` is {\"dead\":2}", "killed and injured"],
        );
        check(
            &document(r#"{"quote":"q","act":"air.strike","modality":"asserted","actors":[]}"#),
            &["`actors` is []", "alt_acts, actor, target"],
        );
    }

    #[test]
    fn what_is_written_is_read_again_as_it_was() {
        let json = document(
            r#"{"quote":"q","act":"fire.clash","alt_acts":["fire.shelling"],"actor":["A","B"],"places":["Khiam"],
            "time":{"text":"on Monday","from":"2024-12-02","to":null},"claimant":"A","claimant_kind":"office",
            "modality":"denied","count":{"shells":3},"casualties":{"killed":0},"note":"peripheral: x"}"#,
        );
        let read = GoldDocument::parse("x.json", &json).unwrap();
        assert!(read.claims[1].is_peripheral() && !read.claims[0].is_peripheral());
        assert_eq!(read.claims[0].claimant, "narrator");
        let written = serde_json::to_string(&read).unwrap();
        assert_eq!(GoldDocument::parse("x.json", &written).unwrap(), read);
    }
}
