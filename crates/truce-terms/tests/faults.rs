//! What is wrong in a folder is said with its file, its place and what would be accepted.

use std::fmt::Write;
use truce_terms::Agreement;

const SOUND: &str = r#"
[agreement]
id = "toy"
title = "A truce"
summary = "Of two."
zone = "Asia/Beirut"
start = "start"
countries = ["LB"]
[[source]]
key = "TEXT"
what = "the text"
grade = "A"
[[event]]
id = "start"
words = "begins"
at = "2024-11-27T04:00"
[[event]]
id = "leave-by"
words = "everybody has left"
after = "start"
count = 60
unit = "days"
[[actor]]
id = "north"
name = "North"
kind = "state"
side = "north"
aliases = { en = ["the North"] }
[[actor]]
id = "south"
name = "South"
kind = "state"
[[party]]
id = "north"
name = "North"
actor = "north"
[[party]]
id = "south"
name = "South"
actor = "south"
[[zone]]
id = "south-of-litani"
name = "the zone"
basis = "text"
shape = "zones.geojson"
uncertainty_m = 50
drawing = "drawn by hand"
[[instrument]]
id = "truce"
title = "The truce"
from = "start"
source = ["TEXT"]
[[office]]
of = "north"
role = "army_chief"
holders = [{ name = "A. Person", from = "2024-01-01", until = "2025-01-01" }]
[[provision]]
id = "article-1"
label = "Article 1"
instrument = "truce"
summary = "No fire."
prohibits = ["fire.shelling", "air.*"]
zones = ["south-of-litani"]
[[provision.duties]]
party = "north"
actors = ["north"]
how = "own_act"
[[obligation]]
id = "leave"
label = "Article 2"
instrument = "truce"
by = "south"
how = "own_act"
summary = "Leave."
from = "start"
due = "leave-by"
"#;

const SHAPES: &str = r#"{"type":"Feature","properties":{"id":"south-of-litani"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}"#;

/// The faults of a folder, one a line: message, help, and the words of the file it points at.
fn faults(terms: &str, shapes: &str) -> String {
    let files = [("terms.toml", terms), ("zones.geojson", shapes)];
    let Err(error) = Agreement::from_folder_files(&files) else { return String::new() };
    assert!(!error.faults.is_empty(), "a folder that does not load says why");
    let mut lines = String::new();
    for fault in &error.faults {
        let text = if fault.file() == "terms.toml" { terms } else { shapes };
        let at = fault.range().and_then(|range| text.get(range)).unwrap_or("-");
        let help = fault.help.as_deref().unwrap_or_default();
        writeln!(lines, "{}: {fault} [{help}] at {at}", fault.file()).expect("a string takes every text");
    }
    lines
}

#[test]
fn a_sound_folder_loads() {
    assert_eq!(faults(SOUND, SHAPES), "");
}

#[test]
fn a_slip_is_named_with_what_would_be_accepted() {
    let cases = [
        // Unknown names, with the nearest known.
        (
            r#"zones = ["south-of-litani"]"#,
            r#"zones = ["south-of-litany"]"#,
            "zone `south-of-litany` is not in the agreement [did you mean `south-of-litani`?] at \"south-of-litany\"",
        ),
        (
            r#"party = "north""#,
            r#"party = "nort""#,
            "party `nort` is not in the agreement [did you mean `north`?]",
        ),
        (r#"by = "south""#, r#"by = "east""#, "actor `east` is not in the agreement"),
        (
            r#"instrument = "truce""#,
            r#"instrument = "treaty""#,
            "instrument `treaty` is not in the agreement [known are `truce`]",
        ),
        (
            r#"source = ["TEXT"]"#,
            r#"source = ["TXT"]"#,
            "source `TXT` is not in the agreement [did you mean `TEXT`?]",
        ),
        (
            r#"due = "leave-by""#,
            r#"due = "leave-bye""#,
            "event `leave-bye` is not in the agreement [did you mean `leave-by`?]",
        ),
        (
            r#"actor = "south""#,
            r#"actor = "sowth""#,
            "actor `sowth` is not in the agreement [did you mean `south`?]",
        ),
        // Acts.
        ("fire.shelling", "fire.sheling", "`fire.sheling` is not an act code [did you mean `fire.shelling`?"),
        ("air.*", "sky.*", "`sky.*` is not an act code"),
        // Times.
        (
            r#"at = "2024-11-27T04:00""#,
            r#"at = "27 November""#,
            "`27 November` is no date or time [write \"2024-11-27T04:00\"",
        ),
        (
            r#"at = "2024-11-27T04:00""#,
            r#"at = "2024-03-31T00:30""#,
            "does not happen, or happens twice, on the clocks of Asia/Beirut [write the instant",
        ),
        (
            r#"zone = "Asia/Beirut""#,
            r#"zone = "Asia/Bayrut""#,
            "`Asia/Bayrut` is no time zone [a zone is named as in the IANA",
        ),
        (
            r#"from = "start"
source"#,
            r#"from = "strat"
source"#,
            "`strat` is neither an event nor a time [did you mean `start`?; or write",
        ),
        (
            r#"until = "2025-01-01""#,
            r#"until = "2023-01-01""#,
            "A. Person leaves on 2023-01-01, before coming on 2024-01-01",
        ),
        (r#"until = "2025-01-01""#, r#"until = "January""#, "`January` is no day"),
        (r#"at = "2024-11-27T04:00""#, r#"waits_for = "a signature""#, "`start` has no date yet"),
        // Deadlines that cannot be reckoned.
        ("count = 60\n", "", "`leave-by` cannot be reckoned: how long after `start`?"),
        ("count = 60", "count = 0", "a duration has at least one unit, not 0 [count from 1] at 0"),
        ("count = 60", "count = 60\ncounting = \"inclusive\"", ""),
        ("unit = \"days\"", "unit = \"hours\"\ncounting = \"inclusive\"", "hours have no first day to count"),
        ("count = 60", "count = 9999999", "the sum lies outside the calendar"),
        (r#"after = "start""#, r#"after = "leave-by""#, "`leave-by` is reckoned from itself"),
        (
            r#"after = "start""#,
            "after = \"start\"\nat = \"2025-01-01\"",
            "`leave-by` needs exactly one of `at`, `after` and `waits_for`",
        ),
        ("due = \"leave-by\"\n", "", "`leave` says neither when it is due nor that it has no date"),
        // Form.
        ("summary = \"No fire.\"\n", "", "missing field `summary`"),
        ("summary = \"No fire.\"", "sumary = \"No fire.\"", "unknown field `sumary`"),
        (
            "how = \"own_act\"\n[[obligation]]",
            "how = \"own_fault\"\n[[obligation]]",
            "unknown variant `own_fault`",
        ),
        ("id = \"toy\"", "id = toy", "terms.toml: "),
        // Ids.
        (
            "[[party]]\nid = \"south\"",
            "[[party]]\nid = \"north\"",
            "a second party is called `north` [every id is used once",
        ),
        (
            "id = \"article-1\"",
            "id = \"Article 1\"",
            "`Article 1` is no id for a provision [an id is written in a-z, 0-9 and -]",
        ),
        // Names.
        (
            "id = \"south\"\nname = \"South\"\nkind",
            "id = \"south\"\naliases = { en = [\"the North\"] }\nname = \"South\"\nkind",
            "`the North` names two actors, `north` and `south`",
        ),
        (
            "kind = \"state\"\nside",
            "part_of = \"north\"\nkind = \"state\"\nside",
            "`north` is part of itself",
        ),
        // Shapes.
        (
            "shape = \"zones.geojson\"",
            "shape = \"zone.geojson\"",
            "the folder has no shapes in `zone.geojson` [did you mean `zones.geojson`?]",
        ),
        (
            "shape = \"zones.geojson\"",
            "shape = \"zones.geojson#litani\"",
            "zones.geojson has no feature `litani`",
        ),
        ("uncertainty_m = 50", "uncertainty_m = -50", "a boundary cannot be uncertain by -50 m"),
        ("countries = [\"LB\"]", "countries = [\"Lebanon\"]", "`Lebanon` is no country code"),
        // Provisions that say nothing.
        ("actors = [\"north\"]", "actors = []", "`article-1` makes north answer for nobody"),
        ("prohibits = [\"fire.shelling\", \"air.*\"]\n", "", "`article-1` speaks of no act"),
        (
            "basis = \"text\"",
            "basis = \"unilateral\"",
            "`article-1` rests on `south-of-litani`, which one side declared",
        ),
        // Contradictions.
        (
            "prohibits = [",
            "permits = [\"fire.shelling\"]\nprohibits = [",
            "`article-1` lists fire.shelling under more than one answer",
        ),
        (
            "from = \"start\"\nsource",
            "from = \"start\"\nuntil = \"2024-01-01\"\nsource",
            "it ends at 2023-12-31T22:00:00Z, not after it begins",
        ),
    ];
    for (sound, slip, expected) in cases {
        let broken = SOUND.replacen(sound, slip, 1);
        assert_ne!(broken, SOUND, "{sound} is in the folder");
        let said = faults(&broken, SHAPES);
        if expected.is_empty() {
            assert_eq!(said, "", "{slip}");
        }
        assert!(said.contains(expected), "{slip}\n{said}\nshould contain: {expected}");
    }
}

#[test]
fn every_fault_is_reported_at_once() {
    let broken = SOUND
        .replace("fire.shelling", "fire.sheling")
        .replace("\"leave-by\"\n\"", "")
        .replace("by = \"south\"", "by = \"east\"");
    assert_eq!(faults(&broken, SHAPES).lines().count(), 2, "{}", faults(&broken, SHAPES));
}

#[test]
fn a_folder_has_one_head_and_two_parties() {
    let none = Agreement::from_folder_files(&[]).expect_err("nothing is no agreement").to_string();
    assert!(none.contains("no file has an [agreement] table"), "{none}");
    let twice = Agreement::from_folder_files(&[
        ("a.toml", SOUND),
        ("b.toml", "[agreement]\nid='x'\ntitle=''\nsummary=''\nzone='UTC'\nstart='2024-01-01'"),
        ("zones.geojson", SHAPES),
    ]);
    assert!(twice.expect_err("two heads").to_string().contains("a second [agreement] table"));
    let alone = SOUND.replace("[[party]]\nid = \"south\"\nname = \"South\"\nactor = \"south\"\n", "");
    assert!(faults(&alone, SHAPES).contains("an agreement binds two parties or more, this one lists 1"));
}

#[test]
fn a_damaged_shape_names_its_file() {
    let said = faults(SOUND, &SHAPES.replace("[1,1],[0,0]", "[1,1],[9,9]"));
    assert!(said.starts_with("zones.geojson: ") && said.contains("`south-of-litani`"), "{said}");
}

#[test]
fn a_fault_is_shown_with_the_lines_around_it() {
    let broken = SOUND.replace("zones = [\"south-of-litani\"]", "zones = [\"south-of-litany\"]");
    let error = Agreement::from_folder_files(&[("terms.toml", &broken), ("zones.geojson", SHAPES)])
        .expect_err("unknown zone");
    let mut shown = String::new();
    let handler =
        miette::GraphicalReportHandler::new_themed(miette::GraphicalTheme::unicode_nocolor()).with_width(100);
    handler.render_report(&mut shown, &error).expect("a string takes every text");
    for expected in [
        "terms.toml:",
        "prohibits = [\"fire.shelling\", \"air.*\"]",
        "south-of-litany",
        "did you mean `south-of-litani`?",
    ] {
        assert!(shown.contains(expected), "{shown}\nshould contain {expected}");
    }
}

#[test]
fn the_hash_covers_every_byte_and_the_name_it_stands_under() {
    let hash =
        |files: &[(&str, &str)]| Agreement::from_folder_files(files).map(|agreement| agreement.hash).ok();
    let own = hash(&[("terms.toml", SOUND), ("zones.geojson", SHAPES)]);
    assert!(own.as_ref().is_some_and(|hash| hash.len() == 64));
    // The order in which the caller lists the files does not matter, nor a note beside them; a byte, a name
    // or a further file does.
    assert_eq!(own, hash(&[("zones.geojson", SHAPES), ("terms.toml", SOUND)]));
    let more = format!("{SOUND}\n");
    assert_ne!(own, hash(&[("terms.toml", &more), ("zones.geojson", SHAPES)]));
    assert_ne!(own, hash(&[("other.toml", SOUND), ("zones.geojson", SHAPES)]));
    assert_eq!(own, hash(&[("terms.toml", SOUND), ("zones.geojson", SHAPES), ("README.md", "A note.")]));
    assert_ne!(own, hash(&[("terms.toml", SOUND), ("zones.geojson", SHAPES), ("more.toml", "")]));
}
