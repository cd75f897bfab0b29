//! Acts with their people: whose act it is, to whom, told by whom, and how that is put.

mod actors;
mod after;
mod background;
mod before;
mod duty;
mod echo;
mod hand;
mod kept;
mod put;
mod told;

use crate::actors::{Cast, Who};
use crate::factuality::{self, Mood};
use crate::lexicon::{self, Class, Speech};
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::verbs::Found;
use crate::{nouns, rules, verbs};
use actors::{actors_of, addressed, dedup, of_ground, of_scene, residents, targets_of};
use after::owned_after;
use before::{CraftOwners, again, of_operation, share_actors};
use duty::of_duty;
use echo::{act_told_before, another_of_before, drop_tolls, is_another, toll_of_before};
use kept::{keeps, merge, second_weapon};
pub(crate) use put::{modality, sides};
use std::ops::Range;
use told::{by_saying, own_name_for};
use truce_language::{Dep, Tag};
use truce_vocabulary::{Act, ActGroup, ClaimantKind, RuleId};

/// An act with its people.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) found: Found,
    pub(crate) actors: Vec<Who>,
    pub(crate) targets: Vec<Who>,
    pub(crate) mood: (Mood, RuleId),
    pub(crate) hearsay: bool,
    /// Frames around it, innermost first.
    pub(crate) chain: Vec<usize>,
    /// Words of the quote.
    pub(crate) quote: Range<usize>,
}

/// Finds the acts of a report and whose they are.
pub(crate) fn events(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let owners = CraftOwners::new(tree, cast);
    for i in (0..tree.len()).filter(|&i| tree.readable(tree.words[i].sentence)) {
        let found = if tree.is_verb(i) || tree.lemma(i) == "be" {
            another_of_before(tree, i, &events)
                .or_else(|| verbs::read(tree, i))
                .or_else(|| nouns::read(tree, i))
        } else {
            nouns::read(tree, i)
        };
        let found = found
            .filter(|found| verbs::allows(tree, found))
            .or_else(|| same_kind(tree, i, &events))
            .or_else(|| total_of_before(tree, i, &events));
        let Some(found) = found.filter(|found| !toll_of_before(tree, found, &events)) else { continue };
        // "A breach by the Israeli occupation" names who did it.
        if found.act == Act::GroundOccupation && tree.lemma(i) == "occupation" && cast.stands_for_somebody(i)
        {
            continue;
        }
        let mut found = found;
        if let Some(act) = act_told_before(tree, &found, &events) {
            found.act = act;
        }
        let total = total_of_before(tree, i, &events).is_some();
        let mut event = resolve(tree, cast, speeches, found, &events, &owners);
        // A total is of those, and told by those, who were just counted.
        if let Some(last) = events.last().filter(|_| total) {
            event.actors = last
                .actors
                .iter()
                .map(|who| Who { rule: rules::ACTOR_EVENT, implied: true, ..who.clone() })
                .collect();
            event.chain.clone_from(&last.chain);
        }
        if echo::is_bare_loss(tree, &event) {
            continue;
        }
        if keeps(tree, speeches, &event) {
            // "mortar and small-arms fire": each weapon named is an act of its own.
            let more = second_weapon(tree, &event);
            events.push(event);
            events.extend(more);
        }
    }
    drop_tolls(tree, &mut events);
    share_actors(tree, cast, speeches, &mut events);
    let mut events = merge(tree, events);
    after::enemies(cast, &mut events);
    owned_after(tree, cast, speeches, &mut events);
    hand::one_hand(tree, cast, speeches, &mut events);
    events
}

/// "four violations in one region and none in the other", "and seven in the next": a number that stands for the noun counted before.
fn same_kind(tree: &Tree<'_>, i: usize, before: &[Event]) -> Option<Found> {
    let number = matches!(tree.low(i), "none" | "no-one") || tree.tag(i) == Tag::Cd;
    let argument = matches!(
        tree.dep(i),
        Dep::Conj | Dep::Dobj | Dep::Pobj | Dep::Appos | Dep::Nsubj | Dep::Nsubjpass | Dep::Attr
    );
    let place = tree.object_of(i, &["in", "at", "near"]).or_else(|| {
        let prep = tree
            .words
            .get(i + 1)
            .filter(|next| matches!(next.low.as_str(), "in" | "at" | "near"))
            .map(|_| i + 1)?;
        tree.kid(prep, &[Dep::Pobj])
    })?;
    if !number || !argument || tree.kid(i, &[Dep::Prep]).is_some_and(|prep| tree.low(prep) == "of") {
        return None;
    }
    let last = before.last()?;
    let counted = matches!(last.found.act, Act::ViolationUnspecified | Act::FireUnspecified)
        && tree.tag(last.found.at).is_noun()
        || last.found.rule == rules::COUNT_CLAUSE;
    let near = tree.words[i].sentence <= tree.words[last.found.at].sentence + 1
        && tree.words[i].paragraph == tree.words[last.found.at].paragraph;
    if !counted || !near {
        return None;
    }
    let verb = tree
        .ancestors(i)
        .find(|&above| tree.is_verb(above))
        .filter(|&verb| lexicon::speech_of(tree.lemma(verb)) == Some(Speech::Observe));
    verb?;
    Some(Found {
        at: i,
        act: last.found.act,
        doer: None,
        patient: None,
        verb: None,
        also: vec![place],
        rule: rules::COUNT_CLAUSE,
    })
}

/// "That brought the tally since November to more than 400": the acts counted just before, as many as there are by now.
fn total_of_before(tree: &Tree<'_>, i: usize, before: &[Event]) -> Option<Found> {
    let verb = tree.words[i].head;
    let total = matches!(tree.lemma(i), "total" | "tally" | "number" | "count")
        && tree.dep(i) == Dep::Dobj
        && matches!(tree.lemma(verb), "bring" | "raise" | "take" | "push" | "lift")
        && tree.dep(verb) != Dep::Advcl
        && tree.object_of(i, &["of"]).is_none();
    let figure = total
        .then(|| tree.object_of(verb, &["to"]).or_else(|| tree.object_of(i, &["to"])))
        .flatten()
        .filter(|&to| tree.tag(to) == Tag::Cd || tree.kid(to, &[Dep::Nummod]).is_some())?;
    let last = before.last().filter(|last| {
        last.found.act == Act::ViolationUnspecified
            && tree.tag(last.found.at).is_noun()
            && tree.words[last.found.at].paragraph == tree.words[i].paragraph
            && tree.words[last.found.at].sentence + 2 > tree.words[i].sentence
    })?;
    Some(Found {
        at: i,
        act: last.found.act,
        doer: None,
        patient: None,
        verb: Some(verb),
        also: vec![verb, figure],
        rule: rules::COUNT_CLAUSE,
    })
}

fn resolve(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    speeches: &Speeches,
    found: Found,
    before: &[Event],
    owners: &CraftOwners,
) -> Event {
    // "a drone spotted people": who saw says so.
    let own = speeches.frame_of(found.at).filter(|&frame| speeches.frames[frame].speech == Speech::Observe);
    let mut chain = speeches.chain(own.or(speeches.source[found.at]));
    if background::is_background(tree, speeches, &found, &chain) {
        chain.retain(|&frame| speeches.voice == Some(frame));
    }
    let speaker = chain.iter().find_map(|&frame| speeches.frames[frame].speaker.first());
    let mut actors = actors_of(tree, cast, &found, speaker);
    if found.act == Act::ComplyReturn
        && actors.is_empty()
        && let Some(doer) = found.doer
    {
        actors.push(residents(cast, doer));
    }
    let mut targets: Vec<Who> =
        found.patient.map(|patient| targets_of(cast, patient, speaker)).unwrap_or_default();
    if found.act == Act::FireClash {
        actors.append(&mut targets);
        dedup(&mut actors);
        if let [one] = &actors[..] {
            let second = actors::joined_to_leader(tree, cast, &found, cast.top(one));
            actors.extend(second);
        }
        // "An exchange of fire on the border": what the words name and nobody knows is where, not who.
        if actors.iter().all(|who| cast.top(who).is_none() && !cast.bears_arms(who)) {
            actors.clear();
        }
    }
    if found.act == Act::ComplyCeasefire {
        targets.clear();
        // Who announces or brokers a truce between others does not keep it; its parties do.
        let herald =
            matches!(tree.lemma(found.at), "announce" | "broker" | "declare" | "proclaim" | "reach" | "seal");
        let party = |who: &Who| {
            cast.parties().is_some_and(|pair| pair.iter().any(|&side| Some(side) == cast.top(who)))
        };
        if herald && !actors.iter().any(party) {
            actors.clear();
        }
        // "The truce between A and B", "both armies", or the truce itself: then its parties.
        if actors.is_empty()
            && let Some(pair) = cast.parties()
        {
            actors = cast.these(&pair, found.at, rules::ACTOR_BOTH);
        }
    }
    if let Some((patient, speaker)) = found.patient.zip(speaker)
        && is_hostile(found.act)
        && actors::own_of_speaker(cast, patient, &actors, &targets, speaker)
    {
        targets = told::side_of(cast, Some(speaker));
        for who in &mut targets {
            who.rule = rules::TARGET_OBJECT;
        }
    }
    let mut found = found;
    // "fired at one of its posts, the mission said": whose the post is makes it an attack on the watchers.
    if matches!(found.act.group(), ActGroup::Fire)
        && !matches!(found.act, Act::FireClash | Act::FireIedMine)
        && targets.iter().any(|who| cast.is_monitor(who))
    {
        found.act = Act::ProtMonitorAttack;
    }
    let frame = chain.first().map(|&frame| &speeches.frames[frame]);
    // "“They shelled it themselves,” the army said": nobody calls oneself "they" in one's own words.
    let they = found.doer.is_some_and(|doer| tree.low(doer) == "they")
        && frame.is_some_and(|frame| frame.quoted)
        && speeches.in_quotation(tree, found.at);
    if they
        && let Some(own) = speaker.and_then(|who| cast.top(who))
        && actors.iter().any(|who| cast.top(who) == Some(own))
    {
        let other = cast.opponent(own, found.at);
        actors = other
            .into_iter()
            .flat_map(|other| cast.these(&[other], found.at, rules::ACTOR_OPPONENT))
            .collect();
    }
    // "The army attacked our positions": whoever did it, not the one whose they are.
    let ours = found.patient.is_some_and(|patient| {
        is_hostile(found.act)
            && tree.kids_by(patient, &[Dep::Poss]).any(|kid| matches!(tree.low(kid), "our" | "my"))
    });
    if ours
        && actors.iter().all(|who| who.implied)
        && actors.iter().any(|who| {
            targets.iter().any(|target| cast.top(who).is_some() && cast.top(target) == cast.top(who))
        })
    {
        actors = Vec::new();
        let own = speaker.and_then(|who| cast.top(who));
        let other = own.and_then(|own| cast.opponent(own, found.at));
        actors.extend(
            other.into_iter().flat_map(|other| cast.these(&[other], found.at, rules::ACTOR_OPPONENT)),
        );
    }
    if actors.is_empty() {
        actors = addressed(tree, cast, speeches, &found);
    }
    if actors.is_empty() {
        actors = own_name_for(tree, cast, &found);
    }
    if actors.is_empty() {
        actors = by_saying(tree, cast, &found, frame);
    }
    if actors.is_empty() {
        actors = again(tree, &found, before);
    }
    if actors.is_empty() && found.act == Act::ProtObstructAccess {
        let holder = found.verb.and_then(|verb| verbs::barrier_holder(tree, verb));
        actors = holder
            .map(|holder| {
                let named = cast.all(holder, speaker);
                if named.is_empty() { cast.owners(holder, speaker) } else { named }
            })
            .unwrap_or_default();
        for who in &mut actors {
            who.rule = rules::ACTOR_GROUND;
        }
    }
    if actors.is_empty() {
        actors = of_ground(tree, cast, &found);
    }
    if actors.is_empty() {
        actors = owners.of(tree, &found);
    }
    if actors.is_empty() {
        actors = before::of_list(tree, cast, speeches, &found, before);
    }
    if actors.is_empty() {
        actors = of_operation(tree, cast, &found, &chain, before);
    }
    if actors.is_empty() {
        actors = of_scene(tree, cast, &found, before);
    }
    // What somebody who saw it tells without saying whose soldiers they were.
    if actors.is_empty()
        && is_hostile(found.act)
        && let Some(doer) = found.doer
        && frame.is_some_and(|frame| frame.quoted && frame.speaker.iter().all(|who| cast.top(who).is_none()))
    {
        actors = cast.seen_by_witness(doer);
    }
    // "Release the hostages, he told them": whoever is told to is to do it.
    if actors.is_empty()
        && found.doer.is_none()
        && let Some(frame) = frame
        && factuality::mood(tree, found.at, found.verb).1 == rules::MODALITY_IMPERATIVE
        && let Some(told) =
            crate::syntax::addressee(tree, frame.at).filter(|&told| Some(told) != frame.speaker_at)
    {
        actors = cast.all(told, speaker);
    }
    if actors.is_empty()
        && found.act == Act::FireClash
        && let Some(pair) = cast.parties()
    {
        actors = cast.these(&pair, found.at, rules::ACTOR_BOTH);
    }
    if actors.is_empty() {
        actors = before::goes_on(tree, cast, &found, &chain, before);
    }
    if actors.is_empty() {
        actors = of_duty(tree, cast, &found, before);
    }
    if actors.is_empty() {
        actors = before::holder_of_freed(tree, &found, before);
    }
    if actors.is_empty() {
        actors = before::holder_told(tree, cast, &found, before);
    }
    if actors.is_empty() {
        actors = actors::of_store(tree, cast, &found, speaker);
    }
    // "Eighteen Cambodian soldiers were captured": nobody but the other side captures them.
    if actors.is_empty()
        && found.act == Act::CivDetention
        && found.doer.is_none()
        && found.patient.is_some_and(|patient| lexicon::is(tree.lemma(patient), Class::FORCE))
        && let Some(own) = targets.first().and_then(|who| cast.top(who)).filter(|&own| cast.is_side(own))
    {
        let other = cast.opponent(own, found.at);
        actors.extend(
            other.into_iter().flat_map(|other| cast.these(&[other], found.at, rules::ACTOR_OPPONENT)),
        );
    }
    if actors.is_empty()
        && let Some(doer) = found.doer.filter(|&doer| doer != found.at)
    {
        actors.extend(cast.by_own_words(doer, found.act.group() == ActGroup::Comply));
    }
    // Nobody strikes itself: a doer that was carried over from another act is not whom this one hit.
    let carried = |who: &Who| {
        [rules::ACTOR_EVENT, rules::ACTOR_WITNESSED].contains(&who.rule)
            && targets.iter().any(|target| cast.top(who).is_some() && cast.top(target) == cast.top(who))
    };
    if is_hostile(found.act) && actors.iter().all(carried) {
        actors.clear();
    }
    duty::by_who_can(tree, cast, &found, speaker, &mut actors);
    // A person orders; the acts on the ground are of the side the person speaks for.
    if !matches!(found.act.group(), ActGroup::Say | ActGroup::Talk) {
        for who in &mut actors {
            if who.kind == ClaimantKind::Person
                && let Some(side) = who.side
            {
                *who = Who {
                    name: cast.book.known(side).name.clone(),
                    known: Some(side),
                    kind: ClaimantKind::Office,
                    implied: true,
                    ..who.clone()
                };
            }
        }
    }
    if !matches!(found.act.group(), ActGroup::Say | ActGroup::Talk) {
        actors.iter_mut().for_each(|who| actors::wing_to_group(cast, who));
        dedup(&mut actors);
    }
    // Those who watch a truce invade nobody by moving in.
    if found.act == Act::GroundIncursion
        && !actors.is_empty()
        && actors.iter().all(|who| cast.is_monitor(who))
        && matches!(tree.lemma(found.at), "move" | "enter")
    {
        found.act = Act::ComplyDeploy;
        found.rule = rules::ACT_COMPLY;
    }
    let mut mood = factuality::mood(tree, found.at, found.verb);
    // A duty put off, planned or asked for is not done, whatever the verb above it says of itself.
    if matches!(mood.0, Mood::Done | Mood::Hypothetical)
        && found.act.group() == ActGroup::Comply
        && let Some(standing) = nouns::standing(tree, found.at)
    {
        mood = standing;
    }
    // "The ceasefire had been put off": it did not begin.
    if mood.0 == Mood::Done
        && (found.act == Act::ComplyCeasefire
            && matches!(tree.lemma(found.at), "delay" | "postpone" | "defer" | "put")
            || found.act == Act::ComplyHandover && tree.lemma(found.at) == "withhold")
        && (tree.lemma(found.at) != "put" || tree.kid(found.at, &[Dep::Prt]).is_some())
    {
        mood = (Mood::Denied, rules::MODALITY_DENIED);
    }
    // "The crews could not reach the lines": what they could not do was done to them.
    let kept_off = found.verb.is_none() && found.rule == rules::ACT_ACCESS && verbs::cannot(tree, found.at);
    // "its refusal to open the crossing": it stays shut.
    let refusal = found.verb.is_none()
        && found.act == Act::HumAidBlock
        && tree.dep(found.at) == Dep::Acl
        && tree.lemma(tree.words[found.at].head) == "refusal";
    // "were not allowed through": the negation is the act, and nothing is denied.
    let barred = found.verb.is_none()
        && matches!(found.act.group(), ActGroup::Prot | ActGroup::Hum | ActGroup::Civ)
        && tree.is_verb(found.at)
        && (tree.kid(found.at, &[Dep::Neg]).is_some()
            // "refuses to let the lorries through"
            || tree.dep(found.at) == Dep::Xcomp
                && matches!(tree.lemma(tree.words[found.at].head), "refuse" | "decline")
            || refusal);
    if refusal || (kept_off || barred) && !matches!(mood.0, Mood::Conditional | Mood::Hypothetical) {
        mood = (Mood::Done, rules::MODALITY_PLAIN);
    }
    if found.act == Act::PostureArmedPresence && factuality::only_seen(tree, found.doer) {
        mood = (Mood::Possible, rules::MODALITY_POSSIBLE);
    }
    let known_reporter =
        frame.is_some_and(|frame| frame.speaker.iter().any(|who| who.side.is_some() || who.known.is_some()));
    let hearsay = factuality::hearsay(tree, found.at, found.verb)
        && !(known_reporter && frame.is_some_and(|frame| tree.lemma(frame.at) == "report"));
    let quote = quote(tree, &found);
    Event { found, actors, targets, mood, hearsay, chain, quote }
}

/// The shortest clause with act, actor and target.
fn quote(tree: &Tree<'_>, found: &Found) -> Range<usize> {
    let sentence = tree.sentences[tree.words[found.at].sentence].clone();
    let mut from = found.at;
    let mut to = found.at + 1;
    let mut take = |words: Range<usize>| {
        if sentence.contains(&words.start) && words.end <= sentence.end {
            from = from.min(words.start);
            to = to.max(words.end);
        }
    };
    let trigger_is_noun = tree.tag(found.at).is_noun();
    if trigger_is_noun {
        take(tree.phrase(found.at));
    } else {
        for &kid in tree.kids(found.at) {
            let part = matches!(
                tree.dep(kid),
                Dep::Prt | Dep::Neg | Dep::Aux | Dep::Auxpass | Dep::Acomp | Dep::Oprd | Dep::Attr
            );
            let place =
                matches!(tree.dep(kid), Dep::Prep | Dep::Agent | Dep::Advmod | Dep::Npadvmod | Dep::Dative)
                    && kid > found.at;
            let subject = matches!(tree.dep(kid), Dep::Nsubj | Dep::Nsubjpass | Dep::Dobj);
            if subject {
                take(tree.phrase(kid));
            } else if part || place {
                let under = tree.under(kid);
                take(under.start..under.end.min(under.start + 14));
            }
        }
    }
    for word in [found.doer, found.patient].into_iter().flatten().chain(found.also.iter().copied()) {
        take(if tree.is_verb(word) { word..word + 1 } else { tree.phrase(word) });
    }
    // "saw a trench running from the last house", "spotted seven tanks parked beside a farm": where it is belongs to it.
    if matches!(found.act.group(), ActGroup::Mat | ActGroup::Posture)
        && let Some(thing) = found.patient.or(found.doer)
    {
        for &kid in tree.kids(thing).iter().filter(|&&kid| kid > thing) {
            if matches!(tree.dep(kid), Dep::Acl | Dep::Prep | Dep::Amod) {
                let under = tree.under(kid);
                take(under.start..under.end.min(under.start + 14));
            }
        }
    }
    // "violations, including reports of …": what is included is told for itself.
    let included = |w: &usize| matches!(tree.low(*w), "including" | "namely") && tree.low(*w - 1) == ",";
    to = (found.at + 1..to).find(included).unwrap_or(to);
    // Not past a quotation mark or comma left hanging at the end.
    let loose = |w: usize| {
        tree.tag(w).is_punct() || tree.dep(w) == Dep::Cc && matches!(tree.low(w), "and" | "or" | "but")
    };
    while to > from + 1 && loose(to - 1) && !matches!(tree.low(to - 1), "\"" | "”") {
        to -= 1;
    }
    while from + 1 < to && tree.tag(from).is_punct() && tree.low(from) != "“" {
        from += 1;
    }
    from..to
}

/// Whether an act is one that a side would complain of.
pub(crate) fn is_hostile(act: Act) -> bool {
    !matches!(act.group(), ActGroup::Say | ActGroup::Talk | ActGroup::Comply)
}
