//! Every report of the corpus is read under the agreement it is about, or under none; never under a wrong
//! one.

use std::{fs, path::Path};
use truce_terms::Agreement;

#[test]
fn no_report_of_the_corpus_is_read_under_a_wrong_agreement() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut paths: Vec<_> =
        fs::read_dir(corpus.join("gold")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() > 15, "the corpus is there");
    let (mut right, mut none) = (0, Vec::new());
    for path in &paths {
        let gold: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let word = |key: &str| gold[key].as_str().unwrap_or_default();
        let text = fs::read_to_string(corpus.join("texts").join(word("id")).with_extension("txt")).unwrap();
        match Agreement::pick(&text, word("published").parse().ok()) {
            Some(pick) => {
                assert_eq!(pick.agreement, word("ceasefire"), "{}: {:?}", word("id"), pick.reason);
                right += 1;
            }
            None => none.push(word("id").to_owned()),
        }
        // Without a date the choice may be missing, never wrong.
        if let Some(pick) = Agreement::pick(&text, None) {
            assert_eq!(pick.agreement, word("ceasefire"), "{} undated: {:?}", word("id"), pick.reason);
        }
    }
    println!("{right} of {} picked rightly, none picked for {none:?}", paths.len());
    assert!(right * 10 >= paths.len() * 9, "{right} of {}, none for {none:?}", paths.len());
}
