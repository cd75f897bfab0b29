//! What a situation report looks up beside the one query: overview, claims, statements, obligations, search in reports.

use crate::{
    Mission,
    ask::{self, full_text},
    columns::{Sides, Totals},
    entries::Recorded,
    error::MissionError,
    query::Query,
    rows::{Audience, ClaimRow, IncidentRow, ObligationRow, Overview, StatementRow},
    view::{Depth, View, audience_code},
};
use truce_terms::StateWord;
use truce_vocabulary::{Message, ReportId};

impl Mission {
    /// The mission at a glance for the people of the mechanism, with every doubt about every report.
    ///
    /// # Errors
    /// As [`Mission::overview_for`].
    pub fn overview(&self) -> Result<Overview, MissionError> {
        let mut overview = self.overview_for(Audience::Mechanism)?;
        if let Some(view) = &self.view {
            overview.doubts = doubts(view)?;
        }
        Ok(overview)
    }

    /// The mission at a glance: how much there is, and who was heard and who was not. Doubts are counted, not listed by report. For the
    /// public, what it cannot see yet is in no number, and doubts are left out.
    ///
    /// # Errors
    /// The view cannot be read. A mission nobody has read yet has an overview too: its reports are unread.
    pub fn overview_for(&self, audience: Audience) -> Result<Overview, MissionError> {
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
            doubt_kinds: Vec::new(),
            days: (None, None),
            last_run: self.last_run(),
        };
        let Some(view) = &self.view else { return Ok(overview) };
        let now = overview.now.as_second();
        view.at_once(|loaded| {
            let seen: i64 = match audience {
                Audience::Mechanism => i64::MAX,
                Audience::Public => now,
            };
            let count = |sql: &str, values: &[i64]| -> Result<i64, MissionError> {
                let count =
                    view.connection().query_row(sql, rusqlite::params_from_iter(values), |row| row.get(0));
                count.map_err(view.error("counting"))
            };
            let statements = count("SELECT COUNT(*) FROM statement WHERE visible_from <= ?1", &[seen])?;
            overview.statements = u64::try_from(statements).unwrap_or_default();
            let columns = loaded.columns(view, audience)?;
            let rows = || (0..columns.len()).filter(|row| columns.visible_from[*row] <= now);
            overview.incidents = rows().count() as u64;
            // The first or the only day that is known of each; what has none is in no stretch of days.
            let days = || rows().map(|row| columns.days[row]);
            overview.days = (
                days().filter_map(|(from, to)| from.or(to)).min(),
                days().filter_map(|(from, to)| to.or(from)).max(),
            );
            let totals = loaded.totals(|| totals(view))?;
            overview.claims = totals.claims;
            overview.heard.clone_from(&totals.heard);
            if audience == Audience::Mechanism {
                overview.doubt_kinds.clone_from(&totals.doubt_kinds);
            }
            Ok(())
        })?;
        Ok(overview)
    }

    /// The last pass of the machine.
    pub fn last_run(&self) -> Option<Recorded> {
        self.state.runs.last().map(|(_run, recorded)| *recorded)
    }

    /// What a person should know about the reading of a report; `None` where it was not read yet.
    ///
    /// # Errors
    /// There is no such report, or the view cannot be read.
    pub fn doubts(&self, report: ReportId) -> Result<Option<Vec<Message>>, MissionError> {
        self.report(report)?;
        let Some(view) = &self.view else { return Ok(None) };
        let rows = view.strings("SELECT doubts FROM report WHERE id = ?1", [report.to_string()])?;
        rows.first().map(|json| serde_json::from_str(json).map_err(view.row_error())).transpose()
    }

    /// How many claims were read in a report; `None` where it was not read yet.
    ///
    /// # Errors
    /// There is no such report, or the view cannot be read.
    pub fn claims_read(&self, report: ReportId) -> Result<Option<u64>, MissionError> {
        self.report(report)?;
        let Some(view) = &self.view else { return Ok(None) };
        let rows =
            view.strings("SELECT CAST(claims AS TEXT) FROM report WHERE id = ?1", [report.to_string()])?;
        Ok(rows.first().and_then(|count| count.parse().ok()))
    }

    /// The claims of a report, in the order of its text, each with its words, its rules and the incident it is in. For the people of
    /// the mechanism: nothing is coarsened.
    ///
    /// # Errors
    /// There is no such report, or it was not read yet.
    pub fn claims(&self, report: ReportId) -> Result<Vec<ClaimRow>, MissionError> {
        let view = self.view()?;
        let number = self.report(report)?.number;
        let rows = view.strings("SELECT json FROM claim WHERE report = ?1 ORDER BY idx", [number])?;
        rows.iter().map(|json| serde_json::from_str(json).map_err(view.row_error())).collect()
    }

    /// What was said and talked over, announced, demanded and denied, as an audience may see it: what tells where somebody is comes to
    /// the public later, without words or place.
    ///
    /// # Errors
    /// Nothing was read yet.
    pub fn statements_for(&self, audience: Audience) -> Result<Vec<StatementRow>, MissionError> {
        let view = self.view()?;
        let rows = match audience {
            Audience::Mechanism => return self.statements(),
            Audience::Public => view.strings(
                "SELECT COALESCE(public, json) FROM statement WHERE visible_from <= ?1 ORDER BY idx",
                [self.now().as_second()],
            )?,
        };
        rows.iter().map(|json| serde_json::from_str(json).map_err(view.row_error())).collect()
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
        let now = self.now().as_second();
        view.at_once(|_loaded| {
            let seen =
                "SELECT 'yes' FROM incident WHERE audience = ?1 AND number = ?2 AND visible_from <= ?3";
            if view.strings(seen, [audience_code(audience), i64::from(number), now])?.is_empty() {
                return Ok(None);
            }
            Ok(view.rows(audience, std::iter::once(number), Depth::Whole)?.pop())
        })
    }

    /// Reports whose text holds all the words, in the order they arrived.
    ///
    /// # Errors
    /// Nothing was read yet.
    pub fn search_reports(&self, words: &str) -> Result<Vec<ReportId>, MissionError> {
        let Some(words) = full_text(words) else { return Ok(Vec::new()) };
        let sql = "SELECT r.id FROM report_words w JOIN report r ON r.number = w.rowid WHERE report_words MATCH ?1 ORDER BY r.number";
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
            if let Some(view) = self.view.as_ref().filter(|_view| !obligation.met_by.is_empty()) {
                let query = Query { acts: obligation.met_by.clone(), ..Query::default() };
                // By the one who owes it, or by a part of it; what somebody else did is no evidence.
                let own = |sides: &Sides| {
                    sides.from.iter().any(|(actor, party)| {
                        let part =
                            actor.as_ref().is_some_and(|actor| agreement.is_part_of(actor, &obligation.by));
                        part || (party.is_some() && *party == obligation.party)
                    })
                };
                let now = self.now();
                evidence = view.at_once(|loaded| ask::numbers(view, loaded, &query, audience, now, own))?;
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

/// What the reports of a view add up to.
fn totals(view: &View) -> Result<Totals, MissionError> {
    let json = view.meta("totals");
    json.map_or_else(|| Ok(Totals::default()), |json| serde_json::from_str(&json).map_err(view.row_error()))
}

fn doubts(view: &View) -> Result<Vec<(ReportId, Message)>, MissionError> {
    let error = view.error("reading");
    let mut statement = view
        .connection()
        .prepare("SELECT id, doubts FROM report WHERE doubts <> '[]' ORDER BY number")
        .map_err(&error)?;
    let mut rows = statement.query([]).map_err(&error)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next().map_err(&error)? {
        let (id, json): (String, String) = (row.get(0).map_err(&error)?, row.get(1).map_err(&error)?);
        let Ok(report) = id.parse::<ReportId>() else { continue };
        let doubts: Vec<Message> = serde_json::from_str(&json).map_err(view.row_error())?;
        all.extend(doubts.into_iter().map(|doubt| (report, doubt)));
    }
    Ok(all)
}
