//! Phrases of the command line, put together from catalogue words; one place for them, so that each thing is said one way.

use truce_publish::Words;
use truce_vocabulary::Modality;

/// "says Israel: alleged", "says Gideon Sa'ar: denied", "says the outlet itself: stated as fact".
pub(crate) fn standing(words: &Words, modality: Modality, speakers: &[String]) -> String {
    let modality = words.modality(modality);
    match speakers {
        [] => format!("says the outlet itself: {modality}"),
        [only] => format!("says {only}: {modality}"),
        [nearest, rest @ ..] => {
            format!("says {nearest}, as told by {}: {modality}", rest.join(", as told by "))
        }
    }
}

/// "person:Gideon Sa'ar" on the wire is "Gideon Sa'ar" for people.
pub(crate) fn shown(name: &str) -> &str {
    name.strip_prefix("person:").unwrap_or(name)
}

/// "3 killed, at least 2 injured".
pub(crate) fn harm(killed: Option<(u64, bool)>, injured: Option<(u64, bool)>) -> Option<String> {
    let said = |figure: Option<(u64, bool)>, what: &str| {
        figure.map(|(value, at_least)| format!("{}{value} {what}", if at_least { "at least " } else { "" }))
    };
    let parts: Vec<String> =
        [said(killed, "killed"), said(injured, "injured")].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_of_speakers_is_told_from_the_nearest_outwards() {
        let words = Words::english();
        let speakers = ["US officials".to_owned(), "a source".to_owned()];
        assert_eq!(
            standing(&words, Modality::Alleged, &speakers),
            "says US officials, as told by a source: alleged"
        );
        assert_eq!(standing(&words, Modality::Asserted, &[]), "says the outlet itself: stated as fact");
    }

    #[test]
    fn harm_is_told_only_as_far_as_it_was_said() {
        assert_eq!(harm(Some((4, false)), Some((2, true))).unwrap(), "4 killed, at least 2 injured");
        assert_eq!(harm(None, None), None);
    }
}
