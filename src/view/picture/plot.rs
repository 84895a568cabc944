//! The plot: lanes with their marks on a sheet that moves with time, events behind, ties above.

use crate::view::light::{effect, memo, on, text};
use leptos::ev;
use leptos::prelude::*;
use web_sys::Element;

use super::items::Lane;
use super::{Stage, hit, keys, pointer};
use crate::view::acts::is_plain_click;
use crate::view::browser::focus;
use crate::view::desk::Listed;
use timeline_core::html::{backdrop, ties};
use timeline_core::number::Px;
use timeline_core::timeline::{Item, ItemKey, LaneKey, first_item, zoomed_on_cluster};

/// The plot.
#[component]
pub fn Plot(stage: Stage) -> impl IntoView {
    let lanes = move || {
        stage.lanes.with(|lanes| {
            lanes
                .rows
                .iter()
                .filter_map(|row| row.key)
                .collect::<Vec<LaneKey>>()
        })
    };
    let shift_px = move || stage.scene.with(|scene| scene.shift_px);
    let height_px = move || stage.scene.with(|scene| Px(scene.height_px).to_string());
    keep_tab_stop(stage);
    reveal_open(stage);
    let hands = StoredValue::new(pointer::Hands::default());
    view! {
        <div
            class="plot-frame"
            on:click=on(move |event: leptos::ev::MouseEvent| click(stage, hands, &event))
            on:keydown=on(move |event: leptos::ev::KeyboardEvent| keys::press(stage, &event))
            on:wheel=on(move |event: leptos::ev::WheelEvent| pointer::wheel_on_plot(stage, &event))
            on:pointerdown=on(move |event: leptos::ev::PointerEvent| pointer::down(stage, hands, &event))
            on:pointermove=on(move |event: leptos::ev::PointerEvent| pointer::moved(stage, hands, &event))
            on:pointerup=on(move |event: leptos::ev::PointerEvent| pointer::up(stage, hands, &event))
            on:pointercancel=on(move |event: leptos::ev::PointerEvent| pointer::up(stage, hands, &event))
            on:contextmenu=on(move |event: leptos::ev::MouseEvent| pointer::menu(hands, &event))
            on:mouseover=on(move |event: leptos::ev::MouseEvent| stage.pointed.set(hit::item_at(stage, event.target())))
            on:mouseleave=on(move |_: leptos::ev::MouseEvent| stage.pointed.set(None))
            on:focusin=on(move |event: leptos::ev::FocusEvent| take_focus(stage, &event))
            on:focusout=on(move |_: leptos::ev::FocusEvent| stage.pointed.set(None))
            on:dragstart=on(move |event: leptos::ev::DragEvent| event.prevent_default())
        >
            <svg
                class="backdrop"
                aria-hidden="true"
                width=text(move || stage.scene.with(|scene| Px(scene.width_px).to_string()))
                height=text(height_px)
                style:transform=text(move || stage.stretch.get().css())
                inner_html=text(move || stage.scene.with(|scene| stage.lanes.with(|lanes| backdrop(scene, lanes))))
            ></svg>
            <div
                class="plot"
                class:is-stretched=move || !stage.stretch.get().is_shift()
                role="group"
                aria-label="Timeline. Arrow keys move among statements, Enter opens one, plus and minus zoom."
            >
                <div
                    class="track"
                    style:width=text(move || stage.scene.with(|scene| format!("{}px", Px(scene.sheet_px))))
                    style:transform=text(move || stage.stretch.get().of_sheet(shift_px()).css())
                >
                    <svg class="ties" aria-hidden="true" inner_html=text(move || stage.scene.with(|scene| ties(scene)))></svg>
                    <For each=lanes key=|key| *key let:key>
                        <Lane stage key />
                    </For>
                </div>
            </div>
        </div>
    }
}

/// Keeps exactly one item in the order of the Tab key: where the keyboard was last, if that is still in sight.
///
/// When a scene no longer has the focused item, the focus goes to the one that has taken it in.
fn keep_tab_stop(stage: Stage) {
    let stop = memo(move || {
        stage.scene.with(|scene| {
            let last = stage
                .desk
                .cursor
                .get()
                .and_then(|cursor| scene.item_of(cursor.statement()));
            last.map(Item::key).or_else(|| first_item(scene))
        })
    });
    let had_focus = StoredValue::new(false);
    let entered = window_event_listener(ev::focusin, move |event| {
        had_focus.set_value(hit::item_at(stage, event.target()).is_some());
    });
    let pressed = window_event_listener(ev::pointerdown, move |_| had_focus.set_value(false));
    on_cleanup(move || {
        entered.remove();
        pressed.remove();
    });
    let present: StoredValue<Option<Element>, LocalStorage> = StoredValue::new_local(None);
    effect(move || {
        stage.scene.track();
        let stop = stop.get();
        request_animation_frame(move || {
            let element = stop.and_then(|stop| hit::element_of(stage, stop));
            let had_focus = had_focus.try_get_value() == Some(true);
            move_tab_stop(present, element, had_focus && focus::is_lost());
        });
    });
}

/// Keeps the open statement in sight where its sheet would cover it.
fn reveal_open(stage: Stage) {
    effect(move || {
        if stage.desk.open.get().is_some() {
            focus::reveal_above_sheet(".mark.is-open", ".sheet", ".lanes-room");
        }
    });
}

fn move_tab_stop(
    present: StoredValue<Option<Element>, LocalStorage>,
    next: Option<Element>,
    takes_focus: bool,
) {
    let Some(before) = present.try_get_value() else {
        return;
    };
    if before == next {
        return;
    }
    if let Some(before) = before {
        let _ = before.set_attribute("tabindex", "-1");
    }
    if let Some(next) = &next {
        let _ = next.set_attribute("tabindex", "0");
        if takes_focus {
            focus::focus(next, true);
        }
    }
    present.set_value(next);
}

fn take_focus(stage: Stage, event: &ev::FocusEvent) {
    let item = hit::item_at(stage, event.target());
    stage.pointed.set(item);
    if item.is_some() {
        stage.desk.cursor.set(item);
    }
}

fn click(stage: Stage, hands: StoredValue<pointer::Hands>, event: &ev::MouseEvent) {
    if hands.with_value(|hands| hands.dragged_to(event)) {
        event.prevent_default();
        return;
    }
    let Some(item) = hit::item_at(stage, event.target()) else {
        return;
    };
    if is_plain_click(event) && !event.default_prevented() {
        event.prevent_default();
        activate(stage, item);
    }
}

/// Opens a statement; zooms in on a cluster, or lists its statements where no zoom parts them.
pub fn activate(stage: Stage, item: ItemKey) {
    let desk = stage.desk;
    desk.cursor.set(Some(item));
    let run = stage.scene.with_untracked(|scene| match scene.item(item)? {
        Item::Mark(_) => None,
        Item::Cluster(cluster) => Some(cluster.run.clone()),
    });
    let Some(run) = run else {
        desk.open(Some(item.statement()));
        return;
    };
    let (scale, text) = (stage.scale(), stage.density.get_untracked().text);
    match desk.with(|dataset| zoomed_on_cluster(dataset, &run, (&scale, text), desk.limits)) {
        Some(closer) => desk.glide_to(closer),
        None => desk.list(Listed::Statements(run.statements().collect())),
    }
}
