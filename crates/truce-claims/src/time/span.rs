//! Spans: weeks, months and years, "the past 24 hours", "in recent days", and times reckoned from the start of the cessation.

use super::calendar::{self, Unit, days, end_of, moved, number, start_day, unit};
use super::{Context, Lean, Reading, Role, rules};
use jiff::SignedDuration;
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
        self.frequency(place)
            .or_else(|| self.past_span(at))
            .or_else(|| self.length(place, at, within))
            .or_else(|| self.ago(at))
            .or_else(|| self.recent(at, led))
            .or_else(|| self.calendar_span(at))
            .or_else(|| self.weekend(at))
            .or_else(|| self.coming(at))
            .or_else(|| dated.then(|| self.month_or_year(at, self.lean(place))).flatten())
            .or_else(|| self.led_month(at))
    }

    fn about(
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

    fn back(&self, count: i64, unit: Unit) -> Option<Date> {
        self.anchors.published.and_then(|date| moved(date, -count, unit))
    }

    /// "daily", "near-daily", "every night", "twice a day".
    fn frequency(&self, place: usize) -> Option<Reading> {
        let end = match self.key(place) {
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
    fn past_span(&self, place: usize) -> Option<Reading> {
        if !self.is(place, &["past", "last", "previous", "preceding"]) {
            return None;
        }
        let counted = number(self.key(place + 1)).filter(|_| self.key(place + 1) != "a");
        let few = self.is(place + 1, &["few", "several", "couple"]);
        let (count, at) = match counted {
            Some(count) => (count, place + 2),
            // "a couple of days"
            None if few => (3, place + 2 + usize::from(self.key(place + 2) == "of")),
            None if matches!(self.key(place), "past") => (1, place + 1),
            None => return None,
        };
        let unit = unit(self.key(at)).filter(|unit| *unit != Unit::Minute)?;
        // "The previous" counts back from what was told before, not from publication; what that was cannot be told.
        let known = self.key(place) != "previous" && self.key(place) != "preceding";
        let span = self.back(count, unit).zip(self.anchors.published).filter(|_| known);
        Some(self.about(at + 1, span, Granularity::Days, rules::PAST_SPAN))
    }

    /// "two days ago", "several weeks ago", "more than a year ago".
    fn ago(&self, place: usize) -> Option<Reading> {
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
        let unit = unit(self.key(at))?;
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
    fn recent(&self, place: usize, led: bool) -> Option<Reading> {
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
    fn calendar_span(&self, place: usize) -> Option<Reading> {
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
    fn weekend(&self, place: usize) -> Option<Reading> {
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
    fn coming(&self, place: usize) -> Option<Reading> {
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

    /// "last November", "early January", "mid-January" without a preposition.
    fn led_month(&self, place: usize) -> Option<Reading> {
        let led = self.is(place, &["last", "this", "next", "early", "late", "mid", "earlier", "later"]);
        let dated = self.words.get(place).is_some_and(super::words::Word::is_capitalised)
            && calendar::month(self.key(place)).is_some()
            && self.year_after(place + 1).is_some();
        (led || dated).then(|| self.month_or_year(place, Lean::Past)).flatten()
    }

    fn year_after(&self, place: usize) -> Option<(usize, i16)> {
        let at = if self.is(place, &[",", ".", "of"]) { place + 1 } else { place };
        let word = self.words.get(at).filter(|word| word.is_number() && word.key.len() == 4)?;
        let year = word.key.parse::<i16>().ok().filter(|year| (1900..2100).contains(year))?;
        Some((at + 1, year))
    }

    /// "November 2024", "early January", "the end of 2023", "2023".
    pub(super) fn month_or_year(&self, place: usize, lean: Lean) -> Option<Reading> {
        let mut at = place;
        let (mut third, mut which) = (None, "");
        loop {
            match self.key(at) {
                "early" | "beginning" | "start" => third = Some(0),
                "mid" | "middle" => third = Some(1),
                "late" | "end" => third = Some(2),
                "the" => {}
                "-" if at > place => {}
                "of" if third.is_some() => {}
                "last" | "next" | "this" => which = self.key(at),
                _ => break,
            }
            at += 1;
            if at > place + 4 {
                return None;
            }
        }
        let month = self
            .words
            .get(at)
            .filter(|word| word.is_capitalised())
            .and_then(|word| calendar::month(&word.key));
        if let Some((month, short)) = month {
            let dotted = usize::from(short && self.key(at + 1) == "." && self.glued(at + 1));
            let after = at + 1 + dotted;
            let year = self.year_after(after).filter(|_| self.key(after) != ".");
            // A short name stands beside a year; "Mar" or "Dec" alone may be anything. "May Chidiac" is a name.
            let name = self
                .words
                .get(after)
                .is_some_and(|next| next.is_capitalised() && next.is_letters() && next.text.len() > 1);
            if short && month != 5 && year.is_none() || name && year.is_none() {
                return None;
            }
            let end = year.map_or(after, |(end, _)| end);
            let first = |year: i16| Date::new(year, month, 1).ok();
            let (date, anchor) = match (year, self.anchors.published) {
                (Some((_, year)), _) => (first(year), "absolute"),
                (None, None) => (None, "publication"),
                (None, Some(published)) => {
                    let this = first(published.year());
                    let past = this
                        .filter(|this| *this <= published && (which != "last" || month != published.month()));
                    let past = past.or_else(|| first(published.year() - 1));
                    let ahead = which == "next" || lean == Lean::Future;
                    let next = this.filter(|this| *this > published).or_else(|| first(published.year() + 1));
                    let far = |date: Option<Date>| {
                        date.map_or(i64::MAX, |date| i64::from((date - published).get_days().abs()))
                    };
                    let nearest = lean == Lean::Nearest && far(next) < far(past);
                    (if ahead || nearest { next } else { past }, "publication")
                }
            };
            let span = date.and_then(whole_month).and_then(|(first, last)| thirds(first, last, third));
            let granularity = if third.is_some() { Granularity::Days } else { Granularity::Month };
            return Some(Reading { anchor, day: None, ..self.about(end, span, granularity, rules::MONTH) });
        }
        // A year needs a word before it that speaks of time, and no noun behind it that it could count.
        let led = third.is_some()
            || self.is(
                at.wrapping_sub(1),
                &[
                    "in",
                    "since",
                    "until",
                    "by",
                    "during",
                    "before",
                    "after",
                    "from",
                    "to",
                    "throughout",
                    "and",
                ],
            );
        let (end, year) = self
            .year_after(at)
            .filter(|_| led && self.words.get(at).is_some_and(super::words::Word::is_number))?;
        let counts = self.words.get(end).is_some_and(|next| {
            next.is_letters()
                && !next.is_capitalised()
                && next.key.len() > 3
                && next.key.ends_with('s')
                && next.key != "towards"
                || matches!(next.key.as_str(), "people" | "men" | "troops" | "km" | "metres")
        });
        if counts || self.glued(end) && self.is(end, &["-", "/"]) {
            return None;
        }
        let span = whole_year(year).and_then(|(first, last)| thirds(first, last, third));
        Some(Reading {
            anchor: "absolute",
            day: None,
            ..self.about(end, span, Granularity::Year, rules::YEAR)
        })
    }

    /// "within 60 days", "for 60 days", "the 60-day period".
    fn length(&self, place: usize, at: usize, within: bool) -> Option<Reading> {
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
    fn truce_noun(&self, place: usize) -> Option<usize> {
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
    fn began(&self, place: usize) -> usize {
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
        // "on the first day of the ceasefire"
        let lead = (place..place + 3).find(|at| !self.is(*at, &["on", "the", "in"]))?;
        if self.is(lead, &["first", "second", "third", "fourth", "fifth", "sixth", "seventh"])
            && self.key(lead + 1) == "day"
            && self.key(lead + 2) == "of"
        {
            let end = self.truce_noun(lead + 3)?;
            let nth = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]
                .iter()
                .position(|nth| *nth == self.key(lead))?;
            let day = start_day(self.anchors).and_then(|day| moved(day, nth as i64, Unit::Day));
            return read(
                end,
                day.map(|day| days(self.anchors, day, day, Granularity::Day)),
                rules::INTO_CEASEFIRE,
                Role::At,
            );
        }
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
            let day = first_day.and_then(|day| moved(day, -count, unit)).filter(|_| !hours);
            return read(end, whole(day, day), rules::INTO_CEASEFIRE, Role::At);
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

    fn ends_clause(&self, place: usize) -> bool {
        place >= self.words.len()
            || !self.words[place].is_letters()
            || self.is(place, &["and", "but", "with", "between", "on", "in", "that", "which", "the", "as"])
    }
}

fn whole_month(date: Date) -> Option<(Date, Date)> {
    Some((date.first_of_month(), date.last_of_month()))
}

fn whole_year(year: i16) -> Option<(Date, Date)> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// The first, second or last third of a stretch of days: "early", "mid", "late".
fn thirds(first: Date, last: Date, third: Option<i64>) -> Option<(Date, Date)> {
    let Some(third) = third else { return Some((first, last)) };
    let length = i64::from((last - first).get_days()) + 1;
    let from = moved(first, length * third / 3, Unit::Day)?;
    let to = moved(first, length * (third + 1) / 3 - 1, Unit::Day)?;
    Some((from, if third == 2 { last } else { to }))
}
