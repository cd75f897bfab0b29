//! How widely the reader knows the field's wording: for every kind of act sentences of our own, and beside them what only looks alike.

use crate::{Reader, ReportText};
use jiff::civil::date;

fn lines(body: &str) -> Vec<String> {
    let text = format!("Report\n\n{body}");
    let report =
        ReportText { text: &text, published: Some(date(2025, 12, 3)), outlet: None, language: Some("en") };
    let reading = Reader::new(None).read(&report);
    let line = |claim: &crate::Claim| {
        let actors: Vec<&str> = claim.actors.iter().map(|actor| actor.value.name.as_str()).collect();
        format!("{} {}", claim.act.value, if actors.is_empty() { "?".to_owned() } else { actors.join("+") })
    };
    reading.claims.iter().map(line).collect()
}

/// Checks that each sentence tells the act by the actor.
fn tells(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(body, expected)| {
            let got = lines(body);
            (!got.iter().any(|line| line == expected)).then(|| format!("{body} -> {got:?}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Checks that no sentence tells an act of this group, or any act if the group is empty.
fn tells_no(group: &str, bodies: &[&str]) {
    for body in bodies {
        let got = lines(body);
        assert!(!got.iter().any(|line| line.starts_with(group)), "{body} -> {got:?}");
    }
}

#[test]
fn homes_crops_and_goods_are_told_by_what_is_done_to_them() {
    tells(&[
        ("Israeli soldiers torched three houses in Aitaroun.", "civ.demolition Israel"),
        ("Russian troops burned crops near Orikhiv.", "civ.demolition Russia"),
        ("Russian soldiers stole 40 cows from a farm.", "civ.looting Russia"),
        ("ELN guerrillas collected tolls from drivers on the road.", "civ.looting ELN"),
    ]);
    tells_no(
        "civ",
        &[
            "A wildfire burned forty houses near Athens.",
            "The storm destroyed twelve houses.",
            "Workers burned rubbish behind the market.",
            "The council collected tolls on the new bridge.",
        ],
    );
}

#[test]
fn persons_are_seized_recruited_and_let_go() {
    tells(&[
        ("Israeli forces took away two shepherds near Shebaa.", "civ.detention Israel"),
        ("Five oil workers were held captive by the ELN.", "civ.detention ELN"),
        ("Two women were sexually assaulted by Russian soldiers.", "civ.sgbv Russia"),
        ("The ELN conscripted teenagers from the village.", "mat.recruitment ELN"),
        ("Hamas freed seven.", "comply.release Hamas"),
    ]);
    tells_no(
        "civ",
        &["Police arrested two men for theft in Paris.", "The ferry took tourists to the island."],
    );
    tells_no("comply", &["The court freed up a room for the hearing."]);
}

#[test]
fn a_patrol_is_turned_back_and_a_lorry_let_in() {
    tells(&[
        (
            "UNIFIL peacekeepers were turned back by Israeli troops at a checkpoint.",
            "prot.obstruct_access Israel",
        ),
        ("Hezbollah supporters held up a UNIFIL convoy in Tyre.", "prot.obstruct_access Hezbollah"),
        ("Israel turned back thirty aid trucks at Zikim.", "hum.aid_block Israel"),
        ("Russian forces cut off electricity to Kherson.", "hum.infrastructure Russia"),
    ]);
    tells_no("prot", &["The bus was turned back by heavy snow.", "The driver held up a sign."]);
}

#[test]
fn what_a_mission_sees_is_there_and_is_its_owners() {
    tells(&[
        ("UNIFIL saw Hezbollah fighters near Yater.", "posture.armed_presence Hezbollah"),
        ("The Mission spotted four Russian howitzers near the town.", "posture.weapon_in_zone Russia"),
        ("An OSCE drone lost its GPS signal due to probable jamming near Donetsk.", "info.cyber_jamming ?"),
    ]);
    tells_no(
        "posture",
        &["The mission saw a school near the town.", "The minister saw a good chance of peace."],
    );
    tells_no("info", &["The radio station lost its signal in the storm."]);
}

#[test]
fn who_comes_under_fire_is_not_who_fires() {
    tells(&[
        ("Lebanese soldiers took fire from an Israeli post.", "fire.unspecified Israel"),
        ("A UN post came under fire from Israeli positions.", "prot.monitor_attack Israel"),
        ("Russian guns opened up on the town at dawn.", "fire.shelling Russia"),
        ("Two rockets fired from Lebanon landed in Kiryat Shmona.", "fire.rocket_missile ?"),
    ]);
    tells_no(
        "fire",
        &["The minister came under fire from critics over the budget.", "She took fire safety lessons."],
    );
}

#[test]
fn what_flies_is_told_apart_from_what_is_fired() {
    tells(&[
        ("Israeli reconnaissance drones flew over Nabatieh.", "air.overflight_drone Israel"),
        ("Israeli jets carried out mock raids over Sidon.", "air.overflight_manned Israel"),
        ("An Israeli gunboat entered Lebanese waters off Naqoura.", "sea.incursion Israel"),
        ("A projectile flew over the village.", "fire.unspecified ?"),
        ("Pakistani posts initiated small-arms fire along the line.", "fire.small_arms Pakistan"),
    ]);
    tells_no("air", &["Wild geese flew over Nabatieh.", "The envoys flew over the valley."]);
    tells_no("sea", &["A ferry entered the harbour."]);
}

#[test]
fn arms_are_found_handed_in_and_cleared() {
    tells(&[
        ("Troops discovered an arms depot in the valley.", "mat.cache ?"),
        ("The ELN turned in 30 rifles at a camp.", "comply.handover ELN"),
        ("Lebanese soldiers confiscated weapons at a depot.", "comply.dismantle Lebanon"),
        ("Armenian sappers defused eleven mines near Tegh.", "comply.demine Armenia"),
    ]);
    tells_no("mat", &["Divers discovered a wreck off the cape."]);
    tells_no("comply", &["The pupils turned in their essays."]);
}

#[test]
fn troops_move_and_weapons_go() {
    tells(&[
        ("Russian armoured columns moved towards the front.", "posture.reinforcement Russia"),
        ("Russian soldiers pulled out of Lyman.", "comply.withdraw Russia"),
        ("Thailand sent reinforcements to the border.", "posture.reinforcement Thailand"),
        ("Cambodia moved its heavy artillery away from the border.", "comply.withdraw Cambodia"),
        ("Israeli soldiers entered the village and searched houses.", "ground.raid Israel"),
        ("Israeli troops set up a roadblock near Meiss el-Jabal.", "posture.armed_presence Israel"),
        ("Thai forces laid barbed wire at Ban Nong Chan.", "mat.facility Thailand"),
    ]);
    tells_no(
        "ground",
        &["The team entered the final and searched for a goal.", "Fans set up a stage near the lake."],
    );
    tells_no("posture", &["The sides moved towards a deal."]);
}

#[test]
fn sport_weather_labour_and_quarrels_are_no_acts_of_arms() {
    tells_no(
        "",
        &[
            "The striker struck twice as Nejmeh beat Ansar on Tuesday.",
            "A strike by nurses closed three wards.",
            "The virus attacked chickens on farms across the country.",
            "The king bombarded his guests with gifts.",
            "The government shelled out two million dollars for the flood victims.",
            "The fire destroyed a warehouse; an electrical fault was blamed.",
            "The team captured the title in a penalty shootout.",
            "The earthquake shook the town.",
            "The trade war between China and the United States goes on.",
            "Farmers burned their fields after the harvest.",
            "Heavy rain cut off power to the city.",
            "The bank seized two houses from debtors.",
        ],
    );
}

#[test]
fn an_attack_that_says_which_it_is_takes_nobody_elses_actor() {
    let body = "Israeli troops attacked a convoy near Tyre. The mayor condemned the attack that injured a peacekeeper.";
    let got = lines(body);
    assert!(got.iter().filter(|line| line.ends_with("Israel")).count() <= 1, "{got:?}");
    tells(&[("The killing of two farmers by Israeli soldiers shook the town.", "civ.attack Israel")]);
    tells_no("civ", &["The killing of the bill by the senate surprised traders."]);
}

#[test]
fn a_fear_is_no_act() {
    tells_no(
        "fire",
        &["Our field workers fear that attacks may follow.", "The envoy worries that strikes may follow."],
    );
    tells(&[("The envoy fears that Israel may strike the town.", "air.strike Israel")]);
}

#[test]
fn without_proof_nothing_is_told() {
    tells_no(
        "fire",
        &[
            "The mission has not seen evidence that Hezbollah fired.",
            "There is no proof that India shelled the village.",
        ],
    );
    tells(&[(
        "The mission has seen evidence that Hezbollah fired on the post.",
        "fire.unspecified Hezbollah",
    )]);
}
