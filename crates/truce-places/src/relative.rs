//! Places said by their relation to others: "3 km south of X", "between A and B", "the outskirts of X".
//!
//! Every answer is a point with a radius that holds what the words leave open: the direction within half a wind, the distance
//! within a tenth, the place named within its own radius.

use crate::{
    Coord,
    geometry::{DEGREE_M, distance_m},
};
use serde::{Deserialize, Serialize};
use truce_vocabulary::{Distance, TextRange, UncertainPoint};

/// One of the eight winds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are the words")]
pub enum Direction {
    North,
    NorthEast,
    East,
    SouthEast,
    South,
    SouthWest,
    West,
    NorthWest,
}

impl Direction {
    const ALL: [Direction; 8] = [
        Direction::North,
        Direction::NorthEast,
        Direction::East,
        Direction::SouthEast,
        Direction::South,
        Direction::SouthWest,
        Direction::West,
        Direction::NorthWest,
    ];

    /// The direction of an English word: "south", "southern", "south-east", "southeastern".
    pub fn from_word(word: &str) -> Option<Direction> {
        let plain: String =
            word.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
        let plain = plain.strip_suffix("ern").unwrap_or(&plain);
        let words = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];
        let place = words.iter().position(|word| *word == plain)?;
        Some(Direction::ALL[place])
    }

    /// Degrees clockwise from north.
    pub fn bearing_deg(self) -> f64 {
        45.0 * f64::from(self as u8)
    }
}

/// The sine of half a wind, 22.5 degrees: how far aside "south" may lie, in parts of the distance.
const HALF_WIND: f64 = 0.382_683_432_365_089_8;
/// How exact a distance in a report is.
const DISTANCE_SHARE: f64 = 0.1;

/// `distance_m` from a place in a direction. Within half a wind and a tenth of the distance, and the place's own radius.
pub fn offset(from: &UncertainPoint, direction: Direction, distance_m: Distance) -> UncertainPoint {
    let spread = distance_m * (HALF_WIND * HALF_WIND + DISTANCE_SHARE * DISTANCE_SHARE).sqrt();
    let to = moved(from, direction.bearing_deg(), distance_m);
    UncertainPoint { radius_m: from.radius_m + spread, ..to }
}

/// `distance_m` from a place, in a direction nobody says: round the place, as far as that.
pub fn at_distance(from: &UncertainPoint, distance_m: Distance) -> UncertainPoint {
    UncertainPoint { radius_m: from.radius_m + distance_m * (1.0 + DISTANCE_SHARE), ..*from }
}

/// "South of X", no distance said: outside X on that side, up to 3 km from its edge.
pub fn beside(from: &UncertainPoint, direction: Direction) -> UncertainPoint {
    let reach = from.radius_m + 1_500.0;
    let to = moved(from, direction.bearing_deg(), reach);
    UncertainPoint { radius_m: reach, ..to }
}

/// Between two places: the circle over their connection, and the larger of their radii.
pub fn between(a: &UncertainPoint, b: &UncertainPoint) -> UncertainPoint {
    let (from, to) = (Coord { lon: a.lon, lat: a.lat }, Coord { lon: b.lon, lat: b.lat });
    UncertainPoint {
        lon: f64::midpoint(a.lon, b.lon),
        lat: f64::midpoint(a.lat, b.lat),
        radius_m: 0.5 * distance_m(from, to) + a.radius_m.max(b.radius_m),
    }
}

/// The outskirts or surroundings of a place: one and a half times as far out as the place itself, and a kilometre.
pub fn outskirts(of: &UncertainPoint) -> UncertainPoint {
    UncertainPoint { radius_m: 1.5 * of.radius_m + 1_000.0, ..*of }
}

/// Near a place: up to 5 km from its edge.
pub fn near(of: &UncertainPoint) -> UncertainPoint {
    UncertainPoint { radius_m: of.radius_m + 5_000.0, ..*of }
}

fn moved(from: &UncertainPoint, bearing_deg: f64, distance_m: f64) -> UncertainPoint {
    let bearing = bearing_deg.to_radians();
    let north = distance_m * libm::cos(bearing) / DEGREE_M;
    let scale = libm::cos(from.lat.to_radians()).max(0.01);
    let east = distance_m * libm::sin(bearing) / (DEGREE_M * scale);
    UncertainPoint { lon: from.lon + east, lat: from.lat + north, radius_m: from.radius_m }
}

/// A relation read from a phrase; the ranges say where in the phrase the named places stand.
///
/// Of a river or a line ("south of the Litani") nothing here makes a point: look the side up in the agreement's zones, or ask
/// [`crate::Line`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Relation {
    /// "3 km south of X", "two miles from X".
    Offset {
        /// Metres.
        distance_m: Distance,
        /// Direction, where it is said.
        direction: Option<Direction>,
        /// The place.
        of: TextRange,
    },
    /// "South of X".
    Beside {
        /// Direction.
        direction: Direction,
        /// The place or line.
        of: TextRange,
    },
    /// "Between A and B".
    Between {
        /// The first place.
        first: TextRange,
        /// The second place.
        second: TextRange,
    },
    /// "The outskirts of X", "around X".
    Outskirts {
        /// The place.
        of: TextRange,
    },
    /// "Near X".
    Near {
        /// The place.
        of: TextRange,
    },
}

impl Relation {
    /// The relation an English phrase begins with, if it is one.
    ///
    /// ```
    /// use truce_places::relative::{Direction, Relation};
    /// let phrase = "about 3 km south-east of Khiam";
    /// let Some(Relation::Offset { distance_m, direction, of }) = Relation::read(phrase) else { panic!() };
    /// assert_eq!((distance_m, direction, of.of(phrase)), (3_000.0, Some(Direction::SouthEast), Some("Khiam")));
    /// ```
    pub fn read(phrase: &str) -> Option<Relation> {
        let words = words(phrase);
        let word =
            |at: usize| words.get(at).and_then(|range| range.of(phrase)).unwrap_or("").to_ascii_lowercase();
        let rest = |at: usize| {
            let of = (["the", "town", "village", "city", "of"].iter()).fold(at, |at, skip| {
                let followed = words.len() > at + 1;
                at + usize::from(followed && word(at) == *skip)
            });
            Some(TextRange::new(words.get(of)?.start, words.last()?.end))
        };
        let vague = [
            "about",
            "around",
            "some",
            "roughly",
            "nearly",
            "approximately",
            "just",
            "less",
            "than",
            "the",
            "to",
        ];
        let first = (0..words.len()).find(|at| {
            let is_vague = vague.contains(&word(*at).as_str());
            // "Around 3 km" is vague; "around Khiam" is a relation.
            !is_vague || word(*at) == "around" && number(&word(at + 1)).is_none()
        })?;
        match word(first).as_str() {
            "between" => {
                let and = (first + 2..words.len()).find(|at| word(*at) == "and")?;
                let one = TextRange::new(words.get(first + 1)?.start, words.get(and - 1)?.end);
                Some(Relation::Between { first: one, second: rest(and + 1)? })
            }
            "near" => Some(Relation::Near { of: rest(first + 1)? }),
            "around" => Some(Relation::Outskirts { of: rest(first + 1)? }),
            "outskirts" | "edge" | "surroundings" | "vicinity" | "entrance" if word(first + 1) == "of" => {
                Some(Relation::Outskirts { of: rest(first + 2)? })
            }
            start => match Direction::from_word(start) {
                Some(direction) if word(first + 1) == "of" => {
                    Some(Relation::Beside { direction, of: rest(first + 2)? })
                }
                Some(_) => None,
                None => {
                    let (distance_m, next) = distance(&word, first)?;
                    match Direction::from_word(&word(next)) {
                        Some(direction) if ["of", "from"].contains(&word(next + 1).as_str()) => {
                            Some(Relation::Offset {
                                distance_m,
                                direction: Some(direction),
                                of: rest(next + 2)?,
                            })
                        }
                        None if ["from", "off"].contains(&word(next).as_str()) => {
                            Some(Relation::Offset { distance_m, direction: None, of: rest(next + 1)? })
                        }
                        _ => None,
                    }
                }
            },
        }
    }

    /// The point the relation makes of the places named, if each of them has one.
    pub fn point(
        &self,
        mut point_of: impl FnMut(TextRange) -> Option<UncertainPoint>,
    ) -> Option<UncertainPoint> {
        Some(match *self {
            Relation::Offset { distance_m, direction: Some(direction), of } => {
                offset(&point_of(of)?, direction, distance_m)
            }
            Relation::Offset { distance_m, direction: None, of } => at_distance(&point_of(of)?, distance_m),
            Relation::Beside { direction, of } => beside(&point_of(of)?, direction),
            Relation::Between { first, second } => between(&point_of(first)?, &point_of(second)?),
            Relation::Outskirts { of } => outskirts(&point_of(of)?),
            Relation::Near { of } => near(&point_of(of)?),
        })
    }
}

/// Words between spaces, without the punctuation round them.
fn words(phrase: &str) -> Vec<TextRange> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in phrase.split_inclusive(char::is_whitespace) {
        let trimmed = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        if !trimmed.is_empty() {
            let start = at + word.find(trimmed).unwrap_or(0);
            words.push(TextRange::new(start, start + trimmed.len()));
        }
        at += word.len();
    }
    words
}

/// A distance in metres that begins at a word, and the word after it.
fn distance(word: &impl Fn(usize) -> String, at: usize) -> Option<(f64, usize)> {
    let first = word(at);
    // "3km" is one word.
    let digits = first.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    if !digits.is_empty() && digits.len() < first.len() {
        return Some((number(digits)? * unit(&first[digits.len()..])?, at + 1));
    }
    Some((number(&first)? * unit(&word(at + 1))?, at + 2))
}

fn number(word: &str) -> Option<f64> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    if word == "a" {
        return Some(1.0);
    }
    if let Some(number) = WORDS.iter().position(|name| *name == word) {
        return Some(number as f64);
    }
    let plain = word.len() <= 8 && word.starts_with(|sign: char| sign.is_ascii_digit());
    plain.then(|| word.replace(',', "").parse().ok()).flatten()
}

fn unit(word: &str) -> Option<f64> {
    Some(match word {
        "km" | "kms" | "kilometer" | "kilometers" | "kilometre" | "kilometres" => 1_000.0,
        "m" | "meter" | "meters" | "metre" | "metres" => 1.0,
        "mile" | "miles" | "mi" => 1_609.344,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const KHIAM: UncertainPoint = UncertainPoint { lon: 35.612_78, lat: 33.327_78, radius_m: 1_500.0 };

    fn read(phrase: &str) -> String {
        let said = |range: TextRange| range.of(phrase).unwrap_or("?");
        match Relation::read(phrase) {
            Some(Relation::Offset { distance_m, direction, of }) => {
                format!("{distance_m:.0} m {direction:?} of {}", said(of))
            }
            Some(Relation::Beside { direction, of }) => format!("{direction:?} of {}", said(of)),
            Some(Relation::Between { first, second }) => {
                format!("between {} and {}", said(first), said(second))
            }
            Some(Relation::Outskirts { of }) => format!("outskirts of {}", said(of)),
            Some(Relation::Near { of }) => format!("near {}", said(of)),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn relations_are_read() {
        let cases = [
            ("3 km south of Khiam", "3000 m Some(South) of Khiam"),
            ("about two miles north-east of the town of Tyre", "3219 m Some(NorthEast) of Tyre"),
            ("3.5km from the Blue Line", "3500 m None of Blue Line"),
            ("south of the Litani River", "South of Litani River"),
            ("southeast of the village of Marwahin", "SouthEast of Marwahin"),
            ("between Kfar Kila and Odaisseh", "between Kfar Kila and Odaisseh"),
            ("the outskirts of Aita al-Shaab", "outskirts of Aita al-Shaab"),
            ("around Bint Jbeil", "outskirts of Bint Jbeil"),
            ("around 500 metres from Metula", "500 m None of Metula"),
            ("near Naqoura", "near Naqoura"),
            ("southern Lebanon", "none"),
            ("Khiam", "none"),
            ("between", "none"),
            ("3 dogs south of Khiam", "none"),
            ("", "none"),
        ];
        for (phrase, expected) in cases {
            assert_eq!(read(phrase), expected, "{phrase}");
        }
    }

    #[test]
    fn an_offset_lands_at_its_distance_with_room_for_half_a_wind() {
        for direction in Direction::ALL {
            let to = offset(&KHIAM, direction, 10_000.0);
            let at = |point: &UncertainPoint| Coord { lon: point.lon, lat: point.lat };
            let apart = distance_m(at(&KHIAM), at(&to));
            assert!((apart - 10_000.0).abs() < 10.0, "{direction:?}: {apart}");
            assert!(to.radius_m > 1_500.0 + 3_800.0 && to.radius_m < 1_500.0 + 4_100.0, "{to:?}");
        }
        assert!(offset(&KHIAM, Direction::South, 3_000.0).lat < KHIAM.lat);
        assert!(offset(&KHIAM, Direction::NorthWest, 3_000.0).lon < KHIAM.lon);
    }

    #[test]
    fn between_two_places_the_circle_holds_both() {
        let metula = UncertainPoint { lon: 35.5795, lat: 33.279_18, radius_m: 900.0 };
        let middle = between(&KHIAM, &metula);
        for point in [KHIAM, metula] {
            let at = |point: &UncertainPoint| Coord { lon: point.lon, lat: point.lat };
            assert!(distance_m(at(&middle), at(&point)) + point.radius_m <= middle.radius_m + 1.0);
        }
    }
}
