//! The agreements that come with the program, told in Arabic, French and Hebrew.

use std::collections::BTreeSet;
use truce_terms::Agreement;

/// Everything that a file of words can name, table by table; parties are called as their actors are.
fn named(agreement: &Agreement) -> [(&'static str, BTreeSet<&str>); 7] {
    let provisions = agreement.provisions.iter().map(|one| one.label.as_str());
    let obligations = agreement.obligations.iter().map(|one| one.label.as_str());
    let reservations = agreement.instruments.iter().filter_map(|one| one.reserved_by.as_deref());
    [
        ("actor", agreement.actors.iter().map(|one| one.id.0.as_str()).collect()),
        ("zone", agreement.zones.iter().map(|one| one.id.0.as_str()).collect()),
        ("event", agreement.events.iter().map(|one| one.id.0.as_str()).collect()),
        ("instrument", agreement.instruments.iter().map(|one| one.id.0.as_str()).collect()),
        ("provision", agreement.provisions.iter().map(|one| one.id.0.as_str()).collect()),
        ("obligation", agreement.obligations.iter().map(|one| one.id.0.as_str()).collect()),
        ("label", provisions.chain(obligations).chain(reservations).collect()),
    ]
}

#[test]
fn every_agreement_has_words_for_all_it_names_in_arabic_french_and_hebrew() {
    let letters = [("ar", Some('ا'..='ي')), ("fr", None), ("he", Some('א'..='ת'))];
    for name in Agreement::bundled_names() {
        let agreement = Agreement::bundled(name).unwrap();
        let files = Agreement::bundled_files(name).unwrap();
        for (language, letters) in &letters {
            let file = format!("words.{language}.toml");
            let Some((_, text)) = files.iter().find(|(name, _)| *name == file) else {
                panic!("{name} has no {file}")
            };
            let words: toml::Table = text.parse().unwrap();
            for (kind, ids) in named(&agreement) {
                let none = toml::Table::new();
                let table = words.get(kind).map_or(&none, |table| table.as_table().unwrap());
                let missing: Vec<&&str> = ids.iter().filter(|id| !table.contains_key(**id)).collect();
                assert!(missing.is_empty(), "{name}/{file} has no {kind} for {missing:?}");
                for (id, words) in table {
                    let words = words.as_str().unwrap();
                    let own = |letter: char| {
                        letters.as_ref().map_or(letter.is_alphabetic(), |own| own.contains(&letter))
                    };
                    assert!(words.chars().any(own), "{name}/{file}, {kind} {id}: {words:?}");
                }
            }
            let told = agreement.told_in(language);
            assert!(told.summary().1 && told.title() != agreement.title, "{name}/{file}");
        }
    }
}

#[test]
fn names_in_a_message_are_found_in_the_language_asked_for() {
    let agreement = Agreement::bundled("lebanon-2024").unwrap();
    let told = agreement.told_in("ar");
    for (name, words) in [
        ("Article 4", "المادة 4"),
        ("LAF", "الجيش اللبناني"),
        ("Southern Litani Area", "منطقة جنوب الليطاني"),
        ("Trilateral Framework of 26 June 2026", "الإطار الثلاثي، 26 حزيران 2026"),
    ] {
        assert_eq!(told.rename(name), Some(words));
    }
    assert_eq!(told.rename("Nobody at all"), None);
    assert_eq!(agreement.told_in("en").rename("LAF"), None, "English is the terms' own language");
}

#[test]
fn a_party_is_called_as_its_actor_unless_the_words_say_otherwise() {
    let lebanon = Agreement::bundled("lebanon-2024").unwrap();
    let minsk = Agreement::bundled("minsk").unwrap();
    for (agreement, index, party) in [
        (&lebanon, 0, "Israël"),
        (&lebanon, 1, "Liban"),
        (&minsk, 1, "formations armées de certaines zones des régions de Donetsk et de Louhansk"),
    ] {
        assert_eq!(agreement.told_in("fr").party(&agreement.parties[index].id), party);
    }
}
