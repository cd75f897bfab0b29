//! What is called untrue: "is a fabrication", "there is no truth to reports that …", "was made up", "does not stand up".
//!
//! An act told inside a charge that its teller calls untrue is denied, wherever in the sentence the charge stands.

use crate::factuality::is_negated;
use crate::lexicon::{self, Speech, Words};
use crate::tree::Tree;
use std::sync::OnceLock;
use truce_language::Dep;

/// How many words up a charge may stand above the act it tells.
const REACH: usize = 5;

/// Words that call something said untrue.
const UNTRUE: &str = "lie fabrication false untrue baseless unfounded falsehood groundless fiction invention disinformation misinformation \
     propaganda fake nonsense slander incorrect inaccurate rubbish hoax falsification concoction bogus fictitious spurious absurd \
     absurdity ludicrous preposterous laughable ridiculous libel calumny canard smear myth fantasy fairytale fairy-tale untruth \
     distortion misleading mendacious libellous slanderous trumped-up cooked-up made-up concocted fabricated invented imaginary erroneous \
     unsubstantiated ungrounded balderdash hogwash bunk garbage claptrap drivel gibberish \
     tosh poppycock smokescreen delusion figment scaremongering forgery doctored mendacity humbug  \
     far-fetched outlandish risible malicious defamatory";

/// Nouns for what somebody says against somebody.
const CHARGES: &str = "charge accusation allegation claim report suggestion assertion rumour rumor story account complaint statement \
     information news footage video publication insinuation notion idea version contention implication finding narrative \
     denunciation talk hint innuendo slur imputation assumption supposition testimony picture image recording screenshot clip post \
     conclusion article dispatch despatch message communique communiqué speculation tale figure number pretext excuse justification";

/// Verbs that, done to a charge, say that it was made and not found.
const MADE_UP: &str = "fabricate invent concoct stage doctor forge falsify fake counterfeit manufacture disprove debunk refute discredit trump";

fn table(list: &'static str) -> Words<()> {
    let mut words = Words::default();
    for word in list.split_whitespace() {
        words.entry(word, || ());
    }
    words
}

/// Words that call something said untrue.
pub(crate) fn is_untrue(lemma: &str) -> bool {
    static WORDS: OnceLock<Words<()>> = OnceLock::new();
    WORDS.get_or_init(|| table(UNTRUE)).get(lemma).is_some()
}

/// Nouns for what somebody says against somebody.
pub(crate) fn is_charge(lemma: &str) -> bool {
    static WORDS: OnceLock<Words<()>> = OnceLock::new();
    WORDS.get_or_init(|| table(CHARGES)).get(lemma).is_some()
}

/// "The report that they fired is a fabrication", "no truth to claims that they fired", "“Lies,” he said of the claim that they fired".
pub(crate) fn refuted(tree: &Tree<'_>, at: usize) -> bool {
    tree.ancestors(at).take(REACH).any(|above| {
        if !is_charge(tree.lemma(above)) || !tree.tag(above).is_noun() {
            return false;
        }
        let head = tree.words[above].head;
        // "called the claim that they fired a lie": the name may hang on any word before it.
        let named = tree.dep(above) != Dep::Pobj
            && tree.ancestors(above).take(2).any(|call| {
                matches!(tree.lemma(call), "call" | "brand" | "label" | "term" | "dub")
                    && call < above
                    && tree.any_under(call, |w| w > at && is_untrue(tree.lemma(w)))
            });
        if named {
            return true;
        }
        match tree.dep(above) {
            Dep::Nsubj | Dep::Nsubjpass => calls_untrue(tree, head),
            Dep::Pobj if matches!(tree.low(head), "to" | "in" | "for" | "of" | "behind") => {
                let truth = tree.words[head].head;
                let be = tree.words[truth].head;
                no_truth(tree, truth)
                    || (tree.is_verb(be) || tree.lemma(be) == "be") && calls_untrue(tree, be)
                    || said_untrue(tree, truth)
            }
            Dep::Pobj if matches!(tree.low(head), "about" | "on" | "regarding") => {
                said_untrue(tree, tree.words[head].head)
            }
            _ => false,
        }
    })
}

/// "“All of this is false,” she said of the report": what the verb of speech says calls untrue.
fn said_untrue(tree: &Tree<'_>, verb: usize) -> bool {
    tree.is_verb(verb)
        && lexicon::speech_of(tree.lemma(verb)).is_some()
        && (tree
            .kids_by(verb, &[Dep::Ccomp, Dep::Parataxis, Dep::Dobj])
            .any(|said| calls_untrue(tree, said) || tree.tag(said).is_noun() && is_untrue(tree.lemma(said)))
            || matches!(tree.dep(verb), Dep::Parataxis | Dep::Ccomp)
                && calls_untrue(tree, tree.words[verb].head))
}

/// "no truth", "no basis", "not a word of truth".
fn no_truth(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.lemma(noun),
        "truth"
            | "substance"
            | "basis"
            | "foundation"
            | "merit"
            | "veracity"
            | "validity"
            | "grain"
            | "shred"
    ) && (tree.kids(noun).iter().any(|&kid| matches!(tree.low(kid), "no" | "not" | "little" | "any"))
        || tree.kids_by(tree.words[noun].head, &[Dep::Neg]).next().is_some())
}

/// "is a fabrication", "was baseless", "are untrue", "proved false", "was made up", "does not hold water".
pub(crate) fn calls_untrue(tree: &Tree<'_>, v: usize) -> bool {
    let negated = is_negated(tree, v);
    let under = |deps: &[Dep]| tree.kids_by(v, deps).filter(|&kid| kid > v).collect::<Vec<_>>();
    match tree.lemma(v) {
        "be" | "prove" | "turn" | "appear" | "seem" | "remain" | "amount" | "constitute" | "sound" => {
            let named = under(&[Dep::Attr, Dep::Acomp, Dep::Oprd, Dep::Dobj, Dep::Xcomp]);
            let untrue = named.iter().any(|&kid| is_untrue(tree.lemma(kid)))
                || matches!(tree.lemma(v), "be" | "amount")
                    && tree.object_of(v, &["to"]).is_some_and(|what| is_untrue(tree.lemma(what)))
                || named.iter().any(|&kid| {
                    // "is a pack of lies", "a tissue of falsehoods", "nothing but propaganda", "out of thin air".
                    tree.object_of(kid, &["of", "but"]).is_some_and(|of| is_untrue(tree.lemma(of)))
                });
            let not_true = negated
                && (named
                    .iter()
                    .any(|&kid| matches!(tree.lemma(kid), "true" | "correct" | "accurate" | "so" | "case"))
                    || tree.kids_by(v, &[Dep::Advmod]).any(|kid| tree.low(kid) == "so" && kid > v));
            let baseless = tree.object_of(v, &["without"]).is_some_and(|what| {
                matches!(
                    tree.lemma(what),
                    "foundation" | "basis" | "merit" | "substance" | "truth" | "ground" | "fact"
                )
            });
            let no_truth = named.iter().any(|&kid| no_truth(tree, kid));
            untrue && !negated || not_true || baseless && !negated || no_truth
        }
        "have" | "bear" | "contain" => tree.kid(v, &[Dep::Dobj]).is_some_and(|object| {
            no_truth(tree, object)
                || matches!(tree.lemma(object), "relation" | "resemblance" | "nothing")
                    && tree.any_under(object, |w| matches!(tree.lemma(w), "reality" | "truth" | "fact"))
        }),
        // "does not correspond to reality", "does not stand up", "holds no water".
        "correspond" => {
            negated
                && tree
                    .object_of(v, &["to", "with"])
                    .is_some_and(|o| matches!(tree.lemma(o), "reality" | "truth" | "fact"))
        }
        "stand" | "hold" | "add" | "check" => {
            negated
                && tree.kids(v).iter().any(|&kid| {
                    kid > v && (matches!(tree.low(kid), "up" | "out") || tree.lemma(kid) == "water")
                })
        }
        "make" => tree.is_passive(v) && tree.kids(v).iter().any(|&kid| kid > v && tree.low(kid) == "up"),
        lemma => {
            static WORDS: OnceLock<Words<()>> = OnceLock::new();
            !negated && tree.is_passive(v) && WORDS.get_or_init(|| table(MADE_UP)).get(lemma).is_some()
        }
    }
}

/// "Nothing of the kind happened", "nothing of the sort took place".
pub(crate) fn nothing_of_it(tree: &Tree<'_>, v: usize) -> bool {
    tree.kids_by(v, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Attr, Dep::Dobj]).any(|noun| {
        matches!(tree.low(noun), "nothing" | "thing" | "anything")
            && tree.object_of(noun, &["of"]).is_some_and(|of| matches!(tree.lemma(of), "kind" | "sort"))
            && (tree.low(noun) == "nothing" || is_negated(tree, v))
            || tree.low(noun) == "thing"
                && tree.core(noun).any(|w| tree.low(w) == "such")
                && tree.core(noun).any(|w| tree.low(w) == "no")
    })
}

/// "anything to do with the shelling", under a verb of denial.
pub(crate) fn to_do_with(tree: &Tree<'_>, at: usize) -> bool {
    let with = tree.words[at].head;
    let does = tree.words[with].head;
    let thing = tree.words[does].head;
    tree.tag(at).is_noun()
        && tree.low(with) == "with"
        && tree.lemma(does) == "do"
        && matches!(tree.low(thing), "anything" | "nothing" | "something")
        && tree
            .ancestors(thing)
            .take(3)
            .any(|above| lexicon::speech_of(tree.lemma(above)) == Some(Speech::Deny))
}

/// "was not behind the attack": it denies whose the attack was.
pub(crate) fn not_behind(tree: &Tree<'_>, at: usize) -> bool {
    let behind = tree.words[at].head;
    let stands = tree.words[behind].head;
    tree.low(behind) == "behind"
        && tree.dep(at) == Dep::Pobj
        && matches!(tree.lemma(stands), "be" | "stand")
        && is_negated(tree, stands)
}

/// "will file a complaint over the violations", "refused to comment on the strike": what is complained of or left without comment.
/// They leave it standing, whether the protest is still to come or the comment withheld.
pub(crate) fn spoken_about(tree: &Tree<'_>, noun: usize) -> bool {
    if tree.is_verb(noun) {
        return false;
    }
    for (below, prep) in std::iter::once(noun).chain(tree.ancestors(noun)).zip(tree.ancestors(noun)).take(4) {
        if tree.is_verb(prep) {
            return false;
        }
        let about = matches!(tree.low(prep), "over" | "against" | "about" | "at" | "on");
        if !about || tree.dep(below) != Dep::Pobj {
            continue;
        }
        let says = tree.words[prep].head;
        let complains =
            matches!(tree.lemma(says), "complaint" | "protest" | "complain" | "outcry" | "outrage" | "anger");
        let silent = matches!(tree.low(prep), "on" | "about")
            && matches!(tree.lemma(says), "comment" | "remark" | "elaborate");
        return complains || silent;
    }
    false
}
