//! Bounds: "since", "until", "by", "before", "after" and stretches from one point to another.

use super::{Anchors, Context, Lean, Reading, Role, calendar, rules};
use jiff::civil::Date;
use truce_vocabulary::{Granularity, Interval, RuleId};

impl Context<'_> {
    /// "since ...", "by ...", "from ... to ...".
    pub(super) fn bound(&self, place: usize) -> Option<Reading> {
        if let Some(read) = self.deadline(place).or_else(|| self.open_end(place)) {
            return Some(read);
        }
        if let Some(read) = self.parts_of_days(place, self.lean(place)) {
            return Some(read);
        }
        match self.key(place) {
            "at" if self.key(place + 1) == "least" && self.key(place + 2) == "since" => self.since(place + 3),
            "ever" if self.key(place + 1) == "since" => self.since(place + 2),
            "since" => self.since(place + 1),
            "starting" | "beginning" | "commencing" | "effective" => {
                let at = place + 1 + usize::from(self.key(place + 1) == "from");
                self.since_leaning(at, self.lean(place)).filter(|read| read.rule == rules::BOUND)
            }
            "until" | "till" | "untill" => self.until(place + 1, Role::Until),
            "by" => self.until(place + 1, Role::Deadline),
            "no" if self.key(place + 1) == "later" && self.key(place + 2) == "than" => {
                self.until(place + 3, Role::Deadline)
            }
            "from" | "between" => self.stretch(place),
            "before" => self.up_to(place + 1),
            "prior" if self.key(place + 1) == "to" => self.up_to(place + 2),
            "as" if self.is(place + 1, &["of", "at"]) => self.until(place + 2, Role::Until),
            "after" if self.is(place + 1, &["midnight", "noon"]) => None,
            "after" => self.since(place + 1),
            _ => None,
        }
        .or_else(|| self.ceasefire(place))
    }

    pub(super) fn up_to(&self, place: usize) -> Option<Reading> {
        let point = self.point(place, Lean::Past).filter(|point| point.role == Role::At)?;
        let interval =
            point.interval.map(|at| Interval { start: None, end: at.start, granularity: Granularity::Open });
        Some(Reading { interval, role: Role::Until, rule: rules::BOUND, day: None, ..point })
    }

    /// "before the deadline", "ahead of the deadline", "after the deadline had passed".
    fn deadline(&self, place: usize) -> Option<Reading> {
        let (at, role) = match (self.key(place), self.key(place + 1)) {
            ("before" | "until", _) => (place + 1, Role::Until),
            ("ahead", "of") | ("prior", "to") => (place + 2, Role::Until),
            ("by", _) => (place + 1, Role::Deadline),
            ("after" | "since", _) => (place + 1, Role::Since),
            _ => return None,
        };
        if !self.is(at, &["the", "that", "this", "its", "their"]) || self.key(at + 1) != "deadline" {
            return None;
        }
        // "before the deadline of 30 November" says which day.
        if self.is(at + 2, &["of", "on"])
            && let Some(day) = self.point(at + 3, Lean::Nearest).filter(|day| day.role == Role::At)
        {
            let interval = day.interval.map(|on| match role {
                Role::Since => Interval { start: on.end, end: None, granularity: Granularity::Open },
                Role::Deadline => Interval { start: None, end: on.end, granularity: Granularity::Open },
                _ => Interval { start: None, end: on.start, granularity: Granularity::Open },
            });
            return Some(Reading { interval, role, rule: rules::BOUND, day: None, ..day });
        }
        let had = at + 2 + usize::from(self.is(at + 2, &["had", "has"]));
        let passed = self.is(had, &["passed", "expired", "passes", "expires", "lapsed"]);
        let end = if passed { had + 1 } else { at + 2 };
        Some(Reading { end, interval: None, anchor: "none", rule: rules::DEADLINE, role, day: None })
    }

    /// "until further notice", "for the time being".
    fn open_end(&self, place: usize) -> Option<Reading> {
        let (end, role) = match [0, 1, 2, 3].map(|ahead| self.key(place + ahead)) {
            ["until" | "till" | "pending", "further", "notice", _] => (place + 3, Role::Until),
            ["for", "the", "time", "being"] => (place + 4, Role::Within),
            _ => return None,
        };
        Some(Reading { end, interval: None, anchor: "none", rule: rules::OPEN_END, role, day: None })
    }

    pub(super) fn since(&self, place: usize) -> Option<Reading> {
        self.since_leaning(place, Lean::Past)
    }

    fn since_leaning(&self, place: usize, lean: Lean) -> Option<Reading> {
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

    pub(super) fn until(&self, place: usize, role: Role) -> Option<Reading> {
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
                const ENDED: &[RuleId] = &[
                    rules::CALENDAR_SPAN,
                    rules::WEEKEND,
                    rules::EDGE,
                    rules::PART_OF,
                    rules::WEEK_OF,
                    rules::SEASON,
                ];
                let bare = place + usize::from(self.key(place) == "the");
                let edge = self.edge(bare, Lean::Nearest);
                edge.or_else(|| self.span(place)).filter(|span| ENDED.contains(&span.rule))
            })?;
        if point.role != Role::At {
            return None;
        }
        let interval =
            point.interval.map(|at| Interval { start: None, end: at.end, granularity: Granularity::Open });
        Some(Reading { interval, role, rule: rules::BOUND, day: None, ..point })
    }

    /// Whether a date with a month, not a weekday, begins within the next words.
    pub(super) fn names_a_date(&self, place: usize) -> bool {
        (place..place + 3).any(|at| calendar::month(self.key(at)).is_some())
    }

    /// "from ... to ...", "between ... and ...".
    pub(super) fn stretch(&self, place: usize) -> Option<Reading> {
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
            // "from 27 to 29 November" is one date already.
            if !between
                && first.day.is_some()
                && first.interval.is_some_and(|on| on.granularity == Granularity::Days)
            {
                return Some(Reading { rule: rules::RANGE, ..first });
            }
            // "from 17:00", "from Monday".
            return if between { None } else { self.since(place + 1) };
        }
        self.joined(place + 1, first, lean)
    }

    /// "Friday to Sunday", "27 November to 2 December": a range without a word before it, of two whole days only.
    pub(super) fn up_to_another(&self, place: usize, first: &Reading, lean: Lean) -> Option<Reading> {
        const DAYS: &[RuleId] = &[rules::WEEKDAY, rules::DATE, rules::DATE_NO_YEAR, rules::NUMERIC];
        let whole = |day: &Reading| {
            DAYS.contains(&day.rule) && day.interval.is_none_or(|on| on.granularity == Granularity::Day)
        };
        if !whole(first) || !self.is(first.end, &["to", "through", "-", "–"]) {
            return None;
        }
        let second = self.point(first.end + 1, lean).filter(whole)?;
        (second.rule != rules::WEEKDAY || first.rule == rules::WEEKDAY).then_some(())?;
        self.joined(place, first.clone(), lean)
    }

    /// The stretch from `first`, which begins at `place`, to what stands behind the word that joins them.
    fn joined(&self, place: usize, first: Reading, lean: Lean) -> Option<Reading> {
        let at = first.end + 1;
        let later = Context { last: first.day.or(self.last), ..*self };
        let second = later.point(at, lean).or_else(|| later.month_or_year(at, lean))?;
        let (first, second) = self.in_order(place, first, second, lean);
        // "between 17:00 and 19:00 on Monday": the day stands with the second.
        let first = match (first.day, second.day) {
            (None, Some(day)) => Context { last: Some(day), ..*self }.point(place, lean)?,
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

    /// Two days of one stretch, the one that says less reckoned from the other: the Monday before that Wednesday, the 27 November of the same year.
    fn in_order(&self, place: usize, first: Reading, second: Reading, lean: Lean) -> (Reading, Reading) {
        let from = |published: Option<Date>, place: usize, lean: Lean| {
            let anchors = Anchors { published, ..*self.anchors };
            let context = Context { anchors: &anchors, ..*self };
            context.point(place, lean)
        };
        let turned = first.day.zip(second.day).is_some_and(|(first, second)| first > second);
        let after = first.end + 1;
        match (first.rule, second.rule) {
            (rules::WEEKDAY, rules::WEEKDAY) if turned && lean == Lean::Future => {
                let again = from(first.day, after, lean).unwrap_or(second);
                (first, again)
            }
            (rules::WEEKDAY, rules::WEEKDAY) if turned => {
                (from(second.day, place, Lean::Past).unwrap_or(first), second)
            }
            (rules::DATE_NO_YEAR, rules::DATE) if second.day.is_some() => {
                let again = from(second.day, place, Lean::Past).unwrap_or(first);
                (Reading { anchor: second.anchor, ..again }, second)
            }
            (rules::DATE, rules::DATE_NO_YEAR) if first.day.is_some() => {
                let again = from(first.day, after, Lean::Future).unwrap_or(second);
                let anchor = first.anchor;
                (first, Reading { anchor, ..again })
            }
            (rules::DATE_NO_YEAR, rules::DATE_NO_YEAR) if turned => {
                (from(second.day, place, Lean::Past).unwrap_or(first), second)
            }
            _ => (first, second),
        }
    }
}
