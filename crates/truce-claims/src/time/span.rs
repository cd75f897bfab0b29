//! Spans: weeks, months and years, "the past 24 hours", "in recent days".

use super::calendar::{self, Unit, days, moved, number, unit};
use super::month::{whole_month, whole_year};
use super::{Context, Reading, Role, rules};
use jiff::civil::{Date, Weekday};
use truce_vocabulary::{Granularity, Interval, RuleId};

impl Context<'_> {
    /// The span that begins at `place`, preposition and all.
    pub(super) fn span(&self, place: usize) -> Option<Reading> {
        const FIRST: &[&str] = &["in", "over", "during", "for", "within", "at", "on", "throughout"];
        let mut at = place + usize::from(self.is(place, FIRST));
        if self.key(at) == "so" && self.key(at + 1) == "far" {
            at += 2;
        }
        at += usize::from(self.key(at) == "the");
        let led = at > place;
        // "the May offensive" names no time; "in May" and "the end of May" do.
        let dated =
            led && (self.key(place) != "the" || self.is(at, &["end", "beginning", "start", "middle"]));
        let within = (place..at).any(|at| self.is(at, &["within", "for"]));
        let lean = self.lean(place);
        self.frequency(place)
            .or_else(|| self.week_of_last(place))
            .or_else(|| self.reporting_period(place, at))
            .or_else(|| self.past_span(at))
            .or_else(|| self.length(place, at, within))
            .or_else(|| self.ago(at))
            .or_else(|| self.recent(at, led))
            .or_else(|| self.calendar_span(at))
            .or_else(|| self.weekend(at))
            .or_else(|| self.coming(at))
            .or_else(|| self.next_span(at, within))
            .or_else(|| self.edge(at, lean))
            .or_else(|| self.part_of(at, lean))
            .or_else(|| self.quarter(at))
            .or_else(|| self.week_of(at, lean))
            .or_else(|| self.season(at, led, lean))
            .or_else(|| dated.then(|| self.month_or_year(at, lean)).flatten())
            .or_else(|| self.led_month(at))
    }

    pub(super) fn about(
        &self,
        end: usize,
        span: Option<(Date, Date)>,
        granularity: Granularity,
        rule: RuleId,
    ) -> Reading {
        let interval = span.map(|(first, last)| days(self.anchors, first, last, granularity));
        let day = span.filter(|(first, last)| first == last).map(|(first, _)| first);
        Reading { end, interval, anchor: "publication", rule, role: Role::At, day }
    }

    pub(super) fn back(&self, count: i64, unit: Unit) -> Option<Date> {
        self.anchors.published.and_then(|date| moved(date, -count, unit))
    }

    /// "during the reporting period", "in the previous reporting period", "during the period under review".
    fn reporting_period(&self, place: usize, at: usize) -> Option<Reading> {
        let led = self.is(place, &["in", "during", "over", "throughout", "within"]) && at > place + 1
            || self.key(place) == "this";
        let at = at + usize::from(self.is(at, &["previous", "last", "current", "present", "same", "this"]));
        let end = match (self.key(at), self.key(at + 1), self.key(at + 2)) {
            ("reporting", "period", _) => at + 2,
            ("period", "under", "review") => at + 3,
            _ => return None,
        };
        led.then(|| self.about(end, None, Granularity::Open, rules::REPORTING_PERIOD))
    }

    /// One past "for the third day running", "for a third consecutive night", "three days in a row".
    fn running(&self, place: usize) -> Option<usize> {
        const NTH: &[&str] =
            &["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
        let at = place + usize::from(self.key(place) == "for");
        let at = at + usize::from(at > place && self.is(at, &["a", "the"]));
        let ordinal = self.is(at + 1, &["st", "nd", "rd", "th"]) && self.glued(at + 1);
        let counted = if self.is(at, NTH) {
            at + 1
        } else if number(self.key(at)).is_some() && !self.is(at, &["a", "an"]) {
            at + 1 + usize::from(ordinal)
        } else {
            return None;
        };
        let before = self.is(counted, &["consecutive", "straight", "successive"]);
        let named = counted + usize::from(before);
        unit(self.key(named)).filter(|unit| *unit >= Unit::Day)?;
        match (self.key(named + 1), self.key(named + 2), self.key(named + 3)) {
            ("in", "a", "row") => Some(named + 4),
            ("running" | "straight", ..) => Some(named + 2),
            _ if before => Some(named + 1),
            _ => None,
        }
    }

    /// One past "every Friday", "on Fridays", "on Monday mornings", "at weekends".
    fn weekly(&self, place: usize) -> Option<usize> {
        let every = self.is(place, &["every", "each"]);
        let at = place + usize::from(every || self.is(place, &["on", "at"]));
        if self.is(at, &["weekends", "weekdays", "mornings", "evenings"]) && at > place {
            return Some(at + 1);
        }
        let key = self.key(at);
        if every && self.key(at) == "other" && unit(self.key(at + 1)).is_some() {
            return Some(at + 2);
        }
        if !self.words.get(at).is_some_and(super::words::Word::is_capitalised) {
            return None;
        }
        let part = |at: usize| super::clock::part(self.key(at).trim_end_matches('s')).is_some();
        if calendar::weekday(key).is_some() {
            let habit = part(at + 1) && self.key(at + 1).ends_with('s');
            if every || habit {
                return Some(at + 1 + usize::from(part(at + 1)));
            }
            return None;
        }
        let plural = key.strip_suffix('s').is_some_and(|day| calendar::weekday(day).is_some());
        (plural && at > place).then_some(at + 1)
    }

    /// "daily", "near-daily", "every night", "twice a day", "on Fridays", "for the third day running".
    pub(super) fn frequency(&self, place: usize) -> Option<Reading> {
        let end = match self.key(place) {
            _ if self.running(place).is_some() => self.running(place)?,
            _ if self.weekly(place).is_some() => self.weekly(place)?,
            "around" | "round" if self.key(place + 1) == "the" && self.key(place + 2) == "clock" => place + 3,
            "on" if self.key(place + 1) == "a"
                && self.is(place + 2, &["daily", "nightly", "weekly", "monthly", "hourly"])
                && self.key(place + 3) == "basis" =>
            {
                place + 4
            }
            "day" | "night" if self.key(place + 1) == "after" && self.key(place + 2) == self.key(place) => {
                place + 3
            }
            "day" if self.key(place + 1) == "and" && self.key(place + 2) == "night" => place + 3,
            "several" | "many"
                if self.key(place + 1) == "times"
                    && self.is(place + 2, &["a", "per", "every"])
                    && unit(self.key(place + 3)).is_some() =>
            {
                place + 4
            }
            "every" if number(self.key(place + 1)).is_some() && unit(self.key(place + 2)).is_some() => {
                place + 3
            }
            "daily" | "nightly" | "hourly" | "weekly" | "monthly"
                if !self.words[place].is_capitalised() || place == 0 =>
            {
                place + 1
            }
            "near" | "nearly" | "almost" if self.is(place + 1, &["daily", "nightly", "weekly", "hourly"]) => {
                place + 2
            }
            "near" if self.key(place + 1) == "-" && self.is(place + 2, &["daily", "nightly"]) => place + 3,
            "almost" | "nearly" if self.is(place + 1, &["every"]) && unit(self.key(place + 2)).is_some() => {
                place + 3
            }
            "every" | "each"
                if unit(self.key(place + 1)).is_some() || self.is(place + 1, &["morning", "evening"]) =>
            {
                place + 2
            }
            "once" | "twice"
                if self.is(place + 1, &["a", "per", "every"]) && unit(self.key(place + 2)).is_some() =>
            {
                place + 3
            }
            _ if number(self.key(place)).is_some()
                && self.key(place + 1) == "times"
                && self.is(place + 2, &["a", "per", "every"])
                && unit(self.key(place + 3)).is_some() =>
            {
                place + 4
            }
            _ => return None,
        };
        Some(Reading {
            end,
            interval: None,
            anchor: "none",
            rule: rules::FREQUENCY,
            role: Role::Frequency,
            day: None,
        })
    }

    /// "the past 24 hours", "the last three days", "the previous two weeks", "the past week".
    pub(super) fn past_span(&self, place: usize) -> Option<Reading> {
        if !self.is(place, &["past", "last", "previous", "preceding"]) {
            return None;
        }
        let counted = number(self.key(place + 1)).filter(|_| self.key(place + 1) != "a");
        let few = self.is(place + 1, &["few", "several", "couple"]);
        if self.is(place, &["past", "last"]) && self.key(place + 1) == "fortnight" {
            let span = self.back(14, Unit::Day).zip(self.anchors.published);
            return Some(self.about(place + 2, span, Granularity::Days, rules::PAST_SPAN));
        }
        let (count, at) = match counted {
            Some(count) => (count, place + 2),
            // "a couple of days"
            None if few => (3, place + 2 + usize::from(self.key(place + 2) == "of")),
            None if matches!(self.key(place), "past") => (1, place + 1),
            None => return None,
        };
        // "the past 24-hour period"
        let hyphen = self.key(at) == "-" && self.key(at + 2) == "period";
        let unit = unit(self.key(at + usize::from(hyphen))).filter(|unit| *unit != Unit::Minute)?;
        let end = if hyphen { at + 3 } else { at + 1 };
        // "The previous" counts back from what was told before, not from publication; what that was cannot be told.
        let known = self.key(place) != "previous" && self.key(place) != "preceding";
        let span = self.back(count, unit).zip(self.anchors.published).filter(|_| known);
        Some(self.about(end, span, Granularity::Days, rules::PAST_SPAN))
    }

    /// "two days ago", "several weeks ago", "more than a year ago".
    pub(super) fn ago(&self, place: usize) -> Option<Reading> {
        let loose = self.is(place, &["about", "around", "nearly", "almost", "roughly", "some"]);
        let at = if loose { place + 1 } else { place };
        let few = self.is(at, &["few", "several", "some", "days", "weeks", "months"])
            || self.key(at) == "a" && self.is(at + 1, &["few", "couple"]);
        let (count, at) = if few {
            let skip = match (self.key(at), self.key(at + 1)) {
                ("days" | "weeks" | "months", _) => 0,
                ("a", "couple") => 2 + usize::from(self.key(at + 2) == "of"),
                ("a", _) => 2,
                _ => 1,
            };
            (None, at + skip)
        } else {
            (Some(number(self.key(at))?), at + 1)
        };
        let (times, unit) = calendar::measure(self.key(at))?;
        let count = count.map(|count| count * times);
        if self.key(at + 1) != "ago" {
            return None;
        }
        let end = at + 2;
        let (span, granularity) = match (count, unit) {
            (_, Unit::Minute | Unit::Hour) => {
                (self.back(count.unwrap_or(1), unit).zip(self.anchors.published), Granularity::Days)
            }
            (Some(count), Unit::Day) if !loose => {
                (self.back(count, unit).map(|day| (day, day)), Granularity::Day)
            }
            (Some(1), Unit::Week) if !loose => {
                (self.back(7, Unit::Day).map(|day| (day, day)), Granularity::Day)
            }
            (Some(count), Unit::Day) => {
                (self.back(count + 1, unit).zip(self.back((count - 1).max(0), unit)), Granularity::Days)
            }
            (Some(count), Unit::Week) => (
                self.back(count * 7 + 3, Unit::Day).zip(self.back(count * 7 - 3, Unit::Day)),
                Granularity::Days,
            ),
            (Some(count), Unit::Month) => (self.back(count, unit).and_then(whole_month), Granularity::Month),
            (Some(count), Unit::Year) => {
                (self.back(count, unit).and_then(|date| whole_year(date.year())), Granularity::Year)
            }
            (None, Unit::Day) => (self.back(7, Unit::Day).zip(self.back(2, Unit::Day)), Granularity::Days),
            (None, Unit::Week) => (self.back(6, Unit::Week).zip(self.back(2, Unit::Week)), Granularity::Days),
            (None, _) => (None, Granularity::Open),
        };
        Some(self.about(end, span, granularity, rules::AGO))
    }

    /// "in recent days", "recently".
    pub(super) fn recent(&self, place: usize, led: bool) -> Option<Reading> {
        if self.is(place, &["recently", "lately"]) {
            let interval = self.published_end().map(|end| Interval {
                start: None,
                end: Some(end),
                granularity: Granularity::Open,
            });
            return Some(Reading {
                end: place + 1,
                interval,
                anchor: "publication",
                rule: rules::RECENTLY,
                role: Role::At,
                day: None,
            });
        }
        if !led || self.key(place) != "recent" {
            return None;
        }
        let end = place + 2;
        Some(match unit(self.key(place + 1))? {
            Unit::Hour | Unit::Minute => self.about(
                end,
                self.back(1, Unit::Day).zip(self.anchors.published),
                Granularity::Days,
                rules::RECENT,
            ),
            Unit::Day => self.about(
                end,
                self.back(4, Unit::Day).zip(self.anchors.published),
                Granularity::Days,
                rules::RECENT,
            ),
            Unit::Week => self.about(
                end,
                self.back(27, Unit::Day).zip(self.anchors.published),
                Granularity::Days,
                rules::RECENT,
            ),
            Unit::Month | Unit::Year => {
                let interval = self.published_end().map(|end| Interval {
                    start: None,
                    end: Some(end),
                    granularity: Granularity::Open,
                });
                Reading {
                    end,
                    interval,
                    anchor: "publication",
                    rule: rules::RECENT,
                    role: Role::At,
                    day: None,
                }
            }
        })
    }

    /// "last week", "earlier this month", "next year".
    pub(super) fn calendar_span(&self, place: usize) -> Option<Reading> {
        let at = if self.is(place, &["earlier", "later", "early", "late"]) { place + 1 } else { place };
        let which = match self.key(at) {
            "last" | "previous" => -1,
            "this" | "current" => 0,
            "next" | "coming" => 1,
            _ => return None,
        };
        let unit = unit(self.key(at + 1)).filter(|unit| *unit >= Unit::Week)?;
        // "this week's", "last weeks": the plural is no calendar span.
        if self.key(at + 1).ends_with('s') {
            return None;
        }
        // "the last week of November" belongs to the month.
        if self.key(at + 2) == "of" {
            return None;
        }
        let published = self.anchors.published;
        let span = published.and_then(|date| {
            let moved = moved(date, which, unit)?;
            let (first, last) = match unit {
                Unit::Week => {
                    let monday = calendar::moved(
                        moved,
                        -i64::from(moved.weekday().to_monday_zero_offset()),
                        Unit::Day,
                    )?;
                    (monday, calendar::moved(monday, 6, Unit::Day)?)
                }
                Unit::Month => whole_month(moved)?,
                _ => whole_year(moved.year())?,
            };
            Some(match (which, self.key(place)) {
                (0, "later") => (date, last),
                (0, _) => (first, date),
                _ => (first, last),
            })
        });
        let granularity = match unit {
            Unit::Week => Granularity::Days,
            Unit::Month => Granularity::Month,
            _ => Granularity::Year,
        };
        Some(self.about(at + 2, span, granularity, rules::CALENDAR_SPAN))
    }

    /// "the weekend", "last weekend", "this weekend".
    pub(super) fn weekend(&self, place: usize) -> Option<Reading> {
        let at = if self.is(place, &["last", "this", "past", "next", "coming"]) { place + 1 } else { place };
        if !self.is(at, &["weekend"]) || at == place && !self.is(place.wrapping_sub(1), &["the"]) {
            return None;
        }
        let ahead = self.is(place, &["next", "coming"]);
        let span = self.anchors.published.and_then(|date| {
            let saturday = i64::from(
                (date.weekday().to_monday_zero_offset() - Weekday::Saturday.to_monday_zero_offset())
                    .rem_euclid(7),
            );
            let first = moved(date, if ahead { 7 - saturday } else { -saturday }, Unit::Day)?;
            let last = moved(first, 1, Unit::Day)?;
            Some((first, if ahead { last } else { last.min(date) }))
        });
        Some(self.about(at + 1, span, Granularity::Days, rules::WEEKEND))
    }

    /// "the coming days", "coming weeks".
    pub(super) fn coming(&self, place: usize) -> Option<Reading> {
        if !self.is(place, &["coming"]) || unit(self.key(place + 1)).is_none_or(|unit| unit < Unit::Hour) {
            return None;
        }
        let interval = self.published_end().map(|start| Interval {
            start: Some(start),
            end: None,
            granularity: Granularity::Open,
        });
        Some(Reading {
            end: place + 2,
            interval,
            anchor: "publication",
            rule: rules::COMING,
            role: Role::At,
            day: None,
        })
    }
}
