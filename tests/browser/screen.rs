//! What a reader looks at.

/// A screen, and what the reader wants of its system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Width of the page.
    pub width_px: u32,
    /// Height of the page.
    pub height_px: u32,
    /// Whether it is touched.
    pub is_touched: bool,
    /// Whether the system is dark.
    pub is_dark: bool,
    /// Whether the reader asks for less movement.
    pub is_calm: bool,
}

impl Screen {
    /// A common laptop.
    pub const DESK: Self = Self {
        width_px: 1440,
        height_px: 900,
        is_touched: false,
        is_dark: false,
        is_calm: false,
    };
    /// A small phone.
    pub const PHONE: Self = Self {
        width_px: 360,
        height_px: 800,
        is_touched: true,
        ..Self::DESK
    };

    /// The same with a dark system.
    pub fn dark(self) -> Self {
        Self {
            is_dark: true,
            ..self
        }
    }

    /// The same for a reader who asks for less movement.
    pub fn calm(self) -> Self {
        Self {
            is_calm: true,
            ..self
        }
    }
}
