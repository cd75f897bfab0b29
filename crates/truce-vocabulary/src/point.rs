//! A point on the ground with the radius within which the thing really was.

use serde::{Deserialize, Serialize};

/// Metres.
pub type Distance = f64;

/// A point in WGS 84 degrees and the radius in metres of the circle that surely holds what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct UncertainPoint {
    /// Longitude, degrees east.
    pub lon: f64,
    /// Latitude, degrees north.
    pub lat: f64,
    /// Radius of uncertainty, metres.
    pub radius_m: Distance,
}
