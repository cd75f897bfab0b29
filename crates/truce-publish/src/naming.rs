//! People, places and zones in words, under the rules of neutrality and harm: no loaded names, no private persons, the same form for
//! every side.

use crate::Words;
use std::collections::BTreeMap;
use truce_incidents::{Account, Figure, Incident, Speaker, Spot, Who};
use truce_places::Gazetteer;
use truce_terms::{ActorId, Agreement, PartyId, Told, ZoneId};
use truce_vocabulary::{Argument, ClaimantKind, Message};

/// What tells names: the agreement, if there is one, and the words of a language.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'a> {
    agreement: Option<&'a Agreement>,
    words: &'a Words,
}

impl<'a> Naming<'a> {
    /// Names as an agreement and a language have them.
    pub fn new(agreement: Option<&'a Agreement>, words: &'a Words) -> Self {
        Naming { agreement, words }
    }

    /// The agreement.
    pub fn agreement(&self) -> Option<&'a Agreement> {
        self.agreement
    }

    /// The agreement as it is told in this language.
    pub fn told(&self) -> Option<Told<'a>> {
        self.agreement.map(|agreement| agreement.told_in(self.words.language()))
    }

    /// Somebody's name as printed. What the agreement lists has its name in this language; a person appears by name only if the
    /// agreement lists an office of theirs.
    pub fn name(&self, who: &Who) -> String {
        match (&who.actor, self.agreement) {
            (Some(actor), Some(agreement)) if agreement.display_name(actor) == who.name => self.actor(actor),
            _ => self.person(&who.name),
        }
    }

    /// The same of a name as readings carry it ("person:…").
    pub fn person(&self, name: &str) -> String {
        let Some(person) = name.strip_prefix("person:") else { return name.to_owned() };
        let listed = self.agreement.is_some_and(|agreement| !agreement.who_is(person, None).is_empty());
        if listed { person.to_owned() } else { self.words.text("who-person") }
    }

    /// Several names, each once; that nobody is named, where nobody is.
    pub fn names(&self, who: &[Who]) -> String {
        if who.is_empty() {
            return self.words.text("who-not-said");
        }
        let mut names: Vec<String> = who.iter().map(|who| self.name(who)).collect();
        names.dedup();
        self.words.list(&names)
    }

    /// An actor of the agreement.
    pub fn actor(&self, id: &ActorId) -> String {
        self.told().map_or_else(|| id.to_string(), |told| told.actor(id))
    }

    fn known(&self, id: &str) -> Option<ActorId> {
        let actor = self.agreement?.actors.iter().find(|actor| actor.id.0 == id)?;
        Some(actor.id.clone())
    }

    /// A party of the agreement.
    pub fn party(&self, id: &PartyId) -> String {
        self.told().map_or_else(|| id.to_string(), |told| told.party(id))
    }

    /// A zone of the agreement.
    pub fn zone(&self, id: &ZoneId) -> String {
        self.told().map_or_else(|| id.to_string(), |told| told.zone(id))
    }

    fn speaker(&self, speaker: &Speaker) -> String {
        let name = self.name(&speaker.who);
        match (speaker.kind, &speaker.who.actor) {
            (ClaimantKind::Anonymous, _) => self.words.with("speaker-unnamed", [("who", name.into())]),
            (ClaimantKind::Person, Some(actor)) => {
                let side = self.actor(actor);
                if side == name {
                    name
                } else {
                    self.words.with("speaker-for", [("who", name.into()), ("side", side.into())])
                }
            }
            _ => name,
        }
    }

    /// Who says so, from the one nearest to the fact to the outlet.
    pub fn chain(&self, account: &Account) -> String {
        let outlet = account.outlet.clone().unwrap_or_else(|| self.words.text("outlet-not-stated"));
        let spoken: Vec<String> = account.speakers.iter().map(|speaker| self.speaker(speaker)).collect();
        match spoken.split_first() {
            None => self.words.with("chain-outlet", [("outlet", outlet.into())]),
            Some((first, [])) => {
                self.words.with("chain-one", [("who", first.as_str().into()), ("outlet", outlet.into())])
            }
            Some((first, rest)) => self.words.with(
                "chain-many",
                [
                    ("who", first.as_str().into()),
                    ("through", self.words.list(rest).into()),
                    ("outlet", outlet.into()),
                ],
            ),
        }
    }

    /// A place as a list shows it: by its name in this language where the gazetteer has one, or else as the report writes it.
    pub fn spot(&self, spot: &Spot) -> String {
        if let Some(zone) = &spot.zone
            && self.told().is_some()
        {
            return self.zone(zone);
        }
        let language = self.words.which().of_places();
        let english = language == truce_places::Language::English;
        let place = spot.place.filter(|_| !english).and_then(|id| Gazetteer::bundled().place(id));
        // What is said of a place ("south of", "the outskirts of") would be lost with its bare name.
        let bare = spot.name.as_deref() == Some(spot.surface.as_str()) || spot.point.is_some();
        let named = place.filter(|_| bare).and_then(|place| place.name_in(language).map(str::to_owned));
        named.unwrap_or_else(|| spot.surface.clone())
    }

    /// The other names the gazetteer has for a place, in the scripts of the sides: shown beside the reported one, whatever the page's
    /// language.
    pub fn other_names(&self, spot: &Spot) -> Vec<(&'static str, String)> {
        let Some(place) = spot.place.and_then(|id| Gazetteer::bundled().place(id)) else { return Vec::new() };
        let shown = self.spot(spot);
        let mut names: BTreeMap<String, &'static str> = BTreeMap::new();
        for (tag, language) in [
            ("en", truce_places::Language::English),
            ("ar", truce_places::Language::Arabic),
            ("he", truce_places::Language::Hebrew),
        ] {
            let name = place.name_in(language).filter(|name| *name != shown && *name != spot.surface);
            names.extend(name.map(|name| (name.to_owned(), tag)));
        }
        names.into_iter().map(|(name, tag)| (tag, name)).collect()
    }

    /// Where an incident is said to be.
    pub fn place(&self, incident: &Incident) -> String {
        let mut places: Vec<String> = Vec::new();
        for spot in &incident.places {
            let name = self.spot(spot);
            if !places.contains(&name) {
                places.push(name);
            }
        }
        if places.is_empty() { self.words.text("where-not-said") } else { self.words.list(&places) }
    }

    /// When an incident is said to have happened, in the local time of the words.
    pub fn when(&self, incident: &Incident) -> String {
        match &incident.time {
            Some(time) => self.words.interval(time, self.words.zone()),
            None => self.words.text("when-not-known"),
        }
    }

    /// A figure as the report gives it ("at least 11").
    pub fn figure(&self, figure: Figure) -> String {
        let value = self.words.number(i64::try_from(figure.value).unwrap_or(i64::MAX));
        match (figure.at_least, figure.about) {
            (true, _) => self.words.with("figure-at-least", [("value", value.into())]),
            (_, true) => self.words.with("figure-about", [("value", value.into())]),
            _ => value,
        }
    }

    /// A message in markup, with persons, actors, parties and zones named by these rules.
    pub fn html(&self, message: &Message) -> String {
        let mut message = message.clone();
        for argument in message.arguments.values_mut() {
            let Argument::Text(text) = argument else { continue };
            if text.starts_with("person:") {
                *text = self.person(text);
            } else if let Some(actor) = self.known(text) {
                // Reasons name actors by id, as every part of the program knows them.
                *text = self.actor(&actor);
            } else if let Some(told) = self.told().and_then(|told| told.rename(text)) {
                *text = told.to_owned();
            }
        }
        self.words.html(&message)
    }
}
