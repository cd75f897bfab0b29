//! From a mission's folder to its situation report: asks the one query and the register, and hands the answers to the page.

use crate::{
    Naming, Words,
    situation::{
        Filed, HeardSide, Material, Numbered, Options, RegisterHead, ReportError, Standing, situation_report,
    },
};
use jiff::{Span, civil::Date};
use std::collections::BTreeMap;
use truce_incidents::Statement;
use truce_mission::{Audience, Mission, MissionKind, Query, ReportRow, StatementRow};
use truce_terms::ActorId;
use truce_vocabulary::{Message, Provenance, ReportId};

/// The situation report of a mission, as this audience may see it, over what the query gives.
///
/// The query's days become the period of the report, unless the options name one.
///
/// # Errors
/// If the mission was not read yet, or its view cannot be asked.
pub fn mission_report(
    mission: &Mission,
    query: &Query,
    audience: Audience,
    options: &Options,
    words: &Words,
) -> Result<String, ReportError> {
    // What came before the period is needed to say what changed.
    let whole = Query { from: None, to: None, limit: None, cursor: None, ..query.clone() };
    let mut rows = mission.every_row(&whole, audience)?;
    rows.sort_by_key(|row| row.number);
    let overview = mission.overview_for(audience)?;
    let statements = statements(mission, query, audience)?;
    let evidence = match mission.agreement() {
        Some(_) => {
            mission.obligations(audience)?.into_iter().map(|row| (row.obligation, row.evidence)).collect()
        }
        None => BTreeMap::new(),
    };
    let mut doubts: BTreeMap<ReportId, Vec<Message>> = BTreeMap::new();
    for (report, doubt) in overview.doubts {
        doubts.entry(report).or_default().push(doubt);
    }
    let mut claims: BTreeMap<ReportId, usize> = BTreeMap::new();
    for row in mission.reports() {
        let read = mission.claims_read(row.id).ok().flatten().unwrap_or_default();
        claims.insert(row.id, usize::try_from(read).unwrap_or(usize::MAX));
    }
    // Who told the mission something that nobody published is not named to the public; when, and in which language, is told of all.
    let nameless = |row: &ReportRow| Provenance {
        published: row.provenance.published,
        language: row.provenance.language.clone(),
        ..Provenance::default()
    };
    let nameless: Vec<Provenance> = mission.reports().iter().map(nameless).collect();
    let naming = Naming::new(mission.agreement().map(|agreement| &**agreement), words);
    let filed = mission.reports().iter().zip(&nameless).map(|(row, nameless)| Filed {
        id: row.id,
        provenance: match audience {
            Audience::Public if !row.is_published() => nameless,
            Audience::Public | Audience::Mechanism => &row.provenance,
        },
        doubts: doubts.remove(&row.id).unwrap_or_default(),
        claims: claims.get(&row.id).copied().unwrap_or_default(),
        // Whoever guesses a text could tell from this that it was filed.
        digest: (audience == Audience::Mechanism || row.is_published())
            .then(|| format!("sha256:{}", row.sha256)),
    });
    let head = mission.head();
    let window = options.window.or_else(|| days_of(mission, query));
    let material = Material {
        title: overview.title,
        standing: match overview.kind {
            MissionKind::Exercise => Standing::Exercise,
            // No entry of the register makes a body, a chair and a rule known yet; without one a page speaks for nobody.
            MissionKind::Live | MissionKind::Unofficial => Standing::Unofficial,
        },
        agreement: mission.agreement().map(|agreement| &**agreement),
        reports: filed.collect(),
        heard: overview
            .heard
            .into_iter()
            .map(|row| HeardSide {
                name: naming.actor(&ActorId(row.actor)),
                heard_in: row.heard_in,
                not_heard_in: row.not_heard_in,
            })
            .collect(),
        incidents: rows
            .iter()
            .map(|row| Numbered {
                number: row.number,
                incident: &row.incident,
                coarsened: row.coarsened.as_ref(),
            })
            .collect(),
        statements: &statements,
        evidence,
        basemap: None,
        register: Some(RegisterHead {
            origin: head.origin,
            size: head.size,
            root: head.root,
            verifier_key: Some(head.verifier_key),
        }),
        versions: versions(mission),
        new_versions: mission.reports().iter().filter_map(|row| Some((row.id, row.version_of?))).collect(),
        erased: overview.erased,
        unread: overview.unread,
        now: mission.now(),
    };
    situation_report(&material, &Options { window, ..options.clone() }, words)
}

/// The query's days as a period; a side it leaves open ends with the last publication, or begins a week before the end.
fn days_of(mission: &Mission, query: &Query) -> Option<(Date, Date)> {
    if query.from.is_none() && query.to.is_none() {
        return None;
    }
    let today = mission.zone().to_datetime(mission.now()).date();
    let published =
        mission.reports().iter().filter_map(|row| row.provenance.published).map(|dated| dated.date);
    let last = query.to.unwrap_or_else(|| published.filter(|day| *day <= today).max().unwrap_or(today));
    let week_before = last.checked_sub(Span::new().days(6)).unwrap_or(last);
    let first = query.from.unwrap_or(week_before);
    Some((first, last.max(first)))
}

/// What was said, as this audience may read it.
fn statements(mission: &Mission, query: &Query, audience: Audience) -> Result<Vec<Statement>, ReportError> {
    let of_report = |row: &StatementRow| query.report.is_none_or(|wanted| wanted == row.account.at.report);
    let rows = mission.statements_for(audience)?.into_iter().filter(of_report);
    let statement = |row: StatementRow| Statement {
        kind: row.kind,
        speakers: row.speakers,
        to: row.to,
        account: row.account,
    };
    Ok(rows.map(statement).collect())
}

fn versions(mission: &Mission) -> Vec<(String, String)> {
    let mut versions = vec![
        ("truce".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
        ("reader".to_owned(), truce_claims::Reader::VERSION.to_owned()),
        ("grouping".to_owned(), truce_incidents::VERSION.to_owned()),
    ];
    if let Some(agreement) = mission.agreement() {
        versions.push((format!("agreement {}", agreement.id), agreement.hash.clone()));
    }
    versions
}
