//! What the reader makes of sentences of our own: for each rule a sentence it reads, and beside it the near miss that must not fire.

use crate::{Claim, Reader, Reading, ReportText};
use jiff::civil::date;
use truce_terms::Agreement;
use truce_vocabulary::{ActGroup, Modality};

fn read_with(agreement: Option<&Agreement>, body: &str) -> (String, Reading) {
    let text = format!("A headline that says nothing\n\n{body}");
    let report =
        ReportText { text: &text, published: Some(date(2024, 12, 3)), outlet: None, language: Some("en") };
    let reading = Reader::new(agreement).read(&report);
    (text, reading)
}

/// A claim as "act by actors modality < claimant".
fn line(claim: &Claim) -> String {
    let actors: Vec<&str> = claim.actors.iter().map(|actor| actor.value.name.as_str()).collect();
    let actors = if actors.is_empty() { "?".to_owned() } else { actors.join("+") };
    let general = if claim.general { " general" } else { "" };
    let claimant =
        claim.claimants.first().map_or(String::new(), |link| format!(" < {}", link.value.who.name));
    format!("{} by {actors} {}{general}{claimant}", claim.act.value, claim.modality.value)
}

fn lines(body: &str) -> Vec<String> {
    read_with(None, body).1.claims.iter().map(line).collect()
}

/// Checks that every expected line is read, and that nothing beyond it is where `whole` says that this is all.
fn check_claims(body: &str, expected: &[&str]) {
    let mut got = lines(body);
    got.sort();
    let mut expected: Vec<String> = expected.iter().map(|line| (*line).to_owned()).collect();
    expected.sort();
    assert_eq!(got, expected, "{body}");
}

/// Checks that the act is not read.
fn check_not(body: &str, act: &str) {
    let got = lines(body);
    assert!(!got.iter().any(|line| line.starts_with(act)), "{body}: {got:?}");
}

#[test]
fn the_weapon_gives_the_code_before_the_victim() {
    check_claims("Israeli warplanes bombed a depot near Tyre.", &["air.strike_manned by Israel asserted"]);
    check_claims("A Thai drone struck a truck in Poipet.", &["air.strike_drone by Thailand asserted"]);
    check_claims("Cambodian soldiers fired mortars at a village.", &["fire.shelling by Cambodia asserted"]);
    check_claims("Hezbollah fired two rockets at a post.", &["fire.rocket_missile by Hezbollah asserted"]);
    check_claims(
        "Indian troops fired warning shots near the line.",
        &["fire.illum_warning by India asserted"],
    );
    check_claims("Russian forces shelled Avdiivka.", &["fire.shelling by Russia asserted"]);
    check_not("The two leaders struck a deal in Paris.", "air");
    check_not("The minister fired his spokesman on Monday.", "fire");
}

#[test]
fn each_gerund_of_a_charge_is_the_accused_ones() {
    let check = |body: &str, expected: &[&str]| {
        let got = lines(body);
        for act in expected {
            assert!(got.iter().any(|line| line.starts_with(act)), "{body}: {act} not in {got:?}");
        }
    };
    check(
        "Israel accused Cambodia of hiding weapons in schools and digging tunnels.",
        &["mat.cache by Cambodia", "mat.facility by Cambodia"],
    );
    check("Thailand accused Cambodia of planting mines.", &["fire.ied_mine by Cambodia"]);
    check("Azerbaijan accused Armenia of moving troops and building trenches.", &["mat.facility by Armenia"]);
    check(
        "Thailand blamed Cambodia for burning houses and abducting traders.",
        &["civ.detention by Cambodia"],
    );
    // What is said beside the charge stays with who makes it.
    check_not("Thailand accused Cambodia of planting mines, citing a report.", "mat");
}

#[test]
fn attacks_on_monitors_and_medics_keep_their_own_codes() {
    check_claims(
        "An Israeli tank fired at UNIFIL peacekeepers near Naqoura.",
        &["prot.monitor_attack by Israel asserted"],
    );
    check_claims(
        "Russian forces shelled an ambulance in Kherson.",
        &["prot.medical_media by Russia asserted"],
    );
    check_not("UNIFIL peacekeepers visited the town.", "prot");
}

#[test]
fn a_passive_takes_its_agent_and_a_bare_passive_nobody() {
    check_claims("A shop was hit by Thai artillery.", &["fire.shelling by Thailand asserted"]);
    let got = lines("A village was shelled on Tuesday.");
    assert_eq!(got, ["fire.shelling by ? asserted"]);
}

#[test]
fn act_nouns_count_only_where_somebody_did_them() {
    check_claims("An Israeli airstrike killed two people in Tyre.", &["air.strike by Israel asserted"]);
    check_claims(
        "The return of Israeli drones over Beirut worried residents.",
        &["air.overflight_drone by Israel asserted"],
    );
    check_not("An attack helicopter stood at the base.", "fire");
    check_not("Talks about a withdrawal deadline began in Cairo.", "comply.withdraw");
}

#[test]
fn one_side_about_the_other_alleges_and_about_itself_asserts() {
    let body = "Thailand and Cambodia agreed to a truce. The Thai army said Cambodian soldiers fired mortars at a village. \
                The Thai army said Thai soldiers fired mortars at a village.";
    let got = lines(body);
    assert!(got.contains(&"fire.shelling by Cambodia alleged < Thai army".to_owned()), "{got:?}");
    assert!(got.contains(&"fire.shelling by Thailand asserted < Thai army".to_owned()), "{got:?}");
}

#[test]
fn a_third_party_states_and_a_nameless_source_alleges() {
    let got =
        lines("UNIFIL said Israeli troops shelled a village. Sources said Israeli troops shelled a school.");
    assert_eq!(got[0], "fire.shelling by Israel asserted < UNIFIL");
    assert_eq!(got[1], "fire.shelling by Israel alleged < Sources");
    check_claims("Israeli troops reportedly shelled a village.", &["fire.shelling by Israel alleged"]);
}

#[test]
fn what_is_denied_is_never_read_as_done() {
    for body in [
        "Thai troops did not shell the village, the army said.",
        "Thailand denied shelling the village.",
        "No Thai shells landed in the village, a spokesman said.",
        "Thai troops never shelled the village.",
        "Thailand refused to shell the village.",
    ] {
        let (_, reading) = read_with(None, body);
        let acts: Vec<&Claim> =
            reading.claims.iter().filter(|claim| claim.act.value.group() == ActGroup::Fire).collect();
        assert!(!acts.is_empty(), "{body}");
        assert!(
            acts.iter().all(|claim| claim.modality.value == Modality::Denied),
            "{body}: {:?}",
            lines(body)
        );
    }
}

#[test]
fn a_denial_of_all_acts_of_the_kind_is_general_and_one_of_an_act_is_not() {
    let denial = |body: &str| {
        let (_, reading) = read_with(None, body);
        let claim = reading.claims.into_iter().find(|claim| claim.modality.value == Modality::Denied);
        claim.unwrap_or_else(|| panic!("no denial in {body}")).general
    };
    assert!(denial("“Cambodia does not violate the ceasefire,” the minister said."));
    assert!(denial("Pakistan denied any violation of the truce."));
    assert!(!denial("Cambodian troops did not shell the village on Monday, the army said."));
}

#[test]
fn hypotheticals_in_orders_warnings_and_conditions_are_no_acts() {
    for body in [
        "The minister told the army to respond to any further incursion.",
        "He warned against any violation of the truce.",
        "If Thai troops shell the village, Cambodia will answer, the minister said.",
        "“If there is a violation, do not hesitate – respond,” the minister said.",
    ] {
        for act in ["violation", "fire.shelling", "ground"] {
            check_not(body, act);
        }
    }
}

#[test]
fn not_hesitating_is_no_denial_and_not_believing_is_an_assessment() {
    check_not("“Do not hesitate – respond,” the minister said.", "say.deny");
    let got = lines("Egyptian officials do not believe the truce is on the verge of collapse.");
    assert_eq!(got, ["say.assess by Egypt asserted"]);
}

#[test]
fn mood_follows_the_auxiliaries() {
    check_claims("Israeli troops will withdraw from the town.", &["comply.withdraw by Israel planned"]);
    check_claims("Israeli troops must withdraw from the town.", &["comply.withdraw by Israel demanded"]);
    check_claims("Israeli troops may withdraw from the town.", &["comply.withdraw by Israel possible"]);
    check_claims("Israeli troops withdrew from the town.", &["comply.withdraw by Israel asserted"]);
}

#[test]
fn sayings_that_matter_are_claims_of_the_outlet_and_what_is_said_is_the_speakers() {
    let got = lines(
        "Thailand and Cambodia had agreed to a truce. Thailand accused Cambodia of shelling a village.",
    );
    assert!(got.contains(&"say.accuse by Thailand asserted".to_owned()), "{got:?}");
    assert!(got.contains(&"fire.shelling by Cambodia alleged < Thailand".to_owned()), "{got:?}");
    check_not("Thailand thanked Cambodia for its hospitality.", "say");
}

#[test]
fn a_demand_keeps_what_is_demanded_only_if_it_is_a_duty() {
    let got = lines("The European Union called on Israel to withdraw from Lebanese territory.");
    assert!(got.contains(&"say.demand by European Union asserted".to_owned()), "{got:?}");
    assert!(got.contains(&"comply.withdraw by Israel demanded < European Union".to_owned()), "{got:?}");
    check_not("The European Union called on Israel to stop attacks on the town.", "fire");
}

#[test]
fn a_quotation_of_several_sentences_has_one_speaker() {
    let body = "“Cambodian forces shelled our villages. They must withdraw,” Thai Foreign Minister Somchai Jaidee said. “We kept to the truce.”";
    let got = lines(body);
    assert!(
        got.iter()
            .any(|line| line.starts_with("fire.shelling by Cambodia")
                && line.ends_with("< person:Somchai Jaidee")),
        "{got:?}"
    );
    assert!(got.iter().any(|line| line.starts_with("comply.withdraw by Cambodia demanded")), "{got:?}");
}

#[test]
fn somebody_who_answers_before_a_quotation_speaks_it() {
    let body = "“The army withdrew,” General Ana Ruiz said.\n\nBarrow countered. “All parties must respect the ceasefire.”";
    let got = lines(body);
    assert!(
        got.contains(&"say.demand by Barrow asserted".to_owned())
            || got.iter().any(|line| line.starts_with("say.demand by") && line.contains("Barrow")),
        "{got:?}"
    );
}

#[test]
fn a_glued_quotation_mark_hides_no_speaker() {
    let body = "“They must leave,” Foreign Minister Ana Ruiz told her counterpart during a call,“Peru does not violate the ceasefire.";
    let got = lines(body);
    assert!(
        got.contains(&"violation.unspecified by Peru denied general < person:Ana Ruiz".to_owned()),
        "{got:?}"
    );
}

#[test]
fn counts_by_a_monitor_may_be_zero() {
    let got =
        lines("The SMM recorded four ceasefire violations in Donetsk region and none in Luhansk region.");
    assert_eq!(got, ["violation.unspecified by ? asserted < SMM", "violation.unspecified by ? denied < SMM"]);
}

#[test]
fn both_sides_are_the_two_just_named() {
    let got = lines("Thailand and Cambodia traded blame. Both sides opened fire on Tuesday.");
    assert!(got.iter().any(|line| line.starts_with("fire.unspecified by Thailand+Cambodia")), "{got:?}");
}

#[test]
fn bare_soldiers_are_a_forces_own_only_in_a_forces_own_words() {
    let truce = "Thailand and Cambodia had agreed to a truce.";
    let got = lines(&format!(
        "{truce} Thai army spokesman Somchai Jaidee said soldiers fired mortars at a village."
    ));
    assert!(
        got.contains(&"fire.shelling by Thailand asserted < person:Somchai Jaidee".to_owned()),
        "{got:?}"
    );
    let got = lines(&format!("{truce} Thailand's health ministry said soldiers fired mortars at a village."));
    assert!(got.iter().any(|line| line.starts_with("fire.shelling by ? alleged")), "{got:?}");
}

#[test]
fn a_hyphenated_place_name_stays_whole() {
    let (_, reading) =
        read_with(None, "Israeli troops entered Aita al-Shaab on Monday and shelled Maroun al-Ras.");
    let places: Vec<&str> = reading
        .claims
        .iter()
        .flat_map(|claim| &claim.places)
        .map(|place| place.value.surface.as_str())
        .collect();
    assert!(places.contains(&"Aita al-Shaab") && places.contains(&"Maroun al-Ras"), "{places:?}");
}

#[test]
fn no_sign_of_an_act_denies_it_and_the_enemy_is_the_other_side() {
    let got = lines("There was no sign of Turkish troops leaving the base.");
    assert!(got.iter().all(|line| !line.contains("asserted") || !line.starts_with("comply")), "{got:?}");
    let got = lines(
        "Armenia and Azerbaijan had agreed to a truce. Armenia's army said the enemy shelled a village.",
    );
    assert!(got.iter().any(|line| line.starts_with("fire.shelling by Azerbaijan alleged")), "{got:?}");
}

#[test]
fn negations_reach_as_far_as_they_do_in_english() {
    let mood = |body: &str, act: &str| -> Vec<String> {
        let (_, reading) = read_with(None, body);
        reading
            .claims
            .iter()
            .filter(|claim| claim.act.value.code() == act)
            .map(|claim| claim.modality.value.to_string())
            .collect()
    };
    let never = ["asserted".to_owned(), "alleged".to_owned()];
    for body in [
        "UNIFIL does not believe that Thai troops shelled the village.",
        "Thai troops left the village without shelling the school.",
        "The mission did not say that Thai troops shelled the village.",
    ] {
        assert!(mood(body, "fire.shelling").iter().all(|word| !never.contains(word)), "{body}");
    }
    assert_eq!(mood("A Thai post came under mortar fire on Monday.", "fire.shelling"), ["asserted"]);
    check_not("The minister came under fire on Monday.", "fire");
}

#[test]
fn mines_are_laid_by_somebody_and_stepped_on_by_another() {
    let got = lines("Cambodian troops planted mines near the border.");
    assert_eq!(got, ["fire.ied_mine by Cambodia asserted"]);
    let (_, reading) = read_with(None, "A Thai soldier stepped on a landmine near the border.");
    assert!(reading.claims[0].actors.is_empty());
    check_not("The company planted trees near the border.", "fire");
}

#[test]
fn what_is_blamed_on_somebody_is_theirs_and_marked_implied() {
    let (_, reading) = read_with(
        None,
        "Pakistan and India had agreed to a truce. Pakistan blamed India for an attack on a village.",
    );
    let attack = reading.claims.iter().find(|claim| claim.act.value.code() == "fire.unspecified").unwrap();
    assert_eq!(line(attack), "fire.unspecified by India alleged < Pakistan");
    assert!(attack.doubts.iter().any(|doubt| doubt.id == "claim-actor-implied"));
}

#[test]
fn an_account_goes_on_until_somebody_else_comes_on() {
    let body = "UNIFIL described the events in a statement. A drone flew over its patrol on Sunday. French envoy Jean Dupont visited Beirut.";
    let got = lines(body);
    assert!(
        got.iter().any(|line| line.starts_with("air.overflight_drone") && line.ends_with("< UNIFIL")),
        "{got:?}"
    );
    assert!(got.iter().any(|line| line.starts_with("talk.visit") && !line.contains('<')), "{got:?}");
}

#[test]
fn talks_and_visits_are_read_and_mere_travel_is_not() {
    check_claims(
        "French Foreign Minister Jean Dupont visited Beirut on Monday.",
        &["talk.visit by person:Jean Dupont asserted"],
    );
    check_not("Tourists visited Beirut on Monday.", "talk");
}

#[test]
fn every_field_stands_in_the_text_or_says_that_it_is_implied() {
    let body = "The Thai army said that on Monday Cambodian soldiers fired two mortars at a village near Poipet, killing three people.";
    let (text, reading) = read_with(None, body);
    for claim in &reading.claims {
        assert!(claim.quote.of(&text).is_some_and(|quote| !quote.is_empty()));
        let ranges =
            claim.act.evidence.ranges().chain(claim.actors.iter().flat_map(|actor| actor.evidence.ranges()));
        for range in ranges.chain(claim.places.iter().flat_map(|place| place.evidence.ranges())) {
            assert!(range.of(&text).is_some(), "{range:?}");
        }
    }
    let shelling = reading.claims.iter().find(|claim| claim.act.value.code() == "fire.shelling").unwrap();
    assert_eq!(shelling.places[0].value.surface, "Poipet");
    assert_eq!(shelling.time.as_ref().unwrap().value.surface, "on Monday");
    assert_eq!(shelling.casualties.as_ref().unwrap().value.killed.unwrap().value, 3);
}

/// Exchanging the sides' names gives the mirrored claims: acts, moods and confidence know no side.
#[test]
fn exchanging_the_sides_gives_the_mirrored_reading() {
    let bodies = [
        "A and B agreed to a truce. A's army said B's troops shelled a village on Monday. B denied shelling the village.",
        "A accused B of violating the truce. B's defence ministry said A's drones had flown over a town.",
        "A's troops fired warning shots, the army said. B's troops must withdraw, A's foreign ministry said.",
        "Both A and B said they were committed to the ceasefire. A's forces remain in five villages, B's army said.",
    ];
    let sides =
        [("Thailand", "Cambodia"), ("Pakistan", "India"), ("Armenia", "Azerbaijan"), ("Israel", "Lebanon")];
    for body in bodies {
        for (first, second) in sides {
            let write = |a: &str, b: &str| {
                body.replace("A ", "\u{1} ")
                    .replace("A's", "\u{1}'s")
                    .replace("B ", "\u{2} ")
                    .replace("B's", "\u{2}'s")
                    .replace('\u{1}', a)
                    .replace('\u{2}', b)
            };
            let outline = |body: &str, swap: bool| -> Vec<(String, String, String, u8)> {
                let (_, reading) = read_with(None, body);
                let mut claims: Vec<_> = reading
                    .claims
                    .iter()
                    .map(|claim| {
                        let mut actors: Vec<String> = claim
                            .actors
                            .iter()
                            .map(|actor| {
                                let side = actor.value.speaks_for.as_ref().map_or("", |side| side.0.as_str());
                                let (one, other) = if swap { (second, first) } else { (first, second) };
                                let is = |state: &str| {
                                    side.contains(&state.to_lowercase())
                                        || actor.value.name.contains(state)
                                        || (state == "Lebanon" && actor.value.name == "LAF")
                                        || (state == "Israel" && actor.value.name == "IDF")
                                };
                                if is(one) {
                                    "1".to_owned()
                                } else if is(other) {
                                    "2".to_owned()
                                } else {
                                    actor.value.name.clone()
                                }
                            })
                            .collect();
                        actors.sort();
                        (
                            claim.act.value.to_string(),
                            actors.join("+"),
                            claim.modality.value.to_string(),
                            claim.confidence,
                        )
                    })
                    .collect();
                claims.sort();
                claims
            };
            assert_eq!(
                outline(&write(first, second), false),
                outline(&write(second, first), true),
                "{body} {first}"
            );
        }
    }
}

#[test]
fn any_string_is_read_without_panic() {
    let long = "The army said troops fired. ".repeat(2_000);
    let odd = [
        "",
        " ",
        "\n\n\n",
        "“",
        "\"\"\"",
        "’’’ said",
        "said said said",
        "He.",
        "“‘«»”’",
        "\u{feff}שלום قال الجيش",
        "a\u{301}\u{301} fired at e\u{301}",
        "No. 1 no 2 none of none",
        "by by by by",
        "fired",
        "Israel Israel Israel",
        "((((",
        "5.17am 9.30pm 1/2 ½",
        "....",
        "\u{0}\u{1}",
        "“They fired,” he said, “and",
        "of of of of the the the",
        "accused accused of accused of accusing",
        "🚀 struck 🏠 near 🗺",
        long.as_str(),
    ];
    for text in odd {
        let report = ReportText { text, published: None, outlet: None, language: None };
        let reading = Reader::new(None).read(&report);
        assert!(reading.claims.iter().all(|claim| claim.quote.of(text).is_some()));
    }
}

/// Places of the claims with this act, in the order of the text.
fn places_of(body: &str, act: &str) -> Vec<String> {
    let (_, reading) = read_with(Agreement::bundled("lebanon-2024").as_ref(), body);
    let claims = reading.claims.iter().filter(|claim| claim.act.value.code() == act);
    claims.flat_map(|claim| claim.places.iter().map(|place| place.value.surface.clone())).collect()
}

#[test]
fn a_place_anywhere_in_the_clause_says_where() {
    let cases: [(&str, &str, &[&str]); 13] = [
        ("Shells fell on the villages of Yater and Haris.", "fire.shelling", &["Yater", "Haris"]),
        (
            "A house on Lenin Street in Olenivka was hit by a shell.",
            "fire.shelling",
            &["Lenin Street", "Olenivka"],
        ),
        ("Jets hit a post near Blida.", "air.strike_manned", &["Blida"]),
        ("A drone hit a truck on the road between Blida and Qana.", "air.strike_drone", &["Blida", "Qana"]),
        (
            "Jets hit the road linking Mays al-Jabal with Blida.",
            "air.strike_manned",
            &["Mays al-Jabal", "Blida"],
        ),
        ("On the eve of the talks in Geneva, jets hit a post near Blida.", "air.strike_manned", &["Blida"]),
        ("An Israeli tank fired at a UNIFIL patrol near Khiam.", "prot.monitor_attack", &["Khiam"]),
        ("Jets struck launchers and depots throughout Lebanon.", "air.strike_manned", &["Lebanon"]),
        ("Not far from Naqoura, Hezbollah opened fire.", "fire.unspecified", &["Naqoura"]),
        ("In the east of the country Israel shelled a road.", "fire.shelling", &["the east of the country"]),
        // Said there, not done there; between sides, not between places; people, not a place.
        ("Israel shelled Tyre, officials said in Paris.", "fire.shelling", &["Tyre"]),
        ("Fighting between Hezbollah and Israel went on.", "fire.clash", &[]),
        ("Hezbollah fired mortars at Israeli positions.", "fire.shelling", &[]),
    ];
    for (body, act, places) in cases {
        assert_eq!(places_of(body, act), places, "{body}");
    }
}

#[test]
fn the_scene_of_a_paragraph_is_carried_over_and_says_so() {
    let body = "Israeli troops shelled Khiam on Monday. A drone then struck a car.";
    let (_, reading) = read_with(Agreement::bundled("lebanon-2024").as_ref(), body);
    let strike = reading.claims.iter().find(|claim| claim.act.value.code() == "air.strike_drone").unwrap();
    assert_eq!(strike.places[0].value.surface, "Khiam");
    assert_eq!(strike.places[0].rule.0, "place.carried");
    assert!(strike.doubts.iter().any(|doubt| doubt.id == "claim-place-carried"));
    let apart = "Israeli troops shelled Khiam on Monday.\n\nA drone struck a car.";
    assert!(places_of(apart, "air.strike_drone").is_empty(), "another paragraph is another scene");
    let country = "Israeli troops shelled Lebanon on Monday. A drone then struck a car.";
    assert!(places_of(country, "air.strike_drone").is_empty(), "a country is no scene");
}

#[test]
fn a_pronoun_is_nobody_of_whom_it_is_a_part() {
    // "His" once led to the officials, whose office led to "his" again.
    for body in [
        "The prime minister raised the strike with the general, two officials in his office said. One of them said the premier had asked for \"dates\" on the posts Israel still occupies.",
        "Forces of their allies, soldiers in their units and fighters of their groups said they fired at their posts.",
    ] {
        lines(body);
    }
    check_claims(
        "Hezbollah said two fighters in its ranks shelled Khiam.",
        &["fire.shelling by Hezbollah asserted < Hezbollah"],
    );
}
