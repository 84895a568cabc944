//! How large the reader's text is, which the reader's browser decides.
//!
//! All room that holds words is told as it is where text has its usual size, and taken from here,
//! so that names, axis and numbers keep their room at any size.

use crate::px::held;

/// The size of text at the root of a page whose reader changed nothing.
const USUAL_ROOT_PX: f64 = 16.0;

/// The sizes for which the picture is drawn, as shares of the usual one. Beyond them it would hold
/// nothing but names.
const LEAST: f64 = 0.5;
const GREATEST: f64 = 4.0;

/// The size of text as a share of the usual one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextScale(f64);

impl TextScale {
    /// Text of the usual size.
    pub const USUAL: Self = Self(1.0);

    /// The scale where text at the root of the page is so large; the usual one where that is not
    /// known.
    ///
    /// ```
    /// use timeline_core::timeline::TextScale;
    ///
    /// assert_eq!(TextScale::from_root_px(32.0).px(20.0), 40.0);
    /// assert_eq!(TextScale::from_root_px(0.0), TextScale::USUAL);
    /// ```
    pub fn from_root_px(root_px: f64) -> Self {
        if root_px > 0.0 {
            Self(held(root_px / USUAL_ROOT_PX, LEAST, GREATEST))
        } else {
            Self::USUAL
        }
    }

    /// The room for what takes `usual_px` where text has its usual size.
    pub fn px(self, usual_px: f64) -> f64 {
        self.0 * usual_px
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_grows_with_the_text_within_bounds() {
        for (root_px, room_px) in [
            (16.0, 10.0),
            (32.0, 20.0),
            (12.0, 7.5),
            (1.0, 5.0),
            (1_000.0, 40.0),
            (-3.0, 10.0),
            (f64::NAN, 10.0),
            (f64::INFINITY, 40.0),
        ] {
            let found_px = TextScale::from_root_px(root_px).px(10.0);
            assert!((found_px - room_px).abs() < 1e-9, "{root_px}: {found_px}");
        }
    }
}
