//! Noun phrases that no table names: what belongs to whoever was named before, who is only described, and subjects cut off by an insertion.

use super::acts::{Doer, Stage};
use super::lexicon::{ActEntry, Classes, Cue, Means};
use super::people::{Under, governor};
use super::scan::{Clause, Hit, Opens, Scan};
use super::{Form, Tongue};
use crate::rules;
use std::ops::Range;
use truce_vocabulary::{ActGroup, ClaimantKind};

/// People and arms that act for whom they belong to.
const OWNED: Classes =
    Classes::Force.or(Classes::Drone).or(Classes::Aircraft).or(Classes::Gun).or(Classes::Vessel);

/// Pronouns written behind a noun.
const BEHIND: [&[&str]; 2] = [&["هما", "ها", "هم", "ه"], &["יהם", "יו", "יה", "הם", "ו", "ם", "ה"]];

/// Whether a noun says by a pronoun whose it is: "ses soldats", "قواته", "חייליו".
pub(super) fn is_owned(scan: &Scan<'_>, hit: &Hit) -> bool {
    let forces = match hit.means {
        Means::Class(class) => class.meets(OWNED),
        Means::Described(place) => scan.lexicon.described[place].known,
        _ => false,
    };
    if !forces || hit.form != Form::Noun {
        return false;
    }
    let behind = match scan.tongue {
        Tongue::French => {
            return (hit.at.start.saturating_sub(2)..hit.at.start).any(|token| {
                matches!(scan.tokens[token].key(), "ses" | "son" | "sa" | "leur" | "leurs")
                    && (token + 1 == hit.at.start || scan.cue(token + 1, Cue::Article))
            });
        }
        Tongue::Arabic => BEHIND[0],
        Tongue::Hebrew => BEHIND[1],
    };
    let Some(stem) = scan.tokens[hit.at.start].stems.iter().find(|stem| stem.lead == hit.lead) else {
        return false;
    };
    // The same noun without the pronoun has to be one the lexicon knows; else the letters are its own.
    let whole = scan.lexicon.beginning(&stem.key);
    let same = |key: &str| {
        scan.lexicon.beginning(key).iter().any(|bare| {
            bare.rest.is_empty() && whole.iter().any(|own| own.means == bare.means && own.means == hit.means)
        })
    };
    // "المرتزقة": the ending of a feminine is written like a pronoun only once its dots are folded away.
    let feminine = scan.tokens[hit.at.start].text.ends_with('ة');
    behind
        .iter()
        .filter(|tail| !(feminine && **tail == "ه"))
        .filter_map(|tail| stem.key.strip_suffix(*tail))
        .any(|bare| {
            let letters = bare.chars().count();
            let tails: &[&str] = match scan.tongue {
                Tongue::Arabic => &["", "ن"],
                _ => &["", "ים", "י"],
            };
            let feminine = bare.strip_suffix(if scan.tongue == Tongue::Arabic { 'ت' } else { 'ת' });
            letters >= 3
                && (tails.iter().any(|tail| same(&format!("{bare}{tail}")))
                    || feminine.is_some_and(|bare| {
                        same(&format!("{bare}{}", if scan.tongue == Tongue::Arabic { 'ه' } else { 'ה' }))
                    }))
        })
}

impl Scan<'_> {
    /// Whether a word names some of a number: "l’un", "plusieurs", "deux".
    pub(super) fn is_part(&self, token: usize) -> bool {
        self.at(token).iter().any(|hit| matches!(hit.means, Means::Number(_)))
            || matches!(
                self.tokens[token].key(),
                "plusieurs"
                    | "certains"
                    | "certaines"
                    | "quelques-uns"
                    | "nombre"
                    | "dizaines"
                    | "centaines"
                    | "beaucoup"
                    | "l'une"
                    | "l'un"
            )
    }

    /// The subject's stretch of a clause that an insertion between commas cuts off from its verb: "Le préfet, joint au téléphone, nie".
    pub(super) fn interrupted(&self, verb: usize) -> Option<Range<usize>> {
        let place = self.clause_place(verb);
        let clause = self.clauses.get(place)?;
        let sentence = self.sentence_of(verb);
        if clause.opens != Opens::Mark
            || clause.at.start <= sentence.start
            || !self.tokens[clause.at.start - 1].is_mark(&[",", "،", "–", "—", "-", ")"])
        {
            return None;
        }
        let mut from = place;
        while from > 0 && from + 3 >= place && self.clauses[from - 1].at.start >= sentence.start {
            from -= 1;
            let before = &self.clauses[from];
            let told = before.at.clone().any(|token| {
                self.is_verb(token) || self.tokens[token].is_mark(&["«", "»", "“", "”", "\"", ":"])
            });
            if from + 1 == place {
                // The insertion itself: without a verb of its own, or a relative clause.
                let relative = matches!(before.opens, Opens::Who | Opens::Clause);
                if told && !relative || before.opens == Opens::If {
                    return None;
                }
                continue;
            }
            if told {
                return None;
            }
            return Some(before.at.clone());
        }
        None
    }
}

impl Stage<'_> {
    /// The noun that stands as the subject of a verb without being anybody's name.
    pub(super) fn bare_subject(&self, hit: &Hit, entry: &ActEntry, clause: &Clause) -> Option<&Hit> {
        let scan = self.scan;
        let people = Classes::Force.or(Classes::Body).or(Classes::Official);
        let able = |noun: &&Hit| {
            matches!(noun.means, Means::Class(class) if class.meets(people))
                && noun.form == Form::Noun
                && governor(scan, noun.at.start, Some(noun.lead)) == Under::Nothing
                && !self.people.iter().any(|one| one.whole.contains(&noun.at.start))
        };
        let before = || scan.hits_in(clause.at.start..hit.at.start).iter().find(able);
        // Behind a verb of talks an office is whom somebody met.
        let talks = entry.act().group() == ActGroup::Talk;
        let kinds = if talks { Classes::Force.or(Classes::Body) } else { people };
        let force = |noun: &&Hit| matches!(noun.means, Means::Class(class) if class.meets(kinds));
        let after = || {
            let few = |token: &usize| {
                scan.tokens[*token].kind == super::tokens::Kind::Number
                    || scan.any_cue(*token..*token + 1, &[Cue::Article, Cue::At])
            };
            let from = (hit.at.end..clause.at.end.min(hit.at.end + 3)).find(|token| !few(token))?;
            let next = scan.hits_in(from..clause.at.end.min(from + 1));
            next.iter().filter(able).filter(force).find(|noun| super::doers::agrees(scan, hit, noun.at.start))
        };
        match scan.tongue {
            Tongue::French | Tongue::Hebrew => before(),
            Tongue::Arabic => after().or_else(before),
        }
    }

    /// Who is only described, as the subject of a verb: "des éléments armés", "كتيبة طارق".
    pub(super) fn described_subject(&self, noun: &Hit, verb: usize, clause: &Clause) -> Option<Doer> {
        let scan = self.scan;
        let mut end = noun.at.end;
        // The words that say which: names and adjectives up to the next word of grammar.
        while end < clause.at.end.min(noun.at.end + 3)
            && (noun.at.start > verb || end < verb)
            && scan.tokens[end].kind == super::tokens::Kind::Word
            && !scan.is_verb(end)
            && !scan.at(end).iter().any(|hit| match hit.means {
                Means::Cue(cue) => {
                    scan.tongue != Tongue::French || !matches!(cue, Cue::Of | Cue::Article | Cue::Filler)
                }
                Means::Time(_) | Means::Act(_) => true,
                _ => false,
            })
        {
            end += 1;
        }
        while end > noun.at.end && scan.any_cue(end - 1..end, &[Cue::Of, Cue::Article, Cue::Filler]) {
            end -= 1;
        }
        let range = scan.range(noun.at.start..end);
        Some(Doer {
            name: range.of(scan.text)?.to_owned(),
            actor: None,
            kind: ClaimantKind::Organisation,
            range,
            rule: rules::TONGUE_ACTOR_DESCRIBED,
        })
    }
}
