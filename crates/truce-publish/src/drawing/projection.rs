//! Degrees to the page: Mercator, the same bits on every machine.

/// Metres in a degree of latitude, near enough for a drawing.
const METRES_PER_DEGREE: f64 = 111_320.0;

/// A box of degrees: west, south, east, north.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) west: f64,
    pub(crate) south: f64,
    pub(crate) east: f64,
    pub(crate) north: f64,
}

impl Frame {
    /// The smallest frame around the points, if there are any.
    pub(crate) fn around(points: impl Iterator<Item = (f64, f64)>) -> Option<Frame> {
        points.filter(|(lon, lat)| lon.is_finite() && lat.is_finite()).fold(
            None,
            |frame: Option<Frame>, (lon, lat)| {
                let lat = lat.clamp(-85.0, 85.0);
                let frame = frame.unwrap_or(Frame { west: lon, south: lat, east: lon, north: lat });
                Some(Frame {
                    west: frame.west.min(lon),
                    south: frame.south.min(lat),
                    east: frame.east.max(lon),
                    north: frame.north.max(lat),
                })
            },
        )
    }

    /// The frame with a margin of `share` of its size, at least `degrees_min` wide and high.
    pub(crate) fn with_margin(self, share: f64, degrees_min: f64) -> Frame {
        let pad = |size: f64| (size * share).max((degrees_min - size) / 2.0);
        let (wide, high) = (pad(self.east - self.west), pad(self.north - self.south));
        Frame {
            west: self.west - wide,
            south: (self.south - high).max(-85.0),
            east: self.east + wide,
            north: (self.north + high).min(85.0),
        }
    }

    pub(crate) fn contains(&self, (lon, lat): (f64, f64)) -> bool {
        lon >= self.west && lon <= self.east && lat >= self.south && lat <= self.north
    }
}

/// Mercator onto a sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Projection {
    frame: Frame,
    top: f64,
    /// Page units per degree of longitude.
    scale: f64,
    /// Size of the sheet in page units.
    pub(crate) width: f64,
    pub(crate) height: f64,
}

fn mercator_degrees(lat: f64) -> f64 {
    let radians = lat.clamp(-85.0, 85.0).to_radians();
    libm::log(libm::tan(std::f64::consts::FRAC_PI_4 + radians / 2.0)).to_degrees()
}

impl Projection {
    /// Fits `frame` into a sheet of this width; the height follows, between the two bounds, and the frame widens to fill it.
    pub(crate) fn fit(frame: Frame, width: f64, height_min: f64, height_max: f64) -> Projection {
        let (degrees_wide, degrees_high) =
            (frame.east - frame.west, mercator_degrees(frame.north) - mercator_degrees(frame.south));
        let height = (width * degrees_high / degrees_wide).clamp(height_min, height_max);
        let scale = (width / degrees_wide).min(height / degrees_high);
        let (spare_x, spare_y) = (width / scale - degrees_wide, height / scale - degrees_high);
        let frame = Frame { west: frame.west - spare_x / 2.0, east: frame.east + spare_x / 2.0, ..frame };
        let top = mercator_degrees(frame.north) + spare_y / 2.0;
        let frame =
            Frame { north: Self::latitude(top), south: Self::latitude(top - height / scale), ..frame };
        Projection { frame, top, scale, width, height }
    }

    fn latitude(mercator: f64) -> f64 {
        2.0 * libm::atan(libm::exp(mercator.to_radians())).to_degrees() - 90.0
    }

    /// The degrees the whole sheet shows.
    pub(crate) fn frame(&self) -> Frame {
        self.frame
    }

    /// Where a point falls on the sheet.
    pub(crate) fn place(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        ((lon - self.frame.west) * self.scale, (self.top - mercator_degrees(lat)) * self.scale)
    }

    /// Page units of a length on the ground at a latitude.
    pub(crate) fn length(&self, metres: f64, lat: f64) -> f64 {
        let shrink = libm::cos(lat.clamp(-85.0, 85.0).to_radians());
        metres / (METRES_PER_DEGREE * shrink) * self.scale
    }

    /// The latitude at half height.
    pub(crate) fn middle_latitude(&self) -> f64 {
        (self.frame.north + self.frame.south) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_of_the_frame_fall_on_the_corners_of_the_sheet() {
        let frame = Frame { west: 35.0, south: 33.0, east: 36.0, north: 34.0 };
        let sheet = Projection::fit(frame, 720.0, 300.0, 900.0);
        let shown = sheet.frame();
        for (corner, expected) in [
            ((shown.west, shown.north), (0.0, 0.0)),
            ((shown.east, shown.south), (sheet.width, sheet.height)),
        ] {
            let (x, y) = sheet.place(corner);
            assert!((x - expected.0).abs() < 1e-6 && (y - expected.1).abs() < 1e-6, "{x} {y}");
        }
        assert!(shown.contains((35.5, 33.5)) && !shown.contains((39.0, 33.5)));
    }

    #[test]
    fn lengths_on_the_ground_agree_with_places_on_the_sheet() {
        let frame = Frame { west: 35.0, south: 33.0, east: 36.0, north: 34.0 };
        let sheet = Projection::fit(frame, 720.0, 300.0, 900.0);
        let (south, north) = (sheet.place((35.5, 33.45)), sheet.place((35.5, 33.55)));
        let metres = 0.1 * METRES_PER_DEGREE;
        assert!((sheet.length(metres, 33.5) / (south.1 - north.1) - 1.0).abs() < 1e-3);
    }
}
