//! Whose own words a report is: a communiqué, a statement or an appeal speaks for the body that put it out.
//!
//! "Our units" in a ministry's statement are its state's. A report in which nobody says "we" outside quotation marks and whose headline
//! announces no statement is an outlet's, and has no such voice.

use crate::actors::{Cast, Who, article_off};
use crate::lexicon::{self, Class};
use crate::quotes;
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
    if let Some(found) = announced.and_then(|from| signed(cast, tree.text, TextRange::new(from, body))) {
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
    if we > 1 { first_body(tree, cast) } else { None }
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
    let named = |monitor: bool| {
        cast.book
            .mentions()
            .iter()
            .filter(|mention| mention.range.start >= range.start && mention.range.end <= range.end)
            .rfind(|mention| (cast.book.known(mention.actor).kind == ActorKind::Monitor) == monitor)
    };
    let line = range.of(text)?;
    let Some(named) = named(false).or_else(|| named(true)) else {
        return unnamed_monitor(line, range.start).or_else(|| unnamed_spokesperson(line, range.start));
    };
    let words = line.lines().next().unwrap_or(line);
    let from = words.char_indices().find(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at);
    let surface = article_off(words.get(from..)?.trim_end_matches(['.', ':', ',', ' ']));
    Some(body_of(cast, named.actor, surface, named.range))
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
    if !announced || !ours || !headline.is_char_boundary(at) {
        return None;
    }
    let side = cast.party_not_named()?;
    // "the army spokesperson", as the headline says it.
    let tail: String =
        headline.get(at..)?.chars().take_while(|c| c.is_alphabetic() || *c == ' ' || *c == '-').collect();
    let surface = tail.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    let surface = if surface.is_empty() { word.to_owned() } else { surface };
    Some(body_of(cast, side, &surface, TextRange::new(at, at + word.len())))
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
    let at = ["spokesperson", "spokesman", "spokeswoman"].iter().find_map(|word| low.find(word))?;
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
            && matches!(tree.low(*w), "we" | "our" | "us" | "ours")
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
