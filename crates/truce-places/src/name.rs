//! Names made comparable: one folded form for looking up, one romanisation key for finding spellings.
//!
//! The key is a generator of candidates, never a proof: different names share keys, so whoever uses it ranks and doubts.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A name longer than this many bytes is no name of a place.
pub const NAME_BYTES_MAX: usize = 120;

/// The folded form of a name: lower case, no diacritics, no apostrophes, no vowel points, single spaces for everything
/// that separates words.
///
/// ```
/// use truce_places::normalise;
/// assert_eq!(normalise("‘Aïta  ech-Cha’ab"), "aita ech chaab");
/// assert_eq!(normalise("قَانَا"), "قانا");
/// ```
pub fn normalise(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    let mut gap = false;
    for letter in name.nfkd().filter(|letter| !is_dropped(*letter)) {
        if !letter.is_alphanumeric() {
            gap = !folded.is_empty();
            continue;
        }
        if gap {
            folded.push(' ');
            gap = false;
        }
        for small in letter.to_lowercase().filter(|letter| !is_dropped(*letter)) {
            match fold_letter(small) {
                Some(plain) => folded.push_str(plain),
                None => folded.push(small),
            }
        }
    }
    folded
}

/// Signs that stand inside words and carry no difference between spellings.
fn is_dropped(sign: char) -> bool {
    let apostrophes = ['\'', '’', '‘', '`', '´', 'ʻ', 'ʼ', 'ʾ', 'ʿ', '′', '"', '״', '׳', '“', '”', '\u{2bd}'];
    let invisible = ['\u{ad}', '\u{640}', '\u{feff}', 'ـ'];
    let directions =
        matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    is_combining_mark(sign) || apostrophes.contains(&sign) || invisible.contains(&sign) || directions
}

/// Small letters that decomposition leaves alone though spellings mix them up.
fn fold_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ə' => "a",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' | 'ی' | 'ې' => "ي",
        'ک' => "ك",
        'ة' | 'ہ' | 'ھ' | 'ە' => "ه",
        'ך' => "כ",
        'ם' => "מ",
        'ן' => "נ",
        'ף' => "פ",
        'ץ' => "צ",
        _ => return None,
    })
}

/// The romanisation key of a name: consonant classes of its words without article, vowels or spaces, and a mark for an
/// initial vowel. Empty where nothing is left.
///
/// ```
/// use truce_places::romanisation_key;
/// assert_eq!(romanisation_key("Kfar Kila"), romanisation_key("كفركلا"));
/// assert_eq!(romanisation_key("Odaisseh"), romanisation_key("العديسة"));
/// assert_ne!(romanisation_key("Aita al-Shaab"), romanisation_key("Aitaroun"));
/// ```
pub fn romanisation_key(name: &str) -> String {
    key_of_normalised(&normalise(name))
}

/// [`romanisation_key`] of a name that is normalised already.
pub(crate) fn key_of_normalised(normalised: &str) -> String {
    let words: Vec<&str> = normalised.split(' ').filter(|word| !word.is_empty()).collect();
    let mut key = String::new();
    for (place, word) in words.iter().enumerate() {
        if is_article(word, words.get(place + 1).copied()) {
            continue;
        }
        let latin = romanise(word);
        let mut folded = fold_consonants(&latin);
        let vowel_first = latin.starts_with(['a', 'e', 'i', 'o', 'u', '_']);
        // Only the first sounding word keeps the mark: Ain Ata is also written Ainata.
        if key.is_empty() && vowel_first && !folded.is_empty() {
            folded.insert(0, 'a');
        }
        key.push_str(&folded);
    }
    dedup(&key)
}

/// Whether a word is an article in its own right: "al", or "ash" before a word that begins with the doubled letter.
fn is_article(word: &str, next: Option<&str>) -> bool {
    let Some(next) = next else { return false };
    match word {
        "al" | "el" | "il" | "ul" | "ej" | "aj" | "the" => true,
        "as" | "es" | "ash" | "ech" | "esh" | "ach" | "ar" | "er" | "an" | "en" | "at" | "et" | "ad"
        | "ed" | "az" | "ez" | "ath" | "eth" | "adh" | "edh" | "ud" | "us" | "ur" => {
            word[1..].chars().next() == next.chars().next()
        }
        _ => false,
    }
}

/// A word in Latin letters and, for Semitic ones, class letters, without the attached Arabic article; ayn and alef at
/// the start become "_", a vowel without
/// a colour.
fn romanise(word: &str) -> String {
    let bare = word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3);
    let mut latin = String::with_capacity(word.len());
    let text = bare.unwrap_or(word);
    for (place, letter) in text.chars().enumerate() {
        if letter.is_ascii() {
            latin.push(letter);
        } else if let Some(consonant) = semitic(letter) {
            latin.push_str(if consonant.is_empty() && place == 0 { "_" } else { consonant });
        } else {
            latin.push_str(&any_ascii::any_ascii_char(letter).to_ascii_lowercase());
        }
    }
    latin
}

/// The class, as a capital, of the consonant an Arabic or Hebrew letter stands for; nothing for ayn, alef and the vowel
/// letters.
fn semitic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'ع' | 'ء' | 'ؤ' | 'ئ' | 'א' | 'ע' => "",
        'و' | 'ي' | 'ו' | 'י' => "",
        'ب' | 'ב' => "B",
        'ت' | 'ط' | 'ث' | 'ת' | 'ט' => "T",
        'ج' | 'ژ' => "J",
        'ح' | 'ه' | 'ה' | 'ח' => "H",
        'خ' | 'ق' | 'ك' | 'כ' | 'ק' => "K",
        'د' | 'ذ' | 'ض' | 'ד' => "D",
        'ر' | 'ר' => "R",
        'ز' | 'ظ' | 'ז' => "Z",
        'س' | 'ص' | 'ס' | 'צ' => "S",
        'ش' | 'چ' | 'ש' => "C",
        'غ' | 'گ' | 'ג' => "G",
        'ف' | 'פ' | 'پ' => "F",
        'ل' | 'ל' => "L",
        'م' | 'מ' => "M",
        'ن' | 'נ' => "N",
        _ => return None,
    })
}

/// Consonant classes of a Latin word: what transliterators disagree on becomes one letter; vowels and glides go.
fn fold_consonants(latin: &str) -> String {
    let letters: Vec<char> = latin.chars().collect();
    let mut folded = String::with_capacity(letters.len());
    let mut place = 0;
    while let Some(&letter) = letters.get(place) {
        let next = letters.get(place + 1).copied();
        let (class, taken) = match (letter, next) {
            ('s', Some('h')) => (Some('c'), 2),
            ('c', Some('h')) => (Some('c'), 2),
            ('t', Some('c')) if letters.get(place + 2) == Some(&'h') => (Some('c'), 3),
            ('t', Some('z' | 's')) => (Some('s'), 2),
            ('k', Some('h')) | ('c', Some('k')) => (Some('k'), 2),
            ('g', Some('h')) => (Some('g'), 2),
            ('t' | 'd', Some('h')) => (Some(letter), 2),
            ('d', Some('j')) => (Some('j'), 2),
            ('p', Some('h')) => (Some('f'), 2),
            // A final h is a spelling of a vowel: Naqourah, Naqoura.
            ('h' | 'H', None) => (None, 1),
            (class, _) if class.is_ascii_uppercase() => (Some(class.to_ascii_lowercase()), 1),
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w' | '_', _) => (None, 1),
            ('q' | 'c' | 'x', _) => (Some('k'), 1),
            ('p', _) => (Some('f'), 1),
            ('v', _) => (Some('b'), 1),
            (other, _) if other.is_ascii_alphanumeric() => (Some(other), 1),
            _ => (None, 1),
        };
        folded.extend(class);
        place += taken;
    }
    folded
}

fn dedup(key: &str) -> String {
    let mut single = String::with_capacity(key.len());
    for letter in key.chars() {
        if !single.ends_with(letter) {
            single.push(letter);
        }
    }
    single
}

/// How alike two normalised names are, in thousandths: edit distance over their letters without spaces or articles.
pub(crate) fn likeness(a: &str, b: &str) -> u32 {
    let letters = |name: &str| -> Vec<char> {
        let words: Vec<&str> = name.split(' ').collect();
        let spoken =
            words.iter().enumerate().filter(|(place, word)| !is_article(word, words.get(place + 1).copied()));
        spoken.flat_map(|(_, word)| word.chars().collect::<Vec<char>>()).take(NAME_BYTES_MAX).collect()
    };
    let (a, b) = (letters(a), letters(b));
    let longest = a.len().max(b.len());
    if longest == 0 {
        return 0;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = diagonal + usize::from(from != to);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    u32::try_from(1000 - 1000 * row[b.len()] / longest).unwrap_or(0)
}

/// Whether a normalised name is written in Latin letters throughout.
pub(crate) fn is_latin(normalised: &str) -> bool {
    normalised.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        let families: &[&[&str]] = &[
            &[
                "Aita al-Shaab",
                "Aïta ech Chaab",
                "Ayta ash Shab",
                "Ayta al-Sha'b",
                "عيتا الشعب",
                "Aita Shaab",
            ],
            &["Khiam", "El Khiyam", "Al-Khiyam", "الخيام", "Khyam"],
            &["Odaisseh", "Adaisseh", "El Aadaïssé", "العديسة", "Odaysseh", "Al Udaysah"],
            &["Kfar Kila", "Kfarkela", "Kafr Kila", "كفركلا", "Kfar Kela", "כפר כילא"],
            &["Bint Jbeil", "Bent Jbaïl", "Bint Jubayl", "بنت جبيل", "Bint Jbail"],
            &["Maroun al-Ras", "Maroun er Ras", "Marun ar Ra's", "مارون الراس"],
            &["Naqoura", "En Nâqoûra", "An Naqurah", "الناقورة", "Naqura"],
            &["Kiryat Shmona", "Qiryat Shemona", "קריית שמונה", "Kiryat Shemona"],
            &["Metula", "Metulla", "מטולה"],
            &["Marjayoun", "Marjayoûn", "Marj Uyun", "Merj Ayoun", "مرجعيون"],
        ];
        for family in families {
            let key = romanisation_key(family[0]);
            for name in *family {
                assert_eq!(romanisation_key(name), key, "{name} beside {}", family[0]);
            }
        }
    }

    #[test]
    fn different_names_nearby_keep_different_keys() {
        let pairs = [
            ("Aita al-Shaab", "Aitaroun"),
            ("Naqoura", "Ras Naqoura"),
            ("Kfar Kila", "Kfar Tebnit"),
            ("Houla", "Hula Valley"),
            ("Assad", "ambassador"),
        ];
        for (one, other) in pairs {
            assert_ne!(romanisation_key(one), romanisation_key(other), "{one}, {other}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for name in
            ["Şaydā", "Ţarābulus", "מַגְ'דַל שַׁמְס", "Khirbat Nu‘aymāt", "İstanbul", "  --  ", "Kiev (Київ)"]
        {
            let once = normalise(name);
            assert_eq!(normalise(&once), once, "{name}");
        }
    }

    #[test]
    fn likeness_is_whole_for_the_same_letters_and_none_for_other_ones() {
        assert_eq!(likeness("kfar kila", "kfarkila"), 1000);
        assert_eq!(likeness("abc", "xyz"), 0);
        assert_eq!(likeness("", ""), 0);
        assert!(likeness("aita al shaab", "ayta ash shab") > 600);
    }
}
