//! The form of addresses: what would lead readers nowhere, or somewhere else than meant.

use super::{Doubt, Finding};
use crate::dataset::Dataset;
use crate::link::is_tracking;
use crate::problem::quoted;

/// What is odd about the addresses of sources, one finding for each source at most.
pub fn addresses(dataset: &Dataset) -> Vec<Finding> {
    let sources = dataset.sources.rows().iter();
    let doubts = sources.filter_map(|source| {
        let doubt = source
            .url
            .as_deref()
            .map_or(Some(Doubt::NoAddress), doubt)?;
        Some(Finding::new("sources", &source.id, "url", doubt))
    });
    doubts.collect()
}

/// What is odd about an address, the gravest first.
fn doubt(url: &str) -> Option<Doubt> {
    let (scheme, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (credentials, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    let host = without_port(host);
    let query = rest
        .split('#')
        .next()
        .and_then(|rest| Some(rest.split_once('?')?.1));
    let keys = query.into_iter().flat_map(|query| query.split('&'));
    let mut names = keys.map(|pair| pair.split('=').next().unwrap_or_default());
    if !credentials.is_empty() {
        Some(Doubt::Credentials)
    } else if !is_domain(host) {
        Some(Doubt::NoDomain(quoted(host)))
    } else if has_bad_escape(rest) {
        Some(Doubt::BadEscape)
    } else if let Some(sign) = odd_end(url) {
        Some(Doubt::OddEnd(sign))
    } else if let Some(name) = names.find(|name| !name.is_empty() && is_tracking(name)) {
        Some(Doubt::Tracking(quoted(name)))
    } else if scheme.eq_ignore_ascii_case("http") {
        Some(Doubt::Insecure)
    } else {
        None
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Whether a host is a name that the whole net knows: two labels at least, of which the last is no
/// number.
fn is_domain(host: &str) -> bool {
    let labels: Vec<&str> = host.trim_end_matches('.').split('.').collect();
    let has_letter = |label: &&str| label.chars().any(char::is_alphabetic);
    labels.len() >= 2
        && labels.iter().all(|label| !label.is_empty())
        && labels.last().is_some_and(has_letter)
}

fn has_bad_escape(text: &str) -> bool {
    let mut rest = text.split('%');
    rest.next();
    let mut escapes = rest.map(str::as_bytes);
    escapes.any(
        |escape| !matches!(escape, [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit()),
    )
}

/// The last sign, where it rather ends a sentence: a bracket only where none is open in the
/// address.
fn odd_end(url: &str) -> Option<char> {
    let last = url.chars().next_back()?;
    let is_open = |open: char, close: char| url.matches(open).count() >= url.matches(close).count();
    let is_odd = match last {
        '.' | ',' | ';' | ':' | '!' | '"' | '\'' | '\u{201d}' | '\u{bb}' | '>' => true,
        ')' => !is_open('(', ')'),
        ']' => !is_open('[', ']'),
        _ => false,
    };
    is_odd.then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_lead_readers_to_a_page_are_left_alone() {
        for url in [
            "https://example.org/",
            "https://www.example.org:8443/a?b=c#d",
            "https://en.wikipedia.org/wiki/Bridge_(structure)",
            "HTTPS://приклад.укр/a%20b",
            "https://example.org/?id=1&page=2",
        ] {
            assert_eq!(doubt(url), None, "{url}");
        }
    }

    #[test]
    fn what_is_odd_about_an_address_is_told() {
        for (url, expected) in [
            ("http://example.org/a", Doubt::Insecure),
            (
                "https://localhost:8080/a",
                Doubt::NoDomain("localhost".into()),
            ),
            (
                "https://192.168.0.1/a",
                Doubt::NoDomain("192.168.0.1".into()),
            ),
            ("https://[::1]/a", Doubt::NoDomain("[::1]".into())),
            ("https://example/", Doubt::NoDomain("example".into())),
            ("https://ann:secret@example.org/", Doubt::Credentials),
            (
                "https://example.org/a?utm_source=mail",
                Doubt::Tracking("utm_source".into()),
            ),
            (
                "https://example.org/a?b=1&fbclid=x#y",
                Doubt::Tracking("fbclid".into()),
            ),
            ("https://example.org/a.", Doubt::OddEnd('.')),
            ("https://example.org/a)", Doubt::OddEnd(')')),
            ("https://example.org/50%", Doubt::BadEscape),
            ("https://example.org/50%zz", Doubt::BadEscape),
        ] {
            assert_eq!(doubt(url), Some(expected), "{url}");
        }
    }
}
