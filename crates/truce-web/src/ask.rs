//! What a request asks for: an address, a query, and a language to be answered in.
//!
//! The language is that of `lang=` in the address, or else the one chosen before (a cookie that holds nothing else), or else the
//! first that the browser prefers and these pages have. `lang` is no part of a page's own query.

use crate::language::Language;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Uri, header, request::Parts},
};
use std::convert::Infallible;

/// The name of the cookie.
const COOKIE: &str = "truce-lang";
/// A year.
const COOKIE_SECONDS: u32 = 365 * 24 * 60 * 60;

/// An address with what was asked there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ask {
    pub(crate) path: String,
    /// The query string without its language.
    pub(crate) query: String,
    pub(crate) language: Language,
    /// The address itself chooses the language; the browser is to keep it.
    pub(crate) chosen: bool,
}

impl Ask {
    pub(crate) fn of(uri: &Uri, headers: &HeaderMap) -> Self {
        let query = uri.query().unwrap_or_default();
        let named = query.split('&').find_map(|part| part.strip_prefix("lang=")).and_then(Language::from_tag);
        // A language that nobody speaks here stays in the query, which then names it in an error.
        let own = |part: &&str| named.is_none() || !part.starts_with("lang=");
        let language = named.or_else(|| kept(headers)).or_else(|| preferred(headers)).unwrap_or_default();
        Ask {
            path: uri.path().to_owned(),
            query: query.split('&').filter(own).collect::<Vec<_>>().join("&"),
            language,
            chosen: named.is_some(),
        }
    }

    /// The same language at another address.
    pub(crate) fn at(&self, path: &str) -> Ask {
        Ask { path: path.to_owned(), query: String::new(), ..self.clone() }
    }

    /// What the browser is to keep, where something was chosen.
    pub(crate) fn cookie(&self) -> Option<String> {
        let tag = self.language.tag();
        self.chosen
            .then(|| format!("{COOKIE}={tag}; Path=/; Max-Age={COOKIE_SECONDS}; HttpOnly; SameSite=Strict"))
    }
}

impl<S: Sync> FromRequestParts<S> for Ask {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(Ask::of(&parts.uri, &parts.headers))
    }
}

fn kept(headers: &HeaderMap) -> Option<Language> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).and_then(|(_, tag)| Language::from_tag(tag))
}

/// The language a browser likes best, of those there are; among equals the one it names first.
fn preferred(headers: &HeaderMap) -> Option<Language> {
    let mut best: Option<(u16, Language)> = None;
    let values = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    for part in values.flat_map(|value| value.split(',')).take(32) {
        let (tag, weight) = part.split_once(';').unwrap_or((part, ""));
        let weight = match weight.trim().strip_prefix("q=") {
            None => 1_000,
            Some(written) => thousandths(written).unwrap_or(0),
        };
        if let Some(language) = Language::from_tag(tag)
            && weight > best.map_or(0, |(weight, _)| weight)
        {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// "0.8" as 800.
fn thousandths(written: &str) -> Option<u16> {
    let (whole, part) = written.trim().split_once('.').unwrap_or((written.trim(), ""));
    let digits = part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let whole: u16 = whole.parse().ok().filter(|whole| *whole <= 1 && digits)?;
    let part: u16 = format!("{part:0<3}").parse().ok()?;
    Some((whole * 1_000 + part).min(1_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(uri: &str, headers: &[(header::HeaderName, &str)]) -> Ask {
        let headers = headers.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        Ask::of(&uri.parse().unwrap(), &headers)
    }

    #[test]
    fn the_address_comes_before_the_cookie_and_the_cookie_before_the_browser() {
        let browser = (header::ACCEPT_LANGUAGE, "de, fr;q=0.8, he;q=0.9, *;q=0.1");
        let cookie = (header::COOKIE, "other=1; truce-lang=fr");
        assert_eq!(ask("/", &[]).language, Language::English);
        assert_eq!(ask("/", std::slice::from_ref(&browser)).language, Language::Hebrew);
        assert_eq!(ask("/", &[browser.clone(), cookie.clone()]).language, Language::French);
        let chosen = ask("/incidents?act=air.strike&lang=ar-LB&to=2024-12-02", &[browser, cookie]);
        assert_eq!((chosen.language, chosen.chosen), (Language::Arabic, true));
        assert_eq!(chosen.query, "act=air.strike&to=2024-12-02");
        assert!(chosen.cookie().unwrap().starts_with("truce-lang=ar; "));
    }

    #[test]
    fn an_unknown_language_in_the_address_is_left_to_be_named_in_an_error() {
        let asked = ask("/?lang=xx", &[(header::ACCEPT_LANGUAGE, "ar;q=0, fr;q=nonsense, en;q=2.0")]);
        assert_eq!((asked.language, asked.chosen), (Language::English, false));
        assert_eq!(asked.query, "lang=xx");
    }
}
