//! What triage costs in claims: reads every text with and without it, and prints how many claims of the first it does not find.
//!
//! usage: triage_loss [--names] TEXTS... where each is a folder of `.txt` files. `--names` names the texts that lose claims.

#![expect(clippy::print_stdout, reason = "a tool for developers")]

use std::{collections::BTreeSet, error::Error, fs};
use truce_claims::{Claim, Reader, ReportText, Triage};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let named = arguments.iter().any(|argument| argument == "--names");
    let (reader, triage) = (Reader::new(None), Triage::new(None));
    let mut all = [0usize; 4];
    for folder in arguments.iter().filter(|argument| *argument != "--names") {
        let mut tally = [0usize; 4];
        let mut paths = fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
            let text = fs::read_to_string(path)?;
            let report = ReportText { text: &text, published: None, outlet: None, language: None };
            let whole = reader.read(&report).claims;
            let (triaged, left) = reader.read_triaged(&report, &triage);
            let found: BTreeSet<String> = triaged.claims.iter().map(key).collect();
            let lost = whole.iter().filter(|claim| !found.contains(&key(claim))).count();
            if named && lost > 0 {
                println!("  {}: {lost} of {} claims", path.display(), whole.len());
            }
            for (sum, part) in tally.iter_mut().zip([whole.len(), lost, left.bytes, left.skipped]) {
                *sum += part;
            }
        }
        print(folder, tally);
        all.iter_mut().zip(tally).for_each(|(sum, part)| *sum += part);
    }
    print("all", all);
    Ok(())
}

/// Where a claim stands and what it says.
fn key(claim: &Claim) -> String {
    format!("{:?} {:?}", claim.quote, claim.key())
}

fn print(what: &str, [claims, lost, bytes, skipped]: [usize; 4]) {
    let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    println!(
        "{what}: {claims} claims, {lost} lost ({:.2} %); {:.1} % of {bytes} bytes skipped",
        share(lost, claims),
        share(skipped, bytes)
    );
}
