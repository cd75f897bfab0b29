//! How a book is made: the agreement's actors and offices first, then the table, whose entries for the same actors only add names.

use super::names::{Target, Trie};
use super::table::{Listed, World, listed, world};
use super::{ActorBook, Entry, Held, How, Person};
use crate::time::words::fold;
use crate::veil::{Kind, Veil};
use std::collections::{BTreeMap, BTreeSet};
use truce_terms::{Actor, ActorId, ActorKind, Agreement, Office};

impl ActorBook {
    /// A book of the world table and, if there is one, of the agreement's actors and offices, which win.
    pub fn new(agreement: Option<&Agreement>) -> Self {
        match agreement {
            Some(agreement) => ActorBook::of(&agreement.actors, &agreement.offices),
            None => ActorBook::of(&[], &[]),
        }
    }

    /// A book of the world table, these actors and these offices.
    pub fn of(actors: &[Actor], offices: &[Office]) -> Self {
        Self::in_world(world(), actors, offices)
    }

    /// A book of this agreement in another world: `table` stands in the place of ours.
    #[cfg(test)]
    pub(crate) fn of_table(table: &str, agreement: &Agreement) -> Result<Self, toml::de::Error> {
        Ok(Self::in_world(&toml::from_str(table)?, &agreement.actors, &agreement.offices))
    }

    fn in_world(world: &World, actors: &[Actor], offices: &[Office]) -> Self {
        let mut book = ActorBook {
            entries: Vec::new(),
            by_id: BTreeMap::new(),
            persons: Vec::new(),
            names: Trie::default(),
            bodies: Trie::default(),
            given_names: world.given_names.iter().map(|name| fold(name)).collect(),
            veil: Veil::default(),
        };
        let same = SameActor::new(actors);
        let seats: BTreeSet<String> =
            world.states.iter().flat_map(|state| &state.metonyms).map(|seat| fold(seat)).collect();
        for actor in actors {
            let entry = book.enter(Entry {
                id: actor.id.clone(),
                name: actor.name.clone(),
                kind: actor.kind,
                part_of: actor.part_of.clone(),
                side: actor.side.clone(),
                country: None,
                adjectives: Vec::new(),
                outlet: false,
            });
            book.names.add(&actor.name, Target::Actor(entry, How::Name));
            for alias in &actor.aliases {
                // An agreement lists all names alike; a seat of government and a people are still what they are.
                let people =
                    actor.adjectives.iter().any(|adjective| alias.strip_suffix('s') == Some(adjective));
                let how = match () {
                    () if people => How::Demonym,
                    () if seats.contains(&fold(alias)) => How::Metonym,
                    () => How::Alias,
                };
                book.names.add(alias, Target::Actor(entry, how));
            }
            book.adjectives(entry, &actor.adjectives);
        }
        book.add_persons(offices);
        let mut canonical: BTreeMap<&str, ActorId> = BTreeMap::new();
        let all: Vec<(Listed<'_>, Option<usize>)> = listed(world)
            .map(|listed| {
                let known = same.find(&listed);
                (listed, known)
            })
            .collect();
        for (listed, known) in &all {
            let own = || ActorId(listed.id.clone());
            canonical.insert(&listed.id, known.map_or_else(own, |place| actors[place].id.clone()));
        }
        for (listed, known) in &all {
            let part_of = listed.part_of.and_then(|whole| canonical.get(whole)).cloned();
            let country = listed.country.map(str::to_owned);
            let entry = match *known {
                Some(place) => {
                    let entry = &mut book.entries[place];
                    entry.country = country.or(entry.country.take());
                    entry.outlet |= listed.outlet;
                    // An agreement that says nothing about whose part somebody is leaves the table's word standing.
                    let own = part_of.filter(|whole| *whole != entry.id);
                    entry.part_of = entry.part_of.take().or(own);
                    place
                }
                None => book.enter(Entry {
                    id: ActorId(listed.id.clone()),
                    name: listed.name.to_owned(),
                    kind: listed.kind,
                    part_of,
                    side: None,
                    country,
                    adjectives: Vec::new(),
                    outlet: listed.outlet,
                }),
            };
            book.names.add(listed.name, Target::Actor(entry, How::Name));
            book.name(entry, listed.aliases, How::Alias);
            book.name(entry, listed.metonyms, How::Metonym);
            book.adjectives(entry, listed.adjectives);
        }
        for (words, kind) in
            [(&world.force_words, ActorKind::Force), (&world.office_words, ActorKind::Office)]
        {
            words.iter().for_each(|words| book.bodies.add(words, Target::Body(kind)));
        }
        book.draw_veil(world, actors);
        book
    }

    /// Veils the names of persons, of seats of government, of everybody who can be a side, and every acronym.
    fn draw_veil(&mut self, world: &World, actors: &[Actor]) {
        let veil = &mut self.veil;
        for person in &self.persons {
            let mut names: Vec<&str> = person.name.split_whitespace().collect();
            let family = names.pop();
            names.into_iter().for_each(|name| veil.add(name, Kind::Given));
            family.into_iter().for_each(|name| veil.add(name, Kind::Family));
        }
        world.states.iter().flat_map(|state| &state.metonyms).for_each(|seat| veil.add(seat, Kind::Seat));
        let fights =
            |kind: ActorKind| matches!(kind, ActorKind::State | ActorKind::Force | ActorKind::ArmedGroup);
        let own = actors
            .iter()
            .map(|actor| (actor.kind, actor.name.as_str(), &actor.aliases[..], &actor.adjectives[..]));
        let table = listed(world)
            .filter(|listed| !listed.outlet)
            .map(|listed| (listed.kind, listed.name, listed.aliases, listed.adjectives));
        for (kind, name, aliases, adjectives) in own.chain(table) {
            for adjective in adjectives {
                veil.add(adjective, Kind::Adjective);
                veil.add(&format!("{adjective}s"), Kind::People);
            }
            for name in std::iter::once(name).chain(aliases.iter().map(String::as_str)) {
                let acronym = name.chars().filter(|c| c.is_uppercase()).count() > 1;
                match kind {
                    _ if acronym => veil.add(name, Kind::Acronym),
                    kind if fights(kind) => veil.add(name, Kind::Name),
                    _ => (),
                }
            }
        }
    }

    fn enter(&mut self, entry: Entry) -> usize {
        // An id of the table that the agreement uses for somebody else: the agreement's stands.
        let place = self.entries.len();
        let mut entry = entry;
        if self.by_id.contains_key(&entry.id) {
            entry.id = ActorId(format!("world-{}", entry.id));
        }
        self.by_id.insert(entry.id.clone(), place);
        self.entries.push(entry);
        place
    }

    pub(super) fn name(&mut self, entry: usize, names: &[String], how: How) {
        names.iter().for_each(|name| self.names.add(name, Target::Actor(entry, how)));
    }

    pub(super) fn adjectives(&mut self, entry: usize, adjectives: &[String]) {
        for adjective in adjectives {
            self.entries[entry].adjectives.push(adjective.clone());
            self.names.add(adjective, Target::Actor(entry, How::Adjective));
            if adjective.is_ascii() && adjective.ends_with(['i', 'n', 'b', 'k']) {
                self.names.add(&format!("{adjective}s"), Target::Actor(entry, How::Demonym));
            }
        }
    }

    fn add_persons(&mut self, offices: &[Office]) {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for office in offices {
            for holder in &office.holders {
                let place = *known.entry(fold(&holder.name)).or_insert_with(|| {
                    self.persons.push(Person { name: holder.name.clone(), held: Vec::new() });
                    self.persons.len() - 1
                });
                self.persons[place].held.push(Held {
                    of: office.of.clone(),
                    role: office.role.clone(),
                    titles: office.titles.clone(),
                    from: holder.from,
                    until: holder.until,
                });
                for name in std::iter::once(&holder.name).chain(&holder.aliases) {
                    self.names.add(name, Target::Person(place));
                    let last = name.split_whitespace().last().filter(|_| name.contains(char::is_whitespace));
                    let bare = last.map(|last| {
                        last.trim_start_matches("al-").trim_start_matches("el-").trim_start_matches("ال")
                    });
                    for surname in last.into_iter().chain(bare.filter(|bare| Some(*bare) != last)) {
                        if surname.chars().count() >= 3 {
                            self.names.add(surname, Target::Surname(place));
                        }
                    }
                }
            }
        }
    }
}

/// Which actor of an agreement an entry of the table is.
struct SameActor {
    by_name: BTreeMap<String, usize>,
    by_id: BTreeMap<String, usize>,
    by_alias: BTreeMap<String, usize>,
}

impl SameActor {
    pub(super) fn new(actors: &[Actor]) -> Self {
        let (mut by_name, mut by_id, mut by_alias) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (place, actor) in actors.iter().enumerate() {
            by_name.entry(fold(&actor.name)).or_insert(place);
            by_id.entry(actor.id.0.clone()).or_insert(place);
            for alias in &actor.aliases {
                by_alias.entry(fold(alias)).or_insert(place);
            }
        }
        SameActor { by_name, by_id, by_alias }
    }

    pub(super) fn find(&self, listed: &Listed<'_>) -> Option<usize> {
        let name = fold(listed.name);
        let in_names = || listed.aliases.iter().find_map(|alias| self.by_name.get(&fold(alias)));
        let found = self.by_name.get(&name).or_else(|| self.by_id.get(&listed.id)).or_else(in_names);
        found.or_else(|| self.by_alias.get(&name)).copied()
    }
}
