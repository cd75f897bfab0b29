//! How a clause stands to the fact: done, denied, due, demanded, threatened, possible, conditional, or only imagined.
//!
//! Nothing here asks who acts. The relation between speaker and actor (own act, the other side's, a third party's) comes in as a relation.

use crate::lexicon::{self, Speech};
use crate::rules;
use crate::tree::Tree;
use crate::untrue::refuted;
use truce_language::{Dep, Tag};
use truce_vocabulary::{Modality, RuleId};

/// What grammar says of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// Told as done or going on.
    Done,
    /// Told as not done.
    Denied,
    /// Will or is due to be done.
    Due,
    /// Ought to be done.
    Demanded,
    /// Announced against somebody.
    Threatened,
    /// Depends on an "if".
    Conditional,
    /// May be.
    Possible,
    /// Imagined inside an order, a warning, a purpose: no act.
    Hypothetical,
}

/// How the innermost speaker stands to the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// Speaks of its own act.
    Own,
    /// A side about an act that is not its own.
    Other,
    /// No side of the matter.
    Third,
    /// Nobody knows who speaks.
    Nameless,
    /// Somebody whose side the report does not say.
    Unplaced,
}

/// Verbs that put what follows off: "plans to", "is ready to".
const DUE: &[&str] = &[
    "plan",
    "intend",
    "agree",
    "promise",
    "pledge",
    "prepare",
    "ready",
    "due",
    "set",
    "expect",
    "schedule",
    "vow",
    "decide",
    "commit",
    "require",
    "oblige",
    "suppose",
    "bind",
    "aim",
    "about",
    "want",
    "undertake",
    "offer",
    "give",
    "vote",
    "mean",
    "allow",
    "have",
    "like",
];
/// Verbs after which it did not happen.
const FAILED: &[&str] =
    &["refuse", "fail", "decline", "refrain", "avoid", "cease", "stop", "prevent", "neglect"];
/// Verbs after which it did.
const ACTUAL: &[&str] = &[
    "begin", "start", "continue", "try", "attempt", "manage", "resume", "go", "keep", "proceed", "help",
    "use", "seem", "appear", "know", "dare",
];

/// The mood of the clause of word `at`: a verb, or a noun governed by one.
pub(crate) fn mood(tree: &Tree<'_>, at: usize, verb: Option<usize>) -> (Mood, RuleId) {
    if is_denied_noun(tree, at) {
        return (Mood::Denied, rules::MODALITY_DENIED);
    }
    // "no sign of forces leaving", "no evidence of shelling"
    let unseen = tree.ancestors(at).take(4).any(|above| {
        matches!(
            tree.lemma(above),
            "sign" | "evidence" | "indication" | "report" | "record" | "proof" | "trace"
        ) && is_denied_noun(tree, above)
    });
    if unseen {
        return (Mood::Denied, rules::MODALITY_DENIED);
    }
    if crate::untrue::not_behind(tree, at) {
        return (Mood::Denied, rules::MODALITY_DENIED);
    }
    if let Some(found) = unaccused(tree, at) {
        return found;
    }
    if hypothetical_noun(tree, at) {
        return (Mood::Hypothetical, rules::MODALITY_CONDITIONAL);
    }
    // "denied having anything to do with the shelling": a shelling there was; the denial denies whose.
    let spoken_about = verb.is_none_or(|verb| verb == at) && crate::untrue::spoken_about(tree, at);
    if spoken_about || crate::untrue::to_do_with(tree, at) {
        return (Mood::Done, rules::MODALITY_PLAIN);
    }
    let Some(verb) = verb.or_else(|| governing_verb(tree, at)) else {
        return (Mood::Done, rules::MODALITY_PLAIN);
    };
    // A noun under "any": "if there is a violation"; and a verb under "if".
    let mut v = verb;
    if refuted(tree, at) || lied(tree, at) || away_from(tree, verb) {
        return (Mood::Denied, rules::MODALITY_DENIED);
    }
    if let Some(found) = ruled_out(tree, verb) {
        return found;
    }
    if any_that(tree, verb) {
        return (Mood::Hypothetical, rules::MODALITY_CONDITIONAL);
    }
    let mut denied = verb == at && is_negated(tree, verb)
        || verb != at && tells_of(tree, verb, at) && is_negated(tree, verb);
    for step in 0..6 {
        if step > 0
            && is_negated(tree, v)
            && !lexicon::speech_of(tree.lemma(v)).is_some_and(|s| s == Speech::Deny)
        {
            // "did not try to", "do not believe that": the negation above reaches down, but not through a denial.
            denied = !denied || step > 0 && matches!(tree.dep(verb), Dep::Ccomp | Dep::Xcomp);
        }
        if let Some(found) = own_mood(tree, v) {
            return found;
        }
        let head = tree.words[v].head;
        if head == v {
            break;
        }
        match tree.dep(v) {
            Dep::Xcomp | Dep::Ccomp | Dep::Acl | Dep::Advcl | Dep::Relcl | Dep::Pcomp
                if infinitive(tree, v) || tree.dep(v) == Dep::Pcomp =>
            {
                let above = if tree.dep(v) == Dep::Pcomp { tree.words[head].head } else { head };
                let lemma = tree.lemma(above);
                if FAILED.contains(&lemma) {
                    // "did not fail to": two negations say that it was done.
                    let twice = matches!(lemma, "fail" | "neglect") && is_negated(tree, above);
                    return if twice {
                        (Mood::Done, rules::MODALITY_PLAIN)
                    } else {
                        (Mood::Denied, rules::MODALITY_DENIED)
                    };
                }
                if tree.dep(v) == Dep::Pcomp {
                    break;
                }
                if ACTUAL.contains(&lemma) {
                    v = above;
                    continue;
                }
                if lemma == "threaten" {
                    return (Mood::Threatened, rules::MODALITY_THREATENED);
                }
                if matches!(lexicon::speech_of(lemma), Some(Speech::Demand | Speech::Order))
                    || matches!(lemma, "force" | "tell" | "must")
                {
                    return (Mood::Demanded, rules::MODALITY_DEMANDED);
                }
                if DUE.contains(&lemma) || lemma == "be" {
                    return (
                        if is_negated(tree, above) { Mood::Denied } else { Mood::Due },
                        rules::MODALITY_DUE,
                    );
                }
                // "60 days to leave": a term that is set.
                if matches!(tree.dep(v), Dep::Acl | Dep::Relcl) && crate::syntax::is_term(tree, above) {
                    return (Mood::Due, rules::MODALITY_DUE);
                }
                if matches!(tree.dep(v), Dep::Advcl | Dep::Acl) || lexicon::speech_of(lemma).is_none() {
                    // A purpose: whether it came about is not said.
                    return (
                        if tree.dep(v) == Dep::Xcomp { Mood::Due } else { Mood::Hypothetical },
                        rules::MODALITY_DUE,
                    );
                }
                v = above;
            }
            // "would begin removing": as "begin" is.
            Dep::Xcomp if tree.tag(v) == Tag::Vbg && ACTUAL.contains(&tree.lemma(head)) => v = head,
            // "would consider withdrawing"
            Dep::Xcomp
                if tree.tag(v) == Tag::Vbg
                    && matches!(tree.lemma(head), "consider" | "contemplate" | "envisage") =>
            {
                return (Mood::Due, rules::MODALITY_DUE);
            }
            Dep::Conj if tree.is_verb(head) && no_auxiliary(tree, v) => v = head,
            _ => break,
        }
    }
    // "It was not their fire that killed him": the cleft denies what the clause tells.
    if verb == at && cleft_denied(tree, verb) {
        return (Mood::Denied, rules::MODALITY_DENIED);
    }
    // "without firing a shot"
    let without = tree.ancestors(v).take(2).any(|above| tree.low(above) == "without");
    // "do not believe that they fired": what is not believed is denied; what "was not said" is not told at all.
    let head = tree.words[v].head;
    if tree.dep(v) == Dep::Ccomp && head != v && is_negated(tree, head) {
        match lexicon::speech_of(tree.lemma(head)) {
            Some(Speech::Assess) => denied = !denied,
            Some(Speech::Say | Speech::Observe) => return (Mood::Hypothetical, rules::MODALITY_CONDITIONAL),
            _ => {}
        }
    }
    let denied = denied != without && !hardly(tree, v);
    if denied { (Mood::Denied, rules::MODALITY_DENIED) } else { (Mood::Done, rules::MODALITY_PLAIN) }
}

/// Whether people are seen without word of arms: that they were there armed is possible, no more.
pub(crate) fn only_seen(tree: &Tree<'_>, patient: Option<usize>) -> bool {
    patient.is_some_and(|people| matches!(tree.lemma(people), "people" | "person" | "man" | "individual"))
}

/// What the auxiliaries and the mark of a verb say.
fn own_mood(tree: &Tree<'_>, v: usize) -> Option<(Mood, RuleId)> {
    let mark = tree.kid(v, &[Dep::Mark]).map_or("", |mark| tree.low(mark));
    if let Some(found) = inverted(tree, v).or_else(|| asked(tree, v)).or_else(|| subjunctive(tree, v)) {
        return Some(found);
    }
    if matches!(mark, "if" | "unless")
        || tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "if" | "unless") && kid < v)
    {
        return Some((Mood::Conditional, rules::MODALITY_CONDITIONAL));
    }
    // "until it is carried out", "once they leave": not yet.
    if matches!(mark, "until" | "till" | "once") && !matches!(tree.tag(v), Tag::Vbd) {
        return Some((Mood::Hypothetical, rules::MODALITY_CONDITIONAL));
    }
    if mark == "whether" {
        return Some((Mood::Possible, rules::MODALITY_POSSIBLE));
    }
    for aux in tree.kids_by(v, &[Dep::Aux, Dep::Auxpass]) {
        let negated = is_negated(tree, v);
        match tree.low(aux) {
            // "would have answered": imagined, whatever came of it.
            "would" | "'d" if tree.kids_by(v, &[Dep::Aux]).any(|other| tree.low(other) == "have") => {
                return Some((Mood::Hypothetical, rules::MODALITY_COUNTERFACTUAL));
            }
            "will" | "shall" | "'ll" | "would" | "wo" => {
                return Some((
                    if negated { Mood::Denied } else { Mood::Due },
                    if negated { rules::MODALITY_DENIED } else { rules::MODALITY_DUE },
                ));
            }
            // "should have left by now": it was due and was not done.
            "should" | "ought" if tree.kids_by(v, &[Dep::Aux]).any(|other| tree.low(other) == "have") => {
                return Some((Mood::Denied, rules::MODALITY_COUNTERFACTUAL));
            }
            // "could not leave", "cannot go back": not done.
            "could" | "can" | "ca" if negated => return Some((Mood::Denied, rules::MODALITY_DENIED)),
            "may" | "might" | "could" | "can" => return Some((Mood::Possible, rules::MODALITY_POSSIBLE)),
            "must" | "should" | "ought" | "need" => return Some((Mood::Demanded, rules::MODALITY_DEMANDED)),
            _ => {}
        }
    }
    // "Leave our village!": who is told to has not done it.
    if commanded(tree, v) {
        return Some((Mood::Demanded, rules::MODALITY_IMPERATIVE));
    }
    // "is to withdraw", "were to halt": the parser hangs the infinitive on "be".
    let head = tree.words[v].head;
    let to = || tree.kids_by(v, &[Dep::Aux]).any(|aux| tree.low(aux) == "to");
    // "The group to free two men on Monday", as a ticker has it.
    if to() && tree.dep(v) == Dep::Root && tree.kid(v, &[Dep::Nsubj, Dep::Nsubjpass]).is_some() {
        return Some((Mood::Due, rules::MODALITY_DUE));
    }
    // "was to have left", "are to be taken back"
    let is_to = tree.lemma(head) == "be" && tree.tag(v) == Tag::Vbn && to();
    if tree.dep(v) == Dep::Xcomp
        && (infinitive(tree, v) || is_to)
        && matches!(tree.lemma(head), "be" | "have")
    {
        let rule = rules::MODALITY_DUE;
        // "has yet to leave", "are still to withdraw": not done.
        if (head..v).any(|w| tree.low(w) == "yet") {
            return Some((Mood::Denied, rules::MODALITY_DENIED));
        }
        return Some((if tree.lemma(head) == "have" { Mood::Demanded } else { Mood::Due }, rule));
    }
    None
}

/// A base form without subject or auxiliary at the head of its sentence or quotation.
fn commanded(tree: &Tree<'_>, v: usize) -> bool {
    let sentence = tree.sentences[tree.words[v].sentence].clone();
    let opens = (sentence.start..v)
        .all(|w| tree.tag(w).is_punct() || matches!(tree.low(w), "do" | "not" | "please" | "never" | "now"));
    opens
        && matches!(tree.tag(v), Tag::Vb | Tag::Vbp)
        && tree.kid(v, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Expl]).is_none_or(|subject| subject > v)
        && tree.kids_by(v, &[Dep::Aux, Dep::Auxpass]).all(|aux| tree.low(aux) == "do")
        && tree.said(v..v + 1).chars().any(char::is_alphabetic)
}

/// "Had they attacked, …": it did not happen; "should they return, …": it may.
fn inverted(tree: &Tree<'_>, v: usize) -> Option<(Mood, RuleId)> {
    let subject = tree.kid(v, &[Dep::Nsubj, Dep::Nsubjpass])?;
    let asks = tree.low(tree.sentences[tree.words[v].sentence].end - 1) == "?";
    let first = tree.kids_by(v, &[Dep::Aux, Dep::Auxpass]).find(|&aux| aux < tree.phrase(subject).start)?;
    let opens = tree.under(v).start == first && tree.kid(v, &[Dep::Mark]).is_none();
    match tree.low(first) {
        "had" if opens && !asks => Some((Mood::Denied, rules::MODALITY_COUNTERFACTUAL)),
        "should" if opens && !asks => Some((Mood::Conditional, rules::MODALITY_CONDITIONAL)),
        _ => None,
    }
}

/// "Did they fire?", "have they left?": asked, not said. "Why did they fire?" takes the fire for granted.
fn asked(tree: &Tree<'_>, v: usize) -> Option<(Mood, RuleId)> {
    let sentence = tree.sentences[tree.words[v].sentence].clone();
    let asks = tree.low(sentence.end - 1) == "?"
        || (tree.low(sentence.end - 1) == "\"" && tree.low(sentence.end.saturating_sub(2)) == "?");
    if !asks || !matches!(tree.dep(v), Dep::Root | Dep::Ccomp | Dep::Conj) {
        return None;
    }
    let subject = tree.kid(v, &[Dep::Nsubj, Dep::Nsubjpass])?;
    let inverted = tree.kids_by(v, &[Dep::Aux, Dep::Auxpass]).any(|aux| aux < subject);
    let open = tree
        .kids_by(v, &[Dep::Advmod, Dep::Dobj, Dep::Nsubj])
        .any(|kid| matches!(tree.tag(kid), Tag::Wrb | Tag::Wp | Tag::Wdt));
    (inverted && !open).then_some((Mood::Hypothetical, rules::MODALITY_ASKED))
}

/// "insisted that they withdraw", "demanded the army leave": the base form under a verb of demand is wished, not told.
fn subjunctive(tree: &Tree<'_>, v: usize) -> Option<(Mood, RuleId)> {
    let head = tree.words[v].head;
    let wishes = matches!(
        tree.lemma(head),
        "insist"
            | "demand"
            | "require"
            | "ask"
            | "order"
            | "urge"
            | "recommend"
            | "propose"
            | "request"
            | "suggest"
            | "stipulate"
            | "decree"
    );
    if tree.dep(v) != Dep::Ccomp
        || !wishes
        || tree.kid(v, &[Dep::Aux]).is_some_and(|aux| tree.low(aux) != "be")
    {
        return None;
    }
    let past = tree.tag(head) == Tag::Vbd;
    let passive = tree.kids_by(v, &[Dep::Auxpass]).any(|aux| tree.low(aux) == "be");
    let base = tree.tag(v) == Tag::Vb || (tree.tag(v) == Tag::Vbp && past) || passive;
    base.then_some((Mood::Demanded, rules::MODALITY_SUBJUNCTIVE))
}

/// "has not accused them of firing": no charge is made; "would neither confirm nor deny that": it may be.
fn unaccused(tree: &Tree<'_>, at: usize) -> Option<(Mood, RuleId)> {
    for (below, above) in std::iter::once(at).chain(tree.ancestors(at)).zip(tree.ancestors(at)).take(6) {
        if !tree.is_verb(above) || below < above {
            continue;
        }
        let speech = lexicon::speech_of(tree.lemma(above));
        let head = tree.words[above].head;
        let held_back = FAILED.contains(&tree.lemma(head)) && tree.dep(above) == Dep::Xcomp
            || away_from(tree, above)
            || tree.dep(above) == Dep::Pcomp && FAILED.contains(&tree.lemma(tree.words[head].head));
        // "refused to comment on the strike": a strike there was.
        let clause = matches!(tree.dep(below), Dep::Ccomp | Dep::Pcomp | Dep::Xcomp);
        let withheld = match speech {
            Some(Speech::Accuse) => is_negated(tree, above) || held_back,
            Some(Speech::Admit) => clause && (is_negated(tree, above) || held_back),
            Some(Speech::Say) => clause && held_back,
            _ => false,
        };
        if withheld {
            return Some((Mood::Hypothetical, rules::MODALITY_CONDITIONAL));
        }
        let sentence = tree.sentences[tree.words[above].sentence].clone();
        let near = above.saturating_sub(4).max(sentence.start)..(above + 4).min(sentence.end);
        let either = matches!(tree.lemma(above), "deny" | "confirm")
            && near.clone().any(|w| tree.lemma(w) == "deny")
            && near.clone().any(|w| tree.lemma(w) == "confirm")
            && near.clone().any(|w| matches!(tree.low(w), "nor" | "or"));
        if either {
            return Some((Mood::Possible, rules::MODALITY_POSSIBLE));
        }
    }
    None
}

/// "The minister lies when he claims that they hold two men": who says so denies it.
fn lied(tree: &Tree<'_>, at: usize) -> bool {
    std::iter::once(at).chain(tree.ancestors(at)).take(5).any(|above| is_lie(tree, above))
}

/// "lies when he claims", "is wrong to say", "are lying if they say": a saying called a lie where it is told.
pub(crate) fn is_lie(tree: &Tree<'_>, says: usize) -> bool {
    let head = tree.words[says].head;
    let clause = matches!(tree.dep(says), Dep::Advcl | Dep::Xcomp | Dep::Ccomp);
    let untrue = tree.lemma(head) == "lie" && tree.is_verb(head)
        || tree
            .kids_by(head, &[Dep::Acomp])
            .any(|kid| matches!(tree.lemma(kid), "wrong" | "mistaken" | "dishonest"))
        || tree.dep(says) == Dep::Xcomp && matches!(tree.lemma(head), "wrong" | "mistaken");
    clause
        && head != says
        && untrue
        && !is_negated(tree, head)
        && matches!(lexicon::speech_of(tree.lemma(says)), Some(Speech::Say | Speech::Accuse))
}

/// "It was not Israeli fire that killed him", "it was not we who fired".
fn cleft_denied(tree: &Tree<'_>, v: usize) -> bool {
    let noun = tree.words[v].head;
    let be = tree.words[noun].head;
    let it = |be: usize| {
        tree.lemma(be) == "be"
            && tree.kid(be, &[Dep::Nsubj, Dep::Expl]).is_some_and(|subject| tree.low(subject) == "it")
            && tree.kid(be, &[Dep::Neg]).is_some()
    };
    tree.kids_by(v, &[Dep::Ccomp]).any(|kid| kid < v && it(kid))
        || tree.dep(v) == Dep::Relcl && tree.dep(noun) == Dep::Attr && it(be)
        || matches!(tree.dep(v), Dep::Ccomp | Dep::Advcl | Dep::Relcl) && noun != v && it(noun)
}

/// "far from leaving", "instead of withdrawing", "stopped short of firing": not done.
fn away_from(tree: &Tree<'_>, v: usize) -> bool {
    let before = |back: usize| v.checked_sub(back).map_or("", |w| tree.low(w));
    if before(1) == "than" && before(2) == "rather" {
        return true;
    }
    if tree.tag(v) != Tag::Vbg || tree.dep(v) != Dep::Pcomp {
        return false;
    }
    let preposition = tree.words[v].head;
    let before = preposition.checked_sub(1).map_or("", |w| tree.low(w));
    matches!(
        (before, tree.low(preposition)),
        ("far", "from") | ("short", "of") | ("instead", "of") | ("rather", "than")
    ) || tree.low(tree.words[preposition].head) == "far" && tree.low(preposition) == "from"
}

/// "ruled out shelling" says it will not be; "did not rule out shelling" that it may.
fn ruled_out(tree: &Tree<'_>, v: usize) -> Option<(Mood, RuleId)> {
    let head = tree.words[v].head;
    let above = if tree.dep(v) == Dep::Pcomp { tree.words[head].head } else { head };
    let rules_out = tree.lemma(above) == "rule"
        && above != v
        && tree.kids(above).iter().any(|&kid| kid > above && tree.low(kid) == "out");
    rules_out.then(|| {
        if is_negated(tree, above) {
            (Mood::Possible, rules::MODALITY_POSSIBLE)
        } else {
            (Mood::Denied, rules::MODALITY_DENIED)
        }
    })
}

/// "Any patrol that enters will be fired on", "whoever breaks the truce will pay": no patrol is said to have entered, nobody to have broken it.
fn any_that(tree: &Tree<'_>, v: usize) -> bool {
    let noun = tree.words[v].head;
    let whoever = |w: usize| matches!(tree.low(w), "whoever" | "whosoever" | "anyone" | "anybody");
    tree.kids_by(v, &[Dep::Nsubj, Dep::Nsubjpass]).any(|w| matches!(tree.low(w), "whoever" | "whosoever"))
        || tree.dep(v) == Dep::Relcl && whoever(noun)
        || tree.dep(v) == Dep::Relcl
            && tree.tag(noun).is_noun()
            && matches!(tree.dep(noun), Dep::Nsubj | Dep::Nsubjpass)
            && tree
                .kids_by(noun, &[Dep::Det])
                .any(|det| matches!(tree.low(det), "any" | "whichever" | "whatever"))
            && tree
                .kids_by(tree.words[noun].head, &[Dep::Aux])
                .any(|aux| matches!(tree.low(aux), "will" | "would" | "shall" | "must"))
}

/// "Hardly a day has passed on which they did not fire": two negations.
fn hardly(tree: &Tree<'_>, v: usize) -> bool {
    let start = tree.sentences[tree.words[v].sentence].start;
    let below = matches!(tree.dep(v), Dep::Relcl | Dep::Ccomp | Dep::Advcl | Dep::Acl);
    below
        && is_negated(tree, v)
        && (start..v)
            .any(|w| matches!(tree.low(w), "hardly" | "scarcely" | "barely") && tree.words[w].head != v)
}

fn no_auxiliary(tree: &Tree<'_>, v: usize) -> bool {
    tree.kid(v, &[Dep::Aux, Dep::Auxpass, Dep::Nsubj, Dep::Nsubjpass]).is_none()
}

fn infinitive(tree: &Tree<'_>, v: usize) -> bool {
    tree.tag(v) == Tag::Vb && tree.kids_by(v, &[Dep::Aux]).any(|aux| tree.low(aux) == "to")
        || (tree.dep(v) == Dep::Xcomp && tree.tag(v) == Tag::Vb)
        || (tree.dep(v) == Dep::Xcomp
            && tree.tag(v) == Tag::Vbg
            && FAILED.contains(&tree.lemma(tree.words[v].head)))
}

/// Whether a verb is negated by "not", "never", or a subject or object with "no".
pub(crate) fn is_negated(tree: &Tree<'_>, v: usize) -> bool {
    let not = tree.kid(v, &[Dep::Neg]).is_some()
        || tree
            .kids(v)
            .iter()
            .any(|&kid| matches!(tree.low(kid), "never" | "neither" | "nor") && tree.dep(kid) != Dep::Conj);
    let no = tree
        .kids_by(v, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Dobj, Dep::Attr])
        .any(|argument| is_denied_noun(tree, argument));
    not != no
}

/// "no shots", "nobody", "none of the rockets".
fn is_denied_noun(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(tree.low(noun), "nobody" | "none" | "nothing")
        || (tree.low(noun) == "one" && noun > 0 && tree.low(noun - 1) == "no")
        || tree.kids_by(noun, &[Dep::Det, Dep::Neg]).any(|det| matches!(tree.low(det), "no" | "neither"))
        // "Neither the army nor its drones"
        || tree.kids(noun).iter().any(|&kid| kid < noun && tree.low(kid) == "neither")
        // "not one of our men", "not a single shot": the parser hangs "not" on the number or the noun.
        || (tree.low(noun) == "one" || tree.tag(noun).is_noun())
            && noun.checked_sub(if tree.low(noun) == "one" { 1 } else { 2 }).is_some_and(|w| {
                tree.low(w) == "not"
                    && tree.words[w].sentence == tree.words[noun].sentence
                    && (tree.low(noun) == "one" || matches!(tree.low(w + 1), "one" | "a" | "single"))
            })
        // "not a single violation of the truce": or rightly on the noun.
        || tree.tag(noun).is_noun()
            && tree.kids_by(noun, &[Dep::Neg]).any(|not| not < noun && tree.low(not) == "not")
            && tree.kids(noun).iter().any(|&kid| kid < noun && matches!(tree.low(kid), "single" | "one"))
        // "no ceasefire violations": the parser may hang "no" on the word between.
        || (tree.tag(noun).is_noun() && tree.core(noun).any(|w| w < noun && matches!(tree.low(w), "no" | "zero") && tree.tag(w) == Tag::Dt))
        || tree.kids_by(noun, &[Dep::Nummod]).any(|number| matches!(tree.low(number), "zero" | "0"))
}

/// "any further incursion", "every breach", "possible attack": nothing that is said to have happened.
fn hypothetical_noun(tree: &Tree<'_>, noun: usize) -> bool {
    if !tree.tag(noun).is_noun() {
        return false;
    }
    let free = tree
        .kids_by(noun, &[Dep::Det])
        .any(|det| matches!(tree.low(det), "any" | "every" | "each" | "whatever"));
    let might = tree.kids_by(noun, &[Dep::Amod]).any(|kid| {
        matches!(tree.low(kid), "possible" | "potential" | "future" | "imminent" | "hypothetical" | "planned")
    });
    free && !under_denial(tree, noun) || might
}

/// "denied any violation" is about violations; "any" does not make them imagined.
fn under_denial(tree: &Tree<'_>, noun: usize) -> bool {
    tree.ancestors(noun).take(4).any(|above| {
        matches!(lexicon::speech_of(tree.lemma(above)), Some(Speech::Deny | Speech::Accuse))
            || tree.kid(above, &[Dep::Neg]).is_some()
    })
}

/// The verb a noun depends on as argument.
fn governing_verb(tree: &Tree<'_>, noun: usize) -> Option<usize> {
    if tree.is_verb(noun) {
        return Some(noun);
    }
    let mut at = noun;
    for _ in 0..4 {
        let head = tree.words[at].head;
        if head == at {
            return None;
        }
        if tree.is_verb(head) || tree.lemma(head) == "be" {
            return Some(head);
        }
        at = head;
    }
    None
}

/// Whether verb `v` says of noun `at` that it was or was not: "occurred", "recorded", "carried out", "committed".
fn tells_of(tree: &Tree<'_>, v: usize, at: usize) -> bool {
    tree.words[at].head == v
        && matches!(tree.dep(at), Dep::Nsubj | Dep::Nsubjpass | Dep::Dobj | Dep::Attr)
        && lexicon::speech_of(tree.lemma(v)) != Some(Speech::Deny)
}

/// Whether the clause is hedged by hearsay: "reportedly", "was reported", "reports of".
pub(crate) fn hearsay(tree: &Tree<'_>, at: usize, verb: Option<usize>) -> bool {
    let adverb =
        |v: usize| tree.kids_by(v, &[Dep::Advmod]).any(|kid| lexicon::HEARSAY.contains(&tree.low(kid)));
    let passive_report = |v: usize| {
        matches!(tree.lemma(v), "report" | "allege")
            && tree.is_passive(v)
            && tree.kid(v, &[Dep::Agent]).is_none()
            && !tree.kids_by(v, &[Dep::Prep]).any(|prep| tree.low(prep) == "to")
    };
    let mut at_verb = verb.or_else(|| governing_verb(tree, at));
    for _ in 0..3 {
        let Some(v) = at_verb else { break };
        if adverb(v) || passive_report(v) {
            return true;
        }
        let head = tree.words[v].head;
        let own_subject = tree.kid(v, &[Dep::Nsubj, Dep::Nsubjpass]).is_some();
        at_verb = (head != v
            && !own_subject
            && matches!(tree.dep(v), Dep::Conj | Dep::Xcomp)
            && tree.is_verb(head))
        .then_some(head);
    }
    let active_report =
        |v: usize| tree.lemma(v) == "report" && tree.words[at].head == v && tree.dep(at) == Dep::Dobj;
    let reports_of = tree.ancestors(at).take(3).any(|above| {
        matches!(
            tree.lemma(above),
            "report"
                | "rumour"
                | "rumor"
                | "allegation"
                | "claim"
                | "accusation"
                | "suggestion"
                | "insinuation"
                | "assertion"
                | "contention"
        ) && tree.tag(above).is_noun()
    });
    // "Reports of a strike …" at the start of a line may be taken for a verb.
    let opening = tree.ancestors(at).take(4).any(|above| {
        tree.low(above) == "reports" && tree.words.get(above + 1).is_some_and(|next| next.low == "of")
    });
    // "Unconfirmed: shots at a convoy."
    let start = tree.paragraphs[tree.words[at].paragraph].start;
    let unconfirmed = (start..(start + 4).min(at))
        .any(|w| matches!(tree.low(w), "unconfirmed" | "unverified" | "rumour" | "rumor"))
        && (start..at).take(9).any(|w| tree.low(w) == ":");
    unconfirmed || opening || reports_of || governing_verb(tree, at).is_some_and(active_report)
}

/// The modality of an act from its mood, the sayings it is told in, and how the nearest speaker stands to the actor.
pub(crate) fn modality(
    mood: (Mood, RuleId),
    hearsay: bool,
    chain: &[Speech],
    relation: Option<Relation>,
) -> Option<(Modality, RuleId)> {
    // What a verb of denial denies is denied once; a negated clause inside it would be two negations, and asserts.
    let denials =
        chain.iter().filter(|speech| **speech == Speech::Deny).count() + usize::from(mood.0 == Mood::Denied);
    match mood.0 {
        Mood::Hypothetical => return None,
        Mood::Due => {
            return Some(match chain.first() {
                Some(Speech::Threaten | Speech::Warn) => (Modality::Threatened, rules::MODALITY_THREATENED),
                Some(Speech::Demand) => (Modality::Demanded, rules::MODALITY_DEMANDED),
                _ => (Modality::Planned, mood.1),
            });
        }
        Mood::Demanded => return Some((Modality::Demanded, mood.1)),
        Mood::Threatened => return Some((Modality::Threatened, mood.1)),
        Mood::Conditional => return Some((Modality::Conditional, mood.1)),
        Mood::Possible => return Some((Modality::Possible, mood.1)),
        Mood::Done | Mood::Denied => {}
    }
    if denials % 2 == 1 {
        let rule = if mood.0 == Mood::Denied { mood.1 } else { rules::MODALITY_DENIED };
        return Some((Modality::Denied, rule));
    }
    match chain.first() {
        Some(Speech::Demand) => return Some((Modality::Demanded, rules::MODALITY_DEMANDED)),
        Some(Speech::Order) => return Some((Modality::Planned, rules::MODALITY_DUE)),
        Some(Speech::Threaten) => return Some((Modality::Threatened, rules::MODALITY_THREATENED)),
        Some(Speech::Agree) => return Some((Modality::Planned, rules::MODALITY_DUE)),
        _ => {}
    }
    Some(match relation {
        Some(Relation::Other) => (Modality::Alleged, rules::MODALITY_OTHER),
        Some(Relation::Nameless) => (Modality::Alleged, rules::MODALITY_HEARSAY),
        // An accusation is one side's word even where the report does not say which side the accuser is.
        Some(Relation::Unplaced) if chain.first() == Some(&Speech::Accuse) => {
            (Modality::Alleged, rules::MODALITY_OTHER)
        }
        _ if hearsay => (Modality::Alleged, rules::MODALITY_HEARSAY),
        _ => (Modality::Asserted, rules::MODALITY_PLAIN),
    })
}
