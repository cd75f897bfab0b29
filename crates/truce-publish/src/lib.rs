//! Every way out: words, drawings and the situation report.
//!
//! Nothing here decides or counts anew what the mission decided: it is put into words and shapes, the same for every party. Colours
//! and shapes say how well a claim stands, never whose it is. Same input, same bytes.

pub mod drawing;
mod language;
mod mission;
mod naming;
mod situation;
mod terrain;
mod text;
mod words;

pub use language::{Language, UnknownLanguage, counted, formatter as number_formatter};
pub use mission::mission_report;
pub use naming::Naming;
pub use situation::{
    Filed, HeardSide, Material, Numbered, Options, RegisterHead, ReportError, Standing, situation_report,
};
pub use terrain::{drawn_zones, terrain};
pub use text::visible;
pub use words::Words;
