//! Every way to tell an act that `phrases.txt` lists is read as one, with no agreement to help; and what only looks like an act is not.

use truce_claims::{Reader, ReportText};
use truce_vocabulary::ActGroup;

fn acts(sentence: &str) -> Vec<(String, ActGroup)> {
    let text = format!("A headline that says nothing\n\n{sentence}\n");
    let published = Some(jiff::civil::date(2025, 1, 15));
    let report = ReportText { text: &text, published, outlet: None, language: Some("en") };
    let claims = Reader::new(None).read(&report).claims;
    claims.iter().map(|claim| (claim.act.value.code().to_owned(), claim.act.value.group())).collect()
}

#[test]
fn every_phrase_tells_its_act_and_its_look_alikes_none() {
    let phrases = include_str!("phrases.txt").lines().filter(|line| !line.starts_with('#'));
    let mut wrong = Vec::new();
    for (expected, sentence) in phrases.filter_map(|line| line.split_once(" | ")) {
        let read = acts(sentence);
        let right = if expected == "none" {
            read.iter().all(|(_, group)| matches!(group, ActGroup::Say | ActGroup::Talk))
        } else {
            read.iter().any(|(code, _)| code.starts_with(expected))
        };
        if !right {
            wrong.push(format!("{sentence}: {expected}, read as {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
