//! Hebrew: the letters written together with a word, and the forms a verb or a noun of the lexicon takes.

use super::{Form, Lead, Stem};
use crate::time::words::fold;

/// What a word may be made of: itself, then with conjunction, "that", preposition and article taken off.
pub(super) fn stems(word: &str) -> Vec<Stem> {
    let key = fold(word).replace(['”', '“', '„'], "\"");
    let mut found = vec![Stem::whole(key.clone())];
    let mut open = vec![(key, Lead::NONE)];
    // One letter of each kind, in the order they are written in: and, that or when, to or in or from or as, the.
    let kinds: [&[(&str, Lead)]; 4] = [
        &[("ו", Lead::AND)],
        &[("כש", Lead::WHEN), ("ש", Lead::THAT)],
        &[("ב", Lead::IN), ("ל", Lead::TO), ("מ", Lead::FROM), ("כ", Lead::AS)],
        &[("ה", Lead::THE)],
    ];
    for kind in kinds {
        for (base, lead) in open.clone() {
            for (letter, particle) in kind {
                if let Some(rest) = base.strip_prefix(letter).filter(|rest| rest.chars().count() >= 2) {
                    let stem = Stem { key: rest.to_owned(), lead: lead.and(*particle) };
                    open.push((stem.key.clone(), stem.lead));
                    found.push(stem);
                }
            }
        }
    }
    found
}

/// The forms of a verb given as "past:present:future:infinitive" by the forms for "he"; parts may be left out from the end.
/// More forms of a part follow a slash: "ירה:יורה:יירה:לירות/לירי".
pub(super) fn verb(entry: &str) -> Vec<(String, Form)> {
    let mut forms = Vec::new();
    let parts: Vec<&str> = entry.split(':').collect();
    let each =
        |place: usize| parts.get(place).copied().unwrap_or("").split('/').filter(|part| !part.is_empty());
    for past in each(0) {
        let past = fold(past);
        // A last he falls before endings: ירה, ירתה, ירו; ניסה, ניסתה, ניסו.
        match past.strip_suffix('ה') {
            Some(stem) => {
                let tails = ["ה", "תה", "ו", "ינו", "יתי"];
                forms.extend(tails.map(|tail| (format!("{stem}{tail}"), Form::Past)));
            }
            None => {
                let tails = ["ה", "ו", "נו", "תי"];
                let open = open_last(&past);
                forms.push((past.clone(), Form::Past));
                forms.extend(tails.map(|tail| (format!("{open}{tail}"), Form::Past)));
                // הפציץ, הפצצנו; חדר, חדרו; a long vowel goes before a consonant.
                if let Some((head, last)) = split_long(&past) {
                    forms.extend(["נו", "תי"].map(|tail| (format!("{head}{last}{tail}"), Form::Past)));
                }
            }
        }
    }
    for present in each(1) {
        let present = fold(present);
        let stem = present.strip_suffix('ה').unwrap_or(&present).to_owned();
        let stem = open_last(&stem);
        forms.push((present.clone(), Form::Present));
        forms.extend(["ת", "ה", "ים", "ות"].map(|tail| (format!("{stem}{tail}"), Form::Present)));
    }
    for future in each(2) {
        let future = fold(future);
        let Some(rest) = future.strip_prefix('י') else {
            forms.push((future, Form::Future));
            continue;
        };
        for person in ["י", "ת", "נ", "א"] {
            forms.push((format!("{person}{rest}"), Form::Future));
        }
        let stem = open_last(rest.strip_suffix('ה').unwrap_or(rest));
        let mut plural = vec![stem.clone()];
        // יתקוף, יתקפו; a short vowel goes before the ending.
        let letters: Vec<char> = stem.chars().collect();
        if letters.len() >= 3 && letters[letters.len() - 2] == 'ו' {
            let short: String = letters
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != letters.len() - 2)
                .map(|(_, c)| *c)
                .collect();
            plural.push(short);
        }
        for stem in plural {
            for (person, tail) in [("י", "ו"), ("ת", "ו"), ("ת", "י")] {
                forms.push((format!("{person}{stem}{tail}"), Form::Future));
            }
        }
    }
    for infinitive in each(3) {
        forms.push((fold(infinitive), Form::Infinitive));
    }
    forms
}

/// הפציץ: everything before the long vowel, and the last letter.
fn split_long(past: &str) -> Option<(String, char)> {
    let letters: Vec<char> = past.chars().collect();
    let long = letters.len() >= 4 && letters[letters.len() - 2] == 'י';
    let last = open_last(past).chars().last()?;
    long.then(|| (letters[..letters.len() - 2].iter().collect(), last))
}

/// The forms of a noun: itself, bound to what follows, plural, and with the pronouns written behind it.
pub(super) fn noun(entry: &str) -> Vec<String> {
    let base = fold(entry);
    let mut forms = vec![base.clone()];
    let pronouns = ["ו", "ה", "ם", "הם", "נו"];
    if let Some(stem) = base.strip_suffix('ה') {
        forms.extend([format!("{stem}ת"), format!("{stem}ות")]);
        forms.extend(pronouns.map(|tail| format!("{stem}ת{tail}")));
        forms.extend(["יו", "יה", "יהם", "ינו"].map(|tail| format!("{stem}ות{tail}")));
    } else if let Some(stem) = base.strip_suffix("ים") {
        forms.push(format!("{stem}י"));
        forms.extend(["יו", "יה", "יהם", "ינו"].map(|tail| format!("{stem}{tail}")));
    } else if base.ends_with("ות") {
        forms.extend(["יו", "יה", "יהם", "ינו"].map(|tail| format!("{base}{tail}")));
        forms.extend(pronouns.map(|tail| format!("{base}{tail}")));
    } else {
        // The plural of a word with a final letter writes it small: מטען, מטענים.
        let open = open_last(&base);
        forms.extend([format!("{open}ים"), format!("{open}י"), format!("{open}ות")]);
        forms.extend(pronouns.map(|tail| format!("{open}{tail}")));
    }
    forms
}

fn open_last(word: &str) -> String {
    let last = match word.chars().last() {
        Some('ך') => 'כ',
        Some('ם') => 'מ',
        Some('ן') => 'נ',
        Some('ף') => 'פ',
        Some('ץ') => 'צ',
        _ => return word.to_owned(),
    };
    let mut letters: Vec<char> = word.chars().collect();
    letters.pop();
    letters.push(last);
    letters.into_iter().collect()
}

/// The forms of an adjective of a people: ישראלי, ישראלית, ישראלים, ישראליות.
pub(super) fn adjective(entry: &str) -> Vec<String> {
    let base = fold(entry);
    ["", "ת", "ם", "ים", "ות"].iter().map(|tail| format!("{base}{tail}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_off_in_the_order_they_are_written_in() {
        let has = |word: &str, key: &str| stems(word).iter().any(|stem| stem.key == key);
        for (word, stem) in [
            ("ושהצבא", "צבא"),
            ("בצבא", "צבא"),
            ("כשהרקטות", "רקטות"),
            ("מהכפר", "כפר"),
            ("לצה\"ל", "צה\"ל"),
            ("שצה״ל", "צה\"ל"),
            ("ובלבנון", "לבנון"),
        ] {
            assert!(has(word, stem), "{word}: {:?}", stems(word));
        }
    }

    #[test]
    fn verbs_agree_with_whoever_acts() {
        for (entry, form, is) in [
            ("הפציץ:מפציץ:יפציץ:להפציץ", "הפציצו", Form::Past),
            ("הפציץ:מפציץ:יפציץ:להפציץ", "מפציצים", Form::Present),
            ("תקף:תוקף:יתקוף:לתקוף", "תקפה", Form::Past),
            ("תקף:תוקף:יתקוף:לתקוף", "יתקפו", Form::Future),
            ("ירה:יורה:יירה:לירות", "ירו", Form::Past),
            ("ירה:יורה:יירה:לירות", "יורים", Form::Present),
            ("ירה:יורה:יירה:לירות", "לירות", Form::Infinitive),
        ] {
            let found = verb(entry).into_iter().find(|(found, _)| found == form);
            assert_eq!(found.map(|(_, form)| form), Some(is), "{form}");
        }
    }

    #[test]
    fn nouns_are_bound_and_counted() {
        for (entry, form) in [
            ("תקיפה", "תקיפת"),
            ("תקיפה", "תקיפות"),
            ("כוחות", "כוחותיו"),
            ("חמושים", "חמושי"),
            ("מטען", "מטענים"),
        ] {
            assert!(noun(entry).contains(&form.to_owned()), "{form}");
        }
    }
}
