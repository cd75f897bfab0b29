//! Acts of a paragraph: triggers, their codes, who did it and to whom, by order and distance within the clause.

use super::lexicon::{ActEntry, Classes, Cue, Does, How, Means};
use super::people::{As, Someone, Under};
use super::scan::{Clause, Hit, Opens, Scan};
use super::speech::{Speaker, Telling};
use super::{Form, Lead, Tongue};
use crate::rules;
use std::ops::Range;
use truce_terms::ActorId;
use truce_vocabulary::{Act, ActGroup, ClaimantKind, RuleId, TextRange};

/// Somebody an act names.
#[derive(Clone, Debug)]
pub(super) struct Doer {
    pub(super) name: String,
    pub(super) actor: Option<ActorId>,
    pub(super) kind: ClaimantKind,
    /// Empty where they are only meant.
    pub(super) range: TextRange,
    pub(super) rule: RuleId,
}

/// An act told in a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// Its trigger.
    pub(super) at: Range<usize>,
    pub(super) form: Form,
    pub(super) act: Act,
    pub(super) rule: RuleId,
    pub(super) actors: Vec<Doer>,
    pub(super) targets: Vec<Doer>,
    /// The words that tell it.
    pub(super) quote: Range<usize>,
    /// Where the same act is spoken of: places, times and figures are looked for there too.
    pub(super) scene: Range<usize>,
    pub(super) undone: bool,
    pub(super) passive: bool,
    /// Called a breach in the same breath.
    pub(super) breach: bool,
    /// Told by its harm alone ("two were killed").
    pub(super) harm: bool,
}

/// Acts of violence, of which harm is the outcome and not another act.
pub(super) fn is_hostile(act: Act) -> bool {
    crate::events::is_hostile(act)
}

/// What an act is read among.
pub(super) struct Stage<'s> {
    pub(super) scan: &'s Scan<'s>,
    pub(super) people: &'s [Someone],
    pub(super) tellings: &'s [Telling],
    /// The parties, for "both sides".
    pub(super) parties: &'s [(ActorId, String)],
}

/// The acts of a paragraph; `before` are those of the paragraphs above that may be spoken of again.
pub(super) fn events(stage: &Stage<'_>, before: Option<&Event>) -> Vec<Event> {
    let scan = stage.scan;
    let mut found: Vec<Event> = Vec::new();
    let mut told_at: Option<usize> = None;
    for hit in &scan.hits {
        let Some(entry) = scan.act_of(hit) else { continue };
        let clause = scan.clause_of(hit.at.start);
        if !stage.stands(hit, entry, &clause) || told_at == Some(hit.at.start) {
            continue;
        }
        // One word is one act: what asks for a thing beside it goes before what does not.
        let better = |other: &Hit| {
            scan.act_of(other).is_some_and(|other_entry| {
                (other.at.len(), other_entry.with().is_some()) > (hit.at.len(), entry.with().is_some()) && stage.stands(other, other_entry, &clause)
            })
        };
        if scan.at(hit.at.start).iter().any(better) {
            continue;
        }
        told_at = Some(hit.at.start);
        let act = stage.code(hit, entry, &clause);
        if stage.merges(&mut found, hit, entry, act, &clause) {
            continue;
        }
        let noun = matches!(hit.form, Form::Noun);
        let passive = stage.passive(hit, entry, noun);
        let told = found.last().cloned();
        let actors = match act {
            Act::FireClash => stage.clash(&clause),
            _ if noun => stage.doers_of_noun(hit, entry, &clause, &found, before),
            _ => stage.doers_of_verb(hit, entry, &clause, passive, told.as_ref()),
        };
        let actors = if actors.is_empty() { stage.both(&clause, hit.at.start) } else { actors };
        let targets = if act == Act::FireClash { Vec::new() } else { stage.targets(hit, entry, &clause, &actors, passive) };
        let end = hit.also.map_or(hit.at.end, |also| also + 1);
        let quote = stage.quote(hit, end, &clause, &actors);
        let harm = entry.how() == How::Harm;
        // "Two were killed in a strike": the strike is the act, the harm its outcome.
        if let Some(last) = found.last_mut()
            && last.harm
            && !harm
            && noun
            && is_hostile(act)
            && scan.sentence_of(hit.at.start).contains(&last.at.start)
            && stage.tellings.iter().all(|telling| telling.covers(last.at.start) == telling.covers(hit.at.start))
            && (actors.is_empty() || last.passive || last.actors.is_empty())
        {
            last.act = act;
            last.harm = false;
            last.rule = rules::TONGUE_ACT_NOUN;
            last.at = hit.at.clone();
            last.form = hit.form;
            last.passive = false;
            if last.actors.is_empty() || !actors.is_empty() {
                last.actors = actors;
            }
            last.quote = last.quote.start.min(quote.start)..last.quote.end.max(quote.end);
            last.scene = last.quote.clone();
            continue;
        }
        found.push(Event {
            at: hit.at.clone(),
            form: hit.form,
            act,
            rule: if noun { rules::TONGUE_ACT_NOUN } else { rules::TONGUE_ACT_VERB },
            actors,
            targets,
            scene: quote.clone(),
            quote,
            undone: entry.undone,
            passive,
            breach: false,
            harm,
        });
    }
    found
}

impl Stage<'_> {
    /// Whether a trigger stands as one here.
    fn stands(&self, hit: &Hit, entry: &ActEntry, clause: &Clause) -> bool {
        let scan = self.scan;
        if scan.at(hit.at.start).iter().any(|other| matches!(other.means, Means::Speech(_)) && other.at.len() >= hit.at.len() && hit.also.is_none()) {
            return false;
        }
        if let Some(kinds) = entry.with() {
            let near = clause.at.start.max(hit.at.start.saturating_sub(12))..clause.at.end.min(hit.at.start + 14);
            let own = |other: &&Hit| other.at.start != hit.at.start || other.at.len() < hit.at.len();
            let thing = scan.hits_in(near.clone()).iter().filter(own).any(|other| matches!(other.means, Means::Class(class) if class.meets(kinds)));
            let force = kinds.meets(Classes::Force) && self.people.iter().any(|one| {
                near.contains(&one.at.start) && one.actor.is_some() && matches!(one.how, As::Name | As::Body) && one.kind != ClaimantKind::Person
                    && one.under != Under::In
            });
            if !(thing || force) {
                return false;
            }
        }
        true
    }

    /// The code: the weapon first, then who was harmed.
    fn code(&self, hit: &Hit, entry: &ActEntry, clause: &Clause) -> Act {
        let near = clause.at.start.max(hit.at.start.saturating_sub(20))..clause.at.end.min(hit.at.start + 24);
        let kinds = near.clone().map(|token| self.scan.classes(token)).fold(Classes::default(), Classes::or);
        let own = hit.at.clone().map(|token| self.scan.classes(token)).fold(Classes::default(), Classes::or);
        let has = |class: Classes| kinds.meets(class) || own.meets(class);
        let act = entry.act();
        let air = act.group() == ActGroup::Air;
        let weapon = || match () {
            () if has(Classes::Drone) => Some(Act::AirStrikeDrone),
            () if has(Classes::Aircraft) => Some(Act::AirStrikeManned),
            () if air => None,
            () if has(Classes::Rocket) => Some(Act::FireRocketMissile),
            () if has(Classes::Gun) => Some(Act::FireShelling),
            () if has(Classes::Mine) => Some(Act::FireIedMine),
            () if has(Classes::Flare) => Some(Act::FireIllumWarning),
            () if has(Classes::Small) => Some(Act::FireSmallArms),
            () => None,
        };
        let victim = || {
            let after = hit.at.start..clause.at.end.min(hit.at.end + 10);
            let harmed = after.map(|token| self.scan.classes(token)).fold(Classes::default(), Classes::or);
            match () {
                () if harmed.meets(Classes::Monitor) => Some(Act::ProtMonitorAttack),
                () if harmed.meets(Classes::Medic.or(Classes::Media)) => Some(Act::ProtMedicalMedia),
                () => None,
            }
        };
        match entry.how() {
            How::Plain | How::Move | How::Hold => act,
            How::Shoot => weapon().unwrap_or(act),
            How::Strike => weapon().or_else(victim).unwrap_or(act),
            How::Harm => weapon().or_else(victim).unwrap_or(if has(Classes::Civilian) { Act::CivAttack } else { act }),
            How::Fly if has(Classes::Drone) => Act::AirOverflightDrone,
            How::Fly if has(Classes::Aircraft) => Act::AirOverflightManned,
            How::Fly => act,
        }
    }

    /// Whether a trigger only goes on telling an act told before it in the sentence; that act then holds its words too.
    fn merges(&self, found: &mut Vec<Event>, hit: &Hit, entry: &ActEntry, act: Act, clause: &Clause) -> bool {
        let scan = self.scan;
        let sentence = scan.sentence_of(hit.at.start);
        let Some(last) = found.iter_mut().rev().find(|event| sentence.contains(&event.at.start)) else { return false };
        let same_clause = clause.at.contains(&last.at.start);
        let violent = |act: Act| matches!(act.group(), ActGroup::Air | ActGroup::Fire);
        let between = last.at.end..hit.at.start;
        let someone = self.people.iter().any(|one| between.contains(&one.at.start) && one.may_act() && one.actor.is_some());
        let told_alike = self.tellings.iter().all(|telling| telling.covers(last.at.start) == telling.covers(hit.at.start));
        // "Kept from entering": what was hindered was not done.
        let hindered = matches!(last.act, Act::ProtObstructAccess | Act::HumAidBlock | Act::CivDenialReturn);
        if hindered && same_clause && (hit.form == Form::Infinitive || hit.form == Form::Noun) && hit.at.start <= last.at.end + 8 {
            return true;
        }
        if act == Act::ViolationUnspecified && last.act != act && hit.form == Form::Noun && told_alike && is_hostile(last.act) {
            last.breach = true;
            return true;
        }
        let harm = entry.how() == How::Harm && is_hostile(last.act) && told_alike && (last.form == Form::Noun || same_clause || !someone);
        let again = entry.again && last.form == Form::Noun && !someone && told_alike && is_hostile(last.act);
        // "Bombardé le village lors d’une frappe": one act in one clause; the more telling code stands.
        let one_breath = same_clause && violent(act) && violent(last.act) && (last.form == Form::Noun) != (hit.form == Form::Noun) && told_alike;
        let same_noun = same_clause && act == last.act && last.form == Form::Noun && hit.form == Form::Noun && hit.at.start <= last.at.end + 3;
        if !(harm || again || one_breath || same_noun) {
            return false;
        }
        if violent(act) && violent(last.act) && vague(last.act) && !vague(act) {
            last.act = act;
        }
        last.scene.end = last.scene.end.max(clause.at.end.min(hit.at.end + 30));
        if same_clause || again {
            let end = hit.also.map_or(hit.at.end, |also| also + 1);
            last.quote.end = last.quote.end.max(self.quote(hit, end, clause, &[]).end);
        }
        true
    }

    fn passive(&self, hit: &Hit, entry: &ActEntry, noun: bool) -> bool {
        if entry.passive || noun {
            return entry.passive;
        }
        // A damma on the first letter of a past form: قُصف, أُطلقت.
        if self.scan.tongue == Tongue::Arabic {
            return self.scan.tokens[hit.at.start].text.chars().take(4).any(|sign| sign == '\u{64f}') && hit.form == Form::Past;
        }
        if self.scan.tongue != Tongue::French || hit.form != Form::Participle {
            return false;
        }
        let mut be = false;
        for (_, cue) in self.scan.auxiliaries(hit.at.start) {
            match cue {
                Cue::Self_ => return false,
                Cue::Be => be = true,
                _ => {}
            }
        }
        let bare = !self.scan.has_auxiliary(hit.at.start);
        (be && !entry.motion) || bare
    }

    fn doer(&self, one: &Someone, rule: RuleId) -> Doer {
        Doer {
            name: one.name.clone(),
            actor: one.actor.clone(),
            kind: one.kind,
            range: self.scan.range(one.whole.clone()),
            rule,
        }
    }

    /// Somebody and whoever is joined to them by "and".
    fn joined(&self, place: usize, rule: RuleId) -> Vec<Doer> {
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
    fn both(&self, clause: &Clause, trigger: usize) -> Vec<Doer> {
        let Some(place) = self.scan.find_cue(clause.at.clone(), &[Cue::Both]) else { return Vec::new() };
        let _ = trigger;
        let at = self.scan.at(place).iter().find(|hit| hit.means == Means::Cue(Cue::Both)).map_or(place..place + 1, |hit| hit.at.clone());
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

    fn clash(&self, clause: &Clause) -> Vec<Doer> {
        let mut doers: Vec<Doer> = Vec::new();
        for one in self.people.iter().filter(|one| clause.at.contains(&one.at.start)) {
            let sides = matches!(one.how, As::Name | As::Body | As::Described | As::Act) && !matches!(one.under, Under::In | Under::At | Under::From);
            if sides && !doers.iter().any(|doer| doer.name == one.name) && one.kind != ClaimantKind::Person {
                doers.push(self.doer(one, rules::TONGUE_ACTOR_NEAR));
            }
        }
        doers
    }

    fn doers_of_noun(&self, hit: &Hit, entry: &ActEntry, clause: &Clause, found: &[Event], before: Option<&Event>) -> Vec<Doer> {
        let scan = self.scan;
        let end = hit.at.end;
        // "Frappe israélienne".
        let adjective = self.people.iter().position(|one| one.how == As::Act && one.at.start >= end && one.at.start <= end + 3
            && !scan.any_cue(end..one.at.start, &[Cue::At, Cue::In, Cue::By]));
        if let Some(place) = adjective {
            return self.joined(place, rules::TONGUE_ACTOR_ADJECTIVE);
        }
        let stop = clause.at.end.min(end + 16);
        let by = self.people.iter().position(|one| one.at.start >= end && one.at.start < stop && one.under == Under::By && one.how != As::Owner);
        if let Some(place) = by {
            return self.joined(place, rules::TONGUE_ACTOR_BY);
        }
        let next = self.people.iter().position(|one| one.at.start >= end && one.whole.start <= end + 6 && one.whole.start >= end);
        if let Some(place) = next.filter(|_| !entry.object) {
            let one = &self.people[place];
            let gap = self.owner_gap(end, one.whole.start);
            let owned = match one.under {
                Under::Of => true,
                Under::Nothing => scan.tongue != Tongue::French && one.whole.start == end && !one.lead.is_preposition(),
                Under::To => scan.tongue == Tongue::Arabic && (one.whole.start == end || scan.any_cue(end..one.whole.start, &[Cue::Of])),
                _ => false,
            };
            // A state right behind a noun of fire may be what was hit; a force or a group is who fired.
            if gap && owned && matches!(one.how, As::Name | As::Body | As::Described) && one.kind != ClaimantKind::Person {
                return self.joined(place, rules::TONGUE_ACTOR_OF);
            }
        }
        // "A mené une frappe": the subject of a verb that only carries the noun.
        let light = scan.hits_in(clause.at.clone()).iter().find(|other| other.means == Means::Light && other.at.start < hit.at.start);
        if let Some(light) = light.cloned() {
            let passive = self.passive(&light, entry, false) && light.form == Form::Participle && scan.tongue == Tongue::French;
            let doers = self.doers_of_verb(&light, entry, clause, passive, found.last());
            if !doers.is_empty() {
                return doers;
            }
        }
        // "Ses frappes", "غاراته": whoever acted last.
        let owner = end.checked_sub(hit.at.len() + 1).is_some_and(|before| matches!(scan.tokens[before].key(), "ses" | "son" | "sa" | "leur" | "leurs"));
        if owner || self.pronoun_behind(hit) {
            let told = self.told_by(hit.at.start).or_else(|| self.subject_of_clause(clause, hit.at.start)).or_else(|| found.iter().rev().map(|event| event.actors.clone()).find(|actors| !actors.is_empty()));
            if let Some(doers) = told.filter(|doers| !doers.is_empty()) {
                return implied(doers, rules::TONGUE_ACTOR_BEFORE);
            }
        }
        if let Some(doers) = self.by_telling(hit.at.start, true) {
            return doers;
        }
        // A withdrawal, a release: what follows a noun of duty in its clause.
        let definite = hit.lead.has(Lead::THE)
            || hit.at.start > 0 && matches!(scan.tokens[hit.at.start - 1].key(), "le" | "la" | "l'" | "l’" | "cette" | "ce" | "ces" | "cet");
        let spoken = found.iter().rev().chain(before).find(|event| event.act.group() == entry.act().group() && !event.actors.is_empty());
        if definite && is_hostile(entry.act())
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
            let adjective = scan.tokens[token].kind == super::tokens::Kind::Word && scan.at(token).is_empty() && to - from <= 6;
            adjective || scan.any_cue(token..token + 1, &[Cue::Of, Cue::Article, Cue::And, Cue::Without])
        }) && (from..to).all(|token| !scan.any_cue(token..token + 1, &[Cue::In, Cue::At, Cue::By, Cue::From]) || scan.any_cue(token..token + 1, &[Cue::Of]))
    }

    /// Whether a pronoun is written behind a noun.
    fn pronoun_behind(&self, hit: &Hit) -> bool {
        let word = self.scan.tokens[hit.at.start].key();
        match self.scan.tongue {
            Tongue::Arabic => word.ends_with("ته") || word.ends_with("تها") || word.ends_with("اتها") || word.ends_with("اته") || word.ends_with("ها") || word.ends_with("هم"),
            Tongue::Hebrew => word.ends_with("תיו") || word.ends_with("תיה") || word.ends_with("תיהם"),
            Tongue::French => false,
        }
    }

    fn doers_of_verb(&self, hit: &Hit, entry: &ActEntry, clause: &Clause, passive: bool, told: Option<&Event>) -> Vec<Doer> {
        let scan = self.scan;
        let at = hit.at.start;
        let by = self.people.iter().position(|one| one.at.start >= at && one.at.start < clause.at.end && one.under == Under::By && one.how != As::Owner);
        if let Some(place) = by {
            return self.joined(place, rules::TONGUE_ACTOR_BY);
        }
        if scan.any_cue(clause.at.start..at, &[Cue::We]) || we(scan, hit) {
            if let Some(doers) = self.told_by(at) {
                return implied(doers, rules::TONGUE_ACTOR_SPEAKER);
            }
        }
        if passive {
            // "Fired from the positions of": who holds them.
            let from = self.people.iter().position(|one| {
                one.at.start >= at && one.at.start < clause.at.end && one.under == Under::From && one.how == As::Body
            });
            let owned = self.people.iter().position(|one| clause.at.contains(&one.at.start) && one.at.start < at && one.how == As::Body && one.head.meets(WEAPON));
            return from.or(owned).map(|place| vec![self.doer(&self.people[place], rules::TONGUE_ACTOR_OF)]).unwrap_or_default();
        }
        let fits = |one: &Someone| !entry.thing || one.how == As::Body && one.head.meets(WEAPON);
        let able = |one: &&Someone| one.may_act() && fits(one) && one.kind != ClaimantKind::Media;
        let before = self.people.iter().enumerate().rfind(|(_, one)| one.at.start >= clause.at.start && one.at.end <= at && able(one)).map(|(place, _)| place);
        let after = self
            .people
            .iter()
            .enumerate()
            .find(|(_, one)| one.whole.start >= hit.at.end && one.whole.start < clause.at.end.min(hit.at.end + 7) && able(one) && !scan.is_object(one.whole.start) && agrees(scan, hit, one.whole.start))
            .filter(|(_, one)| !(hit.at.end..one.whole.start).any(|token| scan.is_verb(token)))
            .map(|(place, _)| place);
        if hit.form == Form::Infinitive || hit.form == Form::Gerund {
            if let Some(doers) = self.by_telling(at, false) {
                return doers;
            }
        }
        let before = before.map(|place| self.first_joined(place, clause.at.start));
        let found = match scan.tongue {
            Tongue::French => before,
            Tongue::Arabic => match (before, after) {
                (Some(before), Some(after)) => {
                    // Verb first, unless what stands before opens the clause as its topic.
                    let topic = self.people[before].whole.start <= clause.at.start + 3 && self.people[after].whole.start > hit.at.end;
                    let opens = self.people[before].whole.start <= clause.at.start + 2;
                    Some(if topic || opens { before } else { after })
                }
                (before, after) => before.or(after),
            },
            Tongue::Hebrew => before.or(after),
        };
        if let Some(place) = found {
            let rule = if Some(place) == before { rules::TONGUE_ACTOR_BEFORE_VERB } else { rules::TONGUE_ACTOR_AFTER_VERB };
            return self.joined(place, rule);
        }
        if entry.thing {
            return Vec::new();
        }
        let both = self.both(clause, at);
        if !both.is_empty() {
            return both;
        }
        if clause.opens == Opens::Who || (clause.opens == Opens::That && self.telling_opened_at(clause.at.start).is_none()) {
            let antecedent = self.people.iter().rfind(|one| one.at.end <= clause.at.start + 1 && one.at.end + 6 > clause.at.start && one.how != As::Act);
            if let Some(one) = antecedent {
                return vec![self.doer(one, rules::TONGUE_ACTOR_RELATIVE)];
            }
        }
        if let Some(doers) = self.by_telling_opened(clause, at) {
            return doers;
        }
        let sentence = scan.sentence_of(at);
        if let Some(told) = told.filter(|told| sentence.contains(&told.at.start) && !told.actors.is_empty() && !told.passive) {
            let alike = self.tellings.iter().all(|telling| telling.covers(told.at.start) == telling.covers(at));
            if alike {
                return implied(told.actors.clone(), rules::TONGUE_ACTOR_BEFORE);
            }
        }
        if let Some(doers) = self.subject_of_clause(clause, at) {
            return implied(doers, rules::TONGUE_ACTOR_BEFORE);
        }
        let told_of = self.tellings.iter().any(|telling| telling.covers(at) && telling.rule != rules::CLAIMANT_VOICE);
        if let Some(doers) = self.told_by(at).filter(|_| told_of && clause.opens != Opens::Start) {
            return implied(doers, rules::TONGUE_ACTOR_SPEAKER);
        }
        // A sentence that names nobody goes on with whoever acted in the one before.
        let pronoun = scan.any_cue(clause.at.start..at, &[Cue::Pronoun]);
        let null = scan.tongue != Tongue::French && clause.opens != Opens::Mark && !harmed_form(hit, entry);
        told.filter(|told| (pronoun || null) && !told.passive && told.at.end + 60 > at)
            .map(|told| implied(told.actors.clone(), rules::TONGUE_ACTOR_BEFORE))
            .unwrap_or_default()
    }

    /// The first of those joined to somebody before a verb.
    fn first_joined(&self, place: usize, from: usize) -> usize {
        let mut first = place;
        while first > 0 {
            let (one, before) = (&self.people[first], &self.people[first - 1]);
            let gap = before.at.end..one.whole.start;
            let joint = before.at.start >= from && gap.len() <= 3 && before.may_act() && before.actor.is_some()
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
        let alike = |token: usize| self.tellings.iter().all(|telling| telling.covers(token) == telling.covers(at));
        let subject = self.people.iter().filter(inside).rfind(|one| one.may_act() && one.actor.is_some() && alike(one.at.start) && one.kind != ClaimantKind::Media)?;
        Some(vec![self.doer(subject, rules::TONGUE_ACTOR_BEFORE)])
    }

    fn telling_opened_at(&self, token: usize) -> Option<&Telling> {
        self.tellings.iter().find(|telling| telling.content.iter().any(|content| content.start <= token && token <= content.start + 2))
    }

    /// Who acts in the clause that a telling opens, where nobody is named.
    fn by_telling_opened(&self, clause: &Clause, at: usize) -> Option<Vec<Doer>> {
        self.telling_opened_at(clause.at.start)?;
        self.by_telling(at, false)
    }

    /// Who acts by what kind of saying it is: the accused, the one asked, the one who denies, promises or threatens.
    fn by_telling(&self, at: usize, noun: bool) -> Option<Vec<Doer>> {
        let telling = self.tellings.iter().filter(|telling| telling.covers(at)).min_by_key(|telling| telling.reach(at))?;
        if telling.rule == rules::CLAIMANT_VOICE {
            return None;
        }
        let to = || telling.to.map(|place| vec![self.doer(&self.people[place], rules::TONGUE_ACTOR_ACCUSED)]);
        match telling.does {
            Does::Accuse | Does::Demand | Does::Order => to(),
            Does::Warn => to().or_else(|| self.told_by(at)),
            Does::Observe | Does::Assess => None,
            Does::Say | Does::Justify if noun => None,
            _ => self.told_by(at).map(|doers| implied(doers, rules::TONGUE_ACTOR_SPEAKER)),
        }
    }

    /// The side of whoever tells this.
    fn told_by(&self, at: usize) -> Option<Vec<Doer>> {
        let telling = self.tellings.iter().filter(|telling| telling.covers(at)).min_by_key(|telling| telling.reach(at))?;
        let speaker: &Speaker = telling.speaker.first()?;
        let actor = speaker.actor.clone()?;
        let name = if speaker.itself && speaker.kind != ClaimantKind::Person { speaker.name.clone() } else { String::new() };
        Some(vec![Doer { name, actor: Some(actor), kind: speaker.kind, range: speaker.range, rule: rules::TONGUE_ACTOR_SPEAKER }])
    }

    fn targets(&self, hit: &Hit, entry: &ActEntry, clause: &Clause, actors: &[Doer], passive: bool) -> Vec<Doer> {
        let scan = self.scan;
        let end = clause.at.end.min(hit.at.end + 16);
        let is_actor = |one: &Someone| actors.iter().any(|doer| doer.range.overlaps(scan.range(one.at.clone())) || doer.name == one.name);
        let mut found: Vec<Doer> = Vec::new();
        for one in self.people.iter().filter(|one| clause.at.contains(&one.at.start)) {
            let behind = one.at.start >= hit.at.end && one.at.start < end;
            let target = if passive {
                one.at.end <= hit.at.start && one.may_act()
            } else {
                behind && matches!(one.under, Under::At | Under::Nothing | Under::To) && one.how != As::Act
                    || (entry.object && one.at.start <= hit.at.end + 2 && behind)
            };
            if target && !is_actor(one) && found.len() < 3 {
                found.push(self.doer(one, rules::TONGUE_TARGET));
            }
        }
        found
    }

    /// The words that tell an act: its clause, cut where the next act begins; a noun with what hangs on it.
    fn quote(&self, hit: &Hit, end: usize, clause: &Clause, actors: &[Doer]) -> Range<usize> {
        let scan = self.scan;
        let start = if hit.form == Form::Noun && clause.at.len() > 14 {
            let light = scan.hits_in(clause.at.start..hit.at.start).iter().any(|other| other.means == Means::Light);
            let early = hit.at.start - clause.at.start <= 6;
            if light || early { clause.at.start } else { hit.at.start }
        } else {
            clause.at.start.max(hit.at.start.saturating_sub(18))
        };
        let mut range = start..clause.at.end.min(end.max(hit.at.start + 24));
        // Without an actor of its own in a short clause, the words of whoever acts belong to it, if they stand close before.
        if let Some(doer) = actors.first().filter(|doer| !doer.range.is_empty()) {
            let at = scan.tokens_of(doer.range);
            let sentence = scan.sentence_of(hit.at.start);
            if at.start < range.start && at.start >= sentence.start && range.end - at.start <= 22 && range.len() < 6 {
                range.start = at.start;
            }
        }
        while range.start < hit.at.start && trims(scan, range.start) {
            range.start += 1;
        }
        while range.end > end && scan.tokens[range.end - 1].kind == super::tokens::Kind::Mark {
            range.end -= 1;
        }
        range
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
    /// Whether the word before marks what follows as an object.
    fn is_object(&self, token: usize) -> bool {
        self.tongue == Tongue::Hebrew && token > 0 && self.tokens[token - 1].key() == "את"
    }
}

/// "Nous avons tiré", "ירינו", "ننفي": the first person of a verb.
pub(super) fn we(scan: &Scan<'_>, hit: &Hit) -> bool {
    let key = scan.tokens[hit.at.start].key();
    match scan.tongue {
        Tongue::Hebrew => matches!(hit.form, Form::Past) && key.ends_with("נו") || hit.form == Form::Future && key.trim_start_matches('ו').starts_with('נ'),
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
        "حزب", "جيش", "وزير", "رئيس", "متحدث", "ناطق", "مسؤول", "مصدر", "مجلس", "مكتب", "مبعوث", "سفير", "لبنان", "نائب", "قائد", "ضابط", "مرصد", "دفاع",
        "اتحاد", "بيان", "امين", "سودان", "عراق", "يمن", "عدو", "احتلال", "طيران", "محافظ",
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
    let masculine = scan.tokens[subject].stems.iter().any(|stem| MASCULINE.contains(&stem.key.replace('ؤ', "و").as_str()) || MASCULINE.contains(&stem.key.as_str()));
    !(feminine && masculine)
}

fn harmed_form(hit: &Hit, entry: &ActEntry) -> bool {
    entry.passive || entry.thing || hit.form == Form::Infinitive
}

fn implied(doers: Vec<Doer>, rule: RuleId) -> Vec<Doer> {
    doers.into_iter().map(|doer| Doer { range: TextRange::new(0, 0), rule, ..doer }).collect()
}

fn vague(act: Act) -> bool {
    matches!(act, Act::FireUnspecified | Act::AirStrike | Act::ViolationUnspecified)
}

/// Marks and joining words that a quote does not begin with.
fn trims(scan: &Scan<'_>, token: usize) -> bool {
    scan.tokens[token].kind == super::tokens::Kind::Mark
        || scan.at(token).iter().any(|hit| matches!(hit.means, Means::Cue(Cue::That | Cue::And)) && hit.at.len() == 1)
}
