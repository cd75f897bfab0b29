//! What is done by what is said: "said that the other side broke the truce" accuses.

use super::{FrameReader, STATE, Saying, commits};
use crate::actors::Who;
use crate::events::{self, Event};
use crate::factuality::{self, Mood};
use crate::lexicon::{self, Class, Speech};
use crate::tree::Tree;
use crate::{rules, syntax};
use std::collections::BTreeSet;
use truce_language::{Dep, Tag};
use truce_vocabulary::{Act, ClaimantKind};

/// Words of harm that "will" and "would" turn into a threat.
const HARM: &[&str] = &[
    "respond",
    "retaliate",
    "strike",
    "attack",
    "hit",
    "act",
    "answer",
    "punish",
    "avenge",
    "pay",
    "destroy",
    "resume",
    "crush",
    "target",
    "pursue",
    "regret",
];

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
        let rule = if self.frame.quoted { rules::SAY_QUOTED } else { rules::SAY_CONTENT };
        let mut seen: BTreeSet<Act> =
            says.iter().filter(|saying| saying.at == self.frame.at).map(|saying| saying.act).collect();
        // Charges: a breach by somebody else.
        let mine = self.events;
        for &event in mine {
            let own = self.is_own(&event.actors);
            let happened = matches!(event.mood.0, Mood::Done);
            let began = event.found.verb.is_some_and(|verb| {
                matches!(tree.lemma(verb), "start" | "begin" | "provoke")
                    || matches!(tree.lemma(verb), "fire" | "shoot" | "open" | "attack")
                        && tree.kids(verb).iter().any(|&kid| tree.low(kid) == "first")
            });
            let charge = event.found.act == Act::ViolationUnspecified || self.called_breach(event) || began;
            if charge
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
        for clause in self.clauses() {
            let words = tree.under(clause);
            let subject = syntax::subject(tree, clause);
            let subject_lemma = subject.map_or("", |subject| tree.lemma(subject));
            let own_subject = subject
                .is_some_and(|subject| self.is_own(&self.cast.all(subject, self.frame.speaker.first())));
            let aux =
                |forms: &[&str]| tree.kids_by(clause, &[Dep::Aux]).any(|aux| forms.contains(&tree.low(aux)));
            let must = aux(&["must", "should", "ought"])
                || (matches!(tree.lemma(clause), "have" | "need")
                    && tree.kid(clause, &[Dep::Xcomp]).is_some())
                || (matches!(tree.lemma(clause), "accept" | "tolerate") && aux(&["can"]))
                || (self.frame.quoted && imperative(tree, clause));
            if must && !own_subject && matches!(self.frame.speech, Speech::Say) {
                let people = subject
                    .map(|subject| self.cast.all(subject, self.frame.speaker.first()))
                    .unwrap_or_default();
                if seen.insert(Act::SayDemand) || self.frame.quoted {
                    says.push(self.saying(Act::SayDemand, people, self.clause_quote(clause), rule));
                }
                continue;
            }
            let ours =
                self.frame.quoted && subject.is_some_and(|subject| matches!(tree.low(subject), "we" | "i"));
            let violent = HARM.contains(&tree.lemma(clause))
                || self.frame.quoted
                    && matches!(
                        tree.lemma(clause),
                        "burn" | "fire" | "shoot" | "kill" | "shell" | "bomb" | "fight" | "flatten"
                    )
                || matches!(tree.lemma(clause), "hold" | "stand") && tree.kid(clause, &[Dep::Neg]).is_some();
            let theirs = self.frame.quoted
                && matches!(tree.lemma(clause), "pay" | "regret" | "suffer")
                && subject.is_some_and(|subject| matches!(tree.low(subject), "they" | "you" | "he"));
            if aux(&["will", "would", "shall"])
                && (violent && (own_subject || ours) || theirs)
                && seen.insert(Act::SayThreaten)
            {
                says.push(self.saying(Act::SayThreaten, Vec::new(), self.clause_quote(clause), rule));
                continue;
            }
            if commits(tree, clause) && (own_subject || subject.is_none()) && seen.insert(Act::SayAgree) {
                says.push(self.saying(Act::SayAgree, Vec::new(), self.clause_quote(clause), rule));
                continue;
            }
            let judged = STATE.contains(&subject_lemma)
                && JUDGED.contains(&tree.lemma(clause))
                && (tree.lemma(clause) != "be"
                    || tree.kid(clause, &[Dep::Acomp, Dep::Attr, Dep::Prep]).is_some());
            if judged && !matches!(self.frame.speech, Speech::Observe) && seen.insert(Act::SayAssess) {
                says.push(self.saying(Act::SayAssess, Vec::new(), self.clause_quote(clause), rule));
                continue;
            }
            let own_act = mine.iter().any(|event| {
                words.contains(&event.found.at) && (self.is_own(&event.actors) || event.actors.is_empty())
            });
            let party = self
                .frame
                .speaker
                .iter()
                .filter_map(|who| self.cast.top(who))
                .any(|top| self.sides.contains(&top));
            if party
                && !self.monitor()
                && (own_act || own_subject || matches!(tree.tag(subject.unwrap_or(clause)), Tag::Prp))
                && self.reasons(self.clause_quote(clause))
                && factuality::mood(tree, clause, Some(clause)).0 == Mood::Done
                && seen.insert(Act::SayJustify)
            {
                says.push(self.saying(Act::SayJustify, Vec::new(), self.clause_quote(clause), rule));
            }
        }
    }

    fn is_own(&self, actors: &[Who]) -> bool {
        let tops: Vec<usize> = self.frame.speaker.iter().filter_map(|who| self.cast.top(who)).collect();
        actors.iter().any(|actor| self.cast.top(actor).is_some_and(|top| tops.contains(&top)))
    }

    fn monitor(&self) -> bool {
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
        by_verb
            || by_predicate
            || tree.any_under(self.frame.content.first().copied().unwrap_or(event.found.at), |w| {
                matches!(tree.low(w), "contrary" | "defiance")
            })
    }

    fn subject_is_breach(&self, event: &Event) -> bool {
        event.found.verb.is_some()
    }

    /// Clauses of what is said: its roots, the clauses joined to them and the sentences of a quotation.
    fn clauses(&self) -> Vec<usize> {
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

fn imperative(tree: &Tree<'_>, clause: usize) -> bool {
    tree.tag(clause) == Tag::Vb
        && matches!(tree.dep(clause), Dep::Root | Dep::Conj | Dep::Ccomp)
        && tree.kid(clause, &[Dep::Nsubj, Dep::Nsubjpass]).is_none()
        && tree.kids_by(clause, &[Dep::Aux]).all(|aux| matches!(tree.low(aux), "do"))
        || (tree.lemma(clause) == "need" && tree.kid(clause, &[Dep::Xcomp]).is_some())
}
