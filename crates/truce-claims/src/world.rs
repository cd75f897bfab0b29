//! Who is who: the actors of an agreement, and behind them a table of states, forces, groups, missions and outlets.
//!
//! Where both know somebody the agreement's entry wins and the table adds names to it. A name is matched at word boundaries, the longest first; what
//! begins with a capital letter in the table is matched only so. Nobody's side changes how a name is found.

use crate::time::words::{Word, fold, is_apostrophe, words};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use truce_terms::{Actor, ActorId, ActorKind, Agreement, Office, PartyId};
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

/// How the words of a text must be written to match a word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Case {
    /// Any way.
    Any,
    /// With a capital first letter.
    Capital,
    /// Exactly so, but for accents and apostrophes: acronyms and names such as "LeT".
    Exact(String),
}

/// A name and what it stands for.
#[derive(Clone, Debug)]
struct Pattern {
    target: Target,
    case: Vec<Case>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Actor(usize, How),
    Person(usize),
    Surname(usize),
    Body(ActorKind),
}

/// Names as paths of folded words.
#[derive(Clone, Debug, Default)]
struct Trie {
    vocabulary: BTreeMap<String, u32>,
    edges: BTreeMap<(u32, u32), u32>,
    patterns: Vec<Vec<Pattern>>,
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
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct World {
    given_names: Vec<String>,
    force_words: Vec<String>,
    office_words: Vec<String>,
    states: Vec<WorldState>,
    actors: Vec<WorldActor>,
    outlets: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorldState {
    iso: String,
    id: String,
    name: String,
    #[serde(default)]
    adjectives: Vec<String>,
    #[serde(default)]
    metonyms: Vec<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorldActor {
    id: String,
    name: String,
    kind: ActorKind,
    part_of: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    adjectives: Vec<String>,
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        toml::from_str(include_str!("../data/world.toml"))
            .unwrap_or_else(|fault| unreachable!("the bundled world table: {fault}"))
    })
}

/// An entry of the table on its way into a book.
struct Listed<'w> {
    id: String,
    name: &'w str,
    kind: ActorKind,
    part_of: Option<&'w str>,
    country: Option<&'w str>,
    aliases: &'w [String],
    adjectives: &'w [String],
    metonyms: &'w [String],
    outlet: bool,
}

fn listed(world: &World) -> impl Iterator<Item = Listed<'_>> {
    let states = world.states.iter().map(|state| Listed {
        id: state.id.clone(),
        name: &state.name,
        kind: ActorKind::State,
        part_of: None,
        country: Some(&state.iso),
        aliases: &state.aliases,
        adjectives: &state.adjectives,
        metonyms: &state.metonyms,
        outlet: false,
    });
    let actors = world.actors.iter().map(|actor| Listed {
        id: actor.id.clone(),
        name: &actor.name,
        kind: actor.kind,
        part_of: actor.part_of.as_deref(),
        country: None,
        aliases: &actor.aliases,
        adjectives: &actor.adjectives,
        metonyms: &[],
        outlet: false,
    });
    let outlets = world.outlets.iter().filter_map(|names| {
        let (name, aliases) = names.split_first()?;
        let id = format!("outlet-{}", fold(name).replace(|c: char| !c.is_alphanumeric(), "-"));
        Some(Listed {
            id,
            name,
            kind: ActorKind::Organisation,
            part_of: None,
            country: None,
            aliases,
            adjectives: &[],
            metonyms: &[],
            outlet: true,
        })
    });
    states.chain(actors).chain(outlets)
}

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
        let world = world();
        let mut book = ActorBook {
            entries: Vec::new(),
            by_id: BTreeMap::new(),
            persons: Vec::new(),
            names: Trie::default(),
            bodies: Trie::default(),
            given_names: world.given_names.iter().map(|name| fold(name)).collect(),
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
        book
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

    fn name(&mut self, entry: usize, names: &[String], how: How) {
        names.iter().for_each(|name| self.names.add(name, Target::Actor(entry, how)));
    }

    fn adjectives(&mut self, entry: usize, adjectives: &[String]) {
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

    /// Who is named in `range` of `text`, in order, without overlaps.
    ///
    /// Somebody with a full name anywhere in the range is known by the last name there too.
    pub fn find_in(&self, text: &str, range: TextRange) -> Vec<ActorMention> {
        self.find_in_knowing(text, range, &BTreeSet::new())
    }

    /// The same, for part of a text in whose other parts `seen` are named in full.
    pub fn find_in_knowing(
        &self,
        text: &str,
        range: TextRange,
        seen: &BTreeSet<PersonId>,
    ) -> Vec<ActorMention> {
        let Some(part) = range.of(text) else { return Vec::new() };
        let words = words(part, range.start);
        let ids: Vec<Option<u32>> =
            words.iter().map(|word| self.names.vocabulary.get(&word.key).copied()).collect();
        let mut known: BTreeMap<usize, usize> = seen.iter().map(|person| (person.0, 0)).collect();
        let mut place = 0;
        while place < words.len() {
            match self.longest(&words, &ids, place, &|target| {
                matches!(target, Target::Person(_) | Target::Actor(..))
            }) {
                Some((Target::Person(person), end, _)) => {
                    known.entry(person).or_insert(place);
                    place = end;
                }
                Some((_, end, _)) => place = end,
                None => place += 1,
            }
        }
        let mut found = Vec::new();
        let mut latest: BTreeMap<usize, usize> = BTreeMap::new();
        place = 0;
        while place < words.len() {
            let allowed = |target: Target| match target {
                Target::Surname(person) => self.means(person, &words, place, &known, &latest),
                _ => true,
            };
            match self.body_of_state(&words, &ids, place).or_else(|| {
                let (target, end, skip) = self.longest(&words, &ids, place, &allowed)?;
                self.mention(&words, place, end, skip, target)
            }) {
                Some((mention, end)) => {
                    if let Some(person) = mention.person {
                        latest.insert(person.0, place);
                    }
                    found.push(mention);
                    place = end;
                }
                None => place += 1,
            }
        }
        found
    }

    /// Whether the last name at `place` means this person: by a title before it, or because they were named in full and no namesake nearer.
    fn means(
        &self,
        person: usize,
        words: &[Word<'_>],
        place: usize,
        known: &BTreeMap<usize, usize>,
        latest: &BTreeMap<usize, usize>,
    ) -> bool {
        if words
            .get(place + 1)
            .is_some_and(|next| next.is_capitalised() && next.is_letters() && next.text.len() > 1)
            && !words[place].text.is_empty()
            && place > 0
            && words[place - 1].key == "-"
        {
            return false;
        }
        let titled = |person: &Person| {
            person.held.iter().flat_map(|held| &held.titles).any(|title| {
                let parts: Vec<String> =
                    crate::time::words::words(title, 0).into_iter().map(|word| word.key).collect();
                parts.len() <= place
                    && !parts.is_empty()
                    && words[place - parts.len()..place].iter().map(|word| &word.key).eq(parts.iter())
            })
        };
        if titled(&self.persons[person]) {
            return true;
        }
        let Some(first) = known.get(&person) else { return false };
        let surname = |name: &str| name.split_whitespace().last().map(fold);
        let namesakes = known.keys().filter(|other| {
            **other != person && surname(&self.persons[**other].name) == surname(&self.persons[person].name)
        });
        let nearness = |person: usize, first: usize| (latest.get(&person).copied(), std::cmp::Reverse(first));
        namesakes.into_iter().all(|other| nearness(person, *first) >= nearness(*other, known[other]))
    }

    /// "Ministry of Defence of Azerbaijan", "the Health Ministry in Beirut".
    fn body_of_state(
        &self,
        words: &[Word<'_>],
        ids: &[Option<u32>],
        place: usize,
    ) -> Option<(ActorMention, usize)> {
        let (kind, end) = self.body(words, place)?;
        let joint = words.get(end)?.key.as_str();
        if joint != "of" && (joint != "in" || kind != ActorKind::Office) {
            return None;
        }
        let after = if words.get(end + 1)?.key == "the" { end + 2 } else { end + 1 };
        let is_state = |target| matches!(target, Target::Actor(entry, How::Name | How::Alias | How::Metonym) if self.entries[entry].kind == ActorKind::State);
        let (Target::Actor(entry, _), last, _) = self.longest(words, ids, after, &is_state)? else {
            return None;
        };
        let range = TextRange::new(words[place].start, words[last - 1].end);
        Some((self.body_mention(entry, range, &words[place..end], kind), last))
    }

    /// A force or office of a state: by its own entry where "<adjective> <words>" has one, else by the state.
    fn body_mention(
        &self,
        state: usize,
        range: TextRange,
        body: &[Word<'_>],
        kind: ActorKind,
    ) -> ActorMention {
        let capital = |word: &Word<'_>| {
            let mut chars = word.text.chars();
            chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
        };
        let own = self.entries[state].adjectives.iter().find_map(|adjective| {
            let written: Vec<&str> = body.iter().map(|word| word.text).collect();
            let capitals: Vec<String> = body.iter().map(capital).collect();
            let names =
                [format!("{adjective} {}", written.join(" ")), format!("{adjective} {}", capitals.join(" "))];
            names.iter().find_map(|name| self.named(name)).and_then(|actor| self.by_id.get(actor).copied())
        });
        match own.filter(|own| *own != state) {
            Some(own) => self.spoken(own, range, How::Alias, self.entries[own].kind),
            None => self.spoken(state, range, How::Body, kind),
        }
    }

    fn body(&self, words: &[Word<'_>], place: usize) -> Option<(ActorKind, usize)> {
        let found = self.bodies.longest(
            words,
            place,
            &|word| self.bodies.vocabulary.get(&words[word].key).copied(),
            &|_| true,
        )?;
        match found {
            (Target::Body(kind), end) => Some((kind, end)),
            _ => None,
        }
    }

    fn spoken(&self, entry: usize, range: TextRange, how: How, kind: ActorKind) -> ActorMention {
        let entry = &self.entries[entry];
        ActorMention { range, actor: entry.id.clone(), name: entry.name.clone(), how, kind, person: None }
    }

    /// The mention for a match, unless what stands around it says that nobody is named.
    fn mention(
        &self,
        words: &[Word<'_>],
        place: usize,
        end: usize,
        skip: usize,
        target: Target,
    ) -> Option<(ActorMention, usize)> {
        let start = words[place].start + skip;
        let stop = words[end - 1].end;
        let next = words.get(end);
        let capital_follows = next.is_some_and(|next| next.is_capitalised() && next.text.len() > 1);
        match target {
            Target::Body(_) => None,
            Target::Person(person) | Target::Surname(person) => {
                let who = &self.persons[person];
                let mention = ActorMention {
                    range: TextRange::new(start, stop),
                    actor: who.office_on(None)?.of.clone(),
                    name: format!("person:{}", who.name),
                    how: How::Person,
                    kind: ActorKind::Office,
                    person: Some(PersonId(person)),
                };
                Some((mention, end))
            }
            Target::Actor(entry, how) => {
                let before =
                    |back: usize| place.checked_sub(back).map_or("", |place| words[place].key.as_str());
                if before(1) == "-"
                    && words[place].glued
                    && matches!(before(2), "anti" | "pro" | "non" | "ex" | "post" | "pre")
                {
                    return None;
                }
                // "The Washington Post", "Beirut International Airport": the city is part of another name.
                if how == How::Metonym && capital_follows {
                    return None;
                }
                let given =
                    how == How::Name && end == place + 1 && self.given_names.contains(&words[place].key);
                if given && capital_follows && TITLES.contains(&before(1)) {
                    return None;
                }
                let kind = self.entries[entry].kind;
                let possessive = next.is_some_and(|next| next.key == "s" && next.glued);
                let adjective = how == How::Adjective;
                if kind == ActorKind::State && (adjective || possessive && how != How::Demonym) {
                    let after = if possessive { end + 1 } else { end };
                    if let Some((body, last)) = self.body(words, after) {
                        let range = TextRange::new(start, words[last - 1].end);
                        return Some((self.body_mention(entry, range, &words[after..last], body), last));
                    }
                }
                let hyphen = next.is_some_and(|next| next.key == "-" && next.glued);
                let lower = words
                    .get(end + 1)
                    .is_some_and(|word| word.glued && word.text.starts_with(char::is_lowercase));
                let how = if hyphen && lower { How::Adjective } else { how };
                Some((self.spoken(entry, TextRange::new(start, stop), how, kind), end))
            }
        }
    }

    /// The longest name from `place` on: what it means, one past its last word, and bytes of a prefix to leave out.
    fn longest(
        &self,
        words: &[Word<'_>],
        ids: &[Option<u32>],
        place: usize,
        allowed: &dyn Fn(Target) -> bool,
    ) -> Option<(Target, usize, usize)> {
        if let Some((target, end)) = self.names.longest(words, place, &|word| ids[word], allowed) {
            return Some((target, end, 0));
        }
        // "l'ONU", "وإسرائيل", "בישראל": particles that are written together with a name.
        for skip in prefixes(words[place].text) {
            let rest = &words[place].text[skip..];
            let id = self.names.vocabulary.get(&fold(rest)).copied();
            let first = Word { text: rest, ..words[place].clone() };
            let trimmed = |word: usize| if word == place { id } else { ids[word] };
            if id.is_some()
                && let Some((target, end)) = self.names.longest_from(&first, words, place, &trimmed, allowed)
            {
                return Some((target, end, skip));
            }
        }
        None
    }

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

/// Words before a person's name; "Minister Israel Katz" names no state.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "minister", "president", "mr", "mrs", "ms", "general", "gen", "maj", "col", "colonel", "lt", "sgt",
    "captain", "capt", "spokesman", "spokesperson", "spokeswoman", "mp", "ambassador", "secretary", "senator",
    "judge", "dr", "commander", "chief", "envoy", "professor", "rabbi", "leader", "lawmaker", "sergeant",
];

/// Which actor of an agreement an entry of the table is.
struct SameActor {
    by_name: BTreeMap<String, usize>,
    by_id: BTreeMap<String, usize>,
    by_alias: BTreeMap<String, usize>,
}

impl SameActor {
    fn new(actors: &[Actor]) -> Self {
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

    fn find(&self, listed: &Listed<'_>) -> Option<usize> {
        let name = fold(listed.name);
        let in_names = || listed.aliases.iter().find_map(|alias| self.by_name.get(&fold(alias)));
        let found = self.by_name.get(&name).or_else(|| self.by_id.get(&listed.id)).or_else(in_names);
        found.or_else(|| self.by_alias.get(&name)).copied()
    }
}

/// Lengths in bytes of particles that may be written together with a name that follows.
fn prefixes(text: &str) -> impl Iterator<Item = usize> + '_ {
    let particle =
        |c: char| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك' | 'ו' | 'ב' | 'ל' | 'מ' | 'ש' | 'כ' | 'ה');
    let mut glued = true;
    let joined = text.char_indices().take(3).filter_map(move |(byte, c)| {
        glued &= particle(c);
        glued.then_some(byte + c.len_utf8())
    });
    let elided = text
        .char_indices()
        .take(3)
        .find(|(byte, c)| *byte > 0 && is_apostrophe(*c))
        .map(|(byte, c)| byte + c.len_utf8());
    let latin = text.starts_with(|c: char| c.is_ascii_alphabetic());
    joined.chain(elided.filter(|_| latin)).filter(|skip| *skip < text.len())
}

impl Trie {
    fn add(&mut self, name: &str, target: Target) {
        let mut node = 0;
        let mut case = Vec::new();
        if self.patterns.is_empty() {
            self.patterns.push(Vec::new());
        }
        for word in words(name, 0) {
            case.push(Case::of(word.text));
            let fresh = self.vocabulary.len() as u32;
            let id = *self.vocabulary.entry(word.key).or_insert(fresh);
            let next = self.patterns.len() as u32;
            node = *self.edges.entry((node, id)).or_insert(next);
            if node == next {
                self.patterns.push(Vec::new());
            }
        }
        let pattern = Pattern { target, case };
        let here = &mut self.patterns[node as usize];
        // The first to name somebody so wins: the agreement, then the table in its order.
        let taken = here
            .iter()
            .any(|other| other.case == pattern.case && !other.target.is_person() && !target.is_person());
        if node != 0 && !taken {
            here.push(pattern);
        }
    }

    fn longest(
        &self,
        words: &[Word<'_>],
        place: usize,
        id: &dyn Fn(usize) -> Option<u32>,
        allowed: &dyn Fn(Target) -> bool,
    ) -> Option<(Target, usize)> {
        self.longest_from(words.get(place)?, words, place, id, allowed)
    }

    fn longest_from(
        &self,
        first: &Word<'_>,
        words: &[Word<'_>],
        place: usize,
        id: &dyn Fn(usize) -> Option<u32>,
        allowed: &dyn Fn(Target) -> bool,
    ) -> Option<(Target, usize)> {
        let mut best = None;
        let mut node = 0;
        for end in place..words.len() {
            let Some(next) = id(end).and_then(|word| self.edges.get(&(node, word))) else { break };
            node = *next;
            let written = |at: usize| if at == 0 { first.text } else { words[place + at].text };
            let fits = |pattern: &&Pattern| {
                pattern.case.iter().enumerate().all(|(at, case)| case.fits(written(at)))
                    && allowed(pattern.target)
            };
            if let Some(pattern) = self.patterns[node as usize].iter().find(fits) {
                best = Some((pattern.target, end + 1));
            }
        }
        best
    }
}

impl Target {
    fn is_person(self) -> bool {
        matches!(self, Target::Person(_) | Target::Surname(_))
    }
}

impl Case {
    fn of(word: &str) -> Case {
        let mut letters = word.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        if letters.any(char::is_uppercase) {
            Case::Exact(plain(word))
        } else if first {
            Case::Capital
        } else {
            Case::Any
        }
    }

    fn fits(&self, word: &str) -> bool {
        match self {
            Case::Any => true,
            Case::Capital => word.starts_with(char::is_uppercase),
            Case::Exact(exact) => plain(word) == *exact,
        }
    }
}

/// A word without apostrophes, its case kept.
fn plain(word: &str) -> String {
    word.chars().filter(|c| !is_apostrophe(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn found(book: &ActorBook, text: &str) -> Vec<(String, String, How)> {
        let mentions = book.find_in(text, TextRange::new(0, text.len()));
        mentions
            .into_iter()
            .map(|mention| (mention.range.of(text).unwrap().to_owned(), mention.name, mention.how))
            .collect()
    }

    /// A text and whom it names: the words, the canonical name, how.
    type Naming<'t> = (&'t str, &'t [(&'t str, &'t str, How)]);

    fn check(book: &ActorBook, table: &[Naming<'_>]) {
        let mut wrong = Vec::new();
        for (text, expected) in table {
            let got = found(book, text);
            let same = got.len() == expected.len()
                && got
                    .iter()
                    .zip(*expected)
                    .all(|(got, expected)| (got.0.as_str(), got.1.as_str(), got.2) == *expected);
            if !same {
                wrong.push(format!("{text}: {got:?}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn actors_of_the_world_are_found_in_the_ways_reports_name_them() {
        use How::{Adjective, Alias, Body, Demonym, Metonym, Name};
        let book = ActorBook::new(None);
        check(
            &book,
            &[
                ("Israel’s drones", &[("Israel", "Israel", Name)]),
                ("US officials told us", &[("US", "United States", Alias)]),
                ("the U.S. military said", &[("U.S. military", "US military", Alias)]),
                ("the U.S. said", &[("U.S.", "United States", Alias)]),
                ("a US-led mechanism", &[("US", "United States", Adjective)]),
                (
                    "the Israeli-Lebanese border",
                    &[("Israeli", "Israel", Adjective), ("Lebanese", "Lebanon", Adjective)],
                ),
                (
                    "the Lebanese Armed Forces (LAF)",
                    &[("Lebanese Armed Forces", "LAF", Alias), ("LAF", "LAF", Name)],
                ),
                (
                    "the Lebanese army and Lebanon's army",
                    &[("Lebanese army", "LAF", Alias), ("Lebanon's army", "LAF", Alias)],
                ),
                ("the Azerbaijani Defence Ministry", &[("Azerbaijani Defence Ministry", "Azerbaijan", Body)]),
                (
                    "the Ministry of Defence of Armenia said",
                    &[("Ministry of Defence of Armenia", "Armenia", Body)],
                ),
                ("The Health Ministry in Beirut put", &[("Health Ministry in Beirut", "Lebanon", Body)]),
                ("Cambodia's Foreign Ministry", &[("Cambodia's Foreign Ministry", "Cambodia", Body)]),
                ("Moscow said", &[("Moscow", "Russia", Metonym)]),
                ("The Washington Post reported", &[("The Washington Post", "The Washington Post", Name)]),
                ("at Beirut International Airport", &[]),
                (
                    "Thais and Cambodians fled",
                    &[("Thais", "Thailand", Demonym), ("Cambodians", "Cambodia", Demonym)],
                ),
                ("Royal Thai Army spokesman", &[("Royal Thai Army", "Royal Thai Army", Name)]),
                ("the FARDC and M23 rebels", &[("FARDC", "FARDC", Name), ("M23", "M23", Name)]),
                (
                    "Hizbullah, Hamas and the Houthis",
                    &[
                        ("Hizbullah", "Hezbollah", Alias),
                        ("Hamas", "Hamas", Name),
                        ("Houthis", "Houthis", Name),
                    ],
                ),
                ("the SPLM/A-IO", &[("SPLM/A-IO", "SPLM/A-IO", Name)]),
                (
                    "India's Border Security Force",
                    &[("India", "India", Name), ("Border Security Force", "Border Security Force", Name)],
                ),
                ("South Sudan and Sudan", &[("South Sudan", "South Sudan", Name), ("Sudan", "Sudan", Name)]),
                (
                    "the OSCE Special Monitoring Mission to Ukraine (SMM)",
                    &[
                        ("OSCE Special Monitoring Mission to Ukraine", "OSCE SMM", Alias),
                        ("SMM", "OSCE SMM", Alias),
                    ],
                ),
                (
                    "UN Security Council Resolution 1701",
                    &[("UN Security Council", "UN Security Council", Name)],
                ),
                ("TÜRKIYE and Türkiye", &[("TÜRKIYE", "Turkey", Alias), ("Türkiye", "Turkey", Alias)]),
                (
                    "the Democratic Republic of the Congo",
                    &[("Democratic Republic of the Congo", "DR Congo", Alias)],
                ),
                ("Ansar Allah forces", &[("Ansar Allah", "Houthis", Alias)]),
                ("Doctors Without Borders", &[("Doctors Without Borders", "MSF", Alias)]),
            ],
        );
    }

    #[test]
    fn words_that_only_look_like_actors_are_left_alone() {
        let book = ActorBook::new(None);
        check(
            &book,
            &[
                ("let us go and eat turkey", &[]),
                ("a chad and a china cup", &[]),
                ("Defense Minister Israel Katz has instructed", &[]),
                ("an anti-Israel rally, a non-Israeli car", &[]),
                ("it is who we are", &[]),
                ("the car was hit", &[]),
                ("let the un", &[]),
                ("the cease-fire in the north", &[]),
            ],
        );
    }

    #[test]
    fn names_in_other_scripts_are_found_with_their_particles() {
        use How::{Adjective, Alias};
        let book = ActorBook::new(None);
        check(
            &book,
            &[
                (
                    "أعلن الجيش اللبناني أن إسرائيل",
                    &[("الجيش اللبناني", "LAF", Alias), ("إسرائيل", "Israel", Alias)],
                ),
                ("وإسرائيل وحزب الله", &[("إسرائيل", "Israel", Alias), ("حزب الله", "Hezbollah", Alias)]),
                ("צה\"ל תקף בלבנון", &[("צה\"ל", "IDF", Alias), ("לבנון", "Lebanon", Alias)]),
                ("חיזבאללה וישראל", &[("חיזבאללה", "Hezbollah", Alias), ("ישראל", "Israel", Alias)]),
                (
                    "l’ONU et l'armée israélienne",
                    &[("ONU", "United Nations", Alias), ("armée israélienne", "IDF", Alias)],
                ),
                ("des drones israéliens", &[("israéliens", "Israel", Adjective)]),
            ],
        );
    }

    fn actor(
        id: &str,
        name: &str,
        kind: ActorKind,
        aliases: &[&str],
        part_of: Option<&str>,
        side: Option<&str>,
    ) -> Actor {
        Actor {
            id: ActorId(id.to_owned()),
            name: name.to_owned(),
            kind,
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            adjectives: Vec::new(),
            part_of: part_of.map(|whole| ActorId(whole.to_owned())),
            side: side.map(|side| PartyId(side.to_owned())),
            heard: side.is_some(),
            note: String::new(),
        }
    }

    /// Name, aliases, first and last day.
    type Term<'t> = (&'t str, &'t [&'t str], Option<Date>, Option<Date>);

    fn office(of: &str, role: &str, title: &str, holders: &[Term<'_>]) -> Office {
        Office {
            of: ActorId(of.to_owned()),
            role: role.to_owned(),
            titles: vec![title.to_owned()],
            holders: holders
                .iter()
                .map(|(name, aliases, from, until)| truce_terms::Holder {
                    name: (*name).to_owned(),
                    aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
                    from: *from,
                    by: None,
                    until: *until,
                })
                .collect(),
        }
    }

    fn agreed() -> ActorBook {
        let actors = [
            actor("il", "Israel", ActorKind::State, &["Jerusalem"], None, Some("israel")),
            actor("hz", "Hezbollah", ActorKind::ArmedGroup, &["the Resistance"], None, Some("lebanon")),
            actor("fr", "France", ActorKind::State, &[], None, None),
            actor("lb", "Lebanon", ActorKind::State, &[], None, Some("lebanon")),
            actor("lb-health", "Lebanese Health Ministry", ActorKind::Office, &[], Some("lb"), None),
        ];
        let offices = [
            office(
                "il",
                "foreign_minister",
                "Foreign Minister",
                &[
                    ("Israel Katz", &[], Some(date(2024, 1, 1)), Some(date(2024, 11, 7))),
                    ("Gideon Sa'ar", &["Gideon Saar"], Some(date(2024, 11, 8)), None),
                ],
            ),
            office(
                "il",
                "defence_minister",
                "Defense Minister",
                &[("Israel Katz", &[], Some(date(2024, 11, 8)), None)],
            ),
            office("fr", "foreign_minister", "Foreign Minister", &[("Jean-Noël Barrot", &[], None, None)]),
        ];
        ActorBook::of(&actors, &offices)
    }

    #[test]
    fn an_agreement_wins_over_the_table_and_inherits_its_names() {
        let book = agreed();
        check(
            &book,
            &[
                (
                    "Israeli jets and the IDF",
                    &[("Israeli", "Israel", How::Adjective), ("IDF", "IDF", How::Name)],
                ),
                (
                    "the Health Ministry in Beirut",
                    &[("Health Ministry in Beirut", "Lebanese Health Ministry", How::Alias)],
                ),
                (
                    "Lebanon’s health ministry",
                    &[("Lebanon’s health ministry", "Lebanese Health Ministry", How::Alias)],
                ),
                ("Jerusalem said", &[("Jerusalem", "Israel", How::Metonym)]),
                (
                    "Hizbullah, the Resistance",
                    &[("Hizbullah", "Hezbollah", How::Alias), ("the Resistance", "Hezbollah", How::Alias)],
                ),
            ],
        );
        let id = |name: &str| book.named(name).unwrap().0.clone();
        assert_eq!((id("Hizbullah").as_str(), id("Israel").as_str()), ("hz", "il"));
        let idf = book.named("IDF").unwrap();
        assert_eq!(book.root_of(idf).0, "il");
        assert_eq!(book.side_of(idf).unwrap().0, "israel");
        assert_eq!(book.country_of(idf), Some("IL"));
        assert_eq!(book.kind_of(idf), Some(ActorKind::Force));
        assert_eq!(book.adjective_actor("Israeli").unwrap().0, "il");
        assert_eq!(book.adjective_actor("israeli"), None);
    }

    #[test]
    fn people_in_office_are_found_by_every_spelling_and_later_by_last_name() {
        let book = agreed();
        for name in ["Gideon Sa’ar", "Gideon Sa'ar", "Gideon Saar", "Foreign Minister Sa’ar"] {
            let got = found(&book, name);
            assert_eq!(got[0].1, "person:Gideon Sa'ar", "{name}");
        }
        check(
            &book,
            &[
                (
                    "Israel Katz spoke. Katz said Israel",
                    &[
                        ("Israel Katz", "person:Israel Katz", How::Person),
                        ("Katz", "person:Israel Katz", How::Person),
                        ("Israel", "Israel", How::Name),
                    ],
                ),
                ("Katz said", &[]),
                (
                    "Barrot countered. Jean-Noel Barrot left",
                    &[
                        ("Barrot", "person:Jean-Noël Barrot", How::Person),
                        ("Jean-Noel Barrot", "person:Jean-Noël Barrot", How::Person),
                    ],
                ),
            ],
        );
        let text = "Katz said";
        let mention = book.find_in("Israel Katz", TextRange::new(0, 11)).remove(0);
        let seen = BTreeSet::from([mention.person.unwrap()]);
        assert_eq!(book.find_in_knowing(text, TextRange::new(0, 9), &seen).len(), 1);
        let katz = book.person(mention.person.unwrap()).unwrap();
        assert_eq!(katz.office_on(Some(date(2024, 5, 1))).unwrap().role, "foreign_minister");
        assert_eq!(katz.office_on(Some(date(2024, 12, 1))).unwrap().role, "defence_minister");
    }

    #[test]
    fn the_table_is_whole() {
        let world = world();
        let ids: Vec<&str> = listed_ids(world);
        let apart: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), apart.len(), "an id stands twice");
        for actor in &world.actors {
            assert!(
                actor.part_of.as_deref().is_none_or(|whole| apart.contains(whole)),
                "{} is part of nobody listed",
                actor.id
            );
        }
        assert!(world.states.len() >= 195);
        let book = ActorBook::new(None);
        for state in &world.states {
            assert_eq!(
                book.named(&state.name).map(|id| id.0.as_str()),
                Some(state.id.as_str()),
                "{}",
                state.name
            );
        }
    }

    fn listed_ids(world: &World) -> Vec<&str> {
        world
            .states
            .iter()
            .map(|state| state.id.as_str())
            .chain(world.actors.iter().map(|actor| actor.id.as_str()))
            .collect()
    }

    #[test]
    fn any_string_is_searched_and_a_loop_of_parts_ends() {
        let looped = [
            actor("a", "Alpha", ActorKind::Force, &[], Some("b"), None),
            actor("b", "Beta", ActorKind::Force, &[], Some("a"), None),
        ];
        let book = ActorBook::of(&looped, &[]);
        let _ = book.root_of(&ActorId("a".to_owned()));
        let long = "Israel Katz and the Ministry of ".repeat(5_000);
        for text in
            ["", "'", "l'", "و", "U.S", "\u{301}Israel", "Ministry of Defence of", "’s’s", long.as_str()]
        {
            let found = book.find_in(text, TextRange::new(0, text.len()));
            assert!(found.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
            assert!(found.iter().all(|mention| mention.range.of(text).is_some()));
        }
        assert!(book.find_in("é", TextRange::new(1, 2)).is_empty());
    }
}
