//! Who did it: by name or adjective beside the act, as the subject before or behind its verb, or by who acts or speaks around it.

use super::acts::{Doer, Event, Stage, is_hostile};
use super::lexicon::{ActEntry, Classes, Cue, Does, How, Means};
use super::people::{As, Someone, Under};
use super::phrases::is_owned;
use super::scan::{Clause, Hit, Opens, Scan};
use super::speech::{Speaker, Telling};
use super::{Form, Lead, Tongue};
use crate::rules;
use truce_vocabulary::{ActGroup, ClaimantKind, RuleId, TextRange};

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

    pub(super) fn doers_of_noun(
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
        // "طالب اللجنة بإلزام إسرائيل بالانسحاب": whoever stands right before what is due of them.
        let due = self.people.iter().position(|one| {
            scan.tongue == Tongue::Arabic
                && hit.lead.has(Lead::IN)
                && entry.act().group() == ActGroup::Comply
                && one.at.end == hit.at.start
                && one.actor.is_some()
                && matches!(one.how, As::Name | As::Body)
                && one.under == Under::Nothing
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
            one.at.start >= end && one.at.start < stop && one.under == Under::By && one.how != As::Owner
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

    /// Whether only "of", articles and adjectives stand between a noun and its owner.
    fn owner_gap(&self, from: usize, to: usize) -> bool {
        let scan = self.scan;
        (from..to).all(|token| {
            let adjective = scan.tokens[token].kind == super::tokens::Kind::Word
                && scan.at(token).is_empty()
                && to - from <= 6;
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

    pub(super) fn doers_of_verb(
        &self,
        hit: &Hit,
        entry: &ActEntry,
        clause: &Clause,
        passive: bool,
        told: Option<&Event>,
    ) -> Vec<Doer> {
        let scan = self.scan;
        let at = hit.at.start;
        if entry.found {
            return self.owner_of_thing(clause, at, passive);
        }
        let by = self.people.iter().position(|one| {
            one.at.start >= at
                && one.at.start < clause.at.end
                && one.under == Under::By
                && one.how != As::Owner
        });
        if let Some(place) = by {
            return self.joined(place, rules::TONGUE_ACTOR_BY);
        }
        let first = scan.tongue.puts_the_verb_first()
            && scan.any_cue(hit.at.end..clause.at.end.min(hit.at.end + 3), &[Cue::We]);
        if (first || scan.any_cue(clause.at.start..at, &[Cue::We]) || we(scan, hit))
            && let Some(doers) = self.told_by(at)
        {
            return implied(doers, rules::TONGUE_ACTOR_SPEAKER);
        }
        if passive {
            // "Fired from the positions of": who holds them.
            let from = self.people.iter().position(|one| {
                one.at.start >= at
                    && one.at.start < clause.at.end
                    && one.under == Under::From
                    && one.how == As::Body
            });
            let owned = self.people.iter().position(|one| {
                clause.at.contains(&one.at.start)
                    && one.at.start < at
                    && one.how == As::Body
                    && one.head.meets(WEAPON)
            });
            return from
                .or(owned)
                .map(|place| vec![self.doer(&self.people[place], rules::TONGUE_ACTOR_OF)])
                .unwrap_or_default();
        }
        let fits = |one: &Someone| !entry.thing || one.how == As::Body && one.head.meets(WEAPON);
        let able = |one: &&Someone| one.may_act() && fits(one) && one.kind != ClaimantKind::Media;
        let before = self
            .people
            .iter()
            .enumerate()
            .rfind(|(_, one)| one.at.start >= clause.at.start && one.at.end <= at && able(one))
            .map(|(place, _)| place);
        let after = self
            .people
            .iter()
            .enumerate()
            .find(|(_, one)| {
                one.whole.start >= hit.at.end
                    && one.whole.start < clause.at.end.min(hit.at.end + 7)
                    && able(one)
                    && !scan.is_object(one.whole.start)
                    && agrees(scan, hit, one.whole.start)
            })
            .filter(|(_, one)| !(hit.at.end..one.whole.start).any(|token| scan.is_verb(token)))
            .map(|(place, _)| place);
        // "Dit que le groupe tente de se réarmer": the subject of the clause told, not whoever tells.
        let nearest =
            self.tellings.iter().filter(|telling| telling.covers(at)).min_by_key(|telling| telling.reach(at));
        let tells = nearest.is_some_and(|telling| {
            matches!(telling.does, Does::Say | Does::Observe | Does::Assess | Does::Justify)
        });
        let own = (clause.opens == Opens::That || tells)
            && before.is_some_and(|place| {
                let subject = self.people[place].at.start;
                self.tellings.iter().all(|telling| telling.covers(subject) == telling.covers(at))
            });
        if !own
            && (matches!(hit.form, Form::Infinitive | Form::Gerund) || has_done(scan, hit))
            && let Some(doers) = self.by_telling(at, false)
        {
            return doers;
        }
        let before = before.map(|place| self.first_joined(place, clause.at.start));
        let found = match scan.tongue {
            Tongue::French => before,
            Tongue::Arabic => match (before, after) {
                (Some(before), Some(after)) => {
                    // Verb first, unless what stands before opens the clause as its topic.
                    let topic = self.people[before].whole.start <= clause.at.start + 3
                        && self.people[after].whole.start > hit.at.end;
                    let opens = self.people[before].whole.start <= clause.at.start + 2;
                    Some(if topic || opens { before } else { after })
                }
                (before, after) => before.or(after),
            },
            Tongue::Hebrew => before.or(after),
        };
        if let Some(place) = found {
            let rule = if Some(place) == before {
                rules::TONGUE_ACTOR_BEFORE_VERB
            } else {
                rules::TONGUE_ACTOR_AFTER_VERB
            };
            return self.joined(place, rule);
        }
        if entry.thing {
            return Vec::new();
        }
        let both = self.both(clause, at);
        if !both.is_empty() {
            return both;
        }
        // "على الحزب أن ينسحب", "دعا الحزب إلى أن ينسحب": whoever stands before "that" is to do it.
        if scan.tongue == Tongue::Arabic && clause.opens == Opens::That {
            let due = self.people.iter().position(|one| {
                one.at.end <= clause.at.start
                    && one.at.end + 1 >= clause.at.start
                    && matches!(one.under, Under::At | Under::To | Under::From)
                    && one.actor.is_some()
            });
            if let Some(place) = due {
                return self.joined(place, rules::TONGUE_ACTOR_DUTY);
            }
        }
        if let Some(cut_off) = scan.interrupted(at) {
            let subject = self
                .people
                .iter()
                .position(|one| cut_off.contains(&one.at.start) && able(&one) && one.actor.is_some());
            if let Some(place) = subject {
                return self.joined(place, rules::TONGUE_ACTOR_INSERTION);
            }
        }
        // "Ses soldats", "قواته": of whoever acted before; "des éléments": nobody more than the words say.
        let bare = self.bare_subject(hit, entry, clause);
        let owned = bare.is_some_and(|noun| is_owned(scan, noun));
        let goes_on = scan.tongue == Tongue::Hebrew
            || scan.tongue == Tongue::Arabic
                && told.is_some_and(|told| {
                    scan.sentence_of(at).contains(&told.at.start) && !told.actors.is_empty()
                });
        if let Some(doer) =
            bare.filter(|_| !goes_on && !owned).and_then(|noun| self.described_subject(noun, at, clause))
        {
            return vec![doer];
        }
        // "זיהו מחבלים שחצו": in Hebrew one letter is "that" and "who"; right behind people it is "who".
        let beside = self.people.iter().rfind(|one| {
            scan.tongue == Tongue::Hebrew
                && clause.opens == Opens::That
                && one.at.end == clause.at.start
                && one.how != As::Act
                && scan.at(clause.at.start).iter().any(|hit| hit.lead.has(Lead::THAT))
        });
        if let Some(one) = beside.filter(|one| !scan.is_speaker(self.tellings, one)) {
            return vec![self.doer(one, rules::TONGUE_ACTOR_RELATIVE)];
        }
        if clause.opens == Opens::Who
            || (clause.opens == Opens::That && self.telling_opened_at(clause.at.start).is_none())
        {
            let antecedent = self.people.iter().rfind(|one| {
                one.at.end <= clause.at.start + 1 && one.at.end + 6 > clause.at.start && one.how != As::Act
            });
            // "Deux « terroristes » qui …": people by a noun that stands nearer than any name.
            let kinds = Classes::Force.or(Classes::Civilian).or(Classes::Captive);
            let noun = scan.hits_in(clause.at.start.saturating_sub(4)..clause.at.start).iter().rfind(|hit| {
                matches!(hit.means, Means::Class(class) if class.meets(kinds))
                    && hit.at.end + 2 >= clause.at.start
            });
            let nearer = noun.filter(|noun| antecedent.is_none_or(|one| one.at.end <= noun.at.start));
            if let Some(noun) = nearer {
                let range = scan.range(noun.at.clone());
                return vec![Doer {
                    name: range.of(scan.text).unwrap_or_default().to_owned(),
                    actor: None,
                    kind: ClaimantKind::Organisation,
                    range,
                    rule: rules::TONGUE_ACTOR_RELATIVE,
                }];
            }
            if let Some(one) = antecedent {
                return vec![self.doer(one, rules::TONGUE_ACTOR_RELATIVE)];
            }
        }
        if let Some(doers) = self.by_telling_opened(clause, at) {
            return doers;
        }
        let sentence = scan.sentence_of(at);
        if let Some(told) =
            told.filter(|told| sentence.contains(&told.at.start) && !told.actors.is_empty() && !told.passive)
        {
            let alike =
                self.tellings.iter().all(|telling| telling.covers(told.at.start) == telling.covers(at));
            if alike {
                return implied(told.actors.clone(), rules::TONGUE_ACTOR_BEFORE);
            }
        }
        if let Some(doers) = self.subject_of_clause(clause, at) {
            return implied(doers, rules::TONGUE_ACTOR_BEFORE);
        }
        let told_of =
            self.tellings.iter().any(|telling| telling.covers(at) && telling.rule != rules::CLAIMANT_VOICE);
        if let Some(doers) = self.told_by(at).filter(|_| told_of && clause.opens != Opens::Start) {
            return implied(doers, rules::TONGUE_ACTOR_SPEAKER);
        }
        // A sentence that names nobody goes on with whoever acted in the one before.
        let pronoun = scan.any_cue(clause.at.start..at, &[Cue::Pronoun]);
        let null = scan.tongue != Tongue::French && clause.opens != Opens::Mark && !harmed_form(hit, entry);
        if !(pronoun || owned || null) {
            return Vec::new();
        }
        if let Some(told) =
            told.filter(|told| !told.passive && !told.actors.is_empty() && told.at.end + 60 > at)
        {
            return implied(told.actors.clone(), rules::TONGUE_ACTOR_BEFORE);
        }
        // Else with whoever the sentence before was about.
        let before = self.people.iter().rfind(|one| {
            one.may_act() && one.actor.is_some() && one.at.end <= sentence.start && one.at.end + 40 > at
        });
        before
            .map(|one| implied(vec![self.doer(one, rules::TONGUE_ACTOR_BEFORE)], rules::TONGUE_ACTOR_BEFORE))
            .unwrap_or_default()
    }

    /// Whose the thing is that was found or shot down.
    fn owner_of_thing(&self, clause: &Clause, at: usize, passive: bool) -> Vec<Doer> {
        let things = WEAPON.or(Classes::Site).or(Classes::Arms);
        let owner = self.people.iter().position(|one| {
            let noun = self.scan.classes(one.whole.start).or(one.head);
            clause.at.contains(&one.at.start)
                && (passive || one.at.start > at)
                && matches!(one.how, As::Body | As::Owner)
                && noun.meets(things)
                && one.under != Under::By
        });
        owner.map(|place| vec![self.doer(&self.people[place], rules::TONGUE_ACTOR_OF)]).unwrap_or_default()
    }

    /// The first of those joined to somebody before a verb.
    fn first_joined(&self, place: usize, from: usize) -> usize {
        let mut first = place;
        while first > 0 {
            let (one, before) = (&self.people[first], &self.people[first - 1]);
            let gap = before.at.end..one.whole.start;
            let joint = before.at.start >= from
                && gap.len() <= 3
                && before.may_act()
                && before.actor.is_some()
                && (self.scan.any_cue(gap.clone(), &[Cue::And]) || one.lead.has(Lead::AND));
            if !joint {
                break;
            }
            first -= 1;
        }
        first
    }

    /// The subject of an earlier clause of the sentence.
    fn subject_of_clause(&self, clause: &Clause, at: usize) -> Option<Vec<Doer>> {
        let sentence = self.scan.sentence_of(at);
        let inside = |one: &&Someone| one.at.start >= sentence.start && one.at.end <= clause.at.start;
        let alike =
            |token: usize| self.tellings.iter().all(|telling| telling.covers(token) == telling.covers(at));
        let subject = self.people.iter().filter(inside).rfind(|one| {
            one.may_act() && one.actor.is_some() && alike(one.at.start) && one.kind != ClaimantKind::Media
        })?;
        Some(vec![self.doer(subject, rules::TONGUE_ACTOR_BEFORE)])
    }

    fn telling_opened_at(&self, token: usize) -> Option<&Telling> {
        self.tellings.iter().find(|telling| {
            telling.content.iter().any(|content| content.start <= token && token <= content.start + 2)
        })
    }

    /// Who acts in the clause that a telling opens, where nobody is named.
    fn by_telling_opened(&self, clause: &Clause, at: usize) -> Option<Vec<Doer>> {
        self.telling_opened_at(clause.at.start)?;
        self.by_telling(at, false)
    }

    /// Who acts by what kind of saying it is: the accused, the one asked, the one who denies, promises or threatens.
    fn by_telling(&self, at: usize, noun: bool) -> Option<Vec<Doer>> {
        let telling = self
            .tellings
            .iter()
            .filter(|telling| telling.covers(at))
            .min_by_key(|telling| telling.reach(at))?;
        if telling.rule == rules::CLAIMANT_VOICE {
            return None;
        }
        let to = || telling.to.map(|place| vec![self.doer(&self.people[place], rules::TONGUE_ACTOR_ACCUSED)]);
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
    fn announced(&self, telling: &Telling, at: usize) -> bool {
        let Some(speaker) = telling.speaker.first() else { return false };
        let spoken = self.scan.tokens_of(speaker.range).end.max(telling.at.end);
        let armed =
            matches!(speaker.kind, ClaimantKind::Office | ClaimantKind::Organisation) && speaker.itself;
        telling.told && armed && speaker.actor.is_some() && at >= telling.at.end && at <= spoken + 2
    }

    /// The side of whoever tells this.
    fn told_by(&self, at: usize) -> Option<Vec<Doer>> {
        let telling = self
            .tellings
            .iter()
            .filter(|telling| telling.covers(at))
            .min_by_key(|telling| telling.reach(at))?;
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

const WEAPON: Classes = Classes::Drone
    .or(Classes::Aircraft)
    .or(Classes::Rocket)
    .or(Classes::Gun)
    .or(Classes::Munition)
    .or(Classes::Mine)
    .or(Classes::Small)
    .or(Classes::Vessel)
    .or(Classes::Flare);

impl Scan<'_> {
    /// Whether somebody speaks in one of the tellings.
    fn is_speaker(&self, tellings: &[Telling], one: &Someone) -> bool {
        let range = self.range(one.whole.clone());
        tellings.iter().flat_map(|telling| &telling.speaker).any(|speaker| speaker.range.overlaps(range))
    }

    /// Whether the word before marks what follows as an object.
    fn is_object(&self, token: usize) -> bool {
        self.tongue == Tongue::Hebrew && token > 0 && self.tokens[token - 1].key() == "את"
    }
}

/// "Avoir tiré", "être entré": an infinitive of what is past.
fn has_done(scan: &Scan<'_>, hit: &Hit) -> bool {
    let near = hit.at.start.saturating_sub(3)..hit.at.start;
    let auxiliary = |token: usize| matches!(scan.tokens[token].key(), "avoir" | "être" | "etre");
    scan.tongue == Tongue::French && hit.form == Form::Participle && near.into_iter().any(auxiliary)
}

/// "Nous avons tiré", "ירינו", "ننفي": the first person of a verb.
pub(super) fn we(scan: &Scan<'_>, hit: &Hit) -> bool {
    let key = scan.tokens[hit.at.start].key();
    match scan.tongue {
        Tongue::Hebrew => {
            matches!(hit.form, Form::Past) && key.ends_with("נו")
                || hit.form == Form::Future && key.trim_start_matches('ו').starts_with('נ')
        }
        Tongue::Arabic => {
            let bare = if hit.lead.has(Lead::AND) { key.chars().skip(1).collect() } else { key.to_owned() };
            match hit.form {
                Form::Present => bare.starts_with('ن'),
                Form::Future => bare.starts_with("سن"),
                Form::Past => bare.ends_with("نا"),
                _ => false,
            }
        }
        Tongue::French => hit.form.is_finite() && key.ends_with("ons"),
    }
}

/// Whether somebody may be the subject of an Arabic verb before it, by gender: "تدعو حزب الله" calls on the group.
pub(super) fn agrees(scan: &Scan<'_>, hit: &Hit, subject: usize) -> bool {
    /// Words for men and bodies that take a verb in the masculine.
    const MASCULINE: &[&str] = &[
        "حزب",
        "جيش",
        "وزير",
        "رئيس",
        "متحدث",
        "ناطق",
        "مسؤول",
        "مصدر",
        "مجلس",
        "مكتب",
        "مبعوث",
        "سفير",
        "لبنان",
        "نائب",
        "قائد",
        "ضابط",
        "مرصد",
        "دفاع",
        "اتحاد",
        "بيان",
        "امين",
        "سودان",
        "عراق",
        "يمن",
        "عدو",
        "احتلال",
        "طيران",
        "محافظ",
    ];
    if scan.tongue != Tongue::Arabic {
        return true;
    }
    let key = scan.tokens[hit.at.start].key();
    let bare = if hit.lead.has(Lead::AND) { key.chars().skip(1).collect() } else { key.to_owned() };
    let feminine = match hit.form {
        Form::Present => bare.starts_with('ت'),
        Form::Future => bare.starts_with("ست"),
        Form::Past => bare.ends_with('ت'),
        _ => return true,
    };
    let masculine = scan.tokens[subject].stems.iter().any(|stem| {
        MASCULINE.contains(&stem.key.replace('ؤ', "و").as_str()) || MASCULINE.contains(&stem.key.as_str())
    });
    !(feminine && masculine)
}

fn harmed_form(hit: &Hit, entry: &ActEntry) -> bool {
    entry.passive || entry.thing || hit.form == Form::Infinitive
}

fn implied(doers: Vec<Doer>, rule: RuleId) -> Vec<Doer> {
    doers.into_iter().map(|doer| Doer { range: TextRange::new(0, 0), rule, ..doer }).collect()
}
