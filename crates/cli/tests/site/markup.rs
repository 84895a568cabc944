//! Every page is HTML without errors, as the parser of the standard finds them, and has what helps
//! whoever can't see it.

use std::collections::BTreeSet;

use scraper::{Html, Selector};

use crate::site::{SMALL, Site};

pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

pub fn text(page: &Html, selector: &str) -> String {
    all(page, selector)
        .iter()
        .flat_map(scraper::ElementRef::text)
        .collect()
}

/// What is wrong in a page: what the parser finds, ids that stand twice, references to ids that
/// aren't there, and what its policy would refuse.
fn faults(text: &str) -> Vec<String> {
    let page = Html::parse_document(text);
    let mut faults: Vec<String> = page
        .errors
        .iter()
        .map(|error| error.clone().into_owned())
        .collect();
    let mut ids = BTreeSet::new();
    for element in all(&page, "[id]") {
        let id = element.attr("id").unwrap_or_default();
        if id.is_empty() || id.contains(char::is_whitespace) || !ids.insert(id) {
            faults.push(format!("id {id:?} is empty, has blanks or stands twice"));
        }
    }
    for (selector, attribute) in [
        ("label[for]", "for"),
        ("a[href^=\"#\"], use", "href"),
        ("[aria-labelledby]", "aria-labelledby"),
    ] {
        for element in all(&page, selector) {
            let id = element
                .attr(attribute)
                .unwrap_or_default()
                .trim_start_matches('#');
            if !ids.contains(id) {
                faults.push(format!("{attribute}={id:?} leads nowhere"));
            }
        }
    }
    let refused = "[style], style, script:not([type=\"application/ld+json\"]), [onclick], \
        [onload], [onerror], iframe, object";
    faults.extend(
        all(&page, refused)
            .iter()
            .map(|element| format!("<{}> is refused", element.value().name())),
    );
    // HTML lets `time` go without a value only where its text is one.
    faults.extend(
        all(&page, "time:not([datetime])")
            .iter()
            .map(|time| format!("<time> without a value: {:?}", time.inner_html())),
    );
    faults
}

#[test]
fn what_is_wrong_in_a_page_is_found() {
    let page = |body: &str| {
        format!(
            "<!doctype html><html \
             lang=\"en\"><head><title>t</title></head><body>{body}</body></html>"
        )
    };
    assert_eq!(faults(&page("<p id=\"a\">b</p>")), [""; 0]);
    for body in [
        "<div><p>a</div></p>",
        "<div>a",
        "<b><i>a</b></i>",
        "<p id=\"a\"><span id=\"a\"></span></p>",
        "<ul><li>a</ul></li>",
        "<a href=\"#b\">a</a>",
        "<p style=\"color: red\">a</p>",
        "a\u{0}b",
        "<p a=1 a=2>",
        "<h1>a</h2>",
        "&nosuch;",
        "<time>16 to 17 August</time>",
    ] {
        assert!(!faults(&page(body)).is_empty(), "{body}");
    }
}

#[test]
fn every_page_of_the_real_data_is_valid() {
    let site = Site::real();
    let pages = site.files("index.html");
    assert!(pages.len() > 800, "{}", pages.len());
    for path in pages.iter().filter(|path| path.contains('/')) {
        let text = site.text(path);
        assert_eq!(faults(&text), [""; 0], "{path}: {text}");
        let page = Html::parse_document(&text);
        for (selector, count) in [
            ("html[lang]", 1),
            ("h1", 1),
            ("main#content", 1),
            ("header nav[aria-label]", 1),
            ("footer", 1),
            ("body > a.skip[href=\"#content\"]:first-child", 1),
            ("head > meta[http-equiv=\"Content-Security-Policy\"]", 1),
            ("head > link[rel=canonical]", 1),
            ("li[aria-current=page]", 1),
        ] {
            assert_eq!(all(&page, selector).len(), count, "{path}: {selector}");
        }
    }
}

#[test]
fn a_page_is_valid_whatever_its_data_has_in_it() {
    let breakout = r#"</p></script><script>alert(1)</script>\" onclick=\"x ]]> &nosuch; \u0000\u001b\u202e\uffff"#;
    let data = SMALL
        .replace("A bridge must come", breakout)
        .replace("\"Ann\"", &format!("\"{breakout}\""))
        .replace("\"ann-first\"", &format!("\"{breakout}\""))
        .replace("\"bob-answer\"", "\"CON\"")
        .replace("\"bridge\"", "\"../../etc\"")
        .replace("Town hall", &"w".repeat(10_000));
    let site = Site::new("hostile", &data, None);
    let pages = site.files("index.html");
    assert_eq!(pages.len(), 6 + 3 + 2 + 1);
    for path in pages.iter().filter(|path| path.contains('/')) {
        assert_eq!(faults(&site.text(path)), [""; 0], "{path}");
        assert!(
            path.bytes().all(|byte| byte.is_ascii_lowercase()
                || byte.is_ascii_digit()
                || b"-_/.".contains(&byte)),
            "{path}"
        );
    }
}
