//! Whose version it is: "the army's account was that …", "in its telling", "as the ministry has it", "the minister's claim that …".

use super::idioms::idiom;
use crate::actors::Cast;
use crate::lexicon::{self, Class, Speech};
use crate::tree::Tree;
use crate::untrue::refuted;
use truce_language::{Dep, Tag};
use truce_vocabulary::ClaimantKind;

/// Whose words, what is done with them, and what is told.
pub(super) struct Version {
    pub(super) speech: Speech,
    pub(super) speaker: usize,
    pub(super) content: Vec<usize>,
}

/// Nouns for one side's way to tell it.
const TOLD: &str = "account version story line position argument explanation claim view answer response reply message contention insistence \
     telling verdict excuse theory allegation accusation charge complaint statement assertion report announcement declaration suggestion \
     warning admission confession finding assessment opinion reading narrative understanding";
/// Nouns of counting and telling after "in", "by", "on": "by the army's count".
const MEASURED: &str = "telling version count reckoning tally narrative estimation estimate calculation account assessment view opinion words \
     reading figure number book admission eye analysis judgement judgment understanding";

fn among(list: &str, lemma: &str) -> bool {
    list.split_whitespace().any(|word| word == lemma)
}

/// The version that word `i` opens: a noun of telling, or "has it" under "as".
pub(super) fn version(tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> Option<Version> {
    if tree.tag(i).is_noun() || tree.low(i) == "telling" {
        return by_count(tree, i).or_else(|| was_that(tree, i)).or_else(|| claim_that(tree, cast, i));
    }
    as_told(tree, i).or_else(|| for_whom(tree, cast, i))
}

/// "For the president, the truce still holds": whose view of it that is.
fn for_whom(tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> Option<Version> {
    let verb = tree.words[i].head;
    if tree.low(i) != "for" || tree.dep(i) != Dep::Prep || tree.sentences[tree.words[i].sentence].start != i {
        return None;
    }
    let speaker = tree.kid(i, &[Dep::Pobj]).filter(|&object| object < verb)?;
    let person = cast.at(speaker, None).iter().any(|who| who.kind == ClaimantKind::Person);
    let state = tree.kid(verb, &[Dep::Nsubj]).is_some_and(|subject| {
        lexicon::is(tree.lemma(subject), Class::TRUCE) || matches!(tree.low(subject), "it" | "situation")
    });
    (person && state && (tree.is_verb(verb) || tree.lemma(verb) == "be")).then(|| Version {
        speech: Speech::Say,
        speaker,
        content: vec![verb],
    })
}

/// "In the army's telling, rebels fired"; "by the ministry's count".
fn by_count(tree: &Tree<'_>, i: usize) -> Option<Version> {
    let prep = tree.words[i].head;
    if tree.dep(i) != Dep::Pobj
        || !matches!(tree.low(prep), "in" | "by" | "on" | "per" | "from")
        || !among(MEASURED, tree.lemma(i))
    {
        return None;
    }
    // "in the view of the minister", but nobody's "by the number of".
    let view = matches!(
        tree.lemma(i),
        "view" | "opinion" | "words" | "word" | "estimation" | "eye" | "judgement" | "judgment"
    );
    let speaker = tree
        .kid(i, &[Dep::Poss])
        .or_else(|| tree.object_of(i, &["of"]).filter(|_| view && tree.low(prep) == "in"))?;
    let verb = tree.words[prep].head;
    if matches!(tree.lemma(i), "figure" | "number" | "book" | "understanding" | "reading")
        && tree.low(prep) != "by"
    {
        return None;
    }
    (verb != prep && (tree.is_verb(verb) || tree.lemma(verb) == "be")).then(|| Version {
        speech: if tree.lemma(i) == "admission" { Speech::Admit } else { Speech::Say },
        speaker,
        content: vec![verb],
    })
}

/// "The rebels' account was that nothing had been fired."
fn was_that(tree: &Tree<'_>, i: usize) -> Option<Version> {
    let be = tree.words[i].head;
    if tree.dep(i) != Dep::Nsubj || tree.lemma(be) != "be" || !among(TOLD, tree.lemma(i)) {
        return None;
    }
    let content: Vec<usize> =
        tree.kids_by(be, &[Dep::Ccomp]).filter(|&kid| kid > be && that(tree, kid)).collect();
    let speaker = tree.kid(i, &[Dep::Poss]).or_else(|| tree.object_of(i, &["of", "from"]))?;
    (!content.is_empty()).then(|| Version { speech: speech_of(tree.lemma(i)), speaker, content })
}

/// "The minister's claim that they fired", "the Indian allegation that": told on by somebody else.
fn claim_that(tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> Option<Version> {
    if !among(TOLD, tree.lemma(i)) {
        return None;
    }
    let content: Vec<usize> = tree
        .kids_by(i, &[Dep::Acl, Dep::Ccomp, Dep::Relcl, Dep::Appos])
        .filter(|&kid| kid > i && tree.is_verb(kid) && that(tree, kid))
        .collect();
    let &first = content.first()?;
    let named = |kid: usize| !cast.at(kid, None).is_empty();
    let speaker = tree.kid(i, &[Dep::Poss]).or_else(|| {
        tree.kids_by(i, &[Dep::Amod, Dep::Compound, Dep::Nmod]).find(|&kid| kid < i && named(kid))
    })?;
    // Who denies a claim is whose word counts inside it.
    let denied = refuted(tree, first)
        || tree.ancestors(i).take(3).any(|above| {
            lexicon::speech_of(tree.lemma(above)) == Some(Speech::Deny)
                || tree.is_verb(above) && matches!(idiom(tree, above), Some(Speech::Deny | Speech::Reject))
        });
    (!denied).then(|| Version { speech: speech_of(tree.lemma(i)), speaker, content })
}

/// "As Islamabad has it, …", "to hear the rebels tell it, …".
fn as_told(tree: &Tree<'_>, i: usize) -> Option<Version> {
    if !matches!(tree.lemma(i), "have" | "tell" | "see" | "put" | "frame" | "describe")
        || tree.kid(i, &[Dep::Dobj]).is_none_or(|object| tree.low(object) != "it")
    {
        return None;
    }
    let speaker = tree.kid(i, &[Dep::Nsubj]).filter(|&w| !matches!(tree.low(w), "it" | "one" | "you"))?;
    let as_ =
        tree.kids_by(i, &[Dep::Mark, Dep::Advmod, Dep::Prep]).any(|kid| tree.low(kid) == "as" && kid < i);
    let head = tree.words[i].head;
    let main = if as_ && matches!(tree.dep(i), Dep::Advcl | Dep::Parataxis | Dep::Ccomp) {
        head
    } else if tree.lemma(head) == "hear" && matches!(tree.dep(i), Dep::Ccomp | Dep::Xcomp) {
        tree.words[head].head
    } else {
        return None;
    };
    let speaks = lexicon::is(
        tree.lemma(speaker),
        Class::OFFICIAL
            .or(Class::FORCE)
            .or(Class::SOURCE)
            .or(Class::CIVILIAN)
            .or(Class::MEDIA)
            .or(Class::MONITOR),
    ) || tree.tag(speaker).is_proper()
        || tree.tag(speaker) == Tag::Prp;
    (main != i && speaks).then(|| Version { speech: Speech::Say, speaker, content: vec![main] })
}

fn that(tree: &Tree<'_>, clause: usize) -> bool {
    tree.kids_by(clause, &[Dep::Mark]).any(|mark| tree.low(mark) == "that")
}

fn speech_of(noun: &str) -> Speech {
    match noun {
        "allegation" | "accusation" | "charge" | "complaint" => Speech::Accuse,
        "admission" | "confession" => Speech::Admit,
        "warning" => Speech::Warn,
        _ => Speech::Say,
    }
}
