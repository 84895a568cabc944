//! The picture itself: its size, its ground, and texts at places.

use maud::{Markup, PreEscaped, html};

use super::colours::{BAND, INK, PAPER, QUIET, RULE, of_combined_stance};
use super::font::Font;
use super::text::{Block, LEADING, one_line};
use crate::html::{GLYPH_STYLES, glyph};
use crate::model::{Attribution, CombinedStance};
use crate::px::Px;
use crate::site::PICTURE_PX;

/// The width of a picture.
pub const WIDTH_PX: f64 = PICTURE_PX.0;
/// The height of a picture.
pub const HEIGHT_PX: f64 = PICTURE_PX.1;

/// Left and right of all texts.
pub const MARGIN_PX: f64 = 76.0;
/// How wide a text can be.
pub const TEXT_PX: f64 = WIDTH_PX - 2.0 * MARGIN_PX;
/// The band of colour at the left.
const BAND_PX: f64 = 20.0;
/// From the top of a line to its letters' foot, as a share of their size.
const ASCENT: f64 = 0.98;
/// Where the line above the foot of the picture is, and how its text is set.
pub const FOOT_PX: f64 = 516.0;
const FOOT_SIZE_PX: f64 = 27.0;

/// A picture with its content, and a band in the colour of a combined stance where it has one.
pub fn picture(combined_stance: Option<CombinedStance>, content: &Markup) -> String {
    let (width, height) = (Px(WIDTH_PX), Px(HEIGHT_PX));
    let markup = html! {
        svg
            xmlns="http://www.w3.org/2000/svg"
            width=(width)
            height=(height)
            viewBox={ "0 0 " (width) " " (height) }
        {
            style { (PreEscaped(GLYPH_STYLES)) }
            rect width=(width) height=(height) fill=(PAPER) {}
            rect
                width=(Px(BAND_PX))
                height=(height)
                fill=(combined_stance.map_or(BAND, of_combined_stance))
            {}
            (content)
        }
    };
    markup.into_string()
}

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    pub font: Font,
    pub size_px: f64,
    pub colour: &'static str,
}

/// Text in ink.
pub const fn ink(font: Font, size_px: f64) -> Set {
    Set {
        font,
        size_px,
        colour: INK,
    }
}

/// Text that is read second.
pub const fn quiet(size_px: f64) -> Set {
    Set {
        font: Font::Sans,
        size_px,
        colour: QUIET,
    }
}

/// A line from its left end and the foot of its letters.
pub fn line(text: &str, set: Set, x_px: f64, y_px: f64) -> Markup {
    html! {
        text
            x=(Px(x_px))
            y=(Px(y_px))
            font-family=(set.font.family())
            font-weight=(weight(set.font))
            font-size=(Px(set.size_px)) fill=(set.colour) { (text) }
    }
}

fn weight(font: Font) -> &'static str {
    match font {
        Font::Sans => "400",
        Font::Serif => "700",
    }
}

/// The lines of a text below each other, from the top of the first.
pub fn lines(block: &Block, font: Font, top_px: f64) -> Markup {
    let set = ink(font, block.size_px);
    html! {
        @for (index, text) in block.lines.iter().enumerate() {
            (line(
                text,
                set,
                MARGIN_PX,
                top_px + index as f64 * block.size_px * LEADING + block.size_px * ASCENT,
            ))
        }
    }
}

/// A mark of some size, around a place.
pub fn mark(
    combined_stance: CombinedStance,
    attribution: Attribution,
    (x_px, y_px): (f64, f64),
    scale: f64,
) -> Markup {
    html! {
        g transform={ "translate(" (Px(x_px)) " " (Px(y_px)) ") scale(" (Px(scale)) ")" } {
            (glyph(combined_stance, attribution))
        }
    }
}

/// The foot of a picture: two lines below a rule.
pub fn foot(first: &str, second: &str) -> Markup {
    let fit = |text: &str| one_line(text, Font::Sans, FOOT_SIZE_PX, TEXT_PX);
    html! {
        rect x=(Px(MARGIN_PX)) y=(Px(FOOT_PX)) width=(Px(TEXT_PX)) height="2" fill=(RULE) {}
        (line(&fit(first), ink(Font::Sans, FOOT_SIZE_PX), MARGIN_PX, FOOT_PX + 42.0))
        (line(&fit(second), quiet(FOOT_SIZE_PX), MARGIN_PX, FOOT_PX + 82.0))
    }
}
