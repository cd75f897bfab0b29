//! The query against the columns: one pass over all incidents gives matches, counts, points and days; the page is a part of the matches.
//!
//! Only what needs the words of reports goes through SQL; everything else is tried against what is in memory.

use crate::{
    columns::{Columns, ListOf, Loaded, NO_DAY, Sides},
    error::MissionError,
    query::{Cursor, GROUPS, LIMIT_DEFAULT, LIMIT_MAX, Query, State},
    rows::{Audience, Counts, DayRow, IncidentRow, Page, PointRow, SideBars, SideCounts},
    view::{Depth, View, audience_code, day_number, day_of, fold},
};
use jiff::{Timestamp, civil::Date};
use rusqlite::types::Value;
use std::{collections::BTreeMap, sync::Arc};
use truce_incidents::{Attribution, DrawnState, IncidentKind, Occurrence};
use truce_terms::PartyId;
use truce_vocabulary::{ACTS, Act, ActGroup, Truth};

/// Bars of a chart at most; a longer stretch is cut at its older end.
const CHART_DAYS_MAX: i64 = 3_660;

/// What people type, as words that must all be there; nothing they type is an operator.
pub(crate) fn full_text(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let forms: Vec<String> = forms(word).iter().map(|form| format!("\"{form}\"")).collect();
            if forms.len() == 1 { forms[0].clone() } else { format!("({})", forms.join(" OR ")) }
        })
        .collect();
    (!words.is_empty()).then(|| words.join(" AND "))
}

/// A word as it stands in a text: in Arabic and Hebrew the article and short words before it are written with it.
fn forms(word: &str) -> Vec<String> {
    const ARABIC: &[&str] =
        &["", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك", "كال", "وب", "ول", "وبال", "ولل"];
    const HEBREW: &[&str] =
        &["", "ה", "ו", "וה", "ב", "וב", "ל", "ול", "מ", "ומ", "מה", "ש", "שה", "שב", "כ", "וש"];
    let in_block = |first: char, last: char| word.chars().all(|letter| (first..=last).contains(&letter));
    let (bare, before) = if in_block('\u{600}', '\u{6ff}') {
        (word.strip_prefix("ال").filter(|bare| bare.chars().count() > 1).unwrap_or(word), ARABIC)
    } else if in_block('\u{590}', '\u{5ff}') {
        (word, HEBREW)
    } else {
        return vec![word.to_owned()];
    };
    before.iter().map(|before| format!("{before}{bare}")).collect()
}

/// The conditions of a query, made ready to be tried on rows. Those on lists are tried once for each list.
struct Filter<'a> {
    columns: &'a Columns,
    now: i64,
    /// For each kind of list that is asked about, which lists do.
    lists: Vec<(ListOf, Vec<bool>)>,
    /// Which lists of acts hold one that is asked for; none where no single act is.
    acts: Option<Vec<bool>>,
    groups: &'a [ActGroup],
    state: Option<State>,
    /// Rows found by words or by report.
    found: Option<Vec<bool>>,
    from: Option<Date>,
    to: Option<Date>,
}

impl<'a> Filter<'a> {
    fn new(
        view: &View,
        columns: &'a Columns,
        query: &'a Query,
        audience: Audience,
        now: Timestamp,
    ) -> Result<Self, MissionError> {
        let mut lists: Vec<(ListOf, Vec<bool>)> = Vec::new();
        let some = |acts: &Vec<Act>| acts.iter().any(|act| query.acts.contains(act));
        let acts = (!query.acts.is_empty()).then(|| columns.acts.iter().map(some).collect());
        if !query.actors.is_empty() {
            let asked: Vec<String> =
                query.actors.iter().flat_map(|actor| [actor.trim().to_lowercase(), fold(actor)]).collect();
            let some = |words: &Vec<String>| words.iter().any(|word| asked.contains(word));
            lists.push((ListOf::Words, columns.words.iter().map(some).collect()));
        }
        if let Some(direction) = &query.direction {
            let (from, to) = (direction.from.as_ref(), direction.to.as_ref());
            let both = |sides: &Sides| {
                from.is_none_or(|from| Sides::has(&sides.from, from))
                    && to.is_none_or(|to| Sides::has(&sides.to, to))
            };
            lists.push((ListOf::Sides, columns.sides.iter().map(both).collect()));
        }
        if let Some(asked) = &query.zone {
            let answer = |zones: &Vec<(truce_terms::ZoneId, Truth)>| {
                let found =
                    zones.iter().find(|(zone, _answer)| *zone == asked.zone).map(|(_zone, answer)| *answer);
                match asked.answer {
                    Truth::Yes | Truth::No => found == Some(asked.answer),
                    // What has no place at all may be inside too.
                    Truth::CannotTell => found != Some(Truth::No),
                }
            };
            lists.push((ListOf::Zones, columns.zones.iter().map(answer).collect()));
        }
        let place = fold(&query.place);
        if !place.is_empty() {
            // From the beginning of a word on.
            let part = format!(" {place}");
            let named = |names: &Vec<String>| names.iter().any(|name| format!(" {name}").contains(&part));
            lists.push((ListOf::Places, columns.place_names.iter().map(named).collect()));
        }
        if let Some(modality) = query.modality {
            lists.push((
                ListOf::Modalities,
                columns.modalities.iter().map(|all| all.contains(&modality)).collect(),
            ));
        }
        Ok(Filter {
            columns,
            now: now.as_second(),
            lists,
            acts,
            groups: &query.groups,
            state: query.state,
            found: found(view, columns, query, audience)?,
            from: query.from,
            to: query.to,
        })
    }

    /// Whether a row meets everything but the query's days.
    fn keeps(&self, row: usize) -> bool {
        let columns = self.columns;
        columns.visible_from[row] <= self.now
            && self.lists.iter().all(|(of, keeps)| keeps[columns.list(row, *of)])
            && self.of_acts(row)
            && self.state.is_none_or(|state| in_state(columns, row, state))
            && self.found.as_ref().is_none_or(|found| found[row])
    }

    /// An act or a group that is asked for: "air.strike, fire" is either.
    fn of_acts(&self, row: usize) -> bool {
        let of_groups = self.groups.contains(&self.columns.act[row].group());
        match &self.acts {
            Some(acts) => acts[self.columns.list(row, ListOf::Acts)] || of_groups,
            None => self.groups.is_empty() || of_groups,
        }
    }

    fn asks_for_days(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether a row lies in the query's days, wholly or in part. What has no date at all is in no stretch of days.
    fn in_days(&self, row: usize) -> bool {
        !self.asks_for_days() || touches(self.columns.days[row], self.from, self.to)
    }
}

/// Whether days that may be open at an end touch others that may be.
fn touches(days: (Option<Date>, Option<Date>), from: Option<Date>, to: Option<Date>) -> bool {
    let dated = days.0.is_some() || days.1.is_some();
    let begins = from.is_none_or(|from| days.1.is_none_or(|last| last >= from));
    let ends = to.is_none_or(|to| days.0.is_none_or(|first| first <= to));
    dated && begins && ends
}

fn in_state(columns: &Columns, row: usize, state: State) -> bool {
    match state {
        State::ClaimedByOne => columns.occurrence[row] == Occurrence::ClaimedByOne,
        State::Corroborated => columns.occurrence[row] == Occurrence::Corroborated,
        State::Unattributed => columns.attribution[row] == Attribution::Unattributed,
        State::ClaimedByItself => columns.attribution[row] == Attribution::ClaimedByItself,
        State::Alleged => columns.attribution[row] == Attribution::Alleged,
        State::Disputed => columns.attribution[row] == Attribution::Disputed,
        State::Happening => columns.kind[row] == IncidentKind::Happening,
        State::Compliance => columns.kind[row] == IncidentKind::Compliance,
        State::Allegation => columns.kind[row] == IncidentKind::Allegation,
    }
}

/// The rows that hold the query's words and stand in its report; `None` where it asks for neither.
fn found(
    view: &View,
    columns: &Columns,
    query: &Query,
    audience: Audience,
) -> Result<Option<Vec<bool>>, MissionError> {
    let mut found: Option<Vec<bool>> = None;
    let mut narrow = |sql: &str, values: Vec<Value>| -> Result<(), MissionError> {
        let mut here = vec![false; columns.len()];
        let mut read = || -> rusqlite::Result<()> {
            let mut statement = view.connection().prepare_cached(sql)?;
            let mut rows = statement.query(rusqlite::params_from_iter(values.iter()))?;
            while let Some(row) = rows.next()? {
                if let Some(row) = columns.row(row.get(0)?) {
                    here[row] = true;
                }
            }
            Ok(())
        };
        read().map_err(view.error("searching"))?;
        found = Some(match found.take() {
            Some(before) => before.iter().zip(&here).map(|(one, other)| *one && *other).collect(),
            None => here,
        });
        Ok(())
    };
    if let Some(words) = full_text(&query.text) {
        let sql = match audience {
            Audience::Mechanism => "SELECT rowid FROM words_0 WHERE words_0 MATCH ?",
            Audience::Public => "SELECT rowid FROM words_1 WHERE words_1 MATCH ?",
        };
        narrow(sql, vec![Value::Text(words)])?;
    }
    if let Some(report) = query.report {
        narrow(
            "SELECT t.number FROM report r JOIN incident_report t ON t.report = r.number WHERE r.id = ? AND t.audience = ?",
            vec![Value::Text(report.to_string()), Value::Integer(audience_code(audience))],
        )?;
    }
    Ok(found)
}

/// Asks the view.
pub(crate) fn ask(
    view: &View,
    loaded: &Arc<Loaded>,
    query: &Query,
    audience: Audience,
    now: Timestamp,
    unread: usize,
    depth: Depth,
) -> Result<Page, MissionError> {
    let columns = loaded.columns(view, audience)?;
    let filter = Filter::new(view, &columns, query, audience, now)?;
    let mut tally = Tally::new(&columns);
    let matches = tally.pass(&filter);

    let limit = query.limit.unwrap_or(LIMIT_DEFAULT).clamp(1, LIMIT_MAX) as usize;
    let at = |row: usize| Cursor { day: columns.sort_day[row], number: columns.number[row] };
    let begins = query.cursor.map_or(0, |cursor| {
        matches.partition_point(|row| {
            let one = at(*row as usize);
            one.day > cursor.day || (one.day == cursor.day && one.number <= cursor.number)
        })
    });
    let shown = &matches[begins..(begins + limit).min(matches.len())];
    let next =
        (begins + limit < matches.len()).then(|| shown.last().map(|last| at(*last as usize))).flatten();
    let rows = view.rows(audience, shown.iter().map(|row| columns.number[*row as usize]), depth)?;
    let (sides, places) = tally.acting_sides();
    let points = matches.iter().filter_map(|row| tally.point(*row as usize, &places)).collect();
    let bars = tally.bars(&places);
    let (days, counts) = (tally.days(), tally.counts());
    Ok(Page { rows, next, counts, points, days, sides, bars, unread })
}

/// Counts what a query finds, and nothing else.
pub(crate) fn count(
    view: &View,
    loaded: &Arc<Loaded>,
    query: &Query,
    audience: Audience,
    now: Timestamp,
) -> Result<Counts, MissionError> {
    let columns = loaded.columns(view, audience)?;
    let filter = Filter::new(view, &columns, query, audience, now)?;
    let mut tally = Tally::new(&columns);
    tally.pass(&filter);
    Ok(tally.counts())
}

/// Every row that a query finds, in its order, whatever its limit, one at a time.
pub(crate) fn every(
    view: &View,
    loaded: &Arc<Loaded>,
    query: &Query,
    audience: Audience,
    now: Timestamp,
    take: &mut dyn FnMut(IncidentRow),
) -> Result<(), MissionError> {
    let columns = loaded.columns(view, audience)?;
    let filter = Filter::new(view, &columns, query, audience, now)?;
    let kept = (0..columns.len()).filter(|row| filter.keeps(*row) && filter.in_days(*row));
    view.each_row(audience, kept.map(|row| columns.number[row]), Depth::Whole, take)
}

/// The numbers of what a query finds, of those whose sides are as wanted; ascending.
pub(crate) fn numbers(
    view: &View,
    loaded: &Arc<Loaded>,
    query: &Query,
    audience: Audience,
    now: Timestamp,
    wanted: impl Fn(&Sides) -> bool,
) -> Result<Vec<u32>, MissionError> {
    let columns = loaded.columns(view, audience)?;
    let filter = Filter::new(view, &columns, query, audience, now)?;
    let wanted: Vec<bool> = columns.sides.iter().map(wanted).collect();
    let kept = (0..columns.len()).filter(|row| {
        wanted[columns.list(*row, ListOf::Sides)] && filter.keeps(*row) && filter.in_days(*row)
    });
    let mut numbers: Vec<u32> = kept.map(|row| columns.number[row]).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// Counts for several sides and stretches of days in one pass; a side that is none stands for all.
pub(crate) fn by_side(
    view: &View,
    loaded: &Arc<Loaded>,
    sides: &[Option<PartyId>],
    stretches: &[(Date, Date)],
    audience: Audience,
    now: Timestamp,
) -> Result<Vec<SideCounts>, MissionError> {
    let columns = loaded.columns(view, audience)?;
    let empty = || SideCounts { periods: vec![0; stretches.len()], ..SideCounts::default() };
    let mut by_list: Vec<SideCounts> = columns.sides.iter().map(|_sides| empty()).collect();
    let now = now.as_second();
    for row in (0..columns.len()).filter(|row| columns.visible_from[*row] <= now) {
        let counts = &mut by_list[columns.list(row, ListOf::Sides)];
        counts.incidents += 1;
        match columns.occurrence[row] {
            Occurrence::ClaimedByOne => counts.claimed_by_one += 1,
            Occurrence::Corroborated => counts.corroborated += 1,
        }
        counts.disputed += u64::from(columns.attribution[row] == Attribution::Disputed);
        for (count, (from, to)) in counts.periods.iter_mut().zip(stretches) {
            *count += u64::from(touches(columns.days[row], Some(*from), Some(*to)));
        }
    }
    let sum = |side: &Option<PartyId>| {
        let here = columns.sides.iter().zip(&by_list);
        let here =
            here.filter(|(list, _counts)| side.as_ref().is_none_or(|side| Sides::has(&list.from, side)));
        here.fold(empty(), |mut sum, (_list, counts)| {
            sum.add(counts);
            sum
        })
    };
    Ok(sides.iter().map(sum).collect())
}

/// Families of acts.
const FAMILIES: usize = ActGroup::Talk as usize + 1;

/// What is counted while rows go by.
struct Tally<'a> {
    columns: &'a Columns,
    counts: Counts,
    acts: Vec<u64>,
    attributions: [u64; Attribution::ALL.len()],
    /// By list of sides.
    sides: Vec<u64>,
    /// By day that some incident has, and family of acts.
    days: Vec<[u32; FAMILIES]>,
    /// For each list of sides, its place among the sets of parties that act.
    acting: Vec<u32>,
    parties: Vec<Vec<PartyId>>,
    /// By set of parties that act: by day and state, and without a day.
    bars: Vec<Option<Bars>>,
}

struct Bars {
    days: Vec<[u32; DrawnState::ALL.len()]>,
    without_day: [u64; DrawnState::ALL.len()],
}

impl<'a> Tally<'a> {
    fn new(columns: &'a Columns) -> Self {
        let mut parties: Vec<Vec<PartyId>> = Vec::new();
        let acting = columns.sides.iter().map(|sides| {
            let own = Sides::parties(&sides.from);
            let place = parties.iter().position(|known| *known == own).unwrap_or_else(|| {
                parties.push(own);
                parties.len() - 1
            });
            u32::try_from(place).unwrap_or(u32::MAX)
        });
        let acting = acting.collect();
        Tally {
            columns,
            counts: Counts::default(),
            acts: vec![0; ACTS.len()],
            attributions: [0; Attribution::ALL.len()],
            sides: vec![0; columns.sides.len()],
            days: vec![[0; FAMILIES]; columns.single_days.len()],
            acting,
            bars: parties.iter().map(|_parties| None).collect(),
            parties,
        }
    }

    /// Every match, newest first, counted as it goes by.
    fn pass(&mut self, filter: &Filter<'_>) -> Vec<u32> {
        let mut matches = Vec::new();
        for (row, place) in (0..self.columns.len()).zip(0u32..) {
            if !filter.keeps(row) {
                continue;
            }
            if filter.in_days(row) {
                self.count(row);
                matches.push(place);
            } else if self.columns.days[row] == (None, None) {
                self.counts.undated_left_out += 1;
            }
        }
        matches
    }

    fn count(&mut self, row: usize) {
        let columns = self.columns;
        self.counts.incidents += 1;
        self.acts[columns.act[row] as usize] += 1;
        self.attributions[columns.attribution[row] as usize] += 1;
        match columns.occurrence[row] {
            Occurrence::ClaimedByOne => self.counts.claimed_by_one += 1,
            Occurrence::Corroborated => self.counts.corroborated += 1,
        }
        self.counts.unlocated += u64::from(columns.point[row].is_none());
        let list = columns.list(row, ListOf::Sides);
        self.sides[list] += 1;
        let day = columns.day[row];
        match columns.days[row] {
            (None, None) => self.counts.undated += 1,
            _ if day != NO_DAY => self.days[day as usize][columns.act[row].group() as usize] += 1,
            _ => self.counts.wider_than_a_day += 1,
        }
        if columns.kind[row] != IncidentKind::Compliance {
            let bars = self.bars[self.acting[list] as usize].get_or_insert_with(|| Bars {
                days: vec![[0; DrawnState::ALL.len()]; columns.single_days.len()],
                without_day: [0; DrawnState::ALL.len()],
            });
            let state = state(columns, row) as usize;
            if day == NO_DAY { bars.without_day[state] += 1 } else { bars.days[day as usize][state] += 1 }
        }
    }

    /// The sets of parties that act in some match, and for each known set its place among them.
    fn acting_sides(&self) -> (Vec<Vec<PartyId>>, Vec<u32>) {
        let mut places = vec![u32::MAX; self.parties.len()];
        let mut sides = Vec::new();
        for (set, count) in self.acting.iter().zip(&self.sides) {
            let place = &mut places[*set as usize];
            if *count > 0 && *place == u32::MAX {
                *place = u32::try_from(sides.len()).unwrap_or(u32::MAX);
                sides.push(self.parties[*set as usize].clone());
            }
        }
        (sides, places)
    }

    fn point(&self, row: usize, places: &[u32]) -> Option<PointRow> {
        let columns = self.columns;
        let at = columns.point[row]?;
        let (from, to) = columns.days[row];
        Some(PointRow {
            number: columns.number[row],
            lon: at.lon,
            lat: at.lat,
            radius_m: at.radius_m,
            act: columns.act[row],
            state: state(columns, row),
            from,
            to,
            side: places[self.acting[columns.list(row, ListOf::Sides)] as usize],
        })
    }

    fn counts(mut self) -> Counts {
        let mut groups: BTreeMap<ActGroup, u64> = BTreeMap::new();
        for (entry, count) in ACTS.iter().zip(&self.acts).filter(|(_entry, count)| **count > 0) {
            *groups.entry(entry.group).or_default() += count;
            self.counts.by_act.push((entry.act, *count));
        }
        self.counts.by_group = groups.into_iter().collect();
        let attributions = Attribution::ALL.iter().zip(self.attributions).filter(|(_code, count)| *count > 0);
        self.counts.by_attribution =
            attributions.map(|(code, count)| (code.code().to_owned(), count)).collect();
        self.counts.by_attribution.sort();
        let mut directions: BTreeMap<(Option<PartyId>, Option<PartyId>), u64> = BTreeMap::new();
        for (sides, count) in self.columns.sides.iter().zip(&self.sides).filter(|(_sides, count)| **count > 0)
        {
            for direction in sides.directions() {
                *directions.entry(direction).or_default() += count;
            }
        }
        self.counts.by_direction =
            directions.into_iter().map(|((from, to), count)| (from, to, count)).collect();
        self.counts
    }

    /// A bar for every day from the first that has some to the last.
    fn days(&self) -> Vec<DayRow> {
        let used = || {
            let all = self.columns.single_days.iter().zip(&self.days);
            all.filter(|(_day, counts)| counts.iter().any(|count| *count > 0))
        };
        let bars: BTreeMap<i64, &[u32; FAMILIES]> =
            used().map(|(day, counts)| (day_number(*day), counts)).collect();
        let last = bars.keys().next_back().copied();
        let first =
            bars.keys().next().copied().zip(last).map(|(first, last)| first.max(last - CHART_DAYS_MAX));
        let span = first.zip(last).into_iter().flat_map(|(first, last)| first..=last);
        let bar = |number: i64| {
            let here =
                |group: ActGroup| bars.get(&number).map_or(0, |counts| u64::from(counts[group as usize]));
            let by_group: Vec<(ActGroup, u64)> = GROUPS
                .iter()
                .map(|group| (*group, here(*group)))
                .filter(|(_group, count)| *count > 0)
                .collect();
            let incidents = by_group.iter().map(|(_group, count)| count).sum();
            Some(DayRow { day: day_of(number)?, incidents, by_group })
        };
        span.filter_map(bar).collect()
    }

    /// The bars of each set of parties that act.
    fn bars(&self, places: &[u32]) -> Vec<SideBars> {
        let bars = places.iter().zip(&self.bars).filter_map(|(side, bars)| {
            let bars = bars.as_ref()?;
            let days = self.columns.single_days.iter().zip(&bars.days);
            let days = days.filter(|(_day, counts)| counts.iter().any(|count| *count > 0));
            let days = days.map(|(day, counts)| (*day, counts.map(u64::from))).collect();
            Some(SideBars { side: *side, days, without_day: bars.without_day })
        });
        let mut bars: Vec<SideBars> = bars.collect();
        bars.sort_by_key(|bars| bars.side);
        bars
    }
}

fn state(columns: &Columns, row: usize) -> DrawnState {
    DrawnState::of(columns.occurrence[row], columns.attribution[row])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_an_operator_of_the_search() {
        let expected = r#""drone" AND "OR" AND "NEAR" AND "x" AND "y""#;
        assert_eq!(full_text("drone OR NEAR(\"x\" *) -y").as_deref(), Some(expected));
        assert_eq!(full_text("— ?!"), None);
    }

    #[test]
    fn what_is_written_with_an_arabic_or_hebrew_word_does_not_hide_it() {
        let memory = rusqlite::Connection::open_in_memory().unwrap();
        memory
            .execute_batch(
                "CREATE VIRTUAL TABLE words USING fts5(body, tokenize = \"unicode61 remove_diacritics 2\");
                 INSERT INTO words VALUES ('قصف في الجنوب'), ('קרבות בלבנון'), ('بيروت'), ('Strikes in the south')",
            )
            .unwrap();
        for (typed, found) in
            [("جنوب", 1), ("الجنوب", 1), ("לבנון", 1), ("بيروت", 1), ("south strikes", 1), ("sout", 0)]
        {
            let query = full_text(typed).unwrap();
            let sql = "SELECT COUNT(*) FROM words WHERE words MATCH ?1";
            let count: i64 = memory.query_row(sql, [query], |row| row.get(0)).unwrap();
            assert_eq!(count, found, "{typed}");
        }
    }
}
