//! Which agreements and halts are truces.

use super::is_event_noun;
use crate::tree::Tree;
use truce_language::Dep;

/// Of the many agreements, those that stop fighting.
pub(crate) fn truce_word(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        tree.core(noun).any(|w| {
            matches!(tree.lemma(w), "ceasefire" | "cease-fire" | "truce" | "armistice" | "cessation" | "lull")
                || halt_of_arms(tree, w)
        }) || matches!(
            tree.lemma(noun),
            "agreement" | "deal" | "accord" | "understanding" | "moratorium" | "terms" | "term"
        ) && !of_business(tree, noun)
    })
}

/// A trade deal, a minerals agreement, an accord on fishing: signed and kept, but no truce.
fn of_business(tree: &Tree<'_>, noun: usize) -> bool {
    const MATTERS: &[&str] = &[
        "trade",
        "minerals",
        "mineral",
        "mining",
        "oil",
        "gas",
        "grain",
        "fishing",
        "fishery",
        "fisheries",
        "climate",
        "tax",
        "tariff",
        "customs",
        "visa",
        "training",
        "investment",
        "business",
        "commercial",
        "economic",
        "financial",
        "loan",
        "debt",
        "rental",
        "transfer",
        "licensing",
        "merger",
        "takeover",
        "broadcasting",
        "television",
        "film",
        "record",
        "transit",
        "extradition",
        "nuclear",
        "wage",
        "pay",
        "union",
        "coalition",
        "climate",
        "water-sharing",
        "aviation",
        "maritime",
        "defence",
        "defense",
        "arms",
        "contract",
        "credit",
        "export",
        "import",
        "supply",
        "purchase",
        "employment",
        "labour",
        "labor",
        "partnership",
    ];
    let matter = |w: usize| MATTERS.contains(&tree.low(w)) || MATTERS.contains(&tree.lemma(w));
    tree.core(noun).any(|w| w != noun && matter(w))
        || tree
            .object_of(noun, &["on", "over", "about", "for"])
            .is_some_and(|what| tree.core(what).any(matter))
}

/// "A halt to attacks", and "the halt" once one was spoken of: not a halt of talks or returns.
fn halt_of_arms(tree: &Tree<'_>, w: usize) -> bool {
    let arms = |noun: usize| {
        is_event_noun(tree, Some(noun)) || matches!(tree.lemma(noun), "hostility" | "war" | "violence")
    };
    tree.lemma(w) == "halt"
        && tree.tag(w).is_noun()
        && match tree
            .object_of(w, &["to", "in", "of"])
            .or_else(|| tree.object_of(tree.words[w].head, &["to"]))
        {
            Some(what) => arms(what),
            None => tree.kids_by(w, &[Dep::Det]).any(|det| matches!(tree.low(det), "the" | "this")),
        }
}
