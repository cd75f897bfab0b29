//! The same answers for programs: JSON under `/api/v1`, from the same structs and the one query layer.
//!
//! Times are RFC 3339, offsets in a report count bytes of its text in UTF-8, errors are RFC 9457 problems.

use crate::{
    pages::{Desk, incident},
    reply::{JSON, Refusal, Reply},
};
use serde::Serialize;
use serde_json::json;
use truce_mission::{Audience, Query};
use truce_vocabulary::ReportId;

fn answer(value: &impl Serialize) -> Result<Reply, Refusal> {
    let mut body = serde_json::to_vec(value).map_err(|error| Refusal::Fault(error.to_string()))?;
    body.push(b'\n');
    Ok(Reply::new(JSON, body))
}

pub(crate) fn overview(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    answer(&desk.mission.overview()?)
}

pub(crate) fn incidents(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    answer(&desk.mission.query(&Query::from_url(desk.query)?, Audience::Mechanism)?)
}

pub(crate) fn one_incident(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    answer(&incident::row(desk, desk.last())?)
}

pub(crate) fn reports(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    answer(&json!({ "reports": desk.mission.reports() }))
}

pub(crate) fn one_report(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let id: ReportId = desk.last().parse().map_err(|error| Refusal::NotFound(format!("{error}")))?;
    let mission = desk.mission;
    answer(&json!({
        "report": mission.report(id)?,
        "text": mission.report_text(id)?,
        "claims": mission.claims(id)?,
    }))
}

pub(crate) fn statements(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    answer(&json!({ "statements": desk.mission.statements_for(Audience::Mechanism)? }))
}

pub(crate) fn obligations(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let rows = match desk.mission.agreement() {
        Some(_) => desk.mission.obligations(Audience::Mechanism)?,
        None => Vec::new(),
    };
    answer(&json!({ "obligations": rows }))
}

pub(crate) fn register(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    answer(&desk.mission.head())
}
