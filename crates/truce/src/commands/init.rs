//! `truce init`: sets up a mission folder with its register.

use crate::arguments::{Init, Kind};
use crate::mission::explained;
use crate::terminal::say;
use std::process::ExitCode;
use truce_mission::{AgreementSource, Mission, MissionKind, NewMission, OsChance, SystemClock};

pub(crate) fn run(arguments: &Init) -> miette::Result<ExitCode> {
    let source = AgreementSource::named(&arguments.agreement).map_err(explained)?;
    let named = arguments.dir.file_name().map(|name| name.to_string_lossy().into_owned());
    let new = NewMission {
        title: arguments.title.clone().or(named).unwrap_or_else(|| "Mission".to_owned()),
        kind: match arguments.kind {
            Kind::Unofficial => MissionKind::Unofficial,
            Kind::Exercise => MissionKind::Exercise,
        },
        agreement: Some(source),
        origin: None,
    };
    let mission = Mission::create(&arguments.dir, new, SystemClock, OsChance).map_err(explained)?;
    let dir = arguments.dir.display();
    say(&format!(
        "Set up {} mission “{}” in {dir}, under agreement {}.\n\nFile reports with\n\n    truce add -C {dir} FILE...\n\n\
         Keep the log's key somewhere else; with it anyone can check that this is the same register:\n\n    {}\n",
        mission.settings().kind,
        mission.settings().title,
        arguments.agreement,
        mission.head().verifier_key,
    ))?;
    Ok(ExitCode::SUCCESS)
}
