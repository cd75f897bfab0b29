//! The whole way of a mission: create, receive, read, ask, open again, verify, lose the view, ask again.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

mod common;

use common::{LineReader, at, clock, create, new_mission, report};
use std::fs;
use truce_incidents::{Incident, IncidentKey};
use truce_mission::{
    Audience, Format, Mission, MissionError, NewReport, Preview, Query, Received, SeededChance, ViewState,
};
use truce_vocabulary::{Act, Provenance};

const READER: LineReader = LineReader("line 1");

const ONE: &str = "Two strikes and a patrol\n
air.strike | israel | hezbollah | Haris | 2024-12-02 | alleged | lebanon | A strike hit Haris, the ministry said.
fire.shelling | hezbollah | israel | Metula | 2024-12-02 | asserted | hezbollah | Shells fell on Metula.
say.warn | united-states | israel | - | 2024-12-02 | asserted | - | Washington warned both sides.
comply.withdraw | israel | - | Khiam | 2024-12-11 | asserted | - | The army left Khiam.
";
const TWO: &str = "Strike on Hariss\n
air.strike_drone | israel | hezbollah | Haris | 2024-12-02 | asserted | israel | The army said a drone had struck fighters in Haris.
mat.cache | hezbollah | - | Khiam | 2024-12-03 | alleged | israel | Arms lay in a house in Khiam, the army said.
air.overflight_drone | israel | - | - | - | asserted | - | Drones were heard.
";

const THREE: &str = "Once more\n
air.strike | israel | - | HARIS | 2024-12-02 | alleged | hezbollah | There was a strike on HARIS, Hezbollah said.
";

fn filled(dir: &std::path::Path) -> Mission {
    let mut mission = create(dir);
    mission.receive_all(vec![report("Daily One", ONE), report("Daily Two", TWO)]).unwrap();
    let outcome = mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    assert!(outcome.read && outcome.recorded);
    assert_eq!((outcome.run.reports, outcome.run.claims, outcome.run.incidents), (2, 7, 5));
    mission
}

fn ask(mission: &Mission, words: &str) -> truce_mission::Page {
    mission.query(&Query::parse(words).unwrap(), Audience::Mechanism).unwrap()
}

fn numbers(mission: &Mission, words: &str) -> Vec<u32> {
    ask(mission, words).rows.iter().map(|row| row.number).collect()
}

fn reopen(dir: &std::path::Path) -> Mission {
    Mission::open(dir, clock(), SeededChance::new(8)).unwrap()
}

#[test]
fn a_mission_goes_its_whole_way_and_loses_nothing_with_its_view() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("mission");
    let mission = filled(&dir);
    let everything = ask(&mission, "");
    let exported = mission.export(&Query::default(), Audience::Mechanism, Format::JsonLines).unwrap();
    let (overview, head) = (mission.overview().unwrap(), mission.head());
    assert_eq!(head.size, 5, "created, adopted, two received, one run");
    drop(mission);

    let mission = reopen(&dir);
    assert_eq!(mission.view_state(), ViewState::Current);
    assert_eq!(ask(&mission, ""), everything);
    assert_eq!(mission.head(), head);
    drop(mission);

    for name in ["view.sqlite", "view.sqlite-wal", "view.sqlite-shm"] {
        let _absent = fs::remove_file(dir.join(name));
    }
    let mut mission = reopen(&dir);
    assert_eq!(mission.view_state(), ViewState::Missing);
    assert!(matches!(
        mission.query(&Query::default(), Audience::Mechanism),
        Err(MissionError::NotRead { unread: 2 })
    ));
    let again = mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    assert!(again.read && !again.recorded, "the same output is no new entry");
    assert_eq!(ask(&mission, ""), everything);
    assert_eq!(mission.export(&Query::default(), Audience::Mechanism, Format::JsonLines).unwrap(), exported);
    assert_eq!(mission.overview().unwrap(), overview);
    assert_eq!(mission.head(), head);
    drop(mission);
    let verified = truce_register::verify(&dir);
    assert!(verified.sound(), "{verified:?}");
}

#[test]
fn nothing_changed_means_nothing_is_read_and_another_reader_means_everything_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut mission = filled(folder.path());
    let size = mission.head().size;
    let again = mission.read_all_with(&READER, &mut |_step| panic!("nothing is read")).unwrap();
    assert!(!again.read && !again.recorded);
    assert_eq!(mission.head().size, size);
    let other = mission.read_all_with(&LineReader("line 2"), &mut |_step| {}).unwrap();
    assert!(other.read && other.recorded);
    assert_eq!(mission.head().size, size + 1);
    mission
        .receive(report(
            "Daily Three",
            "fire.shelling | israel | - | Khiam | 2024-12-05 | alleged | lebanon | Shells on Khiam.\n",
        ))
        .unwrap();
    assert_eq!(mission.view_state(), ViewState::Behind { unread: 1 });
    assert_eq!(ask(&mission, "").unread, 1);
    let before = numbers(&mission, "");
    mission.read_all_with(&LineReader("line 2"), &mut |_step| {}).unwrap();
    let after = numbers(&mission, "");
    assert!(before.iter().all(|number| after.contains(number)), "a new report leaves numbers as they are");
}

#[test]
fn one_query_gives_list_points_days_and_counts_that_agree() {
    let folder = tempfile::tempdir().unwrap();
    let mission = filled(folder.path());
    let page = ask(&mission, "");
    assert_eq!(page.counts.incidents, 5);
    assert_eq!(page.rows.len(), 5);
    assert_eq!(page.points.len() as u64 + page.counts.unlocated, 5);
    let charted: u64 = page.days.iter().map(|day| day.incidents).sum();
    assert_eq!(charted + page.counts.undated + page.counts.wider_than_a_day, 5);
    assert_eq!(page.days.first().unwrap().day.to_string(), "2024-12-02");
    assert_eq!(page.days.len(), 10, "quiet days between the first and the last have their bar");
    assert_eq!((page.counts.corroborated, page.counts.claimed_by_one), (1, 4));

    for (words, expected) in [
        ("group=air", 2),
        ("act=air.strike_drone", 1),
        ("actor=hezbollah", 3),
        ("actor=Israel group=fire", 1),
        ("direction=israel>*", 3),
        ("direction=hezbollah>israel", 1),
        ("direction=lebanon>israel", 1),
        ("direction=lebanon>*", 2),
        ("from=2024-12-02 to=2024-12-02", 2),
        ("from=2024-12-03", 2),
        ("place=haris", 1),
        ("place=HAR", 1),
        ("place=ris", 0),
        ("modality=alleged", 2),
        ("state=corroborated", 1),
        ("state=compliance", 1),
        ("ministry", 1),
        ("ministry strike", 1),
        ("nothing like this", 0),
        ("text=\"a drone\"", 1),
    ] {
        let page = ask(&mission, words);
        assert_eq!(page.counts.incidents, expected, "{words}");
        assert_eq!(page.rows.len() as u64, expected, "{words}");
    }
    assert_eq!(ask(&mission, "from=2024-12-01").counts.undated_left_out, 1);
    let report = mission.reports()[1].id;
    assert_eq!(numbers(&mission, &format!("report={report}")).len(), 3);
}

#[test]
fn pages_follow_one_another_without_gap_or_repetition() {
    let folder = tempfile::tempdir().unwrap();
    let mission = filled(folder.path());
    let whole = numbers(&mission, "");
    let mut query = Query::parse("limit=2").unwrap();
    let mut paged = Vec::new();
    loop {
        let page = mission.query(&query, Audience::Mechanism).unwrap();
        assert_eq!(page.counts.incidents, 5, "counts are of all matches");
        paged.extend(page.rows.iter().map(|row| row.number));
        match page.next {
            Some(next) => query.cursor = Some(next.to_string().parse().unwrap()),
            None => break,
        }
    }
    assert_eq!(paged, whole);
}

#[test]
fn a_name_that_nobody_knows_is_answered_with_those_near_it() {
    let folder = tempfile::tempdir().unwrap();
    let mission = filled(&folder.path().join("mission"));
    let check =
        |words: &str| mission.check_names(&Query::parse(words).unwrap()).map_err(|error| error.to_string());
    for words in [
        "",
        "actor=Hezbollah",
        "actor=idf,unifil",
        "place=HAR",
        "place=\"el khiyam\"",
        "place=Tyre",
        "place=Naq",
    ] {
        assert_eq!(check(words), Ok(()), "{words}");
    }
    for (words, expected) in [
        ("actor=israel,Hezbolah", "actor: no incident goes by `Hezbolah`; did you mean `hezbollah`?"),
        ("actor=atlantis", "actor: no incident goes by `atlantis`; the agreement has israel, lebanon"),
        ("place=Harris", "place: no incident goes by `Harris`; did you mean `haris`?"),
        ("place=Nakoura", "did you mean `En Nâqoûra`?"),
        ("place=Khiyem", "did you mean `khiam`?"),
        ("place=Xyzzyxyzzy", "place: no incident goes by `Xyzzyxyzzy`; no name here is like it"),
    ] {
        let error = check(words).unwrap_err();
        assert!(error.contains(expected), "{words}: {error}");
    }
}

#[test]
fn zones_and_parties_are_the_agreements_own() {
    let folder = tempfile::tempdir().unwrap();
    let mission = filled(folder.path());
    let zone = &mission.agreement().unwrap().zones[0].id.0.clone();
    let (inside, maybe, outside) = (
        ask(&mission, &format!("zone={zone}")).counts.incidents,
        ask(&mission, &format!("zone={zone}:maybe")).counts.incidents,
        ask(&mission, &format!("zone={zone}:outside")).counts.incidents,
    );
    assert_eq!(maybe + outside, 5);
    assert!(inside <= maybe);
    let error = mission.query(&Query::parse("zone=narnia").unwrap(), Audience::Mechanism).unwrap_err();
    assert!(error.to_string().contains("narnia") && error.to_string().contains(zone.as_str()), "{error}");
    let error = mission.query(&Query::parse("direction=narnia>*").unwrap(), Audience::Mechanism).unwrap_err();
    assert!(error.to_string().contains("israel"), "{error}");
}

#[test]
fn the_public_sees_districts_and_weeks_later_and_cannot_ask_its_way_around() {
    let folder = tempfile::tempdir().unwrap();
    let mission = filled(folder.path());
    let public = |mission: &Mission, words: &str| {
        mission.query(&Query::parse(words).unwrap(), Audience::Public).unwrap()
    };
    drop(mission);

    // The report was recorded on 10 January; the public sees its cache a week later.
    let soon = Mission::open_read_only(folder.path(), at("2025-01-11T00:00:00Z")).unwrap();
    assert_eq!(public(&soon, "group=mat").counts.incidents, 0);
    assert_eq!(public(&soon, "").counts.incidents, 4);
    let mission = Mission::open_read_only(folder.path(), at("2025-01-18T12:00:00Z")).unwrap();
    let exact = ask(&mission, "group=mat");
    let coarse = public(&mission, "group=mat");
    assert_eq!((exact.counts.incidents, coarse.counts.incidents), (1, 1));
    let row = &coarse.rows[0];
    assert_eq!(row.coarsened.as_ref().unwrap().id, "coarsened-district-week");
    assert_eq!(row.days.0.unwrap().to_string(), "2024-12-02");
    assert_eq!(row.days.1.unwrap().to_string(), "2024-12-08");
    assert!(row.incident.claims.iter().all(|claim| claim.quote.is_empty() && claim.time_words.is_none()));
    assert!(coarse.points.iter().all(|point| point.radius_m >= 15_000.0));
    for words in ["place=khiam", "khiam", "from=2024-12-09"] {
        assert_eq!(public(&mission, &format!("group=mat {words}")).counts.incidents, 0, "{words}");
    }
    assert_eq!(
        public(&mission, "group=mat from=2024-12-05 to=2024-12-05").counts.incidents,
        1,
        "the week holds every day"
    );
    for format in [Format::Csv, Format::GeoJson, Format::JsonLines] {
        let query = Query::parse("group=mat").unwrap();
        let out = mission.export(&query, Audience::Public, format).unwrap().to_lowercase();
        assert!(!out.contains("khiam") && !out.contains("2024-12-03"), "{out}");
        let inside = mission.export(&query, Audience::Mechanism, format).unwrap().to_lowercase();
        assert!(inside.contains("khiam"), "{inside}");
    }
    // A strike is no position: its place and day are what the public is told.
    let (outside, inside) = (public(&mission, "place=haris"), ask(&mission, "place=haris"));
    let told = |page: &truce_mission::Page| {
        let incident = &page.rows[0].incident;
        let quotes: Vec<String> = incident.claims.iter().map(|claim| claim.quote.clone()).collect();
        (incident.places.clone(), incident.time, incident.actors.clone(), quotes)
    };
    assert_eq!(told(&outside), told(&inside));
}

#[test]
fn the_same_bytes_from_the_same_source_are_there_already_and_an_edit_is_a_new_version() {
    let folder = tempfile::tempdir().unwrap();
    let mut mission = create(folder.path());
    let first = report("Daily One", ONE);
    assert_eq!(mission.preview(&first).unwrap(), Preview::New);
    let Received::New { report: id } = mission.receive(first.clone()).unwrap() else { panic!("new") };
    let size = mission.head().size;
    let renamed = {
        let mut again = first.clone();
        again.provenance.name = Some("copy.txt".into());
        again
    };
    assert_eq!(mission.receive(renamed).unwrap(), Received::AlreadyThere { report: id });
    assert_eq!(mission.head().size, size, "what is there already is no entry");
    let edited = report("Daily One", &ONE.replace("Two strikes", "Three strikes"));
    assert_eq!(mission.preview(&edited).unwrap(), Preview::NewVersion { of: id });
    let Received::NewVersion { report: newer, of } = mission.receive(edited).unwrap() else {
        panic!("version")
    };
    assert_eq!(of, id);
    assert_eq!(mission.report(id).unwrap().versions, [newer]);
    assert_eq!(mission.report_text(id).unwrap(), ONE);
    assert_eq!(mission.receive(report("Other", ONE)).unwrap().report(), mission.reports()[2].id);
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    let page = ask(&mission, "group=comply");
    let reports = page.rows[0].incident.reports();
    assert!(!reports.contains(&id) && reports.contains(&newer), "incidents rest on the newer version");
    assert_eq!(mission.claims(id).unwrap().len(), 4, "the older one stays readable");
}

#[test]
fn bytes_come_back_as_they_were_received() {
    let folder = tempfile::tempdir().unwrap();
    let mut mission = create(folder.path());
    let utf16: Vec<u8> = "\u{feff}صور: نص".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_front = b"---\noutlet: VOA\n---\nHeadline\n".to_vec();
    for (bytes, text) in [(utf16, "صور: نص"), (with_front, "Headline\n")] {
        let new = truce_mission::NewReport { bytes: bytes.clone(), provenance: Provenance::default() };
        let id = mission.receive(new).unwrap().report();
        assert_eq!(mission.report_bytes(id).unwrap(), bytes);
        assert_eq!(mission.report_text(id).unwrap(), text);
    }
    let binary = truce_mission::NewReport { bytes: vec![1, 0, 2], provenance: Provenance::default() };
    let size = mission.head().size;
    assert!(
        mission.receive_all(vec![report("Good", ONE), binary]).unwrap_err().to_string().contains("byte 1")
    );
    assert_eq!((mission.head().size, mission.reports().len()), (size, 2), "all or none");
}

#[test]
fn missions_fed_the_same_reports_in_another_order_tell_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let reports = || vec![report("Daily One", ONE), report("Daily Two", TWO), report("Daily Three", THREE)];
    let told = |name: &str, reports: Vec<NewReport>, chance: u64| -> Vec<String> {
        let dir = folder.path().join(name);
        let mut mission = Mission::create(&dir, new_mission(), clock(), SeededChance::new(chance)).unwrap();
        mission.receive_all(reports).unwrap();
        mission.read_all_with(&READER, &mut |_step| {}).unwrap();
        let mut told: Vec<String> = (ask(&mission, "").rows.into_iter())
            .map(|row| {
                let incident = Incident { key: IncidentKey(String::new()), ..row.incident };
                mission.reports().iter().fold(serde_json::to_string(&incident).unwrap(), |told, report| {
                    let outlet = report.provenance.outlet.as_deref().unwrap();
                    told.replace(&report.id.to_string(), outlet)
                })
            })
            .collect();
        // Incidents of one day are listed by number, and numbers go by arrival.
        told.sort();
        told
    };
    let first = told("first", reports(), 1);
    assert!(first.iter().any(|incident| incident.contains("Daily One") && incident.contains("Daily Three")));
    for chance in 2..6 {
        let mut turned = reports();
        turned.rotate_left(chance as usize % 3);
        assert!(told(&chance.to_string(), turned, chance) == first, "ids by chance {chance}");
    }
}

#[test]
fn statements_heard_and_obligations_stand_beside_the_incidents() {
    let folder = tempfile::tempdir().unwrap();
    let mission = filled(folder.path());
    let statements = mission.statements().unwrap();
    assert_eq!(statements.len(), 1);
    assert_eq!(
        (statements[0].account.act, statements[0].speakers[0].name.as_str()),
        (Act::SayWarn, "united-states")
    );
    let overview = mission.overview().unwrap();
    assert_eq!((overview.reports, overview.unread, overview.claims, overview.incidents), (2, 0, 7, 5));
    let heard: Vec<(usize, usize)> =
        overview.heard.iter().map(|row| (row.heard_in.len(), row.not_heard_in.len())).collect();
    assert_eq!(heard, [(1, 1), (1, 1)]);
    let obligations = mission.obligations(Audience::Mechanism).unwrap();
    assert_eq!(obligations.len(), mission.agreement().unwrap().obligations.len());
    let withdrawal = numbers(&mission, "act=comply.withdraw");
    assert!(obligations.iter().any(|row| row.evidence == withdrawal), "{obligations:?}");
    let claims = mission.claims(mission.reports()[0].id).unwrap();
    assert_eq!(claims.len(), 4);
    assert!(claims[0].account.quote.ends_with("the ministry said."));
    assert_eq!(claims[0].number, Some(1));
    assert_eq!((claims[2].number, claims[2].incident), (None, None));
    assert_eq!(claims[0].incident, mission.claims(mission.reports()[1].id).unwrap()[0].incident);
    assert!(claims[0].fields["act"]["rule"].is_string());
    assert_eq!(mission.search_reports("washington warned").unwrap(), [mission.reports()[0].id]);
}

#[test]
fn what_is_no_mission_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let open =
        |dir: &std::path::Path| Mission::open(dir, clock(), SeededChance::new(1)).unwrap_err().to_string();
    assert!(open(&dir.join("none")).contains("no folder"));
    assert!(open(dir).contains("mission.toml"));
    fs::write(dir.join("file"), "x").unwrap();
    assert!(open(&dir.join("file")).contains("is a file"));
    let taken = Mission::create(dir, new_mission(), clock(), SeededChance::new(1)).unwrap_err();
    assert!(taken.to_string().contains("already holds file"), "{taken}");

    let dir = folder.path().join("mission");
    let mission = create(&dir);
    assert!(open(&dir).contains("locked"), "{}", open(&dir));
    assert!(Mission::open_read_only(&dir, clock()).is_ok(), "reading goes on beside a writer");
    drop(mission);
    let settings = dir.join("mission.toml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("exercise", "live")).unwrap();
    assert!(
        open(&dir).contains("\"exercise\""),
        "an exercise is not edited into a live mission: {}",
        open(&dir)
    );
    fs::write(&settings, text.replace("format = 1", "format = 9\nnew_key = 1")).unwrap();
    assert!(open(&dir).contains("format 9"));
    fs::write(&settings, text.replace("title", "titel")).unwrap();
    assert!(open(&dir).contains("titel"));
    fs::remove_file(&settings).unwrap();
    drop(reopen(&dir));
    assert_eq!(fs::read_to_string(&settings).unwrap(), text, "the register knows what the file said");
}

#[test]
fn a_broken_view_is_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let expected = ask(&filled(folder.path()), "");
    for name in ["view.sqlite", "view.sqlite-wal", "view.sqlite-shm"] {
        let _absent = fs::remove_file(folder.path().join(name));
    }
    fs::write(
        folder.path().join("view.sqlite"),
        "this is no database, but it is long enough to be taken for one".repeat(100),
    )
    .unwrap();
    let mut mission = reopen(folder.path());
    assert_eq!(mission.view_state(), ViewState::Missing);
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    assert_eq!(ask(&mission, ""), expected);
}

#[test]
fn a_changed_agreement_is_noticed_and_adopting_it_is_an_act() {
    let folder = tempfile::tempdir().unwrap();
    let terms = folder.path().join("terms");
    fs::create_dir(&terms).unwrap();
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/../../agreements/lebanon-2024");
    for entry in fs::read_dir(bundled).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, terms.join(path.file_name().unwrap())).unwrap();
    }
    let source = truce_mission::AgreementSource::Folder(terms.clone());
    let new = truce_mission::NewMission { agreement: Some(source.clone()), ..new_mission() };
    let dir = folder.path().join("mission");
    let mut mission = Mission::create(&dir, new, clock(), SeededChance::new(3)).unwrap();
    assert_eq!(mission.agreement_drift(), None);
    let entry = mission.register().entry(1).unwrap();
    let public = String::from_utf8(entry.payload().unwrap().to_vec()).unwrap();
    assert!(
        !public.contains(&folder.path().display().to_string()),
        "a public entry names no way on this machine"
    );
    let file = terms.join("agreement.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("# a remark\n{text}")).unwrap();
    let drift = mission.agreement_drift().unwrap();
    assert_ne!(drift.adopted, drift.today);
    assert_eq!(mission.agreement().unwrap().hash, drift.adopted, "the mission goes on under what it adopted");
    let size = mission.head().size;
    mission.adopt(&source).unwrap();
    mission.adopt(&source).unwrap();
    assert_eq!(mission.head().size, size + 1);
    assert_eq!(mission.agreement_drift(), None);
    drop(mission);
    fs::remove_dir_all(&terms).unwrap();
    assert_eq!(reopen(&dir).agreement().unwrap().hash, drift.today, "the register has its own copy");
}

#[test]
fn an_erased_report_leaves_its_place_and_nothing_of_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut mission = filled(folder.path());
    let (first, second) = (mission.reports()[0].clone(), mission.reports()[1].clone());
    mission.erase(first.id, &truce_mission::ReasonCode::from_static("data-subject-request")).unwrap();
    assert!(matches!(mission.report_text(first.id), Err(MissionError::NoReport { .. })));
    assert_eq!(mission.view_state(), ViewState::Missing);
    mission.read_all_with(&READER, &mut |_step| {}).unwrap();
    assert_eq!(mission.reports(), [second], "the other keeps its number");
    assert_eq!(ask(&mission, "metula").counts.incidents, 0);
    drop(mission);
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            let found = bytes.windows(6).any(|window| window == b"Metula");
            let agreement_says_so = path.file_name().is_some_and(|name| name == "store.sqlite");
            assert!(!found || agreement_says_so, "{}", path.display());
        }
    }
}

#[test]
fn a_mission_reads_english_with_its_own_reader() {
    let folder = tempfile::tempdir().unwrap();
    let mut mission = create(folder.path());
    let text = "Strike reported in the south\n\nAn Israeli drone strike killed two people in Haris on Monday, the Lebanese \
        Health Ministry said. Hezbollah fired two mortar shells at an Israeli position near Kfar Shouba the same day.\n";
    mission.receive(report("Daily One", text)).unwrap();
    let mut steps = Vec::new();
    let outcome = mission.read_all(&mut |step| steps.push(step)).unwrap();
    assert!(!steps.is_empty());
    assert!(outcome.run.incidents >= 1, "{:?}", mission.claims(mission.reports()[0].id));
    let page = ask(&mission, "haris");
    assert_eq!(page.counts.incidents, 1);
    assert!(page.rows[0].incident.assessments.iter().all(|assessment| assessment.if_as_claimed));
}
