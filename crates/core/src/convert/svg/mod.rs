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
mod view;

use maud::{Markup, PreEscaped, html};

use super::{Extract, Written};
use crate::html::{GLYPH_STYLES, axis, axis_height_px, backdrop, patterns};
use crate::labels::title;
use crate::messages;
use crate::px::Px;
use crate::timeline::{Density, Still, StillInput, TimeWindow, unit_at_edge};
use key::key;
use lanes::{labels, marks};
use text::{as_xml, cut};
pub use view::View;

const STYLES: &str = include_str!("picture.css");
const DENSITY: Density = Density::WIDE;
/// Around all.
const MARGIN_PX: f64 = 24.0;
/// Size of the title, and of the line below it.
const TITLE_PX: f64 = 22.0;
const LINE_PX: f64 = 12.5;
/// How wide a picture is that nobody asked to be of another width: of a large screen.
const WIDTH_PX: f64 = 1600.0;

/// Draws statements from the first to the last.
pub fn write(extract: Extract) -> Written {
    draw(extract, &View::default())
}

/// Draws statements in a window of time; nothing but title and key where there are none.
pub fn draw(extract: Extract, view: &View) -> Written {
    let width_px = view.width_px.unwrap_or(WIDTH_PX);
    let picture = picture(extract, view, width_px - 2.0 * MARGIN_PX);
    let drawing = frame(extract, view, width_px, picture).into_string();
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
fn frame(extract: Extract, view: &View, width_px: f64, (picture, picture_px): Part) -> Markup {
    let Extract {
        dataset,
        matching,
        page_url,
    } = extract;
    let room_px = width_px - 2.0 * MARGIN_PX;
    let shown = view.window.map(TimeWindow::days);
    let count = shown.map_or(matching.statements().len(), |days| {
        matching.count_on(dataset, days)
    });
    let count = messages::statements(count);
    let days = shown
        .or(matching.days())
        .map_or(String::new(), |days| format!("{}: ", days.label()));
    let licence = dataset
        .licence
        .as_ref()
        .map(|licence| messages::export_licence(licence).to_string());
    let foot = licence
        .into_iter()
        .chain(view.url.as_deref().or(page_url).map(str::to_owned))
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
            viewBox={ "0 0 " (Px(width_px)) " " (Px(height_px)) }
            role="img"
            lang=[&dataset.language]
        {
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
        is_even: view.is_even,
        has_words: !view.is_compact,
    });
    let Some(Still {
        layout,
        scene,
        scale,
        ..
    }) = still
    else {
        return (html! {}, 0.0);
    };
    let axis_px = axis_height_px(DENSITY);
    let markup = html! {
        svg.axis x=(Px(labels_px)) width=(Px(plot_px)) height=(Px(axis_px)) {
            (PreEscaped(axis(&scene.axis, DENSITY)))
            g.axis-upper { text x="4" y="14" { (unit_at_edge(&scale, DENSITY)) } }
        }
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
mod tests;
