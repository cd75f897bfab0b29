//! Whose an office is that is named by its title alone: "both ministers", "in New Delhi, the army", "our colleagues at the Mission".

use super::unnamed;
use crate::actors::{Cast, Who, article_off};
use crate::lexicon::{self, Class};
use crate::roster::How;
use crate::rules;
use crate::tree::Tree;
use truce_language::{Dep, Tag};

/// "Both ministers", "the two presidents": one of each party.
pub(crate) fn both(tree: &Tree<'_>, cast: &Cast<'_>, at: usize) -> Option<Vec<Who>> {
    let paired = tree.core(at).any(|w| w < at && matches!(tree.low(w), "two" | "both"));
    let office = lexicon::is(tree.lemma(at), Class::OFFICIAL)
        || tree.core(at).any(|w| matches!(tree.lemma(w), "general" | "minister" | "commander" | "director"));
    if !(paired && office && matches!(tree.tag(at), Tag::Nns | Tag::Nnps | Tag::Nn | Tag::Nnp)) {
        return None;
    }
    let pair = cast.parties()?;
    Some(cast.these(&pair, at, rules::ACTOR_BOTH))
}

/// "In New Delhi, the army denied": a seat of government that opens the sentence says whose army it is.
pub(super) fn seat_before(tree: &Tree<'_>, cast: &Cast<'_>, verb: usize, at: usize) -> Option<Who> {
    let offices = Class::OFFICIAL.or(Class::FORCE);
    if !lexicon::is(tree.lemma(at), offices) && !tree.core(at).any(|w| lexicon::is(tree.lemma(w), offices)) {
        return None;
    }
    let start = tree.sentences[tree.words[verb].sentence].start;
    let opens = tree.low(start) == "in" && tree.words[start].head == verb;
    let place = tree.kid(start, &[Dep::Pobj]).filter(|_| opens && start < at)?;
    cast.seat_at(place)
}

/// "The Minister" under a headline that names "the Minister of Foreign Affairs of Thailand": that one.
pub(crate) fn titled(tree: &Tree<'_>, cast: &Cast<'_>, at: usize) -> Option<Who> {
    if !lexicon::is(tree.lemma(at), Class::OFFICIAL) || tree.tag(at) == Tag::Nns {
        return None;
    }
    let body = tree.words.first()?.range.start;
    let headline = tree.text.get(..body)?.lines().next()?;
    let title = article_off(tree.said(tree.core(at))).to_lowercase();
    let low = headline.to_lowercase();
    let from = low.find(&title).filter(|_| !title.is_empty() && low.len() == headline.len())?;
    let rest = &low[from..];
    let until = [" and the ", " with the ", " with his ", " with her ", ": ", ", "]
        .iter()
        .filter_map(|stop| rest.find(stop))
        .min()
        .map_or(headline.len(), |end| from + end);
    let mention = cast.book.mentions().iter().find(|mention| {
        mention.range.start >= from
            && mention.range.end <= until
            && matches!(mention.how, How::Name | How::Adjective | How::Person(_))
    })?;
    cast.these(&[mention.actor], at, rules::ACTOR_ANTECEDENT).into_iter().next()
}

/// "Our colleagues at the Mission tell us": the Mission's word.
pub(super) fn colleagues(tree: &Tree<'_>, cast: &Cast<'_>, at: usize) -> Option<Vec<Who>> {
    if tree.lemma(at) != "colleague" || !tree.kids_by(at, &[Dep::Poss]).any(|kid| tree.low(kid) == "our") {
        return None;
    }
    let body = tree.object_of(at, &["at", "in", "from", "with", "of"])?;
    let mut found = cast.all(body, None);
    if found.iter().all(|who| !cast.is_monitor(who)) {
        // "in Lebanon": where they are, not whose they are.
        found.clear();
        if lexicon::is(tree.lemma(body), Class::MONITOR.or(Class::OFFICIAL)) {
            found.extend(unnamed(tree, body));
        }
    }
    (!found.is_empty()).then_some(found)
}
