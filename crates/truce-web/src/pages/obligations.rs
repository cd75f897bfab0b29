//! `/obligations`: every party's duties in one form, how long they still run, and the same as a calendar file.

use super::{Desk, Frame, Spoken, html};
use crate::{
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::Template;
use jiff::{SignedDuration, Timestamp};
use std::fmt::Write;
use truce_mission::ObligationRow;
use truce_publish::drawing::{Deadline, DeadlineState, Deadlines};
use truce_terms::Agreement;

#[derive(Template)]
#[template(path = "obligations.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    drawing: Option<String>,
    blocks: Vec<Block>,
}

struct Block {
    party: String,
    rows: Vec<Row>,
}

struct Row {
    label: String,
    summary: Spoken,
    due: String,
    state: String,
    countdown: String,
    note: String,
    evidence: Vec<u32>,
}

pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let (w, naming) = (desk.w, desk.naming());
    let frame = desk.frame(w.t("title-obligations"), "obligations");
    let Some(agreement) = naming.agreement() else {
        return html(&Page { w, frame, drawing: None, blocks: Vec::new() });
    };
    let rows = desk.mission.obligations(desk.audience)?;
    let now = desk.mission.now();
    let mut drawn = Deadlines { today: w.day_of(now), rows: Vec::new() };
    let mut blocks = Vec::new();
    let parties = agreement.parties.iter().map(|party| (Some(&party.id), desk.naming().party(&party.id)));
    for (party, name) in parties.chain([(None, w.t("duties-others"))]) {
        let owed: Vec<&ObligationRow> = rows.iter().filter(|row| row.party.as_ref() == party).collect();
        for row in &owed {
            drawn.rows.extend(deadline(desk, agreement, row, &name, now));
        }
        // A party without duties has its block too; others only if they owe something.
        if party.is_some() || !owed.is_empty() {
            blocks.push(Block {
                party: name,
                rows: owed.into_iter().map(|row| told(desk, agreement, row, now)).collect(),
            });
        }
    }
    drawn.rows.sort_by_key(|row| row.due);
    let drawing = drawn.draw(w, "duties").map(|drawing| drawing.inline());
    html(&Page { w, frame, drawing, blocks })
}

/// The last day on which it is in time.
fn last_day(w: &Tongue, due: Timestamp) -> jiff::civil::Date {
    w.day_of(due.checked_sub(SignedDuration::from_nanos(1)).unwrap_or(due))
}

fn countdown(w: &Tongue, row: &ObligationRow, now: Timestamp) -> String {
    let over = row.due.is_some_and(|due| now >= due);
    match (over, row.days_left) {
        (true, Some(days)) => w.tn("countdown-over", [("days", i64::from(-days).into())]),
        (false, Some(days)) => w.tn("countdown-left", [("days", i64::from(days).into())]),
        (_, None) => "\u{2013}".to_owned(),
    }
}

fn told(desk: &Desk<'_>, agreement: &Agreement, row: &ObligationRow, now: Timestamp) -> Row {
    let (w, told) = (desk.w, agreement.told_in(desk.w.language()));
    let state = w.obligation_state(row.state);
    let over = row.due.is_some_and(|due| now >= due);
    let obligation = agreement.obligation(&row.obligation);
    let mut notes = Vec::new();
    if row.party.is_none() {
        let by = obligation.map_or_else(|| row.by.clone(), |one| told.actor(&one.by));
        notes.push(w.tn("duty-owed-by", [("who", by.into())]));
    }
    notes.extend(
        obligation
            .and_then(|one| one.undated.as_ref())
            .map(|words| w.tn("duty-undated-words", [("words", words.as_str().into())])),
    );
    notes.extend(
        obligation
            .and_then(|one| one.condition.as_ref())
            .map(|words| w.tn("duty-condition", [("words", words.as_str().into())])),
    );
    Row {
        label: told.label(&row.label).to_owned(),
        summary: Spoken::told(
            w,
            obligation.map_or((row.summary.as_str(), false), |one| told.obligation(one)),
        ),
        due: row.due.map_or_else(|| w.t("duty-undated"), |due| w.date(last_day(w, due))),
        state: if over { w.tn("duty-over", [("state", state.into())]) } else { state },
        countdown: countdown(w, row, now),
        note: notes.join(" "),
        evidence: row.evidence.clone(),
    }
}

fn deadline(
    desk: &Desk<'_>,
    agreement: &Agreement,
    row: &ObligationRow,
    party: &str,
    now: Timestamp,
) -> Option<Deadline> {
    let w = desk.w;
    let obligation = agreement.obligation(&row.obligation)?;
    let due = row.due.filter(|_due| obligation.from.is_none_or(|from| from <= now))?;
    let over = now >= due;
    let from = obligation.from.unwrap_or(agreement.start).min(due);
    Some(Deadline {
        name: w.tn(
            "deadline-name",
            [("party", party.into()), ("duty", agreement.told_in(w.language()).label(&row.label).into())],
        ),
        from: w.day_of(from),
        due: last_day(w, due),
        state: DeadlineState::of(row.state, over),
        words: countdown(w, row, now),
    })
}

/// Every dated duty as an all-day event, for any calendar (RFC 5545).
pub(crate) fn calendar(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    desk.given(&[])?;
    let (w, mission) = (desk.w, desk.mission);
    let rows = mission.obligations(desk.audience)?;
    let mut file = String::new();
    let mut line = |text: String| folded(&mut file, &text);
    let stamp = mission.now().strftime("%Y%m%dT%H%M%SZ").to_string();
    line("BEGIN:VCALENDAR".to_owned());
    line("VERSION:2.0".to_owned());
    line("PRODID:-//truce//obligations//EN".to_owned());
    line(format!("X-WR-CALNAME:{}", escaped(&mission.settings().title)));
    for row in rows {
        let Some(due) = row.due else { continue };
        let last = last_day(w, due);
        let next = last.tomorrow().unwrap_or(last);
        let told = mission.agreement().map(|agreement| agreement.told_in(w.language()));
        let obligation = mission.agreement().and_then(|agreement| agreement.obligation(&row.obligation));
        let by = told.zip(obligation).map_or(row.by, |(told, one)| told.actor(&one.by));
        let naming = w.tn("deadline-name", [("party", by.into()), ("duty", row.label.into())]);
        line("BEGIN:VEVENT".to_owned());
        line(format!("UID:{}.{}", row.obligation, mission.settings().id));
        line(format!("DTSTAMP:{stamp}"));
        line(format!("DTSTART;VALUE=DATE:{}", last.strftime("%Y%m%d")));
        line(format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
        line(format!("SUMMARY:{}", escaped(&w.tn("calendar-summary", [("duty", naming.into())]))));
        line(format!("DESCRIPTION:{}", escaped(&format!("{} {}", row.summary, w.t("duties-note")))));
        line("TRANSP:TRANSPARENT".to_owned());
        line("END:VEVENT".to_owned());
    }
    line("END:VCALENDAR".to_owned());
    Ok(Reply::file("text/calendar; charset=utf-8", "obligations.ics", file))
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in truce_publish::visible(text).chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            '\r' => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A line of at most 75 octets, continued on the next after a blank.
fn folded(file: &mut String, text: &str) {
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > 74 {
            file.push_str("\r\n ");
            length = 1;
        }
        length += letter.len_utf8();
        // Writing to a `String` cannot fail.
        let _always_fits = write!(file, "{letter}");
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_of_a_calendar_is_continued_and_never_cut_inside_a_letter() {
        let mut file = String::new();
        let text = "SUMMARY:".to_owned() + &"قصف, strikes; ".repeat(20);
        folded(&mut file, &text);
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
        assert_eq!(file.replace("\r\n ", "").trim_end(), text.trim_end());
        assert_eq!(escaped("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
    }
}
