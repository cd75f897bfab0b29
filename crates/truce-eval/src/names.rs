//! Names: when are two names of an actor, a claimant or a place taken for one?
//!
//! Letter for letter what `corpus/score.py` does, so that the figures are the same: a few aliases, shared words, and on request the names that
//! the table of actors and the agreement give one actor.

use std::collections::{BTreeMap, BTreeSet};
use truce_claims::world_names;
use truce_terms::Agreement;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Names that are one, whatever the agreement.
const ALIASES: &[(&str, &str)] = &[
    ("idf", "israel"),
    ("israel defense forces", "israel"),
    ("israel defence forces", "israel"),
    ("israeli army", "israel"),
    ("israeli military", "israel"),
    ("israeli forces", "israel"),
    ("israeli", "israel"),
    ("lebanese army", "laf"),
    ("lebanese armed forces", "laf"),
    ("lebanese military", "laf"),
    ("us", "united states"),
    ("u.s.", "united states"),
    ("usa", "united states"),
    ("hizbollah", "hezbollah"),
    ("hizbullah", "hezbollah"),
    ("united nations interim force in lebanon", "unifil"),
    ("osce special monitoring mission", "osce smm"),
    ("smm", "osce smm"),
    ("thai", "thailand"),
    ("thai army", "thailand"),
    ("royal thai army", "thailand"),
    ("moscow", "russia"),
    ("kremlin", "russia"),
    ("russian", "russia"),
    ("israel's military", "israel"),
    ("fardc", "drc"),
    ("armée congolaise", "drc"),
    ("rdc", "drc"),
    ("democratic republic of the congo", "drc"),
    ("congo", "drc"),
    ("إسرائيل", "israel"),
    ("الجيش الإسرائيلي", "israel"),
    ("حزب الله", "hezbollah"),
    ("الجيش اللبناني", "laf"),
    ("اليونيفيل", "unifil"),
    ("لبنان", "lebanon"),
    ("israël", "israel"),
    ("armée israélienne", "israel"),
    ("liban", "lebanon"),
    ("états-unis", "united states"),
    ("צה\"ל", "israel"),
    ("ישראל", "israel"),
    ("חיזבאללה", "hezbollah"),
    ("cambodian", "cambodia"),
    ("indian army", "india"),
    ("pakistan army", "pakistan"),
    ("israel defense forces (idf)", "israel"),
];

/// Words that make no name.
const STOP: &[&str] =
    &["the", "a", "an", "of", "and", "s", "in", "by", "to", "said", "according", "his", "its", "their"];

/// Which names are one.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// A name to the one that stands for all it is one with.
    one: BTreeMap<String, String>,
}

impl Names {
    /// Only the fixed aliases and shared words.
    pub fn plain() -> Self {
        Names::default()
    }

    /// Also every name that the world table and this agreement give one actor.
    pub fn listed(agreement: Option<&Agreement>) -> Self {
        let mut names = Names::default();
        for actor in agreement.iter().flat_map(|agreement| &agreement.actors) {
            actor.aliases.iter().for_each(|alias| names.join(alias, &actor.name));
        }
        for (name, aliases) in world_names() {
            aliases.iter().for_each(|alias| names.join(alias, name));
        }
        names
    }

    fn join(&mut self, alias: &str, name: &str) {
        let name = self.lead_of(plain(name));
        let alias = self.lead_of(plain(alias));
        self.one.insert(alias, name);
    }

    /// The end of the path that begins at `name`, which is entered if it is new.
    fn lead_of(&mut self, name: String) -> String {
        let mut at = name;
        loop {
            let next = self.one.entry(at.clone()).or_insert_with(|| at.clone());
            if *next == at {
                return at;
            }
            at.clone_from(next);
        }
    }

    fn lead<'n>(&'n self, name: &'n str) -> &'n str {
        let mut at = name;
        while let Some(next) = self.one.get(at).filter(|next| *next != at) {
            at = next;
        }
        at
    }

    /// Whether two names are taken for one.
    ///
    /// ```
    /// use truce_eval::Names;
    /// assert!(Names::plain().same("the Israeli army", "Israel"));
    /// assert!(Names::plain().same("Lebanese Health Ministry", "Health Ministry"));
    /// assert!(!Names::plain().same("Houthis", "Ansar Allah"));
    /// ```
    pub fn same(&self, a: &str, b: &str) -> bool {
        let (a, b) = (norm(a), norm(b));
        if a == b || self.lead(&a) == self.lead(&b) {
            return true;
        }
        let (wa, wb) = (words(&a), words(&b));
        let both = wa.intersection(&wb).count();
        // At least half of the shorter name, and at least one word.
        both > 0 && 2 * both >= wa.len().min(wb.len())
    }

    /// Whether two lists of actors agree: at least half of all their names have their like in the other list.
    pub(crate) fn same_actors(&self, predicted: &[String], gold: &[String]) -> bool {
        let unknown = ["unknown".to_owned()];
        let (p, g) = (or(predicted, &unknown), or(gold, &unknown));
        let hits = g.iter().filter(|y| p.iter().any(|x| self.same(x, y))).count()
            + p.iter().filter(|x| g.iter().any(|y| self.same(x, y))).count();
        2 * hits >= p.len() + g.len()
    }

    /// Whether two claimants agree; the outlet's own voice is like nobody else's.
    pub(crate) fn same_claimant(&self, predicted: Option<&str>, gold: &str) -> bool {
        let a = predicted.filter(|name| !name.is_empty()).unwrap_or("narrator");
        let b = if gold.is_empty() { "narrator" } else { gold };
        if norm(a) == "narrator" || norm(b) == "narrator" { norm(a) == norm(b) } else { self.same(a, b) }
    }
}

fn or<'a>(list: &'a [String], otherwise: &'a [String]) -> &'a [String] {
    if list.is_empty() { otherwise } else { list }
}

/// A name without its case, its article and what kind of thing it names.
pub(crate) fn plain(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(fold).collect();
    let folded = folded.replace('’', "'");
    let blank = |c: char| c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c);
    let mut bare = folded.trim_matches(blank);
    for kind in ["person:", "org:", "office:"] {
        if let Some(rest) = bare.strip_prefix(kind) {
            bare = rest;
            break;
        }
    }
    bare.strip_prefix("the ").unwrap_or(bare).to_owned()
}

/// Full case folding of a letter: by way of its capitals, but for the dotless i.
fn fold(letter: char) -> impl Iterator<Item = char> {
    let small: Vec<char> = match letter {
        'ı' => vec!['ı'],
        letter => letter.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect(),
    };
    small.into_iter()
}

fn norm(name: &str) -> String {
    let name = plain(name);
    let alias = ALIASES.iter().find(|(alias, _)| *alias == name);
    alias.map_or(name, |(_, one)| (*one).to_owned())
}

fn words(norm: &str) -> BTreeSet<&str> {
    let inside = |c: char| (c.is_alphanumeric() && !is_combining_mark(c)) || c == '_' || c == '\'';
    norm.split(|c| !inside(c)).filter(|word| !word.is_empty() && !STOP.contains(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_by_alias_by_words_or_by_the_table() {
        let yemen = Agreement::bundled("yemen").unwrap();
        let (bare, table) = (Names::plain(), Names::listed(Some(&yemen)));
        // a, b, alike without the table, alike with it
        let cases: &[(&str, &str, bool, bool)] = &[
            ("Israel", "ISRAEL", true, true),
            ("the IDF", "Israel", true, true),
            ("Israeli Military", "idf", true, true),
            ("person:Gideon Sa’ar", "Gideon Sa'ar", true, true),
            ("Sa'ar", "person:Gideon Sa'ar", true, true),
            ("org:The UN", "UN", true, true),
            ("Ministry of Defence", "defence ministry", true, true),
            ("Houthis", "Ansar Allah", false, true),
            ("Hezbollah", "Israel", false, false),
            ("the", "a", false, false),
            ("", "", true, true),
            ("צה\"ל", "ישראל", true, true),
            ("الجيش الإسرائيلي", "إسرائيل", true, true),
            ("Straße", "STRASSE", true, true),
            ("ＩＤＦ", "Israel", true, true),
            // Python's \w takes no combining mark: the vowelled name falls into pieces there as here.
            ("مُقاتل", "مقاتل", false, false),
            // Two of four words are half of the shorter.
            ("south of the river", "south bank", true, true),
            ("a b c d e", "d x y z", false, false),
        ];
        for (a, b, without, with) in cases {
            assert_eq!(bare.same(a, b), *without, "{a} / {b} without the table");
            assert_eq!(table.same(a, b), *with, "{a} / {b} with it");
            assert_eq!(bare.same(b, a), *without, "{b} / {a} without the table");
        }
    }

    #[test]
    fn lists_agree_by_half_of_their_names() {
        let names = Names::plain();
        let list = |text: &str| -> Vec<String> {
            text.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect()
        };
        for (predicted, gold, alike) in [
            ("Israel", "Israel", true),
            ("", "unknown", true),
            ("", "Israel", false),
            ("Israel", "Israel,Hezbollah", true),
            ("Israel,Egypt,Qatar,France", "Israel,Hezbollah", false),
            ("Egypt,Israel", "Israel,Hezbollah", true),
            ("IDF,Israel", "Israel", true),
        ] {
            assert_eq!(names.same_actors(&list(predicted), &list(gold)), alike, "{predicted} / {gold}");
        }
        assert!(names.same_claimant(None, "narrator") && names.same_claimant(Some(""), ""));
        assert!(!names.same_claimant(Some("narrator of the story"), "narrator"));
    }
}
