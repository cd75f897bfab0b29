//! Whose act it is by what is told after: who owns up to it, who is blamed for it.
//!
//! Reports give the act first and the doer later: "A strike killed two. The army said it had hit a commander." Only the next words count, and
//! only what cannot be an answer to the act.

use super::Event;
use super::told::attacks;
use crate::actors::{Cast, Who};
use crate::factuality::Mood;
use crate::lexicon::{self, Class, Speech};
use crate::rules;
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::verbs;
use std::collections::BTreeSet;
use truce_language::Dep;
use truce_vocabulary::{Act, ActGroup, RuleId};

/// How many sentences after an act the words about its doer may stand.
const SENTENCES: usize = 2;

/// Gives acts of nobody the doer that the words after them name.
pub(super) fn owned_after(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, events: &mut [Event]) {
    for at in 0..events.len() {
        let event = &events[at];
        let open = event.actors.is_empty()
            && attacks(event.found.act)
            && event.mood.0 == Mood::Done
            && event.found.act != Act::FireIedMine
            && !matches!(tree.lemma(event.found.at), "explosion" | "blast")
            && nameless(tree, event);
        if !open {
            continue;
        }
        if let Some(actors) = told_by_doer(tree, cast, speeches, event, &events[at + 1..])
            .or_else(|| owned_up(tree, cast, speeches, event))
            .or_else(|| asked(tree, cast, event))
            .or_else(|| justified(tree, cast, speeches, event))
        {
            events[at].actors = actors;
            continue;
        }
        let found = named_again(tree, cast, speeches, &events[at], &events[at + 1..])
            .or_else(|| blamed(tree, cast, speeches, &events[at], events));
        if let Some((actors, chain)) = found {
            let event = &mut events[at];
            event.actors = actors;
            // Who did it is the word of the one who blames.
            if event.chain.is_empty() {
                event.chain = chain;
            }
        }
    }
}

/// "Kiev's forces shelled the town, the ministry said. The enemy broke the truce 389 times": in a report that tells hostile acts of one side
/// alone, the enemy is that side.
pub(super) fn enemies(cast: &Cast<'_>, events: &mut [Event]) {
    let hostile = |event: &Event| super::is_hostile(event.found.act) && event.mood.0 == Mood::Done;
    let told = events.iter().filter(|event| hostile(event) && event.found.act != Act::FireClash);
    let doers: BTreeSet<usize> = told
        .flat_map(|event| &event.actors)
        .filter(|who| !who.implied)
        .filter_map(|who| cast.top(who))
        .collect();
    let [only] = doers.into_iter().collect::<Vec<_>>()[..] else { return };
    if !cast.is_conflict(only) {
        return;
    }
    for event in events.iter_mut().filter(|event| event.actors.is_empty()) {
        let doer = event.found.doer.filter(|&doer| doer != event.found.at);
        if let Some(doer) = doer.filter(|&doer| cast.is_called_enemy(doer))
            && super::is_hostile(event.found.act)
            && event.targets.iter().all(|who| cast.top(who) != Some(only))
        {
            event.actors = cast.these(&[only], doer, rules::ACTOR_LOADED);
        }
    }
}

/// No doer, a weapon, the act itself, or a force of which nothing says whose it is.
fn nameless(tree: &Tree<'_>, event: &Event) -> bool {
    event.found.doer.is_none_or(|doer| {
        doer == event.found.at
            || verbs::is_event_noun(tree, Some(doer))
            || lexicon::is(
                tree.lemma(doer),
                Class::MUNITION.or(Class::DRONE).or(Class::AIRCRAFT).or(Class::GUN),
            )
            || matches!(tree.lemma(doer), "soldier" | "troop" | "tank" | "gunboat" | "warship")
    })
}

/// "A drone killed two. The army said it had hit a commander": the same kind of act, which the next speaker tells of as its own.
fn told_by_doer(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    speeches: &Speeches,
    event: &Event,
    after: &[Event],
) -> Option<Vec<Who>> {
    let here = tree.words[event.found.at].sentence;
    let own = after
        .iter()
        .take_while(|other| tree.words[other.found.at].sentence <= here + SENTENCES)
        .filter(|other| near(tree, event.found.at, other.found.at))
        .find(|other| {
            let speaker = other.chain.first().and_then(|&frame| speeches.frames[frame].speaker.first());
            other.mood.0 == Mood::Done
                && alike(event.found.act, other.found.act)
                && !other.actors.is_empty()
                && speaker
                    .and_then(|who| cast.top(who))
                    .is_some_and(|own| other.actors.iter().all(|who| cast.top(who) == Some(own)))
        })?;
    let sentence = tree.words[own.found.at].sentence;
    let answers = tree.sentences[sentence].clone().any(|w| is_answer(tree, w));
    let elsewhere = tree.objects_of(own.found.at, &["in", "near", "at"]).next().is_some()
        && tree.objects_of(event.found.at, &["in", "near", "at"]).next().is_some();
    let hit_itself = event.targets.iter().any(|target| {
        cast.top(target).is_some() && own.actors.iter().any(|who| cast.top(who) == cast.top(target))
    });
    (!answers && !elsewhere && !hit_itself).then(|| implied(&own.actors, rules::ACTOR_AFTER))
}

/// "The group claimed the attack", "Israel said it was behind the strike".
fn owned_up(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, event: &Event) -> Option<Vec<Who>> {
    let frame = frames_after(tree, speeches, event).find(|&frame| {
        let at = speeches.frames[frame].at;
        let claims = matches!(tree.lemma(at), "claim" | "take" | "admit" | "acknowledge" | "own")
            && crate::syntax::object(tree, at).is_some_and(|object| {
                tree.lemma(object) == "responsibility"
                    || verbs::is_event_noun(tree, Some(object)) && tree.kid(object, &[Dep::Det]).is_some()
            });
        claims && !tree.kids(at).iter().any(|&kid| matches!(tree.low(kid), "no" | "not" | "nobody"))
    })?;
    let speaker = speeches.frames[frame].speaker.first()?;
    cast.top(speaker)?;
    Some(implied(&super::told::side_of(cast, Some(speaker)), rules::ACTOR_AFTER))
}

/// "Soldiers blew up two homes. The army said it was looking into the report": whose soldiers they were is who is asked about them.
fn asked(tree: &Tree<'_>, cast: &Cast<'_>, event: &Event) -> Option<Vec<Who>> {
    event.found.doer.filter(|&doer| matches!(tree.lemma(doer), "soldier" | "troop" | "tank"))?;
    let here = tree.words[event.found.at].sentence;
    let after =
        tree.sentences.get(here + 1)?.start..tree.sentences[(here + 2).min(tree.sentences.len() - 1)].end;
    let verb = after.clone().find(|&w| {
        let word =
            matches!(tree.lemma(w), "comment" | "inquiry" | "report" | "incident" | "claim" | "account");
        let verb = tree.ancestors(w).find(|&above| tree.is_verb(above));
        word && near(tree, event.found.at, w)
            && verb.is_some_and(|verb| {
                matches!(
                    tree.lemma(verb),
                    "look"
                        | "check"
                        | "review"
                        | "examine"
                        | "investigate"
                        | "comment"
                        | "respond"
                        | "decline"
                        | "open"
                )
            })
    })?;
    let verb = tree.ancestors(verb).find(|&above| tree.is_verb(above))?;
    let sentence = tree.sentences[tree.words[verb].sentence].clone();
    let mut actors = sentence
        .filter(|&w| matches!(tree.dep(w), Dep::Nsubj))
        .flat_map(|w| cast.all(w, None))
        .filter(|who| cast.top(who).is_some_and(|top| cast.is_side(top)));
    let who = actors.next()?;
    Some(implied(&super::told::side_of(cast, Some(&who)), rules::ACTOR_AFTER))
}

/// "A mine killed two; the mayor blamed the rebels": the accused, in the words of who accuses.
fn blamed(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    speeches: &Speeches,
    event: &Event,
    events: &[Event],
) -> Option<(Vec<Who>, Vec<usize>)> {
    // In a sentence of its own the charge is told apart from the act.
    let here = tree.words[event.found.at].sentence;
    let frame = frames_after(tree, speeches, event).find(|&number| {
        let frame = &speeches.frames[number];
        frame.speech == Speech::Accuse
            && tree.words[frame.at].sentence == here
            && matches!(tree.lemma(frame.at), "blame" | "accuse" | "suspect" | "hold" | "put")
            // What somebody is accused of in words of its own is another act.
            && !events.iter().any(|other| other.chain.first() == Some(&number))
    })?;
    let saying = &speeches.frames[frame];
    let accused = crate::syntax::addressee(tree, saying.at)?;
    let of_this = tree
        .objects_of(saying.at, &["for", "of"])
        .map(|(_, object)| object)
        .all(|object| object == accused || verbs::is_event_noun(tree, Some(object)) || refers(tree, object));
    let mut actors = cast.all(accused, saying.speaker.first());
    if actors.is_empty() {
        actors = cast.owners(accused, saying.speaker.first());
    }
    actors.retain(|who| cast.top(who).is_some());
    let mutual = actors.len() != 1
        || saying.speaker.is_empty()
        || saying.speaker.iter().any(|who| actors.iter().any(|actor| cast.top(who) == cast.top(actor)));
    (of_this && !mutual).then(|| (implied(&actors, rules::ACTOR_AFTER), speeches.chain(Some(frame))))
}

/// "The group was behind the attack, the army said": the act just told, spoken of again with its doer by one who charges another with it.
fn named_again(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    speeches: &Speeches,
    event: &Event,
    after: &[Event],
) -> Option<(Vec<Who>, Vec<usize>)> {
    let here = tree.words[event.found.at].sentence;
    let other =
        after.iter().take_while(|other| tree.words[other.found.at].sentence == here).find(|other| {
            let at = other.found.at;
            let again = tree.tag(at).is_noun()
                && tree
                    .kid(at, &[Dep::Det])
                    .is_some_and(|det| matches!(tree.low(det), "the" | "this" | "that"));
            let charge =
                other.chain.first().is_some_and(|&frame| speeches.frames[frame].speech == Speech::Accuse);
            let bare = other.found.patient.is_none()
                && tree.objects_of(at, &["in", "near", "at", "on"]).next().is_none();
            near(tree, event.found.at, at)
                && other.mood.0 == Mood::Done
                && (again || charge && bare)
                && (alike(event.found.act, other.found.act)
                    || matches!(other.found.act, Act::FireUnspecified | Act::ViolationUnspecified))
        })?;
    let tops: BTreeSet<Option<usize>> = other.actors.iter().map(|who| cast.top(who)).collect();
    let own_people = event.targets.iter().any(|target| tops.contains(&cast.top(target)));
    (tops.len() == 1 && !tops.contains(&None) && !own_people)
        .then(|| (implied(&other.actors, rules::ACTOR_AFTER), other.chain.clone()))
}

/// "A car was hit near Tyre. The army said the man had been moving weapons": who says why somebody was hit hit him.
fn justified(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, event: &Event) -> Option<Vec<Who>> {
    let shot = matches!(event.found.act.group(), ActGroup::Air | ActGroup::Fire | ActGroup::Civ)
        && !matches!(
            event.found.act,
            Act::FireIedMine | Act::FireClash | Act::AirOverflightDrone | Act::AirOverflightManned
        );
    event.found.patient.filter(|_| shot)?;
    let frame = frames_after(tree, speeches, event)
        .map(|number| &speeches.frames[number])
        .find(|frame| frame.speech == Speech::Say && !frame.speaker.is_empty())?;
    let speaker = frame.speaker.first()?;
    let side = cast.top(speaker).filter(|&top| cast.is_side(top))?;
    let words = tree.sentences[tree.words[frame.at].sentence].clone();
    let of_victim = |w: usize| {
        matches!(tree.dep(w), Dep::Nsubj | Dep::Nsubjpass)
            && (matches!(tree.low(w), "he" | "she" | "they" | "it" | "those" | "both")
                || matches!(
                    tree.lemma(w),
                    "man"
                        | "dead"
                        | "victim"
                        | "target"
                        | "suspect"
                        | "car"
                        | "vehicle"
                        | "truck"
                        | "building"
                        | "individual"
                        | "person"
                        | "soldier"
                        | "troop"
                        | "force"
                        | "army"
                        | "strike"
                        | "drone"
                ))
    };
    let reason = |w: usize| {
        let foe = matches!(
            tree.lemma(w),
            "militant"
                | "terrorist"
                | "operative"
                | "commander"
                | "fighter"
                | "suspect"
                | "threat"
                | "gunman"
                | "infiltrator"
                | "saboteur"
                | "smuggler"
                | "spy"
                | "weapon"
                | "launcher"
                | "cell"
                | "combatant"
        );
        foe || cast.at(w, None).iter().any(|who| {
            cast.top(who).is_some_and(|top| top != side && cast.bears_arms(who) && !cast.is_monitor(who))
        })
    };
    let denies = words.clone().any(|w| {
        tree.dep(w) == Dep::Neg
            || matches!(
                tree.lemma(w),
                "unaware"
                    | "deny"
                    | "no"
                    | "blame"
                    | "accuse"
                    | "fire"
                    | "attack"
                    | "launch"
                    | "violate"
                    | "ambush"
                    | "kill"
                    | "open"
                    | "breach"
                    | "violation"
                    | "responsible"
            )
    });
    let answers = words.clone().any(|w| is_answer(tree, w) && tree.lemma(w) != "after");
    let own_people = event.targets.iter().any(|target| cast.top(target) == Some(side));
    let speaks_of_it = words.clone().any(|w| w != frame.at && frame.speaker_at != Some(w) && of_victim(w));
    let why = words.clone().any(|w| tree.tag(w).is_noun() && frame.speaker_at != Some(w) && reason(w));
    (speaks_of_it && why && !denies && !answers && !own_people)
        .then(|| implied(&super::told::side_of(cast, Some(speaker)), rules::ACTOR_AFTER))
}

/// "It", "this", "the incident".
fn refers(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(tree.low(noun), "it" | "this" | "that" | "them")
        || matches!(tree.lemma(noun), "incident" | "killing" | "death" | "violence" | "breach")
}

/// The sayings in the words after an act, in its sentence or the next.
fn frames_after<'s>(
    tree: &'s Tree<'_>,
    speeches: &'s Speeches,
    event: &'s Event,
) -> impl Iterator<Item = usize> + 's {
    let at = event.found.at;
    let here = tree.words[at].sentence;
    let first = speeches.frames.partition_point(|frame| tree.words[frame.at].sentence < here);
    (first..speeches.frames.len())
        .take_while(move |&frame| tree.words[speeches.frames[frame].at].sentence <= here + 1)
        .filter(move |&frame| {
            let verb = speeches.frames[frame].at;
            verb > at && near(tree, at, verb) && !event.chain.contains(&frame)
        })
}

/// In the same paragraph, or the next.
fn near(tree: &Tree<'_>, first: usize, second: usize) -> bool {
    tree.words[second].paragraph <= tree.words[first].paragraph + 1
}

/// Acts that two tellers may tell of as one: a strike is told as a strike or as fire, shelling and rockets only as themselves.
fn alike(first: Act, second: Act) -> bool {
    let from_air = |act: Act| act.group() == ActGroup::Air;
    let plain = |act: Act| matches!(act, Act::FireUnspecified | Act::CivAttack);
    first == second
        || from_air(first) && (from_air(second) || plain(second))
        || plain(first) && (from_air(second) || plain(second) || second.group() == ActGroup::Fire)
        || first.group() == ActGroup::Prot && (from_air(second) || second.group() == ActGroup::Fire)
}

/// Words that make an act the answer to another.
fn is_answer(tree: &Tree<'_>, w: usize) -> bool {
    matches!(
        tree.lemma(w),
        "respond"
            | "response"
            | "retaliate"
            | "retaliation"
            | "retaliatory"
            | "answer"
            | "reply"
            | "return"
            | "after"
            | "hours"
            | "later"
            | "then"
            | "counter"
            | "reprisal"
    )
}

fn implied(actors: &[Who], rule: RuleId) -> Vec<Who> {
    actors.iter().map(|who| Who { rule, implied: true, ..who.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike() {
        let pairs: BTreeSet<(bool, &str)> = [
            (alike(Act::AirStrikeDrone, Act::AirStrike), "a drone strike, told as a strike"),
            (alike(Act::CivAttack, Act::AirStrike), "a killing, told as a strike"),
            (!alike(Act::FireRocketMissile, Act::AirStrike), "rockets, answered by a strike"),
            (!alike(Act::FireShelling, Act::FireSmallArms), "shelling, answered by shots"),
        ]
        .into();
        assert!(pairs.iter().all(|(right, _)| *right), "{pairs:?}");
    }
}
