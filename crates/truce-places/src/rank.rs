//! Candidates for a name, ranked by the name, its context and what the words around it say it is.
//!
//! Scores are whole numbers, so that every machine ranks alike; ties go by id.

use crate::{
    Candidate, Context, Coord, CountryCode, Gazetteer, Location, Place, PlaceKind, Resolution,
    designator::{Designator, designator},
    geometry::distance_m,
    name,
};
use truce_vocabulary::Message;

/// The message of a name found by its romanisation key.
pub(crate) const ROMANISED: &str = "place-name-romanised";
/// By how much the best candidate must lead to be known.
const MARGIN: i32 = 100;
/// At most this many candidates are worth naming.
const CANDIDATES_MAX: usize = 12;
/// Spellings less alike than this (thousandths) share their key by accident.
const LIKENESS_MIN: u32 = 450;
/// A spelling must be this alike to be known without any other evidence.
const LIKENESS_KNOWN: u32 = 600;
/// The same where the gazetteer lacks most villages, so that the one it has may well be another.
const LIKENESS_KNOWN_SPARSE: u32 = 850;
/// Countries whose settlements the gazetteer has in full.
const COMPLETE: [CountryCode; 4] = [CountryCode::LB, CountryCode::IL, CountryCode::SY, CountryCode::PS];
/// A key of so many consonants names few places.
const KEY_TELLING: usize = 4;
/// A town of fewer people is not known by its bare name to reports about other countries.
const PEOPLE_KNOWN_ABROAD: u32 = 50_000;
/// Distance within which a co-mentioned place speaks for a candidate.
const NEAR_M: f64 = 100_000.0;

/// How a candidate's name was found.
#[derive(Clone, Copy, PartialEq)]
enum Match {
    Main,
    Alternate,
    /// But for the Arabic article.
    Article,
    Romanised {
        likeness: u32,
    },
}

/// A place a name may stand for, before it is weighed.
#[derive(Clone, Copy)]
struct Reading {
    place: Place,
    how: Match,
    /// The common noun said beside the name.
    noun: Option<Designator>,
}

impl Reading {
    /// Whether the words say it is something else: "Baramulla district" is not the town.
    fn is_misfit(&self) -> bool {
        self.noun.is_some_and(|noun| noun.is_strict() && !noun.fits(self.place.kind()))
    }
}

fn extend(found: &mut Vec<Reading>, more: impl IntoIterator<Item = Reading>) {
    for reading in more {
        if !found.iter().any(|other| other.place == reading.place) {
            found.push(reading);
        }
    }
}

/// Words that are no names by themselves.
const DIRECTIONS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "north east",
    "north west",
    "south east",
    "south west",
    "center",
    "centre",
    "coast",
    "central",
    "northern",
    "southern",
    "eastern",
    "western",
    "border",
    "border area",
    "frontier",
    "capital",
    "city",
    "town",
    "village",
    "region",
    "area",
    "district",
    "الشمال",
    "الجنوب",
    "الشرق",
    "الغرب",
    "הצפון",
    "הדרום",
    "nord",
    "sud",
    "est",
    "ouest",
];

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
            // "Khiam, Lebanon" is Khiam in Lebanon.
            0..=name::NAME_BYTES_MAX => name::normalise(&name.replace([',', '،'], " in ")),
            _ => return Resolution::Unknown,
        };
        let folded = folded.strip_prefix("the ").unwrap_or(&folded).to_owned();
        // "The south" points somewhere only beside another place.
        if folded.is_empty() || DIRECTIONS.contains(&folded.as_str()) {
            return Resolution::Unknown;
        }
        let found = self.readings(&folded, context);
        if found.is_empty() {
            return self.within(&folded, context);
        }
        let anchors = self.anchors(context);
        decide(found.into_iter().map(|reading| score(reading, context, &anchors)).collect())
    }

    /// Every place the whole name may stand for, and the name without the common noun in it.
    fn readings(&self, folded: &str, context: &Context) -> Vec<Reading> {
        let mut found = self.named(folded);
        let whole = |reading: &Reading| reading.how == Match::Main;
        let noun = designator(folded);
        if let Some((bare, noun)) = noun {
            found
                .iter_mut()
                .filter(|reading| noun.fits(reading.place.kind()))
                .for_each(|reading| reading.noun = Some(noun));
            if !found.iter().any(whole) {
                let bare =
                    self.named(bare).into_iter().map(|reading| Reading { noun: Some(noun), ..reading });
                extend(&mut found, bare);
            }
        }
        let settled = match noun {
            Some((_, noun)) if noun.is_strict() => {
                found.iter().any(|reading| noun.fits(reading.place.kind()))
            }
            _ => found.iter().any(|reading| is_preferred(reading.place, context) != Some(false)),
        };
        if !settled {
            extend(&mut found, self.spelt(folded, None, context));
            if let Some((bare, noun)) = noun {
                extend(&mut found, self.spelt(bare, Some(noun), context));
            }
        }
        found
    }

    /// Places of this name, but for the article.
    fn named(&self, folded: &str) -> Vec<Reading> {
        let mut found = Vec::new();
        for (variant, as_said) in article_variants(folded) {
            let places = self.by_name(&variant).map(|(place, main)| {
                let how = match (as_said, main) {
                    (false, _) => Match::Article,
                    (true, true) => Match::Main,
                    (true, false) => Match::Alternate,
                };
                Reading { place, how, noun: None }
            });
            extend(&mut found, places);
        }
        found
    }

    /// Places whose name may be spelt so, in the preferred countries where there are any.
    fn spelt(&self, folded: &str, noun: Option<Designator>, context: &Context) -> Vec<Reading> {
        let key = name::key_of_normalised(folded);
        // A key of one sound fits too much to mean anything.
        if key.len() < 2 {
            return Vec::new();
        }
        let alike = self.by_key(&key).filter(|place| is_preferred(*place, context) != Some(false));
        let alike = alike.map(|place| (place, likeness_to_place(folded, &key, place)));
        alike
            .filter(|(_, likeness)| *likeness >= LIKENESS_MIN)
            .map(|(place, likeness)| Reading { place, how: Match::Romanised { likeness }, noun })
            .collect()
    }

    /// "Pokhran in Rajasthan", "Khiam, Lebanon": the first name among the places inside the second.
    fn within(&self, folded: &str, context: &Context) -> Resolution {
        let Some((inner, outer)) = folded.split_once(" in ").or_else(|| folded.split_once(" area of "))
        else {
            return Resolution::Unknown;
        };
        // Of two provinces of one name, the one that has the town is meant.
        let areas: Vec<Place> =
            self.resolve(outer, context).candidates().iter().map(|area| area.place).collect();
        let countries: Vec<CountryCode> = areas.iter().filter_map(Place::country).collect();
        let narrowed = Context { countries: &countries, ..*context };
        let found = self.readings(inner, &narrowed).into_iter();
        let found = found.filter(|reading| areas.iter().any(|area| holds(*area, reading.place)));
        let anchors = self.anchors(context);
        decide(found.map(|reading| score(reading, &narrowed, &anchors)).collect())
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

/// How alike a spelling and the nearest name of a place are. Between scripts only the key can be compared, and a short
/// one proves nothing.
fn likeness_to_place(folded: &str, key: &str, place: Place) -> u32 {
    let same_script = place.folded_names().filter(|other| name::is_latin(folded) == name::is_latin(other));
    let across = if key.len() >= KEY_TELLING { LIKENESS_KNOWN + 50 } else { LIKENESS_KNOWN - 50 };
    same_script.map(|other| name::likeness(folded, &other)).max().unwrap_or(across)
}

/// A candidate, and whether it may be known at all.
struct Weighed {
    candidate: Candidate,
    sure: bool,
}

fn score(reading: Reading, context: &Context, anchors: &[Coord]) -> Weighed {
    let Reading { place, how, noun } = reading;
    let mut reasons = Vec::new();
    let mut score = match how {
        Match::Main => 1000,
        Match::Alternate => 900,
        Match::Article => 900,
        Match::Romanised { likeness } => 100 + i32::try_from(likeness).unwrap_or(0) * 6 / 10,
    };
    reasons.push(match how {
        Match::Main => Message::new("place-name-exact"),
        Match::Alternate => Message::new("place-name-alternate"),
        Match::Article => Message::new("place-name-article"),
        Match::Romanised { likeness } => Message::new(ROMANISED).with("alike_permille", likeness),
    });
    if place.country().is_none() && !context.countries.is_empty() {
        // A disputed area belongs to nobody's list and must not lose by that.
        score += 300;
    }
    if is_preferred(place, context) == Some(true) {
        score += 400;
        let country = place.country().map_or(String::new(), CountryCode::into);
        reasons.push(Message::new("place-country-preferred").with("country", country));
    }
    score += kind_weight(place.kind());
    // An area is not more likely meant because many live in it; a town is.
    if place.kind().is_populated() {
        score += (80.0 * libm::log10((f64::from(place.population()) / 1000.0).max(1.0))) as i32;
    }
    if place.kind().is_populated() || place.kind() == PlaceKind::Region {
        score += (25.0 * libm::log2(1.0 + f64::from(place.renown()))) as i32;
    }
    if let Some(noun) = noun {
        if noun.fits(place.kind()) {
            score += 300;
            reasons.push(Message::new("place-kind-said").with("kind", place.kind().code()));
        } else {
            score -= if noun.is_strict() { 400 } else { 100 };
        }
    }
    let mut is_near = false;
    if !place.kind().is_area() && !anchors.is_empty() {
        let nearest =
            anchors.iter().map(|anchor| distance_m(place.anchor(), *anchor)).fold(f64::INFINITY, f64::min);
        if nearest < NEAR_M {
            is_near = true;
            // 500 on the spot, half of it at 10 km, a tenth at 90 km.
            score += (500.0 / (1.0 + nearest / 10_000.0)) as i32;
            let km = (nearest / 1000.0).round() as i64;
            reasons.push(Message::new("place-near-mentioned").with("distance_km", km));
        }
    }
    let foreign = is_preferred(place, context) == Some(false);
    let well_known = match place.kind() {
        PlaceKind::Country | PlaceKind::Region => true,
        PlaceKind::City => place.population() >= PEOPLE_KNOWN_ABROAD,
        kind => noun.is_some_and(|noun| noun.is_strict() && noun.fits(kind)),
    };
    let complete = place.country().is_some_and(|country| COMPLETE.contains(&country));
    let alike = match how {
        Match::Romanised { likeness } => {
            likeness >= if complete { LIKENESS_KNOWN } else { LIKENESS_KNOWN_SPARSE }
        }
        _ => true,
    };
    let sure = alike && !reading.is_misfit() && (!foreign || well_known || is_near);
    Weighed { candidate: Candidate { place, score, reasons }, sure }
}

/// What a bare name more likely means: a state before a town, a town before a hill.
fn kind_weight(kind: PlaceKind) -> i32 {
    match kind {
        PlaceKind::Country => 500,
        PlaceKind::Region => 450,
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
fn decide(mut ranked: Vec<Weighed>) -> Resolution {
    ranked.sort_by(|Weighed { candidate: a, .. }, Weighed { candidate: b, .. }| {
        b.score.cmp(&a.score).then(a.place.id().cmp(&b.place.id()))
    });
    ranked.truncate(CANDIDATES_MAX);
    let Some(Weighed { candidate: best, sure }) = ranked.first() else { return Resolution::Unknown };
    let mut others = ranked[1..].iter().map(|other| &other.candidate);
    let rival = others.find(|other| !is_same_ground(best.place, other.place));
    let known = *sure && rival.is_none_or(|rival| best.score - rival.score >= MARGIN);
    let mut candidates = ranked.into_iter().map(|weighed| weighed.candidate);
    match candidates.next() {
        Some(best) if known => Resolution::Known(best),
        Some(best) => Resolution::Ambiguous(std::iter::once(best).chain(candidates).collect()),
        None => Resolution::Unknown,
    }
}

/// Whether the second reading is no rival of the first: the area named after a town or the town in the area so named, or the
/// same settlement in a second table.
fn is_same_ground(best: Place, other: Place) -> bool {
    let area = |place: Place| matches!(place.kind(), PlaceKind::Admin1 | PlaceKind::Admin2);
    let same_country = best.country() == other.country();
    let distance = distance_m(best.anchor(), other.anchor());
    match (area(best) || best.kind() == PlaceKind::Region, area(other)) {
        // The wider reading holds the narrower one and says no more than it.
        (true, _) if holds(best, other) => true,
        (_, true) => same_country && (holds(other, best) || distance < 40_000.0),
        _ => {
            same_country
                && distance < 1_500.0
                && name::romanisation_key(best.name()) == name::romanisation_key(other.name())
        }
    }
}

/// Whether a place lies in an area, by its administration or by the area's box.
fn holds(area: Place, place: Place) -> bool {
    if place.admin_path().any(|above| above == area) {
        return true;
    }
    match area.location() {
        Location::Area { bounds: Some(bounds) } => bounds.contains(place.anchor().lon, place.anchor().lat),
        _ => false,
    }
}

/// A folded name, and the same with the Arabic article put before it or taken off; `true` for the name as it stands.
fn article_variants(folded: &str) -> Vec<(String, bool)> {
    let mut variants = vec![(folded.to_owned(), true)];
    let bare = ["al ", "el ", "ال"].iter().find_map(|article| folded.strip_prefix(article));
    let bare = bare.filter(|bare| bare.chars().count() >= 3);
    let stem = bare.unwrap_or(folded);
    variants.extend(bare.map(|bare| (bare.to_owned(), false)));
    let articles: &[&str] = if name::is_latin(folded) { &["el ", "al "] } else { &["ال"] };
    variants.extend(articles.iter().map(|article| (format!("{article}{stem}"), false)));
    variants
}
