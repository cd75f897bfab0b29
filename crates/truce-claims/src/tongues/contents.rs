//! What a saying covers: the word that opens it, where it ends, whether it stands before its verb, and what negates a verb.

use super::lexicon::{Cue, Means};
use super::scan::{Opens, Scan};
use super::{Form, Lead, Tongue};

/// The word that opens what is said, close behind a verb of speech.
pub(super) fn that_after(scan: &Scan<'_>, from: usize, end: usize) -> Option<usize> {
    let mut here = from;
    while here < end.min(from + 24) {
        if scan.cue(here, Cue::That)
            || (scan.tongue == Tongue::Hebrew && scan.at(here).iter().any(|hit| hit.lead.has(Lead::THAT)))
        {
            return Some(here);
        }
        let stops = scan.tokens[here].is_mark(&[";", "؛", ":", "."])
            || (scan.tongue == Tongue::French
                && scan.tokens[here].is_mark(&[","])
                && scan.at(here + 1).iter().any(|hit| matches!(hit.means, Means::Speech(_))))
            || scan
                .at(here)
                .iter()
                .any(|hit| matches!(hit.means, Means::Speech(_)) && hit.form != Form::Noun)
            || scan.cue(here, Cue::Who);
        if stops {
            return None;
        }
        here += 1;
    }
    None
}

/// Where what is said ends: at the next joined telling, else with the sentence.
pub(super) fn end_of_content(scan: &Scan<'_>, from: usize, end: usize) -> usize {
    let mut clauses = scan.clauses.iter().filter(|clause| clause.at.start > from && clause.at.start < end);
    let next = clauses.find(|clause| {
        // "Ce que le mouvement dément": a relative on the whole of what was said.
        let relative = clause.opens == Opens::That
            && clause.at.start > 0
            && scan.tokens[clause.at.start - 1].key() == "ce";
        let opens = relative || matches!(clause.opens, Opens::And | Opens::Mark);
        let told = (clause.at.start..clause.at.end.min(clause.at.start + 8)).any(|token| {
            scan.at(token).iter().any(|hit| {
                matches!(hit.means, Means::Speech(_))
                    && (hit.form.is_finite()
                        || hit.form == Form::Participle
                            && (scan.has_auxiliary(token) || scan.shares_auxiliary(token)))
            })
        });
        let source = clause.opens == Opens::Mark
            && (clause.at.start..clause.at.end.min(clause.at.start + 2))
                .any(|token| scan.cue(token, Cue::According));
        (opens
            && told
            && !scan.tokens[clause.at.start..clause.at.end]
                .iter()
                .any(|token| token.is_mark(&["«", "“", "\""])))
            || source
    });
    next.map_or(end, |clause| clause.at.start)
}

/// Whether the words said stand before the verb: a comma or the end of a quotation is just before it.
pub(super) fn inverted(scan: &Scan<'_>, verb: usize, start: usize) -> bool {
    let mut here = verb;
    while here > start && here + 5 > verb {
        here -= 1;
        let token = &scan.tokens[here];
        if token.is_mark(&[",", "،", "»", "”", "\""]) {
            return here > start + 1;
        }
        let small = scan
            .any_cue(here..here + 1, &[Cue::Have, Cue::Be, Cue::Self_, Cue::Filler, Cue::Would, Cue::Clause]);
        if !small {
            return false;
        }
    }
    here == start && start > 0 && scan.tokens[start - 1].is_mark(&["»", "”", "\""])
}

/// "وفق ما أفاد", "comme l’a indiqué", "כפי שמסר": a saying that names the source of what stands before it.
pub(super) fn says_as(scan: &Scan<'_>, verb: usize) -> bool {
    let near = verb.saturating_sub(4)..verb;
    near.clone().any(|token| {
        scan.at(token).iter().any(|hit| {
            let as_said = matches!(hit.means, Means::Cue(Cue::According))
                && !scan.any_cue(token + 1..verb, &[Cue::That]);
            as_said
                && hit.at.end <= verb
                && (hit.at.end..verb).all(|between| {
                    scan.any_cue(
                        between..between + 1,
                        &[Cue::Have, Cue::Be, Cue::Filler, Cue::Article, Cue::Who],
                    ) || scan.tokens[between].key() == "ce"
                })
        })
    }) || near.clone().any(|token| {
        let word = scan.tokens[token].key();
        let pronoun = || {
            near.clone().any(|between| between > token && matches!(scan.tokens[between].key(), "l'" | "l’"))
        };
        matches!(word, "כפי" | "כך") && token + 1 == verb || word == "comme" && pronoun()
    })
}

impl Scan<'_> {
    /// "A condamné les tirs et exhorté": a participle that shares the auxiliary of the one before.
    pub(super) fn shares_auxiliary(&self, token: usize) -> bool {
        let start = self.sentence_of(token).start.max(token.saturating_sub(16));
        self.tongue == Tongue::French
            && token > start
            && self.any_cue(token - 1..token, &[Cue::And])
            && self.any_cue(start..token, &[Cue::Have])
            && !self.any_cue(start..token, &[Cue::Be])
    }

    /// "L’accuse", "les a accusés": whether the object of a French verb is a pronoun before it.
    pub(super) fn takes_pronoun(&self, verb: usize) -> bool {
        let Some(first) = (verb.saturating_sub(3)..verb)
            .rev()
            .find(|token| !self.any_cue(*token..*token + 1, &[Cue::Have]))
        else {
            return false;
        };
        self.tongue == Tongue::French && matches!(self.tokens[first].key(), "l'" | "l’" | "le" | "la" | "les")
    }

    /// "جدد رفضه", "réitère sa mise en garde": a noun of speech that a light verb carries.
    pub(super) fn carried(&self, noun: usize) -> bool {
        let clause = self.clause_of(noun).at;
        let near = clause.start.max(noun.saturating_sub(5))..noun;
        self.hits_in(near)
            .iter()
            .any(|hit| hit.means == Means::Light && (hit.form.is_finite() || hit.form == Form::Participle))
    }
}

/// "Fait état d’un tir", "تحدثت عن إطلاق صاروخ": a noun of an act right behind a saying is what is said.
pub(super) fn tells_of_a_deed(scan: &Scan<'_>, from: usize, end: usize) -> bool {
    scan.hits_in(from..end.min(from + 5)).iter().any(|hit| {
        let own =
            from == hit.at.start || !scan.any_cue(from..hit.at.start, &[Cue::Clause, Cue::Who, Cue::If]);
        own && matches!(hit.means, Means::Act(_)) && hit.form == Form::Noun
    })
}

pub(super) fn clause_start(scan: &Scan<'_>, token: usize) -> usize {
    scan.clause_of(token).at.start
}

pub(super) fn infinitive_follows(scan: &Scan<'_>, from: usize) -> bool {
    (from..from + 5).any(|token| {
        scan.at(token).iter().any(|hit| hit.form == Form::Infinitive)
            || scan.tokens.get(token).is_some_and(|word| matches!(word.key(), "avoir" | "etre" | "être"))
    })
}

/// The word of negation before a verb, within its small words.
pub(super) fn negation(scan: &Scan<'_>, verb: usize) -> Option<usize> {
    let floor = verb.saturating_sub(5);
    let start = scan.clause_of(verb).at.start.max(floor);
    let mut here = verb;
    while here > start {
        here -= 1;
        if scan.in_cue(here, &[Cue::Not, Cue::No, Cue::Without]) {
            return Some(here);
        }
        // "Ne" alone says it, wherever "pas", "aucun" or "personne" stands; "ne … que" does not.
        let only = || {
            (here + 1..(verb + 4).min(scan.tokens.len()))
                .any(|token| matches!(scan.tokens[token].key(), "que" | "qu'"))
        };
        if scan.tongue == Tongue::French && matches!(scan.tokens[here].key(), "ne" | "n'") && !only() {
            return Some(here);
        }
        let of = scan.tongue == Tongue::French && scan.cue(here, Cue::Of);
        let small =
            of || scan.any_cue(
                here..here + 1,
                &[
                    Cue::Have,
                    Cue::Be,
                    Cue::Self_,
                    Cue::Filler,
                    Cue::Will,
                    Cue::Pronoun,
                    Cue::Article,
                    Cue::May,
                    Cue::Must,
                    Cue::Would,
                    Cue::And,
                ],
            ) || (scan.tongue != Tongue::French && here + 2 >= verb && !scan.is_verb(here));
        if !small {
            return None;
        }
    }
    None
}
