//! Talks and visits told by nouns: "in a call with the minister", "talks between the two sides", "on a visit to the capital".

use super::talks::{Meeting, is_meeting};
use crate::actors::{Cast, Who};
use crate::lexicon::{self, Class};
use crate::speech::Speeches;
use crate::syntax;
use crate::tree::Tree;
use std::collections::BTreeSet;
use truce_language::Dep;
use truce_vocabulary::Act;

/// A meeting or visit that noun `n` tells, with who met.
pub(super) fn read<'r>(
    tree: &'r Tree<'r>,
    cast: &'r Cast<'r>,
    speeches: &'r Speeches,
    n: usize,
) -> Option<(Meeting<'r>, Act)> {
    if !tree.tag(n).is_noun() || matches!(tree.dep(n), Dep::Compound | Dep::Poss) || unreal(tree, n) {
        return None;
    }
    let lemma = tree.lemma(n);
    let met = is_meeting(lemma) && !matches!(lemma, "round" | "dialogue" | "session" | "summit");
    let went = matches!(lemma, "visit" | "trip" | "tour");
    if !met && !went {
        return None;
    }
    let mut meeting = Meeting { tree, cast, speeches, v: n, subject: None, object: None, people: Vec::new() };
    // "in a call with X", "during a visit to Y": whoever the clause is about was there.
    let prep = tree.words[n].head;
    let during = tree.dep(n) == Dep::Pobj
        && matches!(tree.low(prep), "in" | "during" | "after" | "at" | "following" | "on" | "before" | "by");
    let clause = Some(tree.words[prep].head).filter(|&v| during && tree.is_verb(v) && v != prep);
    let host = clause.and_then(|v| syntax::doer(tree, v)).filter(|&s| meeting.official(Some(s)));
    if went {
        let place = tree.object_of(n, &["to", "in"]).filter(|&place| tree.tag(place).is_proper())?;
        let guest = tree
            .kid(n, &[Dep::Poss])
            .or_else(|| tree.object_of(n, &["by"]))
            .filter(|&guest| meeting.official(Some(guest)))
            .or(host.filter(|_| matches!(tree.low(prep), "during" | "on")))?;
        meeting.people = meeting.everybody(guest);
        meeting.subject = Some(guest).filter(|_| tree.words[guest].sentence == tree.words[place].sentence);
        return done(meeting, Act::TalkVisit);
    }
    let all = |meeting: &Meeting<'_>, noun: usize| -> Vec<Who> {
        let mut people = meeting.everybody(noun);
        if people.is_empty() && lexicon::is(tree.lemma(noun), Class::OFFICIAL) {
            people.extend(crate::speech::unnamed(tree, noun));
        }
        people
    };
    if let Some(both) = tree.object_of(n, &["between"]) {
        let several = tree.kid(both, &[Dep::Conj]).is_some() || tree.tag(both) == truce_language::Tag::Nns;
        let known = tree.conjuncts(both).into_iter().all(|one| meeting.official(Some(one)));
        // Talks that somebody plans, wants or puts off have not been held; a verb of holding is read as a verb.
        if !several || !known {
            return None;
        }
        meeting.people = all(&meeting, both);
        return done(meeting, Act::TalkConsult);
    }
    // "told his counterpart during a call": whoever is told something on it.
    let told = || {
        let v = clause.filter(|&v| crate::lexicon::speech_of(tree.lemma(v)).is_some())?;
        syntax::addressee(tree, v).filter(|_| matches!(tree.low(prep), "in" | "during" | "on" | "at" | "by"))
    };
    let other = tree.object_of(n, &["with"]).or_else(told).filter(|&other| meeting.official(Some(other)))?;
    meeting.people = all(&meeting, host?);
    let others = all(&meeting, other);
    meeting.people.extend(others);
    meeting.subject = host.filter(|&host| host < n && n - host < 12);
    done(meeting, Act::TalkConsult)
}

/// Two who met, or one who went.
fn done(mut meeting: Meeting<'_>, act: Act) -> Option<(Meeting<'_>, Act)> {
    let mut seen = BTreeSet::new();
    meeting.people.retain(|who| seen.insert(who.name.clone()));
    (meeting.people.len() > usize::from(act == Act::TalkConsult)).then_some((meeting, act))
}

/// "no meeting", "any visit", "a possible call"; "ahead of talks", "calls for talks", "efforts to hold a meeting".
fn unreal(tree: &Tree<'_>, n: usize) -> bool {
    let described = tree.kids(n).iter().any(|&kid| {
        matches!(
            tree.low(kid),
            "no" | "any"
                | "possible"
                | "potential"
                | "future"
                | "planned"
                | "further"
                | "next"
                | "upcoming"
                | "new"
                | "direct"
                | "more"
                | "proposed"
        )
    });
    let wished = tree.ancestors(n).take(3).any(|above| {
        matches!(
            tree.lemma(above),
            "plan"
                | "hope"
                | "call"
                | "demand"
                | "urge"
                | "reject"
                | "rule"
                | "refuse"
                | "propose"
                | "offer"
                | "seek"
                | "want"
                | "effort"
                | "prospect"
                | "possibility"
                | "arrange"
                | "request"
                | "for"
                | "ahead"
                | "expect"
                | "agree"
                | "suspend"
                | "cancel"
                | "postpone"
        )
    });
    described || wished
}
