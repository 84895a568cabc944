//! What stands in the pictures that messengers show, as they are laid out: no text is cut off or
//! lies upon another, and what finds no place is counted.

use roxmltree::Document;
use timeline_core::dataset::Dataset;
use timeline_core::load::load;
use timeline_core::preview::{Font, Frame, HEIGHT_PX, WIDTH_PX, of_page, of_site};
use timeline_core::site::{PageKey, Publication, Site as Contents};

use crate::site::{REAL, SMALL};

/// A text stays so far from the edges.
pub const LEAST_MARGIN_PX: f64 = 40.0;

/// All pictures of a data set, each with the path of its page.
pub fn pictures(dataset: &Dataset) -> Vec<(String, String)> {
    let site = Contents::new(dataset, Publication::default()).unwrap();
    let frame = Frame::new(&site).unwrap();
    let pages =
        PageKey::all(dataset).map(|page| (page.path(dataset), of_page(&site, &frame, page)));
    pages
        .chain([(String::new(), of_site(&site, &frame))])
        .collect()
}

/// A line of text: its left end, the foot of its letters, its width and size, and the text.
#[derive(Debug)]
struct Line {
    x_px: f64,
    y_px: f64,
    width_px: f64,
    size_px: f64,
    text: String,
}

fn lines(svg: &str) -> Vec<Line> {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    let line = |node: roxmltree::Node| {
        let number = |name| node.attribute(name).unwrap().parse::<f64>().unwrap();
        let family = node.attribute("font-family").unwrap();
        let font = [Font::Sans, Font::Serif]
            .into_iter()
            .find(|font| font.family() == family)
            .unwrap();
        let text = node.text().unwrap_or_default().to_owned();
        let size_px = number("font-size");
        Line {
            x_px: number("x"),
            y_px: number("y"),
            width_px: font.width_px(&text, size_px),
            size_px,
            text,
        }
    };
    texts.map(line).collect()
}

/// What is wrong with the texts of a picture: outside of it, or upon each other.
fn faults(svg: &str) -> Vec<String> {
    let lines = lines(svg);
    let mut faults = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let right_px = line.x_px + line.width_px;
        if line.x_px < LEAST_MARGIN_PX || right_px > WIDTH_PX - LEAST_MARGIN_PX {
            faults.push(format!("from {} to {right_px}: {:?}", line.x_px, line.text));
        }
        if line.y_px - line.size_px < 0.0 || line.y_px + 0.25 * line.size_px > HEIGHT_PX {
            faults.push(format!("at {}: {:?}", line.y_px, line.text));
        }
        for other in lines.iter().skip(place + 1) {
            let apart_px = (line.y_px - other.y_px).abs();
            let is_beside = right_px <= other.x_px || other.x_px + other.width_px <= line.x_px;
            // Capitals and what is below a line don't touch.
            if apart_px < 0.9 * line.size_px.min(other.size_px) && !is_beside {
                faults.push(format!("{:?} lies on {:?}", line.text, other.text));
            }
        }
    }
    faults
}

/// Would end an element, run, turn the direction, or be no XML, in a string of JSON.
const HOSTILE: &str =
    r"</text></style><script>alert(1)</script><image href='x'/>\u0000\u001b\u202e\ufffe &amp; ]]>";

/// Data whose texts are as long and as odd as they get.
pub fn worst(text: &str) -> Dataset {
    let file = SMALL
        .replace("\"Ann\"", &format!("\"{text}\""))
        .replace("\"A.\"", &format!("\"{text}\""))
        .replace("\"Mayor\"", &format!("\"{text}\""))
        .replace("A bridge must come", text)
        .replace("\"Bridge\"", &format!("\"{text}\""))
        .replace("A bridge should be built", text)
        .replace("The Wire", text)
        .replace("The Paper", text)
        .replace("\"North\"", &format!("\"{text}\""))
        .replace("A small set", text);
    let loaded = load(file.as_bytes());
    assert_eq!(loaded.dataset.statements.len(), 6, "{:?}", loaded.problems);
    loaded.dataset
}

/// The texts of one picture, in their order.
fn words(pictures: &[(String, String)], path: &str) -> Vec<String> {
    let (_, svg) = pictures.iter().find(|(of, _)| of == path).unwrap();
    lines(svg).into_iter().map(|line| line.text).collect()
}

#[test]
fn every_text_of_every_picture_has_its_room() {
    let real = load(REAL.as_bytes()).dataset;
    let texts = [
        "w".repeat(10_000),
        "Слово ".repeat(2_000),
        "МногобуквенноеСловоБезПробелов".repeat(40),
        HOSTILE.to_owned(),
        "习近平说 \\n שלום".to_owned(),
        "i".to_owned(),
    ];
    // Where there is no headline, the quote is shown.
    let quoted = texts.iter().map(|text| {
        let file = SMALL.replace("\"headline\": \"A bridge must come\", ", "");
        load(file.replace("A bridge must come", text).as_bytes()).dataset
    });
    let worst = texts.iter().map(|text| worst(text));
    for dataset in worst.chain(quoted).chain([real]) {
        for (path, svg) in pictures(&dataset) {
            assert_eq!(faults(&svg), [""; 0], "{path}: {svg}");
        }
    }
}

#[test]
fn no_text_becomes_a_part_of_the_picture() {
    let kinds = |text: &str| -> Vec<String> {
        let mut kinds = Vec::new();
        for (_, svg) in pictures(&worst(text)) {
            let document = Document::parse(&svg).unwrap();
            let elements = document.descendants().filter(roxmltree::Node::is_element);
            kinds.extend(elements.map(|node| node.tag_name().name().to_owned()));
        }
        kinds.sort();
        kinds.dedup();
        kinds
    };
    assert_eq!(kinds(HOSTILE), kinds("harmless"));
    // What it says is there as it is meant, as far as it has a shape.
    let pictures = pictures(&worst(HOSTILE));
    let said = words(&pictures, "statement/ann-first/").join(" ");
    assert!(
        said.contains("<script>alert(1)</script>") && said.contains("&amp; ]]>"),
        "{said}"
    );
}

#[test]
fn a_text_that_is_cut_off_or_lies_upon_another_is_found() {
    let svg = |x: u32, y: u32| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"{x}\" y=\"{y}\" font-size=\"30\" \
             font-family=\"Noto Sans\">abc</text>\
             <text x=\"100\" y=\"100\" font-size=\"30\" font-family=\"Noto Serif\">abc</text></svg>"
        )
    };
    assert_eq!(faults(&svg(100, 140)), [""; 0]);
    for (x, y) in [(110, 110), (1180, 200), (0, 200), (100, 628), (100, 10)] {
        assert!(!faults(&svg(x, y)).is_empty(), "{x},{y}");
    }
}

#[test]
fn the_picture_of_a_statement_says_stance_who_what_when_and_where_from() {
    let pictures = pictures(&load(SMALL.as_bytes()).dataset);
    let words = |path| words(&pictures, path);
    let expected = [
        "Supports",
        "Bridge",
        "Ann",
        "Mayor",
        "A bridge must come",
        "16 to 17 August 2025 · Own words, spoken",
        "The Wire › The Paper · A small set",
    ];
    assert_eq!(words("statement/ann-first/"), expected);
    let claim = words("statement/bob-on-ann/");
    assert!(
        claim.contains(&"A claim, not their own words: on the position of A.".to_owned()),
        "{claim:?}"
    );
    assert!(claim.contains(&"Bob".to_owned()), "{claim:?}");
    let topic = words("topic/bridge/");
    assert!(
        topic.contains(&"1 opposes".to_owned())
            && !topic.iter().any(|text| text.contains("conditional")),
        "{topic:?}"
    );
}

/// What the lines of a picture count, in their order: "2 support".
fn counts(words: &[String]) -> Vec<(usize, &str)> {
    let counts = words.iter().filter_map(|text| text.split_once(' '));
    counts
        .filter_map(|(count, what)| Some((count.replace(',', "").parse().ok()?, what)))
        .collect()
}

/// The counts of stances among them, as far as the small set has them.
fn of_stances(words: &[String]) -> Vec<(usize, &str)> {
    const STANCES: [&str; 6] = [
        "supports",
        "support",
        "conditional",
        "unclear",
        "with several stances",
        "without a stance",
    ];
    let mut counts = counts(words);
    counts.retain(|(_, what)| STANCES.contains(what));
    counts
}

#[test]
fn the_picture_of_the_whole_counts_every_statement_whatever_its_stances() {
    // All kinds of stance that the set has, in more counts than fit on a line.
    for copies in [1, 400] {
        let dataset = load(copied(copies).as_bytes()).dataset;
        let words = words(&pictures(&dataset), "");
        let counts = of_stances(&words);
        let sum: usize = counts.iter().map(|(count, _)| count).sum();
        assert_eq!((counts.len(), sum), (5, 6 * copies), "{words:?}");
    }
}

/// The small set with all its statements several times.
fn copied(copies: usize) -> String {
    let mut file: serde_json::Value = serde_json::from_str(SMALL).unwrap();
    let statements = file["statements"].as_array().unwrap().clone();
    let copy = |number: usize| {
        statements.iter().cloned().map(move |mut statement| {
            let id = statement["id"].as_str().unwrap();
            statement["id"] = format!("{id}-{number}").into();
            statement.as_object_mut().unwrap().remove("replies_to");
            statement
        })
    };
    file["statements"] = (0..copies).flat_map(copy).collect();
    file.to_string()
}

#[test]
fn each_statement_is_a_mark_or_counted_among_those_that_have_none() {
    for (copies, has_rest) in [(1, false), (20, false), (400, true)] {
        let dataset = load(copied(copies).as_bytes()).dataset;
        let pictures = pictures(&dataset);
        let (_, svg) = pictures.last().unwrap();
        let document = Document::parse(svg).unwrap();
        let glyphs = document.descendants();
        let glyphs = glyphs.filter(|node| {
            node.attribute("class")
                .is_some_and(|class| class.starts_with("glyph "))
        });
        let words = words(&pictures, "");
        let rest = counts(&words);
        let rest = rest
            .iter()
            .find(|(_, what)| what.starts_with("more statements"));
        assert_eq!(rest.is_some(), has_rest, "{words:?}");
        let rest = rest.map_or(0, |(count, _)| *count);
        // Each count of a stance has a sign before it.
        let marks = glyphs.count() - of_stances(&words).len();
        assert_eq!(marks + rest, 6 * copies, "{words:?}");
    }
}
