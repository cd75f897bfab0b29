//! Measures grouping on annotated claims: pairs of claims of one happening found, and pairs that must stay apart kept apart.
//!
//! usage: cargo run --release -p truce-incidents --example gold_grouping -- CORPUS_DIR [--list]
//!
//! The corpus folder holds `gold/*.json`, `texts/*.txt`, `incidents_a.json` and `incidents_a_distinct.json`. Claims are the annotators',
//! not the reader's: what is measured is the grouping alone. Counted are pairs among the claims that `incidents_a.json` places, acts
//! only (what is said is no incident), a denial counting as placed where it denies.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measuring program speaks to whoever runs it"
)]

use jiff::{civil::Date, tz::TimeZone};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path, process::ExitCode};
use truce_claims::{ActorRef, Casualties, Claim, Claimant, Count, Figure, PlaceRef, Reading, TimeRef};
use truce_incidents::{Incident, Sourced, gather};
use truce_places::{Context, CountryCode, Gazetteer, Resolution};
use truce_terms::ActorId;
use truce_vocabulary::{
    ClaimantKind, Dated, DatedBy, Field, Interval, Modality, Provenance, ReportId, RuleId, TextRange,
};

const RULE: RuleId = RuleId("gold");

/// A claim by document and its place among the document's claims.
type Place = (String, u64);

struct Document {
    name: String,
    text: String,
    provenance: Provenance,
    reading: Reading,
}

fn main() -> ExitCode {
    let Some(corpus) = std::env::args().nth(1) else {
        eprintln!("usage: gold_grouping CORPUS_DIR");
        return ExitCode::FAILURE;
    };
    match measure(Path::new(&corpus)) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{corpus}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(corpus: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let json = |name: &str| -> Result<Value, Box<dyn std::error::Error>> {
        Ok(serde_json::from_str(&fs::read_to_string(corpus.join(name))?)?)
    };
    let mut names: Vec<String> = fs::read_dir(corpus.join("gold"))?
        .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    let documents = names.iter().map(|name| document(corpus, name)).collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<ReportId> =
        (1u8..).take(documents.len()).map(|number| ReportId::from_chance([number; 10])).collect();
    let sourced: Vec<Sourced<'_>> = documents
        .iter()
        .zip(&ids)
        .map(|(one, id)| Sourced {
            report: *id,
            provenance: &one.provenance,
            text: &one.text,
            reading: &one.reading,
        })
        .collect();
    let incidents = gather(&sourced, None);
    let name_of: BTreeMap<ReportId, &str> =
        ids.iter().copied().zip(documents.iter().map(|one| one.name.as_str())).collect();
    let mut home: BTreeMap<Place, usize> = BTreeMap::new();
    for (number, incident) in incidents.iter().enumerate() {
        for account in incident.claims.iter().chain(&incident.denials) {
            home.insert((name_of[&account.at.report].to_owned(), u64::from(account.at.claim)), number);
        }
    }

    let mut gold: BTreeMap<Place, String> = BTreeMap::new();
    for incident in json("incidents_a.json")?.as_array().into_iter().flatten() {
        let label = incident["id"].as_str().unwrap_or_default();
        for claim in incident["claims"].as_array().into_iter().flatten() {
            gold.insert(place(claim), label.to_owned());
        }
    }
    gold.retain(|place, _label| home.contains_key(place));
    let placed: Vec<(&Place, &String)> = gold.iter().collect();
    let (mut both, mut ours, mut theirs) = (0usize, 0usize, 0usize);
    let mut lines = Vec::new();
    for (at, (one, label)) in placed.iter().enumerate() {
        for (other, its) in &placed[at + 1..] {
            let (found, true_pair) = (home[*one] == home[*other], label == its);
            both += usize::from(found && true_pair);
            ours += usize::from(found);
            theirs += usize::from(true_pair);
            if found != true_pair {
                let word = if found { "joined" } else { "missed" };
                lines.push(format!("{word} {label}/{its} {}:{} {}:{}", one.0, one.1, other.0, other.1));
            }
        }
    }
    let (mut kept, mut must) = (0usize, 0usize);
    for pair in json("incidents_a_distinct.json")?.as_array().into_iter().flatten() {
        let (a, b) = (home.get(&place(&pair["a"])), home.get(&place(&pair["b"])));
        must += 1;
        let apart = a.is_none() || b.is_none() || a != b;
        kept += usize::from(apart);
        if !apart {
            lines.push(format!("joined although distinct: {}", pair["why"]));
        }
    }
    let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
    let (precision, recall) = (share(both, ours), share(both, theirs));
    let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
    if std::env::args().any(|argument| argument == "--list") {
        lines.extend(
            incidents
                .iter()
                .filter(|one| one.claims.len() + one.denials.len() > 1)
                .map(|one| listed(one, &name_of)),
        );
    }
    lines.push(largest(&incidents));
    lines.push(format!(
        "{} claims in {} incidents; pairs: precision {precision:.3} ({both}/{ours}), recall {recall:.3} ({both}/{theirs}), F1 {f1:.3}; \
         distinct pairs kept apart {kept}/{must}",
        home.len(),
        incidents.len(),
    ));
    Ok(lines.join("\n"))
}

fn listed(incident: &Incident, names: &BTreeMap<ReportId, &str>) -> String {
    let mut lines =
        vec![format!("{} {:?}, {} origins", incident.act, incident.attribution, incident.origins.len())];
    for account in incident.claims.iter().chain(&incident.denials) {
        let quote: String = account.quote.chars().take(90).collect();
        lines.push(format!(
            "    {}:{} {} {quote}",
            names[&account.at.report], account.at.claim, account.modality
        ));
    }
    lines.join("\n")
}

fn largest(incidents: &[Incident]) -> String {
    let mut sizes: Vec<usize> = incidents.iter().map(|incident| incident.claims.len()).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.truncate(8);
    format!("largest incidents have {sizes:?} claims")
}

fn place(claim: &Value) -> Place {
    (claim[0].as_str().unwrap_or_default().to_owned(), claim[1].as_u64().unwrap_or_default())
}

fn document(corpus: &Path, name: &str) -> Result<Document, Box<dyn std::error::Error>> {
    let text = fs::read_to_string(corpus.join(format!("texts/{name}.txt")))?;
    let gold: Value = serde_json::from_str(&fs::read_to_string(corpus.join(format!("gold/{name}.json")))?)?;
    let word = |key: &str| gold[key].as_str().map(str::to_owned);
    let published = word("published").and_then(|date| date.parse::<Date>().ok());
    let provenance = Provenance {
        name: Some(name.to_owned()),
        outlet: word("outlet"),
        url: word("url"),
        published: published.map(|date| Dated { date, by: DatedBy::Filer }),
        ..Provenance::default()
    };
    let countries: &[CountryCode] = match word("ceasefire").unwrap_or_default().split('-').next() {
        Some("lebanon") => &[CountryCode::LB, CountryCode::IL],
        Some("gaza") => &[CountryCode::PS, CountryCode::IL],
        _ => &[],
    };
    let claims = gold["claims"].as_array().into_iter().flatten();
    let claims = claims.map(|claim| self::claim(claim, &text, countries)).collect();
    let reading = Reading { regions: Vec::new(), claims, heard: Vec::new(), doubts: Vec::new() };
    Ok(Document { name: name.to_owned(), text, provenance, reading })
}

fn claim(gold: &Value, text: &str, countries: &[CountryCode]) -> Claim {
    let word = |key: &str| gold[key].as_str().unwrap_or_default();
    let start = text.find(word("quote")).unwrap_or_default();
    let quote = TextRange::new(start, start + word("quote").len().min(text.len() - start));
    let list = |key: &str| gold[key].as_array().into_iter().flatten().filter_map(Value::as_str);
    let many = |key: &str| -> Vec<Field<ActorRef>> {
        list(key)
            .filter(|name| *name != "unknown")
            .map(|name| Field::said(actor(name), quote, RULE))
            .collect()
    };
    let places =
        list("places").map(|surface| Field::said(place_ref(surface, countries), quote, RULE)).collect();
    let date = |key: &str| gold["time"][key].as_str().and_then(|date| date.get(..10)?.parse::<Date>().ok());
    let time = gold["time"].is_object().then(|| {
        let interval = match (date("from"), date("to")) {
            (Some(first), Some(last)) if first <= last => Some(Interval::days(first, last, &TimeZone::UTC)),
            (Some(first), None) => {
                Some(Interval { end: None, ..Interval::days(first, first, &TimeZone::UTC) })
            }
            _ => None,
        };
        let surface = gold["time"]["text"].as_str().unwrap_or_default().to_owned();
        Field::said(TimeRef { surface, interval, anchor: "gold" }, quote, RULE)
    });
    let kind = ClaimantKind::from_code(word("claimant_kind")).unwrap_or(ClaimantKind::Narrator);
    let claimants = (kind != ClaimantKind::Narrator)
        .then(|| Field::said(Claimant { who: actor(word("claimant")), kind }, quote, RULE));
    let figure = |value: &Value| value.as_u64().map(|value| Figure { value, at_least: false, about: false });
    let count = gold["count"].as_object().and_then(|count| count.iter().next()).and_then(|(unit, value)| {
        Some(Field::said(Count { unit: unit.clone(), figure: figure(value)? }, quote, RULE))
    });
    let harm = &gold["casualties"];
    let casualties = harm.is_object().then(|| {
        let casualties = Casualties { killed: figure(&harm["killed"]), injured: figure(&harm["injured"]) };
        Field::said(casualties, quote, RULE)
    });
    let modality = Modality::from_code(word("modality")).unwrap_or(Modality::Asserted);
    let act = word("act").parse().unwrap_or(truce_vocabulary::Act::SayAssess);
    // Annotators mark no words for the act. A quote cut out in mid-sentence ("its fire ...") is the act's own phrase; of one that begins a
    // sentence nobody can say where in it the act stands.
    let own_phrase = word("quote").starts_with(char::is_lowercase);
    let act = if own_phrase { Field::said(act, quote, RULE) } else { Field::implied(act, RULE) };
    Claim {
        quote,
        act,
        actors: many("actor"),
        targets: many("target"),
        places,
        time,
        claimants: claimants.into_iter().collect(),
        modality: Field::said(modality, quote, RULE),
        general: false,
        count,
        casualties,
        characterisation: None,
        justifications: Vec::new(),
        confidence: 100,
        doubts: Vec::new(),
    }
}

/// Names are somebody known; "civilians", "journalists on the spot" are words.
fn actor(name: &str) -> ActorRef {
    let plain = name.trim_start_matches("person:").trim_start_matches("the ").trim_start_matches("The ");
    let known = plain.starts_with(char::is_uppercase);
    let id = match plain.to_lowercase().as_str() {
        "idf" | "israeli army" | "israeli military" => "israel".to_owned(),
        other => other.to_owned(),
    };
    ActorRef { name: name.to_owned(), actor: known.then_some(ActorId(id)), speaks_for: None }
}

/// The longest run of words of the surface that the gazetteer knows.
fn place_ref(surface: &str, countries: &[CountryCode]) -> PlaceRef {
    let gazetteer = Gazetteer::bundled();
    let context = Context::of(countries);
    let words: Vec<&str> = surface.split(' ').collect();
    let runs = (1..=words.len()).rev().flat_map(|len| words.windows(len));
    let found = runs
        .filter(|run| run.iter().any(|word| word.starts_with(char::is_uppercase)))
        .map(|run| gazetteer.resolve(&run.join(" "), &context))
        .find(|found| !matches!(found, Resolution::Unknown));
    let resolution = found.unwrap_or(Resolution::Unknown);
    let point = resolution.point();
    PlaceRef { surface: surface.to_owned(), resolution, point, zone: None }
}
