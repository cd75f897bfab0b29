//! Names of places in running text.

use truce_places::{Context, CountryCode, Gazetteer, PlaceKind, Resolution};

const LEBANON: &[CountryCode] = &[CountryCode::LB, CountryCode::IL];

fn found(text: &str) -> Vec<(&str, Option<String>)> {
    let matches = Gazetteer::bundled().find_in(text, &Context::of(LEBANON));
    let said = |found: &truce_places::PlaceMatch| found.range.of(text).expect("a range of the text");
    let id = |resolution: &Resolution| resolution.known().map(|known| known.place.id().to_string());
    // Ranges name bytes of this very text.
    matches
        .iter()
        .map(|found| (&text[found.range.start..found.range.end], said(found), id(&found.resolution)))
        .map(|(slice, said, id)| {
            assert_eq!(slice, said);
            (slice, id)
        })
        .collect()
}

fn names(text: &str) -> Vec<&str> {
    found(text).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn the_longest_run_of_words_wins() {
    let text = "Artillery hit Aita al-Shaab and Bint Jbeil on Monday, south of the Litani River.";
    assert_eq!(names(text), ["Aita al-Shaab", "Bint Jbeil", "Litani River"]);
}

#[test]
fn names_stand_at_word_boundaries_only() {
    assert_eq!(names("The ambassador spoke of Tyrean dye and tyre tracks."), Vec::<&str>::new());
    assert_eq!(names("Residents fled Khiam’s centre."), ["Khiam"]);
    assert_eq!(names("Kfar-Kila, (Houla): Naqoura."), ["Kfar-Kila", "Houla", "Naqoura"]);
}

#[test]
fn arabic_and_hebrew_are_found() {
    assert_eq!(names("قصف على الخيام وكفركلا قرب نهر الليطاني"), ["الخيام", "نهر الليطاني"]);
    assert_eq!(names("ירי לעבר קריית שמונה, מטולה"), ["קריית שמונה", "מטולה"]);
}

#[test]
fn a_person_named_like_a_country_is_passed_over_when_the_caller_knows() {
    let text = "Israel Katz said Israel would answer.";
    assert_eq!(names(text), ["Israel", "Israel"], "the scan alone cannot know");
    let person = 0.."Israel Katz".len();
    let matches = Gazetteer::bundled().find_in_unless(text, &Context::of(LEBANON), |range| {
        range.start < person.end && person.start < range.end
    });
    assert_eq!(matches.len(), 1);
    assert_eq!(matches[0].range.start, text.rfind("Israel").expect("twice in the text"));
}

#[test]
fn a_sentence_end_parts_names() {
    assert_eq!(names("He left Tel. Aviv was born in Beirut."), ["Beirut"]);
}

#[test]
fn the_noun_after_a_name_belongs_to_it() {
    let ukraine = ["UA".parse().expect("two letters")];
    let text =
        "Explosions were heard in the Donetsk region and in Donetsk city. Most came from Union soldiers.";
    let found = Gazetteer::bundled().find_in(text, &Context::of(&ukraine));
    let shown: Vec<(&str, Option<PlaceKind>)> = found
        .iter()
        .map(|found| {
            let kind = found.resolution.known().map(|known| known.place.kind());
            (found.range.of(text).expect("a range of the text"), kind)
        })
        .collect();
    assert_eq!(shown, [("Donetsk region", Some(PlaceKind::Admin1)), ("Donetsk city", Some(PlaceKind::City))]);
}
