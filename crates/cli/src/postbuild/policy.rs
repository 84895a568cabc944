//! The Content-Security-Policy of a page: nothing but its own files, and no script but those that
//! stand in it now.

use base64::prelude::{BASE64_STANDARD, Engine};
use lol_html::html_content::Attribute;
use sha2::{Digest, Sha256};

use super::error::Error;
use super::html::{texts, with_each, with_first};

/// What a page may do, but for its scripts. Pictures from `data:` are the icon.
pub const RULES: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'";

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
pub fn with_policy(page: &str) -> Result<String, Error> {
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
        "    <meta http-equiv=\"Content-Security-Policy\" content=\"{RULES}{scripts}\">\n    \
         <meta name=\"referrer\" content=\"same-origin\">"
    );
    with_first(page, &meta)
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
        refuse("another one", policy.tag_name());
    })?;
    with_each(page, "style", |style| {
        refuse("styles in the page itself", style.tag_name());
    })?;
    with_each(page, "*", |element| {
        let names = element.attributes().iter().map(Attribute::name);
        for name in names.filter(|name| name == "style" || name.starts_with("on")) {
            let found = format!("`{name}` of <{}>", element.tag_name());
            refuse("styles and handlers in attributes", found);
        }
    })?;
    refused
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "<script src=a.js></script></head><body><main><script data-src=b>alert(1)</script></main>",
        ] {
            let page = with_policy(&page(script)).unwrap();
            assert_eq!(page.matches("'sha256-").count(), 1, "{page}");
            assert!(page.contains(hash), "{page}");
        }
        let twice = with_policy(&page("<script>a</script><script>b</script>")).unwrap();
        assert_eq!(twice.matches("'sha256-").count(), 2, "{twice}");
    }

    #[test]
    fn a_page_without_scripts_allows_none() {
        let page = with_policy(&page("<p>List</p>")).unwrap();
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
            let error = with_policy(&page(rest)).unwrap_err().to_string();
            let expected = format!("the policy of the page refuses {message}");
            assert_eq!(error, expected);
        }
        let error = with_policy("<html><head><title>a</title></head></html>").unwrap_err();
        assert!(error.to_string().contains("`head > meta[charset]"));
    }
}
