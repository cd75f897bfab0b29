//! Two claims side by side: whether they cannot be about one happening, and what speaks for it.
//!
//! Points are counted so that a reader can add them up again; each counted reason is a message. Nothing here knows a party.

use crate::{incident::Figure, mention::Mention};
use truce_vocabulary::{Act, ActGroup, Granularity, Interval, Message, UncertainPoint};

/// Points from which two claims may be about one happening.
pub(crate) const TOGETHER: i32 = 5;
/// Points from which a denial may be about a happening: the same act, actor and day, or better.
pub(crate) const DENIES: i32 = 4;
/// Places nearer to each other than this, beyond their radii, in metres, may be two names of one spot in the mouths of two sides.
const NEIGHBOURS_M: f64 = 8_000.0;
/// Two reports published further apart than this, in days, do not share an undated happening by their wording alone.
const SAME_WORDS_DAYS_MAX: i32 = 2;
/// A sentence of fewer words may be the same by chance.
const SAME_WORDS_MIN: usize = 6;

/// What speaks for two claims being about one happening.
pub(crate) struct Likeness {
    pub(crate) points: i32,
    pub(crate) because: Vec<Message>,
}

/// How two acts stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Acts {
    Same,
    /// One is the other less finely said, or named by its victim.
    Finer,
    /// Different means of one family: the claims may disagree on the weapon.
    Differ,
    Apart,
}

/// Whether the two surely are about different things: other acts, other days, other places.
pub(crate) fn apart(one: &Mention, other: &Mention) -> bool {
    acts(one.account.act, other.account.act) == Acts::Apart
        || one.account.general != other.account.general
        || times(one, other) == Some(Times::Apart)
        || places(one, other) == Some(false)
        // One report that tells of a tank and of a grenade tells of two things; two reports may disagree.
        || (one.report() == other.report() && means_differ(one, other))
}

/// Whether both name weapons and none in common.
fn means_differ(one: &Mention, other: &Mention) -> bool {
    !one.means.is_empty() && !other.means.is_empty() && one.means.is_disjoint(&other.means)
}

/// What speaks for the two being about one happening; `None` where they surely are not.
///
/// `antecedent`: `one` is the nearest earlier claim of the report that the words of `other` can point back to.
pub(crate) fn likeness(one: &Mention, other: &Mention, antecedent: bool) -> Option<Likeness> {
    if apart(one, other) {
        return None;
    }
    let same_report = one.report() == other.report();
    let mut sum = Sum::default();

    match acts(one.account.act, other.account.act) {
        Acts::Same => sum.add(1, Message::new("link-same-act").with("act", one.account.act.code())),
        Acts::Finer => {}
        Acts::Differ | Acts::Apart => sum.add(-1, Message::new("link-means-differ")),
    }
    if means_differ(one, other) && acts(one.account.act, other.account.act) != Acts::Differ {
        sum.add(-1, Message::new("link-means-differ"));
    }

    let shared_actor = one.actors.intersection(&other.actors).next();
    let actors_differ = shared_actor.is_none() && !one.actors.is_empty() && !other.actors.is_empty();
    match shared_actor {
        Some(_) if one.sides.len() > 1 && one.sides == other.sides => {
            let actors: Vec<&str> = one.sides.iter().map(String::as_str).collect();
            sum.add(2, Message::new("link-same-actors").with("actors", actors.join(", ")));
        }
        Some(actor) => sum.add(1, Message::new("link-same-actor").with("actor", actor.as_str())),
        None if actors_differ => sum.add(-2, Message::new("link-actors-differ")),
        None if one.actors == other.actors => sum.add(1, Message::new("link-no-actor-named")),
        None => {}
    }
    if let Some(target) = one.targets.intersection(&other.targets).next() {
        sum.add(1, Message::new("link-same-target").with("target", target.as_str()));
    } else if other_victims(one, other) {
        sum.add(-1, Message::new("link-targets-differ"));
    }

    let time = times(one, other);
    match time {
        // Two periods that share an evening are two counts of a monitor more often than one happening.
        Some(Times::Crossing) => sum.add(-2, Message::new("link-periods-differ")),
        Some(_) if within_a_day(one) && within_a_day(other) => sum.add(2, Message::new("link-same-day")),
        Some(_) => sum.add(1, Message::new("link-times-overlap")),
        None if same_report => sum.add(1, Message::new("link-same-report")),
        None => {}
    }

    let place = places(one, other);
    let mut located = true;
    if let Some((from, to)) = near(one, other) {
        let metres = libm::round(distance_m(from, to)) as i64;
        sum.add(3, Message::new("link-same-place").with("distance_m", metres));
    } else if let Some(area) = one.areas.intersection(&other.areas).next() {
        sum.add(1, Message::new("link-same-area").with("area", area.as_str()));
    } else if time.is_some() && placeless(one) && placeless(other) {
        sum.add(1, Message::new("link-no-place-needed"));
    } else {
        located = place == Some(true);
        // A list of places in one mouth is a list of happenings, known to the gazetteer or not.
        if same_report && elsewhere(one, other) && one.account.speakers == other.account.speakers {
            sum.add(-2, Message::new("link-places-differ"));
        }
    }

    let mut figured = false;
    for (what, a, b) in [
        ("killed", one.account.killed, other.account.killed),
        ("injured", one.account.injured, other.account.injured),
    ] {
        match (a, b) {
            (Some(a), Some(b)) if a.value == b.value && a.value > 0 => {
                figured = true;
                sum.add(2, Message::new("link-same-toll").with("what", what).with("number", number(a)));
            }
            // Tolls grow, so another figure says little where the place is sure, and much where it is not.
            (Some(a), Some(b)) if a.value != b.value && near(one, other).is_none() => {
                sum.add(-1, Message::new("link-tolls-differ").with("what", what));
            }
            _ => {}
        }
    }
    if let (Some((unit, a)), Some((_, b))) = (&one.account.count, &other.account.count)
        && a.value == b.value
        && a.value > 1
    {
        figured = true;
        sum.add(2, Message::new("link-same-count").with("unit", unit.as_str()).with("number", number(*a)));
    }

    let same_words = one.wording == other.wording
        && time != Some(Times::Crossing)
        && one.wording.split(' ').count() >= SAME_WORDS_MIN
        && published_together(one, other);
    let overlapping = same_report && one.account.range.overlaps(other.account.range);
    if same_words {
        sum.add(4, Message::new("link-same-words"));
    } else if overlapping {
        sum.add(2, Message::new("link-same-clause"));
    }
    if antecedent {
        sum.add(2, Message::new("link-points-back"));
    }

    // Two reports agree on one happening only if both say when, and where or how many: an undated or unplaced claim
    // stays apart. Inside one report the text itself may tie claims together.
    let tied = same_words || same_report || (time.is_some() && (located || figured));
    // Claims that name different actors are one happening with a disputed actor only on one spot and one day.
    let disputed = !actors_differ || same_words || (near(one, other).is_some() && time.is_some());
    (tied && disputed).then_some(Likeness { points: sum.points, because: sum.because })
}

#[derive(Default)]
struct Sum {
    points: i32,
    because: Vec<Message>,
}

impl Sum {
    fn add(&mut self, points: i32, message: Message) {
        self.points += points;
        self.because.push(message.with("points", points));
    }
}

fn number(figure: Figure) -> i64 {
    i64::try_from(figure.value).unwrap_or(i64::MAX)
}

fn acts(one: Act, other: Act) -> Acts {
    use Act::*;
    if one == other {
        return Acts::Same;
    }
    let (a, b) = if one < other { (one, other) } else { (other, one) };
    let by_means = |act: Act| {
        matches!(act, AirStrike | AirStrikeManned | AirStrikeDrone)
            || (act.group() == ActGroup::Fire && act != FireExercise)
    };
    match (a, b) {
        (AirStrikeManned, AirStrikeDrone) | (AirOverflightManned, AirOverflightDrone) => Acts::Differ,
        (AirStrikeManned | AirStrikeDrone, AirStrike) => Acts::Finer,
        (_, FireExercise) | (FireExercise, _) => Acts::Apart,
        (a, FireUnspecified) if a.group() == ActGroup::Fire => Acts::Finer,
        (a, b) if a.group() == ActGroup::Fire && b.group() == ActGroup::Fire => {
            if a == FireClash || b == FireClash { Acts::Finer } else { Acts::Differ }
        }
        (a, b) if by_means(a) && by_means(b) => Acts::Differ,
        (a, CivAttack | ProtMonitorAttack | ProtMedicalMedia | HumInfrastructure) if by_means(a) => {
            Acts::Finer
        }
        (CivAttack, ProtMedicalMedia) => Acts::Finer,
        (GroundIncursion, GroundRaid | GroundTerritoryGain) => Acts::Finer,
        (PostureArmedPresence, PostureReinforcement | PostureWeaponInZone) => Acts::Differ,
        _ => Acts::Apart,
    }
}

/// How two times stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Times {
    /// They share no instant.
    Apart,
    /// They share some, and each has some of its own.
    Crossing,
    /// One lies within the other.
    Within,
}

/// How the times stand to each other, where both are dated.
fn times(one: &Mention, other: &Mention) -> Option<Times> {
    let (a, b) = (one.account.time?, other.account.time?);
    if !a.may_overlap(&b) {
        return Some(Times::Apart);
    }
    let holds = |outer: Interval, inner: Interval| {
        outer.start.is_none_or(|start| inner.start.is_some_and(|inner| start <= inner))
            && outer.end.is_none_or(|end| inner.end.is_some_and(|inner| inner <= end))
    };
    Some(if holds(a, b) || holds(b, a) { Times::Within } else { Times::Crossing })
}

fn within_a_day(mention: &Mention) -> bool {
    let fine =
        |time: Interval| time.start.is_some() && time.end.is_some() && time.granularity <= Granularity::Day;
    mention.account.time.is_some_and(fine)
}

/// Whether the places can be one, where both say enough to tell.
fn places(one: &Mention, other: &Mention) -> Option<bool> {
    if !one.points.is_empty() && !other.points.is_empty() {
        if near(one, other).is_some() {
            return Some(true);
        }
        // Two sides name one spot after different villages; one voice that names two villages means two.
        let speaker = |mention: &Mention| mention.account.speakers.first().map(|speaker| speaker.who.clone());
        let two_voices = speaker(one).is_some() && speaker(other).is_some() && speaker(one) != speaker(other);
        let neighbours = gap_m(one, other) <= NEIGHBOURS_M;
        return if two_voices && neighbours { None } else { Some(false) };
    }
    let countries = !one.countries.is_empty() && !other.countries.is_empty();
    if countries && one.countries.is_disjoint(&other.countries) {
        return Some(false);
    }
    (!one.areas.is_disjoint(&other.areas)).then_some(true)
}

/// Metres between the nearest circles, one of each.
fn gap_m(one: &Mention, other: &Mention) -> f64 {
    let pairs = one.points.iter().flat_map(|a| other.points.iter().map(move |b| (a, b)));
    let gaps = pairs.map(|(a, b)| distance_m(*a, *b) - a.radius_m - b.radius_m);
    gaps.fold(f64::INFINITY, f64::min)
}

/// Two points, one of each, whose circles share ground.
fn near(one: &Mention, other: &Mention) -> Option<(UncertainPoint, UncertainPoint)> {
    let pairs = one.points.iter().flat_map(|a| other.points.iter().map(move |b| (*a, *b)));
    pairs
        .filter(|(a, b)| distance_m(*a, *b) <= a.radius_m + b.radius_m)
        .min_by(|(a, b), (c, d)| distance_m(*a, *b).total_cmp(&distance_m(*c, *d)))
}

/// Metres between two points on a sphere.
pub(crate) fn distance_m(from: UncertainPoint, to: UncertainPoint) -> f64 {
    const EARTH_RADIUS_M: f64 = 6_371_008.8;
    let rad = std::f64::consts::PI / 180.0;
    let (lat_a, lat_b) = (from.lat * rad, to.lat * rad);
    let half_lat = libm::sin((lat_b - lat_a) / 2.0);
    let half_lon = libm::sin((to.lon - from.lon) * rad / 2.0);
    let chord = half_lat * half_lat + libm::cos(lat_a) * libm::cos(lat_b) * half_lon * half_lon;
    2.0 * EARTH_RADIUS_M * libm::asin(libm::sqrt(chord.clamp(0.0, 1.0)))
}

/// Whether both name places, and none that is surely shared.
fn elsewhere(one: &Mention, other: &Mention) -> bool {
    let placed = |mention: &Mention| !mention.points.is_empty() || !mention.areas.is_empty();
    placed(one) && placed(other) && !shares_place(one, other)
}

/// Whether both were done to somebody known, and to nobody in common.
pub(crate) fn other_victims(one: &Mention, other: &Mention) -> bool {
    let (one, other) = (&one.known_targets, &other.known_targets);
    !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
}

/// Whether some place of the one is surely a place of the other.
pub(crate) fn shares_place(one: &Mention, other: &Mention) -> bool {
    !one.areas.is_disjoint(&other.areas) || near(one, other).is_some()
}

/// Acts of a whole side, which happen nowhere in particular.
pub(crate) fn placeless(mention: &Mention) -> bool {
    mention.account.places.is_empty()
        && matches!(mention.account.act, Act::ComplyCeasefire | Act::ComplyCoordinate)
}

fn published_together(one: &Mention, other: &Mention) -> bool {
    match (one.published, other.published) {
        (Some(a), Some(b)) => (a - b).get_days().abs() <= SAME_WORDS_DAYS_MAX,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use truce_vocabulary::ACTS;

    #[test]
    fn how_two_acts_stand_to_each_other_does_not_depend_on_their_order() {
        for one in ACTS {
            for other in ACTS {
                assert!(acts(one.act, other.act) == acts(other.act, one.act), "{} {}", one.code, other.code);
                assert!((acts(one.act, other.act) == Acts::Same) == (one.act == other.act));
            }
        }
    }

    #[test]
    fn acts_of_two_families_are_always_apart() {
        use crate::mention::Family;
        for one in ACTS {
            for other in ACTS {
                if acts(one.act, other.act) != Acts::Apart {
                    assert_eq!(Family::of(one.act), Family::of(other.act), "{} {}", one.code, other.code);
                }
            }
        }
    }

    #[test]
    fn distances_are_metres() {
        let at = |lon, lat| UncertainPoint { lon, lat, radius_m: 0.0 };
        let degree = distance_m(at(35.0, 33.0), at(35.0, 34.0));
        assert!((degree - 111_195.0).abs() < 1.0, "{degree}");
        assert!(distance_m(at(35.0, 33.0), at(35.0, 33.0)) < 1e-6);
    }
}
