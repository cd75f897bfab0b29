//! Holding an answer against the report: what does not stand in it word for word is not taken, and it is said why.
//!
//! So it does not matter what a model was led to say, or by whom: the most that a lie can do is to point at words the report does hold.

use crate::{
    answer::{self, CLAIMS_MAX},
    names::Names,
    record::{Answer, Asked},
    span::{Folded, is_unseen},
    suggestion::{CHOSEN, COPIED, Checked, Refused, Suggestion},
    window::paragraphs,
};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use truce_claims::{ActorBook, ActorRef, ReportText};
use truce_terms::Agreement;
use truce_vocabulary::{Act, Field, Message, Modality, TextRange};

/// The longest clause that is one claim's words, in bytes.
const QUOTE_BYTES_MAX: usize = 1_000;
/// The longest name, place or time, in bytes.
const WORDS_BYTES_MAX: usize = 200;
/// At most so many names in one field.
pub(crate) const NAMES_MAX: usize = 8;
/// Words of a field stand in the claim's paragraph or the one before it, and always within so many bytes of the quote.
const NEAR_BYTES: usize = 300;
/// At most so many letters of what a model said are shown as the reason for not taking it.
const SHOWN_MAX: usize = 80;

/// Holds answers against reports, with the actors of an agreement.
#[derive(Clone, Debug)]
pub struct Checker {
    agreement: Option<Agreement>,
    book: ActorBook,
}

impl Checker {
    /// A checker that knows the world table and, if given, the agreement's actors and offices.
    pub fn new(agreement: Option<&Agreement>) -> Self {
        Checker { agreement: agreement.cloned(), book: ActorBook::new(agreement) }
    }

    /// Who is who.
    pub fn book(&self) -> &ActorBook {
        &self.book
    }

    /// What a report bears out of a model's answers. Never fails: whatever an answer holds, the worst is that nothing of it is taken.
    pub fn check(&self, report: &ReportText<'_>, asked: &Asked) -> Checked {
        let names = Names::new(&self.book, self.agreement.as_ref(), report);
        let paragraphs = paragraphs(report.text);
        let mut checked = Checked::default();
        let mut seen = BTreeSet::new();
        for (number, answer) in asked.answers.iter().enumerate() {
            let mut refused = Vec::new();
            let mut refuse = |claim, why| refused.push(Refused { window: number + 1, claim, why });
            if answer.window.of(report.text).is_none() || !answer.is_whole() {
                refuse(None, Message::new("model-answer-of-other-text"));
                checked.refused.extend(refused);
                continue;
            }
            let page = Page::new(report.text, &paragraphs, answer, &names);
            match answer::claims(answer) {
                Ok(claims) => {
                    for (place, claim) in claims.iter().enumerate().take(CLAIMS_MAX) {
                        let mut refuse = |why| refuse(Some(place + 1), why);
                        let Some(found) = page.claim(claim, &mut refuse) else { continue };
                        let key = (found.quote, found.act.value, names_of(&found.actors));
                        match seen.insert(key) {
                            true => checked.suggestions.push(found),
                            false => refuse(Message::new("model-claim-twice")),
                        }
                    }
                    if claims.len() > CLAIMS_MAX {
                        let left = i64::try_from(claims.len() - CLAIMS_MAX).unwrap_or(i64::MAX);
                        refuse(None, Message::new("model-claims-many").with("count", left));
                    }
                }
                Err(why) => refuse(None, why),
            }
            checked.refused.extend(refused);
        }
        checked.suggestions.sort_by_key(|found| (found.quote.start, found.quote.end, found.act.value));
        checked
    }
}

fn names_of(fields: &[Field<ActorRef>]) -> Vec<String> {
    fields.iter().map(|field| field.value.name.clone()).collect()
}

/// The window that a model was shown, and what is known of its report.
struct Page<'a> {
    text: &'a str,
    window: TextRange,
    words: Folded<'a>,
    paragraphs: &'a [TextRange],
    names: &'a Names<'a>,
}

type Refuse<'r> = dyn FnMut(Message) + 'r;

impl<'a> Page<'a> {
    fn new(text: &'a str, paragraphs: &'a [TextRange], answer: &Answer, names: &'a Names<'a>) -> Self {
        let window = answer.window;
        Page { text, window, words: Folded::new(text, window), paragraphs, names }
    }

    /// A claim as far as the report bears it out; `None` without words of the report or an act of the codebook.
    fn claim(&self, claim: &Value, refuse: &mut Refuse<'_>) -> Option<Suggestion> {
        let Value::Object(said) = claim else {
            refuse(Message::new("model-claim-shape"));
            return None;
        };
        let quote = self.quote(said, refuse)?;
        let act = match said.get("act").and_then(Value::as_str) {
            Some(code) => code.parse::<Act>().ok(),
            None => None,
        };
        let Some(act) = act else {
            refuse(Message::new("model-claim-act").with("words", shown(said.get("act"))));
            return None;
        };
        let modality = said.get("modality").and_then(Value::as_str).and_then(Modality::from_code);
        if modality.is_none() {
            refuse(unknown_modality(said.get("modality")));
        }
        let actor = |range: &TextRange| {
            let range = *range;
            self.names.actors(range).into_iter().map(move |who| Field::said(who, range, COPIED))
        };
        let claimant = self.one(said, "claimant", quote, refuse);
        Some(Suggestion {
            quote,
            act: Field::said(act, quote, CHOSEN),
            actors: self.several(said, "actor", quote, refuse).iter().flat_map(actor).collect(),
            targets: self.several(said, "target", quote, refuse).iter().flat_map(actor).collect(),
            places: self
                .several(said, "places", quote, refuse)
                .iter()
                .map(|range| Field::said(self.names.place(*range), *range, COPIED))
                .collect(),
            time: self
                .one(said, "time", quote, refuse)
                .map(|range| Field::said(self.names.time(range), range, COPIED)),
            claimant: claimant.and_then(|range| actor(&range).next()),
            modality: modality.map(|modality| Field::said(modality, quote, CHOSEN)),
        })
    }

    fn quote(&self, said: &Map<String, Value>, refuse: &mut Refuse<'_>) -> Option<TextRange> {
        let words = said.get("quote").and_then(Value::as_str).unwrap_or_default();
        let found = match words.len() <= QUOTE_BYTES_MAX {
            true => self.words.find(words),
            false => Vec::new(),
        };
        if found.is_empty() {
            refuse(Message::new("model-claim-quote").with("words", shown(said.get("quote"))));
        }
        found.into_iter().next()
    }

    /// The words of a field that holds several, each found near the quote.
    fn several(
        &self,
        said: &Map<String, Value>,
        field: &'static str,
        quote: TextRange,
        refuse: &mut Refuse<'_>,
    ) -> Vec<TextRange> {
        let Some(Value::Array(given)) = said.get(field) else {
            refuse(Message::new("model-field-shape").with("field", field));
            return Vec::new();
        };
        if given.len() > NAMES_MAX {
            refuse(Message::new("model-field-many").with("field", field));
            return Vec::new();
        }
        let mut ranges: Vec<TextRange> = Vec::new();
        for words in given {
            match words.as_str() {
                Some(words) => {
                    let found = self.near(words, field, quote, refuse);
                    ranges.extend(found.filter(|range| !ranges.contains(range)));
                }
                None => refuse(Message::new("model-field-shape").with("field", field)),
            }
        }
        ranges
    }

    /// The words of a field that holds one or none.
    fn one(
        &self,
        said: &Map<String, Value>,
        field: &'static str,
        quote: TextRange,
        refuse: &mut Refuse<'_>,
    ) -> Option<TextRange> {
        match said.get(field) {
            Some(Value::Null) => None,
            Some(Value::String(words)) => self.near(words, field, quote, refuse),
            _ => {
                refuse(Message::new("model-field-shape").with("field", field));
                None
            }
        }
    }

    /// Where words stand in the quote, else nearest to it.
    fn near(
        &self,
        words: &str,
        field: &'static str,
        quote: TextRange,
        refuse: &mut Refuse<'_>,
    ) -> Option<TextRange> {
        let found = match words.len() <= WORDS_BYTES_MAX {
            true => self.words.find(words),
            false => Vec::new(),
        };
        let why = |id| {
            Message::new(id).with("field", field).with("words", shown(Some(&Value::String(words.to_owned()))))
        };
        let away = |range: &TextRange| match () {
            () if quote.contains(*range) => 0,
            () if range.end <= quote.start => quote.start - range.end + 1,
            () => range.start.saturating_sub(quote.end) + 1,
        };
        let Some(nearest) = found.iter().copied().min_by_key(|range| (away(range), range.start)) else {
            refuse(why("model-field-words"));
            return None;
        };
        let near = self.around(quote).contains(nearest);
        if !near {
            refuse(why("model-field-far"));
        }
        near.then_some(nearest)
    }

    /// Where the words of a claim's fields may stand: its paragraph, the one before, and some way to both sides.
    fn around(&self, quote: TextRange) -> TextRange {
        let own = self.paragraphs.partition_point(|paragraph| paragraph.end <= quote.start);
        let from =
            [own.checked_sub(1), Some(own)].into_iter().flatten().find_map(|one| self.paragraphs.get(one));
        let last =
            self.paragraphs.iter().skip(own).take_while(|paragraph| paragraph.start < quote.end).last();
        let start = from.map_or(quote.start, |paragraph| paragraph.start);
        let end = last.map_or(quote.end, |paragraph| paragraph.end);
        TextRange {
            start: start.min(quote.start.saturating_sub(NEAR_BYTES)).max(self.window.start),
            end: end.max(quote.end + NEAR_BYTES).min(self.window.end).min(self.text.len()),
        }
    }
}

fn unknown_modality(said: Option<&Value>) -> Message {
    Message::new("model-field-modality").with("words", shown(said))
}

/// What a model said, short and without anything that could move a terminal or a page.
fn shown(said: Option<&Value>) -> String {
    let words = match said {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(words)) => words.clone(),
        Some(other) => other.to_string(),
    };
    let plain = |letter: char| match letter {
        letter if letter.is_control() || letter.is_whitespace() => ' ',
        letter => letter,
    };
    let mut shown: String =
        words.chars().filter(|letter| !is_unseen(*letter)).take(SHOWN_MAX).map(plain).collect();
    if words.chars().nth(SHOWN_MAX).is_some() {
        shown.push('…');
    }
    shown.trim().to_owned()
}
