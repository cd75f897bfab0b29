//! Numbers as they are written: in figures or in words, with their qualifier ("at least", "about").

use crate::time::words::Word;

/// "zero" to "nineteen".
pub(crate) fn small_number(key: &str) -> Option<u64> {
    const UNITS: &[&str] = &[
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    UNITS.iter().position(|unit| *unit == key).map(|value| value as u64)
}

fn ten(key: &str) -> Option<u64> {
    const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    TENS.iter().position(|ten| *ten == key).map(|place| (place as u64 + 2) * 10)
}

fn scale(key: &str) -> Option<u64> {
    match key {
        "hundred" => Some(100),
        "thousand" => Some(1_000),
        "million" | "mn" => Some(1_000_000),
        "billion" | "bn" => Some(1_000_000_000),
        "dozen" => Some(12),
        _ => None,
    }
}

/// The value of the number that begins at `place`, its last word, and whether it is a bare article.
pub(super) fn number_at(words: &[Word<'_>], place: usize) -> Option<(u64, usize, bool)> {
    let key = |place: usize| words.get(place).map_or("", |word| word.key.as_str());
    match key(place) {
        "twice" => return Some((2, place, false)),
        "thrice" => return Some((3, place, false)),
        "half" if key(place + 1) == "a" && key(place + 2) == "dozen" => return Some((6, place + 2, false)),
        "a" | "an" if matches!(key(place + 1), "second" | "third" | "fourth" | "fifth" | "further") => {
            return Some((1, place + 1, true));
        }
        "a" | "an" => {
            return match scale(key(place + 1)) {
                Some(_) if key(place + 1) == "dozen" || !matches!(key(place + 1), "mn" | "bn") => {
                    let (value, last) = spelled(words, place + 1, 1)?;
                    Some((value, last, false))
                }
                _ => Some((1, place, true)),
            };
        }
        "another"
            if small_number(key(place + 1)).is_none()
                && !words.get(place + 1).is_some_and(Word::is_number) =>
        {
            return Some((1, place, true));
        }
        "no" if matches!(
            key(place + 1),
            "one" | "longer" | "more" | "less" | "fewer" | "doubt" | "comment" | "." | "," | ";"
        ) =>
        {
            return None;
        }
        "no" => return Some((0, place, false)),
        "none" => return Some((0, place, false)),
        _ => {}
    }
    let word = &words[place];
    if word.is_number() {
        let (whole, tenths) = decimal(&word.key)?;
        if let Some(scale) = scale(key(place + 1)) {
            let value = whole.checked_mul(scale)?.checked_add(tenths.checked_mul(scale)? / 1_000)?;
            return Some((value, place + 1, false));
        }
        return (tenths == 0 && !word.key.contains(['.', ':'])).then_some((whole, place, false));
    }
    if small_number(&word.key).is_some() || ten(&word.key).is_some() {
        let (value, last) = spelled(words, place, 0)?;
        return Some((value, last, false));
    }
    None
}

/// A spelled number from `place` on; `start` is what stands before it ("a" hundred is 1).
fn spelled(words: &[Word<'_>], place: usize, start: u64) -> Option<(u64, usize)> {
    let (mut total, mut part, mut last) = (0u64, start, None);
    let mut here = place;
    loop {
        let key = words.get(here).map_or("", |word| word.key.as_str());
        if let Some(value) = ten(key) {
            if part % 100 != 0 {
                break;
            }
            part += value;
        } else if let Some(value) = small_number(key) {
            if part % 10 != 0 && part != 0 || part % 100 != 0 && value >= 10 || last.is_some() && value == 0 {
                break;
            }
            part += value;
        } else if let Some(scale) = scale(key) {
            if part == 0 || scale == 100 && part >= 100 {
                break;
            }
            part = part.checked_mul(scale)?;
            if scale > 100 {
                total = total.checked_add(part)?;
                part = 0;
            }
        } else if matches!(key, "-" | "and") && last == here.checked_sub(1) {
            // "twenty-two", "one hundred and five": only if a number goes on behind it.
            let next = words.get(here + 1).map_or("", |word| word.key.as_str());
            let hundreds = part >= 100 && part % 100 == 0 || part == 0 && total > 0;
            let goes_on = small_number(next).is_some() || ten(next).is_some();
            let joins = if key == "-" {
                part % 10 == 0 && part > 0 && small_number(next).is_some()
            } else {
                hundreds && goes_on
            };
            if !joins {
                break;
            }
            here += 1;
            continue;
        } else {
            break;
        }
        last = Some(here);
        here += 1;
    }
    Some((total.checked_add(part)?, last?))
}

/// Whole part and thousandths of "1,200", "2.5", "22".
pub(super) fn decimal(key: &str) -> Option<(u64, u64)> {
    let plain = key.replace(',', "");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    if rest.len() > 3 || rest.contains(['.', ':']) || whole.contains(':') {
        return None;
    }
    let thousandths = format!("{rest:0<3}").parse().ok()?;
    Some((whole.parse().ok()?, thousandths))
}

/// The words before a number that say how exact it is.
pub(super) fn qualifier(words: &[Word<'_>], place: usize) -> (usize, bool, bool) {
    let key = |back: usize| place.checked_sub(back).map_or("", |place| words[place].key.as_str());
    let (mut first, mut at_least, mut about) = (place, false, false);
    match (key(3), key(2), key(1)) {
        (_, "at", "least") | (_, "more", "than") | (_, "upwards", "of") | (_, "minimum", "of") => {
            (first, at_least) = (place - 2, true);
        }
        ("no", "fewer" | "less", "than") | ("not", "less" | "fewer", "than") => {
            (first, at_least) = (place - 3, true);
        }
        (_, _, "over") => (first, at_least) = (place - 1, true),
        (_, "an", "estimated") | (_, "close", "to") | (_, "up", "to") | (_, "as", "around") => {
            (first, about) = (place - 2, true);
        }
        ("as", "many", "as") => (first, about) = (place - 3, true),
        (
            _,
            _,
            "about" | "some" | "around" | "approximately" | "nearly" | "almost" | "roughly" | "circa" | "~"
            | "≈",
        ) => (first, about) = (place - 1, true),
        _ => {}
    }
    (first, at_least, about)
}
