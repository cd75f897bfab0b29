//! Truces: which agreements and halts are truces, how they begin, hold and are kept, and the quiet they make.

use super::{Clause, Found, is_event_noun, is_force};
use crate::lexicon::{self, Class};
use crate::rules;
use crate::tree::Tree;
use truce_language::Dep;
use truce_vocabulary::Act;

/// A truce that begins, holds, is agreed or kept; fire that is held; quiet.
pub(super) fn keeping(c: &Clause<'_>) -> Option<Found> {
    let over = crate::speech::declared_over(c.tree, c.v);
    let truce = || runs(c).or_else(|| kept(c)).filter(|_| !over && !by_the_way(c.tree, c.v));
    truce().or_else(|| ceases(c)).or_else(|| quiet(c))
}

/// "300 raids since the truce began", "Qatar, which brokered the truce": words that only say which truce or since when tell it of itself
/// where they have a date of their own ("since the truce began in October", "the truce signed last week").
fn by_the_way(tree: &Tree<'_>, v: usize) -> bool {
    use truce_language::EntityLabel::{Date, Time};
    // "only days ago", "hours earlier" date it too.
    let dated = || {
        tree.any_under(v, |w| {
            matches!(tree.words[w].entity, Some(Date | Time)) || matches!(tree.low(w), "ago" | "earlier")
        })
    };
    match tree.dep(v) {
        Dep::Advcl | Dep::Pcomp => {
            let marked = tree.kids_by(v, &[Dep::Mark, Dep::Advmod]).any(|mark| since(tree.low(mark)))
                || tree.dep(v) == Dep::Pcomp && since(tree.low(tree.words[v].head));
            marked && !dated()
        }
        Dep::Acl | Dep::Relcl => {
            let which = tree.words[v].head;
            let settled = matches!(
                tree.lemma(v),
                "agree"
                    | "reach"
                    | "sign"
                    | "seal"
                    | "conclude"
                    | "broker"
                    | "strike"
                    | "announce"
                    | "declare"
                    | "ratify"
                    | "initial"
                    | "proclaim"
            );
            // An agreement may be about much else; who agreed it says more than that there is one.
            // "The rebels, who proclaimed a ceasefire only days ago": a party's own act, with its day; a broker's says whose truce it is.
            let own = tree.dep(v) == Dep::Relcl
                && matches!(
                    tree.lemma(v),
                    "announce" | "declare" | "proclaim" | "sign" | "agree" | "conclude"
                )
                && tree.kid(v, &[Dep::Dobj]).is_some_and(|truce| fights_stop(tree, truce))
                && tree
                    .kid(v, &[Dep::Nsubj])
                    .is_some_and(|who| tree.low(who) == "who" || tree.low(who) == "which");
            let named_by = tree.kid(v, &[Dep::Agent]).is_some() || !fights_stop(tree, which) && !own;
            settled && (named_by || !dated())
        }
        _ => false,
    }
}

fn since(word: &str) -> bool {
    matches!(word, "since" | "after" | "before" | "when" | "until" | "till" | "once")
}

/// Whether a noun is a truce by its own name.
pub(crate) fn fights_stop(tree: &Tree<'_>, noun: usize) -> bool {
    tree.core(noun).any(|w| {
        matches!(tree.lemma(w), "ceasefire" | "cease-fire" | "truce" | "armistice" | "cessation" | "lull")
    })
}

/// "The ceasefire, in force since 3 August": a truce that is said to have been running since a day.
pub(crate) fn in_force(tree: &Tree<'_>, n: usize) -> Option<Found> {
    use truce_language::EntityLabel::Date;
    let state = tree
        .objects_of(n, &["in"])
        .map(|(_, state)| state)
        .find(|&state| matches!(tree.lemma(state), "force" | "effect" | "place"))?;
    let day = tree
        .object_of(n, &["since"])
        .or_else(|| tree.object_of(state, &["since"]))
        .or_else(|| tree.object_of(tree.words[state].head, &["since"]))?;
    let dated = tree.core(day).any(|w| tree.words[w].entity == Some(Date));
    (dated && lexicon::is(tree.lemma(n), Class::TRUCE) && truce_word(tree, Some(n))).then(|| Found {
        at: n,
        act: Act::ComplyCeasefire,
        doer: Some(n),
        patient: None,
        verb: None,
        also: vec![day],
        rule: rules::ACT_TRUCE,
    })
}

/// "The truce took effect", "the ceasefire is holding".
fn runs(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, lemma, particle, .. } = *c;
    // "was put off by a day": by how much, not by whom.
    let who = c.doer.filter(|&doer| !super::is_time(tree, doer));
    let truce = who.or(c.object.filter(|_| tree.is_passive(v)));
    if !c.is(truce, Class::TRUCE) || !truce_word(tree, truce) {
        return None;
    }
    let state = |prepositions: &[&str]| {
        tree.objects_of(v, prepositions)
            .any(|(_, o)| matches!(tree.lemma(o), "effect" | "force" | "place" | "operation" | "being"))
    };
    let runs = match lemma {
        "take" => c.object.is_some_and(|o| matches!(tree.lemma(o), "effect" | "force" | "hold" | "shape")),
        "come" | "go" | "enter" => state(&["into"]),
        "be" | "remain" | "stay" => state(&["in"]),
        "begin" | "start" | "resume" | "commence" | "hold" | "stick" | "survive" | "endure" | "prevail" => {
            c.object.is_none() || tree.is_passive(v)
        }
        "kick" => particle == "in" || tree.kids(v).iter().any(|&kid| tree.low(kid) == "in"),
        "delay" | "postpone" | "defer" => tree.is_passive(v),
        "put" => state(&["into"]) || particle == "off" && tree.is_passive(v),
        "renew" | "extend" | "prolong" | "restore" | "reinstate" | "observe" | "respect" | "honour"
        | "honor" | "uphold" | "keep" | "maintain" | "implement" | "announce" | "agree" | "sign"
        | "conclude" | "declare" | "reach" | "seal" | "strike" | "ratify" => tree.is_passive(v),
        _ => false,
    };
    runs.then(|| {
        c.found(
            Act::ComplyCeasefire,
            tree.kid(v, &[Dep::Agent]).and(c.doer).or(truce),
            None,
            rules::ACT_TRUCE,
        )
    })?
}

/// "Both sides observed the ceasefire", "agreed to a truce", "stuck to the deal".
fn kept(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, lemma, doer, object, .. } = *c;
    let direct = matches!(
        lemma,
        "observe"
            | "respect"
            | "honour"
            | "honor"
            | "uphold"
            | "enforce"
            | "keep"
            | "announce"
            | "reach"
            | "agree"
            | "declare"
            | "sign"
            | "extend"
            | "conclude"
            | "implement"
            | "broker"
            | "renew"
            | "prolong"
            | "maintain"
            | "restore"
            | "reinstate"
            | "proclaim"
            | "seal"
            | "strike"
            | "ratify"
            | "accept"
            | "initial"
            | "resume"
    );
    let by_way = matches!(
        lemma,
        "abide" | "adhere" | "stick" | "comply" | "agree" | "keep" | "hold" | "enter" | "return"
    );
    if !direct && !by_way {
        return None;
    }
    let what = object
        .filter(|_| direct)
        .or_else(|| tree.object_of(v, &["to", "by", "on", "with", "into"]).filter(|_| by_way))?;
    let truce = |what: usize| lexicon::is(tree.lemma(what), Class::TRUCE) && truce_word(tree, Some(what));
    // "a moratorium on attacks that both announced": what stands right before "that" need not be meant.
    let head = tree.words[v].head;
    let what = if !truce(what) && tree.dep(v) == Dep::Relcl { head } else { what };
    // "remained committed to the ceasefire and had honoured it"
    let spoken_of = || {
        let here = tree.sentences[tree.words[v].sentence].start;
        tree.low(what) == "it"
            && matches!(
                lemma,
                "observe"
                    | "respect"
                    | "honour"
                    | "honor"
                    | "uphold"
                    | "abide"
                    | "adhere"
                    | "stick"
                    | "implement"
            )
            && (here..what).any(|w| tree.tag(w).is_noun() && truce(w))
    };
    if !truce(what) && !spoken_of() {
        return None;
    }
    let doer = if tree.is_passive(v) { tree.kid(v, &[Dep::Agent]).and(doer).or(Some(what)) } else { doer };
    c.found(Act::ComplyCeasefire, doer, Some(what), rules::ACT_TRUCE)
}

/// What fighting is made of.
fn is_fighting(lemma: &str) -> bool {
    matches!(
        lemma,
        "fighting"
            | "hostility"
            | "fire"
            | "firing"
            | "shooting"
            | "gun"
            | "war"
            | "shelling"
            | "bombardment"
            | "gunfire"
            | "bombing"
    )
}

/// "The army halted its strikes", "the guns fell silent", "hostilities ceased".
fn ceases(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, lemma, doer, object, .. } = *c;
    let stops = matches!(
        lemma,
        "stop" | "cease" | "halt" | "end" | "suspend" | "pause" | "discontinue" | "freeze" | "silence"
    );
    let warlike = |o: usize| {
        let lemma = tree.lemma(o);
        is_fighting(lemma)
            || matches!(
                lemma,
                "attack"
                    | "strike"
                    | "airstrike"
                    | "raid"
                    | "offensive"
                    | "operation"
                    | "bombing"
                    | "activity"
                    | "action"
                    | "overflight"
            ) && tree.core(o).any(|w| {
                w != o
                    && (matches!(
                        tree.lemma(w),
                        "military"
                            | "air"
                            | "offensive"
                            | "combat"
                            | "drone"
                            | "rocket"
                            | "missile"
                            | "bombing"
                            | "hostile"
                    ) || matches!(tree.low(w), "its" | "their" | "all" | "our"))
            })
    };
    if stops
        && let Some(o) = object.filter(|_| !tree.is_passive(v))
        && warlike(o)
        && doer.is_some_and(|d| is_force(tree, d) && !is_event_noun(tree, Some(d)))
    {
        return c.found(Act::ComplyCeasefire, doer, None, rules::ACT_TRUCE);
    }
    // "held off firing", "refrained from striking": not yet struck.
    let silent =
        tree.kids_by(v, &[Dep::Acomp, Dep::Oprd]).any(|kid| matches!(tree.low(kid), "silent" | "quiet"));
    let fell = matches!(lemma, "fall" | "go" | "be" | "remain" | "stay") && silent;
    let ended = matches!(lemma, "stop" | "cease" | "end" | "halt") && object.is_none();
    let faded = matches!(lemma, "die" | "quieten" | "subside" | "abate");
    let quiets = doer.is_some_and(|d| {
        matches!(tree.lemma(d), "fighting" | "hostility" | "gun" | "firing" | "shooting" | "war" | "weapon")
            || matches!(tree.lemma(d), "fire" | "shelling") && ended
    });
    // "asked for the fire to cease": who wants it is a speaker, and nothing has fallen silent.
    let wanted = tree.kids_by(v, &[Dep::Aux]).any(|aux| tree.low(aux) == "to");
    (quiets && !wanted && (fell || (ended || faded) && tree.is_verb(v)))
        .then(|| c.found(Act::ComplyCeasefire, None, None, rules::ACT_TRUCE))?
}

/// "It was the quietest night in months", "calm returned to the front", "the night passed quietly".
fn quiet(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, lemma, doer, .. } = *c;
    let still = |kid: usize| {
        matches!(tree.lemma(kid), "quiet" | "quietest" | "calm" | "calmest" | "peaceful" | "tranquil")
            || tree.low(kid) == "quietest"
    };
    let of_time = |what: usize| {
        matches!(tree.lemma(what), "night" | "day" | "week" | "weekend" | "morning" | "evening")
    };
    // "was quiet about the plan": of words.
    let mute = tree.any_under(v, |w| {
        matches!(tree.low(w), "about" | "over" | "on")
            && tree.dep(w) == Dep::Prep
            && tree.kid(v, &[Dep::Acomp]).is_some_and(|still| tree.words[w].head == still)
    });
    let found = match lemma {
        "be" | "mark" => {
            tree.kids_by(v, &[Dep::Attr, Dep::Dobj]).any(|what| {
                (of_time(what)
                    || tree.low(what) == "one"
                        && (doer.is_some_and(of_time) || tree.kids_by(v, &[Dep::Npadvmod]).any(of_time)))
                    && tree.kids_by(what, &[Dep::Amod]).any(still)
            }) || doer.is_some_and(|what| of_time(what) || front(tree, what) && !mute)
                && tree.kids_by(v, &[Dep::Acomp]).any(still)
        }
        "stay" | "remain" => {
            doer.is_some_and(|what| front(tree, what)) && tree.kids_by(v, &[Dep::Acomp]).any(still)
        }
        "return" | "prevail" | "hold" | "settle" | "descend" | "reign" | "continue" | "come" => doer
            .is_some_and(|d| {
                matches!(tree.lemma(d), "calm" | "quiet" | "silence") && tree.kid(v, &[Dep::Dobj]).is_none()
            }),
        "pass" => {
            doer.is_some_and(of_time)
                && (tree
                    .kids(v)
                    .iter()
                    .any(|&kid| matches!(tree.low(kid), "quietly" | "calmly" | "peacefully"))
                    || tree.any_under(v, |w| {
                        tree.low(w) == "without"
                            && tree.object_of(v, &["without"]).is_some_and(|o| is_event_noun(tree, Some(o)))
                    }))
        }
        _ => false,
    };
    found.then(|| c.found(Act::ComplyCeasefire, None, None, rules::ACT_TRUCE))?
}

/// "Hodeidah was quiet once more", "the front remained calm": a place where there may be fighting, by its name or as a line.
fn front(tree: &Tree<'_>, noun: usize) -> bool {
    use truce_language::EntityLabel::{Fac, Gpe, Loc};
    matches!(tree.lemma(noun), "front" | "frontline" | "line" | "border" | "sector")
        || tree.tag(noun).is_proper() && matches!(tree.words[noun].entity, Some(Gpe | Loc | Fac))
}

/// Of the many agreements, those that stop fighting.
pub(crate) fn truce_word(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        fights_stop(tree, noun)
            || tree.core(noun).any(|w| halt_of_arms(tree, w))
            || matches!(
                tree.lemma(noun),
                "agreement" | "deal" | "accord" | "understanding" | "moratorium" | "terms" | "term"
            ) && !of_business(tree, noun)
    })
}

/// A trade deal, a minerals agreement, an accord on fishing: signed and kept, but no truce.
fn of_business(tree: &Tree<'_>, noun: usize) -> bool {
    const MATTERS: &[&str] = &[
        "trade",
        "minerals",
        "mineral",
        "mining",
        "oil",
        "gas",
        "grain",
        "fishing",
        "fishery",
        "fisheries",
        "climate",
        "tax",
        "tariff",
        "customs",
        "visa",
        "training",
        "investment",
        "business",
        "commercial",
        "economic",
        "financial",
        "loan",
        "debt",
        "rental",
        "transfer",
        "licensing",
        "merger",
        "takeover",
        "broadcasting",
        "television",
        "film",
        "record",
        "transit",
        "extradition",
        "nuclear",
        "wage",
        "pay",
        "union",
        "coalition",
        "climate",
        "water-sharing",
        "aviation",
        "maritime",
        "defence",
        "defense",
        "arms",
        "contract",
        "credit",
        "export",
        "import",
        "supply",
        "purchase",
        "employment",
        "labour",
        "labor",
        "partnership",
    ];
    let matter = |w: usize| MATTERS.contains(&tree.low(w)) || MATTERS.contains(&tree.lemma(w));
    tree.core(noun).any(|w| w != noun && matter(w))
        || tree
            .object_of(noun, &["on", "over", "about", "for"])
            .is_some_and(|what| tree.core(what).any(matter))
}

/// "A halt to attacks", and "the halt" once one was spoken of: not a halt of talks or returns.
fn halt_of_arms(tree: &Tree<'_>, w: usize) -> bool {
    let arms = |noun: usize| {
        is_event_noun(tree, Some(noun)) || matches!(tree.lemma(noun), "hostility" | "war" | "violence")
    };
    tree.lemma(w) == "halt"
        && tree.tag(w).is_noun()
        && match tree
            .object_of(w, &["to", "in", "of"])
            .or_else(|| tree.object_of(tree.words[w].head, &["to"]))
        {
            Some(what) => arms(what),
            None => tree.kids_by(w, &[Dep::Det]).any(|det| matches!(tree.low(det), "the" | "this")),
        }
}
