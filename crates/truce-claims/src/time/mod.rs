//! Times: the expressions of a report and the intervals they stand for.
//!
//! An interval is reckoned from the day of publication, the start of the cessation, another expression or nothing but the calendar, and says from which. What has
//! nothing to be reckoned from stays unresolved; nothing is ever reckoned from the day of reading.

mod calendar;
mod point;
mod rules;
mod span;
#[cfg(test)]
mod tests;
pub(crate) mod words;

pub use rules::TIME_RULES;

use calendar::end_of;
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use truce_vocabulary::{Granularity, Interval, RuleId, TextRange};
use words::{Word, words};

/// What relative times are reckoned from. What is not known is left out, and what depends on it stays unresolved.
#[derive(Clone, Copy, Debug)]
pub struct Anchors<'z> {
    /// Day of publication.
    pub published: Option<Date>,
    /// Start of the cessation.
    pub ceasefire_start: Option<Timestamp>,
    /// Local time of the agreement; UTC where there is none.
    pub zone: &'z TimeZone,
}

/// What an expression says about its interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It happened at some time in it.
    At,
    /// From its start on.
    Since,
    /// Up to its end.
    Until,
    /// For its length, or at some time before that has passed ("within 60 days").
    Within,
    /// Due before its end.
    Deadline,
    /// How often; there is no interval.
    Frequency,
}

/// A time in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// Its words, with the preposition that belongs to them.
    pub range: TextRange,
    /// What it stands for, where that can be told.
    pub interval: Option<Interval>,
    /// What it was reckoned from: "publication", "ceasefire-start", "expression" (one before it), "absolute", or "none".
    pub anchor: &'static str,
    /// The rule that read it.
    pub rule: RuleId,
    /// What it says about the interval.
    pub role: Role,
}

/// The times of a text, in order, without overlaps.
///
/// ```
/// use jiff::{civil::date, tz::TimeZone};
/// let anchors = truce_claims::Anchors { published: Some(date(2024, 12, 3)), ceasefire_start: None, zone: &TimeZone::UTC };
/// let found = truce_claims::find_times("A drone fell late on Monday; it may march on.", &anchors);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].interval.unwrap().local_days(&TimeZone::UTC).0, Some(date(2024, 12, 2)));
/// ```
pub fn find(text: &str, anchors: &Anchors<'_>) -> Vec<TimeExpression> {
    let words = words(text, 0);
    let mut context = Context { words: &words, anchors, last: None, said: None };
    let mut found = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let Some(reading) = context.expression(place) else {
            place += 1;
            continue;
        };
        if reading.day.is_some() {
            // The day of saying it is not the day of what is said: "at noon" is not reckoned from it, "a day earlier" only for want of another.
            let of_saying = (1..=2).any(|back| SAYING.contains(&context.before(place, back)));
            *(if of_saying { &mut context.said } else { &mut context.last }) = reading.day;
        }
        let range = TextRange::new(words[place].start, words[reading.end - 1].end);
        let Reading { interval, anchor, rule, role, .. } = reading;
        let anchor = if interval.is_some() || anchor == "absolute" { anchor } else { "none" };
        found.push(TimeExpression { range, interval, anchor, rule, role });
        place = reading.end;
    }
    found
}

/// Words before the day on which something was said.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "said", "announced", "told", "stated", "wrote", "reported", "added", "warned", "confirmed", "declared",
    "statement", "posted", "tweeted", "issued", "published", "dated", "reporters", "briefing", "remarks",
];

/// What one rule read.
#[derive(Clone, Debug)]
struct Reading {
    /// One past the last word.
    end: usize,
    interval: Option<Interval>,
    anchor: &'static str,
    rule: RuleId,
    role: Role,
    /// The day that "a day earlier" or "that evening" behind it is reckoned from.
    day: Option<Date>,
}

/// Which way a date without a year or a weekday looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lean {
    Past,
    Future,
    Nearest,
}

/// A text being read.
struct Context<'t> {
    words: &'t [Word<'t>],
    anchors: &'t Anchors<'t>,
    /// The day named last.
    last: Option<Date>,
    /// The day named last on which something was said.
    said: Option<Date>,
}

impl Context<'_> {
    fn key(&self, place: usize) -> &str {
        self.words.get(place).map_or("", |word| word.key.as_str())
    }

    fn before(&self, place: usize, back: usize) -> &str {
        place.checked_sub(back).map_or("", |place| self.key(place))
    }

    fn is(&self, place: usize, keys: &[&str]) -> bool {
        keys.contains(&self.key(place))
    }

    fn glued(&self, place: usize) -> bool {
        self.words.get(place).is_some_and(|word| word.glued)
    }

    fn published_end(&self) -> Option<Timestamp> {
        self.anchors.published.and_then(|date| end_of(self.anchors, date))
    }

    /// The expression that begins at `place`.
    fn expression(&self, place: usize) -> Option<Reading> {
        // A word that is no word of time and no preposition begins nothing.
        self.bound(place).or_else(|| {
            let (point, span) = (self.point(place, self.lean(place)), self.span(place));
            // "on July 29" is a day, not July.
            match (&point, &span) {
                (Some(day), Some(month)) if month.end > day.end => span,
                _ => point.or(span),
            }
        })
    }

    /// "since ...", "by ...", "from ... to ...".
    fn bound(&self, place: usize) -> Option<Reading> {
        match self.key(place) {
            "at" if self.key(place + 1) == "least" && self.key(place + 2) == "since" => self.since(place + 3),
            "ever" if self.key(place + 1) == "since" => self.since(place + 2),
            "since" => self.since(place + 1),
            "until" | "till" | "untill" => self.until(place + 1, Role::Until),
            "by" => self.until(place + 1, Role::Deadline),
            "no" if self.key(place + 1) == "later" && self.key(place + 2) == "than" => {
                self.until(place + 3, Role::Deadline)
            }
            "from" | "between" => self.stretch(place),
            "before" => self.up_to(place + 1),
            "prior" if self.key(place + 1) == "to" => self.up_to(place + 2),
            "as" if self.key(place + 1) == "of" => self.until(place + 2, Role::Until),
            "after" if self.is(place + 1, &["midnight", "noon"]) => None,
            "after" => self.since(place + 1),
            _ => None,
        }
        .or_else(|| self.ceasefire(place))
    }

    fn up_to(&self, place: usize) -> Option<Reading> {
        let point = self.point(place, Lean::Past).filter(|point| point.role == Role::At)?;
        let interval =
            point.interval.map(|at| Interval { start: None, end: at.start, granularity: Granularity::Open });
        Some(Reading { interval, role: Role::Until, rule: rules::BOUND, day: None, ..point })
    }

    fn since(&self, place: usize) -> Option<Reading> {
        let lean = Lean::Past;
        let point = self
            .point(place, lean)
            .or_else(|| self.month_or_year(place, lean))
            .or_else(|| self.span(place))?;
        if point.role != Role::At {
            return None;
        }
        let interval = point.interval.map(|at| Interval {
            start: at.start,
            end: self.published_end().filter(|end| at.start.is_some_and(|start| start < *end)),
            granularity: Granularity::Open,
        });
        Some(Reading { interval, role: Role::Since, rule: rules::BOUND, day: None, ..point })
    }

    fn until(&self, place: usize, role: Role) -> Option<Reading> {
        let due = (place.saturating_sub(9)..place + 8).any(|at| {
            self.is(
                at,
                &[
                    "must", "will", "should", "deadline", "due", "ordered", "required", "supposed", "shall",
                    "expected", "demanded", "wants",
                ],
            )
        });
        let lean = if due { Lean::Future } else { Lean::Past };
        let point = self
            .point(place, if self.names_a_date(place) { Lean::Nearest } else { lean })
            .or_else(|| self.month_or_year(place, Lean::Nearest))
            .or_else(|| {
                self.span(place)
                    .filter(|span| span.rule == rules::CALENDAR_SPAN || span.rule == rules::WEEKEND)
            })?;
        if point.role != Role::At {
            return None;
        }
        let interval =
            point.interval.map(|at| Interval { start: None, end: at.end, granularity: Granularity::Open });
        Some(Reading { interval, role, rule: rules::BOUND, day: None, ..point })
    }

    /// Whether a date with a month, not a weekday, begins within the next words.
    fn names_a_date(&self, place: usize) -> bool {
        (place..place + 3).any(|at| calendar::month(self.key(at)).is_some())
    }

    /// "from ... to ...", "between ... and ...".
    fn stretch(&self, place: usize) -> Option<Reading> {
        let between = self.key(place) == "between";
        let lean = self.lean(place);
        let one = |at: usize| self.point(at, lean).or_else(|| self.month_or_year(at, lean));
        let Some(first) = one(place + 1).filter(|first| first.role == Role::At) else {
            // "between 3 and 5 December" is read as a date.
            return None;
        };
        let joint = if between {
            self.is(first.end, &["and"])
        } else {
            self.is(first.end, &["to", "until", "till", "through", "-", "–", "—", "into"])
        };
        if !joint {
            // "from 17:00", "from Monday".
            return if between { None } else { self.since(place + 1) };
        }
        let later = Context { last: first.day.or(self.last), ..*self };
        let second = later.point(first.end + 1, lean).or_else(|| later.month_or_year(first.end + 1, lean))?;
        // "between 17:00 and 19:00 on Monday": the day stands with the second.
        let first = match (first.day, second.day) {
            (None, Some(day)) => Context { last: Some(day), ..*self }.point(place + 1, lean)?,
            _ => first,
        };
        let interval = match (first.interval, second.interval) {
            (Some(from), Some(to)) if from.start.zip(to.end).is_some_and(|(start, end)| start < end) => {
                Some(Interval {
                    start: from.start,
                    end: to.end,
                    granularity: from.granularity.max(to.granularity).max(Granularity::Days),
                })
            }
            _ => None,
        };
        let interval = interval.map(|range| match (first.day, second.day) {
            (Some(first), Some(second)) if first == second => {
                Interval { granularity: Granularity::PartOfDay, ..range }
            }
            _ => range,
        });
        Some(Reading {
            interval,
            rule: rules::RANGE,
            role: Role::At,
            end: second.end,
            day: second.day,
            anchor: second.anchor,
        })
    }

    /// Which way the clause around `place` looks: ahead if the nearest cue before it says so.
    fn lean(&self, place: usize) -> Lean {
        for back in 1..=12 {
            let Some(at) = place.checked_sub(back) else { break };
            match self.key(at) {
                "will" | "shall" | "would" | "scheduled" | "expected" | "due" | "plans" | "planned"
                | "upcoming" | "set" | "ll" => return Lean::Future,
                "must" | "should" | "deadline" => return Lean::Future,
                "." | ";" | "," | "said" | "told" | "was" | "were" | "had" | "did" | "have" | "has"
                | "reported" | "killed" | "since" | "after" => break,
                _ => {}
            }
        }
        Lean::Past
    }
}
