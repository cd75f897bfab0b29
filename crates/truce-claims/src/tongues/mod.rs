//! Reports in Arabic, Hebrew and French: acts, actors, places, times and speakers by lexicon, gazetteer and morphology.
//!
//! No statistical parser exists for these languages here, so one engine reads all three by the order of words and by distance, with a lexicon
//! each as data. What it finds has the same codes, names and fields as what is read in English, so that sides compare across languages.

mod acts;
mod arabic;
mod assemble;
mod contents;
mod details;
mod detect;
mod doers;
mod enemies;
mod french;
mod hebrew;
mod homographs;
mod known;
mod lexicon;
mod measured;
mod people;
mod phrases;
mod places;
mod put;
mod sayings;
mod scan;
mod speakers;
mod speech;
#[cfg(test)]
mod tests;
mod times;
mod tokens;
mod voices;

use crate::time::Anchors;
use crate::{ActorBook, Claim};
use lexicon::Lexicon;
use std::sync::OnceLock;
use truce_places::CountryCode;
use truce_terms::{ActorId, Agreement};
use truce_vocabulary::TextRange;

pub(crate) use detect::of_paragraph;
pub use measured::{MEASURED_RECALL, MeasuredRecall, recall_limit};

/// A language that is read without a parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tongue {
    Arabic,
    Hebrew,
    French,
}

/// What the form of a word says of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Past,
    Present,
    Future,
    Conditional,
    Participle,
    Gerund,
    Infinitive,
    /// A noun, or a word that is not inflected.
    Noun,
}

impl Form {
    /// Whether it stands as the verb of a clause by itself.
    fn is_finite(self) -> bool {
        matches!(self, Form::Past | Form::Present | Form::Future | Form::Conditional)
    }
}

/// Particles written together with a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Lead(u8);

impl Lead {
    const NONE: Lead = Lead(0);
    const AND: Lead = Lead(1);
    const THAT: Lead = Lead(1 << 1);
    const WHEN: Lead = Lead(1 << 2);
    const IN: Lead = Lead(1 << 3);
    const TO: Lead = Lead(1 << 4);
    const FROM: Lead = Lead(1 << 5);
    const AS: Lead = Lead(1 << 6);
    const THE: Lead = Lead(1 << 7);

    const fn and(self, other: Lead) -> Lead {
        Lead(self.0 | other.0)
    }

    const fn has(self, other: Lead) -> bool {
        self.0 & other.0 != 0
    }

    const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether one of the particles is a preposition.
    const fn is_preposition(self) -> bool {
        self.has(Lead(Lead::IN.0 | Lead::TO.0 | Lead::FROM.0 | Lead::AS.0))
    }
}

/// One thing a word may be made of: what is left, and what was taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stem {
    key: String,
    lead: Lead,
}

impl Stem {
    fn whole(key: String) -> Stem {
        Stem { key, lead: Lead::NONE }
    }
}

impl Tongue {
    /// Every language read here.
    #[cfg(test)]
    pub(crate) const ALL: [Tongue; 3] = [Tongue::Arabic, Tongue::Hebrew, Tongue::French];

    /// The language of a BCP 47 code.
    pub(crate) fn of_code(code: &str) -> Option<Tongue> {
        let main = code.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        match main.as_str() {
            "ar" | "ara" | "apc" | "arb" => Some(Tongue::Arabic),
            "he" | "heb" | "iw" => Some(Tongue::Hebrew),
            "fr" | "fra" | "fre" => Some(Tongue::French),
            _ => None,
        }
    }

    /// Its BCP 47 code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Tongue::Arabic => "ar",
            Tongue::Hebrew => "he",
            Tongue::French => "fr",
        }
    }

    fn file(self) -> &'static str {
        match self {
            Tongue::Arabic => include_str!("../../data/tongues/ar.toml"),
            Tongue::Hebrew => include_str!("../../data/tongues/he.toml"),
            Tongue::French => include_str!("../../data/tongues/fr.toml"),
        }
    }

    fn lexicon(self) -> &'static Lexicon {
        static LEXICONS: [OnceLock<Lexicon>; 3] = [const { OnceLock::new() }; 3];
        LEXICONS[self as usize].get_or_init(|| {
            Lexicon::read(self, self.file())
                .unwrap_or_else(|fault| unreachable!("the bundled lexicon of {self:?}: {fault}"))
        })
    }

    fn stems(self, word: &str) -> Vec<Stem> {
        match self {
            Tongue::Arabic => arabic::stems(word),
            Tongue::Hebrew => hebrew::stems(word),
            Tongue::French => french::stems(word),
        }
    }

    fn key(self, word: &str) -> String {
        self.stems(word).into_iter().next().map_or_else(String::new, |stem| stem.key)
    }

    fn verb(self, entry: &str) -> Vec<(String, Form)> {
        match self {
            Tongue::Arabic => arabic::verb(entry),
            Tongue::Hebrew => hebrew::verb(entry),
            Tongue::French => french::verb(entry),
        }
    }

    /// A verb without the word that turns it on its own subject ("se retirer").
    fn without_self(self, entry: &str) -> &str {
        let bare = entry.strip_prefix("se ").or_else(|| entry.strip_prefix("s'"));
        bare.filter(|_| self == Tongue::French).unwrap_or(entry)
    }

    fn noun(self, entry: &str) -> Vec<String> {
        match self {
            Tongue::Arabic => arabic::noun(entry),
            Tongue::Hebrew => hebrew::noun(entry),
            Tongue::French => french::noun(entry),
        }
    }

    fn adjective(self, entry: &str) -> Vec<String> {
        match self {
            Tongue::Arabic => arabic::adjective(entry),
            Tongue::Hebrew => hebrew::adjective(entry),
            Tongue::French => french::adjective(entry),
        }
    }

    /// Whether a verb stands before its subject as readily as behind it.
    fn puts_the_verb_first(self) -> bool {
        self != Tongue::French
    }
}

/// What a report is read with.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'d> {
    pub(crate) text: &'d str,
    pub(crate) book: &'d ActorBook,
    pub(crate) agreement: Option<&'d Agreement>,
    pub(crate) anchors: &'d Anchors<'d>,
    pub(crate) countries: &'d [CountryCode],
    /// The headline, which may say that a body itself speaks.
    pub(crate) headline: Option<TextRange>,
}

impl Desk<'_> {
    /// The name of an actor.
    fn name_of(&self, actor: &ActorId) -> String {
        self.book.name_of(actor).unwrap_or(&actor.0).to_owned()
    }
}

/// What was read: claims in the order of the text, and whose words stand where.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) claims: Vec<Claim>,
    pub(crate) heard: Vec<(ActorId, TextRange)>,
}

/// Reads these paragraphs of a report, each in its language, in the order of the text.
pub(crate) fn read(desk: &Desk<'_>, paragraphs: &[(Tongue, TextRange)]) -> Read {
    assemble::read(desk, paragraphs)
}
