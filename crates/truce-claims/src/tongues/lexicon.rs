//! The lexicon of a language: what its words mean here, read from `data/tongues/*.toml` and spelt out in every form.
//!
//! The same tables serve all languages; only the words and their inflection differ. A file that does not hold together is refused at load, by a test.

use super::{Form, Lead, Tongue};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use truce_vocabulary::Act;

/// A set of kinds of things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u64);

macro_rules! classes {
    ($($name:ident $word:literal),+ $(,)?) => {
        #[derive(Clone, Copy)]
        #[repr(u8)]
        enum Place { $($name),+ }

        impl Classes {
            $(#[allow(non_upper_case_globals, reason = "one constant a kind")] pub(super) const $name: Classes = Classes(1 << Place::$name as u8);)+

            fn named(word: &str) -> Option<Classes> {
                match word { $($word => Some(Classes::$name),)+ _ => None }
            }
        }
    };
}

classes! {
    Drone "drone", Aircraft "aircraft", Gun "gun", Rocket "rocket", Small "small", Mine "mine", Flare "flare", Vessel "vessel",
    Munition "munition", Monitor "monitor", Medic "medic", Media "media", Civilian "civilian", Home "home", Service "service",
    Aid "aid", Captive "captive", Force "force", Official "official", Source "source", Site "site", Arms "arms", Truce "truce",
    Breach "breach", Access "access", Ground "ground", Settlement "settlement", Compass "compass", Airspace "airspace", Sea "sea",
    Body "body", Crop "crop", Voice "voice", Rank "rank", Foe "foe",
}

impl Classes {
    pub(super) const fn or(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }

    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    pub(super) fn meets(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum $name { $($variant),+ }

        impl $name {
            fn named(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

words! {
    /// Words of grammar.
    Cue {
        Not "not", No "no", Without "without", Will "will", Must "must", May "may", If "if", Hearsay "hearsay", According "according",
        That "that", Contrary "contrary", Who "who", Clause "clause", Purpose "purpose", And "and", By "by", At "at", In "in", Of "of", With "with", From "from", To "to",
        Article "article", Have "have", Would "would", Be "be", Self_ "self", Filler "filler", Pronoun "pronoun", Both "both",
        We "we", Stop "stop", Announces "announces", False "false",
    }
}

words! {
    /// How the code of an act is found when its word is met.
    How {
        Plain "plain", Shoot "shoot", Strike "strike", Harm "harm", Fly "fly", Hold "hold", Move "move",
    }
}

words! {
    /// What a verb of speech does.
    Does {
        Say "say", Observe "observe", Accuse "accuse", Deny "deny", Admit "admit", Warn "warn", Threaten "threaten", Demand "demand",
        Order "order", Assess "assess", Agree "agree", Reject "reject", Justify "justify", Plan "plan",
    }
}

/// What a word or a phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    /// Trigger of an act: which entry.
    Act(usize),
    /// Verb or noun of speech: which entry.
    Speech(usize),
    /// A kind of thing.
    Class(Classes),
    /// A word of grammar.
    Cue(Cue),
    /// A verb without content of its own that carries an act noun ("carried out").
    Light,
    /// People described and not named: which entry.
    Described(usize),
    /// A kind of office every state has: which entry.
    Office(usize),
    /// An adjective of a people: which entry.
    People(usize),
    /// Part of a time: which entry.
    Time(usize),
    /// A number.
    Number(u64),
    /// People killed; a dual says two.
    Killed(Option<u64>),
    /// People injured.
    Injured(Option<u64>),
}

/// A word or phrase in one of its forms.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// The words after the first, by their stems.
    pub(super) rest: Vec<String>,
    /// Whether others may stand between the words ("opened heavy fire").
    pub(super) gaps: bool,
    /// What it means.
    pub(super) means: Means,
    /// The form of its first word.
    pub(super) form: Form,
    /// Whether the verb is one only when it is turned on its own subject ("se parler").
    pub(super) turned: bool,
}

/// A trigger of an act.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActEntry {
    code: String,
    #[serde(default)]
    how: Option<String>,
    /// Only where one of these kinds stands in the clause.
    #[serde(default)]
    with: Vec<String>,
    /// Whom the noun belongs to is whom it was done to ("the arrest of").
    #[serde(default)]
    pub(super) object: bool,
    /// The verb is passive in itself: its subject is whom it was done to.
    #[serde(default)]
    pub(super) passive: bool,
    /// The verb takes "to be" where others take "to have".
    #[serde(default)]
    pub(super) motion: bool,
    /// Says again what an act noun before it says ("the strike hit").
    #[serde(default)]
    pub(super) again: bool,
    /// What is done without will ("fell", "exploded"): its subject acts not.
    #[serde(default)]
    pub(super) thing: bool,
    /// What it is done to is whose act it is, not who does it ("found a cache", "shot down a drone").
    #[serde(default)]
    pub(super) found: bool,
    /// It means that what is due was not done ("the deadline passed").
    #[serde(default)]
    pub(super) undone: bool,
    #[serde(default)]
    verbs: Vec<String>,
    #[serde(default)]
    nouns: Vec<String>,
}

impl ActEntry {
    pub(super) fn act(&self) -> Act {
        self.code.parse().unwrap_or(Act::ViolationUnspecified)
    }

    pub(super) fn how(&self) -> How {
        self.how.as_deref().and_then(How::named).unwrap_or(How::Plain)
    }

    pub(super) fn with(&self) -> Option<Classes> {
        (!self.with.is_empty()).then(|| {
            self.with.iter().filter_map(|word| Classes::named(word)).fold(Classes::default(), Classes::or)
        })
    }
}

/// A verb of speech.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SpeechEntry {
    does: String,
    /// Takes the one it speaks of or to as its object ("accused", "warned").
    #[serde(default)]
    pub(super) to: bool,
    /// Says it only of what is to come ("will answer").
    #[serde(default)]
    pub(super) future: bool,
    /// Its object stands for its content even without "that" ("denied firing").
    #[serde(default)]
    pub(super) object: bool,
    #[serde(default)]
    verbs: Vec<String>,
    #[serde(default)]
    nouns: Vec<String>,
}

impl SpeechEntry {
    pub(super) fn does(&self) -> Does {
        Does::named(&self.does).unwrap_or(Does::Say)
    }
}

/// People described and not named.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DescribedEntry {
    /// What they are called in every language.
    pub(super) name: String,
    /// The last force named is meant, if one is ("the army").
    #[serde(default)]
    pub(super) known: bool,
    forms: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfficeEntry {
    /// What it is called after the adjective of its state ("Defence Ministry").
    pub(super) name: String,
    forms: Vec<String>,
}

/// A people's adjective, or a name for whoever is meant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleEntry {
    /// Canonical name of the actor.
    pub(super) of: String,
    /// A name, a seat of government among them, and no adjective.
    #[serde(default)]
    pub(super) name: bool,
    forms: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeEntry {
    /// The same in English, which the one grammar of times reads; `#` stands for a number beside it.
    pub(super) say: String,
    /// How it joins: a word that only joins to others says so.
    #[serde(default)]
    pub(super) part: bool,
    forms: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Harm {
    #[serde(default)]
    killed_verbs: Vec<String>,
    #[serde(default)]
    killed: Vec<String>,
    #[serde(default)]
    killed_two: Vec<String>,
    #[serde(default)]
    injured_verbs: Vec<String>,
    #[serde(default)]
    injured: Vec<String>,
    #[serde(default)]
    injured_two: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    classes: BTreeMap<String, Vec<String>>,
    cues: BTreeMap<String, Vec<String>>,
    light: Vec<String>,
    numbers: BTreeMap<String, Vec<String>>,
    harm: Harm,
    act: Vec<ActEntry>,
    speech: Vec<SpeechEntry>,
    described: Vec<DescribedEntry>,
    people: Vec<PeopleEntry>,
    #[serde(default)]
    office: Vec<OfficeEntry>,
    time: Vec<TimeEntry>,
}

/// A lexicon, ready to look words up in.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) acts: Vec<ActEntry>,
    pub(super) speeches: Vec<SpeechEntry>,
    pub(super) described: Vec<DescribedEntry>,
    pub(super) people: Vec<PeopleEntry>,
    pub(super) offices: Vec<OfficeEntry>,
    pub(super) times: Vec<TimeEntry>,
    patterns: BTreeMap<String, Vec<Pattern>>,
}

/// What is wrong with a lexicon file.
#[derive(Debug, thiserror::Error)]
pub(super) enum LexiconError {
    #[error("the file is not read: {0}")]
    Toml(#[from] toml::de::Error),
    #[error("`{0}` is no act code; the codebook lists them")]
    Act(String),
    #[error("`{0}` is no word of the schema; lexicon.rs lists them")]
    Word(String),
    #[error("`{0}` stands twice for the same")]
    Twice(String),
    #[error("an entry of `{0}` has no letters")]
    Empty(String),
}

impl Lexicon {
    /// Reads a lexicon and holds it against the schema.
    pub(super) fn read(tongue: Tongue, toml: &str) -> Result<Lexicon, LexiconError> {
        let file: File = toml::from_str(toml)?;
        let mut made = Maker { tongue, patterns: BTreeMap::new(), seen: BTreeSet::new() };
        for (word, forms) in &file.classes {
            let class = Classes::named(word).ok_or_else(|| LexiconError::Word(word.clone()))?;
            made.nouns(forms, Means::Class(class), word)?;
        }
        for (word, forms) in &file.cues {
            let cue = Cue::named(word).ok_or_else(|| LexiconError::Word(word.clone()))?;
            made.plain(forms, Means::Cue(cue), word)?;
        }
        made.verbs(&file.light, Means::Light, "light")?;
        for (value, forms) in &file.numbers {
            let value = value
                .parse()
                .map_err(|_not_a_number: std::num::ParseIntError| LexiconError::Word(value.clone()))?;
            made.plain(forms, Means::Number(value), "numbers")?;
        }
        let harm = &file.harm;
        made.verbs(&harm.killed_verbs, Means::Killed(None), "killed")?;
        made.nouns(&harm.killed, Means::Killed(None), "killed")?;
        made.plain(&harm.killed_two, Means::Killed(Some(2)), "killed-two")?;
        made.verbs(&harm.injured_verbs, Means::Injured(None), "injured")?;
        made.nouns(&harm.injured, Means::Injured(None), "injured")?;
        made.plain(&harm.injured_two, Means::Injured(Some(2)), "injured-two")?;
        for (place, entry) in file.act.iter().enumerate() {
            let _: Act = entry
                .code
                .parse()
                .map_err(|_unknown: truce_vocabulary::UnknownAct| LexiconError::Act(entry.code.clone()))?;
            let words = entry.how.iter().filter(|word| How::named(word).is_none());
            if let Some(word) =
                words.chain(entry.with.iter().filter(|word| Classes::named(word).is_none())).next()
            {
                return Err(LexiconError::Word(word.clone()));
            }
            made.verbs(&entry.verbs, Means::Act(place), &format!("{}{:?}", entry.code, entry.with))?;
            made.nouns(&entry.nouns, Means::Act(place), &format!("{}{:?}", entry.code, entry.with))?;
        }
        for (place, entry) in file.speech.iter().enumerate() {
            Does::named(&entry.does).ok_or_else(|| LexiconError::Word(entry.does.clone()))?;
            made.verbs(&entry.verbs, Means::Speech(place), &entry.does)?;
            made.nouns(&entry.nouns, Means::Speech(place), &entry.does)?;
        }
        for (place, entry) in file.described.iter().enumerate() {
            made.nouns(&entry.forms, Means::Described(place), &entry.name)?;
        }
        for (place, entry) in file.people.iter().enumerate() {
            if entry.name {
                made.plain(&entry.forms, Means::People(place), "people")?;
            } else {
                made.adjectives(&entry.forms, Means::People(place), "people")?;
            }
        }
        for (place, entry) in file.office.iter().enumerate() {
            made.loose(&entry.forms, Means::Office(place), &entry.name)?;
        }
        for (place, entry) in file.time.iter().enumerate() {
            made.plain(&entry.forms, Means::Time(place), "time")?;
        }
        let Maker { patterns, .. } = made;
        Ok(Lexicon {
            acts: file.act,
            speeches: file.speech,
            described: file.described,
            people: file.people,
            offices: file.office,
            times: file.time,
            patterns,
        })
    }

    /// The patterns that begin with a word of this stem.
    pub(super) fn beginning(&self, stem: &str) -> &[Pattern] {
        self.patterns.get(stem).map_or(&[], Vec::as_slice)
    }
}

struct Maker {
    tongue: Tongue,
    patterns: BTreeMap<String, Vec<Pattern>>,
    seen: BTreeSet<(String, String)>,
}

impl Maker {
    /// The spellings of an entry: "a|b" are two.
    fn spellings(&mut self, entries: &[String], table: &str) -> Result<Vec<String>, LexiconError> {
        let mut found = Vec::new();
        for entry in entries {
            for spelling in entry.split('|') {
                let spelling = spelling.trim();
                if !spelling.chars().any(char::is_alphanumeric) {
                    return Err(LexiconError::Empty(table.to_owned()));
                }
                if !self.seen.insert((table.to_owned(), spelling.to_owned())) {
                    return Err(LexiconError::Twice(spelling.to_owned()));
                }
                found.push(spelling.to_owned());
            }
        }
        Ok(found)
    }

    fn plain(&mut self, entries: &[String], means: Means, table: &str) -> Result<(), LexiconError> {
        for spelling in self.spellings(entries, table)? {
            self.add(&spelling, &|word| vec![(word.to_owned(), Form::Noun)], means, false);
        }
        Ok(())
    }

    fn nouns(&mut self, entries: &[String], means: Means, table: &str) -> Result<(), LexiconError> {
        let tongue = self.tongue;
        for spelling in self.spellings(entries, table)? {
            self.add(&spelling, &|word| each(tongue.noun(word), Form::Noun), means, false);
        }
        Ok(())
    }

    /// Nouns whose words others may stand between: "ministère israélien de la Défense".
    fn loose(&mut self, entries: &[String], means: Means, table: &str) -> Result<(), LexiconError> {
        let tongue = self.tongue;
        for spelling in self.spellings(entries, table)? {
            self.add(&spelling, &|word| each(tongue.noun(word), Form::Noun), means, true);
        }
        Ok(())
    }

    fn adjectives(&mut self, entries: &[String], means: Means, table: &str) -> Result<(), LexiconError> {
        let tongue = self.tongue;
        for spelling in self.spellings(entries, table)? {
            self.add(&spelling, &|word| each(tongue.adjective(word), Form::Noun), means, false);
        }
        Ok(())
    }

    fn verbs(&mut self, entries: &[String], means: Means, table: &str) -> Result<(), LexiconError> {
        let tongue = self.tongue;
        for spelling in self.spellings(entries, table)? {
            self.add(&spelling, &|word| tongue.verb(word), means, true);
        }
        Ok(())
    }

    /// Files a word or phrase under every form of its first word.
    fn add(
        &mut self,
        spelling: &str,
        inflect: &dyn Fn(&str) -> Vec<(String, Form)>,
        means: Means,
        gaps: bool,
    ) {
        let tongue = self.tongue;
        let words =
            super::tokens::tokens(tongue, spelling, truce_vocabulary::TextRange::new(0, spelling.len()));
        // A verb's own notation ("past:imperfect") is no punctuation.
        let (first, rest) = if gaps {
            let mut parts = tongue.without_self(spelling).split_whitespace();
            let first = parts.next().unwrap_or_default();
            (first, parts.map(|word| bare(tongue, word)).collect::<Vec<String>>())
        } else {
            let first = words.first().map_or(spelling, |word| word.text);
            (first, words.iter().skip(1).map(|word| bare(tongue, word.text)).collect())
        };
        let turned = gaps && tongue.without_self(spelling) != spelling;
        let mut forms = inflect(first);
        forms.push((tongue.key(first), Form::Noun));
        let mut done = BTreeSet::new();
        for (form, kind) in forms {
            // The first form of a spelling that is met stands: a past before an imperfect written alike.
            if form.contains(':') || !done.insert(form.clone()) {
                continue;
            }
            let pattern =
                Pattern { rest: rest.clone(), gaps: gaps && !rest.is_empty(), means, form: kind, turned };
            self.patterns.entry(form).or_default().push(pattern);
        }
    }
}

fn each(forms: Vec<String>, form: Form) -> Vec<(String, Form)> {
    forms.into_iter().map(|word| (word, form)).collect()
}

/// A word of a phrase after the first: by its stem without the article, so that it matches with and without.
pub(super) fn bare(tongue: Tongue, word: &str) -> String {
    let stems = tongue.stems(word);
    let without = stems.iter().find(|stem| stem.lead == Lead::THE && tongue == Tongue::Arabic);
    without.or(stems.first()).map_or_else(String::new, |stem| stem.key.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lexicon_holds_together() {
        for tongue in Tongue::ALL {
            let lexicon =
                Lexicon::read(tongue, tongue.file()).unwrap_or_else(|fault| panic!("{tongue:?}: {fault}"));
            let triggers: usize =
                lexicon.acts.iter().map(|entry| entry.verbs.len() + entry.nouns.len()).sum();
            assert!(triggers >= 150, "{tongue:?} has {triggers} triggers");
            assert!(
                lexicon.speeches.iter().map(|entry| entry.verbs.len()).sum::<usize>() >= 40,
                "{tongue:?}"
            );
        }
    }

    #[test]
    fn a_lexicon_that_does_not_hold_together_is_refused() {
        let base =
            "light = []\nnumbers = {}\nharm = {}\nspeech = []\ndescribed = []\npeople = []\ntime = []\n";
        let refused = |tables: &str| {
            Lexicon::read(Tongue::French, &format!("{base}{tables}")).err().map(|fault| fault.to_string())
        };
        for (tables, words) in [
            ("classes = {}\ncues = {}\nact = [{ code = \"air.balloon\" }]", "no act code"),
            ("classes = { tank = [\"char\"] }\ncues = {}\nact = []", "no word of the schema"),
            ("classes = {}\ncues = { not = [\"pas\", \"pas\"] }\nact = []", "stands twice"),
            ("classes = {}\ncues = { not = [\"pas|\"] }\nact = []", "no letters"),
            (
                "classes = {}\ncues = {}\nact = [{ code = \"air.strike\", with = [\"balloon\"] }]",
                "no word of the schema",
            ),
        ] {
            assert!(
                refused(tables).is_some_and(|fault| fault.contains(words)),
                "{tables}: {:?}",
                refused(tables)
            );
        }
    }
}
