//! Denials that point back: "Israel denied the charge", "all of this is false" deny the act told just before.

use super::Assembly;
use crate::actors::Who;
use crate::events::{self, Event};
use crate::factuality::Mood;
use crate::says::Saying;
use crate::{Claim, rules, untrue};
use truce_language::Dep;
use truce_vocabulary::{Act, ActGroup, Field, Modality};

/// What is denied was told no further back.
const SENTENCES_BACK: usize = 2;

impl Assembly<'_> {
    /// "…, which the group denies", "a charge the army dismissed": the charge stands in the same sentence.
    fn answers_beside(&self, v: usize) -> bool {
        let tree = self.tree;
        let noun = tree.words[v].head;
        let whole = tree.kids_by(v, &[Dep::Dobj]).any(|kid| kid < v && tree.low(kid) == "which");
        let charge = untrue::is_charge(tree.lemma(noun)) && tree.tag(noun).is_noun();
        tree.dep(v) == Dep::Relcl && noun < v && (whole || charge)
    }

    /// "Israel denied the charge": the act told just before, denied by whom it is told of.
    pub(super) fn denied_before(&self, saying: &Saying, events: &[Event]) -> Option<Claim> {
        let tree = self.tree;
        if !matches!(saying.act, Act::SayDeny | Act::SayReject) {
            return None;
        }
        let v = saying.at;
        let beside = self.answers_beside(v);
        if saying.act == Act::SayReject && !beside {
            return None;
        }
        let object = tree.kids_by(v, &[Dep::Dobj, Dep::Nsubj, Dep::Pobj]).find(|&kid| kid > v);
        let object = object.or_else(|| tree.object_of(v, &["at"]));
        let points = object.is_some_and(|object| {
            let bare = tree.kid(object, &[Dep::Acl, Dep::Relcl, Dep::Ccomp]).is_none()
                && tree.object_of(object, &["of", "about"]).is_none();
            let noun =
                untrue::is_charge(tree.lemma(object)) && tree.kid(object, &[Dep::Det, Dep::Poss]).is_some();
            bare && (noun || matches!(tree.low(object), "it" | "that" | "this"))
        });
        // "All of this is false", "nothing of the kind happened"
        let alone = saying.rule == rules::SAY_UNTRUE
            && (untrue::nothing_of_it(tree, v)
                || tree.kid(v, &[Dep::Nsubj, Dep::Nsubjpass]).is_some_and(|subject| {
                    matches!(tree.low(subject), "that" | "this" | "it" | "all" | "these" | "everything")
                }));
        if !(points || alone || beside) {
            return None;
        }
        let (paragraph, sentence) = (tree.words[v].paragraph, tree.words[v].sentence);
        let own: Vec<usize> = saying.actors.iter().filter_map(|who| self.cast.top(who)).collect();
        let owned = |people: &[Who]| {
            people.iter().any(|who| self.cast.top(who).is_some_and(|top| own.contains(&top)))
        };
        // Who goes on to say what it did not do has said what it denies.
        let denies_itself = events.iter().any(|event| {
            event.found.at > v
                && tree.words[event.found.at].paragraph == paragraph
                && tree.words[event.found.at].sentence <= sentence + 1
                && event.mood.0 == Mood::Denied
                && owned(&event.actors)
        });
        let reach = if beside { 0 } else { SENTENCES_BACK };
        // What a charge only mentions ("the wall that they built") is not what is charged; nor what the denier told.
        let told = events.iter().filter(|event| {
            let at = event.found.at;
            at < saying.quote.start.min(v)
                && tree.words[at].paragraph + 1 >= paragraph
                && tree.words[at].sentence + reach >= sentence
                && matches!(event.mood.0, Mood::Done)
                && !matches!(tree.dep(event.found.verb.unwrap_or(at)), Dep::Relcl | Dep::Acl)
                && !matches!(event.found.act.group(), ActGroup::Say | ActGroup::Talk)
        });
        let event = told.max_by_key(|event| event.found.at).filter(|event| {
            let charged = beside && event.found.act.group() != ActGroup::Comply;
            (charged || events::is_hostile(event.found.act)) && owned(&event.actors)
        });
        let event = event.filter(|_| !denies_itself)?;
        let trigger = tree.words[v].range;
        let frame = self.speeches.frame_of(v).or(self.speeches.source[v])?;
        let chain = self.speeches.chain(Some(frame));
        let mut claim = self.claim(
            event.found.act,
            trigger,
            rules::DENIED_BEFORE,
            saying.quote.clone(),
            &event.actors,
            &event.targets,
            &chain,
        );
        claim.modality = Field::said(Modality::Denied, trigger, rules::DENIED_BEFORE);
        claim.time = self.time(event);
        Some(claim)
    }
}
