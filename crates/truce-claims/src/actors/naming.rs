//! What bodies are called by others and call themselves: seats of government, the names a side gives the other, names after a state.

use super::{Cast, Who};
use crate::lexicon::{self, Class};
use crate::roster::How;
use crate::rules;
use truce_language::{Dep, Tag};
use truce_terms::ActorKind;

/// What a side calls the other in its own statements.
pub(super) fn is_loaded(lemma: &str) -> bool {
    matches!(lemma, "aggressor" | "occupier" | "occupation" | "invader" | "usurper")
}

impl Cast<'_> {
    /// The state whose seat of government word `i` names.
    pub(crate) fn seat_at(&self, i: usize) -> Option<Who> {
        let spot = self.spot(i).filter(|spot| matches!(spot.mention.how, How::Seat))?;
        Some(self.known_who(spot.mention.actor, i..i + 1, i..i + 1, rules::ACTOR_MODIFIER))
    }

    /// Whether a body's name of three words or more opens with a state's name and ends in a word for no office and no force.
    pub(super) fn named_after_state(&self, i: usize) -> bool {
        let tree = self.tree;
        let mut from = i;
        while from > 0
            && tree.words[from - 1].sentence == tree.words[i].sentence
            && tree.tag(from - 1).is_proper()
        {
            from -= 1;
        }
        let civil = matches!(
            tree.lemma(i),
            "monitor"
                | "watch"
                | "observatory"
                | "network"
                | "centre"
                | "center"
                | "project"
                | "initiative"
                | "foundation"
                | "institute"
                | "archive"
                | "tracker"
                | "association"
                | "society"
                | "relief"
                | "forum"
                | "group"
        );
        civil && i >= from + 2 && self.spot(from).is_some_and(|spot| spot.mention.how == How::Name)
    }

    /// Whether the subject just before is what a side calls the other: "The enemy broke the truce; its drones …".
    pub(super) fn enemy_before(&self, i: usize, speaker: Option<&Who>) -> bool {
        speaker.is_some() && self.enemy_subject(i).is_some()
    }

    /// Whom that subject means; nobody rather than the speaker.
    pub(super) fn named_enemy(&self, i: usize, speaker: Option<&Who>) -> Option<Who> {
        let subject = self.enemy_subject(i)?;
        self.sides(subject, speaker).unwrap_or_else(|| self.direct(subject, speaker)).into_iter().next()
    }

    fn enemy_subject(&self, i: usize) -> Option<usize> {
        let tree = self.tree;
        let first = tree.sentences[tree.words[i].sentence.saturating_sub(1)].start;
        let subject = (first..i).rev().find(|&w| {
            matches!(tree.dep(w), Dep::Nsubj | Dep::Nsubjpass) && matches!(tree.tag(w), Tag::Nn | Tag::Nnp)
        })?;
        let lemma = tree.lemma(subject);
        (matches!(lemma, "enemy" | "adversary" | "foe") || is_loaded(lemma)).then_some(subject)
    }

    /// "soldiers of the SSPDF", "SSPDF soldiers" of a body that only the report's own words name.
    pub(super) fn members_of(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let people = matches!(tree.lemma(i), "man" | "supporter" | "loyalist" | "individual");
        if !(people || lexicon::is(tree.lemma(i), Class::FORCE)) || tree.tag(i).is_proper() {
            return None;
        }
        let before = tree
            .kids_by(i, &[Dep::Compound, Dep::Poss, Dep::Nmod])
            .filter(|&kid| tree.tag(kid).is_proper())
            .last();
        let body = tree.object_of(i, &["of"]).or(before)?;
        let known = || {
            self.named(body)
                .map(|actor| self.known_who(actor, body..body + 1, body..body + 1, rules::ACTOR_MODIFIER))
        };
        let found = self.unknown_name(body).or_else(known).or_else(|| {
            // "men of the ELN's northern front"
            people.then(|| self.owners(body, None).into_iter().next()).flatten()
        })?;
        Some(Who { rule: rules::ACTOR_MODIFIER, ..found })
    }

    /// The side that is not `own`.
    pub(crate) fn opponent(&self, own: usize, i: usize) -> Option<usize> {
        if let Some(pair) = self.parties() {
            let tops = pair.map(|actor| self.book.top(actor));
            if tops[0] == own {
                return Some(pair[1]);
            }
            if tops[1] == own {
                return Some(pair[0]);
            }
        }
        self.back(i, |who| {
            self.top(who).is_some_and(|top| {
                top != own && matches!(self.book.known(top).kind, ActorKind::State | ActorKind::ArmedGroup)
            })
        })
        .and_then(|who| self.top(&who))
    }
}
