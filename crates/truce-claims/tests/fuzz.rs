//! Any text at all: the reader neither panics nor points beside the text, whatever it is given.
//!
//! Texts come from a small generator with fixed seeds, the same on every machine. `TRUCE_FUZZ_SECONDS=600` goes on for so long with further seeds,
//! `TRUCE_FUZZ_SEED=7` starts elsewhere; a failure names its seed. Time is not measured here, `bench/claims` does; a cost that grows with the
//! square of the length would show as a test that does not end.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use jiff::tz::TimeZone;
use std::path::Path;
use std::time::{Duration, Instant};
use truce_claims::{
    ActorBook, Anchors, Reader, Reading, ReportText, Triage, find_figures, find_times, regions,
};
use truce_terms::Agreement;
use truce_vocabulary::TextRange;

/// Seeds that every run takes.
const SEEDS: u64 = 60;

/// SplitMix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.roll() % bound.max(1) as u64) as usize
    }

    fn pick<'t, T: ?Sized>(&mut self, of: &[&'t T]) -> &'t T {
        of[self.below(of.len())]
    }

    /// A byte of `text` between two characters.
    fn cut(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "‹", "›", "(", ")", "[", "]", "{", "}", "—", "–", "-", "…", ".", ",", ";", ":", "!", "?", "؟", "،",
    "\n", "\n\n", "\r\n", "\t", "  ", "\u{a0}", "\u{200d}", "\u{200f}", "\u{202e}", "\u{2066}", "\u{feff}", "\u{301}", "\u{5b0}", "\u{64b}", "\u{0}",
    "1,200", "17:00", "9.30pm", "27th", "Nov. 27, 2024", "2024-13-45", "99999999999999999999", "٣٤", "0", "-1", "½", "1.2.3.4:5", "%",
    "Israel", "Hezbollah's", "the army", "both sides", "he", "it", "its", "they", "we", "she said", "said that", "denied", "UNIFIL", "U.S.", "Maj.-Gen. Doe",
    "shelled", "drones", "fired at", "violated the ceasefire", "withdrew from", "no", "not", "if", "will", "killed three", "on Monday", "since", "between",
    "3 km south of", "Khiam", "a week into the truce", "who", "which", "and", "or", "but", "to", "of", "the", "was", "reportedly", "according to", "told",
    "أعلن الجيش", "قصف", "صاروخ", "إسرائيل", "وقال", "צה\"ל", "תקף", "בלבנון", "אמר", "l’armée", "a tiré", "selon", "été", "Россия", "обстреляла", "中国", "👩‍👩‍👧", "ﷺ", "ß", "İ", "ǆ", "ﬁ",
    "@IDF", "#ceasefire", "https://example.org/a?b=(c)", "* ", "1) ", "• ", "| a | b |", "LIVE 14:05", "BREAKING:", "Read more", "(photo credit: A/B)",
];

fn texts() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut paths: Vec<_> = ["texts", "styles/texts"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(here.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// A text to read: random bytes, pieces, or a report that was cut, spliced and sprinkled with pieces.
fn text(dice: &mut Dice, texts: &[String]) -> String {
    match dice.below(5) {
        0 => {
            let bytes: Vec<u8> = (0..dice.below(600)).map(|_| dice.roll() as u8).collect();
            String::from_utf8_lossy(&bytes).into_owned()
        }
        1 | 2 => {
            let gap = dice.pick(&["", " ", " "]);
            let pieces: Vec<&str> = (0..dice.below(120)).map(|_| dice.pick(PIECES)).collect();
            pieces.join(gap)
        }
        _ => {
            let mut text = texts[dice.below(texts.len())].clone();
            for _ in 0..=dice.below(24) {
                let (from, to) = (dice.cut(&text), dice.cut(&text));
                let (from, to) = (from.min(to), from.max(to));
                match dice.below(5) {
                    0 => text.insert_str(from, dice.pick(PIECES)),
                    1 => drop(text.drain(from..to.min(text.floor_char_boundary(from + 40)))),
                    2 => {
                        let other = &texts[dice.below(texts.len())];
                        let at = dice.cut(other);
                        text.replace_range(from..to, &other[at..other.floor_char_boundary(at + 200)]);
                    }
                    3 => {
                        let again = text[from..to.min(text.floor_char_boundary(from + 300))].to_owned();
                        text.insert_str(to, &again);
                    }
                    _ => text.truncate(to.max(text.len() / 2).min(text.floor_char_boundary(3_000))),
                }
                let end = text.floor_char_boundary(4_000);
                text.truncate(end);
            }
            text
        }
    }
}

struct Readers {
    plain: Reader,
    agreed: Reader,
    book: ActorBook,
    triage: Triage,
}

impl Readers {
    fn new() -> Self {
        let agreement = Agreement::bundled("lebanon-2024").unwrap();
        Readers {
            plain: Reader::new(None),
            agreed: Reader::new(Some(&agreement)),
            book: ActorBook::new(Some(&agreement)),
            triage: Triage::new(Some(&agreement)),
        }
    }

    /// Everything that reads a text, held to what it promises.
    fn check(&self, text: &str, language: Option<&str>) {
        let published = Some(jiff::civil::date(2024, 12, 3));
        let report = ReportText { text, published, outlet: Some("The Post"), language };
        within(text, &self.agreed.read(&report));
        within(text, &self.plain.read(&ReportText { published: None, outlet: None, ..report }));
        let (reading, skipped) = self.agreed.read_triaged(&report, &self.triage);
        within(text, &reading);
        assert!(skipped.skipped <= skipped.bytes && skipped.bytes == text.len());
        self.parts(text);
    }

    /// The parts that can be asked alone.
    fn parts(&self, text: &str) {
        let inside = |range: TextRange| assert!(range.of(text).is_some(), "{range:?} is not of the text");
        let anchors = Anchors {
            published: Some(jiff::civil::date(2024, 12, 3)),
            ceasefire_start: "2024-11-27T02:00:00Z".parse().ok(),
            zone: &TimeZone::UTC,
        };
        find_times(text, &anchors).iter().for_each(|time| inside(time.range));
        find_figures(text).iter().for_each(|figure| inside(figure.range));
        regions(text).iter().for_each(|region| inside(region.range));
        self.book.find_in(text, TextRange::new(0, text.len())).iter().for_each(|named| inside(named.range));
        let passages = self.triage.passages(text);
        passages.iter().for_each(|range| inside(*range));
        assert!(passages.windows(2).all(|pair| pair[0].end < pair[1].start));
    }
}

/// Whether every range of a reading is of the text.
fn within(text: &str, reading: &Reading) {
    let inside = |range: TextRange| {
        assert!(range.start <= range.end && range.of(text).is_some(), "{range:?} is not of the text");
    };
    reading.regions.iter().for_each(|region| inside(region.range));
    reading.heard.iter().flat_map(|heard| &heard.words).for_each(|range| inside(*range));
    for claim in &reading.claims {
        inside(claim.quote);
        assert!(!claim.quote.is_empty(), "a claim without words");
        let fields = claim.actors.iter().chain(&claim.targets).map(|field| &field.evidence);
        let places = claim.places.iter().map(|field| &field.evidence);
        let others = [Some(&claim.act.evidence), Some(&claim.modality.evidence)].into_iter().flatten();
        let times = claim.time.iter().map(|field| &field.evidence);
        let counts = claim.count.iter().map(|field| &field.evidence);
        let harm = claim.casualties.iter().map(|field| &field.evidence);
        let said = claim.claimants.iter().map(|field| &field.evidence);
        let called = claim.characterisation.iter().map(|field| &field.evidence);
        let all = fields
            .chain(places)
            .chain(others)
            .chain(times)
            .chain(counts)
            .chain(harm)
            .chain(said)
            .chain(called);
        all.flat_map(truce_vocabulary::Evidence::ranges).for_each(inside);
    }
}

#[test]
fn any_text_is_read_and_every_range_is_of_it() {
    let variable = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let first = variable("TRUCE_FUZZ_SEED").unwrap_or(1);
    let until = variable("TRUCE_FUZZ_SECONDS").map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let (readers, texts) = (Readers::new(), texts());
    let mut seed = first;
    loop {
        let mut dice = Dice(seed);
        let text = text(&mut dice, &texts);
        let language = [None, Some("en"), Some("ar"), Some("he"), Some("fr"), Some("xx")][dice.below(6)];
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| readers.check(&text, language)));
        assert!(read.is_ok(), "TRUCE_FUZZ_SEED={seed} language {language:?}: {text:?}");
        seed += 1;
        if seed >= first + SEEDS && until.is_none_or(|until| Instant::now() >= until) {
            break;
        }
    }
}

/// Texts whose cost would show if it grew with the square of their length: each is large, and read whole or up to the limit.
#[test]
fn large_and_nested_texts_are_read_in_the_time_that_their_length_asks_for() {
    let readers = Readers::new();
    fn report(text: &str) -> ReportText<'_> {
        ReportText { text, published: None, outlet: None, language: Some("en") }
    }
    for (name, unit, count) in [
        ("quotation marks", "\"", 100_000),
        ("opening quotation marks", "“", 100_000),
        ("nested quotes", "“he said ‘", 10_000),
        ("brackets", "([{", 30_000),
        ("and", "and ", 100_000),
        ("sayings in sayings", "he said that she said that ", 4_000),
        ("a list", "drones, rockets, ", 6_000),
        ("names", "Israel Katz and ", 6_000),
        ("proper names", "Doe Roe ", 12_000),
        ("numbers", "1,200 ", 16_000),
        ("times", "on Monday at 17:00 ", 5_000),
        ("rows of a table", "| 12 | shells | Khiam |\n", 4_000),
        ("short paragraphs", "Drones flew.\n\n", 6_000),
        ("sentences without ends", "the army shelled the town ", 4_000),
        ("Arabic", "قصف الجيش بلدة ", 5_000),
        ("Hebrew", "צה\"ל תקף בלבנון ", 4_000),
        ("French", "l’armée a tiré sur la ville ", 3_000),
        ("combining marks", "e\u{301}", 40_000),
        ("right and left", "\u{202e}army\u{202c} ", 8_000),
        ("pronouns", "They said it was theirs. ", 3_000),
        ("full stops", ".", 100_000),
        ("hyphens", "a-", 50_000),
        ("ranks", ".-gen", 20_000),
    ] {
        let text = unit.repeat(count);
        println!("{name}");
        within(&text, &readers.agreed.read(&report(&text)));
        readers.parts(&text);
    }
    // Ten megabytes in one line: the reader says how much it left out, triage goes through all of it.
    let line = "The army shelled the town. ".repeat(380_000);
    let reading = readers.agreed.read(&report(&line));
    within(&line, &reading);
    assert!(reading.doubts.iter().any(|doubt| doubt.id == "reading-cut"), "{:?}", reading.doubts);
    assert_eq!(readers.triage.passages(&line), [TextRange::new(0, line.len())]);
}
