//! Changing what stands in an element into what new HTML says, and touching only what differs.
//!
//! Whatever stays keeps its element and with it what the reader did there: what is unfolded, where
//! the focus and the selection are, how far something is scrolled, what was typed. Rules, from the
//! outside in:
//!
//! - Two children are the same when they have the same tag and the same key: `data-key`, else the
//!   first class that tells no state (`is-…`). So each entry of a list, and each of several
//!   `details`, has a `data-key` in its template.
//! - Old and new children are gone through in order. An old one that nothing new is the same as
//!   goes; a new one is put in where nothing old is the same. Nothing changes places: what does so
//!   in the new HTML is made anew there.
//! - Children that are the same get the new attributes, and are gone through likewise. `open` is
//!   the reader's alone.
//!
//! The new HTML is parsed in a copy of the element, in which the parser is where it would be in the
//! element itself: in a table, in a drawing.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Fills an element with HTML, and changes it when that changes: `use:morph=memo(…)` in place of
/// `inner_html=…`.
pub fn morph(element: Element, html: Memo<String>) {
    let effect = RenderEffect::new(move |before: Option<()>| {
        html.with(|html| match before {
            None => element.set_inner_html(html),
            Some(()) => change_into(&element, html),
        });
    });
    // Until the component goes.
    StoredValue::new_local(effect);
}

fn change_into(element: &Element, html: &str) {
    let Some(parsed) = element
        .clone_node()
        .ok()
        .and_then(|node| node.dyn_into::<Element>().ok())
    else {
        return;
    };
    parsed.set_inner_html(html);
    change_children(element, &parsed);
}

/// A child, and what must be the same in another that it is to be changed into.
type Child = (Node, String);

fn change_children(old: &Node, new: &Node) {
    let (olds, news) = (children(old), children(new));
    let mut rest = olds.as_slice();
    for (at, (new_child, key)) in news.iter().enumerate() {
        let wanted_later = news.get(at + 1..).unwrap_or_default();
        if let Some(index) = index_of(key, rest, wanted_later) {
            let (gone, from) = rest.split_at(index);
            remove(old, gone);
            if let Some(((same, _), after)) = from.split_first() {
                change(same, new_child);
                rest = after;
            }
        } else {
            let before = rest.first().map(|(node, _)| node);
            let _ = old.insert_before(new_child, before);
        }
    }
    remove(old, rest);
}

/// Where among the rest of the old children the one of a key is, if all before it can go.
fn index_of(key: &str, rest: &[Child], wanted_later: &[Child]) -> Option<usize> {
    let index = rest.iter().position(|(_, other)| other == key)?;
    let is_wanted = |(_, gone): &Child| wanted_later.iter().any(|(_, later)| later == gone);
    let mut gone = rest.get(..index)?.iter();
    (!gone.any(is_wanted)).then_some(index)
}

fn remove(parent: &Node, gone: &[Child]) {
    for (node, _) in gone {
        let _ = parent.remove_child(node);
    }
}

fn change(old: &Node, new: &Node) {
    // By far the most are equal, and the browser sees that fastest.
    if old.is_equal_node(Some(new)) {
        return;
    }
    match (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
        (Some(old_element), Some(new_element)) => {
            change_attributes(old_element, new_element);
            change_children(old, new);
        }
        _ => old.set_node_value(new.node_value().as_deref()),
    }
}

fn change_attributes(old: &Element, new: &Element) {
    for name in attributes_of(new) {
        let value = new.get_attribute(&name);
        if old.get_attribute(&name) != value {
            let _ = old.set_attribute(&name, &value.unwrap_or_default());
        }
    }
    for name in attributes_of(old) {
        if !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
}

/// The names of all attributes but that by which a reader unfolds something.
fn attributes_of(element: &Element) -> Vec<String> {
    let names = element.get_attribute_names();
    let mut all: Vec<String> = (0..names.length())
        .filter_map(|index| names.get(index).as_string())
        .collect();
    all.retain(|name| name != "open");
    all
}

fn children(parent: &Node) -> Vec<Child> {
    let nodes = parent.child_nodes();
    (0..nodes.length())
        .filter_map(|index| nodes.get(index))
        .map(|node| {
            let key = key_of(&node);
            (node, key)
        })
        .collect()
}

fn key_of(node: &Node) -> String {
    let tag = node.node_name();
    let Some(element) = node.dyn_ref::<Element>() else {
        return tag;
    };
    if let Some(key) = element.get_attribute("data-key") {
        return format!("{tag} {key}");
    }
    let classes = element.get_attribute("class").unwrap_or_default();
    let mut telling = classes.split(' ').filter(|class| !class.starts_with("is-"));
    format!("{tag}.{}", telling.next().unwrap_or_default())
}
