//! Names of places in running text: the longest run of words, at word boundaries, that the gazetteer knows.
//!
//! For callers without a parser. A parser that knows persons and organisations should resolve its own spans, or hand in
//! what it knows: "Israel Katz" is a minister, and this scan cannot know that.

use crate::{Candidate, Context, Gazetteer, Place, PlaceKind, Resolution, designator, name, rank::ROMANISED};
use truce_vocabulary::TextRange;

/// At most so many words make a name.
const WORDS_MAX: usize = 5;

/// A bare word in a text about other countries is a city only if it has so many people.
const PEOPLE_HEARD_OF: u32 = 500_000;

/// A name found in a text.
#[derive(Clone, Debug)]
pub struct PlaceMatch {
    /// Where it stands.
    pub range: TextRange,
    /// What it stands for.
    pub resolution: Resolution,
}

impl Gazetteer {
    /// The names of places in `text`, in order, without overlaps; the longest run of words wins.
    ///
    /// Whole words only: "ambassador" holds no Assad. Words of a cased script must begin with a capital; only exact names
    /// count here, never spellings.
    pub fn find_in(&self, text: &str, context: &Context) -> Vec<PlaceMatch> {
        self.find_in_unless(text, context, |_range| false)
    }

    /// [`Gazetteer::find_in`], passing over every range for which `is_other` holds: a person, an organisation, words that
    /// are known to be something else. A match that merely overlaps such a range must be refused by `is_other` too.
    pub fn find_in_unless(
        &self,
        text: &str,
        context: &Context,
        is_other: impl Fn(TextRange) -> bool,
    ) -> Vec<PlaceMatch> {
        let words = words(text);
        let mut found = Vec::new();
        let mut first = 0;
        while first < words.len() {
            let longest = (1..=WORDS_MAX.min(words.len() - first)).rev().find_map(|count| {
                let run = &words[first..first + count];
                let range = TextRange::new(run[0].start, run[count - 1].end);
                let resolution =
                    self.resolution_of(text, run, range, context).filter(|_| !is_other(range))?;
                Some((count, PlaceMatch { range, resolution }))
            });
            match longest {
                Some((count, place)) => {
                    let with_noun = self.with_noun(text, &words[first..], count, context);
                    let with_noun = with_noun.filter(|place| !is_other(place.range));
                    first += count + usize::from(with_noun.is_some());
                    found.push(with_noun.unwrap_or(place));
                }
                None => first += 1,
            }
        }
        found
    }

    /// The name and the common noun after it, if there is one: "Donetsk region" is not the city.
    fn with_noun(
        &self,
        text: &str,
        words: &[TextRange],
        count: usize,
        context: &Context,
    ) -> Option<PlaceMatch> {
        let run = words.get(..=count)?;
        let is_noun = designator::is_noun(&name::normalise(run[count].of(text)?));
        if !is_noun || crosses_sentence(text, run) {
            return None;
        }
        let range = run[0].join(run[count]);
        let resolution = self.resolve(range.of(text)?, context);
        is_worth_saying(&resolution, context).then_some(PlaceMatch { range, resolution })
    }

    fn resolution_of(
        &self,
        text: &str,
        run: &[TextRange],
        range: TextRange,
        context: &Context,
    ) -> Option<Resolution> {
        let said = range.of(text)?;
        let outer = [run.first()?, run.last()?];
        let capital = outer.iter().all(|word| word.of(text).is_some_and(may_name));
        if !capital || said.len() > name::NAME_BYTES_MAX || crosses_sentence(text, run) {
            return None;
        }
        let folded = name::normalise(said);
        // One letter, or a bare number, names nothing.
        let long_enough = folded.chars().count() >= 2 && folded.chars().any(char::is_alphabetic);
        let known = long_enough && self.has_name(&folded);
        known.then(|| self.resolve(said, context)).filter(|found| is_worth_saying(found, context))
    }
}

/// Known, or doubtful between places of which one so named lies where the text is about. Any word is a village somewhere,
/// and any word is spelt like a village here.
fn is_worth_saying(found: &Resolution, context: &Context) -> bool {
    let named = |found: &Candidate| found.reasons.first().is_some_and(|reason| reason.id != ROMANISED);
    let here = |place: Place| place.country().is_none_or(|country| context.countries.contains(&country));
    match found {
        Resolution::Known(known) => {
            // Most is a town, and so is Union: abroad only what everybody has heard of.
            let far = !context.countries.is_empty() && !here(known.place);
            let widely_known =
                known.place.kind() != PlaceKind::City || known.place.population() >= PEOPLE_HEARD_OF;
            named(known) && (!far || widely_known)
        }
        Resolution::Ambiguous(candidates) => {
            let here = |found: &Candidate| context.countries.is_empty() || here(found.place);
            candidates.iter().any(|found| named(found) && here(found))
        }
        Resolution::Unknown => false,
    }
}

/// Whether a word may begin or end a name: a capital, or a script without capitals.
fn may_name(word: &str) -> bool {
    let first = word.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(|letter| !letter.is_lowercase())
}

/// Whether more than spaces and a hyphen stands between two words of the run.
fn crosses_sentence(text: &str, run: &[TextRange]) -> bool {
    run.windows(2).any(|pair| {
        let between = text.get(pair[0].end..pair[1].start).unwrap_or("");
        !between
            .chars()
            .all(|sign| sign == ' ' || sign == '\u{a0}' || sign == '-' || sign == '\u{2011}' || sign == '\n')
            || between.matches('\n').count() > 1
    })
}

/// The words of a text: letters, digits, marks and the apostrophes between them.
fn words(text: &str) -> Vec<TextRange> {
    let inside = |sign: char| sign.is_alphanumeric() || unicode_normalization::char::is_combining_mark(sign);
    let joins = |sign: char| matches!(sign, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʿ' | 'ʾ' | '`' | '״' | '׳' | '"');
    let mut words = Vec::new();
    let mut start = None;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next_inside = signs.peek().is_some_and(|(_, next)| inside(*next));
        let word_on = inside(sign) || start.is_some() && joins(sign) && next_inside;
        match (word_on, start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                words.push(TextRange::new(begin, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|begin| TextRange::new(begin, text.len())));
    words.iter().map(|word| without_genitive(text, *word)).collect()
}

/// The word without an English genitive: "Lebanon's" names Lebanon.
fn without_genitive(text: &str, word: TextRange) -> TextRange {
    let said = word.of(text).unwrap_or("");
    let bare = ["'s", "’s"].into_iter().find_map(|ending| said.strip_suffix(ending));
    bare.filter(|bare| !bare.is_empty())
        .map_or(word, |bare| TextRange::new(word.start, word.start + bare.len()))
}
