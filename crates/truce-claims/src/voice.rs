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
    "declaration",
    "appeal",
    "open letter",
    "press statement",
];

/// The body whose own words the report is, if it is one's.
pub(crate) fn voice(tree: &Tree<'_>, cast: &Cast<'_>) -> Option<Who> {
    let body = tree.words.first()?.range.start;
    let headline = tree.text.get(..body)?;
    let announced = announced(headline);
    if announced.is_none() && !says_we(tree) {
        return None;
    }
    announced
        .and_then(|from| signed(cast, tree.text, TextRange::new(from, body)))
        .or_else(|| says_we(tree).then(|| first_body(tree, cast)).flatten())
}

/// Where a headline's "statement of" or "communiqué by" ends: what follows names the body.
fn announced(headline: &str) -> Option<usize> {
    let low = headline.to_ascii_lowercase();
    let at = ANNOUNCES.iter().filter_map(|word| low.find(word).map(|at| at + word.len())).max()?;
    let rest = low.get(at..)?;
    let names = rest.trim_start().split(' ').next().is_some_and(|next| matches!(next, "of" | "by" | "from"));
    names.then_some(at)
}

/// The last body named in `range`, with its words from the first capital on.
fn signed(cast: &Cast<'_>, text: &str, range: TextRange) -> Option<Who> {
    let named = cast
        .book
        .mentions()
        .iter()
        .filter(|mention| mention.range.start >= range.start && mention.range.end <= range.end)
        .filter(|mention| cast.book.known(mention.actor).kind != ActorKind::Monitor)
        .next_back()?;
    let line = range.of(text)?;
    let words = line.lines().next().unwrap_or(line);
    let from = words.char_indices().find(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at);
    let surface = article_off(words.get(from..)?.trim_end_matches(['.', ':', ',', ' '])).to_owned();
    let side = cast.book.acting(named.actor);
    Some(Who {
        name: cast.book.known(side).name.clone(),
        surface,
        known: None,
        side: Some(side),
        kind: ClaimantKind::Office,
        spokesperson: false,
        range: named.range,
        rule: rules::CLAIMANT_VOICE,
        implied: true,
    })
}

/// Whether somebody says "we" or "our" outside quotation marks, and not once only.
fn says_we(tree: &Tree<'_>) -> bool {
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
    (0..tree.len()).filter(first_person).count() > 1
}

/// The body that the first sentences speak of first: "The Witness Network is alarmed".
fn first_body(tree: &Tree<'_>, cast: &Cast<'_>) -> Option<Who> {
    let until = tree.sentences.get(2).or(tree.sentences.last())?.end;
    let subject = |w: &usize| {
        matches!(tree.dep(*w), Dep::Nsubj | Dep::Nsubjpass)
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
