//! Whose an act is that a noun names: by the adjective, the "by" or the owner behind it, or by the verb that only carries it.

use super::super::acts::{Doer, Event, Stage, is_hostile};
use super::super::lexicon::{ActEntry, Cue, Does, How, Means};
use super::super::people::{As, Under};
use super::super::scan::{Clause, Hit};
use super::super::tokens::Kind;
use super::super::{Form, Lead, Tongue};
use super::implied;
use crate::rules;
use truce_vocabulary::{ActGroup, ClaimantKind};

/// Arabic nouns of doing that take the deed with ب: "قيام", "إقدام".
const DOINGS: &[&str] = &[
    "قيام",
    "اقدام",
    "استمرار",
    "محاوله",
    "تعمد",
    "شروع",
    "مباشره",
    "لجوء",
    "عزم",
    "تهديد",
    "اتهام",
    "استفراد",
    "اصرار",
    "اخلال",
    "سماح",
];

impl Stage<'_> {
    pub(in crate::tongues) fn doers_of_noun(
        &self,
        hit: &Hit,
        entry: &ActEntry,
        clause: &Clause,
        found: &[Event],
        before: Option<&Event>,
    ) -> Vec<Doer> {
        let scan = self.scan;
        let end = hit.at.end;
        if entry.found {
            return self.owner_of_thing(clause, hit.at.start, false);
        }
        // "قيام الحوثيين بمنع": whose doing it is stands between the doing and the deed.
        let doing = self.people.iter().position(|one| {
            scan.tongue == Tongue::Arabic
                && hit.lead.has(Lead::IN)
                && one.at.end == hit.at.start
                && one.whole.start > 0
                && matches!(one.how, As::Name | As::Body | As::Described)
                && scan.tokens[one.whole.start - 1]
                    .stems
                    .iter()
                    .any(|stem| DOINGS.contains(&stem.key.as_str()))
        });
        if let Some(place) = doing {
            return self.joined(place, rules::TONGUE_ACTOR_OF);
        }
        let light = scan
            .hits_in(clause.at.start..hit.at.start)
            .iter()
            .any(|other| other.means == Means::Light && other.form.is_finite());
        if let Some(place) = self.carrier(end) {
            return self.joined(place, rules::TONGUE_ACTOR_RELATIVE);
        }
        // "طالب اللجنة بإلزام إسرائيل بالانسحاب": whoever stands right before what is due of them, not who welcomes it.
        let due = self.people.iter().position(|one| {
            scan.tongue == Tongue::Arabic
                && hit.lead.has(Lead::IN)
                && entry.act().group() == ActGroup::Comply
                && !light
                && one.at.end == hit.at.start
                && one.actor.is_some()
                && matches!(one.how, As::Name | As::Body)
                && one.under == Under::Nothing
                && !scan.is_speaker(self.tellings, one)
        });
        if let Some(place) = due {
            return self.joined(place, rules::TONGUE_ACTOR_DUTY);
        }
        // "Frappe israélienne".
        let adjective = self.people.iter().position(|one| {
            one.how == As::Act
                && one.at.start >= end
                && one.at.start <= end + 3
                && !scan.any_cue(end..one.at.start, &[Cue::At, Cue::In, Cue::By])
        });
        if let Some(place) = adjective {
            return self.joined(place, rules::TONGUE_ACTOR_ADJECTIVE);
        }
        let stop = clause.at.end.min(end + 16);
        let by = self.people.iter().position(|one| {
            one.at.start >= end
                && one.at.start < stop
                && one.under == Under::By
                && one.how != As::Owner
                && !self
                    .tellings
                    .iter()
                    .any(|telling| end <= telling.at.start && telling.at.end <= one.at.start && !telling.told)
        });
        if let Some(place) = by {
            return self.joined(place, rules::TONGUE_ACTOR_BY);
        }
        let next = self
            .people
            .iter()
            .position(|one| one.at.start >= end && one.whole.start <= end + 6 && one.whole.start >= end);
        // "احتجاز الجماعة موظفين": a party bound to a noun of taking or breaking is who does it.
        let party = |place: &usize| {
            let one = &self.people[*place];
            scan.tongue != Tongue::French
                && one.whole.start == end
                && one.actor.is_some()
                && matches!(one.how, As::Name | As::Body)
                && one.kind != ClaimantKind::Person
        };
        if let Some(place) = next.filter(|place| !entry.object || party(place)) {
            let one = &self.people[place];
            let gap = self.owner_gap(end, one.whole.start);
            // "Le renforcement des positions du groupe": theirs is what is made stronger, and they do it.
            let inside = matches!(entry.act().group(), ActGroup::Posture | ActGroup::Mat)
                && one.how == As::Owner
                && one.whole != one.at;
            let owned = match one.under {
                Under::Of => true,
                Under::Nothing => {
                    scan.tongue != Tongue::French && one.whole.start == end && !one.lead.is_preposition()
                }
                Under::To => {
                    scan.tongue == Tongue::Arabic
                        && (one.whole.start == end || scan.any_cue(end..one.whole.start, &[Cue::Of]))
                }
                _ => false,
            };
            // A state right behind a noun of fire may be what was hit; a force or a group is who fired.
            if gap
                && owned
                && (inside || matches!(one.how, As::Name | As::Body | As::Described))
                && one.kind != ClaimantKind::Person
            {
                return self.joined(place, rules::TONGUE_ACTOR_OF);
            }
        }
        // "A mené une frappe": the subject of a verb that only carries the noun.
        let light = scan
            .hits_in(clause.at.clone())
            .iter()
            .find(|other| other.means == Means::Light && other.at.start < hit.at.start);
        if let Some(light) = light.cloned() {
            let passive = self.passive(&light, entry, false)
                && light.form == Form::Participle
                && scan.tongue == Tongue::French;
            let doers = self.doers_of_verb(&light, entry, clause, passive, found.last());
            if !doers.is_empty() {
                return doers;
            }
        }
        // "استحدثت القوة تحصينات": the noun of a deed that its own verb carries.
        let verb = scan.hits_in(clause.at.start..hit.at.start).iter().find(|other| {
            let same =
                scan.act_of(other).is_some_and(|own| own.act() == entry.act() && !own.found && !own.thing);
            same && other.form.is_finite()
        });
        if let Some(verb) = verb.cloned() {
            let doers = self.doers_of_verb(&verb, entry, clause, false, found.last());
            if !doers.is_empty() {
                return doers;
            }
        }
        // "Accused X of going on with its breaches": theirs who are accused.
        let accused = self
            .nearest_telling(hit.at.start)
            .is_some_and(|telling| matches!(telling.does, Does::Accuse | Does::Demand | Does::Order));
        if accused
            && entry.how() != How::Harm
            && let Some(doers) = self.by_telling(hit.at.start, true)
        {
            return doers;
        }
        // "Ses frappes", "غاراته": whoever acted last.
        let owner = end.checked_sub(hit.at.len() + 1).is_some_and(|before| {
            matches!(scan.tokens[before].key(), "ses" | "son" | "sa" | "leur" | "leurs")
        });
        if owner || self.pronoun_behind(hit) {
            let told =
                self.told_by(hit.at.start).or_else(|| self.subject_of_clause(clause, hit.at.start)).or_else(
                    || found.iter().rev().map(|event| event.actors.clone()).find(|actors| !actors.is_empty()),
                );
            if let Some(doers) = told.filter(|doers| !doers.is_empty()) {
                return implied(doers, rules::TONGUE_ACTOR_BEFORE);
            }
        }
        if entry.how() != How::Harm
            && let Some(doers) = self.by_telling(hit.at.start, true)
        {
            return doers;
        }
        // A withdrawal, a release: what follows a noun of duty in its clause.
        let definite = hit.lead.has(Lead::THE)
            || hit.at.start > 0
                && matches!(
                    scan.tokens[hit.at.start - 1].key(),
                    "le" | "la" | "l'" | "l’" | "cette" | "ce" | "ces" | "cet"
                );
        let spoken = found
            .iter()
            .rev()
            .chain(before)
            .find(|event| event.act.group() == entry.act().group() && !event.actors.is_empty());
        if definite
            && is_hostile(entry.act())
            && let Some(event) = spoken
        {
            return implied(event.actors.clone(), rules::TONGUE_ACTOR_EVENT);
        }
        Vec::new()
    }

    /// Whoever the relative right behind an Arabic noun says did it: "غارة نفذتها مسيرة", "القنبلة التي ألقتها قوة".
    pub(super) fn carrier(&self, end: usize) -> Option<usize> {
        let scan = self.scan;
        if scan.tongue != Tongue::Arabic {
            return None;
        }
        let stop = scan.sentence_of(end.checked_sub(1)?).end.min(end + 4);
        let verb = (end..stop).find(|token| scan.is_verb(*token))?;
        let key = scan.tokens[verb].key();
        let plain = (end..verb).all(|token| {
            scan.tokens[token].kind == Kind::Word
                && !scan
                    .any_cue(token..token + 1, &[Cue::At, Cue::By, Cue::In, Cue::And, Cue::Not, Cue::Clause])
        });
        // The pronoun is the thing done, so its subject stands right behind.
        if !plain || !scan.takes_up(verb) || key.starts_with('و') {
            return None;
        }
        self.people.iter().position(|one| one.whole.start == verb + 1 && one.may_act())
    }

    /// Whether only "of", articles and adjectives stand between a noun and its owner.
    fn owner_gap(&self, from: usize, to: usize) -> bool {
        let scan = self.scan;
        (from..to).all(|token| {
            let adjective =
                scan.tokens[token].kind == Kind::Word && scan.at(token).is_empty() && to - from <= 6;
            adjective || scan.any_cue(token..token + 1, &[Cue::Of, Cue::Article, Cue::And, Cue::Without])
        }) && (from..to).all(|token| {
            !scan.any_cue(token..token + 1, &[Cue::In, Cue::At, Cue::By, Cue::From])
                || scan.any_cue(token..token + 1, &[Cue::Of])
        })
    }

    /// Whether a pronoun is written behind a noun.
    fn pronoun_behind(&self, hit: &Hit) -> bool {
        let word = self.scan.tokens[hit.at.start].key();
        match self.scan.tongue {
            Tongue::Arabic => {
                word.ends_with("ته")
                    || word.ends_with("تها")
                    || word.ends_with("اتها")
                    || word.ends_with("اته")
                    || word.ends_with("ها")
                    || word.ends_with("هم")
            }
            Tongue::Hebrew => word.ends_with("תיו") || word.ends_with("תיה") || word.ends_with("תיהם"),
            Tongue::French => false,
        }
    }
}
