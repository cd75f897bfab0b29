//! The languages that pages and reports are written in, and how each writes numbers and lists.
//!
//! Catalogues hold words only; digits, their groups and the "and" of a list come from the Unicode CLDR by ICU4X.

use fluent_bundle::{
    FluentValue,
    types::{FluentNumber, FluentNumberOptions},
};
use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_list::{
    ListFormatter,
    options::{ListFormatterOptions, ListLength},
};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use std::str::FromStr;
use truce_mission::Digits;

/// A language with catalogues of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, the source of the others.
    #[default]
    English,
    /// Arabic, with the names of months used in the Levant.
    Arabic,
    /// Hebrew.
    Hebrew,
    /// French.
    French,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Language; 4] = [Language::English, Language::Arabic, Language::Hebrew, Language::French];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Arabic => "ar",
            Language::Hebrew => "he",
            Language::French => "fr",
        }
    }

    /// "ltr" or "rtl".
    pub fn direction(self) -> &'static str {
        match self {
            Language::English | Language::French => "ltr",
            Language::Arabic | Language::Hebrew => "rtl",
        }
    }

    /// What its own speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Arabic => "العربية",
            Language::Hebrew => "עברית",
            Language::French => "Français",
        }
    }

    /// The same language where the gazetteer names places in it.
    pub fn of_places(self) -> truce_places::Language {
        match self {
            Language::English => truce_places::Language::English,
            Language::Arabic => truce_places::Language::Arabic,
            Language::Hebrew => truce_places::Language::Hebrew,
            Language::French => truce_places::Language::French,
        }
    }

    /// The language of a BCP 47 tag, whatever its region ("ar-LB"); Hebrew also by its old tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let primary = if primary == "iw" { "he" } else { primary.as_str() };
        Language::ALL.into_iter().find(|language| language.tag() == primary)
    }

    /// Which files hold its words.
    pub(crate) fn catalogue(self) -> &'static [(&'static str, &'static str)] {
        macro_rules! files {
            ($tag:literal) => {
                &[
                    ("codebook.ftl", include_str!(concat!("../locales/", $tag, "/codebook.ftl"))),
                    ("drawings.ftl", include_str!(concat!("../locales/", $tag, "/drawings.ftl"))),
                    ("model.ftl", include_str!(concat!("../locales/", $tag, "/model.ftl"))),
                    ("reasons.ftl", include_str!(concat!("../locales/", $tag, "/reasons.ftl"))),
                    ("situation.ftl", include_str!(concat!("../locales/", $tag, "/situation.ftl"))),
                    ("time.ftl", include_str!(concat!("../locales/", $tag, "/time.ftl"))),
                ]
            };
        }
        match self {
            Language::English => files!("en"),
            Language::Arabic => files!("ar"),
            Language::Hebrew => files!("he"),
            Language::French => files!("fr"),
        }
    }

    fn locale(self, digits: Digits) -> Locale {
        let tag = match (self, digits) {
            (Language::Arabic, Digits::Latin) => "ar-u-nu-latn",
            (Language::Arabic, Digits::ArabicIndic) => "ar-u-nu-arab",
            (other, _) => other.tag(),
        };
        locale_of(tag)
    }
}

/// The locale of one of our own tags, which are well formed.
fn locale_of(tag: &str) -> Locale {
    Locale::from_str(tag).unwrap_or(Locale::UNKNOWN)
}

/// A tag that no catalogue answers to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no language of the pages; expected one of en, ar, he, fr")]
pub struct UnknownLanguage(String);

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        Language::from_tag(tag).ok_or_else(|| UnknownLanguage(tag.chars().take(40).collect()))
    }
}

/// How one language writes numbers and lists.
pub(crate) struct Figures {
    numbers: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    zero: char,
}

impl Figures {
    pub(crate) fn new(language: Language, digits: Digits) -> Self {
        let locale = language.locale(digits);
        // Our English is that of the UN: no comma before the last "and".
        let listed = if language == Language::English { locale_of("en-GB") } else { locale.clone() };
        let length = ListFormatterOptions::default().with_length(ListLength::Wide);
        let zero = match (language, digits) {
            (Language::Arabic, Digits::ArabicIndic) => '٠',
            _ => '0',
        };
        Figures {
            numbers: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).ok(),
            list: ListFormatter::try_new_and((&listed).into(), length).ok(),
            zero,
        }
    }

    /// A number with its groups ("1,234").
    pub(crate) fn number(&self, number: i64) -> String {
        match &self.numbers {
            Some(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }

    /// The same text with its digits as the language writes them: for dates and clocks, which have no groups.
    pub(crate) fn digits(&self, text: &str) -> String {
        let digit = |character: char| {
            let value = character.to_digit(10)?;
            char::from_u32(u32::from(self.zero) + value)
        };
        text.chars().map(|character| digit(character).unwrap_or(character)).collect()
    }

    /// "A, B and C".
    pub(crate) fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let items = items.iter().map(AsRef::as_ref);
        match &self.list {
            Some(formatter) => formatter.format(items).to_string(),
            None => items.collect::<Vec<_>>().join(", "),
        }
    }
}

/// The formatter that a Fluent bundle keeps for its own language.
struct Numbers(Figures);

impl Memoizable for Numbers {
    type Args = (Digits,);
    type Error = ();

    fn construct(tag: unic_langid::LanguageIdentifier, (digits,): (Digits,)) -> Result<Self, ()> {
        let language = Language::from_tag(tag.language.as_str()).unwrap_or_default();
        Ok(Numbers(Figures::new(language, digits)))
    }
}

type Memoizer = intl_memoizer::concurrent::IntlLangMemoizer;

/// A number as a sentence of this language takes it.
///
/// The plural rules that Fluent brings look at the whole of an Arabic number where the CLDR looks at its last two digits ("159" would
/// be counted like a round hundred). So a number from 100 up is counted by those, and carries what is to be written beside it; no sentence
/// of ours has a currency, whose place that takes.
pub fn counted(language: Language, number: i64) -> FluentValue<'static> {
    let last_two = u8::try_from(number.unsigned_abs() % 100).unwrap_or_default();
    if language != Language::Arabic || number.unsigned_abs() < 100 {
        return FluentValue::from(number);
    }
    let counted_as = if last_two < 3 { 100 } else { last_two };
    let options =
        FluentNumberOptions { currency: Some(number.to_string()), ..FluentNumberOptions::default() };
    FluentValue::Number(FluentNumber::new(f64::from(counted_as), options))
}

/// Numbers inside sentences, with these digits; anything else is left to Fluent. Whole numbers only: no sentence of ours has another.
pub fn formatter(digits: Digits) -> fn(&FluentValue<'_>, &Memoizer) -> Option<String> {
    fn write(digits: Digits, value: &FluentValue<'_>, memoizer: &Memoizer) -> Option<String> {
        let FluentValue::Number(number) = value else { return None };
        let written = number.options.currency.clone().unwrap_or_else(|| number.as_string().into_owned());
        let whole: i64 = written.parse().ok()?;
        memoizer.with_try_get::<Numbers, _, _>((digits,), |numbers| numbers.0.number(whole)).ok()
    }
    match digits {
        Digits::Latin => |value, memoizer| write(Digits::Latin, value, memoizer),
        Digits::ArabicIndic => |value, memoizer| write(Digits::ArabicIndic, value, memoizer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_numbers_its_own_way() {
        let written = |language, digits| Figures::new(language, digits).number(1_234_567);
        assert_eq!(written(Language::English, Digits::Latin), "1,234,567");
        assert_eq!(written(Language::French, Digits::Latin), "1\u{202f}234\u{202f}567");
        assert_eq!(written(Language::Hebrew, Digits::ArabicIndic), "1,234,567");
        assert_eq!(written(Language::Arabic, Digits::Latin), "1,234,567");
        assert_eq!(written(Language::Arabic, Digits::ArabicIndic), "١٬٢٣٤٬٥٦٧");
        assert_eq!(Figures::new(Language::Arabic, Digits::ArabicIndic).digits("16:05"), "١٦:٠٥");
    }

    #[test]
    fn arabic_counts_by_the_last_two_digits_and_writes_the_whole_number() {
        let words = crate::Words::of(Language::Arabic, Digits::Latin);
        let said = |count: i64| words.with("map-badge", [("count", count.into())]);
        let noun = |count: i64| said(count).replace(&words.number(count), "");
        assert_eq!(noun(159), noun(59));
        assert_eq!(noun(1_107), noun(7));
        assert_eq!(noun(202), noun(100));
        assert_ne!(noun(59), noun(7));
        assert!(said(1_107).contains("1,107"), "{}", said(1_107));
    }

    #[test]
    fn each_language_joins_a_list_its_own_way() {
        let joined = |language| Figures::new(language, Digits::Latin).list(&["A", "B", "C"]);
        assert_eq!(joined(Language::English), "A, B and C");
        assert_eq!(joined(Language::French), "A, B et C");
        assert_eq!(joined(Language::Arabic), "A وB وC");
        // Hebrew sets a hyphen before letters that are not its own.
        assert_eq!(joined(Language::Hebrew), "A, B ו\u{2011}C");
        assert_eq!(Figures::new(Language::English, Digits::Latin).list::<&str>(&[]), "");
    }

    #[test]
    fn tags_of_regions_and_the_old_tag_of_hebrew_are_known() {
        for (tag, language) in
            [("en-GB", "en"), ("AR_lb", "ar"), ("iw", "he"), ("fr-CA", "fr"), ("he-IL", "he")]
        {
            assert_eq!(Language::from_tag(tag).unwrap().tag(), language);
        }
        assert!("de".parse::<Language>().unwrap_err().to_string().contains("en, ar, he, fr"));
    }
}
