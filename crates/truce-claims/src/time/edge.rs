//! Ends and parts of weeks, months and years: "by the end of the week", "in the second half of 2023", "in the week of 25 November".

use super::calendar::{Unit, days, moved, number, unit};
use super::month::{thirds, whole_month, whole_year};
use super::words::Word;
use super::{Context, Lean, Reading, Role, rules};
use jiff::civil::Date;
use truce_vocabulary::Granularity;

/// "first" to "fourth" and "last" among parts that are counted.
fn nth(key: &str) -> Option<i64> {
    Some(match key {
        "first" | "opening" => 0,
        "second" => 1,
        "third" => 2,
        "fourth" => 3,
        "last" | "final" | "closing" => -1,
        _ => return None,
    })
}

/// The week, Monday to Sunday, month or year that `date` lies in.
pub(super) fn whole(date: Date, unit: Unit) -> Option<(Date, Date)> {
    match unit {
        Unit::Day => Some((date, date)),
        Unit::Week => {
            let monday = moved(date, -i64::from(date.weekday().to_monday_zero_offset()), Unit::Day)?;
            Some((monday, moved(monday, 6, Unit::Day)?))
        }
        Unit::Month => whole_month(date),
        Unit::Year => whole_year(date.year()),
        _ => None,
    }
}

impl Context<'_> {
    /// "the start of the month", "the end of last week", "the middle of the year"; `place` is behind preposition and article.
    pub(super) fn edge(&self, place: usize, lean: Lean) -> Option<Reading> {
        let third = match self.key(place) {
            "start" | "beginning" => 0,
            "middle" => 1,
            "end" | "close" => 2,
            _ => return None,
        };
        if self.key(place + 1) != "of" {
            return None;
        }
        let at = place + 2;
        let step = match self.key(at) {
            "the" | "this" => 0,
            "last" => -1,
            "next" => 1,
            _ => return None,
        };
        let unit = unit(self.key(at + 1)).filter(|unit| *unit >= Unit::Day)?;
        // "the end of the day of rage" and "the start of the year of the ox" are something else.
        if self.key(at + 2) == "of" || self.key(at + 1).ends_with('s') || self.key(at + 1) == "night" {
            return None;
        }
        let published = self.anchors.published;
        let span = published.and_then(|date| {
            let (first, last) = whole(moved(date, step, unit)?, unit)?;
            if unit == Unit::Day { Some((first, last)) } else { thirds(first, last, Some(third)) }
        });
        // What is told as past cannot lie wholly ahead.
        let ahead = span.zip(published).is_some_and(|((first, _), published)| first > published);
        let span = span.filter(|_| !(ahead && matches!(lean, Lean::Told | Lean::Past) && step == 0));
        Some(self.about(at + 2, span, Granularity::Days, rules::EDGE))
    }

    /// "first week of November", "second half of 2023", "third quarter of 2024"; `place` is behind preposition and article.
    pub(super) fn part_of(&self, place: usize, lean: Lean) -> Option<Reading> {
        let which = nth(self.key(place))?;
        let what = self.key(place + 1);
        if self.key(place + 2) != "of" {
            return None;
        }
        let of_year = matches!(what, "quarter") || what == "half" && self.number_at(place + 3).is_some();
        let of_month = matches!(what, "week" | "half" | "days");
        let year = self.number_at(place + 3).and_then(|_| self.year_after(place + 3)).map(|(end, year)| {
            let span = self.about(end, whole_year(year), Granularity::Year, rules::YEAR);
            Reading { anchor: "absolute", ..span }
        });
        let whole = year
            .or_else(|| self.month_or_year(place + 3, lean))
            .filter(|whole| whole.rule == rules::YEAR && of_year || whole.rule == rules::MONTH && of_month)?;
        let counted = match what {
            "week" => which <= 3,
            "half" => which <= 1,
            "days" => which <= 0,
            _ => which <= 3,
        };
        if !counted {
            return None;
        }
        let zone = self.anchors.zone;
        let span = whole.interval.and_then(|whole| {
            let (first, last) = whole.local_days(zone);
            let (first, last) = first.zip(last)?;
            let from = |count: i64, unit: Unit| moved(first, count, unit);
            let until = |date: Option<Date>| date.and_then(|date| date.yesterday().ok());
            let back =
                |count: i64, unit: Unit| moved(last, -count, unit).and_then(|date| date.tomorrow().ok());
            Some(match (what, which) {
                ("week", -1) => (back(7, Unit::Day)?, last),
                ("week", nth) => (from(nth * 7, Unit::Day)?, until(from(nth * 7 + 7, Unit::Day))?.min(last)),
                ("days", -1) => (back(5, Unit::Day)?, last),
                ("days", _) => (first, from(4, Unit::Day)?),
                ("quarter", nth) => {
                    let nth = nth.rem_euclid(4);
                    (from(nth * 3, Unit::Month)?, until(from(nth * 3 + 3, Unit::Month))?)
                }
                (_, nth) if first.month() == last.month() => {
                    let middle = from(15, Unit::Day)?;
                    if nth == 0 { (first, middle.yesterday().ok()?) } else { (middle, last) }
                }
                (_, nth) => {
                    let middle = from(6, Unit::Month)?;
                    if nth == 0 { (first, middle.yesterday().ok()?) } else { (middle, last) }
                }
            })
        });
        let granularity = if of_year { Granularity::Month } else { Granularity::Days };
        Some(Reading { anchor: whole.anchor, ..self.about(whole.end, span, granularity, rules::PART_OF) })
    }

    /// "Q3 2024"; `place` is behind preposition and article.
    pub(super) fn quarter(&self, place: usize) -> Option<Reading> {
        let nth = self.words.get(place + 1).filter(|word| word.glued && self.key(place) == "q")?;
        let nth = nth.key.parse::<i64>().ok().filter(|nth| (1..=4).contains(nth))?;
        let (end, year) = self.year_after(place + 2)?;
        let span = whole_year(year).and_then(|(first, _)| {
            let last = moved(first, nth * 3, Unit::Month)?.yesterday().ok()?;
            Some((moved(first, nth * 3 - 3, Unit::Month)?, last))
        });
        Some(Reading { anchor: "absolute", ..self.about(end, span, Granularity::Month, rules::PART_OF) })
    }

    /// "week of 25 November", "week ending 1 December"; `place` is behind preposition and article.
    pub(super) fn week_of(&self, place: usize, lean: Lean) -> Option<Reading> {
        if self.key(place) != "week" {
            return None;
        }
        let link = self.key(place + 1);
        if !matches!(link, "of" | "ending" | "commencing" | "beginning" | "starting") {
            return None;
        }
        let at = place + 2 + usize::from(self.key(place + 2) == "on");
        let (end, day) = self.date(at, lean)?;
        let span = day.first.zip(day.last).and_then(|(first, last)| match link {
            _ if first != last => Some((first, last)),
            "of" => whole(first, Unit::Week),
            "ending" => Some((moved(first, -6, Unit::Day)?, first)),
            _ => Some((first, moved(first, 6, Unit::Day)?)),
        });
        Some(Reading { anchor: day.anchor, ..self.about(end, span, Granularity::Days, rules::WEEK_OF) })
    }

    /// "that week", "the following week", "the week before": the week of the day named last or one beside it.
    pub(super) fn week_of_last(&self, place: usize) -> Option<Reading> {
        let at = place + usize::from(self.is(place, &["in", "during", "over"]));
        let at = at + usize::from(self.key(at) == "the");
        let (step, named, end) = match (self.key(at), self.key(at + 1)) {
            ("that" | "same", _) => (0, at + 1, at + 2),
            ("following", _) => (1, at + 1, at + 2),
            ("preceding", _) => (-1, at + 1, at + 2),
            (_, "before") if at > place && !self.goes_on(at + 2) => (-1, at, at + 2),
            (_, "after") if at > place && !self.goes_on(at + 2) => (1, at, at + 2),
            (_, "before") if at > place && self.key(at + 2) == "last" && !self.goes_on(at + 3) => {
                (-2, at, at + 3)
            }
            _ => return None,
        };
        let unit = match self.key(named) {
            "week" => Unit::Week,
            "month" => Unit::Month,
            _ => return None,
        };
        // "the week before last" is reckoned from today.
        let from_today = end == at + 3;
        let origin = if from_today { self.anchors.published } else { self.last };
        let span = origin.and_then(|date| whole(moved(date, step, unit)?, unit));
        let granularity = if unit == Unit::Week { Granularity::Days } else { Granularity::Month };
        let (anchor, rule) =
            if from_today { ("publication", rules::CALENDAR_SPAN) } else { ("expression", rules::FROM_LAST) };
        Some(Reading { anchor, day: None, ..self.about(end, span, granularity, rule) })
    }

    /// "the next 48 hours", "the coming three days"; `place` is behind preposition and article.
    pub(super) fn next_span(&self, place: usize, within: bool) -> Option<Reading> {
        if !self.is(place, &["next", "coming", "following"]) {
            return None;
        }
        let few = self.is(place + 1, &["few", "several", "couple"]);
        let skip = usize::from(few && self.key(place + 2) == "of");
        let count =
            if few { 3 } else { number(self.key(place + 1)).filter(|_| self.key(place + 1) != "a")? };
        let end = place + 3 + skip;
        let (times, unit) = super::calendar::measure(self.key(end - 1))?;
        // "the following two days" is reckoned from what was told before.
        let known = self.key(place) != "following";
        let span = self.anchors.published.filter(|_| known).and_then(|date| {
            let last = moved(date, count * times, unit)?;
            Some((date, last))
        });
        let role = if within { Role::Within } else { Role::At };
        Some(Reading { role, day: None, ..self.about(end, span, Granularity::Days, rules::NEXT_SPAN) })
    }

    fn number_at(&self, place: usize) -> Option<&Word<'_>> {
        self.words.get(place).filter(|word| word.is_number())
    }

    /// Whether a clause or a noun that the words before belong to follows.
    pub(super) fn goes_on(&self, place: usize) -> bool {
        const ENDS: &[&str] = &["and", "but", "in", "at", "on", "when", "near", "by", "with", "as", "while"];
        self.words.get(place).is_some_and(Word::is_letters) && !self.is(place, ENDS)
    }

    /// Days of the anchors' zone, for spans of other rooms.
    pub(super) fn whole_days(&self, first: Date, last: Date) -> truce_vocabulary::Interval {
        days(self.anchors, first, last, if first == last { Granularity::Day } else { Granularity::Days })
    }
}
