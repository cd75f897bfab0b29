//! Who is who: the actors of an agreement, and behind them a table of states, forces, groups, missions and outlets.
//!
//! Where both know somebody the agreement's entry wins and the table adds names to it. A name is matched at word boundaries, the longest first; what
//! begins with a capital letter in the table is matched only so. Nobody's side changes how a name is found.

mod book;
mod mentions;
mod names;
mod table;
#[cfg(test)]
mod tests;

use crate::ActorRef;
use crate::time::words::words;
use crate::veil::Veil;
use jiff::civil::Date;
use names::{Target, Trie};
use std::collections::{BTreeMap, BTreeSet};
use truce_terms::{ActorId, ActorKind, PartyId};
use truce_vocabulary::TextRange;

/// How a mention names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// By its name.
    Name,
    /// By another name.
    Alias,
    /// By an adjective or as the first part of a compound ("Israeli", "US-led").
    Adjective,
    /// By the people's name ("Cambodians"): people of the place, not its government.
    Demonym,
    /// By its seat of government; a government only where somebody speaks or acts, elsewhere a place.
    Metonym,
    /// By a force or office of it that has no entry of its own ("Azerbaijani Defence Ministry").
    Body,
    /// By somebody who holds or held an office of it.
    Person,
}

/// Somebody named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorMention {
    /// The words, without a possessive "'s".
    pub range: TextRange,
    /// Who is meant; for a person the actor whose office they hold, for a body the state.
    pub actor: ActorId,
    /// Canonical short name; "person:Jane Doe" for a person.
    pub name: String,
    /// How.
    pub how: How,
    /// What it is: the kind of the actor, of the body, or `Office` for a person.
    pub kind: ActorKind,
    /// The person, to be asked of [`ActorBook::person`].
    pub person: Option<PersonId>,
}

impl ActorMention {
    /// Whoever is meant, as a claim names them: a person speaks for the actor whose office they hold.
    pub fn actor_ref(&self, book: &ActorBook) -> ActorRef {
        let (actor, speaks_for) = match self.how {
            How::Person => (None, book.root_of(&self.actor)),
            _ => (Some(self.actor.clone()), &self.actor),
        };
        ActorRef { name: self.name.clone(), actor, speaks_for: Some(speaks_for.clone()) }
    }
}

/// A person of an [`ActorBook`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonId(usize);

/// A time in an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Whose office.
    pub of: ActorId,
    /// What it is, the same word for every side ("foreign_minister").
    pub role: String,
    /// Words reports use for it.
    pub titles: Vec<String>,
    /// First day, if known.
    pub from: Option<Date>,
    /// Last day, if over.
    pub until: Option<Date>,
}

/// Somebody who holds or held offices the agreement lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name as the agreement spells it.
    pub name: String,
    /// Offices, in the agreement's order.
    pub held: Vec<Held>,
}

impl Person {
    /// The office held on `day`; without a day, or if none is known to span it, the last listed.
    pub fn office_on(&self, day: Option<Date>) -> Option<&Held> {
        let spans = |held: &&Held| {
            day.is_some_and(|day| {
                held.from.is_none_or(|from| from <= day) && held.until.is_none_or(|until| day <= until)
            })
        };
        self.held.iter().rfind(spans).or_else(|| self.held.iter().max_by_key(|held| held.from))
    }
}

/// What a book knows of an actor.
#[derive(Clone, Debug)]
struct Entry {
    id: ActorId,
    name: String,
    kind: ActorKind,
    part_of: Option<ActorId>,
    side: Option<PartyId>,
    country: Option<String>,
    adjectives: Vec<String>,
    outlet: bool,
}

/// Everybody a report may name; built once for an agreement and shared.
///
/// ```
/// use truce_claims::{ActorBook, How};
/// let book = ActorBook::new(None);
/// let text = "Kenya's army and the Thai navy met UNIFIL; let us see.";
/// let found = book.find_in(text, truce_vocabulary::TextRange::new(0, text.len()));
/// let names: Vec<(&str, How)> = found.iter().map(|mention| (mention.name.as_str(), mention.how)).collect();
/// assert_eq!(names, [("Kenya", How::Body), ("Royal Thai Navy", How::Alias), ("UNIFIL", How::Name)]);
/// ```
#[derive(Clone, Debug)]
pub struct ActorBook {
    entries: Vec<Entry>,
    by_id: BTreeMap<ActorId, usize>,
    persons: Vec<Person>,
    names: Trie,
    bodies: Trie,
    given_names: BTreeSet<String>,
    veil: Veil,
}

impl ActorBook {
    /// What the parser sees in the place of names.
    pub(crate) fn veil(&self) -> &Veil {
        &self.veil
    }
}

impl ActorBook {
    fn entry(&self, actor: &ActorId) -> Option<&Entry> {
        self.by_id.get(actor).map(|place| &self.entries[*place])
    }

    /// What kind of actor this is.
    pub fn kind_of(&self, actor: &ActorId) -> Option<ActorKind> {
        self.entry(actor).map(|entry| entry.kind)
    }

    /// Its canonical short name.
    pub fn name_of(&self, actor: &ActorId) -> Option<&str> {
        self.entry(actor).map(|entry| entry.name.as_str())
    }

    /// The adjective of a state in English ("Lebanese").
    pub(crate) fn adjective_of(&self, actor: &ActorId) -> Option<&str> {
        let entry = self.entry(actor)?;
        entry.adjectives.iter().find(|adjective| adjective.is_ascii()).map(String::as_str)
    }

    /// Whether it is a news outlet.
    pub fn is_outlet(&self, actor: &ActorId) -> bool {
        self.entry(actor).is_some_and(|entry| entry.outlet)
    }

    /// The whole it is part of, then the whole of that, and so on; a chain that bites its tail ends there.
    pub fn wholes_of<'b>(&'b self, actor: &'b ActorId) -> impl Iterator<Item = &'b ActorId> {
        let mut left = self.entries.len();
        std::iter::successors(self.entry(actor).and_then(|entry| entry.part_of.as_ref()), move |whole| {
            left = left.saturating_sub(1);
            self.entry(whole)
                .and_then(|entry| entry.part_of.as_ref())
                .filter(|next| left > 0 && *next != *whole)
        })
    }

    /// Whose acts its acts are in the end: the last of [`wholes_of`](Self::wholes_of), or itself.
    pub fn root_of<'b>(&'b self, actor: &'b ActorId) -> &'b ActorId {
        self.wholes_of(actor).last().unwrap_or(actor)
    }

    /// The side it speaks and fights for, by its own entry or that of a whole it is part of.
    pub fn side_of(&self, actor: &ActorId) -> Option<&PartyId> {
        let own = self.entry(actor).and_then(|entry| entry.side.as_ref());
        own.or_else(|| self.wholes_of(actor).find_map(|whole| self.entry(whole)?.side.as_ref()))
    }

    /// The ISO 3166 code of the state it is, or is part of.
    pub fn country_of(&self, actor: &ActorId) -> Option<&str> {
        let own = self.entry(actor).and_then(|entry| entry.country.as_deref());
        own.or_else(|| self.wholes_of(actor).find_map(|whole| self.entry(whole)?.country.as_deref()))
    }

    /// The state of an ISO 3166 code.
    pub(crate) fn state_of(&self, country: &str) -> Option<&ActorId> {
        let own = |entry: &Entry| {
            entry.kind == ActorKind::State
                && entry.part_of.is_none()
                && entry.country.as_deref() == Some(country)
        };
        self.by_id.iter().find(|(_, place)| own(&self.entries[**place])).map(|(actor, _)| actor)
    }

    /// Whose adjective or people's name this is ("Israeli", "Cambodians").
    pub fn adjective_actor(&self, adjective: &str) -> Option<&ActorId> {
        self.whole(adjective, &|target| matches!(target, Target::Actor(_, How::Adjective | How::Demonym)))
    }

    /// Who is called this, name and nothing else.
    pub fn named(&self, name: &str) -> Option<&ActorId> {
        self.whole(name, &|target| matches!(target, Target::Actor(_, How::Name | How::Alias)))
    }

    fn whole(&self, name: &str, allowed: &dyn Fn(Target) -> bool) -> Option<&ActorId> {
        let words = words(name, 0);
        let id = |word: usize| self.names.vocabulary.get(&words[word].key).copied();
        match self.names.longest(&words, 0, &id, allowed)? {
            (Target::Actor(entry, _), end) if end == words.len() => Some(&self.entries[entry].id),
            _ => None,
        }
    }

    /// A person named by a mention.
    pub fn person(&self, person: PersonId) -> Option<&Person> {
        self.persons.get(person.0)
    }
}

/// Names of the forces, groups and bodies of the world table, each with its other names.
pub fn world_names() -> impl Iterator<Item = (&'static str, &'static [String])> {
    table::world().actors.iter().map(|actor| (actor.name.as_str(), actor.aliases.as_slice()))
}

/// Every name of the forces, armed groups and missions of the world table.
pub(crate) fn armed_names() -> impl Iterator<Item = &'static str> {
    let armed = |actor: &&table::WorldActor| {
        matches!(actor.kind, ActorKind::ArmedGroup | ActorKind::Force | ActorKind::Monitor)
    };
    let names = |actor: &'static table::WorldActor| std::iter::once(&actor.name).chain(&actor.aliases);
    table::world().actors.iter().filter(armed).flat_map(names).map(String::as_str)
}
