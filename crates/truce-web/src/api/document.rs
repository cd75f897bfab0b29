//! The OpenAPI 3.1 document: made from the types on the wire and the functions that answer, so that it cannot fall behind them.

use super::{ENDPOINTS, EVENTS, endpoints::Document, problem};
use serde_json::{Map, Value, json};
use std::sync::OnceLock;
use truce_mission::Audience;
use utoipa::OpenApi;

/// Version of the interface: the first number changes where something goes or changes its meaning, the second where something comes.
const VERSION: &str = "1.0";

const ABOUT: &str = "What a ceasefire-monitoring mission holds, for programs: what reports claim, never what is so. Nothing here is a finding.

All addresses are asked with GET or HEAD, and nothing can be changed through them. Offsets count Unicode code points and stand beside the quote; times are RFC 3339, days are local days of the mission (`time_zone` of the overview); coordinates are WGS 84 degrees with a radius of uncertainty in metres; codes are those of the codebook. What is not said is absent: no field is ever null. Fields and codes may come, so ignore those you do not know.

Answers are for one audience (`audience` of the index). What tells where somebody or something military is comes to the public by district and week, seven days later, without words or place; this is done before any list, count or page is made.

Sentences (`words`, `detail`) are in the language of `lang=` in the address, or else of `Accept-Language`; everything else is the same in every language. Each answer has an entity tag: send it back as `If-None-Match` and what has not changed is not sent again. The header `truce-mission-kind` says on every JSON answer whether the mission is live, an exercise or unofficial.

Lists come in pages: `next` is the cursor of the next page, and the `Link` header has its address. A page begins after a row named by its own key, so that what arrives meanwhile shifts nothing.

The mission is served to one machine. Other sites are not let in (there are no CORS headers): what it holds must not be readable from any page open in the same browser.";

/// The whole document, with what is for the mechanism alone.
pub(crate) fn whole() -> &'static Value {
    static WHOLE: OnceLock<Value> = OnceLock::new();
    WHOLE.get_or_init(make)
}

/// The document of what an audience is answered, as text.
pub(crate) fn text(audience: Audience) -> String {
    let mut document = whole().clone();
    if let Some(paths) = document["paths"].as_object_mut() {
        paths.retain(|path, _| is_open(path, audience));
    }
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether an address is there for an audience.
pub(crate) fn is_open(path: &str, audience: Audience) -> bool {
    let public = path == EVENTS || ENDPOINTS.iter().any(|one| one.public && one.path == path);
    public || audience == Audience::Mechanism
}

/// Every address for an audience, with what it is.
pub(super) fn doors(audience: Audience) -> Vec<(String, String)> {
    let paths = whole()["paths"].as_object().into_iter().flatten();
    let open = paths.filter(|(path, _)| is_open(path, audience));
    open.map(|(path, item)| (path.clone(), item["get"]["summary"].as_str().unwrap_or_default().to_owned()))
        .collect()
}

fn make() -> Value {
    // Types without maps of odd keys always have a JSON form.
    let mut document = serde_json::to_value(Document::openapi()).unwrap_or_default();
    document["info"] = json!({
        "title": "truce",
        "summary": "What a ceasefire-monitoring mission holds, for programs",
        "description": ABOUT,
        "version": VERSION,
    });
    document["servers"] = json!([{ "url": "/", "description": "this site" }]);
    without_null(&mut document);
    let responses: Map<String, Value> =
        problem::KINDS.iter().map(|kind| (kind.slug.to_owned(), response(kind))).collect();
    document["components"]["responses"] = Value::Object(responses);
    for (path, item) in document["paths"].as_object_mut().into_iter().flatten() {
        let answers = &mut item["get"]["responses"];
        for kind in problem::KINDS {
            // Only what is named, or what must have been adopted, can be missing.
            if kind.slug != "not-found" || path.contains('{') || path.ends_with("/agreement") {
                let reference = format!("#/components/responses/{}", kind.slug);
                answers[kind.status.as_str()] = json!({ "$ref": reference });
            }
        }
    }
    document
}

fn response(kind: &problem::Kind) -> Value {
    json!({
        "description": format!("{}. {}", kind.title, kind.what),
        "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
    })
}

/// Takes null out of every schema: what is not said is absent.
fn without_null(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_null),
        Value::Object(fields) => {
            fields.values_mut().for_each(without_null);
            if let Some(Value::Array(types)) = fields.get_mut("type") {
                types.retain(|one| one != "null");
                if let [one] = types.as_slice() {
                    fields["type"] = one.clone();
                }
            }
            for key in ["oneOf", "anyOf"] {
                let Some(Value::Array(ways)) = fields.get_mut(key) else { continue };
                ways.retain(|way| way["type"] != "null");
                if let [Value::Object(only)] = ways.as_slice() {
                    let only = only.clone();
                    fields.remove(key);
                    for (name, value) in only {
                        fields.entry(name).or_insert(value);
                    }
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_document_has_every_address_that_is_routed_and_no_other() {
        let described: BTreeSet<&str> =
            whole()["paths"].as_object().into_iter().flatten().map(|(path, _)| path.as_str()).collect();
        let routed: BTreeSet<&str> = ENDPOINTS.iter().map(|one| one.path).chain([EVENTS]).collect();
        assert_eq!(described, routed);
    }

    #[test]
    fn the_public_is_told_only_of_what_it_has() {
        let public = doors(Audience::Public);
        assert_eq!(public.len(), ENDPOINTS.iter().filter(|one| one.public).count() + 1);
        assert!(doors(Audience::Mechanism).len() > public.len());
    }
}
