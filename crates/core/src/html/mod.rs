//! Pieces of the page that are made once from data: HTML and SVG as text, in which all data is
//! escaped.
//!
//! Made here and not in the view for three reasons: the text can be tested natively, a long list
//! costs the browser one parse instead of thousands of calls, and each template adds a few hundred
//! bytes to the program where a component adds thousands. What changes under the reader's hand
//! (windows, checkboxes, focus) stays in the view.
//!
//! Text is escaped by `maud`, and nothing here goes around it.

mod about;
mod across;
mod axis;
mod details;
mod embed;
mod empty;
mod facts;
mod filters;
mod first_picture;
mod glyph;
mod item;
mod keys;
mod labels;
mod list;
mod log;
mod masthead;
mod moves;
mod pages;
mod patterns;
mod positions;
mod problems;
mod quotation;
mod search;
mod share;
pub mod site;
mod toolbar;
mod tooltip;
mod trouble;

pub use about::{DataFile, about, about_dialog};
pub use axis::{axis, axis_height_px, backdrop, connectors, overview_bars, overview_ticks};
pub use details::{Cited, LegendEntry, choice, detail, legend, legend_entries, sources};
pub use embed::embedded_head;
pub use empty::empty_days;
pub use filters::{chips, filter_bar_head, no_match, reversed_days};
pub use first_picture::first_picture;
pub use glyph::{GLYPH_STYLES, glyph};
pub use item::{RowOffsets, WordsBeside, inside, item_class, new_items, shape_of, spoken_name};
pub use keys::keys_dialog;
pub use labels::{lane_label, lane_label_class};
pub use list::{list, list_order};
pub use log::{LOG_DAY, LOG_ITEM, log};
pub use masthead::{Head, masthead, page_title, standfirst};
pub use moves::moves;
pub use pages::{PageFrame, actor_page, topic_page};
pub use patterns::patterns;
pub use positions::{behind, board, board_key};
pub use problems::{data_problems, failure, file_problems, link_problems, progress_bar, waiting};
pub use quotation::{QuotationAddresses, quotation};
pub use search::completion_options;
pub use share::share_dialog;
pub use toolbar::toolbar_buttons;
pub use tooltip::tooltip;
pub use trouble::trouble;

use maud::{Markup, html};

use super::command::Command;
use super::dataset::Dataset;
use super::facet::Facet;
use super::link::{View, ViewState};
use super::messages;
use super::model::{Attribution, Statement, StatementIx};
use super::selection::Selection;
use super::sort::set_of;

/// A link that opens a statement. Its address names the statement alone; the page completes it with
/// the rest of the view when the reader reaches for it, so that a long list need not be made anew
/// whenever the view changes.
fn statement_link(dataset: &Dataset, statement: StatementIx, words: &Markup) -> Markup {
    let id = &dataset.statements[statement].id;
    html! { a href=(address_of(id)) data-command=(Command::Open(id)) { (words) } }
}

/// A text of the data where others stand in the same line: letters that are written from right to
/// left turn nothing but themselves, and it says its language where that isn't the one of the page.
fn isolated(dataset: &Dataset, text: &str) -> Markup {
    isolated_in(dataset.foreign_language(), text)
}

fn isolated_in(language: Option<&str>, text: &str) -> Markup {
    html! { bdi lang=[language] { (text) } }
}

/// A statement in a list to choose from: when, who, and in short what.
fn statement_in_short(dataset: &Dataset, statement: StatementIx) -> Markup {
    let row = &dataset.statements[statement];
    let speaker = dataset.actors[row.speaker].short_name();
    html! {
        strong { (row.date.label()) }
        " " (isolated(dataset, speaker)) (second_hand(row))
        ": " (isolated(dataset, row.in_short()))
    }
}

/// What a line of words adds where a statement is known second-hand only: nobody hears its mark.
fn second_hand(statement: &Statement) -> &'static str {
    match statement.attribution() {
        Attribution::Hearsay => messages::tooltip_second_hand(),
        _ => "",
    }
}

/// The address of an actor's page: positions, with that actor alone.
fn address_of_actor(id: &str) -> String {
    let mut state = ViewState {
        view: View::Positions,
        ..ViewState::default()
    };
    state.actors = Selection::Only(set_of([id.to_owned()]));
    format!("?{}", state.to_query())
}

/// The address of a topic's page: positions, with that topic alone.
fn address_of_topic(id: &str) -> String {
    let mut state = ViewState {
        view: View::Positions,
        ..ViewState::default()
    };
    *state.chosen_mut(Facet::Topic) = Some(set_of([id.to_owned()]));
    format!("?{}", state.to_query())
}

/// The address of a statement on its own.
fn address_of(id: &str) -> String {
    let state = ViewState {
        open: Some(id.to_owned()),
        ..ViewState::default()
    };
    format!("?{}", state.to_query())
}

#[cfg(test)]
mod tests;
