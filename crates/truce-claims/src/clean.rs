//! Regions: which lines of a report are its words and which are headline, caption, boilerplate or repetition.
//!
//! Nothing is deleted. Regions come in the order of the text and hold all of it but white space.
//!
//! Of two regions that say the same the earlier one stands and the later is the duplicate, with one exception: a lead that the body repeats is the
//! standfirst, and the body stands.

use crate::leads;
use crate::time::words::{fold, words};
use crate::{Region, RegionKind};
use std::collections::{BTreeMap, BTreeSet};
use truce_vocabulary::TextRange;

/// Words that begin a line which is no part of the report, in the languages we meet; compared folded, at a word boundary.
#[rustfmt::skip]
const BOILERPLATE_STARTS: &[&str] = &[
    "stay updated", "stay up to date", "stay informed", "subscribe", "sign up", "sign in", "log in",
    "follow us", "follow our", "read more", "read also", "also read", "read next", "read the full",
    "see also", "related:", "related articles", "related stories", "related news", "recommended", "most read",
    "most popular", "more on this story", "more from", "more about", "advertisement", "advertising",
    "sponsored", "share this", "share on", "share via", "share:", "click here", "tap here", "we use cookies",
    "this site uses cookies", "this website uses cookies", "accept cookies", "accept all cookies",
    "by clicking", "by continuing", "all rights reserved", "©", "copyright", "download our",
    "download the app", "get the app", "join our", "join us on", "watch:", "watch live", "listen:",
    "listen to this", "story continues", "article continues", "continue reading", "skip to", "tags:",
    "topics:", "published:", "updated:", "last updated", "last modified", "support our", "donate",
    "reporting by", "additional reporting by", "editing by", "writing by", "with inputs from",
    "this story has been updated", "this article was originally", "leave a comment", "view comments",
    "post a comment", "print this", "email this", "lire aussi", "a lire aussi", "a lire", "abonnez-vous",
    "inscrivez-vous", "suivez-nous", "publicite", "partager", "lire la suite", "اقرا ايضا", "اقرا المزيد",
    "تابعونا", "تابعنا", "اشترك", "اعلان", "شارك", "المزيد", "حقوق النشر", "קראו גם", "קרא עוד",
    "לקריאה נוספת", "הירשמו", "הרשמו", "פרסומת", "עקבו אחרינו", "שתפו", "כל הזכויות שמורות",
];

/// Words that give away a short line wherever they stand in it.
#[rustfmt::skip]
const BOILERPLATE_ANYWHERE: &[&str] = &[
    "newsletter", "subscribe to", "subscribe now", "our app", "breaking news alerts", "whatsapp channel",
    "telegram channel", "cookie policy", "privacy policy", "terms of use", "terms of service",
    "all rights reserved", "النشره البريديه", "ניוזלטר",
];

/// Whole short lines that are furniture of a page.
#[rustfmt::skip]
const BOILERPLATE_LINES: &[&str] = &[
    "share", "advertisement", "ad", "comments", "print", "email", "tweet", "save", "listen", "home", "menu",
    "related", "topics", "tags", "photos",
];

/// Words that mark a picture's credit.
const CREDITS: &[&str] = &[
    "photo credit",
    "(credit:",
    "credit:",
    "(photo",
    "[photo",
    "photo:",
    "photo by",
    "photograph:",
    "photo/",
    "file photo",
    "ap photo",
    "/afp",
    "afp/",
    "afp via",
    "/reuters",
    "reuters/",
    "/flash90",
    "getty images",
    "/getty",
    "/epa",
    "anadolu via",
    "[reuters]",
    "[afp]",
    "[ap]",
    "illustrative image",
    "illustrative photo",
    "image credit",
    "image:",
    "picture:",
    "credit photo",
    "photo d'archives",
    "photo darchives",
    "(صوره",
    "صوره:",
    "تصوير:",
    "צילום:",
    "צילום ",
];

/// The regions of a report's text.
///
/// ```
/// use truce_claims::{RegionKind, regions};
/// let found = regions("Drone over Tyre\n\nA drone flew over Tyre on Monday.\n\nSubscribe to our newsletter");
/// let kinds: Vec<RegionKind> = found.iter().map(|region| region.kind).collect();
/// assert_eq!(kinds, [RegionKind::Headline, RegionKind::Body, RegionKind::Boilerplate]);
/// ```
pub fn regions(text: &str) -> Vec<Region> {
    let blocks = blocks(text);
    let mut kinds: Vec<RegionKind> = Vec::with_capacity(blocks.len());
    for (place, range) in blocks.iter().enumerate() {
        let line = &text[range.start..range.end];
        let next = blocks.get(place + 1).map(|next| &text[next.start..next.end]);
        kinds.push(if place == 0 && is_headline(line, blocks.len() == 1) {
            RegionKind::Headline
        } else {
            kind_alone(line, next)
        });
    }
    mark_repetitions(text, &blocks, &mut kinds);
    mark_standfirst(text, &blocks, &mut kinds);
    blocks.into_iter().zip(kinds).map(|(range, kind)| Region { range, kind }).collect()
}

/// Trimmed lines that hold anything; lines of hard-wrapped text are joined.
fn blocks(text: &str) -> Vec<TextRange> {
    let mut found: Vec<TextRange> = Vec::new();
    let mut line_start = 0;
    let mut blank_before = true;
    for line in text.split_inclusive(['\n', '\u{2028}', '\u{2029}', '\u{c}']) {
        let trimmed = line.trim();
        let start = line_start + (line.len() - line.trim_start().len());
        line_start += line.len();
        if trimmed.is_empty() {
            blank_before = true;
            continue;
        }
        let range = TextRange::new(start, start + trimmed.len());
        match found.last_mut() {
            Some(last) if !blank_before && found_wraps(&text[last.start..last.end], trimmed) => {
                last.end = range.end;
            }
            _ => found.push(range),
        }
        blank_before = false;
    }
    found
}

/// Whether `line` goes on in the line below it, as in text wrapped at a fixed width.
fn found_wraps(block: &str, below: &str) -> bool {
    let last_line = block.rsplit('\n').next().unwrap_or(block);
    let open = !last_line.ends_with(['.', '!', '?', ':', ';', ')', ']', '”', '"', '…', '»']);
    open && last_line.len() >= 40
        && below.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == '(' || c == '“')
        || open && (55..=100).contains(&last_line.len()) && block.contains('\n') && !is_item(below)
}

fn is_item(line: &str) -> bool {
    line.starts_with(['-', '•', '*', '–', '—', '·', '▪', '●'])
        || line.starts_with(|c: char| c.is_ascii_digit())
}

/// The first line, unless it is a sentence: wire copy begins with its lead and has no headline.
fn is_headline(line: &str, alone: bool) -> bool {
    const HEADLINE_CHARS_MAX: usize = 90;
    let ends = ends_sentence(line);
    !(ends && (alone || line.chars().count() > HEADLINE_CHARS_MAX || sentences(line).len() > 1))
}

fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»', ' ']);
    bare.ends_with(['.', '!', '?', '…', '。', '؟', '।', ',', ';']) || line.ends_with(['”', '"', '»'])
}

fn kind_alone(line: &str, next: Option<&str>) -> RegionKind {
    // Long paragraphs are never furniture; looking no further keeps the pass linear with a small constant.
    let long = line.len() > 900;
    let folded = if long { String::new() } else { fold(line) };
    let count = if long { usize::MAX } else { line.split_whitespace().count() };
    if !long && is_boilerplate(&folded, count) {
        return RegionKind::Boilerplate;
    }
    if !long && has_credit(&folded) && (count <= 70) {
        return if is_bare_credit(&folded, count) { RegionKind::Boilerplate } else { RegionKind::Caption };
    }
    // The post of a live blog has a heading after its time; a list has items below items.
    let post = leads::has_lead(line) && next.is_some_and(|next| !leads::has_lead(next) && !is_item(next));
    let heading = count <= if post { 18 } else { 12 }
        && line.len() <= 110
        && !ends_sentence(line)
        && (post || !is_item(line))
        && !line.starts_with(char::is_lowercase)
        && next.is_some_and(ends_sentence);
    if heading { RegionKind::Heading } else { RegionKind::Body }
}

fn is_boilerplate(folded: &str, count: usize) -> bool {
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let starts = |start: &&str| {
        bare.strip_prefix(*start).is_some_and(|rest| {
            !start.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
        })
    };
    let whole = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
    BOILERPLATE_LINES.contains(&whole)
        || count <= 25 && BOILERPLATE_STARTS.iter().any(starts)
        || count <= 14 && BOILERPLATE_ANYWHERE.iter().any(|words| folded.contains(words))
        || is_byline(bare, count)
}

/// "By Jane Doe", "Par Jane Doe": a short line without a sentence in it.
fn is_byline(bare: &str, count: usize) -> bool {
    let by = bare.strip_prefix("by ").or_else(|| bare.strip_prefix("par "));
    count <= 8 && by.is_some_and(|rest| !rest.contains(['.', '?', '!']) && !rest.contains(char::is_numeric))
}

fn has_credit(folded: &str) -> bool {
    CREDITS.iter().any(|credit| folded.contains(credit))
}

/// Whether nothing stands in the line but the credit.
fn is_bare_credit(folded: &str, count: usize) -> bool {
    let bare = folded.trim_start_matches(['(', '[', ' ']);
    let first = CREDITS.iter().filter_map(|credit| bare.find(credit.trim_start_matches(['(', '[']))).min();
    count <= 12 && first.is_some_and(|place| place == 0 || !folded[..place].contains(' ') && count <= 4)
}

/// What a region says, without its credit, punctuation and case.
fn said(line: &str) -> String {
    let without = match line.rfind(['(', '[']) {
        Some(place) if has_credit(&fold(&line[place..])) => &line[..place],
        _ => line,
    };
    let keys = words(without, 0).into_iter().map(|word| word.key);
    keys.filter(|key| key.starts_with(char::is_alphanumeric)).collect::<Vec<_>>().join(" ")
}

/// A repeated region is a duplicate if it is long enough not to be a phrase of the trade ("No incidents were recorded."). A caption that repeats
/// the beginning of another caption is one too; any other difference in words may be a difference in fact, and stays.
fn mark_repetitions(text: &str, blocks: &[TextRange], kinds: &mut [RegionKind]) {
    const FEW_WORDS: usize = 6;
    let mut seen: BTreeMap<String, RegionKind> = BTreeMap::new();
    for (range, kind) in blocks.iter().zip(kinds.iter_mut()) {
        if matches!(kind, RegionKind::Boilerplate | RegionKind::Headline) {
            continue;
        }
        let key = said(&text[range.start..range.end]);
        if key.split(' ').count() < FEW_WORDS {
            continue;
        }
        // A caption's neighbour in the order of keys is the one that begins like it, if there is one.
        let before =
            seen.range(..=key.clone()).next_back().filter(|(other, _)| key.starts_with(other.as_str()));
        let after = seen.range(key.clone()..).next().filter(|(other, _)| other.starts_with(&key));
        let captions = |other: &RegionKind| *other == RegionKind::Caption;
        let same = seen.contains_key(&key);
        let near = before.is_some_and(|(_, other)| captions(other) && captions(kind))
            || after.is_some_and(|(_, other)| captions(other) && text[range.start..range.end].len() > 40);
        if same || near {
            *kind = RegionKind::Duplicate;
        } else {
            seen.insert(key, *kind);
        }
    }
}

/// A short lead near the top all of whose sentences the body repeats.
fn mark_standfirst(text: &str, blocks: &[TextRange], kinds: &mut [RegionKind]) {
    const NEAR_THE_TOP: usize = 2;
    const FEW: usize = 6;
    const SHORT: usize = 70;
    let mut later: BTreeSet<String> = BTreeSet::new();
    let first_words: Vec<usize> = (0..kinds.len())
        .filter(|place| matches!(kinds[*place], RegionKind::Body | RegionKind::Heading))
        .collect();
    let candidates: Vec<usize> = first_words.iter().copied().take(NEAR_THE_TOP).collect();
    for place in first_words.into_iter().rev() {
        let said_here: Vec<String> =
            sentences(&text[blocks[place].start..blocks[place].end]).into_iter().map(said).collect();
        let words_here: usize = said_here.iter().map(|sentence| sentence.split(' ').count()).sum();
        let repeated = !said_here.is_empty() && said_here.iter().all(|sentence| later.contains(sentence));
        if candidates.contains(&place) && (FEW..=SHORT).contains(&words_here) && repeated {
            kinds[place] = RegionKind::Standfirst;
        } else {
            later.extend(said_here);
        }
    }
    // A standfirst repeated as a paragraph of its own was marked the other way round above: the body's copy stands.
    let standfirst: Vec<String> = candidates
        .iter()
        .filter(|place| kinds[**place] == RegionKind::Body && **place <= NEAR_THE_TOP)
        .map(|place| said(&text[blocks[*place].start..blocks[*place].end]))
        .collect();
    if let (Some(lead), Some(&place)) = (standfirst.first(), candidates.first())
        && lead.split(' ').count() <= SHORT
        && kinds[place] == RegionKind::Body
        && let Some(copy) = (place + 1..kinds.len()).find(|copy| {
            kinds[*copy] == RegionKind::Duplicate
                && said(&text[blocks[*copy].start..blocks[*copy].end]) == *lead
        })
    {
        kinds[place] = RegionKind::Standfirst;
        kinds[copy] = RegionKind::Body;
    }
}

/// Sentences, roughly: cut after a full stop, question or exclamation mark before white space and a letter that is not lower case.
fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = line.char_indices().peekable();
    let mut ended = false;
    while let Some((byte, c)) = chars.next() {
        match c {
            '.' | '!' | '?' | '؟' | '…' => ended = true,
            '”' | '"' | '’' | '\'' | ')' => {}
            _ if c.is_whitespace() && ended => {
                if chars.peek().is_some_and(|(_, next)| !next.is_lowercase()) {
                    found.push(line[start..byte].trim());
                    start = byte;
                }
                ended = false;
            }
            _ => ended = false,
        }
    }
    found.push(line[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use RegionKind::{Body, Boilerplate, Caption, Duplicate, Heading, Headline, Standfirst};

    fn check(text: &str, expected: &[RegionKind]) {
        let found = regions(text);
        let kinds: Vec<RegionKind> = found.iter().map(|region| region.kind).collect();
        assert_eq!(kinds, expected, "{text}\n{found:?}");
        // In order, apart, and holding everything but white space.
        let mut end = 0;
        for region in found {
            assert!(text[end..region.range.start].trim().is_empty());
            end = region.range.end;
        }
        assert!(text[end..].trim().is_empty());
    }

    #[test]
    fn an_article_with_captions_twice_and_a_repeated_standfirst_is_sorted_out() {
        check(
            "Officials urge calm\n\nOfficials hope the truce will hold.\n\n SOLDIERS IN Springfield, last Wednesday, after the truce \
             began: a long day.  (photo credit: J DOE/AGENCY)\nSOLDIERS IN Springfield, last Wednesday, after the truce began: a long \
             day.\n(photo credit: J DOE/AGENCY)\n\nA week on, tensions remain high.\n\nBehind the scenes\n\nBehind the scenes there is \
             anger. Officials hope the truce will hold. A source agreed.\n\nStay updated with the latest news!\n\nSubscribe to The Post \
             Newsletter\n\n\nStill, it is precarious.",
            &[
                Headline,
                Standfirst,
                Caption,
                Duplicate,
                Boilerplate,
                Body,
                Heading,
                Body,
                Boilerplate,
                Boilerplate,
                Body,
            ],
        );
    }

    #[test]
    fn a_single_paragraph_is_a_body_and_a_single_phrase_a_headline() {
        check("Two drones flew over Tyre on Monday. The army said so.", &[Body]);
        check("Two drones over Tyre", &[Headline]);
        check("", &[]);
    }

    #[test]
    fn lines_of_a_page_are_boilerplate_in_four_languages() {
        for line in [
            "Advertisement",
            "Read also: Two killed in the south",
            "Follow us on X",
            "© 2024 The Daily. All rights reserved.",
            "Share this article",
            "We use cookies to improve your experience.",
            "By Jane Doe",
            "Updated: 3 December 2024",
            "(Reporting by Jane Doe; editing by John Roe)",
            "Sign up for our newsletter",
            "Lire aussi : deux morts au sud",
            "اقرأ أيضا: غارة على الجنوب",
            "קראו גם: תקיפה בדרום",
            "(credit: US DEPARTMENT OF DEFENSE)",
            "Photo: Getty Images",
            "File photo",
        ] {
            check(
                &format!("Title\n\nShots were fired.\n\n{line}\n\nThey stopped."),
                &[Headline, Body, Boilerplate, Body],
            );
        }
    }

    #[test]
    fn sentences_that_only_begin_like_boilerplate_stay() {
        for line in [
            "Published reports said two drones flew over the town and that nobody had been hurt by the fire.",
            "Shared intelligence showed that rockets had been moved north of the river by night.",
            "Follow-up strikes hit the village.",
            "Watching the convoy, the patrol counted nine trucks.",
            "By Monday evening, 12 people had been killed.",
            "The group photographed the site and passed the pictures on.",
            "Related incidents were reported in two other districts, the monitors said.",
        ] {
            check(&format!("Title\n\n{line}\n\nThey stopped."), &[Headline, Body, Body]);
        }
    }

    #[test]
    fn captions_carry_a_credit_and_headings_stand_before_a_paragraph() {
        check(
            "Title\n\nSmoke rises over Khiam on Sunday (AFP via Getty Images)\n\nShots were fired.\n\nWhat comes next\n\nNobody knows.",
            &[Headline, Caption, Body, Heading, Body],
        );
        check(
            "Bulletin\nDrone over Tyre\nShelling at Khiam\nTwo wounded in Haris",
            &[Headline, Body, Body, Body],
        );
    }

    #[test]
    fn short_phrases_of_the_trade_may_repeat_and_long_ones_are_duplicates() {
        check(
            "Report\n\nNorth.\n\nNo incidents were recorded.\n\nSouth.\n\nNo incidents were recorded.",
            &[Headline, Body, Body, Body, Body],
        );
        let long = "Two drones crossed the line near the town at about noon.";
        check(
            &format!("Report\n\nNorth.\n\n{long}\n\nSouth.\n\n{long}"),
            &[Headline, Body, Body, Body, Duplicate],
        );
        check(
            "Report\n\nFour dead and two wounded in the village of Haris.\n\nFour dead and two wounded in the village of Tallousa.",
            &[Headline, Body, Body],
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        check(
            "Title\n\nThe patrol saw two drones over the town at noon and\nreported them to the mission, which then asked both\nsides about them.\n\nNo answer came.",
            &[Headline, Body, Body],
        );
    }

    #[test]
    fn any_string_has_regions_and_long_ones_are_quick() {
        for text in
            ["\u{feff}", "\r\n\r\n", "((((", "é", "(photo credit:", "\u{2028}x\u{2028}", "\"", "a\u{c}b"]
        {
            check(text, &regions(text).iter().map(|region| region.kind).collect::<Vec<_>>());
        }
        let long = "A patrol saw a drone (photo\n".repeat(20_000);
        assert_eq!(regions(&long).len(), 20_000);
    }
}
