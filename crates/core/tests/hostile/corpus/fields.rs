//! Every field with every nasty text, and with every value of another type.

use serde_json::{Value, json};

use super::{Case, base_with};

/// What kind of text a field takes.
#[derive(Clone, Copy, PartialEq)]
enum Takes {
    /// Any text that has something in it.
    Words,
    /// An id: another text is noted, and taken.
    Id,
    /// Some texts only: another one costs what another type costs.
    Form,
}

/// A field: where it stands (all places that refer to it, the one that is told of first), what it
/// takes, whether it must be there, and how many of the two statements are left without it.
type Field = (&'static [&'static str], Takes, bool, usize);

#[rustfmt::skip]
const FIELDS: &[Field] = &[
    (&["/title"], Takes::Words, false, 2),
    (&["/updated"], Takes::Words, false, 2),
    (&["/licence"], Takes::Words, false, 2),
    (&["/language"], Takes::Form, false, 2),
    (&["/about/1"], Takes::Words, true, 2),
    (&["/format"], Takes::Form, true, 2),
    (&["/topics/1/id", "/statements/1/positions/0/topic"], Takes::Id, true, 2),
    (&["/topics/1/label"], Takes::Words, true, 2),
    (&["/topics/1/proposition"], Takes::Words, false, 2),
    (&["/sides/1/id", "/actors/1/side"], Takes::Id, true, 2),
    (&["/sides/1/name"], Takes::Words, true, 2),
    (&["/actors/1/id", "/statements/1/speaker"], Takes::Id, true, 1),
    (&["/actors/1/name"], Takes::Words, true, 1),
    (&["/actors/1/short"], Takes::Words, false, 2),
    (&["/actors/1/aliases/1"], Takes::Words, true, 2),
    (&["/actors/1/kind"], Takes::Form, false, 2),
    (&["/actors/1/side"], Takes::Form, false, 2),
    (&["/sources/1/id", "/statements/1/source"], Takes::Id, true, 1),
    (&["/sources/1/publisher"], Takes::Words, true, 1),
    (&["/sources/1/title"], Takes::Words, false, 2),
    (&["/sources/1/url"], Takes::Form, false, 2),
    (&["/sources/1/published"], Takes::Form, false, 2),
    (&["/sources/1/kind"], Takes::Form, false, 2),
    (&["/events/1/id"], Takes::Id, true, 2),
    (&["/events/1/date"], Takes::Form, true, 2),
    (&["/events/1/label"], Takes::Words, true, 2),
    (&["/statements/1/id"], Takes::Id, true, 1),
    (&["/statements/1/speaker"], Takes::Form, true, 1),
    (&["/statements/1/role"], Takes::Words, false, 2),
    (&["/statements/1/date"], Takes::Form, true, 1),
    (&["/statements/1/date_basis"], Takes::Words, false, 2),
    (&["/statements/1/kind"], Takes::Form, true, 1),
    (&["/statements/1/venue"], Takes::Words, false, 2),
    (&["/statements/1/via"], Takes::Words, false, 2),
    (&["/statements/1/headline"], Takes::Words, false, 2),
    (&["/statements/1/summary"], Takes::Words, true, 1),
    (&["/statements/1/quote"], Takes::Words, false, 2),
    (&["/statements/1/quote_language"], Takes::Form, false, 2),
    (&["/statements/1/positions/0/topic"], Takes::Form, true, 2),
    (&["/statements/1/positions/0/stance"], Takes::Form, true, 2),
    (&["/statements/1/replies_to"], Takes::Form, false, 2),
    (&["/statements/1/source"], Takes::Form, true, 1),
    (&["/statements/1/also/0"], Takes::Form, true, 2),
    (&["/statements/1/about/0"], Takes::Form, true, 1),
];

/// Texts that would do harm as markup, script, template, path, pattern or control sequence. Each
/// sets `window.hostile` where it can, which the flows in a browser look for.
#[rustfmt::skip]
const PAYLOADS: &[(&str, &str)] = &[
    ("script", "<script>window.hostile='script'</script>"),
    ("image", "<img src=x onerror=\"window.hostile='image'\">"),
    ("end of an attribute", "\" onmouseover=\"window.hostile='quot'\" autofocus onfocus=\"window.hostile='quot'"),
    ("end of an attribute in single quotes", "' onclick='window.hostile=\"apos\"' x='"),
    ("end of text elements", "</title></textarea></style></script><script>window.hostile='ends'</script>"),
    ("end of all elements", "</p></li></ul></section></div></body><svg onload=window.hostile='svg'>"),
    ("end of a drawing", "</text></g></svg><script>window.hostile='drawing'</script>"),
    ("foreign content", "<svg><desc><style><img src=x onerror=window.hostile='foreign'></style></desc></svg>"),
    ("mathematics", "<math><mtext><table><mglyph><style><img src=x onerror=window.hostile='math'>"),
    ("frame", "<iframe srcdoc=\"<script>parent.hostile='frame'</script>\"></iframe>"),
    ("entities", "&lt;script&gt;window.hostile='entity'&lt;/script&gt; &#60;img src=x&#62; &amp;amp; &nosuch;"),
    ("comment", "<!--<img src=\"--><img src=x onerror=window.hostile='comment'>\">"),
    ("character data", "]]><![CDATA[<script>window.hostile='cdata'</script>"),
    ("stylesheet", "<style>*{display:none}</style><link rel=stylesheet href=//example.org/x.css>"),
    ("redirect", "<meta http-equiv=refresh content=\"0;url=javascript:window.hostile='meta'\">"),
    ("base address", "<base href=\"https://example.org/\"><form action=//example.org><button>"),
    ("address that runs", "javascript:window.hostile='address'//"),
    ("template of a framework", "{{constructor.constructor('window.hostile=1')()}} ${window.hostile=1} #{1} <%= 1 %>"),
    ("letters turned around", "abc\u{202e}gnp.\u{202d}txt\u{2066}"),
    ("isolation broken out of", "\u{2069}\u{2069}\u{202c}\u{202e}turned"),
    ("marks without end", "Z\u{0351}\u{036b}\u{0343}\u{036a}\u{0302}\u{0489}\u{0488}\u{20dd}\u{fe0f}\u{e0001}\u{e007f}"),
    ("noncharacters and controls", "a\0b\u{1}c\u{7f}d\u{85}e\u{feff}f\u{fffe}g\u{10ffff}h\u{2028}i\u{2029}j\u{1b}[31mk\r\nl\tm"),
    ("no width at all", "\u{200b}\u{200c}\u{200d}\u{2060}\u{ad}"),
    ("letters that look like others", "\u{430}\u{0440}\u{0440}\u{04cf}\u{0435} \u{ff1c}script\u{ff1e} \u{2039}b\u{203a}"),
    ("letters that grow when folded", "\u{fb03}\u{1e9e}\u{130}\u{149}\u{1f0}\u{390}\u{fdfa}\u{33a5}"),
    ("query of a database", "'; DROP TABLE statements; -- \\' OR 1=1 /*"),
    ("way out of a folder", "../../../../etc/passwd\\..\\..\\con:nul|$(id)`id`%00%2e%2e%2f"),
    ("formula of a spreadsheet", "=HYPERLINK(\"javascript:alert(1)\",\"x\")+cmd|' /C calc'!A0"),
    ("names of the language", "__proto__ constructor toString hasOwnProperty valueOf null undefined NaN"),
    ("citation commands", "\\input{/etc/passwd} \\end{document} }} {{delete}} [[x|y]] ~~~~ ''' <nowiki> @string{a=b}"),
    ("search syntax", "speaker:\"x -\"-\" topic:: stance: \" -\" OR (((("),
    ("separators of a link", "a,b&id=c#d?e=f%2Cg+h;i"),
];

/// Values of other types; a text of nothing but spaces is as bad.
fn other_types() -> Vec<(&'static str, Value)> {
    vec![
        ("null", Value::Null),
        ("true", json!(true)),
        ("false", json!(false)),
        ("zero", json!(0)),
        ("a negative number", json!(-9_223_372_036_854_775_808_i64)),
        ("a huge number", json!(u64::MAX)),
        ("a fraction", json!(1e308)),
        ("an empty text", json!("")),
        ("blanks", json!(" \t\n\u{a0}\u{3000}")),
        ("an empty list", json!([])),
        ("a list of texts", json!(["x", "y"])),
        ("an empty object", json!({})),
        (
            "an object with an id",
            json!({"id": "x", "length": 1e9, "__proto__": {"id": "y"}}),
        ),
    ]
}

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for &(places, takes, is_required, left) in FIELDS {
        let path = path_from_pointer(places[0]);
        for (name, text) in PAYLOADS {
            let bytes = base_with(places, &json!(text)).to_string();
            let name = format!("{path} with {name}");
            cases.push(match takes {
                Takes::Words if is_left_open(text) || is_html(text) => {
                    Case::told(name, bytes, 2, &path)
                }
                Takes::Words => Case::silent(name, bytes, 2),
                Takes::Id => Case::told(name, bytes, 2, &path),
                Takes::Form => Case::told(name, bytes, left, &path),
            });
        }
        for (name, value) in other_types() {
            let bytes = base_with(&places[..1], &value).to_string();
            let name = format!("{path} with {name}");
            cases.push(if value.is_null() && !is_required {
                Case::silent(name, bytes, 2)
            } else {
                Case::told(name, bytes, left, &path)
            });
        }
    }
    cases
}

/// Whether signs that turn the direction of writing are out of balance in it, which is told.
fn is_left_open(text: &str) -> bool {
    text.contains(['\u{202e}', '\u{2066}'])
}

/// Whether it has tags, comments or entities in it, which is told.
fn is_html(text: &str) -> bool {
    let signs = [
        "</", "<script", "<i", "<s", "<meta", "<base", "<math", "<!", "&lt;",
    ];
    signs.iter().any(|sign| text.contains(sign))
}

/// `statements[1].about[0]` of `/statements/1/about/0`.
fn path_from_pointer(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        if step.bytes().all(|byte| byte.is_ascii_digit()) {
            path = format!("{path}[{step}]");
        } else {
            let dot = if path.is_empty() { "" } else { "." };
            path = format!("{path}{dot}{step}");
        }
    }
    path
}
