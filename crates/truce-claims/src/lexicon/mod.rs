//! The words of the field: what kinds of things nouns name, what verbs do, what speakers do with words.
//!
//! Lists are by linguistic class and apply to every side alike. A word may be in several classes; which one counts is a matter of grammar.

mod forms;
mod nouns;
mod speech;
mod words;

pub(crate) use forms::regular_forms;
pub(crate) use nouns::{Class, class_words, is, of};
pub(crate) use speech::{Speech, speech_of};
pub(crate) use words::Words;

/// Prepositions that put an act somewhere.
pub(crate) const WHERE: &[&str] = &[
    "in",
    "at",
    "near",
    "on",
    "over",
    "across",
    "around",
    "along",
    "inside",
    "into",
    "throughout",
    "outside",
    "beyond",
    "above",
    "off",
    "toward",
    "towards",
    "from",
    "within",
    "beside",
    "onto",
    "between",
    "below",
    "beneath",
    "alongside",
    "against",
    "to",
    "through",
];

/// Compass words.
pub(crate) const COMPASS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "northward",
    "southward",
    "eastward",
    "westward",
    "northwards",
    "southwards",
];

/// Words that make an act depend on a hearer's or speaker's doubt.
pub(crate) const HEARSAY: &[&str] =
    &["reportedly", "allegedly", "apparently", "purportedly", "supposedly", "seemingly"];
