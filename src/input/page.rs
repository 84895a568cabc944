//! What a click or a tick does. Two listeners serve the whole page: the markup says by its attributes what is meant.
//!
//! Links have real addresses and are followed without loading the page again.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlInputElement};

use timeline_core::facets::{Choice, toggled};
use timeline_core::link::{View, shorten};
use timeline_core::list::ListOrder;
use timeline_core::query::Filter;

use super::click::is_plain;
use crate::browser::dom::closest;
use crate::browser::{dismiss, focus};
use crate::command::{
    choose, choose_day, close, copy_field, drop_chip, fold, list, open, open_page, perform_action,
    to_page, value_of,
};
use crate::state::{Desk, Listed};

/// An attribute, and what a click on an element that has it does with its value.
type Act = (&'static str, fn(Desk, &Element, &str));

/// All acts of a click. The first that is found on the way out from the clicked element counts.
const CLICKS: &[Act] = &[
    ("data-open", |desk, _, id| {
        open(desk, desk.with(|dataset| dataset.statements.find(id)));
    }),
    ("data-view", |desk, _, word| {
        desk.act(&mut |state| state.view = View::from_word(word).unwrap_or_default());
        focus::focus_after_drawing(".views [aria-current]".to_owned());
    }),
    ("data-close", |desk, _, _| close(desk)),
    ("data-dismiss", |_, button, _| dismiss::close_around(button)),
    ("data-fold", |desk, _, id| fold(desk, id)),
    ("data-chip", |desk, element, kind| {
        drop_chip(
            desk,
            kind,
            &element.get_attribute("data-chip-id").unwrap_or_default(),
        );
    }),
    ("data-cell", open_cell),
    ("data-copy", |desk, _, id| copy_field(desk, id)),
    ("data-actor", |desk, _, id| open_page(desk, Some(id), None)),
    ("data-topic", |desk, _, id| open_page(desk, None, Some(id))),
    ("data-everybody", |desk, _, _| open_page(desk, None, None)),
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
    ("data-order", |desk, _, word| {
        desk.lists.order.set(ListOrder::from_word(word));
    }),
    ("data-action", |desk, _, action| {
        perform_action(desk, action);
    }),
];

/// Does what a click means.
pub fn click(desk: Desk, event: &MouseEvent) {
    if !is_plain(event) || event.default_prevented() {
        return;
    }
    for (attribute, act) in CLICKS {
        if let Some(element) = closest(event.target(), &format!("[{attribute}]")) {
            if element.tag_name().eq_ignore_ascii_case("a") {
                event.prevent_default();
            }
            if element.class_list().contains("menu-item") {
                dismiss::close_around(&element);
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

/// How far a finger swipes the head of a sheet down to close it.
const SWIPE_PX: f64 = 40.0;

/// A pointer takes hold: of the head of a sheet, if it is a finger on that.
pub fn hold_sheet(from_px: StoredValue<f64>, event: &PointerEvent) {
    let is_on_head =
        event.pointer_type() == "touch" && closest(event.target(), ".sheet-head").is_some();
    from_px.set_value(if is_on_head {
        f64::from(event.client_y())
    } else {
        f64::INFINITY
    });
}

/// A pointer lets go; a sheet that was swiped down closes.
pub fn drop_sheet(desk: Desk, from_px: StoredValue<f64>, event: &PointerEvent) {
    if f64::from(event.client_y()) - from_px.get_value() > SWIPE_PX {
        close(desk);
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
    } else if let Some(key) = input.get_attribute("data-facet") {
        let id = input.get_attribute("data-value").unwrap_or_default();
        if let Some((facet, value)) = desk.with(|dataset| value_of(dataset, &key, &id)) {
            desk.choose(&toggled(&desk.filter.get_untracked(), facet, value));
        }
    } else if let Some(edge) = input.get_attribute("data-day") {
        choose_day(desk, &edge, &input.value());
    }
}

/// Does what a key means anywhere on the page.
pub fn press(desk: Desk, event: &KeyboardEvent) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    // No text is typed into a box or a slider.
    let input = input.filter(|input| !matches!(input.type_().as_str(), "checkbox" | "range"));
    // What is modal has its own keys.
    if focus::is_in_dialog() {
        return;
    }
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    match (event.key().as_str(), input) {
        ("Escape", Some(input)) => {
            // Else the browser empties a search box.
            event.prevent_default();
            let _ = input.blur();
        }
        ("Escape", None) if dismiss::close_innermost(desk.is_wide) => {}
        ("Escape", None) => close(desk),
        ("/", None) if is_plain => {
            event.prevent_default();
            focus::focus_now("[data-search]");
        }
        ("?", None) if is_plain => focus::open_dialog("help"),
        _ => {}
    }
}

/// Takes over what is typed.
pub fn type_in(desk: Desk, target: Option<EventTarget>) {
    let input = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    if input.has_attribute("data-find") {
        desk.typed.set(input.value());
    } else if input.has_attribute("data-search") {
        desk.search(input.value());
    } else if input.has_attribute("data-asof") {
        let place: usize = input.value().parse().unwrap_or_default();
        let days = desk.days_of_change();
        // The last stop is the latest, which a link leaves out.
        desk.show_as_of(days.get(place).filter(|_| place + 1 < days.len()).copied());
    }
}

/// Completes the address of a link that the reader reaches for with the rest of what is shown.
pub fn complete_link(desk: Desk, target: Option<EventTarget>) {
    let Some(link) = closest(target, LINKS) else {
        return;
    };
    let mut state = desk.state.get_untracked();
    // Beside the frame there is room for all.
    state.is_embedded = false;
    if let Some(id) = link
        .get_attribute("data-open")
        .or_else(|| link.get_attribute("data-mark"))
    {
        state.open = Some(id);
    } else if let Some(word) = link.get_attribute("data-view") {
        state.view = View::from_word(&word).unwrap_or_default();
    } else {
        to_page(
            &mut state,
            link.get_attribute("data-actor"),
            link.get_attribute("data-topic"),
        );
        desk.with(|dataset| shorten(&mut state, dataset));
    }
    let _ = link.set_attribute("href", &format!("?{}", state.to_query()));
}

/// Links whose address is completed.
const LINKS: &str =
    "a[data-open], a[data-view], a[data-mark], a[data-actor], a[data-topic], a[data-everybody]";

/// Lists the statements behind a cell of the board.
fn open_cell(desk: Desk, element: &Element, actor: &str) {
    let topic = element.get_attribute("data-cell-topic").unwrap_or_default();
    let cell = desk.with(|dataset| dataset.actors.find(actor).zip(dataset.topics.find(&topic)));
    if let Some((actor, topic)) = cell {
        list(desk, Listed::Cell(actor, topic));
    }
}
