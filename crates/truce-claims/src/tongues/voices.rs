//! Whose statement a report is, by its headline or by "we"; and which state it is about where no agreement says.

use super::known::Known;
use super::lexicon::{Cue, Means};
use super::people::{self, As, Names, Someone};
use super::scan::Scan;
use super::speech::Speaker;
use super::tokens::Kind;
use super::{Desk, Tongue, places};
use std::collections::BTreeMap;
use std::ops::Range;
use truce_places::Resolution;
use truce_terms::{ActorId, ActorKind};
use truce_vocabulary::{ClaimantKind, TextRange};

/// The body whose own statement the report is: its headline says so, or it says "we" outside quotations.
pub(super) fn voice(
    desk: &Desk<'_>,
    tongue: Tongue,
    paragraphs: &[(Tongue, TextRange)],
    names: &Names,
    home: Option<&ActorId>,
) -> Option<Speaker> {
    let headline = Scan::new(tongue, desk.text, desk.headline?);
    let announces = headline.any_cue(0..headline.tokens.len(), &[Cue::Announces]);
    let we = paragraphs.iter().filter(|(tongue, range)| {
        let scan = Scan::new(*tongue, desk.text, *range);
        scan.hits.iter().any(|hit| {
            hit.means == Means::Cue(Cue::We)
                && !scan.quotations.iter().any(|quote| quote.contains(&hit.at.start))
        })
    });
    let we = we.count();
    // "The army: …" over a text that once says "our forces".
    let headed =
        (0..headline.tokens.len().min(6)).any(|token| headline.tokens[token].is_mark(&[":"])) && we > 0;
    // Answers set behind dashes: whoever the headline quotes is interviewed.
    let answers = paragraphs
        .iter()
        .filter_map(|(_, range)| range.of(desk.text))
        .filter(|said| said.trim_start().starts_with(['-', '–', '—', '•']))
        .count();
    let colon = (0..headline.tokens.len().min(6)).any(|token| headline.tokens[token].is_mark(&[":"]));
    let headed = headed || colon && answers >= 3;
    if !announces && !headed && we < 2 {
        return None;
    }
    let announces = announces || headed;
    let named = |scan: &Scan<'_>, end: usize, headed: bool| {
        let mut people = people::people(scan, desk.book, names);
        Known::at_home(home.cloned()).settle(desk, scan, None, &mut people);
        let one = people.into_iter().find(|one| {
            one.at.start < end
                && one.actor.is_some()
                && (headed || one.may_act())
                && one.kind != ClaimantKind::Media
                && matches!(one.how, As::Name | As::Body)
        })?;
        let known = one.actor.clone()?;
        Some(Speaker {
            name: desk.name_of(&known),
            actor: one.actor,
            kind: one.kind,
            range: TextRange::new(0, 0),
            itself: true,
        })
    };
    let first = || {
        let (tongue, range) = *paragraphs.first()?;
        let scan = Scan::new(tongue, desk.text, range);
        named(&scan, 5, false)
    };
    let known =
        if announces { named(&headline, headline.tokens.len(), true).or_else(first) } else { first() };
    let opening = || {
        let (tongue, range) = *paragraphs.first()?;
        opening(&Scan::new(tongue, desk.text, range))
    };
    match known {
        Some(known) => Some(known),
        None if headed => before_the_colon(desk, &headline).or_else(opening),
        None => opening(),
    }
}

/// "Témoignage civil : …": a body that no table lists, by its words before the colon of its headline; not a place.
fn before_the_colon(desk: &Desk<'_>, headline: &Scan<'_>) -> Option<Speaker> {
    let colon = headline.tokens.iter().position(|token| token.is_mark(&[":"])).filter(|colon| *colon <= 5)?;
    let place = places::places(headline, &[], desk.agreement, desk.countries)
        .iter()
        .any(|place| place.at.start < colon);
    let about = headline
        .hits_in(0..colon)
        .iter()
        .any(|hit| matches!(hit.means, Means::Act(_) | Means::People(_) | Means::Time(_) | Means::Number(_)));
    (!place && !about).then(|| listed_nowhere(headline, 0..colon)).flatten()
}

/// "Le Collectif Droit et Trêve publie": the subject in capitals that opens a French statement.
fn opening(scan: &Scan<'_>) -> Option<Speaker> {
    let sentence = scan.sentences.first()?.clone();
    let capital = |token: usize| {
        scan.tokens[token].kind == Kind::Word && scan.tokens[token].text.starts_with(char::is_uppercase)
    };
    let start = (sentence.start..sentence.end.min(16)).find(|token| {
        matches!(scan.tokens[*token].key(), "le" | "la" | "l'" | "l’")
            && (*token == sentence.start || scan.tokens[*token - 1].kind == Kind::Mark)
    })? + 1;
    let mut end = start;
    while end < sentence.end.min(start + 8)
        && (capital(end)
            || matches!(scan.tokens[end].key(), "et" | "de" | "des" | "du" | "pour" | "la" | "les" | "l'"))
    {
        end += 1;
    }
    while end > start && !capital(end - 1) {
        end -= 1;
    }
    (scan.tongue == Tongue::French && capital(start) && end >= start + 2)
        .then(|| listed_nowhere(scan, start..end))
        .flatten()
}

fn listed_nowhere(scan: &Scan<'_>, words: Range<usize>) -> Option<Speaker> {
    let range = scan.range(words);
    Some(Speaker {
        name: range.of(scan.text)?.to_owned(),
        actor: None,
        kind: ClaimantKind::Organisation,
        range: TextRange::new(0, 0),
        itself: true,
    })
}

/// The state that a report without an agreement names most, by itself or by its places: whose army "the army" is there.
pub(super) fn home(desk: &Desk<'_>, scans: &[(Scan<'_>, Vec<Someone>)]) -> Option<ActorId> {
    if desk.agreement.is_some() {
        return None;
    }
    let mut named: BTreeMap<&ActorId, usize> = BTreeMap::new();
    for one in scans.iter().flat_map(|(_, people)| people) {
        let state = one.actor.as_ref().map(|actor| desk.book.root_of(actor));
        if let Some(state) = state.filter(|state| desk.book.kind_of(state) == Some(ActorKind::State)) {
            *named.entry(state).or_default() += 1;
        }
    }
    // Where no state is named at all, places that only one state has.
    let nobody = named.is_empty();
    for (scan, _) in scans.iter().filter(|_| nobody) {
        for place in places::places(scan, &[], None, desk.countries) {
            let Resolution::Known(only) = &place.value.resolution else { continue };
            let country = only.place.country();
            if let Some(state) = country.and_then(|country| desk.book.state_of(country.as_str())) {
                *named.entry(state).or_default() += 1;
            }
        }
    }
    named
        .into_iter()
        .max_by_key(|(state, times)| (*times, std::cmp::Reverse(*state)))
        .map(|(state, _)| state.clone())
}
