//! Who was harmed, and how many: words of harm, and the number of people each goes with.

use super::quantities::{Quantity, is_harm, is_one_person, is_people, may_modify_a_noun, quantities};
use super::span;
use crate::time::words::{Word, words};
use crate::{Casualties, Figure};
use truce_vocabulary::TextRange;

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

fn same_sentence(words: &[Word<'_>], from: usize, to: usize) -> bool {
    !words[from..to].iter().any(|word| matches!(word.key.as_str(), "." | ";" | "!" | "?"))
}

fn exactly(value: u64) -> Figure {
    Figure { value, at_least: false, about: false }
}
