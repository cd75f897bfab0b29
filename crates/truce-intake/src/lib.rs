//! Every way in: files, folders and standard input become reports with their provenance.
//!
//! What is refused is refused with the file, the place in it and what would be accepted. Bytes are never changed on the way.
//!
//! ```no_run
//! use truce_intake::{Limits, take};
//! let taken = take("reports".as_ref(), &Default::default(), Limits::default())?;
//! for report in &taken.reports {
//!     println!("{}: {} characters", report.doc(), report.text.chars().count());
//! }
//! for refused in &taken.refused {
//!     eprintln!("{refused}");
//! }
//! # Ok::<(), truce_intake::IntakeError>(())
//! ```

mod error;
mod files;
mod keys;

pub use error::IntakeError;
pub use files::{EXTENSIONS, Incoming, Limits, Taken, take, take_bytes, take_stream};
pub use keys::KEYS;
