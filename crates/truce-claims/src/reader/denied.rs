//! Denials that point back: "Israel denied the charge", "all of this is false" deny the act told just before.

use super::Assembly;
use crate::events::{self, Event};
use crate::factuality::Mood;
use crate::says::Saying;
use crate::{Claim, rules, untrue};
use truce_language::Dep;
use truce_vocabulary::{Act, Field, Modality};

impl Assembly<'_> {
    /// "Israel denied the charge": the act told just before, denied by whom it is told of.
    pub(super) fn denied_before(&self, saying: &Saying, events: &[Event]) -> Option<Claim> {
        let tree = self.tree;
        if saying.act != Act::SayDeny {
            return None;
        }
        let v = saying.at;
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
        if !(points || alone) {
            return None;
        }
        let paragraph = tree.words[v].paragraph;
        let own: Vec<usize> = saying.actors.iter().filter_map(|who| self.cast.top(who)).collect();
        let told = events.iter().filter(|event| {
            event.found.at < saying.quote.start
                && tree.words[event.found.at].paragraph + 1 >= paragraph
                && events::is_hostile(event.found.act)
                && matches!(event.mood.0, Mood::Done)
                && event.actors.iter().any(|who| self.cast.top(who).is_some_and(|top| own.contains(&top)))
        });
        let event = told.max_by_key(|event| event.found.at)?;
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
