//! `truce incidents`: the list that the map, the chart and the report are drawn from too.

use super::{counted, say_json, say_jsonl};
use crate::arguments::{Incidents, Listing};
use crate::mission::{explained, look, query};
use crate::terminal::{Style, Terminal, clean, fit, say};
use crate::wording::shown;
use jiff::civil::Date;
use std::fmt::Write as _;
use std::process::ExitCode;
use truce_incidents::{Incident, Who};
use truce_mission::{Audience, Format, IncidentRow, Page};
use truce_publish::Words;

pub(crate) fn run(arguments: &Incidents) -> miette::Result<ExitCode> {
    let mission = look(&arguments.mission)?;
    let query = query(&arguments.filter).map_err(miette::Report::from_err)?;
    mission.check_names(&query).map_err(explained)?;
    let audience = Audience::Mechanism;
    match arguments.format {
        Listing::Table => {
            let page = mission.query(&query, audience).map_err(explained)?;
            say(&told(&Terminal::new(), &page, arguments.filter.zone.as_deref()))?;
        }
        Listing::Json => say_json(&mission.query(&query, audience).map_err(explained)?)?,
        Listing::Jsonl => say_jsonl(mission.every_row(&query, audience).map_err(explained)?)?,
        Listing::Csv => say(&mission.export(&query, audience, Format::Csv).map_err(explained)?)?,
        Listing::Geojson => say(&mission.export(&query, audience, Format::GeoJson).map_err(explained)?)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn told(terminal: &Terminal, page: &Page, zone: Option<&str>) -> String {
    let words = Words::english();
    let mut told = String::new();
    if page.rows.is_empty() {
        told.push_str("No incident matches.\n");
        if let Some(zone) = zone.filter(|zone| !zone.contains(':')) {
            let hint = format!(
                "No place is surely inside {zone}; --zone {zone}:maybe also lists those that may be.\n"
            );
            told.push_str(&hint);
        }
    } else {
        let head = format!(
            "{:>4}  {:<21}  {:<26}  {:<28}  {}",
            "", "when", "what", "who", "where and how it stands"
        );
        let _ = writeln!(told, "{}", terminal.set(Style::Dim, &head));
    }
    for row in &page.rows {
        let incident = &row.incident;
        let place = incident.place().map_or("place not said", |spot| spot.surface.as_str());
        let _ = writeln!(
            told,
            "{:>4}  {}  {}  {}  {} · {}",
            row.number,
            fit(&when(row), 21),
            terminal.set(Style::Bold, &fit(&words.act(incident.act), 26)),
            fit(&who(incident), 28),
            clean(place),
            terminal.set(Style::Dim, &stands(incident)),
        );
    }
    let counts = &page.counts;
    let _ = write!(told, "\n{}", terminal.wrap(&format!(
        "{}: {} claimed by one origin, {} by several. {} without a point on the map, {} without a date. \
         Claims, not findings: nothing here is a violation before a finding.",
        counted(counts.incidents as usize, "incident", "incidents"),
        counts.claimed_by_one,
        counts.corroborated,
        counts.unlocated,
        counts.undated,
    ), 0));
    if page.next.is_some() {
        let _ = writeln!(told, "Shown are {}; --limit {} shows all.", page.rows.len(), counts.incidents);
    }
    told
}

/// The local days of an incident, as far as they are known.
pub(super) fn when(row: &IncidentRow) -> String {
    let said = |date: Date| date.to_string();
    match row.days {
        (Some(first), Some(last)) if first == last => said(first),
        (Some(first), Some(last)) => format!("{first}…{}", last.strftime("%m-%d")),
        (Some(first), None) => format!("from {first}"),
        (None, Some(last)) => format!("until {last}"),
        (None, None) => "date not said".to_owned(),
    }
}

fn who(incident: &Incident) -> String {
    let actors = names(&incident.actors);
    let targets = names(&incident.targets);
    match (actors.as_str(), targets.as_str()) {
        ("", "") => "nobody named".to_owned(),
        ("", targets) => format!("? → {targets}"),
        (actors, "") => actors.to_owned(),
        (actors, targets) => format!("{actors} → {targets}"),
    }
}

/// Names, side by side.
pub(super) fn names(who: &[Who]) -> String {
    who.iter().map(|who| shown(&who.name)).collect::<Vec<_>>().join(", ")
}

/// How it stands, in the words of the five questions.
pub(super) fn stands(incident: &Incident) -> String {
    let occurrence = incident.occurrence.code().replace('_', " ");
    let attribution = incident.attribution.code().replace('_', " ");
    let origins = counted(incident.origins.len(), "origin", "origins");
    let denied = if incident.denials.is_empty() { "" } else { ", denied" };
    format!("{occurrence} ({origins}), {attribution}{denied}")
}
