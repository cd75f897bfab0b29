//! The same mission as others see it: the public, and people of other languages.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use axum::http::{Method, StatusCode, header};
use common::{HOST, TestSite, site, site_with};
use truce_mission::NewReport;
use truce_vocabulary::{Dated, DatedBy, Provenance};

/// Said by somebody in the field to the mission alone.
const TOLD: &str = "An Israeli drone struck a car in Nabatieh on Monday, wounding two people, a beekeeper said.\n\n\
    The Cedars Relief Society warned both sides that the truce would fail. Karim Haddad said Israeli soldiers fired at him in Khiam \
    on Monday in response to an attack by Hezbollah. The Tyre Farmers Union accused Israel of breaking the ceasefire.";
const TEAM: &str = "Field team Cedar";
/// Published, and beside an ordinary act it tells where weapons are said to lie.
const PUBLISHED: &str = "Israeli warplanes struck Haris on Tuesday, killing three people, the Lebanese health ministry said.\n\n\
    The Israeli army said Hezbollah stored rockets in a warehouse in Aitaroun.";
const ADDRESS: &str = "https://news.example/haris";

fn public() -> TestSite {
    let site = site_with(&[(TEAM, TOLD)]);
    let mut mission = site.open();
    let provenance = Provenance {
        outlet: Some("The Example".to_owned()),
        url: Some(ADDRESS.to_owned()),
        published: Some(Dated { date: "2024-12-04".parse().unwrap(), by: DatedBy::Filer }),
        language: Some("en".to_owned()),
        ..Provenance::default()
    };
    mission.receive(NewReport { bytes: PUBLISHED.as_bytes().to_vec(), provenance }).unwrap();
    mission.read_all(&mut |_progress| {}).unwrap();
    drop(mission);
    site
}

#[test]
fn the_public_reads_quotations_of_what_was_published_and_of_nothing_else() {
    let inner = public();
    let numbers = inner.incidents();
    assert!(numbers.len() >= 3, "the texts give too little to test with: {numbers:?}");
    let report = inner.report();
    let inside =
        inner.get("/statements").body + &inner.get("/incidents.csv").body + &inner.get("/incidents").body;
    for told in ["beekeeper", "Cedars", "Tyre Farmers"] {
        assert!(inside.contains(told), "the mechanism itself is not told of “{told}”: nothing is tested");
    }
    let site = inner.public();
    let mut paths: Vec<String> = [
        "/",
        "/incidents",
        "/incidents.csv",
        "/incidents.geojson",
        "/incidents/columns",
        "/incidents/ground",
        "/statements",
        "/obligations",
        "/agreement",
        "/report",
        "/report/situation-report.html",
        "/register",
        "/register/0",
        "/codebook",
        "/help",
        "/api/v1/overview",
        "/api/v1/incidents",
        "/api/v1/statements",
    ]
    .map(str::to_owned)
    .into();
    paths.extend(numbers.iter().flat_map(|n| [format!("/incidents/{n}"), format!("/api/v1/incidents/{n}")]));
    let mut quoted = 0;
    for path in &paths {
        let shown = site.get(path);
        // What tells where weapons lie comes to the public later, and is not there before.
        if shown.status == StatusCode::NOT_FOUND && path.contains("incidents/") {
            continue;
        }
        assert_eq!(shown.status, StatusCode::OK, "{path}: {}", shown.body);
        for secret in [
            TEAM,
            "beekeeper",
            "Cedars",
            "Haddad",
            "Tyre Farmers",
            "a car in Nabatieh",
            "Aitaroun",
            "warehouse",
            "href=\"/reports",
            "/submit",
        ] {
            assert!(!shown.body.contains(secret), "{path} tells the public “{secret}”: {}", shown.body);
        }
        quoted += usize::from(shown.body.contains("struck Haris") && shown.body.contains(ADDRESS));
    }
    assert!(quoted > 0, "what was published is quoted with a link");
    for gone in ["/reports", "/submit", "/api/v1/reports"] {
        assert_eq!(site.get(gone).status, StatusCode::NOT_FOUND, "{gone}");
    }
    for gone in [format!("/reports/{report}"), format!("/api/v1/reports/{report}")] {
        assert_eq!(site.get(&gone).status, StatusCode::NOT_FOUND, "{gone}");
    }
    let sent = site.ask(
        Method::POST,
        "/submit",
        &[
            ("host", HOST),
            ("origin", &format!("http://{HOST}")),
            ("content-type", "multipart/form-data; boundary=x"),
        ],
        b"--x--\r\n".to_vec(),
    );
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
}

#[test]
fn every_page_speaks_every_language_whole() {
    let site = site();
    let report = site.report();
    let number = site.incidents()[0];
    let paths = [
        "/".to_owned(),
        "/incidents".to_owned(),
        format!("/incidents/{number}"),
        "/reports".to_owned(),
        format!("/reports/{report}"),
        "/statements".to_owned(),
        "/obligations".to_owned(),
        "/agreement".to_owned(),
        "/report".to_owned(),
        "/register".to_owned(),
        "/register/0".to_owned(),
        "/codebook".to_owned(),
        "/help".to_owned(),
        "/submit".to_owned(),
    ];
    for (tag, direction) in [("en", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fr", "ltr")] {
        for path in &paths {
            let shown = site.get(&format!("{path}?lang={tag}"));
            assert_eq!(shown.status, StatusCode::OK, "{path} in {tag}: {}", shown.body);
            assert!(
                shown.body.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\"")),
                "{path} in {tag}"
            );
            // An id without words is shown in brackets with its arguments.
            let unsaid = shown.body.split('[').skip(1).find(|rest| {
                let word: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
                word.contains('-') && rest[word.len()..].starts_with([']', ' '])
            });
            assert!(unsaid.is_none(), "{path} in {tag} lacks words: [{}", &unsaid.unwrap()[..40]);
            assert!(shown.header(header::SET_COOKIE).starts_with(&format!("truce-lang={tag};")), "{path}");
        }
    }
    let kept = site.ask(Method::GET, "/help", &[("host", HOST), ("cookie", "truce-lang=he")], Vec::new());
    assert!(kept.body.contains("<html lang=\"he\""));
    let browser =
        site.ask(Method::GET, "/help", &[("host", HOST), ("accept-language", "fr-FR, en;q=0.5")], Vec::new());
    assert!(browser.body.contains("<html lang=\"fr\""));
}
