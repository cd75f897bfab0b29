//! Asking a server that answers well, and servers that lie, stall, drip, flood, break off and send us elsewhere.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops")]

mod server;

use serde_json::{Value, json};
use server::{Reply, Server};
use std::time::{Duration, Instant};
use truce_claims::ReportText;
use truce_model::{AskError, Asked, Budget, Checker, Client, Endpoint, Form, Key, Limits};

const TEXT: &str = "Strikes reported

Israeli drones struck a car near Khiam on Monday, the Lebanese army said.";

/// Short enough that no test waits, long enough for a machine that is busy.
fn limits() -> Limits {
    Limits {
        connect: Duration::from_millis(2_000),
        call: Duration::from_millis(3_000),
        report: Duration::from_millis(10_000),
        retries: 2,
        backoff: Duration::from_millis(1),
        wait_max: Duration::from_millis(20),
        answer_bytes_max: 100_000,
        ..Limits::default()
    }
}

fn good() -> Value {
    json!({ "claims": [{
        "quote": "Israeli drones struck a car near Khiam on Monday",
        "act": "air.strike_drone",
        "actor": ["Israeli drones"],
        "target": ["a car"],
        "places": ["Khiam"],
        "time": "on Monday",
        "claimant": "the Lebanese army",
        "modality": "alleged",
    }] })
}

fn client(server: &Server, limits: Limits) -> Client {
    Client::new(Endpoint::parse(&server.url()).unwrap(), "mock", None, limits).unwrap()
}

fn ask(replies: Vec<Reply>) -> (Result<Asked, AskError>, Server) {
    ask_with(replies, limits())
}

fn ask_with(replies: Vec<Reply>, limits: Limits) -> (Result<Asked, AskError>, Server) {
    let server = Server::new(replies);
    let asked = client(&server, limits).ask(TEXT, &mut Budget::new(100, 100_000));
    (asked, server)
}

fn taken(asked: &Asked) -> usize {
    let report = ReportText { text: TEXT, published: None, outlet: None, language: None };
    Checker::new(None).check(&report, asked).suggestions.len()
}

#[test]
fn a_good_answer_is_kept_with_everything_it_came_from() {
    let (asked, server) = ask(vec![Reply::chat(&good().to_string())]);
    let asked = asked.unwrap();
    assert_eq!(taken(&asked), 1);
    assert_eq!(asked.endpoint, server.url());
    assert_eq!((asked.requested.as_str(), asked.models()), ("mock", vec!["mock-1 (server)"]));
    assert_eq!((asked.calls, asked.prompt.len()), (1, 64));
    assert_eq!(asked.tokens().unwrap().prompt, 700);
    let answer = &asked.answers[0];
    assert!(answer.is_whole() && answer.form == Form::JsonSchema && !answer.cut);
    let request = &server.requests()[0];
    assert!(request.head.starts_with("POST /v1/chat/completions HTTP/1.1\r\n"), "{}", request.head);
    assert!(!request.head.to_lowercase().contains("authorization"));
    assert_eq!(request.body["model"], "mock");
    assert_eq!(request.body["response_format"]["type"], "json_schema");
    assert!(!request.body["messages"][1]["content"].as_str().unwrap().contains("Strikes reported"));
    let kept: Asked = serde_json::from_str(&serde_json::to_string(&asked).unwrap()).unwrap();
    assert_eq!(kept, asked);
}

#[test]
fn a_lying_answer_is_kept_and_nothing_of_it_taken() {
    let mut lies = good();
    lies["claims"][0]["quote"] = json!("Israeli jets struck a school in Beirut");
    let (asked, _server) = ask(vec![Reply::chat(&lies.to_string())]);
    assert_eq!(taken(&asked.unwrap()), 0);
    let truncated = &good().to_string()[..60];
    for content in [truncated, "I am sorry.", "{}", "[[[[", ""] {
        let (asked, _server) = ask(vec![Reply::chat(content)]);
        assert_eq!(taken(&asked.unwrap()), 0, "{content}");
    }
}

#[test]
fn a_server_that_refuses_a_form_is_asked_in_a_weaker_one_and_it_is_said() {
    let refusal = || Reply::status(400, r#"{"error":{"message":"response_format is not supported"}}"#);
    let fenced = format!("Here:\n```json\n{}\n```", good());
    let (asked, server) = ask(vec![refusal(), Reply::chat(&good().to_string())]);
    assert_eq!(asked.unwrap().answers[0].form, Form::JsonObject);
    assert_eq!(server.requests()[1].body["response_format"], json!({ "type": "json_object" }));
    let (asked, server) = ask(vec![refusal(), refusal(), Reply::chat(&fenced)]);
    let asked = asked.unwrap();
    assert_eq!((asked.answers[0].form, taken(&asked), asked.calls), (Form::Plain, 1, 3));
    assert!(server.requests()[2].body.get("response_format").is_none());
    let (asked, _server) = ask(vec![refusal(), refusal(), refusal()]);
    let error = asked.unwrap_err().to_string();
    assert!(error.contains("400") && error.contains("not supported"), "{error}");
}

#[test]
fn a_form_once_refused_is_not_tried_again() {
    let server = Server::new(vec![
        Reply::status(400, "no"),
        Reply::chat(&good().to_string()),
        Reply::chat(&good().to_string()),
    ]);
    let mut client = client(&server, limits());
    let mut budget = Budget::new(9, 9_999);
    client.ask(TEXT, &mut budget).unwrap();
    client.ask(TEXT, &mut budget).unwrap();
    assert_eq!((server.requests().len(), budget.calls_left()), (3, 6));
}

#[test]
fn what_passes_is_tried_again_and_what_does_not_is_not() {
    let good = || Reply::chat(&good().to_string());
    for (what, first) in [
        ("busy", Reply::status(429, "slow down").with("Retry-After: 3600")),
        ("failed", Reply::status(500, "oops")),
        ("unavailable", Reply::status(503, "").with("Retry-After: soon")),
        ("closed before a word", Reply::Close),
        ("closed in the head", Reply::Raw(b"HTTP/1.1 200 OK\r\nContent-Le".to_vec())),
        ("closed in the body", Reply::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"cho".to_vec())),
        (
            "cut without a length",
            Reply::Raw(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"choices\":[{".to_vec()),
        ),
    ] {
        let started = Instant::now();
        let (asked, server) = ask(vec![first, good()]);
        let asked = asked.unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!((asked.calls, server.requests().len()), (2, 2), "{what}");
        // An hour was asked for; `wait_max` is the most that is waited.
        assert!(started.elapsed() < Duration::from_secs(5), "{what}");
    }
    let (asked, server) =
        ask(vec![Reply::status(500, "a"), Reply::status(502, "b"), Reply::status(503, "c"), good()]);
    assert!(asked.unwrap_err().to_string().contains("503"));
    assert_eq!(server.requests().len(), 3);
}

#[test]
fn a_wait_that_is_asked_for_is_waited() {
    let server =
        Server::new(vec![Reply::status(429, "").with("Retry-After: 1"), Reply::chat(&good().to_string())]);
    let limits = Limits { wait_max: Duration::from_millis(150), ..limits() };
    let started = Instant::now();
    client(&server, limits).ask(TEXT, &mut Budget::new(9, 9_999)).unwrap();
    assert!(started.elapsed() >= Duration::from_millis(150));
}

#[test]
fn what_another_call_cannot_mend_is_an_error_at_once() {
    type Is = fn(&AskError) -> bool;
    let cases: Vec<(&str, Reply, Is, bool)> = vec![
        ("no key", Reply::status(401, "who?"), |e| matches!(e, AskError::NoAccess { status: 401, .. }), true),
        ("forbidden", Reply::status(403, ""), |e| matches!(e, AskError::NoAccess { .. }), true),
        (
            "no such page",
            Reply::status(404, "<html>"),
            |e| matches!(e, AskError::Refused { status: 404, .. }),
            false,
        ),
        (
            "sent on",
            Reply::status(307, "").with("Location: http://198.51.100.7/v1/chat/completions"),
            |e| matches!(e, AskError::Redirected { status: 307, .. }),
            true,
        ),
        (
            "not a chat",
            Reply::status(200, r#"{"models":[]}"#),
            |e| matches!(e, AskError::NotChat { .. }),
            true,
        ),
        (
            "a flood",
            Reply::Flood(10_000_000),
            |e| matches!(e, AskError::TooLarge { limit: 100_000, .. }),
            false,
        ),
    ];
    for (what, reply, is, ends) in cases {
        let (asked, server) = ask(vec![reply, Reply::chat(&good().to_string())]);
        let error = asked.unwrap_err();
        assert!(is(&error), "{what}: {error:?}");
        assert_eq!(error.ends_the_run(), ends, "{what}");
        assert_eq!(server.requests().len(), 1, "{what}");
        assert!(error.to_string().contains(&server.url()), "{what}: {error}");
    }
}

#[test]
fn a_sea_of_headers_is_not_read() {
    let mut head = b"HTTP/1.1 200 OK\r\n".to_vec();
    for line in 0..20_000 {
        head.extend(format!("X-{line}: {}\r\n", "y".repeat(100)).bytes());
    }
    let (asked, _server) = ask_with(vec![Reply::Raw(head)], Limits { retries: 0, ..limits() });
    assert!(asked.is_err());
}

#[test]
fn nobody_can_hold_us_longer_than_the_limit() {
    let short = Limits {
        call: Duration::from_millis(150),
        report: Duration::from_millis(700),
        retries: 1,
        ..limits()
    };
    for (what, reply) in [
        ("silent", Reply::Stall),
        ("dripping in the head", Reply::Drip(b"HTTP/1.1 200 OK\r\nX-Slow: 1".to_vec())),
        ("dripping in the body", Reply::Drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{".to_vec())),
    ] {
        let started = Instant::now();
        let (asked, server) = ask_with(vec![reply.clone(), reply], short.clone());
        let error = asked.unwrap_err();
        assert!(matches!(error, AskError::TooSlow { .. }), "{what}: {error:?}");
        assert_eq!(server.requests().len(), 2, "{what}");
        assert!(started.elapsed() < Duration::from_secs(3), "{what}: {:?}", started.elapsed());
    }
    let long =
        Limits { call: Duration::from_secs(60), report: Duration::from_millis(200), retries: 9, ..limits() };
    let started = Instant::now();
    let (asked, _server) = ask_with(vec![Reply::Stall; 9], long);
    assert!(asked.is_err());
    assert!(started.elapsed() < Duration::from_secs(3), "{:?}", started.elapsed());
}

#[test]
fn nobody_there_is_said_at_once() {
    let server = Server::new(Vec::new());
    let url = server.url();
    drop(server);
    let mut client = Client::new(Endpoint::parse(&url).unwrap(), "mock", None, limits()).unwrap();
    let error = client.ask(TEXT, &mut Budget::new(9, 9_999)).unwrap_err();
    assert!(matches!(error, AskError::Unreachable { .. }) && error.ends_the_run(), "{error:?}");
    assert!(error.to_string().contains("nobody listens there"), "{error}");
}

#[test]
fn the_budget_is_kept_and_nothing_is_begun_that_it_cannot_finish() {
    let days: Vec<String> =
        (1..200).map(|day| format!("The army said its soldiers fired no shots on day {day}.")).collect();
    let long = format!("Talks\n\n{}", days.join("\n\n"));
    let server = Server::new(vec![Reply::chat("{\"claims\":[]}"); 50]);
    let mut client = client(&server, limits());
    let needed = client.calls_for(&long) as u64;
    assert!(needed >= 3);
    let error = client.ask(&long, &mut Budget::new(needed - 1, 99_999)).unwrap_err();
    assert!(matches!(error, AskError::Budget { what: "calls", .. }) && error.ends_the_run(), "{error}");
    assert_eq!(server.requests().len(), 0);
    let mut budget = Budget::new(needed, 1_000_000);
    let asked = client.ask(&long, &mut budget).unwrap();
    assert_eq!((asked.answers.len() as u64, budget.calls_left()), (needed, 0));
    assert_eq!(budget.tokens_left(), 1_000_000 - needed * 710);
    let mut budget = Budget::new(99, 1_000);
    let error = client.ask(&long, &mut budget).unwrap_err();
    assert!(matches!(error, AskError::Budget { what: "tokens", .. }), "{error}");
    // The second call was told how little was left.
    assert_eq!(server.requests().last().unwrap().body["max_tokens"], 290);
}

#[test]
fn a_server_that_does_not_count_is_counted_for() {
    let server = Server::new(vec![Reply::uncounted(&good().to_string())]);
    let mut budget = Budget::new(9, 100_000);
    let asked = client(&server, limits()).ask(TEXT, &mut budget).unwrap();
    assert_eq!(asked.tokens(), None);
    assert!(budget.tokens_left() < 98_000, "{}", budget.tokens_left());
}

#[test]
fn the_key_goes_to_the_server_and_into_no_message() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    std::fs::write(&path, "sk-0815\n").unwrap();
    let key = || Some(Key::from_file(&path).unwrap());
    let server = Server::new(vec![
        Reply::status(401, r#"{"error":{"message":"Incorrect key sk-0815."}}"#),
        Reply::chat(&good().to_string()),
    ]);
    let endpoint = || Endpoint::parse(&server.url()).unwrap();
    let mut client = Client::new(endpoint(), "mock", key(), limits()).unwrap();
    let error = client.ask(TEXT, &mut Budget::new(9, 9_999)).unwrap_err();
    assert!(
        server.requests()[0].head.contains("authorization: Bearer sk-0815\r\n"),
        "{}",
        server.requests()[0].head
    );
    assert!(error.to_string().contains("[key]"), "{error}");
    assert!(!format!("{error} {error:?} {client:?}").contains("0815"));
    let asked = client.ask(TEXT, &mut Budget::new(9, 9_999)).unwrap();
    assert!(!serde_json::to_string(&asked).unwrap().contains("0815"));
}

#[test]
fn a_report_without_words_is_not_asked_about() {
    let server = Server::new(Vec::new());
    let error = client(&server, limits()).ask(" \n\n", &mut Budget::new(9, 9_999)).unwrap_err();
    assert!(matches!(error, AskError::NothingToRead), "{error}");
}
