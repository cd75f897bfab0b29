//! Figures: how many, as the report says it, and who was harmed.
//!
//! A vague number ("several", "dozens") is no figure. Ages, dates, distances, durations, article and resolution numbers and names of weapons count
//! nothing and are never read as figures.

use crate::time::words::{Word, words};
use crate::{Casualties, Figure};
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

fn may_modify_a_noun(word: &Word<'_>) -> bool {
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

/// The harm that the words at `range` state, and the words that state it.
///
/// ```
/// let text = "The strike killed two people and injured three.";
/// let whole = truce_vocabulary::TextRange::new(0, text.len());
/// let (harm, _) = truce_claims::casualties_in(text, whole).unwrap();
/// assert_eq!((harm.killed.unwrap().value, harm.injured.unwrap().value), (2, 3));
/// ```
pub fn casualties_in(text: &str, range: TextRange) -> Option<(Casualties, Vec<TextRange>)> {
    let words = words(range.of(text)?, range.start);
    let found = quantities(&words);
    let mut harm = Casualties::default();
    let mut ranges = Vec::new();
    for place in 0..words.len() {
        let Some(cue) = cue_at(&words, place) else { continue };
        let Some((figure, first, last)) = harmed(&words, &found, place, cue) else { continue };
        let mut take = |slot: &mut Option<Figure>| {
            if slot.is_none() {
                *slot = Some(figure);
                let words = span(&words, first.min(place), last.max(place));
                if !ranges.contains(&words) {
                    ranges.push(words);
                }
            }
        };
        if cue.kills {
            take(&mut harm.killed);
        }
        if cue.injures {
            take(&mut harm.injured);
        }
    }
    (harm != Casualties::default()).then_some((harm, ranges))
}

/// A word of harm.
#[derive(Clone, Copy, Debug)]
struct Cue {
    kills: bool,
    injures: bool,
    form: Form,
}

/// How a word of harm stands to the number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// "killing 15", "kill 11": the number follows.
    Active,
    /// "killed": follows, or stands before if passive.
    Participle,
    /// "died", "dead": stands before.
    Before,
    /// "deaths", "injuries", "lives": counted themselves.
    Noun,
    /// "death toll": "to 22", "at 22", "of 22" follows.
    Toll,
    /// "the death of its soldier": the number or article follows "of".
    Of,
}

fn cue_at(words: &[Word<'_>], place: usize) -> Option<Cue> {
    let key = words[place].key.as_str();
    let cue = |kills, injures, form| Some(Cue { kills, injures, form });
    let next = words.get(place + 1).map_or("", |word| word.key.as_str());
    match key {
        "dead" | "deaths" if words[..place].iter().rev().take(3).any(|word| word.key == "number") => {
            cue(true, false, Form::Toll)
        }
        "killed" | "slain" | "martyred" | "executed" => cue(true, false, Form::Participle),
        "kill" | "kills" | "killing" | "claimed" | "claiming"
            if key.starts_with("kill") || lives_follow(words, place) =>
        {
            cue(true, false, Form::Active)
        }
        "dead" if place > 0 && words[place - 1].key == "shot" => cue(true, false, Form::Participle),
        "dead" | "died" | "dies" | "perished" => cue(true, false, Form::Before),
        "death" if next == "toll" => None,
        "toll" => cue(true, false, Form::Toll),
        "death" | "deaths" if next == "of" => cue(true, false, Form::Of),
        "deaths" | "fatalities" | "martyrs" | "fatality" => cue(true, false, Form::Noun),
        "lives"
            if words[..place]
                .iter()
                .rev()
                .take(8)
                .any(|word| matches!(word.key.as_str(), "cost" | "claimed" | "took" | "taken" | "lost")) =>
        {
            cue(true, false, Form::Noun)
        }
        "injured" | "wounded" | "hurt" | "maimed" => cue(false, true, Form::Participle),
        "injure" | "injures" | "injuring" | "wound" | "wounding" | "hurting" => {
            cue(false, true, Form::Active)
        }
        "wounds" | "injuries" | "injury" | "wounded people" => cue(false, true, Form::Noun),
        "casualties" | "casualty" | "victims" => cue(true, true, Form::Noun),
        _ => None,
    }
}

fn lives_follow(words: &[Word<'_>], place: usize) -> bool {
    words[place + 1..].iter().take(6).any(|word| word.key == "lives")
}

/// The number of people for the word of harm at `place`, with the first and last of its words.
fn harmed(words: &[Word<'_>], found: &[Quantity], place: usize, cue: Cue) -> Option<(Figure, usize, usize)> {
    let key = |place: usize| words.get(place).map_or("", |word| word.key.as_str());
    // Being threatened, feared or denied is not a number: a caller looks at modality; here only the numbers count.
    let before = |place: usize| place.checked_sub(1).map_or("", key);
    match cue.form {
        Form::Toll => {
            let rest = &found[found.partition_point(|quantity| quantity.last <= place)..];
            let quantity =
                rest.iter().take(4).find(|quantity| quantity.first <= place + 12 && !quantity.article)?;
            let lead = before(quantity.first);
            let plain = same_sentence(words, place, quantity.first)
                && matches!(
                    lead,
                    "to" | "at" | "of" | "was" | "is" | "stands" | "reached" | "reaches" | "passed"
                );
            plain.then_some((quantity.figure, quantity.first, quantity.last))
        }
        Form::Of => follows(words, found, place + 1).or_else(|| {
            let own = matches!(key(place + 2), "its" | "their" | "our" | "his" | "her" | "the")
                && key(place) == "death";
            let who = (place + 3..place + 6).find(|at| is_people(key(*at)))?;
            (own && is_one_person(key(who))).then_some((exactly(1), place + 2, who))
        }),
        Form::Noun => zero_before(words, place)
            .or_else(|| {
                // "casualties" alone names no kind of harm and only its absence says something about both.
                if cue.kills && cue.injures {
                    return None;
                }
                let quantity = ends_before(words, found, place, false)?;
                // "one serviceman suffered shrapnel wounds": the wounds are his.
                Some((quantity.figure, quantity.first, quantity.last))
            })
            .or_else(|| {
                let suffered = (place.saturating_sub(4)..place)
                    .rev()
                    .find(|at| matches!(key(*at), "suffered" | "sustained" | "received"))?;
                let quantity = ends_before(words, found, suffered, true)?;
                Some((quantity.figure, quantity.first, quantity.last))
            }),
        Form::Active => follows(words, found, place),
        Form::Before => zero_before(words, place).or_else(|| {
            // "left one person dead", "five dead", "at least 11 people died", "29 people, among them children, died".
            let died = matches!(key(place), "died" | "perished");
            let quantity = ends_before(words, found, place, true)
                .or_else(|| subject(words, found, place).filter(|_| died))?;
            Some((quantity.figure, quantity.first, quantity.last))
        }),
        Form::Participle => {
            if let Some(be) = passive(words, place) {
                return zero_before(words, be).or_else(|| {
                    let quantity = subject(words, found, be)?;
                    Some((quantity.figure, quantity.first, quantity.last))
                });
            }
            follows(words, found, place).or_else(|| zero_before(words, place)).or_else(|| {
                let quantity = ends_before(words, found, place, true)?;
                Some((quantity.figure, quantity.first, quantity.last))
            })
        }
    }
}

/// The place of the form of "be" that makes the participle at `place` passive.
fn passive(words: &[Word<'_>], place: usize) -> Option<usize> {
    let mut be = None;
    for at in (place.saturating_sub(5)..place).rev() {
        let word = &words[at];
        match word.key.as_str() {
            "was" | "were" | "is" | "are" | "been" | "being" | "be" | "got" | "wasnt" | "werent" => {
                be = Some(at);
            }
            "had" | "has" | "have" | "shot" | "also" | "reportedly" | "slightly" | "seriously"
            | "lightly" | "critically" | "severely" | "moderately" | "badly" | "not" | "allegedly"
            | "later" | "either" | "killed" | "injured" | "wounded" | "hurt" | "or" | "and" => {}
            key if key.ends_with("ly") => {}
            _ => break,
        }
    }
    // "had been", "have been": the subject stands before the first of them.
    let mut first = be?;
    while first > 0
        && matches!(words[first - 1].key.as_str(), "had" | "has" | "have" | "been" | "being" | "was" | "were")
    {
        first -= 1;
    }
    Some(first)
}

/// The number in the subject that ends at `end`: the nearest before it, across a relative clause or a place, within the sentence.
fn subject(words: &[Word<'_>], found: &[Quantity], end: usize) -> Option<Quantity> {
    const FAR: usize = 14;
    let before = &found[..found.partition_point(|quantity| quantity.last < end)];
    let quantity = before.iter().rev().take(6).find(|quantity| {
        !quantity.is_part(words)
            && (quantity.counts_people(words)
                || quantity.last + 1 == end
                || quantity.one_of(words)
                || quantity.counts_plural_up_to(words, end))
    })?;
    let between = &words[quantity.last + 1..end];
    let crossed =
        between.iter().any(|word| matches!(word.key.as_str(), "." | ";" | "!" | "?") || is_harm(&word.key));
    // "A woman and her son were hurt": more than the number says.
    let more = between.windows(2).any(|pair| {
        pair[0].key == "and"
            && matches!(pair[1].key.as_str(), "his" | "her" | "its" | "their" | "the" | "several" | "dozens")
    });
    (between.len() <= FAR && !crossed && !more).then(|| with_joined(words, found, *quantity))
}

/// A number with those joined to it by "and" before it: "14 residents and a soldier died".
fn with_joined(words: &[Word<'_>], found: &[Quantity], quantity: Quantity) -> Quantity {
    let mut sum = quantity;
    for other in found[..found.partition_point(|other| other.last < quantity.first)].iter().rev() {
        let Some((and, joint)) = words[other.last + 1..sum.first].split_last() else { break };
        let joined = matches!(and.key.as_str(), "and" | ",")
            && joint.len() <= 5
            && joint.iter().all(|word| may_modify_a_noun(word) && !is_harm(&word.key));
        // "killed two people and three were injured": the two are somebody else's.
        let other_harm = words[..other.first].iter().rev().take(4).any(|word| is_harm(&word.key));
        if !joined || other_harm || !other.counts_people(words) || other.is_part(words) {
            break;
        }
        sum.figure.value = sum.figure.value.saturating_add(other.figure.value);
        sum.figure.at_least |= other.figure.at_least;
        sum.figure.about |= other.figure.about;
        sum.first = other.first;
        sum.article = false;
    }
    sum
}

/// The number whose noun phrase ends right before `place`.
fn ends_before(words: &[Word<'_>], found: &[Quantity], place: usize, people: bool) -> Option<Quantity> {
    let quantity = found[..found.partition_point(|quantity| quantity.last < place)].last()?;
    let between = &words[quantity.last + 1..place];
    let plain = between.len() <= 5
        && between.iter().all(|word| may_modify_a_noun(word) || word.key == "of" || word.key == "its");
    let fits = between.is_empty() && !quantity.article
        || quantity.counts_people(words)
        || !people && !quantity.article;
    let harmless = !between.iter().any(|word| is_harm(&word.key));
    let people = people && quantity.counts_people(words);
    (plain && fits && harmless).then(|| if people { with_joined(words, found, *quantity) } else { *quantity })
}

/// The number of people right after `place`, and those joined to them by "and": "killed two soldiers and a child".
fn follows(words: &[Word<'_>], found: &[Quantity], place: usize) -> Option<(Figure, usize, usize)> {
    let key = |place: usize| words.get(place).map_or("", |word| word.key.as_str());
    if matches!(key(place + 1), "nobody" | "none") || key(place + 1) == "no" && key(place + 2) == "one" {
        return Some((exactly(0), place + 1, place + 1));
    }
    // "killing the driver", "wounding his assistant": one person.
    if matches!(key(place + 1), "the" | "his" | "her" | "its" | "their")
        && let Some(who) = (place + 2..place + 6).find(|at| is_one_person(key(*at)))
        && words[place + 2..who].iter().all(|word| may_modify_a_noun(word) && word.key != "s")
        && !is_people(key(who + 1))
        && key(who + 1) != "s"
    {
        return Some((exactly(1), place + 1, who));
    }
    let rest = &found[found.partition_point(|quantity| quantity.first <= place)..];
    let first = rest.first()?;
    let between = &words[place + 1..first.first];
    let near = between.len() <= 3
        && between.iter().all(|word| {
            matches!(
                word.key.as_str(),
                "of" | "the" | "another" | "a" | "further" | "also" | "its" | "with" | "least"
            )
        });
    if !near || !(first.counts_people(words) || !first.article && !first.counts_things(words)) {
        return None;
    }
    let (mut figure, mut last) = (first.figure, first.last);
    for next in &rest[1..] {
        let joint = &words[last + 1..next.first];
        let joined = joint.len() <= 5
            && joint.last().is_some_and(|word| word.key == "and" || word.key == ",")
            && joint[..joint.len() - 1].iter().all(|word| may_modify_a_noun(word) || word.key == ",");
        let cue_follows = words[next.last + 1..]
            .iter()
            .take(5)
            .any(|word| is_harm(&word.key) || matches!(word.key.as_str(), "were" | "was" | "others"));
        if !joined || !next.counts_people(words) || cue_follows || joint.iter().any(|word| is_harm(&word.key))
        {
            break;
        }
        figure.value = figure.value.saturating_add(next.figure.value);
        figure.at_least |= next.figure.at_least;
        figure.about |= next.figure.about;
        last = next.last;
    }
    Some((figure, first.first, last))
}

/// "no casualties", "nobody was hurt", "no one was killed or injured", "without injuries"; not "no reports of casualties".
fn zero_before(words: &[Word<'_>], place: usize) -> Option<(Figure, usize, usize)> {
    for at in (place.saturating_sub(6)..place).rev() {
        let next = words.get(at + 1).map_or("", |word| word.key.as_str());
        match words[at].key.as_str() {
            "nobody" | "noone" | "none" | "neither" => return Some((exactly(0), at, at)),
            "no" if next == "one" && at + 1 < place => return Some((exactly(0), at, at + 1)),
            "no" | "without" | "zero" => return Some((exactly(0), at, at)),
            "or" | "nor" | "and" | "any" | "other" | "people" | "personnel" | "civilians" | "soldiers"
            | "one" | "further" | "civilian" | "were" | "was" | "been" | "had" | "have" | "has" | "of"
            | "them" | "killed" | "injured" | "injuries" | "deaths" | "casualties" | "-" | "peacekeepers"
            | "peacekeeper" | "members" | "human" | "loss" | "troops" | "fatalities" | "damage"
            | "serious" | "there" => {}
            _ => return None,
        }
    }
    None
}

fn is_harm(key: &str) -> bool {
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

fn same_sentence(words: &[Word<'_>], from: usize, to: usize) -> bool {
    !words[from..to].iter().any(|word| matches!(word.key.as_str(), "." | ";" | "!" | "?"))
}

fn exactly(value: u64) -> Figure {
    Figure { value, at_least: false, about: false }
}

fn span(words: &[Word<'_>], first: usize, last: usize) -> TextRange {
    TextRange::new(words[first].start, words[last].end)
}

/// A number in the text, by the places of its first and last word.
#[derive(Clone, Copy, Debug)]
struct Quantity {
    figure: Figure,
    first: usize,
    last: usize,
    /// Only "a" or "an", which counts people but not acts.
    article: bool,
}

impl Quantity {
    /// Whether a word for people follows within its noun phrase.
    fn counts_people(&self, words: &[Word<'_>]) -> bool {
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
    fn counts_things(&self, words: &[Word<'_>]) -> bool {
        words.get(self.last + 1).is_some_and(|word| {
            word.is_letters()
                && word.key.ends_with('s')
                && !word.is_capitalised()
                && !is_people(&word.key)
                && !matches!(word.key.as_str(), "others" | "was" | "as" | "across")
        })
    }

    /// "including two children": part of a number already given.
    fn is_part(&self, words: &[Word<'_>]) -> bool {
        let before = |back: usize| self.first.checked_sub(back).map_or("", |place| words[place].key.as_str());
        let after = |ahead: usize| words.get(self.last + ahead).map_or("", |word| word.key.as_str());
        let of_them = after(1) == "of" && matches!(after(2), "them" | "whom" | "those") && before(1) == ",";
        of_them || matches!(before(1), "including" | "among") || before(2) == "among" && before(1) == "them"
    }

    /// "Three jawans were killed": a plural we have no word for, right before the verb of harm.
    fn counts_plural_up_to(&self, words: &[Word<'_>], end: usize) -> bool {
        let between = words.get(self.last + 1..end).unwrap_or_default();
        let noun = between.last().is_some_and(|noun| noun.key.len() > 3 && noun.key.ends_with('s'));
        !self.article && between.len() <= 3 && noun && between.iter().all(may_modify_a_noun)
    }

    /// "one of them".
    fn one_of(&self, words: &[Word<'_>]) -> bool {
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
fn is_one_person(key: &str) -> bool {
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

fn is_people(key: &str) -> bool {
    PEOPLE.contains(&key)
}

/// Every number that may count something, in order.
fn quantities(words: &[Word<'_>]) -> Vec<Quantity> {
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

/// "zero" to "nineteen".
pub(crate) fn small_number(key: &str) -> Option<u64> {
    const UNITS: &[&str] = &[
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    UNITS.iter().position(|unit| *unit == key).map(|value| value as u64)
}

fn ten(key: &str) -> Option<u64> {
    const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    TENS.iter().position(|ten| *ten == key).map(|place| (place as u64 + 2) * 10)
}

fn scale(key: &str) -> Option<u64> {
    match key {
        "hundred" => Some(100),
        "thousand" => Some(1_000),
        "million" | "mn" => Some(1_000_000),
        "billion" | "bn" => Some(1_000_000_000),
        "dozen" => Some(12),
        _ => None,
    }
}

/// The value of the number that begins at `place`, its last word, and whether it is a bare article.
fn number_at(words: &[Word<'_>], place: usize) -> Option<(u64, usize, bool)> {
    let key = |place: usize| words.get(place).map_or("", |word| word.key.as_str());
    match key(place) {
        "twice" => return Some((2, place, false)),
        "thrice" => return Some((3, place, false)),
        "half" if key(place + 1) == "a" && key(place + 2) == "dozen" => return Some((6, place + 2, false)),
        "a" | "an" if matches!(key(place + 1), "second" | "third" | "fourth" | "fifth" | "further") => {
            return Some((1, place + 1, true));
        }
        "a" | "an" => {
            return match scale(key(place + 1)) {
                Some(_) if key(place + 1) == "dozen" || !matches!(key(place + 1), "mn" | "bn") => {
                    let (value, last) = spelled(words, place + 1, 1)?;
                    Some((value, last, false))
                }
                _ => Some((1, place, true)),
            };
        }
        "another"
            if small_number(key(place + 1)).is_none()
                && !words.get(place + 1).is_some_and(Word::is_number) =>
        {
            return Some((1, place, true));
        }
        "no" if matches!(
            key(place + 1),
            "one" | "longer" | "more" | "less" | "fewer" | "doubt" | "comment" | "." | "," | ";"
        ) =>
        {
            return None;
        }
        "no" => return Some((0, place, false)),
        "none" => return Some((0, place, false)),
        _ => {}
    }
    let word = &words[place];
    if word.is_number() {
        let (whole, tenths) = decimal(&word.key)?;
        if let Some(scale) = scale(key(place + 1)) {
            let value = whole.checked_mul(scale)?.checked_add(tenths.checked_mul(scale)? / 1_000)?;
            return Some((value, place + 1, false));
        }
        return (tenths == 0 && !word.key.contains(['.', ':'])).then_some((whole, place, false));
    }
    if small_number(&word.key).is_some() || ten(&word.key).is_some() {
        let (value, last) = spelled(words, place, 0)?;
        return Some((value, last, false));
    }
    None
}

/// A spelled number from `place` on; `start` is what stands before it ("a" hundred is 1).
fn spelled(words: &[Word<'_>], place: usize, start: u64) -> Option<(u64, usize)> {
    let (mut total, mut part, mut last) = (0u64, start, None);
    let mut here = place;
    loop {
        let key = words.get(here).map_or("", |word| word.key.as_str());
        if let Some(value) = ten(key) {
            if part % 100 != 0 {
                break;
            }
            part += value;
        } else if let Some(value) = small_number(key) {
            if part % 10 != 0 && part != 0 || part % 100 != 0 && value >= 10 || last.is_some() && value == 0 {
                break;
            }
            part += value;
        } else if let Some(scale) = scale(key) {
            if part == 0 || scale == 100 && part >= 100 {
                break;
            }
            part = part.checked_mul(scale)?;
            if scale > 100 {
                total = total.checked_add(part)?;
                part = 0;
            }
        } else if matches!(key, "-" | "and") && last == here.checked_sub(1) {
            // "twenty-two", "one hundred and five": only if a number goes on behind it.
            let next = words.get(here + 1).map_or("", |word| word.key.as_str());
            let hundreds = part >= 100 && part % 100 == 0 || part == 0 && total > 0;
            let goes_on = small_number(next).is_some() || ten(next).is_some();
            let joins = if key == "-" {
                part % 10 == 0 && part > 0 && small_number(next).is_some()
            } else {
                hundreds && goes_on
            };
            if !joins {
                break;
            }
            here += 1;
            continue;
        } else {
            break;
        }
        last = Some(here);
        here += 1;
    }
    Some((total.checked_add(part)?, last?))
}

/// Whole part and thousandths of "1,200", "2.5", "22".
fn decimal(key: &str) -> Option<(u64, u64)> {
    let plain = key.replace(',', "");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    if rest.len() > 3 || rest.contains(['.', ':']) || whole.contains(':') {
        return None;
    }
    let thousandths = format!("{rest:0<3}").parse().ok()?;
    Some((whole.parse().ok()?, thousandths))
}

/// The words before a number that say how exact it is.
fn qualifier(words: &[Word<'_>], place: usize) -> (usize, bool, bool) {
    let key = |back: usize| place.checked_sub(back).map_or("", |place| words[place].key.as_str());
    let (mut first, mut at_least, mut about) = (place, false, false);
    match (key(3), key(2), key(1)) {
        (_, "at", "least") | (_, "more", "than") | (_, "upwards", "of") | (_, "minimum", "of") => {
            (first, at_least) = (place - 2, true);
        }
        ("no", "fewer" | "less", "than") | ("not", "less" | "fewer", "than") => {
            (first, at_least) = (place - 3, true);
        }
        (_, _, "over") => (first, at_least) = (place - 1, true),
        (_, "an", "estimated") | (_, "close", "to") | (_, "up", "to") | (_, "as", "around") => {
            (first, about) = (place - 2, true);
        }
        ("as", "many", "as") => (first, about) = (place - 3, true),
        (
            _,
            _,
            "about" | "some" | "around" | "approximately" | "nearly" | "almost" | "roughly" | "circa" | "~"
            | "≈",
        ) => (first, about) = (place - 1, true),
        _ => {}
    }
    (first, at_least, about)
}

/// Whether the number at `first..=last` is a date, age, distance, duration, label or other thing that counts neither acts nor people.
fn counts_nothing(words: &[Word<'_>], first: usize, last: usize) -> bool {
    let before = |back: usize| first.checked_sub(back).map_or("", |place| words[place].key.as_str());
    let after = |ahead: usize| words.get(last + ahead).map_or("", |word| word.key.as_str());
    let glued_after = words.get(last + 1).is_some_and(|word| word.glued);
    let number = words[first].is_number();
    // AK-47, M23, 155mm, 27th, 60-day, $20, 20%, 3/4, +961.
    if number
        && words[first].glued
        && !matches!(before(1), "(" | "[" | "“" | "\"" | "‘" | "'" | "—" | "–" | "," | "~" | "≈")
    {
        return true;
    }
    if number
        && glued_after
        && (words[last + 1].is_letters() || matches!(after(1), "%" | "/" | "-" | "°" | "‑"))
    {
        return !(after(1) == "-"
            && words
                .get(last + 2)
                .is_some_and(|word| !word.glued || matches!(word.key.as_str(), "strong" | "member")));
    }
    // "3 a.m."
    if matches!(after(1), "a" | "p") && after(2) == "." && after(3) == "m" {
        return true;
    }
    if matches!(after(1), "-") && UNITS_OF_MEASURE.contains(&after(2)) || UNITS_OF_MEASURE.contains(&after(1))
    {
        return true;
    }
    if matches!(before(1), "$" | "€" | "£" | "aged" | "age" | "#" | "№" | "°" | "_" | "+")
        || LABELS.contains(&before(1))
    {
        return true;
    }
    if after(1) == "resolution"
        || matches!(after(1), "per") && after(2) == "cent"
        || after(1) == "times" && matches!(after(2), "more" | "as" | "the")
    {
        return true;
    }
    if is_month(before(1))
        || before(1) == "." && is_month(before(2))
        || is_month(after(1))
        || after(1) == "of" && is_month(after(2))
    {
        return number;
    }
    // "on July 29 and 30"
    if number
        && matches!(before(1), "and" | "-" | "–" | "to")
        && words[..first].iter().rev().skip(1).take(3).any(|word| is_month(&word.key))
    {
        return true;
    }
    // A year: four digits without a comma that count no noun.
    if number
        && words[first].key.len() == 4
        && (words[first].key.starts_with("19") || words[first].key.starts_with("20"))
    {
        let noun = words.get(last + 1).is_some_and(|word| {
            word.is_letters() && !word.is_capitalised() && word.key.ends_with('s') && word.key.len() > 3
        });
        if !noun
            || matches!(
                before(1),
                "in" | "since" | "of" | "until" | "by" | "during" | "from" | "early" | "late" | ","
            )
            || is_month(before(1))
        {
            return true;
        }
    }
    // "34, a farmer" after a name, "Two-state", "one another", "one day", "no. 5", "one side", "the one", "one of the most".
    let one = matches!(words[first].key.as_str(), "one") && first == last;
    one && (matches!(
        after(1),
        "another" | "day" | "side" | "hand" | "can" | "that" | "who" | "-" | "way" | "s"
    ) || matches!(
        before(1),
        "the" | "this" | "that" | "each" | "every" | "any" | "no" | "another" | "only"
    ) || after(1) == "of"
        && words[last + 1..]
            .iter()
            .take(5)
            .any(|word| matches!(word.key.as_str(), "most" | "main" | "worst" | "first" | "largest")))
        || number
            && before(1) == ","
            && after(1) == ","
            && first >= 2
            && words[first - 2].is_capitalised()
            && decimal(&words[first].key).is_some_and(|(age, _)| age < 110)
}

fn is_month(key: &str) -> bool {
    const MONTHS: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ];
    MONTHS.contains(&key)
}

/// Units after which a number measures.
#[rustfmt::skip]
const UNITS_OF_MEASURE: &[&str] = &[
    "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "m", "metre", "metres", "meter",
    "meters", "mile", "miles", "yard", "yards", "feet", "foot", "ft", "cm", "mm", "millimetre", "millimetres",
    "millimeter", "inch", "inches", "calibre", "caliber", "kg", "kilogram", "kilograms", "kilogrammes",
    "kilos", "tonne", "tonnes", "ton", "tons", "pounds", "g", "hectares", "acres", "square", "sq", "second",
    "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    "year", "years", "night", "nights", "decades", "decade", "a.m", "p.m", "am", "pm", "percent", "%", "per",
    "degrees", "dollars", "euros", "shekels", "gmt", "utc", "o'clock", "oclock", "hrs", "th", "mph", "kmh",
    "knots", "litres", "megawatts", "mw",
];

/// Words after which a number is a label.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "article", "articles", "art", "section", "paragraph", "para", "clause", "annex", "chapter", "resolution",
    "resolutions", "unscr", "protocol", "no", "number", "nos", "page", "figure", "point", "phase", "stage",
    "day", "round", "channel", "route", "highway", "area", "zone", "sector", "camp", "checkpoint", "post",
    "hill", "flash", "brigade", "division", "battalion", "unit", "group", "item", "version", "c", "kornet",
    "merkava", "mig", "f", "su", "boeing", "flight", "grad", "shahed", "iskander", "level", "category",
    "world", "radio",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(text: &str) -> Vec<(u64, bool, bool)> {
        find_figures(text)
            .into_iter()
            .map(|found| (found.figure.value, found.figure.at_least, found.figure.about))
            .collect()
    }

    #[test]
    fn figures_are_read_in_words_and_digits() {
        for (text, value, at_least, about) in [
            ("two projectiles", 2, false, false),
            ("at least 11 people", 11, true, false),
            ("some 300,000 people", 300_000, false, true),
            ("more than 50 rockets", 50, true, false),
            ("over 60 villages", 60, true, false),
            ("no fewer than nine drones", 9, true, false),
            ("a dozen soldiers", 12, false, false),
            ("two dozen shells", 24, false, false),
            ("half a dozen shells", 6, false, false),
            ("1,200 trucks", 1_200, false, false),
            ("2.5 million people", 2_500_000, false, false),
            ("twenty-two attacks", 22, false, false),
            ("one hundred and five violations", 105, false, false),
            ("a hundred houses", 100, false, false),
            ("three thousand four hundred troops", 3_400, false, false),
            ("nearly 500 drones", 500, false, true),
            ("an estimated 40 fighters", 40, false, true),
            ("was hit twice", 2, false, false),
            ("a 300-strong crowd met 300 others", 300, false, false),
            ("2000 rockets", 2000, false, false),
            ("no ceasefire violations", 0, false, false),
        ] {
            assert!(figures(text).contains(&(value, at_least, about)), "{text}: {:?}", figures(text));
        }
    }

    #[test]
    fn what_counts_nothing_is_no_figure() {
        for text in [
            "dozens of strikes",
            "several drones",
            "a few shells",
            "hundreds of people",
            "many houses",
            "scores of rockets",
            "aged 34",
            "a 34-year-old man",
            "on 27 November 2024",
            "Nov. 27",
            "at 17:00",
            "at 5:45 p.m.",
            "2 km south",
            "50 metres away",
            "Resolution 1701",
            "the 1701 resolution",
            "Article 2",
            "an AK-47",
            "a VOG-17 grenade",
            "155mm shells",
            "the 60-day period",
            "60 days",
            "within 24 hours",
            "20 per cent",
            "45%",
            "$20",
            "the 27th",
            "in 2024",
            "October 7 attack",
            "M23 rebels",
            "Ali Hassan, 34, was there",
            "one another",
            "the one",
            "on July 29 and 30",
            "page 3",
            "three weeks ago",
            "around 3 a.m. on Sunday",
            "an F-16",
            "two-week truce",
            "30-kilometre zone",
            "no longer",
            "no one",
            "UN Security Council resolutions 1701",
        ] {
            assert_eq!(figures(text), [], "{text}");
        }
    }

    fn harm(text: &str) -> (Option<u64>, Option<u64>) {
        let found = casualties_in(text, TextRange::new(0, text.len()));
        if let Some((_, ranges)) = &found {
            assert!(
                ranges.iter().all(|range| range.of(text).is_some_and(|words| !words.is_empty())),
                "{text}"
            );
        }
        found.map_or((None, None), |(harm, _)| (harm.killed.map(|f| f.value), harm.injured.map(|f| f.value)))
    }

    #[test]
    fn harm_is_read_in_the_ways_reports_state_it() {
        let mut wrong = Vec::new();
        for (text, killed, injured) in [
            ("The strike killed two people and injured three.", Some(2), Some(3)),
            ("An Israeli strike left one person dead in southern Lebanon on Monday", Some(1), None),
            ("two people were killed", Some(2), None),
            ("A drone hit the car, killing 15", Some(15), None),
            ("The death toll rose to 22", Some(22), None),
            ("a Lebanese soldier was wounded in a separate attack", None, Some(1)),
            ("five dead and two wounded in the southern village of Haris", Some(5), Some(2)),
            ("it listed four dead and two wounded", Some(4), Some(2)),
            ("There were no casualties.", Some(0), Some(0)),
            ("nobody was hurt", None, Some(0)),
            ("came down in open ground and hurt nobody", None, Some(0)),
            ("no injuries were reported", None, Some(0)),
            ("no one was killed or injured", Some(0), Some(0)),
            ("At least 22 Lebanese were killed on Sunday", Some(22), None),
            ("A total of 124 people were wounded", None, Some(124)),
            (
                "Israeli fire killed 15 people in south Lebanon on Sunday, one of them a soldier",
                Some(15),
                None,
            ),
            ("two of its soldiers were killed in Rafah", Some(2), None),
            ("The strikes cost at least 44 lives on Sunday", Some(44), None),
            ("one of its reservists had been killed by sniper fire", Some(1), None),
            ("one serviceman suffered shrapnel wounds", None, Some(1)),
            ("At least 38 people had been killed since Thursday", Some(38), None),
            ("a man injured by an explosive object", None, Some(1)),
            ("killed two soldiers and a child", Some(3), None),
            ("killed two people and three were injured", Some(2), Some(3)),
            ("Seven civilians, including two children, were killed and 12 others wounded", Some(7), Some(12)),
            ("The attack left three dead and 11 injured", Some(3), Some(11)),
            ("A UN peacekeeper was slightly injured on Saturday", None, Some(1)),
            ("a second soldier was wounded by Israeli fire", None, Some(1)),
            ("At least 29 Palestinians, among them children, died across Gaza", Some(29), None),
            ("wounding at least three others", None, Some(3)),
            ("confirmed the death of its soldier", Some(1), None),
            ("Shelling near Goma killed an 8-year-old girl", Some(1), None),
            ("the toll stands at 91", Some(91), None),
            ("the strike caused 14 deaths and 30 injuries", Some(14), Some(30)),
            ("without casualties", Some(0), Some(0)),
            ("14 residents and a soldier died and dozens were hurt", Some(15), None),
            ("At least 91 Palestinians, 24 of them children, have been killed since then", Some(91), None),
            ("two soldiers and a civilian were killed", Some(3), None),
            ("one dead, two wounded", Some(1), Some(2)),
            ("a drone strike that killed at least nine and wounded about 20", Some(9), Some(20)),
            ("Ten fighters, two of whom were commanders, were killed", Some(10), None),
            ("gunmen attacked a convoy, killing the driver and wounding his assistant", Some(1), Some(1)),
            ("Three jawans were martyred; 3 others sustained injuries", Some(3), Some(3)),
            ("two policemen were shot dead", Some(2), None),
            ("police shot dead two men", Some(2), None),
            ("killed a Hezbollah commander and two of his bodyguards", Some(3), None),
            ("the number of dead has risen to 40", Some(40), None),
        ] {
            if harm(text) != (killed, injured) {
                wrong.push(format!("{text}: {:?}", harm(text)));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn vague_or_unrelated_numbers_are_no_harm() {
        for text in [
            "dozens were killed",
            "several people were wounded",
            "killed on Sunday when 5 tanks entered",
            "he was killed in 2006",
            "people were killed 2 km away",
            "an explosion killed militants",
            "a truce meant to end the killing",
            "There were no immediate reports of casualties",
            "Article 2 was wounded",
            "The 60-day period is dead",
            "a toll road opened",
            "rockets hit three houses",
            "killed during the first 24 hours",
            "A 22-year-old woman and her six-month-old son were hurt",
            "killing the soldiers at the post",
            "injured the commander's pride",
        ] {
            assert_eq!(harm(text), (None, None), "{text}");
        }
    }

    #[test]
    fn a_noun_is_counted_by_the_figure_before_it() {
        for (text, noun, value) in [
            ("The army counted two projectiles fired", "projectiles", Some(2)),
            ("It recorded four ceasefire violations in Donetsk", "violations", Some(4)),
            ("recorded no ceasefire violations", "violations", Some(0)),
            ("at least 11 air strikes hit", "strikes", Some(11)),
            ("an attack by 19 drones", "drones", Some(19)),
            ("dozens of strikes", "strikes", None),
            ("two soldiers of the drones unit", "drones", None),
            ("Article 2 violations", "violations", None),
            ("an Israeli strike", "strike", None),
            ("34 confrontations", "confrontations", Some(34)),
        ] {
            let start = text.find(noun).unwrap();
            let found = count_before(text, TextRange::new(start, start + noun.len()));
            assert_eq!(found.map(|(figure, _)| figure.value), value, "{text}");
        }
    }

    #[test]
    fn any_string_is_read_without_harm() {
        for text in [
            "",
            "é2é",
            "\u{200f}٣",
            "9999999999999999999999 killed",
            "1,2,3,,",
            "-",
            "two hundred hundred hundred thousand million billion billion killed",
            "٣ قتلى",
        ] {
            let _ = (find_figures(text), casualties_in(text, TextRange::new(0, text.len())));
            assert!(casualties_in(text, TextRange::new(1, 1_000)).is_none());
        }
        assert!(find_figures(&"killed two and ".repeat(20_000)).len() == 20_000);
    }
}
