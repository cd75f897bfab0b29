//! Sayings that matter in themselves: accusing, denying, admitting, warning, threatening, demanding, ordering, judging, agreeing,
//! rejecting, justifying; and talks, visits, mediation.
//!
//! A plain verb of speech is read by what it says: "said that the other side broke the truce" accuses, "said no shots were fired" denies.

use crate::actors::{Cast, Who};
use crate::events::{self, Event};
use crate::factuality::{self, Mood};
use crate::lexicon::{self, Class, Speech};
use crate::rules;
use crate::speech::{Frame, Speeches};
use crate::syntax;
use crate::tree::Tree;
use std::collections::BTreeSet;
use std::ops::Range;
use truce_language::{Dep, Tag};
use truce_vocabulary::{Act, ActGroup, ClaimantKind, RuleId};

/// A saying, visit or talk.
#[derive(Clone, Debug)]
pub(crate) struct Saying {
    /// The verb.
    pub(crate) at: usize,
    /// What it does.
    pub(crate) act: Act,
    /// Who speaks.
    pub(crate) actors: Vec<Who>,
    /// To or of whom.
    pub(crate) targets: Vec<Who>,
    /// Words of the quote.
    pub(crate) quote: Range<usize>,
    /// Frames around the verb, innermost first.
    pub(crate) chain: Vec<usize>,
    /// How it was read.
    pub(crate) rule: RuleId,
}

const QUOTE_WORDS_MAX: usize = 34;
/// Sayings whose quotes overlap stand close together.
const SAYINGS_NEAR: usize = 24;

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
/// What is judged: the truce and how things stand.
const STATE: &[&str] = &[
    "situation",
    "ceasefire",
    "cease-fire",
    "truce",
    "agreement",
    "deal",
    "tension",
    "front",
    "calm",
    "progress",
    "violence",
    "strike",
    "security",
    "quiet",
    "arrangement",
    "matter",
    "understanding",
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
const REASON: &[&str] = &[
    "because",
    "self-defence",
    "self-defense",
    "response",
    "retaliation",
    "reply",
    "answer",
    "reaction",
    "defensive",
    "defence",
    "defense",
    "enforce",
    "enforcement",
    "prevent",
    "preventive",
    "pre-emptive",
    "preemptive",
    "threat",
    "cite",
    "due",
    "legitimate",
    "right",
    "aim",
    "warning",
    "accident",
    "mistake",
    "error",
    "deter",
    "protect",
    "remove",
    "break",
];

/// Reads the sayings of a report.
pub(crate) fn sayings(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    speeches: &Speeches,
    events: &[Event],
    sides: &BTreeSet<usize>,
) -> Vec<Saying> {
    let mut says = Vec::new();
    let mut by_frame: Vec<Vec<&Event>> = vec![Vec::new(); speeches.frames.len()];
    for event in events {
        if let Some(&frame) = event.chain.first() {
            by_frame[frame].push(event);
        }
    }
    for (number, (frame, told)) in speeches.frames.iter().zip(&by_frame).enumerate() {
        if frame.speaker.is_empty() || speeches.voice == Some(number) {
            continue;
        }
        let reader = FrameReader { tree, cast, speeches, events: told, sides, number, frame };
        reader.by_verb(&mut says);
        reader.by_content(&mut says);
    }
    for v in 0..tree.len() {
        says.extend(orders_of(tree, cast, speeches, v));
        let found = stance(tree, cast, speeches, v)
            .or_else(|| untrue(tree, cast, speeches, v))
            .or_else(|| justifies_alone(tree, cast, speeches, v))
            .or_else(|| talk(tree, cast, speeches, v));
        if let Some(found) = found {
            says.push(found);
        }
    }
    says.sort_by_key(|saying| (saying.quote.start, saying.at));
    let mut kept: Vec<Saying> = Vec::new();
    for saying in says {
        let double = kept.iter().rev().take(SAYINGS_NEAR).any(|other| {
            other.act == saying.act
                && same_people(&other.actors, &saying.actors)
                && other.quote.start < saying.quote.end
                && saying.quote.start < other.quote.end
        });
        if !double {
            kept.push(saying);
        }
    }
    kept
}

fn same_people(a: &[Who], b: &[Who]) -> bool {
    a.iter().any(|who| b.iter().any(|other| other.name == who.name))
}

struct FrameReader<'r> {
    tree: &'r Tree<'r>,
    cast: &'r Cast<'r>,
    speeches: &'r Speeches,
    /// The acts told in it.
    events: &'r [&'r Event],
    sides: &'r BTreeSet<usize>,
    number: usize,
    frame: &'r Frame,
}

impl FrameReader<'_> {
    /// What the verb itself does.
    fn by_verb(&self, says: &mut Vec<Saying>) {
        let (tree, frame) = (self.tree, self.frame);
        let v = frame.at;
        let mood = factuality::mood(tree, v, Some(v));
        if matches!(mood.0, Mood::Denied | Mood::Hypothetical | Mood::Conditional | Mood::Possible)
            && frame.speech != Speech::Assess
        {
            return;
        }
        let act = match frame.speech {
            Speech::Accuse => Act::SayAccuse,
            Speech::Deny => Act::SayDeny,
            Speech::Admit => Act::SayAdmit,
            Speech::Warn => Act::SayWarn,
            Speech::Threaten => Act::SayThreaten,
            Speech::Demand => Act::SayDemand,
            Speech::Order => Act::SayOrder,
            Speech::Agree => Act::SayAgree,
            Speech::Reject => Act::SayReject,
            Speech::Assess if commits(tree, v) => Act::SayAgree,
            Speech::Assess if self.names_breach() => Act::SayAccuse,
            Speech::Assess => Act::SayAssess,
            Speech::Call if matches!(tree.lemma(v), "defend" | "justify") => Act::SayJustify,
            Speech::Call if self.calls_untrue() => Act::SayDeny,
            Speech::Call if self.names_breach() => Act::SayAccuse,
            Speech::Call if self.reasons(tree.under(v)) => Act::SayJustify,
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
            Speech::Say if matches!(tree.lemma(v), "tell" | "pressure") && commands(tree, v) => Act::SayOrder,
            Speech::Say if matches!(tree.lemma(v), "remind") || self.wishes() => Act::SayDemand,
            _ => return,
        };
        // "want", "expect", "hope" of no truce and no act are politics, not assessments of it.
        if frame.speech == Speech::Assess && act == Act::SayAssess && !self.about_truce() {
            return;
        }
        if frame.speech == Speech::Agree
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
    }

    /// What is said does.
    fn by_content(&self, says: &mut Vec<Saying>) {
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
        let clauses: Vec<usize> = self.clauses();
        for &clause in &clauses {
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
        // "stopped … because of a ceasefire violation": a reason in a phrase of its own.
        let _ = clauses;
    }

    fn saying(&self, act: Act, targets: Vec<Who>, quote: Range<usize>, rule: RuleId) -> Saying {
        let chain = self.speeches.chain(self.frame.parent);
        Saying {
            at: self.frame.at,
            act,
            actors: speakers(self.cast, &self.frame.speaker),
            targets,
            quote,
            chain,
            rule,
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

    /// "insisted that the formations withdraw": wished, not told.
    fn wishes(&self) -> bool {
        self.frame
            .content
            .iter()
            .any(|&clause| factuality::mood(self.tree, clause, Some(clause)).1 == rules::MODALITY_SUBJUNCTIVE)
    }

    /// "called that a lie", "described the report as baseless".
    fn calls_untrue(&self) -> bool {
        let tree = self.tree;
        let v = self.frame.at;
        let said = tree.under(v).filter(|&w| w > v && tree.is_under(w, v));
        said.take(12).any(|w| factuality::is_untrue(tree.lemma(w)))
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

    fn reasons(&self, words: Range<usize>) -> bool {
        let tree = self.tree;
        words.clone().any(|w| REASON.contains(&tree.lemma(w)) && !weak_reason(tree, w, &words))
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

    fn targets(&self, act: Act) -> Vec<Who> {
        let tree = self.tree;
        let v = self.frame.at;
        let speaker = self.frame.speaker.first();
        let direct = syntax::addressee(tree, v).filter(|&w| Some(w) != self.frame.speaker_at);
        let mut targets = direct.map(|word| self.cast.all(word, speaker)).unwrap_or_default();
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
        for who in &mut targets {
            who.rule = rules::TARGET_OBJECT;
        }
        targets
    }

    /// From the speaker to the end of what is said.
    fn whole_quote(&self) -> Range<usize> {
        let tree = self.tree;
        let sentence = tree.sentences[tree.words[self.frame.at].sentence].clone();
        let mut from = self.frame.at;
        let mut to = self.frame.at + 1;
        let mut take = |words: Range<usize>| {
            let words = words.start.max(sentence.start)..words.end.min(sentence.end);
            if words.start < words.end {
                from = from.min(words.start);
                to = to.max(words.end);
            }
        };
        // A speaker shared with an earlier verb stands in that verb's quote.
        if let Some(speaker) = self
            .frame
            .speaker_at
            .filter(|&speaker| tree.words[speaker].head == self.frame.at || speaker > self.frame.at)
        {
            take(tree.phrase(speaker));
        }
        for &root in &self.frame.content {
            take(tree.under(root));
        }
        for &kid in tree.kids(self.frame.at) {
            if matches!(tree.dep(kid), Dep::Dobj | Dep::Prep | Dep::Neg | Dep::Prt) && kid > self.frame.at {
                take(tree.under(kid));
            }
        }
        if self.frame.at - from > QUOTE_WORDS_MAX {
            from = self.frame.at.saturating_sub(4).max(sentence.start);
        }
        trim(tree, from..to.min(from + QUOTE_WORDS_MAX))
    }

    /// The clause of verb `v`, without what is joined to it.
    fn clause_quote(&self, v: usize) -> Range<usize> {
        let tree = self.tree;
        let mut words = tree.under(v);
        // The verb of speech and its speaker may hang under the clause: "A drone, he said, flew …".
        if tree.is_under(self.frame.at, v) && self.frame.at != v {
            let aside = tree.under(self.frame.at);
            if aside.start > v {
                words.end = words.end.min(aside.start);
            } else if aside.end <= v {
                words.start = words.start.max(aside.end);
            }
        }
        for kid in tree.kids_by(v, &[Dep::Conj]) {
            if kid > v && tree.is_verb(kid) && tree.kid(kid, &[Dep::Nsubj, Dep::Nsubjpass]).is_some() {
                words.end = words.end.min(tree.under(kid).start);
            }
        }
        trim(tree, words.start..words.end.min(words.start + QUOTE_WORDS_MAX))
    }

    fn sentence_quote(&self, at: usize) -> Range<usize> {
        let tree = self.tree;
        let sentence = tree.sentences[tree.words[at].sentence].clone();
        let start = (sentence.start..=at)
            .find(|&w| self.speeches.source[w] == Some(self.number))
            .unwrap_or(sentence.start);
        let end = (at..sentence.end)
            .rev()
            .find(|&w| self.speeches.source[w] == Some(self.number))
            .map_or(sentence.end, |w| w + 1);
        trim(tree, start..end.min(start + QUOTE_WORDS_MAX))
    }
}

/// "right" and "since" and "aim" are reasons only in some company.
fn weak_reason(tree: &Tree<'_>, w: usize, words: &Range<usize>) -> bool {
    match tree.lemma(w) {
        "right" | "legitimate" => !words.clone().any(|k| {
            matches!(
                tree.lemma(k),
                "defend" | "defence" | "defense" | "self-defence" | "self-defense" | "self"
            )
        }),
        "since" => tree.dep(w) != Dep::Mark || !words.contains(&w),
        "due" => tree.low(w) != "due" || tree.words.get(w + 1).is_none_or(|next| next.low != "to"),
        "aim" => !tree.is_passive(w),
        "warning" | "threat" => false,
        "answer" | "reply" | "response" => false,
        "prevent" | "remove" | "break" | "protect" | "deter" => {
            !tree.kids_by(w, &[Dep::Aux]).any(|aux| tree.low(aux) == "to")
        }
        "defence" | "defense" => w == 0 || !matches!(tree.low(w - 1), "-" | "self"),
        "threat " => true,
        _ => false,
    }
}

/// Punctuation off both ends, but a closing quotation mark stays with its words.
fn trim(tree: &Tree<'_>, mut words: Range<usize>) -> Range<usize> {
    while words.end > words.start + 1 && tree.tag(words.end - 1).is_punct() {
        words.end -= 1;
    }
    while words.start + 1 < words.end && tree.tag(words.start).is_punct() {
        words.start += 1;
    }
    words
}

/// The people a saying is of: a spokesperson with the body spoken for, anybody else alone.
pub(crate) fn speakers(cast: &Cast<'_>, speaker: &[Who]) -> Vec<Who> {
    let mut people: Vec<Who> = Vec::new();
    for who in speaker {
        people.push(who.clone());
        if who.spokesperson
            && who.kind == ClaimantKind::Person
            && let Some(side) = who.side
        {
            let name = cast.book.known(side).name.clone();
            people.push(Who {
                surface: name.clone(),
                name,
                known: Some(side),
                kind: ClaimantKind::Office,
                ..who.clone()
            });
        }
    }
    people
}

/// "told the army to act": told to do, not told that.
fn commands(tree: &Tree<'_>, v: usize) -> bool {
    tree.kids_by(v, &[Dep::Xcomp])
        .any(|clause| tree.kids_by(clause, &[Dep::Aux]).any(|aux| tree.low(aux) == "to"))
}

fn imperative(tree: &Tree<'_>, clause: usize) -> bool {
    tree.tag(clause) == Tag::Vb
        && matches!(tree.dep(clause), Dep::Root | Dep::Conj | Dep::Ccomp)
        && tree.kid(clause, &[Dep::Nsubj, Dep::Nsubjpass]).is_none()
        && tree.kids_by(clause, &[Dep::Aux]).all(|aux| matches!(tree.low(aux), "do"))
        || (tree.lemma(clause) == "need" && tree.kid(clause, &[Dep::Xcomp]).is_some())
}

/// "is committed to the truce", "stands by the agreement", "considers itself bound".
fn commits(tree: &Tree<'_>, v: usize) -> bool {
    let truce_under = |root: usize| tree.any_under(root, |w| lexicon::is(tree.lemma(w), Class::TRUCE));
    let bound = tree.any_under(v, |w| {
        matches!(tree.low(w), "committed" | "bound" | "commitment") && (tree.dep(w) != Dep::Pobj)
    }) && truce_under(v);
    let stands = matches!(
        tree.lemma(v),
        "stand" | "abide" | "adhere" | "stick" | "respect" | "honour" | "honor" | "uphold" | "remain" | "be"
    ) && truce_under(v);
    (bound && matches!(tree.lemma(v), "be" | "remain" | "consider" | "commit" | "stay" | "bind" | "feel"))
        || (stands
            && matches!(tree.lemma(v), "stand" | "abide" | "adhere" | "stick")
            && tree.object_of(v, &["by", "to"]).is_some())
}

/// "remain optimistic that the truce will hold", "voiced concern": attitudes of officials, without a verb of speech.
fn stance(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    if speeches.frame_of(v).is_some() {
        return None;
    }
    let subject = syntax::subject(tree, v)?;
    let own = speeches.speaker_of(v);
    let people = cast.all(subject, own);
    let attitude =
        matches!(tree.lemma(v), "remain" | "be" | "sound" | "appear" | "seem" | "grow" | "become" | "stay")
            && tree.kids_by(v, &[Dep::Acomp, Dep::Attr, Dep::Oprd]).any(|kid| {
                matches!(
                    tree.lemma(kid),
                    "optimistic"
                        | "pessimistic"
                        | "hopeful"
                        | "confident"
                        | "concerned"
                        | "worried"
                        | "sceptical"
                        | "skeptical"
                        | "critical"
                        | "frustrated"
                        | "alarmed"
                        | "cautious"
                        | "convinced"
                        | "doubtful"
                        | "upbeat"
                        | "encouraged"
                        | "disappointed"
                        | "wary"
                        | "dismayed"
                        | "troubled"
                        | "disturbed"
                        | "appalled"
                        | "sure"
                        | "satisfied"
                )
            });
    let voiced =
        matches!(tree.lemma(v), "voice" | "express" | "reiterate" | "convey" | "share" | "signal" | "air")
            && tree.kid(v, &[Dep::Dobj]).is_some_and(|o| {
                matches!(
                    tree.lemma(o),
                    "concern"
                        | "alarm"
                        | "frustration"
                        | "hope"
                        | "confidence"
                        | "fear"
                        | "worry"
                        | "doubt"
                        | "optimism"
                        | "dismay"
                        | "scepticism"
                        | "skepticism"
                        | "regret"
                        | "satisfaction"
                        | "outrage"
                )
            });
    let play = tree.lemma(v) == "play" && tree.kid(v, &[Dep::Prt]).is_some_and(|p| tree.low(p) == "down");
    let ranks = matches!(tree.lemma(v), "rank") && tree.kid(v, &[Dep::Dobj]).is_some();
    let commits_here = commits(tree, v)
        && !people.is_empty()
        && own.is_none_or(|speaker| {
            people.iter().any(|who| cast.top(who).is_some() && cast.top(who) == cast.top(speaker))
        });
    let act = if commits_here {
        Act::SayAgree
    } else if attitude || voiced || play || ranks {
        Act::SayAssess
    } else {
        return None;
    };
    let mut people = people;
    if people.is_empty() && tree.tag(subject).is_proper() && lexicon::is(tree.lemma(subject), Class::OFFICIAL)
    {
        people.extend(crate::speech::unnamed(tree, subject));
    }
    let office = tree.tag(subject).is_proper() && lexicon::is(tree.lemma(subject), Class::OFFICIAL);
    if people.is_empty()
        || !office
            && people
                .iter()
                .all(|who| who.side.is_none() && who.known.is_none() && who.kind != ClaimantKind::Person)
    {
        return None;
    }
    let words = trim(tree, tree.under(v).start..tree.under(v).end.min(tree.under(v).start + QUOTE_WORDS_MAX));
    let start = tree.phrase(subject).start.max(words.start).min(v);
    Some(Saying {
        at: v,
        act,
        actors: speakers(cast, &people),
        targets: Vec::new(),
        quote: start..words.end,
        chain: speeches.chain(speeches.source[v]),
        rule: rules::SAY_VERB,
    })
}

/// "The report is a fabrication", "rumours of a call-up are untrue": who says so denies it.
fn untrue(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    let subject = tree.kid(v, &[Dep::Nsubj, Dep::Nsubjpass])?;
    let charge = factuality::is_charge(tree.lemma(subject)) || matches!(tree.low(subject), "that" | "this");
    let speaker = speeches.speaker_of(v)?;
    (charge && factuality::calls_untrue(tree, v)).then(|| Saying {
        at: v,
        act: Act::SayDeny,
        actors: speakers(cast, std::slice::from_ref(speaker)),
        targets: Vec::new(),
        quote: trim(tree, tree.under(v).start..tree.under(v).end.min(tree.under(v).start + QUOTE_WORDS_MAX)),
        chain: speeches.chain(speeches.source[v]),
        rule: rules::SAY_UNTRUE,
    })
}

/// "on the orders of the minister": an order told by a noun.
fn orders_of(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, n: usize) -> Option<Saying> {
    let prep = tree.words[n].head;
    if tree.lemma(n) != "order"
        || tree.dep(n) != Dep::Pobj
        || !matches!(tree.low(prep), "on" | "under" | "by" | "following")
    {
        return None;
    }
    let giver = tree.object_of(n, &["of", "from", "by"])?;
    let people = cast.all(giver, speeches.speaker_of(n));
    (!people.is_empty()).then(|| Saying {
        at: n,
        act: Act::SayOrder,
        actors: speakers(cast, &people),
        targets: Vec::new(),
        quote: trim(tree, prep..tree.phrase(n).end.max(tree.under(giver).end)),
        chain: speeches.chain(speeches.source[n]),
        rule: rules::SAY_VERB,
    })
}

/// "citing violations by the group", "using their right of self-defence": a reason the outlet reports of an actor's own act.
fn justifies_alone(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    let cites = tree.lemma(v) == "cite" && tree.is_verb(v);
    if !cites {
        return None;
    }
    let subject = syntax::subject(tree, v)?;
    let people = cast.all(subject, speeches.speaker_of(v));
    if people.is_empty() {
        return None;
    }
    Some(Saying {
        at: v,
        act: Act::SayJustify,
        actors: speakers(cast, &people),
        targets: Vec::new(),
        quote: trim(tree, tree.under(v)),
        chain: speeches.chain(speeches.source[v]),
        rule: rules::SAY_VERB,
    })
}

/// Visits, talks, mediation.
fn talk(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    if !tree.is_verb(v) {
        return None;
    }
    let subject = syntax::subject(tree, v);
    let speaker = speeches.speaker_of(v);
    let mut people = subject.map(|subject| cast.all(subject, speaker)).unwrap_or_default();
    let object = tree.kid(v, &[Dep::Dobj]);
    let official = |word: Option<usize>| {
        word.is_some_and(|w| {
            lexicon::is(tree.lemma(w), Class::OFFICIAL)
                || cast
                    .at(w, speaker)
                    .iter()
                    .any(|who| who.kind == ClaimantKind::Person || who.known.is_some())
        })
    };
    let with = tree.object_of(v, &["with"]);
    let talks = object.is_some_and(|o| {
        matches!(
            tree.lemma(o),
            "talk" | "meeting" | "call" | "consultation" | "negotiation" | "discussion" | "conversation"
        )
    });
    let by_phone = tree.any_under(v, |w| {
        matches!(tree.lemma(w), "phone" | "telephone" | "call") && tree.dep(w) != Dep::Dobj && w > v
    }) && matches!(tree.lemma(v), "tell" | "speak" | "say");
    let act = match tree.lemma(v) {
        "meet" if official(subject) && (official(object) || official(with) || object.is_none()) => {
            Act::TalkConsult
        }
        "phone" | "telephone" if official(object) || object.is_some() => Act::TalkConsult,
        "tell" | "speak" if by_phone && official(subject) => Act::TalkConsult,
        "hold" | "have" | "convene" | "attend" | "begin" | "resume" | "start" | "open" | "conclude"
        | "end"
            if (talks || object.is_some_and(|o| tree.lemma(o) == "round")) && official(subject) =>
        {
            Act::TalkConsult
        }
        "confer" | "consult" | "negotiate" if official(subject) => Act::TalkConsult,
        // "A meeting took place", "talks are set for Sunday": who meets stands after "between", "of" or "with".
        "take" | "be" | "set" | "schedule" | "plan" | "begin" | "start" | "open" | "resume" | "hold"
        | "convene" | "continue"
            if subject.is_some_and(|s| {
                matches!(tree.lemma(s), "talk" | "meeting" | "consultation" | "negotiation" | "round")
                    && (tree.lemma(s) != "round"
                        || tree
                            .object_of(s, &["of"])
                            .is_some_and(|of| matches!(tree.lemma(of), "talk" | "negotiation")))
            }) && (tree.lemma(v) != "be")
                && (tree.lemma(v) != "take" || object.is_some_and(|o| tree.lemma(o) == "place")) =>
        {
            let meeting = subject?;
            people = tree
                .objects_of(meeting, &["between", "of", "with"])
                .flat_map(|(_, who)| cast.all(who, speaker))
                .collect();
            people.extend(cast.owners(meeting, speaker));
            if people.is_empty()
                && let Some(pair) = cast.parties()
            {
                people = cast.these(&pair, v, rules::ACTOR_BOTH);
            }
            Act::TalkConsult
        }
        "be" if official(subject)
            && tree.object_of(v, &["in"]).is_some_and(|place| tree.tag(place).is_proper())
            && tree
                .object_of(v, &["for"])
                .is_some_and(|what| matches!(tree.lemma(what), "talk" | "meeting" | "consultation")) =>
        {
            Act::TalkVisit
        }
        "visit" | "tour" | "travel" | "fly" | "arrive" | "go"
            if (people.iter().any(|who| who.kind == ClaimantKind::Person)
                || subject.is_some_and(|s| {
                    matches!(
                        tree.lemma(s),
                        "envoy"
                            | "minister"
                            | "president"
                            | "delegation"
                            | "diplomat"
                            | "mediator"
                            | "ambassador"
                            | "secretary"
                            | "coordinator"
                    )
                }))
                && (object.is_some() && matches!(tree.lemma(v), "visit" | "tour")
                    || tree.object_of(v, &["to", "in"]).is_some_and(|place| tree.tag(place).is_proper())) =>
        {
            Act::TalkVisit
        }
        "mediate" | "broker" if !people.is_empty() => Act::TalkMediate,
        "shuttle" if !people.is_empty() && tree.object_of(v, &["between", "to"]).is_some() => {
            Act::TalkMediate
        }
        "host" | "receive" | "welcome"
            if official(subject)
                && object.is_some_and(|o| {
                    lexicon::is(tree.lemma(o), Class::OFFICIAL)
                        || cast.at(o, speaker).iter().any(|who| who.kind == ClaimantKind::Person)
                }) =>
        {
            Act::TalkConsult
        }
        _ => return None,
    };
    if act == Act::TalkConsult
        && let Some(other) = object.filter(|_| !talks).or(with)
    {
        people.extend(cast.all(other, speaker));
    }
    // "The joint commission met": a body that nobody names further is called as it is called.
    if people.is_empty()
        && let Some(body) = subject.filter(|&s| {
            matches!(
                tree.lemma(s),
                "commission"
                    | "committee"
                    | "delegation"
                    | "council"
                    | "envoy"
                    | "mediator"
                    | "team"
                    | "mechanism"
                    | "commander"
            )
        })
    {
        people.extend(crate::speech::unnamed(tree, body));
    }
    let mut seen = BTreeSet::new();
    people.retain(|who| seen.insert(who.name.clone()));
    if people.is_empty()
        || matches!(
            factuality::mood(tree, v, Some(v)).0,
            Mood::Hypothetical | Mood::Denied | Mood::Conditional
        )
    {
        return None;
    }
    let under = tree.under(v);
    let start = subject.map_or(v, |subject| tree.phrase(subject).start.min(v)).max(under.start.min(v));
    let quote = trim(tree, start..under.end.min(start + 26).max(v + 1));
    Some(Saying {
        at: v,
        act,
        actors: people,
        targets: Vec::new(),
        quote,
        chain: speeches.chain(speeches.source[v]),
        rule: rules::TALK,
    })
}
