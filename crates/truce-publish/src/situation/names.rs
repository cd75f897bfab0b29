//! People, places and zones in words, under the rules of neutrality and harm: no loaded names, no private persons.

use super::material::Material;
use crate::{Words, drawing::State};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use truce_incidents::{Account, DrawnState, Figure, Incident, Speaker, Spot, Who};
use truce_terms::{Agreement, PartyId, Zone};
use truce_vocabulary::{ClaimantKind, ReportId, Truth, UncertainPoint};

/// What the sections of one page share.
pub(crate) struct Scene<'a> {
    pub(crate) words: &'a Words,
    pub(crate) material: &'a Material<'a>,
    pub(crate) zone: TimeZone,
    /// Number of each report on the page.
    pub(crate) numbers: BTreeMap<ReportId, u32>,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(material: &'a Material<'a>, words: &'a Words, zone: TimeZone) -> Self {
        let numbers = material.reports.iter().zip(1..).map(|(report, number)| (report.id, number)).collect();
        Scene { words, material, zone, numbers }
    }

    pub(crate) fn agreement(&self) -> Option<&'a Agreement> {
        self.material.agreement
    }

    pub(crate) fn report(&self, id: ReportId) -> u32 {
        self.numbers.get(&id).copied().unwrap_or(0)
    }

    pub(crate) fn reports(&self, ids: &[ReportId]) -> Vec<u32> {
        let mut numbers: Vec<u32> = ids.iter().map(|id| self.report(*id)).collect();
        numbers.sort_unstable();
        numbers
    }

    pub(crate) fn party(&self, id: &PartyId) -> String {
        self.agreement()
            .and_then(|agreement| agreement.party(id))
            .map_or_else(|| id.to_string(), |party| party.name.clone())
    }

    /// A name as printed. A person appears by name only if the agreement lists an office of theirs.
    pub(crate) fn name(&self, who: &Who) -> String {
        self.person(&who.name)
    }

    /// The same of a name as readings carry it ("person:…").
    pub(crate) fn person(&self, name: &str) -> String {
        let Some(person) = name.strip_prefix("person:") else { return name.to_owned() };
        let listed = self.agreement().is_some_and(|agreement| !agreement.who_is(person, None).is_empty());
        if listed { person.to_owned() } else { self.words.text("who-person") }
    }

    pub(crate) fn names(&self, who: &[Who]) -> String {
        if who.is_empty() {
            return self.words.text("who-not-said");
        }
        let mut names: Vec<String> = who.iter().map(|who| self.name(who)).collect();
        names.dedup();
        names.join(", ")
    }

    fn speaker(&self, speaker: &Speaker) -> String {
        let name = self.name(&speaker.who);
        match (speaker.kind, &speaker.who.actor) {
            (ClaimantKind::Anonymous, _) => self.words.with("speaker-unnamed", [("who", name.into())]),
            (ClaimantKind::Person, Some(actor)) => {
                let side = self
                    .agreement()
                    .map_or_else(|| actor.to_string(), |agreement| agreement.display_name(actor).to_owned());
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
    pub(crate) fn chain(&self, account: &Account) -> String {
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
                    ("through", rest.join(", ").into()),
                    ("outlet", outlet.into()),
                ],
            ),
        }
    }

    pub(crate) fn place(&self, incident: &Incident) -> String {
        let mut places: Vec<&str> = Vec::new();
        for spot in &incident.places {
            if !places.contains(&spot.surface.as_str()) {
                places.push(&spot.surface);
            }
        }
        if places.is_empty() { self.words.text("where-not-said") } else { places.join(", ") }
    }

    /// The finest place with a point.
    pub(crate) fn point(incident: &Incident) -> Option<(&Spot, UncertainPoint)> {
        incident.places.iter().find_map(|spot| Some((spot, spot.point?)))
    }

    pub(crate) fn when(&self, incident: &Incident) -> String {
        match &incident.time {
            Some(time) => self.words.interval(time, &self.zone),
            None => self.words.text("when-not-known"),
        }
    }

    /// Which zone an incident counts under: named by the words, or told from the point; whole countries only where no other says yes.
    pub(crate) fn zone_of(&self, incident: &Incident) -> String {
        let Some(agreement) = self.agreement() else { return self.words.text("counted-no-agreement") };
        let by_words = |zone: &&Zone| incident.places.iter().any(|spot| spot.zone.as_ref() == Some(&zone.id));
        let named = innermost(agreement, &agreement.zones.iter().filter(by_words).collect::<Vec<_>>());
        if !named.is_empty() {
            return named.join(" · ");
        }
        let Some((_spot, point)) = Self::point(incident) else {
            return self.words.text(if incident.places.is_empty() {
                "counted-no-place"
            } else {
                "counted-no-point"
            });
        };
        let answers = agreement.shapes.locate_all(&point);
        let pick = |whole: bool, answer: Truth| -> Vec<String> {
            let zones = agreement.zones.iter().filter(|zone| zone.whole == whole);
            let said = |id: &str| answers.iter().any(|(zone, truth)| zone.as_str() == id && *truth == answer);
            innermost(agreement, &zones.filter(|zone| said(&zone.id.0)).collect::<Vec<_>>())
        };
        let inside = pick(false, Truth::Yes);
        let unsure = pick(false, Truth::CannotTell);
        match (inside.is_empty(), unsure.is_empty()) {
            (false, _) => inside.join(" · "),
            (true, false) => self.words.with("counted-cannot-tell", [("zones", unsure.join(" · ").into())]),
            (true, true) => match pick(true, Truth::Yes).as_slice() {
                [] => self.words.text("counted-outside-all"),
                whole => whole.join(" · "),
            },
        }
    }

    /// A figure as the report gives it ("at least 11").
    pub(crate) fn figure(&self, figure: Option<Figure>) -> String {
        let Some(figure) = figure else { return "\u{2013}".to_owned() };
        let value = figure.value.to_string();
        match (figure.at_least, figure.about) {
            (true, _) => self.words.with("figure-at-least", [("value", value.into())]),
            (_, true) => self.words.with("figure-about", [("value", value.into())]),
            _ => value,
        }
    }
}

/// The names of the zones that hold no other of them; of two that are one area on two grounds, the first.
fn innermost(agreement: &Agreement, zones: &[&Zone]) -> Vec<String> {
    let holds_another = |place: usize, zone: &Zone| {
        zones.iter().enumerate().any(|(other, inner)| {
            let mutual = agreement.zone_inside(&zone.id, &inner.id);
            other != place && agreement.zone_inside(&inner.id, &zone.id) && (!mutual || other < place)
        })
    };
    let kept = zones.iter().enumerate().filter(|(place, zone)| !holds_another(*place, zone));
    kept.map(|(_, zone)| zone.name.clone()).collect()
}

/// What is known about whether it happened.
pub(crate) fn state(incident: &Incident) -> State {
    match incident.drawn_state() {
        DrawnState::Disputed => State::Disputed,
        DrawnState::Corroborated => State::Corroborated,
        DrawnState::ClaimedByOne => State::ClaimedByOne,
    }
}

/// A state's symbol on its own, to stand in a line of text.
pub(crate) fn symbol(state: State) -> String {
    format!(
        "<svg class=\"sym\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">{}</svg>",
        state.symbol(10.0, 10.0, 7.4)
    )
}
