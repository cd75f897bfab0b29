//! Times reckoned from the start of the cessation.

use super::calendar::{Unit, days, end_of, moved, number, start_day, unit};
use super::{Context, Reading, Role, rules};
use jiff::SignedDuration;
use jiff::civil::Date;
use truce_vocabulary::{Granularity, Interval, RuleId};

impl Context<'_> {
    /// "within 60 days", "for 60 days", "the 60-day period".
    pub(super) fn length(&self, place: usize, at: usize, within: bool) -> Option<Reading> {
        let skip = usize::from(
            self.is(at, &["about", "at", "just", "only", "another", "some", "nearly", "initial"]),
        );
        let at = at + skip + usize::from(self.key(at + skip) == "least");
        let count = number(self.key(at))?;
        let hyphen = self.key(at + 1) == "-" && self.glued(at + 1);
        let unit_at = if hyphen { at + 2 } else { at + 1 };
        let unit = unit(self.key(unit_at))?;
        let end = if hyphen {
            // "the 60-day trial period", "a 60-day truce".
            let noun = (unit_at + 1..unit_at + 4).find(|at| {
                self.is(
                    *at,
                    &[
                        "period",
                        "truce",
                        "ceasefire",
                        "pause",
                        "deadline",
                        "window",
                        "timeline",
                        "halt",
                        "phase",
                        "withdrawal",
                        "cessation",
                    ],
                )
            })?;
            noun + 1
        } else {
            if !within
                || self.key(unit_at + 1) == "ago"
                || self.is(unit_at + 1, &["earlier", "later", "into"])
            {
                return None;
            }
            unit_at + 1
        };
        let from = place.saturating_sub(25);
        let speaks_of_it = (from..end + 20).any(|at| {
            self.is(
                at,
                &[
                    "ceasefire",
                    "truce",
                    "cessation",
                    "withdraw",
                    "withdrawal",
                    "withdrawn",
                    "deal",
                    "agreement",
                    "armistice",
                    "halt",
                    "pull",
                    "pullout",
                ],
            )
        });
        // An agreement runs for days and weeks; three hours are the length of something else.
        let of_the_truce =
            speaks_of_it && unit >= Unit::Day && (unit != Unit::Day || count >= 5) && unit != Unit::Year;
        let start = self.anchors.ceasefire_start.filter(|_| of_the_truce);
        let interval = start.and_then(|start| {
            let local = self.anchors.zone.to_datetime(start);
            let last = moved(local.date(), count, unit)?
                .to_datetime(local.time())
                .to_zoned(self.anchors.zone.clone())
                .ok()?;
            (last.timestamp() > start).then(|| Interval::new(start, last.timestamp(), Granularity::Days))
        });
        Some(Reading {
            end,
            interval,
            anchor: "ceasefire-start",
            rule: rules::LENGTH,
            role: Role::Within,
            day: None,
        })
    }

    /// One past a noun for the cessation that begins at `place`, article and adjectives and all.
    pub(super) fn truce_noun(&self, place: usize) -> Option<usize> {
        let mut at = place;
        while at < place + 4 && self.words.get(at).is_some_and(super::words::Word::is_letters) {
            match self.key(at) {
                "ceasefire" | "truce" | "armistice" | "cessation" => {
                    let hostilities = self.key(at + 1) == "of" && self.key(at + 2) == "hostilities";
                    let agreement = self.is(at + 1, &["agreement", "deal", "accord"]);
                    return Some(at + 1 + if hostilities { 2 } else { usize::from(agreement) });
                }
                "cease" if self.key(at + 1) == "-" && self.key(at + 2) == "fire" => return Some(at + 3),
                "agreement" | "deal" | "accord" if at > place => return Some(at + 1),
                _ => at += 1,
            }
        }
        None
    }

    /// One past "began", "took effect", "came into force" at `place`, or `place`.
    pub(super) fn began(&self, place: usize) -> usize {
        let had = if self.is(place, &["had", "has", "first"]) { place + 1 } else { place };
        match self.key(had) {
            "began" | "begun" | "started" | "begins" | "starts" | "start" | "beginning" => had + 1,
            "took" | "takes" | "taken" | "went" | "came" | "entered" | "entering" | "taking" | "going"
            | "coming"
                if (had..had + 4).any(|at| self.is(at, &["effect", "force", "hold"])) =>
            {
                (had..had + 4)
                    .find(|at| self.is(*at, &["effect", "force", "hold"]))
                    .map_or(place, |at| at + 1)
            }
            "was" | "were" if self.is(had + 1, &["reached", "agreed", "signed", "declared", "announced"]) => {
                had + 2
            }
            _ => place,
        }
    }

    /// "a week into the ceasefire", "since the truce began", "two days after the ceasefire took effect".
    pub(super) fn ceasefire(&self, place: usize) -> Option<Reading> {
        let start = self.anchors.ceasefire_start;
        let read = |end: usize, interval: Option<Interval>, rule: RuleId, role: Role| {
            let day = interval
                .filter(|at| at.granularity == Granularity::Day)
                .and_then(|at| at.local_days(self.anchors.zone).0);
            Some(Reading { end, interval, anchor: "ceasefire-start", rule, role, day })
        };
        let until_now = || {
            let start = start?;
            let end = self.published_end().filter(|end| *end > start);
            Some(Interval { start: Some(start), end, granularity: Granularity::Open })
        };
        let at_least =
            if self.key(place) == "at" && self.key(place + 1) == "least" { place + 2 } else { place };
        match self.key(at_least) {
            "since" | "after" | "during" | "throughout" => {
                let noun = self.truce_noun(at_least + 1)?;
                let end = self.began(noun);
                // "after the ceasefire agreement was violated" is no time.
                if self.key(at_least) == "after" && end == noun && !self.ends_clause(noun) {
                    return None;
                }
                return read(
                    end,
                    until_now(),
                    rules::SINCE_CEASEFIRE,
                    if self.key(at_least) == "during" { Role::At } else { Role::Since },
                );
            }
            "before" | "until" => {
                let noun = self.truce_noun(at_least + 1)?;
                let end = self.began(noun);
                if end == noun && !self.ends_clause(noun) {
                    return None;
                }
                let interval = start.map(|start| Interval {
                    start: None,
                    end: Some(start),
                    granularity: Granularity::Open,
                });
                return read(end, interval, rules::BEFORE_CEASEFIRE, Role::Until);
            }
            _ => {}
        }
        if let Some(read) = self.part_of_truce(place) {
            return Some(read);
        }
        if let Some(read) = self.near_start(place) {
            return Some(read);
        }
        let lead = (place..place + 3).find(|at| !self.is(*at, &["on", "the", "in"]))?;
        let (bound, at) = match (self.key(lead), self.key(lead + 1)) {
            ("less" | "fewer", "than") | ("not", "yet") => ("less", lead + 2),
            ("more", "than") => ("more", lead + 2),
            ("over", _) => ("more", lead + 1),
            ("nearly" | "almost" | "about" | "around", _) => ("nearly", lead + 1),
            ("barely" | "just" | "only", _) => ("", lead + 1),
            _ => ("", lead),
        };
        let hours = self.is(at, &["hours", "days", "weeks", "minutes"]);
        let (count, unit_at) = if hours { (1, at) } else { (number(self.key(at))?, at + 1) };
        let unit = unit(self.key(unit_at))?;
        if !self.is(unit_at + 1, &["into", "after", "since", "before"]) {
            return None;
        }
        if unit < Unit::Day && !self.is(unit_at + 1, &["since"]) {
            return self.hours_beside(unit_at, (!hours).then_some(count), bound);
        }
        let noun = self.truce_noun(unit_at + 2)?;
        let end = self.began(noun);
        let first_day = start_day(self.anchors);
        let whole = |first: Option<Date>, last: Option<Date>| {
            let (first, last) = first.zip(last)?;
            Some(days(
                self.anchors,
                first,
                last,
                if first == last { Granularity::Day } else { Granularity::Days },
            ))
        };
        if self.key(unit_at + 1) == "before" {
            let day = first_day.and_then(|day| moved(day, -count, unit));
            // "in the days before the truce"
            let interval = if hours {
                let first = first_day.and_then(|day| moved(day, -6, unit));
                whole(first, first_day).map(|days| Interval { end: start, ..days })
            } else {
                whole(day, day)
            };
            return read(end, interval, rules::INTO_CEASEFIRE, Role::At);
        }
        let reached = first_day.and_then(|day| moved(day, count, unit));
        let interval = match (bound, start) {
            (_, None) => None,
            _ if hours || unit < Unit::Day => whole(
                first_day,
                first_day.and_then(|day| moved(day, i64::from(unit >= Unit::Day) * 6, Unit::Day)),
            ),
            ("less", Some(start)) => reached.and_then(|last| {
                let end = end_of(self.anchors, last)?.checked_sub(SignedDuration::from_hours(24)).ok()?;
                (end > start).then(|| Interval::new(start, end, Granularity::Days))
            }),
            ("more", Some(_)) => whole(
                reached,
                self.anchors
                    .published
                    .filter(|published| reached.is_some_and(|reached| reached <= *published)),
            ),
            ("nearly", Some(_)) => {
                let length =
                    reached.zip(first_day).map_or(0, |(last, first)| i64::from((last - first).get_days()));
                whole(reached.and_then(|last| moved(last, -(length / 3).max(1), Unit::Day)), reached)
            }
            _ => whole(reached, reached),
        };
        read(end, interval, rules::INTO_CEASEFIRE, Role::At)
    }

    pub(super) fn ends_clause(&self, place: usize) -> bool {
        place >= self.words.len()
            || !self.words[place].is_letters()
            || self.is(place, &["and", "but", "with", "between", "on", "in", "that", "which", "the", "as"])
    }

    /// What is reckoned from the start of the cessation, at some time in `interval`.
    fn at_truce(&self, end: usize, interval: Option<Interval>) -> Reading {
        let day = interval
            .filter(|at| at.granularity == Granularity::Day)
            .and_then(|at| at.local_days(self.anchors.zone).0);
        Reading { end, interval, anchor: "ceasefire-start", rule: rules::INTO_CEASEFIRE, role: Role::At, day }
    }

    /// A noun for the cessation that is not the first half of another, as in "ceasefire talks".
    fn truce_itself(&self, place: usize) -> Option<usize> {
        const OTHERS: &[&str] = &[
            "talks",
            "negotiations",
            "violation",
            "violations",
            "proposal",
            "plan",
            "line",
            "breach",
            "breaches",
            "monitor",
            "monitors",
            "monitoring",
            "committee",
            "mechanism",
            "commission",
            "observers",
            "document",
        ];
        let end = self.truce_noun(place)?;
        (!self.is(end, OTHERS)).then_some(end)
    }

    /// "the third day of the ceasefire", "day three of the truce", "the truce's first week", "the first 48 hours of the ceasefire", "the eve of the truce".
    fn part_of_truce(&self, place: usize) -> Option<Reading> {
        let at = place + usize::from(self.is(place, &["on", "in", "during", "over", "throughout", "at"]));
        let at = at + usize::from(self.key(at) == "the");
        let start = self.anchors.ceasefire_start;
        let first_day = start_day(self.anchors);
        if self.key(at) == "eve" && self.key(at + 1) == "of" {
            let end = self.truce_itself(at + 2)?;
            let day = first_day.and_then(|day| moved(day, -1, Unit::Day));
            return Some(self.at_truce(end, day.map(|day| self.whole_days(day, day))));
        }
        // "day three of the truce", "week 2 of the ceasefire"
        let numbered = unit(self.key(at)).filter(|unit| *unit >= Unit::Day).zip(number(self.key(at + 1)));
        if let Some((unit, nth)) = numbered.filter(|_| self.key(at + 2) == "of") {
            let end = self.truce_itself(at + 3)?;
            return Some(self.at_truce(end, self.nth_of_truce(nth, unit)));
        }
        // "the truce's third day"
        let owner =
            self.truce_noun(at).filter(|end| *end == at + 1 && self.key(*end) == "s" && self.glued(*end));
        if let Some((end, nth)) = owner.and_then(|owner| self.ordinal(owner + 1)) {
            let unit = unit(self.key(end)).filter(|unit| *unit >= Unit::Day)?;
            return Some(self.at_truce(end + 1, self.nth_of_truce(nth, unit)));
        }
        // "the last day of the truce": when it ended is not told here.
        if self.is(at, &["last", "final"]) && unit(self.key(at + 1)).is_some() && self.key(at + 2) == "of" {
            let end = self.truce_itself(at + 3)?;
            return Some(self.at_truce(end, None));
        }
        let (after, nth) = self.ordinal(at)?;
        // "the first three days of the truce", "the first hours of the ceasefire"
        let counted = number(self.key(after)).filter(|_| nth == 1);
        let few = usize::from(nth == 1 && self.is(after, &["few"]));
        let unit_at = after + usize::from(counted.is_some()) + few;
        let unit = unit(self.key(unit_at))?;
        if !self.is(unit_at + 1, &["of", "after"]) {
            return None;
        }
        let noun = self.truce_itself(unit_at + 2)?;
        let end = self.began(noun);
        let plural = self.key(unit_at).ends_with('s');
        if self.key(unit_at + 1) == "after" && !plural || nth != 1 && plural {
            return None;
        }
        let interval = if plural {
            let count = counted.unwrap_or(match unit {
                Unit::Hour => 12,
                Unit::Minute => 60,
                Unit::Day => 5,
                _ => 3,
            });
            match unit {
                Unit::Minute => self.beside_start(0, count),
                Unit::Hour => self.beside_start(0, count * 60),
                _ => first_day.and_then(|first| {
                    let last = moved(first, count, unit)?.yesterday().ok()?;
                    Some(self.whole_days(first, last.max(first)))
                }),
            }
        } else {
            match unit {
                Unit::Minute => self.beside_start(nth - 1, nth),
                Unit::Hour => self.beside_start((nth - 1) * 60, nth * 60),
                _ => self.nth_of_truce(nth, unit),
            }
        };
        Some(self.at_truce(end, interval.filter(|_| start.is_some())))
    }

    /// The third day, the second week of the cessation; the first begins with the day it took effect.
    fn nth_of_truce(&self, nth: i64, unit: Unit) -> Option<Interval> {
        if !(1..=1_000).contains(&nth) {
            return None;
        }
        let first = start_day(self.anchors)?;
        let from = moved(first, nth - 1, unit)?;
        let to = moved(first, nth, unit)?.yesterday().ok()?;
        Some(self.whole_days(from, to.max(from)))
    }

    /// "third", "60th": one past it, and its number.
    fn ordinal(&self, place: usize) -> Option<(usize, i64)> {
        const NAMES: [&str; 12] = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth",
        ];
        let key = self.key(place);
        if let Some(nth) = NAMES.iter().position(|name| *name == key) {
            return Some((place + 1, nth as i64 + 1));
        }
        let figure = self.words.get(place).filter(|word| word.is_number())?.key.parse::<i64>().ok()?;
        (self.is(place + 1, &["st", "nd", "rd", "th"]) && self.glued(place + 1))
            .then_some((place + 2, figure))
    }

    /// From some minutes after the start of the cessation to others; before it where they are negative.
    fn beside_start(&self, from: i64, to: i64) -> Option<Interval> {
        let start = self.anchors.ceasefire_start?;
        let at = |minutes: i64| start.checked_add(SignedDuration::from_mins(minutes)).ok();
        let (from, to) = (at(from)?, at(to)?);
        let hour = to.duration_since(from) <= SignedDuration::from_hours(2);
        let granularity = if hour { Granularity::Hour } else { Granularity::PartOfDay };
        (from < to).then(|| Interval::new(from, to, granularity))
    }

    /// "hours after the truce began", "two hours before the ceasefire took effect", with the unit at `unit_at`.
    fn hours_beside(&self, unit_at: usize, count: Option<i64>, bound: &str) -> Option<Reading> {
        let noun = self.truce_itself(unit_at + 2)?;
        let end = self.began(noun);
        let minute = unit(self.key(unit_at))? == Unit::Minute;
        let step = if minute { 1 } else { 60 };
        let (from, to) = match (count, bound) {
            // Hours are less than a day, minutes less than an hour.
            (None, _) => (0, if minute { 60 } else { 24 * 60 }),
            (Some(count), "less") => (0, count * step),
            (Some(count), "more") => (count * step, (count * 2 + 1) * step),
            (Some(count), "nearly") => ((count - 1) * step, count * step),
            // "two hours": nearer to two than to one or three.
            (Some(count), _) => (
                count * step - step / 2 - i64::from(minute) * 5,
                count * step + step / 2 + i64::from(minute) * 5,
            ),
        };
        let (from, to) = (from.clamp(-100_000, 100_000).max(0), to.clamp(0, 100_000));
        let interval = if self.key(unit_at + 1) == "before" {
            self.beside_start(-to, -from)
        } else {
            self.beside_start(from, to)
        };
        Some(self.at_truce(end, interval))
    }

    /// "shortly before the truce began", "moments after the ceasefire took effect".
    fn near_start(&self, place: usize) -> Option<Reading> {
        if !self.is(place, &["shortly", "just", "soon", "moments", "immediately"])
            || !self.is(place + 1, &["before", "after"])
        {
            return None;
        }
        let noun = self.truce_itself(place + 2)?;
        let end = self.began(noun);
        if end == noun && !self.ends_clause(noun) {
            return None;
        }
        let reach = if self.is(place, &["moments", "immediately"]) { 60 } else { 180 };
        let interval = if self.key(place + 1) == "before" {
            self.beside_start(-reach, 0)
        } else {
            self.beside_start(0, reach)
        };
        Some(self.at_truce(end, interval))
    }
}
