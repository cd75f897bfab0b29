//! Lines that name their speaker before a colon or after a dash: live blogs, tickers, threads.
//!
//! "14:05 - Army: two rockets intercepted" is the army's word, "Drone hits car - state media" the media's. A place before a colon is a
//! heading and speaks no word.

use crate::actors::Cast;
use crate::leads::TICKER;
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use std::ops::Range;
use truce_language::{EntityLabel, Tag};

/// A line's speaker and the words it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The colon or dash.
    pub(crate) at: usize,
    /// The word that names the speaker.
    pub(crate) speaker: usize,
    /// What is said.
    pub(crate) words: Range<usize>,
}

/// No name of a speaker is longer.
const NAME_WORDS_MAX: usize = 8;
/// Other words before a line: the rest of a label, of a time or of a count.
const STAMPS: &[&str] = &["just", "in", "gmt", "utc", "local", "am", "pm", "a.m.", "p.m.", "news", "1", "rt"];

/// The line of a sentence, if it names its speaker.
pub(crate) fn line(tree: &Tree<'_>, cast: &Cast<'_>, sentence: usize) -> Option<Line> {
    let words = tree.sentences[sentence].clone();
    // An answer stands behind its question, often in one paragraph.
    let answers = words.start.checked_sub(1).is_some_and(|before| {
        tree.low(before) == "?" && tree.words[before].paragraph == tree.words[words.start].paragraph
    });
    let opens = answers || tree.paragraphs[tree.words[words.start].paragraph].start == words.start;
    if opens && let Some(found) = before_colon(tree, cast, &words) {
        return Some(found);
    }
    if opens && let Some(found) = label(tree, &words) {
        return Some(found);
    }
    // "Baku: they were mining the road. Yerevan: they were fencing it.": inside a paragraph a seat before a colon speaks.
    if !opens && let Some(found) = seat(tree, cast, &words) {
        return Some(found);
    }
    after_dash(tree, cast, &words)
        .or_else(|| bracketed(tree, cast, &words))
        .or_else(|| reported(tree, cast, &words))
}

/// "MARREN: We know that a mill was shelled": a transcript's label in capitals; who only asks or leads on tells nothing.
fn label(tree: &Tree<'_>, words: &Range<usize>) -> Option<Line> {
    let colon = (words.start + 1..words.end.min(words.start + 4)).find(|&w| tree.low(w) == ":")?;
    let capitals = |w: usize| {
        let said = tree.said(w..w + 1);
        said.len() > 2 && said.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’' | '.'))
    };
    let asks = matches!(
        tree.low(colon - 1),
        "presenter"
            | "host"
            | "anchor"
            | "question"
            | "interviewer"
            | "moderator"
            | "reporter"
            | "journalist"
            | "clip"
            | "breaking"
            | "update"
            | "live"
            | "watch"
            | "video"
            | "photo"
            | "q"
            | "new"
            | "alert"
            | "note"
            | "read"
            | "correction"
            | "urgent"
    );
    let named = (words.start..colon).all(capitals) && !asks;
    // One label is a heading; a transcript has several.
    let labels = || {
        tree.paragraphs
            .iter()
            .filter(|paragraph| {
                (paragraph.start + 1..paragraph.end.min(paragraph.start + 4)).any(|w| tree.low(w) == ":")
                    && capitals(paragraph.start)
            })
            .count()
    };
    let end = if colon + 1 == words.end { colon + 1 } else { words.end };
    (named && labels() > 2).then_some(Line { at: colon, speaker: colon - 1, words: colon + 1..end })
}

/// A seat of government or a party before a colon, inside a paragraph.
fn seat(tree: &Tree<'_>, cast: &Cast<'_>, words: &Range<usize>) -> Option<Line> {
    let colon = (words.start + 1..words.end.min(words.start + 4)).find(|&w| tree.low(w) == ":")?;
    let speaker = colon - 1;
    let known =
        cast.at(speaker, None).iter().any(|who| !who.implied && (who.known.is_some() || who.side.is_some()));
    let told = (colon + 1..words.end).any(|w| tree.is_verb(w) || matches!(tree.low(w), "no" | "not"));
    let name = (words.start..colon).all(|w| tree.tag(w).is_proper() || tree.low(w) == "the");
    (known && told && name).then_some(Line { at: colon, speaker, words: colon + 1..words.end })
}

/// "Two rockets fired at Metula, Israeli media report": the parser takes the last verb of a line for a noun.
fn reported(tree: &Tree<'_>, cast: &Cast<'_>, words: &Range<usize>) -> Option<Line> {
    let last = (words.start..words.end).rev().find(|&w| !tree.tag(w).is_punct())?;
    let says = matches!(tree.low(last), "report" | "reports" | "say" | "says" | "claim" | "claims")
        && tree.tag(last).is_noun();
    let comma =
        (last.saturating_sub(NAME_WORDS_MAX).max(words.start)..last).rfind(|&w| tree.low(w) == ",")?;
    let determined = tree.low(comma + 1) == "the" || tree.low(comma + 1) == "a";
    let speaker = speaker(tree, cast, comma + 1..last)?;
    (says && !determined && comma > words.start + 2).then_some(Line {
        at: comma,
        speaker,
        words: words.start..comma,
    })
}

/// "Tanks shelled the town (local media)": the source stands in brackets at the end.
fn bracketed(tree: &Tree<'_>, cast: &Cast<'_>, words: &Range<usize>) -> Option<Line> {
    let close = (words.start..words.end).rev().find(|&w| !matches!(tree.low(w), "." | "!" | "…"))?;
    let open =
        (close.saturating_sub(NAME_WORDS_MAX).max(words.start)..close).rfind(|&w| tree.low(w) == "(")?;
    if tree.low(close) != ")" || open < words.start + 3 {
        return None;
    }
    // "(via @channel)", "(source: the ministry)"; a short form after a name is no source.
    let from = (open + 1..close)
        .find(|&w| !matches!(tree.low(w), "via" | "source" | "sources" | ":" | "h" | "t" | "/"))?;
    let speaker = speaker(tree, cast, from..close)?;
    let source = from > open + 1
        || tree.low(speaker) == "media"
        || lexicon::is(tree.lemma(speaker), Class::MEDIA.or(Class::SOURCE).or(Class::OFFICIAL));
    let short = tree.dep(speaker) == truce_language::Dep::Appos && tree.words[speaker].range.len() < 8;
    (source && !short).then_some(Line { at: open, speaker, words: words.start..open })
}

fn before_colon(tree: &Tree<'_>, cast: &Cast<'_>, words: &Range<usize>) -> Option<Line> {
    let mut from = words.start;
    while from < words.end && is_stamp(tree, from) {
        from += 1;
    }
    let colon = (from..words.end.min(from + NAME_WORDS_MAX + 4)).find(|&w| tree.low(w) == ":")?;
    // "UNIFIL (via X):" is UNIFIL's.
    let name_end = (from..colon).find(|&w| matches!(tree.low(w), "(" | ",")).unwrap_or(colon);
    let end = if colon + 1 == words.end {
        let next = tree.words.get(colon + 1).filter(|next| next.paragraph == tree.words[colon].paragraph)?;
        tree.sentences[next.sentence].end
    } else {
        words.end
    };
    let speaker = speaker(tree, cast, from..name_end)?;
    // "Lebanon: three killed" heads a place; only with "we" it is the state that speaks.
    let bare_state = cast.is_state_name(speaker) && (from..name_end).all(|w| tree.tag(w).is_proper());
    // … and "our colleagues tell us" is a spokesperson's word about that place.
    let ours = |w: usize| {
        matches!(tree.low(w), "we" | "our")
            && tree
                .words
                .get(w + 1)
                .is_none_or(|_| !(w + 1..end.min(w + 4)).any(|next| tree.lemma(next) == "colleague"))
    };
    if bare_state && !(colon..end).any(ours) {
        return None;
    }
    Some(Line { at: colon, speaker, words: colon + 1..end })
}

fn after_dash(tree: &Tree<'_>, cast: &Cast<'_>, words: &Range<usize>) -> Option<Line> {
    let last = (words.start..words.end).rev().find(|&w| !tree.tag(w).is_punct())?;
    let from = last.saturating_sub(NAME_WORDS_MAX).max(words.start);
    let dash = (from..last).rfind(|&w| matches!(tree.low(w), "-" | "–" | "—" | "--"))?;
    // "18:20 - Lebanese army" has no words before its dash.
    if (words.start..dash).filter(|&w| !is_stamp(tree, w)).count() < 3 {
        return None;
    }
    let apart = tree.words[dash].range.start > tree.words[dash - 1].range.end
        && tree.words[dash + 1].range.start > tree.words[dash].range.end;
    let speaker = speaker(tree, cast, dash + 1..last + 1)?;
    let bare_state = cast.is_state_name(speaker) && dash + 1 == last;
    (apart && !bare_state).then_some(Line { at: dash, speaker, words: words.start..dash })
}

/// A time, a dash, a bracket or a label at the start of a line.
fn is_stamp(tree: &Tree<'_>, w: usize) -> bool {
    let low = tree.low(w);
    let digits = low.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'h' | '/'));
    (digits && low.chars().any(|c| c.is_ascii_digit()))
        || TICKER.contains(&low)
        || STAMPS.contains(&low)
        || (tree.tag(w).is_punct() && low != "\"" && low != "“")
        || matches!(low, "-" | "–" | "—" | "|" | "•" | "*" | "#" | ":")
}

/// The word that names somebody who can speak, if the words are nothing but a name.
fn speaker(tree: &Tree<'_>, cast: &Cast<'_>, words: Range<usize>) -> Option<usize> {
    let finite = |w: usize| matches!(tree.tag(w), Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
    if words.is_empty() || words.len() > NAME_WORDS_MAX || words.clone().any(finite) {
        return None;
    }
    // "army spokesman in Beirut": the name ends before its first preposition.
    let until =
        words.clone().skip(1).find(|&w| tree.tag(w) == Tag::In && tree.low(w) != "of").unwrap_or(words.end);
    let head = (words.start..until).rev().find(|&w| tree.tag(w).is_noun())?;
    let speaks = Class::OFFICIAL
        .or(Class::MONITOR)
        .or(Class::SOURCE)
        .or(Class::MEDIA)
        .or(Class::FORCE)
        .or(Class::MEDIC)
        .or(Class::CIVILIAN);
    // A bare name may be a town's; it speaks where the book knows whose it is.
    // "The capital's line: …": whose line it is.
    let answer = matches!(
        tree.lemma(head),
        "line"
            | "answer"
            | "response"
            | "reply"
            | "reaction"
            | "version"
            | "verdict"
            | "message"
            | "take"
            | "comment"
    );
    let owner =
        tree.kid(head, &[truce_language::Dep::Poss]).filter(|&owner| answer && words.contains(&owner));
    if let Some(owner) = owner {
        let named = cast.at(owner, None).iter().any(|who| who.known.is_some() || who.side.is_some());
        return named.then_some(owner);
    }
    let known =
        cast.at(head, None).iter().any(|who| !who.implied && (who.known.is_some() || who.side.is_some()));
    let place = matches!(tree.words[head].entity, Some(EntityLabel::Loc | EntityLabel::Fac))
        || (tree.words[head].entity == Some(EntityLabel::Gpe) && !cast.is_state_name(head));
    let speaks = lexicon::is(tree.lemma(head), speaks) || lexicon::is(tree.low(head), speaks);
    ((known || speaks) && !place).then_some(head)
}
