//! The prefix, suffix and infix expressions of spaCy's English tokenizer, by hand.
//!
//! Each function looks at a bounded number of characters (or one run of full stops), so the time
//! a token takes does not depend on what surrounds it.

use super::{ALPHA, BEFORE_STOP, ICON, LOWER, PREFIX, QUOTE, SUFFIX, UPPER, has};

/// Amounts of money and measures that are split off a number before them, in no order.
const AFTER_DIGIT: &[&str] = &[
    "$",
    "£",
    "€",
    "¥",
    "฿",
    "US$",
    "C$",
    "A$",
    "₽",
    "﷼",
    "₴",
    "km",
    "km²",
    "km³",
    "m",
    "m²",
    "m³",
    "dm",
    "dm²",
    "dm³",
    "cm",
    "cm²",
    "cm³",
    "mm",
    "mm²",
    "mm³",
    "ha",
    "µm",
    "nm",
    "yd",
    "in",
    "ft",
    "kg",
    "g",
    "mg",
    "µg",
    "t",
    "lb",
    "oz",
    "m/s",
    "km/h",
    "kmh",
    "mph",
    "hPa",
    "Pa",
    "mbar",
    "mb",
    "MB",
    "kb",
    "KB",
    "gb",
    "GB",
    "tb",
    "TB",
    "T",
    "G",
    "M",
    "K",
    "%",
    "км",
    "км²",
    "км³",
    "м",
    "м²",
    "м³",
    "дм",
    "дм²",
    "дм³",
    "см",
    "см²",
    "см³",
    "мм",
    "мм²",
    "мм³",
    "нм",
    "кг",
    "г",
    "мг",
    "м/с",
    "км/ч",
    "кПа",
    "Па",
    "мбар",
    "Кб",
    "КБ",
    "кб",
    "Мб",
    "МБ",
    "мб",
    "Гб",
    "ГБ",
    "гб",
    "Тб",
    "ТБ",
    "тбكم",
    "كم²",
    "كم³",
    "م",
    "م²",
    "م³",
    "سم",
    "سم²",
    "سم³",
    "مم",
    "مم²",
    "مم³",
    "كم",
    "غرام",
    "جرام",
    "جم",
    "كغ",
    "ملغ",
    "كوب",
    "اكواب",
];

/// Bytes of the prefix of `span`, or 0.
pub(super) fn prefix(span: &str) -> usize {
    let mut chars = span.chars();
    let Some(first) = chars.next() else { return 0 };
    if has(first, PREFIX) {
        return first.len_utf8();
    }
    match first {
        '+' if !chars.next().is_some_and(|c| c.is_ascii_digit()) => 1,
        '.' => stops_ahead(span.as_bytes()),
        'U' if span.starts_with("US$") => 3,
        'C' | 'A' if chars.next() == Some('$') => 2,
        _ => 0,
    }
}

/// The length of a run of two or more full stops at the start, or 0.
fn stops_ahead(bytes: &[u8]) -> usize {
    let run = bytes.iter().take_while(|&&b| b == b'.').count();
    if run >= 2 { run } else { 0 }
}

/// Bytes of the suffix of `span`, or 0: the longest of those that match at the end.
pub(super) fn suffix(span: &str) -> usize {
    let mut back = span.chars().rev();
    let Some(last) = back.next() else { return 0 };
    let before = back.next();
    let mut found = if has(last, SUFFIX) { last.len_utf8() } else { 0 };
    match last {
        '…' if before == Some('…') => found = 2 * last.len_utf8(),
        's' | 'S' => {
            if let Some(quote @ ('\'' | '’')) = before {
                found = last.len_utf8() + quote.len_utf8();
            }
        }
        '+' if before.is_some_and(|c| c.is_ascii_digit()) => found = 1,
        '.' => {
            let run = span.bytes().rev().take_while(|&b| b == b'.').count();
            if run >= 2 {
                found = run;
            } else if before.is_some_and(|c| stop_can_follow(c, back.next())) {
                found = 1;
            }
        }
        _ => {}
    }
    found.max(unit(span, last))
}

/// Whether a single full stop after these two characters is split off.
fn stop_can_follow(before: char, second: Option<char>) -> bool {
    has(before, BEFORE_STOP)
        || (has(before, UPPER) && second.is_some_and(|c| has(c, UPPER)))
        || (matches!(before, 'F' | 'f' | 'C' | 'c' | 'K' | 'k') && second == Some('°'))
}

/// Bytes of the longest measure or currency at the end that stands right after a digit, or 0.
fn unit(span: &str, last: char) -> usize {
    // The sign may also be one of the currency signs U+20A0 to U+20BF.
    let mut found = 0;
    let rest = &span[..span.len() - last.len_utf8()];
    if matches!(last, '\u{20a0}'..='\u{20bf}') && rest.ends_with(|c: char| c.is_ascii_digit()) {
        found = last.len_utf8();
    }
    for unit in AFTER_DIGIT {
        if unit.len() > found
            && span.len() > unit.len()
            && span.as_bytes()[span.len() - unit.len() - 1].is_ascii_digit()
            && span.as_bytes().ends_with(unit.as_bytes())
        {
            found = unit.len();
        }
    }
    found
}

/// The infixes of `span` in order, as byte ranges.
pub(super) struct Infixes<'t> {
    span: &'t str,
    at: usize,
    before: Option<char>,
}

impl<'t> Infixes<'t> {
    pub(super) fn new(span: &'t str) -> Self {
        Self { span, at: 0, before: None }
    }

    /// Bytes of the infix that starts at the current position, or 0.
    fn here(&self, c: char) -> usize {
        let rest = &self.span[self.at..];
        if has(c, ICON) || c == '…' {
            return c.len_utf8();
        }
        let before = self.before;
        let was = |flag| before.is_some_and(|b| has(b, flag));
        let digit = before.is_some_and(|b| b.is_ascii_digit());
        let follows =
            |bytes: usize, test: &dyn Fn(char) -> bool| rest[bytes..].chars().next().is_some_and(test);
        let alpha = |a: char| has(a, ALPHA);
        match c {
            '.' => match stops_ahead(rest.as_bytes()) {
                0 => usize::from(was(LOWER | QUOTE) && follows(1, &|a| has(a, UPPER | QUOTE))),
                run => run,
            },
            '+' | '*' | '^' => usize::from(digit && follows(1, &|a| a.is_ascii_digit() || a == '-')),
            ',' => usize::from(was(ALPHA) && follows(1, &alpha)),
            ':' | '<' | '>' | '=' | '/' => usize::from((was(ALPHA) || digit) && follows(1, &alpha)),
            '-' | '–' | '—' | '~' => {
                if c == '-' && digit && follows(1, &|a| a.is_ascii_digit() || a == '-') {
                    return 1;
                }
                if !(was(ALPHA) || digit) {
                    return 0;
                }
                ["-", "–", "—", "--", "---", "——", "~"]
                    .iter()
                    .find(|h| rest.starts_with(**h) && follows(h.len(), &alpha))
                    .map_or(0, |h| h.len())
            }
            _ => 0,
        }
    }
}

impl Iterator for Infixes<'_> {
    type Item = std::ops::Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(c) = self.span[self.at..].chars().next() {
            let start = self.at;
            let length = self.here(c);
            self.at += length.max(c.len_utf8());
            self.before = self.span[..self.at].chars().next_back();
            if length > 0 {
                return Some(start..self.at);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_split_once_at_a_time() {
        for (span, length) in [
            ("(the", 1),
            ("...and", 3),
            (".5", 0),
            ("US$5", 3),
            ("C$5", 2),
            ("+5", 0),
            ("+x", 1),
            ("“So", 3),
            ("a", 0),
        ] {
            assert_eq!(prefix(span), length, "{span}");
        }
    }

    #[test]
    fn suffixes_depend_on_what_stands_before() {
        for (span, length) in [
            ("end.", 1),
            ("U.S", 0),
            ("US.", 1),
            ("A.", 0),
            ("5km", 2),
            ("5km²", 4),
            ("km", 0),
            ("Israel’s", 4),
            ("5+", 1),
            ("a+", 0),
            ("x...", 3),
            ("20°C.", 1),
            ("5US$", 3),
            ("5$", 1),
            ("a$", 0),
            ("90%", 1),
            ("......", 6),
            ("7₪", 3),
        ] {
            assert_eq!(suffix(span), length, "{span}");
        }
    }

    #[test]
    fn infixes_stand_between_letters() {
        let find = |span: &'static str| Infixes::new(span).map(|r| &span[r]).collect::<Vec<_>>();
        assert_eq!(find("cease-fire"), ["-"]);
        assert_eq!(find("a--b"), ["--"]);
        assert_eq!(find("3-5"), ["-"]);
        assert_eq!(find("17-year-old"), ["-", "-"]);
        assert_eq!(find("end.Next"), ["."]);
        assert_eq!(find("U.S.A"), Vec::<&str>::new());
        assert_eq!(find("and/or"), ["/"]);
        assert_eq!(find("call,“Israel"), Vec::<&str>::new());
    }
}
