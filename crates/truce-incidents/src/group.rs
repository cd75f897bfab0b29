//! Which claims may be about one happening: blocks, pairs, and clusters without contradictions.
//!
//! Cost is near linear in the number of claims: only claims of one act family that share a day and a place cell, area or toll
//! (or a report, their words, or the two sides of a truce) are ever compared, and inside a block each with the next [`WINDOW`] only. The result does
//! not depend on the order in which reports are given.

use crate::{
    compare::{TOGETHER, apart, likeness, other_victims, placeless, shares_place},
    incident::Link,
    mention::{Family, Mention},
};
use std::collections::{BTreeMap, BTreeSet};
use truce_vocabulary::{Act, Interval, ReportId, UncertainPoint};

/// How many following claims of its block a claim is compared with.
const WINDOW: usize = 128;
/// Times longer than this, in days, give no block: such claims meet others by their report or their words only.
const BLOCK_DAYS_MAX: i64 = 4;
const SECONDS_A_DAY: i64 = 86_400;
/// Cells a tenth of a degree wide: about eleven kilometres.
const CELLS_PER_DEGREE: f64 = 10.0;
const METRES_PER_DEGREE: f64 = 111_195.0;

/// What claims are put together by, before they are compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Block<'a> {
    Report(ReportId, Family),
    Cell(Family, i64, i32, i32),
    Area(Family, i64, &'a str),
    Toll(Family, i64, u64),
    Nowhere(Family, i64),
    Placeless(Act, Vec<&'a str>),
    Wording(&'a str),
}

/// Clusters of indices into `mentions`, each ascending, in ascending order, with the links that made them.
///
/// `mentions` must be in the order of reports and claims.
pub(crate) fn clusters(mentions: &[Mention]) -> Vec<(Vec<usize>, Vec<Link>)> {
    let antecedents = antecedents(mentions);
    let mut edges = Vec::new();
    for (a, b) in pairs(mentions) {
        let points_back = antecedents.get(&b) == Some(&a);
        if let Some(found) = likeness(&mentions[a], &mentions[b], points_back)
            && found.points >= TOGETHER
        {
            edges.push((found.points, a, b, found.because));
        }
    }
    // The strongest first; claims in their order where they tie. Merging never looks at who was given first.
    edges.sort_by(|x, y| y.0.cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));

    let mut home: Vec<usize> = (0..mentions.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..mentions.len()).map(|index| vec![index]).collect();
    let mut links: Vec<Vec<(usize, usize, Link)>> = vec![Vec::new(); mentions.len()];
    for (_points, a, b, because) in edges {
        let (into, from) = (home[a].min(home[b]), home[a].max(home[b]));
        let contradicted = || {
            members[into].iter().any(|i| members[from].iter().any(|j| apart(&mentions[*i], &mentions[*j])))
        };
        if into == from || contradicted() {
            continue;
        }
        // One reason for each claim that joined, the strongest there was; every pair's would grow with the square.
        let link = Link { one: mentions[a].account.at, other: mentions[b].account.at, because };
        links[into].push((a, b, link));
        for moved in std::mem::take(&mut members[from]) {
            home[moved] = into;
            members[into].push(moved);
        }
        let moved = std::mem::take(&mut links[from]);
        links[into].extend(moved);
    }
    members
        .into_iter()
        .zip(links)
        .filter(|(members, _links)| !members.is_empty())
        .map(|(mut members, mut links)| {
            members.sort_unstable();
            links.sort_by_key(|(a, b, _link)| (*a, *b));
            (members, links.into_iter().map(|(_a, _b, link)| link).collect())
        })
        .collect()
}

/// Pairs worth comparing, the earlier claim first.
fn pairs(mentions: &[Mention]) -> BTreeSet<(usize, usize)> {
    let mut blocks: BTreeMap<Block<'_>, Vec<usize>> = BTreeMap::new();
    for (index, mention) in mentions.iter().enumerate() {
        for block in blocks_of(mention) {
            blocks.entry(block).or_default().push(index);
        }
    }
    let mut pairs = BTreeSet::new();
    for block in blocks.values() {
        for (at, one) in block.iter().enumerate() {
            pairs.extend(block[at + 1..].iter().take(WINDOW).map(|other| (*one, *other)));
        }
    }
    pairs
}

fn blocks_of(mention: &Mention) -> BTreeSet<Block<'_>> {
    let family = mention.family;
    let mut blocks = BTreeSet::from([Block::Report(mention.report(), family)]);
    if mention.wording.len() > 20 {
        blocks.insert(Block::Wording(&mention.wording));
    }
    if placeless(mention) {
        // "Since November" is no day; what a whole side does is found by who does it.
        let sides = mention.sides.iter().map(String::as_str).collect();
        blocks.insert(Block::Placeless(mention.account.act, sides));
    }
    let tolls = [mention.account.killed, mention.account.injured];
    let counted = mention.account.count.as_ref().map(|(_unit, figure)| *figure);
    for day in mention.account.time.into_iter().flat_map(days) {
        for (x, y) in mention.points.iter().flat_map(cells) {
            blocks.insert(Block::Cell(family, day, x, y));
        }
        blocks.extend(mention.areas.iter().map(|area| Block::Area(family, day, area)));
        let figures = tolls.iter().copied().chain([counted]).flatten().filter(|figure| figure.value > 0);
        blocks.extend(figures.map(|figure| Block::Toll(family, day, figure.value)));
        if mention.points.is_empty() && mention.areas.is_empty() {
            blocks.insert(Block::Nowhere(family, day));
        }
    }
    blocks
}

/// The days, counted from 1970 in universal time, that a bounded short interval touches; none for any other.
pub(crate) fn days(time: Interval) -> impl Iterator<Item = i64> {
    let bounds = time.start.zip(time.end).map(|(start, end)| {
        let first = start.as_second().div_euclid(SECONDS_A_DAY);
        (first, (end.as_second() - 1).div_euclid(SECONDS_A_DAY).max(first))
    });
    let (first, last) = bounds.filter(|(first, last)| last - first <= BLOCK_DAYS_MAX).unwrap_or((1, 0));
    first..=last
}

/// The cells that the circle's box touches, so that any two circles that share ground share a cell.
fn cells(point: &UncertainPoint) -> impl Iterator<Item = (i32, i32)> + use<> {
    let reach = point.radius_m / METRES_PER_DEGREE;
    // Degrees of longitude shrink towards the poles; beyond 80 degrees nothing is compared by cell more finely.
    let shrink = libm::cos(point.lat.clamp(-80.0, 80.0) * std::f64::consts::PI / 180.0);
    let cell = |degrees: f64| libm::floor(degrees * CELLS_PER_DEGREE) as i32;
    let (west, east) = (cell(point.lon - reach / shrink), cell(point.lon + reach / shrink));
    let (south, north) = (cell(point.lat - reach), cell(point.lat + reach));
    (west..=east).flat_map(move |x| (south..=north).map(move |y| (x, y)))
}

/// For each claim whose words point back, the nearest earlier claim of its report that it can be about.
///
/// Words that name whose act it is ("its fire") point back at an act of the same actor only, never at one nobody owns. "The strikes"
/// after strikes on two villages are about neither of them alone: then only a claim about the whole area will do.
fn antecedents(mentions: &[Mention]) -> BTreeMap<usize, usize> {
    let fits = |one: &Mention, other: &Mention| {
        let owned = other.actors.is_empty() || !one.actors.is_disjoint(&other.actors);
        // Words that bring a place of their own point back only at something said of that place.
        let own_place = !other.points.is_empty() || !other.areas.is_empty();
        let its_place = !own_place || shares_place(one, other);
        one.family == other.family && owned && !other_victims(one, other) && its_place && !apart(one, other)
    };
    let mut found = BTreeMap::new();
    for (index, mention) in mentions.iter().enumerate().filter(|(_index, mention)| mention.points_back) {
        let earlier = mentions[..index].iter().enumerate().rev();
        let earlier = earlier.take_while(|(_index, one)| one.report() == mention.report());
        let fitting: Vec<(usize, &Mention)> =
            earlier.filter(|(_index, one)| fits(one, mention)).take(WINDOW).collect();
        let Some((nearest, first)) = fitting.first() else { continue };
        let several = fitting.iter().any(|(_index, other)| apart(first, other));
        let whole = || fitting.iter().find(|(_index, one)| one.points.is_empty()).map(|(index, _one)| *index);
        if let Some(antecedent) = if several { whole() } else { Some(*nearest) } {
            found.insert(index, antecedent);
        }
    }
    found
}
