//! `truce show`: one incident with everything that bears on it, or one report with its claims.

use super::incidents::{names, stands, when};
use super::{counted, say_json};
use crate::arguments::Show;
use crate::card::Card;
use crate::mission::{explained, look};
use crate::suggested::Suggested;
use crate::terminal::{Style, Terminal, clean, say};
use crate::wording::{harm, shown, standing};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::json;
use std::fmt::Write as _;
use std::process::ExitCode;
use truce_incidents::{Account, Assessment};
use truce_mission::{Audience, IncidentRow, Mission};
use truce_publish::Words;
use truce_terms::Verdict;
use truce_vocabulary::ReportId;

pub(crate) fn run(arguments: &Show) -> miette::Result<ExitCode> {
    let mission = look(&arguments.mission)?;
    let what = arguments.what.as_str();
    if let Ok(number) = what.trim_start_matches('#').parse::<u32>() {
        show_incident(&mission, number, arguments.json)?;
    } else if what.starts_with("rpt-") {
        let id: ReportId = what.parse().map_err(miette::Report::from_err)?;
        show_report(&mission, id, arguments.json)?;
    } else {
        return Err(miette::miette!(
            help = "an incident is named by its number, such as 7; a report by its id, such as rpt-0123456789abcdef",
            "`{}` is neither an incident nor a report",
            clean(what)
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn show_incident(mission: &Mission, number: u32, json: bool) -> miette::Result<()> {
    let row = mission.incident(number, Audience::Mechanism).map_err(explained)?.ok_or_else(|| {
        miette::miette!(
            help = "`truce incidents` lists them",
            "there is no incident {number} in this mission"
        )
    })?;
    if json {
        return say_json(&row);
    }
    say(&incident_told(&Terminal::new(), mission, &row))
}

fn incident_told(terminal: &Terminal, mission: &Mission, row: &IncidentRow) -> String {
    let words = Words::english().in_zone(mission.zone());
    let incident = &row.incident;
    let mut told = String::new();
    let head = format!("Incident {}: {}", row.number, words.act(incident.act));
    let _ = writeln!(told, "{}\n", terminal.set(Style::Bold, &head));
    let place = incident.place().map_or("not said".to_owned(), |spot| match &spot.name {
        Some(name) if *name != spot.surface => format!("{} ({name})", spot.surface),
        _ => spot.surface.clone(),
    });
    let zones: Vec<String> = row.zones.iter().map(|(zone, answer)| format!("{zone}: {answer:?}")).collect();
    for (what, value) in [
        ("when", when(row)),
        ("where", place),
        ("zones", zones.join(", ").to_lowercase()),
        ("by", names(&incident.actors)),
        ("against", names(&incident.targets)),
        ("stands", stands(incident)),
        ("notified", "nothing on record".to_owned()),
        ("answered", "nothing on record".to_owned()),
    ] {
        if !value.is_empty() {
            let _ = writeln!(told, "  {what:<9} {}", clean(&value));
        }
    }
    for (title, accounts) in [
        ("Claims", &incident.claims),
        ("Denials of it", &incident.denials),
        ("General denials, of all such acts", &incident.general_denials),
    ] {
        if !accounts.is_empty() {
            let _ = writeln!(told, "\n{}", terminal.set(Style::Bold, title));
            for (place, account) in accounts.iter().enumerate() {
                told.push_str(&account_card(place + 1, account, &words).told(terminal));
            }
        }
    }
    let mut section = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = writeln!(told, "{}", terminal.set(Style::Bold, title));
            for line in lines {
                told.push_str(&terminal.wrap(&clean(&line), 2));
            }
            told.push('\n');
        }
    };
    let reasons = incident.justifications.iter().map(|reason| {
        let by = reason.by.as_ref().map_or("the outlet", |who| shown(&who.name));
        format!("{}, by {by}", words.justification(reason.justification))
    });
    section("Justifications given", reasons.collect());
    let differences = incident.differences.iter().map(|difference| {
        let versions: Vec<&str> = difference.versions.iter().map(|version| version.value.as_str()).collect();
        format!("{:?}: {}", difference.aspect, versions.join(" against "))
    });
    section("Where the claims differ", differences.collect());
    let links = incident.links.iter().map(|link| {
        let because: Vec<String> = link.because.iter().map(|reason| words.render(reason)).collect();
        because.join("; ")
    });
    section("Why these claims may be about one happening", links.collect());
    told.push_str(&assessments_told(terminal, mission, &incident.assessments, &words));
    told
}

fn assessments_told(
    terminal: &Terminal,
    mission: &Mission,
    assessments: &[Assessment],
    words: &Words,
) -> String {
    let mut told = format!(
        "{}\n",
        terminal.set(Style::Bold, "What each provision would say, if it happened as claimed")
    );
    let bearing = assessments.iter().filter(|assessment| assessment.verdict != Verdict::NotCovered);
    let mut silent = assessments.len();
    for assessment in bearing {
        silent -= 1;
        let label = mission
            .agreement()
            .and_then(|agreement| agreement.provision(&assessment.provision))
            .map_or(assessment.provision.to_string(), |provision| provision.label.clone());
        let party = assessment.party.as_ref().map_or(String::new(), |(party, _)| format!(" · {party}"));
        let _ = writeln!(
            told,
            "  {}{party}: {}",
            clean(&label),
            terminal.set(Style::Bold, &words.verdict(assessment.verdict))
        );
        for step in &assessment.trace {
            told.push_str(&terminal.wrap(&clean(&words.render(step)), 6));
        }
    }
    if silent > 0 {
        told.push_str(&terminal.wrap(
            &format!(
                "{} in force at that hour say nothing about it.",
                counted(silent, "provision", "provisions")
            ),
            2,
        ));
    }
    told.push_str(&terminal.wrap("A machine's assessment, not a finding.", 2));
    told
}

fn show_report(mission: &Mission, id: ReportId, json: bool) -> miette::Result<()> {
    let row = mission.report(id).map_err(explained)?;
    let claims = mission.claims(id).map_err(explained)?;
    let text = mission.report_text(id).map_err(explained)?;
    let suggestions = mission.suggestions(id).map_err(explained)?;
    let suggested = suggestions.as_ref().map(|found| Suggested {
        asked: &found.asked,
        checked: &found.checked,
        comparison: &found.comparison,
        text: &text,
    });
    if json {
        let mut shown = json!({ "report": row, "text": text, "claims": claims });
        if let Some(marks) = mission.marks_row(id) {
            shown["corrected"] = json!(marks.recorded);
        }
        if let Some(suggested) = suggested {
            shown["suggested"] = suggested.json();
        }
        return say_json(&shown);
    }
    let terminal = Terminal::new();
    let words = Words::english().in_zone(mission.zone());
    let provenance = &row.provenance;
    let mut told = format!("{}\n\n", terminal.set(Style::Bold, &format!("Report {id}")));
    let published = provenance.published.map(|published| words.date(published.date));
    let corrected = mission.marks_row(id).map(|marks| {
        let at = instant(marks.recorded.at, &mission.zone(), &words);
        format!("{at}, by a person; the claims below are theirs")
    });
    for (what, value) in [
        ("name", provenance.name.clone()),
        ("outlet", provenance.outlet.clone()),
        ("author", provenance.author.clone()),
        ("published", published),
        ("url", provenance.url.clone()),
        ("obtained", provenance.obtained.clone()),
        ("licence", provenance.licence.clone()),
        ("received", Some(instant(row.recorded.at, &mission.zone(), &words))),
        ("corrected", corrected),
        ("entry", Some(row.recorded.entry.to_string())),
        ("sha256", Some(row.sha256.clone())),
    ] {
        if let Some(value) = value {
            let _ = writeln!(told, "  {what:<9} {}", clean(&value));
        }
    }
    told.push('\n');
    for (place, claim) in claims.iter().enumerate() {
        let mut card = account_card(place + 1, &claim.account, &words);
        card.below.extend(claim.incident.map(|incident| format!("incident {incident}")));
        told.push_str(&card.told(&terminal));
    }
    let _ = writeln!(told, "{} in this report.", counted(claims.len(), "claim", "claims"));
    if let Some(suggested) = suggested {
        told.push('\n');
        told.push_str(&suggested.told(&terminal, &words, true));
    }
    say(&told)
}

/// An instant on the mission's clock, and which clock that is.
fn instant(at: Timestamp, zone: &TimeZone, words: &Words) -> String {
    format!("{} {}", words.instant(at, zone), zone.to_offset_info(at).abbreviation())
}

fn account_card(number: usize, account: &Account, words: &Words) -> Card {
    let speakers: Vec<String> =
        account.speakers.iter().map(|speaker| shown(&speaker.who.name).to_owned()).collect();
    let figure =
        |figure: Option<truce_incidents::Figure>| figure.map(|figure| (figure.value, figure.at_least));
    let mut remarks: Vec<String> =
        harm(figure(account.killed), figure(account.injured)).into_iter().collect();
    if account.called_breach {
        remarks.push("called a breach".to_owned());
    }
    remarks.extend(account.outlet.as_ref().map(|outlet| format!("in {outlet}")));
    Card {
        number: number.to_string(),
        act: (account.act.code(), words.act(account.act)),
        actors: names(&account.actors),
        targets: names(&account.targets),
        places: account.places.iter().map(|spot| spot.surface.as_str()).collect::<Vec<_>>().join(", "),
        time: account.time_words.clone().unwrap_or_default(),
        standing: standing(words, account.modality, &speakers),
        remarks,
        quote: account.quote.clone(),
        marks: Vec::new(),
        below: vec![format!("report {}", account.at.report)],
    }
}
