//! Every page over a mission of real texts: what it must show, what it must refuse, and what comes with it.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use axum::http::{Method, StatusCode, header};
use common::{HOST, Shown, site};

#[test]
fn every_page_is_there_and_says_what_it_must() {
    let site = site();
    let report = site.report();
    let pages: &[(&str, &[&str])] = &[
        (
            "/",
            &[
                "Overview",
                "incidents are claimed",
                "On the side of Israel",
                "What we cannot see",
                "href=\"/incidents?state=corroborated\"",
            ],
        ),
        ("/incidents", &["<svg", "incidents.csv", "incidents.geojson", "name=\"direction\"", "Newest first"]),
        ("/reports", &["A retold report", "Search"]),
        (
            &format!("/reports/{report}"),
            &[
                "<mark class=\"u1\">",
                "id=\"c1\"",
                "id=\"w1\"",
                "SHA-256",
                "What was read in them",
                "How each field was read",
            ],
        ),
        ("/statements", &["Statements", "Talks and visits"]),
        ("/obligations", &["Israel", "Lebanon", "obligations.ics", "Last day"]),
        (
            "/agreement",
            &["Provisions", "Nobody has checked", "Zones", "<svg", "What is missing or uncertain"],
        ),
        ("/report", &["Back to the mission", "<style>"]),
        ("/register", &["Checkpoint", "A report was received", "truce.invalid/", "Check a proof"]),
        ("/register/0", &["is in this log", "The mission was created", "c2sp.org/tlog-proof@v1"]),
        ("/codebook", &["air.strike_drone", "Drone strike", "ACLED"]),
        ("/help", &["Three questions", "/api/v1/overview"]),
        ("/submit", &["multipart/form-data", "Show its claims", "name=\"published\""]),
    ];
    for (path, must) in pages {
        let shown = site.get(path);
        assert_eq!(shown.status, StatusCode::OK, "{path}: {}", shown.body);
        for words in *must {
            assert!(shown.body.contains(words), "{path} lacks {words}: {}", shown.body);
        }
        assert!(shown.body.contains("Unofficial reading of"), "{path} does not say what it is");
        // Scripts and looks come from files of ours; nothing stands in the page itself.
        let inline = shown
            .body
            .split("<script")
            .skip(1)
            .find(|rest| !rest.starts_with(" type=\"module\" src=\"/assets/"));
        assert!(inline.is_none() && !shown.body.contains(" style=\""), "{path}");
        assert!(!shown.body.contains("[missing") && !shown.body.contains("Err("), "{path}");
        assert!(shown.body.contains("lang=\"en\" dir=\"ltr\""), "{path}");
    }
}

#[test]
fn an_incident_shows_both_sides_its_assessment_and_its_proof() {
    let site = site();
    for number in site.incidents() {
        let shown = site.get(&format!("/incidents/{number}"));
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
        for words in [
            "What is claimed",
            "What is denied, answered or justified",
            "Notified:",
            "Answered:",
            "nothing on record",
            "Under the agreement, if it happened as claimed",
            "How do we know?",
            "href=\"/register/",
        ] {
            assert!(shown.body.contains(words), "incident {number} lacks {words}");
        }
    }
}

#[test]
fn every_count_of_the_overview_is_the_length_of_the_list_it_opens() {
    let site = site();
    let page = site.get("/").body;
    let mut checked = 0;
    for cell in page.split("<td class=\"num\"><a href=\"").skip(1) {
        let (link, rest) = cell.split_once("\">").unwrap();
        let count: u64 = rest.split_once('<').unwrap().0.parse().unwrap();
        let path =
            link.replace("&amp;", "&").replace("&#38;", "&").replace("/incidents", "/api/v1/incidents");
        let answer = site.json(&path);
        assert_eq!(answer["counts"]["incidents"], count, "{path}");
        let listed = site.get(&link.replace("&amp;", "&").replace("&#38;", "&"));
        assert_eq!(listed.status, StatusCode::OK, "{link}");
        checked += 1;
    }
    assert!(checked > 6, "{page}");
}

#[test]
fn list_files_and_counts_are_of_the_same_query() {
    let site = site();
    for query in ["", "group=air", "state=corroborated", "text=drone", "zone=southern-litani-area:maybe"] {
        let count = site.json(&format!("/api/v1/incidents?{query}"))["counts"]["incidents"].as_u64().unwrap();
        let csv = site.get(&format!("/incidents.csv?{query}"));
        assert_eq!(csv.header(header::CONTENT_TYPE), "text/csv; charset=utf-8; header=present");
        assert_eq!(csv.body.matches("\r\n").count() as u64, count + 1, "{query}");
        let geojson = site.json(&format!("/incidents.geojson?{query}"));
        assert_eq!(geojson["features"].as_array().unwrap().len() as u64, count, "{query}");
    }
}

#[test]
fn paging_shows_every_incident_once() {
    let site = site();
    let (mut path, mut seen) = ("/incidents?limit=3".to_owned(), Vec::new());
    loop {
        let page = site.get(&path).body;
        for row in page.split("<tr><th scope=\"row\" data-label=\"No.\"><a href=\"/incidents/").skip(1) {
            seen.push(row.split('"').next().unwrap().parse::<u32>().unwrap());
        }
        let Some((_, rest)) = page.split_once("<a rel=\"next\" href=\"") else { break };
        path = rest.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
    }
    let mut all = site.incidents();
    seen.sort_unstable();
    all.sort_unstable();
    assert_eq!(seen, all);
}

#[test]
fn a_wrong_question_is_answered_with_what_would_be_accepted() {
    let site = site();
    for (path, status, says) in [
        ("/incidents?group=bombs", 400, "air, fire"),
        ("/incidents?from=2.12.2024", 400, "YYYY-MM-DD"),
        ("/incidents?zone=atlantis", 400, "southern-litani-area"),
        ("/incidents?direction=us%3E*&limit=0", 400, "1 to 1000"),
        ("/incidents?radius=5", 400, "expected one of text"),
        ("/incidents?text=%ff", 400, "percent"),
        ("/incidents?cursor=x", 400, "next"),
        ("/incidents.csv?group=bombs", 400, "air, fire"),
        ("/report?from=yesterday", 400, "YYYY-MM-DD"),
        ("/statements?kind=shouted", 400, "said, talked, prospect, denial"),
        ("/register?before=minus", 400, "the number of an entry"),
        ("/?x=1", 400, "Accepted here"),
        ("/incidents/999999", 404, "no incident 999999"),
        ("/incidents/99999999999999999999", 404, "no incident 9999"),
        ("/incidents/seven", 404, "such as 7"),
        ("/reports/rpt-nothing", 404, "rpt-"),
        ("/reports/rpt-0000000000000000", 404, "no report"),
        ("/register/999999", 404, "999999"),
        ("/register/x/proof", 404, "counted from 0"),
        ("/nowhere/at/all", 404, "No page has the address"),
        ("/assets/style-0000000000000000.css", 404, "No page has the address"),
    ] {
        let shown = site.get(path);
        assert_eq!(shown.status.as_u16(), status, "{path}: {}", shown.body);
        assert!(shown.body.contains(says), "{path} does not say {says}: {}", shown.body);
        assert!(shown.body.contains("<h1>") && shown.body.contains("Unofficial"), "{path} is no page");
        let api = path.replace("/incidents?", "/api/v1/incidents?");
        if api != path {
            let problem = site.get(&api);
            assert_eq!(problem.header(header::CONTENT_TYPE), "application/problem+json");
            let problem: serde_json::Value = serde_json::from_str(&problem.body).unwrap();
            assert_eq!(problem["status"], status);
            assert!(problem["detail"].as_str().unwrap().contains(says), "{problem}");
        }
    }
    let long = site.get(&format!("/incidents?text={}", "a".repeat(9_000)));
    assert_eq!(long.status, StatusCode::BAD_REQUEST);
}

#[test]
fn hostile_text_is_shown_as_text() {
    let hostile = format!(
        "<script>alert(1)</script> \u{202e}evil\u{0} says\n\nIsraeli drones struck Khiam on Monday, <img src=x onerror=alert(1)> said. {} \"><b>&amp;",
        "x".repeat(10_000)
    );
    let site = common::site_with(&[("<b>Outlet</b>\u{202e}", &hostile)]);
    let report = site.report();
    for path in
        ["/", "/incidents", "/reports", "/statements", "/report", "/register", &format!("/reports/{report}")]
    {
        let shown = site.get(path);
        assert_eq!(shown.status, StatusCode::OK, "{path}");
        for raw in ["<script>alert", "<img src=x", "<b>Outlet", "\u{202e}", "\u{0}"] {
            assert!(!shown.body.contains(raw), "{path} holds {raw:?}");
        }
    }
    let page = site.get(&format!("/reports/{report}")).body;
    assert!(page.contains("⟦U+202E⟧") && page.contains("alert(1)"), "{page}");
    let search = site.get("/incidents?text=%3Cscript%3E&place=%22%3E%3Cb%3Eqz");
    assert_eq!(search.status, StatusCode::OK);
    assert!(!search.body.contains("<script>") && !search.body.contains("\"><b>qz"));
}

#[test]
fn every_answer_carries_the_headers_that_keep_it_apart() {
    let site = site();
    for path in ["/", "/nowhere", "/api/v1/overview", "/incidents.csv", "/incidents?group=x"] {
        let shown = site.get(path);
        let policy = shown.header(header::CONTENT_SECURITY_POLICY);
        for words in
            ["default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]
        {
            assert!(policy.contains(words), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(shown.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(shown.header(header::REFERRER_POLICY), "same-origin");
    }
    let report = site.get("/report");
    let policy = report.header(header::CONTENT_SECURITY_POLICY);
    assert!(policy.contains("style-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
}

#[test]
fn requests_of_other_sites_are_refused() {
    let site = site();
    for host in ["example.org", "example.org:7420", "127.0.0.1:1", "", "127.0.0.1.nip.io:7420"] {
        let shown = site.ask(Method::GET, "/", &[("host", host)], Vec::new());
        assert_eq!(shown.status, StatusCode::FORBIDDEN, "{host}");
        assert!(shown.body.contains("127.0.0.1"), "{}", shown.body);
    }
    for origin in ["", "null", "http://example.org", "https://127.0.0.1:7420", "http://127.0.0.1:7421"] {
        let mut headers = vec![("host", HOST), ("content-type", "multipart/form-data; boundary=x")];
        if !origin.is_empty() {
            headers.push(("origin", origin));
        }
        let shown = site.ask(Method::POST, "/submit", &headers, b"--x--\r\n".to_vec());
        assert_eq!(shown.status, StatusCode::FORBIDDEN, "{origin}");
        // A check keeps nothing, and behind a web server the page has another name than this server.
        let shown = site.ask(Method::POST, "/register/check", &headers, b"--x--\r\n".to_vec());
        assert_ne!(shown.status, StatusCode::FORBIDDEN, "{origin}");
    }
    let shown = site.ask(Method::DELETE, "/reports", &[("host", HOST)], Vec::new());
    assert_eq!(shown.status, StatusCode::FORBIDDEN);
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let site = site();
    let first = site.get("/incidents");
    let tag = first.header(header::ETAG).to_owned();
    let again = site.ask(Method::GET, "/incidents", &[("host", HOST), ("if-none-match", &tag)], Vec::new());
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let head = site.ask(Method::HEAD, "/incidents", &[("host", HOST)], Vec::new());
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    let packed =
        site.ask(Method::GET, "/incidents", &[("host", HOST), ("accept-encoding", "gzip")], Vec::new());
    assert_eq!(packed.header(header::CONTENT_ENCODING), "gzip");
    let style = first.body.split("href=\"/assets/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sheet = site.ask(
        Method::GET,
        &format!("/assets/{style}"),
        &[("host", HOST), ("accept-encoding", "gzip, br")],
        Vec::new(),
    );
    assert_eq!(sheet.header(header::CONTENT_ENCODING), "br");
    assert!(sheet.header(header::CACHE_CONTROL).contains("immutable"));
}

fn form(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut body = String::new();
    for (name, value) in fields {
        body += &format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    (body + "--edge--\r\n").into_bytes()
}

fn send(site: &common::TestSite, path: &str, fields: &[(&str, &str)]) -> Shown {
    let origin = format!("http://{HOST}");
    let headers =
        [("host", HOST), ("origin", origin.as_str()), ("content-type", "multipart/form-data; boundary=edge")];
    site.ask(Method::POST, path, &headers, form(fields))
}

#[test]
fn a_report_is_previewed_then_filed_then_shown_with_its_claims() {
    let site = site();
    let text = "Two villages shelled\r\n\r\nIsraeli artillery shelled the outskirts of Khiam on Monday, Lebanon’s National News Agency said.";
    let fields = [("text", text), ("outlet", "An Outlet"), ("published", "2024-12-03"), ("language", "en")];
    let before = site.json("/api/v1/register")["size"].as_u64().unwrap();
    let preview = send(&site, "/submit", &fields);
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.body);
    assert!(
        preview.body.contains("<mark class=\"u1\">") && preview.body.contains("value=\"save\""),
        "{}",
        preview.body
    );
    assert!(preview.body.contains("It would be filed as a new report"), "{}", preview.body);
    assert_eq!(site.json("/api/v1/register")["size"], before, "a preview records nothing");

    let mut saving = fields.to_vec();
    saving.push(("action", "save"));
    let saved = send(&site, "/submit", &saving);
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let path = saved.header(header::LOCATION).to_owned();
    let page = site.get(&path);
    assert!(page.body.contains("Two villages shelled") && page.body.contains("<mark"), "{}", page.body);
    let report = site.json(&format!("/api/v1{path}"));
    assert!(!report["text"].as_str().unwrap().contains('\r'), "line ends are those of the text");
    assert_eq!(site.json("/api/v1/register")["size"], before + 2, "the report and the run");

    let again = send(&site, "/submit", &saving);
    assert_eq!(again.header(header::LOCATION), path, "the same report is the same report");
    assert_eq!(site.json("/api/v1/register")["size"], before + 2);
}

#[test]
fn a_mission_that_another_program_is_writing_to_is_busy_and_still_readable() {
    let site = site();
    let held = site.open();
    let fields = [("text", "Shells fell near Khiam on Monday, the army said."), ("action", "save")];
    let shown = send(&site, "/submit", &fields);
    assert_eq!(shown.status, StatusCode::SERVICE_UNAVAILABLE, "{}", shown.body);
    assert!(shown.body.contains("Not now"), "{}", shown.body);
    assert_eq!(site.get("/incidents").status, StatusCode::OK);
    drop(held);
    assert_eq!(send(&site, "/submit", &fields).status, StatusCode::SEE_OTHER);
}

#[test]
fn a_report_that_cannot_be_taken_in_comes_back_with_what_was_typed() {
    let site = site();
    for (fields, says) in [
        (vec![("text", "  \r\n ")], "could not be taken in"),
        (vec![("text", "Something happened."), ("published", "yesterday")], "YYYY-MM-DD"),
        (vec![("text", "Something happened."), ("language", "<en>")], "such as en"),
        (vec![("text", "Something happened."), ("outlet", "two\nlines")], "one line"),
        (vec![("text", "x"), ("role", "chief")], "does not know"),
    ] {
        let shown = send(&site, "/submit", &fields);
        assert_eq!(shown.status, StatusCode::BAD_REQUEST, "{fields:?}");
        assert!(shown.body.contains(says), "{fields:?}: {}", shown.body);
    }
    let long = "word ".repeat(300_000);
    let shown = send(&site, "/submit", &[("text", &long)]);
    assert_eq!(shown.status, StatusCode::BAD_REQUEST);
    assert!(shown.body.contains("KiB"), "{}", &shown.body[..2_000]);
}

#[test]
fn a_proof_that_was_taken_away_is_checked_and_a_changed_one_refused() {
    let site = site();
    let proof = site.get("/register/1/proof");
    assert!(proof.header(header::CONTENT_DISPOSITION).contains("entry-1.tlog-proof"));
    let good = send(&site, "/register/check", &[("text", &proof.body)]);
    assert!(good.body.contains("Entry 1 is in this log"), "{}", good.body);
    let wrong = proof.body.replace("index 1", "index 2");
    let shown = send(&site, "/register/check", &[("text", &wrong)]);
    assert!(shown.body.contains("does not hold"), "{}", shown.body);
    let shown = send(&site, "/register/check", &[("text", "nonsense")]);
    assert!(shown.body.contains("does not hold") && shown.body.contains("tlog-proof"), "{}", shown.body);
    let leaf = site.bytes("/register/1/leaf");
    let receipt = truce_log::Receipt::parse(proof.body.as_bytes()).unwrap();
    let head = site.json("/api/v1/register");
    let key = head["verifier_key"].as_str().unwrap().parse().unwrap();
    receipt.verify(&leaf, head["origin"].as_str().unwrap(), &key).unwrap();
}

#[test]
fn many_at_once_are_all_answered() {
    let site = site();
    let paths = [
        "/",
        "/incidents",
        "/statements",
        "/register",
        "/api/v1/incidents",
        "/nowhere",
        "/incidents?group=x",
    ];
    let answers = site.all_at_once((0..700).map(|n| paths[n % paths.len()]));
    assert_eq!(answers.len(), 700);
    assert!(answers.iter().all(|status| status.as_u16() < 500), "{answers:?}");
}

#[test]
fn the_calendar_file_is_one_that_calendars_read() {
    let file = site().get("/obligations.ics");
    assert_eq!(file.header(header::CONTENT_TYPE), "text/calendar; charset=utf-8");
    let lines: Vec<&str> = file.body.split("\r\n").collect();
    assert_eq!((lines[0], lines[lines.len() - 2]), ("BEGIN:VCALENDAR", "END:VCALENDAR"));
    assert_eq!(file.body.matches("BEGIN:VEVENT").count(), file.body.matches("END:VEVENT").count());
    assert!(file.body.matches("BEGIN:VEVENT").count() > 2, "{}", file.body);
    assert!(lines.iter().all(|line| line.len() <= 75), "{}", file.body);
}
