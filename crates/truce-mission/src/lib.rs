//! A mission: commands become entries, entries become state, and one query answers list, map, chart, count and export.
//!
//! Everything people did stands in the register; everything the machine made of it stands in a view that may be deleted at any time.
//! What the public may not see finely is coarsened here, before any answer is made.
//!
//! ```no_run
//! use truce_mission::{AgreementSource, Audience, Mission, MissionKind, NewMission, NewReport, OsChance, Query, SystemClock};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let new = NewMission {
//!     title: "South Lebanon, first week".into(),
//!     kind: MissionKind::Unofficial,
//!     agreement: Some(AgreementSource::named("lebanon-2024")?),
//!     origin: None,
//! };
//! let mut mission = Mission::create("first-week", new, SystemClock, OsChance)?;
//! mission.receive(NewReport { bytes: std::fs::read("article.txt")?, provenance: Default::default() })?;
//! mission.read_all(&mut |_progress| {})?;
//! let page = mission.query(&Query::parse("group=air from=2024-12-01")?, Audience::Public)?;
//! println!("{} incidents, {} on the map", page.counts.incidents, page.points.len());
//! # Ok(())
//! # }
//! ```

mod ask;
mod bundled;
mod coarsen;
mod columns;
mod decode;
mod entries;
mod error;
mod export;
mod front;
mod look;
mod marks;
mod mission;
mod model;
mod names;
mod query;
mod rows;
mod run;
mod settings;
mod state;
mod system;
mod view;

pub use bundled::AgreementSource;
pub use decode::{DecodeError, Encoding, TEXT_BYTES_MAX, decode};
pub use entries::{Recorded, RunRecord};
pub use error::MissionError;
pub use export::{COLUMNS, Format, UnknownFormat};
pub use front::{FrontLine, split_front_matter};
pub use marks::{Changes, Marker, MarksRow};
pub use mission::{
    AgreementDrift, Mission, MissionClock, NewMission, NewReport, Preview, Received, ViewState,
};
pub use model::{AnswerRow, Suggestions};
pub use query::{
    Cursor, Direction, GROUPS, InZone, KEYS, LIMIT_DEFAULT, LIMIT_MAX, Query, QueryError, State, group_code,
};
pub use rows::{
    Audience, ClaimRow, Counts, DayRow, HeadRow, HeardRow, IncidentRow, ObligationRow, Overview, Page,
    PointRow, SideBars, SideCounts, StatementRow,
};
pub use run::{Progress, ReadsReports, RunOutcome};
pub use settings::{AllowRemote, Digits, MissionId, MissionKind, ModelSettings, Settings, UnknownKind};
pub use state::{AgreementRow, ReportRow};
pub use system::SystemClock;
pub use truce_incidents::DrawnState;
pub use truce_register::{Chance, OsChance, ReasonCode, SeededChance};
