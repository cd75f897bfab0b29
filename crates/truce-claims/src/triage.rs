//! Triage: which parts of an archive can hold a claim at all, found in one pass over the bytes, without a parse.
//!
//! Most of an archive of news is not about a truce. A passage is read where words that belong to fighting, to arms or to a truce stand close together,
//! with what stands around it; one such word alone is no sign ("the battle for the title", "a price truce"). What is not English is never skipped here.

use crate::lexicon::{Class, class_words};
use crate::world::armed_names;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::BTreeMap;
use truce_terms::{ActorKind, Agreement};
use truce_vocabulary::TextRange;

/// A sign counts where another, different one stands within so many bytes of it.
const NEAR: usize = 1_000;

/// So many bytes before and after a sign that counts are read: who spoke, where and when it was may be said some sentences away.
const REACH: usize = 1_500;

/// In a text of no more bytes one sign is enough: a post or a ticker line says little else.
const SHORT: usize = 500;

/// Kinds of things whose names are signs, but for [`EVERYDAY`] words among them.
const TELLING: Class = Class::FORCE
    .or(Class::AIRCRAFT)
    .or(Class::DRONE)
    .or(Class::GUN)
    .or(Class::ROCKET)
    .or(Class::SMALL)
    .or(Class::MINE)
    .or(Class::FLARE)
    .or(Class::MUNITION)
    .or(Class::MONITOR)
    .or(Class::ARMS)
    .or(Class::TRUCE)
    .or(Class::CAPTIVE);

/// Words of those kinds that other news is full of too.
const EVERYDAY: &str = "adversary agreement air-force aircraft airplane apache arm armor armour arms arrangement arsenal attacker aviation ballistic barrage \
    bandit battery body bullet bulldozer burst cache calm calm-down cannon cavalry cell cessation charge column command commander commitment \
    contingent convoy copter crewman cruise deal detachment device division element enemy engineer faction fire flare force formation \
    fpv gang grad group guard gunner halt helicopter helmet hermes heron illumination inspector jet javelin launcher legion leopard lieutenant \
    loitering lull marine mechanism member merkava mine mirage mission moratorium monitor observer officer operative orlan pact patrol pause \
    perpetrator person personnel plane police projectile raider ranger regime remains remnant reinforcement resolution rocket round \
    salvo scout self-propelled sergeant settler shell shooting shot side silence smoke soldier-of-fortune squad stinger stockpile stun \
    swarm tank team terms understanding unit unmanned vehicle verification volley warning wing arms accord brigade-general smerch \
    prisoner assailant scud tornado explosive machine-gun-kelly gunner rebel invader cadre saboteur";

/// Words and phrases for acts of war and for what keeps it in bounds, as they stand in a text.
const ACTS: &[&str] = &[
    "airstrike",
    "air strike",
    "air-strike",
    "air raid",
    "airspace",
    "ambush",
    "armed",
    "armistice",
    "artillery",
    "assassinat",
    "besieg",
    "blockade",
    "bombard",
    "bombing",
    "border guard",
    "buffer zone",
    "cease-fire",
    "ceasefire",
    "cease fire",
    "checkpoint",
    "combat",
    "contact line",
    "cross-border",
    "crossfire",
    "demilitari",
    "de-escalat",
    "disarm",
    "displaced",
    "drone strike",
    "escalation",
    "firefight",
    "front line",
    "front-line",
    "frontline",
    "fighting",
    "fought",
    "gunbattle",
    "gunfight",
    "gunfire",
    "hostage",
    "hostilities",
    "incursion",
    "infiltrat",
    "insurgen",
    "invasion",
    "invaded",
    "kidnap",
    "abduct",
    "landmine",
    "line of contact",
    "line of control",
    "massacre",
    "militia",
    "militant",
    "military",
    "minefield",
    "mortar fire",
    "munition",
    "occupation forces",
    "offensive",
    "overflew",
    "overflight",
    "overfly",
    "overflying",
    "paramilitar",
    "peace talks",
    "peace deal",
    "peace process",
    "peacekeep",
    "prisoner swap",
    "prisoner exchange",
    "retaliat",
    "rocket fire",
    "rocket attack",
    "sabotage",
    "shelled",
    "shelling",
    "shells",
    "siege",
    "skirmish",
    "small arms",
    "small-arms",
    "sniper",
    "soldier",
    "troop",
    "truce",
    "unexploded",
    "violation of the",
    "violations of the",
    "war crime",
    "warplane",
    "warring",
    "wounded",
    "airborne",
    "clashes",
    "clashed",
    "buffer",
    "rockets",
    "missile",
    "tanks",
    "explosion",
    "opened fire",
    "open fire",
    "shots fired",
    "fired at",
    "fired on",
    "civilian",
    "casualt",
];

/// Small words that French texts are full of and English ones are not.
const FRENCH: &[&str] = &[
    "les", "des", "une", "dans", "qui", "pour", "selon", "aux", "avec", "ont", "été", "est", "sont", "cette",
    "ces", "elle", "leur", "sur",
];

/// What a word may end in and still be the word: "shelled", "fighters", "the truce's".
const ENDINGS: &[&str] = &[
    "", "s", "es", "ed", "d", "ing", "er", "ers", "y", "ies", "al", "ation", "ting", "ted", "ning", "ned",
    "ance", "ion", "ions",
];

/// How a sign has to stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// A word, with an ending or without.
    Word,
    /// The beginning of words.
    Stem,
    /// A name, with its capital letters.
    Name,
    /// A small word of French.
    French,
}

/// Finds where claims can stand. Built once for an agreement; it may be shared between threads.
///
/// ```
/// use truce_claims::Triage;
/// let triage = Triage::new(None);
/// assert!(triage.passages("Mortar fire broke the truce on Sunday, peacekeepers said.").len() == 1);
/// assert!(triage.passages("The striker shot twice and hit the bar; the coach called it a battle.").is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Triage {
    finder: AhoCorasick,
    /// For each pattern how it stands, and the number that its forms share.
    signs: Vec<(Sign, u32)>,
    /// Each pattern as given, for names.
    names: Vec<Box<str>>,
}

/// What triage left unread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Skipped {
    /// Bytes of the text.
    pub bytes: usize,
    /// Of these, bytes that were not read.
    pub skipped: usize,
}

impl Triage {
    /// A triage that knows the lexicon, the forces, groups and missions of the world table, and the agreement's.
    pub fn new(agreement: Option<&Agreement>) -> Self {
        let mut patterns: BTreeMap<String, Sign> = BTreeMap::new();
        let everyday: Vec<&str> = EVERYDAY.split_whitespace().collect();
        for word in class_words(TELLING).filter(|word| !everyday.contains(word) && word.len() > 2) {
            patterns.insert(word.to_owned(), Sign::Word);
        }
        for stem in ACTS {
            patterns.insert((*stem).to_owned(), Sign::Stem);
        }
        let own = agreement.into_iter().flat_map(|agreement| &agreement.actors);
        let own = own
            .filter(|actor| {
                matches!(actor.kind, ActorKind::ArmedGroup | ActorKind::Force | ActorKind::Monitor)
            })
            .flat_map(|actor| std::iter::once(&actor.name).chain(&actor.aliases));
        let mut given: Vec<&str> = own.map(String::as_str).collect();
        armed_names().for_each(|name| given.push(name));
        for name in given {
            if name.is_ascii() && name.len() > 2 && name.starts_with(|c: char| c.is_ascii_uppercase()) {
                patterns.entry(name.to_owned()).or_insert(Sign::Name);
            }
        }
        for word in FRENCH {
            patterns.insert((*word).to_owned(), Sign::French);
        }
        // Two words that begin alike are one sign: "shell" and "shelling" beside each other say no more than either.
        let mut signs = Vec::new();
        let (mut last, mut number) = (String::new(), 0);
        for (pattern, sign) in &patterns {
            let stem: String = pattern.to_lowercase().chars().take(4).collect();
            if stem != last {
                (last, number) = (stem, number + 1);
            }
            signs.push((*sign, number));
        }
        let names: Vec<Box<str>> = patterns.into_keys().map(String::into_boxed_str).collect();
        let finder = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(names.iter().map(|name| name.as_bytes()));
        let finder =
            finder.unwrap_or_else(|fault| unreachable!("some thousand words make an automaton: {fault}"));
        Triage { finder, signs, names }
    }

    /// The parts of a text where a claim can stand, in order, apart, on the borders of characters. Empty for a text that can hold none.
    pub fn passages(&self, text: &str) -> Vec<TextRange> {
        let found = self.signs_in(text);
        let signs: Vec<(usize, u32)> = found
            .iter()
            .filter(|(_, sign, _)| *sign != Sign::French)
            .map(|(at, _, number)| (*at, *number))
            .collect();
        let mut hot: Vec<(usize, usize)> = Vec::new();
        let short = text.len() <= SHORT;
        for (place, &(at, number)) in signs.iter().enumerate() {
            let near = |other: &&(usize, u32)| other.0.abs_diff(at) <= NEAR;
            let other = |other: &(usize, u32)| other.1 != number;
            let counts = short
                || signs[..place].iter().rev().take_while(near).any(other)
                || signs[place..].iter().take_while(near).any(other);
            if counts {
                hot.push((at.saturating_sub(REACH), (at + REACH).min(text.len())));
            }
        }
        hot.extend(foreign(text, &found));
        hot.sort_unstable();
        whole_lines(text, &hot)
    }

    /// The signs in a text: where, how, and which.
    fn signs_in(&self, text: &str) -> Vec<(usize, Sign, u32)> {
        let bytes = text.as_bytes();
        let word =
            |at: usize| bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
        let mut found = Vec::new();
        for hit in self.finder.find_iter(bytes) {
            if hit.start() > 0 && word(hit.start() - 1) {
                continue;
            }
            let (sign, number) = self.signs[hit.pattern().as_usize()];
            let fits = match sign {
                Sign::Stem => true,
                Sign::French => !word(hit.end()),
                Sign::Word => {
                    let rest = bytes[hit.end()..]
                        .iter()
                        .take(6)
                        .take_while(|byte| byte.is_ascii_alphabetic())
                        .count();
                    let rest = &bytes[hit.end()..hit.end() + rest];
                    ENDINGS.iter().any(|ending| ending.as_bytes() == rest)
                }
                Sign::Name => {
                    let name = self.names[hit.pattern().as_usize()].as_bytes();
                    let capitals =
                        |(own, here): (&u8, &u8)| !own.is_ascii_uppercase() || here.is_ascii_uppercase();
                    !word(hit.end()) && name.iter().zip(&bytes[hit.start()..hit.end()]).all(capitals)
                }
            };
            if fits {
                found.push((hit.start(), sign, number));
            }
        }
        found
    }
}

/// Lines in other languages: mostly letters that are not Latin, or with small words of French close together.
fn foreign(text: &str, found: &[(usize, Sign, u32)]) -> Vec<(usize, usize)> {
    const FRENCH_WITHIN: usize = 300;
    let mut lines = Vec::new();
    if !text.is_ascii() {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let other = line.bytes().filter(|byte| *byte >= 0x80).count();
            if other * 4 > line.len() {
                lines.push((start, start + line.len()));
            }
            start += line.len();
        }
    }
    let small: Vec<usize> =
        found.iter().filter(|(_, sign, _)| *sign == Sign::French).map(|(at, ..)| *at).collect();
    for three in small.windows(3).filter(|three| three[2] - three[0] <= FRENCH_WITHIN) {
        lines.push((three[0], three[2]));
    }
    lines
}

/// The lines that these ranges, in the order of their starts, touch; lines beside each other as one.
fn whole_lines(text: &str, hot: &[(usize, usize)]) -> Vec<TextRange> {
    let mut passages: Vec<TextRange> = Vec::new();
    let mut next = hot.iter().peekable();
    let (mut start, mut reach) = (0, 0);
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        while let Some((_, to)) = next.next_if(|(from, _)| *from < end) {
            reach = reach.max(*to);
        }
        if reach > start {
            match passages.last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => passages.push(TextRange::new(start, end)),
            }
        }
        start = end;
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;
    use truce_language::Model;

    fn kept(text: &str) -> bool {
        !Triage::new(None).passages(text).is_empty()
    }

    #[test]
    fn reports_of_fighting_are_kept_and_other_news_is_not() {
        for text in [
            "Shelling was heard near the front line, two soldiers said.",
            "UNIFIL reported an overflight.",
            "The truce held.",
            "Les soldats ont tiré sur des maisons dans le village, selon les habitants.",
            "قصف الجيش بلدة الخيام",
            "צה\"ל תקף בח'יאם",
            "Армия обстреляла село.",
        ] {
            assert!(kept(text), "{text}");
        }
        for text in [
            "The striker shot twice and hit the bar before the captain fired home; the coach spoke of a battle.",
            "Shares fell after the bank cut its forecast, and analysts blamed the strong dollar.",
            "The telescope saw a burst of light from a galaxy far away.",
            "",
            "\n\n",
        ] {
            assert!(!kept(text), "{text}");
        }
    }

    #[test]
    fn in_a_long_text_one_sign_is_none_and_two_open_what_is_around_them() {
        let filler = "The committee spoke of the budget for schools and of the price of bread.\n".repeat(40);
        assert!(!kept(&format!("{filler}It called a truce.\n{filler}")));
        let text = format!("{filler}The truce broke when the army shelled the town.\n{filler}");
        let passages = Triage::new(None).passages(&text);
        let [only] = passages[..] else { panic!("{passages:?}") };
        assert!(only.of(&text).unwrap().contains("The truce broke"));
        assert!(only.len() < text.len() && only.start > 0);
    }

    #[test]
    fn any_text_has_passages_in_order_on_the_borders_of_characters() {
        let _ = Model::english();
        let triage = Triage::new(None);
        for text in ["é", "truce\u{301}", "\u{202e}truce", "ééé truce ééé army", "truce\r\nحرب\n\ntruce army"]
        {
            let passages = triage.passages(text);
            assert!(passages.iter().all(|range| range.of(text).is_some()), "{text:?} {passages:?}");
            assert!(passages.windows(2).all(|pair| pair[0].end < pair[1].start), "{text:?}");
        }
    }
}
