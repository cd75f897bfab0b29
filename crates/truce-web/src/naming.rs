//! What these pages say of claims and incidents beyond the names that `truce-publish` tells; states, symbols and codes.

use crate::language::Tongue;
use truce_incidents::{Account, DrawnState, Incident};
use truce_mission::{IncidentRow, Mission};
use truce_publish::drawing::State;
use truce_terms::ZoneId;
use truce_vocabulary::Truth;

/// What tells names: the mission's agreement, and the words.
#[derive(Clone, Copy)]
pub(crate) struct Naming<'a> {
    pub(crate) w: &'a Tongue,
    names: truce_publish::Naming<'a>,
}

impl<'a> std::ops::Deref for Naming<'a> {
    type Target = truce_publish::Naming<'a>;
    fn deref(&self) -> &truce_publish::Naming<'a> {
        &self.names
    }
}

impl<'a> Naming<'a> {
    pub(crate) fn new(mission: &'a Mission, w: &'a Tongue) -> Self {
        Naming { w, names: truce_publish::Naming::new(mission.agreement().map(AsRef::as_ref), w) }
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
            zones.map(|(zone, _)| self.zone(zone)).collect()
        };
        let (inside, unsure) = (pick(Truth::Yes, false), pick(Truth::CannotTell, false));
        let mut parts = if inside.is_empty() { pick(Truth::Yes, true) } else { inside };
        if !unsure.is_empty() {
            parts.push(self.w.tn("counted-cannot-tell", [("zones", self.w.list(&unsure).into())]));
        }
        match (parts.is_empty(), row.zones.is_empty()) {
            (false, _) => parts.join(" · "),
            (true, true) if row.incident.places.is_empty() => self.w.t("counted-no-place"),
            (true, true) => self.w.t("counted-no-point"),
            (true, false) => self.w.t("counted-outside-all"),
        }
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
