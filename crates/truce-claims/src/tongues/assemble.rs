//! From what the paragraphs hold to claims: who says so, how they put it, where, when, how many.

use super::acts::{self, Doer, Event, Stage};
use super::lexicon::{Classes, Cue, Does, Means};
use super::people::{self, As, Someone};
use super::places::{self, Place};
use super::scan::{Opens, Scan};
use super::speech::{self, Ears, Speaker, Telling};
use super::times::{self, Time};
use super::{Desk, Form, Read, Tongue};
use crate::rules;
use crate::time::Role;
use crate::{ActorRef, Casualties, Characterisation, Claim, Claimant, Count, Figure, PlaceRef, TimeRef};
use std::collections::BTreeSet;
use std::ops::Range;
use truce_terms::{ActorId, ActorKind};
use truce_vocabulary::{
    Act, ActGroup, ClaimantKind, Evidence, Field, Granularity, Locator, Message, Modality, RuleId, TextRange,
};

/// Where an act was told, carried to what is told next without a place or a day.
#[derive(Clone, Debug, Default)]
struct Carried {
    place: Option<Field<PlaceRef>>,
    time: Option<(TimeRef, TextRange)>,
}

/// Reads paragraphs in the order of the text.
pub(super) fn read(desk: &Desk<'_>, paragraphs: &[(Tongue, TextRange)]) -> Read {
    let mut read = Read::default();
    let mut speaker: Option<Speaker> = None;
    let mut known = Known::default();
    let mut last: Option<Event> = None;
    let mut carried = Carried::default();
    let parties: Vec<(ActorId, String)> = desk
        .agreement
        .iter()
        .flat_map(|agreement| &agreement.parties)
        .map(|party| (party.actor.clone(), name_of(desk, &party.actor)))
        .collect();
    let voice = paragraphs.first().and_then(|(tongue, _)| voice(desk, *tongue, paragraphs));
    if let (Some((tongue, _)), Some(headline)) = (paragraphs.first(), desk.headline) {
        let headline = Scan::new(*tongue, desk.text, headline);
        known.settle(desk, voice.as_ref(), &mut people::people(&headline, desk.book));
    }
    let mut pages: Vec<Page<'_>> = Vec::new();
    for &(tongue, range) in paragraphs {
        let scan = Scan::new(tongue, desk.text, range);
        let mut people = people::people(&scan, desk.book);
        known.settle(desk, voice.as_ref(), &mut people);
        let ears = Ears { scan: &scan, people: &people, book: desk.book, voice: voice.as_ref() };
        let tellings = speech::tellings(&ears, speaker.as_ref());
        opponents(desk, &scan, &tellings, &parties, &mut people);
        let stage = Stage { scan: &scan, people: &people, tellings: &tellings, parties: &parties };
        let events = acts::events(&stage, last.as_ref());
        if let Some(event) = events.iter().rev().find(|event| !event.actors.is_empty()) {
            last = Some(event.clone());
        }
        let told = tellings.iter().filter(|telling| telling.rule != rules::CLAIMANT_VOICE);
        speaker = told.rev().find_map(|telling| telling.speaker.first().cloned()).or(speaker);
        let places = places::places(&scan, &people, desk.agreement, desk.countries);
        let times = times::times(&scan, desk.anchors);
        pages.push(Page { scan, people, tellings, events, places, times });
    }
    let sides = sides(desk, &pages);
    for page in &pages {
        let desk = Writer { desk, page, sides: &sides };
        desk.write(&mut read, &mut carried);
    }
    read
}

/// Who of each kind was named last: "the army", "the group", "the mission" are those.
#[derive(Debug, Default)]
struct Known {
    force: Option<Someone>,
    group: Option<Someone>,
    mission: Option<Someone>,
}

impl Known {
    fn settle(&mut self, desk: &Desk<'_>, voice: Option<&Speaker>, people: &mut [Someone]) {
        for one in people {
            let kind = one.actor.as_ref().and_then(|actor| desk.book.kind_of(actor));
            if let Some(kind) = kind.filter(|_| one.how != As::Owner && one.kind != ClaimantKind::Person) {
                match kind {
                    ActorKind::Force => self.force = Some(one.clone()),
                    ActorKind::ArmedGroup => self.group = Some(one.clone()),
                    ActorKind::Monitor => self.mission = Some(one.clone()),
                    _ => {}
                }
                continue;
            }
            if one.actor.is_some() || !one.known {
                continue;
            }
            let (slot, kinds): (_, &[ActorKind]) = match one.name.as_str() {
                "armed group" => (&self.group, &[ActorKind::ArmedGroup]),
                "mission" => (&self.mission, &[ActorKind::Monitor]),
                _ => (&self.force, &[ActorKind::Force]),
            };
            let own = voice.and_then(|voice| voice.actor.clone()).filter(|own| desk.book.kind_of(own).is_some_and(|kind| kinds.contains(&kind)));
            let told = own.or_else(|| slot.as_ref().and_then(|slot| slot.actor.clone())).or_else(|| only(desk, kinds));
            if let Some(actor) = told {
                one.name = name_of(desk, &actor);
                one.actor = Some(actor);
                one.kind = if kinds == [ActorKind::Force] { ClaimantKind::Office } else { ClaimantKind::Organisation };
                one.how = As::Name;
            }
        }
    }
}

/// The only one of a kind that the agreement lists and that is no part of another of the kind.
fn only(desk: &Desk<'_>, kinds: &[ActorKind]) -> Option<ActorId> {
    let agreement = desk.agreement?;
    let mut of_kind = agreement.actors.iter().filter(|actor| {
        let part = actor.part_of.as_ref().and_then(|whole| desk.book.kind_of(whole)).is_some_and(|kind| kinds.contains(&kind));
        kinds.contains(&actor.kind) && !part
    });
    let first = of_kind.next()?;
    of_kind.next().is_none().then(|| first.id.clone())
}

/// "The enemy", "the occupation": to whoever speaks, the party on the other side.
fn opponents(desk: &Desk<'_>, scan: &Scan<'_>, tellings: &[Telling], parties: &[(ActorId, String)], people: &mut [Someone]) {
    for one in people.iter_mut().filter(|one| one.actor.is_none() && one.name == "enemy") {
        let nearest = tellings.iter().filter(|telling| telling.covers(one.at.start)).min_by_key(|telling| telling.reach(one.at.start));
        let own = nearest.and_then(|telling| telling.speaker.first()).and_then(|speaker| speaker.actor.as_ref());
        let Some(side) = own.and_then(|own| desk.book.side_of(own)) else {
            one.name = "unknown".to_owned();
            continue;
        };
        let mut others = parties.iter().filter(|(party, _)| desk.book.side_of(party).is_some_and(|other| other != side));
        if let (Some((actor, name)), None) = (others.next(), others.next()) {
            one.actor = Some(actor.clone());
            one.name.clone_from(name);
            one.kind = ClaimantKind::Office;
            one.how = if one.how == As::Described { As::Name } else { one.how };
        }
    }
    let _ = scan;
}

/// The body whose own statement the report is: its headline says so, or it says "we" outside quotations.
fn voice(desk: &Desk<'_>, tongue: Tongue, paragraphs: &[(Tongue, TextRange)]) -> Option<Speaker> {
    let headline = Scan::new(tongue, desk.text, desk.headline?);
    let announces = headline.any_cue(0..headline.tokens.len(), &[Cue::Announces]);
    let we = paragraphs.iter().filter(|(tongue, range)| {
        let scan = Scan::new(*tongue, desk.text, *range);
        scan.hits.iter().any(|hit| hit.means == Means::Cue(Cue::We) && !scan.quotations.iter().any(|quote| quote.contains(&hit.at.start)))
    });
    if !announces && we.count() < 2 {
        return None;
    }
    let named = |scan: &Scan<'_>, end: usize, headed: bool| {
        let people = people::people(scan, desk.book);
        let one = people.into_iter().find(|one| {
            one.at.start < end && one.actor.is_some() && (headed || one.may_act()) && one.kind != ClaimantKind::Media && matches!(one.how, As::Name | As::Body)
        })?;
        let known = one.actor.clone()?;
        Some(Speaker { name: name_of(desk, &known), actor: one.actor, kind: one.kind, range: TextRange::new(0, 0), itself: true })
    };
    let first = || {
        let (tongue, range) = *paragraphs.first()?;
        let scan = Scan::new(tongue, desk.text, range);
        named(&scan, 5, false)
    };
    if announces { named(&headline, headline.tokens.len(), true).or_else(first) } else { first() }
}

/// A paragraph, read.
struct Page<'t> {
    scan: Scan<'t>,
    people: Vec<Someone>,
    tellings: Vec<Telling>,
    events: Vec<Event>,
    places: Vec<Place>,
    times: Vec<Time>,
}

fn name_of(desk: &Desk<'_>, actor: &ActorId) -> String {
    desk.book.name_of(actor).unwrap_or(&actor.0).to_owned()
}

/// Whose fight it is where no agreement says: the wholes of whoever does violence or has it done to them.
fn sides(desk: &Desk<'_>, pages: &[Page<'_>]) -> BTreeSet<ActorId> {
    let doers = pages
        .iter()
        .flat_map(|page| &page.events)
        .filter(|event| acts::is_hostile(event.act))
        .flat_map(|event| event.actors.iter().chain(&event.targets));
    doers
        .filter_map(|doer| doer.actor.as_ref())
        .filter(|actor| !matches!(desk.book.kind_of(actor), Some(ActorKind::Monitor | ActorKind::Organisation)))
        .map(|actor| desk.book.root_of(actor).clone())
        .collect()
}

struct Writer<'w> {
    desk: &'w Desk<'w>,
    page: &'w Page<'w>,
    sides: &'w BTreeSet<ActorId>,
}

impl Writer<'_> {
    fn write(&self, read: &mut Read, carried: &mut Carried) {
        let first = read.claims.len();
        if let Some(place) = self.dateline() {
            carried.place = Some(place);
        } else {
            carried.place = None;
        }
        for event in &self.page.events {
            if event.harm && event.actors.is_empty() {
                // A toll told by itself belongs to the act told just before.
                if let Some(harm) = self.casualties(event)
                    && let Some(claim) = read.claims[first..].iter_mut().rev().find(|claim| acts::is_hostile(claim.act.value))
                    && claim.casualties.is_none()
                {
                    claim.casualties = Some(harm);
                }
                continue;
            }
            if let Some(claim) = self.event(event, carried) {
                read.claims.push(claim);
            }
        }
        for telling in &self.page.tellings {
            if let Some(claim) = self.saying(telling) {
                read.claims.push(claim);
            }
            if let Some(claim) = self.denied_before(telling) {
                read.claims.push(claim);
            }
            for speaker in &telling.speaker {
                let range = telling.content.iter().map(|content| self.page.scan.range(content.clone())).reduce(TextRange::join);
                if let (Some(actor), Some(range)) = (&speaker.actor, range) {
                    read.heard.push((self.desk.book.root_of(actor).clone(), range));
                }
            }
        }
    }

    /// Who tells of a token, the nearest first.
    fn chain(&self, token: usize) -> Vec<&Telling> {
        let mut chain: Vec<&Telling> =
            self.page.tellings.iter().filter(|telling| telling.covers(token) && !telling.at.contains(&token)).collect();
        chain.sort_by_key(|telling| telling.reach(token));
        chain
    }

    fn event(&self, event: &Event, carried: &mut Carried) -> Option<Claim> {
        let scan = &self.page.scan;
        let chain = self.chain(event.at.start);
        let (modality, rule) = self.modality(event, &chain)?;
        let trigger = scan.range(event.at.clone());
        let mut claim = self.claim(event.act, trigger, event.rule, event.quote.clone(), &event.actors, &event.targets, &chain);
        claim.modality = Field::said(modality, trigger, rule);
        claim.places = self.places_of(event);
        let done = matches!(modality, Modality::Asserted | Modality::Alleged | Modality::Denied);
        if claim.places.is_empty() && done && acts::is_hostile(event.act) {
            if let Some(place) = &carried.place {
                claim.places.push(Field { rule: rules::PLACE_CARRIED, ..place.clone() });
                claim.doubts.push(Message::new("claim-place-carried"));
            }
        } else if let [only] = claim.places.as_slice() {
            carried.place = Some(only.clone());
        }
        claim.time = self.time_of(event);
        match &claim.time {
            Some(time) if time.value.interval.is_some_and(|interval| interval.start.is_some() && interval.granularity <= Granularity::Day) => {
                let range = time.evidence.ranges().next().unwrap_or(trigger);
                carried.time = Some((time.value.clone(), range));
            }
            None if done && acts::is_hostile(event.act) => {
                if let Some((time, range)) = &carried.time {
                    claim.time = Some(Field::said(time.clone(), *range, rules::TIME_CARRIED));
                    claim.doubts.push(Message::new("claim-time-carried"));
                }
            }
            _ => {}
        }
        claim.count = self.count(event);
        if acts::is_hostile(event.act) {
            claim.casualties = self.casualties(event);
        }
        if event.breach {
            claim.characterisation = Some(Field::said(
                Characterisation { breach: true, ..Characterisation::default() },
                scan.range(event.quote.clone()),
                rules::CHARACTER,
            ));
        }
        Some(claim)
    }

    /// How it is put; `None` where nothing is said to have been done or to be due.
    fn modality(&self, event: &Event, chain: &[&Telling]) -> Option<(Modality, RuleId)> {
        let scan = &self.page.scan;
        let at = event.at.start;
        let clause = scan.clause_of(at);
        let near = clause.at.start.max(at.saturating_sub(10))..at;
        let hostile = acts::is_hostile(event.act);
        let nearest = chain.first();
        let negated = speech::negation(scan, at).is_some() || event.undone;
        if clause.opens == Opens::If || scan.any_cue(near.clone(), &[Cue::If]) || self.under_an_if(at) {
            // What an "if" names is no act of anybody yet.
            return (!hostile || event.form != Form::Noun).then_some((Modality::Conditional, rules::MODALITY_CONDITIONAL));
        }
        let stopped = scan.any_cue(near.clone(), &[Cue::Stop]);
        if let Some(telling) = nearest {
            match telling.does {
                Does::Deny if !telling.negated => return Some((Modality::Denied, rules::MODALITY_DENIED)),
                Does::Demand | Does::Order if !event.form.is_past() || event.act.group() == ActGroup::Comply => {
                    // A call to stop something, or not to do it, tells of no new act.
                    return (!(stopped && hostile) && !hostile || telling.does == Does::Order && !negated)
                        .then_some((Modality::Demanded, rules::MODALITY_DEMANDED));
                }
                Does::Threaten => return Some((Modality::Threatened, rules::MODALITY_THREATENED)),
                Does::Warn if hostile && !event.form.is_past() => return None,
                Does::Plan if !event.form.is_past() => return Some((Modality::Planned, rules::MODALITY_DUE)),
                Does::Agree if event.act.group() == ActGroup::Comply && !event.form.is_past() => {
                    return Some((Modality::Planned, rules::MODALITY_DUE));
                }
                Does::Reject if event.act.group() == ActGroup::Comply => return Some((Modality::Denied, rules::MODALITY_DENIED)),
                _ => {}
            }
        }
        if negated {
            return Some((Modality::Denied, rules::MODALITY_DENIED));
        }
        if scan.any_cue(near.clone(), &[Cue::Must]) {
            let treaty = nearest.is_none_or(|telling| !telling.told || telling.does == Does::Say && telling.speaker.is_empty());
            return (!hostile).then_some(match treaty {
                true => (Modality::Planned, rules::MODALITY_DUE),
                false => (Modality::Demanded, rules::MODALITY_DEMANDED),
            });
        }
        let hearsay = scan.auxiliaries(at).any(|(_, cue)| cue == Cue::Would) || scan.any_cue(near.clone(), &[Cue::Hearsay]);
        if hearsay && event.form != Form::Infinitive {
            return Some((Modality::Alleged, rules::MODALITY_HEARSAY));
        }
        if event.form == Form::Conditional {
            let modality = if hostile { Modality::Possible } else { Modality::Planned };
            return Some((modality, rules::MODALITY_POSSIBLE));
        }
        let due = event.form == Form::Future || scan.any_cue(near.clone(), &[Cue::Will]);
        if due {
            let own = chain.iter().any(|telling| telling.speaker.iter().any(|speaker| self.same_side(speaker, event)));
            return Some(match hostile && own {
                true => (Modality::Threatened, rules::MODALITY_THREATENED),
                false => (Modality::Planned, rules::MODALITY_DUE),
            });
        }
        if scan.any_cue(near.clone(), &[Cue::May]) {
            return Some((Modality::Possible, rules::MODALITY_POSSIBLE));
        }
        if event.form == Form::Infinitive && scan.any_cue(at.saturating_sub(3).max(clause.at.start)..at, &[Cue::Purpose]) {
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
            .take_while(|clause| clause.at.start >= sentence.start && matches!(clause.opens, Opens::And | Opens::If | Opens::Who))
            .any(|clause| clause.opens == Opens::If)
    }

    /// Whether a teller says of another what that one did.
    fn charges(&self, telling: &Telling, event: &Event) -> bool {
        let grave = acts::is_hostile(event.act)
            || matches!(event.act.group(), ActGroup::Violation | ActGroup::Mat | ActGroup::Posture | ActGroup::Ground | ActGroup::Sea | ActGroup::Hum | ActGroup::Prot | ActGroup::Civ | ActGroup::Info);
        if !grave {
            return false;
        }
        if telling.does == Does::Accuse {
            return true;
        }
        let Some(speaker) = telling.speaker.first() else { return false };
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

    fn same_side(&self, speaker: &Speaker, event: &Event) -> bool {
        let Some(own) = &speaker.actor else { return false };
        let book = self.desk.book;
        event.actors.iter().filter_map(|doer| doer.actor.as_ref()).any(|actor| {
            let sides = (book.side_of(own), book.side_of(actor));
            book.root_of(own) == book.root_of(actor) || matches!(sides, (Some(a), Some(b)) if a == b)
        })
    }

    fn saying(&self, telling: &Telling) -> Option<Claim> {
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
        let clause = scan.clause_of(telling.at.start);
        let doer = Doer {
            name: speaker.name.clone(),
            actor: speaker.actor.clone(),
            kind: speaker.kind,
            range: speaker.range,
            rule: telling.rule,
        };
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
        while quote.start < telling.at.start && scan.tokens[quote.start].kind == super::tokens::Kind::Mark {
            quote.start += 1;
        }
        while quote.end > telling.at.end && scan.tokens[quote.end - 1].kind == super::tokens::Kind::Mark {
            quote.end -= 1;
        }
        let chain: Vec<&Telling> = self
            .chain(telling.at.start)
            .into_iter()
            .filter(|outer| outer.rule != rules::CLAIMANT_VOICE)
            .filter(|outer| outer.speaker.first().is_none_or(|outer| outer.name != speaker.name))
            .collect();
        let mut claim = self.claim(act, scan.range(telling.at.clone()), rules::TONGUE_SAY, quote, &[doer], &targets, &chain);
        if telling.negated {
            claim.modality = Field::said(Modality::Denied, scan.range(telling.at.clone()), rules::MODALITY_DENIED);
        }
        Some(claim)
    }

    /// "Israël a démenti": the act told just before of whoever denies.
    fn denied_before(&self, telling: &Telling) -> Option<Claim> {
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
        let mut claim = self.claim(event.act, trigger, rules::DENIED_BEFORE, clause.at, &event.actors, &event.targets, &chain);
        claim.modality = Field::said(Modality::Denied, trigger, rules::DENIED_BEFORE);
        Some(claim)
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of a claim")]
    fn claim(&self, act: Act, trigger: TextRange, rule: RuleId, quote: Range<usize>, actors: &[Doer], targets: &[Doer], chain: &[&Telling]) -> Claim {
        let mut doubts = Vec::new();
        if actors.is_empty() {
            doubts.push(Message::new("claim-actor-unknown"));
        }
        let implied = actors.iter().any(|doer| doer.range.is_empty());
        if implied {
            doubts.push(Message::new("claim-actor-implied"));
        }
        let claimants = self.claimants(chain);
        let mut sure: u8 = 62;
        sure -= if actors.is_empty() { 12 } else { 0 };
        sure -= if implied { 10 } else { 0 };
        sure -= if claimants.len() > 1 { 4 } else { 0 };
        Claim {
            quote: self.page.scan.range(quote),
            act: Field::said(act, trigger, rule),
            actors: self.fields(actors),
            targets: self.fields(targets),
            places: Vec::new(),
            time: None,
            claimants,
            modality: Field::said(Modality::Asserted, trigger, rules::MODALITY_PLAIN),
            general: false,
            count: None,
            casualties: None,
            characterisation: None,
            justifications: Vec::new(),
            confidence: sure,
            doubts,
        }
    }

    fn fields(&self, doers: &[Doer]) -> Vec<Field<ActorRef>> {
        let mut seen = BTreeSet::new();
        let mut fields = Vec::new();
        for doer in doers {
            let root = doer.actor.as_ref().map(|actor| self.desk.book.root_of(actor).clone());
            // A branch acts as the army it is part of: "the air force" is the army's.
            let army = doer.actor.as_ref().and_then(|actor| {
                let book = self.desk.book;
                let whole = book.wholes_of(actor).next()?;
                let both = book.kind_of(actor) == Some(ActorKind::Force) && book.kind_of(whole) == Some(ActorKind::Force);
                both.then(|| name_of(self.desk, whole))
            });
            // An office that is spoken for acts as the whole it belongs to.
            let name = match (&doer.name, &root) {
                (name, Some(root)) if name.is_empty() => name_of(self.desk, root),
                (name, _) => army.unwrap_or_else(|| name.clone()),
            };
            if !seen.insert(name.clone()) {
                continue;
            }
            let person = doer.kind == ClaimantKind::Person;
            let value = ActorRef {
                actor: doer.actor.clone().filter(|_| !person),
                speaks_for: root.filter(|root| person || doer.actor.as_ref() != Some(root)),
                name,
            };
            let evidence = if doer.range.is_empty() { Evidence::Implied } else { Evidence::words(doer.range) };
            fields.push(Field { value, evidence, rule: doer.rule });
        }
        fields
    }

    fn claimants(&self, chain: &[&Telling]) -> Vec<Field<Claimant>> {
        let mut found: Vec<Field<Claimant>> = Vec::new();
        for telling in chain {
            let Some(speaker) = telling.speaker.first() else { continue };
            if found.iter().any(|link| link.value.who.name == speaker.name) {
                continue;
            }
            let root = speaker.actor.as_ref().map(|actor| self.desk.book.root_of(actor).clone());
            let who = ActorRef {
                name: speaker.name.clone(),
                actor: speaker.actor.clone().filter(|_| speaker.itself && speaker.kind != ClaimantKind::Person),
                speaks_for: root,
            };
            let evidence = if speaker.range.is_empty() { Evidence::Implied } else { Evidence::words(speaker.range) };
            found.push(Field { value: Claimant { who, kind: speaker.kind }, evidence, rule: telling.rule });
        }
        found
    }

    fn places_of(&self, event: &Event) -> Vec<Field<PlaceRef>> {
        let scan = &self.page.scan;
        let clause = scan.clause_of(event.at.start);
        let mut found: Vec<&Place> = Vec::new();
        for within in [event.quote.clone(), event.scene.clone(), clause.at.clone()] {
            found = self.page.places.iter().filter(|place| within.contains(&place.at.start)).collect();
            found.retain(|place| !event.actors.iter().any(|doer| !doer.range.is_empty() && doer.range.overlaps(place.range)));
            // Of a verb whose subject stands somewhere else, what stands behind the verb counts first.
            let behind: Vec<&Place> = found.iter().copied().filter(|place| place.at.start >= event.at.start).collect();
            if !behind.is_empty() {
                found = behind;
            }
            if !found.is_empty() {
                break;
            }
        }
        let from = |place: &&Place| {
            people::governor(scan, place.at.start, None) == people::Under::From && event.act.group() != ActGroup::Comply
        };
        if found.iter().any(|place| !from(place)) {
            found.retain(|place| !from(place));
        }
        found.truncate(4);
        found.into_iter().map(|place| Field::said(place.value.clone(), place.range, rules::TONGUE_PLACE)).collect()
    }

    /// The place that heads a line: "صور - ", "BEYROUTH -".
    fn dateline(&self) -> Option<Field<PlaceRef>> {
        let first = self.page.places.first().filter(|place| place.at.start <= 2)?;
        let dash = self.page.scan.tokens.get(first.at.end).is_some_and(|token| token.is_mark(&["-", "–", "—"]) && !token.glued);
        dash.then(|| Field::said(first.value.clone(), first.range, rules::TONGUE_PLACE))
    }

    fn time_of(&self, event: &Event) -> Option<Field<TimeRef>> {
        let scan = &self.page.scan;
        let of_saying = |time: &Time| {
            self.page.tellings.iter().any(|telling| {
                let spoken = telling.speaker.iter().map(|speaker| scan.tokens_of(speaker.range).end).max().unwrap_or(0);
                telling.told
                    && matches!(telling.does, Does::Say | Does::Deny | Does::Warn | Does::Accuse | Does::Demand)
                    && !telling.covers(time.at.start)
                    && (time.at.start >= telling.at.end && time.at.start <= telling.at.end.max(spoken) + 3)
                    && telling.covers(event.at.start)
            })
        };
        let useful = |time: &&Time| time.role != Role::Frequency && !of_saying(time);
        let clause = scan.clause_of(event.at.start);
        let sentence = scan.sentence_of(event.at.start);
        let ranges = [event.quote.clone(), event.scene.clone(), clause.at, sentence.start..event.at.start, sentence];
        let found = ranges.iter().find_map(|range| {
            let inside = self.page.times.iter().filter(|time| range.contains(&time.at.start)).filter(useful);
            inside.max_by_key(|time| (time.value.interval.is_some(), std::cmp::Reverse(time.at.start.abs_diff(event.at.start))))
        })?;
        Some(Field::said(found.value.clone(), scan.range(found.at.clone()), rules::TONGUE_TIME))
    }

    fn number(&self, token: usize) -> Option<u64> {
        let scan = &self.page.scan;
        let word = scan.tokens.get(token)?;
        if word.kind == super::tokens::Kind::Number {
            return word.key().replace([',', '٬'], "").parse().ok().filter(|value| *value < 1_000_000);
        }
        scan.at(token).iter().find_map(|hit| match hit.means {
            Means::Number(value) => Some(value),
            _ => None,
        })
    }

    fn is_time(&self, token: usize) -> bool {
        let next = self.page.times.partition_point(|time| time.at.end <= token);
        self.page.times.get(next).is_some_and(|time| time.at.start <= token)
    }

    /// A number that stands beside the act noun or what was fired.
    fn count(&self, event: &Event) -> Option<Field<Count>> {
        let scan = &self.page.scan;
        let fired = Classes::Rocket.or(Classes::Munition).or(Classes::Drone).or(Classes::Gun).or(Classes::Home).or(Classes::Captive).or(Classes::Body).or(Classes::Aid);
        let mut nouns: Vec<usize> = if event.form == Form::Noun { vec![event.at.start] } else { Vec::new() };
        nouns.extend(scan.hits_in(event.quote.clone()).iter().filter(|hit| matches!(hit.means, Means::Class(class) if class.meets(fired))).map(|hit| hit.at.start));
        for noun in nouns {
            let before = (noun.saturating_sub(2)..noun).rev().find_map(|token| Some((token, self.number(token)?)));
            if let Some((token, value)) = before.filter(|(token, _)| !self.is_time(*token)) {
                let figure = Figure { value, at_least: false, about: false };
                return Some(Field::said(Count { unit: scan.tokens[noun].text.to_owned(), figure }, scan.range(token..noun + 1), rules::TONGUE_COUNT));
            }
        }
        None
    }

    /// The dead and the injured that the words of an act, or the rest of their sentence, tell of.
    fn casualties(&self, event: &Event) -> Option<Field<Casualties>> {
        let scan = &self.page.scan;
        let sentence = scan.sentence_of(event.at.start);
        let mut harm = Casualties::default();
        let mut words = Vec::new();
        for hit in scan.hits_in(event.quote.start.max(sentence.start)..sentence.end) {
            let (slot, own) = match hit.means {
                Means::Killed(own) => (&mut harm.killed, own),
                Means::Injured(own) => (&mut harm.injured, own),
                _ => continue,
            };
            if slot.is_some() {
                continue;
            }
            let none = speech::negation(scan, hit.at.start).is_some()
                || scan.any_cue(hit.at.start.saturating_sub(3)..hit.at.start, &[Cue::No, Cue::Without]);
            let near = |token: usize| (!self.is_time(token)).then(|| self.number(token)).flatten();
            let stop = |token: &usize| !scan.tokens[*token].is_mark(&[",", "،", ";", ".", "؛"]);
            let after = (hit.at.end..(hit.at.end + 4).min(sentence.end)).take_while(stop).find_map(near);
            let before = (hit.at.start.saturating_sub(6).max(sentence.start)..hit.at.start).rev().take_while(stop).find_map(near);
            let verb_first = scan.tongue.puts_the_verb_first();
            let value = match () {
                () if own.is_some() => own,
                () if none => Some(0),
                () if verb_first => after.or(before),
                () => before.or(after),
            };
            if let Some(value) = value {
                *slot = Some(Figure { value, at_least: false, about: false });
                words.push(Locator::Text(scan.range(hit.at.clone())));
            }
        }
        (harm != Casualties::default()).then_some(Field { value: harm, evidence: Evidence::Said(words), rule: rules::TONGUE_CASUALTIES })
    }
}

impl Form {
    fn is_past(self) -> bool {
        matches!(self, Form::Past | Form::Participle)
    }
}
