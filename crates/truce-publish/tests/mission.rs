//! The seed article as a mission: received, read, reported.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test may panic, and says when it is skipped"
)]

use std::path::{Path, PathBuf};
use truce_mission::{
    AgreementSource, Audience, Mission, MissionKind, NewMission, NewReport, Query, SeededChance,
};
use truce_publish::{Options, Words, mission_report};
use truce_vocabulary::{ActGroup, Clock, Dated, DatedBy, FixedClock, Provenance};

/// The reference material, where it lies beside the checkout; `None`, said aloud, where it does not.
fn shared(file: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let path = std::env::var_os("TRUCE_SHARED").map_or_else(beside, PathBuf::from).join(file);
    if !path.is_file() {
        eprintln!("skipped: {} is not here; set TRUCE_SHARED to the folder that holds it", path.display());
        return None;
    }
    Some(path)
}

fn mission(folder: &Path, kind: MissionKind, article: &Path) -> Mission {
    let new = NewMission {
        title: "South Lebanon, first week".to_owned(),
        kind,
        agreement: Some(AgreementSource::named("lebanon-2024").unwrap()),
        origin: None,
    };
    let clock = FixedClock("2024-12-04T06:00:00Z".parse().unwrap());
    assert_eq!(clock.now().to_string(), "2024-12-04T06:00:00Z");
    let mut mission = Mission::create(folder.join("mission"), new, clock, SeededChance::new(7)).unwrap();
    let provenance = Provenance {
        name: Some("article.txt".to_owned()),
        outlet: Some("The Jerusalem Post".to_owned()),
        published: Some(Dated { date: "2024-12-03".parse().unwrap(), by: DatedBy::Filer }),
        language: Some("en".to_owned()),
        obtained: Some("handed in".to_owned()),
        ..Provenance::default()
    };
    mission.receive(NewReport { bytes: std::fs::read(article).unwrap(), provenance }).unwrap();
    mission.read_all(&mut |_progress| {}).unwrap();
    mission
}

#[test]
fn the_seed_article_becomes_an_unofficial_report_that_says_who_was_not_heard() {
    let Some(article) = shared("seed/article.txt") else { return };
    let folder = tempfile::tempdir().unwrap();
    let mission = mission(folder.path(), MissionKind::Unofficial, &article);
    let words = Words::english().in_zone(mission.zone());
    for audience in [Audience::Mechanism, Audience::Public] {
        let html =
            mission_report(&mission, &Query::default(), audience, &Options::default(), &words).unwrap();
        if let Some(folder) = std::env::var_os("TRUCE_REPORT_OUT") {
            std::fs::write(Path::new(&folder).join(format!("seed-{}.html", audience.code())), &html).unwrap();
        }
        let (_doctype, xml) = html.split_once('\n').unwrap();
        let page = roxmltree::Document::parse(xml).unwrap();
        let text: String =
            page.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
        assert!(text.contains("Unofficial reading of 1 report. Not a finding of any monitoring body."));
        assert!(text.contains("27 November – 3 December 2024"));
        let unheard = page.descendants().filter(|node| node.attribute("class") == Some("unheard"));
        let names: Vec<String> = unheard
            .map(|row| {
                row.descendants()
                    .filter(roxmltree::Node::is_text)
                    .filter_map(|node| node.text())
                    .next()
                    .unwrap()
                    .to_owned()
            })
            .collect();
        assert!(
            names.contains(&"Lebanon".to_owned()) && names.contains(&"Hezbollah".to_owned()),
            "{names:?}"
        );
        assert!(!names.contains(&"Israel".to_owned()), "{names:?}");
        assert!(!html.contains("[report-") && !text.contains("{$"), "words are missing");
    }
}

#[test]
fn what_the_public_may_not_see_finely_is_not_in_its_report() {
    let Some(article) = shared("seed/article.txt") else { return };
    let folder = tempfile::tempdir().unwrap();
    let mission = mission(folder.path(), MissionKind::Unofficial, &article);
    let words = Words::english();
    let report = |audience| {
        mission_report(&mission, &Query::default(), audience, &Options::default(), &words).unwrap()
    };
    let (full, public) = (report(Audience::Mechanism), report(Audience::Public));
    // Presence and stores wait a week for the public; the other incidents are there.
    let rows = mission.every_row(&Query::default(), Audience::Mechanism).unwrap();
    let fine =
        rows.iter().filter(|row| matches!(row.incident.act.group(), ActGroup::Posture | ActGroup::Mat));
    let acts: Vec<String> = fine.map(|row| words.headed(&words.act(row.incident.act))).collect();
    assert!(!acts.is_empty());
    for act in acts {
        let title = format!("</span> {act}</h3>");
        assert!(full.contains(&title) && !public.contains(&title), "{act}");
    }
    assert!(public.contains("<article"));
    // Nor do the words come back in the quotation of another claim.
    for words in
        ["rebuilding rocket storage sites", "patrolling the border area", "terrorists south of the Litani"]
    {
        assert!(full.contains(words) && !public.contains(words), "{words}");
    }
}

#[test]
fn the_days_of_the_query_are_the_period_of_the_report() {
    let Some(article) = shared("seed/article.txt") else { return };
    let folder = tempfile::tempdir().unwrap();
    let mission = mission(folder.path(), MissionKind::Live, &article);
    let words = Words::english();
    for (query, period) in [
        ("from=2024-12-01 to=2024-12-02", "1–2 December 2024"),
        ("from=2024-12-01", "1–3 December 2024"),
        ("to=2024-12-02", "26 November – 2 December 2024"),
        ("", "27 November – 3 December 2024"),
    ] {
        let query = Query::parse(query).unwrap();
        let html = mission_report(&mission, &query, Audience::Public, &Options::default(), &words).unwrap();
        assert!(html.contains(&format!("<dd>{period}</dd>")), "{period}");
        // A live mission without a body on record speaks for nobody.
        assert!(html.contains("Unofficial reading of 1 report."));
    }
}
