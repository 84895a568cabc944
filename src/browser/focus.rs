//! The keyboard's focus: where it is, and the one who moves it.
//!
//! Three have a say where it goes, and this is their order. First comes what the last command asked
//! for, which may be there only once the page has been drawn: it is waited for, and a later command
//! takes the place of an earlier one. Then the item of the chart that has taken in the one that had
//! the focus. Last, where nobody else took it, it is rescued to the number of matching statements,
//! so that it is never lost.

use std::cell::RefCell;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusOptions, HtmlElement, SvgElement};

use super::dom::{self, ITEM, command_selector, find};
use super::reveal::reveal_item;

/// Where the focus goes after a command.
pub enum Focus {
    /// Nowhere: it stays where it is.
    Stay,
    /// To the search box.
    SearchBox,
    /// To the list of who moved, which is scrolled to.
    WhoMoved,
    /// Into the dialog of this id. The browser closes it, and takes the focus back to where it was.
    Dialog(&'static str),
    /// To an element, which is scrolled to.
    Element(Element),
    /// Once the page has been drawn, to an item of the chart that is known only then, and is
    /// scrolled to,
    Item(Box<dyn Fn() -> Option<Element>>),
    /// to the item of the chart where the keyboard was last,
    LastItem,
    /// to what has this command, in the view, or to that item where nothing has it,
    Command(String),
    /// to the number of matching statements,
    MatchingCount,
    /// to the first of the active filters, or to that number where none is left,
    Chips,
    /// to the name of the view that is shown,
    CurrentView,
    /// to the heading of the page of an actor or a topic,
    PageHeading,
    /// to the heading of what is read beside the view,
    Sheet,
    /// to the statement of this number in the list,
    Entry(usize),
    /// or to the change of this number among those who moved.
    Change(usize),
}

/// Who is waited for, frame by frame.
struct Wish {
    find: Box<dyn Fn() -> Option<Element>>,
    /// Whether the page stays as it is scrolled.
    stays: bool,
    frames_left: u32,
}

/// What is known of the focus.
struct Keeper {
    /// What had it last; none where a pointer was pressed since. Who uses a mouse on what takes no
    /// focus has none to lose.
    last: Option<Element>,
    wish: Option<Wish>,
    /// In how many frames without a wish the focus is rescued; 0 where it need not be.
    rescue_in: u32,
    is_ticking: bool,
}

/// A part of the page that is laid out by its width is there after some frames only.
const MOST_FRAMES: u32 = 5;
/// Longer than what may take the focus by itself takes.
const RESCUE_FRAMES: u32 = 9;

thread_local! {
    static KEEPER: RefCell<Keeper> = const {
        RefCell::new(Keeper { last: None, wish: None, rescue_in: 0, is_ticking: false })
    };
}

fn with<T>(change: impl FnOnce(&mut Keeper) -> T) -> T {
    KEEPER.with_borrow_mut(change)
}

/// Moves the focus to where a command wants it.
pub fn move_to(focus: Focus) {
    let selector = match focus {
        Focus::Stay => return,
        Focus::SearchBox => return at_once("[data-search]", true),
        Focus::WhoMoved => return at_once("#moves-heading", false),
        Focus::Dialog(id) => return open_dialog(id),
        Focus::Element(element) => return give(&element, false),
        Focus::Item(find) => return wait_for(find, false),
        Focus::LastItem => return wait_for(Box::new(last_item), true),
        Focus::Command(command) => {
            let selector = format!("main {}", command_selector(&command));
            let found = move || find(&selector).or_else(last_item);
            return wait_for(Box::new(found), true);
        }
        Focus::MatchingCount => MATCHING.to_owned(),
        Focus::Chips => ".chip, [data-matching]".to_owned(),
        Focus::CurrentView => ".views [aria-current]".to_owned(),
        Focus::PageHeading => ".page-head h2".to_owned(),
        Focus::Sheet => "#sheet-heading".to_owned(),
        Focus::Entry(number) => format!("#entry-{number} a"),
        Focus::Change(number) => format!("#change-{number} a"),
    };
    wait_for(Box::new(move || find(&selector)), true);
}

const MATCHING: &str = "[data-matching]";

/// The item of the chart where the keyboard was last, which is in the order of the Tab key.
pub fn last_item() -> Option<Element> {
    find(".chart [tabindex='0'][data-mark], .chart [tabindex='0'][data-cluster]")
}

fn at_once(selector: &str, stays: bool) {
    if let Some(element) = find(selector) {
        give(&element, stays);
    }
}

fn wait_for(find: Box<dyn Fn() -> Option<Element>>, stays: bool) {
    let wish = Wish {
        find,
        stays,
        frames_left: MOST_FRAMES,
    };
    with(|keeper| keeper.wish = Some(wish));
    tick_on();
}

/// Something may have gone: if it had the focus, and nothing else takes it, the focus is rescued.
pub fn rescue() {
    with(|keeper| keeper.rescue_in = RESCUE_FRAMES);
    tick_on();
}

fn tick_on() {
    if !with(|keeper| std::mem::replace(&mut keeper.is_ticking, true)) {
        request_animation_frame(tick);
    }
}

/// A frame: a wish comes first, and the rescue when there is none.
fn tick() {
    // Taken out, since looking for an element and giving it the focus call back.
    match with(|keeper| keeper.wish.take()) {
        Some(mut wish) => match (wish.find)() {
            Some(element) => give(&element, wish.stays),
            None if wish.frames_left > 1 => {
                wish.frames_left -= 1;
                with(|keeper| keeper.wish = Some(wish));
            }
            None => {}
        },
        None if is_rescue_due() => at_once(MATCHING, true),
        None => {}
    }
    let goes_on = with(|keeper| {
        keeper.is_ticking = false;
        keeper.wish.is_some() || keeper.rescue_in > 0
    });
    if goes_on {
        tick_on();
    }
}

fn is_rescue_due() -> bool {
    let is_due = with(|keeper| {
        let is_last = keeper.rescue_in == 1;
        keeper.rescue_in = keeper.rescue_in.saturating_sub(1);
        is_last && keeper.last.is_some()
    });
    is_due && is_lost()
}

/// Gives an element the focus at once.
pub fn give(element: &Element, stays: bool) {
    let options = FocusOptions::new();
    if let Some(html) = element.dyn_ref::<HtmlElement>() {
        options.set_prevent_scroll(stays);
        let _ = html.focus_with_options(&options);
    } else if let Some(svg) = element.dyn_ref::<SvgElement>() {
        options.set_prevent_scroll(true);
        let _ = svg.focus_with_options(&options);
        if !stays {
            reveal_item(element);
        }
    }
}

/// Gives an item of the chart the focus if one that is gone had it.
pub fn take_over(item: &Element) {
    let had_item = with(|keeper| {
        let last = keeper.last.as_ref();
        last.is_some_and(|last| matches!(last.closest(ITEM), Ok(Some(_))))
    });
    if had_item && is_lost() {
        give(item, true);
    }
}

/// Follows the focus, for as long as the owner lives.
pub fn follow() {
    let remember = |target: Option<EventTarget>| {
        let last = target.and_then(|target| target.dyn_into().ok());
        with(|keeper| keeper.last = last);
    };
    let entered = window_event_listener(ev::focusin, move |event| remember(event.target()));
    let pressed = window_event_listener(ev::pointerdown, move |_| remember(None));
    on_cleanup(move || {
        entered.remove();
        pressed.remove();
    });
}

/// Whether the focus is nowhere in particular, as after its element has gone.
fn is_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

/// Whether it is in what is read beside the view.
pub fn is_in_details() -> bool {
    find(".side :focus").is_some()
}

/// Whether it is in the plot, and shown there.
pub fn is_shown_in_plot() -> bool {
    find(".plot :focus-visible").is_some()
}

/// Whether a dialog is open.
pub fn is_in_dialog() -> bool {
    find("dialog[open]").is_some()
}

fn open_dialog(id: &str) {
    if let Some(dialog) = dom::dialog(id) {
        let _ = dialog.show_modal();
    }
}
