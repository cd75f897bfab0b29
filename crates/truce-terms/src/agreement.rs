//! The parts of an agreement.

use crate::{Event, Wording};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use truce_places::{CountryCode, ZoneIndex};
use truce_vocabulary::{Act, Justification};

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        $($(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        })+
    };
}

names! {
    /// A party's name in its agreement's files ("israel").
    PartyId,
    /// An actor's name ("idf", "hezbollah", "unifil").
    ActorId,
    /// A provision's name ("article-2-israel").
    ProvisionId,
    /// An obligation's name.
    ObligationId,
    /// A zone's name ("southern-litani-area").
    ZoneId,
    /// An instrument's name ("announcement-2024-11-26").
    InstrumentId,
    /// A body's name ("mechanism").
    BodyId,
    /// An event's name ("start", "withdrawal-due").
    EventId,
}

/// From when to when something holds; open where a side is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// First instant.
    pub from: Option<Timestamp>,
    /// First instant after it.
    pub until: Option<Timestamp>,
    /// It begins with an event whose date is not known here: nobody can say whether it holds yet.
    pub pending: bool,
}

/// What kind of actor somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A state or government.
    State,
    /// A state's armed or security force, or a part of it.
    Force,
    /// An armed group that is no state's.
    ArmedGroup,
    /// A monitoring body, peacekeeping mission or mechanism.
    Monitor,
    /// A ministry, court, hospital or other civil office of a side.
    Office,
    /// Any other organisation.
    Organisation,
}

/// Somebody who can act: a state, a force, a group, a mission. Actor, party and answerability are three
/// things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Actor {
    /// Its name in the files.
    pub id: ActorId,
    /// Neutral display name ("Hezbollah", "LAF").
    pub name: String,
    /// Its kind.
    pub kind: ActorKind,
    /// Other names, in any language, as reports write them ("Hizbullah", "the Lebanese army").
    pub aliases: Vec<String>,
    /// Adjectives and demonyms ("Israeli").
    pub adjectives: Vec<String>,
    /// Whose acts its acts are (the IDF's are Israel's); not the same as who must prevent them.
    pub part_of: Option<ActorId>,
    /// The side it speaks and fights for in this agreement, if any.
    pub side: Option<PartyId>,
    /// Whether a reader asks of every report if it was heard, as of the parties.
    pub heard: bool,
    /// What a reader must know.
    pub note: String,
}

/// A party: bound by the agreement. Parties are listed in the order of the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Party {
    /// Its name in the files.
    pub id: PartyId,
    /// Display name.
    pub name: String,
    /// The actor that is the party itself.
    pub actor: ActorId,
}

/// Somebody in an office, from when to when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Holder {
    /// Name as the agreement's folder spells it ("Gideon Sa'ar").
    pub name: String,
    /// Other spellings, in any script.
    pub aliases: Vec<String>,
    /// First day in office, if known.
    pub from: Option<Date>,
    /// Where it is not: a day on which the holder is known to have been in office already.
    pub by: Option<Date>,
    /// Last day in office, if over.
    pub until: Option<Date>,
}

/// An office somebody speaks in. The same offices are listed for every side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Office {
    /// Its actor.
    pub of: ActorId,
    /// What it is, the same word for every side ("foreign_minister", "army_spokesperson").
    pub role: String,
    /// Words reports use for it ("Foreign Minister").
    pub titles: Vec<String>,
    /// Its holders in time.
    pub holders: Vec<Holder>,
}

/// How far an instrument can be relied on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Its text or an official statement of it was seen.
    #[default]
    Seen,
    /// Reported to exist; its text is not known here. No verdict rests on it.
    Reported,
}

/// What an instrument does to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Changes it.
    Amends,
    /// Makes it, or a date in it, run longer.
    Extends,
    /// Takes its place.
    Supersedes,
    /// Puts it into practice.
    Implements,
    /// Belongs to it.
    Annexed,
}

/// A tie from an instrument to an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Follows {
    /// The earlier instrument.
    pub instrument: InstrumentId,
    /// What it does to it.
    pub relation: Relation,
}

/// A text that is part of the agreement: the announcement, an annex, a resolution, an extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Instrument {
    /// Its name in the files.
    pub id: InstrumentId,
    /// Title.
    pub title: String,
    /// When it is in force.
    pub validity: Validity,
    /// How far it can be relied on.
    pub standing: Standing,
    /// Instruments it amends, extends or supersedes.
    pub follows: Vec<Follows>,
    /// Justifications it reserves for everything in it.
    pub reserves: Vec<Justification>,
    /// Where it reserves them ("Article 4").
    pub reserved_by: Option<String>,
    /// Where its text was seen, as keys of `sources`.
    pub sources: Vec<String>,
    /// What a reader must know.
    pub note: String,
}

/// A body with a task under the agreement, while its mandate lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Body {
    /// Its name in the files.
    pub id: BodyId,
    /// The actor that is the body.
    pub actor: ActorId,
    /// Who sits on it.
    pub members: Vec<ActorId>,
    /// Who chairs it; several where sources differ are explained in `note`.
    pub chairs: Vec<ActorId>,
    /// While it exists.
    pub validity: Validity,
    /// What a reader must know.
    pub note: String,
}

/// What a zone rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The agreement's text.
    Text,
    /// A map or annex to it.
    Annex,
    /// A resolution.
    Resolution,
    /// One side's declaration; binds nobody else.
    Unilateral,
    /// Drawn by analysts, for counting.
    Analytic,
}

impl Basis {
    /// Everything a zone can rest on.
    pub const ALL: [Basis; 5] =
        [Basis::Text, Basis::Annex, Basis::Resolution, Basis::Unilateral, Basis::Analytic];

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Basis::Text => "text",
            Basis::Annex => "annex",
            Basis::Resolution => "resolution",
            Basis::Unilateral => "unilateral",
            Basis::Analytic => "analytic",
        }
    }
}

/// A zone of the agreement; its shape lives in `truce_places`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Zone {
    /// Its name in the files, and of its shape.
    pub id: ZoneId,
    /// Display name.
    pub name: String,
    /// What it rests on.
    pub basis: Basis,
    /// When it holds.
    pub validity: Validity,
    /// Words by which reports name it, in any language ("south of the Litani").
    pub aliases: Vec<String>,
    /// How far the drawn boundary may be off, metres.
    pub boundary_uncertainty_m: f64,
    /// Where the drawing comes from, and its licence.
    pub source: String,
    /// Zones it lies wholly inside.
    pub inside: Vec<ZoneId>,
    /// Zones whose belonging to it is disputed: a point in them gets "cannot tell".
    pub open: Vec<ZoneId>,
    /// Countries it lies wholly in; empty where that is not said.
    pub countries: Vec<CountryCode>,
    /// Whether it is the whole of these countries.
    pub whole: bool,
    /// Whether its folder has a shape for it; without one, only words and countries can place a fact in it.
    pub drawn: bool,
    /// What a reader must know.
    pub note: String,
}

/// How a party answers for an actor under one provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answerability {
    /// The act is its own.
    OwnAct,
    /// It must prevent the act. That the act occurred does not yet say the duty was breached.
    MustPrevent,
    /// It must ensure a state of affairs.
    MustEnsure,
    /// It must do its best.
    BestEffort,
}

impl Answerability {
    /// Every way to answer for an act.
    pub const ALL: [Answerability; 4] = [
        Answerability::OwnAct,
        Answerability::MustPrevent,
        Answerability::MustEnsure,
        Answerability::BestEffort,
    ];

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Answerability::OwnAct => "own_act",
            Answerability::MustPrevent => "must_prevent",
            Answerability::MustEnsure => "must_ensure",
            Answerability::BestEffort => "best_effort",
        }
    }
}

/// Who is bound under a provision, for whose acts, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// The party bound.
    pub party: PartyId,
    /// The actors whose acts it answers for; parts of these are included.
    pub actors: Vec<ActorId>,
    /// How.
    pub answerability: Answerability,
}

/// A provision that permits or prohibits acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Provision {
    /// Its name in the files.
    pub id: ProvisionId,
    /// How people cite it ("Article 2").
    pub label: String,
    /// The instrument it stands in.
    pub instrument: InstrumentId,
    /// Its content in our words.
    pub summary: String,
    /// When it holds; within its instrument's validity.
    pub validity: Validity,
    /// Who is bound, for whom, how.
    pub duties: Vec<Duty>,
    /// Acts it prohibits.
    pub prohibits: Vec<Act>,
    /// Acts it expressly permits.
    pub permits: Vec<Act>,
    /// Acts about which the text leaves room (surveillance under "offensive" operations): cannot tell.
    pub unclear: Vec<Act>,
    /// Where it applies: within any of these zones; everywhere if empty.
    pub zones: Vec<ZoneId>,
    /// Where it does not apply, within these.
    pub except: Vec<ZoneId>,
    /// Whom the act must be directed at for the provision to speak of it; anybody if this and `landing` are
    /// empty.
    pub against: Vec<ActorId>,
    /// Zones in which an act counts as directed so, whatever its target.
    pub landing: Vec<ZoneId>,
    /// Justifications it reserves beyond those of its instrument; if one is claimed the verdict depends on
    /// it.
    pub reserves: Vec<Justification>,
    /// Where its text was seen, as keys of `sources`.
    pub sources: Vec<String>,
    /// What a reader must know.
    pub note: String,
}

/// A later due date, and the instrument that set it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Extension {
    /// The instrument.
    pub instrument: InstrumentId,
    /// From when the new date is known; before it the old one counts.
    pub known_from: Timestamp,
    /// The event that makes it late.
    pub event: EventId,
    /// The first instant at which it is late.
    pub due: Timestamp,
}

/// An amount that is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// How many.
    pub amount: u64,
    /// Of what ("soldiers").
    pub of: String,
}

/// A dated or undated duty to do something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Obligation {
    /// Its name in the files.
    pub id: ObligationId,
    /// How people cite it.
    pub label: String,
    /// The instrument it stands in.
    pub instrument: InstrumentId,
    /// Who owes it: a party, or a guarantor or body that undertook it.
    pub by: ActorId,
    /// The party that is, if it is one.
    pub party: Option<PartyId>,
    /// How strictly it is owed.
    pub strictness: Answerability,
    /// What is owed, in our words.
    pub summary: String,
    /// From when it is owed.
    pub from: Option<Timestamp>,
    /// The event after which it is late, if the text names one.
    pub due_event: Option<EventId>,
    /// The first instant at which it is late, as first set; `None` where the text sets no date or it cannot
    /// be told yet.
    pub due: Option<Timestamp>,
    /// Later dates, in the order they were set.
    pub extensions: Vec<Extension>,
    /// The words the text uses instead of a date ("as soon as possible").
    pub undated: Option<String>,
    /// What it depends on, in our words ("if the ceasefire held for 72 hours").
    pub condition: Option<String>,
    /// How much is owed.
    pub target: Option<Target>,
    /// Acts that count as evidence of doing it.
    pub met_by: Vec<Act>,
    /// Where its text was seen, as keys of `sources`.
    pub sources: Vec<String>,
    /// What a reader must know.
    pub note: String,
}

/// A text the reading of an agreement rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its key in the files.
    pub key: String,
    /// What it is and where.
    pub what: String,
    /// A: official, primary or verbatim; B: established press; C: aggregator; M: memory, to be checked.
    pub grade: Grade,
}

/// How near a source is to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// Official, primary or verbatim.
    A,
    /// Established press.
    B,
    /// Aggregator or copy.
    C,
    /// From memory: unverified, for a person to check before anybody relies on it.
    M,
}

/// An agreement, loaded and checked.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// Its name ("lebanon-2024").
    pub id: String,
    /// Title.
    pub title: String,
    /// Hash of the files it was read from, lower-case hex.
    pub hash: String,
    /// Local time there.
    pub zone: TimeZone,
    /// When the cessation begins.
    pub start: Timestamp,
    /// When it ends by its own terms, if they say so.
    pub end: Option<Timestamp>,
    /// What it is, in one or two sentences of ours.
    pub summary: String,
    /// Country codes of the region, for place names ("LB", "IL").
    pub countries: Vec<String>,
    /// Parties in the agreement's order.
    pub parties: Vec<Party>,
    /// Everybody named in it or acting around it.
    pub actors: Vec<Actor>,
    /// Offices and who held them.
    pub offices: Vec<Office>,
    /// Bodies.
    pub bodies: Vec<Body>,
    /// Instruments.
    pub instruments: Vec<Instrument>,
    /// Dates the terms turn on, stated or reckoned.
    pub events: Vec<Event>,
    /// Zones.
    pub zones: Vec<Zone>,
    /// Their shapes.
    pub shapes: Arc<ZoneIndex>,
    /// Provisions.
    pub provisions: Vec<Provision>,
    /// Obligations.
    pub obligations: Vec<Obligation>,
    /// Texts this reading rests on.
    pub sources: Vec<Source>,
    /// What is missing, unpublished, disputed or uncertain about this reading.
    pub gaps: Vec<String>,
    /// People who checked this reading of the agreement; empty means nobody yet.
    pub checked_by: Vec<String>,
    /// Its names and words in other languages, by tag; see [`Agreement::told_in`].
    pub wordings: BTreeMap<String, Wording>,
}
