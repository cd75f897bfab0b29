//! From what the paragraphs hold to claims: who says so, how they put it, where, when, how many.

use super::acts::{self, Doer, Event, Stage};
use super::enemies::{enemy, opponents, unnamed};
use super::known::Known;
use super::lexicon::{Classes, Does};
use super::people::{self, As, Names, Someone};
use super::places::{self, Place};
use super::scan::Scan;
use super::speech::{self, Ears, Speaker, Telling};
use super::times::{self, Time};
use super::voices::{home, voice};
use super::{Desk, Read, Tongue};
use crate::rules;
use crate::{ActorRef, Characterisation, Claim, Claimant, PlaceRef, TimeRef};
use std::collections::BTreeSet;
use std::ops::Range;
use truce_terms::{ActorId, ActorKind};
use truce_vocabulary::{
    Act, ActGroup, ClaimantKind, Evidence, Field, Granularity, Message, Modality, RuleId, TextRange,
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
    let mut last: Option<Event> = None;
    let mut carried = Carried::default();
    let parties: Vec<(ActorId, String)> = desk
        .agreement
        .iter()
        .flat_map(|agreement| &agreement.parties)
        .map(|party| (party.actor.clone(), desk.name_of(&party.actor)))
        .collect();
    let names: Vec<(Tongue, Names)> = paragraphs
        .iter()
        .map(|(tongue, _)| *tongue)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|tongue| (tongue, Names::of(tongue, desk.agreement)))
        .collect();
    let none = Names::default();
    let names_of =
        |tongue: Tongue| names.iter().find(|(of, _)| *of == tongue).map_or(&none, |(_, names)| names);
    let mut scans: Vec<(Scan<'_>, Vec<Someone>)> = Vec::new();
    for &(tongue, range) in paragraphs {
        let scan = Scan::new(tongue, desk.text, range);
        let people = people::people(&scan, desk.book, names_of(tongue));
        scans.push((scan, people));
    }
    let home = home(desk, &scans);
    let mut known = Known::at_home(home.clone());
    let voice = paragraphs
        .first()
        .and_then(|(tongue, _)| voice(desk, *tongue, paragraphs, names_of(*tongue), home.as_ref()));
    if let (Some((tongue, _)), Some(headline)) = (paragraphs.first(), desk.headline) {
        let headline = Scan::new(*tongue, desk.text, headline);
        known.settle(
            desk,
            &headline,
            voice.as_ref(),
            &mut people::people(&headline, desk.book, names_of(*tongue)),
        );
    }
    let mut pages: Vec<Page<'_>> = Vec::new();
    for (scan, people) in &mut scans {
        known.settle(desk, scan, voice.as_ref(), people);
    }
    let enemy = enemy(&scans).or_else(|| unnamed(desk, &parties, &scans));
    for (scan, mut people) in scans {
        let ears =
            Ears { scan: &scan, people: &people, book: desk.book, voice: voice.as_ref(), parties: &parties };
        let tellings = speech::tellings(&ears, speaker.as_ref());
        opponents(desk, &scan, &tellings, &parties, enemy.as_ref(), &mut people);
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

/// A paragraph, read.
pub(super) struct Page<'t> {
    pub(super) scan: Scan<'t>,
    pub(super) people: Vec<Someone>,
    pub(super) tellings: Vec<Telling>,
    pub(super) events: Vec<Event>,
    pub(super) places: Vec<Place>,
    pub(super) times: Vec<Time>,
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
        .filter(|actor| {
            !matches!(desk.book.kind_of(actor), Some(ActorKind::Monitor | ActorKind::Organisation))
        })
        .map(|actor| desk.book.root_of(actor).clone())
        .collect()
}

pub(super) struct Writer<'w> {
    pub(super) desk: &'w Desk<'w>,
    pub(super) page: &'w Page<'w>,
    pub(super) sides: &'w BTreeSet<ActorId>,
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
            let own = self.own_doing(event, &self.chain(event.at.start));
            let event = &match own {
                Some(own) => Event { actors: vec![own], ..event.clone() },
                None => event.clone(),
            };
            // "Nobody was hurt": a harm that did not happen, by nobody, is no deed.
            if event.harm && event.harms_nobody(&self.page.scan) {
                continue;
            }
            if event.harm && event.actors.is_empty() && !self.tells_of_a_weapon(event) {
                // A toll told by itself belongs to the act told just before.
                if let Some(harm) = self.casualties(event)
                    && let Some(claim) =
                        read.claims[first..].iter_mut().rev().find(|claim| acts::is_hostile(claim.act.value))
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
        for place in 0..self.page.scan.tokens.len() {
            if let Some(claim) = self.contradiction(place) {
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
                let range = telling
                    .content
                    .iter()
                    .map(|content| self.page.scan.range(content.clone()))
                    .reduce(TextRange::join);
                if let (Some(actor), Some(range)) = (&speaker.actor, range) {
                    read.heard.push((self.desk.book.root_of(actor).clone(), range));
                }
            }
        }
    }

    /// A force that tells, naming nobody, of violence done to the other side tells of its own.
    fn own_doing(&self, event: &Event, chain: &[&Telling]) -> Option<Doer> {
        let speaker = chain.first().filter(|telling| telling.does == Does::Say)?.speaker.first()?;
        let own = speaker.actor.as_ref()?;
        let book = self.desk.book;
        let armed = matches!(book.kind_of(own), Some(ActorKind::Force | ActorKind::ArmedGroup));
        let other = event.targets.iter().filter_map(|target| target.actor.as_ref()).any(|target| {
            let sides = (book.side_of(own), book.side_of(target));
            book.root_of(own) != book.root_of(target)
                && matches!(sides, (Some(own), Some(other)) if own != other)
        });
        // "Trois terroristes abattus", warning shots: what an army tells naming nobody it did itself.
        let scan = &self.page.scan;
        let foe = || {
            let sentence = scan.sentence_of(event.at.start);
            scan.thing(sentence, Classes::Foe).is_some()
                || self.page.people.iter().any(|one| {
                    event.quote.contains(&one.at.start)
                        && one.how != As::Act
                        && one.actor.as_ref().is_some_and(|one| {
                            let sides = (book.side_of(own), book.side_of(one));
                            book.root_of(own) != book.root_of(one)
                                && matches!(sides, (Some(own), Some(other)) if own != other)
                        })
                })
        };
        let found = scan
            .at(event.at.start)
            .iter()
            .filter_map(|hit| scan.act_of(hit))
            .any(|entry| entry.found || entry.thing);
        let fire =
            matches!(event.act.group(), ActGroup::Air | ActGroup::Fire) || event.act == Act::CivDetention;
        let other = other || fire && !found && (event.act == Act::FireIllumWarning || foe());
        (event.actors.is_empty() && armed && other && acts::is_hostile(event.act)).then(|| Doer {
            name: speaker.name.clone(),
            actor: Some(own.clone()),
            kind: speaker.kind,
            range: TextRange::new(0, 0),
            rule: rules::TONGUE_ACTOR_SPEAKER,
        })
    }

    /// What the units of a ministry do is done by whom the ministry is part of.
    fn of_an_office(&self, act: Act, doer: &Doer) -> Doer {
        let office =
            doer.actor.as_ref().is_some_and(|actor| self.desk.book.kind_of(actor) == Some(ActorKind::Office));
        let acts = !matches!(act.group(), ActGroup::Say | ActGroup::Talk);
        let name = if office && acts && doer.kind != ClaimantKind::Person {
            String::new()
        } else {
            doer.name.clone()
        };
        Doer { name, ..doer.clone() }
    }

    /// Who tells of a token, the nearest first.
    pub(super) fn chain(&self, token: usize) -> Vec<&Telling> {
        let mut chain: Vec<&Telling> = self
            .page
            .tellings
            .iter()
            .filter(|telling| telling.covers(token) && !telling.at.contains(&token))
            .collect();
        chain.sort_by_key(|telling| telling.reach(token));
        chain
    }

    /// Whether people are said to be hurt by a weapon that is named: the act, and no outcome of another.
    fn tells_of_a_weapon(&self, event: &Event) -> bool {
        let told =
            matches!(event.act.group(), ActGroup::Fire | ActGroup::Air) && event.act != Act::FireUnspecified;
        let sentence = self.page.scan.sentence_of(event.at.start);
        let alone = self.page.events.iter().all(|other| {
            other.at == event.at || !sentence.contains(&other.at.start) || !acts::is_hostile(other.act)
        });
        told && alone
    }

    fn event(&self, event: &Event, carried: &mut Carried) -> Option<Claim> {
        let scan = &self.page.scan;
        let chain = self.chain(event.at.start);
        let (modality, rule) = self.modality(event, &chain)?;
        let trigger = scan.range(event.at.clone());
        let actors: Vec<Doer> = event.actors.iter().map(|doer| self.of_an_office(event.act, doer)).collect();
        let mut claim =
            self.claim(event.act, trigger, event.rule, event.quote.clone(), &actors, &event.targets, &chain);
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
            Some(time)
                if time.value.interval.is_some_and(|interval| {
                    interval.start.is_some() && interval.granularity <= Granularity::Day
                }) =>
            {
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

    #[expect(clippy::too_many_arguments, reason = "the parts of a claim")]
    pub(super) fn claim(
        &self,
        act: Act,
        trigger: TextRange,
        rule: RuleId,
        quote: Range<usize>,
        actors: &[Doer],
        targets: &[Doer],
        chain: &[&Telling],
    ) -> Claim {
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
                let alike = book.kind_of(actor) == book.kind_of(whole);
                let armed = matches!(book.kind_of(actor), Some(ActorKind::Force | ActorKind::ArmedGroup));
                (alike && armed).then(|| self.desk.name_of(whole))
            });
            // An office that is spoken for acts as the whole it belongs to.
            let name = match (&doer.name, &root) {
                (name, Some(root)) if name.is_empty() => self.desk.name_of(root),
                // "Cambodian forces" are no body with a name of its own: the state's forces are the state's.
                (name, Some(root))
                    if name.ends_with(" forces")
                        && self.desk.book.kind_of(root) == Some(ActorKind::State) =>
                {
                    self.desk.name_of(root)
                }
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
            let evidence =
                if doer.range.is_empty() { Evidence::Implied } else { Evidence::words(doer.range) };
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
                actor: speaker
                    .actor
                    .clone()
                    .filter(|_| speaker.itself && speaker.kind != ClaimantKind::Person),
                speaks_for: root,
            };
            let evidence =
                if speaker.range.is_empty() { Evidence::Implied } else { Evidence::words(speaker.range) };
            found.push(Field { value: Claimant { who, kind: speaker.kind }, evidence, rule: telling.rule });
        }
        found
    }
}
