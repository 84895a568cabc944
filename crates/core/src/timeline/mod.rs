//! Geometry of the picture: from a matching set and a window of time to a scene of marks.
//!
//! One idea a file. Nothing here knows a browser: widths come in as numbers, and the view draws
//! what comes out.

mod axis_span;
mod bands;
mod clusters;
mod connectors;
mod density;
mod events;
mod gesture;
mod item;
mod lane_index;
mod lane_layout;
mod lane_rows;
mod lane_scene;
mod lane_slice;
mod lanes;
mod navigation;
mod overview;
mod rows;
mod scale;
mod scene;
mod scene_input;
mod sides;
mod sight;
mod silence;
mod still;
mod text_scale;
mod tick_form;
mod tick_row;
mod ticks;
mod time_map;
mod time_window;
mod unit;

pub use axis_span::AxisSpan;
pub use clusters::{MERGE_PX, short_count};
pub use connectors::Connector;
pub use density::{Density, PLOT_STEP_PX};
pub use events::{Caption, EventMark};
pub use gesture::{dragged_plot, pinched, wheel_px, zoomed_by_wheel};
pub use item::{Cluster, Edge, Extent, Item, ItemKey, Mark, Point, WordsRoom};
pub use lane_index::{Classes, LaneIndex, VagueLengths, Vagueness};
pub use lane_layout::LaneLayout;
pub use lane_slice::LaneSlice;
pub use lanes::{LaneInput, LaneKey, LaneRow};
pub use navigation::{
    Direction, brought_into_view, centred_on, first_item, neighbour, next_item, zoomed_on_cluster,
};
pub use overview::{
    Bar, HANDLE_PX, Overview, WindowHandle, brushed, dragged, handle_span_px, handle_transform,
    handle_width_px,
};
pub use scale::{TimeScale, ZoomTransform};
pub use scene::{AxisScene, Scene};
pub use scene_input::{SceneInput, SceneLane};
pub use sides::{SideGroup, folded_by_rule, side_groups};
pub use sight::Sight;
pub use silence::{Silence, length_in_words};
pub use still::{Still, StillInput};
pub use text_scale::TextScale;
pub use tick_row::Tick;
pub use ticks::{Ticks, overview_row, single_row, unit_at_edge};
pub use time_map::{AxisUnit, TimeMap};
pub use time_window::{Limits, MIN_SPAN_DAYS, TimeWindow};

#[cfg(test)]
mod tests;
