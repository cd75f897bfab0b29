//! Claims of what was said: accusations, denials, threats and demands, each with whoever says so as its doer.

use super::acts::{self, Doer};
use super::assemble::Writer;
use super::lexicon::{Classes, Cue, Does, Means};
use super::speech::{Speaker, Telling};
use super::tokens::Kind;
use crate::{Claim, rules};
use truce_terms::ActorKind;
use truce_vocabulary::{Act, Field, Modality};

impl Writer<'_> {
    pub(super) fn saying(&self, telling: &Telling) -> Option<Claim> {
        let act = match telling.does {
            Does::Accuse => Act::SayAccuse,
            Does::Deny => Act::SayDeny,
            Does::Admit => Act::SayAdmit,
            Does::Warn => Act::SayWarn,
            Does::Threaten => Act::SayThreaten,
            Does::Demand => Act::SayDemand,
            Does::Order => Act::SayOrder,
            Does::Assess => Act::SayAssess,
            Does::Agree => Act::SayAgree,
            Does::Reject => Act::SayReject,
            Does::Justify => Act::SayJustify,
            Does::Say | Does::Observe | Does::Plan => return None,
        };
        let speaker = telling.speaker.first().filter(|_| telling.told)?;
        let scan = &self.page.scan;
        if scan.asks(telling.at.start) || self.answers_unasked(telling) {
            return None;
        }
        // "A qualifié l’information de mensongère" denies, and accuses nobody.
        let untrue = telling.content.iter().any(|content| scan.any_cue(content.clone(), &[Cue::False]));
        if telling.does == Does::Accuse && untrue {
            return None;
        }
        let clause = scan.clause_of(telling.at.start);
        let doer = |speaker: &Speaker| Doer {
            name: self.body_of(speaker),
            actor: speaker.actor.clone(),
            kind: speaker.kind,
            range: speaker.range,
            rule: telling.rule,
        };
        let doers: Vec<Doer> = telling.speaker.iter().map(doer).collect();
        let targets: Vec<Doer> = telling
            .to
            .map(|place| &self.page.people[place])
            .map(|one| Doer {
                name: one.name.clone(),
                actor: one.actor.clone(),
                kind: one.kind,
                range: scan.range(one.whole.clone()),
                rule: rules::TONGUE_TARGET,
            })
            .into_iter()
            .collect();
        let end = telling.content.iter().map(|content| content.end).max().filter(|end| *end > telling.at.end);
        let stop = end.unwrap_or(clause.at.end).min(telling.at.start + 26).max(telling.at.end);
        let mut quote = clause.at.start.max(telling.at.start.saturating_sub(14))..stop;
        while quote.start < telling.at.start && scan.tokens[quote.start].kind == Kind::Mark {
            quote.start += 1;
        }
        while quote.end > telling.at.end && scan.tokens[quote.end - 1].kind == Kind::Mark {
            quote.end -= 1;
        }
        let chain: Vec<&Telling> = self
            .chain(telling.at.start)
            .into_iter()
            .filter(|outer| outer.rule != rules::CLAIMANT_VOICE)
            .filter(|outer| outer.speaker.first().is_none_or(|outer| outer.name != speaker.name))
            .collect();
        let mut claim = self.claim(
            act,
            scan.range(telling.at.clone()),
            rules::TONGUE_SAY,
            quote,
            &doers,
            &targets,
            &chain,
        );
        if telling.negated {
            claim.modality =
                Field::said(Modality::Denied, scan.range(telling.at.clone()), rules::MODALITY_DENIED);
        }
        Some(claim)
    }

    /// "Israël a démenti": the act told just before of whoever denies.
    pub(super) fn denied_before(&self, telling: &Telling) -> Option<Claim> {
        let scan = &self.page.scan;
        let empty = self.page.events.iter().all(|event| !telling.covers(event.at.start));
        if telling.does != Does::Deny || telling.negated || !empty {
            return None;
        }
        let speaker = telling.speaker.first()?;
        let told = self.page.events.iter().filter(|event| {
            event.at.start < telling.at.start && acts::is_hostile(event.act) && self.same_side(speaker, event)
        });
        let event = told.max_by_key(|event| event.at.start)?;
        let clause = scan.clause_of(telling.at.start);
        let chain = [telling];
        let trigger = scan.range(telling.at.clone());
        let mut claim = self.claim(
            event.act,
            trigger,
            rules::DENIED_BEFORE,
            clause.at,
            &event.actors,
            &event.targets,
            &chain,
        );
        claim.modality = Field::said(Modality::Denied, trigger, rules::DENIED_BEFORE);
        Some(claim)
    }

    /// An officer, an adviser or a ministry speaks as the body it belongs to; a minister stands alone.
    fn body_of(&self, speaker: &Speaker) -> String {
        let scan = &self.page.scan;
        let first = scan.tokens_of(speaker.range).start;
        let rank = !speaker.itself
            && !speaker.range.is_empty()
            && scan.thing(first..first + 1, Classes::Rank).is_some();
        let book = self.desk.book;
        let whole = speaker.actor.as_ref().filter(|_| rank).map(|actor| {
            if book.kind_of(actor) == Some(ActorKind::Office) { book.root_of(actor) } else { actor }
        });
        whole.map_or_else(|| speaker.name.clone(), |whole| self.desk.name_of(whole))
    }

    /// A verb of answering in the future is a threat only where a side is heard, and where no other word says that it threatens.
    fn answers_unasked(&self, telling: &Telling) -> bool {
        let scan = &self.page.scan;
        let future = scan
            .at(telling.at.start)
            .iter()
            .filter(|hit| hit.at.start == telling.at.start)
            .filter_map(|hit| scan.speech_of(hit))
            .any(|entry| entry.future && entry.does() == telling.does);
        let sentence = scan.sentence_of(telling.at.start);
        let said = self.page.tellings.iter().any(|other| {
            other.at != telling.at
                && sentence.contains(&other.at.start)
                && matches!(other.does, Does::Threaten | Does::Warn)
        });
        future && (said || self.chain(telling.at.start).is_empty())
    }

    /// "C’est faux", "خلافا لمزاعم": whoever is heard denies, without a word for it.
    pub(super) fn contradiction(&self, place: usize) -> Option<Claim> {
        let scan = &self.page.scan;
        let hit =
            scan.at(place).iter().find(|hit| matches!(hit.means, Means::Cue(Cue::False | Cue::Contrary)))?;
        let sentence = scan.sentence_of(place);
        let denied = self.page.tellings.iter().any(|telling| {
            sentence.contains(&telling.at.start) && telling.does == Does::Deny && telling.told
        });
        let first = scan
            .hits_in(sentence.start..place)
            .iter()
            .all(|hit| !matches!(hit.means, Means::Cue(Cue::False | Cue::Contrary)));
        if denied || !first || scan.asks(place) {
            return None;
        }
        let chain = self.chain(place);
        let heard = [Does::Say, Does::Accuse, Does::Reject, Does::Assess];
        let telling = chain.first().filter(|telling| heard.contains(&telling.does))?;
        // "Bamako parle de désinformation": the subject of its own clause, before whoever is heard around it.
        let clause = scan.clause_of(place).at;
        let subject = self.page.people.iter().find(|one| {
            clause.start <= one.at.start && one.at.end <= place && one.may_act() && one.actor.is_some()
        });
        let subject = subject.map(|one| super::speakers::speaker_of(scan, one));
        let speaker = subject.as_ref().or(telling.speaker.first())?;
        let mut quote = sentence;
        while quote.end > place + 1 && scan.tokens[quote.end - 1].kind == Kind::Mark {
            quote.end -= 1;
        }
        let doer = Doer {
            name: self.body_of(speaker),
            actor: speaker.actor.clone(),
            kind: speaker.kind,
            range: speaker.range,
            rule: telling.rule,
        };
        Some(self.claim(
            Act::SayDeny,
            scan.range(hit.at.clone()),
            rules::SAY_UNTRUE,
            quote,
            &[doer],
            &[],
            &[],
        ))
    }
}
