//! Who speaks and how it is put, in sentences of our own: for each rule what it reads, and beside it the near miss.

use crate::{Claim, Reader, Reading, ReportText};
use jiff::civil::date;
use truce_vocabulary::{Act, Modality};

fn read(text: &str, outlet: Option<&str>) -> Reading {
    let report = ReportText { text, published: Some(date(2025, 1, 15)), outlet, language: Some("en") };
    Reader::new(None).read(&report)
}

fn body(body: &str) -> Reading {
    read(&format!("A headline that says nothing\n\n{body}"), None)
}

fn line(claim: &Claim) -> String {
    let actors: Vec<&str> = claim.actors.iter().map(|actor| actor.value.name.as_str()).collect();
    let general = if claim.general { " general" } else { "" };
    let chain: Vec<&str> = claim.claimants.iter().map(|link| link.value.who.name.as_str()).collect();
    let by = if actors.is_empty() { "?".to_owned() } else { actors.join("+") };
    format!("{} by {by} {}{general} < {}", claim.act.value, claim.modality.value, chain.join(" < "))
}

fn lines(reading: &Reading) -> Vec<String> {
    reading.claims.iter().map(line).collect()
}

/// Checks that a line that starts with `expected` is read.
fn has(reading: &Reading, expected: &str) {
    let got = lines(reading);
    assert!(got.iter().any(|line| line.starts_with(expected)), "{expected}: {got:?}");
}

fn lacks(reading: &Reading, unexpected: &str) {
    let got = lines(reading);
    assert!(!got.iter().any(|line| line.starts_with(unexpected)), "{unexpected}: {got:?}");
}

#[test]
fn our_forces_are_those_of_the_body_that_published_the_statement() {
    for (own, other) in [("Thailand", "Cambodia"), ("Cambodia", "Thailand")] {
        let text = format!(
            "On the situation\n\nOur troops fired mortars at a post on Sunday after {other} shelled a village."
        );
        let reading = read(&text, Some(&format!("{own} Ministry of Defence")));
        has(&reading, &format!("fire.shelling by {own} asserted < {own} Ministry of Defence"));
        has(&reading, &format!("fire.shelling by {other} alleged < {own} Ministry of Defence"));
    }
}

#[test]
fn an_outlet_that_is_press_lends_nobody_its_voice() {
    let text = "On the situation\n\nOur reporter saw that Cambodia shelled a village.";
    let reading = read(text, Some("Thailand Post"));
    assert!(!lines(&reading).iter().any(|line| line.contains("Thailand Post")), "{:?}", lines(&reading));
}

#[test]
fn a_headline_that_ends_in_statement_signs_it() {
    let text = "Thai army statement\n\nOur forces shelled a post on Monday after Cambodia fired two rockets. We will not yield.";
    let reading = read(text, None);
    has(&reading, "fire.shelling by Thailand asserted");
    has(&reading, "fire.rocket_missile by Cambodia alleged");
}

#[test]
fn a_line_speaks_with_the_voice_before_its_colon() {
    let reading = body(
        "16:40 - Hezbollah spokesman: the group did not fire any rockets.\nBREAKING: Lebanese army: Israeli drone strike kills one in Nabatieh.",
    );
    has(&reading, "fire.rocket_missile by Hezbollah denied < Hezbollah spokesman");
    has(&reading, "air.strike_drone by Israel asserted < Lebanese army");
}

#[test]
fn a_line_speaks_with_the_voice_after_its_dash() {
    let reading = body("Israeli drone hits car in Khiam, killing two - Lebanese army");
    has(&reading, "air.strike_drone by Israel asserted < Lebanese army");
    let reading = body("Israeli drone hits car - a grey van - in Khiam");
    assert!(reading.claims.iter().all(|claim| claim.claimants.is_empty()), "{:?}", lines(&reading));
}

#[test]
fn a_place_before_a_colon_does_not_speak() {
    for text in
        ["Khan Younis: Israeli tanks shelled two houses.", "Lebanon: Israeli tanks shelled two houses."]
    {
        has(&body(text), "fire.shelling by Israel asserted < ");
        assert!(body(text).claims.iter().all(|claim| claim.claimants.is_empty()), "{text}");
    }
}

#[test]
fn what_stands_before_a_semicolon_is_not_said_after_it() {
    let reading = body(
        "Israeli jets bombed a depot at Tyre, the army said; should Hezbollah rebuild it, it added, it would be struck again.",
    );
    lacks(&reading, "air.strike_manned by Israel alleged");
    assert!(!lines(&reading).iter().any(|line| line.ends_with("< Hezbollah")), "{:?}", lines(&reading));
}

#[test]
fn a_breach_denied_without_time_or_place_is_denied_in_general_in_any_tense() {
    for verb in ["does not violate", "was not violating", "had not violated"] {
        let reading = body(&format!("Israel {verb} the ceasefire, the minister said."));
        has(&reading, "violation.unspecified by Israel denied general");
    }
    for tail in ["on Monday", "in Khiam"] {
        let reading = body(&format!("Israel was not violating the ceasefire {tail}, the minister said."));
        has(&reading, "violation.unspecified by Israel denied < ");
    }
}

#[test]
fn who_denies_the_charge_denies_the_act_told_before() {
    for denial in ["rejected the accusation", "denied the charge", "dismissed the report"] {
        let reading =
            body(&format!("Lebanon's army said Israeli tanks had shelled Khiam on Friday. Israel {denial}."));
        has(&reading, "fire.shelling by Israel denied < Israel");
    }
    // A bystander who dismisses a report denies no act of its own.
    let reading =
        body("Lebanon's army said Israeli tanks had shelled Khiam on Friday. France dismissed the report.");
    lacks(&reading, "fire.shelling by Israel denied");
    // A charge of its own content is that content.
    let reading = body(
        "Lebanon's army said Israeli tanks had shelled Khiam. Israel denied the charge that it had closed a crossing.",
    );
    lacks(&reading, "fire.shelling by Israel denied");
}

#[test]
fn what_is_called_untrue_is_denied() {
    let text = "Statement of the Ministry of Defence of Thailand\n\nThe report that Thai soldiers shelled a village is a fabrication.";
    let reading = read(text, None);
    has(&reading, "fire.shelling by Thailand denied");
    has(&reading, "say.deny by Thailand asserted");
    let plain = "Statement of the Ministry of Defence of Thailand\n\nThe report that Cambodian soldiers shelled a village is a shock.";
    lacks(&read(plain, None), "say.deny");
}

#[test]
fn what_did_not_come_about_is_not_told_as_done() {
    for (text, expected) in [
        ("Had Thailand shelled the village, the talks would have ended.", Modality::Denied),
        ("Thailand has yet to withdraw from Poipet.", Modality::Denied),
        ("Thailand is far from withdrawing from Poipet.", Modality::Denied),
        ("Thailand insisted that Cambodia withdraw from Poipet.", Modality::Demanded),
    ] {
        let reading = body(text);
        let acts: Vec<&Claim> =
            reading.claims.iter().filter(|claim| claim.act.value != Act::SayDemand).collect();
        assert!(acts.iter().all(|claim| claim.modality.value == expected), "{text}: {:?}", lines(&reading));
    }
    lacks(&body("Did Thailand shell the village?"), "fire");
    has(&body("Thailand had shelled the village, a witness said."), "fire.shelling by Thailand");
}

#[test]
fn a_denial_of_rare_days_without_an_act_asserts_it() {
    let reading = body("Hardly a day has passed on which Russia did not shell Kherson.");
    lacks(&reading, "fire.shelling by Russia denied");
    has(&body("Russia did not shell Kherson."), "fire.shelling by Russia denied");
}

#[test]
fn the_time_of_a_saying_is_not_the_time_of_the_act() {
    let reading = body("UNIFIL said on Sunday evening that an Israeli drone flew over its patrol.");
    let act =
        reading.claims.iter().find(|claim| claim.act.value == Act::AirOverflightDrone).expect("a flight");
    assert!(act.time.is_none(), "{:?}", act.time);
    let reading = body("On Sunday evening, UNIFIL said, an Israeli drone flew over its patrol.");
    let act =
        reading.claims.iter().find(|claim| claim.act.value == Act::AirOverflightDrone).expect("a flight");
    assert!(act.time.is_some());
}

#[test]
fn nobody_stands_twice_in_a_chain() {
    let reading = body(
        "The United States and France said Israel had struck Khiam. Israel had also shelled Tyre, they said, France added.",
    );
    for claim in &reading.claims {
        let mut names: Vec<&str> = claim.claimants.iter().map(|link| link.value.who.name.as_str()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all, "{}", line(claim));
        assert!(
            !(names.contains(&"France") && names.contains(&"United States and France")),
            "{}",
            line(claim)
        );
    }
}

#[test]
fn stances_are_read_from_the_words_that_carry_them() {
    for (text, act) in [
        ("Israel claimed responsibility for the strike on Tyre.", "say.admit"),
        ("Lebanon ruled out a new incursion.", "say.reject"),
        ("Israel defended the raid on Khiam as a response to rocket fire.", "say.justify"),
        ("The Israeli minister accepted the American proposal.", "say.agree"),
        ("Islamabad hit back at the charge.", "say.deny"),
    ] {
        has(&body(text), act);
    }
    lacks(&body("Israel defended the northern border."), "say.justify");
    lacks(&body("Israel did not rule out a new incursion."), "say.reject");
}

#[test]
fn words_passed_on_are_those_of_whom_they_come_from() {
    for (text, whose) in [
        (
            "A newspaper, quoting officials in Metula, wrote that Hezbollah fired two rockets.",
            "alleged < officials in Metula",
        ),
        (
            "A colonel said he had heard from villagers that Hezbollah fired two rockets.",
            "alleged < villagers",
        ),
        (
            "The mission said it had received a report from the Lebanese army that Hezbollah fired two rockets.",
            "asserted < Lebanese army < mission",
        ),
    ] {
        has(&body(text), &format!("fire.rocket_missile by Hezbollah {whose}"));
    }
    // Who quotes figures quotes nobody.
    let reading = body("A newspaper, citing the toll, wrote that Hezbollah fired two rockets.");
    assert!(!lines(&reading).iter().any(|line| line.contains("toll")), "{:?}", lines(&reading));
}

#[test]
fn one_person_alone_on_somebody_elses_act_alleges_and_on_nobodys_states() {
    has(
        &body("The governor of Kursk said a Ukrainian drone hit a depot."),
        "air.strike_drone by Ukraine alleged < governor of Kursk",
    );
    has(
        &body("The governor of Kursk said a drone hit a depot."),
        "air.strike_drone by ? asserted < governor of Kursk",
    );
}

#[test]
fn a_briefing_goes_on_with_he_and_she() {
    let reading = body(
        "The spokesperson said two shells had landed near Khiam. Asked about Tyre, she said Israeli jets had bombed a depot.",
    );
    has(&reading, "air.strike_manned by Israel asserted < spokesperson");
    lacks(&reading, "say.demand");
}

#[test]
fn shells_do_not_speak_and_keeping_a_truce_is_no_observation() {
    let reading = body("Four Israeli shells, it said, had hit the village.");
    assert!(!lines(&reading).iter().any(|line| line.ends_with("shells")), "{:?}", lines(&reading));
    let reading = body("Armenia's army observes the ceasefire.");
    assert!(reading.claims.iter().all(|claim| claim.claimants.is_empty()), "{:?}", lines(&reading));
}

#[test]
fn a_mission_sees_through_its_drone() {
    let reading = body("A Mission drone spotted two tanks near Zolote.");
    assert!(!lines(&reading).iter().any(|line| line.ends_with("drone")), "{:?}", lines(&reading));
}

#[test]
fn a_statement_tells_of_its_own_sayings_without_a_claimant() {
    let text = "Statement of the Ministry of Defence of Armenia\n\nThe Ministry urges Azerbaijan to withdraw its post from the village.";
    let reading = read(text, None);
    for claim in reading.claims.iter().filter(|claim| claim.act.value == Act::SayDemand) {
        assert!(claim.claimants.is_empty(), "{}", line(claim));
    }
    has(&reading, "say.demand by Armenia asserted");
}

#[test]
fn whoever_says_so_is_heard_and_figures_are_not() {
    for who in ["company", "municipality", "major"] {
        has(
            &body(&format!("Two houses were shelled by Israeli troops on Tuesday, the {who} said.")),
            &format!("fire.shelling by Israel alleged < {who}"),
        );
    }
    let reading = body("Two houses were shelled by Israeli troops on Tuesday, the shelling said.");
    assert!(!lines(&reading).iter().any(|line| line.ends_with("< shelling")), "{:?}", lines(&reading));
}

#[test]
fn who_insists_that_something_be_done_demands_it() {
    has(&body("Ukraine insisted that Russia withdraw its tanks from Donetsk."), "say.demand by Ukraine");
    lacks(&body("Ukraine insisted that Russia had withdrawn its tanks from Donetsk."), "say.demand");
}

#[test]
fn who_is_named_to_be_left_out_did_nothing() {
    let reading = body("Thailand and Cambodia, but not Israel, shelled a village on Tuesday.");
    assert!(!lines(&reading).iter().any(|line| line.contains("Israel")), "{:?}", lines(&reading));
    has(&body("Not only Thailand but also Cambodia shelled a village."), "fire.shelling by");
}

#[test]
fn what_somebody_confirms_is_no_charge() {
    has(
        &body("The municipality confirmed that Israeli troops had shelled two houses."),
        "fire.shelling by Israel asserted",
    );
    has(
        &body("The municipality said that Israeli troops had shelled two houses."),
        "fire.shelling by Israel alleged",
    );
}

#[test]
fn a_pronoun_inside_a_phrase_does_not_stand_for_the_phrase() {
    for words in [
        "Two officials in his office said the premier was away.",
        "A commander of their forces and the fighters loyal to them said troops fired at the post.",
        "The head of its delegation told the chief of its staff that soldiers of its army had left.",
    ] {
        let reading = body(words);
        assert!(!lines(&reading).iter().any(|line| line.contains("by two officials")), "{words}");
    }
}

#[test]
fn what_looks_like_a_saying_or_a_meeting_is_none() {
    for words in [
        "Israeli troops shelled a school in Khiam, the mayor told us by phone.",
        "The envoy spoke to reporters in Beirut about Israel.",
        "Any Armenian patrol will be met with fire, Azerbaijan said.",
    ] {
        lacks(&body(words), "talk");
    }
    lacks(&body("She directs the work of the Israeli army's museum."), "say.order");
    lacks(&body("People ask if Israel will keep the truce."), "say.demand");
    lacks(&body("The mayor said the truce with Israel began on Monday."), "say.accuse");
    lacks(&body("Israel placed an order for tents."), "say.order");
    lacks(&body("Israel made a call to Beirut."), "say.demand");
}

#[test]
fn who_speaks_is_found_behind_a_line_a_bracket_and_a_seat() {
    for (words, wanted) in [
        ("According to the municipality, Israeli bulldozers razed four houses.", "< municipality"),
        ("Islamabad's line: \"Indian guns opened up first.\"", "< Islamabad"),
        ("In New Delhi, the army denied that its men had fired at a shepherd.", "say.deny by India"),
        ("Israel issued a statement accusing Hezbollah of firing rockets at Metula.", "say.accuse by Israel"),
    ] {
        let reading = body(words);
        assert!(lines(&reading).iter().any(|line| line.contains(wanted)), "{words}: {:?}", lines(&reading));
    }
}

#[test]
fn whoever_spoke_goes_on_after_a_colon_in_the_answer_and_in_reported_speech() {
    let check = |text: &str, expected: &str| has(&body(text), expected);
    check(
        "Thailand called the list an invention: its troops had not fired a rocket since March.",
        "fire.rocket_missile by Thailand denied < Thailand",
    );
    check(
        "Thailand denied the charge: its troops had not fired a rocket since March.",
        "fire.rocket_missile by Thailand denied < Thailand",
    );
    check(
        "Question: Did your forces fire on the farmer? Spokesperson: No. There was no shooting in that sector.",
        "fire.small_arms by ? denied < Spokesperson",
    );
    check(
        "The mayor said that a shop burned. Cambodian troops had shelled it from the hill.",
        "fire.shelling by Cambodia alleged < mayor",
    );
    check(
        "The Thai minister lies when he claims that Cambodia shelled the town, the Cambodian army said.",
        "fire.shelling by Cambodia denied < Cambodian army",
    );
}

#[test]
fn one_sides_version_is_that_sides_word() {
    for (own, capital, other) in [("Thailand", "Bangkok", "Cambodia"), ("Cambodia", "Phnom Penh", "Thailand")]
    {
        for (text, whose) in [
            (format!("{own}'s account was that {other} shelled the town."), own),
            (format!("In {own}'s telling, {other} shelled the town."), own),
            (format!("As {own} has it, {other} shelled the town."), own),
            (format!("In {capital}'s version, {other} shelled the town."), capital),
        ] {
            has(&body(&text), &format!("fire.shelling by {other} asserted < {whose}"));
        }
    }
}

#[test]
fn what_is_held_back_is_not_told() {
    let check = |text: &str| lacks(&body(text), "fire.shelling by Thailand a");
    check("Cambodia has not accused Thailand of shelling the town.");
    check("Thailand stopped short of confirming that its troops had shelled the town.");
    check("Cambodia refused to blame Thailand for shelling the town.");
    check("Thailand would neither confirm nor deny that its troops had shelled the town.");
}

#[test]
fn a_breach_told_as_a_fact_accuses_once() {
    for (words, accuses) in [
        ("Armenia said Azerbaijani troops had broken the ceasefire near Shusha.", false),
        ("Azerbaijan reported 23 violations by Armenian forces.", false),
        ("Armenia said Azerbaijan was in breach of the truce.", true),
        ("Azerbaijan said the shelling by Armenia broke the truce.", true),
    ] {
        let found = lines(&body(words)).iter().any(|line| line.contains("say.accuse"));
        assert_eq!(found, accuses, "{words}: {:?}", lines(&body(words)));
    }
}

#[test]
fn the_outlet_tells_what_a_saying_takes_for_known_and_who_answers_it() {
    let check = |text: &str, expected: &str, told: &str| {
        let reading = body(text);
        let found = lines(&reading);
        let line = found.iter().find(|line| line.contains(expected));
        let whose = line.and_then(|line| line.split_once(" < ")).map(|(_, whose)| whose);
        assert_eq!(whose, Some(told), "{text}: {found:?}");
    };
    check("Ukraine said four men died since the truce took effect in May.", "comply.ceasefire", "");
    check("Thailand blamed Cambodia for breaking a truce that began at noon.", "comply.ceasefire", "");
    check("Ukraine said the truce took effect at noon.", "comply.ceasefire", "Ukraine");
    check("Thailand said Cambodia had mined the road, which Cambodia denies.", "say.deny", "");
    check("Thailand said Cambodia had mined the road, a charge the Cambodian army dismissed.", "say.", "");
    check("Thailand said Cambodia had denied the raid.", "say.deny", "Thailand");
}

#[test]
fn what_witnesses_and_media_tell_of_one_side_is_alleged() {
    let check = |text: &str, expected: &str| has(&body(text), expected);
    check("Thai tanks shelled the temple, two residents said.", "fire.shelling by Thailand alleged");
    check("Cambodian tanks shelled the temple, two residents said.", "fire.shelling by Cambodia alleged");
    check("Thai soldiers shot a farmer, local radio said.", "fire.small_arms by Thailand alleged");
    check(
        "Thai and Cambodian soldiers clashed at the temple, residents said.",
        "fire.clash by Thailand+Cambodia asserted",
    );
    check("Thailand said Cambodia had pulled back its guns.", "comply.withdraw by Cambodia asserted");
}

#[test]
fn who_is_carried_pays_no_visit() {
    lacks(&body("The Cambodian minister was released on Friday and flown to Bangkok."), "talk.visit");
    has(&body("The Cambodian minister flew to Bangkok on Friday."), "talk.visit");
}

#[test]
fn a_charge_answered_in_a_side_clause_is_denied() {
    let check = |text: &str, expected: &str| has(&body(text), expected);
    check(
        "Cambodia says Thai tanks shelled the temple, which Thailand denies.",
        "fire.shelling by Thailand denied < Thailand",
    );
    check(
        "Thailand says Cambodian tanks shelled the temple, which Cambodia denies.",
        "fire.shelling by Cambodia denied < Cambodia",
    );
    check(
        "Thai soldiers shelled the temple, Cambodia said, an account the Thai army denies.",
        "fire.shelling by Thailand denied < Thai army",
    );
    check(
        "Cambodia denied that it had anything to do with the launch of the rockets at Surin.",
        "fire.rocket_missile by Cambodia denied < Cambodia",
    );
    // Who goes on to say what it did not do has said what it denies.
    let text = "Cambodia said Thai jets bombed a bridge. Thailand denied the charge. \"We bombed no bridge,\" it said.";
    let denied = lines(&body(text)).iter().filter(|line| line.contains(" denied")).count();
    assert_eq!(denied, 1, "{:?}", lines(&body(text)));
}

#[test]
fn a_verb_of_speech_joined_too_low_is_the_speakers() {
    let check = |text: &str, expected: &str, other: &str| {
        has(&body(text), expected);
        lacks(&body(text), other);
    };
    for (a, b) in [("Thailand", "Cambodia"), ("Cambodia", "Thailand")] {
        check(
            &format!("{a} said {b} was storing rockets there and described this as a breach of the truce."),
            &format!("say.accuse by {a} asserted"),
            &format!("say.accuse by {b}"),
        );
        check(
            &format!("{a} said {b} would stay on the hill and rejected the proposal for a truce."),
            &format!("say.reject by {a} asserted"),
            &format!("say.reject by {b}"),
        );
        lacks(&body(&format!("{a} accused {b} of refusing to leave the hill.")), "say.reject");
        lacks(&body(&format!("{a} said its troops had fired warning shots.")), "say.warn");
    }
}

#[test]
fn what_is_yet_to_come_is_planned_and_fire_to_come_threatens() {
    for (words, expected) in [
        ("Thailand was to have left the hill by May.", "comply.withdraw by Thailand planned"),
        (
            "The Thai army said it would begin leaving the hill on Monday.",
            "comply.withdraw by Thailand planned",
        ),
        ("Cambodia to release two Thai soldiers on Monday.", "comply.release by Cambodia planned"),
        ("Cambodia said it would shell the hill again.", "fire.shelling by Cambodia threatened"),
        ("Thailand said it would shell the hill again.", "fire.shelling by Thailand threatened"),
        ("Under the accord Cambodia must leave the hill.", "comply.withdraw by Cambodia planned"),
        ("Thailand said Cambodia must leave the hill.", "comply.withdraw by Cambodia demanded"),
        ("Cambodia said it began leaving the hill on Monday.", "comply.withdraw by Cambodia asserted"),
    ] {
        has(&body(words), expected);
    }
}

#[test]
fn a_denial_is_no_fact_however_it_is_put() {
    for (words, expected) in [
        (
            "Cambodia called the Thai claim that it had shelled the temple a lie.",
            "fire.shelling by Cambodia denied",
        ),
        (
            "Thailand called the report that it had shelled the temple a fabrication.",
            "fire.shelling by Thailand denied",
        ),
        (
            "Cambodia was not behind the rocket attack on Surin, its army said.",
            "fire.rocket_missile by Cambodia denied",
        ),
        (
            "Neither the Thai army nor its rangers shelled the temple, Bangkok said.",
            "fire.shelling by Thailand denied",
        ),
        (
            "Not a single violation by Thai troops had been registered, Bangkok said.",
            "violation.unspecified by Thailand denied",
        ),
        (
            "Thailand's excuse, that Cambodia had shelled the temple, is a lie, Cambodia said.",
            "fire.shelling by Cambodia denied",
        ),
        (
            "Thailand was behind the shelling of the temple, Cambodia said.",
            "fire.shelling by Thailand asserted",
        ),
        (
            "Cambodia called the Thai army, which had shelled the temple, a menace.",
            "fire.shelling by Thailand asserted",
        ),
    ] {
        has(&body(words), expected);
    }
}

#[test]
fn a_saying_tells_whom_it_is_of_or_to() {
    for (words, act, whom) in [
        ("Thailand rejected accusations by Cambodia that it had laid mines.", Act::SayDeny, "Cambodia"),
        ("Thailand turned down a Cambodian proposal for talks.", Act::SayReject, "Cambodia"),
        ("Cambodia denied Thai claims of an attack.", Act::SayDeny, "Thailand"),
        ("Thailand turned down a proposal for talks.", Act::SayReject, ""),
        ("Thailand turned down its own army's proposal for talks.", Act::SayReject, ""),
    ] {
        let reading = body(words);
        let said = reading.claims.iter().find(|claim| claim.act.value == act);
        let targets =
            said.map(|claim| claim.targets.iter().map(|who| who.value.name.as_str()).collect::<Vec<_>>());
        assert_eq!(
            targets.map(|names| names.join("+")).as_deref(),
            Some(whom),
            "{words}: {:?}",
            lines(&reading)
        );
    }
}
