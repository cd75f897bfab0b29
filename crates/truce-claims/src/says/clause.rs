//! One clause of what is said: whether it obliges, threatens, accepts, refuses, judges, charges or explains.

use super::STATE;
use crate::lexicon::{self, Class};
use crate::syntax;
use crate::tree::Tree;
use truce_language::{Dep, Tag};

const JUDGED: &[&str] = &[
    "hold",
    "collapse",
    "worsen",
    "deteriorate",
    "improve",
    "remain",
    "stabilise",
    "stabilize",
    "escalate",
    "grow",
    "fall",
    "be",
    "decline",
    "drop",
    "become",
    "rise",
    "appear",
    "seem",
    "look",
    "survive",
    "unravel",
    "last",
    "succeed",
    "fail",
    "break",
    "work",
    "stay",
    "calm",
    "ease",
];

/// A clause and its subject.
pub(super) struct Clause<'r> {
    pub(super) tree: &'r Tree<'r>,
    pub(super) clause: usize,
    pub(super) subject: Option<usize>,
}

impl Clause<'_> {
    pub(super) fn aux(&self, forms: &[&str]) -> bool {
        self.tree.kids_by(self.clause, &[Dep::Aux]).any(|aux| forms.contains(&self.tree.low(aux)))
    }

    pub(super) fn will(&self) -> bool {
        self.aux(&["will", "would", "shall", "'ll", "wo"])
    }

    pub(super) fn negated(&self) -> bool {
        self.tree.kid(self.clause, &[Dep::Neg]).is_some()
            || self.tree.kids(self.clause).iter().any(|&kid| self.tree.low(kid) == "never")
    }

    pub(super) fn subject_lemma(&self) -> &str {
        self.subject.map_or("", |subject| self.tree.lemma(subject))
    }

    /// Whether the clause says one of these words after its verb.
    pub(super) fn after(&self, words: &[&str]) -> bool {
        let tree = self.tree;
        tree.under(self.clause)
            .any(|w| w > self.clause && tree.is_under(w, self.clause) && words.contains(&tree.lemma(w)))
    }

    /// Whether the subject is somebody who can be told to do something.
    pub(super) fn of_people(&self) -> bool {
        let people = Class::FORCE.or(Class::OFFICIAL).or(Class::SIDES).or(Class::MONITOR);
        self.subject
            .is_some_and(|s| lexicon::is(self.tree.lemma(s), people) || self.tree.lemma(s) == "guarantor")
    }

    fn of_people_or_truce(&self) -> bool {
        self.of_people()
            || lexicon::is(self.subject_lemma(), Class::TRUCE)
            || self.subject_lemma() == "withdrawal"
    }

    /// "it is up to the other side to leave": who is to.
    pub(super) fn up_to(&self) -> Option<usize> {
        let (tree, clause) = (self.tree, self.clause);
        let to_do = tree.lemma(clause) == "be"
            && tree
                .kids_by(clause, &[Dep::Xcomp, Dep::Ccomp])
                .any(|kid| tree.kids_by(kid, &[Dep::Aux]).any(|aux| tree.low(aux) == "to"));
        let up = tree.kids_by(clause, &[Dep::Prep]).find(|&up| tree.low(up) == "up").filter(|_| to_do)?;
        tree.object_of(up, &["to"])
    }

    /// "must leave", "should have access", "cannot accept", "Leave!"
    pub(super) fn obliges(&self, quoted: bool) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        let bound = tree.kid(clause, &[Dep::Dobj]).is_some_and(|object| {
            matches!(tree.lemma(object), "obligation" | "duty" | "responsibility")
                && tree.kid(object, &[Dep::Acl, Dep::Relcl]).is_some()
        });
        // "Should they fire again": a condition; "let us wait": nobody is told to.
        let inverted = self.subject.is_some_and(|subject| {
            tree.dep(clause) == Dep::Advcl
                && tree.kids_by(clause, &[Dep::Aux]).any(|aux| tree.low(aux) == "should" && aux < subject)
        });
        let ourselves = tree.lemma(clause) == "let"
            && (clause + 1..(clause + 3).min(tree.len())).any(|w| matches!(tree.low(w), "us" | "'s"));
        if inverted || ourselves {
            return false;
        }
        self.aux(&["must", "should", "ought"])
            // "has the obligation to stop"
            || (matches!(tree.lemma(clause), "have" | "bear") && bound && !self.negated())
            || (matches!(tree.lemma(clause), "have" | "need") && tree.kid(clause, &[Dep::Xcomp]).is_some())
            || (matches!(tree.lemma(clause), "accept" | "tolerate") && self.aux(&["can"]))
            // "is required to make every effort"
            || (matches!(tree.lemma(clause), "require" | "oblige" | "expect" | "bind")
                && tree.kid(clause, &[Dep::Auxpass]).is_some()
                && tree.kid(clause, &[Dep::Xcomp]).is_some())
            || (quoted && imperative(tree, clause))
    }

    /// "was ready to extend the truce", "would abide by the deal".
    pub(super) fn is_ready(&self) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        let ready = tree
            .kids_by(clause, &[Dep::Acomp])
            .any(|kid| matches!(tree.lemma(kid), "ready" | "willing" | "prepared"))
            && !self.negated();
        let truce = tree.any_under(clause, |w| w > clause && lexicon::is(tree.lemma(w), Class::TRUCE));
        tree.lemma(clause) == "be" && ready && truce
    }

    /// "would not disarm", "will never hand over its weapons", "will not take part".
    pub(super) fn refuses(&self) -> bool {
        let lemma = self.tree.lemma(self.clause);
        self.will()
            && self.negated()
            && (matches!(
                lemma,
                "accept"
                    | "disarm"
                    | "withdraw"
                    | "leave"
                    | "surrender"
                    | "negotiate"
                    | "attend"
                    | "agree"
                    | "retreat"
                    | "return"
                    | "release"
                    | "recognise"
                    | "recognize"
                    | "sign"
                    | "talk"
                    | "vacate"
                    | "abandon"
                    | "relinquish"
                    | "cede"
                    | "demobilise"
                    | "demobilize"
            ) || matches!(lemma, "take" | "hand" | "give" | "lay" | "pull" | "let" | "move")
                && (self.after(&["weapon", "arm", "part", "force", "troop", "position", "body", "hostage"])))
    }

    /// "was in answer to the attack", "was in self-defence"
    fn in_answer(&self) -> bool {
        self.tree.lemma(self.clause) == "be"
            && self.tree.object_of(self.clause, &["in"]).is_some_and(|what| {
                matches!(
                    self.tree.lemma(what),
                    "answer"
                        | "response"
                        | "reply"
                        | "retaliation"
                        | "reaction"
                        | "return"
                        | "revenge"
                        | "self-defence"
                        | "self-defense"
                        | "defence"
                        | "defense"
                )
            })
    }

    /// "the ceasefire was over", "the deal is dead": by one of those whom it binds.
    pub(super) fn calls_off(&self) -> bool {
        let tree = self.tree;
        lexicon::is(self.subject_lemma(), Class::TRUCE)
            && !self.negated()
            && !self.aux(&["would", "could", "might", "may", "can"])
            && tree.kid(self.clause, &[Dep::Mark]).is_none_or(|mark| tree.low(mark) == "that")
            && matches!(tree.lemma(self.clause), "be" | "finish" | "void" | "end")
            && tree
                .kids_by(self.clause, &[Dep::Acomp, Dep::Advmod, Dep::Attr, Dep::Oprd])
                .chain([self.clause])
                .any(|kid| crate::speech::is_over(tree.low(kid)))
    }

    /// "was out of the question", "is not on the table"
    pub(super) fn rules_out(&self) -> bool {
        let tree = self.tree;
        tree.lemma(self.clause) == "be"
            && (self.after(&["question"]) && tree.under(self.clause).any(|w| tree.low(w) == "out")
                || self.negated()
                    && tree.object_of(self.clause, &["on", "up"]).is_some_and(|o| {
                        matches!(tree.lemma(o), "table" | "negotiation" | "discussion" | "agenda")
                    }))
    }

    /// "none of its men had crossed", "nobody in the movement was hiding anything", "had not asked for money": a wrong that was not done.
    pub(super) fn disclaims(&self, ours: bool) -> bool {
        let tree = self.tree;
        let nobody = self.subject.is_some_and(|subject| is_nobody(tree, subject));
        let modal = self
            .aux(&["will", "would", "shall", "can", "could", "may", "might", "must", "should", "do"])
            && !self.aux(&["do"]);
        // "is not a party to the conflict"
        let no_party = ours
            && self.negated()
            && tree.lemma(self.clause) == "be"
            && tree.kids_by(self.clause, &[Dep::Attr]).any(|kid| {
                tree.lemma(kid) == "party"
                    && tree
                        .object_of(kid, &["to"])
                        .is_some_and(|to| matches!(tree.lemma(to), "conflict" | "war" | "fighting"))
            });
        if no_party {
            return true;
        }
        (nobody || ours && (self.negated() || self.never()))
            && !modal
            && tree.kid(self.clause, &[Dep::Mark]).is_none_or(|mark| tree.low(mark) == "that")
            && matches!(
                tree.lemma(self.clause),
                "hide"
                    | "conceal"
                    | "hold"
                    | "touch"
                    | "harm"
                    | "kidnap"
                    | "steal"
                    | "loot"
                    | "cross"
                    | "enter"
                    | "target"
                    | "fire"
                    | "shoot"
                    | "shell"
                    | "attack"
                    | "bomb"
                    | "strike"
                    | "hit"
                    | "kill"
                    | "lay"
                    | "plant"
                    | "mine"
                    | "violate"
                    | "break"
                    | "breach"
                    | "abduct"
                    | "detain"
                    | "torture"
                    | "mistreat"
                    | "abuse"
                    | "extort"
                    | "recruit"
                    | "smuggle"
                    | "burn"
                    | "destroy"
                    | "demolish"
                    | "block"
                    | "launch"
                    | "use"
                    | "start"
                    | "provoke"
                    | "order"
                    | "obstruct"
                    | "open"
            )
    }

    fn never(&self) -> bool {
        self.tree.kids(self.clause).iter().any(|&kid| self.tree.low(kid) == "never")
    }

    /// "the situation remains tense", "the truce is holding".
    pub(super) fn judges(&self) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        if self.in_answer() {
            return false;
        }
        // "the observers are doing well", "the committee works badly"
        let fares = matches!(tree.lemma(clause), "do" | "work" | "go" | "fare")
            && self.of_people_or_truce()
            && tree.kids_by(clause, &[Dep::Advmod]).any(|kid| {
                kid > clause
                    && matches!(tree.low(kid), "well" | "badly" | "poorly" | "smoothly" | "better" | "worse")
            });
        if self.feels() || self.weighs() || fares {
            return true;
        }
        STATE.contains(&self.subject_lemma())
            && JUDGED.contains(&tree.lemma(clause))
            && (tree.lemma(clause) != "be" || tree.kid(clause, &[Dep::Acomp, Dep::Attr, Dep::Prep]).is_some())
    }

    /// "was a breach of the agreement"
    pub(super) fn names_breach(&self) -> bool {
        let tree = self.tree;
        tree.kids_by(self.clause, &[Dep::Attr]).any(|kid| lexicon::is(tree.lemma(kid), Class::BREACH))
    }

    /// "was alarmed by the violence", "remains concerned about the truce"
    fn feels(&self) -> bool {
        let tree = self.tree;
        matches!(tree.lemma(self.clause), "be" | "remain" | "feel")
            && tree.kids_by(self.clause, &[Dep::Acomp, Dep::Attr, Dep::Oprd]).any(|kid| {
                matches!(
                    tree.lemma(kid),
                    "alarmed"
                        | "concerned"
                        | "worried"
                        | "encouraged"
                        | "hopeful"
                        | "optimistic"
                        | "pessimistic"
                        | "disturbed"
                        | "dismayed"
                )
            })
            || tree.kid(self.clause, &[Dep::Auxpass]).is_some()
                && matches!(tree.lemma(self.clause), "alarm" | "concern" | "encourage" | "disturb" | "dismay")
    }

    /// "had been a mistake", "much remained to be done"
    fn weighs(&self) -> bool {
        let tree = self.tree;
        let verdict = tree.lemma(self.clause) == "be"
            && !self.negated()
            && tree.kids_by(self.clause, &[Dep::Attr]).any(|kid| {
                matches!(
                    tree.lemma(kid),
                    "mistake" | "error" | "failure" | "success" | "setback" | "milestone" | "breakthrough"
                )
            });
        let left = tree.lemma(self.clause) == "remain"
            && matches!(self.subject_lemma(), "much" | "more" | "lot" | "work")
            && self.after(&["do"]);
        verdict || left
    }

    /// "was unable to keep its word", "bore responsibility", "was to blame", "is dragging its feet".
    pub(super) fn charges(&self) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        let lemma = tree.lemma(clause);
        if self.aux(&["will", "would", "may", "might", "could", "can"]) {
            return false;
        }
        if self.negated() {
            return lemma == "keep" && self.after(&["word", "promise", "side"])
                || lemma == "want" && self.after(&["peace", "truce", "ceasefire", "calm", "settlement"])
                || lemma == "honour"
                || lemma == "honor"
                || lemma == "respect" && self.after(&["truce", "ceasefire", "agreement", "deal", "word"]);
        }
        let word = self.after(&["word", "promise", "commitment", "pledge", "obligation"]);
        match lemma {
            "be" => {
                tree.kids_by(clause, &[Dep::Acomp, Dep::Attr, Dep::Xcomp]).any(|kid| match tree.lemma(kid) {
                    "unable" | "unwilling" | "incapable" => word,
                    "responsible" | "guilty" | "liable" | "accountable" => true,
                    "blame" => true,
                    _ => false,
                })
            }
            "bear" | "carry" => {
                self.after(&["responsibility", "blame"]) && !tree.under(clause).any(|w| tree.low(w) == "no")
            }
            "break" | "betray" => word,
            "drag" => self.after(&["foot", "feet"]),
            "invent" | "fabricate" | "seek" | "look" | "manufacture" | "create" | "concoct" => {
                self.after(&["excuse", "pretext"])
            }
            "renege" | "backtrack" => true,
            "lie" => tree.tag(clause) != Tag::Vbd && tree.kid(clause, &[Dep::Prep, Dep::Acomp]).is_none(),
            "sabotage" | "torpedo" | "undermine" | "jeopardise" | "jeopardize" | "flout" | "obstruct" => {
                syntax::object(tree, clause).is_some_and(|o| {
                    lexicon::is(tree.lemma(o), Class::TRUCE)
                        || matches!(
                            tree.lemma(o),
                            "deployment" | "implementation" | "effort" | "process" | "withdrawal" | "peace"
                        )
                })
            }
            _ => false,
        }
    }

    /// "All responsibility lies with them": whom it lies with.
    pub(super) fn blames(&self) -> Option<usize> {
        let blame = matches!(self.subject_lemma(), "responsibility" | "blame" | "fault");
        (blame && matches!(self.tree.lemma(self.clause), "lie" | "rest" | "fall" | "be"))
            .then(|| self.tree.object_of(self.clause, &["with", "on", "upon"]))
            .flatten()
    }

    /// "was responding to an attack", "was a response to the fire", "its target was a commander", "were part of an exercise".
    pub(super) fn explains(&self, about_own: bool) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        if self.negated() || self.will() {
            return false;
        }
        let lemma = tree.lemma(clause);
        let answer = matches!(lemma, "respond" | "retaliate" | "reply" | "answer" | "react")
            && (tree.object_of(clause, &["to"]).is_some() || syntax::object(tree, clause).is_some());
        let defence = matches!(lemma, "act" | "fire" | "shoot" | "strike" | "operate")
            && self.after(&["self-defence", "self-defense", "defence", "defense"]);
        let target =
            matches!(self.subject_lemma(), "target" | "aim" | "purpose" | "objective") && lemma == "be";
        let named = lemma == "be"
            && tree.kids_by(clause, &[Dep::Attr, Dep::Prep]).filter(|&kid| kid > clause).any(|kid| {
                matches!(tree.lemma(kid), "response" | "retaliation" | "answer" | "reaction" | "reply")
                    || matches!(tree.lemma(kid), "part")
                        && tree.object_of(kid, &["of"]).is_some_and(|of| {
                            tree.core(of).any(|w| {
                                matches!(
                                    tree.low(w),
                                    "training"
                                        | "exercise"
                                        | "deal"
                                        | "drill"
                                        | "routine"
                                        | "operation"
                                        | "agreement"
                                        | "duty"
                                        | "rotation"
                                        | "effort"
                                )
                            })
                        })
            });
        let thing = self.subject.is_some_and(|s| {
            crate::verbs::is_event_noun(tree, Some(s)) || matches!(tree.low(s), "it" | "this" | "that")
        });
        about_own && (answer || defence)
            || self.in_answer() && (thing || about_own)
            || target
            || named && (thing || about_own)
    }
}

impl Clause<'_> {
    /// "is not banned by the terms of the truce", "was in line with the agreement", "was within its rights".
    pub(super) fn permitted(&self) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        let truce = || {
            tree.any_under(clause, |w| {
                w > clause
                    && (lexicon::is(tree.lemma(w), Class::TRUCE)
                        || matches!(tree.lemma(w), "term" | "right" | "clause" | "provision"))
            })
        };
        match tree.lemma(clause) {
            "ban" | "forbid" | "prohibit" | "bar" | "outlaw" => {
                self.negated() && tree.is_passive(clause) && truce()
            }
            "be" => {
                !self.negated()
                    && tree.kids_by(clause, &[Dep::Prep]).any(|prep| {
                        matches!(tree.low(prep), "within" | "under")
                            && tree.kid(prep, &[Dep::Pobj]).is_some_and(|o| tree.lemma(o) == "right")
                            || tree.kid(prep, &[Dep::Pobj]).is_some_and(|o| {
                                matches!(tree.lemma(o), "line" | "accordance" | "keeping" | "compliance")
                            })
                    })
                    && truce()
            }
            _ => false,
        }
    }

    /// "the men were criminals", "he was an operative of the group", "only gunmen were targeted": whom an act struck, by who did it.
    pub(super) fn names_fighters(&self) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        if self.negated() || self.will() {
            return false;
        }
        let struck = self.subject.is_some_and(|s| {
            tree.tag(s) == Tag::Prp && !matches!(tree.low(s), "it" | "we" | "i" | "you")
                || matches!(tree.lemma(s), "man" | "target" | "dead" | "victim" | "suspect" | "casualty")
        });
        let only = self.subject.is_some_and(|s| tree.core(s).any(|w| tree.low(w) == "only"));
        let named = tree.lemma(clause) == "be"
            && tree.kid(clause, &[Dep::Attr]).is_some_and(|attr| is_fighter(tree, attr));
        let aimed = tree.is_passive(clause)
            && matches!(tree.lemma(clause), "target" | "hit" | "strike" | "attack" | "shell" | "bomb");
        struck && named || only && aimed
    }
}

impl Clause<'_> {
    /// "the killing threatened the agreement", "any delay would be regarded as a breach": what may come of an act.
    pub(super) fn warns(&self) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        let Some(subject) = self.subject.filter(|_| !self.negated()) else { return false };
        let truce = || tree.any_under(clause, |w| w > clause && lexicon::is(tree.lemma(w), Class::TRUCE));
        let act = || crate::verbs::is_event_noun(tree, Some(subject)) || tree.lemma(subject) == "killing";
        match tree.lemma(clause) {
            "threaten" | "endanger" | "imperil" | "jeopardise" | "jeopardize" | "risk" => {
                !tree.is_passive(clause) && act() && truce()
            }
            "regard" | "consider" | "treat" | "see" | "view" => {
                tree.is_passive(clause)
                    && self.will()
                    && tree.kids_by(subject, &[Dep::Det]).any(|det| matches!(tree.low(det), "any" | "every"))
                    && tree.any_under(clause, |w| w > clause && lexicon::is(tree.lemma(w), Class::BREACH))
            }
            _ => false,
        }
    }
}

/// Somebody whom it would be lawful to strike, or who had it coming, by the word of who struck.
pub(super) fn is_fighter(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.lemma(noun),
        "operative"
            | "militant"
            | "terrorist"
            | "fighter"
            | "gunman"
            | "combatant"
            | "criminal"
            | "collaborator"
            | "saboteur"
            | "infiltrator"
            | "insurgent"
            | "mercenary"
            | "smuggler"
            | "bandit"
            | "spy"
    )
}

/// "nobody", "none of them", "no one"
pub(super) fn is_nobody(tree: &Tree<'_>, word: usize) -> bool {
    matches!(tree.low(word), "nobody" | "none" | "neither")
        || tree.low(word) == "one" && word > 0 && tree.low(word - 1) == "no"
}

fn imperative(tree: &Tree<'_>, clause: usize) -> bool {
    tree.tag(clause) == Tag::Vb
        && matches!(tree.dep(clause), Dep::Root | Dep::Conj | Dep::Ccomp)
        && tree.kid(clause, &[Dep::Nsubj, Dep::Nsubjpass]).is_none()
        && tree.kids_by(clause, &[Dep::Aux]).all(|aux| matches!(tree.low(aux), "do"))
        || (tree.lemma(clause) == "need" && tree.kid(clause, &[Dep::Xcomp]).is_some())
}
