//! The answers themselves. The sentences on these functions are their descriptions in the published document.

use super::{
    answer, document,
    paging::{ClaimKey, Paging, given, linked, wrong},
    problem::asked,
    wire::{
        Wire,
        agreement::{Agreement, Obligations},
        claim::Statements,
        codebook::Codebook,
        incident::{IncidentDetail, Incidents},
        index::{Door, Index, Overview},
        register::{RegisterEntries, RegisterHead},
        report::{ReportDetail, Reports},
    },
};
use crate::{
    pages::{Desk, incident as page},
    reply::{JSON, Refusal, Reply},
};
use axum::http::header;
use truce_incidents::StatementKind;
use truce_mission::{MissionError, Query};
use truce_vocabulary::ReportId;
use utoipa::IntoParams;

/// The one query, as the list of incidents, the map, the chart and the files ask it too. Every key may be left out; keys narrow each
/// other, several values of one key (separated by commas) widen it.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "the query is read by the mission; this describes its keys")]
pub(super) struct IncidentQuery {
    /// Words that all stand in the incident's claims, places or names.
    text: Option<String>,
    /// Codes of acts, separated by commas.
    #[param(example = "air.strike,air.strike_drone")]
    act: Option<String>,
    /// Codes of families of acts, separated by commas.
    #[param(example = "air")]
    group: Option<String>,
    /// Actors, parties or names said to have acted or to have been acted on, separated by commas.
    actor: Option<String>,
    /// `FROM>TO` with parties or actors of the agreement, `*` for any.
    #[param(example = "israel>*")]
    direction: Option<String>,
    /// First local day, `YYYY-MM-DD`.
    from: Option<jiff::civil::Date>,
    /// Last local day, whole.
    to: Option<jiff::civil::Date>,
    /// A zone of the agreement; `:maybe` after it also takes what may lie in it, `:outside` what surely does not.
    #[param(example = "southern-litani-area:maybe")]
    zone: Option<String>,
    /// Part of a place's name.
    place: Option<String>,
    /// How some claim of the incident puts it, a code of `modalities`.
    modality: Option<String>,
    /// A code of `occurrences`, `attributions` or `incident_kinds`.
    #[param(example = "corroborated")]
    state: Option<String>,
    /// A report that some claim of the incident stands in.
    report: Option<String>,
    /// Rows on the page, 1 to 1000; 50 where not said.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<u32>,
    /// Where the page begins: the `next` of another page, unchanged.
    cursor: Option<String>,
}

/// Which page of a list.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "read by `Paging`; this describes its keys")]
pub(super) struct PageQuery {
    /// Rows on the page, 1 to 1000; 50 where not said.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<u32>,
    /// Where the page begins: the `next` of another page, unchanged.
    cursor: Option<String>,
}

/// What can be asked
///
/// The addresses of this API on this site, for this audience.
#[utoipa::path(get, path = "/api/v1", tag = "Mission", responses((status = 200, description = "The addresses.", body = Index)))]
pub(super) fn index(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    let settings = desk.mission.settings();
    let index = Index {
        title: settings.title.clone(),
        kind: settings.kind.code().to_owned(),
        audience: desk.audience.code().to_owned(),
        paths: document::doors(desk.audience).into_iter().map(|(path, what)| Door { path, what }).collect(),
    };
    Ok(answer(desk, &index)?.with(header::LINK, "</api/v1/openapi.json>; rel=\"service-desc\"".to_owned()))
}

/// This document
///
/// The OpenAPI 3.1 description of this API on this site.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "Mission",
    responses((status = 200, description = "The document.", content_type = "application/json")))]
pub(super) fn openapi(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    Ok(Reply::new(JSON, document::text(desk.audience)))
}

/// The mission at a glance
///
/// How much there is, who was heard and who was not. Nothing in it is verified by anybody.
#[utoipa::path(get, path = "/api/v1/overview", tag = "Mission", responses((status = 200, description = "The overview.", body = Overview)))]
pub(super) fn overview(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    let mission = desk.mission;
    let query = Query { limit: Some(1), ..Query::default() };
    let counts = once_read(mission.query(&query, desk.audience).map(|page| page.counts))?;
    let statements = once_read(mission.statements_for(desk.audience).map(|rows| rows.len()))?;
    answer(desk, &Wire::new(desk).overview(mission.overview_for(desk.audience)?, &counts, statements))
}

/// What there is none of before anything is read: a mission that nobody has read yet has an overview too.
fn once_read<T: Default>(found: Result<T, MissionError>) -> Result<T, Refusal> {
    match found {
        Err(MissionError::NotRead { .. }) => Ok(T::default()),
        found => Ok(found?),
    }
}

/// Incidents
///
/// The matches of the one query in pages, newest first and undated last, with counts over all matches. Reports that arrive while you
/// page can add incidents to days already passed; one that was there and stays as it was is neither left out nor given twice.
#[utoipa::path(get, path = "/api/v1/incidents", tag = "Incidents", params(IncidentQuery),
    responses((status = 200, description = "A page of incidents.", body = Incidents,
        headers(("Link" = String, description = "Where the next page is (RFC 8288), if there is one.")))))]
pub(super) fn incidents(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let query = Query::from_url(desk.query).map_err(|error| asked(&error))?;
    let page = desk.mission.query(&query, desk.audience).map_err(|error| match error {
        MissionError::Query(error) => asked(&error),
        error => error.into(),
    })?;
    let wire = Wire::new(desk);
    let next = page.next.map(|cursor| cursor.to_string());
    let list = Incidents {
        incidents: page.rows.iter().map(|row| wire.incident(row)).collect(),
        counts: (&page.counts).into(),
        unread: page.unread,
        next: next.clone(),
    };
    Ok(linked(desk, answer(desk, &list)?, next.as_deref()))
}

/// One incident
///
/// With where its claims come from, why they stand together, what they would mean under each provision, and the register's entries.
#[utoipa::path(get, path = "/api/v1/incidents/{number}", tag = "Incidents",
    params(("number" = u32, Path, description = "The incident's number.", example = 7)),
    responses((status = 200, description = "The incident.", body = IncidentDetail)))]
pub(super) fn incident(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    answer(desk, &Wire::new(desk).incident_detail(&page::row(desk, desk.last())?))
}

/// Reports
///
/// What arrived, in the order of arrival. For the people of the mechanism.
#[utoipa::path(get, path = "/api/v1/reports", tag = "Reports", params(PageQuery),
    responses((status = 200, description = "A page of reports.", body = Reports,
        headers(("Link" = String, description = "Where the next page is (RFC 8288), if there is one.")))))]
pub(super) fn reports(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let paging = Paging::<u32>::of(&given(desk, &["limit", "cursor"])?)?;
    let rows = desk.mission.reports();
    let (page, next) = paging.cut(rows.iter(), |row| row.number);
    let wire = Wire::new(desk);
    let list = Reports {
        reports: page.into_iter().map(|row| wire.report(row)).collect(),
        total: rows.len() as u64,
        next: next.clone(),
    };
    Ok(linked(desk, answer(desk, &list)?, next.as_deref()))
}

/// One report
///
/// With its text and every claim read in it: the words, where they stand, and the rule that read each field. For the people of the mechanism.
#[utoipa::path(get, path = "/api/v1/reports/{id}", tag = "Reports",
    params(("id" = String, Path, description = "The report's id.", example = "rpt-0123456789abcdef")),
    responses((status = 200, description = "The report.", body = ReportDetail)))]
pub(super) fn report(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    let mission = desk.mission;
    let id: ReportId = desk.last().parse().map_err(|error| Refusal::NotFound(format!("{error}")))?;
    let row = mission.report(id)?;
    let text = mission.report_text(id)?;
    let overview = mission.overview()?;
    let of_it = overview.doubts.into_iter().filter(|(report, _)| *report == id);
    let doubts: Vec<truce_vocabulary::Message> = of_it.map(|(_, doubt)| doubt).collect();
    // Of a report that was read, every side was heard or not heard.
    let heard = &overview.heard;
    let known = heard.iter().any(|row| row.heard_in.contains(&id) || row.not_heard_in.contains(&id));
    let claims = match mission.claims(id) {
        Ok(claims) if known || !claims.is_empty() || !doubts.is_empty() || overview.unread == 0 => {
            Some(claims)
        }
        Ok(_) | Err(MissionError::NotRead { .. }) => None,
        Err(error) => return Err(error.into()),
    };
    answer(desk, &Wire::new(desk).report_detail(row, text, claims.as_deref(), &doubts))
}

/// Statements
///
/// Who said what to whom about the truce or its mechanism, and acts that were only announced, demanded or denied; in the order in
/// which their reports arrived.
#[utoipa::path(get, path = "/api/v1/statements", tag = "Incidents",
    params(PageQuery, ("kind" = Option<String>, Query, description = "Only statements of this kind, a code of `statement_kinds`.", example = "denial")),
    responses((status = 200, description = "A page of statements.", body = Statements,
        headers(("Link" = String, description = "Where the next page is (RFC 8288), if there is one.")))))]
pub(super) fn statements(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    const KINDS: [StatementKind; 4] =
        [StatementKind::Said, StatementKind::Talked, StatementKind::Prospect, StatementKind::Denial];
    let given = given(desk, &["kind", "limit", "cursor"])?;
    let paging = Paging::<ClaimKey>::of(&given)?;
    let kind = match given.get("kind") {
        None => None,
        Some(code) => Some(KINDS.into_iter().find(|kind| kind.code() == code).ok_or_else(|| {
            let codes = KINDS.map(StatementKind::code);
            wrong("kind", code, format!("one of {}", codes.join(", ")), &codes)
        })?),
    };
    let mut rows = desk.mission.statements_for(desk.audience)?;
    rows.retain(|row| kind.is_none_or(|kind| kind == row.kind));
    // Statements of one report stand together; its number is looked up once.
    let mut numbers = std::collections::BTreeMap::new();
    for row in &rows {
        let id = row.account.at.report;
        numbers.entry(id).or_insert_with(|| desk.mission.report(id).map_or(0, |report| report.number));
    }
    let key = |row: &&truce_mission::StatementRow| {
        let at = row.account.at;
        ClaimKey { report: numbers.get(&at.report).copied().unwrap_or_default(), claim: at.claim }
    };
    let (page, next) = paging.cut(rows.iter(), key);
    let wire = Wire::new(desk);
    let list = Statements {
        statements: page.into_iter().map(|row| wire.statement(row)).collect(),
        total: rows.len() as u64,
        next: next.clone(),
    };
    Ok(linked(desk, answer(desk, &list)?, next.as_deref()))
}

/// Obligations
///
/// What each party owes under the agreement and until when, every party's in the same form. Where one stands is told by dates alone.
#[utoipa::path(get, path = "/api/v1/obligations", tag = "Agreement",
    responses((status = 200, description = "The obligations.", body = Obligations)))]
pub(super) fn obligations(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    let wire = Wire::new(desk);
    let obligations = match desk.mission.agreement() {
        None => Vec::new(),
        Some(agreement) => {
            let rows = desk.mission.obligations(desk.audience)?;
            rows.into_iter().map(|row| wire.obligation(agreement, row)).collect()
        }
    };
    answer(desk, &Obligations { obligations })
}

/// The agreement
///
/// Parties, zones, provisions, instruments and bodies as they were adopted, with what this reading rests on and what it lacks.
#[utoipa::path(get, path = "/api/v1/agreement", tag = "Agreement",
    responses((status = 200, description = "The agreement.", body = Agreement)))]
pub(super) fn agreement(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    let none = || Refusal::NotFound(MissionError::NoneAdopted { what: "its description" }.to_string());
    answer(desk, &Wire::new(desk).agreement(desk.mission.agreement().ok_or_else(none)?))
}

/// The codebook
///
/// Every code that an answer may hold, with its words in the language of the answer.
#[utoipa::path(get, path = "/api/v1/codebook", tag = "Agreement",
    responses((status = 200, description = "The codebook.", body = Codebook)))]
pub(super) fn codebook(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    answer(desk, &Wire::new(desk).codebook())
}

/// The head of the register
///
/// The signed checkpoint and the key it is checked with.
#[utoipa::path(get, path = "/api/v1/register", tag = "Register",
    responses((status = 200, description = "The head.", body = RegisterHead)))]
pub(super) fn register(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    given(desk, &[])?;
    answer(desk, &RegisterHead::from(desk.mission.head()))
}

/// Entries of the register
///
/// What was recorded when, oldest first: never the content.
#[utoipa::path(get, path = "/api/v1/register/entries", tag = "Register", params(PageQuery),
    responses((status = 200, description = "A page of entries.", body = RegisterEntries,
        headers(("Link" = String, description = "Where the next page is (RFC 8288), if there is one.")))))]
pub(super) fn entries(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let paging = Paging::<u64>::of(&given(desk, &["limit", "cursor"])?)?;
    let register = desk.mission.register();
    let size = register.len();
    let first = paging.after.map_or(0, |after| after.saturating_add(1));
    // Indices without a gap: only those of the page are read.
    let (page, next) = paging.cut(first..size, |index| *index);
    let wire = Wire::new(desk);
    let mut entries = Vec::with_capacity(page.len());
    for index in page {
        entries.push(wire.entry(&register.entry(index)?));
    }
    let list = RegisterEntries { entries, size, next: next.clone() };
    Ok(linked(desk, answer(desk, &list)?, next.as_deref()))
}

/// The proof of an entry
///
/// A C2SP tlog-proof: with the leaf and the log's key any verifier checks it offline.
#[utoipa::path(get, path = "/api/v1/register/{index}/proof", tag = "Register",
    params(("index" = u64, Path, description = "The entry's index, counted from 0.", example = 0)),
    responses((status = 200, description = "The proof.", body = String, content_type = "text/plain; charset=utf-8")))]
#[expect(dead_code, reason = "the answer is that of the page of the register; this describes it")]
fn proof() {}

/// The leaf of an entry
///
/// Byte for byte what the proof is about. It holds no name, place or free text.
#[utoipa::path(get, path = "/api/v1/register/{index}/leaf", tag = "Register",
    params(("index" = u64, Path, description = "The entry's index, counted from 0.", example = 0)),
    responses((status = 200, description = "The leaf.", content_type = "application/octet-stream")))]
#[expect(dead_code, reason = "the answer is that of the page of the register; this describes it")]
fn leaf() {}

/// Events
///
/// Server-sent events (`text/event-stream`). An `entries` event comes at once and whenever the mission has grown or was read; its data
/// is an `Entries` object. A comment comes every 15 seconds so that a connection that died is noticed. Each event has an id: who
/// connects again with `Last-Event-ID` is told at once only what changed since. Ask for the rest with the other addresses.
#[utoipa::path(get, path = "/api/v1/events", tag = "Mission",
    responses((status = 200, description = "A stream of events.", body = super::wire::index::Entries, content_type = "text/event-stream")))]
#[expect(dead_code, reason = "the answer is made by the events; this describes it")]
fn events() {}

#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        index,
        openapi,
        overview,
        incidents,
        incident,
        statements,
        reports,
        report,
        obligations,
        agreement,
        codebook,
        register,
        entries,
        proof,
        leaf,
        events
    ),
    components(schemas(super::problem::Problem))
)]
pub(super) struct Document;
