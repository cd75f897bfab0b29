//! `/api`: the reference of the API for people, made from the same document that programs read.

use super::{Desk, Frame, html};
use crate::{
    api::reference::{Operation, Reference},
    escape::Escape,
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::{Template, filters::Escaper};
use truce_mission::{Audience, Query};

#[derive(Template)]
#[template(path = "api.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    reference: Reference,
    examples: Examples,
}

/// Things of this mission to try the addresses with.
struct Examples {
    incident: Option<u32>,
    report: Option<String>,
}

impl Examples {
    /// An address with what it leaves open filled in; `None` where this mission has nothing to fill it with.
    fn link(&self, operation: &Operation) -> Option<String> {
        let path = &operation.path;
        let filled = path.replace("{index}", "0");
        if filled.contains("{number}") {
            return self.incident.map(|number| filled.replace("{number}", &number.to_string()));
        }
        if filled.contains("{id}") {
            return self.report.as_ref().map(|id| filled.replace("{id}", id));
        }
        // A browser would wait for the end of a stream that has none.
        (operation.content_type != "text/event-stream").then_some(filled)
    }
}

pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let query = Query { limit: Some(1), ..Query::default() };
    // Before anything is read there is no incident to try.
    let incident = desk.mission.query(&query, desk.audience).ok();
    let inside = desk.audience == Audience::Mechanism;
    let report = desk.mission.reports().first().filter(|_report| inside);
    html(&Page {
        w: desk.w,
        frame: desk.frame(desk.w.t("help-api"), "api"),
        reference: Reference::of(desk.audience),
        examples: Examples {
            incident: incident.and_then(|page| page.rows.first().map(|row| row.number)),
            report: report.map(|report| report.id.to_string()),
        },
    })
}

impl Page<'_> {
    /// Words in which codes stand between backquotes, in markup.
    fn coded(&self, words: &str) -> String {
        let mut markup = String::new();
        for (place, part) in words.split('`').enumerate() {
            let part = escaped(part);
            match place % 2 {
                0 => markup.push_str(&part),
                _ => markup.push_str(&format!("<code>{part}</code>")),
            }
        }
        markup
    }
}

fn escaped(text: &str) -> String {
    let mut markup = String::new();
    // Writing to a `String` cannot fail.
    let _always_fits = Escape.write_escaped_str(&mut markup, text);
    markup
}
