//! Pieces of the page that are made once from data: HTML and SVG as text, in which all data is escaped.
//!
//! Made here and not in the view for three reasons: the text can be tested natively, a long list costs the browser
//! one parse instead of thousands of calls, and each template adds a few hundred bytes to the program where a
//! component adds thousands. What changes under the reader's hand (windows, checkboxes, focus) stays in the view.
//!
//! Text is escaped by `maud`, and nothing here goes around it.

mod axis;
mod filters;
mod glyph;
mod item;
mod labels;
mod list;
mod masthead;
mod problems;
mod reading;
mod toolbar;
mod tooltip;

pub use axis::{AXIS_ROW_PX, CAPTION_PX, axis, backdrop, overview_bars, ties};
pub use filters::{chips, filter_panel};
pub use item::{Content, around, content};
pub use labels::lane_labels;
pub use list::list;
pub use masthead::{masthead, title};
pub use problems::{data_problems, failure, link_problems, waiting};
pub use reading::{choice, detail, legend, sources};
pub use toolbar::toolbar_buttons;
pub use tooltip::tooltip;

use maud::{Markup, html};

use super::model::{Dataset, StatementIx};

/// A link that opens a statement. Its address names the statement alone; the page completes it with the rest of the
/// view when the reader reaches for it, so that a long list need not be made anew whenever the view changes.
fn statement_link(dataset: &Dataset, statement: StatementIx, words: &Markup) -> Markup {
    let id = &dataset.statements[statement].id;
    html! { a href=(address_of(id)) data-open=(id) { (words) } }
}

/// The address of a statement on its own.
fn address_of(id: &str) -> String {
    let state = super::link::ViewState {
        open: Some(id.to_owned()),
        ..super::link::ViewState::default()
    };
    format!("?{}", state.to_query())
}

#[cfg(test)]
mod tests;
