//! Where a model is asked: a base URL without credentials, and whether it lies on this machine.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

/// The address of a server, such as `http://127.0.0.1:8080/v1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    secure: bool,
    host: String,
    port: Option<u16>,
    path: String,
}

/// Why an address is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EndpointError {
    /// It is not an address of the form we take.
    #[error("`{found}` is no address of a model server: {why}; one looks like http://127.0.0.1:8080/v1")]
    Malformed {
        /// What was given, cut and without what stood before an `@`.
        found: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// It lies on another machine, and nothing said that reports may go there.
    #[error(
        "the model server {endpoint} is not on this machine: what it is asked, and so the words of reports, would leave it. Say so with {setting}, or run a server on 127.0.0.1"
    )]
    Remote {
        /// The address.
        endpoint: Endpoint,
        /// The setting that would allow it.
        setting: &'static str,
    },
    /// It lies on another machine, and the way there is not encrypted.
    #[error(
        "the model server {endpoint} is on another machine and its address is not https: the words of reports would cross the network in clear. Use https, or a tunnel that ends on 127.0.0.1"
    )]
    InClear {
        /// The address.
        endpoint: Endpoint,
    },
}

impl Endpoint {
    /// Reads an address.
    ///
    /// # Errors
    /// It is none, or holds a user name, a password, a query or a fragment: keys come from elsewhere and are never part of it.
    ///
    /// ```
    /// use truce_model::Endpoint;
    /// let local = Endpoint::parse("http://localhost:8080/v1/").unwrap();
    /// assert_eq!((local.to_string().as_str(), local.is_loopback()), ("http://localhost:8080/v1", true));
    /// assert!(Endpoint::parse("http://me:secret@127.0.0.1/v1").is_err());
    /// ```
    pub fn parse(given: &str) -> Result<Endpoint, EndpointError> {
        let given = given.trim();
        let wrong = |why| {
            let shown = given.rsplit('@').next().unwrap_or_default();
            Err(EndpointError::Malformed { found: shown.chars().take(80).collect(), why })
        };
        let (secure, rest) = match given.split_once("://") {
            Some(("http", rest)) => (false, rest),
            Some(("https", rest)) => (true, rest),
            _ => return wrong("it does not begin with http:// or https://"),
        };
        if rest.contains('@') {
            return wrong(
                "it holds a user name or password; name an environment variable or a file with the key instead",
            );
        }
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let path = path.trim_end_matches('/');
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
        if !path.bytes().all(plain) || path.split('/').any(|part| part == "..") {
            return wrong("its path holds something else than letters, digits and / - . _ ~");
        }
        let (host, port) = match authority.strip_prefix('[') {
            Some(six) => match six.split_once(']') {
                Some((host, port)) if host.parse::<Ipv6Addr>().is_ok() => (format!("[{host}]"), port),
                _ => return wrong("its IPv6 address is none"),
            },
            None => {
                let (host, port) = authority.split_at(authority.find(':').unwrap_or(authority.len()));
                let letters = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
                if host.is_empty() || !host.bytes().all(letters) {
                    return wrong("its host is none");
                }
                (host.to_ascii_lowercase(), port)
            }
        };
        let port = match port.strip_prefix(':') {
            None if port.is_empty() => None,
            Some(digits) => match digits.parse::<u16>() {
                Ok(port) if port > 0 => Some(port),
                _ => return wrong("its port is none"),
            },
            None => return wrong("its port is none"),
        };
        Ok(Endpoint { secure, host, port, path: path.to_owned() })
    }

    /// Whether it lies on this machine: an address of the loopback range, or the name `localhost`.
    pub fn is_loopback(&self) -> bool {
        let six = self.host.trim_start_matches('[').trim_end_matches(']');
        self.host == "localhost"
            || self.host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
            || six.parse::<Ipv6Addr>().is_ok_and(|address| address.is_loopback())
    }

    /// Refuses an address on another machine unless `allowed`, and one that would be reached in clear in any case.
    ///
    /// # Errors
    /// As said; `setting` is named in the message.
    pub fn expect_allowed(&self, allowed: bool, setting: &'static str) -> Result<(), EndpointError> {
        match (self.is_loopback(), allowed, self.secure) {
            (true, ..) | (false, true, true) => Ok(()),
            (false, false, _) => Err(EndpointError::Remote { endpoint: self.clone(), setting }),
            (false, true, false) => Err(EndpointError::InClear { endpoint: self.clone() }),
        }
    }

    /// Host and port, as a socket needs them.
    pub fn host_and_port(&self) -> (&str, u16) {
        let host = self.host.trim_start_matches('[').trim_end_matches(']');
        (host, self.port.unwrap_or(if self.secure { 443 } else { 80 }))
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.secure { "https" } else { "http" };
        write!(f, "{scheme}://{}", self.host)?;
        if let Some(port) = self.port {
            write!(f, ":{port}")?;
        }
        f.write_str(&self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_of_a_server_and_nothing_more() {
        for (given, shown) in [
            ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
            (" https://Models.Example/api/v1/ ", "https://models.example/api/v1"),
            ("http://[::1]:9/", "http://[::1]:9"),
            ("http://localhost", "http://localhost"),
        ] {
            assert_eq!(Endpoint::parse(given).unwrap().to_string(), shown);
        }
        for (given, why) in [
            ("127.0.0.1:8080", "begin with http"),
            ("ftp://127.0.0.1/", "begin with http"),
            ("http://", "host"),
            ("http://a b/", "host"),
            ("http://127.0.0.1:0/", "port"),
            ("http://127.0.0.1:99999/", "port"),
            ("http://[::1/", "IPv6"),
            ("http://[zz]/", "IPv6"),
            ("http://127.0.0.1/v1?key=1", "path"),
            ("http://127.0.0.1/v1#a", "path"),
            ("http://127.0.0.1/../x", "path"),
            ("http://127.0.0.1?key=1", "host"),
        ] {
            let error = Endpoint::parse(given).unwrap_err().to_string();
            assert!(error.contains(why) && error.contains("http://127.0.0.1:8080/v1"), "{given}: {error}");
        }
    }

    #[test]
    fn a_password_is_refused_and_not_repeated() {
        let error = Endpoint::parse("https://me:sk-1234@models.example/v1").unwrap_err().to_string();
        assert!(error.contains("environment variable") && !error.contains("1234"), "{error}");
    }

    #[test]
    fn another_machine_is_asked_only_where_that_is_said_and_then_not_in_clear() {
        let check = |given: &str, allowed| Endpoint::parse(given).unwrap().expect_allowed(allowed, "`x`");
        for local in ["http://127.0.0.1/v1", "http://127.9.9.9:1", "http://[::1]:1", "https://LOCALHOST"] {
            assert_eq!(check(local, false), Ok(()), "{local}");
        }
        for far in [
            "http://0.0.0.0:1",
            "http://10.0.0.1",
            "http://192.168.1.4:8000/v1",
            "https://localhost.example",
            "https://127.0.0.1.example",
            "http://[::]:1",
            "http://2130706433",
            "http://127.1",
        ] {
            let error = check(far, false).unwrap_err().to_string();
            assert!(error.contains("not on this machine") && error.contains("`x`"), "{far}: {error}");
        }
        assert!(check("http://10.0.0.1/v1", true).unwrap_err().to_string().contains("in clear"));
        assert_eq!(check("https://models.example/v1", true), Ok(()));
    }
}
