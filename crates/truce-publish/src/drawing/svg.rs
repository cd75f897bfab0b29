//! The little SVG writer: escaped text, coordinates to a tenth, a title and a description on every drawing.

use crate::text::escaped;

/// How drawings look. Every colour is a custom property, so that a page may set its own for the dark and for print.
pub(crate) const STYLE: &str = include_str!("../../templates/drawing.css");

/// A finished drawing, with a title and a description for those who do not see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Short title.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
    /// Prefix of the ids in it; unique on its page.
    pub(crate) prefix: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) body: String,
}

impl Drawing {
    /// The drawing as an element of an HTML page that carries the style of drawings.
    pub fn inline(&self) -> String {
        self.element("", "")
    }

    /// The drawing as a file of its own.
    pub fn standalone(&self) -> String {
        let namespace = r#" xmlns="http://www.w3.org/2000/svg""#;
        let style = format!("<style>{STYLE}</style><rect width=\"100%\" height=\"100%\" class=\"paper\"/>");
        let heading = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
        format!("{heading}\n{}\n", self.element(namespace, &style))
    }

    fn element(&self, namespace: &str, style: &str) -> String {
        let Drawing { prefix, width, height, body, .. } = self;
        let (title, description) = (escaped(&self.title), escaped(&self.description));
        format!(
            "<svg{namespace} class=\"drawing\" role=\"img\" viewBox=\"0 0 {width} {height}\" \
             aria-labelledby=\"{prefix}-title {prefix}-desc\">\n<title id=\"{prefix}-title\">{title}</title>\n\
             <desc id=\"{prefix}-desc\">{description}</desc>\n{style}{body}</svg>"
        )
    }
}

/// A coordinate to a tenth, without a needless `.0` and without a negative nought.
pub(crate) fn number(value: f64) -> String {
    let tenths = libm::round(value * 10.0);
    let tenths = if tenths.is_finite() { tenths.clamp(-1e7, 1e7) as i64 } else { 0 };
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Text at a point; `class` names its style and anchor.
pub(crate) fn text(class: &str, x: f64, y: f64, words: &str) -> String {
    format!("<text class=\"{class}\" x=\"{}\" y=\"{}\">{}</text>\n", number(x), number(y), escaped(words))
}

/// The width `words` will take at `size`, roughly; fonts differ, so callers leave room.
pub(crate) fn width_of(words: &str, size: f64) -> f64 {
    let narrow = |c: char| "iljtf.,:;'|!()[] 1I".contains(c);
    let wide = |c: char| "mwMW@%—".contains(c) || c.is_uppercase();
    let em = |c: char| {
        if narrow(c) {
            0.31
        } else if wide(c) {
            0.74
        } else {
            0.56
        }
    };
    words.chars().map(em).sum::<f64>() * size
}

/// `words` cut to fit `room` at `size`, with a mark where something was cut.
pub(crate) fn fitted(words: &str, size: f64, room: f64) -> String {
    if width_of(words, size) <= room {
        return words.to_owned();
    }
    let mut out = String::new();
    for character in words.chars() {
        if width_of(&out, size) + size * 1.4 > room {
            break;
        }
        out.push(character);
    }
    out.truncate(out.trim_end().len());
    out + "\u{2026}"
}

/// `words` in lines that fit `room` at `size`; a word longer than that is cut.
pub(crate) fn lines(words: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let word = fitted(word, size, room);
        match lines.last_mut() {
            Some(line) if width_of(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// Whether two boxes `(left, top, right, bottom)` share ground.
pub(crate) fn overlap(one: [f64; 4], other: [f64; 4]) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short_and_the_same_everywhere() {
        for (value, shown) in [
            (0.0, "0"),
            (-0.04, "0"),
            (12.0, "12"),
            (12.34, "12.3"),
            (-7.96, "-8"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
        ] {
            assert_eq!(number(value), shown, "{value}");
        }
    }

    #[test]
    fn words_that_do_not_fit_are_cut_with_a_mark() {
        assert_eq!(fitted("Khiam", 10.0, 100.0), "Khiam");
        let cut = fitted(&"x".repeat(10_000), 10.0, 100.0);
        assert!(cut.ends_with('\u{2026}') && width_of(&cut, 10.0) <= 100.0, "{cut}");
    }
}
