//! The veil: the parser does not see whose name it is.
//!
//! A parser trained on newspapers has read some names a thousand times and others never, and so reads the same sentence otherwise of one side than of
//! the other. Every known name of a state, a force, a group or a person is therefore shown to it as one and the same name of its kind; places in the
//! text, words and base forms stay the text's own.

use crate::lexicon::Words;

/// What is seen in the place of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// "Israel", "Hezbollah".
    Name,
    /// "IDF", "ELN".
    Acronym,
    /// "Israeli".
    Adjective,
    /// "Houthis", "Cambodians".
    People,
    /// "Moscow said".
    Seat,
    /// A first name.
    Given,
    /// A family name.
    Family,
}

impl Kind {
    fn seen(self) -> &'static str {
        match self {
            Kind::Name => "Hamas",
            Kind::Acronym => "PLO",
            Kind::Adjective => "Israeli",
            Kind::People => "Israelis",
            Kind::Seat => "Moscow",
            Kind::Given => "John",
            Kind::Family => "Smith",
        }
    }
}

/// The names that are veiled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Veil(Words<Kind>);

impl Veil {
    /// Veils `name` if it is one capitalised word; the first kind stays.
    pub(crate) fn add(&mut self, name: &str, kind: Kind) {
        let one =
            name.chars().all(char::is_alphanumeric) && name.chars().next().is_some_and(char::is_uppercase);
        if one && name.len() > 1 {
            self.0.entry(name, || kind);
        }
    }

    /// What the parser sees in the place of `word`.
    pub(crate) fn over(&self, word: &str) -> Option<&'static str> {
        // Most words are written small, and no name is.
        word.starts_with(char::is_uppercase).then(|| self.0.get(word))?.map(|kind| kind.seen())
    }
}
