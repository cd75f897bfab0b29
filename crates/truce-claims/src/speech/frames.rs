//! Frames: what a verb of speech, "according to" or a noun such as "report" opens, who speaks there and what is said.

use super::idioms::idiom;
use super::kinds::what_called;
use super::speakers::{can_speak, is_desk};
use super::versions::version;
use super::{Frame, Speeches};
use crate::actors::Cast;
use crate::lexicon::{self, Class, Speech};
use crate::quotes;
use crate::tree::Tree;
use crate::{lines, rules, syntax};
use truce_language::{Dep, Tag};
use truce_vocabulary::ClaimantKind;

impl Speeches {
    pub(super) fn read_sentence(&mut self, tree: &Tree<'_>, cast: &Cast<'_>, sentence: usize) {
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
        self.take_words_after_colon(tree, sentence, first);
    }

    /// "The staff called the list an invention: its troops had hit nothing": after a colon whoever spoke before it goes on.
    fn take_words_after_colon(&mut self, tree: &Tree<'_>, sentence: usize, first: usize) {
        let words = tree.sentences[sentence].clone();
        let colon = words.clone().find(|&w| {
            tree.low(w) == ":" && quotes::holding(&self.quotations, tree.words[w].range.start).is_none()
        });
        let Some(colon) = colon else { return };
        let spoke = (first..self.frames.len()).rev().find(|&number| {
            let frame = &self.frames[number];
            frame.at < colon
                && frame.at > words.start
                && frame.rule == rules::CLAIMANT_VERB
                && frame.speaker_at.is_some_and(|speaker| speaker < colon)
                && self.source[frame.at].is_none()
        });
        let tells = (colon + 1..words.end).any(|w| {
            matches!(tree.tag(w), Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md)
                && quotes::holding(&self.quotations, tree.words[w].range.start).is_none()
        });
        let Some(speaker) = spoke.and_then(|number| self.frames[number].speaker_at).filter(|_| tells) else {
            return;
        };
        let number = self.frames.len();
        let mut taken = false;
        for word in colon + 1..words.end {
            // What the verb before the colon already governs keeps its chain but is plainly said.
            let by_verb = self.source[word].is_some_and(|source| self.frames[source].at < colon);
            if self.source[word].is_none() || by_verb {
                self.source[word] = Some(number);
                taken = true;
            }
        }
        if taken {
            self.frames.push(Frame::says(colon, speaker, rules::CLAIMANT_VERB));
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
        if let Some(version) = version(tree, cast, i) {
            return frame(version.speech, Some(version.speaker), version.content, rules::CLAIMANT_VERSION);
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
        if asked_to_ask(tree, i, speech) {
            return None;
        }
        let passive = tree.is_passive(i);
        let speaker_at = aside_pronoun(tree, i)
            .or_else(|| syntax::doer(tree, i))
            .map(|speaker| if speaker < i { whose_statement(tree, speaker) } else { speaker });
        if speech == Speech::Observe && !speaker_at.is_some_and(|speaker| can_observe(tree, cast, speaker)) {
            return None;
        }
        // Violations "demand" answers and a deal "requires" a withdrawal: things that cannot speak say nothing.
        let cannot = |speaker: usize| {
            tree.tag(speaker).is_noun() && !can_speak(tree, speaker) && cast.at(speaker, None).is_empty()
        };
        // "said the raids were illegal and asked both to halt": who said so asks, not the raids.
        let speaker_at = speaker_at.map(|speaker| {
            let goes_on = tree.dep(i) == Dep::Advcl && tree.words[speaker].head != i;
            said_before(tree, i, speaker)
                .filter(|_| goes_on || cannot(speaker) || unlike(tree, i))
                .unwrap_or(speaker)
        });
        let thing = speaker_at.is_some_and(cannot);
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
}

/// "Urged him to push the group to leave": who is asked to ask has said nothing yet; the demand is the asker's.
fn asked_to_ask(tree: &Tree<'_>, i: usize, speech: Speech) -> bool {
    let above = tree.words[i].head;
    matches!(speech, Speech::Demand | Speech::Order)
        && tree.dep(i) == Dep::Xcomp
        && tree.tag(i) == Tag::Vb
        && tree.kids_by(i, &[Dep::Aux]).any(|aux| tree.low(aux) == "to")
        && lexicon::speech_of(tree.lemma(above)) == Some(Speech::Demand)
}

/// The clause under a verb of speech that verb `i` is joined to: "said [it would stay] and [asked both to go]".
fn joined_clause(tree: &Tree<'_>, i: usize) -> Option<usize> {
    let mut joined = i;
    for _ in 0..3 {
        if tree.dep(joined) != Dep::Conj {
            break;
        }
        joined = tree.words[joined].head;
    }
    let says = tree.words[joined].head;
    let said = tree.dep(joined) == Dep::Ccomp
        && says != joined
        && says < joined
        && lexicon::speech_of(tree.lemma(says)) == Some(Speech::Say);
    (joined != i && said).then_some(joined)
}

/// The speaker of the verb of speech over the clause that verb `i` is joined to, where `i` only shares that clause's subject.
fn said_before(tree: &Tree<'_>, i: usize, subject: usize) -> Option<usize> {
    // "said two shells had landed, blaming the rebels": shells blame nobody.
    let told = tree.words[i].head;
    if tree.dep(i) == Dep::Advcl && tree.tag(i) == Tag::Vbg && i > 0 && tree.low(i - 1) == "," {
        // "…, doctors said, accusing the army": who has just spoken goes on.
        let aside = tree.kids_by(told, &[Dep::Parataxis]).find(|&said| {
            said > told && said < i && lexicon::speech_of(tree.lemma(said)) == Some(Speech::Say)
        });
        let says = tree.words[told].head;
        let above = matches!(tree.dep(told), Dep::Ccomp | Dep::Xcomp)
            && lexicon::speech_of(tree.lemma(says)).is_some_and(|speech| match tree.dep(told) {
                Dep::Ccomp => speech == Speech::Say,
                _ => matches!(speech, Speech::Demand | Speech::Order | Speech::Warn),
            });
        if let Some(says) = aside.or(Some(says).filter(|_| above)) {
            return syntax::doer(tree, says);
        }
    }
    let joined = joined_clause(tree, i)?;
    let shared = tree.words[subject].head != i;
    if shared { syntax::doer(tree, tree.words[joined].head) } else { None }
}

/// "said that they would not leave and rejected the plan": a past tense beside "would" goes with "said".
fn unlike(tree: &Tree<'_>, i: usize) -> bool {
    let Some(joined) = joined_clause(tree, i) else { return false };
    let past = |v: usize| tree.tag(v) == Tag::Vbd && tree.kid(v, &[Dep::Aux, Dep::Auxpass]).is_none();
    let helped = matches!(tree.tag(joined), Tag::Vb | Tag::Vbg)
        && tree.kids_by(joined, &[Dep::Aux]).any(|aux| tree.low(aux) != "to");
    past(i) && past(tree.words[joined].head) && helped
}

/// What a verb of speech governs.
fn content_of(tree: &Tree<'_>, i: usize, speech: Speech, passive: bool) -> Vec<usize> {
    let mut content = Vec::new();
    let worded = idiom(tree, i).is_some();
    for &kid in tree.kids(i) {
        let inside = match tree.dep(kid) {
            Dep::Ccomp | Dep::Xcomp | Dep::Oprd | Dep::Attr | Dep::Acomp => true,
            Dep::Dobj => true,
            Dep::Nsubjpass => passive,
            // "laid the blame at their door", "shot the report down": an idiom says with all of its words.
            // "called the shooting at its post unacceptable": the name may hang on the place.
            Dep::Prep
                if speech == Speech::Call
                    && kid > i
                    && matches!(tree.low(kid), "at" | "in" | "on" | "near") =>
            {
                tree.under(kid).any(|w| tree.tag(w).is_adjective())
            }
            Dep::Prep if worded && kid > i => !matches!(tree.low(kid), "in" | "during" | "after" | "before"),
            Dep::Prep => {
                let part = speech == Speech::Deny
                    && tree.low(kid) == "in"
                    && tree
                        .kid(kid, &[Dep::Pobj])
                        .is_some_and(|o| crate::verbs::is_event_noun(tree, Some(o)));
                // "charged the rebels with breaking the truce"
                let charged = tree.low(kid) == "with" && tree.lemma(i) == "charge";
                part || charged
                    || matches!(tree.low(kid), "of" | "for" | "over" | "about" | "against" | "as")
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
    // "replied in a statement that …": the parser hangs what is said on the statement.
    let stated = |kid: usize| {
        tree.kid(kid, &[Dep::Pobj]).filter(|&words| are_words(tree.lemma(words))).and_then(|words| {
            tree.kids_by(words, &[Dep::Acl])
                .find(|&clause| tree.kids_by(clause, &[Dep::Mark]).any(|mark| tree.low(mark) == "that"))
        })
    };
    if speech == Speech::Say {
        content.extend(tree.kids_by(i, &[Dep::Prep]).filter_map(stated));
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

/// The clause a word belongs to: itself, or the verb above it that has a subject.
fn clause_of(tree: &Tree<'_>, i: usize) -> usize {
    i.min(tree.len().saturating_sub(1))
}

/// What words are put out in.
pub(crate) fn are_words(lemma: &str) -> bool {
    matches!(
        lemma,
        "statement"
            | "communique"
            | "communiqué"
            | "post"
            | "message"
            | "letter"
            | "note"
            | "release"
            | "declaration"
            | "readout"
            | "tweet"
            | "resolution"
            | "speech"
            | "interview"
            | "video"
            | "bulletin"
            | "memo"
            | "telegram"
            | "remark"
            | "comment"
            | "notice"
            | "text"
    )
}

/// "issued a statement condemning", "said in a post calling for": who put the words out speaks, not the words.
fn whose_statement(tree: &Tree<'_>, noun: usize) -> usize {
    // "issued a statement on Friday that accused …": the parser hangs the clause on the day.
    let day =
        tree.words[noun].entity == Some(truce_language::EntityLabel::Date) && tree.dep(noun) == Dep::Pobj;
    let above = tree.words[tree.words[noun].head].head;
    let noun = match tree.kid(above, &[Dep::Dobj]) {
        Some(words) if day && are_words(tree.lemma(words)) => words,
        _ if day && are_words(tree.lemma(above)) => above,
        _ => noun,
    };
    if !are_words(tree.lemma(noun))
        || tree.kid(noun, &[Dep::Poss]).is_some()
        || tree.object_of(noun, &["of", "by", "from"]).is_some()
    {
        return noun;
    }
    let above = match tree.dep(noun) {
        Dep::Dobj => tree.words[noun].head,
        Dep::Pobj => tree.words[tree.words[noun].head].head,
        _ => return noun,
    };
    if tree.is_verb(above) { syntax::doer(tree, above).unwrap_or(noun) } else { noun }
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

/// Whether a noun names somebody who can see and count: people, bodies, their cameras; not "the first inquiry".
fn can_observe(tree: &Tree<'_>, cast: &Cast<'_>, i: usize) -> bool {
    let lemma = tree.lemma(i);
    lexicon::is(lemma, Class::MONITOR.or(Class::FORCE).or(Class::OFFICIAL).or(Class::SOURCE).or(Class::DRONE))
        || cast
            .at(i, None)
            .iter()
            .any(|who| who.known.is_some() || who.kind == ClaimantKind::Person || who.side.is_some())
        || matches!(tree.tag(i), Tag::Prp)
        || is_desk(tree, i)
        || tree.tag(i).is_proper()
}
