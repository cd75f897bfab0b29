//! From the mission's material to the page: each section in turn, in the order in which it is printed.

use super::{
    cards::{CARDS_MAX, count, significant},
    counts::{by_state, shown},
    material::{Filed, HeardSide, Material, Numbered, Options, Standing},
    names::{Scene, state},
    page::{DutyBlock, DutyRow, Fact, HeardRow, Page, ReportRow},
    window::Window,
};
use crate::{
    Words,
    drawing::{Basemap, Deadline, DeadlineState, Deadlines, Degrees, Map, MapZone, Mark, STYLE, State},
};
use jiff::{Timestamp, tz::TimeZone};
use truce_incidents::{Incident, StatementKind};
use truce_terms::{Agreement, StateWord};
use truce_vocabulary::{ActGroup, Argument, Message, ReportId};

pub(crate) fn page<'a>(material: &Material<'_>, options: &Options, words: &'a Words) -> Page<'a> {
    let zone = (options.zone.clone())
        .or_else(|| material.agreement.map(|agreement| agreement.zone.clone()))
        .unwrap_or(TimeZone::UTC);
    let window = Window::of(material, options, &zone);
    let cutoff = options.cutoff.unwrap_or_else(|| window.end(material.now, &zone));
    let scene = Scene::new(material, words, zone);
    let held = |numbered: &&Numbered<'_>| window.may_hold(numbered.incident.time.as_ref(), &scene.zone);
    let here: Vec<Numbered<'_>> = material.incidents.iter().filter(held).copied().collect();
    let incidents: Vec<&Incident> = here.iter().map(|numbered| numbered.incident).collect();

    let states = shown(&by_state(&incidents));
    let (counts, count_total) = scene.count_blocks(&incidents, &states);
    let (bars, chart_rows) = scene.chart(&incidents, &window);
    let map = scene.map(&here);
    let off = map.off_the_map();
    let map_without = [
        words.with("map-without", [("count", count(map.without_point))]),
        words.with("map-off", [("count", count(off.len())), ("numbers", off.join(", ").into())]),
    ]
    .join(" ");
    let cards = significant(&here);
    let of_groups = |groups: &[ActGroup]| {
        let among = |numbered: &&Numbered<'_>| groups.contains(&numbered.incident.act.group());
        here.iter().filter(among).map(|numbered| scene.brief(numbered)).collect::<Vec<_>>()
    };
    let standing = scene.standing();
    let kicker = words.with(
        "page-kicker",
        [("number", i64::from(options.number).into()), ("version", i64::from(options.version).into())],
    );
    let (duties, deadlines) = scene.duties(cutoff);

    Page {
        w: words,
        style: style(&standing, &kicker),
        standing_class: match material.standing {
            Standing::Live { .. } => "live",
            Standing::Exercise => "exercise",
            Standing::Unofficial => "unofficial",
        },
        standing,
        title: material.title.clone(),
        subtitle: material
            .agreement
            .map(|agreement| agreement.title.clone())
            .filter(|title| *title != material.title),
        kicker,
        facts: scene.facts(cutoff, &window),
        lead: scene.lead(&incidents, &window),
        sentences: scene.sentences(&incidents),
        changes: scene.changes(&window),
        tiles: scene.tiles(&incidents),
        heard: scene.heard(),
        states: scene.state_heads(&states),
        counts,
        count_total,
        chart: bars.draw(words, "chart").map(|drawing| drawing.inline()),
        chart_rows,
        map: map.draw(words, "map").map(|drawing| drawing.inline()),
        map_points: here.iter().filter_map(|numbered| scene.point_row(numbered)).collect(),
        map_without,
        harm: here.iter().flat_map(|numbered| scene.harm_rows(numbered)).collect(),
        cards_note: words.with(
            "incidents-note",
            [("shown", count(cards.len())), ("total", count(here.len())), ("max", count(CARDS_MAX))],
        ),
        cards: cards.into_iter().map(|numbered| scene.card(numbered)).collect(),
        presence: of_groups(&[ActGroup::Posture, ActGroup::Mat]),
        access: of_groups(&[ActGroup::Prot]),
        civilians: of_groups(&[ActGroup::Civ, ActGroup::Hum]),
        duties,
        deadlines,
        statements: scene.statements(&window),
        corrections: scene.corrections(),
        gaps: scene.gaps(&incidents, &window),
        incidents: here.iter().map(|numbered| scene.brief(numbered)).collect(),
        claims: here.iter().flat_map(|numbered| scene.claim_rows(numbered)).collect(),
        reports: material
            .reports
            .iter()
            .zip(1..)
            .map(|(filed, number)| scene.report_row(filed, number))
            .collect(),
        register: scene.register(),
        versions: material
            .versions
            .iter()
            .map(|(name, value)| Fact { name: name.clone(), value: value.clone() })
            .collect(),
        licences: scene.licences(map.basemap.as_ref()),
    }
}

impl Scene<'_> {
    fn standing(&self) -> String {
        let reports = ("reports", count(self.material.reports.len()));
        match &self.material.standing {
            Standing::Live { body } => {
                self.words.with("standing-live", [("body", body.as_str().into()), reports])
            }
            Standing::Exercise => self.words.with("standing-exercise", [reports]),
            Standing::Unofficial => self.words.with("standing-unofficial", [reports]),
        }
    }

    fn facts(&self, cutoff: Timestamp, window: &Window) -> Vec<Fact> {
        let words = self.words;
        let zone = self.zone.iana_name().unwrap_or("UTC").to_owned();
        let checked = |agreement: &Agreement| match agreement.checked_by.as_slice() {
            [] => words.text("agreement-unchecked"),
            people => words.with("agreement-checked", [("people", people.join(", ").into())]),
        };
        [
            ("fact-window", words.days(window.first, window.last)),
            ("fact-cutoff", words.instant(cutoff, &self.zone)),
            ("fact-zone", zone),
            ("fact-reports", self.material.reports.len().to_string()),
            ("fact-agreement", self.agreement().map_or_else(|| words.text("agreement-none"), checked)),
        ]
        .map(|(id, value)| Fact { name: words.text(id), value })
        .into()
    }

    fn lead(&self, incidents: &[&Incident], window: &Window) -> String {
        self.words.with(
            "lead",
            [
                ("incidents", count(incidents.len())),
                ("reports", count(self.material.reports.len())),
                ("days", self.words.days(window.first, window.last).into()),
            ],
        )
    }

    fn sentences(&self, incidents: &[&Incident]) -> Vec<String> {
        let counts = by_state(incidents);
        let seen = counts[State::Observed as usize] + counts[State::Established as usize];
        let mut sentences = Vec::new();
        if !incidents.is_empty() {
            sentences.push(self.words.with("lead-verified", [("count", i64::from(seen).into())]));
        }
        let heard = self.heard();
        let list = |heard: &[HeardRow], wanted: bool| {
            let names: Vec<&str> =
                heard.iter().filter(|row| row.heard == wanted).map(|row| row.name.as_str()).collect();
            if names.is_empty() { self.words.text("nobody") } else { names.join(", ") }
        };
        if !heard.is_empty() {
            sentences.push(self.words.with(
                "lead-heard",
                [("heard", list(&heard, true).into()), ("silent", list(&heard, false).into())],
            ));
        }
        sentences
    }

    fn changes(&self, window: &Window) -> Vec<String> {
        let surely = |window: &Window| {
            self.material.incidents.iter().filter(|one| window.surely_holds(one.incident, &self.zone)).count()
        };
        let Some(before) = window.before() else { return vec![self.words.text("change-nothing-before")] };
        let (now, then) = (surely(window), surely(&before));
        let published_then = self.material.reports.iter().any(|report| {
            report
                .provenance
                .published
                .is_some_and(|dated| dated.date >= before.first && dated.date <= before.last)
        });
        if then == 0 && !published_then {
            let days = self.words.days(before.first, before.last);
            return vec![
                self.words.with("change-no-reports", [("days", days.into())]),
                self.words.text("change-note"),
            ];
        }
        let change = i64::try_from(now).unwrap_or(i64::MAX) - i64::try_from(then).unwrap_or(i64::MAX);
        let signed =
            if change > 0 { format!("+{change}") } else { change.to_string().replace('-', "\u{2212}") };
        vec![
            self.words.with(
                "change-counts",
                [
                    ("now", count(now)),
                    ("then", count(then)),
                    ("change", signed.into()),
                    ("days", self.words.days(before.first, before.last).into()),
                ],
            ),
            self.words.text("change-note"),
        ]
    }

    /// Every party and side, heard or not, in one form and in the agreement's order.
    pub(crate) fn heard(&self) -> Vec<HeardRow> {
        let row = |side: &HeardSide| {
            let total = side.heard_in.len() + side.not_heard_in.len();
            let arguments = [("reports", count(side.heard_in.len())), ("total", count(total))];
            let id = if side.heard_in.is_empty() { "heard-not" } else { "heard-in" };
            HeardRow {
                name: side.name.clone(),
                heard: !side.heard_in.is_empty(),
                words: self.words.with(id, arguments),
                reports: self.reports(&side.heard_in),
            }
        };
        self.material.heard.iter().map(row).collect()
    }

    fn map(&self, incidents: &[Numbered<'_>]) -> Map {
        let mark = |numbered: &Numbered<'_>| {
            let (_spot, point) = Self::point(numbered.incident)?;
            Some(Mark { number: numbered.number.to_string(), point, state: state(numbered.incident) })
        };
        let marks: Vec<Mark> = incidents.iter().filter_map(mark).collect();
        let zones = self.agreement().map_or_else(Vec::new, |agreement| {
            // A zone that is the whole of a country says nothing that the outlines do not.
            let drawn = agreement.zones.iter().filter(|zone| zone.drawn && !zone.whole);
            drawn.filter_map(|zone| map_zone(agreement, zone)).collect()
        });
        let without_point = incidents.len() - marks.len();
        let map = Map { basemap: None, zones, without_point, marks, area: self.area() };
        let basemap = match &self.material.basemap {
            Some(basemap) => basemap.clone(),
            None => super::ground::around(&map.reach()),
        };
        Map { basemap: Some(basemap), ..map }
    }

    /// Where the agreement applies, as far as its zones are drawn.
    fn area(&self) -> Vec<Degrees> {
        let Some(agreement) = self.agreement() else { return Vec::new() };
        let boxes = agreement.shapes.zones().iter().flat_map(|shape| shape.geometry.rings());
        boxes.flatten().map(|at| (at.lon, at.lat)).collect()
    }

    /// Every party's duties, in the agreement's order, and the drawing of those with a date.
    fn duties(&self, cutoff: Timestamp) -> (Vec<DutyBlock>, Option<String>) {
        let Some(agreement) = self.agreement() else { return (Vec::new(), None) };
        let words = self.words;
        let mut blocks: Vec<DutyBlock> = Vec::new();
        let mut drawn = Deadlines { today: self.zone.to_datetime(cutoff).date(), rows: Vec::new() };
        let states = agreement.obligations_at(cutoff);
        let owed_by = agreement.parties.iter().map(|party| (Some(&party.id), party.name.clone()));
        for (party, name) in owed_by.chain([(None, words.text("duties-others"))]) {
            let mut rows = Vec::new();
            for (obligation, at) in agreement.obligations.iter().zip(&states) {
                if obligation.party.as_ref() != party {
                    continue;
                }
                let over = at.due.is_some_and(|due| cutoff >= due);
                let state_words = words.text(&format!("obligation-{}", state_code(at.state)));
                let countdown = match (over, at.days_left) {
                    (true, Some(days)) => words.with("countdown-over", [("days", i64::from(-days).into())]),
                    (false, Some(days)) => words.with("countdown-left", [("days", i64::from(days).into())]),
                    (_, None) => "\u{2013}".to_owned(),
                };
                let last_day = |due: jiff::Timestamp| {
                    let last = due.checked_sub(jiff::SignedDuration::from_nanos(1)).unwrap_or(due);
                    self.zone.to_datetime(last).date()
                };
                let begun = obligation.from.is_none_or(|from| from <= cutoff);
                if let Some(due) = at.due.filter(|_due| begun) {
                    let from = obligation.from.unwrap_or(agreement.start).min(due);
                    drawn.rows.push(Deadline {
                        name: words.with(
                            "deadline-name",
                            [("party", name.as_str().into()), ("duty", obligation.label.as_str().into())],
                        ),
                        from: self.zone.to_datetime(from).date(),
                        due: last_day(due),
                        state: match (at.state, over) {
                            (StateWord::Met, _) => DeadlineState::Met,
                            (StateWord::Late | StateWord::Missed, _) | (_, true) => DeadlineState::Over,
                            (StateWord::Due | StateWord::NotDue, false) => DeadlineState::Running,
                            (StateWord::Suspended | StateWord::Unknown, false) => DeadlineState::Open,
                        },
                        words: countdown.clone(),
                    });
                }
                let evidence = self.material.evidence.get(&obligation.id).map_or(&[][..], Vec::as_slice);
                rows.push(DutyRow {
                    evidence: match evidence {
                        [] => words.text("duty-no-claim"),
                        numbers => {
                            let listed: Vec<String> = numbers.iter().map(u32::to_string).collect();
                            words.with("duty-claimed-in", [("numbers", listed.join(", ").into())])
                        }
                    },
                    label: obligation.label.clone(),
                    summary: obligation.summary.clone(),
                    due: at.due.map_or_else(|| words.text("duty-undated"), |due| words.date(last_day(due))),
                    state: if over {
                        words.with("duty-over", [("state", state_words.into())])
                    } else {
                        state_words
                    },
                    countdown,
                });
            }
            // A party without duties has its block too; others only if they owe something.
            if party.is_some() || !rows.is_empty() {
                blocks.push(DutyBlock { party: name, rows });
            }
        }
        drawn.rows.sort_by_key(|row| row.due);
        (blocks, drawn.draw(words, "duties").map(|drawing| drawing.inline()))
    }

    fn statements(&self, window: &Window) -> Vec<super::page::StatementRow> {
        let rows = self.material.statements.iter().filter(|statement| {
            // A denial of one happening stands beside it; here stands what was said to somebody or about what is to come.
            statement.kind != StatementKind::Denial || statement.account.general
        });
        rows.filter(|statement| window.may_hold(statement.account.time.as_ref(), &self.zone))
            .map(|statement| self.statement_row(statement))
            .collect()
    }

    /// Newer versions of reports: what an outlet changed after the fact, with both versions kept.
    fn corrections(&self) -> Vec<String> {
        let line = |(newer, older): &(ReportId, ReportId)| {
            let arguments = [
                ("newer", i64::from(self.report(*newer)).into()),
                ("older", i64::from(self.report(*older)).into()),
            ];
            self.words.with("corrections-version", arguments)
        };
        self.material.new_versions.iter().map(line).collect()
    }

    fn report_row(&self, filed: &Filed<'_>, number: u32) -> ReportRow {
        let words = self.words;
        let provenance = filed.provenance;
        let given = |value: &Option<String>| value.clone().unwrap_or_else(|| words.text("not-stated"));
        let published = provenance.published.map_or_else(
            || words.text("not-stated"),
            |dated| {
                let id = match dated.by {
                    truce_vocabulary::DatedBy::Filer => "report-dated-by-filer",
                    truce_vocabulary::DatedBy::Text => "report-dated-by-text",
                };
                words.with(id, [("date", words.date(dated.date).into())])
            },
        );
        ReportRow {
            number,
            id: filed.id.to_string(),
            name: provenance
                .name
                .clone()
                .or_else(|| provenance.outlet.clone())
                .unwrap_or_else(|| filed.id.to_string()),
            outlet: given(&provenance.outlet),
            author: given(&provenance.author),
            published,
            obtained: given(&provenance.obtained),
            language: given(&provenance.language),
            link: provenance.url.as_deref().is_some_and(is_web_address),
            url: provenance.url.clone(),
            licence: given(&provenance.licence),
            claims: filed.claims.to_string(),
            digest: filed.digest.clone(),
        }
    }

    fn register(&self) -> Vec<Fact> {
        let Some(head) = &self.material.register else { return Vec::new() };
        [
            ("register-origin", head.origin.clone()),
            ("register-size", head.size.to_string()),
            ("register-root", head.root.clone()),
        ]
        .into_iter()
        .chain(head.verifier_key.clone().map(|key| ("register-key", key)))
        .map(|(id, value)| Fact { name: self.words.text(id), value })
        .collect()
    }

    fn licences(&self, basemap: Option<&Basemap>) -> Vec<String> {
        let mut lines = vec![self.words.text("licence-quotes")];
        for credit in
            basemap.into_iter().flat_map(|basemap| [&basemap.attribution, &basemap.names_attribution])
        {
            if !credit.is_empty() {
                lines.push(self.words.with("licence-map", [("attribution", credit.as_str().into())]));
            }
        }
        if let Some(agreement) = self.agreement() {
            for zone in agreement.zones.iter().filter(|zone| zone.drawn && !zone.source.is_empty()) {
                let arguments =
                    [("zone", zone.name.as_str().into()), ("source", zone.source.as_str().into())];
                lines.push(self.words.with("licence-zone", arguments));
            }
        }
        lines
    }

    /// A message in markup, with persons named by the rule of this page.
    pub(crate) fn html(&self, message: &Message) -> String {
        let mut message = message.clone();
        for argument in message.arguments.values_mut() {
            if let Argument::Text(text) = argument
                && text.starts_with("person:")
            {
                *text = self.person(text);
            }
        }
        self.words.html(&message)
    }
}

fn map_zone(agreement: &Agreement, zone: &truce_terms::Zone) -> Option<MapZone> {
    let shapes = agreement.shapes.zones();
    let shape = shapes.iter().find(|shape| shape.id.as_str() == zone.id.0)?;
    Some(MapZone {
        name: zone.name.clone(),
        basis: match zone.basis {
            truce_terms::Basis::Text => "text",
            truce_terms::Basis::Annex => "annex",
            truce_terms::Basis::Resolution => "resolution",
            truce_terms::Basis::Unilateral => "unilateral",
            truce_terms::Basis::Analytic => "analytic",
        },
        rings: shape.geometry.rings().map(|ring| ring.iter().map(|at| (at.lon, at.lat)).collect()).collect(),
    })
}

fn state_code(state: StateWord) -> &'static str {
    match state {
        StateWord::NotDue => "not_due",
        StateWord::Due => "due",
        StateWord::Met => "met",
        StateWord::Late => "late",
        StateWord::Missed => "missed",
        StateWord::Suspended => "suspended",
        StateWord::Unknown => "unknown",
    }
}

/// Only an ordinary address becomes a link; anything else a report gives as its address stays text.
fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_graphic() && !"\"'<>\\`".contains(c))
    })
}

/// The style sheet, with the standing of the page at the head of every printed sheet.
fn style(standing: &str, kicker: &str) -> String {
    let sheet = format!(
        "@page{{size:A4;margin:20mm 15mm 18mm;@top-left{{content:{};font:600 8pt 'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif}}\
         @bottom-left{{content:{};font:8pt 'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif}}\
         @bottom-right{{content:counter(page) \" / \" counter(pages);font:8pt 'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif}}}}\n\
         @page:first{{margin-block-start:12mm;@top-left{{content:none}}}}\n",
        css_string(standing),
        css_string(kicker)
    );
    [STYLE, include_str!("../../templates/situation.css"), &sheet].concat()
}

/// A string for a style sheet: whatever is not a plain letter, digit or mark is written by its code point.
fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for character in crate::text::visible(text).chars() {
        if character.is_ascii_alphanumeric() || " .,:;()-".contains(character) {
            out.push(character);
        } else {
            out += &format!("\\{:x} ", u32::from(character));
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_string_cannot_leave_the_style_sheet() {
        let hostile = css_string("</style><script>\"\\ \n é");
        assert!(!hostile[1..hostile.len() - 1].contains(['<', '"', '\n', '/']), "{hostile}");
    }

    #[test]
    fn only_ordinary_web_addresses_become_links() {
        assert!(is_web_address("https://example.org/a?b=1"));
        for other in [
            "javascript:alert(1)",
            "http://",
            "https://a b",
            "data:text/html,x",
            "https://x\"onclick=",
            "//x",
        ] {
            assert!(!is_web_address(other), "{other}");
        }
    }
}
