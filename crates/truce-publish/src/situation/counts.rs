//! Counts of incidents: by alleged direction, family of acts, zone and state. Every party has its block, empty or not.

use super::{
    names::Scene,
    page::{ChartRow, CountBlock, CountRow, StateHead, Tile},
    window::Window,
};
use crate::drawing::{BarRow, ByState, DayBars, State};
use std::collections::BTreeMap;
use truce_incidents::{Incident, IncidentKind};
use truce_vocabulary::ActGroup;

/// Under whose name an incident counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    /// The party with this place in the agreement's order.
    Party(usize),
    /// Others on that party's side, by their places among the agreement's actors: an act of theirs is not an act of the party.
    Others(usize, Vec<usize>),
    /// Claims name several parties.
    Several,
    /// Nobody is named, or somebody who stands on no party's side.
    Undetermined,
}

impl Scene<'_> {
    pub(crate) fn side(&self, incident: &Incident) -> Side {
        let parties = self.agreement().map_or(&[][..], |agreement| agreement.parties.as_slice());
        let (by, _to) = incident.direction();
        let known: Vec<usize> =
            parties.iter().enumerate().filter(|(_, party)| by.contains(&&party.id)).map(|(n, _)| n).collect();
        match known.as_slice() {
            [] => Side::Undetermined,
            [one] => self.on_the_side(*one, incident),
            _ => Side::Several,
        }
    }

    /// The party itself, its forces and offices included, or others on its side.
    fn on_the_side(&self, party: usize, incident: &Incident) -> Side {
        let Some(agreement) = self.agreement() else { return Side::Undetermined };
        let bound = &agreement.parties[party];
        let here = incident.actors.iter().filter(|who| who.party.as_ref() == Some(&bound.id));
        let roots: Vec<_> = here.filter_map(|who| Some(agreement.root_of(who.actor.as_ref()?))).collect();
        if roots.iter().all(|root| **root == bound.actor) {
            return Side::Party(party);
        }
        let place = |root: &truce_terms::ActorId| agreement.actors.iter().position(|actor| actor.id == *root);
        let mut others: Vec<usize> = roots.into_iter().filter_map(place).collect();
        others.sort_unstable();
        others.dedup();
        Side::Others(party, others)
    }

    /// Every side there is to show, in the agreement's order; "several" only where it occurs.
    fn sides(&self, incidents: &[&Incident]) -> Vec<(Side, String)> {
        let parties = self.agreement().map_or(&[][..], |agreement| agreement.parties.as_slice());
        let by = |name: &str| self.words.with("side-party", [("party", name.into())]);
        let mut found: Vec<Side> = incidents.iter().map(|incident| self.side(incident)).collect();
        found.sort();
        found.dedup();
        let mut sides: Vec<(Side, String)> = Vec::new();
        for (n, party) in parties.iter().enumerate() {
            sides.push((Side::Party(n), by(&self.party(&party.id))));
            for side in &found {
                if let Side::Others(of, others) = side
                    && *of == n
                {
                    let actors = self.agreement().map_or(&[][..], |agreement| agreement.actors.as_slice());
                    let names: Vec<String> =
                        others.iter().map(|place| self.actor(&actors[*place].id)).collect();
                    let arguments =
                        [("names", self.words.list(&names).into()), ("party", self.party(&party.id).into())];
                    sides.push((side.clone(), self.words.with("side-others", arguments)));
                }
            }
        }
        if found.contains(&Side::Several) {
            sides.push((Side::Several, self.words.text("side-several")));
        }
        sides.push((Side::Undetermined, self.words.text("side-undetermined")));
        sides
    }

    pub(crate) fn state_heads(&self, states: &[State]) -> Vec<StateHead> {
        let head = |state: &State| StateHead {
            symbol_html: state.inline(),
            words: self.words.text(&state.word_id()),
        };
        states.iter().map(head).collect()
    }

    pub(crate) fn tiles(&self, incidents: &[&Incident]) -> Vec<Tile> {
        let counts = by_state(incidents);
        let tile = |state: State| Tile {
            symbol_html: state.inline(),
            count: counts[state as usize].to_string(),
            words: self.words.text(&state.word_id()),
        };
        shown(&counts).into_iter().map(tile).collect()
    }

    /// The table of counts, and its last line.
    pub(crate) fn count_blocks(
        &self,
        incidents: &[&Incident],
        states: &[State],
    ) -> (Vec<CountBlock>, Vec<String>) {
        let line = |counts: &ByState| -> Vec<String> {
            let total: u32 = counts.iter().sum();
            states.iter().map(|state| counts[*state as usize]).chain([total]).map(|n| n.to_string()).collect()
        };
        let blocks = self.sides(incidents).into_iter().map(|(side, name)| {
            let mut rows: BTreeMap<(ActGroup, String), ByState> = BTreeMap::new();
            for incident in incidents.iter().filter(|incident| self.side(incident) == side) {
                let row = rows.entry((incident.act.group(), self.zone_of(incident))).or_default();
                row[State::from(incident.drawn_state()) as usize] += 1;
            }
            let row = |((group, zone), counts): ((ActGroup, String), ByState)| CountRow {
                group: self.words.act_group(group),
                zone,
                counts: line(&counts),
            };
            CountBlock { name, rows: rows.into_iter().map(row).collect() }
        });
        (blocks.collect(), line(&by_state(incidents)))
    }

    /// The chart: what is said to have been done, not steps of compliance.
    pub(crate) fn chart(&self, incidents: &[&Incident], window: &Window) -> (DayBars, Vec<ChartRow>) {
        let done: Vec<&Incident> =
            incidents.iter().copied().filter(|incident| incident.kind != IncidentKind::Compliance).collect();
        let days = window.days();
        let mut bars = DayBars { first: window.first, rows: Vec::new() };
        let mut twin = Vec::new();
        for (side, name) in self.sides(&done) {
            let mut row = BarRow {
                name: name.clone(),
                days: vec![[0; State::ALL.len()]; days],
                undated: [0; State::ALL.len()],
            };
            for incident in done.iter().filter(|incident| self.side(incident) == side) {
                let at = match incident.days(&self.zone) {
                    (Some(first), Some(last)) if first == last => window.index(first),
                    _ => None,
                };
                let cell = at.and_then(|day| row.days.get_mut(day)).unwrap_or(&mut row.undated);
                cell[State::from(incident.drawn_state()) as usize] += 1;
            }
            let dated =
                row.days.iter().enumerate().map(|(day, counts)| (self.words.day(window.day(day)), counts));
            let all = dated.chain([(self.words.text("chart-undated"), &row.undated)]);
            let mut cells: Vec<(String, String)> = all
                .filter(|(_, counts)| counts.iter().sum::<u32>() > 0)
                .map(|(day, counts)| (day, self.spelled(counts)))
                .collect();
            if cells.is_empty() {
                cells.push((self.words.text("chart-all-days"), self.words.text("counts-none")));
            }
            twin.push(ChartRow { direction: name, cells });
            bars.rows.push(row);
        }
        (bars, twin)
    }

    /// "3: 2 claimed by one, 1 disputed".
    fn spelled(&self, counts: &ByState) -> String {
        let part = |state: State| {
            let n = counts[state as usize];
            (n > 0).then(|| {
                let state = self.words.text(&state.word_id());
                self.words.with("count-of-state", [("count", i64::from(n).into()), ("state", state.into())])
            })
        };
        self.words.list(&State::ALL.into_iter().filter_map(part).collect::<Vec<_>>())
    }
}

pub(crate) fn by_state(incidents: &[&Incident]) -> ByState {
    let mut counts = [0; State::ALL.len()];
    for incident in incidents {
        counts[State::from(incident.drawn_state()) as usize] += 1;
    }
    counts
}

/// The three states a machine can tell, always; those only people can give, where they occur.
pub(crate) fn shown(counts: &ByState) -> Vec<State> {
    let machine = [State::ClaimedByOne, State::Corroborated, State::Disputed];
    State::ALL.into_iter().filter(|state| machine.contains(state) || counts[*state as usize] > 0).collect()
}
