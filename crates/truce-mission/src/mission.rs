//! A mission in a folder: commands become entries, entries become state, and state answers.
//!
//! A command either records everything it says it did, or nothing. What the machine made of reports is in a view that may be deleted.

mod receive;

use crate::{
    ask,
    bundled::{self, AgreementSource},
    decode::{TEXT_BYTES_MAX, decode},
    entries::{self, ADOPTED, CREATED, Created, RECEIVED, hex},
    error::MissionError,
    front::split_front_matter,
    query::Query,
    rows::{Audience, Counts, HeadRow, Page, SideCounts},
    settings::{self, MissionKind, Settings},
    state::{AgreementRow, ReportRow, State},
    system::SharedChance,
    view::{Depth, View},
};
use jiff::civil::Date;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use truce_register::{Chance, Class, NewEntry, OsChance, ReasonCode, Register};
use truce_terms::{Agreement, PartyId};
use truce_vocabulary::{Clock, Id, ReportId};

/// A clock a mission can keep.
pub type MissionClock = Arc<dyn Clock + Send + Sync>;

/// What a new mission is to be.
#[derive(Clone, Debug)]
pub struct NewMission {
    /// Its title, for people.
    pub title: String,
    /// Its kind.
    pub kind: MissionKind,
    /// The agreement it is about, if one is adopted from the start.
    pub agreement: Option<AgreementSource>,
    /// The name of its log for ever, a schemeless URL such as `mission.example/register`; made from its id where not given.
    pub origin: Option<String>,
}

pub use receive::{NewReport, Preview, Received};

/// The agreement in the register and the one its source holds today, where they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementDrift {
    /// The agreement's name.
    pub name: String,
    /// Where it was adopted from.
    pub source: String,
    /// The hash that was adopted, under which this mission goes on reading.
    pub adopted: String,
    /// The hash of the source's files today.
    pub today: String,
}

/// How far the view is behind the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewState {
    /// Nothing was read yet, or the view is gone or another version's.
    Missing,
    /// Every report is read.
    Current,
    /// Some reports came since.
    Behind {
        /// How many.
        unread: usize,
    },
}

/// A mission, open.
pub struct Mission {
    dir: PathBuf,
    settings: Settings,
    pub(crate) register: Register,
    pub(crate) state: Arc<State>,
    agreement: Option<Arc<Agreement>>,
    pub(crate) view: Option<View>,
    clock: MissionClock,
    /// Nothing in a mission opened for reading only.
    chance: Option<SharedChance>,
    text_bytes_max: usize,
}

impl std::fmt::Debug for Mission {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mission")
            .field("dir", &self.dir)
            .field("id", &self.settings.id)
            .finish_non_exhaustive()
    }
}

impl Mission {
    /// Makes a mission in a new or empty folder.
    ///
    /// # Errors
    /// The folder holds something, the agreement is unknown or faulty, or the disk refuses. The folder is left empty unless the last.
    pub fn create(
        dir: impl AsRef<Path>,
        new: NewMission,
        clock: impl Clock + Send + Sync + 'static,
        chance: impl Chance + 'static,
    ) -> Result<Mission, MissionError> {
        let dir = dir.as_ref();
        let adopted = new.agreement.as_ref().map(AgreementSource::adopt).transpose()?;
        expect_new(dir)?;
        let mut chance = SharedChance::new(Box::new(chance));
        let id = Id::from_chance(draw(&mut chance)?);
        let now = clock.now();
        let title = new.title.trim().to_owned();
        let origin = new.origin.unwrap_or_else(|| format!("truce.invalid/{id}"));
        let mut register = Register::create_with(dir, &origin, now, Box::new(chance.clone()))?;
        let created = Created { mission: id, title: title.clone(), kind: new.kind };
        let mut batch = vec![entries::entry(CREATED, Class::Public, &created)];
        batch.extend(adopted.as_ref().map(|(adopted, _)| entries::entry(ADOPTED, Class::Public, adopted)));
        register.append(&batch, now)?;
        // Durable from here on. If we stop now, the next `open` writes mission.toml from the register.
        let source = new.agreement.as_ref().map(AgreementSource::written);
        let settings = Settings::new(id, title, new.kind, now, source);
        settings.write(dir)?;
        let state = State::replay(&register)?;
        Ok(Mission {
            dir: dir.to_owned(),
            settings,
            register,
            state: Arc::new(state),
            agreement: adopted.map(|(_, agreement)| Arc::new(agreement)),
            view: None,
            clock: Arc::new(clock),
            chance: Some(chance),
            text_bytes_max: TEXT_BYTES_MAX,
        })
    }

    /// Opens a mission for reading and writing. One process at a time may.
    ///
    /// # Errors
    /// The folder is no mission's, is locked, or was written by a newer program.
    pub fn open(
        dir: impl AsRef<Path>,
        clock: impl Clock + Send + Sync + 'static,
        chance: impl Chance + 'static,
    ) -> Result<Mission, MissionError> {
        let dir = dir.as_ref();
        expect_folder(dir)?;
        let chance = SharedChance::new(Box::new(chance));
        let known = settings_of(dir)?;
        let register = Register::open_with(dir, Box::new(chance.clone()))?;
        Self::opened(dir, known, register, Arc::new(clock), Some(chance))
    }

    /// Opens a mission with the machine's clock and chance.
    ///
    /// # Errors
    /// As [`Mission::open`].
    pub fn open_here(dir: impl AsRef<Path>) -> Result<Mission, MissionError> {
        Self::open(dir, crate::SystemClock, OsChance)
    }

    /// Opens a mission for reading only: beside a process that writes, or on a folder that cannot be written.
    ///
    /// # Errors
    /// The folder is no mission's, or was written by a newer program.
    pub fn open_read_only(
        dir: impl AsRef<Path>,
        clock: impl Clock + Send + Sync + 'static,
    ) -> Result<Mission, MissionError> {
        let dir = dir.as_ref();
        expect_folder(dir)?;
        let known = settings_of(dir)?;
        let register = Register::open_read_only(dir)?;
        Self::opened(dir, known, register, Arc::new(clock), None)
    }

    /// Opens the same folder once more for reading only, as it is now: with connections of its own to the files, and sharing what this
    /// mission has already worked out as far as it still holds. So many may answer at once, a large mission is in memory once, and
    /// what others recorded meanwhile costs only itself.
    ///
    /// # Errors
    /// As [`Mission::open_read_only`].
    pub fn again(&self) -> Result<Mission, MissionError> {
        let register = Register::open_read_only(&self.dir)?;
        let state = match register.len() == self.register.len()
            && register.head().root != self.register.head().root
        {
            // Another history of the same length: nothing that is known holds.
            true => Arc::new(State::replay(&register)?),
            false => State::after(&self.state, &register)?,
        };
        let settings = match (settings_of(&self.dir)?, &state.created) {
            (Some(known), Some((created, _))) => {
                expect_same(&self.dir, &known, created)?;
                known
            }
            _ => self.settings.clone(),
        };
        let agreement = self.agreement_after(&state)?;
        let view = match &self.view {
            Some(view) => view.again(&self.dir),
            None => View::open(&self.dir, false),
        };
        Ok(Mission {
            dir: self.dir.clone(),
            settings,
            register,
            state,
            agreement,
            view,
            clock: Arc::clone(&self.clock),
            chance: None,
            text_bytes_max: self.text_bytes_max,
        })
    }

    /// The agreement of a later state: this one, where it was not adopted anew.
    fn agreement_after(&self, state: &State) -> Result<Option<Arc<Agreement>>, MissionError> {
        let before = self.state.adopted.as_ref().map(|(_, recorded)| *recorded);
        match &state.adopted {
            Some((_, recorded)) if before == Some(*recorded) => Ok(self.agreement.clone()),
            Some((adopted, recorded)) => Ok(Some(Arc::new(bundled::replay(adopted, recorded.entry)?))),
            None => Ok(None),
        }
    }

    fn opened(
        dir: &Path,
        known: Option<Settings>,
        register: Register,
        clock: MissionClock,
        chance: Option<SharedChance>,
    ) -> Result<Mission, MissionError> {
        let state = State::replay(&register)?;
        let settings = match (known, &state.created) {
            (Some(known), Some((created, _))) => {
                expect_same(dir, &known, created)?;
                known
            }
            // Created, but mission.toml was not written or was lost: everything in it stands in the register.
            (None, Some((created, recorded))) => {
                let source = state.adopted.as_ref().map(|(adopted, _)| adopted.source.clone());
                let settings =
                    Settings::new(created.mission, created.title.clone(), created.kind, recorded.at, source);
                if chance.is_some() {
                    settings.write(dir)?;
                }
                settings
            }
            (_, None) => {
                return Err(MissionError::NotAMission {
                    path: dir.to_owned(),
                    missing: "entry that created it",
                });
            }
        };
        let agreement = match &state.adopted {
            Some((adopted, recorded)) => Some(Arc::new(bundled::replay(adopted, recorded.entry)?)),
            None => None,
        };
        let view = View::open(dir, chance.is_some());
        Ok(Mission {
            dir: dir.to_owned(),
            settings,
            register,
            state: Arc::new(state),
            agreement,
            view,
            clock,
            chance,
            text_bytes_max: TEXT_BYTES_MAX,
        })
    }

    /// Accepts reports of up to this many bytes; [`TEXT_BYTES_MAX`] where nothing else is said.
    #[must_use]
    pub fn with_text_limit(mut self, bytes: usize) -> Mission {
        self.text_bytes_max = bytes;
        self
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// What `mission.toml` says.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The agreement adopted, as it was adopted.
    pub fn agreement(&self) -> Option<&Arc<Agreement>> {
        self.agreement.as_ref()
    }

    /// The entry that adopted the agreement.
    pub fn agreement_row(&self) -> Option<AgreementRow> {
        self.state.agreement()
    }

    /// The register: heads, proofs, entries.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// The time by the mission's clock.
    pub fn now(&self) -> jiff::Timestamp {
        self.clock.now()
    }

    /// Local time of the agreement; universal time where none was adopted.
    pub fn zone(&self) -> jiff::tz::TimeZone {
        self.agreement.as_ref().map_or(jiff::tz::TimeZone::UTC, |agreement| agreement.zone.clone())
    }

    /// Adopts an agreement, or a changed one, from now on. Nothing is recorded where the same is adopted already.
    ///
    /// # Errors
    /// The source is unknown or its files are faulty.
    pub fn adopt(&mut self, source: &AgreementSource) -> Result<AgreementRow, MissionError> {
        let (adopted, agreement) = source.adopt()?;
        let same = self.state.adopted.as_ref().is_some_and(|(known, _)| known.hash == adopted.hash);
        if !same {
            let entry = entries::entry(ADOPTED, Class::Public, &adopted);
            self.append(&[entry])?;
            self.agreement = Some(Arc::new(agreement));
        }
        self.settings.agreement = Some(source.written());
        self.settings.write(&self.dir)?;
        self.state.agreement().ok_or(MissionError::NoneAdopted { what: "an answer" })
    }

    /// Whether the files the agreement was adopted from have changed since. The mission goes on under what it adopted; adopting
    /// again is an act of its own.
    pub fn agreement_drift(&self) -> Option<AgreementDrift> {
        let (adopted, _) = self.state.adopted.as_ref()?;
        let source = self.settings.agreement.as_ref().unwrap_or(&adopted.source);
        let today = bundled::hash_today(source)?;
        (today != adopted.hash).then(|| AgreementDrift {
            name: adopted.name.clone(),
            source: source.clone(),
            adopted: adopted.hash.clone(),
            today,
        })
    }

    /// Every report, in the order they were received.
    pub fn reports(&self) -> &[ReportRow] {
        &self.state.reports
    }

    /// A report's row.
    ///
    /// # Errors
    /// There is no such report.
    pub fn report(&self, id: ReportId) -> Result<&ReportRow, MissionError> {
        self.state.report(id).ok_or(MissionError::NoReport { id })
    }

    /// A report's bytes, as they were received.
    ///
    /// # Errors
    /// There is no such report, or its content was erased or is sealed.
    pub fn report_bytes(&self, id: ReportId) -> Result<Vec<u8>, MissionError> {
        let entry = self.report(id)?.recorded.entry;
        let found = self.register.entry(entry)?;
        if matches!(found.content, truce_register::Content::Locked) {
            return Err(MissionError::Locked { entry });
        }
        let received: entries::Received = entries::payload(&found)?;
        received.content.to_vec().ok_or_else(|| MissionError::BadEntry {
            entry,
            kind: RECEIVED.to_string(),
            why: "its hexadecimal digits are none".to_owned(),
        })
    }

    /// A report's text, as the reader saw it: decoded, without front matter. Words are located in it.
    ///
    /// # Errors
    /// As [`Mission::report_bytes`].
    pub fn report_text(&self, id: ReportId) -> Result<String, MissionError> {
        let bytes = self.report_bytes(id)?;
        let (text, _encoding) = decode(&bytes, usize::MAX)?;
        let (_front, body) = split_front_matter(&text);
        Ok(body.to_owned())
    }

    /// Erases the content of a report, and what a model said of it and people marked in it. That it was received stays on record, and so does why. The view
    /// goes with it: read again.
    ///
    /// # Errors
    /// There is no such report, it was erased before, or the register refuses.
    pub fn erase(&mut self, id: ReportId, reason: &ReasonCode) -> Result<(), MissionError> {
        let entry = self.report(id)?.recorded.entry;
        // What a model said of it and people marked in it first: stopped in between, the report still says that there is something to erase.
        for words in self.answers_to_erase(id).into_iter().chain(self.marks_to_erase(id)) {
            self.register.erase(words, reason, self.clock.now())?;
        }
        self.register.erase(entry, reason, self.clock.now())?;
        self.state = Arc::new(State::replay(&self.register)?);
        self.view = None;
        View::remove(&self.dir)
    }

    /// Asks the view. The same query gives the list, the map, the chart, the count and the export.
    ///
    /// # Errors
    /// Nothing was read yet, or the query names a zone, party or actor that the agreement does not have.
    pub fn query(&self, query: &Query, audience: Audience) -> Result<Page, MissionError> {
        self.page(query, audience, Depth::Whole)
    }

    /// As [`Mission::query`], but for the assessments of its rows, which are left out: for lists, which do not show them. They are by far
    /// the most of a row; [`Mission::incident`] gives them.
    ///
    /// # Errors
    /// As [`Mission::query`].
    pub fn list(&self, query: &Query, audience: Audience) -> Result<Page, MissionError> {
        self.page(query, audience, Depth::Brief)
    }

    fn page(&self, query: &Query, audience: Audience, depth: Depth) -> Result<Page, MissionError> {
        self.check(query)?;
        let (view, now) = (self.view()?, self.clock.now());
        view.at_once(|loaded| ask::ask(view, loaded, query, audience, now, self.unread(), depth))
    }

    /// Counts what [`Mission::query`] would find, without its rows, points and days.
    ///
    /// # Errors
    /// As [`Mission::query`].
    pub fn count(&self, query: &Query, audience: Audience) -> Result<Counts, MissionError> {
        self.check(query)?;
        let (view, now) = (self.view()?, self.clock.now());
        view.at_once(|loaded| ask::count(view, loaded, query, audience, now))
    }

    /// Counts all incidents by who is said to have acted, for several sides (parties or actors; none stands for all) and stretches of
    /// days at once.
    ///
    /// # Errors
    /// Nothing was read yet.
    pub fn count_by_side(
        &self,
        sides: &[Option<PartyId>],
        stretches: &[(Date, Date)],
        audience: Audience,
    ) -> Result<Vec<SideCounts>, MissionError> {
        let (view, now) = (self.view()?, self.clock.now());
        view.at_once(|loaded| ask::by_side(view, loaded, sides, stretches, audience, now))
    }

    /// Takes up what another process recorded and read since this mission was opened for reading only.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn refresh(&mut self) -> Result<(), MissionError> {
        if self.chance.is_none() {
            self.register.refresh()?;
            let state = State::after(&self.state, &self.register)?;
            self.agreement = self.agreement_after(&state)?;
            self.state = state;
            self.view = View::open(&self.dir, false);
        }
        Ok(())
    }

    /// How far the view is behind.
    pub fn view_state(&self) -> ViewState {
        match (&self.view, self.unread()) {
            (None, _) => ViewState::Missing,
            (Some(_), 0) => ViewState::Current,
            (Some(_), unread) => ViewState::Behind { unread },
        }
    }

    /// Reports whose content is here and that the view does not know, or not as people marked them since; all of them where there is
    /// none.
    pub(crate) fn unread(&self) -> usize {
        let newest = self.view.as_ref().and_then(|view| view.newest_report().ok()).flatten().unwrap_or(0);
        let passed = self.state.runs.last().map_or(0, |(_run, recorded)| recorded.entry);
        // Numbers are given in the order of arrival and a pass reads everything there is, so what is unread are the last ones.
        let new = self.state.reports.iter().rev().take_while(|row| row.number > newest).count();
        let known = |id: ReportId| self.state.report(id).is_some_and(|row| row.number <= newest);
        new + self.marked_since(passed).filter(|id| known(*id)).count()
    }

    pub(crate) fn view(&self) -> Result<&View, MissionError> {
        self.view.as_ref().ok_or_else(|| MissionError::NotRead { unread: self.unread() })
    }

    /// The head of the register.
    pub fn head(&self) -> HeadRow {
        let head = self.register.head();
        HeadRow {
            origin: self.register.origin().to_owned(),
            size: head.size,
            root: hex(head.root.as_bytes()),
            checkpoint: head.checkpoint.clone(),
            verifier_key: self.register.verifier_key().to_string(),
        }
    }

    /// Records entries and takes them up.
    pub(crate) fn append(&mut self, entries: &[NewEntry]) -> Result<(), MissionError> {
        self.register.append(entries, self.clock.now())?;
        Arc::make_mut(&mut self.state).catch_up(&self.register)
    }
}

fn draw(chance: &mut SharedChance) -> Result<[u8; 10], MissionError> {
    let mut bytes = [0; 10];
    chance.fill(&mut bytes).map_err(MissionError::NoChance)?;
    Ok(bytes)
}

fn expect_folder(dir: &Path) -> Result<(), MissionError> {
    match std::fs::metadata(dir) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_file) => Err(MissionError::NotAFolder { path: dir.to_owned() }),
        Err(source) if source.kind() == std::io::ErrorKind::NotFound => {
            Err(MissionError::NoFolder { path: dir.to_owned() })
        }
        Err(source) => Err(MissionError::Io { doing: "opening", path: dir.to_owned(), source }),
    }
}

/// Refuses a folder that holds something, before anything is written.
fn expect_new(dir: &Path) -> Result<(), MissionError> {
    match expect_folder(dir) {
        Err(MissionError::NoFolder { .. }) => Ok(()),
        Err(error) => Err(error),
        Ok(()) => {
            let io = |source| MissionError::Io { doing: "reading folder", path: dir.to_owned(), source };
            match std::fs::read_dir(dir).map_err(io)?.next() {
                None => Ok(()),
                Some(entry) => {
                    let found = entry.map_err(io)?.file_name().to_string_lossy().into_owned();
                    Err(MissionError::AlreadyThere { path: dir.to_owned(), found })
                }
            }
        }
    }
}

/// The settings, or none where the file is missing in a folder that has a register.
fn settings_of(dir: &Path) -> Result<Option<Settings>, MissionError> {
    match Settings::read(dir) {
        Ok(settings) => Ok(Some(settings)),
        Err(MissionError::NotAMission { .. }) if dir.join("store.sqlite").is_file() => Ok(None),
        Err(error) => Err(error),
    }
}

/// What the file says of the mission's nature must be what the register recorded: an exercise cannot be edited into a live mission.
fn expect_same(dir: &Path, known: &Settings, created: &Created) -> Result<(), MissionError> {
    let values = [
        ("id", known.id.to_string(), created.mission.to_string()),
        ("kind", known.kind.to_string(), created.kind.to_string()),
        ("title", known.title.clone(), created.title.clone()),
    ];
    match values.into_iter().find(|(_key, found, recorded)| found != recorded) {
        None => Ok(()),
        Some((key, found, recorded)) => {
            Err(MissionError::SettingsDiffer { path: dir.join(settings::FILE), key, found, recorded })
        }
    }
}
