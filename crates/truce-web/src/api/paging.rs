//! Lists in pages: a page begins after a row that is named by its own key, so that rows which come meanwhile shift nothing.

use crate::{
    language::Language,
    pages::Desk,
    reply::{Refusal, Reply},
};
use axum::http::header;
use std::{collections::BTreeMap, fmt::Display, str::FromStr};
use truce_mission::{LIMIT_DEFAULT, LIMIT_MAX, QueryError};

/// The values of a query string with these keys and no others, each once.
pub(super) fn given(desk: &Desk<'_>, keys: &[&'static str]) -> Result<BTreeMap<String, String>, Refusal> {
    let mut given = BTreeMap::new();
    for part in desk.query.split('&').filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let accepted = || keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        if !keys.contains(&key) {
            let found: String = key.chars().take(40).collect();
            let words = if keys.is_empty() { desk.w.t("nobody-asks") } else { keys.join(", ") };
            return Err(Refusal::Asked {
                detail: desk.w.tn("bad-key", [("key", found.as_str().into()), ("accepted", words.into())]),
                parameter: found,
                accepted: accepted(),
            });
        }
        if !value.is_empty() && given.insert(key.to_owned(), value.to_owned()).is_some() {
            let key = keys.iter().find(|known| **known == key).copied().unwrap_or_default();
            return Err(super::problem::asked(&QueryError::Twice { key }));
        }
    }
    Ok(given)
}

/// A value that its key does not take.
pub(super) fn wrong(key: &'static str, found: &str, expected: String, accepted: &[&str]) -> Refusal {
    let error = QueryError::Value { key, found: found.chars().take(60).collect(), expected };
    Refusal::Asked {
        detail: error.to_string(),
        parameter: key.to_owned(),
        accepted: accepted.iter().map(|value| (*value).to_owned()).collect(),
    }
}

/// Which page is asked for.
pub(super) struct Paging<K> {
    pub(super) limit: usize,
    /// The key of the last row of the page before.
    pub(super) after: Option<K>,
}

impl<K: FromStr> Paging<K> {
    /// Reads `limit` and `cursor`.
    pub(super) fn of(given: &BTreeMap<String, String>) -> Result<Self, Refusal> {
        let limit = match given.get("limit") {
            None => LIMIT_DEFAULT,
            Some(text) => {
                let number = text.parse::<u32>().ok().filter(|limit| (1..=LIMIT_MAX).contains(limit));
                number.ok_or_else(|| wrong("limit", text, format!("a number from 1 to {LIMIT_MAX}"), &[]))?
            }
        };
        let after = given.get("cursor").map(|text| {
            let expected = "the `next` of another page, unchanged";
            text.parse().map_err(|_no_cursor| wrong("cursor", text, expected.to_owned(), &[]))
        });
        Ok(Paging { limit: limit as usize, after: after.transpose()? })
    }
}

impl<K: Ord + Display> Paging<K> {
    /// The rows of the page, out of rows in the order of their keys, and where the next page begins.
    pub(super) fn cut<T>(
        &self,
        rows: impl Iterator<Item = T>,
        key: impl Fn(&T) -> K,
    ) -> (Vec<T>, Option<String>) {
        let mut rows = rows.skip_while(|row| self.after.as_ref().is_some_and(|after| key(row) <= *after));
        let page: Vec<T> = rows.by_ref().take(self.limit).collect();
        let more = rows.next().is_some();
        let next = page.last().filter(|_last| more).map(|last| key(last).to_string());
        (page, next)
    }
}

/// Says where the next page is (RFC 8288), for the same question in the same language.
pub(super) fn linked(desk: &Desk<'_>, reply: Reply, next: Option<&str>) -> Reply {
    let Some(next) = next else { return reply };
    let kept = desk.query.split('&').filter(|part| !part.is_empty() && !part.starts_with("cursor="));
    let mut parts: Vec<String> = kept.map(str::to_owned).collect();
    parts.push(format!("cursor={next}"));
    if desk.w.which() != Language::default() {
        parts.push(format!("lang={}", desk.w.language()));
    }
    // What was asked is percent-encoded as it came; anything else in it was refused before.
    let link = format!("<{}?{}>; rel=\"next\"", desk.path, parts.join("&"));
    reply.with(header::LINK, link)
}

/// The place of a claim among all reports: its report's number, then its place in that report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ClaimKey {
    pub(super) report: u32,
    pub(super) claim: u32,
}

impl Display for ClaimKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.report, self.claim)
    }
}

impl FromStr for ClaimKey {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (report, claim) = text.split_once('.').unwrap_or((text, ""));
        Ok(ClaimKey { report: report.parse()?, claim: claim.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_hold_every_row_once_while_rows_come_and_go() {
        let mut rows: Vec<u32> = (0..10).collect();
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let paging = Paging { limit: 3, after };
            let (page, next) = paging.cut(rows.iter().copied(), |row| *row);
            seen.extend(page);
            let Some(next) = next else { break };
            after = Some(next.parse().unwrap());
            // One that was shown goes, and a new one comes at the end.
            if rows.len() < 12 {
                rows.remove(0);
                let new = rows.last().unwrap() + 1;
                rows.extend([new, new + 1]);
            }
        }
        assert_eq!(seen, (0..*rows.last().unwrap() + 1).collect::<Vec<_>>());
    }

    #[test]
    fn a_claims_key_reads_back_and_orders_by_report_first() {
        let key = ClaimKey { report: 12, claim: 3 };
        assert_eq!(key.to_string().parse(), Ok(key));
        assert!(ClaimKey { report: 9, claim: 40 } < key);
        for text in ["", "12", "12.", ".3", "12.3.4", "-1.2", "a.b"] {
            assert!(text.parse::<ClaimKey>().is_err(), "{text}");
        }
    }
}
