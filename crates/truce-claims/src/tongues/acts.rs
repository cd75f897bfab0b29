//! Acts of a paragraph: triggers, their codes, who did it and to whom, by order and distance within the clause.

use super::lexicon::{ActEntry, Classes, Cue, How, Means};
use super::people::{As, Someone, Under};
use super::scan::{Clause, Hit, Opens, Scan};
use super::speech::Telling;
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
    /// The word behind its verb that belongs to it.
    pub(super) also: Option<usize>,
    /// What happens without will ("fell").
    pub(super) thing: bool,
    pub(super) undone: bool,
    pub(super) passive: bool,
    /// Called a breach in the same breath.
    pub(super) breach: bool,
    /// Told by its harm alone ("two were killed").
    pub(super) harm: bool,
}

impl Event {
    /// "لم يصب أحد", "איש לא נפגע": whether it tells that nobody was hurt, and names nobody who might have done it.
    pub(super) fn harms_nobody(&self, scan: &Scan<'_>) -> bool {
        let negated = super::speech::negation(scan, self.at.start).is_some();
        negated && (self.passive || self.actors.iter().all(|doer| doer.range.is_empty()))
    }
}

/// A word belongs to an act told no longer ago than so many acts.
const NEAR: usize = 16;

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

impl<'s> Stage<'s> {
    /// Those named in a stretch of words, by where their names begin, with their places among all.
    pub(super) fn people_in(
        &self,
        words: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = (usize, &'s Someone)> + use<'s> {
        let first = self.people.partition_point(|one| one.at.start < words.start);
        let end = self.people.partition_point(|one| one.at.start < words.end).max(first);
        self.people[first..end].iter().enumerate().map(move |(place, one)| (first + place, one))
    }
}

/// The acts of a paragraph; `before` are those of the paragraphs above that may be spoken of again.
pub(super) fn events(stage: &Stage<'_>, before: Option<&Event>) -> Vec<Event> {
    let scan = stage.scan;
    let mut found: Vec<Event> = Vec::new();
    let mut told_at: Option<usize> = None;
    for hit in &scan.hits {
        let Some(entry) = scan.act_of(hit) else { continue };
        let clause = scan.clause_of(hit.at.start);
        // "توقف إطلاق النار": the noun that belongs to a verb told already is no act of its own.
        let part = hit.form == Form::Noun
            && found.iter().rev().take(NEAR).any(|event| event.also == Some(hit.at.start));
        if scan.asks(hit.at.start) || stage.named_so(hit) || part {
            continue;
        }
        if !stage.stands(hit, entry, &clause) || told_at == Some(hit.at.start) {
            continue;
        }
        // One word is one act: what asks for a thing beside it goes before what does not.
        let rank = |hit: &Hit, entry: &ActEntry| {
            (hit.words, entry.with().is_some(), std::cmp::Reverse(stage.distance(hit, entry, &clause)))
        };
        let better = |other: &Hit| {
            scan.act_of(other).is_some_and(|other_entry| {
                rank(other, other_entry) > rank(hit, entry) && stage.stands(other, other_entry, &clause)
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
        // "The implementation of the truce": nobody is said to keep it.
        if noun
            && act == Act::ComplyCeasefire
            && actors.is_empty()
            && super::speech::negation(scan, hit.at.start).is_none()
        {
            continue;
        }
        // "La médiation américaine", "les négociations": talk that nobody is said to hold is no meeting.
        if noun && act.group() == ActGroup::Talk && actors.is_empty() && !stage.is_held(hit, &clause) {
            continue;
        }
        // "سقطت قذيفة أطلقها الحوثيون": what fell was fired, and by whom.
        if let Some(last) = found.last_mut()
            && last.thing
            && last.actors.is_empty()
            && !actors.is_empty()
            && last.act.group() == act.group()
            && scan.sentence_of(hit.at.start).contains(&last.at.start)
        {
            last.targets.retain(|target| actors.iter().all(|doer| doer.name != target.name));
            last.actors = actors;
            last.thing = false;
            last.quote.end = last.quote.end.max(stage.quote(hit, hit.at.end, &clause, &[]).end);
            continue;
        }
        let targets = if act == Act::FireClash {
            Vec::new()
        } else {
            stage.targets(hit, entry, &clause, &actors, passive)
        };
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
            && stage
                .tellings
                .iter()
                .all(|telling| telling.covers(last.at.start) == telling.covers(hit.at.start))
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
            also: hit.also,
            thing: entry.thing,
            undone: entry.undone,
            passive,
            breach: false,
            harm,
        });
        if let Some(shot) = stage.shot_down(hit, entry, &clause, found.last()) {
            found.push(shot);
        }
    }
    found
}

impl Stage<'_> {
    /// Whether a trigger stands as one here.
    fn stands(&self, hit: &Hit, entry: &ActEntry, clause: &Clause) -> bool {
        let scan = self.scan;
        let speech = scan.at(hit.at.start).iter().any(|other| {
            matches!(other.means, Means::Speech(_)) && other.at.len() >= hit.at.len() && hit.also.is_none()
        });
        if speech && !(entry.with().is_some() && scan.acts_rather(hit.at.start)) {
            return false;
        }
        // "إصابة ثلاثة": a noun of harm that looks like a verb.
        let harm = |other: &Hit| {
            matches!(other.means, Means::Killed(_) | Means::Injured(_)) && other.form == Form::Noun
        };
        if hit.form.is_finite() && scan.tongue == Tongue::Arabic && scan.at(hit.at.start).iter().any(harm) {
            return false;
        }
        // "منصة لإطلاق الصواريخ": what a thing is for is not done yet.
        let meant = scan.tongue == Tongue::Arabic && hit.form == Form::Noun && hit.lead.has(Lead::TO);
        let thing = Classes::Site.or(Classes::Arms).or(Classes::Gun);
        if meant && hit.at.start > 0 && scan.classes(hit.at.start - 1).meets(thing) {
            return false;
        }
        if let Some(kinds) = entry.with() {
            // "Les collines que l’armée occupe": what a relative clause hangs on stands before it.
            let relative =
                clause.opens == Opens::Who || clause.opens == Opens::That && scan.tongue == Tongue::Hebrew;
            let from = if relative { clause.at.start.saturating_sub(3) } else { clause.at.start };
            let near = from.max(hit.at.start.saturating_sub(12))..clause.at.end.min(hit.at.start + 14);
            let own = |other: &&Hit| other.at.start != hit.at.start || other.at.len() < hit.at.len();
            let thing = scan
                .hits_in(near.clone())
                .iter()
                .filter(own)
                .any(|other| matches!(other.means, Means::Class(class) if class.meets(kinds)));
            let force = kinds.meets(Classes::Force)
                && self.people.iter().any(|one| {
                    near.contains(&one.at.start)
                        && one.actor.is_some()
                        && matches!(one.how, As::Name | As::Body)
                        && one.kind != ClaimantKind::Person
                        && one.under != Under::In
                });
            if !(thing || force) {
                return false;
            }
        }
        true
    }

    /// Whether a word stands inside a name: "contingent de maintien de la paix".
    fn named_so(&self, hit: &Hit) -> bool {
        let inside = |one: &Someone| {
            one.at.len() > 1 && one.at.start < hit.at.start && hit.at.end <= one.at.end && one.how == As::Name
        };
        self.people.iter().any(inside)
    }

    /// Whether a verb of the clause carries a noun of talks: "a eu lieu", "انعقد", "התקיימה".
    fn is_held(&self, hit: &Hit, clause: &Clause) -> bool {
        let around = clause.at.start..clause.at.end;
        let light = self.scan.hits_in(around).iter().any(|other| other.means == Means::Light);
        let held = clause.at.clone().any(|token| {
            let key = self.scan.tokens[token].key();
            HELD.iter().any(|stem| key.contains(stem)) && !hit.at.contains(&token)
        });
        light || held
    }

    /// "Abattu un drone": that somebody fired is told with whose drone flew.
    fn shot_down(
        &self,
        hit: &Hit,
        entry: &ActEntry,
        clause: &Clause,
        flown: Option<&Event>,
    ) -> Option<Event> {
        let scan = self.scan;
        if !entry.found || entry.how() != How::Fly || hit.form == Form::Noun {
            return None;
        }
        let fired = scan
            .at(hit.at.start)
            .iter()
            .filter_map(|other| scan.act_of(other))
            .find(|other| !other.found && matches!(other.act(), Act::FireUnspecified))?;
        let passive = self.passive(hit, entry, false);
        let actors = self.doers_of_verb(hit, fired, clause, passive, None);
        let named = !actors.is_empty();
        named.then(|| flown.cloned()).flatten().map(|flown| Event {
            act: Act::FireUnspecified,
            targets: flown.actors.clone(),
            actors,
            ..flown
        })
    }

    /// How far the thing an entry asks for stands from its word.
    fn distance(&self, hit: &Hit, entry: &ActEntry, clause: &Clause) -> usize {
        let Some(kinds) = entry.with() else { return 0 };
        let things = self.scan.hits_in(clause.at.clone()).iter().filter(|other| {
            matches!(other.means, Means::Class(class) if class.meets(kinds))
                && (other.at.start != hit.at.start || other.at.len() < hit.at.len())
        });
        things.map(|thing| thing.at.start.abs_diff(hit.at.start)).min().unwrap_or(20)
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
        // "Raid sur le village" comes from the air, "raid dans le village" on foot.
        let from_air = act == Act::GroundRaid && has(Classes::Aircraft.or(Classes::Drone));
        let raid = from_air
            || self.scan.tongue == Tongue::French && act == Act::GroundRaid && hit.form == Form::Noun;
        if raid
            && (self.scan.any_cue(hit.at.end..clause.at.end.min(hit.at.end + 3), &[Cue::At])
                || has(Classes::Aircraft.or(Classes::Drone)))
        {
            return weapon().filter(|act| act.group() == ActGroup::Air).unwrap_or(Act::AirStrike);
        }
        match entry.how() {
            How::Plain | How::Move | How::Hold => act,
            How::Shoot => weapon().unwrap_or(act),
            How::Strike => weapon().or_else(victim).unwrap_or(act),
            How::Harm => {
                weapon().or_else(victim).unwrap_or(if has(Classes::Civilian) { Act::CivAttack } else { act })
            }
            How::Fly if has(Classes::Drone) => Act::AirOverflightDrone,
            How::Fly if has(Classes::Aircraft) => Act::AirOverflightManned,
            How::Fly => act,
        }
    }

    /// Whether a trigger only goes on telling an act told before it in the sentence; that act then holds its words too.
    fn merges(&self, found: &mut [Event], hit: &Hit, entry: &ActEntry, act: Act, clause: &Clause) -> bool {
        let scan = self.scan;
        let sentence = scan.sentence_of(hit.at.start);
        let Some(last) = found.iter_mut().rev().find(|event| sentence.contains(&event.at.start)) else {
            return false;
        };
        // "Two were killed in a strike": the strike is the act, told apart below.
        if last.harm && entry.how() != How::Harm && hit.form == Form::Noun && is_hostile(act) {
            return false;
        }
        let same_clause = clause.at.contains(&last.at.start);
        let guarded = |act: Act| matches!(act, Act::ProtMonitorAttack | Act::ProtMedicalMedia);
        let violent = |act: Act| matches!(act.group(), ActGroup::Air | ActGroup::Fire) || guarded(act);
        let between = last.at.end..hit.at.start;
        let someone = self
            .people
            .iter()
            .any(|one| between.contains(&one.at.start) && one.may_act() && one.actor.is_some());
        let told_alike =
            self.tellings.iter().all(|telling| telling.covers(last.at.start) == telling.covers(hit.at.start));
        // "Kept from entering": what was hindered was not done.
        let hindered = matches!(last.act, Act::ProtObstructAccess | Act::HumAidBlock | Act::CivDenialReturn);
        if hindered
            && same_clause
            && (hit.form == Form::Infinitive || hit.form == Form::Noun)
            && hit.at.start <= last.at.end + 8
        {
            return true;
        }
        if act == Act::ViolationUnspecified
            && last.act != act
            && hit.form == Form::Noun
            && told_alike
            && is_hostile(last.act)
        {
            last.breach = true;
            return true;
        }
        let harm = entry.how() == How::Harm
            && is_hostile(last.act)
            && told_alike
            && (last.form == Form::Noun || same_clause || !someone);
        let again = entry.again && last.form == Form::Noun && !someone && told_alike && is_hostile(last.act);
        // "Bombardé le village lors d’une frappe": one act in one clause; the more telling code stands.
        let one_breath = same_clause
            && violent(act)
            && violent(last.act)
            && (last.form == Form::Noun) != (hit.form == Form::Noun)
            && told_alike;
        let same_noun = same_clause
            && act == last.act
            && hit.form == Form::Noun
            && hit.at.start <= last.at.end + 10
            && told_alike;
        // "Fired two rockets that fell in the open": where it fell is the same fire.
        let fell = entry.thing && !last.harm && last.act.group() == act.group() && told_alike;
        // "الغارة التي شنتها طائرة", "أصيب بقنبلة ألقتها طائرة": the verb of a relative that takes up the deed or its weapon tells the same act.
        let near = last.form == Form::Noun && hit.at.start <= last.at.end + 1;
        let carried = (near || last.passive && same_clause)
            && hit.form.is_finite()
            && scan.takes_up(hit.at.start)
            && violent(act)
            && violent(last.act)
            && told_alike;
        if !(harm || again || one_breath || same_noun || fell || carried) {
            return false;
        }
        if violent(act) && violent(last.act) && vague(last.act) && !vague(act) {
            last.act = act;
        }
        last.scene.end = last.scene.end.max(clause.at.end.min(hit.at.end + 30));
        if same_clause || again || carried {
            let end = hit.also.map_or(hit.at.end, |also| also + 1);
            last.quote.end = last.quote.end.max(self.quote(hit, end, clause, &[]).end);
        }
        true
    }

    pub(super) fn passive(&self, hit: &Hit, entry: &ActEntry, noun: bool) -> bool {
        if entry.passive || noun {
            return entry.passive;
        }
        // A damma on the first letter of a past form: قُصف, أُطلقت.
        if self.scan.tongue == Tongue::Arabic {
            let word = &self.scan.tokens[hit.at.start];
            let damma = word.text.chars().take(4).any(|sign| sign == '\u{64f}');
            return hit.form == Form::Past && (damma || super::arabic::hollow_passive(word.key()));
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
        // "Ont creusé … et posé": the second shares the auxiliary of the first.
        let at = hit.at.start;
        let sentence = self.scan.sentence_of(at).start.max(at.saturating_sub(16));
        let shared = bare
            && at > 0
            && self.scan.any_cue(at - 1..at, &[Cue::And])
            && self.scan.any_cue(sentence..at, &[Cue::Have])
            && !self.scan.any_cue(sentence..at, &[Cue::Be]);
        ((be && !entry.motion) || bare) && !shared
    }

    fn targets(
        &self,
        hit: &Hit,
        entry: &ActEntry,
        clause: &Clause,
        actors: &[Doer],
        passive: bool,
    ) -> Vec<Doer> {
        let scan = self.scan;
        let end = clause.at.end.min(hit.at.end + 16);
        let is_actor = |one: &Someone| {
            actors.iter().any(|doer| doer.range.overlaps(scan.range(one.at.clone())) || doer.name == one.name)
        };
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
            let light =
                scan.hits_in(clause.at.start..hit.at.start).iter().any(|other| other.means == Means::Light);
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
            if at.start < range.start
                && at.start >= sentence.start
                && range.end - at.start <= 22
                && range.len() < 6
            {
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

/// What is said of a meeting that takes place, by the letters all its forms share.
#[rustfmt::skip]
const HELD: &[&str] = &[
    "lieu", "tenu", "tien", "déroul", "ouver", "ouvr", "repris", "repren", "débuté", "poursuiv", "entam", "échou", "suspend", "report", "achev",
    "نعقد", "عقد", "نطلق", "جرت", "التام", "ستؤنف", "ستانف", "تواصل", "ستمر", "تعثر", "فشل", "نتهت", "رفعت", "تاجل", "תקיי", "נפתח", "נערכ", "נמשכ", "חודש", "נכשל", "הסתיי", "נדח",
];

fn vague(act: Act) -> bool {
    matches!(act, Act::FireUnspecified | Act::AirStrike | Act::ViolationUnspecified)
}

/// Marks and joining words that a quote does not begin with.
fn trims(scan: &Scan<'_>, token: usize) -> bool {
    scan.tokens[token].kind == super::tokens::Kind::Mark
        || scan
            .at(token)
            .iter()
            .any(|hit| matches!(hit.means, Means::Cue(Cue::That | Cue::And)) && hit.at.len() == 1)
}
