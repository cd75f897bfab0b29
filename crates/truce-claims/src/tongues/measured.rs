//! How much the reader finds in each language, as measured on reports nobody tuned for; and when counts by side must say so.
//!
//! A side whose reports are mostly in one language is counted less where that language is read less well. That is said beside the counts.

use truce_vocabulary::Message;

/// A language and the share of marked claims that the reader finds there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasuredRecall {
    /// BCP 47 code.
    pub language: &'static str,
    /// Claims found with the right act and actors, of a hundred that people marked.
    pub recall: u8,
}

/// On the held-out numbers of `corpus/retold` from r30 to r56 (English) and `corpus/languages`, all of them written freely, with `--names`; a test
/// holds them to the corpus.
pub const MEASURED_RECALL: &[MeasuredRecall] = &[
    MeasuredRecall { language: "en", recall: 64 },
    MeasuredRecall { language: "ar", recall: 47 },
    MeasuredRecall { language: "he", recall: 64 },
    MeasuredRecall { language: "fr", recall: 52 },
];

/// A language that is read so much worse than English limits counts by side.
const BEHIND_MAX: u8 = 15;

/// What is to be said of counts by side made from reports in this language; nothing where it is read nearly as well as English.
pub fn recall_limit(language: &str) -> Option<Message> {
    limit(MEASURED_RECALL, language)
}

fn limit(measured: &[MeasuredRecall], language: &str) -> Option<Message> {
    let of = |code: &str| measured.iter().find(|row| row.language == code).map(|row| row.recall);
    let (recall, english) = (of(language)?, of("en")?);
    (recall + BEHIND_MAX < english).then(|| {
        Message::new("reading-limited")
            .with("language", language)
            .with("recall", i64::from(recall))
            .with("english", i64::from(english))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_far_behind_english_limits_counts_and_one_near_it_does_not() {
        let row = |language, recall| MeasuredRecall { language, recall };
        let measured = [row("en", 60), row("ar", 44), row("he", 45), row("fr", 80)];
        assert_eq!(limit(&measured, "ar").map(|message| message.id), Some("reading-limited".to_owned()));
        for language in ["he", "fr", "en", "es"] {
            assert_eq!(limit(&measured, language), None, "{language}");
        }
    }
}
