//! `truce report`: the situation report as one self-contained page.

use crate::arguments::Report;
use crate::mission::{explained, look, query};
use crate::terminal::{remark, say};
use std::path::Path;
use std::process::ExitCode;
use truce_mission::{Audience, Mission, Query};
use truce_publish::{Language, Options, ReportError, Words, mission_report};

pub(crate) fn run(arguments: &Report) -> miette::Result<ExitCode> {
    let mission = look(&arguments.mission)?;
    let query = query(&arguments.filter).map_err(miette::Report::from_err)?;
    mission.check_names(&query).map_err(explained)?;
    let output = &arguments.output;
    let to_standard_output = output.as_os_str() == "-";
    if output.exists() && !arguments.force && !to_standard_output {
        return Err(miette::miette!(
            help = "name another file with -o, or write over it with --force",
            "{} is there already; nothing was written",
            output.display()
        ));
    }
    let audience = if arguments.public { Audience::Public } else { Audience::Mechanism };
    let page = page(&mission, &query, audience, arguments.language)?;
    if to_standard_output {
        say(&page)?;
    } else {
        write_whole(output, &page)?;
        remark(&format!("Wrote {}.", output.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// The situation report of everything the query gives, as it stands now.
pub(super) fn page(
    mission: &Mission,
    query: &Query,
    audience: Audience,
    language: Language,
) -> miette::Result<String> {
    let options = Options::default();
    let words = Words::of(language, mission.settings().digits).in_zone(mission.zone());
    mission_report(mission, query, audience, &options, &words).map_err(|error| match error {
        ReportError::Mission(error) => explained(error),
        error => miette::Report::from_err(error),
    })
}

/// Writes the page beside its place and moves it there, so that nobody ever sees half a page; devices are written to directly.
pub(super) fn write_whole(output: &Path, page: &str) -> miette::Result<()> {
    let cannot = |error: std::io::Error| {
        miette::miette!("cannot write {}: {error}; nothing was lost", output.display())
    };
    if output.exists() && !output.is_file() {
        return std::fs::write(output, page).map_err(cannot);
    }
    let mut beside = output.as_os_str().to_owned();
    beside.push(".new");
    let written = std::fs::write(&beside, page).and_then(|()| std::fs::rename(&beside, output));
    if written.is_err() {
        // What was begun is of no use to anybody.
        let _ = std::fs::remove_file(&beside);
    }
    written.map_err(cannot)
}
