//! The log below a narrow chart: the statements of the days on screen, which it follows when they
//! rest. While it is scrolled, a line in the chart shows where in time its first entry in sight is.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use crate::boxed::{flag, memo, text};
use crate::browser::morph::morph;
use crate::state::{ChartState, DataState, ListState, QueryState, ViewportState};
use timeline_core::date::DayRange;
use timeline_core::html::{LOG_DAY, LOG_ITEM, log};
use timeline_core::log::by_day;
use timeline_core::messages;
use timeline_core::model::StatementIx;
use timeline_core::px::Px;

/// The log.
#[component]
pub fn Log(
    data: DataState,
    query: QueryState,
    viewport: ViewportState,
    lists: ListState,
) -> impl IntoView {
    let days = Memo::new(move |before: Option<&DayRange>| match before {
        Some(before) if viewport.is_moving.get() => *before,
        _ => viewport.days_in_sight(),
    });
    let inside = move || {
        let (days, most) = (days.get(), lists.log.get());
        let log_of_days = |dataset: &_| {
            let all = query
                .matching
                .with(|matching| by_day(dataset, matching, days, most));
            log(dataset, &all)
        };
        data.with(log_of_days)
    };
    view! {
        <section
            class="log"
            aria-label=messages::log()
            use:morph=memo(inside)
        ></section>
    }
}

/// The line in the chart for the first entry of the log that is in sight below the chart in
/// `frame`.
#[component]
pub fn LogPosition(data: DataState, chart: ChartState, frame: NodeRef<Div>) -> impl IntoView {
    let read: RwSignal<Option<StatementIx>> = RwSignal::new(None);
    let is_waiting = StoredValue::new(false);
    let scrolled = window_event_listener(ev::scroll, move |_| {
        if is_waiting.get_value() {
            return;
        }
        is_waiting.set_value(true);
        request_animation_frame(move || {
            if is_waiting.try_set_value(false).is_none() {
                read.set(first_below(data, frame));
            }
        });
    });
    on_cleanup(move || scrolled.remove());
    let position_px = move || {
        let statement = read.get()?;
        let centre = data.with(|dataset| dataset.centre_half_days(statement));
        let scale = chart.shown_scale();
        let x_px = scale.x_from_days(f64::from(centre) / 2.0);
        (0.0..=scale.width_px).contains(&x_px).then_some(x_px)
    };
    let position_px = memo(position_px);
    let transform = move || {
        format!(
            "translateX({}px)",
            Px(position_px.get().unwrap_or_default())
        )
    };
    view! {
        <div
            class="log-position"
            aria-hidden="true"
            hidden=flag(move || position_px.get().is_none())
            style:transform=text(transform)
        ></div>
    }
}

fn first_below(data: DataState, frame: NodeRef<Div>) -> Option<StatementIx> {
    const BELOW_PX: f64 = 6.0;
    let frame = frame.get_untracked()?.get_bounding_client_rect();
    let x_px = frame.left() + frame.width() / 2.0;
    let found = document().element_from_point(x_px as f32, (frame.bottom() + BELOW_PX) as f32)?;
    let entry = |element: &Element| element.closest(LOG_ITEM).ok().flatten();
    let of_day = |element: &Element| {
        let day = element.closest(LOG_DAY).ok().flatten()?;
        day.query_selector(LOG_ITEM).ok().flatten()
    };
    let id = entry(&found)
        .or_else(|| of_day(&found))?
        .get_attribute("data-item")?;
    data.with_untracked(|dataset| dataset.statements.find(&id))
}
