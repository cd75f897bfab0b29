//! Who is named in a text: the longest name at each place, unless what stands around it says that nobody is named.

use super::names::Target;
use super::{ActorBook, ActorMention, How, Person, PersonId};
use crate::time::words::{Word, fold, is_apostrophe, words};
use std::collections::{BTreeMap, BTreeSet};
use truce_terms::ActorKind;
use truce_vocabulary::TextRange;

impl ActorBook {
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
                // "The National Liberation Army": no paper of which the first two words are the name.
                let longer = |inner: &usize| {
                    self.longest(&words, &ids, *inner, &allowed).is_some_and(|(target, last, _)| {
                        let known = matches!(target, Target::Actor(..) | Target::Person(_));
                        known && last > end && last - inner > end - place
                    })
                };
                if skip == 0 && (place + 1..end).any(|inner| longer(&inner)) {
                    return None;
                }
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
    pub(super) fn longest(
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
            let first = Word { text: rest, ..words[place].clone() };
            // "للجيش", "בצבא": an article that a particle swallows is part of the name.
            let key = fold(rest);
            let mut keys = vec![key.clone()];
            match words[place].text[..skip].chars().last() {
                Some('ل') => keys.push(format!("ا{key}")),
                Some('ב' | 'ל' | 'כ') => keys.push(format!("ה{key}")),
                _ => {}
            }
            for key in keys {
                let id = self.names.vocabulary.get(&key).copied();
                let trimmed = |word: usize| if word == place { id } else { ids[word] };
                if id.is_some()
                    && let Some((target, end)) =
                        self.names.longest_from(&first, words, place, &trimmed, allowed)
                {
                    return Some((target, end, skip));
                }
            }
        }
        None
    }
}

/// Words before a person's name; "Minister Israel Katz" names no state.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "minister", "president", "mr", "mrs", "ms", "general", "gen", "maj", "col", "colonel", "lt", "sgt",
    "captain", "capt", "spokesman", "spokesperson", "spokeswoman", "mp", "ambassador", "secretary", "senator",
    "judge", "dr", "commander", "chief", "envoy", "professor", "rabbi", "leader", "lawmaker", "sergeant",
];

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
