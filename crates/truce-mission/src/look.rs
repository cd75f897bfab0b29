//! What a situation report looks up beside the one query: overview, claims, statements, obligations, search in reports.

use crate::{
    Mission,
    ask::full_text,
    coarsen,
    error::MissionError,
    query::Query,
    rows::{Audience, ClaimRow, HeardRow, IncidentRow, ObligationRow, Overview, StatementRow},
    view::{ROW, UNDATED, View, audience_code, day_of},
};
use std::collections::BTreeMap;
use truce_terms::StateWord;
use truce_vocabulary::{Message, ReportId};

impl Mission {
    /// The mission at a glance: how much there is, and who was heard and who was not.
    ///
    /// # Errors
    /// The view cannot be read. A mission nobody has read yet has an overview too: its reports are unread.
    pub fn overview(&self) -> Result<Overview, MissionError> {
        let settings = self.settings();
        let mut overview = Overview {
            title: settings.title.clone(),
            kind: settings.kind,
            created: settings.created,
            now: self.now(),
            agreement: self.agreement_row(),
            reports: self.reports().len(),
            erased: self.state.erased,
            unknown_entries: self.state.unread_entries,
            unread: self.unread(),
            claims: 0,
            incidents: 0,
            statements: 0,
            heard: Vec::new(),
            doubts: Vec::new(),
            days: (None, None),
            last_run: self.state.runs.last().map(|(_run, recorded)| *recorded),
        };
        let Some(view) = &self.view else { return Ok(overview) };
        let count = |sql: &str| -> Result<u64, MissionError> {
            let count: i64 =
                view.connection().query_row(sql, [], |row| row.get(0)).map_err(view.error("counting"))?;
            Ok(u64::try_from(count).unwrap_or_default())
        };
        overview.claims = count("SELECT COUNT(*) FROM claim")?;
        overview.incidents = count("SELECT COUNT(*) FROM incident WHERE audience = 0")?;
        overview.statements = count("SELECT COUNT(*) FROM statement")?;
        let day = |sql: &str| -> Result<_, MissionError> {
            let day: Option<i64> = view
                .connection()
                .query_row(sql, [UNDATED], |row| row.get(0))
                .map_err(view.error("reading"))?;
            Ok(day.and_then(day_of))
        };
        overview.days = (
            day("SELECT MIN(sort_day) FROM incident WHERE audience = 0 AND sort_day > ?1")?,
            day("SELECT MAX(COALESCE(to_day, from_day)) FROM incident WHERE audience = 0 AND sort_day > ?1")?,
        );
        overview.heard = heard(view)?;
        for (report, json) in pairs(view, "SELECT id, doubts FROM report ORDER BY number")? {
            let doubts: Vec<Message> = serde_json::from_str(&json).map_err(view.row_error())?;
            overview.doubts.extend(doubts.into_iter().map(|doubt| (report, doubt)));
        }
        Ok(overview)
    }

    /// The claims of a report, in the order of its text, each with its words, its rules and the incident it is in. For the people of
    /// the mechanism: nothing is coarsened.
    ///
    /// # Errors
    /// There is no such report, or it was not read yet.
    pub fn claims(&self, report: ReportId) -> Result<Vec<ClaimRow>, MissionError> {
        self.report(report)?;
        let view = self.view()?;
        let rows =
            view.strings("SELECT json FROM claim WHERE report = ?1 ORDER BY idx", [report.to_string()])?;
        rows.iter().map(|json| serde_json::from_str(json).map_err(view.row_error())).collect()
    }

    /// What was said and talked over, announced, demanded and denied, as an audience may see it: what tells where somebody is comes to
    /// the public later, without words or place.
    ///
    /// # Errors
    /// Nothing was read yet.
    pub fn statements_for(&self, audience: Audience) -> Result<Vec<StatementRow>, MissionError> {
        let mut rows = self.statements()?;
        if audience == Audience::Public {
            let (now, zone) = (self.now(), self.zone());
            let told = |row: &StatementRow| {
                let recorded = self.report(row.account.at.report).ok().map(|report| report.recorded.at);
                recorded.and_then(coarsen::after_the_wait).is_some_and(|from| from <= now)
            };
            rows.retain(|row| !coarsen::is_coarsened(row.account.act) || told(row));
            for row in rows.iter_mut().filter(|row| coarsen::is_coarsened(row.account.act)) {
                coarsen::withhold(&mut row.account, &zone);
            }
        }
        Ok(rows)
    }

    /// What was said and talked over, announced, demanded and denied, in the order the reports arrived. For the people of the
    /// mechanism: nothing is coarsened.
    ///
    /// # Errors
    /// Nothing was read yet.
    pub fn statements(&self) -> Result<Vec<StatementRow>, MissionError> {
        let view = self.view()?;
        let rows = view.strings("SELECT json FROM statement ORDER BY idx", [])?;
        rows.iter().map(|json| serde_json::from_str(json).map_err(view.row_error())).collect()
    }

    /// One incident by its number; `None` where there is none that this audience sees.
    ///
    /// # Errors
    /// Nothing was read yet.
    pub fn incident(&self, number: u32, audience: Audience) -> Result<Option<IncidentRow>, MissionError> {
        let view = self.view()?;
        let rows = view.strings(
            &format!("{ROW} AND i.visible_from <= ?3"),
            [audience_code(audience), i64::from(number), self.now().as_second()],
        )?;
        rows.first().map(|json| serde_json::from_str(json).map_err(view.row_error())).transpose()
    }

    /// Reports whose text holds all the words, in the order they arrived.
    ///
    /// # Errors
    /// Nothing was read yet.
    pub fn search_reports(&self, words: &str) -> Result<Vec<ReportId>, MissionError> {
        let Some(words) = full_text(words) else { return Ok(Vec::new()) };
        let sql = "SELECT r.id FROM report_words w JOIN report r ON r.id = w.report WHERE report_words MATCH ?1 ORDER BY r.number";
        let ids = self.view()?.strings(sql, [words])?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }

    /// Every obligation of the agreement as it stands now by its dates, with the incidents whose claims speak of its being met.
    ///
    /// # Errors
    /// The mission has adopted no agreement.
    pub fn obligations(&self, audience: Audience) -> Result<Vec<ObligationRow>, MissionError> {
        let agreement =
            self.agreement().ok_or(MissionError::NoneAdopted { what: "a list of obligations" })?;
        let states = agreement.obligations_at(self.now());
        let mut rows = Vec::with_capacity(states.len());
        for state in states {
            let Some(obligation) = agreement.obligation(&state.obligation) else { continue };
            let mut evidence = Vec::new();
            if self.view.is_some() && !obligation.met_by.is_empty() {
                let query = Query { acts: obligation.met_by.clone(), ..Query::default() };
                let rows = self.every_row(&query, audience)?;
                // By the one who owes it, or by a part of it; what somebody else did is no evidence.
                let own = |who: &truce_incidents::Who| {
                    let actor =
                        who.actor.as_ref().is_some_and(|actor| agreement.is_part_of(actor, &obligation.by));
                    actor || (who.party.is_some() && who.party == obligation.party)
                };
                evidence.extend(
                    rows.iter().filter(|row| row.incident.actors.iter().any(own)).map(|row| row.number),
                );
                evidence.sort_unstable();
            }
            rows.push(ObligationRow {
                obligation: state.obligation,
                label: obligation.label.clone(),
                by: agreement.display_name(&obligation.by).to_owned(),
                party: obligation.party.clone(),
                summary: obligation.summary.clone(),
                state: state.state,
                due: state.due,
                days_left: state.days_left,
                evidence,
            });
        }
        Ok(rows)
    }

    /// Obligations whose time runs, the most urgent first.
    ///
    /// # Errors
    /// The mission has adopted no agreement.
    pub fn countdown(&self, audience: Audience) -> Result<Vec<ObligationRow>, MissionError> {
        let mut rows = self.obligations(audience)?;
        rows.retain(|row| row.state == StateWord::Due && row.due.is_some());
        rows.sort_by_key(|row| row.due);
        Ok(rows)
    }
}

fn heard(view: &View) -> Result<Vec<HeardRow>, MissionError> {
    let mut rows: Vec<HeardRow> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (report, json) in pairs(view, "SELECT id, heard FROM report ORDER BY number")? {
        let heard: Vec<(String, String, bool)> = serde_json::from_str(&json).map_err(view.row_error())?;
        for (actor, name, was_heard) in heard {
            let place = *places.entry(actor.clone()).or_insert_with(|| {
                rows.push(HeardRow { actor, name, heard_in: Vec::new(), not_heard_in: Vec::new() });
                rows.len() - 1
            });
            let row = &mut rows[place];
            if was_heard { row.heard_in.push(report) } else { row.not_heard_in.push(report) }
        }
    }
    Ok(rows)
}

fn pairs(view: &View, sql: &str) -> Result<Vec<(ReportId, String)>, MissionError> {
    let read = || {
        let mut statement = view.connection().prepare(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        rows.collect::<rusqlite::Result<Vec<_>>>()
    };
    let rows = read().map_err(view.error("reading"))?;
    Ok(rows.into_iter().filter_map(|(id, json)| Some((id.parse().ok()?, json))).collect())
}
