//! What must not bring a site down or get through it: many at once, slow ones, nonsense in addresses, and text written to do harm.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use axum::http::{Method, StatusCode};
use common::{HOST, TestSite, site, site_with};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};
use truce_mission::Audience;

/// Numbers that look like chance and are the same every time.
struct Seeded(u64);

impl Seeded {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.next(from.len())]
    }
}

/// Pages that take a query or an id, and some that take neither.
const PATHS: &[&str] = &[
    "/",
    "/incidents",
    "/incidents.csv",
    "/incidents.geojson",
    "/incidents/columns",
    "/incidents/days",
    "/incidents/ground",
    "/incidents/1",
    "/statements",
    "/obligations",
    "/obligations.ics",
    "/agreement",
    "/report",
    "/register",
    "/register/0",
    "/register/0/proof",
    "/register/0/leaf",
    "/reports",
    "/codebook",
    "/help",
    "/submit",
    "/api",
    "/api/v1/overview",
    "/api/v1/incidents",
    "/api/v1/incidents/1",
    "/api/v1/reports",
    "/api/v1/statements",
    "/api/v1/obligations",
    "/api/v1/register",
];

/// What stands for a key beside the keys of the query.
const ODD_KEYS: &[&str] = &["before", "lang", "q", "", "from%00", "<b>", "__proto__", "%F0%9F%95%8A"];

const VALUES: &[&str] = &[
    "",
    "%",
    "%zz",
    "%ff%fe",
    "%00",
    "-1",
    "0",
    "18446744073709551616",
    "9999-12-31",
    "-009999-01-01",
    "2024-13-45",
    "2024-12-01",
    "air,,fire",
    "air.strike",
    "israel%3E*",
    "*%3E*",
    "%3E",
    "southern-litani-area:maybe",
    "nowhere:outside",
    "1.1",
    "-9223372036854775808.4294967295",
    "disputed",
    "rpt-0000000000000000",
    "%22OR%20NEAR(",
    "%27%20OR%201=1--",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "%E2%80%AE%D8%A7%D9%84",
    "a%0D%0Aset-cookie:%20x=1",
    "%C2%AD%EF%BB%BF",
    "..%2F..%2Fetc%2Fpasswd",
];

/// Asks for a path and expects an answer that says what it is: a page, a file, or a problem, and never that the program broke.
fn expect_clear(site: &TestSite, path: &str) {
    let Ok(uri) = path.parse::<axum::http::Uri>() else { return };
    let shown = site.ask(Method::GET, path, &[("host", HOST)], Vec::new());
    assert!(!shown.status.is_server_error(), "{path}: {} {}", shown.status, shown.body);
    assert!(!shown.body.contains("<script>alert"), "{path}");
    assert!(!shown.headers.contains_key("set-cookie") || shown.status.is_success(), "{path}");
    if shown.status.is_client_error() {
        if uri.path().starts_with("/api/") {
            assert!(shown.body.contains("\"detail\""), "{path}: {}", shown.body);
        } else {
            assert!(shown.body.contains("<h1"), "{path}: {}", shown.body);
        }
    }
}

#[test]
fn no_query_string_and_no_path_breaks_a_page() {
    let site = site();
    let mut chance = Seeded(20_241_127);
    let keys = [truce_mission::KEYS, ODD_KEYS].concat();
    for round in 0..400 {
        let path = PATHS[round % PATHS.len()];
        let mut parts = Vec::new();
        for _part in 0..=chance.next(4) {
            let value = match chance.next(12) {
                0 => "x".repeat(1 + chance.next(9_000)),
                _ => chance.pick(VALUES).to_owned(),
            };
            parts.push(format!("{}={value}", chance.pick(&keys)));
        }
        expect_clear(&site, &format!("{path}?{}", parts.join(chance.pick(&["&", "&&", ";", "&amp;"]))));
    }
    let odd = [
        "/incidents/-1",
        "/incidents/99999999999999999999",
        "/incidents/0x1",
        "/incidents/1/2",
        "/incidents/%00",
        "/incidents/columns/1",
        "/reports/rpt-",
        "/reports/%2e%2e",
        "/reports/rpt-zzzzzzzzzzzzzzzz",
        "/register/-1",
        "/register/18446744073709551615",
        "/register/1e3/proof",
        "/register/٣",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/",
        "//",
        "/../../etc/passwd",
        "/%E2%80%AEtxt",
        "/api/v1/",
        "/api/v1/incidents/x",
        "/api/v1/reports/x",
        "/api/v2/incidents",
        "/favicon.ico",
    ];
    for path in odd {
        expect_clear(&site, path);
    }
    let long = format!("/{}", "a/".repeat(3_000));
    expect_clear(&site, &long);
}

#[test]
fn a_thousand_requests_at_once_are_all_answered() {
    let site = site();
    let paths: Vec<String> = (0..1_000)
        .map(|n| match n % 4 {
            0 => format!("/incidents?limit={}", 1 + n % 50),
            1 => format!("/register?before={}", 1 + n % 6),
            2 => format!("/incidents/columns?text=word{n}"),
            _ => "/".to_owned(),
        })
        .collect();
    let answers = site.all_at_once(paths.iter().map(String::as_str));
    assert_eq!(answers.len(), 1_000);
    // One that had to be turned away for the crowd is told so; nothing breaks and nothing is left without an answer.
    let turned_away = answers.iter().filter(|status| **status == StatusCode::SERVICE_UNAVAILABLE).count();
    let well = answers.iter().filter(|status| status.is_success()).count();
    assert_eq!(well + turned_away, 1_000, "{answers:?}");
    assert!(well >= 500, "{turned_away} of 1,000 were turned away");
    assert_eq!(site.get("/incidents").status, StatusCode::OK, "and the next one is served as ever");
}

/// Serves a mission on a socket of its own, until the tests end.
fn served() -> (SocketAddr, TestSite) {
    let site = site();
    let dir = site.dir();
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let any = "127.0.0.1:0".parse().unwrap();
        truce_web::serve(&dir, any, Audience::Mechanism, |address| sender.send(address).unwrap()).unwrap();
    });
    (receiver.recv_timeout(Duration::from_secs(60)).unwrap(), site)
}

fn fetch(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn slow_clients_do_not_stop_others() {
    let (address, _kept) = served();
    let mut slow: Vec<TcpStream> = Vec::new();
    for n in 0..150 {
        let mut stream = TcpStream::connect(address).unwrap();
        match n % 3 {
            // Says nothing at all.
            0 => {}
            // Gives its request a byte at a time, and never the end.
            1 => stream.write_all(b"GET /incidents HTTP/1.1\r\nHost: 127").unwrap(),
            // Asks for much, and never reads it.
            _ => {
                let request = format!("GET /codebook HTTP/1.1\r\nHost: {address}\r\n\r\n").repeat(40);
                stream.write_all(request.as_bytes()).unwrap();
            }
        }
        slow.push(stream);
    }
    for round in 0..8 {
        for stream in slow.iter_mut().skip(1).step_by(3) {
            // One that was let go meanwhile is none that stops others.
            let _let_go = stream.write_all(b".");
        }
        for path in ["/", "/incidents", "/register", "/api/v1/overview"] {
            let answer = fetch(address, path);
            assert!(
                answer.starts_with("HTTP/1.1 200"),
                "round {round}, {path}: {}",
                &answer[..60.min(answer.len())]
            );
        }
    }
    drop(slow);
    assert!(fetch(address, "/help").starts_with("HTTP/1.1 200"));
}

/// Text that is written to do harm wherever somebody looks at it, around a claim that the reader finds.
fn hostile() -> String {
    let long = "غ".repeat(5_000) + &"W".repeat(10_000);
    format!(
        "<img src=x onerror=alert(1)> Strike <script>alert(2)</script> on \u{202e}siraH\u{202c}\n\n\
         An Israeli drone struck a house in Haris on Monday, \"><svg/onload=alert(3)> the Health Ministry said.\n\n\
         Hezbollah fired two rockets at Metula on Monday, the Israeli military said \u{2066}(see https://xn--80ak6aa92e.com/ and \
         https://\u{430}pple.com/ and javascript:alert(4))\u{2069}.\n\n\
         Israeli artillery shelled {long} on Monday, the mayor said.\n\n\
         Control \u{1}\u{7}\u{1b}[31m and \u{feff}zero\u{200b}width &lt;b&gt; {{{{ 7*7 }}}} %s %n ${{7*7}}\n"
    )
}

#[test]
fn hostile_text_is_shown_as_text_on_every_page() {
    let text = hostile();
    let site = site_with(&[("<b onmouseover=alert(5)>Outlet\u{202e}", &text)]);
    let report = site.report();
    let mut paths: Vec<String> = PATHS.iter().map(|path| (*path).to_owned()).collect();
    paths.push(format!("/reports/{report}"));
    paths.push(format!("/incidents?report={report}"));
    paths.push("/incidents?text=%3Cscript%3Ealert(6)%3C/script%3E%E2%80%AE".to_owned());
    paths.extend(site.incidents().iter().map(|number| format!("/incidents/{number}")));
    let mut told = 0;
    for path in &paths {
        let shown = site.get(path);
        if shown.status == StatusCode::NOT_FOUND {
            continue;
        }
        assert_eq!(shown.status, StatusCode::OK, "{path}: {}", shown.body);
        let kind = shown.header(axum::http::header::CONTENT_TYPE).to_owned();
        if !kind.starts_with("text/html") {
            assert_eq!(shown.header(axum::http::header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{path}");
            continue;
        }
        told += usize::from(shown.body.contains("&lt;script&gt;") || shown.body.contains("&#60;script&#62;"));
        for raw in ["<script>alert", "<img src=x", "<svg/onload", "<b onmouseover", "href=\"javascript:"] {
            assert!(!shown.body.contains(raw), "{path} holds {raw}");
        }
        for (sign, name) in [('\u{202e}', "RLO"), ('\u{2066}', "LRI"), ('\u{1b}', "ESC"), ('\u{0}', "NUL")] {
            assert!(!shown.body.contains(sign), "{path} holds {name} as it is");
        }
    }
    assert!(told >= 1, "no page showed the text at all");
    let shown = site.get(&format!("/reports/{report}")).body;
    assert!(shown.contains("⟦U+202E⟧"), "a sign that turns the reading order is named: {shown}");
}

#[test]
fn hostile_text_is_previewed_as_text_and_a_null_byte_is_refused() {
    let site = site();
    let origin = format!("http://{HOST}");
    let headers =
        [("host", HOST), ("origin", origin.as_str()), ("content-type", "multipart/form-data; boundary=edge")];
    let send = |text: &str| {
        let part = |name: &str, value: &str| {
            format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = part("text", text) + &part("outlet", "<i>Outlet</i>") + "--edge--\r\n";
        site.ask(Method::POST, "/submit", &headers, body.into_bytes())
    };
    let preview = send(&hostile());
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.body);
    assert!(preview.body.contains("&lt;script&gt;") || preview.body.contains("&#60;script&#62;"));
    assert!(!preview.body.contains("<script>alert") && !preview.body.contains("<i>Outlet"));
    let with_null = send("A strike\u{0} on Haris");
    assert!(!with_null.status.is_server_error(), "{}", with_null.body);
    assert!(!with_null.body.contains('\u{0}'));
}
