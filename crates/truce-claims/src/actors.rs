//! Who a noun phrase speaks of: names, "Israeli forces", "the army spokesperson", "both sides", "it", "we".
//!
//! Every answer carries the words and the rule it rests on. What cannot be told stays unanswered; no side is ever assumed.

use crate::lexicon::{self, Class};
use crate::roster::{How, Mention, Roster};
use crate::rules;
use crate::tree::Tree;
use std::{collections::BTreeMap, ops::Range};
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

/// The people and bodies of a report.
pub(crate) struct Cast<'a> {
    pub(crate) tree: &'a Tree<'a>,
    pub(crate) book: &'a Roster,
    mentions: Vec<Spot>,
    mention_of: Vec<Option<usize>>,
    persons: BTreeMap<String, Who>,
    pairs: Vec<(usize, [usize; 2])>,
    rivals: Option<[usize; 2]>,
    armed_group: bool,
}

struct Spot {
    words: Range<usize>,
    mention: Mention,
}

const TITLES: &[&str] = &[
    "prime",
    "foreign",
    "defence",
    "defense",
    "interior",
    "deputy",
    "vice",
    "chief",
    "general",
    "major",
    "colonel",
    "lieutenant",
    "brigadier",
    "captain",
    "admiral",
    "maj.",
    "gen.",
    "col.",
    "lt.",
    "brig.",
    "mr.",
    "mrs.",
    "ms.",
    "dr.",
    "sheikh",
    "sheik",
    "king",
    "queen",
    "prince",
    "emir",
    "sultan",
    "pope",
    "president",
    "premier",
    "secretary",
    "senator",
    "sen.",
    "rep.",
    "judge",
    "professor",
    "maj",
    "gen",
    "lt",
    "col",
    "marshal",
    "sergeant",
    "lieutenant-colonel",
    "information",
    "finance",
    "justice",
    "special",
    "state",
    "press",
    "national",
    "security",
    "chairperson",
    "sir",
    "lord",
    "ayatollah",
    "imam",
    "rear",
    "vice-president",
    "spox",
    "rt",
    "adm.",
];

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
const LOOK_BACK_SENTENCES: usize = 6;

impl<'a> Cast<'a> {
    /// Reads who is named where.
    pub(crate) fn new(tree: &'a Tree<'a>, book: &'a Roster) -> Self {
        let mut cast = Cast {
            tree,
            book,
            mentions: Vec::new(),
            mention_of: vec![None; tree.len()],
            persons: BTreeMap::new(),
            pairs: Vec::new(),
            rivals: None,
            armed_group: false,
        };
        cast.place_mentions();
        cast.armed_group =
            cast.mentions.iter().any(|spot| book.known(spot.mention.actor).kind == ActorKind::ArmedGroup);
        cast.meet_persons();
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

    /// First mention of each person by full name, so that a later surname finds its person.
    fn meet_persons(&mut self) {
        for i in 0..self.tree.len() {
            if let Some(person) = self.person_at(i)
                && let Some(last) = person.name.rsplit(' ').next()
            {
                let key = last.to_lowercase();
                let fuller = self.persons.get(&key).is_none_or(|known| known.name.len() < person.name.len());
                let different = self.persons.get(&key).is_some_and(|known| {
                    !person.name.ends_with(known.name.as_str()) && known.name.contains(' ')
                });
                if fuller && !different {
                    let side = person.side.or(self.persons.get(&key).and_then(|known| known.side));
                    self.persons.insert(key, Who { side, ..person });
                }
            }
        }
    }

    /// "A and B" named together, the two that "both sides" will mean.
    fn note_pairs(&mut self) {
        let mut pairs = Vec::new();
        for i in 0..self.tree.len() {
            let Some(first) = self.named(i) else { continue };
            for other in self.tree.kids_by(i, &[Dep::Conj]) {
                if let Some(second) = self.named(other)
                    && self.book.top(first) != self.book.top(second)
                {
                    pairs.push((other, [first, second]));
                }
            }
        }
        self.pairs = pairs;
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
            if conjunct != i && self.tree.is_verb(conjunct) {
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

    /// Everybody noun `i` alone speaks of.
    pub(crate) fn at(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        if let Some(who) = self.pronoun(i, speaker) {
            return who;
        }
        if let Some(both) = self.sides(i, speaker) {
            return both;
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
        self.anaphor(i, speaker, true).into_iter().collect()
    }

    /// What the words of the phrase themselves say, without looking back.
    fn direct(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        let tree = self.tree;
        if let Some(person) = self.person_at(i).or_else(|| self.surname(i)) {
            return vec![person];
        }
        if let Some(spot) = self.spot(i)
            && matches!(spot.mention.how, How::Name | How::Seat)
            && spot.words.end == i + 1
        {
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
        // "the Israeli and the Lebanese armies": the first adjective stands for its army.
        if let Some(spot) = self.spot(i)
            && spot.mention.how == How::Adjective
            && matches!(tree.dep(i), Dep::Nsubj | Dep::Nsubjpass | Dep::Dobj | Dep::Pobj)
            && tree.kid(i, &[Dep::Conj]).is_some()
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
            // "the Palestinian group", "Lebanese militants": an adjective of a state before a word for an armed group does not make it the state's.
            if matches!(tree.lemma(i), "group" | "movement" | "militia" | "faction") {
                modifiers.retain(|&actor| {
                    self.book.known(actor).kind != ActorKind::State || !self.names_armed_group()
                });
            }
            if !modifiers.is_empty() {
                let words = tree.phrase(i);
                return modifiers
                    .iter()
                    .map(|&actor| self.known_who(actor, tree.core(i), words.clone(), rules::ACTOR_MODIFIER))
                    .collect();
            }
        }
        self.unknown_name(i).into_iter().collect()
    }

    /// Whose act or thing noun `i` is, by the words before it: "an Israeli strike", "the army's shells", "its fire".
    pub(crate) fn owners(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        let tree = self.tree;
        let core = tree.core(i);
        let mut found: Vec<Who> = Vec::new();
        let mut last_end = 0;
        for word in core.start..i {
            let Some(spot) = self.spot(word) else { continue };
            if spot.words.end <= last_end
                || matches!(spot.mention.how, How::Person(_))
                || self.inside_place(word, i)
            {
                continue;
            }
            last_end = spot.words.end;
            let who = self.known_who(
                spot.mention.actor,
                spot.words.clone(),
                spot.words.clone(),
                rules::ACTOR_MODIFIER,
            );
            if !found.iter().any(|known| known.side == who.side) {
                found.push(who);
            }
        }
        if !found.is_empty() {
            return found;
        }
        for word in core.start..i {
            if matches!(tree.tag(word), Tag::PrpPoss)
                || tree.dep(word) == Dep::Poss
                || (tree.dep(word) == Dep::Compound && lexicon::is(tree.lemma(word), Class::FORCE))
            {
                let owners = self.at(word, speaker);
                if !owners.is_empty() {
                    return owners;
                }
            }
        }
        found
    }

    /// A body the book does not know, by its own name: proper nouns, with the short form in brackets preferred.
    fn unknown_name(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        if !tree.tag(i).is_proper() || self.spot(i).is_some_and(|spot| spot.mention.how == How::People) {
            return None;
        }
        if matches!(
            tree.words[i].entity,
            Some(
                EntityLabel::Date
                    | EntityLabel::Time
                    | EntityLabel::Gpe
                    | EntityLabel::Loc
                    | EntityLabel::Fac
            )
        ) {
            return None;
        }
        let mut from = i;
        while from > 0
            && tree.words[from - 1].sentence == tree.words[i].sentence
            && tree.tag(from - 1).is_proper()
        {
            from -= 1;
        }
        let short = tree.kids_by(i, &[Dep::Appos]).find(|&a| {
            a > i + 1 && tree.low(a - 1) == "(" && tree.said(a..a + 1).chars().any(char::is_uppercase)
        });
        let name = short.map_or_else(|| tree.said(from..i + 1), |a| tree.said(a..a + 1));
        let organisation = tree.words[i].entity == Some(EntityLabel::Org)
            || from < i
            || short.is_some()
            || name.chars().filter(|c| c.is_uppercase()).count() > 1;
        organisation.then(|| Who {
            name: name.to_owned(),
            surface: tree.said(from..i + 1).to_owned(),
            known: None,
            side: None,
            kind: ClaimantKind::Organisation,
            spokesperson: false,
            range: tree.range(from..i + 1),
            rule: rules::ACTOR_SUBJECT,
            implied: false,
        })
    }

    /// Actors of the book that modify noun `i`: "Israeli forces", "Lebanon's army", "troops of the SSPDF", "its soldiers".
    fn modifiers(&self, i: usize, speaker: Option<&Who>) -> Vec<usize> {
        let tree = self.tree;
        let mut found: Vec<usize> = Vec::new();
        let add = |actor: usize, found: &mut Vec<usize>| {
            if !found.contains(&actor) {
                found.push(actor);
            }
        };
        let core = tree.core(i);
        let mut last_end = 0;
        for word in core.clone() {
            if word == i && self.spot(i).is_some_and(|spot| spot.words.start == i) {
                continue;
            }
            if let Some(spot) = self.spot(word)
                && spot.words.end > last_end
                && !self.inside_place(word, i)
            {
                last_end = spot.words.end;
                if !matches!(spot.mention.how, How::Person(_)) {
                    add(spot.mention.actor, &mut found);
                }
            }
        }
        // Of "Israeli army" and "IDF" the last, most particular one is enough when they belong together.
        if found.len() > 1 {
            let tops: Vec<usize> = found.iter().map(|&actor| self.book.top(actor)).collect();
            if tops.iter().all(|top| *top == tops[0]) {
                found = found.split_off(found.len() - 1);
            }
        }
        if !found.is_empty() {
            return found;
        }
        for word in core {
            if matches!(tree.tag(word), Tag::PrpPoss)
                && let Some(owners) = self.pronoun(word, speaker)
            {
                return owners.iter().filter_map(|who| who.side.or(who.known)).collect();
            }
            // "the mission's patrol", "the group's fighters"
            if tree.dep(word) == Dep::Poss && word != i {
                let owners: Vec<usize> =
                    self.at(word, speaker).iter().filter_map(|who| who.side.or(who.known)).collect();
                if !owners.is_empty() {
                    return owners;
                }
            }
        }
        let class = lexicon::of(tree.lemma(i));
        let official = class.meets(Class::OFFICIAL.or(Class::SOURCE));
        let prepositions: &[&str] = if official { &["of", "for", "from", "in", "with"] } else { &["of"] };
        if !class
            .meets(Class::FORCE.or(Class::OFFICIAL).or(Class::MONITOR).or(Class::SIDES).or(Class::SOURCE))
            && !tree.tag(i).is_proper()
        {
            return found;
        }
        for (_, object) in tree.objects_of(i, prepositions) {
            let people = matches!(tree.tag(object), Tag::Nnp | Tag::Nnps)
                || lexicon::is(
                    tree.lemma(object),
                    Class::FORCE.or(Class::OFFICIAL).or(Class::SIDES).or(Class::MONITOR),
                );
            if people {
                let owners: Vec<usize> = self
                    .sides(object, speaker)
                    .unwrap_or_else(|| self.direct(object, speaker))
                    .iter()
                    .filter_map(|who| who.side.or(who.known))
                    .collect();
                if !owners.is_empty() {
                    return owners;
                }
            }
        }
        found
    }

    /// "southern Lebanon residents": a state's name inside a place phrase modifies nothing.
    fn inside_place(&self, word: usize, head: usize) -> bool {
        let tree = self.tree;
        let above = tree.words[word].head;
        above != head && above != word && tree.dep(word) == Dep::Pobj && above < head
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

    /// A person's full name that ends at word `i`.
    fn person_at(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        if let Some(spot) = self.spot(i)
            && let How::Person(name) = &spot.mention.how
        {
            if spot.words.end != i + 1 {
                return None;
            }
            let title = self.title_before(spot.words.start);
            return Some(Who {
                side: Some(spot.mention.actor),
                ..self.person(name, spot.words.clone(), title)
            });
        }
        if !tree.tag(i).is_proper() || tree.dep(i) == Dep::Compound || BODY_WORDS.contains(&tree.low(i)) {
            return None;
        }
        let sentence = tree.words[i].sentence;
        let mut from = i;
        while from > 0
            && tree.words[from - 1].sentence == sentence
            && (tree.tag(from - 1).is_proper()
                || (tree.low(from - 1) == "-"
                    && tree.words[from].range.start == tree.words[from - 1].range.end))
            && !TITLES.contains(&tree.low(from - 1))
            && !lexicon::is(tree.lemma(from - 1), Class::OFFICIAL)
            && !BODY_WORDS.contains(&tree.low(from - 1))
        {
            from -= 1;
        }
        while from < i && tree.low(from) == "-" {
            from += 1;
        }
        let title = self.title_before(from);
        let entity = tree.words[i].entity;
        let length = (from..=i).filter(|&w| tree.tag(w).is_proper()).count();
        let named = |w: usize| {
            self.spot(w)
                .is_some_and(|spot| matches!(spot.mention.how, How::Name | How::Seat | How::Adjective))
        };
        if (from..=i).any(|w| BODY_WORDS.contains(&tree.low(w)))
            || (length == 1 && named(i))
            || (title.is_none() && (from..=i).any(named))
        {
            return None;
        }
        let plain = !matches!(
            entity,
            Some(
                EntityLabel::Gpe
                    | EntityLabel::Loc
                    | EntityLabel::Fac
                    | EntityLabel::Date
                    | EntityLabel::Time
                    | EntityLabel::Norp
                    | EntityLabel::Law
                    | EntityLabel::Event
            )
        );
        let beside_official = tree
            .kids_by(i, &[Dep::Appos])
            .chain((tree.dep(i) == Dep::Appos).then(|| tree.words[i].head))
            .find(|&other| lexicon::is(tree.lemma(other), Class::OFFICIAL) && !tree.tag(other).is_proper());
        let known = (title.is_some() && (plain || length > 1))
            || (beside_official.is_some() && length > 1 && plain)
            || (entity == Some(EntityLabel::Person) && length > 1);
        if !known || length > 5 {
            return None;
        }
        let mut who = self.person(tree.said(from..i + 1), from..i + 1, title);
        if who.side.is_none()
            && let Some(official) = beside_official
        {
            who.side = self.modifiers(official, None).first().copied();
            who.spokesperson |= SPOKES.contains(&tree.lemma(official));
        }
        Some(who)
    }

    /// The official's title that ends right before word `from`, as a range of words.
    fn title_before(&self, from: usize) -> Option<Range<usize>> {
        let tree = self.tree;
        let mut start = from;
        while start > 0 && from - start < 8 && tree.words[start - 1].sentence == tree.words[from].sentence {
            let word = start - 1;
            let title = TITLES.contains(&tree.low(word))
                || lexicon::is(tree.lemma(word), Class::OFFICIAL)
                || (start < from
                    && (self.mention_of[word].is_some()
                        || tree.low(word) == "'s"
                        || matches!(tree.tag(word), Tag::Jj | Tag::Nn | Tag::Nnp | Tag::Hyph)));
            if !title {
                break;
            }
            start = word;
        }
        let officials = (start..from)
            .any(|w| TITLES.contains(&tree.low(w)) || lexicon::is(tree.lemma(w), Class::OFFICIAL));
        (start < from && officials).then_some(start..from)
    }

    fn person(&self, name: &str, words: Range<usize>, title: Option<Range<usize>>) -> Who {
        let tree = self.tree;
        let side = title
            .as_ref()
            .and_then(|title| title.clone().rev().find_map(|w| self.spot(w)).map(|spot| spot.mention.actor));
        let spokesperson = title.is_some_and(|title| title.clone().any(|w| SPOKES.contains(&tree.lemma(w))));
        Who {
            name: format!("person:{}", name.replace('’', "'")),
            surface: format!("person:{}", name.replace('’', "'")),
            known: None,
            side,
            kind: ClaimantKind::Person,
            spokesperson,
            range: tree.range(words),
            rule: rules::ACTOR_SUBJECT,
            implied: false,
        }
    }

    /// A surname alone, of a person met elsewhere in the report.
    fn surname(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let proper = tree.tag(i).is_proper() && self.named(i).is_none();
        let known = self.persons.get(tree.low(i)).filter(|_| proper)?;
        Some(Who { range: tree.words[i].range, rule: rules::ACTOR_SUBJECT, ..known.clone() })
    }

    fn pronoun(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        if !matches!(tree.tag(i), Tag::Prp | Tag::PrpPoss) {
            return None;
        }
        let found = match tree.low(i) {
            "i" | "we" | "us" | "our" | "my" | "me" | "ours" | "ourselves" => {
                speaker.map(|who| self.side_of(who, i))
            }
            "he" | "she" | "his" | "her" | "him" | "hers" => {
                self.back(i, |who| who.kind == ClaimantKind::Person)
            }
            // "its own forces" in a statement are the speaker's.
            "its" | "their"
                if speaker.is_some() && tree.words.get(i + 1).is_some_and(|next| next.low == "own") =>
            {
                speaker.map(|who| self.side_of(who, i))
            }
            "it" | "its" => self
                .back(i, |who| who.kind != ClaimantKind::Person)
                .or_else(|| speaker.filter(|who| who.kind != ClaimantKind::Person).cloned()),
            "they" | "their" | "them" | "themselves" => {
                self.back(i, |who| who.kind != ClaimantKind::Person || who.side.is_some())
            }
            _ => None,
        };
        Some(
            found
                .map(|who| Who {
                    range: tree.words[i].range,
                    rule: if who.rule == rules::ACTOR_SPEAKER { who.rule } else { rules::ACTOR_ANTECEDENT },
                    implied: true,
                    ..who
                })
                .into_iter()
                .collect(),
        )
    }

    /// The side a speaker means by "we".
    fn side_of(&self, speaker: &Who, i: usize) -> Who {
        let range = self.tree.words[i].range;
        match speaker.side {
            Some(side) => {
                let side = self.book.acting(side);
                let name = self.book.known(side).name.clone();
                Who {
                    surface: name.clone(),
                    name,
                    known: Some(side),
                    side: Some(side),
                    kind: speaker.kind,
                    spokesperson: false,
                    range,
                    rule: rules::ACTOR_SPEAKER,
                    implied: true,
                }
            }
            None => Who { range, rule: rules::ACTOR_SPEAKER, implied: true, ..speaker.clone() },
        }
    }

    /// The last somebody before word `i` that fits: subjects first, sentence by sentence, then whoever was named.
    pub(crate) fn back(&self, i: usize, fits: impl Fn(&Who) -> bool) -> Option<Who> {
        self.look_back(i, &fits, true)
    }

    /// The search itself; `deep` lets subjects that are pronouns or "the army" themselves be followed one step further.
    fn look_back(&self, i: usize, fits: &dyn Fn(&Who) -> bool, deep: bool) -> Option<Who> {
        let tree = self.tree;
        let here = tree.words[i].sentence;
        let first = here.saturating_sub(LOOK_BACK_SENTENCES);
        let governor = tree.words[i].head;
        for sentence in (first..=here).rev() {
            let words = tree.sentences[sentence].clone();
            let end = if sentence == here { i } else { words.end };
            let is_subject = |w: &usize| matches!(tree.dep(*w), Dep::Nsubj | Dep::Nsubjpass);
            let own_clause =
                |w: &usize| sentence == here && tree.words[*w].head == governor && tree.dep(i) == Dep::Nsubj;
            // In the sentence of the pronoun the nearest subject; in those before it the main one first.
            let mut subjects: Vec<usize> =
                (words.start..end).filter(|w| is_subject(w) && !own_clause(w)).collect();
            if sentence == here {
                subjects.reverse();
            }
            let named = |w: usize| {
                let direct = self.direct(w, None);
                let found = direct.into_iter().find(|who| fits(who));
                found.or_else(|| {
                    let follow = deep
                        && sentence < here
                        && lexicon::is(tree.lemma(w), Class::FORCE.or(Class::MONITOR).or(Class::SIDES));
                    follow.then(|| self.anaphor(w, None, false)).flatten().filter(|who| fits(who))
                })
            };
            if let Some(found) = subjects.iter().find_map(|&w| named(w)) {
                return Some(found);
            }
            let mut others = (words.start..end).rev().filter(|w| {
                tree.tag(*w).is_noun()
                    && tree.dep(*w) != Dep::Compound
                    && !is_subject(w)
                    && !self.is_place_phrase(*w)
            });
            if let Some(found) = others.find_map(|w| self.direct(w, None).into_iter().find(|who| fits(who))) {
                return Some(found);
            }
        }
        None
    }

    /// "in Lebanon", "from Lebanon": a place, not somebody.
    fn is_place_phrase(&self, i: usize) -> bool {
        let tree = self.tree;
        tree.dep(i) == Dep::Pobj
            && self.is_state_name(i)
            && matches!(
                tree.low(tree.words[i].head),
                "in" | "at" | "near" | "over" | "across" | "from" | "into" | "throughout" | "inside" | "of"
            )
    }

    /// "the army", "the group", "the mission": the last actor of a kind that the noun can mean.
    fn anaphor(&self, i: usize, speaker: Option<&Who>, deep: bool) -> Option<Who> {
        let tree = self.tree;
        let lemma = tree.lemma(i);
        let class = lexicon::of(lemma);
        let kinds: &[ActorKind] = match lemma {
            "army" | "military" | "navy" | "soldier" | "troop" | "airforce" | "reservist" => {
                &[ActorKind::Force, ActorKind::State]
            }
            "militia" | "militant" | "fighter" | "guerrilla" | "rebel" | "movement" | "gunman"
            | "faction" | "insurgent" | "terrorist" => &[ActorKind::ArmedGroup],
            "group" => &[ActorKind::ArmedGroup, ActorKind::Organisation],
            "mission" | "peacekeeper" | "observer" | "monitor" => &[ActorKind::Monitor],
            "force" => &[ActorKind::Monitor, ActorKind::Force, ActorKind::State],
            "country" | "government" | "state" => &[ActorKind::State],
            "spokesperson" | "spokesman" | "spokeswoman" | "official" | "statement" | "ministry"
            | "command" => &[ActorKind::Force, ActorKind::State],
            _ if class.meets(Class::AIRCRAFT.or(Class::DRONE)) => {
                &[ActorKind::Force, ActorKind::State, ActorKind::ArmedGroup]
            }
            _ => return None,
        };
        // An official nobody ties to a side stays without one.
        let army_word = tree
            .core(i)
            .any(|w| w != i && matches!(tree.lemma(w), "army" | "military" | "government" | "air"));
        if class.meets(Class::OFFICIAL) && !class.meets(Class::FORCE) && !army_word {
            return None;
        }
        let definite =
            tree.kid(i, &[Dep::Det, Dep::Poss]).is_some_and(|det| {
                matches!(tree.low(det), "the" | "this" | "that" | "both" | "these" | "those")
            }) || matches!(
                tree.low(i),
                "troops"
                    | "soldiers"
                    | "peacekeepers"
                    | "aircraft"
                    | "militants"
                    | "fighters"
                    | "guerrillas"
                    | "army"
            ) || army_word;
        if !definite {
            return None;
        }
        let fits = |who: &Who| {
            who.kind != ClaimantKind::Person
                && who.side.or(who.known).is_some_and(|actor| kinds.contains(&self.book.known(actor).kind))
        };
        // Inside a statement "troops" without a name are the speaker's.
        let spoken = speaker
            .filter(|who| {
                fits(who) || who.side.is_some_and(|side| kinds.contains(&self.book.known(side).kind))
            })
            .filter(|_| {
                matches!(
                    lemma,
                    "troop"
                        | "soldier"
                        | "aircraft"
                        | "reservist"
                        | "army"
                        | "airforce"
                        | "fighter"
                        | "force"
                )
            })
            .map(|who| self.side_of(who, i));
        let found = spoken.or_else(|| self.look_back(i, &fits, deep))?;
        // "The group" is called by its name, "the army spokesperson" by the words.
        let plain = matches!(
            lemma,
            "group" | "movement" | "militia" | "faction" | "country" | "government" | "state"
        );
        let surface =
            if plain { found.surface.clone() } else { article_off(tree.said(tree.core(i))).to_owned() };
        let kind = if lexicon::is(lemma, Class::SOURCE) && !SPOKES.contains(&lemma) {
            ClaimantKind::Anonymous
        } else {
            found.kind
        };
        Some(Who {
            range: tree.range(tree.core(i)),
            surface,
            kind,
            rule: rules::ACTOR_ANTECEDENT,
            implied: true,
            spokesperson: SPOKES.contains(&lemma),
            ..found
        })
    }

    /// "Both sides", "the two countries", "all parties", "the other side".
    fn sides(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        if !lexicon::is(tree.lemma(i), Class::SIDES) {
            return None;
        }
        let core = tree.core(i);
        let has = |words: &[&str]| core.clone().any(|w| words.contains(&tree.low(w)));
        let plural = matches!(tree.tag(i), Tag::Nns | Tag::Nnps);
        let range = tree.range(core.clone());
        let rule = rules::ACTOR_BOTH;
        if has(&["other", "opposing", "enemy"]) && !plural {
            let own = speaker.and_then(|who| self.top(who))?;
            return Some(
                self.opponent(own, i)
                    .map(|actor| Who {
                        rule: rules::ACTOR_OPPONENT,
                        implied: true,
                        ..self.known_who(actor, core.clone(), core.clone(), rules::ACTOR_OPPONENT)
                    })
                    .into_iter()
                    .collect(),
            );
        }
        let each = has(&["each", "either", "neither"]);
        if !(plural && has(&["both", "two", "all", "warring", "opposing", "rival"])
            || each
            || (plural && core.len() <= 2 && matches!(tree.lemma(i), "side" | "party" | "belligerent")))
        {
            return None;
        }
        // "both sides – Israel and Hezbollah –": said on the spot.
        let named: Vec<Who> =
            tree.kids_by(i, &[Dep::Appos]).flat_map(|appos| self.all(appos, speaker)).collect();
        if named.len() > 1 {
            return Some(named);
        }
        if has(&["all"]) {
            let name = tree.said(core).to_lowercase();
            return Some(vec![Who {
                surface: name.clone(),
                name,
                known: None,
                side: None,
                kind: ClaimantKind::Office,
                spokesperson: false,
                range,
                rule,
                implied: false,
            }]);
        }
        let nations =
            matches!(tree.lemma(i), "nation" | "country" | "state" | "government" | "neighbour" | "neighbor");
        let pair = self
            .pairs
            .iter()
            .rev()
            .filter(|(at, _)| *at < i)
            .filter(|(_, pair)| {
                !nations || pair.iter().all(|&actor| self.book.known(actor).kind == ActorKind::State)
            })
            .filter(|(_, pair)| nations || pair.iter().all(|&actor| self.is_conflict(actor)))
            .map(|(_, pair)| *pair)
            .next()
            .or_else(|| self.parties());
        let pair = pair?;
        Some(
            pair.iter()
                .map(|&actor| Who {
                    range,
                    rule,
                    implied: true,
                    ..self.known_who(actor, core.clone(), core.clone(), rule)
                })
                .map(|who| Who { surface: who.name.clone(), ..who })
                .collect(),
        )
    }

    /// Whether an actor can be a side of the fighting.
    fn is_conflict(&self, actor: usize) -> bool {
        let parties = self.book.parties();
        let kind = self.book.known(actor).kind;
        if parties.is_empty() {
            matches!(kind, ActorKind::State | ActorKind::ArmedGroup | ActorKind::Force)
        } else {
            parties.contains(&self.book.top(actor)) || kind == ActorKind::ArmedGroup
        }
    }

    /// The two sides of the report: the first pair named together, else the two parties of the agreement.
    pub(crate) fn parties(&self) -> Option<[usize; 2]> {
        let named = self
            .pairs
            .iter()
            .map(|(_, pair)| *pair)
            .find(|pair| pair.iter().all(|&actor| self.is_conflict(actor)));
        named.or(self.rivals).or_else(|| match self.book.parties() {
            [first, second] => Some([*first, *second]),
            _ => None,
        })
    }

    /// The two states or armed groups the report speaks of most, each at least twice; who is named first comes first.
    fn most_named(&self) -> Option<[usize; 2]> {
        let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for spot in &self.mentions {
            let top = self.book.top(spot.mention.actor);
            let side = self.is_conflict(top) && self.book.known(top).kind != ActorKind::Monitor;
            if side && !matches!(spot.mention.how, How::People) {
                let entry = counts.entry(top).or_insert((0, spot.words.start));
                entry.0 += 1;
            }
        }
        let mut ranked: Vec<(usize, usize, usize)> = counts
            .into_iter()
            .filter(|(_, (count, _))| *count > 1)
            .map(|(top, (count, first))| (count, first, top))
            .collect();
        ranked.sort_by_key(|&(count, first, _)| (std::cmp::Reverse(count), first));
        let mut two: Vec<(usize, usize)> =
            ranked.iter().take(2).map(|&(_, first, top)| (first, top)).collect();
        two.sort_unstable();
        match two.as_slice() {
            [(_, first), (_, second)] => Some([*first, *second]),
            _ => None,
        }
    }

    /// These actors of the book, as word `i` means them.
    pub(crate) fn these(&self, actors: &[usize], i: usize, rule: RuleId) -> Vec<Who> {
        let words = i..i + 1;
        let who = |&actor: &usize| {
            let who = self.known_who(actor, words.clone(), words.clone(), rule);
            Who { surface: who.name.clone(), implied: true, known: Some(actor), ..who }
        };
        actors.iter().map(who).collect()
    }

    /// Whether the report names an armed group that is no state's.
    pub(crate) fn names_armed_group(&self) -> bool {
        self.armed_group
    }

    /// The side that is not `own`.
    pub(crate) fn opponent(&self, own: usize, i: usize) -> Option<usize> {
        if let Some(pair) = self.parties() {
            let tops = pair.map(|actor| self.book.top(actor));
            if tops[0] == own {
                return Some(pair[1]);
            }
            if tops[1] == own {
                return Some(pair[0]);
            }
        }
        self.back(i, |who| {
            self.top(who).is_some_and(|top| {
                top != own && matches!(self.book.known(top).kind, ActorKind::State | ActorKind::ArmedGroup)
            })
        })
        .and_then(|who| self.top(&who))
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
