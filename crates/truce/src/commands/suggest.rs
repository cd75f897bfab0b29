//! `truce suggest`: asks the model that `mission.toml` names about reports it was not asked about, and keeps each answer.
//!
//! The mission is held for writing only while an answer is recorded, so that others can file reports while a model thinks. Stopped at any
//! moment, the answers recorded so far are there, whole, and nothing else is.

use super::counted;
use crate::arguments::Suggest;
use crate::mission::{explained, open};
use crate::terminal::{clean, complain, remark, say};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use truce_mission::{AllowRemote, Mission, MissionError, ModelSettings, ReportRow, SystemClock};
use truce_model::{AskError, Asked, Budget, Client, Endpoint, Key, Limits, Prompt, windows};
use truce_register::RegisterError;
use truce_vocabulary::ReportId;

/// After so many reports in a row that failed, the rest would fail as well.
const FAILURES_MAX: usize = 3;
/// How often, and how long apart, it is tried to record an answer while another process writes to the mission.
const LOCKED: (u32, Duration) = (120, Duration::from_millis(500));
/// What allows another machine.
const SETTING: &str = "allow_remote = \"published\" or \"all\" in [model] of mission.toml";

pub(crate) fn run(arguments: &Suggest) -> miette::Result<ExitCode> {
    let mission = Mission::open_read_only(&arguments.dir, SystemClock).map_err(explained)?;
    let Some(model) = mission.model().cloned() else {
        return Err(miette::miette!(
            help = "add to mission.toml:\n\n[model]\nurl = \"http://127.0.0.1:8080/v1\"\nname = \"the name of the model\"",
            "this mission names no model; none is asked unless mission.toml says which"
        ));
    };
    let endpoint = Endpoint::parse(&model.url).map_err(miette::Report::from_err)?;
    endpoint
        .expect_allowed(model.allow_remote != AllowRemote::No, SETTING)
        .map_err(miette::Report::from_err)?;
    let wanted = wanted(&mission, &model, &endpoint, arguments.report)?;
    if arguments.dry_run {
        return planned(&mission, &model, &endpoint, &wanted);
    }
    if wanted.is_empty() {
        say("There is no report to ask about.\n")?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut client = client(&model, endpoint)?;
    let mut budget = Budget::new(model.budget_calls, model.budget_tokens);
    let (mut asked, mut failed) = (0, 0);
    for (place, row) in wanted.iter().enumerate() {
        remark(&format!("{} of {}: {}", place + 1, wanted.len(), named(row)));
        match ask(&mut client, &mut budget, &mission, row.id) {
            Ok(answer) => {
                record(&arguments.dir, row.id, answer)?;
                asked += 1;
                failed = 0;
            }
            Err(error) => {
                let last = error.downcast_ref::<AskError>().is_some_and(AskError::ends_the_run);
                complain(&error.wrap_err(format!("{} was not asked about", named(row))));
                failed += 1;
                if last || failed == FAILURES_MAX {
                    break;
                }
            }
        }
    }
    let left = wanted.len() - asked;
    say(&format!(
        "{} asked about, {left} left; {} and {} of the budget unused.\nWhat a model suggests is shown by `truce show REPORT` and in no count.\n",
        counted(asked, "report", "reports"),
        counted(usize::try_from(budget.calls_left()).unwrap_or(usize::MAX), "call", "calls"),
        counted(usize::try_from(budget.tokens_left()).unwrap_or(usize::MAX), "token", "tokens"),
    ))?;
    Ok(if left == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn named(row: &ReportRow) -> String {
    let name = row.provenance.name.as_deref().map_or(String::new(), |name| format!(" ({})", clean(name)));
    format!("{}{name}", row.id)
}

/// The reports to ask about: those not asked about yet that may be sent where the model is.
fn wanted(
    mission: &Mission,
    model: &ModelSettings,
    endpoint: &Endpoint,
    only: Option<ReportId>,
) -> miette::Result<Vec<ReportRow>> {
    let unasked = mission.unasked(&model.name, Prompt::new().hash());
    if let Some(only) = only {
        mission.report(only).map_err(explained)?;
        if !unasked.contains(&only) {
            remark(&format!(
                "{only}: this model was asked about it already; `truce show {only}` shows what it said."
            ));
        }
    }
    let (mut wanted, mut kept_here) = (Vec::new(), 0);
    for id in unasked.into_iter().filter(|id| only.is_none_or(|only| only == *id)) {
        let row = mission.report(id).map_err(explained)?;
        if !endpoint.is_loopback() && model.allow_remote == AllowRemote::Published && !row.is_published() {
            kept_here += 1;
        } else {
            wanted.push(row.clone());
        }
    }
    if kept_here > 0 {
        let reports = counted(kept_here, "report", "reports");
        remark(&format!(
            "{reports} without an address on the web stay here: `allow_remote` is \"published\", and the model is on another machine."
        ));
    }
    Ok(wanted)
}

/// What would be asked, without sending anything.
fn planned(
    mission: &Mission,
    model: &ModelSettings,
    endpoint: &Endpoint,
    wanted: &[ReportRow],
) -> miette::Result<ExitCode> {
    let mut calls = 0;
    for row in wanted {
        let text = mission.report_text(row.id).map_err(explained)?;
        let needed = windows(&text, Limits::default().window_bytes).len();
        calls += needed;
        say(&format!("{}: {}\n", named(row), counted(needed, "call", "calls")))?;
    }
    let reaches = if calls as u64 > model.budget_calls { "; the budget does not reach for all" } else { "" };
    say(&format!(
        "{} to ask {} at {endpoint} about, {} if nothing goes wrong, of {} allowed{reaches}. Nothing was sent.\n",
        counted(wanted.len(), "report", "reports"),
        clean(&model.name),
        counted(calls, "call", "calls"),
        model.budget_calls,
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn client(model: &ModelSettings, endpoint: Endpoint) -> miette::Result<Client> {
    let key = match (&model.key_env, &model.key_file) {
        (Some(variable), _) => Some(Key::from_env(variable)),
        (None, Some(file)) => Some(Key::from_file(file)),
        (None, None) => None,
    };
    let key = key.transpose().map_err(miette::Report::from_err)?;
    let call = Duration::from_secs(model.timeout_s);
    let limits = Limits { call, retries: model.retries, ..Limits::default() };
    let limits = Limits { report: limits.report.max(call), ..limits };
    Client::new(endpoint, &model.name, key, limits).map_err(miette::Report::from_err)
}

fn ask(client: &mut Client, budget: &mut Budget, mission: &Mission, id: ReportId) -> miette::Result<Asked> {
    let text = mission.report_text(id).map_err(explained)?;
    client.ask(&text, budget).map_err(miette::Report::from_err)
}

/// Records an answer. It was paid for: where somebody else is writing just now, they are waited for.
fn record(dir: &Path, id: ReportId, asked: Asked) -> miette::Result<()> {
    for _ in 0..LOCKED.0 {
        match Mission::open_here(dir) {
            Err(MissionError::Register(RegisterError::Locked { .. })) => std::thread::sleep(LOCKED.1),
            opened => {
                opened.and_then(|mut mission| mission.record_answer(id, asked)).map_err(explained)?;
                return Ok(());
            }
        }
    }
    open(dir)?.record_answer(id, asked).map_err(explained)?;
    Ok(())
}
