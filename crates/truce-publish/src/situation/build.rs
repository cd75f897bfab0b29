//! From the mission's material to the page: each section in turn, in the order in which it is printed.

use super::{
    cards::{CARDS_MAX, count, significant},
    counts::{by_state, shown},
    material::{Filed, Material, Numbered, Options, Standing},
    names::Scene,
    page::{Fact, Page, ReportRow},
    style::style,
    window::Window,
};
use crate::{
    Words,
    drawing::{Basemap, Degrees, Map, Mark, State},
    terrain::{drawn_zones, terrain},
};
use jiff::tz::TimeZone;
use truce_incidents::{Incident, StatementKind};
use truce_vocabulary::{ActGroup, ReportId};

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
        words.with("map-off", [("count", count(off.len())), ("numbers", words.list(&off).into())]),
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
            .map(|agreement| agreement.told_in(words.language()).title().to_owned())
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
        counts_notes: scene.counts_notes(),
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
    fn map(&self, incidents: &[Numbered<'_>]) -> Map {
        let mark = |numbered: &Numbered<'_>| {
            let (_spot, point) = Self::point(numbered.incident)?;
            Some(Mark {
                number: numbered.number.to_string(),
                point,
                state: State::from(numbered.incident.drawn_state()),
            })
        };
        let marks: Vec<Mark> = incidents.iter().filter_map(mark).collect();
        let zones = drawn_zones(self);
        let without_point = incidents.len() - marks.len();
        let map = Map { basemap: None, zones, without_point, marks, area: self.area() };
        let basemap = match &self.material.basemap {
            Some(basemap) => basemap.clone(),
            None => terrain(&map.reach(), self.words.which().of_places()),
        };
        Map { basemap: Some(basemap), ..map }
    }

    /// Where the agreement applies, as far as its zones are drawn.
    fn area(&self) -> Vec<Degrees> {
        let Some(agreement) = self.agreement() else { return Vec::new() };
        let boxes = agreement.shapes.zones().iter().flat_map(|shape| shape.geometry.rings());
        boxes.flatten().map(|at| (at.lon, at.lat)).collect()
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
                    [("zone", self.zone(&zone.id).into()), ("source", zone.source.as_str().into())];
                lines.push(self.words.with("licence-zone", arguments));
            }
        }
        lines
    }
}

/// Only an ordinary address becomes a link; anything else a report gives as its address stays text.
fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_graphic() && !"\"'<>\\`".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
