//! What a model suggests that a report claims.
//!
//! A type of its own, and not a claim: whatever takes claims into incidents, counts or assessments cannot take these.

use jiff::tz::TimeZone;
use serde::Serialize;
use truce_claims::{
    ActorRef, TimeRef,
    marks::{GoldClaim, Span},
};
use truce_vocabulary::{Act, ClaimantKind, Field, Message, Modality, RuleId, TextRange};

/// The rule that every field of a suggestion rests on: a model copied its words, and they stand in the report.
pub const COPIED: RuleId = RuleId("model.copied");
/// The rule behind act and modality: a model chose a code for the quoted words.
pub const CHOSEN: RuleId = RuleId("model.chosen");

/// A place a model named, as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceName {
    /// As written.
    pub surface: String,
    /// The gazetteer's id of it, if it is known by a clear margin.
    pub place: Option<String>,
}

/// A claim that a model says a report makes. Every field stands in the report word for word; whether it says what the model takes it
/// to say is for people to see.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// The clause; a verbatim range of the report's text.
    pub quote: TextRange,
    /// What was done.
    pub act: Field<Act>,
    /// Who is said to have done it.
    pub actors: Vec<Field<ActorRef>>,
    /// Who or what it was done to.
    pub targets: Vec<Field<ActorRef>>,
    /// Where.
    pub places: Vec<Field<PlaceName>>,
    /// When.
    pub time: Option<Field<TimeRef>>,
    /// Who says so; nobody means the outlet, in its own voice.
    pub claimant: Option<Field<ActorRef>>,
    /// How they put it; `None` where the model's word was no code.
    pub modality: Option<Field<Modality>>,
}

impl Suggestion {
    /// The suggestion as a mark, for a person who makes it theirs; `text` is the report's, dates are local to `zone`.
    pub fn as_mark(&self, text: &str, zone: &TimeZone) -> GoldClaim {
        let names = |fields: &[Field<ActorRef>]| -> Vec<String> {
            fields.iter().map(|field| field.value.name.clone()).collect()
        };
        let claimant = self.claimant.as_ref().map(|field| field.value.name.clone());
        GoldClaim {
            quote: self.quote.of(text).unwrap_or_default().to_owned(),
            act: self.act.value,
            alt_acts: Vec::new(),
            actor: if self.actors.is_empty() { vec!["unknown".to_owned()] } else { names(&self.actors) },
            target: names(&self.targets),
            places: self.places.iter().map(|place| place.value.surface.clone()).collect(),
            time: self.time.as_ref().map(|time| {
                let days = time.value.interval.map_or((None, None), |interval| interval.local_days(zone));
                let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
                Span { text: time.value.surface.clone(), from: day(days.0), to: day(days.1) }
            }),
            claimant_kind: match &claimant {
                None => ClaimantKind::Narrator,
                Some(name) if name.starts_with("person:") => ClaimantKind::Person,
                Some(_) => ClaimantKind::Organisation,
            },
            claimant: claimant.unwrap_or_else(|| "narrator".to_owned()),
            modality: self.modality.as_ref().map_or(Modality::Alleged, |modality| modality.value),
            count: None,
            casualties: None,
            note: String::new(),
        }
    }
}

/// Something a model said that was not taken, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The number of the window of the report, from 1.
    pub window: usize,
    /// The number of the claim in the answer, from 1; `None` where the whole answer was not taken.
    pub claim: Option<usize>,
    /// Why.
    pub why: Message,
}

/// What is left of a model's answers after they were held against the report.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Checked {
    /// What stands in the report, in the order of its text.
    pub suggestions: Vec<Suggestion>,
    /// What was not taken, in the order of the answers.
    pub refused: Vec<Refused>,
}
