//! `truce read`: claims in reports, with the words they were read from. No mission needed, nothing kept.

use super::{counted, say_json, say_jsonl};
use crate::arguments::{Format, ModelFlags, Read};
use crate::card::Card;
use crate::input::{self, Chosen};
use crate::suggested::Suggested;
use crate::terminal::{Style, Terminal, clean, complain, remark, say};
use crate::wording::{harm, shown, standing};
use jiff::tz::TimeZone;
use serde_json::json;
use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::Duration;
use truce_claims::{Claim, ClaimLine, NEEDS_A_LOOK, Reader, Reading, ReportText, Skipped, Triage};
use truce_intake::Incoming;
use truce_model::{
    Asked, Budget, Checked, Checker, Client, Comparison, Endpoint, Key, Limits, RulesClaim, compare,
};
use truce_publish::Words;
use truce_vocabulary::{Evidence, Field, RuleId, TextRange};

pub(crate) fn run(arguments: &Read) -> miette::Result<ExitCode> {
    let mut model = match &arguments.model.name {
        Some(_) if arguments.format == Format::Jsonl => {
            return Err(miette::miette!(
                help = "use --format json, or leave out --model",
                "a line of jsonl is a claim of the rules; a model's suggestions are none"
            ));
        }
        Some(name) => Some(client(name, &arguments.model)?),
        None => None,
    };
    let mut failed = false;
    let taken = input::take_all(&arguments.files, &arguments.provenance);
    let mut documents = Vec::new();
    let mut passed_over = Skipped::default();
    for incoming in &taken.reports {
        let chosen = input::agreement_for(&arguments.agreement, incoming)?;
        if let Some(reason) = &chosen.reason {
            remark(&format!("{}: {reason}", name(incoming)));
        }
        let reader = Reader::new(chosen.agreement.as_ref());
        let reading = if arguments.triage {
            let (reading, left) =
                reader.read_triaged(&text_of(incoming), &Triage::new(chosen.agreement.as_ref()));
            passed_over = Skipped {
                bytes: passed_over.bytes + left.bytes,
                skipped: passed_over.skipped + left.skipped,
            };
            reading
        } else {
            reader.read(&text_of(incoming))
        };
        let answered = match &mut model {
            Some((client, budget)) => match ask(client, budget, incoming, &chosen, &reading) {
                Ok(answered) => Some(answered),
                Err(error) => {
                    // What the rules read is shown all the same.
                    complain(&error.wrap_err(format!("{}: the model was not heard", name(incoming))));
                    failed = true;
                    None
                }
            },
            None => None,
        };
        documents.push(Document { incoming, chosen, reading, answered });
    }
    if arguments.triage {
        let Skipped { bytes, skipped } = passed_over;
        remark(&format!("triage: {skipped} of {bytes} bytes can hold no claim and were not read"));
    }
    match arguments.format {
        Format::Table => {
            let terminal = Terminal::new();
            for document in &documents {
                say(&told(&terminal, document, arguments.why))?;
            }
        }
        Format::Jsonl => {
            for document in &documents {
                say_jsonl(lines(document.incoming, &document.chosen, &document.reading))?;
            }
        }
        Format::Json => {
            say_json(&documents.iter().map(whole).collect::<Vec<_>>())?;
        }
    }
    let code = taken.complain();
    Ok(if failed { ExitCode::FAILURE } else { code })
}

/// A report, what was read from it, and what a model said of it if one was asked.
struct Document<'a> {
    incoming: &'a Incoming,
    chosen: Chosen,
    reading: Reading,
    answered: Option<Answered>,
}

/// A model's answers, held against the report and beside the rules' claims.
struct Answered {
    asked: Asked,
    checked: Checked,
    comparison: Comparison,
}

impl Answered {
    fn beside<'a>(&'a self, text: &'a str) -> Suggested<'a> {
        Suggested { asked: &self.asked, checked: &self.checked, comparison: &self.comparison, text }
    }
}

fn text_of(incoming: &Incoming) -> ReportText<'_> {
    ReportText {
        text: &incoming.text,
        published: incoming.provenance.published.map(|published| published.date),
        outlet: incoming.provenance.outlet.as_deref(),
        language: incoming.provenance.language.as_deref(),
    }
}

/// Calls and tokens that one `truce read` may cost.
const BUDGET: (u64, u64) = (200, 1_000_000);

fn client(model: &str, flags: &ModelFlags) -> miette::Result<(Client, Budget)> {
    let endpoint =
        Endpoint::parse(flags.url.as_deref().unwrap_or_default()).map_err(miette::Report::from_err)?;
    endpoint.expect_allowed(flags.allow_remote, "--model-allow-remote").map_err(miette::Report::from_err)?;
    let key = match (&flags.key_env, &flags.key_file) {
        (Some(variable), _) => Some(Key::from_env(variable)),
        (None, Some(file)) => Some(Key::from_file(file)),
        (None, None) => None,
    };
    let key = key.transpose().map_err(miette::Report::from_err)?;
    let mut limits = Limits::default();
    if let Some(seconds) = flags.timeout_s {
        limits.call = Duration::from_secs(seconds);
        limits.report = limits.report.max(limits.call);
    }
    let client = Client::new(endpoint, model, key, limits).map_err(miette::Report::from_err)?;
    Ok((client, Budget::new(BUDGET.0, BUDGET.1)))
}

fn ask(
    client: &mut Client,
    budget: &mut Budget,
    incoming: &Incoming,
    chosen: &Chosen,
    reading: &Reading,
) -> miette::Result<Answered> {
    let calls = counted(client.calls_for(&incoming.text), "call", "calls");
    remark(&format!("{}: asking the model, {calls} if nothing goes wrong", name(incoming)));
    let asked = client.ask(&incoming.text, budget).map_err(miette::Report::from_err)?;
    let checker = Checker::new(chosen.agreement.as_ref());
    let checked = checker.check(&text_of(incoming), &asked);
    let rules: Vec<RulesClaim> = reading.claims.iter().filter_map(RulesClaim::of).collect();
    let comparison = compare(checker.book(), &rules, &checked.suggestions);
    Ok(Answered { asked, checked, comparison })
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
fn whole(document: &Document<'_>) -> serde_json::Value {
    let Document { incoming, chosen, reading, answered } = document;
    let heard =
        reading.heard.iter().map(|heard| json!({ "name": heard.name, "heard": !heard.words.is_empty() }));
    let mut whole = json!({
        "doc": incoming.doc(),
        "provenance": incoming.provenance,
        "agreement": chosen.agreement.as_ref().map(|agreement| &agreement.id),
        "reader": Reader::VERSION,
        "claims": lines(incoming, chosen, reading),
        "fields": reading.claims,
        "heard": heard.collect::<Vec<_>>(),
        "regions": reading.regions,
        "doubts": reading.doubts,
    });
    if let Some(answered) = answered {
        whole["suggested"] = answered.beside(&incoming.text).json();
    }
    whole
}

fn told(terminal: &Terminal, document: &Document<'_>, why: bool) -> String {
    let Document { incoming, chosen, reading, answered } = document;
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
    if let Some(answered) = answered {
        told.push_str(&answered.beside(&incoming.text).told(terminal, &words, why));
        told.push('\n');
    }
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
    if claim.confidence < NEEDS_A_LOOK {
        remarks.push("unsure reading, look at the words".to_owned());
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
