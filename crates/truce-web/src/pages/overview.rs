//! `/`: the mission at a glance. Counts with the list each of them counts, dates, changes, who was heard, and what cannot be seen.

use super::{Desk, Frame, Link, html};
use crate::{
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::Template;
use jiff::{Span, civil::Date};
use std::collections::BTreeMap;
use truce_incidents::Attribution;
use truce_mission::{Counts, Direction, Query, SideCounts};
use truce_terms::PartyId;

/// Doubts, gaps and dates listed at most; the rest is counted.
const LISTED_MAX: usize = 6;

#[derive(Template)]
#[template(path = "overview.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    lead: String,
    sentences: Vec<String>,
    tiles: Vec<Tile>,
    weeks: Option<(String, String)>,
    sides: Vec<SideRow>,
    side_notes_html: Vec<String>,
    change: String,
    dates: Vec<DateRow>,
    latest: Vec<Latest>,
    heard: Vec<HeardRow>,
    gaps_html: Vec<String>,
    more_gaps: Option<String>,
}

struct Tile {
    symbol_html: String,
    count: u64,
    words: String,
    link: String,
}

struct SideRow {
    name: String,
    within: bool,
    cells: Vec<Cell>,
}

struct Cell {
    count: u64,
    link: String,
}

struct DateRow {
    when: String,
    countdown: String,
    what: String,
    who: String,
}

struct Latest {
    when: String,
    link: Link,
    outlet: String,
    claims: String,
}

struct HeardRow {
    name: String,
    heard: bool,
    words: String,
    reports: Vec<(String, String)>,
}

/// What the counts of one side are asked with.
struct Side {
    name: String,
    within: bool,
    /// The party or actor; none for all.
    actor: Option<PartyId>,
}

pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let (w, mission) = (desk.w, desk.mission);
    let overview = mission.overview_for(desk.audience)?;
    let all = mission.count(&Query::default(), desk.audience)?;
    let attributed = |code: &str| {
        all.by_attribution.iter().find(|(known, _count)| known == code).map_or(0, |(_known, count)| *count)
    };
    let disputed = attributed(Attribution::Disputed.code());
    let tiles = [
        ("claimed_by_one", all.claimed_by_one, truce_publish::drawing::State::ClaimedByOne),
        ("corroborated", all.corroborated, truce_publish::drawing::State::Corroborated),
        ("disputed", disputed, truce_publish::drawing::State::Disputed),
    ];
    let tiles = tiles.map(|(code, count, state)| Tile {
        symbol_html: state.inline(),
        count,
        words: w.t(&format!("tile-{code}")),
        link: format!("/incidents?state={code}"),
    });

    let weeks = last_published(desk)
        .and_then(|last| Some((week_to(last)?, week_to(week_to(last)?.0.yesterday().ok()?)?)));
    let mut sides = sides(desk);
    sides.push(Side { name: w.t("side-all"), within: false, actor: None });
    let asked: Vec<Option<PartyId>> = sides.iter().map(|side| side.actor.clone()).collect();
    let periods: Vec<Week> = weeks.iter().flat_map(|(now, before)| [*before, *now]).collect();
    let counts = mission.count_by_side(&asked, &periods, desk.audience)?;
    // Every party has its row; of those beside it, on either side, only the ones that some claim names.
    let rows: Vec<SideRow> = sides
        .iter()
        .zip(&counts)
        .filter(|(side, counts)| !side.within || counts.incidents > 0)
        .map(|(side, counts)| side_row(side, counts, &periods))
        .collect::<Result<_, _>>()?;
    let whole = counts.last().cloned().unwrap_or_default();

    let naming = desk.naming();
    let name = |row: &truce_mission::HeardRow| naming.actor(&truce_terms::ActorId(row.actor.clone()));
    let named = |heard: bool| -> Vec<String> {
        overview.heard.iter().filter(|row| row.heard_in.is_empty() != heard).map(name).collect()
    };
    let (heard, silent) = (named(true), named(false));
    let list = |names: &[String]| if names.is_empty() { w.t("nobody") } else { w.list(names) };
    let mut sentences = vec![w.t("overview-nothing-verified")];
    if !overview.heard.is_empty() {
        sentences
            .push(w.tn("lead-heard", [("heard", list(&heard).into()), ("silent", list(&silent).into())]));
    }
    let (gaps_html, more_gaps) = gaps(desk, &overview, &all, &silent);
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let page = Page {
        w,
        frame: desk.frame(w.t("title-overview"), "overview"),
        lead: w.tn(
            "overview-lead",
            [
                ("incidents", number(overview.incidents).into()),
                ("reports", number(overview.reports as u64).into()),
                ("claims", number(overview.claims).into()),
                ("statements", number(overview.statements).into()),
            ],
        ),
        sentences,
        tiles: tiles.into(),
        weeks: weeks.map(|(now, before)| (w.days(now.0, now.1), w.days(before.0, before.1))),
        change: change(desk, weeks, &whole),
        sides: rows,
        side_notes_html: limits(desk, &overview),
        dates: dates(desk)?,
        latest: latest(desk),
        heard: overview
            .heard
            .iter()
            .map(|row| HeardRow {
                name: name(row),
                heard: !row.heard_in.is_empty(),
                words: {
                    let total = row.heard_in.len() + row.not_heard_in.len();
                    let id = if row.heard_in.is_empty() { "heard-not" } else { "heard-in" };
                    w.tn(
                        id,
                        [
                            ("reports", number(row.heard_in.len() as u64).into()),
                            ("total", number(total as u64).into()),
                        ],
                    )
                },
                reports: row.heard_in.iter().take(24).map(|id| desk.report_ref(*id)).collect(),
            })
            .collect(),
        gaps_html,
        more_gaps,
    };
    html(&page)
}

/// Every party's side in the agreement's order, and within it those who are not the party itself: an act of theirs is not its act.
fn sides(desk: &Desk<'_>) -> Vec<Side> {
    let Some(agreement) = desk.naming().agreement() else { return Vec::new() };
    let from = |id: &str| Some(PartyId(id.to_owned()));
    let mut sides = Vec::new();
    for party in &agreement.parties {
        let name = desk.w.tn("side-of-party", [("party", desk.naming().party(&party.id).into())]);
        sides.push(Side { name, within: false, actor: from(&party.id.0) });
        let apart = agreement.actors.iter().filter(|actor| {
            actor.side.as_ref() == Some(&party.id) && actor.part_of.is_none() && actor.id != party.actor
        });
        for actor in apart {
            let name = desk.w.tn("side-within", [("name", desk.naming().actor(&actor.id).into())]);
            sides.push(Side { name, within: true, actor: from(&actor.id.0) });
        }
    }
    sides
}

type Week = (Date, Date);

fn side_row(side: &Side, counts: &SideCounts, periods: &[Week]) -> Result<SideRow, Refusal> {
    let direction = side.actor.clone().map(|actor| Direction { from: Some(actor), to: None });
    let query = Query { direction, ..Query::default() };
    let cell = |count: u64, query: &Query| {
        let url = query.to_url();
        let link = if url.is_empty() { "/incidents".to_owned() } else { format!("/incidents?{url}") };
        Cell { count, link }
    };
    let mut cells = vec![cell(counts.incidents, &query)];
    let by_state = [
        ("claimed_by_one", counts.claimed_by_one),
        ("corroborated", counts.corroborated),
        ("disputed", counts.disputed),
    ];
    for (state, count) in by_state {
        let mut query = query.clone();
        query.set("state", state)?;
        cells.push(cell(count, &query));
    }
    for ((from, to), count) in periods.iter().zip(&counts.periods) {
        cells.push(cell(*count, &Query { from: Some(*from), to: Some(*to), ..query.clone() }));
    }
    Ok(SideRow { name: side.name.clone(), within: side.within, cells })
}

/// The day of the last publication: after it nobody told us anything, so weeks are counted back from there.
fn last_published(desk: &Desk<'_>) -> Option<Date> {
    let published = desk.mission.reports().iter().filter_map(|row| row.provenance.published);
    published.map(|dated| dated.date).max()
}

fn week_to(last: Date) -> Option<Week> {
    Some((last.checked_sub(Span::new().days(6)).ok()?, last))
}

/// How the last week stands beside the one before; `whole` has both counts, the earlier first.
fn change(desk: &Desk<'_>, weeks: Option<(Week, Week)>, whole: &SideCounts) -> String {
    let w = desk.w;
    let (Some((_now, before)), [earlier, later]) = (weeks, whole.periods.as_slice()) else {
        return w.t("change-nothing-before");
    };
    let published = desk.mission.reports().iter().filter_map(|row| row.provenance.published);
    let reports = published.filter(|dated| dated.date >= before.0 && dated.date <= before.1).count();
    if reports == 0 {
        return w.tn("change-no-reports", [("days", w.days(before.0, before.1).into())]);
    }
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    w.tn("overview-change", [("now", number(*later).into()), ("before", number(*earlier).into())])
}

/// Duties whose time runs, and after them what the agreement's calendar has next.
fn dates(desk: &Desk<'_>) -> Result<Vec<DateRow>, Refusal> {
    let (w, mission) = (desk.w, desk.mission);
    let Some(agreement) = desk.naming().agreement() else { return Ok(Vec::new()) };
    let last_day =
        |due: jiff::Timestamp| w.day_of(due.checked_sub(jiff::SignedDuration::from_nanos(1)).unwrap_or(due));
    let mut rows: Vec<DateRow> = mission
        .countdown(desk.audience)?
        .into_iter()
        .filter_map(|row| {
            let days = i64::from(row.days_left?);
            Some(DateRow {
                when: w.date(last_day(row.due?)),
                countdown: w.tn("countdown-left", [("days", days.into())]),
                what: format!(
                    "{}: {}",
                    agreement.told_in(w.language()).label(&row.label),
                    w.obligation_state(row.state)
                ),
                who: agreement
                    .obligation(&row.obligation)
                    .map_or(row.by, |one| agreement.told_in(w.language()).actor(&one.by)),
            })
        })
        .collect();
    let now = mission.now();
    let told = agreement.calendar().into_iter().filter(|line| line.at > now && line.obligations.is_empty());
    rows.extend(told.filter_map(|line| {
        let event = agreement.event(&line.event)?;
        let days = w.day_of(now).until(w.day_of(line.at)).map_or(0, |span| i64::from(span.get_days()));
        Some(DateRow {
            when: w.at(line.at),
            countdown: w.tn("countdown-left", [("days", days.into())]),
            what: agreement.told_in(w.language()).event(&event.id).0,
            who: String::new(),
        })
    }));
    rows.truncate(LISTED_MAX);
    Ok(rows)
}

fn latest(desk: &Desk<'_>) -> Vec<Latest> {
    let rows = desk.mission.reports().iter().rev().take(LISTED_MAX);
    rows.map(|row| Latest {
        when: desk.w.at(row.recorded.at),
        link: Link { words: desk.report_name(row), path: format!("/reports/{}", row.id) },
        outlet: row.provenance.outlet.clone().unwrap_or_else(|| desk.w.t("outlet-not-stated")),
        claims: match desk.mission.claims_read(row.id) {
            Ok(Some(claims)) => desk.w.count("claims-counted", usize::try_from(claims).unwrap_or(usize::MAX)),
            Ok(None) | Err(_) => desk.w.t("report-unread"),
        },
    })
    .collect()
}

/// Languages that are read less well than English, said beside the counts they bear on.
fn limits(desk: &Desk<'_>, overview: &truce_mission::Overview) -> Vec<String> {
    let limits = overview.doubt_kinds.iter().filter(|(doubt, _times)| doubt.id == "reading-limited");
    limits.map(|(doubt, _times)| desk.naming().html(doubt)).collect()
}

fn gaps(
    desk: &Desk<'_>,
    overview: &truce_mission::Overview,
    all: &Counts,
    silent: &[String],
) -> (Vec<String>, Option<String>) {
    let (w, naming) = (desk.w, desk.naming());
    let plain = |text: String| {
        use askama::filters::Escaper;
        let mut out = String::new();
        // Writing to a `String` cannot fail.
        let _always_fits = crate::escape::Escape.write_escaped_str(&mut out, &text);
        out
    };
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let mut gaps = vec![plain(w.t("gap-no-observers"))];
    if overview.unread > 0 {
        gaps.push(plain(w.count("gap-unread", overview.unread)));
    }
    if !silent.is_empty() {
        gaps.push(plain(w.tn("gap-not-heard", [("names", w.list(silent).into())])));
    }
    for (id, count) in [("gap-no-day", all.undated), ("gap-no-point", all.unlocated)] {
        if count > 0 {
            gaps.push(plain(w.tn(id, [("count", number(count).into())])));
        }
    }
    let nobody =
        all.by_attribution.iter().find(|(code, _)| code == "unattributed").map_or(0, |(_, count)| *count);
    if nobody > 0 {
        gaps.push(plain(w.tn("gap-nobody-named", [("count", number(nobody).into())])));
    }
    // Doubts that read alike on this page are one line of it.
    let mut doubts: BTreeMap<String, usize> = BTreeMap::new();
    for (doubt, times) in &overview.doubt_kinds {
        *doubts.entry(naming.html(doubt)).or_default() += usize::try_from(*times).unwrap_or(usize::MAX);
    }
    gaps.extend(doubts.into_iter().map(|(html, times)| {
        format!("{html} <small>{}</small>", plain(w.count("gap-doubt-reports", times)))
    }));
    match naming.agreement() {
        None => gaps.push(plain(w.t("gap-no-agreement"))),
        Some(agreement) if agreement.checked_by.is_empty() => {
            gaps.push(plain(w.t("gap-agreement-unchecked")));
        }
        Some(_) => {}
    }
    let more = naming.agreement().map_or(0, |agreement| agreement.gaps.len());
    (gaps, (more > 0).then(|| w.count("gaps-of-agreement", more)))
}
