//! Light geometry on the ground: rings, polygons, and lengths in metres on a local plane.
//!
//! Lengths use the equirectangular plane round the points at hand. Against the ellipsoid the error is below 0.7 % (the
//! sphere) plus, for points up to 200 km apart and below 60° of latitude, below 0.2 % (the plane): 9 m in a kilometre.

/// Mean radius of the Earth (IUGG), metres.
const EARTH_RADIUS_M: f64 = 6_371_008.8;
/// Metres in a degree of latitude.
pub(crate) const DEGREE_M: f64 = EARTH_RADIUS_M * std::f64::consts::PI / 180.0;

/// Metres between two points, each longitude and latitude.
pub fn distance_m(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = plane(a, b);
    (dx * dx + dy * dy).sqrt()
}

/// `b` in metres east and north of `a`.
pub(crate) fn plane(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    let turn = b.0 - a.0;
    // The short way round the globe.
    let turn = if turn > 180.0 { turn - 360.0 } else if turn < -180.0 { turn + 360.0 } else { turn };
    let scale = libm::cos(((a.1 + b.1) / 2.0).to_radians());
    (turn * DEGREE_M * scale, (b.1 - a.1) * DEGREE_M)
}
