//! Who is meant where a phrase only describes: "government drones", "a unit of the army", "the enemy's posts", "Iran-backed militias".

use super::{Cast, Who, article_off};
use crate::lexicon::{self, Class};
use crate::roster::How;
use crate::rules;
use std::ops::Range;
use truce_language::{Dep, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::ClaimantKind;

/// Ties that do not make a force somebody's own: who pays, arms or praises it does not command it.
const BACKED: &[&str] = &[
    "backed",
    "supported",
    "armed",
    "funded",
    "sponsored",
    "trained",
    "equipped",
    "financed",
    "friendly",
    "proxy",
];

/// Words that tell one sort of fighters from another where no name is given.
const SORTS: &[&str] = &[
    "government",
    "pro-government",
    "anti-government",
    "regime",
    "junta",
    "federal",
    "separatist",
    "secessionist",
    "rebel",
    "opposition",
    "foreign",
    "tribal",
    "paramilitary",
    "mercenary",
    "jihadist",
    "islamist",
    "allied",
    "coast",
];

impl Cast<'_> {
    /// "Iran-backed", "Turkish-supported", "pro-Russian": the name tells whose friends they are, not whose they are.
    pub(super) fn only_backs(&self, words: &Range<usize>) -> bool {
        let tree = self.tree;
        let hyphen = |at: usize| matches!(tree.low(at), "-" | "‑" | "–");
        let after =
            words.end + 1 < tree.len() && hyphen(words.end) && BACKED.contains(&tree.low(words.end + 1));
        let before = words.start >= 2
            && hyphen(words.start - 1)
            && matches!(tree.low(words.start - 2), "pro" | "anti");
        after || before
    }

    /// "Enemy posts", "a hostile drone", in the words of one side: the other side's; the loaded word stays in the quote.
    pub(super) fn hostile_to(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        let own_words = speaker.is_some_and(|who| who.rule == rules::CLAIMANT_VOICE);
        let hostile = |w: usize| {
            matches!(tree.lemma(w), "enemy" | "adversary" | "foe" | "opponent")
                || own_words && tree.tag(w).is_noun() && super::naming::is_loaded(tree.lemma(w))
        };
        let before = |w: usize| w != i && (hostile(w) || tree.low(w) == "hostile");
        if !(hostile(i) || tree.core(i).any(before)) {
            return None;
        }
        // "The Israeli enemy" says itself who it is.
        let named = |w: usize| self.spot(w).is_some_and(|spot| !matches!(spot.mention.how, How::Person(_)));
        if tree.core(i).any(named) {
            return None;
        }
        let own = speaker.and_then(|who| self.top(who))?;
        let other = self.opponent(own, i)?;
        Some(self.these(&[other], i, rules::ACTOR_OPPONENT))
    }

    /// "A unit of the army", "a member of the formations", "boats of the navy": whoever the whole is.
    pub(super) fn whole_of(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        if !lexicon::is(tree.lemma(i), Class::FORCE.or(Class::VESSEL).or(Class::GUN)) {
            return None;
        }
        let whole = tree.object_of(i, &["of", "from"])?;
        let force = lexicon::is(tree.lemma(whole), Class::FORCE.or(Class::MONITOR).or(Class::SIDES));
        let definite = tree.kids_by(whole, &[Dep::Det]).any(|det| tree.low(det) == "the");
        (force && definite && whole > i)
            .then(|| self.at(whole, speaker))
            .filter(|found| !found.is_empty())
            .map(|found| {
                let own = |who: Who| Who { range: tree.range(tree.core(i)), implied: true, ..who };
                found.into_iter().map(own).collect()
            })
    }

    /// "The army", told before as "the Lebanese army": the last force or body called by the same noun with a name.
    pub(super) fn same_noun(&self, i: usize, fits: &dyn Fn(&Who) -> bool) -> Option<Who> {
        const SENTENCES: usize = 6;
        let tree = self.tree;
        let first = tree.sentences[tree.words[i].sentence.saturating_sub(SENTENCES)].start;
        (first..i)
            .rev()
            .filter(|&w| tree.lemma(w) == tree.lemma(i) && tree.tag(w).is_noun() && !tree.is_under(i, w))
            .filter(|&w| !tree.kids_by(w, &[Dep::Poss]).any(|kid| tree.tag(kid) == Tag::PrpPoss))
            .find_map(|w| self.direct(w, None).into_iter().find(|who| fits(who)))
    }

    /// "Government drones", "the regime's troops": the one state of the two sides, or the one whose government was told of before.
    pub(super) fn of_government(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let word =
            tree.core(i).find(|&w| w != i && matches!(tree.lemma(w), "government" | "regime" | "federal"))?;
        let state = |actor: usize| self.book.known(actor).kind == ActorKind::State;
        let fits = |who: &Who| who.side.or(who.known).is_some_and(|actor| state(self.book.top(actor)));
        let side = || {
            let pair = self.parties()?;
            let mut states = pair.into_iter().filter(|&actor| state(self.book.top(actor)));
            match (states.next(), states.next()) {
                (Some(only), None) => self.these(&[only], i, rules::ACTOR_ANTECEDENT).into_iter().next(),
                _ => None,
            }
        };
        let who = self.same_noun(word, &fits).or_else(side)?;
        let words = tree.core(i);
        Some(Who {
            surface: article_off(tree.said(words.clone())).to_owned(),
            range: tree.range(words),
            rule: rules::ACTOR_ANTECEDENT,
            implied: true,
            spokesperson: false,
            ..who
        })
    }

    /// "Iran-backed militias", "foreign fighters", "tribal gunmen": called by what they are called, where that tells them from others.
    pub(super) fn described(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let force = lexicon::is(tree.lemma(i), Class::FORCE) && !lexicon::is(tree.lemma(i), Class::MONITOR);
        let words = tree.core(i);
        let tied = |w: usize| {
            BACKED.contains(&tree.low(w)) && w > words.start && tree.low(w - 1) == "-"
                || tree.low(w).starts_with("pro-")
        };
        let settlers = tree.lemma(i) == "settler";
        let sort = |w: usize| w != i && (SORTS.contains(&tree.low(w)) || tied(w));
        if !force || !tree.tag(i).is_noun() || !(settlers || words.clone().any(sort)) {
            return None;
        }
        let name = article_off(tree.said(words.clone())).to_owned();
        Some(Who {
            surface: name.clone(),
            name,
            known: None,
            side: None,
            kind: ClaimantKind::Organisation,
            spokesperson: false,
            range: tree.range(words),
            rule: rules::ACTOR_DESCRIBED,
            implied: false,
        })
    }
}
