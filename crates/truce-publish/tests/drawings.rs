//! Drawings to the byte: the same input gives the same picture on every machine, and whoever changes one sees the change in review.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod fixture;

use jiff::civil::date;
use truce_publish::{
    Words,
    drawing::{BarRow, DayBars, Deadline, DeadlineState, Deadlines, Map, MapZone, Mark, State},
};
use truce_vocabulary::UncertainPoint;

fn mark(number: u32, lon: f64, lat: f64, radius_m: f64, state: State) -> Mark {
    Mark { number: number.to_string(), point: UncertainPoint { lon, lat, radius_m }, state }
}

/// Every state, a fan of marks that fall together, a pair that touches, and one far off.
fn map() -> Map {
    let mut marks: Vec<Mark> = State::ALL
        .iter()
        .zip(1..)
        .map(|(state, number)| mark(number, -30.62, 40.21, 1500.0, *state))
        .collect();
    marks.push(mark(8, -30.40, 40.36, 4000.0, State::ClaimedByOne));
    marks.push(mark(9, -30.398, 40.361, 500.0, State::Disputed));
    marks.push(mark(10, -30.75, 40.15, 0.0, State::Corroborated));
    marks.push(mark(11, 12.5, 41.9, 100.0, State::ClaimedByOne));
    let square = vec![(-30.9, 40.1), (-30.5, 40.1), (-30.5, 40.3), (-30.9, 40.3), (-30.9, 40.1)];
    Map {
        basemap: Some(fixture::basemap()),
        zones: vec![
            MapZone { name: "The strip <b>".to_owned(), basis: "annex", rings: vec![square.clone()] },
            MapZone {
                name: "The same on another ground".to_owned(),
                basis: "resolution",
                rings: vec![square],
            },
        ],
        marks,
        without_point: 2,
        area: vec![(-31.0, 40.0), (-30.0, 41.0)],
    }
}

fn well_formed(svg: &str) {
    let drawing = roxmltree::Document::parse(svg).unwrap();
    let root = drawing.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let named: Vec<&str> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
    for id in named {
        let label = drawing.descendants().find(|node| node.attribute("id") == Some(id)).unwrap();
        assert!(!label.text().unwrap().is_empty());
    }
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "a coordinate is no number");
}

#[test]
fn a_map_shows_every_state_by_its_shape_and_names_what_lies_off_it() {
    let map = map();
    let svg = map.draw(&Words::english(), "map").unwrap().standalone();
    well_formed(&svg);
    assert_eq!(map.off_the_map(), ["11"]);
    insta::assert_snapshot!("map", svg);
}

#[test]
fn a_map_without_outlines_has_longitude_and_latitude() {
    let map = Map { basemap: None, zones: vec![], ..map() };
    let svg = map.draw(&Words::english(), "map").unwrap().standalone();
    well_formed(&svg);
    assert!(svg.contains("class=\"grat\"") && svg.contains("40.2° N") && svg.contains("W</text>"));
    insta::assert_snapshot!("map_without_outlines", svg);
}

#[test]
fn too_many_marks_at_one_place_become_a_badge() {
    let marks = (1..=25).map(|number| mark(number, -30.6, 40.2, 800.0, State::ClaimedByOne)).collect();
    let svg = Map { marks, ..Map::default() }.draw(&Words::english(), "map").unwrap().standalone();
    well_formed(&svg);
    assert!(svg.contains("25 incidents</text>") && !svg.contains("class=\"tx nr\""));
}

#[test]
fn a_map_of_nothing_is_no_map_and_one_of_odd_points_still_is_one() {
    assert!(Map::default().draw(&Words::english(), "map").is_none());
    for (lon, lat, radius) in
        [(f64::NAN, 40.0, 1.0), (179.9, 89.9, 1e9), (-200.0, -95.0, f64::INFINITY), (0.0, 0.0, f64::NAN)]
    {
        let marks =
            vec![mark(1, 10.0, 10.0, 100.0, State::Disputed), mark(2, lon, lat, radius, State::Disputed)];
        let svg = Map { marks, ..Map::default() }.draw(&Words::english(), "map").unwrap().standalone();
        well_formed(&svg);
    }
}

#[test]
fn every_direction_has_its_row_in_one_form_and_to_one_scale() {
    let bars = DayBars {
        first: date(2024, 11, 27),
        rows: vec![
            BarRow {
                name: "Said to be by A".to_owned(),
                days: vec![[1, 0, 2, 0, 0, 0, 0], [0; 7], [3, 1, 1, 1, 1, 1, 1]],
                undated: [0; 7],
            },
            BarRow {
                name: "Said to be by B".to_owned(),
                days: vec![[0; 7]; 3],
                undated: [4, 0, 0, 0, 0, 0, 0],
            },
            BarRow { name: "Undetermined".to_owned(), days: vec![[0; 7]; 3], undated: [0; 7] },
        ],
    };
    let svg = bars.draw(&Words::english(), "chart").unwrap().standalone();
    well_formed(&svg);
    insta::assert_snapshot!("bars", svg);
    assert!(DayBars { rows: vec![], ..bars }.draw(&Words::english(), "chart").is_none());
}

#[test]
fn every_state_of_a_duty_ends_its_line_in_its_own_shape() {
    let duty = |name: &str, due, state, words: &str| Deadline {
        name: name.to_owned(),
        from: date(2024, 11, 27),
        due,
        state,
        words: words.to_owned(),
    };
    let duties = Deadlines {
        today: date(2024, 12, 3),
        rows: vec![
            duty("A: Article 5", date(2024, 12, 1), DeadlineState::Over, "2 days over"),
            duty("B: Article 5", date(2024, 12, 1), DeadlineState::Met, "2 days over"),
            duty(
                "A: Article 3, with a name far longer than the room there is for it",
                date(2025, 1, 26),
                DeadlineState::Running,
                "54 days left",
            ),
            duty("B: Article 3", date(2025, 1, 26), DeadlineState::Open, "54 days left"),
        ],
    };
    let svg = duties.draw(&Words::english(), "duties").unwrap().standalone();
    well_formed(&svg);
    insta::assert_snapshot!("deadlines", svg);
    assert!(Deadlines { rows: vec![], ..duties }.draw(&Words::english(), "duties").is_none());
}
