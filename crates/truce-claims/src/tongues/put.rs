//! How a claim is put: denied, demanded, due, threatened, alleged or stated, by the words around its act and by who tells of it.

use super::Form;
use super::acts::{self, Event};
use super::assemble::Writer;
use super::lexicon::{Cue, Does, Means};
use super::scan::Opens;
use super::speech::{self, Speaker, Telling};
use crate::rules;
use truce_terms::ActorId;
use truce_vocabulary::{ActGroup, ClaimantKind, Modality, RuleId};

impl Writer<'_> {
    /// How it is put; `None` where nothing is said to have been done or to be due.
    pub(super) fn modality(&self, event: &Event, chain: &[&Telling]) -> Option<(Modality, RuleId)> {
        let scan = &self.page.scan;
        let at = event.at.start;
        let clause = scan.clause_of(at);
        let near = clause.at.start.max(at.saturating_sub(10))..at;
        let hostile = acts::is_hostile(event.act);
        let nearest = chain.first();
        let negated = speech::negation(scan, at).is_some() || event.undone;
        if clause.opens == Opens::If || scan.any_cue(near.clone(), &[Cue::If]) || self.under_an_if(at) {
            // What an "if" names is no act of anybody yet.
            return (!hostile || event.form != Form::Noun)
                .then_some((Modality::Conditional, rules::MODALITY_CONDITIONAL));
        }
        // "The claim that … is false": the sentence tells what it denies.
        if scan.any_cue(scan.sentence_of(at), &[Cue::False]) {
            return Some((Modality::Denied, rules::SAY_UNTRUE));
        }
        // "Did not record any": the verb that carries the noun is negated.
        let carrier = |token: &usize| {
            scan.at(*token).iter().any(|hit| {
                matches!(hit.means, Means::Speech(_) | Means::Light)
                    && (hit.form.is_finite() || hit.form == Form::Participle)
            })
        };
        if event.form == Form::Noun
            && let Some(carrier) = (clause.at.start..at).rev().find(carrier)
            && speech::negation(scan, carrier).is_some()
            && !chain.iter().any(|telling| telling.at.start == carrier && telling.does != Does::Observe)
        {
            return Some((Modality::Denied, rules::MODALITY_DENIED));
        }
        if let Some(telling) = nearest {
            match telling.does {
                Does::Deny if !telling.negated => return Some((Modality::Denied, rules::MODALITY_DENIED)),
                Does::Demand | Does::Order
                    if !event.form.is_past() || event.act.group() == ActGroup::Comply =>
                {
                    // A call to stop something, or not to do it, tells of no new act.
                    return (!hostile || telling.does == Does::Order && !negated)
                        .then_some((Modality::Demanded, rules::MODALITY_DEMANDED));
                }
                // "N’a pas confirmé avoir tiré": neither told nor denied.
                Does::Admit if telling.negated && !negated => return None,
                Does::Threaten => return Some((Modality::Threatened, rules::MODALITY_THREATENED)),
                Does::Warn if hostile && !event.form.is_past() => {
                    // "Nous continuerons à frapper", warned X: what one warns of doing oneself.
                    let own = telling.speaker.first().is_some_and(|speaker| self.same_side(speaker, event));
                    let told = event.form == Form::Future || event.form == Form::Infinitive;
                    return (own && told).then_some((Modality::Threatened, rules::MODALITY_THREATENED));
                }
                Does::Plan if !event.form.is_past() => return Some((Modality::Planned, rules::MODALITY_DUE)),
                Does::Agree if event.act.group() == ActGroup::Comply && !event.form.is_past() => {
                    return Some((Modality::Planned, rules::MODALITY_DUE));
                }
                Does::Reject if event.act.group() == ActGroup::Comply => {
                    return Some((Modality::Denied, rules::MODALITY_DENIED));
                }
                _ => {}
            }
        }
        // "دون تنسيق", "sans accord", "בלי ליווי": how something was done, and no denial.
        let beside = event.form == Form::Noun
            && !hostile
            && scan.any_cue(at.saturating_sub(2).max(clause.at.start)..at + 1, &[Cue::Without]);
        if beside && event.act.group() == ActGroup::Comply {
            return None;
        }
        if negated {
            return Some((Modality::Denied, rules::MODALITY_DENIED));
        }
        let due = event.actors.iter().any(|doer| doer.rule == rules::TONGUE_ACTOR_DUTY);
        if due || scan.any_cue(near.clone(), &[Cue::Must]) {
            let treaty = nearest.is_none_or(|telling| {
                !telling.told || telling.does == Does::Say && telling.speaker.is_empty()
            });
            return (!hostile).then_some(match treaty {
                true => (Modality::Planned, rules::MODALITY_DUE),
                false => (Modality::Demanded, rules::MODALITY_DEMANDED),
            });
        }
        let hearsay = scan.auxiliaries(at).any(|(_, cue)| cue == Cue::Would)
            || scan.any_cue(near.clone(), &[Cue::Hearsay]);
        if hearsay && event.form != Form::Infinitive {
            return Some((Modality::Alleged, rules::MODALITY_HEARSAY));
        }
        if event.form == Form::Conditional {
            let modality = if hostile { Modality::Possible } else { Modality::Planned };
            return Some((modality, rules::MODALITY_POSSIBLE));
        }
        let due = event.form == Form::Future || scan.any_cue(near.clone(), &[Cue::Will]);
        if due {
            let own = chain
                .iter()
                .any(|telling| telling.speaker.iter().any(|speaker| self.same_side(speaker, event)));
            return Some(match hostile && own {
                true => (Modality::Threatened, rules::MODALITY_THREATENED),
                false => (Modality::Planned, rules::MODALITY_DUE),
            });
        }
        if scan.any_cue(near.clone(), &[Cue::May]) {
            return Some((Modality::Possible, rules::MODALITY_POSSIBLE));
        }
        if event.form == Form::Infinitive
            && scan.any_cue(at.saturating_sub(3).max(clause.at.start)..at, &[Cue::Purpose])
        {
            return (!hostile).then_some((Modality::Planned, rules::MODALITY_DUE));
        }
        let charged = chain.iter().any(|telling| self.charges(telling, event));
        Some(match charged {
            true => (Modality::Alleged, rules::MODALITY_OTHER),
            false => (Modality::Asserted, rules::MODALITY_PLAIN),
        })
    }

    /// Whether a clause with "if" holds this one: it opens the sentence and the act stands in it before the next mark.
    fn under_an_if(&self, at: usize) -> bool {
        let scan = &self.page.scan;
        let place = scan.clause_place(at);
        let sentence = scan.sentence_of(at);
        scan.clauses[..=place.min(scan.clauses.len().saturating_sub(1))]
            .iter()
            .rev()
            .take_while(|clause| {
                clause.at.start >= sentence.start
                    && matches!(clause.opens, Opens::And | Opens::If | Opens::Who | Opens::That)
            })
            .any(|clause| clause.opens == Opens::If)
    }

    /// Whether a teller says of another what that one did.
    fn charges(&self, telling: &Telling, event: &Event) -> bool {
        let grave = acts::is_hostile(event.act)
            || matches!(
                event.act.group(),
                ActGroup::Violation
                    | ActGroup::Mat
                    | ActGroup::Posture
                    | ActGroup::Ground
                    | ActGroup::Sea
                    | ActGroup::Hum
                    | ActGroup::Prot
                    | ActGroup::Civ
                    | ActGroup::Info
            );
        if !grave {
            return false;
        }
        let Some(speaker) = telling.speaker.first() else { return telling.does == Does::Accuse };
        let Some(actor) = &speaker.actor else { return speaker.kind == ClaimantKind::Anonymous };
        if event.actors.iter().all(|doer| doer.actor.is_none()) {
            // Nobody known did it: a party's word is still one side's.
            return self.party_of(actor);
        }
        self.party_of(actor) && !self.same_side(speaker, event)
    }

    fn party_of(&self, actor: &ActorId) -> bool {
        self.desk.book.side_of(actor).is_some() || self.sides.contains(self.desk.book.root_of(actor))
    }

    pub(super) fn same_side(&self, speaker: &Speaker, event: &Event) -> bool {
        let Some(own) = &speaker.actor else { return false };
        let book = self.desk.book;
        event.actors.iter().filter_map(|doer| doer.actor.as_ref()).any(|actor| {
            let sides = (book.side_of(own), book.side_of(actor));
            book.root_of(own) == book.root_of(actor) || matches!(sides, (Some(a), Some(b)) if a == b)
        })
    }
}

impl Form {
    fn is_past(self) -> bool {
        matches!(self, Form::Past | Form::Participle)
    }
}
