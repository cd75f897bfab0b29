//! Names of the world, of an agreement and of people in office, and what only looks like one.

use super::table::{World, world};
use super::*;
use jiff::civil::date;
use truce_terms::{Actor, Office};

fn found(book: &ActorBook, text: &str) -> Vec<(String, String, How)> {
    let mentions = book.find_in(text, TextRange::new(0, text.len()));
    mentions
        .into_iter()
        .map(|mention| (mention.range.of(text).unwrap().to_owned(), mention.name, mention.how))
        .collect()
}

/// A text and whom it names: the words, the canonical name, how.
type Naming<'t> = (&'t str, &'t [(&'t str, &'t str, How)]);

fn check(book: &ActorBook, table: &[Naming<'_>]) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let got = found(book, text);
        let same = got.len() == expected.len()
            && got
                .iter()
                .zip(*expected)
                .all(|(got, expected)| (got.0.as_str(), got.1.as_str(), got.2) == *expected);
        if !same {
            wrong.push(format!("{text}: {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn actors_of_the_world_are_found_in_the_ways_reports_name_them() {
    use How::{Adjective, Alias, Body, Demonym, Metonym, Name};
    let book = ActorBook::new(None);
    check(
        &book,
        &[
            ("Israel’s drones", &[("Israel", "Israel", Name)]),
            ("US officials told us", &[("US", "United States", Alias)]),
            ("the U.S. military said", &[("U.S. military", "US military", Alias)]),
            ("the U.S. said", &[("U.S.", "United States", Alias)]),
            ("a US-led mechanism", &[("US", "United States", Adjective)]),
            (
                "the Israeli-Lebanese border",
                &[("Israeli", "Israel", Adjective), ("Lebanese", "Lebanon", Adjective)],
            ),
            (
                "the Lebanese Armed Forces (LAF)",
                &[("Lebanese Armed Forces", "LAF", Alias), ("LAF", "LAF", Name)],
            ),
            (
                "the Lebanese army and Lebanon's army",
                &[("Lebanese army", "LAF", Alias), ("Lebanon's army", "LAF", Alias)],
            ),
            ("the Azerbaijani Defence Ministry", &[("Azerbaijani Defence Ministry", "Azerbaijan", Body)]),
            (
                "the Ministry of Defence of Armenia said",
                &[("Ministry of Defence of Armenia", "Armenia", Body)],
            ),
            ("The Health Ministry in Beirut put", &[("Health Ministry in Beirut", "Lebanon", Body)]),
            ("Cambodia's Foreign Ministry", &[("Cambodia's Foreign Ministry", "Cambodia", Body)]),
            ("Moscow said", &[("Moscow", "Russia", Metonym)]),
            ("The Washington Post reported", &[("The Washington Post", "The Washington Post", Name)]),
            ("at Beirut International Airport", &[]),
            (
                "Thais and Cambodians fled",
                &[("Thais", "Thailand", Demonym), ("Cambodians", "Cambodia", Demonym)],
            ),
            ("Royal Thai Army spokesman", &[("Royal Thai Army", "Royal Thai Army", Name)]),
            ("the FARDC and M23 rebels", &[("FARDC", "FARDC", Name), ("M23", "M23", Name)]),
            (
                "Hizbullah, Hamas and the Houthis",
                &[("Hizbullah", "Hezbollah", Alias), ("Hamas", "Hamas", Name), ("Houthis", "Houthis", Name)],
            ),
            ("the SPLM/A-IO", &[("SPLM/A-IO", "SPLM/A-IO", Name)]),
            (
                "India's Border Security Force",
                &[("India", "India", Name), ("Border Security Force", "Border Security Force", Name)],
            ),
            ("South Sudan and Sudan", &[("South Sudan", "South Sudan", Name), ("Sudan", "Sudan", Name)]),
            (
                "the OSCE Special Monitoring Mission to Ukraine (SMM)",
                &[
                    ("OSCE Special Monitoring Mission to Ukraine", "OSCE SMM", Alias),
                    ("SMM", "OSCE SMM", Alias),
                ],
            ),
            ("UN Security Council Resolution 1701", &[("UN Security Council", "UN Security Council", Name)]),
            ("TÜRKIYE and Türkiye", &[("TÜRKIYE", "Turkey", Alias), ("Türkiye", "Turkey", Alias)]),
            ("the Democratic Republic of the Congo", &[("Democratic Republic of the Congo", "DRC", Alias)]),
            ("Ansar Allah forces", &[("Ansar Allah", "Houthis", Alias)]),
            ("Doctors Without Borders", &[("Doctors Without Borders", "MSF", Alias)]),
        ],
    );
}

#[test]
fn words_that_only_look_like_actors_are_left_alone() {
    let book = ActorBook::new(None);
    check(
        &book,
        &[
            ("let us go and eat turkey", &[]),
            ("a chad and a china cup", &[]),
            ("Defense Minister Israel Katz has instructed", &[]),
            ("an anti-Israel rally, a non-Israeli car", &[]),
            ("it is who we are", &[]),
            ("the car was hit", &[]),
            ("let the un", &[]),
            ("the cease-fire in the north", &[]),
        ],
    );
}

#[test]
fn names_in_other_scripts_are_found_with_their_particles() {
    use How::{Adjective, Alias};
    let book = ActorBook::new(None);
    check(
        &book,
        &[
            (
                "أعلن الجيش اللبناني أن إسرائيل",
                &[("الجيش اللبناني", "LAF", Alias), ("إسرائيل", "Israel", Alias)],
            ),
            ("وإسرائيل وحزب الله", &[("إسرائيل", "Israel", Alias), ("حزب الله", "Hezbollah", Alias)]),
            ("צה\"ל תקף בלבנון", &[("צה\"ל", "IDF", Alias), ("לבנון", "Lebanon", Alias)]),
            ("חיזבאללה וישראל", &[("חיזבאללה", "Hezbollah", Alias), ("ישראל", "Israel", Alias)]),
            (
                "l’ONU et l'armée israélienne",
                &[("ONU", "United Nations", Alias), ("armée israélienne", "IDF", Alias)],
            ),
            ("des drones israéliens", &[("israéliens", "Israel", Adjective)]),
        ],
    );
}

fn actor(
    id: &str,
    name: &str,
    kind: ActorKind,
    aliases: &[&str],
    part_of: Option<&str>,
    side: Option<&str>,
) -> Actor {
    Actor {
        id: ActorId(id.to_owned()),
        name: name.to_owned(),
        kind,
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        adjectives: Vec::new(),
        part_of: part_of.map(|whole| ActorId(whole.to_owned())),
        side: side.map(|side| PartyId(side.to_owned())),
        heard: side.is_some(),
        note: String::new(),
    }
}

/// Name, aliases, first and last day.
type Term<'t> = (&'t str, &'t [&'t str], Option<Date>, Option<Date>);

fn office(of: &str, role: &str, title: &str, holders: &[Term<'_>]) -> Office {
    Office {
        of: ActorId(of.to_owned()),
        role: role.to_owned(),
        titles: vec![title.to_owned()],
        holders: holders
            .iter()
            .map(|(name, aliases, from, until)| truce_terms::Holder {
                name: (*name).to_owned(),
                aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
                from: *from,
                by: None,
                until: *until,
            })
            .collect(),
    }
}

fn agreed() -> ActorBook {
    let actors = [
        actor("il", "Israel", ActorKind::State, &["Jerusalem"], None, Some("israel")),
        actor("hz", "Hezbollah", ActorKind::ArmedGroup, &["the Resistance"], None, Some("lebanon")),
        actor("fr", "France", ActorKind::State, &[], None, None),
        actor("lb", "Lebanon", ActorKind::State, &[], None, Some("lebanon")),
        actor("lb-health", "Lebanese Health Ministry", ActorKind::Office, &[], Some("lb"), None),
    ];
    let offices = [
        office(
            "il",
            "foreign_minister",
            "Foreign Minister",
            &[
                ("Israel Katz", &[], Some(date(2024, 1, 1)), Some(date(2024, 11, 7))),
                ("Gideon Sa'ar", &["Gideon Saar"], Some(date(2024, 11, 8)), None),
            ],
        ),
        office(
            "il",
            "defence_minister",
            "Defense Minister",
            &[("Israel Katz", &[], Some(date(2024, 11, 8)), None)],
        ),
        office("fr", "foreign_minister", "Foreign Minister", &[("Jean-Noël Barrot", &[], None, None)]),
    ];
    ActorBook::of(&actors, &offices)
}

#[test]
fn an_agreement_wins_over_the_table_and_inherits_its_names() {
    let book = agreed();
    check(
        &book,
        &[
            ("Israeli jets and the IDF", &[("Israeli", "Israel", How::Adjective), ("IDF", "IDF", How::Name)]),
            (
                "the Health Ministry in Beirut",
                &[("Health Ministry in Beirut", "Lebanese Health Ministry", How::Alias)],
            ),
            (
                "Lebanon’s health ministry",
                &[("Lebanon’s health ministry", "Lebanese Health Ministry", How::Alias)],
            ),
            ("Jerusalem said", &[("Jerusalem", "Israel", How::Metonym)]),
            (
                "Hizbullah, the Resistance",
                &[("Hizbullah", "Hezbollah", How::Alias), ("the Resistance", "Hezbollah", How::Alias)],
            ),
        ],
    );
    let id = |name: &str| book.named(name).unwrap().0.clone();
    assert_eq!((id("Hizbullah").as_str(), id("Israel").as_str()), ("hz", "il"));
    let idf = book.named("IDF").unwrap();
    assert_eq!(book.root_of(idf).0, "il");
    assert_eq!(book.side_of(idf).unwrap().0, "israel");
    assert_eq!(book.country_of(idf), Some("IL"));
    assert_eq!(book.kind_of(idf), Some(ActorKind::Force));
    assert_eq!(book.adjective_actor("Israeli").unwrap().0, "il");
    assert_eq!(book.adjective_actor("israeli"), None);
}

#[test]
fn people_in_office_are_found_by_every_spelling_and_later_by_last_name() {
    let book = agreed();
    for name in ["Gideon Sa’ar", "Gideon Sa'ar", "Gideon Saar", "Foreign Minister Sa’ar"] {
        let got = found(&book, name);
        assert_eq!(got[0].1, "person:Gideon Sa'ar", "{name}");
    }
    check(
        &book,
        &[
            (
                "Israel Katz spoke. Katz said Israel",
                &[
                    ("Israel Katz", "person:Israel Katz", How::Person),
                    ("Katz", "person:Israel Katz", How::Person),
                    ("Israel", "Israel", How::Name),
                ],
            ),
            ("Katz said", &[]),
            (
                "Barrot countered. Jean-Noel Barrot left",
                &[
                    ("Barrot", "person:Jean-Noël Barrot", How::Person),
                    ("Jean-Noel Barrot", "person:Jean-Noël Barrot", How::Person),
                ],
            ),
        ],
    );
    let text = "Katz said";
    let mention = book.find_in("Israel Katz", TextRange::new(0, 11)).remove(0);
    let seen = BTreeSet::from([mention.person.unwrap()]);
    assert_eq!(book.find_in_knowing(text, TextRange::new(0, 9), &seen).len(), 1);
    let katz = book.person(mention.person.unwrap()).unwrap();
    assert_eq!(katz.office_on(Some(date(2024, 5, 1))).unwrap().role, "foreign_minister");
    assert_eq!(katz.office_on(Some(date(2024, 12, 1))).unwrap().role, "defence_minister");
}

#[test]
fn the_table_is_whole() {
    let world = world();
    let ids: Vec<&str> = listed_ids(world);
    let apart: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), apart.len(), "an id stands twice");
    for actor in &world.actors {
        assert!(
            actor.part_of.as_deref().is_none_or(|whole| apart.contains(whole)),
            "{} is part of nobody listed",
            actor.id
        );
    }
    assert!(world.states.len() >= 195);
    let book = ActorBook::new(None);
    for state in &world.states {
        assert_eq!(
            book.named(&state.name).map(|id| id.0.as_str()),
            Some(state.id.as_str()),
            "{}",
            state.name
        );
    }
}

fn listed_ids(world: &World) -> Vec<&str> {
    world
        .states
        .iter()
        .map(|state| state.id.as_str())
        .chain(world.actors.iter().map(|actor| actor.id.as_str()))
        .collect()
}

#[test]
fn any_string_is_searched_and_a_loop_of_parts_ends() {
    let looped = [
        actor("a", "Alpha", ActorKind::Force, &[], Some("b"), None),
        actor("b", "Beta", ActorKind::Force, &[], Some("a"), None),
    ];
    let book = ActorBook::of(&looped, &[]);
    let _ = book.root_of(&ActorId("a".to_owned()));
    let long = "Israel Katz and the Ministry of ".repeat(5_000);
    for text in ["", "'", "l'", "و", "U.S", "\u{301}Israel", "Ministry of Defence of", "’s’s", long.as_str()]
    {
        let found = book.find_in(text, TextRange::new(0, text.len()));
        assert!(found.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
        assert!(found.iter().all(|mention| mention.range.of(text).is_some()));
    }
    assert!(book.find_in("é", TextRange::new(1, 2)).is_empty());
}
