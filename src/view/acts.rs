//! What a click or a tick does. Two listeners serve the whole page: the markup says by its attributes what is meant.
//!
//! Links have real addresses and are followed without loading the page again.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlInputElement};

use super::browser::{dismiss, focus};
use super::desk::{Desk, Listed};
use super::masthead::{copy_embed_code, copy_field, copy_link, open_share_sheet};
use super::picture::toolbar;
use super::positions::toggle_play;
use timeline_core::dataset::Dataset;
use timeline_core::date::{Day, DayRange};
use timeline_core::facet::Facet;
use timeline_core::facets::{Chip, Choice, chosen, toggled, without};
use timeline_core::link::{View, ViewState, shorten};
use timeline_core::list::{CHANGE_STEP, LIST_STEP, ListOrder};
use timeline_core::log::LOG_STEP;
use timeline_core::query::Filter;
use timeline_core::selection::Selection;
use timeline_core::sort::set_of;

/// An attribute, and what a click on an element that has it does with its value.
type Act = (&'static str, fn(Desk, &Element, &str));

/// All acts of a click. The first that is found on the way out from the clicked element counts.
const CLICKS: &[Act] = &[
    ("data-open", |desk, _, id| {
        desk.open(desk.with(|dataset| dataset.statements.find(id)));
    }),
    ("data-view", |desk, _, word| {
        desk.act(&mut |state| state.view = View::from_word(word).unwrap_or_default());
        focus::focus_after_drawing(".views [aria-current]".to_owned());
    }),
    ("data-close", |desk, _, _| desk.close()),
    ("data-dismiss", |_, button, _| dismiss::close_around(button)),
    ("data-fold", |desk, _, id| fold(desk, id)),
    ("data-chip", drop_chip),
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
        desk.close();
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

/// A facet and the place of one of its values, by key and id.
fn value_of(dataset: &Dataset, key: &str, id: &str) -> Option<(Facet, usize)> {
    let facet = Facet::ALL.into_iter().find(|facet| facet.key() == key)?;
    Some((facet, facet.find(dataset, id)?))
}

/// Takes over a day from an input; what is not a day is left, and the input shows what is on screen. A first day after the
/// last moves nothing: it stands there until one of the two is changed, and is named.
fn choose_day(desk: Desk, edge: &str, value: &str) {
    let Some(day) = Day::from_iso(value) else {
        return;
    };
    let widest = desk.limits.widest.days();
    if day < widest.first || day > widest.last {
        return;
    }
    let days = desk.window.get_untracked().days();
    let typed = desk.reversed_days.get_untracked();
    let (mut first, mut last) = typed.unwrap_or((days.first, days.last));
    *(if edge == "from" {
        &mut first
    } else {
        &mut last
    }) = day;
    if first > last {
        desk.reversed_days.set(Some((first, last)));
        return;
    }
    desk.show_days(DayRange { first, last });
    if typed.is_some() {
        desk.reversed_days.set(None);
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
        ("Escape", None) => desk.close(),
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

/// The page of an actor or a topic: positions, with that alone chosen; positions of everybody where neither is given.
fn to_page(state: &mut ViewState, actor: Option<String>, topic: Option<String>) {
    state.view = View::Positions;
    state.open = None;
    state.actors = actor.map_or(Selection::All, |id| Selection::Only(set_of([id])));
    *state.chosen_mut(Facet::Topic) = topic.map(|id| set_of([id]));
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
        "copy-embed" => copy_embed_code(desk),
        "share" => open_share_sheet(desk),
        "play" => toggle_play(desk),
        "help" | "about" => focus::open_dialog(action),
        "even-time" => desk.act(&mut |state| state.is_even = !state.is_even),
        "compact-lanes" => desk.act(&mut |state| state.is_compact = !state.is_compact),
        "list-more" => list_more(desk.lists.length, LIST_STEP, "entry"),
        "who-moved" => focus::go_to("#moves-heading"),
        "changes-more" => list_more(desk.lists.changes, CHANGE_STEP, "change"),
        "log-more" => desk.lists.log.update(|length| *length += LOG_STEP),
        "dismiss" => desk.link_problems.set(Vec::new()),
        "clear-filters" => {
            desk.choose(&Filter::default());
            focus::focus_after_drawing("[data-matching]".to_owned());
        }
        _ => toolbar::perform(desk, action),
    }
}

/// Lists more, and goes on at the first of it: entries have an id of their kind and place.
fn list_more(length: RwSignal<usize>, step: usize, kind: &str) {
    let next = length.get_untracked() + 1;
    length.update(|length| *length += step);
    focus::focus_after_drawing(format!("#{kind}-{next} a"));
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
            "but-actor" => dataset.actors.find(&id).map(Chip::ButActor),
            "but-side" => dataset.sides.find(&id).map(Chip::ButSide),
            "about" => Some(Chip::About),
            "text" => Some(Chip::Text),
            "days" => Some(Chip::Days),
            key => value_of(dataset, key, &id).map(|(facet, value)| Chip::Value(facet, value)),
        };
        chip.map(|chip| without(&filter, chip, dataset))
    });
    if let Some(rest) = rest {
        desk.choose(&rest);
        focus::focus_after_drawing(".chip, [data-matching]".to_owned());
    }
}

/// Lists the statements behind a cell of the board.
fn open_cell(desk: Desk, element: &Element, actor: &str) {
    let topic = element.get_attribute("data-cell-topic").unwrap_or_default();
    let cell = desk.with(|dataset| dataset.actors.find(actor).zip(dataset.topics.find(&topic)));
    if let Some((actor, topic)) = cell {
        desk.list(Listed::Cell(actor, topic));
    }
}

/// Opens the page of an actor or a topic, or the positions of everybody.
fn open_page(desk: Desk, actor: Option<&str>, topic: Option<&str>) {
    desk.listed.set(None);
    desk.act(&mut |state| to_page(state, actor.map(str::to_owned), topic.map(str::to_owned)));
    let heading = if actor.or(topic).is_some() {
        ".page-head h2"
    } else {
        "[data-matching]"
    };
    focus::focus_after_drawing(heading.to_owned());
}

fn fold(desk: Desk, id: &str) {
    if let Some(side) = desk.with(|dataset| dataset.sides.find(id)) {
        desk.fold(side);
    }
    focus::focus_after_drawing(format!("[data-fold='{id}']"));
}
