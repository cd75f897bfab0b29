//! Reading costs no more than a report is long, in every language.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use truce_claims::{Reader, ReportText};
use truce_terms::Agreement;

#[test]
fn a_line_that_never_ends_costs_no_more_than_its_length() {
    let agreement = Agreement::bundled("lebanon-2024").unwrap();
    let reader = Reader::new(Some(&agreement));
    let time = |words: usize| {
        let text = format!("…\n\n{}", "قصف الجيش الإسرائيلي بلدة الخيام و«".repeat(words));
        let report = ReportText { text: &text, published: None, outlet: None, language: Some("ar") };
        let start = std::time::Instant::now();
        let claims = reader.read(&report).claims.len();
        (start.elapsed(), claims)
    };
    let (short, _) = time(100);
    let (long, claims) = time(1_000);
    assert!(claims > 0);
    // Ten times the text; a quadratic reading would take a hundred times as long.
    assert!(long < short * 40 + std::time::Duration::from_millis(500), "{short:?} and {long:?}");
}
