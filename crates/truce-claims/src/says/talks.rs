//! Talks, visits and mediation.

use super::Saying;
use super::quote::trim;
use crate::actors::{Cast, Who};
use crate::factuality::{self, Mood};
use crate::lexicon::{self, Class};
use crate::speech::Speeches;
use crate::tree::Tree;
use crate::{rules, syntax};
use std::collections::BTreeSet;
use truce_language::{Dep, EntityLabel, Tag};
use truce_vocabulary::{Act, ClaimantKind};

/// A verb of meeting or going, with who stands around it.
pub(super) struct Meeting<'r> {
    pub(super) tree: &'r Tree<'r>,
    pub(super) cast: &'r Cast<'r>,
    pub(super) speeches: &'r Speeches,
    pub(super) v: usize,
    pub(super) subject: Option<usize>,
    pub(super) object: Option<usize>,
    pub(super) people: Vec<Who>,
}

/// Visits, talks, mediation.
pub(super) fn talk(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    if !tree.is_verb(v) && tree.lemma(v) != "be" {
        return due(tree, cast, speeches, v).or_else(|| {
            let (meeting, act) = super::meetings::read(tree, cast, speeches, v)?;
            meeting.saying(act)
        });
    }
    let subject = syntax::subject(tree, v);
    let people = subject.map(|subject| cast.all(subject, speeches.speaker_of(v))).unwrap_or_default();
    let placed = people.iter().any(|who| cast.top(who).is_some() && who.kind == ClaimantKind::Person);
    let titled = subject
        .filter(|_| speeches.outlet && !placed)
        .and_then(|subject| crate::speech::titled(tree, cast, subject));
    let mut people = titled.map_or(people, |who| vec![who]);
    if people.is_empty()
        && let Some(office) =
            subject.filter(|&s| tree.tag(s).is_proper() && lexicon::is(tree.lemma(s), Class::OFFICIAL))
    {
        people.extend(crate::speech::unnamed(tree, office));
    }
    let pair = subject.and_then(|subject| crate::speech::both(tree, cast, subject));
    let people = pair.filter(|_| people.iter().all(|who| cast.top(who).is_none())).unwrap_or(people);
    let object = tree.kid(v, &[Dep::Dobj]);
    let mut meeting = Meeting { tree, cast, speeches, v, subject, object, people };
    if meeting.people.is_empty()
        && matches!(tree.lemma(v), "visit" | "travel" | "fly" | "arrive" | "land")
        && let Some(subject) = subject
    {
        meeting.people = meeting.everybody(subject);
    }
    let act = meeting.consults().or_else(|| meeting.visits()).or_else(|| meeting.mediates())?;
    meeting.saying(act)
}

/// "US envoy due in Cairo tonight for talks": a line without a verb.
fn due(tree: &Tree<'_>, cast: &Cast<'_>, speeches: &Speeches, v: usize) -> Option<Saying> {
    let subject = tree.words[v].head;
    let goes = tree.low(v) == "due"
        && tree.dep(v) == Dep::Amod
        && tree.dep(subject) == Dep::Root
        && tree.object_of(v, &["in", "at"]).is_some_and(|place| tree.tag(place).is_proper())
        && lexicon::is(tree.lemma(subject), Class::OFFICIAL);
    if !goes {
        return None;
    }
    let people = cast.all(subject, speeches.speaker_of(v));
    Meeting { tree, cast, speeches, v, subject: Some(subject), object: None, people }.saying(Act::TalkVisit)
}

/// What people meet in.
pub(super) fn is_meeting(lemma: &str) -> bool {
    matches!(
        lemma,
        "talk"
            | "meeting"
            | "call"
            | "consultation"
            | "negotiation"
            | "discussion"
            | "conversation"
            | "round"
            | "summit"
            | "session"
            | "dialogue"
    )
}

impl Meeting<'_> {
    /// Whether a word names somebody in office, a person, or somebody the book knows.
    pub(super) fn official(&self, word: Option<usize>) -> bool {
        word.is_some_and(|w| {
            !lexicon::is(self.tree.lemma(w), Class::MEDIA)
                && (matches!(self.tree.low(w), "he" | "she" | "him" | "her")
                    || lexicon::is(self.tree.lemma(w), Class::OFFICIAL)
                    || is_body(self.tree.lemma(w))
                    || self.bare_name(w)
                    || self.tree.lemma(w) == "group"
                        && self.tree.core(w).any(|kid| {
                            matches!(
                                self.tree.low(kid),
                                "contact" | "working" | "monitoring" | "joint" | "steering" | "trilateral"
                            )
                        })
                    || self.cast.at(w, self.speeches.speaker_of(self.v)).iter().any(|who| {
                        who.kind == ClaimantKind::Person && !who.spokesperson || who.known.is_some()
                    }))
        })
    }

    /// A surname alone, of somebody the report never introduces: a leader whom everybody knows.
    fn bare_name(&self, w: usize) -> bool {
        let tree = self.tree;
        let person = |w: usize| tree.words[w].entity == Some(EntityLabel::Person) && tree.tag(w).is_proper();
        let sentence = tree.sentences[tree.words[w].sentence].clone();
        // The parser takes many a surname for a firm or a town; beside one it knows for a person it is another's.
        let name = person(w)
            || tree.tag(w) == Tag::Nnp
                && matches!(tree.words[w].entity, None | Some(EntityLabel::Org | EntityLabel::Gpe))
                && (tree.kid(w, &[Dep::Conj]).is_some_and(person)
                    || tree.dep(w) == Dep::Conj && person(tree.words[w].head)
                    || self.object.is_some_and(|o| o != w && person(o)));
        name && self.cast.parties().is_some()
            && self.cast.at(w, None).is_empty()
            && !sentence.clone().any(|w| lexicon::is(tree.lemma(w), Class::GAME))
    }

    /// Everybody a noun phrase names, also by a surname alone.
    pub(super) fn everybody(&self, noun: usize) -> Vec<Who> {
        let mut people = self.cast.all(noun, self.speeches.speaker_of(self.v));
        for one in self.tree.conjuncts(noun) {
            if self.bare_name(one)
                && let Some(who) = crate::speech::unnamed(self.tree, one)
            {
                let name = format!("person:{}", self.tree.said(self.tree.core(one)));
                people.push(Who {
                    surface: name.clone(),
                    name,
                    kind: ClaimantKind::Person,
                    rule: rules::ACTOR_SUBJECT,
                    ..who
                });
            }
        }
        people
    }

    /// "on the phone", "by telephone", "over the hotline".
    fn by_line(&self) -> bool {
        let (tree, v) = (self.tree, self.v);
        tree.any_under(v, |w| {
            matches!(
                tree.lemma(w),
                "phone"
                    | "telephone"
                    | "call"
                    | "hotline"
                    | "videoconference"
                    | "videolink"
                    | "line"
                    | "video"
                    | "link"
            ) && (tree.lemma(w) != "line"
                || tree.object_of(v, &["on"]) == Some(w) && tree.object_of(w, &["of"]).is_none())
                && matches!(tree.dep(w), Dep::Pobj | Dep::Npadvmod)
                && (tree.dep(w) != Dep::Pobj
                    || matches!(
                        tree.low(tree.words[w].head),
                        "by" | "on" | "over" | "in" | "via" | "through"
                    ))
                && w > v
                && !tree.ancestors(w).take_while(|&above| above != v).any(|above| tree.is_verb(above))
                && tree.words[w].sentence == tree.words[v].sentence
        })
    }

    fn consults(&mut self) -> Option<Act> {
        let (tree, v, subject, object) = (self.tree, self.v, self.subject, self.object);
        let with = tree.object_of(v, &["with"]);
        let talks = object.is_some_and(|o| is_meeting(tree.lemma(o)));
        let several = subject.is_some_and(|s| tree.tag(s) == Tag::Nns || tree.kid(s, &[Dep::Conj]).is_some());
        let met = match tree.lemma(v) {
            "meet" => {
                !tree.is_passive(v)
                    && self.official(subject)
                    && (self.official(object) || self.official(with) || object.is_none())
                    // "met in several clashes": in arms.
                    && tree.object_of(v, &["in"]).is_none_or(|o| !crate::verbs::is_combat(tree, o))
            }
            "phone" | "telephone" => object.is_some(),
            // "told us by phone" is how a report was gathered.
            "tell" | "say" => {
                let heard =
                    tree.kid(v, &[Dep::Dobj, Dep::Dative]).is_none_or(|whom| self.official(Some(whom)));
                self.by_line() && self.official(subject) && heard
            }
            // "spoke with his counterpart", "the two generals spoke on the hotline", "was on the phone to both".
            "speak" | "talk" | "be" => {
                let to = tree.object_of(v, &["with", "to"]).filter(|_| tree.lemma(v) != "be");
                // "The two leaders talked for an hour": with each other.
                let each_other = several
                    && matches!(tree.lemma(v), "talk" | "speak")
                    && tree.object_of(v, &["about", "of", "to", "at", "before", "against", "in"]).is_none()
                    && tree.kid(v, &[Dep::Prt, Dep::Ccomp, Dep::Advmod]).is_none()
                    && object.is_none();
                self.official(subject) && (self.by_line() || self.official(to) || each_other)
            }
            // "called the minister on Sunday"; who calls somebody something speaks of him.
            "call" | "ring" => {
                self.official(subject)
                    && self.official(object)
                    && !tree.is_passive(v)
                    && tree.kid(v, &[Dep::Oprd, Dep::Ccomp, Dep::Xcomp, Dep::Prt]).is_none()
                    && object.is_some_and(|o| {
                        tree.kid(o, &[Dep::Appos]).is_none_or(|kid| tree.tag(kid).is_proper())
                            && tree.kids_by(o, &[Dep::Det]).all(|det| !matches!(tree.low(det), "a" | "an"))
                    })
            }
            // "The committee convened", "the two delegations sat down together".
            "convene" | "gather" | "assemble" if object.is_none() => {
                subject.is_some_and(|s| is_body(tree.lemma(s)) && tree.lemma(s) != "team")
                    || several && self.official(subject) && lemma_of_talks(tree, v)
            }
            "sit" => {
                self.official(subject)
                    && (self.official(with)
                        || several
                            && (tree
                                .any_under(v, |w| matches!(tree.lemma(w), "table" | "together" | "face"))
                                || tree.kids(v).iter().any(|&kid| tree.low(kid) == "down")))
            }
            // "took part in the talks", "returned to the table".
            "participate" => {
                self.official(subject)
                    && tree.object_of(v, &["in"]).is_some_and(|o| is_meeting(tree.lemma(o)))
            }
            "return"
                if tree.object_of(v, &["to"]).is_some_and(|o| {
                    matches!(tree.lemma(o), "table" | "negotiation" | "talk")
                        && (tree.lemma(o) != "table" || tree.kid(o, &[Dep::Compound, Dep::Amod]).is_some())
                }) =>
            {
                self.official(subject)
            }
            "exchange" => {
                self.official(subject)
                    && object.is_some_and(|o| matches!(tree.lemma(o), "view" | "message" | "note"))
                    && (self.official(with) || several)
            }
            // "raised the strike with the general", "discussed the truce with the premier".
            "raise" | "discuss" | "review" | "take" | "debate" => {
                let part = tree.lemma(v) == "take"
                    && object.is_some_and(|o| {
                        tree.lemma(o) == "part"
                            && tree
                                .object_of(o, &["in"])
                                .or_else(|| tree.object_of(v, &["in"]))
                                .is_some_and(|what| is_meeting(tree.lemma(what)))
                    });
                part && self.official(subject)
                    || self.official(subject)
                        && object.is_some_and(|o| tree.lemma(o) != "place")
                        && (self.official(with) || several && tree.lemma(v) == "discuss")
            }
            "hold" | "have" | "convene" | "attend" | "begin" | "resume" | "start" | "open" | "conclude"
            | "end" | "chair" | "join" | "continue" | "host" | "close" | "finish" | "wrap" | "complete" => {
                talks && self.official(subject)
            }
            "confer" | "consult" | "negotiate" => self.official(subject),
            _ => false,
        };
        if met {
            // "The officers of the two countries": those whose officers they are.
            if self.people.iter().all(|who| self.cast.top(who).is_none())
                && let Some(of) = subject.and_then(|s| tree.object_of(s, &["of"]))
            {
                let whose = self.cast.all(of, self.speeches.speaker_of(v));
                if whose.len() > 1 && whose.iter().all(|who| self.cast.top(who).is_some()) {
                    self.people = whose;
                }
            }
            let other = object
                .filter(|_| !talks && matches!(tree.lemma(v), "meet" | "phone" | "telephone"))
                .or(with)
                .or_else(|| tree.object_of(v, &["to"]).filter(|&to| self.official(Some(to))))
                .or_else(|| object.filter(|_| talks).and_then(|o| tree.object_of(o, &["with", "between"])));
            if self.people.is_empty()
                && let Some(subject) = subject
            {
                self.people = self.everybody(subject);
            }
            if let Some(other) = other {
                let others = self.everybody(other);
                self.people.extend(others);
            }
            return Some(Act::TalkConsult);
        }
        self.told_of_meeting().or_else(|| self.receives())
    }

    /// "A meeting took place", "talks are set for Sunday": who meets stands after "between", "of" or "with".
    fn told_of_meeting(&mut self) -> Option<Act> {
        let (tree, v) = (self.tree, self.v);
        let verb = matches!(
            tree.lemma(v),
            "take"
                | "set"
                | "schedule"
                | "plan"
                | "begin"
                | "start"
                | "open"
                | "resume"
                | "hold"
                | "convene"
                | "continue"
                | "end"
                | "conclude"
                | "last"
                | "close"
                | "wrap"
                | "finish"
                | "go"
                | "kick"
                | "get"
        );
        let meeting = self.subject.filter(|&s| {
            matches!(
                tree.lemma(s),
                "talk"
                    | "meeting"
                    | "consultation"
                    | "negotiation"
                    | "round"
                    | "session"
                    | "summit"
                    | "conversation"
                    | "discussion"
            ) && (tree.lemma(s) != "session" || tree.object_of(s, &["of", "between", "with"]).is_some())
                && (tree.lemma(s) != "round"
                    || tree.object_of(s, &["of"]).is_some_and(|of| {
                        matches!(tree.lemma(of), "talk" | "negotiation" | "dialogue" | "consultation")
                    }))
        })?;
        let place = self.object.is_some_and(|o| tree.lemma(o) == "place");
        let goes = match tree.lemma(v) {
            "take" => place,
            // "went on for an hour", "kicked off", "got under way"
            "go" => tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "on" | "ahead")),
            "kick" => tree.kids(v).iter().any(|&kid| tree.low(kid) == "off"),
            "get" => tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "under" | "underway")),
            _ => true,
        };
        if !verb || !goes {
            return None;
        }
        let speaker = self.speeches.speaker_of(v);
        self.people = tree
            .objects_of(meeting, &["between", "of", "with"])
            .chain(
                tree.object_of(meeting, &["of"])
                    .into_iter()
                    .flat_map(|of| tree.objects_of(of, &["between", "with"])),
            )
            .flat_map(|(_, who)| self.cast.all(who, speaker))
            .collect();
        self.people.extend(self.cast.owners(meeting, speaker));
        if self.people.is_empty()
            && let Some(pair) = self.cast.parties()
        {
            self.people = self.cast.these(&pair, v, rules::ACTOR_BOTH);
        }
        Some(Act::TalkConsult)
    }

    /// "received the envoy", "hosted the minister".
    fn receives(&mut self) -> Option<Act> {
        let (tree, v) = (self.tree, self.v);
        let speaker = self.speeches.speaker_of(v);
        let guest = self.object.filter(|&o| {
            lexicon::is(tree.lemma(o), Class::OFFICIAL)
                || self.cast.at(o, speaker).iter().any(|who| who.kind == ClaimantKind::Person)
        })?;
        if !matches!(tree.lemma(v), "host" | "receive" | "welcome") || !self.official(self.subject) {
            return None;
        }
        self.people.extend(self.cast.all(guest, speaker));
        Some(Act::TalkConsult)
    }

    fn visits(&self) -> Option<Act> {
        let (tree, v, object) = (self.tree, self.v, self.object);
        let proper = |place: Option<usize>| place.is_some_and(|place| tree.tag(place).is_proper());
        let to = || proper(tree.object_of(v, &["to", "in", "at", "for"]));
        let traveller = self.people.iter().any(|who| who.kind == ClaimantKind::Person)
            || self.subject.is_some_and(|s| {
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
                        | "premier"
                        | "negotiator"
                        | "emissary"
                        | "commissioner"
                        | "chief"
                        | "observer"
                        | "monitor"
                        | "team"
                        | "mission"
                        | "inspector"
                        | "investigator"
                        | "rapporteur"
                )
            });
        // "was released and flown to the capital": who is carried pays no visit.
        let carried = |v: usize| {
            matches!(tree.lemma(v), "fly" | "land" | "return")
                && (tree.is_passive(v)
                    || tree.dep(v) == Dep::Conj
                        && tree.tag(v) == Tag::Vbn
                        && tree.is_passive(tree.words[v].head))
        };
        if carried(v) {
            return None;
        }
        let here = match tree.lemma(v) {
            // "had been to both capitals", "was back in the capital"
            "be" if traveller
                && tree.kid(v, &[Dep::Attr, Dep::Acomp]).is_none()
                && (tree.low(v) == "been" && proper(tree.object_of(v, &["to"]))
                    || tree.kids(v).iter().any(|&kid| {
                        tree.low(kid) == "back"
                            && (proper(tree.object_of(kid, &["in", "at"]))
                                || proper(tree.object_of(v, &["in", "at"])))
                    })) =>
            {
                true
            }
            "be" => {
                let talks = tree
                    .object_of(v, &["for"])
                    .is_some_and(|what| is_meeting(tree.lemma(what)) || tree.lemma(what) == "visit");
                let due = tree.kids_by(v, &[Dep::Acomp]).find(|&kid| tree.low(kid) == "due");
                let place = due
                    .and_then(|due| tree.object_of(due, &["in", "at"]))
                    .or_else(|| tree.object_of(v, &["in"]));
                return (self.official(self.subject) && (talks || due.is_some()) && proper(place))
                    .then_some(Act::TalkVisit);
            }
            "visit" | "tour" => object.is_some() || to(),
            "travel" | "fly" | "arrive" | "go" | "head" | "land" | "return" | "depart" | "leave"
            | "journey" | "touch" | "come" => to() && object.is_none(),
            "expect" => tree.is_passive(v) && proper(tree.object_of(v, &["in"])),
            // "paid a visit to", "made a trip to".
            "pay" | "make" | "begin" | "start" => object.is_some_and(|o| {
                matches!(tree.lemma(o), "visit" | "trip" | "tour" | "stop" | "stopover")
                    && (proper(tree.object_of(o, &["to", "in", "of"])) || to())
            }),
            _ => false,
        };
        (here && traveller).then_some(Act::TalkVisit)
    }

    fn mediates(&mut self) -> Option<Act> {
        let (tree, v, object) = (self.tree, self.v, self.object);
        // "talks mediated by Cairo": who stands after "by".
        // "The compromise was brokered by Qatar"; "the truce brokered by Qatar" only says which truce.
        let brokered = tree.lemma(v) == "broker"
            && (tree.kid(v, &[Dep::Nsubjpass]).is_some() && tree.dep(v) != Dep::Relcl
                || tree.dep(v) == Dep::Acl && !crate::verbs::fights_stop(tree, tree.words[v].head));
        if tree.is_passive(v) && (tree.lemma(v) == "mediate" || brokered) {
            let by = syntax::doer(tree, v).filter(|&by| self.official(Some(by)))?;
            self.people = self.cast.all(by, self.speeches.speaker_of(v));
        }
        if self.people.is_empty() {
            return None;
        }
        let go_between = |w: usize| {
            matches!(tree.lemma(w), "mediator" | "intermediary" | "go-between" | "middleman")
                || tree.lemma(w) == "between" && w > 1 && matches!(tree.low(w - 2), "go")
        };
        let found = match tree.lemma(v) {
            "mediate" | "mediating" | "broker" => true,
            "shuttle" => tree.object_of(v, &["between", "to"]).is_some(),
            // "passed messages between them", "brought the two sides together"
            "pass" | "carry" | "relay" | "convey" | "ferry" => object.is_some_and(|o| {
                matches!(tree.lemma(o), "message" | "proposal" | "paper" | "letter" | "offer" | "draft")
                    && (tree.object_of(v, &["between"]).or_else(|| tree.object_of(o, &["between"])).is_some()
                        || tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "back" | "forth")))
            }),
            "bring" => {
                let together = tree.kids(v).iter().any(|&kid| tree.low(kid) == "together")
                    || tree.object_of(v, &["to"]).is_some_and(|o| tree.lemma(o) == "table");
                together
                    && object.is_some_and(|o| {
                        self.official(Some(o))
                            && (tree.kid(o, &[Dep::Conj]).is_some() || tree.tag(o) == Tag::Nns)
                            || lexicon::is(tree.lemma(o), Class::SIDES)
                    })
            }
            // "was working with both sides to calm the situation"
            "work" | "engage" | "take" => {
                let calms = |w: usize| {
                    matches!(
                        tree.lemma(w),
                        "calm"
                            | "stabilise"
                            | "stabilize"
                            | "defuse"
                            | "de-escalate"
                            | "deescalate"
                            | "ease"
                            | "restore"
                    )
                };
                (tree.lemma(v) != "take"
                    || object.is_some_and(|o| matches!(tree.lemma(o), "measure" | "step")))
                    && tree
                        .object_of(v, &["with"])
                        .or_else(|| object.and_then(|o| tree.object_of(o, &["with"])))
                        .is_some_and(|with| {
                            lexicon::is(tree.lemma(with), Class::SIDES)
                                || tree.kid(with, &[Dep::Conj]).is_some()
                        })
                    && tree.any_under(v, |w| w > v && tree.is_verb(w) && calms(w))
            }
            "facilitate" => object.is_some_and(|o| is_meeting(tree.lemma(o))),
            "act" | "serve" | "do" => {
                tree.under(v).any(|w| w > v && go_between(w) || tree.low(w).starts_with("go-between"))
            }
            "launch" | "lead" | "undertake" | "resume" | "begin" | "start" | "offer" | "continue"
            | "step" | "conduct" => object.is_some_and(|o| {
                tree.core(o).any(|w| matches!(tree.low(w), "mediation" | "mediating"))
                    || matches!(tree.lemma(o), "mediation")
                    || tree.lemma(o) == "office" && tree.core(o).any(|w| tree.low(w) == "good")
            }),
            _ => false,
        };
        found.then_some(Act::TalkMediate)
    }

    fn saying(mut self, act: Act) -> Option<Saying> {
        let (tree, v) = (self.tree, self.v);
        // "The joint commission met": a body that nobody names further is called as it is called.
        if self.people.is_empty()
            && let Some(body) = self
                .subject
                .filter(|&s| is_body(tree.lemma(s)) || lexicon::is(tree.lemma(s), Class::OFFICIAL))
        {
            self.people.extend(crate::speech::unnamed(tree, body));
        }
        let mut seen = BTreeSet::new();
        self.people.retain(|who| seen.insert(who.name.clone()));
        let imagined = matches!(
            factuality::mood(tree, v, Some(v)).0,
            Mood::Hypothetical | Mood::Denied | Mood::Conditional
        );
        if self.people.is_empty() || imagined {
            return None;
        }
        let under = tree.under(v);
        let start = self
            .subject
            .map_or(v, |subject| tree.phrase(subject).start.min(v))
            .max(under.start.min(v).min(self.subject.unwrap_or(v)));
        Some(Saying {
            at: v,
            act,
            actors: self.people,
            targets: Vec::new(),
            quote: trim(tree, start..under.end.min(start + 26).max(v + 1)),
            chain: self.speeches.chain(self.speeches.source[v]),
            rule: rules::TALK,
        })
    }
}

/// Bodies and people in office that meet without a name.
fn is_body(lemma: &str) -> bool {
    matches!(
        lemma,
        "commission"
            | "committee"
            | "delegation"
            | "council"
            | "envoy"
            | "mediator"
            | "team"
            | "mechanism"
            | "commander"
            | "minister"
            | "general"
            | "president"
            | "premier"
            | "negotiator"
            | "panel"
            | "board"
            | "commissioner"
            | "guarantor"
            | "co-chair"
            | "emissary"
    )
}

/// Whether a verb of gathering is for talks and not for a parade.
fn lemma_of_talks(tree: &Tree<'_>, v: usize) -> bool {
    tree.any_under(v, |w| is_meeting(tree.lemma(w)) && tree.dep(w) == Dep::Pobj)
}

/// "is due in the capital", "talks are set for Sunday": not yet.
pub(crate) fn is_set(tree: &Tree<'_>, v: usize) -> bool {
    let due = |w: usize| tree.low(w) == "due";
    tree.is_passive(v) && matches!(tree.lemma(v), "set" | "schedule" | "plan" | "expect")
        || due(v)
        || tree.kid(v, &[Dep::Acomp]).is_some_and(due)
}
