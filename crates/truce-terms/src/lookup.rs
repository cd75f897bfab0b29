//! Finding things in an agreement: who is who, who is part of whom, who held which office, which zone lies in
//! which.

use crate::{
    Actor, ActorId, Agreement, Body, BodyId, Event, EventId, Holder, Instrument, InstrumentId, Obligation,
    ObligationId, Office, Party, PartyId, Provision, ProvisionId, Validity, Zone, ZoneId,
};
use jiff::{Timestamp, civil::Date};
use truce_vocabulary::{Interval, Truth};

/// Somebody in an office, and how sure the folder is that it was so on the day asked for.
#[derive(Clone, Copy, Debug)]
pub struct Incumbent<'a> {
    /// The office.
    pub office: &'a Office,
    /// Who holds it.
    pub holder: &'a Holder,
    /// `Yes` if the dates are known and hold the day; `CannotTell` where one that matters is not known.
    pub in_office: Truth,
}

impl Holder {
    /// Whether the holder was in office on a day.
    pub fn on(&self, day: Date) -> Truth {
        let begun = match (self.from, self.by) {
            (Some(from), _) => Truth::from(from <= day),
            (None, Some(by)) if by <= day => Truth::Yes,
            (None, _) => Truth::CannotTell,
        };
        let not_over = match self.until {
            Some(until) => Truth::from(day <= until),
            // Nobody is known to have left; a successor would be listed with a date.
            None => Truth::Yes,
        };
        begun & not_over
    }
}

impl Validity {
    /// The part of this that lies in `outer`.
    pub fn within(self, outer: Validity) -> Validity {
        let from = self.from.max(outer.from);
        let until = match (self.until, outer.until) {
            (Some(own), Some(outer)) => Some(own.min(outer)),
            (own, outer) => own.or(outer),
        };
        Validity { from, until, pending: self.pending || outer.pending }
    }

    /// Whether all of a stretch of time lies in it, none of it, or some.
    pub fn covers(&self, when: &Interval) -> Truth {
        let starts = match (self.from, when.start, when.end) {
            _ if self.pending => Truth::CannotTell,
            (None, ..) => Truth::Yes,
            (Some(from), Some(start), _) if start >= from => Truth::Yes,
            (Some(from), _, Some(end)) if end <= from => Truth::No,
            _ => Truth::CannotTell,
        };
        let lasts = match (self.until, when.start, when.end) {
            (None, ..) => Truth::Yes,
            (Some(until), _, Some(end)) if end <= until => Truth::Yes,
            (Some(until), Some(start), _) if start >= until => Truth::No,
            _ => Truth::CannotTell,
        };
        starts & lasts
    }

    /// Whether it surely holds at an instant.
    pub fn holds_at(&self, at: Timestamp) -> bool {
        !self.pending && self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

impl Agreement {
    /// The actor with this id.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == *id)
    }

    /// The party with this id.
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == *id)
    }

    /// The provision with this id.
    pub fn provision(&self, id: &ProvisionId) -> Option<&Provision> {
        self.provisions.iter().find(|provision| provision.id == *id)
    }

    /// The obligation with this id.
    pub fn obligation(&self, id: &ObligationId) -> Option<&Obligation> {
        self.obligations.iter().find(|obligation| obligation.id == *id)
    }

    /// The instrument with this id.
    pub fn instrument(&self, id: &InstrumentId) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.id == *id)
    }

    /// The zone with this id.
    pub fn zone_named(&self, id: &ZoneId) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.id == *id)
    }

    /// The event with this id.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.iter().find(|event| event.id == *id)
    }

    /// The body with this id.
    pub fn body(&self, id: &BodyId) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == *id)
    }

    /// The actor's display name, or its id where the agreement does not know it.
    pub fn display_name<'a>(&'a self, id: &'a ActorId) -> &'a str {
        self.actor(id).map_or(id.0.as_str(), |actor| actor.name.as_str())
    }

    /// The actor, what it is part of, what that is part of, and so on.
    pub fn ancestry<'a>(&'a self, id: &'a ActorId) -> impl Iterator<Item = &'a ActorId> + 'a {
        // The loader has refused circles; the bound is for agreements built by hand.
        std::iter::successors(Some(id), |id| self.actor(id)?.part_of.as_ref()).take(self.actors.len() + 1)
    }

    /// Whether an actor is `whole` or a part of it.
    pub fn is_part_of(&self, actor: &ActorId, whole: &ActorId) -> bool {
        self.ancestry(actor).any(|id| id == whole)
    }

    /// The last of its ancestry: whose act its act is in the end (the IDF's are Israel's).
    pub fn root_of<'a>(&'a self, id: &'a ActorId) -> &'a ActorId {
        self.ancestry(id).last().unwrap_or(id)
    }

    /// The side an actor speaks and fights for: its own, or that of what it is part of.
    pub fn side_of(&self, id: &ActorId) -> Option<&PartyId> {
        self.ancestry(id).find_map(|id| self.actor(id)?.side.as_ref())
    }

    /// The actor that a name or an alias stands for, as written or in another case.
    pub fn actor_by_name(&self, name: &str) -> Option<&Actor> {
        let names = |actor: &Actor, same: &dyn Fn(&str) -> bool| {
            same(&actor.name) || actor.aliases.iter().any(|alias| same(alias))
        };
        let exact = self.actors.iter().find(|actor| names(actor, &|given| given == name));
        let folded = name.to_lowercase();
        exact.or_else(|| {
            self.actors.iter().find(|actor| names(actor, &|given| given.to_lowercase() == folded))
        })
    }

    /// Every office that somebody of this name may have held on a day; without a day, every office it ever
    /// held.
    ///
    /// A name is a full name, one of its other spellings, or the last word of one if nobody else's ends in
    /// it.
    pub fn who_is(&self, name: &str, day: Option<Date>) -> Vec<Incumbent<'_>> {
        let name = fold(name);
        let all = || {
            self.offices.iter().flat_map(|office| office.holders.iter().map(move |holder| (office, holder)))
        };
        let mut found: Vec<_> =
            all().filter(|(_, holder)| spellings(holder).any(|own| fold(own) == name)).collect();
        if found.is_empty() && !name.contains(' ') {
            found = all()
                .filter(|(_, holder)| spellings(holder).any(|own| last_word(&fold(own)) == name))
                .collect();
            if found.iter().any(|(_, holder)| holder.name != found[0].1.name) {
                found.clear();
            }
        }
        let dated = found.into_iter().map(|(office, holder)| {
            let in_office = day.map_or(Truth::CannotTell, |day| holder.on(day));
            Incumbent { office, holder, in_office }
        });
        dated.filter(|incumbent| day.is_none() || !incumbent.in_office.is_no()).collect()
    }

    /// Who held an office on a day: whoever surely did, else everybody who may have.
    pub fn office_holders(&self, of: &ActorId, role: &str, day: Date) -> Vec<&Holder> {
        let office = self.offices.iter().find(|office| office.of == *of && office.role == role);
        let holders = || office.into_iter().flat_map(|office| &office.holders);
        let sure: Vec<&Holder> = holders().filter(|holder| holder.on(day).is_yes()).collect();
        if !sure.is_empty() {
            return sure;
        }
        holders().filter(|holder| !holder.on(day).is_no()).collect()
    }

    /// Whether one zone lies wholly inside another, or is it.
    pub fn zone_inside(&self, inner: &ZoneId, outer: &ZoneId) -> bool {
        let mut seen = Vec::new();
        let mut next = vec![inner];
        while let Some(id) = next.pop() {
            if id == outer {
                return true;
            }
            if !seen.contains(&id) {
                seen.push(id);
                next.extend(self.zone_named(id).into_iter().flat_map(|zone| &zone.inside));
            }
        }
        false
    }

    /// Whether an instrument follows another, directly or by way of others.
    pub fn follows(&self, later: &InstrumentId, earlier: &InstrumentId) -> bool {
        let mut seen = Vec::new();
        let mut next = vec![later];
        while let Some(id) = next.pop() {
            if !seen.contains(&id) {
                seen.push(id);
                let links = self.instrument(id).into_iter().flat_map(|instrument| &instrument.follows);
                next.extend(links.map(|link| &link.instrument));
            }
        }
        later != earlier && seen.contains(&earlier)
    }
}

fn spellings(holder: &Holder) -> impl Iterator<Item = &str> {
    std::iter::once(holder.name.as_str()).chain(holder.aliases.iter().map(String::as_str))
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

/// A name for comparison: lower case, one kind of apostrophe, hyphens as spaces, titles' full stops dropped.
fn fold(name: &str) -> String {
    let plain =
        name.to_lowercase().replace(['’', '‘', 'ʼ', '`'], "'").replace(['-', '‑', '–'], " ").replace('.', "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
