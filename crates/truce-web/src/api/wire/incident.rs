//! Incidents and counts of them.

use super::{
    Interval, Reason, Recorded, Who, Wire,
    claim::{Claim, ClaimRef, Place},
    codebook,
};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use truce_mission::{IncidentRow, group_code};
use utoipa::ToSchema;

/// Where something lies with respect to one zone of the agreement.
#[derive(Serialize, ToSchema)]
pub(crate) struct InZone {
    /// The zone's id.
    zone: String,
    /// `yes`, `no` or `cannot_tell`: the circle of uncertainty crosses the line, or a fact is missing.
    inside: String,
}

/// A reason somebody gave for the act.
#[derive(Serialize, ToSchema)]
pub(crate) struct Reasoned {
    /// The reason, a code of `justifications` in the codebook.
    justification: String,
    /// Who gives it; absent for the outlet's own voice.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Who>,
    /// The claim it stands in.
    at: ClaimRef,
}

/// One version of what the claims differ on.
#[derive(Serialize, ToSchema)]
pub(crate) struct Version {
    /// The version: an act code, a name, or a number with its unit. Absent where it is a private person.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    /// The claims that say so.
    claims: Vec<ClaimRef>,
}

/// Versions that stand side by side because the claims differ; nothing is averaged.
#[derive(Serialize, ToSchema)]
pub(crate) struct Difference {
    /// What they differ on: `act`, `actor`, `killed`, `injured` or `count`.
    aspect: String,
    /// Each version.
    versions: Vec<Version>,
}

/// What several claims may be about. Our name for it, and no finding.
#[derive(Serialize, ToSchema)]
pub(crate) struct Incident {
    /// Its number in this mission, and the last part of its address.
    number: u32,
    /// A name that survives new reports: sixteen hexadecimal digits.
    key: String,
    /// `happening`, `compliance` or `allegation`; see `incident_kinds` in the codebook.
    kind: String,
    /// The act most claims give, a code of `acts` in the codebook.
    #[schema(example = "air.strike_drone")]
    act: String,
    /// Every act that some claim gives.
    acts: Vec<String>,
    /// The one word for how it stands: `disputed` comes before any count of origins.
    state: String,
    /// Whether one origin or several independent ones say so: `claimed_by_one` or `corroborated`. A machine says no more.
    occurrence: String,
    /// What the claims say about who, a code of `attributions` in the codebook; never what is so.
    attribution: String,
    /// How many independent origins the claims go back to; ten articles on one communiqué are one origin.
    origins: usize,
    /// The reports that carry its claims and denials.
    reports: Vec<String>,
    /// First local day, where bounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    /// Last local day, where bounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
    /// What all datings share; absent where no claim is dated.
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<Interval>,
    /// Everybody said to have done it.
    actors: Vec<Who>,
    /// Everybody it is said to have been done to.
    targets: Vec<Who>,
    /// Parties of the agreement said to have acted.
    from_parties: Vec<String>,
    /// Parties of the agreement it is said to have been done to.
    to_parties: Vec<String>,
    /// Every place the claims give, the finest first.
    places: Vec<Place>,
    /// Where it lies with respect to the zones of the agreement; empty where it has no point and names no zone.
    zones: Vec<InZone>,
    /// The claims that say it happened.
    claims: Vec<Claim>,
    /// Denials of this happening.
    denials: Vec<Claim>,
    /// Denials of all acts of the kind by one of its actors: beside it, and counted nowhere.
    general_denials: Vec<Claim>,
    /// Who says so of whom, where others allege it.
    alleged_by: Vec<Who>,
    /// Reasons given.
    justifications: Vec<Reasoned>,
    /// What the claims differ on.
    differences: Vec<Difference>,
    /// How it was coarsened for this audience; absent where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    coarsened: Option<Reason>,
}

/// Somebody, or some text, that claims go back to.
#[derive(Serialize, ToSchema)]
pub(crate) struct Origin {
    /// Who; absent where neither speaker nor outlet is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    who: Option<Who>,
    /// What kind of speaker, a code of `claimant_kinds` in the codebook.
    kind: String,
    /// The claims that go back to it.
    claims: Vec<ClaimRef>,
    /// The reports that carry them.
    reports: Vec<String>,
    /// Why these claims count as one origin.
    because: Vec<Reason>,
}

/// Why two claims stand in one incident.
#[derive(Serialize, ToSchema)]
pub(crate) struct Link {
    /// One claim.
    one: ClaimRef,
    /// The other.
    other: ClaimRef,
    /// What speaks for their being about one happening.
    because: Vec<Reason>,
}

/// What one version of the facts would mean under one provision, if it happened as claimed.
#[derive(Serialize, ToSchema)]
pub(crate) struct Assessment {
    /// The provision's id.
    provision: String,
    /// The party bound; absent where nobody is bound alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<String>,
    /// How that party would answer for it, a code of `answerabilities` in the codebook.
    #[serde(skip_serializing_if = "Option::is_none")]
    answerability: Option<String>,
    /// The act of this version.
    act: String,
    /// Who, in this version.
    actors: Vec<Who>,
    /// The answer on the facts as stated, a code of `verdicts` in the codebook.
    #[schema(example = "prohibited")]
    verdict: String,
    /// Always true: a program never says more than "if it happened as claimed".
    if_as_claimed: bool,
    /// How it was reached, step by step; empty where the steps are withheld from this audience.
    trace: Vec<Reason>,
    /// The claims that give this version.
    claims: Vec<ClaimRef>,
}

/// An incident with everything it rests on.
#[derive(Serialize, ToSchema)]
pub(crate) struct IncidentDetail {
    /// The incident.
    incident: Incident,
    /// Where its claims come from.
    origins: Vec<Origin>,
    /// Why its claims stand together.
    links: Vec<Link>,
    /// What it would mean under each provision in force.
    assessments: Vec<Assessment>,
    /// The register's entries at which its reports were received, oldest first.
    entries: Vec<Recorded>,
}

/// A page of incidents: newest first, undated last.
#[derive(Serialize, ToSchema)]
pub(crate) struct Incidents {
    /// The incidents of this page.
    pub(crate) incidents: Vec<Incident>,
    /// Where the next page begins: give it as `cursor`, with the same query. Absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
    /// Counts over all matches of the query, not only this page.
    pub(crate) counts: Counts,
    /// Reports received that are not read yet, and so are not in this answer.
    pub(crate) unread: usize,
}

/// Incidents from one side to another.
#[derive(Serialize, ToSchema)]
pub(crate) struct DirectionCount {
    /// The party said to have acted; absent where no claim names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// The party it is said to have been done to; absent where no claim names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    /// How many.
    incidents: u64,
}

/// Counts over all matches of a query. Counts of what is claimed, not of what happened.
#[derive(Serialize, ToSchema)]
pub(crate) struct Counts {
    /// Incidents.
    incidents: u64,
    /// Going back to one origin, disputed or not.
    claimed_by_one: u64,
    /// Going back to several independent origins, disputed or not.
    corroborated: u64,
    /// By attribution, a code of `attributions` in the codebook.
    by_attribution: BTreeMap<String, u64>,
    /// By family of acts, a code of `groups` in the codebook; families without one are absent.
    by_group: BTreeMap<String, u64>,
    /// By act, a code of `acts` in the codebook; acts without one are absent.
    by_act: BTreeMap<String, u64>,
    /// By party said to have acted and party it was done to; an incident between several stands in several lines.
    by_direction: Vec<DirectionCount>,
    /// Without a point.
    unlocated: u64,
    /// Without any date.
    undated: u64,
    /// Dated, but not to one day.
    wider_than_a_day: u64,
    /// Undated ones that match everything but the days of the query.
    undated_left_out: u64,
}

impl From<&truce_mission::Counts> for Counts {
    fn from(counts: &truce_mission::Counts) -> Self {
        let side = |party: &Option<truce_terms::PartyId>| party.as_ref().map(ToString::to_string);
        Counts {
            incidents: counts.incidents,
            claimed_by_one: counts.claimed_by_one,
            corroborated: counts.corroborated,
            by_attribution: counts.by_attribution.iter().cloned().collect(),
            by_group: counts
                .by_group
                .iter()
                .map(|(group, count)| (group_code(*group).to_owned(), *count))
                .collect(),
            by_act: counts.by_act.iter().map(|(act, count)| (act.code().to_owned(), *count)).collect(),
            by_direction: counts
                .by_direction
                .iter()
                .map(|(from, to, incidents)| DirectionCount {
                    from: side(from),
                    to: side(to),
                    incidents: *incidents,
                })
                .collect(),
            unlocated: counts.unlocated,
            undated: counts.undated,
            wider_than_a_day: counts.wider_than_a_day,
            undated_left_out: counts.undated_left_out,
        }
    }
}

fn refs(claims: &[truce_incidents::ClaimRef]) -> Vec<ClaimRef> {
    claims.iter().copied().map(ClaimRef::from).collect()
}

fn strings<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

impl Wire<'_> {
    pub(crate) fn incident(&self, row: &IncidentRow) -> Incident {
        let incident = &row.incident;
        Incident {
            number: row.number,
            key: incident.key.to_string(),
            kind: incident.kind.code().to_owned(),
            act: incident.act.code().to_owned(),
            acts: incident.acts().map(|act| act.code().to_owned()).collect(),
            state: incident.drawn_state().code().to_owned(),
            occurrence: incident.occurrence.code().to_owned(),
            attribution: incident.attribution.code().to_owned(),
            origins: incident.origins.len(),
            reports: incident.reports().iter().map(ToString::to_string).collect(),
            from: row.days.0,
            to: row.days.1,
            time: incident.time.map(Interval::from),
            actors: self.whos(&incident.actors),
            targets: self.whos(&incident.targets),
            from_parties: strings(&row.direction.0),
            to_parties: strings(&row.direction.1),
            places: incident.places.iter().map(Place::from).collect(),
            zones: row
                .zones
                .iter()
                .map(|(zone, inside)| InZone {
                    zone: zone.to_string(),
                    inside: codebook::truth(*inside).to_owned(),
                })
                .collect(),
            claims: self.claims(&incident.claims),
            denials: self.claims(&incident.denials),
            general_denials: self.claims(&incident.general_denials),
            alleged_by: self.whos(&incident.alleged_by),
            justifications: incident
                .justifications
                .iter()
                .map(|one| Reasoned {
                    justification: one.justification.code().to_owned(),
                    by: one.by.as_ref().map(|who| self.who(who)),
                    at: one.claim.into(),
                })
                .collect(),
            differences: incident.differences.iter().map(|one| self.difference(one)).collect(),
            coarsened: row.coarsened.as_ref().map(|note| self.reason(note)),
        }
    }

    fn difference(&self, difference: &truce_incidents::Difference) -> Difference {
        let value = |value: &str| {
            let who = truce_incidents::Who { name: value.to_owned(), actor: None, party: None };
            self.who(&who).name
        };
        Difference {
            aspect: difference.aspect.code().to_owned(),
            versions: difference
                .versions
                .iter()
                .map(|version| Version { value: value(&version.value), claims: refs(&version.claims) })
                .collect(),
        }
    }

    pub(crate) fn incident_detail(&self, row: &IncidentRow) -> IncidentDetail {
        let incident = &row.incident;
        let reports = incident.reports().into_iter();
        let found = reports.filter_map(|id| self.desk.mission.report(id).ok());
        let mut entries: Vec<truce_mission::Recorded> = found.map(|report| report.recorded).collect();
        entries.sort_by_key(|recorded| recorded.entry);
        IncidentDetail {
            origins: incident
                .origins
                .iter()
                .map(|origin| Origin {
                    who: origin.who.as_ref().map(|who| self.who(who)),
                    kind: origin.kind.code().to_owned(),
                    claims: refs(&origin.claims),
                    reports: strings(&origin.reports),
                    because: self.reasons(&origin.because),
                })
                .collect(),
            links: incident
                .links
                .iter()
                .map(|link| Link {
                    one: link.one.into(),
                    other: link.other.into(),
                    because: self.reasons(&link.because),
                })
                .collect(),
            assessments: incident.assessments.iter().map(|one| self.assessment(one)).collect(),
            // To the second, and which sealed entry belongs to which incident: not for the public.
            entries: entries.into_iter().filter(|_| !self.desk.is_public()).map(Recorded::from).collect(),
            incident: self.incident(row),
        }
    }

    fn assessment(&self, one: &truce_incidents::Assessment) -> Assessment {
        Assessment {
            provision: one.provision.to_string(),
            party: one.party.as_ref().map(|(party, _how)| party.to_string()),
            answerability: one.party.as_ref().map(|(_party, how)| how.code().to_owned()),
            act: one.act.code().to_owned(),
            actors: self.whos(&one.actors),
            verdict: one.verdict.code().to_owned(),
            if_as_claimed: one.if_as_claimed,
            trace: self.reasons(&one.trace),
            claims: refs(&one.claims),
        }
    }
}
