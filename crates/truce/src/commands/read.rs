//! `truce read`: claims in reports, with the words they were read from. No mission needed, nothing kept.

use super::{counted, say_json, say_jsonl};
use crate::arguments::{Format, Read};
use crate::card::Card;
use crate::input::{self, Chosen};
use crate::terminal::{Style, Terminal, clean, remark, say};
use crate::wording::{harm, shown, standing};
use jiff::tz::TimeZone;
use serde_json::json;
use std::fmt::Write as _;
use std::process::ExitCode;
use truce_claims::{Claim, ClaimLine, Reader, Reading, ReportText};
use truce_intake::Incoming;
use truce_publish::Words;
use truce_vocabulary::{Evidence, Field, RuleId, TextRange};

pub(crate) fn run(arguments: &Read) -> miette::Result<ExitCode> {
    let taken = input::take_all(&arguments.files, &arguments.provenance);
    let mut documents = Vec::new();
    for incoming in &taken.reports {
        let chosen = input::agreement_for(&arguments.agreement, incoming)?;
        if let Some(reason) = &chosen.reason {
            remark(&format!("{}: {reason}", name(incoming)));
        }
        let reading = Reader::new(chosen.agreement.as_ref()).read(&ReportText {
            text: &incoming.text,
            published: incoming.provenance.published.map(|published| published.date),
            outlet: incoming.provenance.outlet.as_deref(),
            language: incoming.provenance.language.as_deref(),
        });
        documents.push((incoming, chosen, reading));
    }
    match arguments.format {
        Format::Table => {
            let terminal = Terminal::new();
            for (incoming, chosen, reading) in &documents {
                say(&told(&terminal, incoming, chosen, reading, arguments.why))?;
            }
        }
        Format::Jsonl => {
            for (incoming, chosen, reading) in &documents {
                say_jsonl(lines(incoming, chosen, reading))?;
            }
        }
        Format::Json => {
            let whole =
                documents.iter().map(|(incoming, chosen, reading)| document(incoming, chosen, reading));
            say_json(&whole.collect::<Vec<_>>())?;
        }
    }
    Ok(taken.complain())
}

fn name(incoming: &Incoming) -> String {
    clean(incoming.provenance.name.as_deref().unwrap_or("report"))
}

fn lines(incoming: &Incoming, chosen: &Chosen, reading: &Reading) -> Vec<ClaimLine> {
    let zone = chosen.zone();
    let doc = incoming.doc();
    reading.claims.iter().map(|claim| ClaimLine::new(&doc, &incoming.text, claim, &zone)).collect()
}

/// A report and everything read from it.
fn document(incoming: &Incoming, chosen: &Chosen, reading: &Reading) -> serde_json::Value {
    let heard =
        reading.heard.iter().map(|heard| json!({ "name": heard.name, "heard": !heard.words.is_empty() }));
    json!({
        "doc": incoming.doc(),
        "provenance": incoming.provenance,
        "agreement": chosen.agreement.as_ref().map(|agreement| &agreement.id),
        "reader": Reader::VERSION,
        "claims": lines(incoming, chosen, reading),
        "fields": reading.claims,
        "heard": heard.collect::<Vec<_>>(),
        "regions": reading.regions,
        "doubts": reading.doubts,
    })
}

fn told(terminal: &Terminal, incoming: &Incoming, chosen: &Chosen, reading: &Reading, why: bool) -> String {
    let words = Words::english();
    let mut head = vec![name(incoming)];
    head.extend(incoming.provenance.outlet.as_deref().map(clean));
    head.push(match incoming.provenance.published {
        Some(published) => format!("published {}", words.date(published.date)),
        None => "publication date not given: relative times stay unresolved".to_owned(),
    });
    head.push(
        chosen
            .agreement
            .as_ref()
            .map_or("no agreement".to_owned(), |agreement| format!("agreement {}", agreement.id)),
    );
    let mut told = format!("{}\n\n", terminal.set(Style::Bold, &head.join(" · ")));
    for (place, claim) in reading.claims.iter().enumerate() {
        told.push_str(&card(place + 1, claim, &incoming.text, &chosen.zone(), &words, why).told(terminal));
    }
    let summary = format!(
        "{} in this report. Each is what somebody says, not a finding.",
        counted(reading.claims.len(), "claim", "claims")
    );
    told.push_str(&terminal.wrap(&summary, 0));
    told.push_str(&terminal.wrap(&heard(reading), 0));
    for doubt in &reading.doubts {
        told.push_str(&terminal.wrap(&format!("Doubt: {}", words.render(doubt)), 0));
    }
    told.push('\n');
    told
}

/// Who was heard and who was not, every party the same way.
fn heard(reading: &Reading) -> String {
    if reading.heard.is_empty() {
        return String::new();
    }
    let list = |heard: bool| {
        let names = reading
            .heard
            .iter()
            .filter(|party| party.words.is_empty() != heard)
            .map(|party| party.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    let mut told = String::new();
    for (what, names) in [("Heard in it", list(true)), ("Not heard in it", list(false))] {
        if !names.is_empty() {
            let _ = write!(told, "{what}: {names}. ");
        }
    }
    told
}

fn card(number: usize, claim: &Claim, text: &str, zone: &TimeZone, words: &Words, why: bool) -> Card {
    let names = |fields: &[Field<truce_claims::ActorRef>]| {
        fields.iter().map(|field| shown(&field.value.name)).collect::<Vec<_>>().join(", ")
    };
    let speakers: Vec<String> =
        claim.claimants.iter().map(|link| shown(&link.value.who.name).to_owned()).collect();
    let quote = claim.quote.of(text).unwrap_or_default();
    Card {
        number: number.to_string(),
        act: (claim.act.value.code(), words.act(claim.act.value)),
        actors: names(&claim.actors),
        targets: names(&claim.targets),
        places: claim
            .places
            .iter()
            .map(|place| carried(place.value.surface.clone(), place.rule))
            .collect::<Vec<_>>()
            .join(", "),
        time: claim
            .time
            .as_ref()
            .map_or(String::new(), |time| carried(time_told(&time.value, zone), time.rule)),
        standing: standing(words, claim.modality.value, &speakers),
        remarks: remarks(claim, words),
        quote: quote.to_owned(),
        marks: marks(claim),
        below: if why { reasons(claim, text, zone, words) } else { Vec::new() },
    }
}

/// What was taken over from the sentence before is told as that.
fn carried(told: String, rule: RuleId) -> String {
    if rule.0.ends_with(".carried") { format!("{told}, carried over") } else { told }
}

/// The words of a time, and the days they stand for where that is known.
fn time_told(time: &truce_claims::TimeRef, zone: &TimeZone) -> String {
    let Some(interval) = time.interval else { return time.surface.clone() };
    let days = match interval.local_days(zone) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first} to {last}"),
        (Some(first), None) => format!("from {first}"),
        (None, Some(last)) => format!("until {last}"),
        (None, None) => return time.surface.clone(),
    };
    format!("{} ({days})", time.surface)
}

fn remarks(claim: &Claim, words: &Words) -> Vec<String> {
    let mut remarks = Vec::new();
    if claim.general {
        remarks.push("of all such acts, not of one".to_owned());
    }
    if let Some(said) = &claim.characterisation {
        let gravity = said.value.gravity.as_ref().map_or(String::new(), |gravity| format!("{gravity} "));
        if said.value.breach {
            remarks.push(format!("called a {gravity}breach"));
        }
        remarks.extend(said.value.frequency.as_ref().map(|frequency| format!("said to be {frequency}")));
    }
    if let Some(count) = &claim.count {
        remarks.push(format!("{} {}", count.value.figure.value, count.value.unit));
    }
    if let Some(said) = &claim.casualties {
        let figure =
            |figure: Option<truce_claims::Figure>| figure.map(|figure| (figure.value, figure.at_least));
        remarks.extend(harm(figure(said.value.killed), figure(said.value.injured)));
    }
    for reason in &claim.justifications {
        remarks.push(format!("justified as {}", words.justification(reason.value)));
    }
    remarks
}

/// The ranges of all fields that lie within the quote, counted from its start.
fn marks(claim: &Claim) -> Vec<(usize, usize)> {
    let actors = claim.actors.iter().chain(&claim.targets).map(|field| &field.evidence);
    let places = claim.places.iter().map(|field| &field.evidence);
    let time = claim.time.iter().map(|field| &field.evidence);
    let all = std::iter::once(&claim.act.evidence).chain(actors).chain(places).chain(time);
    let within = |range: TextRange| {
        let start = range.start.max(claim.quote.start);
        let end = range.end.min(claim.quote.end);
        (start < end).then(|| (start - claim.quote.start, end - claim.quote.start))
    };
    all.flat_map(Evidence::ranges).filter_map(within).collect()
}

/// For each field its words and its rule, then what a person should look at.
fn reasons(claim: &Claim, text: &str, zone: &TimeZone, words: &Words) -> Vec<String> {
    let mut reasons = Vec::new();
    let mut because = |what: &str, value: &str, evidence: &Evidence, rule: &str| {
        let said: Vec<&str> = evidence.ranges().filter_map(|range| range.of(text)).collect();
        let said =
            if said.is_empty() { "implied".to_owned() } else { format!("“{}”", said.join("” + “")) };
        reasons.push(clean(&format!("{what} {value}: {said}, rule {rule}")));
    };
    because("act", claim.act.value.code(), &claim.act.evidence, claim.act.rule.0);
    for (what, fields) in [("actor", &claim.actors), ("target", &claim.targets)] {
        for field in fields {
            because(what, shown(&field.value.name), &field.evidence, field.rule.0);
        }
    }
    for place in &claim.places {
        because("place", &place.value.surface, &place.evidence, place.rule.0);
    }
    if let Some(time) = &claim.time {
        because("time", &time_told(&time.value, zone), &time.evidence, time.rule.0);
    }
    for link in &claim.claimants {
        because("claimant", shown(&link.value.who.name), &link.evidence, link.rule.0);
    }
    because("modality", claim.modality.value.code(), &claim.modality.evidence, claim.modality.rule.0);
    if let Some(said) = &claim.characterisation {
        because("called", "so", &said.evidence, said.rule.0);
    }
    for reason in &claim.justifications {
        because("justification", reason.value.code(), &reason.evidence, reason.rule.0);
    }
    reasons.push(format!("reading confidence {} of 100", claim.confidence));
    reasons.extend(claim.doubts.iter().map(|doubt| format!("doubt: {}", words.render(doubt))));
    reasons
}
