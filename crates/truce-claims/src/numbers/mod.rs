//! Figures: how many, as the report says it, and who was harmed.
//!
//! A vague number ("several", "dozens") is no figure. Ages, dates, distances, durations, article and resolution numbers and names of weapons count
//! nothing and are never read as figures.

mod casualties;
mod quantities;
mod spelled;
#[cfg(test)]
mod tests;
mod uncounted;

use crate::Figure;
use crate::time::words::{Word, words};
pub use casualties::casualties_in;
use quantities::{may_modify_a_noun, quantities};
pub(crate) use spelled::small_number;
use truce_vocabulary::TextRange;

/// A figure and the words that give it, qualifier and all ("at least 11").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundFigure {
    /// The figure.
    pub figure: Figure,
    /// Its words.
    pub range: TextRange,
}

/// The figures in a text that count something.
///
/// ```
/// let found = truce_claims::find_figures("At least 11 people fled 2 km; see Resolution 1701.");
/// assert_eq!(found.len(), 1);
/// assert_eq!((found[0].figure.value, found[0].figure.at_least), (11, true));
/// ```
pub fn find_figures(text: &str) -> Vec<FoundFigure> {
    let words = words(text, 0);
    quantities(&words)
        .into_iter()
        .filter(|quantity| !quantity.article)
        .map(|quantity| FoundFigure {
            figure: quantity.figure,
            range: span(&words, quantity.first, quantity.last),
        })
        .collect()
}

/// The figure that counts the noun at `noun` ("two projectiles", "four ceasefire violations", "no incidents"), if one does.
///
/// "A" and "an" count nothing here: in "an attack" the article says that the attack is news, not that it was one.
pub fn count_before(text: &str, noun: TextRange) -> Option<(Figure, TextRange)> {
    let (words, here) = around(text, noun)?;
    let found = quantities(&words);
    let quantity = found.iter().rev().find(|quantity| quantity.last < here && !quantity.article)?;
    let between = &words[quantity.last + 1..here];
    let close = between.len() <= 5 && between.iter().all(may_modify_a_noun);
    close.then(|| (quantity.figure, span(&words, quantity.first, quantity.last)))
}

/// The words of a window around `noun`, and the place of its first word among them.
fn around(text: &str, noun: TextRange) -> Option<(Vec<Word<'_>>, usize)> {
    const WINDOW: usize = 160;
    noun.of(text)?;
    let from = noun.start.saturating_sub(WINDOW);
    let from = (from..=noun.start).find(|byte| text.is_char_boundary(*byte))?;
    let to = (noun.end + WINDOW).min(text.len());
    let to = (noun.end..=to).rev().find(|byte| text.is_char_boundary(*byte))?;
    let words = words(&text[from..to], from);
    let here = words.iter().position(|word| word.end > noun.start)?;
    Some((words, here))
}

fn span(words: &[Word<'_>], first: usize, last: usize) -> TextRange {
    TextRange::new(words[first].start, words[last].end)
}
