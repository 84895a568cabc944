//! Looking for elements.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlDialogElement, HtmlElement};

/// An item of the chart: a mark or a cluster.
pub const ITEM: &str = "[data-mark], [data-cluster]";

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// The dialog of this id.
pub fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// All elements within another that a selector finds.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

/// The innermost element around an event that a selector finds.
fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()
        .flatten()
}

/// An attribute of the page as a whole; empty where it has none.
pub fn root_attribute(name: &str) -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute(name))
        .unwrap_or_default()
}

/// Sets the title of the page, and the language in which it is.
pub fn name_page(title: &str, language: &str) {
    document().set_title(title);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", language);
    }
}

/// The attribute in which an element says its command.
const COMMAND: &str = "data-command";

/// The innermost element around an event that says a command, and that command.
pub fn command_around(target: Option<EventTarget>) -> Option<(Element, String)> {
    let element = closest(target, "[data-command]")?;
    let command = element.get_attribute(COMMAND)?;
    Some((element, command))
}

/// A link whose address is completed.
pub struct Link {
    element: Element,
    /// The command that it says,
    pub command: Option<String>,
    /// or the statement whose mark it is.
    pub mark: Option<String>,
}

impl Link {
    /// Gives it an address.
    pub fn lead_to(&self, query: &str) {
        let _ = self.element.set_attribute("href", &format!("?{query}"));
    }

    /// Takes its address away; it stays a link for whoever uses it here.
    pub fn lead_nowhere(&self) {
        let element = &self.element;
        if !element.has_attribute("tabindex") {
            let _ = element.set_attribute("tabindex", "0");
        }
        let _ = element.set_attribute("role", "link");
        // What loses its address loses the focus with it.
        let has_focus = document().active_element().as_ref() == Some(element);
        let _ = element.remove_attribute("href");
        if has_focus && let Some(element) = element.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }
}

/// The link around an event: it says a command, or it is a mark.
pub fn link_around(target: Option<EventTarget>) -> Option<Link> {
    let element = closest(target, "a[data-command], a[data-mark]")?;
    Some(Link {
        command: element.get_attribute(COMMAND),
        mark: element.get_attribute("data-mark"),
        element,
    })
}

/// Whether an event is on the head of a sheet.
pub fn is_in_sheet_head(target: Option<EventTarget>) -> bool {
    closest(target, ".sheet-head").is_some()
}

/// Whether an event is in a dialog of the HTML.
pub fn is_in_dialog(target: Option<EventTarget>) -> bool {
    closest(target, "body>dialog").is_some()
}

/// The link without an address that has the focus, of which the browser makes no click by itself.
pub fn link_without_address(target: Option<EventTarget>) -> Option<HtmlElement> {
    closest(target, "a[role=link]")?.dyn_into().ok()
}

/// A selector for what has a command.
pub fn command_selector(command: &str) -> String {
    format!("[{COMMAND}={}]", css_string(command))
}

/// The id of the statement that an item of the chart around an event stands for.
pub fn item_around(target: Option<EventTarget>) -> Option<String> {
    let element = closest(target, ITEM)?;
    element
        .get_attribute("data-mark")
        .or_else(|| element.get_attribute("data-cluster"))
}

/// The item of the chart for a statement: its mark, or the cluster that it begins.
pub fn item_element(statement: &str, is_cluster: bool) -> Option<Element> {
    let attribute = if is_cluster {
        "data-cluster"
    } else {
        "data-mark"
    };
    find(&format!(".plot [{attribute}={}]", css_string(statement)))
}

/// A text as a string of a selector: ids are data, and quotes or backslashes in them would end it.
fn css_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
