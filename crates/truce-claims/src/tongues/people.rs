//! Who is named in a paragraph, what they are there as, and what governs them.
//!
//! A name is known by the actor book, an adjective of a people by the lexicon; people who are only described have a word in every language.

use super::lexicon::{Classes, Cue, Means};
use super::scan::{Hit, Scan};
use super::{Form, Lead, Tongue, phrases};
use crate::{ActorBook, ActorMention, How};
use std::collections::BTreeMap;
use std::ops::Range;
use truce_terms::{ActorId, ActorKind, Agreement};
use truce_vocabulary::{ClaimantKind, TextRange};

/// What somebody named is there as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum As {
    /// By a name of its own.
    Name,
    /// By a force, weapon or office said to be of it ("Israeli drone", "fighters of the group").
    Body,
    /// By an adjective on the noun of an act ("Israeli strike").
    Act,
    /// As the owner of something that does not act ("Lebanese villages").
    Owner,
    /// By a description ("gunmen").
    Described,
}

/// What stands before a name and says what it is to the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Under {
    Nothing,
    By,
    At,
    In,
    Of,
    With,
    From,
    To,
}

/// Somebody in a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Someone {
    /// The words that name them.
    pub(super) at: Range<usize>,
    /// The words with the noun they hang on ("drones israéliens").
    pub(super) whole: Range<usize>,
    /// Who is meant, if known.
    pub(super) actor: Option<ActorId>,
    /// The same name in every language.
    pub(super) name: String,
    pub(super) kind: ClaimantKind,
    pub(super) how: As,
    pub(super) under: Under,
    /// Particles written with the name.
    pub(super) lead: Lead,
    /// What the noun they hang on names.
    pub(super) head: Classes,
    /// "The army", "the group": whoever of that kind was named last.
    pub(super) known: bool,
}

impl Someone {
    /// Whether they may be the subject of a verb.
    pub(super) fn may_act(&self) -> bool {
        self.under == Under::Nothing && matches!(self.how, As::Name | As::Body | As::Described)
    }
}

/// Kinds of things whose people, when they act, act for whom they belong to.
pub(super) const ACTING: Classes = Classes::Force
    .or(Classes::Drone)
    .or(Classes::Aircraft)
    .or(Classes::Gun)
    .or(Classes::Rocket)
    .or(Classes::Small)
    .or(Classes::Vessel)
    .or(Classes::Munition)
    .or(Classes::Mine)
    .or(Classes::Flare)
    .or(Classes::Official)
    .or(Classes::Source)
    .or(Classes::Media)
    .or(Classes::Medic)
    .or(Classes::Monitor)
    .or(Classes::Body)
    .or(Classes::Voice);

/// The names that the agreement gives its actors in a language, by the stem of their first word.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, Vec<(Vec<String>, ActorId)>>);

impl Names {
    /// The agreement's own names in this language.
    pub(super) fn of(tongue: Tongue, agreement: Option<&Agreement>) -> Names {
        let mut names = Names::default();
        let Some(agreement) = agreement else { return names };
        let told = agreement.told_in(tongue.code());
        for actor in &agreement.actors {
            let name = told.actor(&actor.id);
            // What stands in brackets explains a name.
            let name = name.split('(').next().unwrap_or_default().trim();
            let tokens = super::tokens::tokens(tongue, name, TextRange::new(0, name.len()));
            let words: Vec<String> =
                tokens.iter().map(|token| super::lexicon::bare(tongue, token.text)).collect();
            if let Some((first, rest)) = words.split_first() {
                names.0.entry(first.clone()).or_default().push((rest.to_vec(), actor.id.clone()));
            }
        }
        for of_first in names.0.values_mut() {
            of_first.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        names
    }

    /// Who is named from a token on, with one past the last word and the particles before the first.
    fn at(&self, scan: &Scan<'_>, place: usize) -> Option<(Range<usize>, &ActorId, Lead)> {
        scan.tokens[place].stems.iter().find_map(|stem| {
            let names = self.0.get(&stem.key)?;
            let (rest, actor) = names.iter().find(|(rest, _)| {
                rest.iter().enumerate().all(|(at, word)| {
                    scan.tokens
                        .get(place + 1 + at)
                        .is_some_and(|token| token.stems.iter().any(|stem| stem.key == *word))
                })
            })?;
            Some((place..place + 1 + rest.len(), actor, stem.lead))
        })
    }
}

/// Everybody named in a paragraph, in order.
pub(super) fn people(scan: &Scan<'_>, book: &ActorBook, names: &Names) -> Vec<Someone> {
    let whole = scan.range(0..scan.tokens.len());
    let mut found: Vec<Someone> = Vec::new();
    for mention in book.find_in(scan.text, whole) {
        let at = scan.tokens_of(mention.range);
        // "הכנסת דלק": one word that is a name and, with a thing behind it, a deed.
        let deed = scan.tongue == Tongue::Hebrew
            && at.len() == 1
            && scan
                .at(at.start)
                .iter()
                .any(|hit| matches!(hit.means, Means::Act(_)) && hit.form == Form::Noun && hit.at.len() == 1)
            && scan.thing(at.end..at.end + 1, Classes::Aid.or(Classes::Arms).or(Classes::Force)).is_some();
        if !at.is_empty() && !deed {
            found.push(named(scan, book, &mention, at));
        }
    }
    for place in 0..scan.tokens.len() {
        let Some((at, actor, lead)) = names.at(scan, place) else { continue };
        let kind = book.kind_of(actor).map_or(ClaimantKind::Organisation, |kind| claimant_kind(Some(kind)));
        found.push(Someone {
            whole: at.clone(),
            at,
            actor: Some(actor.clone()),
            name: book.name_of(actor).unwrap_or(&actor.0).to_owned(),
            kind,
            how: As::Name,
            under: Under::Nothing,
            lead,
            head: Classes::default(),
            known: false,
        });
    }
    found.sort_by_key(|one| (one.at.start, std::cmp::Reverse(one.at.end)));
    found.dedup_by(|b, a| b.at.start < a.at.end);
    let taken: Vec<Range<usize>> = found.iter().map(|one| one.at.clone()).collect();
    let is_taken = |at: &Range<usize>| {
        let next = taken.partition_point(|one| one.end <= at.start);
        taken.get(next).is_some_and(|one| one.start < at.end)
    };
    let mut more = Vec::new();
    for hit in &scan.hits {
        // A longer name of the lexicon stands before a shorter one of the book inside it.
        let longer = matches!(hit.means, Means::People(_)) && hit.at.len() > 1;
        if is_taken(&hit.at) && !longer {
            continue;
        }
        match hit.means {
            Means::People(place) => {
                let of = &scan.lexicon.people[place].of;
                let actor = meant(book, of);
                let name = actor.as_ref().and_then(|actor| book.name_of(actor)).unwrap_or(of).to_owned();
                more.push(Someone {
                    at: hit.at.clone(),
                    whole: hit.at.clone(),
                    kind: claimant_kind(actor.as_ref().and_then(|actor| book.kind_of(actor))),
                    actor,
                    name,
                    how: if scan.lexicon.people[place].name { As::Name } else { As::Owner },
                    under: Under::Nothing,
                    lead: hit.lead,
                    head: Classes::default(),
                    known: false,
                });
            }
            Means::Described(place) => {
                let entry = &scan.lexicon.described[place];
                more.push(Someone {
                    at: hit.at.clone(),
                    whole: hit.at.clone(),
                    actor: None,
                    name: if entry.known || entry.name == "enemy" {
                        entry.name.clone()
                    } else {
                        described(scan, hit)
                    },
                    kind: ClaimantKind::Organisation,
                    how: As::Described,
                    under: Under::Nothing,
                    lead: hit.lead,
                    head: Classes::default(),
                    known: entry.known,
                });
            }
            _ => {}
        }
    }
    found.extend(more);
    found.extend(acronyms(scan, &taken));
    // "Ses soldats" are no soldiers named before.
    found.retain(|one| {
        one.how != As::Described || !scan.at(one.at.start).iter().any(|hit| phrases::is_owned(scan, hit))
    });
    found.sort_by_key(|one| (one.at.start, std::cmp::Reverse(one.at.end)));
    found.dedup_by(|b, a| b.at.start < a.at.end);
    for place in 0..found.len() {
        settle(scan, &mut found, place);
    }
    // A description that a name hangs on is that name's.
    let bodies: Vec<Range<usize>> = found
        .iter()
        .filter(|one| one.how == As::Body && one.whole != one.at)
        .map(|one| one.whole.clone())
        .collect();
    found.retain(|one| {
        one.how != As::Described
            || !bodies.iter().any(|body| body.start <= one.at.start && one.at.end <= body.end)
    });
    found
}

/// Whom a name of the lexicon means here: an agreement may list them under another of their names.
fn meant(book: &ActorBook, of: &str) -> Option<ActorId> {
    book.named(of).cloned().or_else(|| {
        let found = book.find_in(of, TextRange::new(0, of.len()));
        let whole = found.into_iter().find(|one| one.person.is_none() && one.range.len() == of.len());
        whole.map(|one| one.actor)
    })
}

fn claimant_kind(kind: Option<ActorKind>) -> ClaimantKind {
    match kind {
        Some(ActorKind::ArmedGroup | ActorKind::Monitor | ActorKind::Organisation) => {
            ClaimantKind::Organisation
        }
        _ => ClaimantKind::Office,
    }
}

/// "La CMA", "l’ANL": a body known by capitals alone, that no table lists.
fn acronyms<'s>(scan: &'s Scan<'_>, taken: &'s [Range<usize>]) -> impl Iterator<Item = Someone> + 's {
    let french = scan.tongue == Tongue::French;
    let capitals = move |place: &usize| {
        let token = &scan.tokens[*place];
        let letters = token.text.chars().count();
        let named = (2..=8).contains(&letters)
            && token.text.starts_with(char::is_uppercase)
            && token.text.chars().all(|sign| sign.is_uppercase() || sign.is_ascii_digit());
        let article = *place > 0 && scan.any_cue(*place - 1..*place, &[Cue::Article]);
        let next = taken.partition_point(|one| one.end <= *place);
        let free = taken.get(next).is_none_or(|one| one.start > *place);
        french && named && article && free && scan.at(*place).is_empty()
    };
    (0..scan.tokens.len()).filter(capitals).map(|place| Someone {
        at: place..place + 1,
        whole: place..place + 1,
        actor: None,
        name: scan.tokens[place].text.to_owned(),
        kind: ClaimantKind::Organisation,
        how: As::Name,
        under: Under::Nothing,
        lead: Lead::NONE,
        head: Classes::default(),
        known: false,
    })
}

/// The words that describe people, without the particle before them.
fn described(scan: &Scan<'_>, hit: &Hit) -> String {
    let range = scan.range(hit.at.clone());
    let letters = [Lead::AND, Lead::THAT, Lead::IN, Lead::TO, Lead::FROM, Lead::AS]
        .iter()
        .filter(|one| hit.lead.has(**one))
        .count();
    let words = range.of(scan.text).unwrap_or_default();
    // The article has lost its first letter behind the particle.
    if scan.tongue == Tongue::Arabic && hit.lead.has(Lead::TO) && hit.lead.has(Lead::THE) {
        return format!("ال{}", words.trim_start_matches(['و', 'ف']).trim_start_matches('ل'));
    }
    words.chars().skip(letters).collect()
}

fn named(scan: &Scan<'_>, book: &ActorBook, mention: &ActorMention, at: Range<usize>) -> Someone {
    let kind = match mention.kind {
        _ if mention.person.is_some() => ClaimantKind::Person,
        _ if book.is_outlet(&mention.actor) => ClaimantKind::Media,
        ActorKind::State | ActorKind::Office | ActorKind::Force => ClaimantKind::Office,
        ActorKind::ArmedGroup | ActorKind::Monitor | ActorKind::Organisation => ClaimantKind::Organisation,
    };
    let how = if mention.how == How::Adjective { As::Owner } else { As::Name };
    Someone {
        lead: particles(scan, &at, mention.range),
        whole: at.clone(),
        at,
        actor: Some(mention.actor.clone()),
        name: mention.name.clone(),
        kind,
        how,
        under: Under::Nothing,
        head: Classes::default(),
        known: false,
    }
}

/// Finds the noun somebody hangs on and what governs the whole.
fn settle(scan: &Scan<'_>, people: &mut [Someone], place: usize) {
    let one = people[place].clone();
    let floor = people[..place]
        .iter()
        .rev()
        .find(|before| before.how != As::Described)
        .map_or(0, |before| before.at.end);
    // "Aviation ennemie", "قوة معادية": the enemy's, as an adjective.
    let enemy = one.name == "enemy"
        && !(one.at.start > 0 && scan.any_cue(one.at.start - 1..one.at.start, &[Cue::Article, Cue::Of]));
    let adjective = one.how == As::Owner || enemy;
    let mut start = one.at.start;
    let mut how = one.how;
    let mut head = Classes::default();
    if let Some(noun) = head_noun(scan, &one, floor, adjective) {
        let kinds =
            (noun.start..noun.end).map(|token| scan.classes(token)).fold(Classes::default(), Classes::or);
        let act = scan
            .hits_in(noun.clone())
            .iter()
            .any(|hit| matches!(hit.means, Means::Act(_)) && !hit.form.is_finite());
        let described = scan.hits_in(noun.clone()).iter().any(|hit| matches!(hit.means, Means::Described(_)));
        head = kinds;
        match () {
            () if kinds.meets(ACTING) || described => {
                how = As::Body;
                start = noun.start;
            }
            () if act && adjective => how = As::Act,
            // "قصف الجيش", "tirs de l’armée": bound to what was done, whoever that makes them.
            () if act => {}
            () => {
                how = As::Owner;
                start = noun.start;
            }
        }
    } else if adjective && let Some(noun) = unknown_head(scan, start, floor) {
        // "La junte malienne": a noun nobody knows, right before the adjective.
        how = As::Body;
        start = noun;
    } else if enemy {
        how = As::Described;
    } else if adjective {
        // "Les Israéliens", with no noun: the people of the place.
        let bare = scan.tokens[one.at.start].key().ends_with('s') || scan.tongue != Tongue::French;
        how = if bare { As::Name } else { As::Owner };
    }
    let own = (start == one.at.start && one.actor.is_some()).then_some(one.lead);
    // "Gunmen of the group", "launcher of the group", "مسلحون من حماس": people or arms that come of somebody act for them.
    let mut under = governor(scan, start, own);
    if !adjective
        && matches!(under, Under::Of | Under::From | Under::To)
        && how != As::Owner
        && let Some(noun) = members(scan, start, floor)
    {
        head = noun.clone().map(|token| scan.classes(token)).fold(Classes::default(), Classes::or);
        how = As::Body;
        start = noun.start;
        under = governor(scan, start, None);
    } else if under == Under::Of
        && how == As::Name
        && one.kind == ClaimantKind::Organisation
        && scan.tongue == Tongue::French
        && let Some(noun) = unknown_noun(scan, start)
    {
        // "Une cellule du Hezbollah": a noun nobody knows, of a group.
        how = As::Body;
        start = noun;
        under = governor(scan, start, None);
    }
    let one = &mut people[place];
    one.whole = start..one.at.end;
    one.how = how;
    one.head = head;
    one.under = under;
}

/// The noun before "of" or "from" that names people or arms.
fn members(scan: &Scan<'_>, start: usize, floor: usize) -> Option<Range<usize>> {
    let low = floor.max(start.saturating_sub(5));
    let mut here = start;
    while here > low {
        here -= 1;
        let noun = scan.hits_in(here.saturating_sub(2)..here + 1).iter().find(|hit| {
            let arms = [
                Classes::Drone,
                Classes::Aircraft,
                Classes::Gun,
                Classes::Vessel,
                Classes::Small,
                Classes::Rocket,
            ];
            let members = |class: Classes| class.meets(arms.into_iter().fold(Classes::Force, Classes::or));
            hit.at.end == here + 1
                && match hit.means {
                    Means::Class(class) => members(class),
                    Means::Described(_) => true,
                    _ => false,
                }
        });
        if let Some(noun) = noun {
            return Some(noun.at.clone());
        }
        let passes = scan.any_cue(here..here + 1, &[Cue::Of, Cue::From, Cue::Article, Cue::To])
            || scan.classes(here).meets(Classes::Body);
        if !passes && here + 1 < start {
            return None;
        }
        if scan.tokens[here].kind == super::tokens::Kind::Mark || scan.is_verb(here) {
            return None;
        }
    }
    None
}

/// A noun that the lexicon does not know, right before an adjective of a people.
fn unknown_head(scan: &Scan<'_>, start: usize, floor: usize) -> Option<usize> {
    let noun = start.checked_sub(1).filter(|noun| *noun >= floor)?;
    let token = &scan.tokens[noun];
    let word = token.kind == super::tokens::Kind::Word && scan.at(noun).is_empty();
    let inside = scan.hits_in(noun.saturating_sub(3)..noun).iter().any(|hit| hit.at.contains(&noun));
    let article = noun > 0 && scan.any_cue(noun - 1..noun, &[Cue::Article]);
    (word && !inside && (scan.tongue != Tongue::French || article)).then_some(noun)
}

/// A noun that the lexicon does not know, right before "of".
fn unknown_noun(scan: &Scan<'_>, start: usize) -> Option<usize> {
    let mut here = start.checked_sub(1)?;
    while here > 0 && scan.any_cue(here..here + 1, &[Cue::Of, Cue::Article]) {
        here -= 1;
    }
    let token = &scan.tokens[here];
    let bare = token.kind == super::tokens::Kind::Word
        && scan.at(here).is_empty()
        && token.text.starts_with(char::is_lowercase);
    let article = here > 0 && scan.any_cue(here - 1..here, &[Cue::Article]);
    (bare && article).then_some(here)
}

/// The noun before a name or adjective that it belongs to.
fn head_noun(scan: &Scan<'_>, one: &Someone, floor: usize, adjective: bool) -> Option<Range<usize>> {
    let mut here = one.at.start;
    let mut left = if adjective { 4 } else { 3 };
    // "Combattants du Hezbollah", "חיילי צה\"ל", "مقاتلو حزب الله": a name is joined by "of" or by standing directly behind.
    let mut joined = scan.tongue != Tongue::French;
    if !adjective && one.lead.is_preposition() {
        return None;
    }
    while here > floor && left > 0 {
        left -= 1;
        here -= 1;
        let token = &scan.tokens[here];
        if token.kind == super::tokens::Kind::Mark {
            if token.is_mark(&["-", "«", "\"", "“"]) {
                continue;
            }
            return None;
        }
        if scan.cue(here, Cue::Article) && !scan.cue(here, Cue::Of) {
            continue;
        }
        if scan.cue(here, Cue::Of) {
            if adjective || joined && scan.tongue == Tongue::French {
                return None;
            }
            joined = true;
            continue;
        }
        // "برصاص الجيش": a weapon that says by whom owns nobody.
        if scan.tongue == Tongue::Arabic && scan.any_cue(here..here + 1, &[Cue::By]) {
            return None;
        }
        // "خرق العدو الاتفاق": a verb that looks like a noun owns nobody.
        let acts = scan.tongue != Tongue::French && scan.is_verb(here);
        let begins = |hit: &&Hit| {
            matches!(hit.means, Means::Class(_) | Means::Described(_)) && !acts
                || (matches!(hit.means, Means::Act(_)) && !hit.form.is_finite())
        };
        let first = here.saturating_sub(3);
        let noun = scan
            .hits_in(first..here + 1)
            .iter()
            .filter(begins)
            .filter(|hit| hit.at.end == here + 1)
            .min_by_key(|hit| hit.at.start);
        if let Some(noun) = noun {
            let body = scan.classes(here).meets(Classes::Body);
            if !joined && !adjective && !body {
                return None;
            }
            // A definite noun binds no name: "the forces ... Hezbollah" are two.
            let definite = noun.lead.has(Lead::THE)
                || scan.tokens[noun.at.start].key().trim_start_matches('و').starts_with("ال");
            if !adjective && scan.tongue == Tongue::Arabic && definite {
                return None;
            }
            return Some(noun.at.clone());
        }
        let stops = [
            Cue::By,
            Cue::At,
            Cue::In,
            Cue::With,
            Cue::From,
            Cue::To,
            Cue::That,
            Cue::Who,
            Cue::Clause,
            Cue::According,
            Cue::And,
        ];
        if scan.any_cue(here..here + 1, &stops) || scan.is_verb(here) {
            return None;
        }
        // A name stands right behind its noun, or behind one word more where the noun is a group's ("the terror organisation X").
        let group = here > floor && scan.classes(here - 1).meets(Classes::Body);
        let french = joined && scan.tongue == Tongue::French;
        if !(adjective || french || group) {
            return None;
        }
    }
    None
}

/// The particles a token carries: those under which the lexicon knows it, else those before an Arabic article.
pub(super) fn leading(scan: &Scan<'_>, token: usize) -> Lead {
    let Some(word) = scan.tokens.get(token) else { return Lead::NONE };
    if let Some(hit) = scan.at(token).iter().find(|hit| !matches!(hit.means, Means::Cue(_))) {
        return hit.lead;
    }
    let key = word.key().strip_prefix('و').unwrap_or(word.key());
    match () {
        () if scan.tongue != Tongue::Arabic => Lead::NONE,
        () if key.starts_with("لل") => Lead::TO,
        () if key.starts_with("بال") => Lead::IN,
        () if key.starts_with("كال") => Lead::AS,
        () => Lead::NONE,
    }
}

/// The particles between the beginning of a token and the name found in it.
fn particles(scan: &Scan<'_>, at: &Range<usize>, mention: TextRange) -> Lead {
    let Some(token) = scan.tokens.get(at.start) else { return Lead::NONE };
    let before = token.range.start..mention.start.max(token.range.start);
    let letters = scan.text.get(before).unwrap_or_default().chars();
    letters.fold(Lead::NONE, |lead, letter| {
        lead.and(match letter {
            'و' | 'ف' | 'ו' => Lead::AND,
            'ب' | 'ב' => Lead::IN,
            'ل' | 'ל' => Lead::TO,
            'מ' => Lead::FROM,
            'ك' | 'כ' => Lead::AS,
            'ש' => Lead::THAT,
            _ => Lead::NONE,
        })
    })
}

/// What stands before the noun phrase that begins at `start`.
pub(super) fn governor(scan: &Scan<'_>, start: usize, own: Option<Lead>) -> Under {
    let lead = own.unwrap_or_else(|| leading(scan, start));
    if lead.has(Lead::IN) {
        return Under::In;
    }
    if lead.has(Lead::TO) {
        return Under::To;
    }
    if lead.has(Lead::FROM) {
        return Under::From;
    }
    if lead.has(Lead::AS) {
        return Under::With;
    }
    let mut here = start;
    while here > 0 {
        here -= 1;
        let token = &scan.tokens[here];
        if token.is_mark(&["«", "\"", "“", "-"]) {
            continue;
        }
        let first = here.saturating_sub(3);
        // "فتحت" is a verb, and no "under" with a letter before it.
        let verb = scan.tongue == Tongue::Arabic && scan.is_verb(here);
        let cue = scan
            .hits_in(first..here + 1)
            .iter()
            .filter(|hit| hit.at.end == here + 1 && !(verb && hit.lead.has(Lead::AND)))
            .find_map(|hit| match hit.means {
                Means::Cue(
                    cue @ (Cue::By | Cue::At | Cue::In | Cue::Of | Cue::With | Cue::From | Cue::To),
                ) => Some(cue),
                _ => None,
            });
        // "Des soldats" begins a sentence or follows a verb: an article there, "of" behind a noun.
        let article = scan.cue(here, Cue::Article);
        let before = here.checked_sub(1);
        let after_noun = before.is_some_and(|before| {
            let small = [
                Cue::And,
                Cue::That,
                Cue::Who,
                Cue::Clause,
                Cue::Have,
                Cue::Be,
                Cue::If,
                Cue::By,
                Cue::At,
                Cue::In,
                Cue::With,
                Cue::From,
                Cue::To,
            ];
            scan.tokens[before].kind == super::tokens::Kind::Word
                && !scan.is_verb(before)
                && !scan.any_cue(before..here, &small)
        });
        match cue {
            Some(Cue::Of) if article && !after_noun => continue,
            // "L’un de ses commandants", "plusieurs de leurs véhicules": some of them.
            Some(Cue::Of) if before.is_some_and(|before| scan.is_part(before)) => {
                here -= 1;
                continue;
            }
            Some(Cue::By) => return Under::By,
            // "انسحب نحو ٤٠٠ مقاتل": about so many.
            Some(Cue::At)
                if scan.tokens.get(here + 1).is_some_and(|next| next.kind == super::tokens::Kind::Number) =>
            {
                continue;
            }
            Some(Cue::At) => return Under::At,
            Some(Cue::In) => return Under::In,
            Some(Cue::Of) => return Under::Of,
            Some(Cue::With) => return Under::With,
            Some(Cue::From) => return Under::From,
            Some(Cue::To) => return Under::To,
            _ if article => continue,
            _ => {}
        }
        // North of, outskirts of, town of: a name bound to a word of place is a place.
        let kinds = scan.classes(here);
        if kinds.meets(Classes::Compass.or(Classes::Ground).or(Classes::Settlement).or(Classes::Airspace)) {
            return Under::In;
        }
        return Under::Nothing;
    }
    Under::Nothing
}
