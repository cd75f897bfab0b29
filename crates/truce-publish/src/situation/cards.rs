//! Incidents in words: the line of a table, the card with both sides, the claim with its quotation.

use super::{
    names::Scene,
    page::{AssessmentRow, Brief, Card, ClaimRow, Fact, HarmRow, PointRow, Said, StatementRow},
};
use crate::drawing::State;
use std::collections::BTreeSet;
use truce_incidents::{Account, Aspect, Assessment, Incident, Statement};
use truce_terms::Verdict;
use truce_vocabulary::{ActGroup, Argument, Modality};

use super::material::Numbered;

/// Cards at most; every incident is in the annex.
pub(crate) const CARDS_MAX: usize = 8;
/// From this number on, provisions under which nothing can be told share one line.
const FOLDED_MIN: usize = 3;
/// Claims quoted on one card at most; every claim is in the annex.
const QUOTED_MAX: usize = 6;

impl Scene<'_> {
    pub(crate) fn said(&self, account: &Account) -> Said {
        let words = self.words;
        let mut manner = vec![words.modality(account.modality)];
        if account.general {
            manner.push(words.text("manner-general"));
        }
        if account.called_breach && account.modality != Modality::Denied {
            manner.push(words.text("manner-called-breach"));
        }
        if let Some((unit, figure)) = &account.count {
            let count = self.figure(*figure);
            manner
                .push(words.with("manner-count", [("count", count.into()), ("unit", unit.as_str().into())]));
        }
        for reason in &account.justifications {
            manner.push(words.with("manner-reason", [("reason", words.justification(*reason).into())]));
        }
        let filed = self.material.reports.iter().find(|report| report.id == account.at.report);
        Said {
            words: (!account.quote.is_empty()).then(|| account.quote.clone()),
            by: self.chain(account),
            manner,
            report: self.report(account.at.report),
            language: filed.and_then(|report| report.provenance.language.clone()),
        }
    }

    pub(crate) fn brief(&self, numbered: &Numbered<'_>) -> Brief {
        let incident = numbered.incident;
        let state = State::from(incident.drawn_state());
        let mut says: Vec<String> = Vec::new();
        for claim in &incident.claims {
            let chain = self.chain(claim);
            if !says.contains(&chain) {
                says.push(chain);
            }
        }
        let more = says.len().saturating_sub(2);
        says.truncate(2);
        if more > 0 {
            says.push(self.words.with("and-more", [("count", count(more))]));
        }
        Brief {
            number: numbered.number,
            symbol_html: state.inline(),
            state: self.words.text(&state.word_id()),
            act: self.words.act(incident.act),
            by: self.names(&incident.actors),
            toward: if incident.targets.is_empty() {
                "\u{2013}".to_owned()
            } else {
                self.names(&incident.targets)
            },
            place: self.place(incident),
            zone: self.zone_of(incident),
            coarsened: numbered.coarsened.map(|note| self.words.render(note)),
            when: self.when(incident),
            who_says: says.join("; "),
            reports: self.reports(&incident.reports()),
        }
    }

    pub(crate) fn point_row(&self, numbered: &Numbered<'_>) -> Option<PointRow> {
        let (spot, point) = Self::point(numbered.incident)?;
        let state = State::from(numbered.incident.drawn_state());
        let degrees = |value: f64| format!("{value:.3}");
        let radius = i64::try_from(libm::round(point.radius_m.clamp(0.0, 1e9)) as u64).unwrap_or(i64::MAX);
        Some(PointRow {
            number: numbered.number,
            symbol_html: state.inline(),
            state: self.words.text(&state.word_id()),
            act: self.words.act(numbered.incident.act),
            place: spot.surface.clone(),
            point: self.words.with(
                "point-and-radius",
                [
                    ("lat", degrees(point.lat).into()),
                    ("lon", degrees(point.lon).into()),
                    ("radius", radius.into()),
                ],
            ),
        })
    }

    pub(crate) fn harm_rows(&self, numbered: &Numbered<'_>) -> Vec<HarmRow> {
        let claims = numbered.incident.claims.iter().chain(&numbered.incident.denials);
        let harmed = claims.filter(|claim| claim.killed.is_some() || claim.injured.is_some());
        harmed
            .map(|claim| HarmRow {
                number: numbered.number,
                killed: self.figure_or_dash(claim.killed),
                injured: self.figure_or_dash(claim.injured),
                said: self.said(claim),
            })
            .collect()
    }

    pub(crate) fn claim_rows(&self, numbered: &Numbered<'_>) -> Vec<ClaimRow> {
        let incident = numbered.incident;
        let row = |claim: &Account| ClaimRow {
            incident: numbered.number,
            act: self.words.act(claim.act),
            said: self.said(claim),
            confidence: self.words.with("confidence", [("percent", i64::from(claim.confidence).into())]),
        };
        incident.claims.iter().chain(&incident.denials).chain(&incident.general_denials).map(row).collect()
    }

    pub(crate) fn card(&self, numbered: &Numbered<'_>) -> Card {
        let (words, incident) = (self.words, numbered.incident);
        let state = State::from(incident.drawn_state());
        let fact = |id: &str, value: String| Fact { name: words.text(id), value };
        let origins = incident.origins.len();
        let articles = incident.reports().len();
        let (assessments, undecided) = self.assessments(incident);
        // A claim that gives a reason answers as much as it tells; it stands on the side of the answers.
        let reasoned = |claim: &&Account| !claim.justifications.is_empty();
        let told: Vec<&Account> = incident.claims.iter().filter(|claim| !reasoned(claim)).collect();
        let told = if told.is_empty() { incident.claims.iter().collect() } else { told };
        let answers = incident.denials.iter().chain(incident.claims.iter().filter(reasoned));
        let more = told.len().saturating_sub(QUOTED_MAX);
        let silent =
            incident.assessments.iter().filter(|opinion| opinion.verdict == Verdict::NotCovered).count();
        Card {
            number: numbered.number,
            symbol_html: state.inline(),
            state: match state {
                State::Corroborated => words.with("state-corroborated-by", [("count", count(origins))]),
                other => words.text(&other.word_id()),
            },
            title: words.headed(&words.act(incident.act)),
            facts: vec![
                fact("head-by", self.names(&incident.actors)),
                fact("head-toward", self.names(&incident.targets)),
                fact("head-place", self.place(incident)),
                fact("head-zone", self.zone_of(incident)),
                fact("head-when", self.when(incident)),
                fact("head-attribution", words.text(&format!("attribution-{}", incident.attribution.code()))),
            ],
            coarsened: numbered.coarsened.map(|note| words.render(note)),
            claims: told.iter().take(QUOTED_MAX).map(|claim| self.said(claim)).collect(),
            more_claims: (more > 0).then(|| words.with("claims-more", [("count", count(more))])),
            answers: answers.map(|claim| self.said(claim)).collect(),
            general: incident.general_denials.iter().take(QUOTED_MAX).map(|claim| self.said(claim)).collect(),
            origins: words
                .with("origins-counted", [("origins", count(origins)), ("reports", count(articles))]),
            origin_notes: {
                let mut notes: Vec<String> = Vec::new();
                for because in incident.origins.iter().flat_map(|origin| &origin.because) {
                    let note = self.html(because);
                    if !notes.contains(&note) {
                        notes.push(note);
                    }
                }
                notes.truncate(QUOTED_MAX);
                notes
            },
            differences: incident.differences.iter().map(|difference| self.difference(difference)).collect(),
            undecided_words: match undecided.as_slice() {
                [] => String::new(),
                rows => {
                    let mut labels: Vec<&str> = rows.iter().map(|row| row.provision.as_str()).collect();
                    let mut seen = BTreeSet::new();
                    labels.retain(|label| seen.insert(*label));
                    let arguments = [("count", count(labels.len())), ("labels", words.list(&labels).into())];
                    words.with("assessment-cannot-tell", arguments)
                }
            },
            assessments,
            undecided,
            assessments_empty: if self.agreement().is_none() {
                words.text("assessment-no-agreement")
            } else {
                words.with("assessment-none-covers", [("count", count(silent))])
            },
            notified: words.text("nothing-on-record"),
            answered: words.text("nothing-on-record"),
        }
    }

    fn difference(&self, difference: &truce_incidents::Difference) -> Fact {
        let version = |version: &truce_incidents::Version| {
            let value = match (difference.aspect, version.value.parse()) {
                (Aspect::Act, Ok(act)) => self.words.act(act),
                (Aspect::Actor, _) => {
                    let actor = truce_terms::ActorId(version.value.clone());
                    let name = self
                        .agreement()
                        .and_then(|agreement| agreement.actor(&actor))
                        .map(|known| known.name.clone());
                    name.unwrap_or_else(|| self.person(&version.value))
                }
                _ => version.value.clone(),
            };
            let mut reports: Vec<u32> =
                version.claims.iter().map(|claim| self.report(claim.report)).collect();
            reports.sort_unstable();
            reports.dedup();
            let refs: String = reports.iter().map(|number| format!("[{number}]")).collect();
            format!("{value} {refs}")
        };
        Fact {
            name: self.words.difference(difference.aspect),
            value: difference.versions.iter().map(version).collect::<Vec<_>>().join(" | "),
        }
    }

    /// What can be told under each provision, and apart from it what cannot.
    fn assessments(&self, incident: &Incident) -> (Vec<AssessmentRow>, Vec<AssessmentRow>) {
        let Some(agreement) = self.agreement() else { return (Vec::new(), Vec::new()) };
        let versions = {
            let mut seen: Vec<(truce_vocabulary::Act, &[truce_incidents::Who])> = Vec::new();
            for one in &incident.assessments {
                if !seen.contains(&(one.act, one.actors.as_slice())) {
                    seen.push((one.act, one.actors.as_slice()));
                }
            }
            seen.len()
        };
        let row = |one: &Assessment| {
            let told = agreement.told_in(self.words.language());
            let provision = agreement
                .provision(&one.provision)
                .map_or_else(|| one.provision.to_string(), |known| told.label(&known.label).to_owned());
            let version = self.words.with(
                "assessment-version",
                [("act", self.words.act(one.act).into()), ("by", self.names(&one.actors).into())],
            );
            let bound = match &one.party {
                Some((party, how)) => self.words.with(
                    "assessment-bound",
                    [("party", self.party(party).into()), ("how", self.words.answerability(*how).into())],
                ),
                None => self.words.text("assessment-nobody-bound"),
            };
            AssessmentRow {
                provision,
                bound: if versions > 1 { format!("{bound} \u{2013} {version}") } else { bound },
                verdict: self.words.verdict_if_as_claimed(one.verdict),
                trace_html: one.trace.iter().map(|step| self.html(step)).collect(),
            }
        };
        let covering = || incident.assessments.iter().filter(|one| one.verdict != Verdict::NotCovered);
        let (undecided, decided): (Vec<_>, Vec<_>) =
            covering().partition(|one| one.verdict == Verdict::CannotTell);
        let (mut rows, open) = (
            decided.into_iter().map(row).collect::<Vec<_>>(),
            undecided.into_iter().map(row).collect::<Vec<_>>(),
        );
        if open.len() < FOLDED_MIN {
            rows.extend(open);
            return (rows, Vec::new());
        }
        (rows, open)
    }

    pub(crate) fn statement_row(&self, statement: &Statement) -> StatementRow {
        let account = &statement.account;
        let outlet = || account.outlet.clone().unwrap_or_else(|| self.words.text("outlet-not-stated"));
        StatementRow {
            kind: match statement.kind {
                truce_incidents::StatementKind::Said | truce_incidents::StatementKind::Talked => {
                    self.words.act(account.act)
                }
                truce_incidents::StatementKind::Prospect | truce_incidents::StatementKind::Denial => {
                    self.words.with(
                        "statement-about-act",
                        [
                            ("act", self.words.act(account.act).into()),
                            ("modality", self.words.modality(account.modality).into()),
                        ],
                    )
                }
            },
            by: if statement.speakers.is_empty() { outlet() } else { self.names(&statement.speakers) },
            to: if statement.to.is_empty() { "\u{2013}".to_owned() } else { self.names(&statement.to) },
            when: match &account.time {
                Some(time) => self.words.interval(time, &self.zone),
                None => self.words.text("when-not-known"),
            },
            said: self.said(account),
        }
    }
}

/// Which incidents get a card, by a rule the page states: harm first, then what is disputed, then origins; never by who is named.
pub(crate) fn significant<'a, 'b>(incidents: &'b [Numbered<'a>]) -> Vec<&'b Numbered<'a>> {
    let mut chosen: Vec<&Numbered<'a>> = incidents.iter().collect();
    chosen.sort_by_key(|numbered| {
        let incident = numbered.incident;
        let harm = incident.claims.iter().any(|claim| claim.killed.is_some() || claim.injured.is_some());
        let forceful = matches!(
            incident.act.group(),
            ActGroup::Prot
                | ActGroup::Civ
                | ActGroup::Air
                | ActGroup::Fire
                | ActGroup::Ground
                | ActGroup::Sea
        );
        let disputed = State::from(incident.drawn_state()) == State::Disputed;
        (!harm, !disputed, usize::MAX - incident.origins.len(), !forceful, numbered.number)
    });
    chosen.truncate(CARDS_MAX);
    chosen
}

pub(crate) fn count(number: usize) -> Argument {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}
