//! `truce demo`: a mission from bundled reports, end to end, ending with where to look.
//!
//! It holds sourced claims and machine assessments only: no notice, reply, vote or finding of a real body is invented.

use super::{counted, report, serve};
use crate::arguments::Demo;
use crate::mission::explained;
use crate::progress::Progress;
use crate::terminal::{Style, Terminal, say};
use serde_json::Value;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use truce_mission::{
    AgreementSource, Audience, Mission, MissionKind, NewMission, NewReport, OsChance, Progress as Step,
    Query, SystemClock,
};
use truce_publish::Language;
use truce_vocabulary::{Dated, DatedBy, Provenance};

/// A bundled report: its text, and the file that says where its facts come from.
struct Bundled {
    text: &'static str,
    about: &'static str,
}

macro_rules! corpus {
    ($($id:literal),+) => {
        &[$(Bundled {
            text: include_str!(concat!("../../../../corpus/texts/", $id, ".txt")),
            about: include_str!(concat!("../../../../corpus/gold/", $id, ".json")),
        }),+]
    };
}

/// Ten retold reports of the project's own wording, from December 2024 to February 2026.
const REPORTS: &[Bundled] = corpus!["a01", "a02", "a03", "a04", "a05", "a06", "a07", "a08", "a09", "a10"];
/// The week-one article that this project began with, its facts in our words.
const FIRST: Bundled = Bundled {
    text: include_str!("../../demo/d01-week-one.txt"),
    about: include_str!("../../demo/d01-week-one.json"),
};

pub(crate) fn run(arguments: &Demo) -> miette::Result<ExitCode> {
    let dir = match &arguments.dir {
        Some(dir) => dir.clone(),
        None => fresh_folder()?,
    };
    let new = NewMission {
        title: "South Lebanon: a demonstration".to_owned(),
        kind: MissionKind::Unofficial,
        agreement: Some(AgreementSource::named("lebanon-2024").map_err(explained)?),
        origin: None,
    };
    let mut mission = Mission::create(&dir, new, SystemClock, OsChance).map_err(explained)?;
    let reports: Vec<NewReport> = std::iter::once(&FIRST).chain(REPORTS).map(filed).collect();
    mission.receive_all(reports).map_err(explained)?;
    {
        let progress = Progress::new("reading report");
        let mut show = |step| {
            if let Step::Reading { done, total } = step {
                progress.at(done, total);
            }
        };
        mission.read_all(&mut show).map_err(explained)?;
    }
    let page = dir.join("situation-report.html");
    report::write_whole(
        &page,
        &report::page(&mission, &Query::default(), Audience::Mechanism, Language::default())?,
    )?;
    say(&told(&mission, &dir, &page)?)?;
    drop(mission);
    let verified = truce_register::verify(&dir);
    if !verified.sound() {
        return Err(miette::miette!("the register just made does not verify: {:?}", verified.problems));
    }
    // A script that runs the demonstration wants its end; a person at a terminal wants to look.
    if !arguments.no_serve && std::io::stdout().is_terminal() {
        // Another demonstration may still be running: any free door will do.
        let taken = std::net::TcpListener::bind(arguments.listen).is_err();
        let listen =
            if taken { std::net::SocketAddr::new(arguments.listen.ip(), 0) } else { arguments.listen };
        serve::open(&dir, listen, Audience::Mechanism)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A folder of its own below the one for temporary files.
fn fresh_folder() -> miette::Result<PathBuf> {
    let below = std::env::temp_dir();
    let free =
        (1..1000).map(|number| below.join(format!("truce-demo-{number}"))).find(|folder| !folder.exists());
    free.ok_or_else(|| {
        miette::miette!("{} is full of demonstrations; name a folder with --dir", below.display())
    })
}

/// A bundled report as it would be filed by hand.
fn filed(bundled: &Bundled) -> NewReport {
    let about: Value = serde_json::from_str(bundled.about).unwrap_or_default();
    let text = |key: &str| about[key].as_str().map(str::to_owned);
    let provenance = Provenance {
        name: bundled.text.lines().next().map(str::to_owned),
        outlet: text("outlet").map(|outlet| format!("{outlet}, retold")),
        url: text("url"),
        published: about["published"]
            .as_str()
            .and_then(|date| date.parse().ok())
            .map(|date| Dated { date, by: DatedBy::Filer }),
        obtained: Some("retold in the project's own words from the cited page".to_owned()),
        language: text("language"),
        licence: Some("Apache-2.0 OR MIT".to_owned()),
        ..Provenance::default()
    };
    NewReport { bytes: bundled.text.as_bytes().to_vec(), provenance }
}

fn told(mission: &Mission, dir: &Path, page: &Path) -> miette::Result<String> {
    let terminal = Terminal::new();
    let overview = mission.overview().map_err(explained)?;
    let found = mission.query(&Query::default(), Audience::Mechanism).map_err(explained)?;
    let (dir, page) = (dir.display(), page.display());
    Ok(format!(
        "{}\n\n  {} read: {}, {}, {}.\n  {} claimed by one origin, {} by several. Nothing here is a finding.\n\n\
         {}\n\n  open {page}\n  truce incidents -C {dir}\n  truce show -C {dir} {}\n  truce statements -C {dir}\n  truce verify {dir}\n  truce serve {dir}\n",
        terminal.set(Style::Bold, &overview.title),
        counted(overview.reports, "report", "reports"),
        counted(overview.claims as usize, "claim", "claims"),
        counted(overview.incidents as usize, "incident", "incidents"),
        counted(overview.statements as usize, "statement", "statements"),
        found.counts.claimed_by_one,
        found.counts.corroborated,
        terminal.set(Style::Bold, "Where to look"),
        found.rows.first().map_or(1, |row| row.number),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_report_says_when_and_where_it_was_published() {
        for bundled in std::iter::once(&FIRST).chain(REPORTS) {
            let filed = filed(bundled);
            assert!(
                filed.provenance.published.is_some() && filed.provenance.outlet.is_some(),
                "{:?}",
                filed.provenance
            );
            assert!(bundled.text.lines().count() > 2);
        }
    }
}
