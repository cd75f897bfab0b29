//! Obligations at an hour: what dates alone can say about what is owed.
//!
//! Whether it was done is a question of evidence, which joins elsewhere: here a date that has passed without
//! it is "unknown", never "missed".

use crate::{Agreement, EventId, InstrumentId, Obligation, ObligationId};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// Where an obligation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StateWord {
    /// It is not owed yet.
    NotDue,
    /// It is owed and its time runs, or it has no date.
    Due,
    /// It was done in time.
    Met,
    /// It was done, after its time.
    Late,
    /// It was not done in its time.
    Missed,
    /// It is suspended by agreement.
    Suspended,
    /// Its time is over, and nothing here says whether it was done; or its date cannot be told.
    Unknown,
}

impl StateWord {
    /// Every word for where one stands.
    pub const ALL: [StateWord; 7] = [
        StateWord::NotDue,
        StateWord::Due,
        StateWord::Met,
        StateWord::Late,
        StateWord::Missed,
        StateWord::Suspended,
        StateWord::Unknown,
    ];

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            StateWord::NotDue => "not_due",
            StateWord::Due => "due",
            StateWord::Met => "met",
            StateWord::Late => "late",
            StateWord::Missed => "missed",
            StateWord::Suspended => "suspended",
            StateWord::Unknown => "unknown",
        }
    }
}

/// An obligation at an hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ObligationState {
    /// The obligation.
    pub obligation: ObligationId,
    /// Where it stands.
    pub state: StateWord,
    /// The first instant at which it is late, as known at that hour.
    pub due: Option<Timestamp>,
    /// The instrument that moved the date, if one had by then.
    pub extended_by: Option<InstrumentId>,
    /// Days of the calendar from that day to the last day in time: 0 on the day itself, negative once it is
    /// over.
    pub days_left: Option<i32>,
}

/// A line of the agreement's calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CalendarEntry {
    /// The instant.
    pub at: Timestamp,
    /// The event.
    pub event: EventId,
    /// Obligations that are late from then on.
    pub obligations: Vec<ObligationId>,
}

impl Obligation {
    /// The first instant at which it is late, as known at an hour, and the instrument that moved it there.
    pub fn due_as_known(&self, at: Timestamp) -> (Option<Timestamp>, Option<&InstrumentId>) {
        match self.extensions.iter().rfind(|extension| extension.known_from <= at) {
            Some(extension) => (Some(extension.due), Some(&extension.instrument)),
            None => (self.due, None),
        }
    }
}

impl Agreement {
    /// Every obligation as it stands at an hour, in the agreement's order, as far as dates alone can say.
    pub fn obligations_at(&self, now: Timestamp) -> Vec<ObligationState> {
        self.obligations.iter().map(|obligation| self.obligation_at(obligation, now)).collect()
    }

    fn obligation_at(&self, obligation: &Obligation, now: Timestamp) -> ObligationState {
        let (due, extended_by) = obligation.due_as_known(now);
        let waits_for_event = due.is_none() && obligation.due_event.is_some();
        let state = match (obligation.from, due) {
            (Some(from), _) if now < from => StateWord::NotDue,
            (_, Some(due)) if now >= due => StateWord::Unknown,
            _ if waits_for_event || obligation.condition.is_some() => StateWord::Unknown,
            _ => StateWord::Due,
        };
        ObligationState {
            obligation: obligation.id.clone(),
            state,
            due,
            extended_by: extended_by.cloned(),
            days_left: due.and_then(|due| self.days_until(due, now)),
        }
    }

    /// Days of the calendar here from `now` to the last day on which `due` has not come.
    fn days_until(&self, due: Timestamp, now: Timestamp) -> Option<i32> {
        let last = due.checked_sub(jiff::SignedDuration::from_nanos(1)).ok()?;
        let day = |at: Timestamp| self.zone.to_datetime(at).date();
        day(now).until(day(last)).ok().map(|span| span.get_days())
    }

    /// Every dated event with the obligations it makes late, in the order of time.
    pub fn calendar(&self) -> Vec<CalendarEntry> {
        let mut lines: Vec<CalendarEntry> = self
            .events
            .iter()
            .filter_map(|event| {
                let late = self.obligations.iter().filter(|obligation| {
                    obligation.due_event.as_ref() == Some(&event.id)
                        || obligation.extensions.iter().any(|extension| extension.event == event.id)
                });
                let obligations = late.map(|obligation| obligation.id.clone()).collect();
                Some(CalendarEntry { at: event.at?, event: event.id.clone(), obligations })
            })
            .collect();
        lines.sort_by(|a, b| (a.at, &a.event).cmp(&(b.at, &b.event)));
        lines
    }

    /// The lines of the calendar that fall on the local days `first` to `last`.
    pub fn calendar_between(&self, first: Date, last: Date) -> Vec<CalendarEntry> {
        let days = first..=last;
        self.calendar()
            .into_iter()
            .filter(|line| days.contains(&self.zone.to_datetime(line.at).date()))
            .collect()
    }
}
