//! What stands before the words of a line in a live blog, a ticker, a thread or a numbered report: a bullet, a number, a time, a label.
//!
//! None of it is told by anybody, and a parser takes it for part of the first name. The words begin after it; the text is never changed.

use crate::lexicon::Class;

/// Words by which a ticker or a live blog labels a line.
#[rustfmt::skip]
pub(crate) const TICKER: &[&str] = &[
    "update", "updated", "breaking", "latest", "new", "live", "alert", "urgent", "flash", "exclusive", "developing",
    "thread", "now", "watch",
];

/// Labels of a line besides those, compared without case; each has to be followed by a colon, a dash or a bar.
const LABELS: &[&str] = &[
    "breaking news",
    "just in",
    "recap",
    "correction",
    "more",
    "summary",
    "happening now",
    "analysis",
    "context",
];

/// Time zones and the like right after a time.
const ZONES: &[&str] = &[
    "gmt",
    "utc",
    "bst",
    "cet",
    "cest",
    "eet",
    "eest",
    "est",
    "edt",
    "et",
    "msk",
    "ist",
    "pkt",
    "local",
    "local time",
    "hrs",
    "hours",
    "h",
    "am",
    "pm",
    "a.m.",
    "p.m.",
    "am local time",
    "pm local time",
];

/// The byte at which the words of `line` begin. A line of nothing but such things has no words: then it is the line's length.
pub(crate) fn words_at(line: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &line[at..];
        let step = ornament(rest)
            .or_else(|| number(rest))
            .or_else(|| clock(rest))
            .or_else(|| label(rest))
            .or_else(|| dateline(rest));
        match step {
            Some(step) if step > 0 => at += step,
            _ => return at,
        }
    }
}

/// Whether something of the kind stands before the words.
pub(crate) fn has_lead(line: &str) -> bool {
    number(line).or_else(|| clock(line)).or_else(|| label(line)).is_some()
}

/// Bullets, asterisks, bars, emoji and other signs that belong to no word.
fn ornament(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    let sign = matches!(
        first,
        '-' | '–'
            | '—'
            | '•'
            | '*'
            | '·'
            | '▪'
            | '●'
            | '|'
            | '>'
            | '»'
            | '~'
            | '_'
            | '■'
            | '►'
            | '➡'
            | '‣'
            | '◦'
    ) || first.is_whitespace()
        || (!first.is_ascii()
            && !first.is_alphanumeric()
            && !matches!(first, '“' | '”' | '‘' | '’' | '«' | '„' | '…' | '¿' | '¡'));
    sign.then(|| first.len_utf8())
}

/// "3/", "3/12", "(3)", "3." and "3)" before the words.
fn number(rest: &str) -> Option<usize> {
    let open = rest.starts_with('(') || rest.starts_with('[');
    let body = &rest[usize::from(open)..];
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let after = &body[digits..];
    let total = after.strip_prefix('/').map_or(0, |more| more.bytes().take_while(u8::is_ascii_digit).count());
    let end = if after.starts_with('/') {
        let end = 1 + total;
        // "3/12 of the crossings" is a share, "3/ " and "3/12 Long day" count a thread.
        let share = total > 0 && after[end..].trim_start().starts_with(char::is_lowercase) && !open;
        if share {
            return None;
        }
        end + usize::from(open && after[end..].starts_with([')', ']']))
    } else if open && after.starts_with([')', ']']) || !open && after.starts_with(['.', ')']) {
        1
    } else {
        return None;
    };
    let tail = &after[end..];
    let apart = tail.is_empty() || tail.starts_with(char::is_whitespace);
    apart.then_some(usize::from(open) + digits + end + (tail.len() - tail.trim_start().len()))
}

/// "14:05", "14.05 GMT -", "[9:15 am]", "1405 hrs:".
fn clock(rest: &str) -> Option<usize> {
    let open = rest.starts_with(['[', '(']);
    let body = &rest[usize::from(open)..];
    let hour = body.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&hour) {
        return None;
    }
    let mark = body[hour..].chars().next().filter(|mark| matches!(mark, ':' | '.' | 'h'))?;
    let minutes = body[hour + 1..].bytes().take_while(u8::is_ascii_digit).count();
    if minutes != 2 || body[..hour].parse().is_ok_and(|hour: u8| hour > 24) {
        return None;
    }
    let mut at = hour + 1 + minutes;
    let seconds = body[at..]
        .strip_prefix(':')
        .is_some_and(|more| more.bytes().take(2).filter(u8::is_ascii_digit).count() == 2);
    if seconds {
        at += 3;
    }
    let low = body[at..].to_lowercase();
    let zone = ZONES
        .iter()
        .filter(|zone| {
            low.trim_start().strip_prefix(**zone).is_some_and(|more| !more.starts_with(char::is_alphanumeric))
        })
        .map(|zone| zone.len())
        .max();
    let spaces = body[at..].len() - body[at..].trim_start().len();
    at += zone.map_or(0, |zone| spaces + zone);
    let mut tail = body.get(at..)?;
    if open {
        tail = tail.strip_prefix([']', ')'])?;
        at += 1;
    }
    let words = tail
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '|' | ','));
    // "14.20 tonnes" measures, "10.15 Two rockets" and "10:15 - two rockets" date.
    let separated = tail[..tail.len() - words.len()].contains(['-', '–', '—', ':', '|']);
    let dates = words.is_empty()
        || separated
        || zone.is_some()
        || !words.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == '%');
    (dates && (mark != '.' || words.len() < tail.len() || words.is_empty()))
        .then_some(usize::from(open) + at + (tail.len() - words.len()))
}

/// "UPDATE:", "BREAKING -", "Just in:".
fn label(rest: &str) -> Option<usize> {
    const LONGEST: usize = 24;
    let head: String = rest.chars().take(LONGEST).collect::<String>().to_lowercase();
    let labels = TICKER.iter().chain(LABELS);
    let found = labels.filter(|label| head.starts_with(**label)).map(|label| label.len()).max()?;
    let tail = rest.get(found..)?;
    let marked = tail.trim_start().starts_with([':', '|', '—', '–']) || tail.starts_with(" - ");
    let words =
        tail.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '|'));
    marked.then(|| rest.len() - words.len())
}

/// "(Amman, 28 November 2025) -", "BEIRUT, Feb 27 (Agency) -", "HOULA —": where and when a report was written.
pub(crate) fn dateline(rest: &str) -> Option<usize> {
    const LONGEST: usize = 70;
    let dashed = |tail: &str| {
        let words = tail.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—'));
        let gap = &tail[..tail.len() - words.len()];
        (gap.contains(['–', '—']) || gap.contains(" -") || gap.contains("--"))
            .then_some(rest.len() - words.len())
    };
    if let Some(stamp) = rest.strip_prefix('(') {
        let (inside, tail) = stamp.split_once(')')?;
        let dates =
            inside.len() < LONGEST && inside.contains(|c: char| c.is_ascii_digit()) && inside.contains(',');
        return if dates { dashed(tail) } else { None };
    }
    let dash = rest.char_indices().take(LONGEST).map(|(at, _)| at).find(|&at| {
        rest[at..].starts_with(" -")
            || rest[at..].starts_with(['–', '—'])
            || rest[at..].starts_with(" –")
            || rest[at..].starts_with(" —")
    })?;
    let stamp = rest[..dash].trim_end();
    let town = stamp.split([',', '(']).next()?.trim();
    let capitals = town.chars().count() >= 4
        && town.split_whitespace().count() <= 4
        && town.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '-' | '\'' | '’' | '.'));
    // A body's short name before a dash speaks: "UNIFIL - shots fired".
    let dated = stamp.len() > town.len();
    let bare = rest[dash..].trim_start().starts_with('—')
        && !crate::lexicon::is(
            &town.to_lowercase(),
            Class::MONITOR.or(Class::MEDIA).or(Class::OFFICIAL).or(Class::FORCE),
        );
    (capitals && (dated || bare) && !stamp.contains(['.', ';', ':', '"'])
        || capitals && dated && stamp.contains('.') && stamp.contains(|c: char| c.is_ascii_digit()))
    .then(|| dashed(&rest[dash..]))
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::words_at;

    #[test]
    fn the_words_of_a_line_begin_after_its_time_number_bullet_and_label() {
        for (line, words) in [
            ("18:42 Drones flew over the town.", "Drones flew over the town."),
            ("• 07:10 Tanks open fire, radio says", "Tanks open fire, radio says"),
            ("21.14 EET", ""),
            ("10:05am - Army: two rockets", "Army: two rockets"),
            ("[9:15 pm] The army says", "The army says"),
            ("1/ Long day on the border", "Long day on the border"),
            ("3/12 They went north", "They went north"),
            ("(4) heavy weapons all night", "heavy weapons all night"),
            ("2. On 6 June the mission patrolled.", "On 6 June the mission patrolled."),
            ("15:58 UPDATE: The ministry denies it", "The ministry denies it"),
            ("BREAKING: Six captured", "Six captured"),
            ("🚨 JUST IN — two hit", "two hit"),
            ("**Thailand/Cambodia", "Thailand/Cambodia"),
            ("(Amman, 28 November 2025) - Soldiers fired", "Soldiers fired"),
            ("BEIRUT, Feb 27 - An air strike", "An air strike"),
            ("HOULA — When soldiers left", "When soldiers left"),
            ("GOMA, DR Congo (AP) — Fighters took", "Fighters took"),
        ] {
            assert_eq!(&line[words_at(line)..], words, "{line}");
        }
    }

    #[test]
    fn figures_and_names_that_open_a_sentence_stay() {
        for line in [
            "3 soldiers were hurt.",
            "14.20 tonnes of aid entered.",
            "3/4 of the village burned.",
            "2024 was a hard year.",
            "New checkpoints were set up.",
            "Live fire was heard.",
            "1,200 people fled.",
            "“They fired,” he said.",
            "10:30 was the hour.",
            "UNIFIL — shots were fired at a patrol.",
            "(The army denied it.) - A mayor said so",
            "IDF, army and police - all of them - came",
        ] {
            assert_eq!(words_at(line), 0, "{line}");
        }
    }
}
