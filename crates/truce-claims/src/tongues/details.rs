//! Where, when and how many: what stands in the words of an act, else beside them.

use super::acts::Event;
use super::assemble::Writer;
use super::lexicon::{Classes, Cue, Does, Means};
use super::people;
use super::places::Place;
use super::speech;
use super::times::Time;
use super::{Form, Tongue};
use crate::rules;
use crate::time::Role;
use crate::{Casualties, Count, Figure, PlaceRef, TimeRef};
use truce_vocabulary::{ActGroup, Evidence, Field, Locator};

impl Writer<'_> {
    pub(super) fn places_of(&self, event: &Event) -> Vec<Field<PlaceRef>> {
        let scan = &self.page.scan;
        let clause = scan.clause_of(event.at.start);
        let mut found: Vec<&Place> = Vec::new();
        for within in [event.quote.clone(), event.scene.clone(), clause.at.clone()] {
            found = self.page.places.iter().filter(|place| within.contains(&place.at.start)).collect();
            found.retain(|place| {
                !event.actors.iter().any(|doer| !doer.range.is_empty() && doer.range.overlaps(place.range))
            });
            // Of a verb whose subject stands somewhere else, what stands behind the verb counts first.
            let behind: Vec<&Place> =
                found.iter().copied().filter(|place| place.at.start >= event.at.start).collect();
            if !behind.is_empty() {
                found = behind;
            }
            if !found.is_empty() {
                break;
            }
        }
        let from = |place: &&Place| {
            people::governor(scan, place.at.start, None) == people::Under::From
                && event.act.group() != ActGroup::Comply
        };
        if found.iter().any(|place| !from(place)) {
            found.retain(|place| !from(place));
        }
        found.truncate(4);
        found
            .into_iter()
            .map(|place| Field::said(place.value.clone(), place.range, rules::TONGUE_PLACE))
            .collect()
    }

    /// The place that heads a line: "صور - ", "BEYROUTH -".
    pub(super) fn dateline(&self) -> Option<Field<PlaceRef>> {
        let first = self.page.places.first().filter(|place| place.at.start <= 2)?;
        let dash = self
            .page
            .scan
            .tokens
            .get(first.at.end)
            .is_some_and(|token| token.is_mark(&["-", "–", "—"]) && !token.glued);
        dash.then(|| Field::said(first.value.clone(), first.range, rules::TONGUE_PLACE))
    }

    pub(super) fn time_of(&self, event: &Event) -> Option<Field<TimeRef>> {
        let scan = &self.page.scan;
        let of_saying = |time: &Time| {
            self.page.tellings.iter().any(|telling| {
                let spoken = telling
                    .speaker
                    .iter()
                    .map(|speaker| scan.tokens_of(speaker.range).end)
                    .max()
                    .unwrap_or(0);
                telling.told
                    && matches!(
                        telling.does,
                        Does::Say | Does::Deny | Does::Warn | Does::Accuse | Does::Demand
                    )
                    && !telling.covers(time.at.start)
                    && (time.at.start >= telling.at.end && time.at.start <= telling.at.end.max(spoken) + 3)
                    && telling.covers(event.at.start)
            })
        };
        let useful = |time: &&Time| time.role != Role::Frequency && !of_saying(time);
        let clause = scan.clause_of(event.at.start);
        let sentence = scan.sentence_of(event.at.start);
        let ranges =
            [event.quote.clone(), event.scene.clone(), clause.at, sentence.start..event.at.start, sentence];
        let found = ranges.iter().find_map(|range| {
            let inside = self.page.times.iter().filter(|time| range.contains(&time.at.start)).filter(useful);
            inside.max_by_key(|time| {
                (time.value.interval.is_some(), std::cmp::Reverse(time.at.start.abs_diff(event.at.start)))
            })
        })?;
        Some(Field::said(found.value.clone(), scan.range(found.at.clone()), rules::TONGUE_TIME))
    }

    fn number(&self, token: usize) -> Option<u64> {
        let scan = &self.page.scan;
        let word = scan.tokens.get(token)?;
        if word.kind == super::tokens::Kind::Number {
            return word.key().replace([',', '٬'], "").parse().ok().filter(|value| *value < 1_000_000);
        }
        scan.at(token).iter().find_map(|hit| match hit.means {
            Means::Number(value) => Some(value),
            _ => None,
        })
    }

    fn is_time(&self, token: usize) -> bool {
        let next = self.page.times.partition_point(|time| time.at.end <= token);
        self.page.times.get(next).is_some_and(|time| time.at.start <= token)
    }

    /// A number that stands beside the act noun or what was fired.
    pub(super) fn count(&self, event: &Event) -> Option<Field<Count>> {
        let scan = &self.page.scan;
        let fired = Classes::Rocket
            .or(Classes::Munition)
            .or(Classes::Drone)
            .or(Classes::Gun)
            .or(Classes::Home)
            .or(Classes::Captive)
            .or(Classes::Body)
            .or(Classes::Aid);
        let mut nouns: Vec<usize> = if event.form == Form::Noun { vec![event.at.start] } else { Vec::new() };
        nouns.extend(
            scan.hits_in(event.quote.clone())
                .iter()
                .filter(|hit| matches!(hit.means, Means::Class(class) if class.meets(fired)))
                .map(|hit| hit.at.start),
        );
        for noun in nouns {
            let before =
                (noun.saturating_sub(2)..noun).rev().find_map(|token| Some((token, self.number(token)?)));
            if let Some((token, value)) = before.filter(|(token, _)| !self.is_time(*token)) {
                let figure = Figure { value, at_least: false, about: false };
                return Some(Field::said(
                    Count { unit: scan.tokens[noun].text.to_owned(), figure },
                    scan.range(token..noun + 1),
                    rules::TONGUE_COUNT,
                ));
            }
        }
        None
    }

    /// The dead and the injured that the words of an act, or the rest of their sentence, tell of.
    pub(super) fn casualties(&self, event: &Event) -> Option<Field<Casualties>> {
        let scan = &self.page.scan;
        let sentence = scan.sentence_of(event.at.start);
        let mut harm = Casualties::default();
        let mut words = Vec::new();
        for hit in scan.hits_in(event.quote.start.max(sentence.start)..sentence.end) {
            let (slot, own) = match hit.means {
                Means::Killed(own) => (&mut harm.killed, own),
                Means::Injured(own) => (&mut harm.injured, own),
                _ => continue,
            };
            if slot.is_some() {
                continue;
            }
            let none = speech::negation(scan, hit.at.start).is_some()
                || scan.any_cue(hit.at.start.saturating_sub(3)..hit.at.start, &[Cue::No, Cue::Without]);
            let near = |token: usize| (!self.is_time(token)).then(|| self.number(token)).flatten();
            let stop = |token: &usize| !scan.tokens[*token].is_mark(&[",", "،", ";", ".", "؛"]);
            let after = (hit.at.end..(hit.at.end + 4).min(sentence.end)).take_while(stop).find_map(near);
            let before = (hit.at.start.saturating_sub(6).max(sentence.start)..hit.at.start)
                .rev()
                .take_while(stop)
                .find_map(near);
            // "A tué trois personnes", "trois personnes ont été tuées", "trois morts".
            let active = matches!(hit.form, Form::Participle)
                && scan.has_auxiliary(hit.at.start)
                && !scan.auxiliaries(hit.at.start).any(|(_, cue)| cue == Cue::Be);
            let active =
                active || (hit.form.is_finite() || hit.form == Form::Gerund) && scan.tongue == Tongue::French;
            let verb_first = scan.tongue.puts_the_verb_first() || active;
            let value = match () {
                () if own.is_some() => own,
                () if none => Some(0),
                () if verb_first => after.or(before),
                () => before.or(after),
            };
            if let Some(value) = value {
                *slot = Some(Figure { value, at_least: false, about: false });
                words.push(Locator::Text(scan.range(hit.at.clone())));
            }
        }
        (harm != Casualties::default()).then_some(Field {
            value: harm,
            evidence: Evidence::Said(words),
            rule: rules::TONGUE_CASUALTIES,
        })
    }
}
