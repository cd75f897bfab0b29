//! The names a side gives the other: "the enemy", "the occupation", "the aggression's warplanes".
//!
//! Such a word stays in the words that are quoted; the doer is the side that is meant, under its own name. Whom a side means, the side itself tells:
//! the other one. In anybody else's words it is whom the report calls so by name, or whom the agreement lists as called so.

use super::{Cast, Who, article_off};
use crate::roster::How;
use crate::rules;
use std::collections::BTreeSet;
use truce_language::Dep;

/// What a side calls the other.
const LOADED: &[&str] =
    &["aggressor", "aggression", "occupier", "occupation", "invader", "usurper", "occupant"];

/// What a side calls the other in its own statements.
pub(crate) fn is_loaded(lemma: &str) -> bool {
    LOADED.contains(&lemma)
}

fn is_enemy(lemma: &str) -> bool {
    matches!(lemma, "enemy" | "adversary" | "foe" | "opponent")
}

/// The name a force is listed under that is called so: those who speak of occupiers speak of occupation forces.
pub(crate) fn forces_called(lemma: &str) -> Option<&'static str> {
    match lemma {
        "occupation" | "occupier" | "occupant" | "invader" => Some("occupation forces"),
        "aggression" | "aggressor" => Some("aggression forces"),
        _ => None,
    }
}

impl Cast<'_> {
    /// "Enemy posts", "a hostile drone", "the occupation": the side that is meant; the loaded word stays in the quote.
    pub(super) fn hostile_to(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        let core = tree.core(i);
        let hostile =
            |w: usize| tree.tag(w).is_noun() && (is_enemy(tree.lemma(w)) || is_loaded(tree.lemma(w)));
        let before = |w: &usize| *w != i && (hostile(*w) || tree.low(*w) == "hostile");
        let word = if hostile(i) { i } else { core.clone().find(before)? };
        if word == i && is_loaded(tree.lemma(i)) && !self.stands_for_somebody(i) {
            return None;
        }
        // "The Israeli enemy" says itself who it is.
        let named = |w: usize| self.spot(w).is_some_and(|spot| !matches!(spot.mention.how, How::Person(_)));
        if core.clone().any(named) {
            return None;
        }
        let own = speaker.and_then(|who| self.top(who));
        let other = own.filter(|&own| self.is_conflict(own)).and_then(|own| self.opponent(own, i));
        let meant = other.or_else(|| self.called_so(tree.lemma(word)))?;
        let named = self.these(&[meant], i, rules::ACTOR_LOADED).into_iter();
        let as_written = article_off(tree.said(core.clone()));
        Some(
            named
                .map(|who| Who { surface: as_written.to_owned(), range: tree.range(core.clone()), ..who })
                .collect(),
        )
    }

    /// Whether noun `i` calls somebody the enemy, or something the enemy's.
    pub(crate) fn is_called_enemy(&self, i: usize) -> bool {
        let tree = self.tree;
        tree.core(i).any(|w| tree.tag(w).is_noun() && is_enemy(tree.lemma(w)))
    }

    /// Whether "the occupation" stands for those who occupy: "the occupation said", "by the occupation", not "the occupation of the hills".
    pub(crate) fn stands_for_somebody(&self, i: usize) -> bool {
        let tree = self.tree;
        if !matches!(tree.lemma(i), "occupation" | "aggression" | "occupant") {
            return true;
        }
        let verb = tree.words[i].head;
        let does = matches!(tree.dep(i), Dep::Nsubj)
            && tree.is_verb(verb)
            && !tree.is_passive(verb)
            && !matches!(
                tree.lemma(verb),
                "be" | "begin"
                    | "start"
                    | "end"
                    | "last"
                    | "continue"
                    | "leave"
                    | "cause"
                    | "become"
                    | "go"
                    | "cost"
            );
        let by = tree.dep(i) == Dep::Pobj && matches!(tree.low(verb), "by" | "from");
        // "The car's occupants", "occupants of the house" are nobody's army.
        let of_something = tree.object_of(i, &["of"]).is_some() || tree.kid(i, &[Dep::Poss]).is_some();
        !of_something && (does || by || tree.dep(i) == Dep::Poss)
    }

    /// Whom the report calls so by name ("the Israeli enemy"), if it is one; else whom the agreement lists as called so.
    fn called_so(&self, lemma: &str) -> Option<usize> {
        let tree = self.tree;
        let same = |other: &str| is_enemy(other) || is_loaded(other);
        let by_name: BTreeSet<usize> = self
            .mentions
            .iter()
            .filter(|spot| matches!(spot.mention.how, How::Adjective))
            .filter(|spot| tree.words.get(spot.words.end).is_some_and(|next| same(&next.lemma)))
            .map(|spot| self.book.top(spot.mention.actor))
            .filter(|&top| self.is_conflict(top))
            .collect();
        match by_name.iter().collect::<Vec<_>>()[..] {
            [&only] => Some(only),
            [] => self.book.called_so(lemma),
            _ => None,
        }
    }
}
