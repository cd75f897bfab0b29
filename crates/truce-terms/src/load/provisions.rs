//! What binds: instruments, provisions, obligations and the acts they name.

use super::{Known, Loader};
use crate::files::*;
use crate::near::suggest;
use crate::*;
use std::collections::BTreeSet;
use truce_vocabulary::{ACTS, Act};

impl Loader<'_> {
    pub(super) fn instrument(&mut self, file: usize, entry: InstrumentEntry, known: &Known) -> Instrument {
        let follows = entry.follows.into_iter().filter_map(|link| {
            let instrument = self.known(file, "instrument", &link.instrument, &known.instruments)?;
            Some(Follows { instrument: InstrumentId(instrument), relation: link.relation })
        });
        Instrument {
            follows: follows.collect(),
            id: InstrumentId(entry.id.into_inner()),
            title: entry.title,
            validity: self.validity(file, entry.from.as_ref(), entry.until.as_ref(), known),
            standing: entry.standing,
            reserves: entry.reserves,
            reserved_by: entry.reserved_by,
            sources: self.cited(file, &entry.source, known),
            note: entry.note,
        }
    }

    pub(super) fn acts(&mut self, file: usize, codes: &[Word]) -> Vec<Act> {
        let mut acts = BTreeSet::new();
        for code in codes {
            let given = code.get_ref().as_str();
            let before = acts.len();
            match given.strip_suffix('*') {
                Some(group) if group.ends_with('.') => {
                    acts.extend(
                        ACTS.iter().filter(|entry| entry.code.starts_with(group)).map(|entry| entry.act),
                    );
                }
                _ => acts.extend(given.parse::<Act>()),
            }
            if acts.len() == before && given.parse::<Act>().is_err() {
                let message = format!("`{given}` is not an act code");
                let near = suggest(given, ACTS.iter().map(|entry| entry.code));
                self.report(
                    file,
                    Some(code.span()),
                    message,
                    format!("{near} A whole group is written `air.*`."),
                );
            }
        }
        acts.into_iter().collect()
    }

    pub(super) fn provision(&mut self, file: usize, entry: ProvisionEntry, known: &Known) -> Provision {
        self.known(file, "instrument", &entry.instrument, &known.instruments);
        let whole = entry.id.span();
        if entry.duties.is_empty() {
            let message = format!("`{}` binds nobody", entry.id.get_ref());
            self.report(
                file,
                Some(whole.clone()),
                message,
                "give it a [[provision.duties]] with party, actors and how",
            );
        }
        if let Some(duty) = entry.duties.iter().find(|duty| duty.actors.is_empty()) {
            let message =
                format!("`{}` makes {} answer for nobody", entry.id.get_ref(), duty.party.get_ref());
            self.report(file, Some(duty.party.span()), message, "list the actors whose acts it answers for");
        }
        if entry.prohibits.is_empty() && entry.permits.is_empty() && entry.unclear.is_empty() {
            let message = format!("`{}` speaks of no act", entry.id.get_ref());
            self.report(
                file,
                Some(whole.clone()),
                message,
                "list act codes under `prohibits`, `permits` or `unclear`",
            );
        }
        for zone in entry.zones.iter().chain(&entry.except).chain(&entry.landing) {
            if known.unilateral.contains(zone.get_ref()) {
                let message = format!(
                    "`{}` rests on `{}`, which one side declared",
                    entry.id.get_ref(),
                    zone.get_ref()
                );
                self.report(
                    file,
                    Some(zone.span()),
                    message,
                    "a zone of one side binds nobody else: no provision rests on it",
                );
            }
        }
        let prohibits = self.acts(file, &entry.prohibits);
        let permits = self.acts(file, &entry.permits);
        let unclear = self.acts(file, &entry.unclear);
        for act in prohibits.iter().chain(&permits).chain(&unclear) {
            let times = [&prohibits, &permits, &unclear].iter().filter(|acts| acts.contains(act)).count();
            if times > 1 {
                let message = format!("`{}` lists {act} under more than one answer", entry.id.get_ref());
                self.report(file, Some(whole.clone()), message, "an act is prohibited, permitted or unclear");
                break;
            }
        }
        let duties = entry.duties.iter().filter_map(|duty| {
            let party = self.known(file, "party", &duty.party, &known.parties)?;
            let actors = self.all_known(file, "actor", &duty.actors, &known.actors, ActorId);
            Some(Duty { party: PartyId(party), actors, answerability: duty.how })
        });
        Provision {
            duties: duties.collect(),
            validity: self.validity(file, entry.from.as_ref(), entry.until.as_ref(), known),
            zones: self.all_known(file, "zone", &entry.zones, &known.zones, ZoneId),
            except: self.all_known(file, "zone", &entry.except, &known.zones, ZoneId),
            against: self.all_known(file, "actor", &entry.against, &known.actors, ActorId),
            landing: self.all_known(file, "zone", &entry.landing, &known.zones, ZoneId),
            sources: self.cited(file, &entry.source, known),
            id: ProvisionId(entry.id.into_inner()),
            label: entry.label,
            instrument: InstrumentId(entry.instrument.into_inner()),
            summary: entry.summary,
            prohibits,
            permits,
            unclear,
            reserves: entry.reserves,
            note: entry.note,
        }
    }

    pub(super) fn obligation(
        &mut self,
        file: usize,
        entry: ObligationEntry,
        known: &Known,
        parties: &[Party],
    ) -> Obligation {
        self.known(file, "instrument", &entry.instrument, &known.instruments);
        let by = self.known(file, "actor", &entry.by, &known.actors);
        if entry.due.is_none() && entry.undated.is_none() && entry.condition.is_none() {
            let message =
                format!("`{}` says neither when it is due nor that it has no date", entry.id.get_ref());
            let help =
                "give `due` an event, or `undated` the words of the text, or `condition` what it depends on";
            self.report(file, Some(entry.id.span()), message, help);
        }
        let names: BTreeSet<String> = known.events.keys().cloned().collect();
        let due_event = entry.due.as_ref().and_then(|due| self.known(file, "event", due, &names));
        let due_of = |event: &Option<String>| {
            event.as_ref().and_then(|event| known.events.get(event).copied().flatten())
        };
        let due = due_of(&due_event);
        let mut extensions: Vec<Extension> = Vec::new();
        for later in &entry.extended {
            let instrument = self.known(file, "instrument", &later.instrument, &known.instruments);
            let known_from = self.time(file, &later.known_from, known);
            let event = self.known(file, "event", &later.due, &names);
            let at = due_of(&event);
            let previous = extensions.last().map(|last| last.due).or(due);
            if let (Some(at), Some(previous)) = (at, previous)
                && at <= previous
            {
                let message = format!("the extension ends at {at}, no later than {previous}");
                self.report(file, Some(later.due.span()), message, "an extension moves the date on");
            }
            if let (Some(instrument), Some(known_from), Some(event), Some(due)) =
                (instrument, known_from, event, at)
            {
                let (instrument, event) = (InstrumentId(instrument), EventId(event));
                extensions.push(Extension { instrument, known_from, event, due });
            }
        }
        let party =
            parties.iter().find(|party| Some(&party.actor.0) == by.as_ref()).map(|party| party.id.clone());
        Obligation {
            from: entry.from.as_ref().and_then(|from| self.time(file, from, known)),
            met_by: self.acts(file, &entry.met_by),
            sources: self.cited(file, &entry.source, known),
            id: ObligationId(entry.id.into_inner()),
            label: entry.label,
            instrument: InstrumentId(entry.instrument.into_inner()),
            by: ActorId(entry.by.into_inner()),
            party,
            strictness: entry.how,
            summary: entry.summary,
            due_event: due_event.map(EventId),
            due,
            extensions,
            undated: entry.undated,
            condition: entry.condition,
            target: entry.target,
            note: entry.note,
        }
    }
}
