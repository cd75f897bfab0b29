//! The one query: what list, map, chart, count and export all ask, so that they always agree.
//!
//! A query is written as words people type (`act=air.strike from=2024-12-01`) or as a URL query string; both read back as the same query.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use truce_terms::{PartyId, ZoneId};
use truce_vocabulary::{ACTS, Act, ActGroup, Modality, ReportId, Truth};

/// Rows on a page where the query does not say.
pub const LIMIT_DEFAULT: u32 = 50;
/// Rows on a page at most.
pub const LIMIT_MAX: u32 = 1_000;
/// Bytes of a written query at most.
const QUERY_BYTES_MAX: usize = 8 * 1024;

/// What to look for. Every field left empty leaves everything in; fields narrow each other, values in a field widen it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Words that all stand in the incident's claims, places or names.
    pub text: String,
    /// Acts that some claim of the incident gives.
    pub acts: Vec<Act>,
    /// Families of acts.
    pub groups: Vec<ActGroup>,
    /// Actors, parties or names said to have acted or to have been acted on.
    pub actors: Vec<String>,
    /// From whom to whom.
    pub direction: Option<Direction>,
    /// First local day.
    pub from: Option<Date>,
    /// Last local day, whole.
    pub to: Option<Date>,
    /// Zone of the agreement.
    pub zone: Option<InZone>,
    /// Part of a place's name.
    pub place: String,
    /// How some claim of the incident puts it.
    pub modality: Option<Modality>,
    /// What is known by counting: occurrence or attribution.
    pub state: Option<State>,
    /// A report some claim of the incident stands in.
    pub report: Option<ReportId>,
    /// Rows on the page; [`LIMIT_DEFAULT`] where not said.
    pub limit: Option<u32>,
    /// Where the page begins: the `next` of the page before.
    pub cursor: Option<Cursor>,
}

/// From whom to whom, each a party of the agreement or one of its actors; either side may be left open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Direction {
    /// The party or actor said to have acted.
    pub from: Option<PartyId>,
    /// The party or actor it was done to.
    pub to: Option<PartyId>,
}

/// Inside a zone, surely or possibly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InZone {
    /// The zone.
    pub zone: ZoneId,
    /// `Yes`: surely inside. `CannotTell`: inside or cannot tell. `No`: surely outside.
    pub answer: Truth,
}

/// What can be asked about occurrence and attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the variants are the words of `Occurrence`, `Attribution` and `IncidentKind`"
)]
pub enum State {
    ClaimedByOne,
    Corroborated,
    Unattributed,
    ClaimedByItself,
    Alleged,
    Disputed,
    Happening,
    Compliance,
    Allegation,
}

impl State {
    /// Every state.
    pub const ALL: &[State] = &[
        State::ClaimedByOne,
        State::Corroborated,
        State::Unattributed,
        State::ClaimedByItself,
        State::Alleged,
        State::Disputed,
        State::Happening,
        State::Compliance,
        State::Allegation,
    ];

    /// The word for it.
    pub fn code(self) -> &'static str {
        match self {
            State::ClaimedByOne => "claimed_by_one",
            State::Corroborated => "corroborated",
            State::Unattributed => "unattributed",
            State::ClaimedByItself => "claimed_by_itself",
            State::Alleged => "alleged",
            State::Disputed => "disputed",
            State::Happening => "happening",
            State::Compliance => "compliance",
            State::Allegation => "allegation",
        }
    }
}

/// Where a page begins: after this day and number. Days are counted from 1970; undated incidents come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    pub(crate) day: i64,
    pub(crate) number: u32,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.day, self.number)
    }
}

impl FromStr for Cursor {
    type Err = QueryError;
    fn from_str(text: &str) -> Result<Self, QueryError> {
        let read = || {
            let (day, number) = text.split_once('.')?;
            Some(Cursor { day: day.parse().ok()?, number: number.parse().ok()? })
        };
        read()
            .ok_or_else(|| QueryError::value("cursor", text, "the `next` of another page, unchanged".into()))
    }
}

/// Why a query cannot be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// A key nobody knows.
    #[error("`{key}` is no key of a query; expected one of {}", KEYS.join(", "))]
    Key {
        /// The key.
        key: String,
    },
    /// A value that its key does not take.
    #[error("{key}: `{found}` is not accepted; expected {expected}")]
    Value {
        /// The key.
        key: &'static str,
        /// The value.
        found: String,
        /// What would be accepted.
        expected: String,
    },
    /// A key that takes one value was given two.
    #[error("{key} is given twice; it takes one value")]
    Twice {
        /// The key.
        key: &'static str,
    },
    /// The days run backwards.
    #[error("from {from} lies after to {to}; exchange them")]
    Backwards {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// Something the mission's agreement does not have.
    #[error("{key}: the agreement has no `{found}`; it has {}", known.join(", "))]
    NotInAgreement {
        /// The key.
        key: &'static str,
        /// The value.
        found: String,
        /// What there is.
        known: Vec<String>,
    },
    /// A name that nothing here goes by.
    #[error("{key}: no incident goes by `{found}`; {instead}")]
    Unknown {
        /// The key.
        key: &'static str,
        /// The value.
        found: String,
        /// Names near it, or where there are some.
        instead: String,
    },
    /// Far longer than anybody types.
    #[error("the query has {found} bytes; at most {QUERY_BYTES_MAX} are accepted")]
    TooLong {
        /// How many.
        found: usize,
    },
    /// A percent sign that begins no byte.
    #[error(
        "`{found}` is not percent-encoded UTF-8; expected % and two hexadecimal digits for each other byte"
    )]
    Encoding {
        /// The piece.
        found: String,
    },
}

impl QueryError {
    fn value(key: &'static str, found: &str, expected: String) -> Self {
        QueryError::Value { key, found: found.chars().take(60).collect(), expected }
    }
}

/// The keys of a query, in the order in which one is written.
pub const KEYS: &[&str] = &[
    "text",
    "act",
    "group",
    "actor",
    "direction",
    "from",
    "to",
    "zone",
    "place",
    "modality",
    "state",
    "report",
    "limit",
    "cursor",
];

/// The families of acts that incidents have, in the codebook's order.
pub const GROUPS: &[ActGroup] = &[
    ActGroup::Air,
    ActGroup::Fire,
    ActGroup::Ground,
    ActGroup::Posture,
    ActGroup::Mat,
    ActGroup::Civ,
    ActGroup::Prot,
    ActGroup::Hum,
    ActGroup::Sea,
    ActGroup::Info,
    ActGroup::Violation,
    ActGroup::Comply,
];

/// The code of a family, the part of an act's code before the dot.
pub fn group_code(group: ActGroup) -> &'static str {
    let entry = ACTS.iter().find(|entry| entry.group == group);
    entry.and_then(|entry| entry.code.split('.').next()).unwrap_or("say")
}

impl Query {
    /// Reads a query as people type it: `key=value` words, values with blanks in double quotes; a word without a key is text.
    ///
    /// ```
    /// use truce_mission::Query;
    /// let query = Query::parse(r#"group=air from=2024-12-01 place="Kafr Kila" drone"#)?;
    /// assert_eq!(query.text, "drone");
    /// assert_eq!(Query::from_url(&query.to_url())?, query);
    /// # Ok::<(), truce_mission::QueryError>(())
    /// ```
    ///
    /// # Errors
    /// An unknown key, or a value its key does not take; the message names what would be accepted.
    pub fn parse(words: &str) -> Result<Query, QueryError> {
        within_length(words)?;
        let pairs = split_words(words).into_iter().map(|word| match word.split_once('=') {
            Some((key, value)) if key.bytes().all(|byte| byte.is_ascii_lowercase()) && !key.is_empty() => {
                (key.to_owned(), value.to_owned())
            }
            _ => ("text".to_owned(), word),
        });
        Query::from_pairs(pairs)
    }

    /// Reads the query string of a URL, with or without its question mark.
    ///
    /// # Errors
    /// As [`Query::parse`], and for bytes that are not percent-encoded UTF-8.
    pub fn from_url(query: &str) -> Result<Query, QueryError> {
        within_length(query)?;
        let parts = query.strip_prefix('?').unwrap_or(query).split('&').filter(|part| !part.is_empty());
        let pairs: Result<Vec<_>, _> = parts
            .map(|part| {
                let (key, value) = part.split_once('=').unwrap_or((part, ""));
                Ok((decode(key)?, decode(value)?))
            })
            .collect();
        // A form sends its empty fields too; they say nothing.
        Query::from_pairs(pairs?.into_iter().filter(|(_key, value)| !value.is_empty()))
    }

    /// The query string that reads back as this query, keys in their fixed order; empty for the empty query.
    pub fn to_url(&self) -> String {
        let pairs = self.pairs();
        let parts: Vec<String> =
            pairs.iter().map(|(key, value)| format!("{key}={}", encode(value))).collect();
        parts.join("&")
    }

    fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Result<Query, QueryError> {
        let mut query = Query::default();
        for (key, value) in pairs {
            query.set(&key, &value)?;
        }
        if let (Some(from), Some(to)) = (query.from, query.to)
            && from > to
        {
            return Err(QueryError::Backwards { from, to });
        }
        Ok(query)
    }

    /// Sets or widens one field from a written value.
    ///
    /// # Errors
    /// An unknown key, or a value its key does not take; the message names what would be accepted.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), QueryError> {
        let wrong = |key, expected: String| QueryError::value(key, value, expected);
        match key {
            "text" if self.text.is_empty() => self.text = value.trim().to_owned(),
            "text" => self.text = format!("{} {}", self.text, value.trim()),
            "act" => {
                for code in list(value) {
                    let act = code.parse::<Act>().map_err(|_unknown| {
                        QueryError::value("act", code, format!("an act code such as {}", near_acts(code)))
                    })?;
                    push(&mut self.acts, act);
                }
            }
            "group" => {
                for code in list(value) {
                    let group =
                        GROUPS.iter().copied().find(|group| group_code(*group) == code).ok_or_else(|| {
                            let known: Vec<&str> = GROUPS.iter().map(|group| group_code(*group)).collect();
                            QueryError::value("group", code, format!("one of {}", known.join(", ")))
                        })?;
                    push(&mut self.groups, group);
                }
            }
            "actor" => list(value).for_each(|actor| push(&mut self.actors, actor.to_owned())),
            "direction" => once("direction", &mut self.direction, direction(value)?)?,
            "from" => once("from", &mut self.from, date("from", value)?)?,
            "to" => once("to", &mut self.to, date("to", value)?)?,
            "zone" => once("zone", &mut self.zone, zone(value)?)?,
            "place" if self.place.is_empty() => self.place = value.trim().to_owned(),
            "place" => return Err(QueryError::Twice { key: "place" }),
            "modality" => {
                let modality = Modality::from_code(value).ok_or_else(|| {
                    let known: Vec<&str> = Modality::ALL.iter().map(|modality| modality.code()).collect();
                    wrong("modality", format!("one of {}", known.join(", ")))
                })?;
                once("modality", &mut self.modality, modality)?;
            }
            "state" => {
                let state =
                    State::ALL.iter().copied().find(|state| state.code() == value).ok_or_else(|| {
                        let known: Vec<&str> = State::ALL.iter().map(|state| state.code()).collect();
                        wrong("state", format!("one of {}", known.join(", ")))
                    })?;
                once("state", &mut self.state, state)?;
            }
            "report" => {
                let id = value.parse::<ReportId>().map_err(|_no_id| {
                    wrong("report", "the id of a report such as rpt-0123456789abcdef".into())
                })?;
                once("report", &mut self.report, id)?;
            }
            "limit" => {
                let limit = value.parse::<u32>().ok().filter(|limit| (1..=LIMIT_MAX).contains(limit));
                let limit = limit.ok_or_else(|| wrong("limit", format!("a number from 1 to {LIMIT_MAX}")))?;
                once("limit", &mut self.limit, limit)?;
            }
            "cursor" => once("cursor", &mut self.cursor, value.parse()?)?,
            _ => return Err(QueryError::Key { key: key.chars().take(40).collect() }),
        }
        Ok(())
    }

    /// The fields that are set, as keys and written values, in the fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        let mut add = |key: &'static str, value: Option<String>| {
            pairs.extend(value.filter(|value| !value.is_empty()).map(|value| (key, value)));
        };
        add("text", Some(self.text.clone()));
        add("act", Some(self.acts.iter().map(|act| act.code()).collect::<Vec<_>>().join(",")));
        add("group", Some(self.groups.iter().map(|group| group_code(*group)).collect::<Vec<_>>().join(",")));
        add("actor", Some(self.actors.join(",")));
        add(
            "direction",
            self.direction.as_ref().map(|direction| {
                let side =
                    |party: &Option<PartyId>| party.as_ref().map_or("*".to_owned(), |party| party.0.clone());
                format!("{}>{}", side(&direction.from), side(&direction.to))
            }),
        );
        add("from", self.from.map(|date| date.to_string()));
        add("to", self.to.map(|date| date.to_string()));
        add(
            "zone",
            self.zone.as_ref().map(|zone| match zone.answer {
                Truth::Yes => zone.zone.0.clone(),
                Truth::CannotTell => format!("{}:maybe", zone.zone),
                Truth::No => format!("{}:outside", zone.zone),
            }),
        );
        add("place", Some(self.place.clone()));
        add("modality", self.modality.map(|modality| modality.code().to_owned()));
        add("state", self.state.map(|state| state.code().to_owned()));
        add("report", self.report.map(|report| report.to_string()));
        add("limit", self.limit.map(|limit| limit.to_string()));
        add("cursor", self.cursor.map(|cursor| cursor.to_string()));
        pairs
    }
}

fn within_length(text: &str) -> Result<(), QueryError> {
    if text.len() > QUERY_BYTES_MAX {
        return Err(QueryError::TooLong { found: text.len() });
    }
    Ok(())
}

fn list(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|part| !part.is_empty())
}

fn push<T: PartialEq>(values: &mut Vec<T>, value: T) {
    if !values.contains(&value) {
        values.push(value);
    }
}

fn once<T: PartialEq>(key: &'static str, field: &mut Option<T>, value: T) -> Result<(), QueryError> {
    match field {
        Some(known) if *known != value => Err(QueryError::Twice { key }),
        _ => {
            *field = Some(value);
            Ok(())
        }
    }
}

/// A date as `YYYY-MM-DD` and in no other form.
pub(crate) fn date(key: &'static str, value: &str) -> Result<Date, QueryError> {
    let shape = value.len() == 10
        && value
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    let date = value.parse::<Date>().ok().filter(|_date| shape);
    date.ok_or_else(|| {
        QueryError::value(key, value, "a date of the calendar as YYYY-MM-DD, for example 2024-12-02".into())
    })
}

fn direction(value: &str) -> Result<Direction, QueryError> {
    let expected = || {
        QueryError::value(
            "direction",
            value,
            "FROM>TO with parties or actors of the agreement, `*` for any".into(),
        )
    };
    let (from, to) = value.split_once('>').ok_or_else(expected)?;
    let side = |party: &str| match party.trim() {
        "*" => Ok(None),
        "" => Err(expected()),
        party => Ok(Some(PartyId(party.to_owned()))),
    };
    Ok(Direction { from: side(from)?, to: side(to)? })
}

fn zone(value: &str) -> Result<InZone, QueryError> {
    let (zone, answer) = match value.split_once(':') {
        None => (value, Truth::Yes),
        Some((zone, "maybe")) => (zone, Truth::CannotTell),
        Some((zone, "outside")) => (zone, Truth::No),
        Some(_) => {
            let expected = "a zone of the agreement, alone or with :maybe or :outside".into();
            return Err(QueryError::value("zone", value, expected));
        }
    };
    Ok(InZone { zone: ZoneId(zone.trim().to_owned()), answer })
}

/// The codes of the codebook nearest to what was written, for an error.
fn near_acts(code: &str) -> String {
    let group = code.split('.').next().unwrap_or_default();
    let same: Vec<&str> =
        ACTS.iter().map(|entry| entry.code).filter(|known| known.split('.').next() == Some(group)).collect();
    let tail = code.split('.').next_back().unwrap_or_default();
    let alike: Vec<&str> =
        ACTS.iter().map(|entry| entry.code).filter(|known| tail.len() >= 3 && known.contains(tail)).collect();
    match (same.is_empty(), alike.is_empty()) {
        (false, _) => same.join(", "),
        (true, false) => alike.join(", "),
        (true, true) => "air.strike, fire.shelling, comply.withdraw; the codebook lists them".to_owned(),
    }
}

/// Splits at blanks outside double quotes; the quotes go.
fn split_words(text: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut begun) = (Vec::new(), String::new(), false, false);
    for letter in text.chars() {
        match letter {
            '"' => {
                quoted = !quoted;
                begun = true;
            }
            letter if letter.is_whitespace() && !quoted => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            letter => {
                word.push(letter);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}

fn encode(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b',' | b':' | b'*' => {
                encoded.push(char::from(byte));
            }
            b' ' => encoded.push('+'),
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

fn decode(piece: &str) -> Result<String, QueryError> {
    let wrong = || QueryError::Encoding { found: piece.chars().take(60).collect() };
    let mut bytes = Vec::with_capacity(piece.len());
    let mut rest = piece.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16));
                let (high, low) = (digit().ok_or_else(wrong)?, digit().ok_or_else(wrong)?);
                bytes.push(u8::try_from(16 * high + low).map_err(|_never| wrong())?);
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).map_err(|_not_text| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_typed_query_reads_every_key() {
        let query = Query::parse(
            r#"act=air.strike,air.strike_drone group=fire actor=idf direction=israel>* from=2024-12-01 to=2024-12-02
               zone=south:maybe place="Kafr Kila" modality=denied state=disputed limit=7 cursor=20000.3 "the strike" late"#,
        )
        .unwrap();
        assert_eq!(query.acts, [Act::AirStrike, Act::AirStrikeDrone]);
        assert_eq!(query.groups, [ActGroup::Fire]);
        assert_eq!(query.direction, Some(Direction { from: Some(PartyId("israel".into())), to: None }));
        assert_eq!((query.from, query.to), (Some(date(2024, 12, 1)), Some(date(2024, 12, 2))));
        assert_eq!(query.zone, Some(InZone { zone: ZoneId("south".into()), answer: Truth::CannotTell }));
        assert_eq!((query.text.as_str(), query.place.as_str()), ("the strike late", "Kafr Kila"));
        assert_eq!(Query::from_url(&query.to_url()).unwrap(), query);
    }

    #[test]
    fn a_wrong_query_is_refused_with_what_would_be_accepted() {
        for (words, says) in [
            ("act=air.bombing", "air.strike_manned"),
            ("act=strike", "air.strike"),
            ("act=xyz", "codebook"),
            ("group=say", "air, fire"),
            ("from=2.12.2024", "YYYY-MM-DD"),
            ("from=2024-02-30", "YYYY-MM-DD"),
            ("from=2024-12-03 to=2024-12-02", "exchange"),
            ("from=2024-12-03 from=2024-12-02", "twice"),
            ("direction=israel", "FROM>TO"),
            ("zone=south:perhaps", ":maybe"),
            ("modality=true", "asserted"),
            ("state=proved", "corroborated"),
            ("report=7", "rpt-"),
            ("limit=0", "1 to 1000"),
            ("cursor=abc", "next"),
            ("radius=5", "expected one of text"),
        ] {
            let error = Query::parse(words).unwrap_err().to_string();
            assert!(error.contains(says), "{words}: {error}");
        }
        assert!(Query::from_url("text=%f").unwrap_err().to_string().contains("percent"));
        assert!(Query::from_url("text=%ff").unwrap_err().to_string().contains("percent"));
        assert!(Query::parse(&"a".repeat(10_000)).unwrap_err().to_string().contains("10000"));
    }

    #[test]
    fn the_empty_fields_of_a_form_say_nothing() {
        assert_eq!(Query::from_url("?text=&act=&from=").unwrap(), Query::default());
        assert_eq!(Query::default().to_url(), "");
    }

    #[test]
    fn any_script_goes_through_a_url() {
        let query =
            Query { text: "قصف 100% & more = ?".into(), place: "Sa'ar+x".into(), ..Query::default() };
        assert_eq!(Query::from_url(&query.to_url()).unwrap(), query);
    }

    mod any_query {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn reads_back_from_its_url(
                text in "\\PC{0,30}",
                place in "\\PC{0,30}",
                actors in prop::collection::vec("[a-z][a-z0-9 '-]{0,10}[a-z0-9]", 0..3),
                acts in prop::collection::btree_set(0..ACTS.len(), 0..4),
                days in prop::option::of((0..9_000i64, 0..900i64)),
                zone in prop::option::of(("[a-z][a-z-]{0,12}", 0..3usize)),
                limit in prop::option::of(1..=LIMIT_MAX),
            ) {
                let day = |days: i64| date(2000, 1, 1).saturating_add(jiff::Span::new().days(days));
                let mut unique = Vec::new();
                actors.into_iter().for_each(|actor| push(&mut unique, actor));
                let query = Query {
                    text: text.trim().to_owned(),
                    place: place.trim().to_owned(),
                    actors: unique,
                    acts: acts.into_iter().map(|line| ACTS[line].act).collect(),
                    from: days.map(|(first, _length)| day(first)),
                    to: days.map(|(first, length)| day(first + length)),
                    zone: zone.map(|(zone, answer)| InZone {
                        zone: ZoneId(zone),
                        answer: [Truth::No, Truth::CannotTell, Truth::Yes][answer],
                    }),
                    limit,
                    ..Query::default()
                };
                prop_assert_eq!(Query::from_url(&query.to_url()), Ok(query));
            }

            #[test]
            fn nothing_typed_makes_it_panic(words in "\\PC{0,80}") {
                if let Ok(query) = Query::parse(&words) {
                    prop_assert_eq!(Query::from_url(&query.to_url()), Ok(query));
                }
                let _refused_or_not = Query::from_url(&words);
            }
        }
    }
}
