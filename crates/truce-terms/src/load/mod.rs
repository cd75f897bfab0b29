//! From the files of a folder to an agreement: names resolved, dates reckoned, shapes read, every fault
//! reported at once.
//!
//! The caller reads the files; nothing here touches a disk. The same bytes give the same agreement and the
//! same hash everywhere.

mod actors;
mod events;
mod provisions;
mod wording;
mod zones;

use crate::error::{AgreementError, Fault};
use crate::files::*;
use crate::near::suggest;
use crate::*;
use jiff::{Timestamp, tz::TimeZone};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

impl Agreement {
    /// The agreement that a folder's files spell out, given as name and text. Only `.toml` and `.geojson`
    /// files are terms; a `README.md` beside them is for people, and changing it does not change the hash.
    ///
    /// # Errors
    /// Every fault found, each with its file, its place there and what would be accepted.
    pub fn from_folder_files(files: &[(&str, &str)]) -> Result<Agreement, AgreementError> {
        let mut files: Vec<(&str, Arc<str>)> =
            files.iter().map(|(name, text)| (*name, Arc::from(*text))).collect();
        files.retain(|(name, _)| name.ends_with(".toml") || name.ends_with(".geojson"));
        files.sort_by_key(|(name, _)| *name);
        let mut loader = Loader { files, faults: Vec::new() };
        let mut agreement = loader.read();
        if let Some(agreement) = &mut agreement {
            loader.wordings(agreement);
        }
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
            if !name.ends_with(".toml") || wording::language_of(name).is_some() {
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
            wordings: BTreeMap::new(),
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

    fn hash(&self) -> String {
        // Name and length stand before each text, so that moving a line from one file to the next changes the
        // hash.
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
