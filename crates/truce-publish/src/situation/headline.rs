//! The head of the page and its first section: what is claimed, what changed, who was heard and who was not.

use super::{
    cards::count,
    counts::by_state,
    material::{HeardSide, Standing},
    names::Scene,
    page::{Fact, HeardRow},
    window::Window,
};
use crate::drawing::State;
use jiff::Timestamp;
use truce_incidents::Incident;
use truce_terms::Agreement;

impl Scene<'_> {
    pub(crate) fn standing(&self) -> String {
        let reports = ("reports", count(self.material.reports.len()));
        match &self.material.standing {
            Standing::Live { body } => {
                self.words.with("standing-live", [("body", body.as_str().into()), reports])
            }
            Standing::Exercise => self.words.with("standing-exercise", [reports]),
            Standing::Unofficial => self.words.with("standing-unofficial", [reports]),
        }
    }

    pub(crate) fn facts(&self, cutoff: Timestamp, window: &Window) -> Vec<Fact> {
        let words = self.words;
        let zone = self.zone.iana_name().unwrap_or("UTC").to_owned();
        let checked = |agreement: &Agreement| match agreement.checked_by.as_slice() {
            [] => words.text("agreement-unchecked"),
            people => words.with("agreement-checked", [("people", words.list(people).into())]),
        };
        [
            ("fact-window", words.days(window.first, window.last)),
            ("fact-cutoff", words.instant(cutoff, &self.zone)),
            ("fact-zone", zone),
            ("fact-reports", words.number(i64::try_from(self.material.reports.len()).unwrap_or(i64::MAX))),
            ("fact-agreement", self.agreement().map_or_else(|| words.text("agreement-none"), checked)),
        ]
        .map(|(id, value)| Fact { name: words.text(id), value })
        .into()
    }

    pub(crate) fn lead(&self, incidents: &[&Incident], window: &Window) -> String {
        self.words.with(
            "lead",
            [
                ("incidents", count(incidents.len())),
                ("reports", count(self.material.reports.len())),
                ("days", self.words.days(window.first, window.last).into()),
            ],
        )
    }

    pub(crate) fn sentences(&self, incidents: &[&Incident]) -> Vec<String> {
        let counts = by_state(incidents);
        let seen = counts[State::Observed as usize] + counts[State::Established as usize];
        let mut sentences = Vec::new();
        if !incidents.is_empty() {
            sentences.push(self.words.with("lead-verified", [("count", i64::from(seen).into())]));
        }
        let heard = self.heard();
        let list = |heard: &[HeardRow], wanted: bool| {
            let names: Vec<&str> =
                heard.iter().filter(|row| row.heard == wanted).map(|row| row.name.as_str()).collect();
            if names.is_empty() { self.words.text("nobody") } else { self.words.list(&names) }
        };
        if !heard.is_empty() {
            sentences.push(self.words.with(
                "lead-heard",
                [("heard", list(&heard, true).into()), ("silent", list(&heard, false).into())],
            ));
        }
        sentences
    }

    pub(crate) fn changes(&self, window: &Window) -> Vec<String> {
        let surely = |window: &Window| {
            self.material.incidents.iter().filter(|one| window.surely_holds(one.incident, &self.zone)).count()
        };
        let Some(before) = window.before() else { return vec![self.words.text("change-nothing-before")] };
        let (now, then) = (surely(window), surely(&before));
        let published_then = self.material.reports.iter().any(|report| {
            report
                .provenance
                .published
                .is_some_and(|dated| dated.date >= before.first && dated.date <= before.last)
        });
        if then == 0 && !published_then {
            let days = self.words.days(before.first, before.last);
            return vec![
                self.words.with("change-no-reports", [("days", days.into())]),
                self.words.text("change-note"),
            ];
        }
        let change = i64::try_from(now).unwrap_or(i64::MAX) - i64::try_from(then).unwrap_or(i64::MAX);
        // The mark of direction keeps the sign before its number where the page runs from right to left.
        let number = self.words.number(change.abs());
        let signed = match change {
            0 => number,
            1.. => format!("\u{200e}+{number}"),
            _ => format!("\u{200e}\u{2212}{number}"),
        };
        vec![
            self.words.with(
                "change-counts",
                [
                    ("now", count(now)),
                    ("then", count(then)),
                    ("change", signed.into()),
                    ("days", self.words.days(before.first, before.last).into()),
                ],
            ),
            self.words.text("change-note"),
        ]
    }

    /// Every party and side, heard or not, in one form and in the agreement's order.
    pub(crate) fn heard(&self) -> Vec<HeardRow> {
        let row = |side: &HeardSide| {
            let total = side.heard_in.len() + side.not_heard_in.len();
            let arguments = [("reports", count(side.heard_in.len())), ("total", count(total))];
            let id = if side.heard_in.is_empty() { "heard-not" } else { "heard-in" };
            HeardRow {
                name: side.name.clone(),
                heard: !side.heard_in.is_empty(),
                words: self.words.with(id, arguments),
                reports: self.reports(&side.heard_in),
            }
        };
        self.material.heard.iter().map(row).collect()
    }
}
