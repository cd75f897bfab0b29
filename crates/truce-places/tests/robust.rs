//! Whatever bytes come in, an answer goes out: no panic, no endless loop. Seeded, so that a failure comes back.

use truce_places::{
    Context, CountryCode, Gazetteer, Resolution, lines_from_geojson, normalise, relative::Relation,
    romanisation_key, zones_from_geojson,
};

struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % below
    }

    /// A text of odd pieces: names, marks, several scripts, raw code points.
    fn text(&mut self, pieces: usize) -> String {
        const PIECES: &[&str] = &[
            "Tyre",
            "al-",
            "ال",
            "the ",
            " in ",
            ",",
            "’s",
            "\u{301}",
            "\u{200f}",
            "קריית",
            " ",
            "\n",
            "-",
            "3 km south of ",
            "between ",
            " and ",
            "İ",
            "ﷺ",
            "ẞ",
            "\u{0}",
            "𝔗",
            "river",
            "ش",
            "a",
            "É",
        ];
        let mut text = String::new();
        for _ in 0..self.next(pieces) {
            match self.next(4) {
                0 => text.extend(char::from_u32(self.next(0x11_0000) as u32)),
                _ => text.push_str(PIECES[self.next(PIECES.len())]),
            }
        }
        text
    }
}

#[test]
fn any_text_gets_an_answer() {
    let mut chance = Chance(0x7ea5e);
    let gazetteer = Gazetteer::bundled();
    let countries = [CountryCode::LB];
    let context = Context::of(&countries);
    for _ in 0..3_000 {
        let text = chance.text(12);
        let folded = normalise(&text);
        assert_eq!(normalise(&folded), folded, "{text:?}");
        let _ = romanisation_key(&text);
        let _ = gazetteer.resolve(&text, &context);
        for found in gazetteer.find_in(&text, &context) {
            assert!(found.range.of(&text).is_some_and(|said| !said.is_empty()), "{text:?}");
            assert!(!found.resolution.candidates().is_empty());
        }
        if let Some(relation) = Relation::read(&text) {
            let _ = relation.point(|range| {
                assert!(range.of(&text).is_some(), "{text:?}");
                None
            });
        }
    }
}

#[test]
fn very_long_names_are_unknown_and_quick() {
    let gazetteer = Gazetteer::bundled();
    for long in ["Tyre ".repeat(100_000), "a".repeat(1 << 20), "ال".repeat(1 << 18), " in ".repeat(1 << 16)]
    {
        assert!(matches!(gazetteer.resolve(&long, &Context::default()), Resolution::Unknown));
    }
    let long = "Tyre in ".repeat(14);
    let _ = gazetteer.resolve(&long, &Context::default());
    assert_eq!(gazetteer.find_in(&"Tyre. ".repeat(20_000), &Context::default()).len(), 20_000);
}

#[test]
fn damaged_geojson_is_refused_with_words() {
    let whole = include_str!("data/south_of_litani_simplified60m.geojson");
    let mut chance = Chance(31);
    for _ in 0..300 {
        let mut bytes = whole.as_bytes().to_vec();
        for _ in 0..=chance.next(4) {
            let at = chance.next(bytes.len());
            bytes[at] = chance.next(128) as u8;
        }
        bytes.truncate(bytes.len() - chance.next(3) * chance.next(200));
        let text = String::from_utf8_lossy(&bytes);
        if let Err(error) = zones_from_geojson(&text, 60.0) {
            assert!(!error.to_string().is_empty());
        }
        let _ = lines_from_geojson(&text, 0.0);
    }
}

#[test]
fn a_damaged_gazetteer_gives_an_error_or_answers_and_no_panic() {
    let whole =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/gazetteer.bin")).expect("the file");
    assert!(Gazetteer::read(b"").is_err());
    assert!(Gazetteer::read(&whole[..1000].to_vec().leak()[..]).is_err());
    let mut chance = Chance(5);
    // Records, boxes, names and lists; a damaged index of names is what its checksum is for.
    for _ in 0..8 {
        let mut bytes = whole.clone();
        for _ in 0..20_000 {
            let at = 64 + chance.next(2_900_000);
            bytes[at] = chance.next(256) as u8;
        }
        let Ok(gazetteer) = Gazetteer::read(bytes.leak()) else { continue };
        for name in ["Tyre", "Nabatieh", "Tripoli", "Khiam", "San Jose"] {
            for found in gazetteer.resolve(name, &Context::default()).candidates() {
                let _ = (found.place.name(), found.place.location(), found.place.admin_path().count());
            }
        }
    }
}
