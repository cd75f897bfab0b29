//! Acts with their people: whose act it is, to whom, told by whom, and how that is put.

use crate::actors::{Cast, Who};
use crate::factuality::{self, Mood, Relation};
use crate::lexicon::{self, Class, Speech};
use crate::rules;
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::verbs::Found;
use crate::{nouns, verbs};
use std::collections::BTreeSet;
use std::ops::Range;
use truce_language::{Dep, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::{Act, ActGroup, ClaimantKind, Modality, RuleId};

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
            verbs::read(tree, i).or_else(|| nouns::read(tree, i))
        } else {
            nouns::read(tree, i)
        };
        let found = found.filter(|found| verbs::allows(tree, found)).or_else(|| same_kind(tree, i, &events));
        let Some(found) = found else { continue };
        let event = resolve(tree, cast, speeches, found, &events, &owners);
        if keeps(tree, speeches, &event) {
            // "mortar and small-arms fire": each weapon named is an act of its own.
            let more = second_weapon(tree, &event);
            events.push(event);
            events.extend(more);
        }
    }
    share_actors(tree, cast, speeches, &mut events);
    merge(tree, events)
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
    let chain = speeches.chain(own.or(speeches.source[found.at]));
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
    }
    if found.act == Act::ComplyCeasefire {
        targets.clear();
        // "The truce between A and B", "both armies", or the truce itself: then its parties.
        if actors.is_empty()
            && let Some(pair) = cast.parties()
        {
            actors = cast.these(&pair, found.at, rules::ACTOR_BOTH);
        }
    }
    let frame = chain.first().map(|&frame| &speeches.frames[frame]);
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
    let mut mood = factuality::mood(tree, found.at, found.verb);
    if found.act == Act::PostureArmedPresence && factuality::only_seen(tree, found.doer) {
        mood = (Mood::Possible, rules::MODALITY_POSSIBLE);
    }
    let known_reporter =
        frame.is_some_and(|frame| frame.speaker.iter().any(|who| who.side.is_some() || who.known.is_some()));
    let hearsay = factuality::hearsay(tree, found.at, found.verb)
        && !(known_reporter && frame.is_some_and(|frame| tree.lemma(frame.at) == "report"));
    let quote = quote(tree, cast, &found);
    Event { found, actors, targets, mood, hearsay, chain, quote }
}

/// "Your drones came over the town": in the transcript of a body's briefing the body is spoken to.
fn addressed(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, found: &Found) -> Vec<Who> {
    let Some(voice) = speeches.voice.and_then(|voice| speeches.frames[voice].speaker.first()) else {
        return Vec::new();
    };
    let doer = found.doer.unwrap_or(found.at);
    let you = matches!(tree.low(doer), "you" | "yours")
        || tree.kids_by(doer, &[Dep::Poss]).any(|kid| tree.low(kid) == "your");
    if you { side_of(cast, Some(voice)) } else { Vec::new() }
}

/// A tank, soldiers or a jet that nobody is named for, right after an act of one side alone: that side's.
fn of_scene(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    let Some(doer) = found.doer.filter(|_| is_hostile(found.act)) else { return Vec::new() };
    let machine = lexicon::is(tree.lemma(doer), Class::AIRCRAFT.or(Class::GUN).or(Class::VESSEL))
        && !lexicon::is(tree.lemma(doer), Class::MUNITION);
    let army = matches!(
        tree.lemma(doer),
        "soldier" | "troop" | "tank" | "bulldozer" | "gunner" | "sniper" | "officer" | "army"
    );
    if !(machine || army) {
        return Vec::new();
    }
    let here = tree.words[found.at].sentence;
    let paragraph = tree.words[found.at].paragraph;
    let near: Vec<&Event> = before
        .iter()
        .rev()
        .take_while(|event| {
            let at = event.found.at;
            tree.words[at].sentence + 3 > here && tree.words[at].paragraph + 1 >= paragraph
        })
        .filter(|event| is_hostile(event.found.act) && !event.actors.is_empty())
        .collect();
    let tops: BTreeSet<Option<usize>> =
        near.iter().flat_map(|event| event.actors.iter().map(|who| cast.top(who))).collect();
    match (near.first(), tops.len()) {
        (Some(event), 1) if !tops.contains(&None) => event
            .actors
            .iter()
            .map(|who| Who { rule: rules::ACTOR_EVENT, implied: true, ..who.clone() })
            .collect(),
        _ => Vec::new(),
    }
}

/// "near Pokrovske (government-controlled)": a weapon or work seen on one side's ground is that side's, where one party is a state and one is not.
fn of_ground(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found) -> Vec<Who> {
    if !matches!(found.act.group(), ActGroup::Posture) && found.act != Act::MatFacility {
        return Vec::new();
    }
    let sentence = tree.sentences[tree.words[found.at].sentence].clone();
    let from = found.patient.or(found.doer).unwrap_or(found.at);
    let after = tree.range(from..sentence.end).of(tree.text).unwrap_or_default();
    let Some(at) = after.find("government-controlled") else { return Vec::new() };
    let other = after.get(..at).is_some_and(|before| before.ends_with("non-") || before.ends_with("non "));
    let mut held = cast
        .book
        .parties()
        .iter()
        .copied()
        .filter(|&party| (cast.book.known(party).kind == ActorKind::State) != other);
    match (held.next(), held.next()) {
        (Some(party), None) => cast.these(&[party], found.at, rules::ACTOR_GROUND),
        _ => Vec::new(),
    }
}

/// People going home, by one neutral word; the words of the text stand in the evidence.
fn residents(cast: &Cast<'_>, doer: usize) -> Who {
    Who {
        name: "residents".to_owned(),
        surface: crate::actors::article_off(cast.tree.said(cast.tree.core(doer))).to_owned(),
        known: None,
        side: None,
        kind: ClaimantKind::Anonymous,
        spokesperson: false,
        range: cast.tree.range(cast.tree.core(doer)),
        rule: rules::ACTOR_SUBJECT,
        implied: false,
    }
}

fn dedup(people: &mut Vec<Who>) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    people.retain(|who| seen.insert(who.name.clone()));
}

fn actors_of(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, speaker: Option<&Who>) -> Vec<Who> {
    let Some(doer) = found.doer else { return Vec::new() };
    // "one of its drones", "two of the formations' tanks": whose the counted are.
    let counted = tree
        .object_of(doer, &["of"])
        .filter(|_| tree.tag(doer) == Tag::Cd || matches!(tree.low(doer), "some" | "several" | "many"));
    let doer = counted.unwrap_or(doer);
    if doer == found.at {
        return cast.owners(doer, speaker);
    }
    let truce = found.act == Act::ComplyCeasefire && lexicon::is(tree.lemma(doer), Class::TRUCE);
    if truce {
        let between = tree.object_of(doer, &["between", "with"]);
        let mut both = between.map(|pair| cast.all(pair, speaker)).unwrap_or_default();
        if both.len() == 1 {
            // "the ceasefire with B": the other party is the one that is not B.
            both.clear();
        }
        return both;
    }
    let thing = lexicon::is(tree.lemma(doer), Class::MUNITION.or(Class::DRONE).or(Class::AIRCRAFT))
        || verbs::is_event_noun(tree, Some(doer));
    if thing {
        let owners = cast.owners(doer, speaker);
        if !owners.is_empty() {
            return owners;
        }
        let (by, from) = verbs::origin_of(tree, doer);
        // "rockets from Lebanon": where they came from, not who fired them.
        let from = from.filter(|&from| !cast.is_state_name(from));
        return by.or(from).map(|origin| cast.all(origin, speaker)).unwrap_or_default();
    }
    let mut actors = cast.all(doer, speaker);
    let arms = !matches!(found.act.group(), ActGroup::Say | ActGroup::Talk | ActGroup::Info);
    if arms && actors.iter().any(|who| who.rule == rules::ACTOR_ANTECEDENT && !cast.bears_arms(who)) {
        // "They fired at the stalls": neither the town nor the agency just named, but the last who can.
        actors = cast.armed_before(doer, speaker);
    }
    if arms && actors.is_empty() {
        actors.extend(cast.people_in_arms(doer));
    }
    if actors.is_empty() {
        actors = cast.owners(doer, speaker);
    }
    let origin = tree.dep(doer) == Dep::Pobj && tree.low(tree.words[doer].head) == "from";
    if origin {
        for who in &mut actors {
            who.rule = rules::ACTOR_ORIGIN;
        }
        // What comes from a state's ground need not come from the state: the words say where it was fired, not by whom.
        if cast.is_state_name(doer) {
            actors.clear();
        }
    }
    let agent = tree.dep(doer) == Dep::Pobj && tree.low(tree.words[doer].head) == "by";
    if agent {
        for who in actors.iter_mut().filter(|who| who.rule == rules::ACTOR_SUBJECT) {
            who.rule = rules::ACTOR_AGENT;
        }
    }
    actors
}

fn targets_of(cast: &Cast<'_>, patient: usize, speaker: Option<&Who>) -> Vec<Who> {
    let mut targets = cast.all(patient, speaker);
    if targets.is_empty() {
        targets = cast.owners(patient, speaker);
    }
    if targets.is_empty() && cast.tree.tag(patient).is_noun() {
        let name = crate::actors::article_off(cast.tree.said(cast.tree.core(patient))).to_owned();
        targets.push(Who {
            surface: name.clone(),
            name,
            known: None,
            side: None,
            kind: ClaimantKind::Organisation,
            spokesperson: false,
            range: cast.tree.range(cast.tree.core(patient)),
            rule: rules::TARGET_OBJECT,
            implied: false,
        });
    }
    for who in &mut targets {
        who.rule = rules::TARGET_OBJECT;
    }
    targets
}

/// Whose act it is by the saying: what X is blamed for is X's, what X denies is X's own, a breach that a party complains of is the other's.
fn by_saying(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    found: &Found,
    frame: Option<&crate::speech::Frame>,
) -> Vec<Who> {
    let Some(frame) = frame else { return Vec::new() };
    let nominal = !tree.is_verb(found.at) || tree.kid(found.at, &[Dep::Det]).is_some();
    let speaker = frame.speaker.first().filter(|who| !cast.is_monitor(who));
    let own = speaker.and_then(|who| cast.top(who));
    let party = own.is_some_and(|own| {
        cast.parties().is_some_and(|pair| pair.iter().any(|&side| cast.book.top(side) == own))
    });
    let mood = factuality::mood(tree, found.at, found.verb).0;
    let imply = |mut actors: Vec<Who>, rule: RuleId| {
        for who in &mut actors {
            who.rule = rule;
            who.implied = true;
        }
        actors
    };
    match frame.speech {
        Speech::Accuse if nominal && matches!(tree.lemma(frame.at), "blame" | "accuse" | "charge") => {
            let accused = crate::syntax::addressee(tree, frame.at);
            accused
                .map(|accused| imply(cast.all(accused, frame.speaker.first()), rules::ACTOR_SUBJECT))
                .unwrap_or_default()
        }
        Speech::Deny if is_hostile(found.act) && found.act != Act::FireClash => {
            imply(side_of(cast, frame.speaker.first()), rules::ACTOR_SPEAKER)
        }
        // "No shots were fired, the army said": a side that denies an act nobody is named for denies its own.
        Speech::Say
            if party && mood == Mood::Denied && is_hostile(found.act) && found.act != Act::FireClash =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // "Aid will enter again, an official of the side said": what a side announces without naming a doer it will do itself.
        Speech::Say
            if party && mood == Mood::Due && !is_hostile(found.act) && found.act != Act::ComplyCeasefire =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        Speech::Say
            if party
                && found.act == Act::HumAidBlock
                && found.verb.is_some_and(|verb| tree.is_passive(verb)) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        Speech::Say | Speech::Call | Speech::Accuse
            if party && mood == Mood::Done && complains(tree, found) =>
        {
            let other = own.and_then(|own| cast.opponent(own, found.at));
            other
                .map(|other| {
                    imply(cast.these(&[other], found.at, rules::ACTOR_OPPONENT), rules::ACTOR_OPPONENT)
                })
                .unwrap_or_default()
        }
        // "Our forces foiled an infiltration attempt": what a side says it foiled was the other's.
        Speech::Say
            if party
                && found.verb.is_some_and(|verb| {
                    matches!(tree.lemma(verb), "foil" | "thwart" | "repel" | "repulse")
                }) =>
        {
            let other = own.and_then(|own| cast.opponent(own, found.at));
            other
                .map(|other| {
                    imply(cast.these(&[other], found.at, rules::ACTOR_OPPONENT), rules::ACTOR_OPPONENT)
                })
                .unwrap_or_default()
        }
        // "Two battalions have left", in a force's own account: its own.
        Speech::Say
            if party
                && mood == Mood::Done
                && found.act.group() == ActGroup::Comply
                && found.act != Act::ComplyCeasefire
                && found.doer.is_some_and(|doer| {
                    lexicon::is(tree.lemma(doer), Class::FORCE)
                        && !tree.tag(doer).is_proper()
                        && !matches!(
                            tree.lemma(doer),
                            "militant" | "fighter" | "group" | "gunman" | "militia" | "mercenary"
                        )
                }) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // In an account of the other side's breaches, what hit the speaker's own people is the other side's.
        Speech::Say
            if party
                && mood == Mood::Done
                && attacks(found.act)
                && (hits_own(cast, found, own) || from_other(cast, found, own)) =>
        {
            let other = own.and_then(|own| cast.opponent(own, found.at));
            other
                .map(|other| {
                    imply(cast.these(&[other], found.at, rules::ACTOR_OPPONENT), rules::ACTOR_OPPONENT)
                })
                .unwrap_or_default()
        }
        // "Two gunmen who crossed the line", in a side's words: fighters it does not name are the other side's …
        Speech::Say
            if party
                && mood == Mood::Done
                && is_hostile(found.act)
                && found.doer.is_some_and(|doer| foe(tree, doer)) =>
        {
            let other = own.and_then(|own| cast.opponent(own, found.at));
            other
                .map(|other| {
                    imply(cast.these(&[other], found.at, rules::ACTOR_OPPONENT), rules::ACTOR_OPPONENT)
                })
                .unwrap_or_default()
        }
        // … and what was done to them, told without a doer, is its own.
        Speech::Say
            if party
                && mood == Mood::Done
                && attacks(found.act)
                && found.doer.is_none()
                && found.patient.is_some_and(|patient| foe(tree, patient)) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // In a force's own account of what was done to suspects, weapons and mines, nobody named: its own act.
        Speech::Say
            if party
                && mood == Mood::Done
                && frame.rule == rules::CLAIMANT_VOICE
                && found.verb.is_some_and(|verb| tree.is_passive(verb))
                && (matches!(found.act, Act::FireIllumWarning | Act::CivDetention | Act::MatCache)
                    || found.act.group() == ActGroup::Comply && found.act != Act::ComplyCeasefire) =>
        {
            imply(side_of(cast, speaker), rules::ACTOR_SPEAKER)
        }
        // "had been told beforehand about the work, the mission said": who says so told it.
        _ if found.act == Act::ComplyCoordinate => {
            imply(side_of(cast, frame.speaker.first()), rules::ACTOR_SPEAKER)
        }
        _ => Vec::new(),
    }
}

/// A breach named without its doer: of the truce, not of rights, and not as an entry in a count; or an act said to have broken the truce.
fn complains(tree: &Tree<'_>, found: &Found) -> bool {
    let breaks = found.verb.is_some_and(|verb| {
        matches!(tree.lemma(verb), "break" | "violate" | "breach")
            && crate::syntax::object(tree, verb)
                .is_some_and(|object| lexicon::is(tree.lemma(object), Class::TRUCE))
    });
    let counted = found.verb.is_some_and(|verb| {
        matches!(tree.lemma(verb), "register" | "record" | "endorse" | "verify" | "list")
    });
    let of = tree.object_of(found.at, &["of"]);
    let of_truce = of.is_none_or(|of| lexicon::is(tree.lemma(of), Class::TRUCE));
    breaks || (found.act == Act::ViolationUnspecified && tree.tag(found.at).is_noun() && !counted && of_truce)
}

/// Words by which a side speaks of fighters of the other side without naming it, where no name stands with them.
fn foe(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.lemma(noun),
        "gunman"
            | "militant"
            | "terrorist"
            | "infiltrator"
            | "saboteur"
            | "mercenary"
            | "invader"
            | "aggressor"
            | "occupier"
            | "assailant"
    ) && !tree.core(noun).any(|w| {
        tree.tag(w).is_proper() || matches!(tree.low(w), "foreign" | "unknown" | "unidentified" | "armed")
    }) && tree.object_of(noun, &["of", "from"]).is_none()
}

/// Whether an act is an attack: fire, a strike, harm to people and what serves them.
fn attacks(act: Act) -> bool {
    matches!(act.group(), ActGroup::Air | ActGroup::Fire | ActGroup::Civ | ActGroup::Prot | ActGroup::Hum)
        && act != Act::FireClash
}

/// "Rounds fired from Cambodia landed in Thai territory", says the Thai army: it comes from the ground of the side that the speaker is not.
fn from_other(cast: &Cast<'_>, found: &Found, own: Option<usize>) -> bool {
    // What comes from a state's ground where groups fight too need not come from the state.
    if cast.names_armed_group() {
        return false;
    }
    let Some(munition) = found
        .patient
        .into_iter()
        .chain(found.doer)
        .chain(found.also.iter().copied())
        .find(|&w| lexicon::is(cast.tree.lemma(w), Class::MUNITION))
    else {
        return false;
    };
    let from = verbs::origin_of(cast.tree, munition)
        .1
        .or(found.doer.filter(|&doer| cast.tree.low(cast.tree.words[doer].head) == "from"));
    let Some((own, from)) = own.zip(from) else { return false };
    let other = cast.opponent(own, found.at);
    cast.all(from, None)
        .iter()
        .any(|who| cast.top(who).is_some() && cast.top(who) == other.map(|other| cast.book.top(other)))
}

fn hits_own(cast: &Cast<'_>, found: &Found, own: Option<usize>) -> bool {
    let Some(patient) = found.patient else { return false };
    // "our positions", "Ukrainian positions", "a refinery in the Saratov region" names its side by the adjective alone.
    let speaker = own.and_then(|own| cast.these(&[own], patient, rules::ACTOR_SPEAKER).into_iter().next());
    let hit = cast.all(patient, speaker.as_ref()).into_iter().chain(cast.owners(patient, speaker.as_ref()));
    hit.into_iter().any(|who| own.is_some() && cast.top(&who) == own)
}

fn side_of(cast: &Cast<'_>, who: Option<&Who>) -> Vec<Who> {
    let Some(who) = who else { return Vec::new() };
    match who.side.or(who.known) {
        Some(side) => cast
            .these(&[side], 0, rules::ACTOR_SPEAKER)
            .into_iter()
            .map(|side| Who { range: who.range, ..side })
            .collect(),
        None => vec![who.clone()],
    }
}

/// Drones and aircraft without an owner are those of the only owner of such craft the report has named so far.
struct CraftOwners {
    /// Word, whether a drone, owner; in the order of the text. "The drone belonged to the army" counts from the start.
    named: Vec<(usize, bool, Who, Option<usize>)>,
}

impl CraftOwners {
    fn new(tree: &Tree<'_>, cast: &Cast<'_>) -> Self {
        let craft = Class::DRONE.or(Class::AIRCRAFT);
        let mut named: Vec<(usize, bool, Who, Option<usize>)> = Vec::new();
        for w in 0..tree.len() {
            if lexicon::is(tree.lemma(w), craft) {
                let drone = lexicon::is(tree.lemma(w), Class::DRONE);
                named.extend(
                    cast.owners(w, None).into_iter().map(|who| (w, drone, who.clone(), cast.top(&who))),
                );
            }
            if tree.lemma(w) == "belong"
                && let Some(subject) =
                    crate::syntax::subject(tree, w).filter(|&subject| lexicon::is(tree.lemma(subject), craft))
                && let Some(owner) = tree.object_of(w, &["to"])
            {
                let drone = lexicon::is(tree.lemma(subject), Class::DRONE);
                named.extend(
                    cast.all(owner, None).into_iter().map(|who| (0, drone, who.clone(), cast.top(&who))),
                );
            }
        }
        named.sort_by_key(|(word, ..)| *word);
        // Of each owner the first naming is enough.
        let mut seen = BTreeSet::new();
        named.retain(|(_, drone, _, top)| seen.insert((*drone, *top)));
        CraftOwners { named }
    }

    fn of(&self, tree: &Tree<'_>, found: &Found) -> Vec<Who> {
        let craft = [found.doer, found.patient, Some(found.at)]
            .into_iter()
            .flatten()
            .find(|&w| lexicon::is(tree.lemma(w), Class::DRONE.or(Class::AIRCRAFT)));
        let Some(craft) = craft else { return Vec::new() };
        let drone = lexicon::is(tree.lemma(craft), Class::DRONE);
        let mut alike = self.named.iter().filter(|(word, kind, ..)| *word < craft && *kind == drone);
        match (alike.next(), alike.next()) {
            (Some((_, _, owner, _)), None) => {
                vec![Who { rule: rules::ACTOR_EVENT, implied: true, ..owner.clone() }]
            }
            _ => Vec::new(),
        }
    }
}

/// An act spoken of again ("the strikes", "the drone") takes the actor it was first given.
fn again(tree: &Tree<'_>, found: &Found, before: &[Event]) -> Vec<Who> {
    let named_again = [
        Some(found.at).filter(|&at| tree.tag(at).is_noun()),
        found.doer,
        found.patient.filter(|_| found.doer.is_none()),
    ]
    .into_iter()
    .flatten()
    .find(|&noun| {
        let det = tree.kid(noun, &[Dep::Det]).map_or("", |det| tree.low(det));
        // "the attack that hurt a peacekeeper" says itself which attack it means.
        let own = tree.object_of(noun, &["of", "by", "from"]).is_some()
            || tree
                .kid(noun, &[Dep::Relcl])
                .is_some_and(|clause| clause > noun && verbs::is_event_noun(tree, Some(noun)))
            || tree
                .kids_by(noun, &[Dep::Amod])
                .any(|kid| matches!(tree.low(kid), "last" | "first" | "latest"));
        !own && matches!(det, "the" | "this" | "that" | "these" | "those" | "both")
            && (lexicon::is(tree.lemma(noun), Class::MUNITION.or(Class::DRONE).or(Class::AIRCRAFT))
                || verbs::is_event_noun(tree, Some(noun)))
    });
    let Some(noun) = named_again else { return Vec::new() };
    let paragraph = tree.words[noun].paragraph;
    let earlier =
        before.iter().rev().take_while(|event| tree.words[event.found.at].paragraph + 8 > paragraph);
    let same = earlier
        .filter(|event| {
            event.found.act.group() == found.act.group()
                || event.found.act.group() == ActGroup::Prot
                || (event.found.act.group() == ActGroup::Air && found.act.group() == ActGroup::Prot)
        })
        .find(|event| !event.actors.is_empty() && event.found.act != Act::FireClash);
    let mut actors = same.map(|event| event.actors.clone()).unwrap_or_default();
    for who in &mut actors {
        who.rule = rules::ACTOR_EVENT;
        who.implied = true;
    }
    actors
}

/// A passive without agent beside an active clause of the same saying is the same doer's act: "troops fired … and two men were detained".
fn share_actors(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, events: &mut [Event]) {
    for at in 0..events.len() {
        let Some(frame) = events[at].chain.first().copied() else { continue };
        let passive =
            events[at].found.verb.is_some_and(|verb| verb == events[at].found.at && tree.is_passive(verb));
        if !events[at].actors.is_empty()
            || !passive
            || events[at].mood.0 != Mood::Done
            || !is_hostile(events[at].found.act)
        {
            continue;
        }
        let speaker = speeches.frames[frame].speaker.first().and_then(|who| cast.top(who));
        let sentence = tree.words[events[at].found.at].sentence;
        let near =
            events[..at].iter().rev().take_while(|other| tree.words[other.found.at].sentence == sentence);
        let shared = near.into_iter().find(|other| {
            other.chain.first() == Some(&frame)
                && is_hostile(other.found.act)
                && other.actors.iter().any(|who| cast.top(who) == speaker && speaker.is_some())
        });
        if let Some(mut actors) = shared.map(|other| other.actors.clone()) {
            for who in &mut actors {
                who.rule = rules::ACTOR_EVENT;
                who.implied = true;
            }
            events[at].actors = actors;
        }
    }
}

/// Whether a found act is kept: not the hypothetical ones inside orders, demands and warnings.
fn keeps(tree: &Tree<'_>, speeches: &Speeches, event: &Event) -> bool {
    if event.mood.0 == Mood::Hypothetical {
        return false;
    }
    if unproven(tree, event.found.at) {
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
    if forecast || event.mood.0 == Mood::Conditional && event.actors.is_empty() {
        return false;
    }
    let innermost = event.chain.first().map(|&frame| speeches.frames[frame].speech);
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
            event.mood.0 == Mood::Denied || matches!(tree.lemma(frame), "accept" | "tolerate")
        }
        Some(Speech::Assess) if event.found.act == Act::ComplyCeasefire => false,
        // "We fear that attacks may follow": a fear tells no act of anybody.
        Some(Speech::Assess) if event.mood.0 == Mood::Possible && event.actors.is_empty() => false,
        _ => event.mood.0 != Mood::Conditional || (comply && !event.actors.is_empty()),
    }
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

fn second_weapon(tree: &Tree<'_>, event: &Event) -> Option<Event> {
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

/// The shortest clause with act, actor and target.
fn quote(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found) -> Range<usize> {
    let _ = cast;
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
    // Not past a quotation mark or comma left hanging at the end.
    while to > from + 1 && tree.tag(to - 1).is_punct() && !matches!(tree.low(to - 1), "\"" | "”") {
        to -= 1;
    }
    while from + 1 < to && tree.tag(from).is_punct() && tree.low(from) != "“" {
        from += 1;
    }
    from..to
}

/// One claim for one act of one actor at one place in a sentence: a verb and its noun often tell the same.
fn merge(tree: &Tree<'_>, events: Vec<Event>) -> Vec<Event> {
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
                let richer = rank(&event) > rank(other);
                let (mut winner, loser) =
                    if richer { (event, other.clone()) } else { (other.clone(), event) };
                if winner.actors.is_empty() {
                    winner.actors = loser.actors;
                }
                if winner.targets.is_empty() {
                    winner.targets = loser.targets;
                }
                *other = winner;
            }
            None => kept.push(event),
        }
    }
    kept
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
    let overlap = a.quote.start < b.quote.end && b.quote.start < a.quote.end;
    let verb_shared = a.found.verb.is_some() && a.found.verb == b.found.verb;
    let inside = tree.is_under(b.found.at, a.found.at) || tree.is_under(a.found.at, b.found.at);
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

fn plain(act: Act) -> bool {
    matches!(act, Act::FireUnspecified | Act::AirStrike | Act::CivAttack)
}

/// Whether an act is one that a side would complain of.
pub(crate) fn is_hostile(act: Act) -> bool {
    !matches!(act.group(), ActGroup::Say | ActGroup::Talk | ActGroup::Comply)
}

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
pub(crate) fn relation(
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
    let sayings: Vec<Speech> = event.chain.iter().map(|&frame| speeches.frames[frame].speech).collect();
    let speaker =
        event.chain.iter().map(|&frame| &speeches.frames[frame].speaker).find(|speaker| !speaker.is_empty());
    let relation = speaker
        .and_then(|speaker| relation(cast, speaker, &event.actors, sides, is_hostile(event.found.act)));
    // "alleged", "claimed": the outlet does not take the word over, whoever speaks.
    let doubted = event.chain.first().is_some_and(|&frame| {
        matches!(cast.tree.lemma(speeches.frames[frame].at), "allege" | "claim")
            && relation != Some(Relation::Own)
    });
    factuality::modality(event.mood, event.hearsay || doubted, &sayings, relation)
}
