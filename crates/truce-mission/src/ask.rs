//! The query against the view: one pass over the matches gives counts, points and days; the page is a part of the same matches.

use crate::{
    error::MissionError,
    query::{Cursor, LIMIT_DEFAULT, LIMIT_MAX, Query, State},
    rows::{Audience, Counts, DayRow, IncidentRow, Page, PointRow, SideBars},
    view::{ROW, View, audience_code, day_number, day_of, fold, truth_code},
};
use jiff::Timestamp;
use rusqlite::types::Value;
use std::collections::BTreeMap;
use truce_incidents::DrawnState;
use truce_terms::PartyId;
use truce_vocabulary::{Act, ActGroup, Truth};

/// Bars of a chart at most; a longer stretch is cut at its older end.
const CHART_DAYS_MAX: i64 = 3_660;

/// The conditions of a query with their values.
struct Conditions {
    sql: String,
    values: Vec<Value>,
}

impl Conditions {
    fn and(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.extend(values);
    }

    /// Some of the listed values in a side table.
    fn any(&mut self, table: &str, column: &str, values: Vec<Value>) {
        if values.is_empty() {
            return;
        }
        let marks = vec!["?"; values.len()].join(", ");
        let sql = format!(
            "EXISTS (SELECT 1 FROM {table} t WHERE t.audience = i.audience AND t.number = i.number AND t.{column} IN ({marks}))"
        );
        self.and(&sql, values);
    }

    fn of(query: &Query, audience: Audience, now: Timestamp) -> Self {
        let text = |text: &str| Value::Text(text.to_owned());
        let mut conditions = Conditions {
            sql: "i.audience = ? AND i.visible_from <= ?".to_owned(),
            values: vec![Value::Integer(audience_code(audience)), Value::Integer(now.as_second())],
        };
        if let Some(words) = full_text(&query.text) {
            conditions.and(
                "i.number IN (SELECT w.number FROM incident_words w WHERE incident_words MATCH ? AND w.audience = i.audience)",
                [Value::Text(words)],
            );
        }
        conditions.any("incident_act", "act", query.acts.iter().map(|act| text(act.code())).collect());
        if !query.groups.is_empty() {
            let groups: Vec<Value> =
                query.groups.iter().map(|group| text(crate::query::group_code(*group))).collect();
            conditions.and(&format!("i.grp IN ({})", vec!["?"; groups.len()].join(", ")), groups);
        }
        let actors = query.actors.iter().flat_map(|actor| [actor.trim().to_lowercase(), fold(actor)]);
        conditions.any("incident_who", "word", actors.map(Value::Text).collect());
        if let Some(direction) = &query.direction {
            for (role, party) in [("from", &direction.from), ("to", &direction.to)] {
                if let Some(party) = party {
                    conditions.and(
                        "EXISTS (SELECT 1 FROM incident_party t WHERE t.audience = i.audience AND t.number = i.number
                            AND t.role = ? AND t.party = ?)",
                        [text(role), text(&party.0)],
                    );
                }
            }
        }
        if let Some(zone) = &query.zone {
            let inside = "SELECT 1 FROM incident_zone t WHERE t.audience = i.audience AND t.number = i.number AND t.zone = ?";
            let code = truth_code(zone.answer);
            match zone.answer {
                Truth::Yes | Truth::No => conditions.and(
                    &format!("EXISTS ({inside} AND t.answer = ?)"),
                    [text(&zone.zone.0), Value::Integer(code)],
                ),
                // What has no place at all may be inside too.
                Truth::CannotTell => {
                    conditions.and(&format!("NOT EXISTS ({inside} AND t.answer = 0)"), [text(&zone.zone.0)]);
                }
            }
        }
        if !fold(&query.place).is_empty() {
            // Folded names hold letters, digits and blanks only: nothing in them means anything to LIKE.
            conditions.and(
                "EXISTS (SELECT 1 FROM incident_place t WHERE t.audience = i.audience AND t.number = i.number
                    AND ' ' || t.name LIKE ?)",
                [Value::Text(format!("% {}%", fold(&query.place)))],
            );
        }
        let modality: Vec<Value> = query.modality.iter().map(|modality| text(modality.code())).collect();
        conditions.any("incident_modality", "modality", modality);
        if let Some(state) = query.state {
            let column = match state {
                State::ClaimedByOne | State::Corroborated => "occurrence",
                State::Unattributed | State::ClaimedByItself | State::Alleged | State::Disputed => {
                    "attribution"
                }
                State::Happening | State::Compliance | State::Allegation => "kind",
            };
            conditions.and(&format!("i.{column} = ?"), [text(state.code())]);
        }
        conditions.any(
            "incident_report",
            "report",
            query.report.iter().map(|id| Value::Text(id.to_string())).collect(),
        );
        conditions
    }

    /// Narrows to the query's days. What has no date at all is in no stretch of days.
    fn within_days(&mut self, query: &Query) {
        if query.from.is_none() && query.to.is_none() {
            return;
        }
        self.and("(i.from_day IS NOT NULL OR i.to_day IS NOT NULL)", []);
        if let Some(from) = query.from {
            self.and("(i.to_day IS NULL OR i.to_day >= ?)", [Value::Integer(day_number(from))]);
        }
        if let Some(to) = query.to {
            self.and("(i.from_day IS NULL OR i.from_day <= ?)", [Value::Integer(day_number(to))]);
        }
    }
}

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

/// A match, without its content.
struct Match {
    number: u32,
    sort_day: i64,
}

/// Asks the view.
pub(crate) fn ask(
    view: &View,
    query: &Query,
    audience: Audience,
    now: Timestamp,
    unread: usize,
) -> Result<Page, MissionError> {
    let whole = Conditions::of(query, audience, now);
    let dated_only = query.from.is_some() || query.to.is_some();
    let undated_left_out = if dated_only {
        let sql = format!(
            "SELECT COUNT(*) FROM incident i WHERE {} AND i.from_day IS NULL AND i.to_day IS NULL",
            whole.sql
        );
        let count = view
            .connection()
            .query_row(&sql, rusqlite::params_from_iter(&whole.values), |row| row.get::<_, i64>(0));
        u64::try_from(count.map_err(view.error("counting"))?).unwrap_or_default()
    } else {
        0
    };
    let mut conditions = whole;
    conditions.within_days(query);
    let mut tally = Tally::default();
    let matches = tally.pass(view, &conditions)?;
    tally.counts.undated_left_out = undated_left_out;

    let limit = query.limit.unwrap_or(LIMIT_DEFAULT).clamp(1, LIMIT_MAX) as usize;
    let begins = query.cursor.map_or(0, |cursor| {
        matches.partition_point(|one| {
            one.sort_day > cursor.day || (one.sort_day == cursor.day && one.number <= cursor.number)
        })
    });
    let shown = &matches[begins..(begins + limit).min(matches.len())];
    let next = (begins + limit < matches.len())
        .then(|| shown.last().map(|last| Cursor { day: last.sort_day, number: last.number }))
        .flatten();
    let rows = rows(view, audience, shown)?;
    let (counts, points, days, sides, bars) = tally.finish();
    Ok(Page { rows, next, counts, points, days, sides, bars, unread })
}

fn rows(view: &View, audience: Audience, shown: &[Match]) -> Result<Vec<IncidentRow>, MissionError> {
    let mut statement = view.connection().prepare_cached(ROW).map_err(view.error("reading"))?;
    let mut rows = Vec::with_capacity(shown.len());
    for one in shown {
        let json: String = statement
            .query_row([audience_code(audience), i64::from(one.number)], |row| row.get(0))
            .map_err(view.error("reading"))?;
        rows.push(serde_json::from_str(&json).map_err(view.row_error())?);
    }
    Ok(rows)
}

#[derive(Default)]
struct Tally {
    counts: Counts,
    groups: BTreeMap<ActGroup, u64>,
    acts: BTreeMap<Act, u64>,
    directions: BTreeMap<(Option<String>, Option<String>), u64>,
    attributions: BTreeMap<String, u64>,
    points: Vec<PointRow>,
    days: BTreeMap<i64, BTreeMap<ActGroup, u64>>,
    sides: Vec<Vec<PartyId>>,
    bars: BTreeMap<u32, (BTreeMap<i64, [u64; 3]>, [u64; 3])>,
}

impl Tally {
    /// Every match, newest first, counted as it goes by.
    fn pass(&mut self, view: &View, conditions: &Conditions) -> Result<Vec<Match>, MissionError> {
        let sql = format!(
            "SELECT i.number, i.sort_day, i.act, i.occurrence, i.attribution, i.from_day, i.to_day, i.lon, i.lat, i.radius,
                i.directions, i.kind FROM incident i WHERE {} ORDER BY i.sort_day DESC, i.number",
            conditions.sql
        );
        let error = view.error("asking");
        let mut statement = view.connection().prepare(&sql).map_err(&error)?;
        let mut rows = statement.query(rusqlite::params_from_iter(&conditions.values)).map_err(&error)?;
        let mut matches = Vec::new();
        while let Some(row) = rows.next().map_err(&error)? {
            let one = self.count(view, row)?;
            matches.push(one);
        }
        Ok(matches)
    }

    fn count(&mut self, view: &View, row: &rusqlite::Row<'_>) -> Result<Match, MissionError> {
        let error = view.error("asking");
        let act: String = row.get(2).map_err(&error)?;
        let act: Act = serde_json::from_value(act.into()).map_err(view.row_error())?;
        let number: u32 = row.get(0).map_err(&error)?;
        self.counts.incidents += 1;
        *self.groups.entry(act.group()).or_default() += 1;
        *self.acts.entry(act).or_default() += 1;
        match row.get::<_, String>(3).map_err(&error)?.as_str() {
            "corroborated" => self.counts.corroborated += 1,
            _ => self.counts.claimed_by_one += 1,
        }
        let attribution: String = row.get(4).map_err(&error)?;
        let state = match row.get::<_, String>(3).map_err(&error)?.as_str() {
            _ if attribution == "disputed" => DrawnState::Disputed,
            "corroborated" => DrawnState::Corroborated,
            _ => DrawnState::ClaimedByOne,
        };
        *self.attributions.entry(attribution).or_default() += 1;
        let (from, to): (Option<i64>, Option<i64>) =
            (row.get(5).map_err(&error)?, row.get(6).map_err(&error)?);
        match (from, to) {
            (None, None) => self.counts.undated += 1,
            (Some(from), Some(to)) if from == to => {
                *self.days.entry(from).or_default().entry(act.group()).or_default() += 1;
            }
            _ => self.counts.wider_than_a_day += 1,
        }
        let directions: String = row.get(10).map_err(&error)?;
        let directions: Vec<(Option<String>, Option<String>)> =
            serde_json::from_str(&directions).map_err(view.row_error())?;
        let mut parties: Vec<PartyId> =
            directions.iter().filter_map(|(from, _to)| from.clone().map(PartyId)).collect();
        parties.dedup();
        let side = self.sides.iter().position(|side| *side == parties).unwrap_or_else(|| {
            self.sides.push(parties);
            self.sides.len() - 1
        });
        let side = u32::try_from(side).unwrap_or(u32::MAX);
        if row.get::<_, String>(11).map_err(&error)? != "compliance" {
            let (days, without_day) = self.bars.entry(side).or_default();
            match (from, to) {
                (Some(from), Some(to)) if from == to => {
                    days.entry(from).or_default()[state as usize] += 1;
                }
                _ => without_day[state as usize] += 1,
            }
        }
        let place = (row.get(7).map_err(&error)?, row.get(8).map_err(&error)?, row.get(9).map_err(&error)?);
        match place {
            (Some(lon), Some(lat), Some(radius_m)) => {
                let (from, to) = (from.and_then(day_of), to.and_then(day_of));
                self.points.push(PointRow { number, lon, lat, radius_m, act, state, from, to, side });
            }
            _ => self.counts.unlocated += 1,
        }
        for direction in directions {
            *self.directions.entry(direction).or_default() += 1;
        }
        Ok(Match { number, sort_day: row.get(1).map_err(&error)? })
    }

    fn finish(mut self) -> (Counts, Vec<PointRow>, Vec<DayRow>, Vec<Vec<PartyId>>, Vec<SideBars>) {
        self.counts.by_group = self.groups.into_iter().collect();
        self.counts.by_act = self.acts.into_iter().collect();
        self.counts.by_attribution = self.attributions.into_iter().collect();
        self.counts.by_direction = self
            .directions
            .into_iter()
            .map(|((from, to), count)| (from.map(PartyId), to.map(PartyId), count))
            .collect();
        let last = self.days.keys().next_back().copied();
        let first =
            self.days.keys().next().copied().zip(last).map(|(first, last)| first.max(last - CHART_DAYS_MAX));
        let span = first.zip(last).into_iter().flat_map(|(first, last)| first..=last);
        let bar = |number: i64| {
            let by_group: Vec<(ActGroup, u64)> =
                self.days.get(&number).into_iter().flatten().map(|(a, b)| (*a, *b)).collect();
            let incidents = by_group.iter().map(|(_group, count)| count).sum();
            Some(DayRow { day: day_of(number)?, incidents, by_group })
        };
        let days = span.filter_map(bar).collect();
        let bars = self.bars.into_iter().map(|(side, (days, without_day))| SideBars {
            side,
            days: days.into_iter().filter_map(|(day, counts)| Some((day_of(day)?, counts))).collect(),
            without_day,
        });
        (self.counts, self.points, days, self.sides, bars.collect())
    }
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
