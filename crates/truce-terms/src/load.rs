//! From the files of a folder to an agreement: names resolved, dates reckoned, shapes read, every fault reported at once.
//!
//! The caller reads the files; nothing here touches a disk. The same bytes give the same agreement and the same hash everywhere.

use crate::calendar::{self, CalendarError, Ends, Event, Reckoning};
use crate::error::{AgreementError, Fault};
use crate::files::*;
use crate::near::suggest;
use crate::*;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};
use truce_places::{CountryCode, ZoneIndex};
use truce_vocabulary::{ACTS, Act};

impl Agreement {
    /// The agreement that a folder's files spell out, given as name and text. Only `.toml` and `.geojson` files are terms; a
    /// `README.md` beside them is for people, and changing it does not change the hash.
    ///
    /// # Errors
    /// Every fault found, each with its file, its place there and what would be accepted.
    pub fn from_folder_files(files: &[(&str, &str)]) -> Result<Agreement, AgreementError> {
        let mut files: Vec<(&str, Arc<str>)> =
            files.iter().map(|(name, text)| (*name, Arc::from(*text))).collect();
        files.retain(|(name, _)| name.ends_with(".toml") || name.ends_with(".geojson"));
        files.sort_by_key(|(name, _)| *name);
        let mut loader = Loader { files, faults: Vec::new() };
        let agreement = loader.read();
        match agreement {
            Some(agreement) if loader.faults.is_empty() => Ok(agreement),
            _ => Err(AgreementError { faults: loader.faults }),
        }
    }
}

/// An entry and the file it stands in.
type In<T> = (usize, T);

struct Loader<'a> {
    files: Vec<(&'a str, Arc<str>)>,
    faults: Vec<Fault>,
}

/// The names the files define, against which references are checked.
#[derive(Default)]
struct Known {
    sources: BTreeSet<String>,
    events: BTreeMap<String, Option<Timestamp>>,
    actors: BTreeSet<String>,
    parties: BTreeSet<String>,
    instruments: BTreeSet<String>,
    zones: BTreeSet<String>,
    unilateral: BTreeSet<String>,
    zone: Option<TimeZone>,
}

fn words(names: &BTreeSet<String>) -> impl Iterator<Item = &str> {
    names.iter().map(String::as_str)
}

impl Loader<'_> {
    fn fault(&mut self, file: usize, at: Option<Range<usize>>, message: String) -> Fault {
        let (name, text) = &self.files[file];
        Fault::new(name, text, at, message)
    }

    fn report(&mut self, file: usize, at: Option<Range<usize>>, message: String, help: impl Into<String>) {
        let fault = self.fault(file, at, message).help(help);
        self.faults.push(fault);
    }

    fn parse(&mut self) -> Vec<In<TermsFile>> {
        let mut parsed = Vec::new();
        for index in 0..self.files.len() {
            let (name, text) = &self.files[index];
            if !name.ends_with(".toml") {
                continue;
            }
            match toml::from_str::<TermsFile>(text) {
                Ok(file) => parsed.push((index, file)),
                Err(error) => {
                    let message = error.message().to_owned();
                    let help = "docs/reference/agreement-format.md lists the keys of every table";
                    self.report(index, error.span(), message, help);
                }
            }
        }
        parsed
    }

    fn read(&mut self) -> Option<Agreement> {
        let parsed = self.parse();
        if !self.faults.is_empty() {
            return None;
        }
        let mut heads = Vec::new();
        let mut sources = Vec::new();
        let (mut events, mut actors, mut parties, mut offices) = (vec![], vec![], vec![], vec![]);
        let (mut bodies, mut instruments, mut zones) = (vec![], vec![], vec![]);
        let (mut provisions, mut obligations) = (vec![], vec![]);
        fn spread<T>(into: &mut Vec<In<T>>, file: usize, entries: Vec<T>) {
            into.extend(entries.into_iter().map(|entry| (file, entry)));
        }
        for (file, terms) in parsed {
            heads.extend(terms.agreement.map(|head| (file, head)));
            sources.extend(terms.source);
            spread(&mut events, file, terms.event);
            spread(&mut actors, file, terms.actor);
            spread(&mut parties, file, terms.party);
            spread(&mut offices, file, terms.office);
            spread(&mut bodies, file, terms.body);
            spread(&mut instruments, file, terms.instrument);
            spread(&mut zones, file, terms.zone);
            spread(&mut provisions, file, terms.provision);
            spread(&mut obligations, file, terms.obligation);
        }
        let (file, head) = self.only_head(heads)?;
        let zone = self.time_zone(file, &head.zone)?;

        let mut known = Known { zone: Some(zone.clone()), ..Known::default() };
        known.sources = sources.iter().map(|source| source.key.clone()).collect();
        known.actors = self.ids("actor", actors.iter().map(|(file, actor)| (*file, &actor.id)));
        known.parties = self.ids("party", parties.iter().map(|(file, party)| (*file, &party.id)));
        known.zones = self.ids("zone", zones.iter().map(|(file, zone)| (*file, &zone.id)));
        let unilateral = zones.iter().filter(|(_, zone)| zone.basis == Basis::Unilateral);
        known.unilateral = unilateral.map(|(_, zone)| zone.id.get_ref().clone()).collect();
        known.instruments =
            self.ids("instrument", instruments.iter().map(|(file, instrument)| (*file, &instrument.id)));
        self.ids("body", bodies.iter().map(|(file, body)| (*file, &body.id)));
        self.ids("event", events.iter().map(|(file, event)| (*file, &event.id)));
        self.ids("provision", provisions.iter().map(|(file, provision)| (*file, &provision.id)));
        self.ids("obligation", obligations.iter().map(|(file, obligation)| (*file, &obligation.id)));

        let events = self.events(&events, &mut known);
        let start = self.time(file, &head.start, &known);
        if known.events.get(head.start.get_ref()) == Some(&None) {
            let message = format!("`{}` has no date yet", head.start.get_ref());
            self.report(
                file,
                Some(head.start.span()),
                message,
                "an agreement that is read under has begun: give `start` a time",
            );
        }
        let end = head.end.as_ref().and_then(|end| self.time(file, end, &known));
        let countries = self.countries(file, &head.countries);
        if parties.len() < 2 {
            let message = format!("an agreement binds two parties or more, this one lists {}", parties.len());
            self.report(file, None, message, "add a [[party]] table for each, in the agreement's order");
        }
        let parties = parties.into_iter().map(|(file, party)| self.party(file, party, &known)).collect();
        let actors = self.actors(actors, &known);
        let offices = offices.into_iter().map(|(file, office)| self.office(file, office, &known)).collect();
        let bodies = bodies.into_iter().map(|(file, body)| self.body(file, body, &known)).collect();
        let instruments: Vec<Instrument> =
            instruments.into_iter().map(|(file, entry)| self.instrument(file, entry, &known)).collect();
        let (zones, shapes) = self.zones(zones, &known);
        let provisions =
            provisions.into_iter().map(|(file, entry)| self.provision(file, entry, &known)).collect();
        let parties: Vec<Party> = parties;
        let obligations = obligations
            .into_iter()
            .map(|(file, entry)| self.obligation(file, entry, &known, &parties))
            .collect();
        Some(Agreement {
            id: head.id,
            title: head.title,
            hash: self.hash(),
            zone,
            start: start?,
            end,
            summary: head.summary,
            countries: countries.iter().map(|code| code.as_str().to_owned()).collect(),
            parties,
            actors,
            offices,
            bodies,
            instruments,
            events,
            zones,
            shapes: Arc::new(shapes),
            provisions,
            obligations,
            sources,
            gaps: head.gaps,
            checked_by: head.checked_by,
        })
    }

    fn only_head(&mut self, mut heads: Vec<In<toml::Spanned<HeadEntry>>>) -> Option<In<HeadEntry>> {
        if let Some((file, second)) = heads.get(1) {
            let (file, at) = (*file, second.span());
            self.report(file, Some(at), "a second [agreement] table".into(), "a folder has exactly one");
        }
        if heads.is_empty() {
            let help = "one .toml file begins with [agreement] and its id, title, summary, zone and start";
            if self.files.is_empty() {
                self.files.push(("agreement.toml", Arc::from("")));
            }
            self.report(0, None, "no file has an [agreement] table".into(), help);
            return None;
        }
        let (file, head) = heads.swap_remove(0);
        Some((file, head.into_inner()))
    }

    /// The ids of one kind of table; a second use of one is a fault.
    fn ids<'e>(&mut self, kind: &str, ids: impl Iterator<Item = (usize, &'e Word)>) -> BTreeSet<String> {
        let mut known = BTreeSet::new();
        let ids: Vec<(usize, &Word)> = ids.collect();
        for (file, id) in ids {
            let name = id.get_ref();
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if name.is_empty() || !name.chars().all(plain) {
                let message = format!("`{name}` is no id for a {kind}");
                self.report(file, Some(id.span()), message, "an id is written in a-z, 0-9 and -");
            }
            if !known.insert(name.clone()) {
                let message = format!("a second {kind} is called `{name}`");
                self.report(file, Some(id.span()), message, "every id is used once in a folder");
            }
        }
        known
    }

    /// The name, if it is among the known ones of its kind; a fault otherwise.
    fn known(&mut self, file: usize, kind: &str, name: &Word, known: &BTreeSet<String>) -> Option<String> {
        if known.contains(name.get_ref()) {
            return Some(name.get_ref().clone());
        }
        let message = format!("{kind} `{}` is not in the agreement", name.get_ref());
        self.report(file, Some(name.span()), message, suggest(name.get_ref(), words(known)));
        None
    }

    fn all_known<T>(
        &mut self,
        file: usize,
        kind: &str,
        names: &[Word],
        known: &BTreeSet<String>,
        wrap: fn(String) -> T,
    ) -> Vec<T> {
        names.iter().filter_map(|name| self.known(file, kind, name, known)).map(wrap).collect()
    }

    fn cited(&mut self, file: usize, sources: &[Word], known: &Known) -> Vec<String> {
        self.all_known(file, "source", sources, &known.sources, |key| key)
    }

    fn time_zone(&mut self, file: usize, name: &Word) -> Option<TimeZone> {
        calendar::zone(name.get_ref()).map_err(|error| self.calendar_fault(file, name.span(), &error)).ok()
    }

    fn calendar_fault(&mut self, file: usize, at: Range<usize>, error: &CalendarError) {
        let help = match error {
            CalendarError::Zone(_) => {
                "a zone is named as in the IANA database, for example Asia/Beirut".to_owned()
            }
            CalendarError::Unreadable(_) => calendar::ACCEPTED.to_owned(),
            CalendarError::Ambiguous(..) => "write the instant with Z instead".to_owned(),
            CalendarError::Range => "years run from -9999 to 9999".to_owned(),
            CalendarError::HoursAreNotDays => "leave `counting` and `ends` out, or count in days".to_owned(),
            CalendarError::Empty(_) => "count from 1".to_owned(),
        };
        self.report(file, Some(at), error.to_string(), help);
    }

    /// The instant that a name of an event or a literal stands for; `None` and no fault for an event without a date yet.
    fn time(&mut self, file: usize, given: &Word, known: &Known) -> Option<Timestamp> {
        if let Some(at) = known.events.get(given.get_ref()) {
            return *at;
        }
        let zone = known.zone.clone().unwrap_or(TimeZone::UTC);
        match calendar::stated(given.get_ref(), &zone, Ends::SameHour) {
            Ok(at) => Some(at),
            Err(CalendarError::Unreadable(text)) => {
                let near = suggest(&text, known.events.keys().map(String::as_str));
                let message = format!("`{text}` is neither an event nor a time");
                self.report(file, Some(given.span()), message, format!("{near}; or {}", calendar::ACCEPTED));
                None
            }
            Err(error) => {
                self.calendar_fault(file, given.span(), &error);
                None
            }
        }
    }

    fn validity(
        &mut self,
        file: usize,
        from: Option<&Word>,
        until: Option<&Word>,
        known: &Known,
    ) -> Validity {
        let from_at = from.and_then(|from| self.time(file, from, known));
        let until_at = until.and_then(|until| self.time(file, until, known));
        if let (Some(start), Some(end), Some(until)) = (from_at, until_at, until)
            && end <= start
        {
            let message = format!("it ends at {end}, not after it begins at {start}");
            self.report(file, Some(until.span()), message, "`until` is the first instant after it holds");
        }
        let pending = from.is_some_and(|from| known.events.get(from.get_ref()) == Some(&None));
        Validity { from: from_at, until: until_at, pending }
    }

    fn events(&mut self, entries: &[In<EventEntry>], known: &mut Known) -> Vec<Event> {
        let agreement_zone = known.zone.clone().unwrap_or(TimeZone::UTC);
        let names: BTreeSet<String> = entries.iter().map(|(_, entry)| entry.id.get_ref().clone()).collect();
        let mut events: Vec<Option<Event>> = entries.iter().map(|_| None).collect();
        // An anchor may be written after what is reckoned from it: go round until nothing more can be reckoned.
        let mut waiting: Vec<usize> = (0..entries.len()).collect();
        loop {
            let before = waiting.len();
            waiting.retain(|index| {
                let (file, entry) = &entries[*index];
                let anchor_missing = entry.after.as_ref().is_some_and(|anchor| {
                    names.contains(anchor.get_ref()) && !known.events.contains_key(anchor.get_ref())
                });
                if anchor_missing {
                    return true;
                }
                let event = self.event(*file, entry, &agreement_zone, &names, known);
                known.events.insert(entry.id.get_ref().clone(), event.at);
                events[*index] = Some(event);
                false
            });
            if waiting.len() == before {
                break;
            }
        }
        for index in waiting {
            let (file, entry) = &entries[index];
            let message = format!("`{}` is reckoned from itself, by way of its anchors", entry.id.get_ref());
            let at = entry.after.as_ref().map(toml::Spanned::span);
            self.report(*file, at, message, "one event of the chain needs a date of its own");
            known.events.insert(entry.id.get_ref().clone(), None);
        }
        events.into_iter().flatten().collect()
    }

    fn event(
        &mut self,
        file: usize,
        entry: &EventEntry,
        agreement_zone: &TimeZone,
        names: &BTreeSet<String>,
        known: &Known,
    ) -> Event {
        let zone = match &entry.zone {
            Some(name) => self.time_zone(file, name).unwrap_or(TimeZone::UTC),
            None => agreement_zone.clone(),
        };
        let ends = entry.ends.unwrap_or_default();
        let zone_name = calendar::zone_name(&zone);
        let whole = Some(entry.id.span());
        let (at, reckoning) = match (&entry.at, &entry.after, &entry.waits_for) {
            (Some(given), None, None) => {
                let at = calendar::stated(given.get_ref(), &zone, ends);
                let at = at.map_err(|error| self.calendar_fault(file, given.span(), &error)).ok();
                (at, Reckoning::Stated { given: given.get_ref().clone(), zone: zone_name, ends })
            }
            (None, Some(anchor), None) => {
                self.known(file, "event", anchor, names);
                let counting = entry.counting.unwrap_or_default();
                let (Some(count), Some(unit)) = (&entry.count, entry.unit) else {
                    let message = format!(
                        "`{}` cannot be reckoned: how long after `{}`?",
                        entry.id.get_ref(),
                        anchor.get_ref()
                    );
                    self.report(
                        file,
                        whole,
                        message,
                        "give `count` and `unit`, for example count = 60, unit = \"days\"",
                    );
                    return self.open(entry, String::new());
                };
                let number = *count.get_ref();
                let anchor_at = known.events.get(anchor.get_ref()).copied().flatten();
                let at = anchor_at.and_then(|anchor_at| {
                    calendar::after(anchor_at, (number, unit), counting, ends, &zone)
                        .map_err(|error| self.calendar_fault(file, count.span(), &error))
                        .ok()
                });
                let anchor = EventId(anchor.get_ref().clone());
                (at, Reckoning::After { anchor, count: number, unit, counting, ends, zone: zone_name })
            }
            (None, None, Some(until)) => (None, Reckoning::Open { until: until.clone() }),
            _ => {
                let message =
                    format!("`{}` needs exactly one of `at`, `after` and `waits_for`", entry.id.get_ref());
                self.report(
                    file,
                    whole,
                    message,
                    "a date is stated, or reckoned from another event, or not known yet",
                );
                return self.open(entry, String::new());
            }
        };
        let sources = self.cited(file, &entry.source, known);
        Event { id: EventId(entry.id.get_ref().clone()), words: entry.words.clone(), at, reckoning, sources }
    }

    fn open(&self, entry: &EventEntry, until: String) -> Event {
        let id = EventId(entry.id.get_ref().clone());
        Event {
            id,
            words: entry.words.clone(),
            at: None,
            reckoning: Reckoning::Open { until },
            sources: vec![],
        }
    }

    fn countries(&mut self, file: usize, codes: &[Word]) -> Vec<CountryCode> {
        let mut countries = Vec::new();
        for code in codes {
            match code.get_ref().parse::<CountryCode>() {
                Ok(country) if country.as_str() == code.get_ref() => countries.push(country),
                _ => {
                    let message = format!("`{}` is no country code", code.get_ref());
                    self.report(
                        file,
                        Some(code.span()),
                        message,
                        "two capitals of ISO 3166-1, for example LB",
                    );
                }
            }
        }
        countries
    }

    fn party(&mut self, file: usize, entry: PartyEntry, known: &Known) -> Party {
        self.known(file, "actor", &entry.actor, &known.actors);
        Party {
            id: PartyId(entry.id.into_inner()),
            name: entry.name,
            actor: ActorId(entry.actor.into_inner()),
        }
    }

    fn actors(&mut self, entries: Vec<In<ActorEntry>>, known: &Known) -> Vec<Actor> {
        // A name that could be two actors would be read as whichever comes first: that is for a person to settle.
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        let mut actors = Vec::new();
        for (file, entry) in entries {
            let id = entry.id.get_ref().clone();
            for alias in entry.aliases.values().chain(entry.adjectives.values()).flatten() {
                let other = taken.entry(alias.get_ref().clone()).or_insert_with(|| id.clone());
                if *other != id {
                    let message = format!("`{}` names two actors, `{other}` and `{id}`", alias.get_ref());
                    self.report(file, Some(alias.span()), message, "a name belongs to one actor");
                }
            }
            let part_of =
                entry.part_of.as_ref().and_then(|whole| self.known(file, "actor", whole, &known.actors));
            let side = entry.side.as_ref().and_then(|side| self.known(file, "party", side, &known.parties));
            actors.push((
                file,
                entry.id.span(),
                Actor {
                    id: ActorId(id),
                    name: entry.name,
                    kind: entry.kind,
                    aliases: flat(entry.aliases),
                    adjectives: flat(entry.adjectives),
                    part_of: part_of.map(ActorId),
                    side: side.map(PartyId),
                    heard: entry.heard,
                    note: entry.note,
                },
            ));
        }
        let wholes: BTreeMap<ActorId, Option<ActorId>> =
            actors.iter().map(|(_, _, actor)| (actor.id.clone(), actor.part_of.clone())).collect();
        for (file, at, actor) in &actors {
            let mut whole = actor.part_of.as_ref();
            for _ in 0..wholes.len() {
                whole = whole.and_then(|whole| wholes.get(whole)).and_then(Option::as_ref);
            }
            if whole.is_some() {
                let message = format!("`{}` is part of itself", actor.id);
                self.report(*file, Some(at.clone()), message, "`part_of` leads up to a party or a group");
            }
        }
        actors.into_iter().map(|(_, _, actor)| actor).collect()
    }

    fn office(&mut self, file: usize, entry: OfficeEntry, known: &Known) -> Office {
        self.known(file, "actor", &entry.of, &known.actors);
        let holders = entry.holders.into_iter().map(|holder| {
            self.cited(file, &holder.source, known);
            let from = holder.from.as_ref().and_then(|day| self.day(file, day));
            let by = holder.by.as_ref().and_then(|day| self.day(file, day));
            let until = holder.until.as_ref().and_then(|day| self.day(file, day));
            if let (Some(first), Some(last), Some(at)) = (from.or(by), until, &holder.until)
                && last < first
            {
                let message = format!("{} leaves on {last}, before coming on {first}", holder.name);
                self.report(file, Some(at.span()), message, "`until` is the last day in office");
            }
            Holder { name: holder.name, aliases: holder.aliases, from, by, until }
        });
        Office {
            of: ActorId(entry.of.get_ref().clone()),
            role: entry.role.into_inner(),
            titles: entry.titles,
            holders: holders.collect(),
        }
    }

    fn day(&mut self, file: usize, given: &Word) -> Option<Date> {
        let day = given.get_ref().parse::<Date>();
        if day.is_err() {
            let message = format!("`{}` is no day", given.get_ref());
            self.report(
                file,
                Some(given.span()),
                message,
                "write it \"2024-11-27\", or leave it out if it is not known",
            );
        }
        day.ok()
    }

    fn body(&mut self, file: usize, entry: BodyEntry, known: &Known) -> Body {
        self.known(file, "actor", &entry.actor, &known.actors);
        self.cited(file, &entry.source, known);
        Body {
            id: BodyId(entry.id.into_inner()),
            actor: ActorId(entry.actor.into_inner()),
            members: self.all_known(file, "actor", &entry.members, &known.actors, ActorId),
            chairs: self.all_known(file, "actor", &entry.chairs, &known.actors, ActorId),
            validity: self.validity(file, entry.from.as_ref(), entry.until.as_ref(), known),
            note: entry.note,
        }
    }

    fn instrument(&mut self, file: usize, entry: InstrumentEntry, known: &Known) -> Instrument {
        let follows = entry.follows.into_iter().filter_map(|link| {
            let instrument = self.known(file, "instrument", &link.instrument, &known.instruments)?;
            Some(Follows { instrument: InstrumentId(instrument), relation: link.relation })
        });
        Instrument {
            follows: follows.collect(),
            id: InstrumentId(entry.id.into_inner()),
            title: entry.title,
            validity: self.validity(file, entry.from.as_ref(), entry.until.as_ref(), known),
            standing: entry.standing,
            reserves: entry.reserves,
            reserved_by: entry.reserved_by,
            sources: self.cited(file, &entry.source, known),
            note: entry.note,
        }
    }

    /// The zones and their shapes.
    fn zones(&mut self, entries: Vec<In<ZoneEntry>>, known: &Known) -> (Vec<Zone>, ZoneIndex) {
        let drawn = self.shapes();
        let mut shapes = Vec::new();
        let mut zones = Vec::new();
        for (file, entry) in entries {
            let id = ZoneId(entry.id.get_ref().clone());
            let uncertainty = *entry.uncertainty_m.get_ref();
            if !(0.0..=100_000.0).contains(&uncertainty) {
                let message = format!("a boundary cannot be uncertain by {uncertainty} m");
                self.report(file, Some(entry.uncertainty_m.span()), message, "metres from 0 to 100000");
            }
            if let Some(shape) = &entry.shape {
                let (name, feature) = shape.get_ref().split_once('#').unwrap_or((shape.get_ref(), &id.0));
                let found = drawn.get(name).map(|features| features.get(feature));
                match found {
                    Some(Some(drawn)) => shapes.push(truce_places::Zone {
                        id: truce_places::ZoneId::new(&id.0),
                        name: entry.name.clone(),
                        geometry: drawn.geometry.clone(),
                        boundary_uncertainty_m: uncertainty,
                    }),
                    Some(None) => {
                        let message = format!("{name} has no feature `{feature}`");
                        let near = suggest(feature, drawn[name].keys().map(String::as_str));
                        self.report(file, Some(shape.span()), message, near);
                    }
                    None => {
                        let message = format!("the folder has no shapes in `{name}`");
                        let near = suggest(name, drawn.keys().map(String::as_str));
                        self.report(file, Some(shape.span()), message, near);
                    }
                }
            }
            if entry.whole && entry.countries.is_empty() {
                let message = format!("`{id}` is the whole of no country");
                self.report(file, Some(entry.id.span()), message, "`whole = true` goes with `countries`");
            }
            zones.push(Zone {
                name: entry.name,
                basis: entry.basis,
                validity: self.validity(file, entry.from.as_ref(), entry.until.as_ref(), known),
                aliases: flat(entry.aliases),
                boundary_uncertainty_m: uncertainty,
                source: entry.drawing,
                inside: self.all_known(file, "zone", &entry.inside, &known.zones, ZoneId),
                open: self.all_known(file, "zone", &entry.open, &known.zones, ZoneId),
                countries: self.countries(file, &entry.countries),
                whole: entry.whole,
                drawn: entry.shape.is_some(),
                note: entry.note,
                id,
            });
        }
        (zones, ZoneIndex::new(shapes))
    }

    /// Every feature of every GeoJSON file.
    fn shapes(&mut self) -> BTreeMap<String, BTreeMap<String, truce_places::Zone>> {
        let mut drawn = BTreeMap::new();
        for index in 0..self.files.len() {
            let (name, text) = &self.files[index];
            if !name.ends_with(".geojson") {
                continue;
            }
            match truce_places::zones_from_geojson(text, 0.0) {
                Ok(shapes) => {
                    let features =
                        shapes.into_iter().map(|shape| (shape.id.as_str().to_owned(), shape)).collect();
                    drawn.insert((*name).to_owned(), features);
                }
                Err(error) => {
                    let message = error.to_string();
                    self.report(
                        index,
                        None,
                        message,
                        "a shape is a Polygon or MultiPolygon feature with an id",
                    );
                }
            }
        }
        drawn
    }

    fn acts(&mut self, file: usize, codes: &[Word]) -> Vec<Act> {
        let mut acts = BTreeSet::new();
        for code in codes {
            let given = code.get_ref().as_str();
            let before = acts.len();
            match given.strip_suffix('*') {
                Some(group) if group.ends_with('.') => {
                    acts.extend(
                        ACTS.iter().filter(|entry| entry.code.starts_with(group)).map(|entry| entry.act),
                    );
                }
                _ => acts.extend(given.parse::<Act>()),
            }
            if acts.len() == before && given.parse::<Act>().is_err() {
                let message = format!("`{given}` is not an act code");
                let near = suggest(given, ACTS.iter().map(|entry| entry.code));
                self.report(
                    file,
                    Some(code.span()),
                    message,
                    format!("{near} A whole group is written `air.*`."),
                );
            }
        }
        acts.into_iter().collect()
    }

    fn provision(&mut self, file: usize, entry: ProvisionEntry, known: &Known) -> Provision {
        self.known(file, "instrument", &entry.instrument, &known.instruments);
        let whole = entry.id.span();
        if entry.duties.is_empty() {
            let message = format!("`{}` binds nobody", entry.id.get_ref());
            self.report(
                file,
                Some(whole.clone()),
                message,
                "give it a [[provision.duties]] with party, actors and how",
            );
        }
        if let Some(duty) = entry.duties.iter().find(|duty| duty.actors.is_empty()) {
            let message =
                format!("`{}` makes {} answer for nobody", entry.id.get_ref(), duty.party.get_ref());
            self.report(file, Some(duty.party.span()), message, "list the actors whose acts it answers for");
        }
        if entry.prohibits.is_empty() && entry.permits.is_empty() && entry.unclear.is_empty() {
            let message = format!("`{}` speaks of no act", entry.id.get_ref());
            self.report(
                file,
                Some(whole.clone()),
                message,
                "list act codes under `prohibits`, `permits` or `unclear`",
            );
        }
        for zone in entry.zones.iter().chain(&entry.except).chain(&entry.landing) {
            if known.unilateral.contains(zone.get_ref()) {
                let message = format!(
                    "`{}` rests on `{}`, which one side declared",
                    entry.id.get_ref(),
                    zone.get_ref()
                );
                self.report(
                    file,
                    Some(zone.span()),
                    message,
                    "a zone of one side binds nobody else: no provision rests on it",
                );
            }
        }
        let prohibits = self.acts(file, &entry.prohibits);
        let permits = self.acts(file, &entry.permits);
        let unclear = self.acts(file, &entry.unclear);
        for act in prohibits.iter().chain(&permits).chain(&unclear) {
            let times = [&prohibits, &permits, &unclear].iter().filter(|acts| acts.contains(act)).count();
            if times > 1 {
                let message = format!("`{}` lists {act} under more than one answer", entry.id.get_ref());
                self.report(file, Some(whole.clone()), message, "an act is prohibited, permitted or unclear");
                break;
            }
        }
        let duties = entry.duties.iter().filter_map(|duty| {
            let party = self.known(file, "party", &duty.party, &known.parties)?;
            let actors = self.all_known(file, "actor", &duty.actors, &known.actors, ActorId);
            Some(Duty { party: PartyId(party), actors, answerability: duty.how })
        });
        Provision {
            duties: duties.collect(),
            validity: self.validity(file, entry.from.as_ref(), entry.until.as_ref(), known),
            zones: self.all_known(file, "zone", &entry.zones, &known.zones, ZoneId),
            except: self.all_known(file, "zone", &entry.except, &known.zones, ZoneId),
            against: self.all_known(file, "actor", &entry.against, &known.actors, ActorId),
            landing: self.all_known(file, "zone", &entry.landing, &known.zones, ZoneId),
            sources: self.cited(file, &entry.source, known),
            id: ProvisionId(entry.id.into_inner()),
            label: entry.label,
            instrument: InstrumentId(entry.instrument.into_inner()),
            summary: entry.summary,
            prohibits,
            permits,
            unclear,
            reserves: entry.reserves,
            note: entry.note,
        }
    }

    fn obligation(
        &mut self,
        file: usize,
        entry: ObligationEntry,
        known: &Known,
        parties: &[Party],
    ) -> Obligation {
        self.known(file, "instrument", &entry.instrument, &known.instruments);
        let by = self.known(file, "actor", &entry.by, &known.actors);
        if entry.due.is_none() && entry.undated.is_none() && entry.condition.is_none() {
            let message =
                format!("`{}` says neither when it is due nor that it has no date", entry.id.get_ref());
            let help =
                "give `due` an event, or `undated` the words of the text, or `condition` what it depends on";
            self.report(file, Some(entry.id.span()), message, help);
        }
        let names: BTreeSet<String> = known.events.keys().cloned().collect();
        let due_event = entry.due.as_ref().and_then(|due| self.known(file, "event", due, &names));
        let due_of = |event: &Option<String>| {
            event.as_ref().and_then(|event| known.events.get(event).copied().flatten())
        };
        let due = due_of(&due_event);
        let mut extensions: Vec<Extension> = Vec::new();
        for later in &entry.extended {
            let instrument = self.known(file, "instrument", &later.instrument, &known.instruments);
            let known_from = self.time(file, &later.known_from, known);
            let event = self.known(file, "event", &later.due, &names);
            let at = due_of(&event);
            let previous = extensions.last().map(|last| last.due).or(due);
            if let (Some(at), Some(previous)) = (at, previous)
                && at <= previous
            {
                let message = format!("the extension ends at {at}, no later than {previous}");
                self.report(file, Some(later.due.span()), message, "an extension moves the date on");
            }
            if let (Some(instrument), Some(known_from), Some(event), Some(due)) =
                (instrument, known_from, event, at)
            {
                let (instrument, event) = (InstrumentId(instrument), EventId(event));
                extensions.push(Extension { instrument, known_from, event, due });
            }
        }
        let party =
            parties.iter().find(|party| Some(&party.actor.0) == by.as_ref()).map(|party| party.id.clone());
        Obligation {
            from: entry.from.as_ref().and_then(|from| self.time(file, from, known)),
            met_by: self.acts(file, &entry.met_by),
            sources: self.cited(file, &entry.source, known),
            id: ObligationId(entry.id.into_inner()),
            label: entry.label,
            instrument: InstrumentId(entry.instrument.into_inner()),
            by: ActorId(entry.by.into_inner()),
            party,
            strictness: entry.how,
            summary: entry.summary,
            due_event: due_event.map(EventId),
            due,
            extensions,
            undated: entry.undated,
            condition: entry.condition,
            target: entry.target,
            note: entry.note,
        }
    }

    fn hash(&self) -> String {
        // Name and length stand before each text, so that moving a line from one file to the next changes the hash.
        let mut hasher = Sha256::new();
        for (name, text) in &self.files {
            hasher.update(format!("{name}\n{}\n", text.len()));
            hasher.update(text.as_bytes());
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Names of all languages in one list; the languages in alphabetical order.
fn flat(names: Names) -> Vec<String> {
    names.into_values().flatten().map(toml::Spanned::into_inner).collect()
}
