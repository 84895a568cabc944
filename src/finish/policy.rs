//! The Content-Security-Policy of a page: nothing but its own files, and no script but those that stand in it now.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::head::with_first;

/// What a page may do, but for its scripts. Pictures from `data:` are the icon.
const RULES: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The page with its policy. WebAssembly needs `'wasm-unsafe-eval'`, which allows no JavaScript to be made from text.
pub fn with_policy(page: &str) -> String {
    let mut scripts = String::new();
    for script in inline_scripts(page) {
        let hash = BASE64_STANDARD.encode(Sha256::digest(script));
        if scripts.is_empty() {
            scripts.push_str("; script-src 'self' 'wasm-unsafe-eval'");
        }
        scripts.push_str(&[" 'sha256-", &hash, "'"].concat());
    }
    let meta = format!(
        "    <meta http-equiv=\"Content-Security-Policy\" content=\"{RULES}{scripts}\">\n    \
         <meta name=\"referrer\" content=\"same-origin\">"
    );
    with_first(page, &meta)
}

/// The text of each script that stands in the page itself.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    let parts = page.split("<script").skip(1);
    parts.filter_map(|part| {
        let (attributes, rest) = part.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!attributes.contains("src=")).then_some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_has_the_hash_of_each_script_in_the_page() {
        let page = "<meta charset=\"utf-8\"><script type=\"module\">alert(1)</script><script src=\"a.js\"></script>";
        let page = with_policy(page);
        // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        assert_eq!(page.matches("'sha256-").count(), 1);
        assert!(page.contains(hash), "{page}");
    }

    #[test]
    fn a_page_without_scripts_allows_none() {
        assert!(!with_policy("<meta charset=\"utf-8\"><p>List</p>").contains("script-src"));
    }
}
