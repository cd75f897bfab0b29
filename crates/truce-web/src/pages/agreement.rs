//! `/agreement`: the terms as they were adopted, where they apply, what they rest on, and who checked this reading.

use super::{Desk, Fact, Frame, Spoken, html};
use crate::{
    figures,
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::Template;
use truce_terms::{Agreement, Grade, Relation, Standing, Validity};
use truce_vocabulary::Act;

#[derive(Template)]
#[template(path = "agreement.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    terms: Option<Terms>,
}

struct Terms {
    title: String,
    summary: Spoken,
    checked: String,
    unchecked: bool,
    drift: bool,
    facts: Vec<Fact>,
    provisions: Vec<ProvisionRow>,
    map: Option<String>,
    zones: Vec<ZoneRow>,
    instruments: Vec<InstrumentRow>,
    calendar: Vec<Fact>,
    bodies: Vec<BodyRow>,
    gaps: Vec<String>,
    sources: Vec<(String, String)>,
}

struct ProvisionRow {
    label: String,
    summary: Spoken,
    instrument: String,
    bound: Vec<String>,
    acts: Vec<Fact>,
    zones: String,
    holds: String,
    note: String,
}

struct ZoneRow {
    name: String,
    basis: String,
    uncertainty: String,
    source: String,
    note: String,
}

struct InstrumentRow {
    title: String,
    holds: String,
    follows: Vec<String>,
    reported: bool,
    note: String,
}

struct BodyRow {
    name: String,
    members: String,
    chairs: String,
    holds: String,
    note: String,
}

pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let w = desk.w;
    let terms = desk.naming().agreement().map(|agreement| terms(desk, agreement));
    html(&Page { w, frame: desk.frame(w.t("title-agreement"), "agreement"), terms })
}

fn terms(desk: &Desk<'_>, agreement: &Agreement) -> Terms {
    let (w, naming) = (desk.w, desk.naming());
    let holds = |validity: &Validity| holds(w, validity);
    let told = agreement.told_in(w.language());
    let name = |id: &truce_terms::ActorId| told.actor(id);
    let row = desk.mission.agreement_row();
    let mut facts = vec![
        Fact::new(
            w.t("agreement-parties"),
            joined(w, agreement.parties.iter().map(|party| told.party(&party.id))),
        ),
        Fact::new(w.t("agreement-start"), w.at(agreement.start)),
        Fact::new(
            w.t("agreement-end"),
            agreement.end.map_or_else(|| w.t("agreement-no-end"), |end| w.at(end)),
        ),
        Fact::new(w.t("agreement-hash"), agreement.hash.clone()),
    ];
    facts.extend(row.map(|row| {
        let arguments =
            [("when", w.at(row.recorded.at).into()), ("entry", row.recorded.entry.to_string().into())];
        Fact::new(w.t("agreement-adopted"), w.tn("agreement-adopted-at", arguments))
    }));
    let title_of = |id: &truce_terms::InstrumentId| told.instrument(id);
    Terms {
        title: told.title().to_owned(),
        summary: Spoken::told(w, told.summary()),
        unchecked: agreement.checked_by.is_empty(),
        checked: match agreement.checked_by.as_slice() {
            [] => w.t("gap-agreement-unchecked"),
            people => w.tn("agreement-checked", [("people", w.list(people).into())]),
        },
        drift: desk.mission.agreement_drift().is_some(),
        facts,
        provisions: agreement
            .provisions
            .iter()
            .map(|provision| ProvisionRow {
                label: told.label(&provision.label).to_owned(),
                summary: Spoken::told(w, told.provision(provision)),
                instrument: title_of(&provision.instrument),
                bound: provision
                    .duties
                    .iter()
                    .map(|duty| {
                        w.tn(
                            "provision-bound",
                            [
                                ("party", naming.party(&duty.party).into()),
                                ("how", w.answerability(duty.answerability).into()),
                                ("actors", joined(w, duty.actors.iter().map(name)).into()),
                            ],
                        )
                    })
                    .collect(),
                acts: [
                    ("provision-prohibits", &provision.prohibits),
                    ("provision-permits", &provision.permits),
                    ("provision-unclear", &provision.unclear),
                ]
                .into_iter()
                .filter(|(_, acts)| !acts.is_empty())
                .map(|(id, acts)| Fact::new(w.t(id), acts_told(w, acts)))
                .collect(),
                zones: match provision.zones.as_slice() {
                    [] => w.t("provision-everywhere"),
                    zones => joined(w, zones.iter().map(|zone| naming.zone(zone))),
                },
                holds: match provision.validity {
                    Validity { from: None, until: None, pending: false } => w.t("provision-holds-instrument"),
                    ref validity => holds(validity),
                },
                note: provision.note.clone(),
            })
            .collect(),
        map: figures::zone_map(naming, "zones"),
        zones: agreement
            .zones
            .iter()
            .map(|zone| ZoneRow {
                name: told.zone(&zone.id),
                basis: w.t(&format!("basis-{}", zone.basis.code())),
                uncertainty: if zone.drawn {
                    w.tn("zone-uncertainty", [("metres", (zone.boundary_uncertainty_m as i64).into())])
                } else {
                    w.t("zone-not-drawn")
                },
                source: zone.source.clone(),
                note: zone.note.clone(),
            })
            .collect(),
        instruments: agreement
            .instruments
            .iter()
            .map(|instrument| InstrumentRow {
                title: told.instrument(&instrument.id),
                holds: holds(&instrument.validity),
                follows: instrument
                    .follows
                    .iter()
                    .map(|follows| {
                        w.tn(relation_id(follows.relation), [("title", title_of(&follows.instrument).into())])
                    })
                    .collect(),
                reported: instrument.standing == Standing::Reported,
                note: instrument.note.clone(),
            })
            .collect(),
        calendar: agreement
            .calendar()
            .into_iter()
            .map(|line| Fact::new(w.at(line.at), told.event(&line.event).0))
            .collect(),
        bodies: agreement
            .bodies
            .iter()
            .map(|body| BodyRow {
                name: name(&body.actor),
                members: joined(w, body.members.iter().map(name)),
                chairs: joined(w, body.chairs.iter().map(name)),
                holds: holds(&body.validity),
                note: body.note.clone(),
            })
            .collect(),
        gaps: agreement.gaps.clone(),
        sources: agreement
            .sources
            .iter()
            .map(|source| (grade(w, source.grade), source.what.clone()))
            .collect(),
    }
}

fn joined(w: &Tongue, words: impl Iterator<Item = String>) -> String {
    w.list(&words.collect::<Vec<_>>())
}

fn acts_told(w: &Tongue, acts: &[Act]) -> String {
    joined(w, acts.iter().map(|act| w.act(*act)))
}

fn holds(w: &Tongue, validity: &Validity) -> String {
    let when = match (validity.from, validity.until) {
        (Some(from), Some(until)) => {
            w.tn("holds-between", [("from", w.at(from).into()), ("until", w.at(until).into())])
        }
        (Some(from), None) => w.tn("holds-from", [("from", w.at(from).into())]),
        (None, Some(until)) => w.tn("holds-until", [("until", w.at(until).into())]),
        (None, None) => w.t("holds-always"),
    };
    if validity.pending { format!("{when} {}", w.t("holds-pending")) } else { when }
}

fn relation_id(relation: Relation) -> &'static str {
    match relation {
        Relation::Amends => "relation-amends",
        Relation::Extends => "relation-extends",
        Relation::Supersedes => "relation-supersedes",
        Relation::Implements => "relation-implements",
        Relation::Annexed => "relation-annexed",
    }
}

fn grade(w: &Tongue, grade: Grade) -> String {
    w.t(match grade {
        Grade::A => "grade-a",
        Grade::B => "grade-b",
        Grade::C => "grade-c",
        Grade::M => "grade-m",
    })
}
