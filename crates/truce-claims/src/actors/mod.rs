//! Who a noun phrase speaks of: names, "Israeli forces", "the army spokesperson", "both sides", "it", "we".
//!
//! Every answer carries the words and the rule it rests on. What cannot be told stays unanswered; no side is ever assumed.

mod described;
mod holders;
pub(crate) mod loaded;
mod naming;
mod owners;
mod pairs;
mod persons;
mod pronouns;
mod reference;

use crate::lexicon::{self, Class};
use crate::quotes::{self, Quotation};
use crate::roster::{How, Mention, Roster};
use crate::rules;
use crate::tree::Tree;
use std::{cell::RefCell, collections::BTreeMap, ops::Range};
use truce_language::{Dep, EntityLabel, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::{ClaimantKind, RuleId, TextRange};

/// Somebody a phrase speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Who {
    /// Canonical name, or the words of the text.
    pub(crate) name: String,
    /// As written, for claimants.
    pub(crate) surface: String,
    /// Who that is in the book.
    pub(crate) known: Option<usize>,
    /// The actor of the book he, she or it speaks and acts for.
    pub(crate) side: Option<usize>,
    /// Kind of speaker.
    pub(crate) kind: ClaimantKind,
    /// A spokesperson speaks for the body; a minister stands alone.
    pub(crate) spokesperson: bool,
    /// Where the words stand.
    pub(crate) range: TextRange,
    /// How it was read.
    pub(crate) rule: RuleId,
    /// Whether it is implied by other words than its own.
    pub(crate) implied: bool,
}

impl Who {
    /// A body that only the report's own words name.
    pub(crate) fn worded(name: String, range: TextRange, rule: RuleId) -> Who {
        Who {
            surface: name.clone(),
            name,
            known: None,
            side: None,
            kind: ClaimantKind::Organisation,
            spokesperson: false,
            range,
            rule,
            implied: false,
        }
    }
}

/// The people and bodies of a report.
pub(crate) struct Cast<'a> {
    pub(crate) tree: &'a Tree<'a>,
    pub(crate) book: &'a Roster,
    mentions: Vec<Spot>,
    mention_of: Vec<Option<usize>>,
    persons: BTreeMap<String, Who>,
    /// Who was told of with an office, in order.
    holders: Vec<holders::Holder>,
    /// Of all paragraphs, in order.
    quotations: Vec<Quotation>,
    pairs: Vec<(usize, [usize; 2])>,
    rivals: Option<[usize; 2]>,
    /// How many references are being followed at this moment, each for the one before.
    followed: std::cell::Cell<usize>,
    /// Nouns whose words are being read: a pronoun inside a phrase does not stand for that phrase.
    reading: RefCell<Vec<usize>>,
}

struct Spot {
    words: Range<usize>,
    mention: Mention,
}

const BODY_WORDS: &[&str] = &[
    "ministry",
    "council",
    "mission",
    "army",
    "union",
    "force",
    "forces",
    "government",
    "agency",
    "group",
    "committee",
    "front",
    "nations",
    "command",
    "office",
    "party",
    "movement",
    "brigades",
    "brigade",
    "organisation",
    "organization",
    "centre",
    "center",
    "commission",
    "assembly",
    "parliament",
    "court",
    "guard",
    "guards",
    "police",
    "corps",
    "league",
    "post",
    "times",
    "hospital",
    "authority",
    "department",
    "headquarters",
    "staff",
    "bureau",
    "service",
    "services",
    "operation",
    "mechanism",
    "house",
    "alliance",
    "coalition",
    "resolution",
    "reuters",
    "news",
    "agreement",
    "security",
    "crescent",
    "cross",
    "directorate",
    "corporation",
    "company",
    "ltd",
    "embassy",
    "media",
];

const SPOKES: &[&str] = &["spokesman", "spokesperson", "spokeswoman", "spox"];

impl<'a> Cast<'a> {
    /// Reads who is named where.
    pub(crate) fn new(tree: &'a Tree<'a>, book: &'a Roster) -> Self {
        let mut cast = Cast {
            tree,
            book,
            mentions: Vec::new(),
            mention_of: vec![None; tree.len()],
            persons: BTreeMap::new(),
            holders: Vec::new(),
            quotations: quotes::in_paragraphs(tree),
            pairs: Vec::new(),
            rivals: None,
            followed: std::cell::Cell::new(0),
            reading: RefCell::default(),
        };
        cast.place_mentions();
        cast.meet_persons();
        cast.meet_holders();
        cast.note_pairs();
        cast.rivals = cast.most_named();
        cast
    }

    fn place_mentions(&mut self) {
        let tree = self.tree;
        let mut word = 0;
        for mention in self.book.mentions() {
            while word < tree.len() && tree.words[word].range.end <= mention.range.start {
                word += 1;
            }
            let mut end = word;
            while end < tree.len() && tree.words[end].range.start < mention.range.end {
                end += 1;
            }
            if word == end {
                continue;
            }
            for slot in &mut self.mention_of[word..end] {
                *slot = Some(self.mentions.len());
            }
            self.mentions.push(Spot { words: word..end, mention: mention.clone() });
        }
    }

    /// The actor of the book that word `i` names by name, if it ends the name.
    fn named(&self, i: usize) -> Option<usize> {
        let spot = &self.mentions[self.mention_of[i]?];
        matches!(spot.mention.how, How::Name | How::Seat).then_some(spot.mention.actor)
    }

    /// The mention that covers word `i`.
    fn spot(&self, i: usize) -> Option<&Spot> {
        self.mention_of[i].map(|at| &self.mentions[at])
    }

    /// The side at the end of whoever word `i` names.
    pub(crate) fn names(&self, i: usize) -> Option<usize> {
        self.spot(i).map(|spot| self.book.top(spot.mention.actor))
    }

    /// Whether word `i` names a state, place-like: "southern Lebanon", "in Israel".
    pub(crate) fn is_state_name(&self, i: usize) -> bool {
        self.spot(i).is_some_and(|spot| {
            matches!(spot.mention.how, How::Name | How::Seat)
                && self.book.known(spot.mention.actor).kind == ActorKind::State
        })
    }

    /// Whether an actor is a monitor, peacekeeper or mechanism.
    pub(crate) fn is_monitor(&self, who: &Who) -> bool {
        who.side.or(who.known).is_some_and(|actor| self.book.known(actor).kind == ActorKind::Monitor)
    }

    /// The state or group at the end of whose acts these are.
    pub(crate) fn top(&self, who: &Who) -> Option<usize> {
        who.side.or(who.known).map(|actor| self.book.top(actor))
    }

    /// Everybody noun `i` speaks of, conjuncts included.
    pub(crate) fn all(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        let mut found: Vec<Who> = Vec::new();
        for conjunct in self.tree.conjuncts(i) {
            if conjunct != i && (self.tree.is_verb(conjunct) || self.left_out(conjunct)) {
                continue;
            }
            for who in self.at(conjunct, speaker) {
                if !found.iter().any(|known| known.name == who.name) {
                    found.push(who);
                }
            }
        }
        found
    }

    /// "the army and the mission, but not Israel": named to be left out.
    fn left_out(&self, conjunct: usize) -> bool {
        let start = self.tree.phrase(conjunct).start;
        (start.saturating_sub(2)..conjunct).any(|w| self.tree.low(w) == "not")
    }

    /// Everybody noun `i` alone speaks of.
    pub(crate) fn at(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        if let Some(who) = self.pronoun(i, speaker) {
            return who;
        }
        if let Some(pair) = self.each(i) {
            return pair;
        }
        if let Some(both) = self.sides(i, speaker) {
            return both;
        }
        // Settlers are nobody's army, whatever their passports.
        if self.tree.lemma(i) == "settler"
            && let Some(settlers) = self.described(i)
        {
            return vec![settlers];
        }
        let direct = self.direct(i, speaker);
        if !direct.is_empty() {
            return direct;
        }
        // "its troops" of a body that only the report's own words name.
        if lexicon::is(self.tree.lemma(i), Class::FORCE.or(Class::AIRCRAFT).or(Class::DRONE))
            && let Some(own) =
                self.tree.kid(i, &[Dep::Poss]).filter(|&own| self.tree.tag(own) == Tag::PrpPoss)
            && let Some(owner) = self.pronoun(own, speaker).filter(|owner| !owner.is_empty())
        {
            return owner;
        }
        if let Some(whole) = self.whole_of(i, speaker) {
            return whole;
        }
        if let Some(unit) = self.same_unit(i) {
            return unit;
        }
        let back = self.anaphor(i, speaker, true).or_else(|| self.described(i));
        back.into_iter().collect()
    }

    /// What the words of the phrase themselves say, without looking back.
    pub(super) fn direct(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        if self.reading.borrow().contains(&i) {
            return Vec::new();
        }
        self.reading.borrow_mut().push(i);
        let found = self.in_phrase(i, speaker);
        self.reading.borrow_mut().pop();
        found
    }

    fn in_phrase(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        let tree = self.tree;
        if let Some(person) = self.person_at(i).or_else(|| self.surname(i)) {
            return vec![person];
        }
        if let Some(holder) = self.holder(i).or_else(|| self.office_before(i)) {
            return vec![holder];
        }
        if let Some(spot) = self.spot(i)
            && matches!(spot.mention.how, How::Name | How::Seat)
            && spot.words.end == i + 1
        {
            // "the ombudsman, Carlos Ruiz": an office's name with its holder beside it is the holder.
            if self.book.known(spot.mention.actor).kind == ActorKind::Office
                && let Some(holder) = tree.kids_by(i, &[Dep::Appos]).find_map(|appos| self.person_at(appos))
            {
                return vec![Who { side: holder.side.or(Some(spot.mention.actor)), ..holder }];
            }
            // "Indian and Pakistani troops": the adjective joined before names troops too.
            if let Some(before) = spot.words.start.checked_sub(2)
                && tree.low(before + 1) == "and"
                && self.spot(before).is_some_and(|first| first.mention.how == How::Adjective)
                && let Some(first) = self.spot(before)
            {
                let both = [first.mention.actor, spot.mention.actor];
                return both
                    .iter()
                    .map(|&actor| {
                        self.known_who(actor, spot.words.clone(), before..i + 1, rules::ACTOR_MODIFIER)
                    })
                    .collect();
            }
            // "armed formations of the Russian Federation": a general name with its owner after it is the owner's.
            let kind = self.book.known(spot.mention.actor).kind;
            if matches!(kind, ActorKind::ArmedGroup | ActorKind::Force)
                && let Some(of) = tree.object_of(i, &["of"])
                && self.is_state_name(of)
            {
                return self
                    .direct(of, speaker)
                    .into_iter()
                    .map(|who| Who { rule: rules::ACTOR_MODIFIER, ..who })
                    .collect();
            }
            return vec![self.known_who(
                spot.mention.actor,
                spot.words.clone(),
                spot.words.clone(),
                rules::ACTOR_SUBJECT,
            )];
        }
        if let Some(meant) = self.hostile_to(i, speaker) {
            return meant;
        }
        // "the Israeli and the Lebanese armies": the first adjective stands for its army; "Israeli shelling in the south killed": the
        // parser takes the noun for a verb.
        let before_gerund = tree.words[i].head == i + 1 && tree.tag(i + 1) == Tag::Vbg;
        if let Some(spot) = self.spot(i)
            && spot.mention.how == How::Adjective
            && matches!(tree.dep(i), Dep::Nsubj | Dep::Nsubjpass | Dep::Dobj | Dep::Pobj)
            && (tree.kid(i, &[Dep::Conj]).is_some() || before_gerund)
        {
            return vec![self.known_who(
                spot.mention.actor,
                spot.words.clone(),
                spot.words.clone(),
                rules::ACTOR_MODIFIER,
            )];
        }
        // "its armed wing, the Qassam Brigades": the apposition is the name.
        if !tree.tag(i).is_proper()
            && let Some(appos) = tree.kids_by(i, &[Dep::Appos]).find(|&appos| self.named(appos).is_some())
        {
            return self.direct(appos, speaker);
        }
        // "his French counterpart, Jean-Noël Barrot": the apposition names the person.
        let class = lexicon::of(tree.lemma(i));
        if class.meets(Class::OFFICIAL)
            && let Some(person) = tree.kids_by(i, &[Dep::Appos]).find_map(|appos| self.person_at(appos))
        {
            let side = self.modifiers(i, speaker).first().copied().or(person.side);
            return vec![Who { side, spokesperson: SPOKES.contains(&tree.lemma(i)), ..person }];
        }
        let acts = Class::FORCE
            .or(Class::OFFICIAL)
            .or(Class::AIRCRAFT)
            .or(Class::DRONE)
            .or(Class::MONITOR)
            .or(Class::VESSEL)
            .or(Class::GUN)
            .or(Class::SIDES)
            .or(Class::SOURCE)
            .or(Class::ROCKET)
            .or(Class::MEDIA);
        let body = tree.tag(i).is_proper()
            && !class.meets(Class::TRUCE.or(Class::MUNITION))
            && !matches!(tree.words[i].entity, Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Fac));
        if class.meets(acts) || body {
            let mut modifiers = self.modifiers(i, speaker);
            // "Sudan Rights Monitor", "Ukraine Crisis Centre": a state's name opening a body's name makes it nobody's.
            if body && self.named_after_state(i) && self.unknown_name(i).is_some() {
                modifiers.clear();
            }
            // "the Palestinian group", "Lebanese militants": an adjective of a state before a word for an armed group does not make it the state's.
            if tree.lemma(i) == "mercenary" {
                // Where hired fighters come from is not for whom they fight.
                modifiers.retain(|&actor| self.book.known(actor).kind != ActorKind::State);
            }
            if matches!(tree.lemma(i), "group" | "movement" | "militia" | "faction") {
                modifiers.retain(|&actor| {
                    self.book.known(actor).kind != ActorKind::State || !self.names_armed_group()
                });
            }
            if !modifiers.is_empty() {
                let words = tree.phrase(i);
                return modifiers
                    .iter()
                    .map(|&actor| if self.soldierly(i) { self.book.soldiers_of(actor) } else { actor })
                    .map(|actor| self.known_who(actor, tree.core(i), words.clone(), rules::ACTOR_MODIFIER))
                    .collect();
            }
        }
        if let Some(body) = self.of_coalition(i) {
            return vec![body];
        }
        // "ANAMA, Azerbaijan's mine agency": a body nobody knows is whose it is said to be.
        if tree.tag(i).is_proper()
            && self.spot(i).is_none()
            && let Some(of) = tree.kids_by(i, &[Dep::Appos]).find(|&appos| {
                appos > i
                    && !tree.tag(appos).is_proper()
                    && matches!(
                        tree.lemma(appos),
                        "agency"
                            | "service"
                            | "force"
                            | "army"
                            | "police"
                            | "unit"
                            | "directorate"
                            | "authority"
                            | "ministry"
                            | "corps"
                            | "wing"
                    )
            })
        {
            let owners = self.modifiers(of, speaker);
            if !owners.is_empty() {
                let own =
                    |&actor: &usize| self.known_who(actor, tree.core(i), tree.core(i), rules::ACTOR_MODIFIER);
                return owners.iter().map(own).collect();
            }
        }
        self.regulars(i).or_else(|| self.unknown_name(i)).or_else(|| self.members_of(i)).into_iter().collect()
    }

    fn known_who(&self, actor: usize, core: Range<usize>, phrase: Range<usize>, rule: RuleId) -> Who {
        let tree = self.tree;
        let head = core.end.saturating_sub(1);
        let lemma = tree.lemma(head);
        let class = lexicon::of(lemma);
        let actor = self.book.acting(actor);
        let known = self.book.known(actor);
        let anonymous = matches!(tree.words[head].tag, Tag::Nns | Tag::Nn)
            && lexicon::is(lemma, Class::SOURCE)
            && !SPOKES.contains(&lemma);
        let by_modifier = rule == rules::ACTOR_MODIFIER;
        let kind = match known.kind {
            _ if anonymous => ClaimantKind::Anonymous,
            ActorKind::State | ActorKind::Force | ActorKind::Office => ClaimantKind::Office,
            ActorKind::ArmedGroup | ActorKind::Monitor | ActorKind::Organisation => {
                ClaimantKind::Organisation
            }
        };
        // An "Israeli official" is not Israel's army, and a "Hezbollah fighter" is Hezbollah: acts go by the actor that is named.
        let name = known.name.clone();
        let surface = if by_modifier {
            article_off(tree.said(self.claimant_words(head, phrase)))
        } else {
            article_off(tree.said(core.clone()))
        };
        Who {
            name,
            surface: surface.to_owned(),
            known: (!class.meets(Class::OFFICIAL) || !by_modifier).then_some(actor),
            side: Some(actor),
            kind,
            spokesperson: SPOKES.contains(&lemma),
            range: tree.range(core),
            rule,
            implied: false,
        }
    }

    /// The words a speaker is called by: the phrase, with "familiar with the talks" but without a long tail.
    fn claimant_words(&self, head: usize, phrase: Range<usize>) -> Range<usize> {
        let end = phrase.end.min(head + 9);
        phrase.start..end.max(head + 1)
    }
}

/// Whether a word ends names of bodies: "Ministry", "Front".
pub(crate) fn is_body_word(low: &str) -> bool {
    BODY_WORDS.contains(&low)
}

/// Without a leading article.
pub(crate) fn article_off(words: &str) -> &str {
    ["The ", "the ", "A ", "a ", "An ", "an "]
        .iter()
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(words)
}
