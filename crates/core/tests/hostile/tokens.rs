//! A strict reader of the HTML and SVG that the program writes: what it does not know is an error.
//!
//! A browser takes anything and makes the best of it. This takes what our templates can write and
//! nothing else, so that a text of the data that became markup has no way to pass: elements and
//! attributes come from a list, attributes are quoted, elements are closed in order, `&` begins one
//! of four entities, and addresses are ours or http(s).

use std::collections::BTreeSet;

#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "article", "bdi", "blockquote", "button", "caption", "circle", "dd", "details", "div",
    "dl", "dt", "em",
    "b", "fieldset", "foreignObject", "form", "g", "h1", "h2", "h3", "h4", "header", "input",
    "label", "legend", "li", "line", "mark", "nav", "ol",
    "i", "option", "p", "path", "pattern", "rect", "section", "select", "span", "strong",
    "summary", "svg", "table", "tbody", "td", "text",
    "textarea", "th", "thead", "time", "title", "tr", "ul",
];

/// Elements without an end.
#[rustfmt::skip]
const VOID: &[&str] = &[
    "input",
];

/// Beside those that begin with `data-` and `aria-`.
#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "autocomplete", "autofocus", "class", "colspan", "cx", "cy", "d", "datetime", "dir",
    "download", "dy", "for", "height", "hidden", "href", "id", "lang",
    "max", "method", "min", "patternTransform", "patternUnits", "placeholder", "r", "readonly",
    "rel", "role", "rows", "rx", "scope", "selected", "spellcheck",
    "tabindex", "target", "text-anchor", "title", "transform", "type", "value", "viewBox", "width",
    "x", "x1", "x2",
    "y", "y1", "y2",
];

#[rustfmt::skip]
const ENTITIES: &[&str] = &[
    "&amp;", "&lt;", "&gt;", "&quot;",
];

/// What an address may begin with; without a scheme it leads to this page.
#[rustfmt::skip]
const ADDRESSES: &[&str] = &[
    "?", "#", "http://", "https://",
];

/// Whether a text is well-formed and has nothing foreign in it.
///
/// # Errors
/// Says what was found, with the text around it.
pub fn check(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        check_text(text)?;
        rest = match tag.strip_prefix("</") {
            Some(after) => {
                let (name, after) = split_name(after);
                let expected = open.pop();
                if expected != Some(name) {
                    return Err(around(&format!("</{name}>, open is {expected:?}"), tag));
                }
                after.strip_prefix('>').ok_or_else(|| around("</", tag))?
            }
            None => {
                check_start(&tag[1..], &mut open, &mut ids).map_err(|error| around(&error, tag))?
            }
        };
    }
    check_text(rest)?;
    if open.is_empty() {
        Ok(())
    } else {
        Err(format!("never closed: {open:?}"))
    }
}

/// Reads a start tag after its `<`, and gives what follows it.
fn check_start<'a>(
    tag: &'a str,
    open: &mut Vec<&'a str>,
    ids: &mut BTreeSet<&'a str>,
) -> Result<&'a str, String> {
    let (name, mut rest) = split_name(tag);
    if !ELEMENTS.contains(&name) {
        return Err(format!("the element {name:?}"));
    }
    if !VOID.contains(&name) {
        open.push(name);
    }
    while let Some(after) = rest.strip_prefix(' ') {
        let (attribute, after) = split_name(after);
        let is_known = ATTRIBUTES.contains(&attribute)
            || attribute.starts_with("data-")
            || attribute.starts_with("aria-");
        if !is_known {
            return Err(format!("the attribute {attribute:?}"));
        }
        rest = after;
        if let Some(quoted) = after.strip_prefix("=\"") {
            let end = quoted.find('"').ok_or("a value without an end")?;
            check_value(attribute, &quoted[..end])?;
            if attribute == "id" && !ids.insert(&quoted[..end]) {
                return Err(format!("a second element {}", &quoted[..end]));
            }
            rest = &quoted[end + 1..];
        }
    }
    let end = rest.strip_prefix('>');
    end.ok_or_else(|| format!("the tag {name} goes on strangely"))
}

fn check_value(attribute: &str, value: &str) -> Result<(), String> {
    check_text(value)?;
    let is_fine = match attribute {
        "href" => ADDRESSES
            .iter()
            .any(|start| value.to_ascii_lowercase().starts_with(start)),
        _ => true,
    };
    let short: String = value.chars().take(60).collect();
    is_fine.then_some(()).ok_or(format!("{attribute}={short}"))
}

/// Text between tags or in an attribute.
fn check_text(text: &str) -> Result<(), String> {
    if let Some(at) = text.find(['<', '>']) {
        return Err(around("a bare < or >", &text[at..]));
    }
    for (at, _) in text.match_indices('&') {
        let rest = &text[at..];
        if !ENTITIES.iter().any(|entity| rest.starts_with(entity)) {
            return Err(around("a bare &", rest));
        }
    }
    Ok(())
}

fn split_name(text: &str) -> (&str, &str) {
    let is_in_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    text.split_at(text.find(|c| !is_in_name(c)).unwrap_or(text.len()))
}

fn around(error: &str, text: &str) -> String {
    format!("{error} at {:?}", text.chars().take(80).collect::<String>())
}

#[test]
fn what_our_templates_write_passes_and_all_else_does_not() {
    for good in [
        "",
        "a &amp; b",
        "<p class=\"a\">x</p>",
        "<input type=\"search\" hidden>",
        "<a href=\"?id=a&amp;view=list\" data-open=\"a\">x</a>",
    ] {
        assert_eq!(check(good), Ok(()), "{good}");
    }
    for bad in [
        "<script>1</script>",
        "<p",
        "<p>",
        "</p>",
        "<p></div></p>",
        "<p onclick=\"x\"></p>",
        "<p class=x></p>",
        "<p class='x'></p>",
        "<P></P>",
        "<!-- x -->",
        "a & b",
        "&#60;",
        "a > b",
        "<a href=\"javascript:x\"></a>",
        "<a href=\"//example.org\"></a>",
        "<p style=\"top:url(x)\"></p>",
        "<p title=\"<\"></p>",
        "<p id=\"a\"></p><p id=\"a\"></p>",
    ] {
        assert!(check(bad).is_err(), "{bad}");
    }
}
