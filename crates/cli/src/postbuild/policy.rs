//! The Content-Security-Policy of a page: nothing but its own files, data of hosts that whoever
//! builds the site allows, and no script but those that stand in it now.

use base64::prelude::{BASE64_STANDARD, Engine};
use lol_html::html_content::Attribute;
use sha2::{Digest, Sha256};
use timeline_core::link::DataHosts;

use timeline_core::messages;

use super::error::Error;
use super::html::{Only, set_attribute, texts, with_each, with_first, with_the_only};

/// What a page may do, but for its scripts. Pictures from `data:` are the icon.
pub const RULES: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// What follows in the rules on the hosts that may be asked for data.
const CONNECTIONS: &str = "connect-src ";

/// The policy of a page that has one.
const OWN: Only = Only {
    what: messages::build_policy(),
    selector: POLICY,
};

/// A policy that stands in a page.
pub const POLICY: &str = "meta[http-equiv=\"Content-Security-Policy\" i]";

/// Each script that has its text in the page. What describes the page for machines is data, which
/// no policy rules.
const INLINE_SCRIPTS: &str = "script:not([src]):not([type=\"application/ld+json\"])";

/// The page with its policy. WebAssembly needs `'wasm-unsafe-eval'`, which allows no JavaScript to
/// be made from text.
///
/// # Errors
/// When the head doesn't begin with the encoding, there is a policy already, or the page has what
/// this one refuses.
pub fn with_policy(page: &str, hosts: &DataHosts) -> Result<String, Error> {
    check(page)?;
    let mut scripts = String::new();
    for script in texts(page, INLINE_SCRIPTS)? {
        if scripts.is_empty() {
            scripts.push_str("; script-src 'self' 'wasm-unsafe-eval'");
        }
        let hash = BASE64_STANDARD.encode(Sha256::digest(script));
        scripts.push_str(&[" 'sha256-", &hash, "'"].concat());
    }
    let meta = format!(
        "    <meta http-equiv=\"Content-Security-Policy\" content=\"{rules}{scripts}\">\n    \
         <meta name=\"referrer\" content=\"same-origin\">",
        rules = with_hosts(RULES, hosts)
    );
    with_first(page, &meta)
}

/// The page with a policy that allows data of these hosts, and of no others that it allowed before.
///
/// # Errors
/// When the page has no policy, or several.
pub fn with_data_hosts(page: &str, hosts: &DataHosts) -> Result<String, Error> {
    with_the_only(page, OWN, |meta| {
        let policy = meta.get_attribute("content").unwrap_or_default();
        set_attribute(meta, "content", &with_hosts(&policy, hosts));
    })
}

/// Rules with the directive for these hosts in the place of the one that they have.
fn with_hosts(rules: &str, hosts: &DataHosts) -> String {
    let directives = rules.split(';').map(|directive| {
        if directive.trim_start().starts_with(CONNECTIONS) {
            format!(" {}", hosts.directive())
        } else {
            directive.to_owned()
        }
    });
    directives.collect::<Vec<_>>().join(";")
}

/// Whether the page has nothing that its policy would refuse, or leave ruled by another one.
fn check(page: &str) -> Result<(), Error> {
    let mut refused = Ok(());
    let mut refuse = |what, found| {
        if refused.is_ok() {
            refused = Err(Error::Refused { what, found });
        }
    };
    with_each(page, POLICY, |policy| {
        refuse(messages::build_another_policy(), policy.tag_name());
    })?;
    with_each(page, "style", |style| {
        refuse(messages::build_inline_styles(), style.tag_name());
    })?;
    with_each(page, "*", |element| {
        let names = element.attributes().iter().map(Attribute::name);
        for name in names.filter(|name| name == "style" || name.starts_with("on")) {
            let found = messages::build_attribute(&name, element.tag_name()).to_string();
            refuse(messages::build_handlers(), found);
        }
    })?;
    refused
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static NONE: LazyLock<DataHosts> = LazyLock::new(DataHosts::default);

    fn page(rest: &str) -> String {
        format!("<!doctype html><html><head><meta charset=\"utf-8\">{rest}</head></html>")
    }

    #[test]
    fn the_policy_has_the_hash_of_each_script_in_the_page() {
        // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        for script in [
            "<script type=\"module\">alert(1)</script>",
            "<SCRIPT nomodule>alert(1)</SCRIPT >",
            "<script data-a=\"b>c\"\n>alert(1)</script><script src=\"a.js\"></script>",
            "<script src=a.js></script></head><body><main><script \
             data-src=b>alert(1)</script></main>",
        ] {
            let page = with_policy(&page(script), &NONE).unwrap();
            assert_eq!(page.matches("'sha256-").count(), 1, "{page}");
            assert!(page.contains(hash), "{page}");
        }
        let twice = with_policy(&page("<script>a</script><script>b</script>"), &NONE).unwrap();
        assert_eq!(twice.matches("'sha256-").count(), 2, "{twice}");
    }

    #[test]
    fn a_page_without_scripts_allows_none() {
        let page = with_policy(&page("<p>List</p>"), &NONE).unwrap();
        assert!(!page.contains("script-src"), "{page}");
    }

    #[test]
    fn what_the_policy_would_refuse_stops_the_build() {
        for (rest, message) in [
            ("<style>a {}</style>", "styles in the page itself: style"),
            (
                "<p style=\"color: red\">",
                "styles and handlers in attributes: `style` of <p>",
            ),
            (
                "</head><body ONLOAD='a()'>",
                "styles and handlers in attributes: `onload` of <body>",
            ),
            (
                "<meta http-equiv='content-security-policy' content=''>",
                "another one: meta",
            ),
        ] {
            let error = with_policy(&page(rest), &NONE).unwrap_err().to_string();
            let expected = format!("the policy of the page refuses {message}");
            assert_eq!(error, expected);
        }
        let error = with_policy("<html><head><title>a</title></head></html>", &NONE).unwrap_err();
        assert!(error.to_string().contains("`head > meta[charset]"));
    }

    /// The directives of the only policy of a page.
    fn directives(page: &str) -> Vec<String> {
        let mut found = Vec::new();
        with_the_only(page, OWN, |meta| {
            let policy = meta.get_attribute("content").unwrap();
            found.extend(policy.split("; ").map(str::to_owned));
        })
        .unwrap();
        found
    }

    #[test]
    fn data_of_a_host_is_allowed_by_the_one_directive_that_rules_it() {
        let script = page("<script>a</script>");
        let without = directives(&with_policy(&script, &NONE).unwrap());
        assert!(
            without.contains(&"connect-src 'self'".to_owned()),
            "{without:?}"
        );
        let hosts =
            ["https://a.example", "https://b.example:8443"].map(|host| host.parse().unwrap());
        let page = with_policy(&script, &DataHosts::new(&hosts)).unwrap();
        let expected: Vec<String> = without
            .iter()
            .map(|directive| match directive.as_str() {
                "connect-src 'self'" => {
                    "connect-src 'self' https://a.example https://b.example:8443".to_owned()
                }
                other => other.to_owned(),
            })
            .collect();
        assert_eq!(directives(&page), expected);
        // A page that is ready: other hosts take their place, or none does.
        let other = DataHosts::new(&["https://c.example".parse().unwrap()]);
        let page = with_data_hosts(&page, &other).unwrap();
        assert_eq!(page, with_policy(&script, &other).unwrap());
        let page = with_data_hosts(&page, &NONE).unwrap();
        assert_eq!(directives(&page), without);
    }

    #[test]
    fn a_page_without_a_policy_allows_no_host() {
        let error = with_data_hosts(&page(""), &NONE).unwrap_err().to_string();
        assert!(error.starts_with("expected one policy ("), "{error}");
    }
}
