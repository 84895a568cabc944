//! What a click or a tick does. Two listeners serve the whole page: the markup says by its attributes what is meant.
//!
//! Links have real addresses and are followed without loading the page again.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlInputElement};

use super::browser::focus;
use super::desk::Desk;
use super::masthead::{copy_link, open_share_sheet};
use super::picture::toolbar;
use crate::domain::facets::{Chip, Choice, chosen, without};
use crate::domain::link::{View, ViewState};
use crate::domain::query::Filter;

/// An attribute, and what a click on an element that has it does with its value.
type Act = (&'static str, fn(Desk, &Element, &str));

/// All acts of a click. The first that is found on the way out from the clicked element counts.
const CLICKS: &[Act] = &[
    ("data-open", |desk, _, id| {
        desk.open(desk.with(|dataset| dataset.statements.find(id)));
    }),
    ("data-view", |desk, _, word| {
        desk.act(&mut |state| state.view = View::from_word(word).unwrap_or_default());
    }),
    ("data-close", |desk, _, _| desk.close()),
    ("data-fold", |desk, _, id| fold(desk, id)),
    ("data-chip", drop_chip),
    ("data-only", |desk, _, id| {
        let actor = desk.with(|dataset| dataset.actors.find(id));
        choose(desk, actor.map_or(Choice::All, Choice::Only));
    }),
    ("data-only-side", |desk, _, id| {
        let side = desk.with(|dataset| dataset.sides.find(id));
        choose(desk, side.map_or(Choice::All, Choice::OnlySide));
    }),
    ("data-all", |desk, _, _| choose(desk, Choice::All)),
    ("data-none", |desk, _, _| choose(desk, Choice::Nobody)),
    ("data-action", |desk, _, action| {
        perform_action(desk, action);
    }),
];

/// Whether a click is a plain one; others open a new tab or window and are left to the browser.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Does what a click means.
pub fn click(desk: Desk, event: &MouseEvent) {
    if !is_plain_click(event) || event.default_prevented() {
        return;
    }
    for (attribute, act) in CLICKS {
        if let Some(element) = closest(event.target(), &format!("[{attribute}]")) {
            if element.tag_name().eq_ignore_ascii_case("a") {
                event.prevent_default();
            }
            act(
                desk,
                &element,
                &element.get_attribute(attribute).unwrap_or_default(),
            );
            return;
        }
    }
}

/// Does what a tick means.
pub fn tick(desk: Desk, target: Option<EventTarget>) {
    let Some(input) = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    if let Some(id) = input.get_attribute("data-filter-actor") {
        if let Some(actor) = desk.with(|dataset| dataset.actors.find(&id)) {
            choose(desk, Choice::Toggle(actor));
        }
    } else if input.has_attribute("data-about") {
        let filter = desk.filter.get_untracked();
        desk.choose(&Filter {
            with_about: input.checked(),
            ..filter
        });
    }
}

/// Takes over what is typed.
pub fn type_in(desk: Desk, target: Option<EventTarget>) {
    let input = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input.filter(|input| input.has_attribute("data-find")) {
        desk.typed.set(input.value());
    }
}

/// Completes the address of a link that the reader reaches for with the rest of what is shown.
pub fn complete_link(desk: Desk, target: Option<EventTarget>) {
    let Some(link) = closest(target, "a[data-open], a[data-view], a[data-mark]") else {
        return;
    };
    let id = link
        .get_attribute("data-open")
        .or_else(|| link.get_attribute("data-mark"));
    let mut state = desk.state.get_untracked();
    match id {
        Some(id) => state.open = Some(id),
        None => {
            state.view = link
                .get_attribute("data-view")
                .and_then(|w| View::from_word(&w))
                .unwrap_or_default();
        }
    }
    let _ = link.set_attribute("href", &format!("?{}", state.to_query()));
}

/// The innermost element around an event that a selector finds.
pub fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()
        .flatten()
}

fn perform_action(desk: Desk, action: &str) {
    match action {
        "copy-link" => copy_link(desk),
        "share" => open_share_sheet(desk),
        "dismiss" => desk.link_problems.set(Vec::new()),
        "clear-filters" => {
            desk.choose(&Filter::default());
            focus::focus_after_drawing("[data-matching]".to_owned());
        }
        _ => toolbar::perform(desk, action),
    }
}

fn choose(desk: Desk, choice: Choice) {
    let filter = desk.filter.get_untracked();
    desk.choose(&desk.with(|dataset| chosen(&filter, choice, dataset)));
}

fn drop_chip(desk: Desk, element: &Element, kind: &str) {
    let id = element.get_attribute("data-chip-id").unwrap_or_default();
    let filter = desk.filter.get_untracked();
    let rest = desk.with(|dataset| {
        let chip = match kind {
            "actor" => dataset.actors.find(&id).map(Chip::Actor),
            "side" => dataset.sides.find(&id).map(Chip::Side),
            _ => Some(Chip::About),
        };
        chip.map(|chip| without(&filter, chip, dataset))
    });
    if let Some(rest) = rest {
        desk.choose(&rest);
        focus::focus_after_drawing(".chip, [data-matching]".to_owned());
    }
}

fn fold(desk: Desk, id: &str) {
    desk.act(&mut |state: &mut ViewState| {
        if !state.collapsed.remove(id) {
            state.collapsed.insert(id.to_owned());
        }
    });
    focus::focus_after_drawing(format!("[data-fold='{id}']"));
}
