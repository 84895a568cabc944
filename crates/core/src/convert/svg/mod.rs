//! The picture as an SVG file of its own: title, days and key above it, licence and address below.
//!
//! Marks, axis and lanes are those of the page: the same scene, drawn by the same templates. What
//! is different: words are texts that are cut here, since programs other than browsers draw no HTML
//! within a drawing; colours stand in the file, those of the light theme; fonts are those that the
//! reader has.
//!
//! ```text
//!   title
//!   days, count
//!   key
//!   ┌ names ┬ axis, events ┐
//!   │       │ marks, words │
//!   └───────┴──────────────┘
//!   licence · address
//! ```

mod key;
mod lanes;
mod text;

use std::collections::BTreeSet;

use maud::{Markup, PreEscaped, html};

use super::{Extract, Written};
use crate::html::{GLYPH_STYLES, axis, axis_height_px, backdrop, patterns};
use crate::labels::title;
use crate::messages;
use crate::model::SideIx;
use crate::px::Px;
use crate::timeline::{Density, Still, StillInput, TimeWindow};
use key::key;
use lanes::{labels, marks};
use text::{as_xml, cut};

const STYLES: &str = include_str!("picture.css");
const DENSITY: Density = Density::WIDE;
/// Around all.
const MARGIN_PX: f64 = 24.0;
/// Size of the title, and of the line below it.
const TITLE_PX: f64 = 22.0;
const LINE_PX: f64 = 12.5;
/// How wide a picture is that nobody asked to be of another width: of a large screen.
const WIDTH_PX: f64 = 1600.0;

/// What a reader may have chosen of the picture.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The time; all of what is written where there is none.
    pub window: Option<TimeWindow>,
    /// The sides that are folded to one lane; those that the page would fold where there are none.
    pub folded: Option<BTreeSet<SideIx>>,
    /// The width of the whole; that of a large screen where there is none.
    pub width_px: Option<f64>,
}

/// Draws statements from the first to the last.
pub fn write(extract: Extract) -> Written {
    draw(extract, &View::default())
}

/// Draws statements in a window of time; nothing but title and key where there are none.
pub fn draw(extract: Extract, view: &View) -> Written {
    let width_px = view.width_px.unwrap_or(WIDTH_PX);
    let picture = picture(extract, view, width_px - 2.0 * MARGIN_PX);
    let drawing = frame(extract, width_px, picture).into_string();
    Written {
        text: as_xml(&format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{drawing}\n"
        )),
        notes: Vec::new(),
    }
}

/// A drawing and how high it is.
type Part = (Markup, f64);

/// What stands around the picture, and the picture.
fn frame(extract: Extract, width_px: f64, (picture, picture_px): Part) -> Markup {
    let Extract {
        dataset,
        matching,
        page_url,
    } = extract;
    let room_px = width_px - 2.0 * MARGIN_PX;
    let count = messages::statements(matching.statements().len());
    let days = matching
        .days()
        .map_or(String::new(), |days| format!("{}: ", days.label()));
    let licence = dataset
        .licence
        .as_ref()
        .map(|licence| format!("Licence of the data: {licence}"));
    let foot = licence
        .into_iter()
        .chain(page_url.map(str::to_owned))
        .collect::<Vec<_>>()
        .join(" \u{b7} ");
    let (key, key_px) = key(dataset, room_px);
    let line_y_px = MARGIN_PX + TITLE_PX + 20.0;
    let key_y_px = line_y_px + 12.0;
    let picture_y_px = key_y_px + key_px + 8.0;
    let foot_y_px = picture_y_px + picture_px + 24.0;
    let height_px = foot_y_px + MARGIN_PX;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(Px(width_px)) height=(Px(height_px))
            viewBox={ "0 0 " (Px(width_px)) " " (Px(height_px)) } role="img" lang=[&dataset.language] {
            title { (title(dataset)) }
            style { (PreEscaped(STYLES)) (PreEscaped(GLYPH_STYLES)) }
            rect.paper width="100%" height="100%" {}
            (PreEscaped(patterns()))
            g transform={ "translate(" (Px(MARGIN_PX)) " 0)" } {
                text.title y=(Px(MARGIN_PX + TITLE_PX)) { (cut(title(dataset), room_px, TITLE_PX)) }
                text y=(Px(line_y_px)) { (days) (count) }
                g transform={ "translate(0 " (Px(key_y_px)) ")" } { (key) }
                g transform={ "translate(0 " (Px(picture_y_px)) ")" } { (picture) }
                text.small y=(Px(foot_y_px)) { (cut(&foot, room_px, LINE_PX)) }
            }
        }
    }
}

/// Axis and lanes; nothing where there is no statement.
fn picture(extract: Extract, view: &View, width_px: f64) -> Part {
    let labels_px = DENSITY.label_width_px();
    let plot_px = (width_px - labels_px).max(1.0);
    let still = Still::new(StillInput {
        dataset: extract.dataset,
        matching: extract.matching,
        density: DENSITY,
        plot_px,
        window: view.window,
        folded: view.folded.as_ref(),
    });
    let Some(Still { layout, scene, .. }) = still else {
        return (html! {}, 0.0);
    };
    let axis_px = axis_height_px(DENSITY);
    let markup = html! {
        svg.axis x=(Px(labels_px)) width=(Px(plot_px)) height=(Px(axis_px)) { (PreEscaped(axis(&scene.axis, DENSITY))) }
        svg x=(Px(labels_px)) y=(Px(axis_px)) width=(Px(plot_px)) height=(Px(scene.height_px)) {
            (PreEscaped(backdrop(&scene, &layout)))
        }
        g transform={ "translate(0 " (Px(axis_px)) ")" } {
            (labels(&layout, labels_px))
            (marks(extract.dataset, &scene, &layout, labels_px))
        }
    };
    (markup, axis_px + scene.height_px)
}

#[cfg(test)]
mod tests {
    use super::*;
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
            ">On another</text>",
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
}
