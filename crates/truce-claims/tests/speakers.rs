//! Who speaks, in the plain reports of `speakers.txt`: each saying with its speakers, and whose word the acts are.

#![expect(clippy::panic, reason = "a test that cannot go on stops")]

use std::collections::BTreeMap;
use truce_claims::{Claim, Reader, ReportText};
use truce_terms::Agreement;
use truce_vocabulary::ActGroup;

/// "say.accuse Sudan+RSF", and "by SPLM/A-IO" for an act that somebody tells.
fn told(claim: &Claim) -> Vec<String> {
    let names = |mut names: Vec<&str>| {
        names.sort_unstable();
        names.join("+")
    };
    if claim.act.value.group() == ActGroup::Say {
        let actors = claim.actors.iter().map(|actor| actor.value.name.as_str()).collect();
        return vec![format!("{} {}", claim.act.value.code(), names(actors))];
    }
    claim.claimants.iter().take(1).map(|claimant| format!("by {}", claimant.value.who.name)).collect()
}

#[test]
fn sayings_have_the_speakers_that_the_words_give_them() {
    let lines =
        include_str!("speakers.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut readers: BTreeMap<&str, Reader> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in lines {
        let parts: Vec<&str> = line.splitn(3, " | ").collect();
        let [name, expected, words] = parts.as_slice() else { panic!("not three parts: {line}") };
        let reader = readers.entry(name).or_insert_with(|| {
            let agreement = (*name != "-").then(|| Agreement::bundled(name).unwrap());
            Reader::new(agreement.as_ref())
        });
        let text = format!("Report\n\n{words}\n");
        let published = Some(jiff::civil::date(2025, 6, 3));
        let report = ReportText { text: &text, published, outlet: None, language: Some("en") };
        let read: Vec<String> = reader.read(&report).claims.iter().flat_map(told).collect();
        let missing: Vec<&str> =
            expected.split("; ").filter(|want| !read.iter().any(|said| said == want)).collect();
        // A saying of one kind that stands here for one speaker is no other speaker's.
        let sayings = |all: &[&str]| {
            all.iter()
                .filter_map(|said| said.split_once(' '))
                .map(|(act, _)| act.to_owned())
                .collect::<Vec<_>>()
        };
        let wanted: Vec<&str> = expected.split("; ").collect();
        let kinds = sayings(&wanted);
        let besides: Vec<&String> = read
            .iter()
            .filter(|said| !wanted.contains(&said.as_str()))
            .filter(|said| said.split_once(' ').is_some_and(|(act, _)| kinds.iter().any(|kind| kind == act)))
            .collect();
        if !missing.is_empty() || !besides.is_empty() {
            wrong.push(format!(
                "{words}\n    not read: {missing:?}\n    read besides: {besides:?}\n    all: {read:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
