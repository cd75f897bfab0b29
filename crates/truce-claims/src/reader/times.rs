//! When an act was done: the time its own clause says, else its sentence, else the day told just before.

use super::Assembly;
use crate::events::Event;
use crate::lexicon::Speech;
use crate::time::{Role, TimeExpression};
use crate::{TimeRef, rules};
use std::cmp::Reverse;
use truce_language::Dep;
use truce_vocabulary::{Evidence, Field, Granularity, Locator, RuleId, TextRange};

impl Assembly<'_> {
    /// When: the expression in the quote, else under the clause's verb, else before it in its sentence.
    pub(super) fn time(&self, event: &Event) -> Option<Field<TimeRef>> {
        let quote = self.tree.range(event.quote.clone());
        let verb = event
            .found
            .verb
            .or_else(|| self.tree.ancestors(event.found.at).find(|&above| self.tree.is_verb(above)))
            .unwrap_or(event.found.at);
        self.time_near(verb, quote, rules::TIME_CLAUSE).or_else(|| self.time_of_verb(verb, quote)).or_else(
            || {
                // "On Monday, he said, drones flew": the time opens the sentence.
                let sentence =
                    self.tree.range(self.tree.sentences[self.tree.words[event.found.at].sentence].clone());
                let before = TextRange::new(sentence.start, quote.start.max(sentence.start));
                self.time_near(verb, before, rules::TIME_SENTENCE).filter(|time| !self.of_saying(time))
            },
        )
    }

    /// "UNIFIL said on Sunday evening that …": when it was said, not when it was done.
    fn of_saying(&self, time: &Field<TimeRef>) -> bool {
        let Evidence::Said(locators) = &time.evidence else { return false };
        locators.iter().any(|locator| matches!(locator, Locator::Text(range) if self.saying_time(*range)))
    }

    /// Whether the words of a time stand after a verb of speech and hang on it.
    pub(super) fn saying_time(&self, range: TextRange) -> bool {
        let tree = self.tree;
        let word = tree.words.partition_point(|word| word.range.start < range.start);
        if word >= tree.len() {
            return false;
        }
        let verb = std::iter::once(word).chain(tree.ancestors(word)).find(|&above| tree.is_verb(above));
        verb.is_some_and(|verb| {
            let speaks = self.speeches.frame_of(verb).is_some_and(|frame| {
                !matches!(
                    self.speeches.frames[frame].speech,
                    Speech::Observe | Speech::Accuse | Speech::Order
                )
            });
            let after_subject =
                tree.kid(verb, &[Dep::Nsubj, Dep::Nsubjpass]).map_or(word > verb, |subject| subject < word);
            speaks && after_subject
        })
    }

    /// The day told just before, in this paragraph or the one before it.
    pub(super) fn carried_time(&self, quote: TextRange) -> Option<Field<TimeRef>> {
        let word = self.tree.words.partition_point(|word| word.range.start < quote.start);
        let paragraph = self.tree.words.get(word)?.paragraph.saturating_sub(1);
        let from = self.tree.range(self.tree.paragraphs[paragraph].clone()).start;
        let until = self.times.partition_point(|time| time.range.start < quote.start);
        let told = self.times[..until].iter().rev().take_while(|time| time.range.start >= from);
        let day = |time: &&TimeExpression| {
            // A day to come is no day on which something was done.
            let past = time
                .interval
                .and_then(|interval| interval.local_days(&self.zone).0)
                .is_none_or(|day| self.report.published.is_none_or(|published| day <= published));
            time.role == Role::At
                && past
                && !self.saying_time(time.range)
                && time.interval.is_some_and(|interval| {
                    interval.start.is_some() && interval.granularity <= Granularity::Day
                })
        };
        let found = told.into_iter().find(day)?;
        let surface = found.range.of(self.report.text)?.to_owned();
        let time = TimeRef { surface, interval: found.interval, anchor: found.anchor };
        Some(Field::said(time, found.range, rules::TIME_CARRIED))
    }

    pub(super) fn time_of_verb(&self, verb: usize, quote: TextRange) -> Option<Field<TimeRef>> {
        let own = self
            .tree
            .kids(verb)
            .iter()
            .filter(|&&kid| matches!(self.tree.dep(kid), Dep::Prep | Dep::Npadvmod | Dep::Advmod))
            .map(|&kid| self.tree.range(self.tree.under(kid)));
        let mut own: Vec<TextRange> = own.collect();
        own.sort_by_key(|range| range.start.abs_diff(quote.start));
        own.into_iter().find_map(|range| self.time_near(verb, range, rules::TIME_CLAUSE))
    }

    /// The time in a range that hangs closest on the verb: "took effect on 27 November, after months of war since October" took effect in
    /// November.
    pub(super) fn time_near(&self, verb: usize, range: TextRange, rule: RuleId) -> Option<Field<TimeRef>> {
        let inside = |time: &&TimeExpression| range.overlaps(time.range) && time.role != Role::Frequency;
        let first = self.times.partition_point(|time| time.range.end <= range.start);
        let last = self.times.partition_point(|time| time.range.start < range.end);
        let found = self.times[first..last.max(first)].iter().filter(inside).max_by_key(|time| {
            (time.interval.is_some(), Reverse(self.steps(time.range, verb)), time.range.start)
        })?;
        let surface = found.range.of(self.report.text)?.to_owned();
        Some(Field::said(
            TimeRef { surface, interval: found.interval, anchor: found.anchor },
            found.range,
            rule,
        ))
    }

    /// How many words lie between a time and the verb above it, the fewest of any of its words; far where it hangs elsewhere.
    fn steps(&self, time: TextRange, verb: usize) -> usize {
        let words = &self.tree.words;
        let first = words.partition_point(|word| word.range.end <= time.start);
        let last = words.partition_point(|word| word.range.start < time.end);
        let up = |w: usize| self.tree.ancestors(w).take(FAR).position(|above| above == verb);
        (first..last).filter_map(up).min().unwrap_or(FAR)
    }
}

/// Steps after which a time is no nearer than any other.
const FAR: usize = 12;
