//! The state of the chart: what is drawn of the viewport, on the room that the browser gives.

mod chart_state;
mod context;
mod keep_laid;
mod laid;
mod pointers;

pub use chart_state::ChartState;
pub use context::{ChartContext, Listeners};
pub use pointers::{ActivePointer, Grasp};
