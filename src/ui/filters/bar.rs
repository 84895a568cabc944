//! The bar itself.

use leptos::prelude::*;
use timeline_core::facet::Facet;
use timeline_core::filter_edits::Panel;
use timeline_core::html::filter_bar_head;
use timeline_core::link::View;
use timeline_core::messages;

use super::actors::Actors;
use super::dates::Dates;
use super::facet::FacetPanel;
use super::summary::summary;
use crate::boxed::flag;
use crate::state::{DataState, PageState, QueryState, TypedDays, ViewportState};
use crate::ui::details::Sources;

/// The bar of filters: a button for each, which opens a panel below it; on a narrow screen one
/// button for a sheet that holds all panels.
#[component]
pub fn FilterBar(
    data: DataState,
    query: QueryState,
    viewport: ViewportState,
    typed_days: TypedDays,
    page: PageState,
) -> impl IntoView {
    view! {
        <details class="filters-box" open=flag(move || page.is_wide.get()) data-dismissed="narrow">
            <summary class="button">{messages::filters()}</summary>
            <div class="filter-bar" role="group" aria-label=messages::filters()>
                <div class="filter-bar-head" inner_html=filter_bar_head()></div>
                <details class="panel" data-dismissed="wide">
                    {summary(query, messages::filters_actors(), Panel::Actors)}
                    <Actors data query page />
                </details>
                <FacetPanel data query page facet=Facet::Topic is_nested=false />
                <FacetPanel data query page facet=Facet::Stance is_nested=false />
                <details
                    class="panel"
                    data-dismissed="wide"
                    hidden=flag(move || query.view.get() == View::Positions)
                >
                    {summary(query, messages::filters_dates(), Panel::Dates)}
                    <Dates data query viewport typed_days />
                </details>
                <details class="panel" data-dismissed="wide">
                    {summary(query, messages::more(), Panel::More)}
                    <div class="panel-inside">
                        <FacetPanel data query page facet=Facet::Kind is_nested=true />
                        <Sources data query />
                        <FacetPanel data query page facet=Facet::Publisher is_nested=true />
                    </div>
                </details>
            </div>
        </details>
    }
}
