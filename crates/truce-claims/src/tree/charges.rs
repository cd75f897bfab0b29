//! "Accused the rebels of planting mines and digging trenches": where the parser takes the gerunds of a charge for something else.
//!
//! It may take the first for a name before the noun ("planting mines", like "landing craft") and hang the next on the verb of accusing, as if
//! who accuses did it.

use super::Tree;
use truce_language::{Dep, Tag};

/// Verbs that charge somebody with what the gerunds behind them tell.
const CHARGES: &[&str] =
    &["accuse", "blame", "suspect", "condemn", "charge", "criticise", "criticize", "reproach", "fault"];

/// Gerunds that tell what the speaker does beside accusing: "accused them of lying, citing a report".
const BESIDE: &[&str] =
    &["say", "cite", "add", "call", "describe", "warn", "urge", "insist", "demand", "claim", "note"];

impl Tree<'_> {
    /// Puts a charge's gerunds right, once the words of a paragraph stand.
    pub(super) fn charges(&mut self, first: usize) {
        for v in first..self.words.len() {
            if !(self.words[v].tag.is_verb() && CHARGES.contains(&self.words[v].lemma.as_str())) {
                continue;
            }
            let Some(prep) = self.charge_of(v) else { continue };
            let Some(gerund) = self.charged(prep) else { continue };
            self.gather(v, prep, gerund);
        }
    }

    /// The "of", "for" or "with" of a charge, hanging on the verb or on the accused.
    fn charge_of(&self, v: usize) -> Option<usize> {
        let accused = self.kids[v].iter().copied().filter(|&kid| self.words[kid].dep == Dep::Dobj);
        std::iter::once(v).chain(accused).flat_map(|root| self.kids[root].iter().copied()).find(|&kid| {
            kid > v
                && self.words[kid].dep == Dep::Prep
                && matches!(self.words[kid].low.as_str(), "of" | "for" | "with")
                && self
                    .words
                    .get(kid + 1)
                    .is_some_and(|next| next.low.ends_with("ing") && next.sentence == self.words[v].sentence)
        })
    }

    /// The gerund behind the preposition, made a verb if the parser took it for a name before the noun.
    fn charged(&mut self, prep: usize) -> Option<usize> {
        let gerund = prep + 1;
        if self.words[gerund].dep == Dep::Pcomp {
            return (self.words[gerund].tag == Tag::Vbg).then_some(gerund);
        }
        let noun = self.words[gerund].head;
        let before = matches!(self.words[gerund].dep, Dep::Compound | Dep::Amod)
            && noun > gerund
            && self.words[noun].dep == Dep::Pobj
            && self.words[noun].head == prep;
        if !before {
            return None;
        }
        self.verb_before(gerund, noun)?;
        self.kids[prep].retain(|&kid| kid != noun);
        self.kids[prep].push(gerund);
        (self.words[gerund].head, self.words[gerund].dep) = (prep, Dep::Pcomp);
        Some(gerund)
    }

    /// Makes `gerund` the verb of the noun it stood before.
    fn verb_before(&mut self, gerund: usize, noun: usize) -> Option<()> {
        if self.words[gerund].tag != Tag::Vbg {
            self.words[gerund].lemma = crate::verbs::base_of(&self.words[gerund].low)?.to_owned();
            self.words[gerund].tag = Tag::Vbg;
        }
        self.kids[noun].retain(|&kid| kid != gerund);
        self.kids[gerund].push(noun);
        self.kids[gerund].sort_unstable();
        (self.words[noun].head, self.words[noun].dep) = (gerund, Dep::Dobj);
        let start = self.kids[noun].iter().map(|&kid| self.edges[kid].0).fold(noun, usize::min);
        self.edges[gerund] = (gerund, self.edges[noun].1);
        self.edges[noun].0 = start.max(gerund + 1);
        Some(())
    }

    /// Hangs the further gerunds of the list on the first.
    fn gather(&mut self, v: usize, prep: usize, first: usize) {
        let own = |kid: usize| matches!(self.words[kid].dep, Dep::Advcl | Dep::Conj);
        let strays: Vec<usize> = self.kids[v]
            .iter()
            .copied()
            .filter(|&kid| {
                let after = self.edges[kid].0.checked_sub(1).map_or("", |w| self.words[w].low.as_str());
                let listed = after == "and"
                    || after == ","
                        && self.kids[kid].iter().any(|&next| {
                            self.words[next].dep == Dep::Conj && self.words[next].tag == Tag::Vbg
                        });
                kid > first
                    && own(kid)
                    && self.words[kid].tag == Tag::Vbg
                    && listed
                    && !BESIDE.contains(&self.words[kid].lemma.as_str())
                    && self.kids[kid].iter().all(|&arg| {
                        !matches!(self.words[arg].dep, Dep::Nsubj | Dep::Aux | Dep::Mark | Dep::Nsubjpass)
                    })
            })
            .collect();
        for kid in strays {
            self.kids[v].retain(|&other| other != kid);
            self.kids[first].push(kid);
            (self.words[kid].head, self.words[kid].dep) = (first, Dep::Conj);
            let end = self.edges[kid].1;
            for above in [first, prep, self.words[prep].head] {
                self.edges[above].1 = self.edges[above].1.max(end);
            }
        }
        self.joined_noun(first);
    }

    /// "of moving troops and building trenches": the second gerund taken for a name before a noun that is joined to the first one's.
    fn joined_noun(&mut self, first: usize) {
        let Some(noun) = self.kids[first].iter().copied().find(|&kid| self.words[kid].dep == Dep::Dobj)
        else {
            return;
        };
        let Some(second) = self.kids[noun].iter().copied().find(|&kid| self.words[kid].dep == Dep::Conj)
        else {
            return;
        };
        let gerund = self.edges[second].0;
        let stands = gerund < second
            && self.words[gerund].head == second
            && matches!(self.words[gerund].dep, Dep::Compound | Dep::Amod)
            && self.words[gerund].low.ends_with("ing")
            && gerund.checked_sub(1).is_some_and(|w| matches!(self.words[w].low.as_str(), "and" | ","));
        if !stands || self.verb_before(gerund, second).is_none() {
            return;
        }
        self.kids[noun].retain(|&kid| kid != second);
        self.kids[first].push(gerund);
        (self.words[gerund].head, self.words[gerund].dep) = (first, Dep::Conj);
        self.edges[noun].1 = self.kids[noun].iter().map(|&kid| self.edges[kid].1).fold(noun, usize::max);
    }
}
