//! The bar of filters and its panels: actors by side with counts, 'only', all and none; the values of each facet.
//!
//! The lines are made once; what changes is set on them: ticks by the filter, visibility by what is typed.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::dates::Dates;
use super::reading::Sources;
use crate::boxed::{effect, text};
use crate::browser::dom;
use crate::state::Desk;
use timeline_core::facet::Facet;
use timeline_core::facets::{Panel, chosen_note, is_meant};
use timeline_core::html::{facet_values, filter_bar_head, filter_panel, parts};
use timeline_core::link::View;
use timeline_core::model::ActorIx;

/// The bar of filters: a button for each, which opens a panel below it; on a narrow screen one button for a sheet that
/// holds all panels.
#[component]
pub fn FilterBar(desk: Desk) -> impl IntoView {
    view! {
        <details class="filters-box" open=move || desk.is_wide.get() data-dismissed="narrow">
            <summary class="button">"Filters"</summary>
            <div class="filter-bar" role="group" aria-label="Filters">
                <div class="filter-bar-head" inner_html=filter_bar_head()></div>
                <details class="panel" data-dismissed="wide">
                    {summary(desk, "Actors", Panel::Actors)}
                    <Actors desk />
                </details>
                <FacetPanel desk facet=Facet::Topic is_nested=false />
                <FacetPanel desk facet=Facet::Stance is_nested=false />
                <details
                    class="panel"
                    data-dismissed="wide"
                    hidden=move || desk.view.get() == View::Positions
                >
                    {summary(desk, "Dates", Panel::Dates)}
                    <Dates desk />
                </details>
                <details class="panel" data-dismissed="wide">
                    {summary(desk, "More", Panel::More)}
                    <div class="panel-inside">
                        {Facet::EXCLUSIVE.map(|facet| view! { <FacetPanel desk facet is_nested=true /> })}
                        <Sources desk />
                    </div>
                </details>
            </div>
        </details>
    }
}

/// The button of a panel, with how many values are chosen in it.
fn summary(desk: Desk, name: &'static str, panel: Panel) -> impl IntoView {
    let note = move || desk.filter.with(|filter| chosen_note(filter, panel));
    view! {
        <summary class="button">
            {name} " " <span class="chosen-count">{text(note)}</span>
        </summary>
    }
}

/// The choice of actors.
#[component]
fn Actors(desk: Desk) -> impl IntoView {
    let panel = NodeRef::<Div>::new();
    let shown: StoredValue<Vec<(Line, ActorIx)>, LocalStorage> = StoredValue::new_local(Vec::new());
    effect(move || {
        if let Some(panel) = to_fill(desk, panel) {
            shown.update_value(|lines| show_ticks(desk, &panel, lines));
        }
    });
    effect(move || {
        if let Some(panel) = to_fill(desk, panel) {
            show_found(desk, &panel);
        }
    });
    view! {
        <div
            class="panel-inside filters"
            role="group"
            aria-label="Filter by actor"
            node_ref=panel
        ></div>
    }
}

/// The panel of a facet; nested where it stands with others in one panel of the bar.
#[component]
fn FacetPanel(desk: Desk, facet: Facet, is_nested: bool) -> impl IntoView {
    let values = NodeRef::<Div>::new();
    let lines: StoredValue<Vec<Line>, LocalStorage> = StoredValue::new_local(Vec::new());
    effect(move || {
        if let Some(values) = to_fill(desk, values) {
            lines.update_value(|lines| show_facet(desk, &values, facet, lines));
        }
    });
    let inside = if is_nested { "" } else { "panel-inside" };
    view! {
        <details
            class="panel"
            class:is-nested=is_nested
            open=is_nested
            data-dismissed=(!is_nested).then_some("wide")
        >
            {summary(desk, facet.label(), Panel::Facet(facet))}
            <div class=inside node_ref=values></div>
        </details>
    }
}

/// A panel once the first picture has been drawn, which need not wait for what is in it.
fn to_fill(desk: Desk, panel: NodeRef<Div>) -> Option<Element> {
    let panel = panel.get().filter(|_| desk.has_drawn.get());
    panel.map(Into::into)
}

/// Sets ticks and counts of a facet's values.
fn show_facet(desk: Desk, panel: &Element, facet: Facet, lines: &mut Vec<Line>) {
    let filter = desk.filter.get();
    let counts = desk
        .matching
        .with(|matching| desk.with(|dataset| matching.facet_counts(dataset, &filter, facet)));
    if lines.is_empty() {
        panel.set_inner_html(&desk.with(|dataset| facet_values(dataset, facet)));
        *lines = lines_of(panel, parts::VALUE);
    }
    let chosen = filter.chosen(facet).as_ref();
    for (value, (line, count)) in lines.iter_mut().zip(counts).enumerate() {
        let is_chosen = chosen.is_some_and(|chosen| chosen.contains(&value));
        line.show(is_chosen, count);
    }
}

/// A checkbox with the place of its count, and what stands there, so that only what changes is written.
struct Line {
    input: HtmlInputElement,
    count_place: Option<Element>,
    count: Option<usize>,
}

impl Line {
    fn show(&mut self, is_ticked: bool, count: usize) {
        self.input.set_checked(is_ticked);
        if self.count.replace(count) == Some(count) {
            return;
        }
        if let Some(line) = self.input.parent_element() {
            let _ = line.toggle_attribute_with_force("data-none-left", count == 0);
        }
        if let Some(place) = &self.count_place {
            place.set_text_content(Some(&count.to_string()));
        }
    }
}

/// The lines whose checkboxes a selector finds.
fn lines_of(within: &Element, selector: &str) -> Vec<Line> {
    let line = |input: Element| {
        let line = input.parent_element()?;
        Some(Line {
            input: input.dyn_into().ok()?,
            count_place: line.query_selector(parts::COUNT).ok().flatten(),
            count: None,
        })
    };
    dom::all(within, selector)
        .into_iter()
        .filter_map(line)
        .collect()
}

/// Ticks the actors that the filter chooses, and sets their counts.
fn show_ticks(desk: Desk, panel: &Element, lines: &mut Vec<(Line, ActorIx)>) {
    let filter = desk.filter.get();
    let counts = desk
        .matching
        .with(|matching| desk.with(|dataset| matching.actor_counts(dataset, &filter)));
    if lines.is_empty() {
        panel.set_inner_html(&desk.with(|dataset| filter_panel(dataset, &desk.groups())));
        let actors = inputs(desk, panel).into_iter().map(|(_, actor)| actor);
        *lines = lines_of(panel, parts::ACTOR)
            .into_iter()
            .zip(actors)
            .collect();
    }
    for (line, actor) in lines {
        line.show(filter.chooses(*actor), counts[*actor]);
    }
    for about in dom::all(panel, parts::ABOUT) {
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
        hide(input.closest(parts::LINE).ok().flatten(), !is_shown);
    }
    for group in dom::all(panel, parts::GROUP) {
        let is_empty = dom::all(&group, parts::SHOWN_LINE).is_empty();
        hide(Some(group), is_empty);
    }
    let has_found = !dom::all(panel, parts::SHOWN_GROUP).is_empty();
    hide(
        panel.query_selector(parts::NONE_FOUND).ok().flatten(),
        has_found,
    );
}

/// The checkboxes with their actors.
fn inputs(desk: Desk, lines: &Element) -> Vec<(HtmlInputElement, ActorIx)> {
    let actor = |input: &HtmlInputElement| {
        let id = input.get_attribute("data-filter-actor")?;
        desk.with(|dataset| dataset.actors.find(&id))
    };
    let inputs = dom::all(lines, parts::ACTOR)
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
