//! The agreement of November 2024 held against acts that the two sides, the UN and the chairs complained of.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::{Timestamp, civil::date, tz::TimeZone};
use truce_places::CountryCode;
use truce_terms::{
    ActorId, Agreement, Answerability, Facts, ObligationId, Opinion, ProvisionId, StateWord, Verdict, ZoneId,
};
use truce_vocabulary::{Act, Interval, Justification, UncertainPoint};

fn lebanon() -> Agreement {
    Agreement::bundled("lebanon-2024").expect("the bundled agreement loads")
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn day(year: i16, month: i8, day: i8) -> Interval {
    let day = date(year, month, day);
    Interval::days(day, day, &TimeZone::get("Asia/Beirut").unwrap())
}

fn point(lat: f64, lon: f64) -> UncertainPoint {
    UncertainPoint { lon, lat, radius_m: 800.0 }
}

fn said<'a>(opinions: &'a [Opinion], provision: &str) -> &'a Opinion {
    let here = |opinion: &&Opinion| opinion.provision == ProvisionId(provision.to_owned());
    let mut all: Vec<&Opinion> = opinions.iter().filter(here).collect();
    all.sort_by_key(|opinion| opinion.verdict == Verdict::NotCovered);
    all.first().unwrap_or_else(|| panic!("no opinion under {provision}"))
}

fn steps(opinion: &Opinion) -> Vec<&str> {
    opinion.trace.iter().map(|step| step.id.as_str()).collect()
}

/// Act, actors, targets, point, when, justification, and what single provisions answer.
struct Case {
    what: &'static str,
    act: Act,
    actor: &'static str,
    other: Option<&'static str>,
    target: Option<&'static str>,
    point: Option<UncertainPoint>,
    zone: Option<&'static str>,
    country: Option<CountryCode>,
    when: Interval,
    justification: Option<Justification>,
    answers: &'static [(&'static str, Verdict)],
}

impl Default for Case {
    fn default() -> Self {
        Case {
            what: "",
            act: Act::AirStrike,
            actor: "idf",
            other: None,
            target: None,
            point: None,
            zone: None,
            country: None,
            when: day(2024, 12, 2),
            justification: None,
            answers: &[],
        }
    }
}

#[test]
fn each_side_s_complaints_meet_the_provisions_they_cite() {
    use Verdict::*;
    let (khiam, nabatieh, beirut) = (point(33.328, 35.611), point(33.378, 35.483), point(33.888, 35.495));
    let (kiryat_shmona, at_sea) = (point(33.207, 35.570), point(33.20, 34.95));
    let cases = [
        Case {
            what: "air strike south of the Litani",
            point: Some(khiam),
            answers: &[
                ("article-1", Prohibited),
                ("article-2-israel", Prohibited),
                ("article-2-lebanon", NotCovered),
                ("unscr-1701-op1-israel", Prohibited),
                ("unscr-1701-op4-israel", Prohibited),
                ("article-5", NotCovered),
            ],
            ..Case::default()
        },
        Case {
            what: "the same, called self-defence",
            point: Some(khiam),
            justification: Some(Justification::SelfDefence),
            answers: &[
                ("article-2-israel", DependsOnJustification),
                // The resolution reserves nothing in so many words.
                ("unscr-1701-op1-israel", Prohibited),
            ],
            ..Case::default()
        },
        Case {
            what: "the same, called enforcement, which the text does not reserve",
            point: Some(khiam),
            justification: Some(Justification::Enforcement),
            answers: &[("article-2-israel", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "drones over Beirut",
            act: Act::AirOverflightDrone,
            actor: "israeli-air-force",
            point: Some(beirut),
            answers: &[
                ("article-2-israel", CannotTell),
                ("unscr-1701-op4-israel", Prohibited),
                ("article-1", NotCovered),
            ],
            ..Case::default()
        },
        Case {
            what: "staying within the sixty days",
            act: Act::GroundOccupation,
            country: Some(CountryCode::LB),
            answers: &[
                ("article-12-while-withdrawing", CannotTell),
                ("article-12-israel", NotCovered),
                ("unscr-1701-op2-israel", NotCovered),
            ],
            ..Case::default()
        },
        Case {
            what: "staying after 18 February 2025",
            act: Act::GroundOccupation,
            country: Some(CountryCode::LB),
            when: day(2025, 2, 19),
            answers: &[
                ("article-12-while-withdrawing", NotCovered),
                ("article-12-israel", Prohibited),
                ("unscr-1701-op2-israel", Prohibited),
                ("unscr-1701-op8-foreign-forces", Prohibited),
            ],
            ..Case::default()
        },
        Case {
            what: "demolition",
            act: Act::CivDemolition,
            point: Some(khiam),
            answers: &[("article-2-israel", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "detention",
            act: Act::CivDetention,
            point: Some(khiam),
            answers: &[("article-2-israel", CannotTell)],
            ..Case::default()
        },
        Case {
            what: "returning civilians barred",
            act: Act::CivDenialReturn,
            point: Some(khiam),
            when: day(2025, 1, 26),
            answers: &[("unscr-1701-op7", Prohibited), ("article-2-israel", CannotTell)],
            ..Case::default()
        },
        Case {
            what: "returning civilians fired on",
            act: Act::FireSmallArms,
            point: Some(khiam),
            when: day(2025, 1, 26),
            answers: &[("article-2-israel", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "a vessel in waters that words name",
            act: Act::SeaIncursion,
            actor: "israeli-navy",
            zone: Some("lebanese-waters"),
            answers: &[("article-2-israel-sea", CannotTell), ("unscr-1701-op4-israel-sea", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "a vessel at a point at sea: the waters are not drawn",
            act: Act::SeaIncursion,
            actor: "israeli-navy",
            point: Some(at_sea),
            answers: &[("unscr-1701-op4-israel-sea", CannotTell), ("article-2-israel", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "mortars at Mount Dov",
            act: Act::FireShelling,
            actor: "hezbollah",
            zone: Some("shebaa-farms"),
            answers: &[
                ("article-2-lebanon", Prohibited),
                ("unscr-1701-op1-hizbollah", Prohibited),
                ("article-1", NotCovered),
                ("article-2-israel", NotCovered),
            ],
            ..Case::default()
        },
        Case {
            what: "mortars at Mount Dov, called a response, which the text does not reserve",
            act: Act::FireShelling,
            actor: "hezbollah",
            target: Some("idf"),
            justification: Some(Justification::Response),
            answers: &[("article-2-lebanon", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "rockets, nobody says where to",
            act: Act::FireRocketMissile,
            actor: "hezbollah",
            answers: &[("article-2-lebanon", CannotTell)],
            ..Case::default()
        },
        Case {
            what: "rockets on northern Israel",
            act: Act::FireRocketMissile,
            actor: "hezbollah",
            point: Some(kiryat_shmona),
            answers: &[("article-2-lebanon", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "a clash of a group with Lebanon's army is no operation against Israel",
            act: Act::FireClash,
            actor: "hezbollah",
            target: Some("laf"),
            point: Some(nabatieh),
            answers: &[("article-2-lebanon", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "a clash of an army with a group has two sides, and each is the other's target",
            act: Act::FireClash,
            other: Some("hezbollah"),
            point: Some(khiam),
            answers: &[("article-2-israel", Prohibited), ("article-2-lebanon", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "a clash of the two armies",
            act: Act::FireClash,
            other: Some("laf"),
            point: Some(khiam),
            answers: &[("article-1", Prohibited), ("article-2-lebanon", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "armed patrols south of the Litani",
            act: Act::PostureArmedPresence,
            actor: "radwan-force",
            point: Some(khiam),
            answers: &[
                ("article-5", Prohibited),
                ("unscr-1701-op8", Prohibited),
                ("article-5-official-forces", NotCovered),
                ("article-2-lebanon", NotCovered),
            ],
            ..Case::default()
        },
        Case {
            what: "armed presence by words alone",
            act: Act::PostureArmedPresence,
            actor: "hezbollah",
            zone: Some("southern-litani-area"),
            answers: &[("article-5", Prohibited), ("unscr-1701-op8", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "the army's presence there is what the text wants",
            act: Act::PostureArmedPresence,
            actor: "laf",
            point: Some(khiam),
            answers: &[("article-5-official-forces", Permitted), ("article-5", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "rebuilding a store north of the river",
            act: Act::MatFacility,
            actor: "hezbollah",
            point: Some(nabatieh),
            answers: &[("article-5", NotCovered), ("article-7-elsewhere", CannotTell)],
            ..Case::default()
        },
        Case {
            what: "rebuilding a store south of it",
            act: Act::MatFacility,
            actor: "hezbollah",
            point: Some(khiam),
            answers: &[
                ("article-5", Prohibited),
                ("article-7-south", Prohibited),
                ("article-7-elsewhere", NotCovered),
            ],
            ..Case::default()
        },
        Case {
            what: "smuggling anywhere in Lebanon",
            act: Act::MatRearmament,
            actor: "hezbollah",
            country: Some(CountryCode::LB),
            answers: &[
                ("article-6", Prohibited),
                ("unscr-1701-op8-arms", Prohibited),
                ("article-7-south", CannotTell),
            ],
            ..Case::default()
        },
        Case {
            what: "fire at peacekeepers, by one side",
            act: Act::ProtMonitorAttack,
            actor: "idf",
            target: Some("unifil"),
            point: Some(khiam),
            answers: &[("unscr-1701-op12", Prohibited), ("article-9", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "a patrol blocked, by people of no known side",
            act: Act::ProtObstructAccess,
            actor: "south-lebanon-individuals",
            target: Some("unifil"),
            point: Some(khiam),
            answers: &[("unscr-1701-op12", Prohibited), ("article-9", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "the day it began: before or after four in the morning?",
            point: Some(khiam),
            when: day(2024, 11, 27),
            answers: &[("article-2-israel", CannotTell), ("unscr-1701-op1-israel", Prohibited)],
            ..Case::default()
        },
        Case {
            what: "the day before",
            point: Some(khiam),
            when: day(2024, 11, 26),
            answers: &[("article-2-israel", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "a strike on the Golan is no strike on Lebanon",
            country: Some(CountryCode::SY),
            answers: &[("article-2-israel", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "a breach with no act named",
            act: Act::ViolationUnspecified,
            country: Some(CountryCode::LB),
            answers: &[("article-2-israel", CannotTell), ("article-5", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "words are no breach",
            act: Act::SayThreaten,
            country: Some(CountryCode::LB),
            answers: &[("article-1", NotCovered), ("article-2-israel", NotCovered)],
            ..Case::default()
        },
        Case {
            what: "a withdrawal is no breach",
            act: Act::ComplyWithdraw,
            country: Some(CountryCode::LB),
            answers: &[("article-12-israel", NotCovered), ("article-12-while-withdrawing", NotCovered)],
            ..Case::default()
        },
    ];
    let agreement = lebanon();
    for case in cases {
        let id = |name: &str| ActorId(name.to_owned());
        let actors: Vec<ActorId> = std::iter::once(case.actor).chain(case.other).map(id).collect();
        let targets = case.target.map(id);
        let zone = case.zone.map(|zone| ZoneId(zone.to_owned()));
        let facts = Facts {
            actors: &actors,
            targets: targets.as_slice(),
            points: case.point.as_slice(),
            zones: zone.as_slice(),
            countries: case.country.as_slice(),
            when: Some(case.when),
            justifications: case.justification.as_slice(),
            ..Facts::new(case.act)
        };
        let opinions = agreement.opinions(&facts);
        for (provision, verdict) in case.answers {
            let opinion = said(&opinions, provision);
            assert_eq!(opinion.verdict, *verdict, "{}: {provision}\n{:#?}", case.what, opinion.trace);
        }
    }
}

#[test]
fn a_trace_names_each_step_and_only_steps_that_are_documented() {
    let agreement = lebanon();
    let actors = [ActorId("hezbollah".into())];
    let points = [point(33.328, 35.611)];
    let facts = Facts {
        actors: &actors,
        points: &points,
        when: Some(day(2024, 12, 1)),
        ..Facts::new(Act::PostureArmedPresence)
    };
    let opinions = agreement.opinions(&facts);
    let article_5 = said(&opinions, "article-5");
    assert_eq!(article_5.party.as_ref().map(|(_, how)| *how), Some(Answerability::MustEnsure));
    let expected =
        ["act-prohibited", "in-force", "actor-to-be-ensured", "zone-inside", "reservation-available"];
    assert_eq!(steps(article_5), expected);
    for step in opinions.iter().flat_map(|opinion| &opinion.trace) {
        let (_, arguments) = truce_terms::TRACE.iter().find(|(id, _)| *id == step.id).unwrap();
        let mut given: Vec<&str> = step.arguments.keys().map(String::as_str).collect();
        let mut documented = arguments.to_vec();
        given.sort_unstable();
        documented.sort_unstable();
        assert_eq!(given, documented, "{}", step.id);
    }
}

#[test]
fn a_late_verdict_says_that_later_texts_are_reported() {
    let agreement = lebanon();
    let actors = [ActorId("idf".into())];
    let on = |when| Facts {
        actors: &actors,
        countries: &[CountryCode::LB],
        when: Some(when),
        ..Facts::new(Act::AirStrike)
    };
    let reported = |facts: &Facts| {
        let opinions = agreement.opinions(facts);
        steps(said(&opinions, "article-2-israel"))
            .iter()
            .filter(|id| **id == "later-instrument-reported")
            .count()
    };
    // The attachments of 2024, unpublished too, are no later texts.
    assert_eq!(reported(&on(day(2024, 12, 2))), 0);
    assert_eq!(reported(&on(day(2026, 5, 1))), 2);
}

#[test]
fn the_sixty_days_end_where_the_white_house_ended_them() {
    let agreement = lebanon();
    let withdrawal = agreement.obligation(&ObligationId("article-12-israel-withdraws".into())).unwrap();
    assert_eq!(withdrawal.due, Some(at("2025-01-26T02:00:00Z")));
    assert_eq!(withdrawal.extensions[0].due, at("2025-02-18T22:00:00Z"));
    assert_eq!((agreement.start, agreement.end), (at("2024-11-27T02:00:00Z"), None));

    let state = |now: &str, id: &str| {
        let states = agreement.obligations_at(at(now));
        let state = states.into_iter().find(|state| state.obligation.0 == id).unwrap();
        (state.state, state.days_left, state.extended_by.is_some())
    };
    let israel = "article-12-israel-withdraws";
    assert_eq!(state("2024-11-20T12:00:00Z", israel), (StateWord::NotDue, Some(67), false));
    assert_eq!(state("2024-12-02T12:00:00Z", israel), (StateWord::Due, Some(55), false));
    assert_eq!(state("2025-01-26T01:00:00Z", israel), (StateWord::Due, Some(23), true));
    assert_eq!(state("2025-02-18T12:00:00Z", israel), (StateWord::Due, Some(0), true));
    // Dates alone never say that it was missed.
    assert_eq!(state("2025-02-19T12:00:00Z", israel), (StateWord::Unknown, Some(-1), true));
    // An undertaking "as soon as possible" has no date and is owed all the time.
    assert_eq!(state("2025-06-01T12:00:00Z", "article-8-france"), (StateWord::Due, None, false));
}

#[test]
fn both_armies_owe_by_the_same_clock() {
    let agreement = lebanon();
    let of = |id: &str| agreement.obligation(&ObligationId(id.into())).unwrap();
    let (israel, lebanon) = (of("article-12-israel-withdraws"), of("article-12-lebanon-deploys"));
    assert_eq!((israel.due, &israel.extensions), (lebanon.due, &lebanon.extensions));
    assert_eq!((israel.from, israel.strictness), (lebanon.from, lebanon.strictness));
    for now in ["2024-12-02T12:00:00Z", "2025-01-20T00:00:00Z", "2025-03-01T00:00:00Z"] {
        let states = agreement.obligations_at(at(now));
        let of = |id: &str| {
            states.iter().find(|state| state.obligation.0 == id).map(|state| (state.state, state.days_left))
        };
        assert_eq!(of("article-12-israel-withdraws"), of("article-12-lebanon-deploys"), "{now}");
    }
}

#[test]
fn the_calendar_lists_what_falls_due_in_order() {
    let agreement = lebanon();
    let lines = agreement.calendar_between(date(2025, 1, 1), date(2025, 2, 28));
    let names: Vec<&str> = lines.iter().map(|line| line.event.0.as_str()).collect();
    assert_eq!(names, ["withdrawal-due", "withdrawal-due-extended"]);
    assert_eq!(lines[0].obligations.len(), 2);
}

#[test]
fn people_are_found_by_the_spellings_reports_use_and_only_while_in_office() {
    let agreement = lebanon();
    let roles = |name: &str, day| {
        let found = agreement.who_is(name, day);
        found
            .iter()
            .map(|incumbent| format!("{} {}", incumbent.office.of, incumbent.office.role))
            .collect::<Vec<_>>()
    };
    let december = Some(date(2024, 12, 2));
    for name in ["Gideon Sa'ar", "Gideon Sa’ar", "Sa'ar", "Gideon Saar"] {
        assert_eq!(roles(name, december), ["israel foreign_minister"], "{name}");
    }
    assert_eq!(roles("Israel Katz", december), ["israel defence_minister"]);
    assert_eq!(roles("Israel Katz", Some(date(2024, 6, 1))), ["israel foreign_minister"]);
    assert_eq!(roles("Jean Noel Barrot", december), ["france foreign_minister"]);
    assert_eq!(roles("Jeffers", december), ["mechanism chair"]);
    assert_eq!(roles("Joseph Aoun", december), ["lebanon army_chief"]);
    assert_eq!(roles("Joseph Aoun", Some(date(2025, 2, 1))), ["lebanon head_of_state"]);
    assert_eq!(roles("جوزيف عون", Some(date(2025, 2, 1))), ["lebanon head_of_state"]);
    assert!(roles("Nobody at all", december).is_empty());

    let chair = |day| {
        let holders = agreement.office_holders(&ActorId("mechanism".into()), "chair", day);
        holders.iter().map(|holder| holder.name.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(chair(date(2024, 12, 9)), ["Jasper Jeffers"]);
    assert_eq!(chair(date(2025, 6, 1)), ["Michael Leeney"]);
    assert_eq!(chair(date(2026, 1, 29)), ["Joseph Clearfield"]);
    let president = agreement.office_holders(&ActorId("lebanon".into()), "head_of_state", date(2024, 12, 9));
    assert!(president.is_empty(), "the office was vacant, and is not filled by a guess");
}

#[test]
fn every_state_of_the_file_has_the_same_offices() {
    let agreement = lebanon();
    let roles = |of: &str| {
        let offices = agreement.offices.iter().filter(|office| office.of.0 == of);
        offices.map(|office| office.role.clone()).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(roles("israel"), roles("lebanon"));
    for guarantor in ["united-states", "france"] {
        assert!(roles(guarantor).is_superset(&roles("israel")), "{guarantor}");
    }
}

#[test]
fn acts_of_a_branch_are_its_state_s_and_a_group_s_are_its_own() {
    let agreement = lebanon();
    let root = |id: &str| agreement.root_of(&ActorId(id.into())).0.clone();
    assert_eq!(root("israeli-air-force"), "israel");
    assert_eq!(root("laf"), "lebanon");
    assert_eq!(root("radwan-force"), "hezbollah");
    let side = |id: &str| agreement.side_of(&ActorId(id.into())).map(|side| side.0.clone());
    assert_eq!(side("idf").as_deref(), Some("israel"));
    assert_eq!(side("lebanese-health-ministry").as_deref(), Some("lebanon"));
    assert_eq!((side("unifil"), side("united-states"), side("kan")), (None, None, None));
    for (name, id) in [
        ("Hizbullah", "hezbollah"),
        ("חיזבאללה", "hezbollah"),
        ("the mechanism", "mechanism"),
        ("الجيش اللبناني", "laf"),
    ] {
        assert_eq!(agreement.actor_by_name(name).map(|actor| actor.id.0.as_str()), Some(id), "{name}");
    }
}

#[test]
fn every_step_of_a_trace_is_documented_with_its_arguments() {
    let page =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/agreement-format.md");
    let page = std::fs::read_to_string(page).unwrap();
    for (id, arguments) in truce_terms::TRACE {
        let arguments: Vec<String> = arguments.iter().map(|argument| format!("`{argument}`")).collect();
        let line = format!("| `{id}` | {} | ", arguments.join(", "));
        assert!(page.contains(&line), "docs/reference/agreement-format.md has no line: {line}");
    }
}
