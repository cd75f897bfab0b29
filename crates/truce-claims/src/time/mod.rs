//! Times: the expressions of a report and the intervals they stand for.
//!
//! An interval is reckoned from the day of publication, the start of the cessation, another expression or nothing but the calendar, and says from which. What has
//! nothing to be reckoned from stays unresolved; nothing is ever reckoned from the day of reading.

mod bound;
mod calendar;
mod clock;
mod day;
mod edge;
mod month;
mod night;
mod numeric;
mod point;
mod rules;
mod season;
mod span;
#[cfg(test)]
mod tests;
mod truce;
pub(crate) mod words;

pub use rules::TIME_RULES;

use calendar::end_of;
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use truce_vocabulary::{Interval, RuleId, TextRange};
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
    let day_first = numeric::day_first(&words);
    let mut context = Context { words: &words, anchors, last: None, said: None, day_first };
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
    /// What was done by then: a day ahead cannot be meant.
    Told,
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
    /// Whether dates in figures have the day before the month, where the text tells.
    day_first: Option<bool>,
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
        let lean = self.lean(place);
        let whole = self.group(place).or_else(|| self.night(place, lean)).or_else(|| self.bound(place));
        whole.or_else(|| {
            let (point, span) = (self.point(place, lean), self.span(place));
            // "on July 29" is a day, not July.
            match (point, span) {
                (Some(day), Some(month)) if month.end > day.end => Some(month),
                (Some(day), _) => Some(self.up_to_another(place, &day, lean).unwrap_or(day)),
                (None, span) => span,
            }
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
                "took" | "came" | "went" | "began" | "started" | "entered" | "ended" | "killed" | "fired"
                | "struck" | "hit" | "died" | "fell" => {
                    return Lean::Told;
                }
                "." | ";" | "," | "said" | "told" | "was" | "were" | "had" | "did" | "have" | "has"
                | "reported" | "since" | "after" => break,
                _ => {}
            }
        }
        Lean::Past
    }
}
