//! `/incidents/{n}`: what is claimed beside what is denied or justified, what it would mean if it happened so, and how we know.

use super::{Desk, Fact, Frame, Link, Said, Spoken, html};
use crate::{
    figures,
    language::Tongue,
    naming::Naming,
    reply::{Refusal, Reply},
};
use askama::Template;
use truce_incidents::{Account, Aspect, Assessment, ClaimRef, Difference, Incident};
use truce_mission::IncidentRow;
use truce_publish::drawing::State;
use truce_terms::Verdict;

#[derive(Template)]
#[template(path = "incident.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    number: u32,
    title: String,
    symbol_html: String,
    state: String,
    coarsened: Option<String>,
    facts: Vec<Fact>,
    /// Other names of the places, with their language.
    names: Vec<(&'static str, String)>,
    claims: Vec<Said>,
    answers: Vec<Said>,
    general: Vec<Said>,
    origins: String,
    origin_rows: Vec<OriginRow>,
    differences: Vec<Fact>,
    links: Vec<LinkRow>,
    assessments: Vec<AssessmentRow>,
    undecided: Vec<AssessmentRow>,
    silent: Option<String>,
    assessments_empty: String,
    map: Option<String>,
    entries: Vec<EntryRow>,
    reports: Vec<(String, String)>,
}

struct OriginRow {
    who: String,
    kind: String,
    carried: Vec<(String, String)>,
    because_html: Vec<String>,
}

struct LinkRow {
    one: Link,
    other: Link,
    because_html: Vec<String>,
}

struct AssessmentRow {
    provision: String,
    summary: Spoken,
    bound: String,
    verdict: String,
    trace_html: Vec<String>,
}

struct EntryRow {
    what: String,
    when: String,
    entry: u64,
}

pub(crate) fn row(desk: &Desk<'_>, number: &str) -> Result<IncidentRow, Refusal> {
    let w = desk.w;
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let shown = || number.chars().take(40).collect::<String>();
    let found = match number.parse::<u32>() {
        Ok(number) => desk.mission.incident(number, desk.audience)?,
        Err(_) if digits => None,
        Err(_) => return Err(Refusal::NotFound(w.tn("no-incident-number", [("found", shown().into())]))),
    };
    found.ok_or_else(|| Refusal::NotFound(w.tn("no-incident", [("found", shown().into())])))
}

pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let (w, naming) = (desk.w, desk.naming());
    let row = row(desk, desk.last())?;
    let incident = &row.incident;
    let told = State::from(incident.drawn_state());
    // A claim that gives a reason answers as much as it tells; it stands on the side of the answers, too.
    let reasoned = |claim: &&Account| !claim.justifications.is_empty();
    let said = |accounts: &[Account]| accounts.iter().map(|account| desk.said(account)).collect::<Vec<_>>();
    let answers = incident.denials.iter().chain(incident.claims.iter().filter(reasoned));
    let answers = answers.map(|account| desk.said(account)).collect();
    let (assessments, undecided) = assessments(naming, incident);
    let silent = incident.assessments.iter().filter(|one| one.verdict == Verdict::NotCovered).count();
    let claimed_at = |claim: &ClaimRef| {
        let (number, path) = desk.report_ref(claim.report);
        Link {
            words: w.tn(
                "claim-of-report",
                [("claim", i64::from(claim.claim + 1).into()), ("report", number.into())],
            ),
            path: format!("{path}#c{}", claim.claim + 1),
        }
    };
    let fact = |id: &str, value: String| Fact::new(w.t(id), value);
    let act = w.headed(&w.act(incident.act));
    let place = incident.place();
    let page = Page {
        w,
        frame: desk.frame(
            w.tn("title-incident", [("number", i64::from(row.number).into()), ("act", act.as_str().into())]),
            "incidents",
        ),
        number: row.number,
        title: act,
        symbol_html: told.inline(),
        state: match told {
            State::Corroborated => w.count("state-corroborated-by", incident.origins.len()),
            other => w.t(&other.word_id()),
        },
        coarsened: row.coarsened.as_ref().map(|note| w.render(note)),
        facts: vec![
            fact("head-when", naming.when(incident)),
            fact("head-place", naming.place(incident)),
            fact(
                "head-point",
                match place.and_then(|spot| Some((spot, spot.point?))) {
                    Some((spot, point)) => w.tn(
                        "point-of",
                        [
                            ("name", spot.name.clone().unwrap_or_else(|| spot.surface.clone()).into()),
                            ("lat", format!("{:.3}", point.lat).into()),
                            ("lon", format!("{:.3}", point.lon).into()),
                            ("radius", format!("{:.1}", point.radius_m / 1000.0).into()),
                        ],
                    ),
                    None => w.t("point-none"),
                },
            ),
            fact("head-zone", naming.zones(&row)),
            fact("head-by", naming.names(&incident.actors)),
            fact("head-toward", naming.names(&incident.targets)),
            fact("head-attribution", w.t(&format!("attribution-{}", incident.attribution.code()))),
        ],
        names: {
            let mut names: Vec<_> =
                incident.places.iter().flat_map(|spot| naming.other_names(spot)).collect();
            names.dedup();
            names
        },
        claims: said(&incident.claims),
        answers,
        general: said(&incident.general_denials),
        origins: w.tn(
            "origins-counted",
            [
                ("origins", i64::try_from(incident.origins.len()).unwrap_or(i64::MAX).into()),
                ("reports", i64::try_from(incident.reports().len()).unwrap_or(i64::MAX).into()),
            ],
        ),
        origin_rows: incident
            .origins
            .iter()
            .map(|origin| OriginRow {
                who: origin.who.as_ref().map_or_else(|| w.t("outlet-not-stated"), |who| naming.name(who)),
                kind: w.claimant_kind(origin.kind),
                carried: origin.reports.iter().map(|id| desk.report_ref(*id)).collect(),
                because_html: unique(origin.because.iter().map(|because| naming.html(because))),
            })
            .collect(),
        differences: incident.differences.iter().map(|one| difference(desk, one)).collect(),
        links: incident
            .links
            .iter()
            .map(|link| LinkRow {
                one: claimed_at(&link.one),
                other: claimed_at(&link.other),
                because_html: link.because.iter().map(|because| naming.html(because)).collect(),
            })
            .collect(),
        assessments,
        undecided,
        silent: (silent > 0).then(|| w.count("provisions-silent", silent)),
        assessments_empty: match naming.agreement() {
            None => w.t("assessment-no-agreement"),
            Some(_) => w.count("assessment-none-covers", silent),
        },
        map: figures::map(naming, std::slice::from_ref(&row), "map").map(|map| map.svg),
        entries: entries(desk, incident)?,
        reports: incident.reports().into_iter().map(|id| desk.report_ref(id)).collect(),
    };
    html(&page)
}

fn unique(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        if !kept.contains(&line) {
            kept.push(line);
        }
    }
    kept
}

/// The register's entries that this incident rests on: each report as it was received, and the run that put it together.
fn entries(desk: &Desk<'_>, incident: &Incident) -> Result<Vec<EntryRow>, Refusal> {
    let w = desk.w;
    let mut entries = Vec::new();
    for id in incident.reports() {
        if let Ok(report) = desk.mission.report(id) {
            entries.push(EntryRow {
                what: w.tn("entry-received-report", [("report", i64::from(report.number).into())]),
                when: w.at(report.recorded.at),
                entry: report.recorded.entry,
            });
        }
    }
    entries.sort_by_key(|row| row.entry);
    if let Some(run) = desk.mission.last_run() {
        entries.push(EntryRow { what: w.t("entry-run"), when: w.at(run.at), entry: run.entry });
    }
    Ok(entries)
}

fn difference(desk: &Desk<'_>, difference: &Difference) -> Fact {
    let (w, naming) = (desk.w, desk.naming());
    let version = |version: &truce_incidents::Version| {
        let value = match (difference.aspect, version.value.parse()) {
            (Aspect::Act, Ok(act)) => w.act(act),
            _ => naming.person(&version.value),
        };
        let mut reports: Vec<String> =
            version.claims.iter().map(|claim| format!("[{}]", desk.report_ref(claim.report).0)).collect();
        reports.sort();
        reports.dedup();
        format!("{value} {}", reports.concat())
    };
    let versions = difference.versions.iter().map(version).collect::<Vec<_>>().join(" | ");
    Fact::new(w.difference(difference.aspect), versions)
}

/// What can be told under each provision, and apart from it what cannot.
fn assessments(naming: Naming<'_>, incident: &Incident) -> (Vec<AssessmentRow>, Vec<AssessmentRow>) {
    let Some(agreement) = naming.agreement() else { return (Vec::new(), Vec::new()) };
    let (w, told) = (naming.w, agreement.told_in(naming.w.language()));
    let mut versions: Vec<(truce_vocabulary::Act, &[truce_incidents::Who])> = Vec::new();
    for one in &incident.assessments {
        if !versions.contains(&(one.act, one.actors.as_slice())) {
            versions.push((one.act, one.actors.as_slice()));
        }
    }
    let row = |one: &Assessment| {
        let provision = agreement.provision(&one.provision);
        let bound = match &one.party {
            Some((party, how)) => w.tn(
                "assessment-bound",
                [("party", naming.party(party).into()), ("how", w.answerability(*how).into())],
            ),
            None => w.t("assessment-nobody-bound"),
        };
        let version = || {
            w.tn(
                "assessment-version",
                [("act", w.act(one.act).into()), ("by", naming.names(&one.actors).into())],
            )
        };
        AssessmentRow {
            provision: provision
                .map_or_else(|| one.provision.to_string(), |known| told.label(&known.label).to_owned()),
            summary: Spoken::told(w, provision.map_or(("", true), |known| told.provision(known))),
            bound: if versions.len() > 1 { format!("{bound} \u{2013} {}", version()) } else { bound },
            verdict: w.verdict_if_as_claimed(one.verdict),
            trace_html: one.trace.iter().map(|step| naming.html(step)).collect(),
        }
    };
    let (open, decided): (Vec<&Assessment>, Vec<&Assessment>) = incident
        .assessments
        .iter()
        .filter(|one| one.verdict != Verdict::NotCovered)
        .partition(|one| one.verdict == Verdict::CannotTell);
    (decided.into_iter().map(row).collect(), open.into_iter().map(row).collect())
}
