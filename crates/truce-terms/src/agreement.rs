//! The parts of an agreement.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
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
}

/// From when to when something holds; open where a side is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// First instant.
    pub from: Option<Timestamp>,
    /// First instant after it.
    pub until: Option<Timestamp>,
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

/// Somebody who can act: a state, a force, a group, a mission. Actor, party and answerability are three things.
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

/// A text that is part of the agreement: the announcement, an annex, a resolution, an extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Instrument {
    /// Its name in the files.
    pub id: InstrumentId,
    /// Title.
    pub title: String,
    /// When it is in force.
    pub validity: Validity,
    /// Instruments it amends, extends or supersedes.
    pub follows: Vec<InstrumentId>,
    /// Where its text was seen.
    pub sources: Vec<String>,
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
    /// How far the drawn boundary may be off, metres.
    pub boundary_uncertainty_m: f64,
    /// Where the drawing comes from.
    pub source: String,
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
    /// Justifications it reserves; if one is claimed the verdict depends on it.
    pub reserves: Vec<Justification>,
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
    /// Who owes it.
    pub party: PartyId,
    /// What is owed, in our words.
    pub summary: String,
    /// From when it is owed.
    pub from: Option<Timestamp>,
    /// The first instant at which it is late; `None` where the text sets no date.
    pub due: Option<Timestamp>,
    /// Acts that count as evidence of doing it.
    pub met_by: Vec<Act>,
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
    /// Zones.
    pub zones: Vec<Zone>,
    /// Provisions.
    pub provisions: Vec<Provision>,
    /// Obligations.
    pub obligations: Vec<Obligation>,
    /// People who checked this reading of the agreement; empty means nobody yet.
    pub checked_by: Vec<String>,
}
