//! The escaper of every template: text in, text for an element or an attribute out, whatever it holds.

use askama::filters::Escaper;
use std::fmt;

/// Markup becomes text; control characters and bidi overrides are shown by their code point. Nothing is dropped in silence.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Escape;

impl Escaper for Escape {
    fn write_escaped_str<W: fmt::Write>(&self, out: W, text: &str) -> fmt::Result {
        askama::filters::Html.write_escaped_str(out, &truce_publish::visible(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_shown_as_text() {
        let mut shown = String::new();
        Escape.write_escaped_str(&mut shown, "<b>\u{202e}\u{0}\"'&").unwrap();
        assert!(!shown.contains(['<', '>', '"', '\'', '\u{202e}', '\u{0}']), "{shown}");
        assert!(shown.contains("U+202E") && shown.contains("U+0000"), "{shown}");
    }
}
