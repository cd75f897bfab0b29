//! Missions opened for reading, kept at hand between requests.
//!
//! A mission answers one question at a time (its database connection does not go between threads at once), so each request takes one
//! from the shelf and puts it back. One whose folder changed since it was opened is let go, and the next takes up what is new. All share
//! what was worked out of the folder once, so that many of them take hardly more memory than one.

use jiff::Timestamp;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};
use truce_mission::{Mission, MissionError};
use truce_vocabulary::Clock;

/// Missions kept open at most; more are opened when more ask at once, and closed again.
const KEPT_MAX: usize = 8;

/// A clock that several missions share.
#[derive(Clone)]
pub(crate) struct SharedClock(pub(crate) Arc<dyn Clock + Send + Sync>);

impl Clock for SharedClock {
    fn now(&self) -> Timestamp {
        self.0.now()
    }
}

/// By what one sees that a folder changed: time and length of the checkpoint and of the view.
pub(crate) type Stamp = [Option<(SystemTime, u64)>; 2];

/// A mission at hand.
pub(crate) struct Handle {
    pub(crate) mission: Mission,
    pub(crate) stamp: Stamp,
}

pub(crate) struct Shelf {
    dir: PathBuf,
    clock: SharedClock,
    free: Mutex<Vec<Handle>>,
    /// One that is never lent: the others are opened from it, and share what it has worked out.
    first: Mutex<Option<Handle>>,
}

impl Shelf {
    pub(crate) fn new(dir: &Path, clock: SharedClock) -> Self {
        Shelf { dir: dir.to_owned(), clock, free: Mutex::new(Vec::new()), first: Mutex::new(None) }
    }

    /// How the folder looks now.
    pub(crate) fn stamp(&self) -> Stamp {
        ["checkpoint", "view.sqlite"].map(|name| {
            let found = std::fs::metadata(self.dir.join(name)).ok()?;
            Some((found.modified().ok()?, found.len()))
        })
    }

    /// Lends a mission to `use_it`.
    pub(crate) fn with<T>(&self, use_it: impl FnOnce(&Handle) -> T) -> Result<T, MissionError> {
        let stamp = self.stamp();
        let kept = || {
            let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
            free.retain(|handle| handle.stamp == stamp);
            free.pop()
        };
        let handle = match kept() {
            Some(handle) => handle,
            None => Handle { mission: self.another(stamp)?, stamp },
        };
        let answer = use_it(&handle);
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        if free.len() < KEPT_MAX {
            free.push(handle);
        }
        Ok(answer)
    }

    /// Opens a mission beside those that are lent. Where the folder changed, whoever comes first takes up what is new; others wait.
    fn another(&self, stamp: Stamp) -> Result<Mission, MissionError> {
        let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = first.as_ref().filter(|known| known.stamp == stamp) {
            return known.mission.again();
        }
        let now = match first.take().map(|known| known.mission.again()) {
            Some(Ok(mission)) => mission,
            // Another mission may lie there by now.
            Some(Err(_)) | None => Mission::open_read_only(&self.dir, self.clock.clone())?,
        };
        let mission = now.again()?;
        *first = Some(Handle { mission: now, stamp });
        Ok(mission)
    }
}
