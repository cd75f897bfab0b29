//! One document on the page: its text twice, with the marks and with what was read, and the claims side by side.

use crate::{Document, GoldClaim, Matched, Pair, Predicted, Row};
use std::fmt::Write as _;

/// A document as the template takes it.
pub(super) struct DocumentView {
    pub(super) id: String,
    pub(super) headline: String,
    pub(super) tally: String,
    pub(super) outlet: String,
    pub(super) published: String,
    pub(super) ceasefire: String,
    pub(super) language: String,
    pub(super) marked_html: String,
    pub(super) read_html: String,
    pub(super) rows: Vec<PairRow>,
}

pub(super) struct PairRow {
    pub(super) anchor: String,
    pub(super) class: &'static str,
    pub(super) symbol: &'static str,
    pub(super) number: String,
    pub(super) told: &'static str,
    /// Act, who, says who, how, where, when.
    pub(super) cells: Vec<Cell>,
    pub(super) words: String,
}

/// What is marked, and what was read where it differs.
pub(super) struct Cell {
    pub(super) marked: Option<String>,
    pub(super) read: Option<String>,
}

/// How a claim came out: class of the style sheet, symbol, words.
#[derive(Clone, Copy)]
struct Outcome(&'static str, &'static str, &'static str);

const FULL: Outcome = Outcome("full", "●", "right in all four");
const CORE: Outcome = Outcome("core", "◐", "act and actor right");
const EVENT: Outcome = Outcome("event", "○", "same group of acts");
const MISSED: Outcome = Outcome("off", "✕", "not read");
const SPURIOUS: Outcome = Outcome("off", "✕", "not marked");
const PERIPHERAL: Outcome = Outcome("peripheral", "·", "peripheral");

fn outcome(pair: &Pair) -> Outcome {
    match pair {
        pair if pair.full() => FULL,
        pair if pair.core() => CORE,
        _ => EVENT,
    }
}

/// A range of the text to set off, with a number that leads to its row.
struct Marked {
    start: usize,
    end: usize,
    class: &'static str,
    symbol: &'static str,
    number: String,
    anchor: String,
}

impl DocumentView {
    pub(super) fn new(document: &Document<'_>, matched: &Matched, row: &Row) -> Self {
        let gold = document.gold;
        let of_mark = |place: usize| match matched.of_gold(place) {
            _ if gold.claims[place].is_peripheral() => PERIPHERAL,
            Some(pair) => outcome(pair),
            None => MISSED,
        };
        let of_read = |place: usize| match matched.of_predicted(place) {
            Some(pair) if gold.claims[pair.gold].is_peripheral() => PERIPHERAL,
            Some(pair) => outcome(pair),
            None => SPURIOUS,
        };
        let anchor = |kind: &str, place: usize| format!("{}-{kind}{}", gold.id, place + 1);
        let anchor_of_read = |place: usize| match matched.of_predicted(place) {
            Some(pair) => anchor("m", pair.gold),
            None => anchor("r", place),
        };
        let marks = gold.claims.iter().enumerate().filter_map(|(place, claim)| {
            let number = format!("{}", place + 1);
            marked(document.text, &claim.quote, of_mark(place), number, anchor("m", place))
        });
        let read = document.predicted.iter().enumerate().filter_map(|(place, claim)| {
            let number = matched
                .of_predicted(place)
                .map_or_else(|| format!("r{}", place + 1), |pair| format!("{}", pair.gold + 1));
            marked(document.text, &claim.quote, of_read(place), number, anchor_of_read(place))
        });
        let mut rows: Vec<PairRow> = Vec::new();
        for (place, claim) in gold.claims.iter().enumerate() {
            let Outcome(class, symbol, told) = of_mark(place);
            let pair = matched.of_gold(place);
            rows.push(PairRow {
                anchor: anchor("m", place),
                class,
                symbol,
                number: (place + 1).to_string(),
                told: match pair {
                    Some(pair) if claim.is_peripheral() && pair.core() => "peripheral, read",
                    _ => told,
                },
                cells: compared(claim, pair.map(|pair| (pair, &document.predicted[pair.predicted]))),
                words: claim.quote.clone(),
            });
        }
        for (place, claim) in document.predicted.iter().enumerate() {
            if matched.of_predicted(place).is_none() {
                let Outcome(class, symbol, told) = SPURIOUS;
                rows.push(PairRow {
                    anchor: anchor("r", place),
                    class,
                    symbol,
                    number: format!("r{}", place + 1),
                    told,
                    cells: alone(claim),
                    words: claim.quote.clone(),
                });
            }
        }
        DocumentView {
            id: gold.id.clone(),
            headline: document.text.lines().next().unwrap_or_default().to_owned(),
            tally: format!("{}; {} read in all", super::of(row.4, row.1), row.2),
            outlet: gold.outlet.clone(),
            published: gold.published.map_or(String::new(), |day| day.to_string()),
            ceasefire: gold.ceasefire.clone(),
            language: gold.language.clone(),
            marked_html: set_off(document.text, &marks.collect::<Vec<_>>()),
            read_html: set_off(document.text, &read.collect::<Vec<_>>()),
            rows,
        }
    }
}

fn marked(text: &str, quote: &str, outcome: Outcome, number: String, anchor: String) -> Option<Marked> {
    let start = text.find(quote).filter(|_| !quote.is_empty())?;
    let Outcome(class, symbol, _) = outcome;
    Some(Marked { start, end: start + quote.len(), class, symbol, number, anchor })
}

fn listed(names: &[String]) -> String {
    names.join(", ")
}

fn time(span: Option<&crate::Span>) -> String {
    let Some(span) = span else { return String::new() };
    match span.days() {
        Some((from, to)) if from == to => format!("{} ({from})", span.text),
        Some((from, to)) => format!("{} ({from} to {to})", span.text),
        None => span.text.clone(),
    }
}

fn compared(claim: &GoldClaim, read: Option<(&Pair, &Predicted)>) -> Vec<Cell> {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let named = |text: String| if text.is_empty() { "nothing".to_owned() } else { text };
    let cell = |marked: String, right: Option<bool>, other: &dyn Fn(&Predicted) -> String| Cell {
        marked: some(marked),
        read: read.filter(|_| right == Some(false)).map(|(_, predicted)| named(other(predicted))),
    };
    let pair = read.map(|(pair, _)| pair);
    vec![
        cell(claim.act.code().to_owned(), pair.map(|pair| pair.act), &|p| p.act.clone()),
        cell(listed(&claim.actor), pair.map(|pair| pair.actor), &|p| listed(&p.actor)),
        cell(claim.claimant.clone(), pair.map(|pair| pair.claimant), &|p| {
            p.claimant.clone().unwrap_or_default()
        }),
        cell(claim.modality.code().to_owned(), pair.map(|pair| pair.modality), &|p| {
            p.modality.clone().unwrap_or_default()
        }),
        cell(listed(&claim.places), pair.and_then(|pair| pair.place), &|p| listed(&p.places)),
        cell(time(claim.time.as_ref()), pair.and_then(|pair| pair.time), &|p| time(p.time.as_ref())),
    ]
}

fn alone(claim: &Predicted) -> Vec<Cell> {
    let cell = |read: String| Cell { marked: None, read: Some(read).filter(|read| !read.is_empty()) };
    vec![
        cell(claim.act.clone()),
        cell(listed(&claim.actor)),
        cell(claim.claimant.clone().unwrap_or_default()),
        cell(claim.modality.clone().unwrap_or_default()),
        cell(listed(&claim.places)),
        cell(time(claim.time.as_ref())),
    ]
}

/// The text with its marks. Where several cover the same words the shortest gives the line; each begins with its number.
fn set_off(text: &str, marks: &[Marked]) -> String {
    let mut edges: Vec<usize> = marks.iter().flat_map(|mark| [mark.start, mark.end]).collect();
    edges.extend([0, text.len()]);
    edges.sort_unstable();
    edges.dedup();
    let mut html = String::with_capacity(2 * text.len());
    for window in edges.windows(2) {
        let (start, end) = (window[0], window[1]);
        for mark in marks.iter().filter(|mark| mark.start == start) {
            let _ = write!(
                html,
                "<sup class=\"s {}\"><a href=\"#{}\">{}{}</a></sup>",
                mark.class,
                escaped(&mark.anchor),
                mark.symbol,
                mark.number
            );
        }
        let words = escaped(text.get(start..end).unwrap_or_default());
        let cover = marks.iter().filter(|mark| mark.start <= start && end <= mark.end);
        match cover.min_by_key(|mark| mark.end - mark.start) {
            Some(mark) => {
                let _ = write!(html, "<mark class=\"{}\">{words}</mark>", mark.class);
            }
            None => html.push_str(&words),
        }
    }
    html
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, number: &str) -> Marked {
        Marked {
            start,
            end,
            class: "full",
            symbol: "●",
            number: number.to_owned(),
            anchor: number.to_owned(),
        }
    }

    #[test]
    fn marks_may_lie_in_each_other_and_markup_in_a_text_stays_text() {
        let html = set_off("a <b> c & d", &[mark(2, 9, "1"), mark(6, 7, "2")]);
        assert_eq!(html.matches("<mark").count(), 3);
        assert!(html.contains("&lt;b&gt;") && html.contains("&amp;") && !html.contains("<b>"), "{html}");
        let bare: String =
            html.split('<').map(|part| part.split_once('>').map_or(part, |(_, rest)| rest)).collect();
        assert_eq!(bare.replace("●1", "").replace("●2", ""), "a &lt;b&gt; c &amp; d");
    }
}
