//! What will stand above the picture, and does nothing yet.

use maud::{Markup, PreEscaped, html};

use crate::command::Command;
use crate::dataset::Dataset;
use crate::facet::Facet;
use crate::html::{legend, toolbar_buttons};
use crate::labels::matching_count;
use crate::messages;
use crate::query::Matching;

/// How the parts that fold are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// Filters and key stand in the bar: on a wide screen.
    Open,
    /// A button stands for each.
    Folded,
}

/// The bar with filters, search, count and key.
pub fn bar(dataset: &Dataset, matching: &Matching, bar: Bar) -> Markup {
    let is_open = bar == Bar::Open;
    let class = if is_open { "for-wide" } else { "for-others" };
    let (count, total) = (matching.statements().len(), dataset.statements.len());
    let days = matching.days();
    html! {
        section class={ "bar " (class) } inert {
            details.filters-box open[is_open] {
                summary.button { (messages::filters()) }
                div.filter-bar {
                    @for name in panels() {
                        details.panel { summary.button { (name) " " span.chosen-count {} } }
                    }
                }
            }
            div.search {
                input.find
                    type="search"
                    aria-label=(messages::search())
                    placeholder=(messages::search_short());
            }
            p.matching { (matching_count(count, total)) }
            div.toolbar {
                div.toolbar-buttons {
                    (toggle(Command::EvenTime, messages::even_time()))
                    (toggle(Command::CompactLanes, messages::compact()))
                }
                div.toolbar-buttons { (PreEscaped(toolbar_buttons())) }
            }
            div.chart-head {
                p.shown-days { @if let Some(days) = days { (days.label()) } }
                details.legend-box.is-inline[is_open] open[is_open] {
                    summary { (messages::key()) }
                    @if is_open { ul.legend { (PreEscaped(legend(dataset))) } }
                }
            }
        }
    }
}

fn panels() -> [&'static str; 5] {
    [
        messages::filters_actors(),
        Facet::Topic.label(),
        Facet::Stance.label(),
        messages::filters_dates(),
        messages::more(),
    ]
}

fn toggle(command: Command, name: &str) -> Markup {
    html! { button.button type="button" data-command=(command) aria-pressed="false" { (name) } }
}
