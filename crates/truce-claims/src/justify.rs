//! What is said about an act beside the act: what it is called, how grave, how often, and the reasons given for it.
//!
//! Words of judgement are kept as words of the claimant; they never change the act's code, and a reason is recorded, never weighed.

use crate::Characterisation;
use crate::lexicon::{self, Class};
use crate::rules;
use crate::tree::Tree;
use crate::verbs::Found;
use std::ops::Range;
use truce_language::{Dep, EntityLabel, Tag};
use truce_vocabulary::{Act, Field, Justification, TextRange};

const GRAVE: &[&str] = &[
    "fundamental",
    "flagrant",
    "grave",
    "serious",
    "severe",
    "blatant",
    "clear",
    "gross",
    "major",
    "minor",
    "intentional",
    "deliberate",
    "outright",
    "dangerous",
    "unprecedented",
    "egregious",
    "material",
    "brazen",
    "systematic",
    "heinous",
    "unprovoked",
];
const OFTEN: &[&str] = &[
    "daily",
    "repeated",
    "continual",
    "continued",
    "continuous",
    "constant",
    "frequent",
    "regular",
    "ongoing",
    "persistent",
    "countless",
    "numerous",
    "weekly",
    "hourly",
    "nightly",
];

const REASONS: &[(Justification, &[&str])] = &[
    (
        Justification::SelfDefence,
        &[
            "self-defence",
            "self-defense",
            "self defence",
            "self defense",
            "imminent threat",
            "immediate danger",
            "defensive",
            "to remove a threat",
            "posed a threat",
            "right to defend",
            "defend itself",
            "defend ourselves",
        ],
    ),
    (Justification::Enforcement, &["enforce", "enforcing", "enforcement"]),
    (
        Justification::Response,
        &[
            "in response",
            "response to",
            "in retaliation",
            "in reply",
            "reply to",
            "answer to",
            "returned fire",
            "return fire",
            "answered",
            "retaliat",
            "in return",
            "responded",
            "because of a ceasefire violation",
        ],
    ),
    (Justification::OwnClearance, &["clearing", "clearance of", "own dismantling"]),
    (
        Justification::Notified,
        &[
            "notified in advance",
            "had been notified",
            "told beforehand",
            "informed in advance",
            "prior notification",
        ],
    ),
    (
        Justification::PreventedByOther,
        &["was prevented from", "because of delays by", "has not deployed", "failed to deploy"],
    ),
    (
        Justification::CivilianActivity,
        &["civilian activity", "civilian work", "reconstruction work", "ordinary residents"],
    ),
    (Justification::Accident, &["by accident", "by mistake", "in error", "accidental", "mistaken"]),
    (Justification::NotOurForces, &["not our forces", "not carried out by", "no responsibility", "rogue"]),
];

/// What the clause calls the act.
pub(crate) fn characterisation(
    tree: &Tree<'_>,
    found: &Found,
    quote: &Range<usize>,
) -> Option<Field<Characterisation>> {
    let mut said = Characterisation::default();
    let mut words: Vec<usize> = Vec::new();
    let predicate = found
        .verb
        .into_iter()
        .chain(called(tree, found.at))
        .flat_map(|v| tree.under(v))
        .filter(|&w| tree.words[w].sentence == tree.words[found.at].sentence);
    for w in quote.clone().chain(predicate) {
        if lexicon::is(tree.lemma(w), Class::BREACH) || matches!(tree.lemma(w), "violate" | "breach") {
            said.breach = true;
            words.push(w);
            for kid in tree.kids_by(w, &[Dep::Amod]) {
                let low = tree.low(kid);
                if GRAVE.contains(&low) && said.gravity.is_none() {
                    said.gravity = Some(tree.said(kid..kid + 1).to_owned());
                }
                if OFTEN.contains(&low) && said.frequency.is_none() {
                    said.frequency = Some(tree.said(kid..kid + 1).to_owned());
                }
            }
        }
    }
    for kid in tree.kids_by(found.at, &[Dep::Amod, Dep::Advmod, Dep::Npadvmod]) {
        if OFTEN.contains(&tree.low(kid)) && said.frequency.is_none() {
            said.frequency = Some(tree.said(kid..kid + 1).to_owned());
            words.push(kid);
        }
    }
    let range = words.iter().map(|&w| tree.words[w].range).reduce(TextRange::join)?;
    Some(Field::said(said, range, rules::CHARACTER))
}

/// The verb by which the act is called something: "view the return of drones as a violation", "is a fundamental violation".
fn called(tree: &Tree<'_>, at: usize) -> Option<usize> {
    let head = tree.words[at].head;
    (head != at
        && (matches!(
            tree.lemma(head),
            "be" | "view"
                | "consider"
                | "call"
                | "regard"
                | "describe"
                | "term"
                | "constitute"
                | "deem"
                | "see"
        )))
    .then_some(head)
}

/// Reasons given in the clause or its sentence's clauses that hang on it.
pub(crate) fn justifications(tree: &Tree<'_>, found: &Found) -> Vec<Field<Justification>> {
    let root = found.verb.unwrap_or(found.at);
    let range = tree.range(tree.under(root));
    let words = range.of(tree.text).unwrap_or_default().to_lowercase();
    let mut reasons = Vec::new();
    for (reason, cues) in REASONS {
        if cues.iter().any(|cue| words.contains(cue)) {
            reasons.push(Field::said(*reason, range, rules::JUSTIFY_WORDS));
        }
    }
    reasons
}

/// Whether a denial is of all acts of the kind: present tense of habit, "any", "all", "the terms", or a breach named without time, place
/// or occasion ("was not violating the ceasefire").
pub(crate) fn is_general(tree: &Tree<'_>, found: &Found) -> bool {
    let verb = found.verb.or_else(|| tree.ancestors(found.at).find(|&above| tree.is_verb(above)));
    let habit = verb.is_some_and(|verb| {
        matches!(tree.tag(verb), Tag::Vbz | Tag::Vbp)
            || (tree.tag(verb) == Tag::Vb
                && tree
                    .kids_by(verb, &[Dep::Aux])
                    .any(|aux| matches!(tree.tag(aux), Tag::Vbz | Tag::Vbp) && tree.lemma(aux) == "do"))
    });
    let any = std::iter::once(found.at).chain(found.patient).chain(found.also.iter().copied()).any(|noun| {
        tree.kids_by(noun, &[Dep::Det]).any(|det| matches!(tree.low(det), "any" | "all"))
            || tree.lemma(noun) == "term"
    });
    habit || any || (found.act == Act::ViolationUnspecified && verb.is_some_and(|verb| timeless(tree, verb)))
}

/// "was not violating", "had not broken the truce", without a word of when, where or on which occasion.
fn timeless(tree: &Tree<'_>, verb: usize) -> bool {
    let occasion = |w: usize| {
        matches!(
            tree.words[w].entity,
            Some(
                EntityLabel::Date
                    | EntityLabel::Time
                    | EntityLabel::Fac
                    | EntityLabel::Loc
                    | EntityLabel::Ordinal
            )
        ) || (matches!(
            tree.low(w),
            "in" | "at" | "near" | "during" | "when" | "after" | "before" | "by" | "with"
        ) && tree.is_under(w, verb)
            && w > verb)
    };
    !tree.under(verb).any(occasion)
}
