//! What kind of saying a verb is: by its base form, and where that is not enough by its grammar and its objects.

use super::Speeches;
use super::idioms::idiom as worded;
use super::light::{light, roundabout};
use crate::actors::Cast;
use crate::lexicon::{self, Class, Speech};
use crate::quotes;
use crate::syntax;
use crate::tree::Tree;
use crate::untrue::is_charge;
use truce_language::{Dep, Tag};

impl Speeches {
    /// What kind of saying verb `i` is, by its base form and grammar.
    pub(super) fn speech(&self, tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> Option<Speech> {
        let lemma = tree.lemma(i);
        let object = tree.kid(i, &[Dep::Dobj]);
        let clause = tree.kid(i, &[Dep::Ccomp, Dep::Xcomp]);
        if lemma == "call" {
            return naming(tree, i);
        }
        // "He lies when he claims that …": what is said there is the denier's word, not the claimer's.
        if crate::factuality::is_lie(tree, i) {
            return None;
        }
        if let Some(found) = worded(tree, i)
            .map(Some)
            .or_else(|| idiom(tree, i))
            .or_else(|| roundabout(tree, i))
            .or_else(|| light(tree, i))
        {
            return found;
        }
        let object_lemma = object.map_or("", |object| tree.lemma(object));
        let speech = match lemma {
            "confirm" => Speech::Say,
            // "has told its troops to fire": commanded; "alleged 14 breaches": charged.
            "tell" if tree.is_passive(i) && told_to(tree, i) => Speech::Order,
            "allege" if object.is_some_and(|o| is_wrong_or_act(tree, o)) => Speech::Accuse,
            "want" => return None,
            "put" if !matches!(object_lemma, "toll" | "number" | "figure" | "count" | "death") => {
                return None;
            }
            "list" | "point" | "speak"
                if object.is_none() && tree.object_of(i, &["of", "to", "about"]).is_none() =>
            {
                return None;
            }
            // "continues its attacks" says nothing; "“We were there,” he continued" does.
            "continue"
                if clause.is_none_or(|clause| tree.dep(clause) == Dep::Xcomp)
                    && (object.is_some_and(|object| !self.in_quotation(tree, object))
                        || clause.is_some()
                        || !self.beside_quotation(tree, i)) =>
            {
                return None;
            }
            // "directs the group's work": no command is given.
            "direct" | "command" | "task" if clause.is_none() => return None,
            // "firing warning shots"
            "warn"
                if tree.low(i) == "warning"
                    && tree.words.get(i + 1).is_some_and(|next| {
                        matches!(next.lemma.as_str(), "shot" | "fire" | "shell" | "round" | "burst" | "strike" | "flare")
                    }) =>
            {
                return None;
            }
            // "accused them of refusing to leave", "refused to let a convoy through": not done, and nothing is said by it.
            "refuse" | "decline"
                if tree.dep(i) == Dep::Pcomp
                    || clause.is_some_and(|clause| {
                        matches!(tree.lemma(clause), "let" | "allow" | "permit" | "admit" | "grant")
                    }) =>
            {
                return None;
            }
            // "refused to blame either side", "declined to say whether": nothing is turned down.
            "refuse" | "decline"
                if clause.is_some_and(|clause| {
                    matches!(
                        lexicon::speech_of(tree.lemma(clause)),
                        Some(Speech::Accuse | Speech::Say | Speech::Deny | Speech::Assess | Speech::Observe)
                    ) || matches!(tree.lemma(clause), "name" | "identify" | "discuss" | "be" | "give")
                }) =>
            {
                return None;
            }
            // "has committed 60 violations": done, and nothing taken on.
            "commit" if tree.object_of(i, &["to"]).is_none() && clause.is_none_or(|clause| tree.dep(clause) != Dep::Xcomp) => {
                return None;
            }
            // "asking that his name be withheld"
            "ask" | "request" if asks_no_name(tree, i) => return None,
            // "people ask me if it holds": a question.
            "ask"
                if clause.is_some_and(|clause| {
                    tree.kids_by(clause, &[Dep::Mark]).any(|mark| matches!(tree.low(mark), "if" | "whether"))
                }) =>
            {
                return None;
            }
            // "Asked about the raid, she said": nothing is asked for.
            "ask" | "press" | "question"
                if tree.tag(i) == Tag::Vbn
                    && matches!(tree.dep(i), Dep::Advcl | Dep::Prep | Dep::Acl)
                    && (tree.kid(i, &[Dep::Agent]).is_none() || tree.kid(i, &[Dep::Xcomp]).is_none()) =>
            {
                return None;
            }
            "ask"
                if clause.is_some_and(|clause| {
                    tree.under(clause).any(|w| tree.low(w) == "not")
                        && tree.under(clause).any(|w| matches!(tree.lemma(w), "name" | "identify"))
                }) =>
            {
                return None;
            }
            "ask"
                // "asked what had happened"; "asks both to honour what they signed" asks for something.
                if clause.is_some_and(|clause| {
                    tree.any_under(clause, |w| w < clause && matches!(tree.tag(w), Tag::Wp | Tag::Wrb))
                }) =>
            {
                Speech::Say
            }
            "promise" | "pledge" | "vow" | "threaten" | "swear" if self.is_harm(tree, i) => Speech::Threaten,
            "vow" => Speech::Agree,
            "swear" => return None,
            "pressure" | "press" | "push" | "lobby" if object.is_none() && clause.is_none() => return None,
            "expect" | "hope" | "fear" | "doubt" | "worry" if clause.is_none() && object.is_none() => {
                return None;
            }
            "insist" if tree.object_of(i, &["on"]).is_some() => Speech::Demand,
            "reply" | "respond" | "answer" | "counter" | "retort"
                if clause.is_none()
                    && !self.beside_quotation(tree, i)
                    && tree.object_of(i, &["in"]).is_none_or(|where_| tree.kid(where_, &[Dep::Acl]).is_none()) =>
            {
                return None;
            }
            // "“Out of the question,” she snapped": words, or nothing is said by the manner of it.
            _ if is_manner(lemma)
                && clause.is_none_or(|clause| tree.dep(clause) != Dep::Ccomp)
                && !self.beside_quotation(tree, i)
                && tree.dep(i) != Dep::Parataxis =>
            {
                return None;
            }
            "disown" | "contradict" | "gainsay" | "veto" | "spurn" | "fault"
                if object.is_none() && clause.is_none() =>
            {
                return None;
            }
            "warn" | "caution" if tree.is_passive(i) && syntax::doer(tree, i).is_none() => Speech::Warn,
            "blame" | "accuse" | "charge" => Speech::Accuse,
            "condemn" | "denounce" | "criticise" | "criticize" | "slam" | "decry" | "deplore" => {
                Speech::Accuse
            }
            "accept" | "approve" | "undertake" | "welcome"
                if object.is_some_and(|o| lexicon::is(tree.lemma(o), Class::TRUCE)) =>
            {
                Speech::Agree
            }
            "accept" | "approve" | "undertake" | "welcome" | "push" | "own" | "task" | "refuse"
            | "oppose" | "rate"
                if clause.is_none() =>
            {
                return None;
            }
            "order" if tree.is_passive(i) && clause.is_none() => return None,
            "see" | "hear" if clause.is_some() && object.is_none() && !cast_monitor(tree, cast, i) => {
                Speech::Say
            }
            "make" => return None,
            "receive" => return None,
            _ => lexicon::speech_of(lemma)?,
        };
        Some(speech)
    }

    /// Whether what is promised or vowed is harm: a response, force, revenge.
    fn is_harm(&self, tree: &Tree<'_>, i: usize) -> bool {
        // "promised to stop the strikes"
        let ends = tree.kids_by(i, &[Dep::Xcomp]).any(|kid| {
            matches!(
                tree.lemma(kid),
                "stop" | "halt" | "cease" | "end" | "refrain" | "suspend" | "pause" | "avoid" | "prevent"
            )
        });
        !ends
            && tree.any_under(i, |w| {
                w > i
                    && matches!(
                        tree.lemma(w),
                        "response"
                            | "respond"
                            | "retaliate"
                            | "retaliation"
                            | "revenge"
                            | "force"
                            | "strike"
                            | "attack"
                            | "act"
                            | "punish"
                            | "reply"
                            | "consequence"
                            | "price"
                            | "avenge"
                            | "resume"
                            | "hit"
                            | "destroy"
                            | "crush"
                    )
            })
    }

    fn beside_quotation(&self, tree: &Tree<'_>, i: usize) -> bool {
        let sentence = tree.words[i].sentence;
        let next = tree.sentences[sentence].end;
        let opens = |w: usize| {
            tree.words.get(w).is_some_and(|word| {
                quotes::holding(&self.quotations, word.range.start).is_some()
                    && word.paragraph == tree.words[i].paragraph
            })
        };
        opens(next) || tree.sentences[sentence].clone().any(opens)
    }
}

/// "asking that his name be withheld", "requested anonymity": asked of a reporter.
fn asks_no_name(tree: &Tree<'_>, v: usize) -> bool {
    tree.any_under(v, |w| {
        w > v
            && (tree.lemma(w) == "anonymity"
                || matches!(tree.lemma(w), "withhold" | "identify" | "name")
                    && (tree.is_passive(w) || tree.low(w) == "name" && tree.kid(w, &[Dep::Poss]).is_some()))
    })
}

/// "called them cowards" names, "called on them" demands; "called a meeting" says nothing.
fn naming(tree: &Tree<'_>, i: usize) -> Option<Speech> {
    let object = tree.kid(i, &[Dep::Dobj]);
    let clause = tree.kid(i, &[Dep::Ccomp, Dep::Xcomp]);
    let named = tree.kid(i, &[Dep::Oprd]).is_some() && object.is_some();
    // "called in the ambassador": summoned to be told off.
    if tree
        .object_of(i, &["in"])
        .or(object.filter(|_| particle(tree, i, "in")))
        .is_some_and(|called| is_envoy(tree, called))
    {
        return Some(Speech::Accuse);
    }
    let asks = tree.kids(i).iter().any(|&kid| {
        // "a truce the group had called on its own"
        let alone = tree.kid(kid, &[Dep::Pobj]).is_some_and(|own| tree.low(own) == "own");
        tree.dep(kid) == Dep::Prep && matches!(tree.low(kid), "on" | "for" | "upon") && !alone
    });
    // "called the shooting at its post unacceptable": the parser may hang the name on the nearest noun.
    let late = object.is_some_and(|object| {
        let sentence = tree.sentences[tree.words[i].sentence].clone();
        is_wrong_or_act(tree, object)
            && (object..sentence.end.min(object + 10)).any(|w| {
                tree.tag(w).is_adjective()
                    && matches!(
                        tree.low(w),
                        "unacceptable"
                            | "illegal"
                            | "unlawful"
                            | "outrageous"
                            | "criminal"
                            | "baseless"
                            | "false"
                    )
            })
    });
    if what_called(tree, i) || named || late {
        Some(Speech::Call)
    } else if asks {
        Some(Speech::Demand)
    } else if tree.kid(i, &[Dep::Oprd]).is_some()
        || (object.is_some() && clause.is_some())
        || called_it(tree, i)
    {
        Some(Speech::Call)
    } else {
        None
    }
}

/// Idioms that say with the words around the verb; inside, nothing where the idiom is no saying.
fn idiom(tree: &Tree<'_>, i: usize) -> Option<Option<Speech>> {
    let lemma = tree.lemma(i);
    let object = tree.kid(i, &[Dep::Dobj]);
    let object_lemma = object.map_or("", |object| tree.lemma(object));
    let clause = tree.kid(i, &[Dep::Ccomp, Dep::Xcomp]);
    let speech = match lemma {
        "describe" | "characterise" | "characterize" | "label" | "brand" | "term" | "dub" => Speech::Call,
        // "responsibility was claimed by the group"
        "take" | "claim" | "accept" | "assume"
            if tree
                .kid(i, &[Dep::Nsubjpass])
                .is_some_and(|subject| tree.lemma(subject) == "responsibility") =>
        {
            Speech::Admit
        }
        "rule" if particle(tree, i, "out") => Speech::Reject,
        "declare" | "pronounce" if declared_over(tree, i) => Speech::Reject,
        // Idioms of blame: "holds them responsible", "pointed the finger at", "laid the blame on", "put it down to".
        "hold"
            if tree
                .kids_by(i, &[Dep::Oprd, Dep::Ccomp, Dep::Acomp, Dep::Xcomp])
                .any(|kid| matches!(tree.lemma(kid), "responsible" | "accountable" | "liable")) =>
        {
            Speech::Accuse
        }
        "point"
            if object.is_none()
                && tree.object_of(i, &["at"]).is_some_and(|at| {
                    lexicon::is(tree.lemma(at), Class::FORCE) && !tree.tag(i).is_noun()
                }) =>
        {
            Speech::Accuse
        }
        "put" if particle(tree, i, "down") && tree.low(object.unwrap_or(i)) == "it" => Speech::Accuse,
        // "put the shots down to nerves"
        "put"
            if particle(tree, i, "down")
                && object.is_some_and(|o| is_wrong_or_act(tree, o))
                && tree.object_of(i, &["to"]).is_some() =>
        {
            Speech::Call
        }
        // "called the shooting at its post unacceptable": the parser may hang the name elsewhere.
        "find"
            if object.is_some_and(|o| {
                lexicon::is(tree.lemma(o), Class::TRUCE) || tree.lemma(o) == "situation"
            }) && tree.kid(i, &[Dep::Oprd, Dep::Acomp, Dep::Prep]).is_some() =>
        {
            Speech::Assess
        }
        // "would like to see them gone"
        "like" | "love" | "prefer"
            if tree.kids_by(i, &[Dep::Aux]).any(|aux| matches!(tree.low(aux), "would" | "'d"))
                && clause.is_some_and(|clause| matches!(tree.lemma(clause), "see" | "have")) =>
        {
            Speech::Demand
        }
        "attribute" if tree.object_of(i, &["to"]).is_some() => Speech::Accuse,
        // "counted on the other side to leave", "looked to both to hold back"
        "count" | "rely" | "look" | "depend"
            if tree
                .kids_by(i, &[Dep::Xcomp, Dep::Advcl])
                .any(|kid| kid > i && tree.kids_by(kid, &[Dep::Aux]).any(|aux| tree.low(aux) == "to"))
                && tree.object_of(i, &["on", "upon", "to"]).is_some_and(|asked| {
                    tree.tag(asked).is_proper()
                        || lexicon::is(tree.lemma(asked), Class::FORCE.or(Class::SIDES).or(Class::OFFICIAL))
                }) =>
        {
            Speech::Demand
        }
        // "lodged a protest", "filed a complaint", "summoned the ambassador over".
        "lodge" | "file" | "submit" | "send" | "deliver" | "register" | "make"
            if matches!(object_lemma, "protest" | "complaint") =>
        {
            Speech::Accuse
        }
        "summon" if object.is_some_and(|object| is_envoy(tree, object)) => Speech::Accuse,
        // "had nothing to do with"
        "have"
            if object.is_some_and(|o| {
                tree.low(o) == "nothing"
                    && tree.kid(o, &[Dep::Relcl, Dep::Acl]).is_some_and(|do_| tree.lemma(do_) == "do")
            }) =>
        {
            Speech::Deny
        }
        // "wants them to leave", "wants the troops out of the school": a call, where somebody else is to do it.
        "want" if wants_of_others(tree, i) => Speech::Demand,
        // "shot back that …" is speech, "shot back at the post" is not.
        "shoot" | "fire" | "hit"
            if particle(tree, i, "back")
                && (clause.is_some_and(|clause| tree.dep(clause) == Dep::Ccomp)
                    || tree.object_of(i, &["at", "on"]).is_some_and(|o| is_charge(tree.lemma(o)))) =>
        {
            if clause.is_some() {
                Speech::Say
            } else {
                Speech::Deny
            }
        }
        // "defended the strike as a response": reasons for an act of one's own.
        "defend" | "justify" if object.is_some_and(|o| crate::verbs::is_event_noun(tree, Some(o))) => {
            Speech::Call
        }
        "accept"
            if matches!(
                object_lemma,
                "proposal"
                    | "plan"
                    | "term"
                    | "offer"
                    | "roadmap"
                    | "arrangement"
                    | "condition"
                    | "invitation"
            ) && tree.kid(i, &[Dep::Neg]).is_none() =>
        {
            Speech::Agree
        }
        // To observe a truce is to keep it.
        "observe" if object.is_some_and(|o| lexicon::is(tree.lemma(o), Class::TRUCE)) => return Some(None),
        // Denying access is an act, not a saying.
        "deny"
            if matches!(object_lemma, "access" | "entry" | "permission" | "visa" | "passage" | "right") =>
        {
            return Some(None);
        }
        "accept" | "agree" | "tolerate" if tree.kid(i, &[Dep::Neg]).is_some() => Speech::Reject,
        // "did not dispute that it fired" admits; "neither confirmed nor denied" does neither.
        "deny" | "dispute" | "contest" | "contradict" | "hide" | "conceal" | "disguise"
            if tree.kid(i, &[Dep::Neg]).is_some() && (clause.is_some() || object.is_some()) =>
        {
            if beside_confirm(tree, i) {
                return Some(None);
            }
            Speech::Admit
        }
        "deny" if beside_confirm(tree, i) => return Some(None),
        _ => return None,
    };
    Some(Some(speech))
}

/// What is said of a truce that binds no longer.
pub(crate) fn is_over(word: &str) -> bool {
    matches!(word, "over" | "dead" | "finished" | "void" | "null" | "history")
}

/// "declared the ceasefire over", "pronounced the deal dead"
pub(crate) fn declared_over(tree: &Tree<'_>, i: usize) -> bool {
    let truce = |w: usize| lexicon::is(tree.lemma(w), Class::TRUCE);
    let over = |w: usize| tree.kids(w).iter().any(|&kid| kid > i && is_over(tree.low(kid)));
    tree.kids_by(i, &[Dep::Dobj]).any(|object| truce(object) && (over(i) || over(object)))
        || tree.kids_by(i, &[Dep::Ccomp, Dep::Oprd]).any(|clause| {
            tree.kid(clause, &[Dep::Nsubj]).is_some_and(truce)
                && (is_over(tree.low(clause)) || tree.tag(clause) == Tag::Vb && over(clause))
        })
}

fn is_envoy(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.lemma(noun),
        "ambassador" | "envoy" | "chargé" | "attaché" | "diplomat" | "consul" | "representative"
    )
}

/// "had been told to fire": told to do, not told that.
fn told_to(tree: &Tree<'_>, i: usize) -> bool {
    tree.kids_by(i, &[Dep::Xcomp])
        .any(|clause| tree.kids_by(clause, &[Dep::Aux]).any(|aux| tree.low(aux) == "to"))
}

/// A breach or an act of arms by its name.
fn is_wrong_or_act(tree: &Tree<'_>, noun: usize) -> bool {
    lexicon::is(tree.lemma(noun), Class::BREACH) || crate::verbs::is_event_noun(tree, Some(noun))
}

/// Verbs for how something is said, which mean other things as well.
fn is_manner(lemma: &str) -> bool {
    const MANNER: &str = "snap fume scoff shout cry yell thunder growl grumble quip joke muse opine boast brag gloat bellow bark sigh \
         whisper mutter murmur sneer rant rage storm marvel moan groan wail interject chime echo intone preach venture volunteer submit \
         posit grouse gripe carp lament bemoan recommend advise enthuse deadpan drawl croak stammer object disagree";
    static WORDS: std::sync::OnceLock<lexicon::Words<()>> = std::sync::OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words = lexicon::Words::default();
        MANNER.split_whitespace().for_each(|word| *words.entry(word, || ()) = ());
        words
    });
    words.get(lemma).is_some()
}

/// "neither confirmed nor denied", "would not confirm or deny"
fn beside_confirm(tree: &Tree<'_>, i: usize) -> bool {
    let sentence = tree.sentences[tree.words[i].sentence].clone();
    (i.saturating_sub(4).max(sentence.start)..(i + 5).min(sentence.end)).any(|w| tree.lemma(w) == "confirm")
}

/// "wants Israel to pull out", "wants the troops out", "wants its men back": what is wanted is somebody else's to do.
fn wants_of_others(tree: &Tree<'_>, i: usize) -> bool {
    let clause = tree.kid(i, &[Dep::Ccomp]).is_some_and(|clause| {
        tree.kid(clause, &[Dep::Nsubj, Dep::Nsubjpass]).is_some() && tree.tag(clause) != Tag::Vbz
    });
    let away = |w: usize| {
        tree.kids(w).iter().any(|&kid| kid > w && matches!(tree.low(kid), "out" | "back" | "gone" | "off"))
    };
    clause || tree.kid(i, &[Dep::Dobj]).is_some_and(|object| away(i) || away(object))
}

/// "what it called …", "what it said was …"
pub(super) fn what_called(tree: &Tree<'_>, i: usize) -> bool {
    let (from, subject) = (i.saturating_sub(4), tree.kid(i, &[Dep::Nsubj]));
    subject.is_some()
        && (from..i).any(|w| tree.low(w) == "what" && tree.words[w].sentence == tree.words[i].sentence)
}

/// "which he called …"
fn called_it(tree: &Tree<'_>, i: usize) -> bool {
    tree.dep(i) == Dep::Relcl && tree.kid(i, &[Dep::Nsubj]).is_some()
}

/// "ruled out", "owned up": the word that makes another verb of it.
fn particle(tree: &Tree<'_>, v: usize, word: &str) -> bool {
    tree.kids(v).iter().any(|&kid| kid > v && tree.low(kid) == word && tree.is_under(kid, v))
}

fn cast_monitor(tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> bool {
    syntax::doer(tree, i).is_some_and(|speaker| cast.at(speaker, None).iter().any(|who| cast.is_monitor(who)))
}
