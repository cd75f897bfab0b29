//! Matching: which predicted claim stands for which marked one.
//!
//! Two claims can pair where their words overlap by at least half of the shorter quote, the predicted quote is not much longer, and their acts are of
//! one group. Pairs are taken from the best downwards, each claim once. Words are counted in code points and weights summed in the order of
//! `corpus/score.py`, so that ties fall alike.

use crate::{GoldClaim, GoldDocument, Names, Predicted};
use std::cmp::Reverse;

/// A predicted claim beside the marked one it stands for, and what of it is right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Place among the predicted claims.
    pub predicted: usize,
    /// Place among the marked ones, in the order of the file.
    pub gold: usize,
    /// The act is right.
    pub act: bool,
    /// So are the actors.
    pub actor: bool,
    /// Who says so is right.
    pub claimant: bool,
    /// How they put it is right.
    pub modality: bool,
    /// A place is right; none where no place is marked.
    pub place: Option<bool>,
    /// The time is right; none where no time is marked.
    pub time: Option<bool>,
}

impl Pair {
    /// Act and actors are right.
    pub fn core(&self) -> bool {
        self.act && self.actor
    }

    /// So are claimant and modality.
    pub fn full(&self) -> bool {
        self.core() && self.claimant && self.modality
    }
}

/// What became of the claims of one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matched {
    /// Pairs with marks that count, best first.
    pub pairs: Vec<Pair>,
    /// Pairs with peripheral marks: neither gain nor loss.
    pub peripheral: Vec<Pair>,
    /// Predicted claims whose quote is not in the text.
    pub unspanned: usize,
    /// Marks whose quote is not in the text, by their place: a fault of the marks.
    pub marks_not_in_text: Vec<usize>,
}

impl Matched {
    /// The pair of the predicted claim at `place`, peripheral or not.
    pub fn of_predicted(&self, place: usize) -> Option<&Pair> {
        self.pairs.iter().chain(&self.peripheral).find(|pair| pair.predicted == place)
    }

    /// The pair of the mark at `place`.
    pub fn of_gold(&self, place: usize) -> Option<&Pair> {
        self.pairs.iter().chain(&self.peripheral).find(|pair| pair.gold == place)
    }
}

/// From which to which code point.
pub(crate) type Place = (usize, usize);

/// Everywhere that `quote` stands in `text`, in code points.
///
/// ```
/// assert_eq!(truce_eval::spans("é aba aba", "aba"), [(2, 5), (6, 9)]);
/// assert_eq!(truce_eval::spans("ababa", "aba"), [(0, 3), (2, 5)]);
/// ```
pub fn spans(text: &str, quote: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let Some(first) = quote.chars().next() else { return found };
    let long = quote.chars().count();
    let (mut from, mut points, mut counted) = (0, 0, 0);
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(quote)).map(|at| at + from) {
        points += text[counted..at].chars().count();
        counted = at;
        found.push((points, points + long));
        from = at + first.len_utf8();
    }
    found
}

/// The largest share of the shorter of two spans that both cover.
pub(crate) fn overlap(a: &[Place], b: &[Place]) -> f64 {
    let mut best = 0.0;
    for (x0, x1) in a {
        for (y0, y1) in b {
            let both = x1.min(y1).saturating_sub(*x0.max(y0));
            let shorter = (x1 - x0).min(y1 - y0);
            if both > 0 {
                best = f64::max(best, ratio(both, shorter));
            }
        }
    }
    best
}

#[expect(clippy::cast_precision_loss, reason = "lengths of texts and numbers of claims are far below 2^52")]
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// Whether two spans are about the same words: half of the shorter, and the predicted one no longer than thrice the marked or 240.
pub(crate) fn near(predicted: &str, gold: &str, overlap: f64) -> bool {
    predicted.chars().count() <= (3 * gold.chars().count()).max(240) && overlap >= 0.5
}

/// Whether the predicted code is one of the marked ones, or a finer or coarser one of the same.
pub(crate) fn same_act(predicted: &str, gold: &GoldClaim) -> bool {
    gold.acts().any(|act| {
        let marked = act.code();
        predicted == marked
            || (marked == "air.strike" && predicted.starts_with("air.strike"))
            || (predicted == "air.strike" && marked.starts_with("air.strike"))
            || (marked == "fire.unspecified" && predicted.starts_with("fire."))
            || (predicted == "fire.unspecified" && marked.starts_with("fire."))
    })
}

fn group(code: &str) -> &str {
    code.split('.').next().unwrap_or_default()
}

fn judge(names: &Names, (i, predicted): (usize, &Predicted), (j, gold): (usize, &GoldClaim)) -> Pair {
    let said = gold.time.as_ref().and_then(|time| time.days());
    let read = predicted.time.as_ref().and_then(|time| time.days());
    let meets = |(from, to): (&str, &str)| read.is_some_and(|(first, last)| first <= to && from <= last);
    Pair {
        predicted: i,
        gold: j,
        act: same_act(&predicted.act, gold),
        actor: names.same_actors(&predicted.actor, &gold.actor),
        claimant: names.same_claimant(predicted.claimant.as_deref(), &gold.claimant),
        modality: predicted.modality.as_deref() == Some(gold.modality.code()),
        place: (!gold.places.is_empty())
            .then(|| predicted.places.iter().any(|x| gold.places.iter().any(|y| names.same(x, y)))),
        time: said.map(meets),
    }
}

/// Pairs the predicted claims of a document with its marks.
pub fn match_document(gold: &GoldDocument, text: &str, predicted: &[Predicted], names: &Names) -> Matched {
    // Marks that count stand before peripheral ones: between equals the later is taken, there as here.
    let (counted, peripheral): (Vec<usize>, Vec<usize>) =
        (0..gold.claims.len()).partition(|&place| !gold.claims[place].is_peripheral());
    let order: Vec<usize> = counted.iter().chain(&peripheral).copied().collect();
    let gold_spans: Vec<Vec<Place>> =
        order.iter().map(|&place| spans(text, &gold.claims[place].quote)).collect();
    let predicted_spans: Vec<Vec<Place>> = predicted.iter().map(|claim| spans(text, &claim.quote)).collect();

    let mut candidates: Vec<(f64, usize, usize, Pair)> = Vec::new();
    for (i, claim) in predicted.iter().enumerate() {
        for (rank, &place) in order.iter().enumerate() {
            let mark = &gold.claims[place];
            let overlap = overlap(&predicted_spans[i], &gold_spans[rank]);
            let one_group = mark.acts().any(|act| group(act.code()) == claim.group());
            if !near(&claim.quote, &mark.quote, overlap) || !one_group {
                continue;
            }
            let pair = judge(names, (i, claim), (place, mark));
            let one = |right: bool| if right { 1.0 } else { 0.0 };
            let weight = 1.0
                + overlap
                + 4.0 * one(pair.act)
                + 3.0 * one(pair.actor)
                + one(pair.claimant)
                + one(pair.modality);
            candidates.push((weight, i, rank, pair));
        }
    }
    candidates.sort_by(|a, b| {
        b.0.total_cmp(&a.0).then_with(|| (Reverse(a.1), Reverse(a.2)).cmp(&(Reverse(b.1), Reverse(b.2))))
    });
    let mut matched = Matched {
        unspanned: predicted_spans.iter().filter(|spans| spans.is_empty()).count(),
        marks_not_in_text: (0..order.len())
            .filter(|&rank| gold_spans[rank].is_empty())
            .map(|rank| order[rank])
            .collect(),
        ..Matched::default()
    };
    let (mut used_predicted, mut used_gold) = (vec![false; predicted.len()], vec![false; order.len()]);
    for (_, i, rank, pair) in candidates {
        if used_predicted[i] || used_gold[rank] {
            continue;
        }
        (used_predicted[i], used_gold[rank]) = (true, true);
        if rank < counted.len() {
            matched.pairs.push(pair);
        } else {
            matched.peripheral.push(pair);
        }
    }
    matched
}
