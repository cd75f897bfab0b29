//! Marks held against the report they are about, and made into claims.

use super::{GoldClaim, GoldError, Span};
use crate::{
    ActorBook, ActorRef, Casualties, Claim, ClaimLine, Claimant, Count, Figure, PlaceRef, TimeRef, places,
};
use jiff::{civil::Date, tz::TimeZone};
use truce_places::{Context, CountryCode, Gazetteer};
use truce_terms::Agreement;
use truce_vocabulary::{ClaimantKind, Field, Interval, RuleId, TextRange};

/// What a field rests on that a person marked.
pub const MARKED: RuleId = RuleId("person.marked");
/// A person read the report.
const SURE: u8 = 100;

/// What a reader's claims say, in the form of marks: what a person begins with.
pub fn read_as_marks(text: &str, claims: &[Claim], zone: &TimeZone) -> Vec<GoldClaim> {
    claims.iter().map(|claim| as_mark(text, claim, zone)).collect()
}

fn as_mark(text: &str, claim: &Claim, zone: &TimeZone) -> GoldClaim {
    GoldClaim::of_line(ClaimLine::new("", text, claim, zone).0)
        .unwrap_or_else(|error| unreachable!("our own lines are in the form of marks: {error}"))
}

impl GoldClaim {
    /// Whether every word that a mark quotes stands in the report. `file` is what a refusal names.
    ///
    /// # Errors
    /// Quote, place or time are no verbatim part of the text.
    pub fn expect_in(&self, file: &str, text: &str) -> Result<(), GoldError> {
        let quoted = std::iter::once(("quote", &self.quote))
            .chain(self.places.iter().map(|place| ("places", place)))
            .chain(self.time.iter().map(|time| ("time.text", &time.text)));
        for (key, words) in quoted {
            if !text.contains(words.as_str()) {
                let stands = (0..words.len())
                    .rev()
                    .find(|end| words.get(..*end).is_some_and(|begin| text.contains(begin)));
                let begin = words.get(..stands.unwrap_or_default()).unwrap_or_default();
                return Err(GoldError::Wrong {
                    file: file.to_owned(),
                    claim: None,
                    key: key.to_owned(),
                    found: format!("{words:?}"),
                    accepted: format!("words of the report, letter for letter; it has them up to {begin:?}"),
                });
            }
        }
        Ok(())
    }
}

/// The claims of a report that a person marked: what the reader found, where the marks say the same, and what they say where it is
/// something else. Fields that marks do not hold (reasons, the chain of speakers) are the reader's.
///
/// A mark whose quote does not stand in the text makes no claim; [`GoldClaim::expect_in`] tells beforehand.
pub fn hold(
    marks: &[GoldClaim],
    text: &str,
    read: Vec<Claim>,
    book: &ActorBook,
    agreement: Option<&Agreement>,
) -> Vec<Claim> {
    let desk = Desk {
        text,
        book,
        agreement,
        zone: agreement.map_or(TimeZone::UTC, |agreement| agreement.zone.clone()),
        countries: agreement
            .into_iter()
            .flat_map(|agreement| agreement.countries.iter().filter_map(|code| code.parse().ok()))
            .collect(),
    };
    let mut left: Vec<Option<Claim>> = read.into_iter().map(Some).collect();
    let mut claims: Vec<Claim> = Vec::new();
    // Claims that say just what a mark says are taken before any is taken for being near one.
    let mut open: Vec<(&GoldClaim, Option<Claim>)> = marks.iter().map(|mark| (mark, None)).collect();
    for same in [true, false] {
        for (mark, found) in open.iter_mut().filter(|(_mark, found)| found.is_none()) {
            *found = desk.nearest(mark, &left, same).and_then(|place| left[place].take());
        }
    }
    for (mark, found) in open {
        let at = match &found {
            Some(claim) => Some(claim.quote),
            None => desk.find(&mark.quote, &claims, mark),
        };
        claims.extend(at.map(|quote| desk.claim(mark, quote, found)));
    }
    claims.sort_by_key(Claim::key);
    claims
}

struct Desk<'a> {
    text: &'a str,
    book: &'a ActorBook,
    agreement: Option<&'a Agreement>,
    zone: TimeZone,
    countries: Vec<CountryCode>,
}

impl Desk<'_> {
    /// The claim that a mark is about: one of the same words and act; where none is, the same words and a kindred act.
    fn nearest(&self, mark: &GoldClaim, left: &[Option<Claim>], same: bool) -> Option<usize> {
        let fits = |claim: &Claim| {
            let act = claim.act.value;
            let kindred = if same { act == mark.act } else { act.group() == mark.act.group() };
            claim.quote.of(self.text) == Some(mark.quote.as_str()) && kindred
        };
        left.iter().position(|claim| claim.as_ref().is_some_and(fits))
    }

    /// Where a quote stands: of several places the first of which no claim of the act was made yet.
    fn find(&self, quote: &str, claims: &[Claim], mark: &GoldClaim) -> Option<TextRange> {
        let ranges = || {
            let starts = self.text.match_indices(quote).map(|(start, _)| start);
            starts.map(|start| TextRange::new(start, start + quote.len()))
        };
        let taken = |range: &TextRange| {
            claims.iter().any(|claim| claim.quote == *range && claim.act.value == mark.act)
        };
        ranges().find(|range| !taken(range)).or_else(|| ranges().next())
    }

    /// A mark as a claim; whatever `found` says differently is replaced.
    fn claim(&self, mark: &GoldClaim, quote: TextRange, found: Option<Claim>) -> Claim {
        let read = found.as_ref().map(|claim| as_mark(self.text, claim, &self.zone));
        let same = |is: &dyn Fn(&GoldClaim) -> bool| read.as_ref().is_some_and(is);
        let mut claim = found.unwrap_or_else(|| self.bare(mark, quote));
        claim.confidence = SURE;
        claim.doubts.clear();
        if !same(&|read| read.act == mark.act) {
            claim.act = said(mark.act, quote);
        }
        if !same(&|read| read.actor == mark.actor) {
            claim.actors = self.people(&mark.actor, quote);
        }
        if !same(&|read| read.target == mark.target) {
            claim.targets = self.people(&mark.target, quote);
        }
        if !same(&|read| read.places == mark.places) {
            claim.places = mark.places.iter().map(|surface| said(self.place(surface), quote)).collect();
        }
        if !same(&|read| read.time == mark.time) {
            claim.time = mark.time.as_ref().map(|time| said(self.time(time), quote));
        }
        if !same(&|read| (&read.claimant, read.claimant_kind) == (&mark.claimant, mark.claimant_kind)) {
            claim.claimants = match mark.claimant_kind {
                ClaimantKind::Narrator => Vec::new(),
                kind => vec![said(Claimant { who: self.who(&mark.claimant), kind }, quote)],
            };
        }
        if !same(&|read| read.modality == mark.modality) {
            claim.modality = said(mark.modality, quote);
        }
        if !same(&|read| read.count == mark.count) {
            let first = mark.count.as_ref().and_then(|count| count.first_key_value());
            claim.count =
                first.map(|(unit, value)| said(Count { unit: unit.clone(), figure: figure(*value) }, quote));
        }
        if !same(&|read| read.casualties == mark.casualties) {
            claim.casualties = mark.casualties.as_ref().map(|harm| {
                let harm = Casualties { killed: harm.killed.map(figure), injured: harm.injured.map(figure) };
                said(harm, quote)
            });
        }
        claim
    }

    fn bare(&self, mark: &GoldClaim, quote: TextRange) -> Claim {
        Claim {
            quote,
            act: said(mark.act, quote),
            actors: Vec::new(),
            targets: Vec::new(),
            places: Vec::new(),
            time: None,
            claimants: Vec::new(),
            modality: said(mark.modality, quote),
            general: false,
            count: None,
            casualties: None,
            characterisation: None,
            justifications: Vec::new(),
            confidence: SURE,
            doubts: Vec::new(),
        }
    }

    fn people(&self, names: &[String], quote: TextRange) -> Vec<Field<ActorRef>> {
        names.iter().filter(|name| *name != "unknown").map(|name| said(self.who(name), quote)).collect()
    }

    /// Whoever the table or the agreement knows by a name; a name nobody knows stands for itself.
    fn who(&self, name: &str) -> ActorRef {
        let words = name.strip_prefix("person:").unwrap_or(name);
        let whole = TextRange::new(0, words.len());
        let known = self.book.find_in(words, whole).into_iter().find(|mention| mention.range == whole);
        match known {
            Some(mention) => mention.actor_ref(self.book),
            None => ActorRef { name: name.to_owned(), actor: None, speaks_for: None },
        }
    }

    fn place(&self, surface: &str) -> PlaceRef {
        let named = Gazetteer::bundled().find_in(surface, &Context::of(&self.countries)).into_iter().next();
        let name = named.and_then(|found| found.range.of(surface)).unwrap_or(surface);
        places::placed(surface, name, self.agreement, &self.countries)
    }

    fn time(&self, time: &Span) -> TimeRef {
        let day = |day: &str| day.parse::<Date>().ok();
        let days = time.days().and_then(|(from, to)| Some((day(from)?, day(to)?)));
        let interval = days.map(|(from, to)| Interval::days(from, to.max(from), &self.zone));
        TimeRef { surface: time.text.clone(), interval, anchor: "person" }
    }
}

fn said<T>(value: T, quote: TextRange) -> Field<T> {
    Field::said(value, quote, MARKED)
}

fn figure(value: u64) -> Figure {
    Figure { value, at_least: false, about: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Reader, ReportText};

    const TEXT: &str = "Shelling\n\nIsraeli artillery shelled Khiam on Monday. Israeli artillery shelled Khiam on Monday. \
        The army said gunmen had fired rockets from Tyre.";

    fn desk() -> (Agreement, ActorBook, Vec<Claim>) {
        let agreement = Agreement::bundled("lebanon-2024").unwrap();
        let report = ReportText {
            text: TEXT,
            published: "2024-12-03".parse().ok(),
            outlet: None,
            language: Some("en"),
        };
        let read = Reader::new(Some(&agreement)).read(&report).claims;
        let book = ActorBook::new(Some(&agreement));
        (agreement, book, read)
    }

    #[test]
    fn marks_that_say_what_was_read_change_nothing_but_how_sure_it_is() {
        let (agreement, book, read) = desk();
        let marks = read_as_marks(TEXT, &read, &agreement.zone);
        let held = hold(&marks, TEXT, read.clone(), &book, Some(&agreement));
        assert_eq!(read_as_marks(TEXT, &held, &agreement.zone), marks);
        assert!(
            held.iter().zip(&read).all(|(held, read)| held.key() == read.key() && held.confidence == SURE)
        );
    }

    #[test]
    fn what_is_marked_otherwise_is_replaced_and_the_rest_stays() {
        let (agreement, book, read) = desk();
        let mut marks = read_as_marks(TEXT, &read, &agreement.zone);
        let number = marks.iter().position(|mark| mark.quote.contains("rockets")).unwrap();
        marks[number].actor = vec!["Hezbollah".to_owned()];
        marks[number].places = vec!["Tyre".to_owned()];
        marks[number].time = Some(Span { text: String::new(), from: Some("2024-12-01".into()), to: None });
        let held = hold(&marks, TEXT, read.clone(), &book, Some(&agreement));
        assert_eq!(read_as_marks(TEXT, &held, &agreement.zone)[number].actor, ["Hezbollah"]);
        let claim = &held[number];
        assert_eq!(claim.actors[0].value.actor.as_ref().map(|id| id.0.as_str()), Some("hezbollah"));
        assert_eq!(claim.actors[0].rule, MARKED);
        assert!(claim.places[0].value.point.is_some());
        assert_eq!(claim.claimants, read[number].claimants, "who says so was not marked otherwise");
        let days = claim.time.as_ref().unwrap().value.interval.unwrap().local_days(&agreement.zone);
        assert_eq!(days.0.unwrap().to_string(), "2024-12-01");
    }

    #[test]
    fn what_is_not_marked_is_gone_and_what_nobody_read_is_there() {
        let (agreement, book, read) = desk();
        let line = r#"{"quote":"Israeli artillery shelled Khiam","act":"prot.obstruct_access","actor":["the mayor"],"modality":"denied"}"#;
        let mark = GoldClaim::parse("x", line).unwrap();
        let held = hold(&[mark.clone(), mark], TEXT, read, &book, Some(&agreement));
        let starts: Vec<usize> = held.iter().map(|claim| claim.quote.start).collect();
        assert_eq!(starts, [10, 53], "the same words twice are two places");
        assert_eq!(held[0].actors[0].value.name, "the mayor");
        assert!(held[0].claimants.is_empty());
    }

    #[test]
    fn a_refusal_says_how_far_the_report_has_the_words() {
        let line = r#"{"quote":"Israeli artillery hit Khiam","act":"fire.shelling","modality":"asserted"}"#;
        let refused = GoldClaim::parse("x", line).unwrap().expect_in("your file, line 3", TEXT).unwrap_err();
        let refused = refused.to_string();
        assert!(
            refused.starts_with("your file, line 3: `quote` is \"Israeli artillery hit Khiam\""),
            "{refused}"
        );
        assert!(refused.ends_with("it has them up to \"Israeli artillery \""), "{refused}");
    }
}
