//! What a reader looks at.

use super::fonts::Fonts;

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
    /// Whether the reader asks for more contrast.
    pub has_more_contrast: bool,
    /// Whether the reader's own few colours take the place of those of the page.
    pub has_forced_colours: bool,
    /// Whether the reader lets pages run scripts.
    pub runs_scripts: bool,
    /// Whether the reader has set the browser's own size of text to twice the usual.
    pub has_doubled_text: bool,
    /// The family in which the page is drawn; none for the usual one of the engine.
    pub fonts: Option<Fonts>,
}

impl Screen {
    /// A common laptop.
    pub const DESK: Self = Self {
        width_px: 1440,
        height_px: 900,
        is_touched: false,
        is_dark: false,
        is_calm: false,
        has_more_contrast: false,
        has_forced_colours: false,
        runs_scripts: true,
        has_doubled_text: false,
        fonts: None,
    };
    /// A small phone.
    pub const PHONE: Self = Self {
        width_px: 360,
        height_px: 800,
        is_touched: true,
        ..Self::DESK
    };

    /// A tablet, held upright.
    pub const TABLET: Self = Self {
        width_px: 768,
        height_px: 1024,
        ..Self::DESK
    };

    /// As narrow as a page of 1280 pixels is when it is enlarged to 400 %.
    pub const SLIM: Self = Self {
        width_px: 320,
        ..Self::PHONE
    };
    /// A page of 1280 by 800 pixels that is enlarged to 200 %.
    pub const HALF: Self = Self {
        width_px: 640,
        height_px: 400,
        ..Self::DESK
    };

    /// The same for a reader whose own few colours take the place of those of the page.
    pub fn forced(self) -> Self {
        Self {
            has_forced_colours: true,
            ..self
        }
    }

    /// The same for a reader who asks for more contrast.
    pub fn contrasted(self) -> Self {
        Self {
            has_more_contrast: true,
            ..self
        }
    }

    /// The same for a reader who has turned JavaScript off.
    pub fn without_scripts(self) -> Self {
        Self {
            runs_scripts: false,
            ..self
        }
    }

    /// The same for a reader who has set the browser's own size of text to twice the usual.
    pub fn with_doubled_text(self) -> Self {
        Self {
            has_doubled_text: true,
            ..self
        }
    }

    /// The same in a family of fonts.
    pub fn drawn_in(self, fonts: Fonts) -> Self {
        Self {
            fonts: Some(fonts),
            ..self
        }
    }

    /// The browser's own size of text, in pixels.
    pub fn text_px(self) -> u32 {
        if self.has_doubled_text { 32 } else { 16 }
    }

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
