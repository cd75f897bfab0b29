//! Things spoken of before: what "it", "them", "the fifth" and "another" mean beside a verb.

use crate::lexicon::{self, Class};
use crate::tree::Tree;
use truce_language::{Dep, Tag};

/// "Hundreds of Israeli soldiers", "a handful of fighters": those who are counted do it.
pub(super) fn counted_force(tree: &Tree<'_>, doer: usize) -> Option<usize> {
    let counts =
        matches!(tree.lemma(doer), "handful" | "dozen" | "hundred" | "thousand" | "score" | "number" | "ten");
    tree.object_of(doer, &["of"]).filter(|&of| counts && lexicon::is(tree.lemma(of), Class::FIGHTER))
}

/// "The fifth hit a house", "another fell in a field": one of the munitions or drones named in this sentence or the one before.
pub(super) fn counted_munition(tree: &Tree<'_>, doer: usize) -> Option<usize> {
    let ordinal = matches!(
        tree.low(doer),
        "first"
            | "second"
            | "third"
            | "fourth"
            | "fifth"
            | "sixth"
            | "another"
            | "others"
            | "one"
            | "rest"
            | "other"
    ) || tree.tag(doer) == Tag::Cd;
    // "Some of them struck the town."
    let of_them =
        matches!(tree.low(doer), "some" | "most" | "several" | "many" | "all" | "both" | "few" | "half")
            && tree
                .object_of(doer, &["of"])
                .is_some_and(|of| matches!(tree.low(of), "them" | "these" | "those"));
    let ordinal = ordinal || of_them;
    // "A Ukrainian one" says itself whose it is.
    let own = !of_them && tree.kid(doer, &[Dep::Amod, Dep::Compound, Dep::Poss, Dep::Prep]).is_some();
    if !ordinal || own {
        return None;
    }
    let here = tree.words[doer].sentence;
    let from = tree.sentences[here.saturating_sub(2)].start;
    let last = (from..doer).rev().find(|&w| {
        matches!(tree.tag(w), Tag::Nns | Tag::Nn | Tag::Nnps)
            && !matches!(tree.dep(w), Dep::Compound)
            && tree.words[w].paragraph == tree.words[doer].paragraph
            && lexicon::is(
                tree.lemma(w),
                Class::MUNITION.or(Class::DRONE).or(Class::CIVILIAN).or(Class::FORCE).or(Class::HOME),
            )
    })?;
    lexicon::is(tree.lemma(last), Class::MUNITION.or(Class::DRONE)).then_some(last)
}

/// The thing that "it" or "them" after a verb means: the last works, weapon, craft or building named before it that agrees in number.
pub(super) fn spoken_of(tree: &Tree<'_>, pronoun: usize) -> Option<usize> {
    let plural = match tree.low(pronoun) {
        "it" => false,
        "them" => true,
        _ => return None,
    };
    let things = Class::SITE
        .or(Class::ARMS)
        .or(Class::HOME)
        .or(Class::DRONE)
        .or(Class::AIRCRAFT)
        .or(Class::MINE)
        .or(Class::MUNITION)
        .or(Class::VESSEL)
        .or(Class::ROCKET)
        .or(Class::GUN)
        .or(Class::AID);
    let here = tree.words[pronoun].sentence;
    let from = tree.sentences[here.saturating_sub(1)].start;
    let head = tree.words[pronoun].head;
    let fits = |w: &usize| {
        let number = match tree.tag(*w) {
            Tag::Nns | Tag::Nnps => plural,
            Tag::Nn => !plural,
            _ => false,
        };
        number
            && tree.words[*w].paragraph == tree.words[pronoun].paragraph
            && tree.words[*w].head != head
            && matches!(
                tree.dep(*w),
                Dep::Dobj | Dep::Nsubj | Dep::Nsubjpass | Dep::Pobj | Dep::Conj | Dep::Attr
            )
    };
    // Only a thing of arms or works that is the nearest noun of its number: "the report … it" means the report.
    let nearest = (from..pronoun).rev().find(fits)?;
    lexicon::is(tree.lemma(nearest), things).then_some(nearest)
}
