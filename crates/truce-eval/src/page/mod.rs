//! The page of an evaluation: every figure, and every text with what was marked and what was read in it.
//!
//! One file, no script, nothing loaded from anywhere. What a chart shows stands beside it as a table, and no meaning hangs on colour alone.

mod chart;
mod document;

use crate::score::share;
use crate::slices::Share;
use crate::{Document, Evaluation, Figures, Interval, Ledger, Slice};
use askama::Template;
use document::DocumentView;

/// What the page says about itself.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// What was marked ("corpus/gold").
    pub source: String,
    /// What read it, with its version.
    pub reader: String,
    /// Whether names were taken for one by the table and the agreement.
    pub names: bool,
}

#[derive(Template)]
#[template(path = "eval.html")]
struct Page<'a> {
    notes: &'a Notes,
    style: &'static str,
    facts: Vec<(&'static str, String)>,
    lead: String,
    tiles: Vec<(String, &'static str)>,
    levels: Vec<Level>,
    warnings: Vec<String>,
    groups: Vec<Group>,
    calibration_told: String,
    chart_svg: String,
    bins: Vec<BinRow>,
    modalities: &'a [&'static str],
    modality_rows: Vec<ModalityCells>,
    acts: &'a [crate::ActConfusion],
    more_acts: usize,
    ledger: &'a Ledger,
    sides: Vec<Band>,
    outlets: Vec<Band>,
    languages: Vec<Band>,
    folds: Option<FoldRow>,
    documents: Vec<DocumentView>,
}

struct Level {
    name: &'static str,
    meaning: &'static str,
    p: String,
    r: String,
    f1: String,
    interval: String,
    right: usize,
    read: usize,
    marked: usize,
}

struct Group {
    name: String,
    p: String,
    r: String,
    f1: String,
    marked: usize,
    read: usize,
}

struct BinRow {
    range: String,
    n: usize,
    mean: String,
    full: String,
    core: String,
    interval: String,
}

struct ModalityCells {
    name: &'static str,
    /// Number, and whether it stands on the diagonal.
    cells: Vec<(usize, bool)>,
}

struct ShareText {
    n: usize,
    value: String,
    interval: String,
}

/// Rows of one agreement; of none, for outlets and languages.
struct Band {
    agreement: String,
    rows: Vec<SliceRow>,
}

struct SliceRow {
    name: String,
    documents: usize,
    recall: ShareText,
    precision: ShareText,
    modality: ShareText,
    confidence: ShareText,
    bar_svg: String,
}

struct FoldRow {
    told: String,
    plain_core: String,
    core: String,
    plain_full: String,
    full: String,
}

/// How many confused acts the page lists.
const ACTS: usize = 20;

/// The page for `evaluation`, made of `documents`.
///
/// # Errors
/// The template cannot be filled; it has no value that can fail.
pub fn page(
    documents: &[Document<'_>],
    evaluation: &Evaluation,
    notes: &Notes,
) -> Result<String, askama::Error> {
    let score = &evaluation.score;
    let confusion = &evaluation.confusion;
    let (denials, denied) = score.denials_read_as_fact;
    let marks_wrong = evaluation.marks_not_in_text.iter().map(|(document, number)| {
        format!("{document}: the words of mark {number} are not in the text; nothing can be paired with it.")
    });
    let unspanned = (score.quotes_not_in_text > 0)
        .then(|| format!("{} claims quote words that are not in their text.", score.quotes_not_in_text));
    let slices = &evaluation.slices;
    let page = Page {
        notes,
        style: include_str!("../../templates/eval.css"),
        facts: vec![
            ("Documents", score.rows.len().to_string()),
            ("Marks", score.core.gold.to_string()),
            ("Claims read", score.core.predicted.to_string()),
            ("Read by", notes.reader.clone()),
            (
                "Names",
                if notes.names { "also by the tables of actors" } else { "as written, with a few aliases" }
                    .to_owned(),
            ),
        ],
        lead: format!(
            "Of {} marked claims {} were found with the right act and actor, {} of them with the right claimant and modality too. {} claims were read in all.",
            score.core.gold, score.core.right, score.full.right, score.core.predicted
        ),
        tiles: vec![
            (two(score.core.f1()), "F1, act and actor"),
            (two(score.full.f1()), "F1, claimant and modality too"),
            (percent(score.claimant_share()), "claimants right, where act and actor are"),
            (percent(score.modality_share()), "modalities right, likewise"),
            (format!("{denials} of {denied}"), "denials read as fact"),
        ],
        levels: vec![
            level("Event", "the group of acts agrees", score.event, None),
            level("Core", "act and actors agree", score.core, evaluation.core_interval),
            level("Full", "claimant and modality too", score.full, evaluation.full_interval),
        ],
        warnings: marks_wrong.chain(unspanned).collect(),
        groups: evaluation
            .groups
            .iter()
            .map(|row| Group {
                name: row.group.clone(),
                p: two(row.precision()),
                r: two(row.recall()),
                f1: two(row.f1()),
                marked: row.marked,
                read: row.predicted,
            })
            .collect(),
        calibration_told: calibration_told(evaluation),
        chart_svg: chart::reliability(&evaluation.calibration),
        bins: evaluation
            .calibration
            .bins
            .iter()
            .map(|bin| BinRow {
                range: format!("{} to {}", bin.from, bin.to),
                n: bin.n,
                mean: percent(bin.mean),
                full: percent(bin.full),
                core: percent(bin.core),
                interval: told(bin.interval),
            })
            .collect(),
        modalities: &confusion.modalities,
        modality_rows: confusion
            .modality
            .iter()
            .map(|row| ModalityCells {
                name: row.marked,
                cells: row
                    .read
                    .iter()
                    .enumerate()
                    .map(|(place, times)| (*times, confusion.modalities.get(place) == Some(&row.marked)))
                    .collect(),
            })
            .collect(),
        acts: &confusion.acts[..confusion.acts.len().min(ACTS)],
        more_acts: confusion.acts.len().saturating_sub(ACTS),
        ledger: &evaluation.ledger,
        sides: bands(&slices.sides),
        outlets: bands(&slices.outlets),
        languages: bands(&slices.languages),
        folds: evaluation.folds.as_ref().map(|folds| FoldRow {
            told: format!(
                "Documents were dealt into {} folds by the order of their names. {} claims were dropped because what found them (rule, word and act) finds claims in one fold alone; {} of them were right. This bounds what entries learnt from a single document add. It does not show what a rule widened for one text loses on another, and it also drops words that are merely rare.",
                folds.folds, folds.dropped, folds.dropped_right
            ),
            plain_core: two(folds.plain_core.f1()),
            core: two(folds.core.f1()),
            plain_full: two(folds.plain_full.f1()),
            full: two(folds.full.f1()),
        }),
        documents: documents
            .iter()
            .zip(&evaluation.matched)
            .zip(&score.rows)
            .map(|((document, matched), row)| DocumentView::new(document, matched, row))
            .collect(),
    };
    page.render()
}

fn calibration_told(evaluation: &Evaluation) -> String {
    let found = &evaluation.calibration;
    format!(
        "{} claims carry a confidence of {} on average; {} are right in act, actor, claimant and modality. Expected calibration error {} ({} against act and actor alone), Brier score {}.",
        found.n,
        percent(found.mean),
        percent(found.full),
        two(found.error),
        two(found.error_core),
        two(found.brier)
    )
}

fn level(name: &'static str, meaning: &'static str, figures: Figures, interval: Option<Interval>) -> Level {
    Level {
        name,
        meaning,
        p: two(figures.precision()),
        r: two(figures.recall()),
        f1: two(figures.f1()),
        interval: interval
            .map_or(String::new(), |found| format!("{} to {}", two(found.low), two(found.high))),
        right: figures.right,
        read: figures.predicted,
        marked: figures.gold,
    }
}

fn bands(slices: &[Slice]) -> Vec<Band> {
    let runs = slices.chunk_by(|a, b| a.agreement == b.agreement);
    let band = |run: &[Slice]| Band {
        agreement: run.first().map_or(String::new(), |first| first.agreement.clone()),
        rows: run.iter().map(slice_row).collect(),
    };
    runs.map(band).collect()
}

fn slice_row(slice: &Slice) -> SliceRow {
    let text = |share: &Share| ShareText {
        n: share.n,
        value: if share.n == 0 { "–".to_owned() } else { percent(share.value) },
        interval: told(share.interval),
    };
    SliceRow {
        name: slice.name.clone(),
        documents: slice.documents,
        recall: text(&slice.recall),
        precision: text(&slice.precision),
        modality: text(&slice.modality),
        confidence: text(&slice.confidence),
        bar_svg: chart::bar(&slice.recall),
    }
}

fn told(interval: Option<Interval>) -> String {
    interval.map_or(String::new(), |found| format!("{:.0} to {:.0}", 100.0 * found.low, 100.0 * found.high))
}

fn two(value: f64) -> String {
    format!("{value:.3}")
}

fn percent(value: f64) -> String {
    format!("{:.0} %", 100.0 * value)
}

/// "12 of 15", with its share.
pub(crate) fn of(part: usize, whole: usize) -> String {
    format!("{part} of {whole} ({})", percent(share(part, whole)))
}
