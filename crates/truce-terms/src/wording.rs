//! An agreement's names and words in other languages: one file a language (`words.ar.toml`), for translators, beside the terms.
//!
//! A translation binds nobody and changes no verdict: terms are read from the terms. What it lacks is given as the terms have it.

use crate::{
    ActorId, Agreement, EventId, InstrumentId, Obligation, ObligationId, PartyId, Provision, ProvisionId,
    ZoneId,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a translated word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) enum Named {
    Actor,
    Party,
    Zone,
    Event,
    Instrument,
    Provision,
    Obligation,
    /// How a provision or obligation is cited ("Article 2").
    Label,
}

/// The words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    pub(crate) title: Option<String>,
    pub(crate) summary: Option<String>,
    pub(crate) words: BTreeMap<(Named, String), String>,
}

/// An agreement as it is told in one language.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    agreement: &'a Agreement,
    wording: Option<&'a Wording>,
}

impl Agreement {
    /// The agreement in a language by its tag ("ar"); as its terms have it where there are no words in that language.
    pub fn told_in(&self, language: &str) -> Told<'_> {
        Told { agreement: self, wording: self.wordings.get(language) }
    }
}

impl<'a> Told<'a> {
    fn find(&self, kind: Named, id: &str) -> Option<&'a str> {
        self.wording?.words.get(&(kind, id.to_owned())).map(String::as_str)
    }

    /// Its title.
    pub fn title(&self) -> &'a str {
        self.wording.and_then(|wording| wording.title.as_deref()).unwrap_or(&self.agreement.title)
    }

    /// What it is, in a few sentences; and whether that is in the language asked for.
    pub fn summary(&self) -> (&'a str, bool) {
        let found = self.wording.and_then(|wording| wording.summary.as_deref());
        (found.unwrap_or(&self.agreement.summary), found.is_some())
    }

    /// An actor's display name; its id where the agreement does not know it.
    pub fn actor(&self, id: &ActorId) -> String {
        let found = self.find(Named::Actor, &id.0);
        found.map_or_else(|| self.agreement.display_name(id).to_owned(), str::to_owned)
    }

    /// A party's display name; that of its actor where it has none of its own in this language.
    pub fn party(&self, id: &PartyId) -> String {
        let Some(party) = self.agreement.party(id) else { return id.0.clone() };
        let found = self.find(Named::Party, &id.0).or_else(|| self.find(Named::Actor, &party.actor.0));
        found.unwrap_or(&party.name).to_owned()
    }

    /// A zone's display name.
    pub fn zone(&self, id: &ZoneId) -> String {
        let own = || self.agreement.zone_named(id).map_or(id.0.as_str(), |zone| zone.name.as_str());
        self.find(Named::Zone, &id.0).unwrap_or_else(own).to_owned()
    }

    /// What happens at a date of the calendar; and whether that is in the language asked for.
    pub fn event(&self, id: &EventId) -> (String, bool) {
        let found = self.find(Named::Event, &id.0);
        let own = || {
            let event = self.agreement.events.iter().find(|event| event.id == *id);
            event.map_or(id.0.as_str(), |event| event.words.as_str())
        };
        (found.unwrap_or_else(own).to_owned(), found.is_some())
    }

    /// An instrument's title.
    pub fn instrument(&self, id: &InstrumentId) -> String {
        let own = || {
            let instrument = self.agreement.instruments.iter().find(|one| one.id == *id);
            instrument.map_or(id.0.as_str(), |one| one.title.as_str())
        };
        self.find(Named::Instrument, &id.0).unwrap_or_else(own).to_owned()
    }

    /// How something is cited ("Article 2").
    pub fn label(&self, label: &'a str) -> &'a str {
        self.find(Named::Label, label).unwrap_or(label)
    }

    /// The word in this language for a name that stands in a message as the terms have it: a citation, an
    /// actor, a party, a zone, an instrument.
    pub fn rename(&self, name: &str) -> Option<&'a str> {
        self.wording?;
        let agreement = self.agreement;
        let actor = || agreement.actors.iter().find(|one| one.name == name).map(|one| one.id.0.as_str());
        let zone = || agreement.zones.iter().find(|one| one.name == name).map(|one| one.id.0.as_str());
        let party = || agreement.parties.iter().find(|one| one.name == name).map(|one| one.id.0.as_str());
        let instrument =
            || agreement.instruments.iter().find(|one| one.title == name).map(|one| one.id.0.as_str());
        self.find(Named::Label, name)
            .or_else(|| self.find(Named::Actor, actor()?))
            .or_else(|| self.find(Named::Party, party()?))
            .or_else(|| self.find(Named::Zone, zone()?))
            .or_else(|| self.find(Named::Instrument, instrument()?))
    }

    /// What a provision says, in our words; and whether that is in the language asked for.
    pub fn provision(&self, provision: &'a Provision) -> (&'a str, bool) {
        let ProvisionId(id) = &provision.id;
        let found = self.find(Named::Provision, id);
        (found.unwrap_or(&provision.summary), found.is_some())
    }

    /// What is owed, in our words; and whether that is in the language asked for.
    pub fn obligation(&self, obligation: &'a Obligation) -> (&'a str, bool) {
        let ObligationId(id) = &obligation.id;
        let found = self.find(Named::Obligation, id);
        (found.unwrap_or(&obligation.summary), found.is_some())
    }
}
