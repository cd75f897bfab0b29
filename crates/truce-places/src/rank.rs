//! Candidates for a name, ranked by the name, its context and what the words around it say it is.
//!
//! Scores are whole numbers, so that every machine ranks alike; ties go by id.

use crate::{
    Candidate, Context, Coord, CountryCode, Gazetteer, Place, PlaceKind, Resolution,
    designator::{Designator, designator},
    geometry::distance_m,
    name,
};
use truce_vocabulary::Message;

/// By how much the best candidate must lead to be known.
const MARGIN: i32 = 120;
/// At most this many candidates are worth naming.
const CANDIDATES_MAX: usize = 12;
/// Spellings less alike than this (thousandths) share their key by accident.
const LIKENESS_MIN: u32 = 450;
/// A spelling must be this alike to be known without any other evidence.
const LIKENESS_KNOWN: u32 = 600;
/// Distance within which a co-mentioned place speaks for a candidate.
const NEAR_M: f64 = 100_000.0;

/// How a candidate's name was found.
#[derive(Clone, Copy, PartialEq)]
enum Match {
    Main,
    Alternate,
    Romanised { likeness: u32 },
}

impl Gazetteer {
    /// What `name` stands for in its context.
    ///
    /// ```
    /// use truce_places::{Context, CountryCode, Gazetteer};
    /// let context = Context::of(&[CountryCode::LB, CountryCode::IL]);
    /// let tyre = Gazetteer::bundled().resolve("Tyre", &context);
    /// assert_eq!(tyre.known().expect("known in this context").place.id().to_string(), "geonames:267008");
    /// ```
    pub fn resolve(&self, name: &str, context: &Context) -> Resolution {
        let folded = match name.len() {
            0..=name::NAME_BYTES_MAX => name::normalise(name),
            _ => return Resolution::Unknown,
        };
        if folded.is_empty() {
            return Resolution::Unknown;
        }
        let said = designator(&folded);
        let mut found = self.matches(&folded, context);
        if let Some((bare, _)) = said
            && !found.iter().any(|(_, how)| *how == Match::Main)
        {
            let known: Vec<Place> = found.iter().map(|(place, _)| *place).collect();
            found.extend(self.matches(bare, context).into_iter().filter(|(place, _)| !known.contains(place)));
        }
        let said = said.map(|(_, kind)| kind);
        let anchors = self.anchors(context);
        let ranked = found.iter().map(|(place, how)| score(*place, *how, said, context, &anchors)).collect();
        decide(ranked)
    }

    /// Places of this name, and, where none of them lies in a preferred country, places that may be spelt so.
    fn matches(&self, folded: &str, context: &Context) -> Vec<(Place, Match)> {
        let how = |main| if main { Match::Main } else { Match::Alternate };
        let mut found: Vec<(Place, Match)> =
            self.by_name(folded).map(|(place, main)| (place, how(main))).collect();
        let settled = found.iter().any(|(place, _)| is_preferred(*place, context) != Some(false));
        if settled {
            return found;
        }
        let key = name::key_of_normalised(folded);
        // A key of one sound fits too much to mean anything.
        if key.len() >= 2 {
            for place in self.by_key(&key) {
                let likeness = likeness_to_place(folded, place);
                let foreign = is_preferred(place, context) == Some(false);
                if likeness < LIKENESS_MIN || foreign || found.iter().any(|(other, _)| *other == place) {
                    continue;
                }
                found.push((place, Match::Romanised { likeness }));
            }
        }
        found
    }

    fn anchors(&self, context: &Context) -> Vec<Coord> {
        let near = context.near.iter().filter_map(|id| self.place(*id));
        let near = near.filter(|place| !place.kind().is_area()).map(|place| place.anchor());
        near.chain(context.points.iter().map(|point| Coord { lon: point.lon, lat: point.lat })).collect()
    }
}

/// Whether a place lies in a preferred country; nothing where no country is preferred.
fn is_preferred(place: Place, context: &Context) -> Option<bool> {
    let country = place.country()?;
    (!context.countries.is_empty()).then(|| context.countries.contains(&country))
}

/// How alike a spelling and the nearest name of a place are. Between scripts only the key can be compared.
fn likeness_to_place(folded: &str, place: Place) -> u32 {
    const ACROSS_SCRIPTS: u32 = 650;
    let compare = |other: String| match name::is_latin(folded) == name::is_latin(&other) {
        true => name::likeness(folded, &other),
        false => ACROSS_SCRIPTS,
    };
    let same_script: Vec<u32> = place
        .folded_names()
        .filter(|other| name::is_latin(folded) == name::is_latin(other))
        .map(compare)
        .collect();
    same_script.into_iter().max().unwrap_or(ACROSS_SCRIPTS)
}

fn score(
    place: Place,
    how: Match,
    said: Option<Designator>,
    context: &Context,
    anchors: &[Coord],
) -> (Candidate, Match) {
    let mut reasons = Vec::new();
    let mut score = match how {
        Match::Main => 1000,
        Match::Alternate => 900,
        Match::Romanised { likeness } => 300 + i32::try_from(likeness).unwrap_or(0) * 3 / 10,
    };
    reasons.push(match how {
        Match::Main => Message::new("place-name-exact"),
        Match::Alternate => Message::new("place-name-alternate"),
        Match::Romanised { likeness } => {
            Message::new("place-name-romanised").with("alike_permille", likeness)
        }
    });
    if place.country().is_none() && !context.countries.is_empty() {
        // A disputed area belongs to nobody's list and must not lose by that.
        score += 200;
    }
    if is_preferred(place, context) == Some(true) {
        score += 300;
        let country = place.country().map_or(String::new(), CountryCode::into);
        reasons.push(Message::new("place-country-preferred").with("country", country));
    }
    score += kind_weight(place.kind());
    // An area is not more likely meant because many live in it; a town is, and a region without administration.
    if place.kind().is_populated() || place.kind() == PlaceKind::Region {
        score += 40 * libm::log10(1.0 + f64::from(place.population())).floor() as i32;
    }
    if let Some(said) = said {
        if said.fits(place.kind()) {
            score += 300;
            reasons.push(Message::new("place-kind-said").with("kind", place.kind().code()));
        } else {
            score -= 150;
        }
    }
    if !place.kind().is_area() && !anchors.is_empty() {
        let nearest =
            anchors.iter().map(|anchor| distance_m(place.anchor(), *anchor)).fold(f64::INFINITY, f64::min);
        if nearest < NEAR_M {
            score += (250.0 * (1.0 - nearest / NEAR_M)) as i32;
            let km = (nearest / 1000.0).round() as i64;
            reasons.push(Message::new("place-near-mentioned").with("distance_km", km));
        }
    }
    (Candidate { place, score, reasons }, how)
}

/// What a bare name more likely means: a state before a town, a town before a hill.
fn kind_weight(kind: PlaceKind) -> i32 {
    match kind {
        PlaceKind::Country => 500,
        PlaceKind::Region => 260,
        PlaceKind::City => 120,
        PlaceKind::Admin1 => 60,
        PlaceKind::River | PlaceKind::Lake => 20,
        PlaceKind::Admin2 => 10,
        PlaceKind::Village | PlaceKind::Camp => 40,
        PlaceKind::Airport | PlaceKind::Military | PlaceKind::Crossing | PlaceKind::Site => 0,
        PlaceKind::Neighbourhood | PlaceKind::Mountain | PlaceKind::Island => -40,
        PlaceKind::Valley => -80,
        PlaceKind::Locality => -100,
    }
}

/// Orders candidates and says whether the first leads by a clear margin.
fn decide(mut ranked: Vec<(Candidate, Match)>) -> Resolution {
    ranked.sort_by(|(a, _), (b, _)| b.score.cmp(&a.score).then(a.place.id().cmp(&b.place.id())));
    ranked.truncate(CANDIDATES_MAX);
    let Some((best, how)) = ranked.first() else { return Resolution::Unknown };
    let sure = !matches!(how, Match::Romanised { likeness } if *likeness < LIKENESS_KNOWN);
    let rival =
        ranked[1..].iter().map(|(other, _)| other).find(|other| !is_same_ground(best.place, other.place));
    let leads = rival.is_none_or(|rival| best.score - rival.score >= MARGIN);
    let mut candidates = ranked.iter().map(|(candidate, _)| candidate.clone());
    match candidates.next() {
        Some(best) if sure && leads => Resolution::Known(best),
        Some(best) => Resolution::Ambiguous(std::iter::once(best).chain(candidates).collect()),
        None => Resolution::Unknown,
    }
}

/// Whether one place is the area named after the other, or the same settlement in a second table: no rival reading.
fn is_same_ground(best: Place, other: Place) -> bool {
    if best.country() != other.country() {
        return false;
    }
    let distance = distance_m(best.anchor(), other.anchor());
    let is_admin = |place: Place| matches!(place.kind(), PlaceKind::Admin1 | PlaceKind::Admin2);
    let nested = is_admin(other) || is_admin(best);
    let inside = other.admin_path().chain(best.admin_path()).any(|area| area == best || area == other);
    nested && (inside || distance < 40_000.0) || distance < 1_500.0
}
