//! Who is meant where a phrase only describes: "government drones", "a unit of the army", "the enemy's posts", "Iran-backed militias".

use super::{Cast, SPOKES, Who, article_off};
use crate::lexicon::{self, Class};
use crate::rules;
use std::collections::BTreeMap;
use std::ops::Range;
use truce_language::{Dep, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::ClaimantKind;

/// Ties that do not make a force somebody's own: who pays, arms or praises it does not command it.
const BACKED: &[&str] = &[
    "backed",
    "supported",
    "armed",
    "funded",
    "sponsored",
    "trained",
    "equipped",
    "financed",
    "friendly",
    "proxy",
];

/// Words that tell one sort of fighters from another where no name is given.
const SORTS: &[&str] = &[
    "government",
    "pro-government",
    "anti-government",
    "regime",
    "junta",
    "federal",
    "separatist",
    "secessionist",
    "rebel",
    "opposition",
    "foreign",
    "tribal",
    "paramilitary",
    "mercenary",
    "jihadist",
    "islamist",
    "allied",
    "coast",
];

/// People who do things of their own accord and are nobody's army.
const PEOPLE: &[&str] = &[
    "settler",
    "colonist",
    "protester",
    "protestor",
    "demonstrator",
    "rioter",
    "youth",
    "youngster",
    "teenager",
    "crowd",
    "mob",
    "villager",
    "townspeople",
    "resident",
    "local",
    "neighbour",
    "farmer",
    "peasant",
    "herder",
    "herdsman",
    "pastoralist",
    "nomad",
    "tribesman",
    "clansman",
    "tribe",
    "clan",
    "raider",
    "bandit",
    "brigand",
    "robber",
    "thief",
    "looter",
    "smuggler",
    "trafficker",
    "poacher",
    "pirate",
    "fisherman",
    "student",
    "worker",
    "miner",
    "trucker",
    "trader",
    "activist",
    "supporter",
    "loyalist",
    "sympathiser",
    "sympathizer",
    "vigilante",
    "mercenary",
    "contractor",
    "dissident",
    "defector",
    "deserter",
    "mutineer",
    "paramilitary",
    "partisan",
    "gang",
    "gangster",
    "cartel",
    "mafia",
    "junta",
    "warlord",
    "chieftain",
    "elder",
    "union",
    "relative",
    "army",
    "military",
    "navy",
    "gendarmerie",
    "coastguard",
    "government",
    "mourner",
    "inmate",
    "refugee",
    "returnee",
];

/// People whom only a word before them tells from others: "indigenous guards", "a Fulani militia".
const QUALIFIED: &[&str] = &[
    "guard",
    "militia",
    "militiaman",
    "group",
    "faction",
    "fighter",
    "rebel",
    "brigade",
    "police",
    "officer",
    "patrol",
    "company",
    "movement",
    "front",
    "coalition",
    "regime",
    "guerrilla",
    "hunter",
    "agent",
    "ranger",
];

/// What is said of those whom nobody knows.
const NAMELESS: &[&str] = &[
    "unknown",
    "unidentified",
    "unnamed",
    "anonymous",
    "mysterious",
    "masked",
    "hooded",
    "armed",
    "other",
    "another",
    "suspected",
    "alleged",
    "such",
    "certain",
    "different",
    "various",
    "small",
    "large",
    "same",
    "single",
    "militant",
    "terrorist",
    "several",
    "more",
    "senior",
    "military",
];

impl Cast<'_> {
    /// "Iran-backed", "Turkish-supported", "pro-Russian": the name tells whose friends they are, not whose they are.
    pub(super) fn only_backs(&self, words: &Range<usize>) -> bool {
        let tree = self.tree;
        let hyphen = |at: usize| matches!(tree.low(at), "-" | "‑" | "–");
        let after =
            words.end + 1 < tree.len() && hyphen(words.end) && BACKED.contains(&tree.low(words.end + 1));
        let before = words.start >= 2
            && hyphen(words.start - 1)
            && matches!(tree.low(words.start - 2), "pro" | "anti");
        after || before
    }

    /// "A unit of the army", "a member of the formations", "boats of the navy": whoever the whole is.
    pub(super) fn whole_of(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        if !lexicon::is(tree.lemma(i), Class::FORCE.or(Class::VESSEL).or(Class::GUN)) {
            return None;
        }
        let whole = tree.object_of(i, &["of", "from"])?;
        // "no unit of ours"
        if matches!(tree.low(whole), "ours" | "theirs") {
            return self.pronoun(whole, speaker).filter(|found| !found.is_empty());
        }
        let force = lexicon::is(tree.lemma(whole), Class::FORCE.or(Class::MONITOR).or(Class::SIDES));
        let definite = tree.kids_by(whole, &[Dep::Det]).any(|det| tree.low(det) == "the");
        (force && definite && whole > i)
            .then(|| self.at(whole, speaker))
            .filter(|found| !found.is_empty())
            .map(|found| {
                let own = |who: Who| Who { range: tree.range(tree.core(i)), implied: true, ..who };
                found.into_iter().map(own).collect()
            })
    }

    /// "A government convoy moved north. The convoy fired": a unit or a craft told of before with its owner.
    pub(super) fn same_unit(&self, i: usize) -> Option<Vec<Who>> {
        const SENTENCES: usize = 4;
        let tree = self.tree;
        let unit = lexicon::is(tree.lemma(i), Class::VESSEL.or(Class::GUN).or(Class::FORCE))
            && !matches!(
                tree.lemma(i),
                "force" | "group" | "army" | "military" | "side" | "team" | "member" | "officer"
            );
        let bare = tree.core(i).len() == 2
            && tree.kids_by(i, &[Dep::Det]).any(|det| matches!(tree.low(det), "the" | "this" | "these"))
            && tree.object_of(i, &["of", "from"]).is_none();
        if !unit || !bare || !tree.tag(i).is_noun() {
            return None;
        }
        let first = tree.sentences[tree.words[i].sentence.saturating_sub(SENTENCES)].start;
        let whose = |w: usize| {
            let own = self.direct(w, None);
            if own.is_empty() { self.of_government(w).into_iter().collect() } else { own }
        };
        let alike =
            |&w: &usize| tree.lemma(w) == tree.lemma(i) && tree.tag(w).is_noun() && tree.core(w).len() > 1;
        let found = (first..i).rev().filter(alike).map(whose).find(|found| !found.is_empty())?;
        let range = tree.range(tree.core(i));
        let again = |who: Who| Who { range, rule: rules::ACTOR_ANTECEDENT, implied: true, ..who };
        Some(found.into_iter().filter(|who| self.top(who).is_some()).map(again).collect())
            .filter(|found: &Vec<Who>| !found.is_empty())
    }

    /// Whether noun `i` names an army, its people or what it fights with, so that a state's are its army's.
    pub(super) fn soldierly(&self, i: usize) -> bool {
        let tree = self.tree;
        let craft = Class::AIRCRAFT.or(Class::GUN).or(Class::DRONE).or(Class::VESSEL);
        lexicon::is(tree.lemma(i), craft)
            || matches!(
                tree.lemma(i),
                "army"
                    | "military"
                    | "soldier"
                    | "troop"
                    | "force"
                    | "unit"
                    | "brigade"
                    | "battalion"
                    | "division"
                    | "regiment"
                    | "platoon"
                    | "squad"
                    | "infantry"
                    | "serviceman"
                    | "servicewoman"
                    | "paratrooper"
                    | "commando"
                    | "conscript"
                    | "reservist"
                    | "sapper"
                    | "sniper"
                    | "artilleryman"
                    | "marine"
                    | "patrol"
                    | "garrison"
                    | "airforce"
            )
    }

    /// The same person or body, but a state's soldiers act as its army.
    pub(super) fn as_soldiers(&self, who: Who, i: usize) -> Who {
        let Some(state) = who.known.filter(|_| self.soldierly(i)) else { return who };
        let army = self.book.soldiers_of(state);
        if army == state {
            return who;
        }
        Who { name: self.book.known(army).name.clone(), known: Some(army), side: Some(army), ..who }
    }

    /// The state that the report speaks of more than of any other.
    fn most_named_state(&self) -> Option<usize> {
        let state = |actor: usize| self.book.known(actor).kind == ActorKind::State;
        self.spoken_of_most(state).filter(|&(_, times)| times > 2).map(|(state, _)| state)
    }

    /// Whom of those that fit the report speaks of more than of any other, and how often.
    fn spoken_of_most(&self, fits: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for spot in &self.mentions {
            let top = self.book.top(spot.mention.actor);
            if fits(top) {
                *counts.entry(top).or_default() += 1;
            }
        }
        let most = counts.values().copied().max()?;
        let mut first = counts.into_iter().filter(|(_, count)| *count == most);
        first.next().filter(|_| first.next().is_none())
    }

    /// The one state of the two sides, where the other is an armed group.
    pub(super) fn only_state(&self) -> Option<usize> {
        let pair = self.parties();
        let parties = match (self.book.parties(), &pair) {
            ([], Some(pair)) => &pair[..],
            (parties, _) => parties,
        };
        let mut states =
            parties.iter().copied().filter(|&party| self.book.known(party).kind == ActorKind::State);
        match (states.next(), states.next()) {
            (Some(only), None) if parties.len() > 1 => Some(only),
            _ => None,
        }
    }

    /// "Security forces", "troops of the Fifteenth Brigade" where only one side is a state: its army.
    pub(super) fn regulars(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let named = |words: &[&str]| tree.core(i).any(|w| w != i && words.contains(&tree.low(w)));
        let forces = tree.lemma(i) == "force" && named(&["security", "armed", "government", "state"]);
        let numbered = matches!(tree.lemma(i), "brigade" | "division" | "battalion" | "regiment" | "corps")
            && tree.core(i).any(|w| w != i && is_ordinal(tree.low(w)));
        let foreign = tree.core(i).any(|w| self.spot(w).is_some());
        let state = self.only_state().filter(|_| (forces || numbered) && !foreign)?;
        let army = self.book.soldiers_of(state);
        let who = self.these(&[army], i, rules::ACTOR_ANTECEDENT).into_iter().next()?;
        let words = tree.core(i);
        Some(Who {
            surface: article_off(tree.said(words.clone())).to_owned(),
            range: tree.range(words),
            ..who
        })
    }

    /// "The army", told before as "the Lebanese army": the last force or body called by the same noun with a name.
    pub(super) fn same_noun(&self, i: usize, fits: &dyn Fn(&Who) -> bool) -> Option<Who> {
        const SENTENCES: usize = 6;
        let tree = self.tree;
        let first = tree.sentences[tree.words[i].sentence.saturating_sub(SENTENCES)].start;
        (first..i)
            .rev()
            .filter(|&w| tree.lemma(w) == tree.lemma(i) && tree.tag(w).is_noun() && !tree.is_under(i, w))
            .filter(|&w| !tree.kids_by(w, &[Dep::Poss]).any(|kid| tree.tag(kid) == Tag::PrpPoss))
            .find_map(|w| self.direct(w, None).into_iter().find(|who| fits(who)))
    }

    /// "Government drones", "the regime's troops": the one state of the two sides, or the one whose government was told of before.
    pub(super) fn of_government(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let word =
            tree.core(i).find(|&w| w != i && matches!(tree.lemma(w), "government" | "regime" | "federal"))?;
        let state = |actor: usize| self.book.known(actor).kind == ActorKind::State;
        let fits = |who: &Who| who.side.or(who.known).is_some_and(|actor| state(self.book.top(actor)));
        let side = || {
            let only = self.only_state()?;
            self.these(&[only], i, rules::ACTOR_ANTECEDENT).into_iter().next()
        };
        let who = self.same_noun(word, &fits).or_else(side).or_else(|| {
            let most = self.most_named_state()?;
            self.these(&[most], i, rules::ACTOR_ANTECEDENT).into_iter().next()
        })?;
        let words = tree.core(i);
        let who = Who {
            surface: article_off(tree.said(words.clone())).to_owned(),
            range: tree.range(words),
            rule: rules::ACTOR_ANTECEDENT,
            implied: true,
            spokesperson: false,
            ..who
        };
        Some(self.as_soldiers(who, i))
    }

    /// "Coalition forces", "a coalition air strike": the one coalition that the agreement lists or the report names.
    pub(super) fn of_coalition(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let before =
            i.checked_sub(1).filter(|&before| tree.words[before].sentence == tree.words[i].sentence)?;
        let word = [Some(before), before.checked_sub(1).filter(|_| tree.low(before) == "air")]
            .into_iter()
            .flatten()
            .find(|&w| matches!(tree.lemma(w), "coalition" | "alliance") && tree.words[w].head == i)?;
        let body = self.book.called(tree.lemma(word))?;
        self.these(&[body], i, rules::ACTOR_MODIFIER).into_iter().next()
    }

    /// "Iran-backed militias", "foreign fighters", "tribal gunmen": called by what they are called, where that tells them from others.
    pub(super) fn described(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let force = lexicon::is(tree.lemma(i), Class::FORCE) && !lexicon::is(tree.lemma(i), Class::MONITOR);
        let words = tree.core(i);
        let tied = |w: usize| {
            BACKED.contains(&tree.low(w)) && w > words.start && tree.low(w - 1) == "-"
                || tree.low(w).starts_with("pro-")
        };
        let settlers = tree.lemma(i) == "settler";
        let sort = |w: usize| w != i && (SORTS.contains(&tree.low(w)) || tied(w));
        // "A rebel official", "the rebel commander": speaks for the one group that rises here.
        let office = lexicon::is(tree.lemma(i), Class::OFFICIAL.or(Class::SOURCE)) && self.rebel(i);
        if office && tree.tag(i).is_noun() {
            let words = tree.core(i);
            let who = self.these(&[self.only_group()?], i, rules::ACTOR_DESCRIBED).into_iter().next()?;
            let surface = article_off(tree.said(words.clone())).to_owned();
            let kind =
                if lexicon::is(tree.lemma(i), Class::SOURCE) { ClaimantKind::Anonymous } else { who.kind };
            let spokesperson = SPOKES.contains(&tree.lemma(i));
            return Some(Who { surface, kind, spokesperson, known: None, range: tree.range(words), ..who });
        }
        if !force || !tree.tag(i).is_noun() || !(settlers || words.clone().any(sort)) {
            return None;
        }
        if self.rebel(i)
            && let Some(group) = self.only_group()
        {
            let who = self.these(&[group], i, rules::ACTOR_DESCRIBED).into_iter().next()?;
            let surface = article_off(tree.said(words.clone())).to_owned();
            return Some(Who { surface, range: tree.range(words), ..who });
        }
        let name = article_off(tree.said(words.clone())).to_owned();
        Some(Who::worded(name, tree.range(words), rules::ACTOR_DESCRIBED))
    }

    /// "Rebel fighters", "opposition troops": called by what they rise against.
    pub(super) fn rebel(&self, i: usize) -> bool {
        self.tree.core(i).any(|w| {
            w != i
                && matches!(
                    self.tree.low(w),
                    "rebel" | "rebels" | "opposition" | "insurgent" | "guerrilla" | "separatist"
                )
        })
    }

    /// "The rebels" before any group is named, "the rebels of a man": the one group that fights a state here.
    pub(super) fn the_rebels(&self, i: usize) -> Option<Who> {
        let rises =
            matches!(self.tree.lemma(i), "rebel" | "insurgent" | "guerrilla" | "separatist" | "insurgency");
        let group = self.only_group().filter(|_| rises)?;
        let words = self.tree.core(i);
        let who = self.these(&[group], i, rules::ACTOR_ANTECEDENT).into_iter().next()?;
        let surface = article_off(self.tree.said(words.clone())).to_owned();
        Some(Who { surface, range: self.tree.range(words), ..who })
    }

    /// The one armed group that fights a state here: of the two sides, or of the agreement's parties.
    fn only_group(&self) -> Option<usize> {
        let pair = self.parties();
        let group = |actor: &usize| self.book.known(*actor).kind == ActorKind::ArmedGroup;
        let one = |actors: &[usize]| match actors.iter().copied().filter(group).collect::<Vec<_>>()[..] {
            [only] => Some(only),
            _ => None,
        };
        pair.and_then(|pair| one(&pair)).or_else(|| one(self.book.parties())).or_else(|| {
            // Of several groups, the one that the report speaks of most.
            self.spoken_of_most(|top| group(&top) && self.is_conflict(top)).map(|(group, _)| group)
        })
    }

    /// "Cattle raiders", "local youths", "the junta", "protesters": people no table knows, called by what the text calls them.
    ///
    /// Words that only say that somebody was armed, or that nobody knows who it was, name nobody; a `duty` may be done by any people.
    pub(crate) fn by_own_words(&self, i: usize, duty: bool) -> Option<Who> {
        let tree = self.tree;
        let words = tree.core(i);
        let nameless = |w: usize| NAMELESS.contains(&tree.low(w));
        let local = tree.lemma(i) == "people" && words.clone().any(|w| tree.low(w) == "local");
        let told_apart = QUALIFIED.contains(&tree.lemma(i))
            && words.clone().any(|w| {
                let named = tree.tag(w).is_noun() || tree.said(w..w + 1).starts_with(char::is_uppercase);
                w != i && named && tree.tag(w) != Tag::Dt && !nameless(w)
            });
        let body = lexicon::is(tree.lemma(i), Class::FORCE.or(Class::CIVILIAN).or(Class::OFFICIAL))
            && !matches!(tree.lemma(i), "soldier" | "troop" | "force" | "vehicle" | "convoy" | "side");
        let people = PEOPLE.contains(&tree.lemma(i)) || local || told_apart || duty && body;
        if !people || !tree.tag(i).is_noun() || words.clone().any(nameless) {
            return None;
        }
        let counted = |w: usize| {
            matches!(tree.tag(w), Tag::Dt | Tag::Cd | Tag::PrpPoss)
                || matches!(tree.low(w), "dozens" | "hundreds" | "several" | "some" | "of" | "many" | "about")
        };
        let from = words.clone().find(|&w| !counted(w)).unwrap_or(i);
        let name = tree.said(from..i + 1).to_owned();
        Some(Who::worded(name, tree.range(from..i + 1), rules::ACTOR_DESCRIBED))
    }
}

/// "Fifteenth", "3rd", "59th".
fn is_ordinal(low: &str) -> bool {
    let digits = low.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if !digits.is_empty() {
        return digits.chars().all(|c| c.is_ascii_digit()) && digits.len() < low.len();
    }
    low.ends_with("teenth")
        || low.ends_with("tieth")
        || matches!(
            low,
            "first"
                | "second"
                | "third"
                | "fourth"
                | "fifth"
                | "sixth"
                | "seventh"
                | "eighth"
                | "ninth"
                | "tenth"
                | "eleventh"
                | "twelfth"
        )
}
