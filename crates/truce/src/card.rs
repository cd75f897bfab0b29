//! A claim on the terminal: what, who, where and when in one row, then who says so and how, then the words.

use crate::terminal::{Style, Terminal, clean, fit};
use std::fmt::Write as _;

/// What a card shows of a claim, whatever it was made from.
pub(crate) struct Card {
    /// Number in its list.
    pub(crate) number: String,
    /// Code and neutral words of the act.
    pub(crate) act: (&'static str, String),
    /// Names, as they are to be shown; empty where nobody is named.
    pub(crate) actors: String,
    pub(crate) targets: String,
    pub(crate) places: String,
    pub(crate) time: String,
    /// Who says so, and how they put it.
    pub(crate) standing: String,
    /// Things a reader must not miss: general denial, called a breach, harm, a count.
    pub(crate) remarks: Vec<String>,
    /// The claim's words, with the ranges the fields were read from.
    pub(crate) quote: String,
    pub(crate) marks: Vec<(usize, usize)>,
    /// Lines below the words, such as rules and doubts.
    pub(crate) below: Vec<String>,
}

impl Card {
    pub(crate) fn told(&self, terminal: &Terminal) -> String {
        let (code, words) = &self.act;
        let mut told = String::new();
        let who = match (self.actors.as_str(), self.targets.as_str()) {
            ("", "") => "nobody named".to_owned(),
            ("", target) => format!("nobody named → {target}"),
            (actor, "") => actor.to_owned(),
            (actor, target) => format!("{actor} → {target}"),
        };
        let _ = writeln!(
            told,
            "{:>4}  {}  {}",
            self.number,
            terminal.set(Style::Bold, &fit(words, 34)),
            terminal.set(Style::Dim, code)
        );
        let facts: Vec<&str> =
            [who.as_str(), &self.places, &self.time].into_iter().filter(|part| !part.is_empty()).collect();
        told.push_str(&terminal.wrap(&clean(&facts.join(" · ")), 6));
        let mut standing = vec![self.standing.clone()];
        standing.extend(self.remarks.iter().cloned());
        told.push_str(&terminal.wrap(&clean(&standing.join(" · ")), 6));
        told.push_str(&terminal.wrap(&format!("“{}”", terminal.mark(&self.quote, &self.marks)), 6));
        for line in &self.below {
            told.push_str(&terminal.wrap(line, 8));
        }
        told.push('\n');
        told
    }
}
