//! Which language a paragraph is in, where nobody says: by script, and French from English by the small words.

use super::Tongue;

/// Small words that French texts are full of and English ones are not, and the other way round.
#[rustfmt::skip]
const FRENCH: &[&str] = &[
    "les", "des", "du", "et", "une", "dans", "qui", "pour", "par", "selon", "au", "aux", "avec", "ont", "été", "est", "sont", "ce", "cette", "ces",
    "elle", "pas", "leur", "sur", "à", "qu", "le",
];
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "in", "that", "was", "were", "said", "by", "for", "with", "is", "are", "has", "have", "had", "it", "its", "from", "at", "as", "be",
    "an", "which", "not", "this", "their",
];

/// At most so many letters are looked at: a paragraph is in one language.
const LETTERS_MAX: usize = 4_000;

/// The language of a paragraph among those read here; `None` for English and for every other.
pub(crate) fn of_paragraph(text: &str) -> Option<Tongue> {
    let (mut arabic, mut hebrew, mut latin) = (0usize, 0usize, 0usize);
    for c in text.chars().filter(|c| c.is_alphabetic()).take(LETTERS_MAX) {
        match c {
            '\u{0600}'..='\u{06ff}'
            | '\u{0750}'..='\u{077f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}' => arabic += 1,
            '\u{0590}'..='\u{05ff}' | '\u{fb1d}'..='\u{fb4f}' => hebrew += 1,
            'a'..='z' | 'A'..='Z' | '\u{00c0}'..='\u{024f}' => latin += 1,
            _ => {}
        }
    }
    if arabic > hebrew && arabic > latin {
        // Persian and Urdu share the script: letters that Arabic does not have give them away.
        let foreign = text
            .chars()
            .take(LETTERS_MAX)
            .filter(|c| matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ٹ' | 'ڈ' | 'ڑ' | 'ے'))
            .count();
        return (foreign * 50 <= arabic).then_some(Tongue::Arabic);
    }
    if hebrew > latin {
        return Some(Tongue::Hebrew);
    }
    let (mut french, mut english) = (0usize, 0usize);
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    for word in words.take(LETTERS_MAX / 4) {
        let low = word.to_lowercase();
        french += usize::from(FRENCH.contains(&low.as_str()));
        english += usize::from(ENGLISH.contains(&low.as_str()));
    }
    // Accents and elision are a sign of their own, not proof: Spanish and Italian have some of them too.
    let sign = text.chars().take(LETTERS_MAX).any(|c| matches!(c, 'é' | 'è' | 'ê' | 'ç' | 'É'))
        || ["l’", "l'", "d’", "d'", "qu’"].iter().any(|joint| text.contains(joint));
    french += usize::from(sign);
    (french >= 3 && french > 2 * english).then_some(Tongue::French)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_shows_its_language() {
        for (text, is) in [
            ("قصف الجيش بلدة الخيام", Some(Tongue::Arabic)),
            ("צה\"ל תקף בח'יאם", Some(Tongue::Hebrew)),
            ("L’armée a bombardé le village, selon les habitants.", Some(Tongue::French)),
            ("The army shelled the village, residents said.", None),
            ("The daily Le Monde said that the army of France was in the south.", None),
            ("El ejército atacó la aldea, según los vecinos que huyeron.", None),
            ("Армия обстреляла село.", None),
            ("ارتش می‌گوید که به پایگاه چند موشک پرتاب شد", None),
            ("", None),
            ("الجيش (IDF) قصف", Some(Tongue::Arabic)),
        ] {
            assert_eq!(of_paragraph(text), is, "{text}");
        }
    }
}
