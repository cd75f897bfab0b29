//! A machine pass: every report read, claims gathered, versions assessed, the view written, one `run` entry.
//!
//! The same reports under the same versions make the same output; a pass that finds everything as it was records nothing.

use crate::{
    Mission,
    coarsen::{self, Coarse, Discretion},
    columns::Totals,
    entries::{self, RUN, RunRecord, hex},
    error::MissionError,
    rows::{Audience, ClaimRow, HeardRow, IncidentRow, StatementRow},
    state::ReportRow,
    view::{Filling, ReportPart, View},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    num::NonZero,
    sync::atomic::{AtomicUsize, Ordering},
    sync::mpsc,
};
use truce_claims::{Reader, Reading};
use truce_incidents::{
    Account, ClaimRef, Incident, Sourced, Spot, accounts, assess, gather_unassessed, is_of_an_incident,
    statements,
};
use truce_places::Gazetteer;
use truce_register::Class;
use truce_terms::{Agreement, ZoneId};
use truce_vocabulary::{Message, ReportId, Truth};

/// How far a pass has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Reports are being read.
    Reading {
        /// How many are done.
        done: usize,
        /// Of how many.
        total: usize,
    },
    /// Claims are being put together.
    Grouping {
        /// How many claims.
        claims: usize,
    },
    /// The view is being written.
    Writing {
        /// How many incidents.
        incidents: usize,
    },
}

/// What a pass did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunOutcome {
    /// Versions, input, output and counts.
    pub run: RunRecord,
    /// Whether anything was read, or everything was already there.
    pub read: bool,
    /// Whether a `run` entry was recorded; not where the last one says the same.
    pub recorded: bool,
}

/// Whatever reads a report's text. The reader of `truce-claims` does; tests bring their own.
pub trait ReadsReports: Sync {
    /// Version of the reader; a change that can change a reading raises it.
    fn version(&self) -> &str;

    /// Reads one report. Never fails; what was not read is a doubt.
    fn read(&self, text: &str, row: &ReportRow) -> Reading;
}

impl ReadsReports for Reader {
    fn version(&self) -> &str {
        Reader::VERSION
    }

    fn read(&self, text: &str, row: &ReportRow) -> Reading {
        Reader::read(self, &row.report_text(text))
    }
}

impl Mission {
    /// Reads every report with this program's reader; see [`Mission::read_all_with`].
    ///
    /// # Errors
    /// A report cannot be opened, or the view or the register refuses. The view and the register are then as before.
    pub fn read_all(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<RunOutcome, MissionError> {
        let reader = Reader::new(self.agreement().map(AsRef::as_ref));
        self.read_all_with(&reader, progress)
    }

    /// Reads every report, writes the view, and records one `run` entry if anything is other than in the last one. Where the view
    /// already holds what these versions make of these reports, nothing is read.
    ///
    /// # Errors
    /// A report cannot be opened, or the view or the register refuses. The view and the register are then as before.
    pub fn read_all_with(
        &mut self,
        reader: &dyn ReadsReports,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<RunOutcome, MissionError> {
        let inputs = self.inputs(reader.version());
        if let Some(run) = self.already_read(&inputs) {
            let recorded = self.record(&run)?;
            return Ok(RunOutcome { run, read: false, recorded });
        }
        let agreement = self.agreement().cloned();
        let rows: Vec<ReportRow> = self.reports().to_vec();
        let texts = rows.iter().map(|row| self.report_text(row.id)).collect::<Result<Vec<_>, _>>()?;
        let readings = read_side_by_side(reader, &rows, &texts, progress)
            .into_iter()
            .zip(rows.iter().zip(&texts))
            .map(|(reading, (row, text))| self.marked_over(row.id, text, reading))
            .collect::<Result<Vec<_>, _>>()?;
        let made = Made::new(&rows, &texts, &readings, agreement.as_deref(), progress);
        progress(Progress::Writing { incidents: made.incidents.len() });
        // The old connection first: a view that must be replaced cannot be while it is open here.
        self.view = None;
        let zone = self.zone();
        let mut run = inputs.clone();
        let mut fill = |filling: &mut Filling<'_>| {
            let output = made.write(filling, &rows, &texts, &readings, &zone, agreement.as_deref())?;
            let incidents = made.incidents.len() as u64;
            run = RunRecord { output, claims: made.claims, incidents, ..inputs.clone() };
            filling.meta("run", &json(&run))
        };
        self.view = Some(View::write(self.dir(), &mut fill)?);
        let recorded = self.record(&run)?;
        Ok(RunOutcome { run, read: true, recorded })
    }

    /// What a pass would start from, as a record without output.
    fn inputs(&self, reader: &str) -> RunRecord {
        let mut hash = Sha256::new();
        for row in self.reports() {
            absorb(&mut hash, json(&(row.id, &row.sha256, &row.provenance, row.version_of)).as_bytes());
            if let Some(marks) = self.marks_row(row.id) {
                absorb(&mut hash, format!("marked by entry {}", marks.recorded.entry).as_bytes());
            }
        }
        RunRecord {
            reader: reader.to_owned(),
            grouping: truce_incidents::VERSION.to_owned(),
            agreement: self.agreement().map(|agreement| agreement.hash.clone()),
            gazetteer: gazetteer_version().to_owned(),
            input: hex(&hash.finalize()),
            output: String::new(),
            reports: self.reports().len() as u64,
            claims: 0,
            incidents: 0,
        }
    }

    /// The record of the pass that made the view, if it started from the same.
    fn already_read(&self, inputs: &RunRecord) -> Option<RunRecord> {
        let run: RunRecord = serde_json::from_str(&self.view.as_ref()?.meta("run")?).ok()?;
        let start = RunRecord { output: String::new(), claims: 0, incidents: 0, ..run.clone() };
        (start == *inputs).then_some(run)
    }

    /// Records a run unless the last one says the same.
    fn record(&mut self, run: &RunRecord) -> Result<bool, MissionError> {
        if self.state.runs.last().is_some_and(|(last, _)| last == run) {
            return Ok(false);
        }
        self.append(&[entries::entry(RUN, Class::Public, run)])?;
        Ok(true)
    }
}

/// The gazetteer in this program, by the hash of its places: another table may place the same words elsewhere.
fn gazetteer_version() -> &'static str {
    static VERSION: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    VERSION.get_or_init(|| {
        let mut hash = Sha256::new();
        for place in Gazetteer::bundled().places() {
            absorb(&mut hash, json(&(place.id(), place.name(), place.kind(), place.location())).as_bytes());
        }
        hex(&hash.finalize()[..16])
    })
}

/// Adds bytes to a hash, with their length before them.
fn absorb(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}

/// Reads on as many threads as the machine has; the result does not depend on how many.
fn read_side_by_side(
    reader: &dyn ReadsReports,
    rows: &[ReportRow],
    texts: &[String],
    progress: &mut dyn FnMut(Progress),
) -> Vec<Reading> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(rows.len().max(1));
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let mut readings: Vec<Option<Reading>> = rows.iter().map(|_row| None).collect();
    std::thread::scope(|scope| {
        for _thread in 0..threads {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let (Some(row), Some(text)) = (rows.get(index), texts.get(index)) else { break };
                    // The receiver outlives the scope; a send fails only while a panic unwinds it.
                    if sender.send((index, reader.read(text, row))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (done, (index, reading)) in receiver.iter().enumerate() {
            readings[index] = Some(reading);
            progress(Progress::Reading { done: done + 1, total: rows.len() });
        }
    });
    // A thread that panicked has made the scope panic: every reading is there.
    readings.into_iter().flatten().collect()
}

/// What a pass makes of the readings. Assessments are not in it: they are most of what there is, and made when they are written.
struct Made {
    incidents: Vec<(u32, Incident)>,
    accounts: Vec<Vec<Account>>,
    numbers: BTreeMap<ClaimRef, u32>,
    /// The incident that each claim is in.
    home: BTreeMap<ClaimRef, u32>,
    statements: Vec<(ReportId, StatementRow)>,
    claims: u64,
}

impl Made {
    fn new(
        rows: &[ReportRow],
        texts: &[String],
        readings: &[Reading],
        agreement: Option<&Agreement>,
        progress: &mut dyn FnMut(Progress),
    ) -> Self {
        let sourced: Vec<Sourced<'_>> = rows
            .iter()
            .zip(texts)
            .zip(readings)
            .map(|((row, text), reading)| Sourced {
                report: row.id,
                provenance: &row.provenance,
                text,
                reading,
            })
            .collect();
        let claims: usize = readings.iter().map(|reading| reading.claims.len()).sum();
        progress(Progress::Grouping { claims });
        // An older version of a report stays readable; what happened is told by its newest.
        let current: Vec<Sourced<'_>> = sourced
            .iter()
            .zip(rows)
            .filter(|(_one, row)| row.versions.is_empty())
            .map(|(one, _row)| *one)
            .collect();
        let incidents = gather_unassessed(&current, agreement);
        let said = statements(&current, agreement);

        let mut numbers: BTreeMap<ClaimRef, u32> = BTreeMap::new();
        let accounts: Vec<Vec<_>> = sourced.iter().map(|one| accounts(one, agreement)).collect();
        for account in accounts.iter().flatten().filter(|account| is_of_an_incident(account)) {
            let number = u32::try_from(numbers.len() + 1).unwrap_or(u32::MAX);
            numbers.insert(account.at, number);
        }
        let numbered: Vec<(u32, Incident)> = incidents
            .into_iter()
            .map(|incident| {
                let first = incident.claims.iter().filter_map(|claim| numbers.get(&claim.at)).min();
                (first.copied().unwrap_or_default(), incident)
            })
            .collect();
        let mut home: BTreeMap<ClaimRef, u32> = BTreeMap::new();
        for (number, incident) in &numbered {
            home.extend(incident.claims.iter().chain(&incident.denials).map(|claim| (claim.at, *number)));
        }
        let published: BTreeMap<ReportId, Date> =
            rows.iter().filter_map(|row| Some((row.id, row.provenance.published?.date))).collect();
        let arrival: BTreeMap<ReportId, u32> = rows.iter().map(|row| (row.id, row.number)).collect();
        let mut statements: Vec<(ReportId, StatementRow)> = said
            .into_iter()
            .map(|said| {
                let report = said.account.at.report;
                let published = published.get(&report).copied();
                let row = StatementRow {
                    kind: said.kind,
                    speakers: said.speakers,
                    to: said.to,
                    account: said.account,
                    published,
                };
                (report, row)
            })
            .collect();
        statements.sort_by_key(|(report, row)| (arrival.get(report).copied(), row.account.at.claim));
        Made { incidents: numbered, accounts, numbers, home, statements, claims: claims as u64 }
    }

    /// Writes everything row by row, and gives the commitment to all of it.
    fn write(
        &self,
        filling: &mut Filling<'_>,
        rows: &[ReportRow],
        texts: &[String],
        readings: &[Reading],
        zone: &TimeZone,
        agreement: Option<&Agreement>,
    ) -> rusqlite::Result<String> {
        let mut hash = Sha256::new();
        filling.meta("totals", &json(&totals(rows, readings)))?;
        for (((row, text), reading), accounts) in rows.iter().zip(texts).zip(readings).zip(&self.accounts) {
            let claims = accounts.iter().zip(&reading.claims).map(|(account, claim)| {
                let row = ClaimRow {
                    number: self.numbers.get(&account.at).copied(),
                    incident: self.home.get(&account.at).copied(),
                    fields: serde_json::to_value(claim).unwrap_or_default(),
                    account: account.clone(),
                };
                json(&row)
            });
            let part = ReportPart {
                id: row.id,
                number: row.number,
                text,
                doubts: json(&reading.doubts),
                claims: claims.collect(),
            };
            part.claims.iter().for_each(|claim| absorb(&mut hash, claim.as_bytes()));
            filling.report(&part)?;
        }
        let recorded: BTreeMap<ReportId, Timestamp> =
            rows.iter().map(|row| (row.id, row.recorded.at)).collect();
        let discretion = Discretion::of(self.accounts.iter().flatten(), rows, agreement);
        for (report, row) in &self.statements {
            let after = || recorded.get(report).copied().and_then(coarsen::after_the_wait);
            let visible_from = match coarsen::is_coarsened(row.account.act) {
                true => after().map_or(i64::MAX, Timestamp::as_second),
                false => i64::MIN,
            };
            let mut public = row.clone();
            if coarsen::is_coarsened(row.account.act) {
                coarsen::withhold(&mut public.account, zone);
            }
            discretion.apply_to_statement(&mut public);
            let public = (public != *row).then(|| json(&public));
            let json = json(row);
            absorb(&mut hash, json.as_bytes());
            filling.statement(visible_from, &json, public.as_deref())?;
        }
        for (number, incident) in &self.incidents {
            let mut incident = incident.clone();
            incident.assessments =
                agreement.map(|agreement| assess(&incident, agreement)).unwrap_or_default();
            let newest = incident.reports().iter().filter_map(|report| recorded.get(report)).max().copied();
            let newest = newest.unwrap_or(Timestamp::UNIX_EPOCH);
            let public = coarsen::for_public(&incident, zone, newest, &discretion);
            let row = |incident: Incident, coarsened| {
                let direction = incident.direction();
                let direction =
                    (direction.0.into_iter().cloned().collect(), direction.1.into_iter().cloned().collect());
                let (days, zones) = (incident.days(zone), zones_of(&incident.places, agreement));
                IncidentRow { number: *number, days, zones, direction, incident, coarsened }
            };
            let whole = row(incident, None);
            absorb(&mut hash, json(&whole).as_bytes());
            match public {
                Some(Coarse { incident, note, visible_from }) => {
                    let from = match &note {
                        // A wait past the end of the calendar never ends.
                        Some(_coarsened) => visible_from.map_or(i64::MAX, Timestamp::as_second),
                        None => i64::MIN,
                    };
                    let public = row(incident, note);
                    filling.incident(Audience::Public, &public, from)?;
                    filling.shown(Audience::Public, public)?;
                }
                None => filling.incident(Audience::Public, &whole, i64::MIN)?,
            }
            filling.incident(Audience::Mechanism, &whole, i64::MIN)?;
            filling.shown(Audience::Mechanism, whole)?;
        }
        Ok(hex(&hash.finalize()))
    }
}

/// What the reports add up to.
fn totals(rows: &[ReportRow], readings: &[Reading]) -> Totals {
    let mut totals = Totals::default();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut kinds: BTreeMap<String, (Message, u64)> = BTreeMap::new();
    for (row, reading) in rows.iter().zip(readings) {
        totals.claims += reading.claims.len() as u64;
        for one in &reading.heard {
            let place = *places.entry(&one.actor.0).or_insert_with(|| {
                let (actor, name) = (one.actor.0.clone(), one.name.clone());
                totals.heard.push(HeardRow { actor, name, heard_in: Vec::new(), not_heard_in: Vec::new() });
                totals.heard.len() - 1
            });
            let side = &mut totals.heard[place];
            let list = if one.words.is_empty() { &mut side.not_heard_in } else { &mut side.heard_in };
            list.push(row.id);
        }
        for doubt in &reading.doubts {
            kinds.entry(json(doubt)).or_insert_with(|| (doubt.clone(), 0)).1 += 1;
        }
    }
    totals.doubt_kinds = kinds.into_values().collect();
    totals.doubt_kinds.sort_by_key(|(_doubt, times)| std::cmp::Reverse(*times));
    totals
}

/// A row as JSON. Our own types: strings, numbers and lists of them always have a JSON form.
fn json(row: &impl Serialize) -> String {
    serde_json::to_string(row).unwrap_or_else(|error| unreachable!("a row has a JSON form: {error}"))
}

/// Where places lie with respect to each zone: surely inside if one of them does, cannot tell if one may, outside if none does.
fn zones_of(places: &[Spot], agreement: Option<&Agreement>) -> Vec<(ZoneId, Truth)> {
    let Some(agreement) = agreement else { return Vec::new() };
    let located: Vec<&Spot> =
        places.iter().filter(|place| place.point.is_some() || place.zone.is_some()).collect();
    if located.is_empty() {
        return Vec::new();
    }
    let answer = |zone: &ZoneId| {
        let answers = located.iter().map(|place| {
            if place.zone.as_ref().is_some_and(|named| agreement.zone_inside(named, zone)) {
                return Truth::Yes;
            }
            let shape = truce_places::ZoneId::new(zone.0.as_str());
            place.point.and_then(|point| agreement.shapes.locate(&shape, &point)).unwrap_or(Truth::CannotTell)
        });
        answers.fold(Truth::No, |all, one| all | one)
    };
    agreement.zones.iter().map(|zone| (zone.id.clone(), answer(&zone.id))).collect()
}
