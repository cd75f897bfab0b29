//! Claims to incidents: the one door of this crate.

use crate::compare::{DENIES, likeness};
use crate::{
    Sourced,
    assess::assessments,
    convert::Naming,
    group::{clusters, days},
    in_order,
    incident::{
        Account, Aspect, Assessment, Attribution, Difference, Incident, IncidentKey, IncidentKind, Link,
        Occurrence, Reasoned, Spot, Version, Who,
    },
    mention::{Family, Mention, fold},
    origin::{Carrier, origins},
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use truce_terms::Agreement;
use truce_vocabulary::{Act, ActGroup, Interval, Justification, Modality, ReportId};

/// Puts together the claims that may be about one happening, keeps what they differ on, counts the origins they go back to,
/// and holds each version against the agreement.
///
/// The same reports give the same incidents in whatever order they are given and whatever their ids are. Incidents come sorted by time,
/// undated ones last.
pub fn gather(reports: &[Sourced<'_>], agreement: Option<&Agreement>) -> Vec<Incident> {
    let mut incidents = gather_unassessed(reports, agreement);
    for (incident, agreement) in incidents.iter_mut().zip(std::iter::repeat(agreement)) {
        incident.assessments = agreement.map(|agreement| assess(incident, agreement)).unwrap_or_default();
    }
    incidents
}

/// What each provision of an agreement in force would mean for each version of an incident, if it happened as claimed.
pub fn assess(incident: &Incident, agreement: &Agreement) -> Vec<Assessment> {
    let mut given: Vec<Justification> =
        incident.justifications.iter().map(|reason| reason.justification).collect();
    given.sort();
    given.dedup();
    assessments(agreement, &incident.claims, &incident.places, incident.time, &given)
}

/// As [`gather`], without holding any version against the agreement. Assessments are by far the most of what an incident holds; whoever
/// has very many incidents may have them one at a time from [`assess`].
pub fn gather_unassessed(reports: &[Sourced<'_>], agreement: Option<&Agreement>) -> Vec<Incident> {
    let naming = Naming::new(agreement);
    let reports = in_order(reports);
    // In the order of reports and claims from here on: whoever must choose between claims takes the first.
    let (mut happenings, mut denials) = (Vec::new(), Vec::new());
    for sourced in &reports {
        let published = sourced.provenance.published.map(|dated| dated.date);
        for (account, claim) in naming.accounts(sourced).zip(&sourced.reading.claims) {
            let denied = account.modality == Modality::Denied && IncidentKind::of(account.act).is_some();
            let list = match is_of_an_incident(&account) {
                true => &mut happenings,
                false if denied => &mut denials,
                false => continue,
            };
            list.push(Mention::new(account, claim, sourced.text, published, &naming));
        }
    }

    let clusters = clusters(&happenings);
    let denied = denied(&happenings, &clusters, &denials);
    let carriers: BTreeMap<ReportId, Carrier> = reports
        .iter()
        .map(|one| {
            let carrier =
                Carrier::new(one.provenance.outlet.as_deref(), one.provenance.author.as_deref(), one.text);
            (one.report, carrier)
        })
        .collect();

    let general: Vec<&Mention> = denials.iter().filter(|denial| denial.account.general).collect();
    let mut incidents: Vec<Incident> = clusters
        .into_iter()
        .zip(denied)
        .map(|((members, links), denials_here)| {
            let mentions: Vec<&Mention> = members.iter().map(|index| &happenings[*index]).collect();
            let here: Vec<&Mention> = denials_here.iter().map(|index| &denials[*index]).collect();
            let beside: Vec<&Mention> =
                general.iter().copied().filter(|denial| denies_in_general(denial, &mentions)).collect();
            incident(&mentions, links, &here, &beside, &carriers, &naming)
        })
        .collect();
    let start = |incident: &Incident| incident.time.and_then(|time| time.start.or(time.end));
    // Those that begin together stay in the order of their first claims.
    incidents.sort_by(|one, other| {
        let (a, b) = (start(one), start(other));
        a.is_none().cmp(&b.is_none()).then(a.cmp(&b))
    });
    incidents
}

/// Whether a claim says that something happened, and so is in an incident; what was only announced, demanded, denied, said or
/// talked over is not.
pub fn is_of_an_incident(account: &Account) -> bool {
    let happened = matches!(account.modality, Modality::Asserted | Modality::Alleged | Modality::Possible);
    happened && IncidentKind::of(account.act).is_some()
}

/// For each cluster, the particular denials of it: each denial denies the happening it is most like.
fn denied(
    happenings: &[Mention],
    clusters: &[(Vec<usize>, Vec<Link>)],
    denials: &[Mention],
) -> Vec<Vec<usize>> {
    let members = clusters
        .iter()
        .enumerate()
        .flat_map(|(cluster, (members, _links))| members.iter().map(move |member| (*member, cluster)));
    let candidates = Candidates::of(happenings, members);
    let mut denied = vec![Vec::new(); clusters.len()];
    for (index, denial) in denials.iter().enumerate().filter(|(_index, denial)| !denial.account.general) {
        let best = candidates
            .near(denial)
            .iter()
            // Whoever denies an act denies somebody's act: a claim about another actor is not what it denies.
            .filter(|(member, _cluster)| {
                let actors = &happenings[*member].actors;
                denial.actors.is_empty() || actors.is_empty() || !actors.is_disjoint(&denial.actors)
            })
            .filter_map(|(member, cluster)| {
                let found = likeness(&happenings[*member], denial, false)?;
                (found.points >= DENIES).then_some((found.points, *member, *cluster))
            })
            .max_by(|one, other| {
                let near = |member: usize| nearness(&happenings[member], denial);
                one.0.cmp(&other.0).then(near(one.1).cmp(&near(other.1))).then(other.1.cmp(&one.1))
            });
        if let Some((_points, _member, cluster)) = best {
            denied[cluster].push(index);
        }
    }
    denied
}

/// Claims by what ties a denial to one of them: a report, the words, or a time. Those that share none of it are never about one happening,
/// and there may be very many of them.
struct Candidates<'a> {
    by_report: BTreeMap<(Family, ReportId), Vec<(usize, usize)>>,
    by_words: BTreeMap<(Family, &'a str), Vec<(usize, usize)>>,
    by_day: BTreeMap<(Family, i64), Vec<(usize, usize)>>,
    /// Dated to a long stretch, or with an end open.
    by_stretch: BTreeMap<Family, Vec<(usize, usize)>>,
    dated: BTreeMap<Family, Vec<(usize, usize)>>,
}

impl<'a> Candidates<'a> {
    /// Claims by their place, each with its cluster.
    fn of(claims: &'a [Mention], members: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut all = Candidates {
            by_report: BTreeMap::new(),
            by_words: BTreeMap::new(),
            by_day: BTreeMap::new(),
            by_stretch: BTreeMap::new(),
            dated: BTreeMap::new(),
        };
        for member in members {
            let claim = &claims[member.0];
            all.by_report.entry((claim.family, claim.report())).or_default().push(member);
            all.by_words.entry((claim.family, &claim.wording)).or_default().push(member);
            let Some(time) = claim.account.time else { continue };
            all.dated.entry(claim.family).or_default().push(member);
            let mut short = false;
            for day in days(time) {
                short = true;
                all.by_day.entry((claim.family, day)).or_default().push(member);
            }
            if !short {
                all.by_stretch.entry(claim.family).or_default().push(member);
            }
        }
        all
    }

    /// Every claim that a denial can be about.
    fn near(&self, denial: &Mention) -> BTreeSet<(usize, usize)> {
        let family = denial.family;
        let mut near = BTreeSet::new();
        near.extend(self.by_report.get(&(family, denial.report())).into_iter().flatten());
        near.extend(self.by_words.get(&(family, denial.wording.as_str())).into_iter().flatten());
        let Some(time) = denial.account.time else { return near };
        let mut short = false;
        for day in days(time) {
            short = true;
            near.extend(self.by_day.get(&(family, day)).into_iter().flatten());
        }
        let others = if short { &self.by_stretch } else { &self.dated };
        near.extend(others.get(&family).into_iter().flatten());
        near
    }
}

/// How near a claim stands before a denial in one report; nothing for another report.
fn nearness(claim: &Mention, denial: &Mention) -> Option<std::cmp::Reverse<u32>> {
    let same = claim.report() == denial.report();
    same.then(|| std::cmp::Reverse(claim.account.at.claim.abs_diff(denial.account.at.claim)))
}

/// Whether a general denial is one of every act of this kind by one of the actors: shown beside, never as being about this happening.
fn denies_in_general(denial: &Mention, claims: &[&Mention]) -> bool {
    let groups = |act: Act| act.group() == ActGroup::Violation;
    claims.iter().any(|claim| {
        let kind = IncidentKind::of(claim.account.act) != Some(IncidentKind::Compliance);
        !claim.actors.is_disjoint(&denial.actors)
            && (claim.account.act.group() == denial.account.act.group()
                || (kind && groups(denial.account.act)))
    })
}

fn incident(
    mentions: &[&Mention],
    links: Vec<Link>,
    denials: &[&Mention],
    general_denials: &[&Mention],
    carriers: &BTreeMap<ReportId, Carrier>,
    naming: &Naming<'_>,
) -> Incident {
    let accounts =
        |mentions: &[&Mention]| mentions.iter().map(|mention| mention.account.clone()).collect::<Vec<_>>();
    let claims = accounts(mentions);
    let act = leading_act(&claims);
    let places = places(&claims);
    let time = shared_time(&claims);
    let justifications = reasons(&claims);
    let origins = origins(&claims, carriers, naming);
    let (attribution, alleged_by) = attribution(mentions, denials, naming);
    Incident {
        key: key(&claims[0]),
        kind: IncidentKind::of(act).unwrap_or(IncidentKind::Happening),
        act,
        actors: everybody(claims.iter().flat_map(|claim| &claim.actors)),
        targets: everybody(claims.iter().flat_map(|claim| &claim.targets)),
        places,
        time,
        denials: accounts(denials),
        general_denials: accounts(general_denials),
        links,
        occurrence: if origins.len() > 1 { Occurrence::Corroborated } else { Occurrence::ClaimedByOne },
        origins,
        attribution,
        alleged_by,
        justifications,
        differences: differences(mentions),
        assessments: Vec::new(),
        claims,
    }
}

/// The hash of the first claim: its report, its words' place, its act and actors.
fn key(first: &Account) -> IncidentKey {
    let mut actors: Vec<&str> = first.actors.iter().map(|who| who.name.as_str()).collect();
    actors.sort_unstable();
    let mut hash = Sha256::new();
    hash.update(b"truce/incident/v1\0");
    let range = first.range;
    let parts = [first.at.report.to_string(), range.start.to_string(), range.end.to_string()];
    for part in parts.iter().map(String::as_str).chain([first.act.code()]).chain(actors) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    IncidentKey(hash.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The act most claims give; where they tie, the more specific, then the earlier in the codebook.
fn leading_act(claims: &[Account]) -> Act {
    let mut votes: BTreeMap<Act, usize> = BTreeMap::new();
    for claim in claims {
        *votes.entry(claim.act).or_default() += 1;
    }
    let vague =
        |act: Act| matches!(act, Act::AirStrike | Act::FireUnspecified | Act::FireClash | Act::CivAttack);
    let ranked = votes.into_iter().max_by_key(|(act, votes)| (*votes, !vague(*act), std::cmp::Reverse(*act)));
    ranked.map_or(claims[0].act, |(act, _votes)| act)
}

/// Every place once, the finest first.
fn places(claims: &[Account]) -> Vec<Spot> {
    let mut places: Vec<(usize, Spot)> = Vec::new();
    for place in claims.iter().flat_map(|claim| &claim.places) {
        let same = |known: &Spot| match (&known.place, &place.place) {
            (Some(one), Some(other)) if known.point.is_some() => one == other,
            _ => fold(&known.surface) == fold(&place.surface),
        };
        match places.iter_mut().find(|(_times, known)| same(known)) {
            Some((times, _known)) => *times += 1,
            None => places.push((1, place.clone())),
        }
    }
    let radius = |place: &Spot| place.point.map_or(f64::INFINITY, |point| point.radius_m);
    places.sort_by(|(often, one), (seldom, other)| {
        radius(one)
            .total_cmp(&radius(other))
            .then(one.zone.is_none().cmp(&other.zone.is_none()))
            .then(one.place.is_none().cmp(&other.place.is_none()))
            .then(seldom.cmp(often))
            .then_with(|| one.surface.cmp(&other.surface))
    });
    places.into_iter().map(|(_times, place)| place).collect()
}

/// What all datings share. Claims of one incident never contradict each other on time, so they share something.
fn shared_time(claims: &[Account]) -> Option<Interval> {
    let shared = claims.iter().filter_map(|claim| claim.time).reduce(|one, other| Interval {
        start: one.start.max(other.start),
        end: match (one.end, other.end) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        },
        granularity: one.granularity.min(other.granularity),
    });
    debug_assert!(shared.is_none_or(|time| time.start.zip(time.end).is_none_or(|(start, end)| start < end)));
    shared
}

fn reasons(claims: &[Account]) -> Vec<Reasoned> {
    let mut reasons: Vec<Reasoned> = Vec::new();
    for claim in claims {
        let by = claim.speakers.first().map(|speaker| speaker.who.clone());
        for justification in &claim.justifications {
            let known =
                reasons.iter().any(|reason| reason.justification == *justification && reason.by == by);
            if !known {
                reasons.push(Reasoned { justification: *justification, by: by.clone(), claim: claim.at });
            }
        }
    }
    reasons
}

/// Each name once, in order; a name that some claim ties to an actor keeps that tie.
fn everybody<'a>(who: impl Iterator<Item = &'a Who>) -> Vec<Who> {
    let mut names: BTreeMap<&str, &Who> = BTreeMap::new();
    for who in who {
        let known = names.entry(&who.name).or_insert(who);
        if known.actor.is_none() {
            *known = who;
        }
    }
    names.into_values().cloned().collect()
}

/// What the claims say about who did it, and who says so where others allege it.
fn attribution(mentions: &[&Mention], denials: &[&Mention], naming: &Naming<'_>) -> (Attribution, Vec<Who>) {
    let actors: BTreeSet<&String> = mentions.iter().flat_map(|mention| &mention.actors).collect();
    let voice = |mention: &Mention| {
        let who = &mention.account.speakers.first()?.who;
        Some(who.actor.as_ref().map_or_else(|| who.name.to_lowercase(), |actor| naming.root(actor).0))
    };
    let by_itself = |mention: &&&Mention| {
        mention.account.modality == Modality::Asserted
            && voice(mention).is_some_and(|voice| mention.actors.contains(&voice))
    };
    let alleged_by = everybody(
        mentions
            .iter()
            .filter(|mention| !mention.actors.is_empty() && !by_itself(mention))
            .filter_map(|mention| Some(&mention.account.speakers.first()?.who)),
    );
    let named: Vec<_> = mentions.iter().filter(|mention| !mention.actors.is_empty()).collect();
    let two_stories = named.iter().any(|one| named.iter().any(|other| one.actors.is_disjoint(&other.actors)));
    // The one rule of what is disputed; see `Attribution::Disputed`.
    let attribution = if two_stories || !denials.is_empty() {
        Attribution::Disputed
    } else if actors.is_empty() {
        Attribution::Unattributed
    } else if mentions.iter().any(|mention| by_itself(&mention)) {
        Attribution::ClaimedByItself
    } else {
        Attribution::Alleged
    };
    (attribution, alleged_by)
}

/// What the claims differ on: at least two versions of an aspect, side by side, none preferred.
fn differences(mentions: &[&Mention]) -> Vec<Difference> {
    let mut aspects: BTreeMap<Aspect, BTreeMap<String, Version>> = BTreeMap::new();
    let mut note = |aspect, value: String, mention: &Mention| {
        let versions = aspects.entry(aspect).or_default();
        // Numbers in the order of numbers: their sort key is padded.
        let padded = value.split(' ').next().and_then(|word| word.parse::<u64>().ok());
        let order = padded.map_or_else(|| value.clone(), |number| format!("{number:020}{value}"));
        let version = versions.entry(order).or_insert_with(|| Version { value, claims: Vec::new() });
        version.claims.push(mention.account.at);
    };
    for mention in mentions {
        let account = &mention.account;
        note(Aspect::Act, account.act.code().to_owned(), mention);
        if !mention.actors.is_empty() {
            let roots: Vec<&str> = mention.actors.iter().map(String::as_str).collect();
            note(Aspect::Actor, roots.join(" + "), mention);
        }
        for (aspect, figure) in [(Aspect::Killed, account.killed), (Aspect::Injured, account.injured)] {
            if let Some(figure) = figure {
                note(aspect, figure.value.to_string(), mention);
            }
        }
        if let Some((unit, figure)) = &account.count {
            note(Aspect::Count, format!("{} {unit}", figure.value), mention);
        }
    }
    let differ = aspects.into_iter().filter(|(_aspect, versions)| versions.len() > 1);
    differ
        .map(|(aspect, versions)| Difference { aspect, versions: versions.into_values().collect() })
        .collect()
}
