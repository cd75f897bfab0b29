//! Server-sent events: who listens is told when the register has grown or reports were read.
//!
//! One task looks at the folder for all listeners, and only while there are some. A listener holds no thread and no mission.

use super::paging::given;
pub(crate) use super::wire::index::Entries;
use crate::{
    ask::Ask,
    reply::{Refusal, Reply},
    site::Site,
};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response},
    response::{
        IntoResponse,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream::{self, Stream};
use std::{
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError, Weak},
    time::Duration,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use truce_mission::Audience;

/// Listeners at once; further ones are asked to come back.
pub(crate) const LISTENERS_MAX: usize = 256;
/// How often the folder is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often a listener hears something, so that a connection that died is noticed on both ends.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// After how long a browser that lost the connection comes back.
const RETRY: Duration = Duration::from_secs(3);

/// The events of a site.
pub(crate) struct Events {
    seen: watch::Sender<Option<Entries>>,
    over: watch::Sender<bool>,
    room: Arc<Semaphore>,
    /// Whether the task runs.
    looking: Mutex<bool>,
}

impl Default for Events {
    fn default() -> Self {
        Events {
            seen: watch::Sender::new(None),
            over: watch::Sender::new(false),
            room: Arc::new(Semaphore::new(LISTENERS_MAX)),
            looking: Mutex::new(false),
        }
    }
}

impl Events {
    /// Ends every stream, and the task with them.
    pub(crate) fn stop(&self) {
        self.over.send_replace(true);
    }

    /// From now on, what the task sees; it is started where it does not run.
    fn listen(&self, site: &Arc<Site>) -> watch::Receiver<Option<Entries>> {
        let mut looking = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        // Under the lock: the task ends only where it sees nobody listening.
        let receiver = self.seen.subscribe();
        if !*looking {
            *looking = true;
            tokio::spawn(look(Arc::downgrade(site)));
        }
        receiver
    }

    /// Whether the task may end: nobody listens any more.
    fn rest(&self) -> bool {
        let mut looking = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        if self.seen.receiver_count() == 0 || *self.over.borrow() {
            *looking = false;
        }
        !*looking
    }
}

/// Looks at the folder until nobody listens; tells what changed.
async fn look(site: Weak<Site>) {
    let mut known = None;
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let Some(site) = site.upgrade() else { return };
        if site.events.rest() {
            return;
        }
        let before = known;
        let worker = Arc::clone(&site);
        let looked = tokio::task::spawn_blocking(move || {
            let stamp = worker.stamp();
            // A folder that cannot be read just now, as between two writes, is looked at again.
            let changed = Some(stamp) != before;
            (stamp, changed.then(|| worker.entries()).and_then(Result::ok), changed)
        });
        let Ok((stamp, now, changed)) = looked.await else { continue };
        if !changed {
            continue;
        }
        if let Some(now) = now {
            known = Some(stamp);
            site.events.seen.send_if_modified(|seen| seen.replace(now) != Some(now));
        }
    }
}

/// How far a mission has come.
pub(crate) fn entries(mission: &truce_mission::Mission, audience: Audience) -> Entries {
    if audience == Audience::Public {
        return Entries { size: mission.register().len(), reports: None, unread: None };
    }
    let reports = mission.reports().len();
    let unread = match mission.view_state() {
        truce_mission::ViewState::Current => 0,
        truce_mission::ViewState::Behind { unread } => unread,
        truce_mission::ViewState::Missing => reports,
    };
    Entries { size: mission.register().len(), reports: Some(reports), unread: Some(unread) }
}

impl Entries {
    /// The id of the event that told this.
    fn id(self) -> String {
        format!("{}.{}", self.size, self.unread.unwrap_or_default())
    }

    fn event(self) -> Event {
        let data = serde_json::to_string(&self).unwrap_or_default();
        Event::default().event("entries").id(self.id()).retry(RETRY).data(data)
    }
}

/// `/api/v1/events`.
pub(crate) async fn answer(State(site): State<Arc<Site>>, ask: Ask, headers: HeaderMap) -> Response<Body> {
    let Ok(place) = Arc::clone(&site.events.room).try_acquire_owned() else {
        let full = site.say_with(&ask, "api-listeners", "max", &LISTENERS_MAX.to_string());
        return site.refused(&Refusal::Busy(full), &ask);
    };
    let seen = site.events.listen(&site);
    let over = site.events.over.subscribe();
    let (worker, asked) = (Arc::clone(&site), ask.clone());
    let first = tokio::task::spawn_blocking(move || {
        worker.answer(&asked, |desk| given(desk, &[]).map(|_nothing| Reply::new("", "")))?;
        worker.entries()
    });
    let first = first.await.unwrap_or_else(|_panicked| Err(Refusal::Fault(site.say(&ask, "fault-panicked"))));
    let first = match first {
        Ok(first) => first,
        Err(refusal) => return site.refused(&refusal, &ask),
    };
    let heard = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let listener = Listener {
        told: (heard == Some(first.id().as_str())).then_some(first),
        now: first,
        seen,
        over,
        _place: place,
    };
    let alive = KeepAlive::new().interval(HEARTBEAT).text("still here");
    Sse::new(listener.stream()).keep_alive(alive).into_response()
}

struct Listener {
    /// What was told last.
    told: Option<Entries>,
    now: Entries,
    seen: watch::Receiver<Option<Entries>>,
    over: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
}

impl Listener {
    fn stream(self) -> impl Stream<Item = Result<Event, Infallible>> {
        stream::unfold(self, |mut listener| async move {
            loop {
                if listener.told != Some(listener.now) {
                    listener.told = Some(listener.now);
                    return Some((Ok(listener.now.event()), listener));
                }
                tokio::select! {
                    changed = listener.seen.changed() => {
                        changed.ok()?;
                        listener.now = (*listener.seen.borrow_and_update()).unwrap_or(listener.now);
                    }
                    _over = listener.over.wait_for(|over| *over) => return None,
                }
            }
        })
    }
}
