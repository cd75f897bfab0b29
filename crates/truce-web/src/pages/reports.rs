//! `/reports` and `/reports/{id}`: what arrived, from where, and every claim in its words with the reading beside it.

use super::{Desk, Fact, Frame, Link, Said, html, is_link, is_tag, suggested::SuggestedPart};
use crate::{
    language::Tongue,
    marked::{Paragraph, marked},
    naming::Naming,
    reply::{Refusal, Reply},
};
use askama::Template;
use serde_json::Value;
use truce_incidents::Account;
use truce_mission::{ClaimRow, ReportRow};
use truce_vocabulary::{Dated, DatedBy, ReportId, TextRange};

#[derive(Template)]
#[template(path = "reports.html")]
struct ListPage<'a> {
    w: &'a Tongue,
    frame: Frame,
    text: String,
    summary: String,
    rows: Vec<ListRow>,
}

struct ListRow {
    number: u32,
    link: Link,
    outlet: String,
    published: String,
    received: String,
    language: String,
    claims: String,
}

pub(crate) fn list(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let (w, mission) = (desk.w, desk.mission);
    // The words to look for are read as the one query reads them.
    let query = truce_mission::Query::from_url(desk.query)?;
    if let Some((key, _)) = query.pairs().iter().find(|(key, _)| *key != "text") {
        return Err(Refusal::Bad(w.tn("bad-key", [("key", (*key).into()), ("accepted", "text".into())])));
    }
    let found: Option<Vec<ReportId>> = match query.text.is_empty() {
        true => None,
        false => Some(mission.search_reports(&query.text)?),
    };
    let rows: Vec<ListRow> = mission
        .reports()
        .iter()
        .rev()
        .filter(|row| found.as_ref().is_none_or(|found| found.contains(&row.id)))
        .map(|row| ListRow {
            number: row.number,
            link: Link { words: desk.report_name(row), path: format!("/reports/{}", row.id) },
            outlet: row.provenance.outlet.clone().unwrap_or_else(|| w.t("not-stated")),
            published: published(w, row.provenance.published),
            received: w.at(row.recorded.at),
            language: row.provenance.language.clone().unwrap_or_else(|| w.t("not-stated")),
            claims: match mission.claims(row.id) {
                Ok(claims) => claims.len().to_string(),
                Err(_not_read) => w.t("report-unread"),
            },
        })
        .collect();
    let summary = match &found {
        None => w.count("reports-counted", rows.len()),
        Some(_) => w.count("reports-found", rows.len()),
    };
    html(&ListPage { w, frame: desk.frame(w.t("title-reports"), "reports"), text: query.text, summary, rows })
}

fn published(w: &Tongue, published: Option<Dated>) -> String {
    let Some(dated) = published else { return w.t("not-stated") };
    let id = match dated.by {
        DatedBy::Filer => "report-dated-by-filer",
        DatedBy::Text => "report-dated-by-text",
    };
    w.tn(id, [("date", w.date(dated.date).into())])
}

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage<'a> {
    w: &'a Tongue,
    frame: Frame,
    name: String,
    number: u32,
    facts: Vec<Fact>,
    url: Option<String>,
    link: bool,
    entry: u64,
    versions: Vec<Fact>,
    doubts_html: Vec<String>,
    language: Option<String>,
    paragraphs: Vec<Paragraph>,
    claims: Vec<ReadClaim>,
    unread: bool,
    unread_words: String,
    incidents: String,
    suggested: Option<SuggestedPart>,
}

/// A claim beside the words it was read from.
pub(crate) struct ReadClaim {
    pub(crate) number: usize,
    pub(crate) said: Said,
    pub(crate) facts: Vec<Fact>,
    pub(crate) incident: Option<u32>,
    pub(crate) confidence: String,
    pub(crate) doubts_html: Vec<String>,
    pub(crate) rules: Vec<RuleRow>,
}

/// A field, the words it was read from, and the rule that read it.
pub(crate) struct RuleRow {
    pub(crate) field: String,
    pub(crate) words: String,
    pub(crate) rule: String,
}

pub(crate) fn one(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let (w, mission, naming) = (desk.w, desk.mission, desk.naming());
    let id: ReportId = desk.last().parse().map_err(|error| Refusal::NotFound(format!("{error}")))?;
    let row = mission.report(id)?;
    let text = mission.report_text(id)?;
    let (claims, unread) = match mission.claims(id) {
        Ok(claims) => {
            (claims, mission.view_state() != truce_mission::ViewState::Current && !is_read(mission, id))
        }
        Err(truce_mission::MissionError::NotRead { .. }) => (Vec::new(), true),
        Err(error) => return Err(error.into()),
    };
    let ranges: Vec<TextRange> = claims.iter().map(|claim| claim.account.range).collect();
    let doubts = mission.doubts(id)?.unwrap_or_default();
    let page = ReportPage {
        w,
        frame: desk.frame(w.tn("title-report", [("number", i64::from(row.number).into())]), "reports"),
        name: desk.report_name(row),
        number: row.number,
        facts: provenance(desk, row),
        link: row.provenance.url.as_deref().is_some_and(is_link),
        url: row.provenance.url.clone(),
        entry: row.recorded.entry,
        versions: versions(desk, row),
        doubts_html: doubts.iter().map(|doubt| naming.html(doubt)).collect(),
        language: row.provenance.language.clone().filter(|tag| is_tag(tag)),
        paragraphs: marked(&text, &ranges),
        claims: claims.iter().enumerate().map(|(place, claim)| read(desk, &text, place + 1, claim)).collect(),
        unread,
        unread_words: w.t("report-unread-long"),
        incidents: format!("/incidents?report={id}"),
        suggested: mission.suggestions(id)?.map(|found| SuggestedPart::new(desk, &text, &found)),
    };
    html(&page)
}

/// Whether the view knows the report.
fn is_read(mission: &truce_mission::Mission, id: ReportId) -> bool {
    mission.doubts(id).is_ok_and(|doubts| doubts.is_some())
}

fn provenance(desk: &Desk<'_>, row: &ReportRow) -> Vec<Fact> {
    let w = desk.w;
    let provenance = &row.provenance;
    let given = |value: &Option<String>| value.clone().unwrap_or_else(|| w.t("not-stated"));
    let mut facts = vec![
        Fact::new(w.t("report-outlet"), given(&provenance.outlet)),
        Fact::new(w.t("report-author"), given(&provenance.author)),
        Fact::new(w.t("report-published"), published(w, provenance.published)),
        Fact::new(w.t("report-language"), given(&provenance.language)),
        Fact::new(w.t("report-obtained"), given(&provenance.obtained)),
        Fact::new(w.t("report-licence"), given(&provenance.licence)),
        Fact::new(w.t("report-received"), w.at(row.recorded.at)),
        Fact::new(w.t("report-sha256"), row.sha256.clone()),
    ];
    for (id, date) in [("report-updated", provenance.updated), ("report-retrieved", provenance.retrieved)] {
        facts.extend(date.map(|date| Fact::new(w.t(id), w.date(date))));
    }
    facts
}

fn versions(desk: &Desk<'_>, row: &ReportRow) -> Vec<Fact> {
    let earlier = row.version_of.iter().map(|id| ("report-version-of", *id));
    let later = row.versions.iter().map(|id| ("report-has-version", *id));
    earlier.chain(later).map(|(id, report)| Fact::new(desk.w.t(id), format!("/reports/{report}"))).collect()
}

fn read(desk: &Desk<'_>, text: &str, number: usize, claim: &ClaimRow) -> ReadClaim {
    ReadClaim {
        incident: claim.incident,
        rules: rules(desk.w, text, &claim.fields),
        ..of_account(desk, number, &claim.account)
    }
}

/// A claim as it would stand in a report's page; of one that is not filed yet, nothing else is known.
pub(crate) fn of_account(desk: &Desk<'_>, number: usize, account: &Account) -> ReadClaim {
    let (w, naming) = (desk.w, desk.naming());
    let places: Vec<&str> = account.places.iter().map(|spot| spot.surface.as_str()).collect();
    let time = match (&account.time, &account.time_words) {
        (Some(time), _) => w.interval(time, &w.zone),
        (None, Some(words)) => words.clone(),
        (None, None) => w.t("when-not-known"),
    };
    ReadClaim {
        number,
        said: desk.said(account),
        facts: vec![
            Fact::new(w.t("head-by"), naming.names(&account.actors)),
            Fact::new(w.t("head-toward"), naming.names(&account.targets)),
            Fact::new(
                w.t("head-place"),
                if places.is_empty() { w.t("where-not-said") } else { w.list(&places) },
            ),
            Fact::new(w.t("head-when"), time),
        ],
        incident: None,
        confidence: w.tn("confidence", [("percent", i64::from(account.confidence).into())]),
        doubts_html: account.doubts.iter().map(|doubt| naming.html(doubt)).collect(),
        rules: Vec::new(),
    }
}

/// The fields of a claim as the reader gave them: whatever has a rule, with the words at its ranges.
fn rules(w: &Tongue, text: &str, fields: &Value) -> Vec<RuleRow> {
    let mut rows = Vec::new();
    for (name, value) in fields.as_object().into_iter().flatten() {
        let many = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for field in many {
            let Some(rule) = field["rule"].as_str() else { continue };
            let ranges = field["evidence"]["said"].as_array().into_iter().flatten();
            let words: Vec<&str> = ranges
                .filter_map(|range| {
                    let at = |key: &str| usize::try_from(range[key].as_u64()?).ok();
                    text.get(at("start")?..at("end")?)
                })
                .collect();
            rows.push(RuleRow {
                field: w.t(field_id(name)),
                words: if words.is_empty() { w.t("field-implied") } else { words.join(" … ") },
                rule: rule.to_owned(),
            });
        }
    }
    rows
}

fn field_id(name: &str) -> &'static str {
    match name {
        "act" => "head-act",
        "actors" => "head-by",
        "targets" => "head-toward",
        "places" => "head-place",
        "time" => "head-when",
        "claimants" => "head-who-says",
        "modality" => "field-modality",
        "count" => "field-count",
        "casualties" => "field-casualties",
        "characterisation" => "field-characterisation",
        "justifications" => "field-justification",
        _ => "field-other",
    }
}

/// Doubts of a reading, in markup.
pub(crate) fn doubts_html(naming: Naming<'_>, doubts: &[truce_vocabulary::Message]) -> Vec<String> {
    doubts.iter().map(|doubt| naming.html(doubt)).collect()
}
