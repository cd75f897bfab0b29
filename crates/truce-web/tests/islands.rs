//! What scripts are given: assets, columns, days, ground, and attributes that nobody but these pages can set.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use axum::http::{StatusCode, header};
use common::site;
use serde_json::Value;
use std::collections::BTreeSet;

/// Addresses of assets that a page names.
fn assets(page: &str) -> BTreeSet<String> {
    page.split('"').filter(|part| part.starts_with("/assets/")).map(str::to_owned).collect()
}

#[test]
fn every_asset_a_page_names_is_there_for_good() {
    let site = site();
    let mut named = BTreeSet::new();
    for path in ["/", "/incidents", "/submit", "/help"] {
        named.extend(assets(&site.get(path).body));
    }
    assert_eq!(named.len(), 5, "style, script, and three of the map: {named:?}");
    for path in named {
        let asset = site.get(&path);
        assert_eq!(asset.status, StatusCode::OK, "{path}");
        assert!(asset.header(header::CACHE_CONTROL).contains("immutable"), "{path}");
        let expected = if path.ends_with(".css") { "text/css" } else { "text/javascript" };
        assert!(asset.header(header::CONTENT_TYPE).starts_with(expected), "{path}");
    }
    assert_eq!(site.get("/assets/app-0000000000000000.js").status, StatusCode::NOT_FOUND);
}

#[test]
fn the_files_of_the_map_are_named_only_where_there_is_one() {
    let site = site();
    for path in ["/", "/submit", "/statements", "/register"] {
        assert!(!site.get(path).body.contains("/assets/map"), "{path}");
    }
}

#[test]
fn scripts_need_neither_inline_code_nor_evaluation() {
    let site = site();
    for path in ["/incidents", "/submit"] {
        let page = site.get(path);
        let policy = page.header(header::CONTENT_SECURITY_POLICY);
        assert!(!policy.contains("unsafe") && policy.contains("script-src 'self'"), "{policy}");
        assert!(!page.body.contains(" style=\"") && !page.body.contains(" onclick"), "{path}");
        assert_eq!(
            page.body.matches("<script").count(),
            page.body.matches("<script type=\"module\" src=").count()
        );
    }
}

#[test]
fn attributes_that_scripts_heed_carry_the_seal_of_the_page() {
    let site = site();
    for path in ["/incidents", "/submit"] {
        let page = site.get(path).body;
        let seal = page.split(" nonce=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(seal.len(), 32, "{path}");
        for tag in page.split('<').filter(|tag| tag.contains(" hx-")) {
            assert!(tag.contains(&format!(" hx-nonce=\"{seal}\"")), "{path}: {tag}");
        }
        assert!(page.contains(" hx-"), "{path}");
    }
}

#[test]
fn columns_are_the_points_of_the_same_query_as_the_list() {
    let site = site();
    for query in
        ["", "group=air", "group=fire", "text=drone", "zone=southern-litani-area:maybe", "from=2024-12-02"]
    {
        let columns = site.json(&format!("/incidents/columns?{query}"));
        let geojson = site.json(&format!("/incidents.geojson?{query}"));
        let scale = columns["scale"].as_f64().unwrap();
        let list = |name: &str| columns[name].as_array().unwrap().clone();
        let points: BTreeSet<(i64, i64, i64)> = (0..list("number").len())
            .map(|at| {
                let degrees = |name: &str| (list(name)[at].as_f64().unwrap() / scale * 1e4).round() as i64;
                (list("number")[at].as_i64().unwrap(), degrees("lon"), degrees("lat"))
            })
            .collect();
        let expected: BTreeSet<(i64, i64, i64)> = geojson["features"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|feature| !feature["geometry"].is_null())
            .map(|feature| {
                let degrees = |at: usize| {
                    (feature["geometry"]["coordinates"][at].as_f64().unwrap() * 1e4).round() as i64
                };
                (feature["properties"]["number"].as_i64().unwrap(), degrees(0), degrees(1))
            })
            .collect();
        assert_eq!(points, expected, "{query}");
        for name in ["lon", "lat", "radius", "act", "state", "from", "to"] {
            assert_eq!(list(name).len(), points.len(), "{name} of {query}");
        }
        let acts = list("acts");
        assert!(list("act").iter().all(|act| acts.get(act.as_u64().unwrap() as usize).is_some()), "{query}");
    }
    assert!(!site.json("/incidents/columns")["number"].as_array().unwrap().is_empty());
    assert_eq!(site.get("/incidents/columns?nonsense=1").status, StatusCode::BAD_REQUEST);
}

#[test]
fn the_days_to_choose_from_do_not_depend_on_those_chosen() {
    let site = site();
    let all = site.json("/incidents/days");
    assert_eq!(site.json("/incidents/days?from=2024-12-02&to=2024-12-02"), all);
    let sum =
        |days: &Value| days["count"].as_array().unwrap().iter().map(|one| one.as_u64().unwrap()).sum::<u64>();
    let count = site.json("/api/v1/incidents")["counts"]["incidents"].as_u64().unwrap();
    assert_eq!(sum(&all) + all["elsewhere"].as_u64().unwrap(), count);
    assert!(sum(&site.json("/incidents/days?group=air")) < sum(&all));
}

#[test]
fn the_ground_says_whose_it_is_and_names_places_in_both_scripts() {
    let site = site();
    let ground = site.json("/incidents/ground?lang=en");
    assert!(ground["credit"].as_str().unwrap().contains("OpenStreetMap"));
    assert!(
        !ground["zones"].as_array().unwrap().is_empty() && !ground["land"].as_array().unwrap().is_empty()
    );
    let tyre = |ground: &Value, name: &str| {
        ground["names"].as_array().unwrap().iter().find(|one| one["name"] == name).cloned()
    };
    assert_eq!(tyre(&ground, "Tyre").unwrap()["local"], "صور");
    let arabic = site.json("/incidents/ground?lang=ar");
    assert!(tyre(&arabic, "صور").unwrap().get("local").is_none());
    assert_ne!(arabic["words"]["open"], ground["words"]["open"]);
}

#[test]
fn the_public_gets_the_coarse_points_on_its_map_too() {
    let site = site().public();
    let columns = site.json("/incidents/columns");
    let geojson = site.json("/incidents.geojson");
    let located = geojson["features"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|feature| !feature["geometry"].is_null())
        .count();
    assert_eq!(columns["number"].as_array().unwrap().len(), located);
}
