//! The units of which the axis is made, as they lie on the plot.

use super::{AxisUnit, TimeScale, TimeWindow};

/// A unit of the axis as it lies on the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisSpan {
    /// Left end, from the left edge of the plot.
    pub x_px: f64,
    /// Width.
    pub width_px: f64,
    /// Its days, and whether it is a long silence.
    pub unit: AxisUnit,
    /// Whether it is shaded, as every second one is.
    pub is_shaded: bool,
}

impl AxisSpan {
    /// The units of which any part is seen.
    pub(super) fn seen(scale: &TimeScale) -> Vec<Self> {
        let seen = scale.window.days();
        let units = scale.map.units().iter().enumerate();
        let seen = units.filter(|(_, unit)| unit.days.overlaps(seen));
        seen.map(|(nth, &unit)| {
            let days = TimeWindow::from_days(unit.days);
            let x_px = scale.x_from_days(days.start_days);
            Self {
                x_px,
                width_px: scale.x_from_days(days.end_days) - x_px,
                unit,
                is_shaded: nth % 2 == 1,
            }
        })
        .collect()
    }
}
