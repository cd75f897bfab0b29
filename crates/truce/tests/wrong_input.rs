//! Wrong input: a clear message that names the thing, a non-zero exit, and nothing lost.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{REPORT, Run, truce, truce_reading};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The run failed, and its message says each of `words`; line breaks in the message do not matter.
fn refused(run: &Run, words: &[&str]) {
    assert_eq!(run.code, 1, "out: {}\nerr: {}", run.out, run.err);
    let message: String = run.err.split_whitespace().collect::<Vec<_>>().join(" ").replace("│ ", "");
    for word in words {
        assert!(message.contains(word), "the message does not say `{word}`: {}", run.err);
    }
    assert!(!run.err.contains("panicked"), "{}", run.err);
}

/// A mission with one report in it.
fn mission(folder: &Path) -> PathBuf {
    fs::write(folder.join("report.txt"), REPORT).unwrap();
    let init = truce(folder, &["init", "mission", "--agreement", "lebanon-2024"]);
    assert_eq!(init.code, 0, "{}", init.err);
    let add = truce(
        folder,
        &["add", "-C", "mission", "report.txt", "--published", "2024-12-03", "--outlet", "Test"],
    );
    assert_eq!(add.code, 0, "{}", add.err);
    folder.join("mission")
}

#[test]
fn an_empty_report_is_refused() {
    let folder = folder();
    fs::write(folder.path().join("empty.txt"), "").unwrap();
    refused(&truce(folder.path(), &["read", "empty.txt"]), &["empty.txt", "empty"]);
    refused(
        &truce_reading(folder.path(), &["read", "-"], b" \n\n "),
        &["standard input", "no visible character"],
    );
}

#[test]
fn a_binary_file_is_refused() {
    let folder = folder();
    fs::write(folder.path().join("picture.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    refused(&truce(folder.path(), &["read", "picture.txt"]), &["picture.txt"]);
}

#[test]
fn a_wrongly_encoded_file_is_refused_with_the_place_of_the_first_wrong_byte() {
    let folder = folder();
    fs::write(folder.path().join("latin1.txt"), b"Sa\x92ar said").unwrap();
    refused(&truce(folder.path(), &["read", "latin1.txt"]), &["latin1.txt", "2", "UTF-8"]);
}

#[test]
fn an_over_long_file_is_refused_with_the_limit_named() {
    let folder = folder();
    fs::write(folder.path().join("long.txt"), "word ".repeat(300_000)).unwrap();
    refused(&truce(folder.path(), &["read", "long.txt"]), &["long.txt", "at most 1048576"]);
}

#[test]
fn a_missing_file_is_named() {
    let folder = folder();
    refused(&truce(folder.path(), &["read", "nowhere.txt"]), &["nowhere.txt"]);
}

#[test]
fn an_unknown_agreement_is_refused_with_those_there_are() {
    let folder = folder();
    fs::write(folder.path().join("report.txt"), REPORT).unwrap();
    let run = truce(folder.path(), &["read", "report.txt", "--agreement", "lebanon-2042"]);
    refused(&run, &["lebanon-2042", "lebanon-2024"]);
    refused(&truce(folder.path(), &["init", "m", "--agreement", "atlantis"]), &["atlantis", "lebanon-2024"]);
    assert!(!folder.path().join("m").exists(), "nothing is left of a mission that could not be set up");
}

#[test]
fn a_broken_agreement_file_is_refused_with_the_place_shown() {
    let folder = folder();
    fs::write(folder.path().join("report.txt"), REPORT).unwrap();
    fs::create_dir(folder.path().join("broken")).unwrap();
    fs::write(folder.path().join("broken/agreement.toml"), "title = \"A truce\"\nstart = \"tomorrow\n")
        .unwrap();
    let run = truce(folder.path(), &["read", "report.txt", "--agreement", "./broken"]);
    refused(&run, &["agreement.toml"]);
}

#[test]
fn a_file_where_a_folder_should_be_is_refused_and_kept() {
    let folder = folder();
    fs::write(folder.path().join("mission"), "precious").unwrap();
    refused(&truce(folder.path(), &["init", "mission"]), &["mission"]);
    refused(&truce(folder.path(), &["incidents", "-C", "mission"]), &["mission"]);
    assert_eq!(fs::read_to_string(folder.path().join("mission")).unwrap(), "precious");
}

#[test]
fn a_folder_that_is_no_mission_is_refused_with_the_command_that_makes_one() {
    let folder = folder();
    refused(&truce(folder.path(), &["incidents"]), &["truce init"]);
}

#[test]
fn a_folder_with_other_files_is_not_made_a_mission() {
    let folder = folder();
    fs::create_dir(folder.path().join("full")).unwrap();
    fs::write(folder.path().join("full/notes.txt"), "precious").unwrap();
    refused(&truce(folder.path(), &["init", "full"]), &["full"]);
    assert_eq!(fs::read_dir(folder.path().join("full")).unwrap().count(), 1);
}

#[test]
fn a_name_that_nobody_knows_is_refused_with_one_that_is_near() {
    let folder = folder();
    let mission = mission(folder.path());
    let mission = mission.to_str().unwrap();
    let run = truce(folder.path(), &["incidents", "-C", mission, "--actor", "Hezbolah"]);
    refused(&run, &["actor", "`Hezbolah`", "did you mean `hezbollah`?"]);
    let run = truce(folder.path(), &["report", "-C", mission, "--place", "Qwertyuiop", "-o", "page.html"]);
    refused(&run, &["place", "`Qwertyuiop`"]);
    assert!(!folder.path().join("page.html").exists());
}

#[test]
fn a_report_is_not_written_over_a_file_that_is_there() {
    let folder = folder();
    let mission = mission(folder.path());
    fs::write(folder.path().join("page.html"), "precious").unwrap();
    let mission = mission.to_str().unwrap();
    refused(&truce(folder.path(), &["report", "-C", mission, "-o", "page.html"]), &["page.html", "--force"]);
    assert_eq!(fs::read_to_string(folder.path().join("page.html")).unwrap(), "precious");
    assert_eq!(truce(folder.path(), &["report", "-C", mission, "-o", "page.html", "--force"]).code, 0);
}

/// `/dev/full` answers every write as a full disk does.
#[test]
fn a_full_disk_under_the_report_is_named() {
    if !Path::new("/dev/full").exists() {
        eprintln!("skipped: this machine has no /dev/full");
        return;
    }
    let folder = folder();
    let mission = mission(folder.path());
    let run =
        truce(folder.path(), &["report", "-C", mission.to_str().unwrap(), "-o", "/dev/full", "--force"]);
    refused(&run, &["/dev/full"]);
}

#[test]
fn a_flipped_byte_anywhere_in_the_register_is_found() {
    let folder = folder();
    let mission = mission(folder.path());
    assert_eq!(truce(folder.path(), &["verify", "mission"]).code, 0);
    for file in register_files(&mission) {
        let sound = fs::read(&file).unwrap();
        let mut flipped = sound.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 1;
        fs::write(&file, &flipped).unwrap();
        let run = truce(folder.path(), &["verify", "mission"]);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(run.code, 3, "a flipped byte in {} was not found\n{}{}", file.display(), run.out, run.err);
        assert!(
            run.out.contains(&name) || run.err.contains(&name),
            "{name} is not named: {}{}",
            run.out,
            run.err
        );
        fs::write(&file, &sound).unwrap();
    }
    let run = truce(folder.path(), &["verify", "mission"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
}

/// The checkpoint and every tile.
fn register_files(mission: &Path) -> Vec<PathBuf> {
    fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { files_below(&path, files) } else { files.push(path) }
        }
    }
    let mut files = vec![mission.join("checkpoint")];
    files_below(&mission.join("tile"), &mut files);
    assert!(files.len() >= 3, "a checkpoint, a tile of hashes and a bundle of entries: {files:?}");
    files
}

#[test]
fn a_stale_partial_tile_is_found() {
    let folder = folder();
    let mission = mission(folder.path());
    let partial =
        register_files(&mission).into_iter().find(|file| file.to_string_lossy().contains(".p/")).unwrap();
    let stale = partial.with_file_name("200");
    fs::write(&stale, fs::read(&partial).unwrap()).unwrap();
    let run = truce(folder.path(), &["verify", "mission"]);
    assert_eq!(run.code, 3, "{}{}", run.out, run.err);
    assert!(run.out.contains("200") || run.err.contains("200"), "{}{}", run.out, run.err);
}

#[test]
fn a_store_that_is_no_database_is_named_and_left_alone() {
    let folder = folder();
    let mission = mission(folder.path());
    let store = mission.join("store.sqlite");
    for extra in ["store.sqlite-wal", "store.sqlite-shm"] {
        let _ = fs::remove_file(mission.join(extra));
    }
    fs::write(&store, "not a database, and long enough to be looked at").unwrap();
    let run = truce(folder.path(), &["incidents", "-C", "mission"]);
    refused(&run, &["store.sqlite"]);
    assert_eq!(truce(folder.path(), &["verify", "mission"]).code, 3);
    assert!(fs::read_to_string(&store).unwrap().starts_with("not a database"));
}

#[test]
fn wrong_words_in_a_filter_are_answered_with_what_would_be_accepted() {
    let folder = folder();
    mission(folder.path());
    refused(
        &truce(folder.path(), &["incidents", "-C", "mission", "--act", "air.strik"]),
        &["air.strik", "air.strike"],
    );
    refused(
        &truce(folder.path(), &["incidents", "-C", "mission", "--zone", "south-of-litany"]),
        &["south-of-litany"],
    );
    refused(&truce(folder.path(), &["show", "-C", "mission", "9999"]), &["9999"]);
    refused(&truce(folder.path(), &["show", "-C", "mission", "rpt-nonsense"]), &["rpt-nonsense"]);
}

#[test]
fn one_bad_file_among_good_ones_is_named_and_the_good_ones_are_kept() {
    let folder = folder();
    let mission = mission(folder.path());
    fs::write(folder.path().join("good.txt"), REPORT.replace("Khiam", "Bint Jbeil")).unwrap();
    fs::write(folder.path().join("bad.txt"), b"\xff\xfe\xff").unwrap();
    let run =
        truce(folder.path(), &["add", "-C", "mission", "good.txt", "bad.txt", "--published", "2024-12-03"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    assert!(run.err.contains("bad.txt"), "{}", run.err);
    let shown = truce(folder.path(), &["incidents", "-C", mission.to_str().unwrap()]);
    assert!(shown.out.contains("Bint Jbeil"), "{}", shown.out);
}
