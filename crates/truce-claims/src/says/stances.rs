//! Sayings that open no frame: agreeing, rejecting, calling something untrue, and orders as nouns.

use super::quote::{QUOTE_WORDS_MAX, trim};
use super::{Saying, commits, speakers};
use crate::actors::Cast;
use crate::factuality;
use crate::lexicon::{self, Class};
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::{rules, syntax};
use truce_language::Dep;
use truce_vocabulary::{Act, ClaimantKind};

/// "remain optimistic that the truce will hold", "voiced concern": attitudes of officials, without a verb of speech.
pub(super) fn stance(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    if speeches.frame_of(v).is_some() {
        return None;
    }
    let subject = syntax::subject(tree, v)?;
    let own = speeches.speaker_of(v);
    // "tell us they remain alarmed": whoever speaks.
    let same = tree.dep(v) == Dep::Ccomp && matches!(tree.low(subject), "they" | "it" | "he" | "she");
    let people = own.filter(|_| same).map_or_else(|| cast.all(subject, own), |who| vec![who.clone()]);
    let attitude =
        matches!(tree.lemma(v), "remain" | "be" | "sound" | "appear" | "seem" | "grow" | "become" | "stay")
            && tree.kids_by(v, &[Dep::Acomp, Dep::Attr, Dep::Oprd, Dep::Xcomp, Dep::Advcl]).any(|kid| {
                matches!(
                    tree.low(kid),
                    "optimistic"
                        | "pessimistic"
                        | "hopeful"
                        | "confident"
                        | "concerned"
                        | "worried"
                        | "sceptical"
                        | "skeptical"
                        | "critical"
                        | "frustrated"
                        | "alarmed"
                        | "cautious"
                        | "convinced"
                        | "doubtful"
                        | "upbeat"
                        | "encouraged"
                        | "disappointed"
                        | "wary"
                        | "dismayed"
                        | "troubled"
                        | "disturbed"
                        | "appalled"
                        | "sure"
                        | "satisfied"
                )
            });
    let voiced =
        matches!(tree.lemma(v), "voice" | "express" | "reiterate" | "convey" | "share" | "signal" | "air")
            && tree.kid(v, &[Dep::Dobj]).is_some_and(|o| {
                matches!(
                    tree.lemma(o),
                    "concern"
                        | "alarm"
                        | "frustration"
                        | "hope"
                        | "confidence"
                        | "fear"
                        | "worry"
                        | "doubt"
                        | "optimism"
                        | "dismay"
                        | "scepticism"
                        | "skepticism"
                        | "regret"
                        | "satisfaction"
                        | "outrage"
                )
            });
    // "welcomed the release", "was pleased with the departure": how a duty done is taken.
    let pleased = tree.lemma(v) == "be"
        && tree.kids_by(v, &[Dep::Acomp]).any(|kid| {
            matches!(tree.low(kid), "pleased" | "glad" | "happy" | "relieved")
                && of_duty(tree, tree.object_of(kid, &["with", "about", "by", "at"]))
        });
    let welcomes =
        matches!(tree.lemma(v), "welcome" | "hail" | "applaud" | "greet" | "praise" | "salute" | "commend")
            && !tree.is_passive(v)
            && of_duty(tree, tree.kid(v, &[Dep::Dobj]));
    let play = tree.lemma(v) == "play" && tree.kid(v, &[Dep::Prt]).is_some_and(|p| tree.low(p) == "down");
    let ranks = matches!(tree.lemma(v), "rank") && tree.kid(v, &[Dep::Dobj]).is_some();
    let commits_here = commits(tree, v)
        && !people.is_empty()
        && own.is_none_or(|speaker| {
            people.iter().any(|who| cast.top(who).is_some() && cast.top(who) == cast.top(speaker))
        });
    // "suspended the deal", "pulled out of the agreement": it is held to no longer.
    let leaves = !tree.is_passive(v)
        && match tree.lemma(v) {
            "suspend" | "scrap" | "abandon" | "renounce" | "repudiate" | "freeze" | "cancel" | "quit" => {
                syntax::object(tree, v)
            }
            "pull" | "walk" | "withdraw" | "back" => tree
                .object_of(v, &["from", "of"])
                .or_else(|| tree.kid(v, &[Dep::Prep, Dep::Prt]).and_then(|out| tree.object_of(out, &["of"]))),
            // "broke off the talks"
            "break" | "call" => syntax::object(tree, v)
                .filter(|_| tree.kids(v).iter().any(|&kid| kid > v && tree.low(kid) == "off"))
                .filter(|&what| {
                    !matches!(tree.lemma(what), "ceasefire" | "truce") || tree.lemma(v) == "call"
                }),
            "tear" => syntax::object(tree, v).filter(|_| tree.kid(v, &[Dep::Prt]).is_some()),
            _ => None,
        }
        .is_some_and(|what| {
            lexicon::is(tree.lemma(what), Class::TRUCE)
                || matches!(tree.lemma(what), "talk" | "negotiation" | "dialogue")
                // "suspended implementation of the deal"
                || matches!(tree.lemma(what), "implementation" | "application" | "observance")
                    && tree.object_of(what, &["of"]).is_some_and(|of| lexicon::is(tree.lemma(of), Class::TRUCE))
        })
        && factuality::mood(tree, v, Some(v)).0 == factuality::Mood::Done;
    let act = if commits_here {
        Act::SayAgree
    } else if leaves {
        Act::SayReject
    } else if attitude || voiced || play || ranks || pleased || welcomes {
        Act::SayAssess
    } else {
        return None;
    };
    let mut people = people;
    if people.is_empty() && tree.tag(subject).is_proper() && lexicon::is(tree.lemma(subject), Class::OFFICIAL)
    {
        people.extend(crate::speech::unnamed(tree, subject));
    }
    let office = tree.tag(subject).is_proper() && lexicon::is(tree.lemma(subject), Class::OFFICIAL);
    if people.is_empty()
        || !office
            && people
                .iter()
                .all(|who| who.side.is_none() && who.known.is_none() && who.kind != ClaimantKind::Person)
    {
        return None;
    }
    let words = trim(tree, tree.under(v).start..tree.under(v).end.min(tree.under(v).start + QUOTE_WORDS_MAX));
    let start = tree.phrase(subject).start.max(words.start).min(v);
    Some(Saying {
        at: v,
        act,
        actors: speakers(cast, &people),
        targets: Vec::new(),
        quote: start..words.end,
        chain: speeches.chain(speeches.source[v]),
        rule: rules::SAY_VERB,
    })
}

/// What a truce asks of somebody, done.
fn of_duty(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        matches!(
            tree.lemma(noun),
            "release"
                | "withdrawal"
                | "pullout"
                | "pullback"
                | "departure"
                | "return"
                | "handover"
                | "redeployment"
                | "deployment"
                | "exchange"
                | "reopening"
                | "disarmament"
                | "lull"
                | "calm"
        )
    })
}

/// "The report is a fabrication", "rumours of a call-up are untrue": who says so denies it.
pub(super) fn untrue(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    let subject = tree.kid(v, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Expl])?;
    let nothing = crate::untrue::nothing_of_it(tree, v);
    let charge = crate::untrue::is_charge(tree.lemma(subject))
        || matches!(
            tree.low(subject),
            "that" | "this" | "it" | "all" | "these" | "those" | "none" | "there" | "everything" | "they"
        );
    let speaker = speeches.speaker_of(v)?;
    (nothing || charge && crate::untrue::calls_untrue(tree, v)).then(|| Saying {
        at: v,
        act: Act::SayDeny,
        actors: speakers(cast, std::slice::from_ref(speaker)),
        targets: Vec::new(),
        quote: trim(tree, tree.under(v).start..tree.under(v).end.min(tree.under(v).start + QUOTE_WORDS_MAX)),
        chain: speeches.chain(speeches.source[v]),
        rule: rules::SAY_UNTRUE,
    })
}

/// "The minister lies when he claims that …": who says so denies it.
pub(super) fn lies(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    let speaker = speeches.speaker_of(v)?;
    let lie = tree.words[v].head;
    (tree.is_verb(v) && factuality::is_lie(tree, v)).then(|| Saying {
        at: lie,
        act: Act::SayDeny,
        actors: speakers(cast, std::slice::from_ref(speaker)),
        targets: Vec::new(),
        quote: trim(
            tree,
            tree.under(lie).start..tree.under(lie).end.min(tree.under(lie).start + QUOTE_WORDS_MAX),
        ),
        chain: speeches.chain(speeches.source[lie]),
        rule: rules::SAY_UNTRUE,
    })
}

/// "on the orders of the minister", "troops have orders to fire": an order told by a noun.
pub(super) fn orders_of(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, n: usize) -> Option<Saying> {
    let prep = tree.words[n].head;
    let ordered = matches!(tree.lemma(n), "order" | "instruction" | "permission" | "leave" | "authority")
        && tree.tag(n).is_noun()
        && tree.dep(n) == Dep::Dobj
        && tree.kid(n, &[Dep::Neg, Dep::Det]).is_none_or(|kid| tree.low(kid) != "no")
        && tree.kid(prep, &[Dep::Neg]).is_none();
    let to_do = tree
        .kids_by(n, &[Dep::Acl])
        .chain(tree.kids_by(prep, &[Dep::Xcomp]))
        .find(|&clause| clause > n && tree.kids_by(clause, &[Dep::Aux]).any(|aux| tree.low(aux) == "to"));
    if let Some(clause) = to_do.filter(|_| ordered) {
        let holder = syntax::subject(tree, prep)?;
        let force = lexicon::is(tree.lemma(holder), Class::FORCE);
        // Who has orders has them from those above: the side it belongs to.
        let people = match tree.lemma(prep) {
            "have" | "receive" | "get" if force => {
                let told = cast.all(holder, speeches.speaker_of(n));
                let side = told.first().or_else(|| speeches.speaker_of(n)).and_then(|who| cast.top(who))?;
                cast.these(&[side], holder, rules::ACTOR_SUBJECT)
            }
            // "gave his men leave to shoot"
            "give" | "grant" if tree.lemma(n) != "order" => cast.all(holder, speeches.speaker_of(n)),
            _ => return None,
        };
        return (!people.is_empty()).then(|| Saying {
            at: n,
            act: Act::SayOrder,
            actors: speakers(cast, &people),
            targets: Vec::new(),
            quote: trim(tree, tree.phrase(holder).start..tree.under(clause).end),
            chain: speeches.chain(speeches.source[n]),
            rule: rules::SAY_VERB,
        });
    }
    if tree.lemma(n) != "order"
        || tree.dep(n) != Dep::Pobj
        || !matches!(tree.low(prep), "on" | "under" | "by" | "following")
    {
        return None;
    }
    let giver = tree.object_of(n, &["of", "from", "by"])?;
    let people = cast.all(giver, speeches.speaker_of(n));
    (!people.is_empty()).then(|| Saying {
        at: n,
        act: Act::SayOrder,
        actors: speakers(cast, &people),
        targets: Vec::new(),
        quote: trim(tree, prep..tree.phrase(n).end.max(tree.under(giver).end)),
        chain: speeches.chain(speeches.source[n]),
        rule: rules::SAY_VERB,
    })
}
