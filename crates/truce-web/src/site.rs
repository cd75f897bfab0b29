//! A mission as a site: the shelf it is read from, the one who may write, and what has been made already.

use crate::{
    api::events::{self, Events},
    ask::Ask,
    guard::{AT_ONCE, FORMS_AT_ONCE},
    language::{Language, Tongue, Tongues},
    pages::{self, Desk},
    reply::{Refusal, Reply},
    shelf::{SharedClock, Shelf, Stamp},
};
use axum::{body::Body, http::Response};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::Semaphore;
use truce_mission::{Audience, Digits, Mission, MissionError, OsChance};
use truce_vocabulary::Clock;

/// Answers kept at most.
const KEPT_MAX: usize = 256;
/// Bytes of an answer that is kept, at most.
const KEPT_BYTES_MAX: usize = 4 << 20;
/// Bytes of all answers that are kept, at most.
const KEPT_TOTAL_MAX: usize = 64 << 20;
/// How long an answer is kept: countdowns on a page move with the clock.
const KEPT_FOR: Duration = Duration::from_secs(30);

/// A mission that is served.
pub struct Site {
    dir: PathBuf,
    clock: SharedClock,
    shelf: Shelf,
    tongues: Tongues,
    /// Who looks: everybody who can reach the site is one audience.
    pub(crate) audience: Audience,
    /// The port it is served on; `None` where any is accepted.
    pub(crate) port: Option<u16>,
    pub(crate) permits: Arc<Semaphore>,
    pub(crate) forms: Semaphore,
    pub(crate) events: Events,
    /// Held while reports are recorded and read.
    writing: Mutex<()>,
    kept: Mutex<BTreeMap<String, Kept>>,
}

struct Kept {
    stamp: Stamp,
    made: Instant,
    reply: Arc<Reply>,
}

impl Site {
    /// The site of the mission in a folder, for requests that name this port in their `Host`; any, where there is none. It is for
    /// the people of the mechanism; see [`Site::public`].
    ///
    /// # Errors
    /// The folder is no mission's, or cannot be read.
    pub fn new(
        dir: &Path,
        clock: impl Clock + Send + Sync + 'static,
        port: Option<u16>,
    ) -> Result<Site, MissionError> {
        let clock = SharedClock(Arc::new(clock));
        let shelf = Shelf::new(dir, clock.clone());
        shelf.with(|_handle| ())?;
        Ok(Site {
            dir: dir.to_owned(),
            clock,
            shelf,
            tongues: Tongues::default(),
            audience: Audience::Mechanism,
            port,
            permits: Arc::new(Semaphore::new(AT_ONCE)),
            forms: Semaphore::new(FORMS_AT_ONCE),
            events: Events::default(),
            writing: Mutex::new(()),
            kept: Mutex::new(BTreeMap::new()),
        })
    }

    /// The same mission as the public may see it: coarse and delayed by the query layer, and without what is not for publication.
    #[must_use]
    pub fn public(self) -> Site {
        Site { audience: Audience::Public, ..self }
    }

    /// Makes an answer with a mission at hand.
    pub(crate) fn answer(
        &self,
        ask: &Ask,
        make: impl FnOnce(&Desk<'_>) -> Result<Reply, Refusal>,
    ) -> Result<Reply, Refusal> {
        self.shelf.with(|handle| {
            let mission = &handle.mission;
            let w = self.tongues.get(ask.language, mission.settings().digits, &mission.zone());
            let (path, query) = (ask.path.as_str(), ask.query.as_str());
            make(&Desk { mission, w: &w, path, query, audience: self.audience })
        })?
    }

    /// The same for what is only looked at: an answer made a moment ago from the same folder is given again.
    pub(crate) fn look(
        &self,
        ask: &Ask,
        make: impl FnOnce(&Desk<'_>) -> Result<Reply, Refusal>,
    ) -> Result<Arc<Reply>, Refusal> {
        let key = format!("{} {}?{}", ask.language.tag(), ask.path, ask.query);
        let stamp = self.shelf.stamp();
        let lock = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = lock().get(&key)
            && kept.stamp == stamp
            && kept.made.elapsed() < KEPT_FOR
        {
            return Ok(Arc::clone(&kept.reply));
        }
        let reply = Arc::new(self.answer(ask, make)?);
        if reply.body.len() <= KEPT_BYTES_MAX {
            let mut kept = lock();
            let full = |kept: &BTreeMap<String, Kept>| {
                let bytes: usize = kept.values().map(|one| one.reply.body.len()).sum();
                kept.len() >= KEPT_MAX || bytes + reply.body.len() > KEPT_TOTAL_MAX
            };
            if full(&kept) {
                kept.retain(|_key, one| one.stamp == stamp && one.made.elapsed() < KEPT_FOR);
            }
            if full(&kept) {
                kept.clear();
            }
            kept.insert(key, Kept { stamp, made: Instant::now(), reply: Arc::clone(&reply) });
        }
        Ok(reply)
    }

    /// By what one sees that the folder changed.
    pub(crate) fn stamp(&self) -> Stamp {
        self.shelf.stamp()
    }

    /// How far the mission has come.
    pub(crate) fn entries(&self) -> Result<events::Entries, Refusal> {
        Ok(self.shelf.with(|handle| events::entries(&handle.mission, self.audience))?)
    }

    /// Ends what has no end of its own: the streams of events.
    pub fn stop(&self) {
        self.events.stop();
    }

    /// Opens the mission to change it; one request at a time does.
    pub(crate) fn write<T>(
        &self,
        change: impl FnOnce(&mut Mission) -> Result<T, MissionError>,
    ) -> Result<T, Refusal> {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut mission = Mission::open(&self.dir, self.clock.clone(), OsChance)?;
        Ok(change(&mut mission)?)
    }

    /// A refusal as a page, or as a problem where a program asked.
    pub(crate) fn refused(&self, refusal: &Refusal, ask: &Ask) -> Response<Body> {
        // What is wrong with the folder, and where it lies, is for those who look after it.
        let general = match (refusal, self.audience) {
            (Refusal::Fault(_), Audience::Public) => Some(Refusal::Fault(self.say(ask, "advice-fault"))),
            _ => None,
        };
        let refusal = general.as_ref().unwrap_or(refusal);
        if ask.path.starts_with("/api/") {
            return refusal.problem(&ask.path).into_response();
        }
        let status = refusal.status();
        match self.answer(ask, |desk| pages::error::page(desk, refusal)) {
            Ok(page) => Reply { status, ..page }.into_response(),
            Err(_no_mission) => self.refused_plainly(refusal, ask),
        }
    }

    /// The same without a look at the mission.
    pub(crate) fn refused_plainly(&self, refusal: &Refusal, ask: &Ask) -> Response<Body> {
        if ask.path.starts_with("/api/") {
            return refusal.problem(&ask.path).into_response();
        }
        let text = format!("{}\n\n{refusal}\n", self.plain(ask.language).t(refusal.title()));
        let reply = Reply::new("text/plain; charset=utf-8", text);
        Reply { status: refusal.status(), ..reply }.into_response()
    }

    /// The words where no page is being made and no mission is open.
    pub(crate) fn plain(&self, language: Language) -> Arc<Tongue> {
        self.tongues.get(language, Digits::default(), &jiff::tz::TimeZone::UTC)
    }

    /// The words of an id, where no page is being made.
    pub(crate) fn say(&self, ask: &Ask, id: &str) -> String {
        self.plain(ask.language).t(id)
    }

    /// The same with an argument that somebody sent.
    pub(crate) fn say_with(&self, ask: &Ask, id: &str, name: &str, value: &str) -> String {
        let shown: String = value.chars().take(80).collect();
        self.plain(ask.language).tn(id, [(name, shown.into())])
    }
}
