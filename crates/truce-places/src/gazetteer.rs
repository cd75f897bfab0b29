//! The gazetteer: names in four languages and their romanisations, to places.

use crate::{
    Coord, CountryCode, Language, Location, PlaceId, PlaceKind,
    format::{self, GazetteerError, Record, Section, Tables},
    geometry, name,
};
use std::{fmt, sync::OnceLock};
use truce_vocabulary::UncertainPoint;

/// Places and the names they go by.
pub struct Gazetteer {
    pub(crate) tables: Tables,
    exact: fst::Map<&'static [u8]>,
    keys: fst::Map<&'static [u8]>,
}

/// One place of a [`Gazetteer`]: a small handle, free to copy.
#[derive(Clone, Copy)]
pub struct Place {
    tables: Tables,
    index: u32,
    record: Record,
}

static BUNDLED: &[u8] = include_bytes!("../../../data/gazetteer.bin");

impl Gazetteer {
    /// The gazetteer in the binary. Its sources and licences are in `data/README.md`.
    pub fn bundled() -> &'static Gazetteer {
        static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
        GAZETTEER.get_or_init(|| {
            Gazetteer::read(BUNDLED).unwrap_or_else(|error| panic!("data/gazetteer.bin: {error}"))
        })
    }

    /// A gazetteer packed by [`crate::pack`], read in place.
    pub fn read(file: &'static [u8]) -> Result<Self, GazetteerError> {
        let index = |section| {
            let bytes = format::section(file, section)?;
            fst::Map::new(bytes).map_err(|error| GazetteerError::Index(error.to_string()))
        };
        let tables = Tables {
            places: format::section(file, Section::Places)?,
            boxes: format::section(file, Section::Boxes)?,
            names: format::section(file, Section::Names)?,
            lists: format::section(file, Section::Lists)?,
        };
        Ok(Gazetteer { tables, exact: index(Section::Exact)?, keys: index(Section::Keys)? })
    }

    /// Number of places.
    pub fn len(&self) -> usize {
        self.tables.len()
    }

    /// Whether it holds no place.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The place with this id.
    pub fn place(&self, id: PlaceId) -> Option<Place> {
        // Records are sorted by id.
        let (mut low, mut high) = (0u32, u32::try_from(self.len()).ok()?);
        while low < high {
            let middle = u32::midpoint(low, high);
            let record = self.tables.record(middle)?;
            match record.id.cmp(&id) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return self.at(middle),
            }
        }
        None
    }

    /// Every place, in the order of the ids.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        (0..u32::try_from(self.len()).unwrap_or(u32::MAX)).filter_map(|index| self.at(index))
    }

    pub(crate) fn at(&self, index: u32) -> Option<Place> {
        Some(Place { tables: self.tables, index, record: self.tables.record(index)? })
    }

    /// Places that go by exactly this normalised name; `true` where it is a main name and not an alternate.
    pub(crate) fn by_name(&self, normalised: &str) -> impl Iterator<Item = (Place, bool)> + '_ {
        let value = self.exact.get(normalised);
        let list = value.into_iter().flat_map(|value| self.tables.list(value));
        list.filter_map(|(index, main)| Some((self.at(index)?, main)))
    }

    /// Places with a name that begins so, for completing what somebody types: by name, at most `limit`.
    pub fn complete(&self, beginning: &str, limit: usize) -> Vec<Place> {
        use fst::{IntoStreamer, Streamer};
        let beginning = name::normalise(beginning);
        let mut places: Vec<Place> = Vec::new();
        if beginning.is_empty() {
            return places;
        }
        let mut names = self.exact.range().ge(&beginning).into_stream();
        while let Some((name, value)) = names.next() {
            if !name.starts_with(beginning.as_bytes()) || places.len() >= limit {
                break;
            }
            for place in self.tables.list(value).filter_map(|(index, _)| self.at(index)) {
                if places.len() < limit && !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        places
    }

    /// Whether some place goes by this normalised name.
    pub(crate) fn has_name(&self, normalised: &str) -> bool {
        self.exact.contains_key(normalised)
    }

    /// Places with this romanisation key.
    pub(crate) fn by_key(&self, key: &str) -> impl Iterator<Item = Place> + '_ {
        let value = self.keys.get(key);
        let list = value.into_iter().flat_map(|value| self.tables.list(value));
        list.filter_map(|(index, _)| self.at(index))
    }
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gazetteer of {} places", self.len())
    }
}

impl Place {
    /// Its id.
    pub fn id(&self) -> PlaceId {
        self.record.id
    }

    /// Its main name, as its source writes it.
    pub fn name(&self) -> &'static str {
        self.tables.names(self.record.names_at).next().map_or("", |(_, name)| name)
    }

    /// Its name in a language, where the source labels one.
    pub fn name_in(&self, language: Language) -> Option<&'static str> {
        self.names().find(|(of, _)| *of == language).map(|(_, name)| name)
    }

    /// Its labelled names.
    pub fn names(&self) -> impl Iterator<Item = (Language, &'static str)> + use<> {
        self.tables.names(self.record.names_at).filter_map(|(language, name)| Some((language?, name)))
    }

    /// What it is.
    pub fn kind(&self) -> PlaceKind {
        self.record.kind
    }

    /// Its country. Which state a disputed area counts to is the source's statement, not ours; some have none.
    pub fn country(&self) -> Option<CountryCode> {
        self.record.country
    }

    /// People who live there, as the source says; 0 where it does not say.
    pub fn population(&self) -> u32 {
        self.record.population
    }

    /// The area it belongs to: its district or province, or the place an alias stands in.
    pub fn parent(&self) -> Option<Place> {
        let index = self.record.parent?;
        Some(Place { tables: self.tables, index, record: self.tables.record(index)? })
    }

    /// The areas it belongs to, from the smallest up.
    pub fn admin_path(&self) -> impl Iterator<Item = Place> + use<> {
        // A damaged file could hold a circle; no real path is this long.
        std::iter::successors(self.parent(), Place::parent).take(6)
    }

    /// Where it is: a point with its radius, or an area without one.
    pub fn location(&self) -> Location {
        if self.kind().is_area() {
            Location::Area { bounds: self.tables.bounds(self.index) }
        } else {
            let Record { lon, lat, .. } = self.record;
            Location::Point(UncertainPoint { lon, lat, radius_m: self.radius_m() })
        }
    }

    /// In how many ways its sources name it: a trace of how widely it is known, for ranking namesakes.
    pub(crate) fn renown(&self) -> u8 {
        self.record.renown
    }

    /// Longitude and latitude for ranking and for the middle of a drawing; of an area it stands for nothing else.
    pub(crate) fn anchor(&self) -> Coord {
        Coord { lon: self.record.lon, lat: self.record.lat }
    }

    /// The radius of the circle that holds what happens "in" it: by kind, by population, by the box of a district.
    fn radius_m(&self) -> f64 {
        let people = f64::from(self.population());
        if let Some(bounds) = self.tables.bounds(self.index) {
            let height = (bounds.north - bounds.south) * geometry::DEGREE_M;
            let width =
                (bounds.east - bounds.west) * geometry::DEGREE_M * libm::cos(self.record.lat.to_radians());
            return 0.5 * (height * height + width * width).sqrt();
        }
        match self.kind() {
            // A city of 100,000 reaches some 2.3 km from its point, one of 2,000,000 some 6.7 km.
            PlaceKind::City => (1_000.0 + 4.0 * people.sqrt()).min(15_000.0),
            PlaceKind::Village => (1_500.0 + 4.0 * people.sqrt()).min(3_000.0),
            PlaceKind::Neighbourhood => 800.0,
            PlaceKind::Camp => 1_000.0,
            PlaceKind::Locality | PlaceKind::Military => 1_500.0,
            PlaceKind::Lake => 6_000.0,
            PlaceKind::Mountain | PlaceKind::Island => 3_000.0,
            PlaceKind::Airport => 2_500.0,
            PlaceKind::Crossing | PlaceKind::Site => 500.0,
            PlaceKind::Admin2 => 20_000.0,
            // Areas have no point and so no radius.
            _ => 0.0,
        }
    }

    /// The folded forms of its names.
    pub(crate) fn folded_names(&self) -> impl Iterator<Item = String> + use<> {
        self.tables.names(self.record.names_at).map(|(_, name)| name::normalise(name))
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({})", self.id(), self.name(), self.kind().code())?;
        self.country().map_or(Ok(()), |country| write!(f, " {country}"))
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Place {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_reads_back_by_its_id_with_a_name_and_a_place_on_earth() {
        let gazetteer = Gazetteer::bundled();
        assert!(gazetteer.len() > 70_000);
        for place in gazetteer.places() {
            assert_eq!(gazetteer.place(place.id()), Some(place));
            assert!(!place.name().is_empty(), "{place:?}");
            match place.location() {
                Location::Point(UncertainPoint { lon, lat, radius_m }) => {
                    assert!(!place.kind().is_area());
                    assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0 && radius_m >= 300.0, "{place:?}");
                }
                Location::Area { .. } => assert!(place.kind().is_area(), "{place:?}"),
            }
            assert!(place.admin_path().all(|area| area.id() != place.id()), "{place:?}");
        }
    }

    #[test]
    fn names_come_in_four_languages() {
        let tyre = Gazetteer::bundled().place(PlaceId::geonames(267_008)).expect("in the table");
        let names: Vec<Option<&str>> = Language::ALL.iter().map(|language| tyre.name_in(*language)).collect();
        assert_eq!(names, [Some("Tyre"), Some("صور"), Some("צור"), Some("Tyr")]);
        let path: Vec<&str> = tyre.admin_path().map(|area| area.name()).collect();
        assert_eq!(path, ["Sour", "South Lebanon", "Lebanon"]);
    }

    #[test]
    fn a_beginning_is_completed() {
        let found = Gazetteer::bundled().complete("Kiryat Sh", 5);
        assert!(found.iter().any(|place| place.id() == PlaceId::geonames(293_825)), "{found:?}");
        assert!(Gazetteer::bundled().complete("", 5).is_empty());
        assert_eq!(Gazetteer::bundled().complete("a", 7).len(), 7);
    }
}
