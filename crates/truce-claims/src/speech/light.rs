//! Verbs that say by a noun: "issued a denial", "levelled accusations", "renewed its appeal", "gave the order".
//!
//! The verb has no content of its own; what is done with words stands in its object, or in the words after "be".

use crate::lexicon::{self, Class, Speech};
use crate::tree::Tree;
use crate::verbs::is_event_noun;
use truce_language::Dep;

/// Verbs that put words forth, whatever words they are.
const UTTERS: &str = "issue make give level voice express repeat reiterate renew launch lodge file submit send deliver put raise utter sound \
     announce declare signal convey release publish hurl direct trade exchange offer press register restate echo address extend \
     fire-off pile heap cast lay reaffirm underline underscore stress add table present receive join drop fling transmit hand state";

/// Nouns for what is done with words.
const DONE: &[(Speech, &str)] = &[
    (
        Speech::Accuse,
        "accusation blame condemnation denunciation protest complaint outrage indignation recrimination censure rebuke reproach \
         criticism condemnations",
    ),
    (Speech::Deny, "denial rebuttal refutation disclaimer disavowal"),
    (Speech::Admit, "admission confession acknowledgement acknowledgment apology"),
    (Speech::Warn, "warning caution"),
    (Speech::Threaten, "threat ultimatum"),
    (Speech::Demand, "call appeal demand plea"),
    (Speech::Order, "order instruction directive command"),
    (
        Speech::Agree,
        "consent acceptance approval assent commitment pledge assurance promise guarantee nod blessing undertaking adherence",
    ),
    (Speech::Reject, "rejection refusal veto objection opposition"),
];

/// What the object of a verb of uttering does; nothing inside where the verb utters and its object is no saying.
pub(super) fn light(tree: &Tree<'_>, i: usize) -> Option<Option<Speech>> {
    if tree.is_passive(i) || tree.kid(i, &[Dep::Neg]).is_some() {
        return None;
    }
    let object = tree.kid(i, &[Dep::Dobj])?;
    let (verb, noun) = (tree.lemma(i), tree.lemma(object));
    if verb == "sound" && noun == "alarm" {
        return Some(Some(Speech::Warn));
    }
    if !UTTERS.split_whitespace().any(|word| word == verb) || !tree.tag(object).is_noun() {
        return None;
    }
    let (speech, _) = DONE.iter().find(|(_, list)| list.split_whitespace().any(|word| word == noun))?;
    // "received a warning", "placed an order for tents": somebody else's, or no command.
    let own = match verb {
        "receive" => false,
        "make" | "put" | "add" | "join" => {
            !matches!(noun, "order" | "command" | "call") || reaches(tree, i, object)
        }
        _ => !matches!(noun, "call" | "order" | "command") || reaches(tree, i, object),
    };
    own.then_some(Some(*speech))
}

/// Whether a call or an order is for, to or about something: "a call for a halt", "the order to fire"; a telephone call is not.
fn reaches(tree: &Tree<'_>, verb: usize, noun: usize) -> bool {
    let to = |at: usize| {
        tree.kid(at, &[Dep::Acl, Dep::Ccomp, Dep::Xcomp, Dep::Relcl]).is_some()
            || tree.object_of(at, &["for", "on", "upon"]).is_some()
    };
    to(noun) || to(verb)
}

/// Whom an utterance is against or addressed to: "levelled accusations at the group".
pub(crate) fn against(tree: &Tree<'_>, i: usize) -> Option<usize> {
    let object = tree.kid(i, &[Dep::Dobj])?;
    light(tree, i).flatten()?;
    let prepositions = ["against", "at", "on", "upon", "to", "with"];
    tree.object_of(object, &prepositions).or_else(|| tree.object_of(i, &prepositions))
}

/// Charges and denials told by other words than the verbs for them.
pub(super) fn roundabout(tree: &Tree<'_>, i: usize) -> Option<Option<Speech>> {
    let object = tree.kid(i, &[Dep::Dobj]);
    let after = |words: &[&str]| tree.object_of(i, words);
    let speech = match tree.lemma(i) {
        // "speaks of a breach", "spoke of an assassination": named as a wrong.
        "speak" | "talk" if after(&["of"]).is_some_and(|what| is_wrong(tree, what)) => Speech::Accuse,
        "cry" if object.is_some_and(|what| tree.lemma(what) == "foul") => Speech::Accuse,
        "point" if tree.object_of(i, &["to"]).is_some_and(|what| is_wrong(tree, what)) => Speech::Accuse,
        // "is not aware of any fire", "has no knowledge of a strike".
        "be" if unaware(tree, i) => Speech::Deny,
        "have"
            if object.is_some_and(|what| {
                matches!(tree.lemma(what), "knowledge" | "record")
                    && tree.kids(what).iter().any(|&kid| tree.low(kid) == "no")
                    && tree.object_of(what, &["of"]).is_some()
            }) =>
        {
            Speech::Deny
        }
        "push" | "hit" | "fire" | "bite"
            if after(&["on", "against", "at"])
                .is_some_and(|what| crate::untrue::is_charge(tree.lemma(what)))
                && tree.kids(i).iter().any(|&kid| kid > i && tree.low(kid) == "back") =>
        {
            Speech::Deny
        }
        // "distanced itself from the attack".
        "distance" if after(&["from"]).is_some_and(|what| is_event_noun(tree, Some(what))) => Speech::Deny,
        _ => return None,
    };
    Some(Some(speech))
}

/// "is not aware of", "was unaware of".
fn unaware(tree: &Tree<'_>, be: usize) -> bool {
    let negated = tree.kid(be, &[Dep::Neg]).is_some();
    tree.kids_by(be, &[Dep::Acomp]).any(|kid| {
        let of = tree.object_of(kid, &["of"]);
        of.is_some()
            && (tree.lemma(kid) == "unaware" && !negated || tree.lemma(kid) == "aware" && negated)
            && of.is_some_and(|what| {
                is_event_noun(tree, Some(what))
                    || lexicon::is(tree.lemma(what), Class::BREACH)
                    || tree.lemma(what) == "incident"
            })
    })
}

/// What is wrong by its name: a breach, aggression, a crime, a massacre.
fn is_wrong(tree: &Tree<'_>, noun: usize) -> bool {
    lexicon::is(tree.lemma(noun), Class::BREACH)
        || matches!(
            tree.lemma(noun),
            "aggression"
                | "crime"
                | "massacre"
                | "assassination"
                | "atrocity"
                | "outrage"
                | "murder"
                | "slaughter"
                | "terrorism"
                | "treachery"
                | "betrayal"
                | "sabotage"
                | "genocide"
                | "escalation"
        )
}
