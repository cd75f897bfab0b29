//! What each party owes and until when: every party in its own block, in the agreement's order, in one form.

use super::{
    names::Scene,
    page::{DutyBlock, DutyRow},
};
use crate::drawing::{Deadline, DeadlineState, Deadlines};
use jiff::Timestamp;

impl Scene<'_> {
    /// Every party's duties, in the agreement's order, and the drawing of those with a date.
    pub(crate) fn duties(&self, cutoff: Timestamp) -> (Vec<DutyBlock>, Option<String>) {
        let Some(agreement) = self.agreement() else { return (Vec::new(), None) };
        let (words, told) = (self.words, agreement.told_in(self.words.language()));
        let mut blocks: Vec<DutyBlock> = Vec::new();
        let mut drawn = Deadlines { today: self.zone.to_datetime(cutoff).date(), rows: Vec::new() };
        let states = agreement.obligations_at(cutoff);
        let owed_by = agreement.parties.iter().map(|party| (Some(&party.id), self.party(&party.id)));
        for (party, name) in owed_by.chain([(None, words.text("duties-others"))]) {
            let mut rows = Vec::new();
            for (obligation, at) in agreement.obligations.iter().zip(&states) {
                if obligation.party.as_ref() != party {
                    continue;
                }
                let over = at.due.is_some_and(|due| cutoff >= due);
                let state_words = words.obligation_state(at.state);
                let countdown = match (over, at.days_left) {
                    (true, Some(days)) => words.with("countdown-over", [("days", i64::from(-days).into())]),
                    (false, Some(days)) => words.with("countdown-left", [("days", i64::from(days).into())]),
                    (_, None) => "\u{2013}".to_owned(),
                };
                let last_day = |due: jiff::Timestamp| {
                    let last = due.checked_sub(jiff::SignedDuration::from_nanos(1)).unwrap_or(due);
                    self.zone.to_datetime(last).date()
                };
                let begun = obligation.from.is_none_or(|from| from <= cutoff);
                if let Some(due) = at.due.filter(|_due| begun) {
                    let from = obligation.from.unwrap_or(agreement.start).min(due);
                    drawn.rows.push(Deadline {
                        name: words.with(
                            "deadline-name",
                            [("party", name.as_str().into()), ("duty", told.label(&obligation.label).into())],
                        ),
                        from: self.zone.to_datetime(from).date(),
                        due: last_day(due),
                        state: DeadlineState::of(at.state, over),
                        words: countdown.clone(),
                    });
                }
                let evidence = self.material.evidence.get(&obligation.id).map_or(&[][..], Vec::as_slice);
                rows.push(DutyRow {
                    evidence: match evidence {
                        [] => words.text("duty-no-claim"),
                        numbers => {
                            let listed: Vec<String> = numbers.iter().map(u32::to_string).collect();
                            words.with("duty-claimed-in", [("numbers", words.list(&listed).into())])
                        }
                    },
                    label: told.label(&obligation.label).to_owned(),
                    summary: told.obligation(obligation).0.to_owned(),
                    due: at.due.map_or_else(|| words.text("duty-undated"), |due| words.date(last_day(due))),
                    state: if over {
                        words.with("duty-over", [("state", state_words.into())])
                    } else {
                        state_words
                    },
                    countdown,
                });
            }
            // A party without duties has its block too; others only if they owe something.
            if party.is_some() || !rows.is_empty() {
                blocks.push(DutyBlock { party: name, rows });
            }
        }
        drawn.rows.sort_by_key(|row| row.due);
        (blocks, drawn.draw(words, "duties").map(|drawing| drawing.inline()))
    }
}
