//! An evaluation on the terminal: one short table after another.

use crate::terminal::{Style, Terminal, clean, fit};
use std::fmt::Write as _;
use truce_eval::{Evaluation, Figures, Interval, Listed, RuleRow, Slice};

/// How many confused acts are worth a line each.
const ACTS: usize = 12;

/// How many rules are.
const RULES: usize = 12;

pub(super) fn evaluation(terminal: &Terminal, found: &Evaluation, reader: &str, list: bool) -> String {
    let score = &found.score;
    let mut told = String::new();
    let mut section = |title: &str, body: String| {
        if !body.is_empty() {
            let _ = write!(told, "{}\n{body}\n", terminal.set(Style::Bold, title));
        }
    };
    section(&format!("Read by {reader}"), levels(found));
    let mut right = String::new();
    for (what, (part, whole)) in [
        ("claimant right", (score.claimant, score.core.right)),
        ("modality right", (score.modality, score.core.right)),
        ("a place right, where one is marked", score.place),
        ("time right, where one is marked", score.time),
        ("denials read as fact, of those found", score.denials_read_as_fact),
    ] {
        let _ = writeln!(right, "  {}{}", fit(what, 40), of(part, whole));
    }
    section("Where act and actor are right", right);
    section("Each document", documents(found));
    section("Groups of acts (act and actor)", groups(found));
    section("Confidence", calibration(found));
    section("Modality: rows as marked, columns as read", modality(found));
    section("Acts read as others", acts(found));
    section("Rules that find acts, the costliest first", rules(&found.ledger.acts));
    section("Rules that find doers", rules(&found.ledger.doers));
    section(
        "Sides: claims whose actor is the party, its forces, offices or people",
        slices(&found.slices.sides),
    );
    section("Outlets", slices(&found.slices.outlets));
    section("Languages", slices(&found.slices.languages));
    section("Folds", folds(terminal, found));
    if list {
        section("Missed", listed(&found.misses));
        section("Not marked", listed(&found.spurious));
    }
    let mut faults = String::new();
    for (document, number) in &found.marks_not_in_text {
        let _ = writeln!(faults, "  {}, mark {number}: its words are not in the text", clean(document));
    }
    if score.quotes_not_in_text > 0 {
        let _ =
            writeln!(faults, "  {} claims quote words that are not in their text", score.quotes_not_in_text);
    }
    section("Faults", faults);
    told
}

fn levels(found: &Evaluation) -> String {
    let score = &found.score;
    let mut told = format!("  {}precision  recall     F1    right  read  marked\n", fit("", 40));
    let levels: [(&str, Figures, Option<Interval>); 3] = [
        ("event: the group of acts agrees", score.event, None),
        ("core: act and actor agree", score.core, found.core_interval),
        ("full: claimant and modality too", score.full, found.full_interval),
    ];
    for (name, figures, interval) in levels {
        let interval = interval.map_or(String::new(), |at| format!("  95 % {:.3} to {:.3}", at.low, at.high));
        let _ = writeln!(
            told,
            "  {}    {:.3}   {:.3}  {:.3}    {:5} {:5}   {:5}{interval}",
            fit(name, 40),
            figures.precision(),
            figures.recall(),
            figures.f1(),
            figures.right,
            figures.predicted,
            figures.gold
        );
    }
    told
}

fn documents(found: &Evaluation) -> String {
    // Ids of a mission are longer than those of a corpus, and are typed again after --only.
    let width = found.score.rows.iter().map(|row| row.0.chars().count()).max().unwrap_or(0).max(12);
    let mut told = format!("  {}  marked  read  event  core  full\n", fit("", width));
    for row in &found.score.rows {
        let _ = writeln!(
            told,
            "  {}  {:6} {:5}  {:5} {:5} {:5}",
            fit(&row.0, width),
            row.1,
            row.2,
            row.3,
            row.4,
            row.5
        );
    }
    told
}

fn groups(found: &Evaluation) -> String {
    let mut told = format!("  {}precision  recall     F1   marked  read\n", fit("", 12));
    for row in &found.groups {
        let _ = writeln!(
            told,
            "  {}    {:.3}   {:.3}  {:.3}    {:5} {:5}",
            fit(&row.group, 12),
            row.precision(),
            row.recall(),
            row.f1(),
            row.marked,
            row.predicted
        );
    }
    told
}

fn calibration(found: &Evaluation) -> String {
    let all = &found.calibration;
    if all.bins.is_empty() {
        return String::new();
    }
    let mut told =
        format!("  {}claims   mean  right in all four   in act and actor\n", fit("confidence", 12));
    for bin in &all.bins {
        let _ = writeln!(
            told,
            "  {}{:6}  {:>5}  {:>5}  {}  {:>5}",
            fit(&format!("{} to {}", bin.from, bin.to), 12),
            bin.n,
            percent(bin.mean),
            percent(bin.full),
            fit(&interval(bin.interval), 14),
            percent(bin.core)
        );
    }
    let _ = writeln!(
        told,
        "  expected calibration error {:.3} ({:.3} against act and actor alone), Brier score {:.3}",
        all.error, all.error_core, all.brier
    );
    told
}

fn modality(found: &Evaluation) -> String {
    let names = &found.confusion.modalities;
    if found.confusion.modality.is_empty() {
        return String::new();
    }
    let short = |name: &str| name.chars().take(6).collect::<String>();
    let head: Vec<String> = names.iter().map(|name| format!("{:>7}", short(name))).collect();
    let mut told = format!("  {}{}  other\n", fit("", 12), head.concat());
    for row in &found.confusion.modality {
        let cells: Vec<String> = row.read.iter().map(|times| format!("{times:7}")).collect();
        let _ = writeln!(told, "  {}{}", fit(row.marked, 12), cells.concat());
    }
    told
}

fn acts(found: &Evaluation) -> String {
    let mut told = String::new();
    let acts = &found.confusion.acts;
    for row in acts.iter().take(ACTS) {
        let _ = writeln!(told, "  {:4}  {} read as {}", row.times, fit(&row.marked, 24), clean(&row.read));
    }
    if acts.len() > ACTS {
        let _ = writeln!(told, "        and {} rarer pairs", acts.len() - ACTS);
    }
    told
}

fn rules(rows: &[RuleRow]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut told = format!("  {}claims  right  wrong  not marked\n", fit("", 40));
    for row in rows.iter().take(RULES) {
        let _ = writeln!(
            told,
            "  {}{:6}  {:5}  {:5}  {:10}",
            fit(&row.rule, 40),
            row.claims(),
            row.right,
            row.wrong,
            row.unmarked
        );
    }
    if rows.len() > RULES {
        let _ = writeln!(told, "  and {} more rules", rows.len() - RULES);
    }
    told
}

fn slices(slices: &[Slice]) -> String {
    if slices.is_empty() {
        return String::new();
    }
    let mut told = format!(
        "  {}marks  found              read  right  modality right     mean confidence\n",
        fit("", 40)
    );
    for slice in slices {
        let name = match slice.agreement.as_str() {
            "" => slice.name.clone(),
            agreement => format!("{agreement}: {}", slice.name),
        };
        let value = |share: truce_eval::Share| match share.n {
            0 => "–".to_owned(),
            _ => percent(share.value),
        };
        let _ = writeln!(
            told,
            "  {}{:5}  {:>5} {}  {:4}  {:>5}  {:>5} {}  {:>5} {}",
            fit(&name, 40),
            slice.recall.n,
            value(slice.recall),
            fit(&interval(slice.recall.interval), 11),
            slice.precision.n,
            value(slice.precision),
            value(slice.modality),
            fit(&interval(slice.modality.interval), 11),
            value(slice.confidence),
            interval(slice.confidence.interval)
        );
    }
    told
}

fn folds(terminal: &Terminal, found: &Evaluation) -> String {
    let Some(folds) = &found.folds else { return String::new() };
    let mut told = format!(
        "  core F1 {:.3} as it is, {:.3} without; full F1 {:.3} as it is, {:.3} without\n",
        folds.plain_core.f1(),
        folds.core.f1(),
        folds.plain_full.f1(),
        folds.full.f1()
    );
    let what = format!(
        "Without the {} claims ({} of them right) whose rule, word and act occur in one of {} folds alone. It bounds what entries learnt from one document add, not what a rule widened for one loses elsewhere.",
        folds.dropped, folds.dropped_right, folds.folds
    );
    told.push_str(&terminal.wrap(&what, 2));
    told
}

fn listed(listed: &[Listed]) -> String {
    let mut told = String::new();
    for one in listed {
        let who = if one.actor.is_empty() { "nobody named".to_owned() } else { one.actor.join(", ") };
        let _ = writeln!(
            told,
            "  {} {} {} “{}”",
            fit(&one.document, 6),
            fit(&one.act, 24),
            fit(&who, 24),
            clean(&one.quote)
        );
    }
    told
}

fn of(part: usize, whole: usize) -> String {
    let figures = Figures { right: part, predicted: whole, gold: whole };
    format!(
        "{part} of {whole}{}",
        if whole == 0 { String::new() } else { format!(", {:.3}", figures.precision()) }
    )
}

fn interval(interval: Option<Interval>) -> String {
    interval.map_or(String::new(), |at| format!("({:.0}–{:.0})", 100.0 * at.low, 100.0 * at.high))
}

fn percent(value: f64) -> String {
    format!("{:.0} %", 100.0 * value)
}
