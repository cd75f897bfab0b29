//! Who did what, in the plain reports of `doers.txt`: every act of arms or of the agreement, with its doer, and no other.

#![expect(clippy::panic, reason = "a test that cannot go on stops")]

use std::collections::BTreeMap;
use truce_claims::{Claim, Reader, ReportText};
use truce_terms::Agreement;
use truce_vocabulary::ActGroup;

/// "Israel+Hamas", or "?" where nobody is named.
fn doers(claim: &Claim) -> String {
    let mut names: Vec<&str> = claim.actors.iter().map(|actor| actor.value.name.as_str()).collect();
    names.sort_unstable();
    let names = names.join("+");
    if names.is_empty() || names == "unknown" { "?".to_owned() } else { names }
}

fn told(reader: &Reader, words: &str) -> Vec<(String, String)> {
    let text = format!("Report\n\n{words}\n");
    let published = Some(jiff::civil::date(2025, 6, 3));
    let report = ReportText { text: &text, published, outlet: None, language: Some("en") };
    let arms = |claim: &&Claim| !matches!(claim.act.value.group(), ActGroup::Say | ActGroup::Talk);
    let claims = reader.read(&report).claims;
    claims.iter().filter(arms).map(|claim| (claim.act.value.code().to_owned(), doers(claim))).collect()
}

#[test]
fn acts_have_the_doers_that_the_words_give_them() {
    let lines = include_str!("doers.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut readers: BTreeMap<&str, Reader> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in lines {
        let parts: Vec<&str> = line.splitn(3, " | ").collect();
        let [name, expected, words] = parts.as_slice() else { panic!("not three parts: {line}") };
        // "-" is a report with no agreement to help.
        let agreement = || (*name != "-").then(|| Agreement::bundled(name).unwrap());
        let reader = readers.entry(name).or_insert_with(|| Reader::new(agreement().as_ref()));
        let mut left = told(reader, words);
        let mut missing = Vec::new();
        let mut wanted: Vec<(&str, &str)> =
            expected.split("; ").filter_map(|want| want.split_once(' ')).collect();
        // "none" has no doer and asks for nothing. The most particular first: "fire" would take what "fire.shelling" needs.
        wanted.sort_by_key(|(act, _)| std::cmp::Reverse(act.len()));
        for (act, who) in wanted {
            let mut who: Vec<&str> = who.split('+').collect();
            who.sort_unstable();
            let who = who.join("+");
            match left.iter().position(|(code, doer)| code.starts_with(act) && *doer == who) {
                Some(at) => drop(left.remove(at)),
                None => missing.push(format!("{act} {who}")),
            }
        }
        if !missing.is_empty() || !left.is_empty() {
            wrong.push(format!("{words}\n    not read: {missing:?}\n    read besides: {left:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
