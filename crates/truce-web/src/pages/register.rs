//! `/register`: the head, the entries, and a proof for each that anybody can check without us.

use super::{Desk, Fact, Frame, html};
use crate::{
    assets::hex,
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::Template;
use truce_log::{Receipt, leaf_hash, verify_inclusion};
use truce_register::{Content, Entry};

/// Entries on a page.
const PAGE: u64 = 50;

#[derive(Template)]
#[template(path = "register.html")]
struct ListPage<'a> {
    w: &'a Tongue,
    frame: Frame,
    facts: Vec<Fact>,
    checkpoint: String,
    dir: String,
    summary: String,
    rows: Vec<Row>,
    older: Option<String>,
    newer: Option<String>,
    verdict: Option<Verdict>,
    pasted: String,
}

struct Row {
    index: u64,
    when: String,
    what: String,
    kind: String,
    class: String,
}

/// What became of a proof that was to be checked.
struct Verdict {
    holds: bool,
    words: String,
}

pub(crate) fn list(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let w = desk.w;
    let given = desk.given(&["before"])?;
    let size = desk.mission.register().len();
    let before = match given.get("before").map(String::as_str) {
        None | Some("") => size,
        Some(number) => number.parse::<u64>().ok().filter(|number| *number >= 1).ok_or_else(|| {
            let found: String = number.chars().take(40).collect();
            let accepted = w.tn("accepted-entry", [("size", number_of(size).into())]);
            Refusal::Bad(w.tn(
                "bad-value",
                [("key", "before".into()), ("found", found.into()), ("accepted", accepted.into())],
            ))
        })?,
    };
    list_page(desk, before.min(size), None, String::new())
}

fn number_of(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn list_page(
    desk: &Desk<'_>,
    before: u64,
    verdict: Option<Verdict>,
    pasted: String,
) -> Result<Reply, Refusal> {
    let (w, register) = (desk.w, desk.mission.register());
    let size = register.len();
    let from = before.saturating_sub(PAGE);
    let mut rows = Vec::new();
    for index in (from..before).rev() {
        rows.push(told(desk, &register.entry(index)?));
    }
    let head = desk.mission.head();
    let page = ListPage {
        w,
        frame: desk.frame(w.t("title-register"), "register"),
        facts: vec![
            Fact::new(w.t("register-origin"), head.origin),
            Fact::new(w.t("register-size"), w.n(head.size)),
            Fact::new(w.t("register-root"), head.root),
            Fact::new(w.t("register-key"), head.verifier_key),
        ],
        checkpoint: head.checkpoint,
        dir: desk
            .mission
            .dir()
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        summary: w.tn(
            "register-shown",
            [
                ("first", number_of(from).into()),
                ("last", number_of(before.saturating_sub(1)).into()),
                ("size", number_of(size).into()),
            ],
        ),
        rows,
        older: (from > 0).then(|| format!("/register?before={from}")),
        newer: (before < size).then(|| format!("/register?before={}", (before + PAGE).min(size))),
        verdict,
        pasted,
    };
    html(&page)
}

fn told(desk: &Desk<'_>, entry: &Entry) -> Row {
    let w = desk.w;
    if desk.is_public() {
        // What the log itself tells everybody: that there is an entry, and on which day.
        let when = w.date(w.day_of(entry.time()));
        return Row {
            index: entry.index,
            when,
            what: w.t("entry-other"),
            kind: String::new(),
            class: String::new(),
        };
    }
    let kind = entry.kind().map_or_else(String::new, ToString::to_string);
    let what = match (&entry.content, kind.as_str()) {
        (Content::Erased { reason, .. }, _) => w.tn("entry-erased", [("reason", reason.to_string().into())]),
        (Content::Locked, _) => w.t("entry-locked"),
        (Content::Unknown { .. }, _) => w.t("entry-unknown"),
        (_, "mission.created") => w.t("entry-created"),
        (_, "agreement.adopted") => w.t("entry-adopted"),
        (_, "report.received") => w.t("entry-received"),
        (_, "model.answered") => w.t("entry-answered"),
        (_, "run") => w.t("entry-run"),
        (_, "erased") => w.t("entry-erasure"),
        _ => w.t("entry-other"),
    };
    Row { index: entry.index, when: w.at(entry.time()), what, kind, class: entry.class.to_string() }
}

#[derive(Template)]
#[template(path = "entry.html")]
struct EntryPage<'a> {
    w: &'a Tongue,
    frame: Frame,
    index: u64,
    what: String,
    facts: Vec<Fact>,
    verdict: Verdict,
    path: Vec<String>,
    receipt: String,
    about: Option<super::Link>,
}

fn index(desk: &Desk<'_>, part: usize) -> Result<u64, Refusal> {
    let number = desk.path.split('/').rev().nth(part).unwrap_or_default();
    number.parse().map_err(|_no_number| {
        let found: String = number.chars().take(40).collect();
        Refusal::NotFound(desk.w.tn("no-entry-number", [("found", found.into())]))
    })
}

pub(crate) fn entry(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let (w, register) = (desk.w, desk.mission.register());
    let index = index(desk, 0)?;
    let entry = register.entry(index)?;
    let leaf = register.leaf(index)?;
    let row = told(desk, &entry);
    let path = register.prove_inclusion(index)?;
    let head = register.head();
    // Computed here and now from the leaf, not taken from the register's word.
    let holds = verify_inclusion(index, head.size, &leaf_hash(&leaf), &path, &head.root).is_ok();
    let about =
        desk.mission.reports().iter().find(|report| report.recorded.entry == index && !desk.is_public());
    let page = EntryPage {
        w,
        frame: desk.frame(w.tn("title-entry", [("index", number_of(index).into())]), "register"),
        index,
        what: row.what,
        facts: [
            Fact::new(w.t("entry-when"), row.when),
            Fact::new(w.t("entry-kind"), if row.kind.is_empty() { w.t("not-stated") } else { row.kind }),
            Fact::new(w.t("entry-class"), row.class),
        ]
        .into_iter()
        .take(if desk.is_public() { 1 } else { 3 })
        .chain([
            Fact::new(w.t("entry-leaf-hash"), hex(leaf_hash(&leaf).as_bytes())),
            Fact::new(w.t("register-root"), hex(head.root.as_bytes())),
        ])
        .collect(),
        verdict: Verdict {
            holds,
            words: w.tn(
                if holds { "proof-holds" } else { "proof-fails" },
                [("index", number_of(index).into()), ("size", number_of(head.size).into())],
            ),
        },
        path: path.iter().map(|hash| hex(hash.as_bytes())).collect(),
        receipt: register.receipt(index)?,
        about: about.map(|report| super::Link {
            words: desk.report_name(report),
            path: format!("/reports/{}", report.id),
        }),
    };
    html(&page)
}

/// The proof as other people's verifiers read it.
pub(crate) fn proof(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let index = index(desk, 1)?;
    let receipt = desk.mission.register().receipt(index)?;
    Ok(Reply::file("text/plain; charset=utf-8", &format!("entry-{index}.tlog-proof"), receipt))
}

/// The leaf, byte for byte: what the proof is about.
pub(crate) fn leaf(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let index = index(desk, 1)?;
    let leaf = desk.mission.register().leaf(index)?;
    Ok(Reply::file("application/octet-stream", &format!("entry-{index}.leaf"), leaf))
}

/// Checks a proof that somebody kept against this log's key and its own leaf.
pub(crate) fn check(desk: &Desk<'_>, pasted: &str) -> Result<Reply, Refusal> {
    let (w, register) = (desk.w, desk.mission.register());
    // A form sends line ends as CR LF; a proof has none.
    let text = pasted.replace("\r\n", "\n");
    let text = format!("{}\n", text.trim());
    let checked = Receipt::parse(text.as_bytes()).map_err(|error| error.to_string()).and_then(|receipt| {
        let leaf = register.leaf(receipt.index).map_err(|error| error.to_string())?;
        let signed = receipt
            .verify(&leaf, register.origin(), register.verifier_key())
            .map_err(|error| error.to_string())?;
        let size = signed.checkpoint.size;
        // That the head it was given under is a beginning of today's.
        if size > register.len() {
            return Err(w.t("proof-newer"));
        }
        register.prove_consistency(size).map_err(|error| error.to_string())?;
        Ok((receipt.index, size))
    });
    let verdict = match checked {
        Ok((index, size)) => Verdict {
            holds: true,
            words: w
                .tn("proof-holds", [("index", number_of(index).into()), ("size", number_of(size).into())]),
        },
        Err(why) => Verdict { holds: false, words: w.tn("proof-refused", [("why", why.into())]) },
    };
    list_page(desk, register.len(), Some(verdict), pasted.chars().take(20_000).collect())
}
