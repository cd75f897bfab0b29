//! Who the speaker of a frame is: the one its words name, the one a pronoun stands for, or somebody without a name.

use super::offices::{both, colleagues, seat_before, titled};
use super::{Frame, Speeches};
use crate::actors::{Cast, Who, article_off};
use crate::lexicon::{self, Class, Speech};
use crate::tree::Tree;
use crate::{rules, voice};
use truce_language::{Dep, Tag};
use truce_vocabulary::ClaimantKind;

/// How many sentences back "he said" and "she said" look for the one who spoke.
const BRIEFING_SENTENCES: usize = 4;

impl Speeches {
    /// Names the speakers, outer frames first, so that "we" inside finds them.
    pub(super) fn name_speakers(&mut self, tree: &Tree<'_>, cast: &Cast<'_>) {
        let mut order: Vec<usize> = (0..self.frames.len()).collect();
        order.sort_by_key(|&number| (self.chain(Some(number)).len(), self.frames[number].at));
        for number in order {
            let frame = &self.frames[number];
            let outer = frame.parent.and_then(|parent| self.frames[parent].speaker.first().cloned());
            let Some(at) = frame.speaker_at else {
                // "had been told to act firmly": a command without its giver, in somebody's statement, is that side's.
                if frame.speech == Speech::Order
                    && let Some(outer) = outer
                {
                    self.frames[number].speaker = vec![Who { implied: true, ..outer }];
                }
                continue;
            };
            let mut speaker =
                self.same_speaker(tree, cast, number, at).unwrap_or_else(|| cast.all(at, outer.as_ref()));
            // "“They ask for peace,” the colonel said": nobody calls oneself "they".
            if frame.parent.is_some()
                && tree.low(at) == "they"
                && self.in_quotation(tree, at)
                && let Some(own) = outer.as_ref()
                && speaker.iter().any(|who| {
                    who.name == own.name || cast.top(who).is_some() && cast.top(who) == cast.top(own)
                })
            {
                let other = cast.top(own).and_then(|own| cast.opponent(own, at));
                speaker =
                    other.map(|other| cast.these(&[other], at, rules::ACTOR_OPPONENT)).unwrap_or_default();
            }
            // "Four Israeli shells, it said": shells say nothing; "it" is somebody named before.
            if tree.tag(at) == Tag::Prp && speaker.iter().any(|who| is_thing(&who.surface)) {
                speaker = cast
                    .back(at, |who| who.kind != ClaimantKind::Person && !is_thing(&who.surface))
                    .map(|who| Who { implied: true, ..who })
                    .into_iter()
                    .collect();
            }
            // "the 34-year-old said": the person named last.
            if speaker.is_empty() && tree.core(at).any(|w| tree.low(w).ends_with("-year-old")) {
                speaker = cast
                    .back(at, |who| who.kind == ClaimantKind::Person)
                    .map(|who| Who { implied: true, ..who })
                    .into_iter()
                    .collect();
            }
            // "its peacekeepers", "its troops" of a monitor speak as the monitor.
            for who in speaker.iter_mut().filter(|who| cast.is_monitor(who)) {
                let own = tree.kids_by(at, &[Dep::Poss]).any(|kid| tree.tag(kid) == Tag::PrpPoss);
                if own && lexicon::is(tree.lemma(at), Class::FORCE.or(Class::MONITOR)) {
                    who.surface.clone_from(&who.name);
                }
            }
            if let Some(owner) = instrument(tree, cast, at) {
                speaker = owner;
            }
            if let Some(teller) = self.of_statement(tree, number, at) {
                speaker = teller;
            }
            let placed = |speaker: &[Who]| speaker.iter().any(|who| cast.top(who).is_some());
            if let Some(colleagues) = colleagues(tree, cast, at) {
                speaker = colleagues;
            }
            if let Some(both) = both(tree, cast, at).filter(|_| !placed(&speaker)) {
                speaker = both;
            }
            let readout =
                self.outlet && tree.text.get(..tree.words[0].range.start).is_some_and(voice::is_readout);
            let guessed = speaker.iter().all(|who| {
                cast.top(who).is_none()
                    || who.rule == rules::ACTOR_ANTECEDENT
                    || readout && !who.range.is_empty() && !names(tree, at, who)
            });
            if guessed
                && let Some(side) =
                    seat_before(tree, cast, self.frames[number].at, at).or_else(|| titled(tree, cast, at))
            {
                speaker.truncate(1);
                if speaker.is_empty() {
                    speaker.extend(unnamed(tree, at));
                }
                for who in &mut speaker {
                    who.side = side.side.or(side.known);
                    who.name.clone_from(&side.name);
                    who.known = None;
                }
            }
            // "The Ministry demands" in the ministry's own statement.
            let body = self.voice.is_some_and(|voice| {
                self.frames[voice]
                    .speaker
                    .iter()
                    .any(|who| who.kind == ClaimantKind::Organisation && cast.top(who).is_none())
            });
            let own = self.voice.is_some_and(|voice| {
                self.frames[voice]
                    .speaker
                    .iter()
                    .any(|who| who.surface.to_lowercase().contains(tree.lemma(at)))
            });
            let guessed = speaker.iter().all(|who| who.known.is_none() && who.side.is_none())
                || (body || own) && speaker.iter().all(|who| who.rule == rules::ACTOR_ANTECEDENT);
            if guessed
                && let Some(voice) = self.voice.filter(|&voice| self.frames[number].parent == Some(voice))
                && tree.kids_by(at, &[Dep::Det]).any(|det| tree.low(det) == "the")
                && is_office(tree.lemma(at))
            {
                let voice = &self.frames[voice].speaker;
                speaker = voice.iter().map(|who| Who { implied: true, ..who.clone() }).collect();
            }
            let told = is_plain_telling(tree.lemma(self.frames[number].at));
            let labelled = self.frames[number].rule == rules::CLAIMANT_LINE;
            // "Each blamed the other"
            let both = speaker.len() > 1 && speaker.iter().all(|who| who.rule == rules::ACTOR_BOTH);
            let speaks = can_speak(tree, at) || (told && may_tell(tree, at)) || labelled || both;
            if speaker.is_empty() && speaks {
                speaker.extend(unnamed(tree, at));
            } else if !speaks
                && speaker.iter().all(|who| who.implied || who.known.is_none() && who.side.is_none())
            {
                // What cannot speak was misread as speaker: the words go on with whoever spoke around them.
                speaker = outer.into_iter().collect();
            }
            for who in &mut speaker {
                who.rule = self.frames[number].rule;
                if who.rule == rules::CLAIMANT_LINE {
                    // The time and the label before a name are no part of it.
                    let name = who.surface.trim_start_matches(|c: char| !c.is_alphabetic());
                    who.surface = name.to_owned();
                }
            }
            self.frames[number].speaker = speaker;
        }
    }

    /// "The envoy was in the capital. He condemned the raid": a person whom a sentence of the same paragraph, after the last saying, is about.
    fn person_between(&self, tree: &Tree<'_>, cast: &Cast<'_>, spoke: usize, at: usize) -> bool {
        let (spoke, here) = (tree.words[spoke].sentence, tree.words[at].sentence);
        let Some(before) = here.checked_sub(1).filter(|&before| before > spoke) else { return false };
        let words = tree.sentences[before].clone();
        tree.words[words.start].paragraph == tree.words[at].paragraph
            && words.into_iter().any(|w| {
                matches!(tree.dep(w), Dep::Nsubj | Dep::Nsubjpass)
                    && tree.dep(tree.words[w].head) == Dep::Root
                    && tree.tag(w).is_proper()
                    && cast.at(w, None).iter().any(|who| who.kind == ClaimantKind::Person)
            })
    }

    /// "According to the statement", "it read": whoever was told of as putting words out last.
    fn of_statement(&self, tree: &Tree<'_>, number: usize, at: usize) -> Option<Vec<Who>> {
        let bare = super::frames::are_words(tree.lemma(at))
            && tree.tag(at) == Tag::Nn
            && tree.core(at).len() == 2
            && tree.kids_by(at, &[Dep::Det]).any(|det| matches!(tree.low(det), "the" | "this"))
            && tree.object_of(at, &["of", "by", "from", "on"]).is_none();
        let reads = tree.low(at) == "it" && tree.lemma(self.frames[number].at) == "read";
        if !bare && !reads {
            return None;
        }
        let sentence = tree.words[at].sentence;
        let spoke = self.frames_in(tree, sentence.saturating_sub(BRIEFING_SENTENCES), sentence);
        let before = self.frames[spoke].iter().rev().find(|frame| {
            frame.at < at.min(self.frames[number].at)
                && frame.speaker.iter().any(|who| who.side.or(who.known).is_some())
        })?;
        Some(before.speaker.iter().map(|who| Who { implied: true, ..who.clone() }).collect())
    }

    /// "He added", "it said", "they do not believe": the one who spoke just before, or whose statement it stands in.
    fn same_speaker(&self, tree: &Tree<'_>, cast: &Cast<'_>, number: usize, at: usize) -> Option<Vec<Who>> {
        let low = tree.low(at);
        if !matches!(low, "he" | "she" | "it" | "they") {
            return None;
        }
        let fits = |frame: &Frame| {
            frame.speaker.first().is_some_and(|who| {
                let person = who.kind == ClaimantKind::Person
                    || (who.kind == ClaimantKind::Anonymous && who.spokesperson);
                match low {
                    "he" | "she" => {
                        // "the mayor", "a colonel": one in office, without a name.
                        let holder = frame.speaker_at.is_some_and(|at| {
                            matches!(tree.tag(at), Tag::Nn | Tag::Nnp) && is_holder(tree.lemma(at))
                        });
                        person || holder || matches!(who.kind, ClaimantKind::Anonymous) || who.spokesperson
                    }
                    "it" => !person && !matches!(who.kind, ClaimantKind::Anonymous),
                    _ => true,
                }
            })
        };
        let frame = &self.frames[number];
        if let Some(parent) = frame.parent.filter(|&parent| fits(&self.frames[parent])) {
            return Some(self.frames[parent].speaker.clone());
        }
        let sentence = tree.words[frame.at].sentence;
        // A briefing goes on: "she said" reaches back over sentences that nobody else speaks in.
        let briefing = matches!(low, "he" | "she");
        let from = sentence.saturating_sub(if briefing { BRIEFING_SENTENCES } else { 1 });
        let before = self.frames[self.frames_in(tree, from, sentence)].iter().filter(|other| {
            other.at < frame.at
                && (briefing
                    || tree.words[other.at].paragraph == tree.words[frame.at].paragraph
                    // "“Their planes are over the city,” it read." and in the next paragraph "It charged …"
                    || low == "it" && other.speaker_at.is_some_and(|at| tree.low(at) == "it"))
        });
        // Another actor named as subject in between takes the pronoun.
        // Who is only told to have spoken comes after who spoke.
        let nearest = before
            .filter(|other| fits(other))
            .max_by_key(|other| (low != "they" || other.parent.is_none(), other.at))?;
        if briefing && self.person_between(tree, cast, nearest.at, frame.at) {
            return None;
        }
        let mut speaker = nearest.speaker.clone();
        for who in &mut speaker {
            who.implied = true;
        }
        Some(speaker)
    }
}

/// Whether the words around `at` hold the last word of somebody's name.
fn names(tree: &Tree<'_>, at: usize, who: &Who) -> bool {
    let last = who.surface.split_whitespace().next_back().unwrap_or_default();
    tree.said(tree.phrase(at)).contains(last)
}

/// Whether the words for somebody end in a weapon or a munition.
fn is_thing(surface: &str) -> bool {
    let last = surface.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let things =
        Class::MUNITION.or(Class::GUN).or(Class::ROCKET).or(Class::DRONE).or(Class::AIRCRAFT).or(Class::MINE);
    lexicon::is(last.trim_end_matches('s'), things)
}

/// Verbs whose subject tells something whatever it is called.
fn is_plain_telling(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "tell"
            | "add"
            | "complain"
            | "recall"
            | "announce"
            | "concede"
            | "insist"
            | "warn"
            | "explain"
            | "state"
            | "write"
            | "claim"
            | "allege"
            | "confirm"
            | "accord"
            | "according"
    )
}

/// "The company said", "a major added": a noun that names no thing, act or place.
fn may_tell(tree: &Tree<'_>, at: usize) -> bool {
    let things = Class::MUNITION
        .or(Class::GUN)
        .or(Class::ROCKET)
        .or(Class::DRONE)
        .or(Class::AIRCRAFT)
        .or(Class::MINE)
        .or(Class::VESSEL)
        .or(Class::TRUCE)
        .or(Class::BREACH)
        .or(Class::SITE)
        .or(Class::HOME);
    let act = crate::verbs::is_event_noun(tree, Some(at));
    matches!(tree.tag(at), Tag::Nn | Tag::Nns) && !lexicon::is(tree.lemma(at), things) && !act
}

/// One person in an office or rank.
pub(crate) fn is_holder(lemma: &str) -> bool {
    matches!(
        lemma,
        "spokesperson"
            | "spokesman"
            | "spokeswoman"
            | "secretary-general"
            | "bishop"
            | "commissioner"
            | "ombudsman"
            | "mayor"
            | "governor"
            | "colonel"
            | "general"
            | "minister"
            | "president"
            | "premier"
            | "commander"
            | "envoy"
            | "ambassador"
            | "diplomat"
            | "officer"
            | "chief"
            | "head"
            | "official"
            | "director"
            | "coordinator"
            | "representative"
            | "adviser"
            | "secretary"
            | "mediator"
            | "witness"
            | "resident"
            | "woman"
            | "man"
            | "source"
            | "captain"
            | "major"
            | "sergeant"
            | "lieutenant"
    )
}

/// Bodies that call themselves by a bare noun in their own statements.
fn is_office(lemma: &str) -> bool {
    matches!(
        lemma,
        "ministry"
            | "command"
            | "staff"
            | "headquarters"
            | "organisation"
            | "organization"
            | "network"
            | "office"
            | "mission"
            | "service"
            | "committee"
            | "leadership"
            | "bureau"
            | "agency"
            | "group"
            | "movement"
    )
}

/// "A Mission mini-UAV spotted", "the mission's patrol saw": what sees for a body is that body's word.
fn instrument(tree: &Tree<'_>, cast: &Cast<'_>, at: usize) -> Option<Vec<Who>> {
    let sees = lexicon::is(tree.lemma(at), Class::DRONE)
        || matches!(tree.lemma(at), "camera" | "patrol" | "radar" | "sensor")
        || tree.low(at).ends_with("-uav");
    // "according to its statement": whose words they are.
    if super::frames::are_words(tree.lemma(at)) {
        let own = tree.kid(at, &[Dep::Poss]).or_else(|| tree.object_of(at, &["of", "by", "from"]))?;
        return Some(cast.all(own, None)).filter(|whose| !whose.is_empty());
    }
    if !sees {
        return None;
    }
    let owner = tree.core(at).filter(|&w| w < at).find(|&w| {
        lexicon::is(tree.lemma(w), Class::MONITOR) || tree.tag(w) == Tag::PrpPoss || tree.dep(w) == Dep::Poss
    })?;
    let mut found = cast.at(owner, None);
    if found.is_empty() {
        found.extend(unnamed(tree, owner).map(|who| Who { kind: ClaimantKind::Organisation, ..who }));
    }
    (!found.is_empty()).then_some(found)
}

/// Whether a noun can name somebody who speaks; strikes, shells and agreements do not.
pub(super) fn can_speak(tree: &Tree<'_>, at: usize) -> bool {
    use truce_language::EntityLabel::{Fac, Gpe, Loc};
    let class = lexicon::of(tree.lemma(at));
    let speaks = Class::OFFICIAL
        .or(Class::FORCE)
        .or(Class::MONITOR)
        .or(Class::SOURCE)
        .or(Class::MEDIA)
        .or(Class::CIVILIAN)
        .or(Class::SIDES)
        .or(Class::MEDIC);
    class.meets(speaks)
        || matches!(tree.tag(at), Tag::Prp | Tag::Cd)
        || (tree.tag(at).is_proper()
            && !class.meets(Class::TRUCE)
            && !matches!(tree.words[at].entity, Some(Gpe | Loc | Fac)))
        || matches!(
            tree.lemma(at),
            "figure" | "statement" | "communique" | "report" | "one" | "many" | "some" | "other" | "egyptian"
        )
        || tree.tag(at).is_adjective()
        // "Armenia's acting PM"
        || tree.low(at) == "pm"
        || is_desk(tree, at)
}

/// "the press centre", "the operations room": a body's desk that speaks and counts.
pub(super) fn is_desk(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.lemma(at), "centre" | "center" | "room" | "desk" | "cell")
        && tree.core(at).any(|w| {
            matches!(
                tree.low(w),
                "press"
                    | "media"
                    | "information"
                    | "coordination"
                    | "operations"
                    | "command"
                    | "joint"
                    | "reconciliation"
                    | "monitoring"
            )
        })
}

/// A speaker without a name: "health officials", "a source familiar with the talks", "one resident".
pub(crate) fn unnamed(tree: &Tree<'_>, at: usize) -> Option<Who> {
    if !tree.tag(at).is_noun() && !matches!(tree.tag(at), Tag::Cd | Tag::Jj | Tag::Jjs) {
        return None;
    }
    let lemma = tree.lemma(at);
    let mut words = tree.phrase(at);
    words.end = words.end.min(at + 9);
    for &kid in tree.kids(at) {
        // "familiar with the discussions" belongs to the name of the source.
        if kid == at + 1 && matches!(tree.dep(kid), Dep::Amod | Dep::Acl) {
            words.end = words.end.max(tree.under(kid).end.min(at + 9));
        }
    }
    let surface = article_off(tree.said(words.clone()).trim_end_matches([',', ' '])).to_owned();
    let kind = if lexicon::is(lemma, Class::SOURCE) || lexicon::is(lemma, Class::CIVILIAN) {
        ClaimantKind::Anonymous
    } else if lexicon::is(lemma, Class::MEDIA) {
        ClaimantKind::Media
    } else if lexicon::is(lemma, Class::OFFICIAL) {
        ClaimantKind::Office
    } else {
        ClaimantKind::Organisation
    };
    Some(Who {
        name: surface.clone(),
        surface,
        known: None,
        side: None,
        kind,
        spokesperson: matches!(lemma, "spokesperson" | "spokesman" | "spokeswoman"),
        range: tree.range(words),
        rule: rules::CLAIMANT_VERB,
        implied: false,
    })
}
