//! The style sheet of a page, with what must stand on every printed sheet.

use crate::drawing::STYLE;

/// The style sheet, with the standing of the page at the head of every printed sheet.
pub(crate) fn style(standing: &str, kicker: &str) -> String {
    let sheet = format!(
        "@page{{size:A4;margin:20mm 15mm 18mm;@top-left{{content:{};font:600 8pt 'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif}}\
         @bottom-left{{content:{};font:8pt 'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif}}\
         @bottom-right{{content:counter(page) \" / \" counter(pages);font:8pt 'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif}}}}\n\
         @page:first{{margin-block-start:12mm;@top-left{{content:none}}}}\n",
        css_string(standing),
        css_string(kicker)
    );
    [STYLE, include_str!("../../templates/situation.css"), &sheet].concat()
}

/// A string for a style sheet: whatever is not a plain letter, digit or mark is written by its code point.
fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for character in crate::text::visible(text).chars() {
        if character.is_ascii_alphanumeric() || " .,:;()-".contains(character) {
            out.push(character);
        } else {
            out += &format!("\\{:x} ", u32::from(character));
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_string_cannot_leave_the_style_sheet() {
        let hostile = css_string("</style><script>\"\\ \n é");
        assert!(!hostile[1..hostile.len() - 1].contains(['<', '"', '\n', '/']), "{hostile}");
    }
}
