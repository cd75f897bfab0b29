//! Names that a model copied, resolved as the rules resolve theirs: by the book of actors, the gazetteer and the grammar of times.

use crate::suggestion::PlaceName;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use truce_claims::{
    ActorBook, ActorMention, ActorRef, Anchors, How, ReportText, TimeExpression, TimeRef, find_times,
};
use truce_places::{Context, CountryCode, Gazetteer};
use truce_terms::Agreement;
use truce_vocabulary::TextRange;

/// Everybody and every time named in one report.
pub(crate) struct Names<'a> {
    text: &'a str,
    book: &'a ActorBook,
    countries: Vec<CountryCode>,
    mentions: Vec<ActorMention>,
    times: Vec<TimeExpression>,
}

impl<'a> Names<'a> {
    pub(crate) fn new(book: &'a ActorBook, agreement: Option<&Agreement>, report: &ReportText<'a>) -> Self {
        let text = report.text;
        let zone = agreement.map_or(TimeZone::UTC, |agreement| agreement.zone.clone());
        let anchors = Anchors {
            published: report.published,
            ceasefire_start: agreement.map(|agreement| agreement.start),
            zone: &zone,
        };
        Names {
            text,
            book,
            countries: agreement
                .into_iter()
                .flat_map(|agreement| agreement.countries.iter().filter_map(|code| code.parse().ok()))
                .collect(),
            mentions: book.find_in(text, TextRange::new(0, text.len())),
            times: find_times(text, &anchors),
        }
    }

    /// Who the words at `range` name: several where they are joined by commas or an "and", otherwise one. Words that name nobody known
    /// stand for themselves.
    pub(crate) fn actors(&self, range: TextRange) -> Vec<ActorRef> {
        let mut named: Vec<&ActorMention> =
            self.mentions.iter().filter(|mention| range.contains(mention.range)).collect();
        // "army" out of "Israeli army": whoever the longer words name.
        if named.is_empty() {
            named = self.mentions.iter().filter(|mention| mention.range.contains(range)).collect();
        }
        let joined = named.windows(2).all(|pair| {
            let between = self.text.get(pair[0].range.end..pair[1].range.start).unwrap_or_default();
            between.split(|letter: char| letter.is_whitespace() || letter == ',').all(is_joint)
        });
        let chosen: Vec<&ActorMention> = match named.as_slice() {
            several if joined => several.to_vec(),
            // "the Lebanese group Hezbollah": a name says more than an adjective.
            several => {
                several.iter().copied().min_by_key(|mention| standing(mention.how)).into_iter().collect()
            }
        };
        if chosen.is_empty() {
            let words = range.of(self.text).unwrap_or_default();
            return vec![ActorRef { name: words.to_owned(), actor: None, speaks_for: None }];
        }
        let mut seen = BTreeSet::new();
        chosen
            .into_iter()
            .filter(|mention| seen.insert(mention.name.clone()))
            .map(|mention| mention.actor_ref(self.book))
            .collect()
    }

    /// The place that the words at `range` name, if the gazetteer knows one by a clear margin.
    pub(crate) fn place(&self, range: TextRange) -> PlaceName {
        let words = range.of(self.text).unwrap_or_default();
        let context = Context::of(&self.countries);
        let gazetteer = Gazetteer::bundled();
        let named = gazetteer.find_in(words, &context).into_iter().next();
        let found = named.map_or_else(|| gazetteer.resolve(words, &context), |found| found.resolution);
        let known = found.known().map(|candidate| candidate.place);
        PlaceName { surface: words.to_owned(), place: known.map(|place| place.id().to_string()) }
    }

    /// The time that the words at `range` hold, and the interval it stands for where that can be told.
    pub(crate) fn time(&self, range: TextRange) -> TimeRef {
        let surface = range.of(self.text).unwrap_or_default().to_owned();
        match self.times.iter().find(|time| time.range.overlaps(range)) {
            Some(time) => TimeRef { surface, interval: time.interval, anchor: time.anchor },
            None => TimeRef { surface, interval: None, anchor: "none" },
        }
    }
}

/// Words that join names, in the four languages.
fn is_joint(word: &str) -> bool {
    matches!(word, "" | "and" | "&" | "the" | "et" | "le" | "la" | "les" | "l'" | "و" | "ו")
}

fn standing(how: How) -> u8 {
    match how {
        How::Person => 0,
        How::Name | How::Alias | How::Body => 1,
        How::Metonym => 2,
        How::Adjective | How::Demonym => 3,
    }
}
