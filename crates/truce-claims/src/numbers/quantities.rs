//! Numbers as quantities: where each stands, and whether it counts people or things.

use super::spelled::{number_at, qualifier};
use super::uncounted::counts_nothing;
use crate::Figure;
use crate::time::words::Word;

pub(super) fn may_modify_a_noun(word: &Word<'_>) -> bool {
    (word.is_letters() || matches!(word.key.as_str(), "-" | "s" | "\"" | "“" | "”"))
        && !STOPS.contains(&word.key.as_str())
}

/// Words that never stand between a figure and the noun it counts.
#[rustfmt::skip]
const STOPS: &[&str] = &[
    "of", "in", "on", "at", "to", "from", "by", "with", "and", "or", "but", "was", "were", "is", "are", "had",
    "has", "have", "been", "be", "the", "that", "which", "who", "when", "while", "after", "before", "for",
    "as", "near", "against", "into", "over", "a", "an", "said", "it", "its", "they",
];

pub(super) fn is_harm(key: &str) -> bool {
    matches!(
        key,
        "killed"
            | "killing"
            | "kills"
            | "kill"
            | "dead"
            | "died"
            | "injured"
            | "injuring"
            | "wounded"
            | "wounding"
            | "hurt"
            | "deaths"
            | "fatalities"
            | "slain"
    )
}

/// A number in the text, by the places of its first and last word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantity {
    pub(super) figure: Figure,
    pub(super) first: usize,
    pub(super) last: usize,
    /// Only "a" or "an", which counts people but not acts.
    pub(super) article: bool,
}

impl Quantity {
    /// Whether a word for people follows within its noun phrase.
    pub(super) fn counts_people(&self, words: &[Word<'_>]) -> bool {
        let rest = words[self.last + 1..].iter().take(7).enumerate();
        for (place, word) in rest {
            if is_people(&word.key) {
                return true;
            }
            let of = place <= 1
                && matches!(word.key.as_str(), "of" | "its" | "our" | "the" | "their" | "his" | "her");
            let age =
                word.is_number() && words.get(self.last + place + 2).is_some_and(|next| next.key == "-");
            if !(may_modify_a_noun(word) || of || age) || is_harm(&word.key) {
                return false;
            }
        }
        false
    }

    /// Whether what follows it is a noun that is no person ("killed two birds" is not meant, "destroyed 3 tanks" is).
    pub(super) fn counts_things(&self, words: &[Word<'_>]) -> bool {
        words.get(self.last + 1).is_some_and(|word| {
            word.is_letters()
                && word.key.ends_with('s')
                && !word.is_capitalised()
                && !is_people(&word.key)
                && !matches!(word.key.as_str(), "others" | "was" | "as" | "across")
        })
    }

    /// "including two children": part of a number already given.
    pub(super) fn is_part(&self, words: &[Word<'_>]) -> bool {
        let before = |back: usize| self.first.checked_sub(back).map_or("", |place| words[place].key.as_str());
        let after = |ahead: usize| words.get(self.last + ahead).map_or("", |word| word.key.as_str());
        let of_them = after(1) == "of" && matches!(after(2), "them" | "whom" | "those") && before(1) == ",";
        of_them || matches!(before(1), "including" | "among") || before(2) == "among" && before(1) == "them"
    }

    /// "Three jawans were killed": a plural we have no word for, right before the verb of harm.
    pub(super) fn counts_plural_up_to(&self, words: &[Word<'_>], end: usize) -> bool {
        let between = words.get(self.last + 1..end).unwrap_or_default();
        let noun = between.last().is_some_and(|noun| noun.key.len() > 3 && noun.key.ends_with('s'));
        !self.article && between.len() <= 3 && noun && between.iter().all(may_modify_a_noun)
    }

    /// "one of them".
    pub(super) fn one_of(&self, words: &[Word<'_>]) -> bool {
        words.get(self.last + 1).is_some_and(|word| word.key == "of") && !self.article
    }
}

/// Words for people; a capitalised adjective used as a noun ("22 Lebanese") counts as one where a verb follows.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "people", "person", "persons", "civilians", "civilian", "soldiers", "soldier", "troops", "fighters",
    "fighter", "militants", "militant", "men", "man", "women", "woman", "children", "child", "boy", "boys",
    "girl", "girls", "peacekeepers", "peacekeeper", "residents", "resident", "villagers", "villager",
    "servicemen", "serviceman", "servicewoman", "personnel", "reservist", "reservists", "officers", "officer",
    "policeman", "policemen", "police", "medics", "medic", "paramedic", "paramedics", "journalist",
    "journalists", "worker", "workers", "members", "member", "others", "operatives", "operative",
    "terrorists", "terrorist", "gunmen", "gunman", "Palestinians", "palestinians", "palestinian", "lebanese",
    "israelis", "israeli", "syrians", "syrian", "ukrainians", "ukrainian", "russians", "cambodians", "thais",
    "indians", "pakistanis", "armenians", "azerbaijanis", "victims", "victim", "students", "student",
    "farmer", "farmers", "driver", "drivers", "guard", "guards", "observer", "observers", "monitor",
    "monitors", "citizens", "citizen", "nationals", "national", "refugees", "migrants", "teenager",
    "teenagers", "minor", "minors", "baby", "infant", "infants", "rebels", "rebel", "conscripts", "conscript",
    "commander", "commanders", "staff", "volunteers", "volunteer", "passengers", "passenger", "pilgrims",
    "worshippers", "prisoners", "hostages", "hostage", "pedestrian", "shepherd", "shepherds", "fisherman",
    "fishermen", "doctor", "doctors", "nurse", "nurses", "employee", "employees", "sergeant", "captain",
    "corporal", "recruits", "lives", "souls", "combatants", "insurgents", "relatives", "brothers",
    "bodyguard", "bodyguards", "aide", "aides", "official", "officials", "leader", "leaders", "son",
    "daughter", "father", "mother", "brother", "sister", "assistant", "adults", "adult", "deserters",
    "engineer", "engineers", "crew",
];

/// A word for one person.
pub(super) fn is_one_person(key: &str) -> bool {
    let many = [
        "people",
        "children",
        "police",
        "troops",
        "staff",
        "personnel",
        "crew",
        "palestinian",
        "lebanese",
        "national",
    ];
    is_people(key) && !key.ends_with('s') && !key.ends_with("men") && !many.contains(&key)
}

pub(super) fn is_people(key: &str) -> bool {
    PEOPLE.contains(&key)
}

/// Every number that may count something, in order.
pub(super) fn quantities(words: &[Word<'_>]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let Some((value, last, article)) = number_at(words, place) else {
            place += 1;
            continue;
        };
        if counts_nothing(words, place, last) {
            place = last + 1;
            continue;
        }
        let (first, at_least, about) = qualifier(words, place);
        found.push(Quantity { figure: Figure { value, at_least, about }, first, last, article });
        place = last + 1;
    }
    found
}
