//! What the pages say in each language: the words of `truce-publish`, and those that only these pages need.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::tz::TimeZone;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};
use truce_mission::Digits;
pub(crate) use truce_publish::Language;
use truce_publish::Words;
use truce_vocabulary::Argument;

/// The catalogue of these pages in a language.
fn catalogue(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../locales/en/pages.ftl"),
        Language::Arabic => include_str!("../locales/ar/pages.ftl"),
        Language::Hebrew => include_str!("../locales/he/pages.ftl"),
        Language::French => include_str!("../locales/fr/pages.ftl"),
    }
}

/// Everything a page says, in one language and one local time.
pub(crate) struct Tongue {
    words: Words,
    pages: FluentBundle<FluentResource>,
    pub(crate) zone: TimeZone,
}

/// Whatever a page counts with; templates hand it on by reference.
pub(crate) trait Counted {
    fn counted(&self) -> i64;
}

macro_rules! counted {
    ($($number:ty),+) => {$(
        impl Counted for $number {
            fn counted(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )+};
}
counted!(u64, usize, u32, i32);

impl<T: Counted> Counted for &T {
    fn counted(&self) -> i64 {
        (*self).counted()
    }
}

/// The tongues in use; each is made once.
#[derive(Default)]
pub(crate) struct Tongues(Mutex<BTreeMap<(Language, Digits, String), Arc<Tongue>>>);

impl Tongues {
    pub(crate) fn get(&self, language: Language, digits: Digits, zone: &TimeZone) -> Arc<Tongue> {
        let key = (language, digits, zone.iana_name().unwrap_or_default().to_owned());
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let made = known.entry(key).or_insert_with(|| Arc::new(Tongue::new(language, digits, zone.clone())));
        Arc::clone(made)
    }
}

impl std::ops::Deref for Tongue {
    type Target = Words;
    fn deref(&self) -> &Words {
        &self.words
    }
}

impl Tongue {
    pub(crate) fn new(language: Language, digits: Digits, zone: TimeZone) -> Self {
        let words = Words::of(language, digits).in_zone(zone.clone());
        let mut pages = FluentBundle::new_concurrent(vec![words.language().parse().unwrap_or_default()]);
        // Templates put a value of its own direction into a <bdi>; marks inside the text would be shown by their code point.
        pages.set_use_isolating(false);
        pages.set_formatter(Some(truce_publish::number_formatter(digits)));
        // A faulty entry is left out and then shown as its id; a test keeps the catalogue free of them.
        let resource = match FluentResource::try_new(catalogue(language).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        pages.add_resource_overriding(resource);
        Tongue { words, pages, zone }
    }

    /// The words of an id: of these pages, or else of the reports.
    pub(crate) fn t(&self, id: &str) -> String {
        self.tn(id, [])
    }

    /// The words of an id with a number.
    pub(crate) fn count(&self, id: &str, count: impl std::borrow::Borrow<usize>) -> String {
        self.tn(id, [("count", i64::try_from(*count.borrow()).unwrap_or(i64::MAX).into())])
    }

    /// The words of an id with arguments.
    pub(crate) fn tn<const N: usize>(&self, id: &str, arguments: [(&str, Argument); N]) -> String {
        let Some(pattern) = self.pages.get_message(id).and_then(|message| message.value()) else {
            return self.words.with(id, arguments);
        };
        let mut given = FluentArgs::new();
        for (name, value) in arguments {
            given.set(
                name.to_owned(),
                match value {
                    Argument::Number(number) => truce_publish::counted(self.words.which(), number),
                    Argument::Text(text) => FluentValue::from(text),
                },
            );
        }
        self.pages.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
    }

    /// A count as it stands alone ("1,234").
    pub(crate) fn n(&self, count: impl Counted) -> String {
        self.words.number(count.counted())
    }

    /// An instant in local time, with the name of the zone left to the page's head.
    pub(crate) fn at(&self, instant: jiff::Timestamp) -> String {
        self.words.instant(instant, &self.zone)
    }

    /// The local day of an instant.
    pub(crate) fn day_of(&self, instant: jiff::Timestamp) -> jiff::civil::Date {
        self.zone.to_datetime(instant).date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Ids that templates and pages ask for by name.
    fn asked() -> BTreeSet<String> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut ids = BTreeSet::new();
        for folder in ["templates", "src", "src/pages"] {
            for file in std::fs::read_dir(root.join(folder)).unwrap() {
                let path = file.unwrap().path();
                let Ok(text) = std::fs::read_to_string(&path) else { continue };
                let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                for call in ["w.t(\"", "w.count(\"", "w.tn(\""] {
                    for rest in text.split(call).skip(1) {
                        ids.extend(rest.split('"').next().map(str::to_owned));
                    }
                }
            }
        }
        ids
    }

    #[test]
    fn every_id_a_page_asks_for_has_words() {
        let ids = asked();
        assert!(ids.len() > 100, "the search for ids found too little: {}", ids.len());
        for language in Language::ALL {
            let tongue = Tongue::new(language, Digits::Latin, TimeZone::UTC);
            let missing: Vec<&String> =
                ids.iter().filter(|id| !tongue.pages.has_message(id) && !tongue.words.has(id)).collect();
            assert!(missing.is_empty(), "{language:?} lacks {missing:?}");
        }
    }

    #[test]
    fn no_catalogue_has_a_faulty_entry() {
        for language in Language::ALL {
            let faults = FluentResource::try_new(catalogue(language).to_owned()).err();
            assert!(faults.is_none(), "{language:?}: {:?}", faults.map(|(_, faults)| faults));
        }
    }

    #[test]
    fn numbers_in_sentences_have_the_digits_of_the_mission() {
        let tongue = Tongue::new(Language::Arabic, Digits::ArabicIndic, TimeZone::UTC);
        assert!(tongue.count("and-more", 12).contains("١٢"), "{}", tongue.count("and-more", 12));
        assert_eq!(tongue.n(1_234_u64), "١٬٢٣٤");
    }
}
