//! Times: the words of a language put into English and read by the one grammar of times.
//!
//! So "مساء الأحد", "dimanche soir" and "ביום ראשון בערב" stand for the same interval as "Sunday evening", by the same rules.

use super::Form;
use super::lexicon::{Cue, Means};
use super::scan::Scan;
use super::tokens::Kind;
use crate::TimeRef;
use crate::time::{self, Anchors, Role};
use std::ops::Range;

/// A time in a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Time {
    pub(super) at: Range<usize>,
    pub(super) role: Role,
    pub(super) value: TimeRef,
}

/// The times of a paragraph, in order.
pub(super) fn times(scan: &Scan<'_>, anchors: &Anchors<'_>) -> Vec<Time> {
    let mut found = Vec::new();
    let mut here = 0;
    while here < scan.tokens.len() {
        let Some((end, english)) = phrase(scan, here) else {
            here += 1;
            continue;
        };
        // Context words keep the grammar from reading ahead: what is told is past.
        let ahead = ahead(scan, here);
        let english = if ahead { format!("will {english}") } else { english };
        let read = time::find(&english, anchors)
            .into_iter()
            .max_by_key(|time| (time.interval.is_some(), time.range.len()));
        if let Some(read) = read {
            let value = TimeRef {
                surface: scan.said(here..end).to_owned(),
                interval: read.interval,
                anchor: read.anchor,
            };
            found.push(Time { at: here..end, role: read.role, value });
        }
        here = end;
    }
    found
}

/// Whether the clause of a time looks ahead: "vendredi" of what will be done is the next one.
fn ahead(scan: &Scan<'_>, token: usize) -> bool {
    let clause = scan.clause_of(token).at;
    scan.hits_in(clause.clone()).iter().any(|hit| hit.form == Form::Future)
        || scan.any_cue(clause, &[Cue::Will, Cue::Must])
}

/// A run of words of time from `place` on, in English.
fn phrase(scan: &Scan<'_>, place: usize) -> Option<(usize, String)> {
    let mut parts: Vec<String> = Vec::new();
    let mut here = place;
    let mut end = place;
    let mut whole = false;
    let mut number: Option<String> = None;
    while here < scan.tokens.len() && here < place + 14 {
        let token = &scan.tokens[here];
        let entry = scan.at(here).iter().find_map(|hit| match hit.means {
            Means::Time(entry) => Some((hit.at.end, &scan.lexicon.times[entry])),
            _ => None,
        });
        if let Some((next, entry)) = entry {
            if entry.part && end == place && number.is_none() && entry.say.is_empty() && here > place {
                break;
            }
            let say = entry.say.clone();
            if let Some(known) = number.take() {
                parts.push(known);
            }
            whole |= !entry.part;
            if !say.is_empty() {
                parts.push(say);
            }
            here = next;
            // A word that only joins ends nothing.
            if !(entry.part && entry.say.is_empty()) {
                end = here;
            }
            continue;
        }
        if let Some((next, value)) = numeral(scan, here) {
            if let Some(before) = number.replace(value) {
                parts.push(before);
            }
            here = next;
            // A year or a day ends an expression behind a month ("10 شباط 2025"); any other number counts something else.
            if whole {
                let month = parts.last().is_some_and(|last| MONTHS.contains(&last.as_str()));
                let Some(value) =
                    number.take().filter(|_| month && scan.tokens[next - 1].kind == Kind::Number)
                else {
                    break;
                };
                parts.push(value);
                end = here;
            }
            continue;
        }
        // "le 3", "ב-27 בנובמבר", "من مساء": small words between.
        let joins = token.is_mark(&["-", "־", "/", "("]) && token.glued
            || scan.at(here).iter().any(|hit| {
                matches!(hit.means, Means::Cue(Cue::Article | Cue::Of | Cue::In)) && hit.at.len() == 1
            })
            || matches!(token.key(), "ב" | "ה" | "ל");
        if joins && here > place && token.kind != Kind::Number && here < place + 12 {
            here += 1;
            continue;
        }
        break;
    }
    // "مساء الأحد" is "Sunday evening": the part of a day stands last in English.
    let of_day = |part: &str| matches!(part, "morning" | "evening" | "afternoon" | "dawn" | "night" | "noon");
    if let Some(place) = parts.iter().position(|part| of_day(part)) {
        let part = parts.remove(place);
        parts.push(part);
    }
    // "Il y a deux jours", "לפני שלושה ימים": the word for "ago" stands first, in English last.
    if parts.first().is_some_and(|first| first == "ago") {
        parts.rotate_left(1);
    }
    (whole && end > place).then(|| (end, parts.join(" ")))
}

/// Months, as the lexicons put them into English.
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number in figures or words.
fn numeral(scan: &Scan<'_>, place: usize) -> Option<(usize, String)> {
    let token = scan.tokens.get(place)?;
    if token.kind == Kind::Number {
        return Some((place + 1, token.key().to_owned()));
    }
    scan.at(place).iter().find_map(|hit| match hit.means {
        Means::Number(value) if value < 10_000 => Some((hit.at.end, value.to_string())),
        _ => None,
    })
}
