//! A paragraph with everything the lexicon knows of it: hits, sentences, clauses and quotations.

use super::lexicon::{ActEntry, Classes, Cue, Lexicon, Means, Pattern, SpeechEntry};
use super::tokens::{self, Kind, Token};
use super::{Form, Lead, Tongue, homographs};
use std::ops::Range;
use truce_vocabulary::TextRange;

/// Between the words of a verb and what belongs to it ("opened heavy machine-gun fire") at most so many stand.
const GAP_MAX: usize = 6;

/// A word or phrase the lexicon knows.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// Its tokens.
    pub(super) at: Range<usize>,
    /// What it means.
    pub(super) means: Means,
    /// The form of its first word.
    pub(super) form: Form,
    /// Particles written with its first word.
    pub(super) lead: Lead,
    /// The last word that belongs to it, where others stand between.
    pub(super) also: Option<usize>,
    /// How many words its pattern asks for.
    pub(super) words: usize,
}

/// How a clause begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opens {
    Start,
    Mark,
    That,
    Who,
    Clause,
    If,
    And,
}

/// A stretch of a sentence with one predicate, if all goes well.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) at: Range<usize>,
    pub(super) opens: Opens,
}

/// A paragraph being read.
pub(super) struct Scan<'t> {
    pub(super) tongue: Tongue,
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token<'t>>,
    pub(super) hits: Vec<Hit>,
    pub(super) sentences: Vec<Range<usize>>,
    pub(super) clauses: Vec<Clause>,
    pub(super) quotations: Vec<Range<usize>>,
    pub(super) lexicon: &'static Lexicon,
}

impl<'t> Scan<'t> {
    /// Reads the words of a paragraph.
    pub(super) fn new(tongue: Tongue, text: &'t str, range: TextRange) -> Scan<'t> {
        let lexicon = tongue.lexicon();
        let tokens = tokens::tokens(tongue, text, range);
        let sentences = tokens::sentences(tongue, &tokens);
        let quotations = tokens::quotations(&tokens);
        let hits = hits(tongue, lexicon, &tokens);
        let mut scan =
            Scan { tongue, text, tokens, hits, sentences, clauses: Vec::new(), quotations, lexicon };
        scan.clauses = scan.sentences.clone().into_iter().flat_map(|sentence| scan.cut(sentence)).collect();
        scan
    }

    /// The hits that begin in a range of tokens.
    pub(super) fn hits_in(&self, range: Range<usize>) -> &[Hit] {
        let first = self.hits.partition_point(|hit| hit.at.start < range.start);
        let last = self.hits.partition_point(|hit| hit.at.start < range.end);
        &self.hits[first..last.max(first)]
    }

    /// The hits that begin at a token.
    pub(super) fn at(&self, token: usize) -> &[Hit] {
        self.hits_in(token..token + 1)
    }

    pub(super) fn cue(&self, token: usize, cue: Cue) -> bool {
        self.at(token).iter().any(|hit| hit.means == Means::Cue(cue))
    }

    /// Whether one of these cues begins in the range.
    pub(super) fn any_cue(&self, range: Range<usize>, cues: &[Cue]) -> bool {
        self.find_cue(range, cues).is_some()
    }

    /// Whether the token is part of one of these cues.
    pub(super) fn in_cue(&self, token: usize, cues: &[Cue]) -> bool {
        let means = |hit: &Hit| {
            hit.at.contains(&token) && matches!(hit.means, Means::Cue(cue) if cues.contains(&cue))
        };
        self.hits_in(token.saturating_sub(4)..token + 1).iter().any(means)
    }

    pub(super) fn find_cue(&self, range: Range<usize>, cues: &[Cue]) -> Option<usize> {
        let means = |hit: &&Hit| matches!(hit.means, Means::Cue(cue) if cues.contains(&cue));
        self.hits_in(range).iter().find(means).map(|hit| hit.at.start)
    }

    /// The kinds of things the token is part of.
    pub(super) fn classes(&self, token: usize) -> Classes {
        let first = token.saturating_sub(3);
        self.hits_in(first..token + 1)
            .iter()
            .filter(|hit| hit.at.contains(&token))
            .filter_map(|hit| match hit.means {
                Means::Class(class) => Some(class),
                _ => None,
            })
            .fold(Classes::default(), Classes::or)
    }

    /// The first thing of one of these kinds in the range.
    pub(super) fn thing(&self, range: Range<usize>, kinds: Classes) -> Option<&Hit> {
        self.hits_in(range).iter().find(|hit| matches!(hit.means, Means::Class(class) if class.meets(kinds)))
    }

    pub(super) fn act_of(&self, hit: &Hit) -> Option<&'static ActEntry> {
        match hit.means {
            Means::Act(place) => self.lexicon.acts.get(place),
            _ => None,
        }
    }

    pub(super) fn speech_of(&self, hit: &Hit) -> Option<&'static SpeechEntry> {
        match hit.means {
            Means::Speech(place) => self.lexicon.speeches.get(place),
            _ => None,
        }
    }

    /// Whether a token is the verb of a clause: finite, or a participle or gerund with a verb's work to do.
    pub(super) fn is_verb(&self, token: usize) -> bool {
        self.at(token).iter().any(|hit| {
            matches!(
                hit.means,
                Means::Act(_) | Means::Speech(_) | Means::Light | Means::Killed(_) | Means::Injured(_)
            ) && (hit.form.is_finite()
                || hit.form == Form::Participle
                    && (self.has_auxiliary(token) || self.shares_auxiliary(token)))
        })
    }

    /// Whether "have" or "be" stands close before a participle.
    pub(super) fn has_auxiliary(&self, token: usize) -> bool {
        self.auxiliaries(token).next().is_some()
    }

    /// The auxiliaries before a token, nearest first, over the small words that stand between.
    pub(super) fn auxiliaries(&self, token: usize) -> impl Iterator<Item = (usize, Cue)> + '_ {
        let mut here = token;
        let mut left = 6;
        std::iter::from_fn(move || {
            while left > 0 && here > 0 {
                left -= 1;
                here -= 1;
                let mut cues = self.at(here).iter().filter_map(|hit| match hit.means {
                    Means::Cue(cue) => Some(cue),
                    _ => None,
                });
                match cues.find(|cue| {
                    matches!(
                        cue,
                        Cue::Have | Cue::Would | Cue::Be | Cue::Self_ | Cue::Not | Cue::Filler | Cue::Pronoun
                    )
                }) {
                    Some(cue @ (Cue::Have | Cue::Would | Cue::Be | Cue::Self_)) => return Some((here, cue)),
                    Some(_) => {}
                    // An adverb, or half of a pair of participles ("ont été tuées et blessées").
                    // "Avoir « éliminé »".
                    None if self.tokens[here].is_mark(&["«", "“", "\""]) => {}
                    None if self.tokens[here].kind == Kind::Word
                        && self.tokens[here].text.ends_with("ment") => {}
                    None => {
                        left = 0;
                    }
                }
            }
            None
        })
    }

    /// Whether a verb that may tell of a saying or of an act is here one of an act: what it asks for stands behind it, and no "that".
    pub(super) fn acts_rather(&self, token: usize) -> bool {
        let sentence = self.sentence_of(token);
        let near = token + 1..sentence.end.min(token + 9);
        let said = near.clone().any(|at| {
            self.cue(at, Cue::That)
                || self.tokens[at].is_mark(&[":", "«", "“", "\""])
                || self.at(at).iter().any(|hit| hit.lead.has(Lead::THAT))
        });
        !said
            && self
                .at(token)
                .iter()
                .filter_map(|hit| self.act_of(hit)?.with())
                .any(|kinds| self.thing(near.clone(), kinds).is_some())
    }

    pub(super) fn sentence_of(&self, token: usize) -> Range<usize> {
        let place = self.sentences.partition_point(|sentence| sentence.end <= token);
        self.sentences.get(place).cloned().unwrap_or(0..self.tokens.len())
    }

    /// Whether a sentence asks; what is asked is not told.
    pub(super) fn asks(&self, token: usize) -> bool {
        let sentence = self.sentence_of(token);
        self.tokens[sentence]
            .iter()
            .rev()
            .take_while(|token| token.kind == Kind::Mark)
            .any(|token| token.is_mark(&["?", "؟"]))
    }

    pub(super) fn clause_place(&self, token: usize) -> usize {
        self.clauses
            .partition_point(|clause| clause.at.end <= token)
            .min(self.clauses.len().saturating_sub(1))
    }

    pub(super) fn clause_of(&self, token: usize) -> Clause {
        let found = self.clauses.get(self.clause_place(token)).cloned();
        found.unwrap_or(Clause { at: 0..self.tokens.len(), opens: Opens::Start })
    }

    /// The bytes of some tokens.
    pub(super) fn range(&self, tokens: Range<usize>) -> TextRange {
        match (
            self.tokens.get(tokens.start),
            tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if tokens.start < tokens.end => {
                TextRange::new(first.range.start, last.range.end)
            }
            _ => TextRange::new(0, 0),
        }
    }

    /// Tokens as written.
    pub(super) fn said(&self, tokens: Range<usize>) -> &'t str {
        self.range(tokens).of(self.text).unwrap_or_default()
    }

    /// The tokens a range of bytes covers.
    pub(super) fn tokens_of(&self, range: TextRange) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.range.end <= range.start);
        let last = self.tokens.partition_point(|token| token.range.start < range.end);
        first..last.max(first)
    }

    /// The clauses of a sentence.
    fn cut(&self, sentence: Range<usize>) -> Vec<Clause> {
        let mut found = Vec::new();
        let (mut start, mut opens) = (sentence.start, Opens::Start);
        let mut verbs = 0;
        let mut close = |start: &mut usize, opens: &mut Opens, here: usize, next: Opens| {
            if here > *start {
                found.push(Clause { at: *start..here, opens: *opens });
                *start = here;
            }
            *opens = next;
        };
        for here in sentence.clone() {
            let token = &self.tokens[here];
            if token.kind == Kind::Mark {
                let dash = token.is_mark(&["-", "–", "—"]) && !token.glued;
                if dash || token.is_mark(&[",", "،", ";", "؛", ":", "(", ")", "|"]) {
                    close(&mut start, &mut opens, here + 1, Opens::Mark);
                    verbs = 0;
                }
                continue;
            }
            let cues: Vec<(Cue, Lead)> = self
                .at(here)
                .iter()
                .filter_map(|hit| match hit.means {
                    Means::Cue(cue) => Some((cue, hit.lead)),
                    _ => None,
                })
                .collect();
            let has = |cue: Cue| cues.iter().any(|(found, _)| *found == cue);
            let lead = self.lead(here);
            let next = match () {
                () if has(Cue::If) => Some(Opens::If),
                () if has(Cue::That) || (lead.has(Lead::THAT) && self.joins_a_clause(here)) => {
                    Some(Opens::That)
                }
                () if has(Cue::Who) => Some(Opens::Who),
                () if has(Cue::Clause) && !self.is_yet(here) || lead.has(Lead::WHEN) => Some(Opens::Clause),
                () if (has(Cue::And) || lead.has(Lead::AND))
                    && verbs > 0
                    && self.verb_follows(here, sentence.end) =>
                {
                    Some(Opens::And)
                }
                () => None,
            };
            if let Some(next) = next {
                close(&mut start, &mut opens, here, next);
                verbs = 0;
            }
            verbs += usize::from(self.is_verb(here));
        }
        close(&mut start, &mut opens, sentence.end, Opens::Start);
        found
    }

    /// "لم تسمح بعد بدخول": "yet", and no "after".
    fn is_yet(&self, token: usize) -> bool {
        let next = self.tokens.get(token + 1);
        self.tokens[token].key() == "بعد"
            && next.is_none_or(|next| {
                next.kind == Kind::Mark
                    || self.at(token + 1).iter().any(|hit| hit.lead.has(Lead::IN) || hit.lead.has(Lead::TO))
            })
    }

    /// The particles a token is read with: those of what the lexicon found, else none.
    fn lead(&self, token: usize) -> Lead {
        let known = self.at(token).iter().find(|hit| !hit.lead.is_none()).map(|hit| hit.lead);
        known.unwrap_or_else(|| {
            // An unknown word with a conjunction: only Arabic و is safe to tell.
            let arabic = self.tongue == Tongue::Arabic
                && self.tokens[token].key().starts_with('و')
                && !homographs::OWN_WAW.contains(&self.tokens[token].key());
            if arabic && self.at(token).is_empty() { Lead::AND } else { Lead::NONE }
        })
    }

    /// Whether a clause, and no noun, hangs on a Hebrew ש.
    fn joins_a_clause(&self, token: usize) -> bool {
        self.at(token).iter().any(|hit| hit.lead.has(Lead::THAT))
    }

    /// Whether a verb stands between here and the next mark or clause word.
    fn verb_follows(&self, here: usize, end: usize) -> bool {
        for token in here..end.min(here + 12) {
            if self.tokens[token].is_mark(&[",", "،", ";", "؛", ":", "(", "|"]) {
                return false;
            }
            if token > here && self.any_cue(token..token + 1, &[Cue::That, Cue::Who, Cue::Clause, Cue::If]) {
                return false;
            }
            if self.is_verb(token) {
                return true;
            }
        }
        false
    }
}

/// Everything the lexicon finds among the tokens, in order; what lies inside a longer find is left out.
fn hits(tongue: Tongue, lexicon: &Lexicon, tokens: &[Token<'_>]) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        if token.kind == Kind::Mark {
            continue;
        }
        let mut known = false;
        for stem in &token.stems {
            let mut content = false;
            for pattern in lexicon.beginning(&stem.key) {
                if !homographs::may_lead(tongue, pattern, stem.lead) {
                    continue;
                }
                let Some((end, also)) = matches(tongue, pattern, tokens, place) else { continue };
                if homographs::misread(tongue, pattern, tokens, place) {
                    continue;
                }
                let cue = matches!(pattern.means, Means::Cue(_));
                // A word that is known whole is not taken apart for another meaning.
                if known && !cue {
                    continue;
                }
                content |= !cue;
                found.push(Hit {
                    at: place..end,
                    means: pattern.means,
                    form: pattern.form,
                    lead: stem.lead,
                    also,
                    words: pattern.rest.len() + 1,
                });
            }
            known |= content;
        }
    }
    // A name hides nothing: what it is made of still says what kind of thing is named.
    let phrase =
        |hit: &&Hit| hit.at.len() > 1 && !matches!(hit.means, Means::People(_) | Means::Described(_));
    // "منصة إطلاق صواريخ": what begins inside the name of a thing and runs out of it is no act.
    let things: Vec<Range<usize>> = found
        .iter()
        .filter(|hit| hit.at.len() > 1 && matches!(hit.means, Means::Class(_)))
        .map(|hit| hit.at.clone())
        .collect();
    found.retain(|hit| {
        let last = things.partition_point(|thing| thing.start < hit.at.start);
        let cut = things[last.saturating_sub(4)..last].iter().any(|thing| hit.at.start < thing.end);
        !(cut && matches!(hit.means, Means::Act(_)))
    });
    let mut longest: Vec<(Range<usize>, Means)> =
        found.iter().filter(phrase).map(|hit| (hit.at.clone(), hit.means)).collect();
    longest.sort_by_key(|(at, _)| (at.start, std::cmp::Reverse(at.end)));
    longest.dedup();
    let inside = |hit: &Hit| {
        let last = longest.partition_point(|(long, _)| long.start <= hit.at.start);
        longest[last.saturating_sub(8)..last].iter().any(|(long, means)| {
            // "Tiré de" does not hide the firing.
            let shows = hit.form == Form::Participle
                && matches!(hit.means, Means::Act(_))
                && matches!(means, Means::Cue(_));
            !shows && hit.at.end <= long.end && hit.at.len() < long.len()
        })
    };
    let hidden: Vec<bool> = found.iter().map(inside).collect();
    let mut hidden = hidden.into_iter();
    found.retain(|_| !hidden.next().unwrap_or_default());
    found.sort_by_key(|hit| (hit.at.start, std::cmp::Reverse(hit.at.end)));
    found.dedup_by(|a, b| a.at == b.at && a.means == b.means);
    found
}

/// "سلاحه", "سلاحنا", "أسيرا": an Arabic noun with a pronoun or the ending of an object.
fn with_ending(key: &str, word: &str) -> bool {
    const ENDINGS: &[&str] = &["ه", "ها", "هم", "هما", "نا", "كم", "ا"];
    let open = word.strip_suffix('ه').filter(|open| key.starts_with(&format!("{open}ت")));
    let rest = match open {
        Some(open) => key.get(open.len() + 'ت'.len_utf8()..),
        None => key.strip_prefix(word),
    };
    word.chars().count() > 2 && rest.is_some_and(|rest| ENDINGS.contains(&rest))
}

/// Where a pattern that begins at `place` ends, and its last word if others stand between.
fn matches(
    tongue: Tongue,
    pattern: &Pattern,
    tokens: &[Token<'_>],
    place: usize,
) -> Option<(usize, Option<usize>)> {
    let is = |token: &Token<'_>, word: &String| {
        token
            .stems
            .iter()
            .any(|stem| stem.key == *word || tongue == Tongue::Arabic && with_ending(&stem.key, word))
    };
    let mut here = place + 1;
    if pattern.gaps {
        for word in &pattern.rest {
            let stop = (here + GAP_MAX).min(tokens.len());
            let next = (here..stop)
                .take_while(|at| !tokens[*at].is_mark(&[".", "!", "?", "؟", "،", ",", ":", ";", "؛"]))
                // "Empêchée de passer par des habitants": who does it is no object of the verb.
                .take_while(|at| tongue != Tongue::French || tokens[*at].key() != "par")
                .find(|at| is(&tokens[*at], word))?;
            here = next + 1;
        }
        return Some((place + 1, Some(here - 1)));
    }
    for word in &pattern.rest {
        let token = tokens.get(here)?;
        if !is(token, word) {
            return None;
        }
        here += 1;
    }
    Some((here, None))
}
