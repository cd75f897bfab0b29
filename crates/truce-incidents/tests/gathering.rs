//! What becomes one incident, what stays apart, and what is kept of the differences.

mod common;

use common::{Said, Written, gathered, report};
use proptest::prelude::*;
use truce_incidents::{
    Aspect, Attribution, DrawnState, Incident, IncidentKey, IncidentKind, Occurrence, Sourced, StatementKind,
    gather, statements,
};
use truce_terms::{Agreement, Verdict};
use truce_vocabulary::{Act, ClaimantKind, Justification, Modality, ReportId};

const KFAR_KILA: (f64, f64) = (35.5535, 33.2803);
const HARIS: (f64, f64) = (35.3756, 33.1767);

fn at_kfar_kila(said: Said) -> Said {
    said.at("Kfar Kila", KFAR_KILA.0, KFAR_KILA.1, 2_000.0)
}

fn at_haris(said: Said) -> Said {
    said.at("Haris", HARIS.0, HARIS.1, 2_000.0)
}

/// One strike, told by the ministry in two outlets and by the army in a third.
fn one_strike() -> Vec<Written> {
    vec![
        report(1, "Daily One", "2024-12-03").says(
            "A strike on Haris killed five, the health ministry said.",
            Act::AirStrike,
            |said| {
                at_haris(said.by("Israel").on("2024-12-02").killed(5))
                    .told_by("Health Ministry", ClaimantKind::Office)
                    .put(Modality::Alleged)
            },
        ),
        report(2, "Daily Two", "2024-12-03").says(
            "Health officials put the dead of the raid on Hariss at five.",
            Act::AirStrikeDrone,
            |said| {
                at_haris(said.by("Israel").on("2024-12-02").killed(5))
                    .told_by("Health Ministry", ClaimantKind::Office)
                    .put(Modality::Alleged)
            },
        ),
        report(3, "Daily Three", "2024-12-03").says(
            "The army said it had struck fighters in Haris.",
            Act::AirStrike,
            |said| {
                at_haris(said.by("Israel").on("2024-12-02").killed(4))
                    .told_by("Israel", ClaimantKind::Office)
                    .because(Justification::Enforcement)
            },
        ),
    ]
}

#[test]
fn claims_of_one_act_day_and_place_are_one_incident_with_reasons() {
    let incidents = gathered(&one_strike());
    assert_eq!(incidents.len(), 1);
    let incident = &incidents[0];
    assert_eq!(
        (incident.kind, incident.act, incident.claims.len()),
        (IncidentKind::Happening, Act::AirStrike, 3)
    );
    assert!(incident.links.len() >= 2);
    for link in &incident.links {
        let ids: Vec<&str> = link.because.iter().map(|reason| reason.id.as_str()).collect();
        assert!(ids.contains(&"link-same-day") && ids.contains(&"link-same-place"), "{ids:?}");
    }
}

#[test]
fn two_outlets_that_quote_one_ministry_are_one_origin() {
    let mut reports = one_strike();
    reports.truncate(2);
    let incidents = gathered(&reports);
    assert_eq!(incidents[0].origins.len(), 1);
    assert_eq!(incidents[0].origins[0].reports.len(), 2);
    assert_eq!(incidents[0].occurrence, Occurrence::ClaimedByOne);
    assert_eq!(incidents[0].attribution, Attribution::Alleged);
}

/// What the mission says of its patrol, and what its patrol says as the mission tells it, is one voice.
#[test]
fn somebody_unknown_counts_with_the_known_one_who_passes_it_on() {
    let told = |second: &str| {
        report(1, "Daily One", "2024-12-03")
            .says("Drones flew over Haris, UNIFIL said.", Act::AirOverflightDrone, |said| {
                at_haris(said.by("Israel").on("2024-12-02")).told_by("UNIFIL", ClaimantKind::Organisation)
            })
            .says("A patrol saw drones over Haris, said UNIFIL.", Act::AirOverflightDrone, |said| {
                at_haris(said.by("Israel").on("2024-12-02"))
                    .told_by("its patrol", ClaimantKind::Person)
                    .told_by(second, ClaimantKind::Organisation)
            })
    };
    assert_eq!(gathered(&[told("UNIFIL")])[0].origins.len(), 1);
    assert_eq!(gathered(&[told("Hezbollah")])[0].origins.len(), 2);
}

#[test]
fn figures_and_weapons_stand_side_by_side() {
    let incident = &gathered(&one_strike())[0];
    let difference = |aspect| {
        let found = incident.differences.iter().find(|difference| difference.aspect == aspect).unwrap();
        found
            .versions
            .iter()
            .map(|version| (version.value.as_str(), version.claims.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(difference(Aspect::Killed), [("4", 1), ("5", 2)]);
    assert_eq!(difference(Aspect::Act), [("air.strike", 2), ("air.strike_drone", 1)]);
    assert_eq!(incident.occurrence, Occurrence::Corroborated);
    assert_eq!(incident.attribution, Attribution::ClaimedByItself);
    assert_eq!(incident.justifications[0].by.as_ref().unwrap().name, "Israel");
}

#[test]
fn other_days_and_other_places_are_other_incidents() {
    let grenade = |number, day: &str| {
        report(number, "Daily", day).says(
            "A drone dropped a grenade near a patrol at Kfar Kila.",
            Act::ProtMonitorAttack,
            |said| at_kfar_kila(said.by("Israel").against("UNIFIL").on(day).counting(1, "grenade")),
        )
    };
    assert_eq!(gathered(&[grenade(1, "2025-10-11"), grenade(2, "2025-10-26")]).len(), 2);
    let evening = report(1, "Daily", "2024-12-03")
        .says("Five were killed in Haris.", Act::AirStrike, |said| {
            at_haris(said.by("Israel").on("2024-12-02").killed(5))
        })
        .says("Five were killed in Kfar Kila.", Act::AirStrike, |said| {
            at_kfar_kila(said.by("Israel").on("2024-12-02").killed(5))
        });
    assert_eq!(gathered(&[evening]).len(), 2);
}

#[test]
fn an_undated_or_unplaced_claim_of_another_report_stays_apart() {
    let located =
        report(1, "One", "2024-12-03").says("Israel struck Haris on Monday.", Act::AirStrike, |said| {
            at_haris(said.by("Israel").on("2024-12-02"))
        });
    let undated = report(2, "Two", "2024-12-03")
        .says("Israel struck Haris.", Act::AirStrike, |said| at_haris(said.by("Israel")));
    let unplaced = report(3, "Three", "2024-12-03").says(
        "Israel carried out air strikes on Monday.",
        Act::AirStrike,
        |said| said.by("Israel").on("2024-12-02"),
    );
    assert_eq!(gathered(&[located, undated, unplaced]).len(), 3);
}

#[test]
fn words_that_point_back_tie_a_claim_to_the_one_before_it_in_its_report() {
    let told = |second: &str| {
        report(1, "One", "2024-12-03")
            .says("Israel struck Haris on Monday", Act::AirStrike, |said| {
                at_haris(said.by("Israel").on("2024-12-02"))
            })
            .says(second, Act::AirStrike, |said| said.by("Israel"))
    };
    assert_eq!(gathered(&[told("The strikes cost four lives")]).len(), 1);
    assert_eq!(gathered(&[told("Strikes cost four lives over a month")]).len(), 2);
}

/// "Its fire" is somebody's fire: an earlier wound that nobody is named for is not what it points back to.
#[test]
fn words_that_name_an_owner_do_not_point_back_to_an_act_of_nobody() {
    let written = report(1, "Daily One", "2024-12-03")
        .says("Two people were wounded in Haris.", Act::FireUnspecified, |said| {
            at_haris(said.on("2024-12-02"))
        })
        .says("The group called its fire a warning.", Act::FireUnspecified, |said| {
            said.by("Hezbollah").on("2024-12-02")
        });
    assert_eq!(gathered(&[written]).len(), 2);
}

#[test]
fn words_that_point_back_at_a_list_are_about_no_single_place_of_it() {
    let monday = |said: Said| said.by("Israel").on("2024-12-02");
    let list = report(1, "One", "2024-12-03")
        .says("Israel struck Haris", Act::AirStrike, |said| at_haris(monday(said)))
        .says("Israel struck Kfar Kila", Act::AirStrike, |said| at_kfar_kila(monday(said)))
        .says("The strikes hit launchers, the army said", Act::AirStrike, monday);
    let sizes: Vec<usize> = gathered(&[list]).iter().map(|incident| incident.claims.len()).collect();
    assert_eq!(sizes, [1, 1, 1]);
    let unknown = report(1, "One", "2024-12-03")
        .says("Shells fell near Upper Nowhere", Act::FireShelling, |said| {
            monday(said).against("LAF").over("Upper Nowhere")
        })
        .says("Shells fell near Lower Nowhere", Act::FireShelling, |said| {
            monday(said).against("LAF").over("Lower Nowhere")
        });
    assert_eq!(gathered(&[unknown]).len(), 2);
}

#[test]
fn described_victims_may_be_the_known_ones_and_two_known_ones_are_not_each_other() {
    let told = |number, with: &dyn Fn(Said) -> Said| {
        report(number, "One", "2024-12-03").says(
            "Israel struck across Lebanon on Monday",
            Act::AirStrike,
            |said| with(said.by("Israel").on("2024-12-02").over("Lebanon")),
        )
    };
    let (fighters, hezbollah, unifil) = (
        |said: Said| said.upon("fighters"),
        |said: Said| said.against("Hezbollah"),
        |said: Said| said.against("UNIFIL"),
    );
    assert_eq!(gathered(&[told(1, &fighters), told(2, &hezbollah)]).len(), 1);
    let worded = |number, words: &str, with: fn(Said) -> Said| {
        report(number, "One", "2024-12-03")
            .says(words, Act::AirStrike, |said| with(said.by("Israel").on("2024-12-02").over("Lebanon")))
    };
    let two = [
        worded(1, "Israel struck Hezbollah in Lebanon", hezbollah),
        worded(2, "Israel struck UNIFIL in Lebanon", unifil),
    ];
    assert_eq!(gathered(&two).len(), 2);
}

#[test]
fn a_place_that_was_fired_at_tells_where() {
    let monday = |said: Said| said.by("Hezbollah").on("2024-12-02").counting(2, "projectiles");
    let army = report(1, "One", "2024-12-03").says(
        "two projectiles fired toward Har Dov",
        Act::FireUnspecified,
        |said| monday(said).upon("Har Dov"),
    );
    let press = report(2, "Two", "2024-12-03").says(
        "Two shells fell on the Shebaa Farms",
        Act::FireShelling,
        |said| monday(said).upon("Shebaa Farms"),
    );
    let incidents = gathered(&[army, press]);
    assert_eq!(incidents.len(), 1);
    assert!(incidents[0].links[0].because.iter().any(|reason| reason.id == "link-same-area"));
}

#[test]
fn a_tank_and_a_grenade_in_one_report_are_two_happenings_and_in_two_reports_a_difference() {
    let told = |number, words: &str| {
        report(number, "One", "2025-10-27").says(words, Act::ProtMonitorAttack, |said| {
            at_kfar_kila(said.by("Israel").against("UNIFIL").on("2025-10-26"))
        })
    };
    let both = told(1, "A drone dropped a grenade near the patrol").says(
        "A tank fired at the patrol",
        Act::ProtMonitorAttack,
        |said| at_kfar_kila(said.by("Israel").against("UNIFIL").on("2025-10-26")),
    );
    assert_eq!(gathered(&[both]).len(), 2);
    assert_eq!(
        gathered(&[
            told(1, "A drone dropped a grenade near the patrol"),
            told(2, "A tank fired at the patrol")
        ])
        .len(),
        1
    );
}

#[test]
fn a_denial_joins_what_it_denies_and_makes_it_disputed() {
    let incidents = gathered(&[report(1, "LBCI", "2025-10-27")
        .says("An Israeli tank fired at the peacekeepers near Kfar Kila", Act::ProtMonitorAttack, |said| {
            at_kfar_kila(said.by("Israel").against("UNIFIL").on("2025-10-26"))
                .told_by("UNIFIL", ClaimantKind::Organisation)
        })
        .says("no shots were fired at UNIFIL", Act::ProtMonitorAttack, |said| {
            said.by("Israel")
                .against("UNIFIL")
                .on("2025-10-26")
                .told_by("Israel", ClaimantKind::Person)
                .put(Modality::Denied)
        })]);
    assert_eq!(incidents.len(), 1);
    assert_eq!((incidents[0].claims.len(), incidents[0].denials.len()), (1, 1));
    assert_eq!(incidents[0].attribution, Attribution::Disputed);
    assert_eq!(incidents[0].occurrence, Occurrence::ClaimedByOne);
}

#[test]
fn whoever_denies_a_happening_makes_it_disputed_and_drawn_so() {
    let denied_by = |voice: &'static str, actor: Option<&'static str>| {
        let of = move |said: Said| if let Some(actor) = actor { said.by(actor) } else { said };
        gathered(&[report(1, "LBCI", "2025-10-27")
            .says("a tank fired at the peacekeepers near Kfar Kila", Act::ProtMonitorAttack, move |said| {
                at_kfar_kila(of(said).against("UNIFIL").on("2025-10-26"))
                    .told_by("UNIFIL", ClaimantKind::Organisation)
            })
            .says("no shots were fired at UNIFIL near Kfar Kila", Act::ProtMonitorAttack, move |said| {
                at_kfar_kila(of(said).against("UNIFIL").on("2025-10-26"))
                    .told_by(voice, ClaimantKind::Person)
                    .put(Modality::Denied)
            })])
    };
    for (voice, actor) in [("Israel", Some("Israel")), ("Lebanon", Some("Israel")), ("a farmer", None)] {
        let incidents = denied_by(voice, actor);
        assert_eq!((incidents.len(), incidents[0].denials.len()), (1, 1), "{voice}");
        assert_eq!(incidents[0].attribution, Attribution::Disputed, "{voice}");
        assert_eq!(incidents[0].drawn_state(), DrawnState::Disputed, "{voice}");
    }
}

#[test]
fn a_general_denial_is_shown_beside_and_merges_nothing() {
    let mut reports = one_strike();
    reports.push(report(9, "Four", "2024-12-03").says(
        "Israel does not violate the truce.",
        Act::ViolationUnspecified,
        |said| said.by("Israel").told_by("Israel", ClaimantKind::Office).put(Modality::Denied).of_all(),
    ));
    let incidents = gathered(&reports);
    assert_eq!(incidents.len(), 1);
    assert_eq!((incidents[0].denials.len(), incidents[0].general_denials.len()), (0, 1));
    assert_eq!(incidents[0].attribution, Attribution::ClaimedByItself);
}

/// One place inside a zone and one outside is an act inside it too; two claims that differ on the place leave it open.
#[test]
fn an_act_at_several_places_is_held_against_the_terms_at_each() {
    let agreement = Agreement::bundled("lebanon-2024").unwrap();
    let baalbek = |said: Said| said.at("Baalbek", 36.2181, 34.0058, 2_000.0);
    let seen = |said: Said| said.by("Hezbollah").on("2024-12-02");
    let verdict = |written: &[Written]| {
        let sourced: Vec<_> = written.iter().map(Written::sourced).collect();
        let incidents = gather(&sourced, Some(&agreement));
        let zone_rule = incidents
            .iter()
            .flat_map(|incident| &incident.assessments)
            .find(|one| one.provision.0.starts_with("article-5"));
        zone_rule.map(|one| (one.verdict, one.trace.iter().any(|step| step.id == "assessed-at")))
    };
    let act = Act::PostureWeaponInZone;
    let both = report(1, "One", "2024-12-03")
        .says("Rockets stood in Haris and Baalbek.", act, |said| baalbek(at_haris(seen(said))));
    assert_eq!(verdict(&[both]), Some((Verdict::Prohibited, true)));
    let north =
        report(1, "One", "2024-12-03").says("Rockets stood in Baalbek.", act, |said| baalbek(seen(said)));
    assert_ne!(verdict(&[north]).map(|found| found.0), Some(Verdict::Prohibited));
}

#[test]
fn threats_and_speech_are_statements_and_no_incidents() {
    let reports = [report(1, "One", "2024-12-03")
        .says("Israel threatened to strike Beirut", Act::AirStrike, |said| {
            said.by("Israel").over("Beirut").told_by("Israel", ClaimantKind::Office).put(Modality::Threatened)
        })
        .says("Washington warned both sides", Act::SayWarn, |said| said.by("United States").against("Israel"))
        .says("An envoy visited Beirut", Act::TalkVisit, |said| said.by("United States"))];
    assert_eq!(gathered(&reports), []);
    let sourced: Vec<_> = reports.iter().map(Written::sourced).collect();
    let statements = statements(&sourced, None);
    let kinds: Vec<StatementKind> = statements.iter().map(|said| said.kind).collect();
    assert_eq!(kinds, [StatementKind::Prospect, StatementKind::Said, StatementKind::Talked]);
    assert_eq!(statements[1].speakers[0].name, "United States");
    assert_eq!(statements[1].to[0].name, "Israel");
}

#[test]
fn acts_of_compliance_are_a_ledger_of_their_own_and_need_no_place() {
    let begun = |number, outlet| {
        report(number, outlet, "2024-12-03").says(
            "The truce took effect on November 27.",
            Act::ComplyCeasefire,
            |said| said.by("Israel").by("Hezbollah").on("2024-11-27"),
        )
    };
    let incidents = gathered(&[begun(1, "One"), begun(2, "Two")]);
    assert_eq!((incidents.len(), incidents[0].kind), (1, IncidentKind::Compliance));
}

#[test]
fn a_copied_article_is_no_second_origin_and_an_unnamed_source_belongs_to_its_outlet() {
    let wire = "Shells fell near the village of Haris on Monday evening and set two houses on fire, \
        while people who had come back a week before left again along the coast road";
    let copy = |number, outlet| {
        report(number, outlet, "2024-12-03")
            .says(wire, Act::FireShelling, |said| at_haris(said.on("2024-12-02")))
    };
    let incidents = gathered(&[copy(1, "One"), copy(2, "Two")]);
    assert_eq!(incidents.len(), 1);
    assert_eq!(incidents[0].origins.len(), 1);
    assert!(incidents[0].origins[0].because.iter().any(|reason| reason.id == "origin-same-text"));
    assert_eq!(incidents[0].attribution, Attribution::Unattributed);

    let unnamed = |number, outlet: &str, sentence: &str, media: Option<&str>| {
        report(number, outlet, "2024-12-03").says(sentence, Act::FireShelling, |said| {
            let said =
                at_haris(said.by("Israel").on("2024-12-02")).told_by("a source", ClaimantKind::Anonymous);
            match media {
                Some(name) => said.told_by(name, ClaimantKind::Media),
                None => said,
            }
        })
    };
    let first = unnamed(1, "The Jerusalem Post", "A source told the Post of shells on Haris.", None);
    let picked_up =
        unnamed(2, "Two", "Shells hit Haris, the Post reported from a source.", Some("The Jerusalem Post"));
    let own = unnamed(3, "Three", "Haris was shelled, one official said to Three.", None);
    assert_eq!(gathered(&[first, picked_up]).first().unwrap().origins.len(), 1);
    let first = unnamed(1, "The Jerusalem Post", "A source told the Post of shells on Haris.", None);
    assert_eq!(gathered(&[first, own]).first().unwrap().origins.len(), 2);
}

/// A day of claims over a handful of places, actors and days, dense enough that grouping has much to decide.
fn reports() -> impl Strategy<Value = Vec<Written>> {
    let acts = [
        Act::AirStrike,
        Act::AirStrikeDrone,
        Act::FireUnspecified,
        Act::ProtMonitorAttack,
        Act::ComplyWithdraw,
    ];
    let claim = (0..5usize, 0..3u8, 0..4u8, 0..4u8, 0..4u64, 0..6u8);
    let claims = prop::collection::vec(claim, 1..7);
    prop::collection::vec(claims, 1..7).prop_map(move |reports| {
        let written = reports.into_iter().zip(1u8..).map(|(claims, number)| {
            let outlet = format!("Outlet {}", number % 4);
            let mut empty = report(number, &outlet, "2024-12-04");
            // No two are alike in everything but their ids.
            empty.provenance.name = Some(format!("{number}.txt"));
            claims.into_iter().fold(empty, |report, claim| {
                let (act, who, place, day, killed, how) = claim;
                let sentence = format!("the {act} of {who} at {place} on day {day} with {killed} dead");
                report.says(&sentence, acts[act], |said| {
                    let said = match who {
                        0 => said,
                        1 => said.by("Israel"),
                        _ => said.by("Hezbollah"),
                    };
                    let said = match place {
                        0 => said,
                        1 => at_haris(said),
                        2 => at_kfar_kila(said),
                        _ => said.over("southern Lebanon"),
                    };
                    let said = if day == 0 { said } else { said.on(&format!("2024-12-0{day}")) };
                    let said = if killed == 0 { said } else { said.killed(killed) };
                    match how {
                        0 => said.put(Modality::Denied).told_by("Israel", ClaimantKind::Office),
                        1 => said.told_by("Ministry", ClaimantKind::Office),
                        _ => said,
                    }
                })
            })
        });
        written.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_reports_changes_nothing(reports in reports(), seed in any::<u64>()) {
        let mut shuffled: Vec<_> = reports.iter().map(Written::sourced).collect();
        let expected = gather(&shuffled, None);
        let len = shuffled.len();
        for place in 0..len {
            let other = (seed.rotate_left(place as u32 * 7) as usize) % len;
            shuffled.swap(place, other);
        }
        prop_assert_eq!(gather(&shuffled, None), expected);
    }

    #[test]
    fn the_ids_of_reports_change_nothing_but_themselves(reports in reports()) {
        let first = gathered(&reports);
        // The other way round: what was first by id is last.
        let ids: Vec<ReportId> =
            (0..reports.len() as u8).map(|number| ReportId::from_chance([200 - number; 10])).collect();
        let renamed: Vec<_> =
            reports.iter().zip(&ids).map(|(one, id)| Sourced { report: *id, ..one.sourced() }).collect();
        let second = gather(&renamed, None);
        let told = |incidents: Vec<Incident>| -> String {
            let bare = incidents.into_iter().map(|one| Incident { key: IncidentKey(String::new()), ..one });
            serde_json::to_string(&bare.collect::<Vec<_>>()).unwrap()
        };
        let back = reports.iter().zip(&ids).fold(told(second), |told, (one, id)| {
            told.replace(&id.to_string(), &one.id.to_string())
        });
        prop_assert_eq!(back, told(first));
    }

    #[test]
    fn every_claim_is_in_one_incident_and_none_contradicts_another(reports in reports()) {
        let incidents = gathered(&reports);
        let happened = reports.iter().flat_map(|one| &one.reading.claims);
        let happened = happened.filter(|claim| claim.modality.value != Modality::Denied).count();
        let placed: usize = incidents.iter().map(|incident| incident.claims.len()).sum();
        prop_assert_eq!(placed, happened);
        for incident in &incidents {
            for one in &incident.claims {
                for other in &incident.claims {
                    if let (Some(a), Some(b)) = (one.time, other.time) {
                        prop_assert!(a.may_overlap(&b));
                    }
                    if let (Some(a), Some(b)) = (one.places.first(), other.places.first())
                        && a.point.is_some() && b.point.is_some()
                    {
                        prop_assert_eq!(&a.surface, &b.surface);
                    }
                }
            }
        }
        let keys: std::collections::BTreeSet<_> = incidents.iter().map(|incident| &incident.key).collect();
        prop_assert_eq!(keys.len(), incidents.len());
    }

    #[test]
    fn exchanging_the_sides_mirrors_the_result(reports in reports()) {
        let swap = |name: &str| match name {
            "Israel" => "Hezbollah".to_owned(),
            "Hezbollah" => "Israel".to_owned(),
            other => other.to_owned(),
        };
        let mirrored: Vec<Written> = reports
            .iter()
            .map(|one| {
                let mut reading = one.reading.clone();
                for claim in &mut reading.claims {
                    let links = claim.claimants.iter_mut().map(|link| &mut link.value.who);
                    for who in claim.actors.iter_mut().map(|actor| &mut actor.value).chain(links) {
                        who.name = swap(&who.name);
                        who.actor = Some(truce_terms::ActorId(who.name.to_lowercase()));
                    }
                }
                Written { id: one.id, provenance: one.provenance.clone(), text: one.text.clone(), reading }
            })
            .collect();
        let shape = |reports: &[Written]| {
            let incidents = gathered(reports);
            let shape = incidents.iter().map(|one| {
                let claims: Vec<_> = one.claims.iter().chain(&one.denials).map(|claim| claim.at).collect();
                (claims, one.occurrence, one.attribution, one.origins.len())
            });
            let mut shape: Vec<_> = shape.collect();
            shape.sort_by(|a, b| a.0.cmp(&b.0));
            shape
        };
        prop_assert_eq!(shape(&reports), shape(&mirrored));
    }
}
