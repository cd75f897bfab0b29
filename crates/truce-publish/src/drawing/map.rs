//! The map: zones by what they rest on, incidents by state, uncertainty to scale.
//!
//! A mark is where a claim says something was, give or take its circle. Marks that would cover each other stand apart on short leaders;
//! where too many fall together, a badge says how many. The list beside the map holds the same incidents, for those who cannot see it.

use super::{
    Drawing, State,
    cluster::{Cluster, RADIUS, clusters},
    ground::{covers, graticule, ground},
    path::{closed, on_sheet},
    projection::{Frame, Projection},
    svg::{fitted, lines, number, overlap, text, width_of},
};
use crate::Words;
use std::collections::{BTreeMap, BTreeSet};
use truce_vocabulary::UncertainPoint;

const WIDTH: f64 = 760.0;
const HEIGHT_MIN: f64 = 380.0;
const HEIGHT_MAX: f64 = 640.0;
/// Names of places set at most: a map is for finding one's way, not for reading.
const NAMES_MAX: usize = 26;
/// A circle of uncertainty wider than this does not widen the map.
const WIDENING_MAX_M: f64 = 15_000.0;

/// A point in degrees: longitude, latitude.
pub type Degrees = (f64, f64);

/// Outlines to draw under everything.
#[derive(Clone, Debug, Default)]
pub struct Basemap {
    /// Land: closed rings; holes wind the other way or lie inside.
    pub land: Vec<Vec<Degrees>>,
    /// Lakes: closed rings.
    pub water: Vec<Vec<Degrees>>,
    /// Outlines of districts.
    pub districts: Vec<Vec<Degrees>>,
    /// Outlines of areas that more than one side claims.
    pub disputed: Vec<Vec<Degrees>>,
    /// Rivers.
    pub rivers: Vec<Vec<Degrees>>,
    /// Boundary lines as this mission draws them; they say nothing about where a border is.
    pub boundaries: Vec<Vec<Degrees>>,
    /// Names, the most important first.
    pub labels: Vec<Label>,
    /// Whose outlines they are, as their licences ask.
    pub attribution: String,
    /// Whose names they are.
    pub names_attribution: String,
}

/// A name on the map.
#[derive(Clone, Debug)]
pub struct Label {
    /// The name.
    pub name: String,
    /// Where.
    pub at: Degrees,
    /// The name of an area, not of a point.
    pub area: bool,
}

/// A zone to draw.
#[derive(Clone, Debug)]
pub struct MapZone {
    /// Its name.
    pub name: String,
    /// What it rests on, as a code of the catalogue ("text", "unilateral").
    pub basis: &'static str,
    /// Its closed rings; holes are told by even and odd.
    pub rings: Vec<Vec<Degrees>>,
}

/// An incident to mark.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its number in the list, short.
    pub number: String,
    /// Where, with its uncertainty.
    pub point: UncertainPoint,
    /// Its state.
    pub state: State,
}

/// What a map shows.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Outlines, where some cover the marks.
    pub basemap: Option<Basemap>,
    /// Zones, in the order of the agreement.
    pub zones: Vec<MapZone>,
    /// Incidents that have a point.
    pub marks: Vec<Mark>,
    /// How many more incidents have none.
    pub without_point: usize,
    /// The area the map is of, where that is settled beforehand; marks outside of it are named, not drawn.
    pub area: Vec<Degrees>,
}

impl Map {
    /// The drawing, or `None` where nothing has a point.
    pub fn draw(&self, words: &Words, prefix: &str) -> Option<Drawing> {
        let shown = Spot::of(self.marks.iter().filter(self.within()));
        let marks: usize = shown.iter().map(|spot| spot.marks.len()).sum();
        let reach = shown.iter().map(|spot| spot.marks[0].1).flat_map(|mark| {
            let degrees = mark.point.radius_m.clamp(0.0, WIDENING_MAX_M) / 111_320.0;
            let (lon, lat) = (mark.point.lon, mark.point.lat);
            [(lon - degrees * 1.2, lat - degrees), (lon + degrees * 1.2, lat + degrees)]
        });
        // Zones drawn for counting do not widen the map; those that bind somebody are shown whole.
        let binding = |zone: &&MapZone| zone.basis != "analytic" || shown.is_empty();
        let zones = self.zones.iter().filter(binding).flat_map(|zone| zone.rings.iter().flatten().copied());
        let frame = Frame::around(reach.chain(zones))?.with_margin(0.06, 0.35);
        let sheet = Projection::fit(frame, WIDTH, HEIGHT_MIN, HEIGHT_MAX);
        let basemap = self.basemap.as_ref().filter(|basemap| covers(basemap, &sheet.frame()));

        let clusters = clusters(&shown, &sheet);
        let mut taken: Vec<[f64; 4]> =
            vec![[WIDTH - 44.0, 0.0, WIDTH, 54.0], [0.0, sheet.height - 34.0, 190.0, sheet.height]];
        taken.extend(clusters.iter().flat_map(Cluster::boxes));

        let mut body = defs(prefix, &sheet);
        body += &format!("<g clip-path=\"url(#{prefix}-sheet)\">\n");
        body += &match basemap {
            Some(basemap) => ground(basemap, &sheet),
            None => graticule(&sheet),
        };
        body += &self.zone_shapes(&sheet, prefix);
        body += &circles(&shown, &sheet);
        body += &self.names(&sheet, &mut taken);
        body += &clusters.iter().map(|cluster| cluster.draw(words)).collect::<String>();
        body += &scale_bar(&sheet, words);
        body += &north(words);
        body += "</g>\n";
        body += &format!(
            "<rect class=\"frame\" x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\"/>\n",
            number(WIDTH - 1.0),
            number(sheet.height - 1.0)
        );
        let (legend, bottom) = self.legend(words, prefix, &sheet, basemap);
        body += &legend;
        Some(Drawing {
            title: words.text("map-title"),
            description: words.with(
                "map-description",
                [
                    ("marks", count(marks)),
                    ("zones", count(self.zones.len())),
                    ("without", count(self.without_point)),
                ],
            ),
            prefix: prefix.to_owned(),
            width: WIDTH as u32,
            height: bottom as u32,
            body,
        })
    }

    /// Tells whether a mark lies in or near the area the map is of.
    fn within(&self) -> impl Fn(&&Mark) -> bool + use<> {
        let area = Frame::around(self.area.iter().copied()).map(|area| area.with_margin(0.1, 0.2));
        move |mark| area.as_ref().is_none_or(|area| area.contains((mark.point.lon, mark.point.lat)))
    }

    /// The points the map has to show: its marks within the area, and the zones that bind somebody.
    pub fn reach(&self) -> Vec<Degrees> {
        let within = self.marks.iter().filter(self.within());
        let mut points: Vec<Degrees> = within.map(|mark| (mark.point.lon, mark.point.lat)).collect();
        let all = points.is_empty();
        let zones = self.zones.iter().filter(|zone| all || zone.basis != "analytic");
        points.extend(zones.flat_map(|zone| zone.rings.iter().flatten().copied()));
        points
    }

    /// Numbers of the marks that lie outside the area.
    pub fn off_the_map(&self) -> Vec<&str> {
        {
            let within = self.within();
            self.marks.iter().filter(|mark| !within(mark)).map(|mark| mark.number.as_str()).collect()
        }
    }

    /// The zones with a shape of their own: two zones may be one area on two grounds, and are drawn once.
    fn shapes(&self) -> impl Iterator<Item = &MapZone> {
        let same = |place: usize, zone: &MapZone| {
            self.zones[..place].iter().any(|earlier| earlier.rings == zone.rings)
        };
        self.zones.iter().enumerate().filter(move |(place, zone)| !same(*place, zone)).map(|(_, zone)| zone)
    }

    fn zone_shapes(&self, sheet: &Projection, prefix: &str) -> String {
        let shape = |zone: &MapZone| {
            let path: String = zone.rings.iter().map(|ring| closed(&on_sheet(ring, sheet), sheet)).collect();
            let basis = zone.basis;
            format!(
                "<path class=\"zone z-{basis}\" fill=\"url(#{prefix}-zone)\" fill-rule=\"evenodd\" d=\"{path}\"/>\n"
            )
        };
        self.shapes().map(shape).collect()
    }

    /// Names of places and zones, each only where it covers neither a mark nor a name set before it.
    fn names(&self, sheet: &Projection, taken: &mut Vec<[f64; 4]>) -> String {
        let mut out = String::new();
        for zone in self.shapes() {
            let Some(ring) = zone.rings.iter().max_by_key(|ring| ring.len()) else { continue };
            let Some(frame) = Frame::around(ring.iter().copied()) else { continue };
            let (x, y) = sheet.place(((frame.west + frame.east) / 2.0, (frame.south + frame.north) / 2.0));
            let half = width_of(&zone.name, 11.5) / 2.0;
            let candidates = [0.0, -14.0, 14.0, -26.0, 26.0].map(|shift| (x, y + shift));
            let free = candidates.into_iter().find_map(|(x, y)| {
                let frame = [x - half - 3.0, y - 12.0, x + half + 3.0, y + 4.0];
                let inside = frame[0] > 2.0
                    && frame[2] < WIDTH - 2.0
                    && frame[1] > 2.0
                    && frame[3] < sheet.height - 2.0;
                (inside && !taken.iter().any(|other| overlap(*other, frame))).then_some((x, y, frame))
            });
            if let Some((x, y, frame)) = free {
                taken.push(frame);
                out += &text("tx zn mid", x, y, &zone.name);
            }
        }
        let mut set = 0;
        for label in self.basemap.as_ref().map_or(&[][..], |basemap| basemap.labels.as_slice()) {
            if set >= NAMES_MAX {
                break;
            }
            if !sheet.frame().contains(label.at) {
                continue;
            }
            let (x, y) = sheet.place(label.at);
            let size = if label.area { 12.0 } else { 10.5 };
            let wide = width_of(&label.name, size) * if label.area { 1.25 } else { 1.0 };
            // A point's name stands right of its dot, or left of it; an area's name in its middle.
            let places: &[(&str, f64, f64)] = if label.area {
                &[("tx ar mid", 0.0, -0.5)]
            } else {
                &[("tx pl", 5.0, 0.0), ("tx pl end", -5.0, -1.0)]
            };
            for (class, shift, share) in places {
                let left = x + shift + wide * share;
                let frame = [left - 2.0, y - 9.0, left + wide + 2.0, y + 5.0];
                let inside = frame[0] > 2.0
                    && frame[2] < WIDTH - 2.0
                    && frame[1] > 2.0
                    && frame[3] < sheet.height - 2.0;
                if inside && !taken.iter().any(|other| overlap(*other, frame)) {
                    taken.push(frame);
                    set += 1;
                    if !label.area {
                        out += &format!(
                            "<circle class=\"town\" cx=\"{}\" cy=\"{}\" r=\"1.8\"/>",
                            number(x),
                            number(y)
                        );
                    }
                    out += &text(class, x + shift, y + 3.5, &label.name);
                    break;
                }
            }
        }
        out
    }

    fn legend(
        &self,
        words: &Words,
        prefix: &str,
        sheet: &Projection,
        basemap: Option<&Basemap>,
    ) -> (String, f64) {
        let frame = sheet.frame();
        let top = sheet.height + 20.0;
        let mut out = String::from("<g class=\"legend\">\n");
        let (mut x, mut y) = (10.0, top);
        let mut entry = |out: &mut String, symbol: &dyn Fn(f64, f64) -> String, name: &str| {
            let wide = 26.0 + width_of(name, 11.0) + 22.0;
            if x > 10.0 && x + wide > WIDTH {
                (x, y) = (10.0, y + 22.0);
            }
            *out += &symbol(x + 9.0, y - 4.0);
            *out += &text("tx lg", x + 24.0, y, &fitted(name, 11.0, WIDTH - 40.0));
            x += wide;
        };
        for state in State::ALL.into_iter().filter(|state| self.marks.iter().any(|mark| mark.state == *state))
        {
            entry(&mut out, &|x, y| state.symbol(x, y, RADIUS), &words.text(&state.word_id()));
        }
        entry(
            &mut out,
            &|x, y| format!("<circle class=\"unsure\" cx=\"{}\" cy=\"{}\" r=\"8\"/>", number(x), number(y)),
            &words.text("map-legend-uncertainty"),
        );
        for zone in self.zones.iter().filter(|zone| zone.rings.iter().flatten().any(|at| frame.contains(*at)))
        {
            let name = words.with(
                "map-legend-zone",
                [
                    ("zone", zone.name.as_str().into()),
                    ("basis", words.text(&format!("basis-short-{}", zone.basis)).into()),
                ],
            );
            let swatch = |x: f64, y: f64| {
                format!(
                    "<rect class=\"zone z-{}\" fill=\"url(#{prefix}-zone)\" x=\"{}\" y=\"{}\" width=\"18\" height=\"12\"/>",
                    zone.basis,
                    number(x - 9.0),
                    number(y - 6.0)
                )
            };
            entry(&mut out, &swatch, &name);
        }
        if basemap.is_some_and(|basemap| !basemap.boundaries.is_empty()) {
            let line = |x: f64, y: f64| {
                format!("<path class=\"boundary\" d=\"M{} {}h20\"/>", number(x - 10.0), number(y))
            };
            entry(&mut out, &line, &words.text("map-legend-boundary"));
        }
        let outlines =
            basemap.map_or_else(|| words.text("map-no-basemap"), |basemap| basemap.attribution.clone());
        let names = self.basemap.as_ref().map_or("", |basemap| basemap.names_attribution.as_str());
        let credit = format!("{outlines} {names}");
        y += 8.0;
        for line in lines(&credit, 9.5, WIDTH - 20.0) {
            y += 13.0;
            out += &text("tx cr", 10.0, y, &line);
        }
        out += "</g>\n";
        (out, y + 8.0)
    }
}

pub(super) fn count(number: usize) -> truce_vocabulary::Argument {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

fn defs(prefix: &str, sheet: &Projection) -> String {
    format!(
        "<defs><clipPath id=\"{prefix}-sheet\"><rect width=\"{}\" height=\"{}\"/></clipPath>\
         <pattern id=\"{prefix}-zone\" class=\"pt zp\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\">\
         <path class=\"zl\" d=\"M-1 8L8 -1\"/></pattern></defs>\n",
        number(sheet.width),
        number(sheet.height)
    )
}

/// Marks at one point with one uncertainty, each with its place in the list. However many there are, they are placed and drawn once.
pub(super) struct Spot<'a> {
    pub(super) marks: Vec<(usize, &'a Mark)>,
}

impl<'a> Spot<'a> {
    fn of(marks: impl Iterator<Item = &'a Mark>) -> Vec<Spot<'a>> {
        let mut places: BTreeMap<[u64; 3], usize> = BTreeMap::new();
        let mut spots: Vec<Spot<'a>> = Vec::new();
        for (index, mark) in marks.enumerate() {
            let at = [mark.point.lon, mark.point.lat, mark.point.radius_m].map(f64::to_bits);
            let place = *places.entry(at).or_insert_with(|| {
                spots.push(Spot { marks: Vec::new() });
                spots.len() - 1
            });
            spots[place].marks.push((index, mark));
        }
        spots
    }
}

/// Circles of uncertainty, each pair of place and radius once.
fn circles(spots: &[Spot<'_>], sheet: &Projection) -> String {
    let mut drawn: BTreeSet<String> = BTreeSet::new();
    let mut out = String::new();
    for mark in spots.iter().map(|spot| spot.marks[0].1) {
        let (x, y) = sheet.place((mark.point.lon, mark.point.lat));
        let r = sheet.length(mark.point.radius_m, mark.point.lat);
        if r < RADIUS * 0.8 {
            continue;
        }
        let circle = format!(
            "<circle class=\"unsure\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n",
            number(x),
            number(y),
            number(r)
        );
        if drawn.insert(circle.clone()) {
            out += &circle;
        }
    }
    out
}

fn scale_bar(sheet: &Projection, words: &Words) -> String {
    let km = [500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5];
    let long = |km: f64| sheet.length(km * 1000.0, sheet.middle_latitude());
    let km = km.into_iter().find(|km| long(*km) <= 150.0).unwrap_or(0.2);
    let (x, y, wide) = (14.0, sheet.height - 14.0, long(km));
    let bar =
        format!("<path class=\"scale\" d=\"M{} {}v5h{}v-5\"/>", number(x), number(y - 5.0), number(wide));
    bar + &text("tx sc", x + wide + 6.0, y, &words.with("map-scale", [("km", number(km).into())]))
}

fn north(words: &Words) -> String {
    let x = WIDTH - 22.0;
    let arrow = format!("<path class=\"north\" d=\"M{} 12l6 17l-6 -4l-6 4Z\"/>", number(x));
    arrow + &text("tx sc mid", x, 43.0, &words.text("map-north"))
}
