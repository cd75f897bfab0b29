//! In which language a page speaks: the words of `truce-publish`, and those that only these pages need.
//!
//! Another language is another row of [`Language`] and another folder of catalogues; templates take `lang` and `dir` from here.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::tz::TimeZone;
use truce_publish::Words;
use truce_vocabulary::Argument;

/// A language the pages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// The catalogue of these pages in it.
    fn catalogue(self) -> &'static str {
        match self {
            Language::English => include_str!("../locales/en/pages.ftl"),
        }
    }

    /// The catalogue of reports, acts and reasons in it.
    fn words(self) -> Words {
        match self {
            Language::English => Words::english(),
        }
    }
}

/// Everything a page says, in one language and one local time.
pub(crate) struct Tongue {
    words: Words,
    pages: FluentBundle<FluentResource>,
    pub(crate) zone: TimeZone,
}

impl std::ops::Deref for Tongue {
    type Target = Words;
    fn deref(&self) -> &Words {
        &self.words
    }
}

impl Tongue {
    pub(crate) fn new(language: Language, zone: TimeZone) -> Self {
        let words = language.words().in_zone(zone.clone());
        let mut pages = FluentBundle::new_concurrent(vec![words.language().parse().unwrap_or_default()]);
        // Templates put a value of its own direction into a <bdi>; marks inside the text would be shown by their code point.
        pages.set_use_isolating(false);
        // A faulty entry is left out and then shown as its id; a test keeps the catalogue free of them.
        let resource = match FluentResource::try_new(language.catalogue().to_owned()) {
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
                    Argument::Number(number) => FluentValue::from(number),
                    Argument::Text(text) => FluentValue::from(text),
                },
            );
        }
        self.pages.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
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
        let tongue = Tongue::new(Language::English, TimeZone::UTC);
        let missing: Vec<&String> =
            ids.iter().filter(|id| !tongue.pages.has_message(id) && !tongue.words.has(id)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn the_catalogue_has_no_faulty_entry() {
        let faults = FluentResource::try_new(Language::English.catalogue().to_owned()).err();
        assert!(faults.is_none(), "{:?}", faults.map(|(_, faults)| faults));
    }
}
