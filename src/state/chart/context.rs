//! Who is told what happens in the chart. Its parts decide nothing: they hand on what they hear.

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use timeline_core::timeline::WindowHandle;

use super::chart_state::ChartState;
use crate::state::app_state::AppState;

/// Where something happened: in which chart, on which page, and who is to be told.
#[derive(Clone, Copy)]
pub struct ChartContext {
    /// The state of the page.
    pub app: AppState,
    /// The state of the chart.
    pub chart: ChartState,
    /// Who is told.
    pub hears: &'static Listeners,
}

/// Who is told what happens in the chart.
pub struct Listeners {
    /// The plot has come onto the page.
    pub plot_shown: fn(ChartContext),
    /// A click on the plot,
    pub click: fn(ChartContext, &MouseEvent),
    /// a key in it,
    pub key: fn(ChartContext, &KeyboardEvent),
    /// the wheel over it,
    pub wheel: fn(ChartContext, &WheelEvent),
    /// a pointer that takes hold of it,
    pub pointer_down: fn(ChartContext, &PointerEvent),
    /// moves,
    pub pointer_move: fn(ChartContext, &PointerEvent),
    /// and lets go,
    pub pointer_up: fn(ChartContext, &PointerEvent),
    /// a menu that is asked for,
    pub menu: fn(ChartContext, &MouseEvent),
    /// what the pointer comes over,
    pub pointer_over: fn(ChartContext, &PointerEvent),
    /// what takes the focus.
    pub focus_in: fn(ChartContext, &FocusEvent),
    /// The wheel over the axis or the overview.
    pub wheel_on_axis: fn(ChartContext, &WheelEvent),
    /// A pointer that takes hold of the overview, at a handle or beside it,
    pub overview_down: fn(ChartContext, Option<WindowHandle>, &PointerEvent),
    /// moves,
    pub overview_move: fn(ChartContext, &PointerEvent),
    /// and lets go.
    pub overview_up: fn(ChartContext, &PointerEvent),
    /// A key on a handle.
    pub handle_key: fn(ChartContext, WindowHandle, &KeyboardEvent),
    /// A click on what says a command that only the chart can carry out.
    pub command: fn(ChartContext, &MouseEvent),
}
