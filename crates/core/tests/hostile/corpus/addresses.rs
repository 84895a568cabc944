//! Addresses that would run something, lead elsewhere than they say, or are none.

use serde_json::json;

use super::{Case, base_with};

/// Not taken; each costs the link alone.
#[rustfmt::skip]
const REFUSED: &[&str] = &[
    "javascript:window.hostile=1", "JavaScript:window.hostile=1", "jAvAsCrIpT:window.hostile=1",
    " javascript:window.hostile=1", "\u{1}javascript:window.hostile=1",
    "java\nscript:window.hostile=1",
    "java\tscript:window.hostile=1", "java\0script:window.hostile=1",
    "javascript\t:window.hostile=1",
    "javascript&colon;window.hostile=1", "&#106;avascript:window.hostile=1",
    "javascript%3Awindow.hostile=1",
    "javascript://https://example.org/%0Awindow.hostile=1", "view-source:javascript:1",
    "feed:javascript:1",
    "jar:javascript:1", "vbscript:msgbox(1)", "livescript:x", "mocha:x",
    "data:text/html,<script>parent.hostile=1</script>", "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,<svg onload=window.hostile=1>", "blob:https://example.org/x",
    "filesystem:https://example.org/x", "about:blank", "file:///etc/passwd", "ftp://example.org",
    "gopher://example.org", "mailto:a@example.org", "tel:123", "ws://example.org",
    "intent://x#Intent;end",
    "ms-word:ofe|u|https://example.org", "steam://run", "chrome://settings", "//example.org",
    "\\\\example.org",
    "/\\example.org", "/etc/passwd", "?id=x", "#x", "x", "example.org", "www.example.org", "http:",
    "http:/",
    "http://", "https:///", "https:// ", "https://\t", "http:example.org", "https:\\\\example.org",
    "hxxps://example.org", "https//example.org", "https://exa mple.org", "https://example.org/a b",
    "https://example.org/\u{2028}x", "https://example.org/\u{85}", "https://.", "https://-",
    "https://?", "https://#",
    "https://@", "https://:80", "https://\"", "https://<", "\u{feff}https://example.org",
    "ｈttps://example.org", "é",
    "https:/é", "https://example.org/\u{202e}gpj.exe", "https://example.org/\u{2066}x\u{2069}",
];

/// Addresses as odd as they may be; nothing is told of them.
#[rustfmt::skip]
const TAKEN: &[&str] = &[
    "https://example.org/\"onmouseover=\"window.hostile=1",
    "https://example.org/'><script>window.hostile=1</script>",
    "HTTPS://EXAMPLE.ORG", "https://example.org/?javascript:window.hostile=1",
    "https://user:pass@example.org:99999/",
    "https://[::1]/", "https://127.0.0.1/", "https://example.org/%00%0a%ff",
    "https://xn--nxasmq6b/",
    "https://münchen.example/ü", "https://example.org/#:~:text=x", "https://example.org/&lt;&quot;",
    "https://e/{{x}}", "https://1e9/", "http://0/",
];

pub fn cases() -> Vec<Case> {
    let with = |address: &str| base_with(&["/sources/1/url"], &json!(address)).to_string();
    let refused = REFUSED.iter().map(|address| {
        let words = "sources[1].url (radio)";
        Case::told(format!("the address {address:?}"), with(address), 2, words)
    });
    let taken = TAKEN
        .iter()
        .map(|address| Case::silent(format!("the address {address:?}"), with(address), 2));
    refused.chain(taken).collect()
}
