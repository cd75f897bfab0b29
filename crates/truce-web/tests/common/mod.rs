//! A site over a mission in a temporary folder, made from texts of the corpus, asked without a socket.

#![allow(dead_code, reason = "each file of tests takes what it needs")]

pub(crate) mod schema;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, HeaderName, Method, Request, StatusCode},
};
use serde_json::Value;
use std::{collections::BTreeMap, path::Path, sync::Arc};
use tower::ServiceExt;
use truce_mission::{AgreementSource, Mission, MissionKind, NewMission, NewReport, SeededChance};
use truce_vocabulary::{Dated, DatedBy, FixedClock, Provenance};
use truce_web::{Site, router};

/// The `Host` that the site answers to.
pub(crate) const HOST: &str = "127.0.0.1:7420";

/// What was answered.
pub(crate) struct Shown {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Shown {
    pub(crate) fn header(&self, name: HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// A site with its mission.
pub(crate) struct TestSite {
    router: Router,
    pub(crate) site: Arc<Site>,
    runtime: tokio::runtime::Runtime,
    folder: tempfile::TempDir,
}

/// A site over three texts of the corpus.
pub(crate) fn site() -> TestSite {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/texts");
    let texts =
        ["a01", "a02", "a05"].map(|name| std::fs::read_to_string(texts.join(format!("{name}.txt"))).unwrap());
    site_with(&texts.iter().map(|text| ("A retold report", text.as_str())).collect::<Vec<_>>())
}

/// A site over these texts, each from its outlet.
pub(crate) fn site_with(texts: &[(&str, &str)]) -> TestSite {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("mission");
    let clock = FixedClock("2025-01-10T12:00:00Z".parse().unwrap());
    let new = NewMission {
        title: "A test".to_owned(),
        kind: MissionKind::Unofficial,
        agreement: Some(AgreementSource::named("lebanon-2024").unwrap()),
        origin: None,
    };
    let mut mission = Mission::create(&dir, new, clock, SeededChance::new(7)).unwrap();
    for (outlet, text) in texts {
        let provenance = Provenance {
            outlet: Some((*outlet).to_owned()),
            published: Some(Dated { date: "2024-12-03".parse().unwrap(), by: DatedBy::Filer }),
            language: Some("en".to_owned()),
            ..Provenance::default()
        };
        // A null byte is no text; what somebody pastes may hold one all the same, and is refused there.
        let bytes = text.replace('\u{0}', "\u{1}").into_bytes();
        mission.receive(NewReport { bytes, provenance }).unwrap();
    }
    mission.read_all(&mut |_progress| {}).unwrap();
    drop(mission);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let site = Arc::new(Site::new(&dir, clock, Some(7420)).unwrap());
    TestSite { router: router(Arc::clone(&site)), site, runtime, folder }
}

impl TestSite {
    pub(crate) fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Shown {
        let (status, headers, bytes) = self.raw(method, path, headers, body);
        Shown { status, headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    fn raw(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).unwrap();
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            (parts.status, parts.headers, to_bytes(body, usize::MAX).await.unwrap().to_vec())
        })
    }

    /// The same mission as the public sees it.
    pub(crate) fn public(self) -> TestSite {
        let clock = FixedClock("2025-01-10T12:00:00Z".parse().unwrap());
        let site = Site::new(&self.folder.path().join("mission"), clock, Some(7420)).unwrap();
        let site = Arc::new(site.public());
        TestSite { router: router(Arc::clone(&site)), site, ..self }
    }

    /// Asks for something that has no end; its body is read by [`TestSite::wait`].
    pub(crate) fn stream(&self, path: &str, headers: &[(&str, &str)]) -> axum::http::Response<Body> {
        let mut request = Request::builder().uri(path).header("host", HOST);
        for (name, value) in headers {
            request = request.header(*name, value.as_bytes());
        }
        let request = request.body(Body::empty()).unwrap();
        self.wait(self.router.clone().oneshot(request)).unwrap()
    }

    /// Waits for something that happens in the site.
    pub(crate) fn wait<T>(&self, something: impl Future<Output = T>) -> T {
        self.runtime.block_on(something)
    }

    /// Asks for all of these side by side.
    pub(crate) fn all_at_once<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Vec<StatusCode> {
        self.runtime.block_on(async {
            let asked: Vec<_> = paths
                .map(|path| {
                    let request =
                        Request::builder().uri(path).header("host", HOST).body(Body::empty()).unwrap();
                    tokio::spawn(self.router.clone().oneshot(request))
                })
                .collect();
            let mut answers = Vec::new();
            for one in asked {
                answers.push(one.await.unwrap().unwrap().status());
            }
            answers
        })
    }

    /// The mission's folder.
    pub(crate) fn dir(&self) -> std::path::PathBuf {
        self.folder.path().join("mission")
    }

    /// The mission, held as another program that writes would hold it.
    pub(crate) fn open(&self) -> Mission {
        Mission::open_here(self.folder.path().join("mission")).unwrap()
    }

    pub(crate) fn get(&self, path: &str) -> Shown {
        self.ask(Method::GET, path, &[("host", HOST)], Vec::new())
    }

    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        self.raw(Method::GET, path, &[("host", HOST)], Vec::new()).2
    }

    pub(crate) fn json(&self, path: &str) -> Value {
        let shown = self.get(path);
        assert_eq!(shown.status, StatusCode::OK, "{path}: {}", shown.body);
        serde_json::from_str(&shown.body).unwrap()
    }

    /// The id of the first report.
    pub(crate) fn report(&self) -> String {
        self.json("/api/v1/reports")["reports"][0]["id"].as_str().unwrap().to_owned()
    }

    /// The numbers of all incidents.
    pub(crate) fn incidents(&self) -> Vec<u32> {
        let page = self.json("/api/v1/incidents?limit=1000");
        let rows = page["incidents"].as_array().unwrap();
        rows.iter().map(|row| u32::try_from(row["number"].as_u64().unwrap()).unwrap()).collect()
    }
}

/// What sort of value stands under each path of a document: its shape, which stays while readings get better.
pub(crate) fn shape(value: &Value) -> BTreeMap<String, String> {
    fn walk(value: &Value, path: &str, depth: usize, found: &mut BTreeMap<String, String>) {
        let sort = match value {
            Value::Null => "null",
            Value::Bool(_) => "bool",
            Value::Number(_) => "number",
            Value::String(_) => "text",
            Value::Array(_) => "list",
            Value::Object(_) => "object",
        };
        found.entry(path.to_owned()).or_insert_with(|| sort.to_owned());
        match value {
            // What lies deeper follows the readings; its shape is tested where it is made.
            _ if depth >= 3 => {}
            Value::Object(pairs) => {
                pairs.iter().for_each(|(key, value)| walk(value, &format!("{path}.{key}"), depth + 1, found));
            }
            Value::Array(items) => {
                items.iter().take(1).for_each(|item| walk(item, &format!("{path}[]"), depth + 1, found));
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    walk(value, "$", 0, &mut found);
    found
}
