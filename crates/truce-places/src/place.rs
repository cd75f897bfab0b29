//! A place of the gazetteer: its id, its names, what it is and where it is.
//!
//! A country, province, region or river has an area and no point: nothing here invents one.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use truce_vocabulary::UncertainPoint;

/// Who numbered a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceSource {
    /// GeoNames ("geonames:267008").
    GeoNames,
    /// Who's On First ("wof:1276443075").
    WhosOnFirst,
    /// The Home Front Command's alert localities ("oref:1470").
    Oref,
    /// Our own table of areas that no other source numbers, `data/aliases.tsv` ("truce:3").
    Truce,
}

impl PlaceSource {
    /// Every source, in the order of the packed format.
    pub(crate) const ALL: [PlaceSource; 4] =
        [PlaceSource::GeoNames, PlaceSource::WhosOnFirst, PlaceSource::Oref, PlaceSource::Truce];

    /// What stands before the number.
    pub fn prefix(self) -> &'static str {
        match self {
            PlaceSource::GeoNames => "geonames",
            PlaceSource::WhosOnFirst => "wof",
            PlaceSource::Oref => "oref",
            PlaceSource::Truce => "truce",
        }
    }
}

/// A place's number and who gave it; printed and stored as "geonames:267008".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PlaceId {
    /// Who numbered it.
    pub source: PlaceSource,
    /// Its number there.
    pub number: u64,
}

/// A text that is no place id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a place id: expected geonames:, wof:, oref: or truce: and a number, as geonames:267008"
)]
pub struct PlaceIdError(String);

impl PlaceId {
    /// A GeoNames number.
    pub const fn geonames(number: u64) -> Self {
        PlaceId { source: PlaceSource::GeoNames, number }
    }
}

impl FromStr for PlaceId {
    type Err = PlaceIdError;
    fn from_str(text: &str) -> Result<Self, PlaceIdError> {
        let read = || {
            let (prefix, digits) = text.split_once(':')?;
            let source = PlaceSource::ALL.into_iter().find(|source| source.prefix() == prefix)?;
            let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            let number = digits.parse().ok().filter(|_number| plain)?;
            Some(PlaceId { source, number })
        };
        read().ok_or_else(|| PlaceIdError(text.chars().take(40).collect()))
    }
}

impl TryFrom<String> for PlaceId {
    type Error = PlaceIdError;
    fn try_from(text: String) -> Result<Self, PlaceIdError> {
        text.parse()
    }
}

impl From<PlaceId> for String {
    fn from(id: PlaceId) -> String {
        id.to_string()
    }
}

impl fmt::Display for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}:{}", self.source.prefix(), self.number))
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What a place is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum PlaceKind { $($(#[$doc])* $name),+ }

        impl PlaceKind {
            /// Every kind, in the order of the packed format.
            pub const ALL: &[PlaceKind] = &[$(PlaceKind::$name),+];

            /// The code on the wire ("admin1").
            pub fn code(self) -> &'static str {
                match self { $(PlaceKind::$name => $code),+ }
            }
        }
    };
}

kinds! {
    /// A state or territory with a code of its own. An area, no point.
    Country = "country",
    /// Province, governorate, oblast, state. An area, no point.
    Admin1 = "admin1",
    /// District, caza, county.
    Admin2 = "admin2",
    /// A region without an administration of its own: a valley country, a disputed area, a sea. An area, no point.
    Region = "region",
    /// A populated place of 15,000 people or more, or a capital.
    City = "city",
    /// A smaller populated place.
    Village = "village",
    /// A part of a populated place.
    Neighbourhood = "neighbourhood",
    /// A refugee camp.
    Camp = "camp",
    /// A named locality or ground, not a settlement.
    Locality = "locality",
    /// A river or stream. A line, no point.
    River = "river",
    /// A wadi or valley. A line, no point.
    Valley = "valley",
    /// A lake or reservoir.
    Lake = "lake",
    /// A mountain, hill, peak, ridge or pass.
    Mountain = "mountain",
    /// An island or a cape.
    Island = "island",
    /// An airport or airfield.
    Airport = "airport",
    /// A military installation.
    Military = "military",
    /// A border crossing.
    Crossing = "crossing",
    /// A dam, port, castle, power station, hospital or other known site.
    Site = "site",
}

impl PlaceKind {
    /// Whether people live there and a report may say "in X" of it as of a town.
    pub fn is_populated(self) -> bool {
        use PlaceKind::{Camp, City, Neighbourhood, Village};
        matches!(self, City | Village | Neighbourhood | Camp)
    }

    /// Whether it is an area or a line and so has no point.
    pub fn is_area(self) -> bool {
        use PlaceKind::{Admin1, Country, Region, River, Valley};
        matches!(self, Country | Admin1 | Region | River | Valley)
    }
}

/// A language the gazetteer labels names with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Arabic.
    #[serde(rename = "ar")]
    Arabic,
    /// Hebrew.
    #[serde(rename = "he")]
    Hebrew,
    /// French.
    #[serde(rename = "fr")]
    French,
}

impl Language {
    /// Every language, in the order of the packed format.
    pub const ALL: [Language; 4] = [Language::English, Language::Arabic, Language::Hebrew, Language::French];

    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Arabic => "ar",
            Language::Hebrew => "he",
            Language::French => "fr",
        }
    }
}

/// A box of longitudes and latitudes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// Westernmost longitude.
    pub west: f64,
    /// Southernmost latitude.
    pub south: f64,
    /// Easternmost longitude.
    pub east: f64,
    /// Northernmost latitude.
    pub north: f64,
}

impl Bounds {
    /// Whether the point lies in the box or on its edge.
    pub fn contains(&self, lon: f64, lat: f64) -> bool {
        lon >= self.west && lon <= self.east && lat >= self.south && lat <= self.north
    }
}

/// Where a place is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Location {
    /// At a point, give or take its radius.
    Point(UncertainPoint),
    /// An area or a line: no point stands for it. The box is for drawing and for ranking only.
    Area {
        /// The box around it, where known.
        bounds: Option<Bounds>,
    },
}

impl Location {
    /// The point, if the place has one.
    pub fn point(&self) -> Option<UncertainPoint> {
        match self {
            Location::Point(point) => Some(*point),
            Location::Area { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_id_reads_back_as_printed() {
        for source in PlaceSource::ALL {
            let id = PlaceId { source, number: 267_008 };
            assert_eq!(id.to_string().parse::<PlaceId>().unwrap(), id);
            assert_eq!(serde_json::from_str::<PlaceId>(&serde_json::to_string(&id).unwrap()).unwrap(), id);
        }
        for wrong in
            ["", "geonames", "geonames:", "geonames:x", "geonames:+1", "osm:1", "wof:99999999999999999999"]
        {
            assert!(wrong.parse::<PlaceId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn kinds_print_as_they_are_stored() {
        for kind in PlaceKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }
}
