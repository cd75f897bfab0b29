//! People, places and states in words, under the rules of neutrality and harm: no private persons, the same form for every side.

use crate::language::Tongue;
use truce_incidents::{Account, DrawnState, Figure, Incident, Speaker, Who};
use truce_mission::{IncidentRow, Mission};
use truce_publish::drawing::State;
use truce_terms::{Agreement, Answerability, PartyId, StateWord, Zone, ZoneId};
use truce_vocabulary::{Argument, ClaimantKind, Message, Truth};

/// What tells names: the agreement, and the words.
#[derive(Clone, Copy)]
pub(crate) struct Naming<'a> {
    pub(crate) mission: &'a Mission,
    pub(crate) w: &'a Tongue,
}

impl<'a> Naming<'a> {
    pub(crate) fn agreement(&self) -> Option<&'a Agreement> {
        self.mission.agreement().map(AsRef::as_ref)
    }

    /// A name as readings carry it. A person appears by name only if the agreement lists an office of theirs.
    pub(crate) fn name(&self, name: &str) -> String {
        let Some(person) = name.strip_prefix("person:") else { return name.to_owned() };
        let listed = self.agreement().is_some_and(|agreement| !agreement.who_is(person, None).is_empty());
        if listed { person.to_owned() } else { self.w.t("who-person") }
    }

    pub(crate) fn names(&self, who: &[Who]) -> String {
        if who.is_empty() {
            return self.w.t("who-not-said");
        }
        let mut names: Vec<String> = who.iter().map(|who| self.name(&who.name)).collect();
        names.dedup();
        names.join(", ")
    }

    pub(crate) fn party(&self, id: &PartyId) -> String {
        let party = self.agreement().and_then(|agreement| agreement.party(id));
        party.map_or_else(|| id.to_string(), |party| party.name.clone())
    }

    pub(crate) fn zone_name(&self, id: &ZoneId) -> String {
        let zone = self.agreement().and_then(|agreement| agreement.zone_named(id));
        zone.map_or_else(|| id.to_string(), |zone| zone.name.clone())
    }

    fn speaker(&self, speaker: &Speaker) -> String {
        let name = self.name(&speaker.who.name);
        match (speaker.kind, &speaker.who.actor) {
            (ClaimantKind::Anonymous, _) => self.w.tn("speaker-unnamed", [("who", name.into())]),
            (ClaimantKind::Person, Some(actor)) => {
                let side = self
                    .agreement()
                    .map_or_else(|| actor.to_string(), |agreement| agreement.display_name(actor).to_owned());
                if side == name {
                    name
                } else {
                    self.w.tn("speaker-for", [("who", name.into()), ("side", side.into())])
                }
            }
            _ => name,
        }
    }

    /// Who says so, from the one nearest to the fact to the outlet.
    pub(crate) fn chain(&self, account: &Account) -> String {
        let outlet = account.outlet.clone().unwrap_or_else(|| self.w.t("outlet-not-stated"));
        let spoken: Vec<String> = account.speakers.iter().map(|speaker| self.speaker(speaker)).collect();
        match spoken.split_first() {
            None => self.w.tn("chain-outlet", [("outlet", outlet.into())]),
            Some((first, [])) => {
                self.w.tn("chain-one", [("who", first.as_str().into()), ("outlet", outlet.into())])
            }
            Some((first, rest)) => {
                let through = rest.join(", ");
                let arguments =
                    [("who", first.as_str().into()), ("through", through.into()), ("outlet", outlet.into())];
                self.w.tn("chain-many", arguments)
            }
        }
    }

    /// How a claim is put: modality, generality, numbers, harm, reasons.
    pub(crate) fn manner(&self, account: &Account) -> Vec<String> {
        let mut manner = vec![self.w.modality(account.modality)];
        if account.general {
            manner.push(self.w.t("manner-general"));
        }
        if account.called_breach {
            manner.push(self.w.t("manner-called-breach"));
        }
        if let Some((unit, figure)) = &account.count {
            let count = self.figure(*figure);
            manner.push(self.w.tn("manner-count", [("count", count.into()), ("unit", unit.as_str().into())]));
        }
        for (id, figure) in [("manner-killed", account.killed), ("manner-injured", account.injured)] {
            manner.extend(figure.map(|figure| self.w.tn(id, [("count", self.figure(figure).into())])));
        }
        for reason in &account.justifications {
            manner.push(self.w.tn("manner-reason", [("reason", self.w.justification(*reason).into())]));
        }
        manner
    }

    /// A figure as the report gives it ("at least 11").
    pub(crate) fn figure(&self, figure: Figure) -> String {
        let value = figure.value.to_string();
        match (figure.at_least, figure.about) {
            (true, _) => self.w.tn("figure-at-least", [("value", value.into())]),
            (_, true) => self.w.tn("figure-about", [("value", value.into())]),
            _ => value,
        }
    }

    pub(crate) fn place(&self, incident: &Incident) -> String {
        let mut places: Vec<&str> = Vec::new();
        for spot in &incident.places {
            if !places.contains(&spot.surface.as_str()) {
                places.push(&spot.surface);
            }
        }
        if places.is_empty() { self.w.t("where-not-said") } else { places.join(", ") }
    }

    pub(crate) fn when(&self, incident: &Incident) -> String {
        match &incident.time {
            Some(time) => self.w.interval(time, &self.w.zone),
            None => self.w.t("when-not-known"),
        }
    }

    /// The zones an incident lies in, and those of which that cannot be told; whole countries only where there is no finer one.
    pub(crate) fn zones(&self, row: &IncidentRow) -> String {
        let Some(agreement) = self.agreement() else { return self.w.t("counted-no-agreement") };
        // Of a zone without a shape nothing can be told from a point, anywhere: that is the agreement's gap, not this incident's.
        let counts = |id: &ZoneId, answer: Truth, of_whole: bool| {
            let zone = agreement.zone_named(id);
            zone.is_some_and(|zone| zone.whole == of_whole && (zone.drawn || answer == Truth::Yes))
        };
        let pick = |answer: Truth, of_whole: bool| -> Vec<String> {
            let zones =
                row.zones.iter().filter(|(zone, truth)| *truth == answer && counts(zone, answer, of_whole));
            zones.map(|(zone, _)| self.zone_name(zone)).collect()
        };
        let (inside, unsure) = (pick(Truth::Yes, false), pick(Truth::CannotTell, false));
        let mut parts = if inside.is_empty() { pick(Truth::Yes, true) } else { inside };
        if !unsure.is_empty() {
            parts.push(self.w.tn("counted-cannot-tell", [("zones", unsure.join(", ").into())]));
        }
        match (parts.is_empty(), row.zones.is_empty()) {
            (false, _) => parts.join(" · "),
            (true, true) if row.incident.places.is_empty() => self.w.t("counted-no-place"),
            (true, true) => self.w.t("counted-no-point"),
            (true, false) => self.w.t("counted-outside-all"),
        }
    }

    /// A message in markup, with persons named by the rule of these pages.
    pub(crate) fn html(&self, message: &Message) -> String {
        let mut message = message.clone();
        for argument in message.arguments.values_mut() {
            if let Argument::Text(text) = argument
                && text.starts_with("person:")
            {
                *text = self.name(text);
            }
        }
        self.w.html(&message)
    }
}

/// What is known about whether it happened.
pub(crate) fn state(incident: &Incident) -> State {
    drawn(incident.drawn_state())
}

/// The symbol and the word of a drawn state.
pub(crate) fn drawn(state: DrawnState) -> State {
    match state {
        DrawnState::Disputed => State::Disputed,
        DrawnState::Corroborated => State::Corroborated,
        DrawnState::ClaimedByOne => State::ClaimedByOne,
    }
}

/// A state's symbol in a line of text: a shape of its own, and the colour that only repeats it.
pub(crate) fn symbol(state: State) -> &'static str {
    match state {
        State::Corroborated => {
            r#"<svg class="sym" viewBox="0 0 20 20" aria-hidden="true"><circle class="sy full s-corroborated" cx="10" cy="10" r="6.8"/></svg>"#
        }
        State::Disputed => {
            r#"<svg class="sym" viewBox="0 0 20 20" aria-hidden="true"><path class="sy hollow s-disputed" d="M10 1.1L18.9 10L10 18.9L1.1 10Z"/><path class="sy full s-disputed" d="M10 1.1L10 18.9L1.1 10Z"/></svg>"#
        }
        // A machine gives no other; the shape of what is claimed stands for the rest until people grade.
        _ => {
            r#"<svg class="sym" viewBox="0 0 20 20" aria-hidden="true"><circle class="sy hollow s-claimed_by_one" cx="10" cy="10" r="6.8"/></svg>"#
        }
    }
}

pub(crate) fn answerability_id(how: Answerability) -> &'static str {
    match how {
        Answerability::OwnAct => "answerability-own_act",
        Answerability::MustPrevent => "answerability-must_prevent",
        Answerability::MustEnsure => "answerability-must_ensure",
        Answerability::BestEffort => "answerability-best_effort",
    }
}

pub(crate) fn obligation_id(state: StateWord) -> &'static str {
    match state {
        StateWord::NotDue => "obligation-not_due",
        StateWord::Due => "obligation-due",
        StateWord::Met => "obligation-met",
        StateWord::Late => "obligation-late",
        StateWord::Missed => "obligation-missed",
        StateWord::Suspended => "obligation-suspended",
        StateWord::Unknown => "obligation-unknown",
    }
}

pub(crate) fn basis_code(zone: &Zone) -> &'static str {
    match zone.basis {
        truce_terms::Basis::Text => "text",
        truce_terms::Basis::Annex => "annex",
        truce_terms::Basis::Resolution => "resolution",
        truce_terms::Basis::Unilateral => "unilateral",
        truce_terms::Basis::Analytic => "analytic",
    }
}
