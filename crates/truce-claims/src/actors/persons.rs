//! Persons: full names after titles, offices held, surnames that come back alone.
//!
//! A person speaks for a side only where the agreement's offices, a title or an apposition says so.

use super::{BODY_WORDS, Cast, SPOKES, Who};
use crate::lexicon::{self, Class};
use crate::roster::How;
use crate::rules;
use std::ops::Range;
use truce_language::{Dep, EntityLabel, Tag};
use truce_vocabulary::ClaimantKind;

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

impl Cast<'_> {
    /// First mention of each person by full name, so that a later surname finds its person.
    pub(super) fn meet_persons(&mut self) {
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

    /// A person's full name that ends at word `i`.
    pub(super) fn person_at(&self, i: usize) -> Option<Who> {
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
        // "The Minister of Foreign Affairs": what the office is for is no name.
        if matches!(
            tree.low(i),
            "affairs" | "relations" | "defence" | "defense" | "interior" | "intelligence"
        ) {
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
            .find(|&other| {
                (lexicon::is(tree.lemma(other), Class::OFFICIAL)
                    || crate::speech::is_holder(tree.lemma(other)))
                    && !tree.tag(other).is_proper()
            });
        // "a clinic in Banteay Meanchey": what stands after "in" is a place; and offices alone are nobody's name.
        let located = title.is_none()
            && tree.dep(i) == Dep::Pobj
            && matches!(
                tree.low(tree.words[i].head),
                "in" | "at"
                    | "near"
                    | "around"
                    | "outside"
                    | "inside"
                    | "across"
                    | "into"
                    | "through"
                    | "toward"
                    | "towards"
            );
        let offices =
            (from..=i).all(|w| TITLES.contains(&tree.low(w)) || lexicon::is(tree.lemma(w), Class::OFFICIAL));
        if located || offices {
            return None;
        }
        let known = (title.is_some() && (plain || length > 1))
            || (beside_official.is_some() && length > 1 && plain)
            || (entity == Some(EntityLabel::Person) && length > 1);
        if !known || length > 5 {
            return None;
        }
        let mut who = self.person(tree.said(from..i + 1), from..i + 1, title);
        // "Captain Deng of the Front"
        if who.side.is_none()
            && let Some(of) = tree.object_of(i, &["of", "from"])
            && title_of_rank(tree, from)
            && let Some(spot) = self.spot(of)
            && matches!(spot.mention.how, How::Name | How::Body(_))
        {
            who.side = Some(spot.mention.actor);
        }
        if who.side.is_none()
            && let Some(official) = beside_official
        {
            who.side = self.modifiers(official, None).first().copied();
            who.spokesperson |= SPOKES.contains(&tree.lemma(official));
        }
        Some(who)
    }

    /// The official's title that ends right before word `from`, as a range of words.
    pub(super) fn title_before(&self, from: usize) -> Option<Range<usize>> {
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

    pub(super) fn person(&self, name: &str, words: Range<usize>, title: Option<Range<usize>>) -> Who {
        let tree = self.tree;
        let side = title
            .as_ref()
            .and_then(|title| title.clone().rev().find_map(|w| self.spot(w)).map(|spot| spot.mention.actor))
            .or_else(|| self.headed_by(words.end.checked_sub(1)?));
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

    /// "Ly Thuch, who heads the Cambodian Mine Action Authority": whose body a person is said to lead.
    fn headed_by(&self, name: usize) -> Option<usize> {
        let tree = self.tree;
        let clause = tree
            .kids_by(name, &[Dep::Relcl])
            .find(|&verb| tree.kid(verb, &[Dep::Nsubj]).is_some_and(|who| tree.low(who) == "who"))?;
        let body = match tree.lemma(clause) {
            "head" | "lead" | "chair" | "command" | "run" | "represent" => tree.kid(clause, &[Dep::Dobj]),
            // "who speaks for the ministry", "who belongs to the front", "who serves with the force"
            "speak" | "work" | "fight" => tree.object_of(clause, &["for"]),
            "belong" => tree.object_of(clause, &["to"]),
            "serve" => tree.object_of(clause, &["with", "in"]),
            _ => None,
        }?;
        // "the mission in the city, UNMHA": the apposition is its name.
        let named = tree.kids_by(body, &[Dep::Appos]).find_map(|appos| self.spot(appos));
        named.or_else(|| tree.core(body).rev().find_map(|w| self.spot(w))).map(|spot| spot.mention.actor)
    }

    /// A surname alone, of a person met elsewhere in the report.
    pub(super) fn surname(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let proper = tree.tag(i).is_proper() && self.named(i).is_none();
        let known = self.persons.get(tree.low(i)).filter(|_| proper)?;
        Some(Who { range: tree.words[i].range, rule: rules::ACTOR_SUBJECT, ..known.clone() })
    }
}

/// Whether a rank or an office stands right before a name.
fn title_of_rank(tree: &crate::tree::Tree<'_>, from: usize) -> bool {
    from.checked_sub(1).is_some_and(|w| {
        TITLES.contains(&tree.low(w)) || lexicon::is(tree.lemma(w), Class::OFFICIAL.or(Class::FORCE))
    })
}
