//! The choice of actors: checkboxes by side, with counts, 'only', all and none.
//!
//! The lines are made once; what changes is set on them: ticks by the filter, visibility by what is typed.

use super::light::effect;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::browser::dom;
use super::desk::Desk;
use crate::domain::facet::Facet;
use crate::domain::facets::is_meant;
use crate::domain::markup::{facet_panel, filter_panel};
use crate::domain::model::{ActorIx, Index};

/// The panel.
#[component]
pub fn Filters(desk: Desk) -> impl IntoView {
    let panel = NodeRef::<Div>::new();
    effect(move || {
        if let Some(panel) = panel.get() {
            show_ticks(desk, &panel);
        }
    });
    effect(move || {
        if let Some(panel) = panel.get() {
            show_found(desk, &panel);
        }
    });
    let inside = desk.with(|dataset| filter_panel(dataset, &desk.groups()));
    view! {
        <div class="filters" role="group" aria-label="Filter by actor" node_ref=panel inner_html=inside></div>
    }
}

/// The panels of the other facets.
#[component]
pub fn Facets(desk: Desk) -> impl IntoView {
    let panels = NodeRef::<Div>::new();
    effect(move || {
        if let Some(panels) = panels.get() {
            for facet in Facet::ALL {
                show_facet(desk, &panels, facet);
            }
        }
    });
    let panel = |facet| view! { <details class="panel" inner_html=desk.with(|dataset| facet_panel(dataset, facet))></details> };
    view! { <div class="facets" node_ref=panels>{Facet::ALL.map(panel).to_vec()}</div> }
}

/// Sets ticks and counts of a facet's values.
fn show_facet(desk: Desk, panels: &Element, facet: Facet) {
    let filter = desk.filter.get();
    let counts = desk
        .matching
        .with(|matching| desk.with(|dataset| matching.facet_counts(dataset, &filter, facet)));
    let chosen = filter.chosen(facet);
    let inputs = dom::all(panels, &format!("[data-facet='{}']", facet.key()));
    for (value, (input, count)) in inputs.into_iter().zip(counts).enumerate() {
        set_count(&input, count);
        if let Ok(input) = input.dyn_into::<HtmlInputElement>() {
            input.set_checked(
                chosen
                    .as_ref()
                    .is_some_and(|chosen| chosen.contains(&value)),
            );
        }
    }
    let count = chosen
        .as_ref()
        .map(|chosen| format!("({})", chosen.len()))
        .unwrap_or_default();
    if let Some(place) = dom::all(panels, ".chosen-count").get(facet.place()) {
        place.set_text_content(Some(&count));
    }
}

fn set_count(input: &Element, count: usize) {
    let Some(line) = input.parent_element() else {
        return;
    };
    let _ = line.toggle_attribute_with_force("data-none-left", count == 0);
    if let Ok(Some(place)) = line.query_selector(".count") {
        place.set_text_content(Some(&count.to_string()));
    }
}

/// Ticks the actors that the filter chooses, and sets their counts.
fn show_ticks(desk: Desk, panel: &Element) {
    let filter = desk.filter.get();
    let counts = desk
        .matching
        .with(|matching| desk.with(|dataset| matching.actor_counts(dataset, &filter)));
    for (input, actor) in inputs(desk, panel) {
        input.set_checked(filter.chooses(actor));
        set_count(
            &input,
            counts.get(actor.place()).copied().unwrap_or_default(),
        );
    }
    for about in dom::all(panel, "[data-about]") {
        if let Ok(about) = about.dyn_into::<HtmlInputElement>() {
            about.set_checked(filter.with_about);
        }
    }
}

/// Hides the actors, and the sides, that were not meant by what is typed.
fn show_found(desk: Desk, panel: &Element) {
    let typed = desk.typed.get();
    for (input, actor) in inputs(desk, panel) {
        let is_shown = desk.with(|dataset| is_meant(dataset, actor, &typed));
        hide(input.closest("li").ok().flatten(), !is_shown);
    }
    for group in dom::all(panel, "fieldset") {
        let is_empty = dom::all(&group, "li:not([hidden])").is_empty();
        hide(Some(group), is_empty);
    }
    let has_found = !dom::all(panel, "fieldset:not([hidden])").is_empty();
    hide(
        panel.query_selector(".none-found").ok().flatten(),
        has_found,
    );
}

/// The checkboxes with their actors.
fn inputs(desk: Desk, lines: &Element) -> Vec<(HtmlInputElement, ActorIx)> {
    let actor = |input: &HtmlInputElement| {
        let id = input.get_attribute("data-filter-actor")?;
        desk.with(|dataset| dataset.actors.find(&id))
    };
    let inputs = dom::all(lines, "[data-filter-actor]")
        .into_iter()
        .filter_map(|input| input.dyn_into().ok());
    inputs
        .filter_map(|input| actor(&input).map(|actor| (input, actor)))
        .collect()
}

fn hide(element: Option<Element>, is_hidden: bool) {
    if let Some(element) = element {
        let _ = element.toggle_attribute_with_force("hidden", is_hidden);
    }
}
