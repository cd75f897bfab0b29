//! Opening a mission, and its errors as people see them.

use crate::arguments::{Filter, InMission};
use miette::Report;
use std::path::Path;
use truce_mission::{Mission, MissionError, Query, QueryError, SystemClock, ViewState};

/// Opens the mission to change it.
pub(crate) fn open(dir: &Path) -> miette::Result<Mission> {
    Mission::open_here(dir).map_err(explained)
}

/// Opens the mission to look at it. Where its view is missing or behind, it is made again: a projection, not a change.
pub(crate) fn look(mission: &InMission) -> miette::Result<Mission> {
    let mut opened = Mission::open_read_only(&mission.dir, SystemClock).map_err(explained)?;
    if opened.view_state() != ViewState::Current {
        drop(opened);
        opened = open(&mission.dir)?;
        opened.read_all(&mut |_progress| {}).map_err(explained)?;
    }
    if let Some(drift) = opened.agreement_drift() {
        crate::terminal::remark(&format!(
            "The files of agreement `{}` have changed since this mission adopted it. The mission keeps to what it adopted.",
            drift.name
        ));
    }
    Ok(opened)
}

/// The error with what to do about it; agreement files with the place shown.
pub(crate) fn explained(error: MissionError) -> Report {
    match error {
        MissionError::Agreement(faults) => Report::new(faults),
        MissionError::NotAMission { .. } | MissionError::NoFolder { .. } => {
            miette::miette!(
                help = "`truce init DIR` sets up a mission; `-C DIR` names the one to work on",
                "{error}"
            )
        }
        MissionError::NotAFolder { .. } | MissionError::AlreadyThere { .. } => {
            miette::miette!(
                help = "name a folder that does not exist yet; nothing here was changed",
                "{error}"
            )
        }
        error => Report::from_err(error),
    }
}

/// The query that the flags spell out.
pub(crate) fn query(filter: &Filter) -> Result<Query, QueryError> {
    let mut query = Query::default();
    let mut set = |key: &str, value: &str| if value.is_empty() { Ok(()) } else { query.set(key, value) };
    set("text", filter.text.as_deref().unwrap_or_default())?;
    for act in &filter.act {
        // "fire" is a family, "fire.shelling" an act.
        set(if act.contains('.') { "act" } else { "group" }, act)?;
    }
    for actor in &filter.actor {
        set("actor", actor)?;
    }
    for (key, date) in [("from", filter.from), ("to", filter.to)] {
        set(key, &date.map_or(String::new(), |date| date.to_string()))?;
    }
    set("zone", filter.zone.as_deref().unwrap_or_default())?;
    set("place", filter.place.as_deref().unwrap_or_default())?;
    set("direction", filter.direction.as_deref().unwrap_or_default())?;
    set("state", filter.state.as_deref().unwrap_or_default())?;
    set("limit", &filter.limit.map_or(String::new(), |limit| limit.to_string()))?;
    if let (Some(from), Some(to)) = (filter.from, filter.to)
        && from > to
    {
        return Err(QueryError::Backwards { from, to });
    }
    Ok(query)
}
