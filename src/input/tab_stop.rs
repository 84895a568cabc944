//! The one item of the chart that is in the order of the Tab key.

use leptos::prelude::*;
use timeline_core::timeline::{Item, ItemKey, first_item};
use web_sys::Element;

use crate::boxed::{effect, memo};
use crate::browser::focus;
use crate::command::element_of;
use crate::state::ChartContext;

/// Keeps exactly one item in the order of the Tab key: where the keyboard was last, if that is
/// still in sight. A statement that is opened, whatever opens it, takes the keyboard to its item.
///
/// When a scene no longer has the focused item, the focus goes to the one that has taken it in.
pub fn keep_tab_stop(at: ChartContext) {
    let (data, chart) = (at.app.data, at.chart);
    let (cursor, open) = (at.app.selection.cursor, at.app.selection.open);
    effect(move || {
        if let Some(open) = open.get() {
            cursor.set(Some(ItemKey::Statement(open)));
        }
    });
    let stop = memo(move || {
        chart.scene.with(|scene| {
            let last = cursor
                .get()
                .and_then(|cursor| scene.item_of(cursor.statement()));
            last.map(Item::key).or_else(|| first_item(scene))
        })
    });
    let present: StoredValue<Option<Element>, LocalStorage> = StoredValue::new_local(None);
    effect(move || {
        chart.scene.track();
        let stop = stop.get();
        request_animation_frame(move || {
            // The chart, and with it the data that the index is of, may have gone meanwhile.
            if let Some(before) = present.try_get_value() {
                let next = stop.and_then(|stop| element_of(data, stop));
                present.set_value(next.clone());
                move_tab_stop(before, next);
            }
        });
    });
}

fn move_tab_stop(before: Option<Element>, next: Option<Element>) {
    if before == next {
        return;
    }
    if let Some(before) = before {
        let _ = before.set_attribute("tabindex", "-1");
    }
    if let Some(next) = next {
        let _ = next.set_attribute("tabindex", "0");
        focus::take_over(&next);
    }
}
