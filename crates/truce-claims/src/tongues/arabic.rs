//! Arabic: what may be written together with a word, and the forms a verb or a noun of the lexicon takes.
//!
//! Letters are folded as everywhere (alef forms, taa marbuta, alef maqsura, tatweel, vowel signs), so a word and its form are compared without them.

use super::{Form, Lead, Stem};
use crate::time::words::fold;

/// What a word may be made of: itself, then with particles and the article taken off.
pub(super) fn stems(word: &str) -> Vec<Stem> {
    let key = fold(word);
    let mut found = vec![Stem::whole(key.clone())];
    let mut bases = vec![(key.clone(), Lead::NONE)];
    for letter in ["و", "ف"] {
        if let Some(rest) = key.strip_prefix(letter).filter(|rest| long_enough(rest)) {
            bases.push((rest.to_owned(), Lead::AND));
        }
    }
    for (base, lead) in bases {
        if !lead.is_none() {
            found.push(Stem { key: base.clone(), lead });
        }
        if let Some(rest) = base.strip_prefix("لل").filter(|rest| long_enough(rest)) {
            // The article loses its alef after the particle: للجيش is ل and الجيش.
            found.push(Stem { key: rest.to_owned(), lead: lead.and(Lead::TO).and(Lead::THE) });
        }
        for (letter, particle) in [("ب", Lead::IN), ("ل", Lead::TO), ("ك", Lead::AS)] {
            if let Some(rest) = base.strip_prefix(letter).filter(|rest| long_enough(rest)) {
                article(rest, lead.and(particle), &mut found);
                found.push(Stem { key: rest.to_owned(), lead: lead.and(particle) });
            }
        }
        article(&base, lead, &mut found);
    }
    found
}

fn article(word: &str, lead: Lead, found: &mut Vec<Stem>) {
    if let Some(rest) = word.strip_prefix("ال").filter(|rest| long_enough(rest)) {
        found.push(Stem { key: rest.to_owned(), lead: lead.and(Lead::THE) });
    }
}

fn long_enough(rest: &str) -> bool {
    rest.chars().count() >= 2
}

/// The forms of a verb given as "past:imperfect" by the forms for "he": قصف:يقصف. A passive is written with the same letters.
pub(super) fn verb(entry: &str) -> Vec<(String, Form)> {
    let (past, imperfect) = entry.split_once(':').unwrap_or((entry, ""));
    let (past, imperfect) = (fold(past), fold(imperfect));
    let mut forms = Vec::new();
    // A weak last letter changes before endings: دعا, دعت, دعوا; نفى, نفت, نفوا.
    let weak = past.ends_with(['ا', 'ي']);
    let short: String =
        if weak { past.chars().take(past.chars().count() - 1).collect() } else { past.clone() };
    let endings: &[&str] = &["ت", "وا", "تا", "نا", "ن"];
    forms.push((past.clone(), Form::Past));
    for ending in endings {
        forms.push((format!("{short}{ending}"), Form::Past));
    }
    forms.push((format!("{past}ا"), Form::Past));
    // قضينا, دعونا: the weak letter comes back before a consonant.
    if weak {
        let letter = if past.ends_with('ا') && past.chars().count() == 3 { 'و' } else { 'ي' };
        forms.push((format!("{short}{letter}نا"), Form::Past));
    }
    // Objects written with the verb.
    for object in ["ه", "ها", "هم", "هما"] {
        forms.push((format!("{short}ت{object}"), Form::Past));
        forms.push((format!("{short}و{object}"), Form::Past));
        // Not with ه alone: that is how a feminine noun of the same letters is written.
        if !weak && object != "ه" {
            forms.push((format!("{past}{object}"), Form::Past));
        }
    }
    if let Some(rest) = imperfect.strip_prefix('ي') {
        let weak = rest.ends_with(['ا', 'ي', 'و']) && rest.chars().count() > 2;
        let short: String =
            if weak { rest.chars().take(rest.chars().count() - 1).collect() } else { rest.to_owned() };
        for (person, endings) in [
            ("ي", &["ون", "وا", "ان", "ن", "ا"][..]),
            ("ت", &["ون", "وا", "ان", "ين", "ا"][..]),
            ("ن", &[][..]),
            ("ا", &[][..]),
        ] {
            // "أصيب", "أعيد": in a report that is the passive, and hardly ever "I".
            if person == "ا" && hollow_passive(&format!("ا{rest}")) && past.starts_with('ا') {
                for ending in ["", "ت", "وا", "تا"] {
                    forms.push((format!("ا{rest}{ending}"), Form::Past));
                }
                continue;
            }
            let mut push = |form: String| {
                forms.push((format!("س{form}"), Form::Future));
                forms.push((form, Form::Present));
            };
            push(format!("{person}{rest}"));
            for ending in endings {
                push(format!("{person}{short}{ending}"));
            }
            // Not for "I": سأبق would be سابق.
            if weak && person != "ا" {
                push(format!("{person}{short}"));
            }
            for object in ["ه", "ها", "هم"] {
                push(format!("{person}{rest}{object}"));
            }
        }
        // A hollow stem is shortened by the jussive: لم يقل, لم تقم.
        let letters: Vec<char> = rest.chars().collect();
        if letters.len() == 3 && matches!(letters[1], 'و' | 'ي' | 'ا') {
            for person in ["ي", "ت", "ن"] {
                forms.push((format!("{person}{}{}", letters[0], letters[2]), Form::Present));
            }
        }
    }
    forms
}

/// Whether a past form is the passive of a verb like أصاب or أعاد, whose middle letter shows it: أصيب, أعيدت.
pub(super) fn hollow_passive(word: &str) -> bool {
    let letters: Vec<char> = word.strip_prefix('و').unwrap_or(word).chars().collect();
    (4..=6).contains(&letters.len()) && letters[0] == 'ا' && letters[2] == 'ي'
}

/// The forms of a noun: itself, its dual, and each with the pronouns written behind it.
pub(super) fn noun(entry: &str) -> Vec<String> {
    let base = fold(entry);
    let feminine = base.strip_suffix('ه').filter(|_| entry.ends_with('ة'));
    let open = feminine.map_or_else(|| base.clone(), |stem| format!("{stem}ت"));
    let mut forms = vec![base.clone(), format!("{open}ان"), format!("{open}ين")];
    for pronoun in ["ه", "ها", "هم", "هما", "نا"] {
        forms.push(format!("{open}{pronoun}"));
    }
    // مسلحو, مسلحي: a plural loses its nun before what it belongs to; جنوبا is an accusative.
    for plural in ["ون", "ين"] {
        if let Some(stem) = base.strip_suffix(plural).filter(|stem| stem.chars().count() >= 3) {
            forms.extend([format!("{stem}و"), format!("{stem}ي")]);
        }
    }
    if feminine.is_none() {
        forms.push(format!("{base}ا"));
    }
    forms
}

/// The forms of an adjective of a people: إسرائيلي, إسرائيلية, إسرائيليين, إسرائيليون, إسرائيليتان.
pub(super) fn adjective(entry: &str) -> Vec<String> {
    let base = fold(entry);
    let endings = ["", "ه", "ين", "ون", "ات", "ان", "تين", "تان", "ا", "و"];
    endings.iter().map(|ending| format!("{base}{ending}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_come_off_in_every_order_they_are_written_in() {
        let has = |word: &str, key: &str| stems(word).iter().any(|stem| stem.key == fold(key));
        for (word, stem) in [
            ("والجيش", "جيش"),
            ("للجيش", "جيش"),
            ("وبالصواريخ", "صواريخ"),
            ("فقصف", "قصف"),
            ("الغارة", "غارة"),
            ("لبنان", "لبنان"),
            ("كالقصف", "قصف"),
        ] {
            assert!(has(word, stem), "{word}: {:?}", stems(word));
        }
        assert!(!has("لن", "ن"));
    }

    #[test]
    fn verbs_agree_with_whoever_acts() {
        for (entry, form, is) in [
            ("قصف:يقصف", "قصفت", Form::Past),
            ("قصف:يقصف", "يقصفون", Form::Present),
            ("قصف:يقصف", "ستقصف", Form::Future),
            ("نفى:ينفي", "نفت", Form::Past),
            ("دعا:يدعو", "دعت", Form::Past),
            ("قال:يقول", "قالوا", Form::Past),
            ("قال:يقول", "يقل", Form::Present),
            ("استهدف:يستهدف", "استهدفته", Form::Past),
            ("أعاد:يعيد", "أعيدت", Form::Past),
        ] {
            let found = verb(entry).into_iter().find(|(found, _)| *found == fold(form));
            assert_eq!(found.map(|(_, form)| form), Some(is), "{form}");
        }
    }

    #[test]
    fn nouns_take_pronouns_and_the_dual() {
        for (entry, form) in [("غارة", "غارتان"), ("غارة", "غاراته"), ("قوات", "قواتها"), ("مسلحين", "مسلحي")]
        {
            let holds = noun(entry).contains(&fold(form));
            assert_eq!(holds, form != "غاراته", "{form}");
        }
    }
}
