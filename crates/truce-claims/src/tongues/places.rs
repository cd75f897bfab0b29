//! Places of a paragraph: names the gazetteer knows, names after a word of place, and the relations before them.

use super::lexicon::{Classes, Cue, Means};
use super::people::Someone;
use super::scan::Scan;
use super::tokens::Kind;
use super::{Lead, Tongue};
use crate::PlaceRef;
use std::ops::Range;
use truce_places::{Context, CountryCode, Gazetteer, PlaceKind, Resolution};
use truce_terms::Agreement;
use truce_vocabulary::TextRange;

/// A name of a place has at most so many words.
const WORDS_MAX: usize = 4;

/// A place in a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Its words, relation and all.
    pub(super) at: Range<usize>,
    /// The bytes of the words without the particle before them.
    pub(super) range: TextRange,
    pub(super) value: PlaceRef,
}

/// The places of a paragraph, in order, without overlaps.
pub(super) fn places(
    scan: &Scan<'_>,
    people: &[Someone],
    agreement: Option<&Agreement>,
    countries: &[CountryCode],
) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    let mut here = 0;
    while here < scan.tokens.len() {
        match place_at(scan, people, agreement, countries, here) {
            Some(place) => {
                here = place.at.end.max(here + 1);
                found.push(place);
            }
            None => here += 1,
        }
    }
    found
}

fn place_at(
    scan: &Scan<'_>,
    people: &[Someone],
    agreement: Option<&Agreement>,
    countries: &[CountryCode],
    place: usize,
) -> Option<Place> {
    let token = &scan.tokens[place];
    if token.kind != Kind::Word {
        return None;
    }
    let next = people.partition_point(|one| one.at.end <= place);
    let person = people.get(next).filter(|one| one.at.start <= place);
    // "Sud du Litani", "أطراف بلدة الخيام", "בדרום לבנון": words of place, then the name.
    let mut name_from = place;
    let mut led = before_is_locative(scan, place);
    let mut relation = false;
    while let Some(hit) = scan.at(name_from).iter().find(|hit| {
        matches!(hit.means, Means::Class(class) if class.meets(Classes::Compass.or(Classes::Ground).or(Classes::Settlement).or(Classes::Airspace)))
    }) {
        led = true;
        relation |= scan.classes(hit.at.start).meets(Classes::Compass);
        name_from = hit.at.end;
        while scan.tokens.get(name_from).is_some_and(|_| scan.any_cue(name_from..name_from + 1, &[Cue::Of, Cue::Article])) {
            name_from += 1;
        }
        if name_from >= place + 10 {
            break;
        }
    }
    if person.is_some_and(|one| one.at.start < name_from || (name_from == place && !is_state_place(one, led)))
    {
        return None;
    }
    let resolved = name_at(scan, countries, name_from, led || name_from > place);
    let (end, resolution, name_range) = match resolved {
        Some(found) => found,
        None if name_from > place => {
            // A word of place with a name nobody knows, or with none: "the village", "the outskirts of X".
            let after = people.partition_point(|one| one.at.end <= name_from);
            let state = people.get(after).filter(|one| one.at.start == name_from && one.actor.is_some());
            let end = match state {
                Some(one) => one.at.end,
                None => unknown_name(scan, name_from),
            };
            let bare = end == name_from;
            let last = if bare { trim_back(scan, place, name_from) } else { end };
            if last <= place || (bare && !before_is_locative(scan, place)) {
                return None;
            }
            let resolution = match state {
                Some(_) => Gazetteer::bundled().resolve(scan.said(name_from..end), &Context::of(countries)),
                None => Resolution::Unknown,
            };
            (last, resolution, scan.range(name_from..last.max(name_from)))
        }
        None => return None,
    };
    if end <= place {
        return None;
    }
    let mut range = scan.range(place..end);
    if name_from == place {
        range.start = name_range.start.max(range.start);
    } else {
        range.start = without_particle(scan, place);
    }
    let surface = range.of(scan.text)?.to_owned();
    let point = resolution.point().filter(|_| !relation);
    let zone = agreement.and_then(|agreement| zone_of(agreement, &surface));
    Some(Place { at: place..end, range, value: PlaceRef { surface, resolution, point, zone } })
}

/// A state named after a word of place is one.
fn is_state_place(one: &Someone, led: bool) -> bool {
    led && one.actor.is_some() && one.whole == one.at
}

/// The longest name from a token on that the gazetteer knows, with its bytes less the particles before it.
fn name_at(
    scan: &Scan<'_>,
    countries: &[CountryCode],
    place: usize,
    led: bool,
) -> Option<(usize, Resolution, TextRange)> {
    let context = Context::of(countries);
    let first = scan.tokens.get(place).filter(|token| token.kind == Kind::Word)?;
    let known_word =
        scan.at(place).iter().any(|hit| !matches!(hit.means, Means::People(_)) && hit.lead.is_none());
    let capital = first.text.starts_with(char::is_uppercase);
    if scan.tongue == Tongue::French && !capital && !(led && matches!(first.key(), "la" | "le" | "les")) {
        return None;
    }
    // What an act was done to stands behind its verb without a preposition: "قصفت الخيام".
    let object = place > 0 && scan.is_verb(place - 1);
    let led = led || object;
    let mut end = place + 1;
    let mut words = 1;
    let most = if led || scan.tongue == Tongue::French { WORDS_MAX } else { 2 };
    while words < most && end < scan.tokens.len() {
        let token = &scan.tokens[end];
        let joint = token.is_mark(&["-", "’", "'", "־"]) && token.glued;
        let small =
            scan.tongue == Tongue::French && matches!(token.key(), "el" | "al" | "ech" | "es" | "d'" | "de");
        let name = token.kind == Kind::Word
            && (scan.tongue != Tongue::French
                || token.text.starts_with(char::is_uppercase)
                || small
                || scan.tokens[end - 1].is_mark(&["-"]));
        if !(joint || name) {
            break;
        }
        words += usize::from(!joint);
        end += 1;
    }
    // Particles written with the first word; a preposition says that a place follows.
    let mut starts: Vec<(usize, bool)> = starts_of(scan, place);
    starts.truncate(if led || first.text.chars().count() > 3 { 3 } else { 1 });
    while end > place {
        for (start, preposition) in &starts {
            let range = TextRange::new(*start, scan.tokens[end - 1].range.end);
            let name = range.of(scan.text)?;
            if name.chars().filter(|c| c.is_alphabetic()).count() < 2 {
                continue;
            }
            let sure = led || *preposition || (capital && scan.tongue == Tongue::French);
            // A word the lexicon knows is no bare name, nor is a word nothing leads to.
            if end == place + 1 && (known_word || !sure) {
                continue;
            }
            let matches = Gazetteer::bundled().find_in(name, &context);
            if let Some(only) = matches.first().filter(|found| found.range.len() == name.len()) {
                let country =
                    only.resolution.known().is_some_and(|known| known.place.kind() == PlaceKind::Country);
                if !country || sure {
                    return Some((end, only.resolution.clone(), range));
                }
            }
        }
        end -= 1;
        while end > place && scan.tokens[end - 1].kind == Kind::Mark {
            end -= 1;
        }
    }
    None
}

/// Where the name in a token may begin, and whether a preposition stands before it in the token.
fn starts_of(scan: &Scan<'_>, place: usize) -> Vec<(usize, bool)> {
    let token = &scan.tokens[place];
    let mut starts = vec![(token.range.start, false)];
    if scan.tongue == Tongue::French {
        return starts;
    }
    let letters: &[char] = if scan.tongue == Tongue::Arabic {
        &['و', 'ف', 'ب', 'ل']
    } else {
        &['ו', 'ש', 'ב', 'ל', 'מ', 'ה']
    };
    let mut preposition = false;
    for (byte, letter) in token.text.char_indices().take(3) {
        if !letters.contains(&letter) || byte + 4 >= token.text.len() {
            break;
        }
        preposition |= matches!(letter, 'ب' | 'ל' | 'ב' | 'מ' | 'ل');
        starts.push((token.range.start + byte + letter.len_utf8(), preposition));
    }
    starts
}

/// The first byte of a token less its particle, where the lexicon knows it with one.
fn without_particle(scan: &Scan<'_>, place: usize) -> usize {
    let token = &scan.tokens[place];
    let lead = scan
        .at(place)
        .iter()
        .find(|hit| matches!(hit.means, Means::Class(_)))
        .map_or(Lead::NONE, |hit| hit.lead);
    let letters = [Lead::AND, Lead::THAT, Lead::IN, Lead::TO, Lead::FROM, Lead::AS]
        .iter()
        .filter(|one| lead.has(**one))
        .count();
    token.text.char_indices().nth(letters).map_or(token.range.start, |(byte, _)| token.range.start + byte)
}

/// Whether a preposition or a word of place stands before.
fn before_is_locative(scan: &Scan<'_>, place: usize) -> bool {
    let lead = scan.at(place).iter().find(|hit| !hit.lead.is_none()).map_or(Lead::NONE, |hit| hit.lead);
    if lead.has(Lead::IN) || lead.has(Lead::FROM) || (lead.has(Lead::TO) && scan.tongue == Tongue::Hebrew) {
        return true;
    }
    let mut here = place;
    while here > 0 && here + 2 > place.saturating_sub(1) {
        here -= 1;
        let first = here.saturating_sub(4);
        let ends = |hit: &&super::scan::Hit| hit.at.end == here + 1;
        let cue = scan.hits_in(first..here + 1).iter().filter(ends).any(|hit| {
            matches!(hit.means, Means::Cue(Cue::In | Cue::At | Cue::From | Cue::To))
                || matches!(hit.means, Means::Class(class) if class.meets(Classes::Compass.or(Classes::Settlement).or(Classes::Ground).or(Classes::Airspace)))
        });
        if cue {
            return true;
        }
        if !scan.any_cue(here..here + 1, &[Cue::Article]) {
            return false;
        }
    }
    false
}

/// One past the last word of a name that no table knows: capitals in French, one word or two elsewhere.
fn unknown_name(scan: &Scan<'_>, place: usize) -> usize {
    let mut end = place;
    while end < scan.tokens.len() && end < place + WORDS_MAX + 2 {
        let token = &scan.tokens[end];
        let french = scan.tongue == Tongue::French;
        let goes_on = match token.kind {
            Kind::Mark => token.is_mark(&["-"]) && token.glued && end > place,
            Kind::Number => false,
            Kind::Word if french => {
                token.text.starts_with(char::is_uppercase)
                    || (end > place && scan.tokens[end - 1].is_mark(&["-"]))
            }
            Kind::Word => end < place + 2 && scan.at(end).is_empty(),
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

fn trim_back(scan: &Scan<'_>, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start
        && scan.any_cue(end - 1..end, &[Cue::Of, Cue::Article])
        && scan.classes(end - 1) == Classes::default()
    {
        end -= 1;
    }
    end
}

/// The zone of the agreement whose name the words hold.
fn zone_of(agreement: &Agreement, surface: &str) -> Option<truce_terms::ZoneId> {
    let said = truce_places::normalise(surface);
    let names = |zone: &&truce_terms::Zone| {
        std::iter::once(&zone.name).chain(&zone.aliases).any(|name| {
            let name = truce_places::normalise(name);
            !name.is_empty() && (said == name || (name.contains(' ') && said.contains(&name)))
        })
    };
    agreement.zones.iter().find(names).map(|zone| zone.id.clone())
}
