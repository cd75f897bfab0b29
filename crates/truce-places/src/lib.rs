//! Places: a name or a point, with its uncertainty, to candidates and to zones.
//!
//! Three answers are always possible: known, ambiguous and unknown for a name; yes, no and cannot tell for a zone.
//! A country or a region never gets a point. Tables are data in the binary; there is no file, network or clock here.
//!
//! - [`Gazetteer`]: names in four languages and their romanisations to ranked candidates.
//! - [`ZoneIndex`]: points to zones. [`Line`]: distance to a line and the side of it.
//! - [`relative`]: "3 km south of X", "between A and B".
//! - [`basemap()`]: outlines for the map of a report.

mod basemap;
mod country;
mod designator;
mod find;
mod format;
mod gazetteer;
mod geojson;
mod geometry;
mod line;
mod name;
mod pack;
mod place;
mod rank;
pub mod relative;
mod resolve;
mod zone;

pub use basemap::{Basemap, Shape, ShapeKind, basemap};
pub use country::{CountryCode, CountryCodeError};
pub use find::PlaceMatch;
pub use format::GazetteerError;
pub use gazetteer::{Gazetteer, Place};
pub use geojson::{GeoJsonError, lines_from_geojson, zones_from_geojson};
pub use geometry::{Coord, MultiPolygon, Polygon, distance_m};
pub use line::Line;
pub use name::{NAME_BYTES_MAX, normalise, romanisation_key};
pub use pack::{PackError, PlaceRow, pack};
pub use place::{Bounds, Language, Location, PlaceId, PlaceIdError, PlaceKind, PlaceSource};
pub use resolve::{Candidate, Context, Resolution};
pub use zone::{Zone, ZoneId, ZoneIndex};
