//! Strikes from the air that name nobody, in a report where one side alone strikes from the air.
//!
//! Fire on the ground has two sides nearly always; planes and armed drones seldom have. "Israeli aircraft attacked … A strike in the south
//! killed three" is one hand, unless the report gives the other side a strike too, or the strike hit the side itself.

use super::told::attacks;
use super::{Event, put};
use crate::actors::{Cast, Who};
use crate::factuality::Mood;
use crate::lexicon::{self, Class};
use crate::rules;
use crate::speech::Speeches;
use crate::tree::Tree;
use std::collections::BTreeSet;
use truce_vocabulary::{Act, ActGroup, Modality, RuleId};

/// Gives strikes of nobody to the one side that the report says strikes from the air.
pub(super) fn one_hand(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, events: &mut [Event]) {
    // What is denied names no hand: "Israel denied striking the camp. A strike killed three".
    let told = |event: &Event| {
        let sides = BTreeSet::new();
        put::modality(cast, speeches, event, &sides)
            .is_some_and(|(modality, _)| matches!(modality, Modality::Asserted | Modality::Alleged))
    };
    let named = |event: &Event| {
        from_air(tree, event)
            && event.mood.0 == Mood::Done
            && told(event)
            && event.actors.iter().any(|who| !guessed(who.rule))
    };
    let mut hands = events.iter().filter(|event| named(event)).flat_map(|event| &event.actors);
    let Some((first, top)) = hands.next().and_then(|who| Some((who.clone(), cast.top(who)?))) else { return };
    if !cast.is_side(top) || hands.any(|who| cast.top(who) != Some(top)) {
        return;
    }
    let by_it = |event: &Event| event.actors.iter().any(|who| cast.top(who) == Some(top));
    let ground = events.iter().any(|event| {
        event.found.act.group() == ActGroup::Fire && event.found.act != Act::FireUnspecified && by_it(event)
    });
    for event in events.iter_mut() {
        let open = event.actors.iter().all(|who| guessed(who.rule) && cast.top(who) != Some(top));
        let suffers = event.targets.iter().any(|who| cast.top(who) == Some(top));
        // What a side tells of without a doer it has suffered, as a rule.
        let told_by_it = event
            .chain
            .iter()
            .any(|&frame| speeches.frames[frame].speaker.iter().any(|who| cast.top(who) == Some(top)));
        let on_its_ground = event.quote.clone().any(|w| cast.names(w) == Some(top));
        if from_air(tree, event) && open && !suffers && !told_by_it && !on_its_ground {
            event.actors = vec![Who { rule: rules::ACTOR_HAND, implied: true, ..first.clone() }];
        }
        // "The army said it had hit dozens of targets": of who only strikes from the air, what it hits, it hits from the air.
        if !ground && event.found.act == Act::FireUnspecified && hits(tree, event) && by_it(event) {
            event.found.act = Act::AirStrike;
        }
    }
}

/// Said by a verb that a strike does.
fn hits(tree: &Tree<'_>, event: &Event) -> bool {
    matches!(tree.lemma(event.found.at), "hit" | "strike" | "target" | "attack" | "kill" | "eliminate")
        && event.mood.0 == Mood::Done
        && tree.is_verb(event.found.at)
}

/// A strike from the air, or an attack on watchers, on people or on what serves them by something that flies.
fn from_air(tree: &Tree<'_>, event: &Event) -> bool {
    let flies = |w: usize| lexicon::is(tree.lemma(w), Class::DRONE.or(Class::AIRCRAFT));
    let on_people = matches!(event.found.act.group(), ActGroup::Prot | ActGroup::Civ | ActGroup::Hum);
    strikes(event.found.act)
        || on_people
            && attacks(event.found.act)
            && event.found.doer.into_iter().chain([event.found.at]).any(flies)
}

fn strikes(act: Act) -> bool {
    matches!(act, Act::AirStrike | Act::AirStrikeDrone | Act::AirStrikeManned)
}

/// Rules that carry a doer over from elsewhere.
fn guessed(rule: RuleId) -> bool {
    [rules::ACTOR_OPPONENT, rules::ACTOR_AFTER, rules::ACTOR_EVENT].contains(&rule)
}
