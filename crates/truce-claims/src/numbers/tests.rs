//! Figures and casualties as reports write them, and numbers that are neither.

use super::*;

fn figures(text: &str) -> Vec<(u64, bool, bool)> {
    find_figures(text)
        .into_iter()
        .map(|found| (found.figure.value, found.figure.at_least, found.figure.about))
        .collect()
}

#[test]
fn figures_are_read_in_words_and_digits() {
    for (text, value, at_least, about) in [
        ("two projectiles", 2, false, false),
        ("at least 11 people", 11, true, false),
        ("some 300,000 people", 300_000, false, true),
        ("more than 50 rockets", 50, true, false),
        ("over 60 villages", 60, true, false),
        ("no fewer than nine drones", 9, true, false),
        ("a dozen soldiers", 12, false, false),
        ("two dozen shells", 24, false, false),
        ("half a dozen shells", 6, false, false),
        ("1,200 trucks", 1_200, false, false),
        ("2.5 million people", 2_500_000, false, false),
        ("twenty-two attacks", 22, false, false),
        ("one hundred and five violations", 105, false, false),
        ("a hundred houses", 100, false, false),
        ("three thousand four hundred troops", 3_400, false, false),
        ("nearly 500 drones", 500, false, true),
        ("an estimated 40 fighters", 40, false, true),
        ("was hit twice", 2, false, false),
        ("a 300-strong crowd met 300 others", 300, false, false),
        ("2000 rockets", 2000, false, false),
        ("no ceasefire violations", 0, false, false),
    ] {
        assert!(figures(text).contains(&(value, at_least, about)), "{text}: {:?}", figures(text));
    }
}

#[test]
fn what_counts_nothing_is_no_figure() {
    for text in [
        "dozens of strikes",
        "several drones",
        "a few shells",
        "hundreds of people",
        "many houses",
        "scores of rockets",
        "aged 34",
        "a 34-year-old man",
        "on 27 November 2024",
        "Nov. 27",
        "at 17:00",
        "at 5:45 p.m.",
        "2 km south",
        "50 metres away",
        "Resolution 1701",
        "the 1701 resolution",
        "Article 2",
        "an AK-47",
        "a VOG-17 grenade",
        "155mm shells",
        "the 60-day period",
        "60 days",
        "within 24 hours",
        "20 per cent",
        "45%",
        "$20",
        "the 27th",
        "in 2024",
        "October 7 attack",
        "M23 rebels",
        "Ali Hassan, 34, was there",
        "one another",
        "the one",
        "on July 29 and 30",
        "page 3",
        "three weeks ago",
        "around 3 a.m. on Sunday",
        "an F-16",
        "two-week truce",
        "30-kilometre zone",
        "no longer",
        "no one",
        "UN Security Council resolutions 1701",
    ] {
        assert_eq!(figures(text), [], "{text}");
    }
}

fn harm(text: &str) -> (Option<u64>, Option<u64>) {
    let found = casualties_in(text, TextRange::new(0, text.len()));
    if let Some((_, ranges)) = &found {
        assert!(ranges.iter().all(|range| range.of(text).is_some_and(|words| !words.is_empty())), "{text}");
    }
    found.map_or((None, None), |(harm, _)| (harm.killed.map(|f| f.value), harm.injured.map(|f| f.value)))
}

#[test]
fn harm_is_read_in_the_ways_reports_state_it() {
    let mut wrong = Vec::new();
    for (text, killed, injured) in [
        ("The strike killed two people and injured three.", Some(2), Some(3)),
        ("An Israeli strike left one person dead in southern Lebanon on Monday", Some(1), None),
        ("two people were killed", Some(2), None),
        ("A drone hit the car, killing 15", Some(15), None),
        ("The death toll rose to 22", Some(22), None),
        ("a Lebanese soldier was wounded in a separate attack", None, Some(1)),
        ("five dead and two wounded in the southern village of Haris", Some(5), Some(2)),
        ("it listed four dead and two wounded", Some(4), Some(2)),
        ("There were no casualties.", Some(0), Some(0)),
        ("nobody was hurt", None, Some(0)),
        ("came down in open ground and hurt nobody", None, Some(0)),
        ("no injuries were reported", None, Some(0)),
        ("no one was killed or injured", Some(0), Some(0)),
        ("At least 22 Lebanese were killed on Sunday", Some(22), None),
        ("A total of 124 people were wounded", None, Some(124)),
        ("Israeli fire killed 15 people in south Lebanon on Sunday, one of them a soldier", Some(15), None),
        ("two of its soldiers were killed in Rafah", Some(2), None),
        ("The strikes cost at least 44 lives on Sunday", Some(44), None),
        ("one of its reservists had been killed by sniper fire", Some(1), None),
        ("one serviceman suffered shrapnel wounds", None, Some(1)),
        ("At least 38 people had been killed since Thursday", Some(38), None),
        ("a man injured by an explosive object", None, Some(1)),
        ("killed two soldiers and a child", Some(3), None),
        ("killed two people and three were injured", Some(2), Some(3)),
        ("Seven civilians, including two children, were killed and 12 others wounded", Some(7), Some(12)),
        ("The attack left three dead and 11 injured", Some(3), Some(11)),
        ("A UN peacekeeper was slightly injured on Saturday", None, Some(1)),
        ("a second soldier was wounded by Israeli fire", None, Some(1)),
        ("At least 29 Palestinians, among them children, died across Gaza", Some(29), None),
        ("wounding at least three others", None, Some(3)),
        ("confirmed the death of its soldier", Some(1), None),
        ("Shelling near Goma killed an 8-year-old girl", Some(1), None),
        ("the toll stands at 91", Some(91), None),
        ("the strike caused 14 deaths and 30 injuries", Some(14), Some(30)),
        ("without casualties", Some(0), Some(0)),
        ("14 residents and a soldier died and dozens were hurt", Some(15), None),
        ("At least 91 Palestinians, 24 of them children, have been killed since then", Some(91), None),
        ("two soldiers and a civilian were killed", Some(3), None),
        ("one dead, two wounded", Some(1), Some(2)),
        ("a drone strike that killed at least nine and wounded about 20", Some(9), Some(20)),
        ("Ten fighters, two of whom were commanders, were killed", Some(10), None),
        ("gunmen attacked a convoy, killing the driver and wounding his assistant", Some(1), Some(1)),
        ("Three jawans were martyred; 3 others sustained injuries", Some(3), Some(3)),
        ("two policemen were shot dead", Some(2), None),
        ("police shot dead two men", Some(2), None),
        ("killed a Hezbollah commander and two of his bodyguards", Some(3), None),
        ("the number of dead has risen to 40", Some(40), None),
    ] {
        if harm(text) != (killed, injured) {
            wrong.push(format!("{text}: {:?}", harm(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn vague_or_unrelated_numbers_are_no_harm() {
    for text in [
        "dozens were killed",
        "several people were wounded",
        "killed on Sunday when 5 tanks entered",
        "he was killed in 2006",
        "people were killed 2 km away",
        "an explosion killed militants",
        "a truce meant to end the killing",
        "There were no immediate reports of casualties",
        "Article 2 was wounded",
        "The 60-day period is dead",
        "a toll road opened",
        "rockets hit three houses",
        "killed during the first 24 hours",
        "A 22-year-old woman and her six-month-old son were hurt",
        "killing the soldiers at the post",
        "injured the commander's pride",
    ] {
        assert_eq!(harm(text), (None, None), "{text}");
    }
}

#[test]
fn a_noun_is_counted_by_the_figure_before_it() {
    for (text, noun, value) in [
        ("The army counted two projectiles fired", "projectiles", Some(2)),
        ("It recorded four ceasefire violations in Donetsk", "violations", Some(4)),
        ("recorded no ceasefire violations", "violations", Some(0)),
        ("at least 11 air strikes hit", "strikes", Some(11)),
        ("an attack by 19 drones", "drones", Some(19)),
        ("dozens of strikes", "strikes", None),
        ("two soldiers of the drones unit", "drones", None),
        ("Article 2 violations", "violations", None),
        ("an Israeli strike", "strike", None),
        ("34 confrontations", "confrontations", Some(34)),
    ] {
        let start = text.find(noun).unwrap();
        let found = count_before(text, TextRange::new(start, start + noun.len()));
        assert_eq!(found.map(|(figure, _)| figure.value), value, "{text}");
    }
}

#[test]
fn any_string_is_read_without_harm() {
    for text in [
        "",
        "é2é",
        "\u{200f}٣",
        "9999999999999999999999 killed",
        "1,2,3,,",
        "-",
        "two hundred hundred hundred thousand million billion billion killed",
        "٣ قتلى",
    ] {
        let _ = (find_figures(text), casualties_in(text, TextRange::new(0, text.len())));
        assert!(casualties_in(text, TextRange::new(1, 1_000)).is_none());
    }
    assert!(find_figures(&"killed two and ".repeat(20_000)).len() == 20_000);
}
