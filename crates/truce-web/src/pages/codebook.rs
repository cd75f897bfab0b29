//! `/codebook` and `/help`: what the words on these pages mean.

use super::{Desk, Frame, html};
use crate::{
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::Template;
use truce_vocabulary::{ACTS, ActEntry, ClaimantKind, Justification, Modality};

#[derive(Template)]
#[template(path = "codebook.html")]
struct CodebookPage<'a> {
    w: &'a Tongue,
    frame: Frame,
    groups: Vec<(String, Vec<ActRow>)>,
    lists: Vec<(String, Vec<(String, String)>)>,
}

struct ActRow {
    code: &'static str,
    words: String,
    unit: &'static str,
    rule: &'static str,
    examples: &'static [&'static str],
    crosswalk: Vec<(&'static str, &'static str)>,
    continuing: bool,
}

pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let w = desk.w;
    let mut groups: Vec<(String, Vec<ActRow>)> = Vec::new();
    for entry in ACTS {
        let group = w.headed(&w.act_group(entry.group));
        match groups.last_mut().filter(|(known, _)| *known == group) {
            Some((_, rows)) => rows.push(row(w, entry)),
            None => groups.push((group, vec![row(w, entry)])),
        }
    }
    let lists = vec![
        (
            w.t("codebook-modality"),
            Modality::ALL.iter().map(|one| (one.code().to_owned(), w.modality(*one))).collect(),
        ),
        (
            w.t("codebook-claimants"),
            ClaimantKind::ALL.iter().map(|one| (one.code().to_owned(), w.claimant_kind(*one))).collect(),
        ),
        (
            w.t("codebook-justifications"),
            Justification::ALL.iter().map(|one| (one.code().to_owned(), w.justification(*one))).collect(),
        ),
    ];
    html(&CodebookPage { w, frame: desk.frame(w.t("title-codebook"), "help"), groups, lists })
}

fn row(w: &Tongue, entry: &'static ActEntry) -> ActRow {
    let crosswalk = [
        ("ACLED", entry.crosswalk.acled),
        ("PLOVER", entry.crosswalk.plover),
        ("CAMEO", entry.crosswalk.cameo),
        ("UCDP", entry.crosswalk.ucdp),
    ];
    ActRow {
        code: entry.code,
        words: w.headed(&w.act(entry.act)),
        unit: entry.unit,
        rule: entry.rule,
        examples: entry.examples,
        crosswalk: crosswalk.into_iter().filter(|(_, code)| !code.is_empty()).collect(),
        continuing: entry.continuing,
    }
}

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage<'a> {
    w: &'a Tongue,
    frame: Frame,
    states: Vec<(String, String, String)>,
}

pub(crate) fn help(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    use truce_publish::drawing::State;
    desk.given(&[])?;
    let w = desk.w;
    let states = [State::ClaimedByOne, State::Corroborated, State::Disputed]
        .map(|state| (state.inline(), w.t(&state.word_id()), w.t(&format!("help-state-{}", state.code()))));
    html(&HelpPage { w, frame: desk.frame(w.t("title-help"), "help"), states: states.into() })
}
