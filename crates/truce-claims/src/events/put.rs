//! How the one who tells an act stands to it, and how sure that makes it.

use super::{Event, is_hostile};
use crate::actors::{Cast, Who};
use crate::factuality::{self, Relation};
use crate::lexicon::{self, Class, Speech};
use crate::rules;
use crate::speech::Speeches;
use crate::tree::Tree;
use std::collections::BTreeSet;
use truce_language::Dep;
use truce_terms::ActorKind;
use truce_vocabulary::{Act, ActGroup, ClaimantKind, Modality, RuleId};

/// The sides of the fighting in this report: the agreement's parties, and whoever does hostile acts or suffers them.
pub(crate) fn sides(cast: &Cast<'_>, events: &[Event]) -> BTreeSet<usize> {
    let mut sides: BTreeSet<usize> = cast.book.parties().iter().map(|&party| cast.book.top(party)).collect();
    sides.extend(cast.parties().into_iter().flatten().map(|actor| cast.book.top(actor)));
    for event in events.iter().filter(|event| is_hostile(event.found.act)) {
        for who in event.actors.iter().chain(&event.targets) {
            if let Some(top) = cast.top(who)
                && matches!(
                    cast.book.known(top).kind,
                    ActorKind::State | ActorKind::ArmedGroup | ActorKind::Force
                )
            {
                sides.insert(top);
            }
        }
    }
    sides
}

/// How the nearest speaker stands to the actors.
fn relation(
    cast: &Cast<'_>,
    speaker: &[Who],
    actors: &[Who],
    sides: &BTreeSet<usize>,
    hostile: bool,
) -> Option<Relation> {
    let first = speaker.first()?;
    let tops: BTreeSet<usize> = speaker.iter().filter_map(|who| cast.top(who)).collect();
    if tops.is_empty() {
        let eyewitness = lexicon::is(last_word(&first.surface), Class::MEDIA)
            || lexicon::is(last_word(&first.surface), Class::CIVILIAN);
        let nameless = first.kind == ClaimantKind::Anonymous && !eyewitness;
        return Some(if nameless { Relation::Nameless } else { Relation::Unplaced });
    }
    if actors.iter().any(|actor| cast.top(actor).is_some_and(|top| tops.contains(&top))) {
        return Some(Relation::Own);
    }
    let party = tops.iter().any(|top| sides.contains(top)) && speaker.iter().all(|who| !cast.is_monitor(who));
    // Of somebody who is no side of it, a side tells what a third party would.
    let of_side = actors.iter().any(|actor| cast.top(actor).is_none_or(|top| sides.contains(&top)));
    Some(if party && (hostile || of_side) { Relation::Other } else { Relation::Third })
}

fn last_word(words: &str) -> &str {
    words.split_whitespace().next_back().unwrap_or_default().trim_end_matches('s')
}

/// The final modality of an event.
pub(crate) fn modality(
    cast: &Cast<'_>,
    speeches: &Speeches,
    event: &Event,
    sides: &BTreeSet<usize>,
) -> Option<(Modality, RuleId)> {
    // What a verb of denial or demand does, it does to what it governs. What its speaker says in the next sentence, or after a colon, is
    // plainly said: "denied the charge: its troops had not fired".
    let governs = |at: usize| {
        let tree = cast.tree;
        let said = event.found.at;
        tree.words[at].sentence == tree.words[said].sentence
            && !(at.min(said)..said).any(|w| tree.low(w) == ":")
    };
    let sayings: Vec<Speech> = event
        .chain
        .iter()
        .map(|&frame| &speeches.frames[frame])
        .map(
            |frame| {
                if frame.speech == Speech::Deny && !governs(frame.at) { Speech::Say } else { frame.speech }
            },
        )
        .collect();
    let speaker =
        event.chain.iter().map(|&frame| &speeches.frames[frame].speaker).find(|speaker| !speaker.is_empty());
    // "Each blamed the other": what both are charged with, neither grants.
    let mutual = sayings.first() == Some(&Speech::Accuse)
        && event.actors.len() > 1
        && event.actors.iter().all(|who| who.rule == rules::ACTOR_BOTH);
    let relation = speaker
        .and_then(|speaker| relation(cast, speaker, &event.actors, sides, is_hostile(event.found.act)))
        // Nobody charges the other side with keeping its word: what a side grants the other is stated.
        .map(|relation| match relation {
            Relation::Other | Relation::Nameless if event.found.act.group() == ActGroup::Comply => {
                Relation::Third
            }
            Relation::Own if mutual => Relation::Other,
            relation => relation,
        });
    // "alleged", "claimed": the outlet does not take the word over, whoever speaks.
    let doubted = event.chain.first().is_some_and(|&frame| {
        matches!(cast.tree.lemma(speeches.frames[frame].at), "allege" | "claim")
            && relation != Some(Relation::Own)
    });
    let found = factuality::modality(event.mood, event.hearsay || doubted, &sayings, relation)?;
    Some(match found.0 {
        // Nobody plans fire in public: who says it will strike threatens to.
        Modality::Planned
            if relation == Some(Relation::Own)
                && matches!(event.found.act.group(), ActGroup::Fire | ActGroup::Air)
                && event.found.act != Act::FireExercise =>
        {
            (Modality::Threatened, rules::MODALITY_THREATENED)
        }
        // "Under the deal the group must leave": what is agreed, and nobody's demand.
        Modality::Demanded
            if sayings.is_empty()
                && event.found.act.group() == ActGroup::Comply
                && by_agreement(cast.tree, event.found.at) =>
        {
            (Modality::Planned, rules::MODALITY_DUE)
        }
        _ => found,
    })
}

/// "under the accord", "as part of the deal", in the same sentence.
fn by_agreement(tree: &Tree<'_>, at: usize) -> bool {
    let mut words = tree.sentences[tree.words[at].sentence].clone();
    words.any(|w| {
        matches!(tree.low(w), "under" | "of")
            && tree.kid(w, &[Dep::Pobj]).is_some_and(|o| lexicon::is(tree.lemma(o), Class::TRUCE))
            && (tree.low(w) == "under" || matches!(tree.lemma(tree.words[w].head), "part" | "term"))
    })
}
