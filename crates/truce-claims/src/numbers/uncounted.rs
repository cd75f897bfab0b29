//! Numbers that count nothing: ages, dates, distances, durations, articles, resolutions and names of weapons.

use super::spelled::decimal;
use crate::time::words::Word;

/// Whether the number at `first..=last` is a date, age, distance, duration, label or other thing that counts neither acts nor people.
pub(super) fn counts_nothing(words: &[Word<'_>], first: usize, last: usize) -> bool {
    let before = |back: usize| first.checked_sub(back).map_or("", |place| words[place].key.as_str());
    let after = |ahead: usize| words.get(last + ahead).map_or("", |word| word.key.as_str());
    let glued_after = words.get(last + 1).is_some_and(|word| word.glued);
    let number = words[first].is_number();
    // AK-47, M23, 155mm, 27th, 60-day, $20, 20%, 3/4, +961.
    if number
        && words[first].glued
        && !matches!(before(1), "(" | "[" | "“" | "\"" | "‘" | "'" | "—" | "–" | "," | "~" | "≈")
    {
        return true;
    }
    if number
        && glued_after
        && (words[last + 1].is_letters() || matches!(after(1), "%" | "/" | "-" | "°" | "‑"))
    {
        return !(after(1) == "-"
            && words
                .get(last + 2)
                .is_some_and(|word| !word.glued || matches!(word.key.as_str(), "strong" | "member")));
    }
    // "3 a.m."
    if matches!(after(1), "a" | "p") && after(2) == "." && after(3) == "m" {
        return true;
    }
    if matches!(after(1), "-") && UNITS_OF_MEASURE.contains(&after(2)) || UNITS_OF_MEASURE.contains(&after(1))
    {
        return true;
    }
    if matches!(before(1), "$" | "€" | "£" | "aged" | "age" | "#" | "№" | "°" | "_" | "+")
        || LABELS.contains(&before(1))
    {
        return true;
    }
    if after(1) == "resolution"
        || matches!(after(1), "per") && after(2) == "cent"
        || after(1) == "times" && matches!(after(2), "more" | "as" | "the")
    {
        return true;
    }
    if is_month(before(1))
        || before(1) == "." && is_month(before(2))
        || is_month(after(1))
        || after(1) == "of" && is_month(after(2))
    {
        return number;
    }
    // "on July 29 and 30"
    if number
        && matches!(before(1), "and" | "-" | "–" | "to")
        && words[..first].iter().rev().skip(1).take(3).any(|word| is_month(&word.key))
    {
        return true;
    }
    // A year: four digits without a comma that count no noun.
    if number
        && words[first].key.len() == 4
        && (words[first].key.starts_with("19") || words[first].key.starts_with("20"))
    {
        let noun = words.get(last + 1).is_some_and(|word| {
            word.is_letters() && !word.is_capitalised() && word.key.ends_with('s') && word.key.len() > 3
        });
        if !noun
            || matches!(
                before(1),
                "in" | "since" | "of" | "until" | "by" | "during" | "from" | "early" | "late" | ","
            )
            || is_month(before(1))
        {
            return true;
        }
    }
    // "34, a farmer" after a name, "Two-state", "one another", "one day", "no. 5", "one side", "the one", "one of the most".
    let one = matches!(words[first].key.as_str(), "one") && first == last;
    one && (matches!(
        after(1),
        "another" | "day" | "side" | "hand" | "can" | "that" | "who" | "-" | "way" | "s"
    ) || matches!(
        before(1),
        "the" | "this" | "that" | "each" | "every" | "any" | "no" | "another" | "only"
    ) || after(1) == "of"
        && words[last + 1..]
            .iter()
            .take(5)
            .any(|word| matches!(word.key.as_str(), "most" | "main" | "worst" | "first" | "largest")))
        || number
            && before(1) == ","
            && after(1) == ","
            && first >= 2
            && words[first - 2].is_capitalised()
            && decimal(&words[first].key).is_some_and(|(age, _)| age < 110)
}

fn is_month(key: &str) -> bool {
    const MONTHS: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ];
    MONTHS.contains(&key)
}

/// Units after which a number measures.
#[rustfmt::skip]
const UNITS_OF_MEASURE: &[&str] = &[
    "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "m", "metre", "metres", "meter",
    "meters", "mile", "miles", "yard", "yards", "feet", "foot", "ft", "cm", "mm", "millimetre", "millimetres",
    "millimeter", "inch", "inches", "calibre", "caliber", "kg", "kilogram", "kilograms", "kilogrammes",
    "kilos", "tonne", "tonnes", "ton", "tons", "pounds", "g", "hectares", "acres", "square", "sq", "second",
    "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    "year", "years", "night", "nights", "decades", "decade", "a.m", "p.m", "am", "pm", "percent", "%", "per",
    "degrees", "dollars", "euros", "shekels", "gmt", "utc", "o'clock", "oclock", "hrs", "th", "mph", "kmh",
    "knots", "litres", "megawatts", "mw",
];

/// Words after which a number is a label.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "article", "articles", "art", "section", "paragraph", "para", "clause", "annex", "chapter", "resolution",
    "resolutions", "unscr", "protocol", "no", "number", "nos", "page", "figure", "point", "phase", "stage",
    "day", "round", "channel", "route", "highway", "area", "zone", "sector", "camp", "checkpoint", "post",
    "hill", "flash", "brigade", "division", "battalion", "unit", "group", "item", "version", "c", "kornet",
    "merkava", "mig", "f", "su", "boeing", "flight", "grad", "shahed", "iskander", "level", "category",
    "world", "radio",
];
