//! Who said it, after what was said: clauses such as ", the ministry reported," that the parser hangs on what they report.

use super::Tree;
use crate::lexicon::{self, Class, Speech};
use truce_language::{Dep, Tag};

impl Tree<'_> {
    /// Puts right where a verb of saying behind the words it reports has lost its subject or hangs below them.
    pub(super) fn attribution(&mut self, said: usize) {
        self.statement_that(said);
        let word = &self.words[said];
        if !matches!(word.tag, Tag::Vbd | Tag::Vbz | Tag::Vbn)
            || lexicon::speech_of(&word.lemma) != Some(Speech::Say)
        {
            return;
        }
        self.inverted_speaker(said);
        self.parenthesis(said);
        self.late_attribution(said);
        self.apposed_speaker(said);
    }

    /// "Haddad, briefing reporters in Beirut, rejected it": what somebody does between two commas is no second subject.
    pub(super) fn doing_besides(&mut self, verb: usize) {
        let mut subjects =
            self.kids[verb].iter().copied().filter(|&kid| kid < verb && self.words[kid].dep == Dep::Nsubj);
        let (Some(who), Some(whom), None) = (subjects.next(), subjects.next(), subjects.next()) else {
            return;
        };
        let doing = self.edges[whom].0;
        let between = self.edges[who].1 + 2 == doing
            && self.words[doing - 1].low == ","
            && self.words.get(self.edges[whom].1 + 1).is_some_and(|word| word.low == ",");
        let governs = self.words[doing].tag == Tag::Vbg
            && self.words[doing].head == whom
            && matches!(self.words[doing].dep, Dep::Compound | Dep::Amod);
        if !between || !governs {
            return;
        }
        self.kids[verb].retain(|&kid| kid != whom);
        self.kids[whom].retain(|&kid| kid != doing);
        self.kids[doing].push(whom);
        self.kids[doing].sort_unstable();
        self.kids[who].push(doing);
        self.edges[whom].0 = self.kids[whom].first().map_or(whom, |&kid| self.edges[kid].0.min(whom));
        self.edges[doing].1 = self.edges[whom].1;
        self.edges[who].1 = self.edges[whom].1;
        (self.words[whom].head, self.words[whom].dep) = (doing, Dep::Dobj);
        (self.words[doing].head, self.words[doing].dep) = (who, Dep::Acl);
    }

    /// "Replied in a Wednesday statement that soldiers had entered": what a statement says, which the parser takes for a clause about it.
    fn statement_that(&mut self, verb: usize) {
        let clause = self.words[verb].dep == Dep::Relcl && self.words[verb].tag.is_verb();
        let that = |&kid: &usize| self.words[kid].dep == Dep::Mark && self.words[kid].low == "that";
        if clause
            && crate::speech::are_words(&self.words[self.words[verb].head].lemma)
            && self.kids[verb].iter().any(that)
            && self.has(verb, &[Dep::Nsubj, Dep::Nsubjpass])
        {
            self.words[verb].dep = Dep::Acl;
        }
    }

    /// "Said a patrol had crossed the line, rigged a house and blown it up": what follows without a subject, the patrol did, not who said it.
    pub(super) fn told_next(&mut self, said: usize) {
        if !self.words[said].tag.is_verb() || lexicon::speech_of(&self.words[said].lemma) != Some(Speech::Say)
        {
            return;
        }
        let told: Vec<usize> = self.kids[said]
            .iter()
            .copied()
            .filter(|&kid| kid > said && self.words[kid].dep == Dep::Ccomp && self.words[kid].tag.is_verb())
            .collect();
        let Some((&first, rest)) = told.split_first() else { return };
        if !self.has(first, &[Dep::Nsubj, Dep::Nsubjpass]) {
            return;
        }
        for &next in rest {
            let bare = matches!(self.words[next].tag, Tag::Vbd | Tag::Vbn)
                && !self.has(next, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Mark, Dep::Csubj, Dep::Expl]);
            if bare {
                self.rehang(next, first);
                self.words[next].dep = Dep::Conj;
            }
        }
    }

    /// "Accused the army of breaking the truce 47 times since May, killing 38": the accused killed them, not who accuses.
    pub(super) fn accused_of_besides(&mut self, verb: usize) {
        if !matches!(self.words[verb].lemma.as_str(), "accuse" | "blame" | "charge" | "condemn" | "suspect") {
            return;
        }
        let kid = |of: usize, dep: Dep| {
            self.kids[of].iter().copied().find(|&kid| kid > of && self.words[kid].dep == dep)
        };
        let charge =
            self.kids[verb].iter().copied().filter(|&kid| self.words[kid].dep == Dep::Prep && kid > verb);
        let Some((preposition, done)) = charge.filter_map(|prep| Some((prep, kid(prep, Dep::Pcomp)?))).next()
        else {
            return;
        };
        let besides: Vec<usize> = self.kids[verb]
            .iter()
            .copied()
            .filter(|&kid| {
                kid > done
                    && self.words[kid].dep == Dep::Advcl
                    && self.words[kid].tag == Tag::Vbg
                    && lexicon::speech_of(&self.words[kid].lemma).is_none()
                    && !self.has(kid, &[Dep::Mark, Dep::Nsubj, Dep::Advmod])
            })
            .collect();
        for kid in besides {
            self.rehang(kid, done);
            self.edges[preposition].1 = self.edges[preposition].1.max(self.edges[kid].1);
        }
    }

    /// "…, the authority alleged, publishing photographs": what the speaker does besides is not what is alleged.
    pub(super) fn showing_besides(&mut self, said: usize) {
        let Some(object) =
            self.kids[said].iter().copied().find(|&kid| kid > said && self.words[kid].dep == Dep::Dobj)
        else {
            return;
        };
        let doing = self.edges[object].0;
        let besides = doing == said + 2
            && self.words[said + 1].low == ","
            && doing < object
            && self.words[doing].tag == Tag::Vbg
            && self.words[doing].head == object
            && matches!(self.words[doing].dep, Dep::Compound | Dep::Amod);
        if !besides {
            return;
        }
        self.kids[said].retain(|&kid| kid != object);
        self.kids[object].retain(|&kid| kid != doing);
        self.kids[doing].push(object);
        self.kids[said].push(doing);
        self.kids[said].sort_unstable();
        self.edges[object].0 = self.kids[object].first().map_or(object, |&kid| self.edges[kid].0.min(object));
        self.edges[doing].1 = self.edges[object].1;
        (self.words[object].head, self.words[object].dep) = (doing, Dep::Dobj);
        (self.words[doing].head, self.words[doing].dep) = (said, Dep::Advcl);
    }

    /// "Guns shelled the hill, and rifle fire from the post raked the road": the noun that the parser joins to the first verb is the second's
    /// subject.
    pub(super) fn subject_of_next(&mut self, verb: usize) {
        if !self.words[verb].tag.is_verb() {
            return;
        }
        let joined: Vec<usize> = self.kids[verb]
            .iter()
            .copied()
            .filter(|&kid| kid > verb && self.words[kid].dep == Dep::Conj)
            .collect();
        let &[noun, next] = joined.as_slice() else { return };
        let fits = self.words[noun].tag.is_noun()
            && matches!(self.words[next].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp)
            && !self.has(next, &[Dep::Nsubj, Dep::Nsubjpass])
            && noun < next;
        if !fits {
            return;
        }
        let between: Vec<usize> = self.kids[verb]
            .iter()
            .copied()
            .filter(|&kid| kid > noun && kid < next && self.words[kid].dep == Dep::Prep)
            .collect();
        for kid in between {
            self.rehang(kid, noun);
        }
        self.rehang(noun, next);
        self.words[noun].dep = Dep::Nsubj;
    }

    fn has(&self, verb: usize, deps: &[Dep]) -> bool {
        self.kids[verb].iter().any(|&kid| deps.contains(&self.words[kid].dep))
    }

    /// The clause before a verb of saying that it reports.
    fn reported_before(&self, said: usize) -> bool {
        self.kids[said].iter().any(|&kid| kid < said && self.words[kid].dep == Dep::Ccomp)
    }

    /// "…, claimed Oleksandr Prokudin, governor of the region": who speaks there, and not what is claimed.
    fn inverted_speaker(&mut self, said: usize) {
        let next =
            self.kids[said].iter().copied().find(|&kid| kid > said && self.words[kid].dep == Dep::Dobj);
        let Some(speaker) = next.filter(|&next| self.edges[next].0 == said + 1) else { return };
        let speaks = self.words[speaker].tag.is_proper()
            || lexicon::is(
                &self.words[speaker].lemma,
                Class::OFFICIAL.or(Class::MONITOR).or(Class::SOURCE).or(Class::MEDIA),
            );
        if speaks && self.reported_before(said) && !self.has(said, &[Dep::Nsubj, Dep::Nsubjpass]) {
            self.words[speaker].dep = Dep::Nsubj;
        }
    }

    /// "Units of the army, the ministry said in a statement, opened fire": the parser makes the saying the sentence's verb, with two subjects.
    fn parenthesis(&mut self, said: usize) {
        let subjects: Vec<usize> = self.kids[said]
            .iter()
            .copied()
            .filter(|&kid| kid < said && matches!(self.words[kid].dep, Dep::Nsubj | Dep::Nsubjpass))
            .collect();
        let over = self.words[said].head;
        if self.words[said].dep == Dep::Parataxis && over > said {
            return self.between(said, over, &subjects);
        }
        let [doer, speaker] = subjects[..] else { return };
        let behind_comma = |word: usize| word > 0 && self.words[word - 1].low == ",";
        let finite = |verb: usize| {
            matches!(self.words[verb].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp)
                || self.has(verb, &[Dep::Aux, Dep::Auxpass])
                    && self.kids[verb].iter().all(|&kid| self.words[kid].low != "to")
        };
        let told = self.kids[said].iter().copied().find(|&kid| {
            kid > said
                && self.words[kid].tag.is_verb()
                && behind_comma(self.edges[kid].0)
                && finite(kid)
                && !self.has(kid, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Mark])
        });
        let Some(told) = told.filter(|_| behind_comma(self.edges[speaker].0)) else { return };
        // What stands before the doer and behind the act goes with the act.
        let (kept, moved): (Vec<usize>, Vec<usize>) = self.kids[said]
            .iter()
            .copied()
            .filter(|&kid| kid != told)
            .partition(|&kid| kid > doer && kid < self.edges[told].0);
        for &kid in &moved {
            self.words[kid].head = told;
        }
        let passive = self.has(told, &[Dep::Auxpass]);
        self.words[doer].dep = if passive { Dep::Nsubjpass } else { Dep::Nsubj };
        let place = self.place(said);
        self.edges[said] = (
            kept.iter().map(|&kid| self.edges[kid].0).fold(said, usize::min),
            kept.iter().map(|&kid| self.edges[kid].1).fold(said, usize::max),
        );
        self.kids[said] = kept;
        self.kids[told].extend(moved);
        self.kids[told].push(said);
        self.kids[told].sort_unstable();
        (self.words[said].head, self.words[said].dep) = (told, Dep::Parataxis);
        self.put(told, said, place);
    }

    /// "Fighters of the group, an officer said, attacked": the saying hangs on the act rightly, but holds its doer and may take the speaker for
    /// another name of the doer.
    fn between(&mut self, said: usize, act: usize, subjects: &[usize]) {
        let (doer, speaker) = match *subjects {
            [doer, speaker] => (doer, speaker),
            [doer] => match self.apposed(said).filter(|&speaker| self.words[speaker].head == doer) {
                Some(speaker) => (doer, speaker),
                None => return,
            },
            _ => return,
        };
        let comma = self.edges[speaker].0.checked_sub(1).is_some_and(|before| self.words[before].low == ",");
        if !comma || self.has(act, &[Dep::Nsubj, Dep::Nsubjpass]) {
            return;
        }
        if self.words[speaker].head == doer {
            self.detach(speaker, said);
            self.edges[doer].1 = self.kids[doer].iter().map(|&kid| self.edges[kid].1).fold(doer, usize::max);
            self.kids[said].push(speaker);
            self.kids[said].sort_unstable();
            (self.words[speaker].head, self.words[speaker].dep) = (said, Dep::Nsubj);
        }
        self.kids[said].retain(|&kid| kid != doer);
        self.edges[said].0 = self.kids[said].iter().map(|&kid| self.edges[kid].0).fold(said, usize::min);
        self.kids[act].push(doer);
        self.kids[act].sort_unstable();
        let passive = self.has(act, &[Dep::Auxpass]);
        (self.words[doer].head, self.words[doer].dep) =
            (act, if passive { Dep::Nsubjpass } else { Dep::Nsubj });
    }

    /// "A strike hit the town, the agency reported, without …": a clause with a subject of its own behind a comma, with nothing that it says but
    /// what stands before it.
    fn late_attribution(&mut self, said: usize) {
        let clause = self.words[said].head;
        let below = matches!(self.words[said].dep, Dep::Conj | Dep::Advcl)
            && clause < said
            && self.words[clause].tag.is_verb()
            && self.has(clause, &[Dep::Nsubj, Dep::Nsubjpass])
            && self.words[clause].sentence == self.words[said].sentence;
        let joined = |kid: usize| self.words[kid].dep == Dep::Cc && kid < said;
        let addressed = self.words[said].lemma == "tell";
        if !below
            || self.kids[clause].iter().any(|&kid| joined(kid))
            || self.has(said, &[Dep::Ccomp, Dep::Xcomp, Dep::Mark, Dep::Cc, Dep::Auxpass])
            || self.has(said, &[Dep::Dobj]) != addressed
            || lexicon::speech_of(&self.words[clause].lemma) == Some(Speech::Say)
        {
            return;
        }
        let subject =
            self.kids[said].iter().copied().find(|&kid| self.words[kid].dep == Dep::Nsubj && kid < said);
        let speaker = subject.or_else(|| self.apposed(said));
        let Some(speaker) = speaker else { return };
        let first = self.edges[speaker].0;
        if first == 0 || self.words[first - 1].low != "," {
            return;
        }
        if subject.is_none() {
            self.detach(speaker, clause);
            self.kids[said].push(speaker);
            self.kids[said].sort_unstable();
            (self.words[speaker].head, self.words[speaker].dep) = (said, Dep::Nsubj);
        }
        // The saying takes the place of what it says, and what follows the saying goes with it.
        let place = self.place(clause);
        let (kept, moved): (Vec<usize>, Vec<usize>) =
            self.kids[clause].iter().copied().filter(|&kid| kid != said).partition(|&kid| kid < first);
        for &kid in &moved {
            self.words[kid].head = said;
        }
        let end = kept.iter().map(|&kid| self.edges[kid].1).fold(clause, usize::max);
        self.edges[clause].1 = end;
        self.kids[clause] = kept;
        self.kids[said].extend(moved);
        self.kids[said].push(clause);
        self.kids[said].sort_unstable();
        (self.words[clause].head, self.words[clause].dep) = (said, Dep::Ccomp);
        self.put(said, clause, place);
    }

    /// "Killed in a strike on the town of Touline, the health ministry said": the speaker that the parser takes for another name of the town.
    fn apposed_speaker(&mut self, said: usize) {
        let Some(speaker) = self.apposed(said) else { return };
        if !self.reported_before(said) || self.has(said, &[Dep::Nsubj, Dep::Nsubjpass]) {
            return;
        }
        self.detach(speaker, said);
        self.kids[said].push(speaker);
        self.kids[said].sort_unstable();
        (self.words[speaker].head, self.words[speaker].dep) = (said, Dep::Nsubj);
    }

    /// The noun right before a verb, behind a comma, that is read as another name of the noun before the comma.
    fn apposed(&self, said: usize) -> Option<usize> {
        let speaker = said.checked_sub(1)?;
        let first = self.edges[speaker].0;
        let apposed = self.words[speaker].dep == Dep::Appos && self.words[speaker].tag.is_noun();
        (apposed && first > 0 && self.words[first - 1].low == ",").then_some(speaker)
    }

    /// Takes a word off its head; what it stood under, up to `top`, ends before it.
    fn detach(&mut self, word: usize, top: usize) {
        let mut above = self.words[word].head;
        self.kids[above].retain(|&kid| kid != word);
        while above != top {
            self.edges[above].1 =
                self.kids[above].iter().map(|&kid| self.edges[kid].1).fold(above, usize::max);
            let next = self.words[above].head;
            if next == above {
                break;
            }
            above = next;
        }
    }
}
