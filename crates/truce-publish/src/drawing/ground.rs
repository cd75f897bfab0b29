//! What lies under zones and marks: outlines, or lines of longitude and latitude where there are none.

use super::{
    map::{Basemap, Degrees},
    path::{closed, on_sheet, open},
    projection::{Frame, Projection},
    svg::{number, text},
};

/// Whether the outlines reach into the frame at all.
pub(super) fn covers(basemap: &Basemap, frame: &Frame) -> bool {
    let lines = basemap.land.iter().chain(&basemap.boundaries).chain(&basemap.rivers);
    lines.flatten().any(|point| frame.contains(*point))
}

pub(super) fn ground(basemap: &Basemap, sheet: &Projection) -> String {
    let all = |lines: &[Vec<Degrees>], draw: fn(&[(f64, f64)], &Projection) -> String| -> String {
        lines.iter().map(|line| draw(&on_sheet(line, sheet), sheet)).collect()
    };
    let rect = format!(
        "<rect class=\"sea\" width=\"{}\" height=\"{}\"/>\n",
        number(sheet.width),
        number(sheet.height)
    );
    let layer = |class: &str, path: String| {
        if path.is_empty() {
            path
        } else {
            format!("<path class=\"{class}\" fill-rule=\"evenodd\" d=\"{path}\"/>\n")
        }
    };
    // Land ring by ring: neighbouring countries share edges, and one path with even and odd would lose what overlaps.
    let land: String =
        basemap.land.iter().map(|ring| layer("land", closed(&on_sheet(ring, sheet), sheet))).collect();
    rect + &land
        + &layer("lake", all(&basemap.water, closed))
        + &layer("district", all(&basemap.districts, open))
        + &layer("disputed", all(&basemap.disputed, open))
        + &layer("river", all(&basemap.rivers, open))
        + &layer("boundary", all(&basemap.boundaries, open))
}

/// Lines of longitude and latitude, for where there are no outlines.
pub(super) fn graticule(sheet: &Projection) -> String {
    let frame = sheet.frame();
    let wide = (frame.east - frame.west).max(frame.north - frame.south);
    let step = [0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0]
        .into_iter()
        .find(|step| wide / step <= 8.0)
        .unwrap_or(45.0);
    let decimals = if step < 0.1 { 2 } else { usize::from(step < 1.0) };
    let mut out = format!(
        "<rect class=\"blank\" width=\"{}\" height=\"{}\"/>\n",
        number(sheet.width),
        number(sheet.height)
    );
    let ticks = |from: f64, to: f64| {
        let first = libm::ceil(from / step) as i64;
        (0..40).map(move |n| (first + n) as f64 * step).take_while(move |tick| *tick <= to)
    };
    let hemisphere = |value: f64, positive: &str, negative: &str| {
        format!("{:.decimals$}° {}", value.abs(), if value < 0.0 { negative } else { positive })
    };
    for lon in ticks(frame.west, frame.east) {
        let (x, _) = sheet.place((lon, frame.south));
        out += &format!("<path class=\"grat\" d=\"M{} 0V{}\"/>", number(x), number(sheet.height));
        out += &text("tx gr", x + 3.0, 12.0, &hemisphere(lon, "E", "W"));
    }
    for lat in ticks(frame.south, frame.north) {
        let (_, y) = sheet.place((frame.west, lat));
        out += &format!("<path class=\"grat\" d=\"M0 {}H{}\"/>", number(y), number(sheet.width));
        out += &text("tx gr", 4.0, y - 3.0, &hemisphere(lat, "N", "S"));
    }
    out
}
