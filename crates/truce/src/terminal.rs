//! Writing for people: styles where the terminal has them, columns, marked words, and errors.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use unicode_width::UnicodeWidthStr;

/// How text is set off.
#[derive(Clone, Copy)]
pub(crate) enum Style {
    Bold,
    Dim,
    Underline,
}

/// Writes to standard output, with styles only where somebody looks at a terminal that has not asked for none.
pub(crate) struct Terminal {
    styled: bool,
    width: usize,
}

/// Width of a terminal that does not say, and the most we use of one that is wider.
const WIDTH: usize = 100;

impl Terminal {
    pub(crate) fn new() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let forced = std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse::<usize>().ok());
        Terminal {
            styled: forced || (std::io::stdout().is_terminal() && !plain),
            width: columns.unwrap_or(WIDTH).clamp(40, WIDTH),
        }
    }

    /// `text` in `style`, or as it is.
    pub(crate) fn set(&self, style: Style, text: &str) -> String {
        if !self.styled || text.is_empty() {
            return text.to_owned();
        }
        let code = match style {
            Style::Bold => 1,
            Style::Dim => 2,
            Style::Underline => 4,
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }

    /// `text` with the byte ranges `marks` set off: underlined, or in ‹brackets› where there are no styles.
    pub(crate) fn mark(&self, text: &str, marks: &[(usize, usize)]) -> String {
        let mut marked = String::with_capacity(text.len() + 8 * marks.len());
        let mut at = 0;
        for (start, end) in merged(marks, text.len()) {
            marked.push_str(&clean(&text[at..start]));
            let words = clean(&text[start..end]);
            if self.styled {
                marked.push_str(&self.set(Style::Underline, &words));
            } else {
                let _ = write!(marked, "‹{words}›");
            }
            at = end;
        }
        marked.push_str(&clean(&text[at..]));
        marked
    }

    /// `text` broken at blanks into lines of the terminal's width less `indent`, each indented.
    pub(crate) fn wrap(&self, text: &str, indent: usize) -> String {
        let room = self.width.saturating_sub(indent).max(20);
        let pad = " ".repeat(indent);
        let mut wrapped = String::new();
        let (mut line, mut used) = (String::new(), 0);
        for word in text.split_whitespace() {
            let width = visible_width(word);
            if used > 0 && used + 1 + width > room {
                let _ = writeln!(wrapped, "{pad}{line}");
                line.clear();
                used = 0;
            }
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += width;
        }
        if used > 0 {
            let _ = writeln!(wrapped, "{pad}{line}");
        }
        wrapped
    }
}

/// Sorted ranges without overlap, clipped to `len`.
fn merged(marks: &[(usize, usize)], len: usize) -> Vec<(usize, usize)> {
    let mut sorted: Vec<(usize, usize)> = marks
        .iter()
        .map(|(start, end)| (*start, (*end).min(len)))
        .filter(|(start, end)| start < end)
        .collect();
    sorted.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (start, end) in sorted {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

/// Columns a text takes, not counting its styles.
fn visible_width(text: &str) -> usize {
    let mut bare = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            bare.push(letter);
        }
    }
    bare.width()
}

/// What a report says, without anything that could move the cursor, change colours or reorder the line: it is shown, never obeyed.
pub(crate) fn clean(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\n' | '\t' | '\r' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => '\u{fffd}',
        letter if letter.is_control() => '\u{fffd}',
        letter => letter,
    };
    text.chars().map(shown).collect()
}

/// `text`, cut to `width` columns with an ellipsis, padded to it.
pub(crate) fn fit(text: &str, width: usize) -> String {
    let mut shown = clean(text);
    if shown.width() > width {
        while shown.width() + 1 > width && shown.pop().is_some() {}
        shown.push('…');
    }
    let pad = width.saturating_sub(shown.width());
    shown + &" ".repeat(pad)
}

/// Writes to standard output; fails where nobody reads any more.
pub(crate) fn say(text: &str) -> miette::Result<()> {
    std::io::stdout().lock().write_all(text.as_bytes()).map_err(Spoken).map_err(miette::Report::from)
}

/// Writes a remark beside the output.
pub(crate) fn remark(text: &str) {
    // Nobody can be told that telling failed.
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Writes an error with everything it rests on.
pub(crate) fn complain(error: &miette::Report) {
    remark(&format!("{error:?}"));
}

/// Standard output cannot be written.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[error("standard output cannot be written: {0}")]
struct Spoken(#[source] std::io::Error);

/// Whether `error` says that the reader of our output went away.
pub(crate) fn is_broken_pipe(error: &miette::Report) -> bool {
    error.downcast_ref::<Spoken>().is_some_and(|spoken| spoken.0.kind() == std::io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Terminal {
        Terminal { styled: false, width: 40 }
    }

    #[test]
    fn marks_are_brackets_where_there_are_no_styles() {
        assert_eq!(plain().mark("drones over Beirut", &[(0, 6), (12, 18)]), "‹drones› over ‹Beirut›");
        assert_eq!(plain().mark("drones over Beirut", &[(12, 99), (0, 3), (2, 6)]), "‹drones› over ‹Beirut›");
    }

    #[test]
    fn hostile_text_is_shown_and_not_obeyed() {
        let shown = clean("a\u{1b}[31mb\u{202e}c\u{0}d\ne");
        assert_eq!(shown, "a\u{fffd}[31mb\u{fffd}c\u{fffd}d e");
    }

    #[test]
    fn long_text_is_cut_and_short_text_padded() {
        assert_eq!(fit("Gideon Sa'ar", 8), "Gideon …");
        assert_eq!(fit("Beirut", 8), "Beirut  ");
    }

    #[test]
    fn lines_keep_within_the_terminal() {
        let wrapped = plain().wrap("one two three four five six seven eight nine ten eleven twelve", 4);
        assert!(wrapped.lines().all(|line| line.starts_with("    ") && line.len() <= 40), "{wrapped}");
    }
}
