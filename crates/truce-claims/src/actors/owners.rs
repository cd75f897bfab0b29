//! Whose a force, an act or a thing is, by the words around it: "Israeli forces", "the army's shells", "troops of the front", "its fire".

use super::{Cast, Who};
use crate::lexicon::{self, Class};
use crate::roster::How;
use crate::rules;
use crate::tree::Tree;
use truce_language::{Dep, EntityLabel, Tag};

impl Cast<'_> {
    /// Whose act or thing noun `i` is, by the words before it: "an Israeli strike", "the army's shells", "its fire".
    pub(crate) fn owners(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        let tree = self.tree;
        let core = tree.core(i);
        if let Some(other) = self.hostile_to(i, speaker) {
            return other;
        }
        let mut found: Vec<Who> = Vec::new();
        let mut last_end = 0;
        for word in core.start..i {
            let Some(spot) = self.spot(word) else { continue };
            if spot.words.end <= last_end
                || matches!(spot.mention.how, How::Person(_))
                || self.inside_place(word, i)
                || self.only_backs(&spot.words)
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
        // "No drone of ours", "a drone of the coalition", "tanks belonging to the army".
        let of = tree
            .object_of(i, &["of"])
            .filter(|&of| matches!(tree.low(of), "ours" | "theirs" | "yours" | "mine"));
        let belonging = tree
            .kids_by(i, &[Dep::Acl, Dep::Relcl])
            .filter(|&clause| matches!(tree.lemma(clause), "belong"))
            .find_map(|clause| tree.object_of(clause, &["to"]));
        let machine = Class::DRONE.or(Class::AIRCRAFT).or(Class::VESSEL).or(Class::GUN);
        let held = tree.object_of(i, &["of"]).filter(|_| lexicon::is(tree.lemma(i), machine));
        for owner in [of, belonging, held].into_iter().flatten() {
            let owners = self.all(owner, speaker);
            if owners.iter().any(|who| who.known.is_some() || who.side.is_some()) {
                return owners;
            }
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
        // "Government air strikes": the state's own, as its drones are.
        found.extend(self.of_government(i).or_else(|| self.of_coalition(i)));
        found
    }

    /// Actors of the book that modify noun `i`: "Israeli forces", "Lebanon's army", "troops of the SSPDF", "its soldiers".
    pub(super) fn modifiers(&self, i: usize, speaker: Option<&Who>) -> Vec<usize> {
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
                // "Khartoum state": a part of the country that is called by its seat.
                && !(spot.mention.how == How::Seat && is_region(tree.lemma(i)))
                && !self.inside_place(word, i)
                && !self.only_backs(&spot.words)
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
        // "Own troops responded": without "its" before it, the speaker's.
        if core.clone().next().is_some_and(|first| tree.low(first) == "own")
            && let Some(side) = speaker.and_then(|who| who.side.or(who.known))
        {
            return vec![side];
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
        // "forces loyal to the Front", "militias allied with it", "fighters backed by Turkey" are not Turkey's: only loyalty and command count.
        for tie in tree.kids_by(i, &[Dep::Amod, Dep::Acl, Dep::Acomp]).filter(|&tie| tie > i) {
            if matches!(
                tree.lemma(tie),
                "loyal" | "affiliate" | "affiliated" | "align" | "aligned" | "command" | "lead" | "belong"
            ) && let Some(owner) = tree.object_of(tie, &["to", "with", "by"])
            {
                let owners: Vec<usize> =
                    self.all(owner, speaker).iter().filter_map(|who| who.side.or(who.known)).collect();
                if !owners.is_empty() {
                    return owners;
                }
            }
        }
        let class = lexicon::of(tree.lemma(i));
        let official = class.meets(Class::OFFICIAL.or(Class::SOURCE));
        // "Soldiers on the Cambodian side", "troops on both sides".
        if class.meets(Class::FORCE)
            && let Some(side) = tree.object_of(i, &["on", "from"]).filter(|&side| tree.lemma(side) == "side")
        {
            let owners = self.sides(side, speaker).unwrap_or_else(|| self.direct(side, speaker));
            let owners: Vec<usize> = owners.iter().filter_map(|who| who.side.or(who.known)).collect();
            if !owners.is_empty() {
                return owners;
            }
        }
        let prepositions: &[&str] =
            if official { &["of", "for", "from", "in", "with"] } else { &["of", "from"] };
        if !class
            .meets(Class::FORCE.or(Class::OFFICIAL).or(Class::MONITOR).or(Class::SIDES).or(Class::SOURCE))
            && !tree.tag(i).is_proper()
        {
            return found;
        }
        // "Battalion 36 of the front": the parser hangs the owner on the number.
        let number = tree.kid(i, &[Dep::Nummod]).filter(|&number| number == i + 1);
        let of_number = number.into_iter().flat_map(|number| tree.objects_of(number, &["of"]));
        for (prep, object) in tree.objects_of(i, prepositions).chain(of_number) {
            // "Fighters from the group" are its own; "soldiers from Lebanon" only come from there.
            if !official && tree.low(prep) == "from" && (self.is_state_name(object) || is_place(tree, object))
            {
                continue;
            }
            let people = matches!(tree.tag(object), Tag::Nnp | Tag::Nnps)
                || lexicon::is(
                    tree.lemma(object),
                    Class::FORCE.or(Class::OFFICIAL).or(Class::SIDES).or(Class::MONITOR),
                );
            if people {
                // "officers of A, B and C"
                let joined = tree.conjuncts(object);
                let mut owners: Vec<usize> = Vec::new();
                for object in joined.into_iter().filter(|&one| one == object || tree.tag(one).is_noun()) {
                    let mut named =
                        self.sides(object, speaker).unwrap_or_else(|| self.direct(object, speaker));
                    // "the Ministry of Defence of Armenia"
                    if named.iter().all(|who| who.side.or(who.known).is_none())
                        && let Some(state) =
                            tree.object_of(object, &["of"]).filter(|&of| self.is_state_name(of))
                    {
                        named = self.direct(state, speaker);
                    }
                    let named = named.iter().filter_map(|who| who.side.or(who.known));
                    owners.extend(named.filter(|actor| !owners.contains(actor)).collect::<Vec<_>>());
                }
                if !owners.is_empty() {
                    return owners;
                }
            }
        }
        found
    }

    /// "southern Lebanon residents": a state's name inside a place phrase modifies nothing.
    pub(super) fn inside_place(&self, word: usize, head: usize) -> bool {
        let tree = self.tree;
        let above = tree.words[word].head;
        above != head && above != word && tree.dep(word) == Dep::Pobj && above < head
    }
}

fn is_region(lemma: &str) -> bool {
    matches!(lemma, "state" | "province" | "region" | "governorate" | "district" | "city" | "area")
}

fn is_place(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(tree.words[noun].entity, Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Fac))
        && !lexicon::is(tree.lemma(noun), Class::FORCE)
}
