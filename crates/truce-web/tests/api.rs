//! The API over a mission of real texts: its document, every answer against its schema, paging, problems and events.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use axum::http::{Method, StatusCode, header};
use common::{HOST, Shown, TestSite, schema, shape, site};
use serde_json::Value;
use std::{collections::BTreeSet, path::Path};
use truce_mission::NewReport;

fn document() -> Value {
    serde_json::from_str(&truce_web::openapi()).unwrap()
}

/// The addresses of the document with what they leave open filled in from the mission.
fn addresses(site: &TestSite) -> Vec<(String, String)> {
    let (report, incident) = (site.report(), site.incidents()[0].to_string());
    let document = document();
    let filled =
        |path: &String| path.replace("{number}", &incident).replace("{id}", &report).replace("{index}", "1");
    document["paths"].as_object().unwrap().keys().map(|path| (path.clone(), filled(path))).collect()
}

const EVENTS: &str = "/api/v1/events";

fn blessed(file: &str, made: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference").join(file);
    if std::env::var_os("TRUCE_BLESS").is_some() {
        std::fs::write(&file, made).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == made, "{} is out of date: run with TRUCE_BLESS=1", file.display());
}

#[test]
fn the_document_and_its_page_are_what_the_program_makes() {
    blessed("openapi.json", &truce_web::openapi());
    blessed("api.md", &truce_web::api_reference());
}

#[test]
fn every_reference_in_the_document_leads_somewhere_and_everything_is_described() {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                found.extend(fields.get("$ref").and_then(Value::as_str).map(str::to_owned));
                fields.values().for_each(|value| walk(value, found));
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, found)),
            _ => {}
        }
    }
    let document = document();
    let mut references = Vec::new();
    walk(&document, &mut references);
    assert!(references.len() > 100, "{}", references.len());
    for reference in &references {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        assert!(schema["description"].is_string(), "{name} has no description");
        for (field, one) in schema["properties"].as_object().into_iter().flatten() {
            assert!(one["description"].is_string(), "{name}.{field} has no description: {one}");
        }
        let reference = format!("#/components/schemas/{name}");
        assert!(references.contains(&reference), "{name} is used nowhere");
    }
    for (path, item) in document["paths"].as_object().unwrap() {
        for parameter in item["get"]["parameters"].as_array().into_iter().flatten() {
            assert!(parameter["description"].is_string(), "{path}: {parameter}");
        }
    }
    assert_eq!(document["openapi"], "3.1.0");
}

#[test]
fn the_keys_of_the_query_are_those_the_mission_reads() {
    let document = document();
    let parameters = document["paths"]["/api/v1/incidents"]["get"]["parameters"].as_array().unwrap().clone();
    let named: Vec<&str> = parameters.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(named, truce_mission::KEYS);
}

#[test]
fn every_address_of_the_document_answers_what_its_schema_says() {
    let site = site();
    let document = document();
    let mut checked = 0;
    for (path, filled) in addresses(&site) {
        if path == EVENTS {
            continue;
        }
        let answer = &document["paths"][&path]["get"]["responses"]["200"];
        let (kind, media) = answer["content"].as_object().unwrap().iter().next().unwrap();
        let shown = site.get(&filled);
        assert_eq!(shown.status, StatusCode::OK, "{filled}: {}", shown.body);
        assert_eq!(shown.header(header::CONTENT_TYPE), kind, "{filled}");
        if kind == "application/json" && path != "/api/v1/openapi.json" {
            let body: Value = serde_json::from_str(&shown.body).unwrap();
            let faults = schema::faults(&document, &media["schema"], &body);
            assert!(faults.is_empty(), "{filled}: {faults:#?}");
            assert_eq!(shown.headers["truce-mission-kind"], "unofficial", "{filled}");
            checked += 1;
        }
        let head = site.ask(Method::HEAD, &filled, &[("host", HOST)], Vec::new());
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""), "{filled}");
        let tag = shown.header(header::ETAG).to_owned();
        let again = site.ask(Method::GET, &filled, &[("host", HOST), ("if-none-match", &tag)], Vec::new());
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{filled}");
        assert!(!shown.headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN), "{filled}");
    }
    assert!(checked >= 11, "{checked}");
    // Every incident and every statement, not only the first: they differ in what is said of them.
    for number in site.incidents() {
        let reference = serde_json::json!({ "$ref": "#/components/schemas/IncidentDetail" });
        let body = site.json(&format!("/api/v1/incidents/{number}"));
        let faults = schema::faults(&document, &reference, &body);
        assert!(faults.is_empty(), "{number}: {faults:#?}");
    }
}

#[test]
fn the_schema_test_sees_what_is_wrong() {
    let document = document();
    let reference = serde_json::json!({ "$ref": "#/components/schemas/RegisterHead" });
    let right =
        serde_json::json!({"origin": "o", "size": 1, "root": "r", "checkpoint": "c", "verifier_key": "k"});
    assert!(schema::faults(&document, &reference, &right).is_empty());
    for (field, value) in [("size", "1".into()), ("size", Value::Null), ("extra", 1.into())] {
        let mut wrong = right.clone();
        wrong[field] = value;
        let faults = schema::faults(&document, &reference, &wrong);
        assert!(faults.iter().any(|fault| fault.contains(field)), "{wrong}: {faults:?}");
    }
    let mut lacking = right;
    lacking.as_object_mut().unwrap().remove("root");
    assert_eq!(schema::faults(&document, &reference, &lacking), ["$: lacks \"root\""]);
}

#[test]
fn the_api_answers_in_the_shapes_it_promises() {
    let site = site();
    for (name, path) in [
        ("index", "/api/v1".to_owned()),
        ("overview", "/api/v1/overview".to_owned()),
        ("incidents", "/api/v1/incidents?limit=2".to_owned()),
        ("incident", format!("/api/v1/incidents/{}", site.incidents()[0])),
        ("reports", "/api/v1/reports?limit=2".to_owned()),
        ("report", format!("/api/v1/reports/{}", site.report())),
        ("statements", "/api/v1/statements?limit=2".to_owned()),
        ("obligations", "/api/v1/obligations".to_owned()),
        ("agreement", "/api/v1/agreement".to_owned()),
        ("codebook", "/api/v1/codebook".to_owned()),
        ("register", "/api/v1/register".to_owned()),
        ("entries", "/api/v1/register/entries?limit=2".to_owned()),
    ] {
        let shape = shape(&site.json(&path));
        insta::assert_json_snapshot!(format!("shape-{name}"), shape);
    }
}

#[test]
fn offsets_count_code_points_of_the_text_beside_the_quote() {
    let site = common::site_with(&[(
        "An Outlet",
        "“Ceasefire 🕊 holds”\n\nIsraeli drones struck Khiam on Monday, Lebanon’s National News Agency said. Hezbollah denied it fired.",
    )]);
    let report = site.json(&format!("/api/v1/reports/{}", site.report()));
    let text: Vec<char> = report["text"].as_str().unwrap().chars().collect();
    let cut = |range: &Value| -> String {
        let at = |key: &str| usize::try_from(range[key].as_u64().unwrap()).unwrap();
        text[at("start")..at("end")].iter().collect()
    };
    let claims = report["claims"].as_array().unwrap();
    assert!(!claims.is_empty(), "{report}");
    let mut words = 0;
    for one in claims {
        assert_eq!(one["claim"]["quote"], cut(&one["claim"]["range"]));
        for field in one["fields"].as_array().unwrap() {
            for said in field["words"].as_array().unwrap() {
                assert_eq!(said["quote"], cut(&said["range"]));
                words += 1;
            }
        }
    }
    assert!(words > 3, "{report}");
    let incidents = site.json("/api/v1/incidents");
    let claim = &incidents["incidents"][0]["claims"][0];
    assert_eq!(claim["quote"], cut(&claim["range"]), "{claim}");
}

#[test]
fn words_are_in_the_language_asked_for_and_codes_are_not() {
    let site = site();
    let (english, arabic) = (site.json("/api/v1/codebook"), site.json("/api/v1/codebook?lang=ar"));
    assert_eq!((&english["language"], &arabic["language"]), (&"en".into(), &"ar".into()));
    assert_eq!(english["acts"][0]["code"], arabic["acts"][0]["code"]);
    assert_ne!(english["acts"][0]["words"], arabic["acts"][0]["words"]);
    let next = site.get("/api/v1/incidents?limit=1&lang=ar");
    assert!(next.header(header::LINK).contains("lang=ar"), "{}", next.header(header::LINK));
}

/// The next address of a `Link` header.
fn next(shown: &Shown) -> Option<String> {
    let link = shown.header(header::LINK);
    let address = link.strip_prefix('<')?.strip_suffix(">; rel=\"next\"")?;
    Some(address.to_owned())
}

/// Files a report and reads it, as another program does beside the site.
fn add(site: &TestSite, text: &str) {
    let mut mission = site.open();
    let report = NewReport { bytes: text.as_bytes().to_vec(), provenance: Default::default() };
    mission.receive(report).unwrap();
    mission.read_all(&mut |_progress| {}).unwrap();
}

#[test]
fn paging_gives_every_row_once_in_order_while_the_mission_grows() {
    let site = site();
    for (path, list, key) in [
        ("/api/v1/reports?limit=1", "reports", "/number"),
        ("/api/v1/register/entries?limit=2", "entries", "/index"),
        ("/api/v1/incidents?limit=3", "incidents", "/number"),
        ("/api/v1/statements?limit=3", "statements", ""),
    ] {
        let whole = |path: &str| -> Vec<Value> {
            let page = site.json(&format!("{}?limit=1000", path.split('?').next().unwrap()));
            page[list].as_array().unwrap().clone()
        };
        let before = whole(path);
        let (mut address, mut rows, mut pages) = (path.to_owned(), Vec::new(), 0);
        loop {
            let shown = site.get(&address);
            let page: Value = serde_json::from_str(&shown.body).unwrap();
            rows.extend(page[list].as_array().unwrap().clone());
            assert_eq!(page["next"].is_string(), next(&shown).is_some(), "{address}");
            pages += 1;
            if pages == 1 {
                let text = format!("Shells fell near Khiam on Monday, the army said to {list}.");
                add(&site, &text);
            }
            let Some(following) = next(&shown) else { break };
            address = following;
        }
        assert!(pages > 1, "{path} has one page");
        let name = |row: &Value| match key {
            "" => format!("{} {}", row["claim"]["report"], row["claim"]["claim"]),
            key => row.pointer(key).unwrap().to_string(),
        };
        let names: Vec<String> = rows.iter().map(&name).collect();
        let unique: BTreeSet<&String> = names.iter().collect();
        assert_eq!(unique.len(), names.len(), "{path} gives a row twice: {names:?}");
        for row in &before {
            assert!(names.contains(&name(row)), "{path} leaves out {}", name(row));
        }
        let after: Vec<String> = whole(path).iter().map(&name).collect();
        let order: Vec<&String> = after.iter().filter(|name| names.contains(name)).collect();
        assert_eq!(order, names.iter().collect::<Vec<_>>(), "{path} is out of order");
        if list != "incidents" {
            assert_eq!(names, after, "{path} lacks what came while it was read");
        }
    }
}

#[test]
fn a_wrong_question_is_a_problem_that_lists_what_would_be_accepted() {
    let site = site();
    let page = site.get("/api");
    for (path, status, parameter, accepted) in [
        ("/api/v1/incidents?group=bombs", 400, "group", "air"),
        ("/api/v1/incidents?act=strike", 400, "act", "air.strike_drone"),
        ("/api/v1/incidents?modality=true", 400, "modality", "alleged"),
        ("/api/v1/incidents?state=proved", 400, "state", "corroborated"),
        ("/api/v1/incidents?zone=atlantis", 400, "zone", "southern-litani-area"),
        ("/api/v1/incidents?radius=5", 400, "radius", "text"),
        ("/api/v1/incidents?from=2.12.2024", 400, "from", ""),
        ("/api/v1/incidents?limit=0", 400, "limit", ""),
        ("/api/v1/incidents?cursor=x", 400, "cursor", ""),
        ("/api/v1/incidents?from=2024-12-03&to=2024-12-01", 400, "from", ""),
        ("/api/v1/incidents?text=%ff", 400, "", ""),
        ("/api/v1/statements?kind=shouted", 400, "kind", "denial"),
        ("/api/v1/statements?cursor=7", 400, "cursor", ""),
        ("/api/v1/reports?limit=1001", 400, "limit", ""),
        ("/api/v1/reports?limit=1&limit=2", 400, "limit", ""),
        ("/api/v1/register/entries?cursor=-1", 400, "cursor", ""),
        ("/api/v1/overview?x=1", 400, "x", ""),
        ("/api/v1/events?since=1", 400, "since", ""),
        ("/api/v1?lang=xx", 400, "lang", ""),
        ("/api/v1/incidents/999999", 404, "", ""),
        ("/api/v1/incidents/seven", 404, "", ""),
        ("/api/v1/reports/rpt-nothing", 404, "", ""),
        ("/api/v1/reports/rpt-0000000000000000", 404, "", ""),
        ("/api/v1/register/999999/proof", 404, "", ""),
        ("/api/v1/register/x/leaf", 404, "", ""),
        ("/api/v1/nothing", 404, "", ""),
        ("/api/v2", 404, "", ""),
    ] {
        let shown = site.get(path);
        assert_eq!(shown.status.as_u16(), status, "{path}: {}", shown.body);
        is_problem(&shown, path, &page);
        let problem: Value = serde_json::from_str(&shown.body).unwrap();
        assert_eq!(problem["parameter"].as_str().unwrap_or_default(), parameter, "{path}: {problem}");
        let values = problem["accepted"].as_array().cloned().unwrap_or_default();
        match accepted {
            "" => {}
            accepted => assert!(values.contains(&accepted.into()), "{path}: {problem}"),
        }
    }
}

/// One form for every problem, and a type that leads to its description.
fn is_problem(shown: &Shown, path: &str, page: &Shown) {
    assert_eq!(shown.header(header::CONTENT_TYPE), "application/problem+json", "{path}");
    let problem: Value = serde_json::from_str(&shown.body).unwrap();
    let reference = serde_json::json!({ "$ref": "#/components/schemas/Problem" });
    let faults = schema::faults(&document(), &reference, &problem);
    assert!(faults.is_empty(), "{path}: {faults:#?}");
    assert_eq!(problem["status"], shown.status.as_u16());
    assert_eq!(problem["instance"], path.split('?').next().unwrap());
    let (address, anchor) = problem["type"].as_str().unwrap().split_once('#').unwrap();
    assert_eq!(address, "/api");
    assert!(page.body.contains(&format!("id=\"{anchor}\"")), "{anchor} is not described");
}

#[test]
fn the_api_is_only_looked_at() {
    let site = site();
    let page = site.get("/api");
    let origin = format!("http://{HOST}");
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS] {
        for path in ["/api/v1", "/api/v1/incidents", "/api/v1/register/1/leaf", EVENTS] {
            let headers = [("host", HOST), ("origin", origin.as_str())];
            let shown = site.ask(method.clone(), path, &headers, Vec::new());
            assert_eq!(shown.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}: {}", shown.body);
            assert_eq!(shown.header(header::ALLOW), "GET, HEAD");
            is_problem(&shown, path, &page);
        }
    }
    let foreign = site.ask(Method::GET, "/api/v1", &[("host", "example.org")], Vec::new());
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    is_problem(&foreign, "/api/v1", &page);
}

#[test]
fn the_public_is_told_no_press_text_and_no_entry_that_is_sealed() {
    let site = site().public();
    let index = site.json("/api/v1");
    assert_eq!(index["audience"], "public");
    let served = site.json("/api/v1/openapi.json");
    for path in ["/api/v1/reports", "/api/v1/reports/{id}"] {
        assert!(document()["paths"][path].is_object() && served["paths"][path].is_null(), "{path}");
        assert!(!index["paths"].as_array().unwrap().iter().any(|door| door["path"] == path), "{path}");
        assert_eq!(site.get(&path.replace("{id}", "rpt-0000000000000000")).status, StatusCode::NOT_FOUND);
    }
    let document = document();
    for (path, item) in served["paths"].as_object().unwrap() {
        let schema = &item["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        if schema.is_null() || path == "/api/v1/openapi.json" || path.contains('{') {
            continue;
        }
        let body = site.json(path);
        let faults = schema::faults(&document, schema, &body);
        assert!(faults.is_empty(), "{path}: {faults:#?}");
    }
    let incidents = site.json("/api/v1/incidents");
    assert!(!incidents["incidents"].as_array().unwrap().is_empty());
    for incident in incidents["incidents"].as_array().unwrap() {
        for claim in incident["claims"].as_array().unwrap() {
            assert!(claim["range"].is_null(), "there is no text to count in: {claim}");
        }
    }
    assert_eq!(site.json("/api/v1/overview")["doubts"].as_array().unwrap().len(), 0);
    let entries = site.json("/api/v1/register/entries");
    let mut sealed = 0;
    for entry in entries["entries"].as_array().unwrap() {
        if entry["class"] != "public" {
            assert!(entry["kind"].is_null() && entry["exact"] == false, "{entry}");
            assert_eq!(entry["content"], "sealed");
            sealed += 1;
        }
    }
    assert!(sealed >= 3, "{entries}");
    let page = site.get("/api");
    assert!(
        page.body.contains("/api/v1/statements") && !page.body.contains("/api/v1/reports"),
        "{}",
        page.body
    );
}

#[test]
fn the_reference_page_describes_every_address_and_its_links_work() {
    let site = site();
    let page = site.get("/api");
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    for (path, filled) in addresses(&site) {
        assert!(page.body.contains(&format!("<code>GET {path}</code>")), "{path} is not on the page");
        if path != EVENTS && !path.contains('{') {
            assert!(page.body.contains(&format!("<a href=\"{filled}\">Try it</a>")), "{filled}");
        }
    }
    let mut tried = 0;
    for link in page.body.split("<a href=\"").skip(1).filter(|rest| rest.contains("\">Try it</a>")) {
        let (address, rest) = link.split_once("\">").unwrap();
        if rest.starts_with("Try it</a>") {
            assert_eq!(site.get(address).status, StatusCode::OK, "{address}");
            tried += 1;
        }
    }
    assert!(tried >= 15, "{tried}");
    for link in page.body.split("href=\"#").skip(1) {
        let anchor = link.split('"').next().unwrap();
        assert!(page.body.contains(&format!("id=\"{anchor}\"")), "#{anchor} leads nowhere");
    }
    assert!(!page.body.contains('`'), "words in backquotes stand as code");
    assert!(site.get("/").body.contains("href=\"/api\""), "the foot of every page leads there");
}

/// The next event of a stream, as its lines; `None` once it is over.
async fn event(stream: &mut axum::body::BodyDataStream) -> Option<Vec<String>> {
    use futures_util::StreamExt;
    let heard = tokio::time::timeout(std::time::Duration::from_secs(20), stream.next());
    let bytes = heard.await.expect("nothing was told in 20 seconds")?.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    Some(text.lines().map(str::to_owned).collect())
}

fn field<'a>(event: &'a [String], name: &str) -> &'a str {
    let line = event.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    line.unwrap_or_else(|| panic!("{event:?} has no {name}"))
}

#[test]
fn who_listens_is_told_when_another_program_adds_a_report() {
    let site = site();
    let document = document();
    let reference = serde_json::json!({ "$ref": "#/components/schemas/Entries" });
    let first = site.stream(EVENTS, &[]);
    assert_eq!(first.status(), StatusCode::OK);
    assert_eq!(first.headers()[header::CONTENT_TYPE], "text/event-stream");
    assert_eq!(first.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(first.headers().contains_key(header::CONTENT_SECURITY_POLICY));
    let mut stream = first.into_body().into_data_stream();
    let told = site.wait(event(&mut stream)).unwrap();
    assert_eq!(field(&told, "event"), "entries");
    let before: Value = serde_json::from_str(field(&told, "data")).unwrap();
    assert!(schema::faults(&document, &reference, &before).is_empty(), "{before}");
    assert_eq!(before["size"], site.json("/api/v1/register")["size"]);

    add(&site, "Shells fell near Khiam on Monday, the army said.");
    let id = loop {
        let told = site.wait(event(&mut stream)).unwrap();
        let now: Value = serde_json::from_str(field(&told, "data")).unwrap();
        assert!(now["size"].as_u64() > before["size"].as_u64(), "{now}");
        assert_eq!(now["reports"].as_u64(), before["reports"].as_u64().map(|reports| reports + 1));
        // Between the report and its reading it is unread; that may be told too.
        if now["unread"] == 0 && now["size"] == site.json("/api/v1/register")["size"] {
            break field(&told, "id").to_owned();
        }
    };

    // Who heard this already is not told again, but of what comes next.
    let mut again = site.stream(EVENTS, &[("last-event-id", &id)]).into_body().into_data_stream();
    let mut stranger = site.stream(EVENTS, &[("last-event-id", "é")]).into_body().into_data_stream();
    assert_eq!(field(&site.wait(event(&mut stranger)).unwrap(), "id"), id, "an unknown id is no id");
    add(&site, "Shells fell near Marjayoun on Tuesday, the army said.");
    let told = site.wait(event(&mut again)).unwrap();
    assert_ne!(field(&told, "id"), id);

    let head = site.ask(Method::HEAD, EVENTS, &[("host", HOST)], Vec::new());
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    site.site.stop();
    site.wait(async { while event(&mut stream).await.is_some() {} });
    site.wait(async { while event(&mut again).await.is_some() {} });
}

#[test]
fn listeners_beyond_the_room_there_is_are_asked_to_come_back() {
    let site = site();
    let mut listening = Vec::new();
    let refused = loop {
        let response = site.stream(EVENTS, &[]);
        if response.status() != StatusCode::OK {
            break response;
        }
        listening.push(response);
        assert!(listening.len() < 2_000, "there is no end to the room");
    };
    assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(refused.headers().contains_key(header::RETRY_AFTER));
    assert_eq!(refused.headers()[header::CONTENT_TYPE], "application/problem+json");
    assert_eq!(site.get("/api/v1/overview").status, StatusCode::OK, "others are served all the same");
    listening.pop();
    assert_eq!(site.stream(EVENTS, &[]).status(), StatusCode::OK, "a place that was left is given again");
}
