//! Which of the bundled agreements a report is about, if that can be told from who is named in it and when it
//! was published.
//!
//! Conservative: no agreement is better than a wrong one, and the answer says what it rests on.

use crate::{ActorId, Agreement, Party};
use jiff::civil::Date;
use std::collections::BTreeSet;
use truce_vocabulary::Message;

/// An agreement chosen for a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The agreement's name.
    pub agreement: String,
    /// What the choice rests on: `agreement-picked` with `title`, `sides`, `mentions` and `published` (or
    /// `undated`).
    pub reason: Message,
}

/// A report is about an agreement only if its names come up this often between them.
const MENTIONS_MIN: usize = 3;
/// Days after its end for which reports still look back on an agreement.
const AFTERMATH_DAYS: i32 = 90;

impl Agreement {
    /// The bundled agreement that a report is about: two of its sides, or one and its monitoring body, are
    /// named; it had begun when the report was published; and no other agreement fits nearly as well.
    pub fn pick(text: &str, published: Option<Date>) -> Option<Pick> {
        let agreements = Agreement::bundled_names().filter_map(Agreement::bundled);
        let mut fits: Vec<(usize, Agreement, Vec<String>)> = agreements
            .filter(|agreement| published.is_none_or(|day| agreement.may_be_written_of_on(day)))
            .filter_map(|agreement| {
                let (weight, sides) = agreement.named_in(text)?;
                Some((weight, agreement, sides))
            })
            .collect();
        // Of two that fit, the better must be named twice as often as the next.
        fits.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
        let second = fits.get(1).map_or(0, |next| next.0);
        let (weight, agreement, sides) = fits.into_iter().next().filter(|best| best.0 >= 2 * second)?;
        let reason = Message::new("agreement-picked")
            .with("title", agreement.title.as_str())
            .with("sides", sides.join(", "))
            .with("mentions", i64::try_from(weight).unwrap_or(i64::MAX))
            .with("published", published.map_or_else(|| "undated".to_owned(), |day| day.to_string()));
        Some(Pick { agreement: agreement.id, reason })
    }

    fn may_be_written_of_on(&self, day: Date) -> bool {
        let local = |at| self.zone.to_datetime(at).date();
        let days_after = |end: Date| end.until(day).map_or(i32::MAX, |span| span.get_days());
        local(self.start) <= day && self.end.is_none_or(|end| days_after(local(end)) <= AFTERMATH_DAYS)
    }

    /// How often its sides are named, and which, if it is enough for a report to be about it.
    fn named_in(&self, text: &str) -> Option<(usize, Vec<String>)> {
        let mut sides: Vec<(String, usize)> = Vec::new();
        for party in &self.parties {
            sides.push((party.name.clone(), self.mentions(text, &self.principals_of(party))));
        }
        // A state that speaks for no side but is listed beside them says nothing on which agreement it is;
        // the monitor does.
        let monitors: BTreeSet<&ActorId> = self.bodies.iter().map(|body| &body.actor).collect();
        let monitor = self.mentions(text, &monitors);
        let mut named: Vec<(String, usize)> = sides.into_iter().filter(|(_, count)| *count > 0).collect();
        named.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let first = named.first()?.1;
        let second = named.get(1).map_or(0, |side| side.1).max(monitor);
        if second == 0 || first + second < MENTIONS_MIN {
            return None;
        }
        let names = named.into_iter().map(|(name, _)| name);
        let monitors =
            monitors.into_iter().filter(|_| monitor > 0).map(|id| self.display_name(id).to_owned());
        Some((second, names.chain(monitors).collect()))
    }

    /// The party's own actor, those on its side whom reports are checked for, and the parts of all these.
    fn principals_of(&self, party: &Party) -> BTreeSet<&ActorId> {
        let heads = self.actors.iter().filter(|actor| {
            actor.id == party.actor || actor.heard && self.side_of(&actor.id) == Some(&party.id)
        });
        let heads: Vec<&ActorId> = heads.map(|actor| &actor.id).collect();
        let part = |id: &ActorId| heads.iter().any(|head| self.is_part_of(id, head));
        self.actors.iter().map(|actor| &actor.id).filter(|id| part(id)).collect()
    }

    fn mentions(&self, text: &str, of: &BTreeSet<&ActorId>) -> usize {
        let mut names = BTreeSet::new();
        for actor in self.actors.iter().filter(|actor| of.contains(&actor.id)) {
            names.insert(actor.name.as_str());
            names.extend(actor.aliases.iter().chain(&actor.adjectives).map(String::as_str));
        }
        // "Israeli army" is also "Israeli": count each stretch of text once.
        let mut found: Vec<(usize, usize)> =
            names.into_iter().flat_map(|name| occurrences(text, name)).collect();
        found.sort_unstable_by_key(|(start, end)| (*start, std::cmp::Reverse(*end)));
        let mut last_end = 0;
        found
            .into_iter()
            .filter(|(start, end)| {
                *start >= last_end && {
                    last_end = *end;
                    true
                }
            })
            .count()
    }
}

/// Where a name stands in a text as a word of its own. Scripts that join particles to a word are taken as
/// they come.
fn occurrences<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    text.match_indices(name).filter_map(move |(start, found)| {
        let end = start + found.len();
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let apart = !joins(text[..start].chars().next_back()) && !joins(text[end..].chars().next());
        let latin = name.chars().all(|c| c < '\u{0590}');
        (!name.is_empty() && (apart || !latin)).then_some((start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn picked(text: &str, published: Option<Date>) -> Option<String> {
        Agreement::pick(text, published).map(|pick| pick.agreement)
    }

    #[test]
    fn a_report_is_read_under_the_agreement_whose_sides_and_date_fit() {
        let lebanon = "Israeli aircraft struck southern Lebanon. Hezbollah and the Lebanese army said nothing; Israel spoke of a response.";
        let gaza =
            "Israel struck Gaza after Hamas fighters fired on the Israeli army, it said. Hamas denied it.";
        let day = Some(date(2025, 11, 3));
        assert_eq!(picked(lebanon, day).as_deref(), Some("lebanon-2024"));
        assert_eq!(picked(gaza, day).as_deref(), Some("gaza-2025"));
        assert_eq!(
            picked("قصف الجيش الإسرائيلي بلدة في لبنان وقال حزب الله إنه يلتزم، واتهم لبنان إسرائيل", day)
                .as_deref(),
            Some("lebanon-2024")
        );
        // Published before either began.
        assert_eq!(picked(lebanon, Some(date(2024, 10, 1))), None);
        assert_eq!(picked(gaza, Some(date(2024, 10, 1))), None);
    }

    #[test]
    fn no_agreement_is_better_than_a_wrong_one() {
        let day = Some(date(2025, 11, 3));
        assert_eq!(picked("The council met in Geneva. Nobody spoke.", day), None);
        assert_eq!(picked("Israel held elections. Israel voted. Israelis celebrated.", day), None);
        let both = "Israel and Hamas, Israel and Hezbollah: Hamas in Gaza, Hezbollah in Lebanon, and Israel between.";
        assert_eq!(picked(both, day), None, "two agreements fit alike");
        assert_eq!(picked("", None), None);
    }

    #[test]
    fn the_choice_says_what_it_rests_on() {
        let text = "Thailand and Cambodia traded fire. The Thai army accused Cambodia.";
        let pick = Agreement::pick(text, Some(date(2025, 7, 29))).expect("both sides are named");
        assert_eq!(pick.agreement, "thailand-cambodia-2025");
        let argument = |name: &str| serde_json::to_value(&pick.reason.arguments[name]).unwrap();
        assert_eq!(pick.reason.id, "agreement-picked");
        assert_eq!(argument("mentions"), 2);
        assert_eq!(argument("published"), "2025-07-29");
    }

    #[test]
    fn names_are_words_and_overlaps_count_once() {
        assert_eq!(occurrences("Iran and Iranians, Iran.", "Iran").count(), 2);
        let lebanon = Agreement::bundled("lebanon-2024").unwrap();
        let israel = lebanon.principals_of(&lebanon.parties[0]);
        assert_eq!(lebanon.mentions("The Israeli army and Israel", &israel), 2);
    }
}
