//! Speakers: the noun phrases that can speak, before or behind a verb of speech, alone or joined.

use super::lexicon::{Classes, Cue, Means};
use super::people::{self, As, Someone, Under};
use super::scan::Scan;
use super::speech::{Ears, Speaker};
use super::tokens::Kind;
use super::{Form, Lead, Tongue};
use std::ops::Range;
use truce_terms::ActorId;
use truce_vocabulary::{ClaimantKind, TextRange};

/// The subject behind a verb.
pub(super) fn after(ears: &Ears<'_>, from: usize, stop: usize, end: usize) -> Option<Speaker> {
    let Ears { scan, .. } = *ears;
    if let Some(person) = unknown(scan, from, stop.min(end)) {
        // "Lawrence Kanyuka, porte-parole du M23": whom a person speaks for stands behind the name.
        let last = scan.tokens_of(person.range).end;
        let comma = scan.tokens.get(last).is_some_and(|token| token.is_mark(&[",", "،"]));
        let office = np(ears, last + 1, end).filter(|_| comma);
        return Some(Speaker { actor: office.and_then(|office| office.actor), ..person });
    }
    let mut here = from;
    // "قال اليوم الجيش", "a déclaré mardi le ministre": a time or a small word may stand between.
    while here < stop.min(from + 5) {
        if let Some(speaker) = np(ears, here, stop.min(end)) {
            return Some(speaker);
        }
        let passes = scan.at(here).iter().any(|hit| {
            matches!(hit.means, Means::Time(_) | Means::Cue(Cue::Filler | Cue::In | Cue::Article))
        }) || scan.tokens[here].kind == Kind::Number;
        if !passes {
            return None;
        }
        here += 1;
    }
    None
}

/// Somebody nobody lists, right behind a verb of speech: capitals in French, in Arabic a word that "that" follows.
fn unknown(scan: &Scan<'_>, from: usize, end: usize) -> Option<Speaker> {
    let plain = |token: usize| scan.tokens[token].kind == Kind::Word && scan.at(token).is_empty();
    let mut last = from;
    match scan.tongue {
        Tongue::French => {
            let capital =
                |token: usize| plain(token) && scan.tokens[token].text.starts_with(char::is_uppercase);
            let joint = |token: usize| scan.tokens[token].is_mark(&["-"]) && scan.tokens[token].glued;
            while last < end.min(from + 5) && (capital(last) || last > from && joint(last)) {
                last += 1;
            }
        }
        // "قالت «شبكة شهود النيل»": a body by its name in quotation marks.
        Tongue::Arabic if scan.tokens.get(from).is_some_and(|token| token.is_mark(&["«", "\""])) => {
            let close =
                (from + 1..end.min(from + 8)).find(|token| scan.tokens[*token].is_mark(&["»", "\""]))?;
            let range = scan.range(from + 1..close);
            let named =
                (2..=5).contains(&(close - from - 1)) && !(from + 1..close).any(|token| scan.is_verb(token));
            return named.then(|| Speaker {
                name: range.of(scan.text).unwrap_or_default().to_owned(),
                actor: None,
                kind: ClaimantKind::Organisation,
                range,
                itself: true,
            });
        }
        Tongue::Arabic => {
            while last < end.min(from + 3) && plain(last) {
                last += 1;
            }
            let that = last < scan.tokens.len() && scan.cue(last, Cue::That);
            last = if that { last } else { from };
        }
        Tongue::Hebrew => {}
    }
    let range = scan.range(from..last);
    (last > from).then(|| Speaker {
        name: range.of(scan.text).unwrap_or_default().to_owned(),
        actor: None,
        kind: ClaimantKind::Person,
        range,
        itself: true,
    })
}

/// The subject before a verb: the last in its clause that nothing governs.
pub(super) fn before(ears: &Ears<'_>, start: usize, verb: usize) -> Option<Speaker> {
    let Ears { scan, people, .. } = *ears;
    // "בחיזבאללה האשימו": in Hebrew those in a body speak as it.
    let inside = people.iter().find(|one| {
        scan.tongue == Tongue::Hebrew && one.at.end == verb && one.under == Under::In && one.actor.is_some()
    });
    if let Some(one) = inside {
        return Some(speaker_of(scan, one));
    }
    let mut best: Option<Speaker> = None;
    let mut here = start;
    while here < verb {
        match np(ears, here, verb) {
            Some(speaker) => {
                here = scan.tokens_of(speaker.range).end.max(here + 1);
                best = best
                    .filter(|_| speaker.kind == ClaimantKind::Anonymous && speaker.actor.is_none())
                    .or(Some(speaker));
            }
            None => here += 1,
        }
    }
    best
}

/// Whose saying a noun of speech tells of: "accusations d’Israël", "دعوة فرنسا".
pub(super) fn owner(scan: &Scan<'_>, people: &[Someone], from: usize) -> Option<Speaker> {
    let one = people.iter().find(|one| one.at.start >= from && one.at.start <= from + 3)?;
    matches!(one.under, Under::Of | Under::By | Under::Nothing).then(|| speaker_of(scan, one))
}

pub(super) fn speaker_of(scan: &Scan<'_>, one: &Someone) -> Speaker {
    Speaker {
        name: one.name.clone(),
        actor: one.actor.clone(),
        kind: one.kind,
        range: scan.range(one.whole.clone()),
        itself: true,
    }
}

/// A noun phrase that can speak and begins at a token: somebody named, an office, a source.
pub(super) fn np(ears: &Ears<'_>, place: usize, end: usize) -> Option<Speaker> {
    let Ears { scan, people, .. } = *ears;
    if place >= end {
        return None;
    }
    let next = people.partition_point(|one| one.at.end <= place);
    let one =
        people.get(next).filter(|one| one.whole.start <= place && place < one.at.end && one.at.end <= end);
    let officials = Classes::Official
        .or(Classes::Source)
        .or(Classes::Media)
        .or(Classes::Medic)
        .or(Classes::Voice)
        .or(Classes::Rank);
    let noun = scan.thing(place..place + 1, officials);
    if let Some(one) = one
        && !matches!(one.how, As::Owner | As::Act)
        && one.whole.start == place
        && !matches!(one.under, Under::At | Under::By | Under::In | Under::From | Under::To)
    {
        let office = one.head.meets(officials) && one.whole != one.at;
        if !office {
            let described = one.how == As::Described;
            let mut speaker = speaker_of(scan, one);
            // A force by what it is said to be ("Israeli soldiers") speaks as itself.
            speaker.itself = !described;
            return Some(speaker);
        }
        return Some(office_of(ears, place, end, Some(one)));
    }
    let noun = noun.filter(|hit| hit.form == Form::Noun)?;
    let governed = people::governor(scan, place, Some(noun.lead));
    if matches!(governed, Under::At | Under::In | Under::By | Under::From | Under::With) {
        return None;
    }
    let inside = people
        .iter()
        .find(|one| one.at.start >= place && one.at.start < (noun.at.end + 6).min(end))
        .filter(|one| {
            // "الوزارة المجموعات": a definite noun has no owner behind it, unless a word binds one.
            let definite = scan.tongue == Tongue::Arabic
                && scan.tokens[place].key().trim_start_matches('و').starts_with("ال");
            !definite
                || noun.at.len() > 1
                || one.whole.start <= place
                || scan.any_cue(noun.at.end..one.at.start, &[Cue::Of, Cue::With, Cue::In])
        })
        .or_else(|| owned_voice(ears, place));
    Some(office_of(ears, place, end, inside))
}

/// "Son porte-parole", "متحدثه": of whoever was named last.
fn owned_voice<'e>(ears: &Ears<'e>, place: usize) -> Option<&'e Someone> {
    let Ears { scan, people, .. } = *ears;
    let own = match scan.tongue {
        Tongue::French => {
            place > 0 && matches!(scan.tokens[place - 1].key(), "son" | "sa" | "ses" | "leur" | "leurs")
        }
        Tongue::Arabic => {
            ["ه", "ها", "هم"].iter().any(|tail| scan.tokens[place].key().ends_with(&format!("ث{tail}")))
        }
        Tongue::Hebrew => {
            matches!(scan.tokens[place].key().trim_start_matches('ו'), "דוברו" | "דובריו" | "דוברה")
        }
    };
    let voice = scan.classes(place).meets(Classes::Voice);
    people
        .iter()
        .rfind(|one| one.at.end <= place && one.may_act() && one.kind != ClaimantKind::Person)
        .filter(|_| own && voice)
}

/// "Le ministre israélien de la Défense", "مصادر أمنية لبنانية": the words of an office, and whom it speaks for.
fn office_of(ears: &Ears<'_>, place: usize, end: usize, of: Option<&Someone>) -> Speaker {
    let Ears { scan, people, book, .. } = *ears;
    let mut last = place + 1;
    let mut named: Option<&Someone> = None;
    let mut holds: Option<&Someone> = people.iter().find(|one| one.at.start == place);
    while last < end && last < place + 12 {
        let token = &scan.tokens[last];
        if token.kind != Kind::Word {
            if token.is_mark(&["-", "'", "’"]) && token.glued {
                last += 1;
                continue;
            }
            break;
        }
        let next = people.partition_point(|one| one.at.end <= last);
        let inside = people.get(next).filter(|one| one.at.start <= last);
        if let Some(one) = inside {
            if one.kind == ClaimantKind::Person {
                named = Some(one);
            } else if matches!(one.how, As::Name | As::Described) {
                // A second name begins another phrase, unless it is bound to what stands before it.
                let bound = match scan.tongue {
                    Tongue::French => one.under == Under::Of,
                    _ => {
                        let before = scan.tokens[last - 1].key();
                        let whole = scan.tongue == Tongue::Arabic && before.ends_with("ون");
                        // "مصدر عسكري دول العدوان": behind an adjective stands another, and no owner.
                        let noun = scan.tongue != Tongue::Arabic
                            || !scan.classes(last - 1).is_none()
                            || scan
                                .hits_in(last - 1..last)
                                .iter()
                                .any(|hit| matches!(hit.means, Means::Described(_)));
                        noun && !people::leading(scan, last - 1).has(Lead::THE)
                            && !before.starts_with("ال")
                            && !whole
                            || scan.cue(last - 1, Cue::Of)
                            || scan.cue(last - 1, Cue::In)
                    }
                };
                if holds.is_some() || !bound {
                    break;
                }
                holds = Some(one);
            } else {
                holds = Some(one);
            }
            last = one.at.end.max(last + 1);
            continue;
        }
        let stops = [
            Cue::That,
            Cue::Who,
            Cue::Clause,
            Cue::According,
            Cue::By,
            Cue::At,
            Cue::Have,
            Cue::Be,
            Cue::Would,
            Cue::Not,
            Cue::If,
            Cue::To,
            Cue::From,
            Cue::And,
            Cue::Self_,
            Cue::Filler,
        ];
        let verb = scan.is_verb(last)
            || scan
                .at(last)
                .iter()
                .any(|hit| matches!(hit.means, Means::Speech(_) | Means::Time(_)) && hit.form != Form::Noun);
        let time = scan.at(last).iter().any(|hit| matches!(hit.means, Means::Time(_)));
        let place_word = scan.cue(last, Cue::In)
            && !scan.at(last + 1).iter().any(|hit| matches!(hit.means, Means::Class(_)))
            && !people.iter().any(|one| one.at.start == last + 1);
        let governed =
            scan.tongue == Tongue::Arabic && scan.at(last).iter().any(|hit| hit.lead.is_preposition());
        let demonstrative = scan.tongue != Tongue::French && scan.cue(last, Cue::Article);
        // "نفت وزارة الدفاع السورية قصف …": what is denied is no part of the name.
        let told = holds.is_some()
            && scan.tongue != Tongue::French
            && scan.at(last).iter().any(|hit| matches!(hit.means, Means::Act(_)));
        if told
            || scan.any_cue(last..last + 1, &stops)
            || verb
            || time
            || place_word
            || governed
            || demonstrative
        {
            break;
        }
        last += 1;
    }
    while last > place + 1
        && scan.any_cue(last - 1..last, &[Cue::Of, Cue::In, Cue::Article, Cue::With])
        && scan.at(last - 1).iter().all(|hit| matches!(hit.means, Means::Cue(_)))
    {
        last -= 1;
    }
    let range = trimmed(scan, place, last);
    // "Le ministre israélien de la Défense, Israël Katz": the name set behind a comma.
    let apposed =
        scan.tokens.get(last).filter(|token| token.is_mark(&[",", "،"])).and_then(|_| {
            people.iter().find(|one| one.at.start == last + 1 && one.kind == ClaimantKind::Person)
        });
    if let Some(person) = named.or(apposed) {
        return Speaker { range: scan.range(person.at.clone()), ..speaker_of(scan, person) };
    }
    let inside = of.filter(|one| one.at.start < last);
    // "Ministère azerbaïdjanais de la Défense": an office every state has, by the name it has in every language.
    let office = scan.hits_in(place..last).iter().find_map(|hit| match hit.means {
        Means::Office(office) => scan.lexicon.offices.get(office),
        _ => None,
    });
    if let Some(office) = office
        && let Some(state) = inside.and_then(|one| one.actor.as_ref())
        && let Some(adjective) = book.adjective_of(state)
    {
        let name = format!("{adjective} {}", office.name);
        let known = book.named(&name).cloned();
        let name = known.as_ref().and_then(|known| book.name_of(known)).map_or(name, str::to_owned);
        return Speaker {
            name,
            actor: known.or_else(|| Some(state.clone())),
            kind: ClaimantKind::Office,
            range,
            itself: false,
        };
    }
    let source = scan.classes(place).meets(Classes::Source) || inside.is_none();
    // An army's or a ministry's spokesman speaks as it.
    let voice = scan.thing(place..place + 1, Classes::Voice).is_some();
    if voice && let Some(one) = inside.filter(|one| one.how != As::Owner || one.actor.is_some()) {
        return Speaker { range, ..speaker_of(scan, one) };
    }
    Speaker {
        name: range.of(scan.text).unwrap_or_default().to_owned(),
        actor: inside.and_then(|one| one.actor.clone()),
        kind: if source { ClaimantKind::Anonymous } else { ClaimantKind::Office },
        range,
        itself: false,
    }
}

/// The bytes of a noun phrase without the conjunction written before it.
fn trimmed(scan: &Scan<'_>, start: usize, end: usize) -> TextRange {
    let mut range = scan.range(start..end);
    if let Some(hit) = scan.at(start).iter().find(|hit| matches!(hit.means, Means::Class(_)))
        && (hit.lead.has(Lead::AND) || hit.lead.has(Lead::TO) || hit.lead.has(Lead::IN))
    {
        let first = scan.tokens[start].text.chars().next().map_or(0, char::len_utf8);
        range.start += first;
    }
    range
}

/// A speaker and whoever is joined to them by "and": "Egypt and Qatar called".
pub(super) fn joined(ears: &Ears<'_>, speaker: Option<Speaker>) -> Vec<Speaker> {
    let Ears { scan, people, .. } = *ears;
    let Some(speaker) = speaker else { return Vec::new() };
    let mut found = vec![speaker.clone()];
    if speaker.range.is_empty() || !speaker.itself {
        return found;
    }
    let at = scan.tokens_of(speaker.range);
    let and = |gap: Range<usize>, second: &Someone| {
        gap.len() <= 3 && (scan.any_cue(gap, &[Cue::And]) || second.lead.has(Lead::AND))
    };
    let Some(place) = people.iter().position(|one| at.contains(&one.at.start)) else { return found };
    let fits = |one: &Someone| one.actor.is_some() && matches!(one.how, As::Name | As::Body);
    if let Some(before) = place.checked_sub(1).map(|before| &people[before])
        && fits(before)
        && before.at.end <= people[place].whole.start
        && and(before.at.end..people[place].whole.start, &people[place])
    {
        found.insert(0, speaker_of(scan, before));
    }
    if let Some(after) = people.get(place + 1)
        && fits(after)
        && people[place].at.end <= after.whole.start
        && and(people[place].at.end..after.whole.start, after)
    {
        found.push(speaker_of(scan, after));
    }
    found
}

/// "Both sides accuse": the parties speak.
pub(super) fn parties(ears: &Ears<'_>) -> Vec<Speaker> {
    let speaker = |(actor, name): &(ActorId, String)| Speaker {
        name: name.clone(),
        actor: Some(actor.clone()),
        kind: ClaimantKind::Office,
        range: TextRange::new(0, 0),
        itself: true,
    };
    ears.parties.iter().map(speaker).collect()
}
