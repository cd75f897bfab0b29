//! Confusion: what is taken for what.

use crate::matching::{Place, near, overlap, spans};
use crate::{Document, Matched};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use truce_vocabulary::Modality;

/// How often one modality was read as each; over claims whose act and actor are right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ModalityRow {
    /// As marked.
    pub marked: &'static str,
    /// As read, in the order of [`Confusion::modalities`]; the last is anything else.
    pub read: Vec<usize>,
}

/// One act read as another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActConfusion {
    /// As marked.
    pub marked: String,
    /// As read.
    pub read: String,
    /// How often.
    pub times: usize,
}

/// What is taken for what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Confusion {
    /// The modalities, in the order of the columns.
    pub modalities: Vec<&'static str>,
    /// One row for each marked modality that occurs.
    pub modality: Vec<ModalityRow>,
    /// Acts read as others, the most frequent first.
    pub acts: Vec<ActConfusion>,
}

pub(crate) fn confuse(documents: &[Document], matched: &[Matched]) -> Confusion {
    let modalities: Vec<&'static str> = Modality::ALL.iter().map(|one| one.code()).collect();
    let mut table: BTreeMap<Modality, Vec<usize>> = BTreeMap::new();
    let mut acts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (document, matched) in documents.iter().zip(matched) {
        for pair in matched.pairs.iter().filter(|pair| pair.core()) {
            let read = document.predicted[pair.predicted].modality.as_deref();
            let column = modalities.iter().position(|code| Some(*code) == read).unwrap_or(modalities.len());
            let marked = document.gold.claims[pair.gold].modality;
            table.entry(marked).or_insert_with(|| vec![0; modalities.len() + 1])[column] += 1;
        }
        let others = matched.pairs.iter().filter(|pair| !pair.act).map(|pair| (pair.gold, pair.predicted));
        for (gold, predicted) in others.chain(left_over(document, matched)) {
            let marked = document.gold.claims[gold].act.code().to_owned();
            *acts.entry((marked, document.predicted[predicted].act.clone())).or_default() += 1;
        }
    }
    let mut acts: Vec<ActConfusion> =
        acts.into_iter().map(|((marked, read), times)| ActConfusion { marked, read, times }).collect();
    acts.sort_by_key(|one| Reverse(one.times));
    Confusion {
        modality: table
            .into_iter()
            .map(|(marked, read)| ModalityRow { marked: marked.code(), read })
            .collect(),
        modalities,
        acts,
    }
}

/// Marks and predicted claims on the same words that are paired with nothing: an act read as one of another group.
fn left_over(document: &Document, matched: &Matched) -> Vec<(usize, usize)> {
    let free_gold: Vec<(usize, Vec<Place>)> = (0..document.gold.claims.len())
        .filter(|&place| !document.gold.claims[place].is_peripheral() && matched.of_gold(place).is_none())
        .map(|place| (place, spans(document.text, &document.gold.claims[place].quote)))
        .collect();
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (place, claim) in document.predicted.iter().enumerate() {
        if matched.of_predicted(place).is_some() {
            continue;
        }
        let own = spans(document.text, &claim.quote);
        for (gold, marks) in &free_gold {
            let overlap = overlap(&own, marks);
            if near(&claim.quote, &document.gold.claims[*gold].quote, overlap) {
                candidates.push((overlap, *gold, place));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (_, gold, predicted) in candidates {
        if taken.iter().all(|(g, p)| *g != gold && *p != predicted) {
            taken.push((gold, predicted));
        }
    }
    taken
}

impl Confusion {
    /// Pairs on the diagonal and all pairs of the modality table: its share is the modality accuracy.
    pub fn diagonal(&self) -> (usize, usize) {
        let mut right = 0;
        let mut all = 0;
        for row in &self.modality {
            let own = self.modalities.iter().position(|code| *code == row.marked);
            right += own.map_or(0, |own| row.read[own]);
            all += row.read.iter().sum::<usize>();
        }
        (right, all)
    }
}
