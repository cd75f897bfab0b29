//! The actors of one report: whom its words name, numbered, with what the book knows of each.

use crate::actors::loaded;
use crate::world::{ActorBook, ActorMention, How as Naming};
use std::collections::{BTreeMap, BTreeSet};
use truce_terms::{ActorId, ActorKind, Obligation, PartyId};
use truce_vocabulary::{Act, TextRange};

/// How a mention names its actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// By name.
    Name,
    /// By a seat of government.
    Seat,
    /// By an adjective.
    Adjective,
    /// By an army or office of it.
    Body(ActorKind),
    /// By its people, who are not its government.
    People,
    /// By a person in office.
    Person(String),
}

/// Somebody named in the report.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub(crate) range: TextRange,
    pub(crate) actor: usize,
    pub(crate) how: How,
}

/// What is known of an actor.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) id: ActorId,
    pub(crate) name: String,
    pub(crate) kind: ActorKind,
    /// The party on whose side the agreement puts it.
    pub(crate) side: Option<PartyId>,
}

/// The actors a report names, and the wholes they are part of.
pub(crate) struct Roster {
    known: Vec<Known>,
    top: Vec<usize>,
    acting: Vec<usize>,
    mentions: Vec<Mention>,
    parties: Vec<usize>,
    /// For a party that is a state, its army where the agreement lists it under a name of its own.
    armies: BTreeMap<usize, usize>,
    /// For the last word of their names, coalitions and bodies that the agreement lists or the report names; none where two are called so.
    called: BTreeMap<String, Option<usize>>,
    /// Which parties owe an act by the agreement.
    owed: Vec<(Act, usize)>,
    outlet: Option<(String, usize)>,
    /// Whom the agreement lists as called "occupation forces", by the word.
    loaded: BTreeMap<&'static str, usize>,
    /// Armies at war with a group of their own country, where no agreement says who the parties are: each acts under its own name.
    civil: BTreeSet<ActorId>,
}

impl Roster {
    /// Finds who is named in `text`; `parties` are the agreement's, in its order.
    ///
    /// `listed` are the actors the agreement lists: they act under their own names, other forces and offices under their state's.
    /// `outlet` is who published the report, where that is known: it may be an army or a ministry itself.
    pub(crate) fn new(
        book: &ActorBook,
        parties: &[ActorId],
        listed: &BTreeSet<ActorId>,
        text: &str,
        outlet: Option<&str>,
    ) -> Self {
        let mut roster = Roster {
            known: Vec::new(),
            top: Vec::new(),
            acting: Vec::new(),
            mentions: Vec::new(),
            parties: Vec::new(),
            armies: BTreeMap::new(),
            called: BTreeMap::new(),
            owed: Vec::new(),
            outlet: None,
            loaded: BTreeMap::new(),
            civil: BTreeSet::new(),
        };
        let named = book.find_in(text, TextRange::new(0, text.len()));
        if parties.is_empty() {
            roster.civil.extend(army_at_home(book, &named));
        }
        let mut numbers: BTreeMap<ActorId, usize> = BTreeMap::new();
        for party in parties {
            let number = roster.number(book, party, listed, &mut numbers);
            roster.parties.push(number);
        }
        for party in parties.iter().filter(|party| book.kind_of(party) == Some(ActorKind::State)) {
            let Some(force) = army_of(book, party, listed) else { continue };
            let army = roster.number(book, force, listed, &mut numbers);
            let state = roster.number(book, party, listed, &mut numbers);
            if roster.acting[army] == army {
                roster.armies.insert(state, army);
            }
        }
        for army in roster.civil.clone() {
            let state = book.root_of(&army).clone();
            let army = roster.number(book, &army, listed, &mut numbers);
            let state = roster.number(book, &state, listed, &mut numbers);
            roster.armies.insert(state, army);
        }
        for mention in named {
            let actor = roster.number(book, &mention.actor, listed, &mut numbers);
            let how = match mention.how {
                Naming::Name | Naming::Alias => How::Name,
                Naming::Adjective => How::Adjective,
                Naming::Demonym => How::People,
                Naming::Metonym => How::Seat,
                Naming::Body => How::Body(mention.kind),
                Naming::Person => How::Person(mention.name.trim_start_matches("person:").to_owned()),
            };
            roster.mentions.push(Mention { range: mention.range, actor, how });
        }
        for word in ["occupation", "occupier", "occupant", "invader", "aggression", "aggressor"] {
            let forces = loaded::forces_called(word).and_then(|name| book.named(name));
            if let Some(force) = forces.filter(|force| listed.contains(*force)) {
                let number = roster.number(book, force, listed, &mut numbers);
                let top = roster.top[number];
                roster.loaded.insert(word, top);
            }
        }
        for body in listed {
            roster.number(book, body, listed, &mut numbers);
        }
        for (number, known) in roster.known.iter().enumerate() {
            let last = known.name.split(' ').next_back().map(str::to_lowercase).unwrap_or_default();
            if matches!(last.as_str(), "coalition" | "alliance" | "mechanism" | "committee" | "commission") {
                roster.called.entry(last).and_modify(|one| *one = None).or_insert(Some(number));
            }
        }
        if let Some(name) = outlet
            && let Some(mention) = book.find_in(name, TextRange::new(0, name.len())).into_iter().next()
        {
            let actor = roster.number(book, &mention.actor, listed, &mut numbers);
            roster.outlet = Some((name.to_owned(), actor));
        }
        roster
    }

    /// Notes which acts the parties owe.
    pub(crate) fn owe<'o>(&mut self, obligations: impl Iterator<Item = &'o Obligation>) {
        for obligation in obligations {
            let party = self.parties.iter().find(|&&party| self.known[party].id == obligation.by);
            let Some(&party) = party else { continue };
            self.owed.extend(obligation.met_by.iter().map(|&act| (act, party)));
        }
        self.owed.sort_unstable_by_key(|(act, party)| (act.code(), *party));
        self.owed.dedup();
    }

    /// The parties that owe `act`, each once.
    pub(crate) fn owing(&self, act: Act) -> impl Iterator<Item = usize> + '_ {
        self.owed.iter().filter(move |(owed, _)| *owed == act).map(|(_, party)| *party)
    }

    fn number(
        &mut self,
        book: &ActorBook,
        id: &ActorId,
        listed: &BTreeSet<ActorId>,
        numbers: &mut BTreeMap<ActorId, usize>,
    ) -> usize {
        if let Some(number) = numbers.get(id) {
            return *number;
        }
        let number = self.known.len();
        numbers.insert(id.clone(), number);
        self.known.push(Known {
            id: id.clone(),
            name: book.name_of(id).unwrap_or(&id.0).to_owned(),
            kind: book.kind_of(id).unwrap_or(ActorKind::Organisation),
            side: book.side_of(id).cloned(),
        });
        self.top.push(number);
        self.acting.push(number);
        // A branch of a force acts as the force: an air force as the army it is part of. An army the agreement does not list acts as its
        // state; one that it lists acts under its own name.
        let is = |id: &ActorId, kind: ActorKind| book.kind_of(id) == Some(kind);
        let branch = is(id, ActorKind::Force);
        let whole = book
            .wholes_of(id)
            .take_while(|whole| branch && is(whole, ActorKind::Force))
            .last()
            .unwrap_or(id)
            .clone();
        let body = is(&whole, ActorKind::Force) || is(&whole, ActorKind::Office);
        let root = book.root_of(id);
        // "Cambodian forces" only describes; "LAF" is a name, and so are "Yemeni government forces" beside a government that is no army.
        let described = book.name_of(&whole).is_some_and(|name| {
            let mut words = name.split(' ');
            let state = words.next().and_then(|first| book.adjective_actor(first));
            state == Some(root) && !words.any(|word| matches!(word, "government" | "security"))
        });
        let own_name = self.civil.contains(&whole) || listed.contains(&whole) && !described;
        let actor = if body && !own_name && is(root, ActorKind::State) { root.clone() } else { whole };
        if actor != *id {
            self.acting[number] = self.number(book, &actor, listed, numbers);
        }
        let root = book.root_of(id).clone();
        if root != *id {
            self.top[number] = self.number(book, &root, listed, numbers);
        }
        number
    }

    /// Everybody named, in the order of the text.
    pub(crate) fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// The name of who published the report and the actor it names, if it names one.
    pub(crate) fn outlet(&self) -> Option<(&str, usize)> {
        self.outlet.as_ref().map(|(name, actor)| (name.as_str(), *actor))
    }

    /// Whether an armed group is named in the report or listed by the agreement.
    pub(crate) fn lists_armed_group(&self) -> bool {
        self.known.iter().any(|known| known.kind == ActorKind::ArmedGroup)
    }

    /// What is known of an actor.
    pub(crate) fn known(&self, actor: usize) -> &Known {
        &self.known[actor]
    }

    /// The whole whose acts its acts are.
    pub(crate) fn top(&self, actor: usize) -> usize {
        self.top[actor]
    }

    /// Whether the agreement puts both on one side: an army and the group whose acts its state answers for.
    pub(crate) fn one_side(&self, first: usize, second: usize) -> bool {
        let side = |actor: usize| self.known[actor].side.as_ref();
        side(first).is_some() && side(first) == side(second)
    }

    /// The actor under whose name its acts go.
    pub(crate) fn acting(&self, actor: usize) -> usize {
        self.acting[actor]
    }

    /// Who a state's soldiers act as: its army where that has a name of its own here, else the state.
    pub(crate) fn soldiers_of(&self, state: usize) -> usize {
        self.armies.get(&state).copied().unwrap_or(state)
    }

    /// Who is called "the coalition", "the mechanism".
    pub(crate) fn called(&self, word: &str) -> Option<usize> {
        self.called.get(word).copied().flatten()
    }

    /// Whom the agreement lists as called so by the other side: "the occupation".
    pub(crate) fn called_so(&self, word: &str) -> Option<usize> {
        self.loaded.get(word).copied()
    }

    /// The parties of the agreement, in its order.
    pub(crate) fn parties(&self) -> &[usize] {
        &self.parties
    }
}

/// The one army named, where it is a group that fights it and no other state's forces: "the Sudanese army and the RSF" are two of one country.
fn army_at_home(book: &ActorBook, named: &[ActorMention]) -> Option<ActorId> {
    let by_name = |mention: &&ActorMention| matches!(mention.how, Naming::Name | Naming::Alias);
    let groups = named.iter().filter(by_name).filter(|mention| mention.kind == ActorKind::ArmedGroup);
    if groups.count() < 2 {
        return None;
    }
    let root = |mention: &ActorMention| book.root_of(&mention.actor).clone();
    let forces = || named.iter().filter(|mention| mention.kind == ActorKind::Force);
    let army = forces().find(by_name)?;
    let home = root(army);
    let mut states: BTreeMap<ActorId, usize> = BTreeMap::new();
    for state in named.iter().map(root).filter(|root| book.kind_of(root) == Some(ActorKind::State)) {
        *states.entry(state).or_default() += 1;
    }
    // A report that speaks more of another state is of a war between states.
    let at_home = states.get(&home).copied().unwrap_or_default();
    let only = forces().all(|force| force.actor == army.actor || root(force) == home)
        && states.iter().all(|(state, &times)| *state == home || times < at_home);
    (only && book.wholes_of(&army.actor).next() == Some(&home)).then(|| army.actor.clone())
}

/// The army of a state among the forces an agreement lists: the one that "<adjective> army" names, else the only one.
fn army_of<'b>(book: &ActorBook, state: &ActorId, listed: &'b BTreeSet<ActorId>) -> Option<&'b ActorId> {
    let named = book
        .adjective_of(state)
        .and_then(|adjective| book.named(&format!("{adjective} army")))
        .filter(|army| *army != state);
    let mut forces = listed
        .iter()
        .filter(|id| book.kind_of(id) == Some(ActorKind::Force) && book.wholes_of(id).next() == Some(state));
    match named {
        Some(army) => forces.find(|id| *id == army),
        None => match (forces.next(), forces.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        },
    }
}
