//! spaCy's URL expression by hand: `scheme://user:pass@host.tld:port/path`, most of it optional.
//!
//! One pass per `@`, and no pass goes beyond the next `@` unless it ends in a match, so the time is
//! linear in the length.

use super::{IS_DECIMAL, IS_WORD, LOWER, flags, has};

/// Whether the whole of `span`, which holds no white space, is a URL, host name or e-mail address.
pub(super) fn is_url(span: &str) -> bool {
    // Both a domain and an address of four numbers have a full stop inside.
    if !span.contains('.') {
        return false;
    }
    if is_host_and_tail(span) {
        return true;
    }
    if let Some((scheme, rest)) = span.split_once("://")
        && scheme.chars().nth(1).is_some()
        && scheme.chars().all(|c| has(c, IS_WORD) || matches!(c, '+' | '-' | '.'))
        && is_host_and_tail(rest)
    {
        return true;
    }
    // A user part is anything of one character or more.
    span.match_indices('@').any(|(at, _)| at > 0 && is_host_and_tail(&span[at + 1..]))
}

/// `host(:port)?([/?#]rest)?`
fn is_host_and_tail(text: &str) -> bool {
    let end = text.find([':', '/', '?', '#', '@']).unwrap_or(text.len());
    let (host, tail) = text.split_at(end);
    is_tail(tail) && (is_address(host) || is_domain(host))
}

fn is_tail(tail: &str) -> bool {
    let rest = match tail.strip_prefix(':') {
        Some(port) => {
            let rest = port.trim_start_matches(|c| has(c, IS_DECIMAL));
            let digits = port[..port.len() - rest.len()].chars().take(6).count();
            if !(2..=5).contains(&digits) {
                return false;
            }
            rest
        }
        None => tail,
    };
    rest.is_empty() || rest.starts_with(['/', '?', '#'])
}

/// Labels of 1 to 64 characters, each with a full stop, then a lower-case ending of 2 to 63.
fn is_domain(host: &str) -> bool {
    let Some((labels, ending)) = host.rsplit_once('.') else { return false };
    let length = ending.chars().take(64).count();
    if !(2..=63).contains(&length) || !ending.chars().all(|c| has(c, LOWER)) {
        return false;
    }
    labels.split('.').all(|label| {
        let outer = |c: char| c.is_ascii_alphanumeric() || matches!(c, '\u{a1}'..='\u{ffff}');
        label.starts_with(outer)
            && label.ends_with(outer)
            && label.chars().take(65).count() <= 64
            && label.chars().all(|c| outer(c) || c == '_' || c == '-')
    })
}

/// Four numbers that can be an address on the public Internet.
fn is_address(host: &str) -> bool {
    let mut parts = host.split('.');
    let (Some(a), Some(b), Some(c), Some(d), None) =
        (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let digits = |s: &str, n: std::ops::RangeInclusive<usize>| {
        n.contains(&s.chars().take(5).count()) && s.chars().all(|c| flags(c) & IS_DECIMAL != 0)
    };
    // The private ranges are excluded by a look-ahead at the first digits only.
    let any = |s: &str| s.chars().next().is_some_and(|c| has(c, IS_DECIMAL));
    let whole = |s: &str| digits(s, 1..=3);
    if matches!(a, "10" | "127") && whole(b) && whole(c) && any(d) {
        return false;
    }
    if matches!((a, b), ("169", "254") | ("192", "168")) && whole(c) && any(d) {
        return false;
    }
    let middle = matches!(b, "16" | "17" | "18" | "19")
        || (b.starts_with('2') && digits(b, 2..=2))
        || matches!(b, "30" | "31");
    if a == "172" && middle && whole(c) && any(d) {
        return false;
    }
    let tail = |s: &str, n: usize| digits(s, n..=n);
    // [1-9]\d? | 1\d\d | 2[01]\d | 22[0-3]
    let first = |s: &str| {
        (s.starts_with(|c: char| matches!(c, '1'..='9')) && digits(s, 1..=2))
            || (s.starts_with('1') && tail(s, 3))
            || ((s.starts_with("20") || s.starts_with("21")) && tail(s, 3))
            || matches!(s, "220" | "221" | "222" | "223")
    };
    // 1?\d{1,2} | 2[0-4]\d | 25[0-5]
    let inner = |s: &str| {
        digits(s, 1..=2)
            || (s.starts_with('1') && tail(s, 3))
            || (s.starts_with('2') && s[1..].starts_with(|c: char| matches!(c, '0'..='4')) && tail(s, 3))
            || matches!(s, "250" | "251" | "252" | "253" | "254" | "255")
    };
    // [1-9]\d? | 1\d\d | 2[0-4]\d | 25[0-4]
    let last = |s: &str| inner(s) && s != "255" && !s.starts_with('0') && any(s) && s.is_char_boundary(1);
    first(a) && inner(b) && inner(c) && last(d)
}

#[cfg(test)]
mod tests {
    use super::is_url;

    #[test]
    fn urls_are_those_of_the_expression() {
        for url in [
            "example.org",
            "www.example.co.uk",
            "http://example.org/a?b#c",
            "a@b.org",
            "ftp://u:p@h.example:8080/x",
            "8.8.8.8",
            "http://223.255.255.254",
            "x_y-z.example",
            "a.b:80",
            "mailto:a@b.org",
            "1.2.org",
        ] {
            assert_eq!(is_url(url), !matches!(url, "a.b:80"), "{url}");
        }
        for no in [
            "example",
            "Example.ORG",
            "10.0.0.1",
            "192.168.1.1",
            "172.20.0.1",
            "127.0.0.1",
            "1.2.3",
            "0.1.2.3",
            "a..org",
            "-a.org",
            "a-.org",
            "a.b",
            "a.org:1",
            "a.org:123456",
            "@a.org",
            "224.1.1.1",
            "1.1.1.255",
            "1.2.3.0",
            ".org",
            "://a.org",
            "x://a.org",
        ] {
            assert!(!is_url(no), "{no}");
        }
    }
}
