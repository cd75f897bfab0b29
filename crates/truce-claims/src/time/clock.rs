//! Hours: a time of day in its zone, and the parts of a day.

use super::Context;
use super::Lean;
use super::calendar::{self, Minutes};
use jiff::tz::TimeZone;
use truce_vocabulary::Granularity;

/// A time of day as named.
#[derive(Clone, Debug)]
pub(super) struct Clock {
    pub(super) minutes: Minutes,
    pub(super) zone: Option<TimeZone>,
    pub(super) midnight: bool,
}

pub(super) const NIGHT: Minutes = Minutes::part(18, 24);

/// Parts of a day by their names.
pub(super) fn part(key: &str) -> Option<Minutes> {
    Some(match key {
        "morning" => Minutes::part(5, 12),
        "afternoon" => Minutes::part(12, 18),
        "evening" => Minutes::part(17, 24),
        "night" | "nighttime" => NIGHT,
        "dawn" | "daybreak" | "sunrise" => Minutes::part(4, 8),
        "noontime" | "lunchtime" => Minutes::part(11, 14),
        "daytime" => Minutes::part(6, 18),
        "predawn" => Minutes::part(0, 6),
        "dusk" | "sunset" | "nightfall" => Minutes::part(16, 21),
        _ => return None,
    })
}

/// The early, middle or late piece of a part of the day. "Early morning" reaches back to midnight and "late at night" beyond it, as people use them.
fn narrowed(which: &str, part: &str) -> Option<Minutes> {
    Some(match (which, part) {
        ("early", "morning") => Minutes::part(0, 9),
        ("mid", "morning") => Minutes::part(8, 11),
        ("late", "morning") => Minutes::part(9, 12),
        ("early", "afternoon") => Minutes::part(12, 15),
        ("mid", "afternoon") => Minutes::part(13, 17),
        ("late", "afternoon") => Minutes::part(15, 18),
        ("early", "evening") => Minutes::part(17, 20),
        ("late", "evening") => Minutes::part(20, 24),
        ("late", "night") => LATE_NIGHT,
        _ => return None,
    })
}

/// Late at night: over midnight.
const LATE_NIGHT: Minutes = Minutes::part(21, 27);

impl Context<'_> {
    /// "early", "late", "earlier", "later" before a day or a part of it.
    pub(super) fn vague(&self, place: usize) -> Option<(usize, Minutes)> {
        match self.key(place) {
            "early" | "small" if self.key(place + 1) == "hours" && self.is(place + 2, &["of", "on"]) => {
                Some((place + 2, Minutes::part(0, 6)))
            }
            // "early in the morning", "late in the evening"
            "early" | "late" | "mid" => {
                let dash = usize::from(self.key(place + 1) == "-");
                let inner = place + 1 + dash;
                let into = inner + 2 * usize::from(self.key(inner) == "in" && self.key(inner + 1) == "the");
                match narrowed(self.key(place), self.key(into)) {
                    // The part itself is read by its own words, and this says which piece of it.
                    Some(piece) if into == inner => Some((inner, piece)),
                    Some(piece) => Some((into, piece)),
                    None if self.key(place) == "early" => Some((place + 1, Minutes::part(0, 9))),
                    None if self.key(place) == "late" => Some((place + 1, self.late(place + 1))),
                    None => None,
                }
            }
            "earlier" | "later" => {
                Some((place + 1, Minutes { from: 0, to: 1_440, granularity: Granularity::Day }))
            }
            _ => None,
        }
    }

    /// "late on Saturday night", "late Saturday night": the part stands behind the day, and "late" says which piece of it.
    fn late(&self, place: usize) -> Minutes {
        let behind = (place..place + 6)
            .take_while(|at| !self.is(*at, &[".", ",", ";", "and"]))
            .find_map(|at| part(self.key(at)).and(narrowed("late", self.key(at))));
        behind.unwrap_or(NIGHT)
    }

    /// A part of the day; alone only with a word that says which day.
    pub(super) fn part_alone(&self, place: usize, led: bool, has_day: bool) -> Option<(usize, Minutes)> {
        let key = self.key(place);
        if key == "before" && self.is(place + 1, &["dawn", "daybreak", "sunrise"]) {
            return Some((place + 2, Minutes::part(0, 6)));
        }
        if key == "after" && self.is(place + 1, &["dark", "nightfall", "sunset", "dusk"]) {
            return Some((place + 2, NIGHT));
        }
        if key == "pre" && self.key(place + 1) == "-" && self.key(place + 2) == "dawn" {
            let end = place + 3 + usize::from(self.key(place + 3) == "hours");
            let named = has_day || self.is(end, &["of", "on"]) && self.day(end + 1, Lean::Past).is_some();
            return named.then_some((end, Minutes::part(0, 6)));
        }
        if key == "first" && self.key(place + 1) == "light" && (has_day || led) {
            return Some((place + 2, Minutes::part(4, 8)));
        }
        if matches!(key, "that" | "same") || key == "the" && self.key(place + 1) == "same" {
            let at = if key == "the" { place + 2 } else { place + 1 };
            return (!has_day).then(|| part(self.key(at)).map(|minutes| (at + 1, minutes))).flatten();
        }
        let minutes = part(key)?;
        if self.key(place + 1) == "hours" && self.is(place.wrapping_sub(1), &["during", "in", "the"]) {
            return Some((place + 2, minutes));
        }
        let led_by = self.before(place, 1);
        // "at night" names a habit as often as a time, and "morning prayers" none.
        let bound = if led_by == "the" { self.before(place, 2) } else { led_by };
        let bound = match bound {
            "since" | "until" | "till" => key != "nighttime",
            "early" => self.is(place.wrapping_sub(2), &["since", "until", "till"]),
            "by" | "from" | "to" => {
                matches!(key, "dawn" | "dusk" | "daybreak" | "sunrise" | "sunset" | "nightfall")
            }
            _ => false,
        };
        let alone = matches!(led_by, "the") && self.is(place.wrapping_sub(2), &["in", "during"])
            || bound
            || matches!(key, "dawn" | "dusk" | "daybreak") && led_by == "at";
        let of_day = led && self.is(place + 1, &["of", "on"]);
        let ends = !self.is(place + 1, &["s"]) || has_day;
        (ends && (has_day || alone && led || bound || of_day && self.day(place + 2, Lean::Past).is_some()))
            .then_some((place + 1, minutes))
    }

    /// A time of day.
    pub(super) fn clock(&self, place: usize) -> Option<(usize, Clock)> {
        let mut here = place;
        let mut about = false;
        // Minutes before (negative) or after what follows.
        let mut shift: Option<(i32, i32)> = None;
        loop {
            match self.key(here) {
                "about" | "around" | "approximately" | "roughly" | "circa" | "nearly" | "almost"
                | "exactly"
                    if here < place + 2 =>
                {
                    about |= self.key(here) != "exactly";
                    here += 1;
                }
                "shortly" | "just" | "soon" | "moments" | "minutes"
                    if self.is(here + 1, &["before", "after"]) =>
                {
                    shift = Some(if self.key(here + 1) == "before" { (-60, 0) } else { (0, 60) });
                    here += 2;
                }
                "half" if self.is(here + 1, &["hour", "an"]) => {
                    let to = (here..here + 4).find(|at| self.is(*at, &["before", "after"]))?;
                    shift = Some(if self.key(to) == "before" { (-30, 0) } else { (0, 30) });
                    here = to + 1;
                }
                "the" if self.key(here + 1) == "half" => here += 1,
                "after" if self.is(here + 1, &["midnight", "noon"]) => {
                    shift = Some((0, 180));
                    here += 1;
                }
                "before" if self.is(here + 1, &["midnight", "noon"]) => {
                    shift = Some((-180, 0));
                    here += 1;
                }
                _ => break,
            }
        }
        let (stop, minute, fine, midnight) = self.time_of_day(here)?;
        let (mut end, mut zone) = (stop, None);
        let skip = usize::from(self.key(stop) == "(");
        if let Some((named, count)) = self.zone(stop + skip) {
            let closed = skip == 0 || self.key(stop + skip + count) == ")";
            if closed {
                zone = named;
                end = stop + 2 * skip + count;
            }
        }
        let minutes = match shift {
            Some((from, to)) => {
                Minutes { from: minute + from, to: minute + to, granularity: Granularity::Hour }
            }
            None if about => Minutes { from: minute - 30, to: minute + 30, granularity: Granularity::Hour },
            None if fine => Minutes { from: minute, to: minute + 1, granularity: Granularity::Minute },
            None => Minutes { from: minute, to: minute + 60, granularity: Granularity::Hour },
        };
        // "shortly before midnight" lies on the day before the midnight that begins a day, so at the end of the day named.
        let minutes = if midnight && minutes.from < 0 {
            Minutes { from: minutes.from + 1_440, to: minutes.to + 1_440, ..minutes }
        } else {
            minutes
        };
        Some((end, Clock { minutes, zone, midnight }))
    }

    /// The zone named at `place`, and how many words name it; an offset belongs to it ("UTC+2").
    fn zone(&self, place: usize) -> Option<(Option<TimeZone>, usize)> {
        // An abbreviation that several zones share means the agreement's where it is one of them ("IST").
        let own = self.words.get(place).filter(|word| word.is_capitalised() && word.text.len() >= 3);
        if own.is_some_and(|word| calendar::has_abbreviation(self.anchors.zone, word.text)) {
            return Some((None, 1));
        }
        // "at 5 p.m. New York time"
        let place_of = usize::from(self.key(place) == "new" && self.key(place + 1) == "york");
        let (zone, count) = calendar::zone(&[self.key(place + place_of), self.key(place + place_of + 1)])?;
        let count = count + place_of;
        let small = self.words.get(place).is_some_and(|word| !word.is_capitalised());
        // "et al." and "at 5 cat and dog" are no zones.
        if count == 1 && small {
            return None;
        }
        let sign = match self.key(place + 1) {
            "+" => 1,
            "-" | "–" | "−" => -1,
            _ => return Some((zone, count)),
        };
        let offset = self.words.get(place + 2).filter(|word| word.glued && self.glued(place + 1))?;
        if !self.is(place, &["gmt", "utc"]) {
            return Some((zone, count));
        }
        let (hours, minutes) = offset.key.split_once(':').unwrap_or((&offset.key, "0"));
        let seconds = hours.parse::<i32>().ok()? * 3_600 + minutes.parse::<i32>().ok()? * 60;
        let far = jiff::tz::Offset::from_seconds(sign * seconds).ok().filter(|_| seconds <= 14 * 3_600)?;
        Some((Some(TimeZone::fixed(far)), 3))
    }

    /// One past the last word, the minute of the day, whether it is told to the minute, whether it is midnight.
    pub(super) fn time_of_day(&self, place: usize) -> Option<(usize, i32, bool, bool)> {
        match self.key(place) {
            "midnight" => return Some((place + 1, 0, true, true)),
            "noon" | "midday" => return Some((place + 1, 720, false, false)),
            _ => {}
        }
        let word = self.words.get(place).filter(|word| word.is_number())?;
        if word.glued && !matches!(self.before(place, 1), "(" | "“" | "\"" | "—" | "–" | "-") {
            return None;
        }
        let (hour, minute, fine) = match word.key.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => {
                (hour.parse::<i32>().ok()?, minute.parse::<i32>().ok()?, true)
            }
            Some(_) => return None,
            None => (word.key.parse::<i32>().ok()?, 0, false),
        };
        let colon = word.key.contains(':');
        if minute > 59 {
            return None;
        }
        if let Some((end, afternoon)) = self.half_of_day(place + 1) {
            if !(1..=12).contains(&hour) {
                return None;
            }
            let hour = hour % 12 + if afternoon { 12 } else { 0 };
            return Some((end, hour * 60 + minute, fine, false));
        }
        if self.is(place + 1, &["oclock"]) && (1..=12).contains(&hour) {
            return Some((place + 2, hour * 60, false, false));
        }
        if colon && fine && hour < 24 {
            let end = if self.is(place + 1, &["hrs", "hours", "h"]) { place + 2 } else { place + 1 };
            return Some((end, hour * 60 + minute, true, false));
        }
        // "17h30"
        if word.key.len() <= 2 && self.key(place + 1) == "h" && self.glued(place + 1) && self.glued(place + 2)
        {
            let minute =
                self.words.get(place + 2).filter(|word| word.key.len() == 2)?.key.parse::<i32>().ok()?;
            return (hour < 24 && minute < 60).then_some((place + 3, hour * 60 + minute, true, false));
        }
        // "1700 GMT", "17.00 local time", "0530 hours".
        let zoned = self.zone(place + 1).is_some()
            || self.is(place + 1, &["hrs", "hours"]) && word.key.len() == 4
            || self.bare_hour(place);
        if zoned && fine && hour < 24 {
            return Some((place + 1, hour * 60 + minute, true, false));
        }
        if zoned && word.key.len() == 4 && hour / 100 < 24 && hour % 100 < 60 {
            let end = if self.is(place + 1, &["hrs", "hours"]) { place + 2 } else { place + 1 };
            return Some((end, hour / 100 * 60 + hour % 100, true, false));
        }
        None
    }

    /// "at 0530", "between 0530 and 0615", "at 1430 on 2 December", "at 17.30 on Monday": four figures that stand for an hour without saying so.
    fn bare_hour(&self, place: usize) -> bool {
        let key = self.key(place);
        let led = self
            .is(place.wrapping_sub(1), &["at", "around", "about", "between", "from", "until", "since", "by"])
            || self.key(place.wrapping_sub(1)) == "and"
                && self.is(place.wrapping_sub(3), &["between"])
                && self.words.get(place.wrapping_sub(2)).is_some_and(|word| word.key.len() == key.len());
        // What is counted or numbered follows its figure: "at 0530" does not, "at 1701 villages" does.
        let day = self.key(place + 1) == "on"
            && (self.day(place + 2, Lean::Past).is_some()
                || self.key(place + 2) == "the" && self.day(place + 3, Lean::Past).is_some());
        let counted = self.words.get(place + 1).is_some_and(|next| {
            next.is_letters() && !self.is(place + 1, &["on", "and", "in", "a", "the", "to"])
        });
        led && (day || key.len() == 4 && key.starts_with('0') && !key.contains('.') && !counted)
    }

    /// "a.m.", "pm": one past it, and whether it is the second half.
    pub(super) fn half_of_day(&self, place: usize) -> Option<(usize, bool)> {
        match (self.key(place), self.key(place + 1), self.key(place + 2), self.key(place + 3)) {
            ("am", ..) => Some((place + 1, false)),
            ("pm", ..) => Some((place + 1, true)),
            (half @ ("a" | "p"), ".", "m", dot) if self.glued(place + 1) && self.glued(place + 2) => {
                // The full stop may end the sentence as well; it belongs to the abbreviation either way.
                let end = if dot == "." && self.glued(place + 3) { place + 4 } else { place + 3 };
                Some((end, half == "p"))
            }
            _ => None,
        }
    }
}
