//! `/submit`: a report is pasted or uploaded with where it comes from; its claims are shown in its words; then it is filed.

use super::{Desk, Fact, Frame, Link, html, is_tag, reports};
use crate::{
    ask::Ask,
    language::Tongue,
    marked::{Paragraph, marked},
    reply::{Refusal, Reply},
    site::Site,
};
use askama::Template;
use truce_claims::{Reader, ReportText};
use truce_incidents::{Sourced, accounts};
use truce_intake::{Incoming, Limits, take_bytes};
use truce_mission::{NewReport, Preview, Received, TEXT_BYTES_MAX};
use truce_vocabulary::{Dated, DatedBy, Provenance, ReportId, TextRange};

/// Bytes of a form at most: a report, and the fields beside it. A browser sends each byte of a text as one byte.
pub(crate) const FORM_BYTES_MAX: usize = TEXT_BYTES_MAX + (64 << 10);

/// What somebody sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    pub(crate) text: String,
    pub(crate) file: Option<(String, Vec<u8>)>,
    pub(crate) outlet: String,
    pub(crate) author: String,
    pub(crate) url: String,
    pub(crate) published: String,
    pub(crate) language: String,
    pub(crate) obtained: String,
    pub(crate) name: String,
    pub(crate) save: bool,
}

impl Form {
    /// The field of this name, where the form has it.
    pub(crate) fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "text" => &mut self.text,
            "outlet" => &mut self.outlet,
            "author" => &mut self.author,
            "url" => &mut self.url,
            "published" => &mut self.published,
            "language" => &mut self.language,
            "obtained" => &mut self.obtained,
            "name" => &mut self.name,
            _ => return None,
        })
    }
}

#[derive(Template)]
#[template(path = "submit.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    form: Form,
    wrong: Option<String>,
    preview: Option<PreviewPart>,
}

struct PreviewPart {
    fate: String,
    same: Option<Link>,
    facts: Vec<Fact>,
    summary: String,
    language: Option<String>,
    paragraphs: Vec<Paragraph>,
    claims: Vec<reports::ReadClaim>,
    doubts_html: Vec<String>,
}

pub(crate) fn empty(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    page(desk, Form::default(), None, None)
}

fn page(
    desk: &Desk<'_>,
    form: Form,
    wrong: Option<String>,
    preview: Option<PreviewPart>,
) -> Result<Reply, Refusal> {
    let w = desk.w;
    let status =
        if wrong.is_some() { axum::http::StatusCode::BAD_REQUEST } else { axum::http::StatusCode::OK };
    let reply = html(&Page { w, frame: desk.frame(w.t("title-submit"), "reports"), form, wrong, preview })?;
    Ok(Reply { status, ..reply })
}

/// Shows what would be read, or files the report.
pub(crate) fn sent(site: &Site, ask: &Ask, form: &Form) -> Result<Reply, Refusal> {
    let incoming = match incoming(site, ask, form) {
        Ok(incoming) => incoming,
        // Back to the form with everything that was typed, and what is wrong with it.
        Err(why) => {
            return site.answer(ask, |desk| page(desk, form.clone(), Some(why), None));
        }
    };
    if form.save {
        return save(site, incoming);
    }
    site.answer(ask, |desk| {
        let part = preview(desk, &incoming)?;
        let shown = shown(form, &incoming);
        page(desk, shown, None, Some(part))
    })
}

/// The report that a form spells out.
fn incoming(site: &Site, ask: &Ask, form: &Form) -> Result<Incoming, String> {
    let given = |value: &str| Some(value.trim().to_owned()).filter(|value| !value.is_empty());
    let one_line = |key: &str, value: &str| -> Result<Option<String>, String> {
        match given(value) {
            Some(value) if value.chars().any(char::is_control) || value.len() > 2_000 => {
                Err(site.say_with(ask, "submit-one-line", "field", key))
            }
            value => Ok(value),
        }
    };
    let published = match given(&form.published) {
        None => None,
        Some(date) => {
            let mut query = truce_mission::Query::default();
            query.set("from", &date).map_err(|_no_date| site.say_with(ask, "submit-date", "found", &date))?;
            query.from.map(|date| Dated { date, by: DatedBy::Filer })
        }
    };
    let language = one_line("language", &form.language)?;
    if let Some(language) = language.as_deref().filter(|language| !is_tag(language)) {
        return Err(site.say_with(ask, "submit-language", "found", language));
    }
    let provenance = Provenance {
        name: one_line("name", &form.name)?,
        outlet: one_line("outlet", &form.outlet)?,
        author: one_line("author", &form.author)?,
        url: one_line("url", &form.url)?,
        obtained: one_line("obtained", &form.obtained)?,
        published,
        language,
        ..Provenance::default()
    };
    let (name, bytes) = match &form.file {
        Some((name, bytes)) if !bytes.is_empty() => (name.clone(), bytes.clone()),
        // A form sends line ends as CR LF, whatever was pasted.
        _ => (site.say(ask, "submit-pasted"), form.text.replace("\r\n", "\n").into_bytes()),
    };
    let provenance = match &form.file {
        Some((file, bytes)) if !bytes.is_empty() && provenance.name.is_none() => {
            Provenance { name: one_line("name", file)?, ..provenance }
        }
        _ => provenance,
    };
    take_bytes(&name, bytes, &provenance, Limits::default()).map_err(|error| error.to_string())
}

/// The form again, with what was read from a file and from the report's own front matter in its fields.
fn shown(form: &Form, incoming: &Incoming) -> Form {
    let own = &incoming.provenance;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Form {
        text: incoming.text.clone(),
        file: None,
        name: text(&own.name),
        outlet: text(&own.outlet),
        author: text(&own.author),
        url: text(&own.url),
        published: own.published.map_or_else(String::new, |dated| dated.date.to_string()),
        language: text(&own.language),
        obtained: text(&own.obtained),
        save: form.save,
    }
}

fn preview(desk: &Desk<'_>, incoming: &Incoming) -> Result<PreviewPart, Refusal> {
    let (w, mission, naming) = (desk.w, desk.mission, desk.naming());
    let agreement = naming.agreement();
    let provenance = &incoming.provenance;
    let reading = Reader::new(agreement).read(&ReportText {
        text: &incoming.text,
        published: provenance.published.map(|dated| dated.date),
        outlet: provenance.outlet.as_deref(),
        language: provenance.language.as_deref(),
    });
    // It has no id before it is filed; nothing that is shown points to this one.
    let report = ReportId::from_chance([0; 10]);
    let sourced = Sourced { report, provenance, text: &incoming.text, reading: &reading };
    let accounts = accounts(&sourced, agreement);
    let ranges: Vec<TextRange> = accounts.iter().map(|account| account.range).collect();
    let new = NewReport { bytes: incoming.bytes.clone(), provenance: provenance.clone() };
    let link = |id: ReportId| {
        let (number, path) = desk.report_ref(id);
        Link { words: w.tn("report-numbered", [("number", number.into())]), path }
    };
    let (fate, same) = match mission.preview(&new).map_err(|error| Refusal::Bad(error.to_string()))? {
        Preview::New => (w.t("submit-new"), None),
        Preview::NewVersion { of } => (w.t("submit-new-version"), Some(link(of))),
        Preview::AlreadyThere { report } => (w.t("submit-there"), Some(link(report))),
    };
    let heard: Vec<&str> =
        reading.heard.iter().filter(|one| !one.words.is_empty()).map(|one| one.name.as_str()).collect();
    let silent: Vec<&str> =
        reading.heard.iter().filter(|one| one.words.is_empty()).map(|one| one.name.as_str()).collect();
    let list = |names: Vec<&str>| if names.is_empty() { w.t("nobody") } else { names.join(", ") };
    Ok(PreviewPart {
        fate,
        same,
        facts: vec![
            Fact::new(w.t("submit-heard"), list(heard)),
            Fact::new(w.t("submit-not-heard"), list(silent)),
        ],
        summary: w.count("claims-counted", accounts.len()),
        language: provenance.language.clone().filter(|tag| is_tag(tag)),
        paragraphs: marked(&incoming.text, &ranges),
        claims: accounts
            .iter()
            .enumerate()
            .map(|(place, account)| {
                let read = reports::of_account(desk, place + 1, account);
                let said = super::Said { report: String::new(), link: String::new(), ..read.said };
                reports::ReadClaim { said, ..read }
            })
            .collect(),
        doubts_html: reports::doubts_html(naming, &reading.doubts),
    })
}

fn save(site: &Site, incoming: Incoming) -> Result<Reply, Refusal> {
    let new = NewReport { bytes: incoming.bytes, provenance: incoming.provenance };
    let received = site.write(|mission| {
        let received = mission.receive(new)?;
        if !matches!(received, Received::AlreadyThere { .. }) {
            mission.read_all(&mut |_progress| {})?;
        }
        Ok(received)
    })?;
    Ok(Reply::see_other(format!("/reports/{}", received.report())))
}
