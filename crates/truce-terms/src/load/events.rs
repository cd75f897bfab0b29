//! Dates: stated, reckoned from other dates, or waiting for something; and the time between two of them.

use super::{In, Known, Loader};
use crate::calendar::{self, CalendarError, Ends, Event, Reckoning};
use crate::files::*;
use crate::near::suggest;
use crate::*;
use jiff::{Timestamp, tz::TimeZone};
use std::{collections::BTreeSet, ops::Range};

impl Loader<'_> {
    pub(super) fn time_zone(&mut self, file: usize, name: &Word) -> Option<TimeZone> {
        calendar::zone(name.get_ref()).map_err(|error| self.calendar_fault(file, name.span(), &error)).ok()
    }

    pub(super) fn calendar_fault(&mut self, file: usize, at: Range<usize>, error: &CalendarError) {
        let help = match error {
            CalendarError::Zone(_) => {
                "a zone is named as in the IANA database, for example Asia/Beirut".to_owned()
            }
            CalendarError::Unreadable(_) => calendar::ACCEPTED.to_owned(),
            CalendarError::Ambiguous(..) => "write the instant with Z instead".to_owned(),
            CalendarError::Range => "years run from -9999 to 9999".to_owned(),
            CalendarError::HoursAreNotDays => "leave `counting` and `ends` out, or count in days".to_owned(),
            CalendarError::Empty(_) => "count from 1".to_owned(),
        };
        self.report(file, Some(at), error.to_string(), help);
    }

    /// The instant that a name of an event or a literal stands for; `None` and no fault for an event without
    /// a date yet.
    pub(super) fn time(&mut self, file: usize, given: &Word, known: &Known) -> Option<Timestamp> {
        if let Some(at) = known.events.get(given.get_ref()) {
            return *at;
        }
        let zone = known.zone.clone().unwrap_or(TimeZone::UTC);
        match calendar::stated(given.get_ref(), &zone, Ends::SameHour) {
            Ok(at) => Some(at),
            Err(CalendarError::Unreadable(text)) => {
                let near = suggest(&text, known.events.keys().map(String::as_str));
                let message = format!("`{text}` is neither an event nor a time");
                self.report(file, Some(given.span()), message, format!("{near}; or {}", calendar::ACCEPTED));
                None
            }
            Err(error) => {
                self.calendar_fault(file, given.span(), &error);
                None
            }
        }
    }

    pub(super) fn validity(
        &mut self,
        file: usize,
        from: Option<&Word>,
        until: Option<&Word>,
        known: &Known,
    ) -> Validity {
        let from_at = from.and_then(|from| self.time(file, from, known));
        let until_at = until.and_then(|until| self.time(file, until, known));
        if let (Some(start), Some(end), Some(until)) = (from_at, until_at, until)
            && end <= start
        {
            let message = format!("it ends at {end}, not after it begins at {start}");
            self.report(file, Some(until.span()), message, "`until` is the first instant after it holds");
        }
        let pending = from.is_some_and(|from| known.events.get(from.get_ref()) == Some(&None));
        Validity { from: from_at, until: until_at, pending }
    }

    pub(super) fn events(&mut self, entries: &[In<EventEntry>], known: &mut Known) -> Vec<Event> {
        let agreement_zone = known.zone.clone().unwrap_or(TimeZone::UTC);
        let names: BTreeSet<String> = entries.iter().map(|(_, entry)| entry.id.get_ref().clone()).collect();
        let mut events: Vec<Option<Event>> = entries.iter().map(|_| None).collect();
        // An anchor may be written after what is reckoned from it: go round until nothing more can be
        // reckoned.
        let mut waiting: Vec<usize> = (0..entries.len()).collect();
        loop {
            let before = waiting.len();
            waiting.retain(|index| {
                let (file, entry) = &entries[*index];
                let anchor_missing = entry.after.as_ref().is_some_and(|anchor| {
                    names.contains(anchor.get_ref()) && !known.events.contains_key(anchor.get_ref())
                });
                if anchor_missing {
                    return true;
                }
                let event = self.event(*file, entry, &agreement_zone, &names, known);
                known.events.insert(entry.id.get_ref().clone(), event.at);
                events[*index] = Some(event);
                false
            });
            if waiting.len() == before {
                break;
            }
        }
        for index in waiting {
            let (file, entry) = &entries[index];
            let message = format!("`{}` is reckoned from itself, by way of its anchors", entry.id.get_ref());
            let at = entry.after.as_ref().map(toml::Spanned::span);
            self.report(*file, at, message, "one event of the chain needs a date of its own");
            known.events.insert(entry.id.get_ref().clone(), None);
        }
        events.into_iter().flatten().collect()
    }

    pub(super) fn event(
        &mut self,
        file: usize,
        entry: &EventEntry,
        agreement_zone: &TimeZone,
        names: &BTreeSet<String>,
        known: &Known,
    ) -> Event {
        let zone = match &entry.zone {
            Some(name) => self.time_zone(file, name).unwrap_or(TimeZone::UTC),
            None => agreement_zone.clone(),
        };
        let ends = entry.ends.unwrap_or_default();
        let zone_name = calendar::zone_name(&zone);
        let whole = Some(entry.id.span());
        let (at, reckoning) = match (&entry.at, &entry.after, &entry.waits_for) {
            (Some(given), None, None) => {
                let at = calendar::stated(given.get_ref(), &zone, ends);
                let at = at.map_err(|error| self.calendar_fault(file, given.span(), &error)).ok();
                (at, Reckoning::Stated { given: given.get_ref().clone(), zone: zone_name, ends })
            }
            (None, Some(anchor), None) => {
                self.known(file, "event", anchor, names);
                let counting = entry.counting.unwrap_or_default();
                let (Some(count), Some(unit)) = (&entry.count, entry.unit) else {
                    let message = format!(
                        "`{}` cannot be reckoned: how long after `{}`?",
                        entry.id.get_ref(),
                        anchor.get_ref()
                    );
                    self.report(
                        file,
                        whole,
                        message,
                        "give `count` and `unit`, for example count = 60, unit = \"days\"",
                    );
                    return self.open(entry, String::new());
                };
                let number = *count.get_ref();
                let anchor_at = known.events.get(anchor.get_ref()).copied().flatten();
                let at = anchor_at.and_then(|anchor_at| {
                    calendar::after(anchor_at, (number, unit), counting, ends, &zone)
                        .map_err(|error| self.calendar_fault(file, count.span(), &error))
                        .ok()
                });
                let anchor = EventId(anchor.get_ref().clone());
                (at, Reckoning::After { anchor, count: number, unit, counting, ends, zone: zone_name })
            }
            (None, None, Some(until)) => (None, Reckoning::Open { until: until.clone() }),
            _ => {
                let message =
                    format!("`{}` needs exactly one of `at`, `after` and `waits_for`", entry.id.get_ref());
                self.report(
                    file,
                    whole,
                    message,
                    "a date is stated, or reckoned from another event, or not known yet",
                );
                return self.open(entry, String::new());
            }
        };
        let sources = self.cited(file, &entry.source, known);
        Event { id: EventId(entry.id.get_ref().clone()), words: entry.words.clone(), at, reckoning, sources }
    }

    pub(super) fn open(&self, entry: &EventEntry, until: String) -> Event {
        let id = EventId(entry.id.get_ref().clone());
        Event {
            id,
            words: entry.words.clone(),
            at: None,
            reckoning: Reckoning::Open { until },
            sources: vec![],
        }
    }
}
