//! The score: precision, recall and F1 on three levels, as `corpus/score.py` counts them, and the same for each group of acts.

use crate::matching::ratio;
use crate::{Document, Matched, Pair, Predicted};
use serde::{Serialize, Serializer, ser::SerializeMap};
use truce_vocabulary::Modality;

/// Right among predicted and among marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Right.
    pub right: usize,
    /// Predicted.
    pub predicted: usize,
    /// Marked.
    pub gold: usize,
}

impl Figures {
    /// Share of the predicted that is right.
    pub fn precision(&self) -> f64 {
        share(self.right, self.predicted)
    }

    /// Share of the marked that was found.
    pub fn recall(&self) -> f64 {
        share(self.right, self.gold)
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(6))?;
        map.serialize_entry("p", &rounded(self.precision()))?;
        map.serialize_entry("r", &rounded(self.recall()))?;
        map.serialize_entry("f1", &rounded(self.f1()))?;
        map.serialize_entry("tp", &self.right)?;
        map.serialize_entry("pred", &self.predicted)?;
        map.serialize_entry("gold", &self.gold)?;
        map.end()
    }
}

/// `part` of `whole`; nothing of nothing is 0.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { ratio(part, whole) }
}

/// Four decimal places, halves to the even digit of the exact value: as Python's `round`.
pub(crate) fn rounded(value: f64) -> f64 {
    format!("{value:.4}").parse().unwrap_or(value)
}

/// One document in the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row(
    /// Its name.
    pub String,
    /// Marks that count.
    pub usize,
    /// Predicted claims that count.
    pub usize,
    /// Pairs.
    pub usize,
    /// Of them right in act and actor.
    pub usize,
    /// Of them right in claimant and modality too.
    pub usize,
);

/// The whole score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// The group of the act agrees.
    pub event: Figures,
    /// Act and actors agree.
    pub core: Figures,
    /// Claimant and modality too.
    pub full: Figures,
    /// Right claimants among core pairs.
    pub claimant: usize,
    /// Right modalities among core pairs.
    pub modality: usize,
    /// Right places, and core pairs with a marked place.
    pub place: (usize, usize),
    /// Right times, and core pairs with a marked time.
    pub time: (usize, usize),
    /// Denials read as fact, and denials that were found at all.
    pub denials_read_as_fact: (usize, usize),
    /// Predicted quotes that are not in the text.
    pub quotes_not_in_text: usize,
    /// Every document.
    pub rows: Vec<Row>,
}

/// What one document adds.
pub(crate) fn count(document: &Document, matched: &Matched) -> Score {
    let gold = document.gold.claims.iter().filter(|claim| !claim.is_peripheral()).count();
    let predicted = document.predicted.len() - matched.peripheral.len();
    let core = || matched.pairs.iter().filter(|pair| pair.core());
    let full = core().filter(|pair| pair.full()).count();
    let figures = |right| Figures { right, predicted, gold };
    let of = |answers: Vec<bool>| (answers.iter().filter(|right| **right).count(), answers.len());
    let denied: Vec<bool> = matched
        .pairs
        .iter()
        .filter(|pair| document.gold.claims[pair.gold].modality == Modality::Denied)
        .map(|pair| as_fact(document, pair))
        .collect();
    Score {
        event: figures(matched.pairs.len()),
        core: figures(core().count()),
        full: figures(full),
        claimant: core().filter(|pair| pair.claimant).count(),
        modality: core().filter(|pair| pair.modality).count(),
        place: of(core().filter_map(|pair| pair.place).collect()),
        time: of(core().filter_map(|pair| pair.time).collect()),
        denials_read_as_fact: of(denied),
        quotes_not_in_text: matched.unspanned,
        rows: vec![Row(document.gold.id.clone(), gold, predicted, matched.pairs.len(), core().count(), full)],
    }
}

fn as_fact(document: &Document, pair: &Pair) -> bool {
    matches!(document.predicted[pair.predicted].modality.as_deref(), Some("asserted" | "alleged"))
}

impl Score {
    /// Adds the counts of another score.
    pub(crate) fn add(&mut self, other: Score) {
        for (mine, its) in
            [(&mut self.event, other.event), (&mut self.core, other.core), (&mut self.full, other.full)]
        {
            mine.right += its.right;
            mine.predicted += its.predicted;
            mine.gold += its.gold;
        }
        for (mine, its) in [
            (&mut self.place, other.place),
            (&mut self.time, other.time),
            (&mut self.denials_read_as_fact, other.denials_read_as_fact),
        ] {
            mine.0 += its.0;
            mine.1 += its.1;
        }
        self.claimant += other.claimant;
        self.modality += other.modality;
        self.quotes_not_in_text += other.quotes_not_in_text;
        self.rows.extend(other.rows);
    }

    /// Share of right claimants among core pairs.
    pub fn claimant_share(&self) -> f64 {
        share(self.claimant, self.core.right)
    }

    /// Share of right modalities among core pairs.
    pub fn modality_share(&self) -> f64 {
        share(self.modality, self.core.right)
    }
}

impl Serialize for Score {
    /// With the keys of `score.py --json`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("documents", &self.rows.len())?;
        map.serialize_entry("event", &self.event)?;
        map.serialize_entry("core", &self.core)?;
        map.serialize_entry("full", &self.full)?;
        map.serialize_entry("claimant", &rounded(self.claimant_share()))?;
        map.serialize_entry("modality", &rounded(self.modality_share()))?;
        map.serialize_entry("place", &rounded(share(self.place.0, self.place.1)))?;
        map.serialize_entry("time", &rounded(share(self.time.0, self.time.1)))?;
        map.serialize_entry("denials_read_as_fact", &self.denials_read_as_fact)?;
        map.serialize_entry("quotes_not_in_text", &self.quotes_not_in_text)?;
        map.serialize_entry("rows", &self.rows)?;
        map.end()
    }
}

/// One group of acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupRow {
    /// The part of the code before the dot.
    pub group: String,
    /// Marks of the group, and how many were paired.
    pub marked: usize,
    /// Of them right in act and actor.
    pub found: usize,
    /// Predicted claims of the group that count.
    pub predicted: usize,
    /// Of them right in act and actor.
    pub right: usize,
}

impl GroupRow {
    /// Share of the marked found.
    pub fn recall(&self) -> f64 {
        share(self.found, self.marked)
    }

    /// Share of the predicted that is right.
    pub fn precision(&self) -> f64 {
        share(self.right, self.predicted)
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

/// Every group of the codebook that is marked or predicted, in the codebook's order.
pub(crate) fn by_group(documents: &[Document], matched: &[Matched]) -> Vec<GroupRow> {
    let mut order: Vec<String> = Vec::new();
    for entry in truce_vocabulary::ACTS {
        let group = entry.code.split('.').next().unwrap_or_default();
        if order.last().is_none_or(|last| last != group) && !order.iter().any(|known| known == group) {
            order.push(group.to_owned());
        }
    }
    let strange = documents.iter().flat_map(|document| document.predicted).map(Predicted::group);
    for group in strange {
        if !order.iter().any(|known| known == group) {
            order.push(group.to_owned());
        }
    }
    let row = |group: String| {
        let mut row = GroupRow { group, marked: 0, found: 0, predicted: 0, right: 0 };
        for (document, matched) in documents.iter().zip(matched) {
            for (place, claim) in document.gold.claims.iter().enumerate() {
                if !claim.is_peripheral() && claim.act.code().split('.').next() == Some(&row.group) {
                    row.marked += 1;
                    row.found += usize::from(matched.of_gold(place).is_some_and(Pair::core));
                }
            }
            for (place, claim) in document.predicted.iter().enumerate() {
                let spared = matched.peripheral.iter().any(|pair| pair.predicted == place);
                if !spared && claim.group() == row.group {
                    row.predicted += 1;
                    row.right += usize::from(matched.of_predicted(place).is_some_and(Pair::core));
                }
            }
        }
        row
    };
    order.into_iter().map(row).filter(|row| row.marked + row.predicted > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_goes_by_the_exact_value_as_in_python() {
        // round(0.00005, 4) is 0.0001 there, because the double lies above the half; round(0.00015, 4) is 0.0001, because it lies below.
        for (value, there) in [(0.00005, 0.0001), (0.00015, 0.0001), (0.5, 0.5), (2.0 / 3.0, 0.6667)] {
            assert!((rounded(value) - there).abs() < 1e-12, "{value}");
        }
    }

    #[test]
    fn nothing_of_nothing_is_nothing() {
        let none = Figures::default();
        assert!(none.precision().abs() + none.recall().abs() + none.f1().abs() < f64::EPSILON);
    }
}
