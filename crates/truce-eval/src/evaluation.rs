//! The whole evaluation: every document matched, then every figure made of the same pairs.

use crate::bootstrap::interval;
use crate::calibration::calibrate;
use crate::confusion::confuse;
use crate::folds::fold;
use crate::ledger::keep;
use crate::score::{by_group, count};
use crate::slices::slice;
use crate::{
    Calibration, Confusion, Figures, Folds, GoldDocument, GroupRow, Interval, Ledger, Matched, Names,
    Predicted, Score, Slices, match_document,
};
use serde::Serialize;
use truce_terms::Agreement;

/// A marked document with its text and what was read in it.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The marks.
    pub gold: &'a GoldDocument,
    /// The text they are in.
    pub text: &'a str,
    /// The claims read.
    pub predicted: &'a [Predicted],
}

/// How to evaluate.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Take two names for one where the world table or the agreement lists them as one actor.
    pub names: bool,
    /// Into how many folds to deal the documents; fewer than two is not at all.
    pub folds: usize,
}

/// A mark that nothing was read for, or a claim that stands for no mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// The document.
    pub document: String,
    /// Code of the act.
    pub act: String,
    /// Who.
    pub actor: Vec<String>,
    /// The words.
    pub quote: String,
}

/// Every figure, and the pairs they are made of.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Evaluation {
    /// The figures of `score.py`.
    #[serde(flatten)]
    pub score: Score,
    /// Where F1 in act and actor might lie, over documents.
    pub core_interval: Option<Interval>,
    /// Where F1 in all four might lie.
    pub full_interval: Option<Interval>,
    /// Marks whose quote is not in its text, as document and number from 1.
    pub marks_not_in_text: Vec<(String, usize)>,
    /// Each group of acts.
    pub groups: Vec<GroupRow>,
    /// How far confidence can be believed.
    pub calibration: Calibration,
    /// What is taken for what.
    pub confusion: Confusion,
    /// How often each rule was right.
    pub ledger: Ledger,
    /// Whether sides, outlets and languages are read alike.
    #[serde(flatten)]
    pub slices: Slices,
    /// What is left without entries that one fold supports; none where it was not asked for or cannot be told.
    pub folds: Option<Folds>,
    /// Marks that nothing was read for.
    pub misses: Vec<Listed>,
    /// Claims that stand for no mark.
    pub spurious: Vec<Listed>,
    /// The pairs of each document.
    #[serde(skip)]
    pub matched: Vec<Matched>,
}

/// Evaluates `documents`, in their order.
pub fn evaluate(documents: &[Document<'_>], options: Options) -> Evaluation {
    let names = |document: &Document<'_>| match options.names {
        false => Names::plain(),
        true => Names::listed(Agreement::bundled(&document.gold.ceasefire).as_ref()),
    };
    let matched: Vec<Matched> = documents
        .iter()
        .map(|document| match_document(document.gold, document.text, document.predicted, &names(document)))
        .collect();
    let each: Vec<Score> =
        documents.iter().zip(&matched).map(|(document, matched)| count(document, matched)).collect();
    let mut score = Score::default();
    each.iter().cloned().for_each(|one| score.add(one));
    let over_documents = |level: fn(&Score) -> Figures| {
        interval(each.len(), |times| {
            let mut drawn = Figures::default();
            for (one, times) in each.iter().map(level).zip(times) {
                drawn.right += times * one.right;
                drawn.predicted += times * one.predicted;
                drawn.gold += times * one.gold;
            }
            drawn.f1()
        })
    };
    let (mut misses, mut spurious, mut not_in_text) = (Vec::new(), Vec::new(), Vec::new());
    for (document, matched) in documents.iter().zip(&matched) {
        let listed = |act: &str, actor: &[String], quote: &str| Listed {
            document: document.gold.id.clone(),
            act: act.to_owned(),
            actor: actor.to_vec(),
            quote: quote.to_owned(),
        };
        for (place, claim) in document.gold.claims.iter().enumerate() {
            if !claim.is_peripheral() && matched.of_gold(place).is_none() {
                misses.push(listed(claim.act.code(), &claim.actor, &claim.quote));
            }
        }
        for (place, claim) in document.predicted.iter().enumerate() {
            if matched.of_predicted(place).is_none() {
                spurious.push(listed(&claim.act, &claim.actor, &claim.quote));
            }
        }
        not_in_text
            .extend(matched.marks_not_in_text.iter().map(|place| (document.gold.id.clone(), place + 1)));
    }
    Evaluation {
        core_interval: over_documents(|score| score.core),
        full_interval: over_documents(|score| score.full),
        marks_not_in_text: not_in_text,
        groups: by_group(documents, &matched),
        calibration: calibrate(documents, &matched),
        confusion: confuse(documents, &matched),
        ledger: keep(documents, &matched),
        slices: slice(documents, &matched),
        folds: (options.folds > 1).then(|| fold(documents, &names, &score, options.folds)).flatten(),
        misses,
        spurious,
        matched,
        score,
    }
}
