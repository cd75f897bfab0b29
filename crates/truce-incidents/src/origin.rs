//! Origins: where claims come from in the end, so that ten articles on one communiqué count once.
//!
//! When in doubt two claims go back to one origin: a count of independent origins may be too small, never too large for what
//! the reports themselves show.

use crate::{
    convert::Naming,
    incident::{Account, ClaimRef, Speaker, Who},
    mention::fold,
    shingle::{SAME_TEXT_PERCENT, Shingles},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use truce_terms::ActorId;
use truce_vocabulary::{ClaimantKind, Message, ReportId};

/// Agencies whose copy other outlets print; an outlet that names one in its credit passes the agency's words on.
const AGENCIES: &[(&str, &[&str])] = &[
    ("AFP", &["afp", "agence france presse"]),
    ("Anadolu", &["anadolu", "anadolu agency"]),
    ("ANSA", &["ansa"]),
    ("AP", &["ap", "associated press"]),
    ("dpa", &["dpa"]),
    ("EFE", &["efe"]),
    ("Interfax", &["interfax"]),
    ("Kyodo", &["kyodo"]),
    ("NNA", &["nna", "national news agency"]),
    ("PTI", &["pti"]),
    ("Reuters", &["reuters"]),
    ("TASS", &["tass"]),
    ("UPI", &["upi"]),
    ("Xinhua", &["xinhua"]),
];

/// Somebody, or some text, that claims go back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Who: a speaker, an agency, or an outlet in its own voice; `None` where neither speaker nor outlet is named.
    pub who: Option<Who>,
    /// What kind of speaker.
    pub kind: ClaimantKind,
    /// The claims that go back to it.
    pub claims: Vec<ClaimRef>,
    /// The reports that carry them: many articles, one origin.
    pub reports: Vec<ReportId>,
    /// Why these claims count as one origin.
    pub because: Vec<Message>,
}

/// What a report is like, for telling its origin.
pub(crate) struct Carrier {
    pub(crate) shingles: Shingles,
    pub(crate) outlet: Option<String>,
    /// The agency its credit names.
    pub(crate) agency: Option<&'static str>,
}

impl Carrier {
    pub(crate) fn new(outlet: Option<&str>, author: Option<&str>, text: &str) -> Self {
        let credit =
            [outlet, author, text.trim_end().lines().last()].into_iter().flatten().find_map(credited);
        Carrier {
            shingles: Shingles::of(text),
            outlet: outlet.map(str::to_owned),
            agency: outlet.and_then(agency).or(credit).or_else(|| dateline(text)),
        }
    }
}

/// The agency with this name.
fn agency(name: &str) -> Option<&'static str> {
    let folded = fold(name);
    AGENCIES.iter().find(|(_name, forms)| forms.contains(&folded.as_str())).map(|(name, _forms)| *name)
}

/// The agency in brackets at the end of a short line: "Business Recorder (AFP)".
fn credited(line: &str) -> Option<&'static str> {
    const CREDIT_CHARS_MAX: usize = 80;
    let line = line.trim();
    if line.chars().count() > CREDIT_CHARS_MAX && !line.ends_with(')') {
        return None;
    }
    let (_before, last) = line.trim_end_matches(['.', ' ']).rsplit_once('(')?;
    last.trim_end_matches(')').split(['/', ',', ';']).find_map(agency)
}

/// The agency of a dateline: "BEIRUT (AP) — ...", "BEIRUT, Dec 2 (Reuters) - ...".
fn dateline(text: &str) -> Option<&'static str> {
    const DATELINE_CHARS_MAX: usize = 60;
    text.lines().filter(|line| !line.trim().is_empty()).take(4).find_map(|line| {
        let head: String = line.chars().take(DATELINE_CHARS_MAX).collect();
        let (before, rest) = head.split_once('(')?;
        let (name, after) = rest.split_once(')')?;
        let capitals = before.chars().any(char::is_uppercase);
        (capitals && after.trim_start().starts_with(['-', '–', '—'])).then(|| agency(name))?
    })
}

/// The origins of an incident's claims, in the order of the first claim of each.
pub(crate) fn origins(
    claims: &[Account],
    carriers: &BTreeMap<ReportId, Carrier>,
    naming: &Naming<'_>,
) -> Vec<Origin> {
    let mut found: BTreeMap<String, (usize, Origin)> = BTreeMap::new();
    let stems = stems(claims, carriers);
    // "Israel said" may stand for its army said: where both speak of one incident they count once.
    let speaking: BTreeSet<&ActorId> =
        claims.iter().filter_map(|claim| claim.speakers.first()?.who.actor.as_ref()).collect();
    let voices: BTreeMap<&ActorId, &ActorId> = speaking
        .iter()
        .map(|actor| {
            (*actor, naming.lineage(actor).filter(|one| speaking.contains(one)).last().unwrap_or(*actor))
        })
        .collect();
    for (place, claim) in claims.iter().enumerate() {
        let (key, who, kind, because) = root(claim, carriers, &stems, &voices);
        let (_first, origin) = found.entry(key).or_insert_with(|| {
            let empty = Origin { who, kind, claims: Vec::new(), reports: Vec::new(), because: Vec::new() };
            (place, empty)
        });
        origin.claims.push(claim.at);
        origin.reports.push(claim.at.report);
        origin.because.extend(because);
    }
    let mut origins: Vec<(usize, Origin)> = found.into_values().collect();
    origins.sort_by_key(|(first, _origin)| *first);
    let mut origins: Vec<Origin> = origins.into_iter().map(|(_first, origin)| origin).collect();
    for origin in &mut origins {
        // Claims of one report follow each other.
        origin.reports.dedup();
        origin.because.sort_by(|one, other| {
            (&one.id, format!("{:?}", one.arguments)).cmp(&(&other.id, format!("{:?}", other.arguments)))
        });
        origin.because.dedup();
    }
    origins
}

type Root = (String, Option<Who>, ClaimantKind, Vec<Message>);

/// What a claim goes back to.
fn root(
    claim: &Account,
    carriers: &BTreeMap<ReportId, Carrier>,
    stems: &BTreeMap<ReportId, (ReportId, Option<u32>)>,
    voices: &BTreeMap<&ActorId, &ActorId>,
) -> Root {
    // "X, whom the outlet Y quotes": nearest to the fact first. An unnamed source belongs to whoever spoke to it.
    // Somebody no table knows, passed on by somebody it knows, counts with whoever passes it on: the mission's own patrol is no
    // second voice beside the mission.
    let named = |link: &&Speaker| !matches!(link.kind, ClaimantKind::Anonymous | ClaimantKind::Media);
    let known = claim.speakers.iter().take_while(named).find(|link| link.who.actor.is_some());
    let nearest = known.or(claim.speakers.first());
    match nearest {
        Some(Speaker { who, kind }) if !matches!(kind, ClaimantKind::Anonymous | ClaimantKind::Media) => {
            let key = match &who.actor {
                // Army and ministry are two voices; a minister and a spokesperson of one are not.
                Some(actor) => format!("actor:{}", voices.get(actor).copied().unwrap_or(actor)),
                None => format!("name:{}", fold(who.name.trim_start_matches("person:"))),
            };
            let because = Message::new("origin-same-speaker").with("who", who.name.as_str());
            (key, Some(who.clone()), *kind, vec![because])
        }
        Some(Speaker { who, kind: ClaimantKind::Media }) => {
            let because = Message::new("origin-picked-up").with("from", who.name.as_str());
            (outlet_key(&who.name), Some(who.clone()), ClaimantKind::Media, vec![because])
        }
        _ => {
            let unnamed = nearest.is_some();
            let passed_on = claim.speakers.iter().find(|link| link.kind == ClaimantKind::Media);
            let (key, who, mut because) = match passed_on {
                Some(link) => {
                    let because = Message::new("origin-picked-up").with("from", link.who.name.as_str());
                    (outlet_key(&link.who.name), Some(link.who.clone()), vec![because])
                }
                None => voice(claim, carriers, stems),
            };
            if unnamed {
                because.push(Message::new("origin-unnamed-source"));
            }
            // An outlet's unnamed sources cannot be told apart, so they count once; and apart from its own voice.
            let kind = if unnamed { ClaimantKind::Anonymous } else { ClaimantKind::Narrator };
            (if unnamed { format!("{key}|unnamed") } else { key }, who, kind, because)
        }
    }
}

/// The outlet's own voice, or its agency's, or that of the report whose text it repeats.
fn voice(
    claim: &Account,
    carriers: &BTreeMap<ReportId, Carrier>,
    stems: &BTreeMap<ReportId, (ReportId, Option<u32>)>,
) -> (String, Option<Who>, Vec<Message>) {
    let report = claim.at.report;
    let (stem, percent) = stems.get(&report).copied().unwrap_or((report, None));
    let carrier = carriers.get(&stem);
    let named = |name: &str| Who { name: name.to_owned(), actor: None, party: None };
    let mut because = Vec::new();
    if let Some(percent) = percent {
        because.push(Message::new("origin-same-text").with("percent", percent));
    }
    if let Some(agency) = carrier.and_then(|carrier| carrier.agency) {
        because.push(Message::new("origin-agency").with("agency", agency));
        return (outlet_key(agency), Some(named(agency)), because);
    }
    match carrier.and_then(|carrier| carrier.outlet.as_deref()) {
        Some(outlet) => {
            because.push(Message::new("origin-own-voice").with("outlet", outlet));
            (outlet_key(outlet), Some(named(outlet)), because)
        }
        None => {
            because.push(Message::new("origin-outlet-not-stated"));
            (format!("report:{stem}"), None, because)
        }
    }
}

fn outlet_key(name: &str) -> String {
    format!(
        "outlet:{}",
        agency(name).map_or_else(|| fold(name.trim_start_matches("The ")), str::to_lowercase)
    )
}

/// For each report, the first report whose text it repeats (itself where none), and how much of it.
fn stems(
    claims: &[Account],
    carriers: &BTreeMap<ReportId, Carrier>,
) -> BTreeMap<ReportId, (ReportId, Option<u32>)> {
    let mut reports: Vec<ReportId> = claims.iter().map(|claim| claim.at.report).collect();
    reports.dedup();
    let mut stems: Vec<(ReportId, (ReportId, Option<u32>))> = Vec::new();
    for report in reports {
        let mut stem = (report, None);
        for (earlier, (root, _percent)) in &stems {
            let (Some(one), Some(other)) = (carriers.get(earlier), carriers.get(&report)) else { continue };
            let percent = one.shingles.shared_percent(&other.shingles);
            if percent >= SAME_TEXT_PERCENT {
                stem = (*root, Some(percent));
                break;
            }
        }
        stems.push((report, stem));
    }
    stems.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_is_read_from_credit_or_dateline() {
        for (outlet, text, expected) in [
            (Some("Business Recorder (AFP)"), "Text.", Some("AFP")),
            (Some("Reuters"), "Text.", Some("Reuters")),
            (Some("VOA"), "Headline\n\nBEIRUT (AP) — Israeli aircraft struck.", Some("AP")),
            (Some("VOA"), "Headline\n\nSaid the army (AP) of it.", None),
            (Some("Daily"), "Headline\n\nBody of the text.\n(Reuters/Anadolu)", Some("Reuters")),
            (Some("The AP Herald"), "Text.", None),
            (None, "Text.", None),
        ] {
            assert_eq!(Carrier::new(outlet, None, text).agency, expected, "{outlet:?} {text}");
        }
    }
}
