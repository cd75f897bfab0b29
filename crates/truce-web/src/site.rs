//! A mission as a site: the shelf it is read from, the one who may write, and what has been made already.

use crate::{
    guard::AT_ONCE,
    language::{Language, Tongue},
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
use truce_mission::{Mission, MissionError, OsChance};
use truce_vocabulary::Clock;

/// Answers kept at most.
const KEPT_MAX: usize = 256;
/// Bytes of an answer that is kept, at most.
const KEPT_BYTES_MAX: usize = 4 << 20;
/// How long an answer is kept: countdowns on a page move with the clock.
const KEPT_FOR: Duration = Duration::from_secs(30);

/// A mission that is served.
pub struct Site {
    dir: PathBuf,
    clock: SharedClock,
    shelf: Shelf,
    /// Says what must be said where no mission can be opened.
    plain: Tongue,
    /// The port it is served on; `None` where any is accepted.
    pub(crate) port: Option<u16>,
    pub(crate) permits: Semaphore,
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
    /// The site of the mission in a folder, for requests that name this port in their `Host`; any, where there is none.
    ///
    /// # Errors
    /// The folder is no mission's, or cannot be read.
    pub fn new(
        dir: &Path,
        clock: impl Clock + Send + Sync + 'static,
        port: Option<u16>,
    ) -> Result<Site, MissionError> {
        let clock = SharedClock(Arc::new(clock));
        let language = Language::default();
        let shelf = Shelf::new(dir, clock.clone(), language);
        shelf.with(|_handle| ())?;
        Ok(Site {
            dir: dir.to_owned(),
            clock,
            shelf,
            plain: Tongue::new(language, jiff::tz::TimeZone::UTC),
            port,
            permits: Semaphore::new(AT_ONCE),
            writing: Mutex::new(()),
            kept: Mutex::new(BTreeMap::new()),
        })
    }

    /// Makes an answer with a mission at hand.
    pub(crate) fn answer(
        &self,
        path: &str,
        query: &str,
        make: impl FnOnce(&Desk<'_>) -> Result<Reply, Refusal>,
    ) -> Result<Reply, Refusal> {
        self.shelf.with(|handle| {
            let desk = Desk { mission: &handle.mission, w: &handle.tongue, path, query };
            make(&desk)
        })?
    }

    /// The same for what is only looked at: an answer made a moment ago from the same folder is given again.
    pub(crate) fn look(
        &self,
        path: &str,
        query: &str,
        make: impl FnOnce(&Desk<'_>) -> Result<Reply, Refusal>,
    ) -> Result<Arc<Reply>, Refusal> {
        let key = format!("{path}?{query}");
        let stamp = self.shelf.stamp();
        let lock = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = lock().get(&key)
            && kept.stamp == stamp
            && kept.made.elapsed() < KEPT_FOR
        {
            return Ok(Arc::clone(&kept.reply));
        }
        let reply = Arc::new(self.answer(path, query, make)?);
        if reply.body.len() <= KEPT_BYTES_MAX {
            let mut kept = lock();
            if kept.len() >= KEPT_MAX {
                kept.retain(|_key, one| one.stamp == stamp && one.made.elapsed() < KEPT_FOR);
            }
            if kept.len() >= KEPT_MAX {
                kept.clear();
            }
            kept.insert(key, Kept { stamp, made: Instant::now(), reply: Arc::clone(&reply) });
        }
        Ok(reply)
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
    pub(crate) fn refused(&self, refusal: &Refusal, path: &str, query: &str) -> Response<Body> {
        if path.starts_with("/api/") {
            return refusal.problem(path).into_response();
        }
        let status = refusal.status();
        let page = self.answer(path, query, |desk| pages::error::page(desk, refusal));
        let reply = page.unwrap_or_else(|_no_mission| {
            let text = format!("{}\n\n{refusal}\n", self.plain.t(refusal.title()));
            Reply::new("text/plain; charset=utf-8", text)
        });
        Reply { status, ..reply }.into_response()
    }

    /// The words of an id, where no page is being made.
    pub(crate) fn say(&self, id: &str) -> String {
        self.plain.t(id)
    }

    /// The same with an argument that somebody sent.
    pub(crate) fn say_with(&self, id: &str, name: &str, value: &str) -> String {
        let shown: String = value.chars().take(80).collect();
        self.plain.tn(id, [(name, shown.into())])
    }
}
