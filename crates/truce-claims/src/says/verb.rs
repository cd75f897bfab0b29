//! What the verb of a saying does by itself: accuse, deny, demand, order, judge.

use super::clause::{Clause, is_fighter};
use super::quote::{QUOTE_WORDS_MAX, trim};
use super::{FrameReader, STATE, Saying, commits};
use crate::actors::Who;
use crate::factuality::{self, Mood};
use crate::lexicon::{self, Class, Speech};
use crate::tree::Tree;
use crate::{rules, syntax};
use truce_language::Dep;
use truce_vocabulary::{Act, ActGroup};

impl FrameReader<'_> {
    /// What the verb itself does.
    pub(super) fn by_verb(&self, says: &mut Vec<Saying>) {
        let (tree, frame) = (self.tree, self.frame);
        let v = frame.at;
        let mood = factuality::mood(tree, v, Some(v));
        if matches!(
            mood.0,
            Mood::Denied | Mood::Hypothetical | Mood::Conditional | Mood::Possible | Mood::Demanded
        ) && frame.speech != Speech::Assess
            && !self.declines(mood.0)
        {
            return;
        }
        let act = match frame.speech {
            // "blames the rubble for the delay": a thing is no side; it is a reason.
            Speech::Accuse if tree.lemma(v) == "blame" && self.blames_thing() => Act::SayJustify,
            Speech::Accuse => Act::SayAccuse,
            Speech::Deny => Act::SayDeny,
            Speech::Admit => Act::SayAdmit,
            Speech::Warn if self.warns_of_own_force() => Act::SayThreaten,
            Speech::Warn => Act::SayWarn,
            Speech::Threaten => Act::SayThreaten,
            Speech::Demand => Act::SayDemand,
            Speech::Order if self.tells_others() => Act::SayDemand,
            Speech::Order => Act::SayOrder,
            Speech::Agree => Act::SayAgree,
            Speech::Reject => Act::SayReject,
            Speech::Assess if commits(tree, v) => Act::SayAgree,
            Speech::Assess if self.expects_of_others() => Act::SayDemand,
            Speech::Assess if self.names_breach() => Act::SayAccuse,
            Speech::Assess => Act::SayAssess,
            Speech::Call if matches!(tree.lemma(v), "defend" | "justify" | "put" | "explain") => {
                Act::SayJustify
            }
            Speech::Call if self.calls_untrue() => Act::SayDeny,
            Speech::Call if self.names_breach() || self.calls_names() => Act::SayAccuse,
            Speech::Call if self.reasons(tree.under(v)) || self.calls_fighters() => Act::SayJustify,
            // "called the situation calm but fragile"
            Speech::Call
                if tree.any_under(v, |w| {
                    w > v && STATE.contains(&tree.lemma(w)) && !lexicon::is(tree.lemma(w), Class::MUNITION)
                }) && tree.kid(v, &[Dep::Dobj, Dep::Ccomp, Dep::Oprd]).is_some_and(|o| {
                    STATE.contains(&tree.lemma(o))
                        || tree.kids(o).iter().any(|&k| STATE.contains(&tree.lemma(k)))
                }) =>
            {
                Act::SayAssess
            }
            // "told the army to act": a command to one's own.
            Speech::Say if matches!(tree.lemma(v), "tell" | "pressure") && commands(tree, v) => {
                if self.tells_others() { Act::SayDemand } else { Act::SayOrder }
            }
            Speech::Say if matches!(tree.lemma(v), "remind") || self.wishes() => Act::SayDemand,
            _ => return,
        };
        // "want", "expect", "hope" of no truce and no act are politics, not assessments of it.
        if frame.speech == Speech::Assess && act == Act::SayAssess && !self.about_truce() {
            return;
        }
        // "agreed that both would hold back": a clause of what is agreed, by somebody whose side is known.
        let pledged = matches!(tree.lemma(v), "agree" | "undertake" | "pledge")
            && tree.kid(v, &[Dep::Ccomp, Dep::Xcomp]).is_some()
            && frame.speaker.iter().any(|who| self.cast.top(who).is_some());
        if frame.speech == Speech::Agree
            && !pledged
            && crate::speech::worded(tree, v) != Some(Speech::Agree)
            && !self.about_truce()
            && !self.events.iter().any(|event| event.found.act.group() == ActGroup::Comply)
            && !tree.any_under(v, |w| {
                matches!(
                    tree.lemma(w),
                    "refrain"
                        | "withdraw"
                        | "release"
                        | "halt"
                        | "stop"
                        | "mission"
                        | "proposal"
                        | "plan"
                        | "roadmap"
                        | "deadline"
                        | "fire"
                        | "return"
                        | "disarm"
                )
            })
        {
            return;
        }
        // "as required": nothing is demanded of anybody.
        if frame.speech == Speech::Demand && frame.content.is_empty() && syntax::addressee(tree, v).is_none()
        {
            return;
        }
        let targets = self.targets(act);
        says.push(self.saying(act, targets, self.whole_quote(), rules::SAY_VERB));
        if act == Act::SayDemand {
            self.demands_besides(says);
        }
    }

    /// "calls on one side to open the road, and on the other to lay down its arms": each call is a demand.
    fn demands_besides(&self, says: &mut Vec<Saying>) {
        let tree = self.tree;
        let v = self.frame.at;
        let Some(first) =
            tree.kids_by(v, &[Dep::Prep]).find(|&kid| matches!(tree.low(kid), "on" | "upon" | "to"))
        else {
            return;
        };
        let sentence = tree.sentences[tree.words[v].sentence].clone();
        let again = (first + 1..sentence.end).filter(|&w| {
            tree.low(w) == tree.low(first)
                && tree.dep(w) == Dep::Prep
                && tree.low(w - 1) == "and"
                && tree.is_under(w, v)
        });
        for preposition in again {
            let Some(asked) = tree.kid(preposition, &[Dep::Pobj]) else { continue };
            let targets = self.cast.all(asked, self.frame.speaker.first());
            if targets.is_empty() {
                continue;
            }
            let end = sentence.end.min(preposition + QUOTE_WORDS_MAX);
            let quote = trim(tree, preposition..end);
            says.push(self.saying(Act::SayDemand, targets, quote, rules::SAY_VERB));
        }
    }

    /// Whether it tells another side what to do: nobody gives orders to the other side.
    fn tells_others(&self) -> bool {
        let own: Vec<usize> = self.frame.speaker.iter().filter_map(|who| self.cast.top(who)).collect();
        let told = syntax::addressee(self.tree, self.frame.at)
            .map(|word| self.cast.all(word, self.frame.speaker.first()))
            .unwrap_or_default();
        // "told the military to respond": whoever has an army tells it.
        let bare = syntax::addressee(self.tree, self.frame.at).is_some_and(|word| {
            matches!(
                self.tree.lemma(word),
                "military" | "army" | "force" | "troop" | "soldier" | "navy" | "commander"
            ) && self.tree.kids(word).iter().all(|&kid| self.tree.dep(kid) == Dep::Det)
        });
        if bare {
            return false;
        }
        let mut tops = told.iter().filter_map(|who| self.cast.top(who)).peekable();
        !own.is_empty() && tops.peek().is_some() && tops.all(|top| !own.contains(&top))
    }

    /// "did not accept the account", "is not aware of a strike": the negation is the saying.
    fn declines(&self, mood: Mood) -> bool {
        let negated =
            matches!(self.tree.lemma(self.frame.at), "accept" | "agree" | "tolerate" | "be" | "have");
        let says = matches!(self.frame.speech, Speech::Reject | Speech::Deny | Speech::Admit);
        let settled = self.frame.speech == Speech::Admit
            && matches!(
                self.tree.lemma(self.frame.at),
                "deny" | "dispute" | "contest" | "contradict" | "hide" | "conceal" | "disguise"
            );
        (negated || settled || crate::speech::by_negation(self.tree, self.frame.at))
            && mood == Mood::Denied
            && says
    }

    /// "insisted that the formations withdraw": wished, not told.
    fn wishes(&self) -> bool {
        self.frame
            .content
            .iter()
            .any(|&clause| factuality::mood(self.tree, clause, Some(clause)).1 == rules::MODALITY_SUBJUNCTIVE)
    }

    /// "called that a lie", "described the report as baseless".
    pub(super) fn calls_untrue(&self) -> bool {
        let tree = self.tree;
        let v = self.frame.at;
        let said = tree.under(v).filter(|&w| w > v && tree.is_under(w, v));
        said.take(12).any(|w| crate::untrue::is_untrue(tree.lemma(w)))
    }

    fn names_breach(&self) -> bool {
        let tree = self.tree;
        let mut words =
            tree.under(self.frame.at).chain(self.frame.content.iter().flat_map(|&root| tree.under(root)));
        words.any(|w| {
            self.speeches.source[w] == Some(self.number)
                && (lexicon::is(tree.lemma(w), Class::BREACH)
                    || matches!(
                        tree.low(w),
                        "unacceptable"
                            | "illegal"
                            | "unlawful"
                            | "aggression"
                            | "outrageous"
                            | "crime"
                            | "atrocity"
                            | "outrage"
                            | "massacre"
                            | "unforgivable"
                            | "criminal"
                    ))
        })
    }

    /// "called the speech provocative", "described it as an attempt to derail the talks", by somebody who takes a side.
    fn calls_names(&self) -> bool {
        let tree = self.tree;
        let v = self.frame.at;
        !self.monitor()
            && tree.any_under(v, |w| {
                w > v
                    && matches!(
                        tree.lemma(w),
                        "provocative"
                            | "provocation"
                            | "reckless"
                            | "irresponsible"
                            | "cowardly"
                            | "treacherous"
                            | "barbaric"
                            | "heinous"
                            | "hypocritical"
                            | "escalatory"
                            | "derail"
                            | "sabotage"
                            | "torpedo"
                    )
            })
    }

    fn blames_thing(&self) -> bool {
        let tree = self.tree;
        let people = Class::FORCE.or(Class::OFFICIAL).or(Class::SIDES).or(Class::MONITOR).or(Class::CIVILIAN);
        let side = self.frame.speaker.iter().any(|who| self.cast.top(who).is_some()) && !self.monitor();
        side && !tree.is_passive(self.frame.at)
            && tree.object_of(self.frame.at, &["for"]).is_some()
            && syntax::object(tree, self.frame.at).is_some_and(|thing| {
                matches!(tree.tag(thing), truce_language::Tag::Nn | truce_language::Tag::Nns)
                    && !lexicon::is(tree.lemma(thing), people)
                    && !crate::verbs::is_event_noun(tree, Some(thing))
                    && self.cast.all(thing, self.frame.speaker.first()).is_empty()
                    && self.cast.owners(thing, self.frame.speaker.first()).is_empty()
            })
    }

    /// "described him as an operative of the group", "called the dead terrorists", by a side.
    fn calls_fighters(&self) -> bool {
        let tree = self.tree;
        let v = self.frame.at;
        let side = self.frame.speaker.iter().any(|who| self.cast.top(who).is_some()) && !self.monitor();
        let named = tree
            .object_of(v, &["as"])
            .or_else(|| tree.kid(v, &[Dep::Oprd]))
            .or_else(|| syntax::object(tree, v).and_then(|o| tree.object_of(o, &["as"])));
        side && named.is_some_and(|noun| is_fighter(tree, noun))
    }

    /// "warned that its forces would strike": what is warned of is what the speaker's own side would do.
    fn warns_of_own_force(&self) -> bool {
        let speaker = self.frame.speaker.first();
        self.clauses().into_iter().any(|clause| {
            let subject = syntax::subject(self.tree, clause);
            let people = subject.map(|subject| self.cast.all(subject, speaker)).unwrap_or_default();
            let first_person = self.frame.quoted
                && subject.is_some_and(|subject| matches!(self.tree.low(subject), "we" | "i"));
            let violent = matches!(
                self.tree.lemma(clause),
                "strike"
                    | "attack"
                    | "hit"
                    | "bomb"
                    | "shell"
                    | "destroy"
                    | "target"
                    | "crush"
                    | "retaliate"
                    | "invade"
            );
            violent
                && Clause { tree: self.tree, clause, subject }
                    .threatens(self.is_own(&people) || first_person, self.frame.quoted)
        })
    }

    /// "expected the government to disarm the group": a side that expects something of another asks for it.
    fn expects_of_others(&self) -> bool {
        let tree = self.tree;
        let party = self.frame.speaker.iter().any(|who| self.cast.top(who).is_some());
        party
            && tree.lemma(self.frame.at) == "expect"
            && !self.monitor()
            && tree.kids_by(self.frame.at, &[Dep::Xcomp, Dep::Ccomp]).any(|clause| {
                tree.kids_by(clause, &[Dep::Aux]).any(|aux| tree.low(aux) == "to")
                    && syntax::subject(tree, clause).is_some_and(|asked| {
                        let people = self.cast.all(asked, self.frame.speaker.first());
                        people.iter().any(|who| self.cast.top(who).is_some()) && !self.is_own(&people)
                    })
            })
    }

    fn about_truce(&self) -> bool {
        let tree = self.tree;
        let roots = self.frame.content.iter().copied().chain([self.frame.at]);
        roots.flat_map(|root| tree.under(root)).any(|w| {
            STATE.contains(&tree.lemma(w))
                || matches!(
                    tree.lemma(w),
                    "mechanism" | "attack" | "incident" | "collapse" | "violation" | "escalation"
                )
        })
    }

    fn targets(&self, act: Act) -> Vec<Who> {
        let tree = self.tree;
        let v = self.frame.at;
        let speaker = self.frame.speaker.first();
        let direct = crate::speech::blamed(tree, v)
            .or_else(|| crate::speech::against(tree, v))
            .or_else(|| syntax::addressee(tree, v))
            .filter(|&w| Some(w) != self.frame.speaker_at);
        let mut targets = direct.map(|word| self.cast.all(word, speaker)).unwrap_or_default();
        // "traded accusations": each of the other.
        if matches!(tree.lemma(v), "trade" | "exchange" | "swap") && self.frame.speaker.len() > 1 {
            targets.clone_from(&self.frame.speaker);
        }
        if targets.is_empty()
            || matches!(act, Act::SayAccuse) && !matches!(tree.lemma(v), "accuse" | "blame" | "charge")
        {
            let inside = self.events.iter().find(|event| !event.actors.is_empty());
            if let Some(event) = inside
                && matches!(act, Act::SayAccuse | Act::SayDemand | Act::SayThreaten)
            {
                targets.clone_from(&event.actors);
            }
        }
        if targets.is_empty() {
            targets = self.counterpart(act);
        }
        for who in &mut targets {
            who.rule = rules::TARGET_OBJECT;
        }
        targets
    }
}

/// "told the army to act": told to do, not told that.
fn commands(tree: &Tree<'_>, v: usize) -> bool {
    tree.kids_by(v, &[Dep::Xcomp])
        .any(|clause| tree.kids_by(clause, &[Dep::Aux]).any(|aux| tree.low(aux) == "to"))
}
