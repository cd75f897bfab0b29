//! Sayings that matter in themselves: accusing, denying, admitting, warning, threatening, demanding, ordering, judging, agreeing,
//! rejecting, justifying; and talks, visits, mediation.
//!
//! A plain verb of speech is read by what it says: "said that the other side broke the truce" accuses, "said no shots were fired" denies.

mod clause;
mod content;
mod counterpart;
mod meetings;
mod quote;
mod reasons;
mod stances;
mod talks;
mod threats;
mod verb;

use crate::actors::{Cast, Who};
use crate::events::Event;
use crate::lexicon::{self, Class};
use crate::speech::{Frame, Speeches};
use crate::tree::Tree;
use reasons::justifies_alone;
use stances::{lies, orders_of, stance, untrue};
use std::collections::BTreeSet;
use std::ops::Range;
pub(crate) use talks::is_set;
use talks::talk;
use truce_language::Dep;
use truce_vocabulary::{Act, ClaimantKind, RuleId};

/// A saying, visit or talk.
#[derive(Clone, Debug)]
pub(crate) struct Saying {
    /// The verb.
    pub(crate) at: usize,
    /// What it does.
    pub(crate) act: Act,
    /// Who speaks.
    pub(crate) actors: Vec<Who>,
    /// To or of whom.
    pub(crate) targets: Vec<Who>,
    /// Words of the quote.
    pub(crate) quote: Range<usize>,
    /// Frames around the verb, innermost first.
    pub(crate) chain: Vec<usize>,
    /// How it was read.
    pub(crate) rule: RuleId,
}

/// Sayings whose quotes overlap stand close together.
const SAYINGS_NEAR: usize = 24;

/// What is judged: the truce and how things stand.
const STATE: &[&str] = &[
    "situation",
    "ceasefire",
    "cease-fire",
    "truce",
    "agreement",
    "deal",
    "tension",
    "front",
    "calm",
    "progress",
    "violence",
    "strike",
    "security",
    "quiet",
    "arrangement",
    "matter",
    "understanding",
];

/// Reads the sayings of a report.
pub(crate) fn sayings(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    speeches: &Speeches,
    events: &[Event],
    sides: &BTreeSet<usize>,
) -> Vec<Saying> {
    let mut says = Vec::new();
    let mut by_frame: Vec<Vec<&Event>> = vec![Vec::new(); speeches.frames.len()];
    for event in events {
        if let Some(&frame) = event.chain.first() {
            by_frame[frame].push(event);
        }
    }
    for (number, (frame, told)) in speeches.frames.iter().zip(&by_frame).enumerate() {
        // "Nobody can say that it holds"
        let nobody = frame.speaker_at.is_some_and(|at| clause::is_nobody(tree, at));
        if frame.speaker.is_empty() || nobody {
            continue;
        }
        let reader = FrameReader { tree, cast, speeches, events: told, sides, number, frame };
        if speeches.voice == Some(number) {
            reader.by_own_voice(&mut says);
            continue;
        }
        reader.by_verb(&mut says);
        reader.by_content(&mut says);
    }
    for v in 0..tree.len() {
        says.extend(orders_of(tree, cast, speeches, v));
        let found = stance(tree, cast, speeches, v)
            .or_else(|| untrue(tree, cast, speeches, v))
            .or_else(|| lies(tree, cast, speeches, v))
            .or_else(|| justifies_alone(tree, cast, speeches, v))
            .or_else(|| talk(tree, cast, speeches, v));
        if let Some(found) = found {
            says.push(found);
        }
    }
    says.sort_by_key(|saying| (saying.quote.start, saying.at));
    let mut kept: Vec<Saying> = Vec::new();
    for saying in says {
        let double = kept.iter().rev().take(SAYINGS_NEAR).any(|other| {
            other.act == saying.act
                && same_people(cast, &other.actors, &saying.actors)
                && other.quote.start < saying.quote.end
                && saying.quote.start < other.quote.end
        });
        if !double {
            kept.push(saying);
        }
    }
    kept
}

/// Whether two sayings are of the same people, or of two of one side: "the leader said his group agreed".
fn same_people(cast: &Cast<'_>, a: &[Who], b: &[Who]) -> bool {
    a.iter().any(|who| {
        let top = cast.top(who);
        b.iter().any(|other| other.name == who.name || top.is_some() && cast.top(other) == top)
    })
}

#[derive(Clone, Copy)]
struct FrameReader<'r> {
    tree: &'r Tree<'r>,
    cast: &'r Cast<'r>,
    speeches: &'r Speeches,
    /// The acts told in it.
    events: &'r [&'r Event],
    sides: &'r BTreeSet<usize>,
    number: usize,
    frame: &'r Frame,
}

impl FrameReader<'_> {
    fn saying(&self, act: Act, targets: Vec<Who>, quote: Range<usize>, rule: RuleId) -> Saying {
        let chain = self.speeches.chain(self.frame.parent);
        Saying {
            at: self.frame.at,
            act,
            actors: speakers(self.cast, &self.frame.speaker),
            targets,
            quote,
            chain,
            rule,
        }
    }
}

/// The people a saying is of: a spokesperson with the body spoken for, anybody else alone.
pub(crate) fn speakers(cast: &Cast<'_>, speaker: &[Who]) -> Vec<Who> {
    let mut people: Vec<Who> = Vec::new();
    for who in speaker {
        people.push(who.clone());
        if who.spokesperson
            && who.kind == ClaimantKind::Person
            && let Some(side) = who.side
        {
            let name = cast.book.known(side).name.clone();
            people.push(Who {
                surface: name.clone(),
                name,
                known: Some(side),
                kind: ClaimantKind::Office,
                ..who.clone()
            });
        }
    }
    people
}

/// "is committed to the truce", "stands by the agreement", "considers itself bound".
fn commits(tree: &Tree<'_>, v: usize) -> bool {
    let truce_under = |root: usize| tree.any_under(root, |w| lexicon::is(tree.lemma(w), Class::TRUCE));
    // "has committed 512 violations since the truce began" binds nobody.
    let done = |w: usize| {
        tree.kid(w, &[Dep::Dobj])
            .is_some_and(|object| !matches!(tree.low(object), "itself" | "themselves" | "himself"))
    };
    let bound = tree.any_under(v, |w| {
        matches!(tree.low(w), "committed" | "bound" | "commitment") && tree.dep(w) != Dep::Pobj && !done(w)
    }) && truce_under(v);
    let stands = matches!(
        tree.lemma(v),
        "stand" | "abide" | "adhere" | "stick" | "respect" | "honour" | "honor" | "uphold" | "remain" | "be"
    ) && truce_under(v);
    (bound && matches!(tree.lemma(v), "be" | "remain" | "consider" | "commit" | "stay" | "bind" | "feel"))
        || (stands
            && matches!(tree.lemma(v), "stand" | "abide" | "adhere" | "stick")
            && tree.object_of(v, &["by", "to"]).is_some())
}
