use roxmltree::Document;

use super::*;
use crate::dataset::Dataset;
use crate::link::{ViewState, filter_from_state, resolve};
use crate::load::load;
use crate::query::{Filter, Matching};

const REAL: &[u8] = include_bytes!("../../../../../public/data/statements.json");
const SMALL: &[u8] = include_bytes!("../../load/fixtures/small.json");

fn drawn(file: &[u8], page_url: Option<&str>) -> String {
    let dataset = load(file).dataset;
    let matching = Matching::new(&dataset, &Filter::default());
    write(Extract {
        dataset: &dataset,
        matching: &matching,
        page_url,
    })
    .text
}

#[test]
fn title_days_key_licence_and_address_stand_in_the_picture() {
    let text = drawn(SMALL, Some("https://example.org/t/"));
    for words in [
        ">A small set</text>",
        ": 6 statements</text>",
        ">Supports</text>",
        ">About others</text>",
        "Licence of the data: CC-BY-4.0 \u{b7} https://example.org/t/",
        ">Ann</text>",
        "A bridge must come",
    ] {
        assert!(text.contains(words), "{words} is in {text}");
    }
}

#[test]
fn nothing_in_it_needs_a_browser_or_another_file() {
    let text = drawn(REAL, None);
    for part in [
        "foreignObject",
        "var(",
        "<script",
        "href=",
        "data-mark",
        "<p ",
    ] {
        assert!(!text.contains(part), "{part}");
    }
}

#[test]
fn each_statement_is_a_mark_or_in_one() {
    let dataset = load(REAL).dataset;
    let text = drawn(REAL, None);
    let marks = text.matches("<g class=\"mark ").count();
    let counts = text
        .split("class=\"cluster-count")
        .skip(1)
        .filter_map(|rest| {
            let number = rest.split_once('>')?.1.split_once('<')?.0;
            number.parse::<usize>().ok()
        });
    assert_eq!(
        marks + counts.sum::<usize>(),
        dataset.statements.len() + 3,
        "the key has a merged mark of 3"
    );
}

#[test]
fn a_data_set_without_statements_has_a_title_and_no_picture() {
    let text = drawn(
        br#"{"format": "statement-timeline/1", "title": "None"}"#,
        None,
    );
    assert!(
        text.contains(">None</text>") && !text.contains("class=\"axis\""),
        "{text}"
    );
}

/// The picture of what a link shows.
fn drawn_as(dataset: &Dataset, query: &str, page_url: Option<&str>) -> String {
    let (state, _) = resolve(ViewState::from_query(query).0, dataset);
    let extract = Extract {
        dataset,
        matching: &Matching::new(dataset, &filter_from_state(&state, dataset)),
        page_url,
    };
    draw(extract, &View::of_state(&state, extract)).text
}

fn assert_is_xml(text: &str, of: &str) {
    let read = Document::parse(text);
    assert!(read.is_ok(), "{of}: {:?}", read.err());
}

#[test]
fn a_picture_of_whatever_matches_is_xml() {
    let dataset = load(REAL).dataset;
    let actors = dataset.actors.rows().iter();
    let actors = actors.map(|actor| format!("actor={}", actor.id));
    let topics = dataset.topics.rows().iter();
    let topics = topics.map(|topic| format!("topic={}", topic.id));
    let views = [
        "",
        "from=2025-08-18&to=2025-08-18",
        "from=1900",
        "to=2999&time=even",
    ];
    let views = views
        .into_iter()
        .chain(["lanes=compact&collapsed=none", "q=nothing+at+all"]);
    let mut breaks = 0;
    for query in actors.chain(topics).chain(views.map(str::to_owned)) {
        let text = drawn_as(&dataset, &query, Some("https://example.org/t/"));
        breaks += text.matches("class=\"quiet-time\"").count();
        assert_is_xml(&text, &query);
    }
    assert!(breaks > 0, "some have a long silence");
}

#[test]
fn no_text_in_it_makes_it_another_thing_than_xml() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile/files");
    let files = std::fs::read_dir(folder).unwrap();
    let files = files.map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let texts = r#"{"title": "&nbsp;<br>]]>\u0000", "language": "\"<&", "licence": "<!--",
        "actors": [{"id": "a", "name": "<svg onload=x>&copy;"}],
        "sources": [{"id": "s", "publisher": "P"}],
        "events": [{"id": "e", "date": "1990", "label": "</title><!-- \uffff"}],
        "statements": [
            {"id": "\"'<&", "speaker": "a", "date": "1985", "kind": "spoken", "summary": "&\u0008<b", "source": "s"},
            {"id": "b", "speaker": "a", "date": "2025-01-01", "kind": "spoken", "summary": "]]>",
                "source": "s"}]}"#;
    for file in files.chain([texts.as_bytes().to_vec()]) {
        let dataset = load(&file).dataset;
        for query in ["", "time=even&lanes=compact"] {
            let text = drawn_as(&dataset, query, Some("https://example.org/?a=<&b=\""));
            assert_is_xml(&text, &String::from_utf8_lossy(&file));
        }
    }
}

#[test]
fn it_shows_the_view_of_the_link() {
    let dataset = load(REAL).dataset;
    let page_url = Some("https://example.org/t/");
    let views = [
        "",
        "from=2025-08-18&to=2025-08-24",
        "to=2025-08-24",
        "time=even",
        "lanes=compact",
        "collapsed=none",
    ];
    let drawn = views.map(|query| drawn_as(&dataset, query, page_url));
    for (at, (text, query)) in drawn.iter().zip(views).enumerate() {
        for (other, than) in drawn.iter().zip(views).skip(at + 1) {
            let without = |text: &str, query: &str| text.replace(&query.replace('&', "&amp;"), "");
            assert_ne!(
                without(text, query),
                without(other, than),
                "{query}, {than}"
            );
        }
        let address = match query {
            "" => ">https://example.org/t/<".to_owned(),
            query => format!(">https://example.org/t/?{}<", query.replace('&', "&amp;")),
        };
        let address = address.replace('>', "");
        assert!(text.contains(&address), "{query}");
    }
    assert!(drawn[1].contains(">18 to 24 August 2025: "));
    assert!(!drawn[4].contains("class=\"words"));
    let embedded = drawn_as(&dataset, "embed=1&time=even", page_url);
    assert!(embedded.contains("https://example.org/t/?time=even<"));
}
