//! Talks, visits and mediation.

use super::Saying;
use super::quote::trim;
use crate::actors::Cast;
use crate::factuality::{self, Mood};
use crate::lexicon::{self, Class};
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::{rules, syntax};
use std::collections::BTreeSet;
use truce_language::Dep;
use truce_vocabulary::{Act, ClaimantKind};

/// Visits, talks, mediation.
pub(super) fn talk(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    if !tree.is_verb(v) {
        return None;
    }
    let subject = syntax::subject(tree, v);
    let speaker = speeches.speaker_of(v);
    let mut people = subject.map(|subject| cast.all(subject, speaker)).unwrap_or_default();
    let object = tree.kid(v, &[Dep::Dobj]);
    let official = |word: Option<usize>| {
        word.is_some_and(|w| {
            lexicon::is(tree.lemma(w), Class::OFFICIAL)
                || cast
                    .at(w, speaker)
                    .iter()
                    .any(|who| who.kind == ClaimantKind::Person || who.known.is_some())
        })
    };
    let with = tree.object_of(v, &["with"]);
    let talks = object.is_some_and(|o| {
        matches!(
            tree.lemma(o),
            "talk" | "meeting" | "call" | "consultation" | "negotiation" | "discussion" | "conversation"
        )
    });
    let by_phone = tree.any_under(v, |w| {
        matches!(tree.lemma(w), "phone" | "telephone" | "call") && tree.dep(w) != Dep::Dobj && w > v
    }) && matches!(tree.lemma(v), "tell" | "speak" | "say");
    let act = match tree.lemma(v) {
        "meet" if official(subject) && (official(object) || official(with) || object.is_none()) => {
            Act::TalkConsult
        }
        "phone" | "telephone" if official(object) || object.is_some() => Act::TalkConsult,
        "tell" | "speak" if by_phone && official(subject) => Act::TalkConsult,
        "hold" | "have" | "convene" | "attend" | "begin" | "resume" | "start" | "open" | "conclude"
        | "end"
            if (talks || object.is_some_and(|o| tree.lemma(o) == "round")) && official(subject) =>
        {
            Act::TalkConsult
        }
        "confer" | "consult" | "negotiate" if official(subject) => Act::TalkConsult,
        // "A meeting took place", "talks are set for Sunday": who meets stands after "between", "of" or "with".
        "take" | "be" | "set" | "schedule" | "plan" | "begin" | "start" | "open" | "resume" | "hold"
        | "convene" | "continue"
            if subject.is_some_and(|s| {
                matches!(tree.lemma(s), "talk" | "meeting" | "consultation" | "negotiation" | "round")
                    && (tree.lemma(s) != "round"
                        || tree
                            .object_of(s, &["of"])
                            .is_some_and(|of| matches!(tree.lemma(of), "talk" | "negotiation")))
            }) && (tree.lemma(v) != "be")
                && (tree.lemma(v) != "take" || object.is_some_and(|o| tree.lemma(o) == "place")) =>
        {
            let meeting = subject?;
            people = tree
                .objects_of(meeting, &["between", "of", "with"])
                .flat_map(|(_, who)| cast.all(who, speaker))
                .collect();
            people.extend(cast.owners(meeting, speaker));
            if people.is_empty()
                && let Some(pair) = cast.parties()
            {
                people = cast.these(&pair, v, rules::ACTOR_BOTH);
            }
            Act::TalkConsult
        }
        "be" if official(subject)
            && tree.object_of(v, &["in"]).is_some_and(|place| tree.tag(place).is_proper())
            && tree
                .object_of(v, &["for"])
                .is_some_and(|what| matches!(tree.lemma(what), "talk" | "meeting" | "consultation")) =>
        {
            Act::TalkVisit
        }
        "visit" | "tour" | "travel" | "fly" | "arrive" | "go"
            if (people.iter().any(|who| who.kind == ClaimantKind::Person)
                || subject.is_some_and(|s| {
                    matches!(
                        tree.lemma(s),
                        "envoy"
                            | "minister"
                            | "president"
                            | "delegation"
                            | "diplomat"
                            | "mediator"
                            | "ambassador"
                            | "secretary"
                            | "coordinator"
                    )
                }))
                && (object.is_some() && matches!(tree.lemma(v), "visit" | "tour")
                    || tree.object_of(v, &["to", "in"]).is_some_and(|place| tree.tag(place).is_proper())) =>
        {
            Act::TalkVisit
        }
        "mediate" | "broker" if !people.is_empty() => Act::TalkMediate,
        "shuttle" if !people.is_empty() && tree.object_of(v, &["between", "to"]).is_some() => {
            Act::TalkMediate
        }
        "host" | "receive" | "welcome"
            if official(subject)
                && object.is_some_and(|o| {
                    lexicon::is(tree.lemma(o), Class::OFFICIAL)
                        || cast.at(o, speaker).iter().any(|who| who.kind == ClaimantKind::Person)
                }) =>
        {
            Act::TalkConsult
        }
        _ => return None,
    };
    if act == Act::TalkConsult
        && let Some(other) = object.filter(|_| !talks).or(with)
    {
        people.extend(cast.all(other, speaker));
    }
    // "The joint commission met": a body that nobody names further is called as it is called.
    if people.is_empty()
        && let Some(body) = subject.filter(|&s| {
            matches!(
                tree.lemma(s),
                "commission"
                    | "committee"
                    | "delegation"
                    | "council"
                    | "envoy"
                    | "mediator"
                    | "team"
                    | "mechanism"
                    | "commander"
            )
        })
    {
        people.extend(crate::speech::unnamed(tree, body));
    }
    let mut seen = BTreeSet::new();
    people.retain(|who| seen.insert(who.name.clone()));
    if people.is_empty()
        || matches!(
            factuality::mood(tree, v, Some(v)).0,
            Mood::Hypothetical | Mood::Denied | Mood::Conditional
        )
    {
        return None;
    }
    let under = tree.under(v);
    let start = subject.map_or(v, |subject| tree.phrase(subject).start.min(v)).max(under.start.min(v));
    let quote = trim(tree, start..under.end.min(start + 26).max(v + 1));
    Some(Saying {
        at: v,
        act,
        actors: people,
        targets: Vec::new(),
        quote,
        chain: speeches.chain(speeches.source[v]),
        rule: rules::TALK,
    })
}
