//! The agreement as it was adopted, and what is owed under it.

use super::{Recorded, Wire};
use jiff::Timestamp;
use serde::Serialize;
use truce_mission::ObligationRow;
use truce_terms::{self as terms, Grade, Relation, Standing, Validity as Held};
use utoipa::ToSchema;

/// From when to when something holds.
#[derive(Serialize, ToSchema)]
pub(crate) struct Validity {
    /// First instant; absent where no beginning is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Timestamp>,
    /// First instant after it; absent where no end is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Timestamp>,
    /// Begins with an event whose date is not known here: nobody can say whether it holds yet.
    pending: bool,
}

impl From<Held> for Validity {
    fn from(held: Held) -> Self {
        Validity { from: held.from, until: held.until, pending: held.pending }
    }
}

/// A party: bound by the agreement.
#[derive(Serialize, ToSchema)]
pub(crate) struct Party {
    /// Its id.
    id: String,
    /// Display name.
    name: String,
    /// The actor that is the party itself.
    actor: String,
}

/// Somebody who can act: a state, a force, a group, a mission.
#[derive(Serialize, ToSchema)]
pub(crate) struct Actor {
    /// Its id.
    id: String,
    /// Neutral display name.
    name: String,
    /// Whose acts its acts are; not the same as who must prevent them.
    #[serde(skip_serializing_if = "Option::is_none")]
    part_of: Option<String>,
    /// The party on whose side it stands, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<String>,
}

/// A zone of the agreement. A drawing of it is no position on anybody's border.
#[derive(Serialize, ToSchema)]
pub(crate) struct Zone {
    /// Its id.
    id: String,
    /// Display name.
    name: String,
    /// What it rests on, a code of `bases` in the codebook.
    basis: String,
    /// When it holds.
    validity: Validity,
    /// How far the drawn boundary may be off, in metres.
    boundary_uncertainty_m: f64,
    /// Whether it has a shape; without one only words and countries can place a fact in it.
    drawn: bool,
    /// Whether it is the whole of its countries.
    whole: bool,
    /// Countries it lies wholly in, ISO 3166-1 alpha-2; empty where that is not said.
    countries: Vec<String>,
    /// Zones it lies wholly inside.
    inside: Vec<String>,
    /// Where the drawing comes from, and its licence.
    source: String,
    /// What a reader must know.
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

/// Who is bound under a provision, for whose acts, and how.
#[derive(Serialize, ToSchema)]
pub(crate) struct Duty {
    /// The party bound.
    party: String,
    /// The actors whose acts it answers for; parts of these are included.
    actors: Vec<String>,
    /// How, a code of `answerabilities` in the codebook.
    answerability: String,
}

/// A provision that permits or prohibits acts. Acts are codes of `acts` in the codebook.
#[derive(Serialize, ToSchema)]
pub(crate) struct Provision {
    /// Its id.
    id: String,
    /// How people cite it.
    label: String,
    /// The instrument it stands in.
    instrument: String,
    /// Its content in the words of whoever wrote these terms down; not the text itself.
    summary: String,
    /// When it holds, within the validity of its instrument.
    validity: Validity,
    /// Who is bound.
    duties: Vec<Duty>,
    /// Acts it prohibits.
    prohibits: Vec<String>,
    /// Acts it expressly permits.
    permits: Vec<String>,
    /// Acts about which the text leaves room: the verdict is `cannot_tell`.
    unclear: Vec<String>,
    /// Zones it applies in; everywhere if empty.
    zones: Vec<String>,
    /// Zones within these in which it does not apply.
    except: Vec<String>,
    /// Justifications it reserves, codes of `justifications` in the codebook.
    reserves: Vec<String>,
    /// What a reader must know.
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

/// A tie from an instrument to an earlier one.
#[derive(Serialize, ToSchema)]
pub(crate) struct Follows {
    /// The earlier instrument.
    instrument: String,
    /// What it does to it: `amends`, `extends`, `supersedes`, `implements` or `annexed`.
    relation: String,
}

/// A text that is part of the agreement.
#[derive(Serialize, ToSchema)]
pub(crate) struct Instrument {
    /// Its id.
    id: String,
    /// Title.
    title: String,
    /// When it is in force.
    validity: Validity,
    /// `seen`: its text or an official statement of it was seen. `reported`: it is reported to exist, and no verdict rests on it.
    standing: String,
    /// Instruments it changes or belongs to.
    follows: Vec<Follows>,
    /// What a reader must know.
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

/// A body with a task under the agreement.
#[derive(Serialize, ToSchema)]
pub(crate) struct Body {
    /// Its id.
    id: String,
    /// The actor that is the body.
    actor: String,
    /// Actors that sit on it.
    members: Vec<String>,
    /// Actors that chair it; where sources differ, `note` says so.
    chairs: Vec<String>,
    /// While it exists.
    validity: Validity,
    /// What a reader must know.
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

/// A text that this reading of the agreement rests on.
#[derive(Serialize, ToSchema)]
pub(crate) struct Source {
    /// Its key.
    key: String,
    /// What it is and where.
    what: String,
    /// `A`: official, primary or verbatim. `B`: established press. `C`: aggregator or copy. `M`: from memory, to be checked.
    grade: String,
}

/// The agreement as it was adopted.
#[derive(Serialize, ToSchema)]
pub(crate) struct Agreement {
    /// Its id.
    #[schema(example = "lebanon-2024")]
    id: String,
    /// Title.
    title: String,
    /// Hash of the files it was read from, lower-case hexadecimal digits; each pass of the machine records it.
    hash: String,
    /// When it was adopted, and where that is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    adopted: Option<Recorded>,
    /// Local time there, an IANA zone.
    #[schema(example = "Asia/Beirut")]
    time_zone: String,
    /// When the cessation begins.
    start: Timestamp,
    /// When it ends by its own terms; absent where they do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Timestamp>,
    /// What it is, in a few sentences of whoever wrote these terms down.
    summary: String,
    /// Parties, in the agreement's order.
    parties: Vec<Party>,
    /// Everybody named in it or acting around it.
    actors: Vec<Actor>,
    /// Zones.
    zones: Vec<Zone>,
    /// Provisions.
    provisions: Vec<Provision>,
    /// Instruments.
    instruments: Vec<Instrument>,
    /// Bodies.
    bodies: Vec<Body>,
    /// Texts this reading rests on.
    sources: Vec<Source>,
    /// What is missing, unpublished, disputed or uncertain about this reading.
    gaps: Vec<String>,
    /// Who checked this reading; empty means nobody yet.
    checked_by: Vec<String>,
}

/// A dated or undated duty, and what claims say about its being met.
#[derive(Serialize, ToSchema)]
pub(crate) struct Obligation {
    /// Its id.
    id: String,
    /// How people cite it.
    label: String,
    /// The instrument it stands in.
    instrument: String,
    /// Display name of who owes it.
    by: String,
    /// The party that owes it; absent where nobody is bound alone, or a body that is no party owes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<String>,
    /// What is owed.
    summary: String,
    /// Where it stands by dates alone, a code of `obligation_states` in the codebook.
    state: String,
    /// The first instant at which it is late; absent where the text sets no date or it cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Timestamp>,
    /// Days left: 0 on the last day, negative once it is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    days_left: Option<i32>,
    /// The words the text uses instead of a date ("as soon as possible").
    #[serde(skip_serializing_if = "Option::is_none")]
    undated: Option<String>,
    /// What it depends on.
    #[serde(skip_serializing_if = "Option::is_none")]
    condition: Option<String>,
    /// Numbers of incidents whose claims speak of its being met. Claims, not proof.
    evidence: Vec<u32>,
}

/// Every obligation of the agreement, every party's in the same form.
#[derive(Serialize, ToSchema)]
pub(crate) struct Obligations {
    /// The obligations; empty where no agreement is adopted.
    pub(crate) obligations: Vec<Obligation>,
}

fn ids<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn codes(acts: &[truce_vocabulary::Act]) -> Vec<String> {
    acts.iter().map(|act| act.code().to_owned()).collect()
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Amends => "amends",
        Relation::Extends => "extends",
        Relation::Supersedes => "supersedes",
        Relation::Implements => "implements",
        Relation::Annexed => "annexed",
    }
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::M => "M",
    }
}

impl Wire<'_> {
    pub(crate) fn agreement(&self, agreement: &terms::Agreement) -> Agreement {
        Agreement {
            id: agreement.id.clone(),
            title: agreement.title.clone(),
            hash: agreement.hash.clone(),
            adopted: self.desk.mission.agreement_row().map(|row| row.recorded.into()),
            time_zone: agreement.zone.iana_name().unwrap_or("UTC").to_owned(),
            start: agreement.start,
            end: agreement.end,
            summary: agreement.summary.clone(),
            parties: agreement
                .parties
                .iter()
                .map(|party| Party {
                    id: party.id.to_string(),
                    name: party.name.clone(),
                    actor: party.actor.to_string(),
                })
                .collect(),
            actors: agreement
                .actors
                .iter()
                .map(|actor| Actor {
                    id: actor.id.to_string(),
                    name: actor.name.clone(),
                    part_of: actor.part_of.as_ref().map(ToString::to_string),
                    side: actor.side.as_ref().map(ToString::to_string),
                })
                .collect(),
            zones: agreement.zones.iter().map(zone).collect(),
            provisions: agreement.provisions.iter().map(provision).collect(),
            instruments: agreement.instruments.iter().map(instrument).collect(),
            bodies: agreement
                .bodies
                .iter()
                .map(|body| Body {
                    id: body.id.to_string(),
                    actor: body.actor.to_string(),
                    members: ids(&body.members),
                    chairs: ids(&body.chairs),
                    validity: body.validity.into(),
                    note: body.note.clone(),
                })
                .collect(),
            sources: agreement
                .sources
                .iter()
                .map(|source| Source {
                    key: source.key.clone(),
                    what: source.what.clone(),
                    grade: grade(source.grade).to_owned(),
                })
                .collect(),
            gaps: agreement.gaps.clone(),
            checked_by: agreement.checked_by.clone(),
        }
    }

    pub(crate) fn obligation(&self, agreement: &terms::Agreement, row: ObligationRow) -> Obligation {
        let terms = agreement.obligation(&row.obligation);
        Obligation {
            id: row.obligation.to_string(),
            instrument: terms.map_or_else(String::new, |terms| terms.instrument.to_string()),
            undated: terms.and_then(|terms| terms.undated.clone()),
            condition: terms.and_then(|terms| terms.condition.clone()),
            label: row.label,
            by: row.by,
            party: row.party.as_ref().map(ToString::to_string),
            summary: row.summary,
            state: row.state.code().to_owned(),
            due: row.due,
            days_left: row.days_left,
            evidence: row.evidence,
        }
    }
}

fn zone(zone: &terms::Zone) -> Zone {
    Zone {
        id: zone.id.to_string(),
        name: zone.name.clone(),
        basis: zone.basis.code().to_owned(),
        validity: zone.validity.into(),
        boundary_uncertainty_m: zone.boundary_uncertainty_m,
        drawn: zone.drawn,
        whole: zone.whole,
        countries: ids(&zone.countries),
        inside: ids(&zone.inside),
        source: zone.source.clone(),
        note: zone.note.clone(),
    }
}

fn provision(provision: &terms::Provision) -> Provision {
    Provision {
        id: provision.id.to_string(),
        label: provision.label.clone(),
        instrument: provision.instrument.to_string(),
        summary: provision.summary.clone(),
        validity: provision.validity.into(),
        duties: provision
            .duties
            .iter()
            .map(|duty| Duty {
                party: duty.party.to_string(),
                actors: ids(&duty.actors),
                answerability: duty.answerability.code().to_owned(),
            })
            .collect(),
        prohibits: codes(&provision.prohibits),
        permits: codes(&provision.permits),
        unclear: codes(&provision.unclear),
        zones: ids(&provision.zones),
        except: ids(&provision.except),
        reserves: provision.reserves.iter().map(|reason| reason.code().to_owned()).collect(),
        note: provision.note.clone(),
    }
}

fn instrument(instrument: &terms::Instrument) -> Instrument {
    Instrument {
        id: instrument.id.to_string(),
        title: instrument.title.clone(),
        validity: instrument.validity.into(),
        standing: match instrument.standing {
            Standing::Seen => "seen".to_owned(),
            Standing::Reported => "reported".to_owned(),
        },
        follows: instrument
            .follows
            .iter()
            .map(|follows| Follows {
                instrument: follows.instrument.to_string(),
                relation: relation(follows.relation).to_owned(),
            })
            .collect(),
        note: instrument.note.clone(),
    }
}
