//! The verb a noun stands under, and what that verb says of it: that it happened, that somebody did or suffered it.

use crate::lexicon::{self, Class};
use crate::syntax;
use crate::tree::Tree;
use truce_language::{Dep, Tag};

/// Verbs that only say that the act their object or subject names was done.
pub(super) const LIGHT: &[&str] = &[
    "carry",
    "launch",
    "conduct",
    "mount",
    "stage",
    "perform",
    "commit",
    "make",
    "undertake",
    "continue",
    "resume",
    "execute",
    "wage",
    "begin",
    "start",
    "do",
    "perpetrate",
    "unleash",
    "engage",
    "order",
    "suspend",
    "initiate",
    "intensify",
    "direct",
    "inflict",
    "pour",
    "unleash",
];

/// Verbs that say that the act their subject names took place.
pub(super) const HAPPEN: &[&str] = &[
    "occur",
    "happen",
    "take",
    "come",
    "erupt",
    "break",
    "continue",
    "go",
    "last",
    "resume",
    "follow",
    "be",
    "begin",
    "start",
    "intensify",
    "report",
    "record",
    "register",
    "log",
    "note",
    "hear",
    "observe",
    "see",
    "document",
    "endorse",
    "count",
    "verify",
    "confirm",
    "listen",
    "detect",
    "monitor",
    "sound",
    "experience",
    "encounter",
    "suffer",
    "face",
    "ring",
    "echo",
    "persist",
    "escalate",
    "flare",
    "commit",
    "carry",
    "list",
    "crackle",
    "rattle",
    "boom",
    "thud",
    "rumble",
    "thunder",
    "roll",
    "reverberate",
    "resound",
    "rage",
    "pierce",
    "shatter",
    "fill",
    "punctuate",
    "pit",
    "subside",
    "spread",
    "spill",
    "find",
    "foil",
    "thwart",
    "repel",
    "repulse",
    "fight",
    "prevent",
];

/// The verb by which somebody undergoes the act of noun `n`, and who that is: "come under fire", "take fire", "draw fire".
pub(super) fn undergone(tree: &Tree<'_>, n: usize) -> Option<(usize, Option<usize>)> {
    let head = tree.words[n].head;
    let v = match tree.dep(n) {
        // "The post came in for heavy shelling."
        Dep::Pobj if tree.low(head) == "for" && tree.lemma(tree.words[head].head) == "come" => {
            tree.words[head].head
        }
        Dep::Pobj if tree.low(head) == "under" => tree.words[head].head,
        Dep::Dobj => head,
        _ => return None,
    };
    let fits = if tree.dep(n) == Dep::Pobj {
        matches!(tree.lemma(v), "come" | "be" | "get" | "remain" | "stay" | "keep" | "fall")
    } else {
        matches!(tree.lemma(v), "take" | "draw" | "receive" | "attract" | "suffer" | "sustain" | "endure")
    };
    (fits && v != n).then(|| (v, syntax::subject(tree, v)))
}

/// The verb that governs a noun as subject or object, also through "of" phrases ("a series of strikes").
pub(super) fn governor(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let mut at = top_conjunct(tree, n);
    for _ in 0..4 {
        let head = tree.words[at].head;
        if head == at {
            return None;
        }
        match tree.dep(at) {
            Dep::Nsubj | Dep::Nsubjpass | Dep::Dobj | Dep::Attr | Dep::Oprd => {
                return tree
                    .is_verb(head)
                    .then_some(head)
                    .or_else(|| (tree.lemma(head) == "be").then_some(head));
            }
            Dep::Pobj if tree.low(head) == "of" && gathers(tree, tree.words[head].head) => {
                at = tree.words[head].head;
            }
            _ => return None,
        }
    }
    None
}

/// Nouns that count or gather acts: "a series of strikes" is about the strikes.
const COLLECTIVES: &[&str] = &[
    "series",
    "wave",
    "number",
    "dozen",
    "hundred",
    "round",
    "spate",
    "string",
    "campaign",
    "row",
    "case",
    "trajectory",
    "instance",
    "incident",
    "burst",
    "volley",
    "episode",
    "sound",
    "barrage",
    "impact",
    "echo",
    "noise",
    "flurry",
    "spell",
    "bout",
    "night",
    "day",
    "hour",
    "week",
    "month",
];

pub(super) fn top_conjunct(tree: &Tree<'_>, n: usize) -> usize {
    let mut at = n;
    for _ in 0..6 {
        if tree.dep(at) != Dep::Conj || tree.is_verb(tree.words[at].head) {
            break;
        }
        at = tree.words[at].head;
    }
    // "a series of strikes": the verb sees the series.
    let head = tree.words[at].head;
    if tree.dep(at) == Dep::Pobj && tree.low(head) == "of" && gathers(tree, tree.words[head].head) {
        return tree.words[head].head;
    }
    at
}

/// "a series of", "dozens of", "one of", "two of": what it gathers or counts is what is spoken of.
fn gathers(tree: &Tree<'_>, noun: usize) -> bool {
    COLLECTIVES.contains(&tree.lemma(noun)) || matches!(tree.tag(noun), Tag::Cd)
}

/// An adjective, name or possessive before the noun that can name a doer.
pub(super) fn own_actor(tree: &Tree<'_>, n: usize) -> Option<usize> {
    // "the Hamas-led attack": who leads it does it.
    let led = |kid: usize| {
        tree.low(kid) == "led"
            && tree.dep(kid) == Dep::Amod
            && tree
                .kids_by(kid, &[Dep::Npadvmod, Dep::Compound, Dep::Nmod])
                .any(|by| tree.tag(by).is_proper())
    };
    tree.kids(n)
        .iter()
        .copied()
        .find(|&kid| {
            kid < n
                && (tree.dep(kid) == Dep::Poss
                    || led(kid)
                    || (matches!(tree.dep(kid), Dep::Amod | Dep::Compound | Dep::Nmod)
                        && (tree.words[kid].entity == Some(truce_language::EntityLabel::Norp)
                            || tree.tag(kid).is_proper()
                            || tree.low(kid).ends_with("ese")
                            || (tree.tag(kid) == Tag::Jj
                                && tree.said(kid..kid + 1).starts_with(char::is_uppercase))
                            || matches!(
                                tree.lemma(kid),
                                "army"
                                    | "militia"
                                    | "rebel"
                                    | "militant"
                                    | "government"
                                    | "regime"
                                    | "opposition"
                                    | "coalition"
                                    | "insurgent"
                                    | "guerrilla"
                                    | "separatist"
                                    | "occupation"
                                    | "aggression"
                            ))))
        })
        .map(|_| n)
}

/// "an attack carried out by X", "shots fired by X".
pub(super) fn acl_agent(tree: &Tree<'_>, n: usize) -> Option<usize> {
    tree.kids_by(n, &[Dep::Acl])
        .find_map(|clause| tree.kids_by(clause, &[Dep::Agent]).find_map(|by| tree.kid(by, &[Dep::Pobj])))
        .or_else(|| {
            // "the offensive that the army began": the parser may hang the clause on the verb above.
            let next = tree.words.get(n + 1).filter(|next| matches!(next.low.as_str(), "that" | "which"));
            let clause = next.map(|next| next.head).filter(|&v| tree.dep(v) == Dep::Ccomp);
            tree.kids_by(n, &[Dep::Relcl])
                .chain(clause)
                .filter(|&v| {
                    matches!(
                        tree.lemma(v),
                        "carry"
                            | "fire"
                            | "commit"
                            | "launch"
                            | "conduct"
                            | "begin"
                            | "start"
                            | "mount"
                            | "wage"
                            | "unleash"
                            | "stage"
                    )
                })
                .find_map(|v| syntax::doer(tree, v))
                .filter(|&d| d != n)
        })
}

/// "Shelling on the part of the army", "deaths at the hands of the militia".
pub(super) fn on_the_part(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let part =
        tree.object_of(n, &["on", "at"]).filter(|&part| matches!(tree.lemma(part), "part" | "hand"))?;
    tree.object_of(part, &["of"])
}

/// "The attack, which Kyiv blamed on Russia", "the blast was attributed to the group": on whom it is put.
pub(super) fn blamed_on(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let clause = tree.kids_by(n, &[Dep::Relcl, Dep::Acl]);
    let head = tree.words[n].head;
    if tree.dep(n) == Dep::Dobj && tree.lemma(head) == "blame" && tree.object_of(head, &["on"]).is_none() {
        return syntax::blamed_in(tree, n);
    }
    let governor = Some(head).filter(|_| matches!(tree.dep(n), Dep::Nsubjpass | Dep::Dobj));
    clause
        .chain(governor)
        .filter(|&v| matches!(tree.lemma(v), "blame" | "pin" | "attribute"))
        .find_map(|v| tree.object_of(v, &["on", "to"]))
}

/// "Took part in the demolition", "was behind the attack", "is responsible for the shelling": whose doing it was.
pub(super) fn involved(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let prep = tree.words[n].head;
    if tree.dep(n) != Dep::Pobj || !matches!(tree.low(prep), "in" | "for" | "behind" | "with") {
        return None;
    }
    let above = tree.words[prep].head;
    let verb = if tree.is_verb(above) || tree.lemma(above) == "be" { above } else { tree.words[above].head };
    let fits = match tree.low(prep) {
        "in" => {
            matches!(
                tree.lemma(above),
                "participate"
                    | "involve"
                    | "involved"
                    | "join"
                    | "engage"
                    | "assist"
                    | "lock"
                    | "locked"
                    | "embroil"
                    | "embroiled"
            ) || matches!(tree.lemma(above), "take" | "play" | "have")
                && tree
                    .kid(above, &[Dep::Dobj])
                    .is_some_and(|part| matches!(tree.lemma(part), "part" | "role" | "hand"))
                || tree.lemma(above) == "part" && matches!(tree.lemma(verb), "take" | "play" | "have")
        }
        "for" => {
            matches!(tree.lemma(above), "responsible")
                || tree.lemma(above) == "responsibility"
                    && matches!(tree.lemma(verb), "claim" | "bear" | "take" | "admit")
        }
        "behind" => tree.lemma(above) == "be",
        _ => matches!(tree.lemma(above), "continue" | "proceed" | "begin" | "start" | "press"),
    };
    if !fits {
        return None;
    }
    if tree.lemma(above) == "responsibility" && tree.is_passive(verb) {
        return syntax::doer(tree, verb);
    }
    if tree.lemma(above) == "involve" {
        return syntax::object(tree, above).or_else(|| syntax::subject(tree, verb));
    }
    syntax::subject(tree, verb)
}

/// The verb and the sufferer of "came under fire", "was put under fire", "was subjected to shelling"; a minister under fire is a figure of speech.
pub(super) fn suffered(tree: &Tree<'_>, n: usize) -> Option<(usize, Option<usize>)> {
    let prep = tree.words[n].head;
    let verb = tree.words[prep].head;
    let under = tree.low(prep) == "under"
        && matches!(tree.lemma(verb), "come" | "be" | "take" | "put" | "bring" | "keep" | "remain");
    let subjected = tree.low(prep) == "to" && tree.lemma(verb) == "subject";
    if tree.dep(n) != Dep::Pobj || !(under || subjected) {
        return None;
    }
    let active_object = matches!(tree.lemma(verb), "take" | "put" | "bring" | "keep" | "subject");
    let sufferer = if active_object { syntax::object(tree, verb) } else { syntax::subject(tree, verb) };
    let figure = sufferer.is_some_and(|s| {
        lexicon::is(tree.lemma(s), Class::OFFICIAL) && !lexicon::is(tree.lemma(s), Class::FORCE)
            || tree.words[s].entity == Some(truce_language::EntityLabel::Person)
    });
    (!figure).then_some((verb, sufferer))
}

/// The verb of harm whose doer did it by the act of noun `n`: "Israel killed five people in a strike", "hit a depot with a drone strike".
pub(super) fn occasion(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let prep = tree.words[top_conjunct(tree, n)].head;
    if !matches!(tree.low(prep), "in" | "with" | "by" | "during") {
        return None;
    }
    let above = tree.words[prep].head;
    // The parser may hang the strike on whom it killed.
    let verb = if tree.is_verb(above) { above } else { tree.words[above].head };
    let object = || above == verb || syntax::object(tree, verb) == Some(above);
    let harms = matches!(
        tree.lemma(verb),
        "kill"
            | "wound"
            | "injure"
            | "hurt"
            | "maim"
            | "eliminate"
            | "assassinate"
            | "destroy"
            | "damage"
            | "flatten"
            | "level"
            | "raze"
            | "hit"
            | "strike"
            | "target"
            | "attack"
            | "set"
            | "burn"
            | "wreck"
            | "sink"
            | "disable"
            | "knock"
            | "respond"
            | "retaliate"
            | "reply"
            | "answer"
            | "react"
    );
    (harms && tree.is_verb(verb) && !tree.is_passive(verb) && object()).then_some(verb)
}

/// The verb of "…, with further violations".
pub(super) fn with_clause(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let prep = tree.words[n].head;
    let verb = tree.words[prep].head;
    (tree.dep(n) == Dep::Pobj && tree.low(prep) == "with" && tree.is_verb(verb) && prep > verb)
        .then_some(verb)
}

/// What an accusation, a denial or an account is about: "blamed them for a breach", "denied any violation", "spoke of a violation".
pub(super) fn said_of(tree: &Tree<'_>, n: usize) -> bool {
    let top = top_conjunct(tree, n);
    let head = tree.words[top].head;
    let speech = |v: usize| lexicon::speech_of(tree.lemma(v)).filter(|_| tree.is_verb(v));
    match tree.dep(top) {
        Dep::Dobj => {
            matches!(
                speech(head),
                Some(lexicon::Speech::Deny | lexicon::Speech::Accuse | lexicon::Speech::Call)
            ) || matches!(tree.lemma(head), "report" | "cite" | "know" | "speak")
        }
        Dep::Pobj => {
            let verb = tree.words[head].head;
            let part = matches!(
                tree.lemma(verb),
                "part" | "know" | "involvement" | "role" | "hand" | "responsibility"
            ) || tree.tag(verb) == Tag::Vbg && tree.lemma(verb) == "know";
            // "put it down to jamming", "attributed the loss to interference"
            let laid = tree.low(head) == "to"
                && matches!(tree.lemma(verb), "put" | "attribute" | "ascribe" | "trace" | "owe");
            // "charged Pakistan with repeated breaches"
            let charged = tree.low(head) == "with" && tree.lemma(verb) == "charge";
            laid || charged
                || (matches!(tree.low(head), "for" | "of" | "over")
                    && matches!(speech(verb), Some(lexicon::Speech::Accuse | lexicon::Speech::Deny)))
                || (tree.low(head) == "of" && tree.lemma(verb) == "speak")
                || (matches!(tree.low(head), "in" | "of") && part)
        }
        _ => false,
    }
}

/// Inside "reports of …".
pub(super) fn reported(tree: &Tree<'_>, n: usize) -> bool {
    let head = tree.words[n].head;
    tree.dep(n) == Dep::Pobj
        && tree.low(head) == "of"
        && matches!(
            tree.lemma(tree.words[head].head),
            "report"
                | "account"
                | "allegation"
                | "claim"
                | "case"
                | "sound"
                | "act"
                | "mark"
                | "trace"
                | "scar"
                | "aftermath"
                | "brunt"
        )
        || (tree.dep(n) == Dep::Dobj && tree.lemma(head) == "report")
}
