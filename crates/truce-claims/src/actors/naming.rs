//! What bodies are called by others and call themselves: seats of government, the names a side gives the other, names after a state.

use super::{Cast, Who};
use crate::lexicon::{self, Class};
use crate::roster::How;
use crate::rules;
use truce_language::{Dep, EntityLabel, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::ClaimantKind;

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
        // "The occupation said its troops …": its own.
        let spoken = speaker.and_then(|who| self.top(who));
        let own = |subject: usize| {
            speaker.is_some_and(|who| who.range.overlaps(self.tree.words[subject].range))
                || self
                    .hostile_to(subject, None)
                    .is_some_and(|meant| meant.iter().any(|who| spoken.is_some() && self.top(who) == spoken))
        };
        speaker.is_some() && self.enemy_subject(i).is_some_and(|subject| !own(subject))
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
        (matches!(lemma, "enemy" | "adversary" | "foe") || super::loaded::is_loaded(lemma)).then_some(subject)
    }

    /// "soldiers of the SSPDF", "SSPDF soldiers" of a body that only the report's own words name.
    pub(super) fn members_of(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let people = matches!(
            tree.lemma(i),
            "man" | "supporter" | "loyalist" | "individual" | "youth" | "people" | "follower" | "ally"
        );
        if !(people || lexicon::is(tree.lemma(i), Class::FORCE)) || tree.tag(i).is_proper() {
            return None;
        }
        let before = tree
            .kids_by(i, &[Dep::Compound, Dep::Poss, Dep::Nmod])
            .filter(|&kid| tree.tag(kid).is_proper())
            .last();
        let body = tree.object_of(i, &["of"]).or(before)?;
        // "the rebels of a man": he leads them; the group is who they are.
        if tree.words[body].entity == Some(EntityLabel::Person)
            && let Some(group) = self.the_rebels(i)
        {
            return Some(group);
        }
        let known = || {
            self.named(body)
                .map(|actor| self.known_who(actor, body..body + 1, body..body + 1, rules::ACTOR_MODIFIER))
        };
        let found = self.regulars(body).or_else(|| self.unknown_name(body)).or_else(known).or_else(|| {
            // "men of the ELN's northern front"
            people.then(|| self.owners(body, None).into_iter().next()).flatten()
        })?;
        Some(Who { rule: rules::ACTOR_MODIFIER, ..found })
    }

    /// A body the book does not know, by its own name: proper nouns, with the short form in brackets preferred.
    pub(super) fn unknown_name(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        if !tree.tag(i).is_proper() || self.spot(i).is_some_and(|spot| spot.mention.how == How::People) {
            return None;
        }
        // "Navy boats", "Police": what every country has is nobody's name.
        let bare =
            i == 0 || !tree.tag(i - 1).is_proper() || tree.words[i - 1].sentence != tree.words[i].sentence;
        if bare
            && matches!(
                tree.low(i),
                "navy"
                    | "army"
                    | "police"
                    | "airforce"
                    | "military"
                    | "marines"
                    | "government"
                    | "parliament"
            )
        {
            return None;
        }
        // "The Command", "the Ministry": a common noun with a capital letter, for a body named before.
        let common = Class::FORCE.or(Class::MONITOR).or(Class::SIDES);
        if bare
            && tree.kids_by(i, &[Dep::Det]).any(|det| tree.low(det) == "the")
            && lexicon::is(tree.low(i), common)
            && tree.kid(i, &[Dep::Prep, Dep::Appos]).is_none()
        {
            return None;
        }
        if matches!(
            tree.words[i].entity,
            Some(
                EntityLabel::Date
                    | EntityLabel::Time
                    | EntityLabel::Gpe
                    | EntityLabel::Loc
                    | EntityLabel::Fac
            )
        ) {
            return None;
        }
        let mut from = i;
        while from > 0
            && tree.words[from - 1].sentence == tree.words[i].sentence
            && tree.tag(from - 1).is_proper()
        {
            from -= 1;
        }
        let short = tree.kids_by(i, &[Dep::Appos]).find(|&a| {
            a > i + 1 && tree.low(a - 1) == "(" && tree.said(a..a + 1).chars().any(char::is_uppercase)
        });
        let name = short.map_or_else(|| tree.said(from..i + 1), |a| tree.said(a..a + 1));
        let organisation = tree.words[i].entity == Some(EntityLabel::Org)
            || from < i
            || short.is_some()
            || name.chars().filter(|c| c.is_uppercase()).count() > 1;
        organisation.then(|| Who {
            name: name.to_owned(),
            surface: tree.said(from..i + 1).to_owned(),
            known: None,
            side: None,
            kind: ClaimantKind::Organisation,
            spokesperson: false,
            range: tree.range(from..i + 1),
            rule: rules::ACTOR_SUBJECT,
            implied: false,
        })
    }

    /// The party of the agreement that is not `own`; of two parties, for people of neither, the only one that is another country's.
    pub(crate) fn opponent_of(&self, own: usize) -> Option<usize> {
        let [first, second] = *self.book.parties() else { return None };
        let (a, b) = (self.book.top(first), self.book.top(second));
        match own {
            _ if own == a => Some(second),
            _ if own == b => Some(first),
            _ => {
                let state = |actor: usize| self.book.known(actor).kind == ActorKind::State;
                match (state(a), state(b)) {
                    (true, false) if state(own) => Some(first),
                    (false, true) if state(own) => Some(second),
                    _ => None,
                }
            }
        }
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
            // Who is of one of the two sides is against the other.
            match tops.map(|top| self.book.one_side(top, own)) {
                [true, false] => return Some(pair[1]),
                [false, true] => return Some(pair[0]),
                _ => (),
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
