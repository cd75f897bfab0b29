//! Drawings: server-made SVG, the same bytes for the same input, readable in black and white and by a screen reader.
//!
//! Shape, pattern and word carry the state; colour only repeats it. No colour, order or size ever stands for a side.

mod bars;
mod cluster;
mod deadlines;
mod ground;
mod map;
mod path;
mod projection;
mod state;
mod svg;

pub use bars::{BarRow, ByState, DayBars};
pub use deadlines::{Deadline, DeadlineState, Deadlines};
pub use map::{Basemap, Degrees, Label, Map, MapZone, Mark};
pub use state::State;
pub use svg::Drawing;
pub(crate) use svg::STYLE;
