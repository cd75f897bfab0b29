//! Where the grammar around a pronoun tells whom it means: the subject behind it, the people told of last, those who met, a run of sentences.

use super::reference::LOOK_BACK_SENTENCES;
use super::{Cast, Who};
use crate::lexicon::{self, Class};
use crate::rules;
use truce_language::{Dep, Tag};
use truce_vocabulary::ClaimantKind;

impl Cast<'_> {
    /// "Urged the army to complete its withdrawal": what somebody is asked to do with "its" or "their" own is of the one who is asked.
    pub(super) fn asked_to(&self, i: usize, speaker: Option<&Who>) -> Option<Who> {
        let tree = self.tree;
        let done = tree.ancestors(i).take(4).find(|&above| tree.is_verb(above))?;
        let to = tree.kids_by(done, &[Dep::Aux]).any(|aux| tree.low(aux) == "to");
        let asks = tree.words[done].head;
        let asked = crate::syntax::subject(tree, done).filter(|&asked| {
            to && asked < done
                && asks < asked
                && tree.words[asked].head == asks
                && tree.dep(asked) != Dep::Nsubj
        })?;
        let many = matches!(tree.tag(asked), Tag::Nns | Tag::Nnps);
        if tree.low(i) == "its" && many {
            return None;
        }
        let who = self.direct(asked, speaker).into_iter().next()?;
        (who.kind != ClaimantKind::Person).then_some(who)
    }

    /// "A strike hit part of the city, according to its mayor": the city's, no side's.
    pub(super) fn of_a_place(&self, i: usize) -> bool {
        let tree = self.tree;
        matches!(tree.low(i), "its" | "their")
            && tree.dep(i) == Dep::Poss
            && matches!(
                tree.lemma(tree.words[i].head),
                "mayor" | "governor" | "municipality" | "mukhtar" | "outskirt" | "suburb"
            )
    }

    /// "The minister of the other side denied that his country …": one in office without a name who speaks the words that the pronoun stands in.
    pub(super) fn office_speaking(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        if tree.low(i) != "his" && tree.low(i) != "her" {
            return None;
        }
        let office = |verb: usize| {
            let subject =
                tree.kid(verb, &[Dep::Nsubj]).filter(|&subject| subject < i && !tree.is_under(i, subject))?;
            let holds = matches!(tree.tag(subject), Tag::Nn | Tag::Nnp)
                && crate::speech::is_holder(tree.lemma(subject))
                && self.person_at(subject).is_none();
            holds.then_some(subject)
        };
        let speaks = |verb: &usize| tree.is_verb(*verb) && lexicon::speech_of(tree.lemma(*verb)).is_some();
        let speaker = tree.ancestors(i).filter(speaks).find_map(office)?;
        self.direct(speaker, None).into_iter().next().filter(|who| self.top(who).is_some())
    }

    /// "Envoys of A and B met. They agreed on a list": all who met, where "they" say or agree something.
    pub(super) fn who_met(&self, i: usize) -> Option<Vec<Who>> {
        let tree = self.tree;
        let verb = tree.words[i].head;
        let speaks = crate::lexicon::speech_of(tree.lemma(verb)).is_some()
            || matches!(
                tree.lemma(verb),
                "meet" | "discuss" | "talk" | "review" | "sign" | "exchange" | "set"
            );
        if tree.low(i) != "they" || !speaks || self.in_quotation(i) {
            return None;
        }
        let here = tree.words[i].sentence;
        let first = tree.sentences[here.saturating_sub(1)].start;
        // The last subject before it, and only that.
        let subject = (first..i).rev().find(|&w| matches!(tree.dep(w), Dep::Nsubj | Dep::Nsubjpass))?;
        let met = matches!(
            tree.lemma(tree.words[subject].head),
            "meet"
                | "talk"
                | "hold"
                | "gather"
                | "confer"
                | "speak"
                | "discuss"
                | "agree"
                | "sit"
                | "begin"
                | "start"
        );
        let near = tree.words[subject].paragraph + 1 >= tree.words[i].paragraph;
        let all =
            if met && near && tree.tag(subject).is_noun() { self.all(subject, None) } else { Vec::new() };
        let range = tree.words[i].range;
        let all = all.into_iter().filter(|who| self.top(who).is_some());
        let all: Vec<Who> =
            all.map(|who| Who { range, rule: rules::ACTOR_ANTECEDENT, implied: true, ..who }).collect();
        (all.len() > 1).then_some(all)
    }

    /// "Raiders came from the hills. They burned huts": people without a name who were spoken of last, so that nobody named before them is meant.
    pub(super) fn people_before(&self, i: usize) -> Option<Option<Who>> {
        let tree = self.tree;
        let here = tree.words[i].sentence;
        let before = here.checked_sub(1).map(|before| tree.sentences[before].clone());
        let before = before.filter(|words| tree.words[words.start].paragraph == tree.words[i].paragraph);
        let own_clause = |w: usize| tree.words[w].head == tree.words[i].head || tree.is_under(i, w);
        let subject = |w: &usize| {
            let agent = tree.dep(*w) == Dep::Pobj && tree.low(tree.words[*w].head) == "by";
            matches!(tree.dep(*w), Dep::Nsubj | Dep::Nsubjpass) || agent
        };
        // Pronouns of this sentence have an antecedent of their own.
        let first = tree.sentences[here].start;
        let inside = (first..i).rev().filter(subject).find(|&w| !own_clause(w));
        if inside.is_some_and(|w| !tree.tag(w).is_noun()) {
            return None;
        }
        let people = inside.or_else(|| before.and_then(|words| words.rev().find(subject)))?;
        let speaks = crate::lexicon::speech_of(tree.lemma(tree.words[people].head)).is_some();
        let plural = tree.tag(people) == Tag::Nns
            || matches!(tree.lemma(people), "militia" | "gang" | "mob" | "crowd");
        let unnamed = plural
            && !speaks
            && lexicon::is(tree.lemma(people), Class::FORCE.or(Class::CIVILIAN).or(Class::CAPTIVE))
            && tree.kid(people, &[Dep::Appos]).is_none()
            && self.at(people, None).is_empty();
        unnamed.then(|| self.by_own_words(people, false))
    }

    /// "In its third raid this week, the army struck": a pronoun in a phrase before the subject means the subject.
    pub(super) fn fronted(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let sentence = tree.sentences[tree.words[i].sentence].start;
        let verb = tree.ancestors(i).find(|&above| tree.is_verb(above) && above > i)?;
        let phrase = tree.kids_by(verb, &[Dep::Prep]).find(|&kid| tree.is_under(i, kid))?;
        let subject = tree.kid(verb, &[Dep::Nsubj]).filter(|&subject| subject > i)?;
        let plural = matches!(tree.tag(subject), Tag::Nns | Tag::Nnps);
        let agrees = plural == (tree.low(i) == "their");
        (phrase == sentence && agrees && tree.tag(subject).is_noun())
            .then(|| self.direct(subject, None).into_iter().next())
            .flatten()
            .filter(|who| self.top(who).is_some_and(|top| self.is_conflict(top)))
    }

    /// "Its warplanes struck twice. Israel said …": a pronoun nobody is named before means the side that is named next.
    pub(super) fn ahead(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let next = tree.sentences.get(tree.words[i].sentence + 1)?.clone();
        let near = tree.words[next.start].paragraph == tree.words[i].paragraph;
        next.filter(|&w| near && tree.dep(w) == Dep::Nsubj)
            .find_map(|w| self.direct(w, None).into_iter().next())
            .filter(|who| {
                who.kind != ClaimantKind::Person && self.top(who).is_some_and(|top| self.is_conflict(top))
            })
    }

    /// "It accused the army. It asked the guarantors …": of a run of sentences that open with one pronoun the first, which all of them follow.
    pub(super) fn first_of_run(&self, mut i: usize) -> usize {
        let tree = self.tree;
        let subject = |w: usize| matches!(tree.dep(w), Dep::Nsubj | Dep::Nsubjpass);
        // The pronoun is the subject of its sentence's own verb, which is more than "it was".
        let opens = |w: usize| {
            let verb = tree.words[w].head;
            let root = tree.dep(verb) == Dep::Root || tree.dep(verb) == Dep::Parataxis;
            subject(w)
                && root
                && tree.is_verb(verb)
                && !matches!(tree.lemma(verb), "be" | "seem" | "appear" | "happen" | "remain")
        };
        for _ in 0..LOOK_BACK_SENTENCES {
            let here = tree.words[i].sentence;
            if !opens(i) || here == 0 || self.in_quotation(i) {
                break;
            }
            let before = tree.sentences[here - 1].clone();
            let same = before.clone().find(|&w| subject(w) && tree.dep(tree.words[w].head) == Dep::Root);
            let Some(first) =
                same.filter(|&w| tree.low(w) == tree.low(i) && opens(w) && !self.in_quotation(w))
            else {
                break;
            };
            i = first;
        }
        i
    }
}
