//! The address at which a site is to be reached, for what must be absolute: canonical addresses,
//! tags of previews, the sitemap.

use std::str::FromStr;

use thiserror::Error;

use crate::messages;
use crate::problem::quoted;

/// The address of a site; it ends with a slash.
///
/// ```
/// use timeline_core::site::BaseUrl;
/// let base: BaseUrl = "https://example.org/timeline".parse().unwrap();
/// assert_eq!(base.join("actor/ann/"), "https://example.org/timeline/actor/ann/");
/// assert!("example.org".parse::<BaseUrl>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

/// Why a text is no address of a site.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", messages::fault_base_url(.0))]
pub struct BaseUrlError(String);

const SCHEMES: [&str; 2] = ["https://", "http://"];
/// What an address can't have as it stands, or what would not stay one of a folder with a path
/// behind it.
const REFUSED: &[char] = &[
    '?', '#', '"', '\'', '<', '>', '\\', '^', '`', '{', '|', '}', '@',
];

impl BaseUrl {
    /// The address of what has this path within the site.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The address of the site itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || BaseUrlError(quoted(text));
        let rest = SCHEMES
            .iter()
            .find_map(|scheme| text.strip_prefix(scheme))
            .ok_or_else(refused)?;
        let host = rest.split('/').next().unwrap_or_default();
        let is_plain = |c: char| c.is_ascii_graphic() && !REFUSED.contains(&c);
        let starts = |c: char| c.is_ascii_alphanumeric() || c == '[';
        if !rest.chars().all(is_plain) || !host.starts_with(starts) {
            return Err(refused());
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        Ok(Self(format!("{text}{slash}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_folder_is_taken_and_ends_with_a_slash() {
        for (text, address) in [
            ("https://example.org", "https://example.org/"),
            ("http://localhost:8080/a/b/", "http://localhost:8080/a/b/"),
            (
                "https://xn--e1aybc.example/%D1%82",
                "https://xn--e1aybc.example/%D1%82/",
            ),
            ("http://[::1]/", "http://[::1]/"),
        ] {
            assert_eq!(text.parse::<BaseUrl>().unwrap().as_str(), address);
        }
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused_with_what_was_expected() {
        for text in [
            "",
            "/timeline/",
            "//example.org/",
            "ftp://example.org/",
            "https://",
            "https:///a",
            "https://example.org/?a=b",
            "https://example.org/#a",
            "https://example.org/a b",
            "https://example.org/\"><script>",
            "https://user@example.org/",
            "https://тест.example/",
        ] {
            let error = text.parse::<BaseUrl>().unwrap_err().to_string();
            let expected = "; expected the address of the site, such as \
                https://example.org/timeline/, without ? or #";
            assert_eq!(error, format!("found {}{expected}", quoted(text)));
        }
    }
}
