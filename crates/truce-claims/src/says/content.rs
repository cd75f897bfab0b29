//! What is done by what is said: "said that the other side broke the truce" accuses.

use super::clause::Clause;
use super::quote::{QUOTE_WORDS_MAX, trim};
use super::{FrameReader, Saying, commits};
use crate::actors::Who;
use crate::events::{self, Event};
use crate::factuality::{self, Mood};
use crate::lexicon::{self, Class, Speech};
use crate::speech::Frame;
use crate::{rules, syntax};
use std::collections::BTreeSet;
use std::ops::Range;
use truce_language::{Dep, Tag};
use truce_vocabulary::{Act, ClaimantKind, RuleId};

impl FrameReader<'_> {
    /// What is said does.
    pub(super) fn by_content(&self, says: &mut Vec<Saying>) {
        let tree = self.tree;
        if !matches!(
            self.frame.speech,
            Speech::Say | Speech::Warn | Speech::Assess | Speech::Admit | Speech::Observe
        ) {
            return;
        }
        // After a colon goes on what the verb before it did.
        if tree.low(self.frame.at) == ":" && self.frame.rule == rules::CLAIMANT_VERB {
            return;
        }
        let rule = if self.frame.quoted { rules::SAY_QUOTED } else { rules::SAY_CONTENT };
        let mut seen: BTreeSet<Act> =
            says.iter().filter(|saying| saying.at == self.frame.at).map(|saying| saying.act).collect();
        // Charges: a breach by somebody else.
        let mine = self.events;
        for &event in mine {
            let own = self.is_own(&event.actors);
            let happened = matches!(event.mood.0, Mood::Done);
            let began = events::is_hostile(event.found.act)
                && event.found.verb.is_some_and(|verb| {
                    matches!(tree.lemma(verb), "start" | "begin" | "provoke")
                        || matches!(tree.lemma(verb), "fire" | "shoot" | "open" | "attack")
                            && tree.kids(verb).iter().any(|&kid| tree.low(kid) == "first")
                });
            let charge = self.called_breach(event) || began;
            let nameless = self
                .frame
                .speaker
                .iter()
                .all(|who| who.kind == ClaimantKind::Anonymous && who.side.is_none());
            let party = self.frame.speaker.iter().any(|who| self.cast.top(who).is_some());
            if charge
                && !nameless
                && (party || began || !event.actors.is_empty() || !self.unaffiliated())
                && tree.lemma(self.frame.at) != "cite"
                && happened
                && !own
                && (!event.actors.is_empty() || self.frame.quoted || self.subject_is_breach(event))
                && !self.observer()
                && seen.insert(Act::SayAccuse)
            {
                let quote =
                    if self.frame.quoted { self.sentence_quote(event.found.at) } else { self.whole_quote() };
                says.push(self.saying(Act::SayAccuse, event.actors.clone(), quote, rule));
            }
            // "confirmed that its artillery hit the town": against oneself.
            if tree.lemma(self.frame.at) == "confirm"
                && own
                && happened
                && events::is_hostile(event.found.act)
                && seen.insert(Act::SayAdmit)
            {
                says.push(self.saying(Act::SayAdmit, Vec::new(), self.whole_quote(), rule));
            }
            let denied = event.mood.0 == Mood::Denied && events::is_hostile(event.found.act);
            if denied
                && (own || event.actors.is_empty() || self.unaffiliated())
                && !self.monitor()
                && seen.insert(Act::SayDeny)
            {
                says.push(self.saying(
                    Act::SayDeny,
                    Vec::new(),
                    self.clause_quote(event.found.verb.unwrap_or(event.found.at)),
                    rule,
                ));
            }
        }
        if let Some(no) = self.says_no()
            && seen.insert(Act::SayDeny)
        {
            says.push(self.saying(Act::SayDeny, Vec::new(), no, rule));
        }
        for clause in self.clauses() {
            self.by_clause(clause, rule, &mut seen, says);
        }
    }

    /// "Not so, says the ministry", "“Nonsense,” he said", "Spokesperson: No. Nobody fired.": what is said opens with a no.
    fn says_no(&self) -> Option<Range<usize>> {
        let tree = self.tree;
        if self.monitor() || self.is_voice() || self.frame.speech != Speech::Say {
            return None;
        }
        let sentence = tree.sentences[tree.words[self.frame.at].sentence].clone();
        let until = tree.paragraphs[tree.words[self.frame.at].paragraph].end;
        let opens = |w: &usize| {
            self.speeches.source[*w] == Some(self.number) || *w == sentence.start && *w < self.frame.at
        };
        let mut words =
            (sentence.start..until).filter(opens).filter(|&w| !matches!(tree.low(w), "\"" | "“" | "'" | "‘"));
        let first = words.next()?;
        let low = |w: usize| tree.words.get(w).map_or("", |word| word.low.as_str());
        let ends = |w: usize| tree.words.get(w).is_none_or(|word| tree.tag(w).is_punct() && word.low != "-");
        let no = match low(first) {
            "no" | "never" | "nonsense" | "lies" | "rubbish" | "untrue" | "false" | "wrong" | "absurd"
            | "nope" => ends(first + 1),
            "not" => {
                matches!(low(first + 1), "so" | "true" | "us" | "guilty") && ends(first + 2)
                    || low(first + 1) == "at" && low(first + 2) == "all"
            }
            "a" | "pure" | "all" | "complete" | "utter" | "total" | "absolute" => {
                matches!(
                    low(first + 1),
                    "lie" | "lies" | "nonsense" | "fabrication" | "invention" | "rubbish"
                ) && ends(first + 2)
            }
            "absolutely" | "certainly" | "definitely" => low(first + 1) == "not",
            _ => false,
        };
        let here = tree.sentences[tree.words[first].sentence].clone();
        no.then(|| trim(tree, first..here.end.max(self.frame.at + 1).min(first + QUOTE_WORDS_MAX)))
    }

    /// In a body's own statement: what its clauses demand, threaten, turn down and deny, without any verb of speech.
    pub(super) fn by_own_voice(&self, says: &mut Vec<Saying>) {
        let tree = self.tree;
        let mut seen = BTreeSet::new();
        for clause in 0..tree.len() {
            let main = matches!(tree.dep(clause), Dep::Root | Dep::Conj | Dep::Ccomp | Dep::Parataxis);
            if self.speeches.source[clause] != Some(self.number)
                || !main
                || !(tree.is_verb(clause) || tree.lemma(clause) == "be")
            {
                continue;
            }
            let at = Frame { at: clause, ..self.frame.clone() };
            let here = FrameReader { frame: &at, ..*self };
            let found = here.does(clause).filter(|(act, _)| {
                matches!(
                    act,
                    Act::SayDemand | Act::SayThreaten | Act::SayReject | Act::SayDeny | Act::SayAccuse
                )
            });
            if let Some((act, people)) = found
                && (act == Act::SayDemand || seen.insert(act))
            {
                says.push(here.saying(act, people, here.clause_quote(clause), rules::SAY_CONTENT));
            }
        }
    }

    fn by_clause(&self, clause: usize, rule: RuleId, seen: &mut BTreeSet<Act>, says: &mut Vec<Saying>) {
        let Some((act, people)) = self.does(clause) else { return };
        if seen.insert(act) || act == Act::SayDemand && self.frame.quoted {
            says.push(self.saying(act, people, self.clause_quote(clause), rule));
        }
    }

    /// What a clause of what is said does, and to whom.
    fn does(&self, clause: usize) -> Option<(Act, Vec<Who>)> {
        let tree = self.tree;
        let subject = syntax::subject(tree, clause);
        let speaker = self.frame.speaker.first();
        let people = subject.map(|subject| self.cast.all(subject, speaker)).unwrap_or_default();
        let own = self.is_own(&people);
        let first_person = subject.is_some_and(|subject| matches!(tree.low(subject), "we" | "i"));
        let ours = own || (self.frame.quoted || self.is_voice()) && first_person;
        let part = Clause { tree, clause, subject };
        if let Some(asked) = part.up_to() {
            return Some((Act::SayDemand, self.cast.all(asked, speaker)));
        }
        if part.obliges(self.frame.quoted)
            && !own
            && !first_person
            && matches!(self.frame.speech, Speech::Say)
        {
            let to_somebody = !self.is_voice() || !people.is_empty() || part.of_people();
            return to_somebody.then_some((Act::SayDemand, people));
        }
        // A warning that threatens is one saying.
        let warned = self.frame.speech == Speech::Warn;
        if !warned && part.threatens(ours, self.frame.quoted) {
            return Some((Act::SayThreaten, Vec::new()));
        }
        // A person whose side the report does not give speaks for the side that he says is bound.
        let for_side = self.unaffiliated()
            && people.iter().any(|who| self.cast.top(who).is_some_and(|top| self.sides.contains(&top)))
            && self.frame.speaker.iter().any(|who| who.kind == ClaimantKind::Person);
        if commits(tree, clause) && (own || for_side || subject.is_none()) || ours && part.is_ready() {
            return Some((Act::SayAgree, Vec::new()));
        }
        if part.disclaims(ours) && !self.monitor() && !self.is_voice() {
            return Some((Act::SayDeny, Vec::new()));
        }
        let side = self
            .frame
            .speaker
            .iter()
            .filter_map(|who| self.cast.top(who))
            .any(|top| self.sides.contains(&top) || self.cast.is_conflict(top));
        if ours && part.refuses() || part.rules_out() && !self.monitor() || side && part.calls_off() {
            return Some((Act::SayReject, Vec::new()));
        }
        let judge = !matches!(self.frame.speech, Speech::Observe) && !self.is_voice();
        if judge && part.warns() {
            return Some((Act::SayWarn, people));
        }
        // Whoever names a breach accuses; only a monitor assesses.
        if judge && part.judges() && (self.monitor() || !part.names_breach()) {
            return Some((Act::SayAssess, Vec::new()));
        }
        if !own && !people.is_empty() && !self.monitor() && !self.is_voice() && part.charges() {
            return Some((Act::SayAccuse, people));
        }
        if let Some(blamed) = part.blames() {
            return Some((Act::SayAccuse, self.cast.all(blamed, speaker)));
        }
        if let Some(act) = self.answers(clause, ours) {
            return Some((act, people));
        }
        self.justifies(&part, own).then_some((Act::SayJustify, Vec::new()))
    }

    /// "countered that its troops never left": what is said against what somebody said denies; "shot back that others fired" accuses.
    fn answers(&self, clause: usize, ours: bool) -> Option<Act> {
        let tree = self.tree;
        let against =
            matches!(tree.lemma(self.frame.at), "counter" | "retort" | "shoot" | "rebut" | "fire" | "hit");
        if !against || self.is_voice() {
            return None;
        }
        if ours && factuality::mood(tree, clause, Some(clause)).0 == Mood::Denied {
            return Some(Act::SayDeny);
        }
        let charged = self.events.iter().any(|event| {
            tree.under(clause).contains(&event.found.at)
                && events::is_hostile(event.found.act)
                && event.mood.0 == Mood::Done
                && !event.actors.is_empty()
                && !self.is_own(&event.actors)
        });
        charged.then_some(Act::SayAccuse)
    }

    /// A reason for an act of one's own, given by a party.
    fn justifies(&self, part: &Clause<'_>, own_subject: bool) -> bool {
        let (tree, clause) = (self.tree, part.clause);
        // The press gives nobody's reasons for an act of its own.
        let press = self
            .frame
            .speaker_at
            .is_some_and(|at| lexicon::is(tree.lemma(at), Class::MEDIA) || tree.lemma(at) == "medium");
        if self.monitor() || self.is_voice() || press {
            return false;
        }
        let words = tree.under(clause);
        let own_act = self.events.iter().any(|event| {
            words.contains(&event.found.at) && (self.is_own(&event.actors) || event.actors.is_empty())
        });
        let party = self
            .frame
            .speaker
            .iter()
            .filter_map(|who| self.cast.top(who))
            .any(|top| self.sides.contains(&top));
        let about_own = own_act || own_subject || part.subject.is_some_and(|s| tree.tag(s) == Tag::Prp);
        let told = factuality::mood(tree, clause, Some(clause)).0 == Mood::Done;
        // "Its target was a commander", "the flights were part of a training deal", "it was responding to an attack".
        let side = self.frame.speaker.iter().any(|who| self.cast.top(who).is_some());
        if side && part.permitted() {
            return true;
        }
        told && (party && about_own && self.reasons(self.clause_quote(clause))
            || own_act && side && self.provoked(clause)
            || side && (part.explains(about_own) || part.names_fighters()))
    }

    /// "had fired after a man crossed the line", "at suspects who approached them": what the other side did before it, as the reason.
    fn provoked(&self, clause: usize) -> bool {
        let tree = self.tree;
        let own = self.events.iter().filter(|event| {
            tree.under(clause).contains(&event.found.at)
                && events::is_hostile(event.found.act)
                && event.mood.0 == Mood::Done
                && (self.is_own(&event.actors) || event.actors.is_empty())
        });
        let acts = own.filter_map(|event| event.found.verb);
        // What they did that called for it: an act of arms, or coming too close.
        let threat = |words: Range<usize>| {
            words.clone().any(|w| {
                tree.is_verb(w)
                    && matches!(
                        tree.lemma(w),
                        "cross"
                            | "approach"
                            | "advance"
                            | "near"
                            | "infiltrate"
                            | "threaten"
                            | "enter"
                            | "pose"
                    )
            }) || self.events.iter().any(|event| {
                words.contains(&event.found.at)
                    && events::is_hostile(event.found.act)
                    && event.mood.0 == Mood::Done
                    && !self.is_own(&event.actors)
            })
        };
        acts.into_iter().any(|verb| {
            let after = tree.kids_by(verb, &[Dep::Advcl]).any(|kid| {
                kid > verb
                    && tree.kids_by(kid, &[Dep::Mark, Dep::Advmod]).any(|mark| {
                        mark < kid && matches!(tree.low(mark), "after" | "because" | "when" | "as")
                    })
                    && threat(tree.under(kid))
            });
            let at = tree
                .object_of(verb, &["at", "on", "upon", "toward", "towards"])
                .or_else(|| syntax::object(tree, verb));
            let came = at.is_some_and(|at| {
                tree.kids_by(at, &[Dep::Relcl, Dep::Acl]).any(|kid| kid > at && threat(tree.under(kid)))
            });
            after || came
        })
    }

    fn is_voice(&self) -> bool {
        self.speeches.voice == Some(self.number)
    }

    pub(super) fn is_own(&self, actors: &[Who]) -> bool {
        let tops: Vec<usize> = self.frame.speaker.iter().filter_map(|who| self.cast.top(who)).collect();
        actors.iter().any(|actor| self.cast.top(actor).is_some_and(|top| tops.contains(&top)))
    }

    pub(super) fn monitor(&self) -> bool {
        self.frame.speaker.iter().any(|who| self.cast.is_monitor(who))
    }

    /// A person or office whose side the report does not say.
    fn unaffiliated(&self) -> bool {
        self.frame.speaker.iter().all(|who| {
            who.side.is_none()
                && who.known.is_none()
                && matches!(who.kind, ClaimantKind::Person | ClaimantKind::Office)
        })
    }

    /// A monitor that records counts; it does not accuse.
    fn observer(&self) -> bool {
        self.frame.speech == Speech::Observe
    }

    /// "an attack … broke the ceasefire": the act is called a breach by its verb.
    fn called_breach(&self, event: &Event) -> bool {
        let tree = self.tree;
        let by_verb = event.found.verb.is_some_and(|verb| {
            matches!(tree.lemma(verb), "break" | "violate" | "breach" | "contravene")
                && syntax::object(tree, verb).is_some_and(|o| lexicon::is(tree.lemma(o), Class::TRUCE))
        });
        // "The presence of fighters there is a violation."
        let head = tree.words[event.found.at].head;
        let by_predicate = tree.dep(event.found.at) == Dep::Nsubj
            && matches!(tree.lemma(head), "be" | "constitute" | "represent" | "amount")
            && tree.any_under(head, |w| w > head && lexicon::is(tree.lemma(w), Class::BREACH));
        // "was in breach of the agreement"
        let in_breach = event.found.verb.is_some_and(|be| {
            tree.lemma(be) == "be"
                && tree.object_of(be, &["in"]).is_some_and(|o| lexicon::is(tree.lemma(o), Class::BREACH))
        });
        // "had broken the ceasefire": told as a fact, and told once, by the act itself.
        by_verb && event.found.act != Act::ViolationUnspecified
            || in_breach
            || by_predicate
            || tree.any_under(self.frame.content.first().copied().unwrap_or(event.found.at), |w| {
                matches!(tree.low(w), "contrary" | "defiance")
            })
    }

    fn subject_is_breach(&self, event: &Event) -> bool {
        event.found.verb.is_some()
    }

    /// Clauses of what is said: its roots, the clauses joined to them and the sentences of a quotation.
    pub(super) fn clauses(&self) -> Vec<usize> {
        let tree = self.tree;
        let mut found: Vec<usize> = Vec::new();
        // A saying reaches through its paragraph; accounts that go on tell acts, not sayings.
        for i in tree.paragraphs[tree.words[self.frame.at].paragraph].clone() {
            if self.speeches.source[i] != Some(self.number) || !(tree.is_verb(i) || tree.lemma(i) == "be") {
                continue;
            }
            let head = tree.words[i].head;
            let outer = head == i
                || self.speeches.source[head] != Some(self.number)
                || matches!(tree.dep(i), Dep::Conj | Dep::Ccomp | Dep::Parataxis | Dep::Root)
                || (self.frame.quoted
                    && matches!(tree.dep(i), Dep::Advcl | Dep::Relcl)
                    && tree.kid(i, &[Dep::Mark]).is_none());
            if outer {
                found.push(i);
            }
        }
        found
    }
}
