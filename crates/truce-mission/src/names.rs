//! The names in a query: whether the agreement has them, and whether anybody here knows them.
//!
//! A name nobody knows is more likely a slip of the pen than something that did not happen.

use crate::{
    Mission,
    columns::Columns,
    error::MissionError,
    query::{Query, QueryError},
    rows::Audience,
    view::fold,
};
use std::collections::BTreeSet;
use truce_places::{Context, CountryCode, Gazetteer};
use truce_terms::did_you_mean;

impl Mission {
    /// Whether a query's zone and sides are the agreement's.
    pub(crate) fn check(&self, query: &Query) -> Result<(), MissionError> {
        let agreement = self.agreement().map(AsRef::as_ref);
        let zones =
            || agreement.iter().flat_map(|one| &one.zones).map(|zone| zone.id.0.clone()).collect::<Vec<_>>();
        let expect = |key, found: &str, known: Vec<String>| {
            let found = found.to_owned();
            let missing = !known.contains(&found);
            if missing { Err(QueryError::NotInAgreement { key, found, known }) } else { Ok(()) }
        };
        if let Some(zone) = &query.zone {
            expect("zone", &zone.zone.0, zones())?;
        }
        for party in query.direction.iter().flat_map(|direction| [&direction.from, &direction.to]).flatten() {
            expect("direction", &party.0, self.sides())?;
        }
        Ok(())
    }

    /// Whether the actors and the place that a query asks for are known to some incident, to the agreement or to the gazetteer. For
    /// whoever keeps the mission: what is suggested are names from all of it.
    ///
    /// # Errors
    /// A name that nobody knows, or that incidents have in another form, with the names near it; nothing was read yet; the view cannot
    /// be read.
    pub fn check_names(&self, query: &Query) -> Result<(), MissionError> {
        let view = self.view()?;
        view.at_once(|loaded| {
            let columns = loaded.columns(view, Audience::Mechanism)?;
            // Where there is no incident, no name finds one.
            if columns.len() == 0 {
                return Ok(());
            }
            for actor in &query.actors {
                self.check_actor(&columns, actor)?;
            }
            Ok(self.check_place(&columns, &query.place)?)
        })
    }

    fn check_actor(&self, columns: &Columns, asked: &str) -> Result<(), QueryError> {
        let named: BTreeSet<&str> = columns.words.iter().flatten().map(String::as_str).collect();
        let sides = self.sides();
        let lower = asked.to_lowercase();
        if named.contains(lower.as_str()) || named.contains(fold(asked).as_str()) || sides.contains(&lower) {
            return Ok(());
        }
        let told = |instead| QueryError::Unknown { key: "actor", found: short(asked), instead };
        // The agreement may know the name; incidents go by the actor's id and by what reports call it.
        match self.agreement().and_then(|agreement| agreement.actor_by_name(asked)) {
            Some(actor) if named.contains(actor.id.0.as_str()) => {
                Err(told(format!("did you mean `{}`?", actor.id)))
            }
            Some(_) => Ok(()),
            None => {
                let known = named.iter().copied().chain(sides.iter().map(String::as_str));
                let near = did_you_mean(asked, known);
                Err(told(near.unwrap_or_else(|| match sides.as_slice() {
                    [] => "no name here is like it".to_owned(),
                    sides => format!("the agreement has {}", sides.join(", ")),
                })))
            }
        }
    }

    fn check_place(&self, columns: &Columns, asked: &str) -> Result<(), QueryError> {
        let part = format!(" {}", fold(asked));
        let named: BTreeSet<&str> = columns.place_names.iter().flatten().map(String::as_str).collect();
        if named.iter().any(|name| format!(" {name}").contains(&part)) {
            return Ok(());
        }
        let told = |instead| Err(QueryError::Unknown { key: "place", found: short(asked), instead });
        let zones = self.agreement().into_iter().flat_map(|agreement| &agreement.zones);
        let countries: Vec<CountryCode> = zones.flat_map(|zone| zone.countries.iter().copied()).collect();
        let resolved = Gazetteer::bundled().resolve(asked, &Context::of(&countries));
        let meant: Vec<&str> = resolved.candidates().iter().map(|candidate| candidate.place.name()).collect();
        let near = did_you_mean(asked, named.iter().copied());
        if let Some(name) = meant.iter().find(|name| named.contains(fold(name).as_str())) {
            // Rather as a report has it, which is easier to type than the gazetteer's "Hâriîs".
            return told(near.unwrap_or_else(|| format!("did you mean `{name}`?")));
        }
        // A place of this name is known, and nothing is said of it.
        if !Gazetteer::bundled().complete(asked, 1).is_empty() {
            return Ok(());
        }
        // The gazetteer knows spellings that are far apart letter by letter.
        let near = near.or_else(|| meant.first().map(|name| format!("did you mean `{name}`?")));
        told(near.unwrap_or_else(|| "no name here is like it".to_owned()))
    }

    /// The agreement's parties, then its other actors.
    fn sides(&self) -> Vec<String> {
        let agreement = self.agreement().map(AsRef::as_ref);
        let parties = agreement.iter().flat_map(|one| &one.parties).map(|party| party.id.0.clone());
        let actors = agreement.iter().flat_map(|one| &one.actors).map(|actor| actor.id.0.clone());
        let mut sides: Vec<String> = parties.collect();
        sides.extend(actors.filter(|actor| !sides.contains(actor)).collect::<Vec<_>>());
        sides
    }
}

/// A value as an error shows it.
fn short(value: &str) -> String {
    value.chars().take(60).collect()
}
