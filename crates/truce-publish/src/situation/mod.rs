//! The daily situation report: one HTML file that needs no network and no script, for reading, printing and keeping.
//!
//! It counts and quotes; it finds nothing. Every party is shown in the same form, in the order of the agreement.

mod build;
mod cards;
mod counts;
mod duties;
mod gaps;
mod headline;
mod material;
mod names;
mod page;
mod style;
mod window;

pub use material::{Filed, HeardSide, Material, Numbered, Options, RegisterHead, Standing};

use crate::Words;
use askama::Template;

/// Why a report could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The mission cannot answer.
    #[error(transparent)]
    Mission(#[from] truce_mission::MissionError),
    /// The template failed; it and its data are both ours, so this is a fault of this program.
    #[error("the situation report could not be put together: {0}")]
    Template(#[from] askama::Error),
}

/// The situation report as one HTML file.
///
/// # Errors
/// Only if the template fails, which is a fault of this program.
pub fn situation_report(
    material: &Material<'_>,
    options: &Options,
    words: &Words,
) -> Result<String, ReportError> {
    Ok(build::page(material, options, words).render()?)
}
