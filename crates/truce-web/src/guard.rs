//! What stands before every page: where a request comes from, how many at once, how long, and the headers of every answer.
//!
//! Until there are accounts, a mission is served to this machine alone. Another site open in the same browser must not be able to read
//! it or write to it: the `Host` must be ours (no foreign name that was pointed at this machine) and a write must come from our own pages.

use crate::{
    ask::Ask,
    assets::{accepted, gzip, hex},
    reply::Refusal,
    site::Site,
};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header},
    middleware::Next,
};
use sha2::{Digest, Sha256};
use std::{sync::Arc, time::Duration};

/// Requests worked on at once; further ones wait.
pub(crate) const AT_ONCE: usize = 16;
/// Forms taken in at once: one that arrives slowly keeps others with forms waiting, and nobody else.
pub(crate) const FORMS_AT_ONCE: usize = 8;
/// How long a request may wait and be worked on.
const PATIENCE: Duration = Duration::from_secs(30);
/// Answers shorter than this are sent as they are.
const COMPRESSED_MIN: usize = 1_024;

/// Nothing from elsewhere, nothing inline, in no other site's frame.
pub(crate) const POLICY: &str = "default-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Names in lower case, as HTTP has them inside.
const HEADERS: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    // Not `no-referrer`: with it browsers hide the origin of our own forms, too.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
];

/// The layer around every route.
pub(crate) async fn guard(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response<Body> {
    let asked = Asked::of(&request);
    let answer = match admitted(&site, &request, &asked.ask) {
        // Whoever is not admitted learns nothing of the mission, and no thread that serves opens it.
        Err(refusal) => site.refused_plainly(&refusal, &asked.ask),
        Ok(()) => match tokio::time::timeout(PATIENCE, next.run(request)).await {
            Ok(answer) => answer,
            Err(_elapsed) => {
                let refusal = Refusal::Busy(site.say(&asked.ask, "busy-too-long"));
                site.refused_plainly(&refusal, &asked.ask)
            }
        },
    };
    finish(answer, &asked).await
}

/// What is needed of a request once it was handed on.
struct Asked {
    method: Method,
    ask: Ask,
    headers: HeaderMap,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let mut headers = HeaderMap::new();
        for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH] {
            for value in request.headers().get_all(&name) {
                headers.append(name.clone(), value.clone());
            }
        }
        Asked { method: request.method().clone(), ask: Ask::of(request.uri(), request.headers()), headers }
    }
}

/// Whether a request is from this machine's own pages.
fn admitted(site: &Site, request: &Request, ask: &Ask) -> Result<(), Refusal> {
    let text = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).unwrap_or_default();
    if !is_ours(host, site.port) || request.headers().get_all(header::HOST).iter().count() > 1 {
        return Err(Refusal::Forbidden(site.say_with(ask, "forbidden-host", "host", host)));
    }
    match *request.method() {
        Method::GET | Method::HEAD => Ok(()),
        // It keeps nothing, and behind a web server the page has another name than this server.
        Method::POST if ask.path == "/register/check" => Ok(()),
        Method::POST if !ask.path.starts_with("/api/") => {
            let origin = text(header::ORIGIN).unwrap_or_default();
            if origin.strip_prefix("http://").is_some_and(|from| from.eq_ignore_ascii_case(host)) {
                Ok(())
            } else {
                Err(Refusal::Forbidden(site.say_with(ask, "forbidden-origin", "origin", origin)))
            }
        }
        // The API changes nothing: its addresses refuse other methods themselves, and say which they take.
        _ if ask.path.starts_with("/api/") => Ok(()),
        _ => Err(Refusal::Forbidden(site.say(ask, "forbidden-method"))),
    }
}

/// Whether a `Host` names this machine by a name that nobody else can point here.
fn is_ours(host: &str, port: Option<u16>) -> bool {
    let (name, given) = match host.rsplit_once(':') {
        Some((name, digits)) if !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()) => {
            (name, digits.parse::<u16>().ok())
        }
        _ => (host, Some(80)),
    };
    let named = matches!(name.to_ascii_lowercase().as_str(), "localhost" | "[::1]")
        || name.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    named && (port.is_none() || given == port)
}

/// Headers, entity tag and compression.
async fn finish(answer: Response<Body>, asked: &Asked) -> Response<Body> {
    let (mut parts, body) = answer.into_parts();
    // Events have no end to wait for. Our other answers are whole in memory; reading them cannot fail.
    let streamed = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
    let (stream, mut bytes) = match streamed {
        true => (Some(body), Vec::new()),
        false => (None, to_bytes(body, usize::MAX).await.unwrap_or_default().to_vec()),
    };
    let headers = &mut parts.headers;
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    let read = matches!(asked.method, Method::GET | Method::HEAD);
    if !headers.contains_key(header::CACHE_CONTROL) {
        let cache = if read && parts.status.is_success() { "private, no-cache" } else { "no-store" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    }
    headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie"));
    if let Some(cookie) = asked.ask.cookie().and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
        headers.append(header::SET_COOKIE, cookie);
    }
    if let Some(stream) = stream {
        return Response::from_parts(parts, stream);
    }
    let fresh = read && parts.status == StatusCode::OK;
    if fresh {
        let tag = format!("W/\"{}\"", &hex(&Sha256::digest(&bytes))[..32]);
        let known =
            asked.headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
        let mut known = known.flat_map(|value| value.split(',').map(str::trim));
        let same = known.any(|one| one == tag);
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
        if same {
            parts.status = StatusCode::NOT_MODIFIED;
            headers.remove(header::CONTENT_TYPE);
            headers.remove(header::CONTENT_LENGTH);
            return Response::from_parts(parts, Body::empty());
        }
    }
    let coded = headers.contains_key(header::CONTENT_ENCODING);
    if !coded && bytes.len() >= COMPRESSED_MIN && accepted(&asked.headers).gzip {
        bytes = gzip(&bytes, 5);
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    let body = if asked.method == Method::HEAD { Body::empty() } else { Body::from(bytes) };
    Response::from_parts(parts, body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_ours() {
        for host in ["127.0.0.1:7420", "localhost:7420", "LOCALHOST:7420", "[::1]:7420", "127.9.9.9:7420"] {
            assert!(is_ours(host, Some(7420)), "{host}");
        }
        for host in [
            "",
            "example.org:7420",
            "127.0.0.1:80",
            "localhost",
            "127.0.0.1.example.org:7420",
            "10.0.0.1:7420",
            "::1",
        ] {
            assert!(!is_ours(host, Some(7420)), "{host}");
        }
        assert!(is_ours("localhost", Some(80)) && is_ours("127.0.0.1", None));
    }
}
