//! The hosts, beside its own, of whose data files a site may show what a link names.
//!
//! Whoever builds the site names them. They stand at one place of the built page, in the directive
//! `connect-src` of its Content-Security-Policy, by which the browser holds them: program and
//! script ahead of it read them there, so that what the page tells is what the browser does.

use std::net::Ipv6Addr;
use std::str::FromStr;

use thiserror::Error;

use crate::messages;
use crate::problem::quoted;

/// The start of the directive; what follows up to its end are the hosts.
const DIRECTIVE: &str = "connect-src 'self'";

/// Scheme and port that no origin names.
const SECURE: (&str, u16) = ("https://", 443);
/// The same without encryption, for hosts that nobody else can stand for.
const PLAIN: (&str, u16) = ("http://", 80);
/// Names of the computer itself.
const THIS_COMPUTER: &[&str] = &["localhost", "127.0.0.1", "[::1]"];

/// The origin of a host: scheme, name, and port where it is not that of the scheme; in small
/// letters.
///
/// ```
/// use timeline_core::link::DataHost;
/// let host: DataHost = "https://Data.example.org:443/".parse().unwrap();
/// assert_eq!(host.as_str(), "https://data.example.org");
/// assert!("https://*.example.org".parse::<DataHost>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataHost(String);

/// Why a text is no origin of a host.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", messages::fault_data_host(.0))]
pub struct DataHostError(String);

impl DataHost {
    /// As addresses of its files begin, without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DataHost {
    type Err = DataHostError;

    /// Reads an origin.
    ///
    /// # Errors
    /// When it has a path, a wildcard, another scheme than `https` (or `http` for this computer),
    /// or a name or port that can't be one.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let small = text.to_ascii_lowercase();
        origin(&small)
            .map(Self)
            .ok_or_else(|| DataHostError(quoted(text)))
    }
}

/// The origin that a text in small letters is, but for a slash at its end and a port that its
/// scheme means.
fn origin(text: &str) -> Option<String> {
    let ((scheme, usual), rest) = [SECURE, PLAIN]
        .into_iter()
        .find_map(|kind| Some((kind, text.strip_prefix(kind.0)?)))?;
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (name, port) = match rest.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port_from(port)?)),
        _ => (rest, None),
    };
    let is_this_computer = THIS_COMPUTER.contains(&name);
    if !is_host(name) || (scheme == PLAIN.0 && !is_this_computer) {
        return None;
    }
    let port = port.filter(|&port| port != usual);
    Some(port.map_or_else(
        || format!("{scheme}{name}"),
        |port| format!("{scheme}{name}:{port}"),
    ))
}

fn port_from(digits: &str) -> Option<u16> {
    let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
    let port = digits.parse().ok().filter(|&port| port != 0)?;
    is_number.then_some(port)
}

/// Whether this is a name as the Domain Name System has it, or an address in numbers.
fn is_host(name: &str) -> bool {
    if let Some(address) = name.strip_prefix('[') {
        let address = address.strip_suffix(']').map(Ipv6Addr::from_str);
        return matches!(address, Some(Ok(_)));
    }
    let is_label = |label: &str| {
        let is_plain = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'-';
        !label.is_empty()
            && label.bytes().all(is_plain)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.split('.').all(is_label)
}

/// The hosts that a site allows; none unless whoever built it named some.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataHosts(Vec<String>);

impl DataHosts {
    /// These hosts, each once.
    pub fn new(hosts: &[DataHost]) -> Self {
        let mut origins: Vec<String> = Vec::new();
        for DataHost(origin) in hosts {
            if !origins.contains(origin) {
                origins.push(origin.clone());
            }
        }
        Self(origins)
    }

    /// The directive of a policy that allows them, and the site itself.
    ///
    /// ```
    /// use timeline_core::link::DataHosts;
    /// let hosts = DataHosts::new(&["https://data.example.org".parse().unwrap()]);
    /// let directive = hosts.directive();
    /// assert_eq!(directive, "connect-src 'self' https://data.example.org");
    /// assert_eq!(DataHosts::from_policy(&directive), hosts);
    /// ```
    pub fn directive(&self) -> String {
        let mut directive = DIRECTIVE.to_owned();
        for origin in &self.0 {
            directive.push(' ');
            directive.push_str(origin);
        }
        directive
    }

    /// Those that a policy allows; none where it has no such directive.
    pub fn from_policy(policy: &str) -> Self {
        let rest = policy.split_once(DIRECTIVE).map_or("", |(_, rest)| rest);
        let hosts = rest.split(';').next().unwrap_or_default();
        Self(hosts.split_whitespace().map(str::to_owned).collect())
    }

    /// Whether an address is that of a file of one of them.
    pub fn allow(&self, address: &str) -> bool {
        self.0.iter().any(|origin| {
            let parts = address.split_at_checked(origin.len());
            parts.is_some_and(|(start, path)| {
                start.eq_ignore_ascii_case(origin) && path.starts_with('/')
            })
        })
    }

    /// Why a file of another host is not shown: which host, and of which files are.
    pub fn refusal(&self, address: &str) -> Option<String> {
        let host = host_of(address)?;
        let (address, host) = (quoted(address), quoted(host));
        let allowed: Vec<&str> = self.0.iter().map(String::as_str).collect();
        Some(if allowed.is_empty() {
            messages::fault_other_site(&address, &host).to_string()
        } else {
            messages::fault_other_host(&address, messages::listed(&allowed), &host).to_string()
        })
    }
}

/// Scheme and host of an address that leads to another site.
fn host_of(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("//")?;
    let is_scheme = |text: &str| text.is_empty() || text.ends_with(':');
    let name = rest.split(['/', '?', '#', '\\']).next()?;
    let length = scheme.len() + "//".len() + name.len();
    (is_scheme(scheme) && !scheme.contains('/') && !name.trim().is_empty())
        .then(|| address.get(..length))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(origins: &[&str]) -> DataHosts {
        let hosts: Vec<DataHost> = origins.iter().map(|host| host.parse().unwrap()).collect();
        DataHosts::new(&hosts)
    }

    #[test]
    fn an_origin_is_taken_in_the_form_that_browsers_give_it() {
        for (text, origin) in [
            ("https://data.example.org", "https://data.example.org"),
            ("https://Data.Example.org/", "https://data.example.org"),
            ("HTTPS://data.example.org:443", "https://data.example.org"),
            (
                "https://data.example.org:8443",
                "https://data.example.org:8443",
            ),
            ("https://192.0.2.7", "https://192.0.2.7"),
            ("https://[2001:db8::1]:81", "https://[2001:db8::1]:81"),
            ("https://[2001:db8::1]", "https://[2001:db8::1]"),
            ("https://xn--e1aybc.example", "https://xn--e1aybc.example"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://127.0.0.1:80/", "http://127.0.0.1"),
            ("http://[::1]:9", "http://[::1]:9"),
        ] {
            assert_eq!(text.parse::<DataHost>().unwrap().as_str(), origin, "{text}");
        }
    }

    #[test]
    fn what_is_no_origin_or_could_say_more_in_a_policy_is_refused() {
        for text in [
            "",
            "data.example.org",
            "//data.example.org",
            "https:data.example.org",
            "http://data.example.org",
            "http://localhost.example.org",
            "ftp://data.example.org",
            "https://",
            "https://:8443",
            "https://data.example.org/file.json",
            "https://data.example.org//",
            "https://data.example.org?a",
            "https://data.example.org#a",
            "https://*",
            "https://*.example.org",
            "https://data.*",
            "https://data.example.org:*",
            "https://data.example.org:0",
            "https://data.example.org:65536",
            "https://data.example.org:+1",
            "https://data.example.org:",
            "https://user@data.example.org",
            "https://data.example.org; script-src *",
            "https://data.example.org 'unsafe-inline'",
            "https://data.example.org\" x=\"",
            "https://data.example.org'",
            "https://data.example.org,https://b.example",
            "https://a_b.example",
            "https://-a.example",
            "https://a-.example",
            "https://.example",
            "https://data.example.",
            "https://a..example",
            "https://тест.example",
            "https://[::1",
            "https://[x]",
            "https://[2001:db8::1]x",
            "'self'",
            "*",
            "https:",
            " https://data.example.org",
        ] {
            let error = text.parse::<DataHost>().unwrap_err().to_string();
            let start = format!("found “{}”; expected the origin of a host", quoted(text));
            assert!(error.starts_with(&start), "{error}");
        }
    }

    #[test]
    fn a_policy_says_which_hosts_are_allowed_and_is_read_back() {
        for (origins, directive) in [
            (&[][..], "connect-src 'self'"),
            (
                &[
                    "https://a.example",
                    "http://localhost:81",
                    "https://A.example",
                ],
                "connect-src 'self' https://a.example http://localhost:81",
            ),
        ] {
            let hosts = hosts(origins);
            assert_eq!(hosts.directive(), directive);
            for policy in [
                directive.to_owned(),
                format!("default-src 'none'; {directive}; worker-src 'self'"),
            ] {
                assert_eq!(DataHosts::from_policy(&policy), hosts, "{policy}");
            }
        }
        for policy in [
            "",
            "default-src 'none'",
            "connect-src *; img-src https://a.example",
        ] {
            assert_eq!(DataHosts::from_policy(policy), DataHosts::default());
        }
    }

    #[test]
    fn only_files_of_an_allowed_host_are_allowed() {
        let hosts = hosts(&["https://a.example", "http://localhost:81"]);
        for (address, is_allowed) in [
            ("https://a.example/x.json", true),
            ("https://a.example/", true),
            ("HTTPS://A.example/x", true),
            ("http://localhost:81/a/b?c=d", true),
            ("https://a.example", false),
            ("https://a.example:8443/x.json", false),
            ("https://a.example.org/x.json", false),
            ("https://a.example@b.example/x.json", false),
            ("https://b.example/https://a.example/x.json", false),
            ("http://a.example/x.json", false),
            ("//a.example/x.json", false),
            ("http://localhost:810/x.json", false),
            ("http://localhost/x.json", false),
            ("https://a.examplé", false),
            ("x.json", false),
            ("", false),
        ] {
            assert_eq!(hosts.allow(address), is_allowed, "{address}");
            assert!(!DataHosts::default().allow(address), "{address}");
        }
    }

    #[test]
    fn a_host_that_is_not_allowed_is_named_with_those_that_are() {
        let address = "https://c.example:1/x.json";
        for (origins, expected) in [
            (
                &[][..],
                "found “https://c.example:1/x.json”; https://c.example:1 is another site, and this \
                 page shows data of its own site alone",
            ),
            (
                &["https://a.example"],
                "found “https://c.example:1/x.json”; this page shows data of its own site and of \
                 https://a.example, not of https://c.example:1",
            ),
            (
                &["https://a.example", "https://b.example"],
                "found “https://c.example:1/x.json”; this page shows data of its own site and of \
                 https://a.example and https://b.example, not of https://c.example:1",
            ),
        ] {
            assert_eq!(hosts(origins).refusal(address).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_names_no_host_is_refused_as_no_address() {
        for (address, host) in [
            ("https://a.example", Some("https://a.example")),
            ("HTTP://a/b", Some("HTTP://a")),
            ("//a?b", Some("//a")),
            ("https://a\\b", Some("https://a")),
            ("https://тест/b", Some("https://тест")),
            ("javascript:alert(1)", None),
            ("a/b//c", None),
            ("a//b", None),
            ("///a", None),
            ("https://", None),
            ("https:///a", None),
            ("C:\\a.json", None),
            ("", None),
        ] {
            assert_eq!(host_of(address), host, "{address}");
        }
    }
}
