//! Reasons given for an act of one's own.

use super::quote::trim;
use super::{FrameReader, Saying, speakers};
use crate::actors::Cast;
use crate::lexicon::{self, Class};
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::{rules, syntax};
use std::ops::Range;
use truce_language::Dep;
use truce_vocabulary::Act;

const REASON: &[&str] = &[
    "because",
    "self-defence",
    "self-defense",
    "response",
    "retaliation",
    "reply",
    "answer",
    "reaction",
    "defensive",
    "defence",
    "defense",
    "enforce",
    "enforcement",
    "prevent",
    "preventive",
    "pre-emptive",
    "preemptive",
    "threat",
    "cite",
    "due",
    "legitimate",
    "right",
    "aim",
    "warning",
    "accident",
    "mistake",
    "error",
    "deter",
    "protect",
    "remove",
    "break",
];

impl FrameReader<'_> {
    pub(super) fn reasons(&self, words: Range<usize>) -> bool {
        let tree = self.tree;
        words.clone().any(|w| REASON.contains(&tree.lemma(w)) && !weak_reason(tree, w, &words))
    }
}

/// "right" and "since" and "aim" are reasons only in some company.
fn weak_reason(tree: &Tree<'_>, w: usize, words: &Range<usize>) -> bool {
    match tree.lemma(w) {
        "right" | "legitimate" => !words.clone().any(|k| {
            matches!(
                tree.lemma(k),
                "defend" | "defence" | "defense" | "self-defence" | "self-defense" | "self"
            )
        }),
        "since" => tree.dep(w) != Dep::Mark || !words.contains(&w),
        "due" => tree.low(w) != "due" || tree.words.get(w + 1).is_none_or(|next| next.low != "to"),
        "aim" => !tree.is_passive(w),
        "warning" | "threat" => false,
        "answer" | "reply" | "response" => false,
        "prevent" | "remove" | "break" | "protect" | "deter" => {
            !tree.kids_by(w, &[Dep::Aux]).any(|aux| tree.low(aux) == "to")
        }
        "defence" | "defense" => w == 0 || !matches!(tree.low(w - 1), "-" | "self"),
        "threat " => true,
        _ => false,
    }
}

/// "citing violations by the group", "using their right of self-defence": a reason the outlet reports of an actor's own act.
pub(super) fn justifies_alone(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    speeches: &Speeches,
    v: usize,
) -> Option<Saying> {
    let cites = matches!(tree.lemma(v), "cite" | "invoke") && tree.is_verb(v);
    // "citing officials", "citing a list that it was given": where the words come from, and no reason for an act.
    let source = |cited: usize| {
        lexicon::is(
            tree.lemma(cited),
            Class::OFFICIAL.or(Class::SOURCE).or(Class::MEDIA).or(Class::MONITOR).or(Class::WORD),
        ) || tree.tag(cited).is_proper()
            || matches!(
                tree.lemma(cited),
                "list"
                    | "document"
                    | "figure"
                    | "data"
                    | "report"
                    | "intelligence"
                    | "record"
                    | "witness"
                    | "resident"
                    | "footage"
                    | "letter"
                    | "source"
                    | "statement"
                    | "number"
                    | "example"
                    | "case"
                    | "medium"
                    | "newspaper"
            )
    };
    if !cites || tree.kid(v, &[Dep::Dobj]).is_none_or(source) {
        return None;
    }
    let subject = syntax::subject(tree, v)?;
    let people = cast.all(subject, speeches.speaker_of(v));
    if people.is_empty() {
        return None;
    }
    Some(Saying {
        at: v,
        act: Act::SayJustify,
        actors: speakers(cast, &people),
        targets: Vec::new(),
        quote: trim(tree, tree.under(v)),
        chain: speeches.chain(speeches.source[v]),
        rule: rules::SAY_VERB,
    })
}
