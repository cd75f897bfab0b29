//! Who did it: by name or adjective beside the act, as the subject before or behind its verb, or by who acts or speaks around it.

mod agree;
mod nouns;
mod told;
mod verbs;

pub(super) use agree::{agrees, we};

use super::Lead;
use super::Tongue;
use super::acts::{Doer, Stage};
use super::lexicon::{Classes, Cue, Means};
use super::people::{As, Someone, Under};
use super::scan::Clause;
use crate::rules;
use truce_vocabulary::{ClaimantKind, RuleId, TextRange};

impl Stage<'_> {
    pub(super) fn doer(&self, one: &Someone, rule: RuleId) -> Doer {
        Doer {
            name: one.name.clone(),
            actor: one.actor.clone(),
            kind: one.kind,
            range: self.scan.range(one.whole.clone()),
            rule,
        }
    }

    /// Somebody and whoever is joined to them by "and".
    pub(super) fn joined(&self, place: usize, rule: RuleId) -> Vec<Doer> {
        let mut doers = vec![self.doer(&self.people[place], rule)];
        let mut last = place;
        for (next, one) in self.people.iter().enumerate().skip(place + 1) {
            let between = self.people[last].at.end..one.whole.start;
            let joint = between.len() <= 3
                && (self.scan.any_cue(between.clone(), &[Cue::And])
                    || one.lead.has(Lead::AND)
                    || self.scan.at(one.whole.start).iter().any(|hit| hit.lead.has(Lead::AND)))
                && !between.clone().any(|token| self.scan.is_verb(token));
            if !joint || one.actor.is_none() || one.how == As::Owner || self.scan.is_verb(one.whole.start) {
                break;
            }
            doers.push(self.doer(one, rule));
            last = next;
        }
        doers
    }

    /// "The two forces", "both sides": the parties, or the two named last.
    pub(super) fn both(&self, clause: &Clause, trigger: usize) -> Vec<Doer> {
        let Some(place) = self.scan.find_cue(clause.at.clone(), &[Cue::Both]) else { return Vec::new() };
        let _ = trigger;
        let at = self
            .scan
            .at(place)
            .iter()
            .find(|hit| hit.means == Means::Cue(Cue::Both))
            .map_or(place..place + 1, |hit| hit.at.clone());
        self.parties
            .iter()
            .map(|(actor, name)| Doer {
                name: name.clone(),
                actor: Some(actor.clone()),
                kind: ClaimantKind::Office,
                range: self.scan.range(at.clone()),
                rule: rules::TONGUE_ACTOR_BOTH,
            })
            .collect()
    }

    pub(super) fn clash(&self, clause: &Clause) -> Vec<Doer> {
        let mut doers: Vec<Doer> = Vec::new();
        // "Opposé les soldats aux rebelles": "à" joins the second side.
        let opposes = self.scan.tongue == Tongue::French
            && self.scan.tokens[clause.at.clone()].iter().any(|token| token.key().starts_with("oppos"));
        for one in self.people.iter().filter(|one| clause.at.contains(&one.at.start)) {
            let sides = matches!(one.how, As::Name | As::Body | As::Described | As::Act)
                && (opposes || !matches!(one.under, Under::In | Under::At | Under::From));
            if sides && !doers.iter().any(|doer| doer.name == one.name) && one.kind != ClaimantKind::Person {
                doers.push(self.doer(one, rules::TONGUE_ACTOR_NEAR));
            }
        }
        doers
    }

    /// The first of those joined to somebody before a verb.
    pub(super) fn first_joined(&self, place: usize, from: usize) -> usize {
        let mut first = place;
        while first > 0 {
            let (one, before) = (&self.people[first], &self.people[first - 1]);
            let gap = before.at.end..one.whole.start;
            let joint = before.at.start >= from
                && gap.len() <= 3
                && before.may_act()
                && before.actor.is_some()
                && (self.scan.any_cue(gap.clone(), &[Cue::And])
                    || one.lead.has(Lead::AND)
                    || gap.clone().any(|token| matches!(self.scan.tokens[token].key(), "ni" | "ولا")));
            if !joint {
                break;
            }
            first -= 1;
        }
        first
    }

    /// The subject of an earlier clause of the sentence.
    pub(super) fn subject_of_clause(&self, clause: &Clause, at: usize) -> Option<Vec<Doer>> {
        let sentence = self.scan.sentence_of(at);
        let inside = |one: &&Someone| one.at.start >= sentence.start && one.at.end <= clause.at.start;
        let alike =
            |token: usize| self.tellings.iter().all(|telling| telling.covers(token) == telling.covers(at));
        let subject = self.people.iter().filter(inside).rfind(|one| {
            one.may_act() && one.actor.is_some() && alike(one.at.start) && one.kind != ClaimantKind::Media
        })?;
        Some(vec![self.doer(subject, rules::TONGUE_ACTOR_BEFORE)])
    }
}

const WEAPON: Classes = Classes::Drone
    .or(Classes::Aircraft)
    .or(Classes::Rocket)
    .or(Classes::Gun)
    .or(Classes::Munition)
    .or(Classes::Mine)
    .or(Classes::Small)
    .or(Classes::Vessel)
    .or(Classes::Flare);

fn implied(doers: Vec<Doer>, rule: RuleId) -> Vec<Doer> {
    doers.into_iter().map(|doer| Doer { range: TextRange::new(0, 0), rule, ..doer }).collect()
}
