//! Words: every message id, act, state and heading put into a language by its catalogue.
//!
//! Catalogues are Fluent files under `locales/`, one folder a language, which translators can edit. An id that a catalogue lacks is
//! shown with its arguments and never hidden.

use crate::{
    language::{Figures, Language, counted, formatter},
    text::{escaped, visible},
};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use truce_incidents::Aspect;
use truce_mission::Digits;
use truce_terms::{Answerability, StateWord, Verdict};
use truce_vocabulary::{Act, ActGroup, Argument, ClaimantKind, Interval, Justification, Message, Modality};

/// What Fluent puts around a value, so that its direction stays its own.
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// The catalogue of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    figures: Figures,
    language: Language,
    zone: TimeZone,
}

impl Words {
    /// The English catalogue.
    ///
    /// ```
    /// use truce_publish::Words;
    /// use truce_vocabulary::{Act, Message};
    /// let words = Words::english();
    /// assert_eq!(words.act(Act::AirStrikeDrone), "drone strike");
    /// let unknown = Message::new("no-such-id").with("zone", "a");
    /// assert_eq!(words.render(&unknown), "[no-such-id zone=a]");
    /// ```
    pub fn english() -> Self {
        Words::of(Language::English, Digits::default())
    }

    /// The catalogue of a language by its BCP 47 tag ("en", "en-GB"), if there is one yet.
    pub fn in_language(tag: &str) -> Option<Self> {
        Language::from_tag(tag).map(|language| Words::of(language, Digits::default()))
    }

    /// The catalogue of a language, with its digits.
    pub fn of(language: Language, digits: Digits) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
        bundle.set_formatter(Some(formatter(digits)));
        for (_name, source) in language.catalogue() {
            // A faulty entry is left out and then shown as an unknown id; a test keeps the catalogues free of them.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Words { bundle, figures: Figures::new(language, digits), language, zone: TimeZone::UTC }
    }

    /// The same words with the instants in messages told in this local time; they are in UTC otherwise.
    pub fn in_zone(self, zone: TimeZone) -> Self {
        Words { zone, ..self }
    }

    /// The local time of these words.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// BCP 47 tag of the language.
    pub fn language(&self) -> &'static str {
        self.language.tag()
    }

    /// The language itself.
    pub fn which(&self) -> Language {
        self.language
    }

    /// "ltr" or "rtl".
    pub fn direction(&self) -> &'static str {
        self.language.direction()
    }

    /// A number on its own ("1,234").
    pub fn number(&self, number: i64) -> String {
        self.figures.number(number)
    }

    /// "A, B and C".
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.figures.list(items)
    }

    /// Whether the catalogue has this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(&fluent_id(id))
    }

    /// The message in words, for a terminal or another plain text.
    pub fn render(&self, message: &Message) -> String {
        let text = self.isolated(message);
        text.chars().filter(|character| !matches!(*character, ISOLATE | END_OF_ISOLATE)).collect()
    }

    /// The message in words, escaped, with every value that has letters of its own direction in a `<bdi>`.
    pub fn html(&self, message: &Message) -> String {
        let text = self.isolated(message);
        let mut out = String::with_capacity(text.len() + 32);
        for (index, piece) in text.split(ISOLATE).enumerate() {
            match piece.split_once(END_OF_ISOLATE) {
                Some((value, rest)) if index > 0 => {
                    out += &format!(
                        "<bdi>{}</bdi>{}",
                        escaped(value),
                        escaped(&rest.replace(END_OF_ISOLATE, ""))
                    );
                }
                _ => out += &escaped(&piece.replace(END_OF_ISOLATE, "")),
            }
        }
        out
    }

    /// The message with its values between isolates; nothing in a value can close or open one.
    fn isolated(&self, message: &Message) -> String {
        let found = self.bundle.get_message(&fluent_id(&message.id)).and_then(|found| found.value());
        let Some(pattern) = found else { return unknown(message) };
        let mut arguments = FluentArgs::new();
        for (name, value) in &message.arguments {
            arguments.set(
                name.as_str(),
                match value {
                    Argument::Number(number) => counted(self.language, *number),
                    // The brackets are ours, for what is not printable; a value must not be able to write them.
                    Argument::Text(text) => FluentValue::from(self.spoken(name, text)),
                },
            );
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    /// An argument as it is read aloud: codes in words, instants in local time, anything else as it stands.
    fn spoken(&self, name: &str, text: &str) -> String {
        match name {
            "act" => text.parse::<Act>().map_or_else(|_words| visible(text), |act| self.act(act)),
            "justification" => Justification::from_code(text)
                .map_or_else(|| visible(text), |reason| self.justification(reason)),
            "from" | "until" => text
                .parse::<Timestamp>()
                .map_or_else(|_words| visible(text), |at| self.instant(at, &self.zone)),
            _ => visible(text),
        }
    }

    /// The words of an id that takes no arguments.
    pub fn text(&self, id: &str) -> String {
        self.render(&Message::new(id))
    }

    /// The words of an id with arguments.
    pub fn with<const N: usize>(&self, id: &str, arguments: [(&str, Argument); N]) -> String {
        self.render(
            &arguments.into_iter().fold(Message::new(id), |message, (name, value)| message.with(name, value)),
        )
    }

    /// An act in neutral words ("drone strike").
    pub fn act(&self, act: Act) -> String {
        self.text(&format!("act-{}", act.code()))
    }

    /// A family of acts ("in the air").
    pub fn act_group(&self, group: ActGroup) -> String {
        let code = format!("{group:?}").to_lowercase();
        self.text(&format!("group-{code}"))
    }

    /// How a claim stands to the fact ("alleged").
    pub fn modality(&self, modality: Modality) -> String {
        self.text(&format!("modality-{}", modality.code()))
    }

    /// What kind of speaker somebody is ("unnamed source").
    pub fn claimant_kind(&self, kind: ClaimantKind) -> String {
        self.text(&format!("claimant-{}", kind.code()))
    }

    /// A reason given for an act ("self-defence").
    pub fn justification(&self, reason: Justification) -> String {
        self.text(&format!("justification-{}", reason.code()))
    }

    /// What a provision says to the facts as stated ("prohibited").
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.text(&format!("verdict-{}", verdict.code()))
    }

    /// The same as it may stand alone on a page ("prohibited, if it happened as claimed").
    pub fn verdict_if_as_claimed(&self, verdict: Verdict) -> String {
        self.text(&format!("verdict-claimed-{}", verdict.code()))
    }

    /// How a party answers for an act ("answers for its own act").
    pub fn answerability(&self, how: Answerability) -> String {
        self.text(&format!("answerability-{}", how.code()))
    }

    /// Where an obligation stands ("not due").
    pub fn obligation_state(&self, state: StateWord) -> String {
        self.text(&format!("obligation-{}", state.code()))
    }

    /// What claims of one incident differ on, as the head of their versions ("The claims differ on who:").
    pub fn difference(&self, aspect: Aspect) -> String {
        self.text(&format!("differs-{}", aspect.code()))
    }

    /// Words at the head of a line: with a capital, where the language has them.
    pub fn headed(&self, words: &str) -> String {
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// A day ("2 December 2024").
    pub fn date(&self, date: Date) -> String {
        self.with("time-date", self.date_arguments(date, "month"))
    }

    /// A day without its year ("2 December").
    pub fn day(&self, date: Date) -> String {
        self.with("time-day", self.date_arguments(date, "month"))
    }

    /// A day as short as it can be written ("2 Dec").
    pub fn day_short(&self, date: Date) -> String {
        self.with("time-day-short", self.date_arguments(date, "month-short"))
    }

    /// A day with its year as short as it can be written ("2 Dec 2024").
    pub fn day_short_year(&self, date: Date) -> String {
        self.with("time-day-short-year", self.date_arguments(date, "month-short"))
    }

    fn date_arguments(&self, date: Date, form: &str) -> [(&'static str, Argument); 3] {
        // The year as text: a number of four digits would be written with its groups.
        let month = self.text(&format!("{form}-{}", date.month()));
        [
            ("day", i64::from(date.day()).into()),
            ("month", month.into()),
            ("year", self.figures.digits(&date.year().to_string()).into()),
        ]
    }

    /// An instant in local time ("2 December 2024, 18:00").
    pub fn instant(&self, instant: Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(instant);
        let clock = self.clock(local.time());
        self.with("time-instant", [("date", self.date(local.date()).into()), ("clock", clock.into())])
    }

    fn clock(&self, time: jiff::civil::Time) -> String {
        self.figures.digits(&format!("{:02}:{:02}", time.hour(), time.minute()))
    }

    /// Local days from the first to the last ("2–3 December 2024").
    pub fn days(&self, first: Date, last: Date) -> String {
        if first == last {
            return self.date(first);
        }
        let (id, from): (&str, Argument) = if (first.year(), first.month()) == (last.year(), last.month()) {
            ("time-days-same-month", i64::from(first.day()).into())
        } else if first.year() == last.year() {
            ("time-days-same-year", self.day(first).into())
        } else {
            ("time-days", self.date(first).into())
        };
        self.with(id, [("from", from), ("to", self.date(last).into())])
    }

    /// When something is said to have happened, never finer than it is known.
    pub fn interval(&self, interval: &Interval, zone: &TimeZone) -> String {
        use truce_vocabulary::Granularity::{Hour, Minute, PartOfDay};
        let clocked = matches!(interval.granularity, Minute | Hour | PartOfDay);
        if let (true, Some(start), Some(end)) = (clocked, interval.start, interval.end) {
            let (from, to) = (zone.to_datetime(start), zone.to_datetime(end));
            let clock = |time: jiff::civil::DateTime| self.clock(time.time());
            let arguments =
                |clock: String| [("date", self.date(from.date()).into()), ("clock", clock.into())];
            let whole = from.date().tomorrow().is_ok_and(|next| next == to.date());
            return if whole && to.time() == jiff::civil::Time::midnight() {
                self.with(
                    "time-instant",
                    arguments(format!("{}\u{2013}{}", clock(from), self.figures.digits("24:00"))),
                )
            } else if end.duration_since(start).as_secs() <= 60 {
                self.with("time-instant", arguments(clock(from)))
            } else if from.date() == to.date() {
                self.with("time-instant", arguments(format!("{}\u{2013}{}", clock(from), clock(to))))
            } else {
                let (start, end) = (self.instant(start, zone), self.instant(end, zone));
                self.with("time-days", [("from", start.into()), ("to", end.into())])
            };
        }
        match interval.local_days(zone) {
            (Some(first), Some(last)) => self.days(first, last),
            (Some(first), None) => self.with("time-since", [("date", self.date(first).into())]),
            (None, Some(last)) => self.with("time-until", [("date", self.date(last).into())]),
            (None, None) => self.text("when-not-known"),
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Fluent ids know letters, digits, `-` and `_`; codes on the wire have dots.
fn fluent_id(id: &str) -> String {
    id.replace('.', "-")
}

fn unknown(message: &Message) -> String {
    let arguments = message.arguments.iter().map(|(name, value)| match value {
        Argument::Number(number) => format!(" {name}={number}"),
        Argument::Text(text) => format!(" {}={}", visible(name), visible(text)),
    });
    format!("[{}{}]", visible(&message.id), arguments.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use truce_vocabulary::Granularity;

    #[test]
    fn times_are_said_no_finer_than_they_are_known() {
        let words = Words::english();
        let beirut = TimeZone::get("Asia/Beirut").unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let day = |first, last| Interval::days(first, last, &beirut);
        let second = date(2024, 12, 2);
        let clocked = |start, end, granularity| Interval::new(at(start), at(end), granularity);
        for (interval, said) in [
            (day(second, second), "2 December 2024"),
            (day(second, date(2024, 12, 4)), "2–4 December 2024"),
            (day(date(2024, 11, 30), second), "30 November – 2 December 2024"),
            (day(date(2024, 12, 30), date(2025, 1, 2)), "30 December 2024 – 2 January 2025"),
            (Interval { end: None, ..day(second, second) }, "since 2 December 2024"),
            (Interval { start: None, ..day(second, second) }, "until 2 December 2024"),
            (Interval { start: None, end: None, granularity: Granularity::Open }, "day not known"),
            (
                clocked("2024-12-02T14:10:00Z", "2024-12-02T14:11:00Z", Granularity::Minute),
                "2 December 2024, 16:10",
            ),
            (
                clocked("2024-12-02T14:00:00Z", "2024-12-02T15:00:00Z", Granularity::Hour),
                "2 December 2024, 16:00–17:00",
            ),
            (
                clocked("2024-12-02T16:00:00Z", "2024-12-02T22:00:00Z", Granularity::PartOfDay),
                "2 December 2024, 18:00–24:00",
            ),
        ] {
            assert_eq!(words.interval(&interval, &beirut), said);
        }
    }

    #[test]
    fn a_value_keeps_its_direction_and_opens_no_element() {
        let words = Words::english();
        let message = Message::new("zone-inside").with("zone", "<b>\u{2069}\u{202e}ليطاني");
        assert_eq!(
            words.html(&message),
            "The place said lies inside <bdi>&lt;b&gt;⟦U+2069⟧⟦U+202E⟧ليطاني</bdi>."
        );
        assert_eq!(words.render(&message), "The place said lies inside <b>⟦U+2069⟧⟦U+202E⟧ليطاني.");
    }

    #[test]
    fn codes_and_instants_in_messages_are_told_in_words() {
        let words = Words::english().in_zone(TimeZone::get("Asia/Beirut").unwrap());
        let act =
            Message::new("act-prohibited").with("provision", "Article 1").with("act", "air.strike_drone");
        assert_eq!(words.render(&act), "Article 1 prohibits the act: drone strike.");
        let early =
            Message::new("before-start").with("provision", "Article 1").with("from", "2024-11-27T02:00:00Z");
        let said = "Article 1 holds from 27 November 2024, 04:00 on; the act is said to be earlier.";
        assert_eq!(words.render(&early), said);
    }

    #[test]
    fn what_a_catalogue_lacks_is_shown_and_not_hidden() {
        let words = Words::english();
        let unknown = Message::new("no.such\u{0}").with("n", 3).with("who", "\u{202e}x");
        assert_eq!(words.render(&unknown), "[no.such⟦U+0000⟧ n=3 who=⟦U+202E⟧x]");
        assert!(Words::in_language("en-GB").is_some() && Words::in_language("xx").is_none());
    }
}
