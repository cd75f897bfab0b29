//! The two sides of a report: "both sides", "each", "the other side", "its neighbour".

use super::{Cast, Who};
use crate::lexicon::{self, Class};
use crate::roster::How;
use crate::rules;
use std::collections::BTreeMap;
use truce_language::{Dep, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::ClaimantKind;

impl Cast<'_> {
    /// "A and B" named together, the two that "both sides" will mean.
    pub(super) fn note_pairs(&mut self) {
        let mut pairs = Vec::new();
        // "Indian and Pakistani troops": adjectives name two where it is their forces that are joined.
        let side = |i: usize| {
            self.named(i).or_else(|| {
                let spot = self.spot(i).filter(|spot| spot.mention.how == How::Adjective)?;
                let force = self
                    .tree
                    .ancestors(i)
                    .take(2)
                    .any(|over| lexicon::is(self.tree.lemma(over), Class::FIGHTER));
                force.then_some(spot.mention.actor)
            })
        };
        for i in 0..self.tree.len() {
            let Some(first) = side(i) else { continue };
            for other in self.tree.kids_by(i, &[Dep::Conj]) {
                if let Some(second) = side(other)
                    && !self.mediates(i)
                    && self.book.top(first) != self.book.top(second)
                    && !self.book.one_side(first, second)
                {
                    pairs.push((other, [first, second]));
                }
            }
        }
        self.pairs = pairs;
    }

    /// "brokered by A and B": those who made the peace are not its two sides.
    fn mediates(&self, i: usize) -> bool {
        let tree = self.tree;
        let by = tree.words[i].head;
        tree.dep(i) == Dep::Pobj
            && tree.low(by) == "by"
            && matches!(
                tree.lemma(tree.words[by].head),
                "broker" | "mediate" | "sponsor" | "negotiate" | "guarantee" | "back" | "facilitate"
            )
    }

    /// "Each blames the other", "both deny it": the two sides of the report, where no noun says who.
    pub(super) fn each(&self, i: usize) -> Option<Vec<Who>> {
        let tree = self.tree;
        // "Each of the two sides", "both of them".
        let of = tree.object_of(i, &["of"]);
        let alone = matches!(tree.low(i), "each" | "both" | "neither" | "either")
            && matches!(tree.dep(i), Dep::Nsubj | Dep::Nsubjpass)
            && of.is_none_or(|of| {
                matches!(tree.low(of), "them" | "two") || lexicon::is(tree.lemma(of), Class::SIDES)
            });
        let others = self.each_other(i);
        if !alone && others.is_none() {
            return None;
        }
        // "India and Pakistan each accused the other": the two that the subject names.
        let two = others
            .flatten()
            .map(|subject| self.all(subject, None))
            .filter(|who| who.len() == 2 && who.iter().all(|who| self.top(who).is_some()));
        if let Some(two) = two {
            let range = tree.words[i].range;
            let own = |who: Who| Who { range, rule: rules::ACTOR_BOTH, implied: true, ..who };
            return Some(two.into_iter().map(own).collect());
        }
        let pair = self
            .pairs
            .iter()
            .rev()
            .find(|(at, pair)| *at < i && pair.iter().all(|&actor| self.is_conflict(actor)));
        let pair = pair.map(|(_, pair)| *pair).or_else(|| self.parties())?;
        Some(self.these(&pair, i, rules::ACTOR_BOTH))
    }

    /// "The other" as object of what each does, "each other": the noun for the two as whose act it stands, where one stands.
    fn each_other(&self, i: usize) -> Option<Option<usize>> {
        let tree = self.tree;
        let one_another = tree.low(i) == "another" && i > 0 && tree.low(i - 1) == "one";
        if !(tree.low(i) == "other" || one_another)
            || !matches!(tree.dep(i), Dep::Dobj | Dep::Pobj)
            || tree.tag(i).is_proper()
        {
            return None;
        }
        let each = |w: usize| matches!(tree.low(w), "each" | "both" | "either");
        let over = || tree.ancestors(i).take(3);
        let subject = |verb: usize| tree.kid(verb, &[Dep::Nsubj]).filter(|&subject| subject < i);
        // "blamed each other", "India and Pakistan each blamed the other"
        let mutual = one_another || i.checked_sub(1).is_some_and(|before| tree.low(before) == "each");
        let by_each = over().find_map(|verb| {
            let subject = subject(verb)?;
            let told = tree.kids(verb).iter().any(|&kid| kid < i && each(kid))
                || each(subject)
                || tree.kids(subject).iter().any(|&kid| each(kid));
            told.then_some(subject)
        });
        let of_all = || over().find_map(subject).filter(|&subject| tree.tag(subject).is_noun());
        match by_each {
            Some(subject) => Some(Some(subject).filter(|&subject| tree.tag(subject).is_noun())),
            None => mutual.then(of_all),
        }
    }

    /// "Both sides", "the two countries", "all parties", "the other side".
    pub(super) fn sides(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        if let Some(other) = self.hostile_to(i, speaker) {
            return Some(other);
        }
        if let Some(other) = self.neighbour(i, speaker) {
            return Some(other);
        }
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

    /// "Bangkok accused its neighbour": the side that the owner is not.
    fn neighbour(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        let one = matches!(tree.lemma(i), "neighbour" | "neighbor" | "rival" | "foe" | "adversary")
            && tree.tag(i) == Tag::Nn;
        let owner = tree.kid(i, &[Dep::Poss]).filter(|_| one)?;
        let own = self.at(owner, speaker).first().and_then(|who| self.top(who))?;
        let other = self.opponent(own, i).filter(|_| self.is_conflict(own))?;
        Some(self.these(&[other], i, rules::ACTOR_OPPONENT))
    }

    /// Whether an actor is one of the two sides.
    pub(crate) fn is_side(&self, actor: usize) -> bool {
        self.parties().is_some_and(|pair| pair.iter().any(|&side| self.book.top(side) == actor))
    }

    /// Whether an actor can be a side of the fighting.
    pub(crate) fn is_conflict(&self, actor: usize) -> bool {
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
    pub(super) fn most_named(&self) -> Option<[usize; 2]> {
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
        // Two of one side are no two sides.
        let most = ranked.first()?.2;
        ranked.retain(|&(.., top)| top == most || !self.book.one_side(most, top));
        let mut two: Vec<(usize, usize)> =
            ranked.iter().take(2).map(|&(_, first, top)| (first, top)).collect();
        two.sort_unstable();
        match two.as_slice() {
            [(_, first), (_, second)] => Some([*first, *second]),
            _ => None,
        }
    }

    /// The one party of the agreement of which neither forces, offices nor deeds are named, where those of the others are.
    pub(crate) fn party_not_named(&self) -> Option<usize> {
        let named = |party: usize| {
            let top = self.book.top(party);
            self.mentions.iter().any(|spot| {
                let mention = &spot.mention;
                let agent = !matches!(mention.how, How::Name | How::People)
                    || self.book.known(mention.actor).kind != ActorKind::State
                    || matches!(self.tree.dep(spot.words.end - 1), Dep::Nsubj | Dep::Agent);
                agent && self.book.top(mention.actor) == top
            })
        };
        let parties = self.book.parties();
        let mut silent = parties.iter().copied().filter(|&party| !named(party));
        match (silent.next(), silent.next()) {
            (Some(only), None) if parties.len() > 1 => Some(only),
            _ => None,
        }
    }
}
