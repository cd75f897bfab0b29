//! Whose own words a report is: a communiqué, a statement or an appeal speaks for the body that put it out.
//!
//! "Our units" in a ministry's statement are its state's. A report in which nobody says "we" outside quotation marks and whose headline
//! announces no statement is an outlet's, and has no such voice.

use crate::actors::{Cast, Who, article_off};
use crate::lexicon::{self, Class};
use crate::quotes;
use crate::roster::How;
use crate::rules;
use crate::tree::Tree;
use truce_language::{Dep, EntityLabel, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::{ClaimantKind, TextRange};

/// Words by which a headline announces that a body speaks.
const ANNOUNCES: &[&str] = &[
    "statement",
    "communique",
    "communiqué",
    "press release",
    "press service",
    "bulletin",
    "daily report",
    "weekly report",
    "spot report",
    "monthly report",
    "declaration",
    "appeal",
    "open letter",
    "press statement",
    "briefing",
    "transcript",
    "remarks",
    "press conference",
    "readout",
    "situation report",
    "daily note",
    "highlights",
    "report",
    "letter",
    "information",
];

/// Words by which an outlet's name says that it is press, and not one side's own mouth.
const PRESS: &[&str] = &[
    "news",
    "times",
    "post",
    "herald",
    "journal",
    "agency",
    "radio",
    "tv",
    "television",
    "daily",
    "tribune",
    "gazette",
    "guardian",
    "today",
    "hayom",
    "broadcasting",
    "magazine",
    "press",
    "star",
    "observer",
];

/// No line that only signs is longer.
const SIGNATURE_WORDS_MAX: usize = 18;

/// The body whose own words the report is, if it is one's.
///
/// The headline's signature comes first, then who published it, then the body that the first sentences speak of; the last two only
/// where the text says "we".
pub(crate) fn voice(tree: &Tree<'_>, cast: &Cast<'_>) -> Option<Who> {
    let body = tree.words.first()?.range.start;
    let headline = tree.text.get(..body)?;
    let we = first_persons(tree);
    let announced = announced(headline);
    let named = cast.book.mentions().iter().any(|mention| mention.range.end <= body);
    if we > 0
        && !named
        && let Some(found) = unnamed_force(tree, cast, headline)
    {
        return Some(found);
    }
    if is_statement(headline)
        && let Some(found) = signature(tree, cast, headline)
    {
        return Some(found);
    }
    if is_readout(headline)
        && let Some(found) = caller(cast, headline)
    {
        return Some(found);
    }
    if let Some(found) = announced.and_then(|from| signed(cast, tree.text, TextRange::new(from, body))) {
        return Some(found);
    }
    if is_statement(headline)
        && let Some(found) = unnamed_force(tree, cast, headline)
    {
        return Some(found);
    }
    if let Some(before) = heads_statement(headline).filter(|_| we > 0)
        && let Some(found) = signed(cast, tree.text, TextRange::new(0, before))
    {
        return Some(found);
    }
    if we > 0
        && let Some((name, actor)) = cast.book.outlet()
        && !name.split_whitespace().any(|word| PRESS.contains(&word.to_lowercase().as_str()))
    {
        return Some(body_of(cast, actor, name, TextRange::new(0, 0)));
    }
    if we > 0
        && let Some(found) = united_nations(headline)
    {
        return Some(found);
    }
    if we > 1 || is_release(tree) { first_body(tree, cast) } else { None }
}

/// "Highlights of the noon briefing": the briefing at noon, and that of the Secretary-General's spokesperson, is the United Nations'.
fn united_nations(headline: &str) -> Option<Who> {
    let low = headline.to_lowercase();
    let noon = low.contains("noon briefing")
        || low.contains("briefing") && (low.contains("secretary-general") || low.contains("united nations"))
        || low.contains("highlights") && low.contains("briefing");
    noon.then(|| Who {
        name: "United Nations".to_owned(),
        surface: "United Nations".to_owned(),
        known: None,
        side: None,
        kind: ClaimantKind::Organisation,
        spokesperson: false,
        range: TextRange::new(0, headline.lines().next().map_or(0, str::len)),
        rule: rules::CLAIMANT_VOICE,
        implied: true,
    })
}

/// Whether a body reports for all, as the outlet of its own report: the United Nations and whoever speaks for its head.
pub(crate) fn is_outlet(headline: &str, voice: &Who) -> bool {
    is_readout(headline)
        || voice.name == "United Nations"
        || voice.name.to_lowercase().starts_with("secretary-general")
}

/// "Readout of the call between A and B", "Telephone conversation of the Minister with his counterpart": told by the first named.
pub(crate) fn is_readout(headline: &str) -> bool {
    let low = headline.lines().next().unwrap_or_default().to_lowercase();
    let meets = ["readout", "call", "conversation", "meeting", "talks", "telephone"]
        .iter()
        .any(|word| low.split(|c: char| !c.is_alphabetic()).any(|other| other == *word));
    let pair = low.contains(" between ") || low.contains(" with ");
    let opens = ["readout", "telephone", "phone", "call", "meeting", "conversation"]
        .iter()
        .any(|word| low.starts_with(word));
    meets && pair && opens
}

/// Whoever is named first in the headline of a readout.
fn caller(cast: &Cast<'_>, headline: &str) -> Option<Who> {
    let first = cast.book.mentions().iter().find(|mention| mention.range.end <= headline.len())?;
    let surface = headline.get(first.range.start..first.range.end)?;
    Some(body_of(cast, first.actor, surface, first.range))
}

/// Whether a headline opens as a statement of somebody's: "Statement of the Command", "Communiqué No. 4".
fn is_statement(headline: &str) -> bool {
    let low = headline.trim_start().to_lowercase();
    [
        "statement",
        "communique",
        "communiqué",
        "declaration",
        "press release",
        "press statement",
        "bulletin",
        "proclamation",
        "message",
    ]
    .iter()
    .any(|word| low.starts_with(word))
}

/// Where a headline that is a body's statement by its last word names the body: "Army statement", "Communiqué No. 4" has none.
fn heads_statement(headline: &str) -> Option<usize> {
    let low = headline.trim_end().trim_end_matches('.').to_ascii_lowercase();
    ANNOUNCES.iter().filter(|word| low.ends_with(*word)).map(|word| low.len() - word.len()).min()
}

/// Where a headline's "statement of" or "communiqué by" ends: what follows names the body.
fn announced(headline: &str) -> Option<usize> {
    let low = headline.to_ascii_lowercase();
    let at = ANNOUNCES.iter().filter_map(|word| low.find(word).map(|at| at + word.len())).max()?;
    let rest = low.get(at..)?;
    let names = rest.trim_start().split(' ').next().is_some_and(|next| matches!(next, "of" | "by" | "from"));
    names.then_some(at)
}

/// The last body named in `range`, with its words from the first capital on; a monitor only where nobody else is named.
fn signed(cast: &Cast<'_>, text: &str, range: TextRange) -> Option<Who> {
    let range = before_addressee(cast, text, range);
    let named = |monitor: bool| {
        cast.book
            .mentions()
            .iter()
            .filter(|mention| mention.range.start >= range.start && mention.range.end <= range.end)
            .rfind(|mention| (cast.book.known(mention.actor).kind == ActorKind::Monitor) == monitor)
    };
    let line = range.of(text)?;
    // "Report of the Secretary-General on South Sudan": what it is about did not write it.
    if let Some(office) =
        line.find(" on ").and_then(|end| unnamed_spokesperson(line.get(..end)?, range.start))
    {
        return Some(office);
    }
    let Some(named) = named(false).or_else(|| named(true)) else {
        return unnamed_monitor(line, range.start).or_else(|| unnamed_spokesperson(line, range.start));
    };
    let words = line.lines().next().unwrap_or(line);
    let from = words.char_indices().find(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at);
    let surface = article_off(words.get(from..)?.trim_end_matches(['.', ':', ',', ' ']));
    Some(body_of(cast, named.actor, surface, named.range))
}

/// "Statement of the Central Command to the people of the country": whom it is for did not sign it.
fn before_addressee(cast: &Cast<'_>, text: &str, range: TextRange) -> TextRange {
    let line = range.of(text).and_then(|line| line.lines().next()).unwrap_or_default();
    let for_whom = [" to the ", " to our ", " to all "].iter().filter_map(|words| line.find(words)).min();
    // "on the raid" is what it is about, but "the Joint Forces on the West Coast" is a name: somebody has to be named before.
    let named = |end: &usize| {
        let mut named = cast.book.mentions().iter();
        named.any(|mention| mention.range.start >= range.start && mention.range.end <= range.start + end)
    };
    let about = [" on ", " regarding ", " concerning ", " about "];
    let about = about.iter().filter_map(|words| line.find(words)).min().filter(named);
    let end = for_whom.into_iter().chain(about).min();
    end.map_or(range, |end| TextRange::new(range.start, range.start + end))
}

/// "National Liberation Army (ELN), mountains of Colombia, 20 October 2023": a first or last line without a verb that names who signs.
fn signature(tree: &Tree<'_>, cast: &Cast<'_>, headline: &str) -> Option<Who> {
    let mut start = 0;
    let mut lines: Vec<TextRange> = Vec::new();
    for line in headline.split_inclusive('\n') {
        lines.push(TextRange::new(start, start + line.trim_end().len()));
        start += line.len();
    }
    let untold = |words: &&std::ops::Range<usize>| {
        words.len() <= SIGNATURE_WORDS_MAX && !(*words).clone().any(|w| tree.is_verb(w))
    };
    let ends = [tree.paragraphs.first(), tree.paragraphs.last()];
    let told = ends.into_iter().flatten().filter(untold).map(|words| tree.range(words.clone()));
    lines.into_iter().skip(1).chain(told).find_map(|range| {
        let line = range.of(tree.text)?;
        let name = line.split(',').next()?.trim();
        let end = range.start + name.len();
        // A capital before a date is where it was written.
        let mut mentions =
            cast.book.mentions().iter().filter(|mention| matches!(mention.how, How::Name | How::Body(_)));
        let named =
            mentions.find(|mention| mention.range.start >= range.start && mention.range.end <= end)?;
        name.starts_with(char::is_uppercase).then(|| body_of(cast, named.actor, name, named.range))
    })
}

/// "(Amman, 28 November 2025) - …, the Watch said today": a body's release opens with place and date in brackets.
fn is_release(tree: &Tree<'_>) -> bool {
    let Some(first) = tree.words.first().map(|word| word.range.start) else { return false };
    let before = tree.text.get(..first).unwrap_or_default();
    let stamp = before.lines().next_back().unwrap_or_default().trim();
    stamp.starts_with('(') && stamp.contains(')') && stamp.contains(|c: char| c.is_ascii_digit())
}

/// "Briefing of the army spokesperson", in which "our troops" met the other side's: the army of the party that it does not name.
fn unnamed_force(tree: &Tree<'_>, cast: &Cast<'_>, headline: &str) -> Option<Who> {
    const FORCES: &[&str] = &[
        "army",
        "military",
        "armed forces",
        "defence ministry",
        "defense ministry",
        "general staff",
        "command",
    ];
    let low = headline.to_lowercase();
    let announced = ANNOUNCES.iter().any(|word| low.contains(word));
    let (at, word) = FORCES.iter().find_map(|word| low.find(word).map(|at| (at, *word)))?;
    let ours = (0..tree.len()).any(|w| {
        matches!(tree.low(w), "our" | "own")
            && tree.words.get(w + 1).is_some_and(|next| lexicon::is(&next.lemma, Class::FORCE.or(Class::GUN)))
    });
    if !announced || !headline.is_char_boundary(at) {
        return None;
    }
    let side = opponent_of_enemy(tree, cast).or_else(|| cast.party_not_named().filter(|_| ours))?;
    // "the army spokesperson", as the headline says it.
    let tail: String =
        headline.get(at..)?.chars().take_while(|c| c.is_alphabetic() || *c == ' ' || *c == '-').collect();
    let surface = tail.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    let surface = if surface.is_empty() { word.to_owned() } else { surface };
    Some(body_of(cast, side, &surface, TextRange::new(at, at + word.len())))
}

/// "The Israeli enemy continues its attacks": whoever speaks of an enemy by name is the party that it is not.
fn opponent_of_enemy(tree: &Tree<'_>, cast: &Cast<'_>) -> Option<usize> {
    let enemies: std::collections::BTreeSet<usize> = (0..tree.len())
        .filter(|&w| {
            matches!(tree.lemma(w), "enemy" | "adversary" | "aggressor" | "foe") && tree.tag(w).is_noun()
        })
        .flat_map(|w| cast.owners(w, None))
        .filter_map(|who| cast.top(&who))
        .collect();
    match enemies.iter().collect::<Vec<_>>()[..] {
        [&enemy] => cast.opponent(enemy, 0),
        _ => None,
    }
}

/// "Daily report of the Mission": a monitor that the headline does not name further.
fn unnamed_monitor(line: &str, base: usize) -> Option<Who> {
    let words = line.lines().next().unwrap_or(line);
    let word = words.split([' ', ',', ':']).find(|word| {
        word.starts_with(char::is_uppercase) && lexicon::is(&word.to_lowercase(), Class::MONITOR)
    })?;
    let at = words.find(word)?;
    Some(Who {
        name: word.to_owned(),
        surface: word.to_owned(),
        known: None,
        side: None,
        kind: ClaimantKind::Organisation,
        spokesperson: false,
        range: TextRange::new(base + at, base + at + word.len()),
        rule: rules::CLAIMANT_VOICE,
        implied: true,
    })
}

/// "Briefing by the Spokesperson for the Secretary-General": one who speaks for a body that the headline does not name further.
fn unnamed_spokesperson(line: &str, base: usize) -> Option<Who> {
    let words = line.lines().next().unwrap_or(line);
    let low = words.to_lowercase();
    let at = ["spokesperson", "spokesman", "spokeswoman", "secretary-general"]
        .iter()
        .find_map(|word| low.find(word))?;
    let surface: String =
        words.get(at..)?.chars().take_while(|c| c.is_alphabetic() || matches!(c, ' ' | '-')).collect();
    let surface = surface.trim().to_owned();
    Some(Who {
        name: surface.clone(),
        surface,
        known: None,
        side: None,
        kind: ClaimantKind::Office,
        spokesperson: true,
        range: TextRange::new(base + at, base + words.len()),
        rule: rules::CLAIMANT_VOICE,
        implied: true,
    })
}

fn body_of(cast: &Cast<'_>, actor: usize, surface: &str, range: TextRange) -> Who {
    let side = cast.book.acting(actor);
    Who {
        name: cast.book.known(side).name.clone(),
        surface: surface.to_owned(),
        known: None,
        side: Some(side),
        kind: ClaimantKind::Office,
        spokesperson: false,
        range,
        rule: rules::CLAIMANT_VOICE,
        implied: true,
    }
}

/// How often somebody says "we" or "our" outside quotation marks.
fn first_persons(tree: &Tree<'_>) -> usize {
    let quoted: Vec<quotes::Quotation> = tree
        .paragraphs
        .iter()
        .flat_map(|paragraph| {
            let range = tree.range(paragraph.clone());
            quotes::quotations(range.of(tree.text).unwrap_or_default(), range.start)
        })
        .collect();
    let first_person = |w: &usize| {
        matches!(tree.tag(*w), Tag::Prp | Tag::PrpPoss)
            && matches!(tree.low(*w), "we" | "our" | "us" | "ours" | "i" | "my")
            && quotes::holding(&quoted, tree.words[*w].range.start).is_none()
    };
    (0..tree.len()).filter(first_person).count()
}

/// The body that the first sentences speak of first: "The Witness Network is alarmed". After "our forces" nobody named is the speaker.
fn first_body(tree: &Tree<'_>, cast: &Cast<'_>) -> Option<Who> {
    let until = tree.sentences.get(2).or(tree.sentences.last())?.end;
    let until = (0..until)
        .find(|&w| {
            matches!(tree.low(w), "we" | "our" | "us") && matches!(tree.tag(w), Tag::Prp | Tag::PrpPoss)
        })
        .unwrap_or(until);
    let subject = |w: &usize| {
        matches!(tree.dep(*w), Dep::Nsubj | Dep::Nsubjpass)
            && tree.dep(tree.words[*w].head) == Dep::Root
            && tree.tag(*w).is_proper()
            && !matches!(
                tree.words[*w].entity,
                Some(EntityLabel::Person | EntityLabel::Date | EntityLabel::Gpe | EntityLabel::Loc)
            )
            && !lexicon::is(tree.lemma(*w), Class::TRUCE)
    };
    let found = (0..until).filter(subject).find_map(|w| cast.all(w, None).into_iter().next())?;
    Some(Who { rule: rules::CLAIMANT_VOICE, implied: true, ..found })
}
