//! What bodies are called by others and call themselves: seats of government, the names a side gives the other, names after a state.

use super::{Cast, Who};
use crate::roster::How;
use crate::rules;
use truce_language::{Dep, Tag};

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
        self.sides(self.enemy_subject(i)?, speaker)?.into_iter().next()
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
}
