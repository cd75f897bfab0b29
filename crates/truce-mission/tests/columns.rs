//! The columns against the rows themselves: whatever is asked, the answer is what one finds by looking at every incident in turn.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

mod common;

use common::{LineReader, create, report};
use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::BTreeSet;
use truce_incidents::{Attribution, IncidentKind, Occurrence};
use truce_mission::{Audience, IncidentRow, Mission, Query, State};
use truce_vocabulary::Truth;

const READER: LineReader = LineReader("line 1");
const ACTS: &[&str] =
    &["air.strike", "air.strike_drone", "fire.shelling", "comply.withdraw", "mat.cache", "ground.incursion"];
const ACTORS: &[&str] = &["israel", "idf", "hezbollah", "lebanon", "laf", "-"];
const PLACES: &[&str] = &["Haris", "Khiam", "Metula", "Tyre", "Nowhere Known", "-"];
const DAYS: &[&str] = &["2024-12-02", "2024-12-03", "2024-12-09", "2025-01-01", "-"];
const MODALITIES: &[&str] = &["asserted", "alleged", "possible", "denied"];

/// A mission of lines drawn by chance, in three reports.
fn mission(dir: &std::path::Path, seed: u64) -> Mission {
    let mut state = seed;
    let mut draw = |from: &[&'static str]| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[usize::try_from(state >> 33).unwrap() % from.len()]
    };
    let mut mission = create(dir);
    let reports = ["One", "Two", "Three"].map(|outlet| {
        let lines: String = (0..25)
            .map(|n| {
                let (act, actor, target) = (draw(ACTS), draw(ACTORS), draw(ACTORS));
                let (place, day, modality, who) = (draw(PLACES), draw(DAYS), draw(MODALITIES), draw(ACTORS));
                format!("{act} | {actor} | {target} | {place} | {day} | {modality} | {who} | Words number {n} about {place}.\n")
            })
            .collect();
        report(outlet, &format!("Log\n\n{lines}"))
    });
    mission.receive_all(reports.into()).unwrap();
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    mission
}

/// What the query means, said over one row and without any index.
fn meets(row: &IncidentRow, query: &Query) -> bool {
    let incident = &row.incident;
    let sides = |who: &[truce_incidents::Who], name: &str| {
        who.iter().any(|who| {
            who.actor.as_ref().is_some_and(|actor| actor.0 == name)
                || who.party.as_ref().is_some_and(|party| party.0 == name)
        })
    };
    let direction = query.direction.as_ref().is_none_or(|direction| {
        direction.from.as_ref().is_none_or(|name| sides(&incident.actors, &name.0))
            && direction.to.as_ref().is_none_or(|name| sides(&incident.targets, &name.0))
    });
    let zone = query.zone.as_ref().is_none_or(|asked| {
        let found =
            row.zones.iter().find(|(zone, _answer)| *zone == asked.zone).map(|(_zone, answer)| *answer);
        match asked.answer {
            Truth::CannotTell => found != Some(Truth::No),
            sure => found == Some(sure),
        }
    });
    let state = query.state.is_none_or(|state| match state {
        State::ClaimedByOne => incident.occurrence == Occurrence::ClaimedByOne,
        State::Corroborated => incident.occurrence == Occurrence::Corroborated,
        State::Unattributed => incident.attribution == Attribution::Unattributed,
        State::ClaimedByItself => incident.attribution == Attribution::ClaimedByItself,
        State::Alleged => incident.attribution == Attribution::Alleged,
        State::Disputed => incident.attribution == Attribution::Disputed,
        State::Happening => incident.kind == IncidentKind::Happening,
        State::Compliance => incident.kind == IncidentKind::Compliance,
        State::Allegation => incident.kind == IncidentKind::Allegation,
    });
    let place = query.place.is_empty()
        || incident.places.iter().any(|spot| {
            [Some(&spot.surface), spot.name.as_ref()].into_iter().flatten().any(|name| {
                name.to_lowercase().split(' ').any(|word| word.starts_with(&query.place.to_lowercase()))
            })
        });
    let modality = query.modality.is_none_or(|asked| {
        incident.claims.iter().chain(&incident.denials).any(|account| account.modality == asked)
    });
    let actor = query.actors.is_empty()
        || query.actors.iter().any(|asked| {
            sides(&incident.actors, asked)
                || sides(&incident.targets, asked)
                || incident.actors.iter().chain(&incident.targets).any(|who| who.name == *asked)
        });
    direction
        && zone
        && state
        && place
        && modality
        && actor
        && (query.acts.is_empty() && query.groups.is_empty()
            || incident.acts().any(|act| query.acts.contains(&act))
            || query.groups.contains(&incident.act.group()))
        && query.report.is_none_or(|report| incident.reports().contains(&report))
}

fn in_days(row: &IncidentRow, query: &Query) -> bool {
    let (first, last) = row.days;
    let all = query.from.is_none() && query.to.is_none();
    let dated = first.is_some() || last.is_some();
    let begins = query.from.is_none_or(|from| last.is_none_or(|last| last >= from));
    let ends = query.to.is_none_or(|to| first.is_none_or(|first| first <= to));
    all || (dated && begins && ends)
}

fn query() -> impl Strategy<Value = String> {
    let pick = |key: &'static str, values: &'static [&'static str]| {
        prop::option::weighted(
            0.25,
            prop::sample::select(values).prop_map(move |value| format!("{key}={value}")),
        )
    };
    let states: &'static [&'static str] =
        &["claimed_by_one", "corroborated", "unattributed", "alleged", "disputed", "happening", "compliance"];
    (
        pick("act", ACTS),
        pick("group", &["air", "fire", "air,comply", "mat"]),
        pick("direction", &["israel>*", "*>lebanon", "hezbollah>israel", "idf>*"]),
        pick("zone", &["lebanon", "southern-litani-area:maybe", "israeli-side:outside"]),
        pick("state", states),
        pick("place", &["Haris", "Kh", "nowhere"]),
        pick("modality", &["asserted", "alleged", "possible"]),
        pick("actor", &["israel", "hezbollah", "laf"]),
        pick("from", &["2024-12-01", "2024-12-03", "2024-12-10"]),
        pick("to", &["2024-12-12", "2025-01-02"]),
    )
        .prop_map(|(a, b, c, d, e, f, g, h, i, j)| {
            [a, b, c, d, e, f, g, h, i, j].into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
}

fn check(mission: &Mission, words: &str, audience: Audience) -> Result<(), TestCaseError> {
    let query = Query { limit: Some(1_000), ..Query::parse(words).unwrap() };
    let all = mission.every_row(&Query::default(), audience).unwrap();
    let page = mission.query(&query, audience).unwrap();
    let expected: Vec<&IncidentRow> =
        all.iter().filter(|row| meets(row, &query) && in_days(row, &query)).collect();
    let numbers: Vec<u32> = page.rows.iter().map(|row| row.number).collect();
    prop_assert_eq!(&numbers, &expected.iter().map(|row| row.number).collect::<Vec<_>>(), "{}", words);
    prop_assert_eq!(page.rows.iter().collect::<Vec<_>>(), expected.clone());

    let counts = &page.counts;
    let many = |keeps: &dyn Fn(&IncidentRow) -> bool| expected.iter().filter(|row| keeps(row)).count() as u64;
    let undated = |row: &IncidentRow| row.days == (None, None);
    prop_assert_eq!(counts.incidents, expected.len() as u64);
    prop_assert_eq!(counts.corroborated, many(&|row| row.incident.occurrence == Occurrence::Corroborated));
    prop_assert_eq!(counts.undated, many(&undated));
    prop_assert_eq!(
        counts.unlocated,
        many(&|row| row.incident.places.iter().all(|place| place.point.is_none()))
    );
    let left_out = all.iter().filter(|row| meets(row, &query) && !in_days(row, &query) && undated(row));
    prop_assert_eq!(counts.undated_left_out, left_out.count() as u64);
    prop_assert_eq!(page.points.len() as u64 + counts.unlocated, counts.incidents);

    // Each point says of its incident what the incident says of itself.
    for point in &page.points {
        let row = expected.iter().find(|row| row.number == point.number).unwrap();
        prop_assert_eq!((point.act, point.state), (row.incident.act, row.incident.drawn_state()));
        prop_assert_eq!((point.from, point.to), row.days);
        prop_assert_eq!(&page.sides[point.side as usize], &row.direction.0);
    }
    // The bars are the same incidents by side, and steps of compliance are in none of them.
    let done = many(&|row| row.incident.kind != IncidentKind::Compliance);
    let barred = page.bars.iter().map(|bars| {
        bars.days.iter().flat_map(|(_day, counts)| counts).sum::<u64>() + bars.without_day.iter().sum::<u64>()
    });
    prop_assert_eq!(barred.sum::<u64>(), done);
    let charted: u64 = page.days.iter().map(|day| day.incidents).sum();
    prop_assert_eq!(charted + counts.undated + counts.wider_than_a_day, counts.incidents);
    prop_assert_eq!(&mission.count(&query, audience).unwrap(), counts);
    Ok(())
}

#[test]
fn columns_answer_as_a_look_at_every_row_does() {
    let folder = tempfile::tempdir().unwrap();
    let missions: Vec<Mission> =
        (1..4u64).map(|seed| mission(&folder.path().join(seed.to_string()), seed)).collect();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let audience = prop::sample::select(vec![Audience::Mechanism, Audience::Public]);
    runner
        .run(&(0..missions.len(), query(), audience), |(which, words, audience)| {
            check(&missions[which], &words, audience)
        })
        .unwrap();
}

#[test]
fn a_report_and_pages_of_any_length_give_the_same_incidents() {
    let folder = tempfile::tempdir().unwrap();
    let mission = mission(&folder.path().join("mission"), 11);
    let report = mission.reports()[1].id;
    check(&mission, &format!("report={report}"), Audience::Mechanism).unwrap();
    let whole: Vec<u32> = mission
        .every_row(&Query::default(), Audience::Mechanism)
        .unwrap()
        .iter()
        .map(|row| row.number)
        .collect();
    for limit in [1, 3, 7, 1_000] {
        let mut query = Query { limit: Some(limit), ..Query::default() };
        let mut paged = Vec::new();
        loop {
            let page = mission.list(&query, Audience::Mechanism).unwrap();
            paged.extend(page.rows.iter().map(|row| row.number));
            query.cursor = page.next;
            if query.cursor.is_none() {
                break;
            }
        }
        assert_eq!(paged, whole, "pages of {limit}");
    }
}

#[test]
fn sides_counted_at_once_are_what_each_query_counts() {
    let folder = tempfile::tempdir().unwrap();
    let mission = mission(&folder.path().join("mission"), 5);
    let names = [None, Some("israel"), Some("hezbollah"), Some("idf"), Some("lebanon")];
    let sides: Vec<Option<truce_terms::PartyId>> =
        names.iter().map(|name| name.map(|name| truce_terms::PartyId(name.to_owned()))).collect();
    let week: (Date, Date) = ("2024-12-02".parse().unwrap(), "2024-12-08".parse().unwrap());
    for audience in [Audience::Mechanism, Audience::Public] {
        let counted = mission.count_by_side(&sides, &[week], audience).unwrap();
        for (name, counts) in names.iter().zip(&counted) {
            let ask = |more: &str| {
                let direction = name.map_or(String::new(), |name| format!("direction={name}>* "));
                let query = Query::parse(&format!("{direction}{more}")).unwrap();
                mission.count(&query, audience).unwrap().incidents
            };
            assert_eq!(counts.incidents, ask(""), "{name:?}");
            assert_eq!(counts.claimed_by_one, ask("state=claimed_by_one"), "{name:?}");
            assert_eq!(counts.corroborated, ask("state=corroborated"), "{name:?}");
            assert_eq!(counts.disputed, ask("state=disputed"), "{name:?}");
            assert_eq!(counts.periods, [ask("from=2024-12-02 to=2024-12-08")], "{name:?}");
        }
    }
}

#[test]
fn a_mission_opened_again_sees_what_was_recorded_and_read_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("mission");
    let mut writer = mission(&dir, 3);
    let reader = Mission::open_read_only(&dir, common::clock()).unwrap();
    let beside = reader.again().unwrap();
    let all = |mission: &Mission| -> BTreeSet<u32> {
        let rows = mission.every_row(&Query::default(), Audience::Mechanism).unwrap();
        rows.iter().map(|row| row.number).collect()
    };
    let before = all(&writer);
    assert_eq!((all(&reader), all(&beside)), (before.clone(), before.clone()));

    let more = "ground.incursion | idf | - | Tyre | 2025-01-05 | asserted | laf | They came to Tyre.\n";
    let received = writer.receive(report("Four", more)).unwrap().report();
    let late = reader.again().unwrap();
    assert_eq!(late.list(&Query::default(), Audience::Mechanism).unwrap().unread, 1);
    writer.read_all_with(&READER, &mut |_step| {}).unwrap();
    let after = all(&writer);
    assert_eq!(after.len(), before.len() + 1);
    // A connection that was open before sees the new rows with columns that belong to them.
    assert_eq!((all(&beside), all(&late)), (after.clone(), after));
    assert_eq!(beside.again().unwrap().reports().len(), 4);

    writer.erase(received, &truce_mission::ReasonCode::from_static("data-subject-request")).unwrap();
    writer.read_all_with(&READER, &mut |_step| {}).unwrap();
    let again = beside.again().unwrap();
    assert_eq!((all(&again), again.reports().len()), (before, 3));
}
