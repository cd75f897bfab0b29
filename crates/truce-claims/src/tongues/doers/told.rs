//! Who acts by what is said of them: the accused, the one asked, and whoever promises, denies or threatens for themselves.

use super::super::Lead;
use super::super::acts::{Doer, Stage};
use super::super::lexicon::{Cue, Does};
use super::super::people::As;
use super::super::scan::Clause;
use super::super::speech::{Speaker, Telling};
use super::implied;
use crate::rules;
use truce_vocabulary::ClaimantKind;

impl Stage<'_> {
    pub(super) fn telling_opened_at(&self, token: usize) -> Option<&Telling> {
        self.tellings.iter().find(|telling| {
            telling.content.iter().any(|content| content.start <= token && token <= content.start + 2)
        })
    }

    /// Who acts in the clause that a telling opens, where nobody is named.
    pub(super) fn by_telling_opened(&self, clause: &Clause, at: usize) -> Option<Vec<Doer>> {
        self.telling_opened_at(clause.at.start)?;
        self.by_telling(at, false)
    }

    pub(super) fn nearest_telling(&self, at: usize) -> Option<&Telling> {
        self.tellings.iter().filter(|telling| telling.covers(at)).min_by_key(|telling| telling.reach(at))
    }

    /// Who acts by what kind of saying it is: the accused, the one asked, the one who denies, promises or threatens.
    pub(super) fn by_telling(&self, at: usize, noun: bool) -> Option<Vec<Doer>> {
        let telling = self.nearest_telling(at)?;
        if telling.rule == rules::CLAIMANT_VOICE {
            return None;
        }
        // "Appelons X à …, et Y à …": each stands right before what is asked of it.
        let asked = || {
            let place = self.people.iter().rposition(|one| {
                one.at.start >= telling.at.end
                    && one.at.end <= at
                    && one.at.end + 3 >= at
                    && one.actor.is_some()
                    && matches!(one.how, As::Name | As::Body)
            })?;
            let second = telling.to.is_some_and(|to| to < place);
            let one = &self.people[place];
            let joined = one.lead.has(Lead::AND)
                || self.scan.any_cue(one.whole.start.saturating_sub(2)..one.whole.start + 1, &[Cue::And])
                || self.scan.at(one.whole.start).iter().any(|hit| hit.lead.has(Lead::AND))
                || self.scan.tokens[one.whole.start].key().starts_with(['و', 'ו']);
            (second && joined).then_some(place)
        };
        let to = || {
            asked()
                .or(telling.to)
                .map(|place| vec![self.doer(&self.people[place], rules::TONGUE_ACTOR_ACCUSED)])
        };
        match telling.does {
            Does::Accuse | Does::Demand | Does::Order => to(),
            Does::Warn => to().or_else(|| self.told_by(at)),
            Does::Observe | Does::Assess => None,
            // "Annonce le démantèlement de", "أعلن الجيش استهداف": one who announces a deed in so many words announces their own.
            Does::Say if noun && self.announced(telling, at) => self.told_by(at),
            Does::Say | Does::Justify if noun => None,
            _ => self.told_by(at).map(|doers| implied(doers, rules::TONGUE_ACTOR_SPEAKER)),
        }
    }

    /// Whether what a force or a group announces stands right behind its verb.
    pub(super) fn announced(&self, telling: &Telling, at: usize) -> bool {
        let Some(speaker) = telling.speaker.first() else { return false };
        let spoken = self.scan.tokens_of(speaker.range).end.max(telling.at.end);
        let armed =
            matches!(speaker.kind, ClaimantKind::Office | ClaimantKind::Organisation) && speaker.itself;
        telling.told && armed && speaker.actor.is_some() && at >= telling.at.end && at <= spoken + 4
    }

    /// The side of whoever tells this.
    pub(super) fn told_by(&self, at: usize) -> Option<Vec<Doer>> {
        let telling = self.nearest_telling(at)?;
        let speaker: &Speaker = telling.speaker.first()?;
        let actor = speaker.actor.clone();
        if actor.is_none() && speaker.kind == ClaimantKind::Anonymous {
            return None;
        }
        let named = actor.is_none() || speaker.itself && speaker.kind != ClaimantKind::Person;
        let name = if named { speaker.name.clone() } else { String::new() };
        Some(vec![Doer {
            name,
            actor,
            kind: speaker.kind,
            range: speaker.range,
            rule: rules::TONGUE_ACTOR_SPEAKER,
        }])
    }
}
