//! `/incidents`: one query, in the address of the page, gives list, map, chart, counts and downloads.

use super::{Brief, Desk, Frame, html};
use crate::{
    figures,
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::Template;
use truce_mission::{Format, GROUPS, Query, State, group_code};
use truce_vocabulary::ActGroup;

#[derive(Template)]
#[template(path = "incidents.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    form: Form,
    summary: String,
    notes: Vec<String>,
    groups: Vec<(String, u64, String)>,
    rows: Vec<Brief>,
    map: Option<String>,
    map_without: String,
    chart: Option<figures::Figure>,
    csv: String,
    geojson: String,
    json: String,
    first: Option<String>,
    next: Option<String>,
}

/// What the form holds: what was asked, and what can be asked.
struct Form {
    text: String,
    from: String,
    to: String,
    place: String,
    actor: String,
    groups: Vec<Choice>,
    directions: Vec<Choice>,
    zones: Vec<Choice>,
    states: Vec<Choice>,
    /// What the address says beyond the form's fields; kept when the form is sent.
    hidden: Vec<(&'static str, String)>,
    narrowed: bool,
}

struct Choice {
    value: String,
    words: String,
    chosen: bool,
}

pub(crate) fn page(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let (w, mission) = (desk.w, desk.mission);
    let query = Query::from_url(desk.query)?;
    let page = mission.list(&query, desk.audience)?;
    let counts = &page.counts;
    let map = figures::map_of(desk.naming(), &page, "map");
    let chart = figures::chart(desk.naming(), &page, "chart");
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);

    let mut notes = Vec::new();
    if counts.undated_left_out > 0 {
        notes.push(w.tn("incidents-undated-left-out", [("count", number(counts.undated_left_out).into())]));
    }
    if page.unread > 0 {
        notes.push(w.count("gap-unread", page.unread));
    }
    let left_out = chart.as_ref().map_or(0, |chart| chart.left_out);
    if left_out > 0 {
        notes.push(w.count("chart-earlier-left-out", left_out));
    }
    let with = |path: &str, query: &Query| match query.to_url() {
        url if url.is_empty() => path.to_owned(),
        url => format!("{path}?{url}"),
    };
    let all = Query { cursor: None, limit: None, ..query.clone() };
    let group_link = |group: ActGroup| with("/incidents", &Query { groups: vec![group], ..all.clone() });
    let answer = Page {
        w,
        frame: desk.frame(w.t("title-incidents"), "incidents"),
        summary: w.tn(
            "incidents-summary",
            [
                ("count", number(counts.incidents).into()),
                ("one", number(counts.claimed_by_one).into()),
                ("several", number(counts.corroborated).into()),
            ],
        ),
        notes,
        groups: counts
            .by_group
            .iter()
            .map(|(group, count)| (w.act_group(*group), *count, group_link(*group)))
            .collect(),
        rows: page.rows.iter().map(|row| desk.brief(row)).collect(),
        map_without: w.count("map-without", map.as_ref().map_or(0, |map| map.left_out)),
        map: map.map(|map| map.svg),
        chart,
        csv: with("/incidents.csv", &all),
        geojson: with("/incidents.geojson", &all),
        json: with("/api/v1/incidents", &all),
        first: query.cursor.map(|_| with("/incidents", &Query { cursor: None, ..query.clone() })),
        next: page.next.map(|next| with("/incidents", &Query { cursor: Some(next), ..query.clone() })),
        form: form(desk, &query),
    };
    html(&answer)
}

/// Every match, as a file.
pub(crate) fn export(desk: &Desk<'_>) -> Result<Reply, Refusal> {
    let query = Query::from_url(desk.query)?;
    let (format, content_type, name) = match desk.last() {
        "incidents.csv" => (Format::Csv, "text/csv; charset=utf-8; header=present", "incidents.csv"),
        _ => (Format::GeoJson, "application/geo+json", "incidents.geojson"),
    };
    let file = desk.mission.export(&query, desk.audience, format)?;
    Ok(Reply::file(content_type, name, file))
}

fn form(desk: &Desk<'_>, query: &Query) -> Form {
    let w = desk.w;
    let pairs = query.pairs();
    let given = |key: &str| {
        pairs.iter().find(|(known, _)| *known == key).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let choices = |key: &str, options: Vec<(String, String)>| -> Vec<Choice> {
        let now = given(key);
        let known = options.iter().any(|(value, _)| *value == now);
        let all = Choice { value: String::new(), words: w.t("form-any"), chosen: now.is_empty() };
        let mut choices = vec![all];
        // What the address asks and the list does not offer (two families, say) stays what is asked.
        if !known && !now.is_empty() {
            choices.push(Choice { value: now.clone(), words: now.clone(), chosen: true });
        }
        choices.extend(options.into_iter().map(|(value, words)| Choice {
            chosen: value == now,
            value,
            words,
        }));
        choices
    };
    let naming = desk.naming();
    let agreement = naming.agreement();
    let mut directions = Vec::new();
    let mut zones = Vec::new();
    if let Some(agreement) = agreement {
        let mut sides: Vec<(String, String)> = Vec::new();
        for party in &agreement.parties {
            sides.push((
                party.id.0.clone(),
                w.tn("side-of-party", [("party", naming.party(&party.id).into())]),
            ));
        }
        let apart = agreement.actors.iter().filter(|actor| {
            let is_party = agreement.parties.iter().any(|party| party.actor == actor.id);
            actor.side.is_some() && actor.part_of.is_none() && !is_party
        });
        sides.extend(apart.map(|actor| (actor.id.0.clone(), naming.actor(&actor.id))));
        for (id, name) in &sides {
            directions.push((format!("{id}>*"), w.tn("direction-by", [("name", name.as_str().into())])));
        }
        for (id, name) in &sides {
            directions.push((format!("*>{id}"), w.tn("direction-toward", [("name", name.as_str().into())])));
        }
        for zone in &agreement.zones {
            let name = naming.zone(&zone.id);
            let name = name.as_str();
            zones.push((zone.id.0.clone(), w.tn("zone-in", [("zone", name.into())])));
            zones.push((format!("{}:maybe", zone.id), w.tn("zone-maybe", [("zone", name.into())])));
            zones.push((format!("{}:outside", zone.id), w.tn("zone-outside-of", [("zone", name.into())])));
        }
    }
    let states =
        State::ALL.iter().map(|state| (state.code().to_owned(), w.t(&format!("state-{}", state.code()))));
    let in_form = ["text", "group", "actor", "direction", "from", "to", "zone", "place", "state", "cursor"];
    Form {
        text: given("text"),
        from: given("from"),
        to: given("to"),
        place: given("place"),
        actor: given("actor"),
        groups: choices(
            "group",
            GROUPS
                .iter()
                .map(|group| (group_code(*group).to_owned(), w.headed(&w.act_group(*group))))
                .collect(),
        ),
        directions: choices("direction", directions),
        zones: choices("zone", zones),
        states: choices("state", states.collect()),
        hidden: pairs.iter().filter(|(key, _)| !in_form.contains(key)).cloned().collect(),
        narrowed: pairs.iter().any(|(key, _)| !matches!(*key, "cursor" | "limit")),
    }
}
