//! Evenness: is each side, each outlet and each language read equally well?
//!
//! A figure without its interval would invite reading chance as bias, so each has one. A claim counts for every party of the agreement that it
//! or its forces, offices or people act for; who the actor is enters nothing else.

use crate::bootstrap::mean_interval;
use crate::matching::ratio;
use crate::score::{rounded, share};
use crate::{Document, Interval, Matched, Pair, share_interval};
use serde::Serialize;
use std::collections::BTreeMap;
use truce_claims::ActorBook;
use truce_terms::Agreement;
use truce_vocabulary::TextRange;

/// A share with its base and its interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Share {
    /// The share; 0 where there is nothing to share.
    pub value: f64,
    /// How many it is a share of.
    pub n: usize,
    /// Where it might lie.
    pub interval: Option<Interval>,
}

impl Share {
    fn of(right: usize, n: usize) -> Self {
        Share { value: rounded(share(right, n)), n, interval: share_interval(right, n) }
    }
}

/// One side, outlet or language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Slice {
    /// Its name.
    pub name: String,
    /// The agreement it is a side of; empty for outlets and languages.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub agreement: String,
    /// Documents with at least one mark or predicted claim of it.
    pub documents: usize,
    /// Marked claims found, right in act and actor.
    pub recall: Share,
    /// Predicted claims right in act and actor.
    pub precision: Share,
    /// Right modalities among those found.
    pub modality: Share,
    /// Mean confidence of the predicted claims, as a share.
    pub confidence: Share,
}

/// Every side, outlet and language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Slices {
    /// Parties of the agreements, in the agreements' order; then, for each, what is done by nobody's side.
    pub sides: Vec<Slice>,
    /// By name.
    pub outlets: Vec<Slice>,
    /// By tag.
    pub languages: Vec<Slice>,
}

/// Parties of the agreement that any of `names` is, serves or speaks for, in the agreement's order.
///
/// ```
/// use truce_terms::Agreement;
/// let agreement = Agreement::bundled("lebanon-2024").unwrap();
/// let book = truce_claims::ActorBook::new(Some(&agreement));
/// let parties = |name: &str| truce_eval::parties_of(&agreement, &book, &[name.to_owned()]);
/// assert_eq!(parties("Israeli army"), ["Israel"]);
/// assert_eq!(parties("person:Israel Katz"), ["Israel"]);
/// assert_eq!(parties("UNIFIL"), Vec::<String>::new());
/// ```
pub fn parties_of(agreement: &Agreement, book: &ActorBook, names: &[String]) -> Vec<String> {
    let mut sides = Vec::new();
    for name in names {
        let bare = name.split_once(':').map_or(name.as_str(), |(_, bare)| bare);
        // A short name stands as it is; a longer one may name its side anywhere in it ("Yemeni government forces").
        let named = book.named(bare).cloned().into_iter();
        let found =
            book.find_in(bare, TextRange::new(0, bare.len())).into_iter().map(|mention| mention.actor);
        for actor in named.chain(found).take(1) {
            sides.extend(book.side_of(&actor).cloned());
        }
    }
    agreement
        .parties
        .iter()
        .filter(|party| sides.contains(&party.id))
        .map(|party| party.name.clone())
        .collect()
}

/// What is counted for a slice.
#[derive(Default)]
struct Counts {
    documents: Vec<usize>,
    marked: usize,
    found: usize,
    predicted: usize,
    right: usize,
    modality: usize,
    confidences: Vec<u64>,
}

impl Counts {
    fn mark(&mut self, document: usize, pair: Option<&Pair>) {
        self.seen_in(document);
        self.marked += 1;
        if let Some(pair) = pair.filter(|pair| pair.core()) {
            self.found += 1;
            self.modality += usize::from(pair.modality);
        }
    }

    fn read(&mut self, document: usize, pair: Option<&Pair>, confidence: Option<u8>) {
        self.seen_in(document);
        self.predicted += 1;
        self.right += usize::from(pair.is_some_and(Pair::core));
        self.confidences.extend(confidence.map(u64::from));
    }

    fn seen_in(&mut self, document: usize) {
        if self.documents.last() != Some(&document) {
            self.documents.push(document);
        }
    }

    fn told(self, name: String, agreement: String) -> Slice {
        let hundred = |value: f64| value / 100.0;
        let sum: u64 = self.confidences.iter().sum();
        let n = self.confidences.len();
        let mean = if n == 0 { 0.0 } else { ratio(usize::try_from(sum).unwrap_or(usize::MAX), 100 * n) };
        let interval = mean_interval(&self.confidences)
            .map(|found| Interval { low: hundred(found.low), high: hundred(found.high) });
        Slice {
            name,
            agreement,
            documents: self.documents.len(),
            recall: Share::of(self.found, self.marked),
            precision: Share::of(self.right, self.predicted),
            modality: Share::of(self.modality, self.found),
            confidence: Share { value: rounded(mean), n, interval },
        }
    }
}

pub(crate) fn slice(documents: &[Document], matched: &[Matched]) -> Slices {
    let mut books: BTreeMap<&str, (Agreement, ActorBook)> = BTreeMap::new();
    let mut sides: BTreeMap<(usize, usize), Counts> = BTreeMap::new();
    let mut outlets: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut languages: BTreeMap<&str, Counts> = BTreeMap::new();
    for (place, (document, matched)) in documents.iter().zip(matched).enumerate() {
        let gold = document.gold;
        if let Some(agreement) = Agreement::bundled(&gold.ceasefire) {
            books.entry(&gold.ceasefire).or_insert_with(|| {
                let book = ActorBook::new(Some(&agreement));
                (agreement, book)
            });
        }
        let order = Agreement::bundled_names().position(|name| name == gold.ceasefire);
        // The last place of an agreement is for what no party does.
        let sides_of = |names: &[String]| -> Vec<(usize, usize)> {
            let (Some(order), Some((agreement, book))) = (order, books.get(gold.ceasefire.as_str())) else {
                return Vec::new();
            };
            let named = parties_of(agreement, book, names);
            let parties = agreement.parties.iter().enumerate();
            let found: Vec<(usize, usize)> = parties
                .filter(|(_, party)| named.contains(&party.name))
                .map(|(side, _)| (order, side))
                .collect();
            if found.is_empty() { vec![(order, usize::MAX)] } else { found }
        };
        for (mark, claim) in gold.claims.iter().enumerate().filter(|(_, claim)| !claim.is_peripheral()) {
            let pair = matched.of_gold(mark);
            outlets.entry(&gold.outlet).or_default().mark(place, pair);
            languages.entry(&gold.language).or_default().mark(place, pair);
            for side in sides_of(&claim.actor) {
                sides.entry(side).or_default().mark(place, pair);
            }
        }
        for (read, claim) in document.predicted.iter().enumerate() {
            if matched.peripheral.iter().any(|pair| pair.predicted == read) {
                continue;
            }
            let pair = matched.of_predicted(read);
            outlets.entry(&gold.outlet).or_default().read(place, pair, claim.confidence);
            languages.entry(&gold.language).or_default().read(place, pair, claim.confidence);
            for side in sides_of(&claim.actor) {
                sides.entry(side).or_default().read(place, pair, claim.confidence);
            }
        }
    }
    let named: Vec<&str> = Agreement::bundled_names().collect();
    let side_name = |order: usize, side: usize| -> (String, String) {
        let agreement = named.get(order).copied().unwrap_or_default();
        let party = books.get(agreement).and_then(|(agreement, _)| agreement.parties.get(side));
        let name = party.map_or_else(|| "others, or nobody named".to_owned(), |party| party.name.clone());
        (name, agreement.to_owned())
    };
    let plainly = |slices: BTreeMap<&str, Counts>| {
        let told = slices.into_iter().map(|(name, counts)| {
            let name = if name.is_empty() { "not said" } else { name };
            counts.told(name.to_owned(), String::new())
        });
        told.collect()
    };
    Slices {
        sides: sides
            .into_iter()
            .map(|((order, side), counts)| {
                let (name, agreement) = side_name(order, side);
                counts.told(name, agreement)
            })
            .collect(),
        outlets: plainly(outlets),
        languages: plainly(languages),
    }
}
