//! The codebook page is printed from the table: `TRUCE_BLESS=1 cargo test -p truce-vocabulary` writes it, and
//! CI finds it unchanged.

use std::{fmt::Write, fs, path::Path};
use truce_vocabulary::ACTS;

const HEAD: &str = "# Codebook

<!-- Printed from crates/truce-vocabulary/src/act.rs by its test `codebook`. Change the table there, then run
     TRUCE_BLESS=1 cargo test -p truce-vocabulary --test codebook -->

What a claim can be about. A code says what was done or said; it never says whether that was a breach, who was right, or how sure anybody is.

- One claim for each act, actor and place. A sentence such as \"X accused Y of shelling Z\" holds two: the accusation, and the shelling with X as claimant.
- The weapon comes first, the victim second: `civ.attack` is for attacks whose means nobody names.
- A *continuing* act is counted once, with its duration, never once a day.
- A count is never compared or added across units: the unit of each code stands below.
- Crosswalks are for export. ACLED names two actors without direction, so a direction is lost there. UCDP records an event only where somebody died:
  1 state-based, 2 non-state, 3 one-sided. \"-\" means that the other codebook has no equivalent. CAMEO codes of two digits are whole families.
";

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "-" } else { text }
}

fn page() -> Result<String, std::fmt::Error> {
    let mut page = HEAD.to_owned();
    let mut last = None;
    for entry in ACTS {
        if last.replace(entry.group) != Some(entry.group) {
            let group = entry.code.split('.').next().unwrap_or_default();
            write!(page, "\n## {group}\n")?;
        }
        write!(page, "\n### `{}`: {}\n\n{}\n\n", entry.code, entry.words, entry.rule)?;
        for example in entry.examples {
            writeln!(page, "- *{example}*")?;
        }
        let continuing = if entry.continuing { " Continuing." } else { "" };
        write!(page, "\nUnit: {}.{continuing}\n\n", entry.unit)?;
        let crosswalk = entry.crosswalk;
        let [acled, plover, cameo, ucdp] =
            [crosswalk.acled, crosswalk.plover, crosswalk.cameo, crosswalk.ucdp].map(or_dash);
        writeln!(page, "ACLED: {acled} · PLOVER: {plover} · CAMEO: {cameo} · UCDP: {ucdp}")?;
    }
    Ok(page)
}

#[test]
fn the_codebook_page_is_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/codebook.md");
    let page = page().expect("a string takes every text");
    if std::env::var_os("TRUCE_BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("the page has a folder")).expect("the folder can be made");
        fs::write(&path, &page).expect("the page can be written");
    }
    let printed = fs::read_to_string(&path).unwrap_or_default();
    assert!(printed == page, "docs/reference/codebook.md is not what the table says: run with TRUCE_BLESS=1");
}
