//! `/report`: the situation report, the very page that `truce report` writes, with a way back.

use super::Desk;
use crate::{
    guard::POLICY,
    reply::{HTML, Refusal, Reply},
};
use askama::filters::Escaper;
use axum::http::header;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use truce_mission::Query;
use truce_publish::{Options, mission_report};

/// The report with a line to get back, or as a file without one.
pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let query = Query::from_url(desk.query)?;
    let w = desk.w;
    let html =
        mission_report(desk.mission, &query, desk.audience, &Options::default(), w).map_err(|error| {
            match error {
                truce_publish::ReportError::Mission(error) => Refusal::from(error),
                other => Refusal::Fault(other.to_string()),
            }
        })?;
    let html = if desk.is_public() { headed_for_the_public(&html, &w.t("standing-public")) } else { html };
    if desk.last() == "situation-report.html" {
        return Ok(Reply::file(HTML, "situation-report.html", html));
    }
    let mut words = [String::new(), String::new()];
    for (out, id) in words.iter_mut().zip(["report-back", "report-save"]) {
        // Writing to a `String` cannot fail.
        let _always_fits = crate::escape::Escape.write_escaped_str(out, &w.t(id));
    }
    let [back, save] = words;
    let url = query.to_url();
    let saved = if url.is_empty() { String::new() } else { format!("?{}", url.replace('&', "&amp;")) };
    let policy = with_its_style(&html);
    let line = format!(
        "<body>\n<nav class=\"colophon\" aria-label=\"{back}\"><a href=\"/\">{back}</a> · <a href=\"/report/situation-report.html{saved}\">{save}</a></nav>"
    );
    let html = html.replacen("<body>", &line, 1);
    Ok(Reply::new(HTML, html).with(header::CONTENT_SECURITY_POLICY, policy))
}

/// The report under the line that every page of the publication view bears.
fn headed_for_the_public(html: &str, words: &str) -> String {
    let mut line = String::from("<body>\n<p class=\"standing public\" role=\"note\">");
    // Writing to a `String` cannot fail.
    let _always_fits = crate::escape::Escape.write_escaped_str(&mut line, words);
    line.push_str("</p>");
    html.replacen("<body>", &line, 1)
}

/// The policy of the pages, and beyond it the one style sheet that stands in the report itself, by its hash.
fn with_its_style(html: &str) -> String {
    let style = html.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    let hash = style.map(|(style, _)| STANDARD.encode(Sha256::digest(style)));
    let source = hash.map_or_else(|| "'self'".to_owned(), |hash| format!("'sha256-{hash}'"));
    POLICY.replace("style-src 'self'", &format!("style-src {source}"))
}
