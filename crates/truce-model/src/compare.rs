//! A model's suggestions beside the claims of the rules: which agree, which differ and in what, which only one of the two has.
//!
//! They are put side by side and never together: no suggestion changes a claim, and none is counted.

use crate::suggestion::Suggestion;
use serde::{Deserialize, Serialize};
use truce_claims::{ActorBook, Claim};
use truce_terms::ActorId;
use truce_vocabulary::{Act, Evidence, Modality, TextRange};

/// A field in which a suggestion and a claim of the rules may differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are the words")]
pub enum Differs {
    Act,
    Actor,
    Target,
    Places,
    Time,
    Claimant,
    Modality,
}

impl Differs {
    /// Every field, in the order they are shown.
    pub const ALL: &[Differs] = &[
        Differs::Act,
        Differs::Actor,
        Differs::Target,
        Differs::Places,
        Differs::Time,
        Differs::Claimant,
        Differs::Modality,
    ];

    /// The word for it on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Differs::Act => "act",
            Differs::Actor => "actor",
            Differs::Target => "target",
            Differs::Places => "places",
            Differs::Time => "time",
            Differs::Claimant => "claimant",
            Differs::Modality => "modality",
        }
    }
}

/// A suggestion and the claim of the rules that speaks of the same, if there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Beside {
    /// The suggestion's place in its list.
    pub suggestion: usize,
    /// The place of the rules' claim in theirs; `None` where only the model has it.
    pub claim: Option<usize>,
    /// In what they differ; empty where they agree, and where there is nothing to differ from.
    pub differs: Vec<Differs>,
}

/// Suggestions beside claims.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// One for each suggestion, in their order.
    pub suggestions: Vec<Beside>,
    /// Places of the rules' claims that no suggestion speaks of.
    pub only_rules: Vec<usize>,
}

/// What of a claim of the rules is compared; made of a claim, or read back from what a view keeps of one.
#[derive(Clone, Debug, Deserialize)]
pub struct RulesClaim {
    quote: TextRange,
    act: Of<Act>,
    actors: Vec<Of<Who>>,
    targets: Vec<Of<Who>>,
    places: Vec<Of<Where>>,
    time: Option<Of<serde::de::IgnoredAny>>,
    claimants: Vec<Of<Link>>,
    modality: Of<Modality>,
}

#[derive(Clone, Debug, Deserialize)]
struct Of<T> {
    value: T,
    evidence: Evidence,
}

#[derive(Clone, Debug, Deserialize)]
struct Who {
    name: String,
    actor: Option<ActorId>,
    speaks_for: Option<ActorId>,
}

#[derive(Clone, Debug, Deserialize)]
struct Where {
    surface: String,
}

#[derive(Clone, Debug, Deserialize)]
struct Link {
    who: Who,
}

impl RulesClaim {
    /// What of a claim is compared.
    pub fn of(claim: &Claim) -> Option<RulesClaim> {
        RulesClaim::from_fields(serde_json::to_value(claim).ok()?)
    }

    /// The same, from a claim as JSON. `None` where it is not one.
    pub fn from_fields(fields: serde_json::Value) -> Option<RulesClaim> {
        serde_json::from_value(fields).ok()
    }
}

/// One name of a field: who it is, how it is written, where it stands.
struct Part {
    root: Option<ActorId>,
    name: String,
    ranges: Vec<TextRange>,
}

impl Part {
    fn is(&self, other: &Part) -> bool {
        let same_actor = self.root.is_some() && self.root == other.root;
        let same_words =
            self.ranges.iter().any(|one| other.ranges.iter().any(|another| one.overlaps(*another)));
        same_actor || same_words || self.name.to_lowercase() == other.name.to_lowercase()
    }
}

fn same(ours: &[Part], theirs: &[Part]) -> bool {
    let held =
        |some: &[Part], others: &[Part]| some.iter().all(|one| others.iter().any(|other| one.is(other)));
    held(ours, theirs) && held(theirs, ours)
}

/// Puts suggestions beside the claims of the rules. A claim stands beside at most one suggestion: the one likest to it.
pub fn compare(book: &ActorBook, claims: &[RulesClaim], suggestions: &[Suggestion]) -> Comparison {
    let root = |actor: Option<&ActorId>| actor.map(|actor| book.root_of(actor).clone());
    let ranges = |evidence: &Evidence| evidence.ranges().collect::<Vec<_>>();
    let who = |of: &Who, evidence: &Evidence| Part {
        root: root(of.actor.as_ref().or(of.speaks_for.as_ref())),
        name: of.name.clone(),
        ranges: ranges(evidence),
    };
    let named = |fields: &[Of<Who>]| fields.iter().map(|of| who(&of.value, &of.evidence)).collect::<Vec<_>>();
    let suggested = |fields: &[truce_vocabulary::Field<truce_claims::ActorRef>]| {
        let part = |field: &truce_vocabulary::Field<truce_claims::ActorRef>| Part {
            root: root(field.value.actor.as_ref().or(field.value.speaks_for.as_ref())),
            name: field.value.name.clone(),
            ranges: ranges(&field.evidence),
        };
        fields.iter().map(part).collect::<Vec<_>>()
    };
    let word = |name: &str, evidence: &Evidence| Part {
        root: None,
        name: name.to_owned(),
        ranges: ranges(evidence),
    };
    let differs = |claim: &RulesClaim, suggestion: &Suggestion| -> Vec<Differs> {
        let differs = |field: Differs| match field {
            Differs::Act => claim.act.value != suggestion.act.value,
            Differs::Actor => !same(&named(&claim.actors), &suggested(&suggestion.actors)),
            Differs::Target => !same(&named(&claim.targets), &suggested(&suggestion.targets)),
            Differs::Places => {
                let ours = claim.places.iter().map(|place| word(&place.value.surface, &place.evidence));
                let theirs =
                    suggestion.places.iter().map(|place| word(&place.value.surface, &place.evidence));
                !same(&ours.collect::<Vec<_>>(), &theirs.collect::<Vec<_>>())
            }
            Differs::Time => {
                let ours = claim.time.iter().map(|time| word("", &time.evidence));
                let theirs = suggestion.time.iter().map(|time| word(&time.value.surface, &time.evidence));
                !same(&ours.collect::<Vec<_>>(), &theirs.collect::<Vec<_>>())
            }
            Differs::Claimant => {
                let ours = claim.claimants.first().map(|link| who(&link.value.who, &link.evidence));
                let theirs = suggestion.claimant.clone().map(|field| suggested(&[field])).unwrap_or_default();
                !same(&ours.into_iter().collect::<Vec<_>>(), &theirs)
            }
            Differs::Modality => {
                Some(claim.modality.value) != suggestion.modality.as_ref().map(|field| field.value)
            }
        };
        Differs::ALL.iter().copied().filter(|field| differs(*field)).collect()
    };
    let mut pairs = Vec::new();
    for (at, suggestion) in suggestions.iter().enumerate() {
        for (place, claim) in claims.iter().enumerate() {
            if !claim.quote.overlaps(suggestion.quote) {
                continue;
            }
            let group = claim.act.value.group() == suggestion.act.value.group();
            let actors =
                !claim.actors.is_empty() && same(&named(&claim.actors), &suggested(&suggestion.actors));
            // Of another family and by somebody else it is another matter, though the words be the same.
            if group || actors {
                let differs = differs(claim, suggestion);
                let alike = usize::from(claim.act.value == suggestion.act.value) * 4
                    + usize::from(group) * 4
                    + (Differs::ALL.len() - differs.len());
                let apart = claim.quote.start.abs_diff(suggestion.quote.start)
                    + claim.quote.end.abs_diff(suggestion.quote.end);
                pairs.push((std::cmp::Reverse(alike), apart, at, place, differs));
            }
        }
    }
    pairs.sort();
    let mut beside: Vec<Beside> = (0..suggestions.len())
        .map(|suggestion| Beside { suggestion, claim: None, differs: Vec::new() })
        .collect();
    let mut taken = vec![false; claims.len()];
    for (_alike, _apart, at, place, differs) in pairs {
        if beside[at].claim.is_none() && !taken[place] {
            taken[place] = true;
            beside[at].claim = Some(place);
            beside[at].differs = differs;
        }
    }
    let only_rules = (0..claims.len()).filter(|place| !taken[*place]).collect();
    Comparison { suggestions: beside, only_rules }
}
