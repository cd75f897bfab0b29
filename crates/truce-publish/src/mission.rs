//! From a mission's folder to its situation report: asks the one query and the register, and hands the answers to the page.

use crate::{
    Words,
    situation::{
        Filed, HeardSide, Material, Numbered, Options, RegisterHead, ReportError, Standing, situation_report,
    },
};
use std::collections::BTreeMap;
use truce_incidents::Statement;
use truce_mission::{Audience, Mission, MissionKind, Query};
use truce_vocabulary::{ActGroup, Message, ReportId};

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
    let overview = mission.overview()?;
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
        claims.insert(row.id, mission.claims(row.id).map_or(0, |claims| claims.len()));
    }
    let filed = mission.reports().iter().map(|row| Filed {
        id: row.id,
        provenance: &row.provenance,
        doubts: doubts.remove(&row.id).unwrap_or_default(),
        claims: claims.get(&row.id).copied().unwrap_or_default(),
        digest: Some(format!("sha256:{}", row.sha256)),
    });
    let head = mission.head();
    let window = match (options.window, query.from, query.to) {
        (None, Some(from), Some(to)) => Some((from, to)),
        (window, _, _) => window,
    };
    let material = Material {
        title: overview.title,
        standing: match overview.kind {
            MissionKind::Live => Standing::Live { body: mission.settings().title.clone() },
            MissionKind::Exercise => Standing::Exercise,
            MissionKind::Unofficial => Standing::Unofficial,
        },
        agreement: mission.agreement().map(|agreement| &**agreement),
        reports: filed.collect(),
        heard: overview
            .heard
            .into_iter()
            .map(|row| HeardSide { name: row.name, heard_in: row.heard_in, not_heard_in: row.not_heard_in })
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

/// What was said, without what would tell the public where forces and stores are.
fn statements(mission: &Mission, query: &Query, audience: Audience) -> Result<Vec<Statement>, ReportError> {
    let told = |act: truce_vocabulary::Act| match audience {
        Audience::Mechanism => true,
        Audience::Public => !matches!(act.group(), ActGroup::Posture | ActGroup::Mat),
    };
    let of_report = |report: ReportId| query.report.is_none_or(|wanted| wanted == report);
    let rows = mission
        .statements()?
        .into_iter()
        .filter(|row| told(row.account.act) && of_report(row.account.at.report));
    let statement = |row: truce_mission::StatementRow| Statement {
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
