//! Who says what in a paragraph: verbs of speech, "according to", quotations and lines, each with its speaker and the words it covers.

#![expect(clippy::single_range_in_vec_init, reason = "what is said is a list of stretches, often of one")]

pub(super) use super::contents::negation;
use super::contents::{
    clause_start, end_of_content, infinitive_follows, inverted, says_as, tells_of_a_deed, that_after,
};
use super::lexicon::{Classes, Cue, Does, Means};
use super::people::{As, Someone};
use super::scan::{Hit, Opens, Scan};
use super::speakers::{after, before, joined, np, owner, parties, speaker_of};
use super::{Form, Lead, Tongue};
use crate::{ActorBook, rules};
use std::ops::Range;
use truce_terms::ActorId;
use truce_vocabulary::{ClaimantKind, RuleId, TextRange};

/// Who speaks.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    /// The name that goes on the wire.
    pub(super) name: String,
    /// Who that is, or whom they speak for.
    pub(super) actor: Option<ActorId>,
    pub(super) kind: ClaimantKind,
    /// Their words in the text; empty where they are only meant.
    pub(super) range: TextRange,
    /// Whether the actor is meant itself, and not one who speaks for it.
    pub(super) itself: bool,
}

/// One telling.
#[derive(Clone, Debug)]
pub(super) struct Telling {
    /// The verb or phrase, as tokens.
    pub(super) at: Range<usize>,
    pub(super) does: Does,
    /// Empty where nobody is said to speak.
    pub(super) speaker: Vec<Speaker>,
    /// Whom it is said of or to.
    pub(super) to: Option<usize>,
    /// The words it covers.
    pub(super) content: Vec<Range<usize>>,
    pub(super) negated: bool,
    /// Whether the saying is told at all, or only names its source ("according to").
    pub(super) told: bool,
    pub(super) rule: RuleId,
}

impl Telling {
    pub(super) fn covers(&self, token: usize) -> bool {
        self.content.iter().any(|content| content.contains(&token))
    }

    /// How much it covers around a token: the nearer teller covers less.
    pub(super) fn reach(&self, token: usize) -> usize {
        self.content
            .iter()
            .filter(|content| content.contains(&token))
            .map(Range::len)
            .min()
            .unwrap_or(usize::MAX)
    }
}

/// What the tellings of a paragraph are read with.
pub(super) struct Ears<'e> {
    pub(super) scan: &'e Scan<'e>,
    pub(super) people: &'e [Someone],
    pub(super) book: &'e ActorBook,
    /// The body whose statement the report is.
    pub(super) voice: Option<&'e Speaker>,
    /// The parties, for "both sides".
    pub(super) parties: &'e [(ActorId, String)],
}

/// The tellings of a paragraph; `before` is who spoke last in the paragraphs above.
pub(super) fn tellings(ears: &Ears<'_>, before: Option<&Speaker>) -> Vec<Telling> {
    let Ears { scan, voice, .. } = *ears;
    let mut found: Vec<Telling> = Vec::new();
    if let Some(voice) = voice {
        found.push(Telling {
            at: 0..0,
            does: Does::Say,
            speaker: vec![voice.clone()],
            to: None,
            content: vec![0..scan.tokens.len()],
            negated: false,
            told: false,
            rule: rules::CLAIMANT_VOICE,
        });
    }
    let before = before.or(voice);
    let mut last: Option<Speaker> = before.cloned();
    for sentence in scan.sentences.clone() {
        if let Some(line) = line(ears, sentence.clone()).filter(|telling| !is_own_reporter(scan, telling)) {
            last = line.speaker.first().cloned();
            found.push(line);
        }
        for place in sentence.clone() {
            // "A rejeté les accusations" says more than "a rejeté".
            let speaking = scan.at(place).iter().filter(|hit| speaks(scan, hit));
            let future = |hit: &Hit| scan.speech_of(hit).is_some_and(|entry| entry.future);
            let hit = speaking
                .min_by_key(|hit| (!future(hit), std::cmp::Reverse((hit.words, hit.at.len()))))
                .cloned();
            let telling = match hit {
                Some(hit) => verb(ears, &hit, sentence.clone(), last.as_ref()),
                None => according(ears, place, sentence.clone(), last.as_ref()),
            };
            if let Some(mut telling) = telling.filter(|telling| !is_own_reporter(scan, telling)) {
                if let Some(speaker) = telling.speaker.first_mut()
                    && let Some(known) = named_before(scan, speaker, &found, before)
                {
                    *speaker = Speaker { range: speaker.range, ..known };
                }
                if let Some(speaker) = telling.speaker.first() {
                    last = Some(speaker.clone());
                }
                found.push(telling);
            }
        }
    }
    quote(scan, &mut found, before);
    found
}

/// "مراسلنا", "notre correspondant", "כתבנו": an outlet's own reporter is the outlet itself.
fn is_own_reporter(scan: &Scan<'_>, telling: &Telling) -> bool {
    const OWN: &[&str] = &["مراسل", "مندوب", "כתב", "שליח"];
    let Some(speaker) = telling.speaker.first() else { return false };
    let words = scan.tokens_of(speaker.range);
    if words.is_empty() || speaker.actor.is_some() {
        return false;
    }
    let first = scan.tokens[words.start].key();
    match scan.tongue {
        Tongue::French => {
            let ours = words.start > 0 && matches!(scan.tokens[words.start - 1].key(), "notre" | "nos")
                || matches!(first, "notre" | "nos");
            ours && scan
                .classes(words.start)
                .or(scan.classes(words.start + 1))
                .meets(Classes::Media.or(Classes::Official))
        }
        Tongue::Arabic | Tongue::Hebrew => {
            let ours = first.ends_with("نا") || first.ends_with("נו");
            ours && OWN.iter().any(|own| first.contains(own))
        }
    }
}

/// "الوزارة", "le ministère", "המשרד" with nothing more: the one of that kind that spoke before.
fn named_before(
    scan: &Scan<'_>,
    speaker: &Speaker,
    found: &[Telling],
    before: Option<&Speaker>,
) -> Option<Speaker> {
    let words = scan.tokens_of(speaker.range);
    if speaker.actor.is_some() || words.is_empty() || words.len() > 2 {
        return None;
    }
    let kind = scan.tokens.get(words.end - 1)?;
    let same = |other: &&Speaker| {
        let first =
            other.range.of(scan.text).and_then(|said| said.split_whitespace().next()).unwrap_or_default();
        let stems = scan.tongue.stems(first);
        (other.actor.is_some() || other.kind == ClaimantKind::Organisation)
            && kind
                .stems
                .iter()
                .any(|stem| stem.key.chars().count() > 2 && stems.iter().any(|own| own.key == stem.key))
    };
    found.iter().rev().flat_map(|telling| &telling.speaker).chain(before).find(same).cloned()
}

/// "Accusée par le gouvernement", "relevées par la mission": the "by" behind a participle of a verb that takes whom it speaks of.
fn by_whom(scan: &Scan<'_>, hit: &Hit) -> Option<usize> {
    scan.speech_of(hit).filter(|entry| entry.to || matches!(entry.does(), Does::Say | Does::Observe))?;
    scan.find_cue(hit.at.end..(hit.at.end + 4).min(scan.tokens.len()), &[Cue::By])
}

/// Whether a hit tells of a saying: a verb that is one here, or a noun of speech.
fn speaks(scan: &Scan<'_>, hit: &Hit) -> bool {
    if !matches!(hit.means, Means::Speech(_)) || scan.acts_rather(hit.at.start) {
        return false;
    }
    // "La Résistance répondra": an answer that is to come is a threat, one that was given a saying.
    if scan.speech_of(hit).is_some_and(|entry| entry.future) && hit.form != Form::Future {
        return false;
    }
    match hit.form {
        Form::Participle => {
            scan.has_auxiliary(hit.at.start)
                || scan.shares_auxiliary(hit.at.start)
                || scan.tongue != Tongue::French
                || by_whom(scan, hit).is_some()
        }
        _ => true,
    }
}

fn verb(ears: &Ears<'_>, hit: &Hit, sentence: Range<usize>, last: Option<&Speaker>) -> Option<Telling> {
    let Ears { scan, people, .. } = *ears;
    let entry = scan.speech_of(hit)?;
    let at = hit.at.clone();
    let clause = scan.clause_of(at.start);
    let noun = hit.form == Form::Noun;
    // What is asked for with a noun is content of the noun: "calls for a withdrawal".
    let that = that_after(scan, at.end, sentence.end);
    let colon = (at.end..(at.end + 10).min(sentence.end)).find(|token| scan.tokens[*token].is_mark(&[":"]));
    let stop = [that, colon].into_iter().flatten().min().unwrap_or(sentence.end);
    let subject_after = after(ears, at.end, stop, sentence.end);
    let cut_off = scan.interrupted(at.start).and_then(|range| before(ears, range.start, range.end));
    // "بحسب ما أعلن نتنياهو", "comme l’a annoncé l’armée": what was said stands before.
    let as_said = says_as(scan, at.start);
    // "ننفي ما زعمه جيش الاحتلال من أن": what somebody else said is only what the outer saying is about.
    let about = at.start > 0 && scan.tongue == Tongue::Arabic && scan.tokens[at.start - 1].key() == "ما";
    if about && !as_said && entry.does() == Does::Say {
        return None;
    }
    let inverted = as_said || inverted(scan, at.start, sentence.start) && cut_off.is_none();
    let subject_before = before(ears, clause.at.start, at.start).or(cut_off);
    // "قال الجيش": the verb first; "הצבא אמר", "l’armée a déclaré": the subject first.
    let speaker = if noun {
        subject_before.or_else(|| owner(scan, people, at.end))
    } else if scan.tongue == Tongue::French && !inverted {
        subject_before
    } else if inverted {
        subject_after.clone()
    } else {
        match (subject_before, subject_after.clone()) {
            (Some(before), Some(after)) if scan.tongue == Tongue::Arabic => {
                let topic =
                    matches!(clause.opens, Opens::That | Opens::Start) && at.start - clause.at.start <= 6;
                Some(if topic || entry.to { before } else { after })
            }
            (Some(before), _) => Some(before),
            (None, after) => after.filter(|_| !entry.to || scan.tongue != Tongue::French),
        }
    };
    // "واتهمت إسرائيل بخرق": one named alone between "and accused" and what of is the accused.
    let speaker = speaker.filter(|speaker| {
        let end = scan.tokens_of(speaker.range).end;
        let object = scan.tongue == Tongue::Arabic
            && entry.does() == Does::Accuse
            && hit.lead.has(Lead::AND)
            && at.start > sentence.start
            && !speaker.range.is_empty()
            && end > at.end
            && scan.at(end).iter().any(|next| next.lead.has(Lead::IN));
        !object
    });
    // "Nous appelons", "ونطالب": whoever speaks already.
    let subject_named = speaker.is_some();
    let goes_on = clause.opens == Opens::And
        && scan.any_cue(sentence.start..at.start, &[Cue::We])
        && !people
            .iter()
            .any(|one| clause.at.start <= one.at.start && one.at.end <= at.start && one.may_act());
    let own = super::doers::we(scan, hit) || scan.any_cue(clause.at.start..at.start, &[Cue::We]) || goes_on;
    let speaker = if own { None } else { speaker };
    let speaker = speaker.filter(|speaker| {
        let place = scan.tokens_of(speaker.range).start;
        place < at.start || super::doers::agrees(scan, hit, place)
    });
    // "X violated the truce and refuses": the subject of the clause it is joined to.
    let joined_to = || {
        let place = scan.clause_place(at.start);
        let before = &scan.clauses[place.checked_sub(1)?];
        let one = people
            .iter()
            .find(|one| before.at.contains(&one.at.start) && one.may_act() && one.actor.is_some())?;
        (clause.opens == Opens::And && before.at.start >= sentence.start).then(|| speaker_of(scan, one))
    };
    // "نقلت رويترز عن مصدر أمني": whoever is quoted, not who passes it on.
    let quoted_from = hit
        .also
        .filter(|also| scan.tokens[*also].key() == "عن")
        .and_then(|also| np(ears, also + 1, sentence.end));
    let speaker = quoted_from.or(speaker);
    let speaker = speaker.or_else(|| joined_to().filter(|_| !noun && !own));
    let implied = speaker.is_none();
    // Outside quotations "we" are whoever the report is a statement of.
    let quoted = scan.quotations.iter().any(|quote| quote.contains(&at.start));
    let speaker = speaker.or_else(|| {
        let voice = ears.voice.filter(|_| own && !quoted)?;
        Some(Speaker { range: TextRange::new(0, 0), ..voice.clone() })
    });
    let speaker = speaker.or_else(|| {
        // "Il a ajouté", "وأضاف": whoever spoke before; a gerund has the subject of its clause.
        let same = matches!(
            entry.does(),
            Does::Say
                | Does::Warn
                | Does::Accuse
                | Does::Demand
                | Does::Deny
                | Does::Threaten
                | Does::Agree
                | Does::Reject
                | Does::Assess
                | Does::Observe
                | Does::Admit
                | Does::Justify
                | Does::Plan
        );
        last.filter(|_| same && !noun)
            .map(|speaker| Speaker { range: TextRange::new(0, 0), ..speaker.clone() })
    });
    let speaker = speaker.or_else(|| {
        ears.voice.filter(|_| own).map(|voice| Speaker { range: TextRange::new(0, 0), ..voice.clone() })
    });
    let spoken = speaker.iter().map(|speaker| speaker.range).next();
    let both = noun || own || subject_named || !scan.any_cue(clause.at.start..at.start, &[Cue::Both]);
    let speakers = if both { joined(ears, speaker) } else { parties(ears) };
    // Whom it is said to: the next one named that is not the speaker.
    let to = entry.to.then(|| {
        let ahead = people.iter().enumerate().skip_while(|(_, one)| one.at.start < at.end);
        // Names inside the words for the speaker ("the Lebanese prime minister X accused Y") are not whom it is said of.
        let spoken_to = spoken.map_or(at.end, |range| scan.tokens_of(range).end);
        let spoken_to = if spoken_to <= at.end + 8 { spoken_to } else { at.end };
        ahead
            .take_while(|(_, one)| one.at.start < stop.min(at.end + 14))
            .skip_while(|(_, one)| one.at.end <= spoken_to)
            .find(|(_, one)| {
                one.actor.is_some() && spoken.is_none_or(|range| !range.overlaps(scan.range(one.at.clone())))
            })
            .map(|(place, _)| place)
    });
    let to = to.flatten().or_else(|| {
        // "Le groupe l’accuse de": whoever was named last before, and does not speak.
        let object = entry.to && scan.takes_pronoun(at.start);
        let speaks = speakers.first().map(|speaker| speaker.name.clone());
        people
            .iter()
            .rposition(|one| {
                one.at.end <= at.start
                    && one.actor.is_some()
                    && one.kind != ClaimantKind::Media
                    && !matches!(one.how, As::Owner | As::Act)
                    && Some(&one.name) != speaks.as_ref()
            })
            .filter(|_| object)
    });
    let mut content = Vec::new();
    let behind = spoken.map_or(at.end, |range| scan.tokens_of(range).end.max(at.end)).min(sentence.end);
    if entry.object && !as_said && that.is_none_or(|that| that > behind) {
        content.push(behind..end_of_content(scan, behind, sentence.end));
    } else if let Some(that) = that {
        content.push(that..end_of_content(scan, that + 1, sentence.end));
    } else if let Some(colon) = colon {
        content.push(colon + 1..end_of_content(scan, colon + 1, sentence.end));
    } else if as_said || inverted && !entry.object {
        content.push(sentence.start..clause_start(scan, at.start));
    } else if entry.object || infinitive_follows(scan, at.end) || noun {
        content.push(at.end..end_of_content(scan, at.end, sentence.end));
    } else if matches!(entry.does(), Does::Say | Does::Observe)
        && tells_of_a_deed(scan, behind, clause.at.end)
    {
        content.push(behind..end_of_content(scan, behind, sentence.end));
    }
    let negated = negation(scan, at.start).is_some();
    let passive = scan.tongue == Tongue::French
        && hit.form == Form::Participle
        && scan.auxiliaries(at.start).any(|(_, cue)| cue == Cue::Be);
    let bare = scan.tongue == Tongue::French
        && hit.form == Form::Participle
        && !scan.has_auxiliary(at.start)
        && !scan.shares_auxiliary(at.start);
    if bare && entry.does() == Does::Order {
        return None;
    }
    let by = || (passive || bare) && by_whom(scan, hit).is_some();
    if (passive || bare) && entry.to || by() {
        return suffered(ears, hit, entry.does(), &clause.at, sentence);
    }
    let told = !noun || scan.carried(at.start);
    Some(Telling {
        at,
        does: entry.does(),
        speaker: speakers,
        to,
        content,
        negated,
        told,
        rule: if implied { rules::TONGUE_SPEAKER_BEFORE } else { rules::TONGUE_SPEAKER_VERB },
    })
}

/// "A été accusé par X de", "accusée par X de": who is behind "by" speaks of the subject, before it or behind its comma.
fn suffered(
    ears: &Ears<'_>,
    hit: &Hit,
    does: Does,
    clause: &Range<usize>,
    sentence: Range<usize>,
) -> Option<Telling> {
    let Ears { scan, people, .. } = *ears;
    let by = by_whom(scan, hit)?;
    let speaker = np(ears, behind_articles(scan, by + 1), sentence.end).or_else(|| {
        let one = people.iter().find(|one| one.at.start > by && one.whole.start <= by + 3)?;
        Some(speaker_of(scan, one))
    })?;
    let end = scan.tokens_of(speaker.range).end.max(by + 1);
    // "Relevées par la mission" names who counted them and accuses nobody.
    let told = !matches!(does, Does::Say | Does::Observe);
    let able = |one: &&Someone| one.may_act() && one.actor.is_some();
    let before = people.iter().rposition(|one| {
        clause.start <= one.at.end + 1
            && one.at.end <= hit.at.start
            && sentence.start <= one.at.start
            && able(&one)
    });
    let after = || {
        people.iter().position(|one| one.at.start >= clause.end && one.at.start < sentence.end && able(&one))
    };
    Some(Telling {
        at: hit.at.clone(),
        does,
        speaker: vec![speaker],
        to: if told { before.or_else(after) } else { None },
        content: if told {
            vec![end..clause.end.max(end)]
        } else {
            vec![clause.start..hit.at.start, end..clause.end.max(end)]
        },
        negated: negation(scan, hit.at.start).is_some(),
        told,
        rule: rules::TONGUE_SPEAKER_VERB,
    })
}

/// "Selon le ministère", "بحسب مصادر", "לפי צה\"ל".
fn according(
    ears: &Ears<'_>,
    place: usize,
    sentence: Range<usize>,
    last: Option<&Speaker>,
) -> Option<Telling> {
    let Ears { scan, .. } = *ears;
    let hit = scan.at(place).iter().find(|hit| hit.means == Means::Cue(Cue::According))?;
    let end = hit.at.end;
    let speaker = np(ears, behind_articles(scan, end), sentence.end).or_else(|| {
        // "לדבריו", "selon lui": in his words.
        let own = hit.at.len() == 1 && scan.tongue != Tongue::French
            || scan.tokens.get(end).is_some_and(|next| matches!(next.key(), "lui" | "elle" | "eux"));
        last.filter(|_| own).map(|speaker| Speaker { range: TextRange::new(0, 0), ..speaker.clone() })
    })?;
    let spoken_to = scan.tokens_of(speaker.range).end.max(end);
    let first = place <= sentence.start + 2;
    let content = if first {
        vec![spoken_to.min(sentence.end)..sentence.end]
    } else {
        // "X fired, according to Y, and Z fell": the clauses before it in the sentence, and what hangs on behind.
        let from = own_start(scan, place, sentence.start);
        vec![from..place, spoken_to.min(sentence.end)..comma_after(scan, spoken_to, sentence.end)]
    };
    Some(Telling {
        at: hit.at.clone(),
        does: Does::Say,
        speaker: vec![speaker],
        to: None,
        content: content.into_iter().filter(|content| content.start < content.end).collect(),
        negated: false,
        told: false,
        rule: rules::TONGUE_SPEAKER_ACCORDING,
    })
}

/// The first token that is no article.
fn behind_articles(scan: &Scan<'_>, from: usize) -> usize {
    let more = (from..scan.tokens.len()).take(2).take_while(|token| {
        scan.tongue == Tongue::French && scan.any_cue(*token..*token + 1, &[Cue::Article])
    });
    from + more.count()
}

/// Where the statement that "according to" ends begins: behind a semicolon, or at the sentence.
fn own_start(scan: &Scan<'_>, place: usize, start: usize) -> usize {
    (start..place)
        .rev()
        .find(|token| scan.tokens[*token].is_mark(&[";", "؛"]))
        .map_or(start, |token| token + 1)
}

/// What still hangs on a source named in the middle runs to the next joined statement.
fn comma_after(scan: &Scan<'_>, from: usize, end: usize) -> usize {
    let joined = scan
        .clauses
        .iter()
        .find(|clause| clause.at.start > from && clause.at.start < end && clause.opens == Opens::And);
    joined.map_or(end, |clause| clause.at.start)
}

/// "حماس: ...", "דובר צה\"ל: ...", "Ministère de la Santé : ...": who is named before the colon at the head of a line.
fn line(ears: &Ears<'_>, sentence: Range<usize>) -> Option<Telling> {
    let Ears { scan, .. } = *ears;
    let colon = (sentence.start..(sentence.start + 12).min(sentence.end))
        .find(|token| scan.tokens[*token].is_mark(&[":"]))?;
    let from = (sentence.start..colon)
        .rev()
        .find(|token| scan.tokens[*token].is_mark(&["|", "-", "–", "—"]) && !scan.tokens[*token].glued);
    let from = from.map_or(sentence.start, |mark| mark + 1);
    if (from..colon).any(|token| {
        scan.is_verb(token) || scan.at(token).iter().any(|hit| matches!(hit.means, Means::Speech(_)))
    }) {
        return None;
    }
    let speaker = np(ears, behind_articles(scan, from), colon)?;
    if scan.tokens_of(speaker.range).end + 2 < colon {
        return None;
    }
    Some(Telling {
        at: colon..colon + 1,
        does: Does::Say,
        speaker: vec![speaker],
        to: None,
        content: vec![colon + 1..scan.tokens.len()],
        negated: false,
        told: false,
        rule: rules::TONGUE_SPEAKER_LINE,
    })
}

/// Gives each quotation to whoever speaks beside it.
fn quote(scan: &Scan<'_>, found: &mut Vec<Telling>, before: Option<&Speaker>) {
    for quote in scan.quotations.clone() {
        if found.iter().any(|telling| telling.covers(quote.start)) {
            // What opens a telling goes on to the end of the quotation, over sentences.
            let nearest = found
                .iter_mut()
                .filter(|telling| telling.covers(quote.start))
                .min_by_key(|telling| telling.reach(quote.start));
            if let Some(telling) = nearest
                && !telling.covers(quote.end.saturating_sub(1))
            {
                telling.content.push(quote);
            }
            continue;
        }
        let inside = |telling: &Telling| quote.contains(&telling.at.start);
        let sentence = scan.sentence_of(quote.end.saturating_sub(1));
        let behind = found.iter().position(|telling| {
            !inside(telling)
                && telling.at.start >= quote.end
                && telling.at.start <= quote.end + 14
                && telling.at.start < sentence.end + 14
        });
        let ahead = found.iter().rposition(|telling| !inside(telling) && telling.at.end <= quote.start);
        let same = |place: &usize| scan.sentence_of(found[*place].at.start).contains(&quote.start);
        let pick = ahead.filter(|place| same(place) && found[*place].content.is_empty()).or(behind).or(ahead);
        match pick {
            Some(place) => found[place].content.push(quote),
            None => {
                if let Some(speaker) = before.filter(|_| quote.start <= 2) {
                    found.push(Telling {
                        at: quote.start..quote.start + 1,
                        does: Does::Say,
                        speaker: vec![Speaker { range: TextRange::new(0, 0), ..speaker.clone() }],
                        to: None,
                        content: vec![quote],
                        negated: false,
                        told: false,
                        rule: rules::TONGUE_SPEAKER_BEFORE,
                    });
                }
            }
        }
    }
}
