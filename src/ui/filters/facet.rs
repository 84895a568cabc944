//! The values of a facet.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::facet::{Facet, Value};
use timeline_core::filter_edits::{Panel, is_meant};
use timeline_core::messages;

use super::check_row::{CheckRow, find};
use super::summary::summary;
use crate::boxed::{flag, memo, part};
use crate::state::{DataState, PageState, QueryState};

/// The panel of a facet; nested where it stands with others in one panel of the bar.
#[component]
pub fn FacetPanel(
    data: DataState,
    query: QueryState,
    page: PageState,
    facet: Facet,
    is_nested: bool,
) -> impl IntoView {
    let inside = if is_nested { "" } else { "panel-inside" };
    view! {
        <details
            class="panel"
            class:is-nested=is_nested
            open=is_nested
            data-dismissed=(!is_nested).then_some("wide")
        >
            {summary(query, facet.label(), Panel::Facet(facet))}
            <div class=inside>
                // The first picture need not wait for it.
                {part(move || page.has_drawn.get(), move || values(data, query, facet))}
            </div>
        </details>
    }
}

fn values(data: DataState, query: QueryState, facet: Facet) -> impl IntoView {
    let counts = memo(move || {
        query.filter.with(|filter| {
            query
                .matching
                .with(|matching| data.with(|dataset| matching.facet_counts(dataset, filter, facet)))
        })
    });
    let rows = data.with_untracked(|dataset| {
        // Stances and kinds are words of the page; in which language a publisher's name is the data
        // doesn't say.
        let language = dataset.foreign_language().filter(|_| facet.is_of_data());
        let row = |(position, value): (usize, Value)| CheckRow {
            command: Command::ToggleValue(facet, &value.id).to_string(),
            actor: None,
            name: value.label,
            language: language.map(str::to_owned),
            position,
        };
        let mut values = facet.values(dataset).into_iter().enumerate().collect();
        if facet == Facet::Publisher {
            dataset.facets().put_largest_first(&mut values);
        }
        values.into_iter().map(row).collect::<Vec<_>>()
    });
    let typed = RwSignal::new(String::new());
    let row = move |row: CheckRow| {
        let position = row.position;
        let is_ticked = move || {
            query.filter.with(|filter| {
                let chosen = filter.chosen(facet).as_ref();
                chosen.is_some_and(|chosen| chosen.contains(&position))
            })
        };
        let name = row.name.clone();
        let is_left_out = move || typed.with(|typed| !is_meant(&name, typed));
        view! { <li hidden=flag(is_left_out)>{row.draw(flag(is_ticked), counts)}</li> }
    };
    view! {
        {(facet == Facet::Publisher).then(|| find(messages::find_publisher(), typed))}
        <ul class="facet-values">{rows.into_iter().map(row).collect_view()}</ul>
    }
}
