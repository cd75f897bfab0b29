//! Laws that hold for every agreement: knowing less never turns an answer into its opposite, and exchanging
//! the sides exchanges the answers.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use proptest::prelude::*;
use truce_places::CountryCode;
use truce_terms::{ActorId, Agreement, Facts, Opinion, Verdict, ZoneId};
use truce_vocabulary::{ACTS, Act, Granularity, Interval, Justification, UncertainPoint};

/// Two sides that stand to each other as mirror images, across the meridian.
const TOY: &str = r#"
[agreement]
id = "toy"
title = "A truce of east and west"
summary = "Symmetric."
zone = "UTC"
start = "start"
countries = []
[[event]]
id = "start"
words = "begins"
at = "2024-01-01T00:00Z"
[[event]]
id = "later"
words = "the second half"
after = "start"
count = 30
unit = "days"
[[event]]
id = "someday"
words = "when both are ready"
waits_for = "both being ready"
[[instrument]]
id = "truce"
title = "The truce"
from = "start"
reserves = ["self_defence"]
reserved_by = "Article 9"
[[actor]]
id = "aland"
name = "Aland"
kind = "state"
side = "aland"
[[actor]]
id = "aland-army"
name = "Army of Aland"
kind = "force"
part_of = "aland"
[[actor]]
id = "aland-band"
name = "Band of Aland"
kind = "armed_group"
side = "aland"
[[actor]]
id = "beland"
name = "Beland"
kind = "state"
side = "beland"
[[actor]]
id = "beland-army"
name = "Army of Beland"
kind = "force"
part_of = "beland"
[[actor]]
id = "beland-band"
name = "Band of Beland"
kind = "armed_group"
side = "beland"
[[actor]]
id = "stranger"
name = "Stranger"
kind = "organisation"
[[party]]
id = "aland"
name = "Aland"
actor = "aland"
[[party]]
id = "beland"
name = "Beland"
actor = "beland"
[[zone]]
id = "zone-aland"
name = "west"
basis = "text"
shape = "zones.geojson"
uncertainty_m = 100
drawing = "invented"
countries = ["AA"]
whole = true
[[zone]]
id = "zone-beland"
name = "east"
basis = "text"
shape = "zones.geojson"
uncertainty_m = 100
drawing = "invented"
countries = ["BB"]
whole = true
"#;

/// What is prohibited to one side towards the other; written once for both.
const HALF: &str = r#"
[[provision]]
id = "fire-SELF"
label = "Article 1"
instrument = "truce"
summary = "No fire at the other side."
prohibits = ["fire.rocket_missile", "fire.shelling", "air.strike", "ground.raid"]
unclear = ["air.overflight_drone"]
permits = ["posture.armed_presence"]
against = ["OTHER", "OTHER-band"]
landing = ["zone-OTHER"]
[[provision.duties]]
party = "SELF"
actors = ["SELF"]
how = "own_act"
[[provision.duties]]
party = "SELF"
actors = ["SELF-band"]
how = "must_prevent"
[[zone]]
id = "strip-SELF"
name = "strip of SELF"
basis = "annex"
inside = ["zone-SELF"]
from = "later"
uncertainty_m = 500
drawing = "not drawn"
[[provision]]
id = "strip-SELF"
label = "Article 4"
instrument = "truce"
summary = "No shells from the strip."
prohibits = ["fire.shelling"]
zones = ["strip-SELF"]
except = ["zone-OTHER"]
[[provision.duties]]
party = "SELF"
actors = ["SELF"]
how = "own_act"
[[provision]]
id = "stay-SELF"
label = "Article 2"
instrument = "truce"
summary = "Nobody stays on the other side."
from = "later"
prohibits = ["ground.occupation", "posture.armed_presence"]
zones = ["zone-OTHER"]
[[provision.duties]]
party = "SELF"
actors = ["SELF", "SELF-band"]
how = "must_ensure"
[[provision]]
id = "someday-SELF"
label = "Article 3"
instrument = "truce"
summary = "Nobody builds."
from = "someday"
prohibits = ["mat.*"]
[[provision.duties]]
party = "SELF"
actors = ["SELF"]
how = "own_act"
"#;

const SHAPES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"zone-aland"},"geometry":{"type":"Polygon","coordinates":[[[-1,-1],[0,-1],[0,1],[-1,1],[-1,-1]]]}},
{"type":"Feature","properties":{"id":"zone-beland"},"geometry":{"type":"Polygon","coordinates":[[[0,-1],[1,-1],[1,1],[0,1],[0,-1]]]}}]}"#;

fn toy() -> &'static Agreement {
    static TOY_READ: std::sync::OnceLock<Agreement> = std::sync::OnceLock::new();
    TOY_READ.get_or_init(|| {
        let half = |own: &str, other: &str| HALF.replace("SELF", own).replace("OTHER", other);
        let terms = [TOY.to_owned(), half("aland", "beland"), half("beland", "aland")].concat();
        Agreement::from_folder_files(&[("toy.toml", &terms), ("zones.geojson", SHAPES)])
            .unwrap_or_else(|error| panic!("{:?}", miette::Report::new(error)))
    })
}

/// Facts that own their parts.
#[derive(Clone, Debug)]
struct Told {
    act: Act,
    actors: Vec<ActorId>,
    targets: Vec<ActorId>,
    points: Vec<UncertainPoint>,
    zones: Vec<ZoneId>,
    countries: Vec<CountryCode>,
    when: Option<Interval>,
    justifications: Vec<Justification>,
}

impl Told {
    fn opinions(&self, agreement: &Agreement) -> Vec<Opinion> {
        agreement.opinions(&Facts {
            act: self.act,
            actors: &self.actors,
            targets: &self.targets,
            points: &self.points,
            zones: &self.zones,
            countries: &self.countries,
            when: self.when,
            justifications: &self.justifications,
        })
    }
}

const DAY_S: i64 = 86_400;

fn hours(from: i64, length: i64) -> Interval {
    let start = jiff::Timestamp::from_second(1_704_067_200 + from * 3600).unwrap();
    let end = jiff::Timestamp::from_second(start.as_second() + length * 3600).unwrap();
    Interval::new(start, end, Granularity::Hour)
}

fn actor() -> impl Strategy<Value = ActorId> {
    let names = vec![
        "aland",
        "aland-army",
        "aland-band",
        "beland",
        "beland-army",
        "beland-band",
        "stranger",
        "nobody-known",
    ];
    prop::sample::select(names).prop_map(|name| ActorId(name.into()))
}

fn point() -> impl Strategy<Value = UncertainPoint> {
    (-1.4..1.4f64, -1.2..1.2f64, 0.0..40_000.0f64).prop_map(|(lon, lat, radius_m)| UncertainPoint {
        lon,
        lat,
        radius_m,
    })
}

/// Facts whose place is said in one way only, so that they cannot contradict themselves.
fn told() -> impl Strategy<Value = Told> {
    let act = (0..ACTS.len()).prop_map(|line| ACTS[line].act);
    let when = prop::option::of((-48i64..24 * 40, 1i64..100).prop_map(|(from, length)| hours(from, length)));
    let zone = prop::sample::select(vec!["zone-aland", "zone-beland", "strip-aland", "strip-beland"])
        .prop_map(|zone| ZoneId(zone.into()));
    let country =
        prop::sample::select(vec!["AA", "BB", "CC"]).prop_map(|code| code.parse::<CountryCode>().unwrap());
    let nowhere = (Vec::<UncertainPoint>::new(), Vec::<ZoneId>::new(), Vec::<CountryCode>::new());
    let place = prop_oneof![
        Just(nowhere),
        prop::collection::vec(point(), 1..3).prop_map(|points| (points, vec![], vec![])),
        zone.prop_map(|zone| (vec![], vec![zone], vec![])),
        prop::collection::vec(country, 1..3).prop_map(|countries| (vec![], vec![], countries)),
    ];
    let justification = prop::sample::select(Justification::ALL);
    (
        act,
        prop::collection::vec(actor(), 0..3),
        prop::collection::vec(actor(), 0..2),
        place,
        when,
        prop::collection::vec(justification, 0..2),
    )
        .prop_map(|(act, actors, targets, (points, zones, countries), when, justifications)| Told {
            act,
            actors,
            targets,
            points,
            zones,
            countries,
            when,
            justifications,
        })
}

fn mirror_name(name: &str) -> String {
    match name.split_once("aland").map(|(before, after)| format!("{before}beland{after}")) {
        Some(mirrored) => mirrored,
        None => name.replace("beland", "aland"),
    }
}

fn mirrored(told: &Told) -> Told {
    let actor = |id: &ActorId| ActorId(mirror_name(&id.0));
    let country = |code: &CountryCode| match code.as_str() {
        "AA" => "BB".parse().unwrap(),
        "BB" => "AA".parse().unwrap(),
        _ => *code,
    };
    Told {
        actors: told.actors.iter().map(actor).collect(),
        targets: told.targets.iter().map(actor).collect(),
        points: told.points.iter().map(|point| UncertainPoint { lon: -point.lon, ..*point }).collect(),
        zones: told.zones.iter().map(|zone| ZoneId(mirror_name(&zone.0))).collect(),
        countries: told.countries.iter().map(country).collect(),
        ..told.clone()
    }
}

/// The answers as a list that does not depend on the order of provisions.
fn answers(opinions: &[Opinion], rename: fn(&str) -> String) -> Vec<(String, String, Verdict, Vec<String>)> {
    let mut answers: Vec<_> = opinions
        .iter()
        .map(|opinion| {
            let party = opinion
                .party
                .as_ref()
                .map(|(party, how)| format!("{} {how:?}", rename(&party.0)))
                .unwrap_or_default();
            let steps = opinion.trace.iter().map(|step| step.id.clone()).collect();
            (rename(&opinion.provision.0), party, opinion.verdict, steps)
        })
        .collect();
    answers.sort();
    answers
}

/// Whether `less` may be said by somebody who knows less than the one who says `more`.
fn weaker(less: Verdict, more: Verdict) -> bool {
    less == more || less == Verdict::CannotTell
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exchanging_the_sides_exchanges_the_answers(told in told()) {
        // A point on the very meridian without any radius belongs to one side by the rule for ties.
        prop_assume!(told.points.iter().all(|point| point.lon.abs() > 1e-6));
        let own = answers(&told.opinions(toy()), str::to_owned);
        let other = answers(&mirrored(&told).opinions(toy()), mirror_name);
        prop_assert_eq!(own, other);
    }

    #[test]
    fn knowing_less_only_leads_to_cannot_tell(told in told(), forgotten in 0..4usize) {
        let mut less = told.clone();
        match forgotten {
            0 => less.actors.clear(),
            1 => less.targets.clear(),
            2 => {
                less.points.clear();
                less.zones.clear();
                less.countries.clear();
            }
            _ => less.when = None,
        }
        for (less, more) in less.opinions(toy()).iter().zip(told.opinions(toy())) {
            prop_assert!(weaker(less.verdict, more.verdict), "{:?} to {:?}", more, less);
        }
    }

    #[test]
    fn a_wider_time_or_circle_only_leads_to_cannot_tell(told in told(), hours in 1i64..200, wider_m in 1.0..50_000.0f64) {
        let mut vaguer = told.clone();
        for point in &mut vaguer.points {
            point.radius_m += wider_m;
        }
        vaguer.when = vaguer.when.map(|when| Interval {
            start: when.start.map(|start| jiff::Timestamp::from_second(start.as_second() - hours * DAY_S / 24).unwrap()),
            end: when.end.map(|end| jiff::Timestamp::from_second(end.as_second() + hours * DAY_S / 24).unwrap()),
            ..when
        });
        for (vague, sharp) in vaguer.opinions(toy()).iter().zip(told.opinions(toy())) {
            prop_assert!(weaker(vague.verdict, sharp.verdict), "{:?} to {:?}", sharp, vague);
        }
    }

    #[test]
    fn one_more_place_it_may_have_been_only_leads_to_cannot_tell(told in told(), first in point(), other in point()) {
        let told = Told { points: vec![first], zones: vec![], countries: vec![], ..told };
        let mut vaguer = told.clone();
        vaguer.points.push(other);
        for (vague, sharp) in vaguer.opinions(toy()).iter().zip(told.opinions(toy())) {
            prop_assert!(weaker(vague.verdict, sharp.verdict), "{:?} to {:?}", sharp, vague);
        }
    }

    #[test]
    fn a_general_act_is_never_answered_more_surely_than_its_kinds(told in told()) {
        for (general, kinds) in [
            (Act::AirStrike, &[Act::AirStrikeManned, Act::AirStrikeDrone][..]),
            (Act::FireUnspecified, &[Act::FireRocketMissile, Act::FireShelling, Act::FireSmallArms][..]),
        ] {
            let of = |act| Told { act, ..told.clone() }.opinions(toy());
            let kinds: Vec<Vec<Opinion>> = kinds.iter().map(|kind| of(*kind)).collect();
            for (line, opinion) in of(general).iter().enumerate() {
                let agree = kinds.iter().all(|kind| weaker(opinion.verdict, kind[line].verdict));
                prop_assert!(agree, "{:?}", opinion);
            }
        }
    }

    #[test]
    fn a_claimed_justification_never_permits_and_never_hides(told in told(), claimed in prop::sample::select(Justification::ALL)) {
        let mut justified = told.clone();
        justified.justifications.push(claimed);
        for (with, without) in justified.opinions(toy()).iter().zip(told.opinions(toy())) {
            let depends = without.verdict == Verdict::Prohibited && with.verdict == Verdict::DependsOnJustification;
            prop_assert!(with.verdict == without.verdict || depends, "{:?} to {:?}", without, with);
        }
    }

    #[test]
    fn reading_never_panics_on_a_damaged_file(cut in 0usize..4000, put in "[a-z\"=\\[\\]{},0-9 \n-]{0,12}") {
        let half = HALF.replace("SELF", "aland").replace("OTHER", "beland");
        let mut terms = [TOY, &half].concat();
        let cut = cut.min(terms.len());
        terms.insert_str(cut, &put);
        if let Err(error) = Agreement::from_folder_files(&[("toy.toml", &terms), ("zones.geojson", SHAPES)]) {
            prop_assert!(!error.faults.is_empty(), "a folder that does not load says why");
            for fault in &error.faults {
                if let Some(range) = fault.range() {
                    prop_assert!(range.end <= terms.len() + 1, "{fault}");
                }
            }
        }
    }
}
