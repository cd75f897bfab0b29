//! The catalogue keeps up with the program: every message id that any crate gives has words.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use truce_publish::Words;
use truce_vocabulary::{ActGroup, ClaimantKind, Justification, Message, Modality};

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Ids given as literals in `Message::new("…")` outside tests and documentation, with the files that give them.
fn literal_ids() -> BTreeMap<String, PathBuf> {
    let mut files = Vec::new();
    for krate in fs::read_dir(crates()).unwrap().filter_map(Result::ok) {
        sources(&krate.path().join("src"), &mut files);
    }
    let mut ids = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        let code: String =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for piece in code.split("Message::new(").skip(1) {
            let piece = piece.trim_start();
            if let Some((id, _)) = piece.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                ids.insert(id.to_owned(), file.clone());
            }
        }
    }
    ids
}

#[test]
fn every_message_id_of_every_crate_has_words() {
    let words = Words::english();
    let ids = literal_ids();
    assert!(ids.len() > 20, "the search for ids found too little: {ids:?}");
    let missing: Vec<_> = ids.iter().filter(|(id, _)| !words.has(id)).collect();
    assert!(missing.is_empty(), "locales/en lacks {missing:#?}");
}

#[test]
fn every_listed_message_is_said_with_all_its_arguments_and_no_others() {
    let words = Words::english();
    let listed = || truce_terms::TRACE.iter().chain(truce_incidents::MESSAGES);
    let missing: Vec<&str> = listed().map(|(id, _)| *id).filter(|id| !words.has(id)).collect();
    assert!(missing.is_empty(), "locales/en lacks {missing:#?}");
    for (id, arguments) in listed() {
        let message =
            arguments.iter().fold(Message::new(*id), |message, name| message.with(name, format!("<{name}>")));
        let said = words.render(&message);
        assert!(!said.contains("{$"), "{id} asks for an argument that nobody gives: {said}");
        for name in *arguments {
            assert!(said.contains(&format!("<{name}>")), "{id} leaves out {name}: {said}");
        }
    }
}

#[test]
fn every_word_of_the_vocabulary_is_there() {
    let words = Words::english();
    let said = Modality::ALL
        .iter()
        .map(|it| words.modality(*it))
        .chain(ClaimantKind::ALL.iter().map(|it| words.claimant_kind(*it)))
        .chain(Justification::ALL.iter().map(|it| words.justification(*it)))
        .chain(truce_vocabulary::ACTS.iter().map(|entry| words.act_group(entry.group)))
        .chain([words.act_group(ActGroup::Say)]);
    for said in said {
        assert!(!said.starts_with('['), "no words for {said}");
    }
}

#[test]
fn no_id_is_given_twice_and_no_line_is_faulty() {
    let mut seen = BTreeSet::new();
    for file in
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en")).unwrap().filter_map(Result::ok)
    {
        let text = fs::read_to_string(file.path()).unwrap();
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text.clone()) {
            panic!("{}: {errors:?}", file.path().display());
        }
        for line in text.lines() {
            let id =
                line.split_once(" =").map(|(id, _)| id).filter(|id| !id.starts_with([' ', '#', '[', '*']));
            if let Some(id) = id {
                assert!(seen.insert(id.to_owned()), "{id} stands twice, again in {}", file.path().display());
            }
        }
    }
    assert!(seen.len() > 250);
}

#[test]
fn ids_that_pages_ask_for_are_there() {
    // The template and the page ask by literal ids; each must have words.
    let words = Words::english();
    let base = Path::new(env!("CARGO_MANIFEST_DIR"));
    let template = fs::read_to_string(base.join("templates/situation.html")).unwrap();
    let mut asked: BTreeSet<String> = template
        .split("w.text(\"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect();
    let mut files = Vec::new();
    sources(&base.join("src"), &mut files);
    for file in files {
        let code = fs::read_to_string(file).unwrap();
        for call in ["words.text(\"", "words.with(\"", "fact(\"", "self.text(\"", "self.with(\""] {
            let joined: String = code.split_whitespace().collect::<Vec<_>>().join(" ").replace("( \"", "(\"");
            asked.extend(
                joined.split(call).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())),
            );
        }
    }
    asked.retain(|id| !id.contains('{'));
    assert!(asked.len() > 100, "{}", asked.len());
    let missing: Vec<&String> = asked.iter().filter(|id| !words.has(id)).collect();
    assert!(missing.is_empty(), "locales/en lacks {missing:?}");
}
