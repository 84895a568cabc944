//! How much room lanes take, by the width of the plot and the size of the text.

use super::TextScale;

/// How much room lanes take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Density {
    /// Whether there is no room for words beside marks: short names, a lane a side, and the words
    /// in a log below.
    pub is_narrow: bool,
    /// Whether the picture is part of another page, where every line above it counts.
    pub is_embedded: bool,
    /// Whether there are events whose names stand above the lanes.
    pub has_events: bool,
    /// How large text is.
    pub text: TextScale,
}

/// Below this width of the whole picture, with text of the usual size, there is no room for words
/// beside marks.
const NARROW_BELOW_PX: f64 = 620.0;

/// Height of the years below the bars of the overview.
const OVERVIEW_YEARS_PX: f64 = 11.0;

/// The plot is so many pixels wide, or a multiple of that.
pub const PLOT_STEP_PX: f64 = 24.0;

impl Density {
    /// With words beside marks, and text of the usual size.
    pub const WIDE: Self = Self {
        is_narrow: false,
        is_embedded: false,
        has_events: true,
        text: TextScale::USUAL,
    };
    /// Without room for words, with text of the usual size.
    pub const NARROW: Self = Self {
        is_narrow: true,
        is_embedded: false,
        has_events: true,
        text: TextScale::USUAL,
    };

    /// The density for a picture of this width, with events above its lanes.
    pub fn for_width(width_px: f64, text: TextScale, is_embedded: bool) -> Self {
        Self {
            is_embedded,
            has_events: true,
            is_narrow: width_px < text.px(NARROW_BELOW_PX),
            text,
        }
    }

    /// The least width of the column of labels.
    pub fn label_width_px(self) -> f64 {
        self.of(196.0, 100.0)
    }

    /// Width of the plot beside the labels, for a width of the whole picture: as wide as fits, in
    /// steps. The labels take the rest. So a scrollbar and a few pixels of the window more or less
    /// leave each mark and each row as they are.
    pub fn plot_px(self, page_px: f64) -> f64 {
        let room_px = (page_px - self.label_width_px()).max(0.0);
        (room_px / PLOT_STEP_PX).floor() * PLOT_STEP_PX
    }

    /// Height of a side's heading.
    pub fn heading_px(self) -> f64 {
        self.of(24.0, 24.0)
    }

    /// Height of a lane, its label included.
    pub fn lane_px(self) -> f64 {
        self.of(26.0, 24.0)
    }

    /// Height of each further row of marks in a lane: room for a fingertip, and for a line of
    /// words.
    pub fn row_px(self) -> f64 {
        self.of(24.0, 24.0)
    }

    /// How high all lanes together may get by rows for words: about two and a half screens. On a
    /// narrow screen there is no room for words beside marks, and each lane has one row.
    pub fn budget_px(self) -> f64 {
        self.of(2_000.0, 0.0)
    }

    /// How many lanes of actors are looked over without a summary; on a narrow screen each side is
    /// one lane.
    pub fn most_open_lanes(self) -> usize {
        if self.is_narrow { 0 } else { 24 }
    }

    /// Height of the overview: its bars and, at a desk, its years below them.
    pub fn overview_px(self) -> f64 {
        let years_px = if self.is_narrow {
            0.0
        } else {
            self.text.px(OVERVIEW_YEARS_PX)
        };
        self.overview_bars_px() + years_px
    }

    /// Height of its bars, which hold no text.
    pub fn overview_bars_px(self) -> f64 {
        if self.is_narrow { 24.0 } else { 29.0 }
    }

    /// From the top of a lane to the middle of the marks in its first row.
    pub fn mark_offset_px(self) -> f64 {
        self.of(13.0, 12.0)
    }

    /// One of two sizes, each as it is with text of the usual size.
    fn of(self, wide_px: f64, narrow_px: f64) -> f64 {
        self.text
            .px(if self.is_narrow { narrow_px } else { wide_px })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scrollbar_leaves_the_plot_as_wide_as_it_was() {
        for (density, page_px, plot_px) in [
            (Density::WIDE, 1392.0, 1176.0),
            (Density::WIDE, 1377.0, 1176.0),
            (Density::WIDE, 720.0, 504.0),
            (Density::WIDE, 705.0, 504.0),
            (Density::NARROW, 328.0, 216.0),
            (Density::NARROW, 316.0, 216.0),
            (Density::NARROW, 315.9, 192.0),
            (Density::NARROW, 20.0, 0.0),
        ] {
            assert!(
                (density.plot_px(page_px) - plot_px).abs() < 1e-9,
                "{page_px}"
            );
        }
    }
}
