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
use crate::domain::markup::{facet_panel, facet_summary, filter_panel};
use crate::domain::model::ActorIx;

/// The panel.
#[component]
pub fn Filters(desk: Desk) -> impl IntoView {
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
    view! { <div class="filters" role="group" aria-label="Filter by actor" node_ref=panel></div> }
}

/// The panels of the other facets.
#[component]
pub fn Facets(desk: Desk) -> impl IntoView {
    let panels = NodeRef::<Div>::new();
    let shown: StoredValue<[Vec<Line>; 4], LocalStorage> =
        StoredValue::new_local(Default::default());
    effect(move || {
        if let Some(panels) = to_fill(desk, panels) {
            for facet in Facet::ALL {
                shown.update_value(|shown| show_facet(desk, &panels, facet, facet.of_mut(shown)));
            }
        }
    });
    let panel = |facet| view! { <details class="panel" inner_html=facet_summary(facet)></details> };
    view! { <div class="facets" node_ref=panels>{Facet::ALL.map(panel).to_vec()}</div> }
}

/// A panel once the first picture has been drawn, which need not wait for what is in it.
fn to_fill(desk: Desk, panel: NodeRef<Div>) -> Option<Element> {
    let panel = panel.get().filter(|_| desk.has_drawn.get());
    panel.map(Into::into)
}

/// Sets ticks and counts of a facet's values.
fn show_facet(desk: Desk, panels: &Element, facet: Facet, lines: &mut Vec<Line>) {
    let filter = desk.filter.get();
    let counts = desk
        .matching
        .with(|matching| desk.with(|dataset| matching.facet_counts(dataset, &filter, facet)));
    let chosen = filter.chosen(facet);
    if lines.is_empty()
        && let Some(panel) = panels.children().item(facet.place() as u32)
    {
        panel.set_inner_html(&desk.with(|dataset| facet_panel(dataset, facet)));
        *lines = lines_of(&panel, "input");
    }
    for (value, (line, count)) in lines.iter_mut().zip(counts).enumerate() {
        let is_chosen = chosen
            .as_ref()
            .is_some_and(|chosen| chosen.contains(&value));
        line.show(is_chosen, count);
    }
    let count = chosen
        .as_ref()
        .map(|chosen| format!("({})", chosen.len()))
        .unwrap_or_default();
    if let Some(place) = dom::all(panels, ".chosen-count").get(facet.place()) {
        place.set_text_content(Some(&count));
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
            count_place: line.query_selector(".count").ok().flatten(),
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
        *lines = lines_of(panel, "[data-filter-actor]")
            .into_iter()
            .zip(actors)
            .collect();
    }
    for (line, actor) in lines {
        line.show(filter.chooses(*actor), counts[*actor]);
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
