//! Base forms of the verbs of acts, from the forms that regular spelling gives them.
//!
//! The lemmatiser guesses at verbs it does not list ("gutted" to "gutte", "staged" to "stag"); a form that is spelt as one of ours is ours.

use super::Words;

/// From an inflected form to its base form.
pub(crate) fn regular_forms<'a>(bases: impl Iterator<Item = &'a str>) -> Words<&'a str> {
    let mut forms = Words::default();
    for base in bases.filter(|base| base.len() > 2 && base.bytes().all(|byte| byte.is_ascii_lowercase())) {
        for form in inflected(base) {
            forms.entry(&form, || base);
        }
    }
    forms
}

fn inflected(base: &str) -> Vec<String> {
    let vowel = |byte: u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u');
    let bytes = base.as_bytes();
    let [.., before, middle, last] = bytes else { return Vec::new() };
    let stems: Vec<String> = match last {
        b'e' => vec![base[..base.len() - 1].to_owned()],
        b'y' if !vowel(*middle) => {
            return vec![format!("{}ied", &base[..base.len() - 1]), format!("{base}ing")];
        }
        // "gut" doubles its last letter, "batter" and "pour" do not; of "trap" and "bus" both spellings are taken.
        last if !vowel(*last) && !matches!(last, b'w' | b'x' | b'y') && vowel(*middle) && !vowel(*before) => {
            vec![format!("{base}{}", char::from(*last)), base.to_owned()]
        }
        _ => vec![base.to_owned()],
    };
    stems.iter().flat_map(|stem| [format!("{stem}ed"), format!("{stem}ing")]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regular_form_leads_to_its_verb() {
        let forms =
            regular_forms(["gut", "stage", "wade", "bury", "loot", "plough", "choke", "batter"].into_iter());
        for (form, base) in [
            ("gutted", "gut"),
            ("gutting", "gut"),
            ("staged", "stage"),
            ("wading", "wade"),
            ("buried", "bury"),
            ("burying", "bury"),
            ("looted", "loot"),
            ("ploughing", "plough"),
            ("choked", "choke"),
            ("battered", "batter"),
        ] {
            assert_eq!(forms.get(form), Some(&base), "{form}");
        }
        assert_eq!(forms.get("stag"), None);
    }
}
