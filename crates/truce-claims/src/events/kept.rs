//! Which acts are kept, and which of them are one act told twice.

use super::Event;
use crate::actors::Who;
use crate::factuality::Mood;
use crate::lexicon::{Class, Speech};
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::{rules, verbs};
use std::collections::BTreeSet;
use truce_language::Dep;
use truce_vocabulary::{Act, ActGroup, ClaimantKind};

/// Whether a found act is kept: not the hypothetical ones inside orders, demands and warnings.
pub(super) fn keeps(tree: &Tree<'_>, speeches: &Speeches, event: &Event) -> bool {
    if event.mood.0 == Mood::Hypothetical {
        return false;
    }
    // "Neither side should fire a shot", "they must not shoot": what ought not to be done is not told as done.
    if super::is_hostile(event.found.act)
        && tree.is_verb(event.found.at)
        && tree
            .kids_by(event.found.at, &[Dep::Aux])
            .any(|aux| matches!(tree.low(aux), "should" | "must" | "ought"))
        && !tree.kids_by(event.found.at, &[Dep::Aux]).any(|aux| tree.low(aux) == "have")
    {
        return false;
    }
    // "agreed not to reinforce their positions": nothing of it is done or to come.
    if super::is_hostile(event.found.act)
        && event.mood.0 == Mood::Due
        && tree.dep(event.found.at) == Dep::Xcomp
        && tree.kid(event.found.at, &[Dep::Neg]).is_some()
    {
        return false;
    }
    if unproven(tree, event.found.at) || instead(tree, event.found.at) {
        return false;
    }
    // A person of no side who "strikes" or "captures" something without a weapon plays, argues or writes.
    let unarmed = matches!(
        event.found.act,
        Act::FireUnspecified | Act::AirStrike | Act::FireClash | Act::GroundTerritoryGain
    );
    let private = |who: &Who| who.kind == ClaimantKind::Person && who.side.is_none();
    // A person who stays, leaves or goes back is no force that does.
    let movement = matches!(event.found.act.group(), ActGroup::Ground | ActGroup::Posture)
        || matches!(event.found.act, Act::ComplyWithdraw | Act::ComplyDeploy);
    if movement && !event.actors.is_empty() && event.actors.iter().all(private) {
        return false;
    }
    let doer = event.found.doer.map_or("", |doer| tree.low(doer));
    let lone = matches!(doer, "him" | "her" | "he" | "she" | "me" | "i" | "you");
    let went = matches!(doer, "they" | "them" | "we" | "us") && tree.lemma(event.found.at) == "go";
    if movement && event.actors.is_empty() && (lone || went) {
        return false;
    }
    if unarmed && event.targets.is_empty() && !event.actors.is_empty() && event.actors.iter().all(private) {
        return false;
    }
    if is_failing_condition(tree, event) {
        return false;
    }
    // "they would stop fighting": the stopping is the act.
    let head = tree.words[event.found.at].head;
    if matches!(tree.dep(event.found.at), Dep::Xcomp | Dep::Dobj | Dep::Pcomp)
        && matches!(tree.lemma(head), "stop" | "cease" | "halt" | "end" | "from")
    {
        return false;
    }
    // "the ceasefire will hold": a forecast is no keeping of it.
    let forecast = event.found.act == Act::ComplyCeasefire
        && event.mood.0 == Mood::Due
        && tree.lemma(event.found.at) == "hold";
    // "was wounded while manning a post": how it stood when it happened.
    let at = event.found.at;
    if event.found.act == Act::PostureArmedPresence
        && tree.dep(at) == Dep::Advcl
        && tree.is_passive(tree.words[at].head)
        && tree.kids_by(at, &[Dep::Mark]).any(|mark| matches!(tree.low(mark), "while" | "as" | "when"))
    {
        return false;
    }
    // "fired at people trying to return": who tries has not come home.
    let above = tree.words[at].head;
    if event.found.act == Act::ComplyReturn
        && tree.dep(at) == Dep::Xcomp
        && matches!(tree.lemma(above), "try" | "attempt" | "seek" | "want" | "hope")
        && matches!(tree.dep(above), Dep::Acl | Dep::Relcl)
    {
        return false;
    }
    // "if the calm holds": a condition; "the truce is holding, the envoy said": a judgement, told as one.
    let innermost = event.chain.first().map(|&frame| speeches.frames[frame].speech);
    let judged = event.found.act == Act::ComplyCeasefire
        && (event.mood.0 == Mood::Conditional
            || innermost == Some(Speech::Say)
                && matches!(tree.lemma(event.found.at), "hold" | "stick" | "survive" | "endure" | "prevail")
                && event.found.patient.is_none());
    // "warned them not to come back": the warning is told.
    let warned_off = event.found.act == Act::ComplyReturn
        && event.mood.0 != Mood::Done
        && matches!(innermost, Some(Speech::Warn | Speech::Order))
        && tree.kid(event.found.at, &[Dep::Neg]).is_some();
    // "if they do not give up their arms": neither done nor promised.
    let unless = comply_of(event)
        && event.mood.0 == Mood::Conditional
        && tree.kid(event.found.at, &[Dep::Neg]).is_some();
    // "must respect the truce": the demand is told; nobody says that it was kept.
    let wished = event.found.act == Act::ComplyCeasefire
        && event.mood.0 == Mood::Demanded
        && matches!(
            tree.lemma(event.found.at),
            "observe"
                | "respect"
                | "honour"
                | "honor"
                | "uphold"
                | "abide"
                | "adhere"
                | "stick"
                | "keep"
                | "maintain"
                | "implement"
        );
    if judged || warned_off || unless || wished {
        return false;
    }
    if forecast || event.mood.0 == Mood::Conditional && event.actors.is_empty() {
        return false;
    }
    let comply = event.found.act.group() == ActGroup::Comply;
    match innermost {
        Some(Speech::Demand | Speech::Order) => {
            comply && event.found.act != Act::ComplyCoordinate && event.mood.0 != Mood::Denied
        }
        Some(Speech::Warn) => {
            comply || event.mood.0 == Mood::Done && tree.kid(event.found.at, &[Dep::Nsubj]).is_some()
        }
        // What is refused is not done; what "will not be accepted" is said to go on.
        Some(Speech::Reject) => {
            let frame = event.chain.first().map_or(0, |&frame| speeches.frames[frame].at);
            // "refuses to open the crossing": it stays shut.
            let barred = event.found.verb.is_none()
                && event.found.act == Act::HumAidBlock
                && tree.words[event.found.at].head == frame;
            barred || event.mood.0 == Mood::Denied || matches!(tree.lemma(frame), "accept" | "tolerate")
        }
        Some(Speech::Assess) if event.found.act == Act::ComplyCeasefire => false,
        // "We fear that attacks may follow": a fear tells no act of anybody.
        Some(Speech::Assess) if event.mood.0 == Mood::Possible && event.actors.is_empty() => false,
        _ => event.mood.0 != Mood::Conditional || (comply && !event.actors.is_empty()),
    }
}

/// "If it did not give up its weapons": what is left undone in a condition is not said to be done or due.
fn is_failing_condition(tree: &Tree<'_>, event: &Event) -> bool {
    event.found.verb.is_some_and(|verb| {
        tree.dep(verb) == Dep::Advcl
            && tree.kid(verb, &[Dep::Neg]).is_some()
            && tree.kids_by(verb, &[Dep::Mark]).any(|mark| tree.low(mark) == "if")
    })
}

fn comply_of(event: &Event) -> bool {
    event.found.act.group() == ActGroup::Comply
}

/// "Rather than withdraw", "instead of shelling": what was not done.
fn instead(tree: &Tree<'_>, at: usize) -> bool {
    at >= 2
        && (tree.low(at - 2) == "rather" && tree.low(at - 1) == "than"
            || tree.low(at - 2) == "instead" && tree.low(at - 1) == "of")
}

/// "We have not seen evidence that they fired", "there is no proof that": nothing is said to have been done.
fn unproven(tree: &Tree<'_>, at: usize) -> bool {
    let proof = tree
        .ancestors(at)
        .take(4)
        .find(|&above| matches!(tree.lemma(above), "evidence" | "proof" | "indication" | "confirmation"));
    proof.is_some_and(|proof| {
        let none = |w: usize| {
            tree.kids(w)
                .iter()
                .any(|&kid| tree.dep(kid) == Dep::Neg || matches!(tree.low(kid), "no" | "little"))
        };
        none(proof) || tree.ancestors(proof).take(2).any(|above| tree.is_verb(above) && none(above))
    })
}

pub(super) fn second_weapon(tree: &Tree<'_>, event: &Event) -> Option<Event> {
    let at = event.found.at;
    if !matches!(tree.lemma(at), "fire" | "strike" | "attack" | "shelling") || !tree.tag(at).is_noun() {
        return None;
    }
    let core = tree.core(at);
    let joined = core.clone().any(|w| tree.dep(w) == Dep::Cc && matches!(tree.low(w), "and"));
    if !joined {
        return None;
    }
    let weapon = verbs::weapon_of(tree, at);
    let strike = tree.lemma(at) == "strike";
    let codes: Vec<Act> = [Class::DRONE, Class::ROCKET, Class::SMALL, Class::GUN, Class::AIRCRAFT]
        .into_iter()
        .filter(|class| weapon.meets(*class))
        .filter_map(|class| verbs::act_by(class, tree, core.clone()))
        .collect();
    let other =
        codes.into_iter().find(|act| *act != event.found.act && !(strike && *act == Act::FireSmallArms))?;
    let mut second = event.clone();
    second.found.act = other;
    Some(second)
}

/// One claim for one act of one actor at one place in a sentence: a verb and its noun often tell the same.
pub(super) fn merge(tree: &Tree<'_>, events: Vec<Event>) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::new();
    for event in events {
        let sentence = tree.words[event.found.at].sentence;
        let twin = kept
            .iter_mut()
            .rev()
            .take_while(|other| tree.words[other.found.at].sentence == sentence)
            .find(|other| same_act(tree, other, &event));
        match twin {
            Some(other) => {
                // The one that knows more stands; the other lends it what it lacks.
                let richer = match toll_of(tree, other, &event) {
                    Some(harm) => harm == Twin::First,
                    None => rank(&event) > rank(other),
                };
                let (mut winner, loser) =
                    if richer { (event, other.clone()) } else { (other.clone(), event) };
                if winner.actors.is_empty() {
                    winner.actors = loser.actors;
                }
                if winner.targets.is_empty() {
                    winner.targets = loser.targets;
                }
                // "damaged a substation in a drone attack": the weapon says more of the act than the harm.
                let open = !fought(winner.found.act) || plain(winner.found.act) && !plain(loser.found.act);
                if open
                    && fought(loser.found.act)
                    && winner.found.verb.is_some()
                    && loser.found.verb == winner.found.verb
                {
                    winner.found.act = loser.found.act;
                    winner.found.rule = loser.found.rule;
                }
                *other = winner;
            }
            None => kept.push(event),
        }
    }
    kept
}

#[derive(PartialEq)]
enum Twin {
    First,
    Second,
}

/// Which of two tells but the toll of the other: "struck the town, killing two people" is the strike on the town.
fn toll_of(tree: &Tree<'_>, a: &Event, b: &Event) -> Option<Twin> {
    let tolls = |harm: &Event, act: &Event| {
        harm.found.rule == rules::ACT_HARM
            && tree.dep(harm.found.at) == Dep::Advcl
            && tree.words[harm.found.at].head == act.found.verb.unwrap_or(act.found.at)
            && [rules::ACT_STRIKE, rules::ACT_CAUSE].contains(&act.found.rule)
            && act.found.patient.is_some()
    };
    if tolls(a, b) { Some(Twin::First) } else { tolls(b, a).then_some(Twin::Second) }
}

fn rank(event: &Event) -> (bool, bool, usize) {
    (
        !event.actors.is_empty(),
        !matches!(event.found.act, Act::FireUnspecified | Act::AirStrike | Act::ViolationUnspecified),
        event.targets.len(),
    )
}

fn same_act(tree: &Tree<'_>, a: &Event, b: &Event) -> bool {
    let names =
        |event: &Event| -> BTreeSet<String> { event.actors.iter().map(|who| who.name.clone()).collect() };
    let (na, nb) = (names(a), names(b));
    let same_actor = na == nb || na.is_empty() || nb.is_empty();
    let near = a.found.act == b.found.act
        || (hits(a.found.act) && hits(b.found.act) && (plain(a.found.act) || plain(b.found.act)));
    let verb_shared = a.found.verb.is_some() && a.found.verb == b.found.verb;
    // "A drone strike cut power": the weapon's act and the victim's act are one.
    let near = near
        || verb_shared
            && (hits(a.found.act) && hits(b.found.act))
            && (fought(a.found.act) || fought(b.found.act))
            && a.found.act.group() != b.found.act.group();
    let overlap = a.quote.start < b.quote.end && b.quote.start < a.quote.end;
    let inside = tree.is_under(b.found.at, a.found.at)
        || tree.is_under(a.found.at, b.found.at)
        || toll_of(tree, a, b).is_some();
    // "planted explosives and fired on troops": two verbs of two kinds tell two acts; "attacked and killed" is one.
    let joined = |a: &Event, b: &Event| {
        let (first, second) = (a.found.at, b.found.at);
        tree.dep(second) == Dep::Conj
            && tree.words[second].head == first
            && tree.is_verb(first)
            && tree.is_verb(second)
    };
    let harm = [a, b].iter().any(|event| event.found.rule == rules::ACT_HARM);
    // "struck one town and later struck another": so do two verbs with two objects.
    let objects = [a, b].map(|event| tree.kid(event.found.at, &[Dep::Dobj]));
    let apart = a.found.act != b.found.act || matches!(objects, [Some(_), Some(_)]);
    if apart && !harm && (joined(a, b) || joined(b, a)) {
        return false;
    }
    // "mortar and small-arms fire" told two acts on purpose.
    a.found.at != b.found.at
        && same_actor
        && near
        && a.chain.first() == b.chain.first()
        && (overlap && inside || verb_shared)
        && (a.mood.0 == b.mood.0)
}

fn hits(act: Act) -> bool {
    matches!(act.group(), ActGroup::Air | ActGroup::Fire | ActGroup::Prot | ActGroup::Hum)
        && !matches!(act, Act::AirOverflightDrone | Act::AirOverflightManned | Act::FireClash)
        || act == Act::CivAttack
}

/// Fire and strikes, whatever they hit.
fn fought(act: Act) -> bool {
    matches!(act.group(), ActGroup::Air | ActGroup::Fire)
}

fn plain(act: Act) -> bool {
    matches!(act, Act::FireUnspecified | Act::AirStrike | Act::CivAttack)
}
