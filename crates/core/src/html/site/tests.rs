//! What stands on the pages and in the feeds, and that hostile texts stay texts in each of them.

use super::*;
use crate::dataset::Dataset;
use crate::load::load;
use crate::site::{Feed, Publication};

const SMALL: &str = include_str!("../../load/fixtures/small.json");
const REAL: &[u8] = include_bytes!("../../../../../public/data/statements.json");

fn small() -> Dataset {
    load(SMALL.as_bytes()).dataset
}

fn publication(base: Option<&str>) -> Publication {
    Publication {
        base: base.map(|base| base.parse().unwrap()),
        styles: "pages-0.css".to_owned(),
        icon: "data:,".to_owned(),
        policy: "default-src 'none'".to_owned(),
    }
}

/// The page of what has this id, of a site that has this address.
fn page_of(dataset: &Dataset, id: &str, base: Option<&str>) -> String {
    let site = Site::new(dataset, publication(base)).unwrap();
    let key = PageKey::all(dataset).find(|key| key.id(dataset) == id);
    page(&site, key.unwrap_or_else(|| panic!("{id}")))
}

fn assert_has(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn an_address_that_a_site_lacks_leads_to_it_where_its_own_is_known() {
    let dataset = small();
    let missing = |base| missing_page(&Site::new(&dataset, publication(base)).unwrap());
    let page = missing(Some("https://example.org/t/"));
    assert_has(
        &page,
        &[
            "<link rel=\"stylesheet\" href=\"https://example.org/t/pages-0.css\">",
            "<a href=\"https://example.org/t/\">Timeline</a>",
            "<a href=\"https://example.org/t/list.html\">All statements as a list</a>",
            "<meta name=\"robots\" content=\"noindex\">",
        ],
    );
    let page = missing(None);
    for part in ["<a ", "<ul>", "stylesheet"] {
        assert!(!page.contains(part), "{part} in {page}");
    }
}

#[test]
fn the_page_of_a_statement_has_all_that_the_program_shows_of_it() {
    let page = page_of(&small(), "ann-first", None);
    assert_has(
        &page,
        &[
            "<title>Ann: A bridge must come · A small set</title>",
            "<h1><span class=\"speaker\"><bdi>Ann</bdi>",
            "<span class=\"headline\">A bridge must come</span></h1>",
            "<p class=\"role\" dir=\"auto\">Mayor</p>",
            "16 to 17 August 2025",
            "<blockquote class=\"quote\" lang=\"de\"><p>“A bridge must come”",
            "<p class=\"summary\" dir=\"auto\">A bridge must come.</p>",
            "<bdi>Ann</bdi> supports: <em>A bridge should be built</em> (<a href=\"../../topic/bridge/\"><bdi>Bridge</bdi></a>)",
            "The Wire",
            "https://example.org/two-banks#:~:text=A%20bridge%20must%20come",
            "https://example.org/minutes",
            "<a class=\"button\" href=\"../../?id=ann-first\">See it on the timeline</a>",
            "<a href=\"../../actor/ann/\"><bdi>Ann</bdi></a>",
            "<dt>After</dt>",
            "href=\"../../statement/ann-second/\"",
            "cite-Chicago",
            "href=\"../../pages-0.css\"",
            "href=\"../../actor/ann/feed.xml\"",
        ],
    );
    // Markdown leads to the page itself, whose address isn't known.
    assert!(
        !page.contains("cite-Markdown") && !page.contains("canonical"),
        "{page}"
    );
    assert!(
        !page.contains("<dt>Before</dt>") && !page.contains("data-command"),
        "{page}"
    );
}

#[test]
fn answers_lead_both_ways() {
    let dataset = small();
    let answer = page_of(&dataset, "bob-answer", None);
    assert_has(
        &answer,
        &["<h2>Answers</h2>", "href=\"../../statement/ann-second/\""],
    );
    let answered = page_of(&dataset, "ann-second", None);
    assert_has(
        &answered,
        &[
            "<h2>Answered by</h2>",
            "href=\"../../statement/bob-answer/\"",
        ],
    );
}

#[test]
fn with_an_address_a_page_names_its_own_and_can_be_cited_by_it() {
    let page = page_of(&small(), "ann-first", Some("https://example.org/t"));
    let address = "https://example.org/t/statement/ann-first/";
    assert_has(
        &page,
        &[
            &format!("<link rel=\"canonical\" href=\"{address}\">"),
            "cite-Markdown",
            &format!("]({address})"),
        ],
    );
    // Besides, in what machines read: its own twice, its speaker's, and twice that of its picture.
    assert_eq!(page.matches("https://example.org/t/").count(), 7, "{page}");
    assert!(
        !page.contains("href=\"https://example.org/t/actor"),
        "{page}"
    );
}

#[test]
fn the_page_of_an_actor_keeps_apart_what_others_say_of_them() {
    let page = page_of(&small(), "ann", None);
    let place = |text: &str| {
        page.find(text)
            .unwrap_or_else(|| panic!("{text} in {page}"))
    };
    let order = [
        "<h1><bdi>Ann</bdi></h1>",
        "Positions as of 31 December 2025",
        "Known second-hand only",
        "topic/bridge/",
        "Only others say so",
        "evidence of what they said",
        "topic/ferry/",
        "<h2>Said <span",
        "statement/ann-first/",
        "Said about them by others",
        "statement/bob-on-ann/",
    ];
    let said = place("<h2>Said <span");
    let places: Vec<usize> = order
        .iter()
        .map(|text| {
            if *text == "statement/ann-first/" {
                said + page[said..].find(text).unwrap()
            } else if *text == "statement/bob-on-ann/" {
                page.rfind(text).unwrap()
            } else {
                place(text)
            }
        })
        .collect();
    assert!(places.is_sorted(), "{places:?} in {page}");
    assert_has(
        &page,
        &[
            "href=\"../../?actor=ann\"",
            "<bdi>North</bdi>, 2 statements",
        ],
    );
}

#[test]
fn the_page_of_a_topic_says_who_stands_where_and_by_which_statement() {
    let page = page_of(&small(), "bridge", None);
    assert_has(
        &page,
        &[
            "<h1><bdi>A bridge should be built</bdi></h1>",
            "Who stands where, as of 31 December 2025",
            "In their own words",
            "Oppose it",
            "href=\"../../statement/bob-answer/\"",
            "Reported to set conditions",
            "href=\"../../?topic=bridge\"",
        ],
    );
    let ferry = page_of(&small(), "ferry", None);
    let (own, others) = ferry.split_once("Only others say so").unwrap();
    assert!(
        others.contains("actor/ann/") && !own.contains("actor/ann/"),
        "{ferry}"
    );
    // Who says so is named beside the claim.
    assert!(
        others.contains("<bdi>Bob</bdi>: <bdi>Ann would take a ferry.</bdi>"),
        "{others}"
    );
}

#[test]
fn a_feed_has_what_atom_requires_and_days_of_the_data_alone() {
    let dataset = small();
    let site = Site::new(&dataset, publication(Some("https://example.org/t/"))).unwrap();
    let all = feed(&site, Feed::All);
    assert_has(
        &all,
        &[
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">",
            "<id>https://example.org/t/feed.xml</id>",
            "<updated>2025-10-01T00:00:00Z</updated>",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/t/feed.xml\"></link>",
            "<entry><id>https://example.org/t/statement/bob-answer/</id><title>Bob: 1 September 2025</title>",
            "<link rel=\"via\" href=\"https://example.org/two-banks\"></link>",
            "<category term=\"bridge\" label=\"Bridge\"></category>",
        ],
    );
    assert_eq!(all.matches("<entry>").count(), dataset.statements.len());
    let site = Site::new(&dataset, publication(None)).unwrap();
    let ann = PageKey::Actor(dataset.actors.find("ann").unwrap());
    let own = feed(&site, Feed::Of(ann));
    assert_has(
        &own,
        &[
            "<id>urn:uuid:",
            "href=\"../../statement/ann-first/\"",
            "<title>Ann: new statements</title>",
        ],
    );
    assert_eq!(own.matches("<entry>").count(), 2);
    assert!(!own.contains("Ann would take a ferry"), "{own}");
}

/// A data set in which every text tries to break out of its place.
fn hostile() -> Dataset {
    let breakout = r#"</title></textarea></script><script>alert(1)</script><img src=x onerror=alert(1)>]]>--&amp;\" onclick=\"x\u0000\u202e"#;
    let long = "w".repeat(10_000);
    let file = SMALL
        .replace("\"Ann\"", &format!("\"Ann {breakout}\""))
        .replace("A bridge must come", &format!("{breakout} {long}"))
        .replace("Mayor", breakout)
        .replace("Town hall", breakout)
        .replace("The Wire", breakout)
        .replace("Two banks", breakout)
        .replace("\"Bridge\"", &format!("\"{breakout}\""))
        .replace("A bridge should be built", breakout)
        .replace("\"North\"", &format!("\"{breakout}\""))
        .replace("A small set", breakout)
        .replace("CC-BY-4.0", breakout)
        .replace("two-banks\"", "two-banks?a=1&b='<\"")
        .replace("\"ann-first\"", "\"../<ann>\"");
    let loaded = load(file.as_bytes());
    assert_eq!(loaded.dataset.statements.len(), 6, "{:?}", loaded.problems);
    loaded.dataset
}

#[test]
fn hostile_texts_are_only_ever_text() {
    let dataset = hostile();
    let site = Site::new(&dataset, publication(Some("https://example.org/"))).unwrap();
    let feeds = PageKey::all(&dataset).map(Feed::Of).chain([Feed::All]);
    let texts = PageKey::all(&dataset).map(|key| page(&site, key));
    for text in texts.chain(feeds.map(|of| feed(&site, of))) {
        for part in ["<script>alert", "<img", "onclick=\"x", "\u{0}"] {
            assert!(!text.contains(part), "{part} in {text}");
        }
        assert_eq!(
            text.matches("<textarea").count(),
            text.matches("</textarea>").count()
        );
    }
}

#[test]
fn every_page_of_a_statement_is_small() {
    let dataset = load(REAL).dataset;
    let site = Site::new(&dataset, publication(Some("https://example.org/timeline/"))).unwrap();
    for key in PageKey::all(&dataset) {
        let length = page(&site, key).len();
        let most = if matches!(key, PageKey::Statement(_)) {
            15_000
        } else {
            100_000
        };
        assert!(length < most, "{}: {length}", key.id(&dataset));
    }
}
