//! Who is who: parties, actors, offices and their holders, bodies.

use super::{In, Known, Loader, flat};
use crate::files::*;
use crate::*;
use jiff::civil::Date;
use std::collections::BTreeMap;

impl Loader<'_> {
    pub(super) fn party(&mut self, file: usize, entry: PartyEntry, known: &Known) -> Party {
        self.known(file, "actor", &entry.actor, &known.actors);
        Party {
            id: PartyId(entry.id.into_inner()),
            name: entry.name,
            actor: ActorId(entry.actor.into_inner()),
        }
    }

    pub(super) fn actors(&mut self, entries: Vec<In<ActorEntry>>, known: &Known) -> Vec<Actor> {
        // A name that could be two actors would be read as whichever comes first: that is for a person to
        // settle.
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        let mut actors = Vec::new();
        for (file, entry) in entries {
            let id = entry.id.get_ref().clone();
            for alias in entry.aliases.values().chain(entry.adjectives.values()).flatten() {
                let other = taken.entry(alias.get_ref().clone()).or_insert_with(|| id.clone());
                if *other != id {
                    let message = format!("`{}` names two actors, `{other}` and `{id}`", alias.get_ref());
                    self.report(file, Some(alias.span()), message, "a name belongs to one actor");
                }
            }
            let part_of =
                entry.part_of.as_ref().and_then(|whole| self.known(file, "actor", whole, &known.actors));
            let side = entry.side.as_ref().and_then(|side| self.known(file, "party", side, &known.parties));
            actors.push((
                file,
                entry.id.span(),
                Actor {
                    id: ActorId(id),
                    name: entry.name,
                    kind: entry.kind,
                    aliases: flat(entry.aliases),
                    adjectives: flat(entry.adjectives),
                    part_of: part_of.map(ActorId),
                    side: side.map(PartyId),
                    heard: entry.heard,
                    note: entry.note,
                },
            ));
        }
        let wholes: BTreeMap<ActorId, Option<ActorId>> =
            actors.iter().map(|(_, _, actor)| (actor.id.clone(), actor.part_of.clone())).collect();
        for (file, at, actor) in &actors {
            let mut whole = actor.part_of.as_ref();
            for _ in 0..wholes.len() {
                whole = whole.and_then(|whole| wholes.get(whole)).and_then(Option::as_ref);
            }
            if whole.is_some() {
                let message = format!("`{}` is part of itself", actor.id);
                self.report(*file, Some(at.clone()), message, "`part_of` leads up to a party or a group");
            }
        }
        actors.into_iter().map(|(_, _, actor)| actor).collect()
    }

    pub(super) fn office(&mut self, file: usize, entry: OfficeEntry, known: &Known) -> Office {
        self.known(file, "actor", &entry.of, &known.actors);
        let holders = entry.holders.into_iter().map(|holder| {
            self.cited(file, &holder.source, known);
            let from = holder.from.as_ref().and_then(|day| self.day(file, day));
            let by = holder.by.as_ref().and_then(|day| self.day(file, day));
            let until = holder.until.as_ref().and_then(|day| self.day(file, day));
            if let (Some(first), Some(last), Some(at)) = (from.or(by), until, &holder.until)
                && last < first
            {
                let message = format!("{} leaves on {last}, before coming on {first}", holder.name);
                self.report(file, Some(at.span()), message, "`until` is the last day in office");
            }
            Holder { name: holder.name, aliases: holder.aliases, from, by, until }
        });
        Office {
            of: ActorId(entry.of.get_ref().clone()),
            role: entry.role.into_inner(),
            titles: entry.titles,
            holders: holders.collect(),
        }
    }

    pub(super) fn day(&mut self, file: usize, given: &Word) -> Option<Date> {
        let day = given.get_ref().parse::<Date>();
        if day.is_err() {
            let message = format!("`{}` is no day", given.get_ref());
            self.report(
                file,
                Some(given.span()),
                message,
                "write it \"2024-11-27\", or leave it out if it is not known",
            );
        }
        day.ok()
    }

    pub(super) fn body(&mut self, file: usize, entry: BodyEntry, known: &Known) -> Body {
        self.known(file, "actor", &entry.actor, &known.actors);
        self.cited(file, &entry.source, known);
        Body {
            id: BodyId(entry.id.into_inner()),
            actor: ActorId(entry.actor.into_inner()),
            members: self.all_known(file, "actor", &entry.members, &known.actors, ActorId),
            chairs: self.all_known(file, "actor", &entry.chairs, &known.actors, ActorId),
            validity: self.validity(file, entry.from.as_ref(), entry.until.as_ref(), known),
            note: entry.note,
        }
    }
}
