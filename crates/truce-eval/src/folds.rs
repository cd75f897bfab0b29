//! Folds: how much of the figure rests on entries that a single document could have taught.
//!
//! Documents are dealt into folds by the order of their names. A predicted claim is dropped where the entry that found it (rule, word and act code)
//! finds claims in its own fold alone: that entry may be there because somebody read that very document. What is left is scored as before. It
//! is a lower bound for one kind of overfitting and says nothing about another: an entry that is rare in any text is dropped though a dictionary
//! taught it, and a rule widened for one document that also fires in others stays.

use crate::score::count;
use crate::{Document, Figures, Names, Predicted, Score, match_document};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Figures with and without what a single fold supports.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Folds {
    /// How many folds.
    pub folds: usize,
    /// Predicted claims dropped.
    pub dropped: usize,
    /// Of them paired with a mark, right in act and actor.
    pub dropped_right: usize,
    /// Act and actors, as they are.
    pub plain_core: Figures,
    /// Act, actors, claimant and modality, as they are.
    pub plain_full: Figures,
    /// Act and actors, without what was dropped.
    pub core: Figures,
    /// All four, without what was dropped.
    pub full: Figures,
}

/// Drops in each document what only its fold supports, and scores the rest; none where claims do not say what found them.
pub(crate) fn fold(
    documents: &[Document],
    names: &dyn Fn(&Document) -> Names,
    plain: &Score,
    folds: usize,
) -> Option<Folds> {
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by_key(|&place| &documents[place].gold.id);
    let mut fold_of = vec![0; documents.len()];
    order.iter().enumerate().for_each(|(rank, &place)| fold_of[place] = rank % folds);

    let mut support: BTreeMap<(&str, &str, &str), BTreeSet<usize>> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        for claim in document.predicted {
            support.entry(key(claim)?).or_default().insert(fold_of[place]);
        }
    }
    let mut left = Score::default();
    let mut dropped = 0;
    for document in documents {
        let kept: Vec<Predicted> = document
            .predicted
            .iter()
            .filter(|claim| key(claim).and_then(|key| support.get(&key)).is_some_and(|folds| folds.len() > 1))
            .cloned()
            .collect();
        dropped += document.predicted.len() - kept.len();
        let rest = Document { predicted: &kept, ..*document };
        left.add(count(&rest, &match_document(rest.gold, rest.text, &kept, &names(&rest))));
    }
    Some(Folds {
        folds,
        dropped,
        dropped_right: plain.core.right.saturating_sub(left.core.right),
        plain_core: plain.core,
        plain_full: plain.full,
        core: left.core,
        full: left.full,
    })
}

fn key(claim: &Predicted) -> Option<(&str, &str, &str)> {
    let entry = claim.entry.as_ref()?;
    Some((entry.rule, &entry.word, &claim.act))
}
