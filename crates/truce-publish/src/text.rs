//! Text from outside, made fit to be shown: as text, whatever it holds.
//!
//! What a report says is hostile until shown otherwise. Markup is escaped; control characters and bidi overrides, which could
//! reorder or hide the words beside them, are shown by their code point. Nothing is dropped in silence.

use std::fmt;

/// The escaper of every template: text in, text for an element or an attribute out.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Escape;

impl askama::filters::Escaper for Escape {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        for character in text.chars() {
            match character {
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '&' => out.write_str("&amp;")?,
                '"' => out.write_str("&quot;")?,
                '\'' => out.write_str("&#39;")?,
                other if is_unprintable(other) => write!(out, "\u{27e6}U+{:04X}\u{27e7}", u32::from(other))?,
                other => out.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// `text` escaped for HTML, SVG and XML.
pub(crate) fn escaped(text: &str) -> String {
    use askama::filters::Escaper;
    let mut out = String::with_capacity(text.len() + 8);
    // Writing to a `String` cannot fail.
    let _always_fits = Escape.write_escaped_str(&mut out, text);
    out
}

/// `text` with control characters and bidi overrides shown by their code point: safe to put into a line of any output.
///
/// ```
/// assert_eq!(truce_publish::visible("fire\u{202e}\u{0}"), "fire⟦U+202E⟧⟦U+0000⟧");
/// ```
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_unprintable(character) {
            out.push_str(&format!("\u{27e6}U+{:04X}\u{27e7}", u32::from(character)));
        } else {
            out.push(character);
        }
    }
    out
}

/// Controls (but tab and line ends), bidi embeddings, overrides and isolates, and non-characters.
///
/// Left-to-right and right-to-left marks stay: Arabic and Hebrew text needs them, and they reach no further than their place.
fn is_unprintable(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => true,
        other => {
            other.is_control()
                || (u32::from(other) & 0xfffe) == 0xfffe
                || ('\u{fdd0}'..='\u{fdef}').contains(&other)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_controls_are_shown_as_text() {
        let hostile = "<script>alert('1')</script> \"&\" \u{0}\u{7}\u{202e}gnp.\u{2069}\u{ffff}";
        let shown = escaped(hostile);
        assert_eq!(
            shown,
            "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;&amp;&quot; ⟦U+0000⟧⟦U+0007⟧⟦U+202E⟧gnp.⟦U+2069⟧⟦U+FFFF⟧"
        );
    }

    #[test]
    fn words_in_every_script_pass_unchanged() {
        for words in ["Ma’aleh Golani", "بنت جبيل\u{200f}", "קריית שמונה", "3 km\tsouth\nof Khiam"]
        {
            assert_eq!(visible(words), words);
            assert_eq!(escaped(words), words);
        }
    }
}
