//! What a saying takes for known: "since the truce took effect, the army says, …" tells of the truce in the outlet's own voice.
//!
//! Only keeping the truce is background. What one side did to the other, told in a side clause, is still the teller's word.

use crate::factuality::{self, Mood};
use crate::rules;
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::verbs::Found;
use truce_language::Dep;
use truce_vocabulary::{Act, ActGroup};

/// No side clause lies deeper under what is said.
const DEPTH: usize = 6;

/// Whether an act stands in a side clause that takes it for known, inside what somebody plainly says.
pub(super) fn is_background(tree: &Tree<'_>, speeches: &Speeches, found: &Found, chain: &[usize]) -> bool {
    let Some(&frame) = chain.first() else { return false };
    let plain = matches!(speeches.frames[frame].rule, rules::CLAIMANT_VERB | rules::CLAIMANT_ACCORDING)
        && !speeches.frames[frame].quoted
        && speeches.voice != Some(frame);
    if !plain || found.act.group() != ActGroup::Comply {
        return false;
    }
    let done = || factuality::mood(tree, found.at, found.verb).0 == Mood::Done;
    let at = speeches.frames[frame].at;
    let mut above = std::iter::once(found.at).chain(tree.ancestors(found.at)).take(DEPTH);
    let side = above.any(|w| {
        w != at
            && speeches.source[w] == Some(frame)
            && if found.act == Act::ComplyCeasefire { dates(tree, w) } else { places(tree, w) }
    });
    side && done()
}

/// "since the truce began", "the truce that took effect in May", "a truce signed last month".
fn dates(tree: &Tree<'_>, clause: usize) -> bool {
    match tree.dep(clause) {
        Dep::Relcl => true,
        Dep::Acl => tree.is_passive(clause) || tree.tag(clause) == truce_language::Tag::Vbn,
        Dep::Advcl => tree.kids_by(clause, &[Dep::Mark, Dep::Advmod]).any(|mark| {
            mark < clause
                && matches!(tree.low(mark), "since" | "after" | "before" | "when" | "until" | "as" | "once")
        }),
        _ => false,
    }
}

/// "the line to which the army withdrew", "beyond which its troops pulled back": a clause that only says which place is meant.
fn places(tree: &Tree<'_>, clause: usize) -> bool {
    tree.dep(clause) == Dep::Relcl
        && tree.kids(clause).iter().any(|&kid| {
            tree.low(kid) == "where" || tree.kid(kid, &[Dep::Pobj]).is_some_and(|of| tree.low(of) == "which")
        })
}
