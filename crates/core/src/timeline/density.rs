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

    /// Width of the column of labels.
    pub fn label_width_px(self) -> f64 {
        self.of(196.0, 88.0)
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
