//! What the page cannot see: said in plain words, so that silence is not taken for calm.

use super::{cards::count, names::Scene, window::Window};
use std::collections::{BTreeMap, BTreeSet};
use truce_incidents::Incident;
use truce_vocabulary::Message;

/// More days than this are counted, not named.
const DAYS_NAMED_MAX: usize = 8;

impl Scene<'_> {
    /// Each gap as a line of our own markup.
    pub(crate) fn gaps(&self, incidents: &[&Incident], window: &Window) -> Vec<String> {
        let mut gaps = vec![self.html(&Message::new("gap-no-observers"))];
        let number = |id: &str, n: usize| {
            let Ok(n) = i64::try_from(n) else { return None };
            (n > 0).then(|| self.html(&Message::new(id).with("count", n)))
        };

        let heard = self.heard();
        let silent: Vec<&str> = heard.iter().filter(|row| !row.heard).map(|row| row.name.as_str()).collect();
        if !silent.is_empty() {
            gaps.push(self.html(&Message::new("gap-not-heard").with("names", self.words.list(&silent))));
        }
        gaps.push(self.languages());
        gaps.extend(self.days_without_reports(window));
        gaps.extend(number("gap-unread", self.material.unread));
        gaps.extend(number("gap-erased", usize::try_from(self.material.erased).unwrap_or(usize::MAX)));
        let undated =
            self.material.reports.iter().filter(|report| report.provenance.published.is_none()).count();
        gaps.extend(number("gap-undated-reports", undated));
        gaps.extend(number("gap-no-day", incidents.iter().filter(|one| one.time.is_none()).count()));
        gaps.extend(number(
            "gap-no-point",
            incidents.iter().filter(|one| Self::point(one).is_none()).count(),
        ));
        gaps.extend(number("gap-nobody-named", incidents.iter().filter(|one| one.actors.is_empty()).count()));

        let mut doubts: BTreeMap<String, i64> = BTreeMap::new();
        for doubt in self.material.reports.iter().flat_map(|report| &report.doubts) {
            *doubts.entry(self.html(doubt)).or_default() += 1;
        }
        for (doubt, times) in doubts {
            let times = self.words.with("gap-doubt-reports", [("count", times.into())]);
            gaps.push(format!("{doubt} <small>{}</small>", crate::text::escaped(&times)));
        }
        match self.agreement() {
            None => gaps.push(self.html(&Message::new("gap-no-agreement"))),
            Some(agreement) => {
                if agreement.checked_by.is_empty() {
                    gaps.push(self.html(&Message::new("gap-agreement-unchecked")));
                }
                let lines = agreement
                    .gaps
                    .iter()
                    .map(|gap| Message::new("gap-of-agreement").with("gap", gap.as_str()));
                gaps.extend(lines.map(|line| self.html(&line)));
            }
        }
        gaps
    }

    /// What stands beside counts by side: the languages of the reports, and those that are read less well than English.
    pub(crate) fn counts_notes(&self) -> Vec<String> {
        let doubts = self.material.reports.iter().flat_map(|report| &report.doubts);
        let limits: BTreeSet<String> =
            doubts.filter(|doubt| doubt.id == "reading-limited").map(|doubt| self.html(doubt)).collect();
        std::iter::once(self.languages()).chain(limits).collect()
    }

    fn languages(&self) -> String {
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        for report in &self.material.reports {
            let language =
                report.provenance.language.clone().unwrap_or_else(|| self.words.text("not-stated"));
            *found.entry(language).or_default() += 1;
        }
        let listed: Vec<String> = found
            .into_iter()
            .map(|(language, n)| {
                self.words.with("gap-language", [("language", language.into()), ("count", count(n))])
            })
            .collect();
        let listed = if listed.is_empty() { self.words.text("nobody") } else { self.words.list(&listed) };
        self.html(&Message::new("gap-languages").with("languages", listed))
    }

    fn days_without_reports(&self, window: &Window) -> Option<String> {
        let published: Vec<_> =
            self.material.reports.iter().filter_map(|report| report.provenance.published).collect();
        let silent: Vec<_> = (0..window.days())
            .map(|day| window.day(day))
            .filter(|day| !published.iter().any(|dated| dated.date == *day))
            .collect();
        if silent.is_empty() {
            return None;
        }
        let total = i64::try_from(window.days()).unwrap_or(i64::MAX);
        let silent_count = i64::try_from(silent.len()).unwrap_or(i64::MAX);
        let message = if silent.len() > DAYS_NAMED_MAX {
            Message::new("gap-many-silent-days")
        } else {
            let days: Vec<String> = silent.iter().map(|day| self.words.day(*day)).collect();
            Message::new("gap-silent-days").with("days", self.words.list(&days))
        };
        Some(self.html(&message.with("count", silent_count).with("total", total)))
    }
}
