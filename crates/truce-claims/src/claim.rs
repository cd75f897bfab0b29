//! What a reading of a report holds.

use serde::Serialize;
use truce_places::Resolution;
use truce_terms::ActorId;
use truce_vocabulary::{
    Act, ClaimantKind, Field, Interval, Justification, Message, Modality, TextRange, UncertainPoint,
};

/// Somebody a claim names: with the name the wire carries, and the agreement's id where it knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActorRef {
    /// Canonical short name: "Israel", "Hezbollah", "LAF", "person:Gideon Sa'ar", "all parties", "unknown".
    pub name: String,
    /// Who that is in the agreement or the world table, if known there.
    pub actor: Option<ActorId>,
    /// The actor a person or office speaks for, if known ("israel" for its defence minister).
    pub speaks_for: Option<ActorId>,
}

/// A place a claim names, as written, and what the gazetteer makes of it.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceRef {
    /// As written, relation and all ("south of the Litani River", "3 km south of Khiam").
    pub surface: String,
    /// What the gazetteer answers to the name in it; on the wire, the ids of its candidates, best first.
    #[serde(serialize_with = "candidates")]
    pub resolution: Resolution,
    /// Where it is, if that can be told with a radius; a country or a region has no point.
    pub point: Option<UncertainPoint>,
    /// The agreement's zone the words name, if they name one ("south of the Litani").
    pub zone: Option<truce_terms::ZoneId>,
}

fn candidates<S: serde::Serializer>(resolution: &Resolution, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(resolution.candidates().iter().map(|candidate| candidate.place.id()))
}

/// A time a claim names, as written, and the interval it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimeRef {
    /// As written ("on Monday evening").
    pub surface: String,
    /// The interval, if publication date or agreement let it be told; relative words without an anchor stay unresolved.
    pub interval: Option<Interval>,
    /// What it was reckoned from ("publication", "ceasefire-start", "absolute").
    pub anchor: &'static str,
}

/// One link of the chain of speakers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Claimant {
    /// Canonical name or the words of the text; "narrator" for the outlet's own voice.
    pub who: ActorRef,
    /// What kind of speaker.
    pub kind: ClaimantKind,
}

/// A number of acts, with the unit the report counts in ("strikes").
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// What is counted, as written.
    pub unit: String,
    /// How many.
    pub figure: Figure,
}

/// A number as the report gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The number.
    pub value: u64,
    /// Said to be a lower bound ("at least 11").
    pub at_least: bool,
    /// Said to be approximate ("some 300,000").
    pub about: bool,
}

/// Harm as the report gives it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Casualties {
    /// People said to be killed.
    pub killed: Option<Figure>,
    /// People said to be injured.
    pub injured: Option<Figure>,
}

/// What the act is called by the claimant, apart from the act.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Characterisation {
    /// Called a breach of the agreement.
    pub breach: bool,
    /// The gravity claimed, as written ("fundamental", "flagrant").
    pub gravity: Option<String>,
    /// The frequency claimed, as written ("daily").
    pub frequency: Option<String>,
}

/// What somebody says happened.
#[derive(Clone, Debug, Serialize)]
pub struct Claim {
    /// The clause that carries it; a verbatim range of the report's text.
    pub quote: TextRange,
    /// What was done.
    pub act: Field<Act>,
    /// Who is said to have done it; empty where nobody says.
    pub actors: Vec<Field<ActorRef>>,
    /// Who or what it was done to.
    pub targets: Vec<Field<ActorRef>>,
    /// Where.
    pub places: Vec<Field<PlaceRef>>,
    /// When.
    pub time: Option<Field<TimeRef>>,
    /// Who says so, from the one nearest to the fact outwards; the outlet is always the last and not listed.
    /// Empty means the outlet says it in its own voice.
    pub claimants: Vec<Field<Claimant>>,
    /// How they put it.
    pub modality: Field<Modality>,
    /// Denied or stated of all acts of the kind, not of one happening ("Israel does not violate ...").
    pub general: bool,
    /// How many.
    pub count: Option<Field<Count>>,
    /// Harm.
    pub casualties: Option<Field<Casualties>>,
    /// What it is called.
    pub characterisation: Option<Field<Characterisation>>,
    /// Reasons given for it.
    pub justifications: Vec<Field<Justification>>,
    /// How sure the reader is that it read the report rightly, in hundredths; nothing about the fact.
    pub confidence: u8,
    /// What a person should look at.
    pub doubts: Vec<Message>,
}

/// What makes two claims of one report the same claim when it is read again: where it stands and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ClaimKey {
    /// First byte of the quote.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// The act.
    pub act: Act,
    /// Names of the actors, sorted.
    pub actors: Vec<String>,
}

impl Claim {
    /// Its key within its report.
    pub fn key(&self) -> ClaimKey {
        let mut actors: Vec<String> = self.actors.iter().map(|actor| actor.value.name.clone()).collect();
        actors.sort();
        ClaimKey { start: self.quote.start, end: self.quote.end, act: self.act.value, actors }
    }
}

/// What a block of a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RegionKind {
    /// The first line.
    Headline,
    /// A lead the body repeats.
    Standfirst,
    /// Text of the report.
    Body,
    /// A heading inside it.
    Heading,
    /// Words under a picture.
    Caption,
    /// Picture credit, newsletter line, "read also".
    Boilerplate,
    /// Says again what another region said.
    Duplicate,
}

/// A block of a report; labelled, never deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Region {
    /// Where it stands.
    pub range: TextRange,
    /// What it is.
    pub kind: RegionKind,
}

/// Whether a party or body was heard in a report: quoted, or its words reported, as a speaker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heard {
    /// Who.
    pub actor: ActorId,
    /// Display name.
    pub name: String,
    /// Where its words stand; empty means not heard.
    pub words: Vec<TextRange>,
}

/// Everything read from one report.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// Its blocks.
    pub regions: Vec<Region>,
    /// Its claims, in the order of the text.
    pub claims: Vec<Claim>,
    /// Every party of the agreement and every actor it lists as a side, in the agreement's order, heard or not.
    pub heard: Vec<Heard>,
    /// What a person should know about the reading as a whole.
    pub doubts: Vec<Message>,
}
