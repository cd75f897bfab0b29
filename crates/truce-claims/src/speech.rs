//! Who says what: verbs of speech, what they govern, and the speaker of every word of the report.
//!
//! A frame is one saying: the verb, its speaker, its addressee, and the words said. Frames nest; the chain of a word runs from the speaker
//! nearest to the fact outwards. The outlet's own voice is no frame.

use crate::actors::{Cast, Who, article_off};
use crate::factuality::is_charge;
use crate::lexicon::{self, Class, Speech};
use crate::lines;
use crate::quotes::{self, Quotation};
use crate::rules;
use crate::syntax;
use crate::tree::Tree;
use crate::voice;
use std::ops::Range;
use truce_language::{Dep, Tag};
use truce_vocabulary::{ClaimantKind, RuleId};

/// One saying.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// The verb, or "according".
    pub(crate) at: usize,
    /// What the verb does.
    pub(crate) speech: Speech,
    /// Word that names the speaker.
    pub(crate) speaker_at: Option<usize>,
    /// The speaker.
    pub(crate) speaker: Vec<Who>,
    /// The frame this one is reported in.
    pub(crate) parent: Option<usize>,
    /// How the speaker was found.
    pub(crate) rule: RuleId,
    /// Whether the words of the frame stand between quotation marks.
    pub(crate) quoted: bool,
    /// Roots of what is said.
    pub(crate) content: Vec<usize>,
    /// The verb of the saying around it, where grammar hangs it beside and not inside: "the paper wrote, quoting officials, that …".
    pub(crate) within: Option<usize>,
    /// Whether it announces several happenings that the sentences after it tell.
    pub(crate) account: bool,
}

impl Frame {
    /// Somebody says something, by no verb of speech.
    fn says(at: usize, speaker: usize, rule: RuleId) -> Frame {
        Frame {
            at,
            speech: Speech::Say,
            speaker_at: Some(speaker),
            speaker: Vec::new(),
            parent: None,
            rule,
            quoted: false,
            content: Vec::new(),
            within: None,
            account: false,
        }
    }
}

/// Every saying of a report.
pub(crate) struct Speeches {
    /// The frames, outer before inner within a sentence.
    pub(crate) frames: Vec<Frame>,
    /// For each word the innermost frame it is said in.
    pub(crate) source: Vec<Option<usize>>,
    /// The quotations.
    pub(crate) quotations: Vec<Quotation>,
    /// For each word the frame whose verb it is.
    verbs: Vec<Option<usize>>,
    /// The frame of the body whose own words the whole report is.
    pub(crate) voice: Option<usize>,
}

/// How many sentences back "he said" and "she said" look for the one who spoke.
const BRIEFING_SENTENCES: usize = 4;

/// Words of a report that are no saying by themselves but stand for one.
const STATEMENT_NOUNS: &[&str] =
    &["assessment", "view", "opinion", "account", "statement", "words", "report"];

impl Speeches {
    /// Reads the sayings of `tree`.
    pub(crate) fn new(tree: &Tree<'_>, cast: &Cast<'_>) -> Self {
        let mut quotations = Vec::new();
        for paragraph in &tree.paragraphs {
            let range = tree.range(paragraph.clone());
            quotations.extend(quotes::quotations(range.of(tree.text).unwrap_or_default(), range.start));
        }
        let mut speeches = Speeches {
            frames: Vec::new(),
            source: vec![None; tree.len()],
            quotations,
            verbs: vec![None; tree.len()],
            voice: None,
        };
        for sentence in (0..tree.sentences.len()).filter(|&sentence| tree.readable(sentence)) {
            speeches.read_sentence(tree, cast, sentence);
        }
        speeches.attribute_quotations(tree);
        speeches.give_voice(tree, cast);
        speeches.nest();
        speeches.name_speakers(tree, cast);
        speeches.continue_accounts(tree);
        speeches
    }

    /// In a body's own statement every word that nobody else says is that body's.
    fn give_voice(&mut self, tree: &Tree<'_>, cast: &Cast<'_>) {
        let (Some(speaker), Some(at)) = (voice::voice(tree, cast), tree.len().checked_sub(1)) else { return };
        let number = self.frames.len();
        self.frames.push(Frame {
            at,
            speech: Speech::Say,
            speaker_at: None,
            speaker: vec![speaker],
            parent: None,
            rule: rules::CLAIMANT_VOICE,
            quoted: false,
            content: Vec::new(),
            within: None,
            account: true,
        });
        for source in &mut self.source {
            source.get_or_insert(number);
        }
        self.voice = Some(number);
    }

    /// An account that goes on: after "its reports showed breaches on two days" the sentences that tell them, until somebody else speaks.
    fn continue_accounts(&mut self, tree: &Tree<'_>) {
        let mut current: Option<usize> = None;
        for (number, sentence) in tree.sentences.iter().enumerate() {
            let window = self.frames_in(tree, number, number);
            let spoken = window.clone().map(|at| (at, &self.frames[at])).filter(|(_, frame)| {
                (!matches!(frame.speech, Speech::Call | Speech::Assess) || announces_account(tree, frame))
                    && !frame.speaker.is_empty()
            });
            let mut outer: Option<usize> = None;
            for (number, frame) in spoken {
                let opens = frame.parent.is_none()
                    && announces_account(tree, frame)
                    && frame.speaker.iter().all(|who| who.kind != ClaimantKind::Anonymous);
                let same = current.is_some_and(|current| {
                    self.frames[current].speaker.first().map(|who| &who.name)
                        == frame.speaker.first().map(|who| &who.name)
                });
                if opens || (same && frame.parent.is_none()) {
                    outer = Some(number);
                } else if frame.parent.is_none() && outer.is_none() {
                    outer = None;
                    current = None;
                }
            }
            if let Some(outer) = outer {
                self.frames[outer].account = true;
                current = Some(outer);
                continue;
            }
            // What is due, and the truce itself, is background that the outlet tells.
            let background = sentence.clone().any(|w| {
                tree.tag(w) == Tag::Md
                    || (tree.dep(w) == Dep::Nsubj && lexicon::is(tree.lemma(w), Class::TRUCE))
                    || (tree.low(w) == "under" && w == sentence.start)
                    // Somebody else comes on: an envoy arrives, a minister meets.
                    || (tree.dep(w) == Dep::Nsubj
                        && tree.dep(tree.words[w].head) == Dep::Root
                        && (tree.words[w].entity == Some(truce_language::EntityLabel::Person)
                            || (lexicon::is(tree.lemma(w), Class::OFFICIAL)
                                && !lexicon::is(tree.lemma(w), Class::FORCE))))
            });
            if background {
                current = None;
            }
            let Some(account) = current else { continue };
            for word in sentence.clone() {
                if self.source[word].is_none() {
                    self.source[word] = Some(account);
                }
            }
            for frame in window {
                if self.frames[frame].parent.is_none() && frame != account {
                    self.frames[frame].parent = Some(account);
                }
            }
        }
    }

    fn read_sentence(&mut self, tree: &Tree<'_>, cast: &Cast<'_>, sentence: usize) {
        let mut verbs: Vec<(usize, usize)> =
            tree.sentences[sentence].clone().map(|i| (tree.ancestors(i).count(), i)).collect();
        verbs.sort_unstable();
        if let Some(line) = lines::line(tree, cast, sentence) {
            let number = self.frames.len();
            for word in line.words {
                self.source[word] = Some(number);
            }
            self.frames.push(Frame::says(line.at, line.speaker, rules::CLAIMANT_LINE));
        }
        let first = self.frames.len();
        for (_, i) in verbs {
            if let Some(frame) = self.frame_at(tree, cast, i) {
                let number = self.frames.len();
                // What stands before a semicolon was said before.
                let start = tree.sentences[sentence].start;
                let before = (start..frame.at)
                    .rev()
                    .find(|&w| {
                        tree.low(w) == ";"
                            && quotes::holding(&self.quotations, tree.words[w].range.start).is_none()
                    })
                    .unwrap_or(start);
                for &root in &frame.content {
                    let own = tree.is_under(frame.at, root);
                    for word in tree.under(root).filter(|&word| word >= before) {
                        // In "X, he said, Y" the verb hangs under what is said.
                        let outside = own && tree.is_under(word, frame.at);
                        if tree.is_under(word, root)
                            && !outside
                            && !frame.speaker_at.is_some_and(|speaker| {
                                tree.is_under(word, speaker) && !tree.is_under(root, speaker)
                            })
                        {
                            self.source[word] = Some(number);
                        }
                    }
                }
                self.verbs[frame.at] = Some(number);
                self.frames.push(frame);
            }
        }
        for number in first..self.frames.len() {
            self.take_words_before(tree, number);
        }
    }

    /// "Jets bombed a depot, the army said; …": a verb of speech that the parser left without content closes what stands before it.
    fn take_words_before(&mut self, tree: &Tree<'_>, number: usize) {
        let frame = &self.frames[number];
        let Some(speaker) =
            frame.speaker_at.filter(|_| frame.speech == Speech::Say && frame.content.is_empty())
        else {
            return;
        };
        let sentence = tree.sentences[tree.words[frame.at].sentence].clone();
        let opens = frame.at.min(tree.phrase(speaker).start);
        let comma = opens.checked_sub(1).filter(|&w| sentence.contains(&w) && tree.low(w) == ",");
        let Some(comma) = comma else { return };
        let from =
            (sentence.start..comma).rev().find(|&w| tree.low(w) == ";").map_or(sentence.start, |w| w + 1);
        let quoted =
            (from..comma).any(|w| quotes::holding(&self.quotations, tree.words[w].range.start).is_some());
        let tells = (from..comma).any(|w| tree.is_verb(w) || tree.lemma(w) == "be");
        if quoted || !tells {
            return;
        }
        for word in from..comma {
            if self.source[word].is_none() {
                self.source[word] = Some(number);
            }
        }
    }

    fn frame_at(&self, tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> Option<Frame> {
        let lemma = tree.lemma(i);
        let frame = |speech, speaker_at, content, rule| {
            Some(Frame {
                at: i,
                speech,
                speaker_at,
                speaker: Vec::new(),
                parent: None,
                rule,
                quoted: false,
                content,
                within: None,
                account: false,
            })
        };
        // "Drone strikes car, per Lebanese army"
        if tree.low(i) == "per"
            && tree.tag(i) == Tag::In
            && let Some(speaker) = tree.kid(i, &[Dep::Pobj]).filter(|&object| can_speak(tree, object))
            && (tree.tag(speaker).is_proper()
                || lexicon::is(
                    tree.lemma(speaker),
                    Class::OFFICIAL.or(Class::FORCE).or(Class::SOURCE).or(Class::MEDIA),
                ))
        {
            return frame(Speech::Say, Some(speaker), vec![tree.words[i].head], rules::CLAIMANT_ACCORDING);
        }
        if lemma == "accord" || tree.low(i) == "according" {
            let speaker = tree.object_of(i, &["to"])?;
            let head = tree.words[i].head;
            let clause = if tree.is_verb(head) || head == i { clause_of(tree, head) } else { head };
            return frame(Speech::Say, Some(speaker), vec![clause], rules::CLAIMANT_ACCORDING);
        }
        // "In the mission's assessment the drone …", "reports of …"
        if STATEMENT_NOUNS.contains(&lemma) && !tree.is_verb(i) {
            let head = tree.words[i].head;
            if tree.dep(i) == Dep::Pobj
                && matches!(tree.low(head), "in" | "by")
                && lemma != "report"
                && lemma != "statement"
            {
                let owner = tree.kid(i, &[Dep::Poss])?;
                let verb = tree.words[head].head;
                return frame(Speech::Say, Some(owner), vec![verb], rules::CLAIMANT_ACCORDING);
            }
        }
        if let Some((speaker, content, within)) = passed_on(tree, i) {
            return frame(Speech::Say, Some(speaker), content, rules::CLAIMANT_PASSED_ON)
                .map(|frame| Frame { within, ..frame });
        }
        // "scuffles that one side claims are breaches": the parser takes "claims" for a noun.
        if tree.tag(i) == Tag::Nns
            && matches!(
                tree.low(i),
                "claims" | "says" | "alleges" | "insists" | "believes" | "argues" | "states" | "maintains"
            )
            && tree.dep(i) == Dep::Nsubj
            && i > 0
            && tree.tag(i - 1).is_proper()
        {
            return frame(Speech::Say, Some(i - 1), vec![tree.words[i].head], rules::CLAIMANT_VERB);
        }
        if !tree.is_verb(i) || (tree.dep(i) == Dep::Acl && tree.tag(i) == Tag::Vbn && lemma != "accuse") {
            return None;
        }
        let speech = self.speech(tree, cast, i)?;
        let passive = tree.is_passive(i);
        let speaker_at = aside_pronoun(tree, i).or_else(|| syntax::doer(tree, i));
        if speech == Speech::Observe && !speaker_at.is_some_and(|speaker| can_observe(tree, cast, speaker)) {
            return None;
        }
        // Violations "demand" answers and a deal "requires" a withdrawal: things that cannot speak say nothing.
        let thing = speaker_at.is_some_and(|speaker| {
            tree.tag(speaker).is_noun() && !can_speak(tree, speaker) && cast.at(speaker, None).is_empty()
        });
        if thing && !matches!(speech, Speech::Say | Speech::Call | Speech::Observe) {
            return None;
        }
        let mut content = content_of(tree, i, speech, passive);
        // "A shell fell hours after the ministry announced a halt": what stands before "after" is not what was announced.
        if let Some(mark) = tree.kids_by(i, &[Dep::Mark, Dep::Advmod]).find(|&mark| {
            mark < i && matches!(tree.low(mark), "after" | "before" | "when" | "while" | "since")
        }) {
            content.retain(|&root| root > mark);
        }
        frame(speech, speaker_at, content, rules::CLAIMANT_VERB)
    }

    /// What kind of saying verb `i` is, by its base form and grammar.
    fn speech(&self, tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> Option<Speech> {
        let lemma = tree.lemma(i);
        let object = tree.kid(i, &[Dep::Dobj]);
        let object_lemma = object.map_or("", |object| tree.lemma(object));
        let clause = tree.kid(i, &[Dep::Ccomp, Dep::Xcomp]);
        let speech = match lemma {
            "call" => {
                let named = tree.kid(i, &[Dep::Oprd]).is_some() && object.is_some();
                if what_called(tree, i) || named {
                    Speech::Call
                } else if tree
                    .kids(i)
                    .iter()
                    .any(|&kid| tree.dep(kid) == Dep::Prep && matches!(tree.low(kid), "on" | "for" | "upon"))
                {
                    Speech::Demand
                } else if tree.kid(i, &[Dep::Oprd]).is_some()
                    || (object.is_some() && clause.is_some())
                    || what_called(tree, i)
                    || called_it(tree, i)
                {
                    Speech::Call
                } else {
                    return None;
                }
            }
            "describe" | "characterise" | "characterize" | "label" | "brand" | "term" | "dub" => Speech::Call,
            "take" | "claim" | "accept" | "assume"
                if matches!(object_lemma, "responsibility" | "blame")
                    || tree
                        .kid(i, &[Dep::Nsubjpass])
                        .is_some_and(|subject| tree.lemma(subject) == "responsibility") =>
            {
                Speech::Admit
            }
            "own" if particle(tree, i, "up") => Speech::Admit,
            "rule" if particle(tree, i, "out") => Speech::Reject,
            "turn"
                if particle(tree, i, "down")
                    && matches!(
                        object_lemma,
                        "offer"
                            | "proposal"
                            | "plan"
                            | "request"
                            | "demand"
                            | "invitation"
                            | "idea"
                            | "deal"
                            | "terms"
                            | "extension"
                    ) =>
            {
                Speech::Reject
            }
            // Idioms of blame: "holds them responsible", "pointed the finger at", "laid the blame on", "put it down to".
            "hold"
                if tree
                    .kids_by(i, &[Dep::Oprd, Dep::Ccomp, Dep::Acomp, Dep::Xcomp])
                    .any(|kid| matches!(tree.lemma(kid), "responsible" | "accountable" | "liable")) =>
            {
                Speech::Accuse
            }
            "point"
                if object_lemma == "finger"
                    || object.is_none()
                        && tree.object_of(i, &["at"]).is_some_and(|at| {
                            lexicon::is(tree.lemma(at), Class::FORCE) && !tree.tag(i).is_noun()
                        }) =>
            {
                Speech::Accuse
            }
            "put" | "lay" | "pin" | "place" | "lie" if matches!(object_lemma, "blame" | "responsibility") => {
                Speech::Accuse
            }
            "put" if particle(tree, i, "down") && tree.low(object.unwrap_or(i)) == "it" => Speech::Accuse,
            "attribute" if tree.object_of(i, &["to"]).is_some() => Speech::Accuse,
            // "lodged a protest", "filed a complaint", "summoned the ambassador over".
            "lodge" | "file" | "submit" | "send" | "deliver" | "register" | "make"
                if matches!(object_lemma, "protest" | "complaint") =>
            {
                Speech::Accuse
            }
            "summon"
                if matches!(object_lemma, "ambassador" | "envoy" | "chargé" | "attaché" | "diplomat") =>
            {
                Speech::Accuse
            }
            // "had nothing to do with", "had no part in".
            "have"
                if object.is_some_and(|o| {
                    tree.low(o) == "nothing"
                        && tree.kid(o, &[Dep::Relcl, Dep::Acl]).is_some_and(|do_| tree.lemma(do_) == "do")
                        || matches!(
                            tree.lemma(o),
                            "part" | "hand" | "role" | "involvement" | "link" | "connection"
                        ) && tree.kids(o).iter().any(|&k| tree.low(k) == "no")
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
            "bear" | "have"
                if object_lemma == "responsibility"
                    && object.is_some_and(|o| tree.kids(o).iter().any(|&k| tree.low(k) == "no")) =>
            {
                Speech::Deny
            }
            "deny" if object_lemma == "responsibility" => Speech::Deny,
            // To observe a truce is to keep it.
            "observe" if object.is_some_and(|o| lexicon::is(tree.lemma(o), Class::TRUCE)) => return None,
            // Denying access is an act, not a saying.
            "deny"
                if matches!(
                    object_lemma,
                    "access" | "entry" | "permission" | "visa" | "passage" | "right"
                ) =>
            {
                return None;
            }
            "accept" | "agree" | "tolerate" if tree.kid(i, &[Dep::Neg]).is_some() => Speech::Reject,
            "reject" | "dismiss" | "refute" | "brush" | "wave" | "shrug" | "rubbish"
                if is_charge(object_lemma) =>
            {
                Speech::Deny
            }
            "confirm" => Speech::Say,
            "want" => return None,
            "put" if !matches!(object_lemma, "toll" | "number" | "figure" | "count" | "death") => {
                return None;
            }
            "list" | "point" | "speak"
                if object.is_none() && tree.object_of(i, &["of", "to", "about"]).is_none() =>
            {
                return None;
            }
            "continue"
                if clause.is_some_and(|clause| tree.dep(clause) == Dep::Xcomp)
                    || (object.is_none() && clause.is_none()) =>
            {
                return None;
            }
            // "Asked about the raid, she said": nothing is asked for.
            "ask" | "press" | "question"
                if tree.tag(i) == Tag::Vbn
                    && matches!(tree.dep(i), Dep::Advcl | Dep::Prep | Dep::Acl)
                    && tree.kid(i, &[Dep::Agent]).is_none() =>
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
                if clause.is_some_and(|clause| {
                    tree.any_under(clause, |w| matches!(tree.tag(w), Tag::Wp | Tag::Wrb))
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
                if clause.is_none() && !self.beside_quotation(tree, i) =>
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
        tree.any_under(i, |w| {
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

    /// The frames whose verbs stand in sentences `from..=to`; frames are kept in the order of sentences.
    fn frames_in(&self, tree: &Tree<'_>, from: usize, to: usize) -> Range<usize> {
        let first = self.frames.partition_point(|frame| tree.words[frame.at].sentence < from);
        let last = self.frames.partition_point(|frame| tree.words[frame.at].sentence <= to);
        first..last.max(first)
    }

    /// Gives every quotation its speaker, and its words to that frame.
    fn attribute_quotations(&mut self, tree: &Tree<'_>) {
        let mut last: Option<(usize, usize)> = None; // frame, paragraph
        for number in 0..self.quotations.len() {
            let quotation = self.quotations[number];
            let first = tree.words.partition_point(|word| word.range.start < quotation.range.start);
            let Some(paragraph) = tree.words.get(first).map(|word| word.paragraph) else { continue };
            let words = quotes::words_in(&quotation, first..tree.paragraphs[paragraph].end, |w| {
                tree.words[w].range.start
            });
            // Three words or fewer inside a sentence are words held at a distance, not a statement.
            let spoken = words.iter().filter(|&&w| !tree.tag(w).is_punct()).count();
            let verb = words
                .iter()
                .any(|&w| matches!(tree.tag(w), Tag::Vbz | Tag::Vbp | Tag::Vbd | Tag::Md | Tag::Vb));
            if words.is_empty() || (spoken <= 4 && !verb) {
                continue;
            }
            let outside = |frame: &Frame| {
                quotes::holding(&self.quotations, tree.words[frame.at].range.start) != Some(number)
            };
            let sentences: Vec<usize> =
                [words[0], words[words.len() - 1]].iter().map(|&w| tree.words[w].sentence).collect();
            let in_sentence =
                |frame: &Frame| (sentences[0]..=sentences[1]).contains(&tree.words[frame.at].sentence);
            let distance = |frame: &Frame| {
                if frame.at < words[0] {
                    words[0] - frame.at
                } else {
                    frame.at.saturating_sub(words[words.len() - 1])
                }
            };
            let window = self.frames_in(tree, sentences[0].saturating_sub(1), sentences[1] + 1);
            let candidates = window
                .map(|at| (at, &self.frames[at]))
                .filter(|(_, frame)| outside(frame) && frame.speaker_at.is_some());
            let same = candidates
                .clone()
                .filter(|(_, frame)| in_sentence(frame))
                .min_by_key(|(_, frame)| distance(frame))
                .map(|(at, _)| at);
            // "Barrot countered." stands before its quotation as a sentence of its own.
            let before = || {
                let previous = sentences[0].checked_sub(1)?;
                candidates
                    .clone()
                    .filter(|(_, frame)| {
                        tree.words[frame.at].sentence == previous
                            && tree.words[frame.at].paragraph + 1 >= paragraph
                            && introduces(tree, frame, &tree.sentences[previous])
                    })
                    .map(|(at, _)| at)
                    .max()
            };
            let continued = || {
                last.filter(|(_, where_)| {
                    *where_ == paragraph
                        || (quotation.closed && *where_ + 1 == paragraph && !self.ends_closed(number))
                })
                .map(|(frame, _)| frame)
            };
            let after = || {
                let next = sentences[1] + 1;
                candidates
                    .clone()
                    .find(|(_, frame)| {
                        tree.words[frame.at].sentence == next
                            && tree.words[frame.at].paragraph == paragraph
                            && frame.content.is_empty()
                    })
                    .map(|(at, _)| at)
            };
            let Some(frame) = same.or_else(before).or_else(after).or_else(continued) else { continue };
            last = Some((frame, paragraph));
            self.frames[frame].quoted = true;
            let at = self.frames[frame].at;
            for word in words {
                let inner = self.source[word].is_some_and(|source| {
                    source != frame && quotation.range.contains(tree.words[self.frames[source].at].range)
                });
                if !inner && word != at {
                    self.source[word] = Some(frame);
                }
            }
        }
    }

    /// Whether the quotation before this one was closed.
    fn ends_closed(&self, number: usize) -> bool {
        number.checked_sub(1).is_none_or(|before| self.quotations[before].closed)
    }

    /// Tells each frame the frame its verb is reported in.
    fn nest(&mut self) {
        for number in (0..self.frames.len()).filter(|&number| self.voice != Some(number)) {
            let at = self.frames[number].at;
            let around = self.frames[number].within.and_then(|verb| self.verbs[verb]);
            let mut parent = around.or(self.source[at]).filter(|&parent| parent != number);
            // Two frames that each claim the other's verb: the later one lies inside.
            if let Some(p) = parent
                && self.source[self.frames[p].at] == Some(number)
                && p > number
            {
                parent = None;
            }
            self.frames[number].parent = parent;
        }
        for number in 0..self.frames.len() {
            let (mut at, mut steps) = (self.frames[number].parent, 0);
            while let Some(parent) = at {
                steps += 1;
                if parent == number || steps > 12 {
                    self.frames[number].parent = None;
                    break;
                }
                at = self.frames[parent].parent;
            }
        }
    }

    /// Names the speakers, outer frames first, so that "we" inside finds them.
    fn name_speakers(&mut self, tree: &Tree<'_>, cast: &Cast<'_>) {
        let mut order: Vec<usize> = (0..self.frames.len()).collect();
        order.sort_by_key(|&number| (self.chain(Some(number)).len(), self.frames[number].at));
        for number in order {
            let frame = &self.frames[number];
            let outer = frame.parent.and_then(|parent| self.frames[parent].speaker.first().cloned());
            let Some(at) = frame.speaker_at else {
                // "had been told to act firmly": a command without its giver, in somebody's statement, is that side's.
                if frame.speech == Speech::Order
                    && let Some(outer) = outer
                {
                    self.frames[number].speaker = vec![Who { implied: true, ..outer }];
                }
                continue;
            };
            let mut speaker =
                self.same_speaker(tree, number, at).unwrap_or_else(|| cast.all(at, outer.as_ref()));
            // "Four Israeli shells, it said": shells say nothing; "it" is somebody named before.
            if tree.tag(at) == Tag::Prp && speaker.iter().any(|who| is_thing(&who.surface)) {
                speaker = cast
                    .back(at, |who| who.kind != ClaimantKind::Person && !is_thing(&who.surface))
                    .map(|who| Who { implied: true, ..who })
                    .into_iter()
                    .collect();
            }
            // "its peacekeepers", "its troops" of a monitor speak as the monitor.
            for who in speaker.iter_mut().filter(|who| cast.is_monitor(who)) {
                let own = tree.kids_by(at, &[Dep::Poss]).any(|kid| tree.tag(kid) == Tag::PrpPoss);
                if own && lexicon::is(tree.lemma(at), Class::FORCE.or(Class::MONITOR)) {
                    who.surface.clone_from(&who.name);
                }
            }
            if let Some(owner) = instrument(tree, cast, at) {
                speaker = owner;
            }
            // "The Ministry demands" in the ministry's own statement.
            if speaker.iter().all(|who| who.known.is_none() && who.side.is_none())
                && let Some(voice) = self.voice.filter(|&voice| self.frames[number].parent == Some(voice))
                && tree.kids_by(at, &[Dep::Det]).any(|det| tree.low(det) == "the")
                && is_office(tree.lemma(at))
            {
                let voice = &self.frames[voice].speaker;
                speaker = voice.iter().map(|who| Who { implied: true, ..who.clone() }).collect();
            }
            let told = is_plain_telling(tree.lemma(self.frames[number].at));
            let speaks = can_speak(tree, at) || (told && may_tell(tree, at));
            if speaker.is_empty() && speaks {
                speaker.extend(unnamed(tree, at));
            } else if !speaks
                && speaker.iter().all(|who| who.implied || who.known.is_none() && who.side.is_none())
            {
                // What cannot speak was misread as speaker: the words go on with whoever spoke around them.
                speaker = outer.into_iter().collect();
            }
            for who in &mut speaker {
                who.rule = self.frames[number].rule;
                if who.rule == rules::CLAIMANT_LINE {
                    // The time and the label before a name are no part of it.
                    let name = who.surface.trim_start_matches(|c: char| !c.is_alphabetic());
                    who.surface = name.to_owned();
                }
            }
            self.frames[number].speaker = speaker;
        }
    }

    /// "He added", "it said", "they do not believe": the one who spoke just before, or whose statement it stands in.
    fn same_speaker(&self, tree: &Tree<'_>, number: usize, at: usize) -> Option<Vec<Who>> {
        let low = tree.low(at);
        if !matches!(low, "he" | "she" | "it" | "they") {
            return None;
        }
        let fits = |frame: &Frame| {
            frame.speaker.first().is_some_and(|who| {
                let person = who.kind == ClaimantKind::Person
                    || (who.kind == ClaimantKind::Anonymous && who.spokesperson);
                match low {
                    "he" | "she" => {
                        // "the mayor", "a colonel": one in office, without a name.
                        let holder = frame
                            .speaker_at
                            .is_some_and(|at| tree.tag(at) == Tag::Nn && is_holder(tree.lemma(at)));
                        person || holder || matches!(who.kind, ClaimantKind::Anonymous) || who.spokesperson
                    }
                    "it" => !person && !matches!(who.kind, ClaimantKind::Anonymous),
                    _ => true,
                }
            })
        };
        let frame = &self.frames[number];
        if let Some(parent) = frame.parent.filter(|&parent| fits(&self.frames[parent])) {
            return Some(self.frames[parent].speaker.clone());
        }
        let sentence = tree.words[frame.at].sentence;
        // A briefing goes on: "she said" reaches back over sentences that nobody else speaks in.
        let briefing = matches!(low, "he" | "she");
        let from = sentence.saturating_sub(if briefing { BRIEFING_SENTENCES } else { 1 });
        let before = self.frames[self.frames_in(tree, from, sentence)].iter().filter(|other| {
            other.at < frame.at
                && (briefing || tree.words[other.at].paragraph == tree.words[frame.at].paragraph)
        });
        // Another actor named as subject in between takes the pronoun.
        let nearest = before.filter(|other| fits(other)).max_by_key(|other| other.at)?;
        let mut speaker = nearest.speaker.clone();
        for who in &mut speaker {
            who.implied = true;
        }
        Some(speaker)
    }

    /// The frames around a word, innermost first.
    pub(crate) fn chain(&self, mut source: Option<usize>) -> Vec<usize> {
        let mut chain = Vec::new();
        while let Some(frame) = source {
            if chain.contains(&frame) || chain.len() > 8 {
                break;
            }
            chain.push(frame);
            source = self.frames[frame].parent;
        }
        chain
    }

    /// The speaker of the words around `word`.
    pub(crate) fn speaker_of(&self, word: usize) -> Option<&Who> {
        self.chain(self.source[word]).into_iter().find_map(|frame| self.frames[frame].speaker.first())
    }

    /// The frame whose verb is `word`.
    pub(crate) fn frame_of(&self, word: usize) -> Option<usize> {
        self.verbs[word]
    }
}

/// What a verb of speech governs.
fn content_of(tree: &Tree<'_>, i: usize, speech: Speech, passive: bool) -> Vec<usize> {
    let mut content = Vec::new();
    for &kid in tree.kids(i) {
        let inside = match tree.dep(kid) {
            Dep::Ccomp | Dep::Xcomp | Dep::Oprd | Dep::Attr | Dep::Acomp => true,
            Dep::Dobj => true,
            Dep::Nsubjpass => passive,
            Dep::Prep => {
                let part = speech == Speech::Deny
                    && tree.low(kid) == "in"
                    && tree
                        .kid(kid, &[Dep::Pobj])
                        .is_some_and(|o| crate::verbs::is_event_noun(tree, Some(o)));
                part || matches!(tree.low(kid), "of" | "for" | "over" | "about" | "against" | "as")
                    && !(speech == Speech::Say && tree.low(kid) == "as")
                    || (matches!(speech, Speech::Demand | Speech::Warn | Speech::Order)
                        && !matches!(tree.low(kid), "in" | "on" | "at" | "after" | "before" | "during"))
            }
            // "he said after a review, and a clarification had gone out": after a closing verb the report goes on.
            Dep::Conj => {
                let said_before =
                    tree.kids(i).iter().any(|&k| k < i && matches!(tree.dep(k), Dep::Ccomp | Dep::Parataxis));
                said_before
                    && kid > i
                    && tree.kid(kid, &[Dep::Nsubj, Dep::Nsubjpass]).is_some()
                    && lexicon::speech_of(tree.lemma(kid)).is_none()
            }
            // "saying …, as required" stays outside; a clause read as adverbial without its own mark is what was said.
            Dep::Advcl | Dep::Parataxis => {
                tree.kid(kid, &[Dep::Mark, Dep::Advmod]).is_none()
                    && tree.kid(kid, &[Dep::Nsubj, Dep::Nsubjpass]).is_some()
                    && !tree.kids(i).iter().any(|&k| tree.dep(k) == Dep::Ccomp)
            }
            _ => false,
        };
        if inside {
            content.push(kid);
        }
    }
    let clausal = content.iter().any(|&kid| matches!(tree.dep(kid), Dep::Ccomp | Dep::Xcomp | Dep::Advcl));
    if !clausal {
        let head = tree.words[i].head;
        if matches!(tree.dep(i), Dep::Parataxis) && head != i {
            // "A drone, he said, had flown over …"
            content.push(head);
        } else if speech == Speech::Call && what_called(tree, i) {
            // "what it called a breach": the name lies after the verb.
            content.extend(tree.kids_by(i, &[Dep::Oprd, Dep::Dobj, Dep::Attr]).filter(|&kid| kid > i));
        }
    }
    content.dedup();
    content
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
fn what_called(tree: &Tree<'_>, i: usize) -> bool {
    let (from, subject) = (i.saturating_sub(4), tree.kid(i, &[Dep::Nsubj]));
    subject.is_some()
        && (from..i).any(|w| tree.low(w) == "what" && tree.words[w].sentence == tree.words[i].sentence)
}

/// "which he called …"
fn called_it(tree: &Tree<'_>, i: usize) -> bool {
    tree.dep(i) == Dep::Relcl && tree.kid(i, &[Dep::Nsubj]).is_some()
}

/// The clause a word belongs to: itself, or the verb above it that has a subject.
fn clause_of(tree: &Tree<'_>, i: usize) -> usize {
    i.min(tree.len().saturating_sub(1))
}

/// Whether the words for somebody end in a weapon or a munition.
fn is_thing(surface: &str) -> bool {
    let last = surface.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let things =
        Class::MUNITION.or(Class::GUN).or(Class::ROCKET).or(Class::DRONE).or(Class::AIRCRAFT).or(Class::MINE);
    lexicon::is(last.trim_end_matches('s'), things)
}

/// Verbs whose subject tells something whatever it is called.
fn is_plain_telling(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "tell"
            | "add"
            | "complain"
            | "recall"
            | "announce"
            | "concede"
            | "insist"
            | "warn"
            | "explain"
            | "state"
            | "write"
            | "claim"
            | "allege"
            | "confirm"
    )
}

/// "The company said", "a major added": a noun that names no thing, act or place.
fn may_tell(tree: &Tree<'_>, at: usize) -> bool {
    let things = Class::MUNITION
        .or(Class::GUN)
        .or(Class::ROCKET)
        .or(Class::DRONE)
        .or(Class::AIRCRAFT)
        .or(Class::MINE)
        .or(Class::VESSEL)
        .or(Class::TRUCE)
        .or(Class::BREACH)
        .or(Class::SITE)
        .or(Class::HOME);
    let act = crate::verbs::is_event_noun(tree, Some(at));
    matches!(tree.tag(at), Tag::Nn | Tag::Nns) && !lexicon::is(tree.lemma(at), things) && !act
}

/// One person in an office or rank.
pub(crate) fn is_holder(lemma: &str) -> bool {
    matches!(
        lemma,
        "spokesperson"
            | "spokesman"
            | "spokeswoman"
            | "secretary-general"
            | "bishop"
            | "commissioner"
            | "ombudsman"
            | "mayor"
            | "governor"
            | "colonel"
            | "general"
            | "minister"
            | "president"
            | "premier"
            | "commander"
            | "envoy"
            | "ambassador"
            | "diplomat"
            | "officer"
            | "chief"
            | "head"
            | "official"
            | "director"
            | "coordinator"
            | "representative"
            | "adviser"
            | "secretary"
            | "mediator"
            | "witness"
            | "resident"
            | "woman"
            | "man"
            | "source"
            | "captain"
            | "major"
            | "sergeant"
            | "lieutenant"
    )
}

/// Bodies that call themselves by a bare noun in their own statements.
fn is_office(lemma: &str) -> bool {
    matches!(
        lemma,
        "ministry"
            | "command"
            | "staff"
            | "headquarters"
            | "organisation"
            | "organization"
            | "network"
            | "office"
            | "mission"
            | "service"
            | "committee"
            | "leadership"
            | "bureau"
            | "agency"
            | "group"
            | "movement"
    )
}

/// "A Mission mini-UAV spotted", "the mission's patrol saw": what sees for a body is that body's word.
fn instrument(tree: &Tree<'_>, cast: &Cast<'_>, at: usize) -> Option<Vec<Who>> {
    let sees = lexicon::is(tree.lemma(at), Class::DRONE)
        || matches!(tree.lemma(at), "camera" | "patrol" | "radar" | "sensor")
        || tree.low(at).ends_with("-uav");
    if !sees {
        return None;
    }
    let owner = tree.core(at).filter(|&w| w < at).find(|&w| {
        lexicon::is(tree.lemma(w), Class::MONITOR) || tree.tag(w) == Tag::PrpPoss || tree.dep(w) == Dep::Poss
    })?;
    let mut found = cast.at(owner, None);
    if found.is_empty() {
        found.extend(unnamed(tree, owner).map(|who| Who { kind: ClaimantKind::Organisation, ..who }));
    }
    (!found.is_empty()).then_some(found)
}

/// Words passed on: "quoting officials", "a report from the rebels that …": speaker, content and the saying around it.
fn passed_on(tree: &Tree<'_>, i: usize) -> Option<(usize, Vec<usize>, Option<usize>)> {
    let speaks = |w: usize| {
        let class = Class::OFFICIAL.or(Class::SOURCE).or(Class::CIVILIAN).or(Class::MEDIA).or(Class::FORCE);
        (lexicon::is(tree.lemma(w), class.or(Class::MONITOR)) || tree.tag(w).is_proper())
            && tree.tag(w).is_noun()
    };
    if matches!(tree.lemma(i), "quote" | "cite") && tree.tag(i) == Tag::Vbg {
        let speaker = tree.kid(i, &[Dep::Dobj]).filter(|&object| speaks(object))?;
        let around = tree.ancestors(i).find(|&above| tree.is_verb(above))?;
        let content: Vec<usize> =
            tree.kids_by(around, &[Dep::Ccomp]).filter(|&kid| !tree.is_under(i, kid)).collect();
        return (!content.is_empty()).then_some((speaker, content, Some(around)));
    }
    if matches!(tree.lemma(i), "hear" | "learn" | "understand")
        && let Some(speaker) = tree.object_of(i, &["from"]).filter(|&object| speaks(object))
    {
        let that = |kid: &usize| tree.kids_by(*kid, &[Dep::Mark]).any(|mark| tree.low(mark) == "that");
        let content: Vec<usize> = tree
            .kids_by(i, &[Dep::Ccomp])
            .chain(tree.kids_by(speaker, &[Dep::Acl, Dep::Ccomp, Dep::Relcl]).filter(that))
            .collect();
        return (!content.is_empty()).then_some((speaker, content, None));
    }
    if tree.tag(i).is_noun()
        && matches!(
            tree.lemma(i),
            "report" | "complaint" | "account" | "message" | "allegation" | "word" | "claim"
        )
    {
        let speaker = tree.object_of(i, &["from", "by"]).filter(|&object| speaks(object))?;
        let that = |kid: &usize| tree.kids_by(*kid, &[Dep::Mark]).any(|mark| tree.low(mark) == "that");
        let above = tree.words[i].head;
        let content: Vec<usize> = tree
            .kids_by(i, &[Dep::Acl, Dep::Ccomp, Dep::Relcl])
            .chain(tree.kids_by(speaker, &[Dep::Acl, Dep::Ccomp, Dep::Relcl]))
            .chain(
                tree.kids_by(above, &[Dep::Ccomp]).filter(|&kid| kid > i && tree.lemma(above) == "receive"),
            )
            .filter(that)
            .collect();
        return (!content.is_empty()).then_some((speaker, content, None));
    }
    None
}

/// "Four shells, it said, had hit …": the pronoun before the verb speaks, whatever stands before the commas.
fn aside_pronoun(tree: &Tree<'_>, i: usize) -> Option<usize> {
    let pronoun = i.checked_sub(1).filter(|&w| tree.tag(w) == Tag::Prp)?;
    let comma = pronoun.checked_sub(1)?;
    let after = tree.words.get(i + 1).is_some_and(|next| next.low == ",");
    (tree.low(comma) == "," && after && tree.words[comma].sentence == tree.words[i].sentence)
        .then_some(pronoun)
}

/// "ruled out", "owned up": the word that makes another verb of it.
fn particle(tree: &Tree<'_>, v: usize, word: &str) -> bool {
    tree.kids(v).iter().any(|&kid| kid > v && tree.low(kid) == word && tree.is_under(kid, v))
}

/// Whether a noun names somebody who can see and count: people, bodies, their cameras; not "the first inquiry".
fn can_observe(tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> bool {
    let lemma = tree.lemma(i);
    lexicon::is(lemma, Class::MONITOR.or(Class::FORCE).or(Class::OFFICIAL).or(Class::SOURCE).or(Class::DRONE))
        || cast
            .at(i, None)
            .iter()
            .any(|who| who.known.is_some() || who.kind == ClaimantKind::Person || who.side.is_some())
        || matches!(tree.tag(i), Tag::Prp)
        || tree.tag(i).is_proper()
}

fn cast_monitor(tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> bool {
    syntax::doer(tree, i).is_some_and(|speaker| cast.at(speaker, None).iter().any(|who| cast.is_monitor(who)))
}

/// Whether a sentence is nothing but somebody starting to speak: "Barrot countered."
fn introduces(tree: &Tree<'_>, frame: &Frame, sentence: &Range<usize>) -> bool {
    let words = sentence.clone().filter(|&w| !tree.tag(w).is_punct()).count();
    frame.content.is_empty() || words <= 6 || tree.low(sentence.end - 1) == ":"
}

/// Whether a saying announces that several happenings will be told: "listed five violations", "described events differently".
fn announces_account(tree: &Tree<'_>, frame: &Frame) -> bool {
    let main = matches!(tree.dep(frame.at), Dep::Root | Dep::Parataxis | Dep::Advcl)
        || tree.dep(frame.at) == Dep::Conj;
    if !matches!(frame.speech, Speech::Say | Speech::Observe | Speech::Call) || frame.quoted || !main {
        return false;
    }
    let tells = matches!(
        tree.lemma(frame.at),
        "list" | "describe" | "detail" | "outline" | "recount" | "document" | "relate" | "narrate"
    );
    let words = frame.content.iter().flat_map(|&root| tree.under(root)).chain(tree.under(frame.at));
    let several = |w: usize| {
        let plural = matches!(tree.tag(w), Tag::Nns);
        plural
            && (lexicon::is(tree.lemma(w), Class::BREACH)
                || matches!(tree.lemma(w), "incident" | "event" | "case" | "attack" | "occasion" | "time"))
    };
    let object = words.into_iter().any(several);
    object && (tells || matches!(frame.speech, Speech::Say))
}

/// Whether a noun can name somebody who speaks; strikes, shells and agreements do not.
fn can_speak(tree: &Tree<'_>, at: usize) -> bool {
    use truce_language::EntityLabel::{Fac, Gpe, Loc};
    let class = lexicon::of(tree.lemma(at));
    let speaks = Class::OFFICIAL
        .or(Class::FORCE)
        .or(Class::MONITOR)
        .or(Class::SOURCE)
        .or(Class::MEDIA)
        .or(Class::CIVILIAN)
        .or(Class::SIDES)
        .or(Class::MEDIC);
    class.meets(speaks)
        || matches!(tree.tag(at), Tag::Prp | Tag::Cd)
        || (tree.tag(at).is_proper()
            && !class.meets(Class::TRUCE)
            && !matches!(tree.words[at].entity, Some(Gpe | Loc | Fac)))
        || matches!(
            tree.lemma(at),
            "figure" | "statement" | "communique" | "report" | "one" | "many" | "some" | "other" | "egyptian"
        )
        || tree.tag(at).is_adjective()
}

/// A speaker without a name: "health officials", "a source familiar with the talks", "one resident".
pub(crate) fn unnamed(tree: &Tree<'_>, at: usize) -> Option<Who> {
    if !tree.tag(at).is_noun() && !matches!(tree.tag(at), Tag::Cd | Tag::Jj | Tag::Jjs) {
        return None;
    }
    let lemma = tree.lemma(at);
    let mut words = tree.phrase(at);
    words.end = words.end.min(at + 9);
    for &kid in tree.kids(at) {
        // "familiar with the discussions" belongs to the name of the source.
        if kid == at + 1 && matches!(tree.dep(kid), Dep::Amod | Dep::Acl) {
            words.end = words.end.max(tree.under(kid).end.min(at + 9));
        }
    }
    let surface = article_off(tree.said(words.clone()).trim_end_matches([',', ' '])).to_owned();
    let kind = if lexicon::is(lemma, Class::SOURCE) || lexicon::is(lemma, Class::CIVILIAN) {
        ClaimantKind::Anonymous
    } else if lexicon::is(lemma, Class::MEDIA) {
        ClaimantKind::Media
    } else if lexicon::is(lemma, Class::OFFICIAL) {
        ClaimantKind::Office
    } else {
        ClaimantKind::Organisation
    };
    Some(Who {
        name: surface.clone(),
        surface,
        known: None,
        side: None,
        kind,
        spokesperson: matches!(lemma, "spokesperson" | "spokesman" | "spokeswoman"),
        range: tree.range(words),
        rule: rules::CLAIMANT_VERB,
        implied: false,
    })
}
