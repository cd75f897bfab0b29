//! Typography: what newspapers set tightly, set apart for the parser, without losing where each byte stood.
//!
//! The text of the report is never changed. A prepared copy is parsed, and every offset of it leads back to the original.

/// A paragraph made ready for the parser.
pub(crate) struct Prepared {
    /// The copy to parse.
    pub(crate) text: String,
    /// For each byte of the copy, and one past it, the byte of the original; ascending.
    origin: Vec<usize>,
}

const RANKS: &[&str] = &["gen", "col", "cdr", "cmdr", "adm", "lt", "sgt"];

impl Prepared {
    /// Prepares `original`, a part of a report that starts at byte `base`.
    pub(crate) fn new(original: &str, base: usize) -> Self {
        let mut prepared = Prepared { text: String::with_capacity(original.len() + 8), origin: Vec::new() };
        let chars: Vec<(usize, char)> = original.char_indices().collect();
        for (at, &(byte, letter)) in chars.iter().enumerate() {
            let before = at.checked_sub(1).map(|i| chars[i].1);
            let after = chars.get(at + 1).map(|next| next.1);
            if opens_glued_quote(before, letter, after) || follows_glued_close(&chars, at) {
                prepared.push(' ', base + byte);
            }
            let word = written_out(&chars, at);
            for letter in word.unwrap_or_default().chars() {
                prepared.push(letter, base + byte);
            }
            if word.is_none() {
                prepared.push(
                    if is_ornament(&chars, at) { ' ' } else { plain(original, byte, letter) },
                    base + byte,
                );
            }
        }
        prepared.origin.push(base + original.len());
        prepared
    }

    /// The byte of the original that byte `at` of the copy stands for.
    pub(crate) fn original(&self, at: usize) -> usize {
        self.origin.get(at).or(self.origin.last()).copied().unwrap_or(0)
    }

    /// The original byte after the last one of the copy that ends at `end`.
    pub(crate) fn original_end(&self, end: usize, original: &str, base: usize) -> usize {
        let Some(last) = end.checked_sub(1) else { return self.original(0) };
        let start = self.original(last);
        let mut stop = start - base + 1;
        while stop < original.len() && !original.is_char_boundary(stop) {
            stop += 1;
        }
        (base + stop).min(base + original.len())
    }

    fn push(&mut self, letter: char, origin: usize) {
        self.text.push(letter);
        self.origin.extend(std::iter::repeat_n(origin, letter.len_utf8()));
    }
}

/// `call,“Israel`: an opening quotation mark that hangs on the word before it.
fn opens_glued_quote(before: Option<char>, letter: char, after: Option<char>) -> bool {
    let opens = matches!(letter, '“' | '«' | '„');
    opens
        && before.is_some_and(|b| !b.is_whitespace() && !matches!(b, '(' | '[' | '—' | '–'))
        && after.is_some_and(|a| a.is_alphanumeric() || a == '…')
}

/// Signs that stand for a word: "&" between words, "w/" before one.
fn written_out(chars: &[(usize, char)], at: usize) -> Option<&'static str> {
    let around = |step: isize| at.checked_add_signed(step).and_then(|i| chars.get(i)).map(|c| c.1);
    match chars[at].1 {
        '&' if around(-1) == Some(' ') && around(1) == Some(' ') => Some("and"),
        '→' => Some("to"),
        _ => None,
    }
}

/// The "#" of a hashtag and the "@" of a handle before their word, and pictures: none of them is a word's.
fn is_ornament(chars: &[(usize, char)], at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| chars[i].1);
    let after = chars.get(at + 1).map(|next| next.1);
    match chars[at].1 {
        '#' | '@' => {
            before.is_none_or(|b| b.is_whitespace() || b == '(') && after.is_some_and(char::is_alphabetic)
        }
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{200D}' => true,
        _ => false,
    }
}

/// `ceasefire.”Barrot`: a word that hangs on the closing quotation mark before it.
fn follows_glued_close(chars: &[(usize, char)], at: usize) -> bool {
    at > 0 && chars[at - 1].1 == '”' && chars[at].1.is_alphabetic()
}

/// Letters the parser should see otherwise: unusual spaces, and the hyphen in `Maj.-Gen.`, which it takes for an end of sentence.
fn plain(original: &str, byte: usize, letter: char) -> char {
    match letter {
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\t' | '\n' | '\r' => ' ',
        '-' if byte > 0 && original.as_bytes()[byte - 1] == b'.' => {
            let rest: String = original[byte + 1..].chars().take_while(|c| c.is_alphabetic()).collect();
            if RANKS.contains(&rest.to_lowercase().as_str()) { ' ' } else { '-' }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glued_quotation_mark_is_set_apart_and_every_byte_leads_back() {
        let original = "during a call,“We kept to it,”said Maj.-Gen. Doe";
        let prepared = Prepared::new(original, 100);
        assert_eq!(prepared.text, "during a call, “We kept to it,” said Maj. Gen. Doe");
        let at = prepared.text.find("We").unwrap();
        assert_eq!(prepared.original(at), 100 + original.find("We").unwrap());
        let end = prepared.text.find("it,”").unwrap() + "it,”".len();
        assert_eq!(prepared.original_end(end, original, 100), 100 + original.find("said").unwrap());
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in ["“Quiet,” she said.", "well-known Al-Khiam", "5:45 p.m.", "", "ab-\u{301}c", "it’s"]
        {
            assert_eq!(Prepared::new(text, 0).text, text);
        }
    }
}
