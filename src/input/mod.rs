//! Hears what a reader does, and turns it into commands.

mod click;
pub mod files;
pub mod history;
mod hit;
mod keys;
mod overview;
pub mod page;
mod plot;
mod pointer;
mod tab_stop;

use crate::state::Listeners;

/// What hears the events of the chart.
pub static CHART: Listeners = Listeners {
    plot_shown: tab_stop::keep_tab_stop,
    click: plot::click,
    key: keys::press,
    wheel: pointer::wheel_on_plot,
    pointer_down: pointer::down,
    pointer_move: pointer::moved,
    pointer_up: pointer::up,
    menu: pointer::menu,
    pointer_over: plot::point_at,
    focus_in: plot::take_focus,
    wheel_on_axis: pointer::wheel_on_axis,
    overview_down: overview::take,
    overview_move: overview::follow,
    overview_up: overview::let_go,
    handle_key: overview::press,
    command: |at, event| page::click(at.app, Some(at.chart), event),
};
