//! Front matter: lines of keys and values that somebody put before a report's text, between two lines of `---` or `+++`.
//!
//! It stays in the bytes as they came. The reader does not see it, and words are located in the text behind it.

/// Lines of front matter at most; a rule between paragraphs is not one.
const LINES_MAX: usize = 64;

/// A line of front matter: its key, its value, and the line's number from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontLine<'a> {
    /// The key, as written.
    pub key: &'a str,
    /// The value, without the quotes around it.
    pub value: &'a str,
    /// The line of the file.
    pub line: usize,
}

/// Splits front matter from the text behind it. A text without is all text.
///
/// ```
/// let (lines, text) = truce_mission::split_front_matter("---\noutlet: VOA\n---\nHeadline\n");
/// assert_eq!((lines[0].key, lines[0].value, text), ("outlet", "VOA", "Headline\n"));
/// ```
pub fn split_front_matter(text: &str) -> (Vec<FrontLine<'_>>, &str) {
    read(text).unwrap_or((Vec::new(), text))
}

fn read(text: &str) -> Option<(Vec<FrontLine<'_>>, &str)> {
    let mut rest = text;
    let mut next = || {
        let (line, behind) = rest.split_once('\n')?;
        rest = behind;
        Some(line.trim_end_matches('\r'))
    };
    let fence = next()?.trim_end();
    if !matches!(fence, "---" | "+++") {
        return None;
    }
    let mut lines = Vec::new();
    for number in 2..2 + LINES_MAX {
        let trimmed = next()?.trim();
        if trimmed == fence {
            return (!lines.is_empty()).then_some((lines, rest));
        }
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let (key, value) = trimmed.split_once(if fence == "+++" { '=' } else { ':' })?;
        let key = key.trim();
        let plain = !key.is_empty()
            && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        if !plain {
            return None;
        }
        lines.push(FrontLine { key, value: unquoted(value.trim()), line: number });
    }
    None
}

fn unquoted(value: &str) -> &str {
    let inside = |quote| value.strip_prefix(quote).and_then(|rest: &str| rest.strip_suffix(quote));
    inside('"').or_else(|| inside('\'')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_split_and_everything_else_is_text() {
        let (lines, text) = split_front_matter(
            "+++\r\n# how it came\r\npublished = \"2024-12-02\"\r\nurl='https://x.org/a=b'\r\n+++\r\nText",
        );
        let pairs: Vec<_> = lines.iter().map(|line| (line.key, line.value, line.line)).collect();
        assert_eq!(pairs, [("published", "2024-12-02", 3), ("url", "https://x.org/a=b", 4)]);
        assert_eq!(text, "Text");
        for all_text in [
            "Headline\n---\nText\n",
            "---\nA rule, then text.\n---\n",
            "---\noutlet: VOA\n",
            "---\n---\nText\n",
            "---",
        ] {
            assert_eq!(split_front_matter(all_text), (Vec::new(), all_text));
        }
    }
}
