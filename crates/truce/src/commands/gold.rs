//! `truce gold`: the reports of a mission that people corrected, as marked texts that readings are measured by.

use super::counted;
use crate::arguments::Gold;
use crate::mission::{explained, look};
use crate::terminal::say;
use miette::{IntoDiagnostic, WrapErr};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(arguments: &Gold) -> miette::Result<ExitCode> {
    let mission = look(&arguments.mission)?;
    let marked = mission.marked();
    if marked.is_empty() {
        return Err(miette::miette!(
            help = "`truce correct REPORT` marks one; `truce correct REPORT --as-read` says that it was read rightly",
            "nobody has corrected a report of this mission yet"
        ));
    }
    let out = &arguments.out;
    expect_empty(out)?;
    let [gold, texts] = ["gold", "texts"].map(|name| out.join(name));
    for folder in [&gold, &texts] {
        fs::create_dir_all(folder)
            .into_diagnostic()
            .wrap_err_with(|| format!("cannot make {}", folder.display()))?;
    }
    let mut claims = 0;
    for report in &marked {
        let Some((document, text)) = mission.marked_text(*report).map_err(explained)? else { continue };
        claims += document.claims.len();
        let json = serde_json::to_string_pretty(&document).into_diagnostic()?;
        write(&gold.join(format!("{report}.json")), &(json + "\n"))?;
        write(&texts.join(format!("{report}.txt")), &text)?;
    }
    say(&format!(
        "{} with {} in {}. Their texts are as confidential as the reports.\nHow well they are read: truce eval {} {}\n",
        counted(marked.len(), "marked report", "marked reports"),
        counted(claims, "claim", "claims"),
        out.display(),
        gold.display(),
        texts.display(),
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn expect_empty(out: &Path) -> miette::Result<()> {
    let found = match fs::read_dir(out) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        folder => {
            folder.into_diagnostic().wrap_err_with(|| format!("cannot look into {}", out.display()))?.next()
        }
    };
    match found {
        None => Ok(()),
        Some(_) => Err(miette::miette!(
            help = "name a folder that does not exist yet; nothing here was changed",
            "{} holds something already",
            out.display()
        )),
    }
}

fn write(path: &Path, text: &str) -> miette::Result<()> {
    fs::write(path, text).into_diagnostic().wrap_err_with(|| format!("cannot write {}", path.display()))
}
