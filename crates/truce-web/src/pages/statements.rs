//! `/statements`: who said what to whom, about the truce or its mechanism.

use super::{Desk, Frame, Said, html};
use crate::{
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::Template;
use truce_incidents::StatementKind;
use truce_mission::StatementRow;

#[derive(Template)]
#[template(path = "statements.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    kinds: Vec<(String, String, usize, bool)>,
    rows: Vec<Row>,
}

struct Row {
    by: String,
    what: String,
    to: String,
    when: String,
    said: Said,
}

const KINDS: [StatementKind; 4] =
    [StatementKind::Said, StatementKind::Talked, StatementKind::Prospect, StatementKind::Denial];

pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let (w, naming) = (desk.w, desk.naming());
    let given = desk.given(&["kind"])?;
    let wanted = match given.get("kind").map(String::as_str) {
        None | Some("") => None,
        Some(code) => Some(KINDS.into_iter().find(|kind| kind.code() == code).ok_or_else(|| {
            let accepted: Vec<&str> = KINDS.iter().map(|kind| kind.code()).collect();
            let found: String = code.chars().take(40).collect();
            Refusal::Bad(w.tn(
                "bad-value",
                [("key", "kind".into()), ("found", found.into()), ("accepted", accepted.join(", ").into())],
            ))
        })?),
    };
    let all = desk.mission.statements_for(desk.audience)?;
    let counted = |kind: StatementKind| all.iter().filter(|row| row.kind == kind).count();
    let mut kinds = vec![(w.t("statements-all"), "/statements".to_owned(), all.len(), wanted.is_none())];
    kinds.extend(KINDS.map(|kind| {
        let words = w.t(&format!("statements-{}", kind.code()));
        (words, format!("/statements?kind={}", kind.code()), counted(kind), wanted == Some(kind))
    }));
    let shown = all.iter().filter(|row| wanted.is_none_or(|kind| kind == row.kind));
    let row = |row: &StatementRow| {
        let account = &row.account;
        let outlet = || account.outlet.clone().unwrap_or_else(|| w.t("outlet-not-stated"));
        Row {
            by: if row.speakers.is_empty() { outlet() } else { naming.names(&row.speakers) },
            what: match row.kind {
                StatementKind::Said | StatementKind::Talked => w.act(account.act),
                StatementKind::Prospect | StatementKind::Denial => w.tn(
                    "statement-about-act",
                    [("act", w.act(account.act).into()), ("modality", w.modality(account.modality).into())],
                ),
            },
            to: if row.to.is_empty() { "\u{2013}".to_owned() } else { naming.names(&row.to) },
            when: match (&account.time, row.published) {
                (Some(time), _) => w.interval(time, &w.zone),
                (None, Some(date)) => w.tn("statement-published", [("date", w.date(date).into())]),
                (None, None) => w.t("when-not-known"),
            },
            said: desk.said(account),
        }
    };
    let page = Page {
        w,
        rows: shown.map(row).collect(),
        kinds,
        frame: desk.frame(w.t("title-statements"), "statements"),
    };
    html(&page)
}
